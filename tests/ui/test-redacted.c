/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The redacted copy in the real window: what stays behind is counted and named before it is made. */
#include "window-driver.h"

#include "desktop/mnd-losses.h"
#include "desktop/mnd-window-private.h"
#include "document/mnd-edits.h"
#include "model/mnd-text.h"

#include <glib/gstdio.h>

static void
add_actor (MndWindow *window, const char *name)
{
  g_autoptr (GError) error = NULL;

  mnd_document_add_actor (mnd_window_get_document (window), "police", name, 0, 0, NULL, &error);
  g_assert_no_error (error);
}

/* An empty map with two actors. */
static MndWindow *
open_map (void)
{
  MndWindow *window = driver_open_window ();

  driver_activate (window, "win.start");
  add_actor (window, "Police");
  add_actor (window, "Army");
  driver_settle (window);
  return window;
}

static void
test_preview (void)
{
  MndWindow *window = open_map ();
  MndDocument *document = mnd_window_get_document (window);
  MndRecord *army = driver_find_actor (window, "Army");
  MndId police = *mnd_record_get_id (driver_find_actor (window, "Police"));
  g_autoptr (GError) error = NULL;
  g_autofree char *before = mnd_losses_dup_text (document);
  g_autofree char *after = NULL;
  g_auto (MndValue) yes = mnd_value_integer (1);

  g_assert_cmpstr (before, ==,
                   "Nothing is marked confidential, and there are no private notes.\n"
                   "The history: 2 edits, and who made them");
  mnd_document_set_text (document, &police, "private_note", "en", "Ask again", &error);
  g_assert_no_error (error);
  mnd_document_set_value (document, army, MND_ACTOR_CONFIDENTIAL, &yes, &error);
  g_assert_no_error (error);
  after = mnd_losses_dup_text (document);
  /* The army with its name, and the note. */
  g_assert_cmpstr (after, ==, "1 actor\n2 names and notes\nThe history: 4 edits, and who made them");
  driver_activate (window, "win.export-redacted");
  driver_wait_shown (NULL, after);
  /* By name, once it is unfolded. */
  g_assert_false (driver_shows (NULL, "Actor: Army"));
  driver_press ("alt+n");
  driver_wait_shown (NULL, "Actor: Army");
  driver_wait_shown (NULL, "Private note: Police");
  driver_press ("Escape");
  driver_wait_windows (1);
  driver_close_windows ();
}

/* A line for each up to some number, then how many more there are; the texts of what goes are not among them. */
static void
test_names (void)
{
  MndWindow *window = open_map ();
  MndDocument *document = mnd_window_get_document (window);
  MndView *view = mnd_window_get_view (window);
  MndId police = *mnd_record_get_id (driver_find_actor (window, "Police"));
  MndId army = *mnd_record_get_id (driver_find_actor (window, "Army"));
  g_auto (MndValue) yes = mnd_value_integer (1);
  g_auto (GStrv) none = mnd_losses_dup_names (view, 9);
  g_autoptr (GError) error = NULL;
  const char *const all[] = { "Actor: Army", "Link: Police oversees Army", "Note: Police", NULL };
  const char *const some[] = { "Actor: Army", "and 2 more", NULL };

  g_assert_cmpuint (g_strv_length (none), ==, 0);
  mnd_document_connect (document, &police, &army, "oversees", NULL, NULL, &error);
  g_assert_no_error (error);
  mnd_document_set_text (document, &army, "private_note", "en", "Goes with the army", &error);
  g_assert_no_error (error);
  mnd_document_set_text (document, &police, "note", "en", "Ask the major", &error);
  g_assert_no_error (error);
  mnd_document_set_value (document, mnd_map_find_text (mnd_document_get_map (document), &police, "note", "en", 0),
                          MND_TEXT_CONFIDENTIAL, &yes, &error);
  g_assert_no_error (error);
  mnd_document_set_value (document, driver_find_actor (window, "Army"), MND_ACTOR_CONFIDENTIAL, &yes, &error);
  g_assert_no_error (error);
  for (guint max = 1; max <= 3; max += 2)
    {
      g_auto (GStrv) names = mnd_losses_dup_names (view, max);
      g_assert_cmpstrv (names, max == 1 ? some : all);
    }
  driver_close_windows ();
}

static void
test_copy (void)
{
  MndWindow *window = open_map ();
  g_autofree char *folder = g_dir_make_tmp ("mandate-redacted-XXXXXX", NULL);
  g_autoptr (GFile) target = g_file_new_build_filename (folder, "copy.mandate", NULL);
  g_autoptr (MndDocument) copy = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (MndValue) yes = mnd_value_integer (1);

  mnd_document_set_value (mnd_window_get_document (window), driver_find_actor (window, "Army"), MND_ACTOR_CONFIDENTIAL,
                          &yes, &error);
  g_assert_no_error (error);
  mnd_window_export_redacted (window, target);
  driver_wait_shown (NULL, "Redacted copy in “copy.mandate”");
  copy = mnd_document_open (target, TRUE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mnd_record_list_get_size (mnd_map_get_records (mnd_document_get_map (copy), MND_TABLE_ACTOR)), ==,
                    1);
  g_assert_cmpint (mnd_document_count_history (copy, NULL), ==, 0);
  mnd_document_close (copy, TRUE);
  g_assert_true (g_file_delete (target, NULL, NULL));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  driver_close_windows ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/redacted/preview", test_preview);
  g_test_add_func ("/redacted/names", test_names);
  g_test_add_func ("/redacted/copy", test_copy);
  return g_test_run ();
}
