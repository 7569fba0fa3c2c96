/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A scene seen through a lens: its actors have the colours of the lens' categories, and whoever stands outside its
 * frame fades or is hidden, as mnd-scene-hidden.h has it. Glyphs stay those of functions.
 */
#pragma once

#include "model/mnd-lens.h"
#include "scene/mnd-scene.h"

G_BEGIN_DECLS

/* NULL: colours are those of functions, and nobody is outside. */
void mnd_scene_set_lens (MndScene *scene, MndLens *lens);
/* NULL where there is none. Borrowed. */
MndLens *mnd_scene_get_lens (MndScene *scene);
/* In whose colour a category is drawn. */
MndRole mnd_lens_category_get_role (const MndLensCategory *category);

G_END_DECLS
