/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Elements of GEXF and what they say; see the header. What nodes and edges become is in mnd-graph-offer.c. */
#include "exchange/mnd-gexf-reader.h"

#include "exchange/mnd-graph-offer.h"
#include "exchange/mnd-xml-reader.h"
#include "model/mnd-hash.h"

/* Of which attributes are read; others are left out. */
#define MAX_KEYS 1000

typedef struct
{
  char *id;
  char *title;
  MndGraphType type;
  gboolean is_edge;
  char *usual; /* the default; NULL */
} Key;

typedef struct
{
  const Key *key; /* NULL: of a title that needs none */
  const char *title;
  char *value;
} Datum;

/* A node or an edge that is read. */
typedef struct
{
  gboolean is_edge;
  char *id, *source, *target, *label, *parent, *type;
  char *start, *end;
  guint n_spells;
  GArray *data; /* of Datum */
  guint line;
} Thing;

typedef struct
{
  MndXmlReader *xml;
  MndOffer *offer;
  MndGraphOffer *graph;
  GHashTable *keys;   /* "n" or "e" and id -> Key, owned by `ordered` */
  GPtrArray *ordered; /* of Key */
  GPtrArray *things;  /* of Thing: nodes within nodes, and an edge */
  gboolean is_directed;
  gboolean is_edge_class; /* of the <attributes> that are read */
  Key *key;               /* that is read */
  GString *text;
  guint text_depth; /* of <default>; 0: none */
  guint n_spelled;  /* things with several spells */
  guint n_timed;    /* values that change */
} Reading;

static void
key_free_cb (gpointer data)
{
  Key *key = data;

  g_free (key->id);
  g_free (key->title);
  g_free (key->usual);
  g_free (key);
}

static void
datum_clear_cb (gpointer data)
{
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
  g_free (thing->parent);
  g_free (thing->type);
  g_free (thing->start);
  g_free (thing->end);
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
  g_string_free (self->text, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static Thing *
get_thing (Reading *self)
{
  return self->things->len > 0 ? g_ptr_array_index (self->things, self->things->len - 1) : NULL;
}

static char *
dup_attribute (Reading *self, const char *name)
{
  return mnd_xml_reader_dup_attribute (self->xml, name);
}

/* The first of several names of an attribute that is there. */
static char *
dup_either (Reading *self, const char *name, const char *other)
{
  char *value = dup_attribute (self, name);

  return value != NULL ? value : dup_attribute (self, other);
}

static void
start_attribute (Reading *self)
{
  g_autofree char *id = dup_attribute (self, "id");
  g_autofree char *type = dup_attribute (self, "type");
  g_autofree char *whole = id != NULL ? g_strconcat (self->is_edge_class ? "e" : "n", id, NULL) : NULL;

  if (whole == NULL || g_hash_table_contains (self->keys, whole) || self->ordered->len >= MAX_KEYS)
    return;
  self->key = g_new0 (Key, 1);
  self->key->id = g_steal_pointer (&whole);
  self->key->title = dup_attribute (self, "title");
  if (self->key->title == NULL)
    self->key->title = g_strdup (id);
  self->key->type = mnd_graph_type_parse (type);
  self->key->is_edge = self->is_edge_class;
  g_ptr_array_add (self->ordered, self->key);
  g_hash_table_insert (self->keys, self->key->id, self->key);
}

/* The whole of what has several times. */
static void
add_spell (Thing *thing, char *start, char *end)
{
  if (thing->n_spells++ == 0)
    {
      thing->start = start;
      thing->end = end;
      return;
    }
  if (start == NULL || (thing->start != NULL && g_strcmp0 (start, thing->start) < 0))
    {
      g_free (thing->start);
      thing->start = g_steal_pointer (&start);
    }
  if (end == NULL || (thing->end != NULL && g_strcmp0 (end, thing->end) > 0))
    {
      g_free (thing->end);
      thing->end = g_steal_pointer (&end);
    }
  g_free (start);
  g_free (end);
}

static char *
dup_end (Reading *self)
{
  char *end = dup_either (self, "end", "endopen");

  return end != NULL ? end : dup_attribute (self, "timestamp");
}

static char *
dup_start (Reading *self)
{
  char *start = dup_either (self, "start", "startopen");

  return start != NULL ? start : dup_attribute (self, "timestamp");
}

static void
start_thing (Reading *self, gboolean is_edge)
{
  Thing *thing = g_new0 (Thing, 1), *outer = get_thing (self);
  g_autofree char *start = dup_start (self);
  g_autofree char *end = dup_end (self);
  g_autofree char *kind = is_edge ? dup_attribute (self, "kind") : NULL;

  thing->is_edge = is_edge;
  thing->id = dup_attribute (self, "id");
  thing->label = dup_attribute (self, "label");
  thing->source = is_edge ? dup_attribute (self, "source") : NULL;
  thing->target = is_edge ? dup_attribute (self, "target") : NULL;
  thing->type = is_edge ? dup_attribute (self, "type") : NULL;
  thing->parent = is_edge ? NULL : dup_attribute (self, "pid");
  if (thing->parent == NULL && !is_edge && outer != NULL)
    thing->parent = g_strdup (outer->id);
  thing->data = g_array_new (FALSE, FALSE, sizeof (Datum));
  g_array_set_clear_func (thing->data, datum_clear_cb);
  thing->line = mnd_xml_reader_get_line (self->xml);
  if (start != NULL || end != NULL)
    add_spell (thing, g_steal_pointer (&start), g_steal_pointer (&end));
  if (kind != NULL)
    g_array_append_val (thing->data, ((Datum){ NULL, "kind", g_steal_pointer (&kind) }));
  g_ptr_array_add (self->things, thing);
}

/* Of a value that changes in time the last is taken. */
static void
start_value (Reading *self)
{
  Thing *thing = get_thing (self);
  g_autofree char *id = dup_either (self, "for", "id");
  g_autofree char *value = dup_attribute (self, "value");
  g_autofree char *whole = thing != NULL && id != NULL ? g_strconcat (thing->is_edge ? "e" : "n", id, NULL) : NULL;
  const Key *key = whole != NULL ? g_hash_table_lookup (self->keys, whole) : NULL;

  if (whole == NULL || value == NULL)
    return;
  if (key == NULL)
    {
      mnd_graph_offer_leave_out (self->graph, id);
      return;
    }
  for (guint i = 0; i < thing->data->len; i++)
    if (g_array_index (thing->data, Datum, i).key == key)
      {
        self->n_timed++;
        g_array_remove_index (thing->data, i);
        break;
      }
  g_array_append_val (thing->data, ((Datum){ key, key->title, g_steal_pointer (&value) }));
}

static void
start_graph (Reading *self)
{
  g_autofree char *usual = dup_attribute (self, "defaultedgetype");

  /* The format's own default. */
  self->is_directed = usual != NULL && g_str_equal (usual, "directed");
}

static void
start_spell (Reading *self)
{
  Thing *thing = get_thing (self);

  if (thing != NULL)
    add_spell (thing, dup_start (self), dup_end (self));
}

static void
start_parent (Reading *self)
{
  Thing *thing = get_thing (self);

  if (thing != NULL && thing->parent == NULL)
    thing->parent = dup_attribute (self, "for");
}

static void
start_attributes (Reading *self)
{
  g_autofree char *class = dup_attribute (self, "class");

  self->is_edge_class = class != NULL && g_str_equal (class, "edge");
}

static void
start_cb (gpointer data)
{
  Reading *self = data;
  const char *name = mnd_xml_reader_get_name (self->xml);

  if (g_str_has_suffix (mnd_xml_reader_get_space (self->xml), "viz"))
    return;
  if (g_str_equal (name, "node"))
    start_thing (self, FALSE);
  else if (g_str_equal (name, "edge"))
    start_thing (self, TRUE);
  else if (g_str_equal (name, "attvalue"))
    start_value (self);
  else if (g_str_equal (name, "attribute"))
    start_attribute (self);
  else if (g_str_equal (name, "attributes"))
    start_attributes (self);
  else if (g_str_equal (name, "graph"))
    start_graph (self);
  else if (g_str_equal (name, "spell") || g_str_equal (name, "slice"))
    start_spell (self);
  else if (g_str_equal (name, "parent"))
    start_parent (self);
  else if (g_str_equal (name, "default"))
    {
      g_string_truncate (self->text, 0);
      self->text_depth = mnd_xml_reader_get_depth (self->xml) + 1;
    }
}

static gboolean
has_datum (const Thing *thing, const Key *key)
{
  for (guint i = 0; i < thing->data->len; i++)
    if (g_array_index (thing->data, Datum, i).key == key)
      return TRUE;
  return FALSE;
}

static GArray *
make_attributes (Reading *self, const Thing *thing)
{
  GArray *attributes = g_array_new (FALSE, FALSE, sizeof (MndGraphAttribute));

  for (guint i = 0; i < thing->data->len; i++)
    {
      const Datum *datum = &g_array_index (thing->data, Datum, i);
      MndGraphType type = datum->key != NULL ? datum->key->type : MND_GRAPH_TEXT;
      g_array_append_val (attributes, ((MndGraphAttribute){ datum->title, type, datum->value }));
    }
  for (guint i = 0; i < self->ordered->len; i++)
    {
      const Key *key = g_ptr_array_index (self->ordered, i);
      if (key->usual != NULL && *key->usual != '\0' && key->is_edge == thing->is_edge && !has_datum (thing, key))
        g_array_append_val (attributes, ((MndGraphAttribute){ key->title, key->type, key->usual }));
    }
  if (thing->start != NULL)
    g_array_append_val (attributes, ((MndGraphAttribute){ "start_date", MND_GRAPH_TEXT, thing->start }));
  if (thing->end != NULL)
    g_array_append_val (attributes, ((MndGraphAttribute){ "end_date", MND_GRAPH_TEXT, thing->end }));
  return attributes;
}

static void
end_thing (Reading *self)
{
  Thing *thing = get_thing (self);
  g_autoptr (GArray) attributes = make_attributes (self, thing);
  gboolean is_directed = thing->type != NULL ? g_str_equal (thing->type, "directed") : self->is_directed;

  if (thing->n_spells > 1)
    self->n_spelled++;
  mnd_offer_stand_at_line (self->offer, thing->line);
  if (thing->is_edge)
    mnd_graph_offer_add_edge (self->graph, &(MndGraphEdge){ thing->id, thing->source, thing->target, thing->label,
                                                            is_directed, attributes });
  else
    mnd_graph_offer_add_node (self->graph, &(MndGraphNode){ thing->id, thing->label, thing->parent, 0, attributes });
  g_ptr_array_remove_index (self->things, self->things->len - 1);
}

static void
end_cb (gpointer data)
{
  Reading *self = data;
  const char *name = mnd_xml_reader_get_name (self->xml);

  mnd_offer_set_progress (self->offer, mnd_xml_reader_get_fraction (self->xml));
  if (g_str_has_suffix (mnd_xml_reader_get_space (self->xml), "viz"))
    return;
  if (self->text_depth != 0 && g_str_equal (name, "default"))
    {
      self->text_depth = 0;
      if (self->key != NULL && self->key->usual == NULL)
        self->key->usual = g_strstrip (g_strdup (self->text->str));
    }
  else if (g_str_equal (name, "attribute"))
    self->key = NULL;
  else if ((g_str_equal (name, "node") || g_str_equal (name, "edge")) && self->things->len > 0)
    end_thing (self);
}

static void
text_cb (gpointer data)
{
  Reading *self = data;

  if (self->text_depth != 0 && self->text->len <= MND_OFFER_MAX_TEXT)
    g_string_append (self->text, mnd_xml_reader_get_text (self->xml));
}

static void
finish (Reading *self)
{
  mnd_offer_stand_at_line (self->offer, 0);
  if (self->n_spelled > 0)
    mnd_offer_doubt (self->offer, MND_TABLE_NONE, NULL,
                     "%u have several spells; each is there from the first to the last", self->n_spelled);
  if (self->n_timed > 0)
    mnd_offer_doubt (self->offer, MND_TABLE_NONE, NULL, "%u values change in time; the last of each is taken",
                     self->n_timed);
  mnd_graph_offer_finish (self->graph);
  mnd_offer_set_progress (self->offer, 1);
}

gboolean
mnd_gexf_read (GInputStream *stream, goffset size, MndOffer *offer, const char *link_kind, GCancellable *cancellable,
               GError **error)
{
  g_auto (Reading) self = { NULL };
  const MndXmlVisitor visitor = { "gexf", "GEXF", start_cb, end_cb, text_cb };

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream) && MND_IS_OFFER (offer), FALSE);

  self.xml = mnd_xml_reader_new (stream, mnd_offer_get_file (offer), size);
  self.offer = offer;
  self.graph = mnd_graph_offer_new (offer, link_kind);
  self.keys = g_hash_table_new (mnd_hash_text, g_str_equal);
  self.ordered = g_ptr_array_new_with_free_func (key_free_cb);
  self.things = g_ptr_array_new_with_free_func (thing_free_cb);
  self.text = g_string_new (NULL);
  if (!mnd_xml_reader_walk (self.xml, &visitor, &self, cancellable, error))
    return FALSE;
  finish (&self);
  return TRUE;
}
