/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Matrices of donors: which institution or field they support, with how much, and beside whom. */
#include "analysis/mnd-coverage.h"
#include "analysis/mnd-field-shares.h"
#include "analysis/mnd-matrix-private.h"
#include "analysis/mnd-overlap-search.h"
#include "analysis/mnd-rates.h"
#include "analysis/mnd-rule.h"
#include "analysis/mnd-topic.h"
#include "analysis/mnd-walk.h"

typedef struct
{
  MndMatrixDraft *draft;
  gboolean by_field;
  guint field_columns[MND_FIELD_N_PARTS]; /* MND_NOTHING: not there yet */
} Reading;

/* One programme. */
typedef struct
{
  guint support;
  GArray *donors;       /* places of actors (guint) */
  GArray *institutions; /* the same */
} Programme;

/* --- heads */

static guint
get_donor_row (Reading *reading, guint donor)
{
  MndState *state = reading->draft->state;
  guint row = mnd_matrix_draft_add_row (reading->draft, MND_MATRIX_ACTOR, &state->actors[donor].id);
  MndMatrixHead *head = mnd_matrix_draft_get_row (reading->draft, row);
  MndAnswer answer;

  if (head->asked != 0)
    return row;
  /* Whoever has asked the donor what it supports knows what it does not. */
  head->asked = MND_BIT (MND_QUESTION_SUPPORT);
  answer = mnd_state_get_answer (state, donor, MND_QUESTION_SUPPORT, NULL);
  if (answer == MND_ANSWER_FOUND || answer == MND_ANSWER_NONE)
    head->none = head->asked;
  else if (reading->by_field)
    head->open = head->asked;
  return row;
}

static guint
get_institution_column (Reading *reading, guint institution)
{
  MndState *state = reading->draft->state;
  guint column = mnd_matrix_draft_add_column (reading->draft, MND_MATRIX_ACTOR, &state->actors[institution].id);
  MndMatrixHead *head = mnd_matrix_draft_get_column (reading->draft, column);
  MndAnswers answers;

  if (head->asked != 0)
    return column;
  answers = mnd_state_get_answers (state, institution);
  head->asked = MND_BIT (MND_QUESTION_SUPPORT);
  head->open = answers.open;
  head->none = answers.none;
  if ((answers.asked & head->asked) == 0
      && mnd_state_get_answer (state, institution, MND_QUESTION_SUPPORT, NULL) == MND_ANSWER_NONE)
    head->none = head->asked;
  return column;
}

static guint
get_field_column (Reading *reading, guint field)
{
  guint *column = &reading->field_columns[field];
  MndId id;

  if (*column != MND_NOTHING)
    return *column;
  if (field == MND_FIELD_UNSAID)
    *column = mnd_matrix_draft_add_column (reading->draft, MND_MATRIX_UNSAID, NULL);
  else
    {
      id = mnd_topic_get_id (MND_VOCABULARY_FIELD, mnd_catalogue_get_word (MND_VOCABULARY_FIELD, field));
      *column = mnd_matrix_draft_add_column (reading->draft, MND_MATRIX_FIELD, &id);
    }
  mnd_matrix_draft_get_column (reading->draft, *column)->asked = MND_BIT (MND_QUESTION_SUPPORT);
  return *column;
}

/* Every field, and every institution of which it is asked who supports it: an empty column says something too. */
static void
add_columns (Reading *reading)
{
  MndState *state = reading->draft->state;

  for (guint field = 0; field < MND_FIELD_N_PARTS; field++)
    reading->field_columns[field] = MND_NOTHING;
  for (guint field = 0; reading->by_field && field < MND_N_FIELDS; field++)
    get_field_column (reading, field);
  for (guint actor = 0; !reading->by_field && actor < state->n_actors; actor++)
    if (mnd_state_is_provider (state, actor) && !mnd_matrix_draft_ignores (reading->draft, actor)
        && (mnd_state_get_answers (state, actor).asked & MND_BIT (MND_QUESTION_SUPPORT)) != 0)
      get_institution_column (reading, actor);
}

/* --- cells */

static void
add_item (Reading *reading, guint row, guint column, const Programme *programme, gboolean is_known)
{
  const MndStateSupport *support = &reading->draft->state->supports[programme->support];
  MndMatrixEntry entry = { .row = row,
                           .column = column,
                           .id = support->id,
                           .bits = support->fields,
                           .is_support = TRUE,
                           .is_known = is_known ? 1 : 0 };

  g_array_append_val (reading->draft->entries, entry);
}

static guint
get_row (Reading *reading, const Programme *programme, guint i)
{
  if (programme->donors->len == 0)
    return mnd_matrix_draft_add_row (reading->draft, MND_MATRIX_UNSAID, NULL);
  return get_donor_row (reading, g_array_index (programme->donors, guint, i));
}

static void
add_items_of_row (Reading *reading, const Programme *programme, guint row)
{
  guint fields = reading->draft->state->supports[programme->support].fields;

  if (reading->by_field)
    {
      for (guint field = 0; field < MND_N_FIELDS; field++)
        if ((fields & MND_BIT (field)) != 0)
          add_item (reading, row, get_field_column (reading, field), programme, FALSE);
      if (fields == 0)
        add_item (reading, row, get_field_column (reading, MND_FIELD_UNSAID), programme, FALSE);
      return;
    }
  for (guint i = 0; i < programme->institutions->len; i++)
    add_item (reading, row, get_institution_column (reading, g_array_index (programme->institutions, guint, i)),
              programme, FALSE);
  if (programme->institutions->len == 0)
    add_item (reading, row, mnd_matrix_draft_add_column (reading->draft, MND_MATRIX_UNSAID, NULL), programme, FALSE);
}

/* --- money */

/* The row to which it is booked: of the donor it is from, or of the only one. */
static guint
get_paying_row (Reading *reading, const Programme *programme, MndRecord *money)
{
  MndState *state = reading->draft->state;
  const MndId *from = mnd_record_get_reference (money, MND_MONEY_FROM_ACTOR);
  guint payer = from != NULL ? mnd_state_find_actor (state, from) : MND_NOTHING;

  if (payer != MND_NOTHING)
    payer = mnd_state_get_donor (state, payer);
  for (guint i = 0; i < programme->donors->len; i++)
    if (g_array_index (programme->donors, guint, i) == payer)
      return get_donor_row (reading, payer);
  if (programme->donors->len > 1)
    return mnd_matrix_draft_add_row (reading->draft, MND_MATRIX_TOGETHER, NULL);
  return get_row (reading, programme, 0);
}

static void
book (Reading *reading, const Programme *programme, guint row, guint column, const MndSum *sum)
{
  MndMatrixBooking booking = { row, column, *sum };

  g_array_append_val (reading->draft->bookings, booking);
  add_item (reading, row, column, programme, TRUE);
}

static void
book_by_field (Reading *reading, const Programme *programme, guint row, const MndSum *sum)
{
  MndRecord *record = reading->draft->state->supports[programme->support].record;
  gint64 parts[MND_FIELD_N_PARTS];

  mnd_support_divide (record, sum->amount, parts);
  for (guint field = 0; field < MND_FIELD_N_PARTS; field++)
    if (parts[field] != 0)
      {
        MndSum part = *sum;
        part.amount = parts[field];
        book (reading, programme, row, get_field_column (reading, field), &part);
      }
}

static void
book_money (Reading *reading, const Programme *programme, MndRecord *money)
{
  MndMatrixDraft *draft = reading->draft;
  MndSum sum = { .amount = mnd_record_get_integer (money, MND_MONEY_AMOUNT, 0) };
  guint row = get_paying_row (reading, programme, money), column;

  g_strlcpy (sum.currency, mnd_record_get_text (money, MND_MONEY_CURRENCY), sizeof sum.currency);
  if (mnd_rates_convert (draft->state->map, &sum))
    draft->matrix->is_converted |= !g_str_equal (sum.currency, mnd_record_get_text (money, MND_MONEY_CURRENCY));
  if (reading->by_field)
    {
      book_by_field (reading, programme, row, &sum);
      return;
    }
  if (programme->institutions->len == 1)
    column = get_institution_column (reading, g_array_index (programme->institutions, guint, 0));
  else
    column =
        mnd_matrix_draft_add_column (draft, programme->institutions->len > 1 ? MND_MATRIX_TOGETHER : MND_MATRIX_UNSAID,
                                     NULL);
  book (reading, programme, row, column, &sum);
}

static void
book_all (Reading *reading, const Programme *programme)
{
  MndMatrixDraft *draft = reading->draft;
  MndRecord *record = draft->state->supports[programme->support].record;
  const char *kind = mnd_matrix_money_get_word (draft->matrix->wish.money);
  g_autoptr (GArray) known = mnd_support_list_money (draft->state->map, record, kind);
  GPtrArray *rows =
      mnd_map_get_referring (draft->state->map, MND_TABLE_MONEY, MND_MONEY_SUPPORT, mnd_record_get_id (record));

  for (guint i = 0; known != NULL && i < rows->len; i++)
    if (g_strcmp0 (mnd_record_get_text (g_ptr_array_index (rows, i), MND_MONEY_KIND), kind) == 0)
      book_money (reading, programme, g_ptr_array_index (rows, i));
}

/* --- */

static void
read_programme (Reading *reading, guint support)
{
  MndState *state = reading->draft->state;
  g_autoptr (GArray) donors = mnd_state_list_parties (state, support, MND_BIT (MND_PARTY_ROLE_FUNDER), TRUE);
  g_autoptr (GArray) institutions =
      mnd_state_list_parties (state, support, MND_BIT (MND_PARTY_ROLE_BENEFICIARY), FALSE);
  const Programme programme = { support, donors, institutions };

  for (guint i = 0; i < MAX (donors->len, 1); i++)
    add_items_of_row (reading, &programme, get_row (reading, &programme, i));
  book_all (reading, &programme);
}

static void
read_programmes (Reading *reading)
{
  MndState *state = reading->draft->state;
  g_autoptr (GHashTable) all = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) told = NULL;

  for (guint i = 0; i < state->n_supports; i++)
    if (!mnd_matrix_draft_skips (reading->draft, &state->supports[i].id))
      g_hash_table_add (all, state->supports[i].record);
  told = mnd_supports_find_told (state->map, all, mnd_matrix_money_get_word (reading->draft->matrix->wish.money));
  for (guint i = 0; i < state->n_supports; i++)
    if (g_hash_table_contains (all, state->supports[i].record)
        && !g_hash_table_contains (told, state->supports[i].record))
      read_programme (reading, i);
}

/* Who hands on what comes from abroad: a channel, and no institution that is supported. */
static gboolean
is_channel (const MndStateActor *actor)
{
  return (actor->functions & MND_FUNCTION_SUPPORT) != 0 && actor->statehood == MND_STATEHOOD_INTERNATIONAL;
}

/* Who is said to pay for an institution, though no programme says how. */
static void
read_links (Reading *reading)
{
  MndState *state = reading->draft->state;

  for (guint i = 0; i < state->n_links; i++)
    {
      const MndStateLink *link = &state->links[i];
      MndMatrixEntry entry = { .id = link->id };
      if (link->record == NULL || link->relation != MND_RELATION_FUNDS || state->actors[link->from].placeholder
          || state->actors[link->to].placeholder || is_channel (&state->actors[link->to])
          || (state->actors[link->from].functions & MND_FUNCTION_SUPPORT) == 0
          || mnd_matrix_draft_skips (reading->draft, &link->id))
        continue;
      entry.row = get_donor_row (reading, mnd_state_get_donor (state, link->from));
      entry.column = get_institution_column (reading, link->to);
      g_array_append_val (reading->draft->entries, entry);
    }
}

static void
add_mark (Reading *reading, guint donor, guint column, gboolean is_raised)
{
  MndMatrixMark mark = { get_donor_row (reading, donor), column, is_raised };

  g_array_append_val (reading->draft->marks, mark);
}

/* The cells of one side: of the common fields, or of whom of its institutions the other supports too. */
static void
mark_side (Reading *reading, const MndOverlapPair *pair, guint support, const MndWalk *above)
{
  MndState *state = reading->draft->state;
  g_autoptr (GArray) donors = mnd_state_list_parties (state, support, MND_BIT (MND_PARTY_ROLE_FUNDER), TRUE);
  g_autoptr (GArray) institutions =
      mnd_state_list_parties (state, support, MND_BIT (MND_PARTY_ROLE_BENEFICIARY), FALSE);

  for (guint i = 0; i < donors->len; i++)
    {
      guint donor = g_array_index (donors, guint, i);
      for (guint field = 0; reading->by_field && field < MND_N_FIELDS; field++)
        if ((pair->fields & MND_BIT (field)) != 0)
          add_mark (reading, donor, get_field_column (reading, field), pair->is_raised);
      for (guint k = 0; !reading->by_field && k < institutions->len; k++)
        if (mnd_walk_has (above, g_array_index (institutions, guint, k)))
          add_mark (reading, donor, get_institution_column (reading, g_array_index (institutions, guint, k)),
                    pair->is_raised);
    }
}

static void
mark_overlaps (Reading *reading)
{
  MndState *state = reading->draft->state;
  const MndParameter *least_days = mnd_rule_get_parameter (mnd_rule_find ("R14"), 0);
  g_autoptr (MndOverlapSearch) search =
      mnd_overlap_search_new (state, (int) mnd_parameter_get_value (least_days, state->map));

  for (guint i = 0; i < search->pairs->len; i++)
    {
      const MndOverlapPair *pair = &g_array_index (search->pairs, MndOverlapPair, i);
      g_autoptr (MndWalk) above = NULL;
      if (mnd_matrix_draft_skips (reading->draft, &state->supports[pair->a].id)
          || mnd_matrix_draft_skips (reading->draft, &state->supports[pair->b].id))
        continue;
      above = mnd_walk_new (state, pair->beneficiary, MND_WALK_UP, MND_BIT (MND_RELATION_PART_OF));
      mark_side (reading, pair, pair->a, above);
      mark_side (reading, pair, pair->b, above);
    }
}

void
mnd_matrix_read_support (MndMatrixDraft *draft)
{
  Reading reading = { .draft = draft, .by_field = draft->matrix->wish.kind == MND_MATRIX_DONOR_FIELD };

  add_columns (&reading);
  read_programmes (&reading);
  if (!reading.by_field)
    read_links (&reading);
  mark_overlaps (&reading);
}
