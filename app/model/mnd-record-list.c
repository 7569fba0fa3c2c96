/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows in an array sorted by key: rows are made in key order, so that nearly every insert is an append. */
#include "model/mnd-record-list-private.h"
#include "model/mnd-record-private.h"

struct _MndRecordList
{
  GObject parent_instance;
  GPtrArray *records;
  gboolean frozen;
  guint frozen_size; /* when the freeze began */
  guint first;       /* since then: the rows before it are as they were ... */
  guint tail;        /* ... and so are so many at the end */
};

static void mnd_record_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MndRecordList, mnd_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, mnd_record_list_model_init))

/* The first place whose record is not before the change's key. */
static guint
lower_bound (MndRecordList *self, const MndChange *change)
{
  guint low = 0, high = self->records->len;

  if (high > 0 && mnd_record_compare_key (g_ptr_array_index (self->records, high - 1), change) < 0)
    return high;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      if (mnd_record_compare_key (g_ptr_array_index (self->records, middle), change) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
report (MndRecordList *self, guint position, guint removed, guint added)
{
  if (!self->frozen)
    {
      g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
      return;
    }
  self->first = MIN (self->first, position);
  self->tail = MIN (self->tail, self->records->len - position - added);
}

static GType
mnd_record_list_get_item_type (GListModel *model)
{
  return MND_TYPE_RECORD;
}

static guint
mnd_record_list_get_n_items (GListModel *model)
{
  return MND_RECORD_LIST (model)->records->len;
}

static gpointer
mnd_record_list_get_item (GListModel *model, guint position)
{
  MndRecordList *self = MND_RECORD_LIST (model);

  if (position >= self->records->len)
    return NULL;
  return g_object_ref (g_ptr_array_index (self->records, position));
}

static void
mnd_record_list_finalize (GObject *object)
{
  g_ptr_array_unref (MND_RECORD_LIST (object)->records);

  G_OBJECT_CLASS (mnd_record_list_parent_class)->finalize (object);
}

static void
mnd_record_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = mnd_record_list_get_item_type;
  iface->get_n_items = mnd_record_list_get_n_items;
  iface->get_item = mnd_record_list_get_item;
}

static void
mnd_record_list_class_init (MndRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_record_list_finalize;
}

static void
mnd_record_list_init (MndRecordList *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
}

MndRecordList *
mnd_record_list_new (void)
{
  return g_object_new (MND_TYPE_RECORD_LIST, NULL);
}

MndRecord *
mnd_record_list_find (MndRecordList *self, const MndChange *change)
{
  guint i = lower_bound (self, change);

  if (i == self->records->len || mnd_record_compare_key (g_ptr_array_index (self->records, i), change) != 0)
    return NULL;
  return g_ptr_array_index (self->records, i);
}

void
mnd_record_list_insert (MndRecordList *self, MndRecord *record)
{
  guint low = 0, high = self->records->len;

  if (high > 0 && mnd_record_compare (g_ptr_array_index (self->records, high - 1), record) < 0)
    low = high;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      if (mnd_record_compare (g_ptr_array_index (self->records, middle), record) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  g_ptr_array_insert (self->records, (int) low, record);
  report (self, low, 0, 1);
}

void
mnd_record_list_remove (MndRecordList *self, const MndChange *change)
{
  guint i = lower_bound (self, change);

  g_assert (i < self->records->len);
  g_ptr_array_remove_index (self->records, i);
  report (self, i, 1, 0);
}

void
mnd_record_list_freeze (MndRecordList *self)
{
  g_assert (!self->frozen);
  self->frozen = TRUE;
  self->frozen_size = self->first = self->tail = self->records->len;
}

void
mnd_record_list_thaw (MndRecordList *self)
{
  g_assert (self->frozen);
  self->frozen = FALSE;
  if (self->first < self->frozen_size || self->records->len != self->frozen_size)
    report (self, self->first, self->frozen_size - self->first - self->tail,
            self->records->len - self->first - self->tail);
}

guint
mnd_record_list_get_size (MndRecordList *self)
{
  g_return_val_if_fail (MND_IS_RECORD_LIST (self), 0);

  return self->records->len;
}

MndRecord *
mnd_record_list_get (MndRecordList *self, guint i)
{
  g_return_val_if_fail (MND_IS_RECORD_LIST (self), NULL);
  g_return_val_if_fail (i < self->records->len, NULL);

  return g_ptr_array_index (self->records, i);
}
