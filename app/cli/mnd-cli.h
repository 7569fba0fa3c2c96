/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * mandate-cli: the same document without a screen. One file a command; each takes its own arguments, without the
 * program's name, and returns the exit status. Data goes to standard output, one sentence about what went wrong to
 * standard error.
 */
#pragma once

#include "document/mnd-arrange.h"
#include "document/mnd-printouts.h"

typedef enum
{
  MND_CLI_FINE = 0,
  MND_CLI_FOUND = 1,  /* check: a finding as grave as was asked for */
  MND_CLI_NONE = 1,   /* path: there is no such chain */
  MND_CLI_USAGE = 2,  /* the command's words are off */
  MND_CLI_CANNOT = 3, /* cannot read or write */
} MndCliStatus;

typedef MndCliStatus (*MndCliCommandFunc) (int argc, char **argv);

MndCliStatus mnd_cli_import (int argc, char **argv);
MndCliStatus mnd_cli_info (int argc, char **argv);
MndCliStatus mnd_cli_export (int argc, char **argv);
MndCliStatus mnd_cli_layout (int argc, char **argv);
MndCliStatus mnd_cli_check (int argc, char **argv);
MndCliStatus mnd_cli_overlaps (int argc, char **argv);
MndCliStatus mnd_cli_balance (int argc, char **argv);
MndCliStatus mnd_cli_table (int argc, char **argv);
MndCliStatus mnd_cli_texts (int argc, char **argv);
MndCliStatus mnd_cli_matrix (int argc, char **argv);
MndCliStatus mnd_cli_path (int argc, char **argv);
MndCliStatus mnd_cli_ego (int argc, char **argv);
MndCliStatus mnd_cli_scorecard (int argc, char **argv);
MndCliStatus mnd_cli_guide (int argc, char **argv);
MndCliStatus mnd_cli_diff (int argc, char **argv);
MndCliStatus mnd_cli_redact (int argc, char **argv);

/*
 * Reads the options of a command and leaves its other words in `words`, exactly `n_words` of them (argv[0] is the
 * command). FALSE where anything is off; it has been said then. `synopsis` as in "MAP [--json]".
 */
gboolean mnd_cli_parse (int argc, char **argv, const GOptionEntry *entries, const char *synopsis, const char *summary,
                        guint n_words, char ***words);
/* Says a sentence about the file or the words, and returns the status. */
MndCliStatus mnd_cli_refuse_usage (const char *format, ...) G_GNUC_PRINTF (1, 2);
/* For a word that was to be a date. */
MndCliStatus mnd_cli_refuse_date (const char *word);
/* For a word that was to be an actor: by the identifier that came with it, or its key. */
MndCliStatus mnd_cli_refuse_actor (const char *word);
/* By identifier or key, or by a name or acronym in any language. NULL, and it has been said, where nobody or more than
 * one is called so. Borrowed. */
MndRecord *mnd_cli_find_actor (MndMap *map, const char *word);
/* A line of standard output: a translated label, a colon, and what it says. */
void mnd_cli_print_value (const char *label, const char *value);
MndCliStatus mnd_cli_fail (const char *path, const GError *error);
/* Whether `path` (may be NULL) is what can be written with -o; it has been said where not. */
MndCliStatus mnd_cli_check_output (const char *path);
/* It is to be a table; else a picture. */
gboolean mnd_cli_is_table_name (const char *path);
MndCliStatus mnd_cli_write_printout (MndDocument *document, MndPrintout *printout, const char *path);
/* As a table or as a picture. Takes the listing. */
MndCliStatus mnd_cli_write_listing (MndDocument *document, MndListing *listing, const MndPrintoutTopic *topic,
                                    const char *path);
/* Lays the document out and waits. */
gboolean mnd_cli_arrange (MndDocument *document, MndScene *scene, const char *engine, GError **error);
