/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Running all rules, and after a change those that can say something else, about those actors that can be meant. A
 * rule's reach makes that exact: whom a change touches, all below them, and those tied to these.
 */
#include "analysis/mnd-analysis.h"
#include "analysis/mnd-finding-list-private.h"
#include "analysis/mnd-sink-private.h"

#include <string.h>

#define SUPPORT_TABLES (MND_BIT (MND_TABLE_SUPPORT) | MND_BIT (MND_TABLE_PARTY) | MND_BIT (MND_TABLE_MONEY))

struct _MndAnalysis
{
  GObject parent_instance;
  MndMap *map;
  MndState *state;
  MndCoverage *coverage;
  MndFindingList *lists[MND_N_FINDING_STATES];
  GPtrArray *rules;   /* const MndRule, in order: those that are asked */
  GPtrArray *waiting; /* MndChanges */
};

G_DEFINE_FINAL_TYPE (MndAnalysis, mnd_analysis, G_TYPE_OBJECT)

/* Whom an update has to ask again; a walk a reach, NULL for everybody. */
typedef struct
{
  MndTouched *touched;
  MndWalk *reach[MND_REACH_MAP];
  GHashTable *renamed; /* MndId (borrowed) of rows whose name is another */
} Again;

static void
mnd_analysis_dispose (GObject *object)
{
  MndAnalysis *self = MND_ANALYSIS (object);

  g_clear_pointer (&self->coverage, mnd_coverage_free);
  g_clear_pointer (&self->state, mnd_state_free);
  g_clear_object (&self->map);
  g_clear_pointer (&self->rules, g_ptr_array_unref);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  for (guint i = 0; i < MND_N_FINDING_STATES; i++)
    g_clear_object (&self->lists[i]);

  G_OBJECT_CLASS (mnd_analysis_parent_class)->dispose (object);
}

static void
mnd_analysis_class_init (MndAnalysisClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mnd_analysis_dispose;
}

static void
mnd_analysis_init (MndAnalysis *self)
{
  self->rules = g_ptr_array_new ();
  self->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) mnd_changes_unref);
  for (guint i = 0; i < MND_N_FINDING_STATES; i++)
    self->lists[i] = mnd_finding_list_new ();
}

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  return mnd_finding_compare (*(MndFinding *const *) a, *(MndFinding *const *) b);
}

/* --- a full run */

static void
choose_rules (MndAnalysis *self, const char *const *rules)
{
  guint n = mnd_rule_get_count ();

  g_ptr_array_set_size (self->rules, 0);
  for (guint i = 0; i < n; i++)
    {
      const MndRule *rule = mnd_rule_get_nth (i);
      if (rules == NULL || g_strv_contains (rules, rule->id))
        g_ptr_array_add (self->rules, (gpointer) rule);
    }
}

static void
ask_all (MndAnalysis *self)
{
  MndSink sink;

  mnd_sink_init (&sink, self->state, self->coverage);
  for (guint i = 0; i < self->rules->len; i++)
    {
      mnd_sink_ask (&sink, g_ptr_array_index (self->rules, i), NULL);
      mnd_sink_ask_supports (&sink, g_ptr_array_index (self->rules, i));
    }
  for (guint i = 0; i < MND_N_FINDING_STATES; i++)
    {
      g_ptr_array_sort (sink.found[i], compare_cb);
      mnd_finding_list_take (self->lists[i], g_steal_pointer (&sink.found[i]));
    }
  mnd_sink_clear (&sink);
}

static void
run (MndAnalysis *self, int day, gboolean as_planned)
{
  g_ptr_array_set_size (self->waiting, 0);
  g_clear_pointer (&self->coverage, mnd_coverage_free);
  g_clear_pointer (&self->state, mnd_state_free);
  self->state = mnd_state_new (self->map, day, as_planned);
  self->coverage = mnd_coverage_new (self->state);
  ask_all (self);
}

/* --- after changes */

static void
add_actors (GArray *to, const MndWalk *walk)
{
  for (guint step = 0; step < mnd_walk_get_size (walk); step++)
    g_array_append_val (to, mnd_walk_get (walk, step)->actor);
}

/* Those whom one of these oversees. */
static void
add_overseen (GArray *to, const MndState *state, const MndWalk *walk)
{
  for (guint step = 0; step < mnd_walk_get_size (walk); step++)
    for (MND_EACH_OUT (state, link, mnd_walk_get (walk, step)->actor))
      if (mnd_relation_is_oversight (state->links[link].relation))
        g_array_append_val (to, state->links[link].to);
}

/* All to whom one of these is tied. */
static void
add_neighbours (GArray *to, const MndState *state, const MndWalk *walk)
{
  for (guint step = 0; step < mnd_walk_get_size (walk); step++)
    {
      guint actor = mnd_walk_get (walk, step)->actor;
      for (MND_EACH_OUT (state, link, actor))
        g_array_append_val (to, state->links[link].to);
      for (MND_EACH_IN (state, link, actor))
        g_array_append_val (to, state->links[link].from);
      for (MND_EACH_PARTY (state, party, actor))
        {
          const MndStateSupport *support = &state->supports[state->parties[party].support];
          for (guint i = 0; i < support->n_parties; i++)
            g_array_append_val (to, state->parties[support->first_party + i].actor);
        }
    }
}

static void
again_clear (Again *again)
{
  for (guint i = 0; i < MND_REACH_MAP; i++)
    g_clear_pointer (&again->reach[i], mnd_walk_free);
  g_clear_pointer (&again->renamed, g_hash_table_unref);
  g_clear_pointer (&again->touched, mnd_touched_free);
}

/* Walks with no relations stay where they begin: they are sets. */
static void
spread (Again *again, MndState *state)
{
  g_autoptr (MndWalk) below = mnd_walk_new_many (state, again->touched->deep, MND_WALK_DOWN, MND_WALK_HIERARCHY);
  g_autoptr (GArray) overseen = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) actors = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (MndWalk) below_overseen = NULL;

  again->reach[MND_REACH_LINKS] = mnd_walk_new_many (state, again->touched->actors, MND_WALK_DOWN, 0);

  g_array_append_vals (actors, again->touched->actors->data, again->touched->actors->len);
  add_actors (actors, below);
  again->reach[MND_REACH_ABOVE] = mnd_walk_new_many (state, actors, MND_WALK_DOWN, 0);

  add_overseen (overseen, state, below);
  below_overseen = mnd_walk_new_many (state, overseen, MND_WALK_DOWN, MND_WALK_HIERARCHY);
  add_actors (actors, below_overseen);
  again->reach[MND_REACH_OVERSIGHT] = mnd_walk_new_many (state, actors, MND_WALK_DOWN, 0);
}

/* The widest: made where a rule asks for it. */
static const MndWalk *
spread_to_neighbours (Again *again, MndState *state)
{
  g_autoptr (GArray) actors = NULL;

  if (again->reach[MND_REACH_NEIGHBOURS] != NULL)
    return again->reach[MND_REACH_NEIGHBOURS];
  actors = g_array_new (FALSE, FALSE, sizeof (guint));
  add_actors (actors, again->reach[MND_REACH_OVERSIGHT]);
  add_neighbours (actors, state, again->reach[MND_REACH_ABOVE]);
  again->reach[MND_REACH_NEIGHBOURS] = mnd_walk_new_many (state, actors, MND_WALK_DOWN, MND_WALK_HIERARCHY);
  return again->reach[MND_REACH_NEIGHBOURS];
}

static void
read_changes (Again *again, MndState *state, MndChanges *changes)
{
  g_autoptr (MndTouched) touched = mnd_state_update (state, changes);

  g_array_append_vals (again->touched->actors, touched->actors->data, touched->actors->len);
  g_array_append_vals (again->touched->deep, touched->deep->data, touched->deep->len);
  again->touched->tables |= touched->tables;
  again->touched->columns |= touched->columns;
  again->touched->support_columns |= touched->support_columns;
  again->touched->relations |= touched->relations;
  again->touched->all |= touched->all;
  for (guint i = 0; i < mnd_changes_get_size (changes); i++)
    {
      const MndChange *change = mnd_changes_get (changes, i);
      if (change->table == MND_TABLE_TEXT)
        g_hash_table_add (again->renamed, mnd_change_get_key (change, MND_TEXT_OWNER)->id);
    }
}

/* Can the rule say something else? */
static gboolean
is_asked_again (const MndRule *rule, const MndTouched *touched)
{
  const guint support = MND_BIT (MND_TABLE_SUPPORT);

  if ((touched->tables & ((rule->reads & ~support) | MND_BIT (MND_TABLE_CITATION))) != 0)
    return TRUE;
  if ((touched->tables & rule->reads & support) != 0
      && (rule->support_columns == 0 || (rule->support_columns & touched->support_columns) != 0))
    return TRUE;
  if ((touched->tables & MND_BIT (MND_TABLE_ACTOR)) != 0
      && (rule->columns == 0 || (rule->columns & touched->columns) != 0))
    return TRUE;
  return (touched->tables & MND_BIT (MND_TABLE_LINK)) != 0
         && (rule->relations == 0 || (rule->relations & touched->relations) != 0);
}

/* Those to whom the rule is put again; everybody where it is about support and support has moved in the arrays. */
static const MndWalk *
get_reach (Again *again, MndState *state, const MndRule *rule)
{
  if (rule->reach == MND_REACH_MAP || rule->anchor == MND_ANCHOR_MAP
      || (rule->anchor == MND_ANCHOR_SUPPORT && (again->touched->tables & SUPPORT_TABLES) != 0))
    return NULL;
  if (rule->reach == MND_REACH_NEIGHBOURS)
    return spread_to_neighbours (again, state);
  return again->reach[rule->reach];
}

/* What an update does to all findings of one rule. */
typedef struct
{
  const MndRule *rule;
  gboolean is_asked;
  const MndWalk *reach;
} Renewal;

/* Findings of one rule stand side by side for the most part: what holds for all of them is worked out once. */
static gboolean
is_out_of_date (MndAnalysis *self, Again *again, Renewal *renewal, MndFinding *finding)
{
  const MndRule *rule = mnd_finding_get_rule (finding);

  if (rule != renewal->rule)
    {
      renewal->rule = rule;
      renewal->is_asked = is_asked_again (rule, again->touched);
      renewal->reach = renewal->is_asked ? get_reach (again, self->state, rule) : NULL;
    }
  if (rule->evaluate_supports != NULL && mnd_finding_get_anchor (finding) == MND_NOTHING)
    return (again->touched->tables & SUPPORT_TABLES) != 0;
  return renewal->is_asked
         && (renewal->reach == NULL
             || mnd_sink_is_touched (self->state, rule, mnd_finding_get_anchor (finding), renewal->reach));
}

/* How many of the sorted findings from the i-th on come before this one, or are equal to it. */
static guint
count_before (const GPtrArray *findings, guint i, MndFinding *finding)
{
  guint low = i, high = findings->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      if (mnd_finding_compare (findings->pdata[middle], finding) <= 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low - i;
}

static void
move_findings (GPtrArray *to, guint at, const GPtrArray *from, guint first, guint n)
{
  if (n > 0)
    memcpy (to->pdata + at, from->pdata + first, n * sizeof (gpointer));
}

/* Takes both, and what they hold; sorted. Those found are few beside those kept, which are looked at no more than they
 * have to be. */
static GPtrArray *
merge (GPtrArray *kept, GPtrArray *found)
{
  GPtrArray *both = g_ptr_array_new_with_free_func (g_object_unref);
  guint i = 0, at = 0;

  g_ptr_array_set_size (both, (int) (kept->len + found->len));
  for (guint k = 0; k < found->len; k++)
    {
      guint n = count_before (kept, i, found->pdata[k]);
      move_findings (both, at, kept, i, n);
      i += n;
      at += n;
      both->pdata[at++] = found->pdata[k];
    }
  move_findings (both, at, kept, i, kept->len - i);
  g_ptr_array_set_free_func (kept, NULL);
  g_ptr_array_set_free_func (found, NULL);
  g_ptr_array_unref (kept);
  g_ptr_array_unref (found);
  return both;
}

/* What stays of a list goes to the one, what stays but has to find its place anew to the other. */
static GPtrArray *
keep (MndAnalysis *self, Again *again, MndFindingList *list, GPtrArray *found)
{
  guint n = mnd_finding_list_get_size (list);
  GPtrArray *kept = g_ptr_array_new_full (n, g_object_unref);
  gboolean has_renamed = g_hash_table_size (again->renamed) > 0;
  Renewal renewal = { NULL };

  for (guint i = 0; i < n; i++)
    {
      MndFinding *finding = mnd_finding_list_get (list, i);
      if (is_out_of_date (self, again, &renewal, finding))
        continue;
      if (has_renamed && g_hash_table_contains (again->renamed, mnd_finding_get_role (finding, 0)))
        {
          mnd_finding_read_name (finding, self->state);
          g_ptr_array_add (found, g_object_ref (finding));
        }
      else
        g_ptr_array_add (kept, g_object_ref (finding));
    }
  return kept;
}

static void
ask_again (MndAnalysis *self, Again *again)
{
  MndSink sink;

  mnd_coverage_update (self->coverage, self->state, again->reach[MND_REACH_OVERSIGHT]);
  mnd_sink_init (&sink, self->state, self->coverage);
  for (guint i = 0; i < self->rules->len; i++)
    {
      const MndRule *rule = g_ptr_array_index (self->rules, i);
      if (is_asked_again (rule, again->touched))
        mnd_sink_ask (&sink, rule, get_reach (again, self->state, rule));
      if ((again->touched->tables & SUPPORT_TABLES) != 0)
        mnd_sink_ask_supports (&sink, rule);
    }
  for (guint i = 0; i < MND_N_FINDING_STATES; i++)
    {
      GPtrArray *kept = keep (self, again, self->lists[i], sink.found[i]);
      g_ptr_array_sort (sink.found[i], compare_cb);
      mnd_finding_list_take (self->lists[i], merge (kept, g_steal_pointer (&sink.found[i])));
    }
  mnd_sink_clear (&sink);
}

/* --- */

MndAnalysis *
mnd_analysis_new (MndMap *map)
{
  MndAnalysis *self;

  g_return_val_if_fail (MND_IS_MAP (map), NULL);

  self = g_object_new (MND_TYPE_ANALYSIS, NULL);
  self->map = g_object_ref (map);
  return self;
}

void
mnd_analysis_run (MndAnalysis *self, int day, gboolean as_planned, const char *const *rules)
{
  g_return_if_fail (MND_IS_ANALYSIS (self));

  choose_rules (self, rules);
  run (self, day, as_planned);
}

void
mnd_analysis_mark (MndAnalysis *self, MndChanges *changes)
{
  g_return_if_fail (MND_IS_ANALYSIS (self));
  g_return_if_fail (changes != NULL);

  if (self->state != NULL)
    g_ptr_array_add (self->waiting, mnd_changes_ref (changes));
}

gboolean
mnd_analysis_is_stale (MndAnalysis *self)
{
  g_return_val_if_fail (MND_IS_ANALYSIS (self), FALSE);

  return self->waiting->len > 0;
}

void
mnd_analysis_update (MndAnalysis *self)
{
  Again again = { 0 };

  g_return_if_fail (MND_IS_ANALYSIS (self));

  if (self->waiting->len == 0)
    return;
  again.touched = mnd_touched_new ();
  again.renamed = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  for (guint i = 0; i < self->waiting->len; i++)
    read_changes (&again, self->state, g_ptr_array_index (self->waiting, i));
  if (again.touched->all)
    run (self, self->state->day, self->state->as_planned);
  else
    {
      spread (&again, self->state);
      ask_again (self, &again);
    }
  again_clear (&again);
  g_ptr_array_set_size (self->waiting, 0);
}

MndFindingList *
mnd_analysis_get_findings (MndAnalysis *self, MndFindingState state)
{
  g_return_val_if_fail (MND_IS_ANALYSIS (self), NULL);
  g_return_val_if_fail (state < MND_N_FINDING_STATES, NULL);

  return self->lists[state];
}

MndState *
mnd_analysis_get_state (MndAnalysis *self)
{
  g_return_val_if_fail (MND_IS_ANALYSIS (self), NULL);

  return self->state;
}

const MndCoverage *
mnd_analysis_get_coverage (MndAnalysis *self)
{
  g_return_val_if_fail (MND_IS_ANALYSIS (self), NULL);

  return self->coverage;
}
