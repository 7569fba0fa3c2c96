/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A graph of another program as an offer: nodes become actors, edges links, a group of nodes an actor that they are
 * part of. What the attributes say is put into the column or text of that name; what nobody here knows becomes a line
 * of the note, or is left out and said so. Shared by the readers of all graph formats.
 */
#pragma once

#include "exchange/mnd-offer.h"

typedef enum
{
  MND_GRAPH_TEXT,   /* also whatever has no type */
  MND_GRAPH_WHOLE,  /* a whole number or a truth */
  MND_GRAPH_NUMBER, /* a measure; without a column it is left out */
  MND_GRAPH_SHOW,   /* how it is drawn: left out */
} MndGraphType;

/* All strings are borrowed. */
typedef struct
{
  const char *title;
  MndGraphType type;
  const char *value;
} MndGraphAttribute;

typedef struct
{
  const char *id;
  const char *label;  /* NULL: its id serves */
  const char *parent; /* the id of the node it stands in, or NULL */
  guint graph;        /* in which graph of the file, from 0 */
  GArray *attributes; /* of MndGraphAttribute */
} MndGraphNode;

typedef struct
{
  const char *id; /* NULL: it has none */
  const char *source;
  const char *target;
  const char *label;
  gboolean is_directed;
  GArray *attributes;
} MndGraphEdge;

typedef struct _MndGraphOffer MndGraphOffer;

/* `link_kind` (a word of the catalogue; NULL is "cooperates_with") is what an edge is that says nothing of itself. */
MndGraphOffer *mnd_graph_offer_new (MndOffer *offer, const char *link_kind);
void mnd_graph_offer_free (MndGraphOffer *graph);
void mnd_graph_offer_add_node (MndGraphOffer *graph, const MndGraphNode *node);
void mnd_graph_offer_add_edge (MndGraphOffer *graph, const MndGraphEdge *edge);
/* Something that has no place in a map ("hyperedge"), which is only counted. */
void mnd_graph_offer_leave_out (MndGraphOffer *graph, const char *what);
/* Says what was assumed and left out, and finishes the offer. */
void mnd_graph_offer_finish (MndGraphOffer *graph);
/* A type as GraphML and GEXF write it. */
MndGraphType mnd_graph_type_parse (const char *word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndGraphOffer, mnd_graph_offer_free)
