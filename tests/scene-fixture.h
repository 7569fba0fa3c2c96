/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small maps for tests of the scene, made through mnd_map_apply() like any other. Every call is one change. */
#pragma once

#include "scene/mnd-scene.h"

/* An empty map with a view in which actors may stand. */
MndMap *fixture_new (void);
/* NULL name: none. */
MndId fixture_unplaced_actor (MndMap *map, const char *kind, const char *name);
MndId fixture_actor (MndMap *map, const char *kind, const char *name, double x, double y);
MndId fixture_link (MndMap *map, const MndId *from, const MndId *to, const char *kind);
MndId fixture_support (MndMap *map, const char *name, double x, double y);
MndId fixture_party (MndMap *map, const MndId *support, const MndId *actor, const char *role);
void fixture_text (MndMap *map, const MndId *owner, const char *property, const char *language, const char *value);
void fixture_setting (MndMap *map, const char *key, const char *value);
/* Takes the value. */
void fixture_set (MndMap *map, MndTable table, const MndId *id, guint column, MndValue value);
void fixture_set_word (MndMap *map, MndTable table, const MndId *id, guint column, const char *word);
void fixture_move (MndMap *map, const MndId *item, double x, double y);
void fixture_unplace (MndMap *map, const MndId *item);
/* With texts, positions, links and parties that hang on it, as one change. */
void fixture_delete (MndMap *map, MndTable table, const MndId *id);
