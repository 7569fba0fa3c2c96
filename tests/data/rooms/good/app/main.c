/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Starts the window, and does nothing else. */
#include <gtk/gtk.h>
#include "desktop/mnd-window.h"

int
main (int argc, char **argv)
{
  return mnd_window_run (argc, argv);
}
