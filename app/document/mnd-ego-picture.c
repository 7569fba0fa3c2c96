/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who stands in the picture, and where; see the header. */
#include "document/mnd-ego-picture.h"

#include "document/mnd-excerpt.h"
#include "document/mnd-export.h"
#include "model/mnd-format.h"
#include "model/mnd-locale.h"
#include "model/mnd-text.h"
#include "scene/mnd-map-printout.h"
#include "scene/mnd-rings.h"
#include "scene/mnd-scene-captions.h"
#include "scene/mnd-scene-hidden.h"

#include <glib/gi18n.h>

/* With more boxes, acronyms stand in them. */
#define MOST_WITH_NAMES 40
/* Boxes are flat: rings that are higher than wide have much room in between. */
#define LEAST_FLATNESS 0.9
#define MOST_FLATNESS 2.0
#define CHAIN_GAP 110.0 /* between boxes of a chain, for the words on the links */
#define CHAIN_ROW_GAP 70.0
#define MOST_IN_ROW 5
#define LEAST_FLATNESS_OF_ROWS 1.1

struct _MndEgoPicture
{
  GObject parent_instance;
  MndScene *scene;
  int day;
  GHashTable *rows; /* MndId of a line -> MndId of the row it stands for, where that is another one */
  GHashTable *more; /* MndId of a box -> MndEgoRole + 1 */
};

G_DEFINE_FINAL_TYPE (MndEgoPicture, mnd_ego_picture, G_TYPE_OBJECT)

typedef struct
{
  guint actor; /* MND_NOTHING: a box that stands for several */
  MndId id;
  MndEgoRole role;
  guint ring;
  guint n; /* that it stands for */
  char *sort_key;
} Box;

static void
box_clear (gpointer box)
{
  g_free (((Box *) box)->sort_key);
}

typedef struct
{
  MndEgoPicture *picture;
  MndView *view;
  MndState *state;
  const MndEgo *ego;
  MndNames names;
  GArray *boxes;       /* Box */
  GHashTable *present; /* set of places of actors */
  MndExcerpt *excerpt;
  GHashTable *left_out; /* set of MndId: items that the filter leaves out */
} Making;

/* --- who is in it */

static gboolean
is_left_out (const Making *making, const MndId *id)
{
  GHashTable *left_out = mnd_view_get_left_out (making->view);

  return left_out != NULL && g_hash_table_contains (left_out, id);
}

static void
add_box (Making *making, const MndEgoTie *tie, guint ring)
{
  const MndStateActor *actor = &making->state->actors[tie->actor];
  const char *name = mnd_names_get (&making->names, &actor->id);
  const char *through =
      tie->through != MND_NOTHING ? mnd_names_get (&making->names, &making->state->actors[tie->through].id) : "";
  Box box = { .actor = tie->actor, .id = actor->id, .role = tie->role, .ring = ring, .n = 1 };
  g_autofree char *words = NULL;

  if ((!mnd_view_get_fades (making->view) && is_left_out (making, &actor->id))
      || !g_hash_table_add (making->present, GUINT_TO_POINTER (tie->actor)))
    return;
  /* Who sits in the same body stands side by side. */
  words = g_strconcat (through, " ", name, NULL);
  box.sort_key = g_utf8_collate_key (words, -1);
  g_array_append_val (making->boxes, box);
}

static int
compare_boxes_cb (gconstpointer a, gconstpointer b)
{
  const Box *one = a, *other = b;
  int order = (int) one->role - (int) other->role;

  if (order == 0)
    order = (int) one->ring - (int) other->ring;
  if (order == 0)
    order = g_strcmp0 (one->sort_key, other->sort_key);
  return order != 0 ? order : mnd_id_compare (&one->id, &other->id);
}

/* Whoever is tied directly stands there, and not where others lead to it. */
static void
collect_boxes (Making *making)
{
  for (guint ring = 0; ring < 3; ring++)
    for (guint i = 0; i < mnd_ego_get_size (making->ego); i++)
      {
        const MndEgoTie *tie = mnd_ego_get (making->ego, i);
        guint own = tie->is_behind ? 2 : tie->through != MND_NOTHING ? 1 : 0;
        if (own == ring && (own == 0 || g_hash_table_contains (making->present, GUINT_TO_POINTER (tie->through))))
          add_box (making, tie, ring);
      }
  g_array_sort (making->boxes, compare_boxes_cb);
}

/* How many boxes of one role there is room for, where the largest roles give way first. */
static guint
find_limit (const Making *making)
{
  guint counts[MND_N_EGO_ROLES] = { 0 }, limit = MND_EGO_PICTURE_MOST, sum;

  for (guint i = 0; i < making->boxes->len; i++)
    counts[g_array_index (making->boxes, Box, i).role]++;
  do
    {
      sum = 0;
      for (guint i = 0; i < MND_N_EGO_ROLES; i++)
        sum += MIN (counts[i], limit);
    }
  while (sum > MND_EGO_PICTURE_MOST && --limit > 1);
  return limit;
}

static void
close_role (Making *making, GArray *kept, MndEgoRole role, guint n_more, guint ring)
{
  const MndId *middle = &making->state->actors[making->ego->actor].id;
  Box box = { .actor = MND_NOTHING, .role = role, .ring = ring, .n = n_more };

  if (n_more == 0)
    return;
  box.id = mnd_excerpt_make_key (middle, middle, 100 + role);
  g_hash_table_insert (making->picture->more, g_memdup2 (&box.id, sizeof box.id), GUINT_TO_POINTER (role + 1));
  g_array_append_val (kept, box);
}

/* What is too much of a role becomes one box. */
static void
limit_boxes (Making *making)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (Box));
  guint limit = find_limit (making), counts[MND_N_EGO_ROLES] = { 0 }, so_far[MND_N_EGO_ROLES] = { 0 };

  g_array_set_clear_func (kept, box_clear);
  for (guint i = 0; i < making->boxes->len; i++)
    counts[g_array_index (making->boxes, Box, i).role]++;
  for (guint i = 0; i < making->boxes->len; i++)
    {
      Box *box = &g_array_index (making->boxes, Box, i);
      guint n = ++so_far[box->role];
      if (counts[box->role] <= limit || n < limit)
        {
          Box copy = *box;
          box->sort_key = NULL;
          g_array_append_val (kept, copy);
          continue;
        }
      g_hash_table_remove (making->present, GUINT_TO_POINTER (box->actor));
      if (n == limit)
        close_role (making, kept, box->role, counts[box->role] - limit + 1, box->ring);
    }
  g_array_unref (making->boxes);
  making->boxes = kept;
}

/* --- rows */

static void
add_actor (Making *making, guint actor, gboolean is_short)
{
  MndRecord *record = making->state->actors[actor].record;
  const MndId *id = mnd_record_get_id (record);
  const char *name = is_short ? mnd_map_get_short_name (making->state->map, id, making->names.languages) : NULL;

  if (name != NULL)
    mnd_excerpt_add_named (making->excerpt, record, name);
  else
    mnd_excerpt_add (making->excerpt, record);
  if (is_left_out (making, id))
    g_hash_table_add (making->left_out, g_memdup2 (id, sizeof *id));
}

static void
add_more (Making *making, const Box *box)
{
  /* Translators: a box that stands for as many others: "+37 more". From afar only what is before the space is seen. */
  g_autofree char *name = g_strdup_printf (ngettext ("+%u more", "+%u more", box->n), box->n);

  mnd_excerpt_add_placeholder (making->excerpt, &box->id, name);
}

/* Several programmes between the same two are one line. */
static void
add_tie (Making *making, guint from, guint to, const MndTie *tie)
{
  MndRecord *record = mnd_tie_get_record (making->state, tie);
  const MndId *ends[2] = { &making->state->actors[from].id, &making->state->actors[to].id };
  const MndId *row = mnd_record_get_id (record);
  MndId key = *row;

  if (!mnd_view_get_fades (making->view) && is_left_out (making, row))
    return;
  if (tie->link != MND_NOTHING)
    mnd_excerpt_add (making->excerpt, record);
  else
    {
      key = mnd_excerpt_make_key (ends[!tie->away], ends[tie->away], 10 + tie->planned);
      mnd_excerpt_add_pair (making->excerpt, &key, record, ends[!tie->away], ends[tie->away]);
      if (!g_hash_table_contains (making->picture->rows, &key))
        g_hash_table_insert (making->picture->rows, g_memdup2 (&key, sizeof key), g_memdup2 (row, sizeof *row));
    }
  if (is_left_out (making, row))
    g_hash_table_add (making->left_out, g_memdup2 (&key, sizeof key));
}

static void
add_rows (Making *making)
{
  gboolean is_short = making->boxes->len > MOST_WITH_NAMES;

  add_actor (making, making->ego->actor, FALSE);
  for (guint i = 0; i < making->boxes->len; i++)
    {
      const Box *box = &g_array_index (making->boxes, Box, i);
      if (box->actor != MND_NOTHING)
        add_actor (making, box->actor, is_short);
      else
        add_more (making, box);
    }
  for (guint i = 0; i < mnd_ego_get_size (making->ego); i++)
    {
      const MndEgoTie *tie = mnd_ego_get (making->ego, i);
      guint to = tie->through != MND_NOTHING ? tie->through : making->ego->actor;
      if (g_hash_table_contains (making->present, GUINT_TO_POINTER (tie->actor))
          && (to == making->ego->actor || g_hash_table_contains (making->present, GUINT_TO_POINTER (to))))
        add_tie (making, tie->actor, to, &tie->tie);
    }
}

/* --- the scene */

static void
make_scene (Making *making, gboolean has_second_language)
{
  g_autoptr (MndMap) map = mnd_excerpt_dup_map (making->excerpt);
  MndScene *scene = making->picture->scene = mnd_scene_new (map);

  mnd_scene_set_languages (scene, mnd_view_get_languages (making->view));
  if (has_second_language)
    mnd_scene_set_second_language (scene, mnd_view_get_second_language (making->view));
  mnd_view_apply_reading (making->view, scene);
  mnd_scene_set_filtered (scene, making->left_out);
}

static void
place (Making *making, double flatness)
{
  /* Clockwise: who is above stands above, and whom one meets beside. */
  static const struct
  {
    MndEgoRole role;
    double toward;
  } around[MND_N_EGO_ROLES] = {
    { MND_EGO_OVERSEERS, -G_PI_2 }, { MND_EGO_SUPERIORS, -G_PI_2 },   { MND_EGO_MEETINGS, 0 },
    { MND_EGO_PAID, G_PI_2 },       { MND_EGO_SUBORDINATES, G_PI_2 }, { MND_EGO_OVERSEEN, G_PI_2 },
    { MND_EGO_OTHERS, G_PI },       { MND_EGO_PAYERS, G_PI },
  };
  MndScene *scene = making->picture->scene;
  const MndId *middle = &making->state->actors[making->ego->actor].id;
  guint n = making->boxes->len, sector_of[MND_N_EGO_ROLES];
  g_autofree MndRingBox *boxes = g_new0 (MndRingBox, n + 1);
  g_autofree MndPoint *centers = g_new0 (MndPoint, n + 1);
  g_autofree const MndId **ids = g_new0 (const MndId *, n + 1);
  MndRingSector sectors[MND_N_EGO_ROLES] = { { 0 } };
  double width = 0, height = 0;

  for (guint i = 0; i < MND_N_EGO_ROLES; i++)
    {
      sector_of[around[i].role] = i;
      sectors[i].toward = around[i].toward;
      mnd_scene_measure_caption (scene, mnd_ego_role_get_label (around[i].role), &sectors[i].caption_width,
                                 &sectors[i].caption_height);
    }
  for (guint i = 0; i < n; i++)
    {
      const Box *box = &g_array_index (making->boxes, Box, i);
      boxes[i].sector = sector_of[box->role];
      boxes[i].ring = box->ring;
      mnd_scene_get_size (scene, &box->id, &boxes[i].width, &boxes[i].height);
    }
  mnd_scene_get_size (scene, middle, &width, &height);
  mnd_rings_place (width, height, flatness, boxes, n, sectors, MND_N_EGO_ROLES);
  for (guint i = 0; i < n; i++)
    {
      ids[i] = &g_array_index (making->boxes, Box, i).id;
      centers[i] = boxes[i].center;
    }
  ids[n] = middle;
  mnd_excerpt_map_place (mnd_scene_get_map (scene), ids, centers, n + 1);
  for (guint i = 0; i < MND_N_EGO_ROLES; i++)
    for (guint k = 0; k < n; k++)
      if (boxes[k].sector == i)
        {
          mnd_scene_add_caption (scene, mnd_ego_role_get_label (around[i].role), sectors[i].caption);
          break;
        }
}

/* --- a chain */

/* Lines of reading, one below the other; a column where there is no room for lines. */
static void
place_chain (Making *making, const MndPath *path, double flatness)
{
  MndScene *scene = making->picture->scene;
  gboolean rtl = mnd_locale_is_tag_rtl (mnd_locale_get_language ());
  guint n_in_row = flatness < LEAST_FLATNESS_OF_ROWS ? 1 : MOST_IN_ROW;
  g_autofree MndPoint *centers = g_new0 (MndPoint, path->n_actors);
  g_autofree const MndId **ids = g_new0 (const MndId *, path->n_actors);
  double x = 0, y = 0, tallest = 0;

  for (guint i = 0; i < path->n_actors; i++)
    {
      double width = 0, height = 0;

      ids[i] = &making->state->actors[path->actors[i]].id;
      mnd_scene_get_size (scene, ids[i], &width, &height);
      if (i > 0 && i % n_in_row == 0)
        {
          y += tallest + CHAIN_ROW_GAP;
          x = tallest = 0;
        }
      centers[i] = (MndPoint){ n_in_row > 1 ? (x + width / 2) * (rtl ? -1 : 1) : 0, y };
      x += width + CHAIN_GAP;
      tallest = MAX (tallest, height);
    }
  mnd_excerpt_map_place (mnd_scene_get_map (scene), ids, centers, path->n_actors);
}

/* --- */

static void
making_init (Making *making, MndView *view, MndState *state)
{
  *making = (Making){ .view = view, .state = state };
  making->picture = g_object_new (MND_TYPE_EGO_PICTURE, NULL);
  making->picture->day = state->day;
  making->names = (MndNames){ state->map, mnd_view_get_languages (view) };
  making->boxes = g_array_new (FALSE, FALSE, sizeof (Box));
  g_array_set_clear_func (making->boxes, box_clear);
  making->present = g_hash_table_new (NULL, NULL);
  making->excerpt = mnd_excerpt_new (state->map);
  making->left_out = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
}

static MndEgoPicture *
making_end (Making *making)
{
  g_array_unref (making->boxes);
  g_hash_table_unref (making->present);
  mnd_excerpt_free (making->excerpt);
  g_hash_table_unref (making->left_out);
  return making->picture;
}

static void
mnd_ego_picture_finalize (GObject *object)
{
  MndEgoPicture *self = MND_EGO_PICTURE (object);

  g_clear_object (&self->scene);
  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->more);

  G_OBJECT_CLASS (mnd_ego_picture_parent_class)->finalize (object);
}

static void
mnd_ego_picture_class_init (MndEgoPictureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_ego_picture_finalize;
}

static void
mnd_ego_picture_init (MndEgoPicture *self)
{
  self->rows = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, g_free);
  self->more = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
}

MndEgoPicture *
mnd_ego_picture_new (MndView *view, MndState *state, const MndEgo *ego, double flatness)
{
  Making making;

  g_return_val_if_fail (MND_IS_VIEW (view) && state != NULL && ego != NULL, NULL);
  g_return_val_if_fail (mnd_state_shows (state, ego->actor), NULL);

  making_init (&making, view, state);
  making.ego = ego;
  collect_boxes (&making);
  limit_boxes (&making);
  add_rows (&making);
  make_scene (&making, making.boxes->len <= MOST_WITH_NAMES);
  place (&making, CLAMP (flatness, LEAST_FLATNESS, MOST_FLATNESS));
  return making_end (&making);
}

MndEgoPicture *
mnd_ego_picture_new_path (MndView *view, MndState *state, const MndPath *path, const MndPathWish *wish, double flatness)
{
  Making making;

  g_return_val_if_fail (MND_IS_VIEW (view) && state != NULL && path != NULL && wish != NULL, NULL);

  making_init (&making, view, state);
  for (guint i = 0; i < path->n_actors; i++)
    add_actor (&making, path->actors[i], FALSE);
  for (guint step = 0; step + 1 < path->n_actors; step++)
    {
      g_autoptr (GArray) ties = mnd_path_dup_ties (path, state, step, wish);
      for (guint i = 0; i < ties->len; i++)
        add_tie (&making, path->actors[step], path->actors[step + 1], &g_array_index (ties, MndTie, i));
    }
  make_scene (&making, TRUE);
  mnd_scene_set_link_labels (making.picture->scene, TRUE);
  place_chain (&making, path, flatness);
  return making_end (&making);
}

MndScene *
mnd_ego_picture_get_scene (MndEgoPicture *self)
{
  g_return_val_if_fail (MND_IS_EGO_PICTURE (self), NULL);

  return self->scene;
}

const MndId *
mnd_ego_picture_find_row (MndEgoPicture *self, const MndId *item)
{
  const MndId *row;
  const MndSceneNode *node;
  const MndSceneLine *line;

  g_return_val_if_fail (MND_IS_EGO_PICTURE (self) && item != NULL, NULL);

  row = g_hash_table_lookup (self->rows, item);
  if (row != NULL || g_hash_table_contains (self->more, item))
    return row;
  node = mnd_scene_find_node (self->scene, item);
  line = node == NULL ? mnd_scene_find_line (self->scene, item) : NULL;
  return node != NULL ? node->id : line != NULL ? line->id : NULL;
}

gboolean
mnd_ego_picture_find_more (MndEgoPicture *self, const MndId *item, MndEgoRole *role)
{
  guint found;

  g_return_val_if_fail (MND_IS_EGO_PICTURE (self) && item != NULL && role != NULL, FALSE);

  found = GPOINTER_TO_UINT (g_hash_table_lookup (self->more, item));
  if (found == 0)
    return FALSE;
  *role = (MndEgoRole) (found - 1);
  return TRUE;
}

GHashTable *
mnd_ego_picture_dup_items (MndEgoPicture *self, GHashTable *rows)
{
  GHashTable *items = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer item, row;

  g_return_val_if_fail (MND_IS_EGO_PICTURE (self), items);

  if (rows == NULL)
    return items;
  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    if (mnd_scene_find_node (self->scene, row) != NULL || mnd_scene_find_line (self->scene, row) != NULL)
      g_hash_table_add (items, g_memdup2 (row, sizeof (MndId)));
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &item, &row))
    if (g_hash_table_contains (rows, row))
      g_hash_table_add (items, g_memdup2 (item, sizeof (MndId)));
  return items;
}

MndPrintout *
mnd_ego_picture_create_printout (MndEgoPicture *self, const char *what)
{
  MndPictureOptions options = MND_PICTURE_OPTIONS_INIT;
  g_autofree char *day = NULL, *note = NULL, *subtitle = NULL, *date = NULL;
  MndDate parts;

  g_return_val_if_fail (MND_IS_EGO_PICTURE (self) && what != NULL, NULL);

  parts = mnd_date_from_day (self->day);
  date = mnd_format_dup_date (&parts);
  /* Translators: %s is a date, such as 31 December 2005: the day for which the map is shown. */
  day = g_strdup_printf (_ ("As of %s"), date);
  note = mnd_export_dup_note ();
  subtitle = mnd_format_join ((const char *const[]){ what, day, NULL });
  options.subtitle = subtitle;
  options.note = note;
  options.language = mnd_locale_get_language ();
  return mnd_map_printout_new (self->scene, &options);
}
