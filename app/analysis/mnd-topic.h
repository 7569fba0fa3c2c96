/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a finding may be about though it has no row of its own: a field, a dimension, a layer, the sector as a whole.
 * Each has a key that is the same in every map, so that verdicts find it again.
 */
#pragma once

#include "model/mnd-catalogue.h"
#include "model/mnd-id.h"

/* MND_VOCABULARY_NONE and NULL stand for the sector. */
MndId mnd_topic_get_id (MndVocabulary vocabulary, const char *word);
/* FALSE where the key is no topic's. `word` is NULL for the sector. */
gboolean mnd_topic_find (const MndId *id, MndVocabulary *vocabulary, const char **word);
/* In the language of the interface; NULL where the key is no topic's. */
const char *mnd_topic_get_label (const MndId *id);
