/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of overlaps, what is said of them, and what one donor or institution sees of them. */
#include "rule-cases.h"

#include "analysis/mnd-donor-overlaps.h"
#include "model/mnd-text.h"

#define TWO                                                                                                            \
  "actor uk donor_government; actor dfid donor_government; dfid part_of uk; actor usa donor_government;"               \
  "actor nor donor_government; actor slp police; actor fsu police; fsu part_of slp;"
#define BOTH                                                                                                           \
  TWO "support s1 fields=2b,3 start_date=2004-03 resources=training,money; party a1 support=s1 actor=dfid "            \
      "role=funder;"                                                                                                   \
      "party a2 support=s1 actor=slp role=beneficiary; money m1 support=s1 kind=commitment amount=150000 "             \
      "currency=GBP; support s2 fields=2b start_date=2005 resources=training; party b1 support=s2 actor=usa "          \
      "role=funder; party b2 support=s2 actor=fsu role=beneficiary;"
#define TABLE "actor jt coordination_body; body jt fields=2b;"
#define THIRD                                                                                                          \
  "support s3 fields=2b start_date=2004; party c1 support=s3 actor=nor role=funder;"                                   \
  "party c2 support=s3 actor=slp role=beneficiary;"

typedef struct
{
  const char *name;
  const char *rows;
  const char *expected;
  const char *day; /* NULL: 2005-12-31 */
  gboolean as_planned;
} Case;

static const Case cases[] = {
  { "raised nowhere", BOTH, "s1 uk (150000 GBP) + s2 usa (?): fsu, since 2005 until -, 11 months, nowhere; " },
  { "raised", BOTH TABLE "dfid member_of jt; usa chairs jt",
    "s1 uk (150000 GBP) + s2 usa (?): fsu, since 2005 until -, 11 months, in jt; " },
  { "a seat for one", BOTH TABLE "usa chairs jt",
    "s1 uk (150000 GBP) + s2 usa (?): fsu, since 2005 until -, 11 months, perhaps in jt; " },
  { "a seat for the institution", BOTH TABLE "fsu member_of jt",
    "s1 uk (150000 GBP) + s2 usa (?): fsu, since 2005 until -, 11 months, perhaps in jt; " },
  { "a table for something else", BOTH "actor jt coordination_body; body jt fields=4a; usa chairs jt",
    "s1 uk (150000 GBP) + s2 usa (?): fsu, since 2005 until -, 11 months, nowhere; " },
  { "an end that is known", BOTH "s1.end_date=2005-06",
    "s1 uk (150000 GBP) + s2 usa (?): fsu, since 2005 until 2005-06, 5 months, nowhere; ", "2005-06-30" },
  { "no start is known", BOTH "s1.start_date=; s1.end_date=2006; s2.start_date=; s2.end_date=2007",
    "s1 uk (150000 GBP) + s2 usa (?): fsu, since - until 2006, -1 months, nowhere; " },
  { "two currencies", BOTH "money m2 support=s1 kind=commitment amount=700 currency=EUR",
    "s1 uk (700 EUR 150000 GBP) + s2 usa (?): fsu, since 2005 until -, 11 months, nowhere; " },
  { "a currency is missing", BOTH "money m2 support=s1 kind=commitment amount=700",
    "s1 uk (?) + s2 usa (?): fsu, since 2005 until -, 11 months, nowhere; " },
  { "spent is not committed", BOTH "money m2 support=s2 kind=disbursement amount=700 currency=USD",
    "s1 uk (150000 GBP) + s2 usa (?): fsu, since 2005 until -, 11 months, nowhere; " },
  { "who else",
    BOTH "support s3 fields=4a; party c1 support=s3 actor=nor role=funder;"
         "party c2 support=s3 actor=fsu role=beneficiary",
    "s1 uk (150000 GBP) + s2 usa (?): fsu, since 2005 until -, 11 months, nowhere, also nor; " },
  { "the same place", BOTH "place p0 level=country; place p1 parent=p0; s1.place=p0; s2.place=p1",
    "s1 uk (150000 GBP) + s2 usa (?): fsu, since 2005 until -, 11 months, nowhere, at p1; " },
  { "what is raised comes last", BOTH THIRD TABLE "dfid member_of jt; usa chairs jt",
    "s1 uk (150000 GBP) + s3 nor (?): slp, since 2004-03 until -, 22 months, perhaps in jt, also usa; "
    "s2 usa (?) + s3 nor (?): fsu, since 2005 until -, 11 months, perhaps in jt; "
    "s1 uk (150000 GBP) + s2 usa (?): fsu, since 2005 until -, 11 months, in jt; " },
  { "planned", BOTH "s2.status=planned", "" },
  { "as planned", BOTH "s2.status=planned",
    "s1 uk (150000 GBP) + s2 usa (?): fsu, since 2005 until -, 11 months, nowhere; ", NULL, TRUE },
  { "too short for the threshold of the map", BOTH "s1.end_date=2006; set rule.R14.days 800", "" },
  { "one donor", BOTH "-party b1; party b3 support=s2 actor=uk role=funder", "" },
  { "nothing", "actor slp police", "" },
};

static void
append_ids (GString *text, MndMap *map, const GArray *ids, const char *before)
{
  if (ids->len > 0)
    g_string_append (text, before);
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "," : "",
                            mnd_map_get_name (map, &g_array_index (ids, MndId, i), NULL));
}

static void
append_side (GString *text, MndMap *map, MndOverlap *overlap, guint side)
{
  const GArray *sums = mnd_overlap_get_sums (overlap, side);

  g_string_append_printf (text, "%s ", mnd_map_get_name (map, mnd_overlap_get_support (overlap, side), NULL));
  append_ids (text, map, mnd_overlap_get_donors (overlap, side), "");
  g_string_append (text, " (");
  for (guint i = 0; sums != NULL && i < sums->len; i++)
    {
      const MndSum *sum = &g_array_index (sums, MndSum, i);
      g_string_append_printf (text, "%s%d %s", i > 0 ? " " : "", (int) sum->amount, sum->currency);
    }
  g_string_append_printf (text, "%s)", sums == NULL ? "?" : "");
}

static char *
print_overlaps (const GPtrArray *overlaps, MndMap *map)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < overlaps->len; i++)
    {
      MndOverlap *overlap = g_ptr_array_index (overlaps, i);
      const char *since = mnd_overlap_get_since (overlap), *until = mnd_overlap_get_until (overlap);
      const GArray *bodies = mnd_overlap_get_bodies (overlap);
      append_side (text, map, overlap, 0);
      g_string_append (text, " + ");
      append_side (text, map, overlap, 1);
      g_string_append_printf (text, ": %s, since %s until %s, %d months",
                              mnd_map_get_name (map, mnd_overlap_get_beneficiary (overlap), NULL),
                              since != NULL ? since : "-", until != NULL ? until : "-",
                              mnd_overlap_get_months (overlap));
      if (bodies->len == 0)
        g_string_append (text, ", nowhere");
      append_ids (text, map, bodies, mnd_overlap_is_coordinated (overlap) ? ", in " : ", perhaps in ");
      if (mnd_overlap_get_place (overlap) != NULL)
        g_string_append_printf (text, ", at %s", mnd_map_get_name (map, mnd_overlap_get_place (overlap), NULL));
      append_ids (text, map, mnd_overlap_get_others (overlap), ", also ");
      g_string_append (text, "; ");
    }
  return g_string_free (text, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (MndMap) map = map_from_text (c->rows);
  g_autoptr (MndState) state = mnd_state_new (map, day_of (c->day != NULL ? c->day : "2005-12-31"), c->as_planned);
  g_autoptr (GPtrArray) overlaps = mnd_overlaps_list (state);
  g_autofree char *found = print_overlaps (overlaps, map);

  g_assert_cmpstr (found, ==, c->expected);
}

/* What the rule finds is what the list has as raised nowhere, one for one. */
static void
test_as_the_rule (void)
{
  g_autoptr (MndMap) map = map_from_text (BOTH THIRD TABLE "dfid member_of jt; usa chairs jt");
  g_autoptr (MndAnalysis) analysis = analyse (map, "2005-12-31", FALSE, "R14");
  g_autoptr (GPtrArray) overlaps = mnd_overlaps_list (mnd_analysis_get_state (analysis));
  MndFindingList *findings = mnd_analysis_get_findings (analysis, MND_FINDING_GAP);
  guint n = 0;

  g_assert_cmpuint (overlaps->len, ==, 3);
  for (guint i = 0; i < overlaps->len; i++)
    {
      MndOverlap *overlap = g_ptr_array_index (overlaps, i);
      guint n_found = 0;
      for (guint k = 0; k < mnd_finding_list_get_size (findings); k++)
        n_found += mnd_overlap_is_found (overlap, mnd_finding_list_get (findings, k));
      g_assert_cmpuint (n_found, ==, mnd_overlap_is_coordinated (overlap) ? 0 : 1);
      n += n_found;
    }
  g_assert_cmpuint (n, ==, mnd_finding_list_get_size (findings));
}

/* "SUM" is 1500 pounds as sentences have them. */
static char *
put_sum (const char *text)
{
  const MndSum sum = { "GBP", 150000 };
  g_auto (GStrv) parts = g_strsplit (text, "SUM", -1);
  g_autofree char *amount = mnd_sum_format (&sum);

  return g_strjoinv (amount, parts);
}

static void
test_words (void)
{
  g_autoptr (MndMap) map =
      map_from_text (BOTH THIRD TABLE "place p0; s1.place=p0; s2.place=p0; s2.end_date=2006-06-30; dfid member_of jt");
  g_autoptr (MndState) state = mnd_state_new (map, day_of ("2005-12-31"), FALSE);
  g_autoptr (GPtrArray) overlaps = mnd_overlaps_list (state);
  g_autofree char *agenda = mnd_overlap_dup_agenda (g_ptr_array_index (overlaps, 0), map, NULL);
  g_autofree char *donors = mnd_overlap_dup_donor_names (g_ptr_array_index (overlaps, 0), 0, map, NULL);
  g_autofree char *expected = NULL;

  g_assert_cmpstr (donors, ==, "uk");
  expected = put_sum ("uk and usa both support fsu (2b Police).\n"
                      "  – uk by “s1”, usa by “s2”.\n"
                      "  – Side by side from 2005 to 30 June 2006, for 17 months.\n"
                      "  – Committed: SUM for “s1”; how much for “s2” is not known.\n"
                      "  – The same means: Training. The same place: p0.\n"
                      "  – No body has been found in which both sit; it could be raised in jt.\n");
  g_assert_cmpstr (agenda, ==, expected);
}

/* --- one donor */

static char *
print_donor (const char *rows, const char *donor)
{
  g_autoptr (MndMap) map = map_from_text (rows);
  g_autoptr (MndState) state = mnd_state_new (map, day_of ("2005-12-31"), FALSE);
  g_autoptr (GPtrArray) overlaps = mnd_overlaps_list (state);
  MndId id = id_of (donor);
  g_autoptr (MndDonorOverlaps) view = mnd_donor_overlaps_new (state, overlaps, mnd_state_find_actor (state, &id));
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%u support", view->n_support);
  for (guint i = 0; i < view->partners->len; i++)
    {
      const MndOverlapPartner *partner = g_ptr_array_index (view->partners, i);
      g_autofree char *sentence = mnd_overlap_partner_dup_text (partner, map, NULL);
      g_string_append_printf (text, "; %s", sentence);
    }
  append_ids (text, map, view->seats, "; sits in ");
  append_ids (text, map, view->absent, "; not in ");
  return g_string_free (text, FALSE);
}

static void
test_donor (void)
{
  static const struct
  {
    const char *rows, *donor, *expected;
  } donors[] = {
    { BOTH, "uk",
      "1 support; usa: 1 overlap, none raised in a body, side by side for 11 months. What it commits to "
      "them is not known." },
    { BOTH TABLE "actor jx coordination_body; body jx fields=4a; actor jy coordination_body; usa member_of jy", "usa",
      "1 support; uk: 1 overlap, none raised in a body, side by side for 11 months. It commits SUM to them.; "
      "sits in jy; not in jt" },
    { BOTH THIRD TABLE "dfid member_of jt; usa chairs jt", "nor",
      "1 support; uk: 1 overlap, none raised in a body, side by side for 22 months. It commits SUM to them.; "
      "usa: 1 overlap, none raised in a body, side by side for 11 months. What it commits to them is not known.; "
      "not in jt" },
    /* Two programmes of the partner, beside one of ours: the days count once, and so does the money. */
    { BOTH "support s4 fields=2b start_date=2004-06; party d1 support=s4 actor=uk role=funder;"
           "party d2 support=s4 actor=fsu role=beneficiary; support s5 fields=2b start_date=2005-07;"
           "party e1 support=s5 actor=usa role=funder; party e2 support=s5 actor=slp role=beneficiary",
      "usa",
      "2 support; uk: 4 overlaps, none raised in a body, side by side for 11 months. It commits SUM to them; of "
      "1 programme it is not known how much." },
    { TWO TABLE, "uk", "0 support" },
    /* A body of the country alone, which does not say that it is for this, is no table for donors. */
    { BOTH "actor nsc coordination_body; slp member_of nsc; actor jz coordination_body; nor member_of jz", "uk",
      "1 support; usa: 1 overlap, none raised in a body, side by side for 11 months. What it commits to them is not "
      "known.; not in jz" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (donors); i++)
    {
      g_autofree char *found = print_donor (donors[i].rows, donors[i].donor);
      g_autofree char *expected = put_sum (donors[i].expected);
      g_assert_cmpstr (found, ==, expected);
    }
}

static void
test_institution (void)
{
  g_autoptr (MndMap) map = map_from_text (BOTH THIRD);
  g_autoptr (MndState) state = mnd_state_new (map, day_of ("2005-12-31"), FALSE);
  g_autoptr (GArray) donors = mnd_state_list_donors (state);
  MndId slp = id_of ("slp"), fsu = id_of ("fsu");
  g_autoptr (GArray) to_force = mnd_state_list_support_to (state, mnd_state_find_actor (state, &slp));
  g_autoptr (GArray) to_unit = mnd_state_list_support_to (state, mnd_state_find_actor (state, &fsu));

  g_assert_cmpuint (donors->len, ==, 3);
  g_assert_cmpuint (to_force->len, ==, 3);
  g_assert_cmpuint (to_unit->len, ==, 1);
  g_assert_cmpstr (mnd_map_get_name (map, &state->supports[g_array_index (to_unit, guint, 0)].id, NULL), ==, "s2");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/overlaps/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/overlaps/as the rule", test_as_the_rule);
  g_test_add_func ("/overlaps/words", test_words);
  g_test_add_func ("/overlaps/donor", test_donor);
  g_test_add_func ("/overlaps/institution", test_institution);

  return g_test_run ();
}
