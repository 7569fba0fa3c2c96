/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of history as a person sees it: who did what, when, and where it lies from where the map stands. */
#pragma once

#include "model/mnd-id.h"

/* A row of history, for a person to choose from. */
typedef struct
{
  MndId id;
  gint64 at; /* seconds since 1970, UTC */
  char *author;
  char *label;
  char *snapshot;      /* its name; NULL where it has none */
  gboolean is_done;    /* the map contains it: it lies between the beginning and where the map stands */
  gboolean is_current; /* where the map stands */
  gboolean is_ahead;   /* redo would bring it */
} MndHistoryEntry;

void mnd_history_entry_free (MndHistoryEntry *entry);
