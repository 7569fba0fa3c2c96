/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The catalogue's data as its look-ups see it. */
#pragma once

#include "model/mnd-catalogue.h"

typedef struct
{
  const char *context;
  guint n_words;
  const MndWord *words;
} MndVocabularyData;

extern const MndVocabularyData mnd_catalogue_vocabularies[MND_N_VOCABULARIES];
extern const MndKind mnd_catalogue_kinds[];
extern const guint mnd_catalogue_n_kinds;
extern const MndLinkKind mnd_catalogue_link_kinds[];
extern const guint mnd_catalogue_n_link_kinds;
