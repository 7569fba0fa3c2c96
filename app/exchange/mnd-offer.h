/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a foreign file offers, whatever its format: rows of the map's tables that know nothing of the map yet. A reader
 * adds items as it goes and every value is checked by the catalogue when it is put in; MndPlan finds what the map has
 * of them already. Filled by one thread, then handed on; only the progress may be asked for meanwhile by another.
 */
#pragma once

#include "exchange/mnd-problem.h"
#include "model/mnd-table.h"
#include "model/mnd-value.h"

/* What is taken at most; what is beyond is refused, and said. */
#define MND_OFFER_MAX_ITEMS 1000000
#define MND_OFFER_MAX_TEXT 65536 /* bytes of one text or value */
#define MND_OFFER_MAX_KEY 1024   /* bytes of a key */
#define MND_OFFER_MAX_DEPTH 256  /* elements within elements */
/* An offer keeps this many problems and as many doubts; it counts all of them. */
#define MND_OFFER_MAX_PROBLEMS 100

typedef struct
{
  guint column;
  gboolean is_assumed; /* the file does not say it: good for a new row only */
  MndValue value;      /* in a column of ids: the key of the item it refers to, as text */
} MndOfferCell;

typedef struct
{
  char *property; /* of MND_VOCABULARY_PROPERTY */
  char *language; /* NULL: the file does not say */
  char *value;
  gboolean is_assumed; /* the file does not say it, see call() */
} MndOfferText;

/* A row. Read only for all but the functions below. */
typedef struct
{
  MndTable table;
  char *key;     /* unique among the items of its table; NULL where nothing can refer to it */
  char *locator; /* where it stands in the file, for a citation; NULL: its key says so */
  guint row;     /* likewise, for problems */
  GArray *cells; /* of MndOfferCell, none without a value, a column once */
  GArray *texts; /* of MndOfferText */
  gboolean is_refused;
  gboolean is_mention; /* the file only speaks of it: it is a row that the map has, or nothing */
} MndOfferItem;

#define MND_TYPE_OFFER (mnd_offer_get_type ())
G_DECLARE_FINAL_TYPE (MndOffer, mnd_offer, MND, OFFER, GObject)

/* `file` is the file's name without its folder: problems give it, and ids of the file are kept with it. */
MndOffer *mnd_offer_new (const char *file);
const char *mnd_offer_get_file (MndOffer *offer);

/* --- what a reader does */

/* Where it stands: a row as a spreadsheet counts, or a line where that is what the file has. */
void mnd_offer_stand_at_row (MndOffer *offer, guint row);
void mnd_offer_stand_at_line (MndOffer *offer, guint line);
/* One more row of the file (a node, an edge, a line of a table) that speaks of this table, whatever becomes of it. */
void mnd_offer_count_row (MndOffer *offer, MndTable table);
/* A new item; `key` NULL for one that nothing refers to. Borrowed. NULL where there are too many, or where the key is
 * empty, too long or there already; that has been noted as a problem then. */
MndOfferItem *mnd_offer_add (MndOffer *offer, MndTable table, const char *key);
/* The item of that key where there is one, else a mention, which others may refer to: what its identifiers and names
 * say finds it in the map, and it is never new there. Adding an item of that key later makes the mention that item. */
MndOfferItem *mnd_offer_mention (MndOffer *offer, MndTable table, const char *key);
/*
 * A cell, from the text that the file has: a word or its label, a partial date, a whole number, true or false. NULL and
 * "" say nothing and are fine. Amounts are set by set_money() alone. FALSE where it is none; a doubt says so and the
 * cell stays empty, and where the table cannot do without it the item is refused. The second of two values of one
 * column is taken.
 */
gboolean mnd_offer_set (MndOffer *offer, MndOfferItem *item, guint column, const char *text);
/* The same for what the file does not say but a new row needs: never changes what the map holds. */
gboolean mnd_offer_assume (MndOffer *offer, MndOfferItem *item, guint column, const char *text);
/* The item of that key, which may come later in the file. */
gboolean mnd_offer_refer (MndOffer *offer, MndOfferItem *item, guint column, const char *key);
/* A plain decimal ("27148000.50") in this currency; `column` is an amount. Negative ones are fine where the table takes
 * them. */
gboolean mnd_offer_set_money (MndOffer *offer, MndOfferItem *item, guint column, const char *amount,
                              const char *currency);
/* A text; `language` (BCP 47) may be NULL. Line ends become spaces in names, acronyms and aliases. */
gboolean mnd_offer_say (MndOffer *offer, MndOfferItem *item, const char *property, const char *language,
                        const char *value);
/* A name for want of one, such as the item's key: a new row is called so, and no row of the map is found by it unless
 * it came from the same place of the same file. */
gboolean mnd_offer_call (MndOffer *offer, MndOfferItem *item, const char *name);
/* An identifier that is the same in every file: "iati=GB-1-113961". Adds a line to the item's identifiers. */
gboolean mnd_offer_identify (MndOffer *offer, MndOfferItem *item, const char *scheme, const char *value);
void mnd_offer_locate (MndOfferItem *item, const char *locator);
/* Takes the item out of the offer (it may be NULL) and says why. */
void mnd_offer_refuse (MndOffer *offer, MndOfferItem *item, MndTable table, MndExchangeError code, const char *column,
                       const char *format, ...) G_GNUC_PRINTF (6, 7);
/* What is taken but wants a look. */
void mnd_offer_doubt (MndOffer *offer, MndTable table, const char *column, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
/* Once all items are there: whatever refers to an item that is not there, or was refused, is refused if it cannot do
 * without, else let go; parts that would contain themselves are let go of their whole. */
void mnd_offer_finish (MndOffer *offer);
/* How much of the file is read, 0 to 1. May be asked for in any thread. */
void mnd_offer_set_progress (MndOffer *offer, double fraction);
double mnd_offer_get_progress (MndOffer *offer);

/* --- what is in it */

guint mnd_offer_get_n_items (MndOffer *offer);
MndOfferItem *mnd_offer_get_item (MndOffer *offer, guint i);
/* NULL where there is none. */
MndOfferItem *mnd_offer_find (MndOffer *offer, MndTable table, const char *key);
/* NULL where the item does not say it. */
const MndOfferCell *mnd_offer_item_get_cell (const MndOfferItem *item, guint column);
const char *mnd_offer_item_get_text (const MndOfferItem *item, guint column);
/* The first text of that property, or NULL. */
const char *mnd_offer_item_find_text (const MndOfferItem *item, const char *property);
/* The table that a column of ids refers to; for the claim of a citation, the one that it names. */
MndTable mnd_offer_item_get_target (const MndOfferItem *item, guint column);

/* Rows of the file, see count_row(). */
guint mnd_offer_get_n_rows (MndOffer *offer, MndTable table);
/* Items of the table that are neither refused nor mentions. */
guint mnd_offer_get_n_offered (MndOffer *offer, MndTable table);
/* Of which `table` (MND_TABLE_NONE: of no one) how many were refused or are in doubt; all, not only those kept. */
guint mnd_offer_get_n_refused (MndOffer *offer, MndTable table);
guint mnd_offer_get_n_doubtful (MndOffer *offer, MndTable table);
guint mnd_offer_get_n_problems (MndOffer *offer);
const MndProblem *mnd_offer_get_problem (MndOffer *offer, guint i);
guint mnd_offer_get_n_doubts (MndOffer *offer);
const MndProblem *mnd_offer_get_doubt (MndOffer *offer, guint i);
