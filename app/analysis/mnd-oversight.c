/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who oversees an actor; see the header. */
#include "analysis/mnd-oversight.h"

#define BRANCHES_INDEPENDENT                                                                                           \
  (MND_BIT (MND_BRANCH_LEGISLATURE) | MND_BIT (MND_BRANCH_JUDICIARY) | MND_BIT (MND_BRANCH_INDEPENDENT))

/* The mode for which a kind of overseer is made. */
static const struct
{
  const char *kind;
  MndMode mode;
} made_for[] = {
  { "parliament", MND_MODE_PARLIAMENTARY },
  { "parliamentary_committee", MND_MODE_PARLIAMENTARY },
  { "audit", MND_MODE_AUDIT },
  { "judiciary", MND_MODE_JUDICIAL },
  { "ombudsman", MND_MODE_COMPLAINTS },
  { "human_rights_commission", MND_MODE_COMPLAINTS },
  { "complaints_body", MND_MODE_COMPLAINTS },
};

static guint
guess_mode (const MndStateActor *overseer)
{
  switch (overseer->branch)
    {
    case MND_BRANCH_EXECUTIVE:
      return MND_BIT (MND_MODE_EXECUTIVE);
    case MND_BRANCH_LEGISLATURE:
      return MND_BIT (MND_MODE_PARLIAMENTARY);
    case MND_BRANCH_JUDICIARY:
      return MND_BIT (MND_MODE_JUDICIAL);
    default:
      return 0;
    }
}

guint
mnd_link_get_modes (const MndState *state, guint place)
{
  const MndStateLink *link = &state->links[place];
  const MndStateActor *overseer = &state->actors[link->from];
  guint modes = link->mode != MND_UNSAID ? MND_BIT (link->mode) : 0;

  /* Newspapers and associations hear complaints too; theirs is the oversight of society. */
  if (overseer->branch == MND_BRANCH_CIVIL || overseer->branch == MND_BRANCH_MEDIA)
    return MND_BIT (MND_MODE_CIVIL_SOCIETY);
  if (link->relation == MND_RELATION_HEARS_COMPLAINTS)
    modes |= MND_BIT (MND_MODE_COMPLAINTS);
  for (guint i = 0; i < G_N_ELEMENTS (made_for); i++)
    if (overseer->kind != NULL && g_str_equal (overseer->kind->word, made_for[i].kind))
      modes |= MND_BIT (made_for[i].mode);
  return modes != 0 ? modes : guess_mode (overseer);
}

gboolean
mnd_link_is_independent (const MndState *state, guint place)
{
  gint8 branch = state->actors[state->links[place].from].branch;

  return (mnd_link_get_modes (state, place) & MND_MODES_INDEPENDENT) != 0
         || (branch != MND_UNSAID && (MND_BIT (branch) & BRANCHES_INDEPENDENT) != 0);
}

/* `below`: what stands under the actor; whoever oversees from there does so from within. */
static void
add_entries (MndState *state, MndOversights *self, guint step, const MndWalk *below)
{
  guint overseen = mnd_walk_get (self->above, step)->actor;

  for (MND_EACH_OVERSEER (state, link, overseen))
    {
      MndOversight entry = { .link = link, .step = step };
      if (step > 0 && !state->links[link].covers_subordinates)
        continue;
      entry.overseer = state->links[link].from;
      if (mnd_walk_has (below, entry.overseer))
        entry.modes = MND_BIT (MND_MODE_INTERNAL);
      else
        {
          entry.modes = mnd_link_get_modes (state, link);
          entry.is_independent = mnd_link_is_independent (state, link);
        }
      g_array_append_val (self->entries, entry);
    }
}

MndOversights *
mnd_oversights_new (MndState *state, guint actor)
{
  MndOversights *self = g_new0 (MndOversights, 1);
  g_autoptr (MndWalk) below = mnd_walk_new (state, actor, MND_WALK_DOWN, MND_WALK_HIERARCHY);

  self->above = mnd_walk_new (state, actor, MND_WALK_UP, MND_WALK_PART_OF_COMMANDS);
  self->entries = g_array_new (FALSE, FALSE, sizeof (MndOversight));
  for (guint step = 0; step < mnd_walk_get_size (self->above); step++)
    add_entries (state, self, step, below);
  return self;
}

void
mnd_oversights_free (MndOversights *self)
{
  mnd_walk_free (self->above);
  g_array_unref (self->entries);
  g_free (self);
}

guint
mnd_oversights_get_size (const MndOversights *self)
{
  return self->entries->len;
}

const MndOversight *
mnd_oversights_get (const MndOversights *self, guint i)
{
  g_return_val_if_fail (i < self->entries->len, NULL);

  return &g_array_index (self->entries, MndOversight, i);
}

guint
mnd_oversights_get_modes (const MndOversights *self)
{
  guint modes = 0;

  for (guint i = 0; i < self->entries->len; i++)
    modes |= g_array_index (self->entries, MndOversight, i).modes;
  return modes;
}

gboolean
mnd_oversights_has_independent (const MndOversights *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (g_array_index (self->entries, MndOversight, i).is_independent)
      return TRUE;
  return FALSE;
}
