/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of the program: that of the desktop at first, then whichever is chosen, also while threads make
 * sentences. */
#include "catalogue-words.h"

#include "model/mnd-catalogue.h"
#include "model/mnd-locale.h"

#include "mnd-config.h"

#include <glib/gi18n.h>
#include <locale.h>

/* A text whose translations all differ, with and without a context, in both ways of asking for it. */
#define TEXT "Show the list (F9)"
#define WORD "parliament"

typedef struct
{
  const char *locale; /* LC_ALL */
  const char *variable;
  const char *language;
  const char *own;
  const char *becomes; /* LANGUAGE afterwards */
} Desktop;

static const Desktop desktops[] = {
  { "C.UTF-8", NULL, "en", "en", "en" },
  { "C", NULL, "en", "en", "en" },
  /* As gettext has it: the plain locale knows no languages. */
  { "C", "fr", "en", "en", "en" },
  { "C.UTF-8", "fr", "fr", "fr", "fr" },
  { "C.UTF-8", "pt_BR", "pt", "pt-BR", "pt_BR:pt" },
  { "C.UTF-8", "zh_CN:en", "zh-CN", "zh-CN", "zh_CN" },
  { "C.UTF-8", "zh_TW", "en", "zh-TW", "en" },
  { "C.UTF-8", "de_AT:ru", "ru", "de-AT", "ru" },
  { "C.UTF-8", "en_GB:fr", "en", "en-GB", "en_GB:en" },
  /* Not installed on any machine, and yet Arabic. */
  { "ar_XX.UTF-8", NULL, "ar", "ar-XX", "ar_XX.UTF-8:ar_XX:ar.UTF-8:ar" },
};

static void
set_desktop (const Desktop *desktop)
{
  g_setenv ("LC_ALL", desktop->locale, TRUE);
  if (desktop->variable != NULL)
    g_setenv ("LANGUAGE", desktop->variable, TRUE);
  else
    g_unsetenv ("LANGUAGE");
  mnd_locale_start ();
}

/* What the program says is in this language: by gettext itself, by GLib and for another domain's place. */
static void
assert_speaks (const char *tag)
{
  g_autoptr (CatalogueWords) words = catalogue_words_new (tag);

  g_assert_cmpstr (mnd_locale_get_language (), ==, tag);
  g_assert_cmpstr (gettext (TEXT), ==, catalogue_words_get (words, NULL, TEXT));
  g_assert_cmpstr (g_dgettext (MND_GETTEXT_DOMAIN, TEXT), ==, catalogue_words_get (words, NULL, TEXT));
  g_assert_cmpstr (mnd_catalogue_get_label (MND_VOCABULARY_KIND, WORD), ==,
                   catalogue_words_get (words, "kind", "Parliament"));
  g_assert_cmpint (mnd_locale_is_rtl (), ==, g_str_equal (tag, "ar"));
}

static void
test_desktop_child (gconstpointer data)
{
  const Desktop *desktop = data;

  set_desktop (desktop);
  assert_speaks (desktop->language);
  g_assert_cmpstr (mnd_locale_get_own_language (), ==, desktop->own);
  g_assert_cmpstr (g_getenv ("LANGUAGE"), ==, desktop->becomes);

  /* Whatever it was: all of them can be chosen, and the desktop's comes back. */
  for (guint i = 0; mnd_locale_get_languages ()[i] != NULL; i++)
    {
      g_assert_true (mnd_locale_set_language (mnd_locale_get_languages ()[i]));
      assert_speaks (mnd_locale_get_languages ()[i]);
      g_assert_cmpstr (mnd_locale_get_own_language (), ==, mnd_locale_get_languages ()[i]);
    }
  g_assert_true (mnd_locale_set_language (NULL));
  assert_speaks (desktop->language);
  g_assert_cmpstr (mnd_locale_get_own_language (), ==, desktop->own);
  g_assert_cmpstr (g_getenv ("LANGUAGE"), ==, desktop->becomes);
}

static void
test_desktop (gconstpointer data)
{
  g_autofree char *child =
      g_strdup_printf ("/locale/desktop/%u/subprocess", (guint) ((const Desktop *) data - desktops));

  g_test_trap_subprocess (child, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

static void
test_languages (void)
{
  static const char *const languages[] = { "ar", "en", "es", "fr", "pt", "ru", "zh-CN", NULL };

  g_assert_cmpstrv (mnd_locale_get_languages (), languages);
}

static void
test_refused (void)
{
  static const char *const tags[] = { "", "xx", "fr-", "../fr", "fr/", "fr:ar", "C", "mandate", "english" };

  set_desktop (&desktops[0]);
  g_assert_true (mnd_locale_set_language ("ru"));
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      g_assert_false (mnd_locale_set_language (tags[i]));
      assert_speaks ("ru");
    }
  /* As locales are written, too. */
  g_assert_true (mnd_locale_set_language ("zh_CN"));
  assert_speaks ("zh-CN");
  g_assert_true (mnd_locale_set_language (NULL));
}

/* A file in another language, and back to what was. */
static void
test_visit (void)
{
  set_desktop (&desktops[0]);
  g_assert_true (mnd_locale_set_language ("ru"));
  g_assert_true (mnd_locale_visit ("fr"));
  assert_speaks ("fr");
  mnd_locale_return ();
  assert_speaks ("ru");
  g_assert_cmpstr (mnd_locale_get_own_language (), ==, "ru");
  g_assert_true (mnd_locale_visit ("zh")); /* of whatever country */
  assert_speaks ("zh-CN");
  mnd_locale_return ();
  g_assert_false (mnd_locale_visit ("ru")); /* it is there already */
  g_assert_false (mnd_locale_visit ("kri"));
  assert_speaks ("ru");
  g_assert_true (mnd_locale_set_language (NULL));
  g_assert_true (mnd_locale_visit ("es"));
  mnd_locale_return ();
  g_assert_cmpstr (mnd_locale_get_own_language (), ==, desktops[0].own);
}

/* --- threads */

typedef struct
{
  int end; /* atomic */
  int n;   /* sentences that were made; atomic */
  CatalogueWords *words[8];
} Talk;

static const char *
word_of (Talk *talk, const char *tag)
{
  for (guint i = 0; mnd_locale_get_languages ()[i] != NULL; i++)
    if (g_str_equal (mnd_locale_get_languages ()[i], tag))
      return catalogue_words_get (talk->words[i], NULL, TEXT);
  g_assert_not_reached ();
}

/* Each sentence is of one language from its first word to its last. */
static gpointer
talk_thread (gpointer data)
{
  Talk *talk = data;

  while (!g_atomic_int_get (&talk->end))
    {
      mnd_locale_hold ();
      const char *expected = word_of (talk, mnd_locale_get_language ());
      for (guint i = 0; i < 20; i++)
        g_assert_cmpstr (gettext (TEXT), ==, expected);
      mnd_locale_release ();
      g_atomic_int_inc (&talk->n);
      g_thread_yield ();
    }
  return NULL;
}

static void
test_threads (void)
{
  const char *const *languages = mnd_locale_get_languages ();
  Talk talk = { 0 };
  GThread *threads[4];

  set_desktop (&desktops[0]);
  for (guint i = 0; languages[i] != NULL; i++)
    talk.words[i] = catalogue_words_new (languages[i]);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("talk", talk_thread, &talk);
  for (guint round = 0; round < 50; round++)
    for (guint i = 0; languages[i] != NULL; i++)
      {
        int before = g_atomic_int_get (&talk.n);

        g_assert_true (mnd_locale_set_language (languages[i]));
        assert_speaks (languages[i]);
        /* Somebody has spoken it. */
        while (g_atomic_int_get (&talk.n) == before)
          g_thread_yield ();
      }
  g_atomic_int_set (&talk.end, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  for (guint i = 0; languages[i] != NULL; i++)
    catalogue_words_free (talk.words[i]);
  g_assert_true (mnd_locale_set_language (NULL));
}

int
main (int argc, char **argv)
{
  g_setenv ("MANDATE_LOCALE_DIR", MND_BUILD_ROOT "/po", TRUE);
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (desktops); i++)
    {
      g_autofree char *path = g_strdup_printf ("/locale/desktop/%u", i);
      g_autofree char *child = g_strconcat (path, "/subprocess", NULL);

      g_test_add_data_func (path, &desktops[i], test_desktop);
      g_test_add_data_func (child, &desktops[i], test_desktop_child);
    }
  g_test_add_func ("/locale/languages", test_languages);
  g_test_add_func ("/locale/refused", test_refused);
  g_test_add_func ("/locale/visit", test_visit);
  g_test_add_func ("/locale/threads", test_threads);
  return g_test_run ();
}
