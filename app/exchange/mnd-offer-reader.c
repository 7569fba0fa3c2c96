/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of formats; see the header. */
#include "exchange/mnd-offer-reader.h"

#include "exchange/mnd-gexf-reader.h"
#include "exchange/mnd-graphml-reader.h"

#include <string.h>

#define SNIFFED 4096 /* bytes */

typedef gboolean (*ReadFunc) (GInputStream *stream, goffset size, MndOffer *offer, const char *link_kind,
                              GCancellable *cancellable, GError **error);

static const struct
{
  const char *word;
  const char *ending;
  const char *root; /* how its first element begins */
  ReadFunc read;
} formats[MND_N_FORMATS] = {
  [MND_FORMAT_GRAPHML] = { "graphml", ".graphml", "<graphml", mnd_graphml_read },
  [MND_FORMAT_GEXF] = { "gexf", ".gexf", "<gexf", mnd_gexf_read },
};

const char *
mnd_format_get_word (MndFormat format)
{
  g_return_val_if_fail (format >= 0 && format < MND_N_FORMATS, NULL);

  return formats[format].word;
}

MndFormat
mnd_format_find (const char *word)
{
  g_return_val_if_fail (word != NULL, MND_FORMAT_NONE);

  for (int i = 0; i < MND_N_FORMATS; i++)
    if (g_str_equal (formats[i].word, word))
      return (MndFormat) i;
  return MND_FORMAT_NONE;
}

/* By the first element, which stands in the first bytes but for long comments; whatever the file is called. */
static MndFormat
guess_by_content (GFile *file)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  char bytes[SNIFFED + 1];
  gsize size = 0;

  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), bytes, SNIFFED, &size, NULL, NULL))
    return MND_FORMAT_NONE;
  bytes[size] = '\0';
  for (int i = 0; i < MND_N_FORMATS; i++)
    if (strstr (bytes, formats[i].root) != NULL)
      return (MndFormat) i;
  return MND_FORMAT_NONE;
}

MndFormat
mnd_format_guess (GFile *file)
{
  g_autofree char *name = NULL;
  g_autofree char *lower = NULL;

  g_return_val_if_fail (G_IS_FILE (file), MND_FORMAT_NONE);

  name = g_file_get_basename (file);
  lower = g_ascii_strdown (name != NULL ? name : "", -1);
  for (int i = 0; i < MND_N_FORMATS; i++)
    if (g_str_has_suffix (lower, formats[i].ending))
      return (MndFormat) i;
  return g_str_has_suffix (lower, ".xml") ? guess_by_content (file) : MND_FORMAT_NONE;
}

gboolean
mnd_offer_read (MndOffer *offer, GFile *file, MndFormat format, const char *link_kind, GCancellable *cancellable,
                GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GFileInfo) info = NULL;

  g_return_val_if_fail (MND_IS_OFFER (offer) && G_IS_FILE (file), FALSE);
  g_return_val_if_fail (format >= 0 && format < MND_N_FORMATS, FALSE);

  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return FALSE;
  info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable, NULL);
  return formats[format].read (G_INPUT_STREAM (stream), info != NULL ? g_file_info_get_size (info) : 0, offer,
                               link_kind, cancellable, error);
}

typedef struct
{
  GFile *file;
  MndFormat format;
  char *link_kind;
} ReadJob;

static void
read_job_free_cb (gpointer data)
{
  ReadJob *job = data;

  g_object_unref (job->file);
  g_free (job->link_kind);
  g_free (job);
}

static void
read_in_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  ReadJob *job = data;
  GError *error = NULL;

  if (mnd_offer_read (source, job->file, job->format, job->link_kind, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
mnd_offer_read_async (MndOffer *offer, GFile *file, MndFormat format, const char *link_kind, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;
  ReadJob *job;

  g_return_if_fail (MND_IS_OFFER (offer) && G_IS_FILE (file));
  g_return_if_fail (format >= 0 && format < MND_N_FORMATS);

  job = g_new0 (ReadJob, 1);
  job->file = g_object_ref (file);
  job->format = format;
  job->link_kind = g_strdup (link_kind);
  task = g_task_new (offer, cancellable, callback, data);
  g_task_set_source_tag (task, mnd_offer_read_async);
  g_task_set_task_data (task, job, read_job_free_cb);
  g_task_run_in_thread (task, read_in_thread_cb);
}

gboolean
mnd_offer_read_finish (MndOffer *offer, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, offer), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
