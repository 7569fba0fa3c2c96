/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a balance: how many, how much, which part of the whole, and whether that is low. */
#include "analysis/mnd-balance.h"

#include "model/mnd-format.h"

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
  g_autofree char *percent = mnd_format_dup_percent (share, 0);
  g_autofree char *threshold = NULL;

  mnd_balance_get_thresholds (map, &low, &very_low);
  *level = mnd_balance_weigh (map, share);
  threshold = mnd_format_dup_percent (*level == MND_BALANCE_VERY_LOW ? very_low : low, 0);
  switch (*level)
    {
    case MND_BALANCE_VERY_LOW:
      return g_strdup_printf (
          /* Translators: %1$s and %2$s are percentages: a share, and the threshold it is held against. */
          _ ("Very low: accountability has %1$s of the programmes that are coded, less than %2$s. A "
             "programme for both counts half."),
          percent, threshold);
    case MND_BALANCE_LOW:
      /* Translators: %1$s and %2$s are percentages: a share, and the threshold it is held against. */
      return g_strdup_printf (_ ("Low: accountability has %1$s of the programmes that are coded, less than %2$s. A "
                                 "programme for both counts half."),
                              percent, threshold);
    case MND_BALANCE_FINE:
      /* Translators: %1$s and %2$s are percentages: a share, and the threshold it is held against. */
      return g_strdup_printf (_ ("Accountability has %1$s of the programmes that are coded, not less than %2$s. A "
                                 "programme for both counts half."),
                              percent, threshold);
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
  g_autofree char *coded = NULL, *all = NULL;

  if (of_all < 0)
    return g_steal_pointer (&text);
  all = mnd_format_dup_percent (of_all, 0);
  if (of_coded < 0)
    /* Translators: %1$s is how much: "12 programmes", "GBP 27,148,000"; %2$s a percentage. */
    return g_strdup_printf (_ ("%1$s, %2$s of all"), text, all);
  coded = mnd_format_dup_percent (of_coded, 0);
  /* Translators: the same; what is coded says whether it serves effectiveness or accountability. */
  return g_strdup_printf (_ ("%1$s, %2$s of what is coded, %3$s of all"), text, coded, all);
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
