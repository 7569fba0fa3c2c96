/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The copy that may be shared; see the header. */
#include "document/mnd-redact.h"

#include "document/mnd-document-private.h"
#include "model/mnd-redaction.h"

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
