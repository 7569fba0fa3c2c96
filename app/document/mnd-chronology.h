/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A map over time: support, mandates and links as bars of a chart, under donors, institutions or fields, with the
 * overlaps of the overlap desk, cliffs, and phases. What it holds is of all times; the filter counts, but for cliffs:
 * what is only left out of sight does follow.
 */
#pragma once

#include "document/mnd-document.h"
#include "scene/mnd-time-painter.h"

typedef enum
{
  MND_CHRONOLOGY_BY_DONOR,
  MND_CHRONOLOGY_BY_INSTITUTION,
  MND_CHRONOLOGY_BY_FIELD, /* support alone */
  MND_CHRONOLOGY_N_BYS
} MndChronologyBy;

typedef enum
{
  MND_CHRONOLOGY_SUPPORT,
  MND_CHRONOLOGY_MANDATES,
  MND_CHRONOLOGY_LINKS,
  MND_CHRONOLOGY_ALL,
  MND_CHRONOLOGY_N_KINDS
} MndChronologyKind;

typedef struct
{
  MndChronologyBy by;
  MndChronologyKind kind;
} MndChronologyWish;

/* "donor", "support" ...; labels are for people. */
const char *mnd_chronology_by_get_word (MndChronologyBy by);
const char *mnd_chronology_by_get_label (MndChronologyBy by);
gboolean mnd_chronology_by_from_word (const char *word, MndChronologyBy *by);
const char *mnd_chronology_kind_get_word (MndChronologyKind kind);
const char *mnd_chronology_kind_get_label (MndChronologyKind kind);
gboolean mnd_chronology_kind_from_word (const char *word, MndChronologyKind *kind);

/* What is drawn, and under what: "Support", "By donor". Free with g_free(). */
char *mnd_chronology_wish_dup_words (const MndChronologyWish *wish);

/* `languages` and `left_out` (a set of MndId that the filter leaves out) may be NULL. */
MndTimeChart *mnd_chronology_new_chart (MndMap *map, const char *const *languages, GHashTable *left_out,
                                        const MndChronologyWish *wish);
/* "CCSSP, DFID to Sierra Leone Police, June 2000 to 2005", or what is under a group. Free with g_free(). */
char *mnd_chronology_dup_words (MndMap *map, const char *const *languages, const MndTimeChart *chart, guint row);
/* The dates of a bar: "June 2000 to 2005", "since 2004". Free with g_free(). */
char *mnd_chronology_dup_dates (const char *start, const char *end);

/* What the signs of the chart mean. */
const char *mnd_chronology_get_legend (void);

/* One end of a bar as one edit; `id` is of support, a link or a mandate. */
gboolean mnd_document_set_span_date (MndDocument *document, const MndId *id, gboolean is_end, const char *date,
                                     GError **error);
