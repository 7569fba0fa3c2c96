/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list and what is said of its choice: side by side where there is room, else one above the other. For a widget with
 * two children. Mirrored in right-to-left. Property `list-wide`: the list, not what is said, gets what room there is.
 */
#pragma once

#include <gtk/gtk.h>

#define MND_TYPE_SIDE_LAYOUT (mnd_side_layout_get_type ())
G_DECLARE_FINAL_TYPE (MndSideLayout, mnd_side_layout, MND, SIDE_LAYOUT, GtkLayoutManager)
