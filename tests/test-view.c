/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a view shows apart from the facts: languages, the spotlight. */
#include "document-fixture.h"

#include "document/mnd-view.h"

static void
count_cb (GObject *object, GParamSpec *pspec, guint *n)
{
  ++*n;
}

static GHashTable *
new_light (const MndId *id)
{
  GHashTable *light = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);

  g_hash_table_add (light, g_memdup2 (id, sizeof *id));
  return light;
}

static void
test_spotlight (void)
{
  g_autoptr (MndDocument) document = fixture_new_document ();
  g_autoptr (MndView) view = mnd_view_new (document);
  g_autoptr (GHashTable) light = NULL;
  g_autoptr (GHashTable) got = NULL;
  g_autoptr (GError) error = NULL;
  MndRecord *record;
  MndId police = fixture_add_actor (document, "police", "Police");
  guint n = 0;

  g_signal_connect (view, "notify::spotlight", G_CALLBACK (count_cb), &n);
  g_assert_null (mnd_view_get_spotlight (view));
  light = new_light (&police);
  mnd_view_set_spotlight (view, light);
  mnd_view_set_spotlight (view, light);
  g_assert_cmpuint (n, ==, 1);
  g_object_get (view, "spotlight", &got, NULL);
  g_assert_true (got == light);
  /* It is no selection, and no fact: what is deleted stays in it. */
  g_assert_cmpuint (mnd_view_get_n_selected (view), ==, 0);
  record = fixture_find (document, MND_TABLE_ACTOR, &police);
  g_assert_true (mnd_document_delete (document, &record, 1, &error));
  g_assert_true (g_hash_table_contains (mnd_view_get_spotlight (view), &police));
  g_assert_cmpuint (n, ==, 1);
  g_object_set (view, "spotlight", NULL, NULL);
  g_assert_null (mnd_view_get_spotlight (view));
  g_assert_cmpuint (n, ==, 2);
  mnd_document_close (document, TRUE);
}

static void
test_languages (void)
{
  static const struct
  {
    const char *wanted, *chosen;
  } cases[] = {
    { "fr", "fr" }, { "fr_BE.UTF-8", "fr" }, { "pt_BR", "pt-BR" }, { "pt-PT", "pt-BR" },
    { "ar", "ar" }, { "de", "en" },          { "f", "en" },        { "", "en" },
  };
  g_autoptr (MndDocument) document = fixture_new_document ();
  g_autoptr (MndView) view = mnd_view_new (document);
  g_autoptr (GError) error = NULL;
  g_autofree char *second = NULL, *first = mnd_view_dup_language (view);
  guint n = 0;

  g_assert_cmpstr (first, ==, "en"); /* nobody has chosen any yet */
  g_assert_true (mnd_document_set_setting (document, MND_MAP_LANGUAGES, "en fr pt-BR ar", &error));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *language = NULL;

      mnd_view_choose_language (view, cases[i].wanted);
      language = mnd_view_dup_language (view);
      g_assert_cmpstr (language, ==, cases[i].chosen);
    }
  g_signal_connect (view, "notify::second-language", G_CALLBACK (count_cb), &n);
  mnd_view_set_second_language (view, NULL);
  g_assert_cmpuint (n, ==, 0);
  mnd_view_set_second_language (view, "ar");
  mnd_view_set_second_language (view, "ar");
  g_object_get (view, "second-language", &second, NULL);
  g_assert_cmpstr (second, ==, "ar");
  g_assert_cmpuint (n, ==, 1);
  g_object_set (view, "second-language", NULL, NULL);
  g_assert_null (mnd_view_get_second_language (view));
  g_assert_cmpuint (n, ==, 2);
  mnd_document_close (document, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view/spotlight", test_spotlight);
  g_test_add_func ("/view/languages", test_languages);

  return g_test_run ();
}
