/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where cards and their items stand; see the header. Places run from the start side until they are handed out. */
#include "scene/mnd-card-sheet.h"

#include "scene/mnd-label.h"

#include <math.h>

#define MARGIN 10.0 /* as wide as the gap: a page begins where a row of cards does */
#define GAP 10.0
#define PADDING 10.0
#define NAME_HEIGHT 26.0
#define BAR_HEIGHT 14.0
#define BAR_GAP 8.0
#define ROW_HEIGHT 22.0
#define CELL 22.0         /* of a mark without words */
#define LEAST_WIDTH 168.0 /* of the narrowest card, and of one with long labels */
#define LEAST_LONG_WIDTH 300.0
#define LETTER_WIDTH 5.6 /* of a label, about */
#define LEAST_COMPACT_WIDTH 174.0
#define MOST_WIDTH 560.0
#define MOST_COMPACT_WIDTH 260.0
#define MOST_ALONE_WIDTH 680.0 /* of a card that is the only one */
#define INDENT 16.0

typedef struct
{
  double width; /* of a card */
  double height;
  guint n_columns;
  guint n_across;
} Plan;

static void
item_clear (gpointer pointer)
{
  g_free (((MndCardItem *) pointer)->label);
}

static void
card_free (gpointer pointer)
{
  MndCard *card = pointer;

  g_free (card->name);
  g_array_unref (card->items);
  g_free (card);
}

MndCardSheet *
mnd_card_sheet_new (void)
{
  MndCardSheet *self = g_new0 (MndCardSheet, 1);

  self->cards = g_ptr_array_new_with_free_func (card_free);
  self->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) mnd_label_free);
  return self;
}

void
mnd_card_sheet_free (MndCardSheet *self)
{
  g_ptr_array_unref (self->cards);
  g_hash_table_unref (self->labels);
  g_clear_object (&self->context);
  g_free (self);
}

MndCard *
mnd_card_sheet_add (MndCardSheet *self, const MndId *id, const char *name)
{
  MndCard *card;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  card = g_new0 (MndCard, 1);
  if (id != NULL)
    card->id = *id;
  card->name = g_strdup (name);
  card->items = g_array_new (FALSE, FALSE, sizeof (MndCardItem));
  g_array_set_clear_func (card->items, item_clear);
  g_ptr_array_add (self->cards, card);
  return card;
}

void
mnd_card_add (MndCard *card, const MndCardItem *item)
{
  g_return_if_fail (card != NULL && item != NULL && item->label != NULL);

  g_array_append_vals (card->items, item, 1);
}

guint
mnd_card_sheet_get_n_cards (const MndCardSheet *self)
{
  return self->cards->len;
}

guint
mnd_card_sheet_get_n_items (const MndCardSheet *self)
{
  return self->cards->len > 0 ? mnd_card_sheet_get_card (self, 0)->items->len : 0;
}

const MndCard *
mnd_card_sheet_get_card (const MndCardSheet *self, guint card)
{
  g_return_val_if_fail (card < self->cards->len, NULL);

  return g_ptr_array_index (self->cards, card);
}

const MndCardItem *
mnd_card_get_item (const MndCard *card, guint item)
{
  g_return_val_if_fail (item < card->items->len, NULL);

  return &g_array_index (card->items, MndCardItem, item);
}

guint
mnd_card_sheet_find (const MndCardSheet *self, const MndId *id)
{
  for (guint i = 0; i < self->cards->len; i++)
    if (mnd_id_equal (&mnd_card_sheet_get_card (self, i)->id, id))
      return i;
  return MND_CARD_NOWHERE;
}

static guint
get_flags (const MndCardItem *item, gboolean is_compact)
{
  return (item->has_evidence && !is_compact ? 1u << MND_CARD_FLAG_EVIDENCE : 0)
         | (item->is_changed ? 1u << MND_CARD_FLAG_CHANGED : 0)
         | (item->is_contradicted ? 1u << MND_CARD_FLAG_CONTRADICTED : 0);
}

guint
mnd_card_sheet_get_flags (const MndCardSheet *self)
{
  guint flags = 0;

  for (guint i = 0; i < self->cards->len; i++)
    for (guint k = 0; k < mnd_card_sheet_get_n_items (self); k++)
      flags |= get_flags (mnd_card_get_item (mnd_card_sheet_get_card (self, i), k), self->is_compact);
  return flags;
}

/* --- places */

/* Labels should not be cut off, and cards with short ones not be wider than they have to. */
static double
get_least_width (const MndCardSheet *self)
{
  glong longest = 0;

  if (self->is_compact)
    return LEAST_COMPACT_WIDTH;
  for (guint i = 0; i < mnd_card_sheet_get_n_items (self); i++)
    longest = MAX (longest, g_utf8_strlen (mnd_card_get_item (mnd_card_sheet_get_card (self, 0), i)->label, -1));
  return CLAMP (6 * PADDING + LETTER_WIDTH * (double) longest, LEAST_WIDTH, LEAST_LONG_WIDTH);
}

static Plan
make_plan (const MndCardSheet *self, double width)
{
  double room = MAX (width - 2 * MARGIN, 1), least = get_least_width (self);
  double most = self->cards->len == 1 ? MOST_ALONE_WIDTH : self->is_compact ? MOST_COMPACT_WIDTH : MOST_WIDTH;
  guint n_items = mnd_card_sheet_get_n_items (self);
  Plan plan = { .n_columns = MAX ((guint) floor ((room + GAP) / (least + GAP)), 1) };

  plan.n_columns = MIN (plan.n_columns, MAX (self->cards->len, 1));
  plan.width = MIN (floor ((room + GAP) / plan.n_columns - GAP), most);
  plan.n_across = self->is_compact ? MAX ((guint) floor ((plan.width - 2 * PADDING) / CELL), 1) : 1;
  plan.height = PADDING + NAME_HEIGHT + BAR_HEIGHT + BAR_GAP + PADDING
                + ceil ((double) n_items / plan.n_across) * (self->is_compact ? CELL : ROW_HEIGHT);
  return plan;
}

guint
mnd_card_sheet_count_columns (const MndCardSheet *self, double width)
{
  return make_plan (self, width).n_columns;
}

guint
mnd_card_sheet_count_across (const MndCardSheet *self, double width)
{
  return make_plan (self, width).n_across;
}

double
mnd_card_sheet_get_pitch (const MndCardSheet *self, double width)
{
  return make_plan (self, width).height + GAP;
}

double
mnd_card_sheet_get_height (const MndCardSheet *self, double width)
{
  Plan plan = make_plan (self, width);
  guint n_rows = (self->cards->len + plan.n_columns - 1) / plan.n_columns;

  return n_rows > 0 ? 2 * MARGIN + n_rows * plan.height + (n_rows - 1) * GAP : 0;
}

static MndRect
place_card (const Plan *plan, const MndCardFrame *frame, guint card)
{
  return (MndRect){ MARGIN + (card % plan->n_columns) * (plan->width + GAP),
                    MARGIN + (card / plan->n_columns) * (plan->height + GAP) - frame->y, plan->width, plan->height };
}

static MndRect
mirror (const MndCardFrame *frame, MndRect rect)
{
  if (frame->mirrored)
    rect.x = frame->width - rect.x - rect.width;
  return rect;
}

MndRect
mnd_card_sheet_get_card_rect (const MndCardSheet *self, const MndCardFrame *frame, guint card)
{
  Plan plan = make_plan (self, frame->width);

  return mirror (frame, place_card (&plan, frame, card));
}

MndRect
mnd_card_sheet_get_name_rect (const MndCardSheet *self, const MndCardFrame *frame, guint card)
{
  Plan plan = make_plan (self, frame->width);
  MndRect rect = place_card (&plan, frame, card);

  return mirror (frame, (MndRect){ rect.x + PADDING, rect.y + PADDING - 4, rect.width - 2 * PADDING, NAME_HEIGHT });
}

MndRect
mnd_card_sheet_get_bar_rect (const MndCardSheet *self, const MndCardFrame *frame, guint card)
{
  Plan plan = make_plan (self, frame->width);
  MndRect rect = place_card (&plan, frame, card);

  return mirror (frame, (MndRect){ rect.x + PADDING, rect.y + PADDING + NAME_HEIGHT - 2, rect.width - 2 * PADDING,
                                   BAR_HEIGHT });
}

MndRect
mnd_card_sheet_get_item_rect (const MndCardSheet *self, const MndCardFrame *frame, guint card, guint item)
{
  Plan plan = make_plan (self, frame->width);
  MndRect rect = place_card (&plan, frame, card);
  double top = rect.y + PADDING + NAME_HEIGHT + BAR_HEIGHT + BAR_GAP, indent = 0;

  if (self->is_compact)
    return mirror (frame, (MndRect){ rect.x + PADDING + (item % plan.n_across) * CELL,
                                     top + (item / plan.n_across) * CELL, CELL, CELL });
  indent = mnd_card_get_item (mnd_card_sheet_get_card (self, card), item)->is_under ? INDENT : 0;
  return mirror (frame, (MndRect){ rect.x + PADDING / 2 + indent, top + item * ROW_HEIGHT,
                                   rect.width - PADDING - indent, ROW_HEIGHT });
}

gboolean
mnd_card_sheet_find_at (const MndCardSheet *self, const MndCardFrame *frame, double x, double y, guint *card,
                        guint *item)
{
  Plan plan = make_plan (self, frame->width);
  double from_start = (frame->mirrored ? frame->width - x : x) - MARGIN, from_top = y + frame->y - MARGIN;
  guint column, row;
  MndRect rect;

  *card = *item = MND_CARD_NOWHERE;
  if (from_start < 0 || from_top < 0)
    return FALSE;
  column = (guint) (from_start / (plan.width + GAP));
  row = (guint) (from_top / (plan.height + GAP));
  if (column >= plan.n_columns || row * plan.n_columns + column >= self->cards->len)
    return FALSE;
  rect = mnd_card_sheet_get_card_rect (self, frame, row * plan.n_columns + column);
  if (!mnd_rect_contains (&rect, (MndPoint){ x, y }))
    return FALSE;
  *card = row * plan.n_columns + column;
  for (guint i = 0; i < mnd_card_sheet_get_n_items (self) && *item == MND_CARD_NOWHERE; i++)
    {
      rect = mnd_card_sheet_get_item_rect (self, frame, *card, i);
      if (mnd_rect_contains (&rect, (MndPoint){ x, y }))
        *item = i;
    }
  return TRUE;
}
