/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is meant by what somebody else calls them. */
#include "map-changes.h"

#include "model/mnd-matcher.h"

#include <string.h>

/* Actors that all cases are asked of: kind, then texts. */
static const struct
{
  const char *kind;
  const char *name;
  const char *acronym;
  const char *language, *other; /* a name in another language */
  const char *alias;
  const char *identifiers;
} actors[] = {
  { "police", "Sierra Leone Police", "SLP", "ar", "شرطة سيراليون", "SL Police", "iati=SL-POL" },
  { "ministry", "Ministry of Defence", "MoD", "fr", "Ministère de la Défense", NULL, NULL },
  { "ministry", "Ministry of Internal Affairs", NULL, "ar", "وزارة الداخلية", NULL, NULL },
  { "ministry", "Ministry of Justice", "MOJ", NULL, NULL, NULL, NULL },
  { "cabinet_security_council", "Office of National Security", NULL, "zh", "国家安全办公室", NULL, NULL },
  { "judiciary", "Military Organisation of Justice", "MOJ", NULL, NULL, NULL, NULL },
  { "armed_forces", "3 Région Militaire", NULL, NULL, NULL, NULL, NULL },
  { "donor_government", "United Kingdom", "UK", NULL, NULL, "Great Britain", "iati=GB-1" },
  { "anti_corruption", "Anti-Corruption Commission", "ACC", "ru", "Счётная комиссия", NULL, NULL },
  { "multilateral", "United Nations", "UN", NULL, NULL, NULL, NULL },
};

static MndMap *
make_map (void)
{
  MndMap *map = mnd_map_new ();

  set_setting (map, MND_MAP_LANGUAGES, "en");
  set_setting (map, MND_MAP_COUNTRY, "Sierra Leone");
  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    {
      MndId id = add_actor (map, actors[i].kind);
      set_text (map, &id, "name", "en", actors[i].name);
      if (actors[i].acronym != NULL)
        set_text (map, &id, "acronym", "en", actors[i].acronym);
      if (actors[i].other != NULL)
        set_text (map, &id, "name", actors[i].language, actors[i].other);
      if (actors[i].alias != NULL)
        set_text (map, &id, "alias", "en", actors[i].alias);
      if (actors[i].identifiers != NULL)
        set_column (map, MND_TABLE_ACTOR, &id, MND_ACTOR_IDENTIFIERS, mnd_value_text (actors[i].identifiers));
    }
  return map;
}

#define NOBODY -1

static const struct
{
  const char *name, *acronym, *kind, *identifiers;
  int wanted; /* of `actors` */
  gboolean is_certain;
  MndMatchReason reason;
} cases[] = {
  /* exact, in any language, whatever case and space */
  { "Sierra Leone Police", NULL, NULL, NULL, 0, TRUE, MND_MATCH_NAME },
  { "SIERRA  LEONE police ", NULL, "police", NULL, 0, TRUE, MND_MATCH_NAME },
  { "Ministère de la Défense", NULL, NULL, NULL, 1, TRUE, MND_MATCH_NAME },
  { "وزارة الداخلية", NULL, NULL, NULL, 2, TRUE, MND_MATCH_NAME },
  { "国家安全办公室", NULL, NULL, NULL, 4, TRUE, MND_MATCH_NAME },
  { "Great Britain", NULL, NULL, NULL, 7, TRUE, MND_MATCH_ALIAS },
  { "sl police", NULL, NULL, NULL, 0, TRUE, MND_MATCH_ALIAS },
  /* an identifier beats what it is called */
  { "Somebody else", NULL, NULL, "x=1\niati=GB-1", 7, TRUE, MND_MATCH_IDENTIFIER },
  { "Ministry of Justice", NULL, NULL, "iati=SL-POL", 0, TRUE, MND_MATCH_IDENTIFIER },
  { "Somebody else", NULL, NULL, "iati=GB-10", NOBODY, FALSE, 0 },
  /* an acronym alone, with and without full stops */
  { "MoD", NULL, NULL, NULL, 1, TRUE, MND_MATCH_ACRONYM },
  { "S.L.P.", NULL, NULL, NULL, 0, TRUE, MND_MATCH_ACRONYM },
  { NULL, "slp", NULL, NULL, 0, TRUE, MND_MATCH_ACRONYM },
  { "Sierra Leone Police Service", "SLP", NULL, NULL, 0, TRUE, MND_MATCH_ACRONYM },
  /* never where two fit, where the name is another, where it is quite another sort */
  { "MOJ", NULL, NULL, NULL, 3, FALSE, MND_MATCH_ACRONYM },
  { "Sudan Liberation Party", "SLP", NULL, NULL, 0, FALSE, MND_MATCH_ACRONYM },
  { "SLP", NULL, "ministry", NULL, 0, FALSE, MND_MATCH_ACRONYM },
  { "Sierra Leone Police", NULL, "media", NULL, 0, FALSE, MND_MATCH_NAME },
  { "Sierra Leone Police", NULL, "other", NULL, 0, TRUE, MND_MATCH_NAME },
  { "ONS", NULL, NULL, NULL, 4, FALSE, MND_MATCH_INITIALS },
  /* but for accents, articles, forms of letters, punctuation */
  { "Ministere de la Defense", NULL, NULL, NULL, 1, FALSE, MND_MATCH_FOLDED },
  { "وزاره الداخليه", NULL, NULL, NULL, 2, FALSE, MND_MATCH_FOLDED },
  { "وزارة داخلية", NULL, NULL, NULL, 2, FALSE, MND_MATCH_FOLDED },
  { "Счетная комиссия", NULL, NULL, NULL, 8, FALSE, MND_MATCH_FOLDED },
  { "Anti Corruption Commission", NULL, NULL, NULL, 8, FALSE, MND_MATCH_FOLDED },
  /* similar */
  { "Sierra Leone Police Force", NULL, NULL, NULL, 0, FALSE, MND_MATCH_SIMILAR },
  { "Min. of Defence", NULL, NULL, NULL, 1, FALSE, MND_MATCH_SIMILAR },
  { "Ministry of Defense", NULL, NULL, NULL, 1, FALSE, MND_MATCH_SIMILAR },
  { "Ministry of National Defence", NULL, NULL, NULL, 1, FALSE, MND_MATCH_SIMILAR },
  { "Ministry of Internal Affiars", NULL, NULL, NULL, 2, FALSE, MND_MATCH_SIMILAR },
  { "Anti-Corruption Comission", NULL, NULL, NULL, 8, FALSE, MND_MATCH_SIMILAR },
  { "United Nation", NULL, NULL, NULL, 9, FALSE, MND_MATCH_SIMILAR },
  /* words that half the names have make no match, nor does another number */
  { "Ministry of Health", NULL, NULL, NULL, NOBODY, FALSE, 0 },
  { "Ministry", NULL, NULL, NULL, NOBODY, FALSE, 0 },
  { "National Commission", NULL, NULL, NULL, NOBODY, FALSE, 0 },
  { "Sierra Leone Army", NULL, NULL, NULL, NOBODY, FALSE, 0 },
  { "Sierra Leone", NULL, NULL, NULL, NOBODY, FALSE, 0 },
  { "وزارة الصحة", NULL, NULL, NULL, NOBODY, FALSE, 0 },
  { "4 Région Militaire", NULL, NULL, NULL, NOBODY, FALSE, 0 },
  { "United States", NULL, NULL, NULL, NOBODY, FALSE, 0 },
  { "", "", NULL, "", NOBODY, FALSE, 0 },
};

static void
test_cases (void)
{
  g_autoptr (MndMap) map = make_map ();
  g_autoptr (MndMatcher) matcher = mnd_matcher_new (map);
  MndRecordList *records = mnd_map_get_records (map, MND_TABLE_ACTOR);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *names[] = { cases[i].name, NULL };
      const char *acronyms[] = { cases[i].acronym, NULL };
      g_autoptr (GArray) found = mnd_matcher_find (matcher, &(MndMatchQuery){ MND_TABLE_ACTOR, cases[i].identifiers,
                                                                              NULL, names, acronyms, cases[i].kind });
      g_test_message ("%s, %s", cases[i].name, cases[i].acronym);
      if (cases[i].wanted == NOBODY)
        {
          g_assert_cmpuint (found->len, ==, 0);
          continue;
        }
      g_assert_cmpuint (found->len, >, 0);
      g_assert_true (g_array_index (found, MndMatch, 0).record
                     == mnd_record_list_get (records, (guint) cases[i].wanted));
      g_assert_cmpint (g_array_index (found, MndMatch, 0).reason, ==, cases[i].reason);
      g_assert_cmpint (g_array_index (found, MndMatch, 0).is_certain, ==, cases[i].is_certain);
      for (guint j = 1; j < found->len; j++)
        g_assert_false (g_array_index (found, MndMatch, j).is_certain);
    }
}

/* Two of the same name are told apart by what a file calls them, and that is worth nothing under another name. */
static void
test_local_identifier (void)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  g_autoptr (MndMatcher) matcher = NULL;
  const char *names[] = { "Brigade", NULL }, *others[] = { "Choir", NULL };
  MndId first = add_actor (map, "armed_forces"), second = add_actor (map, "armed_forces");
  g_autoptr (GArray) none = NULL;
  g_autoptr (GArray) told = NULL;
  g_autoptr (GArray) other = NULL;

  set_text (map, &first, "name", "en", "Brigade");
  set_text (map, &second, "name", "en", "Brigade");
  set_column (map, MND_TABLE_ACTOR, &second, MND_ACTOR_IDENTIFIERS, mnd_value_text ("file=a.gexf#n2"));
  matcher = mnd_matcher_new (map);
  none = mnd_matcher_find (matcher, &(MndMatchQuery){ .table = MND_TABLE_ACTOR, .names = names });
  told = mnd_matcher_find (matcher,
                           &(MndMatchQuery){ .table = MND_TABLE_ACTOR, .names = names, .local = "file=a.gexf#n2" });
  other = mnd_matcher_find (matcher,
                            &(MndMatchQuery){ .table = MND_TABLE_ACTOR, .names = others, .local = "file=a.gexf#n2" });
  g_assert_cmpuint (none->len, ==, 2);
  g_assert_false (g_array_index (none, MndMatch, 0).is_certain);
  g_assert_true (g_array_index (told, MndMatch, 0).is_certain);
  g_assert_true (mnd_id_equal (mnd_record_get_id (g_array_index (told, MndMatch, 0).record), &second));
  g_assert_cmpuint (other->len, ==, 1);
  g_assert_false (g_array_index (other, MndMatch, 0).is_certain);
}

static void
test_places_and_sources (void)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  g_autoptr (MndMatcher) matcher = NULL;
  const char *names[] = { "Northern Province", NULL };
  MndId place = add_row (map, MND_TABLE_PLACE, MND_PLACE_CODE, mnd_value_text ("SL-N"));
  MndId source = add_row (map, MND_TABLE_SOURCE, MND_SOURCE_KIND, mnd_value_text ("website"));
  g_autoptr (GArray) by_code = NULL;
  g_autoptr (GArray) by_name = NULL;
  g_autoptr (GArray) by_url = NULL;

  set_text (map, &place, "name", "en", "Northern Province");
  set_column (map, MND_TABLE_SOURCE, &source, MND_SOURCE_URL, mnd_value_text ("https://example.org/a"));
  matcher = mnd_matcher_new (map);
  by_code = mnd_matcher_find (matcher, &(MndMatchQuery){ .table = MND_TABLE_PLACE, .identifiers = "code=SL-N" });
  by_name = mnd_matcher_find (matcher, &(MndMatchQuery){ .table = MND_TABLE_PLACE, .names = names });
  by_url = mnd_matcher_find (matcher,
                             &(MndMatchQuery){ .table = MND_TABLE_SOURCE, .identifiers = "url=https://example.org/a" });
  g_assert_true (by_code->len == 1 && g_array_index (by_code, MndMatch, 0).is_certain);
  g_assert_true (by_name->len == 1 && g_array_index (by_name, MndMatch, 0).is_certain);
  g_assert_true (by_url->len == 1 && g_array_index (by_url, MndMatch, 0).is_certain);
}

/* Texts and whom they name, as the names stand there. A question mark: not certain. */
static const struct
{
  const char *text;
  const char *named; /* joined by | */
} texts[] = {
  { "Financial Support to Office of National Security, phase 2", "Office of National Security" },
  { "Training of the SLP and of the ministry of defence’s staff", "SLP|ministry of defence" },
  { "Appui au Ministere de la Defense (MoD)", "Ministere de la Defense|MoD" },
  { "دعم وزاره الداخليه", "وزاره الداخليه" },
  { "Support to the Anti–Corruption Commission", "Anti–Corruption Commission" },
  { "United Nations and United Kingdom, via UN", "United Nations|United Kingdom|UN" },
  { "Sierra Leone Police Training", "Sierra Leone Police" },
  { "The MOJ gets advice", "?MOJ|?MOJ" },
  { "moj, mod and slp in small letters, policemen, ministries of defence", "" },
  { "", "" },
};

static void
test_texts (void)
{
  g_autoptr (MndMap) map = make_map ();
  g_autoptr (MndMatcher) matcher = mnd_matcher_new (map);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GArray) found = mnd_matcher_find_in_text (matcher, MND_TABLE_ACTOR, texts[i].text);
      g_autoptr (GString) named = g_string_new (NULL);
      for (guint j = 0; j < found->len; j++)
        {
          const MndNaming *naming = &g_array_index (found, MndNaming, j);
          g_string_append_printf (named, "%s%s%.*s", j > 0 ? "|" : "", naming->is_certain ? "" : "?",
                                  (int) (naming->end - naming->start), texts[i].text + naming->start);
        }
      g_assert_cmpstr (named->str, ==, texts[i].named);
    }
}

static void
test_kinds (void)
{
  g_assert_true (mnd_matcher_kinds_contradict ("police", "ministry"));
  g_assert_false (mnd_matcher_kinds_contradict ("police", "paramilitary"));
  g_assert_false (mnd_matcher_kinds_contradict ("police", "other"));
  g_assert_false (mnd_matcher_kinds_contradict (NULL, "police"));
  g_assert_false (mnd_matcher_kinds_contradict ("nonsense", "police"));
  g_assert_cmpstr (mnd_match_reason_get_word (MND_MATCH_INITIALS), ==, "initials");
}

/* Ten thousand actors are asked for a thousand names; in `-m perf` with the time it takes. */
static void
test_many (void)
{
  static const char *const sorts[] = { "Police", "Court", "Prison", "Brigade", "Council" };
  g_autoptr (MndMap) map = mnd_map_new ();
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autoptr (MndMatcher) matcher = NULL;
  guint n_actors = g_test_perf () ? 10000 : 1000, n_found = 0, n_certain = 0;
  MndId id = mnd_id_new ();

  for (guint i = 0; i < n_actors; i++)
    {
      g_autofree char *name =
          g_strdup_printf ("%s of district q%cx%u of the north", sorts[i % 5], (int) ('a' + i % 26), i / 3);
      id = mnd_id_new_after (&id);
      change_insert (changes, MND_TABLE_ACTOR, &id)->after[MND_ACTOR_KIND] = mnd_value_text ("other");
      change_text (changes, MND_CHANGE_INSERT, &id, "name", "en", 0, name);
    }
  apply (map, changes);
  g_test_timer_start ();
  matcher = mnd_matcher_new (map);
  for (guint i = 0; i < n_actors / 10; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s of district q%cx%u of the %s", sorts[i % 5], (int) ('a' + i % 26),
                                               i / 3, i % 2 == 0 ? "north" : "norht");
      const char *names[] = { name, NULL };
      g_autoptr (GArray) found =
          mnd_matcher_find (matcher, &(MndMatchQuery){ .table = MND_TABLE_ACTOR, .names = names });
      n_found += found->len > 0;
      n_certain += found->len > 0 && g_array_index (found, MndMatch, 0).is_certain;
    }
  if (g_test_perf ())
    g_test_minimized_result (g_test_timer_elapsed (), "%u names of %u actors", n_actors / 10, n_actors);
  g_assert_cmpuint (n_found, ==, n_actors / 10);
  g_assert_cmpuint (n_certain, ==, n_actors / 20);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matcher/cases", test_cases);
  g_test_add_func ("/matcher/local-identifier", test_local_identifier);
  g_test_add_func ("/matcher/places-and-sources", test_places_and_sources);
  g_test_add_func ("/matcher/texts", test_texts);
  g_test_add_func ("/matcher/kinds", test_kinds);
  g_test_add_func ("/matcher/many", test_many);
  return g_test_run ();
}
