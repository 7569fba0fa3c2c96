/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scene with its words as a printout; see the header. */
#include "scene/mnd-map-printout.h"

#include "scene/mnd-picture-private.h"

#define ROUNDS 3
#define TYPE_ON_PAPER 0.74
#define LEAST_DRAWING 0.3 /* of the page, however long the legend is */

struct _MndMapPrintout
{
  MndPrintout parent_instance;
  MndScene *scene;
  MndPictureOptions options; /* its texts are its own */
  MndPicturePage *page;      /* as a picture */
  MndPicturePage *sheet;     /* as it is on paper; NULL until it was measured */
  double scale;              /* of the sheet */
  double left;               /* free beside it, in points */
};

G_DEFINE_FINAL_TYPE (MndMapPrintout, mnd_map_printout, MND_TYPE_PRINTOUT)

static void
mnd_map_printout_measure (MndPrintout *printout, double *width, double *height)
{
  MndMapPrintout *self = MND_MAP_PRINTOUT (printout);

  *width = mnd_picture_page_get_width (self->page);
  *height = mnd_picture_page_get_height (self->page);
}

static double
get_fit (const MndPicturePage *page, double width, double height)
{
  return MIN (1, MIN (width / mnd_picture_page_get_width (page), height / mnd_picture_page_get_height (page)));
}

/* However small the drawing becomes, title and legend stay as large as on any other page. They are laid out over all of
 * its width, and the drawing has what they leave of its height. */
static guint
mnd_map_printout_paginate (MndPrintout *printout, double width, double first_height, double height)
{
  MndMapPrintout *self = MND_MAP_PRINTOUT (printout);
  MndRect extents = mnd_scene_get_extents (self->scene);
  double scale = MIN (1, width / MAX (extents.width, 1));

  for (guint i = 0; i < ROUNDS; i++)
    {
      const MndPictureFit fit = { TYPE_ON_PAPER / scale, width / scale };
      double words;

      g_clear_pointer (&self->sheet, mnd_picture_page_free);
      self->sheet = mnd_picture_page_new (self->scene, &self->options, &fit);
      words = (mnd_picture_page_get_height (self->sheet) - extents.height) * scale;
      scale = MAX (first_height - words, first_height * LEAST_DRAWING) / MAX (extents.height, 1);
      scale = MIN (scale, MIN (1, width / MAX (extents.width, 1)));
    }
  self->scale = get_fit (self->sheet, width, first_height);
  self->left = (width - mnd_picture_page_get_width (self->sheet) * self->scale) / 2;
  return 1;
}

static void
mnd_map_printout_paint (MndPrintout *printout, guint page, cairo_t *cr, const MndTextSink *sink)
{
  MndMapPrintout *self = MND_MAP_PRINTOUT (printout);

  if (page == MND_PRINTOUT_WHOLE)
    {
      mnd_picture_page_paint (self->page, cr, sink);
      return;
    }
  cairo_translate (cr, self->left, 0);
  cairo_scale (cr, self->scale, self->scale);
  mnd_picture_page_paint (self->sheet, cr, sink);
}

static void
mnd_map_printout_finalize (GObject *object)
{
  MndMapPrintout *self = MND_MAP_PRINTOUT (object);

  g_clear_pointer (&self->page, mnd_picture_page_free);
  g_clear_pointer (&self->sheet, mnd_picture_page_free);
  g_free ((char *) self->options.title);
  g_free ((char *) self->options.subtitle);
  g_free ((char *) self->options.note);
  g_free ((char *) self->options.created);
  g_free ((char *) self->options.language);
  g_clear_object (&self->scene);
  G_OBJECT_CLASS (mnd_map_printout_parent_class)->finalize (object);
}

static void
mnd_map_printout_class_init (MndMapPrintoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_map_printout_finalize;
  MND_PRINTOUT_CLASS (klass)->measure = mnd_map_printout_measure;
  MND_PRINTOUT_CLASS (klass)->paginate = mnd_map_printout_paginate;
  MND_PRINTOUT_CLASS (klass)->paint = mnd_map_printout_paint;
  MND_PRINTOUT_CLASS (klass)->is_bare = TRUE;
}

static void
mnd_map_printout_init (MndMapPrintout *self)
{
}

MndPrintout *
mnd_map_printout_new (MndScene *scene, const MndPictureOptions *options)
{
  MndMapPrintout *self;
  MndPrintoutWords words = { NULL };

  g_return_val_if_fail (MND_IS_SCENE (scene) && options != NULL, NULL);

  self = g_object_new (MND_TYPE_MAP_PRINTOUT, NULL);
  self->scene = g_object_ref (scene);
  self->options = *options;
  self->options.title = g_strdup (options->title);
  self->options.subtitle = g_strdup (options->subtitle);
  self->options.note = g_strdup (options->note);
  self->options.created = g_strdup (options->created);
  self->options.language = g_strdup (options->language);
  self->page = mnd_picture_page_new (scene, &self->options, NULL);
  words.title = mnd_picture_page_get_title (self->page);
  words.language = mnd_picture_page_get_language (self->page);
  words.created = options->created;
  mnd_printout_set_words (MND_PRINTOUT (self), &words);
  return MND_PRINTOUT (self);
}
