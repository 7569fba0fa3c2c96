/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * G(D): the map as of a date, as plain arrays that rules walk. One pass over the map makes it; after a change it is
 * brought up to date by mnd_state_update() before anything else reads it (records are borrowed from the map). Actors,
 * links and support are known by their places in the arrays, which say nothing of order: what is reported is ordered by
 * key. Rows that are read seldom (mandates, assessments, places) stay in the map and are asked for there.
 */
#pragma once

#include "analysis/mnd-terms.h"
#include "model/mnd-facets.h"

#define MND_NOTHING G_MAXUINT /* the place of no actor, link, support or party */
#define MND_ALL_TIMES 0       /* instead of a day: whatever existed at any time; for tables, not for rules */

/* Every actor of the map; rules skip those that mnd_state_shows() does not. Facets are the kind's where the row is
 * silent. */
typedef struct
{
  MndId id;
  MndRecord *record;   /* NULL: deleted since */
  const MndKind *kind; /* NULL: the row has none */
  MndFunctions functions;
  gint8 branch;    /* MndBranch or MND_UNSAID; the same for the others */
  gint8 statehood; /* MndStatehood */
  gint8 statutory; /* MndStatutory */
  gint8 armed;     /* MndArmed */
  gint8 level;     /* MndLevel */
  guint8 exists : 1;
  guint8 placeholder : 1;
  guint first_out; /* links in force that go out, by key */
  guint first_in;
  guint first_above;    /* links in force to what stands above it: out by part-of and reports-to, in by commands */
  guint first_below;    /* and to what stands below it */
  guint first_overseer; /* links in force by which it is overseen or complaints about it are heard */
  guint first_party;    /* of support in force */
} MndStateActor;

/* A link in force: its interval and both ends contain D, and it is actual or planned ones count. */
typedef struct
{
  MndId id;
  MndRecord *record; /* NULL: not in force any more */
  guint from;
  guint to;
  guint next_out;   /* of the same `from`, by key */
  guint next_in;    /* of the same `to` */
  guint next_above; /* of the same lower or overseen end, by key; of links of hierarchy and oversight alone */
  guint next_below; /* of the same upper end; of links of hierarchy alone */
  gint8 relation;   /* MndRelation */
  gint8 mode;       /* MndMode as written, or MND_UNSAID; see mnd-oversight.h for what it serves */
  guint8 informal : 1;
  guint8 planned : 1;
  guint8 covers_subordinates : 1;
  guint8 autonomy_guaranteed : 1;
  guint8 dormant : 1;
} MndStateLink;

/* Support in force: its interval contains D, it is neither suspended nor cancelled, and not planned unless planned ones
 * count. ("Completed" says how it ended, which is no matter on a day on which it ran.) */
typedef struct
{
  MndId id;
  MndRecord *record;
  MndInterval interval;
  guint fields;      /* MND_BIT (MndField) */
  guint first_party; /* the parties stand side by side, by key */
  guint n_parties;
} MndStateSupport;

typedef struct
{
  MndRecord *record;
  guint support;
  guint actor;
  guint next; /* of the same actor */
  gint8 role; /* MndPartyRole */
} MndStateParty;

typedef struct _MndWalk MndWalk;
typedef struct _MndNamesakes MndNamesakes;

/* Read it freely, change nothing. */
typedef struct
{
  MndMap *map;
  int day; /* Julian, as in MndInterval; or MND_ALL_TIMES */
  gboolean as_planned;
  char **languages; /* the map's own */
  guint n_actors;
  MndStateActor *actors;
  guint n_links;
  MndStateLink *links;
  guint n_supports;
  MndStateSupport *supports;
  guint n_parties;
  MndStateParty *parties;

  /* of the room's own */
  GHashTable *actor_by_id; /* MndId (owned) -> place + 1 */
  GArray *actor_array;
  GArray *link_array;
  GArray *support_array;
  GArray *party_array;
  guint free_link; /* chained by next_out */
  GPtrArray *idle_walks;
  MndNamesakes *namesakes; /* NULL until it is asked for */
} MndState;

MndState *mnd_state_new (MndMap *map, int day, gboolean as_planned);
void mnd_state_free (MndState *state);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndState, mnd_state_free)
/* Who is called the same. Borrowed. */
const MndNamesakes *mnd_state_get_namesakes (MndState *state);

/* What an update touched. Places of actors (guint), some twice. */
typedef struct
{
  GArray *actors; /* whose row, link, support, mandate, body or assessment is another, or the facets of somebody tied */
  GArray *deep;   /* of these, those whose change matters to what stands below them */
  guint tables;   /* MND_BIT (MndTable) of what was changed */
  guint columns;  /* MND_BIT (column) of actors of which one is another; all of them where an actor came or went */
  guint support_columns; /* the same of support */
  guint relations;       /* MND_BIT (MndRelation) of links that came, went or changed */
  gboolean all;          /* too much to say where: everything is to be worked out anew */
} MndTouched;

MndTouched *mnd_touched_new (void);
/* Brings the state up to date with changes that the map has taken in, and perhaps later ones since: it is right once
 * all of them have been told. Free with mnd_touched_free(). */
MndTouched *mnd_state_update (MndState *state, MndChanges *changes);
void mnd_touched_free (MndTouched *touched);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndTouched, mnd_touched_free)

/* MND_NOTHING where there is none. */
guint mnd_state_find_actor (const MndState *state, const MndId *id);
/* What the row says exists on the day. */
gboolean mnd_state_includes (const MndState *state, MndRecord *record);
/* The actor exists on the day. */
gboolean mnd_state_shows (const MndState *state, guint actor);
/* A real institution of the country's security sector that provides security, state or hybrid: the one of which
 * oversight, command and a mandate can be asked. Neither a placeholder nor an armed group nor a foreign force. */
gboolean mnd_state_is_provider (const MndState *state, guint actor);
/* A real actor of the partner country that is state or hybrid, whatever its functions. */
gboolean mnd_state_is_institution (const MndState *state, guint actor);
/* A real actor whose function is coordination. */
gboolean mnd_state_is_body (const MndState *state, guint actor);
/* The donor that a department belongs to, by part-of among actors that support from abroad; the actor itself where it
 * is the head. */
guint mnd_state_get_donor (MndState *state, guint actor);

/* The links of an actor, by key. */
#define MND_EACH_OUT(state, link, actor)                                                                               \
  guint link = (state)->actors[actor].first_out;                                                                       \
  link != MND_NOTHING;                                                                                                 \
  link = (state)->links[link].next_out
#define MND_EACH_IN(state, link, actor)                                                                                \
  guint link = (state)->actors[actor].first_in;                                                                        \
  link != MND_NOTHING;                                                                                                 \
  link = (state)->links[link].next_in
/* The links by which an actor is overseen, by key. Few, where an actor may have very many links. */
#define MND_EACH_OVERSEER(state, link, actor)                                                                          \
  guint link = (state)->actors[actor].first_overseer;                                                                  \
  link != MND_NOTHING;                                                                                                 \
  link = (state)->links[link].next_above
/* The parts an actor takes in support in force, by key of the support. */
#define MND_EACH_PARTY(state, party, actor)                                                                            \
  guint party = (state)->actors[actor].first_party;                                                                    \
  party != MND_NOTHING;                                                                                                \
  party = (state)->parties[party].next

/* A link of these relations (MND_BIT) from one to the other; MND_NOTHING where there is none. */
guint mnd_state_find_link (const MndState *state, guint from, guint to, guint relations);
/* Links of hierarchy: the actor at the lower end, and at the upper. */
guint mnd_state_get_lower (const MndState *state, guint link);
guint mnd_state_get_upper (const MndState *state, guint link);
gboolean mnd_relation_is_hierarchy (int relation);
/* Overseeing, and hearing complaints. */
gboolean mnd_relation_is_oversight (int relation);
/* The other end. */
guint mnd_state_get_other (const MndState *state, guint link, guint actor);

/*
 * What the latest assessment of the question says that was made until D; where all were made later, the earliest of
 * them: who looks later and finds nothing found nothing of before. `assessment` (may be NULL) takes the row.
 */
MndAnswer mnd_state_get_answer (const MndState *state, guint actor, MndQuestion question, MndRecord **assessment);
/* TRUE where the latest assessment of every question (MND_BIT) is "none". `open` (may be NULL) takes those of which it
 * is not. */
gboolean mnd_state_is_assessed_none (const MndState *state, guint actor, guint questions, guint *open);

/* The place and all that it lies in, from the inside out: const MndId, borrowed from the map. Free with
 * g_ptr_array_unref(). */
GPtrArray *mnd_state_dup_places_around (const MndState *state, const MndId *place);
/* TRUE where one is the other or lies within it. FALSE where either is NULL: a place that is not said is not known. */
gboolean mnd_state_places_meet (const MndState *state, const MndId *a, const MndId *b);
