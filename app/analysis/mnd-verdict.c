/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people have said of findings; see the header. */
#include "analysis/mnd-verdict.h"

struct _MndVerdicts
{
  MndMap *map;
  GHashTable *latest; /* "R01 subjects" -> MndRecord */
};

static char *
dup_key (const char *rule, const char *subjects)
{
  return g_strconcat (rule, " ", subjects, NULL);
}

MndVerdicts *
mnd_verdicts_new (MndMap *map)
{
  MndVerdicts *self;
  MndRecordList *records;

  g_return_val_if_fail (MND_IS_MAP (map), NULL);

  self = g_new (MndVerdicts, 1);
  self->map = g_object_ref (map);
  self->latest = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  records = mnd_map_get_records (map, MND_TABLE_VERDICT);
  /* Rows stand in the order in which they were made: a later one takes the place of an earlier one. */
  for (guint i = 0; i < mnd_record_list_get_size (records); i++)
    {
      MndRecord *record = mnd_record_list_get (records, i);
      g_hash_table_replace (self->latest,
                            dup_key (mnd_record_get_text (record, MND_VERDICT_RULE),
                                     mnd_record_get_text (record, MND_VERDICT_SUBJECTS)),
                            g_object_ref (record));
    }
  return self;
}

void
mnd_verdicts_free (MndVerdicts *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->latest);
  g_object_unref (self->map);
  g_free (self);
}

MndRecord *
mnd_verdicts_find (MndVerdicts *self, MndFinding *finding)
{
  g_autofree char *subjects = NULL;
  g_autofree char *key = NULL;

  g_return_val_if_fail (self != NULL && MND_IS_FINDING (finding), NULL);

  if (g_hash_table_size (self->latest) == 0)
    return NULL;
  subjects = mnd_finding_dup_subjects (finding);
  key = dup_key (mnd_rule_get_id (mnd_finding_get_rule (finding)), subjects);
  return g_hash_table_lookup (self->latest, key);
}

const char *
mnd_verdicts_get_word (MndVerdicts *self, MndFinding *finding)
{
  MndRecord *verdict = mnd_verdicts_find (self, finding);
  g_autofree char *checksum = verdict != NULL ? mnd_finding_dup_witness_checksum (finding, self->map) : NULL;

  if (checksum == NULL || g_strcmp0 (mnd_record_get_text (verdict, MND_VERDICT_WITNESS), checksum) != 0)
    return "open";
  return mnd_record_get_text (verdict, MND_VERDICT_VERDICT);
}

gboolean
mnd_verdicts_is_settled (MndVerdicts *self, MndFinding *finding)
{
  const char *word = mnd_verdicts_get_word (self, finding);

  return g_strcmp0 (word, "not_a_problem") == 0 || g_strcmp0 (word, "accepted") == 0;
}
