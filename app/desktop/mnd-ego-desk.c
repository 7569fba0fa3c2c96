/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is in the middle, and how the picture follows map, day and selection; see the header. */
#include "desktop/mnd-ego-desk-private.h"

#include "analysis/mnd-as-of.h"
#include "desktop/mnd-choice-button.h"
#include "desktop/mnd-keeping.h"
#include "desktop/mnd-side-layout.h"

#include <glib/gi18n.h>

static void desk_init (MndDeskInterface *iface);
static void keeping_init (MndKeepingInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MndEgoDesk, mnd_ego_desk, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (MND_TYPE_DESK, desk_init)
                                   G_IMPLEMENT_INTERFACE (MND_TYPE_KEEPING, keeping_init))

MndView *
mnd_ego_desk_get_view (MndEgoDesk *self)
{
  return self->findings != NULL ? mnd_findings_get_view (self->findings) : NULL;
}

MndMap *
mnd_ego_desk_get_map (MndEgoDesk *self)
{
  return mnd_document_get_map (mnd_view_get_document (mnd_ego_desk_get_view (self)));
}

MndNames
mnd_ego_desk_get_names (MndEgoDesk *self)
{
  return (MndNames){ mnd_ego_desk_get_map (self), mnd_view_get_languages (mnd_ego_desk_get_view (self)) };
}

static void
drop (MndEgoDesk *self)
{
  mnd_ego_chart_set_selection (MND_EGO_CHART (self->chart), NULL);
  g_clear_pointer (&self->ego, mnd_ego_free);
  g_clear_pointer (&self->paths, g_ptr_array_unref);
  g_clear_pointer (&self->state, mnd_state_free);
}

/* --- as map and view say */

static MndState *
new_state (MndEgoDesk *self, gboolean as_planned)
{
  MndMap *map = mnd_ego_desk_get_map (self);

  return mnd_state_new (map, mnd_as_of_get_day (map, mnd_view_get_date (mnd_ego_desk_get_view (self))), as_planned);
}

static void
show_selection (MndEgoDesk *self)
{
  MndEgoPicture *picture = mnd_ego_chart_get_picture (MND_EGO_CHART (self->chart));
  g_autoptr (GHashTable) items = NULL;

  if (picture == NULL)
    return;
  items = mnd_ego_picture_dup_items (picture, mnd_view_get_selection (mnd_ego_desk_get_view (self)));
  mnd_ego_chart_set_selection (MND_EGO_CHART (self->chart), items);
}

/* As it is; only where there is no such chain, as it is planned. */
static void
find_paths (MndEgoDesk *self)
{
  g_autoptr (MndState) actual = new_state (self, FALSE);

  self->paths = mnd_state_dup_paths (actual, mnd_state_find_actor (actual, &self->center),
                                     mnd_state_find_actor (actual, &self->target), &self->wish, MND_EGO_DESK_CHAINS);
  self->is_planned = self->paths->len == 0;
  if (!self->is_planned)
    {
      mnd_state_free (self->state);
      self->state = g_steal_pointer (&actual);
      return;
    }
  g_ptr_array_unref (self->paths);
  self->paths =
      mnd_state_dup_paths (self->state, mnd_state_find_actor (self->state, &self->center),
                           mnd_state_find_actor (self->state, &self->target), &self->wish, MND_EGO_DESK_CHAINS);
}

static MndEgoPicture *
make_picture (MndEgoDesk *self)
{
  MndView *view = mnd_ego_desk_get_view (self);
  guint center = mnd_state_find_actor (self->state, &self->center);

  if (self->has_target)
    {
      find_paths (self);
      self->chain = MIN (self->chain, MAX (self->paths->len, 1) - 1);
      return self->paths->len > 0
                 ? mnd_ego_picture_new_path (view, self->state, g_ptr_array_index (self->paths, self->chain),
                                             &self->wish, mnd_ego_chart_get_flatness (MND_EGO_CHART (self->chart)))
                 : NULL;
    }
  if (!mnd_state_shows (self->state, center))
    return NULL;
  self->ego = mnd_ego_new (self->state, center, self->behind);
  return mnd_ego_picture_new (view, self->state, self->ego, mnd_ego_chart_get_flatness (MND_EGO_CHART (self->chart)));
}

static void
say_nobody (MndEgoDesk *self)
{
  adw_status_page_set_description (
      ADW_STATUS_PAGE (self->nothing),
      mnd_record_list_get_size (mnd_map_get_records (mnd_ego_desk_get_map (self), MND_TABLE_ACTOR)) > 0
          ? _ ("Select an actor on the map or in the list, or choose one above. Who oversees it, stands over it, "
               "supports it and meets it then stands around it.")
          : _ ("There is nobody on the map yet. Add actors there first, and links between them."));
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), "nothing");
}

void
mnd_ego_desk_refresh (MndEgoDesk *self, gboolean moves)
{
  g_autoptr (MndEgoPicture) picture = NULL;

  self->is_stale = self->findings == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->is_stale)
    return;
  drop (self);
  self->has_center =
      self->has_center && mnd_map_find (mnd_ego_desk_get_map (self), MND_TABLE_ACTOR, &self->center) != NULL;
  self->has_target =
      self->has_target && mnd_map_find (mnd_ego_desk_get_map (self), MND_TABLE_ACTOR, &self->target) != NULL;
  mnd_ego_desk_update_choices (self);
  if (!self->has_center)
    {
      mnd_ego_chart_show (MND_EGO_CHART (self->chart), NULL, FALSE);
      say_nobody (self);
      return;
    }
  self->state = new_state (self, TRUE);
  picture = make_picture (self);
  mnd_ego_chart_show (MND_EGO_CHART (self->chart), picture, moves);
  mnd_ego_desk_update_page (self);
  if (picture != NULL && mnd_ego_chart_get_place (MND_EGO_CHART (self->chart)) == NULL)
    mnd_ego_chart_move_to (MND_EGO_CHART (self->chart), &self->center);
  show_selection (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), "neighbourhood");
}

static void
refresh_cb (MndEgoDesk *self)
{
  mnd_ego_desk_refresh (self, FALSE);
}

/* --- the middle */

static void
put_in_the_middle (MndEgoDesk *self, const MndId *actor, gboolean remember)
{
  gboolean moves = !self->has_target;

  if (self->has_center && mnd_id_equal (&self->center, actor))
    return;
  if (self->has_center && remember)
    g_array_append_val (self->visited, self->center);
  self->center = *actor;
  self->has_center = TRUE;
  self->chain = 0;
  if (self->has_target && mnd_id_equal (&self->target, actor))
    self->has_target = FALSE;
  if (!self->is_stale)
    mnd_ego_chart_move_to (MND_EGO_CHART (self->chart), actor);
  mnd_ego_desk_refresh (self, moves);
}

/* Whoever was selected elsewhere. */
static void
follow (MndEgoDesk *self)
{
  MndRecord *focus = mnd_view_get_focus (mnd_ego_desk_get_view (self));
  const MndId *id = focus != NULL ? mnd_record_get_id (focus) : NULL;

  if (id == NULL || (self->has_followed && mnd_id_equal (&self->followed, id)))
    return;
  self->followed = *id;
  self->has_followed = TRUE;
  /* While a chain is looked at, its ends stay. */
  if (mnd_record_get_table (focus) == MND_TABLE_ACTOR && !self->is_choosing && !self->has_target)
    put_in_the_middle (self, id, TRUE);
}

static void
selection_cb (MndEgoDesk *self)
{
  if (self->is_stale)
    return;
  follow (self);
  show_selection (self);
}

void
mnd_ego_desk_select (MndEgoDesk *self, const MndId *row)
{
  MndMap *map = mnd_ego_desk_get_map (self);

  if (mnd_map_find (map, MND_TABLE_ACTOR, row) == NULL && mnd_map_find (map, MND_TABLE_LINK, row) == NULL
      && mnd_map_find (map, MND_TABLE_SUPPORT, row) == NULL)
    return;
  self->is_choosing = TRUE;
  mnd_view_select (mnd_ego_desk_get_view (self), row);
  self->is_choosing = FALSE;
}

void
mnd_ego_desk_go_back (MndEgoDesk *self)
{
  MndId id;

  if (self->has_target)
    {
      mnd_ego_desk_set_target (self, NULL);
      return;
    }
  while (self->visited->len > 0)
    {
      id = g_array_index (self->visited, MndId, self->visited->len - 1);
      g_array_set_size (self->visited, self->visited->len - 1);
      if (mnd_map_find (mnd_ego_desk_get_map (self), MND_TABLE_ACTOR, &id) == NULL)
        continue;
      put_in_the_middle (self, &id, FALSE);
      mnd_ego_desk_select (self, &id);
      return;
    }
}

/* --- the picture */

static void
chosen_cb (MndEgoDesk *self, const MndId *item)
{
  MndEgoPicture *picture = mnd_ego_chart_get_picture (MND_EGO_CHART (self->chart));
  const MndId *row = mnd_ego_picture_find_row (picture, item);
  MndEgoRole role;

  if (row != NULL)
    mnd_ego_desk_select (self, row);
  else if (mnd_ego_picture_find_more (picture, item, &role))
    mnd_desk_page_reveal (MND_DESK_PAGE (self->page), mnd_ego_role_get_label (role));
}

/* An actor comes to the middle, also out of a chain; of a link or support one reads. */
static void
activated_cb (MndEgoDesk *self, const MndId *item)
{
  const MndId *row = mnd_ego_picture_find_row (mnd_ego_chart_get_picture (MND_EGO_CHART (self->chart)), item);
  MndId id;

  if (row == NULL)
    {
      chosen_cb (self, item);
      return;
    }
  id = *row;
  mnd_ego_desk_select (self, &id);
  if (mnd_map_find (mnd_ego_desk_get_map (self), MND_TABLE_ACTOR, &id) == NULL)
    mnd_desk_inspect (MND_DESK (self));
  else
    {
      self->has_target = FALSE;
      if (self->has_center && mnd_id_equal (&self->center, &id))
        mnd_ego_desk_refresh (self, FALSE);
      put_in_the_middle (self, &id, TRUE);
    }
}

void
mnd_ego_desk_choose_chain (MndEgoDesk *self, guint chain)
{
  self->chain = chain;
  mnd_ego_desk_refresh (self, TRUE);
}

static void
add_id (GHashTable *ids, const MndId *id)
{
  g_hash_table_add (ids, g_memdup2 (id, sizeof *id));
}

void
mnd_ego_desk_show_chain_on_map (MndEgoDesk *self)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
  const MndPath *path;

  if (self->paths == NULL || self->paths->len == 0)
    return;
  path = g_ptr_array_index (self->paths, self->chain);
  for (guint i = 0; i < path->n_actors; i++)
    add_id (ids, &self->state->actors[path->actors[i]].id);
  for (guint step = 0; step + 1 < path->n_actors; step++)
    {
      g_autoptr (GArray) ties = mnd_path_dup_ties (path, self->state, step, &self->wish);
      for (guint i = 0; i < ties->len; i++)
        add_id (ids, mnd_record_get_id (mnd_tie_get_record (self->state, &g_array_index (ties, MndTie, i))));
    }
  mnd_desk_show_on_map (MND_DESK (self), ids);
}

/* --- overrides */

static void
mnd_ego_desk_map (GtkWidget *widget)
{
  MndEgoDesk *self = MND_EGO_DESK (widget);

  GTK_WIDGET_CLASS (mnd_ego_desk_parent_class)->map (widget);
  if (self->findings == NULL)
    return;
  follow (self);
  if (self->is_stale)
    mnd_ego_desk_refresh (self, FALSE);
}

static void
mnd_ego_desk_unmap (GtkWidget *widget)
{
  /* The day, the filter and the selection may change meanwhile. */
  MND_EGO_DESK (widget)->is_stale = TRUE;

  GTK_WIDGET_CLASS (mnd_ego_desk_parent_class)->unmap (widget);
}

static gboolean
mnd_ego_desk_grab_focus (GtkWidget *widget)
{
  MndEgoDesk *self = MND_EGO_DESK (widget);

  return gtk_widget_grab_focus (self->has_center ? self->chart : self->center_choice);
}

static void
mnd_ego_desk_dispose (GObject *object)
{
  MndEgoDesk *self = MND_EGO_DESK (object);
  GtkWidget *child;

  mnd_desk_set_findings (MND_DESK (self), NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mnd_ego_desk_parent_class)->dispose (object);
}

static void
mnd_ego_desk_finalize (GObject *object)
{
  g_array_unref (MND_EGO_DESK (object)->visited);

  G_OBJECT_CLASS (mnd_ego_desk_parent_class)->finalize (object);
}

static void
take_over (MndKeeping *keeping, MndKeeping *keeping_old)
{
  MndEgoDesk *self = MND_EGO_DESK (keeping), *old = MND_EGO_DESK (keeping_old);

  self->center = old->center;
  self->has_center = old->has_center;
  self->followed = old->followed;
  self->has_followed = old->has_followed;
  self->target = old->target;
  self->has_target = old->has_target;
  self->wish = old->wish;
  self->chain = old->chain;
  self->behind = old->behind;
  g_array_set_size (self->visited, 0);
  g_array_append_vals (self->visited, old->visited->data, old->visited->len);
  mnd_ego_desk_refresh (self, FALSE);
}

static void
set_findings (MndDesk *desk, MndFindings *findings)
{
  MndEgoDesk *self = MND_EGO_DESK (desk);
  static const char *const notes[] = { "notify::languages", "notify::second-language",
                                       "notify::left-out",  "notify::fades",
                                       "notify::lens",      "notify::hidden",
                                       "notify::date" };
  MndView *view;

  if (self->findings == findings)
    return;
  if (self->findings != NULL)
    {
      g_signal_handlers_disconnect_by_data (mnd_ego_desk_get_map (self), self);
      g_signal_handlers_disconnect_by_data (mnd_ego_desk_get_view (self), self);
      mnd_ego_chart_show (MND_EGO_CHART (self->chart), NULL, FALSE);
      drop (self);
      self->has_center = self->has_followed = self->has_target = FALSE;
      g_array_set_size (self->visited, 0);
    }
  g_set_object (&self->findings, findings);
  if (findings == NULL)
    return;
  view = mnd_ego_desk_get_view (self);
  g_signal_connect_swapped (mnd_ego_desk_get_map (self), "changed", G_CALLBACK (refresh_cb), self);
  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    g_signal_connect_swapped (view, notes[i], G_CALLBACK (refresh_cb), self);
  g_signal_connect_swapped (view, "selection-changed", G_CALLBACK (selection_cb), self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    follow (self);
  mnd_ego_desk_refresh (self, FALSE);
}

static gboolean
zoom (MndDesk *desk, double factor)
{
  mnd_ego_chart_zoom (MND_EGO_CHART (MND_EGO_DESK (desk)->chart), factor);
  return TRUE;
}

static MndPrintout *
create_printout (MndDesk *desk)
{
  MndEgoDesk *self = MND_EGO_DESK (desk);
  MndEgoPicture *picture = mnd_ego_chart_get_picture (MND_EGO_CHART (self->chart));
  g_autofree char *title = picture != NULL ? mnd_ego_desk_dup_title (self) : NULL;

  return picture != NULL ? mnd_ego_picture_create_printout (picture, title) : NULL;
}

static void
desk_init (MndDeskInterface *iface)
{
  iface->set_findings = set_findings;
  iface->create_printout = create_printout;
  iface->zoom = zoom;
}

static void
keeping_init (MndKeepingInterface *iface)
{
  iface->take_over = take_over;
}

static void
mnd_ego_desk_class_init (MndEgoDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mnd_ego_desk_dispose;
  object_class->finalize = mnd_ego_desk_finalize;
  widget_class->map = mnd_ego_desk_map;
  widget_class->unmap = mnd_ego_desk_unmap;
  widget_class->grab_focus = mnd_ego_desk_grab_focus;

  g_type_ensure (MND_TYPE_EGO_CHART);
  g_type_ensure (MND_TYPE_DESK_PAGE);
  g_type_ensure (MND_TYPE_SIDE_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-ego-desk.ui");
  gtk_widget_class_bind_template_child (widget_class, MndEgoDesk, filters);
  gtk_widget_class_bind_template_child (widget_class, MndEgoDesk, pages);
  gtk_widget_class_bind_template_child (widget_class, MndEgoDesk, page);
  gtk_widget_class_bind_template_child (widget_class, MndEgoDesk, chart);
  gtk_widget_class_bind_template_child (widget_class, MndEgoDesk, nothing);
  mnd_ego_desk_install_actions (widget_class);
}

static void
mnd_ego_desk_init (MndEgoDesk *self)
{
  self->is_stale = TRUE;
  self->wish = (MndPathWish){ MND_ALL_TIE_FAMILIES, TRUE };
  self->visited = g_array_new (FALSE, FALSE, sizeof (MndId));
  gtk_widget_init_template (GTK_WIDGET (self));
  mnd_desk_name_status (ADW_STATUS_PAGE (self->nothing));
  mnd_ego_chart_set_words (MND_EGO_CHART (self->chart), mnd_ego_desk_dup_words, self);
  g_signal_connect_swapped (self->chart, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->chart, "activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (self->chart, "reshaped", G_CALLBACK (refresh_cb), self);
  mnd_ego_desk_create_choices (self);
}

GtkWidget *
mnd_ego_desk_new (void)
{
  return g_object_new (MND_TYPE_EGO_DESK, NULL);
}

void
mnd_ego_desk_set_center (MndEgoDesk *self, const MndId *actor)
{
  g_return_if_fail (MND_IS_EGO_DESK (self) && actor != NULL);

  put_in_the_middle (self, actor, TRUE);
}

const MndId *
mnd_ego_desk_get_center (MndEgoDesk *self)
{
  g_return_val_if_fail (MND_IS_EGO_DESK (self), NULL);

  return self->has_center ? &self->center : NULL;
}

void
mnd_ego_desk_set_target (MndEgoDesk *self, const MndId *actor)
{
  g_return_if_fail (MND_IS_EGO_DESK (self));

  if (self->has_target == (actor != NULL) && (actor == NULL || mnd_id_equal (&self->target, actor)))
    return;
  self->has_target = actor != NULL;
  if (actor != NULL)
    self->target = *actor;
  self->chain = 0;
  mnd_ego_desk_refresh (self, TRUE);
}

void
mnd_ego_desk_ask_target (MndEgoDesk *self)
{
  g_return_if_fail (MND_IS_EGO_DESK (self));

  mnd_choice_button_popup (MND_CHOICE_BUTTON (self->has_center ? self->target_choice : self->center_choice));
}

const MndPathWish *
mnd_ego_desk_get_wish (MndEgoDesk *self)
{
  g_return_val_if_fail (MND_IS_EGO_DESK (self), NULL);

  return &self->wish;
}

void
mnd_ego_desk_set_wish (MndEgoDesk *self, const MndPathWish *wish)
{
  g_return_if_fail (MND_IS_EGO_DESK (self) && wish != NULL);

  self->wish = *wish;
  self->chain = 0;
  mnd_ego_desk_refresh (self, FALSE);
}
