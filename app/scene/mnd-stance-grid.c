/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which actors there are, by which values, and where they stood before. Where the chips stand is in -place.c. */
#include "scene/mnd-stance-grid.h"

#include "model/mnd-facets.h"
#include "model/mnd-format.h"
#include "model/mnd-text.h"
#include "scene/mnd-label.h"
#include "scene/mnd-scene-lens.h"
#include "scene/mnd-shape.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
chip_clear (gpointer data)
{
  MndStanceChip *chip = data;

  g_free (chip->name);
  g_free (chip->key);
  g_free (chip->detail);
  g_free (chip->language);
  g_clear_pointer (&chip->label, mnd_label_free);
}

static void
point_clear (gpointer data)
{
  MndStancePoint *point = data;

  g_free (point->label);
  g_clear_pointer (&point->words, mnd_label_free);
}

static void
trail_free (gpointer data)
{
  MndStanceTrail *trail = data;

  g_array_unref (trail->points);
  g_free (trail);
}

void
mnd_stance_grid_free (MndStanceGrid *grid)
{
  if (grid == NULL)
    return;
  g_hash_table_unref (grid->ids);
  g_hash_table_unref (grid->trails_by_chip);
  g_array_unref (grid->hints);
  g_array_unref (grid->chips);
  g_array_unref (grid->tray);
  g_ptr_array_unref (grid->cells);
  g_ptr_array_unref (grid->trails);
  g_hash_table_unref (grid->labels);
  g_clear_object (&grid->context);
  g_free (grid->row_tops);
  g_free (grid);
}

/* --- who is there */

/* Whoever stands outside the lens' frame is left out as by the filter, as on the map. */
static gboolean
read_reading (MndStanceChip *chip, MndRecord *actor, const MndStanceWish *wish)
{
  gboolean is_out = wish->left_out != NULL && g_hash_table_contains (wish->left_out, &chip->id);
  int category;

  chip->role = chip->tone = mnd_style_get_role (mnd_actor_get_main_function (actor));
  if (wish->lens != NULL)
    {
      category = mnd_lens_classify (wish->lens, actor).category;
      is_out = is_out || category == MND_LENS_OUTSIDE;
      chip->tone = category == MND_LENS_OUTSIDE
                       ? MND_ROLE_NONE
                       : mnd_lens_category_get_role (mnd_lens_get_category (wish->lens, (guint) category));
    }
  chip->is_pale = is_out;
  return !is_out || wish->fades;
}

/* In which language the name is, for the forms of letters. */
static char *
dup_language (MndMap *map, const MndId *id, const char *const *languages)
{
  const char *fallback = mnd_map_find_fallback (map, id, languages);

  if (fallback == NULL && languages != NULL)
    fallback = languages[0];
  return g_strdup (fallback);
}

/* What is known of one who cannot be placed: "Influence: 4". */
static char *
dup_known (const MndStanceGrid *grid, const MndStanceChip *chip)
{
  for (guint axis = 0; axis < MND_STANCE_N_AXES; axis++)
    if (chip->steps[axis] != MND_STANCE_UNSAID && chip->steps[1 - axis] == MND_STANCE_UNSAID)
      {
        g_autofree char *step = mnd_stance_grid_dup_step (grid, axis, chip->steps[axis]);
        return g_strdup_printf (C_ ("label: value", "%1$s: %2$s"), grid->axes[axis].label, step);
      }
  return NULL;
}

static void
add_actor (MndStanceGrid *grid, MndMap *map, MndRecord *actor, const MndStanceWish *wish)
{
  MndStanceChip chip = { .id = *mnd_record_get_id (actor) };
  const char *name;

  if ((wish->has_day && !mnd_record_exists_on (actor, wish->day)) || !read_reading (&chip, actor, wish))
    return;
  name = mnd_map_get_name (map, &chip.id, wish->languages);
  if (name == NULL)
    name = mnd_catalogue_get_label (MND_VOCABULARY_KIND, mnd_record_get_text (actor, MND_ACTOR_KIND));
  chip.name = g_strdup (name);
  chip.key = mnd_format_dup_key (name);
  chip.language = dup_language (map, &chip.id, wish->languages);
  chip.shape = mnd_shape_from_word (mnd_actor_get_facet (actor, MND_ACTOR_STATEHOOD));
  for (guint axis = 0; axis < MND_STANCE_N_AXES; axis++)
    chip.steps[axis] = mnd_stance_grid_get_step (grid, axis, mnd_record_get_value (actor, wish->axes[axis].column));
  chip.detail = dup_known (grid, &chip);
  g_array_append_val (grid->chips, chip);
}

/* For two of one name: by their keys, which do not change. */
static int
compare_chips (gconstpointer a, gconstpointer b)
{
  const MndStanceChip *first = a, *second = b;
  int order = strcmp (first->key, second->key);

  return order != 0 ? order : memcmp (&first->id, &second->id, sizeof first->id);
}

static GArray *
get_cell (const MndStanceGrid *grid, const int steps[MND_STANCE_N_AXES])
{
  return g_ptr_array_index (grid->cells, (guint) steps[MND_STANCE_UP] * grid->n_steps[MND_STANCE_ACROSS]
                                             + (guint) steps[MND_STANCE_ACROSS]);
}

static gboolean
is_said (const int steps[MND_STANCE_N_AXES])
{
  return steps[MND_STANCE_ACROSS] != MND_STANCE_UNSAID && steps[MND_STANCE_UP] != MND_STANCE_UNSAID;
}

static void
sort_into_cells (MndStanceGrid *grid)
{
  for (guint i = 0; i < grid->n_steps[MND_STANCE_ACROSS] * grid->n_steps[MND_STANCE_UP]; i++)
    g_ptr_array_add (grid->cells, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < grid->chips->len; i++)
    {
      const MndStanceChip *chip = mnd_stance_grid_get_chip (grid, i);
      g_hash_table_insert (grid->ids, (gpointer) &chip->id, GUINT_TO_POINTER (i));
      if (is_said (chip->steps))
        g_array_append_val (get_cell (grid, chip->steps), i);
      else if (chip->detail != NULL)
        g_array_append_val (grid->tray, i);
    }
  for (guint i = 0; i < grid->chips->len; i++)
    {
      const MndStanceChip *chip = mnd_stance_grid_get_chip (grid, i);
      if (!is_said (chip->steps) && chip->detail == NULL)
        g_array_append_val (grid->tray, i);
    }
}

MndStanceGrid *
mnd_stance_grid_new (MndMap *map, const MndStanceWish *wish)
{
  MndRecordList *actors;
  MndStanceGrid *grid;

  g_return_val_if_fail (MND_IS_MAP (map) && wish != NULL, NULL);
  g_return_val_if_fail (wish->axes[MND_STANCE_ACROSS].column != wish->axes[MND_STANCE_UP].column, NULL);

  grid = g_new0 (MndStanceGrid, 1);
  grid->hints = g_array_new (FALSE, FALSE, sizeof (MndStanceHint));
  grid->chips = g_array_new (FALSE, FALSE, sizeof (MndStanceChip));
  g_array_set_clear_func (grid->chips, chip_clear);
  grid->tray = g_array_new (FALSE, FALSE, sizeof (guint));
  grid->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  grid->trails = g_ptr_array_new_with_free_func (trail_free);
  grid->ids = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  grid->trails_by_chip = g_hash_table_new (NULL, NULL);
  grid->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) mnd_label_free);
  if (wish->n_hints > 0)
    g_array_append_vals (grid->hints, wish->hints, wish->n_hints);
  for (guint axis = 0; axis < MND_STANCE_N_AXES; axis++)
    {
      const MndColumn *column = mnd_table_get_column (MND_TABLE_ACTOR, wish->axes[axis].column);
      grid->axes[axis] = wish->axes[axis];
      grid->least[axis] = column->minimum;
      grid->n_steps[axis] = (guint) (column->maximum - column->minimum) + 1;
    }
  grid->row_tops = g_new0 (double, grid->n_steps[MND_STANCE_UP] + 1);
  actors = mnd_map_get_records (map, MND_TABLE_ACTOR);
  for (guint i = 0; i < mnd_record_list_get_size (actors); i++)
    add_actor (grid, map, mnd_record_list_get (actors, i), wish);
  g_array_sort (grid->chips, compare_chips);
  sort_into_cells (grid);
  return grid;
}

/* --- reading it */

guint
mnd_stance_grid_get_n_chips (const MndStanceGrid *grid)
{
  g_return_val_if_fail (grid != NULL, 0);

  return grid->chips->len;
}

const MndStanceChip *
mnd_stance_grid_get_chip (const MndStanceGrid *grid, guint chip)
{
  g_return_val_if_fail (grid != NULL && chip < grid->chips->len, NULL);

  return &g_array_index (grid->chips, MndStanceChip, chip);
}

guint
mnd_stance_grid_find (const MndStanceGrid *grid, const MndId *actor)
{
  gpointer place;

  g_return_val_if_fail (grid != NULL && actor != NULL, MND_STANCE_NOWHERE);

  return g_hash_table_lookup_extended (grid->ids, actor, NULL, &place) ? GPOINTER_TO_UINT (place) : MND_STANCE_NOWHERE;
}

MndStancePart
mnd_stance_grid_get_part (const MndStanceGrid *grid, guint chip)
{
  return is_said (mnd_stance_grid_get_chip (grid, chip)->steps) ? MND_STANCE_GRID : MND_STANCE_TRAY;
}

static gboolean
is_step (const MndStanceGrid *grid, guint axis, int step)
{
  return step >= 0 && (guint) step < grid->n_steps[axis];
}

const GArray *
mnd_stance_grid_get_cell (const MndStanceGrid *grid, const int steps[MND_STANCE_N_AXES])
{
  g_return_val_if_fail (grid != NULL && steps != NULL, NULL);
  g_return_val_if_fail (is_step (grid, MND_STANCE_ACROSS, steps[MND_STANCE_ACROSS]), NULL);
  g_return_val_if_fail (is_step (grid, MND_STANCE_UP, steps[MND_STANCE_UP]), NULL);

  return get_cell (grid, steps);
}

int
mnd_stance_grid_get_step (const MndStanceGrid *grid, guint axis, const MndValue *value)
{
  gint64 step;

  g_return_val_if_fail (grid != NULL && axis < MND_STANCE_N_AXES && value != NULL, MND_STANCE_UNSAID);

  if (value->type != MND_VALUE_INTEGER)
    return MND_STANCE_UNSAID;
  step = value->integer - grid->least[axis];
  return step >= 0 && step < grid->n_steps[axis] ? (int) step : MND_STANCE_UNSAID;
}

gint64
mnd_stance_grid_get_value (const MndStanceGrid *grid, guint axis, int step)
{
  g_return_val_if_fail (grid != NULL && axis < MND_STANCE_N_AXES, 0);

  return grid->least[axis] + step;
}

char *
mnd_stance_grid_dup_step (const MndStanceGrid *grid, guint axis, int step)
{
  return mnd_format_dup_step (mnd_stance_grid_get_value (grid, axis, step), grid->least[axis] < 0);
}

/* --- trails */

static MndStanceTrail *
get_trail (MndStanceGrid *grid, guint chip)
{
  MndStanceTrail *trail = g_hash_table_lookup (grid->trails_by_chip, GUINT_TO_POINTER (chip));

  if (trail != NULL)
    return trail;
  trail = g_new0 (MndStanceTrail, 1);
  trail->chip = chip;
  trail->points = g_array_new (FALSE, FALSE, sizeof (MndStancePoint));
  g_array_set_clear_func (trail->points, point_clear);
  g_ptr_array_add (grid->trails, trail);
  g_hash_table_insert (grid->trails_by_chip, GUINT_TO_POINTER (chip), trail);
  return trail;
}

static gboolean
is_same_cell (const int a[MND_STANCE_N_AXES], const int b[MND_STANCE_N_AXES])
{
  return memcmp (a, b, MND_STANCE_N_AXES * sizeof *a) == 0;
}

void
mnd_stance_grid_add_point (MndStanceGrid *grid, const MndId *actor, const int steps[MND_STANCE_N_AXES],
                           const char *label)
{
  MndStancePoint point = { .label = NULL };
  MndStancePoint *last;
  MndStanceTrail *trail;
  guint chip;

  g_return_if_fail (grid != NULL && actor != NULL && steps != NULL && label != NULL);

  chip = mnd_stance_grid_find (grid, actor);
  if (chip == MND_STANCE_NOWHERE || !is_step (grid, MND_STANCE_ACROSS, steps[MND_STANCE_ACROSS])
      || !is_step (grid, MND_STANCE_UP, steps[MND_STANCE_UP]))
    return;
  trail = get_trail (grid, chip);
  last = trail->points->len > 0 ? &g_array_index (trail->points, MndStancePoint, trail->points->len - 1) : NULL;
  if (last != NULL && is_same_cell (last->steps, steps))
    {
      g_autofree char *before = g_steal_pointer (&last->label);
      last->label = mnd_format_join ((const char *const[]){ before, label, NULL });
      return;
    }
  memcpy (point.steps, steps, sizeof point.steps);
  point.label = g_strdup (label);
  g_array_append_val (trail->points, point);
}

gboolean
mnd_stance_trail_has_moved (const MndStanceGrid *grid, const MndStanceTrail *trail)
{
  g_return_val_if_fail (grid != NULL && trail != NULL, FALSE);

  return trail->points->len > 1
         || !is_same_cell (g_array_index (trail->points, MndStancePoint, 0).steps,
                           mnd_stance_grid_get_chip (grid, trail->chip)->steps);
}
