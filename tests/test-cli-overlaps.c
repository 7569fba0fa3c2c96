/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mandate-cli overlaps and balance: what they say of the sample as text, table and JSON, and which words they refuse.
 */
#include "cli-fixture.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* On that day donors overlap in the sample. */
#define DAY "2009-06-30"
#define DAY_IN_WORDS "30 June 2009"

static JsonObject *
parse (JsonParser *parser, const char *text)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

static guint
count_uncoordinated (JsonArray *overlaps)
{
  guint n = 0;

  for (guint i = 0; i < json_array_get_length (overlaps); i++)
    n += !json_object_get_boolean_member (json_array_get_object_element (overlaps, i), "coordinated");
  return n;
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p++)
    n += *p == '\n';
  return n;
}

/* The list, the table, the text and the rule agree. */
static void
test_overlaps (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new (), checked = json_parser_new ();
  JsonArray *overlaps, *findings;

  import_sample (fixture);
  {
    g_auto (Run) json = run ("overlaps", fixture->map, "--as-of", DAY, "--json", NULL);
    g_auto (Run) again = run ("overlaps", fixture->map, "--as-of", DAY, "--json", NULL);
    g_auto (Run) csv = run ("overlaps", fixture->map, "--as-of", DAY, "--csv", NULL);
    g_auto (Run) text = run ("overlaps", fixture->map, "--as-of", DAY, NULL);
    g_auto (Run) check = run ("check", fixture->map, "--as-of", DAY, "--rules", "R14", "--json", NULL);
    g_autofree char *heading = NULL;
    g_assert_cmpint (json.status, ==, 0);
    g_assert_cmpstr (json.out, ==, again.out);
    overlaps = json_object_get_array_member (parse (parser, json.out), "overlaps");
    findings = json_object_get_array_member (parse (checked, check.out), "findings");
    heading = g_strdup_printf ("As of: " DAY_IN_WORDS "\nOverlaps: %u\n", json_array_get_length (overlaps));
    g_assert_cmpuint (json_array_get_length (overlaps), >, 0);
    g_assert_cmpuint (count_uncoordinated (overlaps), ==, json_array_get_length (findings));
    g_assert_cmpuint (count_lines (csv.out), ==, json_array_get_length (overlaps) + 1);
    g_assert_true (g_str_has_prefix (csv.out, "coordinated,donors_a,"));
    g_assert_true (g_str_has_prefix (text.out, heading));
    for (guint i = 0; i < json_array_get_length (overlaps); i++)
      g_assert_nonnull (
          strstr (text.out, json_object_get_string_member (json_array_get_object_element (overlaps, i), "text")));
  }
}

static void
test_donor (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *donor;

  import_sample (fixture);
  {
    /* A department stands for its donor. */
    g_auto (Run) json = run ("overlaps", fixture->map, "--as-of", DAY, "--donor", "dfid", "--json", NULL);
    g_auto (Run) head = run ("overlaps", fixture->map, "--as-of", DAY, "--donor", "uk", "--json", NULL);
    g_auto (Run) text = run ("overlaps", fixture->map, "--as-of", DAY, "--donor", "uk", NULL);
    g_assert_cmpstr (json.out, ==, head.out);
    donor = json_object_get_object_member (parse (parser, json.out), "donor");
    g_assert_nonnull (strstr (text.out, "\nFor: Government of the United Kingdom\n"));
  }
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (donor, "actor"), "id"), ==, "uk");
  g_assert_cmpint (json_object_get_int_member (donor, "support"), >, 0);
}

static void
test_balance (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new (), checked = json_parser_new ();
  JsonNode *balance, *of_check;

  import_sample (fixture);
  {
    g_auto (Run) json = run ("balance", fixture->map, "--as-of", DAY, "--json", NULL);
    g_auto (Run) check = run ("check", fixture->map, "--as-of", DAY, "--rules", "R22", "--json", NULL);
    g_auto (Run) text = run ("balance", fixture->map, "--as-of", DAY, NULL);
    g_auto (Run) part =
        run ("balance", fixture->map, "--year", "2003", "--donor", "dfid", "--institution", "slp", NULL);
    g_assert_cmpint (json.status, ==, 0);
    balance = json_object_get_member (parse (parser, json.out), "balance");
    of_check = json_object_get_member (parse (checked, check.out), "balance");
    g_assert_true (json_node_equal (balance, of_check));
    g_assert_true (g_str_has_prefix (text.out, "As of: " DAY_IN_WORDS "\nNo programme says yet"));
    g_assert_nonnull (strstr (text.out, "\nNot coded: "));
    g_assert_true (g_str_has_prefix (part.out, "In the year: 2003\n"));
  }
}

/* The same bytes again, and in pictures the names as text. */
static void
test_files (Fixture *fixture, gconstpointer data)
{
  static const char *const commands[] = { "overlaps", "balance" };
  static const char *const names[] = { "o.csv", "o.xlsx", "o.pdf", "o.png", "o.svg" };

  import_sample (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    for (guint k = 0; k < G_N_ELEMENTS (names); k++)
      {
        g_autofree char *path = g_build_filename (fixture->folder, names[k], NULL);
        g_autofree char *bytes = NULL, *more = NULL;
        gsize size = 0, n_more = 0;
        for (guint time = 0; time < 2; time++)
          {
            g_auto (Run) result = run (commands[i], fixture->map, "--as-of", DAY, "-o", path, NULL);
            g_assert_cmpint (result.status, ==, 0);
            g_assert_true (g_file_get_contents (path, time == 0 ? &bytes : &more, time == 0 ? &size : &n_more, NULL));
          }
        g_assert_cmpmem (bytes, size, more, n_more);
        if (g_str_has_suffix (path, ".svg"))
          g_assert_nonnull (strstr (bytes, "Justice"));
      }
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  import_sample (fixture);
  {
    g_auto (Run) donor = run ("overlaps", fixture->map, "--donor", "nobody", NULL);
    g_auto (Run) both = run ("overlaps", fixture->map, "--csv", "--json", NULL);
    g_auto (Run) date = run ("overlaps", fixture->map, "--as-of", "soon", NULL);
    g_auto (Run) missing = run ("overlaps", "/nowhere.mandate", NULL);
    g_auto (Run) words = run ("overlaps", NULL);
    g_auto (Run) year = run ("balance", fixture->map, "--year", "2003-05", NULL);
    g_auto (Run) times = run ("balance", fixture->map, "--year", "2003", "--as-of", "2003", NULL);
    g_auto (Run) institution = run ("balance", fixture->map, "--institution", "nobody", NULL);
    g_auto (Run) giver = run ("balance", fixture->map, "--donor", "nobody", NULL);
    g_auto (Run) ending = run ("overlaps", fixture->map, "-o", "x.ods", NULL);
    g_auto (Run) other_ending = run ("balance", fixture->map, "-o", "x.ods", NULL);
    g_auto (Run) two_outputs = run ("balance", fixture->map, "--json", "-o", "x.pdf", NULL);
    g_auto (Run) nowhere = run ("overlaps", fixture->map, "-o", "/nowhere/x.pdf", NULL);
    assert_one_sentence (&ending, 2, "x.ods");
    assert_one_sentence (&other_ending, 2, "x.ods");
    assert_one_sentence (&two_outputs, 2, "--json");
    assert_one_sentence (&nowhere, 3, "/nowhere/x.pdf");
    assert_one_sentence (&donor, 2, "nobody");
    assert_one_sentence (&both, 2, "--csv");
    assert_one_sentence (&date, 2, "soon");
    assert_one_sentence (&missing, 3, "nowhere");
    assert_one_sentence (&words, 2, "overlaps MAP");
    assert_one_sentence (&year, 2, "2003-05");
    assert_one_sentence (&times, 2, "--year");
    assert_one_sentence (&institution, 2, "nobody");
    assert_one_sentence (&giver, 2, "nobody");
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/cli/overlaps/all", Fixture, NULL, cli_set_up, test_overlaps, cli_tear_down);
  g_test_add ("/cli/overlaps/donor", Fixture, NULL, cli_set_up, test_donor, cli_tear_down);
  g_test_add ("/cli/overlaps/balance", Fixture, NULL, cli_set_up, test_balance, cli_tear_down);
  g_test_add ("/cli/overlaps/files", Fixture, NULL, cli_set_up, test_files, cli_tear_down);
  g_test_add ("/cli/overlaps/refused", Fixture, NULL, cli_set_up, test_refused, cli_tear_down);

  return g_test_run ();
}
