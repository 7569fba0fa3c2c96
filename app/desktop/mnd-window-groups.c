/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Groups of actors as commands of the window: by what they are made, how they are drawn, what is folded. */
#include "desktop/mnd-window-private.h"

#include "desktop/mnd-commands.h"

#include <glib/gi18n.h>

static const char *const properties[] = { "group-by", "group-style" };

static void
fold_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_canvas_toggle_fold (MND_WINDOW (user_data)->canvas);
}

static void
fold_all_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_canvas_fold_all (MND_WINDOW (user_data)->canvas, TRUE);
}

static void
unfold_all_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_canvas_fold_all (MND_WINDOW (user_data)->canvas, FALSE);
}

static const GActionEntry folds[] = {
  { .name = "fold", .activate = fold_cb },
  { .name = "fold-all", .activate = fold_all_cb },
  { .name = "unfold-all", .activate = unfold_all_cb },
};

void
mnd_window_add_group_actions (MndWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), folds, G_N_ELEMENTS (folds), self);
}

/* What the view says is the state of an action, so these come and go with the view. */
void
mnd_window_update_group_actions (MndWindow *self)
{
  gboolean grouped = self->view != NULL && mnd_view_get_group_by (self->view) != MND_GROUP_BY_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (folds); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), folds[i].name)),
                                 grouped);
  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      g_autoptr (GPropertyAction) action = NULL;
      if (self->view == NULL)
        g_action_map_remove_action (G_ACTION_MAP (self), properties[i]);
      if (self->view == NULL || g_action_map_lookup_action (G_ACTION_MAP (self), properties[i]) != NULL)
        continue;
      action = g_property_action_new (properties[i], self->view, properties[i]);
      g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
    }
}

static void
append_choices (GMenu *menu, const char *action)
{
  const MndCommand *command = mnd_commands_find (action);
  g_auto (GStrv) words = command->dup_words (NULL);
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (command->get_word_label (words[i]), NULL);

      g_menu_item_set_action_and_target (item, action, "s", words[i]);
      g_menu_append_item (section, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

GMenuModel *
mnd_window_create_group_menu (void)
{
  static const char *const actions[] = { "win.fold", "win.fold-all", "win.unfold-all" };
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuModel) section = mnd_commands_create_section (actions, G_N_ELEMENTS (actions));

  append_choices (menu, "win.group-by");
  append_choices (menu, "win.group-style");
  g_menu_append_section (menu, NULL, section);
  return G_MENU_MODEL (menu);
}
