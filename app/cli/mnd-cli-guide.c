/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mandate-cli guide MAP -o FILE [--as-of DATE] */
#include "cli/mnd-cli.h"

#include "analysis/mnd-as-of.h"
#include "document/mnd-guide-export.h"
#include "model/mnd-date.h"

#include <glib/gi18n.h>

MndCliStatus
mnd_cli_guide (int argc, char **argv)
{
  g_autofree char *output = NULL;
  g_autofree char *as_of = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("The guide to write: Markdown, or a table (.csv)"),
      N_ ("FILE") },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of,
      N_ ("What existed on that day (where it is not said: the map’s own, else today)"), N_ ("DATE") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) words = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) target = NULL;
  g_autoptr (MndDocument) document = NULL;
  g_autoptr (MndAnalysis) analysis = NULL;
  g_autoptr (GError) error = NULL;

  if (!mnd_cli_parse (argc, argv, entries, "MAP -o FILE",
                      _ ("Writes what is not known yet, by institution, as questions for interviews."), 1, &words))
    return MND_CLI_USAGE;
  if (output == NULL)
    return mnd_cli_refuse_usage (_ ("say with -o which guide to write"));
  if (as_of != NULL && !mnd_date_is_valid (as_of))
    return mnd_cli_refuse_date (as_of);
  file = g_file_new_for_commandline_arg (words[0]);
  target = g_file_new_for_commandline_arg (output);
  document = mnd_document_open (file, TRUE, NULL, &error);
  if (document == NULL)
    return mnd_cli_fail (words[0], error);
  analysis = mnd_analysis_new (mnd_document_get_map (document));
  mnd_analysis_run (analysis, mnd_as_of_get_day (mnd_document_get_map (document), as_of), FALSE, NULL);
  return mnd_document_export_guide (document, analysis, NULL, target, &error) ? MND_CLI_FINE
                                                                              : mnd_cli_fail (output, error);
}
