/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of an overlap. Neutral: a question for a table, never an accusation. */
#include "analysis/mnd-donor-overlaps.h"
#include "analysis/mnd-names.h"
#include "model/mnd-format.h"

#include <glib/gi18n.h>

static char *
dup_actors (const GArray *ids, const MndNames *names)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (items, &g_array_index (ids, MndId, i));
  return mnd_names_dup_names (names, (const MndId *const *) items->pdata, items->len);
}

static char *
dup_who (MndOverlap *self, const MndNames *names)
{
  g_autofree char *one = dup_actors (mnd_overlap_get_donors (self, 0), names);
  g_autofree char *other = dup_actors (mnd_overlap_get_donors (self, 1), names);
  g_autofree char *fields = mnd_names_dup_labels (MND_VOCABULARY_FIELD, mnd_overlap_get_fields (self));

  /* Translators: %1$s and %2$s are donors, %3$s an institution, %4$s a field such as "2b Police". */
  return g_strdup_printf (_ ("%1$s and %2$s both support %3$s (%4$s)."), one, other,
                          mnd_names_get (names, mnd_overlap_get_beneficiary (self)), fields);
}

static char *
dup_what (MndOverlap *self, const MndNames *names)
{
  g_autofree char *one = dup_actors (mnd_overlap_get_donors (self, 0), names);
  g_autofree char *other = dup_actors (mnd_overlap_get_donors (self, 1), names);

  /* Translators: %1$s and %3$s are donors, %2$s and %4$s their programmes. */
  return g_strdup_printf (_ ("%1$s by “%2$s”, %3$s by “%4$s”."), one,
                          mnd_names_get (names, mnd_overlap_get_support (self, 0)), other,
                          mnd_names_get (names, mnd_overlap_get_support (self, 1)));
}

static char *
dup_when (MndOverlap *self)
{
  g_autofree char *since = mnd_format_dup_date_text (mnd_overlap_get_since (self));
  g_autofree char *until = mnd_format_dup_date_text (mnd_overlap_get_until (self));
  int months = mnd_overlap_get_months (self);

  if (months < 0 || since == NULL)
    return g_strdup (_ ("Since when they stand side by side is not known."));
  if (until == NULL)
    /* Translators: %1$s is a date, which may be a year or a month. */
    return g_strdup_printf (ngettext ("Side by side since %1$s, for %2$d month so far.",
                                      "Side by side since %1$s, for %2$d months so far.", (gulong) months),
                            since, months);
  /* Translators: %1$s and %2$s are dates, each may be a year or a month. */
  return g_strdup_printf (ngettext ("Side by side from %1$s to %2$s, for %3$d month.",
                                    "Side by side from %1$s to %2$s, for %3$d months.", (gulong) months),
                          since, until, months);
}

static char *
dup_how_much (MndOverlap *self, const MndNames *names)
{
  const char *one = mnd_names_get (names, mnd_overlap_get_support (self, 0));
  const char *other = mnd_names_get (names, mnd_overlap_get_support (self, 1));
  g_autofree char *of_one = mnd_sums_format (mnd_overlap_get_sums (self, 0));
  g_autofree char *of_other = mnd_sums_format (mnd_overlap_get_sums (self, 1));

  if (of_one == NULL && of_other == NULL)
    return g_strdup (_ ("How much is committed for either is not known."));
  if (of_one != NULL && of_other != NULL)
    /* Translators: %1$s and %3$s are sums of money, %2$s and %4$s programmes. */
    return g_strdup_printf (_ ("Committed: %1$s for “%2$s” and %3$s for “%4$s”."), of_one, one, of_other, other);
  /* Translators: %1$s is a sum of money, %2$s and %3$s programmes. */
  return g_strdup_printf (_ ("Committed: %1$s for “%2$s”; how much for “%3$s” is not known."),
                          of_one != NULL ? of_one : of_other, of_one != NULL ? one : other,
                          of_one != NULL ? other : one);
}

static char *
dup_alike (MndOverlap *self, const MndNames *names)
{
  const MndId *place = mnd_overlap_get_place (self);
  g_autofree char *resources = mnd_names_dup_labels (MND_VOCABULARY_RESOURCE, mnd_overlap_get_resources (self));
  gboolean has_resources = mnd_overlap_get_resources (self) != 0;

  if (has_resources && place != NULL)
    /* Translators: %1$s is what both give ("Training and Equipment"), %2$s a place. */
    return g_strdup_printf (_ ("The same means: %1$s. The same place: %2$s."), resources, mnd_names_get (names, place));
  if (has_resources)
    /* Translators: %s is a list of means, such as "Training and Equipment". */
    return g_strdup_printf (_ ("The same means: %s."), resources);
  /* Translators: %s is the name of a place. */
  return place != NULL ? g_strdup_printf (_ ("The same place: %s."), mnd_names_get (names, place)) : NULL;
}

static char *
dup_where (MndOverlap *self, const MndNames *names)
{
  const GArray *ids = mnd_overlap_get_bodies (self);
  g_autofree char *bodies = dup_actors (ids, names);

  if (mnd_overlap_is_coordinated (self))
    /* Translators: %s is one or more coordination bodies. */
    return g_strdup_printf (_ ("Both sit in %s."), bodies);
  if (ids->len > 0)
    /* Translators: %s is one or more bodies. */
    return g_strdup_printf (_ ("No body has been found in which both sit; it could be raised in %s."), bodies);
  return g_strdup (_ ("No body has been found in which this could be raised."));
}

static char *
dup_who_else (MndOverlap *self, const MndNames *names)
{
  const GArray *ids = mnd_overlap_get_others (self);
  g_autofree char *others = dup_actors (ids, names);

  if (ids->len == 0)
    return NULL;
  /* Translators: %1$s is an institution, %2$s one or more donors. */
  return g_strdup_printf (_ ("%1$s is also supported by %2$s."),
                          mnd_names_get (names, mnd_overlap_get_beneficiary (self)), others);
}

char *
mnd_overlap_dup_sentence (MndOverlap *self, MndOverlapSentence which, MndMap *map, const char *const *languages)
{
  const MndNames names = { map, languages };

  g_return_val_if_fail (MND_IS_OVERLAP (self) && MND_IS_MAP (map), NULL);

  switch (which)
    {
    case MND_OVERLAP_WHO:
      return dup_who (self, &names);
    case MND_OVERLAP_WHAT:
      return dup_what (self, &names);
    case MND_OVERLAP_WHEN:
      return dup_when (self);
    case MND_OVERLAP_HOW_MUCH:
      return dup_how_much (self, &names);
    case MND_OVERLAP_ALIKE:
      return dup_alike (self, &names);
    case MND_OVERLAP_WHERE:
      return dup_where (self, &names);
    case MND_OVERLAP_WHO_ELSE:
      return dup_who_else (self, &names);
    case MND_OVERLAP_N_SENTENCES:
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
mnd_overlap_dup_agenda (MndOverlap *self, MndMap *map, const char *const *languages)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MND_OVERLAP_N_SENTENCES; i++)
    {
      g_autofree char *sentence = mnd_overlap_dup_sentence (self, (MndOverlapSentence) i, map, languages);
      if (sentence != NULL)
        g_string_append_printf (text, "%s%s\n", i > 0 ? "  – " : "", sentence);
    }
  return g_string_free (text, FALSE);
}

char *
mnd_overlap_dup_donor_names (MndOverlap *self, guint side, MndMap *map, const char *const *languages)
{
  const MndNames names = { map, languages };

  g_return_val_if_fail (MND_IS_OVERLAP (self) && side < 2 && MND_IS_MAP (map), NULL);

  return dup_actors (mnd_overlap_get_donors (self, side), &names);
}

/* --- a partner */

static char *
dup_partner_sums (const MndOverlapPartner *partner)
{
  g_autofree char *sums = mnd_sums_format (partner->sums);

  if (sums == NULL)
    return g_strdup (_ ("What it commits to them is not known."));
  if (partner->n_unknown == 0)
    /* Translators: %s is a sum of money, or several in different currencies. */
    return g_strdup_printf (_ ("It commits %s to them."), sums);
  /* Translators: %1$s is a sum of money, %2$u how many programmes are not in it. */
  return g_strdup_printf (ngettext ("It commits %1$s to them; of %2$u programme it is not known how much.",
                                    "It commits %1$s to them; of %2$u programmes it is not known how much.",
                                    partner->n_unknown),
                          sums, partner->n_unknown);
}

char *
mnd_overlap_partner_dup_text (const MndOverlapPartner *partner, MndMap *map, const char *const *languages)
{
  const MndNames names = { map, languages };
  g_autofree char *sums = NULL;
  g_autofree char *count = NULL;
  g_autofree char *raised = NULL;
  g_autofree char *time = NULL;

  g_return_val_if_fail (partner != NULL && MND_IS_MAP (map), NULL);

  sums = dup_partner_sums (partner);
  /* Translators: %1$s is a donor. */
  count = g_strdup_printf (ngettext ("%1$s: %2$u overlap", "%1$s: %2$u overlaps", partner->n_overlaps),
                           mnd_names_get (&names, &partner->donor), partner->n_overlaps);
  if (partner->n_uncoordinated == 0)
    raised = g_strdup (_ ("all raised in a body"));
  else if (partner->n_uncoordinated == partner->n_overlaps)
    raised = g_strdup (_ ("none raised in a body"));
  else
    raised = g_strdup_printf (ngettext ("%u raised in no body", "%u raised in no body", partner->n_uncoordinated),
                              partner->n_uncoordinated);
  if (partner->months < 0)
    time = g_strdup (_ ("for a time that is not known"));
  else
    time = g_strdup_printf (ngettext ("for %d month", "for %d months", (gulong) partner->months), partner->months);
  /* Translators: %1$s is "Norway: 3 overlaps", %2$s "none raised in a body", %3$s "for 14 months", %4$s a sentence. */
  return g_strdup_printf (_ ("%1$s, %2$s, side by side %3$s. %4$s"), count, raised, time, sums);
}
