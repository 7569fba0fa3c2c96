/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the overlap desk says beside its list: of the chosen overlap, else of the donor or institution asked for. */
#include "desktop/mnd-overlap-desk-private.h"

#include "analysis/mnd-donor-overlaps.h"
#include "analysis/mnd-names.h"
#include "desktop/mnd-finding-words.h"

#include <glib/gi18n.h>

static MndState *
get_state (MndOverlapDesk *self)
{
  return mnd_findings_get_state (self->findings);
}

static MndNames
get_names (MndOverlapDesk *self)
{
  return (MndNames){ mnd_overlap_desk_get_map (self), mnd_overlap_desk_get_languages (self) };
}

/* --- an overlap */

static MndFinding *
find_finding (MndOverlapDesk *self)
{
  MndAnalysis *analysis = mnd_findings_get_latest (self->findings);
  MndFindingList *findings = analysis != NULL ? mnd_analysis_get_findings (analysis, MND_FINDING_GAP) : NULL;

  for (guint i = 0; findings != NULL && i < mnd_finding_list_get_size (findings); i++)
    if (mnd_overlap_is_found (self->chosen, mnd_finding_list_get (findings, i)))
      return mnd_finding_list_get (findings, i);
  return NULL;
}

/* Its rule and subjects are how the window knows a finding. */
static void
add_finding_button (MndOverlapDesk *self, MndDeskPage *page)
{
  MndFinding *finding = find_finding (self);
  g_autofree char *subjects = finding != NULL ? mnd_finding_dup_subjects (finding) : NULL;

  if (subjects != NULL)
    mnd_desk_page_add_button (page, _ ("Open the Finding"), "win.show-finding",
                              g_variant_new ("(ss)", "R14", subjects));
}

static void
say_overlap (MndOverlapDesk *self, MndDeskPage *page)
{
  static const struct
  {
    const char *heading; /* NULL: under the one before */
    MndOverlapSentence sentence;
  } parts[] = {
    { NC_ ("heading", "What"), MND_OVERLAP_WHAT },
    { NC_ ("heading", "How long"), MND_OVERLAP_WHEN },
    { NC_ ("heading", "How much"), MND_OVERLAP_HOW_MUCH },
    { NC_ ("heading", "What is alike"), MND_OVERLAP_ALIKE },
    { NC_ ("heading", "Where to raise it"), MND_OVERLAP_WHERE },
    { NC_ ("heading", "Who else"), MND_OVERLAP_WHO_ELSE },
  };
  MndMap *map = mnd_overlap_desk_get_map (self);
  const char *const *languages = mnd_overlap_desk_get_languages (self);
  g_autofree char *title = mnd_overlap_dup_sentence (self->chosen, MND_OVERLAP_WHO, map, languages);

  if (self->wish.has_donor || self->wish.has_institution)
    mnd_desk_page_add_row (page, _ ("Back to the Overview"), "overlap.back", NULL);
  mnd_desk_page_add_title (page, title);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *text = mnd_overlap_dup_sentence (self->chosen, parts[i].sentence, map, languages);
      if (text == NULL)
        continue;
      mnd_desk_page_add_heading (page, g_dpgettext2 (NULL, "heading", parts[i].heading));
      mnd_desk_page_add_text (page, text);
    }
  mnd_desk_page_add_button (page, _ ("Show on the Map"), "overlap.show", NULL);
  add_finding_button (self, page);
  mnd_desk_page_add_button (page, _ ("Copy for the Agenda"), "overlap.copy", NULL);
}

/* --- a donor */

static void
say_bodies (MndDeskPage *page, const MndNames *names, const char *heading, const GArray *bodies)
{
  if (bodies->len > 0)
    mnd_desk_page_add_heading (page, heading);
  for (guint i = 0; i < bodies->len; i++)
    mnd_desk_page_add_text (page, mnd_names_get (names, &g_array_index (bodies, MndId, i)));
}

static void
say_all_bodies (MndDeskPage *page, const MndNames *names, const MndDonorOverlaps *donor)
{
  say_bodies (page, names, _ ("Bodies for its fields in which it has no seat"), donor->absent);
  say_bodies (page, names, _ ("Bodies for its fields in which it sits"), donor->seats);
  if (donor->absent->len > 0 || donor->n_support == 0)
    return;
  mnd_desk_page_add_heading (page, C_ ("heading", "Bodies"));
  mnd_desk_page_add_text (page, donor->seats->len > 0
                                    ? _ ("It sits in every body for its fields that is on the map.")
                                    : _ ("No body for its fields in which donors sit has been found."));
}

static void
say_donor (MndOverlapDesk *self, MndDeskPage *page)
{
  MndState *state = get_state (self);
  const MndNames names = get_names (self);
  g_autoptr (MndDonorOverlaps) donor =
      mnd_donor_overlaps_new (state, self->overlaps, mnd_state_find_actor (state, &self->wish.donor));
  g_autofree char *fields = mnd_names_dup_labels (MND_VOCABULARY_FIELD, donor->fields);
  g_autofree char *what =
      /* Translators: "it" is a donor; %2$s is a list of fields. */
      g_strdup_printf (ngettext ("It funds %1$u programme: %2$s.", "It funds %1$u programmes: %2$s.", donor->n_support),
                       donor->n_support, donor->fields != 0 ? fields : _ ("no field is said"));

  mnd_desk_page_add_title (page, mnd_names_get (&names, &self->wish.donor));
  mnd_desk_page_add_text (page, donor->n_support > 0 ? what : _ ("It funds nothing on this day."));
  mnd_desk_page_add_heading (page, _ ("With whom it overlaps"));
  for (guint i = 0; i < donor->partners->len; i++)
    {
      const MndOverlapPartner *partner = g_ptr_array_index (donor->partners, i);
      g_autofree char *text = mnd_overlap_partner_dup_text (partner, names.map, names.languages);
      char key[MND_ID_TEXT_SIZE];
      mnd_desk_page_add_row (page, text, "overlap.for-donor",
                             g_variant_new_string (mnd_id_format (&partner->donor, key)));
    }
  if (donor->partners->len == 0)
    mnd_desk_page_add_text (page, _ ("With nobody, as far as the map says."));
  say_all_bodies (page, &names, donor);
  mnd_desk_page_add_button (page, _ ("Show All Overlaps"), "overlap.clear", NULL);
}

/* --- an institution */

static void
add_programme (MndDeskPage *page, MndState *state, const MndNames *names, guint support)
{
  g_autoptr (GArray) donors = mnd_state_list_parties (state, support, MND_BIT (MND_PARTY_ROLE_FUNDER), TRUE);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *who = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < donors->len; i++)
    g_ptr_array_add (ids, &state->actors[g_array_index (donors, guint, i)].id);
  who = ids->len > 0 ? mnd_names_dup_names (names, (const MndId *const *) ids->pdata, ids->len)
                     : g_strdup (_ ("Donor not known"));
  /* Translators: %1$s is a donor, %2$s its programme. */
  text = g_strdup_printf (_ ("%1$s: %2$s"), who, mnd_names_get (names, &state->supports[support].id));
  mnd_desk_page_add_text (page, text);
}

static void
say_institution (MndOverlapDesk *self, MndDeskPage *page)
{
  MndState *state = get_state (self);
  const MndNames names = get_names (self);
  g_autoptr (GArray) supports =
      mnd_state_list_support_to (state, mnd_state_find_actor (state, &self->wish.institution));

  mnd_desk_page_add_title (page, mnd_names_get (&names, &self->wish.institution));
  mnd_desk_page_add_heading (page, _ ("Who supports it, with its parts"));
  for (guint i = 0; i < supports->len; i++)
    add_programme (page, state, &names, g_array_index (supports, guint, i));
  if (supports->len == 0)
    mnd_desk_page_add_text (page, _ ("Nobody, as far as the map says for this day."));
  mnd_desk_page_add_button (page, _ ("Show All Overlaps"), "overlap.clear", NULL);
}

/* --- */

/* The day is part of what it means that there is none. */
static void
say_none (MndOverlapDesk *self)
{
  g_autofree char *day = mnd_finding_words_dup_day (mnd_findings_get_day (self->findings));
  /* Translators: %s is a full date. */
  g_autofree char *text = g_strdup_printf (_ ("As of %s no two donors support the same institution in the same field "
                                              "for long enough. Another day may show more."),
                                           day);

  adw_status_page_set_description (ADW_STATUS_PAGE (self->none), text);
}

void
mnd_overlap_desk_update_page (MndOverlapDesk *self)
{
  MndDeskPage *page = MND_DESK_PAGE (self->page);

  mnd_desk_page_clear (page);
  say_none (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "overlap.show", self->chosen != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "overlap.copy", self->chosen != NULL);
  if (self->chosen != NULL)
    say_overlap (self, page);
  else if (self->wish.has_donor)
    say_donor (self, page);
  else if (self->wish.has_institution)
    say_institution (self, page);
  else
    {
      mnd_desk_page_add_title (page, _ ("Who does the same, side by side"));
      mnd_desk_page_add_text (page, _ ("Choose an overlap to read who it is between, since when, how much it is and "
                                       "where it could be raised. Choose a donor above to see it from its side."));
    }
}
