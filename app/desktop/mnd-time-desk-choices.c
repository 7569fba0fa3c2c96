/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of what the bars are, and under what they stand. */
#include "desktop/mnd-time-desk-private.h"

#include "desktop/mnd-choice-button.h"
#include "desktop/mnd-wrap-layout.h"

#include <glib/gi18n.h>

static GPtrArray *
list_bys_cb (gpointer user_data, const char **chosen)
{
  MndTimeDesk *self = MND_TIME_DESK (user_data);
  GPtrArray *choices = mnd_choices_new ();

  for (guint i = 0; i < MND_CHRONOLOGY_N_BYS; i++)
    mnd_choices_add (choices, mnd_chronology_by_get_word ((MndChronologyBy) i),
                     mnd_chronology_by_get_label ((MndChronologyBy) i), NULL, NULL);
  *chosen = mnd_chronology_by_get_word (self->wish.by);
  return choices;
}

static GPtrArray *
list_kinds_cb (gpointer user_data, const char **chosen)
{
  MndTimeDesk *self = MND_TIME_DESK (user_data);
  GPtrArray *choices = mnd_choices_new ();

  for (guint i = 0; i < MND_CHRONOLOGY_N_KINDS; i++)
    mnd_choices_add (choices, mnd_chronology_kind_get_word ((MndChronologyKind) i),
                     mnd_chronology_kind_get_label ((MndChronologyKind) i), NULL, NULL);
  *chosen = mnd_chronology_kind_get_word (self->wish.kind);
  return choices;
}

static void
by_cb (MndTimeDesk *self, const char *key)
{
  MndChronologyWish wish = self->wish;

  if (mnd_chronology_by_from_word (key, &wish.by))
    mnd_time_desk_set_wish (self, &wish);
}

static void
kind_cb (MndTimeDesk *self, const char *key)
{
  MndChronologyWish wish = self->wish;

  if (mnd_chronology_kind_from_word (key, &wish.kind))
    mnd_time_desk_set_wish (self, &wish);
}

static GtkWidget *
add_choice (MndTimeDesk *self, GtkWidget *bar, MndChoicesFunc list, GCallback chosen, const char *name)
{
  GtkWidget *button = mnd_choice_button_new (list, self);

  mnd_choice_button_set_name (MND_CHOICE_BUTTON (button), name);
  g_signal_connect_swapped (button, "chosen", chosen, self);
  gtk_box_append (GTK_BOX (bar), button);
  return button;
}

void
mnd_time_desk_create_choices (MndTimeDesk *self)
{
  GtkWidget *bar = mnd_wrap_box_new (3);

  self->kind_choice = add_choice (self, bar, list_kinds_cb, G_CALLBACK (kind_cb), _ ("What the bars are"));
  self->by_choice = add_choice (self, bar, list_bys_cb, G_CALLBACK (by_cb), _ ("Under what they stand"));
  adw_bin_set_child (ADW_BIN (self->filters), bar);
  mnd_time_desk_update_choices (self);
}

/* Mandates and links have no field. */
void
mnd_time_desk_update_choices (MndTimeDesk *self)
{
  gboolean by_field = self->wish.by == MND_CHRONOLOGY_BY_FIELD;

  mnd_choice_button_set_text (MND_CHOICE_BUTTON (self->by_choice), mnd_chronology_by_get_label (self->wish.by), FALSE);
  mnd_choice_button_set_text (MND_CHOICE_BUTTON (self->kind_choice),
                              mnd_chronology_kind_get_label (by_field ? MND_CHRONOLOGY_SUPPORT : self->wish.kind),
                              FALSE);
  gtk_widget_set_sensitive (self->kind_choice, !by_field);
}
