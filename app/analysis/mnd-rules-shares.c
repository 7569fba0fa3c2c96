/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* R21 to R23 and R25: how support is shared out, and how much of an institution's money comes from abroad. */
#include "analysis/mnd-balance.h"
#include "analysis/mnd-rules-private.h"
#include "model/mnd-format.h"

#include <glib/gi18n.h>

#define SUPPORT_TABLES (MND_BIT (MND_TABLE_SUPPORT) | MND_BIT (MND_TABLE_PARTY) | MND_BIT (MND_TABLE_MONEY))
#define GETS MND_BIT (MND_PARTY_ROLE_BENEFICIARY)

/* --- R21 */

enum
{
  HHI_HIGH,
  HHI_LOW,
  HHI_LEAST,
};

static const MndParameter hhi_parameters[] = {
  [HHI_HIGH] = { "rule.R21.high", 0.6, 0, 1, NULL, NC_ ("parameter", "Index above which support is concentrated") },
  [HHI_LOW] = { "rule.R21.low", 0.15, 0, 1, NULL, NC_ ("parameter", "Index below which support is in fragments") },
  [HHI_LEAST] = { "rule.R21.least", 3, 1, 100, NC_ ("unit", "programmes"),
                  NC_ ("parameter", "Fewest programmes that are looked at") },
  { .key = NULL },
};

/* The sum of the squares of shares. */
static double
get_hhi (const MndDonorShares *shares)
{
  double sum = 0;

  for (guint i = 0; i < shares->donors->len; i++)
    {
      double share = g_array_index (shares->donors, MndDonorShare, i).share;
      sum += share * share;
    }
  return sum;
}

static gboolean
is_in_fragments (const MndDonorShares *shares, double hhi, double low)
{
  return hhi < low && shares->donors->len >= 5
         && g_array_index (shares->donors, MndDonorShare, shares->donors->len / 2).share < 0.05;
}

/* `known`: whom it need not say once more of a part, because it is said of the whole; MND_NOTHING. NULL where there is
 * nothing to say. */
static MndFinding *
new_shares (MndSink *sink, MndState *state, const GArray *supports, int field, guint known)
{
  g_autoptr (MndDonorShares) shares = mnd_donor_shares_new (state, supports, field);
  double hhi = get_hhi (shares);
  const MndDonorShare *first;
  gboolean is_high = hhi > mnd_sink_get_parameter (sink, HHI_HIGH);
  MndFinding *finding;

  if (shares->n_support < mnd_sink_get_parameter (sink, HHI_LEAST)
      || !(is_high || is_in_fragments (shares, hhi, mnd_sink_get_parameter (sink, HHI_LOW))))
    return NULL;
  first = &g_array_index (shares->donors, MndDonorShare, 0);
  if (is_high && first->donor == known)
    return NULL;
  finding = mnd_finding_new (mnd_sink_get_rule (sink), MND_FINDING_GAP, 2);
  mnd_finding_add_number (finding, is_high);
  mnd_finding_add_number (finding, shares->donors->len);
  mnd_finding_add_number (finding, shares->n_support);
  mnd_finding_add_number (finding, first->n_support);
  mnd_finding_add_number (finding, first->share * 100);
  if (shares->by_money)
    {
      g_autofree char *total = mnd_sum_format (&shares->total);
      mnd_finding_add_word (finding, total);
    }
  mnd_finding_add_number (finding, shares->by_money);
  mnd_finding_add_mention (finding, &state->actors[first->donor].id);
  mnd_finding_add_witness (finding, &state->actors[first->donor].id);
  for (guint i = 0; i < supports->len; i++)
    mnd_finding_add_witness (finding, &state->supports[g_array_index (supports, guint, i)].id);
  return finding;
}

/* `field` -1: all support. */
static GArray *
list_support_in (const MndState *state, int field)
{
  GArray *supports = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < state->n_supports; i++)
    if (field < 0 || (state->supports[i].fields & MND_BIT (field)) != 0)
      g_array_append_val (supports, i);
  return supports;
}

/* Whom the finding on the sector names, where it says that support is concentrated. */
static guint
get_dominant (const MndState *state, MndFinding *finding)
{
  return mnd_finding_get_number (finding, 0) > 0 ? mnd_state_find_actor (state, mnd_finding_get_mention (finding, 0))
                                                 : MND_NOTHING;
}

/* The sector as a whole, each field, each institution; of these, what is not said by the sector. */
static void
find_shares (MndSink *sink, MndState *state, guint anchor)
{
  guint dominant = MND_NOTHING;

  for (int field = -1; field < MND_N_FIELDS; field++)
    {
      g_autoptr (GArray) supports = list_support_in (state, field);
      MndFinding *finding = new_shares (sink, state, supports, field, MND_NOTHING);
      if (finding == NULL)
        continue;
      if (field < 0)
        {
          mnd_finding_add_topic (finding, MND_VOCABULARY_NONE, NULL);
          dominant = get_dominant (state, finding);
        }
      else
        mnd_finding_add_topic (finding, MND_VOCABULARY_FIELD,
                               mnd_catalogue_get_word (MND_VOCABULARY_FIELD, (guint) field));
      mnd_sink_take (sink, finding);
    }
  for (guint actor = 0; actor < state->n_actors; actor++)
    {
      g_autoptr (GArray) supports = NULL;
      MndFinding *finding;
      if (!mnd_state_is_institution (state, actor))
        continue;
      supports = mnd_state_list_support_of (state, actor, GETS);
      finding = new_shares (sink, state, supports, MND_UNSAID, dominant);
      if (finding == NULL)
        continue;
      mnd_finding_add_subject (finding, &state->actors[actor].id);
      mnd_sink_take (sink, finding);
    }
}

static char *
say_shares (MndFinding *finding, const MndNames *names)
{
  const char *subject = mnd_names_get (names, mnd_finding_get_role (finding, 0));
  const char *donor = mnd_names_get (names, mnd_finding_get_mention (finding, 0));
  gulong n_support = (gulong) mnd_finding_get_number (finding, 2);
  int share = (int) (mnd_finding_get_number (finding, 4) + 0.5);
  g_autofree char *percent = mnd_format_dup_percent (share / 100.0, 0);

  if (mnd_finding_get_number (finding, 0) == 0)
    /* Translators: %1$s is a field, an institution or the sector. */
    return g_strdup_printf (ngettext ("Support is in fragments (%1$s): %2$d donors share %3$lu programme.",
                                      "Support is in fragments (%1$s): %2$d donors share %3$lu programmes.", n_support),
                            subject, (int) mnd_finding_get_number (finding, 1), n_support);
  if (mnd_finding_get_number (finding, 5) > 0)
    /* Translators: %1$s is a field, an institution or the sector, %2$s a donor, %3$s a percentage, %4$s an amount. */
    return g_strdup_printf (_ ("On this map support is concentrated (%1$s): %2$s commits %3$s of %4$s."), subject,
                            donor, percent, mnd_finding_get_word (finding, 0));
  /* Translators: %1$s is a field, an institution or the sector, %2$s a donor, "4 of 5 programmes". */
  return g_strdup_printf (ngettext ("On this map support is concentrated (%1$s): %2$s funds, alone or with others, "
                                    "%3$d of %4$lu programme with a known donor.",
                                    "On this map support is concentrated (%1$s): %2$s funds, alone or with others, "
                                    "%3$d of %4$lu programmes with a known donor.",
                                    n_support),
                          subject, donor, (int) mnd_finding_get_number (finding, 3), n_support);
}

/* --- R22 */

enum
{
  BALANCE_AMBER,
  BALANCE_RED,
  BALANCE_LEAST,
};

static const MndParameter balance_parameters[] = {
  [BALANCE_AMBER] = { "rule.R22.amber", 30, 1, 100, MND_UNIT_SHARE,
                      NC_ ("parameter", "Share of accountability that is low") },
  [BALANCE_RED] = { "rule.R22.red", 20, 0, 100, MND_UNIT_SHARE,
                    NC_ ("parameter", "Share of accountability that is very low") },
  [BALANCE_LEAST] = { "rule.R22.least", 3, 1, 100, NC_ ("unit", "programmes"),
                      NC_ ("parameter", "Fewest programmes that are looked at in the sector") },
  { .key = NULL },
};

static void
find_unbalanced (MndSink *sink, MndState *state, guint actor)
{
  g_autoptr (GArray) supports = NULL;
  g_autoptr (MndOversights) oversights = NULL;
  guint n_uncoded = 0, n_effectiveness = 0;
  int severity = 3;
  MndFinding *finding;

  if (!mnd_state_is_provider (state, actor))
    return;
  supports = mnd_state_list_support_of (state, actor, GETS);
  for (guint i = 0; i < supports->len; i++)
    {
      int axis = mnd_record_get_term (state->supports[g_array_index (supports, guint, i)].record, MND_SUPPORT_AXIS,
                                      MND_VOCABULARY_AXIS);
      n_uncoded += axis == MND_UNSAID;
      n_effectiveness += axis == MND_AXIS_EFFECTIVENESS;
    }
  if (n_effectiveness == 0 || n_effectiveness + n_uncoded < supports->len)
    return;
  oversights = mnd_oversights_new (state, actor);
  if (state->actors[actor].armed == MND_ARMED_YES && !mnd_oversights_has_independent (oversights))
    severity++;
  finding = mnd_finding_new (mnd_sink_get_rule (sink), n_uncoded > 0 ? MND_FINDING_UNKNOWN : MND_FINDING_GAP, severity);
  mnd_finding_add_subject (finding, &state->actors[actor].id);
  if (n_uncoded > 0)
    mnd_finding_set_questions (finding, MND_BIT (MND_QUESTION_SUPPORT));
  mnd_finding_add_number (finding, n_effectiveness);
  mnd_finding_add_number (finding, supports->len);
  for (guint i = 0; i < supports->len; i++)
    mnd_finding_add_witness (finding, &state->supports[g_array_index (supports, guint, i)].id);
  mnd_sink_take (sink, finding);
}

/* By count, and by money in each currency, as far as it is known. */
static void
add_balance (MndFinding *finding, const MndBalance *balance)
{
  mnd_finding_add_number (finding, mnd_balance_get_count_share (balance, TRUE) * 100);
  for (guint i = 0; i < balance->money->len; i++)
    {
      const MndBalanceMoney *money = &g_array_index (balance->money, MndBalanceMoney, i);
      double share = mnd_balance_get_money_share (money, TRUE);
      if (share < 0)
        continue;
      mnd_finding_add_number (finding, share * 100);
      mnd_finding_add_word (finding, money->currency);
    }
}

/* The sector as a whole. */
static void
find_unbalanced_sector (MndSink *sink, MndState *state)
{
  const MndBalanceScope scope = { MND_NOTHING, MND_NOTHING, 0 };
  g_autoptr (MndBalance) balance = mnd_balance_new (state, &scope);
  guint n_coded = balance->n_support[MND_AXIS_EFFECTIVENESS] + balance->n_support[MND_AXIS_ACCOUNTABILITY]
                  + balance->n_support[MND_AXIS_BOTH];
  guint n_unknown = balance->n_unknown[MND_AXIS_EFFECTIVENESS] + balance->n_unknown[MND_AXIS_ACCOUNTABILITY]
                    + balance->n_unknown[MND_AXIS_BOTH];
  double share = mnd_balance_get_count_share (balance, TRUE) * 100;
  MndFinding *finding;

  /* Money decides only where none of it is unknown. */
  for (guint i = 0; i < balance->money->len && n_unknown == 0; i++)
    {
      double of_money = mnd_balance_get_money_share (&g_array_index (balance->money, MndBalanceMoney, i), TRUE) * 100;
      if (of_money >= 0)
        share = MIN (share, of_money);
    }
  if (n_coded < mnd_sink_get_parameter (sink, BALANCE_LEAST) || share >= mnd_sink_get_parameter (sink, BALANCE_AMBER))
    return;
  finding = mnd_finding_new (mnd_sink_get_rule (sink), MND_FINDING_GAP,
                             share < mnd_sink_get_parameter (sink, BALANCE_RED) ? 4 : 3);
  mnd_finding_add_topic (finding, MND_VOCABULARY_NONE, NULL);
  add_balance (finding, balance);
  for (guint i = 0; i < state->n_supports; i++)
    if (mnd_record_get_term (state->supports[i].record, MND_SUPPORT_AXIS, MND_VOCABULARY_AXIS) != MND_UNSAID)
      mnd_finding_add_witness (finding, &state->supports[i].id);
  mnd_finding_add_number (finding, n_coded);
  mnd_finding_add_number (finding, n_coded + balance->n_support[MND_BALANCE_UNCODED]);
  mnd_sink_take (sink, finding);
}

/* Of a number that is one of a hundred. */
static char *
dup_percent (MndFinding *finding, guint number)
{
  return mnd_format_dup_percent (mnd_finding_get_number (finding, number) / 100, 0);
}

static char *
say_sector (MndFinding *finding)
{
  guint n = mnd_finding_get_n_numbers (finding);
  gulong n_all = (gulong) mnd_finding_get_number (finding, n - 1);
  g_autoptr (GPtrArray) shares = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i + 2 < n; i++)
    {
      g_autofree char *percent = dup_percent (finding, i);
      g_ptr_array_add (shares, i == 0
                                   /* Translators: a share of programmes, as it stands in "accountability is %1$s". */
                                   ? g_strdup_printf (_ ("%s by count"), percent)
                                   /* Translators: %1$s is a percentage, %2$s a currency. */
                                   : g_strdup_printf (_ ("%1$s of the known money in %2$s"), percent,
                                                      mnd_finding_get_word (finding, i - 1)));
    }
  list = mnd_names_dup_list ((const char *const *) shares->pdata, shares->len);
  return g_strdup_printf (
      /* Translators: %1$s is such as "12% by count and 20% of the known money in GBP". */
      ngettext ("Of the support that has been coded, accountability is %1$s (%2$d of %3$lu programme "
                "coded).",
                "Of the support that has been coded, accountability is %1$s (%2$d of %3$lu "
                "programmes coded).",
                n_all),
      list, (int) mnd_finding_get_number (finding, n - 2), n_all);
}

static char *
say_unbalanced (MndFinding *finding, const MndNames *names)
{
  const char *name = mnd_names_get (names, mnd_finding_get_role (finding, 0));
  gulong n = (gulong) mnd_finding_get_number (finding, 1);

  if (mnd_topic_get_label (mnd_finding_get_role (finding, 0)) != NULL)
    return say_sector (finding);
  if (mnd_finding_get_state (finding) == MND_FINDING_UNKNOWN)
    /* Translators: %1$s is an institution or the sector. */
    return g_strdup_printf (ngettext ("Whether any of the %2$lu programme of support to %1$s serves accountability has "
                                      "not yet been assessed.",
                                      "Whether any of the %2$lu programmes of support to %1$s serves accountability "
                                      "has not yet been assessed.",
                                      n),
                            name, n);
  return g_strdup_printf (
      /* Translators: %1$s is an institution or the sector. */
      ngettext ("The one programme of support to %1$s serves effectiveness, and none has been found "
                "that serves accountability.",
                "All %2$lu programmes of support to %1$s serve effectiveness, and none has been "
                "found that serves accountability.",
                n),
      name, n);
}

/* --- R23 */

enum
{
  DIMENSION_SHARE,
  DIMENSION_LEAST,
};

static const MndParameter dimension_parameters[] = {
  [DIMENSION_SHARE] = { "rule.R23.share", 10, 1, 50, MND_UNIT_SHARE,
                        NC_ ("parameter", "Share of programmes under which a dimension is thin") },
  [DIMENSION_LEAST] = { "rule.R23.least", 5, 1, 100, NC_ ("unit", "programmes"),
                        NC_ ("parameter", "Fewest programmes that are looked at") },
  { .key = NULL },
};

static void
find_thin_dimensions (MndSink *sink, MndState *state, guint anchor)
{
  const guint n_dimensions = mnd_catalogue_get_size (MND_VOCABULARY_DIMENSION);
  guint n_coded = 0, n_of[8] = { 0 };

  g_return_if_fail (n_dimensions <= G_N_ELEMENTS (n_of));

  for (guint i = 0; i < state->n_supports; i++)
    {
      guint bits = mnd_record_get_bits (state->supports[i].record, MND_SUPPORT_DIMENSIONS, MND_VOCABULARY_DIMENSION);
      n_coded += bits != 0;
      for (guint k = 0; k < n_dimensions; k++)
        n_of[k] += (bits & MND_BIT (k)) != 0;
    }
  if (n_coded < mnd_sink_get_parameter (sink, DIMENSION_LEAST) || n_coded * 2 < state->n_supports)
    return;
  for (guint k = 0; k < n_dimensions; k++)
    {
      MndFinding *finding;
      if (n_of[k] * 100 >= n_coded * mnd_sink_get_parameter (sink, DIMENSION_SHARE))
        continue;
      finding = mnd_finding_new (mnd_sink_get_rule (sink), MND_FINDING_GAP, 2);
      mnd_finding_add_topic (finding, MND_VOCABULARY_DIMENSION, mnd_catalogue_get_word (MND_VOCABULARY_DIMENSION, k));
      mnd_finding_add_number (finding, n_of[k]);
      mnd_finding_add_number (finding, n_coded);
      for (guint i = 0; i < state->n_supports; i++)
        mnd_finding_add_witness (finding, &state->supports[i].id);
      mnd_sink_take (sink, finding);
    }
}

static char *
say_thin_dimension (MndFinding *finding, const MndNames *names)
{
  gulong n = (gulong) mnd_finding_get_number (finding, 1);

  /* Translators: "2 of 30 programmes", %3$s is a dimension of reform, such as "Political". */
  return g_strdup_printf (ngettext ("%1$d of %2$lu programme in force serves this dimension of reform: %3$s.",
                                    "%1$d of %2$lu programmes in force serve this dimension of reform: %3$s.", n),
                          (int) mnd_finding_get_number (finding, 0), n,
                          mnd_names_get (names, mnd_finding_get_role (finding, 0)));
}

/* --- R25 */

enum
{
  FISCAL_SHARE,
  FISCAL_RECURRENT,
  FISCAL_OFF_BUDGET,
  FISCAL_VERY_HIGH,
};

static const MndParameter fiscal_parameters[] = {
  [FISCAL_SHARE] = { "rule.R25.share", 50, 1, 100, MND_UNIT_SHARE,
                     NC_ ("parameter", "Share from abroad that makes dependent") },
  [FISCAL_RECURRENT] = { "rule.R25.recurrent", 25, 1, 100, MND_UNIT_SHARE,
                         NC_ ("parameter", "Share of recurrent money from abroad") },
  [FISCAL_OFF_BUDGET] = { "rule.R25.off_budget", 30, 1, 100, MND_UNIT_SHARE,
                          NC_ ("parameter", "Share that passes the budget by") },
  [FISCAL_VERY_HIGH] = { "rule.R25.very_high", 75, 1, 100, MND_UNIT_SHARE,
                         NC_ ("parameter", "Share from abroad that is very high") },
  { .key = NULL },
};

/* A year's money from abroad, in minor units. What is not known is not in it, so that it may be more. */
typedef struct
{
  double all, recurrent, off_budget;
  double on_budget;    /* said to be in the budget already */
  gboolean is_partial; /* there is more that is not known */
} External;

static void
add_external (External *external, const MndState *state, guint support, const char *currency)
{
  const MndStateSupport *s = &state->supports[support];
  GPtrArray *rows = mnd_map_get_referring (state->map, MND_TABLE_MONEY, MND_MONEY_SUPPORT, &s->id);
  gboolean is_closed = s->interval.from != MND_DAY_FIRST && s->interval.to != MND_DAY_LAST;
  double a_year = is_closed ? MIN (1, 365.25 / (s->interval.to - s->interval.from)) : 0;
  gboolean is_known = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      MndRecord *row = g_ptr_array_index (rows, i);
      double amount = (double) mnd_record_get_integer (row, MND_MONEY_AMOUNT, 0) * a_year;
      if (g_strcmp0 (mnd_record_get_text (row, MND_MONEY_KIND), "commitment") != 0 || a_year == 0
          || g_strcmp0 (mnd_record_get_text (row, MND_MONEY_CURRENCY), currency) != 0)
        continue;
      is_known = TRUE;
      external->all += amount;
      if (mnd_record_get_integer (row, MND_MONEY_RECURRENT, MND_UNSAID) == 1)
        external->recurrent += amount;
      if (mnd_record_get_integer (row, MND_MONEY_ON_BUDGET, MND_UNSAID) == 0)
        external->off_budget += amount;
      if (mnd_record_get_integer (row, MND_MONEY_ON_BUDGET, MND_UNSAID) == 1)
        external->on_budget += amount;
    }
  external->is_partial |= !is_known;
}

/* FALSE where nothing from abroad is on the map. */
static gboolean
read_external (External *external, MndState *state, guint actor, const char *currency, MndFinding *finding)
{
  g_autoptr (GArray) supports = mnd_state_list_support_of (state, actor, GETS);
  gboolean has_any = FALSE;

  for (MND_EACH_IN (state, link, actor))
    if (state->links[link].relation == MND_RELATION_FUNDS && mnd_rules_is_foreign (state, state->links[link].from))
      {
        has_any = TRUE;
        mnd_rules_add_link (finding, state, link);
      }
  external->is_partial |= has_any;
  for (guint i = 0; i < supports->len; i++)
    {
      guint support = g_array_index (supports, guint, i);
      g_autoptr (GArray) all = mnd_state_list_parties (state, support, GETS, FALSE);
      has_any = TRUE;
      mnd_finding_add_witness (finding, &state->supports[support].id);
      if (all->len > 1)
        external->is_partial = TRUE; /* nobody said who gets how much */
      else
        add_external (external, state, support, currency);
    }
  return has_any;
}

/* Its own severity for an institution of which nothing can be said yet. */
static void
take_unknown (MndSink *sink, MndFinding *finding, guint actor, MndState *state)
{
  mnd_finding_set_questions (finding, MND_BIT (MND_QUESTION_FUNDING));
  mnd_finding_add_number (finding, -1);
  mnd_finding_add_subject (finding, &state->actors[actor].id);
  mnd_sink_take (sink, finding);
}

static void
find_dependence (MndSink *sink, MndState *state, guint actor)
{
  MndRecord *row = state->actors[actor].record;
  gint64 budget = mnd_record_get_integer (row, MND_ACTOR_BUDGET, MND_UNSAID);
  const char *currency = mnd_record_get_text (row, MND_ACTOR_BUDGET_CURRENCY);
  g_autoptr (MndFinding) unknown = NULL;
  MndFinding *finding;
  External external = { 0 };
  double total, share, recurrent, off_budget;
  gboolean is_said = budget > 0 && currency != NULL;

  /* Aid through the head of state is the country's, not an office's. */
  if (!mnd_state_is_institution (state, actor)
      || (state->actors[actor].kind != NULL && g_str_equal (state->actors[actor].kind->word, "head_of_state")))
    return;
  unknown = mnd_finding_new (mnd_sink_get_rule (sink), MND_FINDING_UNKNOWN, 3);
  if (!read_external (&external, state, actor, is_said ? currency : "", unknown))
    return;
  if (!is_said)
    {
      take_unknown (sink, g_steal_pointer (&unknown), actor, state);
      return;
    }
  total = (double) budget + external.all - external.on_budget;
  share = external.all / total * 100;
  recurrent = external.recurrent / total * 100;
  off_budget = external.off_budget / total * 100;
  if (share <= mnd_sink_get_parameter (sink, FISCAL_SHARE)
      && recurrent <= mnd_sink_get_parameter (sink, FISCAL_RECURRENT)
      && off_budget <= mnd_sink_get_parameter (sink, FISCAL_OFF_BUDGET))
    {
      if (external.is_partial)
        take_unknown (sink, g_steal_pointer (&unknown), actor, state);
      return;
    }
  finding = mnd_finding_new (mnd_sink_get_rule (sink), MND_FINDING_GAP,
                             share >= mnd_sink_get_parameter (sink, FISCAL_VERY_HIGH) ? 4 : 3);
  mnd_finding_add_subject (finding, &state->actors[actor].id);
  for (guint i = 0; i < mnd_finding_get_n_witness (unknown); i++)
    mnd_finding_add_witness (finding, mnd_finding_get_witness (unknown, i));
  mnd_finding_add_number (finding, share);
  mnd_finding_add_number (finding, recurrent);
  mnd_finding_add_number (finding, off_budget);
  mnd_finding_add_number (finding, external.is_partial);
  mnd_sink_take (sink, finding);
}

static char *
say_dependence (MndFinding *finding, const MndNames *names)
{
  const char *name = mnd_names_get (names, mnd_finding_get_role (finding, 0));
  g_autofree char *share = NULL, *recurrent = NULL, *beside = NULL;

  if (mnd_finding_get_state (finding) == MND_FINDING_UNKNOWN)
    return g_strdup_printf (_ ("How much of the funding of %s comes from abroad is not known: its own budget or the "
                               "amounts from abroad have not been assessed."),
                            name);
  share = dup_percent (finding, 0);
  recurrent = dup_percent (finding, 1);
  beside = dup_percent (finding, 2);
  if (mnd_finding_get_number (finding, 3) > 0)
    /* Translators: %2$s is an institution; the others are percentages. */
    return g_strdup_printf (_ ("At least %1$s of the yearly funding of %2$s comes from abroad; at least %3$s is "
                               "recurrent money from abroad and at least %4$s passes the budget by."),
                            share, name, recurrent, beside);
  /* Translators: the same where the numbers are known in full. */
  return g_strdup_printf (_ ("%1$s of the yearly funding of %2$s comes from abroad; %3$s is recurrent money from "
                             "abroad and %4$s passes the budget by."),
                          share, name, recurrent, beside);
}

/* --- */

const MndRule mnd_rules_shares[] = {
  {
      .id = "R21",
      .version = 1,
      .name = N_ ("Concentration or fragmentation"),
      .help = N_ ("Who depends on one donor is exposed to its change of mind, and who has to serve many pays for it in "
                  "time (OECD work on aid fragmentation, 2009). The index is the sum of squared shares of donors, "
                  "departments under their donor; of money where all is known in one currency, else of programmes. "
                  "Beware: this is a fact, not an alarm."),
      .challenge = MND_CHALLENGE_FUNDING,
      .base_severity = 2,
      .anchor = MND_ANCHOR_MAP,
      .reach = MND_REACH_MAP,
      .reads = SUPPORT_TABLES,
      .relations = MND_BIT (MND_RELATION_PART_OF),
      .parameters = hhi_parameters,
      .columns = MND_COLUMNS_STANDING,
      .support_columns = MND_SUPPORT_COLUMNS_STANDING | MND_BIT (MND_SUPPORT_FIELDS),
      .evaluate = find_shares,
      .dup_text = say_shares,
  },
  {
      .id = "R22",
      .version = 1,
      .name = N_ ("Effectiveness without accountability"),
      .help =
          N_ ("Forces that are made stronger and not more accountable may do more harm; the OECD-DAC policy statement "
              "on security system reform (2005) asks for both. Counts and money stand side by side. Beware: "
              "accountability costs less than equipment."),
      .challenge = MND_CHALLENGE_SEQUENCING,
      .base_severity = 3,
      .anchor = MND_ANCHOR_ACTOR,
      .reach = MND_REACH_OVERSIGHT,
      .reads = SUPPORT_TABLES,
      .relations = MND_WALK_HIERARCHY | MND_BIT (MND_RELATION_OVERSEES) | MND_BIT (MND_RELATION_HEARS_COMPLAINTS),
      .parameters = balance_parameters,
      .evaluate = find_unbalanced,
      .evaluate_supports = find_unbalanced_sector,
      .dup_text = say_unbalanced,
  },
  {
      .id = "R23",
      .version = 1,
      .name = N_ ("Dimension gap"),
      .help =
          N_ ("Reform has a political, an institutional, an economic and a societal side, says the literature since "
              "the OECD-DAC guidelines (2005); what is left out tends to undo the rest. Beware: early phases "
              "differ."),
      .challenge = MND_CHALLENGE_SEQUENCING,
      .base_severity = 2,
      .anchor = MND_ANCHOR_MAP,
      .reach = MND_REACH_MAP,
      .reads = SUPPORT_TABLES,
      .relations = MND_RELATIONS_NONE,
      .parameters = dimension_parameters,
      .evaluate = find_thin_dimensions,
      .dup_text = say_thin_dimension,
  },
  {
      .id = "R25",
      .version = 1,
      .name = N_ ("Fiscal dependence"),
      .help = N_ ("A security sector that its own treasury cannot carry does not last; the World Bank’s and United "
                  "Nations’ sourcebook on security sector public expenditure reviews (2017) asks for the share from "
                  "abroad, of recurrent money and of money that passes the budget by. Commitments are spread over the "
                  "years of the support. Beware: a budget that is not known is unknown, and says nothing of a share."),
      .challenge = MND_CHALLENGE_SUSTAINABILITY,
      .base_severity = 3,
      .anchor = MND_ANCHOR_ACTOR,
      .reach = MND_REACH_LINKS,
      .reads = SUPPORT_TABLES,
      .relations = MND_BIT (MND_RELATION_FUNDS),
      .parameters = fiscal_parameters,
      .evaluate = find_dependence,
      .dup_text = say_dependence,
  },
  { .id = NULL },
};
