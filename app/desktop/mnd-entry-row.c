/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A typed value; see the header. What cannot be read as one stays as it was typed, with a word on what is wrong. */
#include "desktop/mnd-entry-row.h"

#include "desktop/mnd-text-field.h"
#include "model/mnd-date.h"
#include "model/mnd-money.h"

#include <glib/gi18n.h>

struct _MndEntryRow
{
  MndColumnRow parent_instance;
  MndTextField *field;
};

G_DEFINE_FINAL_TYPE (MndEntryRow, mnd_entry_row, MND_TYPE_COLUMN_ROW)

/* The column that says in which currency this one is; -1 where it is no money. */
static int
find_currency_column (MndTable table, guint column)
{
  if (table == MND_TABLE_ACTOR && column == MND_ACTOR_BUDGET)
    return MND_ACTOR_BUDGET_CURRENCY;
  return table == MND_TABLE_MONEY && column == MND_MONEY_AMOUNT ? MND_MONEY_CURRENCY : -1;
}

static gboolean
is_currency_column (MndTable table, guint column)
{
  return (table == MND_TABLE_ACTOR && column == MND_ACTOR_BUDGET_CURRENCY)
         || (table == MND_TABLE_MONEY && column == MND_MONEY_CURRENCY);
}

static const char *
get_currency (MndRecord *record, guint column)
{
  int currency = find_currency_column (mnd_record_get_table (record), column);

  return currency >= 0 ? mnd_record_get_text (record, (guint) currency) : NULL;
}

static char *
dup_text (MndRecord *record, guint column)
{
  const MndValue *value = mnd_record_get_value (record, column);

  if (value->type == MND_VALUE_TEXT)
    return g_strdup (value->text);
  if (value->type != MND_VALUE_INTEGER)
    return g_strdup ("");
  if (find_currency_column (mnd_record_get_table (record), column) >= 0)
    return mnd_money_format (value->integer, get_currency (record, column));
  return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
}

static gboolean
refuse (MndEntryRow *self, const char *message)
{
  mnd_column_row_set_message (MND_COLUMN_ROW (self), message);
  mnd_text_field_refuse (self->field);
  return FALSE;
}

/* What a person may be told before the document is asked: its own words are about the map and not about typing. */
static gboolean
check (MndEntryRow *self, const MndColumn *column, MndTable table, const char *text)
{
  g_autofree char *minimum = NULL;
  g_autofree char *maximum = NULL;
  g_autofree char *range = NULL;
  gint64 number;

  if (*text == '\0')
    return column->required ? refuse (self, _ ("This cannot be empty.")) : TRUE;
  if (column->type == MND_COLUMN_DATE && !mnd_date_is_valid (text))
    return refuse (self, _ ("Not a date. Write a year, a month or a day: 2004, 2004-05 or 2004-05-17."));
  if (is_currency_column (table, mnd_column_row_get_column (MND_COLUMN_ROW (self))) && !mnd_money_is_currency (text))
    return refuse (self, _ ("Not a currency. Write its three capital letters, such as EUR."));
  if (column->type != MND_COLUMN_INTEGER
      || g_ascii_string_to_signed (text, 10, column->minimum, column->maximum, &number, NULL))
    return TRUE;
  if (column->maximum == G_MAXINT64)
    return refuse (self, _ ("Not a number."));
  minimum = g_strdup_printf ("%" G_GINT64_FORMAT, column->minimum);
  maximum = g_strdup_printf ("%" G_GINT64_FORMAT, column->maximum);
  /* Translators: both are numbers. */
  range = g_strdup_printf (_ ("Write a whole number from %1$s to %2$s."), minimum, maximum);
  return refuse (self, range);
}

static void
enter_money (MndEntryRow *self, MndRecord *record, const char *text)
{
  MndColumnRow *row = MND_COLUMN_ROW (self);
  guint column = mnd_column_row_get_column (row);
  g_auto (MndValue) value = mnd_value_null ();
  gint64 minor;

  if (*text != '\0')
    {
      if (!mnd_money_parse (text, get_currency (record, column), &minor)
          || minor < mnd_column_row_get_info (row)->minimum)
        {
          refuse (self, _ ("Not an amount. Write it without spaces or commas, such as 1500000 or 99.50."));
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
  gboolean is_money = find_currency_column (mnd_subject_get_table (subject), mnd_column_row_get_column (row)) >= 0;

  if (record == NULL)
    return;
  if (is_money && (*text != '\0' || !info->required))
    enter_money (self, record, text);
  else if (check (self, info, mnd_subject_get_table (subject), text) && !mnd_column_row_enter_text (row, text))
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
