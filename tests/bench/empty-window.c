/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What bench-start measures against: a program with an empty application window, which prints when its first frame is
 * on the screen and ends. */
#include <adwaita.h>

static void
after_paint_cb (GdkFrameClock *clock)
{
  gdk_display_sync (gdk_display_get_default ());
  g_print ("%" G_GINT64_FORMAT " 0\n", g_get_monotonic_time ());
  g_application_quit (g_application_get_default ());
}

static void
activate_cb (GApplication *application)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  g_signal_connect_after (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), NULL);
}

int
main (int argc, char *argv[])
{
  g_autoptr (AdwApplication) application = adw_application_new ("org.mandate.Empty", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
