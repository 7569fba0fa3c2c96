/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The redacted content; see the header. */
#include "model/mnd-redaction.h"

#include "model/mnd-removal.h"

static gboolean
is_secret (MndRecord *record)
{
  MndTable table = mnd_record_get_table (record);
  int column = mnd_table_find_column (table, "confidential");

  if (column >= 0 && mnd_record_get_boolean (record, (guint) column))
    return TRUE;
  return table == MND_TABLE_TEXT && g_str_equal (mnd_record_get_text (record, MND_TEXT_PROPERTY), "private_note");
}

GPtrArray *
mnd_map_dup_secrets (MndMap *map)
{
  GPtrArray *secrets = g_ptr_array_new ();

  g_return_val_if_fail (MND_IS_MAP (map), secrets);

  for (int table = 0; table < MND_N_TABLES; table++)
    {
      MndRecordList *records = mnd_map_get_records (map, (MndTable) table);
      for (guint i = 0; i < mnd_record_list_get_size (records); i++)
        if (is_secret (mnd_record_list_get (records, i)))
          g_ptr_array_add (secrets, mnd_record_list_get (records, i));
    }
  return secrets;
}

static gboolean
names_gone (MndMap *rest, const char *subjects)
{
  g_auto (GStrv) ids = g_strsplit (subjects, ",", -1);
  MndId id;

  for (char **text = ids; *text != NULL; text++)
    if (mnd_id_parse (*text, &id) && mnd_map_find_any (rest, &id) == NULL)
      return TRUE;
  return FALSE;
}

/* Verdicts name their subjects in a text, so that no reference tells of them. */
static GPtrArray *
dup_verdicts_without_subject (MndMap *rest)
{
  MndRecordList *verdicts = mnd_map_get_records (rest, MND_TABLE_VERDICT);
  GPtrArray *without = g_ptr_array_new ();

  for (guint i = 0; i < mnd_record_list_get_size (verdicts); i++)
    {
      MndRecord *verdict = mnd_record_list_get (verdicts, i);
      if (names_gone (rest, mnd_record_get_text (verdict, MND_VERDICT_SUBJECTS)))
        g_ptr_array_add (without, verdict);
    }
  return without;
}

static void
take_out (MndMap *map, GPtrArray *records)
{
  g_autoptr (MndChanges) removal = mnd_map_plan_removal (map, (MndRecord *const *) records->pdata, records->len);
  g_autoptr (GError) error = NULL;

  if (!mnd_map_apply (map, removal, &error))
    g_error ("Taking rows out of a map does not fit it: %s", error->message);
}

MndChanges *
mnd_map_dup_redacted_content (MndMap *map)
{
  g_autoptr (MndChanges) content = mnd_map_dup_content (map);
  g_autoptr (MndMap) rest = mnd_map_new ();
  g_autoptr (GPtrArray) secrets = NULL;
  g_autoptr (GPtrArray) verdicts = NULL;
  g_autoptr (GError) error = NULL;

  if (!mnd_map_apply (rest, content, &error))
    g_error ("A map does not fit an empty one: %s", error->message);
  secrets = mnd_map_dup_secrets (rest);
  take_out (rest, secrets);
  verdicts = dup_verdicts_without_subject (rest);
  take_out (rest, verdicts);
  return mnd_map_dup_content (rest);
}
