/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Words that stand on a picture and are no item of the map, such as what the part of it around them is. They are
 * painted beneath nodes and over lines, belong to the extents, and are never hit.
 */
#pragma once

#include "scene/mnd-scene.h"

G_BEGIN_DECLS

/* How large such words are, in points. */
void mnd_scene_measure_caption (MndScene *scene, const char *text, double *width, double *height);
void mnd_scene_add_caption (MndScene *scene, const char *text, MndPoint center);
void mnd_scene_clear_captions (MndScene *scene);
guint mnd_scene_get_n_captions (MndScene *scene);
/* Where it stands. */
MndRect mnd_scene_get_caption (MndScene *scene, guint i);

G_END_DECLS
