/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mandate-cli table: each kind as text, table, JSON and spreadsheet, held against the sample's own CSV files; what is
 * confidential; text that would be a formula; and which words it refuses. */
#include "cli-fixture.h"

#include "document-fixture.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* How many lines its file has, quoted ends of line aside. */
static const struct
{
  const char *kind;
  const char *file; /* NULL: no file says it */
  const char *first;
} kinds[] = {
  { "actors", "actors.csv", "name,acronym,kind,functions," },
  { "links", "links.csv", "from,kind,mode,to," },
  { "support", "projects.csv", "name,donors,beneficiaries,fields," },
  { "sources", "sources.csv", "name,author,date,kind,citations" },
  { "findings", NULL, "rule,about,finding,state,severity," },
};

static guint
count_lines (const char *text)
{
  gboolean is_quoted = FALSE;
  guint n = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      is_quoted ^= *p == '"';
      n += *p == '\n' && !is_quoted;
    }
  return n;
}

static JsonArray *
parse_rows (JsonParser *parser, const Run *json)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (json->status, ==, 0);
  json_parser_load_from_data (parser, json->out, -1, &error);
  g_assert_no_error (error);
  return json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "rows");
}

static const char *
get_word (JsonArray *rows, guint i, const char *column)
{
  JsonObject *row = json_array_get_object_element (rows, i);

  return json_object_get_null_member (row, column) ? NULL : json_object_get_string_member (row, column);
}

static guint
find_row (JsonArray *rows, const char *column, const char *word)
{
  for (guint i = 0; i < json_array_get_length (rows); i++)
    if (g_strcmp0 (get_word (rows, i, column), word) == 0)
      return i;
  g_error ("no row says %s", word);
}

/* Text, table and JSON have the same rows, as many as the file that was imported. */
static void
test_kinds (Fixture *fixture, gconstpointer data)
{
  import_sample (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_auto (Run) text = run ("table", fixture->map, "--kind", kinds[i].kind, NULL);
      g_auto (Run) csv = run ("table", fixture->map, "--kind", kinds[i].kind, "--csv", NULL);
      g_auto (Run) json = run ("table", fixture->map, "--kind", kinds[i].kind, "--json", NULL);
      g_autoptr (JsonParser) parser = json_parser_new ();
      guint n = json_array_get_length (parse_rows (parser, &json));
      g_autofree char *path = g_build_filename (SAMPLE, kinds[i].file != NULL ? kinds[i].file : "actors.csv", NULL);
      g_autofree char *own = NULL;
      g_assert_cmpuint (n, >, 0);
      g_assert_cmpuint (count_lines (csv.out), ==, n + 1);
      g_assert_cmpuint (count_lines (text.out), ==, n + 1);
      g_assert_true (g_str_has_prefix (csv.out, kinds[i].first));
      g_assert_true (g_file_get_contents (path, &own, NULL, NULL));
      if (kinds[i].file != NULL)
        g_assert_cmpuint (n, ==, count_lines (own) - 1);
    }
}

static void
test_cells (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonParser) actors_parser = json_parser_new (), support_parser = json_parser_new ();
  JsonArray *actors, *support;
  guint i;

  import_sample (fixture);
  {
    g_auto (Run) json = run ("table", fixture->map, "--kind", "actors", "--columns", "all", "--json", NULL);
    g_auto (Run) money = run ("table", fixture->map, "--kind", "support", "--json", NULL);
    actors = parse_rows (actors_parser, &json);
    support = parse_rows (support_parser, &money);
  }
  i = find_row (actors, "acronym", "AFRC");
  g_assert_cmpstr (get_word (actors, i, "kind"), ==, "rebel_group");
  g_assert_cmpstr (get_word (actors, i, "functions"), ==, "provision");
  g_assert_cmpstr (get_word (actors, i, "start-date"), ==, "1997-05-25");
  g_assert_cmpint (json_object_get_int_member (json_array_get_object_element (actors, i), "links"), ==, 4);
  i = find_row (support, "name", "Commonwealth Community Safety and Security Project");
  g_assert_cmpstr (get_word (support, i, "commitment-GBP"), ==, "27148000");
  g_assert_null (get_word (support, i, "commitment-USD"));
  g_assert_cmpstr (get_word (support, i, "fields"), ==, "2b");
  g_assert_cmpstr (get_word (support, i, "donors"), ==, "UK Department for International Development");
}

static void
test_order_and_language (Fixture *fixture, gconstpointer data)
{
  import_sample (fixture);
  {
    g_auto (Run) up = run ("table", fixture->map, "--kind", "actors", "--columns", "end-date,name", "--sort",
                           "end-date", "--csv", NULL);
    g_auto (Run) down = run ("table", fixture->map, "--kind", "actors", "--columns", "end-date,name", "--sort",
                             "end-date", "--descending", "--csv", NULL);
    g_auto (Run) french =
        run ("table", fixture->map, "--kind", "actors", "--columns", "name", "--language", "fr", NULL);
    g_auto (Run) early = run ("table", fixture->map, "--kind", "actors", "--as-of", "1996", "--csv", NULL);
    g_auto (Run) few =
        run ("table", fixture->map, "--kind", "actors", "--filter", "kind=police", "--columns", "kind", "--csv", NULL);
    g_assert_true (g_str_has_prefix (up.out, "end-date,name\r\n2002,"));
    g_assert_true (g_str_has_prefix (down.out, "end-date,name\r\n2"));
    g_assert_true (g_str_has_suffix (up.out, "\r\n"));
    /* What has no date is last both ways. */
    g_assert_nonnull (strstr (up.out, "\r\n,"));
    g_assert_nonnull (strstr (down.out, "\r\n,"));
    g_assert_nonnull (strstr (french.out, "\nVice-président de la Sierra Leone\n"));
    g_assert_null (strstr (early.out, "AFRC"));
    g_assert_cmpuint (count_lines (early.out), <, 91);
    g_assert_nonnull (strstr (few.out, "\r\npolice\r\n"));
    g_assert_null (strstr (few.out, "ministry"));
  }
}

static void
test_files (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "t.csv", "t.xlsx", "t.pdf" };

  import_sample (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint k = 0; k < G_N_ELEMENTS (names); k++)
      {
        g_autofree char *path = g_build_filename (fixture->folder, names[k], NULL);
        g_auto (Run) first = run ("table", fixture->map, "--kind", kinds[i].kind, "--as-of", "2005", "-o", path, NULL);
        g_autofree char *bytes = NULL;
        g_autofree char *more = NULL;
        gsize size = 0, n_more = 0;
        g_assert_cmpint (first.status, ==, 0);
        g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
        {
          g_auto (Run) again =
              run ("table", fixture->map, "--kind", kinds[i].kind, "--as-of", "2005", "-o", path, NULL);
          g_assert_cmpint (again.status, ==, 0);
        }
        g_assert_true (g_file_get_contents (path, &more, &n_more, NULL));
        g_assert_cmpmem (bytes, size, more, n_more);
      }
}

/* What is typed may begin as a formula does, and some of it is nobody else's business. */
static void
test_what_goes_out (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MndDocument) document = mnd_document_new ("Test", "en", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (fixture->map);
  g_autoptr (GError) error = NULL;
  g_auto (MndValue) yes = mnd_value_integer (1);
  MndId formula = fixture_add_actor (document, "ministry", "=HYPERLINK(\"x\")");
  MndId secret = fixture_add_actor (document, "militia", "Informer");

  mnd_document_connect (document, &secret, &formula, "oversees", NULL, NULL, &error);
  g_assert_no_error (error);
  assert_done (mnd_document_set_value (document, fixture_find (document, MND_TABLE_ACTOR, &secret),
                                       MND_ACTOR_CONFIDENTIAL, &yes, &error),
               error);
  assert_done (mnd_document_save (document, file, MND_PUBLISH_DEFAULT, NULL, &error), error);
  mnd_document_close (document, TRUE);
  {
    g_auto (Run) open =
        run ("table", fixture->map, "--kind", "actors", "--columns", "name,overseers,links", "--csv", NULL);
    g_auto (Run) links = run ("table", fixture->map, "--kind", "links", "--csv", NULL);
    g_auto (Run) all = run ("table", fixture->map, "--kind", "actors", "--columns", "name,overseers,links",
                            "--confidential", "--csv", NULL);
    g_assert_cmpstr (open.out, ==, "name,overseers,links\r\n\"'=HYPERLINK(\"\"x\"\")\",0,0\r\n");
    g_assert_cmpuint (count_lines (links.out), ==, 1);
    g_assert_cmpstr (all.out, ==, "name,overseers,links\r\n\"'=HYPERLINK(\"\"x\"\")\",1,1\r\nInformer,0,1\r\n");
  }
}

static void
test_usage (Fixture *fixture, gconstpointer data)
{
  g_auto (Run) no_kind = run ("table", "x", NULL);
  g_auto (Run) bad_kind = run ("table", "x", "--kind", "colours", NULL);
  g_auto (Run) bad_date = run ("table", "x", "--kind", "actors", "--as-of", "soon", NULL);
  g_auto (Run) bad_filter = run ("table", "x", "--kind", "actors", "--filter", "colour=red", NULL);
  g_auto (Run) two_outputs = run ("table", "x", "--kind", "actors", "--csv", "--json", NULL);
  g_auto (Run) bad_output = run ("table", "x", "--kind", "actors", "-o", "x.ods", NULL);
  g_auto (Run) no_map = run ("table", "x", "--kind", "actors", NULL);

  assert_one_sentence (&no_kind, 2, "--kind");
  assert_one_sentence (&bad_kind, 2, "--kind");
  assert_one_sentence (&bad_date, 2, "soon");
  assert_one_sentence (&bad_filter, 2, "colour");
  assert_one_sentence (&two_outputs, 2, "--csv");
  assert_one_sentence (&bad_output, 2, "x.ods");
  assert_one_sentence (&no_map, 3, "no such file");
}

static void
test_no_column (Fixture *fixture, gconstpointer data)
{
  import_sample (fixture);
  {
    g_auto (Run) column = run ("table", fixture->map, "--kind", "actors", "--columns", "name,colour", NULL);
    g_auto (Run) sort = run ("table", fixture->map, "--kind", "actors", "--sort", "colour", NULL);
    g_auto (Run) nowhere = run ("table", fixture->map, "--kind", "actors", "-o", "/nowhere/x.xlsx", NULL);
    assert_one_sentence (&column, 2, "“colour”");
    assert_one_sentence (&sort, 2, "“colour”");
    assert_one_sentence (&nowhere, 3, "/nowhere/x.xlsx");
  }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer data);
  } cases[] = {
    { "/cli-table/kinds", test_kinds },
    { "/cli-table/cells", test_cells },
    { "/cli-table/order-and-language", test_order_and_language },
    { "/cli-table/files", test_files },
    { "/cli-table/what-goes-out", test_what_goes_out },
    { "/cli-table/usage", test_usage },
    { "/cli-table/no-column", test_no_column },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, Fixture, NULL, cli_set_up, cases[i].run, cli_tear_down);
  return g_test_run ();
}
