/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Content in languages; see the header. */
#include "model/mnd-text.h"

#include <string.h>

MndRecord *
mnd_map_find_text (MndMap *map, const MndId *owner, const char *property, const char *language, int ordinal)
{
  GPtrArray *texts = mnd_map_get_referring (map, MND_TABLE_TEXT, MND_TEXT_OWNER, owner);

  for (guint i = 0; i < texts->len; i++)
    {
      MndRecord *text = g_ptr_array_index (texts, i);
      if (mnd_record_get_integer (text, MND_TEXT_ORDINAL, 0) == ordinal
          && g_str_equal (mnd_record_get_text (text, MND_TEXT_PROPERTY), property)
          && g_str_equal (mnd_record_get_text (text, MND_TEXT_LANGUAGE), language))
        return text;
    }
  return NULL;
}

static const char *
find_value (GPtrArray *texts, const char *property, const char *language)
{
  for (guint i = 0; i < texts->len; i++)
    {
      MndRecord *text = g_ptr_array_index (texts, i);
      if (g_str_equal (mnd_record_get_text (text, MND_TEXT_PROPERTY), property)
          && (language == NULL || g_str_equal (mnd_record_get_text (text, MND_TEXT_LANGUAGE), language)))
        return mnd_record_get_text (text, MND_TEXT_VALUE);
    }
  return NULL;
}

const char *
mnd_map_get_text (MndMap *map, const MndId *owner, const char *property, const char *const *languages)
{
  GPtrArray *texts = mnd_map_get_referring (map, MND_TABLE_TEXT, MND_TEXT_OWNER, owner);
  g_auto (GStrv) own = NULL;
  const char *value = NULL;

  for (guint i = 0; languages != NULL && languages[i] != NULL && value == NULL; i++)
    value = find_value (texts, property, languages[i]);
  if (value != NULL || texts->len == 0)
    return value;
  own = mnd_map_dup_languages (map);
  for (guint i = 0; own[i] != NULL && value == NULL; i++)
    value = find_value (texts, property, own[i]);
  return value != NULL ? value : find_value (texts, property, NULL);
}

const char *
mnd_map_get_name (MndMap *map, const MndId *owner, const char *const *languages)
{
  const char *name = mnd_map_get_text (map, owner, "name", languages);

  return name != NULL ? name : mnd_map_get_text (map, owner, "acronym", languages);
}

const char *
mnd_map_get_short_name (MndMap *map, const MndId *owner, const char *const *languages)
{
  const char *acronym = mnd_map_get_text (map, owner, "acronym", languages);

  return acronym != NULL ? acronym : mnd_map_get_text (map, owner, "name", languages);
}

const char *
mnd_map_get_title (MndMap *map, const char *const *languages)
{
  g_auto (GStrv) own = mnd_map_dup_languages (map);

  for (guint i = 0; languages != NULL && languages[i] != NULL; i++)
    {
      g_autofree char *key = g_strdup_printf ("%s.%s", MND_MAP_TITLE, languages[i]);
      const char *title = mnd_map_get_setting (map, key);
      if (title != NULL)
        return title;
      if (g_str_equal (languages[i], own[0]))
        break;
    }
  return mnd_map_get_setting (map, MND_MAP_TITLE);
}

char **
mnd_map_dup_languages (MndMap *map)
{
  const char *setting = mnd_map_get_setting (map, MND_MAP_LANGUAGES);
  g_auto (GStrv) parts = g_strsplit (setting != NULL ? setting : "", " ", -1);
  g_autoptr (GStrvBuilder) languages = g_strv_builder_new ();
  gboolean is_any = FALSE;

  for (char **part = parts; *part != NULL; part++)
    if (**part != '\0')
      {
        g_strv_builder_add (languages, *part);
        is_any = TRUE;
      }
  if (!is_any)
    g_strv_builder_add (languages, "en");
  return g_strv_builder_end (languages);
}

char *
mnd_text_fold (const char *text)
{
  g_autofree char *decomposed = NULL;
  g_autofree char *lower = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GString) folded = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  /* Decomposing may bring capitals ("№" is "No"), and folding them may bring accents: fold between two of it. */
  decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  lower = g_utf8_casefold (decomposed != NULL ? decomposed : "", -1);
  again = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
  for (const char *p = again != NULL ? again : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (!g_unichar_ismark (c))
        g_string_append_unichar (folded, c);
    }
  return g_string_free (g_steal_pointer (&folded), FALSE);
}

static gunichar
fold_letter (gunichar letter)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  g_unichar_fully_decompose (letter, TRUE, parts, G_N_ELEMENTS (parts));
  return g_unichar_tolower (parts[0]);
}

static const char *
skip_marks (const char *text)
{
  while (g_unichar_ismark (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

const char *
mnd_text_skip (const char *text, const char *prefix)
{
  g_return_val_if_fail (text != NULL && prefix != NULL, NULL);

  for (prefix = skip_marks (prefix); *prefix != '\0'; prefix = skip_marks (g_utf8_next_char (prefix)))
    {
      text = skip_marks (text);
      if (*text == '\0' || fold_letter (g_utf8_get_char (text)) != fold_letter (g_utf8_get_char (prefix)))
        return NULL;
      text = g_utf8_next_char (text);
    }
  return skip_marks (text);
}

gboolean
mnd_map_text_matches (MndMap *map, const MndId *owner, const char *folded_needle)
{
  GPtrArray *texts = mnd_map_get_referring (map, MND_TABLE_TEXT, MND_TEXT_OWNER, owner);

  for (guint i = 0; i < texts->len; i++)
    {
      g_autofree char *folded = mnd_text_fold (mnd_record_get_text (g_ptr_array_index (texts, i), MND_TEXT_VALUE));
      if (strstr (folded, folded_needle) != NULL)
        return TRUE;
    }
  return FALSE;
}
