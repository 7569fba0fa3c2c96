/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way of a picture to a stream, and PNG, of which cairo makes all; SVG and PDF are in files of their own. */
#include "scene/mnd-picture-private.h"

#include <math.h>

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

cairo_status_t
mnd_picture_file_write_cb (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

gboolean
mnd_picture_file_check (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, MND_SCENE_ERROR, MND_SCENE_ERROR_WRITE, "The picture cannot be drawn: %s",
               cairo_status_to_string (status));
  return FALSE;
}

GBytes *
mnd_picture_file_dup_png (const MndPictureFile *file, double scale, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  double wanted = scale > 0 ? scale : 2;
  double most =
      MIN (sqrt (MND_PICTURE_MAX_PIXELS / (file->width * file->height)), MAX_SIDE / MAX (file->width, file->height));
  double used = MIN (wanted, most);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) MAX (file->width * used, 1.0),
                                                         (int) MAX (file->height * used, 1.0));
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_scale (cr, used, used);
  file->paint (file->data, 0, cr, NULL);
  status = cairo_status (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, mnd_picture_file_write_cb, bytes);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  if (!mnd_picture_file_check (status, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static GBytes *
dup_bytes (const MndPictureFile *file, MndPictureFormat format, double scale, GError **error)
{
  switch (format)
    {
    case MND_PICTURE_SVG:
      return mnd_picture_file_dup_svg (file, error);
    case MND_PICTURE_PDF:
      return mnd_picture_file_dup_pdf (file, error);
    case MND_PICTURE_PNG:
    default:
      return mnd_picture_file_dup_png (file, scale, error);
    }
}

gboolean
mnd_picture_file_write (const MndPictureFile *file, MndPictureFormat format, double scale, GOutputStream *stream,
                        GError **error)
{
  g_autoptr (GBytes) bytes = dup_bytes (file, format, scale, error);
  g_autoptr (GError) cause = NULL;
  gconstpointer data;
  gsize length;

  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &length);
  if (g_output_stream_write_all (stream, data, length, NULL, NULL, &cause))
    return TRUE;
  g_set_error (error, MND_SCENE_ERROR, MND_SCENE_ERROR_WRITE, "The picture cannot be written: %s", cause->message);
  return FALSE;
}
