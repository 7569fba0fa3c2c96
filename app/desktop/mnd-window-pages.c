/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What fills the window: the map, or a page in its place. Each of these is made when it is first shown, so that a map
 * that opens at once does not wait for them. */
#include "desktop/mnd-window-private.h"

#include <glib/gi18n.h>

static GtkWidget *
create_button (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  return button;
}

/* --- the start page */

static void
recent_chosen_cb (MndWindow *self, GFile *file)
{
  mnd_window_open (self, file);
}

static void
recovered_chosen_cb (MndWindow *self, const char *name, const char *title)
{
  mnd_window_open_recovered (self, name, title);
}

static GtkWidget *
create_welcome (MndWindow *self)
{
  self->welcome = g_object_new (MND_TYPE_WELCOME, NULL);
  g_signal_connect_swapped (self->welcome, "chosen", G_CALLBACK (recent_chosen_cb), self);
  g_signal_connect_swapped (self->welcome, "recovered-chosen", G_CALLBACK (recovered_chosen_cb), self);
  return GTK_WIDGET (self->welcome);
}

static gboolean
refresh_welcome_cb (gpointer user_data)
{
  MndWindow *self = user_data;

  self->welcome_idle = 0;
  if (mnd_window_is_free (self))
    mnd_welcome_refresh (self->welcome);
  return G_SOURCE_REMOVE;
}

/* --- while a map opens */

static GtkWidget *
create_opening (MndWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->opening_spinner = gtk_spinner_new ();
  gtk_widget_set_size_request (self->opening_spinner, 32, 32);
  self->opening_text = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->opening_text), TRUE);
  gtk_widget_add_css_class (self->opening_text, "title-4");
  gtk_box_append (GTK_BOX (box), self->opening_spinner);
  gtk_box_append (GTK_BOX (box), self->opening_text);
  gtk_box_append (GTK_BOX (box), create_button (C_ ("button", "_Cancel"), "win.cancel-opening"));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  return box;
}

/* --- where it could not be opened */

static GtkWidget *
create_problem (MndWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->problem_retry = create_button (_ ("_Try Again"), "win.reopen");
  gtk_box_append (GTK_BOX (box), self->problem_retry);
  gtk_box_append (GTK_BOX (box), create_button (_ ("_Open Another…"), "win.open"));
  gtk_box_append (GTK_BOX (box), create_button (_ ("_Copy Details"), "win.copy-details"));
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_halign (child, GTK_ALIGN_FILL);

  self->problem = adw_status_page_new ();
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (self->problem), "dialog-warning-symbolic");
  adw_status_page_set_child (ADW_STATUS_PAGE (self->problem), box);
  mnd_window_name_inside (self->problem, _ ("What went wrong"));
  return self->problem;
}

/* --- all of them */

static const struct
{
  const char *name;
  GtkWidget *(*create) (MndWindow *self);
} pages[] = {
  { "welcome", create_welcome },
  { "opening", create_opening },
  { "problem", create_problem },
};

void
mnd_window_forget_pages (MndWindow *self)
{
  g_clear_handle_id (&self->welcome_idle, g_source_remove);
  self->welcome = NULL;
  self->opening_spinner = self->opening_text = NULL;
  self->problem = self->problem_retry = NULL;
}

void
mnd_window_ensure_page (MndWindow *self, const char *name)
{
  GtkStack *stack = GTK_STACK (self->pages);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i].name, name) && gtk_stack_get_child_by_name (stack, name) == NULL)
      gtk_stack_add_named (stack, pages[i].create (self), name);
}

void
mnd_window_show_page (MndWindow *self, const char *name)
{
  gboolean map = g_str_equal (name, "map");

  mnd_window_ensure_page (self, name);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), name);
  gtk_widget_set_visible (self->start_tools, map);
  gtk_widget_set_visible (self->end_tools, map);
  if (self->opening_spinner != NULL)
    gtk_spinner_set_spinning (GTK_SPINNER (self->opening_spinner), g_str_equal (name, "opening"));
  if (g_str_equal (name, "welcome") && self->welcome_idle == 0)
    self->welcome_idle = g_idle_add (refresh_welcome_cb, self);
  mnd_window_update_actions (self);
}
