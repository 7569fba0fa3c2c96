/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is around an actor; see the header. */
#include "analysis/mnd-ego.h"

#include <glib/gi18n.h>

static const struct
{
  const char *word;
  const char *label;
} roles[MND_N_EGO_ROLES] = {
  /* Translators: headings over lists of institutions, seen from one institution. */
  [MND_EGO_OVERSEERS] = { "overseers", NC_ ("neighbourhood", "Overseen by") },
  [MND_EGO_SUPERIORS] = { "superiors", NC_ ("neighbourhood", "Stands under") },
  [MND_EGO_PAYERS] = { "payers", NC_ ("neighbourhood", "Supported by") },
  [MND_EGO_MEETINGS] = { "meetings", NC_ ("neighbourhood", "Meets") },
  [MND_EGO_OVERSEEN] = { "overseen", NC_ ("neighbourhood", "Oversees") },
  [MND_EGO_SUBORDINATES] = { "subordinates", NC_ ("neighbourhood", "Stands over") },
  [MND_EGO_PAID] = { "paid", NC_ ("neighbourhood", "Supports") },
  [MND_EGO_OTHERS] = { "others", NC_ ("neighbourhood", "Other ties") },
};

const char *
mnd_ego_role_get_word (MndEgoRole role)
{
  g_return_val_if_fail (role < MND_N_EGO_ROLES, NULL);

  return roles[role].word;
}

const char *
mnd_ego_role_get_label (MndEgoRole role)
{
  g_return_val_if_fail (role < MND_N_EGO_ROLES, NULL);

  return g_dpgettext2 (NULL, "neighbourhood", roles[role].label);
}

/* `towards`: it leads to the one in the middle. */
static MndEgoRole
choose_role (MndTieFamily family, gboolean towards)
{
  switch (family)
    {
    case MND_FAMILY_OF_OVERSIGHT:
      return towards ? MND_EGO_OVERSEERS : MND_EGO_OVERSEEN;
    case MND_FAMILY_OF_COMMAND:
      return towards ? MND_EGO_SUPERIORS : MND_EGO_SUBORDINATES;
    case MND_FAMILY_OF_MONEY:
      return towards ? MND_EGO_PAYERS : MND_EGO_PAID;
    case MND_FAMILY_OF_MEETING:
      return MND_EGO_MEETINGS;
    case MND_FAMILY_OF_REST:
    case MND_N_TIE_FAMILIES:
    default:
      return MND_EGO_OTHERS;
    }
}

/* --- building */

typedef struct
{
  MndState *state;
  MndEgo *ego;
  GHashTable *near; /* set of places: the one in the middle and all neighbours */
} Building;

static gboolean
is_near (const Building *building, guint actor)
{
  return g_hash_table_contains (building->near, GUINT_TO_POINTER (actor));
}

/* The link seen from the end that is not `from`. */
static MndTie
read_link (const MndState *state, guint link, guint from)
{
  const MndStateLink *row = &state->links[link];
  gboolean is_out = row->to == from;

  return (MndTie){ .link = link,
                   .own = MND_NOTHING,
                   .other = MND_NOTHING,
                   .away = mnd_relation_leads_out (row->relation) == is_out,
                   .planned = row->planned };
}

static void
add (Building *building, const MndEgoTie *tie)
{
  if (!tie->is_behind)
    g_hash_table_add (building->near, GUINT_TO_POINTER (tie->actor));
  g_array_append_val (building->ego->ties, *tie);
}

static void
add_link (Building *building, guint link)
{
  const MndState *state = building->state;
  MndEgoTie tie = { .through = MND_NOTHING };

  tie.actor = mnd_state_get_other (state, link, building->ego->actor);
  tie.tie = read_link (state, link, building->ego->actor);
  tie.role = choose_role (mnd_relation_get_family (state->links[link].relation), tie.tie.away);
  add (building, &tie);
}

/* Everybody in the support who stands above or below it; an actor with several parts in it once. */
static void
add_support (Building *building, guint own, GHashTable *done)
{
  const MndState *state = building->state;
  const MndStateSupport *support = &state->supports[state->parties[own].support];

  g_hash_table_remove_all (done);
  for (guint i = support->first_party; i < support->first_party + support->n_parties; i++)
    {
      const MndStateParty *other = &state->parties[i];
      gboolean towards = other->role < state->parties[own].role;
      MndEgoTie tie = { .actor = other->actor, .through = MND_NOTHING };

      if (other->actor == building->ego->actor || other->role == state->parties[own].role || other->role == MND_UNSAID
          || state->parties[own].role == MND_UNSAID || !mnd_state_shows (state, other->actor)
          || !g_hash_table_add (done, GUINT_TO_POINTER (other->actor * 2 + towards)))
        continue;
      tie.role = choose_role (MND_FAMILY_OF_MONEY, towards);
      tie.tie = (MndTie){ MND_NOTHING, i, own, towards, mnd_state_is_support_planned (state, other->support) };
      add (building, &tie);
    }
}

/* --- through bodies */

static gboolean
is_seat (int relation)
{
  return relation == MND_RELATION_MEMBER_OF || relation == MND_RELATION_CHAIRS
         || relation == MND_RELATION_SECRETARIAT_OF;
}

static void
add_fellows (Building *building, guint body)
{
  const MndState *state = building->state;

  for (MND_EACH_IN (state, link, body))
    {
      MndEgoTie tie = { .role = MND_EGO_MEETINGS, .actor = state->links[link].from, .through = body };

      if (!is_seat (state->links[link].relation) || tie.actor == building->ego->actor)
        continue;
      tie.tie = read_link (state, link, body);
      add (building, &tie);
    }
}

static void
add_bodies (Building *building)
{
  const MndState *state = building->state;
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);

  for (MND_EACH_OUT (state, link, building->ego->actor))
    if (is_seat (state->links[link].relation) && g_hash_table_add (done, GUINT_TO_POINTER (state->links[link].to)))
      add_fellows (building, state->links[link].to);
}

/* --- who stands behind */

static void
add_superiors (Building *building, const MndEgoTie *before)
{
  const MndState *state = building->state;

  for (guint link = state->actors[before->actor].first_above; link != MND_NOTHING; link = state->links[link].next_above)
    {
      MndEgoTie tie = { .role = before->role, .through = before->actor, .is_behind = TRUE };

      tie.actor = mnd_state_get_upper (state, link);
      tie.tie = read_link (state, link, before->actor);
      if (!is_near (building, tie.actor))
        add (building, &tie);
    }
}

static void
add_funders (Building *building, const MndEgoTie *before)
{
  const MndState *state = building->state;

  for (MND_EACH_IN (state, link, before->actor))
    {
      MndEgoTie tie = { .role = before->role, .through = before->actor, .is_behind = TRUE };

      if (state->links[link].relation != MND_RELATION_FUNDS || is_near (building, state->links[link].from))
        continue;
      tie.actor = state->links[link].from;
      tie.tie = read_link (state, link, before->actor);
      add (building, &tie);
    }
}

static void
add_donors (Building *building, const MndEgoTie *before)
{
  const MndState *state = building->state;

  for (MND_EACH_PARTY (state, own, before->actor))
    {
      const MndStateSupport *support = &state->supports[state->parties[own].support];
      for (guint i = support->first_party; i < support->first_party + support->n_parties; i++)
        {
          const MndStateParty *other = &state->parties[i];
          MndEgoTie tie = { .role = before->role, .through = before->actor, .is_behind = TRUE };

          if (other->role != MND_PARTY_ROLE_FUNDER || state->parties[own].role <= MND_PARTY_ROLE_FUNDER
              || is_near (building, other->actor) || !mnd_state_shows (state, other->actor))
            continue;
          tie.actor = other->actor;
          tie.tie = (MndTie){ MND_NOTHING, i, own, TRUE, mnd_state_is_support_planned (state, other->support) };
          add (building, &tie);
        }
    }
}

/* Once for each neighbour, in the first of its roles. */
static void
add_behind (Building *building)
{
  guint n_near = building->ego->ties->len;
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_near; i++)
    {
      /* What is added may move them. */
      const MndEgoTie before = g_array_index (building->ego->ties, MndEgoTie, i);

      if (before.through != MND_NOTHING || !g_hash_table_add (done, GUINT_TO_POINTER (before.actor)))
        continue;
      add_superiors (building, &before);
      add_funders (building, &before);
      add_donors (building, &before);
    }
}

/* --- order */

static const MndId *
get_key (const MndState *state, const MndTie *tie)
{
  return tie->link != MND_NOTHING ? &state->links[tie->link].id : &state->supports[state->parties[tie->own].support].id;
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const MndState *state = data;
  const MndEgoTie *one = a, *other = b;
  int order = (int) one->role - (int) other->role;

  if (order == 0)
    order = one->is_behind - other->is_behind;
  if (order == 0)
    order = (one->through != MND_NOTHING) - (other->through != MND_NOTHING);
  if (order == 0)
    order = one->tie.planned - other->tie.planned;
  if (order == 0)
    order = mnd_id_compare (&state->actors[one->actor].id, &state->actors[other->actor].id);
  if (order == 0)
    order = (one->tie.link == MND_NOTHING) - (other->tie.link == MND_NOTHING);
  if (order == 0)
    order = mnd_id_compare (get_key (state, &one->tie), get_key (state, &other->tie));
  return order;
}

MndEgo *
mnd_ego_new (MndState *state, guint actor, gboolean behind)
{
  MndEgo *self = g_new0 (MndEgo, 1);
  g_autoptr (GHashTable) near = g_hash_table_new (NULL, NULL), done = g_hash_table_new (NULL, NULL);
  Building building = { state, self, near };

  self->actor = actor;
  self->ties = g_array_new (FALSE, FALSE, sizeof (MndEgoTie));
  g_return_val_if_fail (state != NULL && actor < state->n_actors, self);

  if (!mnd_state_shows (state, actor))
    return self;
  g_hash_table_add (near, GUINT_TO_POINTER (actor));
  for (MND_EACH_IN (state, link, actor))
    add_link (&building, link);
  for (MND_EACH_OUT (state, link, actor))
    add_link (&building, link);
  for (MND_EACH_PARTY (state, party, actor))
    add_support (&building, party, done);
  add_bodies (&building);
  g_array_sort_with_data (self->ties, compare_cb, state);
  if (behind)
    {
      add_behind (&building);
      g_array_sort_with_data (self->ties, compare_cb, state);
    }
  return self;
}

void
mnd_ego_free (MndEgo *self)
{
  g_array_unref (self->ties);
  g_free (self);
}

guint
mnd_ego_get_size (const MndEgo *self)
{
  return self->ties->len;
}

const MndEgoTie *
mnd_ego_get (const MndEgo *self, guint i)
{
  g_return_val_if_fail (i < self->ties->len, NULL);

  return &g_array_index (self->ties, MndEgoTie, i);
}

guint
mnd_ego_count (const MndEgo *self, MndEgoRole role)
{
  g_autoptr (GHashTable) counted = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->ties->len; i++)
    {
      const MndEgoTie *tie = mnd_ego_get (self, i);
      if (tie->role == role && !tie->is_behind)
        g_hash_table_add (counted, GUINT_TO_POINTER (tie->actor));
    }
  return g_hash_table_size (counted);
}
