/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A tick, a ring, a question mark or dots; see the header. */
#include "desktop/mnd-answer-mark.h"

#include "desktop/mnd-screen-style.h"
#include "scene/mnd-mark.h"

#define SIZE 16
#define RADIUS 4.6

struct _MndAnswerMark
{
  GtkWidget parent_instance;
  MndAnswer answer;
};

G_DEFINE_FINAL_TYPE (MndAnswerMark, mnd_answer_mark, GTK_TYPE_WIDGET)

static void
mnd_answer_mark_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
draw_tick (cairo_t *cr)
{
  cairo_move_to (cr, -4.6, 0.4);
  cairo_line_to (cr, -1.4, 3.6);
  cairo_line_to (cr, 4.8, -3.8);
  cairo_stroke (cr);
}

static void
draw_question (cairo_t *cr)
{
  cairo_move_to (cr, -2.6, -2.6);
  cairo_curve_to (cr, -2.4, -6, 3, -5.8, 2.8, -2.6);
  cairo_curve_to (cr, 2.6, -0.6, 0, -0.6, 0, 2);
  cairo_stroke (cr);
  cairo_arc (cr, 0, 5, 1.1, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_ring (cairo_t *cr, gboolean dotted)
{
  const double dots[] = { 0.1, 2 * G_PI * RADIUS / 9 - 0.1 };

  cairo_set_dash (cr, dots, dotted ? 2 : 0, 0);
  cairo_arc (cr, 0, 0, RADIUS, 0, 2 * G_PI);
  cairo_stroke (cr);
}

static void
mnd_answer_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MndAnswer answer = MND_ANSWER_MARK (widget)->answer;
  const MndStyle *style = mnd_screen_style_get ();
  float width = (float) gtk_widget_get_width (widget), height = (float) gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  cairo_translate (cr, width / 2.0, height / 2.0);
  cairo_set_line_width (cr, 1.7);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  mnd_mark_set_color (cr, answer == MND_ANSWER_NOT_ASSESSED ? &style->text_light : &style->text);
  if (answer == MND_ANSWER_FOUND)
    draw_tick (cr);
  else if (answer == MND_ANSWER_UNCLEAR)
    draw_question (cr);
  else
    draw_ring (cr, answer == MND_ANSWER_NOT_ASSESSED);
  cairo_destroy (cr);
}

static void
mnd_answer_mark_class_init (MndAnswerMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = mnd_answer_mark_measure;
  widget_class->snapshot = mnd_answer_mark_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mnd_answer_mark_init (MndAnswerMark *self)
{
  self->answer = MND_ANSWER_NOT_ASSESSED;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  mnd_screen_style_follow (GTK_WIDGET (self));
}

GtkWidget *
mnd_answer_mark_new (MndAnswer answer)
{
  MndAnswerMark *self = g_object_new (MND_TYPE_ANSWER_MARK, NULL);

  self->answer = answer;
  return GTK_WIDGET (self);
}

void
mnd_answer_mark_set_answer (MndAnswerMark *self, MndAnswer answer)
{
  g_return_if_fail (MND_IS_ANSWER_MARK (self));

  self->answer = answer;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
