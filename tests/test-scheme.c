/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The schemes of the literature, one by one: what the file of the project's data says, what the catalogue says, and
 * that a person can reach it. With MND_WRITE_TAXONOMIES in the environment the developers' table is written anew.
 */
#include "analysis/mnd-rule.h"
#include "model/mnd-checklist.h"
#include "model/mnd-lens.h"
#include "model/mnd-scheme.h"
#include "model/mnd-table.h"

#include <string.h>

#define COLUMNS 5

static char *
dup_file (const char *path)
{
  g_autofree char *full = g_build_filename (MND_SOURCE_ROOT, path, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (full, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* Every line of the file is a member, in the same order, and there are no others. */
static void
test_file (void)
{
  g_autofree char *text = dup_file ("tests/data/taxonomies.tsv");
  g_auto (GStrv) lines = g_strsplit (g_strchomp (text), "\n", -1);
  guint scheme = 0, member = 0;

  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);
      const MndScheme *ours = mnd_scheme_get_nth (scheme);
      const MndSchemeMember *one = mnd_scheme_get_member (ours, member);

      g_test_message ("%s", lines[i]);
      g_assert_cmpuint (g_strv_length (cells), ==, COLUMNS);
      g_assert_cmpstr (cells[0], ==, ours->word);
      g_assert_cmpstr (cells[1], ==, one->code);
      g_assert_cmpstr (cells[2], ==, one->parent != NULL ? one->parent : "");
      g_assert_cmpstr (cells[3], ==, one->label);
      g_assert_cmpstr (cells[4], ==, ours->source);
      member++;
      if (member == ours->n_members)
        {
          scheme++;
          member = 0;
        }
    }
  g_assert_cmpuint (scheme, ==, mnd_scheme_get_count ());
  g_assert_cmpuint (member, ==, 0);
}

static gboolean
names_category (const char *target)
{
  g_auto (GStrv) parts = g_strsplit (target, "/", 2);
  g_autoptr (MndLens) lens = mnd_lens_new_by_word (NULL, parts[0]);

  return lens != NULL && parts[1] != NULL && mnd_lens_find_category (lens, parts[1]) >= 0;
}

static gboolean
names_column (const char *target)
{
  return mnd_table_find_column (MND_TABLE_ACTOR, target) >= 0 || mnd_table_find_column (MND_TABLE_MONEY, target) >= 0;
}

/* The tags of rules in the order of the challenges. */
static gboolean
names_challenge (const char *target)
{
  static const char *const words[MND_CHALLENGE_QUALITY + 1] = {
    [MND_CHALLENGE_SEQUENCING] = "sequencing", [MND_CHALLENGE_COORDINATION] = "coordination",
    [MND_CHALLENGE_OWNERSHIP] = "ownership",   [MND_CHALLENGE_CIVIL_SOCIETY] = "civil_society",
    [MND_CHALLENGE_CAPACITY] = "capacity",     [MND_CHALLENGE_SPOILERS] = "spoilers",
    [MND_CHALLENGE_FUNDING] = "funding",       [MND_CHALLENGE_MONITORING] = "monitoring",
    [MND_CHALLENGE_REGIONAL] = "regional",     [MND_CHALLENGE_SUSTAINABILITY] = "sustainability",
  };

  return g_strv_contains (words, target);
}

static void
assert_reachable (const MndSchemeMember *member)
{
  switch (member->use)
    {
    case MND_SCHEME_FACET:
      g_assert_true (mnd_scheme_target_is_word (member->target) || names_column (member->target));
      break;
    case MND_SCHEME_FIELD:
    case MND_SCHEME_MECHANISM:
      g_assert_true (mnd_scheme_target_is_word (member->target));
      break;
    case MND_SCHEME_LENS:
      g_assert_true (names_category (member->target));
      break;
    case MND_SCHEME_TAG:
      g_assert_true (names_challenge (member->target));
      break;
    case MND_SCHEME_QUESTION:
      g_assert_null (member->target);
      break;
    case MND_N_SCHEME_USES:
    default:
      g_assert_not_reached ();
    }
}

static void
test_reachable (void)
{
  for (guint i = 0; i < mnd_scheme_get_count (); i++)
    {
      const MndScheme *scheme = mnd_scheme_get_nth (i);
      g_assert_true (mnd_scheme_find (scheme->word) == scheme);
      for (guint k = 0; k < scheme->n_members; k++)
        {
          g_test_message ("%s %s", scheme->word, mnd_scheme_get_member (scheme, k)->code);
          assert_reachable (mnd_scheme_get_member (scheme, k));
        }
    }
  g_assert_null (mnd_scheme_find ("wizards"));
  g_assert_false (mnd_scheme_target_is_word ("kind=wizard"));
  g_assert_false (mnd_scheme_target_is_word ("kin=police"));
  g_assert_false (mnd_scheme_target_is_word (NULL));
}

/* What the texts give as lists to go through is a checklist as a whole. */
static void
test_checklists (void)
{
  static const struct
  {
    const char *scheme;
    guint n_questions;
  } rows[] = {
    { "dcaf_good_governance_principles", 7 },
    { "sedra_norms", 15 },
    { "right_financing_about", 6 },
    { "right_financing_aims", 5 },
    { "assessment_tasks", 7 },
    { "sedra_preconditions", 7 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const MndScheme *scheme = mnd_scheme_find (rows[i].scheme);
      g_assert_true (mnd_scheme_is_checklist (scheme));
      g_assert_cmpuint (scheme->n_members, ==, rows[i].n_questions);
    }
  g_assert_false (mnd_scheme_is_checklist (mnd_scheme_find ("dcaf_functions")));
}

static char *
dup_table (void)
{
  GString *text = g_string_new (NULL);

  g_string_append (text, "# Where each classification is found\n\n"
                         "Made from `mnd-scheme-data.c` by `tests/test-scheme.c`, which fails where the two differ.\n");
  for (guint i = 0; i < mnd_scheme_get_count (); i++)
    {
      const MndScheme *scheme = mnd_scheme_get_nth (i);
      const MndChecklist *checklist = mnd_checklist_find (scheme->word);
      g_string_append_printf (text, "\n## %s\n%s\n", scheme->word, scheme->source);
      if (checklist != NULL)
        g_string_append_printf (text, "\nA checklist, “%s”, asked of: %s.\n", checklist->title,
                                mnd_asked_of_get_word (checklist->asked_of));
      g_string_append (text, "\n| code | member | is a | which |\n| --- | --- | --- | --- |\n");
      for (guint k = 0; k < scheme->n_members; k++)
        {
          const MndSchemeMember *member = mnd_scheme_get_member (scheme, k);
          g_autofree char *question =
              member->target == NULL ? g_strdup_printf ("%s.%s", scheme->word, member->code) : NULL;
          g_string_append_printf (text, "| %s | %s | %s | `%s` |\n", member->code, member->label,
                                  mnd_scheme_use_get_word (member->use), question != NULL ? question : member->target);
        }
    }
  return g_string_free (text, FALSE);
}

static void
test_table (void)
{
  const char *target = g_getenv ("MND_WRITE_TAXONOMIES");
  g_autofree char *expected = dup_table ();
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;

  if (target != NULL)
    g_file_set_contents (target, expected, -1, &error);
  g_assert_no_error (error);
  found = dup_file ("app/model/TAXONOMIES.md");
  g_assert_cmpstr (found, ==, expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scheme/file", test_file);
  g_test_add_func ("/scheme/reachable", test_reachable);
  g_test_add_func ("/scheme/checklists", test_checklists);
  g_test_add_func ("/scheme/table", test_table);

  return g_test_run ();
}
