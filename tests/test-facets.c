/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What rows mean: facets with the defaults of the kind, existence in time, parties, confidence. */
#include "map-changes.h"

#include "model/mnd-facets.h"

static void
test_facets (void)
{
  static const guint columns[] = { MND_ACTOR_BRANCH, MND_ACTOR_STATEHOOD, MND_ACTOR_STATUTORY, MND_ACTOR_ARMED,
                                   MND_ACTOR_LEVEL };
  static const char *const own[] = { "media", "hybrid", "contested", "unknown", "regional" };
  g_autoptr (MndMap) map = mnd_map_new ();

  for (guint i = 0; i < mnd_catalogue_get_size (MND_VOCABULARY_KIND); i++)
    {
      const MndKind *kind = mnd_catalogue_find_kind (mnd_catalogue_get_word (MND_VOCABULARY_KIND, i));
      const char *const defaults[] = { kind->branch, kind->statehood, kind->statutory, kind->armed, kind->level };
      MndId id = add_actor (map, kind->word);
      MndRecord *actor = mnd_map_find (map, MND_TABLE_ACTOR, &id);
      for (guint c = 0; c < G_N_ELEMENTS (columns); c++)
        {
          g_assert_cmpstr (mnd_actor_get_facet (actor, columns[c]), ==, defaults[c]);
          set_column (map, MND_TABLE_ACTOR, &id, columns[c], mnd_value_text (own[c]));
          g_assert_cmpstr (mnd_actor_get_facet (actor, columns[c]), ==, own[c]);
        }
    }
}

static void
test_functions (void)
{
  static const struct
  {
    const char *kind, *own;
    MndFunctions functions, main_function;
  } cases[] = {
    { "police", NULL, MND_FUNCTION_PROVISION, MND_FUNCTION_PROVISION },
    { "judiciary", NULL, MND_FUNCTION_JUSTICE | MND_FUNCTION_OVERSIGHT, MND_FUNCTION_JUSTICE },
    { "judiciary", "oversight", MND_FUNCTION_OVERSIGHT, MND_FUNCTION_OVERSIGHT },
    { "judiciary", "justice,coordination", MND_FUNCTION_JUSTICE | MND_FUNCTION_COORDINATION, MND_FUNCTION_JUSTICE },
    { "police", "support,coordination", MND_FUNCTION_SUPPORT | MND_FUNCTION_COORDINATION, MND_FUNCTION_COORDINATION },
    { "company", NULL, MND_FUNCTION_NONE, MND_FUNCTION_NONE },
    { "company", "support", MND_FUNCTION_SUPPORT, MND_FUNCTION_SUPPORT },
  };
  g_autoptr (MndMap) map = mnd_map_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MndId id = add_actor (map, cases[i].kind);
      MndRecord *actor = mnd_map_find (map, MND_TABLE_ACTOR, &id);
      set_column (map, MND_TABLE_ACTOR, &id, MND_ACTOR_FUNCTIONS, mnd_value_text (cases[i].own));
      g_assert_cmpint (mnd_actor_get_functions (actor), ==, cases[i].functions);
      g_assert_cmpint (mnd_actor_get_main_function (actor), ==, cases[i].main_function);
    }
}

static int
day_of (const char *text)
{
  MndDate date;

  g_assert_true (mnd_date_parse (text, &date));
  return mnd_date_get_first_day (&date);
}

static void
test_existence (void)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  MndId police = add_actor (map, "police"), ministry = add_actor (map, "ministry");
  MndId link = add_link (map, &police, &ministry, "reports_to");
  MndRecord *record = mnd_map_find (map, MND_TABLE_LINK, &link);

  g_assert_true (mnd_map_shows_on (map, record, day_of ("1900")));
  set_column (map, MND_TABLE_LINK, &link, MND_LINK_START, mnd_value_text ("2000"));
  set_column (map, MND_TABLE_LINK, &link, MND_LINK_END, mnd_value_text ("2010"));
  set_column (map, MND_TABLE_ACTOR, &police, MND_ACTOR_START, mnd_value_text ("2002-06"));
  set_column (map, MND_TABLE_ACTOR, &ministry, MND_ACTOR_END, mnd_value_text ("2008-03-01"));
  g_assert_true (mnd_record_exists_on (record, day_of ("2000")));
  g_assert_false (mnd_record_exists_on (record, day_of ("1999-12-31")));
  g_assert_true (mnd_record_exists_on (record, day_of ("2010-12-31")));
  g_assert_false (mnd_record_exists_on (record, day_of ("2011")));
  /* A link shows while it and both its ends exist. */
  g_assert_false (mnd_map_shows_on (map, record, day_of ("2002-05-31")));
  g_assert_true (mnd_map_shows_on (map, record, day_of ("2002-06-01")));
  g_assert_true (mnd_map_shows_on (map, record, day_of ("2008-02-29")));
  g_assert_false (mnd_map_shows_on (map, record, day_of ("2008-03-01")));
  g_assert_true (mnd_map_shows_on (map, mnd_map_find (map, MND_TABLE_ACTOR, &police), day_of ("2030")));
}

/* Each table with two dates has them read, and no other has. */
static void
test_intervals_of_tables (void)
{
  static const struct
  {
    MndTable table;
    guint start, end;
  } cases[] = {
    { MND_TABLE_ACTOR, MND_ACTOR_START, MND_ACTOR_END },
    { MND_TABLE_LINK, MND_LINK_START, MND_LINK_END },
    { MND_TABLE_SUPPORT, MND_SUPPORT_START, MND_SUPPORT_END },
    { MND_TABLE_MANDATE, MND_MANDATE_START, MND_MANDATE_END },
  };
  g_autoptr (MndMap) map = mnd_map_new ();
  MndId place = add_row (map, MND_TABLE_PLACE, MND_PLACE_CODE, mnd_value_text ("2004"));
  guint n_dated = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MndId id = add_row (map, cases[i].table, cases[i].start, mnd_value_text ("2004"));
      MndRecord *record = mnd_map_find (map, cases[i].table, &id);
      set_column (map, cases[i].table, &id, cases[i].end, mnd_value_text ("2005"));
      g_assert_false (mnd_record_exists_on (record, day_of ("2003-12-31")));
      g_assert_true (mnd_record_exists_on (record, day_of ("2004")));
      g_assert_false (mnd_record_exists_on (record, day_of ("2006")));
    }
  g_assert_true (mnd_record_exists_on (mnd_map_find (map, MND_TABLE_PLACE, &place), day_of ("1500")));
  for (int table = 0; table < MND_N_TABLES; table++)
    n_dated += mnd_table_find_column ((MndTable) table, "start_date") >= 0;
  g_assert_cmpuint (n_dated, ==, G_N_ELEMENTS (cases));
}

static MndId
add_party (MndMap *map, const MndId *support, const MndId *actor, const char *role)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  MndId id = mnd_id_new ();
  MndChange *change = change_insert (changes, MND_TABLE_PARTY, &id);

  change->after[MND_PARTY_SUPPORT] = mnd_value_id (support);
  change->after[MND_PARTY_ACTOR] = mnd_value_id (actor);
  change->after[MND_PARTY_ROLE] = mnd_value_text (role);
  apply (map, changes);
  return id;
}

static void
test_parties (void)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  MndId donor = add_actor (map, "donor_government"), police = add_actor (map, "police");
  MndId id = add_row (map, MND_TABLE_SUPPORT, MND_SUPPORT_PHASE, mnd_value_text ("main"));
  MndRecord *support = mnd_map_find (map, MND_TABLE_SUPPORT, &id);
  const MndId *funder = NULL, *beneficiary = NULL;
  MndId first, third;

  g_assert_false (mnd_support_is_pair (map, support, &funder, &beneficiary));
  first = add_party (map, &id, &police, "beneficiary");
  g_assert_false (mnd_support_is_pair (map, support, &funder, &beneficiary));
  g_assert_null (funder);
  add_party (map, &id, &donor, "funder");
  g_assert_true (mnd_support_is_pair (map, support, &funder, &beneficiary));
  g_assert_true (mnd_id_equal (funder, &donor));
  g_assert_true (mnd_id_equal (beneficiary, &police));
  g_assert_true (mnd_support_is_pair (map, support, NULL, NULL));
  third = add_party (map, &id, &donor, "implementer");
  g_assert_false (mnd_support_is_pair (map, support, &funder, &beneficiary));
  {
    g_autoptr (GPtrArray) funders = mnd_support_dup_parties (map, support, "funder");
    g_autoptr (GPtrArray) channels = mnd_support_dup_parties (map, support, "channel");
    g_assert_cmpuint (funders->len, ==, 1);
    g_assert_cmpuint (channels->len, ==, 0);
  }
  delete_row (map, MND_TABLE_PARTY, &third);
  set_column (map, MND_TABLE_PARTY, &first, MND_PARTY_ROLE, mnd_value_text ("funder"));
  g_assert_false (mnd_support_is_pair (map, support, &funder, &beneficiary)); /* two funders */
}

static void
add_citation (MndMap *map, const MndId *claim, const char *confidence)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  MndId id = mnd_id_new ();
  MndChange *change = change_insert (changes, MND_TABLE_CITATION, &id);

  change->after[MND_CITATION_CLAIM] = mnd_value_id (claim);
  change->after[MND_CITATION_CLAIM_TABLE] = mnd_value_text ("actor");
  change->after[MND_CITATION_CONFIDENCE] = mnd_value_text (confidence);
  apply (map, changes);
}

static void
test_confidence (void)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  MndId id = add_actor (map, "police");

  g_assert_cmpint (mnd_map_get_confidence (map, &id), ==, -1);
  add_citation (map, &id, NULL);
  g_assert_cmpint (mnd_map_get_confidence (map, &id), ==, -1);
  add_citation (map, &id, "high");
  g_assert_cmpint (mnd_map_get_confidence (map, &id), ==, 2);
  add_citation (map, &id, "low");
  g_assert_cmpint (mnd_map_get_confidence (map, &id), ==, 0);
  add_citation (map, &id, "medium");
  g_assert_cmpint (mnd_map_get_confidence (map, &id), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facets/facets", test_facets);
  g_test_add_func ("/facets/functions", test_functions);
  g_test_add_func ("/facets/existence", test_existence);
  g_test_add_func ("/facets/intervals-of-tables", test_intervals_of_tables);
  g_test_add_func ("/facets/parties", test_parties);
  g_test_add_func ("/facets/confidence", test_confidence);
  return g_test_run ();
}
