/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nodes and lines as rows make them. */
#include "scene/mnd-scene-private.h"

#include "model/mnd-facets.h"

#include <math.h>
#include <string.h>

#define PADDING_TOP 7.0
#define SUPPORT_PADDING_TOP 4.5
#define MARK_ROOM 11.0 /* beside the text, where a mark stands */

static gboolean
is_word (const char *text, const char *word)
{
  return g_strcmp0 (text, word) == 0;
}

#define SUPPORT_LANE 6

static void
measure (MndSceneNode *node)
{
  MndPoint center = mnd_rect_get_center (&node->rect);
  double text_width, text_height = mnd_scene_node_measure_text (node, &text_width);
  double height = text_height + 2 * (node->is_support ? SUPPORT_PADDING_TOP : PADDING_TOP);
  double padding = mnd_shape_get_padding (node->shape, height);
  double width = text_width + 2 * MND_STYLE_PADDING_SIDE + 2 * padding;

  if (node->armed || node->confidential)
    width += MARK_ROOM;
  if (node->is_support)
    width = MAX (width, MND_STYLE_SUPPORT_MIN_WIDTH);
  else
    width = MAX (width + MND_STYLE_BAND_WIDTH, MND_STYLE_BOX_MIN_WIDTH);
  node->rect = mnd_rect_around (center, ceil (width), ceil (height));
}

static void
read_actor (MndSceneNode *node)
{
  const char *statutory = mnd_actor_get_facet (node->record, MND_ACTOR_STATUTORY);

  node->shape = mnd_shape_from_word (mnd_actor_get_facet (node->record, MND_ACTOR_STATEHOOD));
  node->role = mnd_style_get_role (mnd_actor_get_main_function (node->record));
  node->border = mnd_dash_new (is_word (statutory, "no") || is_word (statutory, "contested"), FALSE);
  node->armed = is_word (mnd_actor_get_facet (node->record, MND_ACTOR_ARMED), "yes");
  node->confidential = mnd_record_get_boolean (node->record, MND_ACTOR_CONFIDENTIAL);
  node->placeholder = mnd_record_get_boolean (node->record, MND_ACTOR_PLACEHOLDER);
  node->lane = mnd_role_get_lane (node->role);
}

static void
read_support (MndSceneNode *node)
{
  node->shape = MND_SHAPE_SUPPORT;
  node->role = MND_ROLE_SUPPORT;
  node->border = mnd_dash_new (FALSE, is_word (mnd_record_get_text (node->record, MND_SUPPORT_STATUS), "planned"));
  node->confidential = mnd_record_get_boolean (node->record, MND_SUPPORT_CONFIDENTIAL);
  node->lane = SUPPORT_LANE;
}

MndSceneNode *
mnd_scene_make_node (MndScene *self, MndRecord *record)
{
  MndSceneNode *node = g_new0 (MndSceneNode, 1);

  node->is_support = mnd_record_get_table (record) == MND_TABLE_SUPPORT;
  node->touches = g_ptr_array_new ();
  mnd_scene_refresh_node (self, node, record);
  mnd_scene_read_position (self, node);
  return node;
}

void
mnd_scene_refresh_node (MndScene *self, MndSceneNode *node, MndRecord *record)
{
  g_set_object (&node->record, record);
  node->id = mnd_record_get_id (record);
  if (node->is_support)
    read_support (node);
  else
    read_actor (node);
  mnd_scene_read_lens (self, node);
  mnd_scene_name_node (self, node);
  measure (node);
}

gboolean
mnd_scene_find_position (MndScene *self, const MndId *id, MndPoint *center, gboolean *pinned)
{
  GPtrArray *positions = mnd_map_get_referring (self->map, MND_TABLE_POSITION, MND_POSITION_ITEM, id);

  for (guint i = 0; self->has_view && i < positions->len; i++)
    {
      MndRecord *position = g_ptr_array_index (positions, i);
      if (!mnd_id_equal (mnd_record_get_reference (position, MND_POSITION_VIEW), &self->view))
        continue;
      center->x =
          CLAMP (mnd_record_get_real (position, MND_POSITION_X), -MND_SCENE_MAX_COORDINATE, MND_SCENE_MAX_COORDINATE);
      center->y =
          CLAMP (mnd_record_get_real (position, MND_POSITION_Y), -MND_SCENE_MAX_COORDINATE, MND_SCENE_MAX_COORDINATE);
      if (pinned != NULL)
        *pinned = mnd_record_get_boolean (position, MND_POSITION_PINNED);
      return TRUE;
    }
  return FALSE;
}

void
mnd_scene_read_position (MndScene *self, MndSceneNode *node)
{
  MndPoint center;

  node->pinned = FALSE;
  node->placed = mnd_scene_find_position (self, node->id, &center, &node->pinned);
  if (node->placed)
    node->rect = mnd_rect_around (center, node->rect.width, node->rect.height);
}

void
mnd_scene_node_free (gpointer pointer)
{
  MndSceneNode *node = pointer;

  g_ptr_array_unref (node->touches);
  mnd_scene_unname_node (node);
  g_clear_object (&node->record);
  g_free (node);
}

/* The mode says it all: "parliamentary" on a green arrow needs no "oversees". */
static const char *
words_on (const MndSceneLine *line)
{
  switch (line->line_kind)
    {
    case MND_LINE_PARTY:
      return mnd_catalogue_get_label (MND_VOCABULARY_ROLE, line->kind);
    case MND_LINE_PAIR:
      return mnd_catalogue_get_label (MND_VOCABULARY_TABLE, "support");
    case MND_LINE_LINK:
    default:
      return line->mode != NULL ? mnd_catalogue_get_label (MND_VOCABULARY_MODE, line->mode)
                                : mnd_catalogue_get_label (MND_VOCABULARY_LINK_KIND, line->kind);
    }
}

MndLabel *
mnd_scene_ensure_line_label (MndScene *self, const char *text)
{
  MndLabel *label = g_hash_table_lookup (self->line_labels, text);

  if (label == NULL)
    {
      label = mnd_label_new_line (self->context, text, MND_STYLE_LABEL_SIZE, FALSE);
      g_hash_table_insert (self->line_labels, g_strdup (text), label);
      self->widest_label = MAX (self->widest_label, mnd_label_get_width (label));
    }
  return label;
}

static MndSceneLine *
make_line (MndSceneLineKind line_kind, MndRecord *record, const char *kind, MndSceneNode *from, MndSceneNode *to)
{
  MndSceneLine *line = g_new0 (MndSceneLine, 1);

  line->line_kind = line_kind;
  line->record = g_object_ref (record);
  line->id = mnd_record_get_id (record);
  line->kind = mnd_style_get_line (mnd_style_get (MND_APPEARANCE_LIGHT), kind)->kind;
  line->from = from;
  line->to = to;
  return line;
}

/* The catalogue's own copy of a word: a painter on another thread may not look into a row. */
static const char *
lasting_word (MndVocabulary vocabulary, const char *word)
{
  int index = word != NULL ? mnd_catalogue_get_index (vocabulary, word) : -1;

  return index >= 0 ? mnd_catalogue_get_word (vocabulary, (guint) index) : NULL;
}

MndSceneLine *
mnd_scene_make_link (MndScene *self, MndRecord *link, MndSceneNode *from, MndSceneNode *to)
{
  MndSceneLine *line = make_line (MND_LINE_LINK, link, mnd_record_get_text (link, MND_LINK_KIND), from, to);

  line->mode = lasting_word (MND_VOCABULARY_MODE, mnd_record_get_text (link, MND_LINK_MODE));
  line->dash = mnd_dash_new (is_word (mnd_record_get_text (link, MND_LINK_FORMALITY), "informal"),
                             is_word (mnd_record_get_text (link, MND_LINK_STATUS), "planned"));
  line->label = mnd_scene_ensure_line_label (self, words_on (line));
  return line;
}

static MndDash
dash_of_support (MndRecord *support)
{
  return mnd_dash_new (FALSE, is_word (mnd_record_get_text (support, MND_SUPPORT_STATUS), "planned"));
}

MndSceneLine *
mnd_scene_make_pair (MndScene *self, MndRecord *support, MndSceneNode *from, MndSceneNode *to)
{
  MndSceneLine *line = make_line (MND_LINE_PAIR, support, "support", from, to);

  line->dash = dash_of_support (support);
  line->label = mnd_scene_ensure_line_label (self, words_on (line));
  return line;
}

MndSceneLine *
mnd_scene_make_tie (MndScene *self, MndRecord *support, MndSceneNode *node, MndRecord *party, MndSceneNode *actor)
{
  const char *role = mnd_record_get_text (party, MND_PARTY_ROLE);
  gboolean outward = is_word (role, "beneficiary");
  MndSceneLine *line = make_line (MND_LINE_PARTY, support, role, outward ? node : actor, outward ? actor : node);

  line->party = g_object_ref (party);
  line->id = mnd_record_get_id (party);
  line->dash = dash_of_support (support);
  line->label = mnd_scene_ensure_line_label (self, words_on (line));
  return line;
}

void
mnd_scene_line_free (gpointer pointer)
{
  MndSceneLine *line = pointer;

  g_clear_object (&line->party);
  g_clear_pointer (&line->bundle, mnd_scene_bundle_free);
  g_object_unref (line->record);
  g_free (line->path);
  g_free (line);
}

double
mnd_head_get_length (MndHead head)
{
  switch (head)
    {
    case MND_HEAD_FILLED:
    case MND_HEAD_HOLLOW:
      return MND_STYLE_HEAD_LENGTH;
    case MND_HEAD_DIAMOND:
      return MND_STYLE_HEAD_LENGTH * 1.3;
    case MND_HEAD_DOT:
      return MND_STYLE_HEAD_WIDTH * 0.8;
    case MND_HEAD_BAR:
      return MND_STYLE_HEAD_LENGTH * 0.5;
    case MND_HEAD_OPEN:
    case MND_HEAD_NONE:
    case MND_N_HEADS:
    default:
      return 0;
    }
}

static MndLineTask
task_of (const MndSceneLine *line, const MndRect *from, const MndRect *to)
{
  const MndLineStyle *style = mnd_style_get_line (mnd_style_get (MND_APPEARANCE_LIGHT), line->kind);

  MndLineTask task = {
    .from = { line->from->shape, *from },
    .to = { line->to->shape, *to },
    .is_loop = line->from == line->to,
    .flipped = mnd_id_compare (line->from->id, line->to->id) > 0,
    .fan_index = line->fan_index,
    .fan_size = line->fan_size,
    .bend = line->bend,
    .head_length = mnd_head_get_length (style->head),
  };
  if (line->line_kind != MND_LINE_BUNDLE)
    return task;
  task.head_length = mnd_scene_bundle_has_onward (line->bundle) ? mnd_scene_bundle_get_head_length (line) : 0;
  task.tail_length = mnd_scene_bundle_has_backward (line->bundle) ? mnd_scene_bundle_get_head_length (line) : 0;
  return task;
}

const MndRoute *
mnd_scene_hold_route (MndScene *self, const MndSceneLine *line)
{
  const MndRoute *route = g_hash_table_lookup (self->routes, line->id);

  if (route == NULL
      || (mnd_rect_equal (&route->from, &line->from->rect) && mnd_rect_equal (&route->to, &line->to->rect)))
    return route;
  return NULL;
}

/* Between the curves' chords and the ways around by their handles. */
static double
measure_path (const MndPoint *path, guint n_points)
{
  double length = 0;

  for (guint i = 0; i + 3 < n_points; i += 3)
    length += (mnd_point_distance (path[i], path[i + 3]) + mnd_point_distance (path[i], path[i + 1])
               + mnd_point_distance (path[i + 1], path[i + 2]) + mnd_point_distance (path[i + 2], path[i + 3]))
              / 2;
  return length;
}

void
mnd_scene_run_line (MndScene *self, MndSceneLine *line, gboolean routed)
{
  const MndRoute *route = routed ? mnd_scene_hold_route (self, line) : NULL;
  MndLineTask task = task_of (line, &line->from->rect, &line->to->rect);
  MndRect tip;

  if (route != NULL)
    {
      task.route = route->points;
      task.n_route = route->n_points;
    }
  g_free (line->path);
  line->path = mnd_line_dup_path (&task, &line->n_points, &line->tip);
  line->length = measure_path (line->path, line->n_points);
  line->bounds = mnd_path_bounds (line->path, line->n_points);
  tip = mnd_rect_around (line->tip, 0.1, 0.1);
  line->bounds = mnd_rect_union (&line->bounds, &tip);
  line->bounds =
      mnd_rect_inflate (&line->bounds, line->line_kind == MND_LINE_BUNDLE ? mnd_scene_bundle_get_head_length (line)
                                                                          : MND_STYLE_HEAD_WIDTH);
  if (line->line_kind == MND_LINE_BUNDLE)
    mnd_scene_label_bundle (self, line);
}

MndPoint *
mnd_scene_dup_displaced_path (const MndSceneLine *line, const MndRect *from, const MndRect *to, guint *n_points,
                              MndPoint *tip)
{
  MndLineTask task = task_of (line, from, to);

  return mnd_line_dup_path (&task, n_points, tip);
}
