/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What items of an offer say of each other: whether it is there, and whether it can be. */
#include "exchange/mnd-offer-private.h"

#include "model/mnd-date.h"

MndTable
mnd_offer_item_get_target (const MndOfferItem *item, guint column)
{
  MndTable table;
  const char *named;

  g_return_val_if_fail (item != NULL, MND_TABLE_NONE);

  table = mnd_table_get_column (item->table, column)->references;
  if (table != MND_TABLE_ANY)
    return table;
  named = item->table == MND_TABLE_CITATION ? mnd_offer_item_get_text (item, MND_CITATION_CLAIM_TABLE) : NULL;
  return named != NULL ? mnd_table_from_name (named) : MND_TABLE_NONE;
}

static MndOfferItem *
find_target (MndOffer *self, const MndOfferItem *item, guint column, const char *key)
{
  MndTable table = mnd_offer_item_get_target (item, column);
  MndOfferItem *target = table >= 0 ? mnd_offer_find (self, table, key) : NULL;

  return target != NULL && !target->is_refused ? target : NULL;
}

/* TRUE where something was refused or let go, so that what refers to this one has to be looked at again. */
static gboolean
check_references (MndOffer *self, MndOfferItem *item)
{
  const MndTableInfo *info = mnd_table_get_info (item->table);

  for (guint i = 0; i < item->cells->len; i++)
    {
      const MndOfferCell *cell = &g_array_index (item->cells, MndOfferCell, i);
      const MndColumn *column = &info->columns[cell->column];
      if (column->type != MND_COLUMN_ID || find_target (self, item, cell->column, cell->value.text) != NULL)
        continue;
      if (column->required)
        {
          mnd_offer_refuse (self, item, item->table, MND_EXCHANGE_ERROR_REFERENCE, column->name,
                            "the file has no '%.80s' that is taken", cell->value.text);
          return TRUE;
        }
      mnd_offer_doubt (self, item->table, column->name, "'%.80s' is left out: the file has no such", cell->value.text);
      mnd_offer_item_drop (item, cell->column);
      i--;
    }
  return FALSE;
}

static gboolean
has_all (MndOffer *self, MndOfferItem *item)
{
  const MndTableInfo *info = mnd_table_get_info (item->table);

  for (guint i = 0; i < info->n_columns; i++)
    {
      const MndColumn *column = &info->columns[i];
      gboolean is_own_key = column->key && column->references == MND_TABLE_NONE;
      if (!column->required || is_own_key || column->type == MND_COLUMN_BOOLEAN
          || mnd_offer_item_get_cell (item, i) != NULL)
        continue;
      mnd_offer_refuse (self, item, item->table, MND_EXCHANGE_ERROR_VALUE, column->name, "it has none");
      return FALSE;
    }
  return TRUE;
}

/* An end before the start cannot be; of the two the end is let go. */
static void
check_dates (MndOffer *self, MndOfferItem *item)
{
  int start = mnd_table_find_column (item->table, "start_date"), end = mnd_table_find_column (item->table, "end_date");
  MndDate from, to;

  if (start < 0 || end < 0 || !mnd_date_parse (mnd_offer_item_get_text (item, (guint) start), &from)
      || !mnd_date_parse (mnd_offer_item_get_text (item, (guint) end), &to)
      || mnd_date_get_last_day (&to) >= mnd_date_get_first_day (&from))
    return;
  mnd_offer_doubt (self, item->table, "end_date", "the end %s is left out: it is before the start %s",
                   mnd_offer_item_get_text (item, (guint) end), mnd_offer_item_get_text (item, (guint) start));
  mnd_offer_item_drop (item, (guint) end);
}

static MndOfferItem *
find_parent (MndOffer *self, MndOfferItem *item)
{
  guint column = item->table == MND_TABLE_SUPPORT ? MND_SUPPORT_PARENT : MND_PLACE_PARENT;
  const char *key = mnd_offer_item_get_text (item, column);

  return key != NULL ? mnd_offer_find (self, item->table, key) : NULL;
}

/* Walks up from each item until it meets one that is known; meeting one of its own walk, it has gone round. */
static void
break_rings (MndOffer *self)
{
  g_autoptr (GHashTable) walks = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < mnd_offer_get_n_items (self); i++)
    {
      MndOfferItem *item = mnd_offer_get_item (self, i);
      gpointer walk = GUINT_TO_POINTER (i + 1);
      if (item->table != MND_TABLE_SUPPORT && item->table != MND_TABLE_PLACE)
        continue;
      for (; item != NULL && g_hash_table_lookup (walks, item) == NULL; item = find_parent (self, item))
        g_hash_table_insert (walks, item, walk);
      if (item == NULL || g_hash_table_lookup (walks, item) != walk)
        continue;
      mnd_offer_stand_at (self, item);
      mnd_offer_doubt (self, item->table, "parent", "'%.80s' would be part of itself; it is taken as a whole",
                       item->key);
      mnd_offer_item_drop (item, item->table == MND_TABLE_SUPPORT ? MND_SUPPORT_PARENT : MND_PLACE_PARENT);
    }
}

void
mnd_offer_finish (MndOffer *self)
{
  guint n_items;
  gboolean again = TRUE;

  g_return_if_fail (MND_IS_OFFER (self));

  n_items = mnd_offer_get_n_items (self);
  while (again)
    {
      again = FALSE;
      for (guint i = 0; i < n_items; i++)
        {
          MndOfferItem *item = mnd_offer_get_item (self, i);
          mnd_offer_stand_at (self, item);
          if (!item->is_refused && ((!item->is_mention && !has_all (self, item)) || check_references (self, item)))
            again = TRUE;
        }
    }
  for (guint i = 0; i < n_items; i++)
    {
      MndOfferItem *item = mnd_offer_get_item (self, i);
      if (item->is_refused)
        continue;
      mnd_offer_stand_at (self, item);
      check_dates (self, item);
    }
  break_rings (self);
}
