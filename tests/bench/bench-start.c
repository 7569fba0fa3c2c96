/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* start: from the start of the program to the first frame with the sample's map on it, beside a program with an empty
 * application window. memory-10k: the most memory that the program took with 10,000 actors on the screen, beside the
 * same with the sample. The program is this one, started again with a file: it runs the desktop as main.c does. */
#include "sector.h"

#include "desktop/mnd-application.h"
#include "desktop/mnd-canvas-private.h"

#include <string.h>

/* --- the program that is measured */

static MndCanvas *
find_canvas (GtkWidget *widget)
{
  if (MND_IS_CANVAS (widget))
    return MND_CANVAS (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      MndCanvas *canvas = find_canvas (child);
      if (canvas != NULL && canvas->scene != NULL)
        return canvas;
    }
  return NULL;
}

/* In kilobytes. */
static gint64
read_peak_memory (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmHWM:");
  return line == NULL ? 0 : g_ascii_strtoll (line + strlen ("VmHWM:"), NULL, 10);
}

/* The frame that ends here has a picture of the map, and not only the window. */
static void
after_paint_cb (GtkWidget *window)
{
  MndCanvas *canvas = find_canvas (window);
  const MndRenderPicture *picture =
      canvas == NULL ? NULL : mnd_scene_renderer_get_picture (canvas->renderer, MND_RENDER_MAP);

  if (picture == NULL)
    return;
  gdk_display_sync (gdk_display_get_default ());
  g_print ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", g_get_monotonic_time (), read_peak_memory ());
  exit (0);
}

static void
realize_cb (GtkWidget *window)
{
  g_signal_connect_data (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), window, NULL,
                         G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}

static void
window_added_cb (GtkApplication *application, GtkWidget *window)
{
  g_signal_connect_after (window, "realize", G_CALLBACK (realize_cb), NULL);
}

static int
run_program (const char *path)
{
  g_autoptr (MndApplication) application = mnd_application_new ();
  const char *arguments[] = { "mandate", path, NULL };

  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  return g_application_run (G_APPLICATION (application), 2, (char **) arguments);
}

/* --- the measuring */

/* Seconds until it said that it is there, and its memory in megabytes. `file` may be NULL. */
static double
time_program (const char *program, const char *file, double *megabytes)
{
  gint64 start, end, kilobytes;
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  char *rest = NULL;
  /* A home of its own for working copies: nothing of the last run is found and recovered. */
  g_autofree char *state = g_build_filename (g_get_home_dir (), "bench-XXXXXX", NULL);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSubprocess) process = NULL;

  g_subprocess_launcher_setenv (launcher, "XDG_STATE_HOME", g_mkdtemp (state), TRUE);
  start = g_get_monotonic_time ();
  process = g_subprocess_launcher_spawn (launcher, &error, program, file != NULL ? "--run" : NULL, file, NULL);
  if (process == NULL || !g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error))
    g_error ("%s", error->message);
  end = g_ascii_strtoll (output, &rest, 10);
  kilobytes = g_ascii_strtoll (rest, NULL, 10);
  if (end == 0)
    g_error ("%s did not show its window.", program);
  if (megabytes != NULL)
    *megabytes = (double) kilobytes / 1024;
  return (double) (end - start) / G_USEC_PER_SEC;
}

static void
bench_start (const char *own, const char *sample)
{
  double ours[BENCH_RUNS], empty[BENCH_RUNS];

  time_program (own, sample, NULL); /* the disk's caches are warm for both */
  time_program (BENCH_EMPTY_WINDOW, NULL, NULL);
  for (guint i = 0; i < BENCH_RUNS; i++)
    {
      empty[i] = time_program (BENCH_EMPTY_WINDOW, NULL, NULL);
      ours[i] = time_program (own, sample, NULL);
    }
  bench_report ("start", bench_median (ours, BENCH_RUNS) * 1000, bench_median (empty, BENCH_RUNS) * 1000, "ms");
}

static void
bench_memory (const char *own, const char *sample)
{
  g_autofree char *folder = g_dir_make_tmp ("mandate-bench-XXXXXX", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "sector.mandate", NULL);
  double large, small;

  bench_write_sector (10000, file);
  time_program (own, sample, &small);
  time_program (own, g_file_peek_path (file), &large);
  bench_report ("memory-10k", large, small, "MB");
  g_file_delete (file, NULL, NULL);
}

int
main (int argc, char *argv[])
{
  if (argc > 2 && g_str_equal (argv[1], "--run"))
    return run_program (argv[2]);
  bench_start (argv[0], BENCH_SAMPLE);
  bench_memory (argv[0], BENCH_SAMPLE);
  return 0;
}
