/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What follows from the map, as far as a picture of it says so: a small mark at the corner of who has open findings,
 * and how much has been assessed. The scene works nothing out: whoever does tells it.
 */
#pragma once

#include "scene/mnd-scene.h"

G_BEGIN_DECLS

/* MndId of actors and support to their severity (1 to 5) by GUINT_TO_POINTER(); kept, and not to be changed afterwards.
 * NULL: no marks. Only where a mark is another one something looks different. */
void mnd_scene_set_marks (MndScene *scene, GHashTable *marks);
/* The severity; 0 where it has no mark. */
guint mnd_scene_get_mark (MndScene *scene, const MndId *id);
/* The gravest of a node's own, or of all that it stands for. */
MndGravity mnd_scene_get_gravity (MndScene *scene, const MndSceneNode *node);

/* Of all questions those that are answered, 0 to 1, for the legend; below 0: nothing is said of it. */
void mnd_scene_set_coverage (MndScene *scene, double share);
double mnd_scene_get_coverage (MndScene *scene);

G_END_DECLS
