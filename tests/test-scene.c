/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a map becomes: nodes, lines, their looks and places; languages, dates, routes, the graph. */
#include "scene-fixture.h"
#include "scene/mnd-label.h"
#include "scene/mnd-shape.h"

#include "model/mnd-date.h"
#include "model/mnd-map.h"

#include <string.h>

#define LONGEST "Parliamentary Oversight Committee on Defence, Internal and Presidential Affairs"

static const MndSceneNode *
node_of (MndScene *scene, MndId id)
{
  const MndSceneNode *node = mnd_scene_find_node (scene, &id);

  g_assert_nonnull (node);
  return node;
}

static const MndSceneLine *
line_of (MndScene *scene, MndId id)
{
  const MndSceneLine *line = mnd_scene_find_line (scene, &id);

  g_assert_nonnull (line);
  return line;
}

static char *
dup_first_line (const MndSceneNode *node)
{
  const MndLabelLine *line = mnd_label_get_line (node->label, 0);

  return g_strndup (line->text, line->length);
}

static void
test_empty (void)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  g_autoptr (MndScene) scene = mnd_scene_new (map);
  MndRect extents = mnd_scene_get_extents (scene);
  g_autoptr (MndSceneGraph) graph = mnd_scene_dup_graph (scene);
  MndHit hit;

  g_assert_true (mnd_rect_is_empty (&extents));
  g_assert_cmpuint (mnd_scene_get_n_nodes (scene) + mnd_scene_get_n_lines (scene), ==, 0);
  g_assert_cmpuint (graph->n_nodes + graph->n_edges, ==, 0);
  g_assert_false (mnd_scene_hit (scene, (MndPoint){ 0, 0 }, 5, &hit));
  g_assert_cmpint (hit.kind, ==, MND_HIT_NOTHING);
}

static void
test_looks_of_kinds (void)
{
  static const struct
  {
    const char *kind;
    MndShape shape;
    MndRole role;
    gboolean armed;
    MndDash border;
    int lane;
  } rows[] = {
    { "parliament", MND_SHAPE_STATE, MND_ROLE_OVERSIGHT, FALSE, MND_DASH_SOLID, 0 },
    { "ministry", MND_SHAPE_STATE, MND_ROLE_MANAGEMENT, FALSE, MND_DASH_SOLID, 1 },
    { "coordination_body", MND_SHAPE_STATE, MND_ROLE_COORDINATION, FALSE, MND_DASH_SOLID, 2 },
    { "customary_justice", MND_SHAPE_HYBRID, MND_ROLE_JUSTICE, FALSE, MND_DASH_SOLID, 3 },
    { "armed_forces", MND_SHAPE_STATE, MND_ROLE_PROVISION, TRUE, MND_DASH_SOLID, 4 },
    { "militia", MND_SHAPE_NON_STATE, MND_ROLE_PROVISION, TRUE, MND_DASH_INFORMAL, 4 },
    { "political_party", MND_SHAPE_NON_STATE, MND_ROLE_NONE, FALSE, MND_DASH_SOLID, 5 },
    { "donor_government", MND_SHAPE_INTERNATIONAL, MND_ROLE_SUPPORT, FALSE, MND_DASH_SOLID, 7 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (MndMap) map = fixture_new ();
      g_autoptr (MndScene) scene = mnd_scene_new (map);
      const MndSceneNode *node = node_of (scene, fixture_actor (map, rows[i].kind, "Somebody", 30, -40));
      MndPoint center = mnd_rect_get_center (&node->rect);
      g_assert_cmpint (node->shape, ==, rows[i].shape);
      g_assert_cmpint (node->role, ==, rows[i].role);
      g_assert_cmpint (node->armed, ==, rows[i].armed);
      g_assert_cmpint (node->border, ==, rows[i].border);
      g_assert_cmpint (node->lane, ==, rows[i].lane);
      g_assert_cmpfloat (center.x, ==, 30);
      g_assert_cmpfloat (center.y, ==, -40);
      g_assert_true (node->placed);
    }
}

/* Each name, whatever the marks beside it, lies within its box, clear of band and outline. */
static void
test_names_fit (void)
{
  static const char *const names[] = { "UN", "Ministry of Defence", LONGEST,
                                       "United Nations Integrated Peacebuilding Office in Sierra Leone" };
  static const char *const kinds[] = { "parliament", "armed_forces", "militia", "donor_government",
                                       "traditional_authority" };

  for (guint n = 0; n < G_N_ELEMENTS (names); n++)
    for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
      {
        g_autoptr (MndMap) map = fixture_new ();
        g_autoptr (MndScene) scene = mnd_scene_new (map);
        MndId id = fixture_actor (map, kinds[k], names[n], 0, 0);
        const MndSceneNode *node;
        double room;
        fixture_text (map, &id, "acronym", "en", "ACR");
        fixture_set (map, MND_TABLE_ACTOR, &id, MND_ACTOR_CONFIDENTIAL, mnd_value_integer (1));
        node = node_of (scene, id);
        room = node->rect.width - MND_STYLE_BAND_WIDTH - 11;
        g_assert_cmpfloat (node->rect.width, >=, MND_STYLE_BOX_MIN_WIDTH);
        g_assert_cmpfloat (node->rect.width, <=,
                           MND_STYLE_BOX_MAX_WIDTH + 11 + 2 * mnd_shape_get_padding (node->shape, node->rect.height)
                               + 1);
        g_assert_cmpfloat (mnd_label_get_width (node->label), <=, room - 8);
        g_assert_cmpfloat (mnd_label_get_height (node->label), <=, node->rect.height - 8);
        g_assert_false (mnd_label_is_cut_off (node->label));
        g_assert_cmpuint (mnd_label_get_n_lines (node->label), <=, 4);
        /* The corners of the text are inside the outline. */
        for (guint corner = 0; corner < 4; corner++)
          {
            double middle = node->rect.x + MND_STYLE_BAND_WIDTH + room / 2;
            MndPoint point = { middle + (corner % 2 ? 0.5 : -0.5) * mnd_label_get_width (node->label),
                               (corner / 2 ? 0.5 : -0.5) * mnd_label_get_height (node->label) };
            g_assert_true (mnd_shape_contains (node->shape, &node->rect, point));
          }
      }
}

static void
test_languages (void)
{
  g_autoptr (MndMap) map = fixture_new ();
  g_autoptr (MndScene) scene = mnd_scene_new (map);
  const char *const french[] = { "fr", NULL };
  MndId id = fixture_actor (map, "police", "Police", 0, 0);
  g_autofree char *before = NULL, *after = NULL, *renamed = NULL, *nameless = NULL;
  MndId unnamed = fixture_actor (map, "police", NULL, 300, 0);

  fixture_text (map, &id, "name", "fr", "Gendarmerie");
  before = dup_first_line (node_of (scene, id));
  g_assert_cmpstr (before, ==, "Police");
  mnd_scene_set_languages (scene, french);
  after = dup_first_line (node_of (scene, id));
  g_assert_cmpstr (after, ==, "Gendarmerie");
  fixture_text (map, &id, "name", "fr", "Garde");
  renamed = dup_first_line (node_of (scene, id));
  g_assert_cmpstr (renamed, ==, "Garde");
  /* Nothing is shown as empty: the kind stands in. */
  nameless = dup_first_line (node_of (scene, unnamed));
  g_assert_cmpstr (nameless, ==, "Police");
}

static void
test_as_of (void)
{
  g_autoptr (MndMap) map = fixture_new ();
  g_autoptr (MndScene) scene = mnd_scene_new (map);
  MndId old = fixture_actor (map, "police", "Old", 0, 0), lasting = fixture_actor (map, "ministry", "Lasting", 300, 0);
  MndId donor = fixture_actor (map, "donor_government", "Donor", 0, 300);
  MndId link = fixture_link (map, &lasting, &old, "commands"), late = fixture_link (map, &donor, &lasting, "advises");
  MndId support = fixture_support (map, "Project", 300, 300);
  MndId party = fixture_party (map, &support, &old, "beneficiary");
  MndDate date;

  fixture_party (map, &support, &donor, "funder");
  fixture_party (map, &support, &lasting, "implementer");
  fixture_set_word (map, MND_TABLE_ACTOR, &old, MND_ACTOR_END, "2001");
  fixture_set_word (map, MND_TABLE_LINK, &late, MND_LINK_START, "2003-05");
  g_assert_cmpuint (mnd_scene_get_n_nodes (scene), ==, 4);
  g_assert_cmpuint (mnd_scene_get_n_lines (scene), ==, 5);

  g_assert_true (mnd_date_parse ("2000-06-01", &date));
  mnd_scene_set_date (scene, TRUE, mnd_date_get_first_day (&date));
  g_assert_nonnull (mnd_scene_find_node (scene, &old));
  g_assert_nonnull (mnd_scene_find_line (scene, &link));
  g_assert_null (mnd_scene_find_line (scene, &late));

  g_assert_true (mnd_date_parse ("2004-01-01", &date));
  mnd_scene_set_date (scene, TRUE, mnd_date_get_first_day (&date));
  g_assert_null (mnd_scene_find_node (scene, &old));
  g_assert_null (mnd_scene_find_line (scene, &link));
  g_assert_null (mnd_scene_find_line (scene, &party));
  g_assert_nonnull (mnd_scene_find_line (scene, &late));
  g_assert_nonnull (mnd_scene_find_node (scene, &support));

  /* What changes while it is not shown is right when it comes back. */
  fixture_move (map, &old, 700, 700);
  mnd_scene_set_date (scene, FALSE, 0);
  g_assert_cmpuint (mnd_scene_get_n_nodes (scene), ==, 4);
  g_assert_cmpuint (mnd_scene_get_n_lines (scene), ==, 5);
  g_assert_cmpfloat (mnd_rect_get_center (&node_of (scene, old)->rect).x, ==, 700);
}

static void
test_support (void)
{
  g_autoptr (MndMap) map = fixture_new ();
  g_autoptr (MndScene) scene = mnd_scene_new (map);
  MndId donor = fixture_actor (map, "donor_government", "Donor", 0, 300);
  MndId police = fixture_actor (map, "police", "Police", 0, 0),
        academy = fixture_actor (map, "academic", "Academy", 300, 0);
  MndId support = fixture_support (map, "Training", 150, 150), tie;
  MndRect rect;

  fixture_party (map, &support, &donor, "funder");
  g_assert_nonnull (mnd_scene_find_node (scene, &support));
  /* With one funder and one beneficiary it is a line ... */
  fixture_party (map, &support, &police, "beneficiary");
  g_assert_null (mnd_scene_find_node (scene, &support));
  g_assert_cmpuint (mnd_scene_get_n_lines (scene), ==, 1);
  g_assert_cmpint (line_of (scene, support)->line_kind, ==, MND_LINE_PAIR);
  g_assert_true (line_of (scene, support)->from == node_of (scene, donor));
  /* ... with anybody more a node, from which it goes on to the beneficiary. */
  tie = fixture_party (map, &support, &academy, "implementer");
  g_assert_cmpint (node_of (scene, support)->shape, ==, MND_SHAPE_SUPPORT);
  g_assert_null (mnd_scene_find_line (scene, &support));
  g_assert_cmpuint (mnd_scene_get_n_lines (scene), ==, 3);
  g_assert_true (line_of (scene, tie)->to == node_of (scene, support));
  g_assert_cmpstr (line_of (scene, tie)->kind, ==, "implementer");
  g_assert_true (mnd_scene_find_item (scene, &support, &rect));
  g_assert_cmpfloat (rect.height, >, 200);

  fixture_set_word (map, MND_TABLE_SUPPORT, &support, MND_SUPPORT_STATUS, "planned");
  g_assert_cmpint (node_of (scene, support)->border, ==, MND_DASH_PLANNED);
  g_assert_cmpint (line_of (scene, tie)->dash, ==, MND_DASH_PLANNED);
  fixture_delete (map, MND_TABLE_SUPPORT, &support);
  g_assert_cmpuint (mnd_scene_get_n_lines (scene), ==, 0);
  g_assert_cmpuint (mnd_scene_get_n_nodes (scene), ==, 3);
}

static void
test_links (void)
{
  g_autoptr (MndMap) map = fixture_new ();
  g_autoptr (MndScene) scene = mnd_scene_new (map);
  MndId a = fixture_actor (map, "ministry", "A", 0, 0), b = fixture_actor (map, "police", "B", 400, 100);
  MndId links[4];

  for (guint i = 0; i < 4; i++)
    links[i] = fixture_link (map, i % 2 ? &a : &b, i % 2 ? &b : &a, "oversees");
  for (guint i = 0; i < 4; i++)
    {
      const MndSceneLine *line = line_of (scene, links[i]);
      g_assert_cmpuint (line->fan_size, ==, 4);
      for (guint other = 0; other < i; other++)
        {
          const MndSceneLine *second = line_of (scene, links[other]);
          MndPoint middle = mnd_path_middle (second->path, second->n_points, NULL);
          g_assert_cmpfloat (mnd_path_distance (line->path, line->n_points, middle), >, 8);
        }
    }
  fixture_delete (map, MND_TABLE_LINK, &links[1]);
  g_assert_cmpuint (line_of (scene, links[3])->fan_size, ==, 3);
  fixture_set_word (map, MND_TABLE_LINK, &links[0], MND_LINK_FORMALITY, "informal");
  fixture_set_word (map, MND_TABLE_LINK, &links[0], MND_LINK_STATUS, "planned");
  fixture_set_word (map, MND_TABLE_LINK, &links[0], MND_LINK_MODE, "audit");
  g_assert_cmpint (line_of (scene, links[0])->dash, ==, MND_DASH_INFORMAL_PLANNED);
  g_assert_cmpstr (line_of (scene, links[0])->mode, ==, "audit");
  /* An end that moves to another actor. */
  fixture_set (map, MND_TABLE_LINK, &links[0], MND_LINK_TO, mnd_value_id (&b));
  g_assert_cmpuint (line_of (scene, links[0])->fan_size, ==, 1);
  g_assert_true (line_of (scene, links[0])->from == line_of (scene, links[0])->to);
}

static void
test_unplaced (void)
{
  g_autoptr (MndMap) map = fixture_new ();
  g_autoptr (MndScene) scene = mnd_scene_new (map);
  MndId placed = fixture_actor (map, "police", "Placed", 50, 60);
  double bottom;

  for (guint i = 0; i < 23; i++)
    fixture_unplaced_actor (map, i % 2 ? "ministry" : "ngo of the future", i % 3 ? "A" : LONGEST);
  bottom = node_of (scene, placed)->rect.y + node_of (scene, placed)->rect.height;
  for (guint i = 0; i < mnd_scene_get_n_nodes (scene); i++)
    {
      const MndSceneNode *node = mnd_scene_get_node (scene, i);
      if (node->placed)
        continue;
      g_assert_cmpfloat (node->rect.y, >, bottom);
      for (guint other = 0; other < i; other++)
        g_assert_false (mnd_rect_intersects (&node->rect, &mnd_scene_get_node (scene, other)->rect));
    }
  fixture_unplace (map, &placed);
  g_assert_false (node_of (scene, placed)->placed);
  for (guint i = 0; i < mnd_scene_get_n_nodes (scene); i++)
    for (guint other = 0; other < i; other++)
      g_assert_false (
          mnd_rect_intersects (&mnd_scene_get_node (scene, i)->rect, &mnd_scene_get_node (scene, other)->rect));
}

/* A number from a file may be anything that is finite. */
static void
test_far_out (void)
{
  g_autoptr (MndMap) map = fixture_new ();
  g_autoptr (MndScene) scene = mnd_scene_new (map);
  MndId a = fixture_actor (map, "police", "A", 1e300, -1e300), b = fixture_actor (map, "police", "B", 0, 0);
  MndRect extents;

  fixture_link (map, &a, &b, "oversees");
  extents = mnd_scene_get_extents (scene);
  g_assert_cmpfloat (extents.width, <, 1.1 * MND_SCENE_MAX_COORDINATE);
}

static void
test_routes (void)
{
  g_autoptr (MndMap) map = fixture_new ();
  g_autoptr (MndScene) scene = mnd_scene_new (map);
  MndId a = fixture_actor (map, "police", "A", 0, 0), b = fixture_actor (map, "police", "B", 400, 0);
  MndId c = fixture_actor (map, "police", "C", 900, 900);
  MndId link = fixture_link (map, &a, &b, "oversees");
  const MndPoint route[] = { { 0, 0 }, { 0, 300 }, { 400, 300 }, { 400, 0 } };
  const MndPoint bad[] = { { 0, 0 }, { 0, 1e9 }, { 400, 300 }, { 400, 0 } };
  const MndPoint there = { 200, 225 };

  mnd_scene_set_route (scene, &link, route, 4);
  g_assert_cmpfloat (mnd_path_distance (line_of (scene, link)->path, 4, there), <, 1);
  /* What has nothing to do with its ends leaves it alone. */
  fixture_move (map, &c, 950, 900);
  fixture_link (map, &a, &c, "oversees");
  g_assert_cmpfloat (mnd_path_distance (line_of (scene, link)->path, 4, there), <, 1);
  fixture_move (map, &b, 401, 0);
  g_assert_cmpfloat (mnd_path_distance (line_of (scene, link)->path, 4, there), >, 100);
  /* Moving back, as undo does, brings it back. */
  fixture_move (map, &b, 400, 0);
  g_assert_cmpfloat (mnd_path_distance (line_of (scene, link)->path, 4, there), <, 1);

  mnd_scene_set_route (scene, &link, route, 4);
  mnd_scene_set_route (scene, &link, NULL, 0);
  g_assert_cmpfloat (mnd_path_distance (line_of (scene, link)->path, 4, there), >, 100);
  mnd_scene_set_route (scene, &link, bad, 4);
  g_assert_cmpfloat (mnd_path_distance (line_of (scene, link)->path, 4, there), >, 100);
  mnd_scene_set_route (scene, &link, route, 4);
  mnd_scene_clear_routes (scene);
  g_assert_cmpfloat (mnd_path_distance (line_of (scene, link)->path, 4, there), >, 100);
  mnd_scene_set_route (scene, &c, route, 4); /* no line: nothing happens */
}

static gboolean
is_behind (const MndSceneLine *line, const MndSceneNode *node)
{
  for (guint i = 0; i + 3 < line->n_points; i += 3)
    if (mnd_curve_meets_rect (line->path + i, &node->rect))
      return TRUE;
  return FALSE;
}

/* Lines pass beside what is not theirs, all of a fan together, and are straight again when it is gone. */
static void
test_swerving (void)
{
  g_autoptr (MndMap) map = fixture_new ();
  g_autoptr (MndScene) scene = mnd_scene_new (map);
  MndId a = fixture_actor (map, "police", "A", 0, 0), b = fixture_actor (map, "police", "B", 600, 0);
  MndId link = fixture_link (map, &a, &b, "oversees"), second = fixture_link (map, &b, &a, "advises");
  MndId between, far = fixture_actor (map, "police", "Far", 300, 2000);

  g_assert_cmpfloat (line_of (scene, link)->bend, ==, 0);
  between = fixture_actor (map, "police", "Between", 300, 4);
  g_assert_cmpfloat (line_of (scene, link)->bend, !=, 0);
  g_assert_cmpfloat (line_of (scene, link)->bend, ==, line_of (scene, second)->bend);
  g_assert_false (is_behind (line_of (scene, link), node_of (scene, between)));
  g_assert_false (is_behind (line_of (scene, second), node_of (scene, between)));
  fixture_move (map, &between, 300, 300);
  g_assert_cmpfloat (line_of (scene, link)->bend, ==, 0);
  fixture_move (map, &far, 200, 10);
  g_assert_false (is_behind (line_of (scene, link), node_of (scene, far)));
  fixture_delete (map, MND_TABLE_ACTOR, &far);
  g_assert_cmpfloat (line_of (scene, link)->bend, ==, 0);
}

/* A layout that knows nothing of parallel lines gives them the same route. */
static void
test_routes_on_one_another (void)
{
  g_autoptr (MndMap) map = fixture_new ();
  g_autoptr (MndScene) scene = mnd_scene_new (map);
  MndId a = fixture_actor (map, "police", "A", 0, 0), b = fixture_actor (map, "police", "B", 400, 0);
  MndId link = fixture_link (map, &a, &b, "oversees"), second = fixture_link (map, &a, &b, "advises");
  const MndPoint route[] = { { 0, 0 }, { 0, 300 }, { 400, 300 }, { 400, 0 } };
  const MndPoint other[] = { { 0, 0 }, { 0, 340 }, { 400, 340 }, { 400, 0 } };
  const MndPoint there = { 200, 225 }, elsewhere = { 200, 255 };

  mnd_scene_set_route (scene, &link, route, 4);
  mnd_scene_set_route (scene, &second, route, 4);
  g_assert_cmpfloat (mnd_path_distance (line_of (scene, link)->path, 4, there), >, 100);
  g_assert_cmpfloat (mnd_path_distance (line_of (scene, link)->path, 4,
                                        mnd_path_middle (line_of (scene, second)->path, 4, NULL)),
                     >, 8);
  mnd_scene_set_route (scene, &second, other, 4);
  g_assert_cmpfloat (mnd_path_distance (line_of (scene, link)->path, 4, there), <, 1);
  g_assert_cmpfloat (mnd_path_distance (line_of (scene, second)->path, 4, elsewhere), <, 1);
}

static void
test_graph (void)
{
  g_autoptr (MndMap) map = fixture_new ();
  g_autoptr (MndScene) scene = mnd_scene_new (map);
  MndId police = fixture_actor (map, "police", "Police", 10, 20),
        parliament = fixture_unplaced_actor (map, "parliament", "P");
  MndId link = fixture_link (map, &parliament, &police, "oversees");
  MndId report = fixture_link (map, &police, &parliament, "reports_to");
  MndId self = fixture_link (map, &police, &police, "oversees");
  g_autoptr (MndSceneGraph) graph = mnd_scene_dup_graph (scene);

  g_assert_cmpuint (graph->n_nodes, ==, 2);
  g_assert_cmpuint (graph->n_edges, ==, 3);
  g_assert_true (mnd_id_equal (&graph->nodes[0].id, &police));
  g_assert_cmpfloat (graph->nodes[0].x, ==, 10);
  g_assert_true (graph->nodes[0].placed && !graph->nodes[1].placed);
  g_assert_cmpfloat (graph->nodes[0].width, ==, node_of (scene, police)->rect.width);
  g_assert_cmpint (graph->nodes[1].lane, <, graph->nodes[0].lane);
  g_assert_true (mnd_id_equal (&graph->edges[0].id, &link));
  g_assert_cmpuint (graph->edges[0].from, ==, 1);
  g_assert_cmpuint (graph->edges[0].to, ==, 0);
  g_assert_cmpint (graph->edges[0].order, ==, 1);
  g_assert_true (mnd_id_equal (&graph->edges[1].id, &report));
  g_assert_cmpint (graph->edges[1].order, ==, -1);
  g_assert_true (mnd_id_equal (&graph->edges[2].id, &self));
  g_assert_cmpint (graph->edges[2].order, ==, 0);
}

static void
note_damage_cb (MndScene *scene, const MndRect *damage, MndRect *seen)
{
  *seen = damage != NULL ? *damage : (MndRect){ -1, -1, -1, -1 };
}

/* Only what changed is damaged, and what has nothing to do with the picture damages nothing. */
static void
test_damage (void)
{
  g_autoptr (MndMap) map = fixture_new ();
  g_autoptr (MndScene) scene = mnd_scene_new (map);
  MndId a = fixture_actor (map, "police", "A", 0, 0), b = fixture_actor (map, "police", "B", 5000, 5000);
  MndRect seen = { 0 }, old_place = node_of (scene, a)->rect, new_place;

  g_signal_connect (scene, "changed", G_CALLBACK (note_damage_cb), &seen);
  fixture_move (map, &a, 300, 0);
  new_place = node_of (scene, a)->rect;
  g_assert_true (mnd_rect_contains_rect (&seen, &old_place));
  g_assert_true (mnd_rect_contains_rect (&seen, &new_place));
  g_assert_false (mnd_rect_intersects (&seen, &node_of (scene, b)->rect));

  seen = (MndRect){ 0 };
  fixture_setting (map, "parameter.of.a.rule", "3");
  g_assert_cmpfloat (seen.width, ==, 0);
  fixture_setting (map, MND_MAP_LANGUAGES, "fr en");
  g_assert_cmpfloat (seen.width, ==, -1);
  mnd_scene_set_appearance (scene, MND_APPEARANCE_DARK);
  g_assert_cmpfloat (seen.width, ==, -1);
  seen = (MndRect){ 0 };
  mnd_scene_set_appearance (scene, MND_APPEARANCE_DARK);
  mnd_scene_set_link_labels (scene, FALSE);
  g_assert_cmpfloat (seen.width, ==, 0);
  mnd_scene_set_link_labels (scene, TRUE);
  g_assert_cmpfloat (seen.width, ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/empty", test_empty);
  g_test_add_func ("/scene/looks-of-kinds", test_looks_of_kinds);
  g_test_add_func ("/scene/names-fit", test_names_fit);
  g_test_add_func ("/scene/languages", test_languages);
  g_test_add_func ("/scene/as-of", test_as_of);
  g_test_add_func ("/scene/support", test_support);
  g_test_add_func ("/scene/links", test_links);
  g_test_add_func ("/scene/unplaced", test_unplaced);
  g_test_add_func ("/scene/far-out", test_far_out);
  g_test_add_func ("/scene/routes", test_routes);
  g_test_add_func ("/scene/swerving", test_swerving);
  g_test_add_func ("/scene/routes-on-one-another", test_routes_on_one_another);
  g_test_add_func ("/scene/graph", test_graph);
  g_test_add_func ("/scene/damage", test_damage);
  return g_test_run ();
}
