/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The schemes of the literature that are lists to go through: whom each is asked of, its items in whole words, and the
 * words in which an answer is given. Answers are assessments of the map; none stand here. Sources stand in
 * mnd-scheme.h.
 */
#pragma once

#include <glib.h>

/* An assessment has an actor or nobody for its subject; so what the texts ask of support is asked of its donors. */
typedef enum
{
  MND_ASKED_OF_MAP,         /* the country, its process of reform or the mapping itself; the subject is NULL */
  MND_ASKED_OF_INSTITUTION, /* actors that provide, manage, oversee or judge */
  MND_ASKED_OF_BODY,        /* actors that coordinate */
  MND_ASKED_OF_DONOR,       /* actors that support */
  MND_N_ASKED_OF
} MndAskedOf;

/* Which words the answers found, partly and none have. */
typedef enum
{
  MND_ANSWERED_MET,       /* met, partly met, not met: of principles and conditions */
  MND_ANSWERED_DONE,      /* done, under way, not begun: of tasks and phases */
  MND_ANSWERED_PRESENT,   /* present, partly present, absent: of what is neither good nor bad */
  MND_ANSWERED_ADDRESSED, /* addressed, partly, not addressed: of challenges */
  MND_N_ANSWERED
} MndAnswered;

/* How an item stands: the answers of the catalogue in the order of reading, and that nobody has looked. */
typedef enum
{
  MND_SCORE_FOUND,
  MND_SCORE_PARTLY,
  MND_SCORE_NONE,
  MND_SCORE_UNCLEAR,
  MND_SCORE_NOT_ASSESSED,
  MND_N_SCORES
} MndScore;

/* All text is English and marked; ask the functions below for what a person reads. */
typedef struct
{
  const char *code;   /* of the scheme's member */
  const char *parent; /* the code of its heading; NULL: none */
  const char *label;
  const char *question; /* what is asked, where the label alone does not say it; else NULL */
} MndChecklistItem;

typedef struct
{
  const char *word; /* of the scheme: mnd_scheme_find() */
  const char *title;
  const char *purpose; /* one sentence: what it is for */
  MndAskedOf asked_of;
  MndAnswered answered;
  const MndChecklistItem *items; /* in the order of the scheme */
  guint n_items;
} MndChecklist;

/* All of it lives for ever. */
guint mnd_checklist_get_count (void);
const MndChecklist *mnd_checklist_get_nth (guint i);
/* NULL where there is none. */
const MndChecklist *mnd_checklist_find (const char *word);
/* A member with members of its own is a heading and is not asked itself. */
gboolean mnd_checklist_is_heading (const MndChecklist *checklist, guint item);

/* "sedra_norms.7", as an assessment names it. Free with g_free(). */
char *mnd_checklist_dup_item_word (const MndChecklist *checklist, guint item);
/* The item of such a word in `item` (may be NULL) and its checklist; NULL where there is none or it is a heading. */
const MndChecklist *mnd_checklist_find_item (const char *item_word, guint *item);

/* In the language of the interface. */
const char *mnd_checklist_get_title (const MndChecklist *checklist);
const char *mnd_checklist_get_purpose (const MndChecklist *checklist);
const char *mnd_checklist_get_label (const MndChecklist *checklist, guint item);
/* What is asked in whole; the label where nothing more is to be said. */
const char *mnd_checklist_get_question (const MndChecklist *checklist, guint item);
/* What an answer of the catalogue ("found", "partly", "none", "unclear") is called here; NULL: not assessed. */
const char *mnd_checklist_get_answer_label (const MndChecklist *checklist, const char *answer);
/* The same of a score; and its word: that of the answer, or "not_assessed", for files and tables of other programs. */
const char *mnd_score_get_label (MndScore score, const MndChecklist *checklist);
const char *mnd_score_get_word (MndScore score);
MndScore mnd_score_from_answer (const char *answer);
/* "Institutions", "The country and the process" ... */
const char *mnd_asked_of_get_label (MndAskedOf asked_of);
/* "institution", "map" ...: for files and tables of other programs; not translated. */
const char *mnd_asked_of_get_word (MndAskedOf asked_of);
