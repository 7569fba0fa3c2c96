/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows out of CSV, and what is refused; the stream is cut at every place to see that chunks do not matter. */
#include "exchange/mnd-csv-reader.h"

#include <string.h>

/* --- a stream that gives some bytes and then one byte over and over, counting what is taken, or fails at the end */

#define TEST_TYPE_STREAM (test_stream_get_type ())
G_DECLARE_FINAL_TYPE (TestStream, test_stream, TEST, STREAM, GInputStream)

struct _TestStream
{
  GInputStream parent_instance;
  const char *head;
  gsize head_size;
  guint64 repeats; /* of the byte */
  char byte;
  gboolean fails;
  gsize most; /* bytes a read gives at most */
  guint64 n_taken;
};

G_DEFINE_FINAL_TYPE (TestStream, test_stream, G_TYPE_INPUT_STREAM)

static gssize
test_stream_read (GInputStream *stream, void *buffer, gsize count, GCancellable *cancellable, GError **error)
{
  TestStream *self = TEST_STREAM (stream);
  guint64 left = self->head_size + self->repeats - self->n_taken;
  gsize n = (gsize) MIN (MIN (count, self->most), left);

  if (n == 0 && self->fails)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "the disk is broken");
      return -1;
    }
  for (gsize i = 0; i < n; i++)
    ((char *) buffer)[i] = self->n_taken + i < self->head_size ? self->head[self->n_taken + i] : self->byte;
  self->n_taken += n;
  return (gssize) n;
}

static void
test_stream_class_init (TestStreamClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = test_stream_read;
}

static void
test_stream_init (TestStream *self)
{
  self->most = G_MAXSIZE;
}

static TestStream *
stream_new (const char *head, gsize size)
{
  TestStream *self = g_object_new (TEST_TYPE_STREAM, NULL);

  self->head = head;
  self->head_size = size;
  return self;
}

/* --- what is read, as text: cells joined by |, rows by their number; a refusal in angle brackets */

static char *
read_stream (GInputStream *stream, const MndCsvLimits *limits)
{
  g_autoptr (MndCsvReader) reader = mnd_csv_reader_new (stream, "f");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  MndCsvResult result;

  if (limits != NULL)
    mnd_csv_reader_set_limits (reader, limits);
  result = mnd_csv_reader_read_header (reader, NULL, &error);
  if (result == MND_CSV_ROW)
    {
      g_autofree char *header = g_strjoinv ("|", (char **) mnd_csv_reader_get_header (reader));
      g_string_append_printf (text, "%s", header);
    }
  while (result != MND_CSV_FAILED)
    {
      if (result == MND_CSV_REFUSED)
        {
          g_autofree char *problem = mnd_problem_format (mnd_csv_reader_get_problem (reader));
          g_string_append_printf (text, "<%s>", problem);
        }
      result = mnd_csv_reader_read_row (reader, NULL, &error);
      if (result == MND_CSV_END)
        break;
      if (result != MND_CSV_ROW)
        continue;
      g_string_append_printf (text, " %u:", mnd_csv_reader_get_row (reader));
      for (guint i = 0; mnd_csv_reader_get_header (reader)[i] != NULL; i++)
        g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", mnd_csv_reader_get_cell (reader, i));
    }
  if (result == MND_CSV_FAILED)
    g_string_append_printf (text, "!%s", error->message);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_table (void)
{
  static const struct
  {
    const char *csv;
    gsize size; /* 0: a string */
    const char *read;
  } cases[] = {
    { "a,b\r\n1,2\r\n", 0, "a|b 2:1|2" },
    { "a,b\n1,2\n", 0, "a|b 2:1|2" },
    { "a,b\r1,2\r", 0, "a|b 2:1|2" },
    { "a,b\n1,2", 0, "a|b 2:1|2" },
    { "a,b\n1,", 0, "a|b 2:1|" },
    { "\357\273\277a,b\n1,2\n", 0, "a|b 2:1|2" },
    { "\357\273\277\"a\",b\n1,2\n", 0, "a|b 2:1|2" },
    { "a,b\n\357\273\2771,2\n", 0, "a|b 2:\357\273\2771|2" },
    { "a\n", 0, "a" },
    { "a", 0, "a" },
    { "a,b\n\"x,y\",\"say \"\"z\"\"\"\n", 0, "a|b 2:x,y|say \"z\"" },
    { "a,b\n\"one\r\ntwo\",\"\"\n", 0, "a|b 2:one\r\ntwo|" },
    { "a,b\n x , y \n", 0, "a|b 2: x | y " },
    { "a,b\n\tx,\" y \"\n", 0, "a|b 2:\tx| y " },
    { "a,b\n\n1,2\n\n\n3,4\n", 0, "a|b 3:1|2 6:3|4" },
    { "a,b\r\n\r\n1,2\r\n\r\n\r\n3,4\r\n", 0, "a|b 3:1|2 6:3|4" },
    { "a,b\r\r1,2\r", 0, "a|b 3:1|2" },
    { "a,b\n,\n1,2\n,\n", 0, "a|b 3:1|2" },
    { "a,b\n\"1\n2\",x\n3,4\n", 0, "a|b 2:1\n2|x 3:3|4" },
    { "a,b,,\n1,2,,\n", 0, "a|b|| 2:1|2||" },
    { "\343\201\202,b\n\360\237\230\200,\330\247\n", 0, "\343\201\202|b 2:\360\237\230\200|\330\247" },
    /* one row is refused and the next one read */
    { "a,b\n1\n3,4\n", 0, "a|b<f, row 2: the row has 1 cells, the header 2> 3:3|4" },
    { "a,b\n1,2,3\n3,4\n", 0, "a|b<f, row 2: the row has 3 cells, the header 2> 3:3|4" },
    { "a,b\n1,\377\n3,4\n", 0, "a|b<f, row 2, column b: a cell is not UTF-8> 3:3|4" },
    { "a,b\n1,\300\257\n3,4\n", 0, "a|b<f, row 2, column b: a cell is not UTF-8> 3:3|4" },
    { "a,b\n\0,2\n3,4\n", 12, "a|b<f, row 2, column a: a cell has a NUL byte> 3:3|4" },
    { "a,b\n1,2,\377\n3,4\n", 0, "a|b<f, row 2: a cell is not UTF-8> 3:3|4" },
    /* the rest is lost */
    { "a,b\n1,2\nx\"y,4\n5,6\n", 0, "a|b 2:1|2<f, row 3, column a: a quotation mark stands where none may stand>" },
    { "a,b\n1,\"2\"x\n5,6\n", 0, "a|b<f, row 2, column b: a quotation mark stands where none may stand>" },
    { "a,b\n1,\"2\" \n5,6\n", 0, "a|b<f, row 2, column b: a quotation mark stands where none may stand>" },
    { "a,b\n1,2\n3,\"4\n5,6\n", 0, "a|b 2:1|2<f, row 3, column b: a quoted cell is not closed>" },
    { "a,b\n1,\"", 0, "a|b<f, row 2, column b: a quoted cell is not closed>" },
    /* headers */
    { "", 0, "<f, row 1: the file is empty, it has to begin with a row that names the columns>" },
    { "\357\273\277", 0, "<f, row 1: the file is empty, it has to begin with a row that names the columns>" },
    { "\na,b\n", 0, "<f, row 1: the row is empty, it has to name the columns>" },
    { ",\n1,2\n", 0, "<f, row 1: the row is empty, it has to name the columns>" },
    { "a,a\n1,2\n", 0, "<f, row 1, column a: the column stands there twice>" },
    { "a,,c\n1,2,3\n", 0, "<f, row 1: column 2 has no name>" },
    { "a,\"b\n", 0, "<f, row 1: a quoted cell is not closed>" },
    { "a,\377\n1,2\n", 0, "<f, row 1: a cell is not UTF-8>" },
    { "\377\376a\0,\0b\0\n\0", 10, "<f, row 1: a cell has a NUL byte>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize size = cases[i].size > 0 ? cases[i].size : strlen (cases[i].csv);
      for (gsize most = 1; most <= size + 1; most++)
        {
          g_autoptr (TestStream) stream = stream_new (cases[i].csv, size);
          g_autofree char *read = NULL;
          stream->most = most;
          read = read_stream (G_INPUT_STREAM (stream), NULL);
          g_assert_cmpstr (read, ==, cases[i].read);
        }
    }
}

/* The library is handed 64 KB at a time: each kind of border between two chunks. */
static void
test_chunk_borders (void)
{
  static const char tail[] = "\"\"q\",\"\r\n\"\r\n\"\303\251\",2\r\n";

  for (gsize shift = 0; shift < sizeof tail + 4; shift++)
    {
      g_autoptr (GString) csv = g_string_new ("a,b\r\n\"");
      g_autoptr (GString) wanted = g_string_new ("a|b 2:");
      g_autoptr (GInputStream) stream = NULL;
      g_autofree char *read = NULL;
      while (csv->len < 65536 - shift)
        {
          g_string_append_c (csv, 'x');
          g_string_append_c (wanted, 'x');
        }
      g_string_append (csv, tail);
      g_string_append (wanted, "\"q|\r\n 3:\303\251|2");
      stream = g_memory_input_stream_new_from_data (csv->str, (gssize) csv->len, NULL);
      read = read_stream (stream, NULL);
      g_assert_cmpstr (read, ==, wanted->str);
    }
}

static void
test_limits (void)
{
  static const MndCsvLimits limits = { .max_bytes = 100, .max_cell = 5, .max_rows = 2, .max_columns = 3 };
  static const struct
  {
    const char *csv, *read;
  } cases[] = {
    { "a,b,c\n12345,2,3\n1,2,3\n", "a|b|c 2:12345|2|3 3:1|2|3" },
    { "a,b,c\n1,123456,3\n", "a|b|c<f, row 2, column b: a cell has more than 5 bytes>" },
    { "a,b,c\n1,2,3\n1,2,3\n1,2,3\n", "a|b|c 2:1|2|3 3:1|2|3<f, row 4: the file has more than 2 rows>" },
    { "a,b,c\n1,2,3\n1,2,3\n1,2,3", "a|b|c 2:1|2|3 3:1|2|3<f, row 4: the file has more than 2 rows>" },
    { "a,b,c\n1,2,3,4\n", "a|b|c<f, row 2: the row has more than 3 cells>" },
    { "a,b,c,d\n", "<f, row 1: the row has more than 3 cells>" },
    { "a\n\n\n", "a" },
    { "a\n\"\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n"
      "\n\n\n\n"
      "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n"
      "\n\n\n",
      "a<f, row 2: the file has more than 100 bytes>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TestStream) stream = stream_new (cases[i].csv, strlen (cases[i].csv));
      g_autofree char *read = read_stream (G_INPUT_STREAM (stream), &limits);
      g_assert_cmpstr (read, ==, cases[i].read);
    }
}

/* The largest cell that is allowed, and one byte more. */
static void
test_largest_cell (void)
{
  for (guint more = 0; more < 2; more++)
    {
      g_autoptr (GString) csv = g_string_new ("a\n");
      g_autoptr (GInputStream) stream = NULL;
      g_autofree char *read = NULL;
      for (guint i = 0; i < 1024 * 1024 + more; i++)
        g_string_append_c (csv, 'x');
      g_string_append_c (csv, '\n');
      stream = g_memory_input_stream_new_from_data (csv->str, (gssize) csv->len, NULL);
      read = read_stream (stream, NULL);
      if (more == 0)
        g_assert_cmpuint (strlen (read), ==, strlen ("a 2:") + 1024 * 1024);
      else
        g_assert_cmpstr (read, ==, "a<f, row 2, column a: a cell has more than 1048576 bytes>");
    }
}

/* Two gigabytes in one cell: no more of them is taken than the cell that is allowed and a few chunks. */
static void
test_huge_cell (void)
{
  static const char bytes[] = { 'x', '\0', '\n', ',' };

  for (guint i = 0; i < G_N_ELEMENTS (bytes); i++)
    {
      g_autoptr (TestStream) stream = stream_new ("a,b\n1,\"", 7);
      g_autofree char *read = NULL;
      stream->repeats = (guint64) 2 << 30;
      stream->byte = bytes[i];
      read = read_stream (G_INPUT_STREAM (stream), NULL);
      g_assert_cmpstr (read, ==, "a|b<f, row 2, column b: a cell has more than 1048576 bytes>");
      g_assert_cmpuint (stream->n_taken, <, 1024 * 1024 + 4 * 65536);
    }
}

/* A file of nothing but commas, or of empty lines, ends as early. */
static void
test_huge_row_and_huge_file (void)
{
  g_autoptr (TestStream) commas = stream_new ("a,b\n", 4);
  g_autoptr (TestStream) lines = stream_new ("a,b\n", 4);
  g_autofree char *row = NULL;
  g_autofree char *file = NULL;

  commas->repeats = lines->repeats = (guint64) 2 << 30;
  commas->byte = ',';
  lines->byte = '\n';
  row = read_stream (G_INPUT_STREAM (commas), NULL);
  file = read_stream (G_INPUT_STREAM (lines), NULL);
  g_assert_cmpstr (row, ==, "a|b<f, row 2: the row has more than 200 cells>");
  g_assert_cmpuint (commas->n_taken, <=, 65536);
  g_assert_cmpstr (file, ==, "a|b<f, row 1000002: the file has more than 1000000 rows>");
  g_assert_cmpuint (lines->n_taken, <, 1000000 + 2 * 65536);
}

static void
test_stream_fails (void)
{
  static const char csv[] = "a,b\n1,2\n";
  g_autoptr (TestStream) early = stream_new (csv, 0);
  g_autoptr (TestStream) late = stream_new (csv, strlen (csv));
  g_autofree char *at_header = NULL;
  g_autofree char *at_row = NULL;

  early->fails = late->fails = TRUE;
  late->repeats = 65536 * 2;
  late->byte = 'x';
  at_header = read_stream (G_INPUT_STREAM (early), NULL);
  at_row = read_stream (G_INPUT_STREAM (late), NULL);
  g_assert_cmpstr (at_header, ==, "!the disk is broken");
  g_assert_cmpstr (at_row, ==, "a|b 2:1|2!the disk is broken");
}

static void
test_cancelled (void)
{
  g_autoptr (TestStream) stream = stream_new ("a,b\n1,2\n", 8);
  g_autoptr (MndCsvReader) reader = mnd_csv_reader_new (G_INPUT_STREAM (stream), "f");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_cmpint (mnd_csv_reader_read_header (reader, cancellable, &error), ==, MND_CSV_FAILED);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_columns (void)
{
  g_autoptr (TestStream) stream = stream_new ("id,name,\nx,y,\n", 14);
  g_autoptr (MndCsvReader) reader = mnd_csv_reader_new (G_INPUT_STREAM (stream), "f");

  g_assert_cmpuint (mnd_csv_reader_get_row (reader), ==, 0);
  g_assert_cmpint (mnd_csv_reader_read_header (reader, NULL, NULL), ==, MND_CSV_ROW);
  g_assert_cmpint (mnd_csv_reader_find_column (reader, "id"), ==, 0);
  g_assert_cmpint (mnd_csv_reader_find_column (reader, "name"), ==, 1);
  g_assert_cmpint (mnd_csv_reader_find_column (reader, "Name"), ==, -1);
  g_assert_cmpint (mnd_csv_reader_find_column (reader, ""), ==, -1);
  g_assert_cmpstr (mnd_csv_reader_get_file (reader), ==, "f");
}

/* Seeded noise made of what CSV is made of never crashes, and is read the same whatever the chunks are. */
static void
test_noise (void)
{
  static const char alphabet[] = { ',', '"', '\r', '\n', 'a', ' ', '\0', '\303', '\251', '\377', '\'', ',', '"', '\n' };
  g_autoptr (GRand) rand = g_rand_new_with_seed (4180);

  for (guint round = 0; round < 3000; round++)
    {
      char bytes[64];
      gsize size = (gsize) g_rand_int_range (rand, 0, sizeof bytes);
      g_autofree char *whole = NULL;
      g_autofree char *pieces = NULL;
      g_autoptr (TestStream) a = stream_new (bytes, size);
      g_autoptr (TestStream) b = stream_new (bytes, size);
      for (gsize i = 0; i < size; i++)
        bytes[i] = alphabet[g_rand_int_range (rand, 0, G_N_ELEMENTS (alphabet))];
      b->most = 1;
      whole = read_stream (G_INPUT_STREAM (a), NULL);
      pieces = read_stream (G_INPUT_STREAM (b), NULL);
      g_assert_cmpstr (whole, ==, pieces);
      g_assert_true (g_utf8_validate (whole, -1, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-reader/table", test_table);
  g_test_add_func ("/csv-reader/chunk-borders", test_chunk_borders);
  g_test_add_func ("/csv-reader/limits", test_limits);
  g_test_add_func ("/csv-reader/largest-cell", test_largest_cell);
  g_test_add_func ("/csv-reader/huge-cell", test_huge_cell);
  g_test_add_func ("/csv-reader/huge-row-and-huge-file", test_huge_row_and_huge_file);
  g_test_add_func ("/csv-reader/stream-fails", test_stream_fails);
  g_test_add_func ("/csv-reader/cancelled", test_cancelled);
  g_test_add_func ("/csv-reader/columns", test_columns);
  g_test_add_func ("/csv-reader/noise", test_noise);
  return g_test_run ();
}
