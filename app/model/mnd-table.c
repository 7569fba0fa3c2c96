/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The content tables, data only; see the header. The order of columns is the order of the enums there and in SQL. */
#include "model/mnd-table.h"

#include <glib/gi18n.h>

#define KEY_ID(column)                                                                                                 \
  {                                                                                                                    \
    .name = column, .type = MND_COLUMN_ID, .key = TRUE, .required = TRUE, .references = MND_TABLE_NONE                 \
  }
#define REFERENCE(column, table, must, text)                                                                           \
  {                                                                                                                    \
    .name = column, .type = MND_COLUMN_ID, .required = must, .references = MND_TABLE_##table, .label = text            \
  }
#define KEY_REFERENCE(column, table)                                                                                   \
  {                                                                                                                    \
    .name = column, .type = MND_COLUMN_ID, .key = TRUE, .required = TRUE, .references = MND_TABLE_##table              \
  }
#define WORD(column, words, must, text)                                                                                \
  {                                                                                                                    \
    .name = column, .type = MND_COLUMN_WORD, .required = must, .vocabulary = MND_VOCABULARY_##words, .label = text,    \
    .references = MND_TABLE_NONE                                                                                       \
  }
#define WORDS(column, words, text)                                                                                     \
  {                                                                                                                    \
    .name = column, .type = MND_COLUMN_WORDS, .vocabulary = MND_VOCABULARY_##words, .label = text,                     \
    .references = MND_TABLE_NONE                                                                                       \
  }
#define SHARES(column, words, text)                                                                                    \
  {                                                                                                                    \
    .name = column, .type = MND_COLUMN_SHARES, .vocabulary = MND_VOCABULARY_##words, .label = text,                    \
    .references = MND_TABLE_NONE                                                                                       \
  }
#define TEXT(column, must, text)                                                                                       \
  {                                                                                                                    \
    .name = column, .type = MND_COLUMN_TEXT, .required = must, .label = text, .references = MND_TABLE_NONE             \
  }
#define DATE(column, text)                                                                                             \
  {                                                                                                                    \
    .name = column, .type = MND_COLUMN_DATE, .label = text, .references = MND_TABLE_NONE                               \
  }
#define INTEGER(column, least, most, must, text)                                                                       \
  {                                                                                                                    \
    .name = column, .type = MND_COLUMN_INTEGER, .minimum = least, .maximum = most, .required = must, .label = text,    \
    .references = MND_TABLE_NONE                                                                                       \
  }
#define REAL(column)                                                                                                   \
  {                                                                                                                    \
    .name = column, .type = MND_COLUMN_REAL, .required = TRUE, .references = MND_TABLE_NONE                            \
  }
#define BOOLEAN(column, text)                                                                                          \
  {                                                                                                                    \
    .name = column, .type = MND_COLUMN_BOOLEAN, .required = TRUE, .minimum = 0, .maximum = 1, .label = text,           \
    .references = MND_TABLE_NONE                                                                                       \
  }

/* clang-format off */
static const MndColumn map_columns[] = {
  [MND_MAP_KEY] = { .name = "key", .type = MND_COLUMN_TEXT, .key = TRUE, .required = TRUE, .references = MND_TABLE_NONE },
  [MND_MAP_VALUE] = TEXT ("value", TRUE, NULL),
};

static const MndColumn actor_columns[] = {
  [MND_ACTOR_ID] = KEY_ID ("id"),
  [MND_ACTOR_KIND] = WORD ("kind", KIND, TRUE, NC_ ("column", "Kind")),
  [MND_ACTOR_FUNCTIONS] = WORDS ("functions", FUNCTION, NC_ ("column", "Functions")),
  [MND_ACTOR_BRANCH] = WORD ("branch", BRANCH, FALSE, NC_ ("column", "Branch")),
  [MND_ACTOR_STATEHOOD] = WORD ("statehood", STATEHOOD, FALSE, NC_ ("column", "Statehood")),
  [MND_ACTOR_STATUTORY] = WORD ("statutory", STATUTORY, FALSE, NC_ ("column", "Statutory")),
  [MND_ACTOR_ARMED] = WORD ("armed", ARMED, FALSE, NC_ ("column", "Armed")),
  [MND_ACTOR_LEVEL] = WORD ("level", LEVEL, FALSE, NC_ ("column", "Level")),
  [MND_ACTOR_PLACE] = REFERENCE ("place", PLACE, FALSE, NC_ ("column", "Place")),
  [MND_ACTOR_START] = DATE ("start_date", NC_ ("column", "Founded")),
  [MND_ACTOR_END] = DATE ("end_date", NC_ ("column", "Dissolved")),
  [MND_ACTOR_STAFF] = INTEGER ("staff", 0, 100000000, FALSE, NC_ ("column", "Staff")),
  [MND_ACTOR_BUDGET] = INTEGER ("budget", 0, G_MAXINT64, FALSE, NC_ ("column", "Yearly budget")),
  [MND_ACTOR_BUDGET_CURRENCY] = TEXT ("budget_currency", FALSE, NC_ ("column", "Currency of the budget")),
  [MND_ACTOR_BUDGET_YEAR] = DATE ("budget_year", NC_ ("column", "Year of the budget")),
  [MND_ACTOR_INFLUENCE] = INTEGER ("influence", 1, 5, FALSE, NC_ ("column", "Influence")),
  [MND_ACTOR_STANCE] = INTEGER ("stance", -2, 2, FALSE, NC_ ("column", "Stance on reform")),
  [MND_ACTOR_OPENNESS] = INTEGER ("openness", 1, 5, FALSE, NC_ ("column", "Openness")),
  [MND_ACTOR_CAPACITY] = INTEGER ("capacity", 1, 5, FALSE, NC_ ("column", "Capacity")),
  [MND_ACTOR_WILL] = INTEGER ("will", 1, 5, FALSE, NC_ ("column", "Will")),
  [MND_ACTOR_IDENTIFIERS] = TEXT ("identifiers", FALSE, NC_ ("column", "Identifiers")),
  [MND_ACTOR_PLACEHOLDER] = BOOLEAN ("placeholder", NC_ ("column", "Placeholder")),
  [MND_ACTOR_CONFIDENTIAL] = BOOLEAN ("confidential", NC_ ("column", "Confidential")),
};

static const MndColumn link_columns[] = {
  [MND_LINK_ID] = KEY_ID ("id"),
  [MND_LINK_FROM] = REFERENCE ("from_actor", ACTOR, TRUE, NC_ ("column", "From")),
  [MND_LINK_TO] = REFERENCE ("to_actor", ACTOR, TRUE, NC_ ("column", "To")),
  [MND_LINK_KIND] = WORD ("kind", LINK_KIND, TRUE, NC_ ("column", "Kind")),
  [MND_LINK_MODE] = WORD ("mode", MODE, FALSE, NC_ ("column", "Oversight mode")),
  [MND_LINK_FORMALITY] = WORD ("formality", FORMALITY, FALSE, NC_ ("column", "Formality")),
  [MND_LINK_STATUS] = WORD ("status", LINK_STATUS, TRUE, NC_ ("column", "Status")),
  [MND_LINK_START] = DATE ("start_date", NC_ ("column", "Start")),
  [MND_LINK_END] = DATE ("end_date", NC_ ("column", "End")),
  [MND_LINK_COVERS_SUBORDINATES] = BOOLEAN ("covers_subordinates", NC_ ("column", "Covers subordinates")),
  [MND_LINK_AUTONOMY_GUARANTEED] = BOOLEAN ("autonomy_guaranteed", NC_ ("column", "Autonomy guaranteed")),
  [MND_LINK_LAST_EXERCISED] = DATE ("last_exercised", NC_ ("column", "Last exercised")),
  [MND_LINK_DORMANT] = BOOLEAN ("dormant", NC_ ("column", "Dormant")),
  [MND_LINK_CONFIDENTIAL] = BOOLEAN ("confidential", NC_ ("column", "Confidential")),
};

static const MndColumn support_columns[] = {
  [MND_SUPPORT_ID] = KEY_ID ("id"),
  [MND_SUPPORT_START] = DATE ("start_date", NC_ ("column", "Start")),
  [MND_SUPPORT_END] = DATE ("end_date", NC_ ("column", "End")),
  [MND_SUPPORT_STATUS] = WORD ("status", SUPPORT_STATUS, FALSE, NC_ ("column", "Status")),
  [MND_SUPPORT_FIELDS] = SHARES ("fields", FIELD, NC_ ("column", "Field")),
  [MND_SUPPORT_AXIS] = WORD ("axis", AXIS, FALSE, NC_ ("column", "Axis")),
  [MND_SUPPORT_LEVELS] = WORDS ("levels", LEVEL, NC_ ("column", "Levels")),
  [MND_SUPPORT_DIMENSIONS] = WORDS ("dimensions", DIMENSION, NC_ ("column", "Dimensions")),
  [MND_SUPPORT_RESOURCES] = WORDS ("resources", RESOURCE, NC_ ("column", "Resources")),
  [MND_SUPPORT_MODALITY] = WORD ("modality", MODALITY, FALSE, NC_ ("column", "Modality")),
  [MND_SUPPORT_FLOW_TYPE] = WORD ("flow_type", FLOW_TYPE, FALSE, NC_ ("column", "Flow type")),
  [MND_SUPPORT_GENDER_MARKER] = INTEGER ("gender_marker", 0, 2, FALSE, NC_ ("column", "Gender marker")),
  [MND_SUPPORT_SCOPE] = WORD ("scope", SCOPE, FALSE, NC_ ("column", "Scope")),
  [MND_SUPPORT_PHASE] = WORD ("phase", PHASE, FALSE, NC_ ("column", "Phase")),
  [MND_SUPPORT_PLACE] = REFERENCE ("place", PLACE, FALSE, NC_ ("column", "Place")),
  [MND_SUPPORT_PARENT] = REFERENCE ("parent", SUPPORT, FALSE, NC_ ("column", "Part of")),
  [MND_SUPPORT_IDENTIFIERS] = TEXT ("identifiers", FALSE, NC_ ("column", "Identifiers")),
  [MND_SUPPORT_CONFIDENTIAL] = BOOLEAN ("confidential", NC_ ("column", "Confidential")),
};

static const MndColumn party_columns[] = {
  [MND_PARTY_ID] = KEY_ID ("id"),
  [MND_PARTY_SUPPORT] = REFERENCE ("support", SUPPORT, TRUE, NC_ ("column", "Support")),
  [MND_PARTY_ACTOR] = REFERENCE ("actor", ACTOR, TRUE, NC_ ("column", "Actor")),
  [MND_PARTY_ROLE] = WORD ("role", ROLE, TRUE, NC_ ("column", "Role")),
};

static const MndColumn money_columns[] = {
  [MND_MONEY_ID] = KEY_ID ("id"),
  [MND_MONEY_SUPPORT] = REFERENCE ("support", SUPPORT, TRUE, NC_ ("column", "Support")),
  [MND_MONEY_KIND] = WORD ("kind", MONEY_KIND, TRUE, NC_ ("column", "Kind")),
  [MND_MONEY_AMOUNT] = INTEGER ("amount", -G_MAXINT64, G_MAXINT64, TRUE, NC_ ("column", "Amount")),
  [MND_MONEY_CURRENCY] = TEXT ("currency", FALSE, NC_ ("column", "Currency")),
  [MND_MONEY_DATE] = DATE ("value_date", NC_ ("column", "Value date")),
  [MND_MONEY_FROM_ACTOR] = REFERENCE ("from_actor", ACTOR, FALSE, NC_ ("column", "From")),
  [MND_MONEY_ON_BUDGET] = INTEGER ("on_budget", 0, 1, FALSE, NC_ ("column", "On budget")),
  [MND_MONEY_RECURRENT] = INTEGER ("recurrent", 0, 1, FALSE, NC_ ("column", "Recurrent")),
};

static const MndColumn mandate_columns[] = {
  [MND_MANDATE_ID] = KEY_ID ("id"),
  [MND_MANDATE_ACTOR] = REFERENCE ("actor", ACTOR, TRUE, NC_ ("column", "Actor")),
  [MND_MANDATE_FUNCTION] = WORD ("function", FUNCTION, FALSE, NC_ ("column", "Function")),
  [MND_MANDATE_PLACE] = REFERENCE ("place", PLACE, FALSE, NC_ ("column", "Place")),
  [MND_MANDATE_INSTRUMENT] = REFERENCE ("instrument", SOURCE, FALSE, NC_ ("column", "Instrument")),
  [MND_MANDATE_START] = DATE ("start_date", NC_ ("column", "Start")),
  [MND_MANDATE_END] = DATE ("end_date", NC_ ("column", "End")),
  [MND_MANDATE_CONFIDENTIAL] = BOOLEAN ("confidential", NC_ ("column", "Confidential")),
};

static const MndColumn body_columns[] = {
  [MND_BODY_ACTOR] = KEY_REFERENCE ("actor", ACTOR),
  [MND_BODY_MECHANISM] = WORD ("mechanism", MECHANISM, FALSE, NC_ ("column", "Mechanism")),
  [MND_BODY_AXES] = WORDS ("axes", COORDINATION_AXIS, NC_ ("column", "Who coordinates")),
  [MND_BODY_LAYERS] = WORDS ("layers", LAYER, NC_ ("column", "Layers")),
  [MND_BODY_FIELDS] = WORDS ("fields", FIELD, NC_ ("column", "Fields")),
  [MND_BODY_LAST_MET] = DATE ("last_met", NC_ ("column", "Last met")),
  [MND_BODY_SECRETARIAT] = REFERENCE ("secretariat", ACTOR, FALSE, NC_ ("column", "Secretariat")),
  [MND_BODY_FUNDED] = INTEGER ("funded", 0, 1, FALSE, NC_ ("column", "Funded")),
};

static const MndColumn place_columns[] = {
  [MND_PLACE_ID] = KEY_ID ("id"),
  [MND_PLACE_LEVEL] = WORD ("level", LEVEL, FALSE, NC_ ("column", "Level")),
  [MND_PLACE_PARENT] = REFERENCE ("parent", PLACE, FALSE, NC_ ("column", "Within")),
  [MND_PLACE_CODE] = TEXT ("code", FALSE, NC_ ("column", "Code")),
};

static const MndColumn text_columns[] = {
  [MND_TEXT_OWNER] = { .name = "owner", .type = MND_COLUMN_ID, .key = TRUE, .required = TRUE, .references = MND_TABLE_ANY },
  [MND_TEXT_PROPERTY] = { .name = "property", .type = MND_COLUMN_WORD, .key = TRUE, .required = TRUE,
                          .vocabulary = MND_VOCABULARY_PROPERTY, .references = MND_TABLE_NONE },
  [MND_TEXT_LANGUAGE] = { .name = "language", .type = MND_COLUMN_TEXT, .key = TRUE, .required = TRUE,
                          .references = MND_TABLE_NONE },
  [MND_TEXT_ORDINAL] = { .name = "ordinal", .type = MND_COLUMN_INTEGER, .key = TRUE, .required = TRUE, .minimum = 0,
                         .maximum = 9999, .references = MND_TABLE_NONE },
  [MND_TEXT_VALUE] = TEXT ("value", TRUE, NULL),
  [MND_TEXT_CONFIDENTIAL] = BOOLEAN ("confidential", NC_ ("column", "Confidential")),
};

static const MndColumn source_columns[] = {
  [MND_SOURCE_ID] = KEY_ID ("id"),
  [MND_SOURCE_KIND] = WORD ("kind", SOURCE_KIND, TRUE, NC_ ("column", "Kind")),
  [MND_SOURCE_AUTHOR] = TEXT ("author", FALSE, NC_ ("column", "Author")),
  [MND_SOURCE_PUBLISHER] = TEXT ("publisher", FALSE, NC_ ("column", "Publisher")),
  [MND_SOURCE_DATE] = DATE ("date", NC_ ("column", "Date")),
  [MND_SOURCE_URL] = TEXT ("url", FALSE, NC_ ("column", "Address")),
  [MND_SOURCE_ACCESSED] = DATE ("accessed", NC_ ("column", "Read on")),
  [MND_SOURCE_IDENTIFIERS] = TEXT ("identifiers", FALSE, NC_ ("column", "Identifiers")),
  [MND_SOURCE_CONFIDENTIAL] = BOOLEAN ("confidential", NC_ ("column", "Confidential")),
};

static const MndColumn citation_columns[] = {
  [MND_CITATION_ID] = KEY_ID ("id"),
  [MND_CITATION_CLAIM] = REFERENCE ("claim", ANY, TRUE, NULL),
  [MND_CITATION_CLAIM_TABLE] = WORD ("claim_table", TABLE, TRUE, NULL),
  [MND_CITATION_PROPERTY] = TEXT ("property", FALSE, NC_ ("column", "Property")),
  [MND_CITATION_SOURCE] = REFERENCE ("source", SOURCE, FALSE, NC_ ("column", "Source")),
  [MND_CITATION_LOCATOR] = TEXT ("locator", FALSE, NC_ ("column", "Page or place")),
  [MND_CITATION_CONFIDENCE] = WORD ("confidence", CONFIDENCE, FALSE, NC_ ("column", "Confidence")),
  [MND_CITATION_QUOTE] = TEXT ("quote", FALSE, NC_ ("column", "Quote")),
  [MND_CITATION_CONFIDENTIAL] = BOOLEAN ("confidential", NC_ ("column", "Confidential")),
};

static const MndColumn assessment_columns[] = {
  [MND_ASSESSMENT_ID] = KEY_ID ("id"),
  [MND_ASSESSMENT_SUBJECT] = REFERENCE ("subject", ACTOR, FALSE, NC_ ("column", "Subject")),
  [MND_ASSESSMENT_QUESTION] = WORD ("question", QUESTION, TRUE, NC_ ("column", "Question")),
  [MND_ASSESSMENT_ANSWER] = WORD ("answer", ANSWER, TRUE, NC_ ("column", "Answer")),
  [MND_ASSESSMENT_DATE] = DATE ("date", NC_ ("column", "Date")),
  [MND_ASSESSMENT_AUTHOR] = TEXT ("author", FALSE, NC_ ("column", "By")),
  [MND_ASSESSMENT_SOURCE] = REFERENCE ("source", SOURCE, FALSE, NC_ ("column", "Source")),
  [MND_ASSESSMENT_CONFIDENTIAL] = BOOLEAN ("confidential", NC_ ("column", "Confidential")),
  [MND_ASSESSMENT_ITEM] = TEXT ("item", FALSE, NULL),
};

static const MndColumn verdict_columns[] = {
  [MND_VERDICT_ID] = KEY_ID ("id"),
  [MND_VERDICT_RULE] = TEXT ("rule", TRUE, NULL),
  [MND_VERDICT_SUBJECTS] = TEXT ("subjects", TRUE, NULL),
  [MND_VERDICT_VERDICT] = WORD ("verdict", VERDICT, TRUE, NC_ ("column", "Verdict")),
  [MND_VERDICT_REASON] = TEXT ("reason", FALSE, NC_ ("column", "Reason")),
  [MND_VERDICT_REPLY] = TEXT ("reply", FALSE, NC_ ("column", "Reply of the institution")),
  [MND_VERDICT_DATE] = DATE ("date", NC_ ("column", "Date")),
  [MND_VERDICT_AUTHOR] = TEXT ("author", FALSE, NC_ ("column", "By")),
  [MND_VERDICT_WITNESS] = TEXT ("witness", FALSE, NULL),
};

static const MndColumn need_columns[] = {
  [MND_NEED_ID] = KEY_ID ("id"),
  [MND_NEED_ACTOR] = REFERENCE ("actor", ACTOR, FALSE, NC_ ("column", "Actor")),
  [MND_NEED_PLACE] = REFERENCE ("place", PLACE, FALSE, NC_ ("column", "Place")),
  [MND_NEED_FIELD] = WORD ("field", FIELD, TRUE, NC_ ("column", "Field")),
  [MND_NEED_PRIORITY] = INTEGER ("priority", 1, 5, TRUE, NC_ ("column", "Priority")),
  [MND_NEED_INDICATOR] = TEXT ("indicator", FALSE, NC_ ("column", "Indicator")),
};

static const MndColumn view_columns[] = {
  [MND_VIEW_ID] = KEY_ID ("id"),
  [MND_VIEW_KIND] = WORD ("kind", VIEW_KIND, TRUE, NC_ ("column", "Kind")),
  [MND_VIEW_SETTINGS] = TEXT ("settings", FALSE, NULL),
};

static const MndColumn position_columns[] = {
  [MND_POSITION_VIEW] = KEY_REFERENCE ("view", VIEW),
  [MND_POSITION_ITEM] = { .name = "item", .type = MND_COLUMN_ID, .key = TRUE, .required = TRUE, .references = MND_TABLE_ANY },
  [MND_POSITION_X] = REAL ("x"),
  [MND_POSITION_Y] = REAL ("y"),
  [MND_POSITION_PINNED] = BOOLEAN ("pinned", NC_ ("column", "Pinned")),
};

#define TABLE(name) { #name, G_N_ELEMENTS (name##_columns), name##_columns }

static const MndTableInfo tables[MND_N_TABLES] = {
  [MND_TABLE_MAP] = TABLE (map),
  [MND_TABLE_ACTOR] = TABLE (actor),
  [MND_TABLE_LINK] = TABLE (link),
  [MND_TABLE_SUPPORT] = TABLE (support),
  [MND_TABLE_PARTY] = TABLE (party),
  [MND_TABLE_MONEY] = TABLE (money),
  [MND_TABLE_MANDATE] = TABLE (mandate),
  [MND_TABLE_BODY] = TABLE (body),
  [MND_TABLE_PLACE] = TABLE (place),
  [MND_TABLE_TEXT] = TABLE (text),
  [MND_TABLE_SOURCE] = TABLE (source),
  [MND_TABLE_CITATION] = TABLE (citation),
  [MND_TABLE_ASSESSMENT] = TABLE (assessment),
  [MND_TABLE_VERDICT] = TABLE (verdict),
  [MND_TABLE_NEED] = TABLE (need),
  [MND_TABLE_VIEW] = TABLE (view),
  [MND_TABLE_POSITION] = TABLE (position),
};
/* clang-format on */

const MndTableInfo *
mnd_table_get_info (MndTable table)
{
  g_return_val_if_fail (table >= 0 && table < MND_N_TABLES, NULL);

  return &tables[table];
}

const MndColumn *
mnd_table_get_column (MndTable table, guint column)
{
  g_return_val_if_fail (table >= 0 && table < MND_N_TABLES, NULL);
  g_return_val_if_fail (column < tables[table].n_columns, NULL);

  return &tables[table].columns[column];
}

int
mnd_table_find_currency_column (MndTable table, guint column)
{
  if (table == MND_TABLE_ACTOR && column == MND_ACTOR_BUDGET)
    return MND_ACTOR_BUDGET_CURRENCY;
  return table == MND_TABLE_MONEY && column == MND_MONEY_AMOUNT ? MND_MONEY_CURRENCY : -1;
}

MndTable
mnd_table_from_name (const char *name)
{
  g_return_val_if_fail (name != NULL, MND_TABLE_NONE);

  for (int i = 0; i < MND_N_TABLES; i++)
    if (g_str_equal (tables[i].name, name))
      return (MndTable) i;
  return MND_TABLE_NONE;
}

int
mnd_table_find_column (MndTable table, const char *name)
{
  g_return_val_if_fail (table >= 0 && table < MND_N_TABLES, -1);

  for (guint i = 0; i < tables[table].n_columns; i++)
    if (g_str_equal (tables[table].columns[i].name, name))
      return (int) i;
  return -1;
}

gboolean
mnd_table_has_id (MndTable table)
{
  const MndTableInfo *info = mnd_table_get_info (table);

  return info->columns[0].key && info->columns[0].type == MND_COLUMN_ID && !info->columns[1].key;
}
