/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One picture that a renderer's threads paint: what of it has to be painted at all, cut into parts that several of them
 * take, each on pixels of its own. Which thread takes which part and when is the renderer's. Made and freed on the main
 * thread.
 */
#pragma once

#include "desktop/mnd-scene-renderer.h"

/* A picture of before whose pixels are copied. The threads read its memory and do nothing else with it. */
typedef struct
{
  cairo_surface_t *surface; /* owned; NULL: there is none */
  int left;                 /* in pixels from the map's origin */
  int top;
} MndRenderBase;

typedef struct
{
  MndScene *scene; /* owned */
  MndRenderRequest request;
  MndRenderSlot slot;
  int width;
  int height;
  int left; /* in pixels from the map's origin: pictures of one scale lie on one grid */
  int top;
  cairo_surface_t *surface; /* what is painted; NULL where there was no memory, or where it was given up */
  MndRenderBase base;
  cairo_region_t *damage; /* what of the base does not hold; pixels from the map's origin */
  guint n_tries;
  int superseded; /* atomic: there is a newer one */

  /* The renderer's */
  GArray *parts; /* cairo_rectangle_int_t, pixels from the map's origin; NULL: not yet begun */
  guint n_begun; /* parts; under its lock, like the next two */
  guint n_painting;
  gboolean complete; /* no painter gave up */
  guint64 order;     /* counted through all that was asked for */
  gboolean dropped;  /* nobody wants it any more */
  gint64 duration;
} MndRenderJob;

MndRenderJob *mnd_render_job_new (MndRenderSlot slot, MndScene *scene, const MndRenderRequest *request);
/* Outside of the request's damage the picture is like this one, of the same scale, wherever that is. */
void mnd_render_job_set_base (MndRenderJob *job, cairo_surface_t *surface, int left, int top);
void mnd_render_job_free (MndRenderJob *job);

/* On a thread, before any part is painted: cairo_rectangle_int_t, what there is to paint. Always the same for the same
 * request. Free with g_array_unref(). */
GArray *mnd_render_job_prepare (MndRenderJob *job);
/* On any thread, several of them at a time for different parts. FALSE where it gave up. */
gboolean mnd_render_job_paint (MndRenderJob *job, const cairo_rectangle_int_t *part);
