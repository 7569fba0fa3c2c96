/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window itself: what it is made of, what it says of its map, and what it remembers between runs. */
#include "desktop/mnd-window-private.h"

#include "desktop/mnd-settings.h"
#include "desktop/mnd-shortcuts.h"

#include <glib/gi18n.h>

/* A layout that ends sooner shows nothing of itself. */
#define BUSY_DELAY_MS 500
/* So long a problem is told: two sentences, read by somebody whose language it may not be. */
#define PROBLEM_SECONDS 12

G_DEFINE_FINAL_TYPE (MndWindow, mnd_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_DOCUMENT,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

/* --- what it says of its map */

char *
mnd_window_dup_title (MndWindow *self)
{
  const char *title = self->document != NULL ? mnd_document_get_title (self->document) : NULL;
  GFile *file = mnd_window_get_file (self);
  g_autofree char *name = NULL;

  if (title != NULL && title[0] != '\0')
    return g_strdup (title);
  if (file == NULL)
    return g_strdup (_ ("Untitled Map"));
  name = g_file_get_basename (file);
  if (g_str_has_suffix (name, ".mandate"))
    name[strlen (name) - strlen (".mandate")] = '\0';
  return g_steal_pointer (&name);
}

static const char *
get_save_words (MndDocument *document)
{
  if (mnd_document_is_read_only (document))
    return C_ ("save state", "read-only");
  if (mnd_document_get_file_state (document) == MND_FILE_STATE_CHANGED)
    return C_ ("save state", "changed by another program");
  if (mnd_document_get_file_state (document) == MND_FILE_STATE_GONE)
    return C_ ("save state", "the file is gone");
  switch (mnd_document_get_save_state (document))
    {
    case MND_SAVE_STATE_UNTITLED:
      return C_ ("save state", "not in a file yet");
    case MND_SAVE_STATE_PENDING:
      return C_ ("save state", "edited");
    case MND_SAVE_STATE_SAVING:
      return C_ ("save state", "saving…");
    case MND_SAVE_STATE_FAILED:
      return C_ ("save state", "not saved");
    case MND_SAVE_STATE_SAVED:
    default:
      return C_ ("save state", "saved");
    }
}

/* What a person would lose now: nothing, and why. */
static const char *
get_save_sentence (MndDocument *document)
{
  if (mnd_document_is_read_only (document))
    return _ ("Open for reading: nothing is changed here.");
  if (mnd_document_get_file_state (document) != MND_FILE_STATE_SAME)
    return _ ("Every edit of yours is kept. Nothing is written to the file until you say so.");
  switch (mnd_document_get_save_state (document))
    {
    case MND_SAVE_STATE_UNTITLED:
      return _ ("Every edit is kept at once. Save As puts the map in a file of its own.");
    case MND_SAVE_STATE_PENDING:
    case MND_SAVE_STATE_SAVING:
      return _ ("Every edit is kept at once. The file is written after a short pause.");
    case MND_SAVE_STATE_FAILED:
      return _ ("Every edit is kept, but the file could not be written.");
    case MND_SAVE_STATE_SAVED:
    default:
      return _ ("Every edit is in the file.");
    }
}

/* "sierra-leone.mandate · saved": where the map is and how it stands. Free with g_free(). */
static char *
dup_whereabouts (MndWindow *self)
{
  GFile *file = mnd_window_get_file (self);
  const char *words = get_save_words (self->document);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;

  /* Translators: the name of the map's file, and whether the map is saved there: "sierra-leone.mandate · saved" */
  return name != NULL ? g_strdup_printf (C_ ("save state", "%1$s · %2$s"), name, words) : g_strdup (words);
}

static void
update_title_tooltip (MndWindow *self)
{
  GFile *file = mnd_window_get_file (self);
  g_autofree char *path = file != NULL ? g_file_get_parse_name (file) : NULL;
  const char *sentence = get_save_sentence (self->document);
  g_autofree char *text = path != NULL ? g_strdup_printf ("%s\n%s", path, sentence) : g_strdup (sentence);

  gtk_widget_set_tooltip_text (self->title, text);
}

static void
update_title (MndWindow *self)
{
  g_autofree char *title = NULL;
  g_autofree char *where = NULL;
  g_autofree char *subtitle = NULL;
  const char *date;

  if (self->document == NULL)
    {
      adw_window_title_set_title (ADW_WINDOW_TITLE (self->title), "Mandate");
      adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->title), "");
      gtk_widget_set_tooltip_text (self->title, NULL);
      gtk_window_set_title (GTK_WINDOW (self), "Mandate");
      return;
    }
  title = mnd_window_dup_title (self);
  where = dup_whereabouts (self);
  date = mnd_view_get_date (self->view);
  if (date != NULL)
    /* Translators: under the title of the window: the day for which the map is shown, and where it is saved */
    subtitle = g_strdup_printf (_ ("as of %s · %s"), date, where);
  else
    subtitle = g_steal_pointer (&where);
  adw_window_title_set_title (ADW_WINDOW_TITLE (self->title), title);
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->title), subtitle);
  gtk_window_set_title (GTK_WINDOW (self), title);
  update_title_tooltip (self);
}

/* "Connect A to B" in the middle of a sentence. Only a word that is not all capitals begins small. */
static char *
dup_inner_label (const char *label)
{
  gunichar first = g_utf8_get_char (label);
  const char *rest = g_utf8_next_char (label);
  char small[7] = { 0 };

  if (rest[0] == '\0' || g_unichar_isupper (g_utf8_get_char (rest)))
    return g_strdup (label);
  g_unichar_to_utf8 (g_unichar_tolower (first), small);
  return g_strconcat (small, rest, NULL);
}

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
  g_autofree char *undo_inner = undo != NULL ? dup_inner_label (undo) : NULL;
  g_autofree char *redo_inner = redo != NULL ? dup_inner_label (redo) : NULL;

  /* Translators: %s is the name of an edit: "Undo connect Parliament to Police" */
  take_tooltip (self->undo_button, undo != NULL ? g_strdup_printf (_ ("Undo %s"), undo_inner) : g_strdup (_ ("Undo")));
  /* Translators: %s is the name of an edit: "Redo connect Parliament to Police" */
  take_tooltip (self->redo_button, redo != NULL ? g_strdup_printf (_ ("Redo %s"), redo_inner) : g_strdup (_ ("Redo")));
  mnd_window_update_actions (self);
  /* The delete of which the toast speaks is no longer what Undo would take back. */
  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
}

static void
update_empty_hint (MndWindow *self)
{
  MndMap *map = mnd_document_get_map (self->document);
  gboolean empty = mnd_record_list_get_size (mnd_map_get_records (map, MND_TABLE_ACTOR)) == 0
                   && mnd_record_list_get_size (mnd_map_get_records (map, MND_TABLE_SUPPORT)) == 0;

  gtk_widget_set_visible (self->empty_hint, empty);
}

static void
map_changed_cb (MndMap *map, MndChanges *changes, gpointer user_data)
{
  MndWindow *self = MND_WINDOW (user_data);

  update_empty_hint (self);
  mnd_window_follow_comparison (self);
  if (mnd_changes_touch (changes, MND_TABLE_MAP))
    mnd_window_update_language_menu (self);
}

static void
save_state_cb (MndWindow *self)
{
  update_title (self);
  if (mnd_document_get_save_state (self->document) == MND_SAVE_STATE_SAVED)
    mnd_window_set_save_problem (self, NULL);
}

static void
document_problem_cb (MndWindow *self, const GError *error)
{
  mnd_window_set_save_problem (self, error);
}

/* --- pages, toasts, problems */

static gboolean
refresh_welcome_cb (gpointer user_data)
{
  MndWindow *self = user_data;

  self->welcome_idle = 0;
  if (mnd_window_is_free (self))
    mnd_welcome_refresh (self->welcome);
  return G_SOURCE_REMOVE;
}

void
mnd_window_show_page (MndWindow *self, const char *name)
{
  gboolean map = g_str_equal (name, "map");
  gboolean opening = g_str_equal (name, "opening");

  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), name);
  gtk_widget_set_visible (self->start_tools, map);
  gtk_widget_set_visible (self->end_tools, map);
  gtk_spinner_set_spinning (GTK_SPINNER (self->opening_spinner), opening);
  if (g_str_equal (name, "welcome") && self->welcome_idle == 0)
    self->welcome_idle = g_idle_add (refresh_welcome_cb, self);
  mnd_window_update_actions (self);
}

void
mnd_window_toast (MndWindow *self, const char *text)
{
  AdwToast *toast;
  g_autofree char *markup = g_markup_escape_text (text, -1);

  toast = adw_toast_new (markup);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->toasts), toast);
}

/* For whoever is asked for help: what was said, and what the machine gave as the reason. */
static void
keep_details (MndWindow *self, const char *text, const GError *error)
{
  g_free (self->details_text);
  self->details_text =
      g_strdup_printf ("%s\n%s: %s (%d)\n", text, g_quark_to_string (error->domain), error->message, error->code);
}

/* Sentences take more than one line in a narrow window. */
static GtkWidget *
make_problem_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 60);
  gtk_widget_add_css_class (label, "heading");
  return label;
}

void
mnd_window_tell_problem (MndWindow *self, MndTried tried, const GError *error)
{
  AdwToast *toast;
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  text = mnd_sentence_dup_short (tried, error);
  keep_details (self, text, error);
  toast = adw_toast_new ("");
  adw_toast_set_custom_title (toast, make_problem_label (text));
  adw_toast_set_button_label (toast, _ ("_Copy Details"));
  adw_toast_set_action_name (toast, "win.copy-details");
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_timeout (toast, PROBLEM_SECONDS);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->toasts), toast);
}

/* Whether the same file may open in a while, without being another one. */
static gboolean
may_pass (const GError *error)
{
  return !g_error_matches (error, MND_STORE_ERROR, MND_STORE_ERROR_NOT_A_MAP)
         && !g_error_matches (error, MND_STORE_ERROR, MND_STORE_ERROR_NEWER)
         && !g_error_matches (error, MND_STORE_ERROR, MND_STORE_ERROR_CORRUPT);
}

void
mnd_window_show_problem (MndWindow *self, MndTried tried, const char *name, const GError *error)
{
  g_autofree char *heading = mnd_sentence_dup_heading (tried, name);
  g_autofree char *reason = mnd_sentence_dup_reason (tried, error);
  g_autofree char *markup = g_markup_escape_text (reason, -1);
  g_autofree char *text = g_strdup_printf ("%s\n%s", heading, reason);

  adw_status_page_set_title (ADW_STATUS_PAGE (self->problem), heading);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->problem), markup);
  gtk_widget_set_visible (self->problem_retry, tried == MND_TRIED_OPEN && may_pass (error));
  keep_details (self, text, error);
  mnd_window_show_page (self, "problem");
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
  mnd_canvas_reveal (self->canvas, mnd_record_get_id (record));
}

static void
search_stopped_cb (MndWindow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
recent_chosen_cb (MndWindow *self, GFile *file)
{
  mnd_window_open (self, file);
}

static void
recovered_chosen_cb (MndWindow *self, const char *name, const char *title)
{
  mnd_window_open_recovered (self, name, title);
}

static char *
percent_cb (MndWindow *self, double scale, gpointer user_data)
{
  /* Translators: how large the map is shown, in percent of its true size */
  return g_strdup_printf (C_ ("zoom", "%.0f%%"), scale * 100.0);
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

  g_signal_connect_object (self->document, "notify::title", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::file", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::file-state", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::save-state", G_CALLBACK (save_state_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::undo-label", G_CALLBACK (update_history), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::redo-label", G_CALLBACK (update_history), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "problem", G_CALLBACK (document_problem_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (map, "changed", G_CALLBACK (map_changed_cb), self, 0);
  g_signal_connect_object (self->view, "notify::date", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::languages", G_CALLBACK (mnd_window_update_language_menu), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "selection-changed", G_CALLBACK (mnd_window_update_actions), self,
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
mnd_window_take_document (MndWindow *self, MndDocument *document)
{
  g_return_if_fail (MND_IS_WINDOW (self));
  g_return_if_fail (MND_IS_DOCUMENT (document));
  g_return_if_fail (self->document == NULL);

  self->document = g_object_ref (document);
  self->view = mnd_view_new (document);
  connect_document (self);
  mnd_outline_set_view (self->outline, self->view);
  mnd_canvas_set_view (self->canvas, self->view);
  mnd_inspector_set_view (self->inspector, self->view);
  mnd_window_set_history_view (self, self->view);
  update_title (self);
  update_history (self);
  update_empty_hint (self);
  mnd_window_update_language_menu (self);
  mnd_window_show_page (self, "map");
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
}

void
mnd_window_drop_document (MndWindow *self)
{
  g_return_if_fail (MND_IS_WINDOW (self) && self->document != NULL);

  if (self->arranging != NULL)
    g_cancellable_cancel (self->arranging);
  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
  mnd_window_stop_compare (self);
  mnd_window_clear_views (self);
  g_signal_handlers_disconnect_by_data (mnd_document_get_map (self->document), self);
  g_signal_handlers_disconnect_by_data (self->document, self);
  g_signal_handlers_disconnect_by_data (self->view, self);
  g_action_map_remove_action (G_ACTION_MAP (self), "link-labels");
  g_clear_object (&self->view);
  g_clear_object (&self->document);
  mnd_window_set_save_problem (self, NULL);
  update_title (self);
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

static void
restore (MndWindow *self)
{
  int sidebar = 260, details = 320;

  gtk_window_set_default_size (GTK_WINDOW (self), 1280, 800);
  if (self->settings != NULL)
    {
      const GSettingsBindFlags flags = G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES;

      gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (self->settings, "window-width"),
                                   g_settings_get_int (self->settings, "window-height"));
      if (g_settings_get_boolean (self->settings, "window-maximized"))
        gtk_window_maximize (GTK_WINDOW (self));
      g_settings_bind (self->settings, "show-sidebar", self->sidebar, "visible", flags);
      g_settings_bind (self->settings, "show-inspector", self->details, "visible", flags);
      sidebar = g_settings_get_int (self->settings, "sidebar-width");
      details = g_settings_get_int (self->settings, "inspector-width");
    }
  gtk_paned_set_position (GTK_PANED (self->outer), sidebar);
  gtk_widget_set_size_request (self->details, details, -1);
  gtk_widget_add_tick_callback (self->inner, fix_panels_cb, self, NULL);
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
  g_clear_object (&self->settings);
  g_clear_pointer (&self->details_text, g_free);
  g_clear_pointer (&self->holder, g_free);
  g_clear_pointer (&self->opening_name, g_free);
  g_clear_error (&self->save_problem);
  G_OBJECT_CLASS (mnd_window_parent_class)->dispose (object);
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
  gtk_widget_class_bind_template_child (widget_class, MndWindow, language_section);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, busy);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, busy_spinner);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, welcome);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, opening_spinner);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, opening_text);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, problem_retry);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, outer);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, inner);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, details);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, empty_hint);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, outline);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, canvas);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, inspector);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, side_pages);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, history_pages);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, history);
  gtk_widget_class_bind_template_child (widget_class, MndWindow, compare);
}

static void
mnd_window_class_init (MndWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mnd_window_get_property;
  object_class->dispose = mnd_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = mnd_window_close_request;

  properties[PROP_DOCUMENT] =
      g_param_spec_object ("document", NULL, NULL, MND_TYPE_DOCUMENT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (MND_TYPE_BANNER);
  g_type_ensure (MND_TYPE_CANVAS);
  g_type_ensure (MND_TYPE_COMPARE_PANEL);
  g_type_ensure (MND_TYPE_HISTORY_PANEL);
  g_type_ensure (MND_TYPE_INSPECTOR);
  g_type_ensure (MND_TYPE_OUTLINE);
  g_type_ensure (MND_TYPE_WELCOME);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, busy_cb);
  gtk_widget_class_bind_template_callback (widget_class, canvas_problem_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_problem_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_item_cb);
  gtk_widget_class_bind_template_callback (widget_class, outline_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, recent_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, recovered_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, percent_cb);
}

/* What takes the focus is inside (the button of a menu button, the scroller of a page) and has no name of its own. */
static void
name_inside (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (widget)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
mnd_window_init (MndWindow *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->settings = mnd_settings_dup ();
  gtk_widget_init_template (GTK_WIDGET (self));
  mnd_window_connect_history (self);
  mnd_window_connect_settings (self);
  mnd_window_add_actions (self);
  mnd_shortcuts_attach (GTK_WIDGET (self));
  name_inside (self->menu_button, _ ("Main menu"));
  name_inside (self->arrange_button, _ ("Layout"));
  name_inside (self->problem, _ ("What went wrong"));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->arrange_button), mnd_window_fill_arrange_menu, self,
                                         NULL);
  g_signal_connect (drop, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  gtk_widget_set_visible (self->busy, FALSE);
  restore (self);
  update_title (self);
  mnd_window_show_page (self, "welcome");
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
