/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of records: its rows, their order, and what of them may go out; see the header. */
#include "analysis/mnd-record-table-private.h"

#include "analysis/mnd-state.h"
#include "model/mnd-format.h"
#include "model/mnd-redaction.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (MndRecordTable, mnd_record_table, G_TYPE_OBJECT)

static void
mnd_record_table_finalize (GObject *object)
{
  MndRecordTable *self = MND_RECORD_TABLE (object);

  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->verdicts, mnd_verdicts_free);
  g_clear_pointer (&self->n_findings, g_hash_table_unref);
  g_clear_pointer (&self->open, g_hash_table_unref);
  g_clear_object (&self->analysis);
  g_strfreev (self->languages);
  g_clear_object (&self->map);

  G_OBJECT_CLASS (mnd_record_table_parent_class)->finalize (object);
}

static void
mnd_record_table_class_init (MndRecordTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_record_table_finalize;
}

static void
mnd_record_table_init (MndRecordTable *self)
{
}

MndRecordTable *
mnd_record_table_new (MndRecordsKind kind, MndMap *map)
{
  MndRecordTable *self;

  g_return_val_if_fail (kind < MND_N_RECORDS && MND_IS_MAP (map), NULL);

  self = g_object_new (MND_TYPE_RECORD_TABLE, NULL);
  self->kind = kind;
  self->map = g_object_ref (map);
  self->day = MND_ALL_TIMES;
  self->languages = mnd_map_dup_languages (map);
  self->columns = mnd_record_columns_new (kind, map);
  return self;
}

MndRecordsKind
mnd_record_table_get_kind (MndRecordTable *self)
{
  g_return_val_if_fail (MND_IS_RECORD_TABLE (self), MND_RECORDS_ACTORS);

  return self->kind;
}

MndMap *
mnd_record_table_get_map (MndRecordTable *self)
{
  g_return_val_if_fail (MND_IS_RECORD_TABLE (self), NULL);

  return self->map;
}

void
mnd_record_table_set_languages (MndRecordTable *self, const char *const *languages)
{
  char **wanted;

  g_return_if_fail (MND_IS_RECORD_TABLE (self));

  wanted =
      languages != NULL && languages[0] != NULL ? g_strdupv ((char **) languages) : mnd_map_dup_languages (self->map);
  g_strfreev (self->languages);
  self->languages = wanted;
}

const char *const *
mnd_record_table_get_languages (MndRecordTable *self)
{
  g_return_val_if_fail (MND_IS_RECORD_TABLE (self), NULL);

  return (const char *const *) self->languages;
}

void
mnd_record_table_set_day (MndRecordTable *self, int day)
{
  g_return_if_fail (MND_IS_RECORD_TABLE (self));

  self->day = day;
}

int
mnd_record_table_get_day (MndRecordTable *self)
{
  g_return_val_if_fail (MND_IS_RECORD_TABLE (self), MND_ALL_TIMES);

  return self->day;
}

/* --- findings */

static void
count_finding (MndRecordTable *self, MndFinding *finding)
{
  for (guint i = 0; i < mnd_finding_get_n_subjects (finding); i++)
    {
      const MndId *id = mnd_finding_get_subject (finding, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->n_findings, id));
      g_hash_table_insert (self->n_findings, g_memdup2 (id, sizeof *id), GUINT_TO_POINTER (n + 1));
    }
}

void
mnd_record_table_set_analysis (MndRecordTable *self, MndAnalysis *analysis)
{
  MndFindingList *gaps;

  g_return_if_fail (MND_IS_RECORD_TABLE (self) && (analysis == NULL || MND_IS_ANALYSIS (analysis)));

  g_set_object (&self->analysis, analysis);
  g_clear_pointer (&self->verdicts, mnd_verdicts_free);
  g_clear_pointer (&self->n_findings, g_hash_table_unref);
  if (analysis == NULL)
    return;
  self->verdicts = mnd_verdicts_new (self->map);
  self->n_findings = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
  gaps = mnd_analysis_get_findings (analysis, MND_FINDING_GAP);
  for (guint i = 0; i < mnd_finding_list_get_size (gaps); i++)
    if (!mnd_verdicts_is_settled (self->verdicts, mnd_finding_list_get (gaps, i)))
      count_finding (self, mnd_finding_list_get (gaps, i));
}

/* --- what may go out */

void
mnd_record_table_set_open_only (MndRecordTable *self, gboolean open_only)
{
  g_autoptr (MndChanges) open = NULL;

  g_return_if_fail (MND_IS_RECORD_TABLE (self));

  g_clear_pointer (&self->open, g_hash_table_unref);
  if (!open_only)
    return;
  self->open = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
  open = mnd_map_dup_redacted_content (self->map);
  for (guint i = 0; i < mnd_changes_get_size (open); i++)
    if (mnd_table_has_id (mnd_changes_get (open, i)->table))
      g_hash_table_add (self->open, g_memdup2 (mnd_change_get_id (mnd_changes_get (open, i)), sizeof (MndId)));
}

/* A finding goes where anything that it rests on goes; what has no row in the map can be no secret. */
static gboolean
is_finding_open (MndRecordTable *self, MndFinding *finding)
{
  guint n_subjects = mnd_finding_get_n_subjects (finding);

  for (guint i = 0; i < n_subjects + mnd_finding_get_n_witness (finding); i++)
    {
      const MndId *id =
          i < n_subjects ? mnd_finding_get_subject (finding, i) : mnd_finding_get_witness (finding, i - n_subjects);
      if (!mnd_record_table_may_name (self, id) && mnd_map_find_any (self->map, id) != NULL)
        return FALSE;
    }
  return TRUE;
}

gboolean
mnd_record_table_is_open (MndRecordTable *self, gpointer row)
{
  g_return_val_if_fail (MND_IS_RECORD_TABLE (self), FALSE);

  if (self->open == NULL)
    return TRUE;
  if (MND_IS_FINDING (row))
    return is_finding_open (self, row);
  return MND_IS_RECORD (row) && mnd_record_table_may_name (self, mnd_record_get_id (row));
}

/* --- columns */

static gboolean
is_same (GPtrArray *columns, GPtrArray *others)
{
  if (columns->len != others->len)
    return FALSE;
  for (guint i = 0; i < columns->len; i++)
    if (!g_str_equal (((MndRecordColumn *) g_ptr_array_index (columns, i))->name,
                      ((MndRecordColumn *) g_ptr_array_index (others, i))->name))
      return FALSE;
  return TRUE;
}

gboolean
mnd_record_table_update_columns (MndRecordTable *self)
{
  g_autoptr (GPtrArray) columns = NULL;

  g_return_val_if_fail (MND_IS_RECORD_TABLE (self), FALSE);

  if (self->kind != MND_RECORDS_SUPPORT)
    return FALSE;
  columns = mnd_record_columns_new (self->kind, self->map);
  if (is_same (self->columns, columns))
    return FALSE;
  g_ptr_array_unref (self->columns);
  self->columns = g_steal_pointer (&columns);
  return TRUE;
}

guint
mnd_record_table_get_n_columns (MndRecordTable *self)
{
  g_return_val_if_fail (MND_IS_RECORD_TABLE (self), 0);

  return self->columns->len;
}

const MndRecordColumn *
mnd_record_table_get_column (MndRecordTable *self, guint column)
{
  g_return_val_if_fail (MND_IS_RECORD_TABLE (self) && column < self->columns->len, NULL);

  return g_ptr_array_index (self->columns, column);
}

int
mnd_record_table_find_column (MndRecordTable *self, const char *name)
{
  g_return_val_if_fail (MND_IS_RECORD_TABLE (self) && name != NULL, -1);

  for (guint i = 0; i < self->columns->len; i++)
    if (g_str_equal (mnd_record_table_get_column (self, i)->name, name))
      return (int) i;
  return -1;
}

static const MndColumn *
find_info (MndRecordTable *self, guint i)
{
  const MndRecordColumn *column = mnd_record_table_get_column (self, i);

  if (column->source == MND_CELL_OF_VERDICT)
    return mnd_table_get_column (MND_TABLE_VERDICT, column->column);
  if (column->source == MND_CELL_OF_COLUMN)
    return mnd_table_get_column (mnd_records_kind_get_table (self->kind), column->column);
  return NULL;
}

MndVocabulary
mnd_record_table_get_vocabulary (MndRecordTable *self, guint column)
{
  const MndColumn *info = find_info (self, column);

  return info != NULL ? info->vocabulary : MND_VOCABULARY_NONE;
}

MndTable
mnd_record_table_get_references (MndRecordTable *self, guint column)
{
  const MndColumn *info = find_info (self, column);

  return info != NULL && info->type == MND_COLUMN_ID ? info->references : MND_TABLE_NONE;
}

/* --- rows */

char *
mnd_record_table_dup_title (MndRecordTable *self, gpointer row)
{
  const MndNames names = { self->map, (const char *const *) self->languages };

  g_return_val_if_fail (MND_IS_RECORD_TABLE (self), g_strdup (""));

  if (MND_IS_FINDING (row))
    return mnd_finding_dup_text (row, self->map, names.languages);
  if (!MND_IS_RECORD (row))
    return g_strdup ("");
  if (mnd_record_get_table (row) != MND_TABLE_LINK)
    return g_strdup (mnd_names_get (&names, mnd_record_get_id (row)));
  /* Translators: a link, named by the two actors at its ends. */
  return g_strdup_printf (_ ("%1$s → %2$s"), mnd_names_get (&names, mnd_record_get_reference (row, MND_LINK_FROM)),
                          mnd_names_get (&names, mnd_record_get_reference (row, MND_LINK_TO)));
}

const MndId *
mnd_record_table_get_id (MndRecordTable *self, gpointer row)
{
  g_return_val_if_fail (MND_IS_RECORD_TABLE (self), NULL);

  if (MND_IS_FINDING (row))
    {
      const MndId *id = mnd_finding_get_subject (row, 0);
      return mnd_map_find_any (self->map, id) != NULL ? id : NULL;
    }
  return MND_IS_RECORD (row) && self->kind != MND_RECORDS_SOURCES ? mnd_record_get_id (row) : NULL;
}

static void
add_findings (MndRecordTable *self, GPtrArray *rows)
{
  for (int state = MND_FINDING_GAP; state <= MND_FINDING_NOTE; state++)
    {
      MndFindingList *list = mnd_analysis_get_findings (self->analysis, (MndFindingState) state);
      for (guint i = 0; i < mnd_finding_list_get_size (list); i++)
        if (mnd_record_table_is_open (self, mnd_finding_list_get (list, i)))
          g_ptr_array_add (rows, g_object_ref (mnd_finding_list_get (list, i)));
    }
}

GPtrArray *
mnd_record_table_dup_rows (MndRecordTable *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  MndRecordList *records;

  g_return_val_if_fail (MND_IS_RECORD_TABLE (self), rows);

  if (self->kind == MND_RECORDS_FINDINGS)
    {
      if (self->analysis != NULL)
        add_findings (self, rows);
      return rows;
    }
  records = mnd_map_get_records (self->map, mnd_records_kind_get_table (self->kind));
  for (guint i = 0; i < mnd_record_list_get_size (records); i++)
    if (mnd_record_table_is_open (self, mnd_record_list_get (records, i)))
      g_ptr_array_add (rows, g_object_ref (mnd_record_list_get (records, i)));
  return rows;
}

/* --- order */

typedef struct
{
  GObject *row; /* borrowed */
  double number;
  char *key; /* NULL: says nothing */
  guint place;
} Key;

static void
key_clear (gpointer data)
{
  g_free (((Key *) data)->key);
}

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Key *one = a, *other = b;
  int sign = *(gboolean *) user_data ? -1 : 1;

  if ((one->key == NULL) != (other->key == NULL))
    return one->key == NULL ? 1 : -1;
  if (!isnan (one->number) && !isnan (other->number) && one->number != other->number)
    return one->number < other->number ? -sign : sign;
  if (one->key != NULL && strcmp (one->key, other->key) != 0 && (isnan (one->number) || isnan (other->number)))
    return strcmp (one->key, other->key) < 0 ? -sign : sign;
  return (one->place > other->place) - (one->place < other->place);
}

void
mnd_record_table_sort (MndRecordTable *self, GPtrArray *rows, guint column, gboolean descending)
{
  g_autoptr (GArray) keys = NULL;

  g_return_if_fail (MND_IS_RECORD_TABLE (self) && rows != NULL && column < self->columns->len);

  keys = g_array_sized_new (FALSE, FALSE, sizeof (Key), rows->len);
  g_array_set_clear_func (keys, key_clear);
  for (guint i = 0; i < rows->len; i++)
    {
      g_auto (MndCell) cell = { NULL };
      Key key = { .row = g_ptr_array_index (rows, i), .place = i };
      mnd_record_table_read (self, key.row, column, &cell);
      key.number = cell.number;
      key.key = cell.text != NULL ? mnd_format_dup_key (cell.text) : NULL;
      g_array_append_val (keys, key);
    }
  g_array_sort_with_data (keys, compare_keys, &descending);
  for (guint i = 0; i < rows->len; i++)
    rows->pdata[i] = g_array_index (keys, Key, i).row;
}
