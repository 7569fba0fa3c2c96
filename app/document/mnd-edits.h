/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Everything a person can do to a map, one function a gesture: each is one edit, one undo, with a name in the language
 * of the interface. TRUE where it is on disk and in the model; an edit that changes nothing is TRUE and makes no
 * history. Names are in the map's main language where no language is given. Records and ids given are of the document's
 * map.
 */
#pragma once

#include "analysis/mnd-finding.h"
#include "document/mnd-document.h"
#include "model/mnd-record.h"
#include "model/mnd-value.h"
#include "scene/mnd-alignment.h"

/* Where an item stands: its centre, in points. */
typedef struct
{
  MndId item; /* actor or support */
  double x;
  double y;
} MndPlacement;

/* What a person says of a new actor while drawing it. */
typedef struct
{
  const char *kind;
  const char *name;
  const char *acronym; /* may be NULL or empty, as the place */
  const char *place;   /* by its name: the one that has it, else a new one */
  double x;            /* its centre, in points */
  double y;
} MndActorDraft;

/* What a person says of a new support while drawing it. All but the name may be NULL. */
typedef struct
{
  const char *name;
  const char *field;
  const MndId *funder;
  const MndId *beneficiary;
  const MndActorDraft *new_beneficiary; /* instead of the one above: it is added in the same edit */
  const MndPlacement *placement;        /* where it stands while it is drawn as a box; its item is not read */
} MndSupportDraft;

/* A text as a person wants it. */
typedef struct
{
  MndId owner;
  const char *property; /* as MND_VOCABULARY_PROPERTY */
  const char *language; /* NULL: the main one */
  int ordinal;          /* 0, but for the second alias and the like */
  const char *value;    /* empty or NULL deletes it */
} MndTextDraft;

/* What a person says when going through a checklist. */
typedef struct
{
  const MndId *subject; /* an actor; NULL: the map as a whole */
  const char *item;     /* "sedra_norms.7" */
  const char *answer;   /* as MND_VOCABULARY_ANSWER */
  const char *date;     /* NULL: today */
  const MndId *source;  /* NULL: none; one that was named on the same day stays */
  const char *note;     /* NULL: as it is; empty: none */
  const char *language; /* of the note; NULL: the main one */
} MndAnswerDraft;

/* `x`, `y`: the centre. `id`, where not NULL, is set to the new actor's. */
gboolean mnd_document_add_actor (MndDocument *document, const char *kind, const char *name, double x, double y,
                                 MndId *id, GError **error);
/* All of them as one edit. `ids`, where not NULL, has room for as many and is set to theirs. */
gboolean mnd_document_add_actors (MndDocument *document, const MndActorDraft *drafts, guint n_drafts, MndId *ids,
                                  GError **error);
/* `mode` may be NULL. A second link of the same kind between the same two is allowed: dates and sources may differ. */
gboolean mnd_document_connect (MndDocument *document, const MndId *from, const MndId *to, const char *kind,
                               const char *mode, MndId *id, GError **error);
/* A new actor and its first link as one edit. The new one is the end that is NULL; exactly one of both is. `id`, where
 * not NULL, is set to the new actor's. */
gboolean mnd_document_connect_new (MndDocument *document, const MndActorDraft *draft, const MndId *from,
                                   const MndId *to, const char *kind, const char *mode, MndId *id, GError **error);
/* Support with its parties; `funder`, `beneficiary` and `field` may be NULL. */
gboolean mnd_document_add_support (MndDocument *document, const char *name, const MndId *funder,
                                   const MndId *beneficiary, const char *field, MndId *id, GError **error);
gboolean mnd_document_draw_support (MndDocument *document, const MndSupportDraft *draft, MndId *id, GError **error);
gboolean mnd_document_add_party (MndDocument *document, const MndId *support, const MndId *actor, const char *role,
                                 MndId *id, GError **error);
/* `kind` as MND_VOCABULARY_SOURCE_KIND. */
gboolean mnd_document_add_source (MndDocument *document, const char *kind, const char *title, MndId *id,
                                  GError **error);
/* Evidence for a row: `claim` is the row, `source` and `confidence` may be NULL but not both. */
gboolean mnd_document_cite (MndDocument *document, MndRecord *claim, const MndId *source, const char *confidence,
                            MndId *id, GError **error);
gboolean mnd_document_add_mandate (MndDocument *document, const MndId *actor, const char *function, const char *wording,
                                   MndId *id, GError **error);
/* That somebody looked: `question` and `answer` as MND_VOCABULARY_QUESTION and _ANSWER; `date` (NULL: today), `note`
 * and `source` may be NULL. What was said of the same question before stays, as what was known then. `id` may be NULL.
 */
gboolean mnd_document_assess (MndDocument *document, const MndId *subject, const char *question, const char *answer,
                              const char *date, const char *note, const MndId *source, MndId *id, GError **error);
/* An answer to a question of a checklist (mnd-checklist.h), about an actor or, where the checklist is asked of it, the
 * map. On another day it is one more, as what is known now; on the same day it takes the place of the one before. It is
 * withdrawn by mnd_document_delete() and changed as any row is. `id` may be NULL; where nothing is new, nothing is
 * done.
 */
gboolean mnd_document_answer_item (MndDocument *document, const MndAnswerDraft *draft, MndId *id, GError **error);
/* What a person says of a finding (MND_VOCABULARY_VERDICT), with the reason and the institution's reply, either may be
 * NULL; it takes the place of what was said of it before, and holds while what makes the finding true stays. */
gboolean mnd_document_give_verdict (MndDocument *document, MndFinding *finding, const char *verdict, const char *reason,
                                    const char *reply, GError **error);
gboolean mnd_document_add_money (MndDocument *document, const MndId *support, const char *kind, gint64 minor,
                                 const char *currency, MndId *id, GError **error);

/*
 * One column of one row. MND_VALUE_NULL clears it: a facet then has the default of its kind again. Values are checked
 * against the column's type and vocabulary first (MND_DOCUMENT_ERROR_INVALID).
 */
gboolean mnd_document_set_value (MndDocument *document, MndRecord *record, guint column, const MndValue *value,
                                 GError **error);
/* The same from what a person typed: numbers and dates are parsed, empty clears. */
gboolean mnd_document_set_value_from_text (MndDocument *document, MndRecord *record, guint column, const char *text,
                                           GError **error);
/* A text of MND_VOCABULARY_PROPERTY in a language (NULL: the main one). Empty or NULL deletes it. */
gboolean mnd_document_set_text (MndDocument *document, const MndId *owner, const char *property, const char *language,
                                const char *value, GError **error);
/* Several at once, none twice, as one edit. */
gboolean mnd_document_set_texts (MndDocument *document, const MndTextDraft *drafts, guint n_drafts, GError **error);
/* A place by its name: the one that has it, else a new one; empty clears. `record` is an actor, support or mandate. */
gboolean mnd_document_set_place (MndDocument *document, MndRecord *record, const char *name, GError **error);
/* A setting of the map (MND_MAP_TITLE ...). Empty or NULL deletes it. */
gboolean mnd_document_set_setting (MndDocument *document, const char *key, const char *value, GError **error);

/* Rows with all that depends on them: an actor goes with its links, parties, mandates, texts, citations and place. */
gboolean mnd_document_delete (MndDocument *document, MndRecord *const *records, guint n_records, GError **error);
/* Where items stand in the main view. Pins stay as they are. */
gboolean mnd_document_move (MndDocument *document, const MndPlacement *placements, guint n_placements, GError **error);
/* The same, named for what it did: "Align 3 items". */
gboolean mnd_document_align (MndDocument *document, MndAlignment alignment, const MndPlacement *placements,
                             guint n_placements, GError **error);
/* Steps of one and the same thing, such as arrow keys held down: moves that follow each other become one undo. */
gboolean mnd_document_nudge (MndDocument *document, const MndPlacement *placements, guint n_placements, GError **error);
/* Items without a place are left out. */
gboolean mnd_document_set_pinned (MndDocument *document, const MndId *items, guint n_items, gboolean pinned,
                                  GError **error);
