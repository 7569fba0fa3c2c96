/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window, as a person sees it. */
#include "desktop/mnd-window.h"
#include "model/mnd-fact.h"
#include <glib/gi18n.h>

int
mnd_window_run (int argc, char **argv)
{
  return g_strcmp0 (_ ("Map"), argv[0]);
}
