/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What went wrong, as a person should hear it: a heading, a sentence on what it means for their map and what to do, and
 * the technical words for whoever asks. Errors of the rooms beneath come in English; here they get a language.
 */
#pragma once

#include <gio/gio.h>

typedef enum
{
  MND_TRIED_OPEN,
  MND_TRIED_SAVE,
  MND_TRIED_EXPORT,
  MND_TRIED_PRINT,
  MND_TRIED_IMPORT,
  MND_TRIED_EDIT,
  MND_TRIED_ARRANGE,
} MndTried;

/* "“Sierra Leone.mandate” cannot be opened". `name` may be NULL. Free with g_free(). */
char *mnd_sentence_dup_heading (MndTried tried, const char *name);
/* The reason and what to do. Free with g_free(). */
char *mnd_sentence_dup_reason (MndTried tried, const GError *error);
/* Both in one line, for a toast. Free with g_free(). */
char *mnd_sentence_dup_short (MndTried tried, const GError *error);
