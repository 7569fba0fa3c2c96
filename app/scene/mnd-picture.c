/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Composing a page around a scene, and the way to a stream; see the header. */
#include "scene/mnd-picture-private.h"

#include "model/mnd-date.h"
#include "model/mnd-format.h"
#include "model/mnd-locale.h"
#include "model/mnd-text.h"
#include "scene/mnd-mark.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MARGIN 36.0
#define HEADER_GAP 22.0
#define TITLE_GAP 4.0
#define LEGEND_GAP 22.0
#define RULE_GAP 12.0
#define MIN_WIDTH 420.0
/* A drawing so wide has type of the normal size in its title and legend; wider ones larger type, within reason. */
#define NORMAL_WIDTH 900.0
#define MAX_TYPE_SCALE 2.6
#define MAX_SIDE 32000.0 /* pixels; cairo's images end at 32767 */

static const struct
{
  const char *ending;
  const char *mime_type;
} formats[] = {
  [MND_PICTURE_SVG] = { ".svg", "image/svg+xml" },
  [MND_PICTURE_PDF] = { ".pdf", "application/pdf" },
  [MND_PICTURE_PNG] = { ".png", "image/png" },
};

gboolean
mnd_picture_format_from_name (const char *name, MndPictureFormat *format)
{
  g_autofree char *lower = NULL;

  g_return_val_if_fail (name != NULL && format != NULL, FALSE);

  lower = g_ascii_strdown (name, -1);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (lower, formats[i].ending))
      {
        *format = (MndPictureFormat) i;
        return TRUE;
      }
  return FALSE;
}

const char *
mnd_picture_format_get_mime_type (MndPictureFormat format)
{
  g_return_val_if_fail (format < G_N_ELEMENTS (formats), NULL);

  return formats[format].mime_type;
}

/* "As of 31 December 2005"; NULL where the scene shows all times. */
static char *
dup_date_line (MndScene *scene)
{
  g_autofree char *date = NULL;
  MndDate day;
  int julian;

  if (!mnd_scene_get_date (scene, &julian) || !g_date_valid_julian ((guint32) MAX (julian, 0)))
    return NULL;
  day = mnd_date_from_day (julian);
  date = mnd_format_dup_date (&day);
  /* Translators: %s is a date, such as 31 December 2005: the day for which the map is shown. */
  return g_strdup_printf (_ ("As of %s"), date);
}

static MndLabel *
make_label (PangoContext *context, const char *text, double size, gboolean bold, double width, const char *language)
{
  if (text == NULL || *text == '\0')
    return NULL;
  return mnd_label_new (context, &(MndLabelTask){ .text = text,
                                                  .size = size,
                                                  .min_width = width,
                                                  .max_width = width,
                                                  .max_lines = 4,
                                                  .bold = bold,
                                                  .language = language });
}

/* Beneath the title, as names stand beneath names. */
static const char *
find_second_title (const MndPage *page)
{
  return mnd_map_find_second_title (mnd_scene_get_map (page->scene), page->title,
                                    mnd_scene_get_second_language (page->scene));
}

static void
make_labels (MndPage *page, const MndPictureOptions *options, double width)
{
  PangoContext *context = mnd_label_create_context ();
  g_autofree char *date_line = options->subtitle == NULL && page->scene != NULL ? dup_date_line (page->scene) : NULL;
  const char *subtitle = options->subtitle != NULL ? options->subtitle : date_line;

  page->title_label =
      make_label (context, page->title, MND_STYLE_TITLE_SIZE * page->type_scale, TRUE, width, page->language);
  if (page->scene != NULL)
    page->second_title_label =
        make_label (context, find_second_title (page), MND_STYLE_SECOND_TITLE_SIZE * page->type_scale, FALSE, width,
                    mnd_scene_get_second_language (page->scene));
  page->subtitle_label = make_label (context, subtitle, MND_STYLE_SUBTITLE_SIZE * page->type_scale, FALSE, width, NULL);
  page->note_label =
      make_label (context, options->note, (MND_STYLE_LEGEND_SIZE - 1) * page->type_scale, FALSE, width, NULL);
  g_object_unref (context);
  if (page->scene != NULL)
    page->legend = mnd_legend_new (page->scene);
  if (page->rtl && page->legend != NULL)
    mnd_legend_mirror (page->legend);
}

static double
height_of (const MndLabel *label)
{
  return label != NULL ? mnd_label_get_height (label) : 0;
}

/* Title, drawing, legend and small print, one below the other. */
static void
stack (MndPage *page, const MndRect *extents, double width)
{
  double y = page->margin;

  page->title_top = y;
  y += height_of (page->title_label);
  page->second_title_top = y + TITLE_GAP * page->type_scale;
  if (page->second_title_label != NULL)
    y = page->second_title_top + height_of (page->second_title_label);
  page->subtitle_top = y + TITLE_GAP * page->type_scale;
  if (page->subtitle_label != NULL)
    y = page->subtitle_top + height_of (page->subtitle_label);
  if (y > page->margin)
    y += HEADER_GAP * page->type_scale;
  page->drawing = (MndPoint){ page->margin + (width - extents->width) / 2 - extents->x, y - extents->y };
  y += extents->height;
  if (page->legend != NULL && mnd_legend_get_n_rows (page->legend) > 0)
    {
      page->legend_top = y + (LEGEND_GAP + RULE_GAP) * page->type_scale;
      y = page->legend_top + mnd_legend_get_height (page->legend, width / page->type_scale) * page->type_scale;
    }
  page->note_top = y + RULE_GAP * page->type_scale;
  if (page->note_label != NULL)
    y = page->note_top + height_of (page->note_label);
  page->width = ceil (width + 2 * page->margin);
  page->height = ceil (y + page->margin);
}

static const char *
first_language (MndScene *scene, char **own)
{
  const char *const *languages = mnd_scene_get_languages (scene);

  return languages != NULL && languages[0] != NULL ? languages[0] : own[0];
}

static void
clear_page (MndPage *page)
{
  g_clear_pointer (&page->title_label, mnd_label_free);
  g_clear_pointer (&page->second_title_label, mnd_label_free);
  g_clear_pointer (&page->subtitle_label, mnd_label_free);
  g_clear_pointer (&page->note_label, mnd_label_free);
  g_clear_object (&page->legend);
}

/* From where reading begins. */
static void
paint_words (const MndPage *page, cairo_t *cr, const MndLabel *label, double top, const MndColor *color,
             const MndTextSink *sink)
{
  double x = page->margin;

  if (label == NULL)
    return;
  if (page->rtl)
    x = page->width - page->margin - mnd_label_get_width (label);
  mnd_text_sink_show_label (sink, cr, label, x, top, FALSE, color, color);
}

static void
paint_drawing (const MndPage *page, cairo_t *cr, const MndTextSink *sink)
{
  MndPaintState state = { .style = page->style };
  MndTimeLook look = MND_TIME_LOOK_INIT;

  look.style = page->style;
  look.day = page->day;
  if (page->scene != NULL)
    mnd_painter_paint_with_text (page->scene, cr, NULL, 0, &state, sink);
  else
    mnd_time_painter_paint_with_text (page->chart, cr, page->frame, &look, sink);
}

void
mnd_page_paint (const MndPage *page, cairo_t *cr, const MndTextSink *sink)
{
  const MndStyle *style = page->style;

  mnd_mark_set_color (cr, &style->canvas);
  cairo_rectangle (cr, 0, 0, page->width, page->height);
  cairo_fill (cr);
  cairo_save (cr);
  cairo_translate (cr, page->drawing.x, page->drawing.y);
  paint_drawing (page, cr, sink);
  cairo_restore (cr);
  paint_words (page, cr, page->title_label, page->title_top, &style->text, sink);
  paint_words (page, cr, page->second_title_label, page->second_title_top, &style->text_light, sink);
  paint_words (page, cr, page->subtitle_label, page->subtitle_top, &style->text_light, sink);
  if (page->legend_top > 0)
    {
      cairo_save (cr);
      mnd_mark_set_color (cr, &style->rule);
      cairo_rectangle (cr, page->margin, page->legend_top - RULE_GAP * page->type_scale, page->width - 2 * page->margin,
                       0.75 * page->type_scale);
      cairo_fill (cr);
      cairo_translate (cr, page->margin, page->legend_top);
      cairo_scale (cr, page->type_scale, page->type_scale);
      mnd_legend_paint_with_text (page->legend, cr, (page->width - 2 * page->margin) / page->type_scale, style, sink);
      cairo_restore (cr);
    }
  paint_words (page, cr, page->note_label, page->note_top, &style->text_light, sink);
}

cairo_status_t
mnd_page_write_cb (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

gboolean
mnd_page_check (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, MND_SCENE_ERROR, MND_SCENE_ERROR_WRITE, "The picture cannot be drawn: %s",
               cairo_status_to_string (status));
  return FALSE;
}

GBytes *
mnd_page_dup_png (const MndPage *page, double scale, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  double wanted = scale > 0 ? scale : 2;
  double most =
      MIN (sqrt (MND_PICTURE_MAX_PIXELS / (page->width * page->height)), MAX_SIDE / MAX (page->width, page->height));
  double used = MIN (wanted, most);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) MAX (page->width * used, 1.0),
                                                         (int) MAX (page->height * used, 1.0));
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_scale (cr, used, used);
  mnd_page_paint (page, cr, NULL);
  status = cairo_status (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, mnd_page_write_cb, bytes);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  if (!mnd_page_check (status, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static GBytes *
dup_file (const MndPage *page, MndPictureFormat format, double scale, GError **error)
{
  switch (format)
    {
    case MND_PICTURE_SVG:
      return mnd_page_dup_svg (page, error);
    case MND_PICTURE_PDF:
      return mnd_page_dup_pdf (page, error);
    case MND_PICTURE_PNG:
    default:
      return mnd_page_dup_png (page, scale, error);
    }
}

static gboolean
write_bytes (GOutputStream *stream, GBytes *bytes, GError **error)
{
  g_autoptr (GError) cause = NULL;
  gsize length;
  gconstpointer data = g_bytes_get_data (bytes, &length);

  if (g_output_stream_write_all (stream, data, length, NULL, NULL, &cause))
    return TRUE;
  g_set_error (error, MND_SCENE_ERROR, MND_SCENE_ERROR_WRITE, "The picture cannot be written: %s", cause->message);
  return FALSE;
}

/* Words around the drawing, and all of it as a file. */
static gboolean
write_page (MndPage *page, const MndRect *extents, MndPictureFormat format, GOutputStream *stream,
            const MndPictureOptions *options, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  double width = extents->width;

  page->style = mnd_style_get (options->appearance);
  page->created = options->created;
  page->rtl = mnd_locale_is_tag_rtl (page->language);
  page->type_scale = 1;
  page->margin = MARGIN;
  if (options->legend)
    {
      page->type_scale = CLAMP (sqrt (extents->width / NORMAL_WIDTH), 1.0, MAX_TYPE_SCALE);
      width = MAX (extents->width, MIN_WIDTH);
      page->margin = MARGIN * page->type_scale;
      make_labels (page, options, width);
    }
  stack (page, extents, width);
  bytes = dup_file (page, format, options->scale, error);
  clear_page (page);
  return bytes != NULL && write_bytes (stream, bytes, error);
}

gboolean
mnd_picture_write (MndScene *scene, MndPictureFormat format, GOutputStream *stream, const MndPictureOptions *options,
                   GError **error)
{
  const MndPictureOptions usual = MND_PICTURE_OPTIONS_INIT;
  g_auto (GStrv) languages = NULL;
  MndPage page = { .scene = scene };
  MndRect extents;

  g_return_val_if_fail (MND_IS_SCENE (scene), FALSE);
  g_return_val_if_fail (format < G_N_ELEMENTS (formats), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  options = options != NULL ? options : &usual;
  languages = mnd_map_dup_languages (mnd_scene_get_map (scene));
  extents = mnd_scene_get_extents (scene);
  page.title = options->title != NULL ? options->title
                                      : mnd_map_get_title (mnd_scene_get_map (scene), mnd_scene_get_languages (scene));
  page.language = options->language != NULL ? options->language : first_language (scene, languages);
  return write_page (&page, &extents, format, stream, options, error);
}

gboolean
mnd_time_painter_write (MndTimeChart *chart, const MndTimeFrame *frame, int day, MndPictureFormat format,
                        GOutputStream *stream, const MndPictureOptions *options, GError **error)
{
  MndTimeFrame whole;
  MndPage page = { .chart = chart, .frame = &whole, .day = day };
  MndRect extents;

  g_return_val_if_fail (chart != NULL && frame != NULL && options != NULL, FALSE);
  g_return_val_if_fail (format < G_N_ELEMENTS (formats) && G_IS_OUTPUT_STREAM (stream), FALSE);

  whole = *frame;
  whole.x = whole.y = 0;
  whole.width = frame->head_width + mnd_time_axis_get_width (&frame->axis);
  whole.height = mnd_time_chart_get_head_height (chart) + mnd_time_chart_get_height (chart);
  extents = (MndRect){ 0, 0, whole.width, whole.height };
  page.title = options->title;
  page.language = options->language;
  return write_page (&page, &extents, format, stream, options, error);
}
