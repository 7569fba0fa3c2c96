/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Working copies that no living process holds: what a crash, a power cut or a vanished file left behind. The one of a
 * file that is still there comes back by itself when the file is opened; the others are listed for a person to choose.
 */
#pragma once

#include <glib.h>

typedef struct
{
  char *name;         /* of its folder: what the functions of MndStore take */
  char *uri;          /* the user's file; NULL: it stands in none */
  char *origin;       /* where `uri` is NULL: the file from which it was parted; may be NULL */
  char *title;        /* of the map; NULL: none */
  gint64 edited;      /* when it was edited last, seconds since 1970, UTC; 0: never, or it cannot be told */
  gboolean has_edits; /* holds what the user's file does not */
  gboolean has_file;  /* the user's file is there */
} MndLeftOver;

void mnd_left_over_free (MndLeftOver *left_over);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndLeftOver, mnd_left_over_free)
