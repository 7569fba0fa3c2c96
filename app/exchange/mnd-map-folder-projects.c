/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* projects.csv and project_parties.csv: support from outside, its money, and who takes which part in it. */
#include "exchange/mnd-map-folder-private.h"

#include "model/mnd-money.h"

/* ISO 4217's code for "no currency": amounts whose currency the map does not know. */
#define NO_CURRENCY "XXX"

static gboolean
is_commitment (MndRecord *money)
{
  return g_str_equal (mnd_record_get_text (money, MND_MONEY_KIND), "commitment");
}

/* The first commitment, how many there are, and the sum of those in its currency, as far as it can be told. */
static MndRecord *
find_commitment (MndMap *map, MndRecord *support, guint *n, gint64 *sum)
{
  GPtrArray *money = mnd_map_get_referring (map, MND_TABLE_MONEY, MND_MONEY_SUPPORT, mnd_record_get_id (support));
  MndRecord *first = NULL;

  *n = 0;
  *sum = 0;
  for (guint i = 0; i < money->len; i++)
    {
      MndRecord *one = g_ptr_array_index (money, i);
      gint64 more = mnd_record_get_integer (one, MND_MONEY_AMOUNT, 0);
      if (!is_commitment (one))
        continue;
      if (first == NULL)
        first = one;
      *n += 1;
      if (g_strcmp0 (mnd_record_get_text (one, MND_MONEY_CURRENCY), mnd_record_get_text (first, MND_MONEY_CURRENCY))
              == 0
          && __builtin_add_overflow (*sum, more, sum))
        *sum = G_MAXINT64;
    }
  return first;
}

/* FALSE where there is no amount, or where it was refused. */
static gboolean
read_amount (MndFolderReading *reading, gint64 *minor, const char **currency)
{
  const char *amount = mnd_folder_get_cell (reading, "amount");

  *currency = mnd_folder_get_cell (reading, "currency");
  if (*amount == '\0' && **currency == '\0')
    return FALSE;
  if (*amount == '\0')
    mnd_folder_refuse (reading, MND_EXCHANGE_ERROR_VALUE, "amount", "there is a currency and no amount");
  else if (**currency == '\0')
    mnd_folder_refuse (reading, MND_EXCHANGE_ERROR_VALUE, "currency", "there is an amount and no currency");
  else if (!mnd_money_is_currency (*currency))
    mnd_folder_refuse (reading, MND_EXCHANGE_ERROR_VALUE, "currency",
                       "'%s' is no code of a currency, which has three capital letters", *currency);
  else if (!mnd_money_parse (amount, *currency, minor))
    mnd_folder_refuse (reading, MND_EXCHANGE_ERROR_VALUE, "amount", "'%s' is no amount in %s", amount, *currency);
  else
    return TRUE;
  return FALSE;
}

static void
read_money (MndFolderDraft *support)
{
  MndFolderReading *reading = support->reading;
  const char *currency;
  MndRecord *record = NULL;
  MndFolderDraft money;
  gint64 minor = 0, sum;
  guint n;

  if (!read_amount (reading, &minor, &currency))
    return;
  if (g_str_equal (currency, NO_CURRENCY))
    currency = NULL;
  if (support->record != NULL)
    record = find_commitment (reading->map, support->record, &n, &sum);
  if (record != NULL && n > 1)
    {
      if (sum != minor || g_strcmp0 (mnd_record_get_text (record, MND_MONEY_CURRENCY), currency) != 0)
        mnd_folder_doubt (reading, "amount", "the map has %u commitments, their sum is another; they stay", n);
      return;
    }
  money = mnd_folder_draft_part (reading, MND_TABLE_MONEY, record);
  if (record == NULL)
    {
      mnd_folder_draft_set (&money, MND_MONEY_SUPPORT, mnd_value_id (&support->id));
      mnd_folder_draft_set_text (&money, MND_MONEY_KIND, "commitment");
    }
  mnd_folder_draft_set (&money, MND_MONEY_AMOUNT, mnd_value_integer (minor));
  mnd_folder_draft_set (&money, MND_MONEY_CURRENCY, mnd_value_text (currency));
  support->is_changed |= money.is_changed;
}

static void
read_project (MndFolderReading *reading)
{
  MndFolderDraft support = mnd_folder_draft_row (reading);
  const char *start, *end;

  mnd_folder_draft_say_here (&support, "name", mnd_folder_get_cell (reading, "name"));
  mnd_folder_draft_say_here (&support, "acronym", mnd_folder_get_cell (reading, "acronym"));
  mnd_folder_draft_say_here (&support, "note", mnd_folder_get_cell (reading, "note"));
  mnd_folder_read_dates (reading, "start", "end", &start, &end);
  mnd_folder_draft_set_text (&support, MND_SUPPORT_START, start);
  mnd_folder_draft_set_text (&support, MND_SUPPORT_END, end);
  mnd_folder_draft_read (&support, "field", MND_SUPPORT_FIELDS);
  mnd_folder_draft_read (&support, "dimension", MND_SUPPORT_DIMENSIONS);
  mnd_folder_draft_read (&support, "phase", MND_SUPPORT_PHASE);
  mnd_folder_draft_read (&support, "modality", MND_SUPPORT_MODALITY);
  read_money (&support);
  mnd_folder_draft_cite (&support, NULL);
  mnd_folder_draft_read_extras (&support);
  mnd_folder_draft_end (&support);
}

static MndRecord *
find_party (MndFolderReading *reading, const MndId *support, const MndId *actor, const char *role)
{
  GPtrArray *parties = mnd_map_get_referring (reading->map, MND_TABLE_PARTY, MND_PARTY_SUPPORT, support);

  for (guint i = 0; i < parties->len; i++)
    {
      MndRecord *party = g_ptr_array_index (parties, i);
      if (mnd_id_equal (mnd_record_get_reference (party, MND_PARTY_ACTOR), actor)
          && g_str_equal (mnd_record_get_text (party, MND_PARTY_ROLE), role))
        return party;
    }
  return NULL;
}

static void
read_party (MndFolderReading *reading)
{
  const MndId *support = mnd_folder_read_reference (reading, "project", MND_FOLDER_PROJECTS);
  const MndId *actor = mnd_folder_read_reference (reading, "actor", MND_FOLDER_ACTORS);
  const char *role = mnd_folder_read_word (reading, "role", MND_VOCABULARY_ROLE);
  g_autofree char *text = g_strdup_printf ("party\n%s\n%s\n%s", mnd_folder_get_cell (reading, "project"),
                                           mnd_folder_get_cell (reading, "actor"), role != NULL ? role : "");
  guint row = mnd_folder_see (reading, text);
  MndFolderDraft party;

  if (*mnd_folder_get_cell (reading, "role") == '\0')
    mnd_folder_refuse (reading, MND_EXCHANGE_ERROR_VOCABULARY, "role", "the party has no role");
  if (row != 0)
    mnd_folder_refuse (reading, MND_EXCHANGE_ERROR_REFERENCE, NULL, "the same party stands in row %u already", row);
  if (support == NULL || actor == NULL || role == NULL)
    return;
  party = mnd_folder_draft_part (reading, MND_TABLE_PARTY, find_party (reading, support, actor, role));
  mnd_folder_draft_set (&party, MND_PARTY_SUPPORT, mnd_value_id (support));
  mnd_folder_draft_set (&party, MND_PARTY_ACTOR, mnd_value_id (actor));
  mnd_folder_draft_set_text (&party, MND_PARTY_ROLE, role);
  mnd_folder_draft_end (&party);
}

static char *
print_amount (MndFolderWriting *writing, MndRecord *support, const char *column)
{
  gint64 sum;
  guint n;
  MndRecord *money = find_commitment (writing->map, support, &n, &sum);
  const char *currency = money != NULL ? mnd_record_get_text (money, MND_MONEY_CURRENCY) : NULL;

  if (money == NULL)
    return NULL;
  if (g_str_equal (column, "currency"))
    return g_strdup (currency != NULL ? currency : NO_CURRENCY);
  return mnd_money_format (sum, currency);
}

static char *
print_of_support (MndFolderWriting *writing, MndRecord *support, const char *column)
{
  static const struct
  {
    const char *name;
    guint column;
  } places[] = {
    { "start", MND_SUPPORT_START },
    { "end", MND_SUPPORT_END },
    { "field", MND_SUPPORT_FIELDS },
    { "dimension", MND_SUPPORT_DIMENSIONS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].name, column))
      return g_strdup (mnd_record_get_text (support, places[i].column));
  return NULL;
}

static char *
print_end_of_party (MndFolderWriting *writing, MndRecord *party, const char *column)
{
  guint place = g_str_equal (column, "project") ? MND_PARTY_SUPPORT : MND_PARTY_ACTOR;

  return g_strdup (g_hash_table_lookup (writing->slugs, mnd_record_get_reference (party, place)));
}

static const MndFolderColumn project_columns[] = {
  { "id", mnd_folder_print_slug, FALSE },
  { "name", mnd_folder_print_text, FALSE },
  { "acronym", mnd_folder_print_text, FALSE },
  { "start", print_of_support, FALSE },
  { "end", print_of_support, FALSE },
  { "amount", print_amount, FALSE },
  { "currency", print_amount, FALSE },
  { "field", print_of_support, FALSE },
  { "dimension", print_of_support, FALSE },
  { "phase", mnd_folder_print_column, FALSE },
  { "modality", mnd_folder_print_column, FALSE },
  { "note", mnd_folder_print_text, FALSE },
  { "source_ids", mnd_folder_print_sources, FALSE },
  { "status", mnd_folder_print_column, TRUE },
  { "axis", mnd_folder_print_column, TRUE },
  { "levels", mnd_folder_print_column, TRUE },
  { "resources", mnd_folder_print_column, TRUE },
  { "flow_type", mnd_folder_print_column, TRUE },
  { "gender_marker", mnd_folder_print_column, TRUE },
  { "scope", mnd_folder_print_column, TRUE },
  { "confidential", mnd_folder_print_column, TRUE },
};

static const MndFolderColumn party_columns[] = {
  { "project", print_end_of_party, FALSE },
  { "actor", print_end_of_party, FALSE },
  { "role", mnd_folder_print_column, FALSE },
};

const MndFolderFileInfo mnd_folder_projects = { "projects.csv", MND_TABLE_SUPPORT, project_columns,
                                                G_N_ELEMENTS (project_columns), read_project };
const MndFolderFileInfo mnd_folder_parties = { "project_parties.csv", MND_TABLE_PARTY, party_columns,
                                               G_N_ELEMENTS (party_columns), read_party };
