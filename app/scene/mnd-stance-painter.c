/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawing a grid of stances: cells with the words of their axes, chips, and trails above them. */
#include "scene/mnd-stance-painter.h"

#include "scene/mnd-mark.h"
#include "scene/mnd-painter-private.h"
#include "scene/mnd-shape.h"

#include <math.h>

#define TEXT_SIZE 10.0
#define SMALL_SIZE 8.5
#define WORD_SIZE 9.5
#define TITLE_SIZE 11.0
#define PADDING 5.0
#define INSET 6.0
#define DOT 3.2
#define PALE 0.62
#define MOST_LABELS 500

typedef struct
{
  MndStanceGrid *grid;
  cairo_t *cr;
  MndStancePart part;
  const MndRect *clip;
  const MndStanceLook *look;
  const MndStyle *style;
  MndStyle pale;
  const MndTextSink *sink;
} Brush;

/* --- means */

static void
fill (const Brush *brush, const MndRect *rect, const MndColor *color, double alpha)
{
  cairo_set_source_rgba (brush->cr, color->r, color->g, color->b, color->a * alpha);
  cairo_rectangle (brush->cr, rect->x, rect->y, rect->width, rect->height);
  cairo_fill (brush->cr);
}

/* Whatever the ground is, it is seen again. */
static void
clear (const Brush *brush, const MndRect *rect)
{
  cairo_save (brush->cr);
  cairo_set_operator (brush->cr, CAIRO_OPERATOR_CLEAR);
  cairo_rectangle (brush->cr, rect->x, rect->y, rect->width, rect->height);
  cairo_fill (brush->cr);
  cairo_restore (brush->cr);
}

static void
frame (const Brush *brush, const MndRect *rect, const MndColor *color, double width)
{
  mnd_mark_set_color (brush->cr, color);
  cairo_set_line_width (brush->cr, width);
  cairo_rectangle (brush->cr, rect->x, rect->y, rect->width, rect->height);
  cairo_stroke (brush->cr);
}

/* Whatever is left out, in all its colours. */
static MndStyle
make_pale (const MndStyle *style)
{
  MndStyle pale = *style;

  pale.text = mnd_color_mix (style->text, style->canvas, PALE);
  pale.text_light = mnd_color_mix (style->text_light, style->canvas, PALE);
  for (guint i = 0; i < MND_N_ROLES; i++)
    {
      pale.roles[i].color = mnd_color_mix (style->roles[i].color, style->canvas, PALE);
      pale.roles[i].fill = mnd_color_mix (style->roles[i].fill, style->canvas, PALE);
    }
  return pale;
}

static PangoContext *
get_context (MndStanceGrid *grid)
{
  if (grid->context == NULL)
    grid->context = G_OBJECT (mnd_label_create_context ());
  return PANGO_CONTEXT (grid->context);
}

/* Words of the program on one line, cut off at the width. */
static const MndLabel *
get_label (const Brush *brush, const char *text, double size, gboolean is_bold, double width)
{
  g_autofree char *key = g_strdup_printf ("%d %d %d %s", (int) (size * 10), is_bold, (int) width, text);
  MndLabel *label = g_hash_table_lookup (brush->grid->labels, key);

  if (label != NULL)
    return label;
  if (g_hash_table_size (brush->grid->labels) > MOST_LABELS)
    g_hash_table_remove_all (brush->grid->labels);
  label = mnd_label_new (get_context (brush->grid), &(MndLabelTask){ .text = text,
                                                                     .size = size,
                                                                     .min_width = MAX (floor (width), 1),
                                                                     .max_width = MAX (floor (width), 1),
                                                                     .max_lines = 1,
                                                                     .bold = is_bold });
  g_hash_table_insert (brush->grid->labels, g_steal_pointer (&key), label);
  return label;
}

static void
show (const Brush *brush, const MndLabel *label, double x, double top, gboolean centered, const MndColor *color)
{
  mnd_text_sink_show_label (brush->sink, brush->cr, label, x, top, centered, color, color);
}

/* Beginning at the start side of the box, in the middle of its height. */
static void
show_in (const Brush *brush, const char *text, double size, gboolean is_bold, const MndRect *box, const MndColor *color)
{
  const MndLabel *label = get_label (brush, text, size, is_bold, box->width);
  double x = brush->grid->mirrored ? box->x + box->width - mnd_label_get_width (label) : box->x;

  show (brush, label, x, box->y + (box->height - mnd_label_get_height (label)) / 2, FALSE, color);
}

static gboolean
is_in_sight (const Brush *brush, const MndRect *rect)
{
  return brush->clip == NULL || mnd_rect_intersects (brush->clip, rect);
}

/* --- cells and axes */

static void
draw_cells (const Brush *brush)
{
  const MndStanceGrid *grid = brush->grid;

  for (int row = 0; row < (int) grid->n_steps[MND_STANCE_UP]; row++)
    for (int i = 0; i < (int) grid->n_steps[MND_STANCE_ACROSS]; i++)
      {
        const int steps[] = { i, row };
        MndRect cell = mnd_stance_grid_get_cell_rect (grid, steps), room = mnd_rect_inflate (&cell, -1.5);
        gboolean is_target = brush->look->target != NULL && brush->look->target[MND_STANCE_ACROSS] == i
                             && brush->look->target[MND_STANCE_UP] == row;
        fill (brush, &room, &brush->style->text, (i + row) % 2 == 0 ? 0.045 : 0.065);
        if (!is_target)
          continue;
        fill (brush, &room, &brush->style->accent, 0.18);
        frame (brush, &room, &brush->style->accent, 2);
      }
}

static void
draw_hints (const Brush *brush)
{
  for (guint i = 0; i < brush->grid->hints->len; i++)
    {
      const MndStanceHint *hint = &g_array_index (brush->grid->hints, MndStanceHint, i);
      MndRect cell = mnd_stance_grid_get_cell_rect (brush->grid, hint->steps);
      MndRect box = { cell.x + INSET, cell.y + 3, cell.width - 2 * INSET, 15 };
      show_in (brush, hint->text, SMALL_SIZE, FALSE, &box, &brush->style->text_light);
    }
}

/* "+2", and at the ends what that means. */
static void
draw_step (const Brush *brush, guint axis, int step, const MndRect *box)
{
  const MndStanceAxis *info = &brush->grid->axes[axis];
  const char *word = step == 0 ? info->low : step + 1 == (int) brush->grid->n_steps[axis] ? info->high : NULL;
  g_autofree char *number = mnd_stance_grid_dup_step (brush->grid, axis, step);
  const MndLabel *label = get_label (brush, number, TEXT_SIZE, TRUE, box->width);
  double x = box->x + box->width / 2, height = mnd_label_get_height (label);
  double top = axis == MND_STANCE_UP ? box->y + (box->height - height) / 2 - (word != NULL ? height / 2 : 0) : box->y;

  show (brush, label, x, top, TRUE, &brush->style->text);
  if (word != NULL)
    show (brush, get_label (brush, word, WORD_SIZE, FALSE, box->width), x, top + height, TRUE,
          &brush->style->text_light);
}

static void
draw_rows_axis (const Brush *brush)
{
  const MndStanceGrid *grid = brush->grid;
  MndRect top = { INSET, 0, grid->width - 2 * INSET, MND_STANCE_TOP_HEIGHT };

  for (int row = 0; row < (int) grid->n_steps[MND_STANCE_UP]; row++)
    {
      MndRect cell = mnd_stance_grid_get_cell_rect (grid, (int[]){ 0, row });
      MndRect box = { grid->mirrored ? grid->width - MND_STANCE_HEAD_WIDTH : 0, cell.y, MND_STANCE_HEAD_WIDTH,
                      cell.height };
      draw_step (brush, MND_STANCE_UP, row, &box);
    }
  show_in (brush, grid->axes[MND_STANCE_UP].label, TITLE_SIZE, TRUE, &top, &brush->style->text);
}

/* Above what is scrolled out of sight, where it has to stay. */
static void
draw_columns_axis (const Brush *brush)
{
  const MndStanceGrid *grid = brush->grid;
  double foot = grid->height - MND_STANCE_FOOT_HEIGHT;
  const MndLabel *title = get_label (brush, grid->axes[MND_STANCE_ACROSS].label, TITLE_SIZE, TRUE, grid->width);
  double middle = (grid->width + (grid->mirrored ? -1 : 1) * MND_STANCE_HEAD_WIDTH) / 2;

  if (brush->look->keeps_axis && brush->clip != NULL)
    foot = MIN (foot, brush->clip->y + brush->clip->height - MND_STANCE_FOOT_HEIGHT);
  if (foot < grid->height - MND_STANCE_FOOT_HEIGHT)
    clear (brush, &(MndRect){ 0, foot, grid->width, MND_STANCE_FOOT_HEIGHT });
  for (int i = 0; i < (int) grid->n_steps[MND_STANCE_ACROSS]; i++)
    {
      MndRect cell = mnd_stance_grid_get_cell_rect (grid, (int[]){ i, 0 });
      draw_step (brush, MND_STANCE_ACROSS, i, &(MndRect){ cell.x, foot + 3, cell.width, 26 });
    }
  show (brush, title, middle, foot + MND_STANCE_FOOT_HEIGHT - mnd_label_get_height (title) - 1, TRUE,
        &brush->style->text);
}

/* --- chips */

static void
make_label (MndStanceGrid *grid, MndStanceChip *chip)
{
  double taken = MND_STYLE_BAND_WIDTH + 2 * PADDING + 2 * mnd_shape_get_padding (chip->shape, chip->rect.height);
  double room = MAX (chip->rect.width - taken, 8);

  if (chip->label != NULL)
    return;
  chip->label = mnd_label_new (get_context (grid), &(MndLabelTask){ .text = chip->name,
                                                                    .detail = chip->detail,
                                                                    .size = TEXT_SIZE,
                                                                    .detail_size = SMALL_SIZE,
                                                                    .min_width = room,
                                                                    .max_width = room,
                                                                    .max_lines = chip->detail != NULL ? 1 : 2,
                                                                    .language = chip->language });
}

static void
draw_chip_at (const Brush *brush, MndStanceChip *chip, const MndRect *rect)
{
  const MndStyle *style = chip->is_pale ? &brush->pale : brush->style;
  double middle = rect->x + (MND_STYLE_BAND_WIDTH + rect->width) / 2;

  make_label (brush->grid, chip);
  mnd_painter_draw_box (brush->cr, chip->shape, chip->role, chip->tone, MND_DASH_SOLID, rect, style);
  mnd_text_sink_show_label (brush->sink, brush->cr, chip->label, middle,
                            rect->y + (rect->height - mnd_label_get_height (chip->label)) / 2, TRUE, &style->text,
                            &style->text_light);
}

static void
draw_ring (const Brush *brush, const MndStanceChip *chip, double by, double width, double alpha)
{
  MndRect ring = mnd_rect_inflate (&chip->rect, by);
  const MndColor *accent = &brush->style->accent;

  mnd_shape_trace (chip->shape, &ring, brush->cr);
  cairo_set_source_rgba (brush->cr, accent->r, accent->g, accent->b, alpha);
  cairo_set_line_width (brush->cr, width);
  cairo_stroke (brush->cr);
}

static void
draw_chips (const Brush *brush)
{
  MndStanceGrid *grid = brush->grid;

  for (guint i = 0; i < grid->chips->len; i++)
    {
      MndStanceChip *chip = &g_array_index (grid->chips, MndStanceChip, i);
      if (mnd_stance_grid_get_part (grid, i) != brush->part || !is_in_sight (brush, &chip->rect))
        continue;
      draw_chip_at (brush, chip, &chip->rect);
      if (brush->look->selection != NULL && g_hash_table_contains (brush->look->selection, &chip->id))
        draw_ring (brush, chip, 0.5, 2.4, 1);
      else if (i == brush->look->hover)
        draw_ring (brush, chip, 0.5, 1.4, 0.6);
    }
}

/* What the keyboard is on. */
static void
draw_focus (const Brush *brush)
{
  static const double dash[] = { 3, 2 };
  guint focus = brush->look->focus;
  MndRect ring;

  if (focus >= brush->grid->chips->len || mnd_stance_grid_get_part (brush->grid, focus) != brush->part)
    return;
  ring = mnd_rect_inflate (&mnd_stance_grid_get_chip (brush->grid, focus)->rect, 2.5);
  cairo_save (brush->cr);
  cairo_set_dash (brush->cr, dash, G_N_ELEMENTS (dash), 0);
  frame (brush, &ring, &brush->style->text, 1.4);
  cairo_restore (brush->cr);
}

/* --- trails */

MndLabel *
mnd_stance_painter_make_words (MndStanceGrid *grid, const char *text)
{
  return mnd_label_new_line (get_context (grid), text, SMALL_SIZE, FALSE);
}

/* Where a line to the middle of a box meets its edge. */
static MndPoint
meet (const MndRect *rect, MndPoint from)
{
  MndPoint center = mnd_rect_get_center (rect);
  double dx = from.x - center.x, dy = from.y - center.y;
  double reach =
      MIN (dx != 0 ? rect->width / 2 / fabs (dx) : G_MAXDOUBLE, dy != 0 ? rect->height / 2 / fabs (dy) : G_MAXDOUBLE);

  return mnd_point_mix (center, from, MIN (reach, 1));
}

/* With a head where it gets to. */
static void
draw_leg (const Brush *brush, MndPoint from, MndPoint to, const MndColor *color)
{
  double length = mnd_point_distance (from, to);
  MndPoint direction;

  if (length < 1)
    return;
  direction = (MndPoint){ (to.x - from.x) / length, (to.y - from.y) / length };
  cairo_move_to (brush->cr, from.x, from.y);
  cairo_line_to (brush->cr, to.x - direction.x * 5, to.y - direction.y * 5);
  mnd_mark_set_color (brush->cr, color);
  cairo_set_line_width (brush->cr, 1.6);
  cairo_stroke (brush->cr);
  mnd_mark_draw_head (brush->cr, MND_HEAD_FILLED, to, direction, 1.2, color, &brush->style->canvas);
}

static void
draw_point (const Brush *brush, const MndStancePoint *point, const MndColor *color)
{
  double height = mnd_label_get_height (point->words), width = mnd_label_get_width (point->words);
  MndRect ground = { point->at.x + (brush->grid->mirrored ? -DOT - 3 - width : DOT + 3), point->at.y - height / 2,
                     width, height };

  cairo_new_path (brush->cr); /* words leave a point behind */
  cairo_arc (brush->cr, point->at.x, point->at.y, DOT, 0, 2 * G_PI);
  mnd_mark_set_color (brush->cr, &brush->style->canvas);
  cairo_fill_preserve (brush->cr);
  mnd_mark_set_color (brush->cr, color);
  cairo_set_line_width (brush->cr, 1.6);
  cairo_stroke (brush->cr);
  if (!point->has_room)
    return;
  fill (brush, &ground, &brush->style->canvas, 1);
  show (brush, point->words, ground.x, ground.y, FALSE, &brush->style->text);
}

static void
draw_legs (const Brush *brush, const MndStanceTrail *trail, const MndColor *color)
{
  const MndStanceChip *chip = mnd_stance_grid_get_chip (brush->grid, trail->chip);
  const MndStancePoint *points = (const MndStancePoint *) (gpointer) trail->points->data;

  for (guint i = 0; i + 1 < trail->points->len; i++)
    draw_leg (brush, points[i].at, points[i + 1].at, color);
  if (mnd_stance_grid_get_part (brush->grid, trail->chip) == MND_STANCE_GRID)
    draw_leg (brush, points[trail->points->len - 1].at, meet (&chip->rect, points[trail->points->len - 1].at), color);
}

static gboolean
is_shown (const Brush *brush, const MndStanceTrail *trail)
{
  const MndId *actor = &mnd_stance_grid_get_chip (brush->grid, trail->chip)->id;

  return mnd_stance_trail_has_moved (brush->grid, trail)
         && (brush->look->trails == NULL || g_hash_table_contains (brush->look->trails, actor));
}

/* Words lie above all lines. */
static void
draw_trails (const Brush *brush)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < brush->grid->trails->len; i++)
      {
        const MndStanceTrail *trail = g_ptr_array_index (brush->grid->trails, i);
        const MndColor *color = &brush->style->roles[mnd_stance_grid_get_chip (brush->grid, trail->chip)->tone].color;
        if (!is_shown (brush, trail))
          continue;
        if (pass == 0)
          draw_legs (brush, trail, color);
        for (guint k = 0; pass == 1 && k < trail->points->len; k++)
          draw_point (brush, &g_array_index (trail->points, MndStancePoint, k), color);
      }
}

/* --- all of it */

static Brush
make_brush (MndStanceGrid *grid, cairo_t *cr, MndStancePart part, const MndStanceLook *look)
{
  return (Brush){
    .grid = grid, .cr = cr, .part = part, .look = look, .style = look->style, .pale = make_pale (look->style)
  };
}

void
mnd_stance_painter_paint (MndStanceGrid *grid, cairo_t *cr, MndStancePart part, const MndRect *clip,
                          const MndStanceLook *look, const MndTextSink *sink)
{
  Brush brush;

  g_return_if_fail (grid != NULL && cr != NULL && look != NULL && look->style != NULL);

  brush = make_brush (grid, cr, part, look);
  brush.clip = clip;
  brush.sink = sink;
  if (part == MND_STANCE_GRID)
    {
      draw_cells (&brush);
      draw_hints (&brush);
      draw_rows_axis (&brush);
    }
  else if (look->is_tray_target)
    fill (&brush,
          &(MndRect){ 0, 0, grid->tray_width, MAX (grid->tray_height, clip != NULL ? clip->y + clip->height : 0) },
          &brush.style->accent, 0.18);
  draw_chips (&brush);
  if (part == MND_STANCE_GRID && look->has_trails)
    draw_trails (&brush);
  draw_focus (&brush);
  if (part == MND_STANCE_GRID)
    draw_columns_axis (&brush);
}

void
mnd_stance_painter_paint_dragged (MndStanceGrid *grid, cairo_t *cr, guint chip, guint more, MndPoint center,
                                  const MndStyle *style)
{
  const MndStanceLook look = { .style = style };
  g_autofree char *count = g_strdup_printf ("+%u", more);
  MndStanceChip *dragged;
  MndRect rect;
  Brush brush;

  g_return_if_fail (grid != NULL && cr != NULL && chip < grid->chips->len && style != NULL);

  brush = make_brush (grid, cr, MND_STANCE_GRID, &look);
  dragged = &g_array_index (grid->chips, MndStanceChip, chip);
  rect = mnd_rect_around (center, dragged->rect.width, dragged->rect.height);
  draw_chip_at (&brush, dragged, &rect);
  if (more == 0)
    return;
  cairo_new_path (cr);
  cairo_arc (cr, rect.x + rect.width, rect.y, 11, 0, 2 * G_PI);
  mnd_mark_set_color (cr, &style->accent);
  cairo_fill (cr);
  {
    const MndLabel *label = get_label (&brush, count, SMALL_SIZE, TRUE, 30);
    show (&brush, label, rect.x + rect.width, rect.y - mnd_label_get_height (label) / 2, TRUE, &style->canvas);
  }
}
