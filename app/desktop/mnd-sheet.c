/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table for a view of the map: its models, its cells, and the selection that it shares. Its other aspects are in
 * files of their own; see -private.h. */
#include "desktop/mnd-sheet-private.h"

#include "desktop/mnd-keeping.h"
#include "model/mnd-id.h"

#include <math.h>

/* What was changed elsewhere is put in order once nothing more urgent is to do. */
#define ORDER_PRIORITY G_PRIORITY_LOW

static void keeping_init (MndKeepingInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MndSheet, mnd_sheet, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (MND_TYPE_KEEPING, keeping_init))

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_TOLD,
  SIGNAL_PROBLEM,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- columns as they are described */

static void
free_column (gpointer data)
{
  MndSheetColumn *column = data;

  g_free (column->name);
  g_free (column->title);
  g_free (column);
}

GPtrArray *
mnd_sheet_columns_new (void)
{
  return g_ptr_array_new_with_free_func (free_column);
}

MndSheetColumn *
mnd_sheet_columns_add (GPtrArray *columns, const char *name, const char *title, MndSheetKind kind, int width)
{
  MndSheetColumn *column;

  g_return_val_if_fail (columns != NULL && name != NULL && title != NULL, NULL);

  column = g_new0 (MndSheetColumn, 1);
  column->name = g_strdup (name);
  column->title = g_strdup (title);
  column->kind = kind;
  column->width = width;
  g_ptr_array_add (columns, column);
  return column;
}

const MndSheetColumn *
mnd_sheet_get_column (MndSheet *self, guint column)
{
  return g_ptr_array_index (self->columns, column);
}

/* --- cells */

void
mnd_sheet_value_clear (MndSheetValue *value)
{
  g_clear_pointer (&value->text, g_free);
}

void
mnd_sheet_read (MndSheet *self, gpointer row, guint column, MndSheetValue *value)
{
  *value = (MndSheetValue){ .number = NAN };
  self->funcs->read (row, column, value, self->user_data);
}

gboolean
mnd_sheet_may_edit (MndSheet *self, gpointer row, guint column)
{
  return self->funcs->may_edit (row, column, self->user_data);
}

void
mnd_sheet_tell (MndSheet *self, const char *sentence)
{
  g_signal_emit (self, signals[SIGNAL_TOLD], 0, sentence);
}

void
mnd_sheet_tell_problem (MndSheet *self, const GError *error)
{
  g_signal_emit (self, signals[SIGNAL_PROBLEM], 0, error);
}

gboolean
mnd_sheet_enter (MndSheet *self, const MndSheetEntry *entries, guint n_entries)
{
  g_autoptr (GError) error = NULL;

  if (self->funcs->enter (entries, n_entries, self->user_data, &error))
    return TRUE;
  mnd_sheet_tell_problem (self, error);
  mnd_sheet_refresh (self);
  return FALSE;
}

static gboolean
name_cells_cb (gpointer user_data)
{
  MndSheet *self = user_data;
  GHashTableIter iter;
  gpointer cell;

  self->name_idle = 0;
  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    mnd_sheet_cell_say_name (cell);
  return G_SOURCE_REMOVE;
}

void
mnd_sheet_name_cells (MndSheet *self)
{
  if (self->name_idle == 0)
    self->name_idle = g_idle_add_full (ORDER_PRIORITY, name_cells_cb, self, NULL);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, MndSheet *self)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "mnd-column"));

  gtk_list_item_set_child (item, mnd_sheet_cell_new (self, column));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, MndSheet *self)
{
  MndSheetCell *cell = MND_SHEET_CELL (gtk_list_item_get_child (item));

  g_hash_table_add (self->cells, cell);
  mnd_sheet_cell_set_item (cell, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, MndSheet *self)
{
  MndSheetCell *cell = MND_SHEET_CELL (gtk_list_item_get_child (item));

  if (cell == NULL)
    return;
  g_hash_table_remove (self->cells, cell);
  mnd_sheet_cell_set_item (cell, NULL);
}

static GtkListItemFactory *
create_factory (MndSheet *self, guint column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), "mnd-column", GUINT_TO_POINTER (column));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  return factory;
}

static void
add_column (MndSheet *self, guint i)
{
  const MndSheetColumn *column = mnd_sheet_get_column (self, i);
  GtkColumnViewColumn *view_column = gtk_column_view_column_new (column->title, create_factory (self, i));
  MndSheetOrder *order;
  g_autoptr (GtkSorter) sorter = mnd_sheet_order_new (self, i, &order);

  gtk_column_view_column_set_sorter (view_column, sorter);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_column_set_expand (view_column, column->expands);
  g_ptr_array_add (self->orders, order);
  g_ptr_array_add (self->view_columns, view_column);
  gtk_column_view_append_column (self->list, view_column);
}

static void
remove_columns (MndSheet *self)
{
  mnd_sheet_forget_aim (self);
  gtk_column_view_sort_by_column (self->list, NULL, GTK_SORT_ASCENDING);
  for (guint i = 0; i < self->view_columns->len; i++)
    gtk_column_view_remove_column (self->list, g_ptr_array_index (self->view_columns, i));
  g_ptr_array_set_size (self->orders, 0);
  g_ptr_array_set_size (self->view_columns, 0);
}

void
mnd_sheet_take_columns (MndSheet *self, GPtrArray *columns)
{
  g_return_if_fail (MND_IS_SHEET (self) && columns != NULL);

  self->is_arranging = TRUE;
  remove_columns (self);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  self->columns = columns;
  for (guint i = 0; i < columns->len; i++)
    add_column (self, i);
  mnd_sheet_arrange_columns (self);
  mnd_sheet_watch_columns (self);
  self->is_arranging = FALSE;
}

/* --- rows */

static gboolean
filter_cb (gpointer row, gpointer user_data)
{
  MndSheet *self = user_data;

  return self->filter == NULL || self->filter (row, self->filter_data);
}

gpointer
mnd_sheet_dup_row (MndSheet *self, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (self->selection), position);
}

guint
mnd_sheet_get_n_rows (MndSheet *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}

void
mnd_sheet_activate (MndSheet *self, guint position)
{
  g_autoptr (GObject) row = mnd_sheet_dup_row (self, position);

  if (row != NULL)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, row);
}

/* --- the selection, shared with the view */

static gboolean
is_selected_in_view (MndSheet *self, gpointer row)
{
  const MndId *id = self->funcs->get_id (row, self->user_data);

  return id != NULL && mnd_view_is_selected (self->view, id);
}

static gboolean
scroll_to_sight (MndSheet *self)
{
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  if (gtk_adjustment_get_page_size (down) <= 0)
    return FALSE;
  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->list)), "list.scroll-to-item", "u",
                              self->sight);
  return TRUE;
}

static gboolean
sight_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  MndSheet *self = MND_SHEET (widget);

  if (!scroll_to_sight (self))
    return G_SOURCE_CONTINUE;
  self->sight_tick = 0;
  return G_SOURCE_REMOVE;
}

/* A list that scrolls before it knows its size stays empty: then it waits for the next frame. */
static void
bring_into_sight (MndSheet *self, guint position)
{
  self->sight = position;
  if (self->sight_tick == 0 && !scroll_to_sight (self))
    self->sight_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), sight_cb, NULL, NULL);
}

/* From the view into the sheet. */
static void
take_selection (MndSheet *self)
{
  g_autoptr (GtkBitset) mask = NULL;
  g_autoptr (GtkBitset) chosen = NULL;
  guint n = mnd_sheet_get_n_rows (self);

  if (self->view == NULL || self->is_sharing)
    return;
  mask = gtk_bitset_new_range (0, n);
  chosen = gtk_bitset_new_empty ();
  for (guint i = 0; i < n && mnd_view_get_n_selected (self->view) > 0; i++)
    {
      g_autoptr (GObject) row = mnd_sheet_dup_row (self, i);
      if (is_selected_in_view (self, row))
        gtk_bitset_add (chosen, i);
    }
  self->is_sharing = TRUE;
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), chosen, mask);
  self->is_sharing = FALSE;
  if (!gtk_bitset_is_empty (chosen) && mnd_sheet_find_current (self) == NULL)
    bring_into_sight (self, gtk_bitset_get_minimum (chosen));
}

/* From the sheet into the view. */
static void
give_selection (MndSheet *self)
{
  g_autoptr (GtkBitset) chosen = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (MndId));
  GtkBitsetIter iter;
  guint position;

  if (self->view == NULL || self->is_sharing)
    return;
  chosen = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  for (gboolean is = gtk_bitset_iter_init_first (&iter, chosen, &position); is;
       is = gtk_bitset_iter_next (&iter, &position))
    {
      g_autoptr (GObject) row = mnd_sheet_dup_row (self, position);
      const MndId *id = self->funcs->get_id (row, self->user_data);
      if (id != NULL)
        g_array_append_val (ids, *id);
    }
  self->is_sharing = TRUE;
  mnd_view_select_many (self->view, (const MndId *) (gpointer) ids->data, ids->len, FALSE);
  self->is_sharing = FALSE;
}

void
mnd_sheet_select (MndSheet *self, guint position, gboolean toggles, gboolean extends)
{
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (self->selection);
  guint from = MIN (self->anchor, position), to = MAX (self->anchor, position);

  if (extends && self->anchor < mnd_sheet_get_n_rows (self))
    {
      gtk_selection_model_select_range (selection, from, to - from + 1, !toggles);
      return;
    }
  self->anchor = position;
  if (toggles && gtk_selection_model_is_selected (selection, position))
    gtk_selection_model_unselect_item (selection, position);
  else
    gtk_selection_model_select_item (selection, position, !toggles);
}

/* --- what has changed */

static gboolean
is_at_work (MndSheet *self)
{
  return mnd_sheet_is_editing (self) || mnd_sheet_find_current (self) != NULL;
}

/* A row that no longer fits stays where it is under the hands of who changed it. */
static gboolean
mend_order_cb (gpointer user_data)
{
  MndSheet *self = user_data;
  GtkFilter *filter = gtk_filter_list_model_get_filter (self->filtered);

  self->stale_idle = 0;
  if (is_at_work (self))
    return G_SOURCE_REMOVE;
  self->is_stale = FALSE;
  for (guint i = 0; i < self->orders->len; i++)
    mnd_sheet_order_forget (g_ptr_array_index (self->orders, i));
  self->is_arranging = TRUE;
  gtk_sorter_changed (gtk_column_view_get_sorter (self->list), GTK_SORTER_CHANGE_DIFFERENT);
  self->is_arranging = FALSE;
  gtk_filter_changed (filter, GTK_FILTER_CHANGE_DIFFERENT);
  return G_SOURCE_REMOVE;
}

static void
mend_order (MndSheet *self)
{
  if (self->list != NULL && self->is_stale && self->stale_idle == 0)
    self->stale_idle = g_idle_add_full (ORDER_PRIORITY, mend_order_cb, self, NULL);
}

void
mnd_sheet_refresh (MndSheet *self)
{
  GHashTableIter iter;
  gpointer cell;

  g_return_if_fail (MND_IS_SHEET (self));

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    mnd_sheet_cell_refresh (cell);
  self->is_stale = TRUE;
  mend_order (self);
}

void
mnd_sheet_refilter (MndSheet *self)
{
  g_return_if_fail (MND_IS_SHEET (self));

  gtk_filter_changed (gtk_filter_list_model_get_filter (self->filtered), GTK_FILTER_CHANGE_DIFFERENT);
  take_selection (self);
}

/* --- overrides */

static void
mnd_sheet_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mnd_sheet_parent_class)->map (widget);
  take_selection (MND_SHEET (widget));
}

static void
selection_changed_cb (MndSheet *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    take_selection (self);
}

static void
mnd_sheet_dispose (GObject *object)
{
  MndSheet *self = MND_SHEET (object);

  if (self->list != NULL)
    {
      mnd_sheet_remember_columns (self);
      self->is_arranging = TRUE;
      mnd_sheet_set_view (self, NULL);
      mnd_sheet_forget_aim (self);
      g_clear_handle_id (&self->stale_idle, g_source_remove);
      g_clear_handle_id (&self->name_idle, g_source_remove);
      g_clear_handle_id (&self->place_idle, g_source_remove);
      g_clear_pointer (&self->popover, gtk_widget_unparent);
      gtk_column_view_set_model (self->list, NULL);
      gtk_sort_list_model_set_sorter (self->sorted, NULL);
      gtk_filter_list_model_set_filter (self->filtered, NULL);
      gtk_filter_list_model_set_model (self->filtered, NULL);
      self->list = NULL;
    }
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->menu);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (mnd_sheet_parent_class)->dispose (object);
}

static void
mnd_sheet_finalize (GObject *object)
{
  MndSheet *self = MND_SHEET (object);

  g_free (self->name);
  g_free (self->order);
  g_clear_pointer (&self->sorted_by, g_ptr_array_unref);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->view_columns);
  g_ptr_array_unref (self->orders);
  g_hash_table_unref (self->cells);

  G_OBJECT_CLASS (mnd_sheet_parent_class)->finalize (object);
}

static void
take_over (MndKeeping *keeping, MndKeeping *old_keeping)
{
  MndSheet *self = MND_SHEET (keeping), *old = MND_SHEET (old_keeping);

  mnd_sheet_remember_columns (old);
  self->is_arranging = TRUE;
  mnd_sheet_arrange_columns (self);
  self->is_arranging = FALSE;
}

static gboolean
take_focus (MndKeeping *keeping, MndKeeping *old_keeping, GtkWidget *focus)
{
  MndSheet *self = MND_SHEET (keeping), *old = MND_SHEET (old_keeping);
  GtkWidget *cell = MND_IS_SHEET_CELL (focus) ? focus : gtk_widget_get_ancestor (focus, MND_TYPE_SHEET_CELL);
  gpointer row = cell != NULL ? mnd_sheet_cell_get_row (MND_SHEET_CELL (cell)) : NULL;
  guint column = cell != NULL ? mnd_sheet_cell_get_column (MND_SHEET_CELL (cell)) : G_MAXUINT;

  if (row == NULL || column >= self->columns->len
      || !g_str_equal (mnd_sheet_get_column (self, column)->name, mnd_sheet_get_column (old, column)->name))
    return FALSE;
  for (guint i = 0; i < mnd_sheet_get_n_rows (self); i++)
    {
      g_autoptr (GObject) own = mnd_sheet_dup_row (self, i);

      if ((gpointer) own != row)
        continue;
      mnd_sheet_aim (self, i, column);
      return TRUE;
    }
  return FALSE;
}

static void
keeping_init (MndKeepingInterface *iface)
{
  iface->take_over = take_over;
  iface->take_focus = take_focus;
}

static void
mnd_sheet_class_init (MndSheetClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mnd_sheet_dispose;
  G_OBJECT_CLASS (klass)->finalize = mnd_sheet_finalize;
  widget_class->map = mnd_sheet_map;
  gtk_widget_class_set_css_name (widget_class, "mnd-sheet");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  signals[SIGNAL_ACTIVATED] =
      g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_OBJECT);
  signals[SIGNAL_TOLD] =
      g_signal_new ("told", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_PROBLEM] =
      g_signal_new ("problem", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static double
get_start (GtkAdjustment *across)
{
  return gtk_adjustment_get_upper (across) - gtk_adjustment_get_page_size (across);
}

static gboolean
place_cb (gpointer user_data)
{
  MndSheet *self = user_data;
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  self->place_idle = 0;
  self->is_placing = TRUE;
  gtk_adjustment_set_value (across, get_start (across));
  self->is_placing = FALSE;
  return G_SOURCE_REMOVE;
}

/* The toolkit begins at the left in every language. Where reading begins at the right, so does the table, until
 * somebody scrolls. While it finds its size, it takes no other place. */
static void
keep_at_start_cb (MndSheet *self)
{
  if (self->has_scrolled || self->place_idle != 0 || gtk_widget_get_direction (GTK_WIDGET (self)) != GTK_TEXT_DIR_RTL)
    return;
  self->place_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, place_cb, self, NULL);
}

/* A table that becomes narrower or wider stays at its start. */
static void
scrolled_cb (MndSheet *self, GtkAdjustment *across)
{
  if (!self->is_placing && gtk_adjustment_get_value (across) < get_start (across) - 1)
    self->has_scrolled = TRUE;
}

static void
begin_at_start (MndSheet *self)
{
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  g_signal_connect_object (across, "changed", G_CALLBACK (keep_at_start_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (across, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

static void
focus_left_cb (MndSheet *self)
{
  mend_order (self);
}

static void
create_models (MndSheet *self)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (self->list);

  self->filtered = gtk_filter_list_model_new (NULL, GTK_FILTER (gtk_custom_filter_new (filter_cb, self, NULL)));
  self->sorted = gtk_sort_list_model_new (G_LIST_MODEL (self->filtered), g_object_ref (sorter));
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (self->sorted));
  gtk_column_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_swapped (self->selection, "selection-changed", G_CALLBACK (give_selection), self);
}

static void
mnd_sheet_init (MndSheet *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->columns = mnd_sheet_columns_new ();
  self->view_columns = g_ptr_array_new ();
  self->orders = g_ptr_array_new ();
  self->cells = g_hash_table_new (NULL, NULL);
  self->actions = g_simple_action_group_new ();
  self->menu = g_menu_new ();
  self->list = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_reorderable (self->list, TRUE);
  gtk_column_view_set_show_column_separators (self->list, TRUE);
  gtk_column_view_set_show_row_separators (self->list, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "data-table");
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->list));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "sheet", G_ACTION_GROUP (self->actions));
  create_models (self);
  begin_at_start (self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), focus);
  mnd_sheet_listen (self);
}

GtkWidget *
mnd_sheet_new (const char *name, const char *label, const MndSheetFuncs *funcs, gpointer user_data)
{
  MndSheet *self;

  g_return_val_if_fail (name != NULL && label != NULL && funcs != NULL, NULL);

  self = g_object_new (MND_TYPE_SHEET, NULL);
  self->name = g_strdup (name);
  self->funcs = funcs;
  self->user_data = user_data;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

void
mnd_sheet_set_rows (MndSheet *self, GListModel *rows)
{
  g_return_if_fail (MND_IS_SHEET (self) && (rows == NULL || G_IS_LIST_MODEL (rows)));

  for (guint i = 0; i < self->orders->len; i++)
    mnd_sheet_order_forget (g_ptr_array_index (self->orders, i));
  gtk_filter_list_model_set_model (self->filtered, rows);
  take_selection (self);
}

void
mnd_sheet_set_filter (MndSheet *self, GtkCustomFilterFunc filter, gpointer user_data)
{
  g_return_if_fail (MND_IS_SHEET (self));

  self->filter = filter;
  self->filter_data = user_data;
  mnd_sheet_refilter (self);
}

void
mnd_sheet_set_view (MndSheet *self, MndView *view)
{
  g_return_if_fail (MND_IS_SHEET (self) && (view == NULL || MND_IS_VIEW (view)));

  if (self->view == view)
    return;
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (self->view, self);
  g_set_object (&self->view, view);
  if (view != NULL)
    g_signal_connect_swapped (view, "selection-changed", G_CALLBACK (selection_changed_cb), self);
}

GListModel *
mnd_sheet_get_shown (MndSheet *self)
{
  g_return_val_if_fail (MND_IS_SHEET (self), NULL);

  return G_LIST_MODEL (self->selection);
}

char *
mnd_sheet_dup_text (MndSheet *self, guint position, guint column)
{
  MndSheetValue value;
  g_autoptr (GObject) row = NULL;

  g_return_val_if_fail (MND_IS_SHEET (self) && column < self->columns->len, NULL);

  row = mnd_sheet_dup_row (self, position);
  if (row == NULL)
    return NULL;
  mnd_sheet_read (self, row, column, &value);
  return value.text;
}

void
mnd_sheet_sort_by (MndSheet *self, const char *name, gboolean descending)
{
  g_return_if_fail (MND_IS_SHEET (self) && name != NULL);

  for (guint i = 0; i < self->columns->len; i++)
    if (g_str_equal (mnd_sheet_get_column (self, i)->name, name))
      gtk_column_view_sort_by_column (self->list, g_ptr_array_index (self->view_columns, i),
                                      descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}
