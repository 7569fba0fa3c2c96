/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A lens while a person changes it: what mnd-lens.h reads, taken apart so that one thing in it can be another. Whatever
 * is done to a draft, its text is that of a lens; where that cannot be, the change is refused (FALSE) and the draft is
 * as before. It is not stored and knows no map.
 *
 * Categories and rules are meant by their places, which are those of the lens it was made of until one comes, goes or
 * moves.
 */
#pragma once

#include "model/mnd-lens.h"

G_BEGIN_DECLS

typedef struct _MndLensDraft MndLensDraft;

MndLensDraft *mnd_lens_draft_new (MndLens *lens);
void mnd_lens_draft_free (MndLensDraft *draft);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndLensDraft, mnd_lens_draft_free)
/* For mnd_lens_new_from_text(). Free with g_free(). */
char *mnd_lens_draft_dup_text (MndLensDraft *draft);

/* Texts lose what is around them, and line ends become spaces; an empty name is refused, an empty source or reason is
 * none. */
gboolean mnd_lens_draft_set_name (MndLensDraft *draft, const char *name);
void mnd_lens_draft_set_source (MndLensDraft *draft, const char *source);

/* After the others, grey; it gets a word of its own. */
gboolean mnd_lens_draft_add_category (MndLensDraft *draft, const char *label);
gboolean mnd_lens_draft_rename_category (MndLensDraft *draft, guint category, const char *label);
/* Of MND_VOCABULARY_FUNCTION; NULL: grey. */
gboolean mnd_lens_draft_set_tone (MndLensDraft *draft, guint category, const char *tone);
/* By so many places; refused at the end. Its rules go with it. */
gboolean mnd_lens_draft_move_category (MndLensDraft *draft, guint category, int by);
/* With its rules; the last category and the last rules stay. */
gboolean mnd_lens_draft_remove_category (MndLensDraft *draft, guint category);

/* After the others; `category` may be MND_LENS_OUTSIDE. `word` is of the vocabulary of what is asked. */
gboolean mnd_lens_draft_add_rule (MndLensDraft *draft, int category, MndLensAsked asked, const char *word);
gboolean mnd_lens_draft_set_rule_category (MndLensDraft *draft, guint rule, int category);
/* The word fits too, or does not fit any more; the last word of the last condition stays. */
gboolean mnd_lens_draft_toggle_word (MndLensDraft *draft, guint rule, MndLensAsked asked, const char *word);
/* Nothing is asked in this respect; the last condition stays. */
gboolean mnd_lens_draft_drop_condition (MndLensDraft *draft, guint rule, MndLensAsked asked);
gboolean mnd_lens_draft_set_reason (MndLensDraft *draft, guint rule, const char *reason);
gboolean mnd_lens_draft_move_rule (MndLensDraft *draft, guint rule, int by);
/* The last one stays. */
gboolean mnd_lens_draft_remove_rule (MndLensDraft *draft, guint rule);

G_END_DECLS
