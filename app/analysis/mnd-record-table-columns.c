/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which columns a table of records has: what everybody looks for first, in that order; the rest for who asks. */
#include "analysis/mnd-record-table-private.h"

#include "mnd-config.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const char *name; /* NULL: that of the column in the map */
  MndCellSource source;
  guint column;         /* of the row, or what is derived */
  const char *property; /* also a role */
  const char *title;    /* context "column"; NULL: that of the column or property */
  guint8 kind;          /* of what is derived */
  guint8 width;
  guint8 is_rare;
} Spec;

#define COLUMN(number, letters, rare)                                                                                  \
  {                                                                                                                    \
    .source = MND_CELL_OF_COLUMN, .column = number, .width = letters, .is_rare = rare                                  \
  }
#define TEXT(key, text, letters, rare)                                                                                 \
  {                                                                                                                    \
    .name = text, .source = MND_CELL_OF_TEXT, .property = text, .title = key, .width = letters, .is_rare = rare        \
  }
#define DERIVED(key, number, words, type, letters, rare)                                                               \
  {                                                                                                                    \
    .name = key, .source = MND_CELL_DERIVED, .column = MND_DERIVED_##number, .title = words, .kind = MND_CELL_##type,  \
    .width = letters, .is_rare = rare                                                                                  \
  }
#define PARTIES(key, role, words, rare)                                                                                \
  {                                                                                                                    \
    .name = key, .source = MND_CELL_DERIVED, .column = MND_DERIVED_PARTIES, .property = role, .title = words,          \
    .kind = MND_CELL_TEXT, .width = 24, .is_rare = rare                                                                \
  }
#define VERDICT(key, number, letters, rare)                                                                            \
  {                                                                                                                    \
    .name = key, .source = MND_CELL_OF_VERDICT, .column = number, .width = letters, .is_rare = rare                    \
  }
/* Where columns of money go. */
#define MONEY                                                                                                          \
  {                                                                                                                    \
    .source = MND_CELL_OF_MONEY                                                                                        \
  }

/* clang-format off */
static const Spec actors[] = {
  TEXT (NULL, "name", 30, FALSE),
  TEXT (NULL, "acronym", 10, FALSE),
  COLUMN (MND_ACTOR_KIND, 20, FALSE),
  COLUMN (MND_ACTOR_FUNCTIONS, 18, FALSE),
  COLUMN (MND_ACTOR_BRANCH, 14, TRUE),
  COLUMN (MND_ACTOR_STATEHOOD, 11, TRUE),
  COLUMN (MND_ACTOR_LEVEL, 11, FALSE),
  COLUMN (MND_ACTOR_PLACE, 14, TRUE),
  COLUMN (MND_ACTOR_START, 12, FALSE),
  COLUMN (MND_ACTOR_END, 12, FALSE),
  COLUMN (MND_ACTOR_STAFF, 9, FALSE),
  COLUMN (MND_ACTOR_BUDGET, 16, TRUE),
  COLUMN (MND_ACTOR_BUDGET_YEAR, 10, TRUE),
  COLUMN (MND_ACTOR_INFLUENCE, 8, TRUE),
  COLUMN (MND_ACTOR_STANCE, 8, TRUE),
  COLUMN (MND_ACTOR_OPENNESS, 8, TRUE),
  COLUMN (MND_ACTOR_CAPACITY, 8, TRUE),
  COLUMN (MND_ACTOR_WILL, 8, TRUE),
  /* Translators: a column: by how many an actor is overseen */
  DERIVED ("overseers", OVERSEERS, NC_ ("column", "Overseers"), NUMBER, 9, FALSE),
  DERIVED ("links", LINKS, NC_ ("column", "Links"), NUMBER, 7, FALSE),
  DERIVED ("support", SUPPORT, NC_ ("column", "Support"), NUMBER, 8, FALSE),
  DERIVED ("findings", FINDINGS, NC_ ("column", "Findings"), NUMBER, 8, FALSE),
  DERIVED ("confidence", CONFIDENCE, NC_ ("column", "Confidence"), TEXT, 11, FALSE),
  DERIVED ("sources", SOURCES, NC_ ("column", "Sources"), TEXT, 24, TRUE),
  COLUMN (MND_ACTOR_STATUTORY, 12, TRUE),
  COLUMN (MND_ACTOR_ARMED, 10, TRUE),
  TEXT (NULL, "description", 30, TRUE),
  TEXT (NULL, "note", 30, TRUE),
  COLUMN (MND_ACTOR_IDENTIFIERS, 16, TRUE),
  COLUMN (MND_ACTOR_PLACEHOLDER, 10, TRUE),
  COLUMN (MND_ACTOR_CONFIDENTIAL, 10, TRUE),
};

static const Spec links[] = {
  { "from", MND_CELL_OF_COLUMN, MND_LINK_FROM, .width = 26 },
  COLUMN (MND_LINK_KIND, 16, FALSE),
  COLUMN (MND_LINK_MODE, 14, FALSE),
  { "to", MND_CELL_OF_COLUMN, MND_LINK_TO, .width = 26 },
  COLUMN (MND_LINK_FORMALITY, 10, FALSE),
  COLUMN (MND_LINK_STATUS, 10, FALSE),
  COLUMN (MND_LINK_START, 12, FALSE),
  COLUMN (MND_LINK_END, 12, FALSE),
  DERIVED ("confidence", CONFIDENCE, NC_ ("column", "Confidence"), TEXT, 11, FALSE),
  TEXT (NULL, "basis", 24, FALSE),
  DERIVED ("sources", SOURCES, NC_ ("column", "Sources"), TEXT, 24, FALSE),
  COLUMN (MND_LINK_COVERS_SUBORDINATES, 10, TRUE),
  COLUMN (MND_LINK_AUTONOMY_GUARANTEED, 10, TRUE),
  COLUMN (MND_LINK_LAST_EXERCISED, 12, TRUE),
  COLUMN (MND_LINK_DORMANT, 10, TRUE),
  TEXT (NULL, "note", 30, TRUE),
  COLUMN (MND_LINK_CONFIDENTIAL, 10, TRUE),
};

static const Spec support[] = {
  TEXT (NULL, "name", 30, FALSE),
  TEXT (NULL, "acronym", 10, TRUE),
  PARTIES ("donors", "funder", NC_ ("column", "Donors"), FALSE),
  PARTIES ("beneficiaries", "beneficiary", NC_ ("column", "Beneficiaries"), FALSE),
  PARTIES ("implementers", "implementer", NC_ ("column", "Implementers"), TRUE),
  COLUMN (MND_SUPPORT_FIELDS, 22, FALSE),
  COLUMN (MND_SUPPORT_AXIS, 14, FALSE),
  COLUMN (MND_SUPPORT_STATUS, 12, FALSE),
  COLUMN (MND_SUPPORT_START, 12, FALSE),
  COLUMN (MND_SUPPORT_END, 12, FALSE),
  MONEY,
  COLUMN (MND_SUPPORT_MODALITY, 14, FALSE),
  COLUMN (MND_SUPPORT_FLOW_TYPE, 12, TRUE),
  COLUMN (MND_SUPPORT_LEVELS, 14, TRUE),
  COLUMN (MND_SUPPORT_DIMENSIONS, 16, TRUE),
  COLUMN (MND_SUPPORT_RESOURCES, 16, TRUE),
  COLUMN (MND_SUPPORT_GENDER_MARKER, 8, TRUE),
  COLUMN (MND_SUPPORT_SCOPE, 12, TRUE),
  COLUMN (MND_SUPPORT_PHASE, 12, TRUE),
  COLUMN (MND_SUPPORT_PLACE, 14, TRUE),
  COLUMN (MND_SUPPORT_PARENT, 24, TRUE),
  DERIVED ("confidence", CONFIDENCE, NC_ ("column", "Confidence"), TEXT, 11, TRUE),
  DERIVED ("sources", SOURCES, NC_ ("column", "Sources"), TEXT, 24, TRUE),
  TEXT (NULL, "description", 30, TRUE),
  TEXT (NULL, "note", 30, TRUE),
  COLUMN (MND_SUPPORT_IDENTIFIERS, 16, TRUE),
  COLUMN (MND_SUPPORT_CONFIDENTIAL, 10, TRUE),
};

static const Spec sources[] = {
  /* Translators: a column: the title of a source */
  TEXT (NC_ ("column", "Title"), "name", 40, FALSE),
  COLUMN (MND_SOURCE_AUTHOR, 24, FALSE),
  COLUMN (MND_SOURCE_DATE, 12, FALSE),
  COLUMN (MND_SOURCE_KIND, 16, FALSE),
  /* Translators: a column: how many statements a source is cited for */
  DERIVED ("citations", CITATIONS, NC_ ("column", "Citations"), NUMBER, 9, FALSE),
  COLUMN (MND_SOURCE_PUBLISHER, 20, FALSE),
  COLUMN (MND_SOURCE_URL, 24, TRUE),
  COLUMN (MND_SOURCE_ACCESSED, 12, TRUE),
  TEXT (NULL, "note", 30, TRUE),
  COLUMN (MND_SOURCE_IDENTIFIERS, 16, TRUE),
  COLUMN (MND_SOURCE_CONFIDENTIAL, 10, TRUE),
};

static const Spec findings[] = {
  DERIVED ("rule", RULE, NC_ ("column", "Rule"), TEXT, 24, FALSE),
  /* Translators: a column: whom a finding is about */
  DERIVED ("about", ABOUT, NC_ ("column", "About"), TEXT, 26, FALSE),
  /* Translators: a column: what a finding says, in a sentence */
  DERIVED ("finding", SENTENCE, NC_ ("column", "Finding"), TEXT, 44, FALSE),
  /* Translators: a column: whether something is a finding, a question or a note on the data */
  DERIVED ("state", STATE, NC_ ("column", "What it is"), TEXT, 12, FALSE),
  DERIVED ("severity", SEVERITY, NC_ ("column", "Severity"), NUMBER, 8, FALSE),
  DERIVED ("confidence", CONFIDENCE, NC_ ("column", "Confidence"), TEXT, 11, FALSE),
  VERDICT ("verdict", MND_VERDICT_VERDICT, 14, FALSE),
  VERDICT ("reason", MND_VERDICT_REASON, 24, FALSE),
  VERDICT ("reply", MND_VERDICT_REPLY, 24, TRUE),
  DERIVED ("since", SINCE, NC_ ("column", "Since"), DATE, 12, TRUE),
};

static const struct
{
  const char *word;
  const char *label; /* context "records" */
  MndTable table;
  const Spec *specs;
  guint n_specs;
} kinds[MND_N_RECORDS] = {
  [MND_RECORDS_ACTORS] = { "actors", NC_ ("records", "Actors"), MND_TABLE_ACTOR, actors, G_N_ELEMENTS (actors) },
  [MND_RECORDS_LINKS] = { "links", NC_ ("records", "Links"), MND_TABLE_LINK, links, G_N_ELEMENTS (links) },
  [MND_RECORDS_SUPPORT] = { "support", NC_ ("records", "Support"), MND_TABLE_SUPPORT, support, G_N_ELEMENTS (support) },
  [MND_RECORDS_SOURCES] = { "sources", NC_ ("records", "Sources"), MND_TABLE_SOURCE, sources, G_N_ELEMENTS (sources) },
  [MND_RECORDS_FINDINGS] = { "findings", NC_ ("records", "Findings"), MND_TABLE_NONE, findings, G_N_ELEMENTS (findings) },
};
/* clang-format on */

const char *
mnd_records_kind_get_word (MndRecordsKind kind)
{
  return kind < MND_N_RECORDS ? kinds[kind].word : NULL;
}

gboolean
mnd_records_kind_from_word (const char *word, MndRecordsKind *kind)
{
  for (guint i = 0; i < MND_N_RECORDS; i++)
    if (g_strcmp0 (kinds[i].word, word) == 0)
      {
        *kind = (MndRecordsKind) i;
        return TRUE;
      }
  return FALSE;
}

const char *
mnd_records_kind_get_label (MndRecordsKind kind)
{
  g_return_val_if_fail (kind < MND_N_RECORDS, NULL);

  return g_dpgettext2 (MND_GETTEXT_DOMAIN, "records", kinds[kind].label);
}

MndTable
mnd_records_kind_get_table (MndRecordsKind kind)
{
  g_return_val_if_fail (kind < MND_N_RECORDS, MND_TABLE_NONE);

  return kinds[kind].table;
}

/* --- one column */

static void
free_column (gpointer data)
{
  MndRecordColumn *column = data;

  g_free (column->name);
  g_free (column->title);
  g_free (column);
}

static MndCellKind
get_cell_kind (const MndColumn *info)
{
  switch (info->type)
    {
    case MND_COLUMN_WORD:
    case MND_COLUMN_BOOLEAN:
      return MND_CELL_CHOICE;
    case MND_COLUMN_ID:
      /* A place is typed, and made where there is none of that name. */
      return info->references == MND_TABLE_PLACE ? MND_CELL_TEXT : MND_CELL_CHOICE;
    case MND_COLUMN_DATE:
      return MND_CELL_DATE;
    case MND_COLUMN_INTEGER:
    case MND_COLUMN_REAL:
      return MND_CELL_NUMBER;
    case MND_COLUMN_TEXT:
    case MND_COLUMN_WORDS:
    case MND_COLUMN_SHARES:
    default:
      return MND_CELL_TEXT;
    }
}

static char *
dup_name (const char *name)
{
  return g_strdelimit (g_strdup (name), "_", '-');
}

static const char *
get_title (const Spec *spec, const MndColumn *info)
{
  if (spec->title != NULL)
    return g_dpgettext2 (MND_GETTEXT_DOMAIN, "column", spec->title);
  if (spec->property != NULL)
    return mnd_catalogue_get_label (MND_VOCABULARY_PROPERTY, spec->property);
  return g_dpgettext2 (MND_GETTEXT_DOMAIN, "column", info->label);
}

static void
add_column (GPtrArray *columns, const Spec *spec, MndTable table)
{
  MndRecordColumn *column = g_new0 (MndRecordColumn, 1);
  const MndColumn *info = NULL;

  if (spec->source == MND_CELL_OF_VERDICT)
    info = mnd_table_get_column (MND_TABLE_VERDICT, spec->column);
  else if (spec->source == MND_CELL_OF_COLUMN)
    info = mnd_table_get_column (table, spec->column);
  column->name = dup_name (spec->name != NULL ? spec->name : info->name);
  column->title = g_strdup (get_title (spec, info));
  column->kind = info != NULL ? get_cell_kind (info) : (MndCellKind) spec->kind;
  column->source = spec->source;
  column->column = spec->column;
  column->derived = spec->column;
  column->property = spec->property;
  column->width = spec->width;
  column->is_rare = spec->is_rare;
  column->is_amount = spec->source == MND_CELL_OF_COLUMN && mnd_table_find_currency_column (table, spec->column) >= 0;
  g_ptr_array_add (columns, column);
}

/* --- money: apart by kind and currency, for neither can be added up */

static int
compare_currencies (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
dup_currencies (MndMap *map, const char *kind)
{
  MndRecordList *money = mnd_map_get_records (map, MND_TABLE_MONEY);
  GPtrArray *currencies = g_ptr_array_new ();

  for (guint i = 0; i < mnd_record_list_get_size (money); i++)
    {
      MndRecord *record = mnd_record_list_get (money, i);
      const char *currency = mnd_record_get_text (record, MND_MONEY_CURRENCY);
      if (currency != NULL && g_strcmp0 (mnd_record_get_text (record, MND_MONEY_KIND), kind) == 0
          && !g_ptr_array_find_with_equal_func (currencies, currency, g_str_equal, NULL))
        g_ptr_array_add (currencies, (gpointer) currency);
    }
  g_ptr_array_sort (currencies, compare_currencies);
  return currencies;
}

static void
add_money (GPtrArray *columns, guint i, const char *currency)
{
  MndRecordColumn *column = g_new0 (MndRecordColumn, 1);
  const char *kind = mnd_catalogue_get_word (MND_VOCABULARY_MONEY_KIND, i);

  column->name = g_strdup_printf ("%s-%s", kind, currency);
  /* Translators: a column: a kind of money and a currency: "Commitment (EUR)" */
  column->title = g_strdup_printf (C_ ("column", "%1$s (%2$s)"),
                                   mnd_catalogue_get_label (MND_VOCABULARY_MONEY_KIND, kind), currency);
  column->kind = MND_CELL_NUMBER;
  column->source = MND_CELL_OF_MONEY;
  column->property = kind;
  g_strlcpy (column->currency, currency, sizeof column->currency);
  column->width = 14;
  column->is_rare = i > 1;
  column->is_amount = TRUE;
  g_ptr_array_add (columns, column);
}

static void
add_all_money (GPtrArray *columns, MndMap *map)
{
  for (guint i = 0; i < mnd_catalogue_get_size (MND_VOCABULARY_MONEY_KIND); i++)
    {
      g_autoptr (GPtrArray) currencies = dup_currencies (map, mnd_catalogue_get_word (MND_VOCABULARY_MONEY_KIND, i));
      for (guint k = 0; k < currencies->len; k++)
        add_money (columns, i, g_ptr_array_index (currencies, k));
    }
}

GPtrArray *
mnd_record_columns_new (MndRecordsKind kind, MndMap *map)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func (free_column);

  for (guint i = 0; i < kinds[kind].n_specs; i++)
    if (kinds[kind].specs[i].source == MND_CELL_OF_MONEY)
      add_all_money (columns, map);
    else
      add_column (columns, &kinds[kind].specs[i], kinds[kind].table);
  return columns;
}
