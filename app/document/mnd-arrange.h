/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Laying out the map as one edit: the scene says how large things are, another process says where they go. */
#pragma once

#include "document/mnd-document.h"
#include "layout/mnd-layout-engine.h"
#include "layout/mnd-layout-error.h"
#include "scene/mnd-scene.h"

/*
 * Lays out everything in the scene; pinned items stay. `root` (may be NULL) is the middle of the rings of twopi. The
 * finish commits the new places as one edit and gives the scene its routes; until then nothing has changed, so that the
 * caller may look at the old places first. A second call cancels the first (G_IO_ERROR_CANCELLED). Errors:
 * MND_LAYOUT_ERROR too.
 */
void mnd_document_arrange_async (MndDocument *document, MndScene *scene, MndLayoutEngine engine, const MndId *root,
                                 GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* The same without a look at where things are: only pinned items keep their place. */
void mnd_document_arrange_afresh_async (MndDocument *document, MndScene *scene, MndLayoutEngine engine,
                                        const MndId *root, GCancellable *cancellable, GAsyncReadyCallback callback,
                                        gpointer user_data);
/*
 * The same for some items only, a set of MndId: they are laid out where they are, clear of the others, which stay,
 * and of the frames of groups that have none of them.
 * Lines among them are given routes, all others keep theirs. Ends with mnd_document_arrange_finish().
 */
void mnd_document_arrange_selection_async (MndDocument *document, MndScene *scene, MndLayoutEngine engine,
                                           GHashTable *items, GCancellable *cancellable, GAsyncReadyCallback callback,
                                           gpointer user_data);
gboolean mnd_document_arrange_finish (MndDocument *document, GAsyncResult *result, GError **error);
/* Whether an engine is offered for as much as is in the scene. */
gboolean mnd_document_can_arrange (MndScene *scene, MndLayoutEngine engine);
/* Whether there is something to lay out among some items: two of them are in the scene and not pinned. */
gboolean mnd_document_can_arrange_selection (MndScene *scene, GHashTable *items);
/* For people: "Hierarchy, top to bottom". Static. */
const char *mnd_arrange_get_label (MndLayoutEngine engine);
