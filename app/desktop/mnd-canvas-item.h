/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Stands on the canvas where an actor or support is drawn, so that it has a name for a screen reader and can have the
 * keyboard's focus. It draws nothing and takes no pointer.
 */
#pragma once

#include "model/mnd-id.h"

#include <gtk/gtk.h>

#define MND_TYPE_CANVAS_ITEM (mnd_canvas_item_get_type ())
G_DECLARE_FINAL_TYPE (MndCanvasItem, mnd_canvas_item, MND, CANVAS_ITEM, GtkWidget)

GtkWidget *mnd_canvas_item_new (const MndId *id);
const MndId *mnd_canvas_item_get_id (MndCanvasItem *item);
/* What a screen reader says. */
void mnd_canvas_item_set_label (MndCanvasItem *item, const char *label);
void mnd_canvas_item_set_selected (MndCanvasItem *item, gboolean selected);
