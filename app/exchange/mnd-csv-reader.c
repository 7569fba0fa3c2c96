/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reading CSV through libcsv. The library is pushed a chunk at a time, whole rows wait in a queue until they are asked
 * for; it cannot be stopped within a chunk, so after a fatal problem its callbacks do nothing more.
 */
#include "exchange/mnd-csv-reader.h"

#include "model/mnd-hash.h"

#include <csv.h>
#include <string.h>

#define CHUNK 65536

static const MndCsvLimits default_limits = {
  .max_bytes = 256 * 1024 * 1024, .max_cell = 1024 * 1024, .max_rows = 1000000, .max_columns = 200
};

typedef struct
{
  guint number;
  GPtrArray *cells;    /* of char* */
  MndProblem *problem; /* owned; NULL: it is fine */
  int problem_column;
} CsvRow;

struct _MndCsvReader
{
  GObject parent_instance;
  GInputStream *stream;
  char *file;
  MndCsvLimits limits;
  struct csv_parser parser;
  guint8 *chunk;
  guint64 n_bytes;
  gboolean at_end;
  CsvRow *parsing;   /* the row whose cells come in */
  guint n_rows;      /* that are complete */
  int line_end;      /* what ended the last one */
  GQueue waiting;    /* of CsvRow: complete and not asked for yet */
  MndProblem *fatal; /* nothing is read after it */
  int fatal_column;
  gboolean is_told; /* that there is a fatal problem */
  CsvRow *row;      /* the one that is read; NULL before the first and after the last */
  char **header;
  GHashTable *columns; /* name (in header) -> place */
};

G_DEFINE_FINAL_TYPE (MndCsvReader, mnd_csv_reader, G_TYPE_OBJECT)

static CsvRow *
csv_row_new (guint number)
{
  CsvRow *row = g_new0 (CsvRow, 1);

  row->number = number;
  row->cells = g_ptr_array_new_with_free_func (g_free);
  return row;
}

static void
csv_row_free (gpointer data)
{
  CsvRow *row = data;

  g_ptr_array_unref (row->cells);
  g_clear_pointer (&row->problem, mnd_problem_free);
  g_free (row);
}

static gboolean
csv_row_is_empty (CsvRow *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    if (*(const char *) g_ptr_array_index (row->cells, i) != '\0')
      return FALSE;
  return row->problem == NULL;
}

/* Takes the reason. The first one stays. `is_cell`: it is about the cell in which the parser stands. */
static void
give_up (MndCsvReader *self, MndExchangeError code, gboolean is_cell, char *reason)
{
  if (self->fatal != NULL)
    {
      g_free (reason);
      return;
    }
  self->fatal = mnd_problem_new (code, self->file, self->n_rows + 1, NULL, reason);
  self->fatal_column = is_cell ? (int) self->parsing->cells->len : -1;
}

static void
refuse_row (MndCsvReader *self, const char *reason)
{
  if (self->parsing->problem != NULL)
    return;
  self->parsing->problem =
      mnd_problem_new (MND_EXCHANGE_ERROR_MALFORMED, self->file, self->parsing->number, NULL, g_strdup (reason));
  self->parsing->problem_column = (int) self->parsing->cells->len;
}

/* Only when a problem is told is it sure that the header was read. */
static void
name_column (MndCsvReader *self, MndProblem *problem, int column)
{
  if (self->header != NULL && column >= 0 && column < (int) g_strv_length (self->header) && problem->column == NULL)
    problem->column = g_strdup (self->header[column]);
}

static void
give_up_cell_size (MndCsvReader *self)
{
  give_up (self, MND_EXCHANGE_ERROR_LIMIT, TRUE,
           g_strdup_printf ("a cell has more than %" G_GSIZE_FORMAT " bytes", self->limits.max_cell));
}

static void
cell_cb (void *bytes, size_t size, void *data)
{
  MndCsvReader *self = data;

  if (self->fatal != NULL)
    return;
  if (size > self->limits.max_cell)
    {
      give_up_cell_size (self);
      return;
    }
  if (self->parsing->cells->len == self->limits.max_columns)
    {
      give_up (self, MND_EXCHANGE_ERROR_LIMIT, FALSE,
               g_strdup_printf ("the row has more than %u cells", self->limits.max_columns));
      return;
    }
  if (memchr (bytes, '\0', size) != NULL)
    refuse_row (self, "a cell has a NUL byte");
  else if (!g_utf8_validate_len (bytes, size, NULL))
    refuse_row (self, "a cell is not UTF-8");
  g_ptr_array_add (self->parsing->cells, g_strndup (bytes, size));
}

/* The parser reports each line end: of CRLF, the LF is no row of its own. */
static void
row_cb (int line_end, void *data)
{
  MndCsvReader *self = data;
  gboolean is_second_half = self->line_end == CSV_CR && line_end == CSV_LF && self->parsing->cells->len == 0;

  self->line_end = is_second_half ? 0 : line_end;
  if (self->fatal != NULL || is_second_half)
    return;
  if (self->n_rows > self->limits.max_rows)
    {
      give_up (self, MND_EXCHANGE_ERROR_LIMIT, FALSE,
               g_strdup_printf ("the file has more than %u rows", self->limits.max_rows));
      return;
    }
  self->n_rows++;
  g_queue_push_tail (&self->waiting, self->parsing);
  self->parsing = csv_row_new (self->n_rows + 1);
}

static int
is_space_cb (unsigned char c)
{
  return 0; /* spaces belong to the cell */
}

static void
parse_bytes (MndCsvReader *self, const guint8 *bytes, gsize size)
{
  if (size >= 3 && self->n_bytes == 0 && memcmp (bytes, "\357\273\277", 3) == 0)
    {
      bytes += 3;
      size -= 3;
    }
  if (csv_parse (&self->parser, bytes, size, cell_cb, row_cb, self) == size)
    return;
  if (csv_error (&self->parser) == CSV_EPARSE)
    give_up (self, MND_EXCHANGE_ERROR_MALFORMED, TRUE, g_strdup ("a quotation mark stands where none may stand"));
  else
    give_up (self, MND_EXCHANGE_ERROR_LIMIT, TRUE, g_strdup ("there is not enough memory for a cell"));
}

/* Reads one chunk and parses it. A cell that does not end grows in the parser's buffer, so the size of that is looked
 * at after each chunk. */
static gboolean
read_chunk (MndCsvReader *self, GCancellable *cancellable, GError **error)
{
  gsize size;

  if (!g_input_stream_read_all (self->stream, self->chunk, CHUNK, &size, cancellable, error))
    return FALSE;
  parse_bytes (self, self->chunk, size);
  self->n_bytes += size;
  if (csv_get_buffer_size (&self->parser) > self->limits.max_cell + 2 * CHUNK)
    give_up_cell_size (self);
  if (self->n_bytes > self->limits.max_bytes)
    give_up (self, MND_EXCHANGE_ERROR_LIMIT, FALSE,
             g_strdup_printf ("the file has more than %" G_GUINT64_FORMAT " bytes", self->limits.max_bytes));
  if (size == CHUNK || self->fatal != NULL)
    return TRUE;

  self->at_end = TRUE;
  if (csv_fini (&self->parser, cell_cb, row_cb, self) != 0)
    give_up (self, MND_EXCHANGE_ERROR_MALFORMED, TRUE, g_strdup ("a quoted cell is not closed"));
  return TRUE;
}

/* Steps to the next row whatever it holds. */
static MndCsvResult
step (MndCsvReader *self, GCancellable *cancellable, GError **error)
{
  g_clear_pointer (&self->row, csv_row_free);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return MND_CSV_FAILED;
  while (g_queue_is_empty (&self->waiting) && !self->at_end && self->fatal == NULL)
    if (!read_chunk (self, cancellable, error))
      return MND_CSV_FAILED;

  self->row = g_queue_pop_head (&self->waiting);
  if (self->row != NULL && self->row->problem != NULL)
    name_column (self, self->row->problem, self->row->problem_column);
  if (self->row != NULL)
    return self->row->problem != NULL ? MND_CSV_REFUSED : MND_CSV_ROW;
  if (self->fatal == NULL || self->is_told)
    return MND_CSV_END;
  name_column (self, self->fatal, self->fatal_column);
  self->is_told = TRUE;
  return MND_CSV_REFUSED;
}

static MndCsvResult
refuse_header (MndCsvReader *self, const char *column, char *reason)
{
  g_clear_pointer (&self->fatal, mnd_problem_free);
  self->fatal = mnd_problem_new (MND_EXCHANGE_ERROR_MALFORMED, self->file, 1, column, reason);
  self->is_told = TRUE;
  g_clear_pointer (&self->row, csv_row_free);
  g_queue_clear_full (&self->waiting, csv_row_free);
  return MND_CSV_REFUSED;
}

static MndCsvResult
take_header (MndCsvReader *self)
{
  GPtrArray *cells = self->row->cells;
  guint n = cells->len;

  while (n > 0 && *(const char *) g_ptr_array_index (cells, n - 1) == '\0')
    n--;
  if (n == 0)
    return refuse_header (self, NULL, g_strdup ("the row is empty, it has to name the columns"));
  for (guint i = 0; i < n; i++)
    {
      const char *name = g_ptr_array_index (cells, i);
      if (*name == '\0')
        return refuse_header (self, NULL, g_strdup_printf ("column %u has no name", i + 1));
      if (!g_hash_table_insert (self->columns, (gpointer) name, GUINT_TO_POINTER (i)))
        return refuse_header (self, name, g_strdup ("the column stands there twice"));
    }
  g_ptr_array_add (cells, NULL);
  self->header = g_strdupv ((char **) cells->pdata);
  g_ptr_array_set_size (cells, (int) cells->len - 1);
  g_hash_table_remove_all (self->columns);
  for (guint i = 0; i < n; i++)
    g_hash_table_insert (self->columns, self->header[i], GUINT_TO_POINTER (i));
  return MND_CSV_ROW;
}

static void
mnd_csv_reader_finalize (GObject *object)
{
  MndCsvReader *self = MND_CSV_READER (object);

  csv_free (&self->parser);
  g_free (self->chunk);
  csv_row_free (self->parsing);
  g_clear_pointer (&self->row, csv_row_free);
  g_queue_clear_full (&self->waiting, csv_row_free);
  g_clear_pointer (&self->fatal, mnd_problem_free);
  g_hash_table_unref (self->columns);
  g_strfreev (self->header);
  g_free (self->file);
  g_clear_object (&self->stream);

  G_OBJECT_CLASS (mnd_csv_reader_parent_class)->finalize (object);
}

static void
mnd_csv_reader_class_init (MndCsvReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_csv_reader_finalize;
}

static void
mnd_csv_reader_init (MndCsvReader *self)
{
  csv_init (&self->parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL);
  csv_set_space_func (&self->parser, is_space_cb);
  csv_set_blk_size (&self->parser, CHUNK);
  self->limits = default_limits;
  self->chunk = g_malloc (CHUNK);
  self->parsing = csv_row_new (1);
  self->columns = g_hash_table_new (mnd_hash_text, g_str_equal);
  g_queue_init (&self->waiting);
}

MndCsvReader *
mnd_csv_reader_new (GInputStream *stream, const char *file)
{
  MndCsvReader *self;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream) && file != NULL, NULL);

  self = g_object_new (MND_TYPE_CSV_READER, NULL);
  self->stream = g_object_ref (stream);
  self->file = g_strdup (file);
  return self;
}

void
mnd_csv_reader_set_limits (MndCsvReader *self, const MndCsvLimits *limits)
{
  g_return_if_fail (MND_IS_CSV_READER (self) && limits != NULL);
  g_return_if_fail (self->n_bytes == 0);

  self->limits = *limits;
}

MndCsvResult
mnd_csv_reader_read_header (MndCsvReader *self, GCancellable *cancellable, GError **error)
{
  MndCsvResult result;

  g_return_val_if_fail (MND_IS_CSV_READER (self) && self->header == NULL, MND_CSV_END);

  result = step (self, cancellable, error);
  if (result == MND_CSV_ROW)
    return take_header (self);
  if (result == MND_CSV_END)
    return refuse_header (self, NULL,
                          g_strdup ("the file is empty, it has to begin with a row that names the columns"));
  return result;
}

MndCsvResult
mnd_csv_reader_read_row (MndCsvReader *self, GCancellable *cancellable, GError **error)
{
  MndCsvResult result;
  guint width;

  g_return_val_if_fail (MND_IS_CSV_READER (self), MND_CSV_END);

  if (self->header == NULL)
    return MND_CSV_END; /* it was refused */
  do
    result = step (self, cancellable, error);
  while (result == MND_CSV_ROW && csv_row_is_empty (self->row));
  width = g_strv_length (self->header);
  if (result != MND_CSV_ROW || self->row->cells->len == width)
    return result;
  self->row->problem =
      mnd_problem_new (MND_EXCHANGE_ERROR_MALFORMED, self->file, self->row->number, NULL,
                       g_strdup_printf ("the row has %u cells, the header %u", self->row->cells->len, width));
  return MND_CSV_REFUSED;
}

const char *
mnd_csv_reader_get_file (MndCsvReader *self)
{
  g_return_val_if_fail (MND_IS_CSV_READER (self), NULL);

  return self->file;
}

const char *const *
mnd_csv_reader_get_header (MndCsvReader *self)
{
  g_return_val_if_fail (MND_IS_CSV_READER (self), NULL);

  return (const char *const *) self->header;
}

int
mnd_csv_reader_find_column (MndCsvReader *self, const char *name)
{
  gpointer place;

  g_return_val_if_fail (MND_IS_CSV_READER (self) && name != NULL, -1);

  return g_hash_table_lookup_extended (self->columns, name, NULL, &place) ? (int) GPOINTER_TO_UINT (place) : -1;
}

guint
mnd_csv_reader_get_row (MndCsvReader *self)
{
  g_return_val_if_fail (MND_IS_CSV_READER (self), 0);

  return self->row != NULL ? self->row->number : 0;
}

const char *
mnd_csv_reader_get_cell (MndCsvReader *self, guint column)
{
  g_return_val_if_fail (MND_IS_CSV_READER (self), NULL);
  g_return_val_if_fail (self->row != NULL && column < self->row->cells->len, NULL);

  return g_ptr_array_index (self->row->cells, column);
}

const MndProblem *
mnd_csv_reader_get_problem (MndCsvReader *self)
{
  g_return_val_if_fail (MND_IS_CSV_READER (self), NULL);

  return self->row != NULL && self->row->problem != NULL ? self->row->problem : self->fatal;
}
