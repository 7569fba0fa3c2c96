/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* See the header. */
#include "document/mnd-import.h"

#include "document/mnd-document-private.h"

#include <glib/gi18n.h>

gboolean
mnd_document_import (MndDocument *self, MndProposal *proposal, const char *name, GError **error)
{
  MndChanges *changes;
  g_autofree char *label = NULL;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && MND_IS_PROPOSAL (proposal) && name != NULL, FALSE);

  changes = mnd_proposal_get_changes (proposal);
  if (!mnd_document_may_edit (self, error))
    return FALSE;
  if (mnd_changes_get_size (changes) == 0)
    return TRUE;
  /* Translators: the name of an edit, for undo; %s is the name of a folder or a file. */
  label = g_strdup_printf (_ ("Import %s"), name);
  return mnd_document_commit (self, "import", label, changes, FALSE, error);
}
