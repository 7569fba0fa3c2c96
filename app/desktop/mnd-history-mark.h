/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The way of the map through its edits, drawn beside their words: a full dot is in the map, a ring where it stands, an
 * empty dot is undone, an empty one beside the way was left. It says nothing to a screen reader: the words do.
 *
 * Properties: `state` (int, MndHistoryState), `line` (uint, MndHistoryLine).
 */
#pragma once

#include "desktop/mnd-history-item.h"

#include <gtk/gtk.h>

#define MND_TYPE_HISTORY_MARK (mnd_history_mark_get_type ())
G_DECLARE_FINAL_TYPE (MndHistoryMark, mnd_history_mark, MND, HISTORY_MARK, GtkWidget)

GtkWidget *mnd_history_mark_new (void);
