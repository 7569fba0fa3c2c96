/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two states of a map, and how what differs is said; see the header. */
#include "document/mnd-comparison.h"

#include "document/mnd-document-private.h"
#include "document/mnd-edit-private.h"
#include "model/mnd-format.h"
#include "model/mnd-money.h"
#include "model/mnd-text.h"

#include "mnd-config.h"

#include <glib/gi18n.h>

struct _MndComparison
{
  GObject parent_instance;
  MndMap *before;
  MndMap *after;
  GPtrArray *differences;
  GHashTable *kinds; /* MndId -> MndDifferenceKind, the weightiest */
  char *name;
};

/* A citation of a text of a mandate of an actor: no row is farther from what it belongs to. */
#define MAX_STEPS 4

G_DEFINE_FINAL_TYPE (MndComparison, mnd_comparison, G_TYPE_OBJECT)

static void
mnd_comparison_finalize (GObject *object)
{
  MndComparison *self = MND_COMPARISON (object);

  g_clear_pointer (&self->kinds, g_hash_table_unref);
  g_clear_pointer (&self->differences, g_ptr_array_unref);
  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_free (self->name);

  G_OBJECT_CLASS (mnd_comparison_parent_class)->finalize (object);
}

static void
mnd_comparison_class_init (MndComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_comparison_finalize;
}

static void
mnd_comparison_init (MndComparison *self)
{
  self->kinds = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
}

/* The map in which the row of a difference is: the later one, but for what went. */
static MndMap *
get_map_of (MndComparison *self, const MndDifference *difference)
{
  return difference->kind == MND_DIFFERENCE_REMOVED ? self->before : self->after;
}

/* The first row that a row refers to is what it belongs to. */
static MndRecord *
find_owner (MndMap *map, MndRecord *record)
{
  const MndTableInfo *info = mnd_table_get_info (mnd_record_get_table (record));

  for (guint i = 0; i < info->n_columns; i++)
    {
      const MndColumn *column = &info->columns[i];
      const MndId *id = column->references != MND_TABLE_NONE ? mnd_record_get_reference (record, i) : NULL;
      if (id != NULL)
        return mnd_map_find_any (map, id);
    }
  return NULL;
}

static gboolean
is_item (MndTable table)
{
  return table == MND_TABLE_ACTOR || table == MND_TABLE_LINK || table == MND_TABLE_SUPPORT;
}

/* What came or went does not change besides. */
static void
mark (MndComparison *self, const MndId *id, MndDifferenceKind kind)
{
  gpointer known;

  if (!g_hash_table_lookup_extended (self->kinds, id, NULL, &known)
      || GPOINTER_TO_INT (known) == MND_DIFFERENCE_CHANGED)
    g_hash_table_replace (self->kinds, g_memdup2 (id, sizeof *id), GINT_TO_POINTER ((int) kind));
}

static void
mark_difference (MndComparison *self, const MndDifference *difference)
{
  MndId item;

  if (difference->table == MND_TABLE_MAP || mnd_difference_is_move (difference))
    return;
  /* A body has the id of its actor, which changed by it. */
  if (difference->table != MND_TABLE_BODY)
    mark (self, &difference->id, difference->kind);
  if (!is_item (difference->table) && mnd_comparison_find_item (self, difference, &item))
    mark (self, &item, MND_DIFFERENCE_CHANGED);
}

MndComparison *
mnd_comparison_new (MndMap *before, MndMap *after)
{
  MndComparison *self;

  g_return_val_if_fail (MND_IS_MAP (before) && MND_IS_MAP (after), NULL);

  self = g_object_new (MND_TYPE_COMPARISON, NULL);
  self->before = g_object_ref (before);
  self->after = g_object_ref (after);
  self->differences = mnd_map_list_differences (before, after);
  for (guint i = 0; i < self->differences->len; i++)
    mark_difference (self, g_ptr_array_index (self->differences, i));
  return self;
}

MndComparison *
mnd_comparison_new_with_history (MndDocument *document, const MndId *edit, GError **error)
{
  g_autoptr (MndMap) before = NULL;
  g_autoptr (MndMap) after = NULL;

  g_return_val_if_fail (MND_IS_DOCUMENT (document) && document->store != NULL, NULL);

  before = mnd_store_load_at (document->store, edit, error);
  after = before != NULL ? mnd_store_load (document->store, error) : NULL;
  return after != NULL ? mnd_comparison_new (before, after) : NULL;
}

MndComparison *
mnd_comparison_new_with_file (MndDocument *document, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (MndDocument) other = NULL;

  g_return_val_if_fail (MND_IS_DOCUMENT (document) && document->store != NULL, NULL);

  other = mnd_document_open (file, TRUE, cancellable, error);
  return other != NULL ? mnd_comparison_new_with_map (document, mnd_document_get_map (other), error) : NULL;
}

MndComparison *
mnd_comparison_new_with_map (MndDocument *document, MndMap *before, GError **error)
{
  g_autoptr (MndMap) after = NULL;

  g_return_val_if_fail (MND_IS_DOCUMENT (document) && document->store != NULL, NULL);
  g_return_val_if_fail (MND_IS_MAP (before), NULL);

  after = mnd_store_load (document->store, error);
  return after != NULL ? mnd_comparison_new (before, after) : NULL;
}

MndComparison *
mnd_comparison_new_again (MndComparison *earlier, MndDocument *document, GError **error)
{
  MndComparison *self;

  g_return_val_if_fail (MND_IS_COMPARISON (earlier), NULL);

  self = mnd_comparison_new_with_map (document, earlier->before, error);
  if (self != NULL)
    mnd_comparison_set_name (self, earlier->name);
  return self;
}

const char *
mnd_comparison_get_name (MndComparison *self)
{
  g_return_val_if_fail (MND_IS_COMPARISON (self), NULL);

  return self->name;
}

void
mnd_comparison_set_name (MndComparison *self, const char *name)
{
  char *copy;

  g_return_if_fail (MND_IS_COMPARISON (self));

  copy = g_strdup (name);
  g_free (self->name);
  self->name = copy;
}

GPtrArray *
mnd_comparison_get_differences (MndComparison *self)
{
  g_return_val_if_fail (MND_IS_COMPARISON (self), NULL);

  return self->differences;
}

MndMap *
mnd_comparison_get_before (MndComparison *self)
{
  g_return_val_if_fail (MND_IS_COMPARISON (self), NULL);

  return self->before;
}

MndMap *
mnd_comparison_get_after (MndComparison *self)
{
  g_return_val_if_fail (MND_IS_COMPARISON (self), NULL);

  return self->after;
}

gboolean
mnd_comparison_find_kind (MndComparison *self, const MndId *id, MndDifferenceKind *kind)
{
  gpointer known;

  g_return_val_if_fail (MND_IS_COMPARISON (self) && id != NULL && kind != NULL, FALSE);

  if (!g_hash_table_lookup_extended (self->kinds, id, NULL, &known))
    return FALSE;
  *kind = (MndDifferenceKind) GPOINTER_TO_INT (known);
  return TRUE;
}

gboolean
mnd_comparison_find_item (MndComparison *self, const MndDifference *difference, MndId *item)
{
  MndMap *map;
  MndRecord *record;

  g_return_val_if_fail (MND_IS_COMPARISON (self) && difference != NULL && item != NULL, FALSE);

  if (difference->table == MND_TABLE_MAP)
    return FALSE;
  map = get_map_of (self, difference);
  record = mnd_map_find (map, difference->table, &difference->id);
  for (guint step = 0; step < MAX_STEPS && record != NULL && !is_item (mnd_record_get_table (record)); step++)
    record = find_owner (map, record);
  if (record == NULL || !is_item (mnd_record_get_table (record)))
    return FALSE;
  *item = *mnd_record_get_id (record);
  return TRUE;
}

gboolean
mnd_difference_is_move (const MndDifference *difference)
{
  g_return_val_if_fail (difference != NULL, FALSE);

  return difference->kind == MND_DIFFERENCE_CHANGED && g_strcmp0 (difference->what, "position") == 0;
}

/* A row without a name is called after what it ties together: "Prison reform, UNDP". NULL where that has none. */
static char *
dup_names_of_references (MndMap *map, MndRecord *record, const char *const *languages)
{
  const MndTableInfo *info = mnd_table_get_info (mnd_record_get_table (record));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < info->n_columns; i++)
    {
      const MndId *id = info->columns[i].references != MND_TABLE_NONE ? mnd_record_get_reference (record, i) : NULL;
      MndRecord *other = id != NULL ? mnd_map_find_any (map, id) : NULL;
      char *name = other != NULL ? mnd_edit_dup_name_in (map, other, languages) : NULL;
      if (name != NULL)
        g_ptr_array_add (names, name);
    }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return g_strjoinv (C_ ("list", ", "), (char **) names->pdata);
}

char *
mnd_comparison_dup_subject (MndComparison *self, const MndDifference *difference, const char *const *languages)
{
  MndMap *map;
  MndRecord *record;
  const char *table;
  g_autofree char *name = NULL;

  g_return_val_if_fail (MND_IS_COMPARISON (self) && difference != NULL, NULL);

  if (difference->table == MND_TABLE_MAP)
    return g_strdup (_ ("The map"));
  map = get_map_of (self, difference);
  record = mnd_map_find (map, difference->table, &difference->id);
  table = mnd_catalogue_get_label (MND_VOCABULARY_TABLE, mnd_table_get_info (difference->table)->name);
  if (record == NULL)
    return g_strdup (table);
  if (difference->table == MND_TABLE_ASSESSMENT && mnd_record_get_reference (record, MND_ASSESSMENT_SUBJECT) == NULL)
    return g_strdup (_ ("The map"));
  name = mnd_edit_dup_name_in (map, record, languages);
  if (name == NULL)
    name = dup_names_of_references (map, record, languages);
  return g_strdup (name != NULL ? name : table);
}

static char *
dup_integer_text (MndMap *map, const MndDifference *difference, gint64 integer)
{
  int currency =
      difference->column >= 0 ? mnd_table_find_currency_column (difference->table, (guint) difference->column) : -1;
  MndRecord *record = currency >= 0 ? mnd_map_find (map, difference->table, &difference->id) : NULL;

  if (record == NULL)
    return mnd_format_dup_count (integer);
  return mnd_money_dup_words (integer, mnd_record_get_text (record, (guint) currency));
}

/* A value as a person reads it: words by their labels, references by their names. NULL for nothing. */
static char *
dup_value_text (MndMap *map, const MndDifference *difference, const MndValue *value, const char *const *languages)
{
  const MndColumn *column =
      difference->column >= 0 ? mnd_table_get_column (difference->table, (guint) difference->column) : NULL;

  switch (value->type)
    {
    case MND_VALUE_TEXT:
      if (column != NULL && column->type == MND_COLUMN_WORD)
        return g_strdup (mnd_catalogue_get_label (column->vocabulary, value->text));
      if (column != NULL && column->type == MND_COLUMN_DATE)
        return mnd_format_dup_date_text (value->text);
      return g_strdup (value->text);
    case MND_VALUE_INTEGER:
      if (column != NULL && column->type == MND_COLUMN_BOOLEAN)
        return g_strdup (value->integer != 0 ? C_ ("value", "yes") : C_ ("value", "no"));
      return dup_integer_text (map, difference, value->integer);
    case MND_VALUE_REAL:
      return mnd_format_dup_number (value->real, 6);
    case MND_VALUE_ID:
      return g_strdup (mnd_map_get_name (map, value->id, languages));
    case MND_VALUE_UNDEFINED:
    case MND_VALUE_NULL:
    default:
      return NULL;
    }
}

static const char *
get_what_label (const MndDifference *difference)
{
  if (difference->column >= 0)
    {
      const MndColumn *column = mnd_table_get_column (difference->table, (guint) difference->column);
      return column->label != NULL ? g_dpgettext2 (MND_GETTEXT_DOMAIN, "column", column->label) : column->name;
    }
  if (mnd_catalogue_has_word (MND_VOCABULARY_PROPERTY, difference->what))
    return mnd_catalogue_get_label (MND_VOCABULARY_PROPERTY, difference->what);
  return difference->what;
}

char *
mnd_comparison_dup_detail (MndComparison *self, const MndDifference *difference, const char *const *languages)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *what = NULL;

  g_return_val_if_fail (MND_IS_COMPARISON (self) && difference != NULL, NULL);

  if (difference->kind == MND_DIFFERENCE_ADDED)
    return g_strdup (C_ ("difference", "added"));
  if (difference->kind == MND_DIFFERENCE_REMOVED)
    return g_strdup (C_ ("difference", "removed"));
  if (mnd_difference_is_move (difference))
    return g_strdup (C_ ("difference", "moved"));
  before = dup_value_text (self->before, difference, &difference->before, languages);
  after = dup_value_text (self->after, difference, &difference->after, languages);
  if (difference->language != NULL)
    /* Translators: a property and the language it is in, such as "Name (fr)". */
    what = g_strdup_printf (_ ("%1$s (%2$s)"), get_what_label (difference), difference->language);
  else
    what = g_strdup (get_what_label (difference));
  /* Translators: what changed, from what to what: "Kind: Police → Armed forces". */
  return g_strdup_printf (_ ("%1$s: %2$s → %3$s"), what, before != NULL ? before : "–", after != NULL ? after : "–");
}
