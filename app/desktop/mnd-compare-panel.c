/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of differences, and the way from it to the map; see the header. */
#include "desktop/mnd-compare-panel.h"

#include "desktop/mnd-keeping.h"
#include "desktop/mnd-difference-cell.h"

#include <glib/gi18n.h>

struct _MndComparePanel
{
  GtkWidget parent_instance;
  GtkWidget *title;
  GtkWidget *pages;
  GtkWidget *list;
  GtkWidget *note;
  MndView *view;
  GtkSingleSelection *selection;
};

static void keeping_init (MndKeepingInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MndComparePanel, mnd_compare_panel, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (MND_TYPE_KEEPING, keeping_init))

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* NULL: nothing is to be said. */
static void
set_note (MndComparePanel *self, const char *text)
{
  gtk_label_set_label (GTK_LABEL (self->note), text != NULL ? text : "");
  gtk_widget_set_visible (self->note, text != NULL);
}

/* What a difference is about, where it is in the map now. */
static MndRecord *
find_record (MndComparePanel *self, const MndDifference *difference)
{
  MndComparison *comparison = mnd_view_get_comparison (self->view);
  MndId item;

  if (difference->kind == MND_DIFFERENCE_REMOVED || !mnd_comparison_find_item (comparison, difference, &item))
    return NULL;
  return mnd_map_find_any (mnd_document_get_map (mnd_view_get_document (self->view)), &item);
}

static void
choose (MndComparePanel *self, MndDifferenceRow *row)
{
  const MndDifference *difference = row != NULL ? mnd_difference_row_get_difference (row) : NULL;
  MndRecord *record;

  set_note (self, NULL);
  if (difference == NULL)
    return;
  record = find_record (self, difference);
  if (record != NULL)
    {
      mnd_view_select (self->view, mnd_record_get_id (record));
      g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, record);
      return;
    }
  mnd_view_select (self->view, NULL);
  set_note (self, difference->kind == MND_DIFFERENCE_REMOVED
                      ? _ ("It is not on the map any more. Going back to that point in the history shows it.")
                      : _ ("It is not drawn on the map."));
}

static void
selected_cb (MndComparePanel *self)
{
  if (self->view != NULL)
    choose (self, gtk_single_selection_get_selected_item (self->selection));
}

static void
activate_cb (MndComparePanel *self, guint position)
{
  g_autoptr (MndDifferenceRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  choose (self, row);
}

static void
update (MndComparePanel *self)
{
  MndComparison *comparison = self->view != NULL ? mnd_view_get_comparison (self->view) : NULL;
  g_autoptr (GListModel) rows = NULL;
  g_autofree char *title = NULL;

  set_note (self, NULL);
  if (comparison != NULL)
    {
      const char *name = mnd_comparison_get_name (comparison);

      rows = mnd_difference_row_list (comparison, mnd_view_get_languages (self->view));
      /* Translators: %s is the name of a point in history or of a file: "Now against Baseline" */
      title = name != NULL ? g_strdup_printf (_ ("Now against %s"), name) : g_strdup (_ ("What is different"));
    }
  gtk_single_selection_set_model (self->selection, rows);
  gtk_label_set_label (GTK_LABEL (self->title), title != NULL ? title : "");
  gtk_widget_set_tooltip_text (self->title, title);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages),
                                    rows != NULL && g_list_model_get_n_items (rows) > 0 ? "list" : "empty");
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  gtk_list_item_set_child (item, mnd_difference_cell_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *cell = gtk_list_item_get_child (item);
  MndDifferenceRow *row = gtk_list_item_get_item (item);
  g_autofree char *description = mnd_difference_row_dup_description (row);

  mnd_difference_cell_set_row (MND_DIFFERENCE_CELL (cell), row);
  /* Headings can be selected too, though nothing happens: the arrow keys would not get past them. The row that takes
   * the focus is the list's own; a screen reader asks that one. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (cell)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  description, -1);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  mnd_difference_cell_set_row (MND_DIFFERENCE_CELL (gtk_list_item_get_child (item)), NULL);
}

static void
mnd_compare_panel_dispose (GObject *object)
{
  MndComparePanel *self = MND_COMPARE_PANEL (object);
  GtkWidget *child;

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (self->view, self);
  g_clear_object (&self->view);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->selection);
  G_OBJECT_CLASS (mnd_compare_panel_parent_class)->dispose (object);
}

/* The map already shows what is selected. */
static void
take_over (MndKeeping *keeping, MndKeeping *old_keeping)
{
  MndComparePanel *self = MND_COMPARE_PANEL (keeping), *old = MND_COMPARE_PANEL (old_keeping);
  MndDifferenceRow *selected = gtk_single_selection_get_selected_item (old->selection);
  const MndDifference *difference = selected != NULL ? mnd_difference_row_get_difference (selected) : NULL;

  for (guint i = 0; difference != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    {
      g_autoptr (MndDifferenceRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (mnd_difference_row_get_difference (row) != difference)
        continue;
      g_signal_handlers_block_by_func (self->selection, selected_cb, self);
      gtk_single_selection_set_selected (self->selection, i);
      g_signal_handlers_unblock_by_func (self->selection, selected_cb, self);
      return;
    }
}

static void
keeping_init (MndKeepingInterface *iface)
{
  iface->take_over = take_over;
}

static void
mnd_compare_panel_class_init (MndComparePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mnd_compare_panel_dispose;
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 1, MND_TYPE_RECORD);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-compare-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, MndComparePanel, title);
  gtk_widget_class_bind_template_child (widget_class, MndComparePanel, pages);
  gtk_widget_class_bind_template_child (widget_class, MndComparePanel, list);
  gtk_widget_class_bind_template_child (widget_class, MndComparePanel, note);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
mnd_compare_panel_init (MndComparePanel *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list), factory);
  g_object_unref (factory);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_swapped (self->selection, "notify::selected", G_CALLBACK (selected_cb), self);
}

GtkWidget *
mnd_compare_panel_new (void)
{
  return g_object_new (MND_TYPE_COMPARE_PANEL, NULL);
}

void
mnd_compare_panel_set_view (MndComparePanel *self, MndView *view)
{
  g_return_if_fail (MND_IS_COMPARE_PANEL (self));
  g_return_if_fail (view == NULL || MND_IS_VIEW (view));

  if (self->view == view)
    return;
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (self->view, self);
  g_set_object (&self->view, view);
  if (view != NULL)
    {
      g_signal_connect_swapped (view, "notify::comparison", G_CALLBACK (update), self);
      g_signal_connect_swapped (view, "notify::languages", G_CALLBACK (update), self);
    }
  update (self);
}

void
mnd_compare_panel_focus_list (MndComparePanel *self)
{
  g_return_if_fail (MND_IS_COMPARE_PANEL (self));

  gtk_widget_grab_focus (self->list);
}

GListModel *
mnd_compare_panel_get_rows (MndComparePanel *self)
{
  g_return_val_if_fail (MND_IS_COMPARE_PANEL (self), NULL);

  return gtk_single_selection_get_model (self->selection);
}

void
mnd_compare_panel_select (MndComparePanel *self, guint position)
{
  g_return_if_fail (MND_IS_COMPARE_PANEL (self));

  gtk_single_selection_set_selected (self->selection, position);
}
