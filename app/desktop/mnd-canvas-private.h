/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the parts of the canvas share: its fields, pictures (-draw.c) and what is drawn over them (-overlay.c), what a
 * pointer does (-pointer.c) and where its events come from (-gestures.c), keys and actions (-actions.c), the walk with
 * the keyboard and its widgets (-walk.c), asking for names and kinds (-ask.c), the context menu (-menu.c), comparing
 * (-compare.c), laying out (-arrange.c), the room that the map has (-room.c), another language (-words.c). Points
 * called `at` are pixels of the widget. Another lens fades in (-fade.c).
 */
#pragma once

#include "desktop/mnd-canvas.h"
#include "desktop/mnd-canvas-item.h"
#include "desktop/mnd-legend-panel.h"
#include "desktop/mnd-link-popover.h"
#include "desktop/mnd-name-entry.h"
#include "desktop/mnd-scene-renderer.h"
#include "document/mnd-edits.h"
#include "scene/mnd-viewport.h"

#include <adwaita.h>

/* Smaller than this, handles would be too small to be hit. */
#define MND_CANVAS_MIN_HANDLE_SCALE 0.6
/* Smaller than this, names can hardly be read. */
#define MND_CANVAS_READABLE_SCALE 0.6

typedef enum
{
  MND_GESTURE_NONE,
  MND_GESTURE_PRESSED, /* a button is down and may come up again as a click */
  MND_GESTURE_PAN,
  MND_GESTURE_BAND,
  MND_GESTURE_MOVE,
  MND_GESTURE_LINK,
} MndGesture;

/* What the name entry is for. */
typedef struct
{
  MndPoint place; /* of the map: where a new actor goes, or the middle of what is renamed */
  double gap;     /* pixels by which the entry stands below `place` */
  gboolean above; /* else above: its lower edge is at `place`, and `gap` goes the other way */
  gboolean has_item;
  MndId item; /* what is renamed, from where a link is drawn, or who gives support */
} MndAsked;

/* A new actor on its way: it is named, and not in the map before its link has a kind. */
typedef struct
{
  char *kind; /* NULL where there is none on its way */
  char *name;
  char *acronym;
  char *place;
  MndPoint at; /* of the map */
} MndCanvasDraft;

struct _MndCanvas
{
  GtkWidget parent_instance;

  MndView *view;
  MndFindings *findings; /* NULL: nothing is said of them */
  MndScene *scene;
  MndViewport *viewport;
  gboolean fit_wanted; /* as soon as there is a size */
  guint settle_idle;
  gboolean allocating;
  double told_scale; /* by the property */

  /* Pictures */
  MndSceneRenderer *renderer;
  guint64 serial;     /* of what the picture should show */
  guint64 same_since; /* pictures from here on differ from that only in `damage` */
  GArray *damage;     /* MndRect, of the map */
  MndRenderRequest requested;
  gboolean has_requested;
  GHashTable *selection;   /* the view's as it was last; never changed, only replaced, like those below */
  GHashTable *traced;      /* the lines of what is selected alone */
  GHashTable *highlighted; /* what stands out; NULL: nothing, and nothing fades */
  double highlight_dim;    /* how much remains of the rest */
  gboolean marks;          /* who has open findings has a mark */
  gboolean neighbourhood;  /* who is next to the selected actor stands out */
  GHashTable *tints;       /* what differs, as in MndPaintState; NULL: nothing is compared */
  guint64 selection_serial;

  /* The pointer */
  MndGesture gesture;
  MndPoint press;        /* where the button went down */
  gboolean pressed_once; /* and is the first of a double click where it comes down there again soon */
  guint32 press_time;    /* of the event, in milliseconds */
  MndPoint pointer;
  MndPoint grabbed; /* the point of the map that was there */
  guint button;
  gboolean extend; /* Ctrl or Shift was down */
  gboolean touch;
  gboolean space_down;
  MndHitKind pressed_kind;
  MndId pressed_item;
  gboolean was_selected;
  gboolean pressed_chevron;
  MndHitKind hover_kind;
  MndId hover_item; /* where `hover_kind` is not nothing */
  MndPoint hover_handle;
  guint rest_timer;
  gboolean has_rested; /* on the item */
  MndId rested_item;
  gboolean has_target;
  MndId target;         /* of the link that is being drawn */
  GHashTable *moved;    /* set of ids: what is being dragged; NULL outside a drag */
  guint64 ghost_serial; /* not 0: the drag is over, and the ghost stays until a picture has this */
  MndPoint ghost_offset;

  /* Panning that goes on by itself */
  guint kinetic_tick;
  gint64 kinetic_time;
  MndPoint kinetic_velocity; /* pixels a second */
  gint64 pan_time;           /* when the hand last moved the map, and how fast */
  MndPoint pan_velocity;
  guint edge_tick; /* while something is dragged */
  gint64 edge_time;
  double pinch_scale;
  MndPoint pinch_center;

  /* The keyboard */
  GHashTable *items;          /* MndId to MndCanvasItem */
  GPtrArray *reading_order;   /* of MndSceneNode; NULL where it has to be made anew */
  GHashTable *reading_places; /* MndSceneNode to its place there, counted from 1 */
  gboolean has_focus_item;
  MndId focus_item;
  guint items_timeout;

  /* Asking */
  MndNameEntry *name_entry; /* NULL where it is closed */
  MndAsked asked;
  MndLinkPopover *link_popover;
  gboolean link_pending; /* from `link_from` to `link_to` or to `link_draft`, while the popover is open */
  MndId link_from;
  MndId link_to;
  MndCanvasDraft link_draft;
  MndPoint link_place; /* of the map */
  char *last_kind;     /* of actor */
  GtkWidget *menu;
  MndPoint menu_place; /* of the map */

  /* Laying out */
  gboolean busy;
  guint n_arranging;
  gboolean fit_after;
  GHashTable *old_places; /* MndId to MndPoint, while it moves */
  GHashTable *new_places;
  GHashTable *places; /* in between, replaced at each step */
  AdwAnimation *animation;
  double old_scale, new_scale;
  MndPoint old_offset, new_offset;

  /* Another lens */
  AdwAnimation *fade_animation; /* NULL: nothing fades */
  double fade;                  /* what is left of the picture before: 1 to 0 */

  MndLegendPanel *legend_panel;
  guint legend_idle;
  gboolean legend_decided; /* whether it is folded at first */
  GArray *floats;          /* MndCanvasFloat */
  char *cursor;            /* its name */
};

/* mnd-canvas.c */
MndDocument *mnd_canvas_get_document (MndCanvas *self);
/* Frees the error. */
void mnd_canvas_take_problem (MndCanvas *self, GError *error);
void mnd_canvas_emit_activate (MndCanvas *self, MndRecord *record);
void mnd_canvas_set_busy (MndCanvas *self, gboolean busy);
/* A new one, folded as it comes. */
void mnd_canvas_create_legend (MndCanvas *self);
void mnd_canvas_read_legend (MndCanvas *self);
/* The legend follows in a moment. */
void mnd_canvas_queue_legend (MndCanvas *self);
const char *mnd_canvas_get_name (MndCanvas *self, const MndId *id);
/* The selected or focused actor or support; NULL where there is none or it is not shown. */
const MndSceneNode *mnd_canvas_find_focus_node (MndCanvas *self);
/* A set of copies of the ids. */
GHashTable *mnd_canvas_new_id_set (void);
void mnd_canvas_add_id (GHashTable *set, const MndId *id);

/* -draw.c */
void mnd_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);
/* Where the last picture is not good enough and none on its way is. */
void mnd_canvas_request_picture (MndCanvas *self);
/* Something looks different: another picture is wanted. */
void mnd_canvas_queue_picture (MndCanvas *self);
/* The same where only a part of the map looks different; NULL: all of it. */
void mnd_canvas_queue_part (MndCanvas *self, const MndRect *parts, guint n_parts);
/* Offset of the viewport, moved by less than a pixel so that the picture is sharp. */
MndPoint mnd_canvas_get_drawn_offset (MndCanvas *self);
/* A picture with its top left corner at a place of the window. */
void mnd_canvas_append_picture (MndCanvas *self, MndRenderSlot slot, GtkSnapshot *snapshot, MndPoint at);
void mnd_canvas_request_ghost (MndCanvas *self);
const MndStyle *mnd_canvas_get_style (MndCanvas *self);

/* -compare.c: reads what differs into `tints`, which goes before what is asked for next. */
void mnd_canvas_read_comparison (MndCanvas *self);

/* -findings.c */
/* After another scene: marks and coverage follow in a moment. */
void mnd_canvas_read_findings (MndCanvas *self);
/* "; 2 open findings" */
void mnd_canvas_append_findings (MndCanvas *self, GString *label, const MndSceneNode *node);

/* -highlight.c */
/* Whatever may stand out has changed; another picture is asked for where that makes a difference. */
void mnd_canvas_read_highlight (MndCanvas *self);
/* The same of the spotlight, and what stands in it comes into sight. */
void mnd_canvas_read_spotlight (MndCanvas *self);
/* The pointer is over something else, or over nothing. */
void mnd_canvas_rest (MndCanvas *self);
void mnd_canvas_drop_highlight (MndCanvas *self);

/* -overlay.c */
void mnd_canvas_draw_overlay (MndCanvas *self, GtkSnapshot *snapshot);

/* -pointer.c: all that a hand does, by coordinates alone */
/* `n_press`: 2 for one that follows another soon, wherever that was. */
void mnd_canvas_press (MndCanvas *self, MndPoint at, guint button, guint n_press, GdkModifierType modifiers);
/* Also without a button down. */
void mnd_canvas_drag (MndCanvas *self, MndPoint at);
void mnd_canvas_release (MndCanvas *self, MndPoint at);
/* TRUE where there was something to cancel. */
gboolean mnd_canvas_cancel_gesture (MndCanvas *self);
void mnd_canvas_leave (MndCanvas *self);
void mnd_canvas_update_hover (MndCanvas *self);
void mnd_canvas_drop_ghost (MndCanvas *self);

/* -gestures.c */
void mnd_canvas_add_controllers (MndCanvas *self);
void mnd_canvas_stop_kinetic (MndCanvas *self);
/* The map goes on by itself, pixels a second, and comes to rest. Not where animations are off. */
void mnd_canvas_start_kinetic (MndCanvas *self, MndPoint velocity);
/* While something is dragged at the edge, the map comes in from there. */
void mnd_canvas_watch_edge (MndCanvas *self);
/* What that does in so many seconds; FALSE where the pointer is not at the edge. */
gboolean mnd_canvas_pan_at_edge (MndCanvas *self, double seconds);
void mnd_canvas_update_cursor (MndCanvas *self);
/* Wheel and touchpad: `wheel` in clicks, else pixels. */
void mnd_canvas_scroll (MndCanvas *self, MndPoint at, double dx, double dy, gboolean wheel, GdkModifierType modifiers);

/* -actions.c */
void mnd_canvas_install_actions (GtkWidgetClass *widget_class);
void mnd_canvas_add_keys (MndCanvas *self);
void mnd_canvas_update_actions (MndCanvas *self);
/* Moves what is selected, or the map where nothing is. In points. */
void mnd_canvas_nudge (MndCanvas *self, double dx, double dy);

/* -walk.c */
/* What stands between two thoughts of what is read of an item. */
void mnd_canvas_append_stop (GString *label);
gboolean mnd_canvas_focus (GtkWidget *widget, GtkDirectionType direction);
gboolean mnd_canvas_grab_focus (GtkWidget *widget);
/* One further in reading order; FALSE at the end. */
gboolean mnd_canvas_walk (MndCanvas *self, int step);
/* To the neighbour along a link that lies best in a direction (x, y of length 1). */
gboolean mnd_canvas_walk_links (MndCanvas *self, double x, double y);
void mnd_canvas_forget_reading_order (MndCanvas *self);
/* The widgets of what is visible follow in a moment. */
void mnd_canvas_queue_items (MndCanvas *self);
void mnd_canvas_allocate_items (MndCanvas *self);
void mnd_canvas_clear_items (MndCanvas *self);
/* Keyboard focus to what the view has in focus. */
void mnd_canvas_follow_focus (MndCanvas *self);
/* The focus is on the map itself and not in an entry, a popover or the legend. */
gboolean mnd_canvas_has_map_focus (MndCanvas *self);
/* "Sierra Leone Police, police, provision; overseen by 2, oversees 1; 3 of 90". Free with g_free(). */
char *mnd_canvas_dup_label (MndCanvas *self, const MndSceneNode *node);

/* -ask.c */
void mnd_canvas_ask_actor (MndCanvas *self, MndPoint place, const MndId *link_from);
/* `to` NULL: the actor on its way in `link_draft`. `at` outside of the widget: where there is place. */
void mnd_canvas_ask_link (MndCanvas *self, const MndId *from, const MndId *to, MndPoint at);
/* What the actor on its way will take. */
MndRect mnd_canvas_get_draft_rect (MndCanvas *self);
void mnd_canvas_clear_draft (MndCanvas *self);
/* The same question in other words, and what is typed by now. Where more than a name was said the entry stays as it is.
 */
void mnd_canvas_ask_again (MndCanvas *self);
/* TRUE where an entry or a popover was open. */
gboolean mnd_canvas_close_asked (MndCanvas *self);
/* A click elsewhere: what is typed is taken over. */
void mnd_canvas_finish_entry (MndCanvas *self);
void mnd_canvas_allocate_asked (MndCanvas *self, int width, int height);

/* -clipboard.c: once it is read. `at` (of the map) may be NULL. */
void mnd_canvas_paste_fragment (MndCanvas *self, GBytes *fragment, const MndPoint *at);
void mnd_canvas_paste_text (MndCanvas *self, const char *text, const MndPoint *at);

/* -menu.c */
void mnd_canvas_show_menu (MndCanvas *self, MndPoint at);

/* -room.c */
/* Where everything is shown; FALSE for an empty map. */
gboolean mnd_canvas_find_fit (MndCanvas *self, double *scale, MndPoint *offset);
/* For mnd_canvas_add_float(). */
GArray *mnd_canvas_new_floats (void);
/* Tells the viewport of everything that lies over the canvas, or comes to for the view as it is now. */
void mnd_canvas_read_obstacles (MndCanvas *self);
/* A part of the map into sight, as mnd_viewport_reveal(), and out from under what floats over the canvas. */
void mnd_canvas_reveal_rect (MndCanvas *self, const MndRect *rect, double margin);
void mnd_canvas_allocate_legend (MndCanvas *self, int width, int height);
/* At first, and until a person decides: where there is little room it belongs to the map. */
void mnd_canvas_fold_legend (MndCanvas *self);

/* -groups.c */
void mnd_canvas_read_groups (MndCanvas *self);
/* An actor or support, or the box of a folded group. */
const MndSceneNode *mnd_canvas_find_node_or_box (MndCanvas *self, const MndId *id);
gboolean mnd_canvas_find_center (MndCanvas *self, const MndId *id, MndPoint *center);
/* Selects what a group or bundle holds, but not where its chevron is meant; TRUE where the hit is one of these. */
gboolean mnd_canvas_select_hit (MndCanvas *self, const MndHit *hit, gboolean extend);
void mnd_canvas_select_group (MndCanvas *self, const MndId *id);
void mnd_canvas_flip_group (MndCanvas *self, const MndId *id);
/* Also of a group. */
const char *mnd_canvas_get_end_name (MndCanvas *self, const MndSceneNode *end);
char *mnd_canvas_dup_group_tooltip (MndCanvas *self, MndHitKind kind, const MndId *id);

/* -fade.c */
/* From what is shown now to whatever is asked for next; at once where animations are off. */
void mnd_canvas_start_fade (MndCanvas *self);
void mnd_canvas_stop_fade (MndCanvas *self);

/* -arrange.c */
void mnd_canvas_stop_animation (MndCanvas *self);
