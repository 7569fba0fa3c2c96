/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One of the views that stand in the place of the map: what the window asks of all of them, and what they ask of the
 * window. A desk works only while it is on the screen, and shares selection, day, filter and languages with the map
 * through the view of its findings.
 *
 * Signals: `show-on-map (GHashTable of MndId)`: the person wants to see these there; `inspect`: to read about what is
 * selected; `told (sentence)`; `edit-problem (GError)` and `export-problem (GError)`: the map could not be changed, a
 * file could not be written. The functions below emit them.
 */
#pragma once

#include "document/mnd-findings.h"
#include "document/mnd-printouts.h"

#include <gtk/gtk.h>

#define MND_TYPE_DESK (mnd_desk_get_type ())
G_DECLARE_INTERFACE (MndDesk, mnd_desk, MND, DESK, GtkWidget)

struct _MndDeskInterface
{
  GTypeInterface parent_iface;
  void (*set_findings) (MndDesk *desk, MndFindings *findings);
  /* FALSE: there is nothing to bring nearer. May be missing. */
  gboolean (*zoom) (MndDesk *desk, double factor);
  /* May be missing. */
  void (*end_edit) (MndDesk *desk);
  /* For paper and pictures, with its words in place (see mnd_view_describe_printout()); NULL where nothing is shown
   * just now. Missing: it cannot be printed. A view with a painter has it in few lines, see
   * scene/mnd-painted-printout.h; one that is a table fills a listing, see mnd_view_new_table_printout(). */
  MndPrintout *(*create_printout) (MndDesk *desk);
  /* The same as a table: CSV where the name ends so, else XLSX; see mnd_document_export_listing(). Called only where
   * create_printout() has one. Missing: it is no table. */
  gboolean (*export_table) (MndDesk *desk, GFile *target, GError **error);
};

/* What it shows, and with whose view; NULL: nothing is shown. */
void mnd_desk_set_findings (MndDesk *desk, MndFindings *findings);
/* By a factor; 0: all of it in sight. FALSE where a desk has no scale. */
gboolean mnd_desk_zoom (MndDesk *desk, double factor);
/* Enters what is half typed. */
void mnd_desk_end_edit (MndDesk *desk);

/* Owned; NULL where nothing is shown. */
MndPrintout *mnd_desk_create_printout (MndDesk *desk);
gboolean mnd_desk_can_print (MndDesk *desk);
gboolean mnd_desk_is_table (MndDesk *desk);
/* Only where it is a table and shows something. */
gboolean mnd_desk_export_table (MndDesk *desk, GFile *target, GError **error);

/* For desks. `refresh` is called once before the next frame, however often this is asked for until then; a desk that is
 * not on the screen is called at once, and may remember that it is behind. */
typedef void (*MndDeskFunc) (MndDesk *desk);
void mnd_desk_queue (MndDesk *desk, MndDeskFunc refresh);
/* Not any more. */
void mnd_desk_unqueue (MndDesk *desk);

/* For desks. `ids`: a set of MndId. */
void mnd_desk_show_on_map (MndDesk *desk, GHashTable *ids);
void mnd_desk_show_one_on_map (MndDesk *desk, const MndId *id);
void mnd_desk_inspect (MndDesk *desk);
void mnd_desk_tell (MndDesk *desk, const char *sentence);
void mnd_desk_fail_edit (MndDesk *desk, const GError *error);
void mnd_desk_fail_export (MndDesk *desk, const GError *error);
