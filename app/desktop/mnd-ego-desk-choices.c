/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is in the middle, to whom a chain is looked for, and which ties count. */
#include "desktop/mnd-ego-desk-private.h"

#include "desktop/mnd-choice-button.h"
#include "desktop/mnd-wrap-layout.h"

#include <glib/gi18n.h>

#define ALL "all"

static GPtrArray *
list_actors_cb (gpointer user_data, const char **chosen)
{
  MndEgoDesk *self = MND_EGO_DESK (user_data);
  GPtrArray *choices = mnd_choices_new ();

  if (self->findings != NULL)
    mnd_choices_add_records (choices, mnd_ego_desk_get_map (self), MND_TABLE_ACTOR,
                             mnd_view_get_languages (mnd_ego_desk_get_view (self)));
  *chosen = NULL;
  return choices;
}

static void
center_cb (MndEgoDesk *self, const char *key)
{
  MndId id;

  if (!mnd_id_parse (key, &id))
    return;
  mnd_ego_desk_set_center (self, &id);
  mnd_ego_desk_select (self, &id);
}

static void
target_cb (MndEgoDesk *self, const char *key)
{
  MndId id;

  if (mnd_id_parse (key, &id))
    mnd_ego_desk_set_target (self, self->has_center && mnd_id_equal (&id, &self->center) ? NULL : &id);
}

/* --- which ties count */

static gboolean
find_family (const MndPathWish *wish, MndTieFamily *family)
{
  for (guint i = 0; i < MND_N_TIE_FAMILIES; i++)
    if (wish->families == MND_BIT (i))
      {
        *family = (MndTieFamily) i;
        return TRUE;
      }
  return FALSE;
}

static const char *
get_family_label (const MndPathWish *wish)
{
  MndTieFamily family;

  return find_family (wish, &family) ? mnd_tie_family_get_label (family) : C_ ("tie", "All ties");
}

static GPtrArray *
list_families_cb (gpointer user_data, const char **chosen)
{
  MndEgoDesk *self = MND_EGO_DESK (user_data);
  GPtrArray *choices = mnd_choices_new ();
  MndTieFamily family;

  mnd_choices_add (choices, ALL, C_ ("tie", "All ties"), NULL, NULL);
  for (guint i = 0; i < MND_N_TIE_FAMILIES; i++)
    mnd_choices_add (choices, mnd_tie_family_get_word ((MndTieFamily) i), mnd_tie_family_get_label ((MndTieFamily) i),
                     NULL, NULL);
  *chosen = find_family (&self->wish, &family) ? mnd_tie_family_get_word (family) : ALL;
  return choices;
}

static void
family_cb (MndEgoDesk *self, const char *key)
{
  MndPathWish wish = self->wish;
  MndTieFamily family;

  wish.families = mnd_tie_family_from_word (key, &family) ? MND_BIT (family) : MND_ALL_TIE_FAMILIES;
  mnd_ego_desk_set_wish (self, &wish);
}

static void
either_way_cb (MndEgoDesk *self)
{
  MndPathWish wish = self->wish;

  wish.onward = !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->either_way));
  if (wish.onward != self->wish.onward)
    mnd_ego_desk_set_wish (self, &wish);
}

static void
behind_cb (MndEgoDesk *self)
{
  gboolean behind = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->behind_choice));

  if (self->behind == behind)
    return;
  self->behind = behind;
  mnd_ego_desk_refresh (self, TRUE);
}

/* --- */

static GtkWidget *
add_choice (MndEgoDesk *self, GtkWidget *bar, MndChoicesFunc list, GCallback chosen, const char *name)
{
  GtkWidget *button = mnd_choice_button_new (list, self);

  mnd_choice_button_set_name (MND_CHOICE_BUTTON (button), name);
  g_signal_connect_swapped (button, "chosen", chosen, self);
  gtk_box_append (GTK_BOX (bar), button);
  return button;
}

static GtkWidget *
add_toggle (MndEgoDesk *self, GtkWidget *bar, const char *label, const char *tooltip, GCallback toggled)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_widget_set_tooltip_text (button, tooltip);
  g_signal_connect_swapped (button, "toggled", toggled, self);
  gtk_box_append (GTK_BOX (bar), button);
  return button;
}

static GtkWidget *
add_button (GtkWidget *bar, const char *icon, const char *tooltip, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (bar), button);
  return button;
}

void
mnd_ego_desk_create_choices (MndEgoDesk *self)
{
  GtkWidget *bar = mnd_wrap_box_new (3);

  add_button (bar, "go-previous-symbolic", _ ("Back to who was in the middle before"), "ego.back");
  self->center_choice = add_choice (self, bar, list_actors_cb, G_CALLBACK (center_cb), _ ("Who is in the middle"));
  self->target_choice = add_choice (self, bar, list_actors_cb, G_CALLBACK (target_cb), _ ("To whom the path leads"));
  self->family_choice = add_choice (self, bar, list_families_cb, G_CALLBACK (family_cb), _ ("Which ties count"));
  /* Translators: a switch: chains of links may also be followed against the direction of the links. */
  self->either_way = add_toggle (self, bar, C_ ("path", "Either way"),
                                 _ ("Follow ties also against the way in which they lead"), G_CALLBACK (either_way_cb));
  self->end_button = add_button (bar, "window-close-symbolic", _ ("Show the neighbourhood again"), "ego.end-path");
  /* Translators: a switch: of those who surround an institution, also who commands, contains or pays them. */
  self->behind_choice =
      add_toggle (self, bar, _ ("Who stands behind"), _ ("Show also who commands, contains or pays those around"),
                  G_CALLBACK (behind_cb));
  adw_bin_set_child (ADW_BIN (self->filters), bar);
  mnd_ego_desk_update_choices (self);
}

void
mnd_ego_desk_update_choices (MndEgoDesk *self)
{
  gboolean is_ready = self->findings != NULL;
  MndNames names = { NULL };

  if (is_ready)
    names = mnd_ego_desk_get_names (self);
  mnd_choice_button_set_text (MND_CHOICE_BUTTON (self->center_choice),
                              self->has_center && is_ready ? mnd_names_get (&names, &self->center)
                                                           : _ ("Choose an actor…"),
                              !self->has_center);
  mnd_choice_button_set_text (MND_CHOICE_BUTTON (self->target_choice),
                              self->has_target && is_ready ? mnd_names_get (&names, &self->target) : _ ("Path to…"),
                              !self->has_target);
  mnd_choice_button_set_text (MND_CHOICE_BUTTON (self->family_choice), get_family_label (&self->wish), FALSE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->either_way), !self->wish.onward);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->behind_choice), self->behind);
  gtk_widget_set_visible (self->target_choice, self->has_center);
  gtk_widget_set_visible (self->family_choice, self->has_target);
  gtk_widget_set_visible (self->either_way, self->has_target);
  gtk_widget_set_visible (self->end_button, self->has_target);
  gtk_widget_set_visible (self->behind_choice, self->has_center && !self->has_target);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "ego.back", self->visited->len > 0 || self->has_target);
}
