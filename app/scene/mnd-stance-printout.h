/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A grid of stances with its tray beneath it, on paper and as one picture. */
#pragma once

#include "scene/mnd-printout.h"
#include "scene/mnd-stance-grid.h"

G_BEGIN_DECLS

/* The grid, and under `tray_title` its tray where somebody is in it. Takes the grid, which is placed for it. With the
 * trails of `trails` (set of MndId; NULL: all) where it `has_trails`. */
MndPrintout *mnd_stance_printout_new (MndStanceGrid *grid, const char *tray_title, gboolean mirrored,
                                      gboolean has_trails, GHashTable *trails);

G_END_DECLS
