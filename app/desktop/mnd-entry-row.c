/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A typed value; see the header. What cannot be read as one stays as it was typed, with a word on what is wrong. */
#include "desktop/mnd-entry-row.h"

#include "desktop/mnd-text-field.h"
#include "model/mnd-date.h"
#include "model/mnd-format.h"
#include "model/mnd-money.h"
#include "model/mnd-typed.h"

#include <glib/gi18n.h>

struct _MndEntryRow
{
  MndColumnRow parent_instance;
  MndTextField *field;
};

G_DEFINE_FINAL_TYPE (MndEntryRow, mnd_entry_row, MND_TYPE_COLUMN_ROW)

static gboolean
is_currency_column (MndTable table, guint column)
{
  return (table == MND_TABLE_ACTOR && column == MND_ACTOR_BUDGET_CURRENCY)
         || (table == MND_TABLE_MONEY && column == MND_MONEY_CURRENCY);
}

static const char *
get_currency (MndRecord *record, guint column)
{
  int currency = mnd_table_find_currency_column (mnd_record_get_table (record), column);

  return currency >= 0 ? mnd_record_get_text (record, (guint) currency) : NULL;
}

static char *
dup_text (MndRecord *record, guint column)
{
  const MndValue *value = mnd_record_get_value (record, column);
  gboolean is_date = mnd_table_get_column (mnd_record_get_table (record), column)->type == MND_COLUMN_DATE;
  g_autofree char *plain = NULL;

  if (value->type == MND_VALUE_TEXT)
    return is_date ? mnd_format_dup_date_text (value->text) : g_strdup (value->text);
  if (value->type != MND_VALUE_INTEGER)
    return g_strdup ("");
  if (mnd_table_find_currency_column (mnd_record_get_table (record), column) < 0)
    return mnd_format_dup_count (value->integer);
  plain = mnd_money_format (value->integer, get_currency (record, column));
  return mnd_format_dup_amount (plain, NULL);
}

static gboolean
refuse (MndEntryRow *self, const char *message)
{
  mnd_column_row_set_message (MND_COLUMN_ROW (self), message);
  mnd_text_field_refuse (self->field);
  return FALSE;
}

static gboolean
refuse_number (MndEntryRow *self, const MndColumn *column)
{
  g_autofree char *minimum = mnd_format_dup_count (column->minimum);
  g_autofree char *maximum = mnd_format_dup_count (column->maximum);
  /* Translators: both are numbers. */
  g_autofree char *range = g_strdup_printf (_ ("Write a whole number from %1$s to %2$s."), minimum, maximum);

  return refuse (self, column->maximum == G_MAXINT64 ? _ ("Not a number.") : range);
}

/* In the notation of files, NULL where it cannot be read. What is wrong is said before the document is asked: its own
 * words are about the map and not about typing. */
static char *
dup_plain (MndEntryRow *self, const MndColumn *column, MndTable table, const char *text)
{
  MndDate date;
  gint64 number;

  if (*text == '\0' && column->required)
    refuse (self, _ ("This cannot be empty."));
  else if (*text == '\0')
    return g_strdup ("");
  else if (column->type == MND_COLUMN_DATE)
    {
      if (mnd_typed_parse_date (text, &date))
        return mnd_date_format (&date, g_malloc (MND_DATE_TEXT_SIZE));
      refuse (self, _ ("Not a date. Write a year, a month or a day: 2004, 2004-05 or 2004-05-17."));
    }
  else if (is_currency_column (table, mnd_column_row_get_column (MND_COLUMN_ROW (self)))
           && !mnd_money_is_currency (text))
    refuse (self, _ ("Not a currency. Write its three capital letters, such as EUR."));
  else if (column->type != MND_COLUMN_INTEGER)
    return g_strdup (text);
  else if (mnd_typed_parse_count (text, &number) && number >= column->minimum && number <= column->maximum)
    return g_strdup_printf ("%" G_GINT64_FORMAT, number);
  else
    refuse_number (self, column);
  return NULL;
}

/* In the currency of the record and no other. */
static gboolean
parse_money (const char *text, const char *currency, gint64 *minor)
{
  g_autofree char *found = NULL;

  return mnd_typed_parse_money (text, currency, &found, minor) && g_strcmp0 (found, currency) == 0;
}

static void
enter_money (MndEntryRow *self, MndRecord *record, const char *text)
{
  MndColumnRow *row = MND_COLUMN_ROW (self);
  g_auto (MndValue) value = mnd_value_null ();
  gint64 minor;

  if (*text != '\0')
    {
      if (!parse_money (text, get_currency (record, mnd_column_row_get_column (row)), &minor)
          || minor < mnd_column_row_get_info (row)->minimum)
        {
          g_autofree char *example = mnd_format_dup_amount ("1500000", NULL);
          /* Translators: %s is a large number. */
          g_autofree char *message = g_strdup_printf (_ ("Not an amount. Write it such as %s."), example);
          refuse (self, message);
          return;
        }
      value = mnd_value_integer (minor);
    }
  if (!mnd_column_row_enter (row, &value))
    mnd_text_field_refuse (self->field);
}

static void
entered_cb (MndEntryRow *self, const char *text)
{
  MndColumnRow *row = MND_COLUMN_ROW (self);
  MndSubject *subject = mnd_column_row_get_subject (row);
  MndRecord *record = mnd_subject_find_record (subject);
  const MndColumn *info = mnd_column_row_get_info (row);
  MndTable table = mnd_subject_get_table (subject);
  g_autofree char *plain = NULL;

  if (record == NULL)
    return;
  if (mnd_table_find_currency_column (table, mnd_column_row_get_column (row)) >= 0
      && (*text != '\0' || !info->required))
    {
      enter_money (self, record, text);
      return;
    }
  plain = dup_plain (self, info, table, text);
  if (plain != NULL && !mnd_column_row_enter_text (row, plain))
    mnd_text_field_refuse (self->field);
}

static void
mnd_entry_row_refresh (MndColumnRow *row, MndRecord *record)
{
  MndTextField *field = MND_ENTRY_ROW (row)->field;
  g_autofree char *text = dup_text (record, mnd_column_row_get_column (row));

  mnd_text_field_set_editable (field, mnd_subject_may_edit (mnd_column_row_get_subject (row)));
  mnd_text_field_show (field, text);
}

static void
mnd_entry_row_leave (MndColumnRow *row)
{
  MndEntryRow *self = MND_ENTRY_ROW (row);

  mnd_text_field_commit (self->field);
  mnd_text_field_reset (self->field);
}

static MndTextFieldShape
get_shape (const MndColumn *column)
{
  if (g_str_equal (column->name, "identifiers") || g_str_equal (column->name, "quote"))
    return MND_TEXT_FIELD_LINES;
  return column->type == MND_COLUMN_TEXT ? MND_TEXT_FIELD_WRAPPED : MND_TEXT_FIELD_LINE;
}

static void
mnd_entry_row_constructed (GObject *object)
{
  MndEntryRow *self = MND_ENTRY_ROW (object);
  MndColumnRow *row = MND_COLUMN_ROW (self);
  MndTextFieldShape shape;

  G_OBJECT_CLASS (mnd_entry_row_parent_class)->constructed (object);

  shape = get_shape (mnd_column_row_get_info (row));
  self->field = MND_TEXT_FIELD (mnd_text_field_new (shape));
  mnd_text_field_set_name (self->field, mnd_column_row_get_label (row));
  mnd_text_field_set_placeholder (self->field, "–");
  g_signal_connect_swapped (self->field, "entered", G_CALLBACK (entered_cb), self);
  mnd_column_row_set_content (row, GTK_WIDGET (self->field), shape == MND_TEXT_FIELD_LINES);
}

static void
mnd_entry_row_class_init (MndEntryRowClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = mnd_entry_row_constructed;
  MND_COLUMN_ROW_CLASS (klass)->refresh = mnd_entry_row_refresh;
  MND_COLUMN_ROW_CLASS (klass)->leave = mnd_entry_row_leave;
}

static void
mnd_entry_row_init (MndEntryRow *self)
{
}
