/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the window's map comes from and where it goes: opening, importing, keeping, exporting, closing. */
#include "desktop/mnd-window-private.h"

#include "desktop/mnd-compat.h"
#include "desktop/mnd-language.h"
#include "desktop/mnd-settings.h"
#include "document/mnd-font-note.h"
#include "document/mnd-recovery.h"
#include "document/mnd-redact.h"

#include "mnd-config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* An open that ends sooner shows no page of its own. */
#define OPENING_DELAY_MS 200
#define MAP_GLOBS "*.mandate"

/* Something on its way to a file; owns both. */
typedef struct
{
  MndWindow *window;
  GFile *target;
} Errand;

static Errand *
errand_new (MndWindow *window, GFile *target)
{
  Errand *errand = g_new0 (Errand, 1);

  errand->window = g_object_ref (window);
  errand->target = g_object_ref (target);
  return errand;
}

static void
errand_free (Errand *errand)
{
  g_object_unref (errand->window);
  g_object_unref (errand->target);
  g_free (errand);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Errand, errand_free)

static void
remember_recent (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentData data = { .mime_type = (char *) MND_MIME_TYPE,
                         .app_name = (char *) "Mandate",
                         .app_exec = (char *) "mandate %u" };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/* "Sierra Leone.mandate": the title where a file may be called so. Free with g_free(). */
static char *
dup_file_name (MndWindow *self, const char *ending)
{
  g_autofree char *title = mnd_window_dup_title (self);

  g_strdelimit (title, "/\\:*?\"<>|\n", '-');
  return g_strconcat (title, ending, NULL);
}

/* The same for a copy of the map. */
static char *
dup_copy_name (MndWindow *self)
{
  g_autofree char *title = dup_file_name (self, "");
  /* Translators: the name of a file that is a copy; %s is the title of the map. */
  g_autofree char *stem = g_strdup_printf (_ ("%s (copy)"), title);

  return g_strconcat (stem, ".mandate", NULL);
}

/* With the ending of a map where the person gave none. */
static GFile *
dup_with_ending (GFile *file, const char *ending)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *full = g_strconcat (name, ending, NULL);
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (g_str_has_suffix (name, ending) || folder == NULL)
    return g_object_ref (file);
  return g_file_get_child (folder, full);
}

/* A window for another map: this one where it is free. */
static MndWindow *
find_free_window (MndWindow *self)
{
  GtkWidget *window;

  if (mnd_window_is_free (self))
    return self;
  window = mnd_window_new (gtk_window_get_application (GTK_WINDOW (self)));
  gtk_window_present (GTK_WINDOW (window));
  return MND_WINDOW (window);
}

static void
end_opening (MndWindow *self)
{
  g_clear_handle_id (&self->opening_timer, g_source_remove);
  g_clear_object (&self->opening_cancellable);
  self->is_opening = FALSE;
  mnd_window_update_actions (self);
}

/* A window that nobody has seen yet comes with something to see in it. */
static void
present_first (MndWindow *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_window_present (GTK_WINDOW (self));
}

void
mnd_window_show_opening (MndWindow *self)
{
  /* Translators: %s is the name of a file. */
  g_autofree char *text = g_strdup_printf (_ ("Opening “%s”…"), self->opening_name);

  mnd_window_ensure_page (self, "opening");
  gtk_label_set_label (GTK_LABEL (self->opening_text), text);
  mnd_window_show_page (self, "opening");
}

static gboolean
show_opening_cb (gpointer user_data)
{
  MndWindow *self = user_data;

  self->opening_timer = 0;
  mnd_window_show_opening (self);
  present_first (self);
  return G_SOURCE_REMOVE;
}

/* `age`: since when it is under way, in milliseconds. */
static void
begin_opening (MndWindow *self, GFile *file, const char *name, GCancellable *cancellable, gint64 age)
{
  g_set_object (&self->opening, file);
  g_free (self->opening_name);
  self->opening_name = file != NULL ? g_file_get_basename (file) : g_strdup (name);
  self->is_opening = TRUE;
  g_set_object (&self->opening_cancellable, cancellable);
  self->opening_timer = g_timeout_add ((guint) MAX (OPENING_DELAY_MS - age, 0), show_opening_cb, self);
  mnd_window_update_actions (self);
}

static void
begin_now (MndWindow *self, GFile *file, const char *name)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  begin_opening (self, file, name, cancellable, 0);
}

/* What came of opening or importing. Takes all but the window. */
static void
finish_opening (MndWindow *self, MndTried tried, MndDocument *document, GError *error)
{
  g_autoptr (MndDocument) owned = document;
  g_autoptr (GError) owned_error = error;
  gboolean gone = gtk_widget_in_destruction (GTK_WIDGET (self)) || self->opening_cancellable == NULL;

  if (gone)
    return;
  end_opening (self);
  if (document != NULL)
    {
      mnd_window_take_document (self, document);
      if (mnd_document_get_file (document) != NULL)
        remember_recent (mnd_document_get_file (document));
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      mnd_window_show_page (self, "welcome");
    }
  else
    {
      mnd_window_show_problem (self, tried, self->opening_name, error);
    }
  present_first (self);
}

/* --- opening */

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MndWindow) self = user_data;
  GError *error = NULL;
  MndDocument *document = mnd_document_open_finish (result, &error);

  finish_opening (self, MND_TRIED_OPEN, document, error);
}

static void
waited_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MndWindow) self = user_data;
  GError *error = NULL;
  MndDocument *document = mnd_opening_wait_finish (MND_OPENING (source), result, &error);

  finish_opening (self, MND_TRIED_OPEN, document, error);
}

void
mnd_window_take_opening (MndWindow *self, MndOpening *opening)
{
  g_return_if_fail (MND_IS_WINDOW (self));
  g_return_if_fail (MND_IS_OPENING (opening));
  g_return_if_fail (mnd_window_is_free (self));

  begin_opening (self, mnd_opening_get_file (opening), NULL, mnd_opening_get_cancellable (opening),
                 mnd_opening_get_age (opening));
  mnd_opening_wait_async (opening, waited_cb, g_object_ref (self));
}

void
mnd_window_open (MndWindow *self, GFile *file)
{
  g_autoptr (MndOpening) opening = NULL;

  g_return_if_fail (MND_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (mnd_window_is_free (self));

  opening = mnd_opening_new (file);
  mnd_window_take_opening (self, opening);
}

void
mnd_window_open_recovered (MndWindow *self, const char *name, const char *title)
{
  MndWindow *target = find_free_window (self);

  begin_now (target, NULL, title);
  mnd_recovery_open_async (name, target->opening_cancellable, opened_cb, g_object_ref (target));
}

void
mnd_window_reopen (MndWindow *self)
{
  g_autoptr (GFile) file = self->opening != NULL ? g_object_ref (self->opening) : NULL;

  if (file != NULL && mnd_window_is_free (self))
    mnd_window_open (self, file);
}

void
mnd_window_cancel_opening (MndWindow *self)
{
  if (self->opening_cancellable != NULL)
    g_cancellable_cancel (self->opening_cancellable);
}

void
mnd_window_start (MndWindow *self)
{
  g_autofree char *language = mnd_language_dup_own ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MndDocument) document = NULL;

  g_return_if_fail (MND_IS_WINDOW (self));

  document = mnd_document_new (NULL, language, &error);
  if (document == NULL)
    mnd_window_tell_problem (self, MND_TRIED_OPEN, error);
  else
    mnd_window_take_document (find_free_window (self), document);
}

static void
open_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (MndWindow) self = user_data;

  if (file == NULL)
    return;
  mnd_settings_set_folder_of (self->settings, "last-folder", file);
  g_application_open (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), &file, 1, "");
}

void
mnd_window_choose_open (MndWindow *self)
{
  g_autoptr (GFile) folder = mnd_settings_dup_folder (self->settings, "last-folder", NULL);
  const MndChooseTask task = { .kind = MND_CHOOSE_OPEN,
                               .title = _ ("Open Map"),
                               .folder = folder,
                               .filter_name = _ ("Mandate maps"),
                               .filter_globs = MAP_GLOBS };

  mnd_choose_file (GTK_WINDOW (self), &task, open_chosen_cb, g_object_ref (self));
}

/* --- importing */

static void
import_in_thread (GTask *task, gpointer source, gpointer folder, GCancellable *cancellable)
{
  GError *error = NULL;
  MndDocument *document = mnd_document_new_from_folder (folder, NULL, cancellable, &error);

  if (document != NULL)
    g_task_return_pointer (task, document, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GError *error = NULL;
  MndDocument *document = g_task_propagate_pointer (G_TASK (result), &error);

  finish_opening (MND_WINDOW (source), MND_TRIED_IMPORT, document, error);
}

static void
import_chosen_cb (GFile *folder, gpointer user_data)
{
  g_autoptr (MndWindow) self = user_data;
  g_autoptr (GTask) task = NULL;
  MndWindow *target;

  if (folder == NULL)
    return;
  target = find_free_window (self);
  begin_now (target, folder, NULL);
  task = g_task_new (target, target->opening_cancellable, imported_cb, NULL);
  g_task_set_task_data (task, g_object_ref (folder), g_object_unref);
  g_task_run_in_thread (task, import_in_thread);
}

void
mnd_window_choose_import (MndWindow *self)
{
  g_autoptr (GFile) folder = mnd_settings_dup_folder (self->settings, "last-folder", NULL);
  const MndChooseTask task = {
    .kind = MND_CHOOSE_FOLDER, .title = _ ("Import Map Folder"), .accept = C_ ("button", "_Import"), .folder = folder
  };

  mnd_choose_file (GTK_WINDOW (self), &task, import_chosen_cb, g_object_ref (self));
}

/* --- the sample */

/* Where the sample was installed, or stands while the program is built. */
static GFile *
find_sample (void)
{
  const char *folder = g_getenv ("MANDATE_SAMPLES_DIR");

  return g_file_new_build_filename (folder != NULL ? folder : MND_PKGDATADIR "/samples", "sierra-leone.mandate", NULL);
}

/* The person's own copy of it, which keeps their edits. NULL where it cannot be made. */
static GFile *
take_own_sample (GError **error)
{
  g_autoptr (GFile) sample = find_sample ();
  g_autoptr (GFile) own = g_file_new_build_filename (g_get_user_data_dir (), "mandate", "sierra-leone.mandate", NULL);
  g_autoptr (GFile) folder = g_file_get_parent (own);

  if (g_file_query_exists (own, NULL))
    return g_steal_pointer (&own);
  if (g_mkdir_with_parents (g_file_peek_path (folder), 0700) != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s", g_strerror (errno));
      return NULL;
    }
  if (!g_file_copy (sample, own, G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, error))
    return NULL;
  return g_steal_pointer (&own);
}

void
mnd_window_open_sample (MndWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = take_own_sample (&error);

  if (file == NULL)
    mnd_window_tell_problem (self, MND_TRIED_OPEN, error);
  else
    g_application_open (G_APPLICATION (application), &file, 1, "");
}

/* --- keeping */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MndWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!mnd_document_save_finish (MND_DOCUMENT (source), result, &error))
    mnd_window_set_save_problem (self, error);
  else if (mnd_document_get_file (MND_DOCUMENT (source)) != NULL)
    remember_recent (mnd_document_get_file (MND_DOCUMENT (source)));
  if (error == NULL && self->closing)
    gtk_window_close (GTK_WINDOW (self));
  self->closing = FALSE;
}

void
mnd_window_save (MndWindow *self)
{
  mnd_inspector_commit (self->inspector);
  if (mnd_document_get_file (self->document) == NULL)
    mnd_window_choose_save_as (self);
  else
    mnd_document_save_async (self->document, NULL, MND_PUBLISH_DEFAULT, NULL, saved_cb, g_object_ref (self));
}

static void
save_as_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (MndWindow) self = user_data;
  g_autoptr (GFile) target = NULL;

  if (file == NULL || self->document == NULL)
    {
      self->closing = FALSE;
      return;
    }
  target = dup_with_ending (file, ".mandate");
  mnd_settings_set_folder_of (self->settings, "last-folder", target);
  mnd_document_save_async (self->document, target, MND_PUBLISH_ADOPT, NULL, saved_cb, g_object_ref (self));
}

static void
choose_map_place (MndWindow *self, const char *title, const char *name, MndChooseFunc func)
{
  g_autoptr (GFile) folder = mnd_settings_dup_folder (self->settings, "last-folder", NULL);
  const MndChooseTask task = { .kind = MND_CHOOSE_SAVE,
                               .title = title,
                               .name = name,
                               .folder = folder,
                               .filter_name = _ ("Mandate maps"),
                               .filter_globs = MAP_GLOBS };

  mnd_inspector_commit (self->inspector);
  mnd_choose_file (GTK_WINDOW (self), &task, func, g_object_ref (self));
}

void
mnd_window_choose_save_as (MndWindow *self)
{
  g_autofree char *name = dup_file_name (self, ".mandate");

  choose_map_place (self, _ ("Save Map As"), name, save_as_chosen_cb);
}

/* --- a copy that opens beside */

static void
duplicated_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Errand) errand = user_data;
  g_autoptr (GError) error = NULL;

  if (!mnd_document_save_finish (MND_DOCUMENT (source), result, &error))
    mnd_window_tell_problem (errand->window, MND_TRIED_SAVE, error);
  else
    g_application_open (g_application_get_default (), &errand->target, 1, "");
}

static void
duplicate_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (MndWindow) self = user_data;
  g_autoptr (GFile) target = NULL;

  if (file == NULL || self->document == NULL)
    return;
  target = dup_with_ending (file, ".mandate");
  mnd_document_save_async (self->document, target, MND_PUBLISH_DEFAULT, NULL, duplicated_cb, errand_new (self, target));
}

void
mnd_window_choose_duplicate (MndWindow *self)
{
  g_autofree char *name = dup_copy_name (self);

  choose_map_place (self, _ ("Duplicate Map"), name, duplicate_chosen_cb);
}

/* --- a copy that is only written */

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Errand) errand = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (errand->target);
  /* Translators: %s is the name of a file or folder. */
  g_autofree char *text = g_strdup_printf (_ ("Exported to “%s”"), name);

  if (mnd_document_save_finish (MND_DOCUMENT (source), result, &error))
    mnd_window_toast (errand->window, text);
  else
    mnd_window_tell_problem (errand->window, MND_TRIED_EXPORT, error);
}

static void
copy_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (MndWindow) self = user_data;
  g_autoptr (GFile) target = NULL;

  if (file == NULL || self->document == NULL)
    return;
  target = dup_with_ending (file, ".mandate");
  mnd_document_save_async (self->document, target, MND_PUBLISH_DEFAULT, NULL, copied_cb, errand_new (self, target));
}

void
mnd_window_choose_export_copy (MndWindow *self)
{
  g_autofree char *name = dup_copy_name (self);

  choose_map_place (self, _ ("Export a Copy of the Map"), name, copy_chosen_cb);
}

/* --- exporting */

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Errand) errand = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (errand->target);
  /* Translators: %s is the name of a file or folder. */
  g_autofree char *text = g_strdup_printf (_ ("Exported to “%s”"), name);

  if (mnd_document_export_finish (MND_DOCUMENT (source), result, &error))
    mnd_window_toast (errand->window, text);
  else
    mnd_window_tell_problem (errand->window, MND_TRIED_EXPORT, error);
}

static Errand *
begin_export (MndWindow *self, GFile *target)
{
  mnd_settings_set_folder_of (self->settings, "export-folder", target);
  return errand_new (self, target);
}

void
mnd_window_export_picture (MndWindow *self, GFile *target, MndPictureFormat format, const MndExportOptions *options)
{
  g_autofree char *note = NULL;

  g_return_if_fail (MND_IS_WINDOW (self) && self->document != NULL);
  g_return_if_fail (G_IS_FILE (target));

  note = mnd_font_note_dup (mnd_document_get_map (self->document), options != NULL ? options->languages : NULL,
                            options != NULL ? options->second_language : NULL);
  if (note != NULL)
    mnd_window_toast (self, note);
  mnd_document_export_picture_async (self->document, target, format, options, NULL, exported_cb,
                                     begin_export (self, target));
}

void
mnd_window_export_redacted (MndWindow *self, GFile *target)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (target);
  /* Translators: %s is the name of a file. */
  g_autofree char *text = g_strdup_printf (_ ("Redacted copy in “%s”"), name);

  g_return_if_fail (MND_IS_WINDOW (self) && self->document != NULL);
  g_return_if_fail (G_IS_FILE (target));

  mnd_settings_set_folder_of (self->settings, "export-folder", target);
  if (mnd_document_redact (self->document, target, NULL, &error))
    mnd_window_toast (self, text);
  else
    mnd_window_tell_problem (self, MND_TRIED_EXPORT, error);
}

static void
export_folder_chosen_cb (GFile *folder, gpointer user_data)
{
  g_autoptr (MndWindow) self = user_data;

  if (folder == NULL || self->document == NULL)
    return;
  mnd_document_export_folder_async (self->document, folder, NULL, exported_cb, begin_export (self, folder));
}

void
mnd_window_choose_export_folder (MndWindow *self)
{
  g_autoptr (GFile) folder = mnd_settings_dup_folder (self->settings, "export-folder", mnd_window_get_file (self));
  g_autofree char *name = dup_file_name (self, "");
  const MndChooseTask task = { .kind = MND_CHOOSE_SAVE,
                               .title = _ ("Export Map as a Folder of Tables"),
                               .accept = C_ ("button", "_Export"),
                               .name = name,
                               .folder = folder };

  mnd_inspector_commit (self->inspector);
  mnd_choose_file (GTK_WINDOW (self), &task, export_folder_chosen_cb, g_object_ref (self));
}

/* --- closing */

static void
close_for_good (MndWindow *self, gboolean discard)
{
  self->may_close = TRUE;
  mnd_window_clear_views (self);
  mnd_document_close (self->document, discard);
}

/* Other windows go on with the map. */
static void
leave_document (MndWindow *self)
{
  self->may_close = TRUE;
  mnd_window_clear_views (self);
}

static void
leave_unsaved_cb (const char *answer, gpointer user_data)
{
  g_autoptr (MndWindow) self = user_data;

  if (self->document == NULL || self->may_close)
    return;
  if (g_str_equal (answer, "copy"))
    {
      self->closing = TRUE;
      mnd_window_choose_save_as (self);
    }
  else if (g_str_equal (answer, "close"))
    {
      close_for_good (self, FALSE);
      gtk_window_close (GTK_WINDOW (self));
    }
}

static void
ask_unsaved (MndWindow *self, const GError *error)
{
  const MndAskAnswer answers[] = { { "cancel", C_ ("button", "_Stay"), MND_ANSWER_PLAIN },
                                   { "close", _ ("_Close Anyway"), MND_ANSWER_PLAIN },
                                   { "copy", _ ("_Keep as a Copy…"), MND_ANSWER_SUGGESTED },
                                   { NULL, NULL, MND_ANSWER_PLAIN } };
  g_autofree char *title = mnd_window_dup_title (self);
  g_autofree char *heading = mnd_sentence_dup_heading (MND_TRIED_SAVE, title);
  g_autofree char *reason = mnd_sentence_dup_reason (MND_TRIED_SAVE, error);
  const char *promise = _ ("If you close the window, your edits come back when you open the map again.");
  g_autofree char *body = g_strconcat (reason, "\n\n", promise, NULL);

  mnd_ask (GTK_WINDOW (self), heading, body, answers, leave_unsaved_cb, g_object_ref (self));
}

static void
saved_at_close_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MndWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  self->closing = FALSE;
  if (mnd_document_save_finish (MND_DOCUMENT (source), result, &error))
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  mnd_window_set_save_problem (self, error);
  ask_unsaved (self, error);
}

static void
keep_untitled_cb (const char *answer, gpointer user_data)
{
  g_autoptr (MndWindow) self = user_data;

  if (self->document == NULL || self->may_close)
    return;
  if (g_str_equal (answer, "keep"))
    {
      self->closing = TRUE;
      mnd_window_choose_save_as (self);
    }
  else if (g_str_equal (answer, "discard"))
    {
      close_for_good (self, TRUE);
      gtk_window_close (GTK_WINDOW (self));
    }
}

static void
ask_untitled (MndWindow *self)
{
  const MndAskAnswer answers[] = { { "cancel", C_ ("button", "_Cancel"), MND_ANSWER_PLAIN },
                                   { "discard", C_ ("button", "_Discard"), MND_ANSWER_DESTRUCTIVE },
                                   { "keep", C_ ("button", "_Keep…"), MND_ANSWER_SUGGESTED },
                                   { NULL, NULL, MND_ANSWER_PLAIN } };

  mnd_ask (GTK_WINDOW (self), _ ("Keep This Map?"),
           _ ("It stands in no file yet. What you discard cannot be brought back."), answers, keep_untitled_cb,
           g_object_ref (self));
}

gboolean
mnd_window_hold_back_close (MndWindow *self)
{
  MndSaveState state;

  if (self->document == NULL || self->may_close)
    return FALSE;
  if (self->closing && mnd_document_get_save_state (self->document) == MND_SAVE_STATE_SAVING)
    return TRUE;
  mnd_inspector_commit (self->inspector);
  if (mnd_window_shares_document (self))
    {
      leave_document (self);
      return FALSE;
    }
  if (mnd_document_is_read_only (self->document))
    {
      close_for_good (self, TRUE);
      return FALSE;
    }
  state = mnd_document_get_save_state (self->document);
  if (state == MND_SAVE_STATE_SAVED
      || (state == MND_SAVE_STATE_UNTITLED && mnd_document_get_undo_label (self->document) == NULL
          && mnd_document_get_redo_label (self->document) == NULL))
    {
      close_for_good (self, state == MND_SAVE_STATE_UNTITLED);
      return FALSE;
    }
  if (state == MND_SAVE_STATE_UNTITLED)
    {
      ask_untitled (self);
      return TRUE;
    }
  self->closing = TRUE;
  mnd_document_save_async (self->document, NULL, MND_PUBLISH_DEFAULT, NULL, saved_at_close_cb, g_object_ref (self));
  return TRUE;
}
