/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What support says; see the header. */
#include "analysis/mnd-aid.h"

#include "analysis/mnd-names.h"
#include "model/mnd-money.h"

#include <string.h>

#define LONGEST_WORD 63 /* of any catalogue, and more */

guint
mnd_record_get_bits (MndRecord *record, guint column, MndVocabulary vocabulary)
{
  const char *word = mnd_record_get_text (record, column);
  guint bits = 0;

  while (word != NULL)
    {
      gsize length = strcspn (word, ",=");
      char copy[LONGEST_WORD + 1] = "";
      int term;
      if (length <= LONGEST_WORD)
        memcpy (copy, word, length);
      term = mnd_catalogue_get_index (vocabulary, copy);
      if (term >= 0)
        bits |= MND_BIT (term);
      word = strchr (word + length, ',');
      word = word != NULL ? word + 1 : NULL;
    }
  return bits;
}

int
mnd_record_get_term (MndRecord *record, guint column, MndVocabulary vocabulary)
{
  const char *word = mnd_record_get_text (record, column);

  return word != NULL ? mnd_catalogue_get_index (vocabulary, word) : MND_UNSAID;
}

guint
mnd_support_get_fields (MndRecord *support)
{
  return mnd_record_get_bits (support, MND_SUPPORT_FIELDS, MND_VOCABULARY_FIELD);
}

double
mnd_support_get_field_share (MndRecord *support, MndField field)
{
  const char *text = mnd_record_get_text (support, MND_SUPPORT_FIELDS);
  g_auto (GStrv) words = text != NULL ? g_strsplit (text, ",", -1) : NULL;
  guint n_words = words != NULL ? g_strv_length (words) : 0;

  for (guint i = 0; i < n_words; i++)
    {
      char *equals = strchr (words[i], '=');
      if (equals != NULL)
        *equals = '\0';
      if (mnd_catalogue_get_index (MND_VOCABULARY_FIELD, words[i]) == (int) field)
        return equals != NULL ? g_ascii_strtod (equals + 1, NULL) / 100 : 1.0 / n_words;
    }
  return 0;
}

/* --- who */

static int
compare_keys_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const MndState *state = data;

  return mnd_id_compare (&state->actors[*(const guint *) a].id, &state->actors[*(const guint *) b].id);
}

static void
sort_actors (const MndState *state, GArray *actors)
{
  guint n = 0;

  g_array_sort_with_data (actors, compare_keys_cb, (gpointer) state);
  for (guint i = 0; i < actors->len; i++)
    if (n == 0 || g_array_index (actors, guint, n - 1) != g_array_index (actors, guint, i))
      g_array_index (actors, guint, n++) = g_array_index (actors, guint, i);
  g_array_set_size (actors, n);
}

GArray *
mnd_state_list_parties (MndState *state, guint support, guint roles, gboolean as_donors)
{
  const MndStateSupport *s = &state->supports[support];
  GArray *actors = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < s->n_parties; i++)
    {
      const MndStateParty *party = &state->parties[s->first_party + i];
      guint actor = party->actor;
      if (party->role < 0 || (roles & MND_BIT (party->role)) == 0 || !mnd_state_shows (state, actor)
          || state->actors[actor].placeholder)
        continue;
      if (as_donors)
        actor = mnd_state_get_donor (state, actor);
      g_array_append_val (actors, actor);
    }
  sort_actors (state, actors);
  return actors;
}

GArray *
mnd_state_list_support_of (const MndState *state, guint actor, guint roles)
{
  GArray *supports = g_array_new (FALSE, FALSE, sizeof (guint));

  for (MND_EACH_PARTY (state, party, actor))
    {
      const MndStateParty *p = &state->parties[party];
      gboolean is_new = supports->len == 0 || g_array_index (supports, guint, supports->len - 1) != p->support;
      if (p->role >= 0 && (roles & MND_BIT (p->role)) != 0 && is_new)
        g_array_append_val (supports, p->support);
    }
  return supports;
}

/* --- how much */

void
mnd_sums_add (GArray *sums, const MndSum *sum)
{
  guint i;

  g_return_if_fail (sums != NULL && sum != NULL);

  for (i = 0; i < sums->len; i++)
    {
      MndSum *there = &g_array_index (sums, MndSum, i);
      int order = strcmp (there->currency, sum->currency);
      if (order == 0)
        there->amount += sum->amount;
      if (order == 0)
        return;
      if (order > 0)
        break;
    }
  g_array_insert_val (sums, i, *sum);
}

GArray *
mnd_support_list_money (MndMap *map, MndRecord *support, const char *kind)
{
  GPtrArray *rows = mnd_map_get_referring (map, MND_TABLE_MONEY, MND_MONEY_SUPPORT, mnd_record_get_id (support));
  g_autoptr (GArray) sums = g_array_new (FALSE, FALSE, sizeof (MndSum));

  for (guint i = 0; i < rows->len; i++)
    {
      MndRecord *row = g_ptr_array_index (rows, i);
      const char *currency = mnd_record_get_text (row, MND_MONEY_CURRENCY);
      MndSum sum = { .amount = mnd_record_get_integer (row, MND_MONEY_AMOUNT, 0) };
      if (g_strcmp0 (mnd_record_get_text (row, MND_MONEY_KIND), kind) != 0)
        continue;
      if (currency == NULL)
        return NULL;
      g_strlcpy (sum.currency, currency, sizeof sum.currency);
      mnd_sums_add (sums, &sum);
    }
  return sums->len > 0 ? g_steal_pointer (&sums) : NULL;
}

GArray *
mnd_support_list_commitments (MndMap *map, MndRecord *support)
{
  return mnd_support_list_money (map, support, "commitment");
}

GHashTable *
mnd_supports_find_told (MndMap *map, GHashTable *supports, const char *kind)
{
  GHashTable *told = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer support;

  g_hash_table_iter_init (&iter, supports);
  while (g_hash_table_iter_next (&iter, &support, NULL))
    {
      g_autoptr (GArray) sums = mnd_support_list_money (map, support, kind);
      const MndId *above = sums != NULL ? mnd_record_get_reference (support, MND_SUPPORT_PARENT) : NULL;
      MndRecord *parent = above != NULL ? mnd_map_find (map, MND_TABLE_SUPPORT, above) : NULL;
      /* Up to one that has been there already, and not around a ring. */
      while (parent != NULL && parent != support && g_hash_table_add (told, parent))
        {
          above = mnd_record_get_reference (parent, MND_SUPPORT_PARENT);
          parent = above != NULL ? mnd_map_find (map, MND_TABLE_SUPPORT, above) : NULL;
        }
    }
  return told;
}

gboolean
mnd_support_get_commitment (MndMap *map, MndRecord *support, MndSum *sum)
{
  g_autoptr (GArray) sums = mnd_support_list_commitments (map, support);

  if (sums == NULL || sums->len > 1)
    return FALSE;
  *sum = g_array_index (sums, MndSum, 0);
  return TRUE;
}

char *
mnd_sum_format (const MndSum *sum)
{
  gint64 unit = 1;

  for (guint i = mnd_money_get_digits (sum->currency); i > 0; i--)
    unit *= 10;
  return mnd_money_dup_words ((sum->amount + unit / 2) / unit * unit, sum->currency);
}

char *
mnd_sums_format (const GArray *sums)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  if (sums == NULL || sums->len == 0)
    return NULL;
  for (guint i = 0; i < sums->len; i++)
    g_ptr_array_add (items, mnd_sum_format (&g_array_index (sums, MndSum, i)));
  return mnd_names_dup_list ((const char *const *) items->pdata, items->len);
}

static int
compare_shares_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const MndDonorShare *left = a, *right = b;

  if (left->share > right->share + 1e-9 || left->share < right->share - 1e-9)
    return left->share > right->share ? -1 : 1;
  return compare_keys_cb (&left->donor, &right->donor, data);
}

static void
add_share (MndDonorShares *shares, guint donor, double share)
{
  MndDonorShare *found = NULL;

  for (guint i = 0; i < shares->donors->len && found == NULL; i++)
    if (g_array_index (shares->donors, MndDonorShare, i).donor == donor)
      found = &g_array_index (shares->donors, MndDonorShare, i);
  if (found == NULL)
    {
      g_array_set_size (shares->donors, shares->donors->len + 1);
      found = &g_array_index (shares->donors, MndDonorShare, shares->donors->len - 1);
      found->donor = donor;
    }
  found->n_support++;
  found->share += share;
}

/* The currency of all, or NULL where money cannot say who gives how much. */
static const char *
find_common_currency (MndState *state, const GArray *supports, MndSum *total)
{
  total->currency[0] = '\0';
  for (guint i = 0; i < supports->len; i++)
    {
      guint support = g_array_index (supports, guint, i);
      g_autoptr (GArray) donors = mnd_state_list_parties (state, support, MND_BIT (MND_PARTY_ROLE_FUNDER), TRUE);
      MndSum sum;
      if (donors->len == 0)
        continue;
      if (donors->len > 1 || !mnd_support_get_commitment (state->map, state->supports[support].record, &sum)
          || sum.amount <= 0 || (total->currency[0] != '\0' && !g_str_equal (total->currency, sum.currency)))
        return NULL;
      memcpy (total->currency, sum.currency, sizeof sum.currency);
    }
  return total->currency[0] != '\0' ? total->currency : NULL;
}

MndDonorShares *
mnd_donor_shares_new (MndState *state, const GArray *supports, int field)
{
  MndDonorShares *shares = g_new0 (MndDonorShares, 1);
  double all = 0;

  shares->donors = g_array_new (FALSE, TRUE, sizeof (MndDonorShare));
  shares->by_money = find_common_currency (state, supports, &shares->total) != NULL;
  for (guint i = 0; i < supports->len; i++)
    {
      guint support = g_array_index (supports, guint, i);
      MndRecord *record = state->supports[support].record;
      g_autoptr (GArray) donors = mnd_state_list_parties (state, support, MND_BIT (MND_PARTY_ROLE_FUNDER), TRUE);
      double weight = 1;
      MndSum sum;
      if (donors->len == 0)
        continue;
      shares->n_support++;
      if (shares->by_money && mnd_support_get_commitment (state->map, record, &sum))
        weight = (double) sum.amount * (field >= 0 ? mnd_support_get_field_share (record, (MndField) field) : 1);
      all += weight;
      for (guint k = 0; k < donors->len; k++)
        add_share (shares, g_array_index (donors, guint, k), weight / donors->len);
    }
  shares->total.amount = (gint64) all;
  for (guint i = 0; i < shares->donors->len; i++)
    g_array_index (shares->donors, MndDonorShare, i).share /= all;
  g_array_sort_with_data (shares->donors, compare_shares_cb, state);
  return shares;
}

void
mnd_donor_shares_free (MndDonorShares *shares)
{
  g_array_unref (shares->donors);
  g_free (shares);
}
