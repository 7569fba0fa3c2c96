/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates, numbers, money and order in each language of the interface, switched while the program runs; and all of it
 * typed again. */
#include "model/mnd-format.h"
#include "model/mnd-money.h"
#include "model/mnd-typed.h"

#include <string.h>

#define NB "\u00a0"  /* a space that does not break */
#define NNB "\u202f" /* the same, narrow */
#define LRM "\u200e"
#define RLM "\u200f"

static void
speak (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
}

static const char *const languages[] = { "en", "fr", "es", "pt", "ar", "ru", "zh_CN" };

/* --- what is written */

static const struct
{
  const char *language;
  const char *day, *month, *year, *short_day, *time;
} dates[] = {
  { "en", "2 December 2005", "December 2005", "2005", "2 Dec 2005", "2 Dec 2005, 18:05" },
  { "en_US.UTF-8", "December 2, 2005", "December 2005", "2005", "Dec 2, 2005", "Dec 2, 2005, 6:05 PM" },
  { "fr", "2 décembre 2005", "décembre 2005", "2005", "2 déc. 2005", "2 déc. 2005, 18:05" },
  { "es", "2 de diciembre de 2005", "diciembre de 2005", "2005", "2 dic 2005", "2 dic 2005, 18:05" },
  { "pt", "2 de dezembro de 2005", "dezembro de 2005", "2005", "2/12/2005", "02/12/2005, 18:05" },
  { "ar", "2 ديسمبر 2005", "ديسمبر 2005", "2005", "2 ديسمبر 2005", "02" RLM "/12" RLM "/2005، 6:05 م" },
  { "ru", "2 декабря 2005 г.", "декабрь 2005 г.", "2005", "2 дек. 2005 г.", "2 дек. 2005 г., 18:05" },
  { "zh_CN", "2005年12月2日", "2005年12月", "2005年", "2005年12月2日", "2005年12月2日 18:05" },
  /* Whatever calendar and digits a country may use besides. */
  { "ar_SA", "2 ديسمبر 2005", "ديسمبر 2005", "2005", "2 ديسمبر 2005", "02" RLM "/12" RLM "/2005، 6:05 م" },
  { "fa", "2 دسامبر 2005", "دسامبر 2005", "2005", "2 دسامبر 2005", "2 دسامبر 2005،" NB "18:05" },
};

/* Spaces of any kind are one: which of them a language takes changes with the release of ICU. */
static char *
dup_plain_spaces (char *take_text)
{
  g_autofree char *text = take_text;
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      g_string_append_unichar (plain, g_unichar_isspace (c) || c == 0x00A0 || c == 0x202F ? ' ' : c);
    }
  return g_string_free (g_steal_pointer (&plain), FALSE);
}

static void
assert_words (char *take_words, const char *expected)
{
  g_autofree char *words = dup_plain_spaces (take_words);
  g_autofree char *plain = dup_plain_spaces (g_strdup (expected));

  g_assert_cmpstr (words, ==, plain);
}

static gint64
at_six_past_noon (void)
{
  g_autoptr (GDateTime) time = g_date_time_new_local (2005, 12, 2, 18, 5, 0);

  return g_date_time_to_unix (time);
}

static void
test_dates (void)
{
  const MndDate day = { 2005, 12, 2 }, month = { 2005, 12, 0 }, year = { 2005, 0, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      speak (dates[i].language);
      g_test_message ("%s", dates[i].language);
      assert_words (mnd_format_dup_date (&day), dates[i].day);
      assert_words (mnd_format_dup_date (&month), dates[i].month);
      assert_words (mnd_format_dup_date (&year), dates[i].year);
      assert_words (mnd_format_dup_short_date (&day), dates[i].short_day);
      assert_words (mnd_format_dup_date_text ("2005-12"), dates[i].month);
      assert_words (mnd_format_dup_short_date_text ("2005-12-02"), dates[i].short_day);
      assert_words (mnd_format_dup_time (at_six_past_noon ()), dates[i].time);
    }
}

/* A row runs as the language does, and a name in another one stays in its place. */
static void
test_rows (void)
{
  static const char *const parts[] = { "UNAMSIL", "2005", NULL };
  static const char *const one[] = { "UNAMSIL", NULL };

  speak ("en");
  assert_words (mnd_format_join (parts), "UNAMSIL · 2005");
  assert_words (mnd_format_join (one), "UNAMSIL");
  assert_words (mnd_format_join (one + 1), "");
  speak ("ar");
  assert_words (mnd_format_join (parts), RLM "\u2068UNAMSIL\u2069 · \u20682005\u2069");
}

static void
test_odd_dates (void)
{
  const MndDate first = { 1, 1, 1 }, last = { 9999, 12, 31 }, before_gregory = { 1500, 2, 28 };

  speak ("en");
  assert_words (mnd_format_dup_date (&first), "1 January 1");
  assert_words (mnd_format_dup_date (&last), "31 December 9999");
  assert_words (mnd_format_dup_date (&before_gregory), "28 February 1500");
  assert_words (mnd_format_dup_date_text ("about 2004"), "about 2004");
  assert_words (mnd_format_dup_short_date_text (""), "");
  g_assert_null (mnd_format_dup_date_text (NULL));
  assert_words (mnd_format_dup_time (G_MAXINT64), "");
}

static void
test_months (void)
{
  static const char *const months[] = { "janvier", "février", "mars",      "avril",   "mai",      "juin",
                                        "juillet", "août",    "septembre", "octobre", "novembre", "décembre" };

  speak ("fr");
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      g_autofree char *expected = g_strdup_printf ("%s 1998", months[i]);
      assert_words (mnd_format_dup_date (&(MndDate){ 1998, (guint8) (i + 1), 0 }), expected);
    }
}

static const struct
{
  const char *language;
  const char *large, *minus, *percent, *exact_percent, *count;
  const char *pounds, *dollars, *francs, *yen;
} numbers[] = {
  { "en", "1,234,567.5", "-3", "29%", "12.3%", "27,148", "GBP 27,148,000", "-USD 1,234.50", "XOF 27,148,000", "JPY 3" },
  { "fr", "1 234 567,5", "-3", "29 %", "12,3 %", "27 148", "27 148 000 GBP", "-1 234,50 USD", "27 148 000 XOF",
    "3 JPY" },
  { "es", "1.234.567,5", "-3", "29 %", "12,3 %", "27.148", "27.148.000 GBP", "-1234,50 USD", "27.148.000 XOF",
    "3 JPY" },
  { "pt", "1 234 567,5", "-3", "29%", "12,3%", "27 148", "27 148 000 GBP", "-1234,50 USD", "27 148 000 XOF", "3 JPY" },
  { "ar", "1,234,567.5", LRM "-3", "29" LRM "%" LRM, "12.3" LRM "%" LRM, "27,148", RLM "27,148,000 GBP",
    RLM LRM "-1,234.50 USD", RLM "27,148,000 XOF", RLM "3 JPY" },
  { "ru", "1 234 567,5", "-3", "29 %", "12,3 %", "27 148", "27 148 000 GBP", "-1 234,50 USD", "27 148 000 XOF",
    "3 JPY" },
  { "zh_CN", "1,234,567.5", "-3", "29%", "12.3%", "27,148", "GBP 27,148,000", "-USD 1,234.50", "XOF 27,148,000",
    "JPY 3" },
  { "pt_BR", "1.234.567,5", "-3", "29%", "12,3%", "27.148", "GBP 27.148.000", "-USD 1.234,50", "XOF 27.148.000",
    "JPY 3" },
  { "de_AT.UTF-8@euro", "1 234 567,5", "-3", "29 %", "12,3 %", "27 148", "GBP 27.148.000", "-USD 1.234,50",
    "XOF 27.148.000", "JPY 3" },
};

static void
test_numbers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      speak (numbers[i].language);
      g_test_message ("%s", numbers[i].language);
      assert_words (mnd_format_dup_number (0, 2), "0");
      assert_words (mnd_format_dup_number (1, 2), "1");
      assert_words (mnd_format_dup_number (-0.3, 0), "0");
      assert_words (mnd_format_dup_number (1234567.5, 2), numbers[i].large);
      assert_words (mnd_format_dup_number (-3, 0), numbers[i].minus);
      assert_words (mnd_format_dup_percent (0.29, 0), numbers[i].percent);
      assert_words (mnd_format_dup_percent (0.1234, 1), numbers[i].exact_percent);
      assert_words (mnd_format_dup_count (27148), numbers[i].count);
      assert_words (mnd_money_dup_words (2714800000, "GBP"), numbers[i].pounds);
      assert_words (mnd_money_dup_words (-123450, "USD"), numbers[i].dollars);
      assert_words (mnd_money_dup_words (27148000, "XOF"), numbers[i].francs);
      assert_words (mnd_money_dup_words (3, "JPY"), numbers[i].yen);
    }
}

/* Neither the least nor the greatest loses a digit, and more currencies than are kept are no harm. */
static void
test_odd_numbers (void)
{
  speak ("en");
  assert_words (mnd_format_dup_count (G_MININT64), "-9,223,372,036,854,775,808");
  assert_words (mnd_format_dup_step (3, FALSE), "3");
  assert_words (mnd_format_dup_step (2, TRUE), "+2");
  assert_words (mnd_format_dup_step (0, TRUE), "0");
  assert_words (mnd_format_dup_step (-1, TRUE), "−1");
  assert_words (mnd_money_dup_words (G_MAXINT64, "GBP"), "GBP 92,233,720,368,547,758.07");
  assert_words (mnd_money_dup_words (123456, NULL), "1,234.56");
  assert_words (mnd_money_dup_words (100, "no currency"), "1 no currency");
  assert_words (mnd_format_dup_number (0.123456789, 9), "0.123456789");
  for (char c = 'A'; c <= 'Z'; c++)
    for (char d = 'A'; d <= 'D'; d++)
      {
        const char currency[] = { 'X', c, d, '\0' };
        g_autofree char *expected = g_strdup_printf ("%s 5.50", currency);
        assert_words (mnd_format_dup_amount ("5.50", currency), expected);
      }
}

/* --- which language */

static void
test_languages (void)
{
  static const struct
  {
    const char *variable, *one_half;
  } cases[] = {
    { "fr", "1,5" },
    { "fr_CH.UTF-8:de", "1,5" },
    { "de_CH", "1.5" },
    { "C", "1.5" },
    { "C:fr", "1,5" },
    { "POSIX", "1.5" },
    { "C.UTF-8", "1.5" },
    { "tlh", "1.5" },
    { "sr@latin", "1,5" },
    { "sr_RS@latin", "1,5" },
    { "xx_FR", "1.5" },
    { "../../etc", "1.5" },
    { "zh_TW", "1.5" },
    { "e", "1.5" },
    { "en_GB@x=y;numbers=arab", "1.5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].variable);
      speak (cases[i].variable);
      assert_words (mnd_format_dup_number (1.5, 1), cases[i].one_half);
    }
  speak ("sr_RS@latin");
  assert_words (mnd_format_dup_date_text ("2005-12"), "decembar 2005.");
}

/* --- order */

static const struct
{
  const char *language;
  const char *names[8];
} orders[] = {
  { "en", { "Brigade 2", "Brigade 10", "brigade 10 (reserve)", "naïve", "Navy", NULL } },
  { "fr", { "Cour", "État", "Etat-major", "état-major", "Évaluation", "Œuvre", "Police", NULL } },
  { "es", { "Nación", "Nube", "Ñame", "Ñandú", "Oficina", NULL } },
  { "pt", { "Ação", "Açúcar", "Adido", "Organização", "Órgão", "Ouvidoria", NULL } },
  { "ar", { "الأمن", "البرلمان", "الجيش", "الشرطة", "القضاء", "المحكمة", "الوزارة", NULL } },
  { "ru", { "Елена", "Ёлка", "Ель", "Ж", "Комитет 3", "Комитет 12", NULL } },
  { "zh_CN", { "安全部", "国防部", "警察", "内政部", "议会", "总统", NULL } },
};

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  return mnd_format_compare (*(const char *const *) a, *(const char *const *) b);
}

static int
sign (int order)
{
  return (order > 0) - (order < 0);
}

static void
test_order (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (GPtrArray) names = g_ptr_array_new ();
      guint n = g_strv_length ((char **) orders[i].names);

      speak (orders[i].language);
      for (guint k = n; k > 0; k--)
        g_ptr_array_add (names, (gpointer) orders[i].names[k - 1]);
      g_ptr_array_sort (names, compare_cb);
      for (guint k = 0; k < n; k++)
        g_assert_cmpstr (g_ptr_array_index (names, k), ==, orders[i].names[k]);
      for (guint k = 0; k < n; k++)
        for (guint j = 0; j < n; j++)
          {
            g_autofree char *one = mnd_format_dup_key (orders[i].names[k]);
            g_autofree char *other = mnd_format_dup_key (orders[i].names[j]);
            g_assert_cmpint (sign (strcmp (one, other)), ==, k < j ? -1 : k > j);
          }
    }
}

static void
test_odd_names (void)
{
  g_autofree char *empty = mnd_format_dup_key ("");
  g_autofree char *long_name = g_strnfill (100000, 'a');
  g_autofree char *longer_name = g_strnfill (100001, 'a');
  g_autofree char *long_key = NULL, *longer_key = NULL;
  g_autofree char *broken = mnd_format_dup_key ("a\xff");

  speak ("en");
  long_key = mnd_format_dup_key (long_name);
  longer_key = mnd_format_dup_key (longer_name);
  g_assert_cmpstr (empty, <, long_key);
  g_assert_cmpstr (long_key, <, longer_key);
  g_assert_cmpint (mnd_format_compare (long_name, longer_name), <, 0);
  g_assert_cmpint (mnd_format_compare ("", ""), ==, 0);
  g_assert_cmpint (mnd_format_compare ("caf\u00e9", "cafe\u0301"), !=, 0); /* never 0 for two names */
  g_assert_nonnull (broken);
}

/* --- typed again */

static void
assert_date_again (char *take_words, MndDate date)
{
  g_autofree char *words = take_words;
  MndDate again = { 0 };

  g_test_message ("%s", words);
  g_assert_true (mnd_typed_parse_date (words, &again));
  g_assert_cmpint (again.year, ==, date.year);
  g_assert_cmpint (again.month, ==, date.month);
  g_assert_cmpint (again.day, ==, date.day);
}

static void
test_dates_again (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      speak (dates[i].language);
      for (guint8 month = 0; month <= 12; month++)
        {
          const MndDate day = { 2004, month, 31 }, few = { 2005, month, 0 };
          const MndDate whole = { 1500, month, 28 };
          assert_date_again (mnd_format_dup_date (&few), few);
          assert_date_again (mnd_format_dup_short_date (&few), few);
          if (month == 0)
            continue;
          assert_date_again (mnd_format_dup_date (&whole), whole);
          if (month == 1 || month == 3 || month == 5 || month == 7 || month == 8 || month == 10 || month == 12)
            assert_date_again (mnd_format_dup_short_date (&day), day);
        }
      assert_date_again (g_strdup ("2004-05-31"), (MndDate){ 2004, 5, 31 });
    }
}

static void
test_typed_dates (void)
{
  static const struct
  {
    const char *language, *text, *date;
  } cases[] = {
    { "en", "December 2, 2005", "2005-12-02" },
    { "en", " 2 DECEMBER 2005 ", "2005-12-02" },
    { "en", "31/12/2005", "2005-12-31" },
    { "en_US", "12/31/2005", "2005-12-31" },
    { "en", "5/6/2005", NULL }, /* May or June */
    { "en", "5/5/2005", "2005-05-05" },
    { "en", "2005/12/2", "2005-12-02" },
    { "en", "12/2005", "2005-12" },
    { "en", "Dec 2005", "2005-12" },
    { "fr", "5/6/2005", "2005-06-05" },
    { "fr", "5.6.2005", "2005-06-05" },
    { "fr", "2" NB "décembre" NNB "2005", "2005-12-02" },
    { "fr", "Décembre 2005", "2005-12" },
    { "ru", "2 декабря 2005", "2005-12-02" },
    { "ru", "декабрь 2005", "2005-12" },
    { "ar", "٢ ديسمبر ٢٠٠٥", "2005-12-02" },
    { "ar", "٢٠٠٥-١٢", "2005-12" },
    { "zh_CN", "2005年12月", "2005-12" },
    { "en", "31 February 2005", NULL },
    { "en", "31/2/2005", NULL },
    { "en", "2 December", NULL },
    { "en", "2 December 05", NULL },
    { "en", "2 décembre 2005", NULL },
    { "en", "2 December 2005 or so", NULL },
    { "en", "31/12/05", NULL },
    { "en", "1/2/3/2005", NULL },
    { "en", "0/12/2005", NULL },
    { "en", "2005/13", NULL },
    { "en", "tomorrow", NULL },
    { "en", "", NULL },
    { "en", "-", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MndDate date = { 1, 2, 3 };
      char text[MND_DATE_TEXT_SIZE];
      gboolean good;

      g_test_message ("%s: %s", cases[i].language, cases[i].text);
      speak (cases[i].language);
      good = mnd_typed_parse_date (cases[i].text, &date);
      g_assert_cmpint (good, ==, cases[i].date != NULL);
      g_assert_cmpstr (mnd_date_format (&date, text), ==, good ? cases[i].date : "0001-02-03");
    }
}

static void
test_numbers_again (void)
{
  static const gint64 amounts[] = { 0, 1, -1, 99, 123400, -123456, 100000, 2714800000, G_MAXINT64, -G_MAXINT64 };
  static const char *const currencies[] = { "GBP", "USD", "XOF", "JPY", "TND", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (guint k = 0; k < G_N_ELEMENTS (amounts); k++)
      {
        g_autofree char *count_words = NULL;
        gint64 count = 0;

        speak (languages[i]);
        count_words = mnd_format_dup_count (amounts[k]);
        g_test_message ("%s: %s", languages[i], count_words);
        g_assert_true (mnd_typed_parse_count (count_words, &count));
        g_assert_cmpint (count, ==, amounts[k]);
        for (guint j = 0; j < G_N_ELEMENTS (currencies); j++)
          {
            g_autofree char *words = mnd_money_dup_words (amounts[k], currencies[j]);
            g_autofree char *found = NULL;
            gint64 minor = 42;

            g_test_message ("%s", words);
            g_assert_true (mnd_typed_parse_money (words, NULL, &found, &minor));
            g_assert_cmpint (minor, ==, amounts[k]);
            g_assert_cmpstr (found, ==, currencies[j]);
          }
      }
}

static void
test_typed_numbers (void)
{
  static const struct
  {
    const char *language, *text, *decimal;
  } cases[] = {
    { "en", "1234.50", "1234.50" },
    { "en", "1,234.50", "1234.50" },
    { "en", "1.234,50", "1234.50" },
    { "en", "1,234", "1234" },
    { "en", "1.234", "1.234" },
    { "fr", "1,234", "1.234" },
    { "fr", "1.234", NULL }, /* neither groups nor marks decimals there */
    { "es", "1.234", "1234" },
    { "es", "1234,5", "1234.5" },
    { "en", "1,5", "1.5" },
    { "en", "0,123", "0.123" },
    { "fr", "1" NNB "234" NNB "567,5", "1234567.5" },
    { "fr", "1" NB "234,567", "1234.567" },
    { "fr", "1 234", "1234" },
    { "en", "1'234’567.5", "1234567.5" },
    { "ar", "١٬٢٣٤٫٥", "1234.5" },
    { "ar", "۱۲۳", "123" },
    { "ar", "\u061c-5", "-5" },
    { "zh_CN", "１，２３４．５", "1234.5" },
    { "en", "12,34,567", "1234567" },
    { "en", "\u22125", "-5" },
    { "en", " 007 ", "007" },
    { "en", "1,23,4", NULL },
    { "en", "1,2345,678", NULL },
    { "en", "12 34", NULL },
    { "en", "1  234", NULL },
    { "en", "1,234 567", NULL },
    { "en", "1.234,567,890", NULL },
    { "en", "1.2.3", NULL },
    { "en", ".5", NULL },
    { "en", "5.", NULL },
    { "en", "5,", NULL },
    { "en", "--5", NULL },
    { "en", "+5", NULL },
    { "en", "1e5", NULL },
    { "en", "five", NULL },
    { "en", "", NULL },
    { "en", "-", NULL },
    { "en", " ", NULL },
    { "en", "٫5", NULL },
    { "en", "1٫5٫5", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *decimal = NULL;

      g_test_message ("%s: %s", cases[i].language, cases[i].text);
      speak (cases[i].language);
      decimal = mnd_typed_dup_decimal (cases[i].text);
      g_assert_cmpstr (decimal, ==, cases[i].decimal);
    }
}

static void
test_percentages_again (void)
{
  static const struct
  {
    const char *text;
    gint64 percent;
  } cases[] = {
    { "60", 60 },    { "60%", 60 },    { "60 %", 60 },        { "%60", 60 },
    { "٦٠٪", 60 },   { "６０％", 60 }, { "60" NNB "%", 60 },  { LRM "60" LRM "%" LRM, 60 },
    { "0", 0 },      { "%", -42 },     { "60%%", -42 },       { "6%0", -42 },
    { "60.5", -42 }, { "", -42 },      { "60 percent", -42 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (gint64 share = 0; share <= 100; share++)
      {
        gint64 percent = -42;
        g_autofree char *words = NULL;

        speak (languages[i]);
        words = mnd_format_dup_percent ((double) share / 100, 0);
        g_assert_true (mnd_typed_parse_percent (words, &percent));
        g_assert_cmpint (percent, ==, share);
      }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 percent = -42;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (mnd_typed_parse_percent (cases[i].text, &percent), ==, cases[i].percent != -42);
      g_assert_cmpint (percent, ==, cases[i].percent);
    }
}

static void
test_typed_money (void)
{
  static const struct
  {
    const char *language, *text, *currency;
    gint64 minor;
    const char *found; /* NULL: refused */
  } cases[] = {
    { "en", "27148000 GBP", "EUR", 2714800000, "GBP" },
    { "en", "gbp 27,148,000.50", "EUR", 2714800050, "GBP" },
    { "en", "GBP27", "EUR", 2700, "GBP" },
    { "en", "- GBP 27", "EUR", -2700, "GBP" },
    { "en", "27", "EUR", 2700, "EUR" },
    { "fr", "27 148 000,50", "GBP", 2714800050, "GBP" },
    { "fr", "1,234", "TND", 1234, "TND" },
    { "fr", "1,234", "EUR", 42, NULL }, /* too many decimals */
    { "es", "1.234", "EUR", 123400, "EUR" },
    { "en", "1.5 XOF", "EUR", 42, NULL },
    { "en", "EU 5", "EUR", 42, NULL },
    { "en", "5 EUR 5", "EUR", 42, NULL },
    { "en", "5 EUR USD", "EUR", 42, NULL },
    { "en", "EUR", "EUR", 42, NULL },
    { "en", "£5", "GBP", 42, NULL },
    { "en", "99999999999999999999", "EUR", 42, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = NULL;
      gint64 minor = 42;
      gboolean good;

      g_test_message ("%s: %s", cases[i].language, cases[i].text);
      speak (cases[i].language);
      good = mnd_typed_parse_money (cases[i].text, cases[i].currency, &found, &minor);
      g_assert_cmpint (good, ==, cases[i].found != NULL);
      g_assert_cmpint (minor, ==, cases[i].minor);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

/* --- threads */

/* Every thread has objects of its own and follows the switch made between two of its turns. */
typedef struct
{
  GMutex lock;
  GCond cond;
  guint turn; /* counts up; what is even is this program's, what is odd the thread's */
  GPtrArray *words;
} Dialogue;

static void
wait_for_turn (Dialogue *dialogue, guint turn)
{
  while (dialogue->turn != turn)
    g_cond_wait (&dialogue->cond, &dialogue->lock);
}

static gpointer
thread_cb (gpointer data)
{
  Dialogue *dialogue = data;

  g_mutex_lock (&dialogue->lock);
  for (guint i = 0; i < 5 * G_N_ELEMENTS (languages); i++)
    {
      wait_for_turn (dialogue, 2 * i + 1);
      g_ptr_array_add (dialogue->words, mnd_format_dup_date (&(MndDate){ 2005, 12, 2 }));
      g_ptr_array_add (dialogue->words, mnd_format_dup_key ("État"));
      dialogue->turn++;
      g_cond_signal (&dialogue->cond);
    }
  g_mutex_unlock (&dialogue->lock);
  return NULL;
}

static void
test_threads (void)
{
  Dialogue dialogue = { .words = g_ptr_array_new_with_free_func (g_free) };
  GThread *thread;

  g_mutex_init (&dialogue.lock);
  g_cond_init (&dialogue.cond);
  g_mutex_lock (&dialogue.lock);
  thread = g_thread_new ("formatting", thread_cb, &dialogue);
  for (guint i = 0; i < 5 * G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *words = NULL, *key = NULL;

      wait_for_turn (&dialogue, 2 * i);
      speak (languages[i % G_N_ELEMENTS (languages)]);
      words = mnd_format_dup_date (&(MndDate){ 2005, 12, 2 });
      key = mnd_format_dup_key ("État");
      dialogue.turn++;
      g_cond_signal (&dialogue.cond);
      wait_for_turn (&dialogue, 2 * i + 2);
      g_assert_cmpstr (g_ptr_array_index (dialogue.words, 2 * i), ==, words);
      g_assert_cmpstr (g_ptr_array_index (dialogue.words, 2 * i + 1), ==, key);
    }
  g_mutex_unlock (&dialogue.lock);
  g_thread_join (thread);
  g_mutex_clear (&dialogue.lock);
  g_cond_clear (&dialogue.cond);
  g_ptr_array_unref (dialogue.words);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/dates", test_dates);
  g_test_add_func ("/format/odd-dates", test_odd_dates);
  g_test_add_func ("/format/months", test_months);
  g_test_add_func ("/format/numbers", test_numbers);
  g_test_add_func ("/format/odd-numbers", test_odd_numbers);
  g_test_add_func ("/format/languages", test_languages);
  g_test_add_func ("/format/order", test_order);
  g_test_add_func ("/format/odd-names", test_odd_names);
  g_test_add_func ("/format/dates-again", test_dates_again);
  g_test_add_func ("/format/typed-dates", test_typed_dates);
  g_test_add_func ("/format/numbers-again", test_numbers_again);
  g_test_add_func ("/format/typed-numbers", test_typed_numbers);
  g_test_add_func ("/format/rows", test_rows);
  g_test_add_func ("/format/percentages-again", test_percentages_again);
  g_test_add_func ("/format/typed-money", test_typed_money);
  g_test_add_func ("/format/threads", test_threads);
  return g_test_run ();
}
