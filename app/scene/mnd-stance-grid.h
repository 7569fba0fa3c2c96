/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Actors by two of their measures, such as influence and stance on reform: a chip each in the cell of its two values,
 * and in a tray where a value is not known, for nobody stands in the middle by default. With trails of where they stood
 * before. Whoever makes the grid says what the measures are called (document/mnd-stance.h).
 *
 * The grid and its tray are two parts with coordinates of their own, which run from the left even where the grid is
 * mirrored.
 */
#pragma once

#include "model/mnd-lens.h"
#include "scene/mnd-style.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define MND_STANCE_NOWHERE G_MAXUINT
#define MND_STANCE_UNSAID (-1)

/* Laid out by the painter; see mnd-label.h. */
typedef struct _MndLabel MndLabel;

/* Of steps, axes and the like. */
enum
{
  MND_STANCE_ACROSS, /* from the start side */
  MND_STANCE_UP,
  MND_STANCE_N_AXES
};

typedef enum
{
  MND_STANCE_GRID,
  MND_STANCE_TRAY,
  MND_STANCE_N_PARTS
} MndStancePart;

/* A whole number of a few steps in the table of actors. Texts live for ever. */
typedef struct
{
  guint column;
  const char *label; /* "Influence" */
  const char *low;   /* what its ends mean: "little" */
  const char *high;
} MndStanceAxis;

/* What a corner of the grid says of whoever stands there. */
typedef struct
{
  int steps[MND_STANCE_N_AXES];
  const char *text; /* lives for ever */
} MndStanceHint;

typedef struct
{
  MndStanceAxis axes[MND_STANCE_N_AXES];
  const MndStanceHint *hints; /* may be none */
  guint n_hints;
  const char *const *languages; /* NULL: the map's */
  GHashTable *left_out;         /* set of MndId; NULL: nothing */
  gboolean fades;               /* what is left out, or outside the lens, is pale and not gone */
  MndLens *lens;                /* NULL: colours are those of functions */
  gboolean has_day;             /* else of all times */
  int day;
} MndStanceWish;

typedef struct
{
  MndId id;
  char *name;
  char *key;      /* by which names sort */
  char *detail;   /* the value that is known of one in the tray; NULL: none */
  char *language; /* of the name; NULL: not told */
  MndShape shape;
  MndRole role;
  MndRole tone; /* whose colour it has */
  gboolean is_pale;
  int steps[MND_STANCE_N_AXES]; /* from 0 on; MND_STANCE_UNSAID */
  MndRect rect;                 /* in its part */
  MndLabel *label;              /* of the painter; NULL until it is drawn */
} MndStanceChip;

/* Where an actor stood. */
typedef struct
{
  int steps[MND_STANCE_N_AXES];
  char *label;       /* of the snapshot, or of several after each other */
  MndPoint at;       /* in the grid */
  gboolean has_room; /* for its label */
  MndLabel *words;   /* of the painter */
} MndStancePoint;

typedef struct
{
  guint chip;
  GArray *points; /* MndStancePoint, the oldest first; never none */
} MndStanceTrail;

typedef struct
{
  MndStanceAxis axes[MND_STANCE_N_AXES];
  gint64 least[MND_STANCE_N_AXES];
  guint n_steps[MND_STANCE_N_AXES];
  GArray *hints;     /* MndStanceHint */
  GArray *chips;     /* MndStanceChip, by name */
  GPtrArray *cells;  /* GArray of guint: chips in their order; the lowest row first, the start first */
  GArray *tray;      /* guint: chips, those of whom something is known first */
  GHashTable *ids;   /* MndId -> place in `chips` */
  GPtrArray *trails; /* MndStanceTrail */
  GHashTable *trails_by_chip;

  /* Once it is placed */
  gboolean mirrored;
  double width;
  double height; /* of the grid */
  double tray_width;
  double tray_height;
  double column_width;
  double *row_tops; /* n_steps upwards + 1 of them, from the top */

  GHashTable *labels; /* of the painter: text and look -> MndLabel */
  GObject *context;   /* Pango's, for these; NULL until one is made */
} MndStanceGrid;

MndStanceGrid *mnd_stance_grid_new (MndMap *map, const MndStanceWish *wish);
void mnd_stance_grid_free (MndStanceGrid *grid);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndStanceGrid, mnd_stance_grid_free)

guint mnd_stance_grid_get_n_chips (const MndStanceGrid *grid);
const MndStanceChip *mnd_stance_grid_get_chip (const MndStanceGrid *grid, guint chip);
/* MND_STANCE_NOWHERE where the actor is none of them. */
guint mnd_stance_grid_find (const MndStanceGrid *grid, const MndId *actor);
MndStancePart mnd_stance_grid_get_part (const MndStanceGrid *grid, guint chip);
/* Of guint, the chips in a cell in their order. Borrowed. */
const GArray *mnd_stance_grid_get_cell (const MndStanceGrid *grid, const int steps[MND_STANCE_N_AXES]);
/* The step of a value of the axis; MND_STANCE_UNSAID where the record says none. */
int mnd_stance_grid_get_step (const MndStanceGrid *grid, guint axis, const MndValue *value);
gint64 mnd_stance_grid_get_value (const MndStanceGrid *grid, guint axis, int step);
/* "+2", "4". Free with g_free(). */
char *mnd_stance_grid_dup_step (const MndStanceGrid *grid, guint axis, int step);

/* Where an actor stood by then; to be told the oldest first. What is no point of the grid is left out, as is whoever is
 * no chip of it. A point where it had stood just before takes the label on. */
void mnd_stance_grid_add_point (MndStanceGrid *grid, const MndId *actor, const int steps[MND_STANCE_N_AXES],
                                const char *label);
/* TRUE where the actor stood elsewhere before. */
gboolean mnd_stance_trail_has_moved (const MndStanceGrid *grid, const MndStanceTrail *trail);

/* -place.c */

/* Rows are as high as what is in them, and fill `height` where that is less. Sets width and height. */
void mnd_stance_grid_place (MndStanceGrid *grid, double width, double height, gboolean mirrored);
/* Of the same width or another one. Sets tray_width and tray_height. */
void mnd_stance_grid_place_tray (MndStanceGrid *grid, double width, gboolean mirrored);
/* How high the grid would be at least, and its tray, for a width. */
double mnd_stance_grid_measure (const MndStanceGrid *grid, double width);
double mnd_stance_grid_measure_tray (const MndStanceGrid *grid, double width);
/* Points of the trails that are drawn: of the actors in `shown` (set of MndId), NULL: of all. After place(). */
void mnd_stance_grid_place_trails (MndStanceGrid *grid, GHashTable *shown);
MndRect mnd_stance_grid_get_cell_rect (const MndStanceGrid *grid, const int steps[MND_STANCE_N_AXES]);
/* MND_STANCE_NOWHERE where there is none. */
guint mnd_stance_grid_find_chip_at (const MndStanceGrid *grid, MndStancePart part, MndPoint point);
/* FALSE beside the cells. */
gboolean mnd_stance_grid_find_cell_at (const MndStanceGrid *grid, MndPoint point, int steps[MND_STANCE_N_AXES]);

/* Where the keyboard goes from a chip: `along` 1 is the next in reading order, cell by cell and then the tray, -1 the
 * one before; `down` 1 is the nearest beneath, -1 the nearest above. The same chip where there is none. */
guint mnd_stance_grid_find_next (const MndStanceGrid *grid, guint chip, int along);
guint mnd_stance_grid_find_below (const MndStanceGrid *grid, guint chip, int down);

G_END_DECLS
