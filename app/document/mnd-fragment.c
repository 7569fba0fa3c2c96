/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copying and pasting; what is read from the clipboard is in mnd-fragment-read.c. */
#include "document/mnd-fragment-private.h"

#include "document/mnd-document-private.h"
#include "document/mnd-edit-private.h"
#include "document/mnd-placement-private.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>

typedef struct
{
  MndMap *map;
  GHashTable *ids; /* set of MndId: rows that go along */
  GPtrArray *rows; /* of MndRecord */
} Copying;

gboolean
mnd_fragment_takes_table (MndTable table)
{
  static const MndTable tables[] = { MND_TABLE_ACTOR, MND_TABLE_LINK,   MND_TABLE_SUPPORT,  MND_TABLE_PARTY,
                                     MND_TABLE_MONEY, MND_TABLE_BODY,   MND_TABLE_MANDATE,  MND_TABLE_PLACE,
                                     MND_TABLE_TEXT,  MND_TABLE_SOURCE, MND_TABLE_CITATION, MND_TABLE_POSITION };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (tables[i] == table)
      return TRUE;
  return FALSE;
}

gboolean
mnd_fragment_is_shared (MndTable table)
{
  return table == MND_TABLE_PLACE || table == MND_TABLE_SOURCE;
}

static gboolean
goes_along (Copying *copying, const MndId *id)
{
  return id != NULL && g_hash_table_contains (copying->ids, id);
}

static void
take_row (Copying *copying, MndRecord *row)
{
  const MndId *id = mnd_record_get_id (row);

  if (mnd_table_has_id (mnd_record_get_table (row)))
    {
      if (goes_along (copying, id))
        return;
      g_hash_table_add (copying->ids, (gpointer) id);
    }
  g_ptr_array_add (copying->rows, row);
}

static void
take_referring (Copying *copying, MndTable table, guint column, const MndId *id)
{
  GPtrArray *rows = mnd_map_get_referring (copying->map, table, column, id);

  for (guint i = 0; i < rows->len; i++)
    take_row (copying, rows->pdata[i]);
}

static void
take_links (Copying *copying, const MndId *actor)
{
  GPtrArray *links = mnd_map_get_referring (copying->map, MND_TABLE_LINK, MND_LINK_FROM, actor);

  for (guint i = 0; i < links->len; i++)
    if (goes_along (copying, mnd_record_get_reference (links->pdata[i], MND_LINK_TO)))
      take_row (copying, links->pdata[i]);
}

/* Support that nobody picked goes along where all of its parties do. */
static void
take_support_of (Copying *copying, const MndId *actor)
{
  GPtrArray *of_actor = mnd_map_get_referring (copying->map, MND_TABLE_PARTY, MND_PARTY_ACTOR, actor);

  for (guint i = 0; i < of_actor->len; i++)
    {
      const MndId *support = mnd_record_get_reference (of_actor->pdata[i], MND_PARTY_SUPPORT);
      GPtrArray *parties = mnd_map_get_referring (copying->map, MND_TABLE_PARTY, MND_PARTY_SUPPORT, support);
      guint n_along = 0;
      for (guint p = 0; p < parties->len; p++)
        n_along += goes_along (copying, mnd_record_get_reference (parties->pdata[p], MND_PARTY_ACTOR));
      if (n_along == parties->len)
        take_row (copying, mnd_map_find (copying->map, MND_TABLE_SUPPORT, support));
    }
}

static void
take_parties (Copying *copying, const MndId *support)
{
  GPtrArray *parties = mnd_map_get_referring (copying->map, MND_TABLE_PARTY, MND_PARTY_SUPPORT, support);

  for (guint i = 0; i < parties->len; i++)
    if (goes_along (copying, mnd_record_get_reference (parties->pdata[i], MND_PARTY_ACTOR)))
      take_row (copying, parties->pdata[i]);
}

/* What a row refers to and cannot be told without: its place, and where a statement comes from. */
static void
take_referred (Copying *copying, MndRecord *row)
{
  const MndTableInfo *info = mnd_table_get_info (mnd_record_get_table (row));

  for (guint i = 0; i < info->n_columns; i++)
    {
      const MndColumn *column = &info->columns[i];
      const MndId *id = column->type == MND_COLUMN_ID ? mnd_record_get_reference (row, i) : NULL;
      if (id == NULL || column->references < 0 || !mnd_fragment_is_shared (column->references))
        continue;
      take_row (copying, mnd_map_find (copying->map, column->references, id));
    }
}

/* The list grows while it is read: what comes last brings texts and evidence too. */
static void
take_dependents (Copying *copying)
{
  for (guint i = 0; i < copying->rows->len; i++)
    {
      MndRecord *row = copying->rows->pdata[i];
      MndTable table = mnd_record_get_table (row);
      const MndId *id = mnd_table_has_id (table) ? mnd_record_get_id (row) : NULL;

      take_referred (copying, row);
      if (id == NULL)
        continue;
      if (table == MND_TABLE_ACTOR)
        {
          take_referring (copying, MND_TABLE_MANDATE, MND_MANDATE_ACTOR, id);
          take_referring (copying, MND_TABLE_BODY, MND_BODY_ACTOR, id);
        }
      if (table == MND_TABLE_SUPPORT)
        take_referring (copying, MND_TABLE_MONEY, MND_MONEY_SUPPORT, id);
      if (table == MND_TABLE_ACTOR || table == MND_TABLE_SUPPORT)
        {
          MndRecord *position = mnd_placement_find (copying->map, id);
          if (position != NULL)
            take_row (copying, position);
        }
      take_referring (copying, MND_TABLE_TEXT, MND_TEXT_OWNER, id);
      take_referring (copying, MND_TABLE_CITATION, MND_CITATION_CLAIM, id);
    }
}

static GVariant *
make_cell (Copying *copying, const MndValue *value)
{
  switch (value->type)
    {
    case MND_VALUE_INTEGER:
      return g_variant_new_int64 (value->integer);
    case MND_VALUE_REAL:
      return g_variant_new_double (value->real);
    case MND_VALUE_TEXT:
      return g_variant_new_string (value->text);
    case MND_VALUE_ID:
      return goes_along (copying, value->id)
                 ? g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, value->id, sizeof (MndId), 1)
                 : NULL;
    case MND_VALUE_UNDEFINED:
    case MND_VALUE_NULL:
    default:
      return NULL;
    }
}

static GVariant *
make_row (Copying *copying, MndRecord *row)
{
  const MndTableInfo *info = mnd_table_get_info (mnd_record_get_table (row));
  GVariantBuilder cells;

  g_variant_builder_init (&cells, G_VARIANT_TYPE ("a(sv)"));
  for (guint i = 0; i < info->n_columns; i++)
    {
      GVariant *cell = make_cell (copying, mnd_record_get_value (row, i));
      if (cell != NULL)
        g_variant_builder_add (&cells, "(sv)", info->columns[i].name, cell);
    }
  return g_variant_new ("(sa(sv))", info->name, &cells);
}

GBytes *
mnd_document_copy (MndDocument *self, const MndId *items, guint n_items)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (GVariant) fragment = NULL;
  Copying copying = { self->map, ids, rows };
  GVariantBuilder builder;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && (items != NULL || n_items == 0), NULL);

  for (guint i = 0; i < n_items; i++)
    {
      MndRecord *item = mnd_map_find_any (self->map, &items[i]);
      if (item != NULL
          && (mnd_record_get_table (item) == MND_TABLE_ACTOR || mnd_record_get_table (item) == MND_TABLE_SUPPORT))
        take_row (&copying, item);
    }
  for (guint i = 0, n = rows->len; i < n; i++)
    if (mnd_record_get_table (rows->pdata[i]) == MND_TABLE_ACTOR)
      {
        take_links (&copying, mnd_record_get_id (rows->pdata[i]));
        take_support_of (&copying, mnd_record_get_id (rows->pdata[i]));
      }
  for (guint i = 0, n = rows->len; i < n; i++)
    if (mnd_record_get_table (rows->pdata[i]) == MND_TABLE_SUPPORT)
      take_parties (&copying, mnd_record_get_id (rows->pdata[i]));
  take_dependents (&copying);
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sa(sv))"));
  for (guint i = 0; i < rows->len; i++)
    g_variant_builder_add_value (&builder, make_row (&copying, rows->pdata[i]));
  fragment = g_variant_ref_sink (g_variant_new (MND_FRAGMENT_TYPE, MND_FRAGMENT_VERSION, &builder));
  return g_variant_get_data_as_bytes (fragment);
}

char *
mnd_document_copy_names (MndDocument *self, const MndId *items, guint n_items, const char *const *languages)
{
  GString *names = g_string_new (NULL);

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && (items != NULL || n_items == 0), NULL);

  for (guint i = 0; i < n_items; i++)
    {
      const char *name = mnd_map_get_name (self->map, &items[i], languages);
      if (name != NULL)
        g_string_append_printf (names, "%s\n", name);
    }
  return g_string_free (names, FALSE);
}

static gboolean
paste (MndDocument *self, GBytes *fragment, const MndPoint *at, gboolean again, GArray **ids, GError **error)
{
  g_autoptr (GArray) added = g_array_new (FALSE, FALSE, sizeof (MndId));
  g_autoptr (MndChanges) changes = mnd_fragment_read (self->map, fragment, at, added, error);
  g_autofree char *label = NULL;

  if (changes == NULL)
    return FALSE;
  if (again)
    /* Translators: the name of an edit, for undo: other ones like these are made. */
    label = g_strdup_printf (ngettext ("Duplicate %u item", "Duplicate %u items", added->len), added->len);
  else
    /* Translators: the name of an edit, for undo. */
    label = g_strdup_printf (ngettext ("Paste %u item", "Paste %u items", added->len), added->len);
  if (!mnd_document_commit (self, again ? "duplicate" : "paste", label, changes, FALSE, error))
    return FALSE;
  if (ids != NULL)
    *ids = g_steal_pointer (&added);
  return TRUE;
}

gboolean
mnd_document_paste (MndDocument *self, GBytes *fragment, const MndPoint *at, GArray **ids, GError **error)
{
  g_return_val_if_fail (MND_IS_DOCUMENT (self) && fragment != NULL, FALSE);

  return paste (self, fragment, at, FALSE, ids, error);
}

gboolean
mnd_document_duplicate (MndDocument *self, const MndId *items, guint n_items, GArray **ids, GError **error)
{
  g_autoptr (GBytes) fragment = NULL;

  g_return_val_if_fail (MND_IS_DOCUMENT (self), FALSE);

  fragment = mnd_document_copy (self, items, n_items);
  return paste (self, fragment, NULL, TRUE, ids, error);
}
