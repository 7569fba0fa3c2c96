/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What commands write with -o: a table or a picture, as the ending of the name says. */
#include "cli/mnd-cli.h"

#include "exchange/mnd-sheet-writer.h"

#include <glib/gi18n.h>

gboolean
mnd_cli_is_table_name (const char *path)
{
  MndSheetFormat format;

  return mnd_sheet_format_from_name (path, &format);
}

MndCliStatus
mnd_cli_check_output (const char *path)
{
  MndPictureFormat format;

  if (path == NULL || mnd_cli_is_table_name (path) || mnd_picture_format_from_name (path, &format))
    return MND_CLI_FINE;
  /* Translators: %s is the path that was typed. */
  return mnd_cli_refuse_usage (_ ("“%s” ends in none of .xlsx, .csv, .pdf, .svg and .png"), path);
}

MndCliStatus
mnd_cli_write_printout (MndDocument *document, MndPrintout *printout, const char *path)
{
  g_autoptr (GFile) target = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;

  if (!mnd_document_export_printout (document, printout, NULL, target, &error))
    return mnd_cli_fail (path, error);
  return MND_CLI_FINE;
}

MndCliStatus
mnd_cli_write_listing (MndDocument *document, MndListing *listing, const MndPrintoutTopic *topic, const char *path)
{
  g_autoptr (MndListing) own = listing;
  g_autoptr (GFile) target = g_file_new_for_commandline_arg (path);
  g_autoptr (MndView) view = NULL;
  g_autoptr (MndPrintout) printout = NULL;
  g_autoptr (GError) error = NULL;

  if (!mnd_cli_is_table_name (path))
    {
      view = mnd_view_new (document);
      printout = mnd_view_new_table_printout (view, g_steal_pointer (&own), topic);
      return mnd_cli_write_printout (document, printout, path);
    }
  if (!mnd_document_export_listing (document, listing, topic->what, target, &error))
    return mnd_cli_fail (path, error);
  return MND_CLI_FINE;
}
