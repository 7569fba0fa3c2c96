/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Cards of a checklist side by side: where each card and each item stands, and what lies under a point. All cards have
 * the same items. What they say is told by whoever fills the sheet (document/mnd-scorecard-sheet.h).
 *
 * Places are from the left and top of what is seen, with the sheet scrolled down by `y`; a frame that is mirrored runs
 * from right to left.
 */
#pragma once

#include "model/mnd-checklist.h"
#include "model/mnd-id.h"
#include "scene/mnd-geometry.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define MND_CARD_NOWHERE G_MAXUINT

typedef struct
{
  char *label;
  MndScore score;
  gboolean is_heading; /* `totals` count instead */
  gboolean is_under;   /* a heading */
  gboolean is_changed; /* since the day to compare with */
  gboolean is_contradicted;
  gboolean has_evidence;
  guint totals[MND_N_SCORES];
} MndCardItem;

/* What stands at the end of an item. */
typedef enum
{
  MND_CARD_FLAG_EVIDENCE,     /* a page; only where words stand */
  MND_CARD_FLAG_CHANGED,      /* a diamond */
  MND_CARD_FLAG_CONTRADICTED, /* a triangle with an exclamation mark */
  MND_CARD_N_FLAGS
} MndCardFlag;

typedef struct
{
  MndId id; /* nought: no actor */
  char *name;
  GArray *items; /* MndCardItem */
  guint totals[MND_N_SCORES];
} MndCard;

typedef struct
{
  GPtrArray *cards;    /* MndCard */
  gboolean is_compact; /* marks without their words */
  GHashTable *labels;  /* of the painter: text and look -> MndLabel */
  GObject *context;    /* Pango's, for these; NULL until one is made */
} MndCardSheet;

MndCardSheet *mnd_card_sheet_new (void);
void mnd_card_sheet_free (MndCardSheet *sheet);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndCardSheet, mnd_card_sheet_free)
/* `id` may be NULL; `name` is copied. Borrowed. */
MndCard *mnd_card_sheet_add (MndCardSheet *sheet, const MndId *id, const char *name);
/* Takes the label of the item. */
void mnd_card_add (MndCard *card, const MndCardItem *item);

guint mnd_card_sheet_get_n_cards (const MndCardSheet *sheet);
/* Of each card. */
guint mnd_card_sheet_get_n_items (const MndCardSheet *sheet);
const MndCard *mnd_card_sheet_get_card (const MndCardSheet *sheet, guint card);
const MndCardItem *mnd_card_get_item (const MndCard *card, guint item);
/* MND_CARD_NOWHERE where it has none. */
guint mnd_card_sheet_find (const MndCardSheet *sheet, const MndId *id);

/* Which flags stand somewhere, as bits (1 << MndCardFlag): a legend of what is not there only takes room. */
guint mnd_card_sheet_get_flags (const MndCardSheet *sheet);

typedef struct
{
  double width; /* of what is seen */
  double height;
  double y; /* how far it is scrolled */
  gboolean mirrored;
} MndCardFrame;

/* At that width; at least one. */
guint mnd_card_sheet_count_columns (const MndCardSheet *sheet, double width);
/* Of all rows of cards. */
double mnd_card_sheet_get_height (const MndCardSheet *sheet, double width);
/* From the top of one row of cards to the next. */
double mnd_card_sheet_get_pitch (const MndCardSheet *sheet, double width);
MndRect mnd_card_sheet_get_card_rect (const MndCardSheet *sheet, const MndCardFrame *frame, guint card);
MndRect mnd_card_sheet_get_name_rect (const MndCardSheet *sheet, const MndCardFrame *frame, guint card);
MndRect mnd_card_sheet_get_bar_rect (const MndCardSheet *sheet, const MndCardFrame *frame, guint card);
MndRect mnd_card_sheet_get_item_rect (const MndCardSheet *sheet, const MndCardFrame *frame, guint card, guint item);
/* How many items stand side by side in a card: 1 with words. */
guint mnd_card_sheet_count_across (const MndCardSheet *sheet, double width);
/* FALSE between cards. `item` is MND_CARD_NOWHERE where none is there. */
gboolean mnd_card_sheet_find_at (const MndCardSheet *sheet, const MndCardFrame *frame, double x, double y, guint *card,
                                 guint *item);

G_END_DECLS
