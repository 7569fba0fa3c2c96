/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a matrix is filled: heads first or as they come, then what is in the cells in any order, then all is added up. */
#pragma once

#include "analysis/mnd-matrix.h"

/* One thing in one cell. The same thing may be told twice. */
typedef struct
{
  guint row, column;
  MndId id;
  guint bits;
  guint8 is_support : 1;
  guint8 is_known : 1; /* its money is in the cell */
  guint8 is_inherited : 1;
} MndMatrixEntry;

typedef struct
{
  guint row, column;
  MndSum sum;
} MndMatrixBooking;

typedef struct
{
  guint row, column;
  gboolean is_raised;
} MndMatrixMark;

typedef struct
{
  MndMatrix *matrix;
  MndState *state;
  GHashTable *left_out;       /* the wish's; may be NULL */
  GHashTable *skipped;        /* of these the support and links that were asked for: MndId, borrowed from there */
  GHashTable *rows, *columns; /* MndId (borrowed from the state or owned) -> place + 1 */
  GArray *entries;            /* MndMatrixEntry */
  GArray *bookings;           /* MndMatrixBooking */
  GArray *marks;              /* MndMatrixMark */
} MndMatrixDraft;

guint mnd_matrix_draft_add_row (MndMatrixDraft *draft, MndMatrixHeadKind kind, const MndId *id);
guint mnd_matrix_draft_add_column (MndMatrixDraft *draft, MndMatrixHeadKind kind, const MndId *id);
MndMatrixHead *mnd_matrix_draft_get_row (MndMatrixDraft *draft, guint row);
MndMatrixHead *mnd_matrix_draft_get_column (MndMatrixDraft *draft, guint column);

/* A support or link that is not to be counted, which is remembered; an actor that is not to be asked. */
gboolean mnd_matrix_draft_skips (MndMatrixDraft *draft, const MndId *id);
gboolean mnd_matrix_draft_ignores (const MndMatrixDraft *draft, guint actor);

/* mnd-matrix-links.c, mnd-matrix-support.c */
void mnd_matrix_read_oversight (MndMatrixDraft *draft);
void mnd_matrix_read_bodies (MndMatrixDraft *draft);
void mnd_matrix_read_support (MndMatrixDraft *draft);
