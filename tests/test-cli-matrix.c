/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mandate-cli matrix: each kind as text, table, JSON and spreadsheet, and which words it refuses. */
#include "cli-fixture.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define DAY "2009-06-30"

static const char *const kinds[] = { "oversight", "donor-institution", "donor-field", "body-member" };

/* Text, table and JSON have the same cells. */
static void
test_kinds (Fixture *fixture, gconstpointer data)
{
  import_sample (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_auto (Run) json = run ("matrix", fixture->map, "--kind", kinds[i], "--as-of", DAY, "--json", NULL);
      g_auto (Run) again = run ("matrix", fixture->map, "--kind", kinds[i], "--as-of", DAY, "--json", NULL);
      g_auto (Run) text = run ("matrix", fixture->map, "--kind", kinds[i], "--as-of", DAY, NULL);
      g_auto (Run) csv = run ("matrix", fixture->map, "--kind", kinds[i], "--as-of", DAY, "--csv", NULL);
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (GError) error = NULL;
      JsonObject *root;
      JsonArray *cells;
      g_assert_cmpint (json.status, ==, 0);
      g_assert_cmpstr (json.out, ==, again.out);
      json_parser_load_from_data (parser, json.out, -1, &error);
      g_assert_no_error (error);
      root = json_node_get_object (json_parser_get_root (parser));
      g_assert_cmpstr (json_object_get_string_member (root, "kind"), ==, kinds[i]);
      g_assert_cmpstr (json_object_get_string_member (root, "as_of"), ==, DAY);
      cells = json_object_get_array_member (root, "cells");
      g_assert_cmpuint (json_array_get_length (cells), >, 0);
      for (guint k = 0; k < json_array_get_length (cells); k++)
        g_assert_nonnull (
            strstr (text.out, json_object_get_string_member (json_array_get_object_element (cells, k), "text")));
      g_assert_true (g_str_has_prefix (csv.out, "row,column,programmes,"));
    }
}

static void
test_files (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "m.csv", "m.xlsx", "m.pdf", "m.svg", "m.png" };

  import_sample (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint k = 0; k < G_N_ELEMENTS (names); k++)
      {
        g_autofree char *path = g_build_filename (fixture->folder, names[k], NULL);
        g_auto (Run) first = run ("matrix", fixture->map, "--kind", kinds[i], "--order", "cluster", "-o", path, NULL);
        g_autofree char *bytes = NULL;
        g_autofree char *more = NULL;
        gsize size = 0, n_more = 0;
        g_assert_cmpint (first.status, ==, 0);
        g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
        {
          g_auto (Run) again = run ("matrix", fixture->map, "--kind", kinds[i], "--order", "cluster", "-o", path, NULL);
          g_assert_cmpint (again.status, ==, 0);
        }
        g_assert_true (g_file_get_contents (path, &more, &n_more, NULL));
        g_assert_cmpmem (bytes, size, more, n_more);
      }
}

static void
test_money (Fixture *fixture, gconstpointer data)
{
  import_sample (fixture);
  {
    g_auto (Run) committed = run ("matrix", fixture->map, "--kind", "donor-field", "--all-times", NULL);
    g_auto (Run) paid =
        run ("matrix", fixture->map, "--kind", "donor-field", "--all-times", "--money", "disbursement", NULL);
    g_auto (Run) by_total = run ("matrix", fixture->map, "--kind", "donor-field", "--all-times", "--order", "total",
                                 "--currency", "GBP", NULL);
    g_assert_nonnull (strstr (committed.out, "At all times\nAmounts are commitments"));
    g_assert_nonnull (strstr (committed.out, " committed"));
    g_assert_nonnull (strstr (paid.out, "Amounts are disbursements"));
    g_assert_null (strstr (paid.out, " disbursed"));
    /* The United Kingdom gives most, and most of it for the army. */
    g_assert_true (strstr (by_total.out, "United Kingdom × 3") < strstr (by_total.out, "United Kingdom × 2a"));
    g_assert_true (strstr (committed.out, "United Kingdom × 2a") < strstr (committed.out, "United Kingdom × 3"));
  }
}

static void
test_mode (Fixture *fixture, gconstpointer data)
{
  import_sample (fixture);
  {
    g_auto (Run) all = run ("matrix", fixture->map, "--kind", "oversight", "--as-of", DAY, NULL);
    g_auto (Run) audit = run ("matrix", fixture->map, "--kind", "oversight", "--as-of", DAY, "--mode", "audit", NULL);
    g_assert_nonnull (strstr (all.out, "civil society"));
    g_assert_null (strstr (audit.out, "civil society"));
    g_assert_nonnull (strstr (audit.out, "Audit Service Sierra Leone × Ministry of Defence"));
  }
}

static void
test_info_on_a_day (Fixture *fixture, gconstpointer data)
{
  import_sample (fixture);
  {
    g_auto (Run) always = run ("info", fixture->map, NULL);
    g_auto (Run) early = run ("info", fixture->map, "--as-of", "1990", NULL);
    g_auto (Run) bad = run ("info", fixture->map, "--as-of", "soon", NULL);
    g_assert_nonnull (strstr (always.out, "Actors: 90\n"));
    g_assert_null (strstr (always.out, "As of"));
    g_assert_nonnull (strstr (early.out, "As of: 1990\n"));
    g_assert_null (strstr (early.out, "Actors: 90\n"));
    assert_one_sentence (&bad, 2, "soon");
  }
}

static void
test_usage (Fixture *fixture, gconstpointer data)
{
  g_auto (Run) no_kind = run ("matrix", "x", NULL);
  g_auto (Run) bad_kind = run ("matrix", "x", "--kind", "colour", NULL);
  g_auto (Run) bad_date = run ("matrix", "x", "--kind", "oversight", "--as-of", "soon", NULL);
  g_auto (Run) two_dates = run ("matrix", "x", "--kind", "oversight", "--as-of", "2005", "--all-times", NULL);
  g_auto (Run) bad_money = run ("matrix", "x", "--kind", "donor-field", "--money", "budget", NULL);
  g_auto (Run) bad_order = run ("matrix", "x", "--kind", "donor-field", "--order", "size", NULL);
  g_auto (Run) bad_mode = run ("matrix", "x", "--kind", "oversight", "--mode", "magic", NULL);
  g_auto (Run) two_outputs = run ("matrix", "x", "--kind", "oversight", "--csv", "--json", NULL);
  g_auto (Run) bad_output = run ("matrix", "x", "--kind", "oversight", "-o", "x.ods", NULL);
  g_auto (Run) no_map = run ("matrix", "x", "--kind", "oversight", NULL);

  assert_one_sentence (&no_kind, 2, "--kind");
  assert_one_sentence (&bad_kind, 2, "--kind");
  assert_one_sentence (&bad_date, 2, "soon");
  assert_one_sentence (&two_dates, 2, "--all-times");
  assert_one_sentence (&bad_money, 2, "--money");
  assert_one_sentence (&bad_order, 2, "--order");
  assert_one_sentence (&bad_mode, 2, "magic");
  assert_one_sentence (&two_outputs, 2, "--csv");
  assert_one_sentence (&bad_output, 2, "x.ods");
  assert_one_sentence (&no_map, 3, "no such file");
}

static void
test_no_place (Fixture *fixture, gconstpointer data)
{
  import_sample (fixture);
  {
    g_auto (Run) nowhere = run ("matrix", fixture->map, "--kind", "oversight", "-o", "/nowhere/x.xlsx", NULL);
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
    { "/cli-matrix/kinds", test_kinds },
    { "/cli-matrix/files", test_files },
    { "/cli-matrix/money", test_money },
    { "/cli-matrix/mode", test_mode },
    { "/cli-matrix/info-on-a-day", test_info_on_a_day },
    { "/cli-matrix/usage", test_usage },
    { "/cli-matrix/no-place", test_no_place },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, Fixture, NULL, cli_set_up, cases[i].run, cli_tear_down);
  return g_test_run ();
}
