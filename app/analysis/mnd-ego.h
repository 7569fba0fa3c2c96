/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The neighbourhood of one actor as of a date: who oversees it, who stands above it, who pays it, who meets it, whom it
 * oversees, leads and pays, and who stands behind these. A neighbour has each role that it plays; planned ties are in
 * it where the state has them, and say so.
 */
#pragma once

#include "analysis/mnd-tie.h"

/* In the order in which they are told. */
typedef enum
{
  MND_EGO_OVERSEERS, /* oversee it, or hear complaints about it */
  MND_EGO_SUPERIORS, /* command it; it reports to them, or is part of them */
  MND_EGO_PAYERS,    /* fund it; stand above it in support */
  MND_EGO_MEETINGS,  /* bodies in which it sits, who sits there too, who sits in it, with whom it cooperates */
  MND_EGO_OVERSEEN,  /* the same from the other end */
  MND_EGO_SUBORDINATES,
  MND_EGO_PAID,
  MND_EGO_OTHERS, /* appoint or advise it, contest it; and the other way round */
  MND_N_EGO_ROLES
} MndEgoRole;

typedef struct
{
  MndEgoRole role;
  guint actor;   /* the neighbour */
  guint through; /* by way of whom: a body in which both sit; or who stands before it. MND_NOTHING: directly */
  gboolean is_behind;
  MndTie tie; /* seen from the neighbour, to the one in the middle, or to `through` */
} MndEgoTie;

typedef struct
{
  guint actor;
  GArray *ties; /* MndEgoTie: by role; within one directly first, actual ones first, then by key of the neighbour */
} MndEgo;

/* "overseers", "superiors" ...; labels are for people: "Overseen by". */
const char *mnd_ego_role_get_word (MndEgoRole role);
const char *mnd_ego_role_get_label (MndEgoRole role);

/* `behind`: also who commands, contains or pays the neighbours and is none itself. */
MndEgo *mnd_ego_new (MndState *state, guint actor, gboolean behind);
void mnd_ego_free (MndEgo *ego);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndEgo, mnd_ego_free)

guint mnd_ego_get_size (const MndEgo *ego);
const MndEgoTie *mnd_ego_get (const MndEgo *ego, guint i);
/* How many different neighbours have the role, directly or through a body. */
guint mnd_ego_count (const MndEgo *ego, MndEgoRole role);
