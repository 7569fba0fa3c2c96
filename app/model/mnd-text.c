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

/* `language` NULL: in whatever there is. */
static MndRecord *
find_in (GPtrArray *texts, const char *property, const char *language)
{
  for (guint i = 0; i < texts->len; i++)
    {
      MndRecord *text = g_ptr_array_index (texts, i);
      if (g_str_equal (mnd_record_get_text (text, MND_TEXT_PROPERTY), property)
          && (language == NULL || g_str_equal (mnd_record_get_text (text, MND_TEXT_LANGUAGE), language)))
        return text;
    }
  return NULL;
}

/* What belongs to no language is as good as in the first one. */
static MndRecord *
find_in_any (GPtrArray *texts, const char *property, const char *const *languages)
{
  MndRecord *text = NULL;

  for (guint i = 0; languages != NULL && languages[i] != NULL && text == NULL; i++)
    {
      text = find_in (texts, property, languages[i]);
      if (text == NULL && i == 0)
        text = find_in (texts, property, MND_LANGUAGE_NONE);
    }
  return text;
}

MndRecord *
mnd_map_find_best_text (MndMap *map, const MndId *owner, const char *property, const char *const *languages)
{
  GPtrArray *texts = mnd_map_get_referring (map, MND_TABLE_TEXT, MND_TEXT_OWNER, owner);
  MndRecord *text = find_in_any (texts, property, languages);
  g_auto (GStrv) own = NULL;

  if (text != NULL || texts->len == 0)
    return text;
  own = mnd_map_dup_languages (map);
  text = find_in_any (texts, property, (const char *const *) own);
  return text != NULL ? text : find_in (texts, property, NULL);
}

const char *
mnd_map_get_text (MndMap *map, const MndId *owner, const char *property, const char *const *languages)
{
  MndRecord *text = mnd_map_find_best_text (map, owner, property, languages);

  return text != NULL ? mnd_record_get_text (text, MND_TEXT_VALUE) : NULL;
}

static gboolean
is_in_language (MndRecord *text, const char *language)
{
  const char *own = mnd_record_get_text (text, MND_TEXT_LANGUAGE);

  return g_str_equal (own, language) || g_str_equal (own, MND_LANGUAGE_NONE);
}

const char *
mnd_map_find_fallback (MndMap *map, const MndId *owner, const char *const *languages)
{
  MndRecord *text;

  if (languages == NULL || languages[0] == NULL)
    return NULL;
  text = mnd_map_find_best_text (map, owner, "name", languages);
  return text != NULL && !is_in_language (text, languages[0]) ? mnd_record_get_text (text, MND_TEXT_LANGUAGE) : NULL;
}

const char *
mnd_map_find_second_name (MndMap *map, const MndId *owner, const char *shown, const char *language)
{
  GPtrArray *texts;
  MndRecord *text;
  const char *name;

  if (language == NULL)
    return NULL;
  texts = mnd_map_get_referring (map, MND_TABLE_TEXT, MND_TEXT_OWNER, owner);
  text = find_in (texts, "name", language);
  name = text != NULL ? mnd_record_get_text (text, MND_TEXT_VALUE) : NULL;
  return g_strcmp0 (name, shown) != 0 ? name : NULL;
}

static guint
count_names (MndMap *map, MndTable table, const char *language, guint *n_all)
{
  MndRecordList *records = mnd_map_get_records (map, table);
  const char *const languages[] = { language, NULL };
  guint n = 0;

  for (guint i = 0; i < mnd_record_list_get_size (records); i++)
    {
      MndRecord *text =
          mnd_map_find_best_text (map, mnd_record_get_id (mnd_record_list_get (records, i)), "name", languages);
      *n_all += text != NULL;
      n += text != NULL && is_in_language (text, language);
    }
  return n;
}

guint
mnd_map_count_names (MndMap *map, const char *language, guint *n_all)
{
  g_return_val_if_fail (MND_IS_MAP (map) && language != NULL && n_all != NULL, 0);

  *n_all = 0;
  return count_names (map, MND_TABLE_ACTOR, language, n_all) + count_names (map, MND_TABLE_SUPPORT, language, n_all);
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

/* Exactly in this language. */
static const char *
find_title (MndMap *map, const char *language, const char *main_language)
{
  g_autofree char *key = g_strdup_printf ("%s.%s", MND_MAP_TITLE, language);
  const char *title = mnd_map_get_setting (map, key);

  return title == NULL && g_str_equal (language, main_language) ? mnd_map_get_setting (map, MND_MAP_TITLE) : title;
}

const char *
mnd_map_get_title (MndMap *map, const char *const *languages)
{
  g_auto (GStrv) own = mnd_map_dup_languages (map);
  const char *title = NULL;

  for (guint i = 0; languages != NULL && languages[i] != NULL && title == NULL; i++)
    title = find_title (map, languages[i], own[0]);
  return title != NULL ? title : mnd_map_get_setting (map, MND_MAP_TITLE);
}

const char *
mnd_map_find_second_title (MndMap *map, const char *shown, const char *language)
{
  g_auto (GStrv) own = NULL;
  const char *title;

  if (language == NULL)
    return NULL;
  own = mnd_map_dup_languages (map);
  title = find_title (map, language, own[0]);
  return g_strcmp0 (title, shown) != 0 ? title : NULL;
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

/* How many letters of "pt-BR" or "pt_BR" are the language. */
static gsize
measure_language (const char *tag)
{
  return strcspn (tag, "-_.@");
}

static gboolean
is_same_language (const char *one, const char *other)
{
  gsize length = measure_language (one);

  return length == measure_language (other) && g_ascii_strncasecmp (one, other, length) == 0;
}

char *
mnd_map_dup_language_near (MndMap *map, const char *wanted)
{
  g_auto (GStrv) own = NULL;
  const char *near = NULL;

  g_return_val_if_fail (MND_IS_MAP (map) && wanted != NULL, NULL);

  own = mnd_map_dup_languages (map);
  for (guint i = 0; own[i] != NULL; i++)
    if (g_ascii_strcasecmp (own[i], wanted) == 0 || (near == NULL && is_same_language (own[i], wanted)))
      near = own[i];
  return g_strdup (near != NULL ? near : own[0]);
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
