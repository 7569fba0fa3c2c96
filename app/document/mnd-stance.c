/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of the grid of power and stance, and its edit. */
#include "document/mnd-stance.h"

#include "document/mnd-document-private.h"
#include "document/mnd-edit-private.h"
#include "model/mnd-date.h"

#include "mnd-config.h"

#include <glib/gi18n.h>

static const struct
{
  guint column;
  const char *low; /* msgids, of context "grid axis" */
  const char *high;
} measures[] = {
  /* Translators: how much influence an actor has. */
  [MND_STANCE_INFLUENCE] = { MND_ACTOR_INFLUENCE, NC_ ("grid axis", "little"), NC_ ("grid axis", "much") },
  /* Translators: an actor's stance; these stand at the ends of an axis. */
  [MND_STANCE_REFORM] = { MND_ACTOR_STANCE, NC_ ("grid axis", "against reform"), NC_ ("grid axis", "for reform") },
  /* Translators: how open an actor is. */
  [MND_STANCE_OPENNESS] = { MND_ACTOR_OPENNESS, NC_ ("grid axis", "closed"), NC_ ("grid axis", "open") },
  /* Translators: the capacity of an actor. */
  [MND_STANCE_CAPACITY] = { MND_ACTOR_CAPACITY, NC_ ("grid axis", "weak"), NC_ ("grid axis", "strong") },
  /* Translators: the will of an actor. */
  [MND_STANCE_WILL] = { MND_ACTOR_WILL, NC_ ("grid axis", "unwilling"), NC_ ("grid axis", "willing") },
};

/* --- measures */

const char *
mnd_stance_measure_get_word (MndStanceMeasure measure)
{
  g_return_val_if_fail (measure < MND_STANCE_N_MEASURES, NULL);

  return mnd_table_get_column (MND_TABLE_ACTOR, measures[measure].column)->name;
}

const char *
mnd_stance_measure_get_label (MndStanceMeasure measure)
{
  g_return_val_if_fail (measure < MND_STANCE_N_MEASURES, NULL);

  return g_dpgettext2 (MND_GETTEXT_DOMAIN, "column",
                       mnd_table_get_column (MND_TABLE_ACTOR, measures[measure].column)->label);
}

gboolean
mnd_stance_measure_from_word (const char *word, MndStanceMeasure *measure)
{
  g_return_val_if_fail (measure != NULL, FALSE);

  for (guint i = 0; i < MND_STANCE_N_MEASURES; i++)
    if (g_strcmp0 (mnd_stance_measure_get_word ((MndStanceMeasure) i), word) == 0)
      {
        *measure = (MndStanceMeasure) i;
        return TRUE;
      }
  return FALSE;
}

guint
mnd_stance_measure_get_column (MndStanceMeasure measure)
{
  g_return_val_if_fail (measure < MND_STANCE_N_MEASURES, 0);

  return measures[measure].column;
}

void
mnd_stance_choice_set (MndStanceChoice *choice, guint axis, MndStanceMeasure measure)
{
  g_return_if_fail (choice != NULL && axis < MND_STANCE_N_AXES && measure < MND_STANCE_N_MEASURES);

  if (choice->axes[1 - axis] == measure)
    choice->axes[1 - axis] = choice->axes[axis];
  choice->axes[axis] = measure;
}

/* --- the grid */

static MndStanceAxis
make_axis (MndStanceMeasure measure)
{
  return (MndStanceAxis){ .column = measures[measure].column,
                          .label = mnd_stance_measure_get_label (measure),
                          .low = g_dpgettext2 (MND_GETTEXT_DOMAIN, "grid axis", measures[measure].low),
                          .high = g_dpgettext2 (MND_GETTEXT_DOMAIN, "grid axis", measures[measure].high) };
}

/* Who has much influence can block a reform, or carry it. Returns how many. */
static guint
list_hints (const MndStanceChoice *choice, MndStanceHint hints[2])
{
  guint reform = choice->axes[MND_STANCE_ACROSS] == MND_STANCE_REFORM ? MND_STANCE_ACROSS : MND_STANCE_UP;

  if (choice->axes[reform] != MND_STANCE_REFORM || choice->axes[1 - reform] != MND_STANCE_INFLUENCE)
    return 0;
  for (guint i = 0; i < 2; i++)
    {
      hints[i].steps[reform] = i == 0 ? 0 : 4;
      hints[i].steps[1 - reform] = 4;
    }
  hints[0].text = C_ ("grid corner", "Could block reform");
  hints[1].text = C_ ("grid corner", "Could carry reform");
  return 2;
}

MndStanceGrid *
mnd_stance_new_grid (MndView *view, const MndStanceChoice *choice)
{
  MndStanceHint hints[2];
  MndStanceWish wish = { .hints = hints };
  MndDate date;

  g_return_val_if_fail (MND_IS_VIEW (view) && choice != NULL, NULL);

  for (guint axis = 0; axis < MND_STANCE_N_AXES; axis++)
    wish.axes[axis] = make_axis (choice->axes[axis]);
  wish.n_hints = list_hints (choice, hints);
  wish.languages = mnd_view_get_languages (view);
  wish.left_out = mnd_view_get_left_out (view);
  wish.fades = mnd_view_get_fades (view);
  wish.lens = mnd_view_find_lens (view);
  if (mnd_view_get_date (view) != NULL && mnd_date_parse (mnd_view_get_date (view), &date))
    {
      wish.has_day = TRUE;
      wish.day = mnd_date_get_last_day (&date);
    }
  return mnd_stance_grid_new (mnd_document_get_map (mnd_view_get_document (view)), &wish);
}

/* "Influence: 4", with what an end of it means. */
static char *
dup_value (const MndStanceGrid *grid, guint axis, int step)
{
  const MndStanceAxis *info = &grid->axes[axis];
  const char *word = step == 0 ? info->low : step + 1 == (int) grid->n_steps[axis] ? info->high : NULL;
  g_autofree char *number = NULL;

  if (step == MND_STANCE_UNSAID)
    /* Translators: %s is a measure of an actor, such as “Influence”. */
    return g_strdup_printf (_ ("%s: not assessed"), info->label);
  number = mnd_stance_grid_dup_step (grid, axis, step);
  if (word == NULL)
    return g_strdup_printf (C_ ("label: value", "%1$s: %2$s"), info->label, number);
  /* Translators: a measure of an actor, its value, and what that means: “Influence: 5 (much)”. */
  return g_strdup_printf (_ ("%1$s: %2$s (%3$s)"), info->label, number, word);
}

char *
mnd_stance_dup_words (const MndStanceGrid *grid, guint chip)
{
  const MndStanceChip *info;
  g_autofree char *up = NULL, *across = NULL;

  g_return_val_if_fail (grid != NULL && chip < mnd_stance_grid_get_n_chips (grid), NULL);

  info = mnd_stance_grid_get_chip (grid, chip);
  up = dup_value (grid, MND_STANCE_UP, info->steps[MND_STANCE_UP]);
  across = dup_value (grid, MND_STANCE_ACROSS, info->steps[MND_STANCE_ACROSS]);
  /* Translators: an actor and two of its measures: “Sierra Leone Police. Influence: 4. Stance on reform: +1”. */
  return g_strdup_printf (_ ("%1$s. %2$s. %3$s"), info->name, up, across);
}

char *
mnd_stance_dup_target_words (const MndStanceGrid *grid, guint chip, const int steps[MND_STANCE_N_AXES])
{
  g_autofree char *up = NULL, *across = NULL;

  g_return_val_if_fail (grid != NULL && steps != NULL, NULL);
  g_return_val_if_fail (chip < mnd_stance_grid_get_n_chips (grid), NULL);

  up = dup_value (grid, MND_STANCE_UP, steps[MND_STANCE_UP]);
  across = dup_value (grid, MND_STANCE_ACROSS, steps[MND_STANCE_ACROSS]);
  /* Translators: read aloud while arrow keys choose a cell for an actor: “Place Police here? Influence: 4. Stance on
   * reform: +1”. */
  return g_strdup_printf (_ ("Place %1$s here? %2$s. %3$s"), mnd_stance_grid_get_chip (grid, chip)->name, up, across);
}

char *
mnd_stance_dup_tray_title (const MndStanceGrid *grid)
{
  g_return_val_if_fail (grid != NULL, NULL);

  /* Translators: above the actors of whom nobody said yet how influential they are, or what they think of reform. */
  return g_strdup_printf (_ ("Not assessed: %u"), grid->tray->len);
}

/* --- the edit */

/* FALSE where the values are as they were. */
static gboolean
add_change (MndChanges *changes, MndRecord *actor, const MndStanceChoice *choice, const MndStancePlacement *placement)
{
  MndChange *change = NULL;

  for (guint axis = 0; axis < MND_STANCE_N_AXES; axis++)
    {
      guint column = measures[choice->axes[axis]].column;
      gboolean is_none = placement->values[axis] == MND_STANCE_NO_VALUE;
      g_auto (MndValue) value = is_none ? mnd_value_null () : mnd_value_integer (placement->values[axis]);
      if (mnd_value_equal (&value, mnd_record_get_value (actor, column)))
        continue;
      if (change == NULL)
        change = mnd_edit_change (changes, actor, MND_CHANGE_UPDATE);
      mnd_edit_set (change, column, mnd_value_copy (&value));
    }
  return change != NULL;
}

static gboolean
check (MndDocument *self, const MndStanceChoice *choice, const MndStancePlacement *placement, GError **error)
{
  if (!mnd_edit_require_row (self->map, MND_TABLE_ACTOR, &placement->actor, error))
    return FALSE;
  for (guint axis = 0; axis < MND_STANCE_N_AXES; axis++)
    {
      const MndColumn *column = mnd_table_get_column (MND_TABLE_ACTOR, measures[choice->axes[axis]].column);
      g_auto (MndValue) value = mnd_value_integer (placement->values[axis]);
      if (placement->values[axis] != MND_STANCE_NO_VALUE && !mnd_edit_check_value (column, &value, error))
        return FALSE;
    }
  return TRUE;
}

static char *
dup_edit_label (MndDocument *self, const MndStancePlacement *placements, guint n, const MndId *only)
{
  g_autofree char *name = n == 1 ? mnd_edit_dup_name_of (self->map, only) : NULL;
  gboolean is_taken_out = TRUE;

  for (guint axis = 0; axis < MND_STANCE_N_AXES; axis++)
    is_taken_out = is_taken_out && placements[0].values[axis] == MND_STANCE_NO_VALUE;
  if (name != NULL && is_taken_out)
    /* Translators: the name of an edit, for undo: the actor is not assessed any more by power and stance. */
    return g_strdup_printf (_ ("Take %s out of the grid"), name);
  if (name != NULL)
    /* Translators: the name of an edit, for undo: where the actor stands by power and stance. */
    return g_strdup_printf (_ ("Place %s in the grid"), name);
  if (is_taken_out)
    /* Translators: the name of an edit, for undo. */
    return g_strdup_printf (ngettext ("Take %u actor out of the grid", "Take %u actors out of the grid", n), n);
  /* Translators: the name of an edit, for undo. */
  return g_strdup_printf (ngettext ("Place %u actor in the grid", "Place %u actors in the grid", n), n);
}

gboolean
mnd_document_place_in_grid (MndDocument *self, const MndStanceChoice *choice, const MndStancePlacement *placements,
                            guint n_placements, gboolean is_step, GError **error)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autofree char *label = NULL, *kind = NULL;
  char id[MND_ID_TEXT_SIZE];
  const MndId *only = NULL;
  guint n = 0;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && choice != NULL, FALSE);
  g_return_val_if_fail (placements != NULL || n_placements == 0, FALSE);

  for (guint i = 0; i < n_placements; i++)
    {
      MndRecord *actor;
      if (!check (self, choice, &placements[i], error))
        return FALSE;
      actor = mnd_map_find (self->map, MND_TABLE_ACTOR, &placements[i].actor);
      if (!add_change (changes, actor, choice, &placements[i]))
        continue;
      only = &placements[i].actor;
      n++;
    }
  if (n == 0)
    return TRUE;
  label = dup_edit_label (self, placements, n, only);
  /* Steps merge only with steps of the same actors along the same measures. */
  kind = g_strdup_printf ("stance %u %u %u %s", choice->axes[0], choice->axes[1], n, mnd_id_format (only, id));
  return mnd_document_commit (self, is_step ? kind : "stance", label, changes, is_step, error);
}
