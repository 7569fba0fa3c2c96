/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Hashes for tables whose keys a file brings. Whoever makes a file chooses its keys; under a hash that is the same
 * everywhere they could all be made to fall together, and a table of them takes the square of the time. These depend on
 * a secret that each run draws anew, so the order in which such a table is walked is another in each run: nothing that
 * is shown or written may follow it.
 */
#pragma once

#include <glib.h>

/* SipHash-1-3 under the secret of this run. May be called from any thread. */
guint64 mnd_hash_bytes (gconstpointer bytes, gsize size);
/* A GHashFunc for texts, in place of g_str_hash(). */
guint mnd_hash_text (gconstpointer text);
