/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every gesture of mnd-edits.h: what it does, what its undo is called, and what it refuses. */
#include "document-fixture.h"

#include "document/mnd-document-private.h"
#include "model/mnd-text.h"

#include <string.h>

typedef struct
{
  MndDocument *document;
  MndMap *map;
  MndId police;
  MndId parliament;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->document = fixture_new_document ();
  fixture->map = mnd_document_get_map (fixture->document);
  fixture->police = fixture_add_actor (fixture->document, "police", "Police");
  fixture->parliament = fixture_add_actor (fixture->document, "parliament", "Parliament");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  fixture_assert_same_as_disk (fixture->document);
  mnd_document_close (fixture->document, TRUE);
  g_object_unref (fixture->document);
}

static guint
count (Fixture *fixture, MndTable table)
{
  return mnd_record_list_get_size (mnd_map_get_records (fixture->map, table));
}

static MndRecord *
police (Fixture *fixture)
{
  return fixture_find (fixture->document, MND_TABLE_ACTOR, &fixture->police);
}

static void
test_add_actor (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (count (fixture, MND_TABLE_ACTOR), ==, 2);
  g_assert_cmpuint (count (fixture, MND_TABLE_POSITION), ==, 2);
  g_assert_cmpstr (mnd_map_get_name (fixture->map, &fixture->police, NULL), ==, "Police");
  g_assert_cmpstr (mnd_document_get_undo_label (fixture->document), ==, "Add Parliament");
  assert_done (mnd_document_undo (fixture->document, &error), error);
  g_assert_cmpuint (count (fixture, MND_TABLE_ACTOR), ==, 1);
  g_assert_cmpuint (count (fixture, MND_TABLE_TEXT), ==, 1);
  g_assert_cmpstr (mnd_document_get_redo_label (fixture->document), ==, "Add Parliament");
}

static void
test_connect (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MndRecord *link;
  MndId id;

  assert_done (mnd_document_connect (fixture->document, &fixture->parliament, &fixture->police, "oversees",
                                     "parliamentary", &id, &error),
               error);
  g_assert_cmpstr (mnd_document_get_undo_label (fixture->document), ==, "Connect Parliament to Police");
  link = fixture_find (fixture->document, MND_TABLE_LINK, &id);
  g_assert_cmpstr (mnd_record_get_text (link, MND_LINK_MODE), ==, "parliamentary");
  /* A kind without modes takes the mode away. */
  assert_done (mnd_document_set_value_from_text (fixture->document, link, MND_LINK_KIND, "commands", &error), error);
  g_assert_null (mnd_record_get_text (link, MND_LINK_MODE));
}

static void
test_support (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MndId donor = fixture_add_actor (fixture->document, "donor_government", "Donor");
  MndId support, party, money;

  assert_done (mnd_document_add_support (fixture->document, "Training", &donor, &fixture->police, "2b", &support,
                                         &error),
               error);
  g_assert_cmpuint (count (fixture, MND_TABLE_PARTY), ==, 2);
  assert_done (mnd_document_add_party (fixture->document, &support, &fixture->parliament, "implementer", &party,
                                       &error),
               error);
  assert_done (mnd_document_add_money (fixture->document, &support, "commitment", 100000, "EUR", &money, &error),
               error);
  g_assert_cmpint (mnd_record_get_integer (fixture_find (fixture->document, MND_TABLE_MONEY, &money), MND_MONEY_AMOUNT,
                                           0),
                   ==, 100000);
}

static void
test_add_actors (Fixture *fixture, gconstpointer data)
{
  const MndActorDraft drafts[] = {
    { .kind = "ministry", .name = " Ministry of Defence ", .acronym = " MoD ", .place = "Freetown", .x = 10, .y = 20 },
    { .kind = "donor_government", .name = "Donor", .acronym = "", .x = 10, .y = 90 },
  };
  gint64 history = mnd_document_count_history (fixture->document, NULL);
  g_autoptr (GError) error = NULL;
  MndId ids[2];

  assert_done (mnd_document_add_actors (fixture->document, drafts, 2, ids, &error), error);
  g_assert_cmpint (mnd_document_count_history (fixture->document, NULL), ==, history + 1);
  g_assert_cmpstr (mnd_document_get_undo_label (fixture->document), ==, "Add 2 actors");
  g_assert_cmpstr (mnd_map_get_name (fixture->map, &ids[0], NULL), ==, "Ministry of Defence");
  g_assert_cmpstr (mnd_map_get_short_name (fixture->map, &ids[0], NULL), ==, "MoD");
  g_assert_nonnull (
      mnd_record_get_reference (fixture_find (fixture->document, MND_TABLE_ACTOR, &ids[0]), MND_ACTOR_PLACE));
  g_assert_null (mnd_map_find_text (fixture->map, &ids[1], "acronym", "en", 0));
  /* The place is there by now, whatever its case. */
  assert_done (mnd_document_add_actors (fixture->document,
                                        &(MndActorDraft){
                                            .kind = "police", .name = "City police", .place = "FREETOWN" },
                                        1, NULL, &error),
               error);
  g_assert_cmpuint (count (fixture, MND_TABLE_PLACE), ==, 1);
}

static void
test_connect_new (Fixture *fixture, gconstpointer data)
{
  const MndActorDraft draft = { .kind = "ministry", .name = "Ministry", .x = 5, .y = 6 };
  gint64 history = mnd_document_count_history (fixture->document, NULL);
  g_autoptr (GError) error = NULL;
  MndRecord *link;
  MndId id;

  assert_done (mnd_document_connect_new (fixture->document, &draft, &fixture->police, NULL, "reports_to", NULL, &id,
                                         &error),
               error);
  g_assert_cmpint (mnd_document_count_history (fixture->document, NULL), ==, history + 1);
  g_assert_cmpstr (mnd_document_get_undo_label (fixture->document), ==, "Add Ministry linked with Police");
  link = mnd_record_list_get (mnd_map_get_records (fixture->map, MND_TABLE_LINK), 0);
  g_assert_true (mnd_id_equal (mnd_record_get_reference (link, MND_LINK_FROM), &fixture->police));
  g_assert_true (mnd_id_equal (mnd_record_get_reference (link, MND_LINK_TO), &id));
  assert_done (mnd_document_undo (fixture->document, &error), error);
  g_assert_cmpuint (count (fixture, MND_TABLE_LINK), ==, 0);
  g_assert_cmpuint (count (fixture, MND_TABLE_ACTOR), ==, 2);
  /* The other way round. */
  assert_done (mnd_document_connect_new (fixture->document, &draft, NULL, &fixture->police, "oversees", "executive",
                                         &id, &error),
               error);
  link = mnd_record_list_get (mnd_map_get_records (fixture->map, MND_TABLE_LINK), 0);
  g_assert_true (mnd_id_equal (mnd_record_get_reference (link, MND_LINK_FROM), &id));
}

static void
test_draw_support (Fixture *fixture, gconstpointer data)
{
  const MndActorDraft border = { .kind = "border_customs", .name = "Border Guard" };
  const MndPlacement there = { .x = 40, .y = 50 };
  const MndSupportDraft draft = {
    .name = "Training", .field = "2b", .funder = &fixture->parliament, .new_beneficiary = &border, .placement = &there
  };
  gint64 history = mnd_document_count_history (fixture->document, NULL);
  g_autoptr (GError) error = NULL;
  MndId id;

  assert_done (mnd_document_draw_support (fixture->document, &draft, &id, &error), error);
  g_assert_cmpint (mnd_document_count_history (fixture->document, NULL), ==, history + 1);
  g_assert_cmpstr (mnd_document_get_undo_label (fixture->document), ==, "Add support Training");
  g_assert_cmpuint (count (fixture, MND_TABLE_ACTOR), ==, 3);
  g_assert_cmpuint (count (fixture, MND_TABLE_PARTY), ==, 2);
  g_assert_cmpuint (count (fixture, MND_TABLE_POSITION), ==, 4);
  assert_done (mnd_document_undo (fixture->document, &error), error);
  g_assert_cmpuint (count (fixture, MND_TABLE_ACTOR), ==, 2);
}

static void
test_evidence (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MndId source, citation, mandate;

  assert_done (mnd_document_add_source (fixture->document, "law", "Police Act", &source, &error), error);
  assert_done (mnd_document_cite (fixture->document, police (fixture), &source, "high", &citation, &error), error);
  assert_done (mnd_document_cite (fixture->document, police (fixture), NULL, "low", NULL, &error), error);
  assert_done (mnd_document_add_mandate (fixture->document, &fixture->police, "provision", "Keeps order", &mandate,
                                         &error),
               error);
  g_assert_cmpstr (mnd_map_get_text (fixture->map, &mandate, "wording", NULL), ==, "Keeps order");
  g_assert_false (mnd_document_cite (fixture->document, police (fixture), NULL, NULL, NULL, &error));
  g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID);
}

static void
test_delete_takes_dependents (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  MndRecord *record;
  MndId donor = fixture_add_actor (fixture->document, "donor_government", "Donor");
  MndId source, support, money;

  assert_done (mnd_document_connect (fixture->document, &fixture->parliament, &fixture->police, "oversees", NULL, NULL,
                                     &error),
               error);
  assert_done (mnd_document_connect (fixture->document, &fixture->police, &fixture->police, "oversees", "internal",
                                     NULL, &error),
               error);
  assert_done (mnd_document_add_support (fixture->document, "Training", &donor, &fixture->police, NULL, &support,
                                         &error),
               error);
  assert_done (mnd_document_add_money (fixture->document, &support, "commitment", 1, "EUR", &money, &error), error);
  record = fixture_find (fixture->document, MND_TABLE_MONEY, &money);
  {
    g_auto (MndValue) from = mnd_value_id (&fixture->police);
    assert_done (mnd_document_set_value (fixture->document, record, MND_MONEY_FROM_ACTOR, &from, &error), error);
  }
  assert_done (mnd_document_add_source (fixture->document, "law", "Act", &source, &error), error);
  assert_done (mnd_document_cite (fixture->document, police (fixture), &source, NULL, NULL, &error), error);
  assert_done (mnd_document_add_mandate (fixture->document, &fixture->police, NULL, "Order", NULL, &error), error);
  before = fixture_dup_map_text (fixture->map);

  record = police (fixture);
  assert_done (mnd_document_delete (fixture->document, &record, 1, &error), error);
  g_assert_cmpstr (mnd_document_get_undo_label (fixture->document), ==, "Delete Police");
  g_assert_cmpuint (count (fixture, MND_TABLE_LINK), ==, 0);
  g_assert_cmpuint (count (fixture, MND_TABLE_MANDATE), ==, 0);
  g_assert_cmpuint (count (fixture, MND_TABLE_CITATION), ==, 0);
  g_assert_cmpuint (count (fixture, MND_TABLE_PARTY), ==, 1);
  g_assert_cmpuint (count (fixture, MND_TABLE_MONEY), ==, 1); /* stays, and lets go of the actor */
  g_assert_null (
      mnd_record_get_reference (fixture_find (fixture->document, MND_TABLE_MONEY, &money), MND_MONEY_FROM_ACTOR));
  fixture_assert_same_as_disk (fixture->document);

  record = fixture_find (fixture->document, MND_TABLE_SOURCE, &source);
  assert_done (mnd_document_delete (fixture->document, &record, 1, &error), error);
  assert_done (mnd_document_undo (fixture->document, &error), error);
  assert_done (mnd_document_undo (fixture->document, &error), error);
  after = fixture_dup_map_text (fixture->map);
  g_assert_cmpstr (after, ==, before);
}

static void
test_set_value (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint column;
    const char *text;
    gboolean good;
  } cases[] = {
    { MND_ACTOR_KIND, "armed_forces", TRUE },
    { MND_ACTOR_KIND, "wizard", FALSE },
    { MND_ACTOR_KIND, "", FALSE },
    { MND_ACTOR_FUNCTIONS, "provision,justice", TRUE },
    { MND_ACTOR_FUNCTIONS, "provision,magic", FALSE },
    { MND_ACTOR_FUNCTIONS, "", TRUE },
    { MND_ACTOR_START, "2004-05", TRUE },
    { MND_ACTOR_START, " 2004 ", TRUE },
    { MND_ACTOR_START, "2004-02-30", FALSE },
    { MND_ACTOR_START, "yesterday", FALSE },
    { MND_ACTOR_STAFF, "1200", TRUE },
    { MND_ACTOR_STAFF, "-1", FALSE },
    { MND_ACTOR_STAFF, "many", FALSE },
    { MND_ACTOR_INFLUENCE, "5", TRUE },
    { MND_ACTOR_INFLUENCE, "6", FALSE },
    { MND_ACTOR_CONFIDENTIAL, "1", TRUE },
    { MND_ACTOR_CONFIDENTIAL, "2", FALSE },
    { MND_ACTOR_BUDGET_CURRENCY, "EUR", TRUE },
    { MND_ACTOR_BUDGET_CURRENCY, "euro", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = fixture_dup_map_text (fixture->map);
      g_autofree char *after = NULL;
      gboolean good = mnd_document_set_value_from_text (fixture->document, police (fixture), cases[i].column,
                                                        cases[i].text, &error);

      g_test_message ("%s = “%s”: %s", mnd_table_get_column (MND_TABLE_ACTOR, cases[i].column)->name, cases[i].text,
                      error != NULL ? error->message : "taken");
      g_assert_cmpint (good, ==, cases[i].good);
      if (good)
        continue;
      g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID);
      after = fixture_dup_map_text (fixture->map);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
test_shares (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    gboolean good;
  } cases[] = { { "1a", TRUE }, { "1a=60,2b=40", TRUE }, { "1a=160", FALSE }, { "9", FALSE }, { "1a=x", FALSE } };
  g_autoptr (GError) error = NULL;
  MndId id;

  assert_done (mnd_document_add_support (fixture->document, "Training", NULL, NULL, NULL, &id, &error), error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MndRecord *support = fixture_find (fixture->document, MND_TABLE_SUPPORT, &id);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (mnd_document_set_value_from_text (fixture->document, support, MND_SUPPORT_FIELDS, cases[i].text,
                                                         NULL),
                       ==, cases[i].good);
    }
}

static void
test_set_text (Fixture *fixture, gconstpointer data)
{
  static const char *const french[] = { "fr", NULL };
  g_autoptr (GError) error = NULL;
  gint64 history;

  assert_done (mnd_document_set_text (fixture->document, &fixture->police, "name", "fr", "La police", &error), error);
  g_assert_cmpstr (mnd_map_get_name (fixture->map, &fixture->police, french), ==, "La police");
  g_assert_cmpstr (mnd_document_get_undo_label (fixture->document), ==, "Change Name (fr) of Police");
  history = mnd_document_count_history (fixture->document, NULL);
  assert_done (mnd_document_set_text (fixture->document, &fixture->police, "name", "fr", " La police ", &error), error);
  g_assert_cmpint (mnd_document_count_history (fixture->document, NULL), ==, history);
  assert_done (mnd_document_set_text (fixture->document, &fixture->police, "name", "fr", "", &error), error);
  g_assert_cmpstr (mnd_map_get_name (fixture->map, &fixture->police, french), ==, "Police");
  assert_done (mnd_document_set_text (fixture->document, &fixture->police, "name", "en", "The police", &error), error);
  g_assert_cmpstr (mnd_document_get_undo_label (fixture->document), ==, "Rename Police");
  g_assert_false (mnd_document_set_text (fixture->document, &fixture->police, "note", NULL, "\xff\xfe", &error));
  g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID);
}

static void
test_place (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MndRecord *parliament = fixture_find (fixture->document, MND_TABLE_ACTOR, &fixture->parliament);

  assert_done (mnd_document_set_place (fixture->document, police (fixture), "Freetown", &error), error);
  assert_done (mnd_document_set_place (fixture->document, parliament, "FREETOWN", &error), error);
  g_assert_cmpuint (count (fixture, MND_TABLE_PLACE), ==, 1);
  assert_done (mnd_document_set_place (fixture->document, parliament, " ", &error), error);
  g_assert_null (mnd_record_get_reference (parliament, MND_ACTOR_PLACE));
}

static void
test_setting (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  assert_done (mnd_document_set_setting (fixture->document, MND_MAP_TITLE, "Another", &error), error);
  g_assert_cmpstr (mnd_document_get_title (fixture->document), ==, "Another");
  assert_done (mnd_document_set_setting (fixture->document, MND_MAP_TITLE, "", &error), error);
  g_assert_null (mnd_document_get_title (fixture->document));
  assert_done (mnd_document_undo (fixture->document, &error), error);
  g_assert_cmpstr (mnd_document_get_title (fixture->document), ==, "Another");
}

static void
test_move (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MndPlacement there = { fixture->police, 100, 200 };
  MndPlacement far_away = { fixture->police, 1e9, 0 };
  MndPlacement nowhere = { fixture->police, 0.0 / 0.0, 0 };
  gint64 history = mnd_document_count_history (fixture->document, NULL);

  assert_done (mnd_document_move (fixture->document, &there, 1, &error), error);
  g_assert_cmpstr (mnd_document_get_undo_label (fixture->document), ==, "Move Police");
  assert_done (mnd_document_set_pinned (fixture->document, &fixture->police, 1, TRUE, &error), error);
  for (int i = 0; i < 5; i++)
    {
      there.x += 12;
      assert_done (mnd_document_nudge (fixture->document, &there, 1, &error), error);
    }
  g_assert_cmpint (mnd_document_count_history (fixture->document, NULL), ==, history + 3);
  assert_done (mnd_document_undo (fixture->document, &error), error);
  assert_done (mnd_document_undo (fixture->document, &error), error);
  assert_done (mnd_document_undo (fixture->document, &error), error);
  g_assert_cmpstr (mnd_document_get_undo_label (fixture->document), ==, "Add Parliament");
  g_assert_false (mnd_document_move (fixture->document, &far_away, 1, &error));
  g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (mnd_document_move (fixture->document, &nowhere, 1, &error));
}

static void
test_refuses_what_is_gone (Fixture *fixture, gconstpointer data)
{
  MndRecord *record = g_object_ref (police (fixture));
  MndId nobody = mnd_id_new ();
  g_autoptr (GError) error = NULL;

  assert_done (mnd_document_delete (fixture->document, &record, 1, &error), error);
#define GONE(call)                                                                                                     \
  g_assert_false (call);                                                                                               \
  g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_GONE);                                                 \
  g_clear_error (&error)
  GONE (
      mnd_document_connect (fixture->document, &fixture->police, &fixture->parliament, "oversees", NULL, NULL, &error));
  GONE (mnd_document_set_value_from_text (fixture->document, record, MND_ACTOR_STAFF, "5", &error));
  GONE (mnd_document_set_text (fixture->document, &fixture->police, "note", NULL, "x", &error));
  GONE (mnd_document_set_place (fixture->document, record, "Bo", &error));
  GONE (mnd_document_cite (fixture->document, record, NULL, "low", NULL, &error));
  GONE (mnd_document_add_mandate (fixture->document, &nobody, NULL, "x", NULL, &error));
  GONE (mnd_document_add_party (fixture->document, &nobody, &fixture->parliament, "funder", NULL, &error));
  GONE (mnd_document_add_money (fixture->document, &nobody, "budget", 1, "EUR", NULL, &error));
#undef GONE
  g_object_unref (record);
}

static void
test_refuses_nonsense (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 history = mnd_document_count_history (fixture->document, NULL);

#define NONSENSE(call)                                                                                                 \
  g_assert_false (call);                                                                                               \
  g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID);                                              \
  g_clear_error (&error)
  NONSENSE (mnd_document_add_actor (fixture->document, "wizard", "Merlin", 0, 0, NULL, &error));
  NONSENSE (mnd_document_add_actor (fixture->document, "police", "  ", 0, 0, NULL, &error));
  NONSENSE (
      mnd_document_connect (fixture->document, &fixture->police, &fixture->parliament, "likes", NULL, NULL, &error));
  NONSENSE (mnd_document_connect (fixture->document, &fixture->police, &fixture->parliament, "oversees", "magic", NULL,
                                  &error));
  NONSENSE (
      mnd_document_connect (fixture->document, &fixture->police, &fixture->parliament, "funds", "audit", NULL, &error));
  NONSENSE (mnd_document_add_support (fixture->document, "", NULL, NULL, NULL, NULL, &error));
  NONSENSE (mnd_document_add_support (fixture->document, "x", NULL, NULL, "9z", NULL, &error));
  NONSENSE (mnd_document_connect_new (fixture->document, &(MndActorDraft){ .kind = "police", .name = "" },
                                      &fixture->police, NULL, "advises", NULL, NULL, &error));
  NONSENSE (mnd_document_add_source (fixture->document, "rumour", "x", NULL, &error));
#undef NONSENSE
  g_assert_cmpint (mnd_document_count_history (fixture->document, NULL), ==, history);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, test) g_test_add ("/edits/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("add-actor", test_add_actor);
  ADD ("connect", test_connect);
  ADD ("support", test_support);
  ADD ("add-actors", test_add_actors);
  ADD ("connect-new", test_connect_new);
  ADD ("draw-support", test_draw_support);
  ADD ("evidence", test_evidence);
  ADD ("delete-takes-dependents", test_delete_takes_dependents);
  ADD ("set-value", test_set_value);
  ADD ("shares", test_shares);
  ADD ("set-text", test_set_text);
  ADD ("place", test_place);
  ADD ("setting", test_setting);
  ADD ("move", test_move);
  ADD ("refuses-what-is-gone", test_refuses_what_is_gone);
  ADD ("refuses-nonsense", test_refuses_nonsense);
  return g_test_run ();
}
