/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of overlaps and how it follows the map; the choices above it are in -choices.c, what is said of one thing in
 * -page.c, copying and exporting in -export.c. */
#include "desktop/mnd-overlap-desk-private.h"

#include "analysis/mnd-names.h"
#include "desktop/mnd-keeping.h"
#include "desktop/mnd-side-layout.h"
#include "model/mnd-format.h"

#include <glib/gi18n.h>

static void desk_init (MndDeskInterface *iface);
static void keeping_init (MndKeepingInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MndOverlapDesk, mnd_overlap_desk, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (MND_TYPE_DESK, desk_init)
                                   G_IMPLEMENT_INTERFACE (MND_TYPE_KEEPING, keeping_init))

MndMap *
mnd_overlap_desk_get_map (MndOverlapDesk *self)
{
  return mnd_document_get_map (mnd_view_get_document (mnd_findings_get_view (self->findings)));
}

const char *const *
mnd_overlap_desk_get_languages (MndOverlapDesk *self)
{
  return mnd_view_get_languages (mnd_findings_get_view (self->findings));
}

/* --- the list */

static MndOverlapRow *
get_row (MndOverlapDesk *self, guint position)
{
  GtkTreeListRow *line = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  MndOverlapRow *row = line != NULL ? gtk_tree_list_row_get_item (line) : NULL;

  /* Both are kept by the model for as long as they are in it. */
  g_clear_object (&line);
  if (row != NULL)
    g_object_unref (row);
  return row;
}

static void
select_on_map (MndOverlapDesk *self)
{
  MndId ids[2];

  if (self->chosen == NULL)
    return;
  ids[0] = *mnd_overlap_get_support (self->chosen, 0);
  ids[1] = *mnd_overlap_get_support (self->chosen, 1);
  mnd_view_select_many (mnd_findings_get_view (self->findings), ids, 2, FALSE);
}

static void
selected_cb (MndOverlapDesk *self)
{
  MndOverlapRow *row;
  MndOverlap *overlap;

  if (self->is_filling)
    return;
  row = get_row (self, gtk_single_selection_get_selected (self->selection));
  overlap = row != NULL ? mnd_overlap_row_get_overlap (row) : NULL;
  g_set_object (&self->chosen, overlap);
  select_on_map (self);
  mnd_overlap_desk_update_page (self);
}

static void
activate_cb (MndOverlapDesk *self, guint position)
{
  g_autoptr (GtkTreeListRow) line = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (gtk_tree_list_row_is_expandable (line))
    gtk_tree_list_row_set_expanded (line, !gtk_tree_list_row_get_expanded (line));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "overlap.show", NULL);
}

static GListModel *
create_children_cb (gpointer item, gpointer user_data)
{
  GListModel *children = mnd_overlap_row_get_children (item);

  return children != NULL ? g_object_ref (children) : NULL;
}

/* The line of the chosen overlap; GTK_INVALID_LIST_POSITION. */
static guint
find_chosen (MndOverlapDesk *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; self->chosen != NULL && i < n; i++)
    {
      MndOverlap *overlap = mnd_overlap_row_get_overlap (get_row (self, i));
      if (overlap != NULL && mnd_overlap_is_same (overlap, self->chosen))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
update_count (MndOverlapDesk *self)
{
  guint n = self->shown->len, n_nowhere = 0;
  g_autofree char *all = g_strdup_printf (ngettext ("%u overlap", "%u overlaps", n), n);
  g_autofree char *nowhere = NULL;
  g_autofree char *left_out = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n; i++)
    n_nowhere += !mnd_overlap_is_coordinated (g_ptr_array_index (self->shown, i));
  nowhere = g_strdup_printf (ngettext ("%u raised nowhere", "%u raised nowhere", n_nowhere), n_nowhere);
  left_out = mnd_names_dup_left_out (self->n_left_out);
  text = mnd_format_join ((const char *[]){ all, nowhere, left_out, NULL });
  gtk_label_set_label (GTK_LABEL (self->count), text);
}

static const char *
choose_page (MndOverlapDesk *self)
{
  if (self->shown->len > 0 || self->n_left_out > 0 || self->wish.has_donor || self->wish.has_institution)
    return "list";
  if (self->overlaps->len > 0)
    return "filtered";
  return mnd_findings_get_state (self->findings)->n_supports > 0 ? "none" : "no-support";
}

void
mnd_overlap_desk_fill (MndOverlapDesk *self)
{
  MndMap *map = mnd_overlap_desk_get_map (self);
  const char *const *languages = mnd_overlap_desk_get_languages (self);
  GListModel *rows;
  g_autoptr (GtkTreeListModel) tree = NULL;
  guint position;

  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->shown = mnd_overlap_wish_apply (&self->wish, self->overlaps, map, languages);
  rows = mnd_overlap_row_list (&self->wish, self->shown, map, languages);
  tree = gtk_tree_list_model_new (rows, FALSE, TRUE, create_children_cb, NULL, NULL);
  self->is_filling = TRUE;
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (tree));
  position = find_chosen (self);
  gtk_single_selection_set_selected (self->selection, position);
  self->is_filling = FALSE;
  if (position == GTK_INVALID_LIST_POSITION)
    g_clear_object (&self->chosen);
  else
    g_set_object (&self->chosen, mnd_overlap_row_get_overlap (get_row (self, position)));
  update_count (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "overlap.copy-all", self->shown->len > 0);
  mnd_overlap_desk_update_choices (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), choose_page (self));
  mnd_overlap_desk_update_page (self);
}

/* Whom one asks about may be gone, or fund nothing on this day. */
static void
check_wish (MndOverlapDesk *self, MndState *state)
{
  if (self->wish.has_donor && mnd_state_find_actor (state, &self->wish.donor) == MND_NOTHING)
    self->wish.has_donor = FALSE;
  if (self->wish.has_institution && mnd_state_find_actor (state, &self->wish.institution) == MND_NOTHING)
    self->wish.has_institution = FALSE;
}

/* Neither of the two passes the view's filter where one does not. */
static void
leave_out (MndOverlapDesk *self)
{
  GHashTable *left_out = mnd_view_get_left_out (mnd_findings_get_view (self->findings));

  self->n_left_out = 0;
  for (guint i = self->overlaps->len; left_out != NULL && i-- > 0;)
    {
      MndOverlap *overlap = g_ptr_array_index (self->overlaps, i);
      if (!g_hash_table_contains (left_out, mnd_overlap_get_support (overlap, 0))
          && !g_hash_table_contains (left_out, mnd_overlap_get_support (overlap, 1)))
        continue;
      g_ptr_array_remove_index (self->overlaps, i);
      self->n_left_out++;
    }
}

static void
refresh (MndOverlapDesk *self)
{
  MndState *state;

  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self)) || self->findings == NULL;
  if (self->is_stale)
    return;
  state = mnd_findings_get_state (self->findings);
  check_wish (self, state);
  g_clear_pointer (&self->overlaps, g_ptr_array_unref);
  self->overlaps = mnd_overlaps_list (state);
  leave_out (self);
  mnd_overlap_desk_fill (self);
}

static void
refresh_cb (MndDesk *desk)
{
  refresh (MND_OVERLAP_DESK (desk));
}

static void
moved_cb (MndOverlapDesk *self)
{
  mnd_desk_queue (MND_DESK (self), refresh_cb);
}

/* What was judged of it is another. */
static void
updated_cb (MndOverlapDesk *self)
{
  if (!self->is_stale)
    mnd_overlap_desk_update_page (self);
}

/* --- a line */

static GtkWidget *
add_line_label (GtkWidget *box, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  add_line_label (box, NULL);
  gtk_widget_add_css_class (add_line_label (box, "caption"), "dim-label");
  add_line_label (box, "caption");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), box);
  gtk_list_item_set_child (item, expander);
}

/* NULL: not there. */
static void
say (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *expander = gtk_list_item_get_child (item);
  GtkWidget *label = gtk_widget_get_first_child (gtk_tree_expander_get_child (GTK_TREE_EXPANDER (expander)));
  g_autoptr (MndOverlapRow) row = gtk_tree_list_row_get_item (gtk_list_item_get_item (item));
  g_autofree char *title = NULL, *detail = NULL, *place = NULL;
  g_autofree char *description = mnd_overlap_row_dup_description (row);
  gboolean is_heading;

  g_object_get (row, "title", &title, "detail", &detail, "place", &place, "is-heading", &is_heading, NULL);
  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (expander), gtk_list_item_get_item (item));
  gtk_tree_expander_set_indent_for_icon (GTK_TREE_EXPANDER (expander), is_heading);
  say (label, title);
  if (is_heading)
    gtk_widget_add_css_class (label, "heading");
  else
    gtk_widget_remove_css_class (label, "heading");
  label = gtk_widget_get_next_sibling (label);
  say (label, detail);
  say (gtk_widget_get_next_sibling (label), place);
  /* The row that takes the focus is the list's own; a screen reader asks that one. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (expander)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  description, -1);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (gtk_list_item_get_child (item)), NULL);
}

/* --- actions */

static void
add_ids (GHashTable *set, const GArray *ids)
{
  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (set, g_memdup2 (&g_array_index (ids, MndId, i), sizeof (MndId)));
}

/* What an overlap is about: programmes, donors, institution, bodies. */
static GHashTable *
dup_witness (MndOverlap *overlap)
{
  GHashTable *set = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);

  g_return_val_if_fail (MND_IS_OVERLAP (overlap), set);

  for (guint side = 0; side < 2; side++)
    {
      g_hash_table_add (set, g_memdup2 (mnd_overlap_get_support (overlap, side), sizeof (MndId)));
      add_ids (set, mnd_overlap_get_donors (overlap, side));
    }
  g_hash_table_add (set, g_memdup2 (mnd_overlap_get_beneficiary (overlap), sizeof (MndId)));
  add_ids (set, mnd_overlap_get_bodies (overlap));
  return set;
}

static void
show_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MndOverlapDesk *self = MND_OVERLAP_DESK (widget);

  g_autoptr (GHashTable) witness = self->chosen != NULL ? dup_witness (self->chosen) : NULL;

  if (witness != NULL)
    mnd_desk_show_on_map (MND_DESK (self), witness);
}

static void
clear_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MndOverlapDesk *self = MND_OVERLAP_DESK (widget);
  const MndOverlapWish all = { .sort = self->wish.sort, .group = self->wish.group, .field = MND_UNSAID };

  mnd_overlap_desk_set_wish (self, &all);
}

static void
back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  mnd_overlap_desk_choose (MND_OVERLAP_DESK (widget), NULL);
}

static void
for_donor_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MndOverlapDesk *self = MND_OVERLAP_DESK (widget);
  MndOverlapWish wish = self->wish;

  wish.has_donor = mnd_id_parse (g_variant_get_string (parameter, NULL), &wish.donor);
  g_clear_object (&self->chosen);
  mnd_overlap_desk_set_wish (self, &wish);
}

/* --- overrides */

static void
mnd_overlap_desk_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mnd_overlap_desk_parent_class)->map (widget);
  if (MND_OVERLAP_DESK (widget)->is_stale)
    refresh (MND_OVERLAP_DESK (widget));
}

static void
mnd_overlap_desk_dispose (GObject *object)
{
  MndOverlapDesk *self = MND_OVERLAP_DESK (object);
  GtkWidget *child;

  mnd_desk_set_findings (MND_DESK (self), NULL);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->selection);
  g_clear_object (&self->chosen);
  g_clear_pointer (&self->overlaps, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer (&self->chosen_key, g_free);

  G_OBJECT_CLASS (mnd_overlap_desk_parent_class)->dispose (object);
}

static void
take_over (MndKeeping *keeping, MndKeeping *old)
{
  MndOverlapDesk *self = MND_OVERLAP_DESK (keeping);

  if (self->findings == NULL)
    return;
  g_set_object (&self->chosen, MND_OVERLAP_DESK (old)->chosen);
  self->wish = MND_OVERLAP_DESK (old)->wish;
  refresh (self);
}

static void
set_findings (MndDesk *desk, MndFindings *findings)
{
  MndOverlapDesk *self = MND_OVERLAP_DESK (desk);

  if (self->findings == findings)
    return;
  if (self->findings != NULL)
    {
      mnd_desk_unqueue (MND_DESK (self));
      g_signal_handlers_disconnect_by_data (self->findings, self);
      g_signal_handlers_disconnect_by_data (mnd_findings_get_view (self->findings), self);
      g_clear_object (&self->chosen);
      self->wish = (MndOverlapWish){ .sort = self->wish.sort, .group = self->wish.group, .field = MND_UNSAID };
    }
  g_set_object (&self->findings, findings);
  if (findings == NULL)
    return;
  g_signal_connect_swapped (findings, "moved", G_CALLBACK (moved_cb), self);
  g_signal_connect_swapped (findings, "updated", G_CALLBACK (updated_cb), self);
  g_signal_connect_swapped (mnd_findings_get_view (findings), "notify::left-out", G_CALLBACK (moved_cb), self);
  g_signal_connect_swapped (mnd_findings_get_view (findings), "notify::languages", G_CALLBACK (refresh), self);
  refresh (self);
}

static void
desk_init (MndDeskInterface *iface)
{
  iface->set_findings = set_findings;
  mnd_overlap_desk_init_export (iface);
}

static void
keeping_init (MndKeepingInterface *iface)
{
  iface->take_over = take_over;
}

static void
mnd_overlap_desk_class_init (MndOverlapDeskClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mnd_overlap_desk_dispose;
  widget_class->map = mnd_overlap_desk_map;

  g_type_ensure (MND_TYPE_DESK_PAGE);
  g_type_ensure (MND_TYPE_SIDE_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-overlap-desk.ui");
  gtk_widget_class_bind_template_child (widget_class, MndOverlapDesk, filters);
  gtk_widget_class_bind_template_child (widget_class, MndOverlapDesk, pages);
  gtk_widget_class_bind_template_child (widget_class, MndOverlapDesk, list);
  gtk_widget_class_bind_template_child (widget_class, MndOverlapDesk, count);
  gtk_widget_class_bind_template_child (widget_class, MndOverlapDesk, page);
  gtk_widget_class_bind_template_child (widget_class, MndOverlapDesk, none);
  gtk_widget_class_bind_template_child (widget_class, MndOverlapDesk, no_support);
  gtk_widget_class_bind_template_child (widget_class, MndOverlapDesk, filtered);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "overlap.show", NULL, show_cb);
  gtk_widget_class_install_action (widget_class, "overlap.clear", NULL, clear_cb);
  gtk_widget_class_install_action (widget_class, "overlap.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "overlap.for-donor", "s", for_donor_cb);
  mnd_overlap_desk_install_export_actions (widget_class);
}

static void
mnd_overlap_desk_init (MndOverlapDesk *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->wish.field = MND_UNSAID;
  self->overlaps = g_ptr_array_new ();
  self->shown = g_ptr_array_new ();
  self->is_stale = TRUE;
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
  mnd_desk_name_status (ADW_STATUS_PAGE (self->none));
  mnd_desk_name_status (ADW_STATUS_PAGE (self->no_support));
  mnd_desk_name_status (ADW_STATUS_PAGE (self->filtered));
  mnd_overlap_desk_create_choices (self);
}

GtkWidget *
mnd_overlap_desk_new (void)
{
  return g_object_new (MND_TYPE_OVERLAP_DESK, NULL);
}

const MndOverlapWish *
mnd_overlap_desk_get_wish (MndOverlapDesk *self)
{
  g_return_val_if_fail (MND_IS_OVERLAP_DESK (self), NULL);

  return &self->wish;
}

void
mnd_overlap_desk_set_wish (MndOverlapDesk *self, const MndOverlapWish *wish)
{
  g_return_if_fail (MND_IS_OVERLAP_DESK (self) && wish != NULL);

  self->wish = *wish;
  if (self->findings != NULL && !self->is_stale)
    mnd_overlap_desk_fill (self);
}

const GPtrArray *
mnd_overlap_desk_get_shown (MndOverlapDesk *self)
{
  g_return_val_if_fail (MND_IS_OVERLAP_DESK (self), NULL);

  return self->shown;
}

MndOverlap *
mnd_overlap_desk_get_chosen (MndOverlapDesk *self)
{
  g_return_val_if_fail (MND_IS_OVERLAP_DESK (self), NULL);

  return self->chosen;
}

void
mnd_overlap_desk_choose (MndOverlapDesk *self, MndOverlap *overlap)
{
  g_return_if_fail (MND_IS_OVERLAP_DESK (self));
  g_return_if_fail (overlap == NULL || MND_IS_OVERLAP (overlap));

  g_set_object (&self->chosen, overlap);
  gtk_single_selection_set_selected (self->selection, find_chosen (self));
}

char *
mnd_overlap_desk_dup_text (MndOverlapDesk *self)
{
  g_return_val_if_fail (MND_IS_OVERLAP_DESK (self), NULL);

  return mnd_desk_page_dup_text (MND_DESK_PAGE (self->page));
}
