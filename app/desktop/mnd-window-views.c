/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The views of one map in the middle of the window: which is shown, and that each is made when it is first shown. What
 * they ask of the window is the same for all of them; see mnd-desk.h. A new one is a row of the table below. */
#include "desktop/mnd-window-private.h"

#include "desktop/mnd-balance-desk.h"
#include "desktop/mnd-grid-desk.h"
#include "desktop/mnd-ego-desk.h"
#include "desktop/mnd-matrix-desk.h"
#include "desktop/mnd-overlap-desk.h"
#include "desktop/mnd-scorecard-desk.h"
#include "desktop/mnd-table-desk.h"
#include "desktop/mnd-texts-desk.h"
#include "desktop/mnd-time-desk.h"

#include <string.h>

static const struct
{
  const char *name; /* as in the table of mnd-view-switch.c; "win.show-" and this is an action */
  GtkWidget *(*create) (void);
} desks[] = {
  { "table", mnd_table_desk_new },     { "matrix", mnd_matrix_desk_new },
  { "time", mnd_time_desk_new },       { "grid", mnd_grid_desk_new },
  { "ego", mnd_ego_desk_new },         { "overlaps", mnd_overlap_desk_new },
  { "balance", mnd_balance_desk_new }, { "scorecards", mnd_scorecard_desk_new },
  { "texts", mnd_texts_desk_new },
};

/* --- what desks ask for */

/* One is brought to the middle; of several, where they stand among the others is what counts. */
static void
show_on_map_cb (MndWindow *self, GHashTable *ids)
{
  GHashTableIter iter;
  gpointer id = NULL;

  mnd_window_show_view (self, "map");
  g_hash_table_iter_init (&iter, ids);
  if (g_hash_table_size (ids) == 1 && g_hash_table_iter_next (&iter, &id, NULL))
    {
      mnd_view_select (self->view, id);
      mnd_canvas_center_on (self->canvas, id);
    }
  else
    mnd_view_set_spotlight (self->view, ids);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
inspect_cb (MndWindow *self)
{
  gtk_widget_set_visible (self->details, TRUE);
}

static void
edit_problem_cb (MndWindow *self, const GError *error)
{
  mnd_window_tell_problem (self, MND_TRIED_EDIT, error);
}

static void
export_problem_cb (MndWindow *self, const GError *error)
{
  mnd_window_tell_problem (self, MND_TRIED_EXPORT, error);
}

/* --- desks */

static void
add_desk (MndWindow *self, const char *name, GtkWidget *desk)
{
  g_signal_connect_swapped (desk, "show-on-map", G_CALLBACK (show_on_map_cb), self);
  g_signal_connect_swapped (desk, "inspect", G_CALLBACK (inspect_cb), self);
  g_signal_connect_swapped (desk, "told", G_CALLBACK (mnd_window_toast), self);
  g_signal_connect_swapped (desk, "edit-problem", G_CALLBACK (edit_problem_cb), self);
  g_signal_connect_swapped (desk, "export-problem", G_CALLBACK (export_problem_cb), self);
  mnd_desk_set_findings (MND_DESK (desk), self->findings);
  gtk_stack_add_named (GTK_STACK (self->views), desk, name);
}

gpointer
mnd_window_find_desk (MndWindow *self, const char *name)
{
  GtkWidget *desk = gtk_stack_get_child_by_name (GTK_STACK (self->views), name);

  return desk != NULL && MND_IS_DESK (desk) ? desk : NULL;
}

MndDesk *
mnd_window_find_shown_desk (MndWindow *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (GTK_STACK (self->views));

  return shown != NULL && MND_IS_DESK (shown) ? MND_DESK (shown) : NULL;
}

static void
ensure_view (MndWindow *self, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (desks); i++)
    if (g_str_equal (desks[i].name, name) && mnd_window_find_desk (self, name) == NULL)
      add_desk (self, name, desks[i].create ());
}

void
mnd_window_renew_views (MndWindow *self, GtkStack *old)
{
  for (guint i = 0; i < G_N_ELEMENTS (desks); i++)
    if (gtk_stack_get_child_by_name (old, desks[i].name) != NULL)
      ensure_view (self, desks[i].name);
}

void
mnd_window_show_view (MndWindow *self, const char *name)
{
  GtkStack *views = GTK_STACK (self->views);
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "view");

  ensure_view (self, name);
  if (gtk_stack_get_child_by_name (views, name) == NULL
      || g_strcmp0 (gtk_stack_get_visible_child_name (views), name) == 0)
    return;
  gtk_stack_set_visible_child_name (views, name);
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (name));
  g_object_set (self->view_switch, "view", name, NULL);
}

void
mnd_window_set_view_findings (MndWindow *self, MndFindings *findings)
{
  for (guint i = 0; i < G_N_ELEMENTS (desks); i++)
    {
      MndDesk *desk = mnd_window_find_desk (self, desks[i].name);
      if (desk != NULL)
        mnd_desk_set_findings (desk, findings);
    }
}

void
mnd_window_end_view_edits (MndWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (desks); i++)
    {
      MndDesk *desk = mnd_window_find_desk (self, desks[i].name);
      if (desk != NULL)
        mnd_desk_end_edit (desk);
    }
}

gboolean
mnd_window_zoom_view (MndWindow *self, double factor)
{
  MndDesk *desk = mnd_window_find_shown_desk (self);

  return desk != NULL && mnd_desk_zoom (desk, factor);
}

/* --- actions */

#define SHOW "show-"

static void
view_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_show_view (MND_WINDOW (user_data), g_variant_get_string (parameter, NULL));
}

static void
show_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_show_view (MND_WINDOW (user_data), g_action_get_name (G_ACTION (action)) + strlen (SHOW));
}

static void
add_show_action (MndWindow *self, const char *name)
{
  g_autofree char *action_name = g_strconcat (SHOW, name, NULL);
  g_autoptr (GSimpleAction) action = g_simple_action_new (action_name, NULL);

  g_signal_connect (action, "activate", G_CALLBACK (show_cb), self);
  g_object_bind_property (g_action_map_lookup_action (G_ACTION_MAP (self), "view"), "enabled", action, "enabled",
                          G_BINDING_SYNC_CREATE);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

void
mnd_window_add_view_actions (MndWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "view", .activate = view_cb, .parameter_type = "s", .state = "'map'" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  add_show_action (self, "map");
  for (guint i = 0; i < G_N_ELEMENTS (desks); i++)
    add_show_action (self, desks[i].name);
  mnd_window_add_path_action (self);
}

void
mnd_window_update_view_actions (MndWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "view");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), self->document != NULL);
}
