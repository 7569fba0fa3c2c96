/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Asking on the canvas for what a gesture cannot say: the name and kind of a new actor, another name, the kind of a
 * link. Entry and popover stand at a place of the map and go with it.
 */
#include "desktop/mnd-canvas-private.h"

#include "document/mnd-free-place.h"

#include <glib/gi18n.h>

#define ENTRY_WIDTH 280
#define ENTRY_GAP 8
/* What a new actor takes, in points. */
#define ROOM_WIDTH 126.0
#define ROOM_HEIGHT 36.0
/* What is shown of an actor that is on its way. */
#define DRAFT_WIDTH 110.0
#define DRAFT_HEIGHT 34.0
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
  g_object_notify (G_OBJECT (self), "asking");
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

static MndActorDraft
read_draft (const MndCanvasDraft *draft)
{
  return (MndActorDraft){ .kind = draft->kind,
                          .name = draft->name,
                          .acronym = draft->acronym,
                          .place = draft->place,
                          .x = draft->at.x,
                          .y = draft->at.y };
}

void
mnd_canvas_clear_draft (MndCanvas *self)
{
  g_clear_pointer (&self->link_draft.kind, g_free);
  g_clear_pointer (&self->link_draft.name, g_free);
  g_clear_pointer (&self->link_draft.acronym, g_free);
  g_clear_pointer (&self->link_draft.place, g_free);
}

MndRect
mnd_canvas_get_draft_rect (MndCanvas *self)
{
  return mnd_rect_around (self->link_draft.at, DRAFT_WIDTH, DRAFT_HEIGHT);
}

/* What the entry says of a new actor of this name. */
static void
take_draft (MndCanvas *self, const char *name, MndPoint at)
{
  mnd_canvas_clear_draft (self);
  self->link_draft = (MndCanvasDraft){ .kind = g_strdup (mnd_name_entry_get_kind (self->name_entry)),
                                       .name = g_strdup (name),
                                       .acronym = g_strdup (mnd_name_entry_get_acronym (self->name_entry)),
                                       .place = g_strdup (mnd_name_entry_get_place (self->name_entry)),
                                       .at = at };
  g_free (self->last_kind);
  self->last_kind = g_strdup (self->link_draft.kind);
}

/* The actor on its way, as it is. */
static gboolean
add_draft (MndCanvas *self, MndId *id)
{
  const MndActorDraft draft = read_draft (&self->link_draft);
  g_autoptr (GError) error = NULL;
  gboolean added = mnd_document_add_actors (mnd_canvas_get_document (self), &draft, 1, id, &error);

  mnd_canvas_clear_draft (self);
  if (!added)
    mnd_canvas_take_problem (self, g_steal_pointer (&error));
  return added;
}

/* The nearest place where nothing stands yet, in sight if there is one. */
static MndPoint
find_free_place (MndCanvas *self, MndPoint middle)
{
  MndRect visible = mnd_viewport_get_visible (self->viewport);

  return mnd_free_place_find (self->scene, middle, ROOM_WIDTH, ROOM_HEIGHT, &visible);
}

static void
support_accepted (MndCanvas *self)
{
  MndRecord *actor = mnd_name_entry_get_actor (self->name_entry);
  const char *beneficiary = mnd_name_entry_get_beneficiary (self->name_entry);
  MndPoint free_place = find_free_place (self, self->asked.place);
  const MndPlacement placement = { .x = free_place.x, .y = free_place.y };
  MndSupportDraft draft = { .name = mnd_name_entry_get_text (self->name_entry),
                            .field = mnd_name_entry_get_field (self->name_entry),
                            .funder = &self->asked.item,
                            .beneficiary = actor == NULL ? NULL : mnd_record_get_id (actor) };
  MndActorDraft new_actor;
  g_autoptr (GError) error = NULL;
  MndId id;

  if (*beneficiary != '\0')
    {
      take_draft (self, beneficiary, free_place);
      new_actor = read_draft (&self->link_draft);
      draft.new_beneficiary = &new_actor;
    }
  else if (actor == NULL)
    draft.placement = &placement;
  if (*draft.name == '\0')
    return;
  if (mnd_document_draw_support (mnd_canvas_get_document (self), &draft, &id, &error))
    mnd_view_select (self->view, &id);
  else
    mnd_canvas_take_problem (self, g_steal_pointer (&error));
}

/* A place for a new actor: there where a hand pointed, else beside the actor that the entry stands at. */
static MndPoint
find_place_of_new (MndCanvas *self)
{
  MndRect visible = mnd_viewport_get_visible (self->viewport);

  if (mnd_name_entry_get_mode (self->name_entry) == MND_NAME_ENTRY_ADD)
    return self->asked.place;
  if (!self->asked.has_item)
    return find_free_place (self, self->asked.place);
  return mnd_free_place_find_beside (self->scene, &self->asked.item, 1, ROOM_WIDTH, ROOM_HEIGHT, &visible);
}

/* The end of a link, or the first one. */
static void
actor_accepted (MndCanvas *self, const MndId *picked)
{
  MndNameEntryMode mode = mnd_name_entry_get_mode (self->name_entry);
  MndAsked asked = self->asked;
  MndId id;

  if (picked != NULL)
    id = *picked;
  close_entry (self);
  if (asked.has_item)
    {
      mnd_canvas_ask_link (self, &asked.item, picked != NULL ? &id : NULL, (MndPoint){ -1, -1 });
      return;
    }
  if (picked == NULL && !add_draft (self, &id))
    return;
  mnd_view_select (self->view, &id);
  mnd_canvas_reveal (self, &id);
  if (mode == MND_NAME_ENTRY_PICK)
    mnd_canvas_start_link (self);
}

static void
entry_accepted_cb (MndCanvas *self)
{
  MndNameEntryMode mode = mnd_name_entry_get_mode (self->name_entry);
  g_autofree char *name = g_strdup (mnd_name_entry_get_text (self->name_entry));
  MndRecord *actor = mnd_name_entry_get_actor (self->name_entry);

  if (mode == MND_NAME_ENTRY_SUPPORT)
    {
      support_accepted (self);
      close_entry (self);
    }
  else if (mode == MND_NAME_ENTRY_RENAME)
    {
      close_entry (self);
      rename_item (self, name);
    }
  else if (actor != NULL)
    actor_accepted (self, mnd_record_get_id (actor));
  else if (*name == '\0')
    close_entry (self);
  else
    {
      take_draft (self, name, find_place_of_new (self));
      actor_accepted (self, NULL);
    }
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
  if (self->asked.has_item && mnd_name_entry_get_mode (self->name_entry) != MND_NAME_ENTRY_RENAME
      && mnd_name_entry_get_mode (self->name_entry) != MND_NAME_ENTRY_SUPPORT)
    close_entry (self);
  else
    entry_accepted_cb (self);
}

static void
open_entry (MndCanvas *self, MndNameEntryMode mode, const char *text, const MndAsked *asked, const char *question)
{
  const MndId *except = asked->has_item ? &asked->item : NULL;

  mnd_canvas_close_asked (self);
  self->asked = *asked;
  /* The list under the entry needs room. */
  self->asked.above =
      mode != MND_NAME_ENTRY_RENAME
      && mnd_viewport_to_view (self->viewport, asked->place).y > mnd_viewport_get_height (self->viewport) * 0.6;
  self->name_entry = MND_NAME_ENTRY (mnd_name_entry_new ());
  g_object_notify (G_OBJECT (self), "asking");
  mnd_name_entry_set_upwards (self->name_entry, self->asked.above);
  gtk_widget_set_parent (GTK_WIDGET (self->name_entry), GTK_WIDGET (self));
  g_signal_connect_object (self->name_entry, "accepted", G_CALLBACK (entry_accepted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->name_entry, "cancelled", G_CALLBACK (entry_cancelled_cb), self, G_CONNECT_SWAPPED);
  mnd_name_entry_start (self->name_entry, mode, mnd_scene_get_map (self->scene), mnd_scene_get_languages (self->scene),
                        text, self->last_kind == NULL ? DEFAULT_KIND : self->last_kind, except, question);
}

void
mnd_canvas_ask_again (MndCanvas *self)
{
  MndNameEntry *entry = self->name_entry;
  MndAsked asked = self->asked;
  gboolean is_first = !asked.has_item;
  g_autofree char *name = NULL;
  MndNameEntryMode mode;

  if (entry == NULL || mnd_name_entry_get_acronym (entry)[0] != '\0' || mnd_name_entry_get_place (entry)[0] != '\0'
      || mnd_name_entry_get_beneficiary (entry)[0] != '\0' || mnd_name_entry_get_field (entry) != NULL)
    return;
  name = g_strdup (mnd_name_entry_get_text (entry));
  mode = mnd_name_entry_get_mode (entry);
  open_entry (self, mode, "", &asked, is_first && mode == MND_NAME_ENTRY_PICK ? _ ("Link from which actor?") : NULL);
  mnd_name_entry_set_text (self->name_entry, name);
}

void
mnd_canvas_ask_actor (MndCanvas *self, MndPoint place, const MndId *link_from)
{
  MndAsked asked = { .place = place, .gap = -18, .has_item = link_from != NULL };

  if (link_from != NULL)
    asked.item = *link_from;
  open_entry (self, MND_NAME_ENTRY_ADD, "", &asked, NULL);
}

static MndPoint
get_middle (MndCanvas *self)
{
  MndRect visible = mnd_viewport_get_visible (self->viewport);

  return mnd_rect_get_center (&visible);
}

void
mnd_canvas_start_add_actor (MndCanvas *self)
{
  g_return_if_fail (MND_IS_CANVAS (self));

  if (self->scene != NULL)
    mnd_canvas_ask_actor (self, find_free_place (self, get_middle (self)), NULL);
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
  open_entry (self, MND_NAME_ENTRY_RENAME, mnd_canvas_get_name (self, node->id), &asked, NULL);
}

/* Under an actor. */
static void
open_entry_beside (MndCanvas *self, MndNameEntryMode mode, const MndSceneNode *node)
{
  MndAsked asked = { .has_item = TRUE };

  mnd_canvas_reveal (self, node->id);
  asked.item = *node->id;
  asked.place = mnd_rect_get_center (&node->rect);
  asked.gap = node->rect.height / 2 * mnd_viewport_get_scale (self->viewport) + ENTRY_GAP;
  open_entry (self, mode, "", &asked, NULL);
}

void
mnd_canvas_start_link (MndCanvas *self)
{
  const MndSceneNode *node;

  g_return_if_fail (MND_IS_CANVAS (self));

  if (self->scene == NULL)
    return;
  node = mnd_canvas_find_focus_node (self);
  if (node != NULL && !node->is_support)
    open_entry_beside (self, MND_NAME_ENTRY_PICK, node);
  else if (mnd_view_get_n_selected (self->view) == 0)
    open_entry (self, MND_NAME_ENTRY_PICK, "", &(MndAsked){ .place = get_middle (self), .gap = -18 },
                _ ("Link from which actor?"));
}

/* The selected actor, or who gives the selected support. */
static const MndSceneNode *
find_donor (MndCanvas *self)
{
  MndRecord *focus = mnd_view_get_focus (self->view);
  GPtrArray *parties;

  if (focus == NULL || mnd_record_get_table (focus) != MND_TABLE_SUPPORT)
    return mnd_canvas_find_focus_node (self);
  parties = mnd_map_get_referring (mnd_scene_get_map (self->scene), MND_TABLE_PARTY, MND_PARTY_SUPPORT,
                                   mnd_record_get_id (focus));
  for (guint i = 0; i < parties->len; i++)
    if (g_strcmp0 (mnd_record_get_text (parties->pdata[i], MND_PARTY_ROLE), "funder") == 0)
      return mnd_scene_find_node (self->scene, mnd_record_get_reference (parties->pdata[i], MND_PARTY_ACTOR));
  return NULL;
}

void
mnd_canvas_start_support (MndCanvas *self)
{
  const MndSceneNode *node;

  g_return_if_fail (MND_IS_CANVAS (self));

  node = self->scene == NULL ? NULL : find_donor (self);
  if (node != NULL && !node->is_support)
    open_entry_beside (self, MND_NAME_ENTRY_SUPPORT, node);
}

static void
link_chosen_cb (MndCanvas *self, const char *kind, const char *mode)
{
  MndDocument *document = mnd_canvas_get_document (self);
  gboolean turned = mnd_link_popover_get_turned (self->link_popover);
  const MndActorDraft draft = read_draft (&self->link_draft);
  const MndId *to = draft.name == NULL ? &self->link_to : NULL;
  const MndId *ends[] = { turned ? to : &self->link_from, turned ? &self->link_from : to };
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (to == NULL)
    done = mnd_document_connect_new (document, &draft, ends[0], ends[1], kind, mode, NULL, &error);
  else
    done = mnd_document_connect (document, ends[0], ends[1], kind, mode, NULL, &error);
  if (done)
    mnd_view_select (self->view, &self->link_from);
  else
    mnd_canvas_take_problem (self, g_steal_pointer (&error));
}

static void
link_closed_cb (MndCanvas *self)
{
  self->link_pending = FALSE;
  mnd_canvas_clear_draft (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static const char *
get_kind (const MndSceneNode *node)
{
  return mnd_record_get_text (node->record, MND_ACTOR_KIND);
}

/* Under the end that can be seen, else under the other. */
static MndPoint
find_link_place (MndCanvas *self, const MndRect *from, const MndRect *to)
{
  MndRect visible = mnd_viewport_get_visible (self->viewport);
  const MndRect *rect = mnd_rect_contains (&visible, mnd_rect_get_center (to)) ? to : from;

  return (MndPoint){ mnd_rect_get_center (rect).x, rect->y + rect->height };
}

static void
make_link_popover (MndCanvas *self)
{
  self->link_popover = MND_LINK_POPOVER (mnd_link_popover_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->link_popover), GTK_WIDGET (self));
  g_signal_connect_swapped (self->link_popover, "chosen", G_CALLBACK (link_chosen_cb), self);
  g_signal_connect_swapped (self->link_popover, "closed", G_CALLBACK (link_closed_cb), self);
}

/* The map stays where it is, for the next link goes on from there. */
void
mnd_canvas_ask_link (MndCanvas *self, const MndId *from, const MndId *to, MndPoint at)
{
  const MndSceneNode *from_node = mnd_scene_find_node (self->scene, from);
  const MndSceneNode *to_node = to == NULL ? NULL : mnd_scene_find_node (self->scene, to);
  MndRect to_rect = to_node == NULL ? mnd_canvas_get_draft_rect (self) : to_node->rect;

  if (from_node == NULL || from_node->is_support || (to != NULL && (to_node == NULL || to_node->is_support)))
    {
      mnd_canvas_clear_draft (self);
      return;
    }
  if (to != NULL)
    mnd_canvas_clear_draft (self);
  if (self->link_popover == NULL)
    make_link_popover (self);
  self->link_from = *from;
  if (to != NULL)
    self->link_to = *to;
  self->link_pending = TRUE;
  self->link_place =
      at.x >= 0 ? mnd_viewport_to_map (self->viewport, at) : find_link_place (self, &from_node->rect, &to_rect);
  mnd_link_popover_set_ends (self->link_popover, mnd_canvas_get_name (self, from), get_kind (from_node),
                             to == NULL ? self->link_draft.name : mnd_canvas_get_name (self, to),
                             to == NULL ? self->link_draft.kind : get_kind (to_node));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  mnd_canvas_allocate_asked (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
  gtk_popover_popup (GTK_POPOVER (self->link_popover));
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
