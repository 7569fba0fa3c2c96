/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In which languages names stand in boxes, what is marked where a name is missing, and what the legend says of it. */
#include "scene-fixture.h"

#include "model/mnd-text.h"
#include "scene/mnd-label.h"
#include "scene/mnd-legend.h"
#include "scene/mnd-scene-hidden.h"

#include <string.h>

static const char *const english[] = { "en", NULL };
static const char *const french[] = { "fr", NULL };

typedef struct
{
  MndMap *map;
  MndScene *scene;
  MndId police, press, short_only, named_support, known_support;
} Stage;

static void
set_up (Stage *stage, gconstpointer data)
{
  stage->map = fixture_new ();
  fixture_setting (stage->map, MND_MAP_LANGUAGES, "en fr ar");
  stage->police = fixture_actor (stage->map, "police", "Police of the Republic", 0, 0);
  fixture_text (stage->map, &stage->police, "name", "fr", "Police de la République");
  fixture_text (stage->map, &stage->police, "name", "ar", "شرطة الجمهورية");
  fixture_text (stage->map, &stage->police, "acronym", "en", "PR");
  stage->press = fixture_actor (stage->map, "media", "Press", 300, 0);
  stage->short_only = fixture_actor (stage->map, "ngo", NULL, 600, 0);
  fixture_text (stage->map, &stage->short_only, "acronym", "en", "ICRC");
  stage->named_support = fixture_support (stage->map, "Training", 0, 300);
  stage->known_support = fixture_support (stage->map, "Community Safety", 300, 300);
  fixture_text (stage->map, &stage->known_support, "acronym", "en", "CCSSP");
  stage->scene = mnd_scene_new (stage->map);
}

static void
tear_down (Stage *stage, gconstpointer data)
{
  g_object_unref (stage->scene);
  g_object_unref (stage->map);
}

static const MndSceneNode *
find (Stage *stage, const MndId *id)
{
  const MndSceneNode *node = mnd_scene_find_node (stage->scene, id);

  g_assert_nonnull (node);
  return node;
}

/* All lines of a label, one after the other. */
static char *
dup_words (const MndLabel *label)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; label != NULL && i < mnd_label_get_n_lines (label); i++)
    {
      const MndLabelLine *line = mnd_label_get_line (label, i);
      g_string_append_printf (words, "%s%.*s", i > 0 ? " " : "", (int) line->length, line->text);
    }
  return g_string_free (words, FALSE);
}

static void
assert_words (const MndLabel *label, const char *wanted)
{
  g_autofree char *words = dup_words (label);

  g_assert_cmpstr (words, ==, wanted);
}

static guint
count_rows (Stage *stage)
{
  g_autoptr (MndLegend) legend = mnd_legend_new (stage->scene);

  for (guint i = 0; i < mnd_legend_get_n_rows (legend); i++)
    if (g_str_equal (mnd_legend_get_row (legend, i)->word, "other-language"))
      {
        g_assert_true (mnd_legend_row_matches (legend, i, stage->scene, &stage->named_support));
        g_assert_false (mnd_legend_row_matches (legend, i, stage->scene, &stage->police));
        return mnd_legend_get_row (legend, i)->count;
      }
  return 0;
}

static void
test_fallback_is_marked (Stage *stage, gconstpointer data)
{
  const char *const hidden[] = { "marks/other-language", NULL };

  g_assert_null (find (stage, &stage->press)->language); /* no language is asked for */
  g_assert_cmpuint (count_rows (stage), ==, 0);
  mnd_scene_set_languages (stage->scene, english);
  g_assert_cmpuint (count_rows (stage), ==, 0); /* complete */
  mnd_scene_set_languages (stage->scene, french);
  g_assert_null (find (stage, &stage->police)->language);
  g_assert_null (find (stage, &stage->police)->language_label);
  g_assert_cmpstr (find (stage, &stage->press)->language, ==, "en");
  assert_words (find (stage, &stage->press)->language_label, "en");
  g_assert_null (find (stage, &stage->short_only)->language);
  g_assert_cmpstr (find (stage, &stage->named_support)->language, ==, "en");
  g_assert_null (find (stage, &stage->known_support)->language); /* its acronym is shown */
  g_assert_cmpuint (count_rows (stage), ==, 2);
  mnd_scene_set_hidden (stage->scene, hidden);
  g_assert_true (mnd_scene_is_hidden (stage->scene, &stage->press));
  g_assert_false (mnd_scene_is_hidden (stage->scene, &stage->police));
  mnd_scene_set_hidden (stage->scene, NULL);
  fixture_text (stage->map, &stage->press, "name", "fr", "Presse");
  g_assert_null (find (stage, &stage->press)->language);
  g_assert_cmpuint (count_rows (stage), ==, 1);
}

static void
test_second_language (Stage *stage, gconstpointer data)
{
  MndRect alone = find (stage, &stage->police)->rect, both;
  MndRect press = find (stage, &stage->press)->rect;

  assert_words (find (stage, &stage->police)->label, "Police of the Republic PR");
  mnd_scene_set_second_language (stage->scene, "fr");
  g_assert_cmpstr (mnd_scene_get_second_language (stage->scene), ==, "fr");
  both = find (stage, &stage->police)->rect;
  assert_words (find (stage, &stage->police)->label, "Police of the Republic");
  assert_words (find (stage, &stage->police)->second_label, "Police de la République PR"); /* the acronym stays below */
  g_assert_cmpfloat (both.height, >, alone.height);
  g_assert_cmpfloat (ABS (mnd_rect_get_center (&both).x - mnd_rect_get_center (&alone).x), <, 1e-9);
  g_assert_cmpfloat (ABS (mnd_rect_get_center (&both).y - mnd_rect_get_center (&alone).y), <, 1e-9);
  /* Where there is none, nothing changes. */
  g_assert_null (find (stage, &stage->press)->second_label);
  g_assert_true (mnd_rect_equal (&press, &find (stage, &stage->press)->rect));
  mnd_scene_set_languages (stage->scene, french);
  g_assert_null (find (stage, &stage->police)->second_label); /* the same as the first */
  mnd_scene_set_second_language (stage->scene, "ar");
  assert_words (find (stage, &stage->police)->second_label, "شرطة الجمهورية PR");
  mnd_scene_set_languages (stage->scene, NULL);
  mnd_scene_set_second_language (stage->scene, NULL);
  g_assert_true (mnd_rect_equal (&alone, &find (stage, &stage->police)->rect));
}

static void
test_overlapping (Stage *stage, gconstpointer data)
{
  const MndSceneNode *police = find (stage, &stage->police);
  double height = police->rect.height;

  g_assert_cmpuint (mnd_scene_count_overlapping (stage->scene), ==, 0);
  /* One below the other with hardly any room, which the second language takes. */
  fixture_move (stage->map, &stage->press, 0, height / 2 + find (stage, &stage->press)->rect.height / 2 + 2);
  g_assert_cmpuint (mnd_scene_count_overlapping (stage->scene), ==, 0);
  mnd_scene_set_second_language (stage->scene, "fr");
  g_assert_cmpuint (mnd_scene_count_overlapping (stage->scene), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/scene-names/fallback", Stage, NULL, set_up, test_fallback_is_marked, tear_down);
  g_test_add ("/scene-names/second-language", Stage, NULL, set_up, test_second_language, tear_down);
  g_test_add ("/scene-names/overlapping", Stage, NULL, set_up, test_overlapping, tear_down);
  return g_test_run ();
}
