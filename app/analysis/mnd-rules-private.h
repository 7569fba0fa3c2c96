/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How rules are written. A rule is asked about one anchor at a time (an actor, a support in force, or the map as a
 * whole) and gives what it finds there to the sink. It reads the state, and of the map only rows of the tables in
 * `reads`. It says how far from the anchor it looks, so that after an edit only anchors within that reach of the
 * touched actors are asked again; what it says of one anchor must not depend on another, nor on the order of rows.
 */
#pragma once

#include "analysis/mnd-aid.h"
#include "analysis/mnd-coverage.h"
#include "analysis/mnd-finding-private.h"
#include "analysis/mnd-names.h"
#include "analysis/mnd-oversight.h"

/* What evaluate() is asked about. */
typedef enum
{
  MND_ANCHOR_ACTOR,     /* each actor that exists on the day */
  MND_ANCHOR_ANY_ACTOR, /* each actor of the map, whatever the day: for the quality of data */
  MND_ANCHOR_SUPPORT,   /* each support in force */
  MND_ANCHOR_MAP,       /* once */
} MndAnchor;

/* How far evaluate() looks from its anchor. (From a support: from its parties.) */
typedef enum
{
  MND_REACH_LINKS,      /* its own row, links, support and rows, and the facets of who is at the other ends */
  MND_REACH_ABOVE,      /* the same, of all that stands above it by part-of, commands, reports-to */
  MND_REACH_OVERSIGHT,  /* and of all that stands above those who oversee one of these */
  MND_REACH_NEIGHBOURS, /* and of all that stands above those to whom one of these is tied by a link or by support */
  MND_REACH_MAP,        /* anything: asked again after every edit of what it reads */
} MndReach;

#define MND_RELATIONS_NONE MND_BIT (MND_N_RELATIONS)
/* Columns of actors from which it follows what an actor is and when: what the is_ functions of mnd-state.h ask. */
#define MND_COLUMNS_STANDING                                                                                           \
  (MND_BIT (MND_ACTOR_KIND) | MND_BIT (MND_ACTOR_FUNCTIONS) | MND_BIT (MND_ACTOR_BRANCH)                               \
   | MND_BIT (MND_ACTOR_STATEHOOD) | MND_BIT (MND_ACTOR_PLACEHOLDER) | MND_BIT (MND_ACTOR_START)                       \
   | MND_BIT (MND_ACTOR_END))

/* Columns of support from which it follows whether it is in force, and since when. */
#define MND_SUPPORT_COLUMNS_STANDING                                                                                   \
  (MND_BIT (MND_SUPPORT_START) | MND_BIT (MND_SUPPORT_END) | MND_BIT (MND_SUPPORT_STATUS))

typedef struct _MndSink MndSink;

struct _MndRule
{
  const char *id;
  guint version;
  const char *name; /* N_() */
  const char *help; /* N_() */
  MndChallenge challenge;
  guint base_severity;
  gboolean is_monotone;
  MndAnchor anchor;
  MndReach reach;
  guint reads;     /* MND_BIT (MndTable) besides actor and link, which all read; citations need not be said */
  guint relations; /* MND_BIT (MndRelation) of links; 0 for all, MND_RELATIONS_NONE */
  guint columns;   /* MND_BIT (column) of actors, MND_COLUMNS_STANDING among them; 0 for all */
  guint
      support_columns; /* the same of support, MND_SUPPORT_COLUMNS_STANDING among them; an anchor that is support: 0 */
  const MndParameter *parameters; /* at most MND_RULE_MAX_PARAMETERS, the last one with a NULL key; NULL for none */
  void (*evaluate) (MndSink *sink, MndState *state, guint anchor); /* anchor: place of the actor or support */
  /* NULL, or asked once besides, of rows of support that belong to no anchor: whenever support, parties or money
   * change. It reads nothing else. */
  void (*evaluate_supports) (MndSink *sink, MndState *state);
  char *(*dup_text) (MndFinding *finding, const MndNames *names);
};

/* Takes it. */
void mnd_sink_take (MndSink *sink, MndFinding *finding);
const MndRule *mnd_sink_get_rule (MndSink *sink);
/* Of the map as it is asked about. */
const MndCoverage *mnd_sink_get_coverage (MndSink *sink);
/* The i-th parameter of the rule. */
double mnd_sink_get_parameter (MndSink *sink, guint i);

/* Ties to a body. */
#define MND_RULES_SEATS                                                                                                \
  (MND_BIT (MND_RELATION_MEMBER_OF) | MND_BIT (MND_RELATION_CHAIRS) | MND_BIT (MND_RELATION_SECRETARIAT_OF))
/* A body in which both have a seat; MND_NOTHING where there is none. */
guint mnd_rules_find_common_body (const MndState *state, guint a, guint b);

/* What makes a finding about an actor graver or lighter, to be added to the base. */
typedef enum
{
  MND_WEIGH_ARMED = 1 << 0,    /* +1 where it is armed */
  MND_WEIGH_NATIONAL = 1 << 1, /* +1 where it is of the national level */
} MndWeigh;
int mnd_rules_weigh (const MndState *state, guint actor, MndWeigh what);
/* An absence: a gap where the latest assessment of every question is "none", else an unknown with the questions that
 * are open. The assessments are witnesses of the gap; the actor is its subject. */
MndFinding *mnd_rules_new_absence (MndSink *sink, const MndState *state, guint actor, guint questions, int severity);
/* The names of all mentions, as a list, none twice. Free with g_free(). */
char *mnd_rules_dup_mentions (MndFinding *finding, const MndNames *names);
/* A link and its two ends. */
void mnd_rules_add_link (MndFinding *finding, const MndState *state, guint link);
/* The links by which a walk came to this step, and whom it came by. */
void mnd_rules_add_path (MndFinding *finding, const MndState *state, const MndWalk *walk, guint step);
/* TRUE where an oversight link that is only planned would start within so many months after D and serve one of these
 * modes (MND_BIT). */
gboolean mnd_rules_is_remedy_planned (const MndState *state, guint actor, guint modes, guint months);
/* The day that is so many months after D, or before where negative. */
int mnd_rules_shift_day (const MndState *state, int months);

/* Some of the mentions, as a list: `n` from the i-th on. Free with g_free(). */
char *mnd_rules_dup_some_mentions (MndFinding *finding, const MndNames *names, guint i, guint n);
/* All parties of some support, and it. */
void mnd_rules_add_support (MndFinding *finding, const MndState *state, guint support);
/* A map-wide finding: `actors` are places (guint) and become mentions. */
void mnd_rules_add_mentions (MndFinding *finding, const MndState *state, const GArray *actors);

/* --- bodies (mnd-rules-bodies.c) */

/* A body of this sector: not an organisation of states that the map says nothing of as a body. */
gboolean mnd_rules_is_sector_body (const MndState *state, guint actor);
/* NULL where the map says nothing of it as a body. */
MndRecord *mnd_rules_find_body_row (const MndState *state, guint body);
/* One of these fields (MND_BIT (MndField)) is among the body's. A body that does not say its fields may cover all. */
gboolean mnd_rules_body_covers (const MndState *state, guint body, guint fields);
/* Whoever is a member, chairs or is secretariat: places (guint), none twice. Free with g_array_unref(). */
GArray *mnd_rules_list_seats (const MndState *state, guint body);
/* The link of the seat; MND_NOTHING. */
guint mnd_rules_find_seat (const MndState *state, guint body, guint actor);
/* The same of a donor or one of its departments. */
guint mnd_rules_find_donor_seat (MndState *state, guint body, guint donor);
gboolean mnd_rules_is_foreign (const MndState *state, guint actor);
/* Civil society, women's organisations, media, universities. */
gboolean mnd_rules_is_society (const MndState *state, guint actor);
/* Somebody has no seat in the body: a gap where its membership has been assessed (found or none), else an unknown. The
 * seats there are, are witnesses; the body is the subject. */
MndFinding *mnd_rules_new_missing_seat (MndSink *sink, const MndState *state, guint body, int severity);

/* The families, each ended by a rule without id. */
extern const MndRule mnd_rules_oversight[];    /* R01, R02, R05 */
extern const MndRule mnd_rules_cycle[];        /* R03 */
extern const MndRule mnd_rules_overseers[];    /* R04, R06, R07 */
extern const MndRule mnd_rules_command[];      /* R08, R09 */
extern const MndRule mnd_rules_mandate[];      /* R10, R11 */
extern const MndRule mnd_rules_network[];      /* R13 */
extern const MndRule mnd_rules_overlap[];      /* R14 */
extern const MndRule mnd_rules_coordination[]; /* R16 to R20 */
extern const MndRule mnd_rules_support[];      /* R15, R24, R26 to R28 */
extern const MndRule mnd_rules_shares[];       /* R21 to R23, R25 */
extern const MndRule mnd_rules_society[];      /* R29 to R33 */
extern const MndRule mnd_rules_notes[];        /* D1 to D7 */
