/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every command of the window as an action, when each can be used, and the menus whose items depend on the map. */
#include "desktop/mnd-window-private.h"

#include "desktop/mnd-commands.h"
#include "desktop/mnd-export-dialog.h"
#include "desktop/mnd-preferences.h"
#include "desktop/mnd-rename-dialog.h"
#include "desktop/mnd-shortcuts.h"
#include "document/mnd-edits.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>

#define ZOOM_STEP 1.25

/* --- editing */

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MndWindow *self = MND_WINDOW (user_data);
  g_autoptr (GError) error = NULL;

  mnd_inspector_commit (self->inspector);
  if (!mnd_document_undo (self->document, &error))
    mnd_window_tell_problem (self, MND_TRIED_EDIT, error);
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MndWindow *self = MND_WINDOW (user_data);
  g_autoptr (GError) error = NULL;

  if (!mnd_document_redo (self->document, &error))
    mnd_window_tell_problem (self, MND_TRIED_EDIT, error);
}

static void
add_actor_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_show_view (MND_WINDOW (user_data), "map");
  mnd_canvas_start_add_actor (MND_WINDOW (user_data)->canvas);
}

static void
link_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_show_view (MND_WINDOW (user_data), "map");
  mnd_canvas_start_link (MND_WINDOW (user_data)->canvas);
}

static void
support_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_show_view (MND_WINDOW (user_data), "map");
  mnd_canvas_start_support (MND_WINDOW (user_data)->canvas);
}

static void
rename_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_show_view (MND_WINDOW (user_data), "map");
  mnd_canvas_start_rename (MND_WINDOW (user_data)->canvas);
}

static void
pin_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_canvas_set_pinned (MND_WINDOW (user_data)->canvas, TRUE);
}

static void
unpin_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_canvas_set_pinned (MND_WINDOW (user_data)->canvas, FALSE);
}

static void
align_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MndAlignment alignment;

  if (mnd_alignment_from_name (g_variant_get_string (parameter, NULL), &alignment))
    mnd_canvas_align (MND_WINDOW (user_data)->canvas, alignment);
}

static void
align_column_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_canvas_align (MND_WINDOW (user_data)->canvas, MND_ALIGNMENT_CENTER);
}

static void
align_row_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_canvas_align (MND_WINDOW (user_data)->canvas, MND_ALIGNMENT_MIDDLE);
}

static void
copy_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_canvas_copy (MND_WINDOW (user_data)->canvas);
}

static void
paste_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_canvas_paste (MND_WINDOW (user_data)->canvas);
}

static void
double_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_canvas_duplicate (MND_WINDOW (user_data)->canvas);
}

static void
toast_gone_cb (AdwToast *toast, MndWindow *self)
{
  if (self->undo_toast == toast)
    self->undo_toast = NULL;
}

void
mnd_window_tell_deleted (MndWindow *self, const char *name, guint n)
{
  g_autofree char *text = NULL;
  g_autofree char *markup = NULL;
  AdwToast *toast;

  if (n == 1 && name != NULL)
    /* Translators: %s is the name of an actor, a link, support or a lens. */
    text = g_strdup_printf (_ ("“%s” deleted"), name);
  else
    text = g_strdup_printf (ngettext ("%u item deleted", "%u items deleted", n), n);
  markup = g_markup_escape_text (text, -1);
  toast = adw_toast_new (markup);
  adw_toast_set_button_label (toast, C_ ("button", "_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (toast_gone_cb), self, 0);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->toasts), toast);
  self->undo_toast = toast;
}

static void
delete_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  static const MndTable tables[] = { MND_TABLE_ACTOR, MND_TABLE_LINK, MND_TABLE_SUPPORT };
  MndWindow *self = MND_WINDOW (user_data);
  MndMap *map = mnd_document_get_map (self->document);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    {
      g_autoptr (GPtrArray) selected = mnd_view_dup_selected (self->view, tables[t]);

      for (guint i = 0; i < selected->len; i++)
        g_ptr_array_add (records, g_object_ref (selected->pdata[i]));
    }
  if (records->len == 0)
    return;
  name = g_strdup (mnd_map_get_name (map, mnd_record_get_id (records->pdata[0]), mnd_view_get_languages (self->view)));
  if (mnd_document_delete (self->document, (MndRecord *const *) records->pdata, records->len, &error))
    mnd_window_tell_deleted (self, name, records->len);
  else
    mnd_window_tell_problem (self, MND_TRIED_EDIT, error);
}

static void
cut_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  if (mnd_canvas_copy (MND_WINDOW (user_data)->canvas))
    delete_cb (action, parameter, user_data);
}

static void
select_all_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_view_select_all (MND_WINDOW (user_data)->view);
}

static gboolean
cancel_arrange (MndWindow *self)
{
  gboolean busy = FALSE;

  g_object_get (self->canvas, "busy", &busy, NULL);
  if (busy && self->arranging != NULL)
    g_cancellable_cancel (self->arranging);
  return busy;
}

/* What is going on first, the spotlight and the selection next, what it is compared with last. */
static void
cancel_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MndWindow *self = MND_WINDOW (user_data);

  if (mnd_canvas_cancel (self->canvas) || cancel_arrange (self) || mnd_window_end_spotlight (self))
    return;
  if (mnd_view_get_n_selected (self->view) > 0)
    mnd_view_select (self->view, NULL);
  else
    mnd_window_stop_compare (self);
}

/* --- looking */

static void
fit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  if (!mnd_window_zoom_view (MND_WINDOW (user_data), 0))
    mnd_canvas_fit (MND_WINDOW (user_data)->canvas);
}

static void
zoom_original_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_canvas_zoom_to (MND_WINDOW (user_data)->canvas, 1.0);
}

static void
zoom_in_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  if (!mnd_window_zoom_view (MND_WINDOW (user_data), ZOOM_STEP))
    mnd_canvas_zoom_by (MND_WINDOW (user_data)->canvas, ZOOM_STEP);
}

static void
zoom_out_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  if (!mnd_window_zoom_view (MND_WINDOW (user_data), 1.0 / ZOOM_STEP))
    mnd_canvas_zoom_by (MND_WINDOW (user_data)->canvas, 1.0 / ZOOM_STEP);
}

static void
find_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MndWindow *self = MND_WINDOW (user_data);

  mnd_window_show_actors (self);
  mnd_outline_focus_search (self->outline);
}

static void
palette_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MndWindow *self = MND_WINDOW (user_data);

  mnd_palette_open (self->palette, self->view, mnd_canvas_get_scene (self->canvas));
}

static void
show_all_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_view_set_hidden (MND_WINDOW (user_data)->view, NULL);
}

static void
arrange_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MndLayoutEngine engine;

  if (mnd_layout_engine_from_name (g_variant_get_string (parameter, NULL), &engine))
    mnd_window_arrange (MND_WINDOW (user_data), engine);
}

static void
arrange_afresh_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MndLayoutEngine engine;

  if (mnd_layout_engine_from_name (g_variant_get_string (parameter, NULL), &engine))
    mnd_window_arrange_afresh (MND_WINDOW (user_data), engine);
}

static void
arrange_selection_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MndLayoutEngine engine;

  if (mnd_layout_engine_from_name (g_variant_get_string (parameter, NULL), &engine))
    mnd_window_arrange_selection (MND_WINDOW (user_data), engine);
}

static void
cancel_arrange_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  cancel_arrange (MND_WINDOW (user_data));
}

/* --- history */

static void
show_history_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_show_history (MND_WINDOW (user_data));
}

static void
name_point_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_name_point (MND_WINDOW (user_data));
}

static void
compare_file_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_choose_compare (MND_WINDOW (user_data));
}

static void
stop_compare_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_stop_compare (MND_WINDOW (user_data));
}

/* --- files */

static void
start_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_start (MND_WINDOW (user_data));
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_choose_open (MND_WINDOW (user_data));
}

static void
open_sample_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_open_sample (MND_WINDOW (user_data));
}

static void
reopen_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_reopen (MND_WINDOW (user_data));
}

static void
cancel_opening_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_cancel_opening (MND_WINDOW (user_data));
}

static void
import_folder_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_choose_import (MND_WINDOW (user_data));
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_save (MND_WINDOW (user_data));
}

static void
save_as_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_choose_save_as (MND_WINDOW (user_data));
}

static void
duplicate_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_choose_duplicate (MND_WINDOW (user_data));
}

static void
rename_file_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_rename_dialog_present (MND_WINDOW (user_data));
}

static void
export_copy_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_choose_export_copy (MND_WINDOW (user_data));
}

static void
export_picture_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_inspector_commit (MND_WINDOW (user_data)->inspector);
  mnd_export_dialog_present (MND_WINDOW (user_data));
}

static void
export_redacted_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_inspector_commit (MND_WINDOW (user_data)->inspector);
  mnd_export_dialog_present_redacted (MND_WINDOW (user_data));
}

static void
export_folder_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_choose_export_folder (MND_WINDOW (user_data));
}

/* --- the window */

static void
dismiss_banner_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_dismiss_banner (MND_WINDOW (user_data));
}

static void
keep_mine_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_keep_mine (MND_WINDOW (user_data));
}

static void
take_theirs_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_take_theirs (MND_WINDOW (user_data));
}

static void
see_differences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_see_differences (MND_WINDOW (user_data));
}

static void
edit_here_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_edit_here (MND_WINDOW (user_data));
}

static void
open_beside_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_window_open_beside (MND_WINDOW (user_data));
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_preferences_present (GTK_WINDOW (user_data));
}

static void
copy_details_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MndWindow *self = MND_WINDOW (user_data);

  if (self->details_text == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->details_text);
  /* Translators: the details of what went wrong are on the clipboard. */
  mnd_window_toast (self, C_ ("toast", "Copied"));
}

static void
menu_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (MND_WINDOW (user_data)->menu_button));
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mnd_shortcuts_present (GTK_WINDOW (user_data));
}

static void
close_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_window_close (GTK_WINDOW (user_data));
}

static const GActionEntry always[] = {
  { .name = "open", .activate = open_cb },
  { .name = "import-folder", .activate = import_folder_cb },
  { .name = "open-sample", .activate = open_sample_cb },
  { .name = "start", .activate = start_cb },
  { .name = "reopen", .activate = reopen_cb },
  { .name = "cancel-opening", .activate = cancel_opening_cb },
  { .name = "dismiss-banner", .activate = dismiss_banner_cb },
  { .name = "copy-details", .activate = copy_details_cb },
  { .name = "preferences", .activate = preferences_cb },
  { .name = "menu", .activate = menu_cb },
  { .name = "palette", .activate = palette_cb },
  { .name = "shortcuts", .activate = shortcuts_cb },
  { .name = "close", .activate = close_cb },
};

/* These need a map; some of them more than that. */
static const GActionEntry with_map[] = {
  { .name = "undo", .activate = undo_cb },
  { .name = "redo", .activate = redo_cb },
  { .name = "add-actor", .activate = add_actor_cb },
  { .name = "link", .activate = link_cb },
  { .name = "support", .activate = support_cb },
  { .name = "pin", .activate = pin_cb },
  { .name = "unpin", .activate = unpin_cb },
  { .name = "align", .activate = align_cb, .parameter_type = "s" },
  { .name = "align-column", .activate = align_column_cb },
  { .name = "align-row", .activate = align_row_cb },
  { .name = "cut", .activate = cut_cb },
  { .name = "copy", .activate = copy_cb },
  { .name = "paste", .activate = paste_cb },
  { .name = "double", .activate = double_cb },
  { .name = "rename", .activate = rename_cb },
  { .name = "delete", .activate = delete_cb },
  { .name = "select-all", .activate = select_all_cb },
  { .name = "cancel", .activate = cancel_cb },
  { .name = "fit", .activate = fit_cb },
  { .name = "zoom-original", .activate = zoom_original_cb },
  { .name = "zoom-in", .activate = zoom_in_cb },
  { .name = "zoom-out", .activate = zoom_out_cb },
  { .name = "find", .activate = find_cb },
  { .name = "show-all", .activate = show_all_cb },
  { .name = "arrange", .activate = arrange_cb, .parameter_type = "s" },
  { .name = "arrange-afresh", .activate = arrange_afresh_cb, .parameter_type = "s" },
  { .name = "arrange-selection", .activate = arrange_selection_cb, .parameter_type = "s" },
  { .name = "cancel-arrange", .activate = cancel_arrange_cb },
  { .name = "show-history", .activate = show_history_cb },
  { .name = "name-point", .activate = name_point_cb },
  { .name = "compare-file", .activate = compare_file_cb },
  { .name = "stop-compare", .activate = stop_compare_cb },
  { .name = "save", .activate = save_cb },
  { .name = "save-as", .activate = save_as_cb },
  { .name = "duplicate", .activate = duplicate_cb },
  { .name = "rename-file", .activate = rename_file_cb },
  { .name = "export-copy", .activate = export_copy_cb },
  { .name = "open-beside", .activate = open_beside_cb },
  { .name = "keep-mine", .activate = keep_mine_cb },
  { .name = "take-theirs", .activate = take_theirs_cb },
  { .name = "see-differences", .activate = see_differences_cb },
  { .name = "edit-here", .activate = edit_here_cb },
  { .name = "export-picture", .activate = export_picture_cb },
  { .name = "export-redacted", .activate = export_redacted_cb },
  { .name = "export-folder", .activate = export_folder_cb },
};

static void
add_property_action (MndWindow *self, const char *name, gpointer object, const char *property)
{
  g_autoptr (GPropertyAction) action = g_property_action_new (name, object, property);

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

void
mnd_window_add_actions (MndWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), always, G_N_ELEMENTS (always), self);
  g_action_map_add_action_entries (G_ACTION_MAP (self), with_map, G_N_ELEMENTS (with_map), self);
  mnd_window_add_group_actions (self);
  mnd_window_add_reading_actions (self);
  mnd_window_add_lens_actions (self);
  mnd_window_add_language_actions (self);
  mnd_window_add_view_actions (self);
  mnd_window_add_findings_actions (self);
  mnd_window_add_assess_actions (self);
  mnd_window_add_print_actions (self);
  add_property_action (self, "neighbourhood", self->canvas, "neighbourhood");
}

void
mnd_window_bind_actions (MndWindow *self)
{
  mnd_window_bind_findings_actions (self);
  add_property_action (self, "time-bar", GTK_WIDGET (self->time_bar), "visible");
  add_property_action (self, "minimap", self->minimap, "enabled");
  add_property_action (self, "show-sidebar", self->sidebar, "visible");
  add_property_action (self, "show-inspector", self->details, "visible");
  add_property_action (self, "side-page", self->side_pages, "visible-child-name");
}

static void
set_enabled (MndWindow *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)), enabled);
}

static MndTable
get_focus_table (MndWindow *self)
{
  MndRecord *focus = mnd_view_get_focus (self->view);

  return focus != NULL ? mnd_record_get_table (focus) : MND_TABLE_NONE;
}

static gboolean
can_arrange_selection (MndWindow *self)
{
  MndScene *scene = mnd_canvas_get_scene (self->canvas);

  return scene != NULL && mnd_document_can_arrange_selection (scene, mnd_view_get_selection (self->view));
}

/* What depends on the file, and what may not be done to a map that is only read. */
static void
update_file_actions (MndWindow *self)
{
  static const char *const edits[] = { "undo",   "redo",   "add-actor",    "link",           "support",
                                       "rename", "delete", "arrange",      "arrange-afresh", "arrange-selection",
                                       "save",   "cut",    "paste",        "double",         "pin",
                                       "unpin",  "align",  "align-column", "align-row" };
  gboolean read_only = mnd_document_is_read_only (self->document);
  MndFileState state = mnd_document_get_file_state (self->document);
  gboolean changed = state == MND_FILE_STATE_CHANGED;

  for (guint i = 0; read_only && i < G_N_ELEMENTS (edits); i++)
    set_enabled (self, edits[i], FALSE);
  set_enabled (self, "rename-file", mnd_document_get_file (self->document) != NULL && state == MND_FILE_STATE_SAME);
  set_enabled (self, "edit-here", read_only && !mnd_document_is_newer (self->document));
  set_enabled (self, "keep-mine", changed);
  set_enabled (self, "take-theirs", changed);
  set_enabled (self, "see-differences", changed);
}

/* What is done to all that is selected, and to how many at least. */
static void
update_selection_actions (MndWindow *self, guint n_selected)
{
  static const struct
  {
    const char *action;
    guint least;
  } needs[] = {
    { "delete", 1 }, { "cut", 1 },   { "copy", 1 },         { "double", 1 },    { "pin", 1 },
    { "unpin", 1 },  { "align", 2 }, { "align-column", 2 }, { "align-row", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    set_enabled (self, needs[i].action, n_selected >= needs[i].least);
}

void
mnd_window_update_actions (MndWindow *self)
{
  gboolean has_map = self->document != NULL;
  gboolean busy = FALSE;
  MndTable focus;

  for (guint i = 0; i < G_N_ELEMENTS (with_map); i++)
    set_enabled (self, with_map[i].name, has_map);
  set_enabled (self, "start", !self->is_opening);
  set_enabled (self, "cancel-opening", self->is_opening);
  set_enabled (self, "reopen", !has_map && !self->is_opening && self->opening != NULL);
  mnd_window_update_group_actions (self);
  mnd_window_update_reading_actions (self);
  mnd_window_update_language_actions (self);
  mnd_window_update_findings_actions (self);
  mnd_window_update_assess_actions (self);
  mnd_window_update_print_actions (self);
  if (!has_map)
    return;
  if (g_action_map_lookup_action (G_ACTION_MAP (self), "link-labels") == NULL)
    add_property_action (self, "link-labels", self->view, "link-labels");
  g_object_get (self->canvas, "busy", &busy, NULL);
  focus = get_focus_table (self);
  set_enabled (self, "undo", mnd_document_get_undo_label (self->document) != NULL);
  set_enabled (self, "redo", mnd_document_get_redo_label (self->document) != NULL);
  update_selection_actions (self, mnd_view_get_n_selected (self->view));
  set_enabled (self, "link", focus == MND_TABLE_ACTOR || mnd_view_get_n_selected (self->view) == 0);
  set_enabled (self, "support", focus == MND_TABLE_ACTOR || focus == MND_TABLE_SUPPORT);
  set_enabled (self, "rename", focus == MND_TABLE_ACTOR || focus == MND_TABLE_SUPPORT);
  set_enabled (self, "arrange-selection", can_arrange_selection (self));
  set_enabled (self, "cancel-arrange", busy);
  set_enabled (self, "name-point", mnd_document_get_undo_label (self->document) != NULL);
  set_enabled (self, "show-all", mnd_view_get_hidden (self->view) != NULL);
  set_enabled (self, "stop-compare", mnd_view_get_comparison (self->view) != NULL);
  update_file_actions (self);
}

/* --- menus */

static void
append_section (GMenu *menu, const char *const *actions, guint n_actions)
{
  g_autoptr (GMenuModel) section = mnd_commands_create_section (actions, n_actions);

  g_menu_append_section (menu, NULL, section);
}

static void
append_groups (GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenuModel) groups = mnd_window_create_group_menu ();

  /* Translators: a menu; what follows is what actors have in common */
  g_menu_append_submenu (section, _ ("_Group Actors By"), groups);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* Its many widgets are not made before the window has been seen. */
static gboolean
set_main_menu_cb (gpointer user_data)
{
  MndWindow *self = MND_WINDOW (user_data);

  self->menu_idle = 0;
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu_button), self->main_menu);
  return G_SOURCE_REMOVE;
}

void
mnd_window_fill_main_menu (MndWindow *self)
{
  static const char *const maps[] = { "app.new-map", "win.open", "win.import-folder", "win.open-beside" };
  static const char *const files[] = {
    "win.save-as",     "win.duplicate",       "win.rename-file",   "win.export-copy",  "win.export-picture",
    "win.export-view", "win.export-redacted", "win.export-folder", "win.export-guide", "win.print"
  };
  static const char *const looks[] = { "win.palette",     "win.choose-lens",   "win.filter", "win.time-bar",
                                       "win.link-labels", "win.neighbourhood", "win.marks",  "win.minimap" };
  static const char *const history[] = { "win.show-history", "win.name-point", "win.compare-file", "win.stop-compare" };
  static const char *const program[] = { "win.preferences", "win.shortcuts", "app.about" };
  g_autoptr (GMenu) menu = g_menu_new ();

  append_section (menu, maps, G_N_ELEMENTS (maps));
  append_section (menu, files, G_N_ELEMENTS (files));
  append_section (menu, looks, G_N_ELEMENTS (looks));
  append_groups (menu);
  append_section (menu, history, G_N_ELEMENTS (history));
  append_section (menu, program, G_N_ELEMENTS (program));
  g_clear_handle_id (&self->menu_idle, g_source_remove);
  g_clear_object (&self->main_menu);
  self->menu_idle = g_idle_add_full (G_PRIORITY_LOW, set_main_menu_cb, self, NULL);
  self->main_menu = G_MENU_MODEL (g_steal_pointer (&menu));
}
