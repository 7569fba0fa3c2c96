/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mandate-cli redact MAP -o COPY */
#include "cli/mnd-cli.h"

#include "document/mnd-redact.h"

#include <glib/gi18n.h>

MndCliStatus
mnd_cli_redact (int argc, char **argv)
{
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("The copy to write"), N_ ("COPY") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) words = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) target = NULL;
  g_autoptr (MndDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (!mnd_cli_parse (argc, argv, entries, "MAP -o COPY",
                      _ ("Writes a copy without confidential items, private notes and history."), 1, &words))
    return MND_CLI_USAGE;
  if (output == NULL)
    return mnd_cli_refuse_usage (_ ("say with -o which copy to write"));
  file = g_file_new_for_commandline_arg (words[0]);
  target = g_file_new_for_commandline_arg (output);
  document = mnd_document_open (file, TRUE, NULL, &error);
  if (document == NULL)
    return mnd_cli_fail (words[0], error);
  return mnd_document_redact (document, target, NULL, &error) ? MND_CLI_FINE : mnd_cli_fail (output, error);
}
