/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* History, snapshots, comparison and redaction through the document. */
#define _GNU_SOURCE /* memmem() */
#include "document-fixture.h"

#include "document/mnd-comparison.h"
#include "document/mnd-document-private.h"
#include "document/mnd-history.h"
#include "document/mnd-redact.h"
#include "model/mnd-diff.h"
#include "model/mnd-text.h"

#include <string.h>

typedef struct
{
  MndDocument *document;
  MndMap *map;
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->document = fixture_new_document ();
  fixture->map = mnd_document_get_map (fixture->document);
  fixture->folder = g_dir_make_tmp ("mandate-history-XXXXXX", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  fixture_assert_same_as_disk (fixture->document);
  mnd_document_close (fixture->document, TRUE);
  g_object_unref (fixture->document);
  fixture_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

/* The entry of this label; fails where there is none. */
static MndHistoryEntry
find_entry (Fixture *fixture, const char *label)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = mnd_document_list_history (fixture->document, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    {
      MndHistoryEntry *entry = g_ptr_array_index (entries, i);
      if (g_str_equal (entry->label, label))
        return (MndHistoryEntry){ .id = entry->id,
                                  .is_done = entry->is_done,
                                  .is_current = entry->is_current,
                                  .is_ahead = entry->is_ahead,
                                  .snapshot = (char *) g_intern_string (entry->snapshot) };
    }
  g_assert_not_reached ();
}

/* Two branches: Police, then Army (abandoned) or Navy, Coast. */
static void
make_branches (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture_add_actor (fixture->document, "police", "Police");
  fixture_add_actor (fixture->document, "armed_forces", "Army");
  assert_done (mnd_document_undo (fixture->document, &error), error);
  fixture_add_actor (fixture->document, "armed_forces", "Navy");
  fixture_add_actor (fixture->document, "coast_guard", "Coast");
}

static char *
dup_names (MndMap *map)
{
  MndRecordList *actors = mnd_map_get_records (map, MND_TABLE_ACTOR);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < mnd_record_list_get_size (actors); i++)
    g_string_append_printf (names, "%s ",
                            mnd_map_get_name (map, mnd_record_get_id (mnd_record_list_get (actors, i)), NULL));
  return g_string_free (names, FALSE);
}

static void
assert_names (MndMap *map, const char *expected)
{
  g_autofree char *names = dup_names (map);

  g_assert_cmpstr (names, ==, expected);
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  make_branches (fixture);
  assert_done (mnd_document_undo (fixture->document, &error), error);
  entries = mnd_document_list_history (fixture->document, &error);
  g_assert_cmpuint (entries->len, ==, 4);
  g_assert_cmpstr (((MndHistoryEntry *) entries->pdata[0])->label, ==, "Add Coast");
  g_assert_true (find_entry (fixture, "Add Navy").is_current);
  g_assert_true (find_entry (fixture, "Add Police").is_done);
  g_assert_true (find_entry (fixture, "Add Coast").is_ahead);
  g_assert_false (find_entry (fixture, "Add Army").is_done);
  g_assert_false (find_entry (fixture, "Add Army").is_ahead);
}

static void
test_go_to (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MndHistoryEntry entry;
  MndId nowhere = mnd_id_new ();

  make_branches (fixture);
  entry = find_entry (fixture, "Add Army");
  assert_done (mnd_document_go_to (fixture->document, &entry.id, &error), error);
  assert_names (fixture->map, "Police Army ");
  fixture_assert_same_as_disk (fixture->document);
  g_assert_null (mnd_document_get_redo_label (fixture->document));
  assert_done (mnd_document_go_to (fixture->document, NULL, &error), error);
  assert_names (fixture->map, "");
  g_assert_null (mnd_document_get_undo_label (fixture->document));
  entry = find_entry (fixture, "Add Navy");
  assert_done (mnd_document_go_to (fixture->document, &entry.id, &error), error);
  assert_names (fixture->map, "Police Navy ");
  /* Redo goes on along the branch one stands on. */
  assert_done (mnd_document_redo (fixture->document, &error), error);
  assert_names (fixture->map, "Police Navy Coast ");
  g_assert_false (mnd_document_go_to (fixture->document, &nowhere, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_NOTHING);
}

static void
test_revert (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MndId police = fixture_add_actor (fixture->document, "police", "Police");
  MndHistoryEntry entry;
  gint64 history;

  fixture_add_actor (fixture->document, "armed_forces", "Army");
  assert_done (mnd_document_set_value_from_text (fixture->document,
                                                 fixture_find (fixture->document, MND_TABLE_ACTOR, &police),
                                                 MND_ACTOR_STAFF, "100", &error),
               error);
  /* Nothing later touches it: taken back, and what came later stays. */
  entry = find_entry (fixture, "Add Army");
  assert_done (mnd_document_revert (fixture->document, &entry.id, &error), error);
  assert_names (fixture->map, "Police ");
  g_assert_cmpstr (mnd_document_get_undo_label (fixture->document), ==, "Take back: Add Army");
  assert_done (mnd_document_undo (fixture->document, &error), error);
  assert_names (fixture->map, "Police Army ");
  /* The police has changed since it was added: said, by name, and nothing happens. */
  history = mnd_document_count_history (fixture->document, NULL);
  entry = find_entry (fixture, "Add Police");
  g_assert_false (mnd_document_revert (fixture->document, &entry.id, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "Police"));
  g_assert_cmpint (mnd_document_count_history (fixture->document, NULL), ==, history);
  fixture_assert_same_as_disk (fixture->document);
}

/* A link to an actor stands in the way of taking the actor's adding back. */
static void
test_revert_referred (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MndId police = fixture_add_actor (fixture->document, "police", "Police");
  MndId parliament = fixture_add_actor (fixture->document, "parliament", "Parliament");
  MndHistoryEntry entry = find_entry (fixture, "Add Parliament");

  assert_done (mnd_document_connect (fixture->document, &parliament, &police, "oversees", NULL, NULL, &error), error);
  g_assert_false (mnd_document_revert (fixture->document, &entry.id, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_REFUSED);
  assert_names (fixture->map, "Police Parliament ");
}

static void
test_snapshots (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "map.mandate", NULL);
  g_autoptr (GError) error = NULL;
  MndHistoryEntry entry;
  MndPlacement there = { .x = 5, .y = 6 };

  g_assert_false (mnd_document_set_snapshot (fixture->document, NULL, "Too early", &error));
  g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID);
  g_clear_error (&error);
  there.item = fixture_add_actor (fixture->document, "police", "Police");
  assert_done (mnd_document_save (fixture->document, file, TRUE, NULL, &error), error);
  assert_done (mnd_document_set_snapshot (fixture->document, NULL, " Baseline ", &error), error);
  g_assert_cmpstr (find_entry (fixture, "Add Police").snapshot, ==, "Baseline");
  /* A name is kept as an edit is: it is not yet in the file, and survives. */
  g_assert_cmpint (mnd_document_get_save_state (fixture->document), ==, MND_SAVE_STATE_PENDING);
  mnd_document_close (fixture->document, FALSE);
  g_object_unref (fixture->document);
  fixture->document = mnd_document_open (file, FALSE, NULL, &error);
  g_assert_no_error (error);
  fixture->map = mnd_document_get_map (fixture->document);
  g_assert_true (mnd_document_was_recovered (fixture->document));
  g_assert_cmpstr (find_entry (fixture, "Add Police").snapshot, ==, "Baseline");
  /* Edits that would merge do not merge into a named point. */
  assert_done (mnd_document_nudge (fixture->document, &there, 1, &error), error);
  assert_done (mnd_document_set_snapshot (fixture->document, NULL, "Second", &error), error);
  there.x = 50;
  assert_done (mnd_document_nudge (fixture->document, &there, 1, &error), error);
  g_assert_cmpint (mnd_document_count_history (fixture->document, NULL), ==, 3);
  entry = find_entry (fixture, "Add Police");
  assert_done (mnd_document_set_snapshot (fixture->document, &entry.id, "", &error), error);
  g_assert_null (find_entry (fixture, "Add Police").snapshot);
}

/* Changes of every sort, as many as are returned. */
static guint
make_known_changes (MndDocument *document)
{
  g_autoptr (GError) error = NULL;
  MndMap *map = mnd_document_get_map (document);
  MndRecordList *actors = mnd_map_get_records (map, MND_TABLE_ACTOR);
  MndRecord *links[2];
  MndId added[5];
  guint n = 0;

  for (guint i = 0; i < 5; i++, n++) /* 5 actors with name and place */
    added[i] = fixture_add_actor (document, "police", "New");
  for (guint i = 0; i < 4; i++, n++) /* 4 links */
    assert_done (mnd_document_connect (document, &added[i], &added[i + 1], "oversees", NULL, NULL, &error), error);
  for (guint i = 0; i < 8; i++, n++) /* 8 columns */
    assert_done (mnd_document_set_value_from_text (document, mnd_record_list_get (actors, i), MND_ACTOR_STAFF, "4711",
                                                   &error),
                 error);
  for (guint i = 0; i < 10; i++, n++) /* 10 texts */
    assert_done (mnd_document_set_text (document, mnd_record_get_id (mnd_record_list_get (actors, i)), "name", "pt",
                                        "Nome", &error),
                 error);
  assert_done (mnd_document_add_support (document, "Training", &added[0], &added[1], "2b", NULL, &error), error);
  n++; /* with its parties */
  for (guint i = 0; i < 2; i++)
    links[i] = mnd_record_list_get (mnd_map_get_records (map, MND_TABLE_LINK), i);
  assert_done (mnd_document_delete (document, links, 2, &error), error);
  n += 2;
  for (guint i = 0; i < 6; i++, n++) /* 6 sources */
    assert_done (mnd_document_add_source (document, "interview", "Somebody", NULL, &error), error);
  assert_done (mnd_document_set_setting (document, MND_MAP_TITLE, "Another", &error), error);
  return n + 1;
}

static void
test_known_differences (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MndDocument) sample = fixture_new_sample ();
  g_autoptr (MndMap) before = mnd_store_load (sample->store, NULL);
  g_autoptr (MndComparison) comparison = NULL;
  g_autoptr (MndChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *turned = NULL;
  guint n = make_known_changes (sample);

  g_assert_cmpuint (n, ==, 37);
  comparison = mnd_comparison_new (before, mnd_document_get_map (sample));
  g_assert_cmpuint (mnd_comparison_get_differences (comparison)->len, ==, 37);
  /* The changes turn one into the other. */
  changes = mnd_map_diff (before, mnd_document_get_map (sample));
  assert_done (mnd_map_apply (before, changes, &error), error);
  expected = fixture_dup_map_text (mnd_document_get_map (sample));
  turned = fixture_dup_map_text (before);
  g_assert_cmpstr (turned, ==, expected);
  mnd_document_close (sample, TRUE);
}

static void
test_comparison_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MndComparison) comparison = NULL;
  g_autofree char *lines = NULL;
  MndId police = fixture_add_actor (fixture->document, "police", "Police");
  MndId army = fixture_add_actor (fixture->document, "armed_forces", "Army");
  MndHistoryEntry entry = find_entry (fixture, "Add Army");
  MndRecord *record = fixture_find (fixture->document, MND_TABLE_ACTOR, &army);
  MndPlacement there = { police, 500, 5 };
  MndDifferenceKind kind;
  GString *said = g_string_new (NULL);

  assert_done (mnd_document_set_value_from_text (fixture->document,
                                                 fixture_find (fixture->document, MND_TABLE_ACTOR, &police),
                                                 MND_ACTOR_KIND, "intelligence", &error),
               error);
  assert_done (mnd_document_set_text (fixture->document, &police, "name", "fr", "La police", &error), error);
  assert_done (mnd_document_move (fixture->document, &there, 1, &error), error);
  assert_done (mnd_document_delete (fixture->document, &record, 1, &error), error);
  comparison = mnd_comparison_new_with_history (fixture->document, &entry.id, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < mnd_comparison_get_differences (comparison)->len; i++)
    {
      const MndDifference *difference = mnd_comparison_get_differences (comparison)->pdata[i];
      g_autofree char *subject = mnd_comparison_dup_subject (comparison, difference, NULL);
      g_autofree char *detail = mnd_comparison_dup_detail (comparison, difference, NULL);
      g_string_append_printf (said, "%s: %s\n", subject, detail);
    }
  lines = g_string_free (said, FALSE);
  g_assert_cmpstr (lines, ==,
                   "Police: Kind: Police → Intelligence service\n"
                   "Army: removed\n"
                   "Police: Name (fr): – → La police\n"
                   "Police: moved\n");
  g_assert_true (mnd_comparison_find_kind (comparison, &police, &kind));
  g_assert_cmpint (kind, ==, MND_DIFFERENCE_CHANGED);
  g_assert_true (mnd_comparison_find_kind (comparison, &army, &kind));
  g_assert_cmpint (kind, ==, MND_DIFFERENCE_REMOVED);
}

/* Days, numbers and amounts as the language writes them, not as a file does. */
static void
test_comparison_values (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint column;
    const char *text, *words;
  } cases[] = {
    { MND_ACTOR_START, "2004-05", "– → May 2004" },
    { MND_ACTOR_STAFF, "9500", "– → 9,500" },
    { MND_ACTOR_BUDGET_CURRENCY, "GBP", "– → GBP" },
    { MND_ACTOR_BUDGET, "2714800050", "– → GBP\u00a027,148,000.50" },
  };
  g_autoptr (GError) error = NULL;
  MndId police = fixture_add_actor (fixture->document, "police", "Police");
  MndHistoryEntry entry = find_entry (fixture, "Add Police");
  MndRecord *record = fixture_find (fixture->document, MND_TABLE_ACTOR, &police);
  g_autoptr (MndComparison) comparison = NULL;
  guint n_seen = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_done (mnd_document_set_value_from_text (fixture->document, record, cases[i].column, cases[i].text, &error),
                 error);
  comparison = mnd_comparison_new_with_history (fixture->document, &entry.id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mnd_comparison_get_differences (comparison)->len, ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const MndDifference *difference = mnd_comparison_get_differences (comparison)->pdata[i];
      g_autofree char *detail = mnd_comparison_dup_detail (comparison, difference, NULL);
      for (guint k = 0; k < G_N_ELEMENTS (cases); k++)
        if (difference->column == (int) cases[k].column)
          n_seen += g_str_has_suffix (detail, cases[k].words);
    }
  g_assert_cmpuint (n_seen, ==, G_N_ELEMENTS (cases));
}

static void
test_comparison_with_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "map.mandate", NULL);
  g_autoptr (GFile) letter = g_file_new_build_filename (fixture->folder, "letter.mandate", NULL);
  g_autoptr (MndComparison) comparison = NULL;
  g_autoptr (GError) error = NULL;

  assert_done (mnd_document_save (fixture->document, file, FALSE, NULL, &error), error);
  fixture_add_actor (fixture->document, "police", "Police");
  comparison = mnd_comparison_new_with_file (fixture->document, file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mnd_comparison_get_differences (comparison)->len, ==, 1);
  g_assert_true (g_file_set_contents (g_file_peek_path (letter), "Dear all", -1, NULL));
  g_assert_null (mnd_comparison_new_with_file (fixture->document, letter, NULL, &error));
  g_assert_error (error, MND_STORE_ERROR, MND_STORE_ERROR_NOT_A_MAP);
}

#define N_SECRETS 200

/* Marks things of every sort; each carries a string that must not be found in the copy. */
static void
hide_secrets (MndDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_auto (MndValue) yes = mnd_value_integer (1);
  MndId open = fixture_add_actor (document, "police", "Open actor");

  for (guint i = 0; i < N_SECRETS; i++)
    {
      g_autofree char *secret = g_strdup_printf ("SECRET%04u", i);
      MndId id, link;

      switch (i % 5)
        {
        case 0:
          id = fixture_add_actor (document, "intelligence", secret);
          assert_done (mnd_document_connect (document, &id, &open, "oversees", NULL, NULL, &error), error);
          assert_done (mnd_document_set_value (document, fixture_find (document, MND_TABLE_ACTOR, &id),
                                               MND_ACTOR_CONFIDENTIAL, &yes, &error),
                       error);
          break;
        case 1:
          assert_done (mnd_document_connect (document, &open, &open, "contests", NULL, &link, &error), error);
          assert_done (mnd_document_set_text (document, &link, "note", NULL, secret, &error), error);
          assert_done (mnd_document_set_value (document, fixture_find (document, MND_TABLE_LINK, &link),
                                               MND_LINK_CONFIDENTIAL, &yes, &error),
                       error);
          break;
        case 2:
          assert_done (mnd_document_add_support (document, secret, &open, NULL, NULL, &id, &error), error);
          assert_done (mnd_document_set_value (document, fixture_find (document, MND_TABLE_SUPPORT, &id),
                                               MND_SUPPORT_CONFIDENTIAL, &yes, &error),
                       error);
          break;
        case 3:
          assert_done (mnd_document_add_source (document, "interview", secret, &id, &error), error);
          assert_done (mnd_document_cite (document, fixture_find (document, MND_TABLE_ACTOR, &open), &id, "low", NULL,
                                          &error),
                       error);
          assert_done (mnd_document_set_value (document, fixture_find (document, MND_TABLE_SOURCE, &id),
                                               MND_SOURCE_CONFIDENTIAL, &yes, &error),
                       error);
          break;
        default:
          id = fixture_add_actor (document, "police", "Open too");
          assert_done (mnd_document_set_text (document, &id, "private_note", NULL, secret, &error), error);
          break;
        }
    }
  /* What stood once and is gone is still in history. */
  assert_done (mnd_document_set_text (document, &open, "note", NULL, "SECRETPAST", &error), error);
  assert_done (mnd_document_set_text (document, &open, "note", NULL, "Fine", &error), error);
}

static void
test_redaction (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) target = g_file_new_build_filename (fixture->folder, "copy.mandate", NULL);
  g_autoptr (MndDocument) copy = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  g_autoptr (GPtrArray) gone = NULL;
  guint counts[MND_N_TABLES];
  gsize size;

  hide_secrets (fixture->document);
  mnd_document_preview_redaction (fixture->document, counts);
  g_assert_cmpuint (counts[MND_TABLE_ACTOR], ==, N_SECRETS / 5);
  g_assert_cmpuint (counts[MND_TABLE_LINK], ==, 2 * N_SECRETS / 5); /* the marked, and those of marked actors */
  g_assert_cmpuint (counts[MND_TABLE_SUPPORT], ==, N_SECRETS / 5);
  g_assert_cmpuint (counts[MND_TABLE_SOURCE], ==, N_SECRETS / 5);
  g_assert_cmpuint (counts[MND_TABLE_CITATION], ==, N_SECRETS / 5);
  gone = mnd_document_dup_redacted (fixture->document);
  /* Each with its links, and a note of each that stays; no texts of what goes. */
  g_assert_cmpuint (gone->len, ==, 6 * N_SECRETS / 5);
  for (guint i = 0; i < gone->len; i++)
    if (mnd_record_get_table (g_ptr_array_index (gone, i)) == MND_TABLE_TEXT)
      g_assert_cmpstr (mnd_record_get_text (g_ptr_array_index (gone, i), MND_TEXT_PROPERTY), ==, "private_note");
  assert_done (mnd_document_redact (fixture->document, target, NULL, &error), error);
  g_assert_true (g_file_get_contents (g_file_peek_path (target), &bytes, &size, NULL));
  g_assert_null (memmem (bytes, size, "SECRET", 6));
  g_assert_nonnull (memmem (bytes, size, "Open actor", 10));
  copy = mnd_document_open (target, TRUE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (mnd_document_count_history (copy, NULL), ==, 0);
  g_assert_null (mnd_document_get_undo_label (copy));
}

static void
test_redaction_spares_the_map (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "map.mandate", NULL);
  g_autoptr (GError) error = NULL;

  assert_done (mnd_document_save (fixture->document, file, TRUE, NULL, &error), error);
  g_assert_false (mnd_document_redact (fixture->document, file, NULL, &error));
  g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, test) g_test_add ("/history/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("list", test_list);
  ADD ("go-to", test_go_to);
  ADD ("revert", test_revert);
  ADD ("revert-referred", test_revert_referred);
  ADD ("snapshots", test_snapshots);
  ADD ("known-differences", test_known_differences);
  ADD ("comparison-words", test_comparison_words);
  ADD ("comparison-values", test_comparison_values);
  ADD ("comparison-with-file", test_comparison_with_file);
  ADD ("redaction", test_redaction);
  ADD ("redaction-spares-the-map", test_redaction_spares_the_map);
  return g_test_run ();
}
