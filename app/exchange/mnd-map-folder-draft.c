/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of the map that are made or mended while a folder is read; see the private header. */
#include "exchange/mnd-map-folder-match-private.h"

#include <string.h>

MndFolderDraft
mnd_folder_draft_part (MndFolderReading *reading, MndTable table, MndRecord *record)
{
  MndFolderDraft draft = { .reading = reading, .table = table, .record = record };

  if (record != NULL)
    {
      draft.id = *mnd_record_get_id (record);
      return draft;
    }
  draft.id = mnd_proposal_make_id (reading->proposal);
  draft.change = mnd_proposal_insert (reading->proposal, table, &draft.id);
  draft.is_changed = TRUE;
  return draft;
}

static gboolean
check_id (MndFolderReading *reading, const char *slug)
{
  guint row = mnd_folder_find_row (reading, slug);

  if (*slug == '\0')
    mnd_folder_refuse (reading, MND_EXCHANGE_ERROR_REFERENCE, "id", "the row has no id");
  else if (!mnd_folder_is_slug (slug))
    mnd_folder_refuse (reading, MND_EXCHANGE_ERROR_REFERENCE, "id",
                       "'%s' is no id: it is too long, or has a space, a comma or a semicolon", slug);
  else if (row != 0)
    mnd_folder_refuse (reading, MND_EXCHANGE_ERROR_REFERENCE, "id", "the id '%s' stands in row %u already", slug, row);
  else
    return TRUE;
  reading->is_complete[reading->file] = FALSE;
  return FALSE;
}

MndFolderDraft
mnd_folder_draft_row (MndFolderReading *reading)
{
  MndTable table = mnd_folder_get_file (reading->file)->table;
  guint identifiers = mnd_folder_get_identifiers_column (table);
  const char *slug = mnd_folder_get_cell (reading, "id");
  gboolean is_good = check_id (reading, slug);
  MndRecord *record = is_good ? mnd_folder_find_match (reading, table, slug) : NULL;
  MndFolderDraft draft = mnd_folder_draft_part (reading, table, record);
  const char *now = record != NULL ? mnd_record_get_text (record, identifiers) : NULL;
  g_autofree char *own = mnd_folder_dup_slug (now);

  if (is_good)
    mnd_folder_remember_id (reading, slug, &draft.id);
  if (is_good && own == NULL)
    mnd_folder_draft_set (&draft, identifiers, mnd_value_take_text (mnd_folder_add_slug (now, slug)));
  return draft;
}

/* An update of a row of the map: its key on both sides, nothing else yet. */
static MndChange *
update_record (MndFolderReading *reading, MndRecord *record)
{
  MndTable table = mnd_record_get_table (record);
  const MndTableInfo *info = mnd_table_get_info (table);
  MndChange *change = mnd_changes_add (mnd_proposal_get_changes (reading->proposal), table, MND_CHANGE_UPDATE);

  for (guint i = 0; i < info->n_columns && info->columns[i].key; i++)
    {
      change->before[i] = mnd_value_copy (mnd_record_get_value (record, i));
      change->after[i] = mnd_value_copy (mnd_record_get_value (record, i));
    }
  return change;
}

void
mnd_folder_draft_set (MndFolderDraft *draft, guint column, MndValue value)
{
  if (draft->record != NULL)
    {
      const MndValue *now = mnd_record_get_value (draft->record, column);
      gboolean is_set = draft->change != NULL && draft->change->after[column].type != MND_VALUE_UNDEFINED;
      if (!is_set && mnd_value_equal (now, &value))
        {
          mnd_value_clear (&value);
          return;
        }
      if (draft->change == NULL)
        draft->change = update_record (draft->reading, draft->record);
      mnd_value_clear (&draft->change->before[column]);
      draft->change->before[column] = mnd_value_copy (now);
      draft->is_changed = TRUE;
    }
  mnd_value_clear (&draft->change->after[column]);
  draft->change->after[column] = value;
}

void
mnd_folder_draft_set_text (MndFolderDraft *draft, guint column, const char *text)
{
  if (text != NULL && *text != '\0')
    mnd_folder_draft_set (draft, column, mnd_value_text (text));
}

static void
insert_text (MndFolderDraft *draft, const char *property, const char *language, const char *value)
{
  MndChange *change = mnd_proposal_insert (draft->reading->proposal, MND_TABLE_TEXT, NULL);

  change->after[MND_TEXT_OWNER] = mnd_value_id (&draft->id);
  change->after[MND_TEXT_PROPERTY] = mnd_value_text (property);
  change->after[MND_TEXT_LANGUAGE] = mnd_value_text (language);
  change->after[MND_TEXT_ORDINAL] = mnd_value_integer (0);
  change->after[MND_TEXT_VALUE] = mnd_value_text (value);
}

void
mnd_folder_draft_say (MndFolderDraft *draft, const char *property, const char *language, const char *value)
{
  MndRecord *text = NULL;
  MndChange *change;

  if (value == NULL || *value == '\0')
    return;
  if (draft->record != NULL)
    text = mnd_map_find_text (draft->reading->map, &draft->id, property, language, 0);
  if (text != NULL && g_str_equal (mnd_record_get_text (text, MND_TEXT_VALUE), value))
    return;
  draft->is_changed = TRUE;
  if (text == NULL)
    {
      insert_text (draft, property, language, value);
      return;
    }
  change = update_record (draft->reading, text);
  change->before[MND_TEXT_VALUE] = mnd_value_copy (mnd_record_get_value (text, MND_TEXT_VALUE));
  change->after[MND_TEXT_VALUE] = mnd_value_text (value);
}

void
mnd_folder_draft_say_here (MndFolderDraft *draft, const char *property, const char *value)
{
  const char *language = mnd_folder_get_language (draft->reading);
  const char *const languages[] = { language, NULL };

  if (draft->record != NULL
      && g_strcmp0 (mnd_map_get_text (draft->reading->map, &draft->id, property, languages), value) == 0)
    return;
  mnd_folder_draft_say (draft, property, language, value);
}

/* The citation of this source by the row of the map, as far as there is one. */
static MndRecord *
find_citation (MndFolderDraft *draft, const MndId *source)
{
  GPtrArray *citations;

  if (draft->record == NULL)
    return NULL;
  citations = mnd_map_get_referring (draft->reading->map, MND_TABLE_CITATION, MND_CITATION_CLAIM, &draft->id);
  for (guint i = 0; i < citations->len; i++)
    {
      MndRecord *citation = g_ptr_array_index (citations, i);
      const MndId *cited = mnd_record_get_reference (citation, MND_CITATION_SOURCE);
      if (source == NULL ? cited == NULL : cited != NULL && mnd_id_equal (cited, source))
        return citation;
    }
  return NULL;
}

/* `source` NULL: the team's own judgement, of which a confidence is stated. `keep`: what the map has stays. */
static void
cite_source (MndFolderDraft *draft, const MndId *source, const char *confidence, gboolean keep)
{
  MndRecord *record = find_citation (draft, source);
  MndFolderDraft citation = mnd_folder_draft_part (draft->reading, MND_TABLE_CITATION, record);

  if (record == NULL)
    {
      mnd_folder_draft_set (&citation, MND_CITATION_CLAIM, mnd_value_id (&draft->id));
      mnd_folder_draft_set (&citation, MND_CITATION_CLAIM_TABLE,
                            mnd_value_text (mnd_table_get_info (draft->table)->name));
      mnd_folder_draft_set (&citation, MND_CITATION_SOURCE, mnd_value_id (source));
    }
  if (record == NULL || !keep)
    mnd_folder_draft_set_text (&citation, MND_CITATION_CONFIDENCE, confidence);
  draft->is_changed |= citation.is_changed;
}

void
mnd_folder_draft_cite (MndFolderDraft *draft, const char *confidence)
{
  const char *cell = mnd_folder_get_cell (draft->reading, "source_ids");
  g_auto (GStrv) slugs = g_strsplit (cell, ";", -1);
  gboolean keep = draft->record != NULL && confidence != NULL
                  && mnd_map_get_confidence (draft->reading->map, &draft->id)
                         == mnd_catalogue_get_index (MND_VOCABULARY_CONFIDENCE, confidence);

  for (char **slug = slugs; *slug != NULL; slug++)
    {
      const MndId *source;
      if (g_strv_contains ((const char *const *) slug + 1, *slug))
        mnd_folder_refuse (draft->reading, MND_EXCHANGE_ERROR_REFERENCE, "source_ids", "the id '%s' stands there twice",
                           *slug);
      source = mnd_folder_find_id (draft->reading, "source_ids", MND_FOLDER_SOURCES, *slug);
      if (source != NULL)
        cite_source (draft, source, confidence, keep);
    }
  if (slugs[0] == NULL && confidence != NULL && !keep)
    cite_source (draft, NULL, confidence, FALSE);
}

void
mnd_folder_draft_end (MndFolderDraft *draft)
{
  MndProposalCounts *counts = mnd_proposal_count (draft->reading->proposal, draft->table);

  if (draft->record == NULL)
    {
      counts->n_new++;
      return;
    }
  counts->n_matched++;
  if (draft->is_changed)
    counts->n_changed++;
}
