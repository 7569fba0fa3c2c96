/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ids of the map folder: kept among the identifiers of a row, made from its name where it has none. */
#include "exchange/mnd-map-folder-private.h"

#include "model/mnd-hash.h"

#include <string.h>

#define SCHEME "map-folder="
#define MADE_SIZE 40 /* characters of an id that we make */

char *
mnd_folder_dup_slug (const char *identifiers)
{
  g_auto (GStrv) lines = NULL;

  if (identifiers == NULL)
    return NULL;
  lines = g_strsplit (identifiers, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    if (g_str_has_prefix (*line, SCHEME) && mnd_folder_is_slug (*line + strlen (SCHEME)))
      return g_strdup (*line + strlen (SCHEME));
  return NULL;
}

char *
mnd_folder_add_slug (const char *identifiers, const char *slug)
{
  if (identifiers == NULL || *identifiers == '\0')
    return g_strconcat (SCHEME, slug, NULL);
  return g_strconcat (identifiers, "\n" SCHEME, slug, NULL);
}

gboolean
mnd_folder_is_slug (const char *text)
{
  if (*text == '\0' || strlen (text) > 200)
    return FALSE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (g_unichar_isspace (c) || g_unichar_iscntrl (c) || c == ';' || c == ',')
        return FALSE;
    }
  return TRUE;
}

/* Letters and digits, folded, with single hyphens between; "" where there are none. */
static char *
slug_from (const char *text)
{
  g_autofree char *folded = mnd_text_fold (text != NULL ? text : "");
  g_autoptr (GString) slug = g_string_new (NULL);
  gboolean gap = FALSE;
  guint n = 0;

  for (const char *p = folded; *p != '\0' && n < MADE_SIZE; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (!g_unichar_isalnum (c))
        {
          gap = slug->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (slug, '-');
      gap = FALSE;
      g_string_append_unichar (slug, c);
      n++;
    }
  return g_string_free (g_steal_pointer (&slug), FALSE);
}

/* The wanted one, or with a number behind it. Takes and gives. */
static char *
make_unique (GHashTable *used, char *wanted)
{
  char *slug = g_strdup (wanted);

  for (guint i = 2; g_hash_table_contains (used, slug); i++)
    {
      g_free (slug);
      slug = g_strdup_printf ("%s-%u", wanted, i);
    }
  g_free (wanted);
  return slug;
}

static char *
make_slug (MndMap *map, MndRecord *record)
{
  const MndId *id = mnd_record_get_id (record);
  char *slug = slug_from (mnd_map_get_text (map, id, "acronym", NULL));

  if (*slug == '\0')
    {
      g_free (slug);
      slug = slug_from (mnd_map_get_text (map, id, "name", NULL));
    }
  if (*slug == '\0')
    {
      g_free (slug);
      slug = g_strdup (mnd_table_get_info (mnd_record_get_table (record))->name);
    }
  return slug;
}

static void
make_slugs_of_table (MndMap *map, MndTable table, guint identifiers, GHashTable *slugs)
{
  g_autoptr (GHashTable) used = g_hash_table_new (mnd_hash_text, g_str_equal);
  MndRecordList *records = mnd_map_get_records (map, table);

  /* Those that came with their rows go first, so that no made one takes their place. */
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < mnd_record_list_get_size (records); i++)
      {
        MndRecord *record = mnd_record_list_get (records, i);
        char *own = mnd_folder_dup_slug (mnd_record_get_text (record, identifiers));
        char *slug;
        if ((own != NULL) != (pass == 0))
          {
            g_free (own);
            continue;
          }
        slug = make_unique (used, own != NULL ? own : make_slug (map, record));
        g_hash_table_add (used, slug);
        g_hash_table_insert (slugs, g_memdup2 (mnd_record_get_id (record), sizeof (MndId)), slug);
      }
}

GHashTable *
mnd_folder_make_slugs (MndMap *map)
{
  GHashTable *slugs = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, g_free);

  make_slugs_of_table (map, MND_TABLE_ACTOR, MND_ACTOR_IDENTIFIERS, slugs);
  make_slugs_of_table (map, MND_TABLE_SUPPORT, MND_SUPPORT_IDENTIFIERS, slugs);
  make_slugs_of_table (map, MND_TABLE_SOURCE, MND_SOURCE_IDENTIFIERS, slugs);
  return slugs;
}
