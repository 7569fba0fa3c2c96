/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What rows mean; see the header. */
#include "model/mnd-facets.h"

static const char *
default_facet (const MndKind *kind, guint column)
{
  switch (column)
    {
    case MND_ACTOR_BRANCH:
      return kind->branch;
    case MND_ACTOR_STATEHOOD:
      return kind->statehood;
    case MND_ACTOR_STATUTORY:
      return kind->statutory;
    case MND_ACTOR_ARMED:
      return kind->armed;
    case MND_ACTOR_LEVEL:
      return kind->level;
    default:
      return NULL;
    }
}

const char *
mnd_actor_get_facet (MndRecord *actor, guint column)
{
  const char *own = mnd_record_get_text (actor, column);
  const MndKind *kind;

  if (own != NULL)
    return own;
  kind = mnd_catalogue_find_kind (mnd_record_get_text (actor, MND_ACTOR_KIND));
  return kind != NULL ? default_facet (kind, column) : NULL;
}

MndFunctions
mnd_actor_get_functions (MndRecord *actor)
{
  const char *own = mnd_record_get_text (actor, MND_ACTOR_FUNCTIONS);
  const MndKind *kind;

  if (own != NULL)
    return mnd_functions_parse (own);
  kind = mnd_catalogue_find_kind (mnd_record_get_text (actor, MND_ACTOR_KIND));
  return kind != NULL ? kind->functions : MND_FUNCTION_NONE;
}

MndFunctions
mnd_actor_get_main_function (MndRecord *actor)
{
  const MndKind *kind = mnd_catalogue_find_kind (mnd_record_get_text (actor, MND_ACTOR_KIND));
  MndFunctions functions = mnd_actor_get_functions (actor);

  if (kind != NULL && (kind->main_function & functions) != 0)
    return kind->main_function;
  return functions & -functions; /* the lowest bit */
}

MndInterval
mnd_record_get_interval (MndRecord *record)
{
  switch ((int) mnd_record_get_table (record))
    {
    case MND_TABLE_ACTOR:
      return mnd_interval_new (mnd_record_get_text (record, MND_ACTOR_START),
                               mnd_record_get_text (record, MND_ACTOR_END));
    case MND_TABLE_LINK:
      return mnd_interval_new (mnd_record_get_text (record, MND_LINK_START),
                               mnd_record_get_text (record, MND_LINK_END));
    case MND_TABLE_SUPPORT:
      return mnd_interval_new (mnd_record_get_text (record, MND_SUPPORT_START),
                               mnd_record_get_text (record, MND_SUPPORT_END));
    case MND_TABLE_MANDATE:
      return mnd_interval_new (mnd_record_get_text (record, MND_MANDATE_START),
                               mnd_record_get_text (record, MND_MANDATE_END));
    default:
      return mnd_interval_new (NULL, NULL);
    }
}

gboolean
mnd_record_exists_on (MndRecord *record, int day)
{
  MndInterval interval = mnd_record_get_interval (record);

  return mnd_interval_contains (&interval, day);
}

gboolean
mnd_map_shows_on (MndMap *map, MndRecord *record, int day)
{
  MndRecord *from, *to;

  if (!mnd_record_exists_on (record, day))
    return FALSE;
  if (mnd_record_get_table (record) != MND_TABLE_LINK)
    return TRUE;
  from = mnd_map_find (map, MND_TABLE_ACTOR, mnd_record_get_reference (record, MND_LINK_FROM));
  to = mnd_map_find (map, MND_TABLE_ACTOR, mnd_record_get_reference (record, MND_LINK_TO));
  return from != NULL && to != NULL && mnd_record_exists_on (from, day) && mnd_record_exists_on (to, day);
}

GPtrArray *
mnd_support_dup_parties (MndMap *map, MndRecord *support, const char *role)
{
  GPtrArray *all = mnd_map_get_referring (map, MND_TABLE_PARTY, MND_PARTY_SUPPORT, mnd_record_get_id (support));
  GPtrArray *parties = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      MndRecord *party = g_ptr_array_index (all, i);
      if (g_str_equal (mnd_record_get_text (party, MND_PARTY_ROLE), role))
        g_ptr_array_add (parties, party);
    }
  return parties;
}

gboolean
mnd_support_is_pair (MndMap *map, MndRecord *support, const MndId **funder, const MndId **beneficiary)
{
  GPtrArray *parties = mnd_map_get_referring (map, MND_TABLE_PARTY, MND_PARTY_SUPPORT, mnd_record_get_id (support));
  const MndId *ends[2] = { NULL, NULL };

  if (parties->len != 2)
    return FALSE;
  for (guint i = 0; i < 2; i++)
    {
      MndRecord *party = g_ptr_array_index (parties, i);
      const char *role = mnd_record_get_text (party, MND_PARTY_ROLE);
      if (g_str_equal (role, "funder"))
        ends[0] = mnd_record_get_reference (party, MND_PARTY_ACTOR);
      else if (g_str_equal (role, "beneficiary"))
        ends[1] = mnd_record_get_reference (party, MND_PARTY_ACTOR);
    }
  if (ends[0] == NULL || ends[1] == NULL)
    return FALSE;
  if (funder != NULL)
    *funder = ends[0];
  if (beneficiary != NULL)
    *beneficiary = ends[1];
  return TRUE;
}

int
mnd_map_get_confidence (MndMap *map, const MndId *claim)
{
  GPtrArray *citations = mnd_map_get_referring (map, MND_TABLE_CITATION, MND_CITATION_CLAIM, claim);
  int lowest = -1;

  for (guint i = 0; i < citations->len; i++)
    {
      int confidence =
          mnd_catalogue_get_index (MND_VOCABULARY_CONFIDENCE,
                                   mnd_record_get_text (g_ptr_array_index (citations, i), MND_CITATION_CONFIDENCE));
      if (confidence >= 0 && (lowest < 0 || confidence < lowest))
        lowest = confidence;
    }
  return lowest;
}
