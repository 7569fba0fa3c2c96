/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mandate-cli import FOLDER -o MAP */
#include "cli/mnd-cli.h"

#include <glib/gi18n.h>

MndCliStatus
mnd_cli_import (int argc, char **argv)
{
  g_autofree char *output = NULL;
  g_autofree char *title = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("The map to write"), N_ ("MAP") },
    { "title", 't', 0, G_OPTION_ARG_STRING, &title, N_ ("The map’s title; else the folder’s name"), N_ ("TITLE") },
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
  folder = g_file_new_for_commandline_arg (words[0]);
  map = g_file_new_for_commandline_arg (output);
  document = mnd_document_new_from_folder (folder, title, NULL, &error);
  if (document == NULL)
    return mnd_cli_fail (words[0], error);
  if (!mnd_document_save (document, map, TRUE, NULL, &error))
    {
      mnd_document_close (document, TRUE);
      return mnd_cli_fail (output, error);
    }
  mnd_document_close (document, FALSE);
  return MND_CLI_FINE;
}
