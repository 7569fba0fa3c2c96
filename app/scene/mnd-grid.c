/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A spatial hash; see the header. */
#include "scene/mnd-grid.h"

#include "model/mnd-hash.h"

#include <math.h>

/* Farther out than any scene reaches, all is one cell: whatever numbers come in, no index overflows. */
#define FARTHEST_CELL 1000000

/* Column and row in one number. */
typedef guint64 Cell;

typedef struct
{
  Cell cell;
  GPtrArray *things; /* NULL: the slot is free. An empty cell keeps its slot. */
} Slot;

struct _MndGrid
{
  double cell_size;
  guint64 secret; /* of this run: a file must not choose which cells fall together */
  Slot *slots;    /* a power of two of them, at most half of them taken */
  guint n_slots;
  guint n_cells;
  GHashTable *things; /* thing -> GArray of Cell, where it is */
  gpointer last;      /* the thing added last, of which more pieces may come ... */
  GArray *last_own;   /* ... and where it is */
};

typedef struct
{
  gint32 first_column;
  gint32 first_row;
  gint32 last_column;
  gint32 last_row;
} Span;

static Cell
make_cell (gint32 column, gint32 row)
{
  return (guint64) (guint32) column << 32 | (guint32) row;
}

/* Where the cell is, or would be. */
static Slot *
find_slot (MndGrid *grid, Cell cell)
{
  guint64 hash = (cell ^ grid->secret) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  guint i = (guint) ((hash ^ (hash >> 29)) * (grid->secret | 1) >> 32) & (grid->n_slots - 1);

  while (grid->slots[i].things != NULL && grid->slots[i].cell != cell)
    i = (i + 1) & (grid->n_slots - 1);
  return &grid->slots[i];
}

static void
grow (MndGrid *grid)
{
  g_autofree Slot *before = g_steal_pointer (&grid->slots);
  guint n_before = grid->n_slots;

  grid->n_slots = n_before * 2;
  grid->slots = g_new0 (Slot, grid->n_slots);
  for (guint i = 0; i < n_before; i++)
    if (before[i].things != NULL)
      *find_slot (grid, before[i].cell) = before[i];
}

static GPtrArray *
ensure_cell (MndGrid *grid, Cell cell)
{
  Slot *slot = find_slot (grid, cell);

  if (slot->things != NULL)
    return slot->things;
  if (++grid->n_cells > grid->n_slots / 2)
    {
      grow (grid);
      slot = find_slot (grid, cell);
    }
  *slot = (Slot){ cell, g_ptr_array_new () };
  return slot->things;
}

static gint32
index_of (MndGrid *grid, double coordinate)
{
  double index = floor (coordinate / grid->cell_size);

  return (gint32) CLAMP (index, -(double) FARTHEST_CELL, (double) FARTHEST_CELL);
}

static Span
span_of (MndGrid *grid, const MndRect *rect)
{
  return (Span){ index_of (grid, rect->x), index_of (grid, rect->y), index_of (grid, rect->x + rect->width),
                 index_of (grid, rect->y + rect->height) };
}

static double
count_cells (const Span *span)
{
  return ((double) span->last_column - span->first_column + 1) * ((double) span->last_row - span->first_row + 1);
}

static gboolean
span_has (const Span *span, Cell cell)
{
  gint32 column = (gint32) (guint32) (cell >> 32), row = (gint32) (guint32) cell;

  return column >= span->first_column && column <= span->last_column && row >= span->first_row && row <= span->last_row;
}

static void
add_to_cell (MndGrid *grid, GArray *own, gpointer thing, Cell cell)
{
  GPtrArray *there = ensure_cell (grid, cell);

  /* Pieces of one thing come one after another, so that a repeat is always the last. */
  if (there->len > 0 && g_ptr_array_index (there, there->len - 1) == thing)
    return;
  g_ptr_array_add (there, thing);
  g_array_append_val (own, cell);
}

static GArray *
ensure_own (MndGrid *grid, gpointer thing)
{
  if (grid->last == thing)
    return grid->last_own;
  grid->last = thing;
  grid->last_own = g_hash_table_lookup (grid->things, thing);
  if (grid->last_own == NULL)
    {
      grid->last_own = g_array_new (FALSE, FALSE, sizeof (Cell));
      g_hash_table_insert (grid->things, thing, grid->last_own);
    }
  return grid->last_own;
}

static void
collect_cell (GPtrArray *there, GHashTable *seen, GPtrArray *things)
{
  for (guint i = 0; i < there->len; i++)
    {
      gpointer thing = g_ptr_array_index (there, i);
      if (g_hash_table_add (seen, thing))
        g_ptr_array_add (things, thing);
    }
}

MndGrid *
mnd_grid_new (double cell_size)
{
  MndGrid *grid;

  g_return_val_if_fail (cell_size > 0, NULL);

  grid = g_new0 (MndGrid, 1);
  grid->cell_size = cell_size;
  grid->secret = mnd_hash_bytes (&cell_size, sizeof cell_size);
  grid->n_slots = 64;
  grid->slots = g_new0 (Slot, grid->n_slots);
  grid->things = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  return grid;
}

void
mnd_grid_free (MndGrid *grid)
{
  for (guint i = 0; i < grid->n_slots; i++)
    g_clear_pointer (&grid->slots[i].things, g_ptr_array_unref);
  g_free (grid->slots);
  g_hash_table_unref (grid->things);
  g_free (grid);
}

void
mnd_grid_add (MndGrid *grid, gpointer thing, const MndRect *rect)
{
  GArray *own;
  Span span;

  g_return_if_fail (grid != NULL && thing != NULL && rect != NULL);

  own = ensure_own (grid, thing);
  span = span_of (grid, rect);
  for (gint32 row = span.first_row; row <= span.last_row; row++)
    for (gint32 column = span.first_column; column <= span.last_column; column++)
      add_to_cell (grid, own, thing, make_cell (column, row));
}

void
mnd_grid_remove (MndGrid *grid, gpointer thing)
{
  GArray *own;

  g_return_if_fail (grid != NULL);

  own = g_hash_table_lookup (grid->things, thing);
  if (own == NULL)
    return;
  grid->last = NULL;
  for (guint i = 0; i < own->len; i++)
    g_ptr_array_remove_fast (find_slot (grid, g_array_index (own, Cell, i))->things, thing);
  g_hash_table_remove (grid->things, thing);
}

void
mnd_grid_collect (MndGrid *grid, const MndRect *rect, GPtrArray *things)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Span span;

  g_return_if_fail (grid != NULL && rect != NULL && things != NULL);

  span = span_of (grid, rect);
  if (count_cells (&span) > grid->n_cells)
    {
      for (guint i = 0; i < grid->n_slots; i++)
        if (grid->slots[i].things != NULL && span_has (&span, grid->slots[i].cell))
          collect_cell (grid->slots[i].things, seen, things);
      return;
    }
  for (gint32 row = span.first_row; row <= span.last_row; row++)
    for (gint32 column = span.first_column; column <= span.last_column; column++)
      {
        const Slot *slot = find_slot (grid, make_cell (column, row));
        if (slot->things != NULL)
          collect_cell (slot->things, seen, things);
      }
}

guint
mnd_grid_get_size (MndGrid *grid)
{
  g_return_val_if_fail (grid != NULL, 0);

  return g_hash_table_size (grid->things);
}

guint
mnd_grid_count (MndGrid *grid, const MndRect *rect, guint limit)
{
  Span span;
  guint count = 0;

  g_return_val_if_fail (grid != NULL && rect != NULL, limit);

  span = span_of (grid, rect);
  if (count_cells (&span) > grid->n_cells)
    return limit;
  for (gint32 row = span.first_row; row <= span.last_row && count < limit; row++)
    for (gint32 column = span.first_column; column <= span.last_column && count < limit; column++)
      {
        const Slot *slot = find_slot (grid, make_cell (column, row));
        count += slot->things != NULL ? slot->things->len : 0;
      }
  return MIN (count, limit);
}
