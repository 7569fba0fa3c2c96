/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Running rules; see the headers. */
#include "analysis/mnd-sink-private.h"

void
mnd_sink_init (MndSink *sink, MndState *state, MndCoverage *coverage)
{
  *sink = (MndSink){ .state = state, .coverage = coverage, .anchor = MND_NOTHING };
  for (guint i = 0; i < MND_N_FINDING_STATES; i++)
    sink->found[i] = g_ptr_array_new_with_free_func (g_object_unref);
}

void
mnd_sink_clear (MndSink *sink)
{
  for (guint i = 0; i < MND_N_FINDING_STATES; i++)
    g_clear_pointer (&sink->found[i], g_ptr_array_unref);
}

static gboolean
is_about_actors (const MndRule *rule)
{
  return rule->anchor == MND_ANCHOR_ACTOR || rule->anchor == MND_ANCHOR_ANY_ACTOR;
}

gboolean
mnd_sink_is_touched (const MndState *state, const MndRule *rule, guint anchor, const MndWalk *touched)
{
  const MndStateSupport *support;

  if (touched == NULL || rule->anchor == MND_ANCHOR_MAP)
    return TRUE;
  if (is_about_actors (rule))
    return mnd_walk_has (touched, anchor);
  support = &state->supports[anchor];
  for (guint i = 0; i < support->n_parties; i++)
    if (mnd_walk_has (touched, state->parties[support->first_party + i].actor))
      return TRUE;
  return FALSE;
}

static void
ask_about (MndSink *sink, guint anchor)
{
  sink->anchor = anchor;
  sink->rule->evaluate (sink, sink->state, anchor);
}

static void
ask_actor (MndSink *sink, guint actor)
{
  if (sink->rule->anchor == MND_ANCHOR_ANY_ACTOR ? sink->state->actors[actor].record != NULL
                                                 : mnd_state_shows (sink->state, actor))
    ask_about (sink, actor);
}

static void
ask_actors (MndSink *sink, const MndWalk *touched)
{
  if (touched == NULL)
    for (guint i = 0; i < sink->state->n_actors; i++)
      ask_actor (sink, i);
  else
    for (guint step = 0; step < mnd_walk_get_size (touched); step++)
      ask_actor (sink, mnd_walk_get (touched, step)->actor);
}

static void
set_rule (MndSink *sink, const MndRule *rule)
{
  sink->rule = rule;
  for (guint i = 0; i < mnd_rule_get_n_parameters (rule); i++)
    sink->parameters[i] = mnd_parameter_get_value (&rule->parameters[i], sink->state->map);
}

void
mnd_sink_ask (MndSink *sink, const MndRule *rule, const MndWalk *touched)
{
  set_rule (sink, rule);
  if (rule->anchor == MND_ANCHOR_MAP)
    ask_about (sink, MND_NOTHING);
  else if (is_about_actors (rule))
    ask_actors (sink, touched);
  else
    for (guint i = 0; i < sink->state->n_supports; i++)
      if (mnd_sink_is_touched (sink->state, rule, i, touched))
        ask_about (sink, i);
}

void
mnd_sink_ask_supports (MndSink *sink, const MndRule *rule)
{
  if (rule->evaluate_supports == NULL)
    return;
  set_rule (sink, rule);
  sink->anchor = MND_NOTHING;
  rule->evaluate_supports (sink, sink->state);
}

void
mnd_sink_take (MndSink *sink, MndFinding *finding)
{
  mnd_finding_finish (finding, sink->state, sink->anchor, sink->parameters);
  g_ptr_array_add (sink->found[mnd_finding_get_state (finding)], finding);
}

const MndRule *
mnd_sink_get_rule (MndSink *sink)
{
  return sink->rule;
}

double
mnd_sink_get_parameter (MndSink *sink, guint i)
{
  g_return_val_if_fail (i < mnd_rule_get_n_parameters (sink->rule), 0);

  return sink->parameters[i];
}

const MndCoverage *
mnd_sink_get_coverage (MndSink *sink)
{
  return sink->coverage;
}
