/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Changesets of SQLite's session extension, read by our own strict parser. SQLite 3.40 reads past its memory and loops
 * on malformed ones, so that no bytes from a file reach a session call before they went through here.
 */
#pragma once

#include "model/mnd-change.h"
#include "store/mnd-sqlite-private.h"

/*
 * The changes that the bytes describe. Refuses (MND_STORE_ERROR_CORRUPT) whatever is not a whole and well-formed
 * changeset of our content tables: other tables, columns or keys, values that a column cannot hold, a row named twice,
 * bytes left over. No bytes are no changes.
 */
MndChanges *mnd_changeset_decode (GBytes *changeset, GError **error);
/*
 * The same changes in tables as they are now: columns that came after the changes were recorded have their defaults.
 * Without that a changeset of an older schema does not join with one of ours, and its deletes do not see what the new
 * columns hold. Of bytes that went through decode().
 */
GBytes *mnd_changeset_widen (GBytes *changeset);
/* Of bytes that went through decode(). */
GBytes *mnd_changeset_invert (GBytes *changeset, GError **error);
/* One changeset that does what the two do one after the other. Both went through decode(). */
GBytes *mnd_changeset_join (GBytes *first, GBytes *second, GError **error);
/* The same for any number, in their order. `changesets` holds GBytes. */
GBytes *mnd_changeset_join_all (GPtrArray *changesets, GError **error);
/* Applies to the database where nothing stands in the way; else FALSE with MND_STORE_ERROR_REFUSED, nothing changed,
 * and the rows that do as updates with nothing but keys in `obstacles`. */
gboolean mnd_changeset_try (sqlite3 *db, GBytes *changeset, MndChanges *obstacles, GError **error);
/* Applies to the database; any conflict ends it with nothing changed. Went through decode(). */
gboolean mnd_changeset_apply (sqlite3 *db, GBytes *changeset, GError **error);
