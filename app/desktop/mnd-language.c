/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Languages by their own names: those of the interface, and those spoken where maps are drawn. */
#include "desktop/mnd-language.h"

#include "model/mnd-locale.h"

#include <glib/gi18n.h>
#include <string.h>

static const struct
{
  const char *tag;
  const char *name;
} languages[] = {
  { "am", "አማርኛ" },       { "ar", "العربية" },        { "bm", "Bamanankan" }, { "bn", "বাংলা" },
  { "bs", "Bosanski" },   { "de", "Deutsch" },        { "en", "English" },    { "es", "Español" },
  { "fa", "فارسی" },      { "ff", "Fulfulde" },       { "fr", "Français" },   { "ha", "Hausa" },
  { "hr", "Hrvatski" },   { "ht", "Kreyòl ayisyen" }, { "hy", "Հայերեն" },    { "id", "Bahasa Indonesia" },
  { "ka", "ქართული" },    { "km", "ខ្មែរ" },           { "kri", "Krio" },      { "ku", "Kurdî" },
  { "ln", "Lingála" },    { "mk", "Македонски" },     { "my", "မြန်မာ" },      { "ne", "नेपाली" },
  { "nl", "Nederlands" }, { "pt", "Português" },      { "ps", "پښتو" },       { "rn", "Ikirundi" },
  { "ru", "Русский" },    { "rw", "Ikinyarwanda" },   { "si", "සිංහල" },       { "so", "Soomaali" },
  { "sq", "Shqip" },      { "sr", "Српски" },         { "sw", "Kiswahili" },  { "ta", "தமிழ்" },
  { "tg", "Тоҷикӣ" },     { "ti", "ትግርኛ" },           { "tr", "Türkçe" },     { "uk", "Українська" },
  { "ur", "اردو" },       { "uz", "Oʻzbekcha" },      { "vi", "Tiếng Việt" }, { "wo", "Wolof" },
  { "zh", "中文" },       { "zh-CN", "简体中文" },
};

const char *
mnd_language_get_name (const char *tag)
{
  g_return_val_if_fail (tag != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_ascii_strcasecmp (tag, languages[i].tag) == 0)
      return languages[i].name;
  return tag;
}

const char *
mnd_language_get_choice_name (const char *tag)
{
  g_return_val_if_fail (tag != NULL, NULL);

  /* Translators: no second language is shown */
  return g_str_equal (tag, MND_LANGUAGE_CHOICE_NONE) ? C_ ("language", "None") : mnd_language_get_name (tag);
}

/* How many letters of its name stand for a language: one where a letter is a lot, as in Arabic and Chinese. */
static guint
count_short (GUnicodeScript script)
{
  return script == G_UNICODE_SCRIPT_CYRILLIC || script == G_UNICODE_SCRIPT_ARMENIAN
                 || script == G_UNICODE_SCRIPT_GEORGIAN
             ? 2
             : 1;
}

char *
mnd_language_dup_short (const char *tag)
{
  const char *name = mnd_language_get_name (tag);
  GUnicodeScript script;
  g_autofree char *first = NULL;

  g_return_val_if_fail (tag != NULL && name != NULL, NULL);

  script = g_unichar_get_script (g_utf8_get_char (name));
  if (script == G_UNICODE_SCRIPT_LATIN)
    {
      g_autofree char *plain = g_strndup (tag, strcspn (tag, "-"));
      return g_ascii_strup (plain, -1);
    }
  /* Past the article. */
  if (g_str_has_prefix (name, "ال"))
    name = g_utf8_offset_to_pointer (name, 2);
  return g_utf8_substring (name, 0, count_short (script));
}

char *
mnd_language_dup_missing (const char *tag)
{
  g_return_val_if_fail (tag != NULL, NULL);

  /* Translators: %s is a language by its own name: "No name in Français yet" */
  return g_strdup_printf (_ ("No name in %s yet"), mnd_language_get_name (tag));
}

const char *
mnd_language_get_tag (guint i)
{
  return i < G_N_ELEMENTS (languages) ? languages[i].tag : NULL;
}

char *
mnd_language_dup_own (void)
{
  const char *tag = mnd_locale_get_own_language ();

  return g_strndup (tag, strcspn (tag, "-"));
}
