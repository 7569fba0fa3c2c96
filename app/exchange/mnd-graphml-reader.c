/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Elements of GraphML and what they say; see the header. What nodes and edges become is in mnd-graph-offer.c. */
#include "exchange/mnd-graphml-reader.h"

#include "exchange/mnd-graph-offer.h"
#include "exchange/mnd-xml-reader.h"
#include "model/mnd-hash.h"

/* Of which attributes are read; others are left out. */
#define MAX_KEYS 1000

typedef struct
{
  char *id;
  char *domain; /* "node", "edge", "all" ... */
  char *title;
  MndGraphType type;
  char *usual; /* the default; NULL */
} Key;

typedef struct
{
  char *key;
  char *value;
} Datum;

/* A node or an edge that is read. */
typedef struct
{
  gboolean is_edge;
  gboolean is_directed;
  char *id, *source, *target, *label;
  char *spare;    /* the label of a group as it is drawn closed */
  GString *more;  /* labels after the first one */
  GString *about; /* its <desc> */
  GArray *data;   /* of Datum */
  guint line;
} Thing;

typedef struct
{
  MndXmlReader *xml;
  MndOffer *offer;
  MndGraphOffer *graph;
  GHashTable *keys;   /* id -> Key, owned by `ordered` */
  GPtrArray *ordered; /* of Key */
  GPtrArray *things;  /* of Thing: nodes within nodes, and an edge */
  GArray *directed;   /* gboolean: of the graphs that are open */
  guint n_graphs;     /* outermost ones so far */
  Key *key;           /* that is read */
  char *datum;        /* the key of the <data> that is read; "" of a <port> */
  guint datum_depth;  /* of that element */
  GString *text;      /* of the element that is read: <data>, <default>, <desc>, a label */
  guint text_depth;   /* of that text; 0: none */
  gboolean is_label;  /* it is a label */
  int n_drawings;     /* of the group so far */
  int drawing;        /* the one that is seen */
} Reading;

static void
key_free_cb (gpointer data)
{
  Key *key = data;

  g_free (key->id);
  g_free (key->domain);
  g_free (key->title);
  g_free (key->usual);
  g_free (key);
}

static void
datum_clear_cb (gpointer data)
{
  g_free (((Datum *) data)->key);
  g_free (((Datum *) data)->value);
}

static void
thing_free_cb (gpointer data)
{
  Thing *thing = data;

  g_free (thing->id);
  g_free (thing->source);
  g_free (thing->target);
  g_free (thing->label);
  g_free (thing->spare);
  g_string_free (thing->more, TRUE);
  g_string_free (thing->about, TRUE);
  g_array_unref (thing->data);
  g_free (thing);
}

static void
reading_clear (Reading *self)
{
  g_clear_object (&self->xml);
  g_clear_pointer (&self->graph, mnd_graph_offer_free);
  g_hash_table_unref (self->keys);
  g_ptr_array_unref (self->ordered);
  g_ptr_array_unref (self->things);
  g_array_unref (self->directed);
  g_free (self->datum);
  g_string_free (self->text, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static Thing *
get_thing (Reading *self)
{
  return self->things->len > 0 ? g_ptr_array_index (self->things, self->things->len - 1) : NULL;
}

static void
start_key (Reading *self)
{
  g_autofree char *id = mnd_xml_reader_dup_attribute (self->xml, "id");
  g_autofree char *type = mnd_xml_reader_dup_attribute (self->xml, "attr.type");
  g_autofree char *drawn = mnd_xml_reader_dup_attribute (self->xml, "yfiles.type");

  if (id == NULL || g_hash_table_contains (self->keys, id) || self->ordered->len >= MAX_KEYS)
    return;
  self->key = g_new0 (Key, 1);
  self->key->id = g_steal_pointer (&id);
  self->key->domain = mnd_xml_reader_dup_attribute (self->xml, "for");
  self->key->title = mnd_xml_reader_dup_attribute (self->xml, "attr.name");
  self->key->type = mnd_graph_type_parse (type);
  /* What yFiles keeps in elements of its own is drawing; only the labels in it are read. */
  if (drawn != NULL || self->key->title == NULL || type == NULL)
    self->key->type = MND_GRAPH_SHOW;
  g_ptr_array_add (self->ordered, self->key);
  g_hash_table_insert (self->keys, self->key->id, self->key);
}

static void
start_graph (Reading *self)
{
  g_autofree char *usual = mnd_xml_reader_dup_attribute (self->xml, "edgedefault");
  gboolean is_directed = g_strcmp0 (usual, "undirected") != 0;

  if (self->directed->len == 0)
    self->n_graphs++;
  g_array_append_val (self->directed, is_directed);
}

static void
start_thing (Reading *self, gboolean is_edge)
{
  Thing *thing = g_new0 (Thing, 1);
  g_autofree char *directed = is_edge ? mnd_xml_reader_dup_attribute (self->xml, "directed") : NULL;

  thing->is_edge = is_edge;
  thing->id = mnd_xml_reader_dup_attribute (self->xml, "id");
  thing->source = is_edge ? mnd_xml_reader_dup_attribute (self->xml, "source") : NULL;
  thing->target = is_edge ? mnd_xml_reader_dup_attribute (self->xml, "target") : NULL;
  thing->is_directed = self->directed->len == 0 || g_array_index (self->directed, gboolean, self->directed->len - 1);
  if (directed != NULL)
    thing->is_directed = g_str_equal (directed, "true");
  thing->more = g_string_new (NULL);
  thing->about = g_string_new (NULL);
  thing->data = g_array_new (FALSE, FALSE, sizeof (Datum));
  g_array_set_clear_func (thing->data, datum_clear_cb);
  thing->line = mnd_xml_reader_get_line (self->xml);
  g_ptr_array_add (self->things, thing);
}

static void
start_text (Reading *self, gboolean is_label)
{
  g_string_truncate (self->text, 0);
  self->text_depth = mnd_xml_reader_get_depth (self->xml) + 1;
  self->is_label = is_label;
}

/* The text of a label: yEd's y:NodeLabel and y:EdgeLabel, and y:Label.Text of newer programs. */
static gboolean
is_label (const char *name)
{
  return g_str_equal (name, "NodeLabel") || g_str_equal (name, "EdgeLabel") || g_str_equal (name, "Label.Text");
}

static void
start_datum (Reading *self, char *key)
{
  self->datum = key != NULL ? key : g_strdup ("");
  self->datum_depth = mnd_xml_reader_get_depth (self->xml);
  self->n_drawings = self->drawing = 0;
}

/* Within <data>, where yEd and its kin keep what is drawn: only labels are read. A group is drawn twice, open and
 * closed. */
static void
start_within_datum (Reading *self, const char *name)
{
  g_autofree char *active = NULL;

  if (is_label (name))
    start_text (self, TRUE);
  else if (g_str_equal (name, "Realizers"))
    {
      active = mnd_xml_reader_dup_attribute (self->xml, "active");
      self->drawing = active != NULL && g_str_equal (active, "1") ? 2 : 1;
    }
  else if (g_str_has_suffix (name, "GroupNode"))
    self->n_drawings++;
}

static void
start_cb (gpointer data)
{
  Reading *self = data;
  const char *name = mnd_xml_reader_get_name (self->xml);

  if (self->datum != NULL)
    start_within_datum (self, name);
  else if (g_str_equal (name, "key"))
    start_key (self);
  else if (g_str_equal (name, "graph"))
    start_graph (self);
  else if (g_str_equal (name, "node"))
    start_thing (self, FALSE);
  else if (g_str_equal (name, "edge"))
    start_thing (self, TRUE);
  else if (g_str_equal (name, "hyperedge"))
    mnd_graph_offer_leave_out (self->graph, "hyperedge");
  else if (g_str_equal (name, "port"))
    start_datum (self, NULL);
  else if (g_str_equal (name, "data"))
    {
      start_datum (self, mnd_xml_reader_dup_attribute (self->xml, "key"));
      start_text (self, FALSE);
    }
  else if (g_str_equal (name, "default") || g_str_equal (name, "desc"))
    start_text (self, FALSE);
}

static void
take_label (Thing *thing, const char *text)
{
  g_autofree char *label = g_strstrip (g_strdup (text));

  if (*label == '\0')
    return;
  if (thing->label == NULL)
    thing->label = g_steal_pointer (&label);
  else if (thing->more->len < MND_OFFER_MAX_TEXT / 2)
    g_string_append_printf (thing->more, "%s%s", thing->more->len > 0 ? "\n" : "", label);
}

static void
take_datum (Reading *self, Thing *thing)
{
  Datum datum = { g_strdup (self->datum), g_strstrip (g_strdup (self->text->str)) };

  if (thing->data->len < MAX_KEYS)
    g_array_append_val (thing->data, datum);
  else
    datum_clear_cb (&datum);
}

static void
end_label (Reading *self)
{
  Thing *thing = get_thing (self);
  gboolean is_seen = self->drawing == 0 || self->n_drawings == self->drawing;

  if (thing == NULL || *self->datum == '\0')
    return;
  if (is_seen)
    take_label (thing, self->text->str);
  else if (thing->spare == NULL)
    thing->spare = g_strstrip (g_strdup (self->text->str));
}

static GArray *
make_attributes (Reading *self, const Thing *thing)
{
  GArray *attributes = g_array_new (FALSE, FALSE, sizeof (MndGraphAttribute));

  for (guint i = 0; i < thing->data->len; i++)
    {
      const Datum *datum = &g_array_index (thing->data, Datum, i);
      const Key *key = g_hash_table_lookup (self->keys, datum->key);
      gboolean is_foreign = key != NULL && key->domain != NULL && !g_str_equal (key->domain, "all")
                            && !g_str_equal (key->domain, thing->is_edge ? "edge" : "node");
      if (key == NULL || is_foreign)
        mnd_graph_offer_leave_out (self->graph, key != NULL && key->title != NULL ? key->title : datum->key);
      else if (key->title != NULL && key->type != MND_GRAPH_SHOW)
        g_array_append_val (attributes, ((MndGraphAttribute){ key->title, key->type, datum->value }));
    }
  if (thing->more->len > 0)
    g_array_append_val (attributes, ((MndGraphAttribute){ "description", MND_GRAPH_TEXT, thing->more->str }));
  if (thing->about->len > 0)
    g_array_append_val (attributes, ((MndGraphAttribute){ "description", MND_GRAPH_TEXT, thing->about->str }));
  return attributes;
}

static gboolean
has_datum (const Thing *thing, const char *key)
{
  for (guint i = 0; i < thing->data->len; i++)
    if (g_str_equal (g_array_index (thing->data, Datum, i).key, key))
      return TRUE;
  return FALSE;
}

/* What is not said is what the key says usually is. */
static void
add_usual (Reading *self, Thing *thing)
{
  for (guint i = 0; i < self->ordered->len; i++)
    {
      const Key *key = g_ptr_array_index (self->ordered, i);
      if (key->usual == NULL || *key->usual == '\0' || key->type == MND_GRAPH_SHOW
          || g_strcmp0 (key->domain, thing->is_edge ? "edge" : "node") != 0 || has_datum (thing, key->id))
        continue;
      g_array_append_val (thing->data, ((Datum){ g_strdup (key->id), g_strdup (key->usual) }));
    }
}

static void
end_thing (Reading *self)
{
  Thing *thing = get_thing (self);
  Thing *outer = self->things->len > 1 ? g_ptr_array_index (self->things, self->things->len - 2) : NULL;
  g_autoptr (GArray) attributes = NULL;

  add_usual (self, thing);
  if (thing->label == NULL && thing->spare != NULL)
    thing->label = g_steal_pointer (&thing->spare);
  attributes = make_attributes (self, thing);
  mnd_offer_stand_at_line (self->offer, thing->line);
  if (thing->is_edge)
    mnd_graph_offer_add_edge (self->graph, &(MndGraphEdge){ thing->id, thing->source, thing->target, thing->label,
                                                            thing->is_directed, attributes });
  else
    mnd_graph_offer_add_node (self->graph, &(MndGraphNode){ thing->id, thing->label, outer != NULL ? outer->id : NULL,
                                                            self->n_graphs, attributes });
  g_ptr_array_remove_index (self->things, self->things->len - 1);
}

static void
end_text (Reading *self, const char *name)
{
  Thing *thing = get_thing (self);

  self->text_depth = 0;
  if (self->is_label)
    end_label (self);
  else if (g_str_equal (name, "default") && self->key != NULL && self->key->usual == NULL)
    self->key->usual = g_strstrip (g_strdup (self->text->str));
  else if (g_str_equal (name, "desc") && thing != NULL)
    g_string_append (thing->about, self->text->str);
  else if (g_str_equal (name, "data") && thing != NULL)
    take_datum (self, thing);
  self->is_label = FALSE;
}

static void
end_cb (gpointer data)
{
  Reading *self = data;
  const char *name = mnd_xml_reader_get_name (self->xml);

  mnd_offer_set_progress (self->offer, mnd_xml_reader_get_fraction (self->xml));
  if (self->text_depth == mnd_xml_reader_get_depth (self->xml) + 1)
    end_text (self, name);
  if (self->datum != NULL)
    {
      if (mnd_xml_reader_get_depth (self->xml) == self->datum_depth)
        g_clear_pointer (&self->datum, g_free);
    }
  else if (g_str_equal (name, "key"))
    self->key = NULL;
  else if (g_str_equal (name, "graph") && self->directed->len > 0)
    g_array_set_size (self->directed, self->directed->len - 1);
  else if ((g_str_equal (name, "node") || g_str_equal (name, "edge")) && self->things->len > 0)
    end_thing (self);
}

/* Text of elements within it is theirs. */
static void
text_cb (gpointer data)
{
  Reading *self = data;

  if (self->text_depth != 0 && mnd_xml_reader_get_depth (self->xml) == self->text_depth
      && self->text->len <= MND_OFFER_MAX_TEXT)
    g_string_append (self->text, mnd_xml_reader_get_text (self->xml));
}

gboolean
mnd_graphml_read (GInputStream *stream, goffset size, MndOffer *offer, const char *link_kind, GCancellable *cancellable,
                  GError **error)
{
  g_auto (Reading) self = { NULL };
  const MndXmlVisitor visitor = { "graphml", "GraphML", start_cb, end_cb, text_cb };

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream) && MND_IS_OFFER (offer), FALSE);

  self.xml = mnd_xml_reader_new (stream, mnd_offer_get_file (offer), size);
  self.offer = offer;
  self.graph = mnd_graph_offer_new (offer, link_kind);
  self.keys = g_hash_table_new (mnd_hash_text, g_str_equal);
  self.ordered = g_ptr_array_new_with_free_func (key_free_cb);
  self.things = g_ptr_array_new_with_free_func (thing_free_cb);
  self.directed = g_array_new (FALSE, FALSE, sizeof (gboolean));
  self.text = g_string_new (NULL);
  if (!mnd_xml_reader_walk (self.xml, &visitor, &self, cancellable, error))
    return FALSE;
  mnd_graph_offer_finish (self.graph);
  mnd_offer_set_progress (offer, 1);
  return TRUE;
}
