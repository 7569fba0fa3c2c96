/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Starts the desktop. Nothing else is decided here. */
#include "desktop/mnd-application.h"
#include "model/mnd-locale.h"

int
main (int argc, char *argv[])
{
  mnd_locale_start ();

  g_autoptr (MndApplication) application = mnd_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
