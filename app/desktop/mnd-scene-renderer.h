/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Pictures of a scene, painted by threads of its own so that the main loop never waits for paint. Of what is asked for
 * while they paint only the latest is kept, and what is being painted then is given up, but not for ever. Where the
 * last picture still holds, it is copied and only the rest painted. It decides nothing: what to show and when is the
 * canvas'.
 *
 * Signal `ready (guint slot)`: mnd_scene_renderer_get_picture() has another one.
 * Threads: all functions belong to the main thread.
 */
#pragma once

#include "scene/mnd-painter.h"

#include <gtk/gtk.h>

/* Kinds of pictures that do not stand in each other's way; a later one goes first. */
typedef enum
{
  MND_RENDER_OVERVIEW, /* like the map, but gives way to all others */
  MND_RENDER_MAP,      /* on the canvas' colour */
  MND_RENDER_GHOST,    /* on nothing: only what is highlighted */
  MND_RENDER_BEFORE,   /* never asked for: a picture of the map that was kept */
  MND_N_RENDER_SLOTS
} MndRenderSlot;

/* What is asked for. Tables are referenced and must not change any more. */
typedef struct
{
  MndRect rect;     /* of the map */
  double scale;     /* pixels of the window a point */
  int device_scale; /* pixels of the screen a pixel of the window */
  guint64 serial;   /* the caller's; comes back with the picture */
  /* A picture with this serial or a later one looks the same outside of `damage` (of the map), and need not be painted
   * again there. 0: none does. */
  guint64 same_since;
  GArray *damage; /* MndRect; NULL: none. Looked at when it is asked for, and not later */
  MndAppearance appearance;
  GHashTable *selection; /* these as in MndPaintState; each may be NULL */
  GHashTable *traced;
  GHashTable *highlighted;
  double dim; /* of what is not highlighted; a ghost has none of it */
  GHashTable *tints;
  GHashTable *places;
} MndRenderRequest;

typedef struct
{
  MndRect rect; /* of the map */
  double scale;
  guint64 serial;
  gint64 duration; /* of painting, in microseconds */
} MndRenderPicture;

#define MND_TYPE_SCENE_RENDERER (mnd_scene_renderer_get_type ())
G_DECLARE_FINAL_TYPE (MndSceneRenderer, mnd_scene_renderer, MND, SCENE_RENDERER, GObject)

/* `n_threads` paint the same picture together; 0: as many as there are processors, and few at most, all but one of them
 * only once the hand rests. The picture does not depend on it. */
MndSceneRenderer *mnd_scene_renderer_new (guint n_threads);
/* Replaces what was asked for in the slot and is not yet begun. */
void mnd_scene_renderer_request (MndSceneRenderer *renderer, MndRenderSlot slot, MndScene *scene,
                                 const MndRenderRequest *request);
/* Waits for a picture that was asked for, at most so many microseconds; TRUE where it is there then, without `ready`.
 * Not where there is one to show meanwhile. */
gboolean mnd_scene_renderer_wait (MndSceneRenderer *renderer, MndRenderSlot slot, gint64 longest);
/* The latest; NULL where there is none yet. Borrowed until `ready`, wait or forget. */
const MndRenderPicture *mnd_scene_renderer_get_picture (MndSceneRenderer *renderer, MndRenderSlot slot);
/* Shows the picture of the slot in `bounds` of the window, which has the size `window`. `gsk` is the window's: what is
 * fast differs. */
void mnd_scene_renderer_append (MndSceneRenderer *renderer, MndRenderSlot slot, GtkSnapshot *snapshot, GskRenderer *gsk,
                                const graphene_rect_t *bounds, const graphene_size_t *window);
/* What part of the map is shown at least roughly: that of the latest picture, or of one before which is still under it.
 * NULL where there is none. Borrowed likewise. */
const MndRect *mnd_scene_renderer_get_covered (MndSceneRenderer *renderer, MndRenderSlot slot);
/* The picture of a slot stays as that of another one, whatever comes; FALSE where there is none. */
gboolean mnd_scene_renderer_keep (MndSceneRenderer *renderer, MndRenderSlot from, MndRenderSlot to);
/* Drops the picture of the slot, and what is on its way to it. */
void mnd_scene_renderer_forget (MndSceneRenderer *renderer, MndRenderSlot slot);
