/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the check command found, as JSON for other programs. */
#pragma once

#include "analysis/mnd-analysis.h"
#include "analysis/mnd-verdict.h"

typedef struct
{
  MndMap *map;
  MndAnalysis *analysis; /* has been run */
  MndVerdicts *verdicts;
  int day; /* as of which, Julian */
  gboolean as_planned;
} MndCliCheck;

/* "2005-12-31"; `text` has room for MND_DATE_TEXT_SIZE bytes. Returns `text`. */
char *mnd_cli_check_format_day (const MndCliCheck *check, char *text);
/* The same bytes for the same map, day and language of the interface. Free with g_free(). */
char *mnd_cli_check_dup_json (const MndCliCheck *check);
