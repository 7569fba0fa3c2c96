/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pixels: something stands where an item is and nothing where none is; detail, clips and what is for the moment. */
#include "scene-fixture.h"
#include "scene/mnd-label.h"
#include "scene/mnd-painter.h"

#include <math.h>
#include <string.h>

#define WIDTH 700
#define HEIGHT 500

typedef struct
{
  MndMap *map;
  MndScene *scene;
  MndId police, ministry, link, support;
} Stage;

static void
set_up (Stage *stage, gconstpointer data)
{
  MndId donor;

  stage->map = fixture_new ();
  stage->police = fixture_actor (stage->map, "police", "Sierra Leone Police", 120, 100);
  stage->ministry = fixture_actor (stage->map, "ministry", "Ministry of Internal Affairs", 520, 100);
  stage->link = fixture_link (stage->map, &stage->ministry, &stage->police, "commands");
  stage->support = fixture_support (stage->map, "Training", 120, 300);
  donor = fixture_actor (stage->map, "donor_government", "Donor", 520, 400);
  fixture_party (stage->map, &stage->support, &donor, "funder");
  stage->scene = mnd_scene_new (stage->map);
}

static void
tear_down (Stage *stage, gconstpointer data)
{
  g_object_unref (stage->scene);
  g_object_unref (stage->map);
}

/* On white. Free with cairo_surface_destroy(). */
static cairo_surface_t *
paint (Stage *stage, const MndRect *clip, double scale, double lod, const MndPaintState *state)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  mnd_painter_paint (stage->scene, cr, clip, lod, state);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
pixel (cairo_surface_t *surface, double x, double y)
{
  const guchar *row = cairo_image_surface_get_data (surface) + (int) y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[(int) x] & 0xffffff;
}

static guint
count_inked (cairo_surface_t *surface, const MndRect *rect)
{
  guint count = 0;

  for (double y = MAX (rect->y, 0); y < MIN (rect->y + rect->height, HEIGHT); y++)
    for (double x = MAX (rect->x, 0); x < MIN (rect->x + rect->width, WIDTH); x++)
      count += pixel (surface, x, y) != 0xffffff;
  return count;
}

static guint
count_dark (cairo_surface_t *surface, const MndRect *rect)
{
  guint count = 0;

  for (double y = rect->y; y < rect->y + rect->height; y++)
    for (double x = rect->x; x < rect->x + rect->width; x++)
      count += ((pixel (surface, x, y) >> 8) & 0xff) < 0x70;
  return count;
}

static guint32
as_pixel (const MndColor *color)
{
  return (guint32) lround (color->r * 255) << 16 | (guint32) lround (color->g * 255) << 8
         | (guint32) lround (color->b * 255);
}

static MndRect
rect_of (Stage *stage, MndId id)
{
  return mnd_scene_find_node (stage->scene, &id)->rect;
}

/* The part of an actor's box in which its name stands. */
static MndRect
text_of (Stage *stage, MndId id)
{
  MndRect rect = rect_of (stage, id);

  return (MndRect){ rect.x + 20, rect.y + 4, rect.width - 40, rect.height - 8 };
}

static void
test_items_stand_where_they_are (Stage *stage, gconstpointer data)
{
  cairo_surface_t *surface = paint (stage, NULL, 1, 1, NULL);
  const MndStyle *style = mnd_style_get (MND_APPEARANCE_LIGHT);
  MndRect police = rect_of (stage, stage->police), text = text_of (stage, stage->police), extents;
  guint inside = 0;

  g_assert_cmphex (pixel (surface, police.x + 22, police.y + 5), ==, as_pixel (&style->roles[MND_ROLE_PROVISION].fill));
  g_assert_cmphex (pixel (surface, police.x + 3, police.y + police.height / 2 + 12), ==,
                   as_pixel (&style->roles[MND_ROLE_PROVISION].color));
  g_assert_cmpuint (count_dark (surface, &text), >, 60);
  g_assert_cmpuint (count_dark (surface, &(MndRect){ 310, 97, 20, 6 }), ==, 40); /* a line of nearly two pixels */
  g_assert_cmphex (pixel (surface, 320, 104), ==, 0xffffff);
  /* The corner of a rounded box is empty. */
  g_assert_cmphex (pixel (surface, police.x, police.y), ==, 0xffffff);
  extents = mnd_scene_get_extents (stage->scene);
  extents = mnd_rect_inflate (&extents, 1); /* half of a border */
  inside = count_inked (surface, &extents);
  g_assert_cmpuint (inside, ==, count_inked (surface, &(MndRect){ 0, 0, WIDTH, HEIGHT }));
  cairo_surface_destroy (surface);
}

static void
test_appearance (Stage *stage, gconstpointer data)
{
  const MndStyle *dark = mnd_style_get (MND_APPEARANCE_DARK);
  MndPaintState state = { .style = dark };
  MndRect police = rect_of (stage, stage->police);
  cairo_surface_t *given = paint (stage, NULL, 1, 1, &state), *set;

  g_assert_cmphex (pixel (given, police.x + 22, police.y + 5), ==, as_pixel (&dark->roles[MND_ROLE_PROVISION].fill));
  mnd_scene_set_appearance (stage->scene, MND_APPEARANCE_DARK);
  set = paint (stage, NULL, 1, 1, NULL);
  g_assert_cmpmem (cairo_image_surface_get_data (given), WIDTH * HEIGHT * 4, cairo_image_surface_get_data (set),
                   WIDTH * HEIGHT * 4);
  cairo_surface_destroy (given);
  cairo_surface_destroy (set);
}

static void
test_clip_skips (Stage *stage, gconstpointer data)
{
  cairo_surface_t *surface = paint (stage, &(MndRect){ 0, 0, 200, 150 }, 1, 1, NULL);
  MndRect police = rect_of (stage, stage->police), ministry = rect_of (stage, stage->ministry);

  g_assert_cmpuint (count_inked (surface, &police), >, 1000);
  /* The line from there comes into sight, the box does not. */
  g_assert_cmphex (pixel (surface, 320, 100), !=, 0xffffff);
  g_assert_cmphex (pixel (surface, ministry.x + 22, ministry.y + 5), ==, 0xffffff);
  cairo_surface_destroy (surface);
}

static void
test_level_of_detail (Stage *stage, gconstpointer data)
{
  static const struct
  {
    double lod;
    gboolean text, glyph;
  } rows[] = { { 0, TRUE, TRUE },    { 1, TRUE, TRUE },    { 0.6, TRUE, TRUE },
               { 0.46, TRUE, TRUE }, { 0.4, TRUE, FALSE }, { 0.1, FALSE, FALSE } };
  MndRect text = text_of (stage, stage->ministry), rect = rect_of (stage, stage->ministry);

  /* The name, then initials, then nothing. Drawn at full size as if it were small, so that pixels can be looked at. */
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      cairo_surface_t *surface = paint (stage, NULL, 1, rows[i].lod, NULL);
      MndRect band = { rect.x + 2, rect.y + rect.height / 2 - 6, 10, 12 };
      guint32 band_color = pixel (surface, rect.x + 3, rect.y + rect.height / 2 + 13);
      guint other = 0;
      for (double y = band.y; y < band.y + band.height; y++)
        for (double x = band.x; x < band.x + band.width; x++)
          other += pixel (surface, x, y) != band_color;
      g_assert_cmpint (count_dark (surface, &text) > 30, ==, rows[i].text);
      g_assert_cmpint (other > 10, ==, rows[i].glyph);
      cairo_surface_destroy (surface);
    }
}

/* Where names cannot be read any more, the acronym stands in the box, until that is too small as well. */
static void
test_acronym_from_afar (Stage *stage, gconstpointer data)
{
  static const struct
  {
    double lod;
    gboolean text;
  } rows[] = { { 0.45, TRUE }, { 0.25, TRUE }, { 0.05, FALSE } };
  MndRect room;

  fixture_text (stage->map, &stage->police, "acronym", "en", "SLP");
  room = text_of (stage, stage->police);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      cairo_surface_t *surface = paint (stage, NULL, 1, rows[i].lod, NULL);

      g_assert_cmpint (count_dark (surface, &room) > 30, ==, rows[i].text);
      cairo_surface_destroy (surface);
    }
}

/* Who has no acronym is known by initials, or by the first word. */
static void
test_initials_from_afar (Stage *stage, gconstpointer data)
{
  static const char *const rows[][2] = {
    { "Defence Council", "DC" },
    { "Office of the Ombudsman", "OO" },
    { "Parliament", "Parliament" },
    { "women for peace", "women" },
    { "\330\247\331\204\330\264\330\261\330\267\330\251 \330\247\331\204\331\210\330\267\331\206\331\212\330\251",
      "\330\247\331\204\330\264\330\261\330\267\330\251" },
    { "A B C D E F G", "ABCDE" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = NULL;
      const MndLabel *label;
      fixture_text (stage->map, &stage->police, "name", "en", rows[i][0]);
      label = mnd_scene_find_node (stage->scene, &stage->police)->short_label;
      g_assert_cmpuint (mnd_label_get_n_lines (label), ==, 1);
      text = g_strndup (mnd_label_get_line (label, 0)->text, mnd_label_get_line (label, 0)->length);
      g_assert_cmpstr (text, ==, rows[i][1]);
    }
}

static void
test_moved (Stage *stage, gconstpointer data)
{
  g_autoptr (GHashTable) moved = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  MndPaintState state = { .moved = moved, .dx = 60, .dy = 120 };
  MndRect before = rect_of (stage, stage->police), after = mnd_rect_offset (&before, 60, 120);
  MndRect top = { before.x, before.y, before.width, 25 };
  cairo_surface_t *surface;
  gboolean line_follows = FALSE;

  g_hash_table_add (moved, &stage->police);
  surface = paint (stage, NULL, 1, 1, &state);
  g_assert_cmphex (pixel (surface, after.x + 22, after.y + 5), ==,
                   as_pixel (&mnd_style_get (MND_APPEARANCE_LIGHT)->roles[MND_ROLE_PROVISION].fill));
  g_assert_cmpuint (count_inked (surface, &top), ==, 0);
  g_assert_cmphex (pixel (surface, 320, 100), ==, 0xffffff);
  for (double y = 120; y < 200; y++)
    line_follows |= pixel (surface, 350, y) != 0xffffff;
  g_assert_true (line_follows);
  /* The facts are as they were. */
  g_assert_cmpfloat (rect_of (stage, stage->police).x, ==, before.x);
  cairo_surface_destroy (surface);
}

static void
test_places (Stage *stage, gconstpointer data)
{
  g_autoptr (GHashTable) places = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  MndPaintState state = { .places = places };
  MndPoint place = { 300, 250 };
  MndRect after = mnd_rect_around (place, rect_of (stage, stage->police).width, rect_of (stage, stage->police).height);
  cairo_surface_t *surface;

  g_hash_table_insert (places, &stage->police, &place);
  surface = paint (stage, NULL, 1, 1, &state);
  g_assert_cmphex (pixel (surface, after.x + 22, after.y + 5), ==,
                   as_pixel (&mnd_style_get (MND_APPEARANCE_LIGHT)->roles[MND_ROLE_PROVISION].fill));
  cairo_surface_destroy (surface);
}

static void
test_dimming (Stage *stage, gconstpointer data)
{
  g_autoptr (GHashTable) highlighted = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  MndPaintState state = { .highlighted = highlighted, .dim = 0.15 };
  const MndStyle *style = mnd_style_get (MND_APPEARANCE_LIGHT);
  MndColor faint = mnd_color_mix (style->canvas, style->roles[MND_ROLE_MANAGEMENT].fill, 0.15);
  MndRect police = rect_of (stage, stage->police), ministry = rect_of (stage, stage->ministry);
  MndRect text = text_of (stage, stage->ministry);
  cairo_surface_t *surface;

  g_hash_table_add (highlighted, &stage->police);
  surface = paint (stage, NULL, 1, 1, &state);
  g_assert_cmphex (pixel (surface, police.x + 22, police.y + 5), ==, as_pixel (&style->roles[MND_ROLE_PROVISION].fill));
  for (guint shift = 0; shift < 24; shift += 8)
    g_assert_cmpint (ABS ((int) (pixel (surface, ministry.x + 22, ministry.y + 5) >> shift & 0xff)
                          - (int) (as_pixel (&faint) >> shift & 0xff)),
                     <=, 1);
  g_assert_cmpuint (count_dark (surface, &text), ==, 0);
  cairo_surface_destroy (surface);
}

static guint
count_different (cairo_surface_t *a, cairo_surface_t *b, const MndRect *rect)
{
  guint count = 0;

  for (double y = rect->y; y < rect->y + rect->height; y++)
    for (double x = rect->x; x < rect->x + rect->width; x++)
      count += pixel (a, x, y) != pixel (b, x, y);
  return count;
}

static void
test_selection_and_hover (Stage *stage, gconstpointer data)
{
  g_autoptr (GHashTable) selection = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  MndPaintState selected = { .selection = selection }, hovered = { .hover = &stage->police };
  MndPaintState handles = { .hover = &stage->police, .handles = TRUE };
  MndRect police = rect_of (stage, stage->police), around = mnd_rect_inflate (&police, 8);
  MndRect line = { 300, 90, 40, 20 }, ministry = rect_of (stage, stage->ministry);
  cairo_surface_t *plain = paint (stage, NULL, 1, 1, NULL), *a, *b, *c;

  g_hash_table_add (selection, &stage->police);
  g_hash_table_add (selection, &stage->link);
  a = paint (stage, NULL, 1, 1, &selected);
  b = paint (stage, NULL, 1, 1, &hovered);
  c = paint (stage, NULL, 1, 1, &handles);
  g_assert_cmpuint (count_different (plain, a, &around), >, 300);
  g_assert_cmpuint (count_different (plain, a, &line), >, 100);
  g_assert_cmpuint (count_different (plain, a, &ministry), <, 20); /* but where the line meets it */
  g_assert_cmpuint (count_different (plain, b, &around), >, 300);
  g_assert_cmpuint (count_different (b, c, &around), >, 100);
  cairo_surface_destroy (plain);
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);
  cairo_surface_destroy (c);
}

/* Pixels that are as they were in one of the two and not in the other: the shape of what was drawn, not its colour. */
static guint
count_elsewhere (cairo_surface_t *plain, cairo_surface_t *a, cairo_surface_t *b, const MndRect *rect)
{
  guint count = 0;

  for (double y = rect->y; y < rect->y + rect->height; y++)
    for (double x = rect->x; x < rect->x + rect->width; x++)
      count += (pixel (a, x, y) == pixel (plain, x, y)) != (pixel (b, x, y) == pixel (plain, x, y));
  return count;
}

/* Pixels that have the one's own colour in one and not in the other. */
static guint
count_other_sign (cairo_surface_t *a, const MndColor *own, cairo_surface_t *b, const MndColor *others,
                  const MndRect *rect)
{
  guint count = 0;

  for (double y = rect->y; y < rect->y + rect->height; y++)
    for (double x = rect->x; x < rect->x + rect->width; x++)
      count += (pixel (a, x, y) == as_pixel (own)) != (pixel (b, x, y) == as_pixel (others));
  return count;
}

static void
tint (GHashTable *tints, const MndId *id, MndTint as)
{
  g_hash_table_insert (tints, (gpointer) id, GUINT_TO_POINTER (as));
}

static void
test_tints (Stage *stage, gconstpointer data)
{
  g_autoptr (GHashTable) tints = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  MndPaintState state = { .tints = tints };
  const MndStyle *style = mnd_style_get (MND_APPEARANCE_LIGHT);
  MndRect police = rect_of (stage, stage->police), around = mnd_rect_inflate (&police, 9);
  MndRect ministry = rect_of (stage, stage->ministry), support = rect_of (stage, stage->support);
  MndRect line = { 290, 90, 60, 20 }, corner = mnd_rect_around ((MndPoint){ police.x, police.y }, 14, 14);
  cairo_surface_t *plain = paint (stage, NULL, 1, 1, NULL), *added, *changed, *far;

  tint (tints, &stage->police, MND_TINT_ADDED);
  tint (tints, &stage->link, MND_TINT_ADDED);
  added = paint (stage, NULL, 1, 1, &state);
  far = paint (stage, NULL, 1, 0.2, &state);
  tint (tints, &stage->police, MND_TINT_CHANGED);
  tint (tints, &stage->link, MND_TINT_CHANGED);
  changed = paint (stage, NULL, 1, 1, &state);
  /* The halo is around the box, in its colour, and nowhere else. */
  g_assert_cmphex (pixel (added, police.x + police.width / 2, police.y - 5), ==,
                   as_pixel (&style->tints[MND_TINT_ADDED]));
  g_assert_cmphex (pixel (added, police.x + police.width / 2, police.y + police.height + 5), ==,
                   as_pixel (&style->tints[MND_TINT_ADDED]));
  g_assert_cmpuint (count_different (plain, added, &line), >, 300);
  g_assert_cmpuint (count_different (plain, added, &ministry), <, 40); /* but where the line meets it */
  g_assert_cmpuint (count_different (plain, added, &support), ==, 0);
  /* Even to who sees no colours: another stroke around, another sign at the corner, another glow along the line. */
  g_assert_cmpuint (count_elsewhere (plain, added, changed, &around), >, 400);
  g_assert_cmpuint (count_other_sign (added, &style->tints[MND_TINT_ADDED], changed, &style->tints[MND_TINT_CHANGED],
                                      &corner),
                    >, 40);
  g_assert_cmpuint (count_elsewhere (plain, added, changed, &line), >, 40);
  /* From afar there is a halo still. */
  g_assert_cmphex (pixel (far, police.x + police.width / 2, police.y - 6), ==,
                   as_pixel (&style->tints[MND_TINT_ADDED]));
  cairo_surface_destroy (plain);
  cairo_surface_destroy (added);
  cairo_surface_destroy (changed);
  cairo_surface_destroy (far);
}

static void
test_link_labels (Stage *stage, gconstpointer data)
{
  MndRect middle = { 260, 92, 120, 16 };
  cairo_surface_t *without = paint (stage, NULL, 1, 1, NULL), *with, *small;

  mnd_scene_set_link_labels (stage->scene, TRUE);
  with = paint (stage, NULL, 1, 1, NULL);
  small = paint (stage, NULL, 1, 0.3, NULL);
  g_assert_cmpuint (count_different (without, with, &middle), >, 60);
  g_assert_cmpuint (count_dark (small, &middle), <, count_dark (with, &middle) + 200);
  g_assert_cmphex (pixel (small, 320, 95), ==, 0xffffff);
  cairo_surface_destroy (without);
  cairo_surface_destroy (with);
  cairo_surface_destroy (small);
}

static gpointer
paint_in_thread (gpointer stage)
{
  for (guint i = 0; i < 50; i++)
    cairo_surface_destroy (paint (stage, NULL, 1, 1, NULL));
  return NULL;
}

/* One thread paints while another edits: the lock keeps them apart (a sanitizer would tell). */
static void
test_another_thread (Stage *stage, gconstpointer data)
{
  GThread *thread = g_thread_new ("painter", paint_in_thread, stage);

  for (guint i = 0; i < 200; i++)
    {
      fixture_move (stage->map, &stage->police, i, i);
      fixture_text (stage->map, &stage->police, "name", "en", i % 2 ? "Police" : "National police");
      if (i % 20 == 0)
        fixture_link (stage->map, &stage->police, &stage->ministry, "advises");
    }
  g_thread_join (thread);
  g_assert_cmpuint (mnd_scene_get_n_lines (stage->scene), ==, 12);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Stage *, gconstpointer);
  } tests[] = {
    { "/painter/items-stand-where-they-are", test_items_stand_where_they_are },
    { "/painter/appearance", test_appearance },
    { "/painter/clip-skips", test_clip_skips },
    { "/painter/level-of-detail", test_level_of_detail },
    { "/painter/acronym-from-afar", test_acronym_from_afar },
    { "/painter/initials-from-afar", test_initials_from_afar },
    { "/painter/moved", test_moved },
    { "/painter/places", test_places },
    { "/painter/dimming", test_dimming },
    { "/painter/selection-and-hover", test_selection_and_hover },
    { "/painter/tints", test_tints },
    { "/painter/link-labels", test_link_labels },
    { "/painter/another-thread", test_another_thread },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Stage, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
