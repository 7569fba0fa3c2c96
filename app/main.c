/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Starts the desktop. Nothing else is decided here. */
#include "desktop/mnd-application.h"

#include "mnd-config.h"

#include <glib/gi18n.h>
#include <locale.h>

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (MND_GETTEXT_DOMAIN, MND_LOCALEDIR);
  bind_textdomain_codeset (MND_GETTEXT_DOMAIN, "UTF-8");
  textdomain (MND_GETTEXT_DOMAIN);

  g_autoptr (MndApplication) application = mnd_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
