/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is written on the sample can be read, however it is laid out: no label lies on a box or on another label. */
#include "document-fixture.h"

#include "document/mnd-arrange.h"
#include "scene/mnd-label.h"

/* Of all the room that labels take, what may be taken twice; and of all labels, how many may be left out. */
#define MOST_OVERLAP 0.02
#define MOST_HIDDEN 0.03

static double
area_shared (const MndRect *a, const MndRect *b)
{
  double width = MIN (a->x + a->width, b->x + b->width) - MAX (a->x, b->x);
  double height = MIN (a->y + a->height, b->y + b->height) - MAX (a->y, b->y);

  return MAX (width, 0.0) * MAX (height, 0.0);
}

static void
assert_names_are_apart (MndScene *scene)
{
  for (guint i = 0; i < mnd_scene_get_n_nodes (scene); i++)
    {
      const MndSceneNode *node = mnd_scene_get_node (scene, i);
      MndRect name = mnd_rect_around (mnd_rect_get_center (&node->rect), mnd_label_get_width (node->label),
                                      mnd_label_get_height (node->label));
      g_assert_true (mnd_rect_contains_rect (&node->rect, &name));
      for (guint k = 0; k < mnd_scene_get_n_nodes (scene); k++)
        g_assert_true (i == k || area_shared (&name, &mnd_scene_get_node (scene, k)->rect) == 0);
    }
}

static void
assert_link_labels_are_apart (MndScene *scene)
{
  double area = 0, shared = 0;
  guint n_shown = 0, n_hidden = 0;

  for (guint i = 0; i < mnd_scene_get_n_lines (scene); i++)
    {
      const MndSceneLine *line = mnd_scene_get_line (scene, i);
      const MndRect *label = &line->label_rect;
      n_hidden += line->label_hidden;
      if (mnd_rect_is_empty (label))
        continue;
      n_shown++;
      area += label->width * label->height;
      for (guint k = 0; k < i; k++)
        shared += area_shared (label, &mnd_scene_get_line (scene, k)->label_rect);
      for (guint k = 0; k < mnd_scene_get_n_nodes (scene); k++)
        g_assert_cmpfloat (area_shared (label, &mnd_scene_get_node (scene, k)->rect), ==, 0);
    }
  g_test_message ("%u labels, %u left out, %.2f %% of their room shared", n_shown, n_hidden, 100 * shared / area);
  g_assert_cmpuint (n_shown, >, 150);
  g_assert_cmpuint (n_hidden, ==, mnd_scene_get_n_hidden_labels (scene));
  g_assert_cmpfloat (shared, <=, area * MOST_OVERLAP);
  g_assert_cmpfloat (n_hidden, <=, (n_shown + n_hidden) * MOST_HIDDEN);
}

static void
result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
test_engine (gconstpointer data)
{
  MndLayoutEngine engine = (MndLayoutEngine) GPOINTER_TO_INT (data);
  g_autoptr (MndDocument) sample = fixture_new_sample ();
  g_autoptr (MndScene) scene = mnd_scene_new (mnd_document_get_map (sample));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  mnd_scene_set_link_labels (scene, TRUE);
  mnd_document_arrange_async (sample, scene, engine, NULL, NULL, result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  assert_done (mnd_document_arrange_finish (sample, result, &error), error);
  assert_names_are_apart (scene);
  assert_link_labels_are_apart (scene);
  mnd_document_close (sample, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (int engine = 0; engine < MND_LAYOUT_N_ENGINES; engine++)
    {
      g_autofree char *path = g_strdup_printf ("/labels/%s", mnd_layout_engine_get_name ((MndLayoutEngine) engine));

      g_test_add_data_func (path, GINT_TO_POINTER (engine), test_engine);
    }
  return g_test_run ();
}
