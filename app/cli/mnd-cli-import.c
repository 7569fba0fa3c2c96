/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mandate-cli import FOLDER -o MAP [--title TITLE] [--as-of DATE] */
#include "cli/mnd-cli.h"

#include "document/mnd-edits.h"
#include "model/mnd-date.h"

#include <glib/gi18n.h>

MndCliStatus
mnd_cli_import (int argc, char **argv)
{
  g_autofree char *output = NULL;
  g_autofree char *title = NULL;
  g_autofree char *as_of = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("The map to write"), N_ ("MAP") },
    { "title", 't', 0, G_OPTION_ARG_STRING, &title, N_ ("The map’s title; else the folder’s name"), N_ ("TITLE") },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_ ("The day that the map speaks of"), N_ ("DATE") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) words = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GFile) map = NULL;
  g_autoptr (MndDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (!mnd_cli_parse (argc, argv, entries, "FOLDER -o MAP", _ ("Makes a map of a folder of CSV files."), 1, &words))
    return MND_CLI_USAGE;
  if (output == NULL)
    return mnd_cli_refuse_usage (_ ("say with -o which map to write"));
  if (as_of != NULL && !mnd_date_is_valid (as_of))
    return mnd_cli_refuse_date (as_of);
  folder = g_file_new_for_commandline_arg (words[0]);
  map = g_file_new_for_commandline_arg (output);
  document = mnd_document_new_from_folder (folder, title, NULL, &error);
  if (document == NULL)
    return mnd_cli_fail (words[0], error);
  if ((as_of != NULL && !mnd_document_set_setting (document, MND_MAP_AS_OF, as_of, &error))
      || !mnd_document_save (document, map, MND_PUBLISH_ADOPT, NULL, &error))
    {
      mnd_document_close (document, TRUE);
      return mnd_cli_fail (output, error);
    }
  mnd_document_close (document, FALSE);
  return MND_CLI_FINE;
}
