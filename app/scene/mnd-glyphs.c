/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs of glyphs; see the header. */
#include "scene/mnd-glyphs.h"

/* So many are drawn at once. */
#define PIECE 64

/* Glyphs of one font. */
typedef struct
{
  cairo_scaled_font_t *font; /* owned */
  guint first;
  guint n;
} Run;

struct _MndGlyphs
{
  GArray *runs;   /* Run */
  GArray *glyphs; /* cairo_glyph_t, from the left end on the baseline */
};

static void
clear_run (gpointer run)
{
  cairo_scaled_font_destroy (((Run *) run)->font);
}

/* FALSE where one of the glyphs is none. Adds the width of the run to `left`, in Pango's units. */
static gboolean
add_run (MndGlyphs *self, const PangoGlyphItem *item, int *left)
{
  PangoFont *font = item->item->analysis.font;
  cairo_scaled_font_t *scaled =
      PANGO_IS_CAIRO_FONT (font) ? pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font)) : NULL;
  Run run = { scaled, self->glyphs->len, 0 };

  if (scaled == NULL)
    return FALSE;
  for (int i = 0; i < item->glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &item->glyphs->glyphs[i];
      cairo_glyph_t glyph = { info->glyph, (double) (*left + info->geometry.x_offset) / PANGO_SCALE,
                              (double) info->geometry.y_offset / PANGO_SCALE };
      *left += info->geometry.width;
      if ((info->glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
        return FALSE;
      if (info->glyph != PANGO_GLYPH_EMPTY)
        g_array_append_val (self->glyphs, glyph);
    }
  run.n = self->glyphs->len - run.first;
  cairo_scaled_font_reference (run.font);
  g_array_append_val (self->runs, run);
  return TRUE;
}

MndGlyphs *
mnd_glyphs_new (PangoLayoutLine *line)
{
  g_autoptr (MndGlyphs) self = g_new0 (MndGlyphs, 1);
  int left = 0;

  self->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  self->glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t));
  g_array_set_clear_func (self->runs, clear_run);
  for (GSList *run = line->runs; run != NULL; run = run->next)
    if (!add_run (self, run->data, &left))
      return NULL;
  return g_steal_pointer (&self);
}

void
mnd_glyphs_free (MndGlyphs *self)
{
  g_array_unref (self->runs);
  g_array_unref (self->glyphs);
  g_free (self);
}

static void
show_run (const MndGlyphs *self, const Run *run, cairo_t *cr, double x, double baseline)
{
  cairo_glyph_t glyphs[PIECE];

  cairo_set_scaled_font (cr, run->font);
  for (guint done = 0; done < run->n; done += PIECE)
    {
      guint n = MIN (run->n - done, PIECE);
      for (guint i = 0; i < n; i++)
        {
          glyphs[i] = g_array_index (self->glyphs, cairo_glyph_t, run->first + done + i);
          glyphs[i].x += x;
          glyphs[i].y += baseline;
        }
      cairo_show_glyphs (cr, glyphs, (int) n);
    }
}

void
mnd_glyphs_show (const MndGlyphs *self, cairo_t *cr, double x, double baseline)
{
  for (guint i = 0; i < self->runs->len; i++)
    show_run (self, &g_array_index (self->runs, Run, i), cr, x, baseline);
}
