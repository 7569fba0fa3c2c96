/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The map's file and the world: what the bar under the header says of it and what a person can do about it, maps that
 * are only read, maps that an earlier run left, and several windows on one map.
 */
#include "desktop/mnd-window-private.h"

#include "desktop/mnd-compat.h"
#include "document/mnd-recovery.h"

#include <glib/gi18n.h>

/* --- windows on the same map */

/* The windows that show the document, each with a reference. */
static GList *
list_windows_on (MndWindow *self, MndDocument *document)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GList *found = NULL;

  for (GList *l = application != NULL ? gtk_application_get_windows (application) : NULL; l != NULL; l = l->next)
    if (MND_IS_WINDOW (l->data) && MND_WINDOW (l->data)->document == document)
      found = g_list_prepend (found, g_object_ref (l->data));
  return found;
}

gboolean
mnd_window_shares_document (MndWindow *self)
{
  GList *windows = self->document != NULL ? list_windows_on (self, self->document) : NULL;
  gboolean shares = FALSE;

  for (GList *l = windows; l != NULL; l = l->next)
    shares = shares || (l->data != self && !MND_WINDOW (l->data)->may_close);
  g_list_free_full (windows, g_object_unref);
  return shares;
}

void
mnd_window_open_beside (MndWindow *self)
{
  GtkWidget *window = mnd_window_new (gtk_window_get_application (GTK_WINDOW (self)));

  mnd_inspector_commit (self->inspector);
  mnd_window_take_document (MND_WINDOW (window), self->document);
  gtk_window_present (GTK_WINDOW (window));
}

/* What is selected, the one selected last at the end. Free with g_array_unref(). */
static GArray *
dup_selection (MndView *view)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (MndId));
  MndRecord *focus = mnd_view_get_focus (view);
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, mnd_view_get_selection (view));
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (focus == NULL || !mnd_id_equal (id, mnd_record_get_id (focus)))
      g_array_append_vals (ids, id, 1);
  if (focus != NULL)
    g_array_append_vals (ids, mnd_record_get_id (focus), 1);
  return ids;
}

/* What was selected stays so, as far as it is there. */
static void
swap_document (MndWindow *self, MndDocument *new)
{
  g_autoptr (GArray) selected = dup_selection (self->view);

  mnd_window_drop_document (self);
  mnd_window_take_document (self, new);
  mnd_view_select_many (self->view, (const MndId *) (gpointer) selected->data, selected->len, FALSE);
}

/* All windows on `old` show `new` from now on. */
static void
swap_documents (MndWindow *self, MndDocument *old, MndDocument *new, gboolean discard)
{
  GList *windows = list_windows_on (self, old);

  for (GList *l = windows; l != NULL; l = l->next)
    swap_document (l->data, new);
  g_list_free_full (windows, g_object_unref);
  mnd_document_close (old, discard);
}

/* --- the bar */

static const MndBannerButton changed_buttons[] = {
  { NC_ ("button", "Keep Mine"), "win.keep-mine",
    N_ ("Write this map over the file. What the other program wrote there is gone then.") },
  { NC_ ("button", "Take Theirs"), "win.take-theirs",
    N_ ("Open the file as it is now. This map is set aside and can be brought back.") },
  { NC_ ("button", "See What Differs"), "win.see-differences",
    N_ ("Compare this map with the file. Nothing is changed.") },
  /* Translators: a button: decide later. */
  { NC_ ("button", "Later"), "win.dismiss-banner", NULL },
  { NULL, NULL, NULL },
};
static const MndBannerButton problem_buttons[] = {
  { NC_ ("button", "Try Again"), "win.save", NULL },
  { NC_ ("button", "Keep as a Copy…"), "win.save-as", NULL },
  { NC_ ("button", "Later"), "win.dismiss-banner", NULL },
  { NULL, NULL, NULL },
};
static const MndBannerButton gone_buttons[] = {
  { NC_ ("button", "Put It Back"), "win.save", N_ ("Write the map to the same place again") },
  { NC_ ("button", "Keep as a Copy…"), "win.save-as", NULL },
  { NC_ ("button", "Later"), "win.dismiss-banner", NULL },
  { NULL, NULL, NULL },
};
static const MndBannerButton busy_buttons[] = {
  { NC_ ("button", "Try Again"), "win.edit-here", N_ ("Edit the map here, once it is closed there") },
  { NC_ ("button", "Save As…"), "win.save-as", N_ ("Edit a copy of the map") },
  { NULL, NULL, NULL },
};
static const MndBannerButton newer_buttons[] = {
  { NC_ ("button", "Save As…"), "win.save-as", N_ ("Edit a copy, with only what is shown here") },
  { NULL, NULL, NULL },
};

/* In the person's language; the array ends as the given one. */
static void
show_banner (MndWindow *self, const char *text, const MndBannerButton *buttons)
{
  MndBannerButton translated[8] = { { NULL, NULL, NULL } };

  for (guint i = 0; buttons[i].label != NULL && i + 1 < G_N_ELEMENTS (translated); i++)
    {
      translated[i] = buttons[i];
      translated[i].label = g_dpgettext2 (NULL, "button", buttons[i].label);
      translated[i].tooltip = buttons[i].tooltip != NULL ? _ (buttons[i].tooltip) : NULL;
    }
  mnd_banner_show (self->banner, text, translated);
}

static void
show_problem (MndWindow *self)
{
  g_autofree char *title = mnd_window_dup_title (self);
  g_autofree char *heading = mnd_sentence_dup_heading (MND_TRIED_SAVE, title);
  g_autofree char *reason = mnd_sentence_dup_reason (MND_TRIED_SAVE, self->save_problem);
  g_autofree char *text = g_strdup_printf (C_ ("heading: reason", "%1$s: %2$s"), heading, reason);

  show_banner (self, text, problem_buttons);
}

static void
show_read_only (MndWindow *self)
{
  if (mnd_document_is_newer (self->document))
    show_banner (
        self,
        _ ("This map was made by a newer version of Mandate. What this version knows of it can be read, but not "
           "changed. Update Mandate to edit it, or save a copy with what is shown."),
        newer_buttons);
  else
    show_banner (self, self->holder != NULL ? self->holder : _ ("This map is open for reading."), busy_buttons);
}

static void
update_banner (MndWindow *self)
{
  MndFileState state = self->document != NULL ? mnd_document_get_file_state (self->document) : MND_FILE_STATE_SAME;

  if (self->document == NULL)
    mnd_banner_hide (self->banner);
  else if (!self->banner_dismissed && state == MND_FILE_STATE_CHANGED)
    show_banner (self, _ ("This file was changed by another program. Nothing of yours is lost."), changed_buttons);
  else if (!self->banner_dismissed && self->save_problem != NULL)
    show_problem (self);
  else if (!self->banner_dismissed && state == MND_FILE_STATE_GONE)
    show_banner (self,
                 _ ("The file of this map is no longer there: it was moved, renamed or deleted. Your map is kept."),
                 gone_buttons);
  else if (mnd_document_is_read_only (self->document))
    show_read_only (self);
  else
    mnd_banner_hide (self->banner);
}

void
mnd_window_set_save_problem (MndWindow *self, const GError *error)
{
  g_clear_error (&self->save_problem);
  /* What others did to the file is told by the state of the file. */
  if (error != NULL && !g_error_matches (error, MND_STORE_ERROR, MND_STORE_ERROR_CHANGED))
    self->save_problem = g_error_copy (error);
  if (error != NULL)
    self->banner_dismissed = FALSE;
  update_banner (self);
}

void
mnd_window_dismiss_banner (MndWindow *self)
{
  self->banner_dismissed = TRUE;
  update_banner (self);
}

/* --- the file was changed by somebody else */

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MndWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (mnd_document_save_finish (MND_DOCUMENT (source), result, &error))
    mnd_window_toast (self, _ ("The file holds your map again."));
  else
    mnd_window_set_save_problem (self, error);
}

void
mnd_window_keep_mine (MndWindow *self)
{
  mnd_inspector_commit (self->inspector);
  mnd_document_save_async (self->document, NULL, MND_PUBLISH_OVERWRITE, NULL, kept_cb, g_object_ref (self));
}

/* One map is to take the place of another in all windows that show it. */
typedef struct
{
  MndWindow *window;
  MndDocument *old;
  GFile *file;
} Swap;

static Swap *
swap_new (MndWindow *window, GFile *file)
{
  Swap *swap = g_new0 (Swap, 1);

  swap->window = g_object_ref (window);
  swap->old = g_object_ref (window->document);
  swap->file = g_object_ref (file);
  return swap;
}

static void
swap_free (Swap *swap)
{
  g_object_unref (swap->window);
  g_object_unref (swap->old);
  g_object_unref (swap->file);
  g_free (swap);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Swap, swap_free)

/* The window may have been closed meanwhile. */
static gboolean
is_of_use (const Swap *swap)
{
  return swap->window->document == swap->old && !swap->window->may_close;
}

static void
theirs_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Swap) swap = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MndDocument) theirs = mnd_document_open_finish (result, &error);

  if (theirs == NULL)
    mnd_window_tell_problem (swap->window, MND_TRIED_OPEN, error);
  else if (!is_of_use (swap))
    mnd_document_close (theirs, FALSE);
  else
    {
      swap_documents (swap->window, swap->old, theirs, FALSE);
      mnd_window_toast (swap->window, _ ("Your map was set aside. You find it under Recovered in an empty window."));
    }
}

/* Only what can be read takes the place of what is there. */
static void
theirs_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Swap) swap = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MndDocument) theirs = mnd_document_open_finish (result, &error);
  gboolean newer = theirs != NULL && mnd_document_is_newer (theirs);

  if (theirs != NULL)
    mnd_document_close (theirs, TRUE);
  if (!is_of_use (swap))
    return;
  if (newer)
    g_set_error_literal (&error, MND_STORE_ERROR, MND_STORE_ERROR_NEWER, "This map was made by a newer version");
  if (error != NULL || !mnd_document_part (swap->old, &error))
    {
      mnd_window_tell_problem (swap->window, MND_TRIED_OPEN, error);
      return;
    }
  mnd_document_open_async (swap->file, NULL, theirs_opened_cb, swap);
  g_steal_pointer (&swap);
}

void
mnd_window_take_theirs (MndWindow *self)
{
  GFile *file = mnd_document_get_file (self->document);

  mnd_inspector_commit (self->inspector);
  mnd_document_open_to_read_async (file, NULL, theirs_read_cb, swap_new (self, file));
}

void
mnd_window_see_differences (MndWindow *self)
{
  mnd_window_compare_with_file (self, mnd_document_get_file (self->document));
}

static void
answered_cb (const char *answer, gpointer user_data)
{
  g_autoptr (MndWindow) self = user_data;

  if (self->document == NULL || self->may_close
      || mnd_document_get_file_state (self->document) != MND_FILE_STATE_CHANGED)
    return;
  if (g_str_equal (answer, "mine"))
    mnd_window_keep_mine (self);
  else if (g_str_equal (answer, "theirs"))
    mnd_window_take_theirs (self);
  else if (g_str_equal (answer, "differences"))
    mnd_window_see_differences (self);
}

/* An earlier run left edits, and the file was written since: there are two states, and the person says which. */
static void
ask_which (MndWindow *self)
{
  const MndAskAnswer answers[] = { { "cancel", _ ("Decide _Later"), MND_ANSWER_PLAIN },
                                   { "differences", _ ("_See What Differs"), MND_ANSWER_PLAIN },
                                   { "theirs", _ ("Open the _File as It Is"), MND_ANSWER_PLAIN },
                                   { "mine", _ ("Go On with _Mine"), MND_ANSWER_SUGGESTED },
                                   { NULL, NULL, MND_ANSWER_PLAIN } };
  g_autofree char *name = g_file_get_basename (mnd_document_get_file (self->document));
  /* Translators: a heading; %s is the name of a file. */
  g_autofree char *heading = g_strdup_printf (_ ("“%s” Was Changed Since You Edited It"), name);

  mnd_ask (GTK_WINDOW (self), heading,
           _ ("You have edits that never reached the file, and somebody else wrote the file since. If you go on with "
              "yours, it takes the place of the file. If you open the file, yours is set aside and can be brought "
              "back."),
           answers, answered_cb, g_object_ref (self));
}

/* --- maps that are only read */

/* "mandate (process 4711 on laptop) has this map open." Free with g_free(). */
static char *
dup_holder_sentence (MndDocument *document)
{
  g_autofree char *program = NULL;
  g_autofree char *host = NULL;
  g_autofree char *who = NULL;
  int pid = 0;

  if (!mnd_document_is_read_only (document) || mnd_document_is_newer (document))
    return NULL;
  if (!mnd_recovery_find_holder (mnd_document_get_reading (document), &program, &pid, &host))
    return g_strdup (_ ("Another program had this map open. It is shown as it was last saved and cannot be changed "
                        "here."));
  /* Translators: a program, the number of its process, and the name of the computer */
  who = g_strdup_printf (_ ("%1$s (process %2$d on %3$s)"), program, pid, host);
  /* Translators: %s is a program, or the program with its process and computer. */
  return g_strdup_printf (_ ("%s has this map open. It is shown as it was last saved and cannot be changed here."),
                          who);
}

void
mnd_window_reword_banner (MndWindow *self)
{
  g_clear_pointer (&self->holder, g_free);
  if (self->document != NULL)
    self->holder = dup_holder_sentence (self->document);
  update_banner (self);
}

static void
edited_here_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Swap) swap = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MndDocument) document = mnd_document_open_finish (result, &error);

  if (document == NULL)
    mnd_window_tell_problem (swap->window, MND_TRIED_OPEN, error);
  else if (is_of_use (swap))
    swap_documents (swap->window, swap->old, document, TRUE);
  else
    mnd_document_close (document, FALSE);
}

void
mnd_window_edit_here (MndWindow *self)
{
  GFile *file = mnd_document_get_reading (self->document);

  mnd_document_open_async (file, NULL, edited_here_cb, swap_new (self, file));
}

/* --- following the document */

static void
file_state_cb (MndWindow *self)
{
  MndFileState state = mnd_document_get_file_state (self->document);

  if (state != MND_FILE_STATE_SAME)
    self->banner_dismissed = FALSE;
  update_banner (self);
  mnd_window_update_actions (self);
  if (state == MND_FILE_STATE_CHANGED && self->may_ask_which && !self->may_close)
    {
      self->may_ask_which = FALSE;
      ask_which (self);
    }
}

static void
file_cb (MndWindow *self)
{
  update_banner (self);
  mnd_window_update_actions (self);
}

static void
heed_settings (MndWindow *self)
{
  g_autofree char *author = NULL;

  if (self->document == NULL)
    return;
  if (self->settings != NULL)
    {
      author = g_settings_get_string (self->settings, "author");
      mnd_document_set_keep_previous (self->document, g_settings_get_boolean (self->settings, "keep-previous"));
    }
  mnd_document_set_author (self->document, author != NULL && author[0] != '\0' ? author : g_get_real_name ());
}

void
mnd_window_follow_file (MndWindow *self)
{
  g_signal_connect_object (self->document, "notify::file-state", G_CALLBACK (file_state_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::file", G_CALLBACK (file_cb), self, G_CONNECT_SWAPPED);
  self->banner_dismissed = FALSE;
  /* One window asks for all that show the map. */
  self->may_ask_which = mnd_document_was_recovered (self->document) && !mnd_window_shares_document (self);
  g_free (self->holder);
  self->holder = dup_holder_sentence (self->document);
  heed_settings (self);
  file_state_cb (self);
}

void
mnd_window_connect_settings (MndWindow *self)
{
  if (self->settings == NULL)
    return;
  g_signal_connect_object (self->settings, "changed::author", G_CALLBACK (heed_settings), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::keep-previous", G_CALLBACK (heed_settings), self,
                           G_CONNECT_SWAPPED);
}
