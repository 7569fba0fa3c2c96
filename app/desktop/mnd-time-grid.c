/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grid of time: sizes, scrolling, zoom, and where the keyboard is. Keys and pointer are in -input.c; painting is
 * the scene's. */
#include "desktop/mnd-time-grid-private.h"

#include "desktop/mnd-screen-style.h"

#include <math.h>
#include <string.h>

#define MOST_HEAD_WIDTH 300
#define LEAST_HEAD_WIDTH 130

static void scrollable_init (GtkScrollableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MndTimeGrid, mnd_time_grid, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, scrollable_init))

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static void
scrollable_init (GtkScrollableInterface *iface)
{
}

/* --- scrolling */

/* Adjustments count from the left, whichever side the start is. */
static double
get_offset (MndTimeGrid *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment == NULL)
    return 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL && self->frame.mirrored)
    return MAX (0, gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment)
                       - gtk_adjustment_get_value (adjustment));
  return gtk_adjustment_get_value (adjustment);
}

static void
configure (MndTimeGrid *self, GtkOrientation orientation, double offset, double upper, double page)
{
  double step = orientation == GTK_ORIENTATION_HORIZONTAL ? page / 10 : MND_TIME_ROW_HEIGHT;
  double value = MAX (0, MIN (offset, upper - page));

  if (self->adjustments[orientation] == NULL)
    return;
  upper = MAX (upper, page);
  if (orientation == GTK_ORIENTATION_HORIZONTAL && self->frame.mirrored)
    value = upper - page - value;
  self->placing = TRUE;
  gtk_adjustment_configure (self->adjustments[orientation], value, 0, upper, step, page * 0.9, page);
  self->placing = FALSE;
}

void
mnd_time_grid_update_frame (MndTimeGrid *self)
{
  self->frame.x = get_offset (self, GTK_ORIENTATION_HORIZONTAL);
  self->frame.y = get_offset (self, GTK_ORIENTATION_VERTICAL);
}

/* With these offsets, as far as they go. */
static void
place (MndTimeGrid *self, double x, double y)
{
  MndTimeFrame *frame = &self->frame;
  double room = MAX (1, frame->width - frame->head_width), head = 0;

  if (self->chart == NULL)
    return;
  if (self->is_fit || frame->axis.scale <= 0)
    frame->axis.scale = mnd_time_axis_fit (&frame->axis, room);
  head = mnd_time_chart_get_head_height (self->chart);
  /* What fits has no scroll bar for the last bit of a number. */
  configure (self, GTK_ORIENTATION_HORIZONTAL, x, self->is_fit ? room : mnd_time_axis_get_width (&frame->axis), room);
  configure (self, GTK_ORIENTATION_VERTICAL, y, mnd_time_chart_get_height (self->chart), MAX (1, frame->height - head));
  mnd_time_grid_update_frame (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
mnd_time_grid_zoom_at (MndTimeGrid *self, double factor, double x)
{
  MndTimeFrame *frame = &self->frame;
  double room = MAX (1, frame->width - frame->head_width), least = mnd_time_axis_fit (&frame->axis, room);
  double from_start = (frame->mirrored ? frame->width - x : x) - frame->head_width;
  double at = CLAMP (from_start, 0, room), day = (frame->x + at) / MAX (frame->axis.scale, 1e-6);

  if (self->chart == NULL)
    return;
  frame->axis.scale = CLAMP (frame->axis.scale * factor, least, MAX (MND_TIME_SCALE_MAX, least));
  self->is_fit = frame->axis.scale <= least;
  place (self, day * frame->axis.scale - at, frame->y);
}

void
mnd_time_grid_scroll_by (MndTimeGrid *self, double by)
{
  place (self, self->frame.x + by, self->frame.y);
}

static void
mnd_time_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MndTimeGrid *self = MND_TIME_GRID (widget);
  MndTimeFrame *frame = &self->frame;
  double x, y;
  int top;

  /* The offsets are of the direction that was. */
  x = frame->x;
  y = frame->y;
  frame->mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  frame->width = width;
  frame->height = height;
  frame->head_width = CLAMP (width * 0.37, LEAST_HEAD_WIDTH, MOST_HEAD_WIDTH);
  place (self, x, y);
  top = self->chart != NULL ? (int) mnd_time_chart_get_row_y (self->chart, frame, self->row) : 0;
  mnd_grid_focus_allocate (&self->focus, &(GdkRectangle){ 0, top, width, (int) MND_TIME_ROW_HEIGHT });
}

static void
mnd_time_grid_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  MndTimeGrid *self = MND_TIME_GRID (widget);

  mnd_grid_focus_measure (&self->focus, orientation);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : 160;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 600 : 400;
}

static void
mnd_time_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MndTimeGrid *self = MND_TIME_GRID (widget);
  MndTimeLook look = MND_TIME_LOOK_INIT;
  cairo_t *cr;

  if (self->chart == NULL || self->frame.axis.scale <= 0)
    return;
  look.style = mnd_screen_style_get ();
  look.day = self->day;
  look.is_day_faint = !self->is_day_chosen;
  look.selection = self->selection;
  look.hover = self->hover;
  if (gtk_widget_get_focus_child (widget) != NULL)
    look.focus = self->row;
  if (self->drag == MND_TIME_PART_START || self->drag == MND_TIME_PART_END)
    {
      look.dragged = self->drag_row;
      look.as_dragged = &self->dragged;
    }
  look.told = self->told;
  look.told_x = self->pointer_x;
  look.told_y = self->pointer_y;
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) self->frame.width, (float) self->frame.height));
  mnd_time_painter_paint (self->chart, cr, &self->frame, &look, NULL);
  cairo_destroy (cr);
}

/* --- the keyboard's row */

/* What has the keyboard, in words; NULL where there is nothing. Free with g_free(). */
static char *
dup_focus_words (MndTimeGrid *self)
{
  return self->chart != NULL && self->dup_words != NULL ? self->dup_words (self->row, self->words_data) : NULL;
}

static void
name_focus (MndTimeGrid *self)
{
  g_autofree char *words = dup_focus_words (self);

  mnd_grid_focus_set_words (&self->focus, words);
}

static void
keep_id (MndTimeGrid *self)
{
  const MndTimeSpan *span = mnd_time_chart_get_span (self->chart, self->row);

  self->row_id = span != NULL ? span->id : mnd_time_chart_get_group (self->chart, self->row)->id;
}

static void
scroll_to_row (MndTimeGrid *self)
{
  double top = self->row * MND_TIME_ROW_HEIGHT, y = self->frame.y, x = self->frame.x;
  double page = self->frame.height - mnd_time_chart_get_head_height (self->chart);
  const MndTimeSpan *span = mnd_time_chart_get_span (self->chart, self->row);
  double room = self->frame.width - self->frame.head_width;

  if (top < y)
    y = top;
  else if (top + MND_TIME_ROW_HEIGHT > y + page)
    y = top + MND_TIME_ROW_HEIGHT - page;
  if (span != NULL)
    {
      MndTimeEdges edges = mnd_time_span_get_edges (span, &self->frame.axis);
      double from = mnd_time_axis_get_place (&self->frame.axis, edges.out);
      double to = mnd_time_axis_get_place (&self->frame.axis, edges.gone);
      if (to < x || from > x + room)
        x = MAX (from - room / 8, 0);
    }
  place (self, x, y);
}

void
mnd_time_grid_move_to (MndTimeGrid *self, guint row)
{
  g_autofree char *words = NULL;

  g_return_if_fail (MND_IS_TIME_GRID (self));

  if (self->chart == NULL || row >= mnd_time_chart_get_n_rows (self->chart))
    return;
  self->row = row;
  keep_id (self);
  scroll_to_row (self);
  words = dup_focus_words (self);
  mnd_grid_focus_move (&self->focus, words);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
mnd_time_grid_grab_focus (GtkWidget *widget)
{
  MndTimeGrid *self = MND_TIME_GRID (widget);

  return self->chart != NULL && mnd_grid_focus_grab (&self->focus);
}

/* --- the object */

static void
scrolled_cb (MndTimeGrid *self)
{
  if (self->placing)
    return;
  mnd_time_grid_update_frame (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_adjustment (MndTimeGrid *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustments[orientation], self);
  g_clear_object (&self->adjustments[orientation]);
  if (adjustment == NULL)
    return;
  self->adjustments[orientation] = g_object_ref_sink (adjustment);
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
mnd_time_grid_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MndTimeGrid *self = MND_TIME_GRID (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[id - PROP_HADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, (int) self->policies[id - PROP_HSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mnd_time_grid_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MndTimeGrid *self = MND_TIME_GRID (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      set_adjustment (self, (GtkOrientation) (id - PROP_HADJUSTMENT), g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[id - PROP_HSCROLL_POLICY] = (guint) g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mnd_time_grid_dispose (GObject *object)
{
  MndTimeGrid *self = MND_TIME_GRID (object);

  mnd_time_grid_cancel_drag (self);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  mnd_grid_focus_end (&self->focus);

  G_OBJECT_CLASS (mnd_time_grid_parent_class)->dispose (object);
}

static void
mnd_time_grid_class_init (MndTimeGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mnd_time_grid_dispose;
  object_class->get_property = mnd_time_grid_get_property;
  object_class->set_property = mnd_time_grid_set_property;
  widget_class->measure = mnd_time_grid_measure;
  widget_class->size_allocate = mnd_time_grid_size_allocate;
  widget_class->snapshot = mnd_time_grid_snapshot;
  widget_class->grab_focus = mnd_time_grid_grab_focus;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  g_signal_new ("activated", MND_TYPE_TIME_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  g_signal_new ("chosen", MND_TYPE_TIME_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT,
                G_TYPE_BOOLEAN);
  g_signal_new ("end-moved", MND_TYPE_TIME_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_UINT,
                G_TYPE_BOOLEAN, G_TYPE_STRING);
  g_signal_new ("day-moved", MND_TYPE_TIME_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_css_name (widget_class, "mnd-time-grid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
mnd_time_grid_init (MndTimeGrid *self)
{
  self->is_fit = TRUE;
  self->hover = MND_TIME_NOWHERE;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  mnd_grid_focus_start (&self->focus, GTK_WIDGET (self));
  mnd_grid_focus_let (&self->focus, TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  mnd_screen_style_follow (GTK_WIDGET (self));
  mnd_time_grid_add_controllers (self);
}

GtkWidget *
mnd_time_grid_new (void)
{
  return g_object_new (MND_TYPE_TIME_GRID, NULL);
}

void
mnd_time_grid_set_words (MndTimeGrid *self, MndTimeWords words, MndTimeDates dates, gpointer user_data)
{
  g_return_if_fail (MND_IS_TIME_GRID (self));

  self->dup_words = words;
  self->dup_dates = dates;
  self->words_data = user_data;
}

/* The day at the start of what is in sight stays there, though the axis may begin elsewhere. */
static void
renew_axis (MndTimeGrid *self)
{
  MndTimeAxis before = self->frame.axis, axis = mnd_time_chart_make_axis (self->chart, self->day);

  axis.scale = before.scale;
  self->frame.axis = axis;
  if (before.scale > 0)
    self->frame.x += (before.first - axis.first) * before.scale;
}

void
mnd_time_grid_show (MndTimeGrid *self, MndTimeChart *chart)
{
  guint row;

  g_return_if_fail (MND_IS_TIME_GRID (self));

  mnd_time_grid_cancel_drag (self);
  self->chart = chart;
  self->hover = MND_TIME_NOWHERE;
  if (chart != NULL && mnd_time_chart_get_n_rows (chart) > 0)
    {
      row = mnd_time_chart_find (chart, &self->row_id, 0);
      /* The same thing may stand under several groups: the nearest to where it was. */
      for (guint next = row; next != MND_TIME_NOWHERE && next <= self->row;
           next = mnd_time_chart_find (chart, &self->row_id, next + 1))
        row = next;
      self->row = row != MND_TIME_NOWHERE ? row : MIN (self->row, mnd_time_chart_get_n_rows (chart) - 1);
      keep_id (self);
      renew_axis (self);
      place (self, self->frame.x, self->frame.y);
      name_focus (self);
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

MndTimeChart *
mnd_time_grid_get_chart (MndTimeGrid *self)
{
  g_return_val_if_fail (MND_IS_TIME_GRID (self), NULL);

  return self->chart;
}

void
mnd_time_grid_set_day (MndTimeGrid *self, int day, gboolean is_chosen)
{
  g_return_if_fail (MND_IS_TIME_GRID (self));

  self->day = day;
  self->is_day_chosen = is_chosen;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
mnd_time_grid_set_selection (MndTimeGrid *self, GHashTable *selection)
{
  g_return_if_fail (MND_IS_TIME_GRID (self));

  self->selection = selection;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

guint
mnd_time_grid_get_row (MndTimeGrid *self)
{
  g_return_val_if_fail (MND_IS_TIME_GRID (self), 0);

  return self->row;
}

void
mnd_time_grid_zoom_by (MndTimeGrid *self, double factor)
{
  g_return_if_fail (MND_IS_TIME_GRID (self));

  mnd_time_grid_zoom_at (self, factor,
                         (self->frame.width + (self->frame.mirrored ? -1 : 1) * self->frame.head_width) / 2);
}

void
mnd_time_grid_fit (MndTimeGrid *self)
{
  g_return_if_fail (MND_IS_TIME_GRID (self));

  self->is_fit = TRUE;
  place (self, 0, self->frame.y);
}

const MndTimeFrame *
mnd_time_grid_get_frame (MndTimeGrid *self)
{
  g_return_val_if_fail (MND_IS_TIME_GRID (self), NULL);

  return &self->frame;
}
