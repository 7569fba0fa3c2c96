/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where something new may stand so that nothing else has to move. It changes nothing. */
#pragma once

#include "scene/mnd-scene.h"

/*
 * A centre for a box of `width` x `height` points that stands clear of everything in the scene, as near to `wanted` as
 * there is one; where `within` is not NULL, with its centre in there. `wanted` itself where all is full.
 */
MndPoint mnd_free_place_find (MndScene *scene, MndPoint wanted, double width, double height, const MndRect *within);
/*
 * The same for what will be linked with others: amid them where they are several, beside it where it is one. Those that
 * the scene does not show do not count; without any, near the middle of everything.
 */
MndPoint mnd_free_place_find_beside (MndScene *scene, const MndId *neighbours, guint n_neighbours, double width,
                                     double height, const MndRect *within);
