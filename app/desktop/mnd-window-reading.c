/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lens, filter and the walk through time as commands of the window. */
#include "desktop/mnd-window-private.h"

#define NO_LENS "none"

static void
lens_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *word = g_variant_get_string (parameter, NULL);

  mnd_view_set_lens (MND_WINDOW (user_data)->view, g_str_equal (word, NO_LENS) ? NULL : word);
}

static void
choose_lens_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_reading_bar_choose_lens (MND_WINDOW (user_data)->reading_bar);
}

static void
filter_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_reading_bar_choose_filter (MND_WINDOW (user_data)->reading_bar);
}

static void
step (MndWindow *self, int by)
{
  gtk_widget_set_visible (GTK_WIDGET (self->time_bar), TRUE);
  if (!mnd_time_bar_step (self->time_bar, by))
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
next_change_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  step (MND_WINDOW (user_data), 1);
}

static void
last_change_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  step (MND_WINDOW (user_data), -1);
}

static void
play_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MndWindow *self = MND_WINDOW (user_data);

  gtk_widget_set_visible (GTK_WIDGET (self->time_bar), TRUE);
  mnd_time_bar_set_playing (self->time_bar, !mnd_time_bar_get_playing (self->time_bar));
}

static const GActionEntry entries[] = {
  { .name = "lens", .activate = lens_cb, .parameter_type = "s", .state = "'" NO_LENS "'" },
  { .name = "choose-lens", .activate = choose_lens_cb },
  { .name = "filter", .activate = filter_cb },
  { .name = "next-change", .activate = next_change_cb },
  { .name = "last-change", .activate = last_change_cb },
  { .name = "play", .activate = play_cb },
};

void
mnd_window_add_reading_actions (MndWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

void
mnd_window_update_reading_actions (MndWindow *self)
{
  const char *word = self->view != NULL ? mnd_view_get_lens (self->view) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), entries[i].name)),
                                 self->view != NULL);
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "lens")),
                             g_variant_new_string (word != NULL ? word : NO_LENS));
  mnd_window_update_lens_actions (self);
}

void
mnd_window_show_reading (MndWindow *self, MndFindings *findings)
{
  MndView *view = findings != NULL ? mnd_findings_get_view (findings) : NULL;

  mnd_reading_bar_set_findings (self->reading_bar, findings);
  mnd_time_bar_set_view (self->time_bar, view);
  mnd_lens_editor_set_view (self->lens_editor, view);
}
