/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Spans of time as bars, one a row, under the names of groups: what is drawn where, on screen and on paper alike. What
 * the bars are is told by whoever fills the chart (document/mnd-chronology.h); here nobody reads a map.
 *
 * A date that is not known to the day has a soft edge over all the days that it may mean; an open end fades away. What
 * overlaps is hatched, a cliff is a wedge that breaks off, phases are bands above.
 *
 * Places run from the start side: a frame that is mirrored runs from right to left, and time with it, as a line of
 * writing does.
 */
#pragma once

#include "model/mnd-date.h"
#include "model/mnd-id.h"
#include "scene/mnd-style.h"
#include "scene/mnd-time-axis.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define MND_TIME_ROW_HEIGHT 24.0
#define MND_TIME_AXIS_HEIGHT 30.0
#define MND_TIME_PHASE_HEIGHT 17.0
#define MND_TIME_NOWHERE G_MAXUINT

typedef struct
{
  MndId id; /* of the row of the map */
  char *name;
  MndRole role;     /* whose colour it has ... */
  const char *line; /* ... unless it is a link: its kind, a word of the catalogue; else NULL */
  gboolean is_planned;
  gboolean is_void; /* cancelled: drawn as an outline, and nothing counts on it */
  char start[MND_DATE_TEXT_SIZE];
  char end[MND_DATE_TEXT_SIZE]; /* both as the map has them, empty where open */
  GArray *shades;               /* MndInterval: overlaps; NULL: none */
} MndTimeSpan;

typedef struct
{
  char *name;
  gboolean is_actor;
  MndId id;        /* of the actor */
  GArray *spans;   /* MndTimeSpan */
  GArray *shades;  /* MndInterval: overlaps of any of them, ascending, merged */
  GArray *covered; /* MndInterval: what nobody has to follow, whether it is shown or not */
  GArray *cliffs;  /* int: days on which all of that has ended and nothing follows */
} MndTimeGroup;

typedef struct
{
  char *name;
  MndInterval interval;
} MndTimePhase;

/* A row is the name of a group or one of its spans. */
typedef struct
{
  guint group;
  guint span; /* MND_TIME_NOWHERE: the group itself */
} MndTimeRow;

typedef struct
{
  GPtrArray *groups;  /* MndTimeGroup */
  GArray *rows;       /* MndTimeRow */
  GArray *phases;     /* MndTimePhase */
  guint n_undated;    /* what has no date at all and no bar */
  GHashTable *labels; /* of the painter: text and look -> MndLabel */
  GObject *context;   /* Pango's, for these; NULL until one is made */
} MndTimeChart;

MndTimeChart *mnd_time_chart_new (void);
void mnd_time_chart_free (MndTimeChart *chart);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MndTimeChart, mnd_time_chart_free)
/* `name` is copied. Borrowed. */
MndTimeGroup *mnd_time_chart_add_group (MndTimeChart *chart, const char *name);
/* Takes `name`. */
void mnd_time_chart_add_phase (MndTimeChart *chart, char *name, const MndInterval *interval);
/* Takes the texts and shades of the span. */
void mnd_time_group_add (MndTimeGroup *group, const MndTimeSpan *span);
/* That support reaches over these days. Of a group that is told none no cliffs are looked for. */
void mnd_time_group_cover (MndTimeGroup *group, const MndInterval *interval);
/* Once all are in: groups without a span go; rows, overlaps and cliffs come. `gap`: so many days may pass before
 * something follows. */
void mnd_time_chart_finish (MndTimeChart *chart, int gap);

guint mnd_time_chart_get_n_rows (const MndTimeChart *chart);
const MndTimeGroup *mnd_time_chart_get_group (const MndTimeChart *chart, guint row);
/* NULL where the row is the name of a group. */
const MndTimeSpan *mnd_time_chart_get_span (const MndTimeChart *chart, guint row);
/* The first row of the thing, from `from` on; MND_TIME_NOWHERE where there is none. */
guint mnd_time_chart_find (const MndTimeChart *chart, const MndId *id, guint from);
/* From the first to the last date that is known, with `day` and some air; scale 0. */
MndTimeAxis mnd_time_chart_make_axis (const MndTimeChart *chart, int day);

/* Where a bar begins to be, is for sure, is for sure no more and ends: `out` to `in` is soft, as is `until` to `gone`.
 * In days; open ends lie at the ends of the axis. */
typedef struct
{
  int out, in, until, gone;
  gboolean is_open_start, is_open_end;
} MndTimeEdges;

/* The day, kept on its side of the other end. */
int mnd_time_span_limit (const MndTimeSpan *span, gboolean is_end, int day);
MndTimeEdges mnd_time_span_get_edges (const MndTimeSpan *span, const MndTimeAxis *axis);
gboolean mnd_time_span_is_dated (const MndTimeSpan *span);

typedef struct
{
  MndTimeAxis axis;
  double width; /* of all that is seen */
  double height;
  double head_width; /* of the names */
  double x, y;       /* how far it is scrolled, from the start side */
  gboolean mirrored;
} MndTimeFrame;

double mnd_time_chart_get_head_height (const MndTimeChart *chart);
/* Of all rows. */
double mnd_time_chart_get_height (const MndTimeChart *chart);

typedef enum
{
  MND_TIME_PART_NONE,
  MND_TIME_PART_AXIS, /* above the rows */
  MND_TIME_PART_DAY,  /* the line of the day that is shown */
  MND_TIME_PART_NAME,
  MND_TIME_PART_BAR,
  MND_TIME_PART_START, /* of a bar, where a hand takes hold of it */
  MND_TIME_PART_END,
  MND_TIME_PART_ROW, /* beside the bar */
} MndTimePart;

/* `row` is set for parts of rows, else MND_TIME_NOWHERE. `day`: 0 where no day is shown. */
MndTimePart mnd_time_chart_find_at (const MndTimeChart *chart, const MndTimeFrame *frame, int day, double x, double y,
                                    guint *row);
/* The place of a day on what is seen, from the left. */
double mnd_time_frame_get_x (const MndTimeFrame *frame, int day);
int mnd_time_frame_get_day (const MndTimeFrame *frame, double x);
/* Of a row, its top. */
double mnd_time_chart_get_row_y (const MndTimeChart *chart, const MndTimeFrame *frame, guint row);

G_END_DECLS
