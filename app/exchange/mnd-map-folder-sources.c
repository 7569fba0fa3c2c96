/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sources.csv */
#include "exchange/mnd-map-folder-private.h"

static void
read_source (MndFolderReading *reading)
{
  MndFolderDraft source = mnd_folder_draft_row (reading);

  if (*mnd_folder_get_cell (reading, "kind") == '\0')
    mnd_folder_refuse (reading, MND_EXCHANGE_ERROR_VOCABULARY, "kind", "the source has no kind");
  mnd_folder_draft_read (&source, "kind", MND_SOURCE_KIND);
  mnd_folder_draft_read (&source, "author", MND_SOURCE_AUTHOR);
  mnd_folder_draft_read (&source, "year", MND_SOURCE_DATE);
  mnd_folder_draft_read (&source, "url", MND_SOURCE_URL);
  mnd_folder_draft_say_here (&source, "name", mnd_folder_get_cell (reading, "title"));
  mnd_folder_draft_read_extras (&source);
  mnd_folder_draft_end (&source);
}

static char *
print_title (MndFolderWriting *writing, MndRecord *source, const char *column)
{
  return g_strdup (mnd_folder_get_text (writing, mnd_record_get_id (source), "name"));
}

static char *
print_year (MndFolderWriting *writing, MndRecord *source, const char *column)
{
  return g_strdup (mnd_record_get_text (source, MND_SOURCE_DATE));
}

static const MndFolderColumn columns[] = {
  { "id", mnd_folder_print_slug, FALSE },
  { "kind", mnd_folder_print_column, FALSE },
  { "title", print_title, FALSE },
  { "author", mnd_folder_print_column, FALSE },
  { "year", print_year, FALSE },
  { "url", mnd_folder_print_column, FALSE },
  { "publisher", mnd_folder_print_column, TRUE },
  { "accessed", mnd_folder_print_column, TRUE },
  { "confidential", mnd_folder_print_column, TRUE },
};

const MndFolderFileInfo mnd_folder_sources = { "sources.csv", MND_TABLE_SOURCE, columns, G_N_ELEMENTS (columns),
                                               read_source };
