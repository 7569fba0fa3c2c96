/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks of open findings: who has one, what is painted, what is told as damage, and what the legend says of them. */
#include "scene-fixture.h"
#include "scene/mnd-legend.h"
#include "scene/mnd-painter.h"
#include "scene/mnd-scene-group.h"
#include "scene/mnd-scene-marks.h"

#include <math.h>

#define WIDTH 700
#define HEIGHT 400

typedef struct
{
  MndMap *map;
  MndScene *scene;
  MndId police, army;
  guint n_changes;
  MndRect damage;
} Stage;

static void
changed_cb (MndScene *scene, const MndRect *damage, Stage *stage)
{
  stage->n_changes++;
  stage->damage = damage != NULL ? *damage : (MndRect){ 0 };
}

static void
set_up (Stage *stage, gconstpointer data)
{
  stage->map = fixture_new ();
  stage->police = fixture_actor (stage->map, "police", "Police", 150, 150);
  stage->army = fixture_actor (stage->map, "armed_forces", "Armed Forces", 500, 150);
  stage->scene = mnd_scene_new (stage->map);
  g_signal_connect (stage->scene, "changed", G_CALLBACK (changed_cb), stage);
}

static void
tear_down (Stage *stage, gconstpointer data)
{
  g_object_unref (stage->scene);
  g_object_unref (stage->map);
}

static void
set_marks (Stage *stage, guint police, guint army)
{
  g_autoptr (GHashTable) marks = g_hash_table_new (mnd_id_hash, mnd_id_equal);

  if (police > 0)
    g_hash_table_insert (marks, &stage->police, GUINT_TO_POINTER (police));
  if (army > 0)
    g_hash_table_insert (marks, &stage->army, GUINT_TO_POINTER (army));
  mnd_scene_set_marks (stage->scene, marks);
}

static MndPoint
get_corner (Stage *stage, const MndId *id)
{
  const MndSceneNode *node = mnd_scene_find_node (stage->scene, id);

  return (MndPoint){ node->rect.x + node->rect.width, node->rect.y };
}

static cairo_surface_t *
paint (Stage *stage, double scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  mnd_painter_paint (stage->scene, cr, NULL, scale, NULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* How many pixels around the actor's corner two paintings do not have in common, and how many elsewhere. */
static guint
count_others (Stage *stage, cairo_surface_t *one, cairo_surface_t *other, const MndId *id, double scale,
              guint *elsewhere)
{
  MndPoint corner = get_corner (stage, id);
  guint n = 0;

  *elsewhere = 0;
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        gsize at = (gsize) y * (gsize) cairo_image_surface_get_stride (one) + (gsize) x * 4;
        if (*(guint32 *) (gpointer) (cairo_image_surface_get_data (one) + at)
            == *(guint32 *) (gpointer) (cairo_image_surface_get_data (other) + at))
          continue;
        if (hypot (x - corner.x * scale, y - corner.y * scale) < 12)
          n++;
        else
          (*elsewhere)++;
      }
  return n;
}

static void
test_gravity (void)
{
  const MndGravity expected[] = { MND_GRAVITY_NONE,   MND_GRAVITY_LOW,  MND_GRAVITY_LOW,
                                  MND_GRAVITY_MEDIUM, MND_GRAVITY_HIGH, MND_GRAVITY_HIGH };

  for (guint severity = 0; severity < G_N_ELEMENTS (expected); severity++)
    g_assert_cmpint (mnd_gravity_get (severity), ==, expected[severity]);
  g_assert_null (mnd_gravity_get_word (MND_GRAVITY_NONE));
}

static void
test_holds (Stage *stage, gconstpointer data)
{
  g_assert_cmpuint (mnd_scene_get_mark (stage->scene, &stage->police), ==, 0);
  set_marks (stage, 4, 0);
  g_assert_cmpuint (mnd_scene_get_mark (stage->scene, &stage->police), ==, 4);
  g_assert_cmpuint (mnd_scene_get_mark (stage->scene, &stage->army), ==, 0);
  mnd_scene_set_marks (stage->scene, NULL);
  g_assert_cmpuint (mnd_scene_get_mark (stage->scene, &stage->police), ==, 0);
}

/* Each gravity looks otherwise than the others, at the corner of whom it is about and nowhere else. */
static void
test_painted (Stage *stage, gconstpointer data)
{
  const guint severities[] = { 0, 1, 3, 5 };
  cairo_surface_t *pictures[G_N_ELEMENTS (severities)];
  guint elsewhere;

  for (guint i = 0; i < G_N_ELEMENTS (severities); i++)
    {
      set_marks (stage, severities[i], 0);
      pictures[i] = paint (stage, 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (severities); i++)
    for (guint k = 0; k < i; k++)
      {
        g_assert_cmpuint (count_others (stage, pictures[i], pictures[k], &stage->police, 1, &elsewhere), >, 8);
        g_assert_cmpuint (elsewhere, ==, 0);
      }
  for (guint i = 0; i < G_N_ELEMENTS (severities); i++)
    cairo_surface_destroy (pictures[i]);
}

/* From afar what is grave has a dot and the rest nothing; from farther yet there is nothing at all. */
static void
test_afar (Stage *stage, gconstpointer data)
{
  const struct
  {
    double scale;
    guint severity;
    gboolean seen;
  } cases[] = { { 0.5, 1, TRUE },  { 0.5, 5, TRUE },   { 0.3, 5, TRUE },
                { 0.3, 3, FALSE }, { 0.12, 5, FALSE }, { 0.12, 1, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cairo_surface_t *without, *with;
      guint elsewhere, n;
      set_marks (stage, 0, 0);
      without = paint (stage, cases[i].scale);
      set_marks (stage, cases[i].severity, 0);
      with = paint (stage, cases[i].scale);
      n = count_others (stage, with, without, &stage->police, cases[i].scale, &elsewhere);
      g_assert_cmpint (n > 0, ==, cases[i].seen);
      g_assert_cmpuint (elsewhere, ==, 0);
      cairo_surface_destroy (without);
      cairo_surface_destroy (with);
    }
}

/* Only where a mark is another one something looks different. */
static void
test_damage (Stage *stage, gconstpointer data)
{
  const MndSceneNode *police = mnd_scene_find_node (stage->scene, &stage->police);
  const MndSceneNode *army = mnd_scene_find_node (stage->scene, &stage->army);

  set_marks (stage, 4, 0);
  g_assert_cmpuint (stage->n_changes, ==, 1);
  g_assert_true (mnd_rect_contains_rect (&stage->damage, &police->rect));
  g_assert_false (mnd_rect_intersects (&stage->damage, &army->rect));
  /* Of 4 and 5 the mark is the same. */
  set_marks (stage, 5, 0);
  g_assert_cmpuint (stage->n_changes, ==, 1);
  set_marks (stage, 5, 1);
  g_assert_cmpuint (stage->n_changes, ==, 2);
  g_assert_true (mnd_rect_contains_rect (&stage->damage, &army->rect));
  g_assert_false (mnd_rect_intersects (&stage->damage, &police->rect));
  mnd_scene_set_marks (stage->scene, NULL);
  g_assert_cmpuint (stage->n_changes, ==, 3);
  g_assert_true (mnd_rect_contains_rect (&stage->damage, &police->rect));
  g_assert_true (mnd_rect_contains_rect (&stage->damage, &army->rect));
}

/* The box of a folded group has the gravest mark of all in it. */
static void
test_folded (Stage *stage, gconstpointer data)
{
  g_autoptr (GHashTable) folded = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  const MndSceneGroup *group;
  MndId id;

  mnd_scene_set_groups (stage->scene, MND_GROUP_BY_FUNCTION, MND_GROUP_STYLE_BOXES);
  id = mnd_scene_find_group_of (stage->scene, &stage->police)->id;
  g_hash_table_add (folded, &id);
  mnd_scene_set_folded (stage->scene, folded);
  group = mnd_scene_find_group (stage->scene, &id);
  g_assert_nonnull (group->box);
  g_assert_cmpint (mnd_scene_get_gravity (stage->scene, group->box), ==, MND_GRAVITY_NONE);
  stage->n_changes = 0;
  set_marks (stage, 2, 4);
  g_assert_cmpint (mnd_scene_get_gravity (stage->scene, group->box), ==, MND_GRAVITY_HIGH);
  g_assert_cmpuint (stage->n_changes, ==, 1);
  g_assert_true (mnd_rect_contains_rect (&stage->damage, &group->box->rect));
}

static const MndLegendRow *
find_row (MndLegend *legend, const char *word, guint *place)
{
  for (*place = 0; *place < mnd_legend_get_n_rows (legend); (*place)++)
    {
      const MndLegendRow *row = mnd_legend_get_row (legend, *place);
      if (row->section == MND_LEGEND_FINDINGS && g_str_equal (row->word, word))
        return row;
    }
  return NULL;
}

/* What the marks mean stands in the legend where there are any; so does coverage where it is known. */
static void
test_legend (Stage *stage, gconstpointer data)
{
  g_autoptr (MndLegend) plain = mnd_legend_new (stage->scene);
  g_autoptr (MndLegend) legend = NULL;
  const MndLegendRow *row;
  guint place;

  for (guint i = 0; i < mnd_legend_get_n_rows (plain); i++)
    g_assert_cmpint (mnd_legend_get_row (plain, i)->section, !=, MND_LEGEND_FINDINGS);
  set_marks (stage, 5, 0);
  mnd_scene_set_coverage (stage->scene, 0.629);
  legend = mnd_legend_new (stage->scene);
  row = find_row (legend, "high", &place);
  g_assert_cmpuint (row->count, ==, 1);
  g_assert_true (mnd_legend_row_matches (legend, place, stage->scene, &stage->police));
  g_assert_false (mnd_legend_row_matches (legend, place, stage->scene, &stage->army));
  g_assert_null (find_row (legend, "low", &place));
  row = find_row (legend, "coverage", &place);
  g_assert_cmpstr (row->label, ==, "62% assessed");
  g_assert_cmpuint (row->count, ==, 0);
  g_assert_false (mnd_legend_row_matches (legend, place, stage->scene, &stage->police));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene-marks/gravity", test_gravity);
  g_test_add ("/scene-marks/holds", Stage, NULL, set_up, test_holds, tear_down);
  g_test_add ("/scene-marks/painted", Stage, NULL, set_up, test_painted, tear_down);
  g_test_add ("/scene-marks/afar", Stage, NULL, set_up, test_afar, tear_down);
  g_test_add ("/scene-marks/damage", Stage, NULL, set_up, test_damage, tear_down);
  g_test_add ("/scene-marks/folded", Stage, NULL, set_up, test_folded, tear_down);
  g_test_add ("/scene-marks/legend", Stage, NULL, set_up, test_legend, tear_down);
  return g_test_run ();
}
