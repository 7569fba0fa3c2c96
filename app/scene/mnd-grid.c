/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A spatial hash; see the header. */
#include "scene/mnd-grid.h"

#include "model/mnd-hash.h"

#include <math.h>

/* Farther out than any scene reaches, all is one cell: whatever numbers come in, no index overflows. */
#define FARTHEST_CELL 1000000

typedef struct
{
  gint32 column;
  gint32 row;
} Cell;

struct _MndGrid
{
  double cell_size;
  GHashTable *cells;  /* Cell -> GPtrArray of things */
  GHashTable *things; /* thing -> GArray of Cell, where it is */
};

typedef struct
{
  Cell first;
  Cell last;
} Span;

static guint
hash_cell (gconstpointer pointer)
{
  return (guint) mnd_hash_bytes (pointer, sizeof (Cell));
}

static gboolean
equal_cells (gconstpointer a, gconstpointer b)
{
  return ((const Cell *) a)->column == ((const Cell *) b)->column && ((const Cell *) a)->row == ((const Cell *) b)->row;
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
  return (Span){ { index_of (grid, rect->x), index_of (grid, rect->y) },
                 { index_of (grid, rect->x + rect->width), index_of (grid, rect->y + rect->height) } };
}

static gboolean
span_has (const Span *span, const Cell *cell)
{
  return cell->column >= span->first.column && cell->column <= span->last.column && cell->row >= span->first.row
         && cell->row <= span->last.row;
}

static void
add_to_cell (MndGrid *grid, GArray *own, gpointer thing, Cell cell)
{
  GPtrArray *there = g_hash_table_lookup (grid->cells, &cell);

  if (there == NULL)
    {
      there = g_ptr_array_new ();
      g_hash_table_insert (grid->cells, g_memdup2 (&cell, sizeof cell), there);
    }
  /* Pieces of one thing come one after another, so that a repeat is always the last. */
  if (there->len > 0 && g_ptr_array_index (there, there->len - 1) == thing)
    return;
  g_ptr_array_add (there, thing);
  g_array_append_val (own, cell);
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
  grid->cells = g_hash_table_new_full (hash_cell, equal_cells, g_free, (GDestroyNotify) g_ptr_array_unref);
  grid->things = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  return grid;
}

void
mnd_grid_free (MndGrid *grid)
{
  g_hash_table_unref (grid->cells);
  g_hash_table_unref (grid->things);
  g_free (grid);
}

void
mnd_grid_add (MndGrid *grid, gpointer thing, const MndRect *rect)
{
  GArray *own;
  Span span;

  g_return_if_fail (grid != NULL && thing != NULL && rect != NULL);

  own = g_hash_table_lookup (grid->things, thing);
  if (own == NULL)
    {
      own = g_array_new (FALSE, FALSE, sizeof (Cell));
      g_hash_table_insert (grid->things, thing, own);
    }
  span = span_of (grid, rect);
  for (gint32 row = span.first.row; row <= span.last.row; row++)
    for (gint32 column = span.first.column; column <= span.last.column; column++)
      add_to_cell (grid, own, thing, (Cell){ column, row });
}

void
mnd_grid_remove (MndGrid *grid, gpointer thing)
{
  GArray *own;

  g_return_if_fail (grid != NULL);

  own = g_hash_table_lookup (grid->things, thing);
  if (own == NULL)
    return;
  for (guint i = 0; i < own->len; i++)
    {
      const Cell *cell = &g_array_index (own, Cell, i);
      GPtrArray *there = g_hash_table_lookup (grid->cells, cell);
      if (there == NULL)
        continue; /* it was in this cell twice, and was all there was */
      g_ptr_array_remove_fast (there, thing);
      if (there->len == 0)
        g_hash_table_remove (grid->cells, cell);
    }
  g_hash_table_remove (grid->things, thing);
}

void
mnd_grid_collect (MndGrid *grid, const MndRect *rect, GPtrArray *things)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Span span;
  double n_cells;

  g_return_if_fail (grid != NULL && rect != NULL && things != NULL);

  span = span_of (grid, rect);
  n_cells = ((double) span.last.column - span.first.column + 1) * ((double) span.last.row - span.first.row + 1);
  if (n_cells <= g_hash_table_size (grid->cells))
    {
      for (gint32 row = span.first.row; row <= span.last.row; row++)
        for (gint32 column = span.first.column; column <= span.last.column; column++)
          {
            GPtrArray *there = g_hash_table_lookup (grid->cells, &(Cell){ column, row });
            if (there != NULL)
              collect_cell (there, seen, things);
          }
    }
  else
    {
      GHashTableIter iter;
      gpointer cell, there;
      g_hash_table_iter_init (&iter, grid->cells);
      while (g_hash_table_iter_next (&iter, &cell, &there))
        if (span_has (&span, cell))
          collect_cell (there, seen, things);
    }
}

guint
mnd_grid_get_size (MndGrid *grid)
{
  g_return_val_if_fail (grid != NULL, 0);

  return g_hash_table_size (grid->things);
}
