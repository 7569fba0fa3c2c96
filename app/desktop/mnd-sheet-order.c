/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands before what in a column of a sheet. Each cell is asked once, so that sorting is comparing of keys. Empty
 * cells come last. */
#include "desktop/mnd-sheet-private.h"

#include "model/mnd-format.h"

#include <math.h>
#include <string.h>

typedef struct
{
  char *text; /* NULL: empty */
  double number;
} MndSheetKey;

static void
free_key (gpointer data)
{
  MndSheetKey *key = data;

  g_free (key->text);
  g_free (key);
}

static MndSheetKey *
make_key (MndSheetOrder *order, gpointer row)
{
  MndSheetKey *key = g_new0 (MndSheetKey, 1);
  g_auto (MndSheetValue) value = { NULL };

  mnd_sheet_read (order->sheet, row, order->column, &value);
  key->number = value.number;
  if (value.text != NULL && !value.is_faint && isnan (value.number))
    key->text = mnd_format_dup_key (value.text);
  return key;
}

static const MndSheetKey *
get_key (MndSheetOrder *order, gpointer row)
{
  MndSheetKey *key = g_hash_table_lookup (order->keys, row);

  if (key == NULL)
    g_hash_table_insert (order->keys, g_object_ref (row), key = make_key (order, row));
  return key;
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  MndSheetOrder *order = user_data;
  const MndSheetKey *one = get_key (order, (gpointer) a), *other = get_key (order, (gpointer) b);

  if (!isnan (one->number) && !isnan (other->number))
    return (one->number > other->number) - (one->number < other->number);
  if (!isnan (one->number) || !isnan (other->number))
    return isnan (one->number) ? 1 : -1;
  if (one->text == NULL || other->text == NULL)
    return (one->text == NULL) - (other->text == NULL);
  return strcmp (one->text, other->text);
}

static void
free_order (gpointer data)
{
  MndSheetOrder *order = data;

  g_hash_table_unref (order->keys);
  g_free (order);
}

GtkSorter *
mnd_sheet_order_new (MndSheet *sheet, guint column, MndSheetOrder **order)
{
  *order = g_new0 (MndSheetOrder, 1);
  (*order)->sheet = sheet;
  (*order)->column = column;
  (*order)->keys = g_hash_table_new_full (NULL, NULL, g_object_unref, free_key);
  return GTK_SORTER (gtk_custom_sorter_new (compare_cb, *order, free_order));
}

void
mnd_sheet_order_forget (MndSheetOrder *order)
{
  g_hash_table_remove_all (order->keys);
}
