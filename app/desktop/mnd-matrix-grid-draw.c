/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawing the part of a matrix that is in sight. The number is always there, and marks differ in
 * shape. */
#include "desktop/mnd-matrix-grid-private.h"

#include "desktop/mnd-screen-style.h"

#include <glib/gi18n.h>
#include <math.h>

#define PADDING 6
#define CORNER 8.0 /* of the mark of an overlap */
#define PALEST 0.08
#define DARKEST 0.48

typedef struct
{
  MndMatrixGrid *grid;
  GtkSnapshot *snapshot;
  const MndStyle *style;
  float width, height;
  gboolean mirrored;
  guint first_row, last_row, first_column, last_column; /* in sight; the last ones are not */
} Drawing;

/* --- text */

char *
mnd_matrix_grid_dup_text (MndMatrixGrid *self, guint row, guint column)
{
  return mnd_matrix_dup_cell_text (self->matrix, row, column, &self->scale);
}

static PangoLayout *
get_layout (MndMatrixGrid *self, const char *text)
{
  PangoLayout *layout = g_hash_table_lookup (self->layouts, text);

  if (layout == NULL)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
      layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
      pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
      pango_attr_list_insert (attributes, pango_attr_scale_new (0.9));
      pango_layout_set_attributes (layout, attributes);
      g_hash_table_insert (self->layouts, g_strdup (text), layout);
    }
  return layout;
}

static PangoLayout *
create_name (MndMatrixGrid *self, const char *text, int width, int lines, gboolean is_bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.9));
  if (is_bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_height (layout, -lines);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return layout;
}

/* Pango takes left for right where a text does not run as its context does. */
static void
align (MndMatrixGrid *self, PangoLayout *layout, gboolean to_left)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gboolean is_turned = (pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL) != is_rtl;

  pango_layout_set_alignment (layout, to_left != is_turned ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
}

static PangoLayout *
get_row_name (MndMatrixGrid *self, guint row)
{
  PangoLayout *layout = g_ptr_array_index (self->row_names, row);
  gboolean is_total = row + 1 == mnd_matrix_grid_count_rows (self);
  const char *text;

  if (layout != NULL)
    return layout;
  text = is_total ? C_ ("matrix", "Total") : mnd_matrix_get_row_name (self->matrix, row, &self->names);
  layout = create_name (self, text, self->head_width - 2 * PADDING, 1, is_total);
  align (self, layout, gtk_widget_get_direction (GTK_WIDGET (self)) != GTK_TEXT_DIR_RTL);
  g_ptr_array_index (self->row_names, row) = layout;
  return layout;
}

static PangoLayout *
get_column_name (MndMatrixGrid *self, guint column)
{
  PangoLayout *layout = g_ptr_array_index (self->column_names, column);
  gboolean is_total = column + 1 == mnd_matrix_grid_count_columns (self);
  const char *text;

  if (layout != NULL)
    return layout;
  text = is_total ? C_ ("matrix", "Total") : mnd_matrix_get_column_name (self->matrix, column, &self->names);
  if (self->is_upright)
    {
      layout = create_name (self, text, self->head_height - 2 * PADDING, self->column_width >= 40 ? 2 : 1, is_total);
      align (self, layout, TRUE);
    }
  else
    {
      layout = create_name (self, text, self->column_width - 2 * PADDING, 3, is_total);
      pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
    }
  g_ptr_array_index (self->column_names, column) = layout;
  return layout;
}

/* --- shapes */

static GdkRGBA
make_color (MndColor color, double alpha)
{
  return (GdkRGBA){ (float) color.r, (float) color.g, (float) color.b, (float) alpha };
}

static graphene_rect_t
mirror (const Drawing *drawing, double x, double y, double width, double height)
{
  if (drawing->mirrored)
    x = drawing->width - x - width;
  return GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);
}

static void
fill (const Drawing *drawing, double x, double y, double width, double height, MndColor color, double alpha)
{
  graphene_rect_t rect = mirror (drawing, x, y, width, height);
  GdkRGBA rgba = make_color (color, alpha);

  gtk_snapshot_append_color (drawing->snapshot, &rgba, &rect);
}

static void
frame (const Drawing *drawing, double x, double y, double width, double height, double thickness)
{
  MndColor color = drawing->style->accent;

  fill (drawing, x, y, width, thickness, color, 1);
  fill (drawing, x, y + height - thickness, width, thickness, color, 1);
  fill (drawing, x, y, thickness, height, color, 1);
  fill (drawing, x + width - thickness, y, thickness, height, color, 1);
}

/* Its top left corner, in pixels of the widget. */
static void
draw_layout (const Drawing *drawing, PangoLayout *layout, double x, double y, double alpha)
{
  GdkRGBA rgba = make_color (drawing->style->text, alpha);

  gtk_snapshot_save (drawing->snapshot);
  gtk_snapshot_translate (drawing->snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (drawing->snapshot, layout, &rgba);
  gtk_snapshot_restore (drawing->snapshot);
}

static void
draw_in_middle (const Drawing *drawing, PangoLayout *layout, const graphene_rect_t *rect, double alpha)
{
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  draw_layout (drawing, layout, rect->origin.x + (rect->size.width - (float) width) / 2,
               rect->origin.y + (rect->size.height - (float) height) / 2, alpha);
}

/* At the far upper corner: full where the overlap is raised nowhere, else only its edge. */
static void
draw_overlap (const Drawing *drawing, double x, double y, gboolean is_full)
{
  graphene_rect_t rect = mirror (drawing, x + drawing->grid->column_width - CORNER - 2, y + 2, CORNER, CORNER);
  cairo_t *cr = gtk_snapshot_append_cairo (drawing->snapshot, &rect);
  double left = rect.origin.x, right = left + CORNER, top = rect.origin.y;
  MndColor color = drawing->style->finding;

  cairo_set_source_rgb (cr, color.r, color.g, color.b);
  cairo_set_line_width (cr, 1.2);
  cairo_move_to (cr, left + 0.6, top + 0.6);
  cairo_line_to (cr, right - 0.6, top + 0.6);
  cairo_line_to (cr, drawing->mirrored ? left + 0.6 : right - 0.6, top + CORNER - 0.6);
  cairo_close_path (cr);
  if (is_full)
    cairo_fill_preserve (cr);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* --- parts */

static double
get_shade (MndMatrixGrid *self, const MndMatrixTotal *total)
{
  double shade = mnd_matrix_scale_get_shade (&self->scale, total);

  return shade > 0 ? PALEST + (DARKEST - PALEST) * shade : 0;
}

static void
draw_cell (const Drawing *drawing, guint row, guint column)
{
  MndMatrixGrid *self = drawing->grid;
  gboolean is_total = mnd_matrix_find_total (self->matrix, row, column) != NULL;
  const MndMatrixCell *cell = is_total ? NULL : mnd_matrix_find_cell (self->matrix, row, column);
  g_autofree char *text = mnd_matrix_grid_dup_text (self, row, column);
  graphene_rect_t rect;
  double x, y;

  mnd_matrix_grid_place (self, row, column, &x, &y);
  rect = mirror (drawing, x, y, self->column_width, MND_GRID_ROW_HEIGHT);
  if (cell != NULL)
    fill (drawing, x, y, self->column_width - 1, MND_GRID_ROW_HEIGHT - 1, drawing->style->accent,
          get_shade (self, &cell->total));
  if (is_total)
    fill (drawing, x, y, self->column_width, MND_GRID_ROW_HEIGHT, drawing->style->text, 0.05);
  if (*text != '\0')
    draw_in_middle (drawing, get_layout (self, text), &rect, cell != NULL || is_total ? 1 : 0.6);
  if (cell != NULL && cell->n_overlaps > 0)
    draw_overlap (drawing, x, y, cell->n_uncoordinated > 0);
  if (cell != NULL && g_hash_table_contains (self->marked, cell))
    frame (drawing, x, y, self->column_width - 1, MND_GRID_ROW_HEIGHT - 1, 1.5);
}

static void
draw_lines (const Drawing *drawing)
{
  MndMatrixGrid *self = drawing->grid;
  double x, y, bottom;

  mnd_matrix_grid_place (self, drawing->last_row, 0, &x, &bottom);
  for (guint row = drawing->first_row; row < drawing->last_row; row++)
    {
      mnd_matrix_grid_place (self, row, 0, &x, &y);
      fill (drawing, 0, y + MND_GRID_ROW_HEIGHT - 1, drawing->width, 1, drawing->style->text, 0.08);
    }
  for (guint column = drawing->first_column; column < drawing->last_column; column++)
    {
      mnd_matrix_grid_place (self, 0, column, &x, &y);
      fill (drawing, x + self->column_width - 1, self->head_height, 1, bottom - self->head_height, drawing->style->text,
            0.06);
    }
}

/* The row and column under the pointer, and those of the keyboard. */
static void
draw_bands (const Drawing *drawing, guint row, guint column, double alpha)
{
  MndMatrixGrid *self = drawing->grid;
  double x, y;

  mnd_matrix_grid_place (self, row != MND_GRID_NOWHERE ? row : 0, column != MND_GRID_NOWHERE ? column : 0, &x, &y);
  if (row != MND_GRID_NOWHERE)
    fill (drawing, 0, y, drawing->width, MND_GRID_ROW_HEIGHT - 1, drawing->style->text, alpha);
  if (column != MND_GRID_NOWHERE)
    fill (drawing, x, 0, self->column_width - 1, drawing->height, drawing->style->text, alpha);
}

static gboolean
is_selected (MndMatrixGrid *self, const MndMatrixHead *head)
{
  return self->selection != NULL && head->kind == MND_MATRIX_ACTOR
         && g_hash_table_contains (self->selection, &head->id);
}

static void
draw_row_name (const Drawing *drawing, guint row)
{
  MndMatrixGrid *self = drawing->grid;
  PangoLayout *layout = get_row_name (self, row);
  gboolean is_total = row + 1 == mnd_matrix_grid_count_rows (self);
  graphene_rect_t rect;
  double x, y;
  int width, height;

  mnd_matrix_grid_place (self, row, 0, &x, &y);
  if (!is_total && is_selected (self, mnd_matrix_get_row (self->matrix, row)))
    frame (drawing, 1, y, self->head_width - 3, MND_GRID_ROW_HEIGHT - 1, 1.5);
  pango_layout_get_pixel_size (layout, &width, &height);
  rect = mirror (drawing, PADDING, y, self->head_width - 2 * PADDING, MND_GRID_ROW_HEIGHT);
  draw_layout (drawing, layout, rect.origin.x, y + (MND_GRID_ROW_HEIGHT - height) / 2.0, 1);
}

static void
draw_column_name (const Drawing *drawing, guint column)
{
  MndMatrixGrid *self = drawing->grid;
  PangoLayout *layout = get_column_name (self, column);
  gboolean is_total = column + 1 == mnd_matrix_grid_count_columns (self);
  graphene_rect_t rect;
  double x, y;
  int width, height;

  mnd_matrix_grid_place (self, 0, column, &x, &y);
  if (!is_total && is_selected (self, mnd_matrix_get_column (self->matrix, column)))
    frame (drawing, x, 1, self->column_width - 1, self->head_height - 3, 1.5);
  pango_layout_get_pixel_size (layout, &width, &height);
  rect = mirror (drawing, x, 0, self->column_width, self->head_height);
  if (!self->is_upright)
    {
      draw_layout (drawing, layout, rect.origin.x + PADDING, self->head_height - PADDING - height, 1);
      return;
    }
  gtk_snapshot_save (drawing->snapshot);
  gtk_snapshot_translate (drawing->snapshot,
                          &GRAPHENE_POINT_INIT (rect.origin.x + (rect.size.width - (float) height) / 2,
                                                (float) self->head_height - PADDING));
  gtk_snapshot_rotate (drawing->snapshot, -90);
  draw_layout (drawing, layout, 0, 0, 1);
  gtk_snapshot_restore (drawing->snapshot);
}

static void
draw_corner (const Drawing *drawing)
{
  MndMatrixGrid *self = drawing->grid;
  MndMatrixKind kind = self->matrix->wish.kind;
  PangoLayout *rows = get_layout (self, mnd_matrix_get_axis_label (kind, TRUE));
  PangoLayout *columns = get_layout (self, mnd_matrix_get_axis_label (kind, FALSE));
  graphene_rect_t rect;
  int width, height;

  pango_layout_get_pixel_size (rows, &width, &height);
  rect = mirror (drawing, PADDING, self->head_height - PADDING - height, width, height);
  draw_layout (drawing, rows, rect.origin.x, rect.origin.y, 0.7);
  pango_layout_get_pixel_size (columns, &width, &height);
  rect = mirror (drawing, self->head_width - PADDING - width, PADDING, width, height);
  draw_layout (drawing, columns, rect.origin.x, rect.origin.y, 0.7);
}

/* --- all of it */

static void
push_clip (const Drawing *drawing, double x, double y, double width, double height)
{
  graphene_rect_t rect = mirror (drawing, x, y, MAX (width, 0), MAX (height, 0));

  gtk_snapshot_push_clip (drawing->snapshot, &rect);
}

static void
find_sight (Drawing *drawing)
{
  MndMatrixGrid *self = drawing->grid;
  double x = mnd_matrix_grid_get_offset (self, GTK_ORIENTATION_HORIZONTAL);
  double y = mnd_matrix_grid_get_offset (self, GTK_ORIENTATION_VERTICAL);

  drawing->first_column = (guint) (x / self->column_width);
  drawing->last_column = MIN (mnd_matrix_grid_count_columns (self),
                              (guint) ceil ((x + drawing->width - self->head_width) / self->column_width) + 1);
  drawing->first_row = (guint) (y / MND_GRID_ROW_HEIGHT);
  drawing->last_row = MIN (mnd_matrix_grid_count_rows (self),
                           (guint) ceil ((y + drawing->height - self->head_height) / MND_GRID_ROW_HEIGHT) + 1);
}

static void
draw_body (const Drawing *drawing)
{
  MndMatrixGrid *self = drawing->grid;
  double x, y;

  push_clip (drawing, self->head_width, self->head_height, drawing->width - self->head_width,
             drawing->height - self->head_height);
  draw_lines (drawing);
  draw_bands (drawing, self->hover_row, self->hover_column, 0.05);
  for (guint row = drawing->first_row; row < drawing->last_row; row++)
    for (guint column = drawing->first_column; column < drawing->last_column; column++)
      draw_cell (drawing, row, column);
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    {
      mnd_matrix_grid_place (self, self->row, self->column, &x, &y);
      frame (drawing, x - 1, y - 1, self->column_width + 1, MND_GRID_ROW_HEIGHT + 1, 2.5);
    }
  gtk_snapshot_pop (drawing->snapshot);
}

static void
draw_names (const Drawing *drawing)
{
  MndMatrixGrid *self = drawing->grid;
  gboolean has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  push_clip (drawing, 0, self->head_height, self->head_width, drawing->height - self->head_height);
  draw_lines (drawing);
  draw_bands (drawing, self->hover_row, MND_GRID_NOWHERE, 0.07);
  if (has_focus)
    draw_bands (drawing, self->row, MND_GRID_NOWHERE, 0.12);
  for (guint row = drawing->first_row; row < drawing->last_row; row++)
    draw_row_name (drawing, row);
  gtk_snapshot_pop (drawing->snapshot);

  push_clip (drawing, self->head_width, 0, drawing->width - self->head_width, self->head_height);
  draw_bands (drawing, MND_GRID_NOWHERE, self->hover_column, 0.07);
  if (has_focus)
    draw_bands (drawing, MND_GRID_NOWHERE, self->column, 0.12);
  for (guint column = drawing->first_column; column < drawing->last_column; column++)
    draw_column_name (drawing, column);
  gtk_snapshot_pop (drawing->snapshot);
}

void
mnd_matrix_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MndMatrixGrid *self = MND_MATRIX_GRID (widget);
  Drawing drawing = { .grid = self, .snapshot = snapshot, .style = mnd_screen_style_get () };

  if (self->matrix == NULL)
    return;
  drawing.width = (float) gtk_widget_get_width (widget);
  drawing.height = (float) gtk_widget_get_height (widget);
  drawing.mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  find_sight (&drawing);
  draw_body (&drawing);
  draw_names (&drawing);
  draw_corner (&drawing);
  fill (&drawing, 0, self->head_height - 1, drawing.width, 1, drawing.style->text, 0.25);
  fill (&drawing, self->head_width - 1, 0, 1, drawing.height, drawing.style->text, 0.25);
}
