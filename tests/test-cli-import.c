/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mandate-cli import --into: what is added to a map, what it says of it, and which words it refuses. */
#include "cli-fixture.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <string.h>

static const char graph[] = "<gexf><graph defaultedgetype='directed'><nodes><node id='1' label='Sierra Leone Police'/>"
                            "<node id='2' label='Sierra Leone Polise'/><node id='3' label='Moon Ministry'/></nodes>"
                            "<edges><edge source='3' target='1' label='commands'/><edge source='3' target='9'/>"
                            "<edge source='2' target='3'/></edges></graph></gexf>";

static char *
write_file (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *folder = g_path_get_dirname (fixture->map);
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static gint64
count_in (const Run *result, const char *table, const char *what)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root;

  g_assert_true (json_parser_load_from_data (parser, result->out, -1, NULL));
  root = json_node_get_object (json_parser_get_root (parser));
  if (!json_object_has_member (root, table))
    return 0;
  return json_object_get_int_member (json_object_get_object_member (root, table), what);
}

static void
test_certain (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_file (fixture, "a.gexf", graph);

  import_sample (fixture);
  {
    g_auto (Run) first = run ("import", path, "--into", fixture->map, "--json", NULL);
    g_auto (Run) again = run ("import", path, "--into", fixture->map, "--json", NULL);
    g_auto (Run) words = run ("import", path, "--into", fixture->map, NULL);
    g_assert_cmpstr (first.err, ==, "");
    g_assert_cmpint (first.status, ==, 0);
    g_assert_cmpint (count_in (&first, "actor", "new"), ==, 1);
    g_assert_cmpint (count_in (&first, "actor", "matched"), ==, 1);
    g_assert_cmpint (count_in (&first, "actor", "doubtful"), ==, 1);
    g_assert_cmpint (count_in (&first, "link", "new"), ==, 1);
    g_assert_cmpint (count_in (&first, "link", "refused"), ==, 1);
    g_assert_cmpint (count_in (&again, "actor", "new"), ==, 0);
    g_assert_cmpint (count_in (&again, "actor", "changed"), ==, 0);
    g_assert_cmpint (count_in (&again, "link", "new"), ==, 0);
    g_assert_cmpint (count_in (&again, "citation", "new"), ==, 0);
    g_assert_nonnull (strstr (words.out, "Actor: 0 new, 2 matched, 0 of them changed, 1 doubtful, 0 refused\n"));
    g_assert_nonnull (strstr (words.out, "Refused: a.gexf, line 1, column to_actor: "));
    g_assert_nonnull (strstr (words.out, "'Sierra Leone Polise' may be 'Sierra Leone Police' of the map (similar)"));
  }
}

static void
test_all (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_file (fixture, "b.xml", graph);

  import_sample (fixture);
  {
    g_auto (Run) all = run ("import", path, "--into", fixture->map, "--format", "gexf", "--accept", "all", "--links",
                            "reports_to", "--json", NULL);
    g_auto (Run) table = run ("table", fixture->map, "--kind", "links", "--csv", NULL);
    g_assert_cmpstr (all.err, ==, "");
    g_assert_cmpint (count_in (&all, "actor", "matched"), ==, 2);
    g_assert_cmpint (count_in (&all, "actor", "new"), ==, 1);
    g_assert_cmpint (count_in (&all, "link", "new"), ==, 2);
    g_assert_cmpint (table.status, ==, 0);
    g_assert_nonnull (strstr (table.out, "Moon Ministry"));
  }
}

static void
test_folder_again (Fixture *fixture, gconstpointer data)
{
  import_sample (fixture);
  {
    g_auto (Run) again = run ("import", SAMPLE, "--into", fixture->map, "--json", NULL);
    g_assert_cmpint (again.status, ==, 0);
    g_assert_cmpint (count_in (&again, "actor", "matched"), ==, 90);
    g_assert_cmpint (count_in (&again, "actor", "new"), ==, 0);
    g_assert_cmpint (count_in (&again, "actor", "changed"), ==, 0);
  }
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_file (fixture, "c.gexf", "<gexf>\n<graph");

  import_sample (fixture);
  {
    g_auto (Run) broken = run ("import", path, "--into", fixture->map, NULL);
    g_auto (Run) both = run ("import", path, "--into", fixture->map, "-o", fixture->map, NULL);
    g_auto (Run) unknown = run ("import", fixture->map, "--into", fixture->map, NULL);
    g_auto (Run) format = run ("import", path, "--into", fixture->map, "--format", "doc", NULL);
    g_auto (Run) accept = run ("import", path, "--into", fixture->map, "--accept", "most", NULL);
    g_auto (Run) links = run ("import", path, "--into", fixture->map, "--links", "likes", NULL);
    g_auto (Run) nowhere = run ("import", path, "--into", "no-such.mandate", NULL);
    assert_one_sentence (&broken, 3, "c.gexf, line 2");
    assert_one_sentence (&both, 2, "--into");
    assert_one_sentence (&unknown, 2, "--format");
    assert_one_sentence (&format, 2, "--format");
    assert_one_sentence (&accept, 2, "--accept");
    assert_one_sentence (&links, 2, "likes");
    assert_one_sentence (&nowhere, 3, "no-such.mandate");
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/cli/import/certain", Fixture, NULL, cli_set_up, test_certain, cli_tear_down);
  g_test_add ("/cli/import/all", Fixture, NULL, cli_set_up, test_all, cli_tear_down);
  g_test_add ("/cli/import/folder-again", Fixture, NULL, cli_set_up, test_folder_again, cli_tear_down);
  g_test_add ("/cli/import/refused", Fixture, NULL, cli_set_up, test_refused, cli_tear_down);
  return g_test_run ();
}
