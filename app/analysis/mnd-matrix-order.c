/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The order of rows and columns. By cluster: rows and columns that hang together by cells stand together, the largest
 * such group first; within a group each row goes where the mean of its columns is, then each column where the mean of
 * its rows is, and so on until nothing moves (barycentres, as in drawing graphs in layers), at most a fixed number of
 * times. It begins at names, means are compared as fractions, and what is equal stays as it was: the same matrix always
 * has the same order. Each round takes the time of the cells and of sorting heads.
 */
#include "analysis/mnd-matrix-private.h"

#include "model/mnd-format.h"

#define ROUNDS 24

typedef struct
{
  guint place; /* as it was made */
  guint head_kind;
  const char *name;
  MndId id;
  gint64 total;
  guint group;   /* 0 is the largest */
  gint64 sum, n; /* of the places of its cells at the other side */
  guint before;  /* its place in the order until now */
} Key;

static int
compare_keys_cb (gconstpointer a, gconstpointer b)
{
  const Key *left = a, *right = b;
  gint64 mean;
  int order;

  if (left->head_kind != right->head_kind
      && (left->head_kind >= MND_MATRIX_TOGETHER || right->head_kind >= MND_MATRIX_TOGETHER))
    return left->head_kind < right->head_kind ? -1 : 1;
  if (left->total != right->total)
    return left->total > right->total ? -1 : 1;
  if (left->group != right->group)
    return left->group < right->group ? -1 : 1;
  /* sum / n, without dividing */
  mean = left->sum * right->n - right->sum * left->n;
  if (mean != 0)
    return mean < 0 ? -1 : 1;
  if (left->before != right->before)
    return left->before < right->before ? -1 : 1;
  order = left->name != NULL ? mnd_format_compare (left->name, right->name) : 0;
  return order != 0 ? order : mnd_id_compare (&left->id, &right->id);
}

static void
sort_keys (GArray *keys, GArray *order)
{
  g_array_sort (keys, compare_keys_cb);
  g_array_set_size (order, keys->len);
  for (guint i = 0; i < keys->len; i++)
    {
      g_array_index (order, guint, i) = g_array_index (keys, Key, i).place;
      g_array_index (keys, Key, i).before = i;
    }
}

/* By name; fields keep the order in which they were made. */
static GArray *
make_keys (const GArray *heads, const MndNames *names)
{
  GArray *keys = g_array_sized_new (FALSE, TRUE, sizeof (Key), heads->len);

  for (guint i = 0; i < heads->len; i++)
    {
      const MndMatrixHead *head = &g_array_index (heads, MndMatrixHead, i);
      Key key = { .place = i, .head_kind = head->kind, .id = head->id, .n = 1 };
      if (head->kind == MND_MATRIX_ACTOR)
        key.name = mnd_names_get (names, &head->id);
      else
        key.before = i;
      g_array_append_val (keys, key);
    }
  return keys;
}

static void
read_totals (GArray *keys, const GArray *heads, const char *currency)
{
  for (guint i = 0; i < keys->len; i++)
    {
      Key *key = &g_array_index (keys, Key, i);
      const MndMatrixTotal *total = &g_array_index (heads, MndMatrixHead, key->place).total;
      key->total =
          currency != NULL ? mnd_matrix_total_get_amount (total, currency) : (gint64) mnd_matrix_total_count (total);
    }
}

/* --- groups: rows and columns are numbered together */

static guint
find_root (GArray *parents, guint node)
{
  while (g_array_index (parents, guint, node) != node)
    {
      guint parent = g_array_index (parents, guint, node);
      g_array_index (parents, guint, node) = g_array_index (parents, guint, parent);
      node = g_array_index (parents, guint, node);
    }
  return node;
}

typedef struct
{
  guint root, n_cells, first; /* `first`: its first row in the order of names */
} Group;

static int
compare_groups_cb (gconstpointer a, gconstpointer b)
{
  const Group *left = a, *right = b;

  if (left->n_cells != right->n_cells)
    return left->n_cells > right->n_cells ? -1 : 1;
  return left->first < right->first ? -1 : left->first > right->first;
}

static gboolean
is_special (const GArray *heads, guint place)
{
  return g_array_index (heads, MndMatrixHead, place).kind >= MND_MATRIX_TOGETHER;
}

/* What several do together ties nobody to anybody. */
static gboolean
ties (const MndMatrix *self, const MndMatrixCell *cell)
{
  return !is_special (self->rows, cell->row) && !is_special (self->columns, cell->column);
}

static GArray *
join_nodes (const MndMatrix *self)
{
  guint n = self->rows->len + self->columns->len;
  GArray *parents = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);

  for (guint i = 0; i < n; i++)
    g_array_append_val (parents, i);
  for (guint i = 0; i < self->cells->len; i++)
    {
      const MndMatrixCell *cell = &g_array_index (self->cells, MndMatrixCell, i);
      if (ties (self, cell))
        g_array_index (parents, guint, find_root (parents, cell->row)) =
            find_root (parents, self->rows->len + cell->column);
    }
  return parents;
}

/* By root: the place of its group among all, the largest first. */
static GArray *
rank_groups (const MndMatrix *self, GArray *parents, const GArray *row_keys)
{
  g_autoptr (GArray) groups = g_array_sized_new (FALSE, TRUE, sizeof (Group), parents->len);
  GArray *ranks = g_array_sized_new (FALSE, TRUE, sizeof (guint), parents->len);

  g_array_set_size (groups, parents->len);
  g_array_set_size (ranks, parents->len);
  for (guint i = 0; i < parents->len; i++)
    g_array_index (groups, Group, i) = (Group){ i, 0, G_MAXUINT };
  for (guint i = row_keys->len; i-- > 0;)
    g_array_index (groups, Group, find_root (parents, g_array_index (row_keys, Key, i).place)).first = i;
  for (guint i = 0; i < self->cells->len; i++)
    g_array_index (groups, Group, find_root (parents, g_array_index (self->cells, MndMatrixCell, i).row)).n_cells++;
  g_array_sort (groups, compare_groups_cb);
  for (guint i = 0; i < groups->len; i++)
    g_array_index (ranks, guint, g_array_index (groups, Group, i).root) = i;
  return ranks;
}

static void
set_groups (GArray *keys, GArray *parents, const GArray *ranks, guint first_node)
{
  for (guint i = 0; i < keys->len; i++)
    {
      Key *key = &g_array_index (keys, Key, i);
      key->group = g_array_index (ranks, guint, find_root (parents, first_node + key->place));
    }
}

/* --- means */

static GArray *
invert (const GArray *keys)
{
  GArray *places = g_array_sized_new (FALSE, FALSE, sizeof (guint), keys->len);

  g_array_set_size (places, keys->len);
  for (guint i = 0; i < keys->len; i++)
    g_array_index (places, guint, g_array_index (keys, Key, i).place) = i;
  return places;
}

/* Returns whether the order of `keys` is another than before. */
static gboolean
move_to_means (const MndMatrix *self, GArray *keys, const GArray *others, gboolean of_rows, GArray *order)
{
  g_autoptr (GArray) places = invert (keys), other_places = invert (others);
  gboolean is_moved = FALSE;

  for (guint i = 0; i < keys->len; i++)
    g_array_index (keys, Key, i).sum = g_array_index (keys, Key, i).n = 0;
  for (guint i = 0; i < self->cells->len; i++)
    {
      const MndMatrixCell *cell = &g_array_index (self->cells, MndMatrixCell, i);
      Key *key = &g_array_index (keys, Key, g_array_index (places, guint, of_rows ? cell->row : cell->column));
      if (!ties (self, cell))
        continue;
      key->sum += g_array_index (other_places, guint, of_rows ? cell->column : cell->row);
      key->n++;
    }
  for (guint i = 0; i < keys->len; i++)
    if (g_array_index (keys, Key, i).n == 0)
      g_array_index (keys, Key, i).n = 1;
  sort_keys (keys, order);
  for (guint i = 0; i < keys->len && !is_moved; i++)
    is_moved = g_array_index (places, guint, g_array_index (keys, Key, i).place) != i;
  return is_moved;
}

static void
sort_by_cluster (MndMatrix *self, GArray *rows, GArray *columns)
{
  g_autoptr (GArray) parents = join_nodes (self);
  g_autoptr (GArray) ranks = rank_groups (self, parents, rows);
  gboolean is_moved = TRUE;

  set_groups (rows, parents, ranks, 0);
  set_groups (columns, parents, ranks, self->rows->len);
  for (guint i = 0; i < ROUNDS && is_moved; i++)
    {
      is_moved = move_to_means (self, columns, rows, FALSE, self->column_order);
      is_moved |= move_to_means (self, rows, columns, TRUE, self->row_order);
    }
}

void
mnd_matrix_sort (MndMatrix *self, MndMatrixOrder order, const char *currency, const MndNames *names)
{
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GArray) columns = NULL;

  g_return_if_fail (self != NULL && names != NULL && order < MND_MATRIX_N_ORDERS);

  rows = make_keys (self->rows, names);
  columns = make_keys (self->columns, names);
  sort_keys (rows, self->row_order);
  sort_keys (columns, self->column_order);
  if (order == MND_MATRIX_BY_CLUSTER)
    sort_by_cluster (self, rows, columns);
  if (order != MND_MATRIX_BY_TOTAL)
    return;
  read_totals (rows, self->rows, currency);
  read_totals (columns, self->columns, currency);
  sort_keys (rows, self->row_order);
  sort_keys (columns, self->column_order);
}
