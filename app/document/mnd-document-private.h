/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of this room share: the fields of the document and the way of an edit. */
#pragma once

#include "document/mnd-document.h"
#include "layout/mnd-layout-client.h"
#include "store/mnd-store.h"

struct _MndDocument
{
  GObject parent_instance;
  MndStore *store;
  MndMap *map;
  char *author;
  MndSaveState save_state;
  gboolean read_only;
  gboolean keep_previous;
  guint publish_timer;     /* runs in a pause of editing */
  guint n_saving;          /* publishes under way */
  MndLayoutClient *layout; /* made when first asked for */
  GCancellable *arranging; /* the layout under way */
};

/* Commits `changes` as one edit and puts what it did into the model. `label` is for people. */
gboolean mnd_document_commit (MndDocument *document, const char *kind, const char *label, MndChanges *changes,
                              gboolean merge, GError **error);

/* FALSE with MND_STORE_ERROR_READ_ONLY where the document is open for reading. */
gboolean mnd_document_may_edit (MndDocument *document, GError **error);
/* Puts into the model what the store did. */
gboolean mnd_document_take (MndDocument *document, MndChanges *done, GError **error);
/* The working copy has more than the file: it is to be published in the next pause. */
void mnd_document_touched (MndDocument *document);
/* Sets MND_DOCUMENT_ERROR_INVALID. Returns FALSE. */
gboolean mnd_document_refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);
