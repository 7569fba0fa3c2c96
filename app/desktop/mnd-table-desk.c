/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of a map on the screen: which one is listed, what is searched for, and what is said where nothing is. */
#include "desktop/mnd-table-desk-private.h"

#include "desktop/mnd-desk-page.h"
#include "desktop/mnd-keeping.h"
#include "desktop/mnd-wrap-layout.h"

#include <glib/gi18n.h>

static void desk_init (MndDeskInterface *iface);
static void keeping_init (MndKeepingInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MndTableDesk, mnd_table_desk, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (MND_TYPE_DESK, desk_init)
                                   G_IMPLEMENT_INTERFACE (MND_TYPE_KEEPING, keeping_init))

enum
{
  PROP_KIND = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

/* --- what is said where nothing is listed */

static const char *
get_nothing (MndRecordsKind kind)
{
  switch (kind)
    {
    case MND_RECORDS_LINKS:
      return _ ("No Links Yet");
    case MND_RECORDS_SUPPORT:
      return _ ("No Support Yet");
    case MND_RECORDS_SOURCES:
      return _ ("No Sources Yet");
    case MND_RECORDS_FINDINGS:
      return _ ("No Findings");
    case MND_RECORDS_ACTORS:
    case MND_N_RECORDS:
    default:
      return _ ("No Actors Yet");
    }
}

static const char *
get_what_to_do (MndRecordsKind kind)
{
  switch (kind)
    {
    case MND_RECORDS_LINKS:
      return _ ("On the map, drag from the edge of one actor to another: what joins them is listed here.");
    case MND_RECORDS_SUPPORT:
      return _ ("On the map, choose a donor and press S: what it supports is listed here.");
    case MND_RECORDS_SOURCES:
      return _ ("Say where a statement comes from, under Evidence beside the map: the source is listed here.");
    case MND_RECORDS_FINDINGS:
      return _ ("What follows from the map on this day is listed here: gaps, questions, and notes on the data.");
    case MND_RECORDS_ACTORS:
    case MND_N_RECORDS:
    default:
      return _ ("On the map, press A to add an actor, or import a folder: who is there is listed here.");
    }
}

static void
update_count (MndTableDesk *self, guint n, guint n_all)
{
  g_autofree char *text = NULL;

  text = n != n_all
             /* Translators: of rows of a table: so many are listed, so many there are */
             ? g_strdup_printf (ngettext ("%1$u of %2$u row", "%1$u of %2$u rows", n_all), n, n_all)
             : g_strdup_printf (ngettext ("%u row", "%u rows", n_all), n_all);
  gtk_label_set_label (GTK_LABEL (self->count), text);
}

static void
counted_cb (MndTableDesk *self)
{
  MndTablePage *page = mnd_table_desk_get_page (self);
  guint n_all, n;

  if (page == NULL)
    return;
  n_all = mnd_table_page_count_all (page);
  n = g_list_model_get_n_items (mnd_sheet_get_shown (mnd_table_page_get_sheet (page)));
  update_count (self, n, n_all);
  adw_status_page_set_title (ADW_STATUS_PAGE (self->nothing), get_nothing (self->kind));
  adw_status_page_set_description (ADW_STATUS_PAGE (self->nothing), get_what_to_do (self->kind));
  gtk_widget_set_visible (self->count, n_all > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.export", n > 0);
  gtk_stack_set_visible_child_name (GTK_STACK (self->empty), n_all == 0 ? "none" : "filtered");
  gtk_widget_set_visible (self->empty, n == 0);
  gtk_widget_set_can_focus (self->pages, n > 0);
}

/* --- pages */

static GtkWidget *
find_page (MndTableDesk *self, MndRecordsKind kind)
{
  return gtk_stack_get_child_by_name (GTK_STACK (self->pages), mnd_records_kind_get_word (kind));
}

static void
show_findings_on_map (MndTableDesk *self, MndFinding *finding)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);

  for (guint i = 0; i < mnd_finding_get_n_subjects (finding); i++)
    g_hash_table_add (ids, g_memdup2 (mnd_finding_get_subject (finding, i), sizeof (MndId)));
  for (guint i = 0; i < mnd_finding_get_n_witness (finding); i++)
    g_hash_table_add (ids, g_memdup2 (mnd_finding_get_witness (finding, i), sizeof (MndId)));
  mnd_desk_show_on_map (MND_DESK (self), ids);
}

/* What is there is read beside the table; what follows, where it is. */
static void
activated_cb (MndTableDesk *self, GObject *row)
{
  MndTablePage *page = mnd_table_desk_get_page (self);
  const MndId *id = mnd_record_table_get_id (mnd_table_page_get_table (page), row);

  if (MND_IS_FINDING (row))
    show_findings_on_map (self, MND_FINDING (row));
  else if (id != NULL)
    {
      mnd_view_select (mnd_findings_get_view (self->findings), id);
      mnd_desk_inspect (MND_DESK (self));
    }
}

static void
add_page (MndTableDesk *self)
{
  GtkWidget *page = mnd_table_page_new (self->kind, self->findings);

  g_signal_connect_swapped (page, "activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (page, "told", G_CALLBACK (mnd_desk_tell), self);
  g_signal_connect_swapped (page, "problem", G_CALLBACK (mnd_desk_fail_edit), self);
  g_signal_connect_swapped (page, "counted", G_CALLBACK (counted_cb), self);
  gtk_stack_add_named (GTK_STACK (self->pages), page, mnd_records_kind_get_word (self->kind));
}

static void
show_page (MndTableDesk *self)
{
  MndTablePage *page;

  if (self->findings == NULL)
    return;
  if (find_page (self, self->kind) == NULL)
    add_page (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), mnd_records_kind_get_word (self->kind));
  page = mnd_table_desk_get_page (self);
  adw_bin_set_child (ADW_BIN (self->columns), mnd_sheet_create_columns_button (mnd_table_page_get_sheet (page)));
  mnd_table_page_set_needle (page, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  counted_cb (self);
}

static void
drop_pages (MndTableDesk *self)
{
  GtkWidget *page;

  adw_bin_set_child (ADW_BIN (self->columns), NULL);
  while ((page = gtk_widget_get_first_child (self->pages)) != NULL)
    {
      g_signal_handlers_disconnect_by_data (page, self);
      gtk_stack_remove (GTK_STACK (self->pages), page);
    }
}

/* --- what is asked for */

static void
search_cb (MndTableDesk *self)
{
  MndTablePage *page = mnd_table_desk_get_page (self);

  if (page == NULL)
    return;
  /* What nobody sees does not look for anything. */
  mnd_table_page_set_needle (page, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  counted_cb (self);
}

static void
clear_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MndTableDesk *self = MND_TABLE_DESK (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  if (self->findings == NULL)
    return;
  mnd_view_set_filter (mnd_findings_get_view (self->findings), NULL);
  search_cb (self);
}

static void
show_on_map_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MndTableDesk *self = MND_TABLE_DESK (widget);
  MndRecord *focus = self->findings != NULL ? mnd_view_get_focus (mnd_findings_get_view (self->findings)) : NULL;

  if (focus != NULL)
    mnd_desk_show_one_on_map (MND_DESK (self), mnd_record_get_id (focus));
}

static void
selection_changed_cb (MndTableDesk *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.show-on-map",
                                 self->findings != NULL
                                     && mnd_view_get_n_selected (mnd_findings_get_view (self->findings)) > 0);
}

/* --- the bar */

static GtkWidget *
create_kinds (void)
{
  GtkWidget *box = mnd_wrap_box_new (4);

  for (guint i = 0; i < MND_N_RECORDS; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (mnd_records_kind_get_label ((MndRecordsKind) i));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "table.kind");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", mnd_records_kind_get_word ((MndRecordsKind) i));
      gtk_box_append (GTK_BOX (box), button);
    }
  return box;
}

static GtkWidget *
create_icon_button (const char *icon, const char *action, const char *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static void
fill_bar (MndTableDesk *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *choices = mnd_wrap_box_new (6);

  self->search = gtk_search_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->search), 18);
  g_object_set (self->search, "placeholder-text", _ ("Search in the table"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search in the table"), -1);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (search_cb), self);
  self->columns = adw_bin_new ();
  gtk_widget_set_valign (self->columns, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (choices), create_kinds ());
  gtk_box_append (GTK_BOX (choices), self->search);
  gtk_widget_set_hexpand (choices, TRUE);
  gtk_widget_set_valign (choices, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), choices);
  gtk_box_append (GTK_BOX (line),
                  create_icon_button ("find-location-symbolic", "table.show-on-map", _ ("Show on the map")));
  gtk_box_append (GTK_BOX (line), create_icon_button ("document-save-symbolic", "table.export",
                                                      _ ("Export what is listed, as a table")));
  gtk_box_append (GTK_BOX (line), self->columns);
  adw_bin_set_child (ADW_BIN (self->bar), line);
}

/* --- overrides */

static void
mnd_table_desk_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_KIND)
    g_value_set_string (value, mnd_records_kind_get_word (MND_TABLE_DESK (object)->kind));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mnd_table_desk_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MndRecordsKind kind;

  if (id != PROP_KIND)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (mnd_records_kind_from_word (g_value_get_string (value), &kind))
    mnd_table_desk_set_kind (MND_TABLE_DESK (object), kind);
}

static gboolean
mnd_table_desk_grab_focus (GtkWidget *widget)
{
  MndTablePage *page = mnd_table_desk_get_page (MND_TABLE_DESK (widget));

  if (page != NULL && mnd_sheet_go_to (mnd_table_page_get_sheet (page), 0, 0))
    return TRUE;
  return gtk_widget_grab_focus (MND_TABLE_DESK (widget)->search);
}

static void
mnd_table_desk_dispose (GObject *object)
{
  MndTableDesk *self = MND_TABLE_DESK (object);
  GtkWidget *child;

  mnd_desk_set_findings (MND_DESK (self), NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mnd_table_desk_parent_class)->dispose (object);
}

static void
set_findings (MndDesk *desk, MndFindings *findings)
{
  MndTableDesk *self = MND_TABLE_DESK (desk);

  if (self->findings == findings)
    return;
  if (self->findings != NULL)
    {
      g_signal_handlers_disconnect_by_data (mnd_findings_get_view (self->findings), self);
      drop_pages (self);
    }
  g_set_object (&self->findings, findings);
  if (findings == NULL)
    return;
  g_signal_connect_swapped (mnd_findings_get_view (findings), "selection-changed", G_CALLBACK (selection_changed_cb),
                            self);
  selection_changed_cb (self);
  show_page (self);
}

static void
end_edit (MndDesk *desk)
{
  MndTablePage *page = mnd_table_desk_get_page (MND_TABLE_DESK (desk));

  if (page != NULL)
    mnd_sheet_end_edit (mnd_table_page_get_sheet (page));
}

static void
desk_init (MndDeskInterface *iface)
{
  iface->set_findings = set_findings;
  iface->end_edit = end_edit;
  mnd_table_desk_init_export (iface);
}

static void
take_over (MndKeeping *keeping, MndKeeping *old_keeping)
{
  MndTableDesk *self = MND_TABLE_DESK (keeping), *old = MND_TABLE_DESK (old_keeping);

  gtk_editable_set_text (GTK_EDITABLE (self->search), gtk_editable_get_text (GTK_EDITABLE (old->search)));
  mnd_table_desk_set_kind (self, old->kind);
}

static void
keeping_init (MndKeepingInterface *iface)
{
  iface->take_over = take_over;
}

static void
mnd_table_desk_class_init (MndTableDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mnd_table_desk_get_property;
  object_class->set_property = mnd_table_desk_set_property;
  object_class->dispose = mnd_table_desk_dispose;
  widget_class->grab_focus = mnd_table_desk_grab_focus;

  props[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, "actors",
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-table-desk.ui");
  gtk_widget_class_bind_template_child (widget_class, MndTableDesk, bar);
  gtk_widget_class_bind_template_child (widget_class, MndTableDesk, empty);
  gtk_widget_class_bind_template_child (widget_class, MndTableDesk, pages);
  gtk_widget_class_bind_template_child (widget_class, MndTableDesk, nothing);
  gtk_widget_class_bind_template_child (widget_class, MndTableDesk, no_hits);
  gtk_widget_class_bind_template_child (widget_class, MndTableDesk, count);
  gtk_widget_class_install_property_action (widget_class, "table.kind", "kind");
  gtk_widget_class_install_action (widget_class, "table.clear", NULL, clear_cb);
  gtk_widget_class_install_action (widget_class, "table.show-on-map", NULL, show_on_map_cb);
  mnd_table_desk_install_export_actions (widget_class);
}

static void
mnd_table_desk_init (MndTableDesk *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mnd_desk_name_status (ADW_STATUS_PAGE (self->nothing));
  mnd_desk_name_status (ADW_STATUS_PAGE (self->no_hits));
  fill_bar (self);
  selection_changed_cb (self);
}

GtkWidget *
mnd_table_desk_new (void)
{
  return g_object_new (MND_TYPE_TABLE_DESK, NULL);
}

void
mnd_table_desk_set_kind (MndTableDesk *self, MndRecordsKind kind)
{
  g_return_if_fail (MND_IS_TABLE_DESK (self) && kind < MND_N_RECORDS);

  if (self->kind == kind)
    return;
  end_edit (MND_DESK (self));
  self->kind = kind;
  show_page (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_KIND]);
}

MndRecordsKind
mnd_table_desk_get_kind (MndTableDesk *self)
{
  g_return_val_if_fail (MND_IS_TABLE_DESK (self), MND_RECORDS_ACTORS);

  return self->kind;
}

MndTablePage *
mnd_table_desk_get_page (MndTableDesk *self)
{
  GtkWidget *page;

  g_return_val_if_fail (MND_IS_TABLE_DESK (self), NULL);

  page = self->pages != NULL ? find_page (self, self->kind) : NULL;
  return page != NULL ? MND_TABLE_PAGE (page) : NULL;
}
