/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mandate-cli matrix MAP --kind KIND [--as-of DATE|--all-times] [--as-planned] [--money MONEY] [--mode MODE]
 * [--order ORDER] [--currency CODE] [--csv|--json] [-o FILE.xlsx|.csv|.pdf|.svg|.png] */
#include "cli/mnd-cli.h"

#include "analysis/mnd-as-of.h"
#include "cli/mnd-cli-json.h"
#include "document/mnd-matrix-export.h"
#include "exchange/mnd-matrix-table.h"
#include "model/mnd-date.h"
#include "model/mnd-money.h"

#include <glib/gi18n.h>
#include <stdio.h>

typedef struct
{
  char *kind;
  char *as_of;
  char *money;
  char *mode;
  char *order;
  char *currency;
  char *output;
  gboolean all_times;
  gboolean as_planned;
  gboolean csv;
  gboolean json;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->kind);
  g_free (options->as_of);
  g_free (options->money);
  g_free (options->mode);
  g_free (options->order);
  g_free (options->currency);
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* --- as text */

static void
print_text (const MndMatrix *matrix, MndMap *map)
{
  const MndNames names = { map, NULL };
  g_autofree char *day = mnd_matrix_dup_day_words (matrix);
  g_autofree char *note = mnd_matrix_dup_money_note (matrix);
  g_autofree char *sums = mnd_sums_format (matrix->total.sums);
  g_autofree char *count = mnd_matrix_total_dup_count_words (&matrix->total);

  g_print ("%s\n%s\n", mnd_matrix_kind_get_label (matrix->wish.kind), day);
  if (note != NULL)
    g_print ("%s\n", note);
  for (guint row = 0; row < mnd_matrix_get_n_rows (matrix); row++)
    for (guint column = 0; column < mnd_matrix_get_n_columns (matrix); column++)
      if (mnd_matrix_find_cell (matrix, row, column) != NULL)
        {
          g_autofree char *words = mnd_matrix_dup_cell_words (matrix, row, column, &names);
          g_print ("  %s\n", words);
        }
  mnd_cli_print_value (C_ ("matrix", "Total"), count);
  if (sums != NULL)
    g_print ("  %s\n", sums);
}

/* --- as a table */

static MndCliStatus
print_csv (const MndMatrix *matrix, MndMap *map)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);

  /* It grows as it has to. */
  mnd_matrix_table_write (matrix, MND_SHEET_CSV, map, NULL, stream, NULL, NULL);
  fwrite (g_memory_output_stream_get_data (memory), 1, g_memory_output_stream_get_data_size (memory), stdout);
  return MND_CLI_FINE;
}

/* --- as JSON */

static void
add_total (JsonBuilder *builder, const MndMatrixTotal *total)
{
  mnd_cli_json_add_number (builder, "programmes", total->n_support);
  mnd_cli_json_add_number (builder, "links", total->n_links);
  mnd_cli_json_add_number (builder, "without_amount", total->n_unknown);
  json_builder_set_member_name (builder, "money");
  json_builder_begin_array (builder);
  for (guint i = 0; total->sums != NULL && i < total->sums->len; i++)
    {
      const MndSum *sum = &g_array_index (total->sums, MndSum, i);
      g_autofree char *amount = mnd_money_format (sum->amount, sum->currency);
      json_builder_begin_object (builder);
      mnd_cli_json_add_word (builder, "currency", sum->currency);
      mnd_cli_json_add_word (builder, "amount", amount);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_head (JsonBuilder *builder, MndMap *map, const MndMatrixHead *head)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "of");
  if (head->kind == MND_MATRIX_TOGETHER || head->kind == MND_MATRIX_UNSAID)
    json_builder_add_string_value (builder, head->kind == MND_MATRIX_TOGETHER ? "together" : "unsaid");
  else
    mnd_cli_json_add_row (builder, map, &head->id);
  add_total (builder, &head->total);
  json_builder_end_object (builder);
}

static void
add_heads (JsonBuilder *builder, const MndMatrix *matrix, MndMap *map)
{
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (guint row = 0; row < mnd_matrix_get_n_rows (matrix); row++)
    add_head (builder, map, mnd_matrix_get_row (matrix, row));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "columns");
  json_builder_begin_array (builder);
  for (guint column = 0; column < mnd_matrix_get_n_columns (matrix); column++)
    add_head (builder, map, mnd_matrix_get_column (matrix, column));
  json_builder_end_array (builder);
}

static void
add_place (JsonBuilder *builder, guint row, guint column)
{
  mnd_cli_json_add_number (builder, "row", row);
  mnd_cli_json_add_number (builder, "column", column);
}

static void
add_cell (JsonBuilder *builder, const MndMatrix *matrix, MndMap *map, guint row, guint column)
{
  const MndMatrixCell *cell = mnd_matrix_find_cell (matrix, row, column);
  const MndMatrixItem *items = mnd_matrix_get_items (matrix, cell);
  const MndNames names = { map, NULL };
  g_autofree char *text = mnd_matrix_dup_cell_words (matrix, row, column, &names);

  json_builder_begin_object (builder);
  add_place (builder, row, column);
  add_total (builder, &cell->total);
  mnd_cli_json_add_number (builder, "overlaps", cell->n_overlaps);
  mnd_cli_json_add_number (builder, "raised_in_no_body", cell->n_uncoordinated);
  json_builder_set_member_name (builder, "inherited");
  json_builder_add_boolean_value (builder, cell->is_inherited);
  json_builder_set_member_name (builder, "contents");
  json_builder_begin_array (builder);
  for (guint i = 0; i < cell->n_items; i++)
    mnd_cli_json_add_row (builder, map, &items[i].id);
  json_builder_end_array (builder);
  mnd_cli_json_add_word (builder, "text", text);
  json_builder_end_object (builder);
}

static void
add_cells (JsonBuilder *builder, const MndMatrix *matrix, MndMap *map, gboolean is_empty)
{
  json_builder_set_member_name (builder, is_empty ? "empty" : "cells");
  json_builder_begin_array (builder);
  for (guint row = 0; row < mnd_matrix_get_n_rows (matrix); row++)
    for (guint column = 0; column < mnd_matrix_get_n_columns (matrix); column++)
      {
        gboolean has_cell = mnd_matrix_find_cell (matrix, row, column) != NULL;
        MndMatrixEmpty empty = has_cell ? MND_MATRIX_BLANK : mnd_matrix_get_empty (matrix, row, column);
        if (has_cell && !is_empty)
          add_cell (builder, matrix, map, row, column);
        if (!is_empty || empty == MND_MATRIX_BLANK)
          continue;
        json_builder_begin_object (builder);
        add_place (builder, row, column);
        mnd_cli_json_add_word (builder, "state", empty == MND_MATRIX_NONE ? "none" : "not_assessed");
        json_builder_end_object (builder);
      }
  json_builder_end_array (builder);
}

static void
print_json (const MndMatrix *matrix, MndMap *map)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *json = NULL;
  char day[MND_DATE_TEXT_SIZE] = "";

  if (matrix->day != MND_ALL_TIMES)
    {
      const MndDate date = mnd_date_from_day (matrix->day);
      mnd_date_format (&date, day);
    }
  json_builder_begin_object (builder);
  mnd_cli_json_add_word (builder, "kind", mnd_matrix_kind_get_word (matrix->wish.kind));
  mnd_cli_json_add_word (builder, "as_of", *day != '\0' ? day : NULL);
  json_builder_set_member_name (builder, "as_planned");
  json_builder_add_boolean_value (builder, matrix->as_planned);
  mnd_cli_json_add_word (builder, "money_kind", mnd_matrix_money_get_word (matrix->wish.money));
  mnd_cli_json_add_word (builder, "base_currency", matrix->base);
  mnd_cli_json_add_word (builder, "base_year", matrix->year);
  add_heads (builder, matrix, map);
  add_cells (builder, matrix, map, FALSE);
  add_cells (builder, matrix, map, TRUE);
  json_builder_set_member_name (builder, "total");
  json_builder_begin_object (builder);
  add_total (builder, &matrix->total);
  json_builder_end_object (builder);
  json = mnd_cli_json_end (builder);
  g_print ("%s\n", json);
}

/* --- */

static MndCliStatus
write_matrix (MndDocument *document, const MndMatrix *matrix, const char *currency, const char *output)
{
  g_autoptr (GFile) target = g_file_new_for_commandline_arg (output);
  g_autoptr (MndView) view = NULL;
  g_autoptr (MndPrintout) printout = NULL;
  g_autoptr (GError) error = NULL;

  if (!mnd_cli_is_table_name (output))
    {
      view = mnd_view_new (document);
      printout = mnd_view_new_matrix_printout (view, matrix, currency);
      return mnd_cli_write_printout (document, printout, output);
    }
  if (!mnd_document_export_matrix (document, matrix, NULL, target, &error))
    return mnd_cli_fail (output, error);
  return MND_CLI_FINE;
}

static MndCliStatus
run (MndDocument *document, const Options *options, const MndMatrixWish *wish, MndMatrixOrder order)
{
  MndMap *map = mnd_document_get_map (document);
  int day = options->all_times ? MND_ALL_TIMES : mnd_as_of_get_day (map, options->as_of);
  g_autoptr (MndState) state = mnd_state_new (map, day, options->as_planned);
  g_autoptr (MndMatrix) matrix = mnd_matrix_new (state, wish);
  const MndNames names = { map, NULL };

  mnd_matrix_sort (matrix, order, options->currency, &names);
  if (options->output != NULL)
    return write_matrix (document, matrix, options->currency, options->output);
  if (options->csv)
    return print_csv (matrix, map);
  if (options->json)
    print_json (matrix, map);
  else
    print_text (matrix, map);
  return MND_CLI_FINE;
}

/* Wrong words are found before anything is read. */
static MndCliStatus
check (const Options *options, MndMatrixWish *wish, MndMatrixOrder *order)
{
  int mode = options->mode != NULL ? mnd_catalogue_get_index (MND_VOCABULARY_MODE, options->mode) : MND_UNSAID;

  if (options->kind == NULL || !mnd_matrix_kind_from_word (options->kind, &wish->kind))
    return mnd_cli_refuse_usage (
        _ ("say with --kind which matrix: oversight, donor-institution, donor-field or body-member"));
  if (options->money != NULL && !mnd_matrix_money_from_word (options->money, &wish->money))
    return mnd_cli_refuse_usage (_ ("--money is commitment or disbursement"));
  if (options->order != NULL && !mnd_matrix_order_from_word (options->order, order))
    return mnd_cli_refuse_usage (_ ("--order is name, total or cluster"));
  if (options->mode != NULL && mode < 0)
    /* Translators: %s is the word that was typed. */
    return mnd_cli_refuse_usage (_ ("there is no mode of oversight “%s”"), options->mode);
  if (options->as_of != NULL && !mnd_date_is_valid (options->as_of))
    return mnd_cli_refuse_date (options->as_of);
  if (options->as_of != NULL && options->all_times)
    return mnd_cli_refuse_usage (_ ("choose one of --as-of and --all-times"));
  if ((options->csv + options->json + (options->output != NULL)) > 1)
    return mnd_cli_refuse_usage (_ ("choose one of --csv, --json and -o"));
  wish->modes = mode >= 0 ? MND_BIT (mode) : 0;
  return mnd_cli_check_output (options->output);
}

MndCliStatus
mnd_cli_matrix (int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "kind", 0, 0, G_OPTION_ARG_STRING, &options.kind,
      N_ ("Which matrix: oversight, donor-institution, donor-field, body-member"), N_ ("KIND") },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &options.as_of,
      N_ ("What existed on that day (the map’s own day, or today, where it is not said)"), N_ ("DATE") },
    { "all-times", 0, 0, G_OPTION_ARG_NONE, &options.all_times, N_ ("Whatever existed at any time instead"), NULL },
    { "as-planned", 0, 0, G_OPTION_ARG_NONE, &options.as_planned, N_ ("Planned links and support count"), NULL },
    { "money", 0, 0, G_OPTION_ARG_STRING, &options.money, N_ ("Which money: commitment (the default) or disbursement"),
      N_ ("MONEY") },
    { "mode", 0, 0, G_OPTION_ARG_STRING, &options.mode, N_ ("Oversight of this mode alone"), N_ ("MODE") },
    { "order", 0, 0, G_OPTION_ARG_STRING, &options.order,
      N_ ("In which order: name (the default), total, or cluster, which puts together what is alike"), N_ ("ORDER") },
    { "currency", 0, 0, G_OPTION_ARG_STRING, &options.currency,
      N_ ("Order by the total in this currency, which pictures show"), N_ ("CODE") },
    { "csv", 0, 0, G_OPTION_ARG_NONE, &options.csv, N_ ("Print CSV"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_ ("Print JSON"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_ ("Write a table or a picture: FILE.xlsx, .csv, .pdf, .svg or .png"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) words = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (MndDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  MndMatrixWish wish = { MND_MATRIX_OVERSIGHT };
  MndMatrixOrder order = MND_MATRIX_BY_NAME;

  if (!mnd_cli_parse (argc, argv, entries, "MAP --kind KIND",
                      _ ("Counts who oversees whom, who supports what, or who sits where."), 1, &words)
      || check (&options, &wish, &order) != MND_CLI_FINE)
    return MND_CLI_USAGE;
  file = g_file_new_for_commandline_arg (words[0]);
  document = mnd_document_open (file, TRUE, NULL, &error);
  if (document == NULL)
    return mnd_cli_fail (words[0], error);
  return run (document, &options, &wish, order);
}
