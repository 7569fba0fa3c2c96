/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * For libFuzzer: bytes as a graph, and what it says planned into a map. What is taken is sound: its changes fit the
 * map, and planned again it changes nothing. Built once a format; FUZZ_READ is its reader.
 */
#include "exchange/mnd-gexf-reader.h"
#include "exchange/mnd-graphml-reader.h"
#include "exchange/mnd-plan.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static MndProposal *
propose (MndOffer *offer, MndMap *map)
{
  g_autoptr (MndPlan) plan = mnd_plan_new (offer, map);

  mnd_plan_decide_rest (plan, MND_PLAN_MATCH);
  return mnd_plan_propose (plan);
}

static void
plan_twice (MndOffer *offer)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  g_autoptr (MndProposal) first = propose (offer, map);
  g_autoptr (MndProposal) again = NULL;
  g_autoptr (GError) error = NULL;

  mnd_map_apply (map, mnd_proposal_get_changes (first), &error);
  g_assert_no_error (error);
  again = propose (offer, map);
  g_assert_cmpuint (mnd_changes_get_size (mnd_proposal_get_changes (again)), ==, 0);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (g_memdup2 (data, size), (gssize) size, g_free);
  g_autoptr (MndOffer) offer = mnd_offer_new ("graph");
  g_autoptr (GError) error = NULL;

  if (FUZZ_READ (stream, (goffset) size, offer, NULL, NULL, &error))
    plan_twice (offer);
  else
    g_assert_nonnull (error);
  return 0;
}
