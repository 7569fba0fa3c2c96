/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Maps that an earlier run left behind and that no file brings back: those that stand in no file, and those whose file
 * has gone. What was not published of a file that is there comes back by itself when the file is opened.
 */
#pragma once

#include "document/mnd-document.h"
#include "store/mnd-left-over.h"

/* Of MndLeftOver, the one edited last first. Tidies away first what has nothing in it. */
void mnd_recovery_list_async (GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* Free with g_ptr_array_unref(). */
GPtrArray *mnd_recovery_list_finish (GAsyncResult *result, GError **error);

/* By the name that the list gives. Finish with mnd_document_open_finish(). */
void mnd_recovery_open_async (const char *name, GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer user_data);
/* For good. */
gboolean mnd_recovery_discard (const char *name, GError **error);

/* Who has the file open, for people: "mandate", 4711, "laptop". FALSE where nobody does. Free the strings with
 * g_free(). */
gboolean mnd_recovery_find_holder (GFile *file, char **program, int *pid, char **host);
