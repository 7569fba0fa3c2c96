/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One list of findings; see the header. */
#include "desktop/mnd-findings-pane.h"

#include "desktop/mnd-keeping.h"
#include "desktop/mnd-findings-cell.h"

struct _MndFindingsPane
{
  AdwBin parent_instance;
  GtkStack *pages;
  GtkWidget *list;
  GtkLabel *words;
  MndFindingsModel *model;
  GtkSingleSelection *selection;
  gboolean reading;
  MndFindingsRow *told; /* of which `chosen` told last */
};

static void keeping_init (MndKeepingInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MndFindingsPane, mnd_findings_pane, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (MND_TYPE_KEEPING, keeping_init))

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- what is selected */

/* On the way over a heading what was chosen before stays. */
static void
tell_chosen (MndFindingsPane *self)
{
  MndFindingsRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (self->reading || row == self->told || (row != NULL && mnd_findings_row_is_heading (row)))
    return;
  g_set_object (&self->told, row);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
activate_cb (MndFindingsPane *self, guint position)
{
  MndFindingsRow *row = mnd_findings_model_get_row (self->model, position);

  if (row == NULL)
    return;
  if (mnd_findings_row_is_heading (row))
    mnd_findings_model_toggle (self->model, mnd_findings_row_get_group (row));
  else
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

/* Where the row that was selected stands now: it may be another object that says the same of the same. */
static guint
find_again (MndFindingsPane *self, MndFindingsRow *row)
{
  MndFinding *finding = mnd_findings_row_get_finding (row);
  MndId actor;
  MndQuestion question;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->model)); i++)
    if (mnd_findings_model_get_row (self->model, i) == row)
      return i;
  if (finding != NULL)
    return mnd_findings_model_find (self->model, finding);
  if (mnd_findings_row_get_question (row, &actor, &question))
    return mnd_findings_model_find_question (self->model, &actor, question);
  return GTK_INVALID_LIST_POSITION;
}

void
mnd_findings_pane_read (MndFindingsPane *self)
{
  g_autoptr (MndFindingsRow) kept = NULL;

  g_return_if_fail (MND_IS_FINDINGS_PANE (self));

  if (self->reading)
    return;
  g_set_object (&kept, gtk_single_selection_get_selected_item (self->selection));
  self->reading = TRUE;
  mnd_findings_model_read (self->model);
  if (kept != NULL && gtk_single_selection_get_selected_item (self->selection) != (gpointer) kept)
    gtk_single_selection_set_selected (self->selection, find_again (self, kept));
  self->reading = FALSE;
  gtk_stack_set_visible_child_name (self->pages,
                                    g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0 ? "list" : "empty");
  tell_chosen (self);
}

/* --- the list */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  gtk_list_item_set_child (item, mnd_findings_cell_new ());
}

/* The row that takes the focus is the list's own; a screen reader asks that one. */
static void
describe_cb (MndFindingsRow *row, GParamSpec *pspec, GtkWidget *cell)
{
  g_autofree char *description = mnd_findings_row_dup_description (row);
  GtkWidget *parent = gtk_widget_get_parent (cell);

  if (parent != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
}

/* The last property of those that a refresh tells of. */
#define REFRESHED "notify::expanded"

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *cell = gtk_list_item_get_child (item);
  MndFindingsRow *row = gtk_list_item_get_item (item);

  mnd_findings_cell_set_item (MND_FINDINGS_CELL (cell), item);
  g_signal_connect_object (row, REFRESHED, G_CALLBACK (describe_cb), cell, 0);
  describe_cb (row, NULL, cell);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *cell = gtk_list_item_get_child (item);

  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), describe_cb, cell);
  mnd_findings_cell_set_item (MND_FINDINGS_CELL (cell), NULL);
}

static void
build_list (MndFindingsPane *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->model)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (tell_chosen), self);
  self->list = gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), factory);
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_widget_add_css_class (self->list, "mnd-findings");
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (activate_cb), self);
}

/* --- the widget */

static void
mnd_findings_pane_dispose (GObject *object)
{
  MndFindingsPane *self = MND_FINDINGS_PANE (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->told);
  G_OBJECT_CLASS (mnd_findings_pane_parent_class)->dispose (object);
}

/* What nobody has looked at is read when somebody does. */
static void
take_over (MndKeeping *keeping, MndKeeping *old_keeping)
{
  MndFindingsPane *self = MND_FINDINGS_PANE (keeping), *old = MND_FINDINGS_PANE (old_keeping);
  MndFindingsRow *row = gtk_single_selection_get_selected_item (old->selection);
  guint position;

  mnd_findings_model_take_folded (self->model, old->model);
  if (g_list_model_get_n_items (G_LIST_MODEL (old->model)) == 0)
    return;
  mnd_findings_pane_read (self);
  position = row == NULL ? GTK_INVALID_LIST_POSITION : find_again (self, row);
  if (position == GTK_INVALID_LIST_POSITION)
    return;
  gtk_single_selection_set_selected (self->selection, position);
  g_set_object (&self->told, gtk_single_selection_get_selected_item (self->selection));
}

static void
keeping_init (MndKeepingInterface *iface)
{
  iface->take_over = take_over;
}

static void
mnd_findings_pane_class_init (MndFindingsPaneClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mnd_findings_pane_dispose;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mnd_findings_pane_init (MndFindingsPane *self)
{
  GtkWidget *words = gtk_label_new (NULL);

  self->pages = GTK_STACK (gtk_stack_new ());
  self->words = GTK_LABEL (words);
  gtk_label_set_wrap (self->words, TRUE);
  gtk_label_set_justify (self->words, GTK_JUSTIFY_CENTER);
  gtk_widget_set_valign (words, GTK_ALIGN_START);
  gtk_widget_set_margin_top (words, 24);
  gtk_widget_set_margin_start (words, 18);
  gtk_widget_set_margin_end (words, 18);
  gtk_widget_add_css_class (words, "dim-label");
  gtk_stack_add_named (self->pages, words, "empty");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->pages));
}

GtkWidget *
mnd_findings_pane_new (MndFindingState state, const char *name)
{
  MndFindingsPane *self = g_object_new (MND_TYPE_FINDINGS_PANE, NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->model = mnd_findings_model_new (state);
  build_list (self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_stack_add_named (self->pages, scroller, "list");
  return GTK_WIDGET (self);
}

MndFindingsModel *
mnd_findings_pane_get_model (MndFindingsPane *self)
{
  g_return_val_if_fail (MND_IS_FINDINGS_PANE (self), NULL);

  return self->model;
}

void
mnd_findings_pane_set_words (MndFindingsPane *self, const char *words)
{
  g_return_if_fail (MND_IS_FINDINGS_PANE (self));

  gtk_label_set_label (self->words, words);
}

MndFindingsRow *
mnd_findings_pane_get_selected (MndFindingsPane *self)
{
  MndFindingsRow *row;

  g_return_val_if_fail (MND_IS_FINDINGS_PANE (self), NULL);

  row = gtk_single_selection_get_selected_item (self->selection);
  return row != NULL && !mnd_findings_row_is_heading (row) ? row : NULL;
}

void
mnd_findings_pane_select (MndFindingsPane *self, guint position)
{
  g_return_if_fail (MND_IS_FINDINGS_PANE (self));

  gtk_single_selection_set_selected (self->selection, position);
  if (position != G_MAXUINT)
    gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
}

gboolean
mnd_findings_pane_step (MndFindingsPane *self, gboolean forward)
{
  guint position;

  g_return_val_if_fail (MND_IS_FINDINGS_PANE (self), FALSE);

  position = mnd_findings_model_find_next (self->model, gtk_single_selection_get_selected (self->selection), forward);
  if (position == G_MAXUINT)
    return FALSE;
  mnd_findings_pane_select (self, position);
  return TRUE;
}

GtkWidget *
mnd_findings_pane_find_cell (MndFindingsPane *self, guint position)
{
  g_return_val_if_fail (MND_IS_FINDINGS_PANE (self), NULL);

  if (position == G_MAXUINT)
    position = gtk_single_selection_get_selected (self->selection);
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *cell = gtk_widget_get_first_child (row);
      if (MND_IS_FINDINGS_CELL (cell) && mnd_findings_cell_get_position (MND_FINDINGS_CELL (cell)) == position)
        return cell;
    }
  return NULL;
}

void
mnd_findings_pane_focus (MndFindingsPane *self)
{
  GtkWidget *cell;

  g_return_if_fail (MND_IS_FINDINGS_PANE (self));

  cell = mnd_findings_pane_find_cell (self, G_MAXUINT);
  gtk_widget_grab_focus (cell != NULL ? gtk_widget_get_parent (cell) : self->list);
}
