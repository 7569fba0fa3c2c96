/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One row of a content table in memory. Everybody may read it; only MndMap changes it, when a change is on disk.
 * Signal `changed`: a column of it, or a text that it owns, is another than before.
 */
#pragma once

#include "model/mnd-table.h"
#include "model/mnd-value.h"

#include <glib-object.h>

#define MND_TYPE_RECORD (mnd_record_get_type ())
G_DECLARE_FINAL_TYPE (MndRecord, mnd_record, MND, RECORD, GObject)

MndTable mnd_record_get_table (MndRecord *record);
/* The id of a table with one id as key, and of `body` its actor; else NULL. Borrowed. */
const MndId *mnd_record_get_id (MndRecord *record);
const MndValue *mnd_record_get_value (MndRecord *record, guint column);

/* Readings of a column that return the given nothing (NULL, FALSE, `fallback`) where it is NULL. Texts and ids are
 * borrowed. */
const char *mnd_record_get_text (MndRecord *record, guint column);
const MndId *mnd_record_get_reference (MndRecord *record, guint column);
gboolean mnd_record_get_boolean (MndRecord *record, guint column);
gint64 mnd_record_get_integer (MndRecord *record, guint column, gint64 fallback);
double mnd_record_get_real (MndRecord *record, guint column);
