/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mandate-cli as a script would use it; see the header. */
#include "cli-fixture.h"

#include "document-fixture.h"

#include <gio/gio.h>
#include <string.h>

void
run_clear (Run *run)
{
  g_free (run->out);
  g_free (run->err);
}

void
cli_set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("mandate-cli-XXXXXX", NULL);
  fixture->map = g_build_filename (fixture->folder, "map.mandate", NULL);
}

void
cli_tear_down (Fixture *fixture, gconstpointer data)
{
  fixture_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->map);
}

Run
run (const char *first, ...)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) environment = NULL;
  Run result = { 0 };
  va_list more;
  int wait_status;

  g_ptr_array_add (words, (gpointer) g_getenv ("MND_TEST_CLI"));
  va_start (more, first);
  for (const char *word = first; word != NULL; word = va_arg (more, const char *))
    g_ptr_array_add (words, (gpointer) word);
  va_end (more);
  g_ptr_array_add (words, NULL);
  environment = g_environ_setenv (g_get_environ (), "XDG_STATE_HOME", g_get_user_state_dir (), TRUE);
  g_assert_true (g_spawn_sync (NULL, (char **) words->pdata, environment, G_SPAWN_DEFAULT, NULL, NULL, &result.out,
                               &result.err, &wait_status, &error));
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (wait_status));
  result.status = WEXITSTATUS (wait_status);
  return result;
}

void
import_sample (Fixture *fixture)
{
  g_auto (Run) import = run ("import", SAMPLE, "-o", fixture->map, NULL);

  g_assert_cmpstr (import.err, ==, "");
  g_assert_cmpint (import.status, ==, 0);
}

void
assert_one_sentence (const Run *result, int status, const char *part)
{
  g_test_message ("%s", result->err);
  g_assert_cmpint (result->status, ==, status);
  g_assert_cmpstr (result->out, ==, "");
  g_assert_nonnull (strstr (result->err, part));
  g_assert_true (strchr (result->err, '\n') == result->err + strlen (result->err) - 1);
}
