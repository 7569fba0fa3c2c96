/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables for spreadsheets; see the header. libxlsxwriter writes to a file by name, so XLSX goes through a private one.
 */
#include "exchange/mnd-sheet-writer.h"

#include "exchange/mnd-csv-writer.h"
#include "exchange/mnd-problem.h"
#include "model/mnd-money.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

#define LONGEST_NAME 31    /* of a sheet */
#define LONGEST_TEXT 32767 /* of a cell */
/* 1 January 1980, where ZIP begins: a file says nothing of when it was written. */
#define EPOCH 315532800

typedef enum
{
  NUMBER_NONE, /* text */
  NUMBER_WHOLE,
  NUMBER_TWO,
  NUMBER_THREE,
  N_NUMBERS
} Number;

struct _MndSheetWriter
{
  GObject parent_instance;
  MndSheetFormat format;
  gboolean right_to_left;
  MndSheetStyle style;

  /* CSV */
  GOutputStream *memory;
  MndCsvWriter *csv;
  GPtrArray *cells; /* of the row */

  /* XLSX */
  char *path;
  lxw_workbook *book;
  lxw_worksheet *sheet;
  lxw_format *formats[MND_SHEET_N_STYLES][N_NUMBERS]; /* made when first used */
  lxw_error problem;                                  /* the first */
  guint row, column;
  guint filter_row, filter_columns; /* 0 columns: none */
};

G_DEFINE_FINAL_TYPE (MndSheetWriter, mnd_sheet_writer, G_TYPE_OBJECT)

gboolean
mnd_sheet_format_from_name (const char *name, MndSheetFormat *format)
{
  g_return_val_if_fail (name != NULL && format != NULL, FALSE);

  if (!g_str_has_suffix (name, ".csv") && !g_str_has_suffix (name, ".xlsx"))
    return FALSE;
  *format = g_str_has_suffix (name, ".csv") ? MND_SHEET_CSV : MND_SHEET_XLSX;
  return TRUE;
}

/* --- XLSX */

static void
note (MndSheetWriter *self, lxw_error problem)
{
  if (self->problem == LXW_NO_ERROR)
    self->problem = problem;
}

static lxw_format *
create_format (MndSheetWriter *self, MndSheetStyle style, Number number)
{
  static const char *const patterns[] = {
    [NUMBER_NONE] = "@", [NUMBER_WHOLE] = "#,##0", [NUMBER_TWO] = "#,##0.00", [NUMBER_THREE] = "#,##0.000"
  };
  lxw_format *format = workbook_add_format (self->book);

  if (number != NUMBER_NONE)
    format_set_num_format (format, patterns[number]);
  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  switch (style)
    {
    case MND_SHEET_TITLE:
      format_set_bold (format);
      format_set_font_size (format, 14);
      break;
    case MND_SHEET_HEAD:
      format_set_bold (format);
      format_set_text_wrap (format);
      format_set_bottom (format, LXW_BORDER_THIN);
      break;
    case MND_SHEET_TOTAL:
      format_set_bold (format);
      format_set_top (format, LXW_BORDER_THIN);
      break;
    case MND_SHEET_PLAIN:
      if (number == NUMBER_NONE)
        format_set_text_wrap (format);
      break;
    case MND_SHEET_NOTE:
    case MND_SHEET_N_STYLES:
    default:
      break;
    }
  return format;
}

static lxw_format *
get_format (MndSheetWriter *self, Number number)
{
  lxw_format **format = &self->formats[self->style][number];

  if (*format == NULL)
    *format = create_format (self, self->style, number);
  return *format;
}

/* Whole characters alone. */
static char *
dup_cut (const char *text, glong most)
{
  return g_utf8_strlen (text, -1) <= most ? g_strdup (text) : g_utf8_substring (text, 0, most);
}

static void
write_number (MndSheetWriter *self, double number, Number kind)
{
  note (self,
        worksheet_write_number (self->sheet, self->row, (lxw_col_t) self->column, number, get_format (self, kind)));
}

static void
write_text (MndSheetWriter *self, const char *text)
{
  g_autofree char *cut = dup_cut (text, LONGEST_TEXT);

  if (*cut == '\0' && self->style == MND_SHEET_PLAIN)
    return;
  note (self,
        worksheet_write_string (self->sheet, self->row, (lxw_col_t) self->column, cut, get_format (self, NUMBER_NONE)));
}

static char *
dup_sheet_name (MndSheetWriter *self, const char *name)
{
  g_autofree char *clean = g_strdelimit (g_strdup (name), "[]:*?/\\'", ' ');
  g_autofree char *cut = dup_cut (g_strstrip (clean), LONGEST_NAME);
  char *unique = g_strdup (*cut != '\0' ? cut : "-");

  for (guint i = 2; workbook_get_worksheet_by_name (self->book, unique) != NULL; i++)
    {
      g_autofree char *number = g_strdup_printf (" %u", i);
      g_autofree char *start = dup_cut (cut, LONGEST_NAME - (glong) strlen (number));
      g_free (unique);
      unique = g_strconcat (start, number, NULL);
    }
  return unique;
}

static void
end_sheet (MndSheetWriter *self)
{
  if (self->sheet != NULL && self->filter_columns > 0)
    note (self, worksheet_autofilter (self->sheet, self->filter_row, 0, MAX (self->row, self->filter_row + 1) - 1,
                                      (lxw_col_t) (self->filter_columns - 1)));
  self->filter_columns = 0;
}

static void
create_book (MndSheetWriter *self)
{
  lxw_doc_properties properties = { .created = EPOCH };
  int fd = g_file_open_tmp ("mandate-XXXXXX.xlsx", &self->path, NULL);

  if (fd >= 0)
    close (fd);
  self->book = workbook_new (self->path != NULL ? self->path : "");
  if (self->book != NULL)
    note (self, workbook_set_properties (self->book, &properties));
  if (self->path == NULL || self->book == NULL)
    note (self, LXW_ERROR_CREATING_XLSX_FILE);
}

static gboolean
finish_book (MndSheetWriter *self, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autofree char *bytes = NULL;
  gsize size;

  end_sheet (self);
  if (self->book != NULL)
    note (self, workbook_close (g_steal_pointer (&self->book)));
  if (self->problem != LXW_NO_ERROR)
    {
      g_set_error (error, MND_EXCHANGE_ERROR, MND_EXCHANGE_ERROR_WRITE, "the spreadsheet could not be made: %s",
                   lxw_strerror (self->problem));
      return FALSE;
    }
  return g_file_get_contents (self->path, &bytes, &size, error)
         && g_output_stream_write_all (stream, bytes, size, NULL, cancellable, error);
}

/* --- */

static void
mnd_sheet_writer_finalize (GObject *object)
{
  MndSheetWriter *self = MND_SHEET_WRITER (object);

  if (self->book != NULL)
    lxw_workbook_free (self->book);
  if (self->path != NULL)
    g_unlink (self->path);
  g_free (self->path);
  g_clear_object (&self->csv);
  g_clear_object (&self->memory);
  g_ptr_array_unref (self->cells);

  G_OBJECT_CLASS (mnd_sheet_writer_parent_class)->finalize (object);
}

static void
mnd_sheet_writer_class_init (MndSheetWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_sheet_writer_finalize;
}

static void
mnd_sheet_writer_init (MndSheetWriter *self)
{
  self->cells = g_ptr_array_new_with_free_func (g_free);
}

MndSheetWriter *
mnd_sheet_writer_new (MndSheetFormat format, gboolean right_to_left)
{
  MndSheetWriter *self = g_object_new (MND_TYPE_SHEET_WRITER, NULL);

  self->format = format;
  self->right_to_left = right_to_left;
  if (format == MND_SHEET_XLSX)
    create_book (self);
  else
    {
      self->memory = g_memory_output_stream_new_resizable ();
      self->csv = mnd_csv_writer_new (self->memory);
    }
  return self;
}

void
mnd_sheet_writer_begin_sheet (MndSheetWriter *self, const char *name)
{
  g_autofree char *own = NULL;

  g_return_if_fail (MND_IS_SHEET_WRITER (self) && name != NULL);

  self->style = MND_SHEET_PLAIN;
  if (self->book == NULL)
    return;
  end_sheet (self);
  own = dup_sheet_name (self, name);
  self->sheet = workbook_add_worksheet (self->book, own);
  self->row = self->column = 0;
  if (self->sheet == NULL)
    {
      note (self, LXW_ERROR_MEMORY_MALLOC_FAILED);
      return;
    }
  worksheet_set_landscape (self->sheet);
  worksheet_fit_to_pages (self->sheet, 1, 0);
  if (self->right_to_left)
    worksheet_right_to_left (self->sheet);
}

void
mnd_sheet_writer_set_width (MndSheetWriter *self, guint first, guint last, double width)
{
  g_return_if_fail (MND_IS_SHEET_WRITER (self) && first <= last);

  if (self->sheet != NULL)
    note (self, worksheet_set_column (self->sheet, (lxw_col_t) first, (lxw_col_t) last, width, NULL));
}

void
mnd_sheet_writer_freeze (MndSheetWriter *self, guint n_columns)
{
  g_return_if_fail (MND_IS_SHEET_WRITER (self));

  if (self->sheet == NULL)
    return;
  worksheet_freeze_panes (self->sheet, self->row, (lxw_col_t) n_columns);
  if (self->row > 0)
    note (self, worksheet_repeat_rows (self->sheet, self->row - 1, self->row - 1));
}

void
mnd_sheet_writer_filter (MndSheetWriter *self, guint n_columns)
{
  g_return_if_fail (MND_IS_SHEET_WRITER (self) && n_columns > 0);

  self->filter_row = self->row > 0 ? self->row - 1 : 0;
  self->filter_columns = n_columns;
}

void
mnd_sheet_writer_add_text (MndSheetWriter *self, const char *text)
{
  g_return_if_fail (MND_IS_SHEET_WRITER (self));

  if (self->csv != NULL)
    g_ptr_array_add (self->cells, g_strdup (text != NULL ? text : ""));
  else if (self->sheet != NULL)
    write_text (self, text != NULL ? text : "");
  self->column++;
}

void
mnd_sheet_writer_add_count (MndSheetWriter *self, gint64 count)
{
  g_return_if_fail (MND_IS_SHEET_WRITER (self));

  if (self->csv != NULL)
    g_ptr_array_add (self->cells, g_strdup_printf ("%" G_GINT64_FORMAT, count));
  else if (self->sheet != NULL)
    write_number (self, (double) count, NUMBER_WHOLE);
  self->column++;
}

void
mnd_sheet_writer_add_amount (MndSheetWriter *self, gint64 minor, const char *currency)
{
  guint digits = mnd_money_get_digits (currency);

  g_return_if_fail (MND_IS_SHEET_WRITER (self));

  if (self->csv != NULL)
    g_ptr_array_add (self->cells, mnd_money_format (minor, currency));
  else if (self->sheet != NULL)
    write_number (self, (double) minor / pow (10, digits),
                  digits == 0   ? NUMBER_WHOLE
                  : digits == 2 ? NUMBER_TWO
                                : NUMBER_THREE);
  self->column++;
}

void
mnd_sheet_writer_end_row (MndSheetWriter *self)
{
  g_return_if_fail (MND_IS_SHEET_WRITER (self));

  if (self->csv != NULL)
    {
      g_ptr_array_add (self->cells, NULL);
      /* It grows as it has to. */
      mnd_csv_writer_write_row (self->csv, (const char *const *) self->cells->pdata, NULL, NULL);
      g_ptr_array_set_size (self->cells, 0);
    }
  self->row++;
  self->column = 0;
}

void
mnd_sheet_writer_set_style (MndSheetWriter *self, MndSheetStyle style)
{
  g_return_if_fail (MND_IS_SHEET_WRITER (self) && style < MND_SHEET_N_STYLES);

  self->style = style;
}

gboolean
mnd_sheet_writer_finish (MndSheetWriter *self, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  GMemoryOutputStream *memory;

  g_return_val_if_fail (MND_IS_SHEET_WRITER (self) && G_IS_OUTPUT_STREAM (stream), FALSE);

  if (self->format == MND_SHEET_XLSX)
    return finish_book (self, stream, cancellable, error);
  memory = G_MEMORY_OUTPUT_STREAM (self->memory);
  return g_output_stream_write_all (stream, g_memory_output_stream_get_data (memory),
                                    g_memory_output_stream_get_data_size (memory), NULL, cancellable, error);
}
