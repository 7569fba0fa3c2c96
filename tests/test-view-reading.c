/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lens and filter of a view, lenses of a map's own as edits, and all of it on a scene. */
#include "document-fixture.h"

#include "document/mnd-edits-lens.h"
#include "document/mnd-view.h"
#include "scene/mnd-scene-hidden.h"
#include "scene/mnd-scene-lens.h"

typedef struct
{
  MndDocument *document;
  MndView *view;
  MndId police;
  MndId militia;
  guint n_lens;
  guint n_left_out;
} Stage;

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
set_up (Stage *stage, gconstpointer data)
{
  stage->document = fixture_new_document ();
  stage->police = fixture_add_actor (stage->document, "police", "Police");
  stage->militia = fixture_add_actor (stage->document, "militia", "Hunters");
  stage->view = mnd_view_new (stage->document);
  stage->n_lens = stage->n_left_out = 0;
  g_signal_connect_swapped (stage->view, "notify::lens", G_CALLBACK (count_cb), &stage->n_lens);
  g_signal_connect_swapped (stage->view, "notify::left-out", G_CALLBACK (count_cb), &stage->n_left_out);
}

static void
tear_down (Stage *stage, gconstpointer data)
{
  g_object_unref (stage->view);
  mnd_document_close (stage->document, TRUE);
  g_object_unref (stage->document);
}

static void
test_own_lens (Stage *stage, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *word = NULL;
  g_autofree char *text = NULL;

  assert_done (mnd_document_copy_lens (stage->document, "oecd", " Ours ", &word, &error), error);
  g_assert_cmpstr (word, ==, "oecd_2");
  mnd_view_set_lens (stage->view, word);
  g_assert_cmpuint (stage->n_lens, ==, 1);
  g_assert_cmpstr (mnd_lens_get_name (mnd_view_find_lens (stage->view)), ==, "Ours");
  text = mnd_lens_dup_text_named (mnd_view_find_lens (stage->view), "Theirs");
  assert_done (mnd_document_set_lens (stage->document, word, text, &error), error);
  g_assert_cmpuint (stage->n_lens, ==, 2);
  g_assert_cmpstr (mnd_lens_get_name (mnd_view_find_lens (stage->view)), ==, "Theirs");
  g_assert_cmpstr (mnd_document_get_undo_label (stage->document), ==, "Change lens Theirs");
  fixture_assert_same_as_disk (stage->document);
  /* The same again is no edit. */
  assert_done (mnd_document_set_lens (stage->document, word, text, &error), error);
  assert_done (mnd_document_undo (stage->document, &error), error);
  g_assert_cmpstr (mnd_lens_get_name (mnd_view_find_lens (stage->view)), ==, "Ours");
  assert_done (mnd_document_delete_lens (stage->document, word, &error), error);
  g_assert_null (mnd_view_find_lens (stage->view));
  assert_done (mnd_document_undo (stage->document, &error), error);
  g_assert_nonnull (mnd_view_find_lens (stage->view));
  assert_done (mnd_document_undo (stage->document, &error), error);
  g_assert_null (mnd_view_find_lens (stage->view));
  g_assert_cmpstr (mnd_view_get_lens (stage->view), ==, word);
}

static void
test_refused (Stage *stage, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (mnd_document_copy_lens (stage->document, "no_such", "Name", NULL, &error));
  g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_GONE);
  g_clear_error (&error);
  g_assert_false (mnd_document_copy_lens (stage->document, "oecd", " ", NULL, &error));
  g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (mnd_document_copy_lens (stage->document, "oecd", "two\nlines", NULL, &error));
  g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (mnd_document_set_lens (stage->document, "oecd", "lens 1", &error));
  g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (mnd_document_set_lens (stage->document, "own", "lens 1\nnonsense", &error));
  g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (mnd_document_delete_lens (stage->document, "oecd", &error));
  g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_GONE);
  g_clear_error (&error);
  g_assert_false (mnd_document_delete_lens (stage->document, "own", &error));
  g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_GONE);
}

static void
test_filter (Stage *stage, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MndFilter) filter = mnd_filter_new_from_text ("kind=police", NULL);
  MndRecord *militia = fixture_find (stage->document, MND_TABLE_ACTOR, &stage->militia);
  MndId other;

  mnd_view_set_filter (stage->view, filter);
  g_assert_cmpuint (stage->n_left_out, ==, 1);
  g_assert_false (mnd_view_shows (stage->view, militia));
  g_assert_true (mnd_view_shows (stage->view, fixture_find (stage->document, MND_TABLE_ACTOR, &stage->police)));
  /* Who comes is asked too; what does not matter is no news. */
  other = fixture_add_actor (stage->document, "audit", "Auditor");
  g_assert_cmpuint (stage->n_left_out, ==, 2);
  g_assert_true (g_hash_table_contains (mnd_view_get_left_out (stage->view), &other));
  fixture_add_actor (stage->document, "police", "River police");
  g_assert_cmpuint (stage->n_left_out, ==, 2);
  /* A row of the legend is a part of the filter, and about the picture alone. */
  mnd_view_toggle_hidden (stage->view, "links/funds");
  g_assert_true (mnd_filter_has_value (mnd_view_get_filter (stage->view), MND_FILTER_KIND, "police"));
  g_assert_cmpstr (mnd_view_get_hidden (stage->view)[0], ==, "links/funds");
  g_assert_cmpuint (stage->n_left_out, ==, 2);
  mnd_view_set_filter (stage->view, NULL);
  g_assert_null (mnd_view_get_left_out (stage->view));
  g_assert_null (mnd_view_get_hidden (stage->view));
  g_assert_true (mnd_view_shows (stage->view, militia));
  assert_done (mnd_document_set_value_from_text (stage->document, militia, MND_ACTOR_END, "2003", &error), error);
  mnd_view_set_date (stage->view, "2004");
  g_assert_false (mnd_view_shows (stage->view, militia));
  mnd_view_set_date (stage->view, "2003-12");
  g_assert_true (mnd_view_shows (stage->view, militia));
}

static void
test_scene (Stage *stage, gconstpointer data)
{
  g_autoptr (MndScene) scene = mnd_document_take_scene (stage->document);
  g_autoptr (MndFilter) filter = mnd_filter_new_from_text ("kind=militia,hide=functions/provision", NULL);

  mnd_view_set_lens (stage->view, "oecd");
  mnd_view_apply_reading (stage->view, scene);
  g_assert_true (mnd_scene_get_lens (scene) == mnd_view_find_lens (stage->view));
  g_assert_true (mnd_scene_is_faded (scene, &stage->militia));
  mnd_view_set_fades (stage->view, FALSE);
  mnd_view_apply_reading (stage->view, scene);
  g_assert_true (mnd_scene_is_hidden (scene, &stage->militia));
  mnd_view_set_lens (stage->view, NULL);
  mnd_view_set_fades (stage->view, TRUE);
  mnd_view_set_filter (stage->view, filter);
  mnd_view_apply_reading (stage->view, scene);
  g_assert_true (mnd_scene_is_faded (scene, &stage->police));
  g_assert_true (mnd_scene_is_hidden (scene, &stage->police));
  g_assert_false (mnd_scene_is_faded (scene, &stage->militia));
  g_assert_cmpint (mnd_view_get_fades (stage->view), ==, TRUE);
}

#define ADD(name, func) g_test_add ("/view-reading/" name, Stage, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("own-lens", test_own_lens);
  ADD ("refused", test_refused);
  ADD ("filter", test_filter);
  ADD ("scene", test_scene);

  return g_test_run ();
}
