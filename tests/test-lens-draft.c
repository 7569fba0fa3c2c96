/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changing a lens: whatever is done, the text is that of a lens, and what cannot be is refused. */
#include "model/mnd-lens-draft.h"

#include <string.h>

#define TEXT                                                                                                           \
  "lens 1\nname N\nsource S\ncategory a none A\ncategory b justice B\ncategory c support C\n"                          \
  "rule - kind=militia\nreason Because.\nrule a kind=police,audit armed=yes\nrule c main=support\nrule b "             \
  "main=justice\n"

static MndLensDraft *
new_draft (void)
{
  g_autoptr (MndLens) lens = mnd_lens_new_from_text ("own", TEXT, NULL);

  return mnd_lens_draft_new (lens);
}

/* The draft is a lens, and its text is this with one part for another. */
static void
assert_text (MndLensDraft *draft, const char *was, const char *is)
{
  g_autofree char *text = mnd_lens_draft_dup_text (draft);
  g_autoptr (GError) error = NULL;
  g_autoptr (MndLens) lens = mnd_lens_new_from_text ("own", text, &error);
  g_auto (GStrv) parts = g_strsplit (TEXT, was, -1);
  g_autofree char *wanted = g_strjoinv (is, parts);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, wanted);
}

static void
test_same (void)
{
  g_autoptr (MndLensDraft) draft = new_draft ();

  assert_text (draft, "N", "N");
}

static void
test_texts (void)
{
  g_autoptr (MndLensDraft) draft = new_draft ();

  g_assert_false (mnd_lens_draft_set_name (draft, " \n "));
  assert_text (draft, "name N", "name N");
  g_assert_true (mnd_lens_draft_set_name (draft, "  Our\nlens "));
  assert_text (draft, "name N", "name Our lens");
  g_assert_true (mnd_lens_draft_set_name (draft, "N"));
  mnd_lens_draft_set_source (draft, "");
  assert_text (draft, "source S\n", "");
  mnd_lens_draft_set_source (draft, "S");
  g_assert_true (mnd_lens_draft_set_reason (draft, 0, NULL));
  assert_text (draft, "reason Because.\n", "");
}

static void
test_categories (void)
{
  g_autoptr (MndLensDraft) draft = new_draft ();

  g_assert_true (mnd_lens_draft_rename_category (draft, 1, "Bee"));
  assert_text (draft, "justice B", "justice Bee");
  g_assert_false (mnd_lens_draft_rename_category (draft, 1, ""));
  g_assert_true (mnd_lens_draft_rename_category (draft, 1, "B"));
  g_assert_false (mnd_lens_draft_set_tone (draft, 1, "pink"));
  g_assert_true (mnd_lens_draft_set_tone (draft, 1, NULL));
  assert_text (draft, "b justice", "b none");
  g_assert_true (mnd_lens_draft_set_tone (draft, 1, "justice"));
  g_assert_false (mnd_lens_draft_move_category (draft, 0, -1));
  g_assert_false (mnd_lens_draft_move_category (draft, 2, 1));
  /* Rules stay with their categories. */
  g_assert_true (mnd_lens_draft_move_category (draft, 0, 2));
  assert_text (draft, "category a none A\ncategory b justice B\ncategory c support C\n",
               "category b justice B\ncategory c support C\ncategory a none A\n");
  g_assert_true (mnd_lens_draft_move_category (draft, 2, -2));
  assert_text (draft, "N", "N");
  g_assert_true (mnd_lens_draft_add_category (draft, "New"));
  assert_text (draft, "support C\n", "support C\ncategory category_4 none New\n");
  g_assert_true (mnd_lens_draft_remove_category (draft, 3));
  assert_text (draft, "N", "N");
}

static void
test_remove_category (void)
{
  g_autoptr (MndLensDraft) draft = new_draft ();

  g_autofree char *text = NULL;

  g_assert_true (mnd_lens_draft_remove_category (draft, 0));
  text = mnd_lens_draft_dup_text (draft);
  g_assert_cmpstr (text, ==,
                   "lens 1\nname N\nsource S\ncategory b justice B\ncategory c support C\n"
                   "rule - kind=militia\nreason Because.\nrule c main=support\nrule b main=justice\n");
}

/* Nobody would stand anywhere: the last one stays, and the last rules. */
static void
test_last (void)
{
  g_autoptr (MndLens) lens =
      mnd_lens_new_from_text ("own", "lens 1\nname N\ncategory a none A\ncategory b none B\nrule a kind=police\n",
                              NULL);
  g_autoptr (MndLensDraft) draft = mnd_lens_draft_new (lens);

  g_assert_false (mnd_lens_draft_remove_category (draft, 0));
  g_assert_true (mnd_lens_draft_remove_category (draft, 1));
  g_assert_false (mnd_lens_draft_remove_category (draft, 0));
  g_assert_false (mnd_lens_draft_remove_rule (draft, 0));
  g_assert_false (mnd_lens_draft_toggle_word (draft, 0, MND_LENS_ASKS_KIND, "police"));
  g_assert_false (mnd_lens_draft_drop_condition (draft, 0, MND_LENS_ASKS_KIND));
}

static void
test_rules (void)
{
  g_autoptr (MndLensDraft) draft = new_draft ();

  g_assert_true (mnd_lens_draft_toggle_word (draft, 1, MND_LENS_ASKS_KIND, "audit"));
  assert_text (draft, "police,audit", "police");
  g_assert_true (mnd_lens_draft_toggle_word (draft, 1, MND_LENS_ASKS_KIND, "audit"));
  g_assert_false (mnd_lens_draft_toggle_word (draft, 1, MND_LENS_ASKS_KIND, "yes"));
  g_assert_true (mnd_lens_draft_drop_condition (draft, 1, MND_LENS_ASKS_KIND));
  assert_text (draft, "kind=police,audit armed", "armed");
  g_assert_true (mnd_lens_draft_toggle_word (draft, 1, MND_LENS_ASKS_KIND, "police"));
  g_assert_true (mnd_lens_draft_toggle_word (draft, 1, MND_LENS_ASKS_KIND, "audit"));
  g_assert_true (mnd_lens_draft_set_rule_category (draft, 1, MND_LENS_OUTSIDE));
  assert_text (draft, "rule a", "rule -");
  g_assert_false (mnd_lens_draft_set_rule_category (draft, 1, 3));
  g_assert_true (mnd_lens_draft_set_rule_category (draft, 1, 0));
  g_assert_false (mnd_lens_draft_move_rule (draft, 3, 1));
  g_assert_true (mnd_lens_draft_move_rule (draft, 3, -1));
  assert_text (draft, "rule c main=support\nrule b main=justice\n", "rule b main=justice\nrule c main=support\n");
  g_assert_true (mnd_lens_draft_move_rule (draft, 2, 1));
  g_assert_false (mnd_lens_draft_add_rule (draft, 0, MND_LENS_ASKS_LEVEL, "police"));
  g_assert_false (mnd_lens_draft_add_rule (draft, 7, MND_LENS_ASKS_LEVEL, "local"));
  g_assert_true (mnd_lens_draft_add_rule (draft, 0, MND_LENS_ASKS_LEVEL, "local"));
  assert_text (draft, "main=justice\n", "main=justice\nrule a level=local\n");
  g_assert_true (mnd_lens_draft_remove_rule (draft, 4));
  assert_text (draft, "N", "N");
}

static void
test_most (void)
{
  g_autoptr (MndLensDraft) draft = new_draft ();
  guint n = 3, n_rules = 4;

  while (mnd_lens_draft_add_category (draft, "More"))
    n++;
  g_assert_cmpuint (n, ==, MND_LENS_MAX_CATEGORIES);
  while (mnd_lens_draft_add_rule (draft, 0, MND_LENS_ASKS_ARMED, "no"))
    n_rules++;
  g_assert_cmpuint (n_rules, ==, MND_LENS_MAX_RULES);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lens-draft/same", test_same);
  g_test_add_func ("/lens-draft/texts", test_texts);
  g_test_add_func ("/lens-draft/categories", test_categories);
  g_test_add_func ("/lens-draft/remove-category", test_remove_category);
  g_test_add_func ("/lens-draft/last", test_last);
  g_test_add_func ("/lens-draft/rules", test_rules);
  g_test_add_func ("/lens-draft/most", test_most);

  return g_test_run ();
}
