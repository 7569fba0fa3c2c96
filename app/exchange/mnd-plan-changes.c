/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From decisions to one edit. What is referred to comes first, so that every row knows by then who the others are; rows
 * that belong to others (links, parties, money) are found in the map by what they say.
 */
#include "exchange/mnd-plan-private.h"

#include "model/mnd-hash.h"
#include "model/mnd-text.h"

/* In this order rows are found and made. */
static const MndTable order[] = {
  MND_TABLE_PLACE, MND_TABLE_SOURCE, MND_TABLE_ACTOR, MND_TABLE_SUPPORT,    MND_TABLE_BODY,    MND_TABLE_LINK,
  MND_TABLE_PARTY, MND_TABLE_MONEY,  MND_TABLE_NEED,  MND_TABLE_ASSESSMENT, MND_TABLE_MANDATE, MND_TABLE_CITATION,
};

/* How well a row of the map has to fit, in the order in which it is tried, so that the better fit is not taken away by
 * another item. */
typedef enum
{
  FIT_SAME,  /* in everything that the item says, its note too */
  FIT_DATES, /* the same in time */
  FIT_AGREE, /* neither says what the other denies */
  N_FITS
} Fit;

MndValue
mnd_plan_resolve (MndPlanWork *work, const MndOfferItem *item, const MndOfferCell *cell)
{
  MndTable table;
  const MndOfferItem *target;
  const MndPlanRow *row;

  if (mnd_table_get_column (item->table, cell->column)->type != MND_COLUMN_ID)
    return mnd_value_copy (&cell->value);
  table = mnd_offer_item_get_target (item, cell->column);
  target = table >= 0 ? mnd_offer_find (work->offer, table, cell->value.text) : NULL;
  row = target != NULL ? g_hash_table_lookup (work->by_item, target) : NULL;
  return row != NULL ? mnd_value_id (&row->id) : (MndValue){ .type = MND_VALUE_UNDEFINED };
}

/* FALSE where it cannot be without something that takes no part. */
static gboolean
has_all_it_needs (MndPlanWork *work, const MndOfferItem *item)
{
  for (guint i = 0; i < item->cells->len; i++)
    {
      const MndOfferCell *cell = &g_array_index (item->cells, MndOfferCell, i);
      const MndColumn *column = mnd_table_get_column (item->table, cell->column);
      g_auto (MndValue) value = { .type = MND_VALUE_UNDEFINED };
      if (!column->required || column->type != MND_COLUMN_ID)
        continue;
      value = mnd_plan_resolve (work, item, cell);
      if (value.type == MND_VALUE_UNDEFINED)
        return FALSE;
    }
  return TRUE;
}

static gboolean
agree (const MndValue *own, const MndValue *wanted, gboolean exactly)
{
  if (mnd_value_equal (own, wanted))
    return TRUE;
  return !exactly && (own->type == MND_VALUE_NULL || wanted->type == MND_VALUE_NULL);
}

/* What the item says of the column, or NULL. */
static MndValue
resolve_column (MndPlanWork *work, const MndOfferItem *item, guint column)
{
  const MndOfferCell *cell = mnd_offer_item_get_cell (item, column);
  MndValue value = cell != NULL ? mnd_plan_resolve (work, item, cell) : mnd_value_null ();

  if (value.type == MND_VALUE_UNDEFINED)
    value = mnd_value_null ();
  return value;
}

/* By which columns a row that belongs to others is known: those that have to be the same, and those that must not
 * contradict and are the same in the best fit. Ended by -1. */
typedef struct
{
  MndTable table;
  int owner;
  int same[4];
  int alike[4];
} PartRule;

static const PartRule part_rules[] = {
  { MND_TABLE_BODY, MND_BODY_ACTOR, { MND_BODY_ACTOR, -1 }, { -1 } },
  { MND_TABLE_LINK,
    MND_LINK_FROM,
    { MND_LINK_TO, MND_LINK_KIND, -1 },
    { MND_LINK_MODE, MND_LINK_START, MND_LINK_END, -1 } },
  { MND_TABLE_PARTY, MND_PARTY_SUPPORT, { MND_PARTY_ACTOR, MND_PARTY_ROLE, -1 }, { -1 } },
  { MND_TABLE_MONEY,
    MND_MONEY_SUPPORT,
    { MND_MONEY_KIND, MND_MONEY_CURRENCY, MND_MONEY_DATE, -1 },
    { MND_MONEY_AMOUNT, -1 } },
  { MND_TABLE_NEED, MND_NEED_ACTOR, { MND_NEED_FIELD, MND_NEED_PLACE, -1 }, { -1 } },
  { MND_TABLE_ASSESSMENT,
    MND_ASSESSMENT_SUBJECT,
    { MND_ASSESSMENT_QUESTION, MND_ASSESSMENT_ITEM, MND_ASSESSMENT_DATE, -1 },
    { -1 } },
  { MND_TABLE_MANDATE, MND_MANDATE_ACTOR, { MND_MANDATE_FUNCTION, MND_MANDATE_PLACE, -1 }, { MND_MANDATE_START, -1 } },
  { MND_TABLE_CITATION,
    MND_CITATION_CLAIM,
    { MND_CITATION_SOURCE, MND_CITATION_PROPERTY, -1 },
    { MND_CITATION_LOCATOR, MND_CITATION_QUOTE, -1 } },
};

static const PartRule *
find_rule (MndTable table)
{
  for (guint i = 0; i < G_N_ELEMENTS (part_rules); i++)
    if (part_rules[i].table == table)
      return &part_rules[i];
  return NULL;
}

static gboolean
has_same_note (MndPlanWork *work, const MndOfferItem *item, MndRecord *record)
{
  const char *wanted = mnd_offer_item_find_text (item, "note");
  const MndId *id = mnd_record_get_id (record);

  return id == NULL || g_strcmp0 (wanted, mnd_map_get_text (work->map, id, "note", NULL)) == 0;
}

/* An amount that was mended is the same money; what else is alike has to agree. */
static gboolean
fits (MndPlanWork *work, const PartRule *rule, const MndOfferItem *item, MndRecord *record, Fit fit)
{
  for (guint i = 0; rule->same[i] >= 0; i++)
    {
      g_auto (MndValue) wanted = resolve_column (work, item, (guint) rule->same[i]);
      if (!mnd_value_equal (mnd_record_get_value (record, (guint) rule->same[i]), &wanted))
        return FALSE;
    }
  for (guint i = 0; rule->alike[i] >= 0; i++)
    {
      guint column = (guint) rule->alike[i];
      g_auto (MndValue) wanted = resolve_column (work, item, column);
      gboolean may_differ = rule->table == MND_TABLE_MONEY || column == MND_LINK_END;
      if (!agree (mnd_record_get_value (record, column), &wanted, fit != FIT_AGREE)
          && (fit != FIT_AGREE || !may_differ))
        return FALSE;
    }
  return fit != FIT_SAME || has_same_note (work, item, record);
}

static MndRecord *
find_part_of (MndPlanWork *work, const PartRule *rule, const MndOfferItem *item, guint column, const MndId *owner,
              Fit fit)
{
  GPtrArray *records = mnd_map_get_referring (work->map, rule->table, column, owner);

  for (guint i = 0; i < records->len; i++)
    {
      MndRecord *record = g_ptr_array_index (records, i);
      if (!g_hash_table_contains (work->taken, record) && fits (work, rule, item, record, fit))
        return record;
    }
  return NULL;
}

static MndRecord *
find_part (MndPlanWork *work, const MndOfferItem *item, Fit fit)
{
  const PartRule *rule = find_rule (item->table);
  g_auto (MndValue) owner = { .type = MND_VALUE_UNDEFINED };
  MndId id;

  if (item->key != NULL && mnd_id_parse (item->key, &id) && mnd_map_find (work->map, item->table, &id) != NULL)
    return mnd_map_find (work->map, item->table, &id);
  if (rule == NULL)
    return NULL;
  owner = resolve_column (work, item, (guint) rule->owner);
  return owner.type == MND_VALUE_ID ? find_part_of (work, rule, item, (guint) rule->owner, owner.id, fit) : NULL;
}

static MndPlanRow *
add_row (MndPlanWork *work, MndOfferItem *item, MndRecord *record)
{
  MndPlanRow *row = g_new0 (MndPlanRow, 1);

  row->item = item;
  row->record = record;
  if (record != NULL && mnd_record_get_id (record) != NULL)
    row->id = *mnd_record_get_id (record);
  if (record != NULL)
    g_hash_table_add (work->taken, record);
  g_ptr_array_add (work->rows, row);
  g_hash_table_insert (work->by_item, item, row);
  return row;
}

/* Items that a person decides on. */
static void
find_decided (MndPlanWork *work, MndTable table)
{
  for (guint i = 0; i < mnd_plan_get_n_items (work->plan); i++)
    {
      const MndPlanItem *planned = mnd_plan_get_item (work->plan, i);
      MndPlanRow *row;
      if (planned->item->table != table || (planned->decision != MND_PLAN_MATCH && planned->decision != MND_PLAN_NEW))
        continue;
      row = add_row (work, (MndOfferItem *) planned->item, planned->record);
      if (row->record == NULL)
        row->id = mnd_proposal_make_id (work->proposal);
    }
}

/* Items that follow those they belong to: first all that fit best, then the next. */
static void
find_following (MndPlanWork *work, MndTable table)
{
  guint n_items = mnd_offer_get_n_items (work->offer);

  for (int fit = 0; fit <= N_FITS; fit++)
    for (guint i = 0; i < n_items; i++)
      {
        MndOfferItem *item = mnd_offer_get_item (work->offer, i);
        MndRecord *record;
        if (item->table != table || item->is_refused || g_hash_table_contains (work->by_item, item)
            || !has_all_it_needs (work, item))
          continue;
        record = fit < N_FITS ? find_part (work, item, (Fit) fit) : NULL;
        if (record != NULL)
          add_row (work, item, record);
        else if (fit == N_FITS)
          add_row (work, item, NULL)->id = mnd_proposal_make_id (work->proposal);
      }
}

/* --- the proposal */

static void
take_problems (MndPlanWork *work)
{
  for (guint i = 0; i < mnd_offer_get_n_problems (work->offer); i++)
    mnd_proposal_take_problem (work->proposal, MND_TABLE_NONE,
                               mnd_problem_copy (mnd_offer_get_problem (work->offer, i)));
  for (guint i = 0; i < mnd_offer_get_n_doubts (work->offer); i++)
    mnd_proposal_take_doubt (work->proposal, MND_TABLE_NONE, mnd_problem_copy (mnd_offer_get_doubt (work->offer, i)));
  for (int table = 0; table < MND_N_TABLES; table++)
    {
      MndProposalCounts *counts = mnd_proposal_count (work->proposal, (MndTable) table);
      counts->n_refused += mnd_offer_get_n_refused (work->offer, (MndTable) table);
      counts->n_doubtful += mnd_offer_get_n_doubtful (work->offer, (MndTable) table);
    }
}

static void
doubt_asked (MndPlanWork *work)
{
  for (guint i = 0; i < mnd_plan_get_n_items (work->plan); i++)
    {
      const MndPlanItem *planned = mnd_plan_get_item (work->plan, i);
      const MndMatch *best;
      const char *own, *other;
      if (planned->decision != MND_PLAN_ASK || planned->matches->len == 0)
        continue;
      best = &g_array_index (planned->matches, MndMatch, 0);
      own = mnd_offer_item_find_text (planned->item, "name");
      other = mnd_map_get_name (work->map, mnd_record_get_id (best->record), NULL);
      mnd_proposal_take_doubt (work->proposal, planned->item->table,
                               mnd_problem_new (MND_EXCHANGE_ERROR_REFERENCE, mnd_offer_get_file (work->offer),
                                                planned->item->row, NULL,
                                                g_strdup_printf ("'%.80s' may be '%.80s' of the map (%s)",
                                                                 own != NULL ? own : "", other != NULL ? other : "",
                                                                 mnd_match_reason_get_word (best->reason))));
    }
}

/* TRUE where it cannot be without somebody who is still asked for. */
static gboolean
is_waiting (MndPlanWork *work, const MndOfferItem *item)
{
  for (guint i = 0; i < item->cells->len; i++)
    {
      const MndOfferCell *cell = &g_array_index (item->cells, MndOfferCell, i);
      const MndColumn *column = mnd_table_get_column (item->table, cell->column);
      MndTable table = column->type == MND_COLUMN_ID ? mnd_offer_item_get_target (item, cell->column) : MND_TABLE_NONE;
      const MndOfferItem *target = table >= 0 ? mnd_offer_find (work->offer, table, cell->value.text) : NULL;
      const MndPlanItem *planned = target != NULL ? mnd_plan_find (work->plan, target) : NULL;
      if (column->required && planned != NULL && planned->decision == MND_PLAN_ASK)
        return TRUE;
    }
  return FALSE;
}

static void
count_waiting (MndPlanWork *work)
{
  for (guint i = 0; i < mnd_offer_get_n_items (work->offer); i++)
    {
      const MndOfferItem *item = mnd_offer_get_item (work->offer, i);
      if (!item->is_refused && !g_hash_table_contains (work->by_item, item) && is_waiting (work, item))
        mnd_proposal_count (work->proposal, item->table)->n_doubtful++;
    }
}

static void
count_row (MndPlanWork *work, const MndPlanRow *row)
{
  MndProposalCounts *counts = mnd_proposal_count (work->proposal, row->item->table);

  if (row->record == NULL)
    {
      counts->n_new++;
      return;
    }
  counts->n_matched++;
  if (row->is_changed)
    counts->n_changed++;
}

static gboolean
is_file (const MndPlanRow *row)
{
  return row->item->table == MND_TABLE_SOURCE && g_strcmp0 (row->item->key, MND_OFFER_FILE_KEY) == 0;
}

/* Languages that the map does not have yet come after those it has. */
static void
propose_languages (MndPlanWork *work)
{
  const char *now = mnd_map_get_setting (work->map, MND_MAP_LANGUAGES);
  g_auto (GStrv) known = mnd_map_dup_languages (work->map);
  g_autoptr (GString) all = g_string_new (now);
  g_autoptr (GList) spoken = g_list_sort (g_hash_table_get_keys (work->spoken), (GCompareFunc) g_strcmp0);
  MndChange *change;

  for (GList *l = spoken; l != NULL; l = l->next)
    if (!g_strv_contains ((const char *const *) known, l->data) && !g_str_equal (l->data, MND_LANGUAGE_NONE))
      g_string_append_printf (all, "%s%s", all->len > 0 ? " " : "", (const char *) l->data);
  if (now == NULL || g_str_equal (now, all->str))
    return;
  change = mnd_changes_add (mnd_proposal_get_changes (work->proposal), MND_TABLE_MAP, MND_CHANGE_UPDATE);
  change->before[MND_MAP_KEY] = mnd_value_text (MND_MAP_LANGUAGES);
  change->after[MND_MAP_KEY] = mnd_value_text (MND_MAP_LANGUAGES);
  change->before[MND_MAP_VALUE] = mnd_value_text (now);
  change->after[MND_MAP_VALUE] = mnd_value_text (all->str);
}

static void
write_rows (MndPlanWork *work)
{
  MndPlanRow *file = NULL;
  gboolean is_cited = FALSE;

  for (guint i = 0; i < work->rows->len; i++)
    if (is_file (g_ptr_array_index (work->rows, i)))
      file = g_ptr_array_index (work->rows, i);
  for (guint i = 0; i < work->rows->len; i++)
    {
      MndPlanRow *row = g_ptr_array_index (work->rows, i);
      if (row == file || row->item->is_mention)
        continue;
      mnd_plan_write (work, row);
      is_cited |= row->record == NULL || row->is_changed;
      count_row (work, row);
    }
  if (file == NULL || !is_cited)
    return;
  mnd_plan_write (work, file);
  count_row (work, file);
  for (guint i = 0; i < work->rows->len; i++)
    mnd_plan_cite_file (work, g_ptr_array_index (work->rows, i));
}

static void
doubt_kept_texts (MndPlanWork *work)
{
  if (work->n_kept_texts == 0)
    return;
  mnd_proposal_take_doubt (work->proposal, MND_TABLE_NONE,
                           mnd_problem_new (MND_EXCHANGE_ERROR_VALUE, mnd_offer_get_file (work->offer), 0, NULL,
                                            g_strdup_printf ("%u notes are others than the map's, which stay",
                                                             work->n_kept_texts)));
}

static void
work_clear (MndPlanWork *work)
{
  g_ptr_array_unref (work->rows);
  g_hash_table_unref (work->by_item);
  g_hash_table_unref (work->updates);
  g_hash_table_unref (work->taken);
  g_hash_table_unref (work->parents);
  g_hash_table_unref (work->said);
  g_hash_table_unref (work->ordinals);
  g_hash_table_unref (work->spoken);
  g_free (work->language);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MndPlanWork, work_clear)

MndProposal *
mnd_plan_propose (MndPlan *plan)
{
  g_autoptr (MndProposal) proposal = mnd_proposal_new ();
  g_auto (GStrv) languages = NULL;
  g_auto (MndPlanWork) work = {
    .plan = plan,
    .proposal = proposal,
    .rows = g_ptr_array_new_with_free_func (g_free),
    .by_item = g_hash_table_new (NULL, NULL),
    .updates = g_hash_table_new (NULL, NULL),
    .taken = g_hash_table_new (NULL, NULL),
    .parents = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, g_free),
    .said = g_hash_table_new_full (mnd_hash_text, g_str_equal, g_free, NULL),
    .ordinals = g_hash_table_new_full (mnd_hash_text, g_str_equal, g_free, NULL),
    .spoken = g_hash_table_new_full (mnd_hash_text, g_str_equal, g_free, NULL),
  };

  g_return_val_if_fail (MND_IS_PLAN (plan), NULL);

  work.offer = mnd_plan_get_offer (plan);
  work.map = mnd_plan_get_map (plan);
  languages = mnd_map_dup_languages (work.map);
  work.language = g_strdup (languages[0]);
  take_problems (&work);
  doubt_asked (&work);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (find_rule (order[i]) != NULL)
      find_following (&work, order[i]);
    else
      find_decided (&work, order[i]);
  count_waiting (&work);
  write_rows (&work);
  propose_languages (&work);
  doubt_kept_texts (&work);
  mnd_proposal_finish (proposal, FALSE);
  return g_steal_pointer (&proposal);
}
