/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells of a table of records that are filled in: one of them as the gesture that it is anywhere else, a block of them
 * as one edit. */
#include "document/mnd-edits-records.h"

#include "document/mnd-document-private.h"
#include "document/mnd-edit-private.h"
#include "document/mnd-placement-private.h"
#include "document/mnd-record-typed-private.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>

/* Where actors stand that nobody placed. */
#define A_ROW 6
#define APART_X 200 /* points */
#define APART_Y 110

gboolean
mnd_document_may_fill (MndDocument *self, MndRecordTable *table, gpointer row, guint i)
{
  const MndRecordColumn *column;
  guint n = 0;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && MND_IS_RECORD_TABLE (table), FALSE);

  column = mnd_record_table_get_column (table, i);
  if (self->read_only || column->source == MND_CELL_DERIVED)
    return FALSE;
  if (column->source == MND_CELL_OF_VERDICT)
    return MND_IS_FINDING (row);
  if (!MND_IS_RECORD (row))
    return mnd_record_table_get_kind (table) == MND_RECORDS_ACTORS && !MND_IS_FINDING (row);
  if (column->source == MND_CELL_OF_MONEY)
    mnd_record_table_find_money (table, row, i, &n);
  return n <= 1;
}

static gboolean
is_only_name (MndMap *map, const MndId *owner)
{
  GPtrArray *texts = mnd_map_get_referring (map, MND_TABLE_TEXT, MND_TEXT_OWNER, owner);
  guint n = 0;

  for (guint i = 0; i < texts->len; i++)
    n += g_strcmp0 (mnd_record_get_text (g_ptr_array_index (texts, i), MND_TEXT_PROPERTY), "name") == 0;
  return n <= 1;
}

/* `value` comes NULL. */
static gboolean
parse (MndDocument *self, MndRecordTable *table, const MndRecordEntry *entry, MndValue *value, char **currency,
       GError **error)
{
  const MndRecordColumn *column = mnd_record_table_get_column (table, entry->column);
  MndRecord *record = MND_IS_RECORD (entry->row) ? entry->row : NULL;

  if (!mnd_document_may_edit (self, error))
    return FALSE;
  if (!mnd_document_may_fill (self, table, entry->row, entry->column))
    return mnd_document_refuse (error, "%s", _ ("This cell follows from others and cannot be changed."));
  if (!mnd_record_typed_parse (table, record, entry->column, entry->text, value, currency, error))
    return FALSE;
  if (column->source != MND_CELL_OF_TEXT || g_strcmp0 (column->property, "name") != 0 || record == NULL)
    return TRUE;
  return *value->text != '\0' || !is_only_name (self->map, mnd_record_get_id (record))
         || mnd_document_refuse (error, "%s", _ ("This cannot be empty."));
}

gboolean
mnd_document_check_record (MndDocument *self, MndRecordTable *table, const MndRecordEntry *entry, GError **error)
{
  g_auto (MndValue) value = mnd_value_null ();
  g_autofree char *currency = NULL;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && MND_IS_RECORD_TABLE (table) && entry != NULL, FALSE);

  return parse (self, table, entry, &value, &currency, error);
}

/* --- one edit of many cells */

/* An actor that is not there yet. */
typedef struct
{
  MndId id;
  MndChange *change;
  char *name; /* NULL: none yet */
  gboolean has_kind;
} Fresh;

static void
free_fresh (gpointer data)
{
  Fresh *fresh = data;

  g_free (fresh->name);
  g_free (fresh);
}

/* What is said of one finding, over what was said before. */
typedef struct
{
  char *texts[MND_VERDICT_N_COLUMNS];
} Said;

static void
free_said (gpointer data)
{
  Said *said = data;

  for (guint i = 0; i < MND_VERDICT_N_COLUMNS; i++)
    g_free (said->texts[i]);
  g_free (said);
}

typedef struct
{
  MndDocument *document;
  MndRecordTable *table;
  const char *language;
  MndChanges *changes;
  GHashTable *updates;  /* MndRecord -> MndChange */
  GHashTable *fresh;    /* row -> Fresh */
  GPtrArray *in_order;  /* Fresh, borrowed */
  GHashTable *verdicts; /* MndFinding -> Said */
  GHashTable *places;   /* folded name -> MndId: those that this edit adds */
} Fill;

static void
fill_clear (Fill *fill)
{
  g_clear_pointer (&fill->changes, mnd_changes_unref);
  g_clear_pointer (&fill->updates, g_hash_table_unref);
  g_clear_pointer (&fill->fresh, g_hash_table_unref);
  g_clear_pointer (&fill->in_order, g_ptr_array_unref);
  g_clear_pointer (&fill->verdicts, g_hash_table_unref);
  g_clear_pointer (&fill->places, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fill, fill_clear)

static void
fill_start (Fill *fill, MndDocument *document, MndRecordTable *table)
{
  fill->document = document;
  fill->table = table;
  fill->language = mnd_record_table_get_languages (table)[0];
  fill->changes = mnd_changes_new ();
  fill->updates = g_hash_table_new (NULL, NULL);
  fill->fresh = g_hash_table_new_full (NULL, NULL, NULL, free_fresh);
  fill->in_order = g_ptr_array_new ();
  fill->verdicts = g_hash_table_new_full (NULL, NULL, NULL, free_said);
  fill->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static Fresh *
ensure_fresh (Fill *fill, gpointer row)
{
  Fresh *fresh = g_hash_table_lookup (fill->fresh, row);

  if (fresh != NULL)
    return fresh;
  fresh = g_new0 (Fresh, 1);
  fresh->change = mnd_edit_insert (fill->changes, MND_TABLE_ACTOR, &fresh->id);
  g_hash_table_insert (fill->fresh, row, fresh);
  g_ptr_array_add (fill->in_order, fresh);
  return fresh;
}

/* One row has one change, however many of its cells are filled in. */
static MndChange *
ensure_update (Fill *fill, MndRecord *record)
{
  MndChange *change = g_hash_table_lookup (fill->updates, record);

  if (change == NULL)
    g_hash_table_insert (fill->updates, record, change = mnd_edit_change (fill->changes, record, MND_CHANGE_UPDATE));
  return change;
}

/* --- columns */

static MndValue
take_place (Fill *fill, const char *name)
{
  g_autofree char *folded = mnd_text_fold (name);
  MndId *known = g_hash_table_lookup (fill->places, folded);
  MndId id;

  if (known != NULL)
    return mnd_value_id (known);
  id = mnd_edit_ensure_place (fill->document->map, fill->changes, name);
  g_hash_table_insert (fill->places, g_steal_pointer (&folded), g_memdup2 (&id, sizeof id));
  return mnd_value_id (&id);
}

static void
set_column (Fill *fill, gpointer row, guint column, MndValue value)
{
  MndRecord *record = MND_IS_RECORD (row) ? row : NULL;
  MndChange *change;

  if (record != NULL && mnd_value_equal (&value, mnd_record_get_value (record, column))
      && !g_hash_table_contains (fill->updates, record))
    {
      mnd_value_clear (&value);
      return;
    }
  change = record != NULL ? ensure_update (fill, record) : ensure_fresh (fill, row)->change;
  if (record == NULL && column == MND_ACTOR_KIND)
    ensure_fresh (fill, row)->has_kind = TRUE;
  if (record != NULL && value.type == MND_VALUE_TEXT)
    mnd_edit_follow_link_kind (change, record, column, &value);
  mnd_edit_set (change, column, value);
}

static void
fill_column (Fill *fill, const MndRecordEntry *entry, MndValue *value, const char *currency)
{
  guint column = mnd_record_table_get_column (fill->table, entry->column)->column;
  MndTable table = mnd_records_kind_get_table (mnd_record_table_get_kind (fill->table));
  gboolean is_place = mnd_record_table_get_references (fill->table, entry->column) == MND_TABLE_PLACE;
  MndValue taken = is_place && value->type == MND_VALUE_TEXT ? take_place (fill, value->text) : mnd_value_copy (value);

  if (currency != NULL)
    set_column (fill, entry->row, (guint) mnd_table_find_currency_column (table, column), mnd_value_text (currency));
  set_column (fill, entry->row, column, taken);
}

/* --- texts, money, verdicts */

static void
fill_text (Fill *fill, const MndRecordEntry *entry, const char *text)
{
  const char *property = mnd_record_table_get_column (fill->table, entry->column)->property;
  MndTextDraft draft = { .property = property, .language = fill->language };
  Fresh *fresh;

  if (MND_IS_RECORD (entry->row))
    {
      draft.owner = *mnd_record_get_id (entry->row);
      mnd_edit_set_text (fill->document->map, fill->changes, &draft, text);
      return;
    }
  fresh = ensure_fresh (fill, entry->row);
  if (*text == '\0')
    return;
  mnd_edit_insert_text (fill->changes, &fresh->id, property, fill->language, text);
  if (g_str_equal (property, "name"))
    fresh->name = g_strdup (text);
}

static void
fill_money (Fill *fill, const MndRecordEntry *entry, const MndValue *value)
{
  const MndRecordColumn *column = mnd_record_table_get_column (fill->table, entry->column);
  MndRecord *money = mnd_record_table_find_money (fill->table, entry->row, entry->column, NULL);
  MndChange *change;

  if (money != NULL && value->type == MND_VALUE_NULL)
    mnd_edit_change (fill->changes, money, MND_CHANGE_DELETE);
  else if (money != NULL)
    mnd_edit_set (mnd_edit_change (fill->changes, money, MND_CHANGE_UPDATE), MND_MONEY_AMOUNT, mnd_value_copy (value));
  else if (value->type != MND_VALUE_NULL)
    {
      change = mnd_edit_insert (fill->changes, MND_TABLE_MONEY, NULL);
      mnd_edit_set (change, MND_MONEY_SUPPORT, mnd_value_id (mnd_record_get_id (entry->row)));
      mnd_edit_set (change, MND_MONEY_KIND, mnd_value_text (column->property));
      mnd_edit_set (change, MND_MONEY_AMOUNT, mnd_value_copy (value));
      mnd_edit_set (change, MND_MONEY_CURRENCY, mnd_value_text (column->currency));
    }
}

static Said *
ensure_said (Fill *fill, MndFinding *finding)
{
  Said *said = g_hash_table_lookup (fill->verdicts, finding);
  MndRecord *given = mnd_record_table_find_verdict (fill->table, finding);

  if (said != NULL)
    return said;
  said = g_new0 (Said, 1);
  for (guint i = MND_VERDICT_VERDICT; given != NULL && i <= MND_VERDICT_REPLY; i++)
    said->texts[i] = g_strdup (mnd_record_get_text (given, i));
  g_hash_table_insert (fill->verdicts, finding, said);
  return said;
}

static void
fill_verdict (Fill *fill, const MndRecordEntry *entry, const MndValue *value)
{
  guint column = mnd_record_table_get_column (fill->table, entry->column)->column;
  Said *said = ensure_said (fill, entry->row);

  g_free (said->texts[column]);
  said->texts[column] = g_strdup (value->type == MND_VALUE_TEXT ? value->text : NULL);
}

static gboolean
add_verdicts (Fill *fill, GError **error)
{
  GHashTableIter iter;
  gpointer finding, data;

  g_hash_table_iter_init (&iter, fill->verdicts);
  while (g_hash_table_iter_next (&iter, &finding, &data))
    {
      const Said *said = data;
      const char *word = said->texts[MND_VERDICT_VERDICT];
      if (!mnd_edit_add_verdict (fill->document, fill->changes, finding, word != NULL ? word : "open",
                                 said->texts[MND_VERDICT_REASON], said->texts[MND_VERDICT_REPLY], error))
        return FALSE;
    }
  return TRUE;
}

/* --- */

static gboolean
fill_entry (Fill *fill, const MndRecordEntry *entry, GError **error)
{
  g_auto (MndValue) value = mnd_value_null ();
  g_autofree char *currency = NULL;

  if (!parse (fill->document, fill->table, entry, &value, &currency, error))
    return FALSE;
  switch (mnd_record_table_get_column (fill->table, entry->column)->source)
    {
    case MND_CELL_OF_COLUMN:
      fill_column (fill, entry, &value, currency);
      break;
    case MND_CELL_OF_TEXT:
      fill_text (fill, entry, value.text);
      break;
    case MND_CELL_OF_MONEY:
      fill_money (fill, entry, &value);
      break;
    case MND_CELL_OF_VERDICT:
      fill_verdict (fill, entry, &value);
      break;
    case MND_CELL_DERIVED:
    default:
      break;
    }
  return TRUE;
}

static void
find_below (MndMap *map, double *x, double *y)
{
  MndRecordList *positions = mnd_map_get_records (map, MND_TABLE_POSITION);
  guint n = mnd_record_list_get_size (positions);

  *x = *y = 0;
  for (guint i = 0; i < n; i++)
    {
      MndRecord *position = mnd_record_list_get (positions, i);
      double own_x = mnd_record_get_real (position, MND_POSITION_X),
             own_y = mnd_record_get_real (position, MND_POSITION_Y);
      *x = i == 0 ? own_x : MIN (*x, own_x);
      *y = i == 0 ? own_y : MAX (*y, own_y);
    }
  if (n > 0)
    *y += APART_Y;
}

static gboolean
place_fresh (Fill *fill, GError **error)
{
  double x, y;

  find_below (fill->document->map, &x, &y);
  for (guint i = 0; i < fill->in_order->len; i++)
    {
      Fresh *fresh = g_ptr_array_index (fill->in_order, i);
      if (!mnd_edit_require_name (fresh->name, error))
        return FALSE;
      if (!fresh->has_kind)
        mnd_edit_set (fresh->change, MND_ACTOR_KIND, mnd_value_text ("other"));
      mnd_edit_insert_position (fill->document->map, fill->changes, &fresh->id, x + i % A_ROW * APART_X,
                                y + i / A_ROW * APART_Y);
    }
  return TRUE;
}

/* New actors are what one looks for in the history; else how many cells it was. */
static char *
dup_label (Fill *fill, const MndRecordEntry *entries, guint n_entries)
{
  const MndRecordColumn *column = mnd_record_table_get_column (fill->table, entries[0].column);

  if (fill->in_order->len == 1)
    /* Translators: the name of an edit, for undo; %s is the name of an actor. */
    return g_strdup_printf (_ ("Add %s"), ((Fresh *) g_ptr_array_index (fill->in_order, 0))->name);
  if (fill->in_order->len > 1)
    /* Translators: the name of an edit, for undo. */
    return g_strdup_printf (ngettext ("Add %u actor", "Add %u actors", fill->in_order->len), fill->in_order->len);
  if (n_entries == 1 && column->source == MND_CELL_OF_COLUMN)
    return mnd_edit_dup_change_label (fill->document->map, entries[0].row, column->column);
  /* Translators: the name of an edit, for undo: cells of a table. */
  return g_strdup_printf (ngettext ("Change %u cell", "Change %u cells", n_entries), n_entries);
}

/* Of two entries for one cell the later one holds. */
static GArray *
dup_last (const MndRecordEntry *entries, guint n_entries)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GArray *last = g_array_new (FALSE, FALSE, sizeof (MndRecordEntry));

  for (guint i = n_entries; i > 0; i--)
    if (g_hash_table_add (seen, g_strdup_printf ("%p %u", entries[i - 1].row, entries[i - 1].column)))
      g_array_prepend_val (last, entries[i - 1]);
  return last;
}

static gboolean
fill_block (MndDocument *self, MndRecordTable *table, const MndRecordEntry *entries, guint n_entries, GError **error)
{
  g_auto (Fill) fill = { NULL };
  g_autofree char *label = NULL;

  fill_start (&fill, self, table);
  for (guint i = 0; i < n_entries; i++)
    if (!fill_entry (&fill, &entries[i], error))
      return FALSE;
  if (!add_verdicts (&fill, error) || !place_fresh (&fill, error))
    return FALSE;
  if (mnd_changes_get_size (fill.changes) == 0)
    return TRUE;
  label = dup_label (&fill, entries, n_entries);
  return mnd_document_commit (self, "fill", label, fill.changes, FALSE, error);
}

/* --- one cell */

static gboolean
set_money (MndDocument *self, MndRecordTable *table, const MndRecordEntry *entry, const MndValue *value, GError **error)
{
  const MndRecordColumn *column = mnd_record_table_get_column (table, entry->column);
  MndRecord *money = mnd_record_table_find_money (table, entry->row, entry->column, NULL);

  if (money != NULL && value->type == MND_VALUE_NULL)
    return mnd_document_delete (self, &money, 1, error);
  if (money != NULL)
    return mnd_document_set_value (self, money, MND_MONEY_AMOUNT, value, error);
  return value->type == MND_VALUE_NULL
         || mnd_document_add_money (self, mnd_record_get_id (entry->row), column->property, value->integer,
                                    column->currency, NULL, error);
}

static gboolean
give_verdict (MndDocument *self, MndRecordTable *table, const MndRecordEntry *entry, const MndValue *value,
              GError **error)
{
  guint column = mnd_record_table_get_column (table, entry->column)->column;
  MndRecord *given = mnd_record_table_find_verdict (table, entry->row);
  const char *said[MND_VERDICT_N_COLUMNS] = { NULL };
  g_autofree char *word = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *reply = NULL;

  for (guint i = MND_VERDICT_VERDICT; given != NULL && i <= MND_VERDICT_REPLY; i++)
    said[i] = mnd_record_get_text (given, i);
  said[column] = value->type == MND_VALUE_TEXT ? value->text : NULL;
  /* What is borrowed goes with the row. */
  word = g_strdup (said[MND_VERDICT_VERDICT] != NULL ? said[MND_VERDICT_VERDICT] : "open");
  reason = g_strdup (said[MND_VERDICT_REASON]);
  reply = g_strdup (said[MND_VERDICT_REPLY]);
  return mnd_document_give_verdict (self, entry->row, word, reason, reply, error);
}

/* As it is done anywhere else. */
static gboolean
fill_one (MndDocument *self, MndRecordTable *table, const MndRecordEntry *entry, GError **error)
{
  const MndRecordColumn *column = mnd_record_table_get_column (table, entry->column);
  g_auto (MndValue) value = mnd_value_null ();
  g_autofree char *currency = NULL;

  if (!parse (self, table, entry, &value, &currency, error))
    return FALSE;
  if (currency != NULL || (!MND_IS_RECORD (entry->row) && !MND_IS_FINDING (entry->row)))
    return fill_block (self, table, entry, 1, error);
  switch (column->source)
    {
    case MND_CELL_OF_MONEY:
      return set_money (self, table, entry, &value, error);
    case MND_CELL_OF_VERDICT:
      return give_verdict (self, table, entry, &value, error);
    case MND_CELL_OF_TEXT:
      return mnd_document_set_text (self, mnd_record_get_id (entry->row), column->property,
                                    mnd_record_table_get_languages (table)[0], value.text, error);
    case MND_CELL_OF_COLUMN:
    case MND_CELL_DERIVED:
    default:
      if (mnd_record_table_get_references (table, entry->column) == MND_TABLE_PLACE)
        return mnd_document_set_place (self, entry->row, entry->text, error);
      return mnd_document_set_value (self, entry->row, column->column, &value, error);
    }
}

gboolean
mnd_document_fill_records (MndDocument *self, MndRecordTable *table, const MndRecordEntry *entries, guint n_entries,
                           GError **error)
{
  g_autoptr (GArray) last = NULL;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && MND_IS_RECORD_TABLE (table), FALSE);
  g_return_val_if_fail (entries != NULL || n_entries == 0, FALSE);

  if (n_entries == 0)
    return TRUE;
  last = dup_last (entries, n_entries);
  if (last->len == 1)
    return fill_one (self, table, &g_array_index (last, MndRecordEntry, 0), error);
  return fill_block (self, table, (const MndRecordEntry *) (gpointer) last->data, last->len, error);
}
