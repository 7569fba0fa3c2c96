/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which row of the map a row of the folder speaks of, and which row of a file an id means. */
#include "exchange/mnd-map-folder-match-private.h"

#include "model/mnd-text.h"

typedef struct
{
  MndId id;
  guint row;
} FolderRow;

guint
mnd_folder_get_identifiers_column (MndTable table)
{
  if (table == MND_TABLE_ACTOR)
    return MND_ACTOR_IDENTIFIERS;
  return table == MND_TABLE_SUPPORT ? MND_SUPPORT_IDENTIFIERS : MND_SOURCE_IDENTIFIERS;
}

/* What the row calls it in all languages. Free with g_strfreev(). */
static char **
dup_names (MndFolderReading *reading, MndTable table)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  if (table != MND_TABLE_ACTOR)
    g_strv_builder_add (names, mnd_folder_get_cell (reading, table == MND_TABLE_SOURCE ? "title" : "name"));
  for (guint i = 0; table == MND_TABLE_ACTOR && i < reading->languages->len; i++)
    {
      g_autofree char *column = g_strconcat ("name_", g_ptr_array_index (reading->languages, i), NULL);
      g_strv_builder_add (names, mnd_folder_get_cell (reading, column));
    }
  return g_strv_builder_end (names);
}

static GArray *
find_matches (MndFolderReading *reading, MndTable table, const char *slug)
{
  g_auto (GStrv) names = dup_names (reading, table);
  g_autofree char *identifier = mnd_folder_add_slug (NULL, slug);
  const char *acronyms[] = { mnd_folder_get_cell (reading, "acronym"), NULL };

  if (reading->matcher == NULL)
    reading->matcher = mnd_matcher_new (reading->map);
  return mnd_matcher_find (reading->matcher,
                           &(MndMatchQuery){ table, identifier, NULL, (const char *const *) names, acronyms, NULL });
}

/* The strongest reason that one row alone has and that no other row of the folder is matched by; nobody is there to be
 * asked, so that likeness is none. */
static const MndMatch *
choose (MndFolderReading *reading, GArray *matches, gboolean *ambiguous)
{
  for (guint i = 0; i < matches->len; i++)
    {
      const MndMatch *match = &g_array_index (matches, MndMatch, i);
      const MndMatch *next = i + 1 < matches->len ? match + 1 : NULL;
      if (match->reason > MND_MATCH_FOLDED)
        break;
      if (next != NULL && next->reason == match->reason)
        {
          *ambiguous = TRUE;
          break;
        }
      if (!g_hash_table_contains (reading->taken, match->record))
        return match;
    }
  return NULL;
}

/* Whoever is much the same may be the same. */
static void
doubt_likeness (MndFolderReading *reading, GArray *matches)
{
  for (guint i = 0; i < matches->len; i++)
    {
      const MndMatch *match = &g_array_index (matches, MndMatch, i);
      const char *name = mnd_map_get_name (reading->map, mnd_record_get_id (match->record), NULL);
      if (match->reason < MND_MATCH_INITIALS || g_hash_table_contains (reading->taken, match->record))
        continue;
      mnd_folder_doubt (reading, NULL, "the map has '%.80s', which is similar; this is taken for a new one",
                        name != NULL ? name : "");
      return;
    }
}

MndRecord *
mnd_folder_find_match (MndFolderReading *reading, MndTable table, const char *slug)
{
  g_autoptr (GArray) matches = find_matches (reading, table, slug);
  gboolean ambiguous = FALSE;
  const MndMatch *match = choose (reading, matches, &ambiguous);

  if (match == NULL)
    {
      if (ambiguous)
        mnd_folder_doubt (reading, NULL, "the map has several that are called so; this is taken for a new one");
      else
        doubt_likeness (reading, matches);
      return NULL;
    }
  g_hash_table_add (reading->taken, match->record);
  if (match->reason == MND_MATCH_ACRONYM)
    mnd_folder_doubt (reading, "acronym", "only the acronym is the same as in the map");
  return match->record;
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
