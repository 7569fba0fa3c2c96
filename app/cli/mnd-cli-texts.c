/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mandate-cli texts MAP [--missing LANGUAGE] [--property WORD] [--confidential] [--csv|--json] */
#include "cli/mnd-cli.h"

#include "cli/mnd-cli-json.h"
#include "exchange/mnd-text-table.h"
#include "model/mnd-text-rows.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>
#include <stdio.h>

typedef struct
{
  char *missing;
  char *property;
  gboolean confidential;
  gboolean csv;
  gboolean json;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->missing);
  g_free (options->property);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

typedef struct
{
  MndMap *map;
  MndTextRows *all;
  char **languages; /* the columns */
  GPtrArray *rows;  /* those that were asked for; borrowed */
  guint n_secret;   /* left out */
} Answer;

static void
answer_clear (Answer *answer)
{
  g_clear_object (&answer->all);
  g_clear_pointer (&answer->languages, g_strfreev);
  g_clear_pointer (&answer->rows, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, answer_clear)

/* With a column for what is said in no language, where there is any. */
static char **
dup_columns (MndMap *map)
{
  g_auto (GStrv) languages = mnd_map_dup_text_languages (map);
  g_autoptr (GStrvBuilder) columns = g_strv_builder_new ();

  g_strv_builder_addv (columns, (const char **) languages);
  if (mnd_map_has_texts_for_all (map))
    g_strv_builder_add (columns, MND_LANGUAGE_NONE);
  return g_strv_builder_end (columns);
}

static gboolean
is_asked_for (MndTextRow *row, const Options *options)
{
  if (options->property != NULL && !g_str_equal (mnd_text_row_get_property (row), options->property))
    return FALSE;
  return options->missing == NULL || mnd_text_row_get_state (row, options->missing) == MND_TEXT_MISSING;
}

static void
find_answer (Answer *answer, MndMap *map, const Options *options)
{
  answer->map = map;
  answer->all = mnd_text_rows_new (map);
  answer->languages = dup_columns (map);
  answer->rows = g_ptr_array_new ();
  for (guint i = 0; i < mnd_text_rows_get_size (answer->all); i++)
    {
      MndTextRow *row = mnd_text_rows_get (answer->all, i);
      if (!is_asked_for (row, options))
        continue;
      if (!options->confidential && mnd_text_row_is_confidential (row))
        answer->n_secret++;
      else
        g_ptr_array_add (answer->rows, row);
    }
}

/* --- as text */

/* A line a language, and in it how much of each kind of text is said. */
static void
print_counts (const Answer *answer, const char *language)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < mnd_catalogue_get_size (MND_VOCABULARY_PROPERTY); i++)
    {
      const char *property = mnd_catalogue_get_word (MND_VOCABULARY_PROPERTY, i);
      MndTextCount count = mnd_text_rows_count (answer->all, language, property);
      if (count.of == 0)
        continue;
      if (line->len > 0)
        g_string_append (line, " · ");
      /* Translators: a kind of text, in how many of all cases it is said in a language: "Name: 86 of 90". */
      g_string_append_printf (line, _ ("%1$s: %2$u of %3$u"),
                              mnd_catalogue_get_label (MND_VOCABULARY_PROPERTY, property), count.said, count.of);
    }
  mnd_cli_print_value (language, line->str);
}

static void
print_text (const Answer *answer, const Options *options)
{
  for (guint i = 0; answer->languages[i] != NULL; i++)
    if (!g_str_equal (answer->languages[i], MND_LANGUAGE_NONE))
      print_counts (answer, answer->languages[i]);
  if (options->missing == NULL)
    return;
  for (guint i = 0; i < answer->rows->len; i++)
    {
      MndTextRow *row = g_ptr_array_index (answer->rows, i);
      const char *said = mnd_text_row_get_fallback (row, options->missing);
      g_print ("  %s · %s\n", mnd_catalogue_get_label (MND_VOCABULARY_PROPERTY, mnd_text_row_get_property (row)),
               said != NULL ? said : mnd_text_row_get_owner_kind (row));
    }
}

/* --- as a table */

static void
print_csv (const Answer *answer)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);

  /* It grows as it has to. */
  mnd_text_table_write (answer->rows, answer->map, (const char *const *) answer->languages, stream, NULL, NULL);
  fwrite (g_memory_output_stream_get_data (memory), 1, g_memory_output_stream_get_data_size (memory), stdout);
}

/* --- as JSON */

static void
add_count (JsonBuilder *builder, const Answer *answer, const char *language)
{
  json_builder_begin_object (builder);
  mnd_cli_json_add_word (builder, "language", language);
  for (guint i = 0; i < mnd_catalogue_get_size (MND_VOCABULARY_PROPERTY); i++)
    {
      const char *property = mnd_catalogue_get_word (MND_VOCABULARY_PROPERTY, i);
      MndTextCount count = mnd_text_rows_count (answer->all, language, property);
      if (count.of == 0)
        continue;
      json_builder_set_member_name (builder, property);
      json_builder_begin_object (builder);
      mnd_cli_json_add_number (builder, "said", count.said);
      mnd_cli_json_add_number (builder, "of", count.of);
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
}

static void
add_row (JsonBuilder *builder, const Answer *answer, MndTextRow *row)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "owner");
  mnd_cli_json_add_row (builder, answer->map, mnd_text_row_get_owner (row));
  mnd_cli_json_add_word (builder, "property", mnd_text_row_get_property (row));
  mnd_cli_json_add_number (builder, "number", mnd_text_row_get_ordinal (row) + 1);
  json_builder_set_member_name (builder, "texts");
  json_builder_begin_object (builder);
  for (guint i = 0; answer->languages[i] != NULL; i++)
    mnd_cli_json_add_word (builder, answer->languages[i], mnd_text_row_get_text (row, answer->languages[i]));
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

static void
print_json (const Answer *answer)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *json = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "languages");
  json_builder_begin_array (builder);
  for (guint i = 0; answer->languages[i] != NULL; i++)
    if (!g_str_equal (answer->languages[i], MND_LANGUAGE_NONE))
      add_count (builder, answer, answer->languages[i]);
  json_builder_end_array (builder);
  mnd_cli_json_add_number (builder, "confidential_left_out", answer->n_secret);
  json_builder_set_member_name (builder, "texts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < answer->rows->len; i++)
    add_row (builder, answer, g_ptr_array_index (answer->rows, i));
  json_builder_end_array (builder);
  json = mnd_cli_json_end (builder);
  g_print ("%s\n", json);
}

/* --- */

static MndCliStatus
run (MndMap *map, const Options *options)
{
  g_auto (Answer) answer = { NULL };

  find_answer (&answer, map, options);
  if (options->csv)
    print_csv (&answer);
  else if (options->json)
    print_json (&answer);
  else
    print_text (&answer, options);
  return MND_CLI_FINE;
}

/* A tag that nobody uses may still be asked for: then all is missing. */
static gboolean
is_language (const char *tag)
{
  return g_regex_match_simple ("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", tag, 0, 0);
}

MndCliStatus
mnd_cli_texts (int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "missing", 0, 0, G_OPTION_ARG_STRING, &options.missing, N_ ("Only texts that are not said in this language"),
      N_ ("CODE") },
    { "property", 0, 0, G_OPTION_ARG_STRING, &options.property, N_ ("Only texts of this kind: name, alias, note…"),
      N_ ("WORD") },
    { "confidential", 0, 0, G_OPTION_ARG_NONE, &options.confidential,
      N_ ("With what is confidential, which is left out otherwise"), NULL },
    { "csv", 0, 0, G_OPTION_ARG_NONE, &options.csv, N_ ("Print a table for spreadsheets"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_ ("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) words = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (MndDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (!mnd_cli_parse (argc, argv, entries, "MAP",
                      _ ("Says which texts a map has in which languages, and what is missing in one."), 1, &words))
    return MND_CLI_USAGE;
  if (options.missing != NULL && !is_language (options.missing))
    /* Translators: %s is the word that was typed. */
    return mnd_cli_refuse_usage (_ ("“%s” is no code of a language: write fr or zh-Hans"), options.missing);
  if (options.property != NULL && !mnd_catalogue_has_word (MND_VOCABULARY_PROPERTY, options.property))
    /* Translators: %s is the word that was typed. */
    return mnd_cli_refuse_usage (_ ("“%s” is no kind of text"), options.property);
  if (options.csv && options.json)
    return mnd_cli_refuse_usage (_ ("choose one of --csv and --json"));
  file = g_file_new_for_commandline_arg (words[0]);
  document = mnd_document_open (file, TRUE, NULL, &error);
  if (document == NULL)
    return mnd_cli_fail (words[0], error);
  return run (mnd_document_get_map (document), &options);
}
