/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A row of a list of findings: a heading, a finding, or a question that nobody has answered yet. It says in words what
 * its cell shows, and works them out when they are asked for.
 *
 * Properties, read only, each notified by refresh(): `is-heading`, `is-finding`, `title` (the heading, sentence or
 * question), `detail` (a few words beneath; NULL: none), `badge` (the verdict; NULL: none), `severity`, `confidence`,
 * `effect` (MndFindingsEffect as int), `is-settled`, `count` (of a heading, text), `expanded`.
 */
#pragma once

#include "analysis/mnd-guide-item.h"
#include "document/mnd-findings.h"

/* What the plans on the map would do to a finding. */
typedef enum
{
  MND_FINDINGS_EFFECT_NONE,
  MND_FINDINGS_EFFECT_CLOSES,
  MND_FINDINGS_EFFECT_OPENS, /* it is not so now */
} MndFindingsEffect;

#define MND_TYPE_FINDINGS_ROW (mnd_findings_row_get_type ())
G_DECLARE_FINAL_TYPE (MndFindingsRow, mnd_findings_row, MND, FINDINGS_ROW, GObject)

/* `group` says which heading it is, and under which a finding or question stands. */
MndFindingsRow *mnd_findings_row_new_heading (MndFindings *findings, const char *group);
/* `shows_rule`: the heading above does not say which rule it is. */
MndFindingsRow *mnd_findings_row_new_finding (MndFindings *findings, const char *group, MndFinding *finding,
                                              gboolean shows_rule);
MndFindingsRow *mnd_findings_row_new_question (MndFindings *findings, const char *group, MndGuideItem *item,
                                               MndQuestion question);

const char *mnd_findings_row_get_group (MndFindingsRow *row);
gboolean mnd_findings_row_is_heading (MndFindingsRow *row);
/* NULL where the row is none. */
MndFinding *mnd_findings_row_get_finding (MndFindingsRow *row);
/* FALSE where the row is none; else whom it is about, and what is asked. */
gboolean mnd_findings_row_get_question (MndFindingsRow *row, MndId *actor, MndQuestion *question);
MndFindingsEffect mnd_findings_row_get_effect (MndFindingsRow *row);
const char *mnd_findings_row_get_title (MndFindingsRow *row);

void mnd_findings_row_set_effect (MndFindingsRow *row, MndFindingsEffect effect);
/* Of a heading. */
void mnd_findings_row_set_title (MndFindingsRow *row, const char *title);
void mnd_findings_row_set_count (MndFindingsRow *row, guint count);
void mnd_findings_row_set_expanded (MndFindingsRow *row, gboolean expanded);
/* A question may have another item, of the same actor. */
void mnd_findings_row_set_item (MndFindingsRow *row, MndGuideItem *item);
/* Names, verdicts or what was set are other ones. */
void mnd_findings_row_refresh (MndFindingsRow *row);
/* Everything the cell shows, for a screen reader. Free with g_free(). */
char *mnd_findings_row_dup_description (MndFindingsRow *row);
