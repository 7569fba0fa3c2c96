/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scorecards: who gets a card, which answer counts on a day, what contradicts it, totals in five parts, and order. */
#include "map-text.h"

#include "analysis/mnd-scorecard.h"

#include <string.h>

#define PRINCIPLES "dcaf_good_governance_principles"
#define ANSWER(name, of, item, rest) "assessment " name " subject=" of " question=checklist item=" item " " rest

static MndScorecards *
make (MndMap *map, const char *checklist, const char *day, const char *since)
{
  MndDate date, then;
  MndScorecardWish wish = { .checklist = mnd_checklist_find (checklist) };
  g_autoptr (MndState) state = NULL;

  g_assert_true (day == NULL || mnd_date_parse (day, &date));
  if (since != NULL && mnd_date_parse (since, &then))
    wish.since = mnd_date_get_last_day (&then);
  state = mnd_state_new (map, day != NULL ? mnd_date_get_last_day (&date) : MND_ALL_TIMES, FALSE);
  return mnd_scorecards_new (state, &wish);
}

/* "slp 1+2!~: f p n u ." an item each that was answered or is a heading, "!" contradicted, "*" with evidence; then the
 * five parts. */
static char *
print (const MndScorecards *cards, MndMap *map)
{
  static const char signs[] = "fpnu.";
  const MndNames names = { map, NULL };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cards->cards->len; i++)
    {
      const MndScorecard *card = mnd_scorecards_get (cards, i);
      g_string_append_printf (text, "%s ", mnd_scorecard_get_name (card, &names));
      for (guint k = 0; k < card->items->len; k++)
        {
          const MndScorecardItem *item = mnd_scorecard_get_item (card, k);
          g_string_append_c (text, item->is_heading ? '[' : signs[item->score]);
          if (item->score != item->before)
            g_string_append_c (text, '<');
          if (item->is_contradicted)
            g_string_append_c (text, '!');
          for (guint e = 0; e < item->n_evidence; e++)
            g_string_append_c (text, '*');
        }
      g_string_append (text, "; ");
    }
  g_string_append_printf (text, "= %u %u %u %u %u", cards->totals[0], cards->totals[1], cards->totals[2],
                          cards->totals[3], cards->totals[4]);
  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *name;
  const char *rows;
  const char *checklist;
  const char *day;
  const char *since;
  const char *expected;
} Row;

static const Row cases[] = {
  { "who-is-asked",
    "actor slp police; actor moj ministry; actor ecowas intergovernmental_organisation; actor kamajor militia; "
    "actor dfid donor_government; actor gone police end_date=1999; actor soon police placeholder=1",
    PRINCIPLES, "2005", NULL, "moj .......; slp .......; = 0 0 0 0 14" },
  { "donors-are-heads", "actor uk donor_government; actor dfid donor_agency; dfid part_of uk; actor slp police",
    "ia_donor_considerations", "2005", NULL, "uk .......; = 0 0 0 0 7" },
  { "bodies", "actor nsc coordination_body; actor slp police", "coordination_body_success_keys", "2005", NULL,
    "nsc ....; = 0 0 0 0 4" },
  { "map-alone", "actor slp police; set title Here", "challenges", "2005", NULL, "Here ..........; = 0 0 0 0 10" },
  { "whoever-has-an-answer",
    "actor kamajor militia; " ANSWER ("a1", "kamajor", PRINCIPLES ".1", "answer=none date=2004"), PRINCIPLES, "2005",
    NULL, "kamajor n......; = 0 0 1 0 6" },
  { "answers",
    "actor slp police; " ANSWER ("a1", "slp", PRINCIPLES ".1", "answer=found date=2004") "; " ANSWER (
        "a2", "slp", PRINCIPLES ".2",
        "answer=partly date=2004-05") "; " ANSWER ("a3", "slp", PRINCIPLES ".3",
                                                   "answer=none date=2004-05-06") "; " ANSWER ("a4", "slp",
                                                                                               PRINCIPLES ".7",
                                                                                               "answer=unclear"),
    PRINCIPLES, "2005", NULL, "slp fpn...u; = 1 1 1 1 3" },
  { "latest-counts",
    "actor slp police; " ANSWER ("a1", "slp", PRINCIPLES ".1",
                                 "answer=found date=2004") "; " ANSWER ("a2", "slp", PRINCIPLES ".1",
                                                                        "answer=none date=2003"),
    PRINCIPLES, "2005", NULL, "slp f......; = 1 0 0 0 6" },
  { "not-yet", "actor slp police; " ANSWER ("a1", "slp", PRINCIPLES ".1", "answer=found date=2004-06"), PRINCIPLES,
    "2004-05-31", NULL, "slp .......; = 0 0 0 0 7" },
  { "from-the-first-day-of-its-date",
    "actor slp police; " ANSWER ("a1", "slp", PRINCIPLES ".1", "answer=found date=2004-06"), PRINCIPLES, "2004-06-01",
    NULL, "slp f......; = 1 0 0 0 6" },
  { "undated-is-the-earliest",
    "actor slp police; " ANSWER ("z1", "slp", PRINCIPLES ".1",
                                 "answer=found") "; " ANSWER ("a2", "slp", PRINCIPLES ".1", "answer=none date=1990"),
    PRINCIPLES, "2005", NULL, "slp n......; = 0 0 1 0 6" },
  { "contradicted",
    "actor slp police; " ANSWER ("a1", "slp", PRINCIPLES ".1",
                                 "answer=found date=2004") "; " ANSWER ("a2", "slp", PRINCIPLES ".1",
                                                                        "answer=none date=2004"),
    PRINCIPLES, "2005", NULL, "slp n!......; = 0 0 1 0 6" },
  { "contradicted-until-a-later-word",
    "actor slp police; " ANSWER ("a1", "slp", PRINCIPLES ".1", "answer=found date=2004") "; " ANSWER (
        "a2", "slp", PRINCIPLES ".1", "answer=none date=2004") "; " ANSWER ("a3", "slp", PRINCIPLES ".1",
                                                                            "answer=partly date=2005"),
    PRINCIPLES, "2005", NULL, "slp p......; = 0 1 0 0 6" },
  { "same-again-is-no-contradiction",
    "actor slp police; " ANSWER ("a1", "slp", PRINCIPLES ".1",
                                 "answer=none date=2004") "; " ANSWER ("a2", "slp", PRINCIPLES ".1",
                                                                       "answer=none date=2004"),
    PRINCIPLES, "2005", NULL, "slp n......; = 0 0 1 0 6" },
  { "evidence",
    "actor slp police; source s1; " ANSWER (
        "a1", "slp", PRINCIPLES ".1",
        "answer=found date=2004 source=s1") "; "
                                            "citation c1 claim=a1 claim_table=assessment source=s1; " ANSWER (
                                                "a2", "slp", PRINCIPLES ".2", "answer=none"),
    PRINCIPLES, "2005", NULL, "slp f**n.....; = 1 0 1 0 5" },
  { "change",
    "actor slp police; " ANSWER ("a1", "slp", PRINCIPLES ".1", "answer=none date=2002") "; " ANSWER (
        "a2", "slp", PRINCIPLES ".1",
        "answer=partly date=2004") "; " ANSWER ("a3", "slp", PRINCIPLES ".2",
                                                "answer=found date=2004") "; " ANSWER ("a4", "slp", PRINCIPLES ".3",
                                                                                       "answer=found date=2002"),
    PRINCIPLES, "2005", "2003", "slp p<f<f....; = 2 1 0 0 4" },
  { "headings",
    "set title Here; assessment a1 question=checklist item=sedra_phases.1.2 answer=found; "
    "assessment a2 question=checklist item=sedra_phases.3 answer=none",
    "sedra_phases", NULL, NULL, "Here [.f..[..n; = 1 0 1 0 5" },
  { "other-checklists-stay-out",
    "actor slp police; " ANSWER ("a1", "slp", "undp_service_qualities.1",
                                 "answer=none date=2002") "; "
                                                          "assessment a2 subject=slp question=audit answer=found",
    PRINCIPLES, "2005", NULL, "slp .......; = 0 0 0 0 7" },
};

static void
test_case (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (MndMap) map = map_from_text (row->rows);
  g_autoptr (MndScorecards) cards = make (map, row->checklist, row->day, row->since);
  g_autofree char *found = print (cards, map);

  g_assert_cmpstr (found, ==, row->expected);
}

static void
test_left_out (void)
{
  g_autoptr (MndMap) map =
      map_from_text ("actor slp police; actor moj ministry; " ANSWER ("a1", "slp", PRINCIPLES ".1", "answer=found"));
  g_autoptr (MndState) state = mnd_state_new (map, MND_ALL_TIMES, FALSE);
  g_autoptr (GHashTable) left_out = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  MndId slp = id_of ("slp"), moj = id_of ("moj");
  const MndScorecardWish wish = { .checklist = mnd_checklist_find (PRINCIPLES), .left_out = left_out };
  g_autoptr (MndScorecards) cards = NULL;

  g_hash_table_add (left_out, &slp);
  cards = mnd_scorecards_new (state, &wish);
  g_assert_cmpuint (cards->cards->len, ==, 1);
  g_assert_cmpuint (cards->n_left_out, ==, 1);
  g_assert_cmpuint (mnd_scorecards_find (cards, &moj), ==, 0);
  g_assert_cmpuint (mnd_scorecards_find (cards, &slp), ==, G_MAXUINT);
  g_assert_cmpuint (mnd_scorecards_find (cards, NULL), ==, G_MAXUINT);
}

static void
test_order (void)
{
  static const struct
  {
    const char *word;
    const char *expected;
  } orders[] = {
    { "name", "army moj slp " },
    { "not-met", "slp army moj " },
    { "unassessed", "moj army slp " },
  };
  g_autoptr (MndMap) map = map_from_text ("actor slp police; actor moj ministry; actor army armed_forces; " ANSWER (
      "a1", "slp", PRINCIPLES ".1",
      "answer=none") "; " ANSWER ("a2", "slp", PRINCIPLES ".2",
                                  "answer=none") "; " ANSWER ("a3", "army", PRINCIPLES ".2", "answer=partly"));
  const MndNames names = { map, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (MndScorecards) cards = make (map, PRINCIPLES, NULL, NULL);
      g_autoptr (GString) found = g_string_new (NULL);
      MndScorecardsOrder order;
      g_assert_true (mnd_scorecards_order_from_word (orders[i].word, &order));
      g_assert_cmpstr (mnd_scorecards_order_get_word (order), ==, orders[i].word);
      mnd_scorecards_sort (cards, order, &names);
      for (guint k = 0; k < cards->cards->len; k++)
        g_string_append_printf (found, "%s ", mnd_scorecard_get_name (mnd_scorecards_get (cards, k), &names));
      g_assert_cmpstr (found->str, ==, orders[i].expected);
    }
  g_assert_false (mnd_scorecards_order_from_word ("size", &(MndScorecardsOrder){ 0 }));
}

static void
test_history (void)
{
  g_autoptr (MndMap) map =
      map_from_text ("actor slp police; " ANSWER ("a1", "slp", PRINCIPLES ".1", "answer=none date=2002") "; " ANSWER (
          "a2", "slp", PRINCIPLES ".1",
          "answer=found date=2030") "; " ANSWER ("a3", "slp", PRINCIPLES ".2",
                                                 "answer=found") "; "
                                                                 "assessment a4 question=checklist item=challenges.1 "
                                                                 "answer=found");
  MndId slp = id_of ("slp"), latest = id_of ("a2"), of_map = id_of ("a4");
  g_autoptr (GPtrArray) answers = mnd_scorecard_dup_answers (map, &slp, PRINCIPLES ".1");
  g_autoptr (GPtrArray) others = mnd_scorecard_dup_answers (map, NULL, PRINCIPLES ".1");
  g_autoptr (GPtrArray) map_answers = mnd_scorecard_dup_answers (map, NULL, "challenges.1");

  g_assert_cmpuint (answers->len, ==, 2);
  g_assert_true (mnd_id_equal (mnd_record_get_id (g_ptr_array_index (answers, 0)), &latest));
  g_assert_cmpuint (others->len, ==, 0);
  g_assert_cmpuint (map_answers->len, ==, 1);
  g_assert_true (mnd_id_equal (mnd_record_get_id (g_ptr_array_index (map_answers, 0)), &of_map));
}

static void
test_words (void)
{
  g_autoptr (MndMap) map = map_from_text ("actor slp police; source s1; " ANSWER (
      "a1", "slp", PRINCIPLES ".1",
      "answer=none date=2002 source=s1") "; " ANSWER ("a2", "slp", PRINCIPLES ".2",
                                                      "answer=partly date=2002") "; " ANSWER ("a3", "slp",
                                                                                              PRINCIPLES ".2",
                                                                                              "answer=found "
                                                                                              "date=2002"));
  g_autoptr (MndScorecards) cards = make (map, PRINCIPLES, "2005", NULL);
  const MndNames names = { map, NULL };
  static const char *const expected[] = {
    "slp · Accountability · Not met · 2002",
    "slp · Transparency · Met · 2002 · Contradicted on the same day · No source",
    "slp · Rule of law · Not assessed",
  };
  g_autofree char *totals = mnd_scorecard_dup_totals_words (cards->checklist, cards->totals);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *words = mnd_scorecard_dup_item_words (cards, 0, i, &names);
      g_assert_cmpstr (words, ==, expected[i]);
    }
  g_assert_cmpstr (totals, ==, "Met: 1 · Not met: 1 · Not assessed: 5");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/scorecard/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/scorecard/left-out", test_left_out);
  g_test_add_func ("/scorecard/order", test_order);
  g_test_add_func ("/scorecard/history", test_history);
  g_test_add_func ("/scorecard/words", test_words);

  return g_test_run ();
}
