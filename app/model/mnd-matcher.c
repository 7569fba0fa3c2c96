/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions and answers; what rows are called is in -index.c. */
#include "model/mnd-matcher-private.h"

#include <string.h>

struct _MndMatcher
{
  GObject parent_instance;
  MndMap *map;
  MndNameIndex *indexes[MND_N_TABLES]; /* made when first needed */
};

G_DEFINE_FINAL_TYPE (MndMatcher, mnd_matcher, G_TYPE_OBJECT)

static void
mnd_matcher_finalize (GObject *object)
{
  MndMatcher *self = MND_MATCHER (object);

  for (int table = 0; table < MND_N_TABLES; table++)
    g_clear_pointer (&self->indexes[table], mnd_name_index_free);
  g_object_unref (self->map);

  G_OBJECT_CLASS (mnd_matcher_parent_class)->finalize (object);
}

static void
mnd_matcher_class_init (MndMatcherClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_matcher_finalize;
}

static void
mnd_matcher_init (MndMatcher *self)
{
}

MndMatcher *
mnd_matcher_new (MndMap *map)
{
  MndMatcher *self;

  g_return_val_if_fail (MND_IS_MAP (map), NULL);

  self = g_object_new (MND_TYPE_MATCHER, NULL);
  self->map = g_object_ref (map);
  return self;
}

MndNameIndex *
mnd_matcher_get_index (MndMatcher *self, MndTable table)
{
  if (self->indexes[table] == NULL)
    self->indexes[table] = mnd_name_index_new (self->map, table);
  return self->indexes[table];
}

gboolean
mnd_matcher_kinds_contradict (const char *kind, const char *other)
{
  const MndKind *a = kind != NULL ? mnd_catalogue_find_kind (kind) : NULL;
  const MndKind *b = other != NULL ? mnd_catalogue_find_kind (other) : NULL;

  if (a == NULL || b == NULL || a == b || g_str_equal (kind, "other") || g_str_equal (other, "other"))
    return FALSE;
  return a->main_function != b->main_function;
}

const char *
mnd_match_reason_get_word (MndMatchReason reason)
{
  static const char *const words[] = { "identifier", "name", "alias", "acronym", "folded", "initials", "similar" };

  g_return_val_if_fail (reason < G_N_ELEMENTS (words), NULL);

  return words[reason];
}

/* Of rows that are called the same so many are looked at. */
#define MAX_ALIKE 100

/* Answers while they are gathered. */
typedef struct
{
  GArray *matches;    /* of MndMatch, a row once */
  GHashTable *places; /* MndRecord -> its place and one */
  GHashTable *alike;  /* MndRecord whose names are similar too */
  GHashTable *local;  /* MndRecord that has the local identifier */
} Answers;

static void
answer (Answers *answers, MndRecord *record, MndMatchReason reason, double score)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (answers->places, record));
  MndMatch *known;

  if (place == 0)
    {
      g_array_append_val (answers->matches, ((MndMatch){ record, reason, FALSE, score }));
      g_hash_table_insert (answers->places, record, GUINT_TO_POINTER (answers->matches->len));
      return;
    }
  known = &g_array_index (answers->matches, MndMatch, place - 1);
  known->reason = MIN (known->reason, reason);
  known->score = MAX (known->score, score);
}

static gboolean
answer_all (Answers *answers, GPtrArray *records, MndMatchReason reason)
{
  static const double scores[] = { 1, 1, 1, 0.95, 0.95, 0.6, 0 };

  for (guint i = 0; records != NULL && i < records->len && i < MAX_ALIKE; i++)
    answer (answers, g_ptr_array_index (records, i), reason, scores[reason]);
  return records != NULL;
}

static void
answer_similar_cb (MndRecord *record, double score, gpointer data)
{
  Answers *answers = data;

  g_hash_table_add (answers->alike, record);
  answer (answers, record, MND_MATCH_SIMILAR, score);
}

static void
find_by_identifiers (MndNameIndex *index, const MndMatchQuery *query, Answers *answers)
{
  g_auto (GStrv) lines = g_strsplit (query->identifiers != NULL ? query->identifiers : "", "\n", -1);
  GPtrArray *local = mnd_name_index_find (index, MND_INDEX_IDENTIFIER, query->local);

  for (guint i = 0; lines[i] != NULL; i++)
    answer_all (answers, mnd_name_index_find (index, MND_INDEX_IDENTIFIER, lines[i]), MND_MATCH_IDENTIFIER);
  for (guint i = 0; local != NULL && i < local->len; i++)
    g_hash_table_add (answers->local, g_ptr_array_index (local, i));
}

/* TRUE where some row has it for its acronym. */
static gboolean
find_by_acronym (MndNameIndex *index, const char *text, Answers *answers)
{
  g_autofree char *bare = mnd_name_dup_acronym (text);

  answer_all (answers, mnd_name_index_find (index, MND_INDEX_INITIALS, bare), MND_MATCH_INITIALS);
  return answer_all (answers, mnd_name_index_find (index, MND_INDEX_ACRONYM, bare), MND_MATCH_ACRONYM);
}

/* TRUE where the name is more than an acronym, so that it can contradict one. */
static gboolean
find_by_name (MndNameIndex *index, const char *name, Answers *answers)
{
  g_autofree char *exact = mnd_name_dup_exact (name);
  g_autofree char *folded = mnd_name_dup_folded (name);

  answer_all (answers, mnd_name_index_find (index, MND_INDEX_NAME, exact), MND_MATCH_NAME);
  answer_all (answers, mnd_name_index_find (index, MND_INDEX_ALIAS, exact), MND_MATCH_ALIAS);
  answer_all (answers, mnd_name_index_find (index, MND_INDEX_FOLDED, folded), MND_MATCH_FOLDED);
  if (mnd_name_is_acronym (name))
    {
      find_by_acronym (index, name, answers);
      return FALSE;
    }
  mnd_name_index_find_similar (index, name, answer_similar_cb, answers);
  return TRUE;
}

static int
compare_matches_cb (gconstpointer a, gconstpointer b)
{
  const MndMatch *first = a, *second = b;

  if (first->reason != second->reason)
    return first->reason < second->reason ? -1 : 1;
  if (first->score != second->score)
    return first->score > second->score ? -1 : 1;
  return mnd_id_compare (mnd_record_get_id (first->record), mnd_record_get_id (second->record));
}

static guint
count_up_to (GArray *matches, MndMatchReason reason)
{
  guint n = 0;

  for (guint i = 0; i < matches->len; i++)
    n += g_array_index (matches, MndMatch, i).reason <= reason;
  return n;
}

static gboolean
is_certain (const MndMatchQuery *query, const Answers *answers, const MndMatch *best, gboolean has_name)
{
  const char *kind = query->table == MND_TABLE_ACTOR ? mnd_record_get_text (best->record, MND_ACTOR_KIND) : NULL;

  switch (best->reason)
    {
    case MND_MATCH_IDENTIFIER:
      return count_up_to (answers->matches, MND_MATCH_IDENTIFIER) == 1;
    case MND_MATCH_NAME:
    case MND_MATCH_ALIAS:
      return count_up_to (answers->matches, MND_MATCH_ALIAS) == 1 && !mnd_matcher_kinds_contradict (query->kind, kind);
    case MND_MATCH_ACRONYM:
      return count_up_to (answers->matches, MND_MATCH_INITIALS) == 1
             && (!has_name || g_hash_table_contains (answers->alike, best->record))
             && !mnd_matcher_kinds_contradict (query->kind, kind);
    case MND_MATCH_FOLDED:
    case MND_MATCH_INITIALS:
    case MND_MATCH_SIMILAR:
    default:
      return FALSE;
    }
}

/* Also where nothing is left of either once it is folded: "***". */
static gboolean
is_same_name (const char *a, const char *b)
{
  g_autofree char *folded_a = mnd_name_dup_folded (a);
  g_autofree char *folded_b = mnd_name_dup_folded (b);

  return folded_a != NULL || folded_b != NULL ? g_strcmp0 (folded_a, folded_b) == 0 : strcmp (a, b) == 0;
}

/* TRUE where one of the names is the row's, but for accents and the like. */
static gboolean
is_called (MndMap *map, MndRecord *record, const char *const *names)
{
  GPtrArray *texts = mnd_map_get_referring (map, MND_TABLE_TEXT, MND_TEXT_OWNER, mnd_record_get_id (record));

  for (guint i = 0; i < texts->len; i++)
    {
      MndRecord *text = g_ptr_array_index (texts, i);
      const char *property = mnd_record_get_text (text, MND_TEXT_PROPERTY);
      if (!g_str_equal (property, "name") && !g_str_equal (property, "alias") && !g_str_equal (property, "acronym"))
        continue;
      for (guint j = 0; names != NULL && names[j] != NULL; j++)
        if (is_same_name (mnd_record_get_text (text, MND_TEXT_VALUE), names[j]))
          return TRUE;
    }
  return FALSE;
}

/* What others may have as well is good where a name fits too; alone it is worth a look. */
static void
settle_local (MndMap *map, const MndMatchQuery *query, Answers *answers)
{
  GHashTableIter iter;
  gpointer record;

  g_hash_table_iter_init (&iter, answers->local);
  while (g_hash_table_iter_next (&iter, &record, NULL))
    if (is_called (map, record, query->names))
      answer (answers, record, MND_MATCH_IDENTIFIER, 1);
    else
      answer (answers, record, MND_MATCH_SIMILAR, MND_MATCHER_SIMILAR);
}

static void
gather (MndMap *map, MndNameIndex *index, const MndMatchQuery *query, Answers *answers)
{
  gboolean has_name = FALSE;

  find_by_identifiers (index, query, answers);
  if (answers->matches->len == 1)
    {
      g_array_index (answers->matches, MndMatch, 0).is_certain = TRUE;
      return;
    }
  for (guint i = 0; query->names != NULL && query->names[i] != NULL; i++)
    has_name |= find_by_name (index, query->names[i], answers);
  for (guint i = 0; query->acronyms != NULL && query->acronyms[i] != NULL; i++)
    find_by_acronym (index, query->acronyms[i], answers);
  settle_local (map, query, answers);
  g_array_sort (answers->matches, compare_matches_cb);
  if (answers->matches->len == 0)
    return;
  g_array_index (answers->matches, MndMatch, 0).is_certain =
      is_certain (query, answers, &g_array_index (answers->matches, MndMatch, 0), has_name);
}

GArray *
mnd_matcher_find (MndMatcher *self, const MndMatchQuery *query)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) alike = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) local = g_hash_table_new (NULL, NULL);
  Answers answers = { g_array_new (FALSE, FALSE, sizeof (MndMatch)), places, alike, local };

  g_return_val_if_fail (MND_IS_MATCHER (self) && query != NULL, answers.matches);
  g_return_val_if_fail (query->table >= 0 && query->table < MND_N_TABLES, answers.matches);

  gather (self->map, mnd_matcher_get_index (self, query->table), query, &answers);
  if (answers.matches->len > MND_MATCHER_MAX)
    g_array_set_size (answers.matches, MND_MATCHER_MAX);
  return answers.matches;
}
