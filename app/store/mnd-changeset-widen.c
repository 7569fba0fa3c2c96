/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changesets of older schemas as ours has them; see the private header. The bytes are known to be well-formed. */
#include "store/mnd-changeset-private.h"

#include <string.h>

typedef struct
{
  const guint8 *at;
  GByteArray *wide;
  const MndTableInfo *table;
  guint n_columns;    /* of the table when it was recorded */
  gboolean any_added; /* some table has more by now */
} Widening;

static gsize
peek_size (const guint8 *at, gsize *n_bytes)
{
  gsize size = 0;

  *n_bytes = 0;
  do
    size = size << 7 | (at[*n_bytes] & 0x7f);
  while ((at[(*n_bytes)++] & 0x80) != 0);
  return size;
}

static void
copy (Widening *self, gsize n_bytes)
{
  g_byte_array_append (self->wide, self->at, (guint) n_bytes);
  self->at += n_bytes;
}

static void
copy_value (Widening *self)
{
  gsize size, n_bytes;

  switch (*self->at)
    {
    case SQLITE_INTEGER:
    case SQLITE_FLOAT:
      copy (self, 1 + sizeof (guint64));
      return;
    case SQLITE_TEXT:
    case SQLITE_BLOB:
      size = peek_size (self->at + 1, &n_bytes);
      copy (self, 1 + n_bytes + size);
      return;
    default: /* NULL, or not said */
      copy (self, 1);
      return;
    }
}

/* What a column has in rows that are older than it is; an update says nothing of it. */
static void
add_value (Widening *self, const MndColumn *column, gboolean is_update)
{
  static const guint8 unsaid[] = { 0 }, null[] = { SQLITE_NULL }, no[1 + sizeof (guint64)] = { SQLITE_INTEGER };

  if (is_update)
    g_byte_array_append (self->wide, unsaid, sizeof unsaid);
  else if (column->type == MND_COLUMN_BOOLEAN)
    g_byte_array_append (self->wide, no, sizeof no);
  else
    g_byte_array_append (self->wide, null, sizeof null);
}

static void
widen_record (Widening *self, gboolean is_update)
{
  for (guint i = 0; i < self->n_columns; i++)
    copy_value (self);
  for (guint i = self->n_columns; i < self->table->n_columns; i++)
    add_value (self, &self->table->columns[i], is_update);
}

static void
widen_change (Widening *self)
{
  guint8 operation = *self->at;

  copy (self, 2);
  if (operation != SQLITE_INSERT)
    widen_record (self, operation == SQLITE_UPDATE);
  if (operation != SQLITE_DELETE)
    widen_record (self, operation == SQLITE_UPDATE);
}

/* 'T', the number of columns, a byte for each (0: not in the key), the name. Our tables have fewer than 128 columns, so
 * that their number is one byte where we write it; whoever wrote what we read may have needed more. */
static void
widen_table (Widening *self)
{
  static const guint8 not_key[] = { 0 };
  gsize n_bytes;
  guint8 n_columns;

  copy (self, 1);
  self->n_columns = (guint) peek_size (self->at, &n_bytes);
  self->at += n_bytes;
  self->table = mnd_table_get_info (mnd_table_from_name ((const char *) self->at + self->n_columns));
  n_columns = (guint8) self->table->n_columns;
  g_byte_array_append (self->wide, &n_columns, 1);
  copy (self, self->n_columns);
  for (guint i = self->n_columns; i < n_columns; i++)
    g_byte_array_append (self->wide, not_key, sizeof not_key);
  copy (self, strlen ((const char *) self->at) + 1);
  self->any_added |= self->n_columns < n_columns;
}

GBytes *
mnd_changeset_widen (GBytes *changeset)
{
  g_autoptr (GByteArray) wide = g_byte_array_new ();
  Widening self = { .wide = wide };
  gsize size;
  const guint8 *end;

  g_return_val_if_fail (changeset != NULL, NULL);

  self.at = g_bytes_get_data (changeset, &size);
  end = self.at + size;
  while (self.at < end)
    if (*self.at == 'T')
      widen_table (&self);
    else
      widen_change (&self);
  return self.any_added ? g_byte_array_free_to_bytes (g_steal_pointer (&wide)) : g_bytes_ref (changeset);
}
