/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu under the right button: what can be done with what is selected, or here. */
#include "desktop/mnd-canvas-private.h"

#include <glib/gi18n.h>

static void
append_alignments (GMenu *menu, guint n_selected)
{
  static const struct
  {
    const char *label;
    gboolean begins; /* another group */
  } items[MND_N_ALIGNMENTS] = {
    /* Translators: align what is selected at the edges where reading begins: left, or right in Arabic */
    [MND_ALIGNMENT_START] = { NC_ ("menu", "Align at _Start") },
    [MND_ALIGNMENT_CENTER] = { NC_ ("menu", "Align in a _Column") },
    [MND_ALIGNMENT_END] = { NC_ ("menu", "Align at _End") },
    [MND_ALIGNMENT_TOP] = { NC_ ("menu", "Align at _Top"), TRUE },
    [MND_ALIGNMENT_MIDDLE] = { NC_ ("menu", "Align in a _Row") },
    [MND_ALIGNMENT_BOTTOM] = { NC_ ("menu", "Align at _Bottom") },
    /* Translators: make the gaps between what is selected equal, from left to right */
    [MND_ALIGNMENT_ACROSS] = { NC_ ("menu", "Distribute _Across"), TRUE },
    /* Translators: likewise, from top to bottom */
    [MND_ALIGNMENT_DOWN] = { NC_ ("menu", "Distribute _Down") },
  };
  g_autoptr (GMenu) section = g_menu_new ();

  for (MndAlignment alignment = 0; alignment < MND_N_ALIGNMENTS; alignment++)
    {
      g_autoptr (GMenuItem) item = NULL;
      if (items[alignment].begins)
        {
          g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
          g_object_unref (section);
          section = g_menu_new ();
        }
      if (n_selected < mnd_alignment_get_least (alignment))
        continue;
      item = g_menu_item_new (g_dpgettext2 (NULL, "menu", items[alignment].label), NULL);
      g_menu_item_set_action_and_target (item, "canvas.align", "s", mnd_alignment_get_name (alignment));
      g_menu_append_item (section, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* What makes no sense for several. */
static void
append_for_one (GMenu *menu)
{
  g_menu_append (menu, C_ ("menu", "_Rename"), "canvas.rename");
  /* Translators: begins a link to another actor */
  g_menu_append (menu, C_ ("menu", "_Link From Here"), "canvas.link");
  /* Translators: begins a support programme that this actor pays for */
  g_menu_append (menu, C_ ("menu", "Give _Support From Here"), "canvas.support");
  /* Translators: leads to the questions about an institution */
  g_menu_append (menu, C_ ("menu", "_Assess"), "win.assess");
  /* Translators: a view with this actor in the middle, and around it all that it is tied to */
  g_menu_append (menu, C_ ("menu", "Show the Neigh_bourhood"), "win.show-ego");
}

static GMenuModel *
make_menu (MndCanvas *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) item = g_menu_new (), pins = g_menu_new (), end = g_menu_new ();

  if (mnd_view_get_n_selected (self->view) == 0)
    {
      g_menu_append (item, C_ ("menu", "_Add Actor Here"), "canvas.add-here");
      g_menu_append (item, C_ ("menu", "_Paste"), "win.paste");
      g_menu_append (item, C_ ("menu", "_Show Everything"), "canvas.fit");
      g_menu_append_section (menu, NULL, G_MENU_MODEL (item));
      return G_MENU_MODEL (menu);
    }
  g_menu_append (item, C_ ("menu", "_Details"), "canvas.activate");
  if (mnd_view_get_n_selected (self->view) == 1)
    append_for_one (item);
  if (mnd_view_get_n_selected (self->view) == 2)
    /* Translators: by which chain of links the first actor reaches the second one */
    g_menu_append (item, C_ ("menu", "Show the Pat_h Between Them"), "win.path");
  /* Translators: a layout will leave it where it is */
  g_menu_append (pins, C_ ("menu", "_Pin in Place"), "canvas.pin");
  g_menu_append (pins, C_ ("menu", "_Unpin"), "canvas.unpin");
  if (mnd_view_get_n_selected (self->view) > 1)
    {
      g_autoptr (GMenu) alignments = g_menu_new ();
      append_alignments (alignments, mnd_view_get_n_selected (self->view));
      /* Translators: a menu of ways to line up what is selected */
      g_menu_append_submenu (pins, C_ ("menu", "Ali_gn"), G_MENU_MODEL (alignments));
    }
  g_menu_append (end, C_ ("menu", "Cu_t"), "win.cut");
  g_menu_append (end, C_ ("menu", "_Copy"), "win.copy");
  g_menu_append (end, C_ ("menu", "_Paste"), "win.paste");
  /* Translators: makes another one of each */
  g_menu_append (end, C_ ("menu", "D_uplicate"), "win.double");
  g_menu_append (end, C_ ("menu", "D_elete"), "win.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (item));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (pins));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));
  return G_MENU_MODEL (menu);
}

void
mnd_canvas_show_menu (MndCanvas *self, MndPoint at)
{
  g_autoptr (GMenuModel) model = NULL;

  if (self->view == NULL)
    return;
  mnd_canvas_update_actions (self);
  model = make_menu (self);
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (model);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  else
    gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), model);
  self->menu_place = mnd_viewport_to_map (self->viewport, at);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle){ (int) at.x, (int) at.y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}
