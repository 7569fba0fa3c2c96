/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Actors of a scene that are the same in one respect, drawn as framed boxes or as lanes across the map, and folded into
 * one box each where that is wanted. Groups come from the rows and are no rows themselves; which facet makes them is a
 * matter of what is shown.
 */
#pragma once

#include "scene/mnd-scene.h"

G_BEGIN_DECLS

/* The words of both, which stand for them in settings and commands. */
const char *mnd_group_by_get_word (MndGroupBy by);
gboolean mnd_group_by_from_word (const char *word, MndGroupBy *by);
const char *mnd_group_style_get_word (MndGroupStyle style);
gboolean mnd_group_style_from_word (const char *word, MndGroupStyle *style);

/*
 * A part of a group's frame. A group has one where its members stand by themselves, and several where somebody else
 * stands between them: no frame ever has an actor or a support in it that does not belong to the group.
 */
typedef struct
{
  MndRect rect;
  MndRect title; /* where the title stands and may be taken hold of; empty: there is no room for it */
} MndSceneFrame;

/* An actor of a group. */
typedef struct
{
  MndId id;
  MndPoint center;
  gboolean placed; /* else `center` means nothing where it is folded away */
} MndSceneMember;

struct _MndSceneGroup
{
  MndId id;     /* made of the facet and its value, the same in every scene */
  char *title;  /* as people read it */
  MndRole role; /* whose colour it has, where groups are functions or categories; else MND_ROLE_NONE */
  gboolean folded;
  int place;         /* in the order of groups, among those of one facet */
  GArray *members;   /* MndSceneMember, by key */
  GArray *frames;    /* MndSceneFrame; none where it is folded */
  MndSceneNode *box; /* where it is folded: what stands for all of it, and where lines end */
  MndPoint anchor;   /* the middle of its members: where the box would stand if nobody else stood there */
  MndLabel *label;   /* for the painter: title and count */
};

void mnd_scene_set_groups (MndScene *scene, MndGroupBy by, MndGroupStyle style);
MndGroupBy mnd_scene_get_group_by (MndScene *scene);
MndGroupStyle mnd_scene_get_group_style (MndScene *scene);
/* Which groups are folded: a set of ids of groups, copied; NULL: none. Ids that are none mean nothing. */
void mnd_scene_set_folded (MndScene *scene, GHashTable *folded);

/* In their order: of the catalogue, or by title. All of this is read only and lives until the next change. */
guint mnd_scene_get_n_groups (MndScene *scene);
const MndSceneGroup *mnd_scene_get_group (MndScene *scene, guint i);
/* NULL where there is none. */
const MndSceneGroup *mnd_scene_find_group (MndScene *scene, const MndId *id);
/* The group of an actor, shown or folded away; NULL where it belongs to none. */
const MndSceneGroup *mnd_scene_find_group_of (MndScene *scene, const MndId *actor);

/* The lines that end at folded groups: links and support with the same two ends are one line. */
guint mnd_scene_get_n_bundles (MndScene *scene);
const MndSceneLine *mnd_scene_get_bundle (MndScene *scene, guint i);

/* What kinds of lines a bundle counts together. */
typedef enum
{
  MND_FAMILY_OVERSIGHT,
  MND_FAMILY_COMMAND,
  MND_FAMILY_COOPERATION,
  MND_FAMILY_MONEY,
  MND_FAMILY_CONFLICT,
  MND_FAMILY_SUPPORT,
  MND_N_FAMILIES
} MndFamily;

struct _MndSceneBundle
{
  GPtrArray *records;           /* links and supports, by key */
  GPtrArray *ids;               /* MndId: what the scene finds the bundle by: of links, parties and pairs */
  guint onward[MND_N_FAMILIES]; /* from `from` to `to` */
  guint backward[MND_N_FAMILIES];
  guint mutual[MND_N_FAMILIES];       /* of kinds that have no direction */
  guint n;                            /* all of them */
  GPtrArray *labels;                  /* MndLabel, for the painter: one for each family that is there, borrowed */
  MndFamily families[MND_N_FAMILIES]; /* of the labels */
};

G_END_DECLS
