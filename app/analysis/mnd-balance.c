/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The accountability balance; see the header. */
#include "analysis/mnd-balance.h"

#include "analysis/mnd-rule.h"

#include <string.h>

static gboolean
counts_in_year (const MndState *state, MndRecord *support, int year)
{
  const char *status = mnd_record_get_text (support, MND_SUPPORT_STATUS);
  MndDate date = { .year = (gint16) year };
  MndInterval of_year = { mnd_date_get_first_day (&date), mnd_date_get_last_day (&date) + 1 };
  MndInterval of_support = mnd_record_get_interval (support);

  if (g_strcmp0 (status, "suspended") == 0 || g_strcmp0 (status, "cancelled") == 0
      || (g_strcmp0 (status, "planned") == 0 && !state->as_planned))
    return FALSE;
  return mnd_interval_overlaps (&of_year, &of_support);
}

/* A set of MndRecord. */
static GHashTable *
list_support (const MndState *state, int year)
{
  GHashTable *support = g_hash_table_new (NULL, NULL);

  if (year == 0)
    for (guint i = 0; i < state->n_supports; i++)
      g_hash_table_add (support, state->supports[i].record);
  else
    {
      MndRecordList *rows = mnd_map_get_records (state->map, MND_TABLE_SUPPORT);
      for (guint i = 0; i < mnd_record_list_get_size (rows); i++)
        if (counts_in_year (state, mnd_record_list_get (rows, i), year))
          g_hash_table_add (support, mnd_record_list_get (rows, i));
    }
  return support;
}

/* How many of them were left out. */
static guint
leave_out (GHashTable *all, GHashTable *left_out)
{
  GHashTableIter iter;
  gpointer support;
  guint n = 0;

  g_hash_table_iter_init (&iter, all);
  while (left_out != NULL && g_hash_table_iter_next (&iter, &support, NULL))
    if (g_hash_table_contains (left_out, mnd_record_get_id (support)))
      {
        g_hash_table_iter_remove (&iter);
        n++;
      }
  return n;
}

/* How many take this part in it (departments count as their donor), and whether `wanted` is one of them. */
static guint
count_parties (MndState *state, MndRecord *support, MndPartyRole role, guint wanted, gboolean *has_wanted)
{
  GPtrArray *rows = mnd_map_get_referring (state->map, MND_TABLE_PARTY, MND_PARTY_SUPPORT, mnd_record_get_id (support));
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      MndRecord *row = g_ptr_array_index (rows, i);
      guint actor = mnd_state_find_actor (state, mnd_record_get_reference (row, MND_PARTY_ACTOR));
      if (actor == MND_NOTHING || mnd_record_get_term (row, MND_PARTY_ROLE, MND_VOCABULARY_ROLE) != (int) role)
        continue;
      if (role == MND_PARTY_ROLE_FUNDER)
        actor = mnd_state_get_donor (state, actor);
      g_hash_table_add (found, GUINT_TO_POINTER (actor));
    }
  *has_wanted = g_hash_table_contains (found, GUINT_TO_POINTER (wanted));
  return g_hash_table_size (found);
}

static gboolean
is_dated_in (MndRecord *money, int year)
{
  MndDate date;

  return mnd_date_parse (mnd_record_get_text (money, MND_MONEY_DATE), &date) && date.year == year;
}

static MndBalanceMoney *
get_money (MndBalance *balance, const char *currency)
{
  MndBalanceMoney money = { .currency = "" };
  guint i;

  for (i = 0; i < balance->money->len; i++)
    {
      MndBalanceMoney *there = &g_array_index (balance->money, MndBalanceMoney, i);
      int order = strcmp (there->currency, currency);
      if (order == 0)
        return there;
      if (order > 0)
        break;
    }
  g_strlcpy (money.currency, currency, sizeof money.currency);
  g_array_insert_val (balance->money, i, money);
  return &g_array_index (balance->money, MndBalanceMoney, i);
}

static gboolean
is_from (MndState *state, MndRecord *money, guint donor)
{
  const MndId *from = mnd_record_get_reference (money, MND_MONEY_FROM_ACTOR);
  guint actor = from != NULL ? mnd_state_find_actor (state, from) : MND_NOTHING;

  return actor != MND_NOTHING && mnd_state_get_donor (state, actor) == donor;
}

/* FALSE where nothing of it is known. `is_whole`: all of the support's money is of this scope. */
static gboolean
add_money (MndBalance *balance, MndState *state, const MndBalanceScope *scope, MndRecord *support, guint part,
           gboolean is_whole)
{
  GPtrArray *rows = mnd_map_get_referring (state->map, MND_TABLE_MONEY, MND_MONEY_SUPPORT, mnd_record_get_id (support));
  gboolean is_known = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      MndRecord *row = g_ptr_array_index (rows, i);
      const char *currency = mnd_record_get_text (row, MND_MONEY_CURRENCY);
      if (g_strcmp0 (mnd_record_get_text (row, MND_MONEY_KIND), "commitment") != 0 || currency == NULL
          || (scope->year != 0 && !is_dated_in (row, scope->year))
          || (!is_whole && !is_from (state, row, scope->donor)))
        continue;
      get_money (balance, currency)->amounts[part] += mnd_record_get_integer (row, MND_MONEY_AMOUNT, 0);
      is_known = TRUE;
    }
  return is_known;
}

static void
add_support (MndBalance *balance, MndState *state, const MndBalanceScope *scope, MndRecord *support)
{
  int axis = mnd_record_get_term (support, MND_SUPPORT_AXIS, MND_VOCABULARY_AXIS);
  guint part = axis >= 0 ? (guint) axis : MND_BALANCE_UNCODED;
  MndBalanceItem item = { .support = *mnd_record_get_id (support) };
  gboolean gets = FALSE, gives = FALSE;
  guint n_institutions = 0, n_donors = 0;

  if (scope->institution != MND_NOTHING)
    n_institutions = count_parties (state, support, MND_PARTY_ROLE_BENEFICIARY, scope->institution, &gets);
  if (scope->donor != MND_NOTHING)
    n_donors = count_parties (state, support, MND_PARTY_ROLE_FUNDER, scope->donor, &gives);
  if ((scope->institution != MND_NOTHING && !gets) || (scope->donor != MND_NOTHING && !gives))
    return;
  item.part = part;
  balance->n_support[part]++;
  item.is_known = scope->institution == MND_NOTHING || n_institutions == 1;
  if (item.is_known)
    item.is_known = add_money (balance, state, scope, support, part, scope->donor == MND_NOTHING || n_donors == 1);
  if (!item.is_known)
    balance->n_unknown[part]++;
  g_array_append_val (balance->items, item);
}

static int
compare_items_cb (gconstpointer a, gconstpointer b)
{
  const MndBalanceItem *left = a, *right = b;

  return mnd_id_compare (&left->support, &right->support);
}

MndBalance *
mnd_balance_new (MndState *state, const MndBalanceScope *scope)
{
  MndBalance *balance = g_new0 (MndBalance, 1);
  g_autoptr (GHashTable) all = list_support (state, scope->year);
  g_autoptr (GHashTable) told = NULL;
  GHashTableIter iter;
  gpointer support;

  balance->n_left_out = leave_out (all, scope->left_out);
  told = mnd_supports_find_told (state->map, all, "commitment");
  balance->money = g_array_new (FALSE, TRUE, sizeof (MndBalanceMoney));
  balance->items = g_array_new (FALSE, FALSE, sizeof (MndBalanceItem));
  g_hash_table_iter_init (&iter, all);
  while (g_hash_table_iter_next (&iter, &support, NULL))
    if (!g_hash_table_contains (told, support))
      add_support (balance, state, scope, support);
  g_array_sort (balance->items, compare_items_cb);
  return balance;
}

void
mnd_balance_free (MndBalance *balance)
{
  g_array_unref (balance->money);
  g_array_unref (balance->items);
  g_free (balance);
}

/* -1 where there is nothing to share. */
static double
get_part (const double *parts, guint part, gboolean of_coded)
{
  double coded = parts[MND_AXIS_EFFECTIVENESS] + parts[MND_AXIS_ACCOUNTABILITY] + parts[MND_AXIS_BOTH];
  double all = of_coded ? coded : coded + parts[MND_BALANCE_UNCODED];

  return all > 0 && !(of_coded && part == MND_BALANCE_UNCODED) ? parts[part] / all : -1;
}

static double
get_share (const double *parts, gboolean of_coded)
{
  double accountability = get_part (parts, MND_AXIS_ACCOUNTABILITY, of_coded);

  return accountability >= 0 ? accountability + get_part (parts, MND_AXIS_BOTH, of_coded) / 2 : -1;
}

static void
read_money (const MndBalanceMoney *money, double *parts)
{
  for (guint i = 0; i < MND_BALANCE_N_PARTS; i++)
    parts[i] = (double) money->amounts[i];
}

static void
read_counts (const MndBalance *balance, double *parts)
{
  for (guint i = 0; i < MND_BALANCE_N_PARTS; i++)
    parts[i] = balance->n_support[i];
}

double
mnd_balance_get_money_share (const MndBalanceMoney *money, gboolean of_coded)
{
  double parts[MND_BALANCE_N_PARTS];

  g_return_val_if_fail (money != NULL, -1);

  read_money (money, parts);
  return get_share (parts, of_coded);
}

double
mnd_balance_get_count_share (const MndBalance *balance, gboolean of_coded)
{
  double parts[MND_BALANCE_N_PARTS];

  g_return_val_if_fail (balance != NULL, -1);

  read_counts (balance, parts);
  return get_share (parts, of_coded);
}

double
mnd_balance_get_money_part (const MndBalanceMoney *money, guint part, gboolean of_coded)
{
  double parts[MND_BALANCE_N_PARTS];

  g_return_val_if_fail (money != NULL && part < MND_BALANCE_N_PARTS, -1);

  read_money (money, parts);
  return get_part (parts, part, of_coded);
}

double
mnd_balance_get_count_part (const MndBalance *balance, guint part, gboolean of_coded)
{
  double parts[MND_BALANCE_N_PARTS];

  g_return_val_if_fail (balance != NULL && part < MND_BALANCE_N_PARTS, -1);

  read_counts (balance, parts);
  return get_part (parts, part, of_coded);
}

void
mnd_balance_get_thresholds (MndMap *map, double *low, double *very_low)
{
  const MndRule *rule = mnd_rule_find ("R22");

  g_return_if_fail (MND_IS_MAP (map) && low != NULL && very_low != NULL);

  *low = mnd_parameter_get_value (mnd_rule_get_parameter (rule, 0), map) / 100;
  *very_low = mnd_parameter_get_value (mnd_rule_get_parameter (rule, 1), map) / 100;
}

MndBalanceLevel
mnd_balance_weigh (MndMap *map, double share)
{
  double low, very_low;

  mnd_balance_get_thresholds (map, &low, &very_low);
  if (share < 0)
    return MND_BALANCE_NO_LEVEL;
  if (share >= low)
    return MND_BALANCE_FINE;
  return share < very_low ? MND_BALANCE_VERY_LOW : MND_BALANCE_LOW;
}

const MndBalanceMoney *
mnd_balance_find_money (const MndBalance *balance, const char *currency)
{
  for (guint i = 0; i < balance->money->len; i++)
    if (g_str_equal (g_array_index (balance->money, MndBalanceMoney, i).currency, currency))
      return &g_array_index (balance->money, MndBalanceMoney, i);
  return NULL;
}
