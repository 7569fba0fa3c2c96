/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a group of rows is about: one row of the map, by its key, and the way to tell of it. Rows hold a subject and no
 * record, so that a record which is deleted and comes back by undo is the same to them. Changes nothing itself.
 *
 * Signals: `leave`, the subject is about to be another one: take over what is half typed; `refresh`, the subject is
 * another one, the map has changed, or it may now be edited: read again; `problem (GError *)`.
 */
#pragma once

#include "document/mnd-findings.h"
#include "model/mnd-record.h"

#define MND_TYPE_SUBJECT (mnd_subject_get_type ())
G_DECLARE_FINAL_TYPE (MndSubject, mnd_subject, MND, SUBJECT, GObject)

/* A row of `table`, none yet. MND_TABLE_MAP: the map itself, which is always there and has no record. */
MndSubject *mnd_subject_new (MndView *view, MndTable table);
/* One of a list that belongs to `parent`: leaves and refreshes with it, and hands its problems on. */
MndSubject *mnd_subject_new_part (MndSubject *parent, MndTable table, const MndId *id);

MndView *mnd_subject_get_view (MndSubject *subject);
MndDocument *mnd_subject_get_document (MndSubject *subject);
MndMap *mnd_subject_get_map (MndSubject *subject);
MndTable mnd_subject_get_table (MndSubject *subject);
/* The languages by which content is shown; may be NULL. */
const char *const *mnd_subject_get_languages (MndSubject *subject);
/* In which names stand once more; NULL: none. */
const char *mnd_subject_get_second_language (MndSubject *subject);
/* What follows from the map, for what shows it too; NULL where nobody asked for it. Set before anything is shown. */
MndFindings *mnd_subject_get_findings (MndSubject *subject);
void mnd_subject_set_findings (MndSubject *subject, MndFindings *findings);
/* NULL where the subject is nothing. */
const MndId *mnd_subject_get_id (MndSubject *subject);
/* NULL where the subject is nothing, or is no longer in the map. */
MndRecord *mnd_subject_find_record (MndSubject *subject);

/* FALSE where the map is open for reading: what edits it says so by its look. It may become TRUE, with a `refresh`. */
gboolean mnd_subject_may_edit (MndSubject *subject);

/* NULL: nothing. */
void mnd_subject_set_id (MndSubject *subject, const MndId *id);
/* Makes the rows take over what is half typed. */
void mnd_subject_commit (MndSubject *subject);
/* Takes `error` where `done` is FALSE and tells of it; returns `done`, so that an edit can be wrapped in it. */
gboolean mnd_subject_check (MndSubject *subject, gboolean done, GError *error);
