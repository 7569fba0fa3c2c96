/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The neighbourhood of an actor, or a chain of actors, as a scene: boxes, lines, colours and names are those of the
 * map, and where things stand follows from what they are. It is a picture of the state as it was; make another one
 * after a change.
 */
#pragma once

#include "analysis/mnd-ego.h"
#include "analysis/mnd-path.h"
#include "document/mnd-view.h"
#include "scene/mnd-printout.h"

#define MND_TYPE_EGO_PICTURE (mnd_ego_picture_get_type ())
G_DECLARE_FINAL_TYPE (MndEgoPicture, mnd_ego_picture, MND, EGO_PICTURE, GObject)

/* So many boxes are around the one in the middle at most; others of a role become one box that says how many. */
#define MND_EGO_PICTURE_MOST 120

/* Languages, lens and filter are the view's. `flatness`: how much wider than high there is room, about. */
MndEgoPicture *mnd_ego_picture_new (MndView *view, MndState *state, const MndEgo *ego, double flatness);
/* In a row, from right to left where the program speaks so; in a column where there is less width than height. */
MndEgoPicture *mnd_ego_picture_new_path (MndView *view, MndState *state, const MndPath *path, const MndPathWish *wish,
                                         double flatness);

MndScene *mnd_ego_picture_get_scene (MndEgoPicture *picture);
/* The row of the map that a node or line of the scene stands for; NULL: a box that stands for several, and what is not
 * there. Borrowed. */
const MndId *mnd_ego_picture_find_row (MndEgoPicture *picture, const MndId *item);
/* Of a box that stands for several: those of which role. */
gboolean mnd_ego_picture_find_more (MndEgoPicture *picture, const MndId *item, MndEgoRole *role);
/* Nodes and lines that stand for one of these rows: a set of MndId. Free with g_hash_table_unref(). */
GHashTable *mnd_ego_picture_dup_items (MndEgoPicture *picture, GHashTable *rows);
/* For paper and files, with a legend; `what` it is stands above, and the day. */
MndPrintout *mnd_ego_picture_create_printout (MndEgoPicture *picture, const char *what);
