/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the views of a map show, for paper, pictures and spreadsheets: printouts (scene/mnd-printout.h) and listings
 * (scene/mnd-listing.h) with their words in place, and the way into files. Whoever shows a view chooses what goes out;
 * here it is made and written. Names are in the languages of the view, all else in that of the program.
 */
#pragma once

#include "document/mnd-chronology.h"
#include "document/mnd-view.h"
#include "scene/mnd-listing.h"
#include "scene/mnd-printout.h"

/* What is put above: what it is, of which day, what marks mean. Each may be NULL. */
typedef struct
{
  const char *what;
  const char *day;
  const char *legend;
  gboolean is_filtered; /* what the filter of the view leaves out is not in it */
} MndPrintoutTopic;

/* Title of the map, the topic, the filter where it counts, and what made it and when. */
void mnd_view_describe_printout (MndView *view, MndPrintout *printout, const MndPrintoutTopic *topic);

/* Of the frame axis, width of the names and direction count. `day`: 0: no line. */
MndPrintout *mnd_view_new_chronology_printout (MndView *view, const MndChronologyWish *wish, const MndTimeFrame *frame,
                                               int day);
/* The map as the view shows it. `routes`: a scene of it whose ways of lines count; NULL: the printout finds its own. */
MndPrintout *mnd_view_new_map_printout (MndView *view, MndScene *routes);
/* Takes the listing. */
MndPrintout *mnd_view_new_table_printout (MndView *view, MndListing *listing, const MndPrintoutTopic *topic);

/* SVG, PDF or PNG by the ending of the name, else SVG. `paper`: of PDF; NULL: A4. What stands in the file is replaced
 * only once all is written. */
gboolean mnd_document_export_printout (MndDocument *document, MndPrintout *printout, const MndPaper *paper,
                                       GFile *target, GError **error);
/* CSV where the name ends in .csv, else a spreadsheet (XLSX) with this title; likewise. */
gboolean mnd_document_export_listing (MndDocument *document, const MndListing *listing, const char *title,
                                      GFile *target, GError **error);
