/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Measures of the network as it stands on a date: who lies between others, who holds parts together, which parts there
 * are and which groups. Measures for looking at, not findings. Worked out in a thread from a copy of the links, so that
 * the map may change meanwhile.
 */
#pragma once

#include "analysis/mnd-state.h"

#define MND_NETWORK_ERROR (mnd_network_error_quark ())
typedef enum
{
  MND_NETWORK_ERROR_FAILED, /* the library could not do it: too large, or no memory */
} MndNetworkError;
GQuark mnd_network_error_quark (void);

typedef struct
{
  double betweenness;    /* of all shortest ways between two others the share that leads over it, 0 to 1 */
  gboolean is_cut_point; /* without it the part that it belongs to falls apart */
  guint component;       /* the part, the largest one is 0 */
  guint community;       /* the group whose members are tied more to each other than to others, the largest one is 0 */
} MndMeasure;

#define MND_TYPE_NETWORK (mnd_network_get_type ())
G_DECLARE_FINAL_TYPE (MndNetwork, mnd_network, MND, NETWORK, GObject)

/*
 * Takes a copy of the links of these relations (MND_BIT (MndRelation); 0 for all) and of the actors that exist, then
 * measures in a thread. Direction does not count, nor how many links two actors have. One is measured at a time; others
 * wait. Cancelling ends it soon, with G_IO_ERROR_CANCELLED.
 */
void mnd_network_measure_async (MndState *state, guint relations, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer data);
MndNetwork *mnd_network_measure_finish (GAsyncResult *result, GError **error);

/* NULL for an actor that it does not know. Borrowed. */
const MndMeasure *mnd_network_find (MndNetwork *network, const MndId *actor);
guint mnd_network_get_n_components (MndNetwork *network);
guint mnd_network_get_n_communities (MndNetwork *network);
