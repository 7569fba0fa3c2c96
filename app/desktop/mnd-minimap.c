/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The picture is asked for once a change, when the canvas has asked for its own, and painted by the canvas' thread when
 * that has nothing else to do; the frame over it is drawn here.
 */
#include "desktop/mnd-minimap.h"

#include "scene/mnd-scene-group.h"
#include "scene/mnd-scene-hidden.h"

#include <glib/gi18n.h>
#include <math.h>

#define WIDTH 180
#define HEIGHT 132
/* Around the map, in pixels. */
#define MARGIN 6.0
/* A smaller canvas belongs to the map. */
#define MIN_CANVAS_WIDTH 480
#define MIN_CANVAS_HEIGHT 400
#define RADIUS 6.0f
/* Of the frame; smaller it would not be seen. */
#define MIN_FRAME 8.0
#define FRAME_WIDTH 2.0f
/* How much of lines remains: all of them at full strength would be one dark patch. */
#define LINES_DIM 0.3
#define DOT_SIZE 4.0
/* Over what does not stand out. */
#define VEIL 0.6f

struct _MndMinimap
{
  GtkWidget parent_instance;
  MndCanvas *canvas;
  MndScene *scene; /* the canvas' */
  gboolean enabled;
  guint update_idle;
  gboolean stale;         /* the picture is of before a change */
  MndRenderRequest asked; /* for last */
};

G_DEFINE_FINAL_TYPE (MndMinimap, mnd_minimap, GTK_TYPE_WIDGET)

enum
{
  PROP_CANVAS = 1,
  PROP_ENABLED,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

/* at = map * scale + offset. FALSE where there is nothing to show, or no size. */
static gboolean
find_transform (MndMinimap *self, double *scale, MndPoint *offset)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  MndRect extents = self->scene == NULL ? (MndRect){ 0 } : mnd_scene_get_extents (self->scene);
  MndPoint center = mnd_rect_get_center (&extents);

  if (mnd_rect_is_empty (&extents) || width <= 2 * MARGIN || height <= 2 * MARGIN)
    return FALSE;
  *scale = MIN ((width - 2 * MARGIN) / extents.width, (height - 2 * MARGIN) / extents.height);
  *scale = MIN (*scale, 1.0);
  *offset = (MndPoint){ width / 2 - center.x * *scale, height / 2 - center.y * *scale };
  return TRUE;
}

gboolean
mnd_minimap_find (MndMinimap *self, MndPoint map, MndPoint *at)
{
  MndPoint offset;
  double scale;

  g_return_val_if_fail (MND_IS_MINIMAP (self) && at != NULL, FALSE);

  if (!find_transform (self, &scale, &offset))
    return FALSE;
  *at = (MndPoint){ map.x * scale + offset.x, map.y * scale + offset.y };
  return TRUE;
}

/* --- when it is there */

gboolean
mnd_minimap_is_of_use (MndMinimap *self)
{
  MndViewport *viewport;
  MndRect extents, visible;

  g_return_val_if_fail (MND_IS_MINIMAP (self), FALSE);

  if (!self->enabled || self->scene == NULL)
    return FALSE;
  viewport = mnd_canvas_get_viewport (self->canvas);
  extents = mnd_scene_get_extents (self->scene);
  visible = mnd_viewport_get_visible (viewport);
  return mnd_viewport_get_width (viewport) >= MIN_CANVAS_WIDTH
         && mnd_viewport_get_height (viewport) >= MIN_CANVAS_HEIGHT && !mnd_rect_is_empty (&extents)
         && !mnd_rect_contains_rect (&visible, &extents);
}

static gboolean
update_cb (gpointer data)
{
  MndMinimap *self = data;

  self->update_idle = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), mnd_minimap_is_of_use (self));
  return G_SOURCE_REMOVE;
}

/* Not at once: the viewport changes during allocations too. */
static void
queue_update (MndMinimap *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->update_idle == 0)
    self->update_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static void
scene_changed_cb (MndMinimap *self)
{
  self->stale = TRUE;
  queue_update (self);
}

static void
drop_scene (MndMinimap *self)
{
  if (self->scene != NULL)
    g_signal_handlers_disconnect_by_data (self->scene, self);
  g_clear_object (&self->scene);
}

static void
read_scene (MndMinimap *self)
{
  MndScene *scene = mnd_canvas_get_scene (self->canvas);

  drop_scene (self);
  if (scene != NULL)
    {
      self->scene = g_object_ref (scene);
      g_signal_connect_swapped (scene, "changed", G_CALLBACK (scene_changed_cb), self);
    }
  scene_changed_cb (self);
}

static void
ready_cb (MndMinimap *self, guint slot)
{
  /* The map's own too: it comes with what stands out now. */
  if (slot == MND_RENDER_OVERVIEW || slot == MND_RENDER_MAP)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drop_canvas (MndMinimap *self)
{
  MndSceneRenderer *renderer;

  if (self->canvas == NULL)
    return;
  drop_scene (self);
  renderer = mnd_canvas_get_renderer (self->canvas);
  if (renderer != NULL)
    g_signal_handlers_disconnect_by_data (renderer, self);
  g_signal_handlers_disconnect_by_data (mnd_canvas_get_viewport (self->canvas), self);
  g_signal_handlers_disconnect_by_data (self->canvas, self);
  g_clear_object (&self->canvas);
}

static void
set_canvas (MndMinimap *self, MndCanvas *canvas)
{
  if (self->canvas == canvas)
    return;
  drop_canvas (self);
  if (canvas == NULL)
    {
      queue_update (self);
      return;
    }
  self->canvas = g_object_ref (canvas);
  g_signal_connect_swapped (canvas, "notify::scene", G_CALLBACK (read_scene), self);
  g_signal_connect_swapped (mnd_canvas_get_viewport (canvas), "changed", G_CALLBACK (queue_update), self);
  g_signal_connect_swapped (mnd_canvas_get_renderer (canvas), "ready", G_CALLBACK (ready_cb), self);
  read_scene (self);
}

/* --- the picture */

static GHashTable *
dup_boxes (MndScene *scene)
{
  GHashTable *boxes = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);

  for (guint i = 0; i < mnd_scene_get_n_nodes (scene); i++)
    g_hash_table_add (boxes, g_memdup2 (mnd_scene_get_node (scene, i)->id, sizeof (MndId)));
  for (guint i = 0; i < mnd_scene_get_n_groups (scene); i++)
    g_hash_table_add (boxes, g_memdup2 (&mnd_scene_get_group (scene, i)->id, sizeof (MndId)));
  return boxes;
}

static void
request_picture (MndMinimap *self, double scale)
{
  g_autoptr (GHashTable) boxes = NULL;
  MndRect extents = mnd_scene_get_extents (self->scene);
  MndRenderRequest request = {
    .rect = extents,
    .scale = scale,
    .device_scale = gtk_widget_get_scale_factor (GTK_WIDGET (self)),
    .appearance = mnd_scene_get_appearance (self->scene),
    .dim = LINES_DIM,
  };

  if (!self->stale && self->asked.scale == scale && self->asked.device_scale == request.device_scale)
    return;
  self->stale = FALSE;
  self->asked = request;
  boxes = dup_boxes (self->scene);
  request.highlighted = boxes;
  mnd_scene_renderer_request (mnd_canvas_get_renderer (self->canvas), MND_RENDER_OVERVIEW, self->scene, &request);
}

static void
append_picture (MndMinimap *self, GtkSnapshot *snapshot, double scale, MndPoint offset)
{
  MndSceneRenderer *renderer = mnd_canvas_get_renderer (self->canvas);
  const MndRenderPicture *picture = mnd_scene_renderer_get_picture (renderer, MND_RENDER_OVERVIEW);
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  graphene_size_t size =
      GRAPHENE_SIZE_INIT (gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
  graphene_rect_t bounds;

  if (picture == NULL || native == NULL)
    return;
  graphene_rect_init (&bounds, (float) (picture->rect.x * scale + offset.x),
                      (float) (picture->rect.y * scale + offset.y), (float) (picture->rect.width * scale),
                      (float) (picture->rect.height * scale));
  mnd_scene_renderer_append (renderer, MND_RENDER_OVERVIEW, snapshot, gtk_native_get_renderer (native), &bounds, &size);
}

/* A box of the map, also that of a group into which somebody is folded; or the middle of a line. */
static gboolean
find_item (MndScene *scene, const MndId *id, gboolean lines, MndPoint *center)
{
  const MndSceneNode *node = mnd_scene_find_node (scene, id);
  const MndSceneGroup *group = mnd_scene_find_group (scene, id);
  const MndSceneLine *line = lines ? mnd_scene_find_line (scene, id) : NULL;

  if (mnd_scene_is_hidden (scene, id))
    return FALSE;
  if (node == NULL && group == NULL)
    group = mnd_scene_find_group_of (scene, id);
  if (node == NULL && group != NULL && group->folded)
    node = group->box;
  if (node != NULL)
    *center = mnd_rect_get_center (&node->rect);
  else if (line != NULL)
    *center = line->path[line->n_points / 2];
  return node != NULL || line != NULL;
}

GArray *
mnd_minimap_list_dots (MndMinimap *self)
{
  GArray *dots = g_array_new (FALSE, FALSE, sizeof (MndMinimapDot));
  GHashTable *tints, *items;
  GHashTableIter iter;
  gpointer id, tint;

  g_return_val_if_fail (MND_IS_MINIMAP (self), dots);

  if (self->canvas == NULL || self->scene == NULL)
    return dots;
  tints = mnd_canvas_get_tints (self->canvas);
  items = tints != NULL ? tints : mnd_canvas_get_highlighted (self->canvas);
  if (items == NULL)
    return dots;
  g_hash_table_iter_init (&iter, items);
  while (g_hash_table_iter_next (&iter, &id, &tint))
    {
      MndMinimapDot dot = { .tint = tints != NULL ? (MndTint) GPOINTER_TO_UINT (tint) : MND_TINT_NONE };
      MndPoint center;
      if (find_item (self->scene, id, tints != NULL, &center) && mnd_minimap_find (self, center, &dot.at))
        g_array_append_val (dots, dot);
    }
  return dots;
}

static void
append_dots (MndMinimap *self, GtkSnapshot *snapshot, const MndStyle *style, const graphene_rect_t *bounds)
{
  g_autoptr (GArray) dots = mnd_minimap_list_dots (self);
  cairo_t *cr;

  if (dots->len == 0)
    return;
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ style->canvas.r, style->canvas.g, style->canvas.b, VEIL }, bounds);
  cr = gtk_snapshot_append_cairo (snapshot, bounds);
  for (guint i = 0; i < dots->len; i++)
    {
      const MndMinimapDot *dot = &g_array_index (dots, MndMinimapDot, i);
      const MndColor *color = dot->tint == MND_TINT_NONE ? &style->accent : &style->tints[dot->tint];
      cairo_set_source_rgb (cr, color->r, color->g, color->b);
      cairo_rectangle (cr, dot->at.x - DOT_SIZE / 2, dot->at.y - DOT_SIZE / 2, DOT_SIZE, DOT_SIZE);
      cairo_fill (cr);
    }
  cairo_destroy (cr);
}

/* A side of the frame, kept large enough and within the widget: at its edge it still says where to. */
static void
keep_in_sight (double *start, double *length, double room)
{
  double end = MIN (MAX (*start + *length, MIN_FRAME), room - 1);

  *start = MAX (MIN (*start, end - MIN_FRAME), 1);
  *length = MAX (end - *start, 1);
}

static void
append_frame (MndMinimap *self, GtkSnapshot *snapshot, double scale, MndPoint offset, MndColor color)
{
  MndRect visible = mnd_viewport_get_visible (mnd_canvas_get_viewport (self->canvas));
  double x = visible.x * scale + offset.x, y = visible.y * scale + offset.y;
  double width = visible.width * scale, height = visible.height * scale;
  const GdkRGBA line = { color.r, color.g, color.b, 1 }, fill = { color.r, color.g, color.b, 0.12f };
  GskRoundedRect frame;

  keep_in_sight (&x, &width, gtk_widget_get_width (GTK_WIDGET (self)));
  keep_in_sight (&y, &height, gtk_widget_get_height (GTK_WIDGET (self)));
  gsk_rounded_rect_init_from_rect (&frame, &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height),
                                   3.0f);
  gtk_snapshot_append_color (snapshot, &fill, &frame.bounds);
  gtk_snapshot_append_border (snapshot, &frame, (float[4]){ FRAME_WIDTH, FRAME_WIDTH, FRAME_WIDTH, FRAME_WIDTH },
                              (GdkRGBA[4]){ line, line, line, line });
}

static void
mnd_minimap_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MndMinimap *self = MND_MINIMAP (widget);
  const MndStyle *style;
  GskRoundedRect around;
  MndPoint offset;
  double scale;

  if (!find_transform (self, &scale, &offset))
    return;
  style = mnd_style_get (mnd_scene_get_appearance (self->scene));
  gsk_rounded_rect_init_from_rect (&around,
                                   &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                        gtk_widget_get_height (widget)),
                                   RADIUS);
  request_picture (self, scale);
  gtk_snapshot_push_rounded_clip (snapshot, &around);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ style->canvas.r, style->canvas.g, style->canvas.b, 1 },
                             &around.bounds);
  append_picture (self, snapshot, scale, offset);
  append_dots (self, snapshot, style, &around.bounds);
  append_frame (self, snapshot, scale, offset, style->accent);
  gtk_snapshot_pop (snapshot);
}

/* --- the pointer */

static void
go_to (MndMinimap *self, double x, double y)
{
  MndPoint offset;
  double scale;

  if (find_transform (self, &scale, &offset))
    mnd_canvas_center_on_point (self->canvas, (MndPoint){ (x - offset.x) / scale, (y - offset.y) / scale });
}

static void
drag_begin_cb (MndMinimap *self, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  go_to (self, x, y);
}

static void
drag_update_cb (MndMinimap *self, double dx, double dy, GtkGestureDrag *gesture)
{
  double x, y;

  if (gtk_gesture_drag_get_start_point (gesture, &x, &y))
    go_to (self, x + dx, y + dy);
}

static void
mnd_minimap_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                     int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
mnd_minimap_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  MndMinimap *self = MND_MINIMAP (object);

  switch (id)
    {
    case PROP_CANVAS:
      g_value_set_object (value, self->canvas);
      return;
    case PROP_ENABLED:
      g_value_set_boolean (value, self->enabled);
      return;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
mnd_minimap_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  MndMinimap *self = MND_MINIMAP (object);

  switch (id)
    {
    case PROP_CANVAS:
      set_canvas (self, g_value_get_object (value));
      return;
    case PROP_ENABLED:
      mnd_minimap_set_enabled (self, g_value_get_boolean (value));
      return;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
mnd_minimap_dispose (GObject *object)
{
  MndMinimap *self = MND_MINIMAP (object);

  drop_canvas (self);
  g_clear_handle_id (&self->update_idle, g_source_remove);
  G_OBJECT_CLASS (mnd_minimap_parent_class)->dispose (object);
}

static void
mnd_minimap_class_init (MndMinimapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = mnd_minimap_dispose;
  object_class->get_property = mnd_minimap_get_property;
  object_class->set_property = mnd_minimap_set_property;
  widget_class->measure = mnd_minimap_measure;
  widget_class->snapshot = mnd_minimap_snapshot;
  properties[PROP_CANVAS] =
      g_param_spec_object ("canvas", NULL, NULL, MND_TYPE_CANVAS, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ENABLED] = g_param_spec_boolean ("enabled", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_css_name (widget_class, "mndminimap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mnd_minimap_init (MndMinimap *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->enabled = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("The whole map"), -1);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

void
mnd_minimap_set_enabled (MndMinimap *self, gboolean enabled)
{
  g_return_if_fail (MND_IS_MINIMAP (self));

  if (self->enabled == enabled)
    return;
  self->enabled = enabled;
  queue_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENABLED]);
}

gboolean
mnd_minimap_get_enabled (MndMinimap *self)
{
  g_return_val_if_fail (MND_IS_MINIMAP (self), FALSE);

  return self->enabled;
}
