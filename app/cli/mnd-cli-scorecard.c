/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mandate-cli scorecard MAP [--checklist WORD] [--as-of DATE|--all-times] [--since DATE] [--order ORDER] [--csv|--json]
 * [-o FILE.xlsx|.csv|.pdf|.svg|.png]: one checklist, or all that have an answer; a picture is of one. */
#include "cli/mnd-cli.h"

#include "analysis/mnd-as-of.h"
#include "analysis/mnd-scorecard.h"
#include "cli/mnd-cli-json.h"
#include "document/mnd-export.h"
#include "document/mnd-scorecard-sheet.h"
#include "exchange/mnd-scorecard-table.h"
#include "model/mnd-date.h"

#include <glib/gi18n.h>
#include <stdio.h>

typedef struct
{
  char *checklist;
  char *as_of;
  char *since;
  char *order;
  char *output;
  gboolean all_times;
  gboolean csv;
  gboolean json;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->checklist);
  g_free (options->as_of);
  g_free (options->since);
  g_free (options->order);
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* --- which */

static gboolean
is_answered (const MndScorecards *cards)
{
  return cards->totals[MND_SCORE_FOUND] + cards->totals[MND_SCORE_PARTLY] + cards->totals[MND_SCORE_NONE]
             + cards->totals[MND_SCORE_UNCLEAR]
         > 0;
}

/* Where none is named, those with an answer. */
static GPtrArray *
dup_cards (MndState *state, const Options *options, MndScorecardsOrder order)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) mnd_scorecards_free);
  const MndNames names = { state->map, NULL };
  MndDate since;

  for (guint i = 0; i < mnd_checklist_get_count (); i++)
    {
      MndScorecardWish wish = { .checklist = mnd_checklist_get_nth (i) };
      g_autoptr (MndScorecards) cards = NULL;
      if (options->checklist != NULL && !g_str_equal (wish.checklist->word, options->checklist))
        continue;
      if (options->since != NULL && mnd_date_parse (options->since, &since))
        wish.since = mnd_date_get_last_day (&since);
      cards = mnd_scorecards_new (state, &wish);
      mnd_scorecards_sort (cards, order, &names);
      if (options->checklist != NULL || is_answered (cards))
        g_ptr_array_add (all, g_steal_pointer (&cards));
    }
  return all;
}

/* --- as text */

static void
print_card (const MndScorecards *cards, guint card, const MndNames *names)
{
  const MndScorecard *of = mnd_scorecards_get (cards, card);
  g_autofree char *totals = mnd_scorecard_dup_totals_words (cards->checklist, of->totals);

  mnd_cli_print_value (mnd_scorecard_get_name (of, names), totals);
  for (guint i = 0; i < of->items->len; i++)
    if (mnd_scorecard_get_item (of, i)->n_answers > 0)
      {
        g_autofree char *words = mnd_scorecard_dup_item_words (cards, card, i, names);
        g_print ("  %s\n", words);
      }
}

static void
print_text (const GPtrArray *all, MndMap *map)
{
  const MndNames names = { map, NULL };

  for (guint i = 0; i < all->len; i++)
    {
      const MndScorecards *cards = g_ptr_array_index (all, i);
      g_autofree char *day = mnd_scorecards_dup_day_words (cards);
      g_print ("%s%s\n%s\n", i > 0 ? "\n" : "", mnd_checklist_get_title (cards->checklist), day);
      for (guint k = 0; k < cards->cards->len; k++)
        print_card (cards, k, &names);
    }
  if (all->len == 0)
    g_print ("%s\n", _ ("No checklist has an answer on this day; name one with --checklist to see what it asks."));
}

/* --- as a table */

static gboolean
write_table (const GPtrArray *all, MndMap *map, MndSheetFormat format, GOutputStream *stream, GError **error)
{
  return mnd_scorecard_table_write ((const MndScorecards *const *) all->pdata, all->len, format, map, NULL, stream,
                                    NULL, error);
}

static MndCliStatus
print_csv (const GPtrArray *all, MndMap *map)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);

  /* It grows as it has to. */
  write_table (all, map, MND_SHEET_CSV, stream, NULL);
  fwrite (g_memory_output_stream_get_data (memory), 1, g_memory_output_stream_get_data_size (memory), stdout);
  return MND_CLI_FINE;
}

/* A picture has room for one checklist. */
static MndCliStatus
draw (MndDocument *document, const GPtrArray *all, const char *output)
{
  g_autoptr (MndView) view = mnd_view_new (document);
  g_autoptr (MndPrintout) printout = mnd_view_new_scorecard_printout (view, g_ptr_array_index (all, 0), FALSE);

  return mnd_cli_write_printout (document, printout, output);
}

static MndCliStatus export(const GPtrArray *all, MndMap *map, const char *output)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GFile) target = g_file_new_for_commandline_arg (output);
  g_autoptr (GError) error = NULL;
  MndSheetFormat format = MND_SHEET_XLSX;

  mnd_sheet_format_from_name (output, &format);
  if (!write_table (all, map, format, memory, &error)
      || !mnd_export_replace (target, G_MEMORY_OUTPUT_STREAM (memory), &error))
    return mnd_cli_fail (output, error);
  return MND_CLI_FINE;
}

/* --- as JSON */

static void
add_totals (JsonBuilder *builder, const guint *totals)
{
  json_builder_set_member_name (builder, "totals");
  json_builder_begin_object (builder);
  for (guint i = 0; i < MND_N_SCORES; i++)
    mnd_cli_json_add_number (builder, mnd_score_get_word ((MndScore) i), totals[i]);
  json_builder_end_object (builder);
}

static void
add_boolean (JsonBuilder *builder, const char *member, gboolean value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_boolean_value (builder, value);
}

static void
add_item (JsonBuilder *builder, const MndScorecards *cards, const MndScorecardItem *item, MndMap *map)
{
  MndRecord *answer = item->n_answers > 0 ? mnd_map_find (map, MND_TABLE_ASSESSMENT, &item->record) : NULL;
  g_autofree char *word = mnd_checklist_dup_item_word (cards->checklist, item->item);

  json_builder_begin_object (builder);
  mnd_cli_json_add_word (builder, "item", word);
  mnd_cli_json_add_word (builder, "label", mnd_checklist_get_label (cards->checklist, item->item));
  if (item->is_heading)
    {
      add_totals (builder, item->totals);
      json_builder_end_object (builder);
      return;
    }
  mnd_cli_json_add_word (builder, "answer", mnd_score_get_word (item->score));
  mnd_cli_json_add_word (builder, "date", answer != NULL ? mnd_record_get_text (answer, MND_ASSESSMENT_DATE) : NULL);
  mnd_cli_json_add_word (builder, "by", answer != NULL ? mnd_record_get_text (answer, MND_ASSESSMENT_AUTHOR) : NULL);
  mnd_cli_json_add_number (builder, "evidence", item->n_evidence);
  mnd_cli_json_add_number (builder, "answers", item->n_answers);
  add_boolean (builder, "contradicted", item->is_contradicted);
  if (cards->since != 0)
    mnd_cli_json_add_word (builder, "before", mnd_score_get_word (item->before));
  json_builder_end_object (builder);
}

static void
add_card (JsonBuilder *builder, const MndScorecards *cards, const MndScorecard *card, MndMap *map)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "of");
  if (card->is_of_map)
    json_builder_add_null_value (builder);
  else
    mnd_cli_json_add_row (builder, map, &card->subject);
  add_totals (builder, card->totals);
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < card->items->len; i++)
    add_item (builder, cards, mnd_scorecard_get_item (card, i), map);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_checklist (JsonBuilder *builder, const MndScorecards *cards, MndMap *map)
{
  json_builder_begin_object (builder);
  mnd_cli_json_add_word (builder, "checklist", cards->checklist->word);
  mnd_cli_json_add_word (builder, "title", mnd_checklist_get_title (cards->checklist));
  mnd_cli_json_add_word (builder, "asked_of", mnd_asked_of_get_word (cards->checklist->asked_of));
  add_totals (builder, cards->totals);
  json_builder_set_member_name (builder, "cards");
  json_builder_begin_array (builder);
  for (guint i = 0; i < cards->cards->len; i++)
    add_card (builder, cards, mnd_scorecards_get (cards, i), map);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (const GPtrArray *all, MndState *state)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *json = NULL;
  char day[MND_DATE_TEXT_SIZE] = "";

  if (state->day != MND_ALL_TIMES)
    {
      const MndDate date = mnd_date_from_day (state->day);
      mnd_date_format (&date, day);
    }
  json_builder_begin_object (builder);
  mnd_cli_json_add_word (builder, "as_of", *day != '\0' ? day : NULL);
  json_builder_set_member_name (builder, "checklists");
  json_builder_begin_array (builder);
  for (guint i = 0; i < all->len; i++)
    add_checklist (builder, g_ptr_array_index (all, i), state->map);
  json_builder_end_array (builder);
  json = mnd_cli_json_end (builder);
  g_print ("%s\n", json);
}

/* --- */

static MndCliStatus
run (MndDocument *document, const Options *options, MndScorecardsOrder order)
{
  MndMap *map = mnd_document_get_map (document);
  int day = options->all_times ? MND_ALL_TIMES : mnd_as_of_get_day (map, options->as_of);
  g_autoptr (MndState) state = mnd_state_new (map, day, FALSE);
  g_autoptr (GPtrArray) all = dup_cards (state, options, order);

  if (options->output != NULL && !mnd_cli_is_table_name (options->output))
    return draw (document, all, options->output);
  if (options->output != NULL)
    return export(all, map, options->output);
  if (options->csv)
    return print_csv (all, map);
  if (options->json)
    print_json (all, state);
  else
    print_text (all, map);
  return MND_CLI_FINE;
}

/* Wrong words are found before anything is read. */
static MndCliStatus
check (const Options *options, MndScorecardsOrder *order)
{
  if (options->checklist != NULL && mnd_checklist_find (options->checklist) == NULL)
    /* Translators: %s is the word that was typed. */
    return mnd_cli_refuse_usage (_ ("there is no checklist “%s”"), options->checklist);
  if (options->order != NULL && !mnd_scorecards_order_from_word (options->order, order))
    return mnd_cli_refuse_usage (_ ("--order is name, not-met or unassessed"));
  if (options->as_of != NULL && !mnd_date_is_valid (options->as_of))
    return mnd_cli_refuse_date (options->as_of);
  if (options->since != NULL && !mnd_date_is_valid (options->since))
    return mnd_cli_refuse_date (options->since);
  if (options->as_of != NULL && options->all_times)
    return mnd_cli_refuse_usage (_ ("choose one of --as-of and --all-times"));
  if ((options->csv + options->json + (options->output != NULL)) > 1)
    return mnd_cli_refuse_usage (_ ("choose one of --csv, --json and -o"));
  if (mnd_cli_check_output (options->output) != MND_CLI_FINE)
    return MND_CLI_USAGE;
  if (options->output != NULL && options->checklist == NULL && !mnd_cli_is_table_name (options->output))
    return mnd_cli_refuse_usage (_ ("say with --checklist which one to draw"));
  return MND_CLI_FINE;
}

MndCliStatus
mnd_cli_scorecard (int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "checklist", 0, 0, G_OPTION_ARG_STRING, &options.checklist,
      N_ ("Which checklist, such as sedra_norms; without it all that have an answer"), N_ ("WORD") },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &options.as_of,
      N_ ("What existed on that day (the map’s own day, or today, where it is not said)"), N_ ("DATE") },
    { "all-times", 0, 0, G_OPTION_ARG_NONE, &options.all_times, N_ ("Whatever existed at any time instead"), NULL },
    { "since", 0, 0, G_OPTION_ARG_STRING, &options.since, N_ ("Say what has changed since that day"), N_ ("DATE") },
    { "order", 0, 0, G_OPTION_ARG_STRING, &options.order,
      N_ ("In which order: name (the default), not-met or unassessed"), N_ ("ORDER") },
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
  MndScorecardsOrder order = MND_SCORECARDS_BY_NAME;

  if (!mnd_cli_parse (argc, argv, entries, "MAP", _ ("Shows how the checklists of the literature are answered."), 1,
                      &words)
      || check (&options, &order) != MND_CLI_FINE)
    return MND_CLI_USAGE;
  file = g_file_new_for_commandline_arg (words[0]);
  document = mnd_document_open (file, TRUE, NULL, &error);
  if (document == NULL)
    return mnd_cli_fail (words[0], error);
  return run (document, &options, order);
}
