/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every picture has, whatever is on it, and what each format makes of that. A scene with its words around it is
 * one such picture. */
#pragma once

#include "scene/mnd-picture.h"
#include "scene/mnd-text-sink.h"

G_BEGIN_DECLS

typedef struct
{
  const char *title;    /* NULL: none */
  const char *language; /* BCP 47; NULL: not said */
  const char *created;  /* as in MndPictureOptions */
  double width;         /* of each page, in points */
  double height;
  guint n_pages; /* more than one in PDF alone */
  void (*paint) (gconstpointer data, guint page, cairo_t *cr, const MndTextSink *sink);
  gconstpointer data;
} MndPictureFile;

/* `scale` is PNG's. The same rules as mnd_picture_write(). */
gboolean mnd_picture_file_write (const MndPictureFile *file, MndPictureFormat format, double scale,
                                 GOutputStream *stream, GError **error);

/* Each returns the whole file; NULL where cairo could not make it. */
GBytes *mnd_picture_file_dup_svg (const MndPictureFile *file, GError **error);
GBytes *mnd_picture_file_dup_pdf (const MndPictureFile *file, GError **error);
GBytes *mnd_picture_file_dup_png (const MndPictureFile *file, double scale, GError **error);

/* For cairo's stream surfaces: appends to a GByteArray. */
cairo_status_t mnd_picture_file_write_cb (void *bytes, const unsigned char *data, unsigned int length);
/* FALSE, with an error, where the surface or context is not well. */
gboolean mnd_picture_file_check (cairo_status_t status, GError **error);

/* A scene with its title, legend and small print, each below the other. */
typedef struct _MndPicturePage MndPicturePage;

/* For a sheet whose own margin is around it. */
typedef struct
{
  double type_scale; /* of the words around the drawing */
  double width;      /* that the words have, which the drawing may exceed */
} MndPictureFit;

/* `options` as in mnd_picture_write(); the scene is borrowed, and so are title and language. `fit` NULL: as suits the
 * drawing, with a margin. */
MndPicturePage *mnd_picture_page_new (MndScene *scene, const MndPictureOptions *options, const MndPictureFit *fit);
void mnd_picture_page_free (MndPicturePage *page);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndPicturePage, mnd_picture_page_free)
/* Borrowed; NULL: none. */
const char *mnd_picture_page_get_title (const MndPicturePage *page);
const char *mnd_picture_page_get_language (const MndPicturePage *page);
double mnd_picture_page_get_width (const MndPicturePage *page);
double mnd_picture_page_get_height (const MndPicturePage *page);
void mnd_picture_page_paint (const MndPicturePage *page, cairo_t *cr, const MndTextSink *sink);

G_END_DECLS
