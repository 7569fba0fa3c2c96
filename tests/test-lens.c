/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lenses: where the texts put whom, what they disagree on, a lens of a map's own, and texts that are none. */
#include "map-changes.h"
#include "model/mnd-lens.h"

#include <string.h>

/* A change of one facet, "" for none. */
typedef struct
{
  const char *lens;
  const char *kind;
  guint column;
  const char *word;
  const char *category; /* NULL: outside */
} Row;

static MndRecord *
add_record (MndMap *map, const char *kind, guint column, const char *word)
{
  MndId id = add_actor (map, kind);

  if (word != NULL)
    set_column (map, MND_TABLE_ACTOR, &id, column, mnd_value_text (word));
  return mnd_map_find (map, MND_TABLE_ACTOR, &id);
}

static void
test_places (void)
{
  static const Row rows[] = {
    { "oecd", "police", 0, NULL, "police" },
    { "oecd", "paramilitary", 0, NULL, "police" },
    { "oecd", "corrections", 0, NULL, "penal" },
    { "oecd", "judiciary", 0, NULL, "judicial" },
    { "oecd", "ministry", 0, NULL, "defence_ministry" },
    { "oecd", "militia", 0, NULL, NULL },
    { "oecd", "civil_society", 0, NULL, NULL },
    { "pillars", "armed_forces", 0, NULL, "producers" },
    { "pillars", "corrections", 0, NULL, "control" },
    { "pillars", "judiciary", 0, NULL, "control" },
    { "pillars", "parliament", 0, NULL, "control" },
    { "pillars", "militia", 0, NULL, NULL },
    { "pillars", "private_security", 0, NULL, NULL },
    { "pillars", "civil_society", 0, NULL, NULL },
    /* An override of the row counts, not what the kind brings. */
    { "pillars", "militia", MND_ACTOR_STATEHOOD, "state", NULL },
    { "pillars", "armed_forces", MND_ACTOR_STATUTORY, "contested", NULL },
    { "dcaf", "militia", 0, NULL, "providers_non_state" },
    { "dcaf", "police", 0, NULL, "providers_state" },
    { "dcaf", "corrections", 0, NULL, "providers_state" },
    { "dcaf", "judiciary", 0, NULL, "oversight_state" },
    { "dcaf", "media", 0, NULL, "oversight_non_state" },
    { "dcaf", "ministry", 0, NULL, "management_state" },
    { "dcaf", "ministry", MND_ACTOR_FUNCTIONS, "oversight", "oversight_state" },
    { "dcaf", "donor_government", 0, NULL, NULL },
    { "six", "militia", 0, NULL, "non_statutory" },
    { "six", "corrections", 0, NULL, "justice" },
    { "six", "human_rights_commission", 0, NULL, "justice" },
    { "six", "ombudsman", 0, NULL, "civil" },
    { "six", "intelligence", 0, NULL, "intelligence" },
    { "six", "media", 0, NULL, "society" },
    { "fields", "rebel_group", 0, NULL, "demilitarisation" },
    { "fields", "corrections", 0, NULL, "rule_of_law" },
    { "fields", "police", 0, NULL, "professionalisation" },
    { "fields", "audit", 0, NULL, "control" },
    { "fields", "multilateral", 0, NULL, NULL },
    { "function", "corrections", 0, NULL, "provision" },
    { "function", "company", 0, NULL, NULL },
    { "branch", "police", 0, NULL, "uniformed" },
    { "level", "police", MND_ACTOR_LEVEL, "local", "local" },
    { "statehood", "militia", 0, NULL, "non_state" },
    { "statutory", "militia", 0, NULL, "no" },
    { "armed", "intelligence", 0, NULL, "unknown" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (MndMap) map = mnd_map_new ();
      g_autoptr (MndLens) lens = mnd_lens_new_by_word (map, rows[i].lens);
      MndLensPlace place = mnd_lens_classify (lens, add_record (map, rows[i].kind, rows[i].column, rows[i].word));
      const char *found = place.category >= 0 ? mnd_lens_get_category (lens, (guint) place.category)->word : NULL;

      g_test_message ("%s: %s", rows[i].lens, rows[i].kind);
      g_assert_cmpstr (found, ==, rows[i].category);
    }
}

/* Each kind: whoever is in has a rule, whoever fits none has no reason; and a lens is the same after its text was read.
 */
static void
test_builtin (void)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  g_auto (GStrv) words = mnd_lens_dup_words (map);

  g_assert_cmpuint (g_strv_length (words), ==, 11);
  for (char **word = words; *word != NULL; word++)
    {
      g_autoptr (MndLens) lens = mnd_lens_new_by_word (NULL, *word);
      g_autofree char *text = mnd_lens_dup_text (lens);
      g_autoptr (GError) error = NULL;
      g_autoptr (MndLens) copy = mnd_lens_new_from_text ("copy", text, &error);
      g_autofree char *again = NULL;

      g_assert_no_error (error);
      again = mnd_lens_dup_text (copy);
      g_assert_cmpstr (text, ==, again);
      g_assert_true (mnd_lens_is_builtin (*word));
      g_assert_cmpuint (mnd_lens_get_n_categories (lens), >=, 2);
      for (guint i = 0; i < mnd_catalogue_get_size (MND_VOCABULARY_KIND); i++)
        {
          MndRecord *actor = add_record (map, mnd_catalogue_get_word (MND_VOCABULARY_KIND, i), 0, NULL);
          MndLensPlace place = mnd_lens_classify (lens, actor), other = mnd_lens_classify (copy, actor);
          g_autofree char *reason = mnd_lens_dup_reason (lens, &place);
          g_assert_cmpint (place.category, ==, other.category);
          g_assert_cmpint (place.rule, ==, other.rule);
          g_assert_true ((reason != NULL) == (place.rule >= 0));
        }
    }
}

static void
test_own (void)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  g_autoptr (MndLens) oecd = mnd_lens_new_by_word (map, "oecd");
  g_autofree char *text = mnd_lens_dup_text_named (oecd, "Ours");
  g_autofree char *word = mnd_lens_dup_free_word (map, "oecd");
  g_autofree char *next = NULL;
  g_autoptr (MndLens) own = NULL;
  g_auto (GStrv) words = NULL;

  g_assert_cmpstr (word, ==, "oecd_2");
  set_setting (map, "lens.oecd_2", text);
  set_setting (map, "lens.broken", "lens 1\nnonsense");
  set_setting (map, "lens.dcaf", text); /* what is built in stays what it is */
  own = mnd_lens_new_by_word (map, "oecd_2");
  g_assert_cmpstr (mnd_lens_get_name (own), ==, "Ours");
  g_assert_cmpstr (mnd_lens_get_word (own), ==, "oecd_2");
  g_assert_cmpstr (mnd_lens_get_source (own), ==, mnd_lens_get_source (oecd));
  g_assert_cmpuint (mnd_lens_get_n_rules (own), ==, mnd_lens_get_n_rules (oecd));
  g_assert_null (mnd_lens_new_by_word (map, "broken"));
  g_assert_null (mnd_lens_new_by_word (map, "no such"));
  g_assert_null (mnd_lens_new_by_word (NULL, "oecd_2"));
  words = mnd_lens_dup_words (map);
  g_assert_true (g_strv_contains ((const char *const *) words, "oecd_2"));
  g_assert_false (g_strv_contains ((const char *const *) words, "broken"));
  g_assert_cmpuint (g_strv_length (words), ==, 12);
  next = mnd_lens_dup_free_word (map, "oecd");
  g_assert_cmpstr (next, ==, "oecd_3");
}

static void
test_reasons (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MndMap) map = mnd_map_new ();
  g_autoptr (MndLens) lens =
      mnd_lens_new_from_text ("own",
                              "lens 1\nname N\ncategory a none A\ncategory b justice B b\n"
                              "rule - kind=militia\nreason Because.\nrule b kind=police,audit armed=yes,no\n",
                              &error);
  MndLensPlace places[3];
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_no_error (error);
  places[0] = mnd_lens_classify (lens, add_record (map, "militia", 0, NULL));
  places[1] = mnd_lens_classify (lens, add_record (map, "police", 0, NULL));
  places[2] = mnd_lens_classify (lens, add_record (map, "police", MND_ACTOR_ARMED, "unknown"));
  first = mnd_lens_dup_reason (lens, &places[0]);
  second = mnd_lens_dup_reason (lens, &places[1]);
  g_assert_cmpint (places[0].category, ==, MND_LENS_OUTSIDE);
  g_assert_cmpstr (first, ==, "Because.");
  g_assert_cmpint (places[1].category, ==, 1);
  g_assert_cmpstr (second, ==, "Kind: Police, Supreme audit institution\nArmed or not: Armed, Unarmed");
  g_assert_cmpint (places[2].rule, ==, -1);
  g_assert_null (mnd_lens_dup_reason (lens, &places[2]));
  g_assert_null (mnd_lens_get_category (lens, 0)->tone);
  g_assert_cmpstr (mnd_lens_get_category (lens, 1)->tone, ==, "justice");
  g_assert_cmpstr (mnd_lens_get_category (lens, 1)->label, ==, "B b");
}

static void
test_no_text (void)
{
#define GOOD "lens 1\nname N\ncategory a none A\n"
  static const char *const texts[] = {
    "",
    "\n",
    "lens 2\nname N\ncategory a none A\nrule a kind=police\n",
    GOOD,
    "lens 1\nname N\nrule - kind=police\n",
    "lens 1\ncategory a none A\nrule a kind=police\n",
    GOOD "rule a\n",
    GOOD "rule a \n",
    GOOD "rule b kind=police\n",
    GOOD "rule a kind=wizard\n",
    GOOD "rule a kind=police,police\n",
    GOOD "rule a kind=police kind=militia\n",
    GOOD "rule a kind=\n",
    GOOD "rule a colour=red\n",
    GOOD "rule a kind\n",
    GOOD "rule a kind=police  armed=yes\n",
    GOOD "rule a kind=police\n\nrule a kind=militia\n",
    GOOD "reason Because.\nrule a kind=police\n",
    GOOD "rule a kind=police\nreason x\nreason y\n",
    GOOD "rule a kind=police\nreason \n",
    GOOD "rule a kind=police\nname M\n",
    GOOD "rule a kind=police\nsource \n",
    GOOD "category a none B\nrule a kind=police\n",
    GOOD "category B none B\nrule a kind=police\n",
    GOOD "category b red B\nrule a kind=police\n",
    GOOD "category b none \nrule a kind=police\n",
    GOOD "category b none\nrule a kind=police\n",
    GOOD "rule a kind=police\nelse",
    GOOD "rule a kind=police\n\xff",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_test_message ("%s", g_utf8_validate (texts[i], -1, NULL) ? texts[i] : "no UTF-8");
      g_assert_null (mnd_lens_new_from_text ("own", texts[i], &error));
      g_assert_error (error, MND_MODEL_ERROR, MND_MODEL_ERROR_SYNTAX);
      g_assert_null (mnd_lens_new_from_text ("own", texts[i], NULL));
    }
}

static void
test_limits (void)
{
  g_autoptr (GString) rules = g_string_new (GOOD);
  g_autoptr (GString) categories = g_string_new (GOOD);
  g_autoptr (GString) length = g_string_new (GOOD "rule a kind=police\nreason ");
  g_autoptr (MndLens) lens = NULL;

  for (guint i = 0; i < MND_LENS_MAX_RULES; i++)
    g_string_append (rules, "rule a kind=police\n");
  lens = mnd_lens_new_from_text ("own", rules->str, NULL);
  g_assert_cmpuint (mnd_lens_get_n_rules (lens), ==, MND_LENS_MAX_RULES);
  g_string_append (rules, "rule a kind=police\n");
  g_assert_null (mnd_lens_new_from_text ("own", rules->str, NULL));
  for (guint i = 0; i < MND_LENS_MAX_CATEGORIES; i++)
    g_string_append_printf (categories, "category c%u none C\n", i);
  g_string_append (categories, "rule a kind=police\n");
  g_assert_null (mnd_lens_new_from_text ("own", categories->str, NULL));
  while (length->len <= 64 * 1024)
    g_string_append (length, "because and ");
  g_assert_null (mnd_lens_new_from_text ("own", length->str, NULL));
  g_assert_false (mnd_lens_is_word (""));
  g_assert_false (mnd_lens_is_word (NULL));
  g_assert_false (mnd_lens_is_word ("A"));
  g_assert_false (mnd_lens_is_word ("a_word_that_is_longer_than_it_may_be"));
}

/* What is not ours is neither shown nor lost: it is told apart, and says why. */
static void
test_broken (void)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  g_autoptr (GError) problem = NULL;
  g_autoptr (GError) no_word = NULL;
  g_auto (GStrv) words = NULL;
  g_auto (GStrv) broken = NULL;

  set_setting (map, "lens.good", GOOD "rule a kind=police\n");
  set_setting (map, "lens.later", "lens 2\nname N\n");
  set_setting (map, "lens.Not a word", GOOD "rule a kind=police\n");
  words = mnd_lens_dup_words (map);
  broken = mnd_lens_dup_broken_words (map);
  g_assert_true (g_strv_contains ((const char *const *) words, "good"));
  g_assert_cmpuint (g_strv_length (broken), ==, 2);
  g_assert_cmpstr (broken[0], ==, "Not a word");
  g_assert_cmpstr (broken[1], ==, "later");
  g_assert_null (mnd_lens_find_problem (map, "good"));
  g_assert_null (mnd_lens_find_problem (map, "oecd"));
  g_assert_null (mnd_lens_find_problem (map, "nothing"));
  problem = mnd_lens_find_problem (map, "later");
  g_assert_error (problem, MND_MODEL_ERROR, MND_MODEL_ERROR_SYNTAX);
  no_word = mnd_lens_find_problem (map, "Not a word");
  g_assert_error (no_word, MND_MODEL_ERROR, MND_MODEL_ERROR_SYNTAX);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lens/places", test_places);
  g_test_add_func ("/lens/builtin", test_builtin);
  g_test_add_func ("/lens/own", test_own);
  g_test_add_func ("/lens/reasons", test_reasons);
  g_test_add_func ("/lens/broken", test_broken);
  g_test_add_func ("/lens/no-text", test_no_text);
  g_test_add_func ("/lens/limits", test_limits);

  return g_test_run ();
}
