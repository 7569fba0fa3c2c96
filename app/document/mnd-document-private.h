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
  MndScene *scene; /* made while it was opened, until somebody takes it */
  char *author;
  MndSaveState save_state;
  gboolean read_only;
  GFile *reading; /* where it is read only: the file that it shows */
  gboolean keep_previous;
  GFileMonitor *monitor; /* of its own file */
  guint look_timer;      /* runs while others may still be writing it */
  GCancellable *looking; /* a look at it under way */
  MndFileState file_state;
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

/* Takes both. */
MndDocument *mnd_document_take_opened (MndStore *store, MndMap *map);
/* mnd-document-watch.c: from now on its own file is watched, whatever that is now; it is known to be as we left it. */
void mnd_document_watch (MndDocument *document);
void mnd_document_unwatch (MndDocument *document);
/* Has a look soon. */
void mnd_document_look (MndDocument *document);
/* What others did to the file may make it another. */
void mnd_document_update_save_state (MndDocument *document);
/* Tells whoever listens. */
void mnd_document_set_file_state (MndDocument *document, MndFileState state);
/* The file has become another one: tells whoever listens, and what is to be saved anew. */
void mnd_document_file_changed (MndDocument *document);
