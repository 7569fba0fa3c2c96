/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* MndDocument's life: opening, publishing in the pauses, Save As, what goes wrong; laying out; pictures and folders;
 * MndView. */
#include "document-fixture.h"

#include "document/mnd-arrange.h"
#include "document/mnd-document-private.h"
#include "document/mnd-export.h"
#include "document/mnd-view.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  MndDocument *document;
  char *folder;
  GFile *file;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->document = fixture_new_document ();
  fixture->folder = g_dir_make_tmp ("mandate-document-XXXXXX", NULL);
  fixture->file = g_file_new_build_filename (fixture->folder, "map.mandate", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  mnd_document_close (fixture->document, TRUE);
  g_object_unref (fixture->document);
  fixture_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_object_unref (fixture->file);
}

static void
result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

static void
wait_for_state (MndDocument *document, MndSaveState state)
{
  while (mnd_document_get_save_state (document) != state)
    g_main_context_iteration (NULL, TRUE);
}

/* Nothing asks to be saved: a pause after an edit writes the file. */
static void
test_publishes_in_a_pause (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MndDocument) read = NULL;

  g_assert_cmpint (mnd_document_get_save_state (fixture->document), ==, MND_SAVE_STATE_UNTITLED);
  assert_done (mnd_document_save (fixture->document, fixture->file, TRUE, NULL, &error), error);
  g_assert_cmpint (mnd_document_get_save_state (fixture->document), ==, MND_SAVE_STATE_SAVED);
  fixture_add_actor (fixture->document, "police", "Police");
  g_assert_cmpint (mnd_document_get_save_state (fixture->document), ==, MND_SAVE_STATE_PENDING);
  wait_for_state (fixture->document, MND_SAVE_STATE_SAVED);
  read = mnd_document_open (fixture->file, TRUE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mnd_record_list_get_size (mnd_map_get_records (mnd_document_get_map (read), MND_TABLE_ACTOR)), ==,
                    1);
}

static void
problem_cb (MndDocument *document, GError *error, gpointer user_data)
{
  *(GError **) user_data = g_error_copy (error);
}

static void
test_tells_of_problems (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) problem = NULL;
  g_autoptr (GFile) elsewhere = g_file_new_build_filename (fixture->folder, "mine.mandate", NULL);

  assert_done (mnd_document_save (fixture->document, fixture->file, TRUE, NULL, &error), error);
  g_signal_connect (fixture->document, "problem", G_CALLBACK (problem_cb), &problem);
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), "theirs", -1, NULL));
  fixture_add_actor (fixture->document, "police", "Police");
  wait_for_state (fixture->document, MND_SAVE_STATE_FAILED);
  while (problem == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (problem, MND_STORE_ERROR, MND_STORE_ERROR_CHANGED);
  /* The way out: keep mine elsewhere. */
  assert_done (mnd_document_save (fixture->document, elsewhere, TRUE, NULL, &error), error);
  g_assert_cmpint (mnd_document_get_save_state (fixture->document), ==, MND_SAVE_STATE_SAVED);
  g_assert_true (g_file_equal (mnd_document_get_file (fixture->document), elsewhere));
}

/* The person has said to keep theirs as it is no longer: mine goes over it, and what was there stays beside it. */
static void
test_overwrites_when_told (Fixture *fixture, gconstpointer data)
{
  g_autofree char *previous = g_strconcat (g_file_peek_path (fixture->file), "~", NULL);
  g_autofree char *theirs = NULL;
  g_autoptr (GError) error = NULL;

  assert_done (mnd_document_save (fixture->document, fixture->file, MND_PUBLISH_ADOPT, NULL, &error), error);
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), "theirs", -1, NULL));
  fixture_add_actor (fixture->document, "police", "Police");
  g_assert_false (mnd_document_save (fixture->document, NULL, MND_PUBLISH_DEFAULT, NULL, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_CHANGED);
  g_clear_error (&error);
  mnd_document_set_keep_previous (fixture->document, TRUE);
  assert_done (mnd_document_save (fixture->document, NULL, MND_PUBLISH_OVERWRITE, NULL, &error), error);
  g_assert_cmpint (mnd_document_get_save_state (fixture->document), ==, MND_SAVE_STATE_SAVED);
  g_assert_true (g_file_get_contents (previous, &theirs, NULL, NULL));
  g_assert_cmpstr (theirs, ==, "theirs");
}

/* For reading: nothing can be changed, nothing is ever written back, until it has a name of its own. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) mine = g_file_new_build_filename (fixture->folder, "mine.mandate", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (MndDocument) reader = NULL;
  g_autoptr (GError) error = NULL;

  fixture_add_actor (fixture->document, "police", "Police");
  assert_done (mnd_document_save (fixture->document, fixture->file, MND_PUBLISH_ADOPT, NULL, &error), error);
  mnd_document_open_to_read_async (fixture->file, NULL, result_cb, &result);
  reader = mnd_document_open_finish (wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_true (mnd_document_is_read_only (reader));
  g_assert_null (mnd_document_get_file (reader));
  g_assert_false (mnd_document_add_actor (reader, "police", "Mine", 0, 0, NULL, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (mnd_document_undo (reader, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  assert_done (mnd_document_save (reader, mine, MND_PUBLISH_ADOPT, NULL, &error), error);
  g_assert_false (mnd_document_is_read_only (reader));
  fixture_add_actor (reader, "police", "Mine");
  assert_done (mnd_document_save (reader, NULL, MND_PUBLISH_DEFAULT, NULL, &error), error);
  mnd_document_close (reader, FALSE);
}

static void
test_open_async (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) missing = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) nothing = g_file_new_build_filename (fixture->folder, "none.mandate", NULL);
  g_autoptr (MndDocument) document = NULL;
  g_autoptr (MndScene) first = NULL, second = NULL;

  fixture_add_actor (fixture->document, "police", "Police");
  assert_done (mnd_document_save (fixture->document, fixture->file, FALSE, NULL, &error), error);
  mnd_document_open_async (fixture->file, NULL, result_cb, &result);
  document = mnd_document_open_finish (wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mnd_document_get_title (document), ==, "Test");
  g_assert_cmpstr (mnd_document_get_undo_label (document), ==, "Add Police");
  fixture_add_actor (document, "police", "Border Police");
  first = mnd_document_take_scene (document);
  second = mnd_document_take_scene (document);
  g_assert_true (first != second);
  g_assert_cmpuint (mnd_scene_get_n_nodes (first), ==, 2);
  g_assert_cmpuint (mnd_scene_get_n_nodes (second), ==, 2);
  mnd_document_close (document, FALSE);
  mnd_document_open_async (nothing, NULL, result_cb, &missing);
  g_assert_null (mnd_document_open_finish (wait_for (&missing), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* What an earlier run left is gone on with, and published in the first pause. */
static void
test_recovers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MndDocument) document = NULL;

  assert_done (mnd_document_save (fixture->document, fixture->file, TRUE, NULL, &error), error);
  fixture_add_actor (fixture->document, "police", "Police");
  mnd_document_close (fixture->document, FALSE);
  mnd_document_open_async (fixture->file, NULL, result_cb, &result);
  document = mnd_document_open_finish (wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_true (mnd_document_was_recovered (document));
  g_assert_cmpstr (mnd_document_get_undo_label (document), ==, "Add Police");
  wait_for_state (document, MND_SAVE_STATE_SAVED);
  mnd_document_close (document, FALSE);
}

static void
test_import_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GError) error = NULL;

  g_assert_null (mnd_document_new_from_folder (folder, NULL, NULL, &error));
  g_assert_nonnull (error);
}

static void
test_notifies (Fixture *fixture, gconstpointer data)
{
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  MndSaveState state;

  assert_done (mnd_document_save (fixture->document, fixture->file, TRUE, NULL, &error), error);
  assert_done (mnd_document_set_setting (fixture->document, MND_MAP_TITLE, "New", &error), error);
  g_object_get (fixture->document, "title", &title, "undo-label", &label, "file", &file, "save-state", &state, NULL);
  g_assert_cmpstr (title, ==, "New");
  g_assert_nonnull (label);
  g_assert_true (g_file_equal (file, fixture->file));
  g_assert_cmpint (state, ==, MND_SAVE_STATE_PENDING);
}

static void
test_arrange (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MndDocument) sample = fixture_new_sample ();
  g_autoptr (MndScene) scene = mnd_scene_new (mnd_document_get_map (sample));
  g_autofree char *before = fixture_dup_map_text (mnd_document_get_map (sample));
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gint64 history = mnd_document_count_history (sample, NULL);

  for (int engine = 0; engine < MND_LAYOUT_N_ENGINES; engine++)
    {
      g_autoptr (GAsyncResult) result = NULL;

      g_assert_true (mnd_document_can_arrange (scene, (MndLayoutEngine) engine));
      g_assert_cmpstr (mnd_arrange_get_label ((MndLayoutEngine) engine), !=, "");
      mnd_document_arrange_async (sample, scene, (MndLayoutEngine) engine, NULL, NULL, result_cb, &result);
      wait_for (&result);
      assert_done (mnd_document_arrange_finish (sample, result, &error), error);
      for (guint i = 0; i < mnd_scene_get_n_nodes (scene); i++)
        for (guint k = 0; k < i; k++)
          g_assert_false (
              mnd_rect_intersects (&mnd_scene_get_node (scene, i)->rect, &mnd_scene_get_node (scene, k)->rect));
    }
  /* Layouts that follow each other are one undo. */
  g_assert_cmpint (mnd_document_count_history (sample, NULL), ==, history + 1);
  assert_done (mnd_document_undo (sample, &error), error);
  after = fixture_dup_map_text (mnd_document_get_map (sample));
  g_assert_cmpstr (after, ==, before);
  mnd_document_close (sample, TRUE);
}

static void
test_arrange_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MndDocument) sample = fixture_new_sample ();
  g_autoptr (MndScene) scene = mnd_scene_new (mnd_document_get_map (sample));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) first = NULL;
  g_autoptr (GAsyncResult) second = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture_dup_map_text (mnd_document_get_map (sample));
  g_autofree char *after = NULL;

  mnd_document_arrange_async (sample, scene, MND_LAYOUT_ENGINE_SFDP, NULL, NULL, result_cb, &first);
  mnd_document_arrange_async (sample, scene, MND_LAYOUT_ENGINE_SFDP, NULL, cancellable, result_cb, &second);
  g_cancellable_cancel (cancellable);
  g_assert_false (mnd_document_arrange_finish (sample, wait_for (&first), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (mnd_document_arrange_finish (sample, wait_for (&second), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  after = fixture_dup_map_text (mnd_document_get_map (sample));
  g_assert_cmpstr (after, ==, before);
  mnd_document_close (sample, TRUE);
}

static void
test_export (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    MndPictureFormat format;
    const char *begins;
  } pictures[] = {
    { "map.svg", MND_PICTURE_SVG, "<?xml" },
    { "map.pdf", MND_PICTURE_PDF, "%PDF-" },
    { "map.png", MND_PICTURE_PNG, "\x89PNG" },
  };
  const char *french[] = { "fr", NULL };
  const MndExportOptions options = { .languages = french, .as_of = "2005", .link_labels = TRUE };
  const MndExportOptions bad = { .as_of = "someday" };
  g_autoptr (GError) error = NULL;

  fixture_add_actor (fixture->document, "police", "Police");
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autoptr (GFile) target = g_file_new_build_filename (fixture->folder, pictures[i].name, NULL);
      g_autoptr (GAsyncResult) result = NULL;
      g_autofree char *bytes = NULL;
      gsize size;

      mnd_document_export_picture_async (fixture->document, target, pictures[i].format, &options, NULL, result_cb,
                                         &result);
      assert_done (mnd_document_export_finish (fixture->document, wait_for (&result), &error), error);
      g_assert_true (g_file_get_contents (g_file_peek_path (target), &bytes, &size, NULL));
      g_assert_cmpmem (bytes, strlen (pictures[i].begins), pictures[i].begins, strlen (pictures[i].begins));
      /* A picture that fails leaves the one that was there. */
      g_assert_false (mnd_document_export_picture (fixture->document, target, pictures[i].format, &bad, NULL, &error));
      g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID);
      g_clear_error (&error);
      g_assert_true (g_file_test (g_file_peek_path (target), G_FILE_TEST_EXISTS));
    }
}

static void
test_export_fails (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) nowhere = g_file_new_build_filename (fixture->folder, "no", "such", "map.svg", NULL);
  g_autoptr (GFile) target = g_file_new_build_filename (fixture->folder, "map.svg", NULL);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (mnd_document_export_picture (fixture->document, nowhere, MND_PICTURE_SVG, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_cancellable_cancel (cancelled);
  g_assert_false (mnd_document_export_picture (fixture->document, target, MND_PICTURE_SVG, NULL, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (g_file_peek_path (target), G_FILE_TEST_EXISTS));
}

static void
test_export_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MndDocument) sample = fixture_new_sample ();
  g_autoptr (MndDocument) again = NULL;
  g_autoptr (GFile) folder = g_file_new_build_filename (fixture->folder, "csv", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  mnd_document_export_folder_async (sample, folder, NULL, result_cb, &result);
  assert_done (mnd_document_export_finish (sample, wait_for (&result), &error), error);
  again = mnd_document_new_from_folder (folder, NULL, NULL, &error);
  g_assert_no_error (error);
  for (int table = MND_TABLE_ACTOR; table < MND_TABLE_VIEW; table++)
    g_assert_cmpuint (mnd_record_list_get_size (mnd_map_get_records (mnd_document_get_map (again), (MndTable) table)),
                      ==,
                      mnd_record_list_get_size (mnd_map_get_records (mnd_document_get_map (sample), (MndTable) table)));
  mnd_document_close (again, TRUE);
  mnd_document_close (sample, TRUE);
}

static void
count_cb (MndView *view, gpointer user_data)
{
  (*(guint *) user_data)++;
}

static void
test_view (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MndView) view = mnd_view_new (fixture->document);
  g_autoptr (GPtrArray) actors = NULL;
  g_autoptr (GError) error = NULL;
  MndId police = fixture_add_actor (fixture->document, "police", "Police");
  MndId army = fixture_add_actor (fixture->document, "armed_forces", "Army");
  MndRecord *record = fixture_find (fixture->document, MND_TABLE_ACTOR, &army);
  guint n_changes = 0;

  g_signal_connect (view, "selection-changed", G_CALLBACK (count_cb), &n_changes);
  mnd_view_select (view, &police);
  mnd_view_select (view, &police);
  g_assert_cmpuint (n_changes, ==, 1);
  mnd_view_toggle (view, &army);
  g_assert_cmpuint (mnd_view_get_n_selected (view), ==, 2);
  g_assert_true (mnd_view_get_focus (view) == record);
  actors = mnd_view_dup_selected (view, MND_TABLE_ACTOR);
  g_assert_cmpuint (actors->len, ==, 2);
  /* What is deleted leaves the selection. */
  assert_done (mnd_document_delete (fixture->document, &record, 1, &error), error);
  g_assert_cmpuint (mnd_view_get_n_selected (view), ==, 1);
  g_assert_true (mnd_id_equal (mnd_record_get_id (mnd_view_get_focus (view)), &police));
  mnd_view_select_all (view);
  g_assert_cmpuint (mnd_view_get_n_selected (view), ==, 1);
  mnd_view_toggle (view, &police);
  g_assert_null (mnd_view_get_focus (view));
  mnd_view_select (view, NULL);
  g_assert_cmpuint (n_changes, ==, 5);
}

static void
test_view_settings (Fixture *fixture, gconstpointer data)
{
  static const char *const languages[] = { "fr", "en", NULL };
  g_autoptr (MndView) view = mnd_view_new (fixture->document);
  g_auto (GStrv) got = NULL;
  g_autofree char *date = NULL;
  gboolean labels;

  g_object_set (view, "languages", languages, "date", "2005-12", "link-labels", TRUE, NULL);
  g_object_get (view, "languages", &got, "date", &date, "link-labels", &labels, NULL);
  g_assert_cmpstrv (got, languages);
  g_assert_cmpstr (date, ==, "2005-12");
  g_assert_true (labels);
  mnd_view_set_languages (view, NULL);
  mnd_view_set_date (view, NULL);
  g_assert_null (mnd_view_get_languages (view));
  g_assert_null (mnd_view_get_date (view));
}

static void
folded_cb (guint *count)
{
  (*count)++;
}

/* By what actors are grouped and what is folded is a matter of the view, and no edit. */
static void
test_view_groups (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MndView) view = mnd_view_new (fixture->document);
  g_autoptr (MndScene) scene = mnd_scene_new (mnd_document_get_map (fixture->document));
  gint64 history = mnd_document_count_history (fixture->document, NULL);
  MndId ids[2] = { mnd_id_new (), mnd_id_new () };
  g_autofree char *by = NULL;
  g_autofree char *style = NULL;
  guint n_changes = 0;

  g_signal_connect_swapped (view, "notify::folded", G_CALLBACK (folded_cb), &n_changes);
  g_object_set (view, "group-by", "level", "group-style", "lanes", NULL);
  g_object_set (view, "group-by", "colour", "group-style", "heaps", NULL);
  g_object_get (view, "group-by", &by, "group-style", &style, NULL);
  g_assert_cmpstr (by, ==, "level");
  g_assert_cmpstr (style, ==, "lanes");
  mnd_view_fold (view, ids, 2, TRUE);
  mnd_view_fold (view, ids, 2, TRUE);
  g_assert_cmpuint (n_changes, ==, 1);
  mnd_view_fold (view, ids, 1, FALSE);
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_cmpuint (g_hash_table_size (mnd_view_get_folded (view)), ==, 1);
  g_assert_true (g_hash_table_contains (mnd_view_get_folded (view), &ids[1]));
  mnd_view_apply_groups (view, scene);
  g_assert_cmpint (mnd_scene_get_group_by (scene), ==, MND_GROUP_BY_LEVEL);
  g_assert_cmpint (mnd_scene_get_group_style (scene), ==, MND_GROUP_STYLE_LANES);
  g_assert_cmpint (mnd_document_count_history (fixture->document, NULL), ==, history);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, test) g_test_add ("/document/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("publishes-in-a-pause", test_publishes_in_a_pause);
  ADD ("tells-of-problems", test_tells_of_problems);
  ADD ("overwrites-when-told", test_overwrites_when_told);
  ADD ("read-only", test_read_only);
  ADD ("open-async", test_open_async);
  ADD ("recovers", test_recovers);
  ADD ("import-refused", test_import_refused);
  ADD ("notifies", test_notifies);
  ADD ("arrange", test_arrange);
  ADD ("arrange-cancelled", test_arrange_cancelled);
  ADD ("export", test_export);
  ADD ("export-fails", test_export_fails);
  ADD ("export-folder", test_export_folder);
  ADD ("view", test_view);
  ADD ("view-settings", test_view_settings);
  ADD ("view-groups", test_view_groups);
  return g_test_run ();
}
