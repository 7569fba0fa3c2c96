/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who belongs together, and the boxes of folded groups. What groups there are follows from the rows, so it is found
 * anew with every change while groups are shown; what did not change by it is not drawn again.
 */
#include "scene/mnd-scene-private.h"

#include "model/mnd-facets.h"
#include "model/mnd-format.h"
#include "scene/mnd-scene-lens.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define MOST_WHOLES 32 /* a chain of parts longer than this is a circle */
#define BOX_PADDING_SIDE 12.0
#define BOX_PADDING_TOP 9.0
#define BOX_CHEVRON 14.0
#define BOX_GAP 16.0 /* that the box of a folded group keeps from others */
#define RING_STEP 28.0
#define MOST_RINGS 80
#define RING_PLACES 16

static const char *const by_words[MND_N_GROUP_BYS] = { "none",      "function", "branch", "level",
                                                       "statehood", "place",    "parent", "lens" };
static const char *const style_words[MND_N_GROUP_STYLES] = { "boxes", "lanes" };

static gboolean
find_word (const char *const *words, guint n_words, const char *word, guint *index)
{
  for (guint i = 0; i < n_words; i++)
    if (g_strcmp0 (words[i], word) == 0)
      {
        *index = i;
        return TRUE;
      }
  return FALSE;
}

const char *
mnd_group_by_get_word (MndGroupBy by)
{
  g_return_val_if_fail (by < MND_N_GROUP_BYS, NULL);

  return by_words[by];
}

gboolean
mnd_group_by_from_word (const char *word, MndGroupBy *by)
{
  guint index;

  g_return_val_if_fail (by != NULL, FALSE);

  if (!find_word (by_words, MND_N_GROUP_BYS, word, &index))
    return FALSE;
  *by = (MndGroupBy) index;
  return TRUE;
}

const char *
mnd_group_style_get_word (MndGroupStyle style)
{
  g_return_val_if_fail (style < MND_N_GROUP_STYLES, NULL);

  return style_words[style];
}

gboolean
mnd_group_style_from_word (const char *word, MndGroupStyle *style)
{
  guint index;

  g_return_val_if_fail (style != NULL, FALSE);

  if (!find_word (style_words, MND_N_GROUP_STYLES, word, &index))
    return FALSE;
  *style = (MndGroupStyle) index;
  return TRUE;
}

/* --- what groups there are */

static MndVocabulary
vocabulary_of (MndGroupBy by)
{
  static const MndVocabulary vocabularies[MND_N_GROUP_BYS] = {
    [MND_GROUP_BY_FUNCTION] = MND_VOCABULARY_FUNCTION,
    [MND_GROUP_BY_BRANCH] = MND_VOCABULARY_BRANCH,
    [MND_GROUP_BY_LEVEL] = MND_VOCABULARY_LEVEL,
    [MND_GROUP_BY_STATEHOOD] = MND_VOCABULARY_STATEHOOD,
  };

  return vocabularies[by];
}

/* The lens' category of an actor; NULL where it stands outside. */
static const char *
category_of (MndScene *self, MndRecord *actor)
{
  MndLensPlace place = { MND_LENS_OUTSIDE, -1 };

  if (self->lens != NULL)
    place = mnd_lens_classify (self->lens, actor);
  return place.category >= 0 ? mnd_lens_get_category (self->lens, (guint) place.category)->word : NULL;
}

static const char *
word_of (MndScene *self, MndRecord *actor)
{
  switch (self->group_by)
    {
    case MND_GROUP_BY_FUNCTION:
      return mnd_role_get_word (mnd_style_get_role (mnd_actor_get_main_function (actor)));
    case MND_GROUP_BY_BRANCH:
      return mnd_actor_get_facet (actor, MND_ACTOR_BRANCH);
    case MND_GROUP_BY_LEVEL:
      return mnd_actor_get_facet (actor, MND_ACTOR_LEVEL);
    case MND_GROUP_BY_STATEHOOD:
      return mnd_actor_get_facet (actor, MND_ACTOR_STATEHOOD);
    case MND_GROUP_BY_LENS:
      return category_of (self, actor);
    case MND_GROUP_BY_NONE:
    case MND_GROUP_BY_PLACE:
    case MND_GROUP_BY_PARENT:
    case MND_N_GROUP_BYS:
    default:
      return NULL;
    }
}

/* The other end of the first link by key that says what is part of what; NULL where there is none. */
static const MndId *
find_part (MndScene *self, const MndId *id, guint here, guint there)
{
  GPtrArray *links = mnd_map_get_referring (self->map, MND_TABLE_LINK, here, id);

  for (guint i = 0; i < links->len; i++)
    {
      MndRecord *link = g_ptr_array_index (links, i);
      const MndId *other = mnd_record_get_reference (link, there);
      if (g_strcmp0 (mnd_record_get_text (link, MND_LINK_KIND), "part_of") == 0 && mnd_scene_shows (self, link)
          && mnd_scene_shows (self, mnd_map_find (self->map, MND_TABLE_ACTOR, other)))
        return other;
    }
  return NULL;
}

/* The whole that an actor is part of, at the top; itself where it has parts only; NULL where it is all alone. */
static const MndId *
find_whole (MndScene *self, const MndId *id)
{
  const MndId *whole = id, *next;

  for (guint i = 0; i < MOST_WHOLES && (next = find_part (self, whole, MND_LINK_FROM, MND_LINK_TO)) != NULL; i++)
    whole = next;
  return whole != id || find_part (self, id, MND_LINK_TO, MND_LINK_FROM) != NULL ? whole : NULL;
}

/* What names the group: a word, else a row. Neither: the actor belongs to none. */
static void
find_key (MndScene *self, MndRecord *actor, const char **word, const MndId **row)
{
  *word = word_of (self, actor);
  *row = NULL;
  if (self->group_by == MND_GROUP_BY_PLACE)
    *row = mnd_record_get_reference (actor, MND_ACTOR_PLACE);
  else if (self->group_by == MND_GROUP_BY_PARENT)
    *row = find_whole (self, mnd_record_get_id (actor));
}

/* Made of facet and value: the id of a group is nobody else's and the same in every run. */
static MndId
make_id (MndScene *self, const char *word, const MndId *row)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;
  MndId id;

  g_checksum_update (checksum, (const guchar *) by_words[self->group_by],
                     (gssize) strlen (by_words[self->group_by]) + 1);
  if (self->group_by == MND_GROUP_BY_LENS)
    g_checksum_update (checksum, (const guchar *) mnd_lens_get_word (self->lens),
                       (gssize) strlen (mnd_lens_get_word (self->lens)) + 1);
  if (word != NULL)
    g_checksum_update (checksum, (const guchar *) word, (gssize) strlen (word));
  else
    g_checksum_update (checksum, row->bytes, sizeof row->bytes);
  g_checksum_get_digest (checksum, digest, &length);
  memcpy (id.bytes, digest, sizeof id.bytes);
  return id;
}

static const char *
title_of (MndScene *self, const char *word, const MndId *row)
{
  const char *name;

  if (self->group_by == MND_GROUP_BY_LENS)
    return mnd_lens_get_category (self->lens, (guint) mnd_lens_find_category (self->lens, word))->label;
  if (word != NULL)
    return mnd_catalogue_get_label (vocabulary_of (self->group_by), word);
  name = mnd_map_get_name (self->map, row, (const char *const *) self->languages);
  return name != NULL ? name : mnd_catalogue_get_label (MND_VOCABULARY_TABLE, "place");
}

/* Functions from the top down as in a hierarchy, other words as in the catalogue. */
static int
place_of (MndScene *self, const char *word, MndRole role)
{
  if (self->group_by == MND_GROUP_BY_FUNCTION)
    return mnd_role_get_lane (role);
  if (self->group_by == MND_GROUP_BY_LENS)
    return mnd_lens_find_category (self->lens, word);
  return word != NULL ? mnd_catalogue_get_index (vocabulary_of (self->group_by), word) : 0;
}

static MndRole
role_of (MndScene *self, const char *word)
{
  guint role = MND_ROLE_NONE;

  if (self->group_by == MND_GROUP_BY_LENS)
    return mnd_lens_category_get_role (
        mnd_lens_get_category (self->lens, (guint) mnd_lens_find_category (self->lens, word)));
  if (self->group_by == MND_GROUP_BY_FUNCTION)
    while (role > 0 && g_strcmp0 (mnd_role_get_word ((MndRole) role), word) != 0)
      role--;
  return (MndRole) role;
}

static MndSceneGroup *
make_group (MndScene *self, const char *word, const MndId *row)
{
  MndSceneGroup *group = g_new0 (MndSceneGroup, 1);

  group->id = make_id (self, word, row);
  group->title = g_strdup (title_of (self, word, row));
  group->role = role_of (self, word);
  group->place = place_of (self, word, group->role);
  group->folded = self->folded != NULL && g_hash_table_contains (self->folded, &group->id);
  group->members = g_array_new (FALSE, FALSE, sizeof (MndSceneMember));
  group->frames = g_array_new (FALSE, FALSE, sizeof (MndSceneFrame));
  return group;
}

void
mnd_scene_group_free (gpointer pointer)
{
  MndSceneGroup *group = pointer;

  g_array_unref (group->members);
  g_array_unref (group->frames);
  g_free (group->title);
  g_free (group);
}

/* Word and row name a group once. */
static MndSceneGroup *
ensure_group (MndScene *self, GHashTable *by_word, GHashTable *by_row, const char *word, const MndId *row)
{
  MndSceneGroup *group = word != NULL ? g_hash_table_lookup (by_word, word) : g_hash_table_lookup (by_row, row);

  if (group != NULL)
    return group;
  group = make_group (self, word, row);
  if (word != NULL)
    g_hash_table_insert (by_word, (gpointer) word, group);
  else
    g_hash_table_insert (by_row, (gpointer) row, group);
  g_ptr_array_add (self->groups, group);
  g_hash_table_insert (self->groups_by_id, &group->id, group);
  return group;
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const MndSceneGroup *first = *(const MndSceneGroup *const *) a, *second = *(const MndSceneGroup *const *) b;
  int order = mnd_format_compare (first->title, second->title);

  if (first->place != second->place)
    return first->place < second->place ? -1 : 1;
  return order != 0 ? order : mnd_id_compare (&first->id, &second->id);
}

static void
find_groups (MndScene *self)
{
  g_autoptr (GHashTable) by_word = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) by_row = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  MndRecordList *actors = mnd_map_get_records (self->map, MND_TABLE_ACTOR);

  for (guint i = 0; i < mnd_record_list_get_size (actors); i++)
    {
      MndRecord *actor = mnd_record_list_get (actors, i);
      const char *word;
      const MndId *row;
      if (!mnd_scene_shows (self, actor))
        continue;
      find_key (self, actor, &word, &row);
      if (word == NULL && row == NULL)
        continue;
      g_hash_table_insert (self->memberships, g_memdup2 (mnd_record_get_id (actor), sizeof (MndId)),
                           ensure_group (self, by_word, by_row, word, row));
    }
  g_ptr_array_sort (self->groups, compare_groups);
}

gboolean
mnd_scene_is_folded_away (MndScene *self, const MndId *actor)
{
  const MndSceneGroup *group = g_hash_table_lookup (self->memberships, actor);

  return group != NULL && group->folded;
}

static void
touch_folded (MndScene *self, GHashTable *touched)
{
  MndRecordList *actors = mnd_map_get_records (self->map, MND_TABLE_ACTOR);

  for (guint i = 0; i < mnd_record_list_get_size (actors); i++)
    {
      MndRecord *actor = mnd_record_list_get (actors, i);
      const MndId *id = mnd_record_get_id (actor);
      gboolean wanted = mnd_scene_shows (self, actor) && !mnd_scene_is_folded_away (self, id);
      if (wanted != g_hash_table_contains (self->nodes_by_id, id))
        g_hash_table_add (touched, g_memdup2 (id, sizeof *id));
    }
}

void
mnd_scene_begin_groups (MndScene *self, GHashTable *touched)
{
  while (self->bundles->len > 0)
    mnd_scene_remove_line (self, g_ptr_array_index (self->bundles, self->bundles->len - 1));
  while (self->boxes->len > 0)
    mnd_scene_remove_node (self, g_ptr_array_index (self->boxes, self->boxes->len - 1));
  /* What was is kept for finish_groups() to see what is different. */
  g_ptr_array_unref (self->groups_before);
  self->groups_before = self->groups;
  self->groups = g_ptr_array_new_with_free_func (mnd_scene_group_free);
  g_hash_table_remove_all (self->groups_by_id);
  g_hash_table_remove_all (self->memberships);
  g_clear_pointer (&self->title_grid, mnd_grid_free);
  if (self->group_by != MND_GROUP_BY_NONE)
    find_groups (self);
  if (self->group_by != MND_GROUP_BY_NONE || self->groups_before->len > 0)
    touch_folded (self, touched);
}

/* --- members and boxes, after nodes stand where they should */

static void
add_member (MndScene *self, MndSceneGroup *group, const MndId *id, MndSceneNode *node)
{
  MndSceneMember member = { .id = *id };

  if (node != NULL)
    {
      node->group = group;
      member.center = mnd_rect_get_center (&node->rect);
      member.placed = node->placed;
    }
  else
    member.placed = mnd_scene_find_position (self, id, &member.center, NULL);
  g_array_append_val (group->members, member);
}

static void
collect_members (MndScene *self)
{
  MndRecordList *actors = mnd_map_get_records (self->map, MND_TABLE_ACTOR);

  for (guint i = 0; i < self->actors->len; i++)
    ((MndSceneNode *) g_ptr_array_index (self->actors, i))->group = NULL;
  for (guint i = 0; self->groups->len > 0 && i < mnd_record_list_get_size (actors); i++)
    {
      const MndId *id = mnd_record_get_id (mnd_record_list_get (actors, i));
      MndSceneGroup *group = g_hash_table_lookup (self->memberships, id);
      if (group != NULL)
        add_member (self, group, id, g_hash_table_lookup (self->nodes_by_id, id));
    }
}

static MndPoint
find_anchor (const MndSceneGroup *group)
{
  MndPoint sum = { 0, 0 };
  guint n = 0;

  for (guint i = 0; i < group->members->len; i++)
    {
      const MndSceneMember *member = &g_array_index (group->members, MndSceneMember, i);
      if (!member->placed)
        continue;
      sum.x += member->center.x;
      sum.y += member->center.y;
      n++;
    }
  return n > 0 ? (MndPoint){ sum.x / n, sum.y / n } : sum;
}

static gboolean
is_free (MndScene *self, const MndRect *rect)
{
  g_autoptr (GPtrArray) near = g_ptr_array_new ();
  MndRect room = mnd_rect_inflate (rect, BOX_GAP);

  mnd_grid_collect (self->node_grid, &room, near);
  for (guint i = 0; i < near->len; i++)
    if (mnd_rect_intersects (&((const MndSceneNode *) g_ptr_array_index (near, i))->rect, &room))
      return FALSE;
  return TRUE;
}

/* Where its members are, or as near as nobody else is: in rings around it. */
static MndRect
find_box_place (MndScene *self, MndPoint anchor, double width, double height)
{
  MndRect rect = mnd_rect_around (anchor, width, height);

  for (guint ring = 1; ring <= MOST_RINGS && !is_free (self, &rect); ring++)
    for (guint i = 0; i < RING_PLACES; i++)
      {
        double angle = 2 * G_PI * i / RING_PLACES;
        rect = mnd_rect_around ((MndPoint){ round (anchor.x + ring * RING_STEP * cos (angle)),
                                            round (anchor.y + ring * RING_STEP * sin (angle)) },
                                width, height);
        if (is_free (self, &rect))
          return rect;
      }
  return rect;
}

static void
add_box (MndScene *self, MndSceneGroup *group)
{
  MndSceneNode *box = g_new0 (MndSceneNode, 1);
  g_autofree char *count = NULL;
  double width, height;

  count = g_strdup_printf (ngettext ("%u actor", "%u actors", group->members->len), group->members->len);
  box->id = &group->id;
  box->group = group;
  box->role = group->role;
  box->placed = TRUE;
  box->lane = self->group_by == MND_GROUP_BY_FUNCTION ? mnd_role_get_lane (group->role) : group->place;
  box->touches = g_ptr_array_new ();
  box->label = mnd_label_new (self->context, &(MndLabelTask){
                                                 .text = group->title,
                                                 .detail = count,
                                                 .size = MND_STYLE_NAME_SIZE,
                                                 .detail_size = MND_STYLE_DETAIL_SIZE,
                                                 .min_width = MND_STYLE_BOX_MIN_WIDTH,
                                                 .max_width = MND_STYLE_BOX_MAX_WIDTH,
                                                 .max_lines = 3,
                                                 .bold = TRUE,
                                             });
  width = MAX (mnd_label_get_width (box->label), MND_STYLE_BOX_MIN_WIDTH - BOX_CHEVRON) + 2 * BOX_PADDING_SIDE
          + BOX_CHEVRON + MND_STYLE_STACK;
  height = mnd_label_get_height (box->label) + 2 * BOX_PADDING_TOP + MND_STYLE_STACK;
  box->rect = find_box_place (self, group->anchor, ceil (width), ceil (height));
  group->box = box;
  mnd_scene_add_node (self, box);
}

/* --- what looks different by it */

static gboolean
look_alike (const MndSceneGroup *a, const MndSceneGroup *b)
{
  return a->label == b->label && a->folded == b->folded && a->frames->len == b->frames->len
         && (a->frames->len == 0
             || memcmp (a->frames->data, b->frames->data, a->frames->len * sizeof (MndSceneFrame)) == 0);
}

static void
damage_frames (MndScene *self, const MndSceneGroup *group)
{
  for (guint i = 0; i < group->frames->len; i++)
    {
      const MndSceneFrame *frame = &g_array_index (group->frames, MndSceneFrame, i);
      MndRect rect = mnd_rect_inflate (&frame->rect, 2);
      mnd_scene_damage_rect (self, &rect);
      mnd_scene_doubt_labels (self, &frame->title);
    }
}

static void
damage_what_changed (MndScene *self)
{
  g_autoptr (GHashTable) before_by_id = g_hash_table_new (mnd_id_hash, mnd_id_equal);

  for (guint i = 0; i < self->groups_before->len; i++)
    {
      MndSceneGroup *before = g_ptr_array_index (self->groups_before, i);
      const MndSceneGroup *now = g_hash_table_lookup (self->groups_by_id, &before->id);
      g_hash_table_insert (before_by_id, &before->id, before);
      if (now == NULL || !look_alike (before, now))
        damage_frames (self, before);
    }
  for (guint i = 0; i < self->groups->len; i++)
    {
      const MndSceneGroup *now = g_ptr_array_index (self->groups, i);
      const MndSceneGroup *before = g_hash_table_lookup (before_by_id, &now->id);
      if (before == NULL || !look_alike (before, now))
        damage_frames (self, now);
    }
  g_ptr_array_set_size (self->groups_before, 0);
}

static MndLabel *
ensure_title (MndScene *self, const MndSceneGroup *group)
{
  /* Translators: the title of a group of actors and how many they are: "Oversight (12)" */
  g_autofree char *text = g_strdup_printf (_ ("%1$s (%2$u)"), group->title, group->members->len);
  MndLabel *label = g_hash_table_lookup (self->group_labels, text);

  if (label == NULL)
    {
      label = mnd_label_new_line (self->context, text, MND_STYLE_NAME_SIZE, TRUE);
      g_hash_table_insert (self->group_labels, g_steal_pointer (&text), label);
    }
  return label;
}

static void
put_titles_in_grid (MndScene *self)
{
  self->title_grid = mnd_grid_new (160);
  for (guint i = 0; i < self->groups->len; i++)
    {
      const MndSceneGroup *group = g_ptr_array_index (self->groups, i);
      for (guint k = 0; k < group->frames->len; k++)
        {
          MndSceneFrame *frame = &g_array_index (group->frames, MndSceneFrame, k);
          if (!mnd_rect_is_empty (&frame->title))
            mnd_grid_add (self->title_grid, frame, &frame->title);
        }
    }
}

void
mnd_scene_finish_groups (MndScene *self)
{
  gboolean has_folded = FALSE;

  if (self->groups->len == 0 && self->groups_before->len == 0)
    return;
  collect_members (self);
  for (guint i = 0; i < self->groups->len; i++)
    {
      MndSceneGroup *group = g_ptr_array_index (self->groups, i);
      group->label = ensure_title (self, group);
      group->anchor = find_anchor (group);
      has_folded = has_folded || group->folded;
    }
  for (guint i = 0; has_folded && i < self->groups->len; i++)
    if (((MndSceneGroup *) g_ptr_array_index (self->groups, i))->folded)
      add_box (self, g_ptr_array_index (self->groups, i));
  mnd_scene_frame_groups (self);
  put_titles_in_grid (self);
  if (has_folded)
    mnd_scene_add_bundles (self);
  damage_what_changed (self);
}

/* --- public */

void
mnd_scene_set_groups (MndScene *self, MndGroupBy by, MndGroupStyle style)
{
  g_return_if_fail (MND_IS_SCENE (self));
  g_return_if_fail (by < MND_N_GROUP_BYS && style < MND_N_GROUP_STYLES);

  if (self->group_by == by && self->group_style == style)
    return;
  self->group_by = by;
  self->group_style = style;
  mnd_scene_regroup (self);
}

MndGroupBy
mnd_scene_get_group_by (MndScene *self)
{
  g_return_val_if_fail (MND_IS_SCENE (self), MND_GROUP_BY_NONE);

  return self->group_by;
}

MndGroupStyle
mnd_scene_get_group_style (MndScene *self)
{
  g_return_val_if_fail (MND_IS_SCENE (self), MND_GROUP_STYLE_BOXES);

  return self->group_style;
}

/* NULL is the empty set. */
static gboolean
is_same_set (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer id;

  if (b == NULL || g_hash_table_size (a) != g_hash_table_size (b))
    return b == NULL && g_hash_table_size (a) == 0;
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (b, id))
      return FALSE;
  return TRUE;
}

void
mnd_scene_set_folded (MndScene *self, GHashTable *folded)
{
  GHashTableIter iter;
  gpointer id;

  g_return_if_fail (MND_IS_SCENE (self));

  if (is_same_set (self->folded, folded))
    return;
  g_hash_table_remove_all (self->folded);
  if (folded != NULL)
    {
      g_hash_table_iter_init (&iter, folded);
      while (g_hash_table_iter_next (&iter, &id, NULL))
        g_hash_table_add (self->folded, g_memdup2 (id, sizeof (MndId)));
    }
  if (self->group_by != MND_GROUP_BY_NONE)
    mnd_scene_regroup (self);
}

guint
mnd_scene_get_n_groups (MndScene *self)
{
  g_return_val_if_fail (MND_IS_SCENE (self), 0);

  return self->groups->len;
}

const MndSceneGroup *
mnd_scene_get_group (MndScene *self, guint i)
{
  g_return_val_if_fail (MND_IS_SCENE (self) && i < self->groups->len, NULL);

  return g_ptr_array_index (self->groups, i);
}

const MndSceneGroup *
mnd_scene_find_group (MndScene *self, const MndId *id)
{
  g_return_val_if_fail (MND_IS_SCENE (self) && id != NULL, NULL);

  return g_hash_table_lookup (self->groups_by_id, id);
}

const MndSceneGroup *
mnd_scene_find_group_of (MndScene *self, const MndId *actor)
{
  g_return_val_if_fail (MND_IS_SCENE (self) && actor != NULL, NULL);

  return g_hash_table_lookup (self->memberships, actor);
}

guint
mnd_scene_get_n_bundles (MndScene *self)
{
  g_return_val_if_fail (MND_IS_SCENE (self), 0);

  return self->bundles->len;
}

const MndSceneLine *
mnd_scene_get_bundle (MndScene *self, guint i)
{
  g_return_val_if_fail (MND_IS_SCENE (self) && i < self->bundles->len, NULL);

  return g_ptr_array_index (self->bundles, i);
}
