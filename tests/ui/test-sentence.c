/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Errors reach a person as sentences that say what to do, and never as the program's own words where there are better.
 */
#include "desktop/mnd-language.h"
#include "desktop/mnd-sentence.h"
#include "desktop/mnd-settings.h"
#include "document/mnd-arrange.h"

/* A code that has no sentence of its own shows the system's reason: FAILED. */
static void
check_codes (GQuark domain, int first, int last)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int code = first; code <= last; code++)
    {
      g_autoptr (GError) error = g_error_new (domain, code, "raw words %d", code);
      char *reason = mnd_sentence_dup_reason (MND_TRIED_OPEN, error);

      g_test_message ("%s", reason);
      g_assert_null (strstr (reason, "raw words"));
      g_assert_true (g_str_has_suffix (reason, "."));
      g_hash_table_add (seen, reason);
    }
  /* A crash and an answer that is none are the same to a person. */
  g_assert_cmpuint (g_hash_table_size (seen), >=, (guint) (last - first));
}

static void
test_store (void)
{
  g_autoptr (GError) failed = g_error_new (MND_STORE_ERROR, MND_STORE_ERROR_FAILED, "the socket is wet");
  g_autofree char *reason = mnd_sentence_dup_reason (MND_TRIED_SAVE, failed);

  check_codes (MND_STORE_ERROR, MND_STORE_ERROR_NOT_FOUND, MND_STORE_ERROR_NOTHING);
  g_assert_nonnull (strstr (reason, "the socket is wet"));
  g_assert_nonnull (strstr (reason, "edits are kept"));
}

static void
test_layout (void)
{
  check_codes (MND_LAYOUT_ERROR, MND_LAYOUT_ERROR_CRASHED, MND_LAYOUT_ERROR_REFUSED);
}

static void
test_headings (void)
{
  g_autoptr (GError) error = g_error_new (MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID, "2004-13 is no date");
  g_autofree char *named = mnd_sentence_dup_heading (MND_TRIED_OPEN, "a.mandate");
  g_autofree char *edit = mnd_sentence_dup_short (MND_TRIED_EDIT, error);
  g_autofree char *picture = mnd_sentence_dup_short (MND_TRIED_EXPORT, error);

  for (int tried = MND_TRIED_OPEN; tried <= MND_TRIED_ARRANGE; tried++)
    {
      g_autofree char *heading = mnd_sentence_dup_heading ((MndTried) tried, NULL);

      g_assert_cmpuint (strlen (heading), >, 5);
    }
  g_assert_nonnull (strstr (named, "a.mandate"));
  g_assert_cmpstr (edit, ==, "2004-13 is no date");
  g_assert_true (g_str_has_prefix (picture, "Nothing Was Exported: "));
}

static void
test_languages (void)
{
  g_autofree char *own = mnd_language_dup_own ();

  g_assert_cmpstr (mnd_language_get_name ("fr"), ==, "Français");
  g_assert_cmpstr (mnd_language_get_name ("AR"), ==, "العربية");
  g_assert_cmpstr (mnd_language_get_name ("xx"), ==, "xx");
  g_assert_cmpstr (own, ==, "en");
}

static void
check_folder (GSettings *settings, GFile *beside, const char *wanted)
{
  g_autoptr (GFile) folder = mnd_settings_dup_folder (settings, "last-folder", beside);

  g_assert_cmpstr (g_file_peek_path (folder), ==, wanted);
}

static void
test_folders (void)
{
  g_autoptr (GSettings) settings = mnd_settings_dup ();
  g_autoptr (GFile) file = g_file_new_for_path ("/some/where/map.mandate");
  g_autoptr (GFile) other = g_file_new_for_path ("/else/where/map.mandate");

  g_assert_nonnull (settings);
  check_folder (settings, other, "/else/where");
  mnd_settings_set_folder_of (settings, "last-folder", file);
  check_folder (settings, other, "/some/where");
  check_folder (settings, NULL, "/some/where");
  /* Without a schema nothing is remembered and nothing fails. */
  mnd_settings_set_folder_of (NULL, "last-folder", file);
  check_folder (NULL, other, "/else/where");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sentence/store", test_store);
  g_test_add_func ("/sentence/layout", test_layout);
  g_test_add_func ("/sentence/headings", test_headings);
  g_test_add_func ("/sentence/languages", test_languages);
  g_test_add_func ("/sentence/folders", test_folders);

  return g_test_run ();
}
