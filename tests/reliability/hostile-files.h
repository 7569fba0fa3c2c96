/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Makes files that mean harm, or were harmed, out of one good map: by bytes, by SQL, and by a history that SQLite would
 * be handed. Each has a number, and is the same each time.
 */
#pragma once

#include <glib.h>

typedef struct
{
  char *name;
  void (*make) (const char *path, guint variant); /* of the file at `path`, a good map */
  guint variant;
} HostileFile;

/* Of HostileFile. `n_random`: how many there are of each kind that is drawn at random. Free with g_ptr_array_unref().
 */
GPtrArray *hostile_files_list (guint n_random);
/* The three kinds, each appended to a list. */
void hostile_bytes_list (GPtrArray *list, guint n_random);
void hostile_tables_list (GPtrArray *list);
void hostile_history_list (GPtrArray *list, guint n_random);

void hostile_files_add (GPtrArray *list, const char *name, void (*make) (const char *path, guint variant),
                        guint n_variants);
