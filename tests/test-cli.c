/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands of mandate-cli that read, draw, compare and write maps. */
#include "cli-fixture.h"
#include "document-fixture.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <unistd.h>

static void
test_info (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *member;
    gint64 count;
  } counts[] = { { "schema", 2 },    { "actors", 90 },   { "links", 200 }, { "supports", 30 },
                 { "parties", 114 }, { "sources", 153 }, { "history", 1 } };
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *object;

  import_sample (fixture);
  {
    g_auto (Run) info = run ("info", fixture->map, "--json", NULL);
    g_auto (Run) text = run ("info", fixture->map, NULL);
    g_assert_cmpint (info.status, ==, 0);
    g_assert_true (json_parser_load_from_data (parser, info.out, -1, &error));
    g_assert_cmpint (text.status, ==, 0);
    g_assert_nonnull (strstr (text.out, "Actors: 90"));
  }
  object = json_node_get_object (json_parser_get_root (parser));
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    g_assert_cmpint (json_object_get_int_member (object, counts[i].member), ==, counts[i].count);
  g_assert_cmpint (json_object_get_int_member (object, "citations"), >, 300);
  g_assert_cmpstr (json_object_get_string_member (object, "title"), ==, "Sierra Leone");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "languages")), ==, 3);
}

static void
test_export (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "map.svg", "map.pdf", "map.png", "MAP.SVG" };
  g_autofree char *folder = g_build_filename (fixture->folder, "csv/", NULL);

  import_sample (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);
      g_auto (Run) export =
          run ("export", fixture->map, "-o", path, "--layout", "dot", "--language", "fr", "--as-of", "2005", NULL);
      g_assert_cmpstr (export.err, ==, "");
      g_assert_cmpint (export.status, ==, 0);
      g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
    }
  {
    g_auto (Run) export = run ("export", fixture->map, "-o", folder, NULL);
    g_autofree char *actors = g_build_filename (folder, "actors.csv", NULL);
    g_assert_cmpint (export.status, ==, 0);
    g_assert_true (g_file_test (actors, G_FILE_TEST_IS_REGULAR));
  }
}

/* Every name of the sample is in the SVG's text, in French where it has one. */
static void
test_names_in_svg (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "map.svg", NULL);
  g_autofree char *svg = NULL;

  import_sample (fixture);
  {
    g_auto (Run) export = run ("export", fixture->map, "-o", path, "--language", "fr", NULL);
    g_assert_cmpint (export.status, ==, 0);
  }
  g_assert_true (g_file_get_contents (path, &svg, NULL, NULL));
  g_assert_nonnull (strstr (svg, "Conseil des ministres"));
  g_assert_null (strstr (svg, "Cabinet of Sierra Leone"));
}

/* Titles of groups are text too; what is folded says how many it holds and names nobody. */
static void
test_groups_in_svg (Fixture *fixture, gconstpointer data)
{
  g_autofree char *open_path = g_build_filename (fixture->folder, "open.svg", NULL);
  g_autofree char *folded_path = g_build_filename (fixture->folder, "folded.svg", NULL);
  g_autofree char *open = NULL;
  g_autofree char *folded = NULL;

  import_sample (fixture);
  {
    g_auto (Run) first = run ("export", fixture->map, "-o", open_path, "--group-by", "function", "--lanes", NULL);
    g_auto (Run) second =
        run ("export", fixture->map, "-o", folded_path, "--group-by", "function", "--fold", "--labels", NULL);
    g_assert_cmpint (first.status, ==, 0);
    g_assert_cmpint (second.status, ==, 0);
  }
  g_assert_true (g_file_get_contents (open_path, &open, NULL, NULL));
  g_assert_true (g_file_get_contents (folded_path, &folded, NULL, NULL));
  g_assert_nonnull (strstr (open, "Oversight (21)"));
  g_assert_nonnull (strstr (open, "Audit Service"));
  g_assert_nonnull (strstr (folded, "21 actors"));
  g_assert_null (strstr (folded, "Audit Service"));
}

/* A lens and a filter change the colours and the legend, and who is there at all. */
static void
test_lens_in_svg (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "lens.svg", NULL);
  g_autofree char *filtered_path = g_build_filename (fixture->folder, "filtered.svg", NULL);
  g_autofree char *svg = NULL;
  g_autofree char *filtered = NULL;

  import_sample (fixture);
  {
    g_auto (Run) lenses = run ("info", fixture->map, "--lenses", NULL);
    g_auto (Run) lens = run ("export", fixture->map, "-o", path, "--lens", "oecd", "--hide", NULL);
    g_auto (Run) filter = run ("export", fixture->map, "-o", filtered_path, "--filter",
                               "kind=police+parliament,hide=links/oversees", "--hide", NULL);
    g_auto (Run) no_lens = run ("export", fixture->map, "-o", path, "--lens", "magic", NULL);
    g_auto (Run) no_filter = run ("export", fixture->map, "-o", path, "--filter", "kind=magic", NULL);
    g_assert_cmpint (lenses.status, ==, 0);
    g_assert_true (g_str_has_prefix (lenses.out, "oecd\tOECD list\tOECD-DAC 2005\n"));
    g_assert_cmpint (lens.status, ==, 0);
    g_assert_cmpint (filter.status, ==, 0);
    assert_one_sentence (&no_lens, 3, "magic");
    assert_one_sentence (&no_filter, 2, "kind=magic");
  }
  g_assert_true (g_file_get_contents (path, &svg, NULL, NULL));
  g_assert_true (g_file_get_contents (filtered_path, &filtered, NULL, NULL));
  g_assert_nonnull (strstr (svg, "Outside the frame"));
  g_assert_nonnull (strstr (svg, "Civil control: parliament"));
  g_assert_nonnull (strstr (svg, "Parliament of Sierra Leone"));
  g_assert_null (strstr (svg, "Revolutionary United"));
  g_assert_nonnull (strstr (filtered, "Parliament of Sierra Leone"));
  g_assert_null (strstr (filtered, "Audit Service"));
}

/* How much is assessed stands in every legend, marks of findings only where they are asked for. */
static void
test_marks_in_svg (Fixture *fixture, gconstpointer data)
{
  g_autofree char *plain_path = g_build_filename (fixture->folder, "plain.svg", NULL);
  g_autofree char *marked_path = g_build_filename (fixture->folder, "marked.svg", NULL);
  g_autofree char *plain = NULL;
  g_autofree char *marked = NULL;

  import_sample (fixture);
  {
    g_auto (Run) first = run ("export", fixture->map, "-o", plain_path, "--as-of", "2005-12-31", NULL);
    g_auto (Run) second = run ("export", fixture->map, "-o", marked_path, "--as-of", "2005-12-31", "--marks", NULL);
    g_assert_cmpint (first.status, ==, 0);
    g_assert_cmpint (second.status, ==, 0);
  }
  g_assert_true (g_file_get_contents (plain_path, &plain, NULL, NULL));
  g_assert_true (g_file_get_contents (marked_path, &marked, NULL, NULL));
  g_assert_nonnull (strstr (plain, "% assessed"));
  g_assert_nonnull (strstr (marked, "% assessed"));
  g_assert_null (strstr (plain, "Open finding"));
  g_assert_nonnull (strstr (marked, "Open finding"));
}

static void
test_layout (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize before_size, after_size;

  import_sample (fixture);
  g_assert_true (g_file_get_contents (fixture->map, &before, &before_size, NULL));
  {
    g_auto (Run) layout = run ("layout", fixture->map, "--engine", "sfdp", NULL);
    g_assert_cmpstr (layout.err, ==, "");
    g_assert_cmpint (layout.status, ==, 0);
  }
  g_assert_true (g_file_get_contents (fixture->map, &after, &after_size, NULL));
  g_assert_true (before_size != after_size || memcmp (before, after, before_size) != 0);
  {
    g_auto (Run) info = run ("info", fixture->map, "--json", NULL);
    g_assert_nonnull (strstr (info.out, "\"history\" : 2"));
  }
}

static void
test_diff_and_redact (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.mandate", NULL);

  import_sample (fixture);
  {
    g_auto (Run) redact = run ("redact", fixture->map, "-o", copy, NULL);
    g_auto (Run) same = run ("diff", fixture->map, copy, "--json", NULL);
    g_auto (Run) nowhere = run ("redact", fixture->map, "-o", "/dev/null/copy", NULL);
    g_auto (Run) missing = run ("diff", fixture->map, "/dev/null/none", NULL);
    g_assert_cmpstr (redact.err, ==, "");
    g_assert_cmpint (redact.status, ==, 0);
    g_assert_cmpint (same.status, ==, 0);
    g_assert_cmpstr (same.out, ==, "[]\n"); /* the sample holds nothing confidential */
    g_assert_cmpint (nowhere.status, ==, 3);
    g_assert_cmpint (missing.status, ==, 3);
  }
  {
    g_auto (Run) layout = run ("layout", copy, "--engine", "dot", NULL);
    g_auto (Run) diff = run ("diff", fixture->map, copy, NULL);
    g_auto (Run) json = run ("diff", fixture->map, copy, "--json", NULL);
    g_assert_cmpint (layout.status, ==, 0);
    g_assert_nonnull (strstr (diff.out, "Parliament of Sierra Leone: moved"));
    g_assert_nonnull (strstr (json.out, "\"position\""));
  }
}

static void
test_usage (Fixture *fixture, gconstpointer data)
{
  g_auto (Run) nothing = run (NULL, NULL);
  g_auto (Run) unknown = run ("conquer", NULL);
  g_auto (Run) no_map = run ("info", NULL);
  g_auto (Run) no_output = run ("import", SAMPLE, NULL);
  g_auto (Run) bad_option = run ("info", "x", "--xml", NULL);
  g_auto (Run) bad_engine = run ("layout", "x", "--engine", "magic", NULL);
  g_auto (Run) no_engine = run ("layout", "x", NULL);
  g_auto (Run) bad_date = run ("export", "x", "-o", "y.svg", "--as-of", "someday", NULL);
  g_auto (Run) bad_ending = run ("export", "x", "-o", "y.doc", NULL);
  g_auto (Run) bad_layout = run ("export", "x", "-o", "y.svg", "--layout", "magic", NULL);
  g_auto (Run) bad_groups = run ("export", "x", "-o", "y.svg", "--group-by", "colour", NULL);

  assert_one_sentence (&nothing, 2,
                       "import, info, export, layout, check, overlaps, balance, matrix, table, scorecard, texts, ego, "
                       "path, guide, diff or redact");
  assert_one_sentence (&unknown, 2, "conquer");
  assert_one_sentence (&no_map, 2, "info MAP");
  assert_one_sentence (&no_output, 2, "-o");
  assert_one_sentence (&bad_option, 2, "--xml");
  assert_one_sentence (&bad_engine, 2, "magic");
  assert_one_sentence (&no_engine, 2, "--engine");
  assert_one_sentence (&bad_date, 2, "someday");
  assert_one_sentence (&bad_ending, 2, "y.doc");
  assert_one_sentence (&bad_layout, 2, "magic");
  assert_one_sentence (&bad_groups, 2, "colour");
}

static void
test_help (Fixture *fixture, gconstpointer data)
{
  g_auto (Run) help = run ("--help", NULL);
  g_auto (Run) command = run ("export", "--help", NULL);
  g_auto (Run) version = run ("--version", NULL);

  g_assert_cmpint (help.status, ==, 0);
  g_assert_nonnull (strstr (help.out, "mandate-cli import"));
  g_assert_cmpint (command.status, ==, 0);
  g_assert_nonnull (strstr (command.out, "--as-of"));
  g_assert_cmpint (version.status, ==, 0);
  g_assert_true (g_str_has_prefix (version.out, "mandate-cli "));
}

static void
test_cannot_read (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_build_filename (fixture->folder, "letter.mandate", NULL);
  g_autofree char *links = g_build_filename (fixture->folder, "links.csv", NULL);

  g_assert_true (g_file_set_contents (text, "Dear all", -1, NULL));
  {
    g_auto (Run) missing = run ("info", fixture->map, NULL);
    g_auto (Run) letter = run ("info", text, NULL);
    g_auto (Run) folder = run ("import", fixture->folder, "-o", fixture->map, NULL);
    assert_one_sentence (&missing, 3, "no such file");
    assert_one_sentence (&letter, 3, "not a map");
    assert_one_sentence (&folder, 3, "csv");
  }
  /* A copy of the sample with one bad word: refused with file, row and reason, and nothing is written. */
  for (guint i = 0; i < 5; i++)
    {
      static const char *const files[] = { "sources.csv", "actors.csv", "links.csv", "projects.csv",
                                           "project_parties.csv" };
      g_autofree char *from = g_build_filename (SAMPLE, files[i], NULL);
      g_autofree char *to = g_build_filename (fixture->folder, files[i], NULL);
      g_autofree char *bytes = NULL;
      gsize size;
      g_assert_true (g_file_get_contents (from, &bytes, &size, NULL));
      g_assert_true (g_file_set_contents (to, bytes, (gssize) size, NULL));
    }
  {
    g_autofree char *bytes = NULL;
    g_autoptr (GString) changed = NULL;
    g_assert_true (g_file_get_contents (links, &bytes, NULL, NULL));
    changed = g_string_new (bytes);
    g_string_replace (changed, "president,rslaf,appoints", "president,rslaf,enchants", 1);
    g_assert_true (g_file_set_contents (links, changed->str, -1, NULL));
  }
  {
    g_auto (Run) refused = run ("import", fixture->folder, "-o", fixture->map, NULL);
    assert_one_sentence (&refused, 3, "links.csv, row 3");
    g_assert_nonnull (strstr (refused.err, "enchants"));
    g_assert_false (g_file_test (fixture->map, G_FILE_TEST_EXISTS));
  }
}

/* The program that has no window does not drag the toolkit along. */
static void
test_no_toolkit (Fixture *fixture, gconstpointer data)
{
  g_autofree char *out = NULL;
  g_autofree char *command = g_strdup_printf ("ldd %s", g_getenv ("MND_TEST_CLI"));

  g_assert_true (g_spawn_command_line_sync (command, &out, NULL, NULL, NULL));
  g_assert_nonnull (strstr (out, "libglib"));
  g_assert_null (strstr (out, "libgtk"));
  g_assert_null (strstr (out, "libgdk"));
  g_assert_null (strstr (out, "libadwaita"));
  g_assert_null (strstr (out, "libgvc"));
  g_assert_null (strstr (out, "libcgraph"));
}

/* Two processes, one file: the second is told who has it, may look, and changes nothing. */
static void
test_busy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MndDocument) document = fixture_new_sample ();
  g_autoptr (GFile) file = g_file_new_for_path (fixture->map);
  g_autofree char *pid = g_strdup_printf ("process %d ", (int) getpid ());
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gsize size_before, size_after;

  assert_done (mnd_document_save (document, file, MND_PUBLISH_ADOPT, NULL, &error), error);
  g_assert_true (g_file_get_contents (fixture->map, &before, &size_before, NULL));
  {
    g_auto (Run) layout = run ("layout", fixture->map, "--engine", "dot", NULL);
    g_auto (Run) info = run ("info", fixture->map, NULL);

    g_assert_cmpint (layout.status, !=, 0);
    g_assert_nonnull (strstr (layout.err, "the map is open in"));
    g_assert_nonnull (strstr (layout.err, pid));
    g_assert_cmpint (info.status, ==, 0);
  }
  g_assert_true (g_file_get_contents (fixture->map, &after, &size_after, NULL));
  g_assert_cmpmem (before, size_before, after, size_after);
  mnd_document_close (document, FALSE);
  {
    g_auto (Run) layout = run ("layout", fixture->map, "--engine", "dot", NULL);

    g_assert_cmpstr (layout.err, ==, "");
    g_assert_cmpint (layout.status, ==, 0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, test) g_test_add ("/cli/" path, Fixture, NULL, cli_set_up, test, cli_tear_down)
  ADD ("info", test_info);
  ADD ("export", test_export);
  ADD ("lens-in-svg", test_lens_in_svg);
  ADD ("marks-in-svg", test_marks_in_svg);
  ADD ("groups-in-svg", test_groups_in_svg);
  ADD ("names-in-svg", test_names_in_svg);
  ADD ("layout", test_layout);
  ADD ("diff-and-redact", test_diff_and_redact);
  ADD ("usage", test_usage);
  ADD ("help", test_help);
  ADD ("cannot-read", test_cannot_read);
  ADD ("busy", test_busy);
  ADD ("no-toolkit", test_no_toolkit);
  return g_test_run ();
}
