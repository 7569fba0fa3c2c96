/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Going from cell to cell by key and pointer. The toolkit goes from row to row only, so this is done here. */
#include "desktop/mnd-sheet-private.h"

/* Frames until a cell that was scrolled to is there. */
#define MOST_TRIES 20
/* Frames in which it keeps the focus. */
#define HELD 2

/* --- where one is */

static MndSheetCell *
find_cell_of (GtkWidget *widget)
{
  GtkWidget *cell =
      widget != NULL && !MND_IS_SHEET_CELL (widget) ? gtk_widget_get_ancestor (widget, MND_TYPE_SHEET_CELL) : widget;

  return cell != NULL ? MND_SHEET_CELL (cell) : NULL;
}

MndSheetCell *
mnd_sheet_find_current (MndSheet *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  MndSheetCell *cell = find_cell_of (focus);

  return cell != NULL && g_hash_table_contains (self->cells, cell) ? cell : NULL;
}

MndSheetCell *
mnd_sheet_find_cell (MndSheet *self, guint position, guint column)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    if (mnd_sheet_cell_get_column (cell) == column && mnd_sheet_cell_get_position (cell) == position)
      return cell;
  return NULL;
}

gboolean
mnd_sheet_is_editing (MndSheet *self)
{
  GHashTableIter iter;
  gpointer cell;

  g_return_val_if_fail (MND_IS_SHEET (self), FALSE);

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    if (mnd_sheet_cell_is_editing (cell))
      return TRUE;
  return FALSE;
}

void
mnd_sheet_end_edit (MndSheet *self)
{
  GHashTableIter iter;
  gpointer cell, edited = NULL;

  g_return_if_fail (MND_IS_SHEET (self));

  g_hash_table_iter_init (&iter, self->cells);
  while (edited == NULL && g_hash_table_iter_next (&iter, &cell, NULL))
    if (mnd_sheet_cell_is_editing (cell))
      edited = cell;
  if (edited != NULL)
    mnd_sheet_cell_end (edited, TRUE, MND_SHEET_STAY);
}

static guint
find_shown (GArray *shown, guint column)
{
  for (guint i = 0; i < shown->len; i++)
    if (g_array_index (shown, guint, i) == column)
      return i;
  return 0;
}

gboolean
mnd_sheet_get_current (MndSheet *self, guint *position, guint *shown_column)
{
  MndSheetCell *cell;
  g_autoptr (GArray) shown = NULL;

  g_return_val_if_fail (MND_IS_SHEET (self) && position != NULL && shown_column != NULL, FALSE);

  cell = mnd_sheet_find_current (self);
  if (cell == NULL)
    return FALSE;
  shown = mnd_sheet_dup_shown_columns (self);
  *position = mnd_sheet_cell_get_position (cell);
  *shown_column = find_shown (shown, mnd_sheet_cell_get_column (cell));
  return TRUE;
}

/* --- going there */

void
mnd_sheet_forget_aim (MndSheet *self)
{
  if (self->aim_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->aim_tick);
  self->aim_tick = 0;
}

/* The toolkit scrolls to rows only. */
static void
bring_column_into_sight (MndSheet *self, MndSheetCell *cell)
{
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  double x, y, from;

  if (!gtk_widget_translate_coordinates (GTK_WIDGET (cell), GTK_WIDGET (self->list), 0, 0, &x, &y))
    return;
  from = gtk_adjustment_get_value (across) + x;
  gtk_adjustment_clamp_page (across, from - 6, from + gtk_widget_get_width (GTK_WIDGET (cell)) + 6);
}

static gboolean
reach (MndSheet *self)
{
  MndSheetCell *cell = mnd_sheet_find_cell (self, self->aim_position, self->aim_column);

  if (cell == NULL || !gtk_widget_get_mapped (GTK_WIDGET (cell)) || !gtk_widget_grab_focus (GTK_WIDGET (cell)))
    return FALSE;
  bring_column_into_sight (self, cell);
  if (self->aim_edits)
    mnd_sheet_cell_edit (cell);
  return TRUE;
}

static gboolean
is_reached (MndSheet *self)
{
  MndSheetCell *cell = mnd_sheet_find_current (self);

  return cell != NULL && mnd_sheet_cell_get_column (cell) == self->aim_column
         && mnd_sheet_cell_get_position (cell) == self->aim_position;
}

/* Somebody wants the keyboard elsewhere. */
static gboolean
is_left (MndSheet *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return self->aim_is_reached && focus != NULL && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* A list that changes gives its cells to other rows before it is drawn, and the focus goes with them: a cell is reached
 * once it keeps the focus. */
static gboolean
aim_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  MndSheet *self = MND_SHEET (widget);

  self->aim_held = is_reached (self) ? self->aim_held + 1 : 0;
  if (self->aim_held < HELD && !is_left (self) && ++self->aim_tries < MOST_TRIES)
    {
      if (self->aim_held == 0)
        self->aim_is_reached |= reach (self);
      return G_SOURCE_CONTINUE;
    }
  self->aim_tick = 0;
  return G_SOURCE_REMOVE;
}

static void
aim (MndSheet *self, guint position, guint column, gboolean edits)
{
  GtkWidget *rows = gtk_widget_get_last_child (GTK_WIDGET (self->list));

  mnd_sheet_forget_aim (self);
  self->aim_position = position;
  self->aim_column = column;
  self->aim_edits = edits;
  self->aim_tries = self->aim_held = 0;
  gtk_widget_activate_action (rows, "list.scroll-to-item", "u", position);
  self->aim_is_reached = reach (self);
  self->aim_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), aim_cb, NULL, NULL);
}

void
mnd_sheet_aim (MndSheet *self, guint position, guint column)
{
  aim (self, position, column, FALSE);
}

gboolean
mnd_sheet_go_to (MndSheet *self, guint position, guint shown_column)
{
  g_autoptr (GArray) shown = NULL;

  g_return_val_if_fail (MND_IS_SHEET (self), FALSE);

  shown = mnd_sheet_dup_shown_columns (self);
  if (position >= mnd_sheet_get_n_rows (self) || shown_column >= shown->len)
    return FALSE;
  aim (self, position, g_array_index (shown, guint, shown_column), FALSE);
  return TRUE;
}

static gboolean
may_edit (MndSheet *self, guint position, guint column)
{
  g_autoptr (GObject) row = mnd_sheet_dup_row (self, position);

  return row != NULL && mnd_sheet_may_edit (self, row, column);
}

/* The next cell that can be edited, over the ends of rows, and edits it. */
static void
edit_next (MndSheet *self, guint position, guint column, int step)
{
  g_autoptr (GArray) shown = mnd_sheet_dup_shown_columns (self);
  gint64 n = (gint64) mnd_sheet_get_n_rows (self) * shown->len;
  gint64 at = (gint64) position * shown->len + find_shown (shown, column) + step;

  for (; at >= 0 && at < n; at += step)
    {
      guint row = (guint) (at / shown->len), next = g_array_index (shown, guint, at % shown->len);
      if (!may_edit (self, row, next))
        continue;
      mnd_sheet_select (self, row, FALSE, FALSE);
      aim (self, row, next, TRUE);
      return;
    }
}

void
mnd_sheet_go_on (MndSheet *self, guint position, guint column, MndSheetThen then)
{
  if (position >= mnd_sheet_get_n_rows (self))
    return;
  if (then != MND_SHEET_DOWN)
    {
      edit_next (self, position, column, then == MND_SHEET_ON ? 1 : -1);
      return;
    }
  position = MIN (position + 1, mnd_sheet_get_n_rows (self) - 1);
  mnd_sheet_select (self, position, FALSE, FALSE);
  aim (self, position, column, FALSE);
}

/* --- keys */

static guint
count_rows_of_page (MndSheet *self, MndSheetCell *cell)
{
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  int height = MAX (1, gtk_widget_get_height (gtk_widget_get_parent (GTK_WIDGET (cell))));

  return (guint) MAX (1, gtk_adjustment_get_page_size (down) / height - 1);
}

/* Where a key leads from a place; FALSE: it leads nowhere. Columns are numbers among those that are shown. */
static gboolean
find_target (MndSheet *self, MndSheetCell *cell, guint key, gboolean control, gint64 *row, gint64 *column,
             guint n_shown)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gint64 last_row = (gint64) mnd_sheet_get_n_rows (self) - 1, page = count_rows_of_page (self, cell);

  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      *row = control ? 0 : *row - 1;
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      *row = control ? last_row : *row + 1;
      break;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      *row = MAX (0, *row - page);
      break;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      *row = MIN (last_row, *row + page);
      break;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      *column += is_rtl ? 1 : -1;
      break;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      *column += is_rtl ? -1 : 1;
      break;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      *row = control ? 0 : *row;
      *column = 0;
      break;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      *row = control ? last_row : *row;
      *column = (gint64) n_shown - 1;
      break;
    default:
      return FALSE;
    }
  *row = CLAMP (*row, 0, last_row);
  *column = CLAMP (*column, 0, (gint64) n_shown - 1);
  return TRUE;
}

static gboolean
walk (MndSheet *self, MndSheetCell *cell, guint key, GdkModifierType state)
{
  g_autoptr (GArray) shown = mnd_sheet_dup_shown_columns (self);
  gint64 row = mnd_sheet_cell_get_position (cell), column = find_shown (shown, mnd_sheet_cell_get_column (cell));
  gint64 before = row;

  if ((state & GDK_ALT_MASK) != 0
      || !find_target (self, cell, key, (state & GDK_CONTROL_MASK) != 0, &row, &column, shown->len))
    return FALSE;
  if (row != before)
    mnd_sheet_select (self, (guint) row, FALSE, (state & GDK_SHIFT_MASK) != 0);
  aim (self, (guint) row, g_array_index (shown, guint, (guint) column), FALSE);
  return TRUE;
}

/* From the last cell of a row Tab leads out of the table, so that nobody is caught in it. */
static gboolean
tab (MndSheet *self, MndSheetCell *cell, int step)
{
  g_autoptr (GArray) shown = mnd_sheet_dup_shown_columns (self);
  gint64 column = (gint64) find_shown (shown, mnd_sheet_cell_get_column (cell)) + step;

  if (column < 0 || column >= shown->len)
    {
      GtkWidget *next = GTK_WIDGET (self);
      /* The list would go on to its next row. */
      gtk_widget_set_can_focus (GTK_WIDGET (self->list), FALSE);
      gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (next)),
                              step > 0 ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD);
      gtk_widget_set_can_focus (GTK_WIDGET (self->list), TRUE);
      return TRUE;
    }
  aim (self, mnd_sheet_cell_get_position (cell), g_array_index (shown, guint, (guint) column), FALSE);
  return TRUE;
}

static void
clear_cell (MndSheet *self, MndSheetCell *cell)
{
  const MndSheetEntry entry = { mnd_sheet_cell_get_row (cell), mnd_sheet_cell_get_column (cell), "" };

  if (mnd_sheet_may_edit (self, entry.row, entry.column))
    mnd_sheet_enter (self, &entry, 1);
}

/* Whoever begins to type means the cell, and not what the letter does on the map. */
static gboolean
type (MndSheet *self, MndSheetCell *cell, guint key, GdkModifierType state)
{
  gunichar letter = gdk_keyval_to_unicode (key);
  char text[7] = { 0 };

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || !g_unichar_isgraph (letter)
      || mnd_sheet_get_column (self, mnd_sheet_cell_get_column (cell))->kind == MND_SHEET_CHOICE
      || !mnd_sheet_may_edit (self, mnd_sheet_cell_get_row (cell), mnd_sheet_cell_get_column (cell)))
    return FALSE;
  g_unichar_to_utf8 (letter, text);
  mnd_sheet_cell_type (cell, text);
  return TRUE;
}

/* What a key does with the present cell. */
static gboolean
act (MndSheet *self, MndSheetCell *cell, guint key, GdkModifierType state)
{
  switch (key)
    {
    case GDK_KEY_F2:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (mnd_sheet_may_edit (self, mnd_sheet_cell_get_row (cell), mnd_sheet_cell_get_column (cell)))
        mnd_sheet_cell_edit (cell);
      else
        mnd_sheet_activate (self, mnd_sheet_cell_get_position (cell));
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      clear_cell (self, cell);
      return TRUE;
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      return tab (self, cell, 1);
    case GDK_KEY_ISO_Left_Tab:
      return tab (self, cell, -1);
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      mnd_sheet_select (self, mnd_sheet_cell_get_position (cell), (state & GDK_CONTROL_MASK) != 0, FALSE);
      return TRUE;
    case GDK_KEY_Menu:
      mnd_sheet_show_column_menu (self, cell);
      return TRUE;
    default:
      return type (self, cell, key, state);
    }
}

static gboolean
act_on_block (MndSheet *self, guint key)
{
  switch (gdk_keyval_to_lower (key))
    {
    case GDK_KEY_c:
      mnd_sheet_copy (self);
      return TRUE;
    case GDK_KEY_v:
      mnd_sheet_paste (self);
      return TRUE;
    case GDK_KEY_a:
      gtk_selection_model_select_all (GTK_SELECTION_MODEL (self->selection));
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_pressed_cb (MndSheet *self, guint key, guint code, GdkModifierType state)
{
  MndSheetCell *cell = mnd_sheet_find_current (self);
  gboolean control = (state & GDK_CONTROL_MASK) != 0;

  if (cell == NULL || mnd_sheet_is_editing (self))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_F10 && (state & GDK_SHIFT_MASK) != 0)
    {
      mnd_sheet_show_column_menu (self, cell);
      return GDK_EVENT_STOP;
    }
  if (control && act_on_block (self, key))
    return GDK_EVENT_STOP;
  return walk (self, cell, key, state) || ((!control || key == GDK_KEY_space) && act (self, cell, key, state));
}

/* --- the pointer */

/* Cells that are scrolled away lie beneath the header, or where nobody can press. */
static MndSheetCell *
find_cell_at (MndSheet *self, double x, double y)
{
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);
  GtkWidget *rows = gtk_widget_get_last_child (GTK_WIDGET (self->list));
  graphene_rect_t bounds;
  GHashTableIter iter;
  gpointer cell;

  if (!gtk_widget_compute_bounds (rows, GTK_WIDGET (self->list), &bounds)
      || !graphene_rect_contains_point (&bounds, &point))
    return NULL;
  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    if (gtk_widget_get_mapped (cell) && gtk_widget_compute_bounds (cell, GTK_WIDGET (self->list), &bounds)
        && graphene_rect_contains_point (&bounds, &point))
      return cell;
  return NULL;
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, MndSheet *self)
{
  MndSheetCell *cell = find_cell_at (self, x, y);
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  guint position;

  if (cell == NULL || mnd_sheet_cell_is_editing (cell))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  mnd_sheet_forget_aim (self);
  position = mnd_sheet_cell_get_position (cell);
  if (n_press == 1)
    {
      gtk_widget_grab_focus (GTK_WIDGET (cell));
      mnd_sheet_select (self, position, (state & GDK_CONTROL_MASK) != 0, (state & GDK_SHIFT_MASK) != 0);
    }
  else if (mnd_sheet_may_edit (self, mnd_sheet_cell_get_row (cell), mnd_sheet_cell_get_column (cell)))
    mnd_sheet_cell_edit (cell);
  else
    mnd_sheet_activate (self, position);
}

void
mnd_sheet_listen (MndSheet *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  /* Before the toolkit's own, which puts the focus into the first cell of the row. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (click));
}
