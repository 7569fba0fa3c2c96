/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is drawn where: nodes (actors, support) and lines (links, support's ties to its parties) made from a map, in
 * points, y down. It follows MndMap::changed and touches only what a change touches. It never changes the map, paints
 * nothing and knows of no selection.
 *
 * Signal `changed (const MndRect *damage)`: something looks different; within `damage`, or anywhere where it is NULL.
 *
 * Threads: all functions belong to the thread of the map. A painter may paint from one other thread: it holds the
 * scene's lock meanwhile, and a change waits for it.
 */
#pragma once

#include "model/mnd-map.h"
#include "scene/mnd-geometry.h"
#include "scene/mnd-style.h"

G_BEGIN_DECLS

#define MND_TYPE_SCENE (mnd_scene_get_type ())
G_DECLARE_FINAL_TYPE (MndScene, mnd_scene, MND, SCENE, GObject)

#define MND_SCENE_ERROR (mnd_scene_error_quark ())
typedef enum
{
  MND_SCENE_ERROR_WRITE, /* a picture could not be written */
} MndSceneError;
GQuark mnd_scene_error_quark (void);

/* No coordinate is farther from 0; what a map says beyond it is drawn there. */
#define MND_SCENE_MAX_COORDINATE 1.0e6

typedef struct _MndLabel MndLabel;
typedef struct _MndSceneGroup MndSceneGroup;
typedef struct _MndSceneBundle MndSceneBundle;

/* Which facet of actors makes groups: see mnd-scene-group.h. */
typedef enum
{
  MND_GROUP_BY_NONE,
  MND_GROUP_BY_FUNCTION, /* the main one */
  MND_GROUP_BY_BRANCH,
  MND_GROUP_BY_LEVEL,
  MND_GROUP_BY_STATEHOOD,
  MND_GROUP_BY_PLACE,
  MND_GROUP_BY_PARENT, /* the whole that actors are part of, with all that is part of it */
  MND_GROUP_BY_LENS,   /* the category of the lens: see mnd-scene-lens.h. Without a lens there are no groups */
  MND_N_GROUP_BYS
} MndGroupBy;

typedef enum
{
  MND_GROUP_STYLE_BOXES,
  MND_GROUP_STYLE_LANES, /* bands across the map, one below the other */
  MND_N_GROUP_STYLES
} MndGroupStyle;

/* A box: an actor, support that is more than a line, or a folded group. All of it is read only and lives until the next
 * change. */
typedef struct
{
  MndRecord *record; /* of the table `actor` or `support`; NULL: of a folded group */
  const MndId *id;
  gboolean is_support;
  MndRect rect;
  MndShape shape;
  MndRole role;
  MndRole tone; /* whose colour it has: of the lens' category, else its role */
  int category; /* its place in the lens; MND_LENS_OUTSIDE where there is no lens, or it stands outside the frame */
  MndDash border;
  gboolean armed;
  gboolean confidential;
  gboolean placeholder; /* an actor that only stands for several */
  gboolean placed;      /* FALSE: it has no position yet and stands in a grid under the rest */
  gboolean pinned;
  int lane;                 /* 0 is the topmost: see mnd_scene_dup_graph() */
  MndLabel *label;          /* for the painter */
  MndLabel *second_label;   /* the name in the second language, beneath the first; NULL: none */
  const char *language;     /* in which the name is, where it is missing in the wanted one: "en"; else NULL */
  MndLabel *language_label; /* that word; NULL likewise */
  MndLabel *short_label;    /* the acronym or initials, for a map seen from afar; NULL where the actor has no name */
  GPtrArray *touches;       /* the lines that end here */
  MndSceneGroup *group;     /* that it belongs to, or that it stands for; NULL: none */
} MndSceneNode;

typedef enum
{
  MND_LINE_LINK,   /* `record` is the link */
  MND_LINE_PARTY,  /* support to one of its parties: `record` is the support, `party` the party */
  MND_LINE_BUNDLE, /* several of the others; one of its ends is a folded group. `record` is the first of them */
  MND_LINE_PAIR,   /* support drawn as one line from its funder to its beneficiary: `record` is the support */
} MndSceneLineKind;

/* A line between two nodes. Its identity is the id of the link, of the party, or (pair) of the support. */
typedef struct
{
  MndSceneLineKind line_kind;
  MndRecord *record;
  MndRecord *party; /* MND_LINE_PARTY only */
  const MndId *id;
  MndSceneNode *from;
  MndSceneNode *to;
  const char *kind; /* as in mnd_style_get_line() */
  const char *mode; /* of oversight; may be NULL */
  MndDash dash;
  guint fan_index; /* which of the lines between the same two nodes ... */
  guint fan_size;  /* ... and how many they are */
  double bend;     /* how far the fan swerves to pass beside other nodes and not behind them */
  MndPoint *path;  /* 3n+1 points, cut at the shapes' outlines and before the head */
  guint n_points;
  MndPoint tip;           /* where the head ends: on the outline of `to` */
  MndRect bounds;         /* with the head and the stroke's width */
  MndSceneBundle *bundle; /* of a line that ends at a folded group, also where it is the only one; else NULL */
  double length;          /* about */
  MndLabel *label;        /* for the painter: kind or mode; shared */
  MndRect label_rect;     /* where the label stands; empty where it is not shown */
  gboolean label_hidden;  /* it should be shown, and found no place */
  MndPoint label_anchor;  /* the place on the path that it belongs to ... */
  gboolean leader;        /* ... and that a thin line shows, as it is far off */
} MndSceneLine;

MndScene *mnd_scene_new (MndMap *map);
/* In these languages from the beginning: nothing is laid out twice. */
MndScene *mnd_scene_new_in_languages (MndMap *map, const char *const *languages);
/* While `changed` is sent with a damage: what it is made of, which may be far apart. Borrowed; the first of `n_parts`.
 */
const MndRect *mnd_scene_get_damage (MndScene *scene, guint *n_parts);
MndMap *mnd_scene_get_map (MndScene *scene);

/* The program speaks another language from now on: everything that is written on the map is written anew. */
void mnd_scene_reword (MndScene *scene);
/* In which language names are shown, by preference; NULL for the map's own. */
void mnd_scene_set_languages (MndScene *scene, const char *const *languages);
const char *const *mnd_scene_get_languages (MndScene *scene);
/* In which language names stand once more, small, beneath the first, where they have another one in it; NULL: none.
 * Boxes grow around their centre. */
void mnd_scene_set_second_language (MndScene *scene, const char *language);
const char *mnd_scene_get_second_language (MndScene *scene);
/* How many actors and support have words that no installed font can draw. `example` (may be NULL) gets the name of one
 * of them, which belongs to the map; NULL where there is none. */
guint mnd_scene_count_undrawable (MndScene *scene, const char **example);
/* How many boxes lie on another one. */
guint mnd_scene_count_overlapping (MndScene *scene);
/* With a date, what does not exist on that day is left out. */
void mnd_scene_set_date (MndScene *scene, gboolean has_date, int julian_day);
/* FALSE where everything is shown, whenever it existed. `julian_day` may be NULL. */
gboolean mnd_scene_get_date (MndScene *scene, int *julian_day);
void mnd_scene_set_appearance (MndScene *scene, MndAppearance appearance);
MndAppearance mnd_scene_get_appearance (MndScene *scene);
/* Kind and mode written on the links: never on a node nor on one another. */
void mnd_scene_set_link_labels (MndScene *scene, gboolean link_labels);
gboolean mnd_scene_get_link_labels (MndScene *scene);
/* How many of them are left out, as there is no room for them near their line. */
guint mnd_scene_get_n_hidden_labels (MndScene *scene);

/*
 * The way a layout found for a line (its identity as in MndSceneLine), from its first end to its last: 3n+1 points. It
 * holds while both ends stand where they do now, and again when they are brought back there; `n_points` 0 drops it.
 * Call after the positions are in the map.
 */
void mnd_scene_set_route (MndScene *scene, const MndId *line, const MndPoint *points, guint n_points);
void mnd_scene_clear_routes (MndScene *scene);
/* What set_route() was given for the line and still holds, for another scene of the same map; NULL where there is none.
 */
const MndPoint *mnd_scene_find_route (MndScene *scene, const MndId *line, guint *n_points);

/* Everything that is not hidden; empty for an empty map. */
MndRect mnd_scene_get_extents (MndScene *scene);
/* Nodes in a stable order: actors by key, then support by key. */
guint mnd_scene_get_n_nodes (MndScene *scene);
const MndSceneNode *mnd_scene_get_node (MndScene *scene, guint i);
/* Lines in a stable order: links by key, then ties of support by key. */
guint mnd_scene_get_n_lines (MndScene *scene);
const MndSceneLine *mnd_scene_get_line (MndScene *scene, guint i);
/* NULL where it is not shown. */
const MndSceneNode *mnd_scene_find_node (MndScene *scene, const MndId *id);
const MndSceneLine *mnd_scene_find_line (MndScene *scene, const MndId *id);
/* The place of a node, or the bounds of a line, or of all lines and the node of a support. FALSE where it is not
 * shown. */
gboolean mnd_scene_find_item (MndScene *scene, const MndId *id, MndRect *rect);
/* The size of a node's box. FALSE where it is not shown. */
gboolean mnd_scene_get_size (MndScene *scene, const MndId *id, double *width, double *height);

typedef enum
{
  MND_HIT_NOTHING,
  MND_HIT_ACTOR,
  MND_HIT_HANDLE, /* the spot on an actor's outline from which a link is drawn */
  MND_HIT_SUPPORT,
  MND_HIT_LINK,
  MND_HIT_SUPPORT_LINE,
  MND_HIT_GROUP,  /* the title of a group, or the box of one that is folded */
  MND_HIT_BUNDLE, /* several links and supports that end at a folded group */
} MndHitKind;

typedef struct
{
  MndHitKind kind;
  MndRecord *record; /* actor, support or link; NULL for nothing, a group or a bundle. Borrowed until the map changes */
  MndRecord *party;  /* MND_HIT_SUPPORT_LINE of a node: which of its parties */
  MndPoint handle;   /* MND_HIT_HANDLE: its centre */
  MndId id;          /* of the record, the group or the bundle */
  gboolean chevron;  /* MND_HIT_GROUP: the sign by which it is folded and unfolded */
} MndHit;

/* What is under a point, the topmost first; lines and handles within `tolerance` points of it. FALSE for nothing. */
gboolean mnd_scene_hit (MndScene *scene, MndPoint point, double tolerance, MndHit *hit);
/* The four spots from which a link is drawn: middle of top, right, bottom and left. */
void mnd_scene_node_get_handles (const MndSceneNode *node, MndPoint handles[4]);
/* Records of the nodes that meet the rectangle and of the links that lie inside it, in drawing order. Free with
 * g_ptr_array_unref(); the records are borrowed. */
GPtrArray *mnd_scene_find_in_rect (MndScene *scene, const MndRect *rect);

/* What the frame of a group needs around its nodes, in points. */
typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
  double min_width;
} MndSceneGraphGroup;

/* The scene as a graph for a layout. Nodes are in the scene's order, then folded groups. */
typedef struct
{
  MndId id; /* of the actor or support */
  gboolean is_support;
  double width;
  double height;
  double x; /* the present centre, also where it is not placed */
  double y;
  gboolean placed;
  gboolean pinned;
  gboolean is_group; /* a folded group, of which `id` is */
  guint group;       /* counted from 1: groups[group - 1]; 0: none */
  /* For a hierarchy that reads from the top: 0 oversight, 1 management, 2 coordination, 3 justice, 4 provision, 5 no
   * function, 6 support, 7 who supports. */
  int lane;
} MndSceneGraphNode;

typedef struct
{
  MndId id;   /* as in MndSceneLine: what mnd_scene_set_route() takes */
  guint from; /* index of a node */
  guint to;
  gboolean is_support; /* a line of support */
  int order;           /* in a hierarchy: 1 `from` stands above `to`, -1 below it, 0 says nothing */
  double weight;       /* how close it should be; 1 is usual */
} MndSceneGraphEdge;

typedef struct
{
  guint n_nodes;
  MndSceneGraphNode *nodes;
  guint n_edges;
  MndSceneGraphEdge *edges;
  guint n_groups; /* in their order; those that are folded are nodes instead */
  MndSceneGraphGroup *groups;
  gboolean lanes; /* they should become bands */
} MndSceneGraph;

MndSceneGraph *mnd_scene_dup_graph (MndScene *scene);
void mnd_scene_graph_free (MndSceneGraph *graph);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndSceneGraph, mnd_scene_graph_free)

G_END_DECLS
