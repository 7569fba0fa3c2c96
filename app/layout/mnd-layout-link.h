/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One running worker process and the pipes to it: frames out, frames in. It knows nothing of requests or results, and
 * starts nothing again: whoever owns it drops it at the first failure. Used by MndLayoutClient only. */

#pragma once

#include <gio/gio.h>

#include "layout/mnd-layout-frame.h"

G_BEGIN_DECLS

#define MND_TYPE_LAYOUT_LINK (mnd_layout_link_get_type ())
G_DECLARE_FINAL_TYPE (MndLayoutLink, mnd_layout_link, MND, LAYOUT_LINK, GObject)

/* A message came: its frame and its bytes. */
typedef void (*MndLayoutLinkReceive) (const MndLayoutFrame *frame, GBytes *message, gpointer owner);

/* The link is of no more use, with MND_LAYOUT_ERROR_CRASHED or MND_LAYOUT_ERROR_GARBAGE. */
typedef void (*MndLayoutLinkFail) (const GError *error, gpointer owner);

/* Starts the program at @path. Both callbacks get @owner, and neither is called after mnd_layout_link_close().
 * Fails with MND_LAYOUT_ERROR_MISSING. */
MndLayoutLink *mnd_layout_link_new (const char *path, MndLayoutLinkReceive receive, MndLayoutLinkFail fail,
                                    gpointer owner, GError **error);

/* Whether the last message is through, so that another may be sent. */
gboolean mnd_layout_link_is_ready (MndLayoutLink *self);

/* Sends a message in the background. */
void mnd_layout_link_send (MndLayoutLink *self, guint64 serial, GBytes *message);

/* Ends the process without mercy and forgets the owner. */
void mnd_layout_link_close (MndLayoutLink *self);

G_END_DECLS
