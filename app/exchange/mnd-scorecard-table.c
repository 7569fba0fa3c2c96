/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scorecards as sheets; see the header. */
#include "exchange/mnd-scorecard-table.h"

#include "model/mnd-date.h"
#include "model/mnd-format.h"
#include "model/mnd-locale.h"
#include "model/mnd-scheme.h"

#include <glib/gi18n.h>

static const char *const columns[] = { "checklist",    "asked_of", "of",     "item",    "label",
                                       "answer",       "date",     "by",     "sources", "evidence",
                                       "contradicted", "answers",  "before", "note",    "as_of" };

#define WIDE 32
#define NARROW 14

typedef struct
{
  const MndScorecards *cards;
  MndNames names;
  MndSheetWriter *writer;
} Table;

/* --- a row an item */

/* "" for all times and for no day. */
static void
format_day (int day, char *text)
{
  MndDate date;

  *text = '\0';
  if (day == 0 || day == MND_DAY_LAST)
    return;
  date = mnd_date_from_day (day);
  mnd_date_format (&date, text);
}

/* The names of the sources that speak for the answer. */
static char *
dup_sources (const Table *table, MndRecord *answer)
{
  const MndId *source = mnd_record_get_reference (answer, MND_ASSESSMENT_SOURCE);
  GPtrArray *citations =
      mnd_map_get_referring (table->names.map, MND_TABLE_CITATION, MND_CITATION_CLAIM, mnd_record_get_id (answer));
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  if (source != NULL)
    g_ptr_array_add (names, (gpointer) mnd_names_get (&table->names, source));
  for (guint i = 0; i < citations->len; i++)
    {
      source = mnd_record_get_reference (g_ptr_array_index (citations, i), MND_CITATION_SOURCE);
      if (source != NULL)
        g_ptr_array_add (names, (gpointer) mnd_names_get (&table->names, source));
    }
  g_ptr_array_add (names, NULL);
  return g_strjoinv ("; ", (char **) names->pdata);
}

/* What the answer itself says; empty cells where there is none. */
static void
write_answer (const Table *table, const MndScorecardItem *item)
{
  MndSheetWriter *writer = table->writer;
  MndRecord *answer = item->n_answers > 0 ? mnd_map_find (table->names.map, MND_TABLE_ASSESSMENT, &item->record) : NULL;
  g_autofree char *sources = answer != NULL ? dup_sources (table, answer) : NULL;

  mnd_sheet_writer_add_text (writer, mnd_score_get_word (item->score));
  mnd_sheet_writer_add_text (writer, answer != NULL ? mnd_record_get_text (answer, MND_ASSESSMENT_DATE) : NULL);
  mnd_sheet_writer_add_text (writer, answer != NULL ? mnd_record_get_text (answer, MND_ASSESSMENT_AUTHOR) : NULL);
  mnd_sheet_writer_add_text (writer, sources);
  mnd_sheet_writer_add_count (writer, item->n_evidence);
  mnd_sheet_writer_add_text (writer, item->is_contradicted ? "yes" : "no");
  mnd_sheet_writer_add_count (writer, item->n_answers);
  mnd_sheet_writer_add_text (writer, table->cards->since != 0 ? mnd_score_get_word (item->before) : NULL);
  mnd_sheet_writer_add_text (writer, answer != NULL ? mnd_map_get_text (table->names.map, mnd_record_get_id (answer),
                                                                        "note", table->names.languages)
                                                    : NULL);
}

static void
write_entry (const Table *table, const MndScorecard *card, const MndScorecardItem *item)
{
  const MndChecklist *checklist = table->cards->checklist;
  g_autofree char *word = mnd_checklist_dup_item_word (checklist, item->item);
  char day[MND_DATE_TEXT_SIZE];

  format_day (table->cards->day, day);
  mnd_sheet_writer_add_text (table->writer, checklist->word);
  mnd_sheet_writer_add_text (table->writer, mnd_asked_of_get_word (checklist->asked_of));
  mnd_sheet_writer_add_text (table->writer, card->is_of_map ? "" : mnd_scorecard_get_name (card, &table->names));
  mnd_sheet_writer_add_text (table->writer, word);
  mnd_sheet_writer_add_text (table->writer, mnd_checklist_get_label (checklist, item->item));
  write_answer (table, item);
  mnd_sheet_writer_add_text (table->writer, day);
  mnd_sheet_writer_end_row (table->writer);
}

static void
write_entries (const Table *table)
{
  for (guint i = 0; i < table->cards->cards->len; i++)
    {
      const MndScorecard *card = mnd_scorecards_get (table->cards, i);
      for (guint k = 0; k < card->items->len; k++)
        if (!mnd_scorecard_get_item (card, k)->is_heading)
          write_entry (table, card, mnd_scorecard_get_item (card, k));
    }
}

static void
begin_entries (MndSheetWriter *writer)
{
  /* Translators: a sheet of a spreadsheet: each cell of a matrix on a line of its own. */
  mnd_sheet_writer_begin_sheet (writer, C_ ("sheet", "List"));
  mnd_sheet_writer_set_width (writer, 0, G_N_ELEMENTS (columns) - 1, NARROW);
  mnd_sheet_writer_set_width (writer, 2, 4, WIDE);
  mnd_sheet_writer_set_style (writer, MND_SHEET_HEAD);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    mnd_sheet_writer_add_text (writer, columns[i]);
  mnd_sheet_writer_end_row (writer);
  mnd_sheet_writer_freeze (writer, 3);
  mnd_sheet_writer_filter (writer, G_N_ELEMENTS (columns));
  mnd_sheet_writer_set_style (writer, MND_SHEET_PLAIN);
}

/* --- as it is shown: a row a card, or where there is one alone a row an item */

static void
write_line (const Table *table, const char *text, MndSheetStyle style)
{
  mnd_sheet_writer_set_style (table->writer, style);
  mnd_sheet_writer_add_text (table->writer, text);
  mnd_sheet_writer_end_row (table->writer);
}

static void
write_top (const Table *table)
{
  const MndChecklist *checklist = table->cards->checklist;
  const char *title = mnd_map_get_title (table->names.map, table->names.languages);
  g_autofree char *day = mnd_scorecards_dup_day_words (table->cards);

  write_line (table, mnd_checklist_get_title (checklist), MND_SHEET_TITLE);
  write_line (table, mnd_checklist_get_purpose (checklist), MND_SHEET_NOTE);
  write_line (table, mnd_scheme_find (checklist->word)->source, MND_SHEET_NOTE);
  if (title != NULL)
    write_line (table, title, MND_SHEET_NOTE);
  write_line (table, day, MND_SHEET_NOTE);
  write_line (table, "", MND_SHEET_NOTE);
}

static void
write_totals (const Table *table, const guint *totals)
{
  for (guint i = 0; i < MND_N_SCORES; i++)
    mnd_sheet_writer_add_count (table->writer, totals[i]);
}

static void
write_score_labels (const Table *table)
{
  for (guint i = 0; i < MND_N_SCORES; i++)
    mnd_sheet_writer_add_text (table->writer, mnd_score_get_label ((MndScore) i, table->cards->checklist));
  mnd_sheet_writer_end_row (table->writer);
}

/* Headings have none. */
static void
write_score (const Table *table, const MndScorecardItem *item)
{
  mnd_sheet_writer_add_text (table->writer,
                             item->is_heading ? "" : mnd_score_get_label (item->score, table->cards->checklist));
}

static void
write_cards (const Table *table)
{
  const MndScorecards *cards = table->cards;
  MndSheetWriter *writer = table->writer;
  guint n_items = mnd_scorecards_get (cards, 0)->items->len;

  mnd_sheet_writer_set_style (writer, MND_SHEET_HEAD);
  mnd_sheet_writer_add_text (writer, mnd_asked_of_get_label (cards->checklist->asked_of));
  for (guint k = 0; k < n_items; k++)
    mnd_sheet_writer_add_text (writer,
                               mnd_checklist_get_label (cards->checklist,
                                                        mnd_scorecard_get_item (mnd_scorecards_get (cards, 0), k)
                                                            ->item));
  write_score_labels (table);
  mnd_sheet_writer_freeze (writer, 1);
  mnd_sheet_writer_set_width (writer, 0, 0, WIDE);
  mnd_sheet_writer_set_width (writer, 1, n_items + MND_N_SCORES, NARROW);
  mnd_sheet_writer_set_style (writer, MND_SHEET_PLAIN);
  for (guint i = 0; i < cards->cards->len; i++)
    {
      const MndScorecard *card = mnd_scorecards_get (cards, i);
      mnd_sheet_writer_add_text (writer, mnd_scorecard_get_name (card, &table->names));
      for (guint k = 0; k < n_items; k++)
        write_score (table, mnd_scorecard_get_item (card, k));
      write_totals (table, card->totals);
      mnd_sheet_writer_end_row (writer);
    }
}

static void
write_alone (const Table *table, const MndScorecard *card)
{
  MndSheetWriter *writer = table->writer;

  mnd_sheet_writer_set_style (writer, MND_SHEET_HEAD);
  mnd_sheet_writer_add_text (writer, C_ ("scorecard", "Item"));
  mnd_sheet_writer_add_text (writer, C_ ("scorecard", "Answer"));
  write_score_labels (table);
  mnd_sheet_writer_freeze (writer, 1);
  mnd_sheet_writer_set_width (writer, 0, 0, 2 * WIDE);
  mnd_sheet_writer_set_width (writer, 1, 1 + MND_N_SCORES, NARROW);
  for (guint k = 0; k < card->items->len; k++)
    {
      const MndScorecardItem *item = mnd_scorecard_get_item (card, k);
      mnd_sheet_writer_set_style (writer, item->is_heading ? MND_SHEET_HEAD : MND_SHEET_PLAIN);
      mnd_sheet_writer_add_text (writer, mnd_checklist_get_label (table->cards->checklist, item->item));
      write_score (table, item);
      if (item->is_heading)
        write_totals (table, item->totals);
      mnd_sheet_writer_end_row (writer);
    }
}

static void
write_sheet (const Table *table)
{
  const MndScorecards *cards = table->cards;

  mnd_sheet_writer_begin_sheet (table->writer, mnd_checklist_get_title (cards->checklist));
  write_top (table);
  if (cards->checklist->asked_of == MND_ASKED_OF_MAP && cards->cards->len > 0)
    write_alone (table, mnd_scorecards_get (cards, 0));
  else if (cards->cards->len > 0)
    write_cards (table);
  mnd_sheet_writer_set_style (table->writer, MND_SHEET_TOTAL);
  for (guint i = 0; i < MND_N_SCORES; i++)
    {
      mnd_sheet_writer_add_text (table->writer, mnd_score_get_label ((MndScore) i, cards->checklist));
      mnd_sheet_writer_add_count (table->writer, cards->totals[i]);
      mnd_sheet_writer_end_row (table->writer);
    }
}

gboolean
mnd_scorecard_table_write (const MndScorecards *const *cards, guint n_cards, MndSheetFormat format, MndMap *map,
                           const char *const *languages, GOutputStream *stream, GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (MndSheetWriter) writer = NULL;

  g_return_val_if_fail ((cards != NULL || n_cards == 0) && MND_IS_MAP (map) && G_IS_OUTPUT_STREAM (stream), FALSE);

  writer = mnd_sheet_writer_new (format, mnd_locale_is_rtl ());
  for (guint i = 0; format == MND_SHEET_XLSX && i < n_cards; i++)
    {
      const Table table = { cards[i], { map, languages }, writer };
      write_sheet (&table);
    }
  begin_entries (writer);
  for (guint i = 0; i < n_cards; i++)
    {
      const Table table = { cards[i], { map, languages }, writer };
      write_entries (&table);
    }
  return mnd_sheet_writer_finish (writer, stream, cancellable, error);
}
