/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts as rows in an array sorted by owner, property and ordinal; see the header. */
#include "model/mnd-text-rows.h"

#include "model/mnd-hash.h"
#include "model/mnd-text.h"

#include <string.h>

/* Changes of more texts than this are one change of the list: each alone would move all rows behind it. */
#define MOST_SINGLE 100

struct _MndTextRows
{
  GObject parent_instance;
  MndMap *map;
  gulong changed_handler;
  GPtrArray *rows; /* of MndTextRow */
};

static void mnd_text_rows_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MndTextRows, mnd_text_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, mnd_text_rows_model_init))

/* --- which rows there are */

static const MndTable named_tables[] = { MND_TABLE_ACTOR, MND_TABLE_SUPPORT, MND_TABLE_PLACE, MND_TABLE_SOURCE };

static gboolean
is_named (MndTable table)
{
  for (guint i = 0; i < G_N_ELEMENTS (named_tables); i++)
    if (named_tables[i] == table)
      return TRUE;
  return FALSE;
}

static gboolean
is_name (MndTextRow *row)
{
  return mnd_text_row_get_ordinal (row) == 0 && g_str_equal (mnd_text_row_get_property (row), "name");
}

/* Who has a name has a row for it, also while nobody has said it. */
static gboolean
belongs (MndTextRow *row)
{
  MndRecord *owner = mnd_text_row_find_owner (row);

  return !mnd_text_row_is_empty (row) || (owner != NULL && is_name (row) && is_named (mnd_record_get_table (owner)));
}

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  return mnd_text_row_compare (*(MndTextRow *const *) a, *(MndTextRow *const *) b);
}

static void
drop_doubles (GPtrArray *rows)
{
  guint n = 0;

  g_ptr_array_sort (rows, compare_cb);
  for (guint i = 0; i < rows->len; i++)
    if (n > 0 && mnd_text_row_compare (g_ptr_array_index (rows, n - 1), g_ptr_array_index (rows, i)) == 0)
      g_object_unref (g_ptr_array_index (rows, i));
    else
      rows->pdata[n++] = rows->pdata[i];
  rows->len = n;
}

static GPtrArray *
list_all (MndMap *map)
{
  MndRecordList *texts = mnd_map_get_records (map, MND_TABLE_TEXT);
  GPtrArray *rows = g_ptr_array_new_full (mnd_record_list_get_size (texts), g_object_unref);

  for (guint i = 0; i < mnd_record_list_get_size (texts); i++)
    {
      MndRecord *text = mnd_record_list_get (texts, i);
      g_ptr_array_add (rows, mnd_text_row_new (map, mnd_record_get_reference (text, MND_TEXT_OWNER),
                                               mnd_record_get_text (text, MND_TEXT_PROPERTY),
                                               (int) mnd_record_get_integer (text, MND_TEXT_ORDINAL, 0)));
    }
  for (guint i = 0; i < G_N_ELEMENTS (named_tables); i++)
    {
      MndRecordList *records = mnd_map_get_records (map, named_tables[i]);
      for (guint k = 0; k < mnd_record_list_get_size (records); k++)
        g_ptr_array_add (rows, mnd_text_row_new (map, mnd_record_get_id (mnd_record_list_get (records, k)), "name", 0));
    }
  drop_doubles (rows);
  return rows;
}

/* --- following the map */

/* The place of the row, or where it would be. */
static guint
lower_bound (MndTextRows *self, MndTextRow *row, gboolean *is_there)
{
  guint low = 0, high = self->rows->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      if (mnd_text_row_compare (g_ptr_array_index (self->rows, middle), row) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  *is_there = low < self->rows->len && mnd_text_row_compare (g_ptr_array_index (self->rows, low), row) == 0;
  return low;
}

static void
mend (MndTextRows *self, MndTextRow *row)
{
  gboolean is_there, should = belongs (row);
  guint position = lower_bound (self, row, &is_there);

  if (is_there == should)
    return;
  if (should)
    g_ptr_array_insert (self->rows, (int) position, g_object_ref (row));
  else
    g_ptr_array_remove_index (self->rows, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, is_there, should);
}

/* All over again, with the objects of the rows that stay. */
static void
rebuild (MndTextRows *self)
{
  g_autoptr (GPtrArray) rows = list_all (self->map);
  guint before = self->rows->len;

  for (guint i = 0; i < rows->len; i++)
    {
      gboolean is_there;
      guint position = lower_bound (self, g_ptr_array_index (rows, i), &is_there);
      if (is_there)
        g_set_object ((GObject **) &rows->pdata[i], g_ptr_array_index (self->rows, position));
    }
  g_ptr_array_unref (self->rows);
  self->rows = g_steal_pointer (&rows);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, self->rows->len);
}

static void
add_touched (MndTextRows *self, GPtrArray *touched, const MndChange *change)
{
  if (change->table == MND_TABLE_TEXT && change->kind != MND_CHANGE_UPDATE)
    g_ptr_array_add (touched, mnd_text_row_new (self->map, mnd_change_get_key (change, MND_TEXT_OWNER)->id,
                                                mnd_change_get_key (change, MND_TEXT_PROPERTY)->text,
                                                (int) mnd_change_get_key (change, MND_TEXT_ORDINAL)->integer));
  else if (change->kind != MND_CHANGE_UPDATE && is_named (change->table))
    g_ptr_array_add (touched, mnd_text_row_new (self->map, mnd_change_get_id (change), "name", 0));
}

static void
map_changed_cb (MndTextRows *self, MndChanges *changes)
{
  g_autoptr (GPtrArray) touched = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < mnd_changes_get_size (changes); i++)
    add_touched (self, touched, mnd_changes_get (changes, i));
  if (touched->len > MOST_SINGLE)
    {
      rebuild (self);
      return;
    }
  for (guint i = 0; i < touched->len; i++)
    mend (self, g_ptr_array_index (touched, i));
}

/* --- overrides */

static GType
mnd_text_rows_get_item_type (GListModel *model)
{
  return MND_TYPE_TEXT_ROW;
}

static guint
mnd_text_rows_get_n_items (GListModel *model)
{
  return MND_TEXT_ROWS (model)->rows->len;
}

static gpointer
mnd_text_rows_get_item (GListModel *model, guint position)
{
  MndTextRows *self = MND_TEXT_ROWS (model);

  return position < self->rows->len ? g_object_ref (g_ptr_array_index (self->rows, position)) : NULL;
}

static void
mnd_text_rows_dispose (GObject *object)
{
  MndTextRows *self = MND_TEXT_ROWS (object);

  if (self->map != NULL)
    g_clear_signal_handler (&self->changed_handler, self->map);
  g_clear_object (&self->map);

  G_OBJECT_CLASS (mnd_text_rows_parent_class)->dispose (object);
}

static void
mnd_text_rows_finalize (GObject *object)
{
  g_ptr_array_unref (MND_TEXT_ROWS (object)->rows);

  G_OBJECT_CLASS (mnd_text_rows_parent_class)->finalize (object);
}

static void
mnd_text_rows_model_init (GListModelInterface *iface)
{
  iface->get_item_type = mnd_text_rows_get_item_type;
  iface->get_n_items = mnd_text_rows_get_n_items;
  iface->get_item = mnd_text_rows_get_item;
}

static void
mnd_text_rows_class_init (MndTextRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mnd_text_rows_dispose;
  G_OBJECT_CLASS (klass)->finalize = mnd_text_rows_finalize;
}

static void
mnd_text_rows_init (MndTextRows *self)
{
}

/* --- */

MndTextRows *
mnd_text_rows_new (MndMap *map)
{
  MndTextRows *self;

  g_return_val_if_fail (MND_IS_MAP (map), NULL);

  self = g_object_new (MND_TYPE_TEXT_ROWS, NULL);
  self->map = g_object_ref (map);
  self->rows = list_all (map);
  self->changed_handler = g_signal_connect_swapped (map, "changed", G_CALLBACK (map_changed_cb), self);
  return self;
}

guint
mnd_text_rows_get_size (MndTextRows *self)
{
  g_return_val_if_fail (MND_IS_TEXT_ROWS (self), 0);

  return self->rows->len;
}

MndTextRow *
mnd_text_rows_get (MndTextRows *self, guint i)
{
  g_return_val_if_fail (MND_IS_TEXT_ROWS (self) && i < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, i);
}

MndTextCount
mnd_text_rows_count (MndTextRows *self, const char *language, const char *property)
{
  MndTextCount count = { 0, 0 };

  g_return_val_if_fail (MND_IS_TEXT_ROWS (self) && language != NULL, count);

  for (guint i = 0; i < self->rows->len; i++)
    {
      MndTextRow *row = g_ptr_array_index (self->rows, i);
      if (property != NULL && !g_str_equal (mnd_text_row_get_property (row), property))
        continue;
      count.of++;
      count.said += mnd_text_row_get_state (row, language) != MND_TEXT_MISSING;
    }
  return count;
}

static int
compare_texts_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The set of tags in which there are texts; borrowed. */
static GHashTable *
collect_languages (MndMap *map)
{
  MndRecordList *texts = mnd_map_get_records (map, MND_TABLE_TEXT);
  GHashTable *languages = g_hash_table_new (mnd_hash_text, g_str_equal);

  for (guint i = 0; i < mnd_record_list_get_size (texts); i++)
    g_hash_table_add (languages, (gpointer) mnd_record_get_text (mnd_record_list_get (texts, i), MND_TEXT_LANGUAGE));
  return languages;
}

char **
mnd_map_dup_text_languages (MndMap *map)
{
  g_auto (GStrv) own = NULL;
  g_autoptr (GHashTable) used = NULL;
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autoptr (GStrvBuilder) languages = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer tag;

  g_return_val_if_fail (MND_IS_MAP (map), NULL);

  own = mnd_map_dup_languages (map);
  used = collect_languages (map);
  g_hash_table_iter_init (&iter, used);
  while (g_hash_table_iter_next (&iter, &tag, NULL))
    if (!g_str_equal (tag, MND_LANGUAGE_NONE) && !g_strv_contains ((const char *const *) own, tag))
      g_ptr_array_add (others, tag);
  g_ptr_array_sort (others, compare_texts_cb);
  g_strv_builder_addv (languages, (const char **) own);
  for (guint i = 0; i < others->len; i++)
    g_strv_builder_add (languages, g_ptr_array_index (others, i));
  return g_strv_builder_end (languages);
}

gboolean
mnd_map_has_texts_for_all (MndMap *map)
{
  g_autoptr (GHashTable) used = NULL;

  g_return_val_if_fail (MND_IS_MAP (map), FALSE);

  used = collect_languages (map);
  return g_hash_table_contains (used, MND_LANGUAGE_NONE);
}
