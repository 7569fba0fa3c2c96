/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How commands write JSON; see the header. */
#include "cli/mnd-cli-json.h"

#include "analysis/mnd-names.h"
#include "analysis/mnd-topic.h"
#include "model/mnd-money.h"

#include <string.h>

void
mnd_cli_json_add_word (JsonBuilder *builder, const char *member, const char *word)
{
  json_builder_set_member_name (builder, member);
  if (word != NULL)
    json_builder_add_string_value (builder, word);
  else
    json_builder_add_null_value (builder);
}

void
mnd_cli_json_add_number (JsonBuilder *builder, const char *member, gint64 number)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, number);
}

/* A share below nought is none: there is nothing to share. */
void
mnd_cli_json_add_share (JsonBuilder *builder, const char *member, double share)
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

void
mnd_cli_json_add_row (JsonBuilder *builder, MndMap *map, const MndId *id)
{
  const MndNames names = { map, NULL };
  MndRecord *record = mnd_map_find_any (map, id);
  g_autofree char *text = record != NULL ? dup_id_of_row (record) : dup_id_of_topic (id);
  const char *table = record != NULL ? mnd_table_get_info (mnd_record_get_table (record))->name : "topic";
  const char *name = record != NULL ? mnd_map_get_name (map, id, NULL) : mnd_names_get (&names, id);

  json_builder_begin_object (builder);
  mnd_cli_json_add_word (builder, "id", text);
  mnd_cli_json_add_word (builder, "table", table);
  if (name != NULL)
    mnd_cli_json_add_word (builder, "name", name);
  json_builder_end_object (builder);
}

static void
add_counts (JsonBuilder *builder, const char *member, const guint *counts)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_object (builder);
  for (guint i = 0; i < MND_BALANCE_N_PARTS; i++)
    mnd_cli_json_add_number (builder, mnd_balance_part_get_word (i), counts[i]);
  json_builder_end_object (builder);
}

static void
add_money (JsonBuilder *builder, const MndBalanceMoney *money)
{
  json_builder_begin_object (builder);
  mnd_cli_json_add_word (builder, "currency", money->currency);
  for (guint i = 0; i < MND_BALANCE_N_PARTS; i++)
    {
      g_autofree char *amount = mnd_money_format (money->amounts[i], money->currency);
      mnd_cli_json_add_word (builder, mnd_balance_part_get_word (i), amount);
    }
  mnd_cli_json_add_share (builder, "share_of_coded", mnd_balance_get_money_share (money, TRUE));
  mnd_cli_json_add_share (builder, "share_of_all", mnd_balance_get_money_share (money, FALSE));
  json_builder_end_object (builder);
}

void
mnd_cli_json_add_balance (JsonBuilder *builder, const MndBalance *balance)
{
  json_builder_begin_object (builder);
  add_counts (builder, "support", balance->n_support);
  add_counts (builder, "without_amount", balance->n_unknown);
  mnd_cli_json_add_share (builder, "share_of_coded", mnd_balance_get_count_share (balance, TRUE));
  mnd_cli_json_add_share (builder, "share_of_all", mnd_balance_get_count_share (balance, FALSE));
  json_builder_set_member_name (builder, "money");
  json_builder_begin_array (builder);
  for (guint i = 0; i < balance->money->len; i++)
    add_money (builder, &g_array_index (balance->money, MndBalanceMoney, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

MndRecord *
mnd_cli_json_find_actor (MndMap *map, const char *word)
{
  MndRecordList *actors = mnd_map_get_records (map, MND_TABLE_ACTOR);
  MndId id;

  if (mnd_id_parse (word, &id))
    return mnd_map_find (map, MND_TABLE_ACTOR, &id);
  for (guint i = 0; i < mnd_record_list_get_size (actors); i++)
    {
      MndRecord *actor = mnd_record_list_get (actors, i);
      g_autofree char *text = dup_id_of_row (actor);
      if (g_str_equal (text, word))
        return actor;
    }
  return NULL;
}

char *
mnd_cli_json_end (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = NULL;

  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}
