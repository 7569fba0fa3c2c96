/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window itself: what it is made of, what it says of its map, and what it remembers between runs. */
#include "desktop/mnd-window-private.h"

#include "desktop/mnd-settings.h"
#include "desktop/mnd-shortcuts.h"
#include "model/mnd-format.h"

#include <glib/gi18n.h>

/* A layout that ends sooner shows nothing of itself. */
#define BUSY_DELAY_MS 500

G_DEFINE_FINAL_TYPE (MndWindow, mnd_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_DOCUMENT,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

/* --- what it says of its map */

/* Takes the text. */
static void
take_tooltip (GtkWidget *button, char *text)
{
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_free (text);
}

static void
update_history (MndWindow *self)
{
  const char *undo = self->document != NULL ? mnd_document_get_undo_label (self->document) : NULL;
  const char *redo = self->document != NULL ? mnd_document_get_redo_label (self->document) : NULL;

  take_tooltip (self->undo_button,
                undo != NULL
                    /* Translators: %s is the name of an edit: "Undo: Connect Parliament to Police" */
                    ? g_strdup_printf (_ ("Undo: %s"), undo)
                    : g_strdup (C_ ("button", "Undo")));
  take_tooltip (self->redo_button,
                redo != NULL
                    /* Translators: %s is the name of an edit: "Redo: Connect Parliament to Police" */
                    ? g_strdup_printf (_ ("Redo: %s"), redo)
                    : g_strdup (C_ ("button", "Redo")));
  mnd_window_update_actions (self);
  /* The delete of which the toast speaks is no longer what Undo would take back. */
  mnd_window_withdraw_undo (self);
}

/* Behind what is typed it would only be in the way. */
static void
update_empty_hint (MndWindow *self)
{
  MndMap *map = self->document == NULL ? NULL : mnd_document_get_map (self->document);
  gboolean asking = FALSE;
  gboolean empty;

  if (map == NULL)
    return;
  g_object_get (self->canvas, "asking", &asking, NULL);
  empty = mnd_record_list_get_size (mnd_map_get_records (map, MND_TABLE_ACTOR)) == 0
          && mnd_record_list_get_size (mnd_map_get_records (map, MND_TABLE_SUPPORT)) == 0;

  gtk_widget_set_visible (self->empty_hint, empty && !asking);
}

static void
map_changed_cb (MndMap *map, MndChanges *changes, gpointer user_data)
{
  MndWindow *self = MND_WINDOW (user_data);

  update_empty_hint (self);
  mnd_window_follow_comparison (self);
  if (mnd_changes_touch (changes, MND_TABLE_MAP))
    mnd_window_follow_map_languages (self);
}

static void
save_state_cb (MndWindow *self)
{
  mnd_window_update_title (self);
  if (mnd_document_get_save_state (self->document) == MND_SAVE_STATE_SAVED)
    mnd_window_set_save_problem (self, NULL);
}

static void
document_problem_cb (MndWindow *self, const GError *error)
{
  mnd_window_set_save_problem (self, error);
}

/* --- what its parts tell */

static gboolean
show_busy_cb (gpointer user_data)
{
  MndWindow *self = user_data;

  self->busy_timer = 0;
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->busy), TRUE);
  gtk_widget_set_visible (self->busy, TRUE);
  gtk_spinner_set_spinning (GTK_SPINNER (self->busy_spinner), TRUE);
  return G_SOURCE_REMOVE;
}

static void
busy_cb (MndWindow *self)
{
  gboolean busy = FALSE;

  g_object_get (self->canvas, "busy", &busy, NULL);
  g_clear_handle_id (&self->busy_timer, g_source_remove);
  if (busy)
    {
      self->busy_timer = g_timeout_add (BUSY_DELAY_MS, show_busy_cb, self);
    }
  else
    {
      gtk_revealer_set_reveal_child (GTK_REVEALER (self->busy), FALSE);
      gtk_widget_set_visible (self->busy, FALSE);
      gtk_spinner_set_spinning (GTK_SPINNER (self->busy_spinner), FALSE);
    }
  mnd_window_update_actions (self);
}

static void
canvas_problem_cb (MndWindow *self, const GError *error)
{
  mnd_window_tell_problem (self, error->domain == MND_LAYOUT_ERROR ? MND_TRIED_ARRANGE : MND_TRIED_EDIT, error);
}

static void
edit_problem_cb (MndWindow *self, const GError *error)
{
  mnd_window_tell_problem (self, MND_TRIED_EDIT, error);
}

static void
activate_item_cb (MndWindow *self, MndRecord *record)
{
  gtk_widget_set_visible (self->details, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self->inspector), GTK_DIR_TAB_FORWARD);
}

static void
outline_activated_cb (MndWindow *self, MndRecord *record)
{
  mnd_window_show_view (self, "map");
  mnd_canvas_center_on (self->canvas, mnd_record_get_id (record));
}

/* From the palette: selected too, as what one goes to is what one wants to work on. */
static void
go_to_cb (MndWindow *self, MndRecord *record)
{
  mnd_window_show_view (self, "map");
  mnd_view_select (self->view, mnd_record_get_id (record));
  mnd_canvas_center_on (self->canvas, mnd_record_get_id (record));
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
search_stopped_cb (MndWindow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static char *
percent_cb (MndWindow *self, double scale, gpointer user_data)
{
  return mnd_format_dup_percent (scale, 0);
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer user_data)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (user_data));
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    g_ptr_array_add (files, l->data);
  if (files->len == 0 || application == NULL)
    return FALSE;
  g_application_open (G_APPLICATION (application), (GFile **) files->pdata, (int) files->len, "");
  return TRUE;
}

/* --- its map */

static void
connect_document (MndWindow *self)
{
  MndMap *map = mnd_document_get_map (self->document);

  g_signal_connect_object (self->document, "notify::title", G_CALLBACK (mnd_window_update_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::file", G_CALLBACK (mnd_window_update_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::file-state", G_CALLBACK (mnd_window_update_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::save-state", G_CALLBACK (save_state_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::undo-label", G_CALLBACK (update_history), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::redo-label", G_CALLBACK (update_history), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "problem", G_CALLBACK (document_problem_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (map, "changed", G_CALLBACK (map_changed_cb), self, 0);
  g_signal_connect_object (self->view, "notify::date", G_CALLBACK (mnd_window_update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::hidden", G_CALLBACK (mnd_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "selection-changed", G_CALLBACK (mnd_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::group-by", G_CALLBACK (mnd_window_update_actions), self,
                           G_CONNECT_SWAPPED);
}

/* A map whose actors stand nowhere yet, as after an import, is laid out at once. */
static void
arrange_first (MndWindow *self)
{
  MndMap *map = mnd_document_get_map (self->document);
  MndScene *scene = mnd_canvas_get_scene (self->canvas);

  if (mnd_record_list_get_size (mnd_map_get_records (map, MND_TABLE_ACTOR)) == 0
      || mnd_record_list_get_size (mnd_map_get_records (map, MND_TABLE_POSITION)) > 0)
    return;
  for (int engine = 0; engine < MND_LAYOUT_N_ENGINES; engine++)
    if (mnd_document_can_arrange (scene, (MndLayoutEngine) engine))
      {
        mnd_window_arrange (self, (MndLayoutEngine) engine);
        return;
      }
}

void
mnd_window_show_document (MndWindow *self)
{
  mnd_outline_set_view (self->outline, self->view);
  mnd_canvas_set_view (self->canvas, self->view);
  mnd_inspector_set_view (self->inspector, self->view);
  mnd_window_set_history_view (self, self->view);
  mnd_window_update_title (self);
  update_history (self);
  update_empty_hint (self);
  mnd_language_button_set_view (self->language_button, self->view);
  mnd_window_show_page (self, "map");
}

void
mnd_window_take_document (MndWindow *self, MndDocument *document)
{
  g_return_if_fail (MND_IS_WINDOW (self));
  g_return_if_fail (MND_IS_DOCUMENT (document));
  g_return_if_fail (self->document == NULL);

  self->document = g_object_ref (document);
  self->view = mnd_view_new (document);
  mnd_window_start_languages (self);
  connect_document (self);
  mnd_window_take_findings (self, mnd_findings_new (self->view));
  mnd_window_show_document (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  if (mnd_document_was_recovered (document))
    mnd_window_toast (self, _ ("Edits that were not saved last time are back."));
  arrange_first (self);
  mnd_window_follow_file (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

void
mnd_window_clear_views (MndWindow *self)
{
  mnd_canvas_set_view (self->canvas, NULL);
  mnd_inspector_set_view (self->inspector, NULL);
  mnd_outline_set_view (self->outline, NULL);
  mnd_window_set_history_view (self, NULL);
  mnd_language_button_set_view (self->language_button, NULL);
  mnd_window_take_findings (self, NULL);
}

void
mnd_window_drop_document (MndWindow *self)
{
  g_return_if_fail (MND_IS_WINDOW (self) && self->document != NULL);

  if (self->arranging != NULL)
    g_cancellable_cancel (self->arranging);
  mnd_window_withdraw_undo (self);
  mnd_window_stop_compare (self);
  mnd_window_show_view (self, "map");
  mnd_window_clear_views (self);
  g_signal_handlers_disconnect_by_data (mnd_document_get_map (self->document), self);
  g_signal_handlers_disconnect_by_data (self->document, self);
  g_signal_handlers_disconnect_by_data (self->view, self);
  g_action_map_remove_action (G_ACTION_MAP (self), "link-labels");
  g_clear_object (&self->view);
  g_clear_object (&self->document);
  mnd_window_update_group_actions (self);
  mnd_window_set_save_problem (self, NULL);
  mnd_window_update_title (self);
}

/* --- what it remembers */

/* GtkPaned takes a position from the start only, so the end panel asks for its width until it has it. */
static gboolean
fix_panels_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  MndWindow *self = MND_WINDOW (user_data);

  if (gtk_widget_get_width (self->inner) == 0)
    return G_SOURCE_CONTINUE;
  gtk_paned_set_position (GTK_PANED (self->inner), gtk_paned_get_position (GTK_PANED (self->inner)));
  gtk_widget_set_size_request (self->details, 280, -1);
  return G_SOURCE_REMOVE;
}

void
mnd_window_set_widths (MndWindow *self, int sidebar, int details)
{
  gtk_paned_set_position (GTK_PANED (self->outer), sidebar);
  gtk_widget_set_size_request (self->details, details, -1);
  gtk_widget_add_tick_callback (self->inner, fix_panels_cb, self, NULL);
}

static void
restore_size (MndWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self), 1280, 800);
  if (self->settings == NULL)
    return;
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static void
restore_panels (MndWindow *self)
{
  const GSettingsBindFlags flags = G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES;
  int sidebar = 260, details = 320;

  if (self->settings != NULL)
    {
      g_settings_bind (self->settings, "show-sidebar", self->sidebar, "visible", flags);
      g_settings_bind (self->settings, "show-inspector", self->details, "visible", flags);
      g_settings_bind (self->settings, "show-minimap", self->minimap, "enabled", flags);
      g_settings_bind (self->settings, "findings-by", self->findings_panel, "group-by", flags);
      g_settings_bind (self->settings, "hide-settled", self->findings_panel, "hide-settled", flags);
      sidebar = g_settings_get_int (self->settings, "sidebar-width");
      details = g_settings_get_int (self->settings, "inspector-width");
    }
  mnd_window_set_widths (self, sidebar, details);
}

static void
remember (MndWindow *self)
{
  int width, height;

  if (self->settings == NULL)
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", MAX (width, 360));
  g_settings_set_int (self->settings, "window-height", MAX (height, 294));
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  if (self->document == NULL)
    return;
  if (gtk_widget_get_mapped (self->sidebar))
    g_settings_set_int (self->settings, "sidebar-width", CLAMP (gtk_widget_get_width (self->sidebar), 160, 800));
  if (gtk_widget_get_mapped (self->details))
    g_settings_set_int (self->settings, "inspector-width", CLAMP (gtk_widget_get_width (self->details), 240, 800));
}

static gboolean
mnd_window_close_request (GtkWindow *window)
{
  MndWindow *self = MND_WINDOW (window);

  if (mnd_window_hold_back_close (self))
    return TRUE;
  remember (self);
  return GTK_WINDOW_CLASS (mnd_window_parent_class)->close_request (window);
}

static void
mnd_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_DOCUMENT)
    g_value_set_object (value, MND_WINDOW (object)->document);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mnd_window_dispose (GObject *object)
{
  MndWindow *self = MND_WINDOW (object);

  g_clear_handle_id (&self->busy_timer, g_source_remove);
  g_clear_handle_id (&self->menu_idle, g_source_remove);
  g_clear_handle_id (&self->welcome_idle, g_source_remove);
  g_clear_handle_id (&self->opening_timer, g_source_remove);
  if (self->opening_cancellable != NULL)
    g_cancellable_cancel (self->opening_cancellable);
  if (self->arranging != NULL)
    g_cancellable_cancel (self->arranging);
  if (self->document != NULL)
    {
      mnd_window_clear_views (self);
      g_clear_object (&self->view);
      g_clear_object (&self->document);
    }
  g_clear_object (&self->opening_cancellable);
  g_clear_object (&self->arranging);
  g_clear_object (&self->opening);
  g_clear_object (&self->compare_file);
  g_clear_object (&self->main_menu);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->details_text, g_free);
  g_clear_pointer (&self->holder, g_free);
  g_clear_pointer (&self->opening_name, g_free);
  g_clear_pointer (&self->problem_name, g_free);
  g_clear_error (&self->problem_error);
  g_clear_error (&self->save_problem);
  G_OBJECT_CLASS (mnd_window_parent_class)->dispose (object);
  g_clear_object (&self->canvas);
}

/* What comes into sight without a map, and without one on its way, has the start page. */
static void
mnd_window_realize (GtkWidget *widget)
{
  MndWindow *self = MND_WINDOW (widget);

  if (self->document == NULL && g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->pages)), "map") == 0)
    mnd_window_show_page (self, "welcome");
  GTK_WIDGET_CLASS (mnd_window_parent_class)->realize (widget);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MndWindow, title);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, start_tools);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, end_tools);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, arrange_button);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, busy);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, busy_spinner);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, palette);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, outer);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, inner);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, details);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, views);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, view_switch);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, language_button);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, empty_hint);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, outline);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, map_place);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, minimap);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, reading_bar);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, time_bar);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, zoom_bar);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, inspector);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, side_pages);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, findings_button);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, findings_count);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, findings_panel);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, history_pages);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, history);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, compare);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, lens_editor);
}

static void
mnd_window_class_init (MndWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mnd_window_get_property;
  object_class->dispose = mnd_window_dispose;
  widget_class->realize = mnd_window_realize;
  GTK_WINDOW_CLASS (klass)->close_request = mnd_window_close_request;

  properties[PROP_DOCUMENT] =
      g_param_spec_object ("document", NULL, NULL, MND_TYPE_DOCUMENT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (MND_TYPE_BANNER);
  g_type_ensure (MND_TYPE_CANVAS);
  g_type_ensure (MND_TYPE_COMPARE_PANEL);
  g_type_ensure (MND_TYPE_FINDINGS_PANEL);
  g_type_ensure (MND_TYPE_HISTORY_PANEL);
  g_type_ensure (MND_TYPE_INSPECTOR);
  g_type_ensure (MND_TYPE_LANGUAGE_BUTTON);
  g_type_ensure (MND_TYPE_LENS_EDITOR);
  g_type_ensure (MND_TYPE_MINIMAP);
  g_type_ensure (MND_TYPE_OUTLINE);
  g_type_ensure (MND_TYPE_PALETTE);
  g_type_ensure (MND_TYPE_READING_BAR);
  g_type_ensure (MND_TYPE_TIME_BAR);
  g_type_ensure (MND_TYPE_VIEW_SWITCH);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, edit_problem_cb);
  gtk_widget_class_bind_template_callback (widget_class, outline_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_to_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, percent_cb);
}

void
mnd_window_name_inside (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (widget)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static gboolean
minimap_comes_cb (GtkWidget *minimap)
{
  return mnd_minimap_is_of_use (MND_MINIMAP (minimap));
}

/* Not of the template: a canvas out of a new one would come without a picture. */
static void
create_canvas (MndWindow *self)
{
  const GSettingsBindFlags flags = G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES;

  self->canvas = g_object_ref_sink (MND_CANVAS (mnd_canvas_new ()));
  g_signal_connect_object (self->canvas, "notify::busy", G_CALLBACK (busy_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "notify::asking", G_CALLBACK (update_empty_hint), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "problem", G_CALLBACK (canvas_problem_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "activate-item", G_CALLBACK (activate_item_cb), self, G_CONNECT_SWAPPED);
  if (self->settings == NULL)
    return;
  g_settings_bind (self->settings, "highlight-neighbours", self->canvas, "neighbourhood", flags);
  g_settings_bind (self->settings, "show-marks", self->canvas, "marks", flags);
}

void
mnd_window_build (MndWindow *self)
{
  self->direction = gtk_widget_get_default_direction ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_overlay_set_child (GTK_OVERLAY (self->map_place), GTK_WIDGET (self->canvas));
  g_object_set (self->minimap, "canvas", self->canvas, NULL);
  mnd_canvas_add_float (self->canvas, GTK_WIDGET (self->minimap), minimap_comes_cb);
  mnd_canvas_add_float (self->canvas, self->zoom_bar, NULL);
  mnd_window_connect_history (self);
  mnd_window_connect_lens_editor (self);
  mnd_window_connect_findings (self);
  mnd_window_fill_main_menu (self);
  mnd_window_name_inside (self->menu_button, _ ("Main menu"));
  mnd_window_name_inside (self->arrange_button, C_ ("button", "Layout"));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->arrange_button), mnd_window_fill_arrange_menu, self,
                                         NULL);
  gtk_widget_set_visible (self->busy, FALSE);
  restore_panels (self);
  mnd_window_bind_actions (self);
  mnd_window_update_title (self);
  gtk_widget_set_visible (self->start_tools, FALSE);
  gtk_widget_set_visible (self->end_tools, FALSE);
}

static void
mnd_window_init (MndWindow *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->settings = mnd_settings_dup ();
  create_canvas (self);
  mnd_window_connect_settings (self);
  mnd_window_add_actions (self);
  mnd_shortcuts_attach (GTK_WIDGET (self));
  g_signal_connect (drop, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  restore_size (self);
  mnd_window_build (self);
  mnd_window_update_actions (self);
}

GtkWidget *
mnd_window_new (GtkApplication *application)
{
  return g_object_new (MND_TYPE_WINDOW, "application", application, NULL);
}

MndDocument *
mnd_window_get_document (MndWindow *self)
{
  g_return_val_if_fail (MND_IS_WINDOW (self), NULL);

  return self->document;
}

MndView *
mnd_window_get_view (MndWindow *self)
{
  g_return_val_if_fail (MND_IS_WINDOW (self), NULL);

  return self->view;
}

MndFindings *
mnd_window_get_findings (MndWindow *self)
{
  g_return_val_if_fail (MND_IS_WINDOW (self), NULL);

  return self->findings;
}

GFile *
mnd_window_get_file (MndWindow *self)
{
  g_return_val_if_fail (MND_IS_WINDOW (self), NULL);

  if (self->document != NULL && mnd_document_is_read_only (self->document))
    return mnd_document_get_reading (self->document);
  if (self->document != NULL)
    return mnd_document_get_file (self->document);
  return self->is_opening ? self->opening : NULL;
}

gboolean
mnd_window_is_free (MndWindow *self)
{
  g_return_val_if_fail (MND_IS_WINDOW (self), FALSE);

  return self->document == NULL && !self->is_opening;
}
