/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A grid of stances with its tray beneath it as one picture. */
#include "scene/mnd-stance-printout.h"

#include "scene/mnd-painted-printout.h"
#include "scene/mnd-stance-painter.h"
#include "scene/mnd-text-sink.h"

#define WIDTH 960.0
#define LEAST_HEIGHT 600.0
#define TRAY_GAP 16.0
#define TITLE_SIZE 11.0
#define TITLE_GAP 2.0

typedef struct
{
  MndStanceGrid *grid;
  MndLabel *tray_title; /* NULL: nobody is in the tray */
  gboolean has_trails;
  GHashTable *trails; /* NULL: all */
} Sheet;

static void
sheet_free (gpointer data)
{
  Sheet *sheet = data;

  g_clear_pointer (&sheet->tray_title, mnd_label_free);
  g_clear_pointer (&sheet->trails, g_hash_table_unref);
  mnd_stance_grid_free (sheet->grid);
  g_free (sheet);
}

static MndLabel *
make_title (const char *text)
{
  PangoContext *context = mnd_label_create_context ();
  MndLabel *label = mnd_label_new_line (context, text, TITLE_SIZE, TRUE);

  g_object_unref (context);
  return label;
}

static double
get_tray_top (const Sheet *sheet)
{
  return sheet->grid->height + TRAY_GAP + mnd_label_get_height (sheet->tray_title) + TITLE_GAP;
}

static void
paint_cb (cairo_t *cr, const MndTextSink *sink, gpointer user_data)
{
  const Sheet *sheet = user_data;
  MndStanceLook look = MND_STANCE_LOOK_INIT;
  double x = 0;

  look.style = mnd_style_get (MND_APPEARANCE_PRINT);
  look.has_trails = sheet->has_trails;
  look.trails = sheet->trails;
  mnd_stance_painter_paint (sheet->grid, cr, MND_STANCE_GRID, NULL, &look, sink);
  if (sheet->tray_title == NULL)
    return;
  if (sheet->grid->mirrored)
    x = WIDTH - mnd_label_get_width (sheet->tray_title);
  mnd_text_sink_show_label (sink, cr, sheet->tray_title, x, sheet->grid->height + TRAY_GAP, FALSE, &look.style->text,
                            &look.style->text);
  cairo_save (cr);
  cairo_translate (cr, 0, get_tray_top (sheet));
  mnd_stance_painter_paint (sheet->grid, cr, MND_STANCE_TRAY, NULL, &look, sink);
  cairo_restore (cr);
}

MndPrintout *
mnd_stance_printout_new (MndStanceGrid *grid, const char *tray_title, gboolean mirrored, gboolean has_trails,
                         GHashTable *trails)
{
  Sheet *sheet;
  double height;

  g_return_val_if_fail (grid != NULL && tray_title != NULL, NULL);

  sheet = g_new0 (Sheet, 1);
  sheet->grid = grid;
  sheet->has_trails = has_trails;
  sheet->trails = trails != NULL ? g_hash_table_ref (trails) : NULL;
  mnd_stance_grid_place (grid, WIDTH, LEAST_HEIGHT, mirrored);
  mnd_stance_grid_place_tray (grid, WIDTH, mirrored);
  mnd_stance_grid_place_trails (grid, trails);
  if (grid->tray->len > 0)
    sheet->tray_title = make_title (tray_title);
  height = sheet->tray_title != NULL ? get_tray_top (sheet) + grid->tray_height : grid->height;
  return mnd_painted_printout_new (WIDTH, height, paint_cb, sheet, sheet_free);
}
