/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In which languages a person last looked at a map, by the map's file. That is theirs and no fact, so it is kept in
 * their settings and not in the map. */
#pragma once

#include "document/mnd-view.h"

#include <gio/gio.h>

/* As it was left; else in the language of the interface where the map has it, or the map's main one. `settings` and
 * `file` may be NULL. */
void mnd_view_memory_restore (GSettings *settings, GFile *file, MndView *view);
/* Of a few dozen maps, those longest not looked at are forgotten. Nothing without `settings` or `file`. */
void mnd_view_memory_keep (GSettings *settings, GFile *file, MndView *view);
