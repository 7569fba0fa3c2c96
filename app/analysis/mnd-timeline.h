/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The days on which what is shown of a map becomes another than the day before: actors, links and support come and go.
 * A partial date counts as the interval that it makes (mnd-date.h), so that these days and what is shown on them are of
 * one mind.
 */
#pragma once

#include "model/mnd-map.h"

typedef struct
{
  int day;      /* Julian */
  guint n_come; /* are there from this day on ... */
  guint n_go;   /* ... and no more from this day on */
} MndTimelineDay;

/* MndTimelineDay, ascending, none twice. Free with g_array_unref(). */
GArray *mnd_timeline_dup_days (MndMap *map);
/* The first of the days after (`step` 1) or the last before (-1) this one; FALSE where there is none. */
gboolean mnd_timeline_find_next (GArray *days, int day, int step, int *next);
