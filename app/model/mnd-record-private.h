/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What MndMap alone may do with a record. */
#pragma once

#include "model/mnd-change.h"
#include "model/mnd-record.h"

/* `takes`: the record's values are those of the change, whose list is freed with mnd_changes_give_away(). */
MndRecord *mnd_record_new (const MndChange *insert, gboolean takes);
void mnd_record_apply (MndRecord *record, const MndChange *update);
void mnd_record_emit_changed (MndRecord *record);
/* Orders rows of one table by key. */
int mnd_record_compare (MndRecord *a, MndRecord *b);
/* Orders a row against the key of a change of the same table. */
int mnd_record_compare_key (MndRecord *record, const MndChange *change);
