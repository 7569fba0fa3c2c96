/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The slider of days; see the header. Days are Julian, as the timeline has them. */
#include "desktop/mnd-time-bar.h"

#include "analysis/mnd-as-of.h"
#include "analysis/mnd-timeline.h"
#include "desktop/mnd-finding-words.h"
#include "desktop/mnd-keeping.h"
#include "model/mnd-date.h"

#include <glib/gi18n.h>
#include <math.h>

#define SPACING 6
#define STEP_MS 700
#define MOST_MARKS 120 /* more would be one line */
#define MOST_STEPS 60  /* a play does not last longer than these */
#define MARGIN_DAYS 30 /* before the first change and after the last */
#define EARLY 0.08     /* of all changes: what is so far back is no reason for a longer slider */
#define DAYS_OF_YEAR 365

struct _MndTimeBar
{
  AdwBin parent_instance;
  GtkWidget *play;
  GtkWidget *scale;
  GtkWidget *day;
  GtkWidget *all;
  MndView *view;
  GArray *days;     /* MndTimelineDay; NULL: to be read anew */
  gboolean reading; /* the slider follows the view */
  guint timer;      /* it plays */
  guint idle;       /* the view follows the slider */
};

static void keeping_init (MndKeepingInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MndTimeBar, mnd_time_bar, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (MND_TYPE_KEEPING, keeping_init))

static MndMap *
get_map (MndTimeBar *self)
{
  return mnd_document_get_map (mnd_view_get_document (self->view));
}

static int
get_day (MndTimeBar *self)
{
  return mnd_as_of_get_day (get_map (self), mnd_view_get_date (self->view));
}

static void
set_day (MndTimeBar *self, int day)
{
  MndDate date = mnd_date_from_day (MAX (day, 1));
  char text[MND_DATE_TEXT_SIZE];

  mnd_view_set_date (self->view, mnd_date_format (&date, text));
}

/* --- marks */

/* One for each stretch of the slider in which something changes. */
static void
add_marks (MndTimeBar *self, int first, int last)
{
  double width = MAX ((double) (last - first) / MOST_MARKS, 1);
  int before = -1;

  gtk_scale_clear_marks (GTK_SCALE (self->scale));
  for (guint i = 0; i < self->days->len; i++)
    {
      int day = g_array_index (self->days, MndTimelineDay, i).day;
      int stretch = (int) ((day - first) / width);
      if (day >= first && stretch != before)
        gtk_scale_add_mark (GTK_SCALE (self->scale), day, GTK_POS_TOP, NULL);
      before = stretch;
    }
}

/* A sector has few institutions that are a lifetime old: the slider begins where its story does. Steps go farther. */
static int
find_first (GArray *days)
{
  guint n_all = 0, n = 0, i = 0;

  for (guint k = 0; k < days->len; k++)
    n_all += g_array_index (days, MndTimelineDay, k).n_come + g_array_index (days, MndTimelineDay, k).n_go;
  for (; i + 1 < days->len; i++)
    {
      n += g_array_index (days, MndTimelineDay, i).n_come + g_array_index (days, MndTimelineDay, i).n_go;
      if (n >= EARLY * n_all)
        break;
    }
  return g_array_index (days, MndTimelineDay, i).day;
}

static void
ensure_days (MndTimeBar *self)
{
  int first, last;

  if (self->days != NULL || self->view == NULL)
    return;
  self->days = mnd_timeline_dup_days (get_map (self));
  gtk_widget_set_sensitive (self->scale, self->days->len > 0);
  gtk_widget_set_sensitive (self->play, self->days->len > 0);
  if (self->days->len == 0)
    return;
  first = find_first (self->days) - MARGIN_DAYS;
  last = g_array_index (self->days, MndTimelineDay, self->days->len - 1).day + MARGIN_DAYS;
  self->reading = TRUE;
  gtk_range_set_range (GTK_RANGE (self->scale), first, last);
  gtk_range_set_increments (GTK_RANGE (self->scale), 1, DAYS_OF_YEAR);
  self->reading = FALSE;
  add_marks (self, first, last);
}

/* --- as the view says */

static void
update (MndTimeBar *self)
{
  g_autofree char *text = NULL;

  if (self->view == NULL || !gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  ensure_days (self);
  text = mnd_finding_words_dup_day (get_day (self));
  gtk_widget_set_visible (self->all, mnd_view_get_date (self->view) != NULL);
  gtk_label_set_label (GTK_LABEL (self->day), mnd_view_get_date (self->view) != NULL ? text : _ ("All times"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
  self->reading = TRUE;
  gtk_range_set_value (GTK_RANGE (self->scale), get_day (self));
  self->reading = FALSE;
}

static void
map_changed_cb (MndMap *map, MndChanges *changes, MndTimeBar *self)
{
  if (!mnd_changes_touch (changes, MND_TABLE_ACTOR) && !mnd_changes_touch (changes, MND_TABLE_LINK)
      && !mnd_changes_touch (changes, MND_TABLE_SUPPORT))
    return;
  g_clear_pointer (&self->days, g_array_unref);
  update (self);
}

/* --- the hand */

static gboolean
take_value_cb (gpointer user_data)
{
  MndTimeBar *self = user_data;

  self->idle = 0;
  set_day (self, (int) round (gtk_range_get_value (GTK_RANGE (self->scale))));
  return G_SOURCE_REMOVE;
}

/* A drag sends more days than a map can be shown on. */
static void
value_changed_cb (MndTimeBar *self)
{
  if (!self->reading && self->view != NULL && self->idle == 0)
    self->idle = g_idle_add (take_value_cb, self);
}

gboolean
mnd_time_bar_step (MndTimeBar *self, int step)
{
  int next;

  g_return_val_if_fail (MND_IS_TIME_BAR (self) && self->view != NULL, FALSE);

  ensure_days (self);
  if (!mnd_timeline_find_next (self->days, get_day (self), step, &next))
    return FALSE;
  set_day (self, next);
  return TRUE;
}

/* At least a stretch on, so that it ends in good time. */
static gboolean
play_cb (gpointer user_data)
{
  MndTimeBar *self = user_data;
  GtkAdjustment *adjustment = gtk_range_get_adjustment (GTK_RANGE (self->scale));
  double range = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_lower (adjustment);
  int next;

  if (mnd_timeline_find_next (self->days, get_day (self) + (int) (range / MOST_STEPS), 1, &next))
    {
      set_day (self, next);
      return G_SOURCE_CONTINUE;
    }
  self->timer = 0;
  set_day (self, g_array_index (self->days, MndTimelineDay, self->days->len - 1).day);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->play), FALSE);
  return G_SOURCE_REMOVE;
}

static void
play_toggled_cb (MndTimeBar *self)
{
  gboolean plays = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->play));
  const char *name = plays ? C_ ("button", "Stop") : C_ ("button", "Play");

  gtk_button_set_icon_name (GTK_BUTTON (self->play),
                            plays ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (self->play, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_clear_handle_id (&self->timer, g_source_remove);
  if (!plays || self->view == NULL)
    return;
  ensure_days (self);
  if (self->days->len == 0)
    return;
  if (mnd_view_get_date (self->view) == NULL
      || get_day (self) >= g_array_index (self->days, MndTimelineDay, self->days->len - 1).day)
    set_day (self, find_first (self->days));
  self->timer = g_timeout_add (STEP_MS, play_cb, self);
}

static void
all_times_cb (MndTimeBar *self)
{
  mnd_time_bar_set_playing (self, FALSE);
  mnd_view_set_date (self->view, NULL);
}

static void
visible_cb (MndTimeBar *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    mnd_time_bar_set_playing (self, FALSE);
  update (self);
}

static void
mnd_time_bar_dispose (GObject *object)
{
  MndTimeBar *self = MND_TIME_BAR (object);

  mnd_time_bar_set_view (self, NULL);
  G_OBJECT_CLASS (mnd_time_bar_parent_class)->dispose (object);
}

/* The day is the view's. */
static void
take_over (MndKeeping *keeping, MndKeeping *old)
{
  if (MND_TIME_BAR (keeping)->view != NULL)
    mnd_time_bar_set_playing (MND_TIME_BAR (keeping), mnd_time_bar_get_playing (MND_TIME_BAR (old)));
}

static void
keeping_init (MndKeepingInterface *iface)
{
  iface->take_over = take_over;
}

static void
mnd_time_bar_class_init (MndTimeBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mnd_time_bar_dispose;
}

static void
mnd_time_bar_init (MndTimeBar *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  self->play = gtk_toggle_button_new ();
  self->scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 1, 1);
  self->day = gtk_label_new (NULL);
  self->all = gtk_button_new_with_label (_ ("All times"));
  gtk_widget_add_css_class (self->play, "flat");
  gtk_widget_add_css_class (self->all, "flat");
  gtk_widget_add_css_class (self->day, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (self->day), 17);
  gtk_label_set_xalign (GTK_LABEL (self->day), 1);
  gtk_widget_set_hexpand (self->scale, TRUE);
  gtk_widget_set_valign (self->play, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->all, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The day that is shown"), -1);
  gtk_box_append (GTK_BOX (row), self->play);
  gtk_box_append (GTK_BOX (row), self->scale);
  gtk_box_append (GTK_BOX (row), self->day);
  gtk_box_append (GTK_BOX (row), self->all);
  adw_bin_set_child (ADW_BIN (self), row);
  gtk_widget_add_css_class (GTK_WIDGET (self), "mnd-time-bar");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  play_toggled_cb (self);
  g_signal_connect_object (self->play, "toggled", G_CALLBACK (play_toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scale, "value-changed", G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->all, "clicked", G_CALLBACK (all_times_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::visible", G_CALLBACK (visible_cb), NULL);
}

void
mnd_time_bar_set_view (MndTimeBar *self, MndView *view)
{
  g_return_if_fail (MND_IS_TIME_BAR (self));

  if (self->view == view)
    return;
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->days, g_array_unref);
  if (self->view != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->view, self);
      g_signal_handlers_disconnect_by_data (get_map (self), self);
    }
  g_set_object (&self->view, view);
  if (view == NULL)
    return;
  g_signal_connect_object (view, "notify::date", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_map (self), "changed", G_CALLBACK (map_changed_cb), self, 0);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->play), FALSE);
  update (self);
}

void
mnd_time_bar_set_playing (MndTimeBar *self, gboolean playing)
{
  g_return_if_fail (MND_IS_TIME_BAR (self));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->play), playing);
}

gboolean
mnd_time_bar_get_playing (MndTimeBar *self)
{
  g_return_val_if_fail (MND_IS_TIME_BAR (self), FALSE);

  return self->timer != 0;
}
