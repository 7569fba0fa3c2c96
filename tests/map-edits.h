/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small edits for tests of the store: rows with just enough in them. */
#pragma once

#include "store/mnd-store.h"

/* Fails the test where the condition does not hold, with the error's message. */
#define assert_good(expression, error)                                                                                 \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    gboolean good_ = (expression);                                                                                     \
    g_assert_no_error (error);                                                                                         \
    g_assert_true (good_);                                                                                             \
  }                                                                                                                    \
  G_STMT_END

/* Appends an actor with a name; its id goes to `id`. */
void add_actor (MndChanges *changes, const char *kind, const char *name, MndId *id);
void add_link (MndChanges *changes, const MndId *from, const MndId *to, const char *kind, MndId *id);
/* An update of one column of a row with one id as key. Takes the value. */
void change_column (MndChanges *changes, MndTable table, const MndId *id, guint column, MndValue value);
void delete_row (MndChanges *changes, MndTable table, const MndId *id);
/* Commits under a label; aborts the test where that fails. */
void commit (MndStore *store, const char *label, MndChanges *changes);
/* A new store with the settings of an empty map. */
MndStore *new_store (MndMap **map);
/* The content as text, of the store. Free with g_free(). */
char *dup_content (MndStore *store);
/* An actor named `name` in one edit. */
MndId commit_actor (MndStore *store, const char *name);
