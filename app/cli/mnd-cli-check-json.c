/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the check command found, as JSON; see the header. */
#include "cli/mnd-cli-check.h"

#include "cli/mnd-cli-json.h"

static void
add_questions (JsonBuilder *builder, guint questions)
{
  json_builder_set_member_name (builder, "questions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < MND_N_QUESTIONS; i++)
    if ((questions & MND_BIT (i)) != 0)
      json_builder_add_string_value (builder, mnd_catalogue_get_word (MND_VOCABULARY_QUESTION, i));
  json_builder_end_array (builder);
}

static void
add_parameters (JsonBuilder *builder, MndFinding *finding)
{
  const MndRule *rule = mnd_finding_get_rule (finding);

  json_builder_set_member_name (builder, "parameters");
  json_builder_begin_object (builder);
  for (guint i = 0; i < mnd_rule_get_n_parameters (rule); i++)
    {
      json_builder_set_member_name (builder, mnd_rule_get_parameter (rule, i)->key);
      json_builder_add_double_value (builder, mnd_finding_get_parameter (finding, i));
    }
  json_builder_end_object (builder);
}

static void
add_finding (JsonBuilder *builder, const MndCliCheck *check, MndFinding *finding)
{
  const MndRule *rule = mnd_finding_get_rule (finding);
  int confidence = mnd_finding_get_confidence (finding);
  g_autofree char *text = mnd_finding_dup_text (finding, check->map, NULL);

  json_builder_begin_object (builder);
  mnd_cli_json_add_word (builder, "rule", mnd_rule_get_id (rule));
  mnd_cli_json_add_number (builder, "version", mnd_rule_get_version (rule));
  mnd_cli_json_add_word (builder, "state", mnd_finding_state_get_word (mnd_finding_get_state (finding)));
  mnd_cli_json_add_number (builder, "severity", mnd_finding_get_severity (finding));
  mnd_cli_json_add_word (builder, "confidence",
                         confidence >= 0 ? mnd_catalogue_get_word (MND_VOCABULARY_CONFIDENCE, (guint) confidence)
                                         : NULL);
  mnd_cli_json_add_word (builder, "verdict", mnd_verdicts_get_word (check->verdicts, finding));
  json_builder_set_member_name (builder, "subjects");
  json_builder_begin_array (builder);
  for (guint i = 0; i < mnd_finding_get_n_subjects (finding); i++)
    mnd_cli_json_add_row (builder, check->map, mnd_finding_get_subject (finding, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "witness");
  json_builder_begin_array (builder);
  for (guint i = 0; i < mnd_finding_get_n_witness (finding); i++)
    mnd_cli_json_add_row (builder, check->map, mnd_finding_get_witness (finding, i));
  json_builder_end_array (builder);
  mnd_cli_json_add_word (builder, "text", text);
  add_parameters (builder, finding);
  if (mnd_finding_get_state (finding) == MND_FINDING_UNKNOWN)
    add_questions (builder, mnd_finding_get_questions (finding));
  json_builder_end_object (builder);
}

static void
add_findings (JsonBuilder *builder, const char *member, const MndCliCheck *check, MndFindingState state)
{
  MndFindingList *list = mnd_analysis_get_findings (check->analysis, state);

  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < mnd_finding_list_get_size (list); i++)
    add_finding (builder, check, mnd_finding_list_get (list, i));
  json_builder_end_array (builder);
}

static void
add_coverage (JsonBuilder *builder, const MndCoverage *coverage)
{
  guint asked = mnd_coverage_get_n_asked (coverage);
  guint found = mnd_coverage_get_n_found (coverage);
  guint none = mnd_coverage_get_n_none (coverage);

  json_builder_set_member_name (builder, "coverage");
  json_builder_begin_object (builder);
  mnd_cli_json_add_number (builder, "asked", asked);
  mnd_cli_json_add_number (builder, "found", found);
  mnd_cli_json_add_number (builder, "none", none);
  mnd_cli_json_add_number (builder, "open", asked - found - none);
  mnd_cli_json_add_share (builder, "share", mnd_coverage_get_share (coverage));
  json_builder_end_object (builder);
}

char *
mnd_cli_check_dup_json (const MndCliCheck *check)
{
  const MndBalanceScope sector = { MND_NOTHING, MND_NOTHING, 0 };
  g_autoptr (MndBalance) balance = mnd_balance_new (mnd_analysis_get_state (check->analysis), &sector);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  char day[MND_DATE_TEXT_SIZE];

  json_builder_begin_object (builder);
  mnd_cli_json_add_word (builder, "as_of", mnd_cli_check_format_day (check, day));
  json_builder_set_member_name (builder, "as_planned");
  json_builder_add_boolean_value (builder, check->as_planned);
  add_coverage (builder, mnd_analysis_get_coverage (check->analysis));
  add_findings (builder, "findings", check, MND_FINDING_GAP);
  add_findings (builder, "unknowns", check, MND_FINDING_UNKNOWN);
  add_findings (builder, "notes", check, MND_FINDING_NOTE);
  json_builder_set_member_name (builder, "balance");
  mnd_cli_json_add_balance (builder, balance);
  return mnd_cli_json_end (builder);
}
