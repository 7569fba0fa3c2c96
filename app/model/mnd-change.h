/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A change of one row, and a list of them: what an edit asks of the store, and what the store hands to the model once
 * it is on disk. An insert has only new values, a delete only old ones; an update has the key and the changed columns
 * in both, all others are MND_VALUE_UNDEFINED.
 */
#pragma once

#include "model/mnd-table.h"
#include "model/mnd-value.h"

#include <glib-object.h>

typedef enum
{
  MND_CHANGE_INSERT,
  MND_CHANGE_UPDATE,
  MND_CHANGE_DELETE,
} MndChangeKind;

typedef struct
{
  MndTable table;
  MndChangeKind kind;
  MndValue *before; /* one a column of the table */
  MndValue *after;  /* likewise */
} MndChange;

/* A list of changes with a count of references; the changes belong to it. */
typedef struct _MndChanges MndChanges;

MndChanges *mnd_changes_new (void);
MndChanges *mnd_changes_ref (MndChanges *changes);
void mnd_changes_unref (MndChanges *changes);
guint mnd_changes_get_size (const MndChanges *changes);
const MndChange *mnd_changes_get (const MndChanges *changes, guint i);
/* Appends an empty change (all values undefined) and lends it for filling; valid until the list is freed. */
MndChange *mnd_changes_add (MndChanges *changes, MndTable table, MndChangeKind kind);
/* From now on the values belong to somebody else: freeing the list leaves them. */
void mnd_changes_give_away (MndChanges *changes);
/* TRUE where any change is of this table. */
gboolean mnd_changes_touch (const MndChanges *changes, MndTable table);

/* The value that says which row it is: from `after` for an insert, else from `before`. */
const MndValue *mnd_change_get_key (const MndChange *change, guint column);
/* For tables with one id as key: that id. */
const MndId *mnd_change_get_id (const MndChange *change);
/* For tables of MndChange: by the key of the row. The hash leaves out the table. */
guint mnd_change_hash_row (gconstpointer change);
/* TRUE where both are about the same row of the same table. */
gboolean mnd_change_same_row (gconstpointer a, gconstpointer b);

#define MND_TYPE_CHANGES (mnd_changes_get_type ())
GType mnd_changes_get_type (void);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndChanges, mnd_changes_unref)
