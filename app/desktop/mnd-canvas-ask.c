/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Asking on the canvas for what a gesture cannot say: the name and kind of a new actor, another name, the kind of a
 * link. Entry and popover stand at a place of the map and go with it.
 */
#include "desktop/mnd-canvas-private.h"

#include <glib/gi18n.h>

#define ENTRY_WIDTH 280
#define ENTRY_GAP 8
/* What a new actor takes, in points; more than its box, so that names do not touch. */
#define ROOM_WIDTH 150.0
#define ROOM_HEIGHT 60.0
#define MAX_RINGS 12
#define DEFAULT_KIND "other"

static void
close_entry (MndCanvas *self)
{
  GtkWidget *entry = GTK_WIDGET (self->name_entry);
  gboolean had_focus;

  if (entry == NULL)
    return;
  had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) == entry;
  self->name_entry = NULL;
  gtk_widget_unparent (entry);
  if (had_focus && !gtk_widget_in_destruction (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
rename_item (MndCanvas *self, const char *name)
{
  const char *const *languages = mnd_view_get_languages (self->view);
  const char *language = languages == NULL ? NULL : languages[0];
  g_autoptr (GError) error = NULL;

  if (*name == '\0')
    return;
  if (!mnd_document_set_text (mnd_canvas_get_document (self), &self->asked.item, "name", language, name, &error))
    mnd_canvas_take_problem (self, g_steal_pointer (&error));
}

/* FALSE where it failed, or where there is no name. */
static gboolean
add_actor (MndCanvas *self, const char *kind, const char *name, MndId *id)
{
  g_autoptr (GError) error = NULL;

  if (*name == '\0')
    return FALSE;
  if (!mnd_document_add_actor (mnd_canvas_get_document (self), kind, name, self->asked.place.x, self->asked.place.y, id,
                               &error))
    {
      mnd_canvas_take_problem (self, g_steal_pointer (&error));
      return FALSE;
    }
  g_free (self->last_kind);
  self->last_kind = g_strdup (kind);
  return TRUE;
}

static void
entry_accepted_cb (MndCanvas *self)
{
  MndNameEntryMode mode = mnd_name_entry_get_mode (self->name_entry);
  g_autofree char *name = g_strdup (mnd_name_entry_get_text (self->name_entry));
  g_autofree char *kind = g_strdup (mnd_name_entry_get_kind (self->name_entry));
  MndRecord *actor = mnd_name_entry_get_actor (self->name_entry);
  MndAsked asked = self->asked;
  MndId id;

  if (actor != NULL)
    id = *mnd_record_get_id (actor);
  close_entry (self);
  if (mode == MND_NAME_ENTRY_RENAME)
    {
      rename_item (self, name);
      return;
    }
  if (actor == NULL && !add_actor (self, kind, name, &id))
    return;
  if (asked.has_item)
    {
      mnd_canvas_ask_link (self, &asked.item, &id, (MndPoint){ -1, -1 });
      return;
    }
  mnd_view_select (self->view, &id);
  mnd_canvas_reveal (self, &id);
}

static void
entry_cancelled_cb (MndCanvas *self)
{
  close_entry (self);
}

void
mnd_canvas_finish_entry (MndCanvas *self)
{
  if (self->name_entry == NULL)
    return;
  /* A link that nobody drew to its end would ask its next question out of the blue. */
  if (self->asked.has_item && mnd_name_entry_get_mode (self->name_entry) != MND_NAME_ENTRY_RENAME)
    close_entry (self);
  else
    entry_accepted_cb (self);
}

static void
open_entry (MndCanvas *self, MndNameEntryMode mode, const char *text, const MndAsked *asked)
{
  const MndId *except = asked->has_item ? &asked->item : NULL;

  mnd_canvas_close_asked (self);
  self->asked = *asked;
  /* The list under the entry needs room. */
  self->asked.above =
      mode != MND_NAME_ENTRY_RENAME
      && mnd_viewport_to_view (self->viewport, asked->place).y > mnd_viewport_get_height (self->viewport) * 0.6;
  self->name_entry = MND_NAME_ENTRY (mnd_name_entry_new ());
  mnd_name_entry_set_upwards (self->name_entry, self->asked.above);
  gtk_widget_set_parent (GTK_WIDGET (self->name_entry), GTK_WIDGET (self));
  g_signal_connect_object (self->name_entry, "accepted", G_CALLBACK (entry_accepted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->name_entry, "cancelled", G_CALLBACK (entry_cancelled_cb), self, G_CONNECT_SWAPPED);
  mnd_name_entry_start (self->name_entry, mode, mnd_scene_get_map (self->scene), mnd_scene_get_languages (self->scene),
                        text, self->last_kind == NULL ? DEFAULT_KIND : self->last_kind, except);
}

void
mnd_canvas_ask_actor (MndCanvas *self, MndPoint place, const MndId *link_from)
{
  MndAsked asked = { .place = place, .gap = -18, .has_item = link_from != NULL };

  if (link_from != NULL)
    asked.item = *link_from;
  open_entry (self, MND_NAME_ENTRY_ADD, "", &asked);
}

static gboolean
is_free (MndCanvas *self, MndPoint place)
{
  MndRect room = mnd_rect_around (place, ROOM_WIDTH, ROOM_HEIGHT);
  g_autoptr (GPtrArray) there = mnd_scene_find_in_rect (self->scene, &room);

  return there->len == 0;
}

/* Near the middle of the window, on rings around it, where nothing stands yet. */
static MndPoint
find_free_place (MndCanvas *self)
{
  MndRect visible = mnd_viewport_get_visible (self->viewport);
  MndPoint middle = mnd_rect_get_center (&visible);

  for (int ring = 0; ring < MAX_RINGS; ring++)
    for (int row = -ring; row <= ring; row++)
      for (int column = -ring; column <= ring; column++)
        {
          MndPoint place = { middle.x + column * ROOM_WIDTH / 2, middle.y + row * ROOM_HEIGHT / 2 };
          if (MAX (ABS (row), ABS (column)) == ring && mnd_rect_contains (&visible, place) && is_free (self, place))
            return place;
        }
  return middle;
}

void
mnd_canvas_start_add_actor (MndCanvas *self)
{
  g_return_if_fail (MND_IS_CANVAS (self));

  if (self->scene != NULL)
    mnd_canvas_ask_actor (self, find_free_place (self), NULL);
}

void
mnd_canvas_start_rename (MndCanvas *self)
{
  const MndSceneNode *node;
  MndAsked asked = { .has_item = TRUE };

  g_return_if_fail (MND_IS_CANVAS (self));

  node = self->scene == NULL ? NULL : mnd_canvas_find_focus_node (self);
  if (node == NULL)
    return;
  mnd_canvas_reveal (self, node->id);
  asked.item = *node->id;
  asked.place = mnd_rect_get_center (&node->rect);
  asked.gap = -18;
  open_entry (self, MND_NAME_ENTRY_RENAME, mnd_canvas_get_name (self, node->id), &asked);
}

void
mnd_canvas_start_link (MndCanvas *self)
{
  const MndSceneNode *node;
  MndAsked asked = { .has_item = TRUE };

  g_return_if_fail (MND_IS_CANVAS (self));

  node = self->scene == NULL ? NULL : mnd_canvas_find_focus_node (self);
  if (node == NULL || node->is_support)
    return;
  mnd_canvas_reveal (self, node->id);
  asked.item = *node->id;
  asked.place = mnd_rect_get_center (&node->rect);
  asked.gap = node->rect.height / 2 * mnd_viewport_get_scale (self->viewport) + ENTRY_GAP;
  open_entry (self, MND_NAME_ENTRY_PICK, "", &asked);
}

static void
link_chosen_cb (MndCanvas *self, const char *kind, const char *mode)
{
  g_autoptr (GError) error = NULL;

  if (!mnd_document_connect (mnd_canvas_get_document (self), &self->link_from, &self->link_to, kind, mode, NULL,
                             &error))
    mnd_canvas_take_problem (self, g_steal_pointer (&error));
  else
    mnd_view_select (self->view, &self->link_from);
}

static void
link_closed_cb (MndCanvas *self)
{
  self->link_pending = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static const char *
get_kind (const MndSceneNode *node)
{
  return mnd_record_get_text (node->record, MND_ACTOR_KIND);
}

/* Under the box of an actor that can be seen, else under that of the other. */
static MndPoint
find_link_place (MndCanvas *self, const MndSceneNode *from, const MndSceneNode *to)
{
  MndRect visible = mnd_viewport_get_visible (self->viewport);
  const MndSceneNode *node = mnd_rect_contains (&visible, mnd_rect_get_center (&to->rect)) ? to : from;

  return (MndPoint){ mnd_rect_get_center (&node->rect).x, node->rect.y + node->rect.height };
}

/* `at` outside of the widget: where there is place. The map stays where it is, for the next link goes on from there. */
void
mnd_canvas_ask_link (MndCanvas *self, const MndId *from, const MndId *to, MndPoint at)
{
  const MndSceneNode *from_node = mnd_scene_find_node (self->scene, from);
  const MndSceneNode *to_node = mnd_scene_find_node (self->scene, to);

  if (from_node == NULL || to_node == NULL || from_node->is_support || to_node->is_support)
    return;
  if (self->link_popover == NULL)
    {
      self->link_popover = MND_LINK_POPOVER (mnd_link_popover_new ());
      gtk_widget_set_parent (GTK_WIDGET (self->link_popover), GTK_WIDGET (self));
      g_signal_connect_swapped (self->link_popover, "chosen", G_CALLBACK (link_chosen_cb), self);
      g_signal_connect_swapped (self->link_popover, "closed", G_CALLBACK (link_closed_cb), self);
    }
  self->link_from = *from;
  self->link_to = *to;
  self->link_pending = TRUE;
  self->link_place = at.x >= 0 ? mnd_viewport_to_map (self->viewport, at) : find_link_place (self, from_node, to_node);
  mnd_link_popover_set_ends (self->link_popover, mnd_canvas_get_name (self, from), get_kind (from_node),
                             mnd_canvas_get_name (self, to), get_kind (to_node));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  mnd_canvas_allocate_asked (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
  gtk_popover_popup (GTK_POPOVER (self->link_popover));
}

static GMenuModel *
make_menu (MndCanvas *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) item = g_menu_new (), pins = g_menu_new (), end = g_menu_new ();

  if (mnd_view_get_n_selected (self->view) == 0)
    {
      g_menu_append (item, C_ ("menu", "_Add Actor Here"), "canvas.add-here");
      g_menu_append (item, C_ ("menu", "_Show Everything"), "canvas.fit");
      g_menu_append_section (menu, NULL, G_MENU_MODEL (item));
      return G_MENU_MODEL (menu);
    }
  g_menu_append (item, C_ ("menu", "_Details"), "canvas.activate");
  g_menu_append (item, C_ ("menu", "_Rename"), "canvas.rename");
  /* Translators: begins a link to another actor */
  g_menu_append (item, C_ ("menu", "_Link From Here"), "canvas.link");
  /* Translators: a layout will leave it where it is */
  g_menu_append (pins, C_ ("menu", "_Pin in Place"), "canvas.pin");
  g_menu_append (pins, C_ ("menu", "_Unpin"), "canvas.unpin");
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

gboolean
mnd_canvas_close_asked (MndCanvas *self)
{
  gboolean was_open = self->name_entry != NULL || self->link_pending;

  close_entry (self);
  if (self->link_pending)
    gtk_popover_popdown (GTK_POPOVER (self->link_popover));
  return was_open;
}

void
mnd_canvas_allocate_asked (MndCanvas *self, int width, int height)
{
  if (self->name_entry != NULL)
    {
      GtkWidget *entry = GTK_WIDGET (self->name_entry);
      MndPoint at = mnd_viewport_to_view (self->viewport, self->asked.place);
      int entry_width = MIN (ENTRY_WIDTH, width), entry_height, x, y;
      gtk_widget_measure (entry, GTK_ORIENTATION_VERTICAL, entry_width, NULL, &entry_height, NULL, NULL);
      x = CLAMP ((int) at.x - entry_width / 2, 0, MAX (width - entry_width, 0));
      y = (int) (self->asked.above ? at.y - self->asked.gap - entry_height : at.y + self->asked.gap);
      y = CLAMP (y, 0, MAX (height - entry_height, 0));
      gtk_widget_size_allocate (entry, &(GtkAllocation){ x, y, entry_width, entry_height }, -1);
    }
  if (self->link_popover != NULL && self->link_pending)
    {
      MndPoint at = mnd_viewport_to_view (self->viewport, self->link_place);
      gtk_popover_set_pointing_to (GTK_POPOVER (self->link_popover),
                                   &(GdkRectangle){ CLAMP ((int) at.x, 0, width), CLAMP ((int) at.y, 0, height), 1,
                                                    1 });
    }
  if (self->link_popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->link_popover));
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}
