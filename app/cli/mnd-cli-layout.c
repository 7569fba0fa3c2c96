/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mandate-cli layout MAP --engine ENGINE */
#include "cli/mnd-cli.h"

#include <glib/gi18n.h>

static MndCliStatus
lay_out (MndDocument *document, const char *path, const char *engine)
{
  g_autoptr (MndScene) scene = mnd_scene_new (mnd_document_get_map (document));
  g_autoptr (GError) error = NULL;

  if (!mnd_cli_arrange (document, scene, engine, &error) || !mnd_document_save (document, NULL, FALSE, NULL, &error))
    {
      mnd_document_close (document, TRUE);
      return mnd_cli_fail (path, error);
    }
  mnd_document_close (document, FALSE);
  return MND_CLI_FINE;
}

MndCliStatus
mnd_cli_layout (int argc, char **argv)
{
  g_autofree char *engine = NULL;
  const GOptionEntry entries[] = {
    { "engine", 'e', 0, G_OPTION_ARG_STRING, &engine, N_ ("dot, dot-lr, dot-rl, neato, sfdp, fdp, twopi or circo"),
      N_ ("ENGINE") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) words = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (MndDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  MndLayoutEngine known;

  if (!mnd_cli_parse (argc, argv, entries, "MAP --engine ENGINE", _ ("Lays a map out and writes it."), 1, &words))
    return MND_CLI_USAGE;
  if (engine == NULL)
    return mnd_cli_refuse_usage (_ ("say with --engine how to lay the map out"));
  if (!mnd_layout_engine_from_name (engine, &known))
    return mnd_cli_refuse_usage (_ ("there is no layout “%s”"), engine);
  file = g_file_new_for_commandline_arg (words[0]);
  document = mnd_document_open (file, FALSE, NULL, &error);
  if (document == NULL)
    return mnd_cli_fail (words[0], error);
  return lay_out (document, words[0], engine);
}
