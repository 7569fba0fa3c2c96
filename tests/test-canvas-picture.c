/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The picture under the canvas: whatever way it came about, it is what painting it at once would give; and while the
 * map moves there always is one. */
#include "canvas-fixture.h"

#include "scene/mnd-painter.h"

/* Smooth edges may round otherwise where a line is cut elsewhere. */
#define MAX_DIFFERENCE 24
#define MAX_PIXELS_OFF 60

static const MndRenderPicture *
get_picture (Stage *stage)
{
  return mnd_scene_renderer_get_picture (stage->canvas->renderer, MND_RENDER_MAP);
}

static gboolean
is_sharp (Stage *stage)
{
  const MndRenderPicture *picture = get_picture (stage);
  MndViewport *viewport = stage->canvas->viewport;
  MndRect visible = mnd_viewport_get_visible (viewport);

  return picture != NULL && picture->serial == stage->canvas->serial
         && picture->scale == mnd_viewport_get_scale (viewport) && mnd_rect_contains_rect (&picture->rect, &visible);
}

/* The pixels of what the renderer shows; free with cairo_surface_destroy(). */
static cairo_surface_t *
dup_shown (Stage *stage)
{
  const MndRenderPicture *picture = get_picture (stage);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  graphene_rect_t bounds;
  graphene_size_t window = GRAPHENE_SIZE_INIT (100, 100);
  GskRenderNode *node;
  GdkTexture *texture;
  cairo_surface_t *surface;

  graphene_rect_init (&bounds, 0, 0, picture->rect.width * picture->scale, picture->rect.height * picture->scale);
  mnd_scene_renderer_append (stage->canvas->renderer, MND_RENDER_MAP, snapshot, NULL, &bounds, &window);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_texture_node_get_texture (node);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, gdk_texture_get_width (texture),
                                        gdk_texture_get_height (texture));
  gdk_texture_download (texture, cairo_image_surface_get_data (surface),
                        (gsize) cairo_image_surface_get_stride (surface));
  cairo_surface_mark_dirty (surface);
  gsk_render_node_unref (node);
  return surface;
}

static cairo_surface_t *
paint_directly (Stage *stage, int width, int height)
{
  const MndRenderPicture *picture = get_picture (stage);
  const MndRenderRequest *request = &stage->canvas->requested;
  const MndStyle *style = mnd_style_get (request->appearance);
  const MndPaintState state = { .style = style,
                                .selection = request->selection,
                                .traced = request->traced,
                                .highlighted = request->highlighted,
                                .dim = request->dim,
                                .tints = request->tints };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, style->canvas.r, style->canvas.g, style->canvas.b);
  cairo_paint (cr);
  cairo_scale (cr, picture->scale, picture->scale);
  cairo_translate (cr, -picture->rect.x, -picture->rect.y);
  g_assert_true (mnd_painter_paint (stage->canvas->scene, cr, &picture->rect, picture->scale, &state));
  cairo_destroy (cr);
  return surface;
}

static guint
count_pixels_off (cairo_surface_t *a, cairo_surface_t *b)
{
  int width = cairo_image_surface_get_width (a), height = cairo_image_surface_get_height (a);
  guint n = 0;

  cairo_surface_flush (b);
  for (int y = 0; y < height; y++)
    {
      const guchar *first = cairo_image_surface_get_data (a) + y * cairo_image_surface_get_stride (a);
      const guchar *second = cairo_image_surface_get_data (b) + y * cairo_image_surface_get_stride (b);
      for (int i = 0; i < 4 * width; i++)
        n += ABS (first[i] - second[i]) > MAX_DIFFERENCE;
    }
  return n;
}

static void
assert_as_painted_at_once (Stage *stage)
{
  cairo_surface_t *shown, *direct;

  stage_wait (stage, is_sharp);
  shown = dup_shown (stage);
  direct = paint_directly (stage, cairo_image_surface_get_width (shown), cairo_image_surface_get_height (shown));
  g_assert_cmpuint (count_pixels_off (shown, direct), <=, MAX_PIXELS_OFF);
  cairo_surface_destroy (shown);
  cairo_surface_destroy (direct);
}

/* All of the map that is in sight is on the picture that is shown meanwhile. */
static void
assert_not_blank (Stage *stage)
{
  const MndRect *covered = mnd_scene_renderer_get_covered (stage->canvas->renderer, MND_RENDER_MAP);
  MndRect visible = mnd_viewport_get_visible (stage->canvas->viewport);
  MndRect extents = mnd_scene_get_extents (stage->canvas->scene);
  double left = MAX (visible.x, extents.x), top = MAX (visible.y, extents.y);
  MndRect needed = { left, top, MIN (visible.x + visible.width, extents.x + extents.width) - left,
                     MIN (visible.y + visible.height, extents.y + extents.height) - top };

  g_assert_nonnull (covered);
  if (needed.width > 0 && needed.height > 0)
    g_assert_true (mnd_rect_contains_rect (covered, &needed));
}

static void
wait_for_frame (Stage *stage)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static const MndPoint middle = { 500, 350 };

static void
test_panned (Stage *stage, gconstpointer data)
{
  mnd_canvas_zoom_to (stage->canvas, 1.0);
  assert_as_painted_at_once (stage);
  for (guint i = 0; i < 6; i++)
    {
      mnd_canvas_scroll (stage->canvas, middle, 130, -60, FALSE, 0);
      wait_for_frame (stage);
      g_assert_nonnull (get_picture (stage));
    }
  assert_as_painted_at_once (stage);
}

static void
test_zoomed (Stage *stage, gconstpointer data)
{
  const double steps[] = { -1, -1, -0.5, 1, 1, 0.5, 1, -1 };

  mnd_canvas_fit (stage->canvas);
  stage_wait (stage, is_sharp);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      mnd_canvas_scroll (stage->canvas, middle, 0, steps[i], TRUE, 0);
      g_assert_nonnull (get_picture (stage));
      assert_as_painted_at_once (stage);
      assert_not_blank (stage);
    }
}

/* Small steps, as a hand makes them, without waiting for any picture. */
static void
test_never_blank (Stage *stage, gconstpointer data)
{
  mnd_canvas_zoom_to (stage->canvas, 1.0);
  stage_wait (stage, is_sharp);
  for (guint i = 0; i < 40; i++)
    {
      mnd_canvas_scroll (stage->canvas, middle, i % 2 ? 3 : 0, 2, FALSE, i % 4 == 0 ? GDK_CONTROL_MASK : 0);
      wait_for_frame (stage);
      assert_not_blank (stage);
    }
  assert_as_painted_at_once (stage);
}

/* A frame is held back for what is on its way, and not where nothing is. */
static void
test_waited (Stage *stage, gconstpointer data)
{
  MndSceneRenderer *renderer = stage->canvas->renderer;
  MndRenderRequest request;

  stage_wait (stage, is_sharp);
  request = stage->canvas->requested;
  mnd_scene_renderer_forget (renderer, MND_RENDER_MAP);
  g_assert_false (mnd_scene_renderer_wait (renderer, MND_RENDER_MAP, G_TIME_SPAN_MINUTE));
  mnd_scene_renderer_request (renderer, MND_RENDER_MAP, stage->canvas->scene, &request);
  g_assert_null (get_picture (stage));
  g_assert_true (mnd_scene_renderer_wait (renderer, MND_RENDER_MAP, G_TIME_SPAN_MINUTE));
  g_assert_cmpuint (get_picture (stage)->serial, ==, request.serial);
  g_assert_false (mnd_scene_renderer_wait (renderer, MND_RENDER_MAP, G_TIME_SPAN_MINUTE));
}

static void
move (Stage *stage, const MndId *id, double dx, double dy)
{
  MndPoint place = stage_get_place (stage, id);
  MndPlacement placement = { *id, place.x + dx, place.y + dy };
  g_autoptr (GError) error = NULL;

  assert_done (mnd_document_move (stage->document, &placement, 1, &error), error);
}

/* One after the other, and two before a picture came. */
static void
test_edited (Stage *stage, gconstpointer data)
{
  MndId id;

  mnd_canvas_zoom_to (stage->canvas, 1.0);
  stage_wait (stage, is_sharp);
  id = *mnd_scene_get_node (stage->canvas->scene, 0)->id;
  for (guint i = 0; i < 4; i++)
    {
      move (stage, &id, 20, i % 2 ? -35 : 30);
      if (i >= 2)
        move (stage, mnd_scene_get_node (stage->canvas->scene, i)->id, -15, 10);
      mnd_canvas_scroll (stage->canvas, middle, 5, 5, FALSE, 0);
      assert_as_painted_at_once (stage);
    }
  stage_undo (stage);
  assert_as_painted_at_once (stage);
}

/* What stands out does so as before: only what was moved is painted. */
static void
test_edited_while_highlighted (Stage *stage, gconstpointer data)
{
  g_autoptr (GHashTable) hits = mnd_canvas_new_id_set ();
  MndCanvas *canvas = stage->canvas;
  MndId id;

  mnd_canvas_zoom_to (canvas, 1.0);
  for (guint i = 0; i < 3; i++)
    mnd_canvas_add_id (hits, mnd_scene_get_node (canvas->scene, i)->id);
  mnd_view_set_hits (stage->view, hits);
  assert_as_painted_at_once (stage);
  id = *mnd_scene_get_node (canvas->scene, 4)->id;
  for (guint i = 0; i < 3; i++)
    {
      guint64 serial = canvas->serial;
      move (stage, &id, 25, i % 2 ? -30 : 20);
      g_assert_nonnull (canvas->highlighted);
      g_assert_cmpuint (canvas->serial, >, serial);
      g_assert_cmpuint (canvas->same_since, <=, serial);
      assert_as_painted_at_once (stage);
    }
}

static const struct
{
  const char *path;
  void (*run) (Stage *stage, gconstpointer data);
} cases[] = {
  { "/canvas-picture/waited", test_waited },
  { "/canvas-picture/panned", test_panned },
  { "/canvas-picture/zoomed", test_zoomed },
  { "/canvas-picture/never-blank", test_never_blank },
  { "/canvas-picture/edited", test_edited },
  { "/canvas-picture/edited-while-highlighted", test_edited_while_highlighted },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, Stage, NULL, stage_set_up_sample, cases[i].run, stage_tear_down);
  return g_test_run ();
}
