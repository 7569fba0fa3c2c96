/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Laying out text; see the header. Where the measure of letters knows how wide it will be, it is laid out only when
 * somebody wants to draw it.
 */
#include "scene/mnd-label.h"

#include "model/mnd-locale.h"
#include "scene/mnd-glyphs.h"
#include "scene/mnd-measure-private.h"

#include <math.h>
#include <string.h>

#define WIDTH_STEP 10.0
#define LOOSE_LINE 1.45 /* of the size of the letters */

struct _MndLabel
{
  PangoLayout *layout; /* NULL: not yet laid out, and `text` is what it will be */
  PangoContext *context;
  char *text; /* with all its line ends */
  char *detail;
  double size;
  double detail_size;
  gboolean bold;
  double width;
  double height;
  gboolean is_cut_off;
  guint n_lines;
  MndLabelLine *lines; /* NULL: not yet laid out; atomic */
};

#define LOCK_KEY "mnd-lock" /* of a context: whoever lays out or draws by Pango holds it */

static void
free_lock (gpointer pointer)
{
  GMutex *lock = pointer;

  g_mutex_clear (lock);
  g_free (lock);
}

PangoContext *
mnd_label_create_context (void)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context;
  cairo_font_options_t *options;
  GMutex *lock = g_new (GMutex, 1);

  /* A font map that has its own resolution: a point is a unit, whatever the screen says. */
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72.0);
  context = pango_font_map_create_context (map);
  options = cairo_font_options_create ();
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (mnd_locale_get_language ()));
  g_mutex_init (lock);
  g_object_set_data_full (G_OBJECT (context), LOCK_KEY, lock, free_lock);
  return context;
}

static gboolean
is_drawable (gunichar c)
{
  return !(c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || (c & 0xfffe) == 0xfffe
           || (c >= 0xfdd0 && c <= 0xfdef));
}

char *
mnd_label_dup_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (clean, is_drawable (g_utf8_get_char (p)) ? g_utf8_get_char (p) : ' ');
  return g_string_free (clean, FALSE);
}

static void
add_attribute (PangoAttrList *attributes, PangoAttribute *attribute, guint from, guint to)
{
  attribute->start_index = from;
  attribute->end_index = to;
  pango_attr_list_insert (attributes, attribute);
}

static void
add_language (PangoAttrList *attributes, const char *language, guint from, guint to)
{
  if (language != NULL)
    add_attribute (attributes, pango_attr_language_new (pango_language_from_string (language)), from, to);
}

/* Whether the first letter is Arabic. Fonts for it leave room for vowel marks upon marks, which names do not have: two
 * lines would look like two texts. */
static gboolean
is_loose (const char *text)
{
  while (*text != '\0' && !g_unichar_isalpha (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return g_unichar_get_script (g_utf8_get_char (text)) == G_UNICODE_SCRIPT_ARABIC;
}

/*
 * No ligatures by choice, which searching in a picture would not find ("ffi"); those that a script requires stay. From
 * byte `detail` on stands the detail, where the task has one.
 */
static void
set_attributes (PangoLayout *layout, const MndLabelTask *task, const char *text, guint detail)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("liga=0, dlig=0"));
  add_language (attributes, task->language, 0, detail);
  if (is_loose (text))
    add_attribute (attributes, pango_attr_line_height_new_absolute ((int) (task->size * LOOSE_LINE * PANGO_SCALE)), 0,
                   detail);
  if (task->detail != NULL)
    {
      add_attribute (attributes, pango_attr_size_new_absolute ((int) (task->detail_size * PANGO_SCALE)), detail,
                     G_MAXUINT);
      add_language (attributes, task->detail_language, detail, G_MAXUINT);
    }
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

static PangoLayout *
make_layout (PangoContext *context, double size, gboolean bold)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_from_string (MND_STYLE_FONTS);

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return layout;
}

/* About how long the text would be on one line. A guess does: what is too narrow is widened, and shaping is dear. */
static double
guess_length (const char *text, const MndLabelTask *task)
{
  double length = 0;

  for (const char *p = text; *p != '\0' && *p != '\n'; p = g_utf8_next_char (p))
    length += g_unichar_iswide (g_utf8_get_char (p)) ? 1 : 0.56;
  return length * task->size;
}

/* Even lines want about a half or a third of the whole length; words make it a little more. */
static double
first_guess (const MndLabelTask *task, double natural)
{
  double two_line_limit = (task->min_width + task->max_width) / 2;
  double guess = natural <= task->min_width ? natural : natural / 2;

  if (guess > two_line_limit && task->max_lines > 2)
    guess = natural / 3;
  guess = ceil (MAX (guess, task->min_width) / WIDTH_STEP) * WIDTH_STEP;
  return MIN (guess, task->max_width);
}

/* How many lines the text takes, but for the detail's. */
static guint
wrap_at (PangoLayout *layout, const MndLabelTask *task, double width)
{
  pango_layout_set_width (layout, (int) ceil (width * PANGO_SCALE));
  return (guint) pango_layout_get_line_count (layout) - (task->detail != NULL ? 1 : 0);
}

/* `head` (bytes of the text, which is clean then; -1: all), with an ellipsis where it is cut, and the detail below it.
 */
static void
set_text (PangoLayout *layout, const MndLabelTask *task, const char *text, gssize head, gboolean cut)
{
  g_autofree char *clean = head < 0 ? mnd_label_dup_clean (text) : NULL;
  g_autofree char *detail = task->detail != NULL ? mnd_label_dup_clean (task->detail) : NULL;
  g_autoptr (GString) all = g_string_new_len (clean != NULL ? clean : text, clean != NULL ? -1 : head);
  gsize n_text;

  while (head >= 0 && all->len > 0 && g_ascii_isspace (all->str[all->len - 1]))
    g_string_truncate (all, all->len - 1);
  if (cut)
    g_string_append (all, "\342\200\246");
  n_text = all->len;
  if (detail != NULL)
    g_string_append_printf (all, "\n%s", detail);
  set_attributes (layout, task, all->str, (guint) n_text + 1);
  pango_layout_set_text (layout, all->str, (int) all->len);
}

/* The last place not after `offset` where one letter with all its marks ends, in characters. */
static glong
find_end_of_letter (PangoLayout *layout, const char *text, glong offset)
{
  const PangoLogAttr *places;
  int n_places;

  pango_layout_set_text (layout, text, -1);
  places = pango_layout_get_log_attrs_readonly (layout, &n_places);
  while (offset > 0 && (offset >= n_places || !places[offset].is_cursor_position))
    offset--;
  return offset;
}

/* The longest beginning of the text that fits, with an ellipsis; found by halving over the characters. */
static void
cut_off (PangoLayout *layout, const MndLabelTask *task)
{
  g_autofree char *all = mnd_label_dup_clean (task->text);
  glong fits = 0, too_long = g_utf8_strlen (all, -1);

  while (too_long - fits > 1)
    {
      glong middle = (fits + too_long) / 2;
      set_text (layout, task, all, g_utf8_offset_to_pointer (all, middle) - all, TRUE);
      if (wrap_at (layout, task, task->max_width) <= task->max_lines)
        fits = middle;
      else
        too_long = middle;
    }
  fits = find_end_of_letter (layout, all, fits);
  set_text (layout, task, all, g_utf8_offset_to_pointer (all, fits) - all, TRUE);
}

/* Breaks the lines; TRUE where the text had to be cut off. */
static gboolean
break_lines (PangoLayout *layout, const MndLabelTask *task)
{
  double width = first_guess (task, guess_length (pango_layout_get_text (layout), task));
  double two_line_limit = (task->min_width + task->max_width) / 2;
  guint n_lines = wrap_at (layout, task, width);

  while (width < task->max_width && (n_lines > task->max_lines || (n_lines > 2 && width < two_line_limit)))
    {
      width = MIN (width + WIDTH_STEP, task->max_width);
      n_lines = wrap_at (layout, task, width);
    }
  if (n_lines <= task->max_lines)
    return FALSE;
  cut_off (layout, task);
  return TRUE;
}

static void
read_line (MndLabel *label, PangoLayoutIter *iter, MndLabelLine *line, gboolean is_detail)
{
  const char *text = pango_layout_get_text (label->layout);
  PangoRectangle logical;

  pango_layout_iter_get_line_extents (iter, NULL, &logical);
  line->line = pango_layout_iter_get_line_readonly (iter);
  line->glyphs = mnd_glyphs_new (line->line);
  line->lock = g_object_get_data (G_OBJECT (pango_layout_get_context (label->layout)), LOCK_KEY);
  line->text = text + line->line->start_index;
  line->length = (guint) line->line->length;
  line->width = logical.width / (double) PANGO_SCALE;
  line->baseline = pango_layout_iter_get_baseline (iter) / (double) PANGO_SCALE;
  line->is_detail = is_detail;
  line->size = line->is_detail ? label->detail_size : label->size;
  line->bold = label->bold;
  line->rtl = pango_layout_line_get_resolved_direction (line->line) == PANGO_DIRECTION_RTL;
  while (line->length > 0 && g_ascii_isspace (line->text[line->length - 1]))
    line->length--;
}

static void
read_lines (MndLabel *label, gboolean has_detail)
{
  PangoLayoutIter *iter = pango_layout_get_iter (label->layout);
  guint n_lines = (guint) pango_layout_get_line_count (label->layout), n = 0;
  MndLabelLine *lines = g_new0 (MndLabelLine, n_lines);

  do
    read_line (label, iter, &lines[n++], has_detail && pango_layout_iter_at_last_line (iter));
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  if (label->n_lines != n_lines) /* what was measured stays: others may be reading it */
    label->n_lines = n_lines;
  g_atomic_pointer_set (&label->lines, lines);
}

static void
read_size (MndLabel *label)
{
  PangoRectangle logical;

  pango_layout_get_extents (label->layout, NULL, &logical);
  label->height = logical.height / (double) PANGO_SCALE;
  for (guint i = 0; i < label->n_lines; i++)
    label->width = MAX (label->width, label->lines[i].width);
}

static MndMeasure *
ensure_measure (PangoContext *context, double size, gboolean bold)
{
  MndMeasure *measure = mnd_measure_find (context, size, bold);
  g_autoptr (PangoLayout) layout = NULL;

  if (measure != NULL)
    return measure;
  layout = make_layout (context, size, bold);
  set_attributes (layout, &(MndLabelTask){ 0 }, "", 0);
  return mnd_measure_make (context, layout, size, bold);
}

/* As break_lines() does, by adding up. */
static char *
dup_broken (MndMeasure *measure, const MndLabelTask *task, const char *text, guint *n_lines, double *widest)
{
  double two_line_limit = (task->min_width + task->max_width) / 2;
  double width = first_guess (task, guess_length (text, task));

  if (task->max_width <= 0)
    return mnd_measure_dup_broken (measure, text, G_MAXINT, 1, n_lines, widest);
  for (; width <= task->max_width; width = MIN (width + WIDTH_STEP, task->max_width))
    {
      g_autofree char *broken = mnd_measure_dup_broken (measure, text, width, task->max_lines, n_lines, widest);
      if (broken != NULL && (*n_lines <= 2 || width >= two_line_limit))
        return g_steal_pointer (&broken);
      if (width >= task->max_width)
        break;
    }
  return NULL;
}

/* FALSE where it has to be laid out to know its size. */
static gboolean
measure (MndLabel *label, PangoContext *context, const MndLabelTask *task)
{
  MndMeasure *name = ensure_measure (context, task->size, task->bold);
  g_autofree char *clean = mnd_label_dup_clean (task->text), *detail = NULL, *broken = NULL;
  double detail_width = 0;

  broken = dup_broken (name, task, clean, &label->n_lines, &label->width);
  if (broken == NULL)
    return FALSE;
  label->height = label->n_lines * mnd_measure_get_height (name);
  if (task->detail != NULL)
    {
      MndMeasure *small = ensure_measure (context, task->detail_size, task->bold);
      g_autofree char *all = mnd_label_dup_clean (task->detail);
      double limit = task->max_width > 0 ? task->max_width : G_MAXINT;
      detail = mnd_measure_dup_broken (small, all, limit, 1, NULL, &detail_width);
      if (detail == NULL)
        return FALSE;
      label->n_lines++;
      label->height += mnd_measure_get_height (small);
    }
  label->width = MAX (label->width, detail_width);
  label->text = g_steal_pointer (&broken);
  label->detail = g_steal_pointer (&detail);
  label->context = g_object_ref (context);
  return TRUE;
}

static void
lay_out (MndLabel *label)
{
  const MndLabelTask task = { .detail = label->detail, .detail_size = label->detail_size };
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (g_object_get_data (G_OBJECT (label->context), LOCK_KEY));

  if (label->lines != NULL)
    return;
  label->layout = make_layout (label->context, label->size, label->bold);
  set_text (label->layout, &task, label->text, (gssize) strlen (label->text), FALSE);
  read_lines (label, label->detail != NULL);
}

MndLabel *
mnd_label_new (PangoContext *context, const MndLabelTask *task)
{
  MndLabel *label;

  g_return_val_if_fail (context != NULL && task != NULL && task->text != NULL, NULL);

  label = g_new0 (MndLabel, 1);
  label->size = task->size;
  label->detail_size = task->detail_size;
  label->bold = task->bold;
  if (measure (label, context, task))
    return label;
  label->width = 0;
  label->layout = make_layout (context, task->size, task->bold);
  set_text (label->layout, task, task->text, -1, FALSE);
  if (task->max_width > 0)
    label->is_cut_off = break_lines (label->layout, task);
  read_lines (label, task->detail != NULL);
  read_size (label);
  return label;
}

MndLabel *
mnd_label_new_line (PangoContext *context, const char *text, double size, gboolean bold)
{
  return mnd_label_new (context, &(MndLabelTask){ .text = text, .size = size, .bold = bold });
}

void
mnd_label_free (MndLabel *label)
{
  for (guint i = 0; label->lines != NULL && i < label->n_lines; i++)
    g_clear_pointer (&label->lines[i].glyphs, mnd_glyphs_free);
  g_free (label->lines);
  g_clear_object (&label->layout);
  g_clear_object (&label->context);
  g_free (label->text);
  g_free (label->detail);
  g_free (label);
}

double
mnd_label_get_width (const MndLabel *label)
{
  return label->width;
}

double
mnd_label_get_height (const MndLabel *label)
{
  return label->height;
}

gboolean
mnd_label_is_cut_off (const MndLabel *label)
{
  return label->is_cut_off;
}

gboolean
mnd_label_is_rtl (const MndLabel *label)
{
  /* What was measured is in Latin letters. */
  return label->text == NULL && pango_layout_line_get_resolved_direction (label->lines[0].line) == PANGO_DIRECTION_RTL;
}

guint
mnd_label_count_unknown (const MndLabel *label)
{
  /* What was measured has letters that the font is known to have. */
  return label->text == NULL ? (guint) pango_layout_get_unknown_glyphs_count (label->layout) : 0;
}

guint
mnd_label_get_n_lines (const MndLabel *label)
{
  return label->n_lines;
}

const MndLabelLine *
mnd_label_get_line (const MndLabel *label, guint i)
{
  g_return_val_if_fail (i < label->n_lines, NULL);

  if (g_atomic_pointer_get (&((MndLabel *) label)->lines) == NULL)
    lay_out ((MndLabel *) label);
  return &label->lines[i];
}

void
mnd_label_line_show (const MndLabelLine *line, cairo_t *cr, double x, double baseline)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail (line != NULL && cr != NULL);

  if (line->glyphs != NULL && cairo_surface_get_type (cairo_get_group_target (cr)) == CAIRO_SURFACE_TYPE_IMAGE)
    {
      mnd_glyphs_show (line->glyphs, cr, x, baseline);
      return;
    }
  locker = g_mutex_locker_new (line->lock);
  cairo_move_to (cr, x, baseline);
  pango_cairo_show_layout_line (cr, line->line);
}
