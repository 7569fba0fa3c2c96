/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of findings under headings; see the header. A reading makes the rows anew, takes those that it had before, and
 * tells of what is different. */
#include "desktop/mnd-findings-model.h"

#include "analysis/mnd-names.h"
#include "analysis/mnd-topic.h"
#include "model/mnd-format.h"
#include "model/mnd-text.h"

#include <string.h>

struct _MndFindingsModel
{
  GObject parent_instance;
  MndFindingState state;
  MndFindings *findings;
  MndFindingsBy by;
  gboolean hide_settled;
  GHashTable *closing; /* set of MndFinding, owned; NULL: plans do not count */
  GPtrArray *opening;  /* of MndFinding; NULL: plans do not count */
  GHashTable *folded;  /* set of groups */
  GHashTable *known;   /* key to MndFindingsRow, owned: all rows of the last reading, folded ones too */
  GPtrArray *rows;     /* of MndFindingsRow */
  guint n_findings;
  guint n_hidden;
};

/* While it is read. */
typedef struct
{
  MndFindingsRow *heading;
  GPtrArray *rows;
} Group;

typedef struct
{
  MndFindingsModel *model;
  GHashTable *known;
  GHashTable *by_key; /* to Group, borrowed */
  GPtrArray *groups;  /* of Group, in the order in which they came */
} Reading;

static void init_list_model (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MndFindingsModel, mnd_findings_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list_model))

static const char *const by_words[MND_N_FINDINGS_BYS] = {
  [MND_FINDINGS_BY_RULE] = "rule",
  [MND_FINDINGS_BY_INSTITUTION] = "institution",
  [MND_FINDINGS_BY_CHALLENGE] = "challenge",
};

static MndNames
get_names (MndFindingsModel *self)
{
  MndView *view = mnd_findings_get_view (self->findings);

  return (MndNames){ mnd_document_get_map (mnd_view_get_document (view)), mnd_view_get_languages (view) };
}

/* --- reading */

static void
free_group (gpointer data)
{
  Group *group = data;

  g_ptr_array_unref (group->rows);
  g_object_unref (group->heading);
  g_free (group);
}

/* The row of an earlier reading, which goes on, or NULL. Owned. */
static MndFindingsRow *
take_known (Reading *reading, const char *key)
{
  MndFindingsRow *row = g_hash_table_lookup (reading->model->known, key);

  return row != NULL ? g_object_ref (row) : NULL;
}

static Group *
find_group (Reading *reading, const char *key, const char *title)
{
  Group *group = g_hash_table_lookup (reading->by_key, key);

  if (group != NULL)
    return group;
  group = g_new0 (Group, 1);
  group->rows = g_ptr_array_new_with_free_func (g_object_unref);
  group->heading = take_known (reading, key);
  if (group->heading == NULL)
    group->heading = mnd_findings_row_new_heading (reading->model->findings, key);
  mnd_findings_row_set_title (group->heading, title);
  g_hash_table_insert (reading->known, g_strdup (key), g_object_ref (group->heading));
  g_hash_table_insert (reading->by_key, g_strdup (key), group);
  g_ptr_array_add (reading->groups, group);
  return group;
}

static void
add_finding (Reading *reading, const char *key, const char *title, MndFinding *finding, MndFindingsEffect effect)
{
  Group *group = find_group (reading, key, title);
  g_autofree char *own = g_strdup_printf ("%s %p", key, (gpointer) finding);
  MndFindingsRow *row = take_known (reading, own);

  if (row == NULL)
    row = mnd_findings_row_new_finding (reading->model->findings, key, finding,
                                        reading->model->by != MND_FINDINGS_BY_RULE);
  mnd_findings_row_set_effect (row, effect);
  g_ptr_array_add (group->rows, row);
  g_hash_table_insert (reading->known, g_steal_pointer (&own), g_object_ref (row));
}

/* Under each institution that it is about; what is about support, or about no row at all, under that. */
static void
add_by_institution (Reading *reading, MndFinding *finding, MndFindingsEffect effect)
{
  MndNames names = get_names (reading->model);
  guint n_actors = 0;

  for (guint pass = 0; pass < 2 && n_actors == 0; pass++)
    for (guint i = 0; i < mnd_finding_get_n_subjects (finding); i++)
      {
        const MndId *id = mnd_finding_get_subject (finding, i);
        const char *topic = mnd_topic_get_label (id);
        gboolean is_actor = mnd_map_find (names.map, MND_TABLE_ACTOR, id) != NULL;
        char hex[MND_ID_TEXT_SIZE];

        if (pass == 0 && !is_actor)
          continue;
        n_actors++;
        add_finding (reading, mnd_id_format (id, hex), topic != NULL ? topic : mnd_names_get (&names, id), finding,
                     effect);
      }
}

static void
add (Reading *reading, MndFinding *finding, MndFindingsEffect effect)
{
  const MndRule *rule = mnd_finding_get_rule (finding);
  g_autofree char *key = NULL;

  reading->model->n_findings++;
  switch (reading->model->by)
    {
    case MND_FINDINGS_BY_INSTITUTION:
      add_by_institution (reading, finding, effect);
      break;
    case MND_FINDINGS_BY_CHALLENGE:
      key = g_strdup_printf ("challenge %d", (int) mnd_rule_get_challenge (rule));
      add_finding (reading, key, mnd_challenge_get_name (mnd_rule_get_challenge (rule)), finding, effect);
      break;
    case MND_FINDINGS_BY_RULE:
    case MND_N_FINDINGS_BYS:
    default:
      add_finding (reading, mnd_rule_get_id (rule), mnd_rule_get_name (rule), finding, effect);
    }
}

static void
add_findings (Reading *reading)
{
  MndFindingsModel *self = reading->model;
  MndFindingList *list = mnd_analysis_get_findings (mnd_findings_get_analysis (self->findings), self->state);

  for (guint i = 0; i < mnd_finding_list_get_size (list); i++)
    {
      MndFinding *finding = mnd_finding_list_get (list, i);
      gboolean closes = self->closing != NULL && g_hash_table_contains (self->closing, finding);

      if (self->hide_settled && mnd_findings_is_settled (self->findings, finding))
        self->n_hidden++;
      else
        add (reading, finding, closes ? MND_FINDINGS_EFFECT_CLOSES : MND_FINDINGS_EFFECT_NONE);
    }
  for (guint i = 0; self->opening != NULL && i < self->opening->len; i++)
    if (mnd_finding_get_state (self->opening->pdata[i]) == self->state)
      add (reading, self->opening->pdata[i], MND_FINDINGS_EFFECT_OPENS);
}

static void
add_question (Reading *reading, const char *key, const char *title, MndGuideItem *item, MndQuestion question)
{
  Group *group = find_group (reading, key, title);
  g_autofree char *own = g_strdup_printf ("%s ?%d", key, (int) question);
  MndFindingsRow *row = take_known (reading, own);

  if (row == NULL)
    row = mnd_findings_row_new_question (reading->model->findings, key, item, question);
  else
    mnd_findings_row_set_item (row, item);
  reading->model->n_findings++;
  g_ptr_array_add (group->rows, row);
  g_hash_table_insert (reading->known, g_steal_pointer (&own), g_object_ref (row));
}

static void
add_guide (Reading *reading)
{
  g_autoptr (GListModel) guide = mnd_analysis_list_guide (mnd_findings_get_analysis (reading->model->findings));
  MndNames names = get_names (reading->model);

  for (guint i = 0; i < g_list_model_get_n_items (guide); i++)
    {
      g_autoptr (MndGuideItem) item = g_list_model_get_item (guide, i);
      const MndId *actor = mnd_guide_item_get_actor (item);
      GListModel *unknowns = mnd_guide_item_get_unknowns (item);
      const char *title = mnd_names_get (&names, actor);
      char key[MND_ID_TEXT_SIZE];

      mnd_id_format (actor, key);
      for (int question = 0; question < MND_N_QUESTIONS; question++)
        if (mnd_guide_item_get_questions (item) & MND_BIT (question))
          add_question (reading, key, title, item, (MndQuestion) question);
      for (guint k = 0; k < g_list_model_get_n_items (unknowns); k++)
        {
          g_autoptr (MndFinding) finding = g_list_model_get_item (unknowns, k);
          reading->model->n_findings++;
          add_finding (reading, key, title, finding, MND_FINDINGS_EFFECT_NONE);
        }
    }
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const Group *one = *(Group *const *) a, *other = *(Group *const *) b;
  int order =
      mnd_format_compare (mnd_findings_row_get_title (one->heading), mnd_findings_row_get_title (other->heading));

  return order != 0 ? order
                    : strcmp (mnd_findings_row_get_group (one->heading), mnd_findings_row_get_group (other->heading));
}

/* Institutions are looked up by name, and the guide comes by name; else what has the gravest finding comes first. */
static GPtrArray *
list_rows (Reading *reading)
{
  MndFindingsModel *self = reading->model;
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  if (self->by == MND_FINDINGS_BY_INSTITUTION && self->state != MND_FINDING_UNKNOWN)
    g_ptr_array_sort (reading->groups, compare_groups);
  for (guint i = 0; i < reading->groups->len; i++)
    {
      Group *group = reading->groups->pdata[i];
      gboolean expanded = !g_hash_table_contains (self->folded, mnd_findings_row_get_group (group->heading));

      mnd_findings_row_set_count (group->heading, group->rows->len);
      mnd_findings_row_set_expanded (group->heading, expanded);
      g_ptr_array_add (rows, g_object_ref (group->heading));
      for (guint k = 0; expanded && k < group->rows->len; k++)
        g_ptr_array_add (rows, g_object_ref (group->rows->pdata[k]));
    }
  return rows;
}

/* --- telling */

static GHashTable *
new_set (GPtrArray *rows)
{
  GHashTable *set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (set, rows->pdata[i]);
  return set;
}

/* A row that stands elsewhere now goes, and comes later: the one that came up from below, or else the one that is here.
 * Returns how many go from here. */
static guint
take_moved (MndFindingsModel *self, GPtrArray *rows, guint i, GHashTable *had)
{
  guint below;

  if (i + 1 >= rows->len || rows->pdata[i + 1] != self->rows->pdata[i]
      || !g_ptr_array_find (self->rows, rows->pdata[i], &below))
    {
      g_hash_table_remove (had, self->rows->pdata[i]);
      return 1;
    }
  g_hash_table_remove (had, rows->pdata[i]);
  g_ptr_array_remove_index (self->rows, below);
  g_list_model_items_changed (G_LIST_MODEL (self), below, 1, 0);
  return 0;
}

/* Run by run: rows that go, then rows that come, so that those between keep the eye and the keyboard. */
static void
take_rows (MndFindingsModel *self, GPtrArray *rows)
{
  g_autoptr (GHashTable) wanted = new_set (rows);
  g_autoptr (GHashTable) had = new_set (self->rows);
  guint i = 0;

  while (i < self->rows->len || i < rows->len)
    {
      guint removed = 0, added = 0;

      if (i < self->rows->len && i < rows->len && self->rows->pdata[i] == rows->pdata[i])
        {
          i++;
          continue;
        }
      while (i + removed < self->rows->len && !g_hash_table_contains (wanted, self->rows->pdata[i + removed]))
        removed++;
      while (removed == 0 && i + added < rows->len && !g_hash_table_contains (had, rows->pdata[i + added]))
        added++;
      if (removed == 0 && added == 0)
        removed = take_moved (self, rows, i, had);
      if (removed == 0 && added == 0)
        continue;
      if (removed > 0)
        g_ptr_array_remove_range (self->rows, i, removed);
      for (guint k = 0; k < added; k++)
        g_ptr_array_insert (self->rows, (int) (i + k), g_object_ref (rows->pdata[i + k]));
      g_list_model_items_changed (G_LIST_MODEL (self), i, removed, added);
      i += added;
    }
}

static void
refresh_rows (MndFindingsModel *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    mnd_findings_row_refresh (self->rows->pdata[i]);
}

void
mnd_findings_model_read (MndFindingsModel *self)
{
  Reading reading = { self };
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (free_group);
  g_autoptr (GPtrArray) rows = NULL;

  g_return_if_fail (MND_IS_FINDINGS_MODEL (self));

  self->n_findings = self->n_hidden = 0;
  reading.known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  reading.by_key = by_key;
  reading.groups = groups;
  if (self->findings != NULL && self->state == MND_FINDING_UNKNOWN)
    add_guide (&reading);
  else if (self->findings != NULL)
    add_findings (&reading);
  rows = list_rows (&reading);
  g_hash_table_unref (self->known);
  self->known = reading.known;
  take_rows (self, rows);
  refresh_rows (self);
}

static void
count_findings (MndFindingsModel *self)
{
  MndFindingList *list = mnd_analysis_get_findings (mnd_findings_get_analysis (self->findings), self->state);

  for (guint i = 0; i < mnd_finding_list_get_size (list); i++)
    if (self->hide_settled && mnd_findings_is_settled (self->findings, mnd_finding_list_get (list, i)))
      self->n_hidden++;
    else
      self->n_findings++;
  for (guint i = 0; self->opening != NULL && i < self->opening->len; i++)
    self->n_findings += mnd_finding_get_state (self->opening->pdata[i]) == self->state;
}

void
mnd_findings_model_count (MndFindingsModel *self)
{
  g_return_if_fail (MND_IS_FINDINGS_MODEL (self));

  self->n_findings = self->n_hidden = 0;
  if (self->findings != NULL && self->state == MND_FINDING_UNKNOWN)
    self->n_findings = mnd_analysis_count_questions (mnd_findings_get_analysis (self->findings));
  else if (self->findings != NULL)
    count_findings (self);
}

/* --- the object */

static GType
get_item_type (GListModel *model)
{
  return MND_TYPE_FINDINGS_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return MND_FINDINGS_MODEL (model)->rows->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  MndFindingsRow *row = mnd_findings_model_get_row (MND_FINDINGS_MODEL (model), position);

  return row != NULL ? g_object_ref (row) : NULL;
}

static void
init_list_model (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
mnd_findings_model_finalize (GObject *object)
{
  MndFindingsModel *self = MND_FINDINGS_MODEL (object);

  g_clear_object (&self->findings);
  g_clear_pointer (&self->closing, g_hash_table_unref);
  g_clear_pointer (&self->opening, g_ptr_array_unref);
  g_hash_table_unref (self->folded);
  g_hash_table_unref (self->known);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (mnd_findings_model_parent_class)->finalize (object);
}

static void
mnd_findings_model_class_init (MndFindingsModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_findings_model_finalize;
}

static void
mnd_findings_model_init (MndFindingsModel *self)
{
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
}

const char *
mnd_findings_by_get_word (MndFindingsBy by)
{
  g_return_val_if_fail (by < MND_N_FINDINGS_BYS, NULL);

  return by_words[by];
}

gboolean
mnd_findings_by_from_word (const char *word, MndFindingsBy *by)
{
  g_return_val_if_fail (word != NULL && by != NULL, FALSE);

  for (int i = 0; i < MND_N_FINDINGS_BYS; i++)
    if (g_str_equal (by_words[i], word))
      {
        *by = (MndFindingsBy) i;
        return TRUE;
      }
  return FALSE;
}

MndFindingsModel *
mnd_findings_model_new (MndFindingState state)
{
  MndFindingsModel *self = g_object_new (MND_TYPE_FINDINGS_MODEL, NULL);

  self->state = state;
  return self;
}

MndFindingState
mnd_findings_model_get_state (MndFindingsModel *self)
{
  g_return_val_if_fail (MND_IS_FINDINGS_MODEL (self), MND_FINDING_GAP);

  return self->state;
}

void
mnd_findings_model_set_findings (MndFindingsModel *self, MndFindings *findings)
{
  g_return_if_fail (MND_IS_FINDINGS_MODEL (self));
  g_return_if_fail (findings == NULL || MND_IS_FINDINGS (findings));

  if (!g_set_object (&self->findings, findings))
    return;
  g_clear_pointer (&self->closing, g_hash_table_unref);
  g_clear_pointer (&self->opening, g_ptr_array_unref);
  g_hash_table_remove_all (self->folded);
  if (findings == NULL)
    mnd_findings_model_read (self);
}

void
mnd_findings_model_set_by (MndFindingsModel *self, MndFindingsBy by)
{
  g_return_if_fail (MND_IS_FINDINGS_MODEL (self) && by < MND_N_FINDINGS_BYS);

  if (self->by == by)
    return;
  self->by = by;
  /* Under another heading a row says something else. */
  g_hash_table_remove_all (self->known);
}

void
mnd_findings_model_set_hide_settled (MndFindingsModel *self, gboolean hide_settled)
{
  g_return_if_fail (MND_IS_FINDINGS_MODEL (self));

  self->hide_settled = hide_settled;
}

static gboolean
has_same_witness (MndFinding *a, MndFinding *b)
{
  if (mnd_finding_get_n_witness (a) != mnd_finding_get_n_witness (b))
    return FALSE;
  for (guint i = 0; i < mnd_finding_get_n_witness (a); i++)
    if (!mnd_finding_has_witness (b, mnd_finding_get_witness (a, i)))
      return FALSE;
  return TRUE;
}

/* They are worked out anew at each reading of the plans: the object of the last one goes on where it says the same. */
static MndFinding *
find_opening (GPtrArray *old, MndFinding *finding)
{
  for (guint i = 0; old != NULL && i < old->len; i++)
    if (mnd_finding_is_same (old->pdata[i], finding)
        && mnd_finding_get_severity (old->pdata[i]) == mnd_finding_get_severity (finding)
        && has_same_witness (old->pdata[i], finding))
      return old->pdata[i];
  return finding;
}

void
mnd_findings_model_set_plans (MndFindingsModel *self, GListModel *closing, GListModel *opening)
{
  g_autoptr (GPtrArray) old = NULL;

  g_return_if_fail (MND_IS_FINDINGS_MODEL (self));

  old = g_steal_pointer (&self->opening);
  g_clear_pointer (&self->closing, g_hash_table_unref);
  if (closing != NULL)
    self->closing = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  for (guint i = 0; closing != NULL && i < g_list_model_get_n_items (closing); i++)
    g_hash_table_add (self->closing, g_list_model_get_item (closing, i));
  if (opening != NULL)
    self->opening = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; opening != NULL && i < g_list_model_get_n_items (opening); i++)
    {
      g_autoptr (MndFinding) finding = g_list_model_get_item (opening, i);
      g_ptr_array_add (self->opening, g_object_ref (find_opening (old, finding)));
    }
}

void
mnd_findings_model_toggle (MndFindingsModel *self, const char *group)
{
  g_return_if_fail (MND_IS_FINDINGS_MODEL (self) && group != NULL);

  if (!g_hash_table_remove (self->folded, group))
    g_hash_table_add (self->folded, g_strdup (group));
  mnd_findings_model_read (self);
}

void
mnd_findings_model_take_folded (MndFindingsModel *self, MndFindingsModel *other)
{
  GHashTableIter iter;
  gpointer group;

  g_return_if_fail (MND_IS_FINDINGS_MODEL (self) && MND_IS_FINDINGS_MODEL (other));

  g_hash_table_remove_all (self->folded);
  g_hash_table_iter_init (&iter, other->folded);
  while (g_hash_table_iter_next (&iter, &group, NULL))
    g_hash_table_add (self->folded, g_strdup (group));
}

void
mnd_findings_model_reveal (MndFindingsModel *self, MndFinding *finding)
{
  GHashTableIter iter;
  gpointer row;

  g_return_if_fail (MND_IS_FINDINGS_MODEL (self) && MND_IS_FINDING (finding));

  if (mnd_findings_model_find (self, finding) != G_MAXUINT)
    return;
  g_hash_table_iter_init (&iter, self->known);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    {
      MndFinding *known = mnd_findings_row_get_finding (row);
      if (known == NULL || !mnd_finding_is_same (known, finding))
        continue;
      mnd_findings_model_toggle (self, mnd_findings_row_get_group (row));
      return;
    }
}

MndFindingsRow *
mnd_findings_model_get_row (MndFindingsModel *self, guint position)
{
  g_return_val_if_fail (MND_IS_FINDINGS_MODEL (self), NULL);

  return position < self->rows->len ? self->rows->pdata[position] : NULL;
}

guint
mnd_findings_model_find (MndFindingsModel *self, MndFinding *finding)
{
  g_return_val_if_fail (MND_IS_FINDINGS_MODEL (self) && MND_IS_FINDING (finding), G_MAXUINT);

  for (guint i = 0; i < self->rows->len; i++)
    {
      MndFinding *shown = mnd_findings_row_get_finding (self->rows->pdata[i]);
      if (shown != NULL && (shown == finding || mnd_finding_is_same (shown, finding)))
        return i;
    }
  return G_MAXUINT;
}

guint
mnd_findings_model_find_question (MndFindingsModel *self, const MndId *actor, MndQuestion question)
{
  MndId shown_actor;
  MndQuestion shown;

  g_return_val_if_fail (MND_IS_FINDINGS_MODEL (self) && actor != NULL, G_MAXUINT);

  for (guint i = 0; i < self->rows->len; i++)
    if (mnd_findings_row_get_question (self->rows->pdata[i], &shown_actor, &shown) && shown == question
        && mnd_id_equal (&shown_actor, actor))
      return i;
  return G_MAXUINT;
}

guint
mnd_findings_model_find_next (MndFindingsModel *self, guint position, gboolean forward)
{
  guint n;

  g_return_val_if_fail (MND_IS_FINDINGS_MODEL (self), G_MAXUINT);

  n = self->rows->len;
  if (position >= n)
    position = forward ? G_MAXUINT : n;
  /* Before the first is G_MAXUINT, and one more is 0. */
  while (forward ? position + 1 < n : position > 0)
    {
      position = forward ? position + 1 : position - 1;
      if (!mnd_findings_row_is_heading (self->rows->pdata[position]))
        return position;
    }
  return G_MAXUINT;
}

guint
mnd_findings_model_get_n_findings (MndFindingsModel *self)
{
  g_return_val_if_fail (MND_IS_FINDINGS_MODEL (self), 0);

  return self->n_findings;
}

guint
mnd_findings_model_get_n_hidden (MndFindingsModel *self)
{
  g_return_val_if_fail (MND_IS_FINDINGS_MODEL (self), 0);

  return self->n_hidden;
}
