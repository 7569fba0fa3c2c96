/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The map as a matrix: overseers and overseen, donors and institutions or fields, bodies and members; what is counted
 * and in which order is chosen above it, what its marks mean stands below. A cell opens what is in it, and what is
 * chosen there or by a name is selected on the map. One of the views of the window; it edits nothing.
 */
#pragma once

#include "analysis/mnd-matrix.h"
#include "desktop/mnd-desk.h"

#include <adwaita.h>

#define MND_TYPE_MATRIX_DESK (mnd_matrix_desk_get_type ())
G_DECLARE_FINAL_TYPE (MndMatrixDesk, mnd_matrix_desk, MND, MATRIX_DESK, GtkWidget)

/* What is shown. */
typedef struct
{
  MndMatrixWish matrix;
  MndMatrixOrder order;
  char currency[4]; /* empty: how many, not how much */
} MndMatrixDeskWish;

GtkWidget *mnd_matrix_desk_new (void);
const MndMatrixDeskWish *mnd_matrix_desk_get_wish (MndMatrixDesk *desk);
/* A currency that is not known becomes how many. */
void mnd_matrix_desk_set_wish (MndMatrixDesk *desk, const MndMatrixDeskWish *wish);
/* As it is shown; NULL: nothing. Borrowed until the next change. */
const MndMatrix *mnd_matrix_desk_get_matrix (MndMatrixDesk *desk);
