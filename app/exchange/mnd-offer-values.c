/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of an item: each value is checked as the table's column and the catalogue want it. */
#include "exchange/mnd-offer-private.h"

#include "exchange/mnd-offer-words.h"
#include "model/mnd-date.h"
#include "model/mnd-money.h"

#include <string.h>

static MndOfferCell *
find_cell (const MndOfferItem *item, guint column)
{
  for (guint i = 0; i < item->cells->len; i++)
    if (g_array_index (item->cells, MndOfferCell, i).column == column)
      return &g_array_index (item->cells, MndOfferCell, i);
  return NULL;
}

void
mnd_offer_item_take (MndOfferItem *item, guint column, gboolean is_assumed, MndValue value)
{
  MndOfferCell *cell = find_cell (item, column);

  if (cell == NULL)
    {
      g_array_append_val (item->cells, ((MndOfferCell){ column, is_assumed, value }));
      return;
    }
  mnd_value_clear (&cell->value);
  cell->value = value;
  cell->is_assumed = is_assumed;
}

void
mnd_offer_item_drop (MndOfferItem *item, guint column)
{
  for (guint i = 0; i < item->cells->len; i++)
    if (g_array_index (item->cells, MndOfferCell, i).column == column)
      {
        g_array_remove_index (item->cells, i);
        return;
      }
}

static gboolean
parse_integer (const MndColumn *column, const char *text, MndValue *value)
{
  g_autofree char *whole = g_str_has_suffix (text, ".0") ? g_strndup (text, strlen (text) - 2) : g_strdup (text);
  gint64 number;

  if (!g_ascii_string_to_signed (whole, 10, column->minimum, column->maximum, &number, NULL))
    return FALSE;
  *value = mnd_value_integer (number);
  return TRUE;
}

static gboolean
parse_boolean (const char *text, MndValue *value)
{
  static const char *const truths[] = { "1", "true", "yes", NULL };
  static const char *const lies[] = { "0", "false", "no", NULL };
  g_autofree char *lower = g_ascii_strdown (text, -1);

  if (!g_strv_contains (truths, lower) && !g_strv_contains (lies, lower))
    return FALSE;
  *value = mnd_value_integer (g_strv_contains (truths, lower));
  return TRUE;
}

static gboolean
parse_word (const MndColumn *column, const char *text, MndValue *value)
{
  const char *word = mnd_words_find (column->vocabulary, text);

  if (word != NULL)
    *value = mnd_value_text (word);
  return word != NULL;
}

/* FALSE where the text is not what the column takes. */
static gboolean
parse (const MndColumn *column, const char *text, MndValue *value)
{
  gboolean is_good = FALSE;

  switch (column->type)
    {
    case MND_COLUMN_TEXT:
      is_good = !g_str_has_suffix (column->name, "currency") || mnd_money_is_currency (text);
      break;
    case MND_COLUMN_WORD:
      return parse_word (column, text, value);
    case MND_COLUMN_WORDS:
      is_good = mnd_catalogue_has_words (column->vocabulary, text);
      break;
    case MND_COLUMN_SHARES:
      is_good = mnd_words_are_shares (column->vocabulary, text);
      break;
    case MND_COLUMN_DATE:
      is_good = mnd_date_is_valid (text);
      break;
    case MND_COLUMN_INTEGER:
      return parse_integer (column, text, value);
    case MND_COLUMN_BOOLEAN:
      return parse_boolean (text, value);
    case MND_COLUMN_ID:
    case MND_COLUMN_REAL:
    default:
      break;
    }
  if (is_good)
    *value = mnd_value_text (text);
  return is_good;
}

static const char *
get_wanted (const MndColumn *column)
{
  switch (column->type)
    {
    case MND_COLUMN_WORD:
    case MND_COLUMN_WORDS:
      return "a word that is known here";
    case MND_COLUMN_SHARES:
      return "a list of known words with shares";
    case MND_COLUMN_DATE:
      return "a date, which is YYYY, YYYY-MM or YYYY-MM-DD";
    case MND_COLUMN_INTEGER:
      return "a whole number that can be";
    case MND_COLUMN_BOOLEAN:
      return "true or false";
    case MND_COLUMN_TEXT:
      return "a code of a currency";
    case MND_COLUMN_ID:
    case MND_COLUMN_REAL:
    default:
      return "a text";
    }
}

/* A valid text of bearable length without spaces around it; NULL where it is none, which has been said then. */
static char *
dup_checked (MndOffer *self, MndOfferItem *item, const char *name, const char *text)
{
  if (strlen (text) > MND_OFFER_MAX_TEXT)
    mnd_offer_doubt (self, item->table, name, "it is left out: it has more than %d bytes", MND_OFFER_MAX_TEXT);
  else if (!g_utf8_validate (text, -1, NULL))
    mnd_offer_doubt (self, item->table, name, "it is left out: it is no UTF-8");
  else
    return g_strstrip (g_strdup (text));
  return NULL;
}

static gboolean
set_cell (MndOffer *self, MndOfferItem *item, guint place, gboolean is_assumed, const char *text)
{
  const MndColumn *column = mnd_table_get_column (item->table, place);
  g_autofree char *checked = NULL;
  MndValue value = mnd_value_null ();

  if (text == NULL || *text == '\0')
    return TRUE;
  checked = dup_checked (self, item, column->name, text);
  if (checked == NULL)
    return FALSE;
  if (*checked == '\0')
    return TRUE;
  if (mnd_table_find_currency_column (item->table, place) >= 0)
    {
      mnd_offer_doubt (self, item->table, column->name, "'%.80s' is left out: it is an amount without a currency",
                       checked);
      return FALSE;
    }
  if (parse (column, checked, &value))
    {
      mnd_offer_item_take (item, place, is_assumed, value);
      return TRUE;
    }
  if (column->required && column->type != MND_COLUMN_BOOLEAN && find_cell (item, place) == NULL)
    mnd_offer_refuse (self, item, item->table, MND_EXCHANGE_ERROR_VOCABULARY, column->name, "'%.80s' is not %s",
                      checked, get_wanted (column));
  else
    mnd_offer_doubt (self, item->table, column->name, "'%.80s' is left out: it is not %s", checked,
                     get_wanted (column));
  return FALSE;
}

gboolean
mnd_offer_set (MndOffer *self, MndOfferItem *item, guint column, const char *text)
{
  g_return_val_if_fail (MND_IS_OFFER (self) && item != NULL, FALSE);

  return set_cell (self, item, column, FALSE, text);
}

gboolean
mnd_offer_assume (MndOffer *self, MndOfferItem *item, guint column, const char *text)
{
  g_return_val_if_fail (MND_IS_OFFER (self) && item != NULL, FALSE);

  return set_cell (self, item, column, TRUE, text);
}

gboolean
mnd_offer_refer (MndOffer *self, MndOfferItem *item, guint place, const char *key)
{
  const MndColumn *column;

  g_return_val_if_fail (MND_IS_OFFER (self) && item != NULL, FALSE);

  column = mnd_table_get_column (item->table, place);
  g_return_val_if_fail (column->type == MND_COLUMN_ID && column->references != MND_TABLE_NONE, FALSE);

  if (key == NULL || *key == '\0')
    return TRUE;
  if (strlen (key) > MND_OFFER_MAX_KEY || !g_utf8_validate (key, -1, NULL))
    {
      mnd_offer_doubt (self, item->table, column->name, "it is left out: it is no id");
      return FALSE;
    }
  mnd_offer_item_take (item, place, FALSE, mnd_value_text (key));
  return TRUE;
}

gboolean
mnd_offer_set_money (MndOffer *self, MndOfferItem *item, guint place, const char *amount, const char *currency)
{
  const MndColumn *column;
  int currency_place;
  gint64 minor;

  g_return_val_if_fail (MND_IS_OFFER (self) && item != NULL, FALSE);
  currency_place = mnd_table_find_currency_column (item->table, place);
  g_return_val_if_fail (currency_place >= 0, FALSE);

  column = mnd_table_get_column (item->table, place);
  if (amount == NULL || *amount == '\0')
    return TRUE;
  if (currency == NULL || !mnd_money_is_currency (currency))
    mnd_offer_doubt (self, item->table, "currency", "the amount %.40s is left out: '%.40s' is no code of a currency",
                     amount, currency != NULL ? currency : "");
  else if (!mnd_money_parse (amount, currency, &minor) || minor < column->minimum)
    mnd_offer_doubt (self, item->table, column->name, "'%.40s' is left out: it is no amount in %s", amount, currency);
  else
    {
      mnd_offer_item_take (item, place, FALSE, mnd_value_integer (minor));
      mnd_offer_item_take (item, (guint) currency_place, FALSE, mnd_value_text (currency));
      return TRUE;
    }
  return FALSE;
}

/* As the map has it, "EN-GB" as "en-GB"; NULL where it is none. Free with g_free(). */
static char *
dup_language (const char *text)
{
  gsize length = text != NULL ? strlen (text) : 0;

  if (length < 2 || length > 35 || !g_ascii_isalpha (text[0]) || !g_ascii_isalpha (text[1])
      || strspn (text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") < length)
    return NULL;
  if (strchr (text, '-') == NULL)
    return g_ascii_strdown (text, -1);
  for (char *copy = g_strdup (text), *p = copy;; p++)
    {
      if (*p == '-')
        return copy;
      *p = g_ascii_tolower (*p);
    }
}

/* Whatever space stands in a row of it becomes one. */
static void
make_one_line (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    if (!g_ascii_isspace (*from))
      *to++ = *from;
    else if (to > text && to[-1] != ' ')
      *to++ = ' ';
  *to = '\0';
}

static gboolean
has_text (const MndOfferItem *item, const MndOfferText *wanted)
{
  for (guint i = 0; i < item->texts->len; i++)
    {
      const MndOfferText *text = &g_array_index (item->texts, MndOfferText, i);
      if (g_str_equal (text->property, wanted->property) && g_strcmp0 (text->language, wanted->language) == 0
          && g_str_equal (text->value, wanted->value))
        return TRUE;
    }
  return FALSE;
}

gboolean
mnd_offer_say (MndOffer *self, MndOfferItem *item, const char *property, const char *language, const char *value)
{
  g_autofree char *checked = NULL;
  g_autofree char *known = NULL;
  MndOfferText text;

  g_return_val_if_fail (MND_IS_OFFER (self) && item != NULL, FALSE);
  g_return_val_if_fail (mnd_catalogue_has_word (MND_VOCABULARY_PROPERTY, property), FALSE);

  if (value == NULL || *value == '\0')
    return TRUE;
  checked = dup_checked (self, item, property, value);
  if (checked == NULL)
    return FALSE;
  if (g_str_equal (property, "name") || g_str_equal (property, "acronym") || g_str_equal (property, "alias"))
    make_one_line (checked);
  known = dup_language (language);
  text = (MndOfferText){ (char *) property, known, checked };
  if (*checked == '\0' || has_text (item, &text))
    return TRUE;
  text = (MndOfferText){ g_strdup (property), g_steal_pointer (&known), g_steal_pointer (&checked) };
  g_array_append_val (item->texts, text);
  return TRUE;
}

gboolean
mnd_offer_call (MndOffer *self, MndOfferItem *item, const char *name)
{
  guint n_texts;

  g_return_val_if_fail (MND_IS_OFFER (self) && item != NULL && name != NULL, FALSE);

  n_texts = item->texts->len;
  if (!mnd_offer_say (self, item, "name", NULL, name))
    return FALSE;
  if (item->texts->len > n_texts)
    g_array_index (item->texts, MndOfferText, n_texts).is_assumed = TRUE;
  return TRUE;
}

static int
get_identifiers_column (MndTable table)
{
  return mnd_table_find_column (table, "identifiers");
}

gboolean
mnd_offer_identify (MndOffer *self, MndOfferItem *item, const char *scheme, const char *value)
{
  int column;
  const char *now;
  g_autofree char *line = NULL;
  g_autofree char *checked = NULL;

  g_return_val_if_fail (MND_IS_OFFER (self) && item != NULL && scheme != NULL, FALSE);
  column = get_identifiers_column (item->table);
  g_return_val_if_fail (column >= 0, FALSE);

  if (value == NULL || *value == '\0')
    return TRUE;
  checked = dup_checked (self, item, "identifiers", value);
  if (checked == NULL || *checked == '\0' || strpbrk (checked, "\r\n") != NULL)
    return FALSE;
  now = mnd_offer_item_get_text (item, (guint) column);
  line = now != NULL ? g_strdup_printf ("%s\n%s=%s", now, scheme, checked) : g_strdup_printf ("%s=%s", scheme, checked);
  if (strlen (line) > MND_OFFER_MAX_TEXT)
    return FALSE;
  mnd_offer_item_take (item, (guint) column, FALSE, mnd_value_text (line));
  return TRUE;
}

const MndOfferCell *
mnd_offer_item_get_cell (const MndOfferItem *item, guint column)
{
  g_return_val_if_fail (item != NULL, NULL);

  return find_cell (item, column);
}

const char *
mnd_offer_item_get_text (const MndOfferItem *item, guint column)
{
  const MndOfferCell *cell = mnd_offer_item_get_cell (item, column);

  return cell != NULL && cell->value.type == MND_VALUE_TEXT ? cell->value.text : NULL;
}

const char *
mnd_offer_item_find_text (const MndOfferItem *item, const char *property)
{
  g_return_val_if_fail (item != NULL && property != NULL, NULL);

  for (guint i = 0; i < item->texts->len; i++)
    if (g_str_equal (g_array_index (item->texts, MndOfferText, i).property, property))
      return g_array_index (item->texts, MndOfferText, i).value;
  return NULL;
}
