/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Amounts in minor units; see the header. */
#include "model/mnd-money.h"

#include "model/mnd-format.h"

#include <string.h>

guint
mnd_money_get_digits (const char *currency)
{
  static const char *const none[] = { "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG",
                                      "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF", NULL };
  static const char *const three[] = { "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND", NULL };

  if (currency == NULL)
    return 2;
  if (g_strv_contains (none, currency))
    return 0;
  return g_strv_contains (three, currency) ? 3 : 2;
}

gboolean
mnd_money_is_currency (const char *currency)
{
  return currency != NULL && strlen (currency) == 3 && g_ascii_isupper (currency[0]) && g_ascii_isupper (currency[1])
         && g_ascii_isupper (currency[2]);
}

static gboolean
push_digit (gint64 *amount, int digit)
{
  return !__builtin_mul_overflow (*amount, (gint64) 10, amount)
         && !__builtin_add_overflow (*amount, (gint64) digit, amount);
}

gboolean
mnd_money_parse (const char *text, const char *currency, gint64 *minor)
{
  const char *p = text;
  guint decimals = 0, digits = mnd_money_get_digits (currency), n = 0;
  gboolean negative, in_decimals = FALSE;
  gint64 amount = 0;

  g_return_val_if_fail (text != NULL && minor != NULL, FALSE);

  negative = *p == '-';
  if (negative)
    p++;
  for (; *p != '\0'; p++)
    {
      if (*p == '.' && !in_decimals && n > 0)
        {
          in_decimals = TRUE;
          continue;
        }
      if (!g_ascii_isdigit (*p) || (in_decimals && ++decimals > digits) || !push_digit (&amount, *p - '0'))
        return FALSE;
      n++;
    }
  if (n == 0 || (in_decimals && decimals == 0))
    return FALSE;
  for (; decimals < digits; decimals++)
    if (!push_digit (&amount, 0))
      return FALSE;
  *minor = negative ? -amount : amount;
  return TRUE;
}

char *
mnd_money_format (gint64 minor, const char *currency)
{
  guint digits = mnd_money_get_digits (currency);
  guint64 scale = 1, amount = minor < 0 ? -(guint64) minor : (guint64) minor;
  const char *sign = minor < 0 ? "-" : "";

  for (guint i = 0; i < digits; i++)
    scale *= 10;
  if (amount % scale == 0)
    return g_strdup_printf ("%s%" G_GUINT64_FORMAT, sign, amount / scale);
  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%0*" G_GUINT64_FORMAT, sign, amount / scale, (int) digits,
                          amount % scale);
}

char *
mnd_money_dup_words (gint64 minor, const char *currency)
{
  g_autofree char *plain = mnd_money_format (minor, currency);

  return mnd_format_dup_amount (plain, currency);
}
