/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mandate-cli: finds the command and runs it. */
#include "cli/mnd-cli.h"

#include "model/mnd-locale.h"

#include "mnd-config.h"

#include <glib/gi18n.h>

static const struct
{
  const char *name;
  MndCliCommandFunc run;
  const char *synopsis;
} commands[] = {
  { "import", mnd_cli_import,
    "import FOLDER -o MAP [--title TITLE] [--as-of DATE] | FILE --into MAP [--format FORMAT] [--accept certain|all]" },
  { "info", mnd_cli_info, "info MAP [--as-of DATE] [--json | --lenses]" },
  { "export", mnd_cli_export,
    "export MAP -o FILE.svg|.pdf|.png|FOLDER/ [--layout ENGINE] [--language CODE|--all-languages] [--as-of DATE]" },
  { "layout", mnd_cli_layout, "layout MAP --engine ENGINE" },
  { "check", mnd_cli_check, "check MAP [--as-of DATE] [--as-planned] [--rules R01,R14] [--json] [--fail-on SEVERITY]" },
  { "overlaps", mnd_cli_overlaps, "overlaps MAP [--as-of DATE] [--as-planned] [--donor ID] [--csv|--json]" },
  { "balance", mnd_cli_balance,
    "balance MAP [--as-of DATE|--year YEAR] [--as-planned] [--donor ID] [--institution ID] [--json]" },
  { "matrix", mnd_cli_matrix,
    "matrix MAP --kind KIND [--as-of DATE|--all-times] [--money MONEY] [--order ORDER] [--csv|--json] [-o FILE]" },
  { "table", mnd_cli_table,
    "table MAP --kind KIND [--as-of DATE] [--filter FILTER] [--columns NAMES] [--sort NAME] [--csv|--json] [-o FILE]" },
  { "scorecard", mnd_cli_scorecard,
    "scorecard MAP [--checklist WORD] [--as-of DATE|--all-times] [--since DATE] [--order ORDER] [--csv|--json] [-o "
    "FILE]" },
  { "texts", mnd_cli_texts, "texts MAP [--missing LANGUAGE] [--property WORD] [--confidential] [--csv|--json]" },
  { "ego", mnd_cli_ego, "ego MAP ACTOR [--behind] [--as-of DATE] [--json]" },
  { "path", mnd_cli_path,
    "path MAP FROM TO [--relations LIST] [--either-way] [--as-of DATE] [--as-planned] [--most NUMBER] [--json]" },
  { "guide", mnd_cli_guide, "guide MAP -o FILE [--as-of DATE]" },
  { "diff", mnd_cli_diff, "diff A B [--json]" },
  { "redact", mnd_cli_redact, "redact MAP -o COPY" },
};

static void
print_help (void)
{
  g_print ("%s\n", _ ("Usage:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  mandate-cli %s\n", commands[i].synopsis);
  g_print ("\n%s\n", _ ("Each command has --help. Exit status: 0 fine, 1 found (check --fail-on) or no chain (path), 2 "
                        "usage, 3 cannot read or write."));
}

int
main (int argc, char **argv)
{
  mnd_locale_start ();

  if (argc < 2)
    return (int) mnd_cli_refuse_usage (_ ("say what to do: import, info, export, layout, check, overlaps, balance, "
                                          "matrix, table, scorecard, texts, ego, path, guide, "
                                          "diff or redact; --help says more"));
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h"))
    {
      print_help ();
      return MND_CLI_FINE;
    }
  if (g_str_equal (argv[1], "--version"))
    {
      g_print ("mandate-cli %s\n", MND_VERSION);
      return MND_CLI_FINE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[1], commands[i].name))
      return (int) commands[i].run (argc - 1, argv + 1);
  /* Translators: %s is the word that was typed. */
  return (int) mnd_cli_refuse_usage (_ ("there is no command “%s”"), argv[1]);
}
