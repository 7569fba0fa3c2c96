/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the check command found, as JSON; see the header. */
#include "cli/mnd-cli-check.h"

#include "analysis/mnd-balance.h"
#include "analysis/mnd-names.h"
#include "analysis/mnd-topic.h"
#include "model/mnd-money.h"

#include <json-glib/json-glib.h>
#include <string.h>

static void
add_word (JsonBuilder *builder, const char *member, const char *word)
{
  json_builder_set_member_name (builder, member);
  if (word != NULL)
    json_builder_add_string_value (builder, word);
  else
    json_builder_add_null_value (builder);
}

static void
add_number (JsonBuilder *builder, const char *member, gint64 number)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, number);
}

/* A share below nought is none: there is nothing to share. */
static void
add_share (JsonBuilder *builder, const char *member, double share)
{
  json_builder_set_member_name (builder, member);
  if (share >= 0)
    json_builder_add_double_value (builder, share);
  else
    json_builder_add_null_value (builder);
}

static const char *
get_identifiers (MndRecord *record)
{
  switch (mnd_record_get_table (record))
    {
    case MND_TABLE_ACTOR:
      return mnd_record_get_text (record, MND_ACTOR_IDENTIFIERS);
    case MND_TABLE_SUPPORT:
      return mnd_record_get_text (record, MND_SUPPORT_IDENTIFIERS);
    case MND_TABLE_SOURCE:
      return mnd_record_get_text (record, MND_SOURCE_IDENTIFIERS);
    default:
      return NULL;
    }
}

/* The identifier that came with the row (the first, without its scheme), else the key. */
static char *
dup_id_of_row (MndRecord *record)
{
  const char *identifiers = get_identifiers (record);
  gsize length = identifiers != NULL ? strcspn (identifiers, "\n") : 0;
  const char *equals = length > 0 ? memchr (identifiers, '=', length) : NULL;
  const char *value = equals != NULL ? equals + 1 : identifiers;
  char hex[MND_ID_TEXT_SIZE];

  if (length == 0 || value == identifiers + length)
    return g_strdup (mnd_id_format (mnd_record_get_id (record), hex));
  return g_strndup (value, (gsize) (identifiers + length - value));
}

/* "field=police_reform"; "sector". */
static char *
dup_id_of_topic (const MndId *id)
{
  MndVocabulary vocabulary;
  const char *word;
  char hex[MND_ID_TEXT_SIZE];

  if (!mnd_topic_find (id, &vocabulary, &word))
    return g_strdup (mnd_id_format (id, hex));
  return word != NULL ? g_strdup_printf ("%s=%s", mnd_catalogue_get_context (vocabulary), word) : g_strdup ("sector");
}

static void
add_row (JsonBuilder *builder, MndMap *map, const MndId *id)
{
  const MndNames names = { map, NULL };
  MndRecord *record = mnd_map_find_any (map, id);
  g_autofree char *text = record != NULL ? dup_id_of_row (record) : dup_id_of_topic (id);
  const char *table = record != NULL ? mnd_table_get_info (mnd_record_get_table (record))->name : "topic";
  const char *name = record != NULL ? mnd_map_get_name (map, id, NULL) : mnd_names_get (&names, id);

  json_builder_begin_object (builder);
  add_word (builder, "id", text);
  add_word (builder, "table", table);
  if (name != NULL)
    add_word (builder, "name", name);
  json_builder_end_object (builder);
}

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
  add_word (builder, "rule", mnd_rule_get_id (rule));
  add_number (builder, "version", mnd_rule_get_version (rule));
  add_word (builder, "state", mnd_finding_state_get_word (mnd_finding_get_state (finding)));
  add_number (builder, "severity", mnd_finding_get_severity (finding));
  add_word (builder, "confidence",
            confidence >= 0 ? mnd_catalogue_get_word (MND_VOCABULARY_CONFIDENCE, (guint) confidence) : NULL);
  add_word (builder, "verdict", mnd_verdicts_get_word (check->verdicts, finding));
  json_builder_set_member_name (builder, "subjects");
  json_builder_begin_array (builder);
  for (guint i = 0; i < mnd_finding_get_n_subjects (finding); i++)
    add_row (builder, check->map, mnd_finding_get_subject (finding, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "witness");
  json_builder_begin_array (builder);
  for (guint i = 0; i < mnd_finding_get_n_witness (finding); i++)
    add_row (builder, check->map, mnd_finding_get_witness (finding, i));
  json_builder_end_array (builder);
  add_word (builder, "text", text);
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
  add_number (builder, "asked", asked);
  add_number (builder, "found", found);
  add_number (builder, "none", none);
  add_number (builder, "open", asked - found - none);
  add_share (builder, "share", mnd_coverage_get_share (coverage));
  json_builder_end_object (builder);
}

static const char *
get_part_word (guint part)
{
  return part == MND_BALANCE_UNCODED ? "uncoded" : mnd_catalogue_get_word (MND_VOCABULARY_AXIS, part);
}

static void
add_counts (JsonBuilder *builder, const char *member, const guint *counts)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_object (builder);
  for (guint i = 0; i < MND_BALANCE_N_PARTS; i++)
    add_number (builder, get_part_word (i), counts[i]);
  json_builder_end_object (builder);
}

static void
add_money (JsonBuilder *builder, const MndBalanceMoney *money)
{
  json_builder_begin_object (builder);
  add_word (builder, "currency", money->currency);
  for (guint i = 0; i < MND_BALANCE_N_PARTS; i++)
    {
      g_autofree char *amount = mnd_money_format (money->amounts[i], money->currency);
      add_word (builder, get_part_word (i), amount);
    }
  add_share (builder, "share_of_coded", mnd_balance_get_money_share (money, TRUE));
  add_share (builder, "share_of_all", mnd_balance_get_money_share (money, FALSE));
  json_builder_end_object (builder);
}

static void
add_balance (JsonBuilder *builder, MndState *state)
{
  const MndBalanceScope sector = { MND_NOTHING, MND_NOTHING, 0 };
  g_autoptr (MndBalance) balance = mnd_balance_new (state, &sector);

  json_builder_set_member_name (builder, "balance");
  json_builder_begin_object (builder);
  add_counts (builder, "support", balance->n_support);
  add_counts (builder, "without_amount", balance->n_unknown);
  add_share (builder, "share_of_coded", mnd_balance_get_count_share (balance, TRUE));
  add_share (builder, "share_of_all", mnd_balance_get_count_share (balance, FALSE));
  json_builder_set_member_name (builder, "money");
  json_builder_begin_array (builder);
  for (guint i = 0; i < balance->money->len; i++)
    add_money (builder, &g_array_index (balance->money, MndBalanceMoney, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

char *
mnd_cli_check_dup_json (const MndCliCheck *check)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  char day[MND_DATE_TEXT_SIZE];

  json_builder_begin_object (builder);
  add_word (builder, "as_of", mnd_cli_check_format_day (check, day));
  json_builder_set_member_name (builder, "as_planned");
  json_builder_add_boolean_value (builder, check->as_planned);
  add_coverage (builder, mnd_analysis_get_coverage (check->analysis));
  add_findings (builder, "findings", check, MND_FINDING_GAP);
  add_findings (builder, "unknowns", check, MND_FINDING_UNKNOWN);
  add_findings (builder, "notes", check, MND_FINDING_NOTE);
  add_balance (builder, mnd_analysis_get_state (check->analysis));
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}
