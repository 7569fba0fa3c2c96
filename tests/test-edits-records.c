/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells of tables of records: what they say, what may be typed into them, one at a time and as a block; and that a
 * block is one edit or none. */
#include "document-fixture.h"

#include "document/mnd-edits-records.h"
#include "document/mnd-findings.h"
#include "model/mnd-text.h"

#include <string.h>

typedef struct
{
  MndDocument *document;
  MndMap *map;
  MndId parliament, army, aid, link;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->document = mnd_document_new ("Test", "en", NULL);
  fixture->map = mnd_document_get_map (fixture->document);
  fixture->parliament = fixture_add_actor (fixture->document, "parliament", "Parliament");
  fixture->army = fixture_add_actor (fixture->document, "armed_forces", "Army");
  mnd_document_connect (fixture->document, &fixture->parliament, &fixture->army, "oversees", "parliamentary",
                        &fixture->link, &error);
  g_assert_no_error (error);
  assert_done (mnd_document_add_support (fixture->document, "Training", &fixture->parliament, &fixture->army, "2a",
                                         &fixture->aid, &error),
               error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  mnd_document_close (fixture->document, TRUE);
  g_object_unref (fixture->document);
}

static MndRecord *
find_row (Fixture *fixture, MndRecordsKind kind)
{
  switch (kind)
    {
    case MND_RECORDS_LINKS:
      return fixture_find (fixture->document, MND_TABLE_LINK, &fixture->link);
    case MND_RECORDS_SUPPORT:
      return fixture_find (fixture->document, MND_TABLE_SUPPORT, &fixture->aid);
    default:
      return fixture_find (fixture->document, MND_TABLE_ACTOR, &fixture->army);
    }
}

static guint
find_column (MndRecordTable *table, const char *name)
{
  int column = mnd_record_table_find_column (table, name);

  g_assert_cmpint (column, >=, 0);
  return (guint) column;
}

static char *
dup_text (MndRecordTable *table, gpointer row, const char *column)
{
  g_auto (MndCell) cell = { NULL };

  mnd_record_table_read (table, row, find_column (table, column), &cell);
  return g_steal_pointer (&cell.text);
}

static void
assert_says (MndRecordTable *table, gpointer row, const char *column, const char *text)
{
  g_autofree char *now = dup_text (table, row, column);

  g_assert_cmpstr (now, ==, text);
}

static gboolean
fill (Fixture *fixture, MndRecordTable *table, gpointer row, const char *column, const char *text, GError **error)
{
  const MndRecordEntry entry = { row, find_column (table, column), text };

  return mnd_document_fill_records (fixture->document, table, &entry, 1, error);
}

/* What is typed, what the cell says then, and what undo is called; NULL: it is refused. */
static const struct
{
  MndRecordsKind kind;
  const char *column;
  const char *typed;
  const char *says;
  const char *label;
} typed[] = {
  { MND_RECORDS_ACTORS, "name", "The Army", "The Army", "Rename Army" },
  { MND_RECORDS_ACTORS, "name", "", NULL, NULL },
  { MND_RECORDS_ACTORS, "acronym", " TA ", "TA", "Change Acronym of Army" },
  { MND_RECORDS_ACTORS, "kind", "police, national", NULL, NULL },
  { MND_RECORDS_ACTORS, "kind", "MINISTRY", "Ministry", "Change Kind of Army" },
  { MND_RECORDS_ACTORS, "kind", "", NULL, NULL },
  { MND_RECORDS_ACTORS, "functions", "Provision, justice", "Provision; Justice", "Change Functions of Army" },
  { MND_RECORDS_ACTORS, "functions", "provision; magic", NULL, NULL },
  { MND_RECORDS_ACTORS, "level", "regional", "Regional", "Change Level of Army" },
  { MND_RECORDS_ACTORS, "place", "Freetown", "Freetown", "Change Place of Army" },
  { MND_RECORDS_ACTORS, "start-date", "5/6/2004", NULL, NULL },
  { MND_RECORDS_ACTORS, "start-date", "2004-05", "May 2004", "Change Founded of Army" },
  { MND_RECORDS_ACTORS, "start-date", "17 May 2004", "17 May 2004", "Change Founded of Army" },
  { MND_RECORDS_ACTORS, "staff", "12,500", "12,500", "Change Staff of Army" },
  { MND_RECORDS_ACTORS, "staff", "many", NULL, NULL },
  { MND_RECORDS_ACTORS, "staff", "-1", NULL, NULL },
  { MND_RECORDS_ACTORS, "budget", "EUR 1,000", "EUR\302\2401,000", "Change Yearly budget of Army" },
  { MND_RECORDS_ACTORS, "influence", "5", "5", "Change Influence of Army" },
  { MND_RECORDS_ACTORS, "influence", "6", NULL, NULL },
  { MND_RECORDS_ACTORS, "confidential", "yes", "Yes", "Change Confidential of Army" },
  { MND_RECORDS_ACTORS, "confidential", "perhaps", NULL, NULL },
  { MND_RECORDS_ACTORS, "links", "7", NULL, NULL },
  { MND_RECORDS_LINKS, "to", "parliament", "Parliament", "Change To of Parliament → Army" },
  { MND_RECORDS_LINKS, "to", "Nobody", NULL, NULL },
  { MND_RECORDS_LINKS, "to", "", NULL, NULL },
  { MND_RECORDS_LINKS, "mode", "audit", "audit", "Change Oversight mode of Parliament → Army" },
  { MND_RECORDS_LINKS, "basis", "Act 1 of 2001", "Act 1 of 2001", "Change Legal basis of Parliament → Army" },
  { MND_RECORDS_SUPPORT, "fields", "2a 60%; 4a Disarmament, demobilisation, reintegration (40 %)",
    "2a Armed forces 60%; 4a Disarmament, demobilisation, reintegration 40%", "Change Field of Training" },
  { MND_RECORDS_SUPPORT, "fields", "2a=120", NULL, NULL },
  { MND_RECORDS_SUPPORT, "fields", "magic", NULL, NULL },
  { MND_RECORDS_SUPPORT, "donors", "Army", NULL, NULL },
};

/* Each is one edit, and undo brings back what was. */
static void
test_typed (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (MndRecordTable) table = mnd_record_table_new (typed[i].kind, fixture->map);
      MndRecord *row = find_row (fixture, typed[i].kind);
      const MndRecordEntry entry = { row, find_column (table, typed[i].column), typed[i].typed };
      g_autofree char *before = fixture_dup_map_text (fixture->map);
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;
      gint64 n = mnd_document_count_history (fixture->document, NULL);
      g_test_message ("%s: “%s”", typed[i].column, typed[i].typed);
      g_assert_true (mnd_document_check_record (fixture->document, table, &entry, NULL) == (typed[i].says != NULL));
      if (typed[i].says == NULL)
        {
          g_assert_false (fill (fixture, table, row, typed[i].column, typed[i].typed, &error));
          g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID);
          g_assert_cmpint (mnd_document_count_history (fixture->document, NULL), ==, n);
          continue;
        }
      assert_done (fill (fixture, table, row, typed[i].column, typed[i].typed, &error), error);
      assert_says (table, row, typed[i].column, typed[i].says);
      g_assert_cmpstr (mnd_document_get_undo_label (fixture->document), ==, typed[i].label);
      g_assert_cmpint (mnd_document_count_history (fixture->document, NULL), ==, n + 1);
      /* What is shown can be typed again and is no change. */
      assert_done (fill (fixture, table, row, typed[i].column, typed[i].says, &error), error);
      g_assert_cmpint (mnd_document_count_history (fixture->document, NULL), ==, n + 1);
      assert_done (mnd_document_undo (fixture->document, &error), error);
      after = fixture_dup_map_text (fixture->map);
      g_assert_cmpstr (after, ==, before);
    }
  fixture_assert_same_as_disk (fixture->document);
}

/* Rows that are there and rows that are not, in one edit. */
static void
test_block (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MndRecordTable) table = mnd_record_table_new (MND_RECORDS_ACTORS, fixture->map);
  g_autoptr (GObject) first = g_object_new (G_TYPE_OBJECT, NULL), second = g_object_new (G_TYPE_OBJECT, NULL);
  guint name = find_column (table, "name"), kind = find_column (table, "kind"), place = find_column (table, "place");
  MndRecord *army = find_row (fixture, MND_RECORDS_ACTORS);
  const MndRecordEntry entries[] = {
    { army, name, "Never" },   { army, name, "Armed Forces" },
    { army, place, "Port" },   { army, find_column (table, "staff"), "900" },
    { first, name, "Police" }, { first, kind, "police" },
    { first, place, "Port" },  { second, name, "Guards" },
  };
  g_autofree char *before = fixture_dup_map_text (fixture->map);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n = mnd_document_count_history (fixture->document, NULL);

  assert_done (mnd_document_fill_records (fixture->document, table, entries, G_N_ELEMENTS (entries), &error), error);
  g_assert_cmpint (mnd_document_count_history (fixture->document, NULL), ==, n + 1);
  g_assert_cmpstr (mnd_document_get_undo_label (fixture->document), ==, "Add 2 actors");
  g_assert_cmpuint (mnd_record_list_get_size (mnd_map_get_records (fixture->map, MND_TABLE_ACTOR)), ==, 4);
  /* One place for both who are there. */
  g_assert_cmpuint (mnd_record_list_get_size (mnd_map_get_records (fixture->map, MND_TABLE_PLACE)), ==, 1);
  g_assert_cmpuint (mnd_record_list_get_size (mnd_map_get_records (fixture->map, MND_TABLE_POSITION)), ==, 4);
  assert_says (table, army, "name", "Armed Forces");
  assert_says (table, army, "staff", "900");
  fixture_assert_same_as_disk (fixture->document);
  assert_done (mnd_document_undo (fixture->document, &error), error);
  after = fixture_dup_map_text (fixture->map);
  g_assert_cmpstr (after, ==, before);
}

static void
test_block_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MndRecordTable) table = mnd_record_table_new (MND_RECORDS_ACTORS, fixture->map);
  g_autoptr (GObject) fresh = g_object_new (G_TYPE_OBJECT, NULL);
  MndRecord *army = find_row (fixture, MND_RECORDS_ACTORS);
  const MndRecordEntry bad_date[] = { { army, find_column (table, "staff"), "5" },
                                      { army, find_column (table, "end-date"), "soon" } };
  const MndRecordEntry no_name[] = { { army, find_column (table, "staff"), "5" },
                                     { fresh, find_column (table, "kind"), "police" } };
  gint64 n = mnd_document_count_history (fixture->document, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (mnd_document_fill_records (fixture->document, table, bad_date, 2, &error));
  g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (mnd_document_fill_records (fixture->document, table, no_name, 2, &error));
  g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID);
  g_assert_cmpint (mnd_document_count_history (fixture->document, NULL), ==, n);
  assert_says (table, army, "staff", NULL);
}

static void
test_link_kind (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MndRecordTable) table = mnd_record_table_new (MND_RECORDS_LINKS, fixture->map);
  MndRecord *link = find_row (fixture, MND_RECORDS_LINKS);
  const MndRecordEntry entries[] = { { link, find_column (table, "kind"), "commands" },
                                     { link, find_column (table, "start-date"), "2001" } };
  g_autoptr (GError) error = NULL;

  assert_done (mnd_document_fill_records (fixture->document, table, entries, 2, &error), error);
  assert_says (table, link, "mode", NULL);
  g_assert_cmpstr (mnd_document_get_undo_label (fixture->document), ==, "Change 2 cells");
  g_assert_false (fill (fixture, table, link, "mode", "audit", &error));
  g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID);
}

/* Kinds of money and currencies stand apart; what is the sum of several cannot be typed. */
static void
test_money (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MndRecordTable) table = mnd_record_table_new (MND_RECORDS_SUPPORT, fixture->map);
  MndRecord *aid = find_row (fixture, MND_RECORDS_SUPPORT);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mnd_record_table_find_column (table, "commitment-EUR"), ==, -1);
  g_assert_false (mnd_record_table_update_columns (table));
  mnd_document_add_money (fixture->document, &fixture->aid, "commitment", 10000, "EUR", NULL, &error);
  mnd_document_add_money (fixture->document, &fixture->aid, "disbursement", 100, "USD", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (mnd_record_table_update_columns (table));
  assert_says (table, aid, "commitment-EUR", "100");
  g_assert_cmpint (mnd_record_table_find_column (table, "commitment-USD"), ==, -1);
  assert_done (fill (fixture, table, aid, "commitment-EUR", "250.50", &error), error);
  assert_says (table, aid, "commitment-EUR", "250.50");
  g_assert_false (fill (fixture, table, aid, "commitment-EUR", "USD 5", &error));
  g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID);
  g_clear_error (&error);
  mnd_document_add_money (fixture->document, &fixture->aid, "commitment", 50, "EUR", NULL, NULL);
  assert_says (table, aid, "commitment-EUR", "251");
  g_assert_false (mnd_document_may_fill (fixture->document, table, aid, find_column (table, "commitment-EUR")));
  assert_done (fill (fixture, table, aid, "disbursement-USD", "", &error), error);
  assert_says (table, aid, "disbursement-USD", NULL);
  g_assert_cmpuint (mnd_record_list_get_size (mnd_map_get_records (fixture->map, MND_TABLE_MONEY)), ==, 2);
  assert_done (fill (fixture, table, aid, "disbursement-USD", "3", &error), error);
  g_assert_cmpstr (mnd_document_get_undo_label (fixture->document), ==, "Add an amount to Training");
}

static void
test_counts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MndRecordTable) table = mnd_record_table_new (MND_RECORDS_ACTORS, fixture->map);
  MndRecord *army = find_row (fixture, MND_RECORDS_ACTORS), *link = find_row (fixture, MND_RECORDS_LINKS);
  g_auto (MndValue) start = mnd_value_text ("2001");
  g_autoptr (GError) error = NULL;

  assert_says (table, army, "overseers", "1");
  assert_says (table, army, "support", "1");
  mnd_document_connect (fixture->document, &fixture->parliament, &fixture->army, "oversees", "budget", NULL, &error);
  mnd_document_connect (fixture->document, &fixture->army, &fixture->army, "cooperates_with", NULL, NULL, &error);
  g_assert_no_error (error);
  assert_says (table, army, "overseers", "1");
  assert_says (table, army, "links", "3");
  assert_done (mnd_document_set_value (fixture->document, link, MND_LINK_START, &start, &error), error);
  mnd_record_table_set_day (table, 730000); /* in 1999 */
  assert_says (table, army, "links", "2");
}

/* What says nothing is last both ways; dates by time, however much of them is known. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  static const char *const dates[] = { "2004-05-17", "2004", "2004-05", "1999", "" };
  static const char *const up[] = { "1999", "2004", "2004-05", "2004-05-17", NULL };
  g_autoptr (MndRecordTable) table = mnd_record_table_new (MND_RECORDS_ACTORS, fixture->map);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  guint column = find_column (table, "start-date");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      MndId id = fixture_add_actor (fixture->document, "ministry", "Ministry");
      g_ptr_array_add (rows, fixture_find (fixture->document, MND_TABLE_ACTOR, &id));
      assert_done (fill (fixture, table, rows->pdata[i], "start-date", dates[i], &error), error);
    }
  for (guint down = 0; down < 2; down++)
    {
      mnd_record_table_sort (table, rows, column, down);
      for (guint i = 0; i < rows->len; i++)
        {
          g_autofree char *plain = mnd_record_table_dup_plain (table, rows->pdata[i], column);
          g_assert_cmpstr (plain, ==, i == 4 ? NULL : up[down ? 3 - i : i]);
        }
    }
}

static void
test_verdicts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MndRecordTable) table = mnd_record_table_new (MND_RECORDS_FINDINGS, fixture->map);
  g_autoptr (MndAnalysis) analysis = mnd_analysis_new (fixture->map);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n;

  mnd_analysis_run (analysis, 733000, FALSE, NULL);
  mnd_record_table_set_analysis (table, analysis);
  rows = mnd_record_table_dup_rows (table);
  g_assert_cmpuint (rows->len, >=, 2);
  assert_done (fill (fixture, table, rows->pdata[0], "verdict", "accepted", &error), error);
  g_assert_true (g_str_has_prefix (mnd_document_get_undo_label (fixture->document), "Record for a finding on "));
  mnd_record_table_set_analysis (table, analysis);
  assert_says (table, rows->pdata[0], "verdict", "Accepted");
  g_assert_false (fill (fixture, table, rows->pdata[0], "verdict", "nonsense", &error));
  g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID);
  g_clear_error (&error);
  n = mnd_document_count_history (fixture->document, NULL);
  {
    const MndRecordEntry entries[] = { { rows->pdata[0], find_column (table, "reason"), "Agreed" },
                                       { rows->pdata[1], find_column (table, "verdict"), "confirmed" } };
    assert_done (mnd_document_fill_records (fixture->document, table, entries, 2, &error), error);
  }
  mnd_record_table_set_analysis (table, analysis);
  g_assert_cmpint (mnd_document_count_history (fixture->document, NULL), ==, n + 1);
  assert_says (table, rows->pdata[0], "verdict", "Accepted");
  assert_says (table, rows->pdata[0], "reason", "Agreed");
  assert_says (table, rows->pdata[1], "verdict", "Confirmed");
  g_assert_false (mnd_document_may_fill (fixture->document, table, rows->pdata[0], find_column (table, "severity")));
}

static void
test_languages (Fixture *fixture, gconstpointer data)
{
  static const char *const french[] = { "fr", NULL };
  g_autoptr (MndRecordTable) table = mnd_record_table_new (MND_RECORDS_ACTORS, fixture->map);
  MndRecord *army = find_row (fixture, MND_RECORDS_ACTORS);
  g_auto (MndCell) cell = { NULL };
  g_autoptr (GError) error = NULL;

  mnd_record_table_set_languages (table, french);
  mnd_record_table_read (table, army, find_column (table, "name"), &cell);
  g_assert_cmpstr (cell.text, ==, "Army");
  g_assert_true (cell.is_inherited);
  assert_done (fill (fixture, table, army, "name", "Armée", &error), error);
  assert_says (table, army, "name", "Armée");
  g_assert_cmpstr (mnd_map_get_name (fixture->map, &fixture->army, NULL), ==, "Army");
  mnd_record_table_set_languages (table, NULL);
  assert_says (table, army, "name", "Army");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer data);
  } cases[] = {
    { "/edits-records/typed", test_typed },
    { "/edits-records/block", test_block },
    { "/edits-records/block-refused", test_block_refused },
    { "/edits-records/link-kind", test_link_kind },
    { "/edits-records/money", test_money },
    { "/edits-records/counts", test_counts },
    { "/edits-records/order", test_order },
    { "/edits-records/verdicts", test_verdicts },
    { "/edits-records/languages", test_languages },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, Fixture, NULL, set_up, cases[i].run, tear_down);
  return g_test_run ();
}
