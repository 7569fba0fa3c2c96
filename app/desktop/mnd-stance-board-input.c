/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys and clicks on the board of stances. */
#include "desktop/mnd-stance-board-private.h"

#include "desktop/mnd-grid-input.h"

/* --- pointer */

static void
set_hover (MndStanceBoard *self, guint chip)
{
  if (self->look.hover == chip)
    return;
  self->look.hover = chip;
  mnd_stance_board_queue_draw (self);
}

static void
motion_cb (MndStanceBoard *self, double x, double y)
{
  guint chip;

  if (self->grid == NULL || self->is_dragging)
    return;
  chip = mnd_stance_board_find_chip (self, (MndPoint){ x, y });
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), chip != MND_STANCE_NOWHERE ? "grab" : NULL);
  set_hover (self, chip);
}

static void
leave_cb (MndStanceBoard *self)
{
  set_hover (self, MND_STANCE_NOWHERE);
}

/* A click beside everything takes the selection away; on the words above the tray it means nothing. */
static void
released_cb (MndStanceBoard *self, int n_press, double x, double y, GtkGesture *click)
{
  GdkModifierType modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));
  gboolean extend = (modifiers & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0;
  MndStancePart part;
  MndPoint in_part;
  guint chip;

  if (self->grid == NULL || !mnd_stance_board_find_part (self, (MndPoint){ x, y }, &part, &in_part))
    return;
  chip = mnd_stance_grid_find_chip_at (self->grid, part, in_part);
  if (chip != MND_STANCE_NOWHERE)
    mnd_stance_board_move_to (self, chip);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (n_press == 2 && chip != MND_STANCE_NOWHERE)
    g_signal_emit_by_name (self, "activated", chip);
  else if (n_press == 1 && (chip != MND_STANCE_NOWHERE || !extend))
    g_signal_emit_by_name (self, "chosen", chip, extend);
}

static void
menu_pressed_cb (MndStanceBoard *self, int n_press, double x, double y, GtkGesture *click)
{
  guint chip = mnd_stance_board_find_chip (self, (MndPoint){ x, y });

  if (chip == MND_STANCE_NOWHERE)
    return;
  gtk_gesture_set_state (click, GTK_EVENT_SEQUENCE_CLAIMED);
  mnd_stance_board_move_to (self, chip);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit_by_name (self, "menu", chip, x, y);
}

/* --- keys */

gboolean
mnd_stance_board_read_arrow (MndStanceBoard *self, guint key, int *along, int *up)
{
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  *along = key == GDK_KEY_Right || key == GDK_KEY_KP_Right ? forward
           : key == GDK_KEY_Left || key == GDK_KEY_KP_Left ? -forward
                                                           : 0;
  *up = key == GDK_KEY_Up || key == GDK_KEY_KP_Up ? 1 : key == GDK_KEY_Down || key == GDK_KEY_KP_Down ? -1 : 0;
  return *along != 0 || *up != 0;
}

static gboolean
take_step (MndStanceBoard *self, guint key)
{
  int along, up;

  if (!mnd_stance_board_read_arrow (self, key, &along, &up))
    return FALSE;
  if (mnd_stance_grid_get_part (self->grid, self->look.focus) == MND_STANCE_TRAY)
    mnd_stance_board_carry (self, self->look.focus);
  else
    g_signal_emit_by_name (self, "stepped", self->look.focus, along, up);
  return TRUE;
}

static void
open_menu (MndStanceBoard *self)
{
  GdkRectangle area = mnd_stance_board_get_chip_area (self, self->look.focus);

  g_signal_emit_by_name (self, "menu", self->look.focus, area.x + area.width / 2.0, area.y + area.height / 2.0);
}

static gboolean
take_key (MndStanceBoard *self, guint key, GdkModifierType modifiers)
{
  int along, up;

  if (mnd_stance_board_read_arrow (self, key, &along, &up))
    {
      mnd_stance_board_move_to (self, along != 0 ? mnd_stance_grid_find_next (self->grid, self->look.focus, along)
                                                 : mnd_stance_grid_find_below (self->grid, self->look.focus, -up));
      return TRUE;
    }
  switch (key)
    {
    case GDK_KEY_Home:
    case GDK_KEY_End:
      mnd_stance_board_move_to (self, mnd_stance_grid_find_next (self->grid, MND_STANCE_NOWHERE,
                                                                 key == GDK_KEY_Home ? 1 : -1));
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      g_signal_emit_by_name (self, "activated", self->look.focus);
      return TRUE;
    case GDK_KEY_space:
      g_signal_emit_by_name (self, "chosen", self->look.focus, (modifiers & GDK_CONTROL_MASK) != 0);
      return TRUE;
    case GDK_KEY_BackSpace:
      g_signal_emit_by_name (self, "dropped", self->look.focus, MND_STANCE_UNSAID, MND_STANCE_UNSAID);
      return TRUE;
    case GDK_KEY_Menu:
      open_menu (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_cb (MndStanceBoard *self, guint key, guint code, GdkModifierType modifiers)
{
  if (self->grid == NULL || self->look.focus >= mnd_stance_grid_get_n_chips (self->grid))
    return FALSE;
  if (mnd_stance_board_take_carry_key (self, key))
    return TRUE;
  if ((modifiers & GDK_ALT_MASK) != 0)
    return take_step (self, key);
  if (key == GDK_KEY_F10 && (modifiers & GDK_SHIFT_MASK) != 0)
    {
      open_menu (self);
      return TRUE;
    }
  if ((modifiers & (GDK_CONTROL_MASK | GDK_SUPER_MASK)) != 0 && key != GDK_KEY_space)
    return FALSE;
  return take_key (self, key, modifiers);
}

static gboolean
tooltip_cb (MndStanceBoard *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  g_autofree char *text = NULL;
  GdkRectangle area;
  guint chip;

  if (self->grid == NULL || self->dup_words == NULL || self->is_dragging)
    return FALSE;
  chip = by_keyboard ? self->look.focus : mnd_stance_board_find_chip (self, (MndPoint){ x, y });
  if (chip >= mnd_stance_grid_get_n_chips (self->grid))
    return FALSE;
  text = self->dup_words (chip, NULL, self->words_data);
  area = mnd_stance_board_get_chip_area (self, chip);
  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip, &area);
  return text != NULL;
}

void
mnd_stance_board_add_controllers (MndStanceBoard *self)
{
  const MndGridInput input = {
    .motion = G_CALLBACK (motion_cb),
    .leave = G_CALLBACK (leave_cb),
    .key = G_CALLBACK (key_cb),
    .released = G_CALLBACK (released_cb),
    .tooltip = G_CALLBACK (tooltip_cb),
  };
  GtkGesture *menu = gtk_gesture_click_new ();

  mnd_grid_input_add (GTK_WIDGET (self), &input);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (menu, "pressed", G_CALLBACK (menu_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (menu));
}
