/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reads the rows of a CSV file one after another: RFC 4180 with a header row, UTF-8 with or without a byte order mark,
 * lines that end in CRLF, LF or CR. It is strict and streams: what is no CSV is refused with its row, and a file of any
 * size is read in little memory. What the cells mean is no matter of its.
 */
#pragma once

#include "exchange/mnd-problem.h"

#include <gio/gio.h>

/* What is read at most; what is larger is refused as soon as that is known. */
typedef struct
{
  guint64 max_bytes; /* of the file */
  gsize max_cell;    /* bytes of one cell */
  guint max_rows;    /* without the header */
  guint max_columns;
} MndCsvLimits;

typedef enum
{
  MND_CSV_ROW,     /* a row to be read with get_cell() */
  MND_CSV_REFUSED, /* see get_problem(); the next call goes on with the row after it, or ends */
  MND_CSV_END,     /* there is no more */
  MND_CSV_FAILED,  /* the stream failed or the reading was cancelled, `error` is set */
} MndCsvResult;

#define MND_TYPE_CSV_READER (mnd_csv_reader_get_type ())
G_DECLARE_FINAL_TYPE (MndCsvReader, mnd_csv_reader, MND, CSV_READER, GObject)

/* `file` is the name that problems give. The limits are 256 MB, 1 MB a cell, 1,000,000 rows and 200 columns. */
MndCsvReader *mnd_csv_reader_new (GInputStream *stream, const char *file);
/* Before the first row is read. */
void mnd_csv_reader_set_limits (MndCsvReader *reader, const MndCsvLimits *limits);

/* The header has to be read first. Its names are not empty and none stands twice, but trailing empty ones are let
 * pass. Never MND_CSV_END: an empty file is refused. */
MndCsvResult mnd_csv_reader_read_header (MndCsvReader *reader, GCancellable *cancellable, GError **error);
/* Steps to the next row. Rows without any content are passed over, but counted. */
MndCsvResult mnd_csv_reader_read_row (MndCsvReader *reader, GCancellable *cancellable, GError **error);

const char *mnd_csv_reader_get_file (MndCsvReader *reader);
/* Names of the columns, NULL-terminated. */
const char *const *mnd_csv_reader_get_header (MndCsvReader *reader);
/* -1 where the header has no such column. */
int mnd_csv_reader_find_column (MndCsvReader *reader, const char *name);
/* The number of the row as a spreadsheet counts: the header is 1. */
guint mnd_csv_reader_get_row (MndCsvReader *reader);
/* A cell of the row; borrowed until the next step. */
const char *mnd_csv_reader_get_cell (MndCsvReader *reader, guint column);
/* Why the last step was refused; borrowed until the next one. */
const MndProblem *mnd_csv_reader_get_problem (MndCsvReader *reader);
