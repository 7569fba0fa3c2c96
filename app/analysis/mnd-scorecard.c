/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which cards there are and how their items stand; one pass over the assessments. Words are in -words.c. */
#include "analysis/mnd-scorecard.h"

#include "model/mnd-date.h"
#include "model/mnd-format.h"

#include <string.h>

typedef struct
{
  MndState *state;
  const MndScorecardWish *wish;
  MndScorecards *cards;
  GHashTable *places; /* MndId (of a card) -> place + 1 */
  GArray *rows;       /* guint, by item of the checklist: its place in a card */
} Maker;

static const MndId of_map; /* nought, which no row has */

/* --- cards */

static void
card_free (gpointer pointer)
{
  MndScorecard *card = pointer;

  g_array_unref (card->items);
  g_free (card);
}

static void
add_item (MndScorecard *card, guint item, gboolean is_heading, gboolean is_under)
{
  MndScorecardItem row = { .item = item, .is_heading = is_heading, .is_under = is_under };

  row.score = row.before = MND_SCORE_NOT_ASSESSED;
  g_array_append_val (card->items, row);
}

/* Headings come before what is under them, wherever the literature has it. */
static void
add_items (const MndChecklist *checklist, MndScorecard *card)
{
  for (guint i = 0; i < checklist->n_items; i++)
    {
      gboolean is_heading = mnd_checklist_is_heading (checklist, i);
      if (checklist->items[i].parent != NULL)
        continue;
      add_item (card, i, is_heading, FALSE);
      for (guint k = 0; is_heading && k < checklist->n_items; k++)
        if (g_strcmp0 (checklist->items[k].parent, checklist->items[i].code) == 0)
          add_item (card, k, FALSE, TRUE);
    }
}

static MndScorecard *
add_card (Maker *maker, const MndId *subject)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (maker->places, subject));
  MndScorecard *card;

  if (place > 0)
    return g_ptr_array_index (maker->cards->cards, place - 1);
  card = g_new0 (MndScorecard, 1);
  card->subject = *subject;
  card->is_of_map = mnd_id_equal (subject, &of_map);
  card->items = g_array_new (FALSE, FALSE, sizeof (MndScorecardItem));
  add_items (maker->cards->checklist, card);
  g_ptr_array_add (maker->cards->cards, card);
  g_hash_table_insert (maker->places, &card->subject, GUINT_TO_POINTER (maker->cards->cards->len));
  return card;
}

static gboolean
is_asked (const MndState *state, guint actor, MndAskedOf asked_of)
{
  const MndFunctions of_sector =
      MND_FUNCTION_PROVISION | MND_FUNCTION_MANAGEMENT | MND_FUNCTION_OVERSIGHT | MND_FUNCTION_JUSTICE;
  const MndStateActor *a = &state->actors[actor];

  switch (asked_of)
    {
    case MND_ASKED_OF_INSTITUTION:
      return mnd_state_is_institution (state, actor) && (a->functions & of_sector) != 0;
    case MND_ASKED_OF_BODY:
      return mnd_state_is_body (state, actor);
    case MND_ASKED_OF_DONOR:
      return mnd_state_shows (state, actor) && !a->placeholder && (a->functions & MND_FUNCTION_SUPPORT) != 0
             && mnd_state_get_donor ((MndState *) state, actor) == actor;
    case MND_ASKED_OF_MAP:
    case MND_N_ASKED_OF:
    default:
      return FALSE;
    }
}

static gboolean
is_left_out (const Maker *maker, const MndId *id)
{
  return maker->wish->left_out != NULL && g_hash_table_contains (maker->wish->left_out, id);
}

static void
add_cards (Maker *maker)
{
  MndAskedOf asked_of = maker->cards->checklist->asked_of;

  if (asked_of == MND_ASKED_OF_MAP)
    add_card (maker, &of_map);
  for (guint i = 0; i < maker->state->n_actors; i++)
    if (is_asked (maker->state, i, asked_of))
      {
        const MndId *id = &maker->state->actors[i].id;
        if (is_left_out (maker, id))
          maker->cards->n_left_out++;
        else
          add_card (maker, id);
      }
}

/* --- answers */

static int
get_day (MndRecord *assessment)
{
  MndDate date;

  return mnd_date_parse (mnd_record_get_text (assessment, MND_ASSESSMENT_DATE), &date) ? mnd_date_get_first_day (&date)
                                                                                       : MND_DAY_FIRST;
}

static int
compare_answers_cb (gconstpointer a, gconstpointer b)
{
  MndRecord *left = *(MndRecord *const *) a, *right = *(MndRecord *const *) b;
  int left_day = get_day (left), right_day = get_day (right);

  if (left_day != right_day)
    return left_day < right_day ? -1 : 1;
  return mnd_id_compare (mnd_record_get_id (left), mnd_record_get_id (right));
}

static MndScore
get_score (MndRecord *answer)
{
  return mnd_score_from_answer (mnd_record_get_text (answer, MND_ASSESSMENT_ANSWER));
}

/* Answers come in their order. */
static void
take_answer (const Maker *maker, MndScorecardItem *row, MndRecord *answer)
{
  const MndId *id = mnd_record_get_id (answer);
  MndMap *map = maker->state->map;
  MndRecord *last = row->n_answers > 0 ? mnd_map_find (map, MND_TABLE_ASSESSMENT, &row->record) : NULL;
  int day = get_day (answer);

  if (day > maker->cards->day)
    return;
  /* Without a date nobody knows whether the one is the later word on it. */
  row->is_contradicted = last != NULL && get_day (last) == day && day != MND_DAY_FIRST
                         && (row->is_contradicted || get_score (last) != get_score (answer));
  row->score = get_score (answer);
  if (maker->cards->since == 0 || day <= maker->cards->since)
    row->before = row->score;
  row->record = *id;
  row->n_answers++;
  row->n_evidence = mnd_map_get_referring (map, MND_TABLE_CITATION, MND_CITATION_CLAIM, id)->len
                    + (mnd_record_get_reference (answer, MND_ASSESSMENT_SOURCE) != NULL);
}

static gboolean
is_of_day (const MndState *state, const MndId *subject)
{
  guint actor = mnd_state_find_actor (state, subject);

  return actor != MND_NOTHING && mnd_state_shows (state, actor);
}

static void
take_assessment (Maker *maker, MndRecord *answer)
{
  const MndId *subject = mnd_record_get_reference (answer, MND_ASSESSMENT_SUBJECT);
  MndScorecard *card;
  guint item = 0;

  if (mnd_checklist_find_item (mnd_record_get_text (answer, MND_ASSESSMENT_ITEM), &item) != maker->cards->checklist
      || (subject != NULL && (is_left_out (maker, subject) || !is_of_day (maker->state, subject)))
      || get_day (answer) > maker->cards->day)
    return;
  card = add_card (maker, subject != NULL ? subject : &of_map);
  take_answer (maker, &g_array_index (card->items, MndScorecardItem, g_array_index (maker->rows, guint, item)), answer);
}

static void
take_assessments (Maker *maker)
{
  MndRecordList *all = mnd_map_get_records (maker->state->map, MND_TABLE_ASSESSMENT);
  g_autoptr (GPtrArray) answers = g_ptr_array_new ();

  for (guint i = 0; i < mnd_record_list_get_size (all); i++)
    if (mnd_record_get_text (mnd_record_list_get (all, i), MND_ASSESSMENT_ITEM) != NULL)
      g_ptr_array_add (answers, mnd_record_list_get (all, i));
  g_ptr_array_sort (answers, compare_answers_cb);
  for (guint i = 0; i < answers->len; i++)
    take_assessment (maker, g_ptr_array_index (answers, i));
}

/* --- adding up */

static void
add_up_card (MndScorecards *self, MndScorecard *card)
{
  MndScorecardItem *heading = NULL;

  for (guint i = 0; i < card->items->len; i++)
    {
      MndScorecardItem *row = &g_array_index (card->items, MndScorecardItem, i);
      if (row->is_heading)
        {
          heading = row;
          continue;
        }
      if (row->is_under)
        heading->totals[row->score]++;
      card->totals[row->score]++;
      self->totals[row->score]++;
      card->n_changed += row->score != row->before;
      card->n_contradicted += row->is_contradicted;
    }
}

static GArray *
dup_rows (const MndChecklist *checklist)
{
  GArray *rows = g_array_sized_new (FALSE, TRUE, sizeof (guint), checklist->n_items);
  MndScorecard card = { .items = g_array_new (FALSE, FALSE, sizeof (MndScorecardItem)) };

  add_items (checklist, &card);
  g_array_set_size (rows, checklist->n_items);
  for (guint i = 0; i < card.items->len; i++)
    g_array_index (rows, guint, g_array_index (card.items, MndScorecardItem, i).item) = i;
  g_array_unref (card.items);
  return rows;
}

MndScorecards *
mnd_scorecards_new (MndState *state, const MndScorecardWish *wish)
{
  g_autoptr (GHashTable) places = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  g_autoptr (GArray) rows = NULL;
  MndScorecards *self;
  MndNames names;
  Maker maker;

  g_return_val_if_fail (state != NULL && wish != NULL && wish->checklist != NULL, NULL);

  self = g_new0 (MndScorecards, 1);
  self->checklist = wish->checklist;
  self->day = state->day == MND_ALL_TIMES ? MND_DAY_LAST : state->day;
  self->since = wish->since;
  self->cards = g_ptr_array_new_with_free_func (card_free);
  rows = dup_rows (wish->checklist);
  maker = (Maker){ state, wish, self, places, rows };
  add_cards (&maker);
  take_assessments (&maker);
  for (guint i = 0; i < self->cards->len; i++)
    add_up_card (self, g_ptr_array_index (self->cards, i));
  names = (MndNames){ state->map, (const char *const *) state->languages };
  mnd_scorecards_sort (self, MND_SCORECARDS_BY_NAME, &names);
  return self;
}

void
mnd_scorecards_free (MndScorecards *self)
{
  g_ptr_array_unref (self->cards);
  g_free (self);
}

/* --- order */

/* A name is told apart once, not at each comparison. */
typedef struct
{
  MndScorecard *card;
  char *key;
  MndScorecardsOrder order;
} Sorted;

static void
sorted_clear (gpointer pointer)
{
  g_free (((Sorted *) pointer)->key);
}

static int
compare_counts (guint a, guint b)
{
  return (a < b) - (a > b);
}

static int
compare_totals (const guint *a, const guint *b, MndScorecardsOrder order)
{
  int none = compare_counts (a[MND_SCORE_NONE], b[MND_SCORE_NONE]);

  switch (order)
    {
    case MND_SCORECARDS_BY_NOT_MET:
      return none != 0 ? none : compare_counts (a[MND_SCORE_PARTLY], b[MND_SCORE_PARTLY]);
    case MND_SCORECARDS_BY_UNASSESSED:
      return compare_counts (a[MND_SCORE_NOT_ASSESSED], b[MND_SCORE_NOT_ASSESSED]);
    case MND_SCORECARDS_BY_NAME:
    case MND_SCORECARDS_N_ORDERS:
    default:
      return 0;
    }
}

static int
compare_sorted_cb (gconstpointer a, gconstpointer b)
{
  const Sorted *left = a, *right = b;
  int order = (int) right->card->is_of_map - (int) left->card->is_of_map;

  if (order == 0)
    order = compare_totals (left->card->totals, right->card->totals, left->order);
  if (order == 0)
    order = strcmp (left->key, right->key);
  return order != 0 ? order : mnd_id_compare (&left->card->subject, &right->card->subject);
}

void
mnd_scorecards_sort (MndScorecards *self, MndScorecardsOrder order, const MndNames *names)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (Sorted));

  g_return_if_fail (self != NULL && names != NULL && order < MND_SCORECARDS_N_ORDERS);

  g_array_set_clear_func (sorted, sorted_clear);
  for (guint i = 0; i < self->cards->len; i++)
    {
      MndScorecard *card = g_ptr_array_index (self->cards, i);
      const Sorted one = { card, mnd_format_dup_key (mnd_scorecard_get_name (card, names)), order };
      g_array_append_val (sorted, one);
    }
  g_array_sort (sorted, compare_sorted_cb);
  for (guint i = 0; i < sorted->len; i++)
    self->cards->pdata[i] = g_array_index (sorted, Sorted, i).card;
}

/* --- asking */

guint
mnd_scorecards_find (const MndScorecards *self, const MndId *subject)
{
  g_return_val_if_fail (self != NULL, G_MAXUINT);

  for (guint i = 0; i < self->cards->len; i++)
    if (mnd_id_equal (&mnd_scorecards_get (self, i)->subject, subject != NULL ? subject : &of_map))
      return i;
  return G_MAXUINT;
}

const MndScorecard *
mnd_scorecards_get (const MndScorecards *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->cards->len, NULL);

  return g_ptr_array_index (self->cards, i);
}

const MndScorecardItem *
mnd_scorecard_get_item (const MndScorecard *card, guint i)
{
  g_return_val_if_fail (card != NULL && i < card->items->len, NULL);

  return &g_array_index (card->items, MndScorecardItem, i);
}

GPtrArray *
mnd_scorecard_dup_answers (MndMap *map, const MndId *subject, const char *item_word)
{
  GPtrArray *answers = g_ptr_array_new ();
  MndRecordList *all;

  g_return_val_if_fail (MND_IS_MAP (map) && item_word != NULL, answers);

  all = mnd_map_get_records (map, MND_TABLE_ASSESSMENT);
  for (guint i = 0; i < mnd_record_list_get_size (all); i++)
    {
      MndRecord *answer = mnd_record_list_get (all, i);
      const MndId *of = mnd_record_get_reference (answer, MND_ASSESSMENT_SUBJECT);
      if (g_strcmp0 (mnd_record_get_text (answer, MND_ASSESSMENT_ITEM), item_word) == 0
          && (of != NULL ? subject != NULL && mnd_id_equal (of, subject) : subject == NULL))
        g_ptr_array_add (answers, answer);
    }
  g_ptr_array_sort (answers, compare_answers_cb);
  for (guint i = 0; i < answers->len / 2; i++)
    {
      gpointer other = answers->pdata[answers->len - 1 - i];
      answers->pdata[answers->len - 1 - i] = answers->pdata[i];
      answers->pdata[i] = other;
    }
  return answers;
}
