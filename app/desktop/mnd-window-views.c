/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The views of one map in the middle of the window: which is shown, and that each is made when it is first shown. They
 * share the window's view and findings, and so its selection and its day. */
#include "desktop/mnd-window-private.h"

#include <glib/gi18n.h>

static void
show_on_map_cb (MndWindow *self, MndOverlap *overlap)
{
  g_autoptr (GHashTable) witness = mnd_overlap_desk_dup_witness (overlap);

  mnd_window_show_view (self, "map");
  mnd_view_set_spotlight (self->view, witness);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
export_problem_cb (MndWindow *self, const GError *error)
{
  mnd_window_tell_problem (self, MND_TRIED_EXPORT, error);
}

static GtkWidget *
create_overlap_desk (MndWindow *self)
{
  self->overlap_desk = MND_OVERLAP_DESK (mnd_overlap_desk_new ());
  g_signal_connect_swapped (self->overlap_desk, "show-on-map", G_CALLBACK (show_on_map_cb), self);
  g_signal_connect_swapped (self->overlap_desk, "problem", G_CALLBACK (export_problem_cb), self);
  mnd_overlap_desk_set_findings (self->overlap_desk, self->findings);
  return GTK_WIDGET (self->overlap_desk);
}

static GtkWidget *
create_balance_desk (MndWindow *self)
{
  self->balance_desk = MND_BALANCE_DESK (mnd_balance_desk_new ());
  mnd_balance_desk_set_findings (self->balance_desk, self->findings);
  return GTK_WIDGET (self->balance_desk);
}

static void
show_text_on_map_cb (MndWindow *self, const char *hex)
{
  MndId id;

  if (!mnd_id_parse (hex, &id))
    return;
  mnd_window_show_view (self, "map");
  mnd_view_select (self->view, &id);
  mnd_canvas_center_on (self->canvas, &id);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
edit_problem_cb (MndWindow *self, const GError *error)
{
  mnd_window_tell_problem (self, MND_TRIED_EDIT, error);
}

static GtkWidget *
create_texts_desk (MndWindow *self)
{
  self->texts_desk = MND_TEXTS_DESK (mnd_texts_desk_new ());
  g_signal_connect_swapped (self->texts_desk, "show-on-map", G_CALLBACK (show_text_on_map_cb), self);
  g_signal_connect_swapped (self->texts_desk, "told", G_CALLBACK (mnd_window_toast), self);
  g_signal_connect_swapped (self->texts_desk, "problem", G_CALLBACK (edit_problem_cb), self);
  mnd_texts_desk_set_view (self->texts_desk, self->view);
  return GTK_WIDGET (self->texts_desk);
}

static GtkWidget *
create_matrix_desk (MndWindow *self)
{
  self->matrix_desk = MND_MATRIX_DESK (mnd_matrix_desk_new ());
  g_signal_connect_swapped (self->matrix_desk, "problem", G_CALLBACK (export_problem_cb), self);
  mnd_matrix_desk_set_findings (self->matrix_desk, self->findings);
  return GTK_WIDGET (self->matrix_desk);
}

static void
inspect_cb (MndWindow *self)
{
  gtk_widget_set_visible (self->details, TRUE);
}

static GtkWidget *
create_time_desk (MndWindow *self)
{
  self->time_desk = MND_TIME_DESK (mnd_time_desk_new ());
  g_signal_connect_swapped (self->time_desk, "inspect", G_CALLBACK (inspect_cb), self);
  g_signal_connect_swapped (self->time_desk, "edit-problem", G_CALLBACK (edit_problem_cb), self);
  g_signal_connect_swapped (self->time_desk, "problem", G_CALLBACK (export_problem_cb), self);
  mnd_time_desk_set_view (self->time_desk, self->view);
  return GTK_WIDGET (self->time_desk);
}

static const struct
{
  const char *name;
  GtkWidget *(*create) (MndWindow *self);
  gsize field; /* of the window, where create() puts it */
} desks[] = {
  { "overlaps", create_overlap_desk, G_STRUCT_OFFSET (MndWindow, overlap_desk) },
  { "balance", create_balance_desk, G_STRUCT_OFFSET (MndWindow, balance_desk) },
  { "matrix", create_matrix_desk, G_STRUCT_OFFSET (MndWindow, matrix_desk) },
  { "time", create_time_desk, G_STRUCT_OFFSET (MndWindow, time_desk) },
  { "texts", create_texts_desk, G_STRUCT_OFFSET (MndWindow, texts_desk) },
};

static void
ensure_view (MndWindow *self, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (desks); i++)
    if (g_str_equal (desks[i].name, name) && gtk_stack_get_child_by_name (GTK_STACK (self->views), name) == NULL)
      gtk_stack_add_named (GTK_STACK (self->views), desks[i].create (self), name);
}

void
mnd_window_renew_views (MndWindow *self, GtkStack *old)
{
  for (guint i = 0; i < G_N_ELEMENTS (desks); i++)
    {
      G_STRUCT_MEMBER (gpointer, self, desks[i].field) = NULL;
      if (gtk_stack_get_child_by_name (old, desks[i].name) != NULL)
        ensure_view (self, desks[i].name);
    }
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
  if (self->overlap_desk != NULL)
    mnd_overlap_desk_set_findings (self->overlap_desk, findings);
  if (self->balance_desk != NULL)
    mnd_balance_desk_set_findings (self->balance_desk, findings);
  if (self->matrix_desk != NULL)
    mnd_matrix_desk_set_findings (self->matrix_desk, findings);
  if (self->time_desk != NULL)
    mnd_time_desk_set_view (self->time_desk, findings != NULL ? mnd_findings_get_view (findings) : NULL);
  if (self->texts_desk != NULL)
    mnd_texts_desk_set_view (self->texts_desk, findings != NULL ? mnd_findings_get_view (findings) : NULL);
}

gboolean
mnd_window_zoom_view (MndWindow *self, double factor)
{
  if (self->time_desk == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self->time_desk)))
    return FALSE;
  mnd_time_desk_zoom (self->time_desk, factor);
  return TRUE;
}

/* --- actions */

static void
view_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_show_view (MND_WINDOW (user_data), g_variant_get_string (parameter, NULL));
}

static void
show_map_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_show_view (MND_WINDOW (user_data), "map");
}

static void
show_overlaps_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_show_view (MND_WINDOW (user_data), "overlaps");
}

static void
show_balance_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_show_view (MND_WINDOW (user_data), "balance");
}

static void
show_texts_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_show_view (MND_WINDOW (user_data), "texts");
}

static void
show_matrix_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_show_view (MND_WINDOW (user_data), "matrix");
}

static void
show_time_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_show_view (MND_WINDOW (user_data), "time");
}

static const GActionEntry entries[] = {
  { .name = "view", .activate = view_cb, .parameter_type = "s", .state = "'map'" },
  { .name = "show-map", .activate = show_map_cb },
  { .name = "show-overlaps", .activate = show_overlaps_cb },
  { .name = "show-balance", .activate = show_balance_cb },
  { .name = "show-matrix", .activate = show_matrix_cb },
  { .name = "show-time", .activate = show_time_cb },
  { .name = "show-texts", .activate = show_texts_cb },
};

void
mnd_window_add_view_actions (MndWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

void
mnd_window_update_view_actions (MndWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), entries[i].name)),
                                 self->document != NULL);
}
