/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A mark of a card; see the header. */
#include "desktop/mnd-score-mark.h"

#include "desktop/mnd-screen-style.h"

#define SIZE 16
#define FLAG_SIZE 11

struct _MndScoreMark
{
  GtkWidget parent_instance;
  gboolean is_flag;
  MndScore score;
  MndCardFlag flag;
};

G_DEFINE_FINAL_TYPE (MndScoreMark, mnd_score_mark, GTK_TYPE_WIDGET)

static void
mnd_score_mark_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
mnd_score_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MndScoreMark *self = MND_SCORE_MARK (widget);
  float width = (float) gtk_widget_get_width (widget), height = (float) gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  const MndPoint center = { width / 2.0, height / 2.0 };

  if (self->is_flag)
    mnd_card_painter_draw_flag (cr, self->flag, center, FLAG_SIZE, mnd_screen_style_get ());
  else
    mnd_card_painter_draw_score (cr, self->score, center, SIZE - 1, mnd_screen_style_get ());
  cairo_destroy (cr);
}

static void
mnd_score_mark_class_init (MndScoreMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = mnd_score_mark_measure;
  widget_class->snapshot = mnd_score_mark_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mnd_score_mark_init (MndScoreMark *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  mnd_screen_style_follow (GTK_WIDGET (self));
}

GtkWidget *
mnd_score_mark_new (MndScore score)
{
  MndScoreMark *self = g_object_new (MND_TYPE_SCORE_MARK, NULL);

  self->score = score;
  return GTK_WIDGET (self);
}

GtkWidget *
mnd_score_mark_new_flag (MndCardFlag flag)
{
  MndScoreMark *self = g_object_new (MND_TYPE_SCORE_MARK, NULL);

  self->is_flag = TRUE;
  self->flag = flag;
  return GTK_WIDGET (self);
}
