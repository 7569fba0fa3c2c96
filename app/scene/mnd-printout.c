/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages and pictures around what a subclass paints; see the header. */
#include "scene/mnd-printout.h"

#include "model/mnd-locale.h"
#include "scene/mnd-mark.h"
#include "scene/mnd-text-sink.h"
#include "scene/mnd-picture-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define TITLE_SIZE 17.0
#define SUBTITLE_SIZE 10.0
#define SMALL_SIZE 8.0
#define GAP 4.0
#define BODY_GAP 14.0
#define FOOT_GAP 10.0
#define RULE 0.6
#define PICTURE_MARGIN 36.0
#define PICTURE_MIN_WIDTH 420.0
#define PAGE_WORDS_WIDTH 120.0
#define LEAST_BODY 40.0 /* whatever the paper and the words are */

typedef struct
{
  char *title, *subtitle, *legend, *note, *created, *language;
  PangoContext *context; /* NULL until it is needed */
  MndPaper sheet;        /* of the last pagination */
  guint n_pages;
} MndPrintoutPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MndPrintout, mnd_printout, G_TYPE_OBJECT)

#define PRIVATE(self) ((MndPrintoutPrivate *) mnd_printout_get_instance_private (self))

static const MndStyle *
get_style (void)
{
  return mnd_style_get (MND_APPEARANCE_PRINT);
}

/* --- words above and below */

static MndLabel *
make_label (MndPrintout *self, const char *text, double size, gboolean is_bold, double width, guint max_lines)
{
  MndPrintoutPrivate *own = PRIVATE (self);

  if (own->context == NULL)
    own->context = mnd_label_create_context ();
  return mnd_label_new (own->context, &(MndLabelTask){ .text = text,
                                                       .size = size,
                                                       .min_width = width,
                                                       .max_width = width,
                                                       .max_lines = max_lines,
                                                       .bold = is_bold,
                                                       .language = mnd_printout_get_language (self) });
}

/* Where words go and how; without `cr` they are only measured. */
typedef struct
{
  cairo_t *cr;
  const MndTextSink *sink;
  double x, y, width;
} Place;

/* Returns its height, 0 for no text. `to_end`: at the far side. */
static double
place_words (MndPrintout *self, const Place *place, const char *text, double size, gboolean is_bold, guint max_lines,
             gboolean to_end)
{
  const MndStyle *style = get_style ();
  g_autoptr (MndLabel) label = NULL;
  MndRect box = { place->x, place->y, place->width, 0 };

  if (text == NULL || *text == '\0')
    return 0;
  label = make_label (self, text, size, is_bold, place->width, max_lines);
  box.height = mnd_label_get_height (label);
  if (place->cr != NULL)
    mnd_text_sink_show_lines (place->sink, place->cr, label, 0, mnd_label_get_n_lines (label), &box,
                              box.height / mnd_label_get_n_lines (label),
                              mnd_printout_is_rtl (self) != to_end ? MND_TEXT_RIGHT : MND_TEXT_LEFT,
                              is_bold ? &style->text : &style->text_light);
  return box.height;
}

/* Returns the height with what is left free beneath. */
static double
place_head (MndPrintout *self, const Place *start)
{
  MndPrintoutPrivate *own = PRIVATE (self);
  Place place = *start;
  double height;

  place.y += place_words (self, &place, own->title, TITLE_SIZE, TRUE, 4, FALSE) + GAP;
  height = place_words (self, &place, own->subtitle, SUBTITLE_SIZE, FALSE, 6, FALSE);
  place.y += height > 0 ? height + GAP : 0;
  height = place_words (self, &place, own->legend, SMALL_SIZE, FALSE, 12, FALSE);
  place.y += height > 0 ? height + GAP : 0;
  return place.y > start->y + GAP ? place.y - start->y + BODY_GAP : 0;
}

/* On the pages after the first one the title in small letters. */
static double
place_running_head (MndPrintout *self, const Place *place)
{
  double height = place_words (self, place, PRIVATE (self)->title, SMALL_SIZE, FALSE, 1, FALSE);

  return height > 0 ? height + BODY_GAP : 0;
}

static void
draw_rule (const Place *place)
{
  if (place->cr == NULL)
    return;
  mnd_mark_set_color (place->cr, &get_style ()->rule);
  cairo_rectangle (place->cr, place->x, place->y, place->width, RULE);
  cairo_fill (place->cr);
}

/* The small print; on pages their number too. Returns its height. */
static double
place_foot (MndPrintout *self, const Place *start, guint page)
{
  MndPrintoutPrivate *own = PRIVATE (self);
  gboolean is_page = page != MND_PRINTOUT_WHOLE;
  g_autofree char *number = NULL;
  Place place = *start, words;
  double height;

  if (!is_page && own->note == NULL)
    return 0;
  draw_rule (&place);
  place.y += RULE + GAP;
  if (is_page)
    /* Translators: at the foot of a printed page: which it is, and how many there are. */
    number = g_strdup_printf (_ ("Page %1$u of %2$u"), page + 1, own->n_pages);
  words = place;
  words.width -= is_page ? PAGE_WORDS_WIDTH : 0;
  if (is_page && mnd_printout_is_rtl (self))
    words.x += PAGE_WORDS_WIDTH;
  height = place_words (self, &words, own->note, SMALL_SIZE, FALSE, 2, FALSE);
  words.width = PAGE_WORDS_WIDTH;
  words.x = mnd_printout_is_rtl (self) ? place.x : place.x + place.width - PAGE_WORDS_WIDTH;
  return RULE + GAP + MAX (height, place_words (self, &words, number, SMALL_SIZE, FALSE, 1, TRUE));
}

/* --- pages */

typedef struct
{
  double x, y, width, height;
} Body;

/* What head and foot leave of a page. */
static Body
get_body (MndPrintout *self, gboolean is_first)
{
  const MndPaper *sheet = &PRIVATE (self)->sheet;
  const Place place = { .width = sheet->width - 2 * sheet->margin };
  Body body = { sheet->margin, sheet->margin, place.width, sheet->height - 2 * sheet->margin };
  double head;

  if (MND_PRINTOUT_GET_CLASS (self)->is_bare)
    return body;
  head = is_first ? place_head (self, &place) : place_running_head (self, &place);
  body.y += head;
  body.height = MAX (body.height - head - place_foot (self, &place, 0) - FOOT_GAP, LEAST_BODY);
  return body;
}

/* One picture in the middle of a page's width, smaller where it has to be. */
static void
paint_fitted (MndPrintout *self, const Body *body, cairo_t *cr, const MndTextSink *sink)
{
  double width, height, scale;

  MND_PRINTOUT_GET_CLASS (self)->measure (self, &width, &height);
  scale = MIN (1, MIN (body->width / MAX (width, 1), body->height / MAX (height, 1)));
  cairo_translate (cr, (body->width - width * scale) / 2, 0);
  cairo_scale (cr, scale, scale);
  MND_PRINTOUT_GET_CLASS (self)->paint (self, MND_PRINTOUT_WHOLE, cr, sink);
}

static void
paint_page (MndPrintout *self, guint page, cairo_t *cr)
{
  MndPrintoutClass *klass = MND_PRINTOUT_GET_CLASS (self);
  const MndPaper *sheet = &PRIVATE (self)->sheet;
  Body body = get_body (self, page == 0);
  Place place = { .cr = cr, .x = sheet->margin, .y = sheet->margin, .width = sheet->width - 2 * sheet->margin };

  cairo_save (cr);
  cairo_translate (cr, body.x, body.y);
  if (klass->paginate != NULL)
    klass->paint (self, page, cr, NULL);
  else
    paint_fitted (self, &body, cr, NULL);
  cairo_restore (cr);
  if (klass->is_bare)
    return;
  if (page == 0)
    place_head (self, &place);
  else
    place_running_head (self, &place);
  place.y = sheet->height - sheet->margin - place_foot (self, &(Place){ .width = place.width }, page);
  place_foot (self, &place, page);
}

static void
paint_page_cb (gconstpointer data, guint page, cairo_t *cr, const MndTextSink *sink)
{
  paint_page ((MndPrintout *) data, page, cr);
}

/* --- one picture */

typedef struct
{
  MndPrintout *printout;
  Body body;
  double width, height;
} Picture;

static void
lay_out_picture (Picture *picture)
{
  MndPrintout *self = picture->printout;
  gboolean is_bare = MND_PRINTOUT_GET_CLASS (self)->is_bare;
  double margin = is_bare ? 0 : PICTURE_MARGIN, foot;
  Place place;

  MND_PRINTOUT_GET_CLASS (self)->measure (self, &picture->body.width, &picture->body.height);
  place = (Place){ .width = is_bare ? picture->body.width : MAX (picture->body.width, PICTURE_MIN_WIDTH) };
  foot = is_bare ? 0 : place_foot (self, &place, MND_PRINTOUT_WHOLE);
  picture->body.x = margin;
  if (mnd_printout_is_rtl (self))
    picture->body.x += place.width - picture->body.width;
  picture->body.y = margin + (is_bare ? 0 : place_head (self, &place));
  picture->width = ceil (place.width + 2 * margin);
  picture->height = ceil (picture->body.y + picture->body.height + (foot > 0 ? FOOT_GAP + foot : 0) + margin);
}

static void
paint_picture_cb (gconstpointer data, guint page, cairo_t *cr, const MndTextSink *sink)
{
  const Picture *picture = data;
  MndPrintout *self = picture->printout;
  Place place = { cr, sink, PICTURE_MARGIN, PICTURE_MARGIN, picture->width - 2 * PICTURE_MARGIN };

  mnd_mark_set_color (cr, &get_style ()->canvas);
  cairo_rectangle (cr, 0, 0, picture->width, picture->height);
  cairo_fill (cr);
  cairo_save (cr);
  cairo_translate (cr, picture->body.x, picture->body.y);
  MND_PRINTOUT_GET_CLASS (self)->paint (self, MND_PRINTOUT_WHOLE, cr, sink);
  cairo_restore (cr);
  if (MND_PRINTOUT_GET_CLASS (self)->is_bare)
    return;
  place_head (self, &place);
  place.y = picture->body.y + picture->body.height + FOOT_GAP;
  place_foot (self, &place, MND_PRINTOUT_WHOLE);
}

/* --- object */

static void
clear_words (MndPrintoutPrivate *own)
{
  g_clear_pointer (&own->title, g_free);
  g_clear_pointer (&own->subtitle, g_free);
  g_clear_pointer (&own->legend, g_free);
  g_clear_pointer (&own->note, g_free);
  g_clear_pointer (&own->created, g_free);
  g_clear_pointer (&own->language, g_free);
}

static void
mnd_printout_finalize (GObject *object)
{
  MndPrintoutPrivate *own = PRIVATE (MND_PRINTOUT (object));

  clear_words (own);
  g_clear_object (&own->context);
  G_OBJECT_CLASS (mnd_printout_parent_class)->finalize (object);
}

static void
mnd_printout_class_init (MndPrintoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_printout_finalize;
}

static void
mnd_printout_init (MndPrintout *self)
{
}

/* --- public */

void
mnd_printout_set_words (MndPrintout *self, const MndPrintoutWords *words)
{
  MndPrintoutPrivate *own;

  g_return_if_fail (MND_IS_PRINTOUT (self) && words != NULL);

  own = PRIVATE (self);
  clear_words (own);
  own->title = g_strdup (words->title);
  own->subtitle = g_strdup (words->subtitle);
  own->legend = g_strdup (words->legend);
  own->note = g_strdup (words->note);
  own->created = g_strdup (words->created);
  own->language = g_strdup (words->language);
}

const char *
mnd_printout_get_title (MndPrintout *self)
{
  g_return_val_if_fail (MND_IS_PRINTOUT (self), NULL);

  return PRIVATE (self)->title;
}

const char *
mnd_printout_get_language (MndPrintout *self)
{
  g_return_val_if_fail (MND_IS_PRINTOUT (self), NULL);

  return PRIVATE (self)->language != NULL ? PRIVATE (self)->language : mnd_locale_get_language ();
}

gboolean
mnd_printout_is_rtl (MndPrintout *self)
{
  return mnd_locale_is_tag_rtl (mnd_printout_get_language (self));
}

gboolean
mnd_printout_is_wide (MndPrintout *self, const MndPaper *paper)
{
  double width, height, room;

  g_return_val_if_fail (MND_IS_PRINTOUT (self) && paper != NULL, FALSE);

  MND_PRINTOUT_GET_CLASS (self)->measure (self, &width, &height);
  room = paper->width - 2 * paper->margin;
  /* What is divided over pages may be as long as it likes. */
  if (MND_PRINTOUT_GET_CLASS (self)->paginate != NULL && !MND_PRINTOUT_GET_CLASS (self)->is_bare)
    return width > room;
  return width > room && width > height;
}

guint
mnd_printout_paginate (MndPrintout *self, const MndPaper *sheet)
{
  MndPrintoutClass *klass;
  MndPrintoutPrivate *own;
  Body first, other;

  g_return_val_if_fail (MND_IS_PRINTOUT (self) && sheet != NULL, 1);

  klass = MND_PRINTOUT_GET_CLASS (self);
  own = PRIVATE (self);
  own->sheet = *sheet;
  own->n_pages = 1;
  first = get_body (self, TRUE);
  other = get_body (self, FALSE);
  if (klass->paginate != NULL)
    own->n_pages = MAX (klass->paginate (self, first.width, first.height, other.height), 1);
  return own->n_pages;
}

void
mnd_printout_paint_page (MndPrintout *self, guint page, cairo_t *cr)
{
  g_return_if_fail (MND_IS_PRINTOUT (self) && cr != NULL && page < PRIVATE (self)->n_pages);

  paint_page (self, page, cr);
}

gboolean
mnd_printout_write (MndPrintout *self, MndPictureFormat format, GOutputStream *stream, const MndPaper *paper,
                    GError **error)
{
  const MndPaper usual = MND_PAPER_A4;
  MndPictureFile file = { .n_pages = 1, .paint = paint_picture_cb };
  Picture picture = { .printout = self };
  MndPaper sheet;

  g_return_val_if_fail (MND_IS_PRINTOUT (self) && G_IS_OUTPUT_STREAM (stream), FALSE);

  file.title = mnd_printout_get_title (self);
  file.language = mnd_printout_get_language (self);
  file.created = PRIVATE (self)->created;
  file.data = &picture;
  if (format == MND_PICTURE_PDF)
    {
      sheet = paper != NULL ? *paper : usual;
      if (mnd_printout_is_wide (self, &sheet))
        sheet = (MndPaper){ sheet.height, sheet.width, sheet.margin };
      file.n_pages = mnd_printout_paginate (self, &sheet);
      file.paint = paint_page_cb;
      file.data = self;
      file.width = sheet.width;
      file.height = sheet.height;
    }
  else
    {
      lay_out_picture (&picture);
      file.width = picture.width;
      file.height = picture.height;
    }
  return mnd_picture_file_write (&file, format, 0, stream, error);
}
