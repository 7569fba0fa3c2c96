/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The copy that may be shared; see the header. */
#include "document/mnd-redact.h"

#include "document/mnd-document-private.h"
#include "model/mnd-redaction.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>

void
mnd_document_preview_redaction (MndDocument *self, guint *counts)
{
  g_autoptr (MndChanges) rest = NULL;

  g_return_if_fail (MND_IS_DOCUMENT (self) && counts != NULL);

  rest = mnd_map_dup_redacted_content (self->map);
  for (int table = 0; table < MND_N_TABLES; table++)
    counts[table] = mnd_record_list_get_size (mnd_map_get_records (self->map, (MndTable) table));
  for (guint i = 0; i < mnd_changes_get_size (rest); i++)
    counts[mnd_changes_get (rest, i)->table]--;
}

static MndMap *
dup_rest (MndMap *map)
{
  g_autoptr (MndChanges) content = mnd_map_dup_redacted_content (map);
  g_autoptr (GError) error = NULL;
  MndMap *rest = mnd_map_new ();

  if (!mnd_map_apply (rest, content, &error))
    g_error ("A redacted map does not fit an empty one: %s", error->message);
  return rest;
}

/* Whether it goes by itself: the texts of what goes are not worth a word of their own. */
static gboolean
goes (MndRecord *record, MndMap *rest)
{
  const MndId *owner;

  if (mnd_record_get_table (record) != MND_TABLE_TEXT)
    return mnd_map_find_any (rest, mnd_record_get_id (record)) == NULL;
  owner = mnd_record_get_reference (record, MND_TEXT_OWNER);
  return mnd_map_find_any (rest, owner) != NULL
         && mnd_map_find_text (rest, owner, mnd_record_get_text (record, MND_TEXT_PROPERTY),
                               mnd_record_get_text (record, MND_TEXT_LANGUAGE),
                               (int) mnd_record_get_integer (record, MND_TEXT_ORDINAL, 0))
                == NULL;
}

GPtrArray *
mnd_document_dup_redacted (MndDocument *self)
{
  static const MndTable tables[] = { MND_TABLE_ACTOR, MND_TABLE_LINK, MND_TABLE_SUPPORT, MND_TABLE_TEXT,
                                     MND_TABLE_SOURCE };
  GPtrArray *gone = g_ptr_array_new ();
  g_autoptr (MndMap) rest = NULL;

  g_return_val_if_fail (MND_IS_DOCUMENT (self), gone);

  rest = dup_rest (self->map);
  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    {
      MndRecordList *records = mnd_map_get_records (self->map, tables[t]);
      for (guint i = 0; i < mnd_record_list_get_size (records); i++)
        if (goes (mnd_record_list_get (records, i), rest))
          g_ptr_array_add (gone, mnd_record_list_get (records, i));
    }
  return gone;
}

static gboolean
is_of_document (MndDocument *self, GFile *target)
{
  GFile *own = mnd_store_get_file (self->store);

  return (own != NULL && g_file_equal (target, own)) || (self->reading != NULL && g_file_equal (target, self->reading));
}

gboolean
mnd_document_redact (MndDocument *self, GFile *target, GCancellable *cancellable, GError **error)
{
  g_autoptr (MndChanges) rest = NULL;
  g_autoptr (MndMap) map = NULL;
  g_autoptr (MndStore) copy = NULL;
  gboolean good;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && self->store != NULL && G_IS_FILE (target), FALSE);

  if (is_of_document (self, target))
    return mnd_document_refuse (error,
                                _ ("A redacted copy cannot take the place of the map itself. Take another name."));
  rest = mnd_map_dup_redacted_content (self->map);
  copy = mnd_store_create (rest, &map, error);
  if (copy == NULL)
    return FALSE;
  good = mnd_store_publish (copy, target, FALSE, cancellable, error);
  mnd_store_close (copy, TRUE);
  return good;
}
