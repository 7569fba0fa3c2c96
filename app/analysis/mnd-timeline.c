/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When what is shown changes; see the header. */
#include "analysis/mnd-timeline.h"

#include "model/mnd-facets.h"

static MndTimelineDay *
ensure_day (GHashTable *days, int day)
{
  MndTimelineDay *found = g_hash_table_lookup (days, GINT_TO_POINTER (day));

  if (found != NULL)
    return found;
  found = g_new0 (MndTimelineDay, 1);
  found->day = day;
  g_hash_table_insert (days, GINT_TO_POINTER (day), found);
  return found;
}

static void
narrow (MndMap *map, MndRecord *link, guint end, MndInterval *interval)
{
  MndRecord *actor = mnd_map_find (map, MND_TABLE_ACTOR, mnd_record_get_reference (link, end));
  MndInterval other;

  if (actor == NULL)
    {
      interval->to = interval->from; /* never */
      return;
    }
  other = mnd_record_get_interval (actor);
  interval->from = MAX (interval->from, other.from);
  interval->to = MIN (interval->to, other.to);
}

static void
add_record (GHashTable *days, MndMap *map, MndRecord *record)
{
  MndInterval interval = mnd_record_get_interval (record);

  if (mnd_record_get_table (record) == MND_TABLE_LINK)
    {
      narrow (map, record, MND_LINK_FROM, &interval);
      narrow (map, record, MND_LINK_TO, &interval);
    }
  if (interval.from >= interval.to)
    return;
  if (interval.from != MND_DAY_FIRST)
    ensure_day (days, interval.from)->n_come++;
  if (interval.to != MND_DAY_LAST)
    ensure_day (days, interval.to)->n_go++;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const MndTimelineDay *first = a, *second = b;

  return first->day < second->day ? -1 : first->day > second->day;
}

GArray *
mnd_timeline_dup_days (MndMap *map)
{
  static const MndTable tables[] = { MND_TABLE_ACTOR, MND_TABLE_LINK, MND_TABLE_SUPPORT };
  g_autoptr (GHashTable) days = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (MndTimelineDay));
  GHashTableIter iter;
  gpointer day;

  g_return_val_if_fail (MND_IS_MAP (map), sorted);

  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    {
      MndRecordList *records = mnd_map_get_records (map, tables[t]);
      for (guint i = 0; i < mnd_record_list_get_size (records); i++)
        add_record (days, map, mnd_record_list_get (records, i));
    }
  g_hash_table_iter_init (&iter, days);
  while (g_hash_table_iter_next (&iter, NULL, &day))
    g_array_append_vals (sorted, day, 1);
  g_array_sort (sorted, compare_days);
  return sorted;
}

gboolean
mnd_timeline_find_next (GArray *days, int day, int step, int *next)
{
  gboolean found = FALSE;

  g_return_val_if_fail (days != NULL && next != NULL && (step == 1 || step == -1), FALSE);

  for (guint i = 0; i < days->len && !(found && step > 0); i++)
    {
      int one = g_array_index (days, MndTimelineDay, i).day;
      if (step > 0 ? one <= day : one >= day)
        continue;
      *next = one;
      found = TRUE;
    }
  return found;
}
