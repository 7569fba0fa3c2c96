/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a choice looks in the list under an entry of the canvas. */
#pragma once

#include "desktop/mnd-name-choice.h"

#include <gtk/gtk.h>

#define MND_TYPE_NAME_ROW (mnd_name_row_get_type ())
G_DECLARE_FINAL_TYPE (MndNameRow, mnd_name_row, MND, NAME_ROW, GtkListBoxRow)

GtkWidget *mnd_name_row_new (MndNameChoice *choice);
MndNameChoice *mnd_name_row_get_choice (MndNameRow *row);
/* Over the row; NULL: none. */
void mnd_name_row_set_heading (MndNameRow *row, const char *heading);
