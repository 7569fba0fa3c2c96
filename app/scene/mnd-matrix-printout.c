/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Laying a matrix out and drawing its tiles; see the header. Places run from the start side. */
#include "scene/mnd-matrix-printout.h"

#include "scene/mnd-mark.h"
#include "scene/mnd-text-sink.h"

#include <math.h>

#define SIZE 8.0
#define PADDING 4.0
#define ROW_PADDING 3.0
#define ROW_NAME_MIN 60.0
#define ROW_NAME_MAX 170.0
#define COLUMN_MIN 25.0
#define LEVEL_WIDTH 66.0 /* of a column whose name is not turned */
#define LEVEL_MOST 9     /* columns that a picture has so */
#define UPRIGHT_MAX 170.0
#define SMALLEST 0.7 /* of the whole, where it would only just not fit */
#define CORNER 6.0
#define PALEST 0.08
#define DARKEST 0.48

typedef struct
{
  char *text;
  double shade;
  MndMatrixMark mark;
  gboolean is_faint;
} Cell;

typedef struct
{
  gboolean is_upright;
  double scale; /* of everything: a unit is so many points */
  double column_width;
  double head_width;
  double head_height;
  guint columns_a_page;
  GArray *bands; /* guint: the first row of each page from top to bottom */
  guint n_across;
} Layout;

struct _MndMatrixPrintout
{
  MndPrintout parent_instance;
  guint n_rows, n_columns; /* with the totals */
  char *of_rows, *of_columns;
  char **row_names, **column_names;
  Cell *cells;
  PangoContext *context; /* NULL until it is measured, as what follows */
  double widest_cell;
  double row_name_width;
  double *row_tops; /* from the first row's; one more than there are rows */
  double longest_column_name;
  Layout whole;
  Layout paged;
  double page_width; /* in points */
};

G_DEFINE_FINAL_TYPE (MndMatrixPrintout, mnd_matrix_printout, MND_TYPE_PRINTOUT)

/* --- sizes */

static MndLabel *
make_label (MndMatrixPrintout *self, const char *text, gboolean is_bold, double width, guint max_lines)
{
  return mnd_label_new (self->context, &(MndLabelTask){ .text = text,
                                                        .size = SIZE,
                                                        .min_width = width,
                                                        .max_width = width,
                                                        .max_lines = max_lines,
                                                        .bold = is_bold,
                                                        .language = mnd_printout_get_language (MND_PRINTOUT (self)) });
}

static double
measure_line (MndMatrixPrintout *self, const char *text, gboolean is_bold)
{
  g_autoptr (MndLabel) label = mnd_label_new_line (self->context, text, SIZE, is_bold);

  return ceil (mnd_label_get_width (label)) + 1;
}

static void
measure_rows (MndMatrixPrintout *self)
{
  self->row_tops = g_new0 (double, self->n_rows + 1);
  self->row_name_width = ROW_NAME_MIN;
  for (guint row = 0; row < self->n_rows; row++)
    self->row_name_width = MAX (self->row_name_width, measure_line (self, self->row_names[row], TRUE));
  self->row_name_width = MIN (self->row_name_width, ROW_NAME_MAX);
  for (guint row = 0; row < self->n_rows; row++)
    {
      g_autoptr (MndLabel) label =
          make_label (self, self->row_names[row], row + 1 == self->n_rows, self->row_name_width, 3);
      self->row_tops[row + 1] = self->row_tops[row] + ceil (mnd_label_get_height (label) + 2 * ROW_PADDING);
    }
}

static void
ensure_measured (MndMatrixPrintout *self)
{
  if (self->context != NULL)
    return;
  self->context = mnd_label_create_context ();
  measure_rows (self);
  for (guint column = 0; column < self->n_columns; column++)
    self->longest_column_name =
        MAX (self->longest_column_name, measure_line (self, self->column_names[column], column + 1 == self->n_columns));
  for (guint i = 0; i < self->n_rows * self->n_columns; i++)
    if (self->cells[i].text != NULL)
      self->widest_cell = MAX (self->widest_cell, measure_line (self, self->cells[i].text, TRUE));
}

static guint
count_head_lines (const Layout *layout)
{
  return layout->is_upright ? MAX ((guint) (layout->column_width / (SIZE * 1.4)), 1) : 4;
}

static double
measure_head (MndMatrixPrintout *self, const Layout *layout)
{
  double height = 0, width = layout->column_width - PADDING;

  if (layout->is_upright)
    {
      g_autoptr (MndLabel) corner = make_label (self, self->of_columns, FALSE, layout->head_width - 2 * PADDING, 3);
      return MAX (MIN (self->longest_column_name, UPRIGHT_MAX), 2 * mnd_label_get_height (corner) + PADDING)
             + 2 * PADDING;
    }
  for (guint column = 0; column < self->n_columns; column++)
    {
      g_autoptr (MndLabel) label =
          make_label (self, self->column_names[column], TRUE, width, count_head_lines (layout));
      height = MAX (height, mnd_label_get_height (label));
    }
  return MAX (height, 2 * SIZE * 1.6) + 2 * PADDING;
}

static void
set_columns (MndMatrixPrintout *self, Layout *layout, gboolean is_upright)
{
  layout->is_upright = is_upright;
  layout->scale = 1;
  layout->head_width = self->row_name_width + 2 * PADDING;
  layout->column_width = MAX (self->widest_cell + 2 * PADDING, is_upright ? COLUMN_MIN : LEVEL_WIDTH);
  layout->head_height = measure_head (self, layout);
}

static double
get_width (const Layout *layout, guint n_columns)
{
  return layout->head_width + n_columns * layout->column_width;
}

static void
ensure_whole (MndMatrixPrintout *self)
{
  if (self->context != NULL)
    return;
  ensure_measured (self);
  set_columns (self, &self->whole, self->n_columns > LEVEL_MOST);
  self->whole.columns_a_page = self->n_columns;
  self->whole.n_across = 1;
}

/* --- pages */

/* How many columns stand side by side: all of them if that is possible, then names turned, then a little smaller. */
static void
divide_columns (MndMatrixPrintout *self, Layout *layout, double width)
{
  double all;

  set_columns (self, layout, FALSE);
  if (get_width (layout, self->n_columns) > width)
    set_columns (self, layout, TRUE);
  all = get_width (layout, self->n_columns);
  if (width / all >= SMALLEST)
    layout->scale = MIN (1, width / all);
  layout->columns_a_page = (guint) MAX ((width / layout->scale - layout->head_width) / layout->column_width + 0.001, 1);
  layout->columns_a_page = MIN (layout->columns_a_page, self->n_columns);
  layout->n_across = (self->n_columns + layout->columns_a_page - 1) / layout->columns_a_page;
  /* As many on each. */
  layout->columns_a_page = (self->n_columns + layout->n_across - 1) / layout->n_across;
}

/* The row behind those from `first` on that a page so high has room for; one at least. The totals do not stand alone.
 */
static guint
find_last (MndMatrixPrintout *self, const Layout *layout, guint first, double height)
{
  double room = height / layout->scale - layout->head_height;
  guint last = first + 1;

  while (last < self->n_rows && self->row_tops[last + 1] - self->row_tops[first] <= room)
    last++;
  return last + 1 == self->n_rows && last > first + 2 ? last - 1 : last;
}

static guint
mnd_matrix_printout_paginate (MndPrintout *printout, double width, double first_height, double height)
{
  MndMatrixPrintout *self = MND_MATRIX_PRINTOUT (printout);
  Layout *layout = &self->paged;
  guint row = 0;

  ensure_whole (self);
  self->page_width = width;
  divide_columns (self, layout, width);
  g_array_set_size (layout->bands, 0);
  do
    {
      g_array_append_val (layout->bands, row);
      /* Only the very first page is lower, but all beside it have the same rows. */
      row = find_last (self, layout, row, layout->bands->len == 1 ? MIN (first_height, height) : height);
    }
  while (row < self->n_rows);
  return layout->bands->len * layout->n_across;
}

static void
mnd_matrix_printout_measure (MndPrintout *printout, double *width, double *height)
{
  MndMatrixPrintout *self = MND_MATRIX_PRINTOUT (printout);

  ensure_whole (self);
  *width = get_width (&self->whole, self->n_columns);
  *height = self->whole.head_height + self->row_tops[self->n_rows];
}

/* --- painting */

/* A tile: some rows and some columns. */
typedef struct
{
  MndMatrixPrintout *self;
  const Layout *layout;
  cairo_t *cr;
  const MndTextSink *sink;
  const MndStyle *style;
  gboolean is_rtl;
  guint first_row, last_row, first_column, last_column; /* the last ones are not of it */
  double width, height;
} Tile;

static MndRect
mirror (const Tile *tile, double x, double y, double width, double height)
{
  return (MndRect){ tile->is_rtl ? tile->width - x - width : x, y, width, height };
}

static void
fill (const Tile *tile, double x, double y, double width, double height, const MndColor *color, double alpha)
{
  MndRect rect = mirror (tile, x, y, width, height);

  cairo_set_source_rgba (tile->cr, color->r, color->g, color->b, alpha);
  cairo_rectangle (tile->cr, rect.x, rect.y, rect.width, rect.height);
  cairo_fill (tile->cr);
}

/* In the middle of the height. */
static void
show (const Tile *tile, const MndLabel *label, const MndRect *rect, MndTextSide side, const MndColor *color)
{
  double height = mnd_label_get_height (label);
  guint n = mnd_label_get_n_lines (label);
  MndRect box = { rect->x, rect->y + (rect->height - height) / 2, rect->width, height };

  mnd_text_sink_show_lines (tile->sink, tile->cr, label, 0, n, &box, height / n, side, color);
}

static double
get_x (const Tile *tile, guint column)
{
  return tile->layout->head_width + (column - tile->first_column) * tile->layout->column_width;
}

static double
get_y (const Tile *tile, guint row)
{
  return tile->layout->head_height + tile->self->row_tops[row] - tile->self->row_tops[tile->first_row];
}

static double
get_height (const Tile *tile, guint row)
{
  return tile->self->row_tops[row + 1] - tile->self->row_tops[row];
}

static gboolean
is_total (const Tile *tile, guint row, guint column)
{
  return row + 1 == tile->self->n_rows || column + 1 == tile->self->n_columns;
}

/* At the far upper corner: full where the overlap is raised nowhere, else only its edge. */
static void
draw_mark (const Tile *tile, const MndRect *rect, MndMatrixMark mark)
{
  double near = tile->is_rtl ? rect->x + 1.5 + CORNER : rect->x + rect->width - 1.5 - CORNER;
  double far = tile->is_rtl ? rect->x + 1.5 : rect->x + rect->width - 1.5;

  if (mark == MND_MATRIX_MARK_NONE)
    return;
  mnd_mark_set_color (tile->cr, &tile->style->finding);
  cairo_set_line_width (tile->cr, 0.9);
  cairo_move_to (tile->cr, near, rect->y + 1.5);
  cairo_line_to (tile->cr, far, rect->y + 1.5);
  cairo_line_to (tile->cr, far, rect->y + 1.5 + CORNER);
  cairo_close_path (tile->cr);
  if (mark == MND_MATRIX_MARK_FULL)
    cairo_fill_preserve (tile->cr);
  cairo_stroke (tile->cr);
}

static void
draw_cell (const Tile *tile, guint row, guint column)
{
  const Layout *layout = tile->layout;
  const Cell *cell = &tile->self->cells[row * tile->self->n_columns + column];
  double x = get_x (tile, column), y = get_y (tile, row), height = get_height (tile, row);
  MndRect rect = mirror (tile, x, y, layout->column_width, height);
  g_autoptr (MndLabel) label = NULL;

  if (is_total (tile, row, column))
    fill (tile, x, y, layout->column_width, height, &tile->style->text, 0.06);
  if (cell->shade > 0)
    fill (tile, x, y, layout->column_width, height, &tile->style->accent,
          PALEST + (DARKEST - PALEST) * MIN (cell->shade, 1));
  draw_mark (tile, &rect, cell->mark);
  if (cell->text == NULL)
    return;
  label = mnd_label_new_line (tile->self->context, cell->text, SIZE, is_total (tile, row, column));
  show (tile, label, &rect, MND_TEXT_MIDDLE, cell->is_faint ? &tile->style->text_light : &tile->style->text);
}

static void
draw_row_name (const Tile *tile, guint row)
{
  MndMatrixPrintout *self = tile->self;
  g_autoptr (MndLabel) label =
      make_label (self, self->row_names[row], row + 1 == self->n_rows, self->row_name_width, 3);
  MndRect rect = mirror (tile, PADDING, get_y (tile, row), self->row_name_width, get_height (tile, row));

  show (tile, label, &rect, tile->is_rtl ? MND_TEXT_RIGHT : MND_TEXT_LEFT, &tile->style->text);
}

/* Turned, it is read from the bottom up and begins at its cells. */
static void
draw_column_name (const Tile *tile, guint column)
{
  const Layout *layout = tile->layout;
  MndMatrixPrintout *self = tile->self;
  gboolean is_last = column + 1 == self->n_columns;
  double length = layout->is_upright ? layout->head_height - 2 * PADDING : layout->column_width - PADDING;
  g_autoptr (MndLabel) label =
      make_label (self, self->column_names[column], is_last, length, count_head_lines (layout));
  MndRect rect = mirror (tile, get_x (tile, column), 0, layout->column_width, layout->head_height - PADDING);
  double height = mnd_label_get_height (label);

  if (!layout->is_upright)
    {
      rect = (MndRect){ rect.x + PADDING / 2, rect.height - height, length, height };
      show (tile, label, &rect, MND_TEXT_MIDDLE, &tile->style->text);
      return;
    }
  cairo_save (tile->cr);
  cairo_translate (tile->cr, rect.x + (rect.width - height) / 2, rect.height);
  cairo_rotate (tile->cr, -G_PI / 2);
  show (tile, label, &(MndRect){ 0, 0, length, height }, MND_TEXT_LEFT, &tile->style->text);
  cairo_restore (tile->cr);
}

static void
draw_corner (const Tile *tile)
{
  const Layout *layout = tile->layout;
  double width = layout->head_width - 2 * PADDING;
  g_autoptr (MndLabel) rows = make_label (tile->self, tile->self->of_rows, FALSE, width, 3);
  g_autoptr (MndLabel) columns = make_label (tile->self, tile->self->of_columns, FALSE, width, 3);
  double height = mnd_label_get_height (rows);
  MndRect bottom = mirror (tile, PADDING, layout->head_height - PADDING - height, width, height);
  MndRect top = mirror (tile, PADDING, PADDING, width, mnd_label_get_height (columns));

  show (tile, rows, &bottom, tile->is_rtl ? MND_TEXT_RIGHT : MND_TEXT_LEFT, &tile->style->text_light);
  show (tile, columns, &top, tile->is_rtl ? MND_TEXT_LEFT : MND_TEXT_RIGHT, &tile->style->text_light);
}

static void
draw_lines (const Tile *tile)
{
  const Layout *layout = tile->layout;

  for (guint row = tile->first_row; row < tile->last_row; row++)
    fill (tile, 0, get_y (tile, row + 1) - 0.5, tile->width, 0.5, &tile->style->text, 0.14);
  for (guint column = tile->first_column; column < tile->last_column; column++)
    fill (tile, get_x (tile, column) + layout->column_width - 0.5, layout->head_height, 0.5,
          tile->height - layout->head_height, &tile->style->text, 0.1);
  fill (tile, 0, layout->head_height - 0.4, tile->width, 0.8, &tile->style->text, 0.5);
  fill (tile, layout->head_width - 0.4, 0, 0.8, tile->height, &tile->style->text, 0.5);
}

static void
draw_tile (const Tile *tile)
{
  for (guint row = tile->first_row; row < tile->last_row; row++)
    for (guint column = tile->first_column; column < tile->last_column; column++)
      draw_cell (tile, row, column);
  draw_lines (tile);
  for (guint row = tile->first_row; row < tile->last_row; row++)
    draw_row_name (tile, row);
  for (guint column = tile->first_column; column < tile->last_column; column++)
    draw_column_name (tile, column);
  draw_corner (tile);
}

static void
mnd_matrix_printout_paint (MndPrintout *printout, guint page, cairo_t *cr, const MndTextSink *sink)
{
  MndMatrixPrintout *self = MND_MATRIX_PRINTOUT (printout);
  Tile tile = { .self = self, .layout = &self->whole, .cr = cr, .sink = sink };
  guint band, across;

  ensure_whole (self);
  tile.style = mnd_style_get (MND_APPEARANCE_PRINT);
  tile.is_rtl = mnd_printout_is_rtl (printout);
  tile.last_row = self->n_rows;
  tile.last_column = self->n_columns;
  if (page != MND_PRINTOUT_WHOLE)
    {
      tile.layout = &self->paged;
      band = page / self->paged.n_across;
      across = page % self->paged.n_across;
      tile.first_row = g_array_index (self->paged.bands, guint, band);
      if (band + 1 < self->paged.bands->len)
        tile.last_row = g_array_index (self->paged.bands, guint, band + 1);
      tile.first_column = across * self->paged.columns_a_page;
      tile.last_column = MIN (tile.first_column + self->paged.columns_a_page, self->n_columns);
    }
  tile.width = get_width (tile.layout, tile.last_column - tile.first_column);
  tile.height = get_y (&tile, tile.last_row);
  if (tile.is_rtl && page != MND_PRINTOUT_WHOLE)
    cairo_translate (cr, self->page_width - tile.width * tile.layout->scale, 0);
  cairo_scale (cr, tile.layout->scale, tile.layout->scale);
  draw_tile (&tile);
}

/* --- object */

static void
mnd_matrix_printout_finalize (GObject *object)
{
  MndMatrixPrintout *self = MND_MATRIX_PRINTOUT (object);

  for (guint i = 0; i < self->n_rows * self->n_columns; i++)
    g_free (self->cells[i].text);
  g_free (self->cells);
  g_strfreev (self->row_names);
  g_strfreev (self->column_names);
  g_free (self->of_rows);
  g_free (self->of_columns);
  g_clear_object (&self->context);
  g_free (self->row_tops);
  g_array_unref (self->paged.bands);
  G_OBJECT_CLASS (mnd_matrix_printout_parent_class)->finalize (object);
}

static void
mnd_matrix_printout_class_init (MndMatrixPrintoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_matrix_printout_finalize;
  MND_PRINTOUT_CLASS (klass)->measure = mnd_matrix_printout_measure;
  MND_PRINTOUT_CLASS (klass)->paginate = mnd_matrix_printout_paginate;
  MND_PRINTOUT_CLASS (klass)->paint = mnd_matrix_printout_paint;
}

static void
mnd_matrix_printout_init (MndMatrixPrintout *self)
{
  self->paged.bands = g_array_new (FALSE, FALSE, sizeof (guint));
}

static char **
new_names (guint n)
{
  char **names = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    names[i] = g_strdup ("");
  return names;
}

MndPrintout *
mnd_matrix_printout_new (guint n_rows, guint n_columns, const char *of_rows, const char *of_columns)
{
  MndMatrixPrintout *self;

  g_return_val_if_fail (n_rows > 0 && n_columns > 0 && of_rows != NULL && of_columns != NULL, NULL);

  self = g_object_new (MND_TYPE_MATRIX_PRINTOUT, NULL);
  self->n_rows = n_rows;
  self->n_columns = n_columns;
  self->of_rows = g_strdup (of_rows);
  self->of_columns = g_strdup (of_columns);
  self->row_names = new_names (n_rows);
  self->column_names = new_names (n_columns);
  self->cells = g_new0 (Cell, n_rows * n_columns);
  return MND_PRINTOUT (self);
}

void
mnd_matrix_printout_set_row_name (MndMatrixPrintout *self, guint row, const char *name)
{
  g_return_if_fail (MND_IS_MATRIX_PRINTOUT (self) && row < self->n_rows && name != NULL);

  g_free (self->row_names[row]);
  self->row_names[row] = g_strdup (name);
}

void
mnd_matrix_printout_set_column_name (MndMatrixPrintout *self, guint column, const char *name)
{
  g_return_if_fail (MND_IS_MATRIX_PRINTOUT (self) && column < self->n_columns && name != NULL);

  g_free (self->column_names[column]);
  self->column_names[column] = g_strdup (name);
}

void
mnd_matrix_printout_set_cell (MndMatrixPrintout *self, guint row, guint column, const MndMatrixPrintCell *cell)
{
  Cell *own;

  g_return_if_fail (MND_IS_MATRIX_PRINTOUT (self) && row < self->n_rows && column < self->n_columns && cell != NULL);

  own = &self->cells[row * self->n_columns + column];
  g_free (own->text);
  *own = (Cell){ cell->text != NULL && *cell->text != '\0' ? g_strdup (cell->text) : NULL, cell->shade, cell->mark,
                 cell->is_faint };
}
