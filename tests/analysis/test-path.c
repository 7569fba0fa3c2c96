/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chains between two actors: a table of small maps, and random ones against all chains there are. */
#include "analysis/mnd-path.h"

#include "rule-cases.h"

#define MOST 5

static const struct
{
  const char *name;
  const char *rows;   /* between `a` and `z` */
  const char *chains; /* "a b z; a c z" */
  guint families;     /* 0: all */
  gboolean any_way;
} cases[] = {
  { "none", "", "" },
  { "one link", "a oversees z", "a z" },
  { "the way it leads", "z oversees a", "" },
  { "against the way it leads", "z oversees a", "a z", 0, TRUE },
  { "what is drawn from below leads down", "b reports_to a; z part_of b", "a b z" },
  { "parliament over the ministry", "a oversees m; m commands z", "a m z" },
  { "shorter ones first", "a oversees b; b oversees c; c oversees z; a oversees m; m oversees z", "a m z; a b c z" },
  { "by key where they are as long", "a oversees c; c oversees z; a oversees b; b oversees z", "a b z; a c z" },
  { "several ties are one step", "a oversees b; a commands b; b commands z", "a b z" },
  { "nobody twice", "a oversees b; b oversees a; b oversees c; c oversees b; c oversees z", "a b c z" },
  { "one family", "a oversees b; b commands z; a oversees c; c oversees z", "a c z",
    MND_BIT (MND_FAMILY_OF_OVERSIGHT) },
  { "bodies lead both ways", "a member_of b; z member_of b", "a b z" },
  { "support leads down",
    "support s; party p support=s actor=a role=funder; party q support=s actor=b role=channel;"
    "party r support=s actor=z role=beneficiary",
    "a z; a b z" },
  { "support leads not across",
    "support s; party p support=s actor=a role=funder; party q support=s actor=z role=funder", "" },
  { "support up", "support s; party p support=s actor=z role=funder; party r support=s actor=a role=beneficiary", "a z",
    0, TRUE },
  { "money alone",
    "support s; party p support=s actor=a role=funder; party r support=s actor=b role=beneficiary;"
    "b oversees z; b funds z status=actual; a oversees z",
    "a b z", MND_BIT (MND_FAMILY_OF_MONEY) },
  { "no more than wanted",
    "a oversees b; b oversees z; a oversees c; c oversees z; a oversees d; d oversees z; a oversees e; e oversees z;"
    "a oversees m; m oversees z; a oversees n; n oversees z",
    "a b z; a c z; a d z; a e z; a m z" },
  { "planned ones are not there", "a oversees z status=planned", "" },
};

static const char *const names[] = { "a", "b", "c", "d", "e", "m", "n", "z" };

static char *
paths_to_text (const MndState *state, GPtrArray *paths)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < paths->len; i++)
    {
      const MndPath *path = g_ptr_array_index (paths, i);
      for (guint step = 0; step < path->n_actors; step++)
        for (guint k = 0; k < G_N_ELEMENTS (names); k++)
          {
            MndId id = id_of (names[k]);
            if (mnd_id_equal (&id, &state->actors[path->actors[step]].id))
              g_string_append_printf (text, "%s%s", step > 0 ? " " : i > 0 ? "; " : "", names[k]);
          }
    }
  return g_string_free (text, FALSE);
}

static MndMap *
make_map (const char *rows)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_string_append_printf (all, "actor %s police;", names[i]);
  g_string_append (all, rows);
  return map_from_text (all->str);
}

static guint
place_of (const MndState *state, const char *name)
{
  MndId id = id_of (name);

  return mnd_state_find_actor (state, &id);
}

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (MndMap) map = make_map (cases[i].rows);
  g_autoptr (MndState) state = mnd_state_new (map, day_of ("2005-12-31"), FALSE);
  const MndPathWish wish = { cases[i].families != 0 ? cases[i].families : MND_ALL_TIE_FAMILIES, !cases[i].any_way };
  g_autoptr (GPtrArray) paths = mnd_state_dup_paths (state, place_of (state, "a"), place_of (state, "z"), &wish, MOST);
  g_autofree char *text = paths_to_text (state, paths);

  g_assert_cmpstr (text, ==, cases[i].chains);
}

static void
test_nowhere (void)
{
  g_autoptr (MndMap) map = map_from_text ("actor a police; actor z police end_date=2001; a oversees z");
  g_autoptr (MndState) state = mnd_state_new (map, day_of ("2005-12-31"), FALSE);
  const MndPathWish wish = { MND_ALL_TIE_FAMILIES, FALSE };
  guint a = place_of (state, "a"), z = place_of (state, "z");
  g_autoptr (GPtrArray) gone = mnd_state_dup_paths (state, a, z, &wish, MOST);
  g_autoptr (GPtrArray) itself = mnd_state_dup_paths (state, a, a, &wish, MOST);
  g_autoptr (GPtrArray) unknown = mnd_state_dup_paths (state, a, MND_NOTHING, &wish, MOST);

  g_assert_cmpuint (gone->len + itself->len + unknown->len, ==, 0);
}

/* --- in words */

static const struct
{
  const char *rows;
  const char *sentence;
} sentences[] = {
  { "a oversees b; b commands z", "a oversees b, which commands z" },
  { "a oversees b; z part_of b", "a oversees b; z is part of b" },
  { "b part_of a; c part_of b; c commands z", "b is part of a; c is part of b; c commands z" },
  { "support s; party p support=s actor=a role=funder; party r support=s actor=b role=beneficiary; b commands z",
    "a supports b through “s”; b commands z" },
};

static void
test_sentence (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (MndMap) map = make_map (sentences[i].rows);
  g_autoptr (MndState) state = mnd_state_new (map, day_of ("2005-12-31"), FALSE);
  const MndPathWish wish = { MND_ALL_TIE_FAMILIES, TRUE };
  const MndNames in_english = { map, NULL };
  g_autoptr (GPtrArray) paths = mnd_state_dup_paths (state, place_of (state, "a"), place_of (state, "z"), &wish, MOST);
  g_autofree char *sentence = NULL;

  g_assert_cmpuint (paths->len, ==, 1);
  sentence = mnd_path_dup_sentence (g_ptr_array_index (paths, 0), state, &wish, &in_english);
  g_assert_cmpstr (sentence, ==, sentences[i].sentence);
}

static void
test_planned (void)
{
  g_autoptr (MndMap) map = make_map ("a oversees b; b oversees z status=planned; b commands z; a oversees c;"
                                     "c oversees z status=planned");
  g_autoptr (MndState) state = mnd_state_new (map, day_of ("2005-12-31"), TRUE);
  const MndPathWish wish = { MND_ALL_TIE_FAMILIES, TRUE };
  g_autoptr (GPtrArray) paths = mnd_state_dup_paths (state, place_of (state, "a"), place_of (state, "z"), &wish, MOST);

  g_assert_cmpuint (paths->len, ==, 2);
  g_assert_false (mnd_path_is_planned (g_ptr_array_index (paths, 0), state, &wish));
  g_assert_true (mnd_path_is_planned (g_ptr_array_index (paths, 1), state, &wish));
}

/* --- random maps, against all chains there are */

typedef struct
{
  const MndState *state;
  const MndPathWish *wish;
  guint to;
  GArray *chain;
  GPtrArray *all; /* GArray of guint */
} Walk;

static gboolean
has_actor (GArray *chain, guint actor)
{
  for (guint i = 0; i < chain->len; i++)
    if (g_array_index (chain, guint, i) == actor)
      return TRUE;
  return FALSE;
}

static void
walk_on (Walk *walk)
{
  guint at = g_array_index (walk->chain, guint, walk->chain->len - 1);

  if (at == walk->to)
    {
      g_ptr_array_add (walk->all, g_array_copy (walk->chain));
      return;
    }
  for (guint next = 0; next < walk->state->n_actors; next++)
    {
      g_autoptr (GArray) ties = NULL;
      if (has_actor (walk->chain, next))
        continue;
      ties = mnd_state_dup_ties (walk->state, at, next, walk->wish->families, walk->wish->onward);
      if (ties->len == 0)
        continue;
      g_array_append_val (walk->chain, next);
      walk_on (walk);
      g_array_set_size (walk->chain, walk->chain->len - 1);
    }
}

static int
compare_chains_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const MndState *state = data;
  const GArray *one = *(GArray *const *) a, *other = *(GArray *const *) b;
  int order = (one->len > other->len) - (one->len < other->len);

  for (guint i = 0; i < one->len && order == 0; i++)
    order = mnd_id_compare (&state->actors[g_array_index (one, guint, i)].id,
                            &state->actors[g_array_index (other, guint, i)].id);
  return order;
}

static MndMap *
make_random_map (GRand *rand)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  const char *const kinds[] = { "oversees",  "commands", "reports_to", "part_of",         "funds",
                                "member_of", "contests", "appoints",   "cooperates_with", "hears_complaints" };
  const char *const roles[] = { "funder", "accountable", "channel", "implementer", "beneficiary" };
  guint n_links = (guint) g_rand_int_range (rand, 0, 16);
  guint n_supports = (guint) g_rand_int_range (rand, 0, 4);

  for (guint i = 0; i < n_links; i++)
    g_string_append_printf (rows, "%s %s %s start_date=%u;", names[g_rand_int_range (rand, 0, 8)],
                            kinds[g_rand_int_range (rand, 0, G_N_ELEMENTS (kinds))],
                            names[g_rand_int_range (rand, 0, 8)], 1900 + i);
  for (guint i = 0; i < n_supports; i++)
    {
      guint n_parties = (guint) g_rand_int_range (rand, 1, 5);
      g_string_append_printf (rows, "support s%u;", i);
      for (guint k = 0; k < n_parties; k++)
        g_string_append_printf (rows, "party p%u%u support=s%u actor=%s role=%s;", i, k, i,
                                names[g_rand_int_range (rand, 0, 8)], roles[g_rand_int_range (rand, 0, 5)]);
    }
  return make_map (rows->str);
}

static void
check_random (GRand *rand)
{
  g_autoptr (MndMap) map = make_random_map (rand);
  g_autoptr (MndState) state = mnd_state_new (map, day_of ("2005-12-31"), FALSE);
  g_autoptr (GArray) chain = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  const MndPathWish wish = { (guint) g_rand_int_range (rand, 1, MND_ALL_TIE_FAMILIES + 1), g_rand_boolean (rand) };
  guint from = place_of (state, "a"), to = place_of (state, "z");
  Walk walk = { state, &wish, to, chain, all };
  guint most = (guint) g_rand_int_range (rand, 1, 12);
  g_autoptr (GPtrArray) paths = mnd_state_dup_paths (state, from, to, &wish, most);

  g_array_append_val (chain, from);
  walk_on (&walk);
  g_ptr_array_sort_with_data (all, compare_chains_cb, state);
  g_assert_cmpuint (paths->len, ==, MIN (most, all->len));
  for (guint i = 0; i < paths->len; i++)
    {
      const MndPath *path = g_ptr_array_index (paths, i);
      const GArray *expected = g_ptr_array_index (all, i);
      g_assert_cmpmem (path->actors, path->n_actors * sizeof (guint), expected->data, expected->len * sizeof (guint));
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);

  for (guint i = 0; i < 600; i++)
    check_random (rand);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/path/case/", cases[i].name, NULL);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/path/nowhere", test_nowhere);
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autofree char *path = g_strdup_printf ("/path/sentence/%u", i);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_sentence);
    }
  g_test_add_func ("/path/planned", test_planned);
  g_test_add_func ("/path/random", test_random);
  return g_test_run ();
}
