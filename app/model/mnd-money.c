/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Amounts in minor units; see the header. */
#include "model/mnd-money.h"

#include <langinfo.h>
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

/* Narrow and unbreakable, as ISO 31 groups digits: no comma that means something else elsewhere. */
static void
append_grouped (GString *words, const char *digits, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_string_append_c (words, digits[i]);
      if (i + 1 < n && (n - i - 1) % 3 == 0)
        g_string_append (words, "\u202f");
    }
}

static void
append_whole (GString *words, const char *digits, gsize n)
{
  const char *separator = nl_langinfo (THOUSEP);
  g_autofree char *local = NULL;

  if (*separator != '\0')
    local = g_strdup_printf ("%'" G_GUINT64_FORMAT, g_ascii_strtoull (digits, NULL, 10));
  if (local != NULL && g_utf8_validate (local, -1, NULL))
    g_string_append (words, local);
  else
    append_grouped (words, digits, n);
}

char *
mnd_money_dup_words (gint64 minor, const char *currency)
{
  g_autofree char *plain = mnd_money_format (minor, currency);
  const char *digits = plain + (*plain == '-'), *radix = nl_langinfo (RADIXCHAR);
  gsize n = strcspn (digits, ".");
  GString *words = g_string_new (*plain == '-' ? "\u2212" : NULL);

  append_whole (words, digits, n);
  if (digits[n] == '.')
    g_string_append_printf (words, "%s%s", g_utf8_validate (radix, -1, NULL) ? radix : ".", digits + n + 1);
  if (currency != NULL)
    g_string_append_printf (words, " %s", currency);
  return g_string_free (words, FALSE);
}
