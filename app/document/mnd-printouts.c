/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of printouts, and printouts and listings to files; see the header. */
#include "document/mnd-printouts.h"

#include "document/mnd-export.h"
#include "exchange/mnd-listing-table.h"
#include "model/mnd-date.h"
#include "model/mnd-format.h"
#include "model/mnd-locale.h"
#include "model/mnd-text.h"
#include "scene/mnd-map-printout.h"
#include "scene/mnd-table-printout.h"
#include "scene/mnd-time-printout.h"

#include <glib/gi18n.h>

/* "Filter: Kind: Police. Year: 2004"; NULL where everything passes. */
static char *
dup_filter_words (MndView *view)
{
  MndFilter *filter = mnd_view_get_filter (view);
  g_autoptr (GPtrArray) chips = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint chip = 0; chip < MND_N_FILTER_CHIPS; chip++)
    if (chip != MND_FILTER_HIDE && mnd_filter_get_values (filter, (MndFilterChip) chip) != NULL)
      g_ptr_array_add (chips, mnd_filter_dup_chip_words (filter, (MndFilterChip) chip));
  if (chips->len == 0)
    return NULL;
  g_ptr_array_add (chips, NULL);
  joined = g_strjoinv ("; ", (char **) chips->pdata);
  /* Translators: on a printed page; %s is what passes the filter: "Kind: Police". */
  return g_strdup_printf (_ ("Only %s"), joined);
}

void
mnd_view_describe_printout (MndView *view, MndPrintout *printout, const MndPrintoutTopic *topic)
{
  MndMap *map;
  MndPrintoutWords words = { NULL };
  g_autofree char *note = NULL, *filter = NULL, *subtitle = NULL;
  const char *parts[] = { NULL, NULL, NULL, NULL };
  guint n = 0;

  g_return_if_fail (MND_IS_VIEW (view) && MND_IS_PRINTOUT (printout) && topic != NULL);

  map = mnd_document_get_map (mnd_view_get_document (view));
  note = mnd_export_dup_note ();
  filter = topic->is_filtered ? dup_filter_words (view) : NULL;
  if (topic->what != NULL)
    parts[n++] = topic->what;
  if (topic->day != NULL)
    parts[n++] = topic->day;
  if (filter != NULL)
    parts[n++] = filter;
  subtitle = mnd_format_join (parts);
  words.title = mnd_map_get_title (map, mnd_view_get_languages (view));
  words.subtitle = subtitle;
  words.legend = topic->legend;
  words.note = note;
  words.language = mnd_locale_get_language ();
  mnd_printout_set_words (printout, &words);
}

/* --- of each view */

MndPrintout *
mnd_view_new_chronology_printout (MndView *view, const MndChronologyWish *wish, const MndTimeFrame *frame, int day)
{
  MndPrintoutTopic topic = { .legend = mnd_chronology_get_legend (), .is_filtered = TRUE };
  g_autofree char *what = NULL;
  MndTimeChart *chart;
  MndPrintout *printout;

  g_return_val_if_fail (MND_IS_VIEW (view) && wish != NULL && frame != NULL, NULL);

  chart = mnd_chronology_new_chart (mnd_document_get_map (mnd_view_get_document (view)), mnd_view_get_languages (view),
                                    mnd_view_get_left_out (view), wish);
  what = mnd_chronology_wish_dup_words (wish);
  topic.what = what;
  printout = mnd_time_printout_new (chart, frame, day);
  mnd_view_describe_printout (view, printout, &topic);
  return printout;
}

MndPrintout *
mnd_view_new_table_printout (MndView *view, MndListing *listing, const MndPrintoutTopic *topic)
{
  MndPrintout *printout;

  g_return_val_if_fail (MND_IS_VIEW (view) && listing != NULL && topic != NULL, NULL);

  printout = mnd_table_printout_new (listing);
  mnd_view_describe_printout (view, printout, topic);
  return printout;
}

static void
apply_view (MndView *view, MndScene *scene)
{
  MndDate date;

  mnd_scene_set_appearance (scene, MND_APPEARANCE_PRINT);
  mnd_scene_set_languages (scene, mnd_view_get_languages (view));
  mnd_scene_set_second_language (scene, mnd_view_get_second_language (view));
  mnd_scene_set_link_labels (scene, mnd_view_get_link_labels (view));
  mnd_view_apply_groups (view, scene);
  mnd_view_apply_reading (view, scene);
  if (mnd_view_get_date (view) != NULL && mnd_date_parse (mnd_view_get_date (view), &date))
    mnd_scene_set_date (scene, TRUE, mnd_date_get_last_day (&date));
}

static void
copy_route (MndScene *from, const MndId *line, MndScene *scene)
{
  guint n_points;
  const MndPoint *points = mnd_scene_find_route (from, line, &n_points);

  if (points != NULL)
    mnd_scene_set_route (scene, line, points, n_points);
}

MndPrintout *
mnd_view_new_map_printout (MndView *view, MndScene *routes)
{
  MndPictureOptions options = MND_PICTURE_OPTIONS_INIT;
  g_autoptr (MndScene) scene = NULL;
  g_autofree char *note = NULL;

  g_return_val_if_fail (MND_IS_VIEW (view), NULL);

  scene = mnd_scene_new (mnd_document_get_map (mnd_view_get_document (view)));
  apply_view (view, scene);
  for (guint i = 0; routes != NULL && i < mnd_scene_get_n_lines (routes); i++)
    copy_route (routes, mnd_scene_get_line (routes, i)->id, scene);
  note = mnd_export_dup_note ();
  options.note = note;
  options.language = mnd_locale_get_language ();
  return mnd_map_printout_new (scene, &options);
}

/* --- to files */

gboolean
mnd_document_export_printout (MndDocument *self, MndPrintout *printout, const MndPaper *paper, GFile *target,
                              GError **error)
{
  g_autoptr (GOutputStream) memory = NULL;
  g_autofree char *name = NULL;
  MndPictureFormat format = MND_PICTURE_SVG;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && MND_IS_PRINTOUT (printout) && G_IS_FILE (target), FALSE);

  name = g_file_get_basename (target);
  mnd_picture_format_from_name (name, &format);
  memory = g_memory_output_stream_new_resizable ();
  return mnd_printout_write (printout, format, memory, paper, error)
         && mnd_export_replace (target, G_MEMORY_OUTPUT_STREAM (memory), error);
}

gboolean
mnd_document_export_listing (MndDocument *self, const MndListing *listing, const char *title, GFile *target,
                             GError **error)
{
  g_autoptr (GOutputStream) memory = NULL;
  g_autofree char *name = NULL;
  MndSheetFormat format = MND_SHEET_XLSX;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && listing != NULL && G_IS_FILE (target), FALSE);

  name = g_file_get_basename (target);
  mnd_sheet_format_from_name (name, &format);
  memory = g_memory_output_stream_new_resizable ();
  return mnd_listing_table_write (listing, title, format, memory, NULL, error)
         && mnd_export_replace (target, G_MEMORY_OUTPUT_STREAM (memory), error);
}
