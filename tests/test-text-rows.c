/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts as rows: which there are, what is missing, that the list follows edits, and that many texts are one edit. */
#include "document-fixture.h"

#include "model/mnd-text-rows.h"
#include "model/mnd-text.h"

/* --- what a list view does */

static void
items_changed_cb (GListModel *list, guint position, guint removed, guint added, GPtrArray *mirror)
{
  g_assert_cmpuint (position + removed, <=, mirror->len);
  if (removed > 0)
    g_ptr_array_remove_range (mirror, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (mirror, (int) (position + i), g_list_model_get_item (list, position + i));
  g_assert_cmpuint (mirror->len, ==, g_list_model_get_n_items (list));
}

/* The list that followed and a fresh one have the same rows in the same order. */
static void
assert_follows (MndTextRows *rows, GPtrArray *mirror, MndMap *map)
{
  g_autoptr (MndTextRows) fresh = mnd_text_rows_new (map);

  g_assert_cmpuint (mnd_text_rows_get_size (rows), ==, mnd_text_rows_get_size (fresh));
  g_assert_cmpuint (mirror->len, ==, mnd_text_rows_get_size (fresh));
  for (guint i = 0; i < mirror->len; i++)
    {
      g_assert_true (g_ptr_array_index (mirror, i) == mnd_text_rows_get (rows, i));
      g_assert_cmpint (mnd_text_row_compare (g_ptr_array_index (mirror, i), mnd_text_rows_get (fresh, i)), ==, 0);
    }
}

static MndTextRow *
find (MndTextRows *rows, const MndId *owner, const char *property)
{
  for (guint i = 0; i < mnd_text_rows_get_size (rows); i++)
    {
      MndTextRow *row = mnd_text_rows_get (rows, i);
      if (mnd_id_equal (mnd_text_row_get_owner (row), owner) && g_str_equal (mnd_text_row_get_property (row), property))
        return row;
    }
  return NULL;
}

static void
test_states (void)
{
  g_autoptr (MndDocument) document = fixture_new_document ();
  MndMap *map = mnd_document_get_map (document);
  MndId police = fixture_add_actor (document, "police", "Police");
  g_autoptr (MndTextRows) rows = mnd_text_rows_new (map);
  MndTextRow *name = find (rows, &police, "name");
  g_autoptr (GError) error = NULL;
  MndTextCount count;

  assert_done (mnd_document_set_setting (document, MND_MAP_LANGUAGES, "en fr ar", &error), error);
  g_assert_cmpint (mnd_text_row_get_state (name, "en"), ==, MND_TEXT_SAID);
  g_assert_cmpint (mnd_text_row_get_state (name, "fr"), ==, MND_TEXT_MISSING);
  g_assert_cmpstr (mnd_text_row_get_fallback (name, "fr"), ==, "Police");
  g_assert_null (mnd_text_row_get_text (name, "fr"));
  assert_done (mnd_document_set_text (document, &police, "acronym", MND_LANGUAGE_NONE, "P", &error), error);
  g_assert_cmpint (mnd_text_row_get_state (find (rows, &police, "acronym"), "fr"), ==, MND_TEXT_FOR_ALL);
  g_assert_cmpstr (mnd_text_row_get_fallback (find (rows, &police, "acronym"), "fr"), ==, "P");
  assert_done (mnd_document_set_text (document, &police, "name", NULL, "", &error), error);
  g_assert_true (find (rows, &police, "name") == name);
  g_assert_true (mnd_text_row_is_empty (name));
  g_assert_null (mnd_text_row_get_fallback (name, "fr"));
  count = mnd_text_rows_count (rows, "fr", NULL);
  g_assert_cmpuint (count.said, ==, 1);
  g_assert_cmpuint (count.of, ==, 2);
  g_assert_true (mnd_map_has_texts_for_all (map));
  mnd_document_close (document, TRUE);
}

static void
test_secret (void)
{
  g_autoptr (MndDocument) document = fixture_new_document ();
  MndMap *map = mnd_document_get_map (document);
  MndId police = fixture_add_actor (document, "police", "Police");
  g_autoptr (MndTextRows) rows = mnd_text_rows_new (map);
  g_autoptr (GError) error = NULL;

  assert_done (mnd_document_set_text (document, &police, "private_note", NULL, "Hm", &error), error);
  g_assert_true (mnd_text_row_is_confidential (find (rows, &police, "private_note")));
  g_assert_false (mnd_text_row_is_confidential (find (rows, &police, "name")));
  assert_done (mnd_document_set_value_from_text (document, mnd_map_find (map, MND_TABLE_ACTOR, &police),
                                                 MND_ACTOR_CONFIDENTIAL, "1", &error),
               error);
  g_assert_true (mnd_text_row_is_confidential (find (rows, &police, "name")));
  mnd_document_close (document, TRUE);
}

/* Each language of the map and each other one in which something is said, once. */
static void
test_languages (void)
{
  g_autoptr (MndDocument) document = fixture_new_document ();
  MndMap *map = mnd_document_get_map (document);
  MndId police = fixture_add_actor (document, "police", "Police");
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) languages = NULL;
  g_autofree char *joined = NULL;

  assert_done (mnd_document_set_setting (document, MND_MAP_LANGUAGES, "en fr", &error), error);
  assert_done (mnd_document_set_text (document, &police, "name", "kri", "Polis", &error), error);
  assert_done (mnd_document_set_text (document, &police, "name", "de", "Polizei", &error), error);
  assert_done (mnd_document_set_text (document, &police, "acronym", MND_LANGUAGE_NONE, "P", &error), error);
  languages = mnd_map_dup_text_languages (map);
  joined = g_strjoinv (" ", languages);
  g_assert_cmpstr (joined, ==, "en fr de kri");
  mnd_document_close (document, TRUE);
}

/* One edit or many, undone and done again: the list is what a fresh one would be. */
static void
test_follows (void)
{
  g_autoptr (MndDocument) document = fixture_new_sample ();
  MndMap *map = mnd_document_get_map (document);
  MndRecordList *actors = mnd_map_get_records (map, MND_TABLE_ACTOR);
  MndRecord *first = mnd_record_list_get (actors, 0);
  g_autoptr (MndTextRows) rows = mnd_text_rows_new (map);
  g_autoptr (GPtrArray) mirror = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) drafts = g_array_new (FALSE, TRUE, sizeof (MndTextDraft));
  g_autoptr (GError) error = NULL;
  guint n_rows = mnd_text_rows_get_size (rows);

  items_changed_cb (G_LIST_MODEL (rows), 0, 0, n_rows, mirror);
  g_signal_connect (rows, "items-changed", G_CALLBACK (items_changed_cb), mirror);
  assert_done (mnd_document_set_text (document, mnd_record_get_id (first), "note", "fr", "Une note", &error), error);
  assert_follows (rows, mirror, map);
  g_assert_cmpuint (mirror->len, ==, n_rows + 1);
  assert_done (mnd_document_delete (document, &first, 1, &error), error);
  assert_follows (rows, mirror, map);
  assert_done (mnd_document_undo (document, &error), error);
  assert_follows (rows, mirror, map);
  /* More than are mended one by one. */
  for (guint i = 0; i < mnd_record_list_get_size (actors); i++)
    for (int ordinal = 0; ordinal < 2; ordinal++)
      {
        MndTextDraft draft = { *mnd_record_get_id (mnd_record_list_get (actors, i)), "alias", "de", ordinal, "So" };
        g_array_append_val (drafts, draft);
      }
  assert_done (mnd_document_set_texts (document, (MndTextDraft *) (gpointer) drafts->data, drafts->len, &error), error);
  assert_follows (rows, mirror, map);
  g_assert_cmpuint (mirror->len, >=, n_rows + drafts->len);
  assert_done (mnd_document_undo (document, &error), error);
  assert_follows (rows, mirror, map);
  g_assert_cmpuint (mirror->len, ==, n_rows + 1);
  assert_done (mnd_document_undo (document, &error), error);
  g_assert_cmpuint (mirror->len, ==, n_rows);
  g_signal_handlers_disconnect_by_data (rows, mirror);
  mnd_document_close (document, TRUE);
}

/* All or nothing, under one name. */
static void
test_many (void)
{
  g_autoptr (MndDocument) document = fixture_new_document ();
  MndId police = fixture_add_actor (document, "police", "Police"),
        court = fixture_add_actor (document, "parliament", "Court");
  MndTextDraft drafts[] = { { police, "name", "fr", 0, " La police " },
                            { court, "name", "fr", 0, "Le tribunal" },
                            { court, "name", "en", 0, "Court" } };
  g_autoptr (GError) error = NULL;
  MndMap *map = mnd_document_get_map (document);

  assert_done (mnd_document_set_texts (document, drafts, G_N_ELEMENTS (drafts), &error), error);
  g_assert_cmpstr (mnd_document_get_undo_label (document), ==, "Change 2 texts");
  g_assert_cmpstr (mnd_record_get_text (mnd_map_find_text (map, &police, "name", "fr", 0), MND_TEXT_VALUE), ==,
                   "La police");
  assert_done (mnd_document_undo (document, &error), error);
  g_assert_null (mnd_map_find_text (map, &police, "name", "fr", 0));
  g_assert_null (mnd_map_find_text (map, &court, "name", "fr", 0));
  assert_done (mnd_document_set_texts (document, drafts, 1, &error), error);
  g_assert_cmpstr (mnd_document_get_undo_label (document), ==, "Change Name (fr) of Police");
  drafts[1].owner = mnd_id_new ();
  drafts[0].value = "Les flics";
  g_assert_false (mnd_document_set_texts (document, drafts, 2, &error));
  g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_GONE);
  g_assert_cmpstr (mnd_record_get_text (mnd_map_find_text (map, &police, "name", "fr", 0), MND_TEXT_VALUE), ==,
                   "La police");
  mnd_document_close (document, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-rows/states", test_states);
  g_test_add_func ("/text-rows/secret", test_secret);
  g_test_add_func ("/text-rows/languages", test_languages);
  g_test_add_func ("/text-rows/follows", test_follows);
  g_test_add_func ("/text-rows/many", test_many);

  return g_test_run ();
}
