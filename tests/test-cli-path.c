/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mandate-cli path and ego: who is meant, what is found on the sample, what the status says, and which words they
 * refuse. */
#include "cli-fixture.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define DAY "2005-12-31"
#define FIRST                                                                                                          \
  "Parliamentary Oversight Committee on Defence, Internal and Presidential Affairs is part of Parliament of Sierra "   \
  "Leone; Parliamentary Oversight Committee on Defence, Internal and Presidential Affairs oversees Central "           \
  "Intelligence and Security Unit\n"

/* By name in any language, without capitals and accents, by acronym, by identifier. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  static const char *const from[] = { "Parliament of Sierra Leone", "parliament", "parlement de sierra leone" };
  static const char *const to[] = { "CISU", "cisu", "Unite centrale de renseignement et de securite" };

  import_sample (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (from); i++)
    {
      g_auto (Run) result = run ("path", fixture->map, from[i], to[i], "--as-of", DAY, NULL);
      g_assert_cmpint (result.status, ==, 0);
      g_assert_true (g_str_has_prefix (result.out, FIRST));
    }
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p++)
    n += *p == '\n';
  return n;
}

static void
test_choices (Fixture *fixture, gconstpointer data)
{
  import_sample (fixture);
  {
    g_auto (Run) few = run ("path", fixture->map, "parliament", "cisu", "--as-of", DAY, "--most", "2", NULL);
    g_auto (Run) money = run ("path", fixture->map, "dfid", "ons", "--as-of", DAY, "--relations", "money", NULL);
    g_auto (Run) none =
        run ("path", fixture->map, "cisu", "parliament", "--as-of", DAY, "--relations", "oversight", NULL);
    g_auto (Run) back =
        run ("path", fixture->map, "cisu", "pocdipa", "--as-of", DAY, "--relations", "oversight", "--either-way", NULL);
    g_assert_cmpuint (count_lines (few.out), ==, 2);
    g_assert_cmpint (money.status, ==, 0);
    g_assert_nonnull (strstr (money.out, " funds Office of National Security\n"));
    g_assert_cmpint (none.status, ==, 1);
    g_assert_cmpstr (none.out, ==, "No chain of such ties leads there on this day.\n");
    g_assert_cmpstr (none.err, ==, "");
    g_assert_cmpint (back.status, ==, 0);
  }
}

static void
test_json (Fixture *fixture, gconstpointer data)
{
  import_sample (fixture);
  {
    g_auto (Run) json = run ("path", fixture->map, "parliament", "cisu", "--as-of", DAY, "--json", NULL);
    g_auto (Run) again = run ("path", fixture->map, "parliament", "cisu", "--as-of", DAY, "--json", NULL);
    g_auto (Run) text = run ("path", fixture->map, "parliament", "cisu", "--as-of", DAY, NULL);
    g_autoptr (JsonParser) parser = json_parser_new ();
    g_autoptr (GError) error = NULL;
    JsonObject *root;
    JsonArray *chains;
    gint64 before = 0;

    g_assert_cmpint (json.status, ==, 0);
    g_assert_cmpstr (json.out, ==, again.out);
    json_parser_load_from_data (parser, json.out, -1, &error);
    g_assert_no_error (error);
    root = json_node_get_object (json_parser_get_root (parser));
    g_assert_cmpstr (json_object_get_string_member (root, "as_of"), ==, DAY);
    g_assert_cmpuint (json_array_get_length (json_object_get_array_member (root, "relations")), ==, 5);
    chains = json_object_get_array_member (root, "chains");
    g_assert_cmpuint (json_array_get_length (chains), ==, count_lines (text.out));
    for (guint i = 0; i < json_array_get_length (chains); i++)
      {
        JsonObject *chain = json_array_get_object_element (chains, i);
        JsonArray *steps = json_object_get_array_member (chain, "steps");
        g_assert_nonnull (strstr (text.out, json_object_get_string_member (chain, "sentence")));
        g_assert_cmpint (json_object_get_int_member (chain, "length"), ==, json_array_get_length (steps));
        g_assert_cmpint (json_array_get_length (steps), >=, before);
        before = json_array_get_length (steps);
        for (guint k = 0; k < json_array_get_length (steps); k++)
          g_assert_cmpuint (json_array_get_length (
                                json_object_get_array_member (json_array_get_object_element (steps, k), "ties")),
                            >, 0);
      }
  }
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  import_sample (fixture);
  {
    g_auto (Run) nobody = run ("path", fixture->map, "parliament", "Zampone", NULL);
    g_auto (Run) same = run ("path", fixture->map, "parliament", "parliament", NULL);
    g_auto (Run) relation = run ("path", fixture->map, "parliament", "cisu", "--relations", "love", NULL);
    g_auto (Run) day = run ("path", fixture->map, "parliament", "cisu", "--as-of", "soon", NULL);
    g_auto (Run) most = run ("path", fixture->map, "parliament", "cisu", "--most", "0", NULL);
    g_auto (Run) words = run ("path", fixture->map, "parliament", NULL);
    g_auto (Run) file = run ("path", "/nowhere.mandate", "parliament", "cisu", NULL);
    assert_one_sentence (&nobody, 2, "Zampone");
    assert_one_sentence (&same, 2, "the same actor");
    assert_one_sentence (&relation, 2, "love");
    assert_one_sentence (&day, 2, "soon");
    assert_one_sentence (&most, 2, "--most");
    assert_one_sentence (&words, 2, "MAP FROM TO");
    assert_one_sentence (&file, 3, "nowhere");
  }
}

/* --- ego */

static void
test_ego (Fixture *fixture, gconstpointer data)
{
  import_sample (fixture);
  {
    g_auto (Run) text = run ("ego", fixture->map, "SLP", "--as-of", DAY, NULL);
    g_auto (Run) behind = run ("ego", fixture->map, "SLP", "--as-of", DAY, "--behind", NULL);
    g_auto (Run) json = run ("ego", fixture->map, "SLP", "--as-of", DAY, "--json", NULL);
    g_auto (Run) nobody = run ("ego", fixture->map, "Zampone", NULL);
    g_auto (Run) day = run ("ego", fixture->map, "SLP", "--as-of", "soon", NULL);
    g_auto (Run) file = run ("ego", "/nowhere.mandate", "SLP", NULL);
    g_autoptr (JsonParser) parser = json_parser_new ();
    g_autoptr (GError) error = NULL;
    JsonArray *ties;

    g_assert_true (g_str_has_prefix (text.out, "Sierra Leone Police\nOverseen by\n"));
    g_assert_nonnull (strstr (text.out, "\n  Parliament of Sierra Leone oversees Sierra Leone Police\n"));
    g_assert_cmpuint (count_lines (behind.out), >, count_lines (text.out));
    json_parser_load_from_data (parser, json.out, -1, &error);
    g_assert_no_error (error);
    ties = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "ties");
    g_assert_cmpuint (json_array_get_length (ties), >, 10);
    g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (ties, 0), "role"), ==, "overseers");
    assert_one_sentence (&nobody, 2, "Zampone");
    assert_one_sentence (&day, 2, "soon");
    assert_one_sentence (&file, 3, "nowhere");
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/cli-path/names", Fixture, NULL, cli_set_up, test_names, cli_tear_down);
  g_test_add ("/cli-path/choices", Fixture, NULL, cli_set_up, test_choices, cli_tear_down);
  g_test_add ("/cli-path/json", Fixture, NULL, cli_set_up, test_json, cli_tear_down);
  g_test_add ("/cli-path/refused", Fixture, NULL, cli_set_up, test_refused, cli_tear_down);
  g_test_add ("/cli-path/ego", Fixture, NULL, cli_set_up, test_ego, cli_tear_down);
  return g_test_run ();
}
