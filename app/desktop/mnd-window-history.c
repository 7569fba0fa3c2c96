/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window does for its history and for comparing: which of the two is beside the map, and against what. */
#include "desktop/mnd-window-private.h"

#include "desktop/mnd-compat.h"
#include "desktop/mnd-settings.h"

#include <glib/gi18n.h>

/* So long after an edit the comparison is made anew: typing goes on meanwhile. */
#define COMPARE_PAUSE_MS 400

/* --- pages beside the map */

void
mnd_window_show_side_page (MndWindow *self, const char *name)
{
  gtk_widget_set_visible (self->sidebar, TRUE);
  gtk_stack_set_visible_child_name (GTK_STACK (self->side_pages), name);
}

void
mnd_window_show_actors (MndWindow *self)
{
  mnd_window_show_side_page (self, "actors");
}

void
mnd_window_show_history (MndWindow *self)
{
  mnd_window_show_side_page (self, "history");
  if (mnd_view_get_comparison (self->view) != NULL)
    mnd_compare_panel_focus_list (self->compare);
  else
    mnd_history_panel_focus_current (self->history);
}

void
mnd_window_name_point (MndWindow *self)
{
  mnd_inspector_commit (self->inspector);
  mnd_window_stop_compare (self);
  mnd_window_show_side_page (self, "history");
  mnd_history_panel_start_naming (self->history);
}

/* --- comparing */

static void
set_comparison (MndWindow *self, MndComparison *comparison)
{
  g_clear_handle_id (&self->compare_timer, g_source_remove);
  mnd_view_set_comparison (self->view, comparison);
  gtk_stack_set_visible_child_name (GTK_STACK (self->history_pages), comparison != NULL ? "compare" : "list");
  mnd_window_update_actions (self);
}

static void
begin_compare (MndWindow *self, MndComparison *comparison, const char *name)
{
  mnd_comparison_set_name (comparison, name);
  set_comparison (self, comparison);
  mnd_window_show_side_page (self, "history");
  mnd_compare_panel_focus_list (self->compare);
}

void
mnd_window_stop_compare (MndWindow *self)
{
  if (self->view == NULL || mnd_view_get_comparison (self->view) == NULL)
    return;
  set_comparison (self, NULL);
  mnd_history_panel_focus_current (self->history);
}

static gboolean
compare_again_cb (gpointer user_data)
{
  MndWindow *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MndComparison) comparison = NULL;

  self->compare_timer = 0;
  comparison = mnd_comparison_new_again (mnd_view_get_comparison (self->view), self->document, &error);
  if (comparison != NULL)
    mnd_view_set_comparison (self->view, comparison);
  else
    mnd_window_tell_problem (self, MND_TRIED_OPEN, error);
  return G_SOURCE_REMOVE;
}

void
mnd_window_follow_comparison (MndWindow *self)
{
  if (mnd_view_get_comparison (self->view) == NULL)
    return;
  g_clear_handle_id (&self->compare_timer, g_source_remove);
  self->compare_timer = g_timeout_add (COMPARE_PAUSE_MS, compare_again_cb, self);
}

static void
compare_with_point_cb (MndWindow *self, MndHistoryItem *item)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MndComparison) comparison =
      mnd_comparison_new_with_history (self->document, mnd_history_item_get_id (item), &error);
  const char *name = mnd_history_item_get_name (item);
  g_autofree char *after = NULL;

  if (comparison == NULL)
    {
      mnd_window_tell_problem (self, MND_TRIED_OPEN, error);
      return;
    }
  /* Translators: a point in history that has no name of its own; %s is the edit that led there: "Now against after
   * “Add Police”" */
  after = g_strdup_printf (_ ("after “%s”"), mnd_history_item_get_label (item));
  if (mnd_history_item_get_id (item) == NULL)
    name = C_ ("compare", "the beginning");
  begin_compare (self, comparison, name != NULL ? name : after);
}

static void
opened_to_compare_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MndWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MndDocument) other = mnd_document_open_finish (result, &error);
  g_autoptr (MndComparison) comparison = NULL;

  if (other != NULL && self->document != NULL && self->compare_file != NULL && !self->may_close)
    comparison = mnd_comparison_new_with_map (self->document, mnd_document_get_map (other), &error);
  if (other != NULL)
    mnd_document_close (other, TRUE);
  if (comparison != NULL)
    {
      g_autofree char *name = g_file_get_basename (self->compare_file);
      begin_compare (self, comparison, name);
    }
  else if (error != NULL)
    {
      mnd_window_tell_problem (self, MND_TRIED_OPEN, error);
    }
}

void
mnd_window_compare_with_file (MndWindow *self, GFile *file)
{
  mnd_inspector_commit (self->inspector);
  g_set_object (&self->compare_file, file);
  mnd_document_open_to_read_async (file, NULL, opened_to_compare_cb, g_object_ref (self));
}

static void
file_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (MndWindow) self = user_data;

  if (file == NULL || self->document == NULL)
    return;
  mnd_settings_set_folder_of (self->settings, "last-folder", file);
  mnd_window_compare_with_file (self, file);
}

void
mnd_window_choose_compare (MndWindow *self)
{
  g_autoptr (GFile) folder = mnd_settings_dup_folder (self->settings, "last-folder", mnd_window_get_file (self));
  const MndChooseTask task = { .kind = MND_CHOOSE_OPEN,
                               .title = _ ("Compare with a Map"),
                               .accept = C_ ("button", "_Compare"),
                               .folder = folder,
                               .filter_name = _ ("Mandate maps"),
                               .filter_globs = "*.mandate" };

  mnd_choose_file (GTK_WINDOW (self), &task, file_chosen_cb, g_object_ref (self));
}

/* --- what the panels tell */

static void
acting_cb (MndWindow *self)
{
  mnd_inspector_commit (self->inspector);
}

static void
problem_cb (MndWindow *self, const GError *error)
{
  mnd_window_tell_problem (self, MND_TRIED_EDIT, error);
}

static void
closed_cb (const char *answer, gpointer user_data)
{
}

/* What stands in the way is too much for a toast. */
static void
refused_cb (MndWindow *self, const char *label, const GError *error)
{
  const MndAskAnswer answers[] = { { "cancel", C_ ("button", "_Close"), MND_ANSWER_PLAIN },
                                   { NULL, NULL, MND_ANSWER_PLAIN } };
  /* Translators: a heading; %s is the name of an edit, such as "Delete Police". */
  g_autofree char *heading = g_strdup_printf (_ ("“%s” Cannot Be Taken Back"), label);
  /* Translators: %s is the reason, such as "Later edits stand in the way: Police" */
  g_autofree char *body = g_strdup_printf (_ ("%s.\n\nNothing was changed. Take those edits back first, or go to the "
                                              "point before."),
                                           error->message);

  mnd_ask (GTK_WINDOW (self), heading, body, answers, closed_cb, NULL);
}

static void
difference_activated_cb (MndWindow *self, MndRecord *record)
{
  mnd_canvas_reveal (self->canvas, mnd_record_get_id (record));
}

void
mnd_window_connect_history (MndWindow *self)
{
  g_signal_connect_swapped (self->history, "acting", G_CALLBACK (acting_cb), self);
  g_signal_connect_swapped (self->history, "problem", G_CALLBACK (problem_cb), self);
  g_signal_connect_swapped (self->history, "refused", G_CALLBACK (refused_cb), self);
  g_signal_connect_swapped (self->history, "compare", G_CALLBACK (compare_with_point_cb), self);
  g_signal_connect_swapped (self->compare, "activated", G_CALLBACK (difference_activated_cb), self);
}

void
mnd_window_set_history_view (MndWindow *self, MndView *view)
{
  if (view == NULL)
    g_clear_handle_id (&self->compare_timer, g_source_remove);
  mnd_history_panel_set_view (self->history, view);
  mnd_compare_panel_set_view (self->compare, view);
}
