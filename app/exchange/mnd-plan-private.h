/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The state in which a proposal is made: which item is which row (-changes.c), and the changes of rows (-rows.c). */
#pragma once

#include "exchange/mnd-plan.h"
#include "exchange/mnd-proposal-private.h"

/* The source that the file itself is: an item of an offer with this key describes it, else the plan makes one. */
#define MND_OFFER_FILE_KEY "#file"

gboolean mnd_plan_keeps (MndPlan *plan);
/* The plan's own item, or NULL where it needs no decision. */
const MndPlanItem *mnd_plan_find (MndPlan *plan, const MndOfferItem *item);
/* "file=units.graphml#n0": what tells rows of this file from each other. NULL for an item without a key. */
char *mnd_plan_dup_local (MndOffer *offer, const MndOfferItem *item);

/* An item that takes part. */
typedef struct
{
  MndOfferItem *item;
  MndId id;
  MndRecord *record; /* NULL: it is new */
  MndChange *change; /* NULL as long as nothing is another than in the map */
  gboolean is_changed;
} MndPlanRow;

typedef struct
{
  MndPlan *plan;
  MndOffer *offer;
  MndMap *map;
  MndProposal *proposal;
  GPtrArray *rows;      /* of MndPlanRow, in the order in which they are made */
  GHashTable *by_item;  /* MndOfferItem -> MndPlanRow */
  GHashTable *updates;  /* MndRecord -> MndChange: a row is updated once, whoever speaks of it */
  GHashTable *taken;    /* MndRecord that an item is */
  GHashTable *parents;  /* MndId -> MndId: of supports and places, where the file says it */
  GHashTable *said;     /* names of rows, see -rows.c */
  GHashTable *ordinals; /* likewise */
  GHashTable *spoken;   /* languages */
  char *language;       /* of texts that do not say theirs */
  guint n_kept_texts;
} MndPlanWork;

/* What the cell means in the map; MND_VALUE_UNDEFINED where it refers to what takes no part. */
MndValue mnd_plan_resolve (MndPlanWork *work, const MndOfferItem *item, const MndOfferCell *cell);
/* Makes the changes of the row, its texts and its identifiers. */
void mnd_plan_write (MndPlanWork *work, MndPlanRow *row);
/* A citation of the file by a row that is new or changed. */
void mnd_plan_cite_file (MndPlanWork *work, MndPlanRow *row);
