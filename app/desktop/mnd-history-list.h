/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The history of a document as a list, the newest first, the beginning last. It is read when it is told to, and keeps
 * the rows that are there already, so that selection and scrolling stay where they are.
 */
#pragma once

#include "desktop/mnd-history-item.h"

#define MND_TYPE_HISTORY_LIST (mnd_history_list_get_type ())
G_DECLARE_FINAL_TYPE (MndHistoryList, mnd_history_list, MND, HISTORY_LIST, GObject)

/* A GListModel of MndHistoryItem, empty. */
MndHistoryList *mnd_history_list_new (void);
/* Brings it to what the document's history is now. */
gboolean mnd_history_list_read (MndHistoryList *list, MndDocument *document, GError **error);
void mnd_history_list_clear (MndHistoryList *list);
/* Only points that have a name. */
void mnd_history_list_set_named_only (MndHistoryList *list, gboolean named_only);
/* How many edits there are, shown or not. */
guint mnd_history_list_get_n_edits (MndHistoryList *list);
/* Where the map stands; G_MAXUINT where that is not shown. */
guint mnd_history_list_find_current (MndHistoryList *list);
/* The same, shown or not; NULL where there is no edit. Borrowed. */
MndHistoryItem *mnd_history_list_find_current_item (MndHistoryList *list);
/* Time went by: what says when is said anew. */
void mnd_history_list_age (MndHistoryList *list);
