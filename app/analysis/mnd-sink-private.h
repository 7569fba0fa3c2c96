/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Running rules: asks them about anchors and collects what they find. Rules see only what mnd-rules-private.h shows. */
#pragma once

#include "analysis/mnd-coverage.h"
#include "analysis/mnd-rules-private.h"

#define MND_N_FINDING_STATES 3

struct _MndSink
{
  MndState *state;
  MndCoverage *coverage;
  GPtrArray *found[MND_N_FINDING_STATES]; /* MndFinding, as they came */
  const MndRule *rule;
  double parameters[MND_RULE_MAX_PARAMETERS];
  guint anchor;
};

void mnd_sink_init (MndSink *sink, MndState *state, MndCoverage *coverage);
void mnd_sink_clear (MndSink *sink);
/* Asks the rule about all anchors, or about those whose actors (for support: a party) `touched` came by; NULL for all.
 */
void mnd_sink_ask (MndSink *sink, const MndRule *rule, const MndWalk *touched);
/* What the rule says of support that belongs to no anchor. */
void mnd_sink_ask_supports (MndSink *sink, const MndRule *rule);
/* The same question for one anchor: is it to be asked again? */
gboolean mnd_sink_is_touched (const MndState *state, const MndRule *rule, guint anchor, const MndWalk *touched);
