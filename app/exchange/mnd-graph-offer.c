/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nodes and edges as actors and links; see the header. */
#include "exchange/mnd-graph-offer.h"

#include "exchange/mnd-offer-words.h"
#include "model/mnd-date.h"
#include "model/mnd-hash.h"
#include "model/mnd-kind-guess.h"

#include <string.h>

#define DEFAULT_LINK "cooperates_with"

/* What the title of an attribute means. */
typedef struct
{
  const char *name; /* a column, a text property or "label"; NULL: nobody here knows it. Static. */
  gboolean is_look;
} Title;

struct _MndGraphOffer
{
  MndOffer *offer;
  const char *link_kind;
  MndKindGuesser *guesser;
  GHashTable *left_out;  /* what -> how often */
  GHashTable *titles[2]; /* title -> Title, of actors and of links */
  GHashTable *graphs;    /* MndOfferItem -> the graph it stood in first */
  GPtrArray *parents;    /* char*, a node and its group by turns */
  guint n_nameless;
  guint n_guessed;
  guint n_other;
  guint n_repeated;
  guint n_directed;   /* edges that do not say what they are */
  guint n_undirected; /* likewise */
};

MndGraphOffer *
mnd_graph_offer_new (MndOffer *offer, const char *link_kind)
{
  MndGraphOffer *self;

  g_return_val_if_fail (MND_IS_OFFER (offer), NULL);
  g_return_val_if_fail (link_kind == NULL || mnd_catalogue_find_link_kind (link_kind) != NULL, NULL);

  self = g_new0 (MndGraphOffer, 1);
  self->offer = g_object_ref (offer);
  self->link_kind = link_kind != NULL ? mnd_catalogue_find_link_kind (link_kind)->word : DEFAULT_LINK;
  self->guesser = mnd_kind_guesser_new ();
  self->left_out = g_hash_table_new_full (mnd_hash_text, g_str_equal, g_free, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (self->titles); i++)
    self->titles[i] = g_hash_table_new_full (mnd_hash_text, g_str_equal, g_free, g_free);
  self->graphs = g_hash_table_new (NULL, NULL);
  self->parents = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
mnd_graph_offer_free (MndGraphOffer *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->left_out);
  for (guint i = 0; i < G_N_ELEMENTS (self->titles); i++)
    g_hash_table_unref (self->titles[i]);
  g_hash_table_unref (self->graphs);
  g_ptr_array_unref (self->parents);
  mnd_kind_guesser_free (self->guesser);
  g_object_unref (self->offer);
  g_free (self);
}

MndGraphType
mnd_graph_type_parse (const char *word)
{
  static const char *const wholes[] = { "int", "integer", "long", "short", "byte", "boolean", "bool", NULL };
  static const char *const numbers[] = { "float", "double", "real", "bigdecimal", NULL };
  g_autofree char *lower = word != NULL ? g_ascii_strdown (word, -1) : NULL;

  if (lower != NULL && g_strv_contains (wholes, lower))
    return MND_GRAPH_WHOLE;
  return lower != NULL && g_strv_contains (numbers, lower) ? MND_GRAPH_NUMBER : MND_GRAPH_TEXT;
}

void
mnd_graph_offer_leave_out (MndGraphOffer *self, const char *what)
{
  guint n;

  g_return_if_fail (self != NULL && what != NULL);

  n = GPOINTER_TO_UINT (g_hash_table_lookup (self->left_out, what));
  /* A file may have as many attributes as nodes. */
  if (n == 0 && g_hash_table_size (self->left_out) >= MND_OFFER_MAX_PROBLEMS)
    return;
  g_hash_table_insert (self->left_out, g_strdup (what), GUINT_TO_POINTER (n + 1));
}

/* --- attributes */

/* What other programs call our columns and texts; folded. */
static const struct
{
  const char *title;
  const char *name;
} synonyms[] = {
  { "label", "name" },         { "node label", "name" },      { "title", "name" },
  { "short name", "acronym" }, { "abbreviation", "acronym" }, { "abbr", "acronym" },
  { "other name", "alias" },   { "aliases", "alias" },        { "desc", "description" },
  { "comment", "note" },       { "comments", "note" },        { "notes", "note" },
  { "type", "kind" },          { "category", "kind" },        { "class", "kind" },
  { "relation", "kind" },      { "relationship", "kind" },    { "interaction", "kind" },
  { "start", "start_date" },   { "begin", "start_date" },     { "from date", "start_date" },
  { "founded", "start_date" }, { "end", "end_date" },         { "to date", "end_date" },
  { "dissolved", "end_date" }, { "legal basis", "basis" },    { "edge label", "label" },
};

/* How things look, and where they stand. */
static const char *const looks[] = {
  "x",       "y",     "z",        "x coordinate", "y coordinate", "z coordinate",
  "size",    "width", "height",   "color",        "colour",       "r",
  "g",       "b",     "a",        "shape",        "label.color",  "label.size",
  "font",    "fill",  "zorder",   "expanded",     "weight",       "thickness",
  "nodedef", "url",   "graphics", "position",     NULL,
};

static char *
dup_plain_title (const char *title)
{
  char *plain = g_utf8_casefold (title, -1);

  g_strdelimit (plain, "_-", ' ');
  return g_strstrip (plain);
}

static const char *
find_name (MndTable table, const char *plain)
{
  static const char *const texts[] = { "name", "acronym", "alias", "description", "note", "basis", "wording" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (texts[i], plain))
      return texts[i];
  for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
    if (g_str_equal (synonyms[i].title, plain))
      return synonyms[i].name;
  for (guint i = 0; i < mnd_table_get_info (table)->n_columns; i++)
    {
      g_autofree char *column = dup_plain_title (mnd_table_get_column (table, i)->name);
      if (g_str_equal (column, plain))
        return mnd_table_get_column (table, i)->name;
    }
  return NULL;
}

/* A file has few titles and says them often. */
static const Title *
get_title (MndGraphOffer *self, MndTable table, const char *text)
{
  GHashTable *titles = self->titles[table == MND_TABLE_LINK];
  Title *title = g_hash_table_lookup (titles, text);
  g_autofree char *plain = NULL;

  if (title != NULL)
    return title;
  plain = dup_plain_title (text);
  title = g_new0 (Title, 1);
  title->name = find_name (table, plain);
  title->is_look = g_strv_contains (looks, plain);
  g_hash_table_insert (titles, g_strdup (text), title);
  return title;
}

static gboolean
is_nothing (const char *value)
{
  static const char *const nothings[] = {
    "", "null", "none", "nan", "n/a", "inf", "-inf", "infinity", "-infinity", NULL
  };
  g_autofree char *lower = g_ascii_strdown (value, -1);

  return g_strv_contains (nothings, g_strstrip (lower));
}

/* What is a date in the map: a moment gives its day, "2004.0" a year. Free with g_free(). */
static char *
dup_date (const char *value)
{
  const char *time = strchr (value, 'T');
  char *date = time != NULL ? g_strndup (value, (gsize) (time - value)) : g_strdup (value);

  g_strstrip (date);
  if (g_str_has_suffix (date, ".0"))
    date[strlen (date) - 2] = '\0';
  if (strlen (date) > 4 && strspn (date, "0123456789-") == strlen (date) && g_str_has_suffix (date, "-"))
    date[strlen (date) - 1] = '\0';
  return date;
}

static gboolean
set_column (MndGraphOffer *self, MndOfferItem *item, guint place, const char *title, const char *value)
{
  const MndColumn *column = mnd_table_get_column (item->table, place);
  g_autofree char *date = NULL;

  /* In which currency and unit, nobody says. */
  if (mnd_table_find_currency_column (item->table, place) >= 0)
    return FALSE;
  switch (column->type)
    {
    case MND_COLUMN_DATE:
      date = dup_date (value);
      if (!mnd_date_is_valid (date))
        mnd_graph_offer_leave_out (self, title);
      else
        mnd_offer_set (self->offer, item, place, date);
      return TRUE;
    case MND_COLUMN_WORD:
      if (mnd_words_find (column->vocabulary, value) == NULL)
        return FALSE;
      mnd_offer_set (self->offer, item, place, value);
      return TRUE;
    case MND_COLUMN_ID:
    case MND_COLUMN_REAL:
      return FALSE;
    default:
      mnd_offer_set (self->offer, item, place, value);
      return TRUE;
    }
}

static void
append_note (GString *note, const char *title, const char *value)
{
  if (note->len + strlen (value) + strlen (title) + 3 > MND_OFFER_MAX_TEXT / 2)
    return;
  g_string_append_printf (note, "%s%s: %s", note->len > 0 ? "\n" : "", title, value);
}

/* "name_fr" is the name in French. */
static gboolean
say_in_language (MndGraphOffer *self, MndOfferItem *item, const MndGraphAttribute *attribute)
{
  static const char *const properties[] = { "name", "acronym", "alias", "description", "note" };

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      const char *language = attribute->title + strlen (properties[i]);
      if (!g_str_has_prefix (attribute->title, properties[i]) || *language != '_' || strlen (language) < 3
          || strlen (language) > 4 || !g_ascii_islower (language[1]) || !g_ascii_islower (language[2]))
        continue;
      mnd_offer_say (self->offer, item, properties[i], language + 1, attribute->value);
      return TRUE;
    }
  return FALSE;
}

static void
say_identifiers (MndGraphOffer *self, MndOfferItem *item, const char *value)
{
  g_auto (GStrv) lines = g_strsplit_set (value, "\n;", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *is = strchr (lines[i], '=');
      if (is == NULL)
        continue;
      *is = '\0';
      mnd_offer_identify (self->offer, item, g_strstrip (lines[i]), is + 1);
    }
}

/* TRUE where it has found its place. */
static gboolean
place_attribute (MndGraphOffer *self, MndOfferItem *item, const MndGraphAttribute *attribute, const char *name)
{
  int column = name != NULL ? mnd_table_find_column (item->table, name) : -1;

  if (name == NULL)
    return say_in_language (self, item, attribute);
  if (g_str_equal (name, "identifiers"))
    say_identifiers (self, item, attribute->value);
  else if (column >= 0)
    return set_column (self, item, (guint) column, attribute->title, attribute->value);
  else if (mnd_catalogue_has_word (MND_VOCABULARY_PROPERTY, name))
    mnd_offer_say (self->offer, item, name, NULL, attribute->value);
  else
    return FALSE;
  return TRUE;
}

static void
put_attributes (MndGraphOffer *self, MndOfferItem *item, GArray *attributes, GString *note)
{
  for (guint i = 0; attributes != NULL && i < attributes->len; i++)
    {
      const MndGraphAttribute *attribute = &g_array_index (attributes, MndGraphAttribute, i);
      const Title *title = get_title (self, item->table, attribute->title);
      if (is_nothing (attribute->value))
        continue;
      if (attribute->type == MND_GRAPH_SHOW || title->is_look)
        mnd_graph_offer_leave_out (self, attribute->title);
      else if (!place_attribute (self, item, attribute, title->name))
        {
          if (attribute->type == MND_GRAPH_NUMBER)
            mnd_graph_offer_leave_out (self, attribute->title);
          else
            append_note (note, attribute->title, attribute->value);
        }
    }
}

/* --- nodes */

static gboolean
is_repeated (MndGraphOffer *self, const MndGraphNode *node)
{
  MndOfferItem *first = mnd_offer_find (self->offer, MND_TABLE_ACTOR, node->id);
  const char *label = node->label != NULL && *node->label != '\0' ? node->label : node->id;

  return first != NULL && GPOINTER_TO_UINT (g_hash_table_lookup (self->graphs, first)) != node->graph
         && g_strcmp0 (mnd_offer_item_find_text (first, "name"), label) == 0;
}

static void
name_node (MndGraphOffer *self, MndOfferItem *item, const MndGraphNode *node)
{
  if (node->label != NULL)
    mnd_offer_say (self->offer, item, "name", NULL, node->label);
}

static void
assume_kind (MndGraphOffer *self, MndOfferItem *item)
{
  const char *guess;

  if (mnd_offer_item_get_cell (item, MND_ACTOR_KIND) != NULL)
    return;
  guess = mnd_kind_guesser_find (self->guesser, mnd_offer_item_find_text (item, "name"));
  if (guess != NULL)
    self->n_guessed++;
  else
    self->n_other++;
  mnd_offer_assume (self->offer, item, MND_ACTOR_KIND, guess != NULL ? guess : "other");
}

void
mnd_graph_offer_add_node (MndGraphOffer *self, const MndGraphNode *node)
{
  g_autoptr (GString) note = g_string_new (NULL);
  MndOfferItem *item;

  g_return_if_fail (self != NULL && node != NULL);

  mnd_offer_count_row (self->offer, MND_TABLE_ACTOR);
  if (node->id != NULL && is_repeated (self, node))
    {
      self->n_repeated++;
      return;
    }
  item = mnd_offer_add (self->offer, MND_TABLE_ACTOR, node->id != NULL ? node->id : "");
  if (item == NULL)
    return;
  g_hash_table_insert (self->graphs, item, GUINT_TO_POINTER (node->graph));
  name_node (self, item, node);
  put_attributes (self, item, node->attributes, note);
  mnd_offer_say (self->offer, item, "note", NULL, note->str);
  if (mnd_offer_item_find_text (item, "name") == NULL)
    {
      self->n_nameless++;
      mnd_offer_call (self->offer, item, node->id);
    }
  assume_kind (self, item);
  if (node->parent == NULL)
    return;
  g_ptr_array_add (self->parents, g_strdup (node->id));
  g_ptr_array_add (self->parents, g_strdup (node->parent));
}

/* --- edges */

/* TRUE where the label is the kind, or the time in which the link is there. */
static gboolean
read_label (MndGraphOffer *self, MndOfferItem *item, const char *label, gboolean *is_inverse)
{
  const char *kind;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  gboolean turns = FALSE;

  kind = mnd_words_find_link_kind (label, &turns);
  if (kind != NULL)
    {
      *is_inverse = turns;
      return mnd_offer_set (self->offer, item, MND_LINK_KIND, kind);
    }
  if (!mnd_words_find_dates (label, &start, &end))
    return FALSE;
  mnd_offer_set (self->offer, item, MND_LINK_START, start);
  mnd_offer_set (self->offer, item, MND_LINK_END, end);
  return TRUE;
}

/* Attributes that say what the edge is, whatever they are called; the rest as for nodes. */
static void
put_edge_attributes (MndGraphOffer *self, MndOfferItem *item, const MndGraphEdge *edge, GString *note,
                     gboolean *is_inverse)
{
  g_autoptr (GArray) rest = g_array_new (FALSE, FALSE, sizeof (MndGraphAttribute));

  for (guint i = 0; edge->attributes != NULL && i < edge->attributes->len; i++)
    {
      const MndGraphAttribute *attribute = &g_array_index (edge->attributes, MndGraphAttribute, i);
      const char *name = get_title (self, MND_TABLE_LINK, attribute->title)->name;
      gboolean says_kind = name != NULL && (g_str_equal (name, "kind") || g_str_equal (name, "label"));
      gboolean is_again = edge->label != NULL && g_str_equal (edge->label, attribute->value);
      if (!(says_kind && (is_again || read_label (self, item, attribute->value, is_inverse))))
        g_array_append_val (rest, *attribute);
    }
  if (edge->label != NULL && *edge->label != '\0' && !read_label (self, item, edge->label, is_inverse))
    g_string_append (note, edge->label);
  put_attributes (self, item, rest, note);
}

static void
assume_link_kind (MndGraphOffer *self, MndOfferItem *item, gboolean is_directed)
{
  if (mnd_offer_item_get_cell (item, MND_LINK_KIND) != NULL)
    return;
  if (is_directed)
    self->n_directed++;
  else
    self->n_undirected++;
  /* A part of what makes two links the same, so it is not only assumed. */
  mnd_offer_set (self->offer, item, MND_LINK_KIND, self->link_kind);
}

void
mnd_graph_offer_add_edge (MndGraphOffer *self, const MndGraphEdge *edge)
{
  g_autoptr (GString) note = g_string_new (NULL);
  gboolean is_inverse = FALSE, has_key;
  MndOfferItem *item;

  g_return_if_fail (self != NULL && edge != NULL);

  mnd_offer_count_row (self->offer, MND_TABLE_LINK);
  if (edge->source == NULL || edge->target == NULL || g_str_equal (edge->source, edge->target))
    {
      mnd_offer_refuse (self->offer, NULL, MND_TABLE_LINK, MND_EXCHANGE_ERROR_REFERENCE, NULL, "%s",
                        edge->source == NULL || edge->target == NULL ? "the edge has an end that is not said"
                                                                     : "the edge leads to where it comes from");
      return;
    }
  has_key = edge->id != NULL && *edge->id != '\0' && strlen (edge->id) <= MND_OFFER_MAX_KEY
            && mnd_offer_find (self->offer, MND_TABLE_LINK, edge->id) == NULL;
  item = mnd_offer_add (self->offer, MND_TABLE_LINK, has_key ? edge->id : NULL);
  if (item == NULL)
    return;
  put_edge_attributes (self, item, edge, note, &is_inverse);
  assume_link_kind (self, item, edge->is_directed);
  mnd_offer_refer (self->offer, item, MND_LINK_FROM, is_inverse ? edge->target : edge->source);
  mnd_offer_refer (self->offer, item, MND_LINK_TO, is_inverse ? edge->source : edge->target);
  mnd_offer_assume (self->offer, item, MND_LINK_STATUS, "actual");
  mnd_offer_say (self->offer, item, "note", NULL, note->str);
}

/* --- the end */

static void
add_parents (MndGraphOffer *self)
{
  for (guint i = 0; i + 1 < self->parents->len; i += 2)
    {
      const char *node = g_ptr_array_index (self->parents, i), *group = g_ptr_array_index (self->parents, i + 1);
      MndOfferItem *item = mnd_offer_add (self->offer, MND_TABLE_LINK, NULL);
      if (item == NULL)
        return;
      item->row = mnd_offer_find (self->offer, MND_TABLE_ACTOR, node)->row;
      mnd_offer_set (self->offer, item, MND_LINK_KIND, "part_of");
      mnd_offer_refer (self->offer, item, MND_LINK_FROM, node);
      mnd_offer_refer (self->offer, item, MND_LINK_TO, group);
      mnd_offer_assume (self->offer, item, MND_LINK_STATUS, "actual");
      mnd_offer_locate (item, node);
    }
  if (self->parents->len > 0)
    mnd_offer_doubt (self->offer, MND_TABLE_NONE, NULL, "%u nodes stand in groups; each is taken as part of its group",
                     self->parents->len / 2);
}

static void
say_left_out (MndGraphOffer *self)
{
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (self->left_out), (GCompareFunc) strcmp);

  for (GList *l = names; l != NULL; l = l->next)
    mnd_offer_doubt (self->offer, MND_TABLE_NONE, l->data, "it is left out, of %u",
                     GPOINTER_TO_UINT (g_hash_table_lookup (self->left_out, l->data)));
}

void
mnd_graph_offer_finish (MndGraphOffer *self)
{
  g_return_if_fail (self != NULL);

  mnd_offer_stand_at_line (self->offer, 0);
  if (self->n_nameless > 0)
    mnd_offer_doubt (self->offer, MND_TABLE_NONE, NULL, "%u nodes have no label; their id is their name",
                     self->n_nameless);
  if (self->n_guessed > 0)
    mnd_offer_doubt (self->offer, MND_TABLE_NONE, "kind", "of %u actors it is guessed from the name", self->n_guessed);
  if (self->n_other > 0)
    mnd_offer_doubt (self->offer, MND_TABLE_NONE, "kind", "of %u actors nothing says it; it is 'other'", self->n_other);
  if (self->n_repeated > 0)
    mnd_offer_doubt (self->offer, MND_TABLE_NONE, NULL, "%u nodes stand in several graphs; each is taken once",
                     self->n_repeated);
  if (self->n_directed > 0)
    mnd_offer_doubt (self->offer, MND_TABLE_NONE, "kind",
                     "of %u edges nothing says it; each is '%s', from source to target", self->n_directed,
                     self->link_kind);
  if (self->n_undirected > 0)
    mnd_offer_doubt (self->offer, MND_TABLE_NONE, "kind", "of %u edges without direction nothing says it; each is '%s'",
                     self->n_undirected, self->link_kind);
  add_parents (self);
  say_left_out (self);
  mnd_offer_finish (self->offer);
}
