/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a hand does in the grid of power and stance: choosing, placing as one edit, and the menu. */
#include "desktop/mnd-grid-desk-private.h"

#include <glib/gi18n.h>

static MndStanceBoard *
get_board (MndGridDesk *self)
{
  return MND_STANCE_BOARD (self->board);
}

static const MndStanceChip *
get_chip (MndGridDesk *self, guint chip)
{
  return mnd_stance_grid_get_chip (self->grid, chip);
}

/* --- placing */

/* Of guint: the chip, and all that are selected where it is one of them. */
static GArray *
dup_chips_with (MndGridDesk *self, guint chip)
{
  GArray *chips = g_array_new (FALSE, FALSE, sizeof (guint));

  if (!mnd_view_is_selected (self->view, &get_chip (self, chip)->id))
    return g_array_append_val (chips, chip);
  for (guint i = 0; i < mnd_stance_grid_get_n_chips (self->grid); i++)
    if (mnd_view_is_selected (self->view, &get_chip (self, i)->id))
      g_array_append_val (chips, i);
  return chips;
}

static gint64
get_value (MndGridDesk *self, guint axis, int step)
{
  return step == MND_STANCE_UNSAID ? MND_STANCE_NO_VALUE : mnd_stance_grid_get_value (self->grid, axis, step);
}

static void
add_placement (MndGridDesk *self, GArray *placements, guint chip, const int steps[MND_STANCE_N_AXES])
{
  MndStancePlacement placement = { .actor = get_chip (self, chip)->id };

  for (guint axis = 0; axis < MND_STANCE_N_AXES; axis++)
    placement.values[axis] = get_value (self, axis, steps[axis]);
  g_array_append_val (placements, placement);
}

/* As one edit; `chip` is the one that the hand has. */
static void
place (MndGridDesk *self, guint chip, const GArray *placements, gboolean is_step)
{
  const MndId id = get_chip (self, chip)->id;
  g_autoptr (GError) error = NULL;

  if (!mnd_document_place_in_grid (mnd_view_get_document (self->view), &self->wish.axes,
                                   (const MndStancePlacement *) (gpointer) placements->data, placements->len, is_step,
                                   &error))
    mnd_desk_fail_edit (MND_DESK (self), error);
  else if (!mnd_view_is_selected (self->view, &id))
    mnd_view_select (self->view, &id);
}

static void
dropped_cb (MndGridDesk *self, guint chip, int across, int up)
{
  g_autoptr (GArray) chips = dup_chips_with (self, chip);
  g_autoptr (GArray) placements = g_array_new (FALSE, FALSE, sizeof (MndStancePlacement));

  for (guint i = 0; i < chips->len; i++)
    add_placement (self, placements, g_array_index (chips, guint, i), (const int[]){ across, up });
  place (self, chip, placements, FALSE);
}

/* Those in the tray stay there: they have no cell to go on from. */
static void
stepped_cb (MndGridDesk *self, guint chip, int across, int up)
{
  g_autoptr (GArray) chips = dup_chips_with (self, chip);
  g_autoptr (GArray) placements = g_array_new (FALSE, FALSE, sizeof (MndStancePlacement));
  const int by[] = { [MND_STANCE_ACROSS] = across, [MND_STANCE_UP] = up };

  for (guint i = 0; i < chips->len; i++)
    {
      guint other = g_array_index (chips, guint, i);
      int steps[MND_STANCE_N_AXES];
      if (mnd_stance_grid_get_part (self->grid, other) != MND_STANCE_GRID)
        continue;
      for (guint axis = 0; axis < MND_STANCE_N_AXES; axis++)
        steps[axis] = CLAMP (get_chip (self, other)->steps[axis] + by[axis], 0, (int) self->grid->n_steps[axis] - 1);
      add_placement (self, placements, other, steps);
    }
  place (self, chip, placements, TRUE);
}

/* --- choosing */

static void
chosen_cb (MndGridDesk *self, guint chip, gboolean extend)
{
  if (chip == MND_STANCE_NOWHERE)
    mnd_view_select (self->view, NULL);
  else if (extend)
    mnd_view_toggle (self->view, &get_chip (self, chip)->id);
  else
    mnd_view_select (self->view, &get_chip (self, chip)->id);
}

static void
activated_cb (MndGridDesk *self, guint chip)
{
  mnd_view_select (self->view, &get_chip (self, chip)->id);
  mnd_desk_inspect (MND_DESK (self));
}

/* --- the menu */

/* "5: much". */
static char *
dup_step_label (MndGridDesk *self, guint axis, int step)
{
  const MndStanceAxis *info = &self->grid->axes[axis];
  const char *word = step == 0 ? info->low : step + 1 == (int) self->grid->n_steps[axis] ? info->high : NULL;
  g_autofree char *number = mnd_stance_grid_dup_step (self->grid, axis, step);

  if (word == NULL)
    return g_steal_pointer (&number);
  return g_strdup_printf (C_ ("label: value", "%1$s: %2$s"), number, word);
}

static void
append_axis (MndGridDesk *self, GMenu *menu, guint axis)
{
  g_autoptr (GMenu) steps = g_menu_new ();

  for (int step = (int) self->grid->n_steps[axis] - 1; step >= MND_STANCE_UNSAID; step--)
    {
      g_autofree char *label =
          step == MND_STANCE_UNSAID ? g_strdup (C_ ("grid", "Not assessed")) : dup_step_label (self, axis, step);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "grid.set", "(ui)", axis, step);
      g_menu_append_item (steps, item);
    }
  g_menu_append_submenu (menu, self->grid->axes[axis].label, G_MENU_MODEL (steps));
}

static GMenuModel *
create_menu (MndGridDesk *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) details = g_menu_new (), values = g_menu_new (), end = g_menu_new ();

  g_menu_append (details, C_ ("menu", "_Details"), "grid.inspect");
  g_menu_append (details, C_ ("menu", "Show on the _Map"), "grid.show-on-map");
  append_axis (self, values, MND_STANCE_UP);
  append_axis (self, values, MND_STANCE_ACROSS);
  /* Translators: both measures of the actor become “not assessed” */
  g_menu_append (end, C_ ("menu", "_Take Out of the Grid"), "grid.take-out");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (details));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (values));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));
  return G_MENU_MODEL (menu);
}

/* Beside the place, or at the edge where that is scrolled out of sight: the toolkit knows no screen out there. */
static GdkRectangle
find_menu_place (MndGridDesk *self, double x, double y)
{
  graphene_rect_t seen;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (self), self->board, &seen))
    return (GdkRectangle){ (int) x, (int) y, 1, 1 };
  return (GdkRectangle){ (int) CLAMP (x, seen.origin.x, seen.origin.x + seen.size.width - 1),
                         (int) CLAMP (y, seen.origin.y, seen.origin.y + seen.size.height - 1), 1, 1 };
}

static void
menu_cb (MndGridDesk *self, guint chip, double x, double y)
{
  g_autoptr (GMenuModel) model = create_menu (self);
  const GdkRectangle place = find_menu_place (self, x, y);

  if (!mnd_view_is_selected (self->view, &get_chip (self, chip)->id))
    mnd_view_select (self->view, &get_chip (self, chip)->id);
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (model);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, self->board);
    }
  else
    gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), model);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* What has the keyboard; MND_STANCE_NOWHERE: nothing is shown. */
static guint
find_focus (MndGridDesk *self)
{
  guint chip = mnd_stance_board_get_chip (get_board (self));

  return self->grid != NULL && chip < mnd_stance_grid_get_n_chips (self->grid) ? chip : MND_STANCE_NOWHERE;
}

/* One of the two measures; the other one stays. */
static void
set_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MndGridDesk *self = MND_GRID_DESK (widget);
  guint chip = find_focus (self), axis;
  g_autoptr (GArray) placements = g_array_new (FALSE, FALSE, sizeof (MndStancePlacement));
  g_autoptr (GArray) chips = NULL;
  int step;

  g_variant_get (parameter, "(ui)", &axis, &step);
  if (chip == MND_STANCE_NOWHERE || axis >= MND_STANCE_N_AXES || step >= (int) self->grid->n_steps[axis])
    return;
  chips = dup_chips_with (self, chip);
  for (guint i = 0; i < chips->len; i++)
    {
      guint other = g_array_index (chips, guint, i);
      int steps[] = { get_chip (self, other)->steps[0], get_chip (self, other)->steps[1] };
      steps[axis] = MAX (step, MND_STANCE_UNSAID);
      add_placement (self, placements, other, steps);
    }
  place (self, chip, placements, FALSE);
}

static void
take_out_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  guint chip = find_focus (MND_GRID_DESK (widget));

  if (chip != MND_STANCE_NOWHERE)
    dropped_cb (MND_GRID_DESK (widget), chip, MND_STANCE_UNSAID, MND_STANCE_UNSAID);
}

static void
inspect_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  guint chip = find_focus (MND_GRID_DESK (widget));

  if (chip != MND_STANCE_NOWHERE)
    activated_cb (MND_GRID_DESK (widget), chip);
}

static void
show_on_map_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MndGridDesk *self = MND_GRID_DESK (widget);
  guint chip = find_focus (self);

  if (chip != MND_STANCE_NOWHERE)
    mnd_desk_show_one_on_map (MND_DESK (self), &get_chip (self, chip)->id);
}

void
mnd_grid_desk_connect_board (MndGridDesk *self)
{
  g_signal_connect_swapped (self->board, "activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (self->board, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->board, "dropped", G_CALLBACK (dropped_cb), self);
  g_signal_connect_swapped (self->board, "stepped", G_CALLBACK (stepped_cb), self);
  g_signal_connect_swapped (self->board, "menu", G_CALLBACK (menu_cb), self);
}

void
mnd_grid_desk_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "grid.set", "(ui)", set_action_cb);
  gtk_widget_class_install_action (klass, "grid.take-out", NULL, take_out_cb);
  gtk_widget_class_install_action (klass, "grid.inspect", NULL, inspect_cb);
  gtk_widget_class_install_action (klass, "grid.show-on-map", NULL, show_on_map_cb);
}
