/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Groups of a scene: who is in which, what frames claim, and what remains when they are folded. */
#include "scene-fixture.h"
#include "scene/mnd-label.h"
#include "scene/mnd-painter.h"
#include "scene/mnd-scene-group.h"
#include "scene/mnd-scene-hidden.h"
#include "scene/mnd-scene-marks.h"

#include "model/mnd-map.h"

#include <cairo.h>

typedef struct
{
  MndMap *map;
  MndScene *scene;
  MndId parliament;
  MndId committee; /* part of parliament */
  MndId police;
  MndId station; /* part of the police, in a place */
  MndId donor;
  MndId place;
} Stage;

static MndId
add_place (MndMap *map, const char *name)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autoptr (GError) error = NULL;
  MndChange *change = mnd_changes_add (changes, MND_TABLE_PLACE, MND_CHANGE_INSERT);
  MndId id = mnd_id_new ();

  change->after[MND_PLACE_ID] = mnd_value_id (&id);
  g_assert_true (mnd_map_apply (map, changes, &error));
  fixture_text (map, &id, "name", "en", name);
  return id;
}

static void
set_up (Stage *stage, gconstpointer data)
{
  stage->map = fixture_new ();
  stage->parliament = fixture_actor (stage->map, "parliament", "Parliament", 0, 0);
  stage->committee = fixture_actor (stage->map, "parliament", "Committee", 200, 0);
  stage->police = fixture_actor (stage->map, "police", "Police", 0, 300);
  stage->station = fixture_actor (stage->map, "police", "Station", 200, 300);
  stage->donor = fixture_actor (stage->map, "donor_government", "Donor", 100, 600);
  stage->place = add_place (stage->map, "Bo");
  fixture_set (stage->map, MND_TABLE_ACTOR, &stage->station, MND_ACTOR_PLACE, mnd_value_id (&stage->place));
  fixture_set_word (stage->map, MND_TABLE_ACTOR, &stage->station, MND_ACTOR_LEVEL, "local");
  fixture_link (stage->map, &stage->committee, &stage->parliament, "part_of");
  fixture_link (stage->map, &stage->station, &stage->police, "part_of");
  stage->scene = mnd_scene_new (stage->map);
}

static void
tear_down (Stage *stage, gconstpointer data)
{
  g_object_unref (stage->scene);
  g_object_unref (stage->map);
}

/* "Oversight:2 Provision:2" */
static char *
dup_groups (MndScene *scene)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < mnd_scene_get_n_groups (scene); i++)
    {
      const MndSceneGroup *group = mnd_scene_get_group (scene, i);
      g_string_append_printf (text, "%s%s:%u", i > 0 ? " " : "", group->title, group->members->len);
    }
  return g_string_free (text, FALSE);
}

static void
test_facets (Stage *stage, gconstpointer data)
{
  static const struct
  {
    const char *by;
    const char *groups;
  } rows[] = {
    { "none", "" },
    { "function", "Oversight:2 Provision:2 Support:1" },
    { "branch", "Legislature:2 Uniformed:2 Foreign:1" },
    { "level", "International:1 National:3 Local:1" },
    { "statehood", "State:4 International:1" },
    { "place", "Bo:1" },
    { "parent", "Parliament:2 Police:2" },
    { "lens", "" }, /* there is none */
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *groups = NULL;
      MndGroupBy by;
      g_assert_true (mnd_group_by_from_word (rows[i].by, &by));
      g_assert_cmpstr (mnd_group_by_get_word (by), ==, rows[i].by);
      mnd_scene_set_groups (stage->scene, by, MND_GROUP_STYLE_BOXES);
      groups = dup_groups (stage->scene);
      g_assert_cmpstr (groups, ==, rows[i].groups);
    }
  g_assert_cmpuint (G_N_ELEMENTS (rows), ==, MND_N_GROUP_BYS);
}

/* Titles are in the languages of the scene, and follow what a place is called. */
static void
test_titles (Stage *stage, gconstpointer data)
{
  const char *french[] = { "fr", NULL };

  fixture_text (stage->map, &stage->place, "name", "fr", "Ville de Bo");
  mnd_scene_set_groups (stage->scene, MND_GROUP_BY_PLACE, MND_GROUP_STYLE_BOXES);
  g_assert_cmpstr (mnd_scene_get_group (stage->scene, 0)->title, ==, "Bo");
  mnd_scene_set_languages (stage->scene, french);
  g_assert_cmpstr (mnd_scene_get_group (stage->scene, 0)->title, ==, "Ville de Bo");
  mnd_scene_set_languages (stage->scene, NULL);
  fixture_text (stage->map, &stage->place, "name", "en", "Bo Town");
  g_assert_cmpstr (mnd_scene_get_group (stage->scene, 0)->title, ==, "Bo Town");
}

static const MndSceneGroup *
group_of (Stage *stage, MndId actor)
{
  const MndSceneGroup *group = mnd_scene_find_group_of (stage->scene, &actor);

  g_assert_nonnull (group);
  return group;
}

/* One frame where members stand by themselves; a stranger between them parts it, and no part has the stranger in it. */
static void
test_frames (Stage *stage, gconstpointer data)
{
  const MndSceneGroup *group;
  const MndSceneFrame *frame;
  MndId stranger;

  mnd_scene_set_groups (stage->scene, MND_GROUP_BY_FUNCTION, MND_GROUP_STYLE_BOXES);
  group = group_of (stage, stage->parliament);
  g_assert_cmpuint (group->frames->len, ==, 1);
  frame = &g_array_index (group->frames, MndSceneFrame, 0);
  g_assert_true (mnd_rect_contains (&frame->rect, (MndPoint){ 0, 0 }));
  g_assert_true (mnd_rect_contains (&frame->rect, (MndPoint){ 200, 0 }));
  g_assert_true (mnd_rect_contains_rect (&frame->rect, &frame->title));
  stranger = fixture_actor (stage->map, "militia", "Stranger", 100, 10);
  group = group_of (stage, stage->parliament);
  g_assert_cmpuint (group->frames->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_false (mnd_rect_contains (&g_array_index (group->frames, MndSceneFrame, i).rect, (MndPoint){ 100, 10 }));
  fixture_move (stage->map, &stranger, 100, 1000);
  g_assert_cmpuint (group_of (stage, stage->parliament)->frames->len, ==, 1);
}

/* Lanes go across the whole map, one below the other; where groups are side by side there can be none. */
static void
test_lanes (Stage *stage, gconstpointer data)
{
  const MndRect *upper, *lower;
  MndRect extents;

  mnd_scene_set_groups (stage->scene, MND_GROUP_BY_FUNCTION, MND_GROUP_STYLE_LANES);
  extents = mnd_scene_get_extents (stage->scene);
  upper = &g_array_index (group_of (stage, stage->parliament)->frames, MndSceneFrame, 0).rect;
  lower = &g_array_index (group_of (stage, stage->police)->frames, MndSceneFrame, 0).rect;
  g_assert_cmpfloat_with_epsilon (upper->x, lower->x, 0.01);
  g_assert_cmpfloat_with_epsilon (upper->width, lower->width, 0.01);
  g_assert_cmpfloat (upper->width, >, extents.width - 30);
  g_assert_cmpfloat (upper->y + upper->height, <=, lower->y);
  fixture_move (stage->map, &stage->donor, 500, 0);
  upper = &g_array_index (group_of (stage, stage->parliament)->frames, MndSceneFrame, 0).rect;
  g_assert_false (mnd_rect_contains (upper, (MndPoint){ 500, 0 }));
}

static void
fold (Stage *stage, MndId actor)
{
  g_autoptr (GHashTable) folded = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  MndId id = group_of (stage, actor)->id;

  g_hash_table_add (folded, &id);
  mnd_scene_set_folded (stage->scene, folded);
}

/* A folded group is one box; a single link to it stays that link, several are a bundle with what goes which way. */
static void
test_fold (Stage *stage, gconstpointer data)
{
  MndId link = fixture_link (stage->map, &stage->donor, &stage->police, "funds");
  const MndSceneLine *bundle;
  MndId first, second;
  const MndSceneGroup *group;
  MndHit hit;

  mnd_scene_set_groups (stage->scene, MND_GROUP_BY_FUNCTION, MND_GROUP_STYLE_BOXES);
  fold (stage, stage->police);
  group = group_of (stage, stage->police);
  g_assert_true (group->folded && group->box != NULL && group->frames->len == 0);
  g_assert_null (mnd_scene_find_node (stage->scene, &stage->police));
  g_assert_null (mnd_scene_find_node (stage->scene, &stage->station));
  g_assert_cmpfloat (group->anchor.x, ==, 100);
  g_assert_cmpuint (mnd_scene_get_n_bundles (stage->scene), ==, 1);
  bundle = mnd_scene_find_line (stage->scene, &link);
  g_assert_cmpint (bundle->line_kind, ==, MND_LINE_LINK);
  g_assert_true (bundle->to == group->box);

  first = fixture_link (stage->map, &stage->parliament, &stage->police, "oversees");
  second = fixture_link (stage->map, &stage->parliament, &stage->station, "oversees");
  fixture_link (stage->map, &stage->station, &stage->parliament, "reports_to");
  fixture_link (stage->map, &stage->parliament, &stage->police, "cooperates_with");
  bundle = mnd_scene_find_line (stage->scene, &first);
  g_assert_true (bundle == mnd_scene_find_line (stage->scene, &second));
  g_assert_cmpint (bundle->line_kind, ==, MND_LINE_BUNDLE);
  g_assert_cmpuint (bundle->bundle->n, ==, 4);
  g_assert_cmpuint (bundle->bundle->onward[MND_FAMILY_OVERSIGHT] + bundle->bundle->backward[MND_FAMILY_OVERSIGHT], ==,
                    2);
  g_assert_cmpuint (bundle->bundle->onward[MND_FAMILY_COMMAND] + bundle->bundle->backward[MND_FAMILY_COMMAND], ==, 1);
  g_assert_cmpuint (bundle->bundle->mutual[MND_FAMILY_COOPERATION], ==, 1);
  g_assert_cmpuint (bundle->bundle->labels->len, ==, 3);
  g_assert_false (mnd_rect_is_empty (&bundle->label_rect));
  group = group_of (stage, stage->police);
  g_assert_true (mnd_scene_hit (stage->scene, mnd_rect_get_center (&group->box->rect), 0, &hit));
  g_assert_cmpint (hit.kind, ==, MND_HIT_GROUP);
  g_assert_true (mnd_id_equal (&hit.id, &group->id));
  g_assert_true (mnd_scene_hit (stage->scene, mnd_path_at (bundle->path, bundle->n_points, 0.5), 2, &hit));
  g_assert_cmpint (hit.kind, ==, MND_HIT_BUNDLE);

  mnd_scene_set_folded (stage->scene, NULL);
  g_assert_nonnull (mnd_scene_find_node (stage->scene, &stage->police));
  g_assert_cmpuint (mnd_scene_get_n_bundles (stage->scene), ==, 0);
  g_assert_true (mnd_scene_find_line (stage->scene, &first)->bundle == NULL);
}

/* Support is folded with its parties; what ends at the box says so. */
static void
test_fold_support (Stage *stage, gconstpointer data)
{
  MndId support = fixture_support (stage->map, "Reform", 300, 450);
  MndId funder = fixture_party (stage->map, &support, &stage->donor, "funder");
  MndId police = fixture_party (stage->map, &support, &stage->police, "beneficiary");
  MndId station = fixture_party (stage->map, &support, &stage->station, "beneficiary");
  const MndSceneLine *line;

  mnd_scene_set_groups (stage->scene, MND_GROUP_BY_FUNCTION, MND_GROUP_STYLE_BOXES);
  fold (stage, stage->police);
  line = mnd_scene_find_line (stage->scene, &police);
  g_assert_true (line == mnd_scene_find_line (stage->scene, &station));
  g_assert_cmpuint (line->bundle->n, ==, 2);
  g_assert_cmpuint (line->bundle->records->len, ==, 1);
  g_assert_null (mnd_scene_find_line (stage->scene, &funder)->bundle);
  fixture_delete (stage->map, MND_TABLE_SUPPORT, &support);
  g_assert_null (mnd_scene_find_line (stage->scene, &police));
}

/* What ends at somebody who is hidden is hidden, also where the other end is a folded group. */
static void
test_hidden (Stage *stage, gconstpointer data)
{
  const char *rows[] = { "functions/support", NULL };
  MndId funds = fixture_link (stage->map, &stage->donor, &stage->police, "funds");
  MndId advises = fixture_link (stage->map, &stage->donor, &stage->station, "advises");
  MndId oversees = fixture_link (stage->map, &stage->parliament, &stage->police, "oversees");

  mnd_scene_set_groups (stage->scene, MND_GROUP_BY_FUNCTION, MND_GROUP_STYLE_BOXES);
  fold (stage, stage->police);
  mnd_scene_set_hidden (stage->scene, rows);
  g_assert_true (mnd_scene_find_line (stage->scene, &funds) == mnd_scene_find_line (stage->scene, &advises));
  g_assert_true (mnd_scene_is_hidden (stage->scene, mnd_scene_find_line (stage->scene, &funds)->id));
  g_assert_false (mnd_scene_is_hidden (stage->scene, mnd_scene_find_line (stage->scene, &oversees)->id));
}

/* The chevron is at the start of the title. */
static void
test_title_is_hit (Stage *stage, gconstpointer data)
{
  const MndSceneFrame *frame;
  MndHit hit;

  mnd_scene_set_groups (stage->scene, MND_GROUP_BY_FUNCTION, MND_GROUP_STYLE_BOXES);
  frame = &g_array_index (group_of (stage, stage->parliament)->frames, MndSceneFrame, 0);
  g_assert_true (mnd_scene_hit (stage->scene, (MndPoint){ frame->title.x + 6, frame->title.y + 9 }, 0, &hit));
  g_assert_cmpint (hit.kind, ==, MND_HIT_GROUP);
  g_assert_true (hit.chevron);
  g_assert_true (mnd_scene_hit (stage->scene, (MndPoint){ frame->title.x + 40, frame->title.y + 9 }, 0, &hit));
  g_assert_false (hit.chevron);
  /* The rest of the frame is the map's. */
  g_assert_false (mnd_scene_hit (stage->scene, (MndPoint){ 100, 12 }, 0, &hit));
}

/* What a layout is told: each node its group by number, folded groups as nodes with their lines. */
static void
test_graph (Stage *stage, gconstpointer data)
{
  g_autoptr (MndSceneGraph) graph = NULL;
  guint n_in_groups = 0, n_groups = 0;

  fixture_link (stage->map, &stage->parliament, &stage->police, "oversees");
  mnd_scene_set_groups (stage->scene, MND_GROUP_BY_FUNCTION, MND_GROUP_STYLE_LANES);
  fold (stage, stage->police);
  graph = mnd_scene_dup_graph (stage->scene);
  g_assert_cmpuint (graph->n_groups, ==, 2);
  g_assert_true (graph->lanes);
  g_assert_cmpuint (graph->n_nodes, ==, 4);
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      g_assert_cmpuint (graph->nodes[i].group, <=, graph->n_groups);
      n_in_groups += graph->nodes[i].group > 0;
      n_groups += graph->nodes[i].is_group;
    }
  g_assert_cmpuint (n_in_groups, ==, 3);
  g_assert_cmpuint (n_groups, ==, 1);
  g_assert_cmpuint (graph->n_edges, ==, 2);
  g_assert_cmpfloat (graph->groups[0].top, >, graph->groups[0].bottom);
}

/* Every appearance and scale can be painted, and folding changes what is seen. */
static void
test_paint (Stage *stage, gconstpointer data)
{
  static const double scales[] = { 0, 1, 0.4, 0.1 };

  fixture_link (stage->map, &stage->parliament, &stage->police, "oversees");
  fixture_link (stage->map, &stage->station, &stage->parliament, "reports_to");
  mnd_scene_set_groups (stage->scene, MND_GROUP_BY_FUNCTION, MND_GROUP_STYLE_BOXES);
  for (guint round = 0; round < 2; round++)
    {
      for (guint appearance = 0; appearance < MND_N_APPEARANCES; appearance++)
        for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
          {
            cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 400, 400);
            cairo_t *cr = cairo_create (surface);
            mnd_scene_set_appearance (stage->scene, (MndAppearance) appearance);
            cairo_scale (cr, scales[i] > 0 ? scales[i] : 1, scales[i] > 0 ? scales[i] : 1);
            g_assert_true (mnd_painter_paint (stage->scene, cr, NULL, scales[i], NULL));
            g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
            cairo_destroy (cr);
            cairo_surface_destroy (surface);
          }
      fold (stage, stage->police);
    }
}

static const MndLegendRow *
find_legend_row (MndLegend *legend, const char *word, guint *index)
{
  for (guint i = 0; i < mnd_legend_get_n_rows (legend); i++)
    {
      const MndLegendRow *row = mnd_legend_get_row (legend, i);
      if (row->section == MND_LEGEND_GROUPS && g_str_equal (row->word, word))
        {
          *index = i;
          return row;
        }
    }
  return NULL;
}

static guint
find_finding_row (MndLegend *legend)
{
  for (guint i = 0; i < mnd_legend_get_n_rows (legend); i++)
    if (mnd_legend_get_row (legend, i)->section == MND_LEGEND_FINDINGS)
      return i;
  g_error ("no finding in the legend");
}

/* The legend says what stands for many, where anything does. */
static void
test_legend (Stage *stage, gconstpointer data)
{
  g_autoptr (GHashTable) folded = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  g_autoptr (GHashTable) marks = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  g_autoptr (MndLegend) plain = NULL;
  g_autoptr (MndLegend) legend = NULL;
  guint row = 0;
  MndId oversight;

  fixture_link (stage->map, &stage->parliament, &stage->police, "oversees");
  fixture_link (stage->map, &stage->committee, &stage->police, "oversees");
  fixture_link (stage->map, &stage->committee, &stage->station, "oversees");
  mnd_scene_set_groups (stage->scene, MND_GROUP_BY_FUNCTION, MND_GROUP_STYLE_BOXES);
  plain = mnd_legend_new (stage->scene);
  g_assert_null (find_legend_row (plain, "folded", &row));
  g_assert_null (find_legend_row (plain, "bundle", &row));

  oversight = mnd_scene_find_group_of (stage->scene, &stage->parliament)->id;
  g_hash_table_add (folded, &oversight);
  mnd_scene_set_folded (stage->scene, folded);
  legend = mnd_legend_new (stage->scene);
  g_assert_cmpuint (find_legend_row (legend, "folded", &row)->count, ==, 1);
  g_assert_true (mnd_legend_row_matches (legend, row, stage->scene, &oversight));
  g_assert_false (mnd_legend_row_matches (legend, row, stage->scene, &stage->police));
  /* To the station there is one link: a line of its own kind. */
  g_assert_cmpuint (mnd_scene_get_n_bundles (stage->scene), ==, 2);
  g_assert_cmpuint (find_legend_row (legend, "bundle", &row)->count, ==, 1);
  for (guint i = 0; i < 2; i++)
    {
      const MndSceneLine *line = mnd_scene_get_bundle (stage->scene, i);
      g_assert_cmpint (mnd_legend_row_matches (legend, row, stage->scene, line->id), ==, line->bundle->n > 1);
    }
  /* What was found about somebody is marked on the box. */
  g_hash_table_insert (marks, &stage->parliament, GUINT_TO_POINTER (5));
  mnd_scene_set_marks (stage->scene, marks);
  g_clear_object (&legend);
  legend = mnd_legend_new (stage->scene);
  g_assert_true (mnd_legend_row_matches (legend, find_finding_row (legend), stage->scene, &oversight));
  find_legend_row (legend, "bundle", &row);
  /* It cannot be hidden: who it stands for would be gone without a word. */
  g_assert_null (mnd_legend_row_dup_name (mnd_legend_get_row (legend, row)));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Stage *stage, gconstpointer data);
  } cases[] = {
    { "/scene-groups/facets", test_facets },
    { "/scene-groups/titles", test_titles },
    { "/scene-groups/frames", test_frames },
    { "/scene-groups/lanes", test_lanes },
    { "/scene-groups/fold", test_fold },
    { "/scene-groups/fold-support", test_fold_support },
    { "/scene-groups/title-is-hit", test_title_is_hit },
    { "/scene-groups/graph", test_graph },
    { "/scene-groups/paint", test_paint },
    { "/scene-groups/hidden", test_hidden },
    { "/scene-groups/legend", test_legend },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, Stage, NULL, set_up, cases[i].test, tear_down);
  return g_test_run ();
}
