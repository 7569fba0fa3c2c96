/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawing a sheet of cards; marks are in mnd-card-marks.c. */
#include "scene/mnd-card-painter.h"

#include "scene/mnd-card-marks-private.h"
#include "scene/mnd-label.h"
#include "scene/mnd-mark.h"

#include <math.h>

#define NAME_SIZE 12.0
#define ITEM_SIZE 11.0
#define COUNT_SIZE 9.0
#define MARK_SIZE 15.0
#define FLAG_SIZE 11.0
#define FLAG_ROOM 15.0
#define CORNER 7.0
#define HEADING_BAR 90.0
#define MOST_LABELS 4000

typedef struct
{
  MndCardSheet *sheet;
  cairo_t *cr;
  const MndCardFrame *frame;
  const MndCardLook *look;
  const MndStyle *style;
  const MndTextSink *sink;
} Brush;

static void
set_color (const Brush *brush, const MndColor *color, double alpha)
{
  cairo_set_source_rgba (brush->cr, color->r, color->g, color->b, color->a * alpha);
}

static void
trace_round (cairo_t *cr, const MndRect *rect, double corner)
{
  double right = rect->x + rect->width, bottom = rect->y + rect->height;

  cairo_new_path (cr);
  cairo_arc (cr, rect->x + corner, rect->y + corner, corner, G_PI, 1.5 * G_PI);
  cairo_arc (cr, right - corner, rect->y + corner, corner, 1.5 * G_PI, 2 * G_PI);
  cairo_arc (cr, right - corner, bottom - corner, corner, 0, 0.5 * G_PI);
  cairo_arc (cr, rect->x + corner, bottom - corner, corner, 0.5 * G_PI, G_PI);
  cairo_close_path (cr);
}

/* --- text */

/* On one line, cut off at the width. */
static const MndLabel *
get_label (const Brush *brush, const char *text, double size, gboolean is_bold, double width)
{
  MndCardSheet *sheet = brush->sheet;
  double room = MAX (floor (width), 1);
  g_autofree char *key = g_strdup_printf ("%d %d %d %s", (int) (size * 10), is_bold, (int) room, text);
  MndLabel *label = g_hash_table_lookup (sheet->labels, key);

  if (label != NULL)
    return label;
  if (sheet->context == NULL)
    sheet->context = G_OBJECT (mnd_label_create_context ());
  if (g_hash_table_size (sheet->labels) > MOST_LABELS)
    g_hash_table_remove_all (sheet->labels);
  label = mnd_label_new (PANGO_CONTEXT (sheet->context), &(MndLabelTask){ .text = text,
                                                                          .size = size,
                                                                          .min_width = room,
                                                                          .max_width = room,
                                                                          .max_lines = 1,
                                                                          .bold = is_bold });
  g_hash_table_insert (sheet->labels, g_steal_pointer (&key), label);
  return label;
}

/* At the start of the room, in its middle. */
static void
show (const Brush *brush, const char *text, double size, gboolean is_bold, const MndRect *room, const MndColor *color)
{
  const MndLabel *label = get_label (brush, text, size, is_bold, room->width);
  double x = brush->frame->mirrored ? room->x + room->width - mnd_label_get_width (label) : room->x;

  mnd_text_sink_show_label (brush->sink, brush->cr, label, x,
                            room->y + (room->height - mnd_label_get_height (label)) / 2, FALSE, color, color);
}

static void
show_count (const Brush *brush, guint count, const MndRect *part, const MndColor *color)
{
  g_autofree char *text = g_strdup_printf ("%u", count);
  const MndLabel *label = get_label (brush, text, COUNT_SIZE, TRUE, 40);

  if (mnd_label_get_width (label) + 2 <= part->width)
    mnd_text_sink_show_label (brush->sink, brush->cr, label, part->x + part->width / 2,
                              part->y + (part->height - mnd_label_get_height (label)) / 2, TRUE, color, color);
}

/* --- parts */

/* How many are in each of the five parts, from the start side. */
static void
draw_bar (const Brush *brush, const guint *totals, const MndRect *rect)
{
  guint sum = 0;
  double at = 0;

  for (guint i = 0; i < MND_N_SCORES; i++)
    sum += totals[i];
  for (guint i = 0; sum > 0 && i < MND_N_SCORES; i++)
    {
      double width = rect->width * totals[i] / sum;
      MndRect part = { brush->frame->mirrored ? rect->x + rect->width - at - width : rect->x + at, rect->y, width,
                       rect->height };
      MndColor color = mnd_card_marks_get_ink ((MndScore) i, brush->style);
      at += width;
      if (totals[i] == 0)
        continue;
      mnd_card_marks_fill_part (brush->cr, (MndScore) i, &part, brush->style);
      show_count (brush, totals[i], &part, &color);
    }
  cairo_rectangle (brush->cr, rect->x + 0.5, rect->y + 0.5, rect->width - 1, rect->height - 1);
  set_color (brush, &brush->style->text_light, 0.8);
  cairo_set_line_width (brush->cr, 1);
  cairo_stroke (brush->cr);
}

static void
draw_highlight (const Brush *brush, guint card, guint item, const MndRect *rect)
{
  const MndCardLook *look = brush->look;
  gboolean is_chosen = card == look->card && item == look->item;
  MndRect inner = mnd_rect_inflate (rect, -1);

  if (is_chosen || (card == look->hover_card && item == look->hover_item))
    {
      trace_round (brush->cr, &inner, 4);
      set_color (brush, is_chosen ? &brush->style->accent : &brush->style->text, is_chosen ? 0.2 : 0.07);
      cairo_fill (brush->cr);
    }
  if (!is_chosen || !look->has_focus)
    return;
  trace_round (brush->cr, &inner, 4);
  set_color (brush, &brush->style->accent, 1);
  cairo_set_line_width (brush->cr, 2);
  cairo_stroke (brush->cr);
}

/* From the end of the room on; what is left of it stays in `room`. */
static void
draw_flag (const Brush *brush, MndCardFlag flag, MndRect *room)
{
  double x = brush->frame->mirrored ? room->x + FLAG_ROOM / 2 : room->x + room->width - FLAG_ROOM / 2;

  mnd_card_painter_draw_flag (brush->cr, flag, (MndPoint){ x, room->y + room->height / 2 }, FLAG_SIZE, brush->style);
  room->width -= FLAG_ROOM;
  if (brush->frame->mirrored)
    room->x += FLAG_ROOM;
}

/* Takes so much away from the start of the room. */
static void
pass (const Brush *brush, MndRect *room, double width)
{
  room->width -= width;
  if (!brush->frame->mirrored)
    room->x += width;
}

static void
draw_heading (const Brush *brush, const MndCardItem *item, MndRect room)
{
  double width = MIN (HEADING_BAR, room.width / 3);
  MndRect bar = { brush->frame->mirrored ? room.x + 4 : room.x + room.width - width - 4, room.y + 5, width,
                  room.height - 10 };

  draw_bar (brush, item->totals, &bar);
  pass (brush, &room, 5);
  room.width -= width + 10;
  if (brush->frame->mirrored)
    room.x += width + 10;
  show (brush, item->label, ITEM_SIZE, TRUE, &room, &brush->style->text);
}

static void
draw_words (const Brush *brush, const MndCardItem *item, MndRect room)
{
  double x;

  pass (brush, &room, 5);
  x = brush->frame->mirrored ? room.x + room.width - MARK_SIZE / 2 : room.x + MARK_SIZE / 2;
  mnd_card_painter_draw_score (brush->cr, item->score, (MndPoint){ x, room.y + room.height / 2 }, MARK_SIZE,
                               brush->style);
  pass (brush, &room, MARK_SIZE + 6);
  if (item->has_evidence)
    draw_flag (brush, MND_CARD_FLAG_EVIDENCE, &room);
  if (item->is_changed)
    draw_flag (brush, MND_CARD_FLAG_CHANGED, &room);
  if (item->is_contradicted)
    draw_flag (brush, MND_CARD_FLAG_CONTRADICTED, &room);
  show (brush, item->label, ITEM_SIZE, FALSE, &room,
        item->score == MND_SCORE_NOT_ASSESSED ? &brush->style->text_light : &brush->style->text);
}

/* A heading without its word is a stroke that sets apart what follows. */
static void
draw_mark (const Brush *brush, const MndCardItem *item, const MndRect *rect)
{
  MndPoint center = mnd_rect_get_center (rect);
  MndPoint corner = { brush->frame->mirrored ? rect->x + 5 : rect->x + rect->width - 5, rect->y + 5 };

  if (item->is_heading)
    {
      cairo_rectangle (brush->cr, center.x - 1, rect->y + 4, 2, rect->height - 8);
      set_color (brush, &brush->style->text_light, 0.7);
      cairo_fill (brush->cr);
      return;
    }
  mnd_card_painter_draw_score (brush->cr, item->score, center, MARK_SIZE + 1, brush->style);
  if (item->is_contradicted)
    mnd_card_painter_draw_flag (brush->cr, MND_CARD_FLAG_CONTRADICTED, corner, 9, brush->style);
  else if (item->is_changed)
    mnd_card_painter_draw_flag (brush->cr, MND_CARD_FLAG_CHANGED, corner, 7, brush->style);
}

static void
draw_item (const Brush *brush, guint card, guint item)
{
  const MndCardItem *of = mnd_card_get_item (mnd_card_sheet_get_card (brush->sheet, card), item);
  MndRect rect = mnd_card_sheet_get_item_rect (brush->sheet, brush->frame, card, item);

  draw_highlight (brush, card, item, &rect);
  if (brush->sheet->is_compact)
    draw_mark (brush, of, &rect);
  else if (of->is_heading)
    draw_heading (brush, of, rect);
  else
    draw_words (brush, of, rect);
}

static gboolean
is_selected (const Brush *brush, const MndCard *card)
{
  return brush->look->selection != NULL && g_hash_table_contains (brush->look->selection, &card->id);
}

static void
draw_card (const Brush *brush, guint card)
{
  const MndCard *of = mnd_card_sheet_get_card (brush->sheet, card);
  MndRect rect = mnd_card_sheet_get_card_rect (brush->sheet, brush->frame, card);
  MndRect inner = mnd_rect_inflate (&rect, -0.5);
  MndRect name = mnd_card_sheet_get_name_rect (brush->sheet, brush->frame, card);
  MndRect bar = mnd_card_sheet_get_bar_rect (brush->sheet, brush->frame, card);
  gboolean selected = is_selected (brush, of);

  trace_round (brush->cr, &inner, CORNER);
  set_color (brush, &brush->style->text, 0.03);
  cairo_fill_preserve (brush->cr);
  set_color (brush, selected ? &brush->style->accent : &brush->style->rule, 1);
  cairo_set_line_width (brush->cr, selected ? 2 : 1);
  cairo_stroke (brush->cr);
  show (brush, of->name, NAME_SIZE, TRUE, &name, &brush->style->text);
  draw_bar (brush, of->totals, &bar);
  for (guint i = 0; i < of->items->len; i++)
    draw_item (brush, card, i);
}

void
mnd_card_painter_paint (MndCardSheet *sheet, cairo_t *cr, const MndCardFrame *frame, const MndCardLook *look,
                        const MndTextSink *sink)
{
  const Brush brush = { sheet, cr, frame, look, look->style, sink };
  guint first;

  g_return_if_fail (sheet != NULL && cr != NULL && frame != NULL && look->style != NULL);

  first = (guint) (MAX (frame->y, 0) / mnd_card_sheet_get_pitch (sheet, frame->width));
  first *= mnd_card_sheet_count_columns (sheet, frame->width);
  for (guint i = first; i < mnd_card_sheet_get_n_cards (sheet); i++)
    {
      MndRect rect = mnd_card_sheet_get_card_rect (sheet, frame, i);
      if (rect.y >= frame->height)
        return;
      if (rect.y + rect.height > 0)
        draw_card (&brush, i);
    }
}
