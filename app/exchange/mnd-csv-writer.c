/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing CSV; see the header. Quoting is libcsv's. */
#include "exchange/mnd-csv-writer.h"

#include <csv.h>
#include <string.h>

struct _MndCsvWriter
{
  GObject parent_instance;
  GOutputStream *stream;
  GString *line; /* one row; kept for its memory */
};

G_DEFINE_FINAL_TYPE (MndCsvWriter, mnd_csv_writer, G_TYPE_OBJECT)

/* TRUE for any number of apostrophes and then a sign that begins a formula. */
static gboolean
begins_formula (const char *text)
{
  text += strspn (text, "'");
  return *text != '\0' && strchr ("=+-@\t", *text) != NULL;
}

static gboolean
is_number (const char *text)
{
  gsize whole;

  if (*text == '+' || *text == '-')
    text++;
  whole = strspn (text, "0123456789");
  text += whole;
  if (whole > 0 && *text == '.')
    text += 1 + strspn (text + 1, "0123456789");
  return whole > 0 && *text == '\0';
}

static void
append_quoted (GString *line, const char *text, gsize size)
{
  gsize quoted = csv_write (NULL, 0, text, size);
  gsize start = line->len;

  g_string_set_size (line, start + quoted);
  csv_write (line->str + start, quoted, text, size);
}

static void
append_cell (GString *line, const char *cell)
{
  g_autofree char *escaped = NULL;
  const char *text = cell;

  if (begins_formula (cell) && !is_number (cell))
    text = escaped = g_strconcat ("'", cell, NULL);
  if (strpbrk (text, ",\"\r\n") != NULL)
    append_quoted (line, text, strlen (text));
  else
    g_string_append (line, text);
}

static void
mnd_csv_writer_finalize (GObject *object)
{
  MndCsvWriter *self = MND_CSV_WRITER (object);

  g_string_free (self->line, TRUE);
  g_clear_object (&self->stream);

  G_OBJECT_CLASS (mnd_csv_writer_parent_class)->finalize (object);
}

static void
mnd_csv_writer_class_init (MndCsvWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_csv_writer_finalize;
}

static void
mnd_csv_writer_init (MndCsvWriter *self)
{
  self->line = g_string_new (NULL);
}

MndCsvWriter *
mnd_csv_writer_new (GOutputStream *stream)
{
  MndCsvWriter *self;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self = g_object_new (MND_TYPE_CSV_WRITER, NULL);
  self->stream = g_object_ref (stream);
  return self;
}

gboolean
mnd_csv_writer_write_row (MndCsvWriter *self, const char *const *cells, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (MND_IS_CSV_WRITER (self) && cells != NULL, FALSE);

  g_string_truncate (self->line, 0);
  for (guint i = 0; cells[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (self->line, ',');
      append_cell (self->line, cells[i]);
    }
  g_string_append (self->line, "\r\n");
  return g_output_stream_write_all (self->stream, self->line->str, self->line->len, NULL, cancellable, error);
}

const char *
mnd_csv_unescape (const char *cell)
{
  g_return_val_if_fail (cell != NULL, NULL);

  return *cell == '\'' && begins_formula (cell) ? cell + 1 : cell;
}
