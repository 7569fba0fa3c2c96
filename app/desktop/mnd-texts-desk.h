/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The desk of who translates a map: every text in every language in one table, what is missing in one of them, how far
 * each of them is, and a block for a translator and back. One of the views of the window.
 */
#pragma once

#include "desktop/mnd-desk.h"
#include "desktop/mnd-sheet.h"
#include "model/mnd-text-rows.h"

#include <adwaita.h>

#define MND_TYPE_TEXTS_DESK (mnd_texts_desk_get_type ())
G_DECLARE_FINAL_TYPE (MndTextsDesk, mnd_texts_desk, MND, TEXTS_DESK, GtkWidget)

/* What is asked for. Empty: everything. */
typedef struct
{
  const char *missing;  /* the tag of a language in which it is not said */
  const char *property; /* as MND_VOCABULARY_PROPERTY */
  const char *table;    /* of whom: as MND_VOCABULARY_TABLE */
  const char *needle;   /* in any language, or in the name of its owner */
} MndTextsWish;

GtkWidget *mnd_texts_desk_new (void);
/* NULL or empty of each: all. */
void mnd_texts_desk_set_wish (MndTextsDesk *desk, const MndTextsWish *wish);
MndSheet *mnd_texts_desk_get_sheet (MndTextsDesk *desk);
/* The words on how far a language is; NULL where the map does not have it. Free with g_free(). */
char *mnd_texts_desk_dup_progress (MndTextsDesk *desk, const char *language);
/* A block for a translator: titles, whose text, which one, in the main language and in the one that is asked for, of
 * all rows that are shown and not confidential. `n_secret` is set to how many are. Free with g_free(). */
char *mnd_texts_desk_dup_block (MndTextsDesk *desk, guint *n_secret);
