/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys and pointer on the grid of a matrix. */
#include "desktop/mnd-matrix-grid-private.h"

#include "desktop/mnd-grid-input.h"

/* The cell or name at a place; MND_GRID_NOWHERE for both in the corner and beyond the last ones. */
static void
find_at (MndMatrixGrid *self, double x, double y, guint *row, guint *column)
{
  guint n_rows = mnd_matrix_grid_count_rows (self), n_columns = mnd_matrix_grid_count_columns (self);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x;
  *row = *column = MND_GRID_NOWHERE;
  if (y >= self->head_height)
    *row = (guint) ((y - self->head_height + mnd_matrix_grid_get_offset (self, GTK_ORIENTATION_VERTICAL))
                    / MND_GRID_ROW_HEIGHT);
  if (x >= self->head_width)
    *column = (guint) ((x - self->head_width + mnd_matrix_grid_get_offset (self, GTK_ORIENTATION_HORIZONTAL))
                       / self->column_width);
  if ((*row != MND_GRID_NOWHERE && *row >= n_rows) || (*column != MND_GRID_NOWHERE && *column >= n_columns))
    *row = *column = MND_GRID_NOWHERE;
}

static void
hover (MndMatrixGrid *self, guint row, guint column)
{
  if (self->hover_row == row && self->hover_column == column)
    return;
  self->hover_row = row;
  self->hover_column = column;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (MndMatrixGrid *self, double x, double y)
{
  guint row, column;

  if (self->matrix == NULL)
    return;
  find_at (self, x, y, &row, &column);
  hover (self, row, column);
}

static void
leave_cb (MndMatrixGrid *self)
{
  hover (self, MND_GRID_NOWHERE, MND_GRID_NOWHERE);
}

static void
released_cb (MndMatrixGrid *self, int n_press, double x, double y)
{
  guint row, column;

  if (self->matrix == NULL)
    return;
  find_at (self, x, y, &row, &column);
  if (row != MND_GRID_NOWHERE && column != MND_GRID_NOWHERE)
    {
      mnd_matrix_grid_move_to (self, row, column);
      gtk_widget_grab_focus (GTK_WIDGET (self));
      g_signal_emit_by_name (self, "activated", row, column);
    }
  else if (row != MND_GRID_NOWHERE && row + 1 < mnd_matrix_grid_count_rows (self))
    g_signal_emit_by_name (self, "head-activated", TRUE, row);
  else if (column != MND_GRID_NOWHERE && column + 1 < mnd_matrix_grid_count_columns (self))
    g_signal_emit_by_name (self, "head-activated", FALSE, column);
}

/* Of a cell all that it says, of a name all of it. */
static gboolean
tooltip_cb (MndMatrixGrid *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  g_autofree char *text = NULL;
  guint row = self->row, column = self->column;

  if (self->matrix == NULL)
    return FALSE;
  if (!by_keyboard)
    find_at (self, x, y, &row, &column);
  if (row != MND_GRID_NOWHERE && column != MND_GRID_NOWHERE)
    text = mnd_matrix_grid_dup_words (self, row, column);
  else if (row != MND_GRID_NOWHERE && row + 1 < mnd_matrix_grid_count_rows (self))
    text = g_strdup (mnd_matrix_get_row_name (self->matrix, row, &self->names));
  else if (column != MND_GRID_NOWHERE && column + 1 < mnd_matrix_grid_count_columns (self))
    text = g_strdup (mnd_matrix_get_column_name (self->matrix, column, &self->names));
  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

/* --- keys */

static guint
shift (guint place, int by, guint n)
{
  gint64 moved = (gint64) place + by;

  return (guint) CLAMP (moved, 0, (gint64) n - 1);
}

static int
count_page (MndMatrixGrid *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];

  return adjustment != NULL ? MAX (1, (int) (gtk_adjustment_get_page_size (adjustment) / MND_GRID_ROW_HEIGHT) - 1) : 1;
}

/* FALSE where the key moves nothing. */
static gboolean
find_move (MndMatrixGrid *self, guint key, gboolean is_far, guint *row, guint *column)
{
  guint n_rows = mnd_matrix_grid_count_rows (self), n_columns = mnd_matrix_grid_count_columns (self);
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      *column = shift (*column, is_far ? -forward * (int) n_columns : -forward, n_columns);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      *column = shift (*column, is_far ? forward * (int) n_columns : forward, n_columns);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      *row = is_far ? 0 : shift (*row, -1, n_rows);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      *row = is_far ? n_rows - 1 : shift (*row, 1, n_rows);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_Page_Down:
      *row = shift (*row, key == GDK_KEY_Page_Up ? -count_page (self) : count_page (self), n_rows);
      return TRUE;
    case GDK_KEY_Home:
      *column = 0;
      *row = is_far ? 0 : *row;
      return TRUE;
    case GDK_KEY_End:
      *column = n_columns - 1;
      *row = is_far ? n_rows - 1 : *row;
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_cb (MndMatrixGrid *self, guint key, guint code, GdkModifierType modifiers)
{
  guint row = self->row, column = self->column;

  if (self->matrix == NULL || (modifiers & (GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_space)
    {
      g_signal_emit_by_name (self, "activated", row, column);
      return TRUE;
    }
  if (!find_move (self, key, (modifiers & GDK_CONTROL_MASK) != 0, &row, &column))
    return FALSE;
  if (row != self->row || column != self->column)
    mnd_matrix_grid_move_to (self, row, column);
  return TRUE;
}

void
mnd_matrix_grid_add_controllers (MndMatrixGrid *self)
{
  const MndGridInput input = {
    .motion = G_CALLBACK (motion_cb),
    .leave = G_CALLBACK (leave_cb),
    .key = G_CALLBACK (key_cb),
    .released = G_CALLBACK (released_cb),
    .tooltip = G_CALLBACK (tooltip_cb),
  };

  mnd_grid_input_add (GTK_WIDGET (self), &input);
}
