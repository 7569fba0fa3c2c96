/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window says: which map it has, where that is and whether it is saved; toasts, and what went wrong. The bar
 * under the header is of mnd-window-safety.c. */
#include "desktop/mnd-window-private.h"

#include <glib/gi18n.h>

/* So long a problem is told: two sentences, read by somebody whose language it may not be. */
#define PROBLEM_SECONDS 12

/* --- the title */

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

void
mnd_window_update_title (MndWindow *self)
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
    subtitle = g_strdup_printf (_ ("as of %1$s · %2$s"), date, where);
  else
    subtitle = g_steal_pointer (&where);
  adw_window_title_set_title (ADW_WINDOW_TITLE (self->title), title);
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->title), subtitle);
  gtk_window_set_title (GTK_WINDOW (self), title);
  update_title_tooltip (self);
}

/* --- toasts and problems */

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
mnd_window_reword_problem (MndWindow *self)
{
  g_autofree char *heading = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *markup = NULL;
  g_autofree char *text = NULL;

  if (self->problem_error == NULL)
    return;
  heading = mnd_sentence_dup_heading (self->problem_tried, self->problem_name);
  reason = mnd_sentence_dup_reason (self->problem_tried, self->problem_error);
  markup = g_markup_escape_text (reason, -1);
  text = g_strdup_printf ("%s\n%s", heading, reason);
  mnd_window_ensure_page (self, "problem");
  adw_status_page_set_title (ADW_STATUS_PAGE (self->problem), heading);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->problem), markup);
  gtk_widget_set_visible (self->problem_retry, self->problem_tried == MND_TRIED_OPEN && may_pass (self->problem_error));
  keep_details (self, text, self->problem_error);
  mnd_window_show_page (self, "problem");
}

void
mnd_window_show_problem (MndWindow *self, MndTried tried, const char *name, const GError *error)
{
  g_clear_error (&self->problem_error);
  g_free (self->problem_name);
  self->problem_tried = tried;
  self->problem_name = g_strdup (name);
  self->problem_error = g_error_copy (error);
  mnd_window_reword_problem (self);
}
