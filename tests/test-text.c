/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Content in several languages: what is shown where a translation is missing, and what a search finds. */
#include "map-changes.h"

#include "model/mnd-text.h"

static const char *const none[] = { NULL };
static const char *const english[] = { "en", NULL };
static const char *const french[] = { "fr", NULL };
static const char *const chinese_arabic[] = { "zh", "ar", NULL };

static void
test_fallback (void)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  MndId id = add_actor (map, "police"), nameless = add_actor (map, "media");

  set_setting (map, MND_MAP_LANGUAGES, "en fr");
  g_assert_null (mnd_map_get_name (map, &id, english));
  set_text (map, &id, "name", "ar", "شرطة");
  g_assert_cmpstr (mnd_map_get_name (map, &id, french), ==, "شرطة"); /* whatever there is */
  set_text (map, &id, "name", "fr", "La police");
  g_assert_cmpstr (mnd_map_get_name (map, &id, english), ==, "La police"); /* the map's own languages */
  set_text (map, &id, "name", "en", "The police");
  g_assert_cmpstr (mnd_map_get_name (map, &id, english), ==, "The police");
  g_assert_cmpstr (mnd_map_get_name (map, &id, french), ==, "La police");
  g_assert_cmpstr (mnd_map_get_name (map, &id, chinese_arabic), ==, "شرطة"); /* the second wish */
  g_assert_cmpstr (mnd_map_get_name (map, &id, none), ==, "The police");
  g_assert_cmpstr (mnd_map_get_name (map, &id, NULL), ==, "The police");
  g_assert_null (mnd_map_get_text (map, &id, "note", english));
  g_assert_null (mnd_map_get_name (map, &nameless, english));
  g_assert_null (mnd_map_get_short_name (map, &nameless, NULL));
}

static void
test_short_names (void)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  MndId id = add_actor (map, "police");

  set_text (map, &id, "acronym", "en", "FP");
  g_assert_cmpstr (mnd_map_get_name (map, &id, NULL), ==, "FP");
  g_assert_cmpstr (mnd_map_get_short_name (map, &id, NULL), ==, "FP");
  set_text (map, &id, "name", "en", "Freeland Police");
  g_assert_cmpstr (mnd_map_get_name (map, &id, NULL), ==, "Freeland Police");
  g_assert_cmpstr (mnd_map_get_short_name (map, &id, NULL), ==, "FP");
}

static void
test_ordinals (void)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  MndId id = add_actor (map, "police");
  g_autoptr (MndChanges) changes = mnd_changes_new ();

  change_text (changes, MND_CHANGE_INSERT, &id, "alias", "en", 2, "third");
  change_text (changes, MND_CHANGE_INSERT, &id, "alias", "en", 0, "first");
  change_text (changes, MND_CHANGE_INSERT, &id, "alias", "en", 1, "second");
  apply (map, changes);
  g_assert_cmpstr (mnd_map_get_text (map, &id, "alias", NULL), ==, "first");
  g_assert_cmpstr (mnd_record_get_text (mnd_map_find_text (map, &id, "alias", "en", 2), MND_TEXT_VALUE), ==, "third");
  g_assert_null (mnd_map_find_text (map, &id, "alias", "en", 3));
  g_assert_null (mnd_map_find_text (map, &id, "alias", "fr", 0));
  g_assert_null (mnd_map_find_text (map, &id, "name", "en", 0));
}

static void
test_languages (void)
{
  static const struct
  {
    const char *setting;
    const char *languages[4];
  } cases[] = {
    { NULL, { "en" } },
    { "", { "en" } },
    { " ", { "en" } },
    { "fr", { "fr" } },
    { "fr ar en", { "fr", "ar", "en" } },
    { " fr  pt-BR ", { "fr", "pt-BR" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MndMap) map = mnd_map_new ();
      g_auto (GStrv) languages = NULL;
      if (cases[i].setting != NULL)
        set_setting (map, MND_MAP_LANGUAGES, cases[i].setting);
      languages = mnd_map_dup_languages (map);
      g_assert_cmpstrv (languages, cases[i].languages);
    }
}

static void
test_titles (void)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  static const char *const arabic_french[] = { "ar", "fr", NULL };
  static const char *const english_french[] = { "en", "fr", NULL };

  g_assert_null (mnd_map_get_title (map, english));
  set_setting (map, MND_MAP_LANGUAGES, "en fr");
  set_setting (map, MND_MAP_TITLE, "Freeland");
  set_setting (map, "title.fr", "Pays libre");
  g_assert_cmpstr (mnd_map_get_title (map, NULL), ==, "Freeland");
  g_assert_cmpstr (mnd_map_get_title (map, english), ==, "Freeland");
  g_assert_cmpstr (mnd_map_get_title (map, french), ==, "Pays libre");
  g_assert_cmpstr (mnd_map_get_title (map, arabic_french), ==, "Pays libre");
  g_assert_cmpstr (mnd_map_get_title (map, english_french), ==, "Freeland");
  g_assert_cmpstr (mnd_map_find_second_title (map, "Freeland", "fr"), ==, "Pays libre");
  g_assert_cmpstr (mnd_map_find_second_title (map, "Pays libre", "en"), ==, "Freeland");
  g_assert_null (mnd_map_find_second_title (map, "Pays libre", "fr"));
  g_assert_null (mnd_map_find_second_title (map, "Pays libre", "ar"));
  g_assert_null (mnd_map_find_second_title (map, "Pays libre", NULL));
}

static void
test_fold (void)
{
  static const struct
  {
    const char *text, *folded;
  } cases[] = {
    { "", "" },
    { "Police", "police" },
    { "Présidence de la République", "presidence de la republique" },
    { "pre\314\201sidence", "presidence" }, /* the accent as a sign of its own */
    { "ÑANDÚ", "nandu" },
    { "Straße", "strasse" },
    { "Αθήνα", "αθηνα" },
    { "ΟΔΟΣ", "οδοσ" },
    { "МИЛИЦИЯ", "милиция" },
    { "Ёлка", "елка" },
    { "й", "и" },
    { "وِزَارَة", "وزاره" },                 /* vowel signs, and the ending that is often written as another one */
    { "أمن إدارة آخر", "امن اداره اخر" }, /* hamza and madda */
    { "الشرطة", "شرطه" },                 /* the article */
    { "وزارة الدفاع والأمن", "وزاره دفاع والامن" },
    { "الألمانية", "مانيه" }, /* whatever is left begins with no article */
    { "ال", "" },             /* while somebody writes on */
    { "الـــدفـــاع", "دفاع" },
    { "مستشفى", "مستشفي" },
    { "ﺍﻟﺠﻴﺶ", "جيش" }, /* forms that old programs wrote */
    { "پولیس", "پوليس" },
    { "١٩٩٨ ۱۹۹۸", "1998 1998" },
    { "می\342\200\214خواهم", "ميخواهم" }, /* a joiner that is not seen */
    { "œuvre ŒUVRE", "oeuvre oeuvre" },
    { "l’armée – l'armée", "l'armee - l'armee" },
    { "Łódź, Đà Nẵng, Ærø", "lodz, da nang, aero" },
    { "Счётная палата", "счетная палата" },
    { "ＰＬＡ（１）、部", "pla(1),部" },
    { "ＦＵＬＬ　ｗｉｄｔｈ", "full width" },
    { "ﬁnance", "finance" },
    { "№ 5", "no 5" },
    { "İstanbul", "istanbul" },
    { "國防部", "國防部" },
    { "ﾎﾟﾘｽ", "ホリス" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = mnd_text_fold (cases[i].text);
      g_autofree char *again = mnd_text_fold (folded);
      g_assert_cmpstr (folded, ==, cases[i].folded);
      g_assert_cmpstr (again, ==, folded);
    }
}

static void
test_skip (void)
{
  static const struct
  {
    const char *text, *prefix, *rest;
  } cases[] = {
    { "Parliament", "parl", "iament" },
    { "Parliament", "PARLIAMENT", "" },
    { "Parliament", "", "Parliament" },
    { "Parliament", "parliaments", NULL },
    { "Parliament", "poli", NULL },
    { "Médiateur", "mediat", "eur" },
    { "Mediateur", "média", "teur" },
    { "Me\314\201diateur", "mé", "diateur" }, /* the accent as a sign of its own */
    { "وِزَارَة", "وز", "ارَة" },
    { "Ёлка", "ел", "ка" },
    { "Œuvre", "oe", "uvre" },
    { "Œuvre", "o", NULL }, /* no half letter */
    { "إدارة", "ادا", "رة" },
    { "الـشرطة", "الش", "رطة" },
    { "", "a", NULL },
    { "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (mnd_text_skip (cases[i].text, cases[i].prefix), ==, cases[i].rest);
}

/* A name that is written with or without the article, with whatever vowel signs, is one. */
static void
test_fold_together (void)
{
  static const char *const pairs[][2] = {
    { "الشرطة الوطنية", "شُرطة وطنيه" },      { "إدارة السجون", "ادارة سجون" }, { "Défense", "DEFENSE" },
    { "Счётная Палата", "счетная палата" },  { "国防部", "国防部" },           { "ＵＮ", "un" },
    { "Cœur d’Afrique", "coeur d'afrique" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *one = mnd_text_fold (pairs[i][0]);
      g_autofree char *other = mnd_text_fold (pairs[i][1]);
      g_assert_cmpstr (one, ==, other);
    }
}

static void
test_found_language (void)
{
  static const char *const french_english[] = { "fr", "en", NULL };
  g_autoptr (MndMap) map = mnd_map_new ();
  MndId both = add_actor (map, "police"), one = add_actor (map, "media"), none_own = add_actor (map, "ngo");
  MndId short_only = add_actor (map, "ngo"), nameless = add_actor (map, "ngo");
  guint n_all = 0;

  set_setting (map, MND_MAP_LANGUAGES, "en fr");
  set_text (map, &both, "name", "en", "Police");
  set_text (map, &both, "name", "fr", "La police");
  set_text (map, &one, "name", "en", "Press");
  set_text (map, &none_own, "name", "und", "Interpol");
  set_text (map, &short_only, "acronym", "en", "ICRC");

  g_assert_null (mnd_map_find_fallback (map, &both, french));
  g_assert_cmpstr (mnd_map_find_fallback (map, &one, french), ==, "en");
  g_assert_cmpstr (mnd_map_find_fallback (map, &one, french_english), ==, "en"); /* the second wish is not the first */
  g_assert_null (mnd_map_find_fallback (map, &none_own, french));                /* of no language: of all */
  g_assert_null (mnd_map_find_fallback (map, &short_only, french));
  g_assert_null (mnd_map_find_fallback (map, &nameless, french));
  g_assert_null (mnd_map_find_fallback (map, &one, NULL));
  g_assert_cmpstr (mnd_map_get_name (map, &none_own, french), ==, "Interpol");

  g_assert_cmpstr (mnd_map_find_second_name (map, &both, "Police", "fr"), ==, "La police");
  g_assert_null (mnd_map_find_second_name (map, &both, "La police", "fr"));
  g_assert_null (mnd_map_find_second_name (map, &one, "Press", "fr"));
  g_assert_null (mnd_map_find_second_name (map, &both, "Police", NULL));

  g_assert_cmpuint (mnd_map_count_names (map, "fr", &n_all), ==, 2);
  g_assert_cmpuint (n_all, ==, 3);
  g_assert_cmpuint (mnd_map_count_names (map, "en", &n_all), ==, 3);
  g_assert_cmpuint (mnd_map_count_names (map, "ar", &n_all), ==, 1);
}

static void
test_search (void)
{
  static const struct
  {
    const char *needle;
    gboolean is_found;
  } cases[] = {
    { "police", TRUE },    { "POLICE", TRUE },  { "sûreté", TRUE }, { "surete", TRUE },
    { "شرطه", TRUE },      { "الشرطة", TRUE },  { "fp", TRUE },     { "milice", FALSE },
    { "police  ", FALSE }, { "lice na", TRUE }, { "", TRUE },
  };
  g_autoptr (MndMap) map = mnd_map_new ();
  MndId id = add_actor (map, "police"), other = add_actor (map, "media");

  set_text (map, &id, "name", "fr", "Police nationale");
  set_text (map, &id, "name", "ar", "شُرطة");
  set_text (map, &id, "acronym", "fr", "FP");
  set_text (map, &id, "alias", "fr", "La Sûreté");
  set_text (map, &other, "name", "fr", "Milice");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *needle = mnd_text_fold (cases[i].needle);
      g_assert_cmpint (mnd_map_text_matches (map, &id, needle), ==, cases[i].is_found);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/fallback", test_fallback);
  g_test_add_func ("/text/short-names", test_short_names);
  g_test_add_func ("/text/ordinals", test_ordinals);
  g_test_add_func ("/text/languages", test_languages);
  g_test_add_func ("/text/titles", test_titles);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/fold-together", test_fold_together);
  g_test_add_func ("/text/skip", test_skip);
  g_test_add_func ("/text/found-language", test_found_language);
  g_test_add_func ("/text/search", test_search);
  return g_test_run ();
}
