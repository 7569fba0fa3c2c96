/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The map over time on the screen, and how it follows map and view. What can be chosen is in -choices.c. */
#include "desktop/mnd-time-desk-private.h"

#include "analysis/mnd-as-of.h"
#include "desktop/mnd-desk-page.h"
#include "model/mnd-format.h"

#include <glib/gi18n.h>

static void desk_init (MndDeskInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MndTimeDesk, mnd_time_desk, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (MND_TYPE_DESK, desk_init))

MndMap *
mnd_time_desk_get_map (MndTimeDesk *self)
{
  return mnd_document_get_map (mnd_view_get_document (self->view));
}

int
mnd_time_desk_get_day (MndTimeDesk *self)
{
  return mnd_as_of_get_day (mnd_time_desk_get_map (self), mnd_view_get_date (self->view));
}

/* --- as map and view say */

static void
show_day (MndTimeDesk *self)
{
  mnd_time_grid_set_day (MND_TIME_GRID (self->grid), mnd_time_desk_get_day (self),
                         mnd_view_get_date (self->view) != NULL);
}

static void
update_note (MndTimeDesk *self)
{
  gulong n = self->chart->n_undated;
  g_autofree char *undated = NULL, *text = NULL;

  if (n == 0)
    {
      gtk_label_set_label (GTK_LABEL (self->note), mnd_chronology_get_legend ());
      return;
    }
  /* Translators: of support, mandates and links, which are bars of a chart of time. */
  undated =
      g_strdup_printf (ngettext ("%lu has no date at all and no bar.", "%lu have no date at all and no bar.", n), n);
  text = g_strconcat (mnd_chronology_get_legend (), " ", undated, NULL);
  gtk_label_set_label (GTK_LABEL (self->note), text);
}

static void
show_selection (MndTimeDesk *self)
{
  MndTimeGrid *grid = MND_TIME_GRID (self->grid);
  MndRecord *focus = mnd_view_get_focus (self->view);
  const MndTimeSpan *span;
  guint row;

  if (self->chart == NULL)
    return;
  mnd_time_grid_set_selection (grid, mnd_view_get_selection (self->view));
  row = focus != NULL ? mnd_time_chart_find (self->chart, mnd_record_get_id (focus), 0) : MND_TIME_NOWHERE;
  if (row == MND_TIME_NOWHERE)
    return;
  span = mnd_time_chart_get_span (self->chart, mnd_time_grid_get_row (grid));
  /* It may be there already, under another group. */
  if (span == NULL || !mnd_id_equal (&span->id, mnd_record_get_id (focus)))
    mnd_time_grid_move_to (grid, row);
}

static void
refresh (MndTimeDesk *self)
{
  MndTimeChart *chart;

  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self)) || self->view == NULL;
  if (self->is_stale)
    return;
  chart = mnd_chronology_new_chart (mnd_time_desk_get_map (self), mnd_view_get_languages (self->view),
                                    mnd_view_get_left_out (self->view), &self->wish);
  show_day (self);
  mnd_time_grid_show (MND_TIME_GRID (self->grid), chart);
  g_clear_pointer (&self->chart, mnd_time_chart_free);
  self->chart = chart;
  mnd_time_desk_update_choices (self);
  mnd_time_grid_set_selection (MND_TIME_GRID (self->grid), mnd_view_get_selection (self->view));
  update_note (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages),
                                    mnd_time_chart_get_n_rows (chart) > 0 ? "chart" : "nothing");
}

static void
date_cb (MndTimeDesk *self)
{
  if (!self->is_stale)
    show_day (self);
}

static void
map_changed_cb (MndTimeDesk *self)
{
  refresh (self);
}

static char *
dup_words_cb (guint row, gpointer user_data)
{
  MndTimeDesk *self = MND_TIME_DESK (user_data);

  return self->view != NULL
             ? mnd_chronology_dup_words (mnd_time_desk_get_map (self), mnd_view_get_languages (self->view),
                                         mnd_time_grid_get_chart (MND_TIME_GRID (self->grid)), row)
             : NULL;
}

/* --- the hand */

/* What of the row can be selected: a mandate is its institution's. NULL: nothing. */
static const MndId *
find_subject (MndTimeDesk *self, guint row)
{
  const MndTimeSpan *span = mnd_time_chart_get_span (self->chart, row);
  const MndTimeGroup *group = mnd_time_chart_get_group (self->chart, row);

  if (span != NULL && mnd_map_find (mnd_time_desk_get_map (self), MND_TABLE_MANDATE, &span->id) == NULL)
    return &span->id;
  return group->is_actor ? &group->id : NULL;
}

static void
chosen_cb (MndTimeDesk *self, guint row, gboolean extend)
{
  const MndId *id = find_subject (self, row);

  if (id != NULL && extend)
    mnd_view_toggle (self->view, id);
  else if (id != NULL)
    mnd_view_select (self->view, id);
}

static void
activated_cb (MndTimeDesk *self, guint row)
{
  const MndId *id = find_subject (self, row);

  if (id == NULL)
    return;
  mnd_view_select (self->view, id);
  mnd_desk_inspect (MND_DESK (self));
}

static void
end_moved_cb (MndTimeDesk *self, guint row, gboolean is_end, const char *date)
{
  const MndId id = mnd_time_chart_get_span (self->chart, row)->id;
  g_autoptr (GError) error = NULL;

  if (!mnd_document_set_span_date (mnd_view_get_document (self->view), &id, is_end, date, &error))
    mnd_desk_fail_edit (MND_DESK (self), error);
}

static void
day_moved_cb (MndTimeDesk *self, int day)
{
  MndDate date = mnd_date_from_day (MAX (day, 1));
  char text[MND_DATE_TEXT_SIZE];

  mnd_view_set_date (self->view, mnd_date_format (&date, text));
}

/* --- overrides */

static void
mnd_time_desk_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mnd_time_desk_parent_class)->map (widget);
  if (MND_TIME_DESK (widget)->is_stale)
    refresh (MND_TIME_DESK (widget));
}

static gboolean
mnd_time_desk_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MND_TIME_DESK (widget)->grid);
}

static void
mnd_time_desk_dispose (GObject *object)
{
  GtkWidget *child;

  mnd_desk_set_findings (MND_DESK (object), NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mnd_time_desk_parent_class)->dispose (object);
}

static void
mnd_time_desk_finalize (GObject *object)
{
  g_clear_pointer (&MND_TIME_DESK (object)->chart, mnd_time_chart_free);

  G_OBJECT_CLASS (mnd_time_desk_parent_class)->finalize (object);
}

static void
let_go (MndTimeDesk *self)
{
  g_signal_handlers_disconnect_by_data (mnd_time_desk_get_map (self), self);
  g_signal_handlers_disconnect_by_data (self->view, self);
  mnd_time_grid_show (MND_TIME_GRID (self->grid), NULL);
  mnd_time_grid_set_selection (MND_TIME_GRID (self->grid), NULL);
  g_clear_pointer (&self->chart, mnd_time_chart_free);
}

static void
set_findings (MndDesk *desk, MndFindings *findings)
{
  MndTimeDesk *self = MND_TIME_DESK (desk);
  MndView *view = findings != NULL ? mnd_findings_get_view (findings) : NULL;

  if (self->view == view)
    return;
  if (self->view != NULL)
    let_go (self);
  g_set_object (&self->view, view);
  if (view == NULL)
    return;
  g_signal_connect_swapped (mnd_time_desk_get_map (self), "changed", G_CALLBACK (map_changed_cb), self);
  g_signal_connect_swapped (view, "notify::languages", G_CALLBACK (refresh), self);
  g_signal_connect_swapped (view, "notify::left-out", G_CALLBACK (refresh), self);
  g_signal_connect_swapped (view, "notify::date", G_CALLBACK (date_cb), self);
  g_signal_connect_swapped (view, "selection-changed", G_CALLBACK (show_selection), self);
  refresh (self);
}

static gboolean
zoom (MndDesk *desk, double factor)
{
  MndTimeGrid *grid = MND_TIME_GRID (MND_TIME_DESK (desk)->grid);

  if (factor > 0)
    mnd_time_grid_zoom_by (grid, factor);
  else
    mnd_time_grid_fit (grid);
  return TRUE;
}

static MndPrintout *
create_printout (MndDesk *desk)
{
  MndTimeDesk *self = MND_TIME_DESK (desk);
  gboolean has_day;

  if (self->view == NULL || self->chart == NULL || mnd_time_chart_get_n_rows (self->chart) == 0)
    return NULL;
  has_day = mnd_view_get_date (self->view) != NULL;
  return mnd_view_new_chronology_printout (self->view, &self->wish,
                                           mnd_time_grid_get_frame (MND_TIME_GRID (self->grid)),
                                           has_day ? mnd_time_desk_get_day (self) : 0);
}

static void
desk_init (MndDeskInterface *iface)
{
  iface->set_findings = set_findings;
  iface->zoom = zoom;
  iface->create_printout = create_printout;
}

static void
mnd_time_desk_class_init (MndTimeDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mnd_time_desk_dispose;
  object_class->finalize = mnd_time_desk_finalize;
  widget_class->map = mnd_time_desk_map;
  widget_class->grab_focus = mnd_time_desk_grab_focus;

  g_type_ensure (MND_TYPE_TIME_GRID);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-time-desk.ui");
  gtk_widget_class_bind_template_child (widget_class, MndTimeDesk, filters);
  gtk_widget_class_bind_template_child (widget_class, MndTimeDesk, pages);
  gtk_widget_class_bind_template_child (widget_class, MndTimeDesk, grid);
  gtk_widget_class_bind_template_child (widget_class, MndTimeDesk, note);
  gtk_widget_class_bind_template_child (widget_class, MndTimeDesk, nothing);
}

static void
mnd_time_desk_init (MndTimeDesk *self)
{
  self->is_stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  mnd_desk_name_status (ADW_STATUS_PAGE (self->nothing));
  mnd_time_grid_set_words (MND_TIME_GRID (self->grid), dup_words_cb, mnd_chronology_dup_dates, self);
  g_signal_connect_swapped (self->grid, "activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (self->grid, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->grid, "end-moved", G_CALLBACK (end_moved_cb), self);
  g_signal_connect_swapped (self->grid, "day-moved", G_CALLBACK (day_moved_cb), self);
  mnd_time_desk_create_choices (self);
}

GtkWidget *
mnd_time_desk_new (void)
{
  return g_object_new (MND_TYPE_TIME_DESK, NULL);
}

const MndChronologyWish *
mnd_time_desk_get_wish (MndTimeDesk *self)
{
  g_return_val_if_fail (MND_IS_TIME_DESK (self), NULL);

  return &self->wish;
}

void
mnd_time_desk_set_wish (MndTimeDesk *self, const MndChronologyWish *wish)
{
  g_return_if_fail (MND_IS_TIME_DESK (self) && wish != NULL);

  self->wish = *wish;
  refresh (self);
}

MndTimeChart *
mnd_time_desk_get_chart (MndTimeDesk *self)
{
  g_return_val_if_fail (MND_IS_TIME_DESK (self), NULL);

  return self->chart;
}
