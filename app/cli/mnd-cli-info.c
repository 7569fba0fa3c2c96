/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mandate-cli info MAP [--as-of DATE] [--json | --lenses] */
#include "cli/mnd-cli.h"

#include "cli/mnd-cli-json.h"
#include "model/mnd-facets.h"
#include "model/mnd-format.h"
#include "model/mnd-lens.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>

static const struct
{
  const char *member; /* of the JSON object */
  MndTable table;
  const char *label;
} counts[] = {
  { "actors", MND_TABLE_ACTOR, NC_ ("info", "Actors") },
  { "links", MND_TABLE_LINK, NC_ ("info", "Links") },
  { "supports", MND_TABLE_SUPPORT, NC_ ("info", "Support") },
  { "parties", MND_TABLE_PARTY, NC_ ("info", "Parties") },
  { "sources", MND_TABLE_SOURCE, NC_ ("info", "Sources") },
  { "citations", MND_TABLE_CITATION, NC_ ("info", "Citations") },
};

/* Which rows of a table count: all, or with a date those that the map shows on its last day. */
typedef struct
{
  MndMap *map;
  const MndDate *date; /* NULL: none */
} Shown;

static gboolean
is_shown (const Shown *shown, MndRecord *record)
{
  return shown->date == NULL || mnd_map_shows_on (shown->map, record, mnd_date_get_last_day (shown->date));
}

static guint
count (const Shown *shown, MndTable table)
{
  MndRecordList *rows = mnd_map_get_records (shown->map, table);
  guint n = 0;

  for (guint i = 0; i < mnd_record_list_get_size (rows); i++)
    n += is_shown (shown, mnd_record_list_get (rows, i));
  return n;
}

static void
add_link (JsonBuilder *builder, MndMap *map, MndRecord *link)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "from");
  mnd_cli_json_add_row (builder, map, mnd_record_get_reference (link, MND_LINK_FROM));
  json_builder_set_member_name (builder, "to");
  mnd_cli_json_add_row (builder, map, mnd_record_get_reference (link, MND_LINK_TO));
  mnd_cli_json_add_word (builder, "kind", mnd_record_get_text (link, MND_LINK_KIND));
  mnd_cli_json_add_word (builder, "mode", mnd_record_get_text (link, MND_LINK_MODE));
  json_builder_end_object (builder);
}

/* By name what is shown on the day. */
static void
add_shown (JsonBuilder *builder, const Shown *shown, const char *member, MndTable table)
{
  MndRecordList *rows = mnd_map_get_records (shown->map, table);

  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < mnd_record_list_get_size (rows); i++)
    {
      MndRecord *row = mnd_record_list_get (rows, i);
      if (is_shown (shown, row) && table == MND_TABLE_LINK)
        add_link (builder, shown->map, row);
      else if (is_shown (shown, row))
        mnd_cli_json_add_row (builder, shown->map, mnd_record_get_id (row));
    }
  json_builder_end_array (builder);
}

static void
add_all_shown (JsonBuilder *builder, const Shown *shown)
{
  char day[MND_DATE_TEXT_SIZE];

  mnd_cli_json_add_word (builder, "as_of", mnd_date_format (shown->date, day));
  json_builder_set_member_name (builder, "shown");
  json_builder_begin_object (builder);
  add_shown (builder, shown, "actors", MND_TABLE_ACTOR);
  add_shown (builder, shown, "links", MND_TABLE_LINK);
  add_shown (builder, shown, "supports", MND_TABLE_SUPPORT);
  json_builder_end_object (builder);
}

static void
print_json (MndDocument *document, const Shown *shown, int schema, gint64 history)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_auto (GStrv) languages = mnd_map_dup_languages (mnd_document_get_map (document));
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "title");
  json_builder_add_string_value (builder, mnd_document_get_title (document));
  json_builder_set_member_name (builder, "schema");
  json_builder_add_int_value (builder, schema);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      json_builder_set_member_name (builder, counts[i].member);
      json_builder_add_int_value (builder, count (shown, counts[i].table));
    }
  json_builder_set_member_name (builder, "languages");
  json_builder_begin_array (builder);
  for (char **language = languages; *language != NULL; language++)
    json_builder_add_string_value (builder, *language);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "history");
  json_builder_add_int_value (builder, history);
  if (shown->date != NULL)
    add_all_shown (builder, shown);
  text = mnd_cli_json_end (builder);
  g_print ("%s\n", text);
}

static void
print_number (const char *label, gint64 number)
{
  g_autofree char *text = mnd_format_dup_count (number);

  mnd_cli_print_value (label, text);
}

static void
print_text (MndDocument *document, const Shown *shown, int schema, gint64 history)
{
  char day[MND_DATE_TEXT_SIZE];
  g_auto (GStrv) languages = mnd_map_dup_languages (mnd_document_get_map (document));
  g_autofree char *joined = g_strjoinv (" ", languages);
  const char *title = mnd_document_get_title (document);

  mnd_cli_print_value (C_ ("info", "Title"), title != NULL ? title : "");
  if (shown->date != NULL)
    mnd_cli_print_value (_ ("As of"), mnd_date_format (shown->date, day));
  print_number (C_ ("info", "Format"), schema);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    print_number (g_dpgettext2 (NULL, "info", counts[i].label), count (shown, counts[i].table));
  mnd_cli_print_value (C_ ("info", "Languages"), joined);
  print_number (C_ ("info", "Edits in history"), history);
}

/* A line each: its word, its name, and the text it follows. */
static void
print_lenses (MndMap *map)
{
  g_auto (GStrv) words = mnd_lens_dup_words (map);

  for (char **word = words; *word != NULL; word++)
    {
      g_autoptr (MndLens) lens = mnd_lens_new_by_word (map, *word);
      const char *source = mnd_lens_get_source (lens);
      g_print ("%s\t%s\t%s\n", *word, mnd_lens_get_name (lens), source != NULL ? source : "");
    }
}

MndCliStatus
mnd_cli_info (int argc, char **argv)
{
  gboolean json = FALSE, lenses = FALSE;
  g_autofree char *as_of = NULL;
  const GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_ ("What existed on that day"), N_ ("DATE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print JSON"), NULL },
    { "lenses", 0, 0, G_OPTION_ARG_NONE, &lenses, N_ ("List the lenses, by the word that export --lens takes"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) words = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (MndDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  gint64 history;
  MndDate date;
  Shown shown = { NULL, NULL };

  if (!mnd_cli_parse (argc, argv, entries, "MAP [--as-of DATE] [--json | --lenses]", _ ("Says what is in a map."), 1,
                      &words))
    return MND_CLI_USAGE;
  if (as_of != NULL && !mnd_date_parse (as_of, &date))
    return mnd_cli_refuse_date (as_of);
  file = g_file_new_for_commandline_arg (words[0]);
  document = mnd_document_open (file, TRUE, NULL, &error);
  if (document == NULL)
    return mnd_cli_fail (words[0], error);
  if (lenses)
    {
      print_lenses (mnd_document_get_map (document));
      return MND_CLI_FINE;
    }
  history = mnd_document_count_history (document, &error);
  if (history < 0)
    return mnd_cli_fail (words[0], error);
  shown.map = mnd_document_get_map (document);
  shown.date = as_of != NULL ? &date : NULL;
  if (json)
    print_json (document, &shown, mnd_document_get_schema (document), history);
  else
    print_text (document, &shown, mnd_document_get_schema (document), history);
  return MND_CLI_FINE;
}
