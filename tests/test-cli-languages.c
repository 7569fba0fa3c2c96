/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures in the languages of a map: names, a second language, and the words of the file itself. */
#include "cli-fixture.h"

#include <gio/gio.h>
#include <string.h>

#define LEGEND ">Informal link<" /* as the source has it */

static char *
dup_picture (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static gboolean
exists (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static gboolean
says (const char *picture, const char *text)
{
  return strstr (picture, text) != NULL;
}

static void
test_all (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "p.svg", NULL);
  g_autofree char *english = NULL, *french = NULL, *arabic = NULL, *again = NULL;

  import_sample (fixture);
  {
    g_auto (Run) export = run ("export", fixture->map, "-o", path, "--all-languages", NULL);
    g_assert_cmpstr (export.err, ==, "");
    g_assert_cmpint (export.status, ==, 0);
  }
  g_assert_false (exists (fixture, "p.svg"));
  english = dup_picture (fixture, "p-en.svg");
  french = dup_picture (fixture, "p-fr.svg");
  arabic = dup_picture (fixture, "p-ar.svg");
  g_assert_true (says (english, ">Police Council<") && says (english, LEGEND));
  g_assert_true (says (french, ">Conseil de la police<") && says (arabic, "مجلس الشرطة"));
  /* The file speaks one language throughout, whatever the program speaks. */
  g_assert_false (says (french, LEGEND) || says (arabic, LEGEND));
  /* What is missing says in which language it is. */
  g_assert_true (says (french, ">en</text>") && says (arabic, ">en</text>"));
  g_assert_false (says (english, ">en</text>"));
  {
    g_auto (Run) export = run ("export", fixture->map, "-o", path, "--all-languages", NULL);
    assert_one_sentence (&export, 3, "p-en.svg");
  }
  again = dup_picture (fixture, "p-en.svg");
  g_assert_cmpstr (again, ==, english);
}

/* Where one of them cannot be written, none is there afterwards. */
static void
test_none (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "p.svg", NULL);
  g_auto (Run) export = { 0 };

  import_sample (fixture);
  export = run ("export", fixture->map, "-o", path, "--all-languages", "--lens", "magic", NULL);
  g_assert_cmpint (export.status, !=, 0);
  g_assert_false (exists (fixture, "p-en.svg") || exists (fixture, "p-fr.svg") || exists (fixture, "p-ar.svg"));
}

static void
test_second (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "two.svg", NULL);
  g_autofree char *picture = NULL;

  import_sample (fixture);
  {
    g_auto (Run) export = run ("export", fixture->map, "-o", path, "--language", "fr", "--second-language", "en", NULL);
    g_assert_cmpstr (export.err, ==, "");
  }
  picture = dup_picture (fixture, "two.svg");
  g_assert_true (says (picture, ">Conseil de la police<") && says (picture, ">Police Council<"));
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_auto (Run) both = run ("export", "x", "-o", "y.svg", "--all-languages", "--language", "fr", NULL);
  g_auto (Run) folder = run ("export", "x", "-o", "y/", "--all-languages", NULL);

  assert_one_sentence (&both, 2, "--all-languages");
  assert_one_sentence (&folder, 2, "--all-languages");
}

int
main (int argc, char *argv[])
{
  g_setenv ("MANDATE_LOCALE_DIR", MND_BUILD_ROOT "/po", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/cli/languages/all", Fixture, NULL, cli_set_up, test_all, cli_tear_down);
  g_test_add ("/cli/languages/none", Fixture, NULL, cli_set_up, test_none, cli_tear_down);
  g_test_add ("/cli/languages/second", Fixture, NULL, cli_set_up, test_second, cli_tear_down);
  g_test_add ("/cli/languages/refused", Fixture, NULL, cli_set_up, test_refused, cli_tear_down);

  return g_test_run ();
}
