/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What sentences call things; see the header. */
#include "analysis/mnd-names.h"

#include "analysis/mnd-topic.h"
#include "model/mnd-format.h"

#include <glib/gi18n.h>

const char *
mnd_names_get (const MndNames *names, const MndId *id)
{
  const char *name = mnd_map_get_name (names->map, id, names->languages);
  MndRecord *record;

  if (name != NULL)
    return name;
  record = mnd_map_find_any (names->map, id);
  if (record != NULL && mnd_record_get_table (record) == MND_TABLE_ACTOR)
    return mnd_catalogue_get_label (MND_VOCABULARY_KIND, mnd_record_get_text (record, MND_ACTOR_KIND));
  if (record != NULL && mnd_record_get_table (record) == MND_TABLE_SUPPORT)
    return mnd_catalogue_get_label (MND_VOCABULARY_TABLE, "support");
  name = record == NULL ? mnd_topic_get_label (id) : NULL;
  return name != NULL ? name : "?";
}

char *
mnd_names_dup_list (const char *const *items, guint n_items)
{
  g_autoptr (GString) list = g_string_new (n_items > 0 ? items[0] : "");

  for (guint i = 1; i + 1 < n_items; i++)
    {
      /* Translators: what stands between two parts of a list, but for the last two: "A, B and C". */
      g_string_append (list, C_ ("list", ", "));
      g_string_append (list, items[i]);
    }
  if (n_items > 1)
    {
      /* Translators: what stands between the last two parts of a list: "A, B and C". */
      g_string_append (list, C_ ("list", " and "));
      g_string_append (list, items[n_items - 1]);
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static int
compare_names_cb (gconstpointer a, gconstpointer b)
{
  return mnd_format_compare (*(const char *const *) a, *(const char *const *) b);
}

char *
mnd_names_dup_names (const MndNames *names, const MndId *const *ids, guint n_ids)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < n_ids; i++)
    g_ptr_array_add (items, (gpointer) mnd_names_get (names, ids[i]));
  g_ptr_array_sort (items, compare_names_cb);
  return mnd_names_dup_list ((const char *const *) items->pdata, items->len);
}

char *
mnd_names_dup_labels (MndVocabulary vocabulary, guint bits)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < mnd_catalogue_get_size (vocabulary); i++)
    if ((bits & MND_BIT (i)) != 0)
      g_ptr_array_add (items, (gpointer) mnd_catalogue_get_label (vocabulary, mnd_catalogue_get_word (vocabulary, i)));
  return mnd_names_dup_list ((const char *const *) items->pdata, items->len);
}

char *
mnd_names_dup_left_out (guint n)
{
  /* Translators: links, programmes or overlaps that a table or chart of the map does not count */
  return n > 0 ? g_strdup_printf (ngettext ("%u left out by the filter", "%u left out by the filter", n), n) : NULL;
}
