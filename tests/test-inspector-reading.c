/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A map that is open for reading: nothing in the inspector looks as if it could be edited, all of it can be read, and
 * with a file of its own it can be edited without being selected again. */
#include "inspector-fixture.h"

#include "document-fixture.h"

#include "desktop/mnd-choice-button.h"
#include "desktop/mnd-question-row.h"
#include "desktop/mnd-record-row.h"
#include "document/mnd-edits.h"
#include "model/mnd-text.h"

#include <glib/gstdio.h>

/* The inspector of the fixture shows `reading`, a second document on the file of the first. */
typedef struct
{
  Inspector inspector;
  MndDocument *reading;
  MndView *view;
  char *folder;
} Reading;

static GFile *
dup_file (Reading *self, const char *name)
{
  return g_file_new_build_filename (self->folder, name, NULL);
}

static void
fill (Inspector *self)
{
  g_auto (MndValue) yes = mnd_value_integer (1);
  g_autoptr (GError) error = NULL;
  MndId id;

  assert_done (mnd_document_add_mandate (self->document, &self->police, "provision", "Keeps the peace", &id, &error),
               error);
  assert_done (mnd_document_add_source (self->document, "document", "The law", &id, &error), error);
  assert_done (mnd_document_cite (self->document, inspector_find_record (self, MND_TABLE_ACTOR, &self->police), &id,
                                  NULL, &id, &error),
               error);
  assert_done (mnd_document_add_money (self->document, &self->support, "budget", 100, "EUR", &id, &error), error);
  assert_done (mnd_document_set_text (self->document, &self->police, "note", "en", "Ask them", &error), error);
  assert_done (mnd_document_set_text (self->document, &self->police, "note", "fr", "Demander", &error), error);
  assert_done (mnd_document_set_value (self->document, mnd_map_find_text (self->map, &self->police, "note", "fr", 0),
                                       MND_TEXT_CONFIDENTIAL, &yes, &error),
               error);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  MndDocument **document = user_data;
  g_autoptr (GError) error = NULL;

  *document = mnd_document_open_finish (result, &error);
  g_assert_no_error (error);
}

static MndDocument *
open_to_read (GFile *file)
{
  MndDocument *document = NULL;

  mnd_document_open_to_read_async (file, NULL, opened_cb, &document);
  while (document == NULL)
    g_main_context_iteration (NULL, TRUE);
  return document;
}

static void
set_up (Reading *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (MndFindings) findings = NULL;

  inspector_set_up (&self->inspector, data);
  fill (&self->inspector);
  self->folder = g_dir_make_tmp ("mandate-reading-XXXXXX", &error);
  g_assert_no_error (error);
  file = dup_file (self, "map.mandate");
  assert_done (mnd_document_save (self->inspector.document, file, MND_PUBLISH_ADOPT, NULL, &error), error);
  self->reading = open_to_read (file);
  g_assert_true (mnd_document_is_read_only (self->reading));
  self->view = mnd_view_new (self->reading);
  findings = mnd_findings_new (self->view);
  mnd_inspector_set_findings (self->inspector.inspector, findings);
  mnd_inspector_set_view (self->inspector.inspector, self->view);
}

static void
tear_down (Reading *self, gconstpointer data)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  inspector_tear_down (&self->inspector, data);
  g_assert_finalize_object (self->view);
  mnd_document_close (self->reading, TRUE);
  g_assert_finalize_object (self->reading);
  folder = g_dir_open (self->folder, 0, NULL);
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
}

/* Buttons that lead somewhere or fold something edit nothing. */
static gboolean
only_shows (GtkWidget *button)
{
  return gtk_widget_has_css_class (button, "mnd-heading") || gtk_widget_has_css_class (button, "mnd-record")
         || g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (button)), "go-next-symbolic") == 0;
}

static gboolean
edits (GtkWidget *widget)
{
  if (GTK_IS_TEXT_VIEW (widget))
    return gtk_text_view_get_editable (GTK_TEXT_VIEW (widget));
  if (GTK_IS_EDITABLE (widget))
    return gtk_editable_get_editable (GTK_EDITABLE (widget));
  if (GTK_IS_CHECK_BUTTON (widget))
    return gtk_widget_is_sensitive (widget);
  return GTK_IS_BUTTON (widget) && gtk_widget_is_sensitive (widget) && !only_shows (widget);
}

static guint
count_editing (GtkWidget *root)
{
  guint n = edits (root) ? 1 : 0;

  if (!gtk_widget_get_visible (root) || !gtk_widget_get_child_visible (root))
    return 0;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_editing (child);
  return n;
}

/* All rows that hold rows, unfolded. */
static void
unfold (GtkWidget *root)
{
  if (MND_IS_RECORD_ROW (root)
      && mnd_subject_get_table (mnd_record_row_get_subject (MND_RECORD_ROW (root))) != MND_TABLE_LINK)
    mnd_record_row_open (MND_RECORD_ROW (root));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    unfold (child);
}

/* Selected in turn: nothing, one of each sort, several. */
static void
test_pages (Reading *self, gconstpointer data)
{
  Inspector *own = &self->inspector;
  GtkWidget *inspector = GTK_WIDGET (own->inspector);
  const MndId *const ids[] = { NULL, &own->police, &own->link, &own->support };
  const MndId both[] = { own->police, own->parliament };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      mnd_view_select (self->view, ids[i]);
      unfold (inspector);
      g_assert_cmpuint (count_editing (inspector), ==, 0);
    }
  mnd_view_select_many (self->view, both, 2, FALSE);
  g_assert_cmpuint (count_editing (inspector), ==, 0);
  /* The same, where it may be edited: the count can fail. */
  mnd_inspector_set_findings (own->inspector, NULL);
  mnd_inspector_set_view (own->inspector, own->view);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      mnd_view_select (own->view, ids[i]);
      g_assert_cmpuint (count_editing (inspector), >, 5);
    }
  mnd_view_select_many (own->view, both, 2, FALSE);
  g_assert_cmpuint (count_editing (inspector), >=, 3 + 2);
}

/* How questions stand is read; nothing is recorded. */
static void
test_questions (Reading *self, gconstpointer data)
{
  Inspector *own = &self->inspector;
  MndMap *map = mnd_document_get_map (self->reading);
  GtkWidget *row;

  mnd_view_select (self->view, &own->police);
  g_assert_true (shows_text (GTK_WIDGET (own->inspector), "Parliament"));
  row = find_typed (GTK_WIDGET (own->inspector), MND_TYPE_QUESTION_ROW);
  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      mnd_question_row_answer (MND_QUESTION_ROW (row), MND_ANSWER_NONE);
      mnd_question_row_take_back (MND_QUESTION_ROW (row));
    }
  g_assert_cmpuint (mnd_record_list_get_size (mnd_map_get_records (map, MND_TABLE_ASSESSMENT)), ==, 0);
  g_assert_cmpuint (own->n_problems, ==, 0);
}

/* What stands there is read, walked to by keyboard, and copied. */
static void
test_values (Reading *self, gconstpointer data)
{
  Inspector *own = &self->inspector;
  MndColumnRow *kind;
  GtkWidget *text;

  mnd_view_select (self->view, &own->police);
  assert_field_shows (find_content (own, "name", "en"), "Police");
  text = find_typed (GTK_WIDGET (find_content (own, "name", "en")), GTK_TYPE_TEXT_VIEW);
  g_assert_true (gtk_widget_is_sensitive (text));
  g_assert_true (gtk_widget_grab_focus (text));
  kind = find_row (own, MND_TABLE_ACTOR, MND_ACTOR_KIND);
  g_assert_cmpstr (mnd_choice_button_get_text (
                       MND_CHOICE_BUTTON (find_typed (GTK_WIDGET (kind), MND_TYPE_CHOICE_BUTTON))),
                   ==, mnd_catalogue_get_label (MND_VOCABULARY_KIND, "police"));
  g_assert_cmpuint (own->n_problems, ==, 0);
}

/* A mark that is there is seen; there is none to set. */
static void
test_lock (Reading *self, gconstpointer data)
{
  Inspector *own = &self->inspector;
  GtkWidget *lock;

  mnd_view_select (self->view, &own->police);
  lock = find_typed (GTK_WIDGET (find_content (own, "note", "en")), GTK_TYPE_TOGGLE_BUTTON);
  g_assert_false (gtk_widget_get_visible (lock));
  lock = find_typed (GTK_WIDGET (find_content (own, "note", "fr")), GTK_TYPE_TOGGLE_BUTTON);
  g_assert_true (gtk_widget_get_visible (lock));
  g_assert_false (gtk_widget_is_sensitive (lock));
}

/* Saved under another name it is one's own: the rows that are there can be edited. */
static void
test_becomes_own (Reading *self, gconstpointer data)
{
  g_autoptr (GFile) file = dup_file (self, "own.mandate");
  g_autoptr (GError) error = NULL;
  Inspector *own = &self->inspector;
  GtkWidget *inspector = GTK_WIDGET (own->inspector);

  mnd_view_select (self->view, &own->police);
  unfold (inspector);
  g_assert_cmpuint (count_editing (inspector), ==, 0);
  assert_done (mnd_document_save (self->reading, file, MND_PUBLISH_ADOPT, NULL, &error), error);
  g_assert_cmpuint (count_editing (inspector), >, 20);
  enter_into (find_content (own, "name", "en"), "Gendarmerie");
  g_assert_cmpstr (mnd_map_get_name (mnd_document_get_map (self->reading), &own->police, NULL), ==, "Gendarmerie");
  g_assert_cmpuint (own->n_problems, ==, 0);
}

int
main (int argc, char **argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }
  adw_init ();
  g_test_add ("/reading/pages", Reading, NULL, set_up, test_pages, tear_down);
  g_test_add ("/reading/questions", Reading, NULL, set_up, test_questions, tear_down);
  g_test_add ("/reading/values", Reading, NULL, set_up, test_values, tear_down);
  g_test_add ("/reading/lock", Reading, NULL, set_up, test_lock, tear_down);
  g_test_add ("/reading/becomes-own", Reading, NULL, set_up, test_becomes_own, tear_down);
  return g_test_run ();
}
