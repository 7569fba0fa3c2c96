/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Laying a listing out; see the header. Twice: as one picture, and over pages. What is kept of a row is how many lines
 * it has; its labels are made when it is painted, for a table may be long.
 */
#include "scene/mnd-table-printout.h"

#include "scene/mnd-mark.h"
#include "scene/mnd-text-sink.h"

#include <math.h>
#include <string.h>

#define SIZE 9.0
#define PADDING_X 4.0
#define PADDING_Y 2.5
#define WIDEST 240.0    /* that a column of text wants to be */
#define NARROWEST 110.0 /* no column has to be wider than this for the sake of a word */
#define HEADING 96.0
#define SHORT 60.0    /* such as dates: not broken if it can be helped */
#define FEW_LETTERS 3 /* letters differ in width */
#define SMALLEST 0.55 /* of the type, where there are many columns */
#define RULE 0.5
#define MANY_LINES 10000
#define ENDLESS 1e8 /* points: a picture has no page to end */

/* Lines of a row on a page. */
typedef struct
{
  guint row;
  guint first, last; /* lines; the last is not one of them */
  double y;          /* in units of the layout, from the top of the page */
} Piece;

typedef struct
{
  double scale;    /* of everything: a unit is so many points */
  double width;    /* in units; as all that follows */
  double *widths;  /* of columns, with their padding */
  double head;     /* height of the names of columns */
  double height;   /* of the last page */
  GArray *pieces;  /* Piece */
  GArray *starts;  /* guint: the first piece of each page */
  double *heights; /* of a line, by row */
} Layout;

struct _MndTablePrintout
{
  MndPrintout parent_instance;
  MndListing *listing;
  PangoContext *context;
  double *wanted; /* widths of columns; NULL until they are measured */
  double *least;
  gboolean *is_empty; /* columns without anything in them */
  Layout *whole;
  Layout *paged;
};

G_DEFINE_FINAL_TYPE (MndTablePrintout, mnd_table_printout, MND_TYPE_PRINTOUT)

static void
layout_free (Layout *layout)
{
  g_free (layout->widths);
  g_free (layout->heights);
  g_array_unref (layout->pieces);
  g_array_unref (layout->starts);
  g_free (layout);
}

/* --- widths */

static gboolean
is_bold (MndListingKind kind)
{
  return kind != MND_LISTING_ROW;
}

static MndLabel *
make_label (MndTablePrintout *self, const char *text, gboolean bold, double width)
{
  return mnd_label_new (self->context, &(MndLabelTask){ .text = text,
                                                        .size = SIZE,
                                                        .min_width = width,
                                                        .max_width = width,
                                                        .max_lines = MANY_LINES,
                                                        .bold = bold,
                                                        .language = mnd_printout_get_language (MND_PRINTOUT (self)) });
}

static double
measure_line (MndTablePrintout *self, const char *text, gboolean bold)
{
  g_autoptr (MndLabel) label = NULL;

  if (*text == '\0')
    return 0;
  label = mnd_label_new_line (self->context, text, SIZE, bold);
  return ceil (mnd_label_get_width (label)) + 1;
}

/* The longest by its letters; free with g_free(). */
static char *
dup_longest_word (const char *text, glong *length)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  char *longest = NULL;

  *length = 0;
  for (guint i = 0; words[i] != NULL; i++)
    if (g_utf8_strlen (words[i], -1) > *length)
      {
        *length = g_utf8_strlen (words[i], -1);
        longest = words[i];
      }
  return g_strdup (longest);
}

/* Words are not broken if it can be helped. Only what may be longer than what came before is measured. */
static void
measure_words (MndTablePrintout *self, const char *text, gboolean bold, glong *most_letters, double *widest)
{
  glong letters;
  g_autofree char *word = dup_longest_word (text, &letters);

  if (word == NULL || letters + FEW_LETTERS < *most_letters)
    return;
  *most_letters = MAX (*most_letters, letters);
  *widest = MAX (*widest, measure_line (self, word, bold));
}

static void
measure_column (MndTablePrintout *self, guint column)
{
  const MndListingColumn *head = mnd_listing_get_column (self->listing, column);
  double word = 0, heading, widest = 0;
  glong letters = 0;

  measure_words (self, head->heading, TRUE, &letters, &word);
  heading = MIN (measure_line (self, head->heading, TRUE), MAX (word, HEADING));
  for (guint row = 0; row < mnd_listing_get_n_rows (self->listing); row++)
    {
      MndListingKind kind = mnd_listing_get_row (self->listing, row)->kind;
      const char *text = kind != MND_LISTING_HEADING ? mnd_listing_get_text (self->listing, row, column) : "";
      if (widest < WIDEST)
        widest = MAX (widest, measure_line (self, text, is_bold (kind)));
      measure_words (self, text, is_bold (kind), &letters, &word);
    }
  widest = MIN (widest, WIDEST);
  self->is_empty[column] = widest <= 0;
  self->wanted[column] = MAX (heading, widest) + 2 * PADDING_X;
  self->least[column] = MAX (MIN (word, NARROWEST), head->is_number || widest <= SHORT ? widest : 0) + 2 * PADDING_X;
}

static double
add_up (const double *widths, guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += widths[i];
  return sum;
}

static void
ensure_measured (MndTablePrintout *self)
{
  guint n = mnd_listing_get_n_columns (self->listing);

  if (self->wanted != NULL)
    return;
  self->context = mnd_label_create_context ();
  self->wanted = g_new0 (double, n);
  self->least = g_new0 (double, n);
  self->is_empty = g_new0 (gboolean, n);
  for (guint i = 0; i < n; i++)
    measure_column (self, i);
}

/* Where there are too many columns, those that hold nothing give their room to the others: a width of 0 is not drawn.
 */
static double *
dup_widths (MndTablePrintout *self, const double *widths, gboolean drops_empty)
{
  guint n = mnd_listing_get_n_columns (self->listing);
  double *copy = g_memdup2 (widths, n * sizeof *widths);

  for (guint i = 0; i < n; i++)
    if (drops_empty && self->is_empty[i])
      copy[i] = 0;
  return copy;
}

/* Columns of text take what is left, or give what is missing; where that is not enough, all becomes smaller. `room` in
 * points. */
static void
share_out (MndTablePrintout *self, Layout *layout, double room)
{
  guint n = mnd_listing_get_n_columns (self->listing);
  gboolean drops = mnd_listing_get_n_rows (self->listing) > 0 && add_up (self->least, n) > room;
  g_autofree double *wanted = dup_widths (self, self->wanted, drops);
  g_autofree double *least = dup_widths (self, self->least, drops);
  double all_wanted = add_up (wanted, n), all_least = MAX (add_up (least, n), 1), share;

  layout->scale = CLAMP (room / all_least, SMALLEST, 1);
  layout->width = room / layout->scale;
  share = all_wanted > all_least ? (layout->width - all_least) / (all_wanted - all_least) : 1;
  for (guint i = 0; i < n; i++)
    {
      if (share <= 0)
        layout->widths[i] = least[i] * layout->width / all_least;
      else if (share <= 1)
        layout->widths[i] = least[i] + (wanted[i] - least[i]) * share;
      else
        layout->widths[i] = wanted[i] * layout->width / all_wanted;
    }
}

/* --- rows */

/* Of a heading all columns. */
static double
get_text_width (MndTablePrintout *self, const Layout *layout, guint row, guint column)
{
  gboolean is_heading = mnd_listing_get_row (self->listing, row)->kind == MND_LISTING_HEADING;

  return (is_heading ? layout->width : layout->widths[column]) - 2 * PADDING_X;
}

static guint
count_cells (MndTablePrintout *self, guint row)
{
  const MndListingRow *found = mnd_listing_get_row (self->listing, row);

  return MIN (found->cells->len, found->kind == MND_LISTING_HEADING ? 1 : mnd_listing_get_n_columns (self->listing));
}

/* Returns how many lines it has, at least one. */
static guint
measure_row (MndTablePrintout *self, const Layout *layout, guint row, double *line_height)
{
  guint n_lines = 1;

  *line_height = SIZE * 1.35;
  for (guint column = 0; column < count_cells (self, row); column++)
    {
      const char *text = mnd_listing_get_text (self->listing, row, column);
      g_autoptr (MndLabel) label = NULL;
      if (*text == '\0')
        continue;
      label = make_label (self, text, is_bold (mnd_listing_get_row (self->listing, row)->kind),
                          get_text_width (self, layout, row, column));
      *line_height = MAX (*line_height, mnd_label_get_height (label) / mnd_label_get_n_lines (label));
      n_lines = MAX (n_lines, mnd_label_get_n_lines (label));
    }
  return n_lines;
}

static double
measure_head (MndTablePrintout *self, const Layout *layout)
{
  double height = 0;

  for (guint column = 0; column < mnd_listing_get_n_columns (self->listing); column++)
    {
      const char *text = mnd_listing_get_column (self->listing, column)->heading;
      g_autoptr (MndLabel) label = NULL;
      if (*text == '\0' || layout->widths[column] <= 0)
        continue;
      label = make_label (self, text, TRUE, layout->widths[column] - 2 * PADDING_X);
      height = MAX (height, mnd_label_get_height (label));
    }
  return height + 2 * PADDING_Y + RULE;
}

/* The page that is being filled. */
typedef struct
{
  Layout *layout;
  double room; /* of this one and all that follow, in units */
  double next_room;
  double y;
  gboolean is_fresh; /* nothing stands on it yet */
} Filling;

static void
begin_page (Filling *filling)
{
  Layout *layout = filling->layout;

  if (layout->starts->len > 0)
    filling->room = filling->next_room;
  g_array_append_val (layout->starts, layout->pieces->len);
  filling->y = layout->head;
  filling->is_fresh = TRUE;
}

static void
add_piece (Filling *filling, guint row, guint first, guint last, double line_height)
{
  const Piece piece = { row, first, last, filling->y };

  g_array_append_val (filling->layout->pieces, piece);
  filling->y += (last - first) * line_height + 2 * PADDING_Y;
  filling->is_fresh = FALSE;
}

/* A row that no page can hold goes on on the next one. */
static void
add_in_parts (Filling *filling, guint row, guint n_lines, double line_height)
{
  guint first = 0;

  while (first < n_lines)
    {
      double left = filling->room - filling->y - 2 * PADDING_Y;
      guint n = left > line_height ? (guint) (left / line_height) : 0;
      if (n == 0 && !filling->is_fresh)
        {
          begin_page (filling);
          continue;
        }
      n = MIN (MAX (n, 1), n_lines - first);
      add_piece (filling, row, first, first + n, line_height);
      first += n;
      if (first < n_lines)
        begin_page (filling);
    }
}

/* A heading stands with the row beneath it. */
static double
get_needed (MndTablePrintout *self, const Layout *layout, guint row, double height)
{
  double line_height;
  guint n_lines;

  if (mnd_listing_get_row (self->listing, row)->kind != MND_LISTING_HEADING
      || row + 1 >= mnd_listing_get_n_rows (self->listing))
    return height;
  n_lines = measure_row (self, layout, row + 1, &line_height);
  return height + n_lines * line_height + 2 * PADDING_Y;
}

/* `first_room` and `room` in points; the picture has as much as it likes. */
static Layout *
lay_out (MndTablePrintout *self, double width, double first_room, double room)
{
  guint n_rows = mnd_listing_get_n_rows (self->listing);
  Layout *layout = g_new0 (Layout, 1);
  Filling filling = { .layout = layout };

  layout->widths = g_new0 (double, mnd_listing_get_n_columns (self->listing));
  layout->heights = g_new0 (double, MAX (n_rows, 1));
  layout->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  layout->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  share_out (self, layout, width);
  layout->head = measure_head (self, layout);
  filling.room = first_room / layout->scale;
  filling.next_room = room / layout->scale;
  begin_page (&filling);
  for (guint row = 0; row < n_rows; row++)
    {
      guint n_lines = measure_row (self, layout, row, &layout->heights[row]);
      double height = n_lines * layout->heights[row] + 2 * PADDING_Y;
      double needed = get_needed (self, layout, row, height);
      if (!filling.is_fresh && filling.y + needed > filling.room && layout->head + height <= filling.next_room)
        begin_page (&filling);
      add_in_parts (&filling, row, n_lines, layout->heights[row]);
    }
  layout->height = filling.y;
  return layout;
}

/* --- painting */

typedef struct
{
  MndTablePrintout *self;
  const Layout *layout;
  cairo_t *cr;
  const MndTextSink *sink;
  const MndStyle *style;
  gboolean is_rtl;
} Brush;

/* From the start side. */
static void
fill (const Brush *brush, double y, double height, const MndColor *color, double alpha)
{
  cairo_set_source_rgba (brush->cr, color->r, color->g, color->b, alpha);
  cairo_rectangle (brush->cr, 0, y, brush->layout->width, height);
  cairo_fill (brush->cr);
}

static void
show (const Brush *brush, const char *text, gboolean bold, gboolean at_end, guint first, guint last, double line_height,
      const MndRect *box)
{
  MndTextSide side = brush->is_rtl != at_end ? MND_TEXT_RIGHT : MND_TEXT_LEFT;
  MndRect inner = { box->x + PADDING_X, box->y + PADDING_Y, box->width - 2 * PADDING_X, box->height };
  g_autoptr (MndLabel) label = NULL;

  if (*text == '\0' || box->width <= 0)
    return;
  label = make_label (brush->self, text, bold, inner.width);
  if (line_height == 0)
    line_height = mnd_label_get_height (label) / mnd_label_get_n_lines (label);
  mnd_text_sink_show_lines (brush->sink, brush->cr, label, first, last, &inner, line_height, side, &brush->style->text);
}

static void
paint_head (const Brush *brush)
{
  const Layout *layout = brush->layout;
  double start = 0;

  fill (brush, 0, layout->head, &brush->style->text, 0.07);
  fill (brush, layout->head - RULE, RULE, &brush->style->text, 0.6);
  for (guint column = 0; column < mnd_listing_get_n_columns (brush->self->listing); column++)
    {
      const MndListingColumn *head = mnd_listing_get_column (brush->self->listing, column);
      double width = layout->widths[column];
      MndRect box = { brush->is_rtl ? layout->width - start - width : start, 0, width, layout->head };
      show (brush, head->heading, TRUE, head->is_number, 0, MANY_LINES, 0, &box);
      start += width;
    }
}

static void
paint_piece (const Brush *brush, const Piece *piece)
{
  const Layout *layout = brush->layout;
  MndListing *listing = brush->self->listing;
  MndListingKind kind = mnd_listing_get_row (listing, piece->row)->kind;
  double line_height = layout->heights[piece->row], start = 0;
  double height = (piece->last - piece->first) * line_height + 2 * PADDING_Y;

  if (kind == MND_LISTING_HEADING)
    fill (brush, piece->y, height, &brush->style->accent, 0.1);
  if (kind == MND_LISTING_TOTAL)
    fill (brush, piece->y, RULE, &brush->style->text, 0.6);
  fill (brush, piece->y + height - RULE, RULE, &brush->style->text, 0.18);
  for (guint column = 0; column < count_cells (brush->self, piece->row); column++)
    {
      double width = kind == MND_LISTING_HEADING ? layout->width : layout->widths[column];
      MndRect box = { brush->is_rtl ? layout->width - start - width : start, piece->y, width, height };
      gboolean at_end = kind != MND_LISTING_HEADING && mnd_listing_get_column (listing, column)->is_number;
      show (brush, mnd_listing_get_text (listing, piece->row, column), is_bold (kind), at_end, piece->first,
            piece->last, line_height, &box);
      start += width;
    }
}

/* --- overrides */

static void
ensure_whole (MndTablePrintout *self)
{
  guint n = mnd_listing_get_n_columns (self->listing);

  ensure_measured (self);
  if (self->whole == NULL)
    self->whole = lay_out (self, add_up (self->wanted, n), ENDLESS, ENDLESS);
}

static void
mnd_table_printout_measure (MndPrintout *printout, double *width, double *height)
{
  MndTablePrintout *self = MND_TABLE_PRINTOUT (printout);

  ensure_whole (self);
  *width = self->whole->width * self->whole->scale;
  *height = self->whole->height * self->whole->scale;
}

static guint
mnd_table_printout_paginate (MndPrintout *printout, double width, double first_height, double height)
{
  MndTablePrintout *self = MND_TABLE_PRINTOUT (printout);

  ensure_measured (self);
  g_clear_pointer (&self->paged, layout_free);
  self->paged = lay_out (self, width, first_height, height);
  return self->paged->starts->len;
}

static void
mnd_table_printout_paint (MndPrintout *printout, guint page, cairo_t *cr, const MndTextSink *sink)
{
  MndTablePrintout *self = MND_TABLE_PRINTOUT (printout);
  Brush brush = { .self = self, .cr = cr, .sink = sink, .style = mnd_style_get (MND_APPEARANCE_PRINT) };
  guint first, last;

  if (page == MND_PRINTOUT_WHOLE)
    ensure_whole (self);
  brush.layout = page == MND_PRINTOUT_WHOLE ? self->whole : self->paged;
  brush.is_rtl = mnd_printout_is_rtl (printout);
  page = page == MND_PRINTOUT_WHOLE ? 0 : page;
  first = g_array_index (brush.layout->starts, guint, page);
  last = page + 1 < brush.layout->starts->len ? g_array_index (brush.layout->starts, guint, page + 1)
                                              : brush.layout->pieces->len;
  cairo_scale (cr, brush.layout->scale, brush.layout->scale);
  paint_head (&brush);
  for (guint i = first; i < last; i++)
    paint_piece (&brush, &g_array_index (brush.layout->pieces, Piece, i));
}

static void
mnd_table_printout_finalize (GObject *object)
{
  MndTablePrintout *self = MND_TABLE_PRINTOUT (object);

  g_clear_pointer (&self->whole, layout_free);
  g_clear_pointer (&self->paged, layout_free);
  g_clear_pointer (&self->listing, mnd_listing_free);
  g_clear_object (&self->context);
  g_free (self->wanted);
  g_free (self->least);
  g_free (self->is_empty);
  G_OBJECT_CLASS (mnd_table_printout_parent_class)->finalize (object);
}

static void
mnd_table_printout_class_init (MndTablePrintoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_table_printout_finalize;
  MND_PRINTOUT_CLASS (klass)->measure = mnd_table_printout_measure;
  MND_PRINTOUT_CLASS (klass)->paginate = mnd_table_printout_paginate;
  MND_PRINTOUT_CLASS (klass)->paint = mnd_table_printout_paint;
}

static void
mnd_table_printout_init (MndTablePrintout *self)
{
}

MndPrintout *
mnd_table_printout_new (MndListing *listing)
{
  MndTablePrintout *self;

  g_return_val_if_fail (listing != NULL && mnd_listing_get_n_columns (listing) > 0, NULL);

  self = g_object_new (MND_TYPE_TABLE_PRINTOUT, NULL);
  self->listing = listing;
  return MND_PRINTOUT (self);
}
