/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Composing a page around a scene; see the header. */
#include "scene/mnd-picture-private.h"

#include "model/mnd-date.h"
#include "model/mnd-format.h"
#include "model/mnd-locale.h"
#include "model/mnd-text.h"
#include "scene/mnd-legend.h"
#include "scene/mnd-mark.h"
#include "scene/mnd-painter-private.h"

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

/* Points from the top left of the page. */
struct _MndPicturePage
{
  MndScene *scene;
  const MndStyle *style;
  const char *title;     /* NULL: none; borrowed from the options or the map */
  const char *language;  /* the same */
  char **own_languages;  /* of the map */
  MndLabel *title_label; /* NULL: none; as the other three */
  MndLabel *second_title_label;
  MndLabel *subtitle_label;
  MndLabel *note_label;
  MndLegend *legend; /* NULL: none */
  double type_scale; /* of everything but the drawing: a large drawing is looked at from farther away */
  double margin;
  gboolean rtl; /* its language runs from right to left, and so does the page: its words begin at the right */
  double width;
  double height;
  double title_top;
  double second_title_top;
  double subtitle_top;
  double legend_top;
  double note_top;
  MndPoint drawing; /* what is added to map coordinates */
};

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
find_second_title (const MndPicturePage *page)
{
  return mnd_map_find_second_title (mnd_scene_get_map (page->scene), page->title,
                                    mnd_scene_get_second_language (page->scene));
}

static void
make_labels (MndPicturePage *page, const MndPictureOptions *options, double width)
{
  PangoContext *context = mnd_label_create_context ();
  g_autofree char *date_line = options->subtitle == NULL ? dup_date_line (page->scene) : NULL;
  const char *subtitle = options->subtitle != NULL ? options->subtitle : date_line;

  page->title_label =
      make_label (context, page->title, MND_STYLE_TITLE_SIZE * page->type_scale, TRUE, width, page->language);
  page->second_title_label =
      make_label (context, find_second_title (page), MND_STYLE_SECOND_TITLE_SIZE * page->type_scale, FALSE, width,
                  mnd_scene_get_second_language (page->scene));
  page->subtitle_label = make_label (context, subtitle, MND_STYLE_SUBTITLE_SIZE * page->type_scale, FALSE, width, NULL);
  page->note_label =
      make_label (context, options->note, (MND_STYLE_LEGEND_SIZE - 1) * page->type_scale, FALSE, width, NULL);
  g_object_unref (context);
  page->legend = mnd_legend_new (page->scene);
  if (page->rtl)
    mnd_legend_mirror (page->legend);
}

static double
height_of (const MndLabel *label)
{
  return label != NULL ? mnd_label_get_height (label) : 0;
}

/* Title, drawing, legend and small print, one below the other. */
static void
stack (MndPicturePage *page, const MndRect *extents, double width)
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

void
mnd_picture_page_free (MndPicturePage *page)
{
  g_clear_pointer (&page->title_label, mnd_label_free);
  g_clear_pointer (&page->second_title_label, mnd_label_free);
  g_clear_pointer (&page->subtitle_label, mnd_label_free);
  g_clear_pointer (&page->note_label, mnd_label_free);
  g_clear_object (&page->legend);
  g_strfreev (page->own_languages);
  g_free (page);
}

/* From where reading begins. */
static void
paint_words (const MndPicturePage *page, cairo_t *cr, const MndLabel *label, double top, const MndColor *color,
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
paint_drawing (const MndPicturePage *page, cairo_t *cr, const MndTextSink *sink)
{
  MndPaintState state = { .style = page->style };

  mnd_painter_paint_with_text (page->scene, cr, NULL, 0, &state, sink);
}

void
mnd_picture_page_paint (const MndPicturePage *page, cairo_t *cr, const MndTextSink *sink)
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

MndPicturePage *
mnd_picture_page_new (MndScene *scene, const MndPictureOptions *options, const MndPictureFit *fit)
{
  MndPicturePage *page = g_new0 (MndPicturePage, 1);
  MndMap *map = mnd_scene_get_map (scene);
  MndRect extents = mnd_scene_get_extents (scene);
  double width = extents.width;

  page->scene = scene;
  page->own_languages = mnd_map_dup_languages (map);
  page->title = options->title != NULL ? options->title : mnd_map_get_title (map, mnd_scene_get_languages (scene));
  page->language = options->language != NULL ? options->language : first_language (scene, page->own_languages);
  page->style = mnd_style_get (options->appearance);
  page->rtl = mnd_locale_is_tag_rtl (page->language);
  page->type_scale = 1;
  page->margin = MARGIN;
  if (options->legend)
    {
      page->type_scale =
          fit != NULL ? fit->type_scale : CLAMP (sqrt (extents.width / NORMAL_WIDTH), 1.0, MAX_TYPE_SCALE);
      width = MAX (extents.width, fit != NULL ? fit->width : MIN_WIDTH);
      page->margin = fit != NULL ? 0 : MARGIN * page->type_scale;
      make_labels (page, options, width);
    }
  stack (page, &extents, width);
  return page;
}

const char *
mnd_picture_page_get_title (const MndPicturePage *page)
{
  return page->title;
}

const char *
mnd_picture_page_get_language (const MndPicturePage *page)
{
  return page->language;
}

double
mnd_picture_page_get_width (const MndPicturePage *page)
{
  return page->width;
}

double
mnd_picture_page_get_height (const MndPicturePage *page)
{
  return page->height;
}

static void
paint_cb (gconstpointer data, guint n, cairo_t *cr, const MndTextSink *sink)
{
  mnd_picture_page_paint (data, cr, sink);
}

gboolean
mnd_picture_write (MndScene *scene, MndPictureFormat format, GOutputStream *stream, const MndPictureOptions *options,
                   GError **error)
{
  const MndPictureOptions usual = MND_PICTURE_OPTIONS_INIT;
  g_autoptr (MndPicturePage) page = NULL;
  MndPictureFile file = { .n_pages = 1, .paint = paint_cb };

  g_return_val_if_fail (MND_IS_SCENE (scene) && G_IS_OUTPUT_STREAM (stream), FALSE);

  options = options != NULL ? options : &usual;
  page = mnd_picture_page_new (scene, options, NULL);
  file.title = mnd_picture_page_get_title (page);
  file.language = mnd_picture_page_get_language (page);
  file.created = options->created;
  file.width = page->width;
  file.height = page->height;
  file.data = page;
  return mnd_picture_file_write (&file, format, options->scale, stream, error);
}
