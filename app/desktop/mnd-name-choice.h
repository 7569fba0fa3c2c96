/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row under the name entry: a kind for a new actor, or an actor of the map. */
#pragma once

#include "model/mnd-record.h"

#define MND_TYPE_NAME_CHOICE (mnd_name_choice_get_type ())
G_DECLARE_FINAL_TYPE (MndNameChoice, mnd_name_choice, MND, NAME_CHOICE, GObject)

/* `kind` is a word of the catalogue, which lives for ever. */
MndNameChoice *mnd_name_choice_new_kind (const char *kind);
MndNameChoice *mnd_name_choice_new_actor (MndRecord *actor, const char *name);
const char *mnd_name_choice_get_kind (MndNameChoice *choice);
/* NULL for a kind. */
MndRecord *mnd_name_choice_get_actor (MndNameChoice *choice);
const char *mnd_name_choice_get_title (MndNameChoice *choice);
