/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adding up widths of letters; see the header. */
#include "scene/mnd-measure-private.h"

#include <math.h>
#include <string.h>

/* Latin, and the punctuation that goes with it. */
#define LAST_LATIN 0x24f
#define FIRST_PUNCTUATION 0x2010
#define LAST_PUNCTUATION 0x2027
#define SOFT_HYPHEN 0xad

struct _MndMeasure
{
  PangoItem *item; /* text of this font and these features; a layout that was kept would keep its context for ever */
  PangoGlyphString *glyphs;
  double size;
  gboolean bold;
  int height;        /* Pango units, like all below */
  GHashTable *pairs; /* two characters -> by how much the second widens the line, more 1; 0: not known */
};

static void
measure_free (gpointer pointer)
{
  MndMeasure *self = pointer;

  pango_glyph_string_free (self->glyphs);
  pango_item_free (self->item);
  g_hash_table_unref (self->pairs);
  g_free (self);
}

static gboolean
is_latin (gunichar c)
{
  return (c >= 0x20 && c <= LAST_LATIN && c != SOFT_HYPHEN && !(c >= 0x7f && c < 0xa0))
         || (c >= FIRST_PUNCTUATION && c <= LAST_PUNCTUATION);
}

/* What one or two letters take on a line. FALSE where the font lacks one: another has to help out then, which makes a
 * line of another height. */
static gboolean
ask_width (MndMeasure *self, gunichar first, gunichar second, int *width)
{
  char text[16];
  int n = first != 0 ? g_unichar_to_utf8 (first, text) : 0;

  n += g_unichar_to_utf8 (second, text + n);
  pango_shape_full (text, n, text, n, &self->item->analysis, self->glyphs);
  *width = 0;
  for (int i = 0; i < self->glyphs->num_glyphs; i++)
    {
      if ((self->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
        return FALSE;
      *width += self->glyphs->glyphs[i].geometry.width;
    }
  return TRUE;
}

/* By how much `second` widens a line that ends in `first` (0: that is empty). FALSE where it does not know. */
static gboolean
find_advance (MndMeasure *self, gunichar first, gunichar second, int *advance)
{
  gpointer key = GUINT_TO_POINTER (first << 16 | second), value;
  int alone = 0;

  if (!g_hash_table_lookup_extended (self->pairs, key, NULL, &value))
    {
      gboolean known =
          (first == 0 || find_advance (self, 0, first, &alone)) && ask_width (self, first, second, advance);

      value = known ? GINT_TO_POINTER ((*advance - alone) * 2 + 1) : NULL;
      g_hash_table_insert (self->pairs, key, value);
    }
  *advance = (GPOINTER_TO_INT (value) - 1) / 2;
  return value != NULL;
}

/* A word with the space before it, in the making of lines. */
typedef struct
{
  GString *lines;
  double limit;
  double line; /* width of the line so far */
  double widest;
  guint n_lines;
} Breaking;

/* FALSE where the word does not fit on any line. */
static gboolean
put_word (Breaking *breaking, const char *word, gsize size, double gap, double width)
{
  gboolean fits = breaking->line + gap + width <= breaking->limit;

  if (width > breaking->limit)
    return FALSE;
  if (breaking->n_lines == 0 || !fits)
    {
      if (breaking->n_lines > 0)
        g_string_append_c (breaking->lines, '\n');
      breaking->n_lines++;
      breaking->line = width;
    }
  else
    {
      if (gap > 0)
        g_string_append_c (breaking->lines, ' ');
      breaking->line += gap + width;
    }
  g_string_append_len (breaking->lines, word, (gssize) size);
  breaking->widest = MAX (breaking->widest, breaking->line);
  return TRUE;
}

/* After a hyphen inside of a word a line may end. */
static gboolean
ends_part (const char *p, const char *start)
{
  const char *next = g_utf8_next_char (p);

  return *next == '\0' || *next == ' ' || (*p == '-' && p > start && g_ascii_isalpha (*next));
}

/* One word after the other; FALSE where it does not know. */
static gboolean
put_words (MndMeasure *self, const char *text, Breaking *breaking)
{
  gunichar before = 0;
  double gap = 0, width = 0;
  const char *word = text;
  int advance;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (!is_latin (c) || !find_advance (self, before, c, &advance))
        return FALSE;
      before = c;
      if (c == ' ')
        {
          gap += advance;
          word = p + 1;
          continue;
        }
      width += advance;
      if (!ends_part (p, word))
        continue;
      if (!put_word (breaking, word, (gsize) (g_utf8_next_char (p) - word), gap, width))
        return FALSE;
      gap = width = 0;
      word = g_utf8_next_char (p);
    }
  return breaking->n_lines > 0;
}

MndMeasure *
mnd_measure_find (PangoContext *context, double size, gboolean bold)
{
  GPtrArray *measures = g_object_get_data (G_OBJECT (context), "mnd-measures");

  for (guint i = 0; measures != NULL && i < measures->len; i++)
    {
      MndMeasure *self = g_ptr_array_index (measures, i);
      if (self->size == size && self->bold == bold)
        return self;
    }
  return NULL;
}

MndMeasure *
mnd_measure_make (PangoContext *context, PangoLayout *layout, double size, gboolean bold)
{
  GPtrArray *measures = g_object_get_data (G_OBJECT (context), "mnd-measures");
  MndMeasure *self = g_new0 (MndMeasure, 1);
  const PangoLayoutRun *run;

  if (measures == NULL)
    {
      measures = g_ptr_array_new_with_free_func (measure_free);
      g_object_set_data_full (G_OBJECT (context), "mnd-measures", measures, (GDestroyNotify) g_ptr_array_unref);
    }
  pango_layout_set_text (layout, "x", 1);
  pango_layout_get_size (layout, NULL, &self->height);
  run = pango_layout_get_line_readonly (layout, 0)->runs->data;
  self->item = pango_item_copy (run->item);
  self->glyphs = pango_glyph_string_new ();
  self->size = size;
  self->bold = bold;
  self->pairs = g_hash_table_new (NULL, NULL);
  g_ptr_array_add (measures, self);
  return self;
}

double
mnd_measure_get_height (MndMeasure *self)
{
  return self->height / (double) PANGO_SCALE;
}

char *
mnd_measure_dup_broken (MndMeasure *self, const char *text, double width, guint max_lines, guint *n_lines,
                        double *widest)
{
  Breaking breaking = { .lines = g_string_new (NULL), .limit = width * PANGO_SCALE };
  gboolean known = put_words (self, text, &breaking) && breaking.n_lines <= max_lines;

  if (n_lines != NULL)
    *n_lines = breaking.n_lines;
  if (widest != NULL)
    *widest = breaking.widest / PANGO_SCALE;
  return g_string_free (breaking.lines, !known);
}
