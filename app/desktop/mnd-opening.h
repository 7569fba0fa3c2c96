/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One file on its way to be an open map. It begins at once, in a thread, and needs no toolkit: so the program opens
 * what it was started with while the toolkit comes up, and a window takes it over later.
 */
#pragma once

#include "document/mnd-document.h"

#define MND_TYPE_OPENING (mnd_opening_get_type ())
G_DECLARE_FINAL_TYPE (MndOpening, mnd_opening, MND, OPENING, GObject)

/* What another program has, or what is of a later format, is opened for reading. */
MndOpening *mnd_opening_new (GFile *file);
GFile *mnd_opening_get_file (MndOpening *opening);
/* Ends it with G_IO_ERROR_CANCELLED. Whoever lets go of one for which nobody waits cancels it first. */
GCancellable *mnd_opening_get_cancellable (MndOpening *opening);
/* Milliseconds since it began. */
gint64 mnd_opening_get_age (MndOpening *opening);
/* Once only; also where it has ended already. */
void mnd_opening_wait_async (MndOpening *opening, GAsyncReadyCallback callback, gpointer user_data);
/* The caller owns the map; NULL with an error where it could not be opened. */
MndDocument *mnd_opening_wait_finish (MndOpening *opening, GAsyncResult *result, GError **error);
