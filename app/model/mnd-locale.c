/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of the program; see the header. It is changed through LANGUAGE alone, which every catalogue in the
 * process follows and which works on machines where the locale of that language is not installed. */
#include "model/mnd-locale.h"

#include "mnd-config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>
#include <unicode/uloc.h>

#define ENGLISH "en"
#define LANGUAGE_VARIABLE "LANGUAGE"

typedef struct
{
  GRWLock lock;            /* read: somebody makes sentences; written: they change */
  char **names;            /* what the desktop prefers, as locale names: "pt_BR.UTF-8", "pt_BR", "pt", "C" */
  const char *desktop;     /* the first of them that the program speaks, as a tag */
  const char *desktop_own; /* the first of them, spoken or not, as a tag */
  const char *language;    /* now; atomic */
  const char *own;         /* atomic */
  const char *home;        /* while something is said in another language: this one, and that of whoever writes */
  const char *home_own;
} MndLocale;

/* As all of gettext there is one, from the first call to the end of the process. */
static MndLocale *
get_locale (void)
{
  static gsize locale = 0;

  if (g_once_init_enter (&locale))
    {
      MndLocale *new_locale = g_new0 (MndLocale, 1);

      g_rw_lock_init (&new_locale->lock);
      new_locale->desktop = new_locale->desktop_own = ENGLISH;
      new_locale->language = new_locale->own = ENGLISH;
      g_once_init_leave (&locale, (gsize) new_locale);
    }
  return (MndLocale *) locale;
}

/* "pt_BR.UTF-8" is "pt-BR". */
static const char *
intern_tag (const char *name)
{
  g_autofree char *tag = g_strndup (name, strcspn (name, ".@"));

  return g_intern_string (g_strdelimit (tag, "_", '-'));
}

static char *
dup_name (const char *tag)
{
  return g_strdelimit (g_strdup (tag), "-", '_');
}

static const char *
get_folder (void)
{
  const char *folder = g_getenv ("MANDATE_LOCALE_DIR");

  return folder != NULL && *folder != '\0' ? folder : MND_LOCALEDIR;
}

/* One of the program's own languages, or one for which somebody laid a catalogue beside theirs. */
static gboolean
has_catalogue (const char *name)
{
  g_autofree char *file = NULL;
  const char *tag = intern_tag (name);

  if (g_strv_contains (mnd_locale_get_languages (), tag))
    return TRUE;
  if (*name == '\0' || strspn (name, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "_@") != strlen (name))
    return FALSE;
  file = g_build_filename (get_folder (), name, "LC_MESSAGES", MND_GETTEXT_DOMAIN ".mo", NULL);
  return g_file_test (file, G_FILE_TEST_IS_REGULAR);
}

static gboolean
is_plain (void)
{
  const char *locale = setlocale (LC_MESSAGES, NULL);

  return locale == NULL || g_str_equal (locale, "C") || g_str_equal (locale, "POSIX");
}

/* What is in no catalogue is English. Whoever says "C" wants that, whatever else is said; a locale that is not
 * installed says at least which language it would be. */
static void
find_desktop_language (MndLocale *locale, gboolean is_installed)
{
  static const char *const none[] = { "C", NULL };
  const char *const *names = is_installed && is_plain () ? none : g_get_language_names ();

  g_strfreev (locale->names);
  locale->names = g_strdupv ((char **) names);
  locale->desktop = locale->desktop_own = ENGLISH;
  if (strlen (names[0]) >= 2 && !g_str_has_prefix (names[0], "C."))
    locale->desktop_own = intern_tag (names[0]);
  for (guint i = 0; names[i] != NULL; i++)
    if (has_catalogue (names[i]))
      {
        locale->desktop = intern_tag (names[i]);
        return;
      }
}

/* For LANGUAGE. "pt" is "pt_BR:pt" for somebody in Brazil: the libraries may say it better. No other language follows,
 * as one part of the window would speak it and another not. */
static char *
dup_variable (MndLocale *locale, const char *tag)
{
  g_autofree char *name = dup_name (tag);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; locale->names != NULL && locale->names[i] != NULL; i++)
    if (g_str_has_prefix (locale->names[i], name) && strchr ("_.@", locale->names[i][strlen (name)]) != NULL
        && locale->names[i][strlen (name)] != '\0')
      g_strv_builder_add (builder, locale->names[i]);
  g_strv_builder_add (builder, name);
  names = g_strv_builder_end (builder);
  return g_strjoinv (":", names);
}

/* LANGUAGE is there since the start, so that this only swaps one pointer of the environment: other threads may read it.
 * gettext forgets what it found before when a domain is chosen, be it the same. */
static void
speak (MndLocale *locale, const char *tag, const char *own)
{
  g_autofree char *variable = dup_variable (locale, tag);

  g_setenv (LANGUAGE_VARIABLE, variable, TRUE);
  textdomain (MND_GETTEXT_DOMAIN);
  g_atomic_pointer_set (&locale->language, tag);
  g_atomic_pointer_set (&locale->own, own);
}

/* gettext looks at LANGUAGE in every locale but the plain "C", which is also what is left of one that is not installed.
 * It is left here once and for all: a locale may not change under threads. */
static void
leave_plain_locale (gboolean is_installed)
{
  static const char *const others[] = { "C.UTF-8", "C.utf8", "en_US.UTF-8" };

  if (!is_plain ())
    return;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (setlocale (LC_MESSAGES, others[i]) != NULL)
      {
        if (!is_installed)
          setlocale (LC_CTYPE, others[i]);
        return;
      }
}

void
mnd_locale_start (void)
{
  MndLocale *locale = get_locale ();
  gboolean is_installed = setlocale (LC_ALL, "") != NULL;

  find_desktop_language (locale, is_installed);
  leave_plain_locale (is_installed);
  /* GLib decides only once, at the first text it is asked for, whether libraries are translated at all: not, where the
   * program's own domain has been chosen and has nothing for the language of that moment. So it is asked before. */
  g_dcgettext (MND_GETTEXT_DOMAIN, "", LC_MESSAGES);
  bindtextdomain (MND_GETTEXT_DOMAIN, get_folder ());
  bind_textdomain_codeset (MND_GETTEXT_DOMAIN, "UTF-8");
  speak (locale, locale->desktop, locale->desktop_own);
}

const char *const *
mnd_locale_get_languages (void)
{
  static const char *const languages[] = { MND_LANGUAGES, NULL };

  return languages;
}

const char *
mnd_locale_get_language (void)
{
  return g_atomic_pointer_get (&get_locale ()->language);
}

const char *
mnd_locale_get_own_language (void)
{
  return g_atomic_pointer_get (&get_locale ()->own);
}

gboolean
mnd_locale_is_rtl (void)
{
  return mnd_locale_is_tag_rtl (mnd_locale_get_language ());
}

gboolean
mnd_locale_is_tag_rtl (const char *tag)
{
  g_return_val_if_fail (tag != NULL, FALSE);

  return uloc_isRightToLeft (tag);
}

gboolean
mnd_locale_set_language (const char *tag)
{
  MndLocale *locale = get_locale ();
  g_autofree char *name = tag != NULL ? dup_name (tag) : NULL;

  if (name != NULL && !has_catalogue (name))
    return FALSE;
  g_rw_lock_writer_lock (&locale->lock);
  if (name != NULL)
    speak (locale, intern_tag (name), intern_tag (name));
  else
    speak (locale, locale->desktop, locale->desktop_own);
  g_rw_lock_writer_unlock (&locale->lock);
  return TRUE;
}

/* "zh" of a map is "zh-CN" here. */
static const char *
find_spoken (const char *tag)
{
  const char *const *languages = mnd_locale_get_languages ();
  gsize length = strcspn (tag, "-_.@");

  if (g_strv_contains (languages, tag))
    return tag;
  for (guint i = 0; languages[i] != NULL; i++)
    if (strcspn (languages[i], "-") == length && g_ascii_strncasecmp (languages[i], tag, length) == 0)
      return languages[i];
  return NULL;
}

gboolean
mnd_locale_visit (const char *tag)
{
  MndLocale *locale = get_locale ();
  const char *spoken, *language = locale->language, *own = locale->own;

  g_return_val_if_fail (tag != NULL && locale->home == NULL, FALSE);

  spoken = find_spoken (tag);
  if (spoken == NULL || g_str_equal (spoken, language) || !mnd_locale_set_language (spoken))
    return FALSE;
  locale->home = language;
  locale->home_own = own;
  return TRUE;
}

void
mnd_locale_return (void)
{
  MndLocale *locale = get_locale ();

  g_return_if_fail (locale->home != NULL);

  g_rw_lock_writer_lock (&locale->lock);
  speak (locale, g_steal_pointer (&locale->home), g_steal_pointer (&locale->home_own));
  g_rw_lock_writer_unlock (&locale->lock);
}

void
mnd_locale_hold (void)
{
  g_rw_lock_reader_lock (&get_locale ()->lock);
}

void
mnd_locale_release (void)
{
  g_rw_lock_reader_unlock (&get_locale ()->lock);
}
