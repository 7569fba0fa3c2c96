/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks the layout worker, another process, and never waits for it: the worker is started when first needed, kept for
 * later requests, and killed when it is too slow, talks nonsense or is no longer wanted. */

#pragma once

#include <gio/gio.h>

#include "layout/mnd-layout-error.h"
#include "layout/mnd-layout-request.h"
#include "layout/mnd-layout-result.h"

G_BEGIN_DECLS

#define MND_TYPE_LAYOUT_CLIENT (mnd_layout_client_get_type ())
G_DECLARE_FINAL_TYPE (MndLayoutClient, mnd_layout_client, MND, LAYOUT_CLIENT, GObject)

/* A client belongs to the thread that makes its first request, which must outlive it: the worker ends with that
 * thread. Answers come in that thread's default main context. */
MndLayoutClient *mnd_layout_client_new (void);

/* The wall-clock time a request may take, in milliseconds; 0, the default, is by size, see
 * mnd_layout_engine_get_time_limit(). Counts for requests made afterwards. */
guint mnd_layout_client_get_time_limit (MndLayoutClient *self);
void mnd_layout_client_set_time_limit (MndLayoutClient *self, guint milliseconds);

/* Whether a request is running. */
gboolean mnd_layout_client_get_busy (MndLayoutClient *self);

/* Asks for a layout. @request must not be changed before the answer. A request that still runs is given up: it ends
 * with G_IO_ERROR_CANCELLED. */
void mnd_layout_client_layout_async (MndLayoutClient *self, MndLayoutRequest *request, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);

/* Fails with MND_LAYOUT_ERROR, or G_IO_ERROR_CANCELLED. After any failure the next request starts afresh. */
MndLayoutResult *mnd_layout_client_layout_finish (MndLayoutClient *self, GAsyncResult *result, GError **error);

/* The worker program: where the environment variable MANDATE_LAYOUT_WORKER says and nowhere else; or as in a build
 * tree, near the running program; or where it was installed. Fails with MND_LAYOUT_ERROR_MISSING. */
char *mnd_layout_client_dup_worker_path (GError **error);

G_END_DECLS
