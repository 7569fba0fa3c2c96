/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The row for a column, by the column's description: a new column of a known type needs no line here. */
#pragma once

#include "desktop/mnd-column-row.h"

/* NULL for a column without a label: nobody edits it by hand. */
GtkWidget *mnd_column_rows_create (MndSubject *subject, guint column);
/* Appends the rows of columns `first` to `last` of the subject's table. */
void mnd_column_rows_append (GtkBox *box, MndSubject *subject, guint first, guint last);
