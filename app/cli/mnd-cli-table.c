/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mandate-cli table MAP --kind KIND [--as-of DATE] [--filter FILTER] [--columns A,B,C] [--sort COLUMN [--descending]]
 * [--language CODE] [--confidential] [--csv|--json]
 * [-o FILE.xlsx|.csv|.pdf|.svg|.png] */
#include "cli/mnd-cli.h"

#include "analysis/mnd-as-of.h"
#include "analysis/mnd-record-table.h"
#include "cli/mnd-cli-json.h"
#include "document/mnd-filter.h"
#include "document/mnd-record-export.h"
#include "exchange/mnd-record-sheet.h"

#include <glib/gi18n.h>
#include <stdio.h>

typedef struct
{
  char *kind;
  char *as_of;
  char *filter;
  char *columns;
  char *sort;
  char *language;
  char *output;
  gboolean descending;
  gboolean confidential;
  gboolean csv;
  gboolean json;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->kind);
  g_free (options->as_of);
  g_free (options->filter);
  g_free (options->columns);
  g_free (options->sort);
  g_free (options->language);
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

typedef struct
{
  MndRecordTable *table;
  GPtrArray *rows;
  GArray *columns; /* guint */
} Answer;

static void
answer_clear (Answer *answer)
{
  g_clear_object (&answer->table);
  g_clear_pointer (&answer->rows, g_ptr_array_unref);
  g_clear_pointer (&answer->columns, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, answer_clear)

static guint
get_column (const Answer *answer, guint i)
{
  return g_array_index (answer->columns, guint, i);
}

/* --- as text: tabs between cells, for other programs to line up */

static void
print_text (const Answer *answer)
{
  for (guint i = 0; i < answer->columns->len; i++)
    g_print ("%s%s", i > 0 ? "\t" : "", mnd_record_table_get_column (answer->table, get_column (answer, i))->title);
  g_print ("\n");
  for (guint row = 0; row < answer->rows->len; row++)
    {
      for (guint i = 0; i < answer->columns->len; i++)
        {
          g_auto (MndCell) cell = { NULL };
          mnd_record_table_read (answer->table, g_ptr_array_index (answer->rows, row), get_column (answer, i), &cell);
          if (cell.text != NULL)
            g_strdelimit (cell.text, "\t\r\n", ' ');
          g_print ("%s%s", i > 0 ? "\t" : "", cell.text != NULL ? cell.text : "");
        }
      g_print ("\n");
    }
}

static MndCliStatus
print_csv (const Answer *answer)
{
  const MndRecordSheet sheet = { answer->table, answer->rows, (const guint *) (gpointer) answer->columns->data,
                                 answer->columns->len };
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);

  /* It grows as it has to. */
  mnd_record_sheet_write (&sheet, MND_SHEET_CSV, stream, NULL, NULL);
  fwrite (g_memory_output_stream_get_data (memory), 1, g_memory_output_stream_get_data_size (memory), stdout);
  return MND_CLI_FINE;
}

/* --- as JSON */

/* Whole numbers are numbers; amounts stay decimals. */
static void
add_cell (JsonBuilder *builder, const Answer *answer, gpointer row, guint i)
{
  const MndRecordColumn *column = mnd_record_table_get_column (answer->table, i);
  g_autofree char *plain = mnd_record_table_dup_plain (answer->table, row, i);

  if (plain != NULL && column->kind == MND_CELL_NUMBER && !column->is_amount)
    mnd_cli_json_add_number (builder, column->name, g_ascii_strtoll (plain, NULL, 10));
  else
    mnd_cli_json_add_word (builder, column->name, plain);
}

static void
add_row (JsonBuilder *builder, const Answer *answer, gpointer row)
{
  json_builder_begin_object (builder);
  if (MND_IS_RECORD (row))
    {
      json_builder_set_member_name (builder, "row");
      mnd_cli_json_add_row (builder, mnd_record_table_get_map (answer->table), mnd_record_get_id (row));
    }
  for (guint i = 0; i < answer->columns->len; i++)
    add_cell (builder, answer, row, get_column (answer, i));
  json_builder_end_object (builder);
}

static void
print_json (const Answer *answer, const Options *options)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *json = NULL;

  json_builder_begin_object (builder);
  mnd_cli_json_add_word (builder, "kind", mnd_records_kind_get_word (mnd_record_table_get_kind (answer->table)));
  mnd_cli_json_add_word (builder, "as_of", options->as_of);
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (guint i = 0; i < answer->rows->len; i++)
    add_row (builder, answer, g_ptr_array_index (answer->rows, i));
  json_builder_end_array (builder);
  json = mnd_cli_json_end (builder);
  g_print ("%s\n", json);
}

/* --- which columns and rows */

static MndCliStatus
refuse_column (MndRecordTable *table, const char *word)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < mnd_record_table_get_n_columns (table); i++)
    g_ptr_array_add (names, mnd_record_table_get_column (table, i)->name);
  g_ptr_array_add (names, NULL);
  list = g_strjoinv (", ", (char **) names->pdata);
  /* Translators: %1$s is the word that was typed, %2$s the names that may be. */
  return mnd_cli_refuse_usage (_ ("there is no column “%1$s”, but these: %2$s"), word, list);
}

/* Those that are asked for, else those that everybody looks for; with "all" every one. */
static MndCliStatus
choose_columns (Answer *answer, const Options *options)
{
  g_auto (GStrv) names = g_strsplit (options->columns != NULL ? options->columns : "", ",", -1);
  gboolean all = g_strcmp0 (options->columns, "all") == 0;

  answer->columns = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; (all || options->columns == NULL) && i < mnd_record_table_get_n_columns (answer->table); i++)
    if (all || !mnd_record_table_get_column (answer->table, i)->is_rare)
      g_array_append_val (answer->columns, i);
  for (char **name = names; !all && options->columns != NULL && *name != NULL; name++)
    {
      int column = mnd_record_table_find_column (answer->table, g_strstrip (*name));
      guint number = (guint) column;
      if (column < 0)
        return refuse_column (answer->table, *name);
      g_array_append_val (answer->columns, number);
    }
  if (options->sort != NULL && mnd_record_table_find_column (answer->table, options->sort) < 0)
    return refuse_column (answer->table, options->sort);
  return MND_CLI_FINE;
}

static gboolean
is_asked_for (MndMap *map, gpointer row, const Options *options, MndFilter *filter, int day)
{
  if (!MND_IS_RECORD (row))
    return TRUE;
  return mnd_filter_passes (filter, map, row) && (options->as_of == NULL || mnd_map_shows_on (map, row, day));
}

static void
choose_rows (Answer *answer, const Options *options, MndFilter *filter, int day)
{
  g_autoptr (GPtrArray) all = mnd_record_table_dup_rows (answer->table);
  MndMap *map = mnd_record_table_get_map (answer->table);

  answer->rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++)
    if (is_asked_for (map, g_ptr_array_index (all, i), options, filter, day))
      g_ptr_array_add (answer->rows, g_object_ref (g_ptr_array_index (all, i)));
  if (options->sort != NULL)
    mnd_record_table_sort (answer->table, answer->rows,
                           (guint) mnd_record_table_find_column (answer->table, options->sort), options->descending);
}

static MndRecordTable *
create_table (MndMap *map, MndRecordsKind kind, const Options *options, int day)
{
  const char *languages[] = { options->language, NULL };
  MndRecordTable *table = mnd_record_table_new (kind, map);
  g_autoptr (MndAnalysis) analysis = mnd_analysis_new (map);

  mnd_analysis_run (analysis, day, FALSE, NULL);
  mnd_record_table_set_languages (table, options->language != NULL ? languages : NULL);
  if (options->as_of != NULL)
    mnd_record_table_set_day (table, day);
  mnd_record_table_set_analysis (table, analysis);
  mnd_record_table_set_open_only (table, !options->confidential);
  return table;
}

static MndCliStatus
run (MndDocument *document, const Options *options, MndRecordsKind kind, MndFilter *filter)
{
  MndMap *map = mnd_document_get_map (document);
  int day = mnd_as_of_get_day (map, options->as_of);
  g_auto (Answer) answer = { .table = create_table (map, kind, options, day) };
  g_autoptr (GError) error = NULL;

  if (choose_columns (&answer, options) != MND_CLI_FINE)
    return MND_CLI_USAGE;
  choose_rows (&answer, options, filter, day);
  if (options->output != NULL)
    {
      g_autoptr (GFile) target = g_file_new_for_commandline_arg (options->output);
      const guint *columns = (const guint *) (gpointer) answer.columns->data;
      const MndPrintoutTopic topic = { .what = mnd_records_kind_get_label (kind) };
      if (!mnd_cli_is_table_name (options->output))
        return mnd_cli_write_listing (document,
                                      mnd_document_list_records (answer.table, answer.rows, columns,
                                                                 answer.columns->len),
                                      &topic, options->output);
      return mnd_document_export_records (document, answer.table, answer.rows, columns, answer.columns->len, target,
                                          &error)
                 ? MND_CLI_FINE
                 : mnd_cli_fail (options->output, error);
    }
  if (options->csv)
    return print_csv (&answer);
  if (options->json)
    print_json (&answer, options);
  else
    print_text (&answer);
  return MND_CLI_FINE;
}

/* Wrong words are found before anything is read. */
static MndCliStatus
check (const Options *options, MndRecordsKind *kind)
{
  if (options->kind == NULL || !mnd_records_kind_from_word (options->kind, kind))
    return mnd_cli_refuse_usage (_ ("say with --kind what is listed: actors, links, support, sources or findings"));
  if (options->as_of != NULL && !mnd_date_is_valid (options->as_of))
    return mnd_cli_refuse_date (options->as_of);
  if ((options->csv + options->json + (options->output != NULL)) > 1)
    return mnd_cli_refuse_usage (_ ("choose one of --csv, --json and -o"));
  return mnd_cli_check_output (options->output);
}

MndCliStatus
mnd_cli_table (int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "kind", 0, 0, G_OPTION_ARG_STRING, &options.kind,
      N_ ("What is listed: actors, links, support, sources, findings"), N_ ("KIND") },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &options.as_of, N_ ("What existed on that day"), N_ ("DATE") },
    { "filter", 0, 0, G_OPTION_ARG_STRING, &options.filter,
      N_ ("Only what passes, such as kind=police+militia,level=national"), N_ ("FILTER") },
    { "columns", 0, 0, G_OPTION_ARG_STRING, &options.columns, N_ ("These columns in this order, or all"),
      N_ ("NAMES") },
    { "sort", 0, 0, G_OPTION_ARG_STRING, &options.sort, N_ ("Sort by this column"), N_ ("NAME") },
    { "descending", 0, 0, G_OPTION_ARG_NONE, &options.descending, N_ ("Sort downwards"), NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &options.language, N_ ("The language of names, where they have it"),
      N_ ("CODE") },
    { "confidential", 0, 0, G_OPTION_ARG_NONE, &options.confidential,
      N_ ("With what is confidential, which is left out otherwise"), NULL },
    { "csv", 0, 0, G_OPTION_ARG_NONE, &options.csv, N_ ("Print CSV"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_ ("Print JSON"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_ ("Write a table or a picture: FILE.xlsx, .csv, .pdf, .svg or .png"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) words = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (MndDocument) document = NULL;
  g_autoptr (MndFilter) filter = NULL;
  g_autoptr (GError) error = NULL;
  MndRecordsKind kind;

  if (!mnd_cli_parse (argc, argv, entries, "MAP --kind KIND",
                      _ ("Lists the actors, links, support, sources or findings of a map."), 1, &words)
      || check (&options, &kind) != MND_CLI_FINE)
    return MND_CLI_USAGE;
  filter = mnd_filter_new_from_text (options.filter != NULL ? options.filter : "", &error);
  if (filter == NULL)
    return mnd_cli_refuse_usage ("%s", error->message);
  file = g_file_new_for_commandline_arg (words[0]);
  document = mnd_document_open (file, TRUE, NULL, &error);
  if (document == NULL)
    return mnd_cli_fail (words[0], error);
  return run (document, &options, kind, filter);
}
