/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Without a window. scene-N: the scene of a map, from its rows to items with labels and ways, beside laying out the
 * same names alone. paint-whole-N, paint-close-N: one picture as the canvas asks for it, beside cairo drawing the same
 * primitives one by one. export-svg, export-pdf: a picture for a report, beside the same primitives on such a surface.
 */
#include "sector.h"

#include "model/mnd-text.h"
#include "scene/mnd-label.h"
#include "scene/mnd-painter.h"
#include "scene/mnd-picture.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>

/* A canvas of 1920 by 1080 with its margin. */
#define WIDTH 2880
#define HEIGHT 1620

static double
get_seconds (void)
{
  return (double) g_get_monotonic_time () / G_USEC_PER_SEC;
}

/* --- the same primitives without a scene's knowledge of what need not be drawn */

static void
draw_plain_line (cairo_t *cr, const MndSceneLine *line)
{
  const MndLineStyle *look = mnd_style_get_line (mnd_style_get (MND_APPEARANCE_LIGHT), line->kind);

  cairo_set_source_rgb (cr, look->color.r, look->color.g, look->color.b);
  cairo_set_line_width (cr, look->width);
  cairo_move_to (cr, line->path[0].x, line->path[0].y);
  for (guint i = 1; i + 2 < line->n_points; i += 3)
    cairo_curve_to (cr, line->path[i].x, line->path[i].y, line->path[i + 1].x, line->path[i + 1].y, line->path[i + 2].x,
                    line->path[i + 2].y);
  cairo_stroke (cr);
  cairo_rectangle (cr, line->tip.x - 4, line->tip.y - 4, 8, 8);
  cairo_fill (cr);
}

static void
draw_plain_node (cairo_t *cr, const MndSceneNode *node)
{
  const MndRoleStyle *look = &mnd_style_get (MND_APPEARANCE_LIGHT)->roles[node->role];
  double top = node->rect.y + (node->rect.height - mnd_label_get_height (node->label)) / 2;

  cairo_rectangle (cr, node->rect.x, node->rect.y, node->rect.width, node->rect.height);
  cairo_set_source_rgb (cr, look->fill.r, look->fill.g, look->fill.b);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, look->color.r, look->color.g, look->color.b);
  cairo_stroke (cr);
  for (guint i = 0; i < mnd_label_get_n_lines (node->label); i++)
    {
      const MndLabelLine *line = mnd_label_get_line (node->label, i);
      cairo_move_to (cr, node->rect.x + (node->rect.width - line->width) / 2, top + line->baseline);
      pango_cairo_show_layout_line (cr, line->line);
    }
}

static void
draw_plain (cairo_t *cr, MndScene *scene)
{
  for (guint i = 0; i < mnd_scene_get_n_lines (scene); i++)
    draw_plain_line (cr, mnd_scene_get_line (scene, i));
  for (guint i = 0; i < mnd_scene_get_n_nodes (scene); i++)
    draw_plain_node (cr, mnd_scene_get_node (scene, i));
}

/* --- the scene */

static double
time_scene (MndMap *map)
{
  double start = get_seconds (), seconds;
  g_autoptr (MndScene) scene = mnd_scene_new (map);

  seconds = get_seconds () - start;
  return seconds;
}

static double
time_labels (MndMap *map)
{
  MndRecordList *actors = mnd_map_get_records (map, MND_TABLE_ACTOR);
  double start = get_seconds ();
  PangoContext *context = mnd_label_create_context ();

  for (guint i = 0; i < mnd_record_list_get_size (actors); i++)
    {
      const char *name = mnd_map_get_name (map, mnd_record_get_id (mnd_record_list_get (actors, i)), NULL);
      MndLabel *label = mnd_label_new_line (context, name, MND_STYLE_NAME_SIZE, FALSE);

      mnd_label_get_line (label, 0); /* before, it is only measured */
      mnd_label_free (label);
    }
  g_object_unref (context);
  return get_seconds () - start;
}

static void
bench_scene (MndMap *map, guint n_actors)
{
  g_autofree char *name = g_strdup_printf ("scene-%u", n_actors);
  double ours[BENCH_RUNS], labels[BENCH_RUNS];

  for (guint i = 0; i < BENCH_RUNS; i++)
    {
      labels[i] = time_labels (map);
      ours[i] = time_scene (map);
    }
  bench_report (name, bench_median (ours, BENCH_RUNS) * 1000, bench_median (labels, BENCH_RUNS) * 1000, "ms");
}

/* --- a picture for the canvas */

static double
time_paint (MndScene *scene, const MndRect *rect, double scale, gboolean plain)
{
  double start = get_seconds ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -rect->x, -rect->y);
  if (plain)
    draw_plain (cr, scene);
  else
    mnd_painter_paint (scene, cr, rect, scale, NULL);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return get_seconds () - start;
}

static void
bench_paint (MndScene *scene, const char *what, guint n_actors, double scale)
{
  g_autofree char *name = g_strdup_printf ("paint-%s-%u", what, n_actors);
  MndRect extents = mnd_scene_get_extents (scene);
  MndRect rect = mnd_rect_around (mnd_rect_get_center (&extents), WIDTH / scale, HEIGHT / scale);
  double ours[BENCH_RUNS], plain[BENCH_RUNS];

  for (guint i = 0; i < BENCH_RUNS; i++)
    {
      plain[i] = time_paint (scene, &rect, scale, TRUE);
      ours[i] = time_paint (scene, &rect, scale, FALSE);
    }
  bench_report (name, bench_median (ours, BENCH_RUNS) * 1000, bench_median (plain, BENCH_RUNS) * 1000, "ms");
}

/* --- a picture for a report */

static double
time_export (MndScene *scene, MndPictureFormat format)
{
  const MndPictureOptions options = { .legend = FALSE, .appearance = MND_APPEARANCE_LIGHT };
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  double start = get_seconds ();

  if (!mnd_picture_write (scene, format, stream, &options, &error))
    g_error ("%s", error->message);
  return get_seconds () - start;
}

static cairo_status_t
write_cb (void *stream, const unsigned char *data, unsigned int length)
{
  return g_output_stream_write_all (stream, data, length, NULL, NULL, NULL) ? CAIRO_STATUS_SUCCESS
                                                                            : CAIRO_STATUS_WRITE_ERROR;
}

static double
time_plain_export (MndScene *scene, MndPictureFormat format)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  MndRect extents = mnd_scene_get_extents (scene);
  double start = get_seconds ();
  cairo_surface_t *surface =
      format == MND_PICTURE_SVG ? cairo_svg_surface_create_for_stream (write_cb, stream, extents.width, extents.height)
                                : cairo_pdf_surface_create_for_stream (write_cb, stream, extents.width, extents.height);
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, -extents.x, -extents.y);
  draw_plain (cr, scene);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return get_seconds () - start;
}

static void
bench_export (MndScene *scene, const char *name, MndPictureFormat format)
{
  double ours[BENCH_RUNS], plain[BENCH_RUNS];

  for (guint i = 0; i < BENCH_RUNS; i++)
    {
      plain[i] = time_plain_export (scene, format);
      ours[i] = time_export (scene, format);
    }
  bench_report (name, bench_median (ours, BENCH_RUNS) * 1000, bench_median (plain, BENCH_RUNS) * 1000, "ms");
}

int
main (int argc, char *argv[])
{
  static const guint sizes[] = { 1000, 5000, 10000 };
  guint only = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 0; /* one size, to look into */

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (MndMap) map = mnd_map_new ();
      g_autoptr (MndChanges) rows = bench_make_sector_rows (sizes[i], NULL);
      g_autoptr (MndScene) scene = NULL;
      g_autoptr (GError) error = NULL;
      MndRect extents;

      if (only != 0 && only != sizes[i])
        continue;
      mnd_map_apply (map, rows, &error);
      g_assert_no_error (error);
      bench_scene (map, sizes[i]);
      scene = mnd_scene_new (map);
      extents = mnd_scene_get_extents (scene);
      bench_paint (scene, "whole", sizes[i], MIN (1920 / extents.width, 1080 / extents.height));
      bench_paint (scene, "close", sizes[i], 1.0);
      if (i > 0)
        continue;
      bench_export (scene, "export-svg", MND_PICTURE_SVG);
      bench_export (scene, "export-pdf", MND_PICTURE_PDF);
    }
  return 0;
}
