/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The one painter, for the screen, for paper and for pictures. It draws a scene on a cairo context whose coordinates
 * are the map's, and no background. What is only for the moment (selection, a drag) comes with the call.
 *
 * Threads: from one thread at a time, which need not be the map's; it holds the scene's lock meanwhile. What the state
 * points to must not change during the call.
 */
#pragma once

#include "scene/mnd-scene.h"

#include <cairo.h>

G_BEGIN_DECLS

/* All zero is a plain picture. Sets are hash tables of MndId by mnd_id_hash() and mnd_id_equal(). */
typedef struct
{
  const MndStyle *style; /* NULL: the scene's */
  GHashTable *selection; /* set of ids of nodes and lines; may be NULL */
  GHashTable *traced;    /* set of ids of lines that stand out a little; may be NULL */
  const MndId *hover;    /* a node or line; may be NULL */
  GHashTable *moved;     /* set of ids of nodes that are drawn `dx`, `dy` away, lines following; may be NULL */
  double dx;
  double dy;
  GHashTable *places;      /* MndId to MndPoint: the centre where a node is drawn instead; goes before `moved` */
  GHashTable *highlighted; /* set of ids: everything else is dimmed; NULL: nothing is */
  double dim;              /* how much of it remains of what is dimmed: 0 none, 1 all; 0.15 is good */
  GHashTable *tints;       /* MndId to MndTint by GUINT_TO_POINTER(): what differs in a comparison; may be NULL */
  gboolean handles;        /* the hovered actor shows where links are drawn from */
  gboolean yields;         /* gives up where a change of the scene waits */
  const int *superseded;   /* atomic: gives up where it is not 0; may be NULL */
} MndPaintState;

/*
 * `clip` in map coordinates: what lies outside is skipped (NULL: nothing is). `scale` is how many pixels a point has,
 * which decides how much detail is worth drawing; 0 means all of it, as on paper. `state` may be NULL. FALSE where it
 * gave up, and only a part is painted.
 */
gboolean mnd_painter_paint (MndScene *scene, cairo_t *cr, const MndRect *clip, double scale,
                            const MndPaintState *state);

G_END_DECLS
