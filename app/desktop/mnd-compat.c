/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Both sides of each change of the toolkit that this room meets, so that the rest of it knows only one. */
#include "desktop/mnd-compat.h"

#include "mnd-config.h"

#include <glib/gi18n.h>

typedef struct
{
  MndChooseFunc func;
  gpointer user_data;
} Choice;

typedef struct
{
  MndAskFunc func;
  gpointer user_data;
  char *answer;
} Question;

static void
end_choice (Choice *choice, GFile *file)
{
  choice->func (file, choice->user_data);
  g_free (choice);
}

static GtkFileFilter *
make_filter (const MndChooseTask *task)
{
  g_auto (GStrv) globs = g_strsplit (task->filter_globs, " ", -1);
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, task->filter_name);
  for (guint i = 0; globs[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, globs[i]);
  return filter;
}

#if GTK_CHECK_VERSION(4, 10, 0)

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  end_choice (user_data, file);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  end_choice (user_data, file);
}

static void
folder_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);

  end_choice (user_data, file);
}

static GtkFileDialog *
make_dialog (const MndChooseTask *task)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, task->title);
  gtk_file_dialog_set_accept_label (dialog, task->accept);
  gtk_file_dialog_set_initial_folder (dialog, task->folder);
  gtk_file_dialog_set_initial_name (dialog, task->name);
  if (task->filter_globs != NULL)
    {
      g_autoptr (GtkFileFilter) filter = make_filter (task);
      g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

      g_list_store_append (filters, filter);
      gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
    }
  return dialog;
}

void
mnd_choose_file (GtkWindow *parent, const MndChooseTask *task, MndChooseFunc func, gpointer user_data)
{
  g_autoptr (GtkFileDialog) dialog = NULL;
  Choice *choice;

  g_return_if_fail (task != NULL && func != NULL);

  dialog = make_dialog (task);
  choice = g_new0 (Choice, 1);
  choice->func = func;
  choice->user_data = user_data;
  if (task->kind == MND_CHOOSE_OPEN)
    gtk_file_dialog_open (dialog, parent, NULL, opened_cb, choice);
  else if (task->kind == MND_CHOOSE_SAVE)
    gtk_file_dialog_save (dialog, parent, NULL, saved_cb, choice);
  else
    gtk_file_dialog_select_folder (dialog, parent, NULL, folder_cb, choice);
}

#else

static void
response_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  gtk_native_dialog_hide (dialog);
  end_choice (user_data, file);
  /* The chooser owned itself while it was shown. */
  g_object_unref (dialog);
}

void
mnd_choose_file (GtkWindow *parent, const MndChooseTask *task, MndChooseFunc func, gpointer user_data)
{
  static const GtkFileChooserAction actions[] = {
    [MND_CHOOSE_OPEN] = GTK_FILE_CHOOSER_ACTION_OPEN,
    [MND_CHOOSE_SAVE] = GTK_FILE_CHOOSER_ACTION_SAVE,
    [MND_CHOOSE_FOLDER] = GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
  };
  GtkFileChooserNative *dialog;
  Choice *choice;

  g_return_if_fail (task != NULL && func != NULL);

  choice = g_new0 (Choice, 1);
  choice->func = func;
  choice->user_data = user_data;
  dialog = gtk_file_chooser_native_new (task->title, parent, actions[task->kind], task->accept, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  if (task->folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), task->folder, NULL);
  if (task->name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), task->name);
  if (task->filter_globs != NULL)
    {
      g_autoptr (GtkFileFilter) filter = make_filter (task);

      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
    }
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), choice);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

#endif

#if ADW_CHECK_VERSION(1, 5, 0)

typedef AdwAlertDialog Asker;
#define asker_new(heading, body) ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body))
#define asker_add_response adw_alert_dialog_add_response
#define asker_set_response_appearance adw_alert_dialog_set_response_appearance
#define asker_set_default_response adw_alert_dialog_set_default_response
#define asker_set_close_response adw_alert_dialog_set_close_response
#define asker_present(asker, parent) adw_dialog_present (ADW_DIALOG (asker), GTK_WIDGET (parent))

#else

typedef AdwMessageDialog Asker;
#define asker_new(heading, body) ADW_MESSAGE_DIALOG (adw_message_dialog_new (NULL, heading, body))
#define asker_add_response adw_message_dialog_add_response
#define asker_set_response_appearance adw_message_dialog_set_response_appearance
#define asker_set_default_response adw_message_dialog_set_default_response
#define asker_set_close_response adw_message_dialog_set_close_response
#define asker_present(asker, parent) present_over (GTK_WINDOW (asker), parent)

static void
present_over (GtkWindow *dialog, GtkWindow *parent)
{
  gtk_window_set_transient_for (dialog, parent);
  gtk_window_set_modal (dialog, parent != NULL);
  gtk_window_present (dialog);
}

#endif

static gboolean
tell_answer_cb (gpointer user_data)
{
  Question *question = user_data;

  question->func (question->answer, question->user_data);
  return G_SOURCE_REMOVE;
}

static void
question_free (gpointer user_data)
{
  Question *question = user_data;

  g_free (question->answer);
  g_free (question);
}

/* Whoever asked may close the window that was asked over; the dialog has to be gone before that. */
static void
answered_cb (Asker *asker, const char *response, gpointer user_data)
{
  Question *question = user_data;

  question->answer = g_strdup (response);
  g_idle_add_full (G_PRIORITY_DEFAULT, tell_answer_cb, question, question_free);
}

void
mnd_ask (GtkWindow *parent, const char *heading, const char *body, const MndAskAnswer *answers, MndAskFunc func,
         gpointer user_data)
{
  static const AdwResponseAppearance looks[] = {
    [MND_ANSWER_PLAIN] = ADW_RESPONSE_DEFAULT,
    [MND_ANSWER_SUGGESTED] = ADW_RESPONSE_SUGGESTED,
    [MND_ANSWER_DESTRUCTIVE] = ADW_RESPONSE_DESTRUCTIVE,
  };
  Asker *asker;
  Question *question;

  g_return_if_fail (answers != NULL && func != NULL);

  asker = asker_new (heading, body);
  for (const MndAskAnswer *answer = answers; answer->id != NULL; answer++)
    {
      asker_add_response (asker, answer->id, answer->label);
      asker_set_response_appearance (asker, answer->id, looks[answer->look]);
      if (answer->look == MND_ANSWER_SUGGESTED)
        asker_set_default_response (asker, answer->id);
    }
  asker_set_close_response (asker, "cancel");
  question = g_new0 (Question, 1);
  question->func = func;
  question->user_data = user_data;
  g_signal_connect (asker, "response", G_CALLBACK (answered_cb), question);
  asker_present (asker, parent);
}

void
mnd_show_about (GtkWindow *parent)
{
  const char *comments = _ ("Draw and read who provides, manages, oversees and supports a country’s security.");

#if ADW_CHECK_VERSION(1, 5, 0)
  AdwDialog *about = adw_about_dialog_new ();
#else
  GtkWidget *about = adw_about_window_new ();
#endif
  g_object_set (about, "application-name", "Mandate", "application-icon", MND_APP_ID, "version", MND_VERSION,
                "developer-name", _ ("The Mandate authors"), "copyright", "© 2026 The Mandate authors", "license-type",
                GTK_LICENSE_GPL_3_0, "comments", comments, NULL);
#if ADW_CHECK_VERSION(1, 5, 0)
  adw_dialog_present (about, GTK_WIDGET (parent));
#else
  present_over (GTK_WINDOW (about), parent);
#endif
}

#if GTK_CHECK_VERSION(4, 10, 0)

void
mnd_show_uri (GtkWindow *parent, const char *uri)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (uri);

  gtk_uri_launcher_launch (launcher, parent, NULL, NULL, NULL);
}

#else

void
mnd_show_uri (GtkWindow *parent, const char *uri)
{
  gtk_show_uri (parent, uri, GDK_CURRENT_TIME);
}

#endif

#if GTK_CHECK_VERSION(4, 10, 0)

GPtrArray *
mnd_list_sort_columns (GtkColumnView *view)
{
  GtkColumnViewSorter *sorter = GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (view));
  GtkColumnViewColumn *column = gtk_column_view_sorter_get_primary_sort_column (sorter);
  gboolean descending = gtk_column_view_sorter_get_primary_sort_order (sorter) == GTK_SORT_DESCENDING;
  GPtrArray *sorted = g_ptr_array_new_with_free_func (g_free);

  if (column != NULL)
    g_ptr_array_add (sorted, g_strconcat (descending ? "-" : "+", gtk_column_view_column_get_title (column), NULL));
  return sorted;
}

#else

/* Older ones say it by arrows in the titles alone. */
static GtkWidget *
find_arrow (GtkWidget *widget)
{
  GtkWidget *found =
      gtk_widget_has_css_class (widget, "ascending") || gtk_widget_has_css_class (widget, "descending") ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_arrow (child);
  return found;
}

static const char *
find_words (GtkWidget *widget)
{
  const char *words = GTK_IS_LABEL (widget) ? gtk_label_get_label (GTK_LABEL (widget)) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); words == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    words = find_words (child);
  return words;
}

GPtrArray *
mnd_list_sort_columns (GtkColumnView *view)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));
  GPtrArray *sorted = g_ptr_array_new_with_free_func (g_free);

  for (GtkWidget *title = header != NULL ? gtk_widget_get_first_child (header) : NULL; title != NULL;
       title = gtk_widget_get_next_sibling (title))
    {
      GtkWidget *arrow = find_arrow (title);
      if (arrow != NULL)
        g_ptr_array_add (sorted, g_strconcat (gtk_widget_has_css_class (arrow, "descending") ? "-" : "+",
                                              find_words (title), NULL));
    }
  return sorted;
}

#endif
