/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The content tables of a map and their columns, as data: what the store creates, what the model indexes, what an
 * editor offers. Columns are only ever appended (an old changeset names columns by number). A test holds this against
 * the store's SQL.
 */
#pragma once

#include "model/mnd-catalogue.h"

#include <glib.h>

/* The order is part of the map file's checksum: append, never insert. */
typedef enum
{
  MND_TABLE_MAP,
  MND_TABLE_ACTOR,
  MND_TABLE_LINK,
  MND_TABLE_SUPPORT,
  MND_TABLE_PARTY,
  MND_TABLE_MONEY,
  MND_TABLE_MANDATE,
  MND_TABLE_BODY,
  MND_TABLE_PLACE,
  MND_TABLE_TEXT,
  MND_TABLE_SOURCE,
  MND_TABLE_CITATION,
  MND_TABLE_ASSESSMENT,
  MND_TABLE_VERDICT,
  MND_TABLE_NEED,
  MND_TABLE_VIEW,
  MND_TABLE_POSITION,
  MND_N_TABLES,
  MND_TABLE_NONE = -1, /* this column refers to nothing */
  MND_TABLE_ANY = -2,  /* this column refers to a row of any table */
} MndTable;

typedef enum
{
  MND_COLUMN_ID,      /* a key of 16 bytes */
  MND_COLUMN_TEXT,    /* free text */
  MND_COLUMN_WORD,    /* one word of a vocabulary */
  MND_COLUMN_WORDS,   /* several words of a vocabulary, joined by commas, none twice */
  MND_COLUMN_SHARES,  /* words of a vocabulary with optional percentages: "1a=60,2b=40" or "3" */
  MND_COLUMN_DATE,    /* YYYY, YYYY-MM or YYYY-MM-DD */
  MND_COLUMN_INTEGER, /* within minimum and maximum */
  MND_COLUMN_REAL,    /* a finite number */
  MND_COLUMN_BOOLEAN, /* 0 or 1 */
} MndColumnType;

typedef struct
{
  const char *name; /* in SQL */
  MndColumnType type;
  gboolean key;
  gboolean required;        /* NOT NULL */
  MndTable references;      /* MND_COLUMN_ID only */
  MndVocabulary vocabulary; /* MND_COLUMN_WORD, _WORDS, _SHARES only */
  gint64 minimum, maximum;  /* MND_COLUMN_INTEGER only */
  const char *label;        /* for people, context "field"; NULL where nobody edits it by hand */
} MndColumn;

typedef struct
{
  const char *name; /* in SQL */
  guint n_columns;
  const MndColumn *columns;
} MndTableInfo;

enum
{
  MND_MAP_KEY,
  MND_MAP_VALUE,
  MND_MAP_N_COLUMNS
};

enum
{
  MND_ACTOR_ID,
  MND_ACTOR_KIND,
  MND_ACTOR_FUNCTIONS,
  MND_ACTOR_BRANCH,
  MND_ACTOR_STATEHOOD,
  MND_ACTOR_STATUTORY,
  MND_ACTOR_ARMED,
  MND_ACTOR_LEVEL,
  MND_ACTOR_PLACE,
  MND_ACTOR_START,
  MND_ACTOR_END,
  MND_ACTOR_STAFF,
  MND_ACTOR_BUDGET, /* minor units a year */
  MND_ACTOR_BUDGET_CURRENCY,
  MND_ACTOR_BUDGET_YEAR,
  MND_ACTOR_INFLUENCE,
  MND_ACTOR_STANCE,
  MND_ACTOR_OPENNESS,
  MND_ACTOR_CAPACITY,
  MND_ACTOR_WILL,
  MND_ACTOR_IDENTIFIERS, /* one a line: scheme=value */
  MND_ACTOR_PLACEHOLDER,
  MND_ACTOR_CONFIDENTIAL,
  MND_ACTOR_N_COLUMNS
};

enum
{
  MND_LINK_ID,
  MND_LINK_FROM,
  MND_LINK_TO,
  MND_LINK_KIND,
  MND_LINK_MODE,
  MND_LINK_FORMALITY,
  MND_LINK_STATUS,
  MND_LINK_START,
  MND_LINK_END,
  MND_LINK_COVERS_SUBORDINATES,
  MND_LINK_AUTONOMY_GUARANTEED,
  MND_LINK_LAST_EXERCISED,
  MND_LINK_DORMANT,
  MND_LINK_CONFIDENTIAL,
  MND_LINK_N_COLUMNS
};

enum
{
  MND_SUPPORT_ID,
  MND_SUPPORT_START,
  MND_SUPPORT_END,
  MND_SUPPORT_STATUS,
  MND_SUPPORT_FIELDS,
  MND_SUPPORT_AXIS,
  MND_SUPPORT_LEVELS,
  MND_SUPPORT_DIMENSIONS,
  MND_SUPPORT_RESOURCES,
  MND_SUPPORT_MODALITY,
  MND_SUPPORT_FLOW_TYPE,
  MND_SUPPORT_GENDER_MARKER,
  MND_SUPPORT_SCOPE,
  MND_SUPPORT_PHASE,
  MND_SUPPORT_PLACE,
  MND_SUPPORT_PARENT,
  MND_SUPPORT_IDENTIFIERS,
  MND_SUPPORT_CONFIDENTIAL,
  MND_SUPPORT_N_COLUMNS
};

enum
{
  MND_PARTY_ID,
  MND_PARTY_SUPPORT,
  MND_PARTY_ACTOR,
  MND_PARTY_ROLE,
  MND_PARTY_N_COLUMNS
};

enum
{
  MND_MONEY_ID,
  MND_MONEY_SUPPORT,
  MND_MONEY_KIND,
  MND_MONEY_AMOUNT, /* minor units */
  MND_MONEY_CURRENCY,
  MND_MONEY_DATE,
  MND_MONEY_FROM_ACTOR,
  MND_MONEY_ON_BUDGET,
  MND_MONEY_RECURRENT,
  MND_MONEY_N_COLUMNS
};

enum
{
  MND_MANDATE_ID,
  MND_MANDATE_ACTOR,
  MND_MANDATE_FUNCTION,
  MND_MANDATE_PLACE,
  MND_MANDATE_INSTRUMENT,
  MND_MANDATE_START,
  MND_MANDATE_END,
  MND_MANDATE_CONFIDENTIAL,
  MND_MANDATE_N_COLUMNS
};

enum
{
  MND_BODY_ACTOR,
  MND_BODY_MECHANISM,
  MND_BODY_AXES,
  MND_BODY_LAYERS,
  MND_BODY_FIELDS,
  MND_BODY_LAST_MET,
  MND_BODY_SECRETARIAT,
  MND_BODY_FUNDED,
  MND_BODY_N_COLUMNS
};

enum
{
  MND_PLACE_ID,
  MND_PLACE_LEVEL,
  MND_PLACE_PARENT,
  MND_PLACE_CODE,
  MND_PLACE_N_COLUMNS
};

enum
{
  MND_TEXT_OWNER,
  MND_TEXT_PROPERTY,
  MND_TEXT_LANGUAGE,
  MND_TEXT_ORDINAL, /* 0, and 1, 2 ... for a property that may stand several times, such as alias */
  MND_TEXT_VALUE,
  MND_TEXT_CONFIDENTIAL,
  MND_TEXT_N_COLUMNS
};

enum
{
  MND_SOURCE_ID,
  MND_SOURCE_KIND,
  MND_SOURCE_AUTHOR,
  MND_SOURCE_PUBLISHER,
  MND_SOURCE_DATE,
  MND_SOURCE_URL,
  MND_SOURCE_ACCESSED,
  MND_SOURCE_IDENTIFIERS,
  MND_SOURCE_CONFIDENTIAL,
  MND_SOURCE_N_COLUMNS
};

enum
{
  MND_CITATION_ID,
  MND_CITATION_CLAIM,       /* the row that makes the claim */
  MND_CITATION_CLAIM_TABLE, /* the table it stands in */
  MND_CITATION_PROPERTY,    /* the column or text property; NULL: the row as a whole */
  MND_CITATION_SOURCE,      /* NULL: the team's own judgement */
  MND_CITATION_LOCATOR,
  MND_CITATION_CONFIDENCE,
  MND_CITATION_QUOTE,
  MND_CITATION_CONFIDENTIAL,
  MND_CITATION_N_COLUMNS
};

enum
{
  MND_ASSESSMENT_ID,
  MND_ASSESSMENT_SUBJECT, /* NULL: the map as a whole, which only checklists ask about */
  MND_ASSESSMENT_QUESTION,
  MND_ASSESSMENT_ANSWER,
  MND_ASSESSMENT_DATE,
  MND_ASSESSMENT_AUTHOR,
  MND_ASSESSMENT_SOURCE,
  MND_ASSESSMENT_CONFIDENTIAL,
  MND_ASSESSMENT_ITEM, /* where the question is MND_QUESTION_CHECKLIST, which one: "sedra_norms.7"; else NULL */
  MND_ASSESSMENT_N_COLUMNS
};

enum
{
  MND_VERDICT_ID,
  MND_VERDICT_RULE,
  MND_VERDICT_SUBJECTS, /* keys in hex, sorted, joined by commas */
  MND_VERDICT_VERDICT,
  MND_VERDICT_REASON,
  MND_VERDICT_REPLY,
  MND_VERDICT_DATE,
  MND_VERDICT_AUTHOR,
  MND_VERDICT_WITNESS, /* checksum of the witness when the verdict was given */
  MND_VERDICT_N_COLUMNS
};

enum
{
  MND_NEED_ID,
  MND_NEED_ACTOR,
  MND_NEED_PLACE,
  MND_NEED_FIELD,
  MND_NEED_PRIORITY,
  MND_NEED_INDICATOR,
  MND_NEED_N_COLUMNS
};

enum
{
  MND_VIEW_ID,
  MND_VIEW_KIND,
  MND_VIEW_SETTINGS,
  MND_VIEW_N_COLUMNS
};

enum
{
  MND_POSITION_VIEW,
  MND_POSITION_ITEM, /* an actor, or support that is drawn as a node */
  MND_POSITION_X,    /* centre, points */
  MND_POSITION_Y,
  MND_POSITION_PINNED,
  MND_POSITION_N_COLUMNS
};

const MndTableInfo *mnd_table_get_info (MndTable table);
const MndColumn *mnd_table_get_column (MndTable table, guint column);
/* The column that says in which currency an amount is; -1 where `column` is no amount. */
int mnd_table_find_currency_column (MndTable table, guint column);
/* MND_TABLE_NONE where no table has that name. */
MndTable mnd_table_from_name (const char *name);
/* -1 where the table has no such column. */
int mnd_table_find_column (MndTable table, const char *name);
/* TRUE where the table's only key is one id, so that the row can be found by id alone. */
gboolean mnd_table_has_id (MndTable table);
