/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of actors and support: the search above, the rows below, and the way from one to the other. */
#include "desktop/mnd-outline.h"

#include "desktop/mnd-keeping.h"
#include "desktop/mnd-outline-cell.h"
#include "desktop/mnd-outline-model.h"

#include <glib/gi18n.h>

/* A list makes widgets for 200 rows of which it shows 20. Those that the window has place for come at once; the others
 * while the program has nothing else to do, so many at a time. */
#define ROW_HEIGHT 28
#define BARS_HEIGHT 112
#define MORE_ROWS 20
#define MOST_ROWS 200

struct _MndOutline
{
  GtkWidget parent_instance;
  GtkWidget *search;
  GtkLabel *count;
  GtkWidget *pages;
  GtkWidget *list;
  GtkWidget *empty;
  MndView *view;
  MndFindings *findings;
  MndOutlineModel *model;
  const GHashTable *hits; /* of the view, as told last; another list may have told since */
  gboolean hit;           /* Enter has been pressed since the search is what it is */
  guint n_rows;           /* the limit of the model, while it grows */
  guint growing;
};

static void keeping_init (MndKeepingInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MndOutline, mnd_outline, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (MND_TYPE_KEEPING, keeping_init))

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_SEARCH_STOPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* "3 of 12" while going from hit to hit, and how many there are before. */
static void
update_count (MndOutline *self)
{
  MndRecord *focus = self->view != NULL && self->hit ? mnd_view_get_focus (self->view) : NULL;
  gboolean searches = gtk_editable_get_text (GTK_EDITABLE (self->search))[0] != '\0';
  guint n = self->model != NULL && searches ? mnd_outline_model_get_n_shown (self->model) : 0;
  guint place = focus != NULL && n > 0 ? mnd_outline_model_find_place (self->model, mnd_record_get_id (focus)) : 0;
  g_autofree char *text = NULL;

  if (place > 0)
    /* Translators: which of the hits of a search: "3 of 12" */
    text = g_strdup_printf (C_ ("search", "%1$u of %2$u"), place, n);
  else
    text = g_strdup_printf (ngettext ("%u found", "%u found", n), n);
  gtk_label_set_label (self->count, text);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n > 0);
  if (searches)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/* The map shows them too. */
static void
update_hits (MndOutline *self)
{
  g_autoptr (GHashTable) hits = self->model != NULL ? mnd_outline_model_dup_hits (self->model) : NULL;

  self->hits = hits;
  if (self->view != NULL)
    mnd_view_set_hits (self->view, hits);
}

static void
update_page (MndOutline *self)
{
  const char *needle = gtk_editable_get_text (GTK_EDITABLE (self->search));
  gboolean empty = self->model == NULL || mnd_outline_model_get_n_shown (self->model) == 0;

  gtk_label_set_label (GTK_LABEL (self->empty), needle[0] != '\0'
                                                    ? _ ("Nothing has that in a name or a note.")
                                                    : _ ("No actors yet. Press A on the map to add one."));
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), empty ? "empty" : "list");
  update_hits (self);
  update_count (self);
}

static void
scroll_to (MndOutline *self, guint position)
{
  gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
}

/* What was selected on the map comes into sight here. */
static void
selection_changed_cb (MndOutline *self)
{
  MndRecord *focus = mnd_view_get_focus (self->view);
  guint position;

  update_count (self);
  if (focus == NULL || gtk_widget_get_focus_child (self->list) != NULL)
    return;
  position = mnd_outline_model_find_position (self->model, mnd_record_get_id (focus));
  if (position != GTK_INVALID_LIST_POSITION)
    scroll_to (self, position);
}

static void
activate_position (MndOutline *self, guint position)
{
  g_autoptr (MndOutlineRow) row = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  if (row == NULL)
    return;
  if (mnd_outline_row_get_record (row) != NULL)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, mnd_outline_row_get_record (row));
  else
    mnd_outline_model_toggle_group (self->model, mnd_outline_row_get_group (row));
}

static void
activate_cb (MndOutline *self, guint position)
{
  activate_position (self, position);
}

static void
take_needle (MndOutline *self)
{
  if (self->model != NULL
      && mnd_outline_model_set_needle (self->model, gtk_editable_get_text (GTK_EDITABLE (self->search))))
    self->hit = FALSE;
  update_page (self);
}

static void
search_changed_cb (MndOutline *self)
{
  take_needle (self);
}

/* Enter takes the best hit first and then goes from hit to hit. */
static void
go_to_hit (MndOutline *self, gboolean forward)
{
  MndRecord *focus;
  guint position = GTK_INVALID_LIST_POSITION;

  if (self->model == NULL)
    return;
  /* The entry tells of its text with a delay; Enter does not wait. */
  take_needle (self);
  focus = mnd_view_get_focus (self->view);
  if (focus != NULL && self->hit)
    position = mnd_outline_model_find_position (self->model, mnd_record_get_id (focus));
  if (position == GTK_INVALID_LIST_POSITION)
    position = mnd_outline_model_find_best (self->model);
  else
    position = mnd_outline_model_find_next (self->model, position, forward);
  if (position == GTK_INVALID_LIST_POSITION)
    return;
  self->hit = TRUE;
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->model), position, TRUE);
  scroll_to (self, position);
  activate_position (self, position);
  update_count (self);
}

static void
next_match_cb (MndOutline *self)
{
  go_to_hit (self, TRUE);
}

static void
previous_match_cb (MndOutline *self)
{
  go_to_hit (self, FALSE);
}

static void
stop_search_cb (MndOutline *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  take_needle (self);
  g_signal_emit (self, signals[SIGNAL_SEARCH_STOPPED], 0);
}

/* Down leads from the search into the list; Enter with Shift goes back. */
static gboolean
search_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, gpointer user_data)
{
  MndOutline *self = MND_OUTLINE (user_data);

  if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && (state & GDK_SHIFT_MASK) != 0)
    {
      go_to_hit (self, FALSE);
      return TRUE;
    }
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return FALSE;
  return gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  gtk_list_item_set_child (item, mnd_outline_cell_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  MndOutline *self = MND_OUTLINE (user_data);
  MndOutlineCell *cell = MND_OUTLINE_CELL (gtk_list_item_get_child (item));

  /* Headings stay selectable, though the model selects none: the arrow keys would not get past them. */
  mnd_outline_cell_set_findings (cell, self->findings);
  mnd_outline_cell_set_row (cell, gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  mnd_outline_cell_set_row (MND_OUTLINE_CELL (gtk_list_item_get_child (item)), NULL);
}

static void
toggle_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MndOutline *self = MND_OUTLINE (widget);

  if (self->model != NULL)
    mnd_outline_model_toggle_group (self->model, g_variant_get_uint32 (parameter));
}

static void
mnd_outline_dispose (GObject *object)
{
  MndOutline *self = MND_OUTLINE (object);
  GtkWidget *child;

  mnd_outline_set_view (self, NULL);
  g_clear_object (&self->findings);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (mnd_outline_parent_class)->dispose (object);
}

/* All rows are there at once: who has read this far down goes on from there. */
static void
take_over (MndKeeping *keeping, MndKeeping *old_keeping)
{
  MndOutline *self = MND_OUTLINE (keeping), *old = MND_OUTLINE (old_keeping);

  if (self->model == NULL || old->model == NULL)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->search), gtk_editable_get_text (GTK_EDITABLE (old->search)));
  gtk_editable_set_position (GTK_EDITABLE (self->search), gtk_editable_get_position (GTK_EDITABLE (old->search)));
  take_needle (self);
  self->hit = old->hit;
  mnd_outline_model_take_groups (self->model, old->model);
  g_clear_handle_id (&self->growing, g_source_remove);
  mnd_outline_model_set_limit (self->model, G_MAXUINT);
  update_count (self);
}

static void
keeping_init (MndKeepingInterface *iface)
{
  iface->take_over = take_over;
}

static void
mnd_outline_class_init (MndOutlineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mnd_outline_dispose;

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 1, MND_TYPE_RECORD);
  signals[SIGNAL_SEARCH_STOPPED] = g_signal_new ("search-stopped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                 NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-outline.ui");
  gtk_widget_class_bind_template_child (widget_class, MndOutline, search);
  gtk_widget_class_bind_template_child (widget_class, MndOutline, count);
  gtk_widget_class_bind_template_child (widget_class, MndOutline, pages);
  gtk_widget_class_bind_template_child (widget_class, MndOutline, list);
  gtk_widget_class_bind_template_child (widget_class, MndOutline, empty);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_match_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_match_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "outline.toggle", "u", toggle_cb);
}

static void
mnd_outline_init (MndOutline *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list), factory);
  g_object_unref (factory);
  update_page (self);
}

GtkWidget *
mnd_outline_new (void)
{
  return g_object_new (MND_TYPE_OUTLINE, NULL);
}

/* As many as fit into a window of this size under its bars, or one more. */
static guint
count_first_rows (MndOutline *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  int height = root != NULL ? gtk_widget_get_height (GTK_WIDGET (root)) : 0, width;

  if (height == 0 && GTK_IS_WINDOW (root))
    gtk_window_get_default_size (GTK_WINDOW (root), &width, &height);
  return (guint) MAX ((height - BARS_HEIGHT) / ROW_HEIGHT, 0) + 1;
}

static gboolean
grow_cb (gpointer user_data)
{
  MndOutline *self = user_data;

  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) == self->n_rows && self->n_rows < MOST_ROWS)
    {
      self->n_rows += MORE_ROWS;
      mnd_outline_model_set_limit (self->model, self->n_rows);
      return G_SOURCE_CONTINUE;
    }
  mnd_outline_model_set_limit (self->model, G_MAXUINT);
  self->growing = 0;
  return G_SOURCE_REMOVE;
}

void
mnd_outline_set_findings (MndOutline *self, MndFindings *findings)
{
  g_return_if_fail (MND_IS_OUTLINE (self));
  g_return_if_fail (findings == NULL || MND_IS_FINDINGS (findings));

  g_set_object (&self->findings, findings);
}

void
mnd_outline_set_view (MndOutline *self, MndView *view)
{
  g_return_if_fail (MND_IS_OUTLINE (self));
  g_return_if_fail (view == NULL || MND_IS_VIEW (view));

  if (self->view == view)
    return;
  if (self->view != NULL)
    {
      if (mnd_view_get_hits (self->view) == self->hits)
        mnd_view_set_hits (self->view, NULL);
      g_signal_handlers_disconnect_by_data (self->view, self);
      g_signal_handlers_disconnect_by_data (self->model, self);
      gtk_list_view_set_model (GTK_LIST_VIEW (self->list), NULL);
      g_clear_handle_id (&self->growing, g_source_remove);
      g_clear_object (&self->model);
    }
  g_set_object (&self->view, view);
  if (view != NULL)
    {
      self->model = mnd_outline_model_new (view);
      self->n_rows = count_first_rows (self);
      mnd_outline_model_set_limit (self->model, self->n_rows);
      self->growing = g_idle_add_full (G_PRIORITY_LOW, grow_cb, self, NULL);
      gtk_list_view_set_model (GTK_LIST_VIEW (self->list), GTK_SELECTION_MODEL (self->model));
      g_signal_connect_swapped (view, "selection-changed", G_CALLBACK (selection_changed_cb), self);
      g_signal_connect_swapped (self->model, "items-changed", G_CALLBACK (update_page), self);
      take_needle (self);
    }
}

void
mnd_outline_focus_search (MndOutline *self)
{
  g_return_if_fail (MND_IS_OUTLINE (self));

  gtk_widget_grab_focus (self->search);
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
}
