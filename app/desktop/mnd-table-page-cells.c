/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the cells of a table of records say on the screen, what can be chosen in them, and what entering something there
 * does. */
#include "desktop/mnd-table-page-private.h"

#include "model/mnd-kind-guess.h"
#include "document/mnd-edits-records.h"
#include "model/mnd-facets.h"

#include <glib/gi18n.h>
#include <math.h>

/* Pixels a letter, and for the edges of a cell. */
#define LETTER 7
#define EDGES 18

static MndDocument *
get_document (MndTablePage *self)
{
  return mnd_view_get_document (self->view);
}

/* --- columns */

static MndSheetKind
get_sheet_kind (MndCellKind kind)
{
  static const MndSheetKind kinds[] = { [MND_CELL_TEXT] = MND_SHEET_TEXT,
                                        [MND_CELL_NUMBER] = MND_SHEET_NUMBER,
                                        [MND_CELL_DATE] = MND_SHEET_DATE,
                                        [MND_CELL_CHOICE] = MND_SHEET_CHOICE };

  return kinds[kind];
}

/* By what people know a row of a spreadsheet. */
static gboolean
is_key (MndRecordTable *table, const MndRecordColumn *column)
{
  static const guint of_links[] = { MND_LINK_FROM, MND_LINK_TO, MND_LINK_KIND, MND_LINK_MODE };

  if (column->source == MND_CELL_OF_TEXT)
    return g_str_equal (column->property, "name");
  for (guint i = 0; i < G_N_ELEMENTS (of_links); i++)
    if (mnd_record_table_get_kind (table) == MND_RECORDS_LINKS && column->source == MND_CELL_OF_COLUMN
        && column->column == of_links[i])
      return TRUE;
  return FALSE;
}

GPtrArray *
mnd_table_page_create_columns (MndTablePage *self)
{
  GPtrArray *columns = mnd_sheet_columns_new ();

  for (guint i = 0; i < mnd_record_table_get_n_columns (self->table); i++)
    {
      const MndRecordColumn *column = mnd_record_table_get_column (self->table, i);
      MndSheetColumn *shown = mnd_sheet_columns_add (columns, column->name, column->title,
                                                     get_sheet_kind (column->kind), column->width * LETTER + EDGES);
      shown->is_hidden = column->is_rare;
      shown->leads = g_str_equal (column->name, "severity");
      shown->is_key = is_key (self->table, column);
    }
  return columns;
}

/* --- reading */

static void
read_cb (gpointer row, guint column, MndSheetValue *value, gpointer user_data)
{
  MndTablePage *self = user_data;
  g_auto (MndCell) cell = { NULL };

  mnd_record_table_read (self->table, row, column, &cell);
  value->text = g_steal_pointer (&cell.text);
  value->number = cell.number;
  value->is_secret = cell.is_secret;
  value->is_quiet = cell.is_inherited || mnd_table_page_is_left_out (self, row);
}

static gboolean
may_edit_cb (gpointer row, guint column, gpointer user_data)
{
  MndTablePage *self = user_data;

  return mnd_document_may_fill (get_document (self), self->table, row, column);
}

static const MndId *
get_id_cb (gpointer row, gpointer user_data)
{
  return mnd_record_table_get_id (MND_TABLE_PAGE (user_data)->table, row);
}

static char *
dup_title_cb (gpointer row, gpointer user_data)
{
  return mnd_record_table_dup_title (MND_TABLE_PAGE (user_data)->table, row);
}

/* --- choosing */

static void
add_nothing (MndTablePage *self, GPtrArray *choices, const MndRecordColumn *column)
{
  MndTable table = mnd_records_kind_get_table (mnd_record_table_get_kind (self->table));
  const MndColumn *info;

  if (column->source != MND_CELL_OF_COLUMN)
    return;
  info = mnd_table_get_column (table, column->column);
  if (!info->required)
    mnd_choices_add (choices, "",
                     table == MND_TABLE_ACTOR && info->type == MND_COLUMN_WORD ? _ ("As its kind") : _ ("Not stated"),
                     NULL, NULL);
}

static GPtrArray *
list_choices_cb (gpointer row, guint i, const char **chosen, gpointer user_data)
{
  MndTablePage *self = user_data;
  const MndRecordColumn *column = mnd_record_table_get_column (self->table, i);
  MndVocabulary vocabulary = mnd_record_table_get_vocabulary (self->table, i);
  MndTable references = mnd_record_table_get_references (self->table, i);
  GPtrArray *choices = mnd_choices_new ();

  add_nothing (self, choices, column);
  if (references != MND_TABLE_NONE)
    mnd_choices_add_records (choices, self->map, references, mnd_view_get_languages (self->view));
  else if (vocabulary != MND_VOCABULARY_NONE)
    mnd_choices_add_words (choices, vocabulary);
  else
    {
      mnd_choices_add (choices, "yes", C_ ("cell", "Yes"), NULL, NULL);
      mnd_choices_add (choices, "no", C_ ("cell", "No"), NULL, NULL);
    }
  g_free (self->chosen);
  self->chosen = mnd_record_table_dup_choice (self->table, row, i);
  if (self->chosen == NULL)
    self->chosen = g_strdup (column->source == MND_CELL_OF_VERDICT ? "open" : "");
  *chosen = self->chosen;
  return choices;
}

/* --- entering */

static gboolean
check_cb (const MndSheetEntry *entry, gpointer user_data, GError **error)
{
  MndTablePage *self = user_data;
  const MndRecordEntry own = { entry->row, entry->column, entry->text };

  return mnd_document_check_record (get_document (self), self->table, &own, error);
}

/* Who is added by name alone gets the kind that the name speaks of, as on the map. */
static void
guess_kinds (MndTablePage *self, GArray *entries)
{
  guint n = entries->len;
  int name = mnd_record_table_find_column (self->table, "name"),
      kind = mnd_record_table_find_column (self->table, "kind");
  g_autoptr (GHashTable) said = g_hash_table_new (NULL, NULL);

  if (mnd_record_table_get_kind (self->table) != MND_RECORDS_ACTORS)
    return;
  for (guint i = 0; i < n; i++)
    if ((int) g_array_index (entries, MndRecordEntry, i).column == kind)
      g_hash_table_add (said, g_array_index (entries, MndRecordEntry, i).row);
  for (guint i = 0; i < n; i++)
    {
      const MndRecordEntry entry = g_array_index (entries, MndRecordEntry, i);
      g_autoptr (GPtrArray) kinds = NULL;
      if (MND_IS_RECORD (entry.row) || (int) entry.column != name || g_hash_table_contains (said, entry.row))
        continue;
      kinds = mnd_kind_guess_list (entry.text, "other");
      g_array_append_val (entries, ((MndRecordEntry){ entry.row, (guint) kind, g_ptr_array_index (kinds, 0) }));
    }
}

static gboolean
enter_cb (const MndSheetEntry *entries, guint n_entries, gpointer user_data, GError **error)
{
  MndTablePage *self = user_data;
  g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (MndRecordEntry));

  for (guint i = 0; i < n_entries; i++)
    g_array_append_val (own, ((MndRecordEntry){ entries[i].row, entries[i].column, entries[i].text }));
  guess_kinds (self, own);
  return mnd_document_fill_records (get_document (self), self->table, (const MndRecordEntry *) (gpointer) own->data,
                                    own->len, error);
}

/* Links, support and sources are not made of cells alone. */
static GObject *
create_row_cb (gpointer user_data)
{
  MndTablePage *self = user_data;

  if (mnd_record_table_get_kind (self->table) != MND_RECORDS_ACTORS || mnd_document_is_read_only (get_document (self)))
    return NULL;
  return g_object_new (G_TYPE_OBJECT, NULL);
}

const MndSheetFuncs mnd_table_page_funcs = {
  .read = read_cb,
  .may_edit = may_edit_cb,
  .enter = enter_cb,
  .check = check_cb,
  .list_choices = list_choices_cb,
  .get_id = get_id_cb,
  .dup_title = dup_title_cb,
  .create_row = create_row_cb,
};
