/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of one table as a GListModel of MndRecord, ordered by key, which is the order in which they were made. */
#pragma once

#include "model/mnd-record.h"

#include <gio/gio.h>

#define MND_TYPE_RECORD_LIST (mnd_record_list_get_type ())
G_DECLARE_FINAL_TYPE (MndRecordList, mnd_record_list, MND, RECORD_LIST, GObject)

guint mnd_record_list_get_size (MndRecordList *list);
/* Borrowed, unlike g_list_model_get_item(). */
MndRecord *mnd_record_list_get (MndRecordList *list, guint i);
