/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* By which measures actors stand in the grid, and whose trails are drawn. */
#include "desktop/mnd-grid-desk-private.h"

#include "desktop/mnd-choice-button.h"
#include "desktop/mnd-settings.h"
#include "desktop/mnd-wrap-layout.h"

#include <glib/gi18n.h>

#define KEY "grid" /* measure across, measure upwards, trails */
#define TYPE "(sss)"

static const struct
{
  const char *word;
  const char *label;
} trails[] = {
  /* Translators: whose trails from snapshot to snapshot are drawn: nobody's */
  [MND_STANCE_TRAILS_NONE] = { "none", NC_ ("grid trails", "None") },
  /* Translators: the trails of the selected actors */
  [MND_STANCE_TRAILS_SELECTED] = { "selected", NC_ ("grid trails", "Of the selected") },
  /* Translators: the trails of all actors */
  [MND_STANCE_TRAILS_ALL] = { "all", NC_ ("grid trails", "Of all") },
};

/* --- what there is to choose */

static GPtrArray *
list_measures (MndGridDesk *self, guint axis, const char **chosen)
{
  GPtrArray *choices = mnd_choices_new ();

  for (guint i = 0; i < MND_STANCE_N_MEASURES; i++)
    mnd_choices_add (choices, mnd_stance_measure_get_word ((MndStanceMeasure) i),
                     mnd_stance_measure_get_label ((MndStanceMeasure) i), NULL, NULL);
  *chosen = mnd_stance_measure_get_word (self->wish.axes.axes[axis]);
  return choices;
}

static GPtrArray *
list_across_cb (gpointer user_data, const char **chosen)
{
  return list_measures (MND_GRID_DESK (user_data), MND_STANCE_ACROSS, chosen);
}

static GPtrArray *
list_up_cb (gpointer user_data, const char **chosen)
{
  return list_measures (MND_GRID_DESK (user_data), MND_STANCE_UP, chosen);
}

static GPtrArray *
list_trails_cb (gpointer user_data, const char **chosen)
{
  GPtrArray *choices = mnd_choices_new ();

  for (guint i = 0; i < G_N_ELEMENTS (trails); i++)
    mnd_choices_add (choices, trails[i].word, g_dpgettext2 (NULL, "grid trails", trails[i].label), NULL, NULL);
  *chosen = trails[MND_GRID_DESK (user_data)->wish.trails].word;
  return choices;
}

/* --- what was chosen */

static void
choose_measure (MndGridDesk *self, guint axis, const char *key)
{
  MndGridDeskWish wish = self->wish;
  MndStanceMeasure measure;

  if (!mnd_stance_measure_from_word (key, &measure))
    return;
  mnd_stance_choice_set (&wish.axes, axis, measure);
  mnd_grid_desk_set_wish (self, &wish);
}

static void
across_cb (MndGridDesk *self, const char *key)
{
  choose_measure (self, MND_STANCE_ACROSS, key);
}

static void
up_cb (MndGridDesk *self, const char *key)
{
  choose_measure (self, MND_STANCE_UP, key);
}

static gboolean
find_trails (const char *word, MndStanceTrails *found)
{
  for (guint i = 0; i < G_N_ELEMENTS (trails); i++)
    if (g_strcmp0 (trails[i].word, word) == 0)
      {
        *found = (MndStanceTrails) i;
        return TRUE;
      }
  return FALSE;
}

static void
trails_cb (MndGridDesk *self, const char *key)
{
  MndGridDeskWish wish = self->wish;

  if (find_trails (key, &wish.trails))
    mnd_grid_desk_set_wish (self, &wish);
}

/* --- buttons */

static GtkWidget *
add_choice (MndGridDesk *self, GtkWidget *bar, MndChoicesFunc list, GCallback chosen, const char *name)
{
  GtkWidget *button = mnd_choice_button_new (list, self);

  mnd_choice_button_set_name (MND_CHOICE_BUTTON (button), name);
  g_signal_connect_swapped (button, "chosen", chosen, self);
  gtk_box_append (GTK_BOX (bar), button);
  return button;
}

void
mnd_grid_desk_create_choices (MndGridDesk *self)
{
  GtkWidget *bar = mnd_wrap_box_new (3);

  self->choices[MND_STANCE_UP] =
      add_choice (self, bar, list_up_cb, G_CALLBACK (up_cb), _ ("What counts upwards in the grid"));
  self->choices[MND_STANCE_ACROSS] =
      add_choice (self, bar, list_across_cb, G_CALLBACK (across_cb), _ ("What counts across the grid"));
  self->trails_choice = add_choice (self, bar, list_trails_cb, G_CALLBACK (trails_cb),
                                    _ ("Whose trails from snapshot to snapshot are drawn"));
  adw_bin_set_child (ADW_BIN (self->filters), bar);
  mnd_grid_desk_update_choices (self);
}

static void
take_text (GtkWidget *button, char *text)
{
  mnd_choice_button_set_text (MND_CHOICE_BUTTON (button), text, FALSE);
  g_free (text);
}

void
mnd_grid_desk_update_choices (MndGridDesk *self)
{
  const char *up = mnd_stance_measure_get_label (self->wish.axes.axes[MND_STANCE_UP]);
  const char *across = mnd_stance_measure_get_label (self->wish.axes.axes[MND_STANCE_ACROSS]);
  const char *whose = g_dpgettext2 (NULL, "grid trails", trails[self->wish.trails].label);

  /* Translators: on a button; %s is a measure of actors, such as “Influence”, that counts upwards in the grid. */
  take_text (self->choices[MND_STANCE_UP], g_strdup_printf (_ ("Up: %s"), up));
  /* Translators: on a button; %s is a measure of actors, such as “Stance on reform”, that counts across the grid. */
  take_text (self->choices[MND_STANCE_ACROSS], g_strdup_printf (_ ("Across: %s"), across));
  /* Translators: on a button; %s is “None”, “Of the selected” or “Of all”. */
  take_text (self->trails_choice, g_strdup_printf (_ ("Trails: %s"), whose));
}

/* --- memory */

void
mnd_grid_desk_recall (MndGridDesk *self)
{
  g_autoptr (GSettings) settings = mnd_settings_dup ();
  const char *words[MND_STANCE_N_AXES], *trail;
  g_autoptr (GVariant) value = NULL;
  MndStanceMeasure measure;

  if (settings == NULL)
    return;
  value = g_settings_get_value (settings, KEY);
  g_variant_get (value, "(&s&s&s)", &words[MND_STANCE_ACROSS], &words[MND_STANCE_UP], &trail);
  for (guint axis = 0; axis < MND_STANCE_N_AXES; axis++)
    if (mnd_stance_measure_from_word (words[axis], &measure))
      mnd_stance_choice_set (&self->wish.axes, axis, measure);
  find_trails (trail, &self->wish.trails);
}

void
mnd_grid_desk_remember (MndGridDesk *self)
{
  g_autoptr (GSettings) settings = mnd_settings_dup ();

  if (settings != NULL)
    g_settings_set (settings, KEY, TYPE, mnd_stance_measure_get_word (self->wish.axes.axes[MND_STANCE_ACROSS]),
                    mnd_stance_measure_get_word (self->wish.axes.axes[MND_STANCE_UP]), trails[self->wish.trails].word);
}
