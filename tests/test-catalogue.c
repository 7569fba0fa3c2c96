/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The catalogue holds together: words, labels, defaults, and the link that is proposed between two actors. */
#include "model/mnd-catalogue.h"

#include <string.h>

static void
test_words_and_labels (void)
{
  for (int v = MND_VOCABULARY_NONE + 1; v < MND_N_VOCABULARIES; v++)
    {
      MndVocabulary vocabulary = (MndVocabulary) v;
      guint n = mnd_catalogue_get_size (vocabulary);
      g_assert_cmpuint (n, >=, 2);
      g_assert_cmpuint (n, <=, 64); /* sets of words are looked at as bits */
      g_assert_true (mnd_catalogue_get_context (vocabulary) != NULL && *mnd_catalogue_get_context (vocabulary) != '\0');
      for (guint i = 0; i < n; i++)
        {
          const char *word = mnd_catalogue_get_word (vocabulary, i);
          const char *label = mnd_catalogue_get_label (vocabulary, word);
          g_assert_cmpuint (strspn (word, "abcdefghijklmnopqrstuvwxyz0123456789_"), ==, strlen (word));
          g_assert_cmpuint (strlen (word), >, 0);
          g_assert_cmpuint (strlen (label), >, 0);
          g_assert_true (g_utf8_validate (label, -1, NULL));
          /* The place is the first one: no word stands twice. */
          g_assert_cmpint (mnd_catalogue_get_index (vocabulary, word), ==, (int) i);
          g_assert_true (mnd_catalogue_has_word (vocabulary, word));
          for (guint j = 0; j < i; j++)
            g_assert_cmpstr (label, !=, mnd_catalogue_get_label (vocabulary, mnd_catalogue_get_word (vocabulary, j)));
        }
    }
}

static void
test_unknown_words (void)
{
  g_assert_cmpint (mnd_catalogue_get_index (MND_VOCABULARY_KIND, "wizard"), ==, -1);
  g_assert_cmpint (mnd_catalogue_get_index (MND_VOCABULARY_KIND, NULL), ==, -1);
  g_assert_false (mnd_catalogue_has_word (MND_VOCABULARY_LEVEL, "National"));
  g_assert_cmpstr (mnd_catalogue_get_label (MND_VOCABULARY_KIND, "wizard"), ==, "wizard");
  g_assert_cmpstr (mnd_catalogue_get_label (MND_VOCABULARY_KIND, NULL), ==, "");
  g_assert_cmpstr (mnd_catalogue_get_inverse_label ("waves_at"), ==, "waves_at");
  g_assert_null (mnd_catalogue_find_kind ("wizard"));
  g_assert_null (mnd_catalogue_find_kind (NULL));
  g_assert_null (mnd_catalogue_find_link_kind ("waves_at"));
}

static void
test_sets (void)
{
  g_assert_true (mnd_catalogue_has_words (MND_VOCABULARY_FIELD, "1a"));
  g_assert_true (mnd_catalogue_has_words (MND_VOCABULARY_FIELD, "4c,1a"));
  g_assert_false (mnd_catalogue_has_words (MND_VOCABULARY_FIELD, "1a,1a"));
  g_assert_false (mnd_catalogue_has_words (MND_VOCABULARY_FIELD, "1a, 2a"));
  g_assert_false (mnd_catalogue_has_words (MND_VOCABULARY_FIELD, "1a,"));
  g_assert_false (mnd_catalogue_has_words (MND_VOCABULARY_FIELD, ","));
  g_assert_false (mnd_catalogue_has_words (MND_VOCABULARY_FIELD, ""));
  g_assert_false (mnd_catalogue_has_words (MND_VOCABULARY_FIELD, NULL));
  g_assert_false (mnd_catalogue_has_words (MND_VOCABULARY_FIELD, "5"));
}

static void
assert_word_or_nothing (MndVocabulary vocabulary, const char *word)
{
  if (word != NULL)
    g_assert_true (mnd_catalogue_has_word (vocabulary, word));
}

static void
test_kinds (void)
{
  for (guint i = 0; i < mnd_catalogue_get_size (MND_VOCABULARY_KIND); i++)
    {
      const MndKind *kind = mnd_catalogue_find_kind (mnd_catalogue_get_word (MND_VOCABULARY_KIND, i));
      g_autofree char *functions = mnd_functions_format (kind->functions);
      g_assert_nonnull (kind);
      assert_word_or_nothing (MND_VOCABULARY_BRANCH, kind->branch);
      assert_word_or_nothing (MND_VOCABULARY_STATEHOOD, kind->statehood);
      assert_word_or_nothing (MND_VOCABULARY_STATUTORY, kind->statutory);
      assert_word_or_nothing (MND_VOCABULARY_ARMED, kind->armed);
      assert_word_or_nothing (MND_VOCABULARY_LEVEL, kind->level);
      /* What a table or a picture cannot do without. */
      g_assert_nonnull (kind->statehood);
      g_assert_nonnull (kind->armed);
      g_assert_nonnull (kind->level);
      g_assert_cmpint (mnd_functions_parse (functions), ==, kind->functions);
      /* One main function, and one of those it has; none only where it has none. */
      g_assert_cmpint (kind->main_function & (kind->main_function - 1), ==, 0);
      g_assert_cmpint (kind->main_function & ~kind->functions, ==, 0);
      g_assert_cmpint (kind->main_function == 0, ==, kind->functions == 0);
    }
}

static void
test_link_kinds (void)
{
  for (guint i = 0; i < mnd_catalogue_get_size (MND_VOCABULARY_LINK_KIND); i++)
    {
      const char *word = mnd_catalogue_get_word (MND_VOCABULARY_LINK_KIND, i);
      const MndLinkKind *kind = mnd_catalogue_find_link_kind (word);
      g_assert_cmpuint (strlen (mnd_catalogue_get_inverse_label (word)), >, 0);
      g_assert_cmpint (g_str_equal (kind->label, kind->inverse), ==, kind->symmetric);
      g_assert_cmpint (kind->has_mode, ==, g_str_equal (word, "oversees"));
    }
}

static void
test_functions (void)
{
  for (guint all = 0; all < 1u << mnd_catalogue_get_size (MND_VOCABULARY_FUNCTION); all++)
    {
      g_autofree char *words = mnd_functions_format ((MndFunctions) all);
      g_assert_cmpint (words == NULL, ==, all == 0);
      g_assert_cmpint (mnd_functions_parse (words), ==, (int) all);
      if (words != NULL)
        g_assert_true (mnd_catalogue_has_words (MND_VOCABULARY_FUNCTION, words));
    }
  g_assert_cmpint (mnd_functions_parse ("support,provision"), ==, MND_FUNCTION_SUPPORT | MND_FUNCTION_PROVISION);
  g_assert_cmpint (mnd_functions_parse ("magic"), ==, MND_FUNCTION_NONE);
}

static void
test_every_proposal_is_valid (void)
{
  guint n = mnd_catalogue_get_size (MND_VOCABULARY_KIND);

  for (guint i = 0; i <= n; i++)
    for (guint j = 0; j <= n; j++)
      {
        const char *from = i < n ? mnd_catalogue_get_word (MND_VOCABULARY_KIND, i) : "wizard";
        const char *to = j < n ? mnd_catalogue_get_word (MND_VOCABULARY_KIND, j) : NULL;
        const char *kind = NULL, *mode = "unset";
        mnd_catalogue_propose_link (from, to, &kind, &mode);
        g_assert_nonnull (mnd_catalogue_find_link_kind (kind));
        if (mode == NULL)
          continue;
        g_assert_true (mnd_catalogue_has_word (MND_VOCABULARY_MODE, mode));
        g_assert_true (mnd_catalogue_find_link_kind (kind)->has_mode);
      }
}

static void
test_proposals (void)
{
  static const struct
  {
    const char *from, *to, *kind, *mode;
  } cases[] = {
    { "parliament", "armed_forces", "oversees", "parliamentary" },
    { "parliamentary_committee", "intelligence", "oversees", "parliamentary" },
    { "parliament", "ministry", "oversees", "parliamentary" },
    { "ministry", "police", "oversees", "executive" },
    { "head_of_state", "armed_forces", "oversees", "executive" },
    { "audit", "ministry", "oversees", "audit" },
    { "audit", "police", "oversees", "audit" },
    { "judiciary", "police", "oversees", "judicial" },
    { "ombudsman", "corrections", "oversees", "complaints" },
    { "complaints_body", "police", "oversees", "complaints" },
    { "human_rights_commission", "armed_forces", "oversees", "complaints" },
    { "anti_corruption", "border_customs", "oversees", "independent" },
    { "civil_society", "police", "oversees", "civil_society" },
    { "media", "armed_forces", "oversees", "civil_society" },
    { "armed_forces", "ministry", "reports_to", NULL },
    { "police", "ministry", "reports_to", NULL },
    { "donor_government", "police", "funds", NULL },
    { "multilateral", "ministry", "funds", NULL },
    { "donor_government", "multilateral", "cooperates_with", NULL },
    { "donor_government", "coordination_body", "member_of", NULL },
    { "ministry", "local_security_committee", "member_of", NULL },
    { "rebel_group", "armed_forces", "contests", NULL },
    { "militia", "police", "contests", NULL },
    { "police", "armed_forces", "cooperates_with", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *kind, *mode;
      g_test_message ("%s to %s", cases[i].from, cases[i].to);
      mnd_catalogue_propose_link (cases[i].from, cases[i].to, &kind, &mode);
      g_assert_cmpstr (kind, ==, cases[i].kind);
      g_assert_cmpstr (mode, ==, cases[i].mode);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalogue/words-and-labels", test_words_and_labels);
  g_test_add_func ("/catalogue/unknown-words", test_unknown_words);
  g_test_add_func ("/catalogue/sets", test_sets);
  g_test_add_func ("/catalogue/kinds", test_kinds);
  g_test_add_func ("/catalogue/link-kinds", test_link_kinds);
  g_test_add_func ("/catalogue/functions", test_functions);
  g_test_add_func ("/catalogue/every-proposal-is-valid", test_every_proposal_is_valid);
  g_test_add_func ("/catalogue/proposals", test_proposals);
  return g_test_run ();
}
