/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who oversees an actor: the links that say so, and what each is worth. Hearing complaints is oversight by complaint.
 * Oversight of what stands above an actor (by part-of and commands) counts for the actor only where the link covers
 * subordinates.
 */
#pragma once

#include "analysis/mnd-walk.h"

/* Modes that do not answer to the executive; a mode that is only called independent is one. */
#define MND_MODES_INDEPENDENT                                                                                          \
  (MND_BIT (MND_MODE_PARLIAMENTARY) | MND_BIT (MND_MODE_AUDIT) | MND_BIT (MND_MODE_JUDICIAL)                           \
   | MND_BIT (MND_MODE_COMPLAINTS) | MND_BIT (MND_MODE_INDEPENDENT))
/* The questions that ask for them. */
#define MND_QUESTIONS_INDEPENDENT                                                                                      \
  (MND_BIT (MND_QUESTION_PARLIAMENTARY) | MND_BIT (MND_QUESTION_AUDIT) | MND_BIT (MND_QUESTION_JUDICIAL)               \
   | MND_BIT (MND_QUESTION_COMPLAINTS))

typedef struct
{
  guint link;
  guint overseer;
  guint modes; /* MND_BIT (MndMode): the one that is written and the one for which the overseer is made: an audit
                  institution audits whatever the link calls it; internal alone where the overseer stands under the
                  actor that it oversees */
  guint step;  /* of `above`: whom it oversees; 0 is the actor itself */
  gboolean is_independent; /* by mode or by the overseer's branch, and the overseer does not stand under the actor */
} MndOversight;

typedef struct
{
  MndWalk *above;
  GArray *entries; /* MndOversight; nearest first, then by key */
} MndOversights;

MndOversights *mnd_oversights_new (MndState *state, guint actor);
void mnd_oversights_free (MndOversights *oversights);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndOversights, mnd_oversights_free)

guint mnd_oversights_get_size (const MndOversights *oversights);
const MndOversight *mnd_oversights_get (const MndOversights *oversights, guint i);
/* All modes together. */
guint mnd_oversights_get_modes (const MndOversights *oversights);
gboolean mnd_oversights_has_independent (const MndOversights *oversights);

/* The modes that a link of oversight serves. */
guint mnd_link_get_modes (const MndState *state, guint link);
/* By its modes or its overseer's branch, whoever the overseer answers to. */
gboolean mnd_link_is_independent (const MndState *state, guint link);
