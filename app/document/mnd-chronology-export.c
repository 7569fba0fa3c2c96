/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A map over time as a picture. */
#include "document/mnd-chronology.h"

#include "model/mnd-format.h"
#include "model/mnd-locale.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>

/* What is drawn, and under what. */
static char *
dup_subtitle (const MndChronologyWish *wish)
{
  gboolean by_field = wish->by == MND_CHRONOLOGY_BY_FIELD;
  const char *kind = mnd_chronology_kind_get_label (by_field ? MND_CHRONOLOGY_SUPPORT : wish->kind);

  return mnd_format_join ((const char *const[]){ kind, mnd_chronology_by_get_label (wish->by), NULL });
}

gboolean
mnd_document_export_chronology (MndDocument *self, MndTimeChart *chart, const MndTimeFrame *frame,
                                const MndChronologyWish *wish, int day, const char *const *languages, GFile *target,
                                GError **error)
{
  MndPictureOptions options = MND_PICTURE_OPTIONS_INIT;
  MndPictureFormat format = MND_PICTURE_SVG;
  g_autoptr (GOutputStream) memory = NULL;
  g_autofree char *name = NULL, *subtitle = NULL;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && chart != NULL && frame != NULL && wish != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (target), FALSE);

  name = g_file_get_basename (target);
  mnd_picture_format_from_name (name, &format);
  subtitle = dup_subtitle (wish);
  options.title = mnd_map_get_title (mnd_document_get_map (self), languages);
  options.subtitle = subtitle;
  options.note = mnd_chronology_get_legend ();
  options.language = mnd_locale_get_language ();
  memory = g_memory_output_stream_new_resizable ();
  if (!mnd_time_painter_write (chart, frame, day, format, memory, &options, error)
      || !g_output_stream_close (memory, NULL, error))
    return FALSE;
  return g_file_replace_contents (target, g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (memory)),
                                  g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (memory)), NULL, FALSE,
                                  G_FILE_CREATE_NONE, NULL, NULL, error);
}
