/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mandate-cli scorecard: answers as text, table, JSON and spreadsheet, on a day and since another, and which words it
 * refuses. */
#include "cli-fixture.h"

#include "document/mnd-edits.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define PRINCIPLES "dcaf_good_governance_principles"

static void
answer (MndDocument *document, const MndId *subject, const char *item, const char *word, const char *date)
{
  const MndAnswerDraft draft = { .subject = subject, .item = item, .answer = word, .date = date, .note = "Seen" };
  g_autoptr (GError) error = NULL;

  mnd_document_answer_item (document, &draft, NULL, &error);
  g_assert_no_error (error);
}

static MndId
find_police (MndDocument *document)
{
  MndRecordList *actors = mnd_map_get_records (mnd_document_get_map (document), MND_TABLE_ACTOR);

  for (guint i = 0; i < mnd_record_list_get_size (actors); i++)
    if (g_strcmp0 (mnd_record_get_text (mnd_record_list_get (actors, i), MND_ACTOR_KIND), "police") == 0)
      return *mnd_record_get_id (mnd_record_list_get (actors, i));
  g_assert_not_reached ();
}

/* The sample has no answers; a copy gets some. */
static void
import_answers (Fixture *fixture)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (MndDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  MndId police;

  import_sample (fixture);
  file = g_file_new_for_path (fixture->map);
  document = mnd_document_open (file, FALSE, NULL, &error);
  g_assert_no_error (error);
  police = find_police (document);
  answer (document, &police, PRINCIPLES ".1", "none", "2001");
  answer (document, &police, PRINCIPLES ".1", "partly", "2004");
  answer (document, &police, PRINCIPLES ".2", "found", "2004");
  answer (document, NULL, "sedra_phases.1.1", "found", "2003");
  mnd_document_save (document, NULL, 0, NULL, &error);
  g_assert_no_error (error);
  mnd_document_close (document, FALSE);
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  import_sample (fixture);
  {
    g_auto (Run) all = run ("scorecard", fixture->map, NULL);
    g_auto (Run) one = run ("scorecard", fixture->map, "--checklist", PRINCIPLES, NULL);
    g_auto (Run) csv = run ("scorecard", fixture->map, "--csv", NULL);
    g_assert_cmpint (all.status, ==, 0);
    g_assert_nonnull (strstr (all.out, "No checklist has an answer"));
    g_assert_nonnull (strstr (one.out, "Sierra Leone Police: Not assessed: 7\n"));
    g_assert_true (g_str_has_prefix (csv.out, "checklist,asked_of,of,item,"));
    g_assert_cmpstr (strchr (csv.out, '\n'), ==, "\n");
  }
}

static void
test_text (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *day;
    const char *expected; /* of the card */
  } rows[] = {
    { "2000", "Sierra Leone Police: Not assessed: 7\n" },
    { "2001", "Sierra Leone Police: Not met: 1 · Not assessed: 6\n" },
    { "2005", "Sierra Leone Police: Met: 1 · Partly met: 1 · Not assessed: 5\n" },
  };

  import_answers (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (Run) text = run ("scorecard", fixture->map, "--checklist", PRINCIPLES, "--as-of", rows[i].day, NULL);
      g_assert_nonnull (strstr (text.out, rows[i].expected));
    }
  {
    g_auto (Run) all = run ("scorecard", fixture->map, "--as-of", "2005", NULL);
    g_auto (Run) sorted =
        run ("scorecard", fixture->map, "--checklist", PRINCIPLES, "--as-of", "2005", "--order", "not-met", NULL);
    g_assert_nonnull (strstr (all.out, "Three phases of reform\n"));
    g_assert_nonnull (strstr (all.out, "Seven principles of good governance\n"));
    g_assert_null (strstr (all.out, "Fifteen norms"));
    g_assert_nonnull (strstr (all.out, "  Sierra Leone Police · Accountability · Partly met · 2004 · No source\n"));
    g_assert_true (
        g_str_has_prefix (strstr (sorted.out, "2005\n"), "2005\nSierra Leone Police: Met: 1 · Partly met: 1"));
  }
}

static JsonObject *
find_card (JsonObject *checklist, const char *name)
{
  JsonArray *cards = json_object_get_array_member (checklist, "cards");

  for (guint i = 0; i < json_array_get_length (cards); i++)
    {
      JsonObject *card = json_array_get_object_element (cards, i);
      if (g_strcmp0 (json_object_get_string_member (json_object_get_object_member (card, "of"), "name"), name) == 0)
        return card;
    }
  g_assert_not_reached ();
}

static void
test_json (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *root, *card, *item;

  import_answers (fixture);
  {
    g_auto (Run) json = run ("scorecard", fixture->map, "--checklist", PRINCIPLES, "--as-of", "2005-12-31", "--since",
                             "2002", "--json", NULL);
    json_parser_load_from_data (parser, json.out, -1, &error);
    g_assert_no_error (error);
  }
  root = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpstr (json_object_get_string_member (root, "as_of"), ==, "2005-12-31");
  root = json_array_get_object_element (json_object_get_array_member (root, "checklists"), 0);
  g_assert_cmpstr (json_object_get_string_member (root, "asked_of"), ==, "institution");
  card = find_card (root, "Sierra Leone Police");
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (card, "totals"), "partly"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (card, "totals"), "not_assessed"), ==, 5);
  item = json_array_get_object_element (json_object_get_array_member (card, "items"), 0);
  g_assert_cmpstr (json_object_get_string_member (item, "item"), ==, PRINCIPLES ".1");
  g_assert_cmpstr (json_object_get_string_member (item, "answer"), ==, "partly");
  g_assert_cmpstr (json_object_get_string_member (item, "before"), ==, "none");
  g_assert_cmpint (json_object_get_int_member (item, "answers"), ==, 2);
}

static void
test_csv (Fixture *fixture, gconstpointer data)
{
  import_answers (fixture);
  {
    g_auto (Run) csv = run ("scorecard", fixture->map, "--as-of", "2005", "--csv", NULL);
    g_assert_nonnull (
        strstr (csv.out, PRINCIPLES ",institution,Sierra Leone Police," PRINCIPLES ".1,Accountability,partly,2004,"));
    g_assert_nonnull (strstr (csv.out, "sedra_phases,map,,sedra_phases.1.1,Assessment,found,2003,"));
    g_assert_nonnull (strstr (csv.out, ",Seen,2005-12-31"));
    g_assert_null (strstr (csv.out, ",sedra_phases.1,"));
  }
}

/* Same map, same bytes. */
static void
test_files (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "s.csv", "s.xlsx", "s.svg" };

  import_answers (fixture);
  for (guint k = 0; k < G_N_ELEMENTS (names); k++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[k], NULL);
      g_autofree char *bytes = NULL;
      g_autofree char *more = NULL;
      gsize size = 0, n_more = 0;
      g_auto (Run) first = run ("scorecard", fixture->map, "-o", path, "--checklist", PRINCIPLES, NULL);
      g_assert_cmpint (first.status, ==, 0);
      g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
      {
        g_auto (Run) again = run ("scorecard", fixture->map, "-o", path, "--checklist", PRINCIPLES, NULL);
        g_assert_cmpint (again.status, ==, 0);
      }
      g_assert_true (g_file_get_contents (path, &more, &n_more, NULL));
      g_assert_cmpmem (bytes, size, more, n_more);
    }
}

static void
test_usage (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *words[4];
    const char *part;
  } rows[] = {
    { { "--checklist", "wizards" }, "wizards" },
    { { "--order", "size" }, "not-met" },
    { { "--as-of", "soon" }, "soon" },
    { { "--since", "once" }, "once" },
    { { "--as-of", "2005", "--all-times" }, "--all-times" },
    { { "--csv", "--json" }, "--json" },
    { { "-o", "a.odt" }, "a.odt" },
    { { "-o", "a.svg" }, "--checklist" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (Run) bad = run ("scorecard", "none.mandate", rows[i].words[0], rows[i].words[1], rows[i].words[2], NULL);
      assert_one_sentence (&bad, 2, rows[i].part);
    }
  {
    g_auto (Run) bad = run ("scorecard", "none.mandate", NULL);
    assert_one_sentence (&bad, 3, "none.mandate");
  }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/cli-scorecard/nothing", test_nothing }, { "/cli-scorecard/text", test_text },
    { "/cli-scorecard/json", test_json },       { "/cli-scorecard/csv", test_csv },
    { "/cli-scorecard/files", test_files },     { "/cli-scorecard/usage", test_usage },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, cli_set_up, tests[i].test, cli_tear_down);

  return g_test_run ();
}
