/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures and folders from a reading of their own; see the header. */
#include "document/mnd-export.h"

#include "analysis/mnd-analysis.h"
#include "analysis/mnd-as-of.h"
#include "analysis/mnd-verdict.h"
#include "document/mnd-document-private.h"
#include "exchange/mnd-map-folder.h"
#include "model/mnd-date.h"
#include "model/mnd-locale.h"
#include "model/mnd-format.h"
#include "scene/mnd-scene-hidden.h"
#include "scene/mnd-scene-lens.h"
#include "scene/mnd-scene-marks.h"

#include <glib/gi18n.h>
#include <string.h>

#define DAY_OF_1970 719163
#define SECONDS_OF_DAY 86400

/* All that a picture needs, its own: it goes to a thread. */
typedef struct
{
  MndStore *store;
  GFile *target;
  MndPictureFormat format;
  gboolean is_folder;
  char **languages;
  char *second_language;
  char *as_of;
  char *note;
  gboolean link_labels;
  gboolean marks;
  MndGroupBy group_by;
  MndGroupStyle group_style;
  GHashTable *folded; /* its own; NULL: none */
  char *lens;
  MndFilter *filter; /* NULL: everything */
  gboolean hides;
  GArray *routes; /* of Route; NULL: none */
} Job;

typedef struct
{
  MndId line;
  guint n_points;
  MndPoint *points;
} Route;

static void
route_clear (gpointer data)
{
  g_free (((Route *) data)->points);
}

/* The ways of lines in a scene, copied: the scene stays in its thread. */
static GArray *
dup_routes (MndScene *scene)
{
  GArray *routes = g_array_new (FALSE, FALSE, sizeof (Route));

  g_array_set_clear_func (routes, route_clear);
  for (guint i = 0; i < mnd_scene_get_n_lines (scene); i++)
    {
      const MndSceneLine *line = mnd_scene_get_line (scene, i);
      Route route = { .line = *line->id };
      const MndPoint *points = mnd_scene_find_route (scene, line->id, &route.n_points);

      if (points == NULL)
        continue;
      route.points = g_memdup2 (points, route.n_points * sizeof *points);
      g_array_append_val (routes, route);
    }
  return routes;
}

static void
job_free (Job *job)
{
  g_object_unref (job->store);
  g_object_unref (job->target);
  g_strfreev (job->languages);
  g_free (job->second_language);
  g_free (job->as_of);
  g_free (job->note);
  g_clear_pointer (&job->routes, g_array_unref);
  g_clear_pointer (&job->folded, g_hash_table_unref);
  g_free (job->lens);
  g_clear_object (&job->filter);
  g_free (job);
}

static Job *
job_new (MndDocument *self, GFile *target)
{
  Job *job = g_new0 (Job, 1);

  job->store = g_object_ref (self->store);
  job->target = g_object_ref (target);
  return job;
}

/* "Drawn with Mandate, 22 November 2026": a picture says how old it is. SOURCE_DATE_EPOCH, where it is set, makes that
 * the same every time. */
char *
mnd_export_dup_note (void)
{
  const char *fixed = g_getenv ("SOURCE_DATE_EPOCH");
  guint64 seconds;
  MndDate day = mnd_date_get_today ();
  g_autofree char *date = NULL;

  if (fixed != NULL && g_ascii_string_to_unsigned (fixed, 10, 0, G_MAXINT32, &seconds, NULL))
    day = mnd_date_from_day (DAY_OF_1970 + (int) (seconds / SECONDS_OF_DAY));
  date = mnd_format_dup_date (&day);
  /* Translators: small print under a picture; %s is a date. */
  return g_strdup_printf (_ ("Drawn with Mandate on %s"), date);
}

static GHashTable *
dup_ids (GHashTable *ids)
{
  GHashTable *copy = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (copy, g_memdup2 (id, sizeof (MndId)));
  return copy;
}

static Job *
picture_job_new (MndDocument *self, GFile *target, MndPictureFormat format, const MndExportOptions *options)
{
  Job *job = job_new (self, target);

  job->format = format;
  if (options == NULL)
    return job;
  job->note = g_strdup (options->note);
  job->languages = g_strdupv ((char **) options->languages);
  job->second_language = g_strdup (options->second_language);
  job->as_of = g_strdup (options->as_of);
  job->link_labels = options->link_labels;
  job->marks = options->marks;
  job->group_by = options->group_by;
  job->group_style = options->group_style;
  job->folded = options->folded != NULL ? dup_ids (options->folded) : NULL;
  job->lens = g_strdup (options->lens);
  job->filter = options->filter != NULL ? g_object_ref (options->filter) : NULL;
  job->hides = options->hides;
  job->routes = options->routes != NULL ? dup_routes (options->routes) : NULL;
  return job;
}

/* The gravest of what is open about each subject. */
static GHashTable *
dup_marks (MndAnalysis *analysis, MndMap *map)
{
  GHashTable *marks = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
  MndFindingList *gaps = mnd_analysis_get_findings (analysis, MND_FINDING_GAP);
  g_autoptr (MndVerdicts) verdicts = mnd_verdicts_new (map);

  /* The graver ones come first. */
  for (guint i = mnd_finding_list_get_size (gaps); i-- > 0;)
    {
      MndFinding *gap = mnd_finding_list_get (gaps, i);
      if (mnd_verdicts_is_settled (verdicts, gap))
        continue;
      for (guint k = 0; k < mnd_finding_get_n_subjects (gap); k++)
        g_hash_table_insert (marks, g_memdup2 (mnd_finding_get_subject (gap, k), sizeof (MndId)),
                             GUINT_TO_POINTER (mnd_finding_get_severity (gap)));
    }
  return marks;
}

/* For the legend how much has been assessed, and marks where they are asked for. */
static void
read_findings (Job *job, MndMap *map, MndScene *scene)
{
  g_autoptr (MndAnalysis) analysis = mnd_analysis_new (map);
  const char *const no_rules[] = { NULL };
  const MndCoverage *coverage;
  g_autoptr (GHashTable) marks = NULL;

  mnd_analysis_run (analysis, mnd_as_of_get_day (map, job->as_of), FALSE, job->marks ? NULL : no_rules);
  coverage = mnd_analysis_get_coverage (analysis);
  if (mnd_coverage_get_n_asked (coverage) > 0)
    mnd_scene_set_coverage (scene, mnd_coverage_get_share (coverage));
  if (!job->marks)
    return;
  marks = dup_marks (analysis, map);
  mnd_scene_set_marks (scene, marks);
}

static void
read_filter (Job *job, MndMap *map, MndScene *scene)
{
  g_autoptr (GHashTable) left_out = NULL;

  mnd_scene_set_fades (scene, !job->hides);
  if (job->filter == NULL)
    return;
  left_out = mnd_filter_dup_left_out (job->filter, map);
  mnd_scene_set_filtered (scene, left_out);
  mnd_scene_set_hidden (scene, mnd_filter_get_values (job->filter, MND_FILTER_HIDE));
}

static MndScene *
make_scene (Job *job, MndMap *map, GError **error)
{
  g_autoptr (MndLens) lens = job->lens != NULL ? mnd_lens_new_by_word (map, job->lens) : NULL;
  MndScene *scene;
  MndDate date;

  if (job->as_of != NULL && !mnd_date_parse (job->as_of, &date))
    {
      mnd_document_refuse (error, "“%s” is no date: write 2004, 2004-05 or 2004-05-31", job->as_of);
      return NULL;
    }
  if (job->lens != NULL && lens == NULL)
    {
      mnd_document_refuse (error, "There is no lens “%s”", job->lens);
      return NULL;
    }
  scene = mnd_scene_new_in_languages (map, (const char *const *) job->languages);
  mnd_scene_set_second_language (scene, job->second_language);
  mnd_scene_set_link_labels (scene, job->link_labels);
  mnd_scene_set_groups (scene, job->group_by, job->group_style);
  mnd_scene_set_folded (scene, job->folded);
  mnd_scene_set_lens (scene, lens);
  read_filter (job, map, scene);
  mnd_scene_set_appearance (scene, MND_APPEARANCE_PRINT);
  if (job->as_of != NULL)
    mnd_scene_set_date (scene, TRUE, mnd_date_get_last_day (&date));
  read_findings (job, map, scene);
  for (guint i = 0; job->routes != NULL && i < job->routes->len; i++)
    {
      const Route *route = &g_array_index (job->routes, Route, i);
      mnd_scene_set_route (scene, &route->line, route->points, route->n_points);
    }
  return scene;
}

/* A replace that is not finished leaves the old file as it was: closing with a cancelled cancellable drops it. */
static void
abandon (GFileOutputStream *stream)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (G_OUTPUT_STREAM (stream), cancelled, NULL);
}

static gboolean
write_picture (Job *job, GCancellable *cancellable, GError **error)
{
  MndPictureOptions options = MND_PICTURE_OPTIONS_INIT;
  g_autoptr (MndMap) map = mnd_store_load (job->store, error);
  g_autoptr (MndScene) scene = map != NULL ? make_scene (job, map, error) : NULL;
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autofree char *note = NULL;

  if (scene == NULL)
    return FALSE;
  note = job->note != NULL ? g_strdup (job->note) : mnd_export_dup_note ();
  options.note = note;
  stream = g_file_replace (job->target, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, cancellable, error);
  if (stream == NULL)
    return FALSE;
  if (mnd_picture_write (scene, job->format, G_OUTPUT_STREAM (stream), &options, error)
      && !g_cancellable_set_error_if_cancelled (cancellable, error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);
  abandon (stream);
  return FALSE;
}

static gboolean
write_folder (Job *job, GCancellable *cancellable, GError **error)
{
  g_autoptr (MndMap) map = mnd_store_load (job->store, error);

  return map != NULL && mnd_map_folder_write (map, job->target, cancellable, error);
}

static gboolean
run (Job *job, GCancellable *cancellable, GError **error)
{
  return job->is_folder ? write_folder (job, cancellable, error) : write_picture (job, cancellable, error);
}

static void
thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  gboolean good;

  mnd_locale_hold ();
  good = run (task_data, cancellable, &error);
  mnd_locale_release ();
  if (good)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* A file speaks one language: what the legend and the small print say goes with the names. */
static gboolean
run_in_its_language (Job *job, GCancellable *cancellable, GError **error)
{
  gboolean visits = job->languages != NULL && job->languages[0] != NULL && mnd_locale_visit (job->languages[0]);
  gboolean good = run (job, cancellable, error);

  if (visits)
    mnd_locale_return ();
  return good;
}

static gboolean
idle_cb (gpointer user_data)
{
  GTask *task = user_data;
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;
  if (run_in_its_language (g_task_get_task_data (task), g_task_get_cancellable (task), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
  return G_SOURCE_REMOVE;
}

/* The program has one language at a time, so a file in another one is made by the main thread. */
static gboolean
speaks_as_the_program (Job *job)
{
  gboolean visits;

  if (job->languages == NULL || job->languages[0] == NULL)
    return TRUE;
  visits = mnd_locale_visit (job->languages[0]);
  if (visits)
    mnd_locale_return ();
  return !visits;
}

static void
start (MndDocument *self, Job *job, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  if (speaks_as_the_program (job))
    g_task_run_in_thread (task, thread);
  else
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, idle_cb, g_object_ref (task), g_object_unref);
}

static gboolean
run_now (Job *job, GCancellable *cancellable, GError **error)
{
  gboolean good = run_in_its_language (job, cancellable, error);

  job_free (job);
  return good;
}

gboolean
mnd_document_export_picture (MndDocument *self, GFile *target, MndPictureFormat format, const MndExportOptions *options,
                             GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (MND_IS_DOCUMENT (self) && G_IS_FILE (target), FALSE);

  return run_now (picture_job_new (self, target, format, options), cancellable, error);
}

void
mnd_document_export_picture_async (MndDocument *self, GFile *target, MndPictureFormat format,
                                   const MndExportOptions *options, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (MND_IS_DOCUMENT (self) && G_IS_FILE (target));

  start (self, picture_job_new (self, target, format, options), cancellable, callback, user_data);
}

gboolean
mnd_document_export_folder (MndDocument *self, GFile *folder, GCancellable *cancellable, GError **error)
{
  Job *job;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && G_IS_FILE (folder), FALSE);

  job = job_new (self, folder);
  job->is_folder = TRUE;
  return run_now (job, cancellable, error);
}

void
mnd_document_export_folder_async (MndDocument *self, GFile *folder, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data)
{
  Job *job;

  g_return_if_fail (MND_IS_DOCUMENT (self) && G_IS_FILE (folder));

  job = job_new (self, folder);
  job->is_folder = TRUE;
  start (self, job, cancellable, callback, user_data);
}

gboolean
mnd_document_export_finish (MndDocument *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* "map.pdf" is "map-fr.pdf". */
static GFile *
dup_file_for (GFile *target, const char *language)
{
  g_autofree char *name = g_file_get_basename (target);
  g_autoptr (GFile) folder = g_file_get_parent (target);
  const char *ending = strrchr (name, '.');
  g_autofree char *stem = ending != NULL ? g_strndup (name, (gsize) (ending - name)) : g_strdup (name);
  g_autofree char *own = g_strconcat (stem, "-", language, ending, NULL);

  return folder != NULL ? g_file_get_child (folder, own) : NULL;
}

GPtrArray *
mnd_export_list_files (GFile *target, const char *const *languages, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (G_IS_FILE (target) && languages != NULL, NULL);

  for (guint i = 0; languages[i] != NULL; i++)
    {
      GFile *file = dup_file_for (target, languages[i]);
      g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;

      if (file == NULL)
        return NULL;
      g_ptr_array_add (files, file);
      if (!g_file_query_exists (file, NULL))
        continue;
      /* Translators: %s is the name of a file */
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _ ("“%s” is there already; nothing was written"), name);
      return NULL;
    }
  return g_steal_pointer (&files);
}

/* Not g_file_replace_contents(), which on a full disk leaves a part of the new file in the place of the old one. */
gboolean
mnd_export_replace (GFile *target, GMemoryOutputStream *memory, GError **error)
{
  g_autoptr (GFileOutputStream) stream = NULL;

  g_return_val_if_fail (G_IS_FILE (target) && G_IS_MEMORY_OUTPUT_STREAM (memory), FALSE);

  if (!g_output_stream_close (G_OUTPUT_STREAM (memory), NULL, error))
    return FALSE;
  stream = g_file_replace (target, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL, error);
  if (stream == NULL)
    return FALSE;
  if (g_output_stream_write_all (G_OUTPUT_STREAM (stream), g_memory_output_stream_get_data (memory),
                                 g_memory_output_stream_get_data_size (memory), NULL, NULL, error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);
  abandon (stream);
  return FALSE;
}

void
mnd_export_take_back (GPtrArray *files, guint n_files)
{
  g_return_if_fail (files != NULL && n_files <= files->len);

  for (guint i = 0; i < n_files; i++)
    g_file_delete (g_ptr_array_index (files, i), NULL, NULL);
}
