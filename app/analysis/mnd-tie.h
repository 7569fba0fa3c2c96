/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What ties two actors, by links and by support alike: of which family it is, and which way it leads. Oversight,
 * command and money lead from whoever acts, also where the link is drawn from the lower end; meeting leads both ways.
 */
#pragma once

#include "analysis/mnd-state.h"

typedef enum
{
  MND_FAMILY_OF_OVERSIGHT, /* oversees, hears complaints about */
  MND_FAMILY_OF_COMMAND,   /* commands, reports to, is part of */
  MND_FAMILY_OF_MONEY,     /* funds; parties of support, from whoever pays down to whom it is for */
  MND_FAMILY_OF_MEETING,   /* is member of, chairs, is secretariat of, cooperates with */
  MND_FAMILY_OF_REST,      /* appoints, advises, contests */
  MND_N_TIE_FAMILIES
} MndTieFamily;

#define MND_ALL_TIE_FAMILIES (MND_BIT (MND_N_TIE_FAMILIES) - 1)

/* "oversight", "command", "money", "meeting", "rest"; labels are for people. */
const char *mnd_tie_family_get_word (MndTieFamily family);
const char *mnd_tie_family_get_label (MndTieFamily family);
gboolean mnd_tie_family_from_word (const char *word, MndTieFamily *family);

MndTieFamily mnd_relation_get_family (int relation);
/* It leads from `from` to the other end. */
gboolean mnd_relation_leads_out (int relation);
/* It leads from `to` to the other end. */
gboolean mnd_relation_leads_in (int relation);

/* One tie between two actors, seen from one of them. */
typedef struct
{
  guint link;    /* MND_NOTHING: support */
  guint own;     /* of support: the party seen from; MND_NOTHING: a link */
  guint other;   /* of support: the party at the other end */
  gboolean away; /* it leads from the one seen from to the other; where it leads both ways: as it is drawn */
  gboolean planned;
} MndTie;

/* Of the map: of the link, or of the support. Borrowed. */
MndRecord *mnd_tie_get_record (const MndState *state, const MndTie *tie);
gboolean mnd_state_is_support_planned (const MndState *state, guint support);

/* What ties two actors, of these families (MND_BIT): links by key, then support by key. `onward`: only what leads from
 * the first to the second. MndTie; free with g_array_unref(). */
GArray *mnd_state_dup_ties (const MndState *state, guint from, guint to, guint families, gboolean onward);
