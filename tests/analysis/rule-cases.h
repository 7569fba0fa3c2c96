/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of cases for rules: a small map, a day, and what the rule says of it, as text. */
#pragma once

#include "analysis/mnd-analysis.h"
#include "map-text.h"

typedef struct
{
  const char *name;  /* of the case: "cover through the ministry" */
  const char *rows;  /* see map-text.h */
  const char *found; /* see findings_to_text(); "" where the rule is silent */
  const char *day;   /* NULL: 2005-12-31 */
  gboolean as_planned;
} RuleCase;

/* Adds a test for each case, /rule/NAME OF THE CASE. Cases and their texts have to live as long as the tests. */
void add_rule_cases (const char *rule, const RuleCase *cases, guint n_cases);

int day_of (const char *date);
/* A run of these rules (joined by commas; NULL for all). */
MndAnalysis *analyse (MndMap *map, const char *day, gboolean as_planned, const char *rules);
/* All findings, unknowns and notes, one a line in their order: "R01 gap 4 slp", rule, state, severity, subjects by
 * name joined by commas. Lines are joined by "; ". Free with g_free(). */
char *findings_to_text (MndAnalysis *analysis, MndMap *map);
/* The same with all that a finding holds, its sentence too. */
char *findings_to_long_text (MndAnalysis *analysis, MndMap *map);
/* How many questions and unknowns the interview guide lists. */
guint count_guide (MndAnalysis *analysis);
