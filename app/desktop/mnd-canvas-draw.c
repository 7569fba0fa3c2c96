/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The picture under everything: when a new one is asked for, and how the last one is moved and scaled until it comes.
 * The main thread never paints the map itself, and waits for it only where there is nothing to show yet.
 */
#include "desktop/mnd-canvas-private.h"

#include "desktop/mnd-screen-style.h"

#include <math.h>

/* How far a picture reaches beyond the window on each side, as a part of the window; when less than half of that is
 * left, another one is asked for. */
#define MARGIN 0.25
#define MIN_MARGIN 64.0
/* Microseconds for which a frame is held back for the first picture of a map: blank first and full then is the slower
 * way to see it. */
#define FIRST_PICTURE_TIME 50000
/* How much remains of what does not differ in a comparison: it is to be read. */
#define DIM_ALIKE 0.4
/* With more of them a whole picture is sooner painted. */
#define MAX_DAMAGE_PARTS 8192

const MndStyle *
mnd_canvas_get_style (MndCanvas *self)
{
  return self->scene != NULL ? mnd_style_get (mnd_scene_get_appearance (self->scene)) : mnd_screen_style_get ();
}

void
mnd_canvas_queue_picture (MndCanvas *self)
{
  self->same_since = ++self->serial;
  g_array_set_size (self->damage, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
mnd_canvas_queue_part (MndCanvas *self, const MndRect *parts, guint n_parts)
{
  /* Nobody stands still meanwhile. */
  if (parts == NULL || self->places != NULL || self->damage->len + n_parts > MAX_DAMAGE_PARTS)
    {
      mnd_canvas_queue_picture (self);
      return;
    }
  self->serial++;
  g_array_append_vals (self->damage, parts, n_parts);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static MndRect
inflate_each (const MndRect *rect, double dx, double dy)
{
  return (MndRect){ rect->x - dx, rect->y - dy, rect->width + 2 * dx, rect->height + 2 * dy };
}

static void
get_margin (MndCanvas *self, double *x, double *y)
{
  double scale = mnd_viewport_get_scale (self->viewport);

  *x = ceil (MAX (mnd_viewport_get_width (self->viewport) * MARGIN, MIN_MARGIN)) / scale;
  *y = ceil (MAX (mnd_viewport_get_height (self->viewport) * MARGIN, MIN_MARGIN)) / scale;
}

/* One is on its way that shows what is in sight, if no margin. */
static gboolean
is_on_its_way (MndCanvas *self, const MndRect *visible)
{
  const MndRenderPicture *picture = mnd_scene_renderer_get_picture (self->renderer, MND_RENDER_MAP);

  return mnd_rect_contains_rect (&self->requested.rect, visible)
         && (picture == NULL || picture->serial < self->requested.serial || picture->scale != self->requested.scale);
}

static gboolean
needs_picture (MndCanvas *self, const MndRect *visible)
{
  const MndRenderRequest *last = &self->requested;
  MndRect inside;
  double x, y;

  if (!self->has_requested || last->serial != self->serial || last->scale != mnd_viewport_get_scale (self->viewport)
      || last->device_scale != gtk_widget_get_scale_factor (GTK_WIDGET (self)))
    return TRUE;
  if (is_on_its_way (self, visible))
    return FALSE;
  get_margin (self, &x, &y);
  inside = inflate_each (visible, x / 2, y / 2);
  return !mnd_rect_contains_rect (&last->rect, &inside);
}

/* Coming closer, the last picture covers more than the window while the next is painted: what is in sight goes first,
 * and the margin is asked for when that is there. */
static gboolean
comes_closer (MndCanvas *self)
{
  const MndRenderPicture *picture = mnd_scene_renderer_get_picture (self->renderer, MND_RENDER_MAP);

  return picture != NULL && mnd_viewport_get_scale (self->viewport) > picture->scale;
}

/* What the last picture does not show: it need not be painted again where nothing has changed since. */
static void
read_damage (MndCanvas *self)
{
  const MndRenderPicture *picture = mnd_scene_renderer_get_picture (self->renderer, MND_RENDER_MAP);

  if (picture == NULL || picture->serial != self->serial)
    return;
  g_array_set_size (self->damage, 0);
  self->same_since = self->serial;
}

void
mnd_canvas_request_picture (MndCanvas *self)
{
  MndRect visible = mnd_viewport_get_visible (self->viewport);
  double x, y;

  read_damage (self);
  if (!needs_picture (self, &visible))
    return;
  get_margin (self, &x, &y);
  self->requested = (MndRenderRequest){
    .rect = comes_closer (self) ? visible : inflate_each (&visible, x, y),
    .scale = mnd_viewport_get_scale (self->viewport),
    .device_scale = gtk_widget_get_scale_factor (GTK_WIDGET (self)),
    .serial = self->serial,
    .same_since = self->same_since,
    .damage = self->damage,
    .appearance = mnd_scene_get_appearance (self->scene),
    .selection = self->selection,
    .traced = self->traced,
    .highlighted = self->highlighted != NULL ? self->highlighted : self->tints,
    .dim = self->highlighted != NULL ? self->highlight_dim : DIM_ALIKE,
    .tints = self->tints,
    .places = self->places,
  };
  self->has_requested = TRUE;
  mnd_scene_renderer_request (self->renderer, MND_RENDER_MAP, self->scene, &self->requested);
}

MndPoint
mnd_canvas_get_drawn_offset (MndCanvas *self)
{
  const MndRenderPicture *picture = mnd_scene_renderer_get_picture (self->renderer, MND_RENDER_MAP);
  MndPoint offset = mnd_viewport_get_offset (self->viewport);
  double scale = mnd_viewport_get_scale (self->viewport);
  int device_scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  double x, y;

  if (picture == NULL || picture->scale != scale)
    return offset;
  x = picture->rect.x * scale + offset.x;
  y = picture->rect.y * scale + offset.y;
  offset.x += round (x * device_scale) / device_scale - x;
  offset.y += round (y * device_scale) / device_scale - y;
  return offset;
}

void
mnd_canvas_append_picture (MndCanvas *self, MndRenderSlot slot, GtkSnapshot *snapshot, MndPoint at)
{
  const MndRenderPicture *picture = mnd_scene_renderer_get_picture (self->renderer, slot);
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  double scale = mnd_viewport_get_scale (self->viewport);
  graphene_size_t window =
      GRAPHENE_SIZE_INIT (gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
  graphene_rect_t bounds;

  if (picture == NULL || native == NULL)
    return;
  graphene_rect_init (&bounds, at.x, at.y, picture->rect.width * scale, picture->rect.height * scale);
  mnd_scene_renderer_append (self->renderer, slot, snapshot, gtk_native_get_renderer (native), &bounds, &window);
}

static void
append_slot (MndCanvas *self, MndRenderSlot slot, GtkSnapshot *snapshot)
{
  const MndRenderPicture *picture = mnd_scene_renderer_get_picture (self->renderer, slot);
  MndPoint offset = mnd_canvas_get_drawn_offset (self);
  double scale = mnd_viewport_get_scale (self->viewport);

  if (picture != NULL)
    mnd_canvas_append_picture (self, slot, snapshot,
                               (MndPoint){ picture->rect.x * scale + offset.x, picture->rect.y * scale + offset.y });
}

static void
append_map (MndCanvas *self, GtkSnapshot *snapshot)
{
  append_slot (self, MND_RENDER_MAP, snapshot);
  if (self->fade_animation == NULL)
    return;
  gtk_snapshot_push_opacity (snapshot, self->fade);
  append_slot (self, MND_RENDER_BEFORE, snapshot);
  gtk_snapshot_pop (snapshot);
}

void
mnd_canvas_request_ghost (MndCanvas *self)
{
  MndRect visible = mnd_viewport_get_visible (self->viewport);
  double x, y;
  MndRenderRequest request = {
    .scale = mnd_viewport_get_scale (self->viewport),
    .device_scale = gtk_widget_get_scale_factor (GTK_WIDGET (self)),
    .serial = self->serial,
    .appearance = mnd_scene_get_appearance (self->scene),
    .highlighted = self->moved,
  };
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->moved);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      const MndSceneNode *node = mnd_canvas_find_node_or_box (self, id);
      if (node != NULL)
        request.rect = mnd_rect_union (&request.rect, &node->rect);
    }
  /* What is far outside of the window will hardly be dragged into it. */
  get_margin (self, &x, &y);
  visible = inflate_each (&visible, x, y);
  request.rect = mnd_rect_inflate (&request.rect, 8.0);
  x = MAX (request.rect.x, visible.x);
  y = MAX (request.rect.y, visible.y);
  request.rect.width = MIN (request.rect.x + request.rect.width, visible.x + visible.width) - x;
  request.rect.height = MIN (request.rect.y + request.rect.height, visible.y + visible.height) - y;
  request.rect.x = x;
  request.rect.y = y;
  if (request.rect.width > 0 && request.rect.height > 0)
    mnd_scene_renderer_request (self->renderer, MND_RENDER_GHOST, self->scene, &request);
}

/* The drag is over and the picture has what it did. */
static void
drop_stale_ghost (MndCanvas *self)
{
  const MndRenderPicture *picture = mnd_scene_renderer_get_picture (self->renderer, MND_RENDER_MAP);

  if (self->ghost_serial != 0 && picture != NULL && picture->serial >= self->ghost_serial)
    mnd_canvas_drop_ghost (self);
}

void
mnd_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MndCanvas *self = MND_CANVAS (widget);
  const MndColor canvas = mnd_canvas_get_style (self)->canvas;
  graphene_rect_t bounds;

  graphene_rect_init (&bounds, 0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ canvas.r, canvas.g, canvas.b, 1 }, &bounds);
  /* What is about to be fitted need not be painted before. */
  if (self->scene != NULL && !self->fit_wanted)
    {
      mnd_canvas_request_picture (self);
      if (mnd_scene_renderer_get_picture (self->renderer, MND_RENDER_MAP) == NULL)
        mnd_scene_renderer_wait (self->renderer, MND_RENDER_MAP, FIRST_PICTURE_TIME);
      drop_stale_ghost (self);
      append_map (self, snapshot);
      mnd_canvas_draw_overlay (self, snapshot);
    }
  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->legend_panel), snapshot);
  if (self->name_entry != NULL)
    gtk_widget_snapshot_child (widget, GTK_WIDGET (self->name_entry), snapshot);
}
