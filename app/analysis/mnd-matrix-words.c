/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a matrix is called, and what its cells say in words. */
#include "analysis/mnd-matrix.h"

#include "analysis/mnd-topic.h"
#include "model/mnd-format.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *word;
  const char *label; /* context "matrix" */
} Word;

static const Word kinds[] = {
  [MND_MATRIX_OVERSIGHT] = { "oversight", NC_ ("matrix", "Overseers and overseen") },
  [MND_MATRIX_DONOR_INSTITUTION] = { "donor-institution", NC_ ("matrix", "Donors and institutions") },
  [MND_MATRIX_DONOR_FIELD] = { "donor-field", NC_ ("matrix", "Donors and fields") },
  [MND_MATRIX_BODY_MEMBER] = { "body-member", NC_ ("matrix", "Bodies and members") },
};

static const Word orders[] = {
  [MND_MATRIX_BY_NAME] = { "name", NC_ ("matrix order", "By name") },
  [MND_MATRIX_BY_TOTAL] = { "total", NC_ ("matrix order", "By total") },
  [MND_MATRIX_BY_CLUSTER] = { "cluster", NC_ ("matrix order", "Alike together") },
};

static gboolean
find_word (const Word *words, guint n, const char *word, guint *found)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (words[i].word, word) == 0)
      {
        *found = i;
        return TRUE;
      }
  return FALSE;
}

const char *
mnd_matrix_kind_get_word (MndMatrixKind kind)
{
  g_return_val_if_fail (kind < MND_MATRIX_N_KINDS, NULL);

  return kinds[kind].word;
}

gboolean
mnd_matrix_kind_from_word (const char *word, MndMatrixKind *kind)
{
  guint found;

  if (!find_word (kinds, G_N_ELEMENTS (kinds), word, &found))
    return FALSE;
  *kind = (MndMatrixKind) found;
  return TRUE;
}

const char *
mnd_matrix_kind_get_label (MndMatrixKind kind)
{
  g_return_val_if_fail (kind < MND_MATRIX_N_KINDS, NULL);

  return g_dpgettext2 (NULL, "matrix", kinds[kind].label);
}

const char *
mnd_matrix_money_get_word (MndMatrixMoney money)
{
  g_return_val_if_fail (money < MND_MATRIX_N_MONEYS, NULL);

  return mnd_catalogue_get_word (MND_VOCABULARY_MONEY_KIND, money);
}

gboolean
mnd_matrix_money_from_word (const char *word, MndMatrixMoney *money)
{
  int found = mnd_catalogue_get_index (MND_VOCABULARY_MONEY_KIND, word);

  if (found < 0 || found >= MND_MATRIX_N_MONEYS)
    return FALSE;
  *money = (MndMatrixMoney) found;
  return TRUE;
}

const char *
mnd_matrix_order_get_word (MndMatrixOrder order)
{
  g_return_val_if_fail (order < MND_MATRIX_N_ORDERS, NULL);

  return orders[order].word;
}

gboolean
mnd_matrix_order_from_word (const char *word, MndMatrixOrder *order)
{
  guint found;

  if (!find_word (orders, G_N_ELEMENTS (orders), word, &found))
    return FALSE;
  *order = (MndMatrixOrder) found;
  return TRUE;
}

const char *
mnd_matrix_order_get_label (MndMatrixOrder order)
{
  g_return_val_if_fail (order < MND_MATRIX_N_ORDERS, NULL);

  return g_dpgettext2 (NULL, "matrix order", orders[order].label);
}

const char *
mnd_matrix_get_axis_label (MndMatrixKind kind, gboolean of_rows)
{
  switch (kind)
    {
    case MND_MATRIX_OVERSIGHT:
      return of_rows ? C_ ("matrix axis", "Overseer") : C_ ("matrix axis", "Overseen");
    case MND_MATRIX_DONOR_INSTITUTION:
      return of_rows ? C_ ("matrix axis", "Donor") : C_ ("matrix axis", "Institution");
    case MND_MATRIX_DONOR_FIELD:
      return of_rows ? C_ ("matrix axis", "Donor") : C_ ("matrix axis", "Field");
    case MND_MATRIX_BODY_MEMBER:
    case MND_MATRIX_N_KINDS:
    default:
      return of_rows ? C_ ("matrix axis", "Body") : C_ ("matrix axis", "Member");
    }
}

/* --- heads */

const char *
mnd_matrix_get_row_name (const MndMatrix *self, guint row, const MndNames *names)
{
  const MndMatrixHead *head = mnd_matrix_get_row (self, row);

  g_return_val_if_fail (head != NULL && names != NULL, NULL);

  if (head->kind == MND_MATRIX_TOGETHER)
    return _ ("Several donors, not divided");
  if (head->kind == MND_MATRIX_UNSAID)
    return _ ("No donor named");
  return mnd_names_get (names, &head->id);
}

const char *
mnd_matrix_get_column_name (const MndMatrix *self, guint column, const MndNames *names)
{
  const MndMatrixHead *head = mnd_matrix_get_column (self, column);

  g_return_val_if_fail (head != NULL && names != NULL, NULL);

  if (head->kind == MND_MATRIX_FIELD)
    return mnd_topic_get_label (&head->id);
  if (head->kind == MND_MATRIX_TOGETHER)
    return _ ("Several institutions, not divided");
  if (head->kind == MND_MATRIX_UNSAID)
    return self->wish.kind == MND_MATRIX_DONOR_FIELD ? _ ("No field stated") : _ ("No institution named");
  return mnd_names_get (names, &head->id);
}

const char *
mnd_matrix_empty_get_label (MndMatrixEmpty empty)
{
  switch (empty)
    {
    case MND_MATRIX_NONE:
      return C_ ("matrix cell", "none found");
    case MND_MATRIX_NOT_ASSESSED:
      return C_ ("matrix cell", "not assessed");
    case MND_MATRIX_BLANK:
    default:
      return C_ ("matrix cell", "nothing on the map");
    }
}

/* --- cells */

char *
mnd_matrix_dup_bits_words (const MndMatrix *self, guint bits)
{
  switch (self->wish.kind)
    {
    case MND_MATRIX_OVERSIGHT:
      return mnd_names_dup_labels (MND_VOCABULARY_MODE, bits);
    case MND_MATRIX_BODY_MEMBER:
      return mnd_names_dup_labels (MND_VOCABULARY_LINK_KIND, bits);
    case MND_MATRIX_DONOR_INSTITUTION:
    case MND_MATRIX_DONOR_FIELD:
    case MND_MATRIX_N_KINDS:
    default:
      return mnd_names_dup_labels (MND_VOCABULARY_FIELD, bits);
    }
}

char *
mnd_matrix_total_dup_count_words (const MndMatrixTotal *total)
{
  g_autofree char *support =
      g_strdup_printf (ngettext ("%u programme", "%u programmes", total->n_support), total->n_support);
  g_autofree char *links = g_strdup_printf (ngettext ("%u link", "%u links", total->n_links), total->n_links);
  const char *both[] = { support, links };

  if (total->n_links == 0)
    return g_steal_pointer (&support);
  if (total->n_support == 0)
    return g_steal_pointer (&links);
  return mnd_names_dup_list (both, G_N_ELEMENTS (both));
}

static void
add_money (GPtrArray *items, const MndMatrix *self, const MndMatrixTotal *total)
{
  g_autofree char *sums = mnd_sums_format (total->sums);

  if (sums != NULL)
    g_ptr_array_add (items, self->wish.money == MND_MATRIX_DISBURSEMENTS
                                /* Translators: %s is an amount, or several: "27,148,000 GBP". */
                                ? g_strdup_printf (_ ("%s disbursed"), sums)
                                /* Translators: %s is an amount, or several: "27,148,000 GBP". */
                                : g_strdup_printf (_ ("%s committed"), sums));
  if (total->n_unknown > 0)
    g_ptr_array_add (items, g_strdup_printf (ngettext ("%u amount not known here", "%u amounts not known here",
                                                       total->n_unknown),
                                             total->n_unknown));
}

static void
add_overlaps (GPtrArray *items, const MndMatrixCell *cell)
{
  if (cell->n_overlaps > 0)
    g_ptr_array_add (items,
                     g_strdup_printf (ngettext ("%u overlap", "%u overlaps", cell->n_overlaps), cell->n_overlaps));
  if (cell->n_uncoordinated > 0)
    g_ptr_array_add (items,
                     g_strdup_printf (ngettext ("%u raised in no body", "%u raised in no body", cell->n_uncoordinated),
                                      cell->n_uncoordinated));
}

char *
mnd_matrix_dup_cell_words (const MndMatrix *self, guint row, guint column, const MndNames *names)
{
  const MndMatrixCell *cell = mnd_matrix_find_cell (self, row, column);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  if (cell == NULL)
    text = g_strdup (mnd_matrix_empty_get_label (mnd_matrix_get_empty (self, row, column)));
  else
    {
      g_ptr_array_add (items, mnd_matrix_total_dup_count_words (&cell->total));
      if (mnd_matrix_kind_has_money (self->wish.kind))
        add_money (items, self, &cell->total);
      else
        g_ptr_array_add (items, mnd_matrix_dup_bits_words (self, cell->bits));
      if (cell->is_inherited)
        g_ptr_array_add (items, g_strdup (C_ ("matrix cell", "through what stands above it")));
      add_overlaps (items, cell);
      g_ptr_array_add (items, NULL);
      /* Translators: what stands between the facts of a cell: "3 programmes; 2 overlaps". */
      text = g_strjoinv (C_ ("list", "; "), (char **) items->pdata);
    }
  /* Translators: a cell of a matrix: its row, its column, and what is in it: "DFID × Police: 3 programmes". */
  return g_strdup_printf (_ ("%1$s × %2$s: %3$s"), mnd_matrix_get_row_name (self, row, names),
                          mnd_matrix_get_column_name (self, column, names), text);
}

char *
mnd_matrix_dup_total_words (const MndMatrix *self, guint row, guint column, const MndNames *names)
{
  gboolean of_row = row < mnd_matrix_get_n_rows (self), of_column = column < mnd_matrix_get_n_columns (self);
  const MndMatrixTotal *total = &self->total;
  const char *name = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  g_return_val_if_fail (!of_row || !of_column, NULL);

  if (of_row)
    total = &mnd_matrix_get_row (self, row)->total;
  if (of_column)
    total = &mnd_matrix_get_column (self, column)->total;
  if (of_row || of_column)
    name = of_row ? mnd_matrix_get_row_name (self, row, names) : mnd_matrix_get_column_name (self, column, names);
  g_ptr_array_add (items, mnd_matrix_total_dup_count_words (total));
  if (mnd_matrix_kind_has_money (self->wish.kind))
    add_money (items, self, total);
  g_ptr_array_add (items, NULL);
  text = g_strjoinv (C_ ("list", "; "), (char **) items->pdata);
  if (!of_row && !of_column)
    /* Translators: %s is what a whole matrix counts: "12 programmes; 3,000 GBP committed". */
    return g_strdup_printf (_ ("Total: %s"), text);
  /* Translators: %1$s is the name of a row or column of a matrix, %2$s what it counts: "12 programmes". */
  return g_strdup_printf (_ ("%1$s, total: %2$s"), name, text);
}

/* --- what is counted */

char *
mnd_matrix_dup_day_words (const MndMatrix *self)
{
  g_autofree char *date = NULL;
  MndDate day;

  if (self->day == MND_ALL_TIMES)
    return g_strdup (_ ("At all times"));
  day = mnd_date_from_day (self->day);
  date = mnd_format_dup_date (&day);
  /* Translators: %s is a date. */
  return g_strdup_printf (self->as_planned ? _ ("As planned on %s") : _ ("As of %s"), date);
}

/* Those that are not the base currency. */
static char *
dup_other_currencies (const MndMatrix *self)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  for (guint i = 0; i < self->currencies->len; i++)
    if (g_strcmp0 (g_array_index (self->currencies, MndSum, i).currency, self->base) != 0)
      g_ptr_array_add (others, g_array_index (self->currencies, MndSum, i).currency);
  return others->len > 0 ? mnd_names_dup_list ((const char *const *) others->pdata, others->len) : NULL;
}

static char *
dup_currency_sentence (const MndMatrix *self)
{
  g_autofree char *others = dup_other_currencies (self);

  if (self->base == NULL)
    return g_strdup (_ ("The map has no base currency, so each amount stays in its own."));
  if (others != NULL)
    /* Translators: %1$s is a currency; %2$s is one or several, such as "GBP and USD". */
    return g_strdup_printf (_ ("The base currency is %1$s; the map has no rate for %2$s, which stands beside it and is "
                               "not added to it."),
                            self->base, others);
  /* Translators: %s is a currency. */
  return g_strdup_printf (_ ("All amounts are in %s."), self->base);
}

static char *
dup_rate_sentence (const MndMatrix *self)
{
  if (!self->is_converted)
    return NULL;
  if (self->year == NULL)
    return g_strdup (_ ("Other currencies are converted at the rates of the map, which do not say their year."));
  /* Translators: %s is a year. */
  return g_strdup_printf (_ ("Other currencies are converted at the rates of the map, which are of %s."), self->year);
}

char *
mnd_matrix_dup_money_note (const MndMatrix *self)
{
  g_autofree char *currency = NULL;
  g_autofree char *rates = NULL;
  const char *money, *divided;

  if (!mnd_matrix_kind_has_money (self->wish.kind))
    return NULL;
  money = self->wish.money == MND_MATRIX_COMMITMENTS
              ? _ ("Amounts are commitments: what donors have bound themselves to pay.")
              : _ ("Amounts are disbursements: what donors have paid out.");
  divided = self->wish.kind == MND_MATRIX_DONOR_FIELD
                ? _ ("A programme in several fields is counted in each and once in totals; its money is divided by its "
                     "shares, in equal parts where it gives none. What several donors give together stands in a row of "
                     "its own.")
                : _ ("A programme for several institutions is counted in each and once in totals; its money, which "
                     "nobody has divided, stands in a column of its own, and so does in a row what several donors give "
                     "together.");
  currency = dup_currency_sentence (self);
  rates = dup_rate_sentence (self);
  return g_strjoin (" ", money, currency, rates != NULL ? rates : divided, rates != NULL ? divided : NULL, NULL);
}
