/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Laying out, as the window sees it: its menu, and one layout at a time. */
#include "desktop/mnd-window-private.h"

#include "desktop/mnd-commands.h"

#include <glib/gi18n.h>

void
mnd_window_fill_arrange_menu (GtkMenuButton *button, gpointer user_data)
{
  MndScene *scene = mnd_canvas_get_scene (MND_WINDOW (user_data)->canvas);
  g_autoptr (GMenuModel) everything = mnd_commands_create_choices ("win.arrange", scene);
  g_autoptr (GMenuModel) afresh = mnd_commands_create_choices ("win.arrange-afresh", scene);
  g_autoptr (GMenuModel) selection = mnd_commands_create_choices ("win.arrange-selection", scene);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) parts = g_menu_new ();

  g_menu_append_section (menu, NULL, everything);
  /* Translators: laid out without a look at where things are now */
  g_menu_append_submenu (parts, C_ ("menu", "_Afresh"), afresh);
  /* Translators: of what is laid out */
  g_menu_append_submenu (parts, _ ("_Selection Only"), selection);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (parts));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/* What is typed counts, and a layout that runs gives way to the next. */
static void
prepare_arrange (MndWindow *self)
{
  if (self->arranging != NULL)
    g_cancellable_cancel (self->arranging);
  g_clear_object (&self->arranging);
  self->arranging = g_cancellable_new ();
  mnd_inspector_commit (self->inspector);
}

void
mnd_window_arrange (MndWindow *self, MndLayoutEngine engine)
{
  prepare_arrange (self);
  mnd_canvas_arrange (self->canvas, engine, self->arranging);
}

void
mnd_window_arrange_afresh (MndWindow *self, MndLayoutEngine engine)
{
  prepare_arrange (self);
  mnd_canvas_arrange_afresh (self->canvas, engine, self->arranging);
}

void
mnd_window_arrange_selection (MndWindow *self, MndLayoutEngine engine)
{
  prepare_arrange (self);
  mnd_canvas_arrange_selection (self->canvas, engine, self->arranging);
}
