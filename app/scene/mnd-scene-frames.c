/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Frames around the members of groups. A frame is a claim that all in it belong together, so it never takes in anybody
 * else: where members stand by themselves they share one frame (or a lane), and where others stand between them, the
 * frame falls apart into as few parts as that allows. Parts are joined step by step with what is nearest, so that the
 * work grows with the number of members and not with its square.
 */
#include "scene/mnd-scene-private.h"

#include <math.h>

#define PADDING 10.0
#define LEAST_PADDING 2.0
#define TITLE_HEIGHT 18.0
#define TITLE_PADDING 6.0
#define CHEVRON 12.0
#define MOST_FRAMES_LOOKED_AT 400
#define CLEARANCE 4.0 /* between what a frame joins and others */

/* How far apart parts may be that are joined, from near to far. */
static const double reaches[] = { 60, 240 };

/* With so many of the nearest it is tried. */
#define N_PARTNERS 4

/* Members that share a part of a frame, or an item that belongs to no group. */
typedef struct
{
  const MndSceneGroup *group; /* NULL: none */
  MndRect core;               /* the members' boxes */
  gboolean gone;              /* joined with another */
} Island;

typedef struct
{
  Island *island;
  double distance;
} Rank;

/* A part of a frame that is there already. */
typedef struct
{
  const MndSceneGroup *group;
  MndRect rect;
} Done;

typedef struct
{
  MndScene *scene;
  GPtrArray *islands;
  MndGrid *grid;     /* of islands that are not gone */
  MndGrid *frames;   /* Done */
  GPtrArray *done;   /* these, owned */
  GPtrArray *nearby; /* for the moment */
  MndRect all;       /* every node */
} Work;

static gboolean
overlap (const MndRect *a, const MndRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

static void
add_island (Work *work, const MndSceneNode *node)
{
  Island *island = g_new0 (Island, 1);

  island->group = node->record != NULL ? node->group : NULL;
  island->core = node->rect;
  g_ptr_array_add (work->islands, island);
  mnd_grid_add (work->grid, island, &island->core);
  work->all = mnd_rect_union (&work->all, &node->rect);
}

static void
work_init (Work *work, MndScene *scene)
{
  *work = (Work){
    .scene = scene,
    .islands = g_ptr_array_new_with_free_func (g_free),
    .grid = mnd_grid_new (320),
    .frames = mnd_grid_new (320),
    .done = g_ptr_array_new_with_free_func (g_free),
    .nearby = g_ptr_array_new (),
  };
  for (guint i = 0; i < mnd_scene_get_n_nodes (scene); i++)
    add_island (work, mnd_scene_get_node (scene, i));
  for (guint i = 0; i < scene->boxes->len; i++)
    add_island (work, g_ptr_array_index (scene->boxes, i));
}

static void
work_clear (Work *work)
{
  g_ptr_array_unref (work->islands);
  g_ptr_array_unref (work->done);
  g_ptr_array_unref (work->nearby);
  mnd_grid_free (work->grid);
  mnd_grid_free (work->frames);
}

/* Nobody of another group, or of none, is in it. */
static gboolean
is_ours (Work *work, const MndRect *rect, const MndSceneGroup *group)
{
  MndRect room = mnd_rect_inflate (rect, CLEARANCE);

  g_ptr_array_set_size (work->nearby, 0);
  mnd_grid_collect (work->grid, &room, work->nearby);
  for (guint i = 0; i < work->nearby->len; i++)
    {
      const Island *island = g_ptr_array_index (work->nearby, i);
      if (island->group != group && overlap (&island->core, &room))
        return FALSE;
    }
  return TRUE;
}

static double
distance_between (const MndRect *a, const MndRect *b)
{
  double dx = MAX (MAX (a->x - b->x - b->width, b->x - a->x - a->width), 0.0);
  double dy = MAX (MAX (a->y - b->y - b->height, b->y - a->y - a->height), 0.0);

  return hypot (dx, dy);
}

static void
join (Work *work, Island *island, Island *other)
{
  MndRect core = mnd_rect_union (&island->core, &other->core);

  mnd_grid_remove (work->grid, island);
  mnd_grid_remove (work->grid, other);
  other->gone = TRUE;
  island->core = core;
  mnd_grid_add (work->grid, island, &core);
}

static gboolean
is_before (const Island *a, const Island *b)
{
  return a->core.x != b->core.x ? a->core.x < b->core.x : a->core.y <= b->core.y;
}

/* Keeps the nearest few, the nearest first. */
static void
rank (Rank ranks[N_PARTNERS], const Rank *rank)
{
  Rank carried = *rank;

  for (guint i = 0; i < N_PARTNERS; i++)
    if (ranks[i].island == NULL || carried.distance < ranks[i].distance
        || (carried.distance == ranks[i].distance && is_before (carried.island, ranks[i].island)))
      {
        Rank pushed = ranks[i];
        ranks[i] = carried;
        carried = pushed;
        if (carried.island == NULL)
          return;
      }
}

/* The nearest island of the same group with which this one can be joined; NULL where none of the nearest few can. */
static Island *
find_partner (Work *work, Island *island, double reach)
{
  MndRect around = mnd_rect_inflate (&island->core, reach);
  Rank ranks[N_PARTNERS] = { 0 };

  g_ptr_array_set_size (work->nearby, 0);
  mnd_grid_collect (work->grid, &around, work->nearby);
  for (guint i = 0; i < work->nearby->len; i++)
    {
      Island *other = g_ptr_array_index (work->nearby, i);
      Rank found = { other, 0 };
      if (other == island || other->group != island->group)
        continue;
      found.distance = distance_between (&island->core, &other->core);
      if (found.distance <= reach)
        rank (ranks, &found);
    }
  for (guint i = 0; i < N_PARTNERS && ranks[i].island != NULL; i++)
    {
      MndRect both = mnd_rect_union (&island->core, &ranks[i].island->core);
      if (is_ours (work, &both, island->group))
        return ranks[i].island;
    }
  return NULL;
}

static void
join_islands (Work *work, GPtrArray *own)
{
  for (guint step = 0; step < G_N_ELEMENTS (reaches); step++)
    for (guint i = 0; i < own->len; i++)
      {
        Island *island = g_ptr_array_index (own, i);
        Island *other = NULL;
        while (!island->gone && (other = find_partner (work, island, reaches[step])) != NULL)
          join (work, island, other);
      }
}

/* One part for all of them, where nobody else stands among them. */
static gboolean
join_all (Work *work, GPtrArray *own, gboolean lane)
{
  Island *first = g_ptr_array_index (own, 0);
  MndRect all = first->core, room;

  for (guint i = 1; i < own->len; i++)
    all = mnd_rect_union (&all, &((Island *) g_ptr_array_index (own, i))->core);
  room = all;
  if (lane)
    {
      room.x = work->all.x;
      room.width = work->all.width;
    }
  if (!is_ours (work, &room, first->group))
    return FALSE;
  for (guint i = 1; i < own->len; i++)
    join (work, first, g_ptr_array_index (own, i));
  if (lane)
    {
      first->core = room;
      mnd_grid_remove (work->grid, first);
      mnd_grid_add (work->grid, first, &room);
    }
  return TRUE;
}

/* Takes back what of the padding lies on somebody else above or below, and then, what is left of it, beside. In that
 * order each of them counts whichever comes first. */
static void
keep_clear (MndRect *frame, const MndRect *before, const MndRect *core, const MndRect *other, gboolean beside)
{
  double right = frame->x + frame->width, bottom = frame->y + frame->height;
  gboolean is_above = other->y + other->height <= core->y, is_below = other->y >= core->y + core->height;

  if (!overlap (before, other) || (is_above || is_below) == beside)
    return;
  if (is_above)
    {
      frame->y = CLAMP (other->y + other->height + LEAST_PADDING, frame->y, core->y);
      frame->height = bottom - frame->y;
    }
  else if (is_below)
    frame->height = CLAMP (other->y - LEAST_PADDING, core->y + core->height, bottom) - frame->y;
  else if (other->x + other->width <= core->x)
    {
      frame->x = CLAMP (other->x + other->width + LEAST_PADDING, frame->x, core->x);
      frame->width = right - frame->x;
    }
  else if (other->x >= core->x + core->width)
    frame->width = CLAMP (other->x - LEAST_PADDING, core->x + core->width, right) - frame->x;
}

/* With room for the title above the members, or below them, as far as nobody else is there. */
static MndRect
make_frame_rect (Work *work, const Island *island, gboolean below)
{
  g_autoptr (GPtrArray) done = g_ptr_array_new ();
  MndRect frame = mnd_rect_inflate (&island->core, PADDING);

  frame.y -= below ? 0 : TITLE_HEIGHT;
  frame.height += TITLE_HEIGHT;
  g_ptr_array_set_size (work->nearby, 0);
  mnd_grid_collect (work->grid, &frame, work->nearby);
  mnd_grid_collect (work->frames, &frame, done);
  for (int beside = 0; beside < 2; beside++)
    {
      MndRect before = frame;
      for (guint i = 0; i < work->nearby->len; i++)
        {
          const Island *other = g_ptr_array_index (work->nearby, i);
          if (other->group != island->group)
            keep_clear (&frame, &before, &island->core, &other->core, beside);
        }
      for (guint i = 0; i < done->len; i++)
        {
          const Done *other = g_ptr_array_index (done, i);
          if (other->group != island->group)
            keep_clear (&frame, &before, &island->core, &other->rect, beside);
        }
    }
  return frame;
}

static double
title_width (const MndSceneGroup *group)
{
  return mnd_label_get_width (group->label) + CHEVRON + 2 * TITLE_PADDING;
}

/* Where there is room for all of it, at the side where its script begins. */
static MndRect
make_title (const MndSceneGroup *group, const MndRect *frame, const MndRect *core)
{
  double width = title_width (group), bottom = frame->y + frame->height;
  MndRect title = { frame->x, frame->y, width, TITLE_HEIGHT };

  if (width > frame->width)
    return (MndRect){ 0 };
  if (core->y - frame->y < TITLE_HEIGHT)
    title.y = bottom - TITLE_HEIGHT;
  if (title.y < core->y + core->height && title.y + TITLE_HEIGHT > core->y)
    return (MndRect){ 0 };
  if (mnd_label_is_rtl (group->label))
    title.x = frame->x + frame->width - width;
  return title;
}

/* A frame that is too narrow for its title is widened, where there is room. */
static void
widen (Work *work, MndRect *frame, const Island *island)
{
  double missing = title_width (island->group) - frame->width;
  MndRect wide = *frame;

  if (missing <= 0)
    return;
  wide.width += missing;
  if (mnd_label_is_rtl (island->group->label))
    wide.x -= missing;
  if (!is_ours (work, &wide, island->group))
    return;
  g_ptr_array_set_size (work->nearby, 0);
  mnd_grid_collect (work->frames, &wide, work->nearby);
  for (guint i = 0; i < work->nearby->len; i++)
    if (overlap (&((const Done *) g_ptr_array_index (work->nearby, i))->rect, &wide))
      return;
  *frame = wide;
}

static int
compare_frames (gconstpointer a, gconstpointer b)
{
  const MndSceneFrame *first = a, *second = b;

  if (first->rect.y != second->rect.y)
    return first->rect.y < second->rect.y ? -1 : 1;
  return first->rect.x < second->rect.x ? -1 : first->rect.x > second->rect.x;
}

static MndSceneFrame
make_frame (Work *work, const Island *island)
{
  MndSceneFrame frame = { make_frame_rect (work, island, FALSE), { 0 } };

  if (island->core.y - frame.rect.y < TITLE_HEIGHT)
    {
      MndRect below = make_frame_rect (work, island, TRUE);
      if (below.y + below.height - island->core.y - island->core.height >= TITLE_HEIGHT)
        frame.rect = below;
    }
  widen (work, &frame.rect, island);
  frame.title = make_title (island->group, &frame.rect, &island->core);
  return frame;
}

/* Parts that overlap look like one: the topmost says for all of them what they are. */
static void
drop_titles_within (MndSceneGroup *group)
{
  MndSceneFrame *frames = (MndSceneFrame *) (gpointer) group->frames->data;

  for (guint i = 0; i < group->frames->len; i++)
    for (guint k = 0; k < i && !mnd_rect_is_empty (&frames[i].title); k++)
      if (!mnd_rect_is_empty (&frames[k].title) && overlap (&frames[i].rect, &frames[k].rect))
        frames[i].title = (MndRect){ 0 };
}

static void
add_frames (Work *work, MndSceneGroup *group, GPtrArray *own)
{
  for (guint i = 0; i < own->len; i++)
    {
      const Island *island = g_ptr_array_index (own, i);
      MndSceneFrame frame;
      Done *done;
      if (island->gone)
        continue;
      frame = make_frame (work, island);
      g_array_append_val (group->frames, frame);
      done = g_new (Done, 1);
      *done = (Done){ group, frame.rect };
      g_ptr_array_add (work->done, done);
      mnd_grid_add (work->frames, done, &done->rect);
    }
  g_array_sort (group->frames, compare_frames);
  if (group->frames->len < MOST_FRAMES_LOOKED_AT)
    drop_titles_within (group);
}

/* MndSceneGroup to the islands of its members, in the order of nodes. */
static GHashTable *
sort_islands (Work *work)
{
  GHashTable *sorted = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < work->islands->len; i++)
    {
      Island *island = g_ptr_array_index (work->islands, i);
      GPtrArray *own;
      if (island->group == NULL)
        continue;
      own = g_hash_table_lookup (sorted, island->group);
      if (own == NULL)
        {
          own = g_ptr_array_new ();
          g_hash_table_insert (sorted, (gpointer) island->group, own);
        }
      g_ptr_array_add (own, island);
    }
  return sorted;
}

void
mnd_scene_frame_groups (MndScene *self)
{
  g_autoptr (GHashTable) sorted = NULL;
  gboolean lanes = self->group_style == MND_GROUP_STYLE_LANES;
  Work work;

  if (self->groups->len == 0)
    return;
  work_init (&work, self);
  sorted = sort_islands (&work);
  for (guint i = 0; i < self->groups->len; i++)
    {
      GPtrArray *own = g_hash_table_lookup (sorted, g_ptr_array_index (self->groups, i));
      if (own != NULL && !(lanes && join_all (&work, own, TRUE)) && !join_all (&work, own, FALSE))
        join_islands (&work, own);
    }
  for (guint i = 0; i < self->groups->len; i++)
    {
      MndSceneGroup *group = g_ptr_array_index (self->groups, i);
      GPtrArray *own = g_hash_table_lookup (sorted, group);
      if (own != NULL)
        add_frames (&work, group, own);
    }
  work_clear (&work);
}

MndSceneGraphGroup
mnd_scene_group_get_room (const MndSceneGroup *group)
{
  return (MndSceneGraphGroup){ PADDING, PADDING + TITLE_HEIGHT, PADDING, PADDING, title_width (group) };
}
