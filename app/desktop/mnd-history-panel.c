/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The history beside the map: its list, the menu of a row, and the entry for a name; see the header. */
#include "desktop/mnd-history-panel.h"

#include "desktop/mnd-keeping.h"
#include "desktop/mnd-history-cell.h"

#include <glib/gi18n.h>

#define MINUTE_SECONDS 60

struct _MndHistoryPanel
{
  GtkWidget parent_instance;
  GtkWidget *box;
  GtkWidget *named_only;
  GtkWidget *pages;
  GtkWidget *list;
  GtkWidget *empty;
  GtkWidget *foot;
  GtkWidget *naming_what;
  GtkWidget *name_entry;
  GMenuModel *row_menu;
  GtkWidget *menu;
  MndView *view;
  MndHistoryList *rows;
  GtkSingleSelection *selection;
  gboolean stale; /* there are edits that the rows do not have */
  guint refresh_idle;
  guint age_timer;
  MndId named; /* whose name is being entered */
};

static void keeping_init (MndKeepingInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MndHistoryPanel, mnd_history_panel, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (MND_TYPE_KEEPING, keeping_init))

enum
{
  SIGNAL_ACTING,
  SIGNAL_PROBLEM,
  SIGNAL_REFUSED,
  SIGNAL_COMPARE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static MndDocument *
get_document (MndHistoryPanel *self)
{
  return self->view != NULL ? mnd_view_get_document (self->view) : NULL;
}

static MndHistoryItem *
get_selected (MndHistoryPanel *self)
{
  return self->view != NULL ? gtk_single_selection_get_selected_item (self->selection) : NULL;
}

/* --- what can be done now */

static void
update_actions (MndHistoryPanel *self)
{
  MndHistoryItem *item = get_selected (self);
  MndDocument *document = get_document (self);
  MndHistoryState state = item != NULL ? mnd_history_item_get_state (item) : MND_HISTORY_CURRENT;
  gboolean is_edit = item != NULL && mnd_history_item_get_id (item) != NULL;
  gboolean in_map = state == MND_HISTORY_DONE || state == MND_HISTORY_CURRENT;
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "history.go-to", item != NULL && state != MND_HISTORY_CURRENT);
  gtk_widget_action_set_enabled (widget, "history.compare", item != NULL && state != MND_HISTORY_CURRENT);
  gtk_widget_action_set_enabled (widget, "history.take-back", is_edit && in_map);
  gtk_widget_action_set_enabled (widget, "history.name", is_edit);
  gtk_widget_action_set_enabled (widget, "history.name-current",
                                 document != NULL && mnd_document_get_undo_label (document) != NULL);
}

/* Why no row is there, and how one comes there. */
static const char *
get_empty_words (MndHistoryPanel *self)
{
  MndDocument *document = get_document (self);

  if (document != NULL && mnd_document_is_read_only (document))
    return _ ("This map is open for reading, without its history.");
  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->named_only)))
    return _ (
        "No point has a name yet. Name one, such as “Baseline”, to find it again and to compare the map with it.");
  return _ ("No edits yet. Each one will stand here, and you can go back to any of them.");
}

static void
update_page (MndHistoryPanel *self)
{
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->rows)) == 0;

  gtk_label_set_label (GTK_LABEL (self->empty), get_empty_words (self));
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), empty ? "empty" : "list");
}

/* --- following the document */

static void
refresh (MndHistoryPanel *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->refresh_idle, g_source_remove);
  self->stale = FALSE;
  if (self->view == NULL)
    return;
  if (!mnd_history_list_read (self->rows, get_document (self), &error))
    g_signal_emit (self, signals[SIGNAL_PROBLEM], 0, error);
  update_page (self);
  update_actions (self);
}

static gboolean
refresh_idle_cb (gpointer user_data)
{
  MndHistoryPanel *self = user_data;

  self->refresh_idle = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

/* Several edits in a row are read once, and what nobody sees is not read at all. */
static void
history_changed_cb (MndHistoryPanel *self)
{
  self->stale = TRUE;
  update_actions (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->refresh_idle == 0)
    self->refresh_idle = g_idle_add (refresh_idle_cb, self);
}

static gboolean
age_cb (gpointer user_data)
{
  mnd_history_list_age (MND_HISTORY_PANEL (user_data)->rows);
  return G_SOURCE_CONTINUE;
}

static void
mnd_history_panel_map (GtkWidget *widget)
{
  MndHistoryPanel *self = MND_HISTORY_PANEL (widget);

  if (self->stale)
    refresh (self);
  mnd_history_list_age (self->rows);
  self->age_timer = g_timeout_add_seconds (MINUTE_SECONDS, age_cb, self);
  GTK_WIDGET_CLASS (mnd_history_panel_parent_class)->map (widget);
}

static void
mnd_history_panel_unmap (GtkWidget *widget)
{
  MndHistoryPanel *self = MND_HISTORY_PANEL (widget);

  /* It stays stale, and is read when somebody looks again. */
  g_clear_handle_id (&self->refresh_idle, g_source_remove);
  g_clear_handle_id (&self->age_timer, g_source_remove);
  GTK_WIDGET_CLASS (mnd_history_panel_parent_class)->unmap (widget);
}

/* --- naming */

static void
end_naming (MndHistoryPanel *self)
{
  gboolean focused = gtk_widget_get_focus_child (self->foot) != NULL;

  gtk_stack_set_visible_child_name (GTK_STACK (self->foot), "button");
  if (focused)
    gtk_widget_grab_focus (self->list);
}

static void
start_naming (MndHistoryPanel *self, MndHistoryItem *item)
{
  const char *name = mnd_history_item_get_name (item);
  /* Translators: above the entry for the name of a point in history; %s is the edit that led there. */
  g_autofree char *what = g_strdup_printf (_ ("After “%s”"), mnd_history_item_get_label (item));

  self->named = *mnd_history_item_get_id (item);
  gtk_label_set_label (GTK_LABEL (self->naming_what), what);
  gtk_widget_set_tooltip_text (self->naming_what, what);
  gtk_editable_set_text (GTK_EDITABLE (self->name_entry), name != NULL ? name : "");
  gtk_stack_set_visible_child_name (GTK_STACK (self->foot), "naming");
  gtk_widget_grab_focus (self->name_entry);
}

static void
name_entered_cb (MndHistoryPanel *self)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name_entry));
  g_autoptr (GError) error = NULL;

  if (self->view == NULL)
    return;
  if (!mnd_document_set_snapshot (get_document (self), &self->named, name, &error))
    g_signal_emit (self, signals[SIGNAL_PROBLEM], 0, error);
  end_naming (self);
}

static void
end_naming_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  end_naming (MND_HISTORY_PANEL (widget));
}

static void
name_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MndHistoryPanel *self = MND_HISTORY_PANEL (widget);

  start_naming (self, get_selected (self));
}

static void
name_current_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  mnd_history_panel_start_naming (MND_HISTORY_PANEL (widget));
}

/* --- what a row is good for */

static void
go_to (MndHistoryPanel *self, MndHistoryItem *item)
{
  g_autoptr (MndHistoryItem) kept = g_object_ref (item);
  g_autoptr (GError) error = NULL;

  g_signal_emit (self, signals[SIGNAL_ACTING], 0);
  if (!mnd_document_go_to (get_document (self), mnd_history_item_get_id (kept), &error))
    g_signal_emit (self, signals[SIGNAL_PROBLEM], 0, error);
}

static void
go_to_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MndHistoryPanel *self = MND_HISTORY_PANEL (widget);

  go_to (self, get_selected (self));
}

static void
activate_cb (MndHistoryPanel *self, guint position)
{
  g_autoptr (MndHistoryItem) item = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  if (item != NULL && mnd_history_item_get_state (item) != MND_HISTORY_CURRENT)
    go_to (self, item);
}

static void
take_back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MndHistoryPanel *self = MND_HISTORY_PANEL (widget);
  g_autoptr (MndHistoryItem) item = g_object_ref (get_selected (self));
  g_autoptr (GError) error = NULL;

  g_signal_emit (self, signals[SIGNAL_ACTING], 0);
  if (mnd_document_revert (get_document (self), mnd_history_item_get_id (item), &error))
    return;
  if (g_error_matches (error, MND_STORE_ERROR, MND_STORE_ERROR_REFUSED))
    g_signal_emit (self, signals[SIGNAL_REFUSED], 0, mnd_history_item_get_label (item), error);
  else
    g_signal_emit (self, signals[SIGNAL_PROBLEM], 0, error);
}

static void
compare_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MndHistoryPanel *self = MND_HISTORY_PANEL (widget);

  g_signal_emit (self, signals[SIGNAL_ACTING], 0);
  g_signal_emit (self, signals[SIGNAL_COMPARE], 0, get_selected (self));
}

/* The cell that shows a row; NULL where it is scrolled away. */
static GtkWidget *
find_cell (MndHistoryPanel *self, guint position)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *cell = gtk_widget_get_first_child (row);
      if (MND_IS_HISTORY_CELL (cell) && mnd_history_cell_get_position (MND_HISTORY_CELL (cell)) == position)
        return cell;
    }
  return NULL;
}

static void
menu_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MndHistoryPanel *self = MND_HISTORY_PANEL (widget);
  guint position = g_variant_get_uint32 (parameter);
  GtkWidget *cell;
  graphene_rect_t bounds;

  if (position == GTK_INVALID_LIST_POSITION)
    position = gtk_single_selection_get_selected (self->selection);
  cell = find_cell (self, position);
  if (cell == NULL || !gtk_widget_compute_bounds (cell, widget, &bounds))
    return;
  gtk_single_selection_set_selected (self->selection, position);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                                                (int) bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* Whoever leaves the menu goes on in the list, unless what was chosen took the keyboard elsewhere. */
static void
menu_closed_cb (MndHistoryPanel *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root != NULL && (focus == NULL || focus == self->menu || gtk_widget_is_ancestor (focus, self->menu)))
    gtk_widget_grab_focus (self->list);
}

static void
named_only_cb (MndHistoryPanel *self)
{
  mnd_history_list_set_named_only (self->rows, gtk_check_button_get_active (GTK_CHECK_BUTTON (self->named_only)));
  update_page (self);
}

/* --- the list */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  gtk_list_item_set_child (item, mnd_history_cell_new ());
}

/* The row that takes the focus is the list's own; a screen reader asks that one. */
static void
describe_cb (MndHistoryItem *item, GParamSpec *pspec, GtkWidget *cell)
{
  g_autofree char *description = mnd_history_item_dup_description (item);
  GtkWidget *row = gtk_widget_get_parent (cell);

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *row, gpointer user_data)
{
  GtkWidget *cell = gtk_list_item_get_child (row);
  MndHistoryItem *item = gtk_list_item_get_item (row);

  mnd_history_cell_set_row (MND_HISTORY_CELL (cell), row);
  g_signal_connect_object (item, "notify::tooltip", G_CALLBACK (describe_cb), cell, 0);
  describe_cb (item, NULL, cell);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *row, gpointer user_data)
{
  GtkWidget *cell = gtk_list_item_get_child (row);

  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (row), describe_cb, cell);
  mnd_history_cell_set_row (MND_HISTORY_CELL (cell), NULL);
}

static void
build_list (MndHistoryPanel *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list), factory);
  g_object_unref (factory);
  self->rows = mnd_history_list_new ();
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (update_actions), self);
}

/* --- the widget */

/* One child, and a menu whose place has to be told to it: no layout manager does the second. */
static GtkSizeRequestMode
mnd_history_panel_get_request_mode (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (MND_HISTORY_PANEL (widget)->box);
}

static void
mnd_history_panel_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                           int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (MND_HISTORY_PANEL (widget)->box, orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
}

static void
mnd_history_panel_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (MND_HISTORY_PANEL (widget)->box, width, height, baseline, NULL);
  gtk_popover_present (GTK_POPOVER (MND_HISTORY_PANEL (widget)->menu));
}

static void
mnd_history_panel_dispose (GObject *object)
{
  MndHistoryPanel *self = MND_HISTORY_PANEL (object);
  GtkWidget *child;

  mnd_history_panel_set_view (self, NULL);
  g_clear_handle_id (&self->age_timer, g_source_remove);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  G_OBJECT_CLASS (mnd_history_panel_parent_class)->dispose (object);
}

static void
install_signals (GType type)
{
  signals[SIGNAL_ACTING] = g_signal_new ("acting", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_PROBLEM] =
      g_signal_new ("problem", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[SIGNAL_REFUSED] = g_signal_new ("refused", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                          G_TYPE_STRING, G_TYPE_ERROR);
  signals[SIGNAL_COMPARE] =
      g_signal_new ("compare", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, MND_TYPE_HISTORY_ITEM);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "history.go-to", NULL, go_to_cb);
  gtk_widget_class_install_action (widget_class, "history.take-back", NULL, take_back_cb);
  gtk_widget_class_install_action (widget_class, "history.name", NULL, name_cb);
  gtk_widget_class_install_action (widget_class, "history.compare", NULL, compare_cb);
  gtk_widget_class_install_action (widget_class, "history.name-current", NULL, name_current_cb);
  gtk_widget_class_install_action (widget_class, "history.end-naming", NULL, end_naming_cb);
  gtk_widget_class_install_action (widget_class, "history.menu", "u", menu_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "history.name", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "history.menu", "u", GTK_INVALID_LIST_POSITION);
  /* Many keyboards have no key for menus. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "history.menu", "u",
                                       GTK_INVALID_LIST_POSITION);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "history.menu", "u",
                                       GTK_INVALID_LIST_POSITION);
}

static guint
find_row (MndHistoryPanel *self, const MndId *id)
{
  for (guint i = 0; id != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      g_autoptr (MndHistoryItem) item = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if (mnd_history_item_get_id (item) != NULL && mnd_id_equal (mnd_history_item_get_id (item), id))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* A name that is being entered. */
static void
take_naming (MndHistoryPanel *self, MndHistoryPanel *old)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (old->name_entry)));
  g_autoptr (MndHistoryItem) item = g_list_model_get_item (G_LIST_MODEL (self->rows), find_row (self, &old->named));

  if (g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (old->foot)), "naming") != 0 || item == NULL)
    return;
  start_naming (self, item);
  gtk_editable_set_text (GTK_EDITABLE (self->name_entry), name);
  gtk_editable_set_position (GTK_EDITABLE (self->name_entry), -1);
}

static void
take_over (MndKeeping *keeping, MndKeeping *old_keeping)
{
  MndHistoryPanel *self = MND_HISTORY_PANEL (keeping), *old = MND_HISTORY_PANEL (old_keeping);
  MndHistoryItem *selected = get_selected (old);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->named_only),
                               gtk_check_button_get_active (GTK_CHECK_BUTTON (old->named_only)));
  if (self->view == NULL || g_list_model_get_n_items (G_LIST_MODEL (old->rows)) == 0)
    return;
  refresh (self);
  if (selected != NULL)
    gtk_single_selection_set_selected (self->selection, find_row (self, mnd_history_item_get_id (selected)));
  take_naming (self, old);
}

static void
keeping_init (MndKeepingInterface *iface)
{
  iface->take_over = take_over;
}

static void
mnd_history_panel_class_init (MndHistoryPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mnd_history_panel_dispose;
  widget_class->map = mnd_history_panel_map;
  widget_class->unmap = mnd_history_panel_unmap;
  widget_class->get_request_mode = mnd_history_panel_get_request_mode;
  widget_class->measure = mnd_history_panel_measure;
  widget_class->size_allocate = mnd_history_panel_size_allocate;
  install_signals (G_TYPE_FROM_CLASS (klass));
  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-history-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, MndHistoryPanel, box);
  gtk_widget_class_bind_template_child (widget_class, MndHistoryPanel, named_only);
  gtk_widget_class_bind_template_child (widget_class, MndHistoryPanel, pages);
  gtk_widget_class_bind_template_child (widget_class, MndHistoryPanel, list);
  gtk_widget_class_bind_template_child (widget_class, MndHistoryPanel, empty);
  gtk_widget_class_bind_template_child (widget_class, MndHistoryPanel, foot);
  gtk_widget_class_bind_template_child (widget_class, MndHistoryPanel, naming_what);
  gtk_widget_class_bind_template_child (widget_class, MndHistoryPanel, name_entry);
  gtk_widget_class_bind_template_child (widget_class, MndHistoryPanel, row_menu);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, named_only_cb);
}

static void
mnd_history_panel_init (MndHistoryPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  build_list (self);
  self->menu = gtk_popover_menu_new_from_model (self->row_menu);
  gtk_popover_set_position (GTK_POPOVER (self->menu), GTK_POS_BOTTOM);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  g_signal_connect_object (self->menu, "closed", G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
  update_page (self);
  update_actions (self);
}

GtkWidget *
mnd_history_panel_new (void)
{
  return g_object_new (MND_TYPE_HISTORY_PANEL, NULL);
}

void
mnd_history_panel_set_view (MndHistoryPanel *self, MndView *view)
{
  g_return_if_fail (MND_IS_HISTORY_PANEL (self));
  g_return_if_fail (view == NULL || MND_IS_VIEW (view));

  if (self->view == view)
    return;
  if (self->view != NULL)
    {
      g_signal_handlers_disconnect_by_data (get_document (self), self);
      g_clear_handle_id (&self->refresh_idle, g_source_remove);
      mnd_history_list_clear (self->rows);
    }
  g_set_object (&self->view, view);
  if (view == NULL)
    return;
  /* The document tells of it at each edit, undo, going elsewhere and naming, also where the words stay the same. */
  g_signal_connect_swapped (get_document (self), "notify::undo-label", G_CALLBACK (history_changed_cb), self);
  history_changed_cb (self);
}

void
mnd_history_panel_focus_current (MndHistoryPanel *self)
{
  guint position;
  GtkWidget *cell;

  g_return_if_fail (MND_IS_HISTORY_PANEL (self));

  if (self->stale)
    refresh (self);
  position = mnd_history_list_find_current (self->rows);
  if (position != G_MAXUINT)
    {
      gtk_single_selection_set_selected (self->selection, position);
      gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
    }
  cell = find_cell (self, position);
  gtk_widget_grab_focus (cell != NULL ? gtk_widget_get_parent (cell) : self->list);
}

gboolean
mnd_history_panel_start_naming (MndHistoryPanel *self)
{
  MndHistoryItem *item;

  g_return_val_if_fail (MND_IS_HISTORY_PANEL (self), FALSE);

  if (self->stale)
    refresh (self);
  item = mnd_history_list_find_current_item (self->rows);
  if (item == NULL || mnd_history_item_get_id (item) == NULL)
    return FALSE;
  start_naming (self, item);
  return TRUE;
}

MndHistoryList *
mnd_history_panel_get_list (MndHistoryPanel *self)
{
  g_return_val_if_fail (MND_IS_HISTORY_PANEL (self), NULL);

  return self->rows;
}
