/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GraphML and GEXF: every dialect, every trap, and the files of other programs. */
#include "offer-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define GRAPHML(body) "<graphml xmlns='http://graphml.graphdrawing.org/xmlns'>" body "</graphml>"
#define GEXF(body) "<gexf xmlns='http://www.gexf.net/1.2draft' version='1.2'>" body "</gexf>"

static const char *
get_kind (MndOffer *offer, const char *key)
{
  return mnd_offer_item_get_text (mnd_offer_find (offer, MND_TABLE_ACTOR, key), MND_ACTOR_KIND);
}

static const char *
get_note (MndOffer *offer, const char *key)
{
  return mnd_offer_item_find_text (mnd_offer_find (offer, MND_TABLE_ACTOR, key), "note");
}

/* NetworkX: keys d0, d1; attributes with types. */
static void
test_attributes (void)
{
  g_autoptr (MndOffer) offer = offer_load_text (
      MND_FORMAT_GRAPHML, "a.graphml",
      GRAPHML ("<key id='d0' for='node' attr.name='label' attr.type='string'/>"
               "<key id='d1' for='node' attr.name='kind' attr.type='string'/>"
               "<key id='d2' for='node' attr.name='Staff' attr.type='int'/>"
               "<key id='d3' for='node' attr.name='closeness' attr.type='double'/>"
               "<key id='d4' for='node' attr.name='motto' attr.type='string'><default>none said</default></key>"
               "<key id='d5' for='node' attr.name='color' attr.type='string'/>"
               "<key id='d6' for='node' attr.name='name_fr' attr.type='string'/>"
               "<key id='d7' for='edge' attr.name='relation' attr.type='string'/>"
               "<key id='d8' for='edge' attr.name='start' attr.type='string'/>"
               "<key id='d9' for='node' attr.name='identifiers' attr.type='string'/>"
               "<graph edgedefault='directed'>"
               "<node id='a'><data key='d0'>Army</data><data key='d1'>Armed forces</data><data key='d2'>9000</data>"
               "<data key='d3'>0.5</data><data key='d4'>Serve &amp; protect</data><data key='d5'>red</data>"
               "<data key='d6'>Armée</data><data key='d9'>iati=X-1</data></node>"
               "<node id='b'><data key='d0'>Sierra Leone Police</data></node>"
               "<node id='c'><data key='d0'>Zork</data><data key='d2'>lots</data></node>"
               "<node id='n3'/>"
               "<edge source='b' target='a'><data key='d7'>overseen by</data><data key='d8'>2004-05</data></edge>"
               "<edge id='e2' source='a' target='c'><data key='d7'>likes</data></edge>"
               "</graph>"));
  const MndOfferItem *army = mnd_offer_find (offer, MND_TABLE_ACTOR, "a");
  const MndOfferItem *link = offer_find_link (offer, "a", "b");

  g_assert_cmpstr (offer_get_name (offer, "a"), ==, "Army");
  g_assert_cmpstr (get_kind (offer, "a"), ==, "armed_forces");
  g_assert_false (mnd_offer_item_get_cell (army, MND_ACTOR_KIND)->is_assumed);
  g_assert_cmpint (mnd_offer_item_get_cell (army, MND_ACTOR_STAFF)->value.integer, ==, 9000);
  g_assert_cmpstr (mnd_offer_item_get_text (army, MND_ACTOR_IDENTIFIERS), ==, "iati=X-1");
  g_assert_cmpstr (get_note (offer, "a"), ==, "motto: Serve & protect");
  g_assert_cmpstr (get_note (offer, "b"), ==, "motto: none said");
  g_assert_cmpstr (get_kind (offer, "b"), ==, "police");
  g_assert_true (mnd_offer_item_get_cell (mnd_offer_find (offer, MND_TABLE_ACTOR, "b"), MND_ACTOR_KIND)->is_assumed);
  g_assert_cmpstr (get_kind (offer, "c"), ==, "other");
  g_assert_cmpstr (offer_get_name (offer, "n3"), ==, "n3");
  g_assert_cmpuint (army->texts->len, ==, 3);

  g_assert_nonnull (link);
  g_assert_cmpstr (mnd_offer_item_get_text (link, MND_LINK_KIND), ==, "oversees");
  g_assert_cmpstr (mnd_offer_item_get_text (link, MND_LINK_START), ==, "2004-05");
  link = offer_find_link (offer, "a", "c");
  g_assert_cmpstr (mnd_offer_item_get_text (link, MND_LINK_KIND), ==, "cooperates_with");
  g_assert_cmpstr (mnd_offer_item_find_text (link, "note"), ==, "relation: likes");

  g_assert_true (offer_has_doubt (offer, "column closeness: it is left out, of 1"));
  g_assert_true (offer_has_doubt (offer, "column color: it is left out, of 1"));
  g_assert_true (offer_has_doubt (offer, "column staff: 'lots' is left out"));
  g_assert_true (offer_has_doubt (offer, "of 1 actors it is guessed"));
  g_assert_true (offer_has_doubt (offer, "of 2 actors nothing says it"));
  g_assert_true (offer_has_doubt (offer, "1 nodes have no label"));
  g_assert_true (offer_has_doubt (offer, "of 1 edges nothing says it; each is 'cooperates_with'"));
  g_assert_cmpuint (mnd_offer_get_n_problems (offer), ==, 0);
}

/* yEd: labels in what is drawn, groups within groups that are drawn open and closed, labels of edges. */
static void
test_yed (void)
{
  g_autoptr (MndOffer) offer = offer_load_text (
      MND_FORMAT_GRAPHML, "a.graphml",
      "<graphml xmlns='http://graphml.graphdrawing.org/xmlns' xmlns:y='http://www.yworks.com/xml/graphml'>"
      "<key for='node' id='d6' yfiles.type='nodegraphics'/><key for='edge' id='d7' yfiles.type='edgegraphics'/>"
      "<graph edgedefault='directed'><node id='n0' yfiles.foldertype='group'><data key='d6'>"
      "<y:ProxyAutoBoundsNode><y:Realizers active='0'><y:GroupNode><y:NodeLabel>Ministry of "
      "Defence<y:LabelModel/></y:NodeLabel></y:GroupNode><y:GroupNode><y:NodeLabel>Folder 1</y:NodeLabel>"
      "</y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data><graph edgedefault='directed'>"
      "<node id='n0::n0'><data key='d6'><y:ShapeNode><y:NodeLabel> The\nArmy </y:NodeLabel><y:NodeLabel>On land"
      "</y:NodeLabel></y:ShapeNode></data></node></graph></node>"
      "<node id='n1'><data key='d6'><y:ShapeNode><y:NodeLabel>President</y:NodeLabel></y:ShapeNode></data>"
      "<port name='p'><data key='d6'><y:NodeLabel>No label of a node</y:NodeLabel></data></port></node>"
      "<edge id='e0' source='n1' target='n0::n0'><data key='d7'><y:EdgeLabel>commands</y:EdgeLabel></data></edge>"
      "<edge id='e1' source='n1' target='n0::n0'><data key='d7'><y:EdgeLabel>2010-05- (N) to 2018 (Y)</y:EdgeLabel>"
      "</data></edge></graph></graphml>");
  const MndOfferItem *part = offer_find_link (offer, "n0::n0", "n0");

  g_assert_cmpstr (offer_get_name (offer, "n0"), ==, "Ministry of Defence");
  g_assert_cmpstr (offer_get_name (offer, "n0::n0"), ==, "The Army");
  g_assert_cmpstr (mnd_offer_item_find_text (mnd_offer_find (offer, MND_TABLE_ACTOR, "n0::n0"), "description"), ==,
                   "On land");
  g_assert_cmpstr (offer_get_name (offer, "n1"), ==, "President");
  g_assert_null (mnd_offer_item_find_text (mnd_offer_find (offer, MND_TABLE_ACTOR, "n1"), "description"));
  g_assert_cmpstr (mnd_offer_item_get_text (part, MND_LINK_KIND), ==, "part_of");
  g_assert_cmpstr (mnd_offer_item_get_text (mnd_offer_find (offer, MND_TABLE_LINK, "e0"), MND_LINK_KIND), ==,
                   "commands");
  g_assert_cmpstr (mnd_offer_item_get_text (mnd_offer_find (offer, MND_TABLE_LINK, "e1"), MND_LINK_START), ==,
                   "2010-05");
  g_assert_cmpstr (mnd_offer_item_get_text (mnd_offer_find (offer, MND_TABLE_LINK, "e1"), MND_LINK_END), ==, "2018");
  g_assert_cmpuint (mnd_offer_get_n_rows (offer, MND_TABLE_LINK), ==, 2);
  g_assert_cmpuint (mnd_offer_get_n_offered (offer, MND_TABLE_LINK), ==, 3);
}

/* Several graphs speak of the same nodes; direction of its own; parallel edges; what leads nowhere. */
static void
test_graphs_and_edges (void)
{
  g_autoptr (MndOffer) offer =
      offer_load_text (MND_FORMAT_GRAPHML, "a.graphml",
                       GRAPHML ("<graph edgedefault='undirected'><node id='1'/><node id='2'/><node id='2'/>"
                                "<edge id='e' source='1' target='2'/><edge id='f' source='1' target='2'/>"
                                "<edge id='e' source='2' target='1' directed='true'/></graph>"
                                "<graph edgedefault='directed'><node id='1'/><node id='2'/><node id='3'/>\n"
                                "<edge source='1' target='3'/>\n<edge source='1' target='4'/><edge source='1'/>"
                                "<edge source='3' target='3'/><hyperedge><endpoint node='1'/></hyperedge></graph>"));

  g_assert_cmpuint (mnd_offer_get_n_rows (offer, MND_TABLE_ACTOR), ==, 6);
  g_assert_cmpuint (mnd_offer_get_n_offered (offer, MND_TABLE_ACTOR), ==, 3);
  g_assert_cmpuint (mnd_offer_get_n_rows (offer, MND_TABLE_LINK), ==, 7);
  g_assert_cmpuint (mnd_offer_get_n_offered (offer, MND_TABLE_LINK), ==, 4);
  g_assert_true (offer_has_doubt (offer, "2 nodes stand in several graphs"));
  g_assert_true (offer_has_doubt (offer, "of 2 edges without direction"));
  g_assert_true (offer_has_doubt (offer, "column hyperedge"));
  g_assert_true (offer_has_problem (offer, "line 1: the id '2' stands there twice"));
  g_assert_true (offer_has_problem (offer, "line 3, column to_actor: the file has no '4'"));
  g_assert_true (offer_has_problem (offer, "the edge has an end that is not said"));
  g_assert_true (offer_has_problem (offer, "the edge leads to where it comes from"));
}

static void
test_gexf (void)
{
  g_autoptr (MndOffer) offer = offer_load_text (
      MND_FORMAT_GEXF, "a.gexf",
      GEXF ("<graph defaultedgetype='directed' mode='dynamic' timeformat='date'>"
            "<attributes class='node'><attribute id='0' title='kind' type='string'><default>police</default>"
            "</attribute><attribute id='1' title='rank' type='float'/></attributes>"
            "<attributes class='edge'><attribute id='0' title='note' type='string'/></attributes><nodes>"
            "<node id='a' label='North' start='1999' end='2004-05-06T10:00:00'><attvalues>"
            "<attvalue for='1' value='0.3'/></attvalues><nodes><node id='b' label='South'><attvalues>"
            "<attvalue for='0' value='ministry' start='2001'/><attvalue for='0' value='media' start='2002'/>"
            "</attvalues><spells><spell start='2003' end='2004'/><spell start='2001-02' end='2002'/></spells></node>"
            "</nodes></node><node id='c' label='East' start='12.5' pid='a'/></nodes>"
            "<edges><edge id='0' source='a' target='b' type='undirected' weight='2.5' kind='advises'><attvalues>"
            "<attvalue for='0' value='Since long'/></attvalues></edge><edge source='a' target='z'/></edges></graph>"));
  const MndOfferItem *north = mnd_offer_find (offer, MND_TABLE_ACTOR, "a");
  const MndOfferItem *south = mnd_offer_find (offer, MND_TABLE_ACTOR, "b");
  const MndOfferItem *link = mnd_offer_find (offer, MND_TABLE_LINK, "0");

  g_assert_cmpstr (get_kind (offer, "a"), ==, "police");
  g_assert_cmpstr (get_kind (offer, "b"), ==, "media");
  g_assert_cmpstr (mnd_offer_item_get_text (north, MND_ACTOR_START), ==, "1999");
  g_assert_cmpstr (mnd_offer_item_get_text (north, MND_ACTOR_END), ==, "2004-05-06");
  g_assert_cmpstr (mnd_offer_item_get_text (south, MND_ACTOR_START), ==, "2001-02");
  g_assert_cmpstr (mnd_offer_item_get_text (south, MND_ACTOR_END), ==, "2004");
  g_assert_null (mnd_offer_item_get_cell (mnd_offer_find (offer, MND_TABLE_ACTOR, "c"), MND_ACTOR_START));
  g_assert_nonnull (offer_find_link (offer, "b", "a"));
  g_assert_nonnull (offer_find_link (offer, "c", "a"));
  g_assert_cmpstr (mnd_offer_item_get_text (link, MND_LINK_KIND), ==, "advises");
  g_assert_cmpstr (mnd_offer_item_find_text (link, "note"), ==, "Since long");
  g_assert_true (offer_has_doubt (offer, "1 have several spells"));
  g_assert_true (offer_has_doubt (offer, "1 values change in time"));
  g_assert_true (offer_has_doubt (offer, "column rank: it is left out, of 1"));
  g_assert_true (offer_has_problem (offer, "the file has no 'z'"));
}

/* --- traps */

static const struct
{
  const char *name;
  MndFormat format;
  const char *text;
  MndExchangeError code;
  const char *said;
} traps[] = {
  { "laughs", MND_FORMAT_GRAPHML,
    "<!DOCTYPE graphml [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
    "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]><graphml><graph><node id='&c;'/></graph></graphml>",
    MND_EXCHANGE_ERROR_LIMIT, "declares entities" },
  { "external", MND_FORMAT_GEXF,
    "<!DOCTYPE gexf [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
    "<gexf><graph><nodes><node id='1'>&x;</node></nodes></graph></gexf>",
    MND_EXCHANGE_ERROR_LIMIT, "declares entities" },
  { "parameter", MND_FORMAT_GRAPHML,
    "<!DOCTYPE graphml [<!ENTITY % x SYSTEM 'http://localhost:1/x.dtd'> %x;]><graphml/>", MND_EXCHANGE_ERROR_LIMIT,
    "declares entities" },
  { "undeclared", MND_FORMAT_GRAPHML, "<graphml>\n&nope;</graphml>", MND_EXCHANGE_ERROR_MALFORMED, "line 2" },
  { "malformed", MND_FORMAT_GRAPHML, "<graphml>\n<graph>\n<node></graph></graphml>", MND_EXCHANGE_ERROR_MALFORMED,
    "a.xml, line 3: " },
  { "cut", MND_FORMAT_GEXF, "<gexf><graph>", MND_EXCHANGE_ERROR_MALFORMED, "line 1" },
  { "empty", MND_FORMAT_GEXF, "", MND_EXCHANGE_ERROR_MALFORMED, "a.xml" },
  { "text", MND_FORMAT_GEXF, "id,name\n1,2\n", MND_EXCHANGE_ERROR_MALFORMED, "line 1" },
  { "another", MND_FORMAT_GEXF, "<graphml/>", MND_EXCHANGE_ERROR_MALFORMED, "it begins with 'graphml'" },
  { "another-too", MND_FORMAT_GRAPHML, "<gexf/>", MND_EXCHANGE_ERROR_MALFORMED, "it begins with 'gexf'" },
  { "latin", MND_FORMAT_GRAPHML, "<graphml>\xe9t\xe9</graphml>", MND_EXCHANGE_ERROR_MALFORMED, "line 1" },
};

static void
test_traps (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (traps); i++)
    {
      g_autoptr (GError) error = NULL;
      g_test_message ("%s", traps[i].name);
      g_assert_null (offer_read_text (traps[i].format, "a.xml", traps[i].text, &error));
      g_assert_error (error, MND_EXCHANGE_ERROR, (int) traps[i].code);
      g_assert_nonnull (strstr (error->message, traps[i].said));
    }
}

/* A DTD that is only named is not fetched and does no harm. */
static void
test_dtd_is_not_fetched (void)
{
  g_autoptr (MndOffer) offer =
      offer_load_text (MND_FORMAT_GRAPHML, "a.graphml",
                       "<!DOCTYPE graphml SYSTEM 'http://localhost:1/graphml.dtd'><graphml><graph><node id='n'/>"
                       "</graph></graphml>");

  g_assert_cmpuint (mnd_offer_get_n_offered (offer, MND_TABLE_ACTOR), ==, 1);
}

static char *
make_deep (guint depth)
{
  GString *text = g_string_new ("<graphml>");

  for (guint i = 0; i < depth; i++)
    g_string_append_printf (text, "<graph><node id='n%u'>", i);
  for (guint i = 0; i < depth; i++)
    g_string_append (text, "</node></graph>");
  g_string_append (text, "</graphml>");
  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  g_autofree char *bearable = make_deep (120);
  g_autofree char *deep = make_deep (130);
  g_autofree char *abyss = make_deep (20000);
  g_autoptr (MndOffer) offer = offer_load_text (MND_FORMAT_GRAPHML, "a.graphml", bearable);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (mnd_offer_get_n_offered (offer, MND_TABLE_ACTOR), ==, 120);
  g_assert_cmpuint (mnd_offer_get_n_offered (offer, MND_TABLE_LINK), ==, 119);
  g_assert_null (offer_read_text (MND_FORMAT_GRAPHML, "a.graphml", deep, &error));
  g_assert_error (error, MND_EXCHANGE_ERROR, MND_EXCHANGE_ERROR_LIMIT);
  g_clear_error (&error);
  g_assert_null (offer_read_text (MND_FORMAT_GRAPHML, "a.graphml", abyss, &error));
  g_assert_error (error, MND_EXCHANGE_ERROR, MND_EXCHANGE_ERROR_LIMIT);
}

static void
test_long_label_is_left_out (void)
{
  g_autofree char *label = g_strnfill (2 * MND_OFFER_MAX_TEXT, 'x');
  g_autofree char *text =
      g_strdup_printf ("<gexf><graph><nodes><node id='1' label='%s'/></nodes></graph></gexf>", label);
  g_autoptr (MndOffer) offer = offer_load_text (MND_FORMAT_GEXF, "a.gexf", text);

  g_assert_cmpstr (offer_get_name (offer, "1"), ==, "1");
  g_assert_true (offer_has_doubt (offer, "column name: it is left out: it has more than"));
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GFile) file = g_file_new_build_filename (MND_SOURCE_ROOT, "README.md", NULL);
  g_autoptr (GFile) missing = g_file_new_build_filename (MND_SOURCE_ROOT, "no such.graphml", NULL);
  g_autoptr (MndOffer) offer = mnd_offer_new ("README.md");
  g_autoptr (GError) error = NULL;

  g_assert_false (mnd_offer_read (offer, missing, MND_FORMAT_GRAPHML, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_cancellable_cancel (cancellable);
  g_assert_false (mnd_offer_read (offer, file, MND_FORMAT_GRAPHML, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_guess_format (void)
{
  static const struct
  {
    const char *name;
    const char *text;
    MndFormat format;
  } files[] = {
    { "a.GraphML", "", MND_FORMAT_GRAPHML },
    { "a.gexf", "<graphml/>", MND_FORMAT_GEXF },
    { "a.xml", "<?xml version='1.0'?><!-- made --><graphml/>", MND_FORMAT_GRAPHML },
    { "a.xml", "\n<gexf xmlns=''/>", MND_FORMAT_GEXF },
    { "a.xml", "<iati-activities/>", MND_FORMAT_NONE },
    { "a.xml", "", MND_FORMAT_NONE },
    { "a.csv", "<gexf/>", MND_FORMAT_NONE },
  };
  g_autofree char *folder = g_dir_make_tmp ("formats-XXXXXX", NULL);
  g_autoptr (GFile) missing = g_file_new_build_filename (folder, "missing.xml", NULL);

  g_assert_cmpint (mnd_format_guess (missing), ==, MND_FORMAT_NONE);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GFile) file = g_file_new_build_filename (folder, files[i].name, NULL);
      g_assert_true (g_file_set_contents (g_file_peek_path (file), files[i].text, -1, NULL));
      g_assert_cmpint (mnd_format_guess (file), ==, files[i].format);
      g_assert_true (g_file_delete (file, NULL, NULL));
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_cmpint (mnd_format_find ("gexf"), ==, MND_FORMAT_GEXF);
  g_assert_cmpint (mnd_format_find ("doc"), ==, MND_FORMAT_NONE);
  g_assert_cmpstr (mnd_format_get_word (MND_FORMAT_GRAPHML), ==, "graphml");
}

/* --- files of other programs: nodes and edges of the file, actors and links of the offer */

static const struct
{
  const char *path;
  guint n_nodes, n_edges;
  guint n_actors, n_links;
} corpus[] = {
  { "graphml/igraph_test.graphml", 6, 7, 6, 7 },
  { "graphml/igraph_yfiles.graphml", 4, 4, 4, 3 },
  { "graphml/cytoscape_igraph_sample.graphml", 10000, 9999, 10000, 9999 },
  { "graphml/graphology_mixed_multigraph.graphml", 6, 8, 6, 8 },
  { "graphml/notiel_player_type.graphml", 15, 7, 15, 14 },
  { "graphml/socnetv_TinyDir_N3_REL2.graphml", 6, 4, 3, 4 },
  { "graphml/sfm-mali-324-command-chain-yed.graphml", 8, 7, 8, 7 },
  { "gexf/gephi_primer_1.1draft_simple.gexf", 2, 1, 2, 1 },
  { "gexf/gephi_primer_1.3_simple.gexf", 2, 1, 2, 1 },
  { "gexf/graphology_mixed.gexf", 3, 3, 3, 3 },
  { "gexf/graphology_missing_nodes.gexf", 2, 4, 2, 1 },
  { "gexf/graphology_arctic.gexf", 1715, 6676, 1715, 6676 },
  { "gexf/gephi_dynamicedgeweight.gexf", 2, 1, 2, 1 },
  { "gexf/gephi_infinity.gexf", 1, 0, 1, 0 },
};

static void
test_corpus (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GFile) file = offer_find_corpus (corpus[i].path);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autoptr (MndOffer) offer = NULL;
  g_autoptr (GError) error = NULL;

  if (file == NULL)
    return;
  offer = mnd_offer_new (name);
  g_assert_true (mnd_offer_read (offer, file, mnd_format_guess (file), NULL, NULL, &error));
  g_assert_no_error (error);
  for (guint j = 0; j < mnd_offer_get_n_doubts (offer); j++)
    {
      g_autofree char *text = mnd_problem_format (mnd_offer_get_doubt (offer, j));
      g_test_message ("%s", text);
    }
  for (guint j = 0; j < mnd_offer_get_n_problems (offer); j++)
    {
      g_autofree char *text = mnd_problem_format (mnd_offer_get_problem (offer, j));
      g_test_message ("refused: %s", text);
    }
  g_assert_cmpuint (mnd_offer_get_n_rows (offer, MND_TABLE_ACTOR), ==, corpus[i].n_nodes);
  g_assert_cmpuint (mnd_offer_get_n_rows (offer, MND_TABLE_LINK), ==, corpus[i].n_edges);
  g_assert_cmpuint (mnd_offer_get_n_offered (offer, MND_TABLE_ACTOR), ==, corpus[i].n_actors);
  g_assert_cmpuint (mnd_offer_get_n_offered (offer, MND_TABLE_LINK), ==, corpus[i].n_links);
  g_assert_cmpfloat (mnd_offer_get_progress (offer), ==, 1);
}

static void
test_corpus_refused (void)
{
  g_autoptr (GFile) file = offer_find_corpus ("graphml/igraph_invalid1.graphml");
  g_autoptr (MndOffer) offer = mnd_offer_new ("igraph_invalid1.graphml");
  g_autoptr (GError) error = NULL;

  if (file == NULL)
    return;
  g_assert_false (mnd_offer_read (offer, file, MND_FORMAT_GRAPHML, NULL, NULL, &error));
  g_assert_error (error, MND_EXCHANGE_ERROR, MND_EXCHANGE_ERROR_MALFORMED);
  g_assert_nonnull (strstr (error->message, "igraph_invalid1.graphml, line "));
  g_test_message ("%s", error->message);
}

static void
test_corpus_command_chain (void)
{
  g_autoptr (GFile) file = offer_find_corpus ("graphml/sfm-mali-324-command-chain-yed.graphml");
  g_autoptr (MndOffer) offer = mnd_offer_new ("sfm.graphml");
  g_autoptr (GError) error = NULL;
  const MndOfferItem *link;

  if (file == NULL)
    return;
  g_assert_true (mnd_offer_read (offer, file, MND_FORMAT_GRAPHML, "commands", NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (offer_get_name (offer, "n0"), ==, "Comité National pour le Salut du Peuple");
  link = offer_find_link (offer, "n6", "n5");
  g_assert_cmpstr (mnd_offer_item_get_text (link, MND_LINK_KIND), ==, "commands");
  g_assert_cmpstr (mnd_offer_item_get_text (link, MND_LINK_START), ==, "2010-05");
  g_assert_cmpstr (mnd_offer_item_get_text (link, MND_LINK_END), ==, "2018-02");
}

typedef struct
{
  GMainLoop *loop;
  gboolean is_read;
} Waiting;

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Waiting *waiting = data;
  g_autoptr (GError) error = NULL;

  waiting->is_read = mnd_offer_read_finish (MND_OFFER (source), result, &error);
  g_assert_no_error (error);
  g_main_loop_quit (waiting->loop);
}

static void
test_in_a_thread (void)
{
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("offer-XXXXXX.gexf", &stream, NULL);
  g_autoptr (MndOffer) offer = mnd_offer_new ("offer.gexf");
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Waiting waiting = { loop, FALSE };
  const char *text = GEXF ("<graph><nodes><node id='1' label='One'/></nodes></graph>");

  g_assert_true (
      g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL));
  g_assert_cmpint (mnd_format_guess (file), ==, MND_FORMAT_GEXF);
  mnd_offer_read_async (offer, file, MND_FORMAT_GEXF, NULL, NULL, read_cb, &waiting);
  g_main_loop_run (loop);
  g_assert_true (waiting.is_read);
  g_assert_cmpstr (offer_get_name (offer, "1"), ==, "One");
  g_assert_true (g_file_delete (file, NULL, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph-readers/attributes", test_attributes);
  g_test_add_func ("/graph-readers/yed", test_yed);
  g_test_add_func ("/graph-readers/graphs-and-edges", test_graphs_and_edges);
  g_test_add_func ("/graph-readers/gexf", test_gexf);
  g_test_add_func ("/graph-readers/traps", test_traps);
  g_test_add_func ("/graph-readers/dtd-is-not-fetched", test_dtd_is_not_fetched);
  g_test_add_func ("/graph-readers/depth", test_depth);
  g_test_add_func ("/graph-readers/long-label", test_long_label_is_left_out);
  g_test_add_func ("/graph-readers/cancelled", test_cancelled);
  g_test_add_func ("/graph-readers/guess-format", test_guess_format);
  g_test_add_func ("/graph-readers/in-a-thread", test_in_a_thread);
  for (guint i = 0; i < G_N_ELEMENTS (corpus); i++)
    {
      g_autofree char *path = g_strconcat ("/graph-readers/corpus/", corpus[i].path, NULL);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_corpus);
    }
  g_test_add_func ("/graph-readers/corpus/refused", test_corpus_refused);
  g_test_add_func ("/graph-readers/corpus/command-chain", test_corpus_command_chain);
  return g_test_run ();
}
