/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart of time on paper: all of its time across the page, its rows over as many pages as they need, the axis again
 * on each. As one picture it has the scale of its axis. */
#pragma once

#include "scene/mnd-printout.h"
#include "scene/mnd-time-chart.h"

G_BEGIN_DECLS

#define MND_TYPE_TIME_PRINTOUT (mnd_time_printout_get_type ())
G_DECLARE_FINAL_TYPE (MndTimePrintout, mnd_time_printout, MND, TIME_PRINTOUT, MndPrintout)

/* Takes the chart. Of the frame axis, width of the names and direction count. `day`: as in MndTimeLook. */
MndPrintout *mnd_time_printout_new (MndTimeChart *chart, const MndTimeFrame *frame, int day);

G_END_DECLS
