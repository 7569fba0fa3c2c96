/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which row of a map somebody else means: by identifier, exact name, alias or acronym in any language, then by what is
 * the same but for accents, by initials and by similar words. Only the first ones are ever certain. It indexes the map
 * as it is when it is first asked and holds for as long as that does not change; same map, same question, same answer.
 */
#pragma once

#include "model/mnd-map.h"

/* Answers to one question at most. */
#define MND_MATCHER_MAX 5
/* Two names are similar from here on: twice the weight of the words they share by the weight of all they have. Words
 * that say little ("ministry", "national", the country's name, what every second name has) weigh little, and alone they
 * make no match; a word with one wrong letter counts 0.85, a beginning of a word 0.8, an abbreviation ("min.") 0.9.
 * Names with different numbers in them are not similar. */
#define MND_MATCHER_SIMILAR 0.75

/* Why, the strongest first. */
typedef enum
{
  MND_MATCH_IDENTIFIER,
  MND_MATCH_NAME,     /* in some language, but for case and spaces */
  MND_MATCH_ALIAS,    /* likewise */
  MND_MATCH_ACRONYM,  /* but for case and full stops */
  MND_MATCH_FOLDED,   /* a name or alias but for accents, articles, forms of letters, punctuation */
  MND_MATCH_INITIALS, /* "MoD" for a Ministry of Defence that has no acronym */
  MND_MATCH_SIMILAR,  /* see MND_MATCHER_SIMILAR */
} MndMatchReason;

typedef struct
{
  MndRecord *record; /* borrowed from the map */
  MndMatchReason reason;
  gboolean is_certain; /* of the answers to one question at most the first is */
  double score;        /* 0 to 1 */
} MndMatch;

/* What is known of the one who is meant. Everything may be NULL. */
typedef struct
{
  MndTable table;           /* actor, support, source or place */
  const char *identifiers;  /* one a line: scheme=value; for a place also "code=", for a source "url=" */
  const char *local;        /* an identifier that others may have as well: good only where a name fits too */
  const char *const *names; /* names and aliases in any languages; one may be an acronym */
  const char *const *acronyms;
  const char
      *kind; /* of an actor: where it is of quite another sort than the row's, nothing but an identifier is certain */
} MndMatchQuery;

#define MND_TYPE_MATCHER (mnd_matcher_get_type ())
G_DECLARE_FINAL_TYPE (MndMatcher, mnd_matcher, MND, MATCHER, GObject)

MndMatcher *mnd_matcher_new (MndMap *map);
/* The rows that may be meant, the likeliest first; empty where there is none. An array of MndMatch; free with
 * g_array_unref(). */
GArray *mnd_matcher_find (MndMatcher *matcher, const MndMatchQuery *query);
/* Somebody who is named in a text. */
typedef struct
{
  MndRecord *record;
  MndMatchReason reason; /* MND_MATCH_NAME, also for aliases, or MND_MATCH_ACRONYM */
  gboolean is_certain;   /* nobody else is called so, and it is no single common word */
  gsize start, end;      /* bytes of the text, in which the name stands */
} MndNaming;

/* Whom a text names: names and aliases in any language but for accents and the like, as whole words, and acronyms in
 * capitals; of two that overlap the longer one. Where several are called so, each of them. In the order of the text. An
 * array of MndNaming; free with g_array_unref(). */
GArray *mnd_matcher_find_in_text (MndMatcher *matcher, MndTable table, const char *text);
/* TRUE where an actor cannot well be both: a ministry and a police. NULL and "other" contradict nothing. */
gboolean mnd_matcher_kinds_contradict (const char *kind, const char *other);
/* "identifier", "name" ...; static, for machines. */
const char *mnd_match_reason_get_word (MndMatchReason reason);
