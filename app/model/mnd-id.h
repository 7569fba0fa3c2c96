/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The key of every row: 16 bytes, shaped as a UUID version 7, so that rows sort in the order in which they were made
 * and no two teams make the same one. Bytes come from getrandom() and not from GLib, whose UUIDs repeat across fork().
 */
#pragma once

#include <glib.h>

#define MND_ID_SIZE 16
#define MND_ID_TEXT_SIZE 33 /* 32 hex digits and a NUL */

typedef struct
{
  guint8 bytes[MND_ID_SIZE];
} MndId;

/* A fresh key. Keys made later sort later as long as the clock goes forward. Aborts where the kernel has no randomness
 * to give. */
MndId mnd_id_new (void);
/* A fresh key that sorts after `previous` whatever the clock says: for rows that have to stay in the order in which
 * they are made. */
MndId mnd_id_new_after (const MndId *previous);

gboolean mnd_id_equal (gconstpointer a, gconstpointer b);
/* Another one in each run: see mnd-hash.h. */
guint mnd_id_hash (gconstpointer id);
int mnd_id_compare (gconstpointer a, gconstpointer b);

/* 32 lower-case hex digits; `text` has room for MND_ID_TEXT_SIZE bytes. Returns `text`. */
char *mnd_id_format (const MndId *id, char *text);
/* FALSE where `text` is not 32 hex digits; `id` is then untouched. */
gboolean mnd_id_parse (const char *text, MndId *id);
