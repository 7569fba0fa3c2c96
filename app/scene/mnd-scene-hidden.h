/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is left out of the picture, and what rows of the legend mean. A row is called "links/funds" or
 * "functions/oversight": its section and its word. Rows that are switched off are hidden; what a filter leaves out, and
 * whoever stands outside a lens' frame, is faded or hidden, by choice. What is hidden stays in the scene and keeps its
 * place; it is neither painted nor hit, nor is a line that ends at it. What is faded is pale, and so are its lines.
 */
#pragma once

#include "scene/mnd-legend.h"

G_BEGIN_DECLS

/* The name of a row; NULL for one that cannot be hidden. Free with g_free(). */
char *mnd_legend_row_dup_name (const MndLegendRow *row);
/* Whether a node or line looks as the row with this section and word says. Not of MND_LEGEND_COMPARISON. */
/* The same as the next, also of MND_LEGEND_LENS: with the lens that the scene has. */
gboolean mnd_scene_is_in_row (MndScene *scene, const MndSceneNode *node, MndLegendSection section, const char *word);
gboolean mnd_scene_node_means (const MndSceneNode *node, MndLegendSection section, const char *word);
gboolean mnd_scene_line_means (const MndSceneLine *line, MndLegendSection section, const char *word);

/* Names of rows; NULL: nothing is hidden. Names that are none mean nothing. */
void mnd_scene_set_hidden (MndScene *scene, const char *const *rows);
/* NULL where nothing is hidden. Borrowed. */
const char *const *mnd_scene_get_hidden (MndScene *scene);
/* What a filter leaves out: a set of MndId of actors, support and links, which must not change any more; NULL: nothing.
 */
void mnd_scene_set_filtered (MndScene *scene, GHashTable *ids);
/* TRUE at first. */
void mnd_scene_set_fades (MndScene *scene, gboolean fades);
/* Of a node or line. */
gboolean mnd_scene_is_faded (MndScene *scene, const MndId *id);
gboolean mnd_scene_is_hidden (MndScene *scene, const MndId *id);

G_END_DECLS
