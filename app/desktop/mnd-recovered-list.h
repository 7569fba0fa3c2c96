/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Maps that an earlier run left and that stand in no file: to open, or to discard after a question. It is not seen
 * while there are none, and opens nothing itself.
 *
 * Signal `chosen (const char *name, const char *title)`: one to open, by the name that mnd_recovery_open_async() takes.
 */
#pragma once

#include <gtk/gtk.h>

#define MND_TYPE_RECOVERED_LIST (mnd_recovered_list_get_type ())
G_DECLARE_FINAL_TYPE (MndRecoveredList, mnd_recovered_list, MND, RECOVERED_LIST, GtkWidget)

/* Looks anew what there is. */
void mnd_recovered_list_refresh (MndRecoveredList *list);
