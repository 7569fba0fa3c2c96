/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What follows from the open map, kept up to date; see the header. */
#include "document/mnd-findings.h"

#include "analysis/mnd-as-of.h"
#include "analysis/mnd-verdict.h"

/* Soon after an edit, but not between two keystrokes. */
#define DELAY_MS 150

/* What a box on the canvas shows. */
typedef struct
{
  guint severity;
  guint n;
} Mark;

struct _MndFindings
{
  GObject parent_instance;
  MndView *view;
  MndMap *map;
  MndAnalysis *analysis;
  MndState *state;       /* of now, where the analysis is behind; NULL until it is asked for */
  MndAnalysis *other;    /* by the other reading of the plans; NULL until it is asked for, and after a change */
  MndVerdicts *verdicts; /* NULL until they are asked for, and after a change of theirs */
  GHashTable *marks;     /* MndId (owned) -> Mark: of gaps that nobody has settled, by subject */
  int day;
  double coverage;
  guint n_open;
  guint timer;
  gboolean as_planned;
  gboolean is_wanted; /* somebody has asked for something */
  gboolean is_current;
};

G_DEFINE_FINAL_TYPE (MndFindings, mnd_findings, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_DAY,
  PROP_AS_PLANNED,
  PROP_COVERAGE,
  PROP_N_OPEN,
  PROP_IS_CURRENT,
  N_PROPERTIES
};

enum
{
  SIGNAL_MOVED,
  SIGNAL_UPDATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void
notify (MndFindings *self, guint property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_current (MndFindings *self, gboolean is_current)
{
  if (self->is_current == is_current)
    return;
  self->is_current = is_current;
  notify (self, PROP_IS_CURRENT);
}

static void
set_coverage (MndFindings *self, double coverage)
{
  /* The same numbers give the same quotient. */
  if (!(self->coverage < coverage) && !(self->coverage > coverage))
    return;
  self->coverage = coverage;
  notify (self, PROP_COVERAGE);
}

static void
set_n_open (MndFindings *self, guint n_open)
{
  if (self->n_open == n_open)
    return;
  self->n_open = n_open;
  notify (self, PROP_N_OPEN);
}

static void
refresh_day (MndFindings *self)
{
  int day = mnd_as_of_get_day (self->map, mnd_view_get_date (self->view));

  if (self->day == day)
    return;
  self->day = day;
  notify (self, PROP_DAY);
}

static MndVerdicts *
ensure_verdicts (MndFindings *self)
{
  if (self->verdicts == NULL)
    self->verdicts = mnd_verdicts_new (self->map);
  return self->verdicts;
}

/* --- working out */

static void
mark (MndFindings *self, MndFinding *finding)
{
  for (guint i = 0; i < mnd_finding_get_n_subjects (finding); i++)
    {
      const MndId *subject = mnd_finding_get_subject (finding, i);
      Mark *mark = g_hash_table_lookup (self->marks, subject);
      if (mark == NULL)
        {
          mark = g_new0 (Mark, 1);
          g_hash_table_insert (self->marks, g_memdup2 (subject, sizeof *subject), mark);
        }
      mark->severity = MAX (mark->severity, mnd_finding_get_severity (finding));
      mark->n++;
    }
}

/* Marks are new before anybody hears of a number. */
static void
tally (MndFindings *self)
{
  MndFindingList *gaps = mnd_analysis_get_findings (self->analysis, MND_FINDING_GAP);
  MndVerdicts *verdicts = ensure_verdicts (self);
  guint n_open = 0;

  g_hash_table_remove_all (self->marks);
  for (guint i = 0; i < mnd_finding_list_get_size (gaps); i++)
    {
      MndFinding *finding = mnd_finding_list_get (gaps, i);
      if (mnd_verdicts_is_settled (verdicts, finding))
        continue;
      mark (self, finding);
      n_open++;
    }
  set_n_open (self, n_open);
  set_coverage (self, mnd_coverage_get_share (mnd_analysis_get_coverage (self->analysis)));
}

static void
work (MndFindings *self)
{
  MndState *state = mnd_analysis_get_state (self->analysis);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->other);
  g_clear_pointer (&self->state, mnd_state_free);
  refresh_day (self);
  if (state == NULL || state->day != self->day || state->as_planned != self->as_planned)
    mnd_analysis_run (self->analysis, self->day, self->as_planned, NULL);
  else
    mnd_analysis_update (self->analysis);
  tally (self);
  set_current (self, TRUE);
  g_signal_emit (self, signals[SIGNAL_UPDATED], 0);
}

static gboolean
work_cb (gpointer user_data)
{
  MndFindings *self = user_data;

  self->timer = 0;
  work (self);
  return G_SOURCE_REMOVE;
}

/* Each change puts it off again, so that it waits for a pause. */
static void
schedule (MndFindings *self)
{
  g_clear_object (&self->other);
  g_clear_pointer (&self->state, mnd_state_free);
  set_current (self, FALSE);
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->is_wanted)
    self->timer = g_timeout_add_full (G_PRIORITY_LOW, DELAY_MS, work_cb, self, NULL);
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

static void
want (MndFindings *self)
{
  if (self->is_wanted)
    return;
  self->is_wanted = TRUE;
  schedule (self);
}

/* --- what it follows */

static void
map_changed_cb (MndMap *map, MndChanges *changes, MndFindings *self)
{
  if (mnd_changes_touch (changes, MND_TABLE_VERDICT))
    g_clear_pointer (&self->verdicts, mnd_verdicts_free);
  mnd_analysis_mark (self->analysis, changes);
  if (mnd_changes_touch (changes, MND_TABLE_MAP))
    refresh_day (self);
  schedule (self);
}

static void
date_changed_cb (MndView *view, GParamSpec *pspec, MndFindings *self)
{
  refresh_day (self);
  schedule (self);
}

/* --- the object */

static void
mnd_findings_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MndFindings *self = MND_FINDINGS (object);

  switch (id)
    {
    case PROP_DAY:
      g_value_set_int (value, self->day);
      break;
    case PROP_AS_PLANNED:
      g_value_set_boolean (value, self->as_planned);
      break;
    case PROP_COVERAGE:
      want (self);
      g_value_set_double (value, self->coverage);
      break;
    case PROP_N_OPEN:
      want (self);
      g_value_set_uint (value, self->n_open);
      break;
    case PROP_IS_CURRENT:
      g_value_set_boolean (value, self->is_current);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mnd_findings_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_AS_PLANNED:
      mnd_findings_set_as_planned (MND_FINDINGS (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mnd_findings_dispose (GObject *object)
{
  MndFindings *self = MND_FINDINGS (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->verdicts, mnd_verdicts_free);
  g_clear_pointer (&self->state, mnd_state_free);
  g_clear_object (&self->other);
  g_clear_object (&self->analysis);
  g_clear_object (&self->map);
  g_clear_object (&self->view);

  G_OBJECT_CLASS (mnd_findings_parent_class)->dispose (object);
}

static void
mnd_findings_finalize (GObject *object)
{
  g_hash_table_unref (MND_FINDINGS (object)->marks);

  G_OBJECT_CLASS (mnd_findings_parent_class)->finalize (object);
}

static void
mnd_findings_class_init (MndFindingsClass *klass)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mnd_findings_get_property;
  object_class->set_property = mnd_findings_set_property;
  object_class->dispose = mnd_findings_dispose;
  object_class->finalize = mnd_findings_finalize;

  properties[PROP_DAY] = g_param_spec_int ("day", NULL, NULL, 0, G_MAXINT, 0, readable);
  properties[PROP_AS_PLANNED] =
      g_param_spec_boolean ("as-planned", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_COVERAGE] = g_param_spec_double ("coverage", NULL, NULL, -1, 1, -1, readable);
  properties[PROP_N_OPEN] = g_param_spec_uint ("n-open", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[PROP_IS_CURRENT] = g_param_spec_boolean ("is-current", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[SIGNAL_MOVED] =
      g_signal_new ("moved", MND_TYPE_FINDINGS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_UPDATED] =
      g_signal_new ("updated", MND_TYPE_FINDINGS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mnd_findings_init (MndFindings *self)
{
  self->marks = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, g_free);
  self->coverage = -1;
}

/* --- public */

MndFindings *
mnd_findings_new (MndView *view)
{
  MndFindings *self;

  g_return_val_if_fail (MND_IS_VIEW (view), NULL);

  self = g_object_new (MND_TYPE_FINDINGS, NULL);
  self->view = g_object_ref (view);
  self->map = g_object_ref (mnd_document_get_map (mnd_view_get_document (view)));
  self->analysis = mnd_analysis_new (self->map);
  self->day = mnd_as_of_get_day (self->map, mnd_view_get_date (view));
  g_signal_connect_object (self->map, "changed", G_CALLBACK (map_changed_cb), self, 0);
  g_signal_connect_object (view, "notify::date", G_CALLBACK (date_changed_cb), self, 0);
  return self;
}

MndView *
mnd_findings_get_view (MndFindings *self)
{
  g_return_val_if_fail (MND_IS_FINDINGS (self), NULL);

  return self->view;
}

MndAnalysis *
mnd_findings_get_latest (MndFindings *self)
{
  g_return_val_if_fail (MND_IS_FINDINGS (self), NULL);

  want (self);
  return mnd_analysis_get_state (self->analysis) != NULL ? self->analysis : NULL;
}

MndAnalysis *
mnd_findings_get_analysis (MndFindings *self)
{
  g_return_val_if_fail (MND_IS_FINDINGS (self), NULL);

  self->is_wanted = TRUE;
  if (!self->is_current)
    work (self);
  return self->analysis;
}

MndState *
mnd_findings_get_state (MndFindings *self)
{
  g_return_val_if_fail (MND_IS_FINDINGS (self), NULL);

  if (self->is_current)
    return mnd_analysis_get_state (self->analysis);
  if (self->state == NULL)
    self->state = mnd_state_new (self->map, self->day, self->as_planned);
  return self->state;
}

int
mnd_findings_get_day (MndFindings *self)
{
  g_return_val_if_fail (MND_IS_FINDINGS (self), 0);

  return self->day;
}

gboolean
mnd_findings_get_as_planned (MndFindings *self)
{
  g_return_val_if_fail (MND_IS_FINDINGS (self), FALSE);

  return self->as_planned;
}

void
mnd_findings_set_as_planned (MndFindings *self, gboolean as_planned)
{
  g_return_if_fail (MND_IS_FINDINGS (self));

  as_planned = as_planned != FALSE;
  if (self->as_planned == as_planned)
    return;
  self->as_planned = as_planned;
  notify (self, PROP_AS_PLANNED);
  schedule (self);
}

static char *
dup_identity (MndFinding *finding)
{
  g_autofree char *subjects = mnd_finding_dup_subjects (finding);

  return g_strjoin (" ", mnd_finding_state_get_word (mnd_finding_get_state (finding)),
                    mnd_rule_get_id (mnd_finding_get_rule (finding)), subjects, NULL);
}

static void
append_without (GListStore *to, MndFindingList *list, MndFindingList *without)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < mnd_finding_list_get_size (without); i++)
    g_hash_table_add (known, dup_identity (mnd_finding_list_get (without, i)));
  for (guint i = 0; i < mnd_finding_list_get_size (list); i++)
    {
      MndFinding *finding = mnd_finding_list_get (list, i);
      g_autofree char *identity = dup_identity (finding);
      if (!g_hash_table_contains (known, identity))
        g_list_store_append (to, finding);
    }
}

static GListModel *
list_difference (MndAnalysis *of, MndAnalysis *without)
{
  GListStore *difference = g_list_store_new (MND_TYPE_FINDING);

  for (int state = MND_FINDING_GAP; state <= MND_FINDING_UNKNOWN; state++)
    append_without (difference, mnd_analysis_get_findings (of, (MndFindingState) state),
                    mnd_analysis_get_findings (without, (MndFindingState) state));
  return G_LIST_MODEL (difference);
}

static MndAnalysis *
ensure_other (MndFindings *self)
{
  mnd_findings_get_analysis (self);
  if (self->other == NULL)
    {
      self->other = mnd_analysis_new (self->map);
      mnd_analysis_run (self->other, self->day, !self->as_planned, NULL);
    }
  return self->other;
}

GListModel *
mnd_findings_list_closing (MndFindings *self)
{
  g_return_val_if_fail (MND_IS_FINDINGS (self), NULL);

  return list_difference (self->analysis, ensure_other (self));
}

GListModel *
mnd_findings_list_opening (MndFindings *self)
{
  g_return_val_if_fail (MND_IS_FINDINGS (self), NULL);

  return list_difference (ensure_other (self), self->analysis);
}

static const Mark *
find_mark (MndFindings *self, const MndId *actor)
{
  want (self);
  return g_hash_table_lookup (self->marks, actor);
}

guint
mnd_findings_get_severity (MndFindings *self, const MndId *actor)
{
  const Mark *mark;

  g_return_val_if_fail (MND_IS_FINDINGS (self) && actor != NULL, 0);

  mark = find_mark (self, actor);
  return mark != NULL ? mark->severity : 0;
}

guint
mnd_findings_count (MndFindings *self, const MndId *actor)
{
  const Mark *mark;

  g_return_val_if_fail (MND_IS_FINDINGS (self) && actor != NULL, 0);

  mark = find_mark (self, actor);
  return mark != NULL ? mark->n : 0;
}

GPtrArray *
mnd_findings_dup_about (MndFindings *self, MndFindingState state, const MndId *id)
{
  GPtrArray *about;
  MndFindingList *list;
  gboolean is_link;

  g_return_val_if_fail (MND_IS_FINDINGS (self) && id != NULL, NULL);

  want (self);
  about = g_ptr_array_new_with_free_func (g_object_unref);
  list = mnd_analysis_get_findings (self->analysis, state);
  is_link = mnd_map_find (self->map, MND_TABLE_LINK, id) != NULL;
  for (guint i = 0; i < mnd_finding_list_get_size (list); i++)
    {
      MndFinding *finding = mnd_finding_list_get (list, i);
      if (mnd_finding_has_subject (finding, id) || (is_link && mnd_finding_has_witness (finding, id)))
        g_ptr_array_add (about, g_object_ref (finding));
    }
  return about;
}

MndRecord *
mnd_findings_find_verdict (MndFindings *self, MndFinding *finding)
{
  g_return_val_if_fail (MND_IS_FINDINGS (self) && MND_IS_FINDING (finding), NULL);

  return mnd_verdicts_find (ensure_verdicts (self), finding);
}

const char *
mnd_findings_get_verdict (MndFindings *self, MndFinding *finding)
{
  g_return_val_if_fail (MND_IS_FINDINGS (self) && MND_IS_FINDING (finding), NULL);

  return mnd_verdicts_get_word (ensure_verdicts (self), finding);
}

gboolean
mnd_findings_is_settled (MndFindings *self, MndFinding *finding)
{
  g_return_val_if_fail (MND_IS_FINDINGS (self) && MND_IS_FINDING (finding), FALSE);

  return mnd_verdicts_is_settled (ensure_verdicts (self), finding);
}
