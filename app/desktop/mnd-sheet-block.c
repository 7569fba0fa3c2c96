/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copying the selected rows of a sheet, and putting a block from a spreadsheet over its cells as one edit. What cannot
 * stand there is left out and told of. */
#include "desktop/mnd-sheet-private.h"

#include "desktop/mnd-block.h"
#include "desktop/mnd-sentence.h"
#include "model/mnd-hash.h"

#include <glib/gi18n.h>

/* What a cell says by itself; never NULL. */
static char *
dup_own_text (MndSheet *self, gpointer row, guint column)
{
  MndSheetValue value;

  mnd_sheet_read (self, row, column, &value);
  if (value.is_faint || value.text == NULL)
    {
      mnd_sheet_value_clear (&value);
      return g_strdup ("");
    }
  return value.text;
}

/* --- copying */

static void
append_row (MndSheet *self, GString *block, guint position, GArray *shown)
{
  g_autoptr (GObject) row = mnd_sheet_dup_row (self, position);

  for (guint i = 0; i < shown->len; i++)
    {
      g_autofree char *text = dup_own_text (self, row, g_array_index (shown, guint, i));
      mnd_block_append_cell (block, text, i == 0);
    }
  g_string_append_c (block, '\n');
}

char *
mnd_sheet_dup_block (MndSheet *self)
{
  g_autoptr (GtkBitset) chosen = NULL;
  g_autoptr (GArray) shown = NULL;
  GString *block = g_string_new (NULL);
  GtkBitsetIter iter;
  guint position;

  g_return_val_if_fail (MND_IS_SHEET (self), g_string_free (block, FALSE));

  shown = mnd_sheet_dup_shown_columns (self);
  chosen = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  for (gboolean is = gtk_bitset_iter_init_first (&iter, chosen, &position); is;
       is = gtk_bitset_iter_next (&iter, &position))
    append_row (self, block, position, shown);
  return g_string_free (block, FALSE);
}

void
mnd_sheet_copy (MndSheet *self)
{
  g_autofree char *block = mnd_sheet_dup_block (self);

  if (*block != '\0')
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), block);
}

/* --- pasting */

typedef struct
{
  MndSheet *sheet;
  GPtrArray *block; /* GStrv */
  guint position;   /* where its first row goes, where it has no titles */
  GArray *targets;  /* guint: the column of each of its cells; G_MAXUINT: none */
  GHashTable
      *titled; /* where it has titles: what is said of a row in columns that cannot be changed -> its position + 1 */
  GArray *entries; /* MndSheetEntry; rows are owned by `rows`, texts by the block */
  GPtrArray *rows;
  guint n_left;   /* cells that do not fit */
  guint n_added;  /* rows that the table did not have */
  GError *reason; /* of the first that was refused */
} Paste;

static void
paste_clear (Paste *paste)
{
  g_clear_pointer (&paste->block, g_ptr_array_unref);
  g_clear_pointer (&paste->targets, g_array_unref);
  g_clear_pointer (&paste->titled, g_hash_table_unref);
  g_clear_pointer (&paste->entries, g_array_unref);
  g_clear_pointer (&paste->rows, g_ptr_array_unref);
  g_clear_error (&paste->reason);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Paste, paste_clear)

static gboolean
says (Paste *paste, gpointer row, guint column, const char *text)
{
  g_autofree char *now = dup_own_text (paste->sheet, row, column);
  g_autofree char *wanted = g_strstrip (g_strdup (text));

  return g_str_equal (g_strstrip (now), wanted);
}

static guint
get_target (Paste *paste, guint cell)
{
  return cell < paste->targets->len ? g_array_index (paste->targets, guint, cell) : G_MAXUINT;
}

static gboolean
is_fixed (Paste *paste, gpointer row, guint cell)
{
  guint column = get_target (paste, cell);

  return column != G_MAXUINT && !mnd_sheet_may_edit (paste->sheet, row, column);
}

static gboolean
has_keys (MndSheet *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (mnd_sheet_get_column (self, i)->is_key)
      return TRUE;
  return FALSE;
}

/* What says which row is meant: what is there for it, else what cannot be changed. */
static gboolean
names_row (Paste *paste, gpointer row, guint cell)
{
  guint column = get_target (paste, cell);

  if (has_keys (paste->sheet))
    return column != G_MAXUINT && mnd_sheet_get_column (paste->sheet, column)->is_key;
  return is_fixed (paste, row, cell);
}

/* A row of a block that says something else than the table where that cannot be changed is about something else. */
static gboolean
is_of_row (Paste *paste, gpointer row, char **cells)
{
  if (has_keys (paste->sheet))
    return TRUE;
  for (guint i = 0; cells[i] != NULL; i++)
    if (is_fixed (paste, row, i) && !says (paste, row, get_target (paste, i), cells[i]))
      return FALSE;
  return TRUE;
}

static void
take_cell (Paste *paste, gpointer row, guint column, const char *text)
{
  const MndSheetEntry entry = { row, column, text };
  g_autoptr (GError) error = NULL;

  if (says (paste, row, column, text))
    return;
  if (paste->sheet->funcs->check == NULL || paste->sheet->funcs->check (&entry, paste->sheet->user_data, &error))
    {
      g_array_append_val (paste->entries, entry);
      return;
    }
  paste->n_left++;
  if (paste->reason == NULL)
    paste->reason = g_steal_pointer (&error);
}

/* Takes the text. */
static void
append_key (GString *key, char *text)
{
  g_autofree char *own = g_strstrip (text);

  g_string_append (key, own);
  g_string_append_c (key, '\n');
}

/* Owned; NULL where the table takes none. */
static gpointer
create_row (Paste *paste)
{
  return paste->sheet->funcs->create_row != NULL ? paste->sheet->funcs->create_row (paste->sheet->user_data) : NULL;
}

/* Owned; NULL where no row is meant. */
static gpointer
find_row_of_titled (Paste *paste, char **cells, gboolean *is_new)
{
  g_autoptr (GString) key = g_string_new (NULL);
  g_autoptr (GObject) any = mnd_sheet_dup_row (paste->sheet, 0);
  gpointer found;
  guint position;

  for (guint k = 0; cells[k] != NULL; k++)
    if (names_row (paste, any, k))
      append_key (key, g_strdup (cells[k]));
  *is_new = !g_hash_table_lookup_extended (paste->titled, key->str, NULL, &found);
  if (*is_new)
    return create_row (paste);
  position = GPOINTER_TO_UINT (found);
  return position > 0 ? mnd_sheet_dup_row (paste->sheet, position - 1) : NULL;
}

/* Owned; NULL where the block has a row more than the table, and the table takes no more. */
static gpointer
find_row (Paste *paste, guint i, gboolean *is_new)
{
  if (paste->titled != NULL)
    return find_row_of_titled (paste, g_ptr_array_index (paste->block, i), is_new);
  *is_new = paste->position + i >= mnd_sheet_get_n_rows (paste->sheet);
  return *is_new ? create_row (paste) : mnd_sheet_dup_row (paste->sheet, paste->position + i);
}

static void
take_row (Paste *paste, guint i)
{
  char **cells = g_ptr_array_index (paste->block, i);
  guint n_cells = g_strv_length (cells), n_before = paste->entries->len;
  gboolean is_new = FALSE;
  GObject *row = find_row (paste, i, &is_new);

  if (row == NULL || !is_of_row (paste, row, cells))
    {
      g_clear_object (&row);
      paste->n_left += n_cells;
      return;
    }
  g_ptr_array_add (paste->rows, row);
  for (guint k = 0; k < n_cells; k++)
    if (get_target (paste, k) != G_MAXUINT)
      take_cell (paste, row, get_target (paste, k), cells[k]);
    else
      paste->n_left++;
  paste->n_added += is_new && paste->entries->len > n_before;
}

/* --- where it goes */

static guint
find_title (MndSheet *self, const char *title)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_str_equal (mnd_sheet_get_column (self, i)->title, title))
      return i;
  return G_MAXUINT;
}

/* Which row is meant by what stands in columns that name it; none where it could be several. */
static void
index_rows (Paste *paste, guint n_cells)
{
  MndSheet *self = paste->sheet;

  paste->titled = g_hash_table_new_full (mnd_hash_text, g_str_equal, g_free, NULL);
  for (guint i = 0; i < mnd_sheet_get_n_rows (self); i++)
    {
      g_autoptr (GString) key = g_string_new (NULL);
      g_autoptr (GObject) row = mnd_sheet_dup_row (self, i);
      gboolean is_double;
      for (guint k = 0; k < n_cells; k++)
        if (names_row (paste, row, k))
          append_key (key, dup_own_text (self, row, get_target (paste, k)));
      if (key->len == 0)
        {
          g_clear_pointer (&paste->titled, g_hash_table_unref);
          return;
        }
      is_double = g_hash_table_contains (paste->titled, key->str);
      g_hash_table_insert (paste->titled, g_strdup (key->str), GUINT_TO_POINTER (is_double ? 0 : i + 1));
    }
}

/* A block whose first row are titles of columns says itself where its cells go, and which rows they are of where the
 * titles of columns that cannot be changed are among them. */
static gboolean
take_titles (Paste *paste)
{
  char **cells = g_ptr_array_index (paste->block, 0);

  for (guint i = 0; cells[i] != NULL; i++)
    {
      guint column = find_title (paste->sheet, cells[i]);
      if (column == G_MAXUINT)
        {
          g_array_set_size (paste->targets, 0);
          return FALSE;
        }
      g_array_append_val (paste->targets, column);
    }
  index_rows (paste, paste->targets->len);
  g_ptr_array_remove_index (paste->block, 0);
  return TRUE;
}

static void
take_place (Paste *paste, guint column)
{
  g_autoptr (GArray) shown = NULL;

  if (take_titles (paste))
    return;
  shown = mnd_sheet_dup_shown_columns (paste->sheet);
  g_array_append_vals (paste->targets, &g_array_index (shown, guint, column), shown->len - column);
}

static void
tell (Paste *paste)
{
  g_autofree char *text = NULL;

  if (paste->n_left == 0 && paste->n_added > 0)
    /* Translators: what came of a block that was pasted into a table. */
    text = g_strdup_printf (ngettext ("%u row was added.", "%u rows were added.", paste->n_added), paste->n_added);
  else if (paste->n_left == 0)
    text = g_strdup_printf (ngettext ("%u cell was changed.", "%u cells were changed.", paste->entries->len),
                            paste->entries->len);
  else if (paste->reason != NULL)
    {
      g_autofree char *reason = mnd_sentence_dup_reason (MND_TRIED_EDIT, paste->reason);

      /* Translators: %1$u cells of a block that was pasted were left out; %2$s says why of the first, in a sentence. */
      text = g_strdup_printf (ngettext ("%1$u cell did not fit. %2$s", "%1$u cells did not fit. %2$s", paste->n_left),
                              paste->n_left, reason);
    }
  else
    text = g_strdup_printf (ngettext ("%u cell did not fit: it lies outside of the table, cannot be changed, or is of "
                                      "another row.",
                                      "%u cells did not fit: they lie outside of the table, cannot be changed, or are "
                                      "of another row.",
                                      paste->n_left),
                            paste->n_left);
  mnd_sheet_tell (paste->sheet, text);
}

void
mnd_sheet_paste_block (MndSheet *self, const char *text)
{
  g_auto (Paste) paste = { .sheet = self };
  guint column;

  g_return_if_fail (MND_IS_SHEET (self) && text != NULL);

  paste.block = mnd_block_parse (text);
  if (paste.block->len == 0 || !mnd_sheet_get_current (self, &paste.position, &column))
    return;
  paste.targets = g_array_new (FALSE, FALSE, sizeof (guint));
  paste.entries = g_array_new (FALSE, FALSE, sizeof (MndSheetEntry));
  paste.rows = g_ptr_array_new_with_free_func (g_object_unref);
  take_place (&paste, column);
  for (guint i = 0; i < paste.block->len; i++)
    take_row (&paste, i);
  if (paste.entries->len > 0
      && !mnd_sheet_enter (self, (const MndSheetEntry *) (gpointer) paste.entries->data, paste.entries->len))
    return;
  tell (&paste);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MndSheet) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text != NULL && self->list != NULL)
    mnd_sheet_paste_block (self, text);
}

void
mnd_sheet_paste (MndSheet *self)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, read_cb, g_object_ref (self));
}
