/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row under an entry of the canvas: a word of the catalogue (a kind, a field), or an actor or place of the map. */
#pragma once

#include "model/mnd-record.h"

#define MND_TYPE_NAME_CHOICE (mnd_name_choice_get_type ())
G_DECLARE_FINAL_TYPE (MndNameChoice, mnd_name_choice, MND, NAME_CHOICE, GObject)

/* `word` is of the catalogue, which lives for ever. */
MndNameChoice *mnd_name_choice_new_word (MndVocabulary vocabulary, const char *word);
MndNameChoice *mnd_name_choice_new_record (MndRecord *record, const char *name);
/* NULL for an actor or a place. */
const char *mnd_name_choice_get_word (MndNameChoice *choice);
/* NULL for a word. */
MndRecord *mnd_name_choice_get_record (MndNameChoice *choice);
gboolean mnd_name_choice_is_actor (MndNameChoice *choice);
const char *mnd_name_choice_get_title (MndNameChoice *choice);
