/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The checklists: that they are the schemes' members one by one, whom they are asked of, and their words. */
#include "model/mnd-checklist.h"
#include "model/mnd-catalogue.h"
#include "model/mnd-scheme.h"

#include <string.h>

static gboolean
has_question (const MndScheme *scheme)
{
  for (guint i = 0; i < scheme->n_members; i++)
    if (mnd_scheme_get_member (scheme, i)->use == MND_SCHEME_QUESTION)
      return TRUE;
  return FALSE;
}

/* Every scheme with a question is a checklist, with every one of its members in the same order. */
static void
test_members (void)
{
  for (guint i = 0; i < mnd_scheme_get_count (); i++)
    {
      const MndScheme *scheme = mnd_scheme_get_nth (i);
      const MndChecklist *checklist = mnd_checklist_find (scheme->word);

      g_test_message ("%s", scheme->word);
      if (has_question (scheme))
        g_assert_nonnull (checklist);
      for (guint k = 0; checklist != NULL && k < scheme->n_members; k++)
        {
          const MndSchemeMember *member = mnd_scheme_get_member (scheme, k);
          g_assert_cmpuint (k, <, checklist->n_items);
          g_assert_cmpstr (checklist->items[k].code, ==, member->code);
          g_assert_cmpstr (checklist->items[k].parent, ==, member->parent);
        }
      if (checklist != NULL)
        g_assert_cmpuint (checklist->n_items, ==, scheme->n_members);
    }
  for (guint i = 0; i < mnd_checklist_get_count (); i++)
    g_assert_nonnull (mnd_scheme_find (mnd_checklist_get_nth (i)->word));
}

/* Whole words in typographic signs; titles differ, since a person chooses by them. */
static void
test_words (void)
{
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < mnd_checklist_get_count (); i++)
    {
      const MndChecklist *checklist = mnd_checklist_get_nth (i);
      g_assert_true (g_hash_table_add (titles, (gpointer) mnd_checklist_get_title (checklist)));
      g_assert_true (g_str_has_suffix (mnd_checklist_get_purpose (checklist), "."));
      for (guint k = 0; k < checklist->n_items; k++)
        {
          const char *label = mnd_checklist_get_label (checklist, k);
          g_assert_null (strpbrk (label, "'\"/;"));
          g_assert_cmpint (g_utf8_strlen (label, -1), <=, 90);
          g_assert_null (strpbrk (mnd_checklist_get_question (checklist, k), "'\""));
        }
    }
}

static void
test_asked (void)
{
  static const struct
  {
    const char *word;
    MndAskedOf asked_of;
    guint n_items;
    guint n_headings;
    const char *done; /* what "found" is called */
  } rows[] = {
    { "dcaf_good_governance_principles", MND_ASKED_OF_INSTITUTION, 7, 0, "Met" },
    { "undp_service_qualities", MND_ASKED_OF_INSTITUTION, 4, 0, "Met" },
    { "sedra_norms", MND_ASKED_OF_MAP, 15, 0, "Met" },
    { "sedra_phases", MND_ASKED_OF_MAP, 9, 2, "Done" },
    { "assessment_tasks", MND_ASKED_OF_MAP, 7, 0, "Done" },
    { "dcaf_reform_levels", MND_ASKED_OF_MAP, 22, 3, "Met" },
    { "challenges", MND_ASKED_OF_MAP, 10, 0, "Addressed" },
    { "right_financing_about", MND_ASKED_OF_MAP, 6, 0, "Met" },
    { "coordination_body_success_keys", MND_ASKED_OF_BODY, 4, 0, "Met" },
    { "ia_donor_considerations", MND_ASKED_OF_DONOR, 7, 0, "Met" },
    { "regional_illicit_flows", MND_ASKED_OF_MAP, 6, 0, "Present" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const MndChecklist *checklist = mnd_checklist_find (rows[i].word);
      guint n_headings = 0;
      g_test_message ("%s", rows[i].word);
      g_assert_cmpint (checklist->asked_of, ==, rows[i].asked_of);
      g_assert_cmpuint (checklist->n_items, ==, rows[i].n_items);
      for (guint k = 0; k < checklist->n_items; k++)
        n_headings += mnd_checklist_is_heading (checklist, k);
      g_assert_cmpuint (n_headings, ==, rows[i].n_headings);
      g_assert_cmpstr (mnd_checklist_get_answer_label (checklist, "found"), ==, rows[i].done);
    }
  g_assert_null (mnd_checklist_find ("dcaf_functions"));
  g_assert_null (mnd_checklist_find (NULL));
}

static void
test_items (void)
{
  static const struct
  {
    const char *word;
    const char *checklist; /* NULL: no such item */
    guint item;
  } rows[] = {
    { "sedra_norms.7", "sedra_norms", 6 },
    { "sedra_phases.1.2", "sedra_phases", 4 },
    { "sedra_phases.3", "sedra_phases", 2 },
    { "sedra_phases.1", NULL, 0 }, /* a heading */
    { "dcaf_reform_levels.S", NULL, 0 },
    { "sedra_norms.16", NULL, 0 },
    { "sedra_norms.", NULL, 0 },
    { "sedra_norms", NULL, 0 },
    { "dcaf_functions.P", NULL, 0 },
    { "", NULL, 0 },
    { NULL, NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint item = G_MAXUINT;
      const MndChecklist *checklist = mnd_checklist_find_item (rows[i].word, &item);
      g_assert_cmpstr (checklist != NULL ? checklist->word : NULL, ==, rows[i].checklist);
      g_assert_cmpuint (item, ==, rows[i].checklist != NULL ? rows[i].item : G_MAXUINT);
      if (checklist != NULL)
        {
          g_autofree char *word = mnd_checklist_dup_item_word (checklist, item);
          g_assert_cmpstr (word, ==, rows[i].word);
        }
    }
}

/* The five parts of every card have five names that differ. */
static void
test_answers (void)
{
  static const char *const answers[] = { "found", "partly", "none", "unclear", NULL };

  for (guint i = 0; i < mnd_checklist_get_count (); i++)
    for (guint a = 0; a < G_N_ELEMENTS (answers); a++)
      for (guint b = 0; b < a; b++)
        g_assert_cmpstr (mnd_checklist_get_answer_label (mnd_checklist_get_nth (i), answers[a]), !=,
                         mnd_checklist_get_answer_label (mnd_checklist_get_nth (i), answers[b]));
  for (guint a = 0; a < MND_N_ASKED_OF; a++)
    {
      g_assert_cmpstr (mnd_asked_of_get_label ((MndAskedOf) a), !=, "");
      g_assert_cmpstr (mnd_asked_of_get_word ((MndAskedOf) a), !=, "");
    }
}

/* Every answer of the catalogue is a score, and every score but the last is one of them. */
static void
test_scores (void)
{
  guint seen = 0;

  for (guint i = 0; i < mnd_catalogue_get_size (MND_VOCABULARY_ANSWER); i++)
    {
      const char *answer = mnd_catalogue_get_word (MND_VOCABULARY_ANSWER, i);
      MndScore score = mnd_score_from_answer (answer);
      g_assert_cmpint (score, <, MND_SCORE_NOT_ASSESSED);
      g_assert_cmpstr (mnd_score_get_word (score), ==, answer);
      seen |= 1u << (guint) score;
    }
  g_assert_cmpuint (seen, ==, (1u << MND_SCORE_NOT_ASSESSED) - 1);
  g_assert_cmpint (mnd_score_from_answer (NULL), ==, MND_SCORE_NOT_ASSESSED);
  g_assert_cmpint (mnd_score_from_answer ("not_assessed"), ==, MND_SCORE_NOT_ASSESSED);
  g_assert_cmpstr (mnd_score_get_label (MND_SCORE_PARTLY, mnd_checklist_find ("sedra_phases")), ==, "Under way");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/checklist/members", test_members);
  g_test_add_func ("/checklist/words", test_words);
  g_test_add_func ("/checklist/asked", test_asked);
  g_test_add_func ("/checklist/items", test_items);
  g_test_add_func ("/checklist/answers", test_answers);
  g_test_add_func ("/checklist/scores", test_scores);

  return g_test_run ();
}
