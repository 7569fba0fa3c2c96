/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the toolkit comes up. GTK would read its own style sheet, which libadwaita throws away a moment later. */
#include "desktop/mnd-toolkit.h"

#include "model/mnd-locale.h"

#include <gtk/gtk.h>

/* Where a person set it, it stands above what libadwaita wants. */
#define THEME_VARIABLE "GTK_THEME"
/* What libadwaita puts in the place of GTK's own. */
#define NO_THEME "Adwaita-empty"

void
mnd_toolkit_prepare (void)
{
  g_setenv (THEME_VARIABLE, NO_THEME, FALSE);
}

/* Left there it would keep libadwaita's style sheet away, too. Where it was set here it is the last of the environment,
 * so that no other variable moves while threads look for theirs. */
static void
let_theme_go (void)
{
  if (g_strcmp0 (g_getenv (THEME_VARIABLE), NO_THEME) == 0)
    g_unsetenv (THEME_VARIABLE);
}

void
mnd_toolkit_heed_language (void)
{
  gtk_widget_set_default_direction (mnd_locale_is_rtl () ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
}

void
mnd_toolkit_start (void)
{
  /* It would bring back what mnd_locale_start() left, under the feet of threads that read a map already. */
  gtk_disable_setlocale ();
  gtk_init ();
  gtk_settings_get_default ();
  let_theme_go ();
  mnd_toolkit_heed_language ();
}
