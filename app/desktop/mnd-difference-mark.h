/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sign of a group of differences, the same as on the map. It says nothing to a screen reader: the words beside it
 * do.
 *
 * Property `group` (int, MndDifferenceGroup).
 */
#pragma once

#include "desktop/mnd-difference-row.h"

#include <gtk/gtk.h>

#define MND_TYPE_DIFFERENCE_MARK (mnd_difference_mark_get_type ())
G_DECLARE_FINAL_TYPE (MndDifferenceMark, mnd_difference_mark, MND, DIFFERENCE_MARK, GtkWidget)
