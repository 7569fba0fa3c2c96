/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the aspects of the matrix desk share; see mnd-matrix-desk.c. */
#pragma once

#include "desktop/mnd-matrix-desk.h"
#include "desktop/mnd-matrix-grid.h"

typedef enum
{
  MND_MATRIX_CHOICE_KIND,
  MND_MATRIX_CHOICE_MEASURE,
  MND_MATRIX_CHOICE_MODE,
  MND_MATRIX_CHOICE_ORDER,
  MND_MATRIX_N_CHOICES
} MndMatrixChoice;

struct _MndMatrixDesk
{
  GtkWidget parent_instance;
  GtkWidget *filters;
  GtkWidget *pages;
  GtkWidget *grid;
  GtkWidget *legend;
  GtkWidget *note;
  GtkWidget *nothing;
  GtkWidget *choices[MND_MATRIX_N_CHOICES];
  GtkWidget *popover; /* NULL until a cell was opened */

  MndFindings *findings;
  MndMatrix *matrix; /* NULL: nothing is shown */
  MndMatrixDeskWish wish;
  char *chosen_key; /* what a list of choices has marked, while it is open */
  gboolean is_stale;
};

MndNames mnd_matrix_desk_get_names (MndMatrixDesk *desk);
/* Without what the view's filter leaves out. */
MndMatrix *mnd_matrix_desk_create_matrix (MndMatrixDesk *desk, MndState *state, const MndMatrixWish *wish);
/* NULL: how many. */
const char *mnd_matrix_desk_get_currency (MndMatrixDesk *desk);

/* -choices.c */
void mnd_matrix_desk_create_choices (MndMatrixDesk *desk);
void mnd_matrix_desk_update_choices (MndMatrixDesk *desk);

/* -cell.c */
void mnd_matrix_desk_open_cell (MndMatrixDesk *desk, guint row, guint column);
void mnd_matrix_desk_install_cell_actions (GtkWidgetClass *klass);

/* -legend.c: what the marks mean, and of which day and money it is. */
void mnd_matrix_desk_update_legend (MndMatrixDesk *desk);

/* -export.c */
void mnd_matrix_desk_init_export (MndDeskInterface *iface);
