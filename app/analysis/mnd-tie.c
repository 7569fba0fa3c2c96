/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Families of ties as a table; see the header. */
#include "analysis/mnd-tie.h"

#include <glib/gi18n.h>

typedef enum
{
  LEADS_OUT = 1 << 0,
  LEADS_IN = 1 << 1,
  LEADS_BOTH = LEADS_OUT | LEADS_IN,
} Lead;

static const struct
{
  MndTieFamily family;
  Lead lead;
} relations[MND_N_RELATIONS] = {
  [MND_RELATION_OVERSEES] = { MND_FAMILY_OF_OVERSIGHT, LEADS_OUT },
  [MND_RELATION_COMMANDS] = { MND_FAMILY_OF_COMMAND, LEADS_OUT },
  [MND_RELATION_REPORTS_TO] = { MND_FAMILY_OF_COMMAND, LEADS_IN },
  [MND_RELATION_PART_OF] = { MND_FAMILY_OF_COMMAND, LEADS_IN },
  [MND_RELATION_APPOINTS] = { MND_FAMILY_OF_REST, LEADS_OUT },
  [MND_RELATION_ADVISES] = { MND_FAMILY_OF_REST, LEADS_OUT },
  [MND_RELATION_FUNDS] = { MND_FAMILY_OF_MONEY, LEADS_OUT },
  [MND_RELATION_MEMBER_OF] = { MND_FAMILY_OF_MEETING, LEADS_BOTH },
  [MND_RELATION_CHAIRS] = { MND_FAMILY_OF_MEETING, LEADS_BOTH },
  [MND_RELATION_SECRETARIAT_OF] = { MND_FAMILY_OF_MEETING, LEADS_BOTH },
  [MND_RELATION_COOPERATES_WITH] = { MND_FAMILY_OF_MEETING, LEADS_BOTH },
  [MND_RELATION_CONTESTS] = { MND_FAMILY_OF_REST, LEADS_OUT },
  [MND_RELATION_HEARS_COMPLAINTS] = { MND_FAMILY_OF_OVERSIGHT, LEADS_OUT },
};

static const struct
{
  const char *word;
  const char *label;
} families[MND_N_TIE_FAMILIES] = {
  /* Translators: what ties two institutions to each other. */
  [MND_FAMILY_OF_OVERSIGHT] = { "oversight", NC_ ("tie", "Oversight") },
  [MND_FAMILY_OF_COMMAND] = { "command", NC_ ("tie", "Command and hierarchy") },
  [MND_FAMILY_OF_MONEY] = { "money", NC_ ("tie", "Money and support") },
  [MND_FAMILY_OF_MEETING] = { "meeting", NC_ ("tie", "Meeting and cooperation") },
  [MND_FAMILY_OF_REST] = { "rest", NC_ ("tie", "Appointment, advice, contest") },
};

const char *
mnd_tie_family_get_word (MndTieFamily family)
{
  g_return_val_if_fail (family < MND_N_TIE_FAMILIES, NULL);

  return families[family].word;
}

const char *
mnd_tie_family_get_label (MndTieFamily family)
{
  g_return_val_if_fail (family < MND_N_TIE_FAMILIES, NULL);

  return g_dpgettext2 (NULL, "tie", families[family].label);
}

gboolean
mnd_tie_family_from_word (const char *word, MndTieFamily *family)
{
  g_return_val_if_fail (word != NULL && family != NULL, FALSE);

  for (guint i = 0; i < MND_N_TIE_FAMILIES; i++)
    if (g_str_equal (families[i].word, word))
      {
        *family = (MndTieFamily) i;
        return TRUE;
      }
  return FALSE;
}

MndTieFamily
mnd_relation_get_family (int relation)
{
  g_return_val_if_fail (relation >= 0 && relation < MND_N_RELATIONS, MND_FAMILY_OF_REST);

  return relations[relation].family;
}

gboolean
mnd_relation_leads_out (int relation)
{
  g_return_val_if_fail (relation >= 0 && relation < MND_N_RELATIONS, FALSE);

  return (relations[relation].lead & LEADS_OUT) != 0;
}

gboolean
mnd_relation_leads_in (int relation)
{
  g_return_val_if_fail (relation >= 0 && relation < MND_N_RELATIONS, FALSE);

  return (relations[relation].lead & LEADS_IN) != 0;
}

MndRecord *
mnd_tie_get_record (const MndState *state, const MndTie *tie)
{
  g_return_val_if_fail (state != NULL && tie != NULL, NULL);

  return tie->link != MND_NOTHING ? state->links[tie->link].record
                                  : state->supports[state->parties[tie->own].support].record;
}

gboolean
mnd_state_is_support_planned (const MndState *state, guint support)
{
  g_return_val_if_fail (support < state->n_supports, FALSE);

  return g_strcmp0 (mnd_record_get_text (state->supports[support].record, MND_SUPPORT_STATUS), "planned") == 0;
}

static void
add_link (const MndState *state, GArray *ties, guint place, gboolean is_out, guint wanted, gboolean onward)
{
  const MndStateLink *link = &state->links[place];
  gboolean away = is_out ? mnd_relation_leads_out (link->relation) : !mnd_relation_leads_out (link->relation);
  gboolean leads = is_out ? mnd_relation_leads_out (link->relation) : mnd_relation_leads_in (link->relation);
  const MndTie tie = { place, MND_NOTHING, MND_NOTHING, away, link->planned };

  if ((wanted & MND_BIT (mnd_relation_get_family (link->relation))) != 0 && (leads || !onward))
    g_array_append_val (ties, tie);
}

static int
compare_links_cb (gconstpointer a, gconstpointer b, gpointer state)
{
  const MndStateLink *links = ((const MndState *) state)->links;

  return mnd_id_compare (&links[((const MndTie *) a)->link].id, &links[((const MndTie *) b)->link].id);
}

static void
add_links (const MndState *state, GArray *ties, guint from, guint to, guint wanted, gboolean onward)
{
  for (MND_EACH_OUT (state, link, from))
    if (state->links[link].to == to)
      add_link (state, ties, link, TRUE, wanted, onward);
  for (MND_EACH_IN (state, link, from))
    if (state->links[link].from == to)
      add_link (state, ties, link, FALSE, wanted, onward);
  g_array_sort_with_data (ties, compare_links_cb, (gpointer) state);
}

/* Somebody may be several parties of the same support: what says most stands for it, which is from the farthest up to
 * the farthest down. */
static void
add_support (const MndState *state, GArray *ties, guint own, guint to, gboolean onward)
{
  const MndStateParty *party = &state->parties[own];
  const MndStateSupport *support = &state->supports[party->support];
  MndTie tie = { MND_NOTHING, own, MND_NOTHING, FALSE, mnd_state_is_support_planned (state, party->support) };
  MndTie *last = ties->len > 0 ? &g_array_index (ties, MndTie, ties->len - 1) : NULL;

  for (guint i = support->first_party; i < support->first_party + support->n_parties; i++)
    {
      const MndStateParty *other = &state->parties[i];
      if (other->actor != to || other->role == party->role || other->role == MND_UNSAID || party->role == MND_UNSAID
          || (onward && other->role < party->role))
        continue;
      if (tie.other != MND_NOTHING && tie.away && other->role < party->role)
        continue;
      tie.other = i;
      tie.away = other->role > party->role;
    }
  if (tie.other == MND_NOTHING)
    return;
  if (last == NULL || last->own == MND_NOTHING || state->parties[last->own].support != party->support)
    g_array_append_val (ties, tie);
  else if (tie.away && !last->away)
    *last = tie;
}

GArray *
mnd_state_dup_ties (const MndState *state, guint from, guint to, guint wanted, gboolean onward)
{
  GArray *ties = g_array_new (FALSE, FALSE, sizeof (MndTie));

  g_return_val_if_fail (state != NULL && from < state->n_actors && to < state->n_actors, ties);

  add_links (state, ties, from, to, wanted, onward);
  if ((wanted & MND_BIT (MND_FAMILY_OF_MONEY)) != 0)
    for (MND_EACH_PARTY (state, party, from))
      add_support (state, ties, party, to, onward);
  return ties;
}
