/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands below the matrix: what its marks mean, of which day it is, and which money it counts. */
#include "desktop/mnd-matrix-desk-private.h"

#include "desktop/mnd-wrap-layout.h"

#include <glib/gi18n.h>

static void
add (GtkWidget *box, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), label);
}

static void
add_unit (MndMatrixDesk *self, GtkWidget *box)
{
  double unit = mnd_matrix_grid_get_unit (MND_MATRIX_GRID (self->grid));
  g_autofree char *text = NULL;

  if (unit >= 1e6)
    /* Translators: %s is a currency: what numbers are counted in. */
    text = g_strdup_printf (_ ("Millions of %s"), self->wish.currency);
  else if (unit >= 1e3)
    /* Translators: %s is a currency: what numbers are counted in. */
    text = g_strdup_printf (_ ("Thousands of %s"), self->wish.currency);
  else
    text = g_strdup (self->wish.currency);
  add (box, text);
}

/* Which marks stand somewhere: a legend of what is not there only takes room. */
typedef struct
{
  gboolean unknown, other_currency, links_alone, inherited, raised, not_raised, none, not_assessed;
} Marks;

static void
read_cell (MndMatrixDesk *self, const MndMatrixCell *cell, Marks *marks)
{
  gboolean has_amount =
      *self->wish.currency != '\0' && mnd_matrix_total_get_amount (&cell->total, self->wish.currency) != 0;

  marks->unknown |= !has_amount && cell->total.sums == NULL;
  marks->other_currency |= !has_amount && cell->total.sums != NULL;
  marks->links_alone |= cell->total.n_support == 0;
  marks->inherited |= cell->is_inherited;
  marks->raised |= cell->n_overlaps > cell->n_uncoordinated;
  marks->not_raised |= cell->n_uncoordinated > 0;
}

static Marks
read_marks (MndMatrixDesk *self)
{
  Marks marks = { FALSE };

  for (guint i = 0; i < self->matrix->cells->len; i++)
    read_cell (self, &g_array_index (self->matrix->cells, MndMatrixCell, i), &marks);
  for (guint row = 0; row < mnd_matrix_get_n_rows (self->matrix) && !(marks.none && marks.not_assessed); row++)
    for (guint column = 0; column < mnd_matrix_get_n_columns (self->matrix); column++)
      if (mnd_matrix_find_cell (self->matrix, row, column) == NULL)
        {
          MndMatrixEmpty empty = mnd_matrix_get_empty (self->matrix, row, column);
          marks.none |= empty == MND_MATRIX_NONE;
          marks.not_assessed |= empty == MND_MATRIX_NOT_ASSESSED;
        }
  return marks;
}

static void
add_marks_of_money (MndMatrixDesk *self, GtkWidget *box, const Marks *marks)
{
  gboolean is_money = *self->wish.currency != '\0';

  if (is_money)
    add_unit (self, box);
  if (is_money && marks->unknown)
    /* Translators: legend of a matrix: a mark and what it means. */
    add (box, _ ("• amount not known"));
  if (is_money && marks->other_currency)
    /* Translators: legend of a matrix: a mark and what it means. */
    add (box, _ ("¤ in another currency"));
  if (!is_money && marks->links_alone)
    /* Translators: legend of a matrix: a mark and what it means. */
    add (box, _ ("(1) a link says so, and no programme"));
  if (marks->not_raised)
    /* Translators: legend of a matrix: a mark and what it means. */
    add (box, _ ("◥ overlap that is raised in no body"));
  if (marks->raised)
    /* Translators: legend of a matrix: a mark and what it means. */
    add (box, _ ("◹ overlap that is raised in a body"));
}

void
mnd_matrix_desk_update_legend (MndMatrixDesk *self)
{
  GtkWidget *box = mnd_wrap_box_new (12);
  const Marks marks = read_marks (self);
  g_autofree char *day = mnd_matrix_dup_day_words (self->matrix);
  g_autofree char *money = mnd_matrix_dup_money_note (self->matrix);
  g_autofree char *text = NULL;

  if (mnd_matrix_kind_has_money (self->wish.matrix.kind))
    add_marks_of_money (self, box, &marks);
  else if (marks.inherited && self->wish.matrix.kind == MND_MATRIX_OVERSIGHT)
    /* Translators: legend of a matrix: a mark and what it means. */
    add (box, _ ("(1) only through what stands above it"));
  if (marks.none)
    /* Translators: legend of a matrix: a mark and what it means. */
    add (box, _ ("– looked for and not found"));
  if (marks.not_assessed)
    /* Translators: legend of a matrix: a mark and what it means. */
    add (box, _ ("? not assessed"));
  adw_bin_set_child (ADW_BIN (self->legend), box);
  text = money != NULL ? g_strdup_printf ("%s. %s", day, money) : g_strdup (day);
  gtk_label_set_label (GTK_LABEL (self->note), text);
  gtk_widget_set_tooltip_text (self->note, text);
}
