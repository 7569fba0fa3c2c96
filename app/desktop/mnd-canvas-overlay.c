/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is drawn over the picture at once, so that the hand never waits for the painter: what the pointer is over, the
 * focus, a rubber band, a link on its way, the ghost of a drag. Each piece draws within tight bounds.
 */
#include "desktop/mnd-canvas-private.h"

#include "scene/mnd-scene-hidden.h"
#include "scene/mnd-shape.h"

#include <math.h>

/* More than this is not followed by a hand, and would be slow. */
#define MAX_FOLLOWING_LINES 400
#define MAX_FRESH_OUTLINES 200

/* Points: outside of the ring around what is selected. */
#define FOCUS_GAP 4.0

typedef struct
{
  MndCanvas *canvas;
  GtkSnapshot *snapshot;
  const MndStyle *style;
  MndPoint offset;
  double scale;
  MndRect window;
} Overlay;

static MndPoint
to_view (const Overlay *overlay, MndPoint map)
{
  return (MndPoint){ map.x * overlay->scale + overlay->offset.x, map.y * overlay->scale + overlay->offset.y };
}

static MndRect
rect_to_view (const Overlay *overlay, const MndRect *map)
{
  MndPoint corner = to_view (overlay, (MndPoint){ map->x, map->y });

  return (MndRect){ corner.x, corner.y, map->width * overlay->scale, map->height * overlay->scale };
}

/* Pixels of the window, within bounds; NULL where nothing of it is to be seen. */
static cairo_t *
begin (const Overlay *overlay, const MndRect *view)
{
  double left = MAX (floor (view->x), 0), top = MAX (floor (view->y), 0);
  double right = MIN (ceil (view->x + view->width), overlay->window.width);
  double bottom = MIN (ceil (view->y + view->height), overlay->window.height);
  graphene_rect_t bounds;

  if (right <= left || bottom <= top)
    return NULL;
  graphene_rect_init (&bounds, left, top, right - left, bottom - top);
  return gtk_snapshot_append_cairo (overlay->snapshot, &bounds);
}

static void
set_color (cairo_t *cr, MndColor color, double alpha)
{
  cairo_set_source_rgba (cr, color.r, color.g, color.b, alpha);
}

/* Adds the outline of a node, `gap` pixels around it, to the path. */
static void
trace_node (const Overlay *overlay, cairo_t *cr, const MndSceneNode *node, double gap)
{
  MndRect rect = mnd_rect_inflate (&node->rect, gap / overlay->scale);

  cairo_save (cr);
  cairo_translate (cr, overlay->offset.x, overlay->offset.y);
  cairo_scale (cr, overlay->scale, overlay->scale);
  mnd_shape_trace (node->shape, &rect, cr);
  cairo_restore (cr);
}

typedef struct
{
  MndColor color;
  double fill;   /* opacity */
  double stroke; /* opacity */
  double width;  /* pixels */
  double gap;
  gboolean dashed;
} Outline;

static void
draw_outline (const Overlay *overlay, const MndSceneNode *node, const Outline *outline)
{
  MndRect view = rect_to_view (overlay, &node->rect);
  MndRect bounds = mnd_rect_inflate (&view, outline->gap + outline->width + 1);
  cairo_t *cr = begin (overlay, &bounds);

  if (cr == NULL)
    return;
  trace_node (overlay, cr, node, outline->gap);
  if (outline->fill > 0)
    {
      set_color (cr, outline->color, outline->fill);
      cairo_fill_preserve (cr);
    }
  if (outline->dashed)
    cairo_set_dash (cr, (const double[]){ 4, 3 }, 2, 0);
  set_color (cr, outline->color, outline->stroke);
  cairo_set_line_width (cr, outline->width);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
trace_path (const Overlay *overlay, cairo_t *cr, const MndPoint *path, guint n_points)
{
  MndPoint start = to_view (overlay, path[0]);

  cairo_move_to (cr, start.x, start.y);
  for (guint i = 1; i + 2 < n_points; i += 3)
    {
      MndPoint a = to_view (overlay, path[i]), b = to_view (overlay, path[i + 1]), c = to_view (overlay, path[i + 2]);
      cairo_curve_to (cr, a.x, a.y, b.x, b.y, c.x, c.y);
    }
}

/* A glow along a line, so that its own colour and dash stay readable. */
static void
draw_glow (const Overlay *overlay, const MndSceneLine *line, double alpha, double width)
{
  MndRect view = rect_to_view (overlay, &line->bounds);
  MndRect bounds = mnd_rect_inflate (&view, width + 1);
  cairo_t *cr = begin (overlay, &bounds);
  MndPoint tip = to_view (overlay, line->tip);

  if (cr == NULL)
    return;
  trace_path (overlay, cr, line->path, line->n_points);
  cairo_line_to (cr, tip.x, tip.y);
  set_color (cr, overlay->style->accent, alpha);
  cairo_set_line_width (cr, width);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* What was selected after the picture was painted. */
static void
draw_fresh_selection (const Overlay *overlay)
{
  MndCanvas *self = overlay->canvas;
  const MndRenderPicture *picture = mnd_scene_renderer_get_picture (self->renderer, MND_RENDER_MAP);
  const Outline outline = { overlay->style->accent, 0, 1, 2, 2, FALSE };
  GHashTableIter iter;
  gpointer id;

  if (picture == NULL || picture->serial >= self->selection_serial || self->places != NULL
      || g_hash_table_size (self->selection) > MAX_FRESH_OUTLINES)
    return;
  g_hash_table_iter_init (&iter, self->selection);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      const MndSceneNode *node = mnd_scene_find_node (self->scene, id);
      if (node != NULL)
        draw_outline (overlay, node, &outline);
    }
}

static void
draw_handle (const Overlay *overlay, MndPoint center, gboolean active)
{
  MndPoint at = to_view (overlay, center);
  double radius = MND_STYLE_HANDLE_RADIUS * overlay->scale;
  MndRect bounds = mnd_rect_around (at, 2 * radius + 6, 2 * radius + 6);
  cairo_t *cr = begin (overlay, &bounds);

  if (cr == NULL)
    return;
  cairo_arc (cr, at.x, at.y, active ? radius + 1.5 : radius, 0, 2 * G_PI);
  set_color (cr, active ? overlay->style->accent : overlay->style->canvas, 1);
  cairo_fill_preserve (cr);
  set_color (cr, overlay->style->accent, 1);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
draw_handles (const Overlay *overlay, const MndSceneNode *node)
{
  MndCanvas *self = overlay->canvas;
  MndPoint handles[4];

  mnd_scene_node_get_handles (node, handles);
  for (guint i = 0; i < G_N_ELEMENTS (handles); i++)
    draw_handle (overlay, handles[i],
                 self->hover_kind == MND_HIT_HANDLE
                     && mnd_point_distance (handles[i], self->hover_handle) < MND_STYLE_HANDLE_RADIUS);
}

/* Of all parts of a group: what is taken hold of by one of them. */
static void
draw_titles (const Overlay *overlay, const MndSceneGroup *group)
{
  for (guint i = 0; group != NULL && i < group->frames->len; i++)
    {
      const MndSceneFrame *frame = &g_array_index (group->frames, MndSceneFrame, i);
      MndSceneNode title = { .rect = frame->title, .shape = MND_SHAPE_STATE };
      if (!mnd_rect_is_empty (&frame->title))
        draw_outline (overlay, &title, &(Outline){ overlay->style->accent, 0.1, 0.55, 1.5, 0, FALSE });
    }
}

static void
draw_hover (const Overlay *overlay)
{
  MndCanvas *self = overlay->canvas;
  const MndSceneNode *node;
  const MndSceneLine *line;

  if (self->hover_kind == MND_HIT_NOTHING || self->gesture != MND_GESTURE_NONE || self->places != NULL)
    return;
  node = mnd_canvas_find_node_or_box (self, &self->hover_item);
  line = mnd_scene_find_line (self->scene, &self->hover_item);
  if (self->hover_kind == MND_HIT_GROUP && node == NULL)
    draw_titles (overlay, mnd_scene_find_group (self->scene, &self->hover_item));
  if (node != NULL)
    draw_outline (overlay, node, &(Outline){ overlay->style->accent, 0, 0.55, 1.5, 1.5, FALSE });
  else if (line != NULL)
    draw_glow (overlay, line, 0.3, 7);
  if (node != NULL && node->record != NULL && !node->is_support && overlay->scale >= MND_CANVAS_MIN_HANDLE_SCALE)
    draw_handles (overlay, node);
}

static void
draw_focus (const Overlay *overlay)
{
  MndCanvas *self = overlay->canvas;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  const MndSceneNode *node;

  if (!self->has_focus_item || !GTK_IS_WINDOW (root) || !gtk_window_get_focus_visible (GTK_WINDOW (root))
      || !mnd_canvas_has_map_focus (self) || self->places != NULL)
    return;
  node = mnd_canvas_find_node_or_box (self, &self->focus_item);
  if (node != NULL && !mnd_scene_is_hidden (self->scene, node->id))
    draw_outline (overlay, node,
                  &(Outline){ overlay->style->accent, 0, 0.75, 1.5, FOCUS_GAP * overlay->scale + 3, TRUE });
}

static void
draw_band (const Overlay *overlay)
{
  MndCanvas *self = overlay->canvas;
  MndRect band, bounds;
  cairo_t *cr;

  if (self->gesture != MND_GESTURE_BAND)
    return;
  band = mnd_rect_between (to_view (overlay, self->grabbed), self->pointer);
  bounds = mnd_rect_inflate (&band, 2);
  cr = begin (overlay, &bounds);
  if (cr == NULL)
    return;
  cairo_rectangle (cr, floor (band.x) + 0.5, floor (band.y) + 0.5, floor (band.width), floor (band.height));
  set_color (cr, overlay->style->accent, 0.12);
  cairo_fill_preserve (cr);
  set_color (cr, overlay->style->accent, 0.8);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* Where the ray from the middle of a box to a point leaves the box. */
static MndPoint
leave_box (const MndRect *rect, MndPoint to)
{
  MndPoint center = mnd_rect_get_center (rect);
  double dx = to.x - center.x, dy = to.y - center.y;
  double part = 1.0;

  if (fabs (dx) > 0)
    part = MIN (part, rect->width / 2 / fabs (dx));
  if (fabs (dy) > 0)
    part = MIN (part, rect->height / 2 / fabs (dy));
  return mnd_point_mix (center, to, part);
}

static void
draw_arrow (const Overlay *overlay, MndPoint from, MndPoint to)
{
  MndRect between = mnd_rect_between (from, to);
  MndRect bounds = mnd_rect_inflate (&between, 12);
  cairo_t *cr = begin (overlay, &bounds);
  double angle = atan2 (to.y - from.y, to.x - from.x);
  const double length = 11, spread = 0.42;

  if (cr == NULL)
    return;
  set_color (cr, overlay->style->accent, 1);
  cairo_set_line_width (cr, 2);
  cairo_move_to (cr, from.x, from.y);
  cairo_line_to (cr, to.x - length * 0.7 * cos (angle), to.y - length * 0.7 * sin (angle));
  cairo_stroke (cr);
  cairo_move_to (cr, to.x, to.y);
  cairo_line_to (cr, to.x - length * cos (angle - spread), to.y - length * sin (angle - spread));
  cairo_line_to (cr, to.x - length * cos (angle + spread), to.y - length * sin (angle + spread));
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_destroy (cr);
}

/* The actor that a link will bring with it; where the link meets it. */
static MndPoint
draw_draft (const Overlay *overlay, const MndRect *from_view)
{
  MndRect rect = mnd_canvas_get_draft_rect (overlay->canvas);
  MndRect view = rect_to_view (overlay, &rect);
  MndRect bounds = mnd_rect_inflate (&view, 2);
  cairo_t *cr = begin (overlay, &bounds);

  if (cr != NULL)
    {
      cairo_rectangle (cr, view.x, view.y, view.width, view.height);
      set_color (cr, overlay->style->accent, 0.15);
      cairo_fill_preserve (cr);
      set_color (cr, overlay->style->accent, 1);
      cairo_set_dash (cr, (const double[]){ 4, 3 }, 2, 0);
      cairo_stroke (cr);
      cairo_destroy (cr);
    }
  return leave_box (&view, mnd_rect_get_center (from_view));
}

/* The link under the hand, and then the one whose kind is being asked for. */
static void
draw_new_link (const Overlay *overlay)
{
  MndCanvas *self = overlay->canvas;
  gboolean drawing = self->gesture == MND_GESTURE_LINK;
  gboolean has_draft = !drawing && self->link_draft.name != NULL;
  const MndSceneNode *from = NULL, *to = NULL;
  MndRect from_view, to_view_rect;
  MndPoint end = self->pointer;

  if (drawing)
    from = mnd_scene_find_node (self->scene, &self->pressed_item);
  else if (self->link_pending)
    from = mnd_scene_find_node (self->scene, &self->link_from);
  if (from == NULL)
    return;
  if (!drawing && !has_draft)
    to = mnd_scene_find_node (self->scene, &self->link_to);
  else if (drawing && self->has_target)
    to = mnd_scene_find_node (self->scene, &self->target);
  from_view = rect_to_view (overlay, &from->rect);
  if (to != NULL)
    {
      draw_outline (overlay, to, &(Outline){ overlay->style->accent, 0.15, 1, 2.5, 2.5, FALSE });
      to_view_rect = rect_to_view (overlay, &to->rect);
      end = leave_box (&to_view_rect, mnd_rect_get_center (&from_view));
    }
  else if (has_draft)
    end = draw_draft (overlay, &from_view);
  else if (!drawing)
    return;
  draw_outline (overlay, from, &(Outline){ overlay->style->accent, 0, 1, 2, 2, FALSE });
  if (!mnd_rect_contains (&from_view, end))
    draw_arrow (overlay, leave_box (&from_view, end), end);
}

/* The lines between what is dragged and what stays, as they will run. */
static void
draw_following_line (const Overlay *overlay, cairo_t *cr, const MndSceneLine *line, gboolean from_moves, MndPoint by)
{
  const MndLineStyle *style = mnd_style_get_line (overlay->style, line->kind);
  MndLineTask task = {
    .from = { line->from->shape, line->from->rect },
    .to = { line->to->shape, line->to->rect },
    .fan_index = line->fan_index,
    .fan_size = line->fan_size,
    .flipped = mnd_id_compare (line->from->id, line->to->id) > 0,
  };
  g_autofree MndPoint *path = NULL;
  MndPoint tip;
  guint n_points;

  if (from_moves)
    task.from.rect = mnd_rect_offset (&task.from.rect, by.x, by.y);
  else
    task.to.rect = mnd_rect_offset (&task.to.rect, by.x, by.y);
  path = mnd_line_dup_path (&task, &n_points, &tip);
  if (path == NULL || n_points < 4)
    return;
  trace_path (overlay, cr, path, n_points);
  set_color (cr, style->color, 0.75);
  cairo_set_line_width (cr, MAX (style->width * overlay->scale, 1));
  cairo_stroke (cr);
}

static void
draw_following_lines (const Overlay *overlay, MndPoint by)
{
  MndCanvas *self = overlay->canvas;
  cairo_t *cr = begin (overlay, &overlay->window);
  guint n_lines = 0;
  GHashTableIter iter;
  gpointer id;

  if (cr == NULL)
    return;
  g_hash_table_iter_init (&iter, self->moved);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      const MndSceneNode *node = mnd_canvas_find_node_or_box (self, id);
      for (guint i = 0; node != NULL && i < node->touches->len && n_lines < MAX_FOLLOWING_LINES; i++)
        {
          const MndSceneLine *line = node->touches->pdata[i];
          const MndSceneNode *other = line->from == node ? line->to : line->from;
          if (other == node || g_hash_table_contains (self->moved, other->id))
            continue;
          draw_following_line (overlay, cr, line, line->from == node, by);
          n_lines++;
        }
    }
  cairo_destroy (cr);
}

static void
draw_ghost (const Overlay *overlay)
{
  MndCanvas *self = overlay->canvas;
  const MndRenderPicture *ghost = mnd_scene_renderer_get_picture (self->renderer, MND_RENDER_GHOST);
  MndPoint by = self->ghost_offset;
  Overlay shifted = *overlay;
  GHashTableIter iter;
  gpointer id;

  if (self->moved == NULL)
    return;
  /* Once the edit is made, what was dragged stands where the ghost is, and nothing needs to follow any more. */
  if (self->ghost_serial == 0)
    draw_following_lines (overlay, by);
  else
    by = (MndPoint){ 0, 0 };
  shifted.offset.x += by.x * overlay->scale;
  shifted.offset.y += by.y * overlay->scale;
  g_hash_table_iter_init (&iter, self->moved);
  for (guint n = 0; g_hash_table_iter_next (&iter, &id, NULL) && n < MAX_FRESH_OUTLINES; n++)
    {
      const MndSceneNode *node = mnd_canvas_find_node_or_box (self, id);
      if (node == NULL)
        continue;
      if (self->ghost_serial == 0)
        draw_outline (overlay, node, &(Outline){ overlay->style->canvas, 0.55, 0.55, 2, 1, FALSE });
      draw_outline (&shifted, node, &(Outline){ overlay->style->accent, ghost == NULL ? 0.2 : 0, 1, 2, 2, FALSE });
    }
  if (ghost != NULL)
    {
      MndRect at = mnd_rect_offset (&ghost->rect, self->ghost_offset.x, self->ghost_offset.y);
      MndRect view = rect_to_view (overlay, &at);
      mnd_canvas_append_picture (self, MND_RENDER_GHOST, overlay->snapshot,
                                 (MndPoint){ round (view.x), round (view.y) });
    }
}

void
mnd_canvas_draw_overlay (MndCanvas *self, GtkSnapshot *snapshot)
{
  const Overlay overlay = {
    .canvas = self,
    .snapshot = snapshot,
    .style = mnd_canvas_get_style (self),
    .offset = mnd_canvas_get_drawn_offset (self),
    .scale = mnd_viewport_get_scale (self->viewport),
    .window = { 0, 0, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)) },
  };

  draw_fresh_selection (&overlay);
  draw_hover (&overlay);
  draw_focus (&overlay);
  draw_new_link (&overlay);
  draw_ghost (&overlay);
  draw_band (&overlay);
}
