/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of findings beside their sentences, in words: how grave, how sure, since when, which day. */
#pragma once

#include "document/mnd-findings.h"

/* "Severity 4 of 5". Free with g_free(). */
char *mnd_finding_words_dup_severity (guint severity);
/* "High confidence", "Confidence not stated"; `confidence` as mnd_finding_get_confidence(). */
const char *mnd_finding_words_get_confidence (int confidence);
/* "31 December 2005"; NULL for MND_DAY_FIRST. Free with g_free(). */
char *mnd_finding_words_dup_day (int day);
/* The date that what somebody records gets: the day of the findings where that is past, so that it counts there; NULL:
 * today. Free with g_free(). */
char *mnd_finding_words_dup_record_date (MndFindings *findings);
/* "62% assessed", as the legend says it. Free with g_free(). */
char *mnd_finding_words_dup_coverage (double share);
/* The word of a verdict (MND_VOCABULARY_VERDICT) that stands, for people; where none stands any more but one was given,
 * that it has to be looked at again; NULL where none was ever given. */
const char *mnd_finding_words_get_verdict (MndFindings *findings, MndFinding *finding);
/* TRUE where the last word on it rests on something else than is there now. */
gboolean mnd_finding_words_asks_again (MndFindings *findings, MndFinding *finding);
