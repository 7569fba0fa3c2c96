/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grid of a matrix: sizes, scrolling, and where the keyboard is. Drawing is in -draw.c, keys and pointer in
 * -input.c. */
#include "desktop/mnd-matrix-grid-private.h"

#include "desktop/mnd-keeping.h"
#include "desktop/mnd-screen-style.h"

#define MOST_HEAD_WIDTH 260
#define LEAST_HEAD_WIDTH 110
#define UPRIGHT_HEIGHT 150
#define LEVEL_HEIGHT 66
#define NARROW_COLUMN 42
#define LEVEL_COLUMN 92 /* narrower ones have no room for a name that lies */
#define WIDE_COLUMN 130

static void scrollable_init (GtkScrollableInterface *iface);
static void keeping_init (MndKeepingInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MndMatrixGrid, mnd_matrix_grid, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, scrollable_init)
                                   G_IMPLEMENT_INTERFACE (MND_TYPE_KEEPING, keeping_init))

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static void
scrollable_init (GtkScrollableInterface *iface)
{
}

guint
mnd_matrix_grid_count_rows (MndMatrixGrid *self)
{
  return self->matrix != NULL ? mnd_matrix_get_n_rows (self->matrix) + 1 : 0;
}

guint
mnd_matrix_grid_count_columns (MndMatrixGrid *self)
{
  return self->matrix != NULL ? mnd_matrix_get_n_columns (self->matrix) + 1 : 0;
}

static gboolean
is_mirrored (MndMatrixGrid *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* Adjustments count from the left, whichever side the start is. */
double
mnd_matrix_grid_get_offset (MndMatrixGrid *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment == NULL)
    return 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL && is_mirrored (self))
    return MAX (0, gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment)
                       - gtk_adjustment_get_value (adjustment));
  return gtk_adjustment_get_value (adjustment);
}

static void
set_offset (MndMatrixGrid *self, GtkOrientation orientation, double offset)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment == NULL)
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL && is_mirrored (self))
    offset = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) - offset;
  gtk_adjustment_set_value (adjustment, offset);
}

void
mnd_matrix_grid_place (MndMatrixGrid *self, guint row, guint column, double *x, double *y)
{
  *x = self->head_width + (double) column * self->column_width
       - mnd_matrix_grid_get_offset (self, GTK_ORIENTATION_HORIZONTAL);
  *y = self->head_height + (double) row * MND_GRID_ROW_HEIGHT
       - mnd_matrix_grid_get_offset (self, GTK_ORIENTATION_VERTICAL);
}

gboolean
mnd_matrix_grid_get_area (MndMatrixGrid *self, guint row, guint column, GdkRectangle *area)
{
  double x, y;
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));

  g_return_val_if_fail (MND_IS_MATRIX_GRID (self) && area != NULL, FALSE);

  mnd_matrix_grid_place (self, row, column, &x, &y);
  *area = (GdkRectangle){ (int) x, (int) y, self->column_width, MND_GRID_ROW_HEIGHT };
  if (is_mirrored (self))
    area->x = width - area->x - area->width;
  return x + self->column_width > self->head_width && x < width && y + MND_GRID_ROW_HEIGHT > self->head_height
         && y < height;
}

/* --- sizes */

void
mnd_matrix_grid_forget_layouts (MndMatrixGrid *self)
{
  g_hash_table_remove_all (self->layouts);
  g_ptr_array_set_size (self->row_names, 0);
  g_ptr_array_set_size (self->row_names, (int) mnd_matrix_grid_count_rows (self));
  g_ptr_array_set_size (self->column_names, 0);
  g_ptr_array_set_size (self->column_names, (int) mnd_matrix_grid_count_columns (self));
}

/* A third of the room at most; columns share what is left as far as they gain by it. */
static void
choose_sizes (MndMatrixGrid *self, int width)
{
  int n = (int) mnd_matrix_grid_count_columns (self), column_width;
  gboolean is_upright;

  self->head_width = CLAMP (width / 3, LEAST_HEAD_WIDTH, MOST_HEAD_WIDTH);
  column_width = n > 0 ? CLAMP ((width - self->head_width) / n, NARROW_COLUMN, WIDE_COLUMN) : NARROW_COLUMN;
  is_upright = column_width < LEVEL_COLUMN;
  if (is_upright)
    column_width = MIN (column_width, NARROW_COLUMN + 18);
  if (is_upright != self->is_upright || column_width != self->column_width)
    {
      g_ptr_array_set_size (self->column_names, 0);
      g_ptr_array_set_size (self->column_names, n);
    }
  self->is_upright = is_upright;
  self->column_width = column_width;
  self->head_height = is_upright ? UPRIGHT_HEIGHT : LEVEL_HEIGHT;
}

static void
configure (MndMatrixGrid *self, GtkOrientation orientation, double upper, double page)
{
  double offset = mnd_matrix_grid_get_offset (self, orientation);
  double step = orientation == GTK_ORIENTATION_HORIZONTAL ? self->column_width : MND_GRID_ROW_HEIGHT;
  double value = MAX (0, MIN (offset, upper - page));

  if (self->adjustments[orientation] == NULL)
    return;
  upper = MAX (upper, page);
  if (orientation == GTK_ORIENTATION_HORIZONTAL && is_mirrored (self))
    value = upper - page - value;
  gtk_adjustment_configure (self->adjustments[orientation], value, 0, upper, step, page * 0.9, page);
}

static void
mnd_matrix_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MndMatrixGrid *self = MND_MATRIX_GRID (widget);
  GdkRectangle area = { 0, 0, 1, 1 };

  choose_sizes (self, width);
  configure (self, GTK_ORIENTATION_HORIZONTAL, mnd_matrix_grid_count_columns (self) * (double) self->column_width,
             MAX (1, width - self->head_width));
  configure (self, GTK_ORIENTATION_VERTICAL, mnd_matrix_grid_count_rows (self) * (double) MND_GRID_ROW_HEIGHT,
             MAX (1, height - self->head_height));
  mnd_matrix_grid_get_area (self, self->row, self->column, &area);
  mnd_grid_focus_allocate (&self->focus, &area);
}

static void
mnd_matrix_grid_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  MndMatrixGrid *self = MND_MATRIX_GRID (widget);

  mnd_grid_focus_measure (&self->focus, orientation);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 200 : 160;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 600 : 400;
}

/* --- the keyboard's cell */

char *
mnd_matrix_grid_dup_words (MndMatrixGrid *self, guint row, guint column)
{
  g_return_val_if_fail (MND_IS_MATRIX_GRID (self) && self->matrix != NULL, NULL);

  if (row + 1 < mnd_matrix_grid_count_rows (self) && column + 1 < mnd_matrix_grid_count_columns (self))
    return mnd_matrix_dup_cell_words (self->matrix, row, column, &self->names);
  return mnd_matrix_dup_total_words (self->matrix, row, column, &self->names);
}

/* What has the keyboard, in words; NULL where there is nothing. Free with g_free(). */
static char *
dup_focus_words (MndMatrixGrid *self)
{
  return self->matrix != NULL ? mnd_matrix_grid_dup_words (self, self->row, self->column) : NULL;
}

static void
name_focus (MndMatrixGrid *self)
{
  g_autofree char *words = dup_focus_words (self);

  mnd_grid_focus_set_words (&self->focus, words);
}

static void
scroll_to (MndMatrixGrid *self, GtkOrientation orientation, double start, double size)
{
  double offset = mnd_matrix_grid_get_offset (self, orientation);
  double page =
      self->adjustments[orientation] != NULL ? gtk_adjustment_get_page_size (self->adjustments[orientation]) : 0;

  if (start < offset)
    set_offset (self, orientation, start);
  else if (start + size > offset + page)
    set_offset (self, orientation, start + size - page);
}

void
mnd_matrix_grid_move_to (MndMatrixGrid *self, guint row, guint column)
{
  g_autofree char *words = NULL;

  g_return_if_fail (MND_IS_MATRIX_GRID (self));

  if (row >= mnd_matrix_grid_count_rows (self) || column >= mnd_matrix_grid_count_columns (self))
    return;
  self->row = row;
  self->column = column;
  scroll_to (self, GTK_ORIENTATION_HORIZONTAL, (double) column * self->column_width, self->column_width);
  scroll_to (self, GTK_ORIENTATION_VERTICAL, (double) row * MND_GRID_ROW_HEIGHT, MND_GRID_ROW_HEIGHT);
  words = dup_focus_words (self);
  mnd_grid_focus_move (&self->focus, words);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
mnd_matrix_grid_grab_focus (GtkWidget *widget)
{
  MndMatrixGrid *self = MND_MATRIX_GRID (widget);

  return self->matrix != NULL && mnd_grid_focus_grab (&self->focus);
}

/* --- what is shown */

static void
mark_selected (MndMatrixGrid *self)
{
  g_hash_table_remove_all (self->marked);
  if (self->matrix == NULL || self->selection == NULL || g_hash_table_size (self->selection) == 0)
    return;
  for (guint i = 0; i < self->matrix->cells->len; i++)
    {
      const MndMatrixCell *cell = &g_array_index (self->matrix->cells, MndMatrixCell, i);
      const MndMatrixItem *items = mnd_matrix_get_items (self->matrix, cell);
      for (guint k = 0; k < cell->n_items; k++)
        if (g_hash_table_contains (self->selection, &items[k].id))
          g_hash_table_add (self->marked, (gpointer) cell);
    }
}

void
mnd_matrix_grid_set_selection (MndMatrixGrid *self, GHashTable *selection)
{
  g_return_if_fail (MND_IS_MATRIX_GRID (self));

  self->selection = selection;
  mark_selected (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
mnd_matrix_grid_show (MndMatrixGrid *self, const MndMatrix *matrix, const MndNames *names, const char *currency)
{
  g_return_if_fail (MND_IS_MATRIX_GRID (self) && (matrix == NULL || names != NULL));

  self->matrix = matrix;
  g_clear_pointer (&self->languages, g_strfreev);
  self->languages = names != NULL ? g_strdupv ((char **) names->languages) : NULL;
  self->names = (MndNames){ names != NULL ? names->map : NULL, (const char *const *) self->languages };
  g_free (self->currency);
  self->currency = g_strdup (currency);
  self->hover_row = self->hover_column = MND_GRID_NOWHERE;
  self->row = MIN (self->row, MAX (mnd_matrix_grid_count_rows (self), 1) - 1);
  self->column = MIN (self->column, MAX (mnd_matrix_grid_count_columns (self), 1) - 1);
  if (matrix != NULL)
    self->scale = mnd_matrix_make_scale (matrix, self->currency);
  mark_selected (self);
  mnd_matrix_grid_forget_layouts (self);
  name_focus (self);
  mnd_grid_focus_let (&self->focus, matrix != NULL);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

guint
mnd_matrix_grid_get_row (MndMatrixGrid *self)
{
  g_return_val_if_fail (MND_IS_MATRIX_GRID (self), 0);

  return self->row;
}

guint
mnd_matrix_grid_get_column (MndMatrixGrid *self)
{
  g_return_val_if_fail (MND_IS_MATRIX_GRID (self), 0);

  return self->column;
}

/* --- */

static void
scrolled_cb (MndMatrixGrid *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
take_adjustment (MndMatrixGrid *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustments[orientation], self);
  g_set_object (&self->adjustments[orientation], adjustment);
  if (adjustment != NULL)
    g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
mnd_matrix_grid_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MndMatrixGrid *self = MND_MATRIX_GRID (object);

  if (id == PROP_HADJUSTMENT || id == PROP_VADJUSTMENT)
    g_value_set_object (value, self->adjustments[id == PROP_VADJUSTMENT]);
  else if (id == PROP_HSCROLL_POLICY || id == PROP_VSCROLL_POLICY)
    g_value_set_enum (value, (int) self->policies[id == PROP_VSCROLL_POLICY]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mnd_matrix_grid_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MndMatrixGrid *self = MND_MATRIX_GRID (object);

  if (id == PROP_HADJUSTMENT || id == PROP_VADJUSTMENT)
    take_adjustment (self, id == PROP_VADJUSTMENT ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL,
                     g_value_get_object (value));
  else if (id == PROP_HSCROLL_POLICY || id == PROP_VSCROLL_POLICY)
    self->policies[id == PROP_VSCROLL_POLICY] = (guint) g_value_get_enum (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mnd_matrix_grid_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (mnd_matrix_grid_parent_class)->css_changed (widget, change);
  mnd_matrix_grid_forget_layouts (MND_MATRIX_GRID (widget));
}

static void
mnd_matrix_grid_dispose (GObject *object)
{
  MndMatrixGrid *self = MND_MATRIX_GRID (object);

  take_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  take_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  self->matrix = NULL;
  mnd_grid_focus_end (&self->focus);

  G_OBJECT_CLASS (mnd_matrix_grid_parent_class)->dispose (object);
}

static void
mnd_matrix_grid_finalize (GObject *object)
{
  MndMatrixGrid *self = MND_MATRIX_GRID (object);

  g_strfreev (self->languages);
  g_free (self->currency);
  g_hash_table_unref (self->layouts);
  g_hash_table_unref (self->marked);
  g_ptr_array_unref (self->row_names);
  g_ptr_array_unref (self->column_names);

  G_OBJECT_CLASS (mnd_matrix_grid_parent_class)->finalize (object);
}

/* --- another grid in its place */

typedef const MndMatrixHead *(*GetHead) (const MndMatrix *matrix, guint place);

/* Names may be sorted in another way. Totals are the last ones. */
static guint
find_again (GetHead get, const MndMatrix *matrix, guint n, const MndMatrix *old, guint n_old, guint place)
{
  const MndMatrixHead *head = place < n_old ? get (old, place) : NULL;

  for (guint i = 0; head != NULL && i < n; i++)
    if (get (matrix, i)->kind == head->kind && mnd_id_equal (&get (matrix, i)->id, &head->id))
      return i;
  return head == NULL ? n : 0;
}

static void
take_over (MndKeeping *keeping, MndKeeping *old_keeping)
{
  MndMatrixGrid *self = MND_MATRIX_GRID (keeping), *old = MND_MATRIX_GRID (old_keeping);
  const MndMatrix *matrix = self->matrix;

  if (matrix == NULL || old->matrix == NULL)
    return;
  self->row = find_again (mnd_matrix_get_row, matrix, mnd_matrix_get_n_rows (matrix), old->matrix,
                          mnd_matrix_get_n_rows (old->matrix), old->row);
  self->column = find_again (mnd_matrix_get_column, matrix, mnd_matrix_get_n_columns (matrix), old->matrix,
                             mnd_matrix_get_n_columns (old->matrix), old->column);
  name_focus (self);
}

static gboolean
take_focus (MndKeeping *keeping, MndKeeping *old, GtkWidget *focus)
{
  return gtk_widget_grab_focus (GTK_WIDGET (keeping));
}

static void
keeping_init (MndKeepingInterface *iface)
{
  iface->take_over = take_over;
  iface->take_focus = take_focus;
}

static void
mnd_matrix_grid_class_init (MndMatrixGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mnd_matrix_grid_get_property;
  object_class->set_property = mnd_matrix_grid_set_property;
  object_class->dispose = mnd_matrix_grid_dispose;
  object_class->finalize = mnd_matrix_grid_finalize;
  widget_class->measure = mnd_matrix_grid_measure;
  widget_class->size_allocate = mnd_matrix_grid_size_allocate;
  widget_class->snapshot = mnd_matrix_grid_snapshot;
  widget_class->css_changed = mnd_matrix_grid_css_changed;
  widget_class->grab_focus = mnd_matrix_grid_grab_focus;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  g_signal_new ("activated", MND_TYPE_MATRIX_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT,
                G_TYPE_UINT);
  g_signal_new ("head-activated", MND_TYPE_MATRIX_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                G_TYPE_BOOLEAN, G_TYPE_UINT);
  gtk_widget_class_set_css_name (widget_class, "mnd-matrix-grid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

/* Not every name has been drawn. */
static void
clear_name (gpointer layout)
{
  g_clear_object (&layout);
}

static void
mnd_matrix_grid_init (MndMatrixGrid *self)
{
  self->layouts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->marked = g_hash_table_new (NULL, NULL);
  self->row_names = g_ptr_array_new_with_free_func (clear_name);
  self->column_names = g_ptr_array_new_with_free_func (clear_name);
  self->hover_row = self->hover_column = MND_GRID_NOWHERE;
  self->column_width = NARROW_COLUMN;
  self->scale.unit = 1;
  mnd_grid_focus_start (&self->focus, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  mnd_matrix_grid_add_controllers (self);
  mnd_screen_style_follow (GTK_WIDGET (self));
}

GtkWidget *
mnd_matrix_grid_new (void)
{
  return g_object_new (MND_TYPE_MATRIX_GRID, NULL);
}
