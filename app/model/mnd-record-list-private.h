/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What MndMap alone may do with a list of records. */
#pragma once

#include "model/mnd-change.h"
#include "model/mnd-record-list.h"

MndRecordList *mnd_record_list_new (void);
/* NULL where there is no such row. Borrowed. */
MndRecord *mnd_record_list_find (MndRecordList *list, const MndChange *change);
/* Takes the record. */
void mnd_record_list_insert (MndRecordList *list, MndRecord *record);
void mnd_record_list_remove (MndRecordList *list, const MndChange *change);
/* Between these no `items-changed` goes out; the thaw sends one for the span in which rows came or went. */
void mnd_record_list_freeze (MndRecordList *list);
void mnd_record_list_thaw (MndRecordList *list);
