/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Amounts in minor units: what is read, what is refused, what is printed. */
#include "model/mnd-money.h"

static void
test_there_and_back (void)
{
  static const struct
  {
    const char *text, *currency;
    gint64 minor;
    const char *printed;
  } cases[] = {
    { "0", "GBP", 0, "0" },
    { "27148000", "GBP", G_GINT64_CONSTANT (2714800000), "27148000" },
    { "1.5", "GBP", 150, "1.50" },
    { "1.50", "USD", 150, "1.50" },
    { "1.05", "USD", 105, "1.05" },
    { "0.01", "EUR", 1, "0.01" },
    { "-1.5", "EUR", -150, "-1.50" },
    { "-0.01", "EUR", -1, "-0.01" },
    { "-0", "EUR", 0, "0" },
    { "007", "EUR", 700, "7" },
    { "1000", "XOF", 1000, "1000" },
    { "-3", "JPY", -3, "-3" },
    { "1.234", "TND", 1234, "1.234" },
    { "1.2", "LYD", 1200, "1.200" },
    { "5", "TND", 5000, "5" },
    { "92233720368547758.07", "GBP", G_MAXINT64, "92233720368547758.07" },
    { "9223372036854775807", "XOF", G_MAXINT64, "9223372036854775807" },
    { "9223372036854775.807", "TND", G_MAXINT64, "9223372036854775.807" },
    { "-92233720368547758.07", "GBP", -G_MAXINT64, "-92233720368547758.07" },
    { "12.34", NULL, 1234, "12.34" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 minor = -1, again = -1;
      g_autofree char *printed = NULL;
      g_assert_true (mnd_money_parse (cases[i].text, cases[i].currency, &minor));
      g_assert_cmpint (minor, ==, cases[i].minor);
      printed = mnd_money_format (minor, cases[i].currency);
      g_assert_cmpstr (printed, ==, cases[i].printed);
      g_assert_true (mnd_money_parse (printed, cases[i].currency, &again));
      g_assert_cmpint (again, ==, minor);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text, *currency;
  } cases[] = {
    { "", "GBP" },
    { "-", "GBP" },
    { ".", "GBP" },
    { ".5", "GBP" },
    { "5.", "GBP" },
    { "1.234", "GBP" },
    { "1.2345", "TND" },
    { "1.5", "XOF" },
    { "1.0", "JPY" },
    { "1,000", "GBP" },
    { "1 000", "GBP" },
    { "1.5.2", "GBP" },
    { "+1", "GBP" },
    { "--1", "GBP" },
    { "1e3", "GBP" },
    { "0x10", "GBP" },
    { " 1", "GBP" },
    { "1 ", "GBP" },
    { "£1", "GBP" },
    { "\331\241", "GBP" },
    { "nan", "GBP" },
    { "92233720368547758.08", "GBP" },
    { "92233720368547759", "GBP" },
    { "9223372036854775808", "XOF" },
    { "9223372036854776", "TND" },
    { "99999999999999999999999999", "XOF" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 minor = 42;
      g_test_message ("%s", cases[i].text);
      g_assert_false (mnd_money_parse (cases[i].text, cases[i].currency, &minor));
      g_assert_cmpint (minor, ==, 42);
    }
}

static void
test_smallest (void)
{
  g_autofree char *pounds = mnd_money_format (G_MININT64, "GBP");
  g_autofree char *francs = mnd_money_format (G_MININT64, "XOF");

  g_assert_cmpstr (pounds, ==, "-92233720368547758.08");
  g_assert_cmpstr (francs, ==, "-9223372036854775808");
}

/* In English; test-format has the other languages. */
static void
test_words (void)
{
  static const struct
  {
    gint64 minor;
    const char *currency, *words;
  } cases[] = {
    { 0, "GBP", "GBP\u00a00" },
    { 99900, "GBP", "GBP\u00a0999" },
    { 100000, "GBP", "GBP\u00a01,000" },
    { -10418000050, "GBP", "-GBP\u00a0104,180,000.50" },
    { -123456, "EUR", "-EUR\u00a01,234.56" },
    { 1234567, "XOF", "XOF\u00a01,234,567" },
    { 1234567, "TND", "TND\u00a01,234.567" },
    { 1234500, NULL, "12,345" },
    { G_MININT64, "XOF", "-XOF\u00a09,223,372,036,854,775,808" },
  };

  g_setenv ("LANGUAGE", "en", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = mnd_money_dup_words (cases[i].minor, cases[i].currency);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_currency (void)
{
  g_assert_true (mnd_money_is_currency ("GBP"));
  g_assert_false (mnd_money_is_currency ("gbp"));
  g_assert_false (mnd_money_is_currency ("GB"));
  g_assert_false (mnd_money_is_currency ("GBPS"));
  g_assert_false (mnd_money_is_currency ("G1P"));
  g_assert_false (mnd_money_is_currency (""));
  g_assert_false (mnd_money_is_currency (NULL));
  g_assert_cmpuint (mnd_money_get_digits ("SLL"), ==, 2);
  g_assert_cmpuint (mnd_money_get_digits ("XAF"), ==, 0);
  g_assert_cmpuint (mnd_money_get_digits ("KWD"), ==, 3);
  g_assert_cmpuint (mnd_money_get_digits (NULL), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/money/there-and-back", test_there_and_back);
  g_test_add_func ("/money/refused", test_refused);
  g_test_add_func ("/money/smallest", test_smallest);
  g_test_add_func ("/money/words", test_words);
  g_test_add_func ("/money/currency", test_currency);
  return g_test_run ();
}
