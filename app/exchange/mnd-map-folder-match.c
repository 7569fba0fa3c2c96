/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which row of the map a row of the folder speaks of, and which row of a file an id means. */
#include "exchange/mnd-map-folder-match-private.h"

#include "model/mnd-hash.h"
#include "model/mnd-text.h"

typedef struct
{
  MndId id;
  guint row;
} FolderRow;

/* What somebody calls it is the same with or without capitals, accents and the like; an identifier is not. */
static char *
dup_key (char sort, const char *text)
{
  g_autofree char *folded = sort != 'i' ? mnd_text_fold (text) : NULL;

  return g_strdup_printf ("%c%s", sort, folded != NULL ? folded : text);
}

/* NULL stands for several rows that are called the same. */
static void
know (GHashTable *known, char sort, const char *text, MndRecord *record)
{
  char *key = dup_key (sort, text);
  gpointer other;

  if (g_hash_table_lookup_extended (known, key, NULL, &other) && other != record)
    record = NULL;
  g_hash_table_insert (known, key, record);
}

static void
know_texts (GHashTable *known, MndMap *map, MndRecord *record)
{
  GPtrArray *texts = mnd_map_get_referring (map, MND_TABLE_TEXT, MND_TEXT_OWNER, mnd_record_get_id (record));

  for (guint i = 0; i < texts->len; i++)
    {
      MndRecord *text = g_ptr_array_index (texts, i);
      const char *property = mnd_record_get_text (text, MND_TEXT_PROPERTY);
      if (g_str_equal (property, "name"))
        know (known, 'n', mnd_record_get_text (text, MND_TEXT_VALUE), record);
      else if (g_str_equal (property, "acronym"))
        know (known, 'a', mnd_record_get_text (text, MND_TEXT_VALUE), record);
    }
}

guint
mnd_folder_get_identifiers_column (MndTable table)
{
  if (table == MND_TABLE_ACTOR)
    return MND_ACTOR_IDENTIFIERS;
  return table == MND_TABLE_SUPPORT ? MND_SUPPORT_IDENTIFIERS : MND_SOURCE_IDENTIFIERS;
}

static GHashTable *
get_known (MndFolderReading *reading, MndTable table)
{
  MndRecordList *records = mnd_map_get_records (reading->map, table);
  guint identifiers = mnd_folder_get_identifiers_column (table);

  if (reading->known[table] != NULL)
    return reading->known[table];
  reading->known[table] = g_hash_table_new_full (mnd_hash_text, g_str_equal, g_free, NULL);
  for (guint i = 0; i < mnd_record_list_get_size (records); i++)
    {
      MndRecord *record = mnd_record_list_get (records, i);
      g_autofree char *slug = mnd_folder_dup_slug (mnd_record_get_text (record, identifiers));
      if (slug != NULL)
        know (reading->known[table], 'i', slug, record);
      know_texts (reading->known[table], reading->map, record);
    }
  return reading->known[table];
}

/* A row that is called so and that no other row of the folder is matched to. */
static MndRecord *
find_known (MndFolderReading *reading, MndTable table, char sort, const char *text, gboolean *ambiguous)
{
  g_autofree char *key = dup_key (sort, text);
  gpointer record;

  if (*text == '\0' || !g_hash_table_lookup_extended (get_known (reading, table), key, NULL, &record))
    return NULL;
  if (record == NULL)
    *ambiguous = TRUE;
  return record != NULL && !g_hash_table_contains (reading->taken, record) ? record : NULL;
}

static MndRecord *
find_by_name (MndFolderReading *reading, MndTable table, gboolean *ambiguous)
{
  MndRecord *record = NULL;

  if (table != MND_TABLE_ACTOR)
    return find_known (reading, table, 'n', mnd_folder_get_cell (reading, table == MND_TABLE_SOURCE ? "title" : "name"),
                       ambiguous);
  for (guint i = 0; i < reading->languages->len && record == NULL; i++)
    {
      g_autofree char *column = g_strconcat ("name_", g_ptr_array_index (reading->languages, i), NULL);
      record = find_known (reading, table, 'n', mnd_folder_get_cell (reading, column), ambiguous);
    }
  return record;
}

MndRecord *
mnd_folder_find_match (MndFolderReading *reading, MndTable table, const char *slug)
{
  gboolean ambiguous = FALSE, is_acronym = FALSE;
  MndRecord *record = find_known (reading, table, 'i', slug, &ambiguous);

  if (record == NULL)
    record = find_by_name (reading, table, &ambiguous);
  if (record == NULL)
    {
      record = find_known (reading, table, 'a', mnd_folder_get_cell (reading, "acronym"), &ambiguous);
      is_acronym = record != NULL;
    }
  if (record != NULL)
    g_hash_table_add (reading->taken, record);
  if (is_acronym)
    mnd_folder_doubt (reading, "acronym", "only the acronym is the same as in the map");
  else if (record == NULL && ambiguous)
    mnd_folder_doubt (reading, NULL, "the map has several that are called so; this is taken for a new one");
  return record;
}

void
mnd_folder_remember_id (MndFolderReading *reading, const char *slug, const MndId *id)
{
  FolderRow *row = g_new (FolderRow, 1);

  row->id = *id;
  row->row = mnd_csv_reader_get_row (reading->readers[reading->file]);
  g_hash_table_insert (reading->ids[reading->file], g_strdup (slug), row);
}

guint
mnd_folder_find_row (MndFolderReading *reading, const char *slug)
{
  FolderRow *row = g_hash_table_lookup (reading->ids[reading->file], slug);

  return row != NULL ? row->row : 0;
}

const MndId *
mnd_folder_find_id (MndFolderReading *reading, const char *column, MndFolderFile file, const char *slug)
{
  FolderRow *row = g_hash_table_lookup (reading->ids[file], slug);

  if (row != NULL)
    return &row->id;
  /* Where rows of that file were refused, the id may stand in one of them. */
  if (reading->is_complete[file])
    mnd_folder_refuse (reading, MND_EXCHANGE_ERROR_REFERENCE, column, "the id '%s' does not stand in %s", slug,
                       mnd_folder_get_file (file)->name);
  return NULL;
}

const MndId *
mnd_folder_read_reference (MndFolderReading *reading, const char *column, MndFolderFile file)
{
  const char *slug = mnd_folder_get_cell (reading, column);

  if (*slug != '\0')
    return mnd_folder_find_id (reading, column, file, slug);
  mnd_folder_refuse (reading, MND_EXCHANGE_ERROR_REFERENCE, column, "the cell is empty, it has to name an id of %s",
                     mnd_folder_get_file (file)->name);
  return NULL;
}
