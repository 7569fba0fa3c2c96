/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the toolkit comes up: nothing is left of what makes it faster, and what a person wants is left alone. */
#include "desktop/mnd-toolkit.h"

#include <adwaita.h>

static char *
dup_theme (void)
{
  char *theme = NULL;

  g_object_get (gtk_settings_get_default (), "gtk-theme-name", &theme, NULL);
  return theme;
}

static void
test_own (void)
{
  g_autofree char *theme = NULL;

  g_unsetenv ("GTK_THEME");
  mnd_toolkit_prepare ();
  g_assert_nonnull (g_getenv ("GTK_THEME"));
  mnd_toolkit_start ();
  g_assert_null (g_getenv ("GTK_THEME"));
  adw_init ();
  theme = dup_theme ();
  /* libadwaita has put its own style sheet above this one; it does not where the variable is still there. */
  g_assert_cmpstr (theme, ==, "Adwaita-empty");
}

/* In a process of its own: the toolkit comes up once. */
static void
test_wanted (void)
{
  if (g_test_subprocess ())
    {
      g_setenv ("GTK_THEME", "Adwaita:dark", TRUE);
      mnd_toolkit_prepare ();
      mnd_toolkit_start ();
      g_assert_cmpstr (g_getenv ("GTK_THEME"), ==, "Adwaita:dark");
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/toolkit/wanted", test_wanted);
  g_test_add_func ("/toolkit/own", test_own);
  return g_test_run ();
}
