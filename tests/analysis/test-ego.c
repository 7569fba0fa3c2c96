/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is around an actor: roles as a table of small maps. */
#include "analysis/mnd-ego.h"

#include "rule-cases.h"

static const char *const actors =
    "actor slp police; actor parl parliament; actor moi ministry_interior;"
    "actor unit police; actor uk donor_state; actor un multilateral; actor ngo implementer;"
    "actor board coordination_committee; actor army armed_forces;";

static const struct
{
  const char *name;
  const char *rows;
  const char *found; /* "role neighbour[/through][*][?]": * stands behind, ? is planned */
} cases[] = {
  { "nobody", "", "" },
  { "oversight", "parl oversees slp; ngo hears_complaints slp", "overseers ngo; overseers parl" },
  { "overseen", "slp oversees unit", "overseen unit" },
  { "command up", "moi commands slp", "superiors moi" },
  { "hierarchy is drawn from below", "slp part_of moi; unit reports_to slp", "superiors moi; subordinates unit" },
  { "money by links", "uk funds slp; slp funds unit", "payers uk; paid unit" },
  { "others", "slp contests army; moi appoints slp; ngo advises slp", "others army; others moi; others ngo" },
  { "several roles", "moi oversees slp; moi commands slp", "overseers moi; superiors moi" },
  { "planned ones say so and stand last", "parl oversees slp status=planned; uk oversees slp",
    "overseers uk; overseers parl?" },
  { "what is over is not there", "parl oversees slp end_date=2001", "" },
  { "body", "slp member_of board; army member_of board; uk chairs board; slp cooperates_with moi",
    "meetings board; meetings moi; meetings army/board; meetings uk/board" },
  { "two seats in a body show its members once", "slp member_of board; slp chairs board; army member_of board",
    "meetings board; meetings board; meetings army/board" },
  { "support",
    "support s; party p1 support=s actor=uk role=funder; party p2 support=s actor=un role=channel;"
    "party p3 support=s actor=slp role=beneficiary; party p4 support=s actor=army role=beneficiary",
    "payers uk; payers un" },
  { "in the middle of support",
    "support s; party p1 support=s actor=uk role=funder; party p2 support=s actor=slp role=implementer;"
    "party p3 support=s actor=army role=beneficiary",
    "payers uk; paid army" },
  { "behind", "moi oversees slp; moi part_of parl; uk funds moi; parl oversees uk; army oversees moi; un commands uk",
    "overseers moi; overseers parl/moi*; overseers uk/moi*" },
  { "who is near stands behind nobody", "moi oversees slp; parl oversees slp; moi part_of parl",
    "overseers moi; overseers parl" },
  { "donors behind",
    "ngo advises slp; support s; party p1 support=s actor=uk role=funder; party p2 support=s actor=ngo role=channel",
    "others ngo; others uk/ngo*" },
};

static const char *
name_of (const MndState *state, guint actor, char name[MND_ID_TEXT_SIZE])
{
  const char *const all[] = { "slp", "parl", "moi", "unit", "uk", "un", "ngo", "board", "army" };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      MndId id = id_of (all[i]);
      if (mnd_id_equal (&id, &state->actors[actor].id))
        return all[i];
    }
  return mnd_id_format (&state->actors[actor].id, name);
}

static char *
ego_to_text (const MndState *state, const MndEgo *ego)
{
  GString *text = g_string_new (NULL);
  char buffer[MND_ID_TEXT_SIZE];

  for (guint i = 0; i < mnd_ego_get_size (ego); i++)
    {
      const MndEgoTie *tie = mnd_ego_get (ego, i);
      g_string_append_printf (text, "%s%s %s", i > 0 ? "; " : "", mnd_ego_role_get_word (tie->role),
                              name_of (state, tie->actor, buffer));
      if (tie->through != MND_NOTHING)
        g_string_append_printf (text, "/%s", name_of (state, tie->through, buffer));
      g_string_append_printf (text, "%s%s", tie->is_behind ? "*" : "", tie->tie.planned ? "?" : "");
    }
  return g_string_free (text, FALSE);
}

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *rows = g_strconcat (actors, cases[i].rows, NULL);
  g_autoptr (MndMap) map = map_from_text (rows);
  g_autoptr (MndState) state = mnd_state_new (map, day_of ("2005-12-31"), TRUE);
  MndId slp = id_of ("slp");
  g_autoptr (MndEgo) ego = mnd_ego_new (state, mnd_state_find_actor (state, &slp), TRUE);
  g_autofree char *found = ego_to_text (state, ego);

  g_assert_cmpstr (found, ==, cases[i].found);
}

/* Each tie, seen from the neighbour, is one of those between the two. */
static void
test_ties (void)
{
  g_autofree char *rows = g_strconcat (actors,
                                       "moi commands slp; slp part_of moi; slp member_of board; army member_of board;"
                                       "support s; party p1 support=s actor=uk role=funder;"
                                       "party p2 support=s actor=slp role=beneficiary",
                                       NULL);
  g_autoptr (MndMap) map = map_from_text (rows);
  g_autoptr (MndState) state = mnd_state_new (map, day_of ("2005-12-31"), FALSE);
  MndId slp = id_of ("slp");
  guint middle = mnd_state_find_actor (state, &slp);
  g_autoptr (MndEgo) ego = mnd_ego_new (state, middle, FALSE);

  g_assert_cmpuint (mnd_ego_get_size (ego), ==, 5);
  for (guint i = 0; i < mnd_ego_get_size (ego); i++)
    {
      const MndEgoTie *tie = mnd_ego_get (ego, i);
      guint to = tie->through != MND_NOTHING ? tie->through : middle;
      g_autoptr (GArray) ties = mnd_state_dup_ties (state, tie->actor, to, MND_ALL_TIE_FAMILIES, FALSE);
      gboolean is_there = FALSE;

      for (guint k = 0; k < ties->len; k++)
        {
          const MndTie *other = &g_array_index (ties, MndTie, k);
          is_there |= other->link == tie->tie.link && other->own == tie->tie.own && other->other == tie->tie.other
                      && other->away == tie->tie.away;
        }
      g_assert_true (is_there);
      g_assert_nonnull (mnd_tie_get_record (state, &tie->tie));
    }
  g_assert_cmpuint (mnd_ego_count (ego, MND_EGO_SUPERIORS), ==, 1);
  g_assert_cmpuint (mnd_ego_count (ego, MND_EGO_MEETINGS), ==, 2);
}

static void
test_absent (void)
{
  g_autoptr (MndMap) map = map_from_text ("actor slp police end_date=2001; actor moi police; moi commands slp");
  g_autoptr (MndState) state = mnd_state_new (map, day_of ("2005-12-31"), FALSE);
  MndId slp = id_of ("slp");
  g_autoptr (MndEgo) ego = mnd_ego_new (state, mnd_state_find_actor (state, &slp), TRUE);

  g_assert_cmpuint (mnd_ego_get_size (ego), ==, 0);
}

static void
test_words (void)
{
  for (guint i = 0; i < MND_N_EGO_ROLES; i++)
    {
      g_assert_nonnull (mnd_ego_role_get_word ((MndEgoRole) i));
      g_assert_nonnull (mnd_ego_role_get_label ((MndEgoRole) i));
    }
  for (guint i = 0; i < MND_N_TIE_FAMILIES; i++)
    {
      MndTieFamily family;
      g_assert_true (mnd_tie_family_from_word (mnd_tie_family_get_word ((MndTieFamily) i), &family));
      g_assert_cmpint (family, ==, i);
      g_assert_nonnull (mnd_tie_family_get_label (family));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/ego/case/", cases[i].name, NULL);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/ego/ties", test_ties);
  g_test_add_func ("/ego/absent", test_absent);
  g_test_add_func ("/ego/words", test_words);
  return g_test_run ();
}
