/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How one actor reaches another one, as a command of the window: at once where two of them are selected. */
#include "desktop/mnd-window-private.h"

#include "desktop/mnd-ego-desk.h"

/* The way leads to the one that was selected last. FALSE where not two are selected. */
static gboolean
find_ends (MndWindow *self, MndId *from, MndId *to)
{
  g_autoptr (GPtrArray) actors = mnd_view_dup_selected (self->view, MND_TABLE_ACTOR);
  gboolean is_first;

  if (actors->len != 2)
    return FALSE;
  is_first = mnd_view_get_focus (self->view) == g_ptr_array_index (actors, 0);
  *from = *mnd_record_get_id (g_ptr_array_index (actors, is_first ? 1 : 0));
  *to = *mnd_record_get_id (g_ptr_array_index (actors, is_first ? 0 : 1));
  return TRUE;
}

static void
path_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MndWindow *self = MND_WINDOW (user_data);
  MndEgoDesk *desk;
  MndId from, to;

  if (self->view == NULL)
    return;
  mnd_window_show_view (self, "ego");
  desk = mnd_window_find_desk (self, "ego");
  if (!find_ends (self, &from, &to))
    {
      mnd_ego_desk_ask_target (desk);
      return;
    }
  mnd_ego_desk_set_center (desk, &from);
  mnd_ego_desk_set_target (desk, &to);
}

void
mnd_window_add_path_action (MndWindow *self)
{
  static const GActionEntry entries[] = { { .name = "path", .activate = path_cb } };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_object_bind_property (g_action_map_lookup_action (G_ACTION_MAP (self), "view"), "enabled",
                          g_action_map_lookup_action (G_ACTION_MAP (self), "path"), "enabled", G_BINDING_SYNC_CREATE);
}
