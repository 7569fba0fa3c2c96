/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rates; see the header. They are decimals and stay so: no binary fraction comes between. */
#include "analysis/mnd-rates.h"

#include "model/mnd-money.h"

#include <string.h>

#define MOST_DIGITS 15 /* of a rate: then no product of it leaves 128 bits */

const char *
mnd_rates_get_currency (MndMap *map)
{
  const char *currency = mnd_map_get_setting (map, MND_MAP_CURRENCY);

  return mnd_money_is_currency (currency) ? currency : NULL;
}

const char *
mnd_rates_get_year (MndMap *map)
{
  return mnd_map_get_setting (map, MND_MAP_YEAR);
}

/* `rate` is `digits` divided by ten to the power of `decimals`. FALSE where the text is no decimal above nought. */
static gboolean
parse_rate (const char *text, gint64 *digits, guint *decimals)
{
  gboolean has_point = FALSE;
  guint n = 0;

  *digits = 0;
  *decimals = 0;
  for (; *text != '\0'; text++)
    {
      if (*text == '.' && !has_point && n > 0)
        {
          has_point = TRUE;
          continue;
        }
      if (!g_ascii_isdigit (*text) || ++n > MOST_DIGITS)
        return FALSE;
      *digits = *digits * 10 + (*text - '0');
      *decimals += has_point;
    }
  return *digits > 0;
}

gboolean
mnd_rates_is_rate (const char *text)
{
  gint64 digits;
  guint decimals;

  g_return_val_if_fail (text != NULL, FALSE);

  return parse_rate (text, &digits, &decimals);
}

static __int128
power_of_ten (guint n)
{
  __int128 power = 1;

  while (n-- > 0)
    power *= 10;
  return power;
}

gboolean
mnd_rates_convert (MndMap *map, MndSum *sum)
{
  const char *base = mnd_rates_get_currency (map);
  g_autofree char *key = g_strconcat (MND_MAP_RATE, sum->currency, NULL);
  const char *text = mnd_map_get_setting (map, key);
  __int128 product, divisor;
  gint64 digits;
  guint decimals;

  if (base == NULL)
    return FALSE;
  if (g_str_equal (base, sum->currency))
    return TRUE;
  if (text == NULL || !parse_rate (text, &digits, &decimals))
    return FALSE;
  product =
      (__int128) (sum->amount < 0 ? -sum->amount : sum->amount) * digits * power_of_ten (mnd_money_get_digits (base));
  divisor = power_of_ten (decimals + mnd_money_get_digits (sum->currency));
  product = (product + divisor / 2) / divisor;
  if (product > G_MAXINT64)
    return FALSE;
  sum->amount = sum->amount < 0 ? -(gint64) product : (gint64) product;
  memcpy (sum->currency, base, sizeof sum->currency);
  return TRUE;
}
