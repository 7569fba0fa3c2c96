/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows under columns; see the header. */
#include "scene/mnd-listing.h"

#include "model/mnd-format.h"
#include "model/mnd-money.h"

struct _MndListing
{
  GArray *columns; /* MndListingColumn */
  GArray *rows;    /* MndListingRow */
  GArray *cells;   /* of the row that is being filled */
};

static void
cell_clear (gpointer data)
{
  g_free (((MndListingCell *) data)->text);
}

static void
row_clear (gpointer data)
{
  g_array_unref (((MndListingRow *) data)->cells);
}

static void
column_clear (gpointer data)
{
  g_free (((MndListingColumn *) data)->heading);
}

static GArray *
new_cells (void)
{
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (MndListingCell));

  g_array_set_clear_func (cells, cell_clear);
  return cells;
}

MndListing *
mnd_listing_new (void)
{
  MndListing *self = g_new0 (MndListing, 1);

  self->columns = g_array_new (FALSE, FALSE, sizeof (MndListingColumn));
  g_array_set_clear_func (self->columns, column_clear);
  self->rows = g_array_new (FALSE, FALSE, sizeof (MndListingRow));
  g_array_set_clear_func (self->rows, row_clear);
  self->cells = new_cells ();
  return self;
}

void
mnd_listing_free (MndListing *self)
{
  g_array_unref (self->columns);
  g_array_unref (self->rows);
  g_array_unref (self->cells);
  g_free (self);
}

void
mnd_listing_add_column (MndListing *self, const char *heading, gboolean is_number)
{
  const MndListingColumn column = { g_strdup (heading != NULL ? heading : ""), is_number };

  g_return_if_fail (self != NULL);

  g_array_append_val (self->columns, column);
}

void
mnd_listing_add_heading (MndListing *self, const char *text)
{
  g_return_if_fail (self != NULL && self->cells->len == 0);

  mnd_listing_add_text (self, text);
  mnd_listing_end_row (self, MND_LISTING_HEADING);
}

void
mnd_listing_add_text (MndListing *self, const char *text)
{
  const MndListingCell cell = { .kind = MND_LISTING_TEXT, .text = g_strdup (text != NULL ? text : "") };

  g_return_if_fail (self != NULL);

  g_array_append_val (self->cells, cell);
}

void
mnd_listing_add_count (MndListing *self, gint64 count)
{
  const MndListingCell cell = { .kind = MND_LISTING_COUNT, .text = mnd_format_dup_count (count), .number = count };

  g_return_if_fail (self != NULL);

  g_array_append_val (self->cells, cell);
}

void
mnd_listing_add_amount (MndListing *self, gint64 minor, const char *currency)
{
  MndListingCell cell = { .kind = MND_LISTING_AMOUNT, .number = minor };

  g_return_if_fail (self != NULL && currency != NULL);

  cell.text = mnd_money_dup_words (minor, currency);
  g_strlcpy (cell.currency, currency, sizeof cell.currency);
  g_array_append_val (self->cells, cell);
}

void
mnd_listing_end_row (MndListing *self, MndListingKind kind)
{
  const MndListingRow row = { kind, self->cells };

  g_return_if_fail (self != NULL);

  g_array_append_val (self->rows, row);
  self->cells = new_cells ();
}

guint
mnd_listing_get_n_columns (const MndListing *self)
{
  return self->columns->len;
}

const MndListingColumn *
mnd_listing_get_column (const MndListing *self, guint column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return &g_array_index (self->columns, MndListingColumn, column);
}

guint
mnd_listing_get_n_rows (const MndListing *self)
{
  return self->rows->len;
}

const MndListingRow *
mnd_listing_get_row (const MndListing *self, guint row)
{
  g_return_val_if_fail (row < self->rows->len, NULL);

  return &g_array_index (self->rows, MndListingRow, row);
}

const char *
mnd_listing_get_text (const MndListing *self, guint row, guint column)
{
  const MndListingRow *found = mnd_listing_get_row (self, row);

  return column < found->cells->len ? g_array_index (found->cells, MndListingCell, column).text : "";
}
