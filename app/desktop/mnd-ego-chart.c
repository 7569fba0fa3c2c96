/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture on the screen; see the header. Keys and pointer are in -input.c, how things move in -motion.c. */
#include "desktop/mnd-ego-chart-private.h"

#include "desktop/mnd-screen-style.h"
#include "scene/mnd-painter.h"

#include <math.h>

#define MARGIN 24.0
#define RING_GAP 4.0
#define NATURAL_SIZE 480
#define MOST_OFF 0.15      /* of the logarithm: a picture for another shape is made where it is more */
#define USUAL_FLATNESS 1.5 /* before it has a size */

G_DEFINE_FINAL_TYPE (MndEgoChart, mnd_ego_chart, GTK_TYPE_WIDGET)

MndScene *
mnd_ego_chart_get_scene (MndEgoChart *self)
{
  return self->picture != NULL ? mnd_ego_picture_get_scene (self->picture) : NULL;
}

char *
mnd_ego_chart_dup_words (MndEgoChart *self, const MndId *item)
{
  return self->words != NULL ? self->words (item, self->words_data) : NULL;
}

static void
fit (MndEgoChart *self)
{
  MndScene *scene = mnd_ego_chart_get_scene (self);
  MndRect extents;

  self->is_fitted = TRUE;
  if (scene == NULL)
    return;
  extents = mnd_scene_get_extents (scene);
  mnd_viewport_fit (self->viewport, &extents, MARGIN);
}

static void
viewport_cb (MndEgoChart *self)
{
  if (!self->is_allocating)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- drawing */

/* Where the keyboard is. */
static void
draw_place (MndEgoChart *self, cairo_t *cr, const MndStyle *style)
{
  const MndSceneNode *node = mnd_scene_find_node (mnd_ego_chart_get_scene (self), &self->place);
  MndRect rect;

  if (node == NULL || self->places != NULL || gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL
      || !gtk_window_get_focus_visible (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)))))
    return;
  rect = mnd_rect_inflate (&node->rect, RING_GAP);
  cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
  cairo_set_source_rgba (cr, style->accent.r, style->accent.g, style->accent.b, 1);
  cairo_set_line_width (cr, 2 / mnd_viewport_get_scale (self->viewport));
  cairo_stroke (cr);
}

static void
draw (MndEgoChart *self, cairo_t *cr)
{
  MndRect visible = mnd_viewport_get_visible (self->viewport);
  MndPoint offset = mnd_viewport_get_offset (self->viewport);
  double scale = mnd_viewport_get_scale (self->viewport);
  MndPaintState state = {
    .style = mnd_screen_style_get (),
    .selection = self->selection,
    .hover = self->has_hover ? &self->hover : NULL,
    .places = self->places,
  };

  cairo_translate (cr, offset.x, offset.y);
  cairo_scale (cr, scale, scale);
  mnd_painter_paint (mnd_ego_chart_get_scene (self), cr, self->places == NULL ? &visible : NULL, scale, &state);
  draw_place (self, cr, state.style);
}

static void
mnd_ego_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MndEgoChart *self = MND_EGO_CHART (widget);
  const MndColor canvas = mnd_screen_style_get ()->canvas;
  graphene_rect_t bounds;
  cairo_t *cr;

  graphene_rect_init (&bounds, 0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ canvas.r, canvas.g, canvas.b, 1 }, &bounds);
  if (self->picture == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  draw (self, cr);
  cairo_destroy (cr);
}

/* --- overrides */

static gboolean
reshape_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  MND_EGO_CHART (widget)->reshape = 0;
  g_signal_emit_by_name (widget, "reshaped");
  return G_SOURCE_REMOVE;
}

/* Not while sizes are given out. */
static void
ask_for_shape (MndEgoChart *self)
{
  double flatness = mnd_ego_chart_get_flatness (self);

  if (self->picture != NULL && self->reshape == 0 && fabs (log (flatness / self->flatness)) > MOST_OFF)
    self->reshape = gtk_widget_add_tick_callback (GTK_WIDGET (self), reshape_cb, NULL, NULL);
}

static void
mnd_ego_chart_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  *minimum = 0;
  *natural = NATURAL_SIZE;
  mnd_grid_focus_measure (&MND_EGO_CHART (widget)->focus, orientation);
}

static void
mnd_ego_chart_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MndEgoChart *self = MND_EGO_CHART (widget);
  GdkRectangle area = { 0, 0, width, height };
  MndRect rect;

  self->is_allocating = TRUE;
  mnd_viewport_set_size (self->viewport, width, height);
  if (self->is_fitted)
    fit (self);
  self->is_allocating = FALSE;
  ask_for_shape (self);
  if (self->has_place && mnd_ego_chart_find (self, &self->place, &rect))
    area = (GdkRectangle){ (int) rect.x, (int) rect.y, MAX ((int) rect.width, 1), MAX ((int) rect.height, 1) };
  mnd_grid_focus_allocate (&self->focus, &area);
}

static gboolean
mnd_ego_chart_grab_focus (GtkWidget *widget)
{
  return mnd_grid_focus_grab (&MND_EGO_CHART (widget)->focus);
}

static void
mnd_ego_chart_dispose (GObject *object)
{
  MndEgoChart *self = MND_EGO_CHART (object);

  mnd_ego_chart_stop_motion (self);
  mnd_grid_focus_end (&self->focus);
  g_clear_object (&self->picture);
  g_clear_pointer (&self->selection, g_hash_table_unref);
  if (self->viewport != NULL)
    g_signal_handlers_disconnect_by_data (self->viewport, self);

  G_OBJECT_CLASS (mnd_ego_chart_parent_class)->dispose (object);
}

static void
mnd_ego_chart_finalize (GObject *object)
{
  g_object_unref (MND_EGO_CHART (object)->viewport);

  G_OBJECT_CLASS (mnd_ego_chart_parent_class)->finalize (object);
}

static void
mnd_ego_chart_class_init (MndEgoChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mnd_ego_chart_dispose;
  object_class->finalize = mnd_ego_chart_finalize;
  widget_class->snapshot = mnd_ego_chart_snapshot;
  widget_class->measure = mnd_ego_chart_measure;
  widget_class->size_allocate = mnd_ego_chart_size_allocate;
  widget_class->grab_focus = mnd_ego_chart_grab_focus;

  g_signal_new ("chosen", MND_TYPE_EGO_CHART, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  g_signal_new ("reshaped", MND_TYPE_EGO_CHART, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("activated", MND_TYPE_EGO_CHART, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                G_TYPE_POINTER);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mnd_ego_chart_init (MndEgoChart *self)
{
  self->viewport = mnd_viewport_new ();
  self->is_fitted = TRUE;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  mnd_grid_focus_start (&self->focus, GTK_WIDGET (self));
  mnd_ego_chart_add_input (self);
  g_signal_connect_swapped (self->viewport, "changed", G_CALLBACK (viewport_cb), self);
  mnd_screen_style_follow (GTK_WIDGET (self));
}

GtkWidget *
mnd_ego_chart_new (void)
{
  return g_object_new (MND_TYPE_EGO_CHART, NULL);
}

void
mnd_ego_chart_set_words (MndEgoChart *self, MndEgoWordsFunc func, gpointer user_data)
{
  g_return_if_fail (MND_IS_EGO_CHART (self));

  self->words = func;
  self->words_data = user_data;
}

void
mnd_ego_chart_show (MndEgoChart *self, MndEgoPicture *picture, gboolean moves)
{
  MndScene *scene;

  g_return_if_fail (MND_IS_EGO_CHART (self) && (picture == NULL || MND_IS_EGO_PICTURE (picture)));

  if (moves)
    mnd_ego_chart_begin_motion (self);
  else
    mnd_ego_chart_stop_motion (self);
  g_set_object (&self->picture, picture);
  self->flatness = mnd_ego_chart_get_flatness (self);
  self->has_hover = FALSE;
  scene = mnd_ego_chart_get_scene (self);
  if (scene == NULL || mnd_scene_find_node (scene, &self->place) == NULL)
    self->has_place = FALSE;
  mnd_grid_focus_let (&self->focus, scene != NULL);
  if (moves || self->is_fitted)
    fit (self);
  mnd_ego_chart_play_motion (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

MndEgoPicture *
mnd_ego_chart_get_picture (MndEgoChart *self)
{
  g_return_val_if_fail (MND_IS_EGO_CHART (self), NULL);

  return self->picture;
}

void
mnd_ego_chart_set_selection (MndEgoChart *self, GHashTable *items)
{
  g_return_if_fail (MND_IS_EGO_CHART (self));

  if (items != NULL)
    g_hash_table_ref (items);
  g_clear_pointer (&self->selection, g_hash_table_unref);
  self->selection = items;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const MndId *
mnd_ego_chart_get_place (MndEgoChart *self)
{
  g_return_val_if_fail (MND_IS_EGO_CHART (self), NULL);

  return self->has_place ? &self->place : NULL;
}

void
mnd_ego_chart_move_to (MndEgoChart *self, const MndId *node)
{
  g_autofree char *words = NULL;
  MndScene *scene;

  g_return_if_fail (MND_IS_EGO_CHART (self) && node != NULL);

  scene = mnd_ego_chart_get_scene (self);
  if (scene == NULL || mnd_scene_find_node (scene, node) == NULL)
    return;
  words = mnd_ego_chart_dup_words (self, node);
  if (self->has_place && mnd_id_equal (&self->place, node))
    mnd_grid_focus_set_words (&self->focus, words);
  else
    {
      self->place = *node;
      self->has_place = TRUE;
      mnd_grid_focus_move (&self->focus, words);
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
mnd_ego_chart_zoom (MndEgoChart *self, double factor)
{
  g_return_if_fail (MND_IS_EGO_CHART (self) && factor >= 0);

  if (factor == 0)
    {
      fit (self);
      return;
    }
  self->is_fitted = FALSE;
  mnd_viewport_zoom_by (self->viewport, factor,
                        (MndPoint){ mnd_viewport_get_width (self->viewport) / 2,
                                    mnd_viewport_get_height (self->viewport) / 2 });
}

double
mnd_ego_chart_get_flatness (MndEgoChart *self)
{
  g_return_val_if_fail (MND_IS_EGO_CHART (self), USUAL_FLATNESS);

  if (gtk_widget_get_height (GTK_WIDGET (self)) <= 0)
    return USUAL_FLATNESS;
  return (double) gtk_widget_get_width (GTK_WIDGET (self)) / gtk_widget_get_height (GTK_WIDGET (self));
}

gboolean
mnd_ego_chart_find (MndEgoChart *self, const MndId *item, MndRect *rect)
{
  const MndSceneNode *node;
  MndScene *scene;

  g_return_val_if_fail (MND_IS_EGO_CHART (self) && item != NULL && rect != NULL, FALSE);

  scene = mnd_ego_chart_get_scene (self);
  node = scene != NULL ? mnd_scene_find_node (scene, item) : NULL;
  if (node != NULL)
    *rect = mnd_viewport_rect_to_view (self->viewport, &node->rect);
  return node != NULL;
}
