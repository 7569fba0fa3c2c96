/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of the program; see the header. */
#include "document/mnd-locale.h"

#include "mnd-config.h"

#include <glib/gi18n.h>
#include <locale.h>

void
mnd_locale_start (void)
{
  const char *folder = g_getenv ("MANDATE_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (MND_GETTEXT_DOMAIN, folder != NULL && *folder != '\0' ? folder : MND_LOCALEDIR);
  bind_textdomain_codeset (MND_GETTEXT_DOMAIN, "UTF-8");
  textdomain (MND_GETTEXT_DOMAIN);
}
