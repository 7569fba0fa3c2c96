/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The map as a matrix: who oversees whom, which donor supports which institution or field, who sits in which body. A
 * cell holds how many programmes or links, how much money, whether they overlap, and what they are; an empty one says
 * whether somebody has looked. Cells that hold nothing take no room.
 *
 * Counting: a programme is in the cell of each of its donors and institutions or fields, and once in each total. Where
 * its parts say how much they are, they are counted and it is not. Money is booked once: to the donor it is from, or to
 * the only one; among fields by their shares; what nobody has divided stands in a row or column of several together.
 * So totals of money are the sums of their cells, currency by currency, and no total adds one currency to another.
 */
#pragma once

#include "analysis/mnd-aid.h"
#include "analysis/mnd-names.h"

typedef enum
{
  MND_MATRIX_OVERSIGHT,         /* overseer x overseen; bits are modes */
  MND_MATRIX_DONOR_INSTITUTION, /* donors as heads; bits are fields */
  MND_MATRIX_DONOR_FIELD,       /* the same */
  MND_MATRIX_BODY_MEMBER,       /* bits are relations: member, chair, secretariat */
  MND_MATRIX_N_KINDS
} MndMatrixKind;

/* Kinds of money that are never mixed; in the order of MND_VOCABULARY_MONEY_KIND. */
typedef enum
{
  MND_MATRIX_COMMITMENTS,
  MND_MATRIX_DISBURSEMENTS,
  MND_MATRIX_N_MONEYS
} MndMatrixMoney;

typedef struct
{
  MndMatrixKind kind;
  MndMatrixMoney money;
  guint modes; /* MND_BIT (MndMode): oversight by one of these alone; 0: by any */
  /* Set of MndId: support and links that are not counted, and actors of which then nothing is asked; NULL: none.
   * Borrowed by mnd_matrix_new() and not kept. What is said of the rest stays as true: whether two programmes overlap
   * unraised, say, asks the whole map. */
  GHashTable *left_out;
} MndMatrixWish;

typedef enum
{
  MND_MATRIX_BY_NAME,    /* fields in their own order */
  MND_MATRIX_BY_TOTAL,   /* greatest first, then by name */
  MND_MATRIX_BY_CLUSTER, /* what is alike stands together, see mnd-matrix-order.c; then by name */
  MND_MATRIX_N_ORDERS
} MndMatrixOrder;

typedef enum
{
  MND_MATRIX_ACTOR,
  MND_MATRIX_FIELD,
  MND_MATRIX_TOGETHER, /* money of several, not divided; stands last but one */
  MND_MATRIX_UNSAID,   /* nobody is named; stands last */
} MndMatrixHeadKind;

/* Of a cell, a row, a column or all. */
typedef struct
{
  guint n_support; /* programmes, each once */
  guint n_unknown; /* of these without money in it */
  guint n_links;   /* each once */
  GArray *sums;    /* MndSum by currency; NULL: none */
} MndMatrixTotal;

typedef struct
{
  MndMatrixHeadKind kind;
  MndId id;                /* of an actor; of a field: its topic (mnd-topic.h); else nought */
  guint asked, open, none; /* MND_BIT (MndQuestion) that are asked in its empty cells, and what is known of them */
  guint n_cells;
  MndMatrixTotal total;
} MndMatrixHead;

typedef struct
{
  guint row, column;     /* as they were made: see mnd_matrix_get_row() */
  guint bits;            /* what the kind says */
  gboolean is_inherited; /* oversight: only by covering what stands below */
  guint n_overlaps;      /* pairs of programmes, one of them in the cell; see mnd-overlap.h */
  guint n_uncoordinated; /* of these raised in no body */
  guint first_item, n_items;
  MndMatrixTotal total;
} MndMatrixCell;

typedef struct
{
  MndId id;
  gboolean is_support; /* else a link */
} MndMatrixItem;

/* What an empty cell says. */
typedef enum
{
  MND_MATRIX_BLANK,        /* nothing was asked that this cell could answer, or others answer it */
  MND_MATRIX_NONE,         /* somebody has looked, and there is none */
  MND_MATRIX_NOT_ASSESSED, /* nobody has said that he looked */
} MndMatrixEmpty;

typedef struct
{
  MndMatrixWish wish;
  int day; /* as the state's */
  gboolean as_planned;
  GArray *currencies;    /* MndSum by currency: all that is known */
  char *base;            /* NULL: the map has no base currency */
  char *year;            /* of its rates; NULL: not said */
  gboolean is_converted; /* some amount was in another currency than it is now */
  MndMatrixTotal total;
  guint n_left_out; /* support and links that would be counted but for the wish */

  GArray *rows, *columns;           /* MndMatrixHead, as they were made */
  GArray *row_order, *column_order; /* guint: their places in the order of the matrix */
  GArray *cells;                    /* MndMatrixCell, by row, then column, as they were made */
  GArray *first_cells;              /* guint, by row: where its cells begin; one more than there are rows */
  GArray *items;                    /* MndMatrixItem */
} MndMatrix;

/* By name in the map's own languages, until it is sorted. */
MndMatrix *mnd_matrix_new (MndState *state, const MndMatrixWish *wish);
void mnd_matrix_free (MndMatrix *matrix);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndMatrix, mnd_matrix_free)

/* `currency`: totals are the money in it; NULL: how many. Totals and clusters order both rows and columns. */
void mnd_matrix_sort (MndMatrix *matrix, MndMatrixOrder order, const char *currency, const MndNames *names);

guint mnd_matrix_get_n_rows (const MndMatrix *matrix);
guint mnd_matrix_get_n_columns (const MndMatrix *matrix);
/* In the order of the matrix. Borrowed. */
const MndMatrixHead *mnd_matrix_get_row (const MndMatrix *matrix, guint row);
const MndMatrixHead *mnd_matrix_get_column (const MndMatrix *matrix, guint column);
/* NULL where it is empty. Borrowed. */
const MndMatrixCell *mnd_matrix_find_cell (const MndMatrix *matrix, guint row, guint column);
MndMatrixEmpty mnd_matrix_get_empty (const MndMatrix *matrix, guint row, guint column);
const MndMatrixItem *mnd_matrix_get_items (const MndMatrix *matrix, const MndMatrixCell *cell);
/* Programmes and links. */
guint mnd_matrix_total_count (const MndMatrixTotal *total);
/* Minor units; 0 where nothing is known in that currency. */
gint64 mnd_matrix_total_get_amount (const MndMatrixTotal *total, const char *currency);
gboolean mnd_matrix_kind_has_money (MndMatrixKind kind);

/* --- as it is shown (mnd-matrix-cells.c) */

/* How what is in cells becomes numbers and shades. */
typedef struct
{
  const char *currency; /* borrowed; money in it; NULL: how many */
  double unit;          /* what amounts are counted in: 1, a thousand or a million of major units */
  double most;          /* of any cell, in minor units */
} MndMatrixScale;

MndMatrixScale mnd_matrix_make_scale (const MndMatrix *matrix, const char *currency);
/* 0 to 1: it follows the square root, so that small numbers differ too. */
double mnd_matrix_scale_get_shade (const MndMatrixScale *scale, const MndMatrixTotal *total);
/* Of a row where `column` is one more than there are, of a column where `row` is, of all where both are; else NULL. */
const MndMatrixTotal *mnd_matrix_find_total (const MndMatrix *matrix, guint row, guint column);
/* What stands in a cell or a total: a number or a mark; "" for nothing. Free with g_free(). */
char *mnd_matrix_dup_cell_text (const MndMatrix *matrix, guint row, guint column, const MndMatrixScale *scale);
/* What numbers are counted in, and each mark that stands somewhere with what it means. Free with g_strfreev(). */
char **mnd_matrix_dup_legend (const MndMatrix *matrix, const MndMatrixScale *scale);
/* Of which day it is, and which money. Free with g_free(). */
char *mnd_matrix_dup_note (const MndMatrix *matrix);

/* --- in words (mnd-matrix-words.c) */

/* On the command line: "oversight", "donor-institution" ...; "commitment" ...; "name" ... */
const char *mnd_matrix_kind_get_word (MndMatrixKind kind);
gboolean mnd_matrix_kind_from_word (const char *word, MndMatrixKind *kind);
const char *mnd_matrix_money_get_word (MndMatrixMoney money);
gboolean mnd_matrix_money_from_word (const char *word, MndMatrixMoney *money);
const char *mnd_matrix_order_get_word (MndMatrixOrder order);
gboolean mnd_matrix_order_from_word (const char *word, MndMatrixOrder *order);

/* In the language of the interface. */
const char *mnd_matrix_kind_get_label (MndMatrixKind kind);
const char *mnd_matrix_order_get_label (MndMatrixOrder order);
/* What stands on an axis: "Donor", "Field" ... */
const char *mnd_matrix_get_axis_label (MndMatrixKind kind, gboolean of_rows);
/* The name of the actor, the field ... Borrowed until the map changes. */
const char *mnd_matrix_get_row_name (const MndMatrix *matrix, guint row, const MndNames *names);
const char *mnd_matrix_get_column_name (const MndMatrix *matrix, guint column, const MndNames *names);
const char *mnd_matrix_empty_get_label (MndMatrixEmpty empty);
/* What the bits of a cell say: "Parliamentary and Audit". Free with g_free(). */
char *mnd_matrix_dup_bits_words (const MndMatrix *matrix, guint bits);
/* "3 programmes", "2 programmes and 1 link". Free with g_free(). */
char *mnd_matrix_total_dup_count_words (const MndMatrixTotal *total);
/* Which money, in which currency and of which year, and how it was divided; NULL where the kind has no money. Free with
 * g_free(). */
char *mnd_matrix_dup_money_note (const MndMatrix *matrix);
/* "As of 2005-12-31", "As planned on ...", "At all times". Free with g_free(). */
char *mnd_matrix_dup_day_words (const MndMatrix *matrix);
/* All that a cell says, for who does not see it: "DFID × Police: 3 programmes, 27,148,000 GBP committed". Free with
 * g_free(). */
char *mnd_matrix_dup_cell_words (const MndMatrix *matrix, guint row, guint column, const MndNames *names);
/* The same of a total: of a row where `column` is one more than there are, of a column where `row` is, of all where
 * both are. Free with g_free(). */
char *mnd_matrix_dup_total_words (const MndMatrix *matrix, guint row, guint column, const MndNames *names);
