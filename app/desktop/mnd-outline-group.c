/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Under which heading of the outline something stands. */
#include "desktop/mnd-outline-group.h"

#include "model/mnd-facets.h"

#include <glib/gi18n.h>

static MndOutlineGroup
find_group_of_actor (MndMap *map, MndRecord *actor)
{
  if (mnd_map_find (map, MND_TABLE_BODY, mnd_record_get_id (actor)) != NULL)
    return MND_OUTLINE_BODIES;
  switch (mnd_actor_get_main_function (actor))
    {
    case MND_FUNCTION_OVERSIGHT:
      return MND_OUTLINE_OVERSIGHT;
    case MND_FUNCTION_MANAGEMENT:
      return MND_OUTLINE_MANAGEMENT;
    case MND_FUNCTION_JUSTICE:
      return MND_OUTLINE_JUSTICE;
    case MND_FUNCTION_PROVISION:
      return MND_OUTLINE_PROVISION;
    case MND_FUNCTION_COORDINATION:
      return MND_OUTLINE_BODIES;
    case MND_FUNCTION_SUPPORT:
      return MND_OUTLINE_PARTNERS;
    case MND_FUNCTION_NONE:
    default:
      return MND_OUTLINE_NONE;
    }
}

MndOutlineGroup
mnd_outline_group_find (MndMap *map, MndRecord *record)
{
  g_return_val_if_fail (MND_IS_MAP (map) && MND_IS_RECORD (record), MND_OUTLINE_NONE);

  return mnd_record_get_table (record) == MND_TABLE_SUPPORT ? MND_OUTLINE_SUPPORT : find_group_of_actor (map, record);
}

MndRole
mnd_outline_group_get_role (MndOutlineGroup group)
{
  static const MndRole roles[MND_OUTLINE_N_GROUPS] = {
    [MND_OUTLINE_OVERSIGHT] = MND_ROLE_OVERSIGHT, [MND_OUTLINE_MANAGEMENT] = MND_ROLE_MANAGEMENT,
    [MND_OUTLINE_JUSTICE] = MND_ROLE_JUSTICE,     [MND_OUTLINE_PROVISION] = MND_ROLE_PROVISION,
    [MND_OUTLINE_NONE] = MND_ROLE_NONE,           [MND_OUTLINE_SUPPORT] = MND_ROLE_SUPPORT,
    [MND_OUTLINE_PARTNERS] = MND_ROLE_SUPPORT,    [MND_OUTLINE_BODIES] = MND_ROLE_COORDINATION,
  };

  g_return_val_if_fail (group < MND_OUTLINE_N_GROUPS, MND_ROLE_NONE);

  return roles[group];
}

const char *
mnd_outline_group_get_heading (MndOutlineGroup group)
{
  switch (group)
    {
    case MND_OUTLINE_NONE:
      /* Translators: heading over actors of which nobody has said what they do */
      return C_ ("outline", "No function yet");
    case MND_OUTLINE_SUPPORT:
      /* Translators: heading over programmes and projects of external help */
      return C_ ("outline", "Support");
    case MND_OUTLINE_PARTNERS:
      /* Translators: heading over actors who give support */
      return C_ ("outline", "Supporters");
    case MND_OUTLINE_BODIES:
      /* Translators: heading over committees and other actors that coordinate */
      return C_ ("outline", "Bodies");
    default:
      return mnd_catalogue_get_label (MND_VOCABULARY_FUNCTION, mnd_role_get_word (mnd_outline_group_get_role (group)));
    }
}
