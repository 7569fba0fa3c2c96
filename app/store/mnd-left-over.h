/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Working copies that no living process holds: what a crash, a power cut or a vanished file left behind. The one of a
 * file that is still there comes back by itself when the file is opened; the others are listed for a person to choose.
 */
#pragma once

#include "store/mnd-store.h"

typedef struct
{
  char *name;         /* of its folder: what the functions below take */
  char *uri;          /* the user's file; NULL: it stands in none */
  char *origin;       /* where `uri` is NULL: the file from which it was parted; may be NULL */
  char *title;        /* of the map; NULL: none */
  gint64 edited;      /* when it was edited last, seconds since 1970, UTC; 0: never, or it cannot be told */
  gboolean has_edits; /* holds what the user's file does not */
  gboolean has_file;  /* the user's file is there */
} MndLeftOver;

void mnd_left_over_free (MndLeftOver *left_over);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndLeftOver, mnd_left_over_free)

/* Of MndLeftOver, the one edited last first. Blocks. Free with g_ptr_array_unref(). */
GPtrArray *mnd_store_list_left_over (void);
/* Deletes those in which nothing is that the user's file has not, and those in which never anything was. Blocks. */
void mnd_store_tidy_left_over (void);

/* Goes on with one. MND_STORE_ERROR_BUSY where somebody holds it by now, NOT_FOUND where it has gone. A damaged one is
 * put aside, and the error says where. */
MndStore *mnd_store_open_left_over (const char *name, MndMap **map, GError **error);
/* Deletes it for good. */
gboolean mnd_store_discard_left_over (const char *name, GError **error);

/*
 * From now on the map stands in no file, and its working copy stays when it is closed: it is one of the left over, for
 * whoever wants it back. The user's file is as it is.
 */
gboolean mnd_store_part (MndStore *store, GError **error);
/* The same for what is left over of that file, so that another map can take its place. What somebody holds stays. */
void mnd_store_part_left_over (GFile *file);
