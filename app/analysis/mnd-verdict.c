/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person has said of a finding; see the header. */
#include "analysis/mnd-verdict.h"

MndRecord *
mnd_verdict_find (MndMap *map, MndFinding *finding)
{
  g_autofree char *subjects = NULL;
  MndRecordList *verdicts;
  const char *rule;

  g_return_val_if_fail (MND_IS_MAP (map) && MND_IS_FINDING (finding), NULL);

  rule = mnd_rule_get_id (mnd_finding_get_rule (finding));
  subjects = mnd_finding_dup_subjects (finding);
  verdicts = mnd_map_get_records (map, MND_TABLE_VERDICT);
  /* Rows stand in the order in which they were made: the last one is the latest. */
  for (guint i = mnd_record_list_get_size (verdicts); i > 0; i--)
    {
      MndRecord *verdict = mnd_record_list_get (verdicts, i - 1);
      if (g_strcmp0 (mnd_record_get_text (verdict, MND_VERDICT_RULE), rule) == 0
          && g_strcmp0 (mnd_record_get_text (verdict, MND_VERDICT_SUBJECTS), subjects) == 0)
        return verdict;
    }
  return NULL;
}

const char *
mnd_verdict_get_word (MndMap *map, MndFinding *finding)
{
  MndRecord *verdict = mnd_verdict_find (map, finding);
  g_autofree char *checksum = verdict != NULL ? mnd_finding_dup_witness_checksum (finding, map) : NULL;

  if (checksum == NULL || g_strcmp0 (mnd_record_get_text (verdict, MND_VERDICT_WITNESS), checksum) != 0)
    return "open";
  return mnd_record_get_text (verdict, MND_VERDICT_VERDICT);
}

gboolean
mnd_verdict_is_settled (MndMap *map, MndFinding *finding)
{
  const char *word = mnd_verdict_get_word (map, finding);

  return g_strcmp0 (word, "not_a_problem") == 0 || g_strcmp0 (word, "accepted") == 0;
}
