/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes of rows for the tests of the model: with just enough in them, applied at once. */
#pragma once

#include "model/mnd-map.h"

/* Appends an insert: its key, no for booleans, NULL for all else. `id` may be NULL where the table's key is no id. */
MndChange *change_insert (MndChanges *changes, MndTable table, const MndId *id);
/* Appends an update of one column of a row with one id as key. Takes the value. */
MndChange *change_update (MndChanges *changes, MndTable table, const MndId *id, guint column, MndValue value);
MndChange *change_delete (MndChanges *changes, MndTable table, const MndId *id);
MndChange *change_text (MndChanges *changes, MndChangeKind kind, const MndId *owner, const char *property,
                        const char *language, int ordinal, const char *value);

/* Each applies one change, which has to succeed. */
void apply (MndMap *map, MndChanges *changes);
MndId add_actor (MndMap *map, const char *kind);
MndId add_link (MndMap *map, const MndId *from, const MndId *to, const char *kind);
MndId add_row (MndMap *map, MndTable table, guint column, MndValue value);
void set_column (MndMap *map, MndTable table, const MndId *id, guint column, MndValue value);
void delete_row (MndMap *map, MndTable table, const MndId *id);
void set_text (MndMap *map, const MndId *owner, const char *property, const char *language, const char *value);
void set_setting (MndMap *map, const char *key, const char *value);
