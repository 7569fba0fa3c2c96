/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Two states of a map side by side: this one against a snapshot or against another file. It holds both as they were
 * when it was made; no edit changes it.
 */
#pragma once

#include "document/mnd-document.h"
#include "model/mnd-diff.h"

#define MND_TYPE_COMPARISON (mnd_comparison_get_type ())
G_DECLARE_FINAL_TYPE (MndComparison, mnd_comparison, MND, COMPARISON, GObject)

/* Takes no copy: neither map may change while the comparison lives. */
MndComparison *mnd_comparison_new (MndMap *before, MndMap *after);
/* What the document's map was after an edit in its history (NULL: at the beginning) against what it is now. */
MndComparison *mnd_comparison_new_with_history (MndDocument *document, const MndId *edit, GError **error);
/* A file, which is checked and read as any other, against what the document's map is now. */
MndComparison *mnd_comparison_new_with_file (MndDocument *document, GFile *before, GCancellable *cancellable,
                                             GError **error);

/* Another map against what the document's map is now; the other one may not change any more. */
MndComparison *mnd_comparison_new_with_map (MndDocument *document, MndMap *before, GError **error);
/* The same other state against what the document's map is by now. */
MndComparison *mnd_comparison_new_again (MndComparison *earlier, MndDocument *document, GError **error);

/* What people call the other state: a snapshot's or a file's name. NULL: nothing. Borrowed. */
const char *mnd_comparison_get_name (MndComparison *comparison);
void mnd_comparison_set_name (MndComparison *comparison, const char *name);

/* Of MndDifference. Borrowed. */
GPtrArray *mnd_comparison_get_differences (MndComparison *comparison);
MndMap *mnd_comparison_get_before (MndComparison *comparison);
MndMap *mnd_comparison_get_after (MndComparison *comparison);
/* "Police", "Parliament → Police", "The map": what the difference is about. Free with g_free(). */
char *mnd_comparison_dup_subject (MndComparison *comparison, const MndDifference *difference,
                                  const char *const *languages);
/* "Kind: Police → Armed forces", "added", "removed", "moved". Free with g_free(). */
char *mnd_comparison_dup_detail (MndComparison *comparison, const MndDifference *difference,
                                 const char *const *languages);
/* Whether an item came, went or changed, for its colour; FALSE where it is as it was. It changed, too, where something
 * that belongs to it came, went or changed. That it was moved is none: everybody sees that, and a layout moves all. */
gboolean mnd_comparison_find_kind (MndComparison *comparison, const MndId *id, MndDifferenceKind *kind);
/* The actor, link or support that a difference is about: itself, or what it belongs to. FALSE where there is none. */
gboolean mnd_comparison_find_item (MndComparison *comparison, const MndDifference *difference, MndId *item);
gboolean mnd_difference_is_move (const MndDifference *difference);
