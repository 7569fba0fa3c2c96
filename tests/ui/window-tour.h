/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All places of the program that a person can come to, one after the other in one window, for whoever looks at each of
 * them in the same way. In any language: nothing is found by what it says. */
#pragma once

#include "window-driver.h"

typedef struct
{
  MndWindow *window;
  char *path;     /* of the map in it */
  GString *found; /* what is wrong at this stop */
} Tour;

/* At a stop: all windows that are on the screen are worth a look. */
typedef void (*TourLook) (Tour *tour, gpointer data);

typedef struct
{
  const char *name;
  void (*run) (Tour *tour, TourLook look, gpointer data);
} TourStop;

/* The order counts: a stop begins where the one before ended. */
const TourStop *tour_get_stops (guint *n);
/* What the tour writes into maps, and names of files that it opens in vain; NULL ends it. */
const char *const *tour_get_words (void);
void tour_end (Tour *tour);
