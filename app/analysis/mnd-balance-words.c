/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a balance: how many, how much, which part of the whole, and whether that is low. */
#include "analysis/mnd-balance.h"

#include <glib/gi18n.h>

const char *
mnd_balance_part_get_word (guint part)
{
  return part == MND_BALANCE_UNCODED ? "uncoded" : mnd_catalogue_get_word (MND_VOCABULARY_AXIS, part);
}

const char *
mnd_balance_part_get_label (guint part)
{
  if (part == MND_BALANCE_UNCODED)
    /* Translators: of support that says neither effectiveness nor accountability. */
    return C_ ("axis", "Not coded");
  return mnd_catalogue_get_label (MND_VOCABULARY_AXIS, mnd_catalogue_get_word (MND_VOCABULARY_AXIS, part));
}

char *
mnd_balance_dup_level_words (const MndBalance *balance, MndMap *map, MndBalanceLevel *level)
{
  double share = mnd_balance_get_count_share (balance, TRUE), low, very_low;
  int percent = (int) (share * 100 + 0.5);

  mnd_balance_get_thresholds (map, &low, &very_low);
  *level = mnd_balance_weigh (map, share);
  switch (*level)
    {
    case MND_BALANCE_VERY_LOW:
      /* Translators: %1$d and %2$.0f are percentages: a share, and the threshold it is held against. */
      return g_strdup_printf (_ ("Very low: accountability has %1$d %% of the programmes that are coded, less than "
                                 "%2$.0f %%. A programme for both counts half."),
                              percent, very_low * 100);
    case MND_BALANCE_LOW:
      /* Translators: %1$d and %2$.0f are percentages: a share, and the threshold it is held against. */
      return g_strdup_printf (_ ("Low: accountability has %1$d %% of the programmes that are coded, less than %2$.0f "
                                 "%%. A programme for both counts half."),
                              percent, low * 100);
    case MND_BALANCE_FINE:
      /* Translators: %1$d and %2$.0f are percentages: a share, and the threshold it is held against. */
      return g_strdup_printf (_ ("Accountability has %1$d %% of the programmes that are coded, not less than %2$.0f "
                                 "%%. A programme for both counts half."),
                              percent, low * 100);
    case MND_BALANCE_NO_LEVEL:
    default:
      return g_strdup (
          _ ("No programme says yet whether it serves effectiveness or accountability. Choose one below, and say "
             "it in the details."));
    }
}

/* Takes the amount. A share below nought is none. */
static char *
dup_words (char *amount, double of_coded, double of_all)
{
  g_autofree char *text = amount;

  if (of_all < 0)
    return g_steal_pointer (&text);
  if (of_coded < 0)
    /* Translators: %1$s is how much: "12 programmes", "27,148,000 GBP". */
    return g_strdup_printf (_ ("%1$s, %2$.0f %% of all"), text, of_all * 100);
  /* Translators: the same; what is coded says whether it serves effectiveness or accountability. */
  return g_strdup_printf (_ ("%1$s, %2$.0f %% of what is coded, %3$.0f %% of all"), text, of_coded * 100, of_all * 100);
}

char *
mnd_balance_dup_count_words (const MndBalance *balance, guint part)
{
  guint n = balance->n_support[part];

  return dup_words (g_strdup_printf (ngettext ("%u programme", "%u programmes", n), n),
                    mnd_balance_get_count_part (balance, part, TRUE),
                    mnd_balance_get_count_part (balance, part, FALSE));
}

char *
mnd_balance_dup_money_words (const MndBalanceMoney *money, guint part)
{
  MndSum sum = { .amount = money->amounts[part] };

  g_strlcpy (sum.currency, money->currency, sizeof sum.currency);
  return dup_words (mnd_sum_format (&sum), mnd_balance_get_money_part (money, part, TRUE),
                    mnd_balance_get_money_part (money, part, FALSE));
}

char *
mnd_balance_dup_unknown_words (const MndBalance *balance)
{
  guint n = 0, all = balance->items->len;

  for (guint i = 0; i < MND_BALANCE_N_PARTS; i++)
    n += balance->n_unknown[i];
  if (n == 0)
    return NULL;
  /* Translators: %1$u of %2$u programmes. */
  return g_strdup_printf (ngettext ("%1$u of %2$u has no known amount and is in no sum of money.",
                                    "%1$u of %2$u have no known amount and are in no sum of money.", n),
                          n, all);
}
