/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* R08 and R09: who stands above whom, and who stands alone. */
#include "analysis/mnd-rules-private.h"

#include <glib/gi18n.h>

/* --- R08 */

#define ORPHAN_RELATIONS                                                                                               \
  (MND_WALK_HIERARCHY | MND_RULES_SEATS | MND_BIT (MND_RELATION_APPOINTS) | MND_BIT (MND_RELATION_OVERSEES)            \
   | MND_BIT (MND_RELATION_HEARS_COMPLAINTS) | MND_BIT (MND_RELATION_FUNDS))
#define ORPHAN_QUESTIONS                                                                                               \
  (MND_BIT (MND_QUESTION_COMMAND) | MND_BIT (MND_QUESTION_MEMBERSHIP) | MND_BIT (MND_QUESTION_SUPPORT))

static gboolean
is_tied (const MndState *state, guint actor)
{
  if (state->actors[actor].first_party != MND_NOTHING)
    return TRUE;
  for (MND_EACH_OUT (state, link, actor))
    if ((ORPHAN_RELATIONS & MND_BIT (state->links[link].relation)) != 0)
      return TRUE;
  for (MND_EACH_IN (state, link, actor))
    if ((ORPHAN_RELATIONS & MND_BIT (state->links[link].relation)) != 0)
      return TRUE;
  return FALSE;
}

static void
find_orphan (MndSink *sink, MndState *state, guint actor)
{
  const MndStateActor *a = &state->actors[actor];
  int severity = 2 + (a->armed == MND_ARMED_YES ? 2 : 0) + mnd_rules_weigh (state, actor, MND_WEIGH_NATIONAL);

  if (!mnd_state_is_institution (state, actor) || a->functions == MND_FUNCTION_NONE || is_tied (state, actor))
    return;
  mnd_sink_take (sink, mnd_rules_new_absence (sink, state, actor, ORPHAN_QUESTIONS, severity));
}

static char *
say_orphan (MndFinding *finding, const MndNames *names)
{
  const char *name = mnd_names_get (names, mnd_finding_get_role (finding, 0));
  g_autofree char *open = mnd_names_dup_labels (MND_VOCABULARY_QUESTION, mnd_finding_get_questions (finding));

  if (mnd_finding_get_state (finding) == MND_FINDING_GAP)
    return g_strdup_printf (_ ("For %s no command, oversight, body or support has been found."), name);
  /* Translators: %1$s is an institution, %2$s a list of questions such as "Command". */
  return g_strdup_printf (_ ("The map has no command, oversight, body or support of %1$s; not yet assessed: %2$s."),
                          name, open);
}

/* --- R09: no civilian above */

static gboolean
is_civilian_apex (const MndState *state, guint actor)
{
  const MndStateActor *a = &state->actors[actor];

  return (a->branch == MND_BRANCH_EXECUTIVE || a->branch == MND_BRANCH_LEGISLATURE) && a->armed != MND_ARMED_YES;
}

static gboolean
has_civilian_above (const MndWalk *above, const MndState *state)
{
  for (guint step = 1; step < mnd_walk_get_size (above); step++)
    if (is_civilian_apex (state, mnd_walk_get (above, step)->actor))
      return TRUE;
  return FALSE;
}

static int
get_command_severity (const MndState *state, guint actor)
{
  return 4 + mnd_rules_weigh (state, actor, MND_WEIGH_NATIONAL);
}

/* It is the topmost force of whom it is asked; in a ring each is asked. */
static gboolean
is_under_force (const MndWalk *above, MndState *state)
{
  guint actor = mnd_walk_get (above, 0)->actor;

  for (guint step = 1; step < mnd_walk_get_size (above); step++)
    {
      guint force = mnd_walk_get (above, step)->actor;
      if (mnd_state_is_institution (state, force) && state->actors[force].armed == MND_ARMED_YES
          && !mnd_state_is_above (state, actor, force, MND_WALK_HIERARCHY))
        return TRUE;
    }
  return FALSE;
}

static void
find_no_apex (MndSink *sink, MndState *state, guint actor)
{
  g_autoptr (MndWalk) above = mnd_walk_new (state, actor, MND_WALK_UP, MND_WALK_HIERARCHY);
  MndFinding *finding;

  if (has_civilian_above (above, state) || is_under_force (above, state)
      || mnd_state_get_answer (state, actor, MND_QUESTION_COMMAND, NULL) == MND_ANSWER_FOUND)
    return;
  finding =
      mnd_rules_new_absence (sink, state, actor, MND_BIT (MND_QUESTION_COMMAND), get_command_severity (state, actor));
  for (guint step = 1; step < mnd_walk_get_size (above); step++)
    {
      mnd_rules_add_path (finding, state, above, step);
      mnd_finding_add_mention (finding, &state->actors[mnd_walk_get (above, step)->actor].id);
    }
  mnd_sink_take (sink, finding);
}

/* --- R09: two commands at once */

/* The one ends in the year or month in which the other begins: nobody can tell that they met. */
static gboolean
is_succession (MndRecord *a, MndRecord *b)
{
  const char *end = mnd_record_get_text (a, MND_LINK_END);
  const char *start = mnd_record_get_text (b, MND_LINK_START);

  return end != NULL && g_strcmp0 (end, start) == 0;
}

static gboolean
is_head_of (const MndStateActor *head, const MndStateActor *other)
{
  return head->kind != NULL && g_str_equal (head->kind->word, "head_of_state") && other->branch == MND_BRANCH_EXECUTIVE
         && other->statehood == MND_STATEHOOD_STATE;
}

/* By links; and the head of a state stands above its executive, whether or not somebody drew it. */
static gboolean
is_over (MndState *state, guint a, guint b)
{
  return is_head_of (&state->actors[a], &state->actors[b]) || mnd_state_is_above (state, a, b, MND_WALK_HIERARCHY);
}

static gboolean
are_in_conflict (MndState *state, guint a, guint b)
{
  const MndStateLink *one = &state->links[a], *other = &state->links[b];

  return one->from != other->from && !is_succession (one->record, other->record)
         && !is_succession (other->record, one->record) && !is_over (state, one->from, other->from)
         && !is_over (state, other->from, one->from);
}

/* One stands between this commander and the actor: what is in conflict is that one. */
static gboolean
commands_through (MndState *state, guint actor, guint link)
{
  for (MND_EACH_IN (state, other, actor))
    if (other != link && state->links[other].relation == MND_RELATION_COMMANDS
        && is_over (state, state->links[link].from, state->links[other].from)
        && !is_over (state, state->links[other].from, state->links[link].from))
      return TRUE;
  return FALSE;
}

static gboolean
sit_together (const MndState *state, guint a, guint b)
{
  const guint cooperation = MND_BIT (MND_RELATION_COOPERATES_WITH);

  return mnd_rules_find_common_body (state, a, b) != MND_NOTHING
         || mnd_state_find_link (state, a, b, cooperation) != MND_NOTHING
         || mnd_state_find_link (state, b, a, cooperation) != MND_NOTHING;
}

/* The links of command, but for those that go through another one. */
static GArray *
list_commands (MndState *state, guint actor)
{
  GArray *commands = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = 0;

  for (MND_EACH_IN (state, link, actor))
    n += state->links[link].relation == MND_RELATION_COMMANDS;
  if (n < 2)
    return commands;
  for (MND_EACH_IN (state, link, actor))
    if (state->links[link].relation == MND_RELATION_COMMANDS && !commands_through (state, actor, link))
      g_array_append_val (commands, link);
  return commands;
}

/* Those of them that are in conflict with another one. `joint` tells whether all that are sit together. */
static GArray *
list_conflicts (MndState *state, guint actor, gboolean *joint)
{
  g_autoptr (GArray) commands = list_commands (state, actor);
  GArray *conflicts = g_array_new (FALSE, FALSE, sizeof (guint));

  *joint = TRUE;
  for (guint i = 0; i < commands->len; i++)
    {
      guint link = g_array_index (commands, guint, i);
      gboolean is_one = FALSE;
      for (guint k = 0; k < commands->len; k++)
        {
          guint other = g_array_index (commands, guint, k);
          if (!are_in_conflict (state, link, other))
            continue;
          is_one = TRUE;
          *joint &= sit_together (state, state->links[link].from, state->links[other].from);
        }
      if (is_one)
        g_array_append_val (conflicts, link);
    }
  return conflicts;
}

static void
find_split (MndSink *sink, MndState *state, guint actor)
{
  gboolean joint;
  g_autoptr (GArray) commands = list_conflicts (state, actor, &joint);
  MndFinding *finding;

  if (commands->len == 0)
    return;
  /* A joint command is information, no more. */
  finding =
      mnd_finding_new (mnd_sink_get_rule (sink), MND_FINDING_GAP, joint ? 1 : get_command_severity (state, actor));
  mnd_finding_add_subject (finding, &state->actors[actor].id);
  mnd_finding_add_number (finding, joint);
  for (guint i = 0; i < commands->len; i++)
    {
      guint link = g_array_index (commands, guint, i);
      mnd_rules_add_link (finding, state, link);
      mnd_finding_add_subject (finding, &state->actors[state->links[link].from].id);
      mnd_finding_add_mention (finding, &state->actors[state->links[link].from].id);
    }
  mnd_sink_take (sink, finding);
}

static void
find_command (MndSink *sink, MndState *state, guint actor)
{
  if (!mnd_state_is_institution (state, actor) || state->actors[actor].armed != MND_ARMED_YES)
    return;
  find_no_apex (sink, state, actor);
  find_split (sink, state, actor);
}

static char *
say_command (MndFinding *finding, const MndNames *names)
{
  const char *name = mnd_names_get (names, mnd_finding_get_role (finding, 0));
  g_autofree char *others = mnd_rules_dup_mentions (finding, names);
  gboolean is_split = mnd_finding_get_n_numbers (finding) > 0;

  if (is_split && mnd_finding_get_number (finding, 0) != 0)
    /* Translators: %1$s is a force, %2$s a list of those who command it. */
    return g_strdup_printf (_ ("%1$s is under the joint command of %2$s."), name, others);
  if (is_split)
    /* Translators: %1$s is a force, %2$s a list of those who command it. */
    return g_strdup_printf (_ ("%1$s is commanded at the same time by %2$s, none of which stands above another."), name,
                            others);
  if (mnd_finding_get_state (finding) == MND_FINDING_GAP)
    return g_strdup_printf (_ ("No line of command from %s to a civilian authority has been found."), name);
  if (*others != '\0')
    /* Translators: %1$s is a force, %2$s a list of those above it. */
    return g_strdup_printf (_ ("Whether %1$s answers to a civilian authority beyond %2$s has not yet been assessed."),
                            name, others);
  return g_strdup_printf (_ ("Under whose command %s stands has not yet been assessed."), name);
}

/* --- */

const MndRule mnd_rules_command[] = {
  {
      .id = "R08",
      .version = 1,
      .name = N_ ("Orphan institution"),
      .help = N_ ("An institution to which nothing is tied is missing from the picture or from the sector’s "
                  "arrangements; the OECD-DAC handbook on security system reform (2007) asks to see the sector as a "
                  "system. Beware: it may just have been added."),
      .challenge = MND_CHALLENGE_COORDINATION,
      .base_severity = 2,
      .anchor = MND_ANCHOR_ACTOR,
      .reach = MND_REACH_LINKS,
      .reads = MND_BIT (MND_TABLE_ASSESSMENT) | MND_BIT (MND_TABLE_SUPPORT) | MND_BIT (MND_TABLE_PARTY),
      .relations = ORPHAN_RELATIONS,
      .evaluate = find_orphan,
      .dup_text = say_orphan,
  },
  {
      .id = "R09",
      .version = 1,
      .name = N_ ("No civilian apex, split command"),
      .help =
          N_ ("The OSCE Code of Conduct on Politico-Military Aspects of Security (1994) asks that armed forces stand "
              "under authorities with democratic legitimacy at all times. A force with two masters, neither above "
              "the other, may have none. Beware: joint commands are told as information, a hand-over on one day is "
              "a succession."),
      .challenge = MND_CHALLENGE_OWNERSHIP,
      .base_severity = 4,
      .anchor = MND_ANCHOR_ACTOR,
      .reach = MND_REACH_OVERSIGHT,
      .reads = MND_BIT (MND_TABLE_ASSESSMENT),
      .relations = MND_WALK_HIERARCHY | MND_RULES_SEATS | MND_BIT (MND_RELATION_COOPERATES_WITH),
      .evaluate = find_command,
      .dup_text = say_command,
  },
  { .id = NULL },
};
