/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the cells of a matrix as it is shown, on the screen and on paper alike, and what the marks mean. */
#include "analysis/mnd-matrix.h"

#include "model/mnd-format.h"
#include "model/mnd-money.h"

#include <glib/gi18n.h>
#include <math.h>

/* In cells: programmes whose amounts nobody knows, amounts in another currency, and what empty cells say. */
#define NOT_KNOWN "•"
#define OTHER_CURRENCY "¤"
#define NONE "–"
#define NOT_ASSESSED "?"

/* --- values */

static double
get_value (const MndMatrixTotal *total, const char *currency)
{
  if (currency == NULL)
    return mnd_matrix_total_count (total);
  return fabs ((double) mnd_matrix_total_get_amount (total, currency));
}

MndMatrixScale
mnd_matrix_make_scale (const MndMatrix *self, const char *currency)
{
  MndMatrixScale scale = { currency, 1, 0 };
  double major;

  g_return_val_if_fail (self != NULL, scale);

  for (guint i = 0; i < self->cells->len; i++)
    scale.most = MAX (scale.most, get_value (&g_array_index (self->cells, MndMatrixCell, i).total, currency));
  if (currency == NULL)
    return scale;
  major = scale.most / pow (10, mnd_money_get_digits (currency));
  scale.unit = major >= 1e6 ? 1e6 : major >= 1e4 ? 1e3 : 1;
  return scale;
}

double
mnd_matrix_scale_get_shade (const MndMatrixScale *scale, const MndMatrixTotal *total)
{
  double value = get_value (total, scale->currency);

  return value > 0 && scale->most > 0 ? sqrt (MIN (value / scale->most, 1)) : 0;
}

/* --- texts */

static char *
dup_amount (const MndMatrixScale *scale, gint64 minor)
{
  double number = (double) minor / pow (10, mnd_money_get_digits (scale->currency)) / scale->unit;
  g_autofree char *text = mnd_format_dup_number (number, 1);
  g_autofree char *nought = mnd_format_dup_number (0, 1);
  g_autofree char *tenth = mnd_format_dup_number (0.1, 1);

  if (minor == 0 || g_strcmp0 (text, nought) != 0)
    return g_steal_pointer (&text);
  /* Translators: a number that is less than another one: "<0.1". */
  return g_strdup_printf (_ ("<%s"), tenth);
}

static char *
dup_total (const MndMatrix *self, const MndMatrixScale *scale, const MndMatrixTotal *total, gboolean is_inherited)
{
  gint64 amount = scale->currency != NULL ? mnd_matrix_total_get_amount (total, scale->currency) : 0;
  g_autofree char *count = mnd_format_dup_count (total->n_support > 0 ? total->n_support : total->n_links);

  if (scale->currency != NULL && amount != 0)
    return dup_amount (scale, amount);
  if (scale->currency != NULL && total->sums != NULL)
    return g_strdup (OTHER_CURRENCY);
  if (scale->currency != NULL)
    return g_strdup (total->n_support + total->n_links > 0 ? NOT_KNOWN : "");
  if (total->n_support + total->n_links == 0)
    return g_strdup ("");
  if (is_inherited || (mnd_matrix_kind_has_money (self->wish.kind) && total->n_support == 0))
    /* Translators: a number that counts less than others: links that no programme explains. */
    return g_strdup_printf (C_ ("matrix cell", "(%s)"), count);
  return g_steal_pointer (&count);
}

const MndMatrixTotal *
mnd_matrix_find_total (const MndMatrix *self, guint row, guint column)
{
  gboolean is_last_row, is_last_column;

  g_return_val_if_fail (self != NULL, NULL);

  is_last_row = row == mnd_matrix_get_n_rows (self);
  is_last_column = column == mnd_matrix_get_n_columns (self);
  if (is_last_row && is_last_column)
    return &self->total;
  if (is_last_row)
    return &mnd_matrix_get_column (self, column)->total;
  return is_last_column ? &mnd_matrix_get_row (self, row)->total : NULL;
}

char *
mnd_matrix_dup_cell_text (const MndMatrix *self, guint row, guint column, const MndMatrixScale *scale)
{
  const MndMatrixTotal *total = mnd_matrix_find_total (self, row, column);
  const MndMatrixCell *cell = total == NULL ? mnd_matrix_find_cell (self, row, column) : NULL;

  if (total != NULL)
    return dup_total (self, scale, total, FALSE);
  if (cell != NULL)
    return dup_total (self, scale, &cell->total, cell->is_inherited);
  switch (mnd_matrix_get_empty (self, row, column))
    {
    case MND_MATRIX_NONE:
      return g_strdup (NONE);
    case MND_MATRIX_NOT_ASSESSED:
      return g_strdup (NOT_ASSESSED);
    case MND_MATRIX_BLANK:
    default:
      return g_strdup ("");
    }
}

/* --- what the marks mean */

/* Which stand somewhere: a legend of what is not there only takes room. */
typedef struct
{
  gboolean unknown, other_currency, links_alone, inherited, raised, not_raised, none, not_assessed;
} Marks;

static void
read_cell (const MndMatrixScale *scale, const MndMatrixCell *cell, Marks *marks)
{
  gboolean has_amount = scale->currency != NULL && mnd_matrix_total_get_amount (&cell->total, scale->currency) != 0;

  marks->unknown |= !has_amount && cell->total.sums == NULL;
  marks->other_currency |= !has_amount && cell->total.sums != NULL;
  marks->links_alone |= cell->total.n_support == 0;
  marks->inherited |= cell->is_inherited;
  marks->raised |= cell->n_overlaps > cell->n_uncoordinated;
  marks->not_raised |= cell->n_uncoordinated > 0;
}

static Marks
read_marks (const MndMatrix *self, const MndMatrixScale *scale)
{
  Marks marks = { FALSE };

  for (guint i = 0; i < self->cells->len; i++)
    read_cell (scale, &g_array_index (self->cells, MndMatrixCell, i), &marks);
  for (guint row = 0; row < mnd_matrix_get_n_rows (self) && !(marks.none && marks.not_assessed); row++)
    for (guint column = 0; column < mnd_matrix_get_n_columns (self); column++)
      if (mnd_matrix_find_cell (self, row, column) == NULL)
        {
          MndMatrixEmpty empty = mnd_matrix_get_empty (self, row, column);
          marks.none |= empty == MND_MATRIX_NONE;
          marks.not_assessed |= empty == MND_MATRIX_NOT_ASSESSED;
        }
  return marks;
}

static char *
dup_unit_words (const MndMatrixScale *scale)
{
  if (scale->unit >= 1e6)
    /* Translators: %s is a currency: what numbers are counted in. */
    return g_strdup_printf (_ ("Millions of %s"), scale->currency);
  if (scale->unit >= 1e3)
    /* Translators: %s is a currency: what numbers are counted in. */
    return g_strdup_printf (_ ("Thousands of %s"), scale->currency);
  return g_strdup (scale->currency);
}

static void
add_marks_of_money (GStrvBuilder *lines, const MndMatrixScale *scale, const Marks *marks)
{
  gboolean is_money = scale->currency != NULL;
  g_autofree char *unit = is_money ? dup_unit_words (scale) : NULL;

  if (is_money)
    g_strv_builder_add (lines, unit);
  if (is_money && marks->unknown)
    /* Translators: legend of a matrix: a mark and what it means. */
    g_strv_builder_add (lines, _ ("• amount not known"));
  if (is_money && marks->other_currency)
    /* Translators: legend of a matrix: a mark and what it means. */
    g_strv_builder_add (lines, _ ("¤ in another currency"));
  if (!is_money && marks->links_alone)
    /* Translators: legend of a matrix: a mark and what it means. */
    g_strv_builder_add (lines, _ ("(1) a link says so, and no programme"));
  if (marks->not_raised)
    /* Translators: legend of a matrix: a mark and what it means. */
    g_strv_builder_add (lines, _ ("◥ overlap that is raised in no body"));
  if (marks->raised)
    /* Translators: legend of a matrix: a mark and what it means. */
    g_strv_builder_add (lines, _ ("◹ overlap that is raised in a body"));
}

char **
mnd_matrix_dup_legend (const MndMatrix *self, const MndMatrixScale *scale)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  Marks marks;

  g_return_val_if_fail (self != NULL && scale != NULL, NULL);

  marks = read_marks (self, scale);
  if (mnd_matrix_kind_has_money (self->wish.kind))
    add_marks_of_money (lines, scale, &marks);
  else if (marks.inherited && self->wish.kind == MND_MATRIX_OVERSIGHT)
    /* Translators: legend of a matrix: a mark and what it means. */
    g_strv_builder_add (lines, _ ("(1) only through what stands above it"));
  if (marks.none)
    /* Translators: legend of a matrix: a mark and what it means. */
    g_strv_builder_add (lines, _ ("– looked for and not found"));
  if (marks.not_assessed)
    /* Translators: legend of a matrix: a mark and what it means. */
    g_strv_builder_add (lines, _ ("? not assessed"));
  return g_strv_builder_end (lines);
}

char *
mnd_matrix_dup_note (const MndMatrix *self)
{
  g_autofree char *day = mnd_matrix_dup_day_words (self);
  g_autofree char *money = mnd_matrix_dup_money_note (self);

  g_autofree char *left_out = mnd_names_dup_left_out (self->n_left_out);
  g_autofree char *first = left_out != NULL ? g_strdup_printf ("%s. %s", day, left_out) : g_steal_pointer (&day);

  return money != NULL ? g_strdup_printf ("%s. %s", first, money) : g_steal_pointer (&first);
}
