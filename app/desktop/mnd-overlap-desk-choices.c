/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be asked of the list of overlaps: for whom, where, in which field, in which order, under which headings. */
#include "desktop/mnd-overlap-desk-private.h"

#include "analysis/mnd-donor-overlaps.h"
#include "analysis/mnd-names.h"
#include "desktop/mnd-choice-button.h"
#include "desktop/mnd-wrap-layout.h"

#include <glib/gi18n.h>

static const char *const sorts[MND_OVERLAP_N_SORTS] = {
  [MND_OVERLAP_SORT_TIME] = NC_ ("sort overlaps", "By months together"),
  [MND_OVERLAP_SORT_MONEY] = NC_ ("sort overlaps", "By money"),
  [MND_OVERLAP_SORT_FIELD] = NC_ ("sort overlaps", "By field"),
  [MND_OVERLAP_SORT_INSTITUTION] = NC_ ("sort overlaps", "By institution"),
};

static const char *const groups[MND_OVERLAP_N_GROUPS] = {
  [MND_OVERLAP_GROUP_NONE] = NC_ ("group overlaps", "Not grouped"),
  [MND_OVERLAP_GROUP_INSTITUTION] = NC_ ("group overlaps", "Under institutions"),
  [MND_OVERLAP_GROUP_DONOR] = NC_ ("group overlaps", "Under donors"),
  [MND_OVERLAP_GROUP_FIELD] = NC_ ("group overlaps", "Under fields"),
};

static MndState *
get_state (MndOverlapDesk *self)
{
  return mnd_findings_get_state (self->findings);
}

/* What the list that pops up has marked. Takes the key. */
static const char *
mark (MndOverlapDesk *self, char *key)
{
  g_free (self->chosen_key);
  self->chosen_key = key;
  return key;
}

static char *
dup_key (gboolean is_set, const MndId *id)
{
  char key[MND_ID_TEXT_SIZE];

  return g_strdup (is_set ? mnd_id_format (id, key) : "");
}

static GPtrArray *
list_donors_cb (gpointer user_data, const char **chosen)
{
  MndOverlapDesk *self = MND_OVERLAP_DESK (user_data);
  MndState *state = get_state (self);
  g_autoptr (GArray) donors = mnd_state_list_donors (state);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  GPtrArray *choices = mnd_choices_new ();

  for (guint i = 0; i < donors->len; i++)
    g_ptr_array_add (rows, state->actors[g_array_index (donors, guint, i)].record);
  mnd_choices_add (choices, "", _ ("All donors"), NULL, NULL);
  mnd_choices_add_rows (choices, state->map, rows, mnd_overlap_desk_get_languages (self));
  *chosen = mark (self, dup_key (self->wish.has_donor, &self->wish.donor));
  return choices;
}

static GPtrArray *
list_institutions_cb (gpointer user_data, const char **chosen)
{
  MndOverlapDesk *self = MND_OVERLAP_DESK (user_data);
  MndState *state = get_state (self);
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  GPtrArray *choices = mnd_choices_new ();

  for (guint i = 0; i < state->n_supports; i++)
    {
      g_autoptr (GArray) actors = mnd_state_list_parties (state, i, MND_BIT (MND_PARTY_ROLE_BENEFICIARY), FALSE);
      for (guint k = 0; k < actors->len; k++)
        {
          MndRecord *record = state->actors[g_array_index (actors, guint, k)].record;
          if (g_hash_table_add (found, record))
            g_ptr_array_add (rows, record);
        }
    }
  mnd_choices_add (choices, "", _ ("All institutions"), NULL, NULL);
  mnd_choices_add_rows (choices, state->map, rows, mnd_overlap_desk_get_languages (self));
  *chosen = mark (self, dup_key (self->wish.has_institution, &self->wish.institution));
  return choices;
}

static GPtrArray *
list_fields_cb (gpointer user_data, const char **chosen)
{
  MndOverlapDesk *self = MND_OVERLAP_DESK (user_data);
  GPtrArray *choices = mnd_choices_new ();

  mnd_choices_add (choices, "", _ ("All fields"), NULL, NULL);
  mnd_choices_add_words (choices, MND_VOCABULARY_FIELD);
  *chosen =
      self->wish.field != MND_UNSAID ? mnd_catalogue_get_word (MND_VOCABULARY_FIELD, (guint) self->wish.field) : "";
  return choices;
}

static GPtrArray *
list_labels (MndOverlapDesk *self, const char *context, const char *const *labels, guint n, guint now,
             const char **chosen)
{
  GPtrArray *choices = mnd_choices_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i);
      mnd_choices_add (choices, key, g_dpgettext2 (NULL, context, labels[i]), NULL, NULL);
    }
  *chosen = mark (self, g_strdup_printf ("%u", now));
  return choices;
}

static GPtrArray *
list_sorts_cb (gpointer user_data, const char **chosen)
{
  MndOverlapDesk *self = MND_OVERLAP_DESK (user_data);

  return list_labels (self, "sort overlaps", sorts, G_N_ELEMENTS (sorts), self->wish.sort, chosen);
}

static GPtrArray *
list_groups_cb (gpointer user_data, const char **chosen)
{
  MndOverlapDesk *self = MND_OVERLAP_DESK (user_data);

  return list_labels (self, "group overlaps", groups, G_N_ELEMENTS (groups), self->wish.group, chosen);
}

/* --- what was chosen */

static guint
read_number (const char *key, guint end)
{
  guint64 number = g_ascii_strtoull (key, NULL, 10);

  return number < end ? (guint) number : 0;
}

/* Who asks for somebody wants to read of them, not of the overlap that was chosen before. */
static void
take_wish (MndOverlapDesk *self, const MndOverlapWish *wish)
{
  g_clear_object (&self->chosen);
  mnd_overlap_desk_set_wish (self, wish);
}

static void
donor_cb (MndOverlapDesk *self, const char *key)
{
  MndOverlapWish wish = self->wish;

  wish.has_donor = mnd_id_parse (key, &wish.donor);
  take_wish (self, &wish);
}

static void
institution_cb (MndOverlapDesk *self, const char *key)
{
  MndOverlapWish wish = self->wish;

  wish.has_institution = mnd_id_parse (key, &wish.institution);
  take_wish (self, &wish);
}

static void
field_cb (MndOverlapDesk *self, const char *key)
{
  MndOverlapWish wish = self->wish;

  wish.field = *key != '\0' ? mnd_catalogue_get_index (MND_VOCABULARY_FIELD, key) : MND_UNSAID;
  mnd_overlap_desk_set_wish (self, &wish);
}

static void
sort_cb (MndOverlapDesk *self, const char *key)
{
  MndOverlapWish wish = self->wish;

  wish.sort = (MndOverlapSort) read_number (key, MND_OVERLAP_N_SORTS);
  mnd_overlap_desk_set_wish (self, &wish);
}

static void
group_cb (MndOverlapDesk *self, const char *key)
{
  MndOverlapWish wish = self->wish;

  wish.group = (MndOverlapGroup) read_number (key, MND_OVERLAP_N_GROUPS);
  mnd_overlap_desk_set_wish (self, &wish);
}

static void
nowhere_cb (MndOverlapDesk *self)
{
  MndOverlapWish wish = self->wish;

  wish.nowhere = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->nowhere));
  if (wish.nowhere != self->wish.nowhere)
    mnd_overlap_desk_set_wish (self, &wish);
}

/* --- the bar */

void
mnd_overlap_desk_create_choices (MndOverlapDesk *self)
{
  static const struct
  {
    const char *name;
    MndChoicesFunc list;
    void (*chosen) (MndOverlapDesk *self, const char *key);
  } choices[MND_DESK_N_CHOICES] = {
    [MND_DESK_CHOICE_DONOR] = { NC_ ("choice", "For a donor"), list_donors_cb, donor_cb },
    [MND_DESK_CHOICE_INSTITUTION] = { NC_ ("choice", "Institution"), list_institutions_cb, institution_cb },
    [MND_DESK_CHOICE_FIELD] = { NC_ ("choice", "Field"), list_fields_cb, field_cb },
    [MND_DESK_CHOICE_SORT] = { NC_ ("choice", "Order"), list_sorts_cb, sort_cb },
    [MND_DESK_CHOICE_GROUP] = { NC_ ("choice", "Headings"), list_groups_cb, group_cb },
  };
  GtkWidget *bar = mnd_wrap_box_new (3);

  for (guint i = 0; i < MND_DESK_N_CHOICES; i++)
    {
      self->choices[i] = mnd_choice_button_new (choices[i].list, self);
      mnd_choice_button_set_name (MND_CHOICE_BUTTON (self->choices[i]), g_dpgettext2 (NULL, "choice", choices[i].name));
      g_signal_connect_swapped (self->choices[i], "chosen", G_CALLBACK (choices[i].chosen), self);
      gtk_box_append (GTK_BOX (bar), self->choices[i]);
    }
  self->nowhere = gtk_toggle_button_new_with_label (_ ("Raised nowhere"));
  gtk_widget_add_css_class (self->nowhere, "flat");
  gtk_widget_set_tooltip_text (self->nowhere, _ ("Only overlaps that are raised in no body"));
  g_signal_connect_swapped (self->nowhere, "toggled", G_CALLBACK (nowhere_cb), self);
  gtk_box_append (GTK_BOX (bar), self->nowhere);
  adw_bin_set_child (ADW_BIN (self->filters), bar);
}

/* A triangle says that there is more to choose. */
static void
say (MndOverlapDesk *self, MndDeskChoice choice, const char *text)
{
  mnd_choice_button_set_text (MND_CHOICE_BUTTON (self->choices[choice]), text, FALSE);
}

void
mnd_overlap_desk_update_choices (MndOverlapDesk *self)
{
  const MndNames names = { mnd_overlap_desk_get_map (self), mnd_overlap_desk_get_languages (self) };
  const MndOverlapWish *wish = &self->wish;
  const char *field =
      wish->field != MND_UNSAID ? mnd_catalogue_get_word (MND_VOCABULARY_FIELD, (guint) wish->field) : NULL;

  say (self, MND_DESK_CHOICE_DONOR, wish->has_donor ? mnd_names_get (&names, &wish->donor) : _ ("All donors"));
  say (self, MND_DESK_CHOICE_INSTITUTION,
       wish->has_institution ? mnd_names_get (&names, &wish->institution) : _ ("All institutions"));
  say (self, MND_DESK_CHOICE_FIELD,
       field != NULL ? mnd_catalogue_get_label (MND_VOCABULARY_FIELD, field) : _ ("All fields"));
  say (self, MND_DESK_CHOICE_SORT, g_dpgettext2 (NULL, "sort overlaps", sorts[wish->sort]));
  say (self, MND_DESK_CHOICE_GROUP, g_dpgettext2 (NULL, "group overlaps", groups[wish->group]));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->nowhere), wish->nowhere);
  gtk_widget_set_visible (self->filters, self->overlaps->len > 0 || wish->has_donor || wish->has_institution
                                             || get_state (self)->n_supports > 0);
}
