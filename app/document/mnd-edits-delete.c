/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deleting rows with all that depends on them, as one edit. */
#include "document/mnd-document-private.h"
#include "document/mnd-edit-private.h"
#include "document/mnd-edits.h"

#include "model/mnd-removal.h"

#include <glib/gi18n.h>

static char *
dup_label (MndDocument *self, MndRecord *const *records, guint n_records)
{
  g_autofree char *name = NULL;

  if (n_records > 1)
    /* Translators: the name of an edit, for undo. */
    return g_strdup_printf (ngettext ("Delete %u item", "Delete %u items", n_records), n_records);
  name = mnd_edit_dup_name (self->map, records[0]);
  /* Translators: the name of an edit, for undo; %s is the name of what is deleted. */
  return g_strdup_printf (_ ("Delete %s"), name);
}

gboolean
mnd_document_delete (MndDocument *self, MndRecord *const *records, guint n_records, GError **error)
{
  g_autoptr (MndChanges) changes = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (MND_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (n_records > 0 && records != NULL, FALSE);

  changes = mnd_map_plan_removal (self->map, records, n_records);
  label = dup_label (self, records, n_records);
  return mnd_document_commit (self, "delete", label, changes, FALSE, error);
}
