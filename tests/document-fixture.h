/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document for tests, and the claim that memory and disk say the same. */
#pragma once

#include "document/mnd-edits.h"

#define assert_done(expression, error)                                                                                 \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    gboolean done_ = (expression);                                                                                     \
    g_assert_no_error (error);                                                                                         \
    g_assert_true (done_);                                                                                             \
  }                                                                                                                    \
  G_STMT_END

/* An empty map in English. */
MndDocument *fixture_new_document (void);
/* The sample, from its CSV files. */
MndDocument *fixture_new_sample (void);
/* A new actor at a place. */
MndId fixture_add_actor (MndDocument *document, const char *kind, const char *name);
MndRecord *fixture_find (MndDocument *document, MndTable table, const MndId *id);
/* A row of text a record, of what the model holds. Free with g_free(). */
char *fixture_dup_map_text (MndMap *map);
/* Fails where the model is not what a fresh reading of the disk gives. */
void fixture_assert_same_as_disk (MndDocument *document);
/* The folder made by g_dir_make_tmp() and all in it. */
void fixture_remove_folder (const char *path);
