/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the scene share: its fields, making items from rows (-items.c), keeping them up (-update.c). */
#pragma once

#include "model/mnd-lens.h"
#include "scene/mnd-grid.h"
#include "scene/mnd-label.h"
#include "scene/mnd-scene-group.h"
#include "scene/mnd-scene.h"
#include "scene/mnd-shape.h"

G_BEGIN_DECLS

/* A way that a layout found, and where its ends stood then. */
typedef struct
{
  guint n_points;
  MndPoint *points;
  MndRect from;
  MndRect to;
} MndRoute;

/* The lines between the same two nodes, in whatever direction. */
typedef struct
{
  MndSceneNode *ends[2]; /* by address, the key */
  GPtrArray *lines;
  double bend;
} MndFan;

struct _MndScene
{
  GObject parent_instance;
  MndMap *map;
  gulong changed_handler;
  char **languages;      /* NULL: the map's */
  char *second_language; /* NULL: none */
  gboolean has_date;
  int date;
  MndAppearance appearance;
  gboolean link_labels;
  gboolean has_view;
  MndId view; /* in which nodes stand */

  MndLens *lens;            /* NULL: none */
  char **hidden;            /* rows of the legend; NULL: nothing is hidden */
  GHashTable *filtered;     /* set of MndId: what a filter leaves out; NULL: nothing */
  gboolean fades;           /* what is left out by filter or lens is faded and not hidden */
  GHashTable *hidden_items; /* set of MndId: what is neither painted nor hit; NULL where nothing is hidden */
  GHashTable *faded_items;  /* set of MndId; NULL where nothing is faded */

  GHashTable *marks; /* MndId -> severity; NULL: none. See mnd-scene-marks.h */
  double coverage;

  GRWLock lock; /* read by whoever paints, written by whoever changes items */
  int waiting;  /* changes that wait for the lock; atomic */
  PangoContext *context;
  GPtrArray *actors; /* MndSceneNode, by key; the arrays own the items */
  GPtrArray *supports;
  GPtrArray *links; /* MndSceneLine, by key */
  GPtrArray *ties;  /* likewise: parties and pairs */
  GHashTable *nodes_by_id;
  GHashTable *lines_by_id;
  GHashTable *ties_by_support; /* MndId -> GPtrArray of MndSceneLine */
  GHashTable *fans;            /* set of MndFan */
  GHashTable *routes;          /* MndId -> MndRoute */
  GHashTable *line_labels;     /* text -> MndLabel */
  MndGrid *node_grid;
  MndGrid *line_grid;
  MndGrid *corridors;  /* MndFan: where a node would make it swerve */
  MndGrid *label_grid; /* MndSceneLine: where its label stands */
  double widest_label; /* of all line_labels */
  guint n_hidden_labels;

  /* Groups */
  MndGroupBy group_by;
  MndGroupStyle group_style;
  GHashTable *folded;       /* set of MndId of groups, as set */
  GPtrArray *groups_before; /* during an update */
  GHashTable *group_labels; /* text -> MndLabel */
  GPtrArray *groups;        /* MndSceneGroup, in their order */
  GHashTable *groups_by_id; /* MndId -> MndSceneGroup */
  GHashTable *memberships;  /* MndId of an actor -> MndSceneGroup */
  GPtrArray *boxes;         /* MndSceneNode of folded groups */
  GPtrArray *bundles;       /* MndSceneLine that end at these */
  MndGrid *title_grid;      /* MndSceneFrame: where its title stands; NULL where there are no groups */

  GArray *captions; /* see mnd-scene-captions.h; NULL: none */

  gboolean extents_known;
  MndRect extents;
  guint n_unplaced;

  /* During an update */
  GHashTable *stale_fans;    /* set of MndFan whose lines run anew */
  GHashTable *doubtful_fans; /* set of MndFan that may have to swerve otherwise */
  GHashTable *stale_labels;  /* set of MndSceneLine whose labels may stand elsewhere */
  MndRect damage;
  GArray *damage_parts; /* MndRect: what it is made of; empty: too many to tell */
};

/* -names.c: what the boxes of actors and support say, by their rows. */
void mnd_scene_name_node (MndScene *scene, MndSceneNode *node);
void mnd_scene_unname_node (MndSceneNode *node);
/* How high all of it is, and how wide; `width` may be NULL. */
double mnd_scene_node_measure_text (const MndSceneNode *node, double *width);

/* -items.c: making, measuring and freeing. They add nothing to the scene. */
MndSceneNode *mnd_scene_make_node (MndScene *scene, MndRecord *record);
/* Reads the row again, all but the position. */
void mnd_scene_refresh_node (MndScene *scene, MndSceneNode *node, MndRecord *record);
/* Sets placed, pinned and, where it is placed, the rectangle. */
void mnd_scene_read_position (MndScene *scene, MndSceneNode *node);
/* Where a row says that it stands; `pinned` may be NULL. FALSE where none does. */
gboolean mnd_scene_find_position (MndScene *scene, const MndId *id, MndPoint *center, gboolean *pinned);
void mnd_scene_node_free (gpointer node);
MndSceneLine *mnd_scene_make_link (MndScene *scene, MndRecord *link, MndSceneNode *from, MndSceneNode *to);
MndSceneLine *mnd_scene_make_pair (MndScene *scene, MndRecord *support, MndSceneNode *from, MndSceneNode *to);
/* From the party to the support, or for a beneficiary the other way. */
MndSceneLine *mnd_scene_make_tie (MndScene *scene, MndRecord *support, MndSceneNode *node, MndRecord *party,
                                  MndSceneNode *actor);
void mnd_scene_line_free (gpointer line);
/* The way that a layout found; NULL where there is none, or where its ends stand elsewhere now. */
const MndRoute *mnd_scene_hold_route (MndScene *scene, const MndSceneLine *line);
/* Path, tip and bounds, by its fan and its ends as they stand. */
void mnd_scene_run_line (MndScene *scene, MndSceneLine *line, gboolean routed);
/* The same for ends that stand elsewhere for the moment. Free with g_free(). */
MndPoint *mnd_scene_dup_displaced_path (const MndSceneLine *line, const MndRect *from, const MndRect *to,
                                        guint *n_points, MndPoint *tip);
double mnd_head_get_length (MndHead head);

/* -lens.c: category and tone, by what the row says. */
void mnd_scene_read_lens (MndScene *scene, MndSceneNode *node);

/* -hidden.c: with the lock held, after a change. */
void mnd_scene_read_hidden (MndScene *scene);

/* -index.c: taking items in and out. Called with the lock held; `damage` and `stale_fans` collect what it means. */
void mnd_scene_begin_damage (MndScene *scene);
void mnd_scene_damage_rect (MndScene *scene, const MndRect *rect);
/* Along its way, and not what is between that and the corners of its bounds. */
void mnd_scene_damage_line (MndScene *scene, const MndSceneLine *line);
void mnd_scene_damage_node (MndScene *scene, const MndSceneNode *node);
/* Takes the node. */
void mnd_scene_add_node (MndScene *scene, MndSceneNode *node);
/* Frees it; no line may end there any more. */
void mnd_scene_remove_node (MndScene *scene, MndSceneNode *node);
/* After its rectangle changed. */
void mnd_scene_node_was_at (MndScene *scene, MndSceneNode *node, const MndRect *before);
/* The lines that end here run anew, with all of their fans. */
void mnd_scene_make_stale (MndScene *scene, MndSceneNode *node);
void mnd_scene_run_stale (MndScene *scene);
/* Takes the line. */
void mnd_scene_add_line (MndScene *scene, MndSceneLine *line);
/* Frees it. */
void mnd_scene_remove_line (MndScene *scene, MndSceneLine *line);
void mnd_scene_make_fan_stale (MndScene *scene, MndSceneLine *line);

/* -swerve.c: lines pass beside nodes that they have nothing to do with, where a gentle curve is enough for it. */
/* How far the fan has to swerve. */
double mnd_scene_find_bend (MndScene *scene, MndFan *fan);
/* Notes on which nodes that depends. */
void mnd_scene_lay_corridor (MndScene *scene, MndFan *fan);
/* Fans that may have to swerve for a node there, or no longer, are looked at again. */
void mnd_scene_doubt_corridors (MndScene *scene, const MndRect *node);

/* -labels.c: where the words on links stand. Nothing of it does anything while they are not shown. */
/* The line ran anew. */
void mnd_scene_doubt_label (MndScene *scene, MndSceneLine *line);
/* Something came, went or moved there. */
void mnd_scene_doubt_labels (MndScene *scene, const MndRect *rect);
/* Before the line goes. */
void mnd_scene_drop_label (MndScene *scene, MndSceneLine *line);
/* All that is in doubt finds its place. */
void mnd_scene_settle_labels (MndScene *scene);
/* After they are to be shown, or no longer. */
void mnd_scene_sync_labels (MndScene *scene);

/* -groups.c: who belongs together. Called with the lock held. */
/* Before items are brought up to date: drops what stands for folded groups, and says who belongs to which now. Adds to
 * `touched` the actors that come or go with a fold. */
void mnd_scene_begin_groups (MndScene *scene, GHashTable *touched);
gboolean mnd_scene_is_folded_away (MndScene *scene, const MndId *actor);
/* After: frames, boxes, bundles. */
void mnd_scene_finish_groups (MndScene *scene);
void mnd_scene_group_free (gpointer group);
/* -frames.c: the frames of all groups around their members. */
void mnd_scene_frame_groups (MndScene *scene);
/* What a frame keeps free around its members. */
MndSceneGraphGroup mnd_scene_group_get_room (const MndSceneGroup *group);
/* -bundles.c: lines that end at folded groups. */
void mnd_scene_add_bundles (MndScene *scene);
void mnd_scene_bundle_free (MndSceneBundle *bundle);
/* The row of words on a bundle for each family, by the way in which it runs now. */
void mnd_scene_label_bundle (MndScene *scene, MndSceneLine *line);
double mnd_scene_bundle_get_width (const MndSceneLine *line);
double mnd_scene_bundle_get_head_length (const MndSceneLine *line);
gboolean mnd_scene_bundle_has_onward (const MndSceneBundle *bundle);
gboolean mnd_scene_bundle_has_backward (const MndSceneBundle *bundle);
/* -items.c */
MndLabel *mnd_scene_ensure_line_label (MndScene *scene, const char *text);

/* -update.c: whether it exists on the day that is shown. `record` may be NULL. */
gboolean mnd_scene_shows (MndScene *scene, MndRecord *record);
/* After a change of what makes groups or is folded. */
void mnd_scene_regroup (MndScene *scene);

/* -update.c: they lock the scene, and tell when they are done. */
void mnd_scene_rebuild (MndScene *scene);
void mnd_scene_take_changes (MndScene *scene, MndChanges *changes);
/* After a change of the date: only what comes or goes is touched. */
void mnd_scene_sync_visibility (MndScene *scene);
void mnd_scene_rerun_line (MndScene *scene, MndSceneLine *line);
void mnd_scene_clear (MndScene *scene);

/* mnd-scene.c: to change something. A painter that yields lets go of the lock at once. */
void mnd_scene_lock (MndScene *scene);
void mnd_scene_unlock (MndScene *scene);
/* mnd-scene.c: sends `changed`. */
void mnd_scene_emit_changed (MndScene *scene, const MndRect *damage);

G_END_DECLS
