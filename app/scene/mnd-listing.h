/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A table as it leaves the program: rows under named columns, as a person sees them, for paper and for spreadsheets
 * alike. It is filled once, column by column and then row by row, and knows nothing of where its texts are from.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _MndListing MndListing;

typedef enum
{
  MND_LISTING_ROW,
  MND_LISTING_HEADING, /* of the rows that follow; has one cell, over all columns */
  MND_LISTING_TOTAL,
} MndListingKind;

typedef enum
{
  MND_LISTING_TEXT,
  MND_LISTING_COUNT,
  MND_LISTING_AMOUNT,
} MndListingCellKind;

typedef struct
{
  MndListingCellKind kind;
  char *text;    /* for people; never NULL, empty where there is nothing */
  gint64 number; /* of a count, or in minor units */
  char currency[4];
} MndListingCell;

typedef struct
{
  MndListingKind kind;
  GArray *cells; /* MndListingCell; one a column, or fewer */
} MndListingRow;

typedef struct
{
  char *heading;
  gboolean is_number; /* stands at the end side */
} MndListingColumn;

MndListing *mnd_listing_new (void);
void mnd_listing_free (MndListing *listing);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndListing, mnd_listing_free)

void mnd_listing_add_column (MndListing *listing, const char *heading, gboolean is_number);
void mnd_listing_add_heading (MndListing *listing, const char *text);
/* The next cell. NULL is an empty one. */
void mnd_listing_add_text (MndListing *listing, const char *text);
void mnd_listing_add_count (MndListing *listing, gint64 count);
/* Minor units. */
void mnd_listing_add_amount (MndListing *listing, gint64 minor, const char *currency);
/* What was added since the last row is one. */
void mnd_listing_end_row (MndListing *listing, MndListingKind kind);

guint mnd_listing_get_n_columns (const MndListing *listing);
const MndListingColumn *mnd_listing_get_column (const MndListing *listing, guint column);
guint mnd_listing_get_n_rows (const MndListing *listing);
const MndListingRow *mnd_listing_get_row (const MndListing *listing, guint row);
/* "" where the row has no such cell. */
const char *mnd_listing_get_text (const MndListing *listing, guint row, guint column);

G_END_DECLS
