/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys and pointer on the grid of scorecards. */
#include "desktop/mnd-scorecard-grid-private.h"

#include "desktop/mnd-grid-input.h"

/* --- the pointer */

static void
hover (MndScorecardGrid *self, guint card, guint item)
{
  if (self->hover_card == card && self->hover_item == item)
    return;
  self->hover_card = card;
  self->hover_item = item;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (MndScorecardGrid *self, double x, double y)
{
  guint card, item;

  if (self->sheet == NULL)
    return;
  mnd_card_sheet_find_at (self->sheet, &self->frame, x, y, &card, &item);
  hover (self, card, item);
}

static void
leave_cb (MndScorecardGrid *self)
{
  hover (self, MND_CARD_NOWHERE, MND_CARD_NOWHERE);
}

static void
released_cb (MndScorecardGrid *self, int n_press, double x, double y)
{
  guint card, item;

  if (self->sheet == NULL || !mnd_card_sheet_find_at (self->sheet, &self->frame, x, y, &card, &item))
    return;
  mnd_scorecard_grid_choose (self, card, item != MND_CARD_NOWHERE ? item : self->item);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (n_press == 2)
    g_signal_emit_by_name (self, "activated");
}

static gboolean
tooltip_cb (MndScorecardGrid *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  guint card = self->card, item = self->item;
  g_autofree char *text = NULL;

  if (self->sheet == NULL || self->dup_words == NULL)
    return FALSE;
  if (!by_keyboard)
    mnd_card_sheet_find_at (self->sheet, &self->frame, x, y, &card, &item);
  if (card != MND_CARD_NOWHERE && item != MND_CARD_NOWHERE)
    text = self->dup_words (card, item, self->words_data);
  else if (card != MND_CARD_NOWHERE)
    text = g_strdup (mnd_card_sheet_get_card (self->sheet, card)->name);
  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

/* --- keys that move */

/* By cards; the place among the items stays. */
static void
move_cards (MndScorecardGrid *self, int by)
{
  gint64 card = (gint64) self->card + by;

  if (card >= 0 && card < mnd_card_sheet_get_n_cards (self->sheet))
    mnd_scorecard_grid_choose (self, (guint) card, self->item);
}

/* To the card above or below, at its last or first row of items. */
static void
move_over (MndScorecardGrid *self, int forward, guint n_across)
{
  guint n_items = mnd_card_sheet_get_n_items (self->sheet), column = self->item % n_across;
  gint64 card = (gint64) self->card + forward * (int) mnd_card_sheet_count_columns (self->sheet, self->frame.width);
  guint last = (n_items - 1) / n_across * n_across + column;

  if (card < 0 || card >= mnd_card_sheet_get_n_cards (self->sheet))
    return;
  mnd_scorecard_grid_choose (self, (guint) card, forward > 0 ? column : last < n_items ? last : n_items - 1);
}

static void
move_down (MndScorecardGrid *self, int forward)
{
  guint n_across = mnd_card_sheet_count_across (self->sheet, self->frame.width);
  gint64 item = (gint64) self->item + forward * (int) n_across;

  if (item >= 0 && item < mnd_card_sheet_get_n_items (self->sheet))
    mnd_scorecard_grid_choose (self, self->card, (guint) item);
  else
    move_over (self, forward, n_across);
}

/* Among marks without words to the next of them, and on into the next card. */
static void
move_on (MndScorecardGrid *self, int forward)
{
  guint n_items = mnd_card_sheet_get_n_items (self->sheet), n_cards = mnd_card_sheet_get_n_cards (self->sheet);
  gint64 all = (gint64) n_items * n_cards, at = (gint64) self->card * n_items + self->item + forward;

  if (!self->sheet->is_compact)
    move_cards (self, forward);
  else if (at >= 0 && at < all)
    mnd_scorecard_grid_choose (self, (guint) (at / n_items), (guint) (at % n_items));
}

static int
count_page (MndScorecardGrid *self)
{
  guint n_columns = mnd_card_sheet_count_columns (self->sheet, self->frame.width);
  double pitch = mnd_card_sheet_get_pitch (self->sheet, self->frame.width);

  return (int) (n_columns * (guint) MAX (self->frame.height / pitch, 1));
}

/* FALSE where the key moves nothing. */
static gboolean
move (MndScorecardGrid *self, guint key, gboolean is_far)
{
  guint n_cards = mnd_card_sheet_get_n_cards (self->sheet), n_items = mnd_card_sheet_get_n_items (self->sheet);
  int forward = self->frame.mirrored ? -1 : 1;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      move_on (self, -forward);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      move_on (self, forward);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move_down (self, -1);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move_down (self, 1);
      return TRUE;
    case GDK_KEY_Page_Up:
      move_cards (self, -MIN (count_page (self), (int) self->card));
      return TRUE;
    case GDK_KEY_Page_Down:
      move_cards (self, MIN (count_page (self), (int) (n_cards - 1 - self->card)));
      return TRUE;
    case GDK_KEY_Home:
      mnd_scorecard_grid_choose (self, is_far ? 0 : self->card, 0);
      return TRUE;
    case GDK_KEY_End:
      mnd_scorecard_grid_choose (self, is_far ? n_cards - 1 : self->card, n_items - 1);
      return TRUE;
    default:
      return FALSE;
    }
}

/* --- keys that answer */

/* Numbers in the order of the legend; letters as where other questions are answered. */
MndScore
mnd_score_from_key (guint key)
{
  static const struct
  {
    guint keys[4];
    MndScore score;
  } rows[] = {
    { { GDK_KEY_1, GDK_KEY_KP_1, GDK_KEY_f }, MND_SCORE_FOUND },
    { { GDK_KEY_2, GDK_KEY_KP_2, GDK_KEY_p }, MND_SCORE_PARTLY },
    { { GDK_KEY_3, GDK_KEY_KP_3, GDK_KEY_n }, MND_SCORE_NONE },
    { { GDK_KEY_4, GDK_KEY_KP_4, GDK_KEY_u }, MND_SCORE_UNCLEAR },
    { { GDK_KEY_Delete, GDK_KEY_KP_Delete, GDK_KEY_BackSpace }, MND_SCORE_NOT_ASSESSED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint k = 0; k < G_N_ELEMENTS (rows[i].keys) && rows[i].keys[k] != 0; k++)
      if (rows[i].keys[k] == key)
        return rows[i].score;
  return MND_N_SCORES;
}

static gboolean
key_cb (MndScorecardGrid *self, guint key, guint code, GdkModifierType modifiers)
{
  gboolean is_plain = (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_SHIFT_MASK)) == 0;
  MndScore score = is_plain ? mnd_score_from_key (key) : MND_N_SCORES;

  if (self->sheet == NULL || mnd_card_sheet_get_n_items (self->sheet) == 0
      || (modifiers & (GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  if (score != MND_N_SCORES)
    g_signal_emit_by_name (self, "answered", (guint) score);
  else if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_space)
    g_signal_emit_by_name (self, "activated");
  else
    return move (self, key, (modifiers & GDK_CONTROL_MASK) != 0);
  return TRUE;
}

void
mnd_scorecard_grid_add_controllers (MndScorecardGrid *self)
{
  const MndGridInput input = {
    .motion = G_CALLBACK (motion_cb),
    .leave = G_CALLBACK (leave_cb),
    .key = G_CALLBACK (key_cb),
    .released = G_CALLBACK (released_cb),
    .tooltip = G_CALLBACK (tooltip_cb),
  };

  mnd_grid_input_add (GTK_WIDGET (self), &input);
}
