/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A map over time: which bars there are, and under what. What is said of them is in -words.c. */
#include "document/mnd-chronology.h"

#include "analysis/mnd-aid.h"
#include "analysis/mnd-names.h"
#include "analysis/mnd-overlap.h"
#include "analysis/mnd-rule.h"
#include "document/mnd-edits.h"
#include "model/mnd-facets.h"
#include "model/mnd-format.h"

#include <glib/gi18n.h>
#include <string.h>

#define DAYS_OF_MONTH 30.44

typedef struct
{
  MndMap *map;
  MndNames names;
  GHashTable *left_out; /* NULL: nothing */
  MndChronologyWish wish;
  MndState *state;      /* of all times */
  GHashTable *donors;   /* places + 1 of heads */
  GHashTable *overlaps; /* MndId -> GArray of Shade */
  GHashTable *groups;   /* key (MndId of an actor, or a word) -> MndTimeGroup */
  MndTimeChart *chart;
} Maker;

typedef struct
{
  MndInterval interval;
  guint fields;
} Shade;

/* --- overlaps and donors */

static void
add_shade (Maker *maker, const MndId *support, const Shade *shade)
{
  GArray *shades = g_hash_table_lookup (maker->overlaps, support);

  if (shades == NULL)
    {
      shades = g_array_new (FALSE, FALSE, sizeof (Shade));
      g_hash_table_insert (maker->overlaps, g_memdup2 (support, sizeof *support), shades);
    }
  g_array_append_val (shades, *shade);
}

static void
collect_overlaps (Maker *maker)
{
  g_autoptr (GPtrArray) overlaps = mnd_overlaps_list (maker->state);

  for (guint i = 0; i < overlaps->len; i++)
    {
      MndOverlap *overlap = g_ptr_array_index (overlaps, i);
      const Shade shade = { *mnd_overlap_get_interval (overlap), mnd_overlap_get_fields (overlap) };
      add_shade (maker, mnd_overlap_get_support (overlap, 0), &shade);
      add_shade (maker, mnd_overlap_get_support (overlap, 1), &shade);
    }
}

static gboolean
has_role (MndRecord *party, const char *role)
{
  return g_strcmp0 (mnd_record_get_text (party, MND_PARTY_ROLE), role) == 0;
}

static void
collect_donors (Maker *maker)
{
  MndRecordList *parties = mnd_map_get_records (maker->map, MND_TABLE_PARTY);

  for (guint i = 0; i < mnd_record_list_get_size (parties); i++)
    {
      MndRecord *party = mnd_record_list_get (parties, i);
      guint actor = mnd_state_find_actor (maker->state, mnd_record_get_reference (party, MND_PARTY_ACTOR));
      if (actor != MND_NOTHING && has_role (party, "funder"))
        g_hash_table_add (maker->donors, GUINT_TO_POINTER (mnd_state_get_donor (maker->state, actor) + 1));
    }
}

/* --- groups */

static MndTimeGroup *
get_group (Maker *maker, gconstpointer key, gsize size, const char *name)
{
  g_autoptr (GBytes) bytes = g_bytes_new (key, size);
  MndTimeGroup *group = g_hash_table_lookup (maker->groups, bytes);

  if (group == NULL)
    {
      group = mnd_time_chart_add_group (maker->chart, name);
      g_hash_table_insert (maker->groups, g_steal_pointer (&bytes), group);
    }
  return group;
}

static const char *
get_unsaid (void)
{
  return C_ ("time group", "Not said");
}

static MndTimeGroup *
get_actor_group (Maker *maker, const MndId *id)
{
  MndTimeGroup *group = get_group (maker, id, sizeof *id, mnd_names_get (&maker->names, id));

  group->is_actor = TRUE;
  group->id = *id;
  return group;
}

static MndTimeGroup *
get_unsaid_group (Maker *maker)
{
  return get_group (maker, "", 1, get_unsaid ());
}

/* The group of an actor, by what is grouped; NULL: it is none of those. */
static MndTimeGroup *
find_group_of (Maker *maker, const MndId *id)
{
  guint actor = id != NULL ? mnd_state_find_actor (maker->state, id) : MND_NOTHING;

  if (actor == MND_NOTHING)
    return NULL;
  if (maker->wish.by == MND_CHRONOLOGY_BY_INSTITUTION)
    return mnd_state_is_institution (maker->state, actor) ? get_actor_group (maker, id) : NULL;
  actor = mnd_state_get_donor (maker->state, actor);
  if (!g_hash_table_contains (maker->donors, GUINT_TO_POINTER (actor + 1)))
    return NULL;
  return get_actor_group (maker, &maker->state->actors[actor].id);
}

static void
add_once (GPtrArray *groups, MndTimeGroup *group)
{
  if (group != NULL && !g_ptr_array_find (groups, group, NULL))
    g_ptr_array_add (groups, group);
}

static void
add_field_groups (Maker *maker, MndRecord *support, GPtrArray *groups)
{
  guint fields = mnd_support_get_fields (support);

  for (guint i = 0; i < MND_N_FIELDS; i++)
    if ((fields & MND_BIT (i)) != 0)
      {
        const char *word = mnd_catalogue_get_word (MND_VOCABULARY_FIELD, i);
        add_once (groups, get_group (maker, word, strlen (word), mnd_catalogue_get_label (MND_VOCABULARY_FIELD, word)));
      }
}

/* Those under which a programme stands: of its donors, whom it is for, or its fields. Free with g_ptr_array_unref(). */
static GPtrArray *
list_groups (Maker *maker, MndRecord *support)
{
  GPtrArray *parties =
      mnd_map_get_referring (maker->map, MND_TABLE_PARTY, MND_PARTY_SUPPORT, mnd_record_get_id (support));
  const char *role = maker->wish.by == MND_CHRONOLOGY_BY_DONOR ? "funder" : "beneficiary";
  GPtrArray *groups = g_ptr_array_new ();

  if (maker->wish.by == MND_CHRONOLOGY_BY_FIELD)
    add_field_groups (maker, support, groups);
  for (guint i = 0; maker->wish.by != MND_CHRONOLOGY_BY_FIELD && i < parties->len; i++)
    {
      MndRecord *party = g_ptr_array_index (parties, i);
      const MndId *actor = mnd_record_get_reference (party, MND_PARTY_ACTOR);
      if (!has_role (party, role) || actor == NULL)
        continue;
      if (maker->wish.by == MND_CHRONOLOGY_BY_DONOR)
        add_once (groups, find_group_of (maker, actor));
      else
        add_once (groups, get_actor_group (maker, actor));
    }
  if (groups->len == 0)
    g_ptr_array_add (groups, get_unsaid_group (maker));
  return groups;
}

/* --- bars */

static gboolean
is_left_out (const Maker *maker, const MndId *id)
{
  return maker->left_out != NULL && id != NULL && g_hash_table_contains (maker->left_out, id);
}

static MndTimeSpan
make_span (MndRecord *record, guint start, guint status, char *name)
{
  const char *from = mnd_record_get_text (record, start), *to = mnd_record_get_text (record, start + 1);
  const char *word = status != 0 ? mnd_record_get_text (record, status) : NULL;
  MndTimeSpan span = { .id = *mnd_record_get_id (record), .name = name, .role = MND_ROLE_SUPPORT };

  g_strlcpy (span.start, from != NULL ? from : "", sizeof span.start);
  g_strlcpy (span.end, to != NULL ? to : "", sizeof span.end);
  span.is_planned = g_strcmp0 (word, "planned") == 0;
  span.is_void = g_strcmp0 (word, "cancelled") == 0;
  return span;
}

/* A copy of the span, whose name it takes. */
static void
add_to (Maker *maker, MndTimeGroup *group, const MndTimeSpan *span)
{
  MndTimeSpan copy = *span;

  copy.name = g_strdup (span->name);
  if (mnd_time_span_is_dated (span))
    mnd_time_group_add (group, &copy);
  else
    g_free (copy.name);
}

/* Under a field only overlaps in that field count. */
static GArray *
dup_shades (Maker *maker, MndRecord *support, const MndTimeGroup *group)
{
  GArray *all = g_hash_table_lookup (maker->overlaps, mnd_record_get_id (support));
  GArray *shades = NULL;
  guint fields = G_MAXUINT;

  for (guint i = 0; maker->wish.by == MND_CHRONOLOGY_BY_FIELD && i < MND_N_FIELDS; i++)
    if (g_str_has_prefix (group->name, mnd_catalogue_get_word (MND_VOCABULARY_FIELD, i)))
      fields = MND_BIT (i);
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const Shade *shade = &g_array_index (all, Shade, i);
      if ((shade->fields & fields) == 0)
        continue;
      if (shades == NULL)
        shades = g_array_new (FALSE, FALSE, sizeof (MndInterval));
      g_array_append_val (shades, shade->interval);
    }
  return shades;
}

static void
add_support (Maker *maker, MndRecord *support)
{
  g_autoptr (GPtrArray) groups = list_groups (maker, support);
  MndInterval interval = mnd_record_get_interval (support);
  MndTimeSpan span;

  span = make_span (support, MND_SUPPORT_START, MND_SUPPORT_STATUS,
                    (char *) mnd_names_get (&maker->names, mnd_record_get_id (support)));
  for (guint i = 0; maker->wish.by != MND_CHRONOLOGY_BY_DONOR && !span.is_void && i < groups->len; i++)
    mnd_time_group_cover (g_ptr_array_index (groups, i), &interval);
  if (is_left_out (maker, &span.id))
    return;
  maker->chart->n_undated += !mnd_time_span_is_dated (&span);
  for (guint i = 0; i < groups->len && mnd_time_span_is_dated (&span); i++)
    {
      span.shades = dup_shades (maker, support, g_ptr_array_index (groups, i));
      add_to (maker, g_ptr_array_index (groups, i), &span);
    }
}

static void
add_mandate (Maker *maker, MndRecord *mandate)
{
  const MndId *actor = mnd_record_get_reference (mandate, MND_MANDATE_ACTOR);
  const char *function = mnd_record_get_text (mandate, MND_MANDATE_FUNCTION);
  MndTimeGroup *group = is_left_out (maker, actor) ? NULL : find_group_of (maker, actor);
  g_autofree char *name = NULL;
  MndTimeSpan span;

  if (group == NULL)
    return;
  /* Translators: a bar of a chart of time; %s is what the institution is to do: "Mandate: Provision". */
  name = g_strdup_printf (_ ("Mandate: %s"), mnd_catalogue_get_label (MND_VOCABULARY_FUNCTION, function));
  span = make_span (mandate, MND_MANDATE_START, 0, name);
  span.role = mnd_style_get_role ((MndFunctions) MND_BIT (mnd_catalogue_get_index (MND_VOCABULARY_FUNCTION, function)));
  maker->chart->n_undated += !mnd_time_span_is_dated (&span);
  add_to (maker, group, &span);
}

static void
add_link (Maker *maker, MndRecord *link)
{
  const MndId *from = mnd_record_get_reference (link, MND_LINK_FROM),
              *to = mnd_record_get_reference (link, MND_LINK_TO);
  const char *kind = mnd_record_get_text (link, MND_LINK_KIND);
  g_autoptr (GPtrArray) groups = g_ptr_array_new ();
  g_autofree char *name = NULL;
  MndTimeSpan span;

  if (is_left_out (maker, mnd_record_get_id (link)))
    return;
  add_once (groups, find_group_of (maker, from));
  add_once (groups, find_group_of (maker, to));
  if (groups->len == 0)
    return;
  name = mnd_format_join ((const char *const[]){ mnd_names_get (&maker->names, from),
                                                 mnd_catalogue_get_label (MND_VOCABULARY_LINK_KIND, kind),
                                                 mnd_names_get (&maker->names, to), NULL });
  span = make_span (link, MND_LINK_START, MND_LINK_STATUS, name);
  span.line = mnd_catalogue_get_word (MND_VOCABULARY_LINK_KIND,
                                      (guint) mnd_catalogue_get_index (MND_VOCABULARY_LINK_KIND, kind));
  maker->chart->n_undated += !mnd_time_span_is_dated (&span);
  for (guint i = 0; i < groups->len; i++)
    add_to (maker, g_ptr_array_index (groups, i), &span);
}

static void
add_table (Maker *maker, MndTable table, void (*add) (Maker *maker, MndRecord *record))
{
  MndRecordList *records = mnd_map_get_records (maker->map, table);

  for (guint i = 0; i < mnd_record_list_get_size (records); i++)
    add (maker, mnd_record_list_get (records, i));
}

/* --- phases */

/* From the first to the last day that is known of support in the phase. */
static void
add_phase (Maker *maker, const char *word)
{
  MndRecordList *supports = mnd_map_get_records (maker->map, MND_TABLE_SUPPORT);
  MndInterval all = { MND_DAY_LAST, MND_DAY_FIRST };

  for (guint i = 0; i < mnd_record_list_get_size (supports); i++)
    {
      MndRecord *support = mnd_record_list_get (supports, i);
      MndInterval interval = mnd_record_get_interval (support);
      if (g_strcmp0 (mnd_record_get_text (support, MND_SUPPORT_PHASE), word) != 0
          || is_left_out (maker, mnd_record_get_id (support)))
        continue;
      if (interval.from != MND_DAY_FIRST)
        all = (MndInterval){ MIN (all.from, interval.from), MAX (all.to, interval.from + 1) };
      if (interval.to != MND_DAY_LAST)
        all = (MndInterval){ MIN (all.from, interval.to - 1), MAX (all.to, interval.to) };
    }
  if (all.from < all.to)
    mnd_time_chart_add_phase (maker->chart, g_strdup (mnd_catalogue_get_label (MND_VOCABULARY_PHASE, word)), &all);
}

static void
add_phases (Maker *maker)
{
  const char *word;

  for (guint i = 0; i < mnd_catalogue_get_size (MND_VOCABULARY_PHASE); i++)
    if ((word = mnd_catalogue_get_word (MND_VOCABULARY_PHASE, i)) != NULL)
      add_phase (maker, word);
}

/* --- order */

/* By name; what is not said comes last. */
static int
compare_groups_cb (gconstpointer a, gconstpointer b)
{
  const MndTimeGroup *first = *(MndTimeGroup *const *) a, *second = *(MndTimeGroup *const *) b;
  gboolean is_first_last = g_str_equal (first->name, get_unsaid ());
  gboolean is_second_last = g_str_equal (second->name, get_unsaid ());

  return is_first_last != is_second_last ? is_first_last - is_second_last
                                         : mnd_format_compare (first->name, second->name);
}

/* By their beginning; what has begun nobody knows when comes first. */
static int
compare_spans_cb (gconstpointer a, gconstpointer b)
{
  const MndTimeSpan *first = a, *second = b;
  int order = strcmp (first->start, second->start);

  if (order == 0)
    order = strcmp (first->end, second->end);
  return order != 0 ? order : mnd_id_compare (&first->id, &second->id);
}

static void
sort (MndTimeChart *chart)
{
  g_ptr_array_sort (chart->groups, compare_groups_cb);
  for (guint i = 0; i < chart->groups->len; i++)
    g_array_sort (((MndTimeGroup *) g_ptr_array_index (chart->groups, i))->spans, compare_spans_cb);
}

static gboolean
wants (const Maker *maker, MndChronologyKind kind)
{
  if (maker->wish.by == MND_CHRONOLOGY_BY_FIELD)
    return kind == MND_CHRONOLOGY_SUPPORT;
  return maker->wish.kind == kind || maker->wish.kind == MND_CHRONOLOGY_ALL;
}

MndTimeChart *
mnd_chronology_new_chart (MndMap *map, const char *const *languages, GHashTable *left_out,
                          const MndChronologyWish *wish)
{
  Maker maker = { .map = map, .names = { map, languages }, .left_out = left_out };
  const MndParameter *months = mnd_rule_get_parameter (mnd_rule_find ("R26"), 0);

  g_return_val_if_fail (MND_IS_MAP (map) && wish != NULL, NULL);

  maker.wish = *wish;
  maker.chart = mnd_time_chart_new ();
  maker.state = mnd_state_new (map, MND_ALL_TIMES, FALSE);
  maker.donors = g_hash_table_new (NULL, NULL);
  maker.overlaps = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, (GDestroyNotify) g_array_unref);
  maker.groups = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
  collect_donors (&maker);
  if (wants (&maker, MND_CHRONOLOGY_SUPPORT))
    {
      collect_overlaps (&maker);
      add_phases (&maker);
      add_table (&maker, MND_TABLE_SUPPORT, add_support);
    }
  if (wants (&maker, MND_CHRONOLOGY_MANDATES))
    add_table (&maker, MND_TABLE_MANDATE, add_mandate);
  if (wants (&maker, MND_CHRONOLOGY_LINKS))
    add_table (&maker, MND_TABLE_LINK, add_link);
  sort (maker.chart);
  mnd_time_chart_finish (maker.chart, (int) (mnd_parameter_get_value (months, map) * DAYS_OF_MONTH));
  g_hash_table_unref (maker.groups);
  g_hash_table_unref (maker.overlaps);
  g_hash_table_unref (maker.donors);
  mnd_state_free (maker.state);
  return maker.chart;
}

/* --- edits */

static int
get_start_column (MndTable table)
{
  switch (table)
    {
    case MND_TABLE_SUPPORT:
      return MND_SUPPORT_START;
    case MND_TABLE_LINK:
      return MND_LINK_START;
    case MND_TABLE_MANDATE:
      return MND_MANDATE_START;
    default:
      return -1;
    }
}

gboolean
mnd_document_set_span_date (MndDocument *self, const MndId *id, gboolean is_end, const char *date, GError **error)
{
  g_auto (MndValue) value = mnd_value_text (date);
  MndRecord *record;
  int column;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && id != NULL && date != NULL, FALSE);

  record = mnd_map_find_any (mnd_document_get_map (self), id);
  column = record != NULL ? get_start_column (mnd_record_get_table (record)) : -1;
  g_return_val_if_fail (column >= 0, FALSE);

  return mnd_document_set_value (self, record, (guint) column + (is_end ? 1 : 0), &value, error);
}
