/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In which languages names stand in boxes: the wanted one, the next best with a mark, and a second one beneath. */
#include "scene/mnd-scene-private.h"

#include "model/mnd-text.h"

#include <string.h>

#define TAG_SIZE 7.0
#define SECOND_LINES 2
/* Of a name, from afar. */
#define MOST_INITIALS 5
#define YEAR_DIGITS 4

static gboolean
is_word (const char *text, const char *word)
{
  return g_strcmp0 (text, word) == 0;
}

/* What stands in a box, from the top: a name, the same in a second language (may be NULL), and small print. */
typedef struct
{
  const char *name;
  const char *second;
  const char *detail; /* may be NULL */
  double size;
  double small;
  double min_width;
  double max_width;
} Words;

/* In which the name is; NULL: the program's. */
static const char *
find_language (MndScene *self, const MndSceneNode *node)
{
  if (node->language != NULL)
    return node->language;
  return self->languages != NULL ? self->languages[0] : NULL;
}

static void
make_labels (MndScene *self, MndSceneNode *node, const Words *words)
{
  node->label = mnd_label_new (self->context, &(MndLabelTask){ .text = words->name,
                                                               .detail = words->second == NULL ? words->detail : NULL,
                                                               .size = words->size,
                                                               .detail_size = words->small,
                                                               .min_width = words->min_width,
                                                               .max_width = words->max_width,
                                                               .max_lines = 3,
                                                               .language = find_language (self, node) });
  if (words->second == NULL)
    return;
  node->second_label = mnd_label_new (self->context, &(MndLabelTask){ .text = words->second,
                                                                      .detail = words->detail,
                                                                      .size = words->small,
                                                                      .detail_size = words->small,
                                                                      .min_width = words->min_width,
                                                                      .max_width = words->max_width,
                                                                      .max_lines = SECOND_LINES,
                                                                      .language = self->second_language });
}

static void
name_actor (MndScene *self, MndSceneNode *node)
{
  const char *const *languages = (const char *const *) self->languages;
  const char *name = mnd_map_get_name (self->map, node->id, languages);
  const char *acronym = mnd_map_get_text (self->map, node->id, "acronym", languages);
  double taken = MND_STYLE_BAND_WIDTH + 2 * MND_STYLE_PADDING_SIDE;
  Words words = { .name = name,
                  .second = mnd_map_find_second_name (self->map, node->id, name, self->second_language),
                  .detail = is_word (acronym, name) ? NULL : acronym,
                  .size = MND_STYLE_NAME_SIZE,
                  .small = MND_STYLE_DETAIL_SIZE,
                  .min_width = MND_STYLE_BOX_MIN_WIDTH - taken,
                  .max_width = MND_STYLE_BOX_MAX_WIDTH - taken };

  if (name == NULL)
    words.name = mnd_catalogue_get_label (MND_VOCABULARY_KIND, mnd_record_get_text (node->record, MND_ACTOR_KIND));
  make_labels (self, node, &words);
}

/* "DC" for "Defence Council": the capitals of the words, or the first word where that makes no two of them, as in a
 * name of one word or in a script without capitals. */
static char *
dup_initials (const char *name)
{
  GString *initials = g_string_new (NULL);
  gboolean starts = TRUE;

  for (const char *at = name; *at != '\0' && g_utf8_strlen (initials->str, -1) < MOST_INITIALS;
       at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      if (starts && g_unichar_isupper (letter))
        g_string_append_unichar (initials, letter);
      starts = !g_unichar_isalnum (letter) && letter != '\'';
    }
  if (g_utf8_strlen (initials->str, -1) > 1)
    return g_string_free (initials, FALSE);
  g_string_free (initials, TRUE);
  return g_strndup (name, strcspn (name, " "));
}

static MndLabel *
make_short_label (MndScene *self, const MndSceneNode *node)
{
  const char *const *languages = (const char *const *) self->languages;
  const char *acronym = mnd_map_get_text (self->map, node->id, "acronym", languages);
  const char *name = mnd_map_get_name (self->map, node->id, languages);
  g_autofree char *initials = acronym == NULL && name != NULL ? dup_initials (name) : NULL;

  if (initials != NULL)
    acronym = initials;
  return acronym != NULL ? mnd_label_new_line (self->context, acronym, MND_STYLE_NAME_SIZE, TRUE) : NULL;
}

/* "2000-2005", "2000-", "2003"; NULL where no time is known. */
static char *
dup_years (MndRecord *support)
{
  const char *start = mnd_record_get_text (support, MND_SUPPORT_START);
  const char *end = mnd_record_get_text (support, MND_SUPPORT_END);

  if (start == NULL && end == NULL)
    return NULL;
  if (start != NULL && end != NULL && strncmp (start, end, YEAR_DIGITS) == 0)
    return g_strndup (start, YEAR_DIGITS);
  return g_strdup_printf ("%.*s\342\200\223%.*s", YEAR_DIGITS, start != NULL ? start : "", YEAR_DIGITS,
                          end != NULL ? end : "");
}

/* An acronym is the same in all languages, and says nothing of a name that is missing. */
static void
name_support (MndScene *self, MndSceneNode *node)
{
  const char *const *languages = (const char *const *) self->languages;
  const char *acronym = mnd_map_get_text (self->map, node->id, "acronym", languages);
  const char *name = mnd_map_get_short_name (self->map, node->id, languages);
  g_autofree char *years = dup_years (node->record);
  Words words = { .name = name,
                  .detail = years,
                  .size = MND_STYLE_SUPPORT_SIZE,
                  .small = MND_STYLE_SUPPORT_SIZE - 1,
                  .min_width = MND_STYLE_SUPPORT_MIN_WIDTH - 2 * MND_STYLE_PADDING_SIDE,
                  .max_width = MND_STYLE_SUPPORT_MAX_WIDTH - 2 * MND_STYLE_PADDING_SIDE };

  if (acronym == NULL)
    words.second = mnd_map_find_second_name (self->map, node->id, name, self->second_language);
  if (name == NULL)
    words.name = mnd_catalogue_get_label (MND_VOCABULARY_TABLE, "support");
  make_labels (self, node, &words);
  if (acronym != NULL)
    node->language = NULL;
}

void
mnd_scene_unname_node (MndSceneNode *node)
{
  g_clear_pointer (&node->label, mnd_label_free);
  g_clear_pointer (&node->second_label, mnd_label_free);
  g_clear_pointer (&node->language_label, mnd_label_free);
  g_clear_pointer (&node->short_label, mnd_label_free);
}

void
mnd_scene_name_node (MndScene *self, MndSceneNode *node)
{
  mnd_scene_unname_node (node);
  /* A painter on another thread may not look into a row. */
  node->language = g_intern_string (mnd_map_find_fallback (self->map, node->id, (const char *const *) self->languages));
  if (node->is_support)
    name_support (self, node);
  else
    {
      name_actor (self, node);
      node->short_label = make_short_label (self, node);
    }
  if (node->language != NULL)
    node->language_label = mnd_label_new_line (self->context, node->language, TAG_SIZE, FALSE);
}

double
mnd_scene_node_measure_text (const MndSceneNode *node, double *width)
{
  double height = mnd_label_get_height (node->label);

  if (width != NULL)
    *width = mnd_label_get_width (node->label);
  if (node->second_label == NULL)
    return height;
  if (width != NULL)
    *width = MAX (*width, mnd_label_get_width (node->second_label));
  return height + MND_STYLE_SECOND_GAP + mnd_label_get_height (node->second_label);
}

void
mnd_scene_set_languages (MndScene *self, const char *const *languages)
{
  g_return_if_fail (MND_IS_SCENE (self));

  if ((languages == NULL && self->languages == NULL)
      || (languages != NULL && self->languages != NULL
          && g_strv_equal (languages, (const char *const *) self->languages)))
    return;
  g_strfreev (self->languages);
  self->languages = g_strdupv ((char **) languages);
  mnd_scene_rebuild (self);
}

void
mnd_scene_reword (MndScene *self)
{
  g_return_if_fail (MND_IS_SCENE (self));

  mnd_scene_rebuild (self);
}

const char *const *
mnd_scene_get_languages (MndScene *self)
{
  g_return_val_if_fail (MND_IS_SCENE (self), NULL);

  return (const char *const *) self->languages;
}

void
mnd_scene_set_second_language (MndScene *self, const char *language)
{
  g_return_if_fail (MND_IS_SCENE (self));

  if (g_strcmp0 (self->second_language, language) == 0)
    return;
  g_free (self->second_language);
  self->second_language = g_strdup (language);
  mnd_scene_rebuild (self);
}

const char *
mnd_scene_get_second_language (MndScene *self)
{
  g_return_val_if_fail (MND_IS_SCENE (self), NULL);

  return self->second_language;
}

guint
mnd_scene_count_overlapping (MndScene *self)
{
  g_autoptr (GPtrArray) near = g_ptr_array_new ();
  guint count = 0;

  g_return_val_if_fail (MND_IS_SCENE (self), 0);

  for (guint i = 0; i < mnd_scene_get_n_nodes (self); i++)
    {
      const MndSceneNode *node = mnd_scene_get_node (self, i);
      gboolean overlaps = FALSE;

      g_ptr_array_set_size (near, 0);
      mnd_grid_collect (self->node_grid, &node->rect, near);
      for (guint k = 0; k < near->len && !overlaps; k++)
        overlaps =
            near->pdata[k] != node && mnd_rect_intersects (&node->rect, &((MndSceneNode *) near->pdata[k])->rect);
      count += overlaps;
    }
  return count;
}

static gboolean
is_drawable (const MndSceneNode *node)
{
  return mnd_label_count_unknown (node->label) == 0
         && (node->second_label == NULL || mnd_label_count_unknown (node->second_label) == 0);
}

guint
mnd_scene_count_undrawable (MndScene *self, const char **example)
{
  const MndSceneNode *first = NULL;
  guint count = 0;

  g_return_val_if_fail (MND_IS_SCENE (self), 0);

  for (guint i = 0; i < mnd_scene_get_n_nodes (self); i++)
    if (!is_drawable (mnd_scene_get_node (self, i)))
      {
        first = first != NULL ? first : mnd_scene_get_node (self, i);
        count++;
      }
  if (example != NULL)
    *example = first != NULL ? mnd_map_get_name (self->map, first->id, (const char *const *) self->languages) : NULL;
  return count;
}
