/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The lens of a view, taken apart beside the map: what it is called, its categories, its rules in their order, how many
 * actors each of them takes and who stands outside. Each change is one edit of the map, which shows it at once; a lens
 * that is built in can be read and copied, one whose text is none can be deleted. Which lens it is, is the view's.
 *
 * Signals: `problem (GError)`: an edit failed; `closed`: the person is done.
 */
#pragma once

#include "document/mnd-view.h"

#include <adwaita.h>

#define MND_TYPE_LENS_EDITOR (mnd_lens_editor_get_type ())
G_DECLARE_FINAL_TYPE (MndLensEditor, mnd_lens_editor, MND, LENS_EDITOR, GtkWidget)

/* NULL: nothing is open. */
void mnd_lens_editor_set_view (MndLensEditor *editor, MndView *view);
