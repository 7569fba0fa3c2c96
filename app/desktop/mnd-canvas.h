/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The map as a person sees and touches it: it shows the scene of a view, moves and zooms it, and turns gestures and
 * keys into edits of the view's document. It knows no window: what it cannot do alone it says by signals; its context
 * menu has `win.delete`.
 *
 * Properties: `scale` (double, read only: pixels a point), `busy` (boolean, read only: a layout is on its way),
 * `neighbourhood` (boolean), `marks` (boolean: of open findings), `asking` (boolean, read only: an entry is open on the
 * map), `scene` (MndScene, read only: as mnd_canvas_get_scene()). Signals: `problem (GError *)`: an edit or a layout
 * failed; `activate-item (MndRecord *)`: the person wants to see all of an actor, link or support. Actions, of use
 * inside it only: `canvas.add`, `canvas.rename`, `canvas.link`, `canvas.support`, `canvas.pin`, `canvas.unpin`,
 * `canvas.activate`, `canvas.fit`, `canvas.menu`, `canvas.nudge`, `canvas.walk`.
 */
#pragma once

#include "desktop/mnd-scene-renderer.h"
#include "document/mnd-arrange.h"
#include "document/mnd-findings.h"
#include "scene/mnd-alignment.h"
#include "scene/mnd-viewport.h"

#include <gtk/gtk.h>

#define MND_TYPE_CANVAS (mnd_canvas_get_type ())
G_DECLARE_FINAL_TYPE (MndCanvas, mnd_canvas, MND, CANVAS, GtkWidget)

GtkWidget *mnd_canvas_new (void);
/* NULL: nothing is open. All of the map is shown at first. */
void mnd_canvas_set_view (MndCanvas *canvas, MndView *view);
MndView *mnd_canvas_get_view (MndCanvas *canvas);
/* What follows from the map, for marks and the legend; NULL: nothing is said of it. Of the view that is shown. */
void mnd_canvas_set_findings (MndCanvas *canvas, MndFindings *findings);
/* What is shown, following the view's languages, date and labels; NULL without a view. Borrowed. */
MndScene *mnd_canvas_get_scene (MndCanvas *canvas);
/* Which part of it is shown, to be read only. Borrowed. */
MndViewport *mnd_canvas_get_viewport (MndCanvas *canvas);
/* What paints it: its MND_RENDER_OVERVIEW is for who shows the scene elsewhere, and forgotten with the scene. Borrowed.
 */
MndSceneRenderer *mnd_canvas_get_renderer (MndCanvas *canvas);

/* Whether a float that is not shown comes up by itself for the view as it is now. */
typedef gboolean (*MndCanvasFloatComes) (GtkWidget *widget);
/* A widget that lies over the canvas: the map goes under it, and what somebody goes to does not stay there, nor where
 * it is about to come up; `comes` NULL: it never does by itself. Kept as long as the canvas, or until all of them go.
 */
void mnd_canvas_add_float (MndCanvas *canvas, GtkWidget *widget, MndCanvasFloatComes comes);
void mnd_canvas_drop_floats (MndCanvas *canvas);
/* The program speaks another language from now on. What is open for a name stays open, with what is typed there. */
void mnd_canvas_reword (MndCanvas *canvas);
/* Shows everything that is not hidden, not larger than 1:1. */
void mnd_canvas_fit (MndCanvas *canvas);
/* About the middle. */
void mnd_canvas_zoom_by (MndCanvas *canvas, double factor);
void mnd_canvas_zoom_to (MndCanvas *canvas, double scale);
double mnd_canvas_get_scale (MndCanvas *canvas);
/* Brings an actor, link or support into sight where it is not, large enough to be read. */
void mnd_canvas_reveal (MndCanvas *canvas, const MndId *id);

/* The same into the middle, also where it is in sight. Where it is hidden, all that is hidden is shown again. */
void mnd_canvas_center_on (MndCanvas *canvas, const MndId *id);
/* A point of the map into the middle. */
void mnd_canvas_center_on_point (MndCanvas *canvas, MndPoint point);
/* Whether who is next to the actor that is selected stands out; where nothing is, that the pointer rests on. */
gboolean mnd_canvas_get_neighbourhood (MndCanvas *canvas);
void mnd_canvas_set_neighbourhood (MndCanvas *canvas, gboolean neighbourhood);
/* What stands out while the rest fades: a set of ids, NULL where nothing does; and what differs where states are
 * compared: MndTint by id, NULL where nothing is compared. Both borrowed, and never changed but replaced. */
GHashTable *mnd_canvas_get_highlighted (MndCanvas *canvas);
GHashTable *mnd_canvas_get_tints (MndCanvas *canvas);
/* Whether who has open findings has a mark. */
gboolean mnd_canvas_get_marks (MndCanvas *canvas);
void mnd_canvas_set_marks (MndCanvas *canvas, gboolean marks);

/* An entry appears on the map, in a free place near the middle; Enter makes the actor. */
void mnd_canvas_start_add_actor (MndCanvas *canvas);
/* An entry appears over the selected actor or support. Nothing happens where neither is selected. */
void mnd_canvas_start_rename (MndCanvas *canvas);
/* An entry appears beside the selected actor, to pick or to name the other end of a link. Where nothing is selected, it
 * asks for the first end before. */
void mnd_canvas_start_link (MndCanvas *canvas);
/* An entry appears beside the selected actor, for support that it gives: name, field, and who it is for. Beside support
 * it is for another one of the same funder. */
void mnd_canvas_start_support (MndCanvas *canvas);
/* Folds the groups of the selected actors, or all where none is selected; unfolds them where they are folded. */
void mnd_canvas_toggle_fold (MndCanvas *canvas);
void mnd_canvas_fold_all (MndCanvas *canvas, gboolean folded);
/* What is selected to the clipboard, as a piece of a map and as names. FALSE where nothing that can be copied is. */
gboolean mnd_canvas_copy (MndCanvas *canvas);
/* What is on the clipboard: a piece of a map, or lines of text, of which each becomes an actor; to the pointer, where
 * that is over the map. It comes a moment later. */
void mnd_canvas_paste (MndCanvas *canvas);
/* Another one of each that is selected. */
void mnd_canvas_duplicate (MndCanvas *canvas);
/* A layout leaves what is selected where it is, or may move it again. */
void mnd_canvas_set_pinned (MndCanvas *canvas, gboolean pinned);
/* Lines up what is selected, as one edit. Nothing happens where that is too little. */
void mnd_canvas_align (MndCanvas *canvas, MndAlignment alignment);
/* Ends whatever is going on: a drag, an entry, a popover. TRUE where something was. */
gboolean mnd_canvas_cancel (MndCanvas *canvas);

/*
 * Lays the map out and moves it there visibly; `busy` meanwhile. Rings go around the selected actor. The view fits
 * again afterwards where everything was in sight before. What goes wrong comes as `problem`, a cancel does not.
 */
void mnd_canvas_arrange (MndCanvas *canvas, MndLayoutEngine engine, GCancellable *cancellable);
/* The same without a look at where things are; what is pinned stays. */
void mnd_canvas_arrange_afresh (MndCanvas *canvas, MndLayoutEngine engine, GCancellable *cancellable);
/* The same for what is selected only; the rest stays and is not covered, and the view stays where it is. */
void mnd_canvas_arrange_selection (MndCanvas *canvas, MndLayoutEngine engine, GCancellable *cancellable);
