/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Under which heading of the outline something stands, and what that heading says. In the order of the list. */
#pragma once

#include "model/mnd-map.h"
#include "scene/mnd-style.h"

typedef enum
{
  MND_OUTLINE_OVERSIGHT,
  MND_OUTLINE_MANAGEMENT,
  MND_OUTLINE_JUSTICE,
  MND_OUTLINE_PROVISION,
  MND_OUTLINE_NONE,
  MND_OUTLINE_SUPPORT,
  MND_OUTLINE_PARTNERS,
  MND_OUTLINE_BODIES,
  MND_OUTLINE_N_GROUPS
} MndOutlineGroup;

/* Of an actor or support. */
MndOutlineGroup mnd_outline_group_find (MndMap *map, MndRecord *record);
MndRole mnd_outline_group_get_role (MndOutlineGroup group);
/* In the language of the program. */
const char *mnd_outline_group_get_heading (MndOutlineGroup group);
