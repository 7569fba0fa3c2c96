/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What buttons, rows and keys of the desk of the neighbourhood do. */
#include "desktop/mnd-ego-desk-private.h"

static void
back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  mnd_ego_desk_go_back (MND_EGO_DESK (widget));
}

static void
end_path_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  mnd_ego_desk_set_target (MND_EGO_DESK (widget), NULL);
}

static void
show_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MndId id;

  if (mnd_id_parse (g_variant_get_string (parameter, NULL), &id))
    mnd_ego_desk_select (MND_EGO_DESK (widget), &id);
}

static void
chain_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  guint chain = g_variant_get_uint32 (parameter);

  mnd_ego_desk_choose_chain (MND_EGO_DESK (widget), chain);
  mnd_desk_page_focus_row (MND_DESK_PAGE (MND_EGO_DESK (widget)->page), chain);
}

static void
on_map_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  mnd_ego_desk_show_chain_on_map (MND_EGO_DESK (widget));
}

void
mnd_ego_desk_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "ego.back", NULL, back_cb);
  gtk_widget_class_install_action (klass, "ego.end-path", NULL, end_path_cb);
  gtk_widget_class_install_action (klass, "ego.show", "s", show_cb);
  gtk_widget_class_install_action (klass, "ego.chain", "u", chain_cb);
  gtk_widget_class_install_action (klass, "ego.on-map", NULL, on_map_cb);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Left, GDK_ALT_MASK, "ego.back", NULL);
}
