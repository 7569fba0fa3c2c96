/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ICU behind one door, its objects kept for the language and thread at hand; see the header. */
#include "model/mnd-format.h"

#include "model/mnd-format-private.h"
#include "model/mnd-money.h"

#include <string.h>
#include <unicode/ucal.h>
#include <unicode/ucol.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/uloc.h>
#include <unicode/unumberformatter.h>
#include <unicode/ustring.h>

#define DAY_OF_1970 719163
#define MS_OF_DAY 86400000.0
/* Currencies are what a map says: a hostile one must not fill the memory. */
#define MAX_NUMBERS 64
#define NAME_SIZE 256
#define KEY_SIZE 1024
#define RIGHT_TO_LEFT "\342\200\217"          /* U+200F */
#define ISOLATED "\342\201\250%s\342\201\251" /* U+2068, U+2069 */

typedef enum
{
  DATE_DAY,
  DATE_MONTH,
  DATE_YEAR,
  DATE_SHORT_DAY,
  DATE_SHORT_MONTH,
  DATE_TIME,
  N_DATES
} DateShape;

/* What a thread has opened for its language. */
typedef struct
{
  char *name; /* as g_get_language_names() has it */
  char locale[ULOC_FULLNAME_CAPACITY];
  UCollator *collator;
  GHashTable *numbers; /* of skeletons */
  UDateFormat *dates[N_DATES];
} Language;

static void
language_free (gpointer data)
{
  Language *language = data;

  for (guint i = 0; i < N_DATES; i++)
    udat_close (language->dates[i]);
  ucol_close (language->collator);
  g_clear_pointer (&language->numbers, g_hash_table_unref);
  g_free (language->name);
  g_free (language);
}

/* Where each thread keeps its own. */
static GPrivate *
get_slot (void)
{
  static GPrivate of_thread = G_PRIVATE_INIT (language_free);

  return &of_thread;
}

/* --- which language */

static const char *
get_name (void)
{
  const char *const *names = g_get_language_names ();

  for (; *names != NULL; names++)
    if (!g_str_equal (*names, "POSIX") && !((*names)[0] == 'C' && ((*names)[1] == '\0' || (*names)[1] == '.')))
      return *names;
  return "en";
}

/* "sr_RS.UTF-8@latin" in ICU's manner. */
static char *
dup_base (const char *name)
{
  gsize length = strcspn (name, ".@");
  gsize language = strcspn (name, "_.@");

  if (length == 2 && strncmp (name, "en", 2) == 0)
    return g_strdup ("en_GB");
  if (length == 2 && strncmp (name, "pt", 2) == 0)
    return g_strdup ("pt_PT");
  if (g_str_has_suffix (name, "@latin"))
    return g_strdup_printf ("%.*s_Latn%.*s", (int) language, name, (int) (length - language), name + language);
  return g_strndup (name, length);
}

/* A language that ICU does not know would be given that of the system, which is none of the interface. */
static gboolean
is_known (const char *base)
{
  gsize length = strcspn (base, "_");

  for (int32_t i = 0; i < uloc_countAvailable (); i++)
    {
      const char *known = uloc_getAvailable (i);
      if (strncmp (known, base, length) == 0 && (known[length] == '\0' || known[length] == '_'))
        return TRUE;
    }
  return FALSE;
}

static Language *
language_new (const char *name)
{
  Language *language = g_new0 (Language, 1);
  g_autofree char *base = dup_base (name);

  language->name = g_strdup (name);
  g_snprintf (language->locale, sizeof language->locale, "%s@calendar=gregorian;numbers=latn",
              is_known (base) ? base : "en_GB");
  language->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) unumf_close);
  return language;
}

static Language *
get_language (void)
{
  const char *name = get_name ();
  Language *language = g_private_get (get_slot ());

  if (language != NULL && g_str_equal (language->name, name))
    return language;
  language = language_new (name);
  g_private_replace (get_slot (), language);
  return language;
}

const char *
mnd_format_get_locale (void)
{
  return get_language ()->locale;
}

/* --- numbers */

static UNumberFormatter *
get_number_format (const char *skeleton)
{
  Language *language = get_language ();
  UNumberFormatter *format = g_hash_table_lookup (language->numbers, skeleton);
  UErrorCode status = U_ZERO_ERROR;
  UChar wide[NAME_SIZE];

  if (format != NULL)
    return format;
  u_uastrncpy (wide, skeleton, G_N_ELEMENTS (wide) - 1);
  wide[G_N_ELEMENTS (wide) - 1] = 0;
  format = unumf_openForSkeletonAndLocale (wide, -1, language->locale, &status);
  if (U_FAILURE (status))
    {
      unumf_close (format);
      return NULL;
    }
  if (g_hash_table_size (language->numbers) >= MAX_NUMBERS)
    g_hash_table_remove_all (language->numbers);
  g_hash_table_insert (language->numbers, g_strdup (skeleton), format);
  return format;
}

/* As it stands where ICU has no data. */
static char *
dup_decimal (const char *skeleton, const char *decimal)
{
  UNumberFormatter *format = get_number_format (skeleton);
  UErrorCode status = U_ZERO_ERROR;
  UFormattedNumber *number = unumf_openResult (&status);
  UChar wide[NAME_SIZE];
  int32_t length = 0;

  if (format != NULL)
    {
      unumf_formatDecimal (format, decimal, -1, number, &status);
      length = unumf_resultToString (number, wide, G_N_ELEMENTS (wide), &status);
    }
  unumf_closeResult (number);
  if (format == NULL || U_FAILURE (status))
    return g_strdup (decimal);
  return g_utf16_to_utf8 ((const gunichar2 *) wide, length, NULL, NULL, NULL);
}

/* "-0.3" without decimals is "0" and has no sign. */
static char *
dup_rounded (const char *skeleton, double number, guint decimals)
{
  static const char hashes[] = ".#########";
  g_autofree char *precise = g_strdup_printf ("%s%.*s sign-negative rounding-mode-half-up", skeleton,
                                              (int) MIN (decimals + 1, sizeof hashes - 1), hashes);
  char decimal[G_ASCII_DTOSTR_BUF_SIZE];

  return dup_decimal (precise, g_ascii_dtostr (decimal, sizeof decimal, number));
}

char *
mnd_format_dup_number (double number, guint decimals)
{
  return dup_rounded ("", number, decimals);
}

char *
mnd_format_dup_count (gint64 count)
{
  char decimal[32];

  g_snprintf (decimal, sizeof decimal, "%" G_GINT64_FORMAT, count);
  return dup_decimal ("precision-integer", decimal);
}

char *
mnd_format_dup_step (gint64 step, gboolean is_signed)
{
  if (is_signed && step > 0)
    return g_strdup_printf ("+%d", (int) step);
  /* A true minus sign is as wide as the plus. */
  return g_strdup_printf ("%s%d", step < 0 ? "−" : "", ABS ((int) step));
}

char *
mnd_format_dup_percent (double share, guint decimals)
{
  return dup_rounded ("percent scale/100 ", share, decimals);
}

char *
mnd_format_dup_amount (const char *decimal, const char *currency)
{
  const char *point;
  g_autoptr (GString) skeleton = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (decimal != NULL, NULL);

  point = strchr (decimal, '.');
  skeleton = g_string_new (".");
  for (const char *p = point != NULL ? point + 1 : ""; *p != '\0'; p++)
    g_string_append_c (skeleton, '0');
  if (mnd_money_is_currency (currency))
    g_string_append_printf (skeleton, " currency/%s unit-width-iso-code", currency);
  words = dup_decimal (skeleton->str, decimal);
  if (currency == NULL || mnd_money_is_currency (currency))
    return g_steal_pointer (&words);
  return g_strdup_printf ("%s\u00a0%s", words, currency);
}

/* --- dates */

/* The order and the words that the language has for these parts. */
static int32_t
get_pattern (const char *locale, const char *parts, UChar *pattern, int32_t size, UErrorCode *status)
{
  UDateTimePatternGenerator *generator = udatpg_open (locale, status);
  UChar wide[16];
  int32_t length;

  u_uastrcpy (wide, parts);
  length = udatpg_getBestPattern (generator, wide, -1, pattern, size, status);
  udatpg_close (generator);
  return length;
}

static UDateFormat *
open_date_format (const char *locale, DateShape shape, UErrorCode *status)
{
  static const struct
  {
    UDateFormatStyle time, date;
    const char *parts;
  } shapes[N_DATES] = {
    [DATE_DAY] = { UDAT_NONE, UDAT_LONG, NULL },
    [DATE_MONTH] = { UDAT_PATTERN, UDAT_PATTERN, "yMMMM" },
    [DATE_YEAR] = { UDAT_PATTERN, UDAT_PATTERN, "y" },
    [DATE_SHORT_DAY] = { UDAT_PATTERN, UDAT_PATTERN, "yMMMd" },
    [DATE_SHORT_MONTH] = { UDAT_PATTERN, UDAT_PATTERN, "yMMM" },
    [DATE_TIME] = { UDAT_SHORT, UDAT_MEDIUM, NULL },
  };
  UChar utc[4], pattern[NAME_SIZE];
  int32_t length = 0;

  u_uastrcpy (utc, "UTC");
  if (shapes[shape].parts != NULL)
    length = get_pattern (locale, shapes[shape].parts, pattern, G_N_ELEMENTS (pattern), status);
  return udat_open (shapes[shape].time, shapes[shape].date, locale, utc, -1, length > 0 ? pattern : NULL, length,
                    status);
}

static UDateFormat *
get_date_format (DateShape shape)
{
  Language *language = get_language ();
  UErrorCode status = U_ZERO_ERROR;
  UCalendar *calendar;

  if (language->dates[shape] != NULL)
    return language->dates[shape];
  language->dates[shape] = open_date_format (language->locale, shape, &status);
  if (U_FAILURE (status))
    return NULL;
  /* The Gregorian calendar before its time too, as GDate and ISO 8601 count. */
  calendar = ucal_clone (udat_getCalendar (language->dates[shape]), &status);
  ucal_setGregorianChange (calendar, -G_MAXDOUBLE, &status);
  udat_setCalendar (language->dates[shape], calendar);
  ucal_close (calendar);
  return language->dates[shape];
}

/* `ms` since 1970, of the day and the time that are to be shown: no zone is added. NULL where ICU has no data. */
static char *
dup_shape (DateShape shape, double ms)
{
  UDateFormat *format = get_date_format (shape);
  UErrorCode status = U_ZERO_ERROR;
  UChar wide[NAME_SIZE];
  int32_t length;

  if (format == NULL)
    return NULL;
  length = udat_format (format, ms, wide, G_N_ELEMENTS (wide), NULL, &status);
  return U_SUCCESS (status) ? g_utf16_to_utf8 ((const gunichar2 *) wide, length, NULL, NULL, NULL) : NULL;
}

static char *
dup_date (const MndDate *date, DateShape day, DateShape month)
{
  DateShape shape = date->month == 0 ? DATE_YEAR : date->day == 0 ? month : day;
  char *words = dup_shape (shape, (mnd_date_get_first_day (date) - DAY_OF_1970) * MS_OF_DAY);

  return words != NULL ? words : mnd_date_format (date, g_malloc (MND_DATE_TEXT_SIZE));
}

char *
mnd_format_dup_date (const MndDate *date)
{
  g_return_val_if_fail (date != NULL, NULL);

  return dup_date (date, DATE_DAY, DATE_MONTH);
}

char *
mnd_format_dup_short_date (const MndDate *date)
{
  g_return_val_if_fail (date != NULL, NULL);

  return dup_date (date, DATE_SHORT_DAY, DATE_SHORT_MONTH);
}

char *
mnd_format_dup_date_text (const char *text)
{
  MndDate date;

  return mnd_date_parse (text, &date) ? mnd_format_dup_date (&date) : g_strdup (text);
}

char *
mnd_format_dup_short_date_text (const char *text)
{
  MndDate date;

  return mnd_date_parse (text, &date) ? mnd_format_dup_short_date (&date) : g_strdup (text);
}

/* The zone is GLib's: ICU would look for it in the whole of the system's. */
char *
mnd_format_dup_time (gint64 at)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (at);
  char *words;

  if (time == NULL)
    return g_strdup ("");
  words = dup_shape (DATE_TIME, (double) (at + g_date_time_get_utc_offset (time) / G_USEC_PER_SEC) * 1000.0);
  return words != NULL ? words : g_date_time_format (time, "%F %R");
}

char *
mnd_format_join (const char *const *parts)
{
  gboolean rtl = uloc_isRightToLeft (mnd_format_get_locale ());
  GString *row;

  g_return_val_if_fail (parts != NULL, NULL);

  row = g_string_new (rtl ? RIGHT_TO_LEFT : NULL);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (row, " \302\267 ");
      if (rtl)
        g_string_append_printf (row, ISOLATED, parts[i]);
      else
        g_string_append (row, parts[i]);
    }
  return g_string_free (row, FALSE);
}

/* --- order */

/* NULL where ICU has no data. */
static UCollator *
get_collator (void)
{
  Language *language = get_language ();
  UErrorCode status = U_ZERO_ERROR;

  if (language->collator != NULL)
    return language->collator;
  language->collator = ucol_open (language->locale, &status);
  ucol_setAttribute (language->collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
  if (U_FAILURE (status))
    g_clear_pointer (&language->collator, ucol_close);
  return language->collator;
}

int
mnd_format_compare (const char *a, const char *b)
{
  UCollator *collator = get_collator ();
  UErrorCode status = U_ZERO_ERROR;
  UCollationResult order = UCOL_EQUAL;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  if (collator != NULL)
    order = ucol_strcollUTF8 (collator, a, -1, b, -1, &status);
  return order != UCOL_EQUAL ? (int) order : strcmp (a, b);
}

/* `wide` has room for `size`; it is another where that is too little, to be freed as `*mine`. */
static const UChar *
to_wide (const char *text, UChar *wide, int32_t size, UChar **mine, int32_t *length)
{
  UErrorCode status = U_ZERO_ERROR;

  *mine = NULL;
  u_strFromUTF8WithSub (wide, size, length, text, -1, 0xFFFD, NULL, &status);
  if (status != U_BUFFER_OVERFLOW_ERROR)
    return wide;
  status = U_ZERO_ERROR;
  *mine = g_new (UChar, *length + 1);
  return u_strFromUTF8WithSub (*mine, *length + 1, length, text, -1, 0xFFFD, NULL, &status);
}

char *
mnd_format_dup_key (const char *name)
{
  UCollator *collator = get_collator ();
  UChar buffer[NAME_SIZE];
  uint8_t bytes[KEY_SIZE];
  g_autofree UChar *mine = NULL;
  const UChar *wide;
  int32_t length = 0, size;
  char *key;

  g_return_val_if_fail (name != NULL, NULL);

  if (collator == NULL)
    return g_strdup (name);
  wide = to_wide (name, buffer, G_N_ELEMENTS (buffer), &mine, &length);
  size = ucol_getSortKey (collator, wide, length, bytes, sizeof bytes);
  if (size <= (int32_t) sizeof bytes)
    return g_memdup2 (bytes, (gsize) size);
  key = g_malloc ((gsize) size);
  ucol_getSortKey (collator, wide, length, (uint8_t *) key, size);
  return key;
}
