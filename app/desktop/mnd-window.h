/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One window: at first the ways to a map, then one map with its list, canvas and inspector. It opens, keeps and closes
 * that map; drawing is the canvas's, editing of facts the inspector's. Every command of it is an action `win.*`.
 *
 * Property `document` (MndDocument; NULL: none yet; read only).
 */
#pragma once

#include "desktop/mnd-opening.h"
#include "document/mnd-export.h"
#include "document/mnd-findings.h"

#include <adwaita.h>

#define MND_TYPE_WINDOW (mnd_window_get_type ())
G_DECLARE_FINAL_TYPE (MndWindow, mnd_window, MND, WINDOW, AdwApplicationWindow)

GtkWidget *mnd_window_new (GtkApplication *application);

/* NULL: none yet. */
MndDocument *mnd_window_get_document (MndWindow *window);
MndView *mnd_window_get_view (MndWindow *window);
/* What follows from its map, one for the whole window; NULL: none yet. */
MndFindings *mnd_window_get_findings (MndWindow *window);
/* The file of its map, or the one it is opening; NULL where there is none. */
GFile *mnd_window_get_file (MndWindow *window);
/* TRUE where it has no map and is opening none. */
gboolean mnd_window_is_free (MndWindow *window);

/* Only for a window that is free. One that is not on the screen yet comes there with what came of it, or before that
 * where it takes a while. */
void mnd_window_open (MndWindow *window, GFile *file);
/* The same for what is under way already, and for which nobody waits yet. */
void mnd_window_take_opening (MndWindow *window, MndOpening *opening);
void mnd_window_take_document (MndWindow *window, MndDocument *document);
/* Everything in it anew in the language that the program speaks now, and as it was: nothing that is selected, scrolled,
 * open or typed is lost, but toasts go and popovers close. */
void mnd_window_reword (MndWindow *window);
/* A new, empty map. */
void mnd_window_start (MndWindow *window);
/* A copy that may be shared. Says in a toast how it went. */
void mnd_window_export_redacted (MndWindow *window, GFile *target);
/* Says in a toast how it went. */
void mnd_window_export_picture (MndWindow *window, GFile *target, MndPictureFormat format,
                                const MndExportOptions *options);
/* The same in every language of the map, a file each beside `target`; the languages of `options` do not count. All of
 * them or none, and no file is replaced. */
void mnd_window_export_languages (MndWindow *window, GFile *target, MndPictureFormat format,
                                  const MndExportOptions *options);
/* The view that is shown besides the map: a table or a picture by the ending of the name. Says in a toast how it went.
 */
void mnd_window_export_view (MndWindow *window, GFile *file);
/* The view that is shown, by the dialog of the desktop; `path`: as PDF into that file instead. */
void mnd_window_print (MndWindow *window, const char *path);
