/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of what and of when the balance is. */
#include "desktop/mnd-balance-desk-private.h"

#include "analysis/mnd-donor-overlaps.h"
#include "desktop/mnd-choice-button.h"
#include "desktop/mnd-wrap-layout.h"

#include <glib/gi18n.h>

/* A map that says 1066 somewhere shall not offer a thousand years. */
#define MOST_YEARS 60

/* Takes the key. */
static const char *
mark (MndBalanceDesk *self, char *key)
{
  g_free (self->chosen_key);
  self->chosen_key = key;
  return key;
}

/* Rows under a heading; keys begin with a letter that says what they are. */
static void
add_under (GPtrArray *choices, const MndNames *names, const GPtrArray *rows, char letter, const char *heading)
{
  g_autoptr (GPtrArray) added = mnd_choices_new ();

  mnd_choices_add_rows (added, names->map, rows, names->languages);
  for (guint i = 0; i < added->len; i++)
    {
      const MndChoice *choice = g_ptr_array_index (added, i);
      g_autofree char *key = g_strdup_printf ("%c%s", letter, choice->key);
      mnd_choices_add (choices, key, choice->label, choice->detail, heading);
    }
}

static GPtrArray *
list_parties (MndState *state, MndPartyRole role)
{
  MndRecordList *parties = mnd_map_get_records (state->map, MND_TABLE_PARTY);
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < mnd_record_list_get_size (parties); i++)
    {
      MndRecord *party = mnd_record_list_get (parties, i);
      guint actor = mnd_state_find_actor (state, mnd_record_get_reference (party, MND_PARTY_ACTOR));
      if (actor == MND_NOTHING || mnd_record_get_term (party, MND_PARTY_ROLE, MND_VOCABULARY_ROLE) != (int) role)
        continue;
      if (role == MND_PARTY_ROLE_FUNDER)
        actor = mnd_state_get_donor (state, actor);
      if (g_hash_table_add (found, state->actors[actor].record))
        g_ptr_array_add (rows, state->actors[actor].record);
    }
  return rows;
}

static GPtrArray *
list_scopes_cb (gpointer user_data, const char **chosen)
{
  MndBalanceDesk *self = MND_BALANCE_DESK (user_data);
  MndState *state = mnd_balance_desk_get_state (self);
  const MndNames names = mnd_balance_desk_get_names (self);
  g_autoptr (GPtrArray) institutions = list_parties (state, MND_PARTY_ROLE_BENEFICIARY);
  g_autoptr (GPtrArray) donors = list_parties (state, MND_PARTY_ROLE_FUNDER);
  GPtrArray *choices = mnd_choices_new ();
  char hex[MND_ID_TEXT_SIZE];

  mnd_choices_add (choices, "", _ ("The whole sector"), NULL, NULL);
  add_under (choices, &names, institutions, 'i', C_ ("heading", "Institutions"));
  add_under (choices, &names, donors, 'd', C_ ("heading", "Donors"));
  if (self->wish.is_institution || self->wish.is_donor)
    *chosen =
        mark (self, g_strdup_printf ("%c%s", self->wish.is_donor ? 'd' : 'i', mnd_id_format (&self->wish.actor, hex)));
  else
    *chosen = mark (self, g_strdup (""));
  return choices;
}

static int
get_year (int day)
{
  GDate date;

  if (day <= 0 || !g_date_valid_julian ((guint32) day))
    return 0;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);
  return g_date_get_year (&date);
}

/* The years in which support begins or ends, and those between; until the day where no end is known. */
static void
find_years (MndState *state, int *first, int *last)
{
  MndRecordList *supports = mnd_map_get_records (state->map, MND_TABLE_SUPPORT);

  *first = *last = get_year (state->day);
  for (guint i = 0; i < mnd_record_list_get_size (supports); i++)
    {
      MndInterval interval = mnd_record_get_interval (mnd_record_list_get (supports, i));
      int from = interval.from != MND_DAY_FIRST ? get_year (interval.from) : 0;
      int to = interval.to != MND_DAY_LAST ? get_year (interval.to - 1) : 0;
      if (from > 0)
        *first = MIN (*first, from);
      if (MAX (from, to) > 0)
        *last = MAX (*last, MAX (from, to));
    }
  *first = MAX (*first, *last - MOST_YEARS);
}

static GPtrArray *
list_years_cb (gpointer user_data, const char **chosen)
{
  MndBalanceDesk *self = MND_BALANCE_DESK (user_data);
  GPtrArray *choices = mnd_choices_new ();
  int first, last;

  find_years (mnd_balance_desk_get_state (self), &first, &last);
  mnd_choices_add (choices, "0", _ ("On the day shown"), NULL, NULL);
  for (int year = last; year >= first; year--)
    {
      g_autofree char *key = g_strdup_printf ("%d", year);
      mnd_choices_add (choices, key, key, NULL, _ ("In a year"));
    }
  *chosen = mark (self, g_strdup_printf ("%d", self->wish.year));
  return choices;
}

static void
scope_cb (MndBalanceDesk *self, const char *key)
{
  MndBalanceWish wish = { .year = self->wish.year };
  gboolean is_actor = *key != '\0' && mnd_id_parse (key + 1, &wish.actor);

  wish.is_institution = is_actor && *key == 'i';
  wish.is_donor = is_actor && *key == 'd';
  mnd_balance_desk_set_wish (self, &wish);
}

static void
year_cb (MndBalanceDesk *self, const char *key)
{
  MndBalanceWish wish = self->wish;

  wish.year = (int) g_ascii_strtoll (key, NULL, 10);
  mnd_balance_desk_set_wish (self, &wish);
}

void
mnd_balance_desk_create_choices (MndBalanceDesk *self)
{
  GtkWidget *bar = mnd_wrap_box_new (3);

  self->scope_choice = mnd_choice_button_new (list_scopes_cb, self);
  mnd_choice_button_set_name (MND_CHOICE_BUTTON (self->scope_choice), _ ("Of what"));
  g_signal_connect_swapped (self->scope_choice, "chosen", G_CALLBACK (scope_cb), self);
  gtk_box_append (GTK_BOX (bar), self->scope_choice);
  self->year_choice = mnd_choice_button_new (list_years_cb, self);
  mnd_choice_button_set_name (MND_CHOICE_BUTTON (self->year_choice), C_ ("choice", "When"));
  g_signal_connect_swapped (self->year_choice, "chosen", G_CALLBACK (year_cb), self);
  gtk_box_append (GTK_BOX (bar), self->year_choice);
  adw_bin_set_child (ADW_BIN (self->filters), bar);
}

void
mnd_balance_desk_update_choices (MndBalanceDesk *self)
{
  const MndNames names = mnd_balance_desk_get_names (self);
  g_autofree char *year = self->wish.year != 0 ? g_strdup_printf ("%d", self->wish.year) : NULL;

  mnd_choice_button_set_text (MND_CHOICE_BUTTON (self->scope_choice),
                              self->wish.is_institution || self->wish.is_donor
                                  ? mnd_names_get (&names, &self->wish.actor)
                                  : _ ("The whole sector"),
                              FALSE);
  mnd_choice_button_set_text (MND_CHOICE_BUTTON (self->year_choice), year != NULL ? year : _ ("On the day shown"),
                              FALSE);
}
