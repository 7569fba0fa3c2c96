/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mandate-cli check: what it prints of the sample, what scripts read of it, and when it fails. */
#include "cli-fixture.h"
#include "document-fixture.h"

#include "analysis/mnd-analysis.h"
#include "analysis/mnd-verdict.h"
#include "document/mnd-document-private.h"
#include "document/mnd-edit-private.h"
#include "model/mnd-date.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define DAY "2005-12-31"
#define DAY_IN_WORDS "31 December 2005"

/* R28 finds one thing in the sample on that day, of severity 3. */
#define ONE_RULE "R28"

static JsonObject *
parse (JsonParser *parser, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (json_parser_load_from_data (parser, text, -1, &error));
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

static JsonObject *
find_finding (JsonObject *object, const char *list, const char *rule)
{
  JsonArray *findings = json_object_get_array_member (object, list);

  for (guint i = 0; i < json_array_get_length (findings); i++)
    {
      JsonObject *finding = json_array_get_object_element (findings, i);
      if (g_str_equal (json_object_get_string_member (finding, "rule"), rule))
        return finding;
    }
  g_error ("no %s among the %s", rule, list);
}

static gboolean
has_row (JsonObject *finding, const char *list, const char *table, const char *id, const char *name)
{
  JsonArray *rows = json_object_get_array_member (finding, list);

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);
      if (g_str_equal (json_object_get_string_member (row, "table"), table)
          && (id == NULL || g_str_equal (json_object_get_string_member (row, "id"), id))
          && g_strcmp0 (json_object_get_string_member_with_default (row, "name", NULL), name) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
test_text (Fixture *fixture, gconstpointer data)
{
  static const char *const parts[] = { "As of: " DAY_IN_WORDS "\nCoverage: ",
                                       "\n\nFindings: ",
                                       "\n5 · Medium · R09 · Republic of Sierra Leone Armed Forces is commanded at",
                                       "\n\nNot known yet: ",
                                       " · R01 · Whether ",
                                       "\n\nNotes on the data: ",
                                       " · D5 · " };
  const char *place;

  import_sample (fixture);
  {
    g_auto (Run) check = run ("check", fixture->map, "--as-of", DAY, NULL);
    g_auto (Run) planned = run ("check", fixture->map, "--as-of", DAY, "--as-planned", NULL);
    g_assert_cmpstr (check.err, ==, "");
    g_assert_cmpint (check.status, ==, 0);
    place = check.out;
    for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
      {
        place = strstr (place, parts[i]);
        g_test_message ("%s", parts[i]);
        g_assert_nonnull (place);
        place += strlen (parts[i]);
      }
    g_assert_true (g_str_has_prefix (planned.out, "As planned on: " DAY_IN_WORDS "\n"));
  }
}

/* Every finding is in the text as in the JSON, and in the same order. */
static void
assert_same_findings (JsonObject *object, const char *list, const char *text)
{
  JsonArray *findings = json_object_get_array_member (object, list);
  gint64 severity = 5;

  g_assert_cmpuint (json_array_get_length (findings), >, 0);
  for (guint i = 0; i < json_array_get_length (findings); i++)
    {
      JsonObject *finding = json_array_get_object_element (findings, i);
      const char *rule = json_object_get_string_member (finding, "rule");
      g_autofree char *part = g_strdup_printf (" · %s · %s\n", rule, json_object_get_string_member (finding, "text"));
      text = strstr (text, part);
      g_assert_nonnull (text);
      g_assert_cmpint (json_object_get_int_member (finding, "severity"), <=, severity);
      severity = json_object_get_int_member (finding, "severity");
      g_assert_cmpint (json_object_get_int_member (finding, "version"), >, 0);
      g_assert_cmpuint (json_array_get_length (json_object_get_array_member (finding, "subjects")), >, 0);
    }
}

static void
test_json (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *object, *coverage, *finding;

  import_sample (fixture);
  {
    g_auto (Run) text = run ("check", fixture->map, "--as-of", DAY, NULL);
    g_auto (Run) json = run ("check", fixture->map, "--as-of", DAY, "--json", NULL);
    g_auto (Run) again = run ("check", fixture->map, "--as-of", DAY, "--json", NULL);
    g_assert_cmpint (json.status, ==, 0);
    g_assert_cmpstr (json.out, ==, again.out);
    object = parse (parser, json.out);
    assert_same_findings (object, "findings", text.out);
    assert_same_findings (object, "unknowns", text.out);
    assert_same_findings (object, "notes", text.out);
  }
  g_assert_cmpstr (json_object_get_string_member (object, "as_of"), ==, DAY);
  g_assert_false (json_object_get_boolean_member (object, "as_planned"));

  coverage = json_object_get_object_member (object, "coverage");
  g_assert_cmpint (json_object_get_int_member (coverage, "asked"), ==,
                   json_object_get_int_member (coverage, "found") + json_object_get_int_member (coverage, "none")
                       + json_object_get_int_member (coverage, "open"));
  g_assert_cmpfloat (json_object_get_double_member (coverage, "share"), >, 0.1);
  g_assert_cmpfloat (json_object_get_double_member (coverage, "share"), <, 1);

  finding = find_finding (object, "findings", "R09");
  g_assert_cmpstr (json_object_get_string_member (finding, "state"), ==, "gap");
  g_assert_cmpstr (json_object_get_string_member (finding, "confidence"), ==, "medium");
  g_assert_cmpstr (json_object_get_string_member (finding, "verdict"), ==, "open");
  g_assert_true (has_row (finding, "subjects", "actor", "rslaf", "Republic of Sierra Leone Armed Forces"));
  g_assert_true (has_row (finding, "subjects", "actor", "imatt", "International Military Advisory and Training Team"));
  g_assert_true (has_row (finding, "witness", "link", NULL, NULL));
  g_assert_false (json_object_has_member (finding, "questions"));

  finding = find_finding (object, "unknowns", "R01");
  g_assert_cmpstr (json_object_get_string_member (finding, "state"), ==, "unknown");
  g_assert_true (json_object_get_null_member (finding, "confidence"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (finding, "questions")), ==, 4);
  finding = find_finding (object, "notes", "D7");
  g_assert_cmpfloat (json_object_get_double_member (json_object_get_object_member (finding, "parameters"),
                                                    "rule.D7.least"),
                     ==, 3);
}

/* What has no row has its own id: a field, the sector. */
static void
test_topics (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *findings;
  gboolean has_sector = FALSE, has_field = FALSE;

  import_sample (fixture);
  {
    g_auto (Run) json = run ("check", fixture->map, "--as-of", DAY, "--rules", "R21", "--json", NULL);
    findings = json_object_get_array_member (parse (parser, json.out), "findings");
  }
  for (guint i = 0; i < json_array_get_length (findings); i++)
    {
      JsonObject *finding = json_array_get_object_element (findings, i);
      has_sector |= has_row (finding, "subjects", "topic", "sector", "The sector as a whole");
      has_field |= has_row (finding, "subjects", "topic", "field=2b", "2b Police");
    }
  g_assert_true (has_sector);
  g_assert_true (has_field);
}

static void
test_balance (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *balance, *money;

  import_sample (fixture);
  {
    g_auto (Run) json = run ("check", fixture->map, "--as-of", DAY, "--json", NULL);
    balance = json_object_get_object_member (parse (parser, json.out), "balance");
  }
  /* The sample's support is not coded: that is said, and no share is made up. */
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (balance, "support"), "uncoded"), >, 10);
  g_assert_true (json_object_get_null_member (balance, "share_of_coded"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (balance, "money")), ==, 2);
  money = json_array_get_object_element (json_object_get_array_member (balance, "money"), 0);
  g_assert_cmpstr (json_object_get_string_member (money, "currency"), ==, "GBP");
  g_assert_cmpstr (json_object_get_string_member (money, "uncoded"), ==, "104180000");
}

static void
test_options (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *object;

  import_sample (fixture);
  {
    g_auto (Run) year =
        run ("check", fixture->map, "--as-of", "2005", "--rules", "R28, R09", "--as-planned", "--json", NULL);
    g_auto (Run) today = run ("check", fixture->map, "--json", NULL);
    object = parse (parser, year.out);
    g_assert_cmpstr (json_object_get_string_member (object, "as_of"), ==, DAY);
    g_assert_true (json_object_get_boolean_member (object, "as_planned"));
    g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "findings")), ==, 2);
    g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "notes")), ==, 0);
    find_finding (object, "findings", "R09");
    find_finding (object, "findings", ONE_RULE);
    object = parse (parser, today.out);
    g_assert_true (mnd_date_is_valid (json_object_get_string_member (object, "as_of")));
    g_assert_cmpstr (json_object_get_string_member (object, "as_of"), >, "2020");
  }
}

/* Where no day is said, the one that the map speaks of. */
static void
test_day_of_map (Fixture *fixture, gconstpointer data)
{
  g_autofree char *map = g_build_filename (fixture->folder, "of-day.mandate", NULL);

  {
    g_auto (Run) import = run ("import", SAMPLE, "--as-of", "2005-12", "-o", map, NULL);
    g_auto (Run) check = run ("check", map, "--rules", ONE_RULE, NULL);
    g_auto (Run) other = run ("check", map, "--as-of", "2001", "--rules", ONE_RULE, NULL);
    g_auto (Run) wrong = run ("import", SAMPLE, "--as-of", "soon", "-o", map, NULL);
    g_assert_cmpstr (import.err, ==, "");
    g_assert_true (g_str_has_prefix (check.out, "As of: " DAY_IN_WORDS "\n"));
    g_assert_true (g_str_has_prefix (other.out, "As of: 31 December 2001\n"));
    assert_one_sentence (&wrong, 2, "“soon” is no date");
  }
}

/* What is not known, for interviews: the same bytes each time, as text and as a table. */
static void
test_guide (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_build_filename (fixture->folder, "guide.md", NULL);
  g_autofree char *table = g_build_filename (fixture->folder, "guide.csv", NULL);
  g_autofree char *first = NULL, *second = NULL, *cells = NULL;
  g_autoptr (GError) error = NULL;

  import_sample (fixture);
  {
    g_auto (Run) once = run ("guide", fixture->map, "--as-of", DAY, "-o", text, NULL);
    g_assert_cmpstr (once.err, ==, "");
    g_assert_cmpint (once.status, ==, 0);
    g_file_get_contents (text, &first, NULL, &error);
    g_assert_no_error (error);
  }
  {
    g_auto (Run) again = run ("guide", fixture->map, "--as-of", DAY, "-o", text, NULL);
    g_auto (Run) sheet = run ("guide", fixture->map, "--as-of", DAY, "-o", table, NULL);
    g_auto (Run) nowhere = run ("guide", fixture->map, "-o", "/dev/null/guide.md", NULL);
    g_auto (Run) no_target = run ("guide", fixture->map, NULL);
    g_auto (Run) no_date = run ("guide", fixture->map, "-o", text, "--as-of", "soon", NULL);
    g_auto (Run) no_map = run ("guide", "/dev/null/map", "-o", text, NULL);
    g_assert_cmpint (again.status, ==, 0);
    g_assert_cmpint (sheet.status, ==, 0);
    assert_one_sentence (&nowhere, 3, "/dev/null/guide.md");
    assert_one_sentence (&no_target, 2, "say with -o which guide to write");
    assert_one_sentence (&no_date, 2, "“soon” is no date");
    assert_one_sentence (&no_map, 3, "/dev/null/map");
  }
  g_file_get_contents (text, &second, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (first, ==, second);
  g_assert_nonnull (strstr (first, "\nAs of 31 December 2005: 53 of 136 questions answered.\n"));
  g_assert_nonnull (strstr (first, "\n## Sierra Leone Police\n\n- [ ] "));
  g_assert_nonnull (strstr (first, "\n## The sector as a whole\n\n- [ ] "));
  g_file_get_contents (table, &cells, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (cells, "institution,about,question,asked_before\r\n"));
  g_assert_nonnull (strstr (cells, "\r\nSierra Leone Police,judicial,"));
}

typedef enum
{
  WITNESS_SAME,
  WITNESS_OTHER,
  WITNESS_UNSAID,
} Witness;

static void
add_verdict (MndDocument *document, MndFinding *finding, const char *word, Witness witness)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autoptr (GError) error = NULL;
  MndId id;
  MndChange *verdict = mnd_edit_insert (changes, MND_TABLE_VERDICT, &id);

  mnd_edit_set (verdict, MND_VERDICT_RULE, mnd_value_text (mnd_rule_get_id (mnd_finding_get_rule (finding))));
  mnd_edit_set (verdict, MND_VERDICT_SUBJECTS, mnd_value_take_text (mnd_finding_dup_subjects (finding)));
  mnd_edit_set (verdict, MND_VERDICT_VERDICT, mnd_value_text (word));
  if (witness == WITNESS_SAME)
    mnd_edit_set (verdict, MND_VERDICT_WITNESS,
                  mnd_value_take_text (mnd_finding_dup_witness_checksum (finding, mnd_document_get_map (document))));
  if (witness == WITNESS_OTHER)
    mnd_edit_set (verdict, MND_VERDICT_WITNESS, mnd_value_text ("of another time"));
  assert_done (mnd_document_commit (document, "add-verdict", "Add a verdict", changes, FALSE, &error), error);
}

static void
test_fail_on (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *rules;
    const char *severity;
    int status;
  } cases[] = {
    { ONE_RULE, "1", 1 }, { ONE_RULE, "3", 1 }, { ONE_RULE, "4", 0 },
    { "R09", "5", 1 },    { "R01", "1", 0 }, /* unknowns only */
    { "D5", "1", 0 },                        /* notes only */
  };

  import_sample (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Run) check =
          run ("check", fixture->map, "--as-of", DAY, "--rules", cases[i].rules, "--fail-on", cases[i].severity, NULL);
      g_test_message ("%s %s", cases[i].rules, cases[i].severity);
      g_assert_cmpstr (check.err, ==, "");
      g_assert_cmpint (check.status, ==, cases[i].status);
      g_assert_true (g_str_has_prefix (check.out, "As of: " DAY_IN_WORDS "\n"));
    }
}

/* A verdict stands while the witness is the one it was given on; the latest counts. */
static void
test_verdicts (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *word;
    Witness witness;
    int status;
    const char *stands;
  } cases[] = {
    { "open", WITNESS_SAME, 1, "open" },           { "accepted", WITNESS_SAME, 0, "accepted" },
    { "confirmed", WITNESS_SAME, 1, "confirmed" }, { "not_a_problem", WITNESS_SAME, 0, "not_a_problem" },
    { "not_a_problem", WITNESS_OTHER, 1, "open" }, { "accepted", WITNESS_UNSAID, 1, "open" },
  };
  static const char *const rules[] = { ONE_RULE, NULL };
  g_autoptr (MndDocument) document = fixture_new_sample ();
  g_autoptr (MndAnalysis) analysis = mnd_analysis_new (mnd_document_get_map (document));
  g_autoptr (GFile) file = g_file_new_for_path (fixture->map);
  g_autoptr (GError) error = NULL;
  MndDate date;
  MndFinding *finding;

  g_assert_true (mnd_date_parse (DAY, &date));
  mnd_analysis_run (analysis, mnd_date_get_last_day (&date), FALSE, rules);
  finding = mnd_finding_list_get (mnd_analysis_get_findings (analysis, MND_FINDING_GAP), 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *member = g_strdup_printf ("\"verdict\" : \"%s\"", cases[i].stands);
      add_verdict (document, finding, cases[i].word, cases[i].witness);
      assert_done (mnd_document_save (document, file, MND_PUBLISH_ADOPT, NULL, &error), error);
      {
        g_auto (Run) check =
            run ("check", fixture->map, "--as-of", DAY, "--rules", ONE_RULE, "--fail-on", "3", "--json", NULL);
        g_test_message ("%s %d", cases[i].word, (int) cases[i].witness);
        g_assert_cmpstr (check.err, ==, "");
        g_assert_cmpint (check.status, ==, cases[i].status);
        g_assert_nonnull (strstr (check.out, member));
      }
    }
  add_verdict (document, finding, "accepted", WITNESS_SAME);
  assert_done (mnd_document_save (document, file, MND_PUBLISH_ADOPT, NULL, &error), error);
  {
    g_auto (Run) text = run ("check", fixture->map, "--as-of", DAY, "--rules", ONE_RULE, NULL);
    g_assert_nonnull (strstr (text.out, " [Accepted]\n"));
  }
  mnd_document_close (document, TRUE);
}

/* Looking changes nothing. */
static void
test_reads_only (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size_before, size_after;

  import_sample (fixture);
  g_assert_true (g_file_get_contents (fixture->map, &before, &size_before, NULL));
  {
    g_auto (Run) check = run ("check", fixture->map, NULL);
    g_assert_cmpint (check.status, ==, 0);
  }
  g_assert_true (g_file_get_contents (fixture->map, &after, &size_after, NULL));
  g_assert_cmpmem (before, size_before, after, size_after);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *option;
    const char *value;
    int status;
    const char *part;
  } cases[] = {
    { "--as-of", "someday", 2, "“someday” is no date" },
    { "--as-of", "2005-02-30", 2, "“2005-02-30” is no date" },
    { "--as-of", "", 2, "“” is no date" },
    { "--rules", "R99", 2, "there is no rule “R99”" },
    { "--rules", "R01,r02", 2, "there is no rule “r02”" },
    { "--rules", "R01,", 2, "there is no rule “”" },
    { "--rules", "", 2, "there is no rule “”" },
    { "--fail-on", "0", 2, "“0” is no severity" },
    { "--fail-on", "6", 2, "“6” is no severity: write a number from 1 to 5" },
    { "--fail-on", "-1", 2, "“-1” is no severity" },
    { "--fail-on", "high", 2, "“high” is no severity" },
    { "--fail-on", NULL, 2, "--fail-on" },
    { "--xml", NULL, 2, "--xml" },
    { "--json", "another", 2, "check MAP" },
    { "--json", NULL, 3, "no such file" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Run) check = run ("check", fixture->map, cases[i].option, cases[i].value, NULL);
      assert_one_sentence (&check, cases[i].status, cases[i].part);
    }
  g_assert_true (g_file_set_contents (fixture->map, "Dear all", -1, NULL));
  {
    g_auto (Run) letter = run ("check", fixture->map, NULL);
    g_auto (Run) help = run ("check", "--help", NULL);
    assert_one_sentence (&letter, 3, "not a map");
    g_assert_cmpint (help.status, ==, 0);
    g_assert_nonnull (strstr (help.out, "--fail-on=SEVERITY"));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, test) g_test_add ("/cli/check/" path, Fixture, NULL, cli_set_up, test, cli_tear_down)
  ADD ("text", test_text);
  ADD ("json", test_json);
  ADD ("topics", test_topics);
  ADD ("balance", test_balance);
  ADD ("options", test_options);
  ADD ("day-of-map", test_day_of_map);
  ADD ("guide", test_guide);
  ADD ("fail-on", test_fail_on);
  ADD ("verdicts", test_verdicts);
  ADD ("reads-only", test_reads_only);
  ADD ("refused", test_refused);
  return g_test_run ();
}
