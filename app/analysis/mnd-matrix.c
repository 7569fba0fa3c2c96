/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Adding a matrix up and asking it; what is in it is read in mnd-matrix-links.c and mnd-matrix-support.c. All is sorted
 * and then passed through once, so that a matrix costs what its cells hold and not what its sides multiply to.
 */
#include "analysis/mnd-matrix-private.h"

#include "analysis/mnd-rates.h"

#include <string.h>

/* --- filling */

static guint
add_head (GArray *heads, GHashTable *places, MndMatrixHeadKind kind, const MndId *id)
{
  const MndId none[] = { [MND_MATRIX_TOGETHER] = { { 1 } }, [MND_MATRIX_UNSAID] = { { 2 } } };
  const MndId *key = id != NULL ? id : &none[kind];
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, key));
  MndMatrixHead head = { .kind = kind };

  if (place > 0)
    return place - 1;
  if (id != NULL)
    head.id = *id;
  g_array_append_val (heads, head);
  g_hash_table_insert (places, g_memdup2 (key, sizeof *key), GUINT_TO_POINTER (heads->len));
  return heads->len - 1;
}

guint
mnd_matrix_draft_add_row (MndMatrixDraft *draft, MndMatrixHeadKind kind, const MndId *id)
{
  return add_head (draft->matrix->rows, draft->rows, kind, id);
}

guint
mnd_matrix_draft_add_column (MndMatrixDraft *draft, MndMatrixHeadKind kind, const MndId *id)
{
  return add_head (draft->matrix->columns, draft->columns, kind, id);
}

gboolean
mnd_matrix_draft_skips (MndMatrixDraft *draft, const MndId *id)
{
  gpointer own;

  if (draft->left_out == NULL || !g_hash_table_lookup_extended (draft->left_out, id, &own, NULL))
    return FALSE;
  g_hash_table_add (draft->skipped, own);
  return TRUE;
}

gboolean
mnd_matrix_draft_ignores (const MndMatrixDraft *draft, guint actor)
{
  return draft->left_out != NULL && g_hash_table_contains (draft->left_out, &draft->state->actors[actor].id);
}

MndMatrixHead *
mnd_matrix_draft_get_row (MndMatrixDraft *draft, guint row)
{
  return &g_array_index (draft->matrix->rows, MndMatrixHead, row);
}

MndMatrixHead *
mnd_matrix_draft_get_column (MndMatrixDraft *draft, guint column)
{
  return &g_array_index (draft->matrix->columns, MndMatrixHead, column);
}

/* --- adding up */

static int
compare_numbers (guint a, guint b)
{
  return (a > b) - (a < b);
}

static int
compare_entries_by_row_cb (gconstpointer a, gconstpointer b)
{
  const MndMatrixEntry *left = a, *right = b;
  int order = compare_numbers (left->row, right->row);

  return order != 0 ? order : mnd_id_compare (&left->id, &right->id);
}

static int
compare_entries_by_column_cb (gconstpointer a, gconstpointer b)
{
  const MndMatrixEntry *left = a, *right = b;
  int order = compare_numbers (left->column, right->column);

  return order != 0 ? order : mnd_id_compare (&left->id, &right->id);
}

static int
compare_entries_by_id_cb (gconstpointer a, gconstpointer b)
{
  return mnd_id_compare (&((const MndMatrixEntry *) a)->id, &((const MndMatrixEntry *) b)->id);
}

static int
compare_entries_by_cell_cb (gconstpointer a, gconstpointer b)
{
  const MndMatrixEntry *left = a, *right = b;
  int order = compare_numbers (left->row, right->row);

  if (order == 0)
    order = compare_numbers (left->column, right->column);
  return order != 0 ? order : mnd_id_compare (&left->id, &right->id);
}

static void
count_entry (MndMatrixTotal *total, const MndMatrixEntry *entry, gboolean is_known)
{
  if (entry->is_support)
    {
      total->n_support++;
      total->n_unknown += !is_known;
    }
  else
    total->n_links++;
}

/* Of entries in an order in which those of one id in one row (or column, or at all) stand together: each once. */
static void
count_once (GArray *entries, GCompareFunc compare, GArray *heads, gboolean of_rows, MndMatrixTotal *all)
{
  g_array_sort (entries, compare);
  for (guint i = 0; i < entries->len;)
    {
      const MndMatrixEntry *first = &g_array_index (entries, MndMatrixEntry, i);
      gboolean is_known = FALSE;
      for (; i < entries->len && compare (first, &g_array_index (entries, MndMatrixEntry, i)) == 0; i++)
        is_known |= g_array_index (entries, MndMatrixEntry, i).is_known;
      if (all == NULL)
        count_entry (&g_array_index (heads, MndMatrixHead, of_rows ? first->row : first->column).total, first,
                     is_known);
      else
        count_entry (all, first, is_known);
    }
}

static void
add_entry (MndMatrix *self, const MndMatrixEntry *entry)
{
  MndMatrixCell *cell = self->cells->len > 0 ? &g_array_index (self->cells, MndMatrixCell, self->cells->len - 1) : NULL;
  MndMatrixItem item = { entry->id, entry->is_support };

  if (cell == NULL || cell->row != entry->row || cell->column != entry->column)
    {
      MndMatrixCell fresh = { .row = entry->row, .column = entry->column, .is_inherited = TRUE };
      fresh.first_item = self->items->len;
      g_array_append_val (self->cells, fresh);
      cell = &g_array_index (self->cells, MndMatrixCell, self->cells->len - 1);
      g_array_index (self->rows, MndMatrixHead, entry->row).n_cells++;
      g_array_index (self->columns, MndMatrixHead, entry->column).n_cells++;
    }
  cell->bits |= entry->bits;
  cell->is_inherited &= entry->is_inherited;
  cell->n_items++;
  g_array_append_val (self->items, item);
  count_entry (&cell->total, entry, entry->is_known);
}

/* What was told twice becomes one. */
static void
make_cells (MndMatrix *self, GArray *entries)
{
  guint n = 0;

  g_array_sort (entries, compare_entries_by_cell_cb);
  for (guint i = 0; i < entries->len; i++)
    {
      MndMatrixEntry *entry = &g_array_index (entries, MndMatrixEntry, i);
      MndMatrixEntry *last = n > 0 ? &g_array_index (entries, MndMatrixEntry, n - 1) : NULL;
      if (last == NULL || compare_entries_by_cell_cb (last, entry) != 0)
        {
          g_array_index (entries, MndMatrixEntry, n++) = *entry;
          continue;
        }
      last->bits |= entry->bits;
      last->is_known |= entry->is_known;
      last->is_inherited &= entry->is_inherited;
    }
  g_array_set_size (entries, n);
  for (guint i = 0; i < n; i++)
    add_entry (self, &g_array_index (entries, MndMatrixEntry, i));
  for (guint row = 0, cell = 0; row <= self->rows->len; row++)
    {
      while (cell < self->cells->len && g_array_index (self->cells, MndMatrixCell, cell).row < row)
        cell++;
      g_array_append_val (self->first_cells, cell);
    }
}

static MndMatrixCell *
find_made_cell (const MndMatrix *self, guint row, guint column)
{
  guint from = g_array_index (self->first_cells, guint, row), to = g_array_index (self->first_cells, guint, row + 1);

  while (from < to)
    {
      guint middle = from + (to - from) / 2;
      MndMatrixCell *cell = &g_array_index (self->cells, MndMatrixCell, middle);
      if (cell->column == column)
        return cell;
      if (cell->column < column)
        from = middle + 1;
      else
        to = middle;
    }
  return NULL;
}

static void
add_sum (MndMatrixTotal *total, const MndSum *sum)
{
  if (total->sums == NULL)
    total->sums = g_array_new (FALSE, FALSE, sizeof (MndSum));
  mnd_sums_add (total->sums, sum);
}

static void
book (MndMatrix *self, const MndMatrixBooking *booking)
{
  MndMatrixCell *cell = find_made_cell (self, booking->row, booking->column);

  g_assert (cell != NULL);
  add_sum (&cell->total, &booking->sum);
  add_sum (&g_array_index (self->rows, MndMatrixHead, booking->row).total, &booking->sum);
  add_sum (&g_array_index (self->columns, MndMatrixHead, booking->column).total, &booking->sum);
  add_sum (&self->total, &booking->sum);
  mnd_sums_add (self->currencies, &booking->sum);
}

static void
add_up (MndMatrixDraft *draft)
{
  MndMatrix *self = draft->matrix;

  make_cells (self, draft->entries);
  count_once (draft->entries, compare_entries_by_row_cb, self->rows, TRUE, NULL);
  count_once (draft->entries, compare_entries_by_column_cb, self->columns, FALSE, NULL);
  count_once (draft->entries, compare_entries_by_id_cb, NULL, FALSE, &self->total);
  for (guint i = 0; i < draft->bookings->len; i++)
    book (self, &g_array_index (draft->bookings, MndMatrixBooking, i));
  for (guint i = 0; i < draft->marks->len; i++)
    {
      const MndMatrixMark *mark = &g_array_index (draft->marks, MndMatrixMark, i);
      MndMatrixCell *cell = find_made_cell (self, mark->row, mark->column);
      if (cell == NULL)
        continue;
      cell->n_overlaps++;
      cell->n_uncoordinated += !mark->is_raised;
    }
}

static void
read_draft (MndMatrixDraft *draft)
{
  switch (draft->matrix->wish.kind)
    {
    case MND_MATRIX_OVERSIGHT:
      mnd_matrix_read_oversight (draft);
      break;
    case MND_MATRIX_BODY_MEMBER:
      mnd_matrix_read_bodies (draft);
      break;
    case MND_MATRIX_DONOR_INSTITUTION:
    case MND_MATRIX_DONOR_FIELD:
    case MND_MATRIX_N_KINDS:
    default:
      mnd_matrix_read_support (draft);
      break;
    }
}

static void
clear_head (gpointer data)
{
  g_clear_pointer (&((MndMatrixHead *) data)->total.sums, g_array_unref);
}

static void
clear_cell (gpointer data)
{
  g_clear_pointer (&((MndMatrixCell *) data)->total.sums, g_array_unref);
}

static MndMatrix *
create (MndState *state, const MndMatrixWish *wish)
{
  MndMatrix *self = g_new0 (MndMatrix, 1);

  self->wish = *wish;
  self->wish.left_out = NULL;
  self->day = state->day;
  self->as_planned = state->as_planned;
  self->base = g_strdup (mnd_rates_get_currency (state->map));
  self->year = g_strdup (mnd_rates_get_year (state->map));
  self->currencies = g_array_new (FALSE, FALSE, sizeof (MndSum));
  self->rows = g_array_new (FALSE, FALSE, sizeof (MndMatrixHead));
  self->columns = g_array_new (FALSE, FALSE, sizeof (MndMatrixHead));
  g_array_set_clear_func (self->rows, clear_head);
  g_array_set_clear_func (self->columns, clear_head);
  self->row_order = g_array_new (FALSE, FALSE, sizeof (guint));
  self->column_order = g_array_new (FALSE, FALSE, sizeof (guint));
  self->cells = g_array_new (FALSE, FALSE, sizeof (MndMatrixCell));
  g_array_set_clear_func (self->cells, clear_cell);
  self->first_cells = g_array_new (FALSE, FALSE, sizeof (guint));
  self->items = g_array_new (FALSE, FALSE, sizeof (MndMatrixItem));
  return self;
}

MndMatrix *
mnd_matrix_new (MndState *state, const MndMatrixWish *wish)
{
  MndMatrixDraft draft = { .state = state };
  MndNames names;

  g_return_val_if_fail (state != NULL && wish != NULL && wish->kind < MND_MATRIX_N_KINDS, NULL);

  draft.matrix = create (state, wish);
  draft.left_out = wish->left_out;
  draft.skipped = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  draft.rows = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
  draft.columns = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
  draft.entries = g_array_new (FALSE, FALSE, sizeof (MndMatrixEntry));
  draft.bookings = g_array_new (FALSE, FALSE, sizeof (MndMatrixBooking));
  draft.marks = g_array_new (FALSE, FALSE, sizeof (MndMatrixMark));
  read_draft (&draft);
  add_up (&draft);
  draft.matrix->n_left_out = g_hash_table_size (draft.skipped);
  g_hash_table_unref (draft.skipped);
  g_hash_table_unref (draft.rows);
  g_hash_table_unref (draft.columns);
  g_array_unref (draft.entries);
  g_array_unref (draft.bookings);
  g_array_unref (draft.marks);
  names = (MndNames){ state->map, NULL };
  mnd_matrix_sort (draft.matrix, MND_MATRIX_BY_NAME, NULL, &names);
  return draft.matrix;
}

void
mnd_matrix_free (MndMatrix *self)
{
  g_clear_pointer (&self->total.sums, g_array_unref);
  g_array_unref (self->currencies);
  g_array_unref (self->rows);
  g_array_unref (self->columns);
  g_array_unref (self->row_order);
  g_array_unref (self->column_order);
  g_array_unref (self->cells);
  g_array_unref (self->first_cells);
  g_array_unref (self->items);
  g_free (self->base);
  g_free (self->year);
  g_free (self);
}

/* --- asking */

guint
mnd_matrix_get_n_rows (const MndMatrix *self)
{
  return self->rows->len;
}

guint
mnd_matrix_get_n_columns (const MndMatrix *self)
{
  return self->columns->len;
}

const MndMatrixHead *
mnd_matrix_get_row (const MndMatrix *self, guint row)
{
  g_return_val_if_fail (row < self->rows->len, NULL);

  return &g_array_index (self->rows, MndMatrixHead, g_array_index (self->row_order, guint, row));
}

const MndMatrixHead *
mnd_matrix_get_column (const MndMatrix *self, guint column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return &g_array_index (self->columns, MndMatrixHead, g_array_index (self->column_order, guint, column));
}

const MndMatrixCell *
mnd_matrix_find_cell (const MndMatrix *self, guint row, guint column)
{
  g_return_val_if_fail (row < self->rows->len && column < self->columns->len, NULL);

  return find_made_cell (self, g_array_index (self->row_order, guint, row),
                         g_array_index (self->column_order, guint, column));
}

MndMatrixEmpty
mnd_matrix_get_empty (const MndMatrix *self, guint row, guint column)
{
  const MndMatrixHead *r = mnd_matrix_get_row (self, row), *c = mnd_matrix_get_column (self, column);
  guint asked;

  g_return_val_if_fail (r != NULL && c != NULL, MND_MATRIX_BLANK);

  asked = r->asked & c->asked;
  if ((r->none & asked) != 0)
    return MND_MATRIX_NONE;
  if (((r->open | c->open) & asked) != 0)
    return MND_MATRIX_NOT_ASSESSED;
  return (c->none & asked) != 0 ? MND_MATRIX_NONE : MND_MATRIX_BLANK;
}

const MndMatrixItem *
mnd_matrix_get_items (const MndMatrix *self, const MndMatrixCell *cell)
{
  g_return_val_if_fail (cell != NULL && cell->n_items > 0, NULL);

  return &g_array_index (self->items, MndMatrixItem, cell->first_item);
}

guint
mnd_matrix_total_count (const MndMatrixTotal *total)
{
  return total->n_support + total->n_links;
}

gint64
mnd_matrix_total_get_amount (const MndMatrixTotal *total, const char *currency)
{
  for (guint i = 0; total->sums != NULL && i < total->sums->len; i++)
    if (g_strcmp0 (g_array_index (total->sums, MndSum, i).currency, currency) == 0)
      return g_array_index (total->sums, MndSum, i).amount;
  return 0;
}

gboolean
mnd_matrix_kind_has_money (MndMatrixKind kind)
{
  return kind == MND_MATRIX_DONOR_INSTITUTION || kind == MND_MATRIX_DONOR_FIELD;
}
