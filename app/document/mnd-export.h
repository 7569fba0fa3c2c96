/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The map as a picture or a folder of CSV files. Works on a reading of its own in a thread, so that the window goes on
 * meanwhile and edits made after the start are not in it.
 */
#pragma once

#include "document/mnd-document.h"
#include "document/mnd-filter.h"
#include "scene/mnd-picture.h"
#include "scene/mnd-scene-group.h"

typedef struct
{
  const char *const *languages; /* by preference; NULL: the map's */
  const char *second_language;  /* of names, once more beneath the first; NULL: none */
  const char *as_of;            /* a date, possibly partial: its last day; NULL: everything */
  gboolean link_labels;
  gboolean marks; /* who has open findings has a mark */
  MndGroupBy group_by;
  MndGroupStyle group_style;
  GHashTable *folded; /* set of MndId of groups; NULL: none */
  const char *lens;   /* the word of a lens of this map; NULL: none */
  MndFilter *filter;  /* NULL: everything */
  gboolean hides;     /* what lens and filter leave out is not there instead of pale */
  const char *note;   /* small print under the legend; NULL: that it was drawn, and when */
  MndScene *routes;   /* a scene of this map whose ways of lines the picture has too; NULL: it finds its own */
} MndExportOptions;

/* What the legend and the small print say is in the first of the languages too, as far as the program speaks it.
 * `options` may be NULL. Fails with MND_DOCUMENT_ERROR_INVALID for a date or a lens that is none. */
gboolean mnd_document_export_picture (MndDocument *document, GFile *target, MndPictureFormat format,
                                      const MndExportOptions *options, GCancellable *cancellable, GError **error);
void mnd_document_export_picture_async (MndDocument *document, GFile *target, MndPictureFormat format,
                                        const MndExportOptions *options, GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer user_data);
gboolean mnd_document_export_finish (MndDocument *document, GAsyncResult *result, GError **error);
/* Five CSV files; the folder is made where it is not there. */
gboolean mnd_document_export_folder (MndDocument *document, GFile *folder, GCancellable *cancellable, GError **error);
void mnd_document_export_folder_async (MndDocument *document, GFile *folder, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);

/* The small print of what is handed on: what made it, and when. Free with g_free(). */
char *mnd_export_dup_note (void);
/* Closes the stream and puts what is in it in place of the file, all of it or nothing. */
gboolean mnd_export_replace (GFile *target, GMemoryOutputStream *memory, GError **error);

/* One file for each language beside `target`: "map-fr.pdf" and so on; GFile. NULL, and an error that names it, where
 * one of them is there already: several files at once replace none. Free with g_ptr_array_unref(). */
GPtrArray *mnd_export_list_files (GFile *target, const char *const *languages, GError **error);
/* Deletes the first of them again, after a later one failed: all are there, or none. */
void mnd_export_take_back (GPtrArray *files, guint n_files);
