/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cutting a picture into parts and painting one; see the header. */
#include "desktop/mnd-render-job.h"

#include <math.h>
#include <string.h>

/* Edits that come one after the other must not keep a picture from ever being finished. */
#define MAX_TRIES 4
/* No screen is larger; a request beyond it is a mistake and gets a part of the picture. */
#define MAX_PIXELS_A_SIDE 16384
/* Around what looks different: rings, heads and smooth edges. In points, and pixels. */
#define DAMAGE_ROOM 16.0
#define DAMAGE_PIXELS 4.0
/* Pixels; damage is whole tiles, or it would be painted in slivers. */
#define TILE 64
/* Rows of pixels that one thread paints at a time: they fit into what a processor keeps at hand. */
#define BAND 192

static GHashTable *
ref_table (GHashTable *table)
{
  return table == NULL ? NULL : g_hash_table_ref (table);
}

MndRenderJob *
mnd_render_job_new (MndRenderSlot slot, MndScene *scene, const MndRenderRequest *request)
{
  MndRenderJob *job = g_new0 (MndRenderJob, 1);
  double pixels = request->scale * request->device_scale;

  job->slot = slot;
  job->scene = g_object_ref (scene);
  job->request = *request;
  ref_table (request->selection);
  ref_table (request->traced);
  ref_table (request->highlighted);
  ref_table (request->tints);
  ref_table (request->places);
  job->left = (int) floor (request->rect.x * pixels);
  job->top = (int) floor (request->rect.y * pixels);
  job->width = (int) CLAMP (ceil ((request->rect.x + request->rect.width) * pixels) - job->left, 1, MAX_PIXELS_A_SIDE);
  job->height = (int) CLAMP (ceil ((request->rect.y + request->rect.height) * pixels) - job->top, 1, MAX_PIXELS_A_SIDE);
  return job;
}

/* Marks the tiles of a picture of `n_columns` and `n_rows` in which the damage is. */
static void
mark_tiles (const MndRenderJob *job, const MndRect *damage, guchar *tiles, int n_columns, int n_rows)
{
  double pixels = job->request.scale * job->request.device_scale;
  double room = DAMAGE_ROOM * pixels + DAMAGE_PIXELS;
  int left = (int) MAX (floor ((damage->x * pixels - room - job->left) / TILE), 0);
  int top = (int) MAX (floor ((damage->y * pixels - room - job->top) / TILE), 0);
  int right = (int) MIN (floor (((damage->x + damage->width) * pixels + room - job->left) / TILE), n_columns - 1);
  int bottom = (int) MIN (floor (((damage->y + damage->height) * pixels + room - job->top) / TILE), n_rows - 1);

  for (int row = top; row <= bottom; row++)
    for (int column = left; column <= right; column++)
      tiles[row * n_columns + column] = TRUE;
}

/* Tiles that are marked, side by side, as rectangles of pixels from the map's origin. */
static void
append_runs (const MndRenderJob *job, const guchar *tiles, int n_columns, int row, GArray *runs)
{
  for (int column = 0, end; column < n_columns; column = end)
    {
      end = column + 1;
      while (end < n_columns && tiles[end] == tiles[column])
        end++;
      if (tiles[column])
        g_array_append_val (runs, ((cairo_rectangle_int_t){ job->left + column * TILE, job->top + row * TILE,
                                                            (end - column) * TILE, TILE }));
    }
}

static cairo_region_t *
make_damage (const MndRenderJob *job)
{
  const cairo_rectangle_int_t whole = { job->left, job->top, job->width, job->height };
  int n_columns = (job->width + TILE - 1) / TILE, n_rows = (job->height + TILE - 1) / TILE;
  g_autofree guchar *tiles = g_new0 (guchar, n_columns * n_rows);
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_int_t));
  cairo_region_t *region;

  for (guint i = 0; job->request.damage != NULL && i < job->request.damage->len; i++)
    mark_tiles (job, &g_array_index (job->request.damage, MndRect, i), tiles, n_columns, n_rows);
  for (int row = 0; row < n_rows; row++)
    append_runs (job, tiles + row * n_columns, n_columns, row, runs);
  region = cairo_region_create_rectangles ((const cairo_rectangle_int_t *) (gpointer) runs->data, (int) runs->len);
  cairo_region_intersect_rectangle (region, &whole);
  return region;
}

void
mnd_render_job_set_base (MndRenderJob *job, cairo_surface_t *surface, int left, int top)
{
  job->base = (MndRenderBase){ cairo_surface_reference (surface), left, top };
  job->damage = make_damage (job);
  job->request.damage = NULL;
}

void
mnd_render_job_free (MndRenderJob *job)
{
  if (job == NULL)
    return;
  g_clear_pointer (&job->surface, cairo_surface_destroy);
  g_clear_pointer (&job->base.surface, cairo_surface_destroy);
  g_clear_pointer (&job->parts, g_array_unref);
  g_clear_pointer (&job->damage, cairo_region_destroy);
  g_clear_pointer (&job->request.selection, g_hash_table_unref);
  g_clear_pointer (&job->request.traced, g_hash_table_unref);
  g_clear_pointer (&job->request.highlighted, g_hash_table_unref);
  g_clear_pointer (&job->request.tints, g_hash_table_unref);
  g_clear_pointer (&job->request.places, g_hash_table_unref);
  g_clear_object (&job->scene);
  g_free (job);
}

static cairo_rectangle_int_t
rect_of_base (const MndRenderJob *job)
{
  const MndRenderBase *base = &job->base;

  return (cairo_rectangle_int_t){ base->left, base->top, cairo_image_surface_get_width (base->surface),
                                  cairo_image_surface_get_height (base->surface) };
}

static void
copy_base (MndRenderJob *job)
{
  const cairo_rectangle_int_t base = rect_of_base (job);
  cairo_rectangle_int_t both = { job->left, job->top, job->width, job->height };
  cairo_region_t *region = cairo_region_create_rectangle (&both);
  gsize stride = (gsize) cairo_image_surface_get_stride (job->surface);
  gsize base_stride = (gsize) cairo_image_surface_get_stride (job->base.surface);
  guchar *pixels = cairo_image_surface_get_data (job->surface);
  const guchar *base_pixels = cairo_image_surface_get_data (job->base.surface);

  cairo_region_intersect_rectangle (region, &base);
  cairo_region_get_extents (region, &both);
  cairo_region_destroy (region);
  cairo_surface_flush (job->surface);
  for (int y = both.y; y < both.y + both.height; y++)
    memcpy (pixels + (gsize) (y - job->top) * stride + (gsize) (both.x - job->left) * 4,
            base_pixels + (gsize) (y - base.y) * base_stride + (gsize) (both.x - base.x) * 4, (gsize) both.width * 4);
  cairo_surface_mark_dirty (job->surface);
}

/* What has to be painted: all, or what the picture of before has not. Free with cairo_region_destroy(). */
static cairo_region_t *
find_rest (const MndRenderJob *job)
{
  const cairo_rectangle_int_t whole = { job->left, job->top, job->width, job->height };
  cairo_region_t *rest = cairo_region_create_rectangle (&whole);
  cairo_rectangle_int_t base;

  if (job->base.surface == NULL)
    return rest;
  base = rect_of_base (job);
  cairo_region_subtract_rectangle (rest, &base);
  cairo_region_union (rest, job->damage);
  return rest;
}

static GArray *
make_parts (const MndRenderJob *job)
{
  cairo_region_t *rest = find_rest (job);
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_int_t));

  for (int i = 0; i < cairo_region_num_rectangles (rest); i++)
    {
      cairo_rectangle_int_t part;
      int bottom;
      cairo_region_get_rectangle (rest, i, &part);
      bottom = part.y + part.height;
      for (; part.y < bottom; part.y += part.height)
        {
          part.height = MIN (BAND, bottom - part.y);
          g_array_append_val (parts, part);
        }
    }
  cairo_region_destroy (rest);
  return parts;
}

/* The rows of the picture in which the part is, as a picture of its own: one surface belongs to one thread. */
static cairo_surface_t *
create_band (const MndRenderJob *job, const cairo_rectangle_int_t *part)
{
  int stride = cairo_image_surface_get_stride (job->surface);
  guchar *pixels = cairo_image_surface_get_data (job->surface);

  return cairo_image_surface_create_for_data (pixels + (gsize) (part->y - job->top) * (gsize) stride,
                                              CAIRO_FORMAT_ARGB32, job->width, part->height, stride);
}

static MndPaintState
state_of (MndRenderJob *job)
{
  const MndRenderRequest *request = &job->request;

  return (MndPaintState){
    .style = mnd_style_get (request->appearance),
    .selection = request->selection,
    .places = request->places,
    .traced = request->traced,
    .highlighted = request->highlighted,
    .tints = request->tints,
    .yields = job->n_tries < MAX_TRIES || job->slot == MND_RENDER_OVERVIEW,
    .superseded = &job->superseded,
    .dim = job->slot == MND_RENDER_GHOST ? 0.0 : request->dim,
  };
}

gboolean
mnd_render_job_paint (MndRenderJob *job, const cairo_rectangle_int_t *part)
{
  const MndPaintState state = state_of (job);
  double pixels = job->request.scale * job->request.device_scale;
  MndRect rect = { part->x / pixels, part->y / pixels, part->width / pixels, part->height / pixels };
  cairo_surface_t *band = create_band (job, part);
  cairo_t *cr = cairo_create (band);
  gboolean complete;

  cairo_rectangle (cr, part->x - job->left, 0, part->width, part->height);
  cairo_clip (cr);
  if (job->slot != MND_RENDER_GHOST)
    {
      cairo_set_source_rgb (cr, state.style->canvas.r, state.style->canvas.g, state.style->canvas.b);
      cairo_paint (cr);
    }
  cairo_translate (cr, -job->left, -part->y);
  cairo_scale (cr, pixels, pixels);
  complete = mnd_painter_paint (job->scene, cr, &rect, pixels, &state);
  cairo_destroy (cr);
  cairo_surface_finish (band);
  cairo_surface_destroy (band);
  return complete;
}

GArray *
mnd_render_job_prepare (MndRenderJob *job)
{
  job->n_tries++;
  job->complete = TRUE;
  job->n_begun = 0;
  job->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, job->width, job->height);
  if (cairo_surface_status (job->surface) != CAIRO_STATUS_SUCCESS)
    {
      g_clear_pointer (&job->surface, cairo_surface_destroy);
      return g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_int_t));
    }
  if (job->base.surface != NULL)
    copy_base (job);
  cairo_surface_flush (job->surface);
  return make_parts (job);
}
