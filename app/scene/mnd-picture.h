/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A scene as a file: SVG, PDF or PNG with its true extents, a title above it and the legend under it. The same scene
 * and options make the same bytes. Text stays text in SVG and PDF.
 */
#pragma once

#include "scene/mnd-scene.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  MND_PICTURE_SVG,
  MND_PICTURE_PDF,
  MND_PICTURE_PNG,
} MndPictureFormat;

typedef struct
{
  const char *title;        /* NULL: the map's title */
  const char *subtitle;     /* NULL: the scene's date, where it has one */
  const char *note;         /* small print under the legend, such as what made it and when; may be NULL */
  const char *created;      /* ISO 8601 with time, for the PDF's own record; NULL: none is recorded */
  const char *language;     /* BCP 47; NULL: the scene's first language */
  gboolean legend;          /* title, legend and note are drawn */
  double scale;             /* pixels a point, PNG only; 0: 2. Lowered where the picture would become too large */
  MndAppearance appearance; /* whatever the scene's is */
} MndPictureOptions;

/* What a report wants. */
#define MND_PICTURE_OPTIONS_INIT                                                                                       \
  {                                                                                                                    \
    .legend = TRUE, .scale = 2.0, .appearance = MND_APPEARANCE_PRINT                                                   \
  }

/* No PNG has more pixels, and none is wider or higher than what cairo can draw. */
#define MND_PICTURE_MAX_PIXELS 60.0e6

/* By the ending of a file's name, in whatever case. FALSE, and `format` untouched, where it is none of ours. */
gboolean mnd_picture_format_from_name (const char *name, MndPictureFormat *format);
const char *mnd_picture_format_get_mime_type (MndPictureFormat format);

/*
 * Writes to `stream` and leaves it open: whoever opened it closes it. `options` may be NULL.
 * Fails with MND_SCENE_ERROR_WRITE; the stream's own error is part of the message.
 */
gboolean mnd_picture_write (MndScene *scene, MndPictureFormat format, GOutputStream *stream,
                            const MndPictureOptions *options, GError **error);

G_END_DECLS
