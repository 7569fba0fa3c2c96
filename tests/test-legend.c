/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A legend says what is in the picture, and nothing that is not. */
#include "scene-fixture.h"
#include "scene/mnd-legend.h"

#include "model/mnd-date.h"

static const MndLegendRow *
find_row (MndLegend *legend, MndLegendSection section, const char *word)
{
  for (guint i = 0; i < mnd_legend_get_n_rows (legend); i++)
    {
      const MndLegendRow *row = mnd_legend_get_row (legend, i);
      if (row->section == section && g_str_equal (row->word, word))
        return row;
    }
  return NULL;
}

static int
index_of (MndLegend *legend, MndLegendSection section, const char *word)
{
  for (guint i = 0; i < mnd_legend_get_n_rows (legend); i++)
    if (mnd_legend_get_row (legend, i) == find_row (legend, section, word))
      return (int) i;
  return -1;
}

static void
assert_row (MndLegend *legend, MndLegendSection section, const char *word, guint count)
{
  const MndLegendRow *row = find_row (legend, section, word);

  g_assert_cmpuint (row != NULL ? row->count : 0, ==, count);
  if (row != NULL)
    g_assert_cmpstr (row->label, !=, "");
}

typedef struct
{
  MndMap *map;
  MndScene *scene;
  MndId police, rebels, donor, party, link, planned, support;
} Stage;

static void
set_up (Stage *stage, gconstpointer data)
{
  MndId academy;

  stage->map = fixture_new ();
  stage->police = fixture_actor (stage->map, "police", "Police", 0, 0);
  stage->rebels = fixture_actor (stage->map, "rebel_group", "Rebels", 300, 0);
  stage->donor = fixture_actor (stage->map, "donor_government", "Donor", 0, 300);
  stage->party = fixture_actor (stage->map, "political_party", "Party", 300, 300);
  academy = fixture_actor (stage->map, "academic", "Academy", 600, 300);
  fixture_set (stage->map, MND_TABLE_ACTOR, &stage->party, MND_ACTOR_CONFIDENTIAL, mnd_value_integer (1));
  fixture_set (stage->map, MND_TABLE_ACTOR, &academy, MND_ACTOR_PLACEHOLDER, mnd_value_integer (1));
  stage->link = fixture_link (stage->map, &stage->rebels, &stage->police, "contests");
  fixture_set_word (stage->map, MND_TABLE_LINK, &stage->link, MND_LINK_FORMALITY, "informal");
  stage->planned = fixture_link (stage->map, &academy, &stage->police, "oversees");
  fixture_set_word (stage->map, MND_TABLE_LINK, &stage->planned, MND_LINK_STATUS, "planned");
  fixture_link (stage->map, &academy, &stage->rebels, "oversees");
  stage->support = fixture_support (stage->map, "Training", 0, 600);
  fixture_party (stage->map, &stage->support, &stage->donor, "funder");
  fixture_party (stage->map, &stage->support, &academy, "implementer");
  fixture_party (stage->map, &stage->support, &stage->police, "beneficiary");
  stage->scene = mnd_scene_new (stage->map);
}

static void
tear_down (Stage *stage, gconstpointer data)
{
  g_object_unref (stage->scene);
  g_object_unref (stage->map);
}

static void
test_rows (Stage *stage, gconstpointer data)
{
  static const struct
  {
    MndLegendSection section;
    const char *word;
    guint count;
  } rows[] = {
    { MND_LEGEND_FUNCTIONS, "provision", 2 }, { MND_LEGEND_FUNCTIONS, "support", 1 },
    { MND_LEGEND_FUNCTIONS, "oversight", 1 }, { MND_LEGEND_FUNCTIONS, "none", 1 },
    { MND_LEGEND_FUNCTIONS, "justice", 0 },   { MND_LEGEND_SHAPES, "state", 1 },
    { MND_LEGEND_SHAPES, "non_state", 3 },    { MND_LEGEND_SHAPES, "international", 1 },
    { MND_LEGEND_SHAPES, "hybrid", 0 },       { MND_LEGEND_LINKS, "contests", 1 },
    { MND_LEGEND_LINKS, "oversees", 2 },      { MND_LEGEND_LINKS, "commands", 0 },
    { MND_LEGEND_SUPPORT, "project", 1 },     { MND_LEGEND_SUPPORT, "funder", 1 },
    { MND_LEGEND_SUPPORT, "implementer", 1 }, { MND_LEGEND_SUPPORT, "beneficiary", 1 },
    { MND_LEGEND_SUPPORT, "channel", 0 },     { MND_LEGEND_SUPPORT, "support", 0 },
    { MND_LEGEND_MARKS, "armed", 2 },         { MND_LEGEND_MARKS, "unstatutory", 1 },
    { MND_LEGEND_MARKS, "confidential", 1 },  { MND_LEGEND_MARKS, "placeholder", 1 },
    { MND_LEGEND_MARKS, "informal", 1 },      { MND_LEGEND_MARKS, "planned", 1 },
  };
  g_autoptr (MndLegend) legend = mnd_legend_new (stage->scene);
  guint n_rows = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      assert_row (legend, rows[i].section, rows[i].word, rows[i].count);
      n_rows += rows[i].count > 0;
    }
  g_assert_cmpuint (mnd_legend_get_n_rows (legend), ==, n_rows);
  for (guint section = 0; section < MND_N_LEGEND_SECTIONS; section++)
    g_assert_cmpstr (mnd_legend_get_heading (legend, (MndLegendSection) section), !=, "");
}

/* On another day there is less to explain. */
static void
test_as_of (Stage *stage, gconstpointer data)
{
  g_autoptr (MndLegend) legend = NULL;
  MndDate date;

  fixture_set_word (stage->map, MND_TABLE_ACTOR, &stage->rebels, MND_ACTOR_END, "2002");
  g_assert_true (mnd_date_parse ("2005", &date));
  mnd_scene_set_date (stage->scene, TRUE, mnd_date_get_first_day (&date));
  legend = mnd_legend_new (stage->scene);
  assert_row (legend, MND_LEGEND_LINKS, "contests", 0);
  assert_row (legend, MND_LEGEND_LINKS, "oversees", 1);
  assert_row (legend, MND_LEGEND_MARKS, "unstatutory", 0);
}

static void
test_matches (Stage *stage, gconstpointer data)
{
  const struct
  {
    MndLegendSection section;
    const char *word;
    MndId yes, no;
  } rows[] = {
    { MND_LEGEND_FUNCTIONS, "provision", stage->police, stage->donor },
    { MND_LEGEND_SHAPES, "non_state", stage->rebels, stage->police },
    { MND_LEGEND_LINKS, "contests", stage->link, stage->planned },
    { MND_LEGEND_SUPPORT, "project", stage->support, stage->donor },
    { MND_LEGEND_MARKS, "armed", stage->police, stage->party },
    { MND_LEGEND_MARKS, "unstatutory", stage->rebels, stage->police },
    { MND_LEGEND_MARKS, "confidential", stage->party, stage->police },
    { MND_LEGEND_MARKS, "informal", stage->link, stage->planned },
    { MND_LEGEND_MARKS, "planned", stage->planned, stage->link },
  };
  g_autoptr (MndLegend) legend = mnd_legend_new (stage->scene);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      int row = index_of (legend, rows[i].section, rows[i].word);
      g_assert_cmpint (row, >=, 0);
      g_assert_true (mnd_legend_row_matches (legend, (guint) row, stage->scene, &rows[i].yes));
      g_assert_false (mnd_legend_row_matches (legend, (guint) row, stage->scene, &rows[i].no));
    }
}

/* Every row matches as many items as it counts. */
static void
test_counts_are_matches (Stage *stage, gconstpointer data)
{
  g_autoptr (MndLegend) legend = mnd_legend_new (stage->scene);

  for (guint row = 0; row < mnd_legend_get_n_rows (legend); row++)
    {
      guint count = 0;
      for (guint i = 0; i < mnd_scene_get_n_nodes (stage->scene); i++)
        count += mnd_legend_row_matches (legend, row, stage->scene, mnd_scene_get_node (stage->scene, i)->id);
      for (guint i = 0; i < mnd_scene_get_n_lines (stage->scene); i++)
        count += mnd_legend_row_matches (legend, row, stage->scene, mnd_scene_get_line (stage->scene, i)->id);
      g_assert_cmpuint (count, ==, mnd_legend_get_row (legend, row)->count);
    }
}

static void
test_columns (Stage *stage, gconstpointer data)
{
  g_autoptr (MndLegend) legend = mnd_legend_new (stage->scene);
  double column = mnd_legend_get_column_width (legend);
  double narrow = mnd_legend_get_height (legend, column), wide = mnd_legend_get_height (legend, 8 * column);
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);

  g_assert_cmpfloat (narrow, >, 2 * wide);
  g_assert_cmpfloat (mnd_legend_get_height (legend, 10), ==, narrow);
  /* Every row can be pointed at, at any width. */
  for (double width = column; width < 6 * column; width += 2 * column)
    {
      g_hash_table_remove_all (found);
      for (double y = 0; y < narrow; y += 3)
        for (double x = 1; x < width; x += 20)
          {
            int row = mnd_legend_find_row_at (legend, width, (MndPoint){ x, y });
            if (row >= 0)
              g_hash_table_add (found, GINT_TO_POINTER (row + 1));
          }
      g_assert_cmpuint (g_hash_table_size (found), ==, mnd_legend_get_n_rows (legend));
    }
  g_assert_cmpint (mnd_legend_find_row_at (legend, column, (MndPoint){ 5, 2 }), ==, -1); /* a heading */
  g_assert_cmpint (mnd_legend_find_row_at (legend, column, (MndPoint){ -5, 30 }), ==, -1);
}

/* It draws within the height that it tells. */
static void
test_paints_inside (Stage *stage, gconstpointer data)
{
  g_autoptr (MndLegend) legend = mnd_legend_new (stage->scene);
  double width = mnd_legend_get_column_width (legend) * 2.5, height = mnd_legend_get_height (legend, width);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x, y, w, h;

  mnd_legend_paint (legend, cr, width, mnd_style_get (MND_APPEARANCE_PRINT));
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_recording_surface_ink_extents (surface, &x, &y, &w, &h);
  g_assert_cmpfloat (x, >=, -1);
  g_assert_cmpfloat (y, >=, -1);
  g_assert_cmpfloat (x + w, <=, width + 1);
  g_assert_cmpfloat (y + h, <=, height + 1);
  g_assert_cmpfloat (h, >, height * 0.8);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_empty (Stage *stage, gconstpointer data)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  g_autoptr (MndScene) scene = mnd_scene_new (map);
  g_autoptr (MndLegend) legend = mnd_legend_new (scene);

  g_assert_cmpuint (mnd_legend_get_n_rows (legend), ==, 0);
  g_assert_cmpfloat (mnd_legend_get_height (legend, 500), ==, 0);
}

static void
test_compared (Stage *stage, gconstpointer data)
{
  g_autoptr (GHashTable) tints = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  g_autoptr (MndLegend) plain = mnd_legend_new (stage->scene);
  g_autoptr (MndLegend) legend = NULL;
  int changed;

  g_hash_table_insert (tints, &stage->police, GUINT_TO_POINTER (MND_TINT_CHANGED));
  g_hash_table_insert (tints, &stage->link, GUINT_TO_POINTER (MND_TINT_CHANGED));
  legend = mnd_legend_new_compared (stage->scene, tints);
  assert_row (plain, MND_LEGEND_COMPARISON, "changed", 0);
  assert_row (legend, MND_LEGEND_COMPARISON, "changed", 2);
  assert_row (legend, MND_LEGEND_COMPARISON, "added", 0);
  g_assert_cmpuint (mnd_legend_get_n_rows (legend), ==, mnd_legend_get_n_rows (plain) + 1);
  changed = index_of (legend, MND_LEGEND_COMPARISON, "changed");
  g_assert_true (mnd_legend_row_matches (legend, (guint) changed, stage->scene, &stage->link));
  g_assert_false (mnd_legend_row_matches (legend, (guint) changed, stage->scene, &stage->donor));
  g_assert_cmpstr (mnd_legend_get_heading (legend, MND_LEGEND_COMPARISON), ==, "Compared");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/legend/rows", Stage, NULL, set_up, test_rows, tear_down);
  g_test_add ("/legend/as-of", Stage, NULL, set_up, test_as_of, tear_down);
  g_test_add ("/legend/matches", Stage, NULL, set_up, test_matches, tear_down);
  g_test_add ("/legend/counts-are-matches", Stage, NULL, set_up, test_counts_are_matches, tear_down);
  g_test_add ("/legend/compared", Stage, NULL, set_up, test_compared, tear_down);
  g_test_add ("/legend/columns", Stage, NULL, set_up, test_columns, tear_down);
  g_test_add ("/legend/paints-inside", Stage, NULL, set_up, test_paints_inside, tear_down);
  g_test_add ("/legend/empty", Stage, NULL, set_up, test_empty, tear_down);
  return g_test_run ();
}
