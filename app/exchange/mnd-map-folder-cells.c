/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells of the row that is read, with the checks that all files need. */
#include "exchange/mnd-map-folder-private.h"

#include "exchange/mnd-csv-writer.h"

const char *
mnd_folder_get_language (MndFolderReading *reading)
{
  return reading->languages->len > 0 ? g_ptr_array_index (reading->languages, 0) : "en";
}

const char *
mnd_folder_get_cell (MndFolderReading *reading, const char *column)
{
  MndCsvReader *reader = reading->readers[reading->file];
  int place = mnd_csv_reader_find_column (reader, column);

  return place < 0 ? "" : mnd_csv_unescape (mnd_csv_reader_get_cell (reader, (guint) place));
}

void
mnd_folder_refuse (MndFolderReading *reading, MndExchangeError code, const char *column, const char *format, ...)
{
  MndCsvReader *reader = reading->readers[reading->file];
  va_list arguments;
  char *reason;

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (!mnd_proposal_take_problem (reading->proposal, mnd_folder_get_file (reading->file)->table,
                                  mnd_problem_new (code, mnd_csv_reader_get_file (reader),
                                                   mnd_csv_reader_get_row (reader), column, reason)))
    reading->is_full = TRUE;
}

void
mnd_folder_doubt (MndFolderReading *reading, const char *column, const char *format, ...)
{
  MndCsvReader *reader = reading->readers[reading->file];
  va_list arguments;
  char *reason;

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  mnd_proposal_take_doubt (reading->proposal, mnd_folder_get_file (reading->file)->table,
                           mnd_problem_new (MND_EXCHANGE_ERROR_VALUE, mnd_csv_reader_get_file (reader),
                                            mnd_csv_reader_get_row (reader), column, reason));
}

const char *
mnd_folder_read_word (MndFolderReading *reading, const char *column, MndVocabulary vocabulary)
{
  const char *word = mnd_folder_get_cell (reading, column);

  if (*word == '\0')
    return NULL;
  if (mnd_catalogue_has_word (vocabulary, word))
    return word;
  mnd_folder_refuse (reading, MND_EXCHANGE_ERROR_VOCABULARY, column, "the word '%s' is not known here", word);
  return NULL;
}

const char *
mnd_folder_read_date (MndFolderReading *reading, const char *column)
{
  const char *date = mnd_folder_get_cell (reading, column);

  if (*date == '\0')
    return NULL;
  if (mnd_date_is_valid (date))
    return date;
  mnd_folder_refuse (reading, MND_EXCHANGE_ERROR_VALUE, column, "'%s' is no date, which is YYYY, YYYY-MM or YYYY-MM-DD",
                     date);
  return NULL;
}

void
mnd_folder_read_dates (MndFolderReading *reading, const char *start_column, const char *end_column, const char **start,
                       const char **end)
{
  MndDate from, to;

  *start = mnd_folder_read_date (reading, start_column);
  *end = mnd_folder_read_date (reading, end_column);
  if (mnd_date_parse (*start, &from) && mnd_date_parse (*end, &to)
      && mnd_date_get_last_day (&to) < mnd_date_get_first_day (&from))
    mnd_folder_refuse (reading, MND_EXCHANGE_ERROR_VALUE, end_column, "the end %s is before the start %s", *end,
                       *start);
}

guint
mnd_folder_see (MndFolderReading *reading, const char *text)
{
  guint row = GPOINTER_TO_UINT (g_hash_table_lookup (reading->seen, text));

  if (row == 0)
    g_hash_table_insert (reading->seen, g_strdup (text),
                         GUINT_TO_POINTER (mnd_csv_reader_get_row (reading->readers[reading->file])));
  return row;
}
