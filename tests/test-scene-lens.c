/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scene through a lens and a filter: colours, groups, who is pale and who is not there, and what the legend says. */
#include "scene-fixture.h"
#include "scene/mnd-legend.h"
#include "scene/mnd-painter.h"
#include "scene/mnd-scene-group.h"
#include "scene/mnd-scene-hidden.h"
#include "scene/mnd-scene-lens.h"

#include <cairo.h>

typedef struct
{
  MndMap *map;
  MndScene *scene;
  MndLens *oecd;
  MndLens *dcaf;
  MndId parliament;
  MndId police;
  MndId militia; /* outside the one, inside the other */
  MndId donor;
  MndId oversees; /* parliament, police */
  MndId contests; /* militia, police */
} Stage;

static void
set_up (Stage *stage, gconstpointer data)
{
  stage->map = fixture_new ();
  stage->parliament = fixture_actor (stage->map, "parliament", "Parliament", 0, 0);
  stage->police = fixture_actor (stage->map, "police", "Police", 0, 300);
  stage->militia = fixture_actor (stage->map, "militia", "Militia", 300, 300);
  stage->donor = fixture_actor (stage->map, "donor_government", "Donor", 100, 600);
  stage->oversees = fixture_link (stage->map, &stage->parliament, &stage->police, "oversees");
  stage->contests = fixture_link (stage->map, &stage->militia, &stage->police, "contests");
  stage->scene = mnd_scene_new (stage->map);
  stage->oecd = mnd_lens_new_by_word (NULL, "oecd");
  stage->dcaf = mnd_lens_new_by_word (NULL, "dcaf");
}

static void
tear_down (Stage *stage, gconstpointer data)
{
  g_object_unref (stage->oecd);
  g_object_unref (stage->dcaf);
  g_object_unref (stage->scene);
  g_object_unref (stage->map);
}

/* What is drawn of the map in one point. */
static guint32
read_color (Stage *stage, double x, double y)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1, 1);
  cairo_t *cr = cairo_create (surface);
  guint32 color;

  cairo_translate (cr, -x, -y);
  g_assert_true (mnd_painter_paint (stage->scene, cr, NULL, 1, NULL));
  cairo_surface_flush (surface);
  color = *(const guint32 *) (gpointer) cairo_image_surface_get_data (surface) & 0xffffff;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return color;
}

static guint32
read_band (Stage *stage, const MndId *actor)
{
  const MndSceneNode *node = mnd_scene_find_node (stage->scene, actor);

  return read_color (stage, node->rect.x + 6, node->rect.y + 4);
}

static guint32
color_of (MndRole role)
{
  MndColor color = mnd_style_get (MND_APPEARANCE_LIGHT)->roles[role].color;

  return (guint32) (color.r * 255 + 0.5) << 16 | (guint32) (color.g * 255 + 0.5) << 8 | (guint32) (color.b * 255 + 0.5);
}

static void
test_colors (Stage *stage, gconstpointer data)
{
  const MndSceneNode *police = mnd_scene_find_node (stage->scene, &stage->police);

  g_assert_cmpint (police->category, ==, MND_LENS_OUTSIDE);
  g_assert_cmphex (read_band (stage, &stage->police), ==, color_of (MND_ROLE_PROVISION));
  mnd_scene_set_lens (stage->scene, stage->oecd);
  g_assert_true (mnd_scene_get_lens (stage->scene) == stage->oecd);
  police = mnd_scene_find_node (stage->scene, &stage->police);
  g_assert_cmpint (police->category, ==, mnd_lens_find_category (stage->oecd, "police"));
  g_assert_cmpint (police->role, ==, MND_ROLE_PROVISION);
  g_assert_cmphex (read_band (stage, &stage->police), ==, color_of (MND_ROLE_SUPPORT));
  g_assert_cmphex (read_band (stage, &stage->parliament), ==, color_of (MND_ROLE_OVERSIGHT));
  /* A row that says otherwise is read again. */
  fixture_set_word (stage->map, MND_TABLE_ACTOR, &stage->police, MND_ACTOR_KIND, "intelligence");
  g_assert_cmphex (read_band (stage, &stage->police), ==, color_of (MND_ROLE_NONE));
  mnd_scene_set_lens (stage->scene, NULL);
  g_assert_cmphex (read_band (stage, &stage->police), ==, color_of (MND_ROLE_PROVISION));
}

static void
test_outside (Stage *stage, gconstpointer data)
{
  MndHit hit;

  mnd_scene_set_lens (stage->scene, stage->oecd);
  g_assert_true (mnd_scene_is_faded (stage->scene, &stage->militia));
  g_assert_true (mnd_scene_is_faded (stage->scene, &stage->donor));
  g_assert_true (mnd_scene_is_faded (stage->scene, &stage->contests));
  g_assert_false (mnd_scene_is_faded (stage->scene, &stage->oversees));
  g_assert_false (mnd_scene_is_faded (stage->scene, &stage->police));
  g_assert_false (mnd_scene_is_hidden (stage->scene, &stage->militia));
  g_assert_true (mnd_scene_hit (stage->scene, (MndPoint){ 300, 300 }, 1, &hit));
  g_assert_cmphex (read_band (stage, &stage->militia), !=, color_of (MND_ROLE_NONE));

  mnd_scene_set_fades (stage->scene, FALSE);
  g_assert_true (mnd_scene_is_hidden (stage->scene, &stage->militia));
  g_assert_true (mnd_scene_is_hidden (stage->scene, &stage->contests));
  g_assert_false (mnd_scene_is_faded (stage->scene, &stage->militia));
  g_assert_false (mnd_scene_hit (stage->scene, (MndPoint){ 300, 300 }, 1, &hit));

  mnd_scene_set_lens (stage->scene, stage->dcaf);
  g_assert_false (mnd_scene_is_hidden (stage->scene, &stage->militia));
  g_assert_true (mnd_scene_is_hidden (stage->scene, &stage->donor));
}

static GHashTable *
new_set (const MndId *id)
{
  GHashTable *set = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);

  g_hash_table_add (set, g_memdup2 (id, sizeof *id));
  return set;
}

/* One line for a programme of two: it passes by one of them, but not where a lens has no place for the other. */
static void
test_pair (Stage *stage, gconstpointer data)
{
  MndId support = fixture_support (stage->map, "Training", 50, 450);
  g_autoptr (GHashTable) donor = new_set (&stage->donor);
  g_autoptr (GHashTable) both = new_set (&stage->donor);

  fixture_party (stage->map, &support, &stage->donor, "funder");
  fixture_party (stage->map, &support, &stage->police, "beneficiary");
  g_assert_nonnull (mnd_scene_find_line (stage->scene, &support));
  mnd_scene_set_filtered (stage->scene, donor);
  g_assert_true (mnd_scene_is_faded (stage->scene, &stage->donor));
  g_assert_false (mnd_scene_is_faded (stage->scene, &support));
  g_hash_table_add (both, g_memdup2 (&support, sizeof support));
  mnd_scene_set_filtered (stage->scene, both);
  g_assert_true (mnd_scene_is_faded (stage->scene, &support));
  mnd_scene_set_filtered (stage->scene, NULL);
  mnd_scene_set_lens (stage->scene, stage->oecd);
  g_assert_true (mnd_scene_is_faded (stage->scene, &support));
}

static void
test_filter (Stage *stage, gconstpointer data)
{
  const char *rows[] = { "links/contests", NULL };
  g_autoptr (GHashTable) parliament = new_set (&stage->parliament);
  g_autoptr (GHashTable) link = new_set (&stage->contests);

  mnd_scene_set_filtered (stage->scene, parliament);
  g_assert_true (mnd_scene_is_faded (stage->scene, &stage->parliament));
  g_assert_true (mnd_scene_is_faded (stage->scene, &stage->oversees));
  g_assert_false (mnd_scene_is_faded (stage->scene, &stage->contests));
  mnd_scene_set_filtered (stage->scene, link);
  g_assert_false (mnd_scene_is_faded (stage->scene, &stage->parliament));
  g_assert_true (mnd_scene_is_faded (stage->scene, &stage->contests));
  g_assert_false (mnd_scene_is_faded (stage->scene, &stage->militia));
  /* Whoever switches a row off does not want to see it pale. */
  mnd_scene_set_hidden (stage->scene, rows);
  g_assert_true (mnd_scene_is_hidden (stage->scene, &stage->contests));
  mnd_scene_set_filtered (stage->scene, NULL);
  g_assert_true (mnd_scene_is_hidden (stage->scene, &stage->contests));
  mnd_scene_set_hidden (stage->scene, NULL);
  g_assert_false (mnd_scene_is_hidden (stage->scene, &stage->contests));
}

static void
test_groups (Stage *stage, gconstpointer data)
{
  MndGroupBy by;
  MndId police;

  g_assert_true (mnd_group_by_from_word ("lens", &by));
  mnd_scene_set_groups (stage->scene, by, MND_GROUP_STYLE_LANES);
  g_assert_cmpuint (mnd_scene_get_n_groups (stage->scene), ==, 0);
  mnd_scene_set_lens (stage->scene, stage->oecd);
  g_assert_cmpuint (mnd_scene_get_n_groups (stage->scene), ==, 2);
  g_assert_cmpstr (mnd_scene_get_group (stage->scene, 0)->title, ==, "Civil control: parliament");
  g_assert_cmpstr (mnd_scene_get_group (stage->scene, 1)->title, ==, "Police and gendarmerie");
  g_assert_cmpint (mnd_scene_get_group (stage->scene, 1)->role, ==, MND_ROLE_SUPPORT);
  g_assert_null (mnd_scene_find_group_of (stage->scene, &stage->militia));
  police = mnd_scene_find_group_of (stage->scene, &stage->police)->id;
  mnd_scene_set_lens (stage->scene, stage->dcaf);
  g_assert_cmpuint (mnd_scene_get_n_groups (stage->scene), ==, 3);
  g_assert_cmpstr (mnd_scene_get_group (stage->scene, 2)->title, ==, "Providers, non-state");
  g_assert_null (mnd_scene_find_group (stage->scene, &police));
  mnd_scene_set_lens (stage->scene, NULL);
  g_assert_cmpuint (mnd_scene_get_n_groups (stage->scene), ==, 0);
}

static char *
dup_lens_rows (MndScene *scene)
{
  g_autoptr (MndLegend) legend = mnd_legend_new (scene);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < mnd_legend_get_n_rows (legend); i++)
    {
      const MndLegendRow *row = mnd_legend_get_row (legend, i);
      g_autofree char *name = mnd_legend_row_dup_name (row);
      if (row->section == MND_LEGEND_LENS)
        g_string_append_printf (text, "%s %s:%u%s|", name != NULL ? name : "", row->label, row->count,
                                row->hidden ? " hidden" : "");
    }
  return g_string_free (text, FALSE);
}

static void
test_legend (Stage *stage, gconstpointer data)
{
  const char *rows[] = { "lens/-", NULL };
  g_autofree char *none = dup_lens_rows (stage->scene);
  g_autofree char *oecd = NULL;
  g_autofree char *hidden = NULL;
  g_autoptr (MndLegend) legend = NULL;

  g_assert_cmpstr (none, ==, "");
  mnd_scene_set_lens (stage->scene, stage->oecd);
  oecd = dup_lens_rows (stage->scene);
  g_assert_cmpstr (oecd, ==,
                   "lens/parliament Civil control: parliament:1|lens/police Police and gendarmerie:1|"
                   "lens/- Outside the frame:2| OECD-DAC 2005:0|");
  legend = mnd_legend_new (stage->scene);
  g_assert_cmpstr (mnd_legend_get_heading (legend, MND_LEGEND_LENS), ==, "OECD list");
  g_assert_true (mnd_legend_row_matches (legend, 0, stage->scene, &stage->parliament));
  g_assert_false (mnd_legend_row_matches (legend, 0, stage->scene, &stage->police));
  g_assert_true (mnd_legend_row_matches (legend, 2, stage->scene, &stage->militia));
  g_assert_false (mnd_legend_row_matches (legend, 3, stage->scene, &stage->militia));
  mnd_scene_set_hidden (stage->scene, rows);
  hidden = dup_lens_rows (stage->scene);
  g_assert_nonnull (strstr (hidden, "Outside the frame:2 hidden"));
  g_assert_true (mnd_scene_is_hidden (stage->scene, &stage->donor));
  g_assert_false (mnd_scene_is_hidden (stage->scene, &stage->police));
}

#define ADD(name, func) g_test_add ("/scene-lens/" name, Stage, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("colors", test_colors);
  ADD ("outside", test_outside);
  ADD ("filter", test_filter);
  ADD ("pair", test_pair);
  ADD ("groups", test_groups);
  ADD ("legend", test_legend);

  return g_test_run ();
}
