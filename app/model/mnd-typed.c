/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers, money and dates as people write them; see the header. */
#include "model/mnd-typed.h"

#include "model/mnd-format-private.h"
#include "model/mnd-format.h"
#include "model/mnd-money.h"

#include <string.h>
#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/ustring.h>

#define LONGEST 128
#define ARABIC_DECIMAL 'd' /* marks decimals and nothing else */
#define PURE_GROUP 'g'     /* groups digits and does nothing else */

/* --- one notation for what looks alike */

static gboolean
is_mark_of_direction (gunichar c)
{
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/* Western digits, one kind of space and no marks of direction. */
static char *
dup_tidy (const char *text)
{
  g_autoptr (GString) tidy = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (is_mark_of_direction (c))
        continue;
      if (g_unichar_isdigit (c))
        g_string_append_c (tidy, (char) ('0' + g_unichar_digit_value (c)));
      else if (g_unichar_isspace (c) || c == 0x202F || c == 0x00A0)
        g_string_append_c (tidy, ' ');
      else
        g_string_append_unichar (tidy, c);
    }
  return g_strstrip (g_string_free (g_steal_pointer (&tidy), FALSE));
}

static char
get_sign_of_number (gunichar c)
{
  static const struct
  {
    gunichar looks;
    char is;
  } signs[] = {
    { 0x2212, '-' },        { 0x2010, '-' },        { 0x2011, '-' },
    { 0xFF0D, '-' },        { 0xFF0E, '.' },        { 0x066B, ARABIC_DECIMAL },
    { 0xFF0C, ',' },        { 0x060C, ',' },        { '\'', PURE_GROUP },
    { 0x2019, PURE_GROUP }, { 0x066C, PURE_GROUP },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (signs[i].looks == c)
      return signs[i].is;
  return c == '-' || c == '.' || c == ',' || c == ' ' || (c < 0x80 && g_ascii_isdigit ((char) c)) ? (char) c : '\0';
}

/* The same in ASCII; NULL where something is in it that no number has. */
static char *
dup_signs (const char *tidy)
{
  g_autoptr (GString) signs = g_string_new (NULL);

  for (const char *p = tidy; *p != '\0'; p = g_utf8_next_char (p))
    {
      char sign = get_sign_of_number (g_utf8_get_char (p));
      if (sign == '\0' || signs->len > LONGEST)
        return NULL;
      g_string_append_c (signs, sign);
    }
  return g_string_free (g_steal_pointer (&signs), FALSE);
}

/* --- numbers */

static guint
count_char (const char *text, char c)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p++)
    n += *p == c;
  return n;
}

/* 1: marks decimals in the language, -1: groups digits, 0: neither. */
static int
get_duty (char sign)
{
  g_autofree char *decimals = mnd_format_dup_number (1.5, 1);
  g_autofree char *groups = mnd_format_dup_number (1234567, 0);

  return strchr (decimals, sign) != NULL ? 1 : strchr (groups, sign) != NULL ? -1 : 0;
}

/* "1,234": a thousand and more, or decimals. `sign` stands alone among the signs. */
static gboolean
could_group (const char *number, const char *sign)
{
  gsize before = (gsize) (sign - number);

  return before >= 1 && before <= 3 && *number != '0' && strlen (sign + 1) == 3;
}

/* Where decimals begin; the end of the number where it has none, NULL where that cannot be told. */
static const char *
find_decimals (const char *number)
{
  const char *end = number + strlen (number);
  const char *last = strpbrk (number, "dg., ");
  gsize n_signs = 0;

  for (const char *p = last; p != NULL; p = strpbrk (p + 1, "dg., "))
    {
      last = p;
      n_signs++;
    }
  if (last == NULL || *last == PURE_GROUP || *last == ' ')
    return end;
  if (*last == ARABIC_DECIMAL)
    return last;
  if (count_char (number, *last) > 1)
    return end;
  if (n_signs > 1 || !could_group (number, last))
    return last;
  switch (get_duty (*last))
    {
    case 1:
      return last;
    case -1:
      return end;
    default:
      return NULL;
    }
}

/* Digits of the whole part; groups of three or, as in India, of two, but for the last. */
static gboolean
append_whole (GString *decimal, const char *whole, gsize length)
{
  char sign = '\0';
  gsize in_group = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (g_ascii_isdigit (whole[i]))
        {
          g_string_append_c (decimal, whole[i]);
          in_group++;
          continue;
        }
      if (sign == '\0' ? in_group < 1 || in_group > 3 : whole[i] != sign || in_group < 2 || in_group > 3)
        return FALSE;
      sign = whole[i];
      in_group = 0;
    }
  return in_group > 0 && (sign == '\0' || in_group == 3);
}

static gboolean
append_decimals (GString *decimal, const char *decimals)
{
  if (*decimals == '\0' || decimals[strspn (decimals, G_CSET_DIGITS)] != '\0')
    return FALSE;
  g_string_append_printf (decimal, ".%s", decimals);
  return TRUE;
}

char *
mnd_typed_dup_decimal (const char *text)
{
  g_autofree char *tidy = NULL, *signs = NULL;
  g_autoptr (GString) decimal = g_string_new (NULL);
  const char *number, *decimals;

  g_return_val_if_fail (text != NULL, NULL);

  tidy = dup_tidy (text);
  signs = dup_signs (tidy);
  if (signs == NULL)
    return NULL;
  number = signs;
  if (*number == '-')
    {
      g_string_append_c (decimal, '-');
      number += 1 + strspn (number + 1, " ");
    }
  decimals = find_decimals (number);
  if (decimals == NULL || !append_whole (decimal, number, (gsize) (decimals - number))
      || (*decimals != '\0' && !append_decimals (decimal, decimals + 1)))
    return NULL;
  return g_string_free (g_steal_pointer (&decimal), FALSE);
}

gboolean
mnd_typed_parse_count (const char *text, gint64 *count)
{
  g_autofree char *decimal = NULL;

  g_return_val_if_fail (text != NULL && count != NULL, FALSE);

  decimal = mnd_typed_dup_decimal (text);
  return decimal != NULL && g_ascii_string_to_signed (decimal, 10, G_MININT64, G_MAXINT64, count, NULL);
}

gboolean
mnd_typed_parse_percent (const char *text, gint64 *percent)
{
  static const char *const signs[] = { "%", "\u066a", "\uff05" };
  g_autoptr (GString) number = NULL;

  g_return_val_if_fail (text != NULL && percent != NULL, FALSE);

  number = g_string_new (text);
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_string_replace (number, signs[i], " ", 2) > 1)
      return FALSE;
  return mnd_typed_parse_count (number->str, percent);
}

/* --- money */

gboolean
mnd_typed_parse_money (const char *text, const char *currency, char **found, gint64 *minor)
{
  g_autofree char *tidy = NULL, *code = NULL, *number = NULL, *decimal = NULL;
  gsize before, letters;

  g_return_val_if_fail (text != NULL && minor != NULL, FALSE);

  tidy = dup_tidy (text);
  before = strcspn (tidy, G_CSET_A_2_Z G_CSET_a_2_z);
  letters = strspn (tidy + before, G_CSET_A_2_Z G_CSET_a_2_z);
  if (letters > 0)
    {
      g_autofree char *word = g_strndup (tidy + before, letters);
      code = g_ascii_strup (word, -1);
      if (!mnd_money_is_currency (code))
        return FALSE;
      currency = code;
    }
  number = g_strdup_printf ("%.*s%s", (int) before, tidy, tidy + before + letters);
  decimal = mnd_typed_dup_decimal (number);
  if (decimal == NULL || !mnd_money_parse (decimal, currency, minor))
    return FALSE;
  if (found != NULL)
    *found = g_strdup (currency);
  return TRUE;
}

/* --- dates in numbers */

/* In a zone that ICU need not look for. */
static UDateFormat *
open_dates (UDateFormatStyle style, const UChar *pattern, int32_t length, UErrorCode *status)
{
  UChar utc[4];

  u_uastrcpy (utc, "UTC");
  return udat_open (pattern != NULL ? style : UDAT_NONE, style, mnd_format_get_locale (), utc, -1, pattern, length,
                    status);
}

/* A language that writes the month before the day. */
static gboolean
is_month_first (void)
{
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat *format = open_dates (UDAT_SHORT, NULL, 0, &status);
  UChar pattern[LONGEST];
  int32_t length = U_SUCCESS (status) ? udat_toPattern (format, FALSE, pattern, LONGEST, &status) : 0;
  const UChar *day = u_memchr (pattern, 'd', length), *month = u_memchr (pattern, 'M', length);

  udat_close (format);
  return U_SUCCESS (status) && day != NULL && month != NULL && month < day;
}

/* Those who chose nothing have English, and write it in both orders. */
static gboolean
could_be_swapped (int one, int other)
{
  return g_str_has_prefix (mnd_format_get_locale (), "en") && one != other && one <= 12 && other <= 12;
}

/* Parts that are 0 are not known. */
static gboolean
make_date (int year, int month, int day, MndDate *date)
{
  char text[MND_DATE_TEXT_SIZE];

  if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0 || day > 31)
    return FALSE;
  return mnd_date_parse (mnd_date_format (&(MndDate){ (gint16) year, (guint8) month, (guint8) day }, text), date);
}

/* "31.12.2004", "12/2004", "2004/12/31"; years in four digits, as "04" may be a month. */
static gboolean
parse_numbers (const char *tidy, MndDate *date)
{
  g_auto (GStrv) parts = g_strsplit_set (tidy, "./-", -1);
  guint n = g_strv_length (parts);
  int numbers[3] = { 0 };
  gboolean year_first, year_last;

  if (n != 2 && n != 3)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_strstrip (parts[i]);
      if (*parts[i] == '\0' || strlen (parts[i]) > 4 || parts[i][strspn (parts[i], G_CSET_DIGITS)] != '\0')
        return FALSE;
      numbers[i] = (int) g_ascii_strtoll (parts[i], NULL, 10);
      if (numbers[i] == 0)
        return FALSE;
    }
  year_first = strlen (parts[0]) == 4;
  year_last = strlen (parts[n - 1]) == 4;
  if (year_first == year_last)
    return FALSE;
  if (year_first)
    return make_date (numbers[0], numbers[1], numbers[2], date);
  if (n == 2)
    return make_date (numbers[1], numbers[0], 0, date);
  if (could_be_swapped (numbers[0], numbers[1]))
    return FALSE;
  return is_month_first () ? make_date (numbers[2], numbers[0], numbers[1], date)
                           : make_date (numbers[2], numbers[1], numbers[0], date);
}

/* --- dates in words */

static char *
to_utf8 (const UChar *wide, int32_t length)
{
  return g_utf16_to_utf8 ((const gunichar2 *) wide, length, NULL, NULL, NULL);
}

static char *
dup_style_pattern (UDateFormatStyle style)
{
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat *format = open_dates (style, NULL, 0, &status);
  UChar pattern[LONGEST];
  int32_t length = U_SUCCESS (status) ? udat_toPattern (format, FALSE, pattern, LONGEST, &status) : 0;

  udat_close (format);
  return U_SUCCESS (status) ? to_utf8 (pattern, length) : g_strdup ("");
}

static char *
dup_best_pattern (const char *parts)
{
  UErrorCode status = U_ZERO_ERROR;
  UDateTimePatternGenerator *generator = udatpg_open (mnd_format_get_locale (), &status);
  UChar wide[16], pattern[LONGEST];
  int32_t length;

  u_uastrcpy (wide, parts);
  length = udatpg_getBestPattern (generator, wide, -1, pattern, LONGEST, &status);
  udatpg_close (generator);
  return U_SUCCESS (status) ? to_utf8 (pattern, length) : g_strdup ("");
}

/* The next letter that stands for a part of the date, not for itself ("d 'de' MMMM"); NULL at the end. */
static const char *
find_part (const char *pattern)
{
  gboolean is_quoted = FALSE;

  for (; *pattern != '\0'; pattern++)
    {
      if (*pattern == '\'')
        is_quoted = !is_quoted;
      else if (!is_quoted && g_ascii_isalpha (*pattern))
        return pattern;
    }
  return NULL;
}

static gboolean
has_part (const char *pattern, const char *letters)
{
  for (const char *part = find_part (pattern); part != NULL; part = find_part (part + 1))
    if (strchr (letters, *part) != NULL)
      return TRUE;
  return FALSE;
}

/* "d MMMM y 'г.'" without what only follows: it is seldom typed. */
static char *
dup_without_tail (const char *pattern)
{
  const char *end = pattern;

  for (const char *part = find_part (pattern); part != NULL; part = find_part (end))
    end = part + 1;
  return g_strndup (pattern, (gsize) (end - pattern));
}

/* Whole and strictly. */
static gboolean
parse_pattern (const char *tidy, const char *pattern, MndDate *date)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar utc[4], wide[LONGEST], format_wide[LONGEST];
  int32_t length = 0, pattern_length = 0, end = 0;
  UCalendar *calendar;
  UDateFormat *format;
  gboolean good;
  int parts[3];

  u_uastrcpy (utc, "UTC");
  u_strFromUTF8 (wide, LONGEST, &length, tidy, -1, &status);
  u_strFromUTF8 (format_wide, LONGEST, &pattern_length, pattern, -1, &status);
  format = open_dates (UDAT_PATTERN, format_wide, pattern_length, &status);
  calendar = ucal_open (utc, -1, mnd_format_get_locale (), UCAL_GREGORIAN, &status);
  if (U_SUCCESS (status))
    {
      udat_setLenient (format, FALSE);
      ucal_clear (calendar);
      ucal_setAttribute (calendar, UCAL_LENIENT, FALSE);
      udat_parseCalendar (format, calendar, wide, length, &end, &status);
      parts[0] = ucal_get (calendar, UCAL_YEAR, &status);
      parts[1] = has_part (pattern, "ML") ? ucal_get (calendar, UCAL_MONTH, &status) + 1 : 0;
      parts[2] = has_part (pattern, "d") ? ucal_get (calendar, UCAL_DATE, &status) : 0;
    }
  good = U_SUCCESS (status) && end == length && make_date (parts[0], parts[1], parts[2], date);
  ucal_close (calendar);
  udat_close (format);
  return good;
}

/* A year in four digits, as "04" may be one of many. */
static gboolean
has_year (const char *tidy)
{
  gsize digits = 0, longest = 0;

  for (const char *p = tidy; *p != '\0'; p++)
    {
      digits = g_ascii_isdigit (*p) ? digits + 1 : 0;
      longest = MAX (longest, digits);
    }
  return longest == 4;
}

/* What mnd-format writes, and what is common besides it. */
static GPtrArray *
list_patterns (void)
{
  static const char *const common[] = { "d MMMM y", "d MMM y", "MMMM d, y", "MMM d, y", "MMMM y", "MMM y", "LLLL y" };
  GPtrArray *patterns = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (patterns, dup_style_pattern (UDAT_LONG));
  g_ptr_array_add (patterns, dup_style_pattern (UDAT_MEDIUM));
  g_ptr_array_add (patterns, dup_best_pattern ("yMMMd"));
  g_ptr_array_add (patterns, dup_best_pattern ("yMMMM"));
  g_ptr_array_add (patterns, dup_best_pattern ("yMMM"));
  g_ptr_array_add (patterns, dup_best_pattern ("y"));
  for (guint i = 0; i < G_N_ELEMENTS (common); i++)
    g_ptr_array_add (patterns, g_strdup (common[i]));
  return patterns;
}

static gboolean
parse_words (const char *tidy, MndDate *date)
{
  g_autoptr (GPtrArray) patterns = list_patterns ();

  for (guint i = 0; i < patterns->len; i++)
    {
      g_autofree char *whole = dup_tidy (g_ptr_array_index (patterns, i));
      g_autofree char *shorter = dup_without_tail (whole);
      if (parse_pattern (tidy, whole, date) || parse_pattern (tidy, shorter, date))
        return TRUE;
    }
  return FALSE;
}

gboolean
mnd_typed_parse_date (const char *text, MndDate *date)
{
  g_autofree char *tidy = NULL;

  g_return_val_if_fail (text != NULL && date != NULL, FALSE);

  tidy = dup_tidy (text);
  if (strlen (tidy) >= LONGEST)
    return FALSE;
  return mnd_date_parse (tidy, date) || parse_numbers (tidy, date) || (has_year (tidy) && parse_words (tidy, date));
}
