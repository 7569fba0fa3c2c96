/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A category of a lens in its editor: in which colour, what it is called, how many stand in it, and its place among the
 * others. */
#pragma once

#include "model/mnd-lens.h"

#include <adwaita.h>

#define MND_TYPE_LENS_CATEGORY_ROW (mnd_lens_category_row_get_type ())
G_DECLARE_FINAL_TYPE (MndLensCategoryRow, mnd_lens_category_row, MND, LENS_CATEGORY_ROW, AdwBin)

GtkWidget *mnd_lens_category_row_new (void);
/* The category at a place; what is half typed stays. */
void mnd_lens_category_row_show (MndLensCategoryRow *row, MndLens *lens, guint place, guint count, gboolean may_edit);
/* The keyboard goes to its name. */
void mnd_lens_category_row_focus_name (MndLensCategoryRow *row);
