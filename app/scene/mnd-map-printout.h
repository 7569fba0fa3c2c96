/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The picture of a scene, with its title and legend as in mnd-picture.h, on one page. */
#pragma once

#include "scene/mnd-printout.h"

G_BEGIN_DECLS

#define MND_TYPE_MAP_PRINTOUT (mnd_map_printout_get_type ())
G_DECLARE_FINAL_TYPE (MndMapPrintout, mnd_map_printout, MND, MAP_PRINTOUT, MndPrintout)

/* The scene as it is now; it must not change before the printout is gone. Its words are in the options. */
MndPrintout *mnd_map_printout_new (MndScene *scene, const MndPictureOptions *options);

G_END_DECLS
