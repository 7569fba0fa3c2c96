/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Proposals; see the header. */
#include "exchange/mnd-proposal-private.h"

#include "model/mnd-map.h"

struct _MndProposal
{
  GObject parent_instance;
  MndChanges *changes;
  MndProposalCounts counts[MND_N_TABLES];
  GPtrArray *problems; /* of MndProblem */
  GPtrArray *doubts;   /* likewise */
  guint n_problems;    /* all of them */
  char **languages;
  char *title;
  MndChange *title_change; /* in changes; NULL: the map keeps its own */
  MndId last_id;
};

G_DEFINE_FINAL_TYPE (MndProposal, mnd_proposal, G_TYPE_OBJECT)

static void
problem_free_cb (gpointer data)
{
  mnd_problem_free (data);
}

static void
mnd_proposal_finalize (GObject *object)
{
  MndProposal *self = MND_PROPOSAL (object);

  mnd_changes_unref (self->changes);
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->doubts);
  g_strfreev (self->languages);
  g_free (self->title);

  G_OBJECT_CLASS (mnd_proposal_parent_class)->finalize (object);
}

static void
mnd_proposal_class_init (MndProposalClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_proposal_finalize;
}

static void
mnd_proposal_init (MndProposal *self)
{
  self->changes = mnd_changes_new ();
  self->problems = g_ptr_array_new_with_free_func (problem_free_cb);
  self->doubts = g_ptr_array_new_with_free_func (problem_free_cb);
  self->languages = g_new0 (char *, 1);
}

MndProposal *
mnd_proposal_new (void)
{
  return g_object_new (MND_TYPE_PROPOSAL, NULL);
}

MndProposalCounts *
mnd_proposal_count (MndProposal *self, MndTable table)
{
  g_assert (table >= 0 && table < MND_N_TABLES);

  return &self->counts[table];
}

gboolean
mnd_proposal_take_problem (MndProposal *self, MndTable table, MndProblem *problem)
{
  self->n_problems++;
  if (table >= 0)
    self->counts[table].n_refused++;
  if (self->problems->len < MND_PROPOSAL_MAX_PROBLEMS)
    g_ptr_array_add (self->problems, problem);
  else
    mnd_problem_free (problem);
  return self->problems->len < MND_PROPOSAL_MAX_PROBLEMS;
}

void
mnd_proposal_take_doubt (MndProposal *self, MndTable table, MndProblem *problem)
{
  if (table >= 0)
    self->counts[table].n_doubtful++;
  if (self->doubts->len < MND_PROPOSAL_MAX_PROBLEMS)
    g_ptr_array_add (self->doubts, problem);
  else
    mnd_problem_free (problem);
}

MndId
mnd_proposal_make_id (MndProposal *self)
{
  self->last_id = mnd_id_new_after (&self->last_id);
  return self->last_id;
}

MndChange *
mnd_proposal_insert (MndProposal *self, MndTable table, const MndId *id)
{
  const MndTableInfo *info = mnd_table_get_info (table);
  MndChange *change = mnd_changes_add (self->changes, table, MND_CHANGE_INSERT);

  g_assert ((id != NULL) == mnd_table_has_id (table));

  for (guint i = 0; i < info->n_columns; i++)
    change->after[i] = info->columns[i].type == MND_COLUMN_BOOLEAN ? mnd_value_integer (0) : mnd_value_null ();
  if (id != NULL)
    change->after[0] = mnd_value_id (id);
  return change;
}

void
mnd_proposal_take_languages (MndProposal *self, char **languages)
{
  g_strfreev (self->languages);
  self->languages = languages;
}

void
mnd_proposal_insert_title (MndProposal *self, const char *title)
{
  g_assert (self->title_change == NULL);

  self->title_change = mnd_proposal_insert (self, MND_TABLE_MAP, NULL);
  self->title_change->after[MND_MAP_KEY] = mnd_value_text (MND_MAP_TITLE);
  mnd_proposal_set_title (self, title);
}

void
mnd_proposal_finish (MndProposal *self, gboolean refuse)
{
  MndProposalCounts made[MND_N_TABLES] = { 0 };

  if (refuse)
    {
      self->title_change = NULL;
      mnd_changes_unref (self->changes);
      self->changes = mnd_changes_new ();
      return;
    }
  for (guint i = 0; i < mnd_changes_get_size (self->changes); i++)
    {
      const MndChange *change = mnd_changes_get (self->changes, i);
      if (change->kind == MND_CHANGE_INSERT)
        made[change->table].n_new++;
      else
        made[change->table].n_changed++;
    }
  for (int table = 0; table < MND_N_TABLES; table++)
    if (self->counts[table].n_new + self->counts[table].n_matched == 0)
      {
        self->counts[table].n_new = made[table].n_new;
        self->counts[table].n_matched = self->counts[table].n_changed = made[table].n_changed;
      }
}

void
mnd_proposal_set_error (MndProposal *self, GError **error)
{
  const MndProblem *first;
  g_autofree char *text = NULL;

  g_assert (self->problems->len > 0);

  first = g_ptr_array_index (self->problems, 0);
  text = mnd_problem_format (first);
  if (self->n_problems == 1)
    g_set_error_literal (error, MND_EXCHANGE_ERROR, (int) first->code, text);
  else
    g_set_error (error, MND_EXCHANGE_ERROR, (int) first->code, "%s (and %u more)", text, self->n_problems - 1);
}

MndChanges *
mnd_proposal_get_changes (MndProposal *self)
{
  g_return_val_if_fail (MND_IS_PROPOSAL (self), NULL);

  return self->changes;
}

const MndProposalCounts *
mnd_proposal_get_counts (MndProposal *self, MndTable table)
{
  g_return_val_if_fail (MND_IS_PROPOSAL (self), NULL);
  g_return_val_if_fail (table >= 0 && table < MND_N_TABLES, NULL);

  return &self->counts[table];
}

guint
mnd_proposal_get_n_problems (MndProposal *self)
{
  g_return_val_if_fail (MND_IS_PROPOSAL (self), 0);

  return self->problems->len;
}

const MndProblem *
mnd_proposal_get_problem (MndProposal *self, guint i)
{
  g_return_val_if_fail (MND_IS_PROPOSAL (self) && i < self->problems->len, NULL);

  return g_ptr_array_index (self->problems, i);
}

guint
mnd_proposal_get_n_doubts (MndProposal *self)
{
  g_return_val_if_fail (MND_IS_PROPOSAL (self), 0);

  return self->doubts->len;
}

const MndProblem *
mnd_proposal_get_doubt (MndProposal *self, guint i)
{
  g_return_val_if_fail (MND_IS_PROPOSAL (self) && i < self->doubts->len, NULL);

  return g_ptr_array_index (self->doubts, i);
}

const char *const *
mnd_proposal_get_languages (MndProposal *self)
{
  g_return_val_if_fail (MND_IS_PROPOSAL (self), NULL);

  return (const char *const *) self->languages;
}

const char *
mnd_proposal_get_title (MndProposal *self)
{
  g_return_val_if_fail (MND_IS_PROPOSAL (self), NULL);

  return self->title;
}

void
mnd_proposal_set_title (MndProposal *self, const char *title)
{
  g_return_if_fail (MND_IS_PROPOSAL (self) && title != NULL);

  g_free (self->title);
  self->title = g_strdup (title);
  if (self->title_change == NULL)
    return;
  mnd_value_clear (&self->title_change->after[MND_MAP_VALUE]);
  self->title_change->after[MND_MAP_VALUE] = mnd_value_text (title);
}
