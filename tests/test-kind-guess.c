/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What typed names say of the kind of actor, and how they are completed. */
#include "model/mnd-kind-guess.h"

static const struct
{
  const char *name;
  const char *kind;
} guesses[] = {
  { "Sierra Leone Police", "police" },
  { "Parliament of Sierra Leone", "parliament" },
  { "parl", "parliament" },
  { "Parliamentary Committee on Defence", "parliamentary_committee" },
  { "Republic of Sierra Leone Armed Forces", "armed_forces" },
  { "Ministry of Defence", "ministry" },
  { "National Security Council", "cabinet_security_council" },
  { "Anti-Corruption Commission", "anti_corruption" },
  { "Coast Guard", "coast_guard" },
  { "Human Rights Commission of Sierra Leone", "human_rights_commission" },
  { "Ministère de la Défense", "ministry" },
  { "Police nationale", "police" },
  { "Policía Nacional", "police" },
  { "Forças Armadas", "armed_forces" },
  { "Assemblée nationale", "parliament" },
  { "Cour des comptes", "audit" },
  { "Cour suprême", "judiciary" },
  { "Defensoría del Pueblo", "ombudsman" },
  { "Министерство обороны", "ministry" },
  { "Национальная полиция", "police" },
  { "وزارة الداخلية", "ministry" },
  { "الشُّرطة الوطنية", "police" }, /* with and without the article, vowel signs and dots */
  { "شرطه وطنية", "police" },
  { "القوّات المسلّحة الليبية", "armed_forces" },
  { "قوات مسلحة", "armed_forces" },
  { "جيش ليبيا", "armed_forces" },
  { "مجلس النواب", "parliament" },
  { "النيابة العامة", "prosecution" },
  { "محكمة النقض", "judiciary" },
  { "Счётная палата", "audit" },
  { "国防部", "ministry" },
  { "最高法院", "judiciary" },
  { "Army Council", "armed_forces" },
  { "Women in Security", "womens_organisation" },
  { "DFID", "donor_government" }, /* says nothing: the one that was proposed */
  { "", "donor_government" },
};

static void
test_guess (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (guesses); i++)
    {
      g_autoptr (GPtrArray) kinds = mnd_kind_guess_list (guesses[i].name, "donor_government");
      g_assert_cmpstr (kinds->pdata[0], ==, guesses[i].kind);
    }
}

static void
test_every_kind_is_offered_once (void)
{
  g_autoptr (GPtrArray) kinds = mnd_kind_guess_list ("police", NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < kinds->len; i++)
    g_assert_true (g_hash_table_add (seen, kinds->pdata[i]));
  g_assert_cmpuint (kinds->len, >, 40);
}

static void
test_guesser_says_only_what_is_said (void)
{
  static const struct
  {
    const char *name;
    const char *kind;
  } rows[] = {
    { "Sierra Leone Police", "police" },
    { "Ministère de la Défense", "ministry" },
    { "القوّات المسلّحة الليبية", "armed_forces" },
    { "National Union of Journalists", "media" },
    { "DFID", NULL },
    { "New York", NULL },
    { "Hello", NULL },
    { "Other", NULL },
    { "int value", NULL },
    { "", NULL },
  };
  g_autoptr (MndKindGuesser) guesser = mnd_kind_guesser_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (mnd_kind_guesser_find (guesser, rows[i].name), ==, rows[i].kind);
}

static void
test_complete (void)
{
  g_autofree char *parl = mnd_kind_guess_complete ("parl", "parliament");
  g_autofree char *upper = mnd_kind_guess_complete ("PARL", "parliament");
  g_autofree char *two = mnd_kind_guess_complete ("armed fo", "armed_forces");
  g_autofree char *whole_word = mnd_kind_guess_complete ("armed", "armed_forces");
  g_autofree char *whole = mnd_kind_guess_complete ("parliament", "parliament");
  g_autofree char *shorter = mnd_kind_guess_complete ("pa", "parliament");
  g_autofree char *other = mnd_kind_guess_complete ("poli", "parliament");
  g_autofree char *longer = mnd_kind_guess_complete ("parliaments", "parliament");

  g_assert_cmpstr (parl, ==, "iament");
  g_assert_cmpstr (upper, ==, "iament");
  g_assert_cmpstr (two, ==, "rces");
  /* "Armed Forces" is not what everybody means who types "armed". */
  g_assert_null (whole_word);
  g_assert_null (whole);
  g_assert_null (shorter);
  g_assert_null (other);
  g_assert_null (longer);
}

static void
test_find_label (void)
{
  g_assert_cmpstr (mnd_kind_guess_find_label ("parliament", "parliament"), ==, "Parliament");
  g_assert_null (mnd_kind_guess_find_label ("parliamen", "parliament"));
  g_assert_null (mnd_kind_guess_find_label ("parliaments", "parliament"));
  g_assert_null (mnd_kind_guess_find_label ("", "parliament"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kind-guess/guess", test_guess);
  g_test_add_func ("/kind-guess/every-kind-is-offered-once", test_every_kind_is_offered_once);
  g_test_add_func ("/kind-guess/guesser", test_guesser_says_only_what_is_said);
  g_test_add_func ("/kind-guess/complete", test_complete);
  g_test_add_func ("/kind-guess/find-label", test_find_label);
  return g_test_run ();
}
