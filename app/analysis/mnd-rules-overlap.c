/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* R14: two donors support the same in the same institution, and meet in no body where they could speak of it. */
#include "analysis/mnd-overlap-search.h"
#include "analysis/mnd-rules-private.h"

#include <glib/gi18n.h>

enum
{
  OVERLAP_DAYS,
};

static const MndParameter overlap_parameters[] = {
  [OVERLAP_DAYS] = { "rule.R14.days", 90, 1, 3650, NC_ ("unit", "days"),
                     NC_ ("parameter", "Shortest time side by side") },
  { .key = NULL },
};

/* Mentions: donors of the one, of the other, the beneficiary, bodies. */
static void
take_pair (MndSink *sink, const MndOverlapSearch *search, const MndOverlapPair *pair)
{
  MndState *state = search->state;
  g_autoptr (GArray) donors = mnd_state_list_parties (state, pair->a, MND_BIT (MND_PARTY_ROLE_FUNDER), TRUE);
  g_autoptr (GArray) of_b = mnd_state_list_parties (state, pair->b, MND_BIT (MND_PARTY_ROLE_FUNDER), TRUE);
  g_autoptr (GArray) bodies = mnd_overlap_search_list_bodies (search, pair);
  int severity = 2 + (mnd_overlap_search_get_resources (search, pair) != 0)
                 + (mnd_overlap_search_find_place (search, pair) != NULL) + mnd_overlap_search_are_large (search, pair);
  MndFinding *finding = mnd_finding_new (mnd_sink_get_rule (sink), MND_FINDING_GAP, severity);

  mnd_finding_add_subject (finding, &state->supports[pair->a].id);
  mnd_finding_add_subject (finding, &state->supports[pair->b].id);
  mnd_rules_add_mentions (finding, state, donors);
  mnd_rules_add_mentions (finding, state, of_b);
  mnd_finding_add_mention (finding, &state->actors[pair->beneficiary].id);
  mnd_finding_add_number (finding, mnd_overlap_search_count_months (search, pair));
  mnd_finding_add_number (finding, donors->len);
  mnd_finding_add_number (finding, of_b->len);
  mnd_finding_add_number (finding, pair->fields);
  g_array_append_vals (donors, of_b->data, of_b->len);
  for (guint i = 0; i < donors->len; i++)
    mnd_finding_add_witness (finding, &state->actors[g_array_index (donors, guint, i)].id);
  mnd_rules_add_support (finding, state, pair->a);
  mnd_rules_add_support (finding, state, pair->b);
  mnd_rules_add_mentions (finding, state, bodies);
  mnd_sink_take (sink, finding);
}

static void
find_overlaps (MndSink *sink, MndState *state, guint anchor)
{
  g_autoptr (MndOverlapSearch) search =
      mnd_overlap_search_new (state, (int) mnd_sink_get_parameter (sink, OVERLAP_DAYS));

  for (guint i = 0; i < search->pairs->len; i++)
    {
      const MndOverlapPair *pair = &g_array_index (search->pairs, MndOverlapPair, i);
      if (!pair->is_raised)
        take_pair (sink, search, pair);
    }
}

static char *
dup_time (int months)
{
  if (months < 0)
    return g_strdup (_ ("for a time that is not known"));
  return g_strdup_printf (ngettext ("for %d month", "for %d months", (gulong) months), months);
}

static char *
say_overlap (MndFinding *finding, const MndNames *names)
{
  guint n_a = (guint) mnd_finding_get_number (finding, 1), n_b = (guint) mnd_finding_get_number (finding, 2);
  guint n_bodies = mnd_finding_get_n_mentions (finding) - n_a - n_b - 1;
  g_autofree char *time = dup_time ((int) mnd_finding_get_number (finding, 0));
  g_autofree char *a = mnd_rules_dup_some_mentions (finding, names, 0, n_a);
  g_autofree char *b = mnd_rules_dup_some_mentions (finding, names, n_a, n_b);
  g_autofree char *fields = mnd_names_dup_labels (MND_VOCABULARY_FIELD, (guint) mnd_finding_get_number (finding, 3));
  g_autofree char *bodies = mnd_rules_dup_some_mentions (finding, names, n_a + n_b + 1, n_bodies);
  const char *beneficiary = mnd_names_get (names, mnd_finding_get_mention (finding, n_a + n_b));
  const char *one = mnd_names_get (names, mnd_finding_get_role (finding, 0));
  const char *other = mnd_names_get (names, mnd_finding_get_role (finding, 1));

  if (n_bodies == 0)
    /* Translators: %1$s and %2$s are donors, %3$s an institution, %4$s a field such as "2b Police", %5$s "for 14
     * months", %6$s and %7$s programmes. */
    return g_strdup_printf (_ ("%1$s and %2$s both support %3$s (%4$s) side by side %5$s, by “%6$s” and “%7$s”, and no "
                               "body has been found in which this could be raised."),
                            a, b, beneficiary, fields, time, one, other);
  /* Translators: the same; %8$s is one or more bodies. */
  return g_strdup_printf (_ ("%1$s and %2$s both support %3$s (%4$s) side by side %5$s, by “%6$s” and “%7$s”, and no "
                             "body has been found in which both sit; it could be raised in %8$s."),
                          a, b, beneficiary, fields, time, one, other, bodies);
}

const MndRule mnd_rules_overlap[] = {
  {
      .id = "R14",
      .version = 1,
      .name = N_ ("Uncoordinated overlap"),
      .help = N_ ("Donors who do the same in the same institution without speaking of it burden it twice, against the "
                  "Paris Declaration on Aid Effectiveness (2005) and the OECD-DAC handbook on security system reform "
                  "(2007), which ask for a common table. Departments count as their donor. Beware: two modules may "
                  "complete each other on purpose."),
      .challenge = MND_CHALLENGE_COORDINATION,
      .base_severity = 2,
      .anchor = MND_ANCHOR_MAP,
      .reach = MND_REACH_MAP,
      .reads = MND_BIT (MND_TABLE_SUPPORT) | MND_BIT (MND_TABLE_PARTY) | MND_BIT (MND_TABLE_MONEY)
               | MND_BIT (MND_TABLE_BODY) | MND_BIT (MND_TABLE_PLACE),
      .relations = MND_BIT (MND_RELATION_PART_OF) | MND_RULES_SEATS,
      .parameters = overlap_parameters,
      .columns = MND_COLUMNS_STANDING | MND_BIT (MND_ACTOR_PLACE),
      .support_columns = MND_SUPPORT_COLUMNS_STANDING | MND_BIT (MND_SUPPORT_FIELDS) | MND_BIT (MND_SUPPORT_PARENT)
                         | MND_BIT (MND_SUPPORT_RESOURCES) | MND_BIT (MND_SUPPORT_PLACE),
      .evaluate = find_overlaps,
      .dup_text = say_overlap,
  },
  { .id = NULL },
};
