/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts of a map on the screen: its columns, what is shown of it, and how it follows the map. */
#include "desktop/mnd-texts-desk-private.h"

#include "desktop/mnd-desk-page.h"
#include "desktop/mnd-keeping.h"
#include "desktop/mnd-language.h"
#include "desktop/mnd-wrap-layout.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>
#include <string.h>

static void desk_init (MndDeskInterface *iface);
static void keeping_init (MndKeepingInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MndTextsDesk, mnd_texts_desk, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (MND_TYPE_DESK, desk_init)
                                   G_IMPLEMENT_INTERFACE (MND_TYPE_KEEPING, keeping_init))

MndMap *
mnd_texts_desk_get_map (MndTextsDesk *self)
{
  return mnd_document_get_map (mnd_view_get_document (self->view));
}

const char *const *
mnd_texts_desk_get_content_languages (MndTextsDesk *self)
{
  return mnd_view_get_languages (self->view);
}

const char *
mnd_texts_desk_get_language_name (const char *language)
{
  return g_str_equal (language, MND_LANGUAGE_NONE) ? _ ("Any language") : mnd_language_get_name (language);
}

/* --- columns */

static char **
dup_columns (MndMap *map)
{
  g_auto (GStrv) languages = mnd_map_dup_text_languages (map);
  g_autoptr (GStrvBuilder) columns = g_strv_builder_new ();

  g_strv_builder_addv (columns, (const char **) languages);
  if (mnd_map_has_texts_for_all (map))
    g_strv_builder_add (columns, MND_LANGUAGE_NONE);
  return g_strv_builder_end (columns);
}

static void
fill_columns (MndTextsDesk *self)
{
  GPtrArray *columns = mnd_sheet_columns_new ();

  /* Translators: a column: whose text it is */
  mnd_sheet_columns_add (columns, "owner", C_ ("column", "Of"), MND_SHEET_TEXT, 180);
  mnd_sheet_columns_add (columns, "kind", C_ ("column", "Kind"), MND_SHEET_TEXT, 100);
  /* Translators: a column: which text it is, such as the name or a note */
  mnd_sheet_columns_add (columns, "text", C_ ("column", "Text"), MND_SHEET_TEXT, 90);
  for (guint i = 0; self->languages[i] != NULL; i++)
    mnd_sheet_columns_add (columns, self->languages[i], mnd_texts_desk_get_language_name (self->languages[i]),
                           MND_SHEET_TEXT, 170)
        ->expands = TRUE;
  mnd_sheet_take_columns (self->sheet, columns);
}

/* A language that is no longer there cannot be asked for. */
static void
follow_languages (MndTextsDesk *self)
{
  g_auto (GStrv) languages = dup_columns (mnd_texts_desk_get_map (self));

  if (self->languages != NULL && g_strv_equal ((const char *const *) self->languages, (const char *const *) languages))
    return;
  g_strfreev (self->languages);
  self->languages = g_steal_pointer (&languages);
  if (self->missing != NULL && !g_strv_contains ((const char *const *) self->languages, self->missing))
    g_clear_pointer (&self->missing, g_free);
  fill_columns (self);
}

/* --- what is shown */

static gboolean
contains (MndTextsDesk *self, const char *text)
{
  g_autofree char *folded = text != NULL ? mnd_text_fold (text) : NULL;

  return folded != NULL && strstr (folded, self->needle) != NULL;
}

static gboolean
is_hit (MndTextsDesk *self, MndTextRow *row)
{
  g_autofree char *owner = NULL;

  for (guint i = 0; self->languages[i] != NULL; i++)
    if (contains (self, mnd_text_row_get_text (row, self->languages[i])))
      return TRUE;
  owner = mnd_texts_desk_dup_owner (self, row);
  return contains (self, owner);
}

static gboolean
is_of_table (MndTextRow *row, const char *table)
{
  MndRecord *owner = mnd_text_row_find_owner (row);

  return owner != NULL && g_str_equal (mnd_table_get_info (mnd_record_get_table (owner))->name, table);
}

static gboolean
filter_cb (gpointer item, gpointer user_data)
{
  MndTextsDesk *self = user_data;
  MndTextRow *row = item;

  if (self->view == NULL)
    return FALSE;
  if (self->property != NULL && !g_str_equal (mnd_text_row_get_property (row), self->property))
    return FALSE;
  if (self->table != NULL && !is_of_table (row, self->table))
    return FALSE;
  if (self->missing != NULL && mnd_text_row_get_state (row, self->missing) != MND_TEXT_MISSING)
    return FALSE;
  return self->needle == NULL || is_hit (self, row);
}

static gboolean
asks_for_something (MndTextsDesk *self)
{
  return self->missing != NULL || self->property != NULL || self->table != NULL || self->needle != NULL;
}

static void
update_page (MndTextsDesk *self)
{
  guint n_all = self->rows != NULL ? mnd_text_rows_get_size (self->rows) : 0;
  guint n = g_list_model_get_n_items (mnd_sheet_get_shown (self->sheet));
  g_autofree char *count = NULL;

  count = asks_for_something (self)
              /* Translators: of texts of the map: so many are listed, so many there are */
              ? g_strdup_printf (ngettext ("%1$u of %2$u text", "%1$u of %2$u texts", n_all), n, n_all)
              : g_strdup_printf (ngettext ("%u text", "%u texts", n_all), n_all);
  gtk_label_set_label (GTK_LABEL (self->count), count);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), n_all == 0 ? "none" : n == 0 ? "filtered" : "table");
  gtk_widget_set_visible (self->bar, n_all > 0);
  gtk_widget_set_visible (self->progress, n_all > 0);
  gtk_widget_set_visible (self->count, n_all > 0);
}

static gboolean
progress_cb (gpointer user_data)
{
  MndTextsDesk *self = user_data;

  self->progress_idle = 0;
  if (self->view != NULL)
    mnd_texts_desk_update_progress (self);
  return G_SOURCE_REMOVE;
}

/* All texts are counted for it: no edit waits for that. */
static void
update_progress (MndTextsDesk *self)
{
  if (gtk_widget_get_first_child (self->progress) == NULL)
    mnd_texts_desk_update_progress (self);
  else if (self->progress_idle == 0)
    self->progress_idle = g_idle_add_full (G_PRIORITY_LOW, progress_cb, self, NULL);
}

static void
refresh (MndTextsDesk *self)
{
  self->is_stale = self->view == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->is_stale)
    return;
  follow_languages (self);
  mnd_sheet_refresh (self->sheet);
  mnd_texts_desk_update_choices (self);
  update_progress (self);
  update_page (self);
}

/* --- following */

static gboolean
is_about_places_only (MndChanges *changes)
{
  for (guint i = 0; i < mnd_changes_get_size (changes); i++)
    if (mnd_changes_get (changes, i)->table != MND_TABLE_POSITION)
      return FALSE;
  return TRUE;
}

static void
map_changed_cb (MndTextsDesk *self, MndChanges *changes)
{
  if (!is_about_places_only (changes))
    refresh (self);
}

static void
activated_cb (MndTextsDesk *self, GObject *row)
{
  MndRecord *subject = mnd_text_row_find_subject (MND_TEXT_ROW (row));

  if (subject != NULL)
    mnd_desk_show_one_on_map (MND_DESK (self), mnd_record_get_id (subject));
}

static void
clear_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const MndTextsWish all = { NULL, NULL, NULL, NULL };

  mnd_texts_desk_set_wish (MND_TEXTS_DESK (widget), &all);
}

/* --- overrides */

static void
mnd_texts_desk_map (GtkWidget *widget)
{
  MndTextsDesk *self = MND_TEXTS_DESK (widget);

  GTK_WIDGET_CLASS (mnd_texts_desk_parent_class)->map (widget);
  if (self->is_stale && self->view != NULL)
    refresh (self);
}

static void
mnd_texts_desk_dispose (GObject *object)
{
  MndTextsDesk *self = MND_TEXTS_DESK (object);
  GtkWidget *child;

  mnd_desk_set_findings (MND_DESK (self), NULL);
  g_clear_handle_id (&self->progress_idle, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->sheet = NULL;

  G_OBJECT_CLASS (mnd_texts_desk_parent_class)->dispose (object);
}

static void
mnd_texts_desk_finalize (GObject *object)
{
  MndTextsDesk *self = MND_TEXTS_DESK (object);

  g_strfreev (self->languages);
  g_free (self->missing);
  g_free (self->property);
  g_free (self->table);
  g_free (self->needle);

  G_OBJECT_CLASS (mnd_texts_desk_parent_class)->finalize (object);
}

/* The same objects stand in the rows: the sheet finds its cell by them. */
static void
take_over (MndKeeping *keeping, MndKeeping *old_keeping)
{
  MndTextsDesk *self = MND_TEXTS_DESK (keeping), *old = MND_TEXTS_DESK (old_keeping);
  const MndTextsWish wish = { old->missing, old->property, old->table, old->needle };

  if (self->view == NULL || self->view != old->view)
    return;
  g_set_object (&self->rows, old->rows);
  mnd_sheet_set_rows (self->sheet, G_LIST_MODEL (self->rows));
  gtk_editable_set_text (GTK_EDITABLE (self->search), gtk_editable_get_text (GTK_EDITABLE (old->search)));
  gtk_editable_set_position (GTK_EDITABLE (self->search), gtk_editable_get_position (GTK_EDITABLE (old->search)));
  mnd_texts_desk_set_wish (self, &wish);
}

static void
leave_view (MndTextsDesk *self)
{
  if (self->view == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->view, self);
  g_signal_handlers_disconnect_by_data (mnd_view_get_document (self->view), self);
  g_signal_handlers_disconnect_by_data (mnd_texts_desk_get_map (self), self);
  g_clear_pointer (&self->missing, g_free);
}

static void
set_findings (MndDesk *desk, MndFindings *findings)
{
  MndTextsDesk *self = MND_TEXTS_DESK (desk);
  MndView *view = findings != NULL ? mnd_findings_get_view (findings) : NULL;

  if (self->view == view)
    return;
  leave_view (self);
  mnd_sheet_set_rows (self->sheet, NULL);
  mnd_sheet_set_view (self->sheet, view);
  g_clear_object (&self->rows);
  g_set_object (&self->view, view);
  if (view == NULL)
    return;
  self->rows = mnd_text_rows_new (mnd_texts_desk_get_map (self));
  follow_languages (self);
  mnd_sheet_set_rows (self->sheet, G_LIST_MODEL (self->rows));
  g_signal_connect_swapped (mnd_texts_desk_get_map (self), "changed", G_CALLBACK (map_changed_cb), self);
  g_signal_connect_swapped (view, "notify::languages", G_CALLBACK (refresh), self);
  g_signal_connect_swapped (mnd_view_get_document (view), "notify::file", G_CALLBACK (refresh), self);
  refresh (self);
}

static void
end_edit (MndDesk *desk)
{
  mnd_sheet_end_edit (MND_TEXTS_DESK (desk)->sheet);
}

static void
desk_init (MndDeskInterface *iface)
{
  iface->set_findings = set_findings;
  iface->end_edit = end_edit;
  mnd_texts_desk_init_export (iface);
}

static void
keeping_init (MndKeepingInterface *iface)
{
  iface->take_over = take_over;
}

static void
mnd_texts_desk_class_init (MndTextsDeskClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mnd_texts_desk_dispose;
  G_OBJECT_CLASS (klass)->finalize = mnd_texts_desk_finalize;
  widget_class->map = mnd_texts_desk_map;

  g_type_ensure (MND_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-texts-desk.ui");
  gtk_widget_class_bind_template_child (widget_class, MndTextsDesk, bar);
  gtk_widget_class_bind_template_child (widget_class, MndTextsDesk, progress);
  gtk_widget_class_bind_template_child (widget_class, MndTextsDesk, pages);
  gtk_widget_class_bind_template_child (widget_class, MndTextsDesk, nothing);
  gtk_widget_class_bind_template_child (widget_class, MndTextsDesk, no_hits);
  gtk_widget_class_bind_template_child (widget_class, MndTextsDesk, count);
  gtk_widget_class_install_action (widget_class, "texts.clear", NULL, clear_cb);
  mnd_texts_desk_install_export_actions (widget_class);
}

static void
mnd_texts_desk_init (MndTextsDesk *self)
{
  GtkWidget *sheet = mnd_sheet_new ("texts", C_ ("heading", "Texts"), &mnd_texts_desk_funcs, self);

  self->is_stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  mnd_desk_name_status (ADW_STATUS_PAGE (self->nothing));
  mnd_desk_name_status (ADW_STATUS_PAGE (self->no_hits));
  self->sheet = MND_SHEET (sheet);
  g_signal_connect_swapped (sheet, "activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (sheet, "told", G_CALLBACK (mnd_desk_tell), self);
  g_signal_connect_swapped (sheet, "problem", G_CALLBACK (mnd_desk_fail_edit), self);
  mnd_sheet_set_filter (self->sheet, filter_cb, self);
  gtk_stack_add_named (GTK_STACK (self->pages), sheet, "table");
  g_signal_connect_object (mnd_sheet_get_shown (self->sheet), "items-changed", G_CALLBACK (update_page), self,
                           G_CONNECT_SWAPPED);
  mnd_texts_desk_create_choices (self);
}

GtkWidget *
mnd_texts_desk_new (void)
{
  return g_object_new (MND_TYPE_TEXTS_DESK, NULL);
}

static void
take (char **field, const char *text, gboolean folds)
{
  char *now = text == NULL || *text == '\0' ? NULL : folds ? mnd_text_fold (text) : g_strdup (text);

  g_free (*field);
  *field = now;
}

void
mnd_texts_desk_set_wish (MndTextsDesk *self, const MndTextsWish *wish)
{
  g_autofree char *missing = NULL;
  g_autofree char *property = NULL;
  g_autofree char *table = NULL;
  g_autofree char *needle = NULL;

  g_return_if_fail (MND_IS_TEXTS_DESK (self) && wish != NULL);

  /* What is asked for may be ours. */
  take (&missing, wish->missing, FALSE);
  take (&property, wish->property, FALSE);
  take (&table, wish->table, FALSE);
  take (&needle, wish->needle, TRUE);
  g_free (self->missing);
  g_free (self->property);
  g_free (self->table);
  g_free (self->needle);
  self->missing = g_steal_pointer (&missing);
  self->property = g_steal_pointer (&property);
  self->table = g_steal_pointer (&table);
  self->needle = g_steal_pointer (&needle);
  if (self->needle == NULL && *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  if (self->view == NULL)
    return;
  mnd_sheet_refilter (self->sheet);
  refresh (self);
}

MndSheet *
mnd_texts_desk_get_sheet (MndTextsDesk *self)
{
  g_return_val_if_fail (MND_IS_TEXTS_DESK (self), NULL);

  return self->sheet;
}
