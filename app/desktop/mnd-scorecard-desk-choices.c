/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which checklist, in which order, compared with when, and whether its words are shown. */
#include "desktop/mnd-scorecard-desk-private.h"

#include "desktop/mnd-choice-button.h"
#include "desktop/mnd-wrap-layout.h"

#include <glib/gi18n.h>

static const guint years[] = { 0, 1, 2, 3, 5, 10 };

/* Takes the key. */
static const char *
mark (MndScorecardDesk *self, char *key)
{
  g_free (self->chosen_key);
  self->chosen_key = key;
  return key;
}

/* --- lists */

static GPtrArray *
list_checklists_cb (gpointer user_data, const char **chosen)
{
  MndScorecardDesk *self = MND_SCORECARD_DESK (user_data);
  static const MndAskedOf order[] = { MND_ASKED_OF_INSTITUTION, MND_ASKED_OF_BODY, MND_ASKED_OF_DONOR,
                                      MND_ASKED_OF_MAP };
  GPtrArray *choices = mnd_choices_new ();

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    for (guint k = 0; k < mnd_checklist_get_count (); k++)
      {
        const MndChecklist *checklist = mnd_checklist_get_nth (k);
        if (checklist->asked_of == order[i])
          mnd_choices_add (choices, checklist->word, mnd_checklist_get_title (checklist), NULL,
                           mnd_asked_of_get_label (order[i]));
      }
  *chosen = mark (self, g_strdup (self->wish.checklist->word));
  return choices;
}

static GPtrArray *
list_orders_cb (gpointer user_data, const char **chosen)
{
  MndScorecardDesk *self = MND_SCORECARD_DESK (user_data);
  GPtrArray *choices = mnd_choices_new ();

  for (guint i = 0; i < MND_SCORECARDS_N_ORDERS; i++)
    mnd_choices_add (choices, mnd_scorecards_order_get_word ((MndScorecardsOrder) i),
                     mnd_scorecards_order_get_label ((MndScorecardsOrder) i), NULL, NULL);
  *chosen = mark (self, g_strdup (mnd_scorecards_order_get_word (self->wish.order)));
  return choices;
}

static char *
dup_since_label (guint n)
{
  if (n == 0)
    return g_strdup (_ ("Not compared"));
  /* Translators: how the answers stand now, beside how they stood so many years ago. */
  return g_strdup_printf (ngettext ("Compared with %u year before", "Compared with %u years before", n), n);
}

static GPtrArray *
list_years_cb (gpointer user_data, const char **chosen)
{
  MndScorecardDesk *self = MND_SCORECARD_DESK (user_data);
  GPtrArray *choices = mnd_choices_new ();

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", years[i]);
      g_autofree char *label = dup_since_label (years[i]);
      mnd_choices_add (choices, key, label, NULL, NULL);
    }
  *chosen = mark (self, g_strdup_printf ("%u", self->wish.years));
  return choices;
}

/* --- what was chosen */

static void
checklist_cb (MndScorecardDesk *self, const char *key)
{
  MndScorecardDeskWish wish = self->wish;

  wish.checklist = mnd_checklist_find (key);
  if (wish.checklist != NULL)
    mnd_scorecard_desk_set_wish (self, &wish);
}

static void
order_cb (MndScorecardDesk *self, const char *key)
{
  MndScorecardDeskWish wish = self->wish;

  if (mnd_scorecards_order_from_word (key, &wish.order))
    mnd_scorecard_desk_set_wish (self, &wish);
}

static void
years_cb (MndScorecardDesk *self, const char *key)
{
  MndScorecardDeskWish wish = self->wish;

  wish.years = (guint) g_ascii_strtoull (key, NULL, 10);
  mnd_scorecard_desk_set_wish (self, &wish);
}

static void
compact_cb (MndScorecardDesk *self)
{
  MndScorecardDeskWish wish = self->wish;

  wish.is_compact = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->compact));
  if (wish.is_compact != self->wish.is_compact)
    mnd_scorecard_desk_set_wish (self, &wish);
}

/* --- */

void
mnd_scorecard_desk_create_choices (MndScorecardDesk *self)
{
  const struct
  {
    MndChoicesFunc list;
    GCallback chosen;
    const char *name;
  } buttons[] = {
    [MND_SCORECARD_CHOICE_CHECKLIST] = { list_checklists_cb, G_CALLBACK (checklist_cb), _ ("Which checklist") },
    [MND_SCORECARD_CHOICE_ORDER] = { list_orders_cb, G_CALLBACK (order_cb), _ ("In which order") },
    [MND_SCORECARD_CHOICE_SINCE] = { list_years_cb, G_CALLBACK (years_cb), _ ("Compared with when") },
  };
  GtkWidget *bar = mnd_wrap_box_new (3);

  for (guint i = 0; i < MND_SCORECARD_N_CHOICES; i++)
    {
      self->choices[i] = mnd_choice_button_new (buttons[i].list, self);
      mnd_choice_button_set_name (MND_CHOICE_BUTTON (self->choices[i]), buttons[i].name);
      g_signal_connect_swapped (self->choices[i], "chosen", buttons[i].chosen, self);
      gtk_box_append (GTK_BOX (bar), self->choices[i]);
    }
  self->compact = gtk_toggle_button_new_with_label (C_ ("scorecards", "Compact"));
  gtk_widget_set_tooltip_text (self->compact, _ ("Show the marks without their words"));
  g_signal_connect_swapped (self->compact, "toggled", G_CALLBACK (compact_cb), self);
  gtk_box_append (GTK_BOX (bar), self->compact);
  adw_bin_set_child (ADW_BIN (self->filters), bar);
}

void
mnd_scorecard_desk_update_choices (MndScorecardDesk *self)
{
  g_autofree char *since = dup_since_label (self->wish.years);
  gboolean is_of_many = self->wish.checklist->asked_of != MND_ASKED_OF_MAP;

  mnd_choice_button_set_text (MND_CHOICE_BUTTON (self->choices[MND_SCORECARD_CHOICE_CHECKLIST]),
                              mnd_checklist_get_title (self->wish.checklist), FALSE);
  mnd_choice_button_set_text (MND_CHOICE_BUTTON (self->choices[MND_SCORECARD_CHOICE_ORDER]),
                              mnd_scorecards_order_get_label (self->wish.order), FALSE);
  mnd_choice_button_set_text (MND_CHOICE_BUTTON (self->choices[MND_SCORECARD_CHOICE_SINCE]), since,
                              self->wish.years == 0);
  gtk_widget_set_visible (self->choices[MND_SCORECARD_CHOICE_ORDER], is_of_many);
  gtk_widget_set_visible (self->compact, is_of_many);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->compact), self->wish.is_compact);
}
