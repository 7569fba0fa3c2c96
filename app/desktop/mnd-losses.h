/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a redacted copy leaves behind, in words: counts and names of what goes, for who decides whether it may be
 * shared. */
#pragma once

#include "document/mnd-redact.h"
#include "document/mnd-view.h"

/* "3 actors": a count of rows of a table. NULL for tables whose rows say nothing by themselves. Free with
 * g_free(). */
char *mnd_losses_dup_count (MndTable table, guint n);
/* One line each, the history last. Free with g_free(). */
char *mnd_losses_dup_text (MndDocument *document);
/* "Actor: Army", "Private note: Police": one line each, in the languages of the view, at most `max` and then "and 12
 * more". Empty where nothing with a name goes. Free with g_strfreev(). */
char **mnd_losses_dup_names (MndView *view, guint max);
