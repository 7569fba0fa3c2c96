/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where cells, chips and points of trails stand, and what is next to what. All chips are of one size, so that nothing
 * has to be measured. Places are worked out from the start side and turned over at last where the grid is mirrored. */
#include "scene/mnd-stance-painter.h"

#include "scene/mnd-label.h"

#include <math.h>

#define LEAST_CHIP_WIDTH 106.0
#define GAP 4.0
#define INSET 6.0
#define HINT_HEIGHT 15.0
#define LEAST_ROW 54.0
#define POINT_STEP 9.0
#define TRAY_CHIP_WIDTH 140.0

/* --- from the start side */

static MndRect
turn (MndRect rect, double width, gboolean mirrored)
{
  if (mirrored)
    rect.x = width - rect.x - rect.width;
  return rect;
}

static double
get_column_width (const MndStanceGrid *grid, double width)
{
  return MAX ((width - MND_STANCE_HEAD_WIDTH) / grid->n_steps[MND_STANCE_ACROSS], 40);
}

/* How many chips stand side by side in so much room. */
static guint
count_abreast (double room, double wanted)
{
  return (guint) MAX (floor ((room + GAP) / (wanted + GAP)), 1);
}

static gboolean
has_hint (const MndStanceGrid *grid, int row)
{
  for (guint i = 0; i < grid->hints->len; i++)
    if (g_array_index (grid->hints, MndStanceHint, i).steps[MND_STANCE_UP] == row)
      return TRUE;
  return FALSE;
}

/* What a row needs for its fullest cell. */
static double
measure_row (const MndStanceGrid *grid, int row, guint n_abreast)
{
  double head = INSET + (has_hint (grid, row) ? HINT_HEIGHT : 0);
  guint most = 0;

  for (int i = 0; i < (int) grid->n_steps[MND_STANCE_ACROSS]; i++)
    most = MAX (most, mnd_stance_grid_get_cell (grid, (int[]){ i, row })->len);
  return MAX (LEAST_ROW,
              head + (most + n_abreast - 1) / n_abreast * (MND_STANCE_CHIP_HEIGHT + GAP) + MND_STANCE_STRIP_HEIGHT);
}

static double
measure_rows (const MndStanceGrid *grid, guint n_abreast)
{
  double height = MND_STANCE_TOP_HEIGHT + MND_STANCE_FOOT_HEIGHT;

  for (int row = 0; row < (int) grid->n_steps[MND_STANCE_UP]; row++)
    height += measure_row (grid, row, n_abreast);
  return ceil (height);
}

static guint
get_most_abreast (const MndStanceGrid *grid, double width)
{
  return count_abreast (get_column_width (grid, width) - 2 * INSET, LEAST_CHIP_WIDTH);
}

/* As few as fit the height, so that names have room. */
static guint
choose_abreast (const MndStanceGrid *grid, double width, double height)
{
  guint most = get_most_abreast (grid, width), n = 1;

  while (n < most && measure_rows (grid, n) > height)
    n++;
  return n;
}

double
mnd_stance_grid_measure (const MndStanceGrid *grid, double width)
{
  g_return_val_if_fail (grid != NULL, 0);

  return measure_rows (grid, get_most_abreast (grid, width));
}

double
mnd_stance_grid_measure_tray (const MndStanceGrid *grid, double width)
{
  guint n_abreast, n_lines;

  g_return_val_if_fail (grid != NULL, 0);

  n_abreast = count_abreast (width - 2 * INSET, TRAY_CHIP_WIDTH);
  n_lines = (grid->tray->len + n_abreast - 1) / n_abreast;
  return n_lines == 0 ? 0 : 2 * INSET + n_lines * (MND_STANCE_CHIP_HEIGHT + GAP) - GAP;
}

/* Room that is left goes to the rows that have least, so that they are as even as may be. */
static void
place_rows (MndStanceGrid *grid, double height, guint n_abreast)
{
  guint n_rows = grid->n_steps[MND_STANCE_UP];
  double left = height - MND_STANCE_TOP_HEIGHT - MND_STANCE_FOOT_HEIGHT, level;
  g_autofree double *needs = g_new (double, n_rows);
  guint n_low = n_rows;

  for (guint row = 0; row < n_rows; row++)
    needs[row] = measure_row (grid, (int) row, n_abreast);
  level = left / n_rows;
  /* Whoever needs more than an even share keeps it, and the others share the rest; each round may raise one more. */
  for (guint round = 0; round < n_rows; round++)
    {
      double rest = left;
      n_low = 0;
      for (guint row = 0; row < n_rows; row++)
        if (needs[row] >= level)
          rest -= needs[row];
        else
          n_low++;
      level = n_low > 0 ? rest / n_low : 0;
    }
  grid->row_tops[0] = MND_STANCE_TOP_HEIGHT;
  for (guint i = 0; i < n_rows; i++)
    grid->row_tops[i + 1] = grid->row_tops[i] + floor (MAX (needs[n_rows - 1 - i], level));
  grid->height = grid->row_tops[n_rows] + MND_STANCE_FOOT_HEIGHT;
}

static MndRect
get_cell_from_start (const MndStanceGrid *grid, const int steps[MND_STANCE_N_AXES])
{
  guint row = grid->n_steps[MND_STANCE_UP] - 1 - (guint) steps[MND_STANCE_UP];

  return (MndRect){ MND_STANCE_HEAD_WIDTH + steps[MND_STANCE_ACROSS] * grid->column_width, grid->row_tops[row],
                    grid->column_width, grid->row_tops[row + 1] - grid->row_tops[row] };
}

/* Side by side and line by line. */
static void
place_chips (MndStanceGrid *grid, const GArray *chips, MndRect room, guint n_abreast, double whole)
{
  double width = floor ((room.width - (n_abreast - 1) * GAP) / n_abreast);

  for (guint i = 0; i < chips->len; i++)
    {
      MndStanceChip *chip = &g_array_index (grid->chips, MndStanceChip, g_array_index (chips, guint, i));
      MndRect rect = { room.x + (i % n_abreast) * (width + GAP),
                       room.y + (double) (i / n_abreast) * (MND_STANCE_CHIP_HEIGHT + GAP), width,
                       MND_STANCE_CHIP_HEIGHT };
      if (rect.width != chip->rect.width)
        g_clear_pointer (&chip->label, mnd_label_free);
      chip->rect = turn (rect, whole, grid->mirrored);
    }
}

void
mnd_stance_grid_place (MndStanceGrid *grid, double width, double height, gboolean mirrored)
{
  guint n_abreast;

  g_return_if_fail (grid != NULL && width > 0);

  grid->width = width;
  grid->mirrored = mirrored;
  grid->column_width = get_column_width (grid, width);
  n_abreast = choose_abreast (grid, width, height);
  place_rows (grid, height, n_abreast);
  for (int row = 0; row < (int) grid->n_steps[MND_STANCE_UP]; row++)
    for (int i = 0; i < (int) grid->n_steps[MND_STANCE_ACROSS]; i++)
      {
        const int steps[] = { i, row };
        MndRect cell = get_cell_from_start (grid, steps);
        double head = INSET + (has_hint (grid, row) ? HINT_HEIGHT : 0);
        place_chips (grid, mnd_stance_grid_get_cell (grid, steps),
                     (MndRect){ cell.x + INSET, cell.y + head, cell.width - 2 * INSET, cell.height - head }, n_abreast,
                     width);
      }
}

void
mnd_stance_grid_place_tray (MndStanceGrid *grid, double width, gboolean mirrored)
{
  g_return_if_fail (grid != NULL && width > 0);

  grid->mirrored = mirrored;
  grid->tray_width = width;
  grid->tray_height = mnd_stance_grid_measure_tray (grid, width);
  place_chips (grid, grid->tray, (MndRect){ INSET, INSET, width - 2 * INSET, grid->tray_height },
               count_abreast (width - 2 * INSET, TRAY_CHIP_WIDTH), width);
}

MndRect
mnd_stance_grid_get_cell_rect (const MndStanceGrid *grid, const int steps[MND_STANCE_N_AXES])
{
  g_return_val_if_fail (grid != NULL && steps != NULL, (MndRect){ 0 });

  return turn (get_cell_from_start (grid, steps), grid->width, grid->mirrored);
}

/* --- trails */

/* In the strip at the foot of its cell, one point after the other, with its words as far as there is room. */
static void
place_point (MndStanceGrid *grid, MndStancePoint *point, double *used)
{
  MndRect cell = get_cell_from_start (grid, point->steps);
  double room = cell.width - 2 * INSET, words;
  MndRect at;

  if (point->words == NULL)
    point->words = mnd_stance_painter_make_words (grid, point->label);
  words = mnd_label_get_width (point->words) + POINT_STEP;
  point->has_room = *used + POINT_STEP + words <= room;
  at = (MndRect){ cell.x + INSET + fmod (*used, MAX (room - POINT_STEP, 1)) + POINT_STEP / 2,
                  cell.y + cell.height - MND_STANCE_STRIP_HEIGHT / 2, 0, 0 };
  *used += POINT_STEP + (point->has_room ? words : 0);
  at = turn (at, grid->width, grid->mirrored);
  point->at = (MndPoint){ at.x, at.y };
}

void
mnd_stance_grid_place_trails (MndStanceGrid *grid, GHashTable *shown)
{
  g_autofree double *used = NULL;

  g_return_if_fail (grid != NULL);

  used = g_new0 (double, grid->cells->len);
  for (guint i = 0; i < grid->trails->len; i++)
    {
      MndStanceTrail *trail = g_ptr_array_index (grid->trails, i);
      if ((shown != NULL && !g_hash_table_contains (shown, &mnd_stance_grid_get_chip (grid, trail->chip)->id))
          || !mnd_stance_trail_has_moved (grid, trail))
        continue;
      for (guint k = 0; k < trail->points->len; k++)
        {
          MndStancePoint *point = &g_array_index (trail->points, MndStancePoint, k);
          guint cell = (guint) point->steps[MND_STANCE_UP] * grid->n_steps[MND_STANCE_ACROSS]
                       + (guint) point->steps[MND_STANCE_ACROSS];
          place_point (grid, point, &used[cell]);
        }
    }
}

/* --- what is where */

guint
mnd_stance_grid_find_chip_at (const MndStanceGrid *grid, MndStancePart part, MndPoint point)
{
  g_return_val_if_fail (grid != NULL, MND_STANCE_NOWHERE);

  for (guint i = 0; i < grid->chips->len; i++)
    if (mnd_rect_contains (&mnd_stance_grid_get_chip (grid, i)->rect, point)
        && mnd_stance_grid_get_part (grid, i) == part)
      return i;
  return MND_STANCE_NOWHERE;
}

gboolean
mnd_stance_grid_find_cell_at (const MndStanceGrid *grid, MndPoint point, int steps[MND_STANCE_N_AXES])
{
  double x, across;
  guint n_rows;

  g_return_val_if_fail (grid != NULL && steps != NULL && grid->column_width > 0, FALSE);

  x = grid->mirrored ? grid->width - point.x : point.x;
  across = floor ((x - MND_STANCE_HEAD_WIDTH) / grid->column_width);
  n_rows = grid->n_steps[MND_STANCE_UP];
  if (across < 0 || across >= grid->n_steps[MND_STANCE_ACROSS] || point.y < grid->row_tops[0]
      || point.y >= grid->row_tops[n_rows])
    return FALSE;
  steps[MND_STANCE_ACROSS] = (int) across;
  for (guint row = 0; row < n_rows; row++)
    if (point.y >= grid->row_tops[row])
      steps[MND_STANCE_UP] = (int) (n_rows - 1 - row);
  return TRUE;
}

/* --- the keyboard */

/* Of guint: row by row from the top, and the tray. */
static GArray *
dup_reading_order (const MndStanceGrid *grid)
{
  GArray *order = g_array_sized_new (FALSE, FALSE, sizeof (guint), grid->chips->len);

  for (int row = (int) grid->n_steps[MND_STANCE_UP] - 1; row >= 0; row--)
    for (int i = 0; i < (int) grid->n_steps[MND_STANCE_ACROSS]; i++)
      {
        const GArray *cell = mnd_stance_grid_get_cell (grid, (int[]){ i, row });
        if (cell->len > 0)
          g_array_append_vals (order, cell->data, cell->len);
      }
  if (grid->tray->len > 0)
    g_array_append_vals (order, grid->tray->data, grid->tray->len);
  return order;
}

guint
mnd_stance_grid_find_next (const MndStanceGrid *grid, guint chip, int along)
{
  g_autoptr (GArray) order = NULL;

  g_return_val_if_fail (grid != NULL, chip);

  order = dup_reading_order (grid);
  for (guint i = 0; i < order->len; i++)
    if (g_array_index (order, guint, i) == chip)
      return g_array_index (order, guint, CLAMP ((int) i + along, 0, (int) order->len - 1));
  return order->len > 0 ? g_array_index (order, guint, along < 0 ? order->len - 1 : 0) : chip;
}

/* The tray stands beneath the grid. */
static MndPoint
get_center (const MndStanceGrid *grid, guint chip)
{
  MndPoint center = mnd_rect_get_center (&mnd_stance_grid_get_chip (grid, chip)->rect);

  if (mnd_stance_grid_get_part (grid, chip) == MND_STANCE_TRAY)
    center.y += grid->height;
  return center;
}

guint
mnd_stance_grid_find_below (const MndStanceGrid *grid, guint chip, int down)
{
  double best = G_MAXDOUBLE;
  guint found = chip;
  MndPoint from;

  g_return_val_if_fail (grid != NULL && chip < grid->chips->len, chip);

  from = get_center (grid, chip);
  for (guint i = 0; i < grid->chips->len; i++)
    {
      MndPoint to = get_center (grid, i);
      double dy = (to.y - from.y) * down, cost = dy + 2 * fabs (to.x - from.x);
      if (dy < MND_STANCE_CHIP_HEIGHT / 2 || cost >= best)
        continue;
      best = cost;
      found = i;
    }
  return found;
}
