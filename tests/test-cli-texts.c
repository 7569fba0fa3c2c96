/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mandate-cli texts: what it says of the sample as text, table and JSON agrees, and which words it refuses. */
#include "cli-fixture.h"

#include <json-glib/json-glib.h>
#include <string.h>

static JsonObject *
parse (JsonParser *parser, const char *text)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

static JsonObject *
find_language (JsonObject *answer, const char *language)
{
  JsonArray *languages = json_object_get_array_member (answer, "languages");

  for (guint i = 0; i < json_array_get_length (languages); i++)
    if (g_str_equal (json_object_get_string_member (json_array_get_object_element (languages, i), "language"),
                     language))
      return json_array_get_object_element (languages, i);
  g_assert_not_reached ();
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p++)
    n += *p == '\n';
  return n;
}

/* What is counted is what is listed, and nothing that is listed has the text. */
static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new (), again = json_parser_new ();
  JsonObject *answer, *names;
  JsonArray *texts;
  gint64 said, of;

  import_sample (fixture);
  {
    g_auto (Run) all = run ("texts", fixture->map, "--json", NULL);
    g_auto (Run) json = run ("texts", fixture->map, "--missing", "fr", "--property", "name", "--json", NULL);
    g_auto (Run) csv = run ("texts", fixture->map, "--missing", "fr", "--property", "name", "--csv", NULL);
    g_auto (Run) text = run ("texts", fixture->map, "--missing", "fr", "--property", "name", NULL);
    g_assert_cmpint (json.status, ==, 0);
    answer = parse (parser, json.out);
    names = json_object_get_object_member (find_language (answer, "fr"), "name");
    said = json_object_get_int_member (names, "said");
    of = json_object_get_int_member (names, "of");
    texts = json_object_get_array_member (answer, "texts");
    g_assert_cmpint (said, >, 0);
    g_assert_cmpint (of, >, said);
    g_assert_cmpint (json_array_get_length (texts) + json_object_get_int_member (answer, "confidential_left_out"), ==,
                     of - said);
    for (guint i = 0; i < json_array_get_length (texts); i++)
      g_assert_true (
          json_object_get_null_member (json_object_get_object_member (json_array_get_object_element (texts, i),
                                                                      "texts"),
                                       "fr"));
    g_assert_cmpuint (json_array_get_length (json_object_get_array_member (parse (again, all.out), "texts")), >,
                      json_array_get_length (texts));
    g_assert_cmpuint (count_lines (csv.out), ==, json_array_get_length (texts) + 1);
    g_assert_true (g_str_has_prefix (csv.out, "id,table,owner,property,number,en,"));
    g_assert_true (g_str_has_prefix (text.out, "en: Name: "));
    g_assert_cmpuint (count_lines (text.out), >, json_array_get_length (texts));
  }
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  import_sample (fixture);
  {
    g_auto (Run) both = run ("texts", fixture->map, "--csv", "--json", NULL);
    g_auto (Run) language = run ("texts", fixture->map, "--missing", "french!", NULL);
    g_auto (Run) property = run ("texts", fixture->map, "--property", "colour", NULL);
    g_auto (Run) nowhere = run ("texts", "/nowhere.mandate", NULL);
    g_auto (Run) words = run ("texts", NULL);
    assert_one_sentence (&both, 2, "--csv");
    assert_one_sentence (&language, 2, "french!");
    assert_one_sentence (&property, 2, "colour");
    assert_one_sentence (&nowhere, 3, "nowhere");
    assert_one_sentence (&words, 2, "texts MAP");
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/cli/texts/missing", Fixture, NULL, cli_set_up, test_missing, cli_tear_down);
  g_test_add ("/cli/texts/refused", Fixture, NULL, cli_set_up, test_refused, cli_tear_down);

  return g_test_run ();
}
