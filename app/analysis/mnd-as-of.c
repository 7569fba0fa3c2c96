/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of which day findings speak; see the header. */
#include "analysis/mnd-as-of.h"

#include "model/mnd-date.h"

int
mnd_as_of_get_day (MndMap *map, const char *date)
{
  MndDate day;

  g_return_val_if_fail (MND_IS_MAP (map), 0);

  if (!mnd_date_parse (date, &day) && !mnd_date_parse (mnd_map_get_setting (map, MND_MAP_AS_OF), &day))
    day = mnd_date_get_today ();
  return mnd_date_get_last_day (&day);
}
