/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One row in memory; see the header. Values stand behind the object in one allocation: a map has ten thousands of rows.
 */
#include "model/mnd-record-private.h"

#include <string.h>

struct _MndRecord
{
  GObject parent_instance;
  MndTable table;
  MndValue *values; /* one a column of the table */
};

G_DEFINE_FINAL_TYPE (MndRecord, mnd_record, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
n_columns (MndRecord *self)
{
  return mnd_table_get_info (self->table)->n_columns;
}

static void
mnd_record_finalize (GObject *object)
{
  MndRecord *self = MND_RECORD (object);

  for (guint i = 0; self->values != NULL && i < n_columns (self); i++)
    mnd_value_clear (&self->values[i]);
  g_free (self->values);

  G_OBJECT_CLASS (mnd_record_parent_class)->finalize (object);
}

static void
mnd_record_class_init (MndRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_record_finalize;

  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mnd_record_init (MndRecord *self)
{
}

MndRecord *
mnd_record_new (const MndChange *insert, gboolean takes)
{
  MndRecord *self;

  g_assert (insert->kind == MND_CHANGE_INSERT);

  self = g_object_new (MND_TYPE_RECORD, NULL);
  self->table = insert->table;
  self->values = g_new0 (MndValue, n_columns (self));
  for (guint i = 0; i < n_columns (self); i++)
    if (insert->after[i].type == MND_VALUE_UNDEFINED)
      self->values[i] = mnd_value_null ();
    else
      self->values[i] = takes ? insert->after[i] : mnd_value_copy (&insert->after[i]);
  return self;
}

void
mnd_record_apply (MndRecord *self, const MndChange *update)
{
  g_assert (update->kind == MND_CHANGE_UPDATE && update->table == self->table);

  for (guint i = 0; i < n_columns (self); i++)
    {
      if (update->after[i].type == MND_VALUE_UNDEFINED || mnd_table_get_column (self->table, i)->key)
        continue;
      mnd_value_clear (&self->values[i]);
      self->values[i] = mnd_value_copy (&update->after[i]);
    }
}

void
mnd_record_emit_changed (MndRecord *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static int
compare_values (const MndValue *a, const MndValue *b)
{
  g_assert (a->type == b->type);

  switch (a->type)
    {
    case MND_VALUE_ID:
      return mnd_id_compare (a->id, b->id);
    case MND_VALUE_TEXT:
      return strcmp (a->text, b->text);
    case MND_VALUE_INTEGER:
      return (a->integer > b->integer) - (a->integer < b->integer);
    case MND_VALUE_UNDEFINED:
    case MND_VALUE_NULL:
    case MND_VALUE_REAL:
    default:
      g_assert_not_reached ();
    }
}

int
mnd_record_compare (MndRecord *a, MndRecord *b)
{
  const MndTableInfo *info = mnd_table_get_info (a->table);

  for (guint i = 0; i < info->n_columns && info->columns[i].key; i++)
    {
      int order = compare_values (&a->values[i], &b->values[i]);
      if (order != 0)
        return order;
    }
  return 0;
}

int
mnd_record_compare_key (MndRecord *self, const MndChange *change)
{
  const MndTableInfo *info = mnd_table_get_info (self->table);

  for (guint i = 0; i < info->n_columns && info->columns[i].key; i++)
    {
      int order = compare_values (&self->values[i], mnd_change_get_key (change, i));
      if (order != 0)
        return order;
    }
  return 0;
}

MndTable
mnd_record_get_table (MndRecord *self)
{
  g_return_val_if_fail (MND_IS_RECORD (self), MND_TABLE_NONE);

  return self->table;
}

const MndValue *
mnd_record_get_value (MndRecord *self, guint column)
{
  g_return_val_if_fail (MND_IS_RECORD (self), NULL);
  g_return_val_if_fail (column < n_columns (self), NULL);

  return &self->values[column];
}

const MndId *
mnd_record_get_id (MndRecord *self)
{
  g_return_val_if_fail (MND_IS_RECORD (self), NULL);

  return mnd_table_has_id (self->table) ? self->values[0].id : NULL;
}

const char *
mnd_record_get_text (MndRecord *self, guint column)
{
  const MndValue *value = mnd_record_get_value (self, column);

  return value != NULL && value->type == MND_VALUE_TEXT ? value->text : NULL;
}

const MndId *
mnd_record_get_reference (MndRecord *self, guint column)
{
  const MndValue *value = mnd_record_get_value (self, column);

  return value != NULL && value->type == MND_VALUE_ID ? value->id : NULL;
}

gboolean
mnd_record_get_boolean (MndRecord *self, guint column)
{
  return mnd_record_get_integer (self, column, 0) != 0;
}

gint64
mnd_record_get_integer (MndRecord *self, guint column, gint64 fallback)
{
  const MndValue *value = mnd_record_get_value (self, column);

  return value != NULL && value->type == MND_VALUE_INTEGER ? value->integer : fallback;
}

double
mnd_record_get_real (MndRecord *self, guint column)
{
  const MndValue *value = mnd_record_get_value (self, column);

  return value != NULL && value->type == MND_VALUE_REAL ? value->real : 0.0;
}
