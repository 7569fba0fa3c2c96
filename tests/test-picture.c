/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures as files: they can be read, hold every name as text, are the same every time, and fail with a reason. */
#include "pdf-text.h"
#include "scene-fixture.h"
#include "scene/mnd-picture.h"

#include "model/mnd-date.h"

#include <math.h>
#include <string.h>

#define HOSTILE "A <b>\"&\" \001 \357\277\277 ]]> name"
#define LONGEST "Parliamentary Oversight Committee on Defence, Internal and Presidential Affairs"

static MndMap *
new_map (void)
{
  MndMap *map = fixture_new ();
  MndId police = fixture_actor (map, "police", "Office of the Police", 0, 0);
  MndId committee = fixture_actor (map, "parliamentary_committee", LONGEST, 400, -100);
  MndId hostile = fixture_actor (map, "militia", HOSTILE, 400, 100);

  fixture_text (map, &police, "name", "ar", "\330\264\330\261\330\267\330\251");
  fixture_link (map, &committee, &police, "oversees");
  fixture_link (map, &hostile, &police, "contests");
  fixture_link (map, &hostile, &hostile, "oversees");
  fixture_setting (map, MND_MAP_TITLE, "Sierra Leone & neighbours\n\357\277\276");
  return map;
}

static GBytes *
write_picture (MndScene *scene, MndPictureFormat format, const MndPictureOptions *options)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  gboolean written = mnd_picture_write (scene, format, stream, options, &error);

  g_assert_no_error (error);
  g_assert_true (written);
  g_assert_false (g_output_stream_is_closed (stream));
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* --- SVG */

typedef struct
{
  GString *text; /* of all elements, each on a line */
  guint n_text;
  guint n_paths;
  guint n_actors;
  gboolean has_language;
  double width;
  double height;
  gboolean inside; /* all text starts within the page */
} Svg;

static void
start_element_cb (GMarkupParseContext *context, const char *name, const char **names, const char **values,
                  gpointer data, GError **error)
{
  Svg *svg = data;

  svg->n_text += g_str_equal (name, "text");
  svg->n_paths += g_str_equal (name, "path");
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (name, "svg") && g_str_equal (names[i], "width"))
        svg->width = g_ascii_strtod (values[i], NULL);
      if (g_str_equal (name, "svg") && g_str_equal (names[i], "height"))
        svg->height = g_ascii_strtod (values[i], NULL);
      svg->has_language |=
          g_str_equal (name, "svg") && g_str_equal (names[i], "xml:lang") && g_str_equal (values[i], "en");
      svg->n_actors += g_str_equal (names[i], "class") && g_str_equal (values[i], "actor");
      if (g_str_equal (name, "text") && (g_str_equal (names[i], "x") || g_str_equal (names[i], "y")))
        {
          double number = g_ascii_strtod (values[i], NULL);
          svg->inside &= number > 0 && number < (*names[i] == 'x' ? svg->width : svg->height);
        }
    }
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  Svg *svg = data;

  g_string_append_len (svg->text, text, (gssize) length);
  g_string_append_c (svg->text, '\n');
}

static Svg
read_svg (GBytes *bytes)
{
  const GMarkupParser parser = { .start_element = start_element_cb, .text = text_cb };
  Svg svg = { .text = g_string_new (NULL), .inside = TRUE };
  GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, &svg, NULL);
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  g_assert_true (g_markup_parse_context_parse (context, data, (gssize) length, &error));
  g_assert_true (g_markup_parse_context_end_parse (context, &error));
  g_assert_no_error (error);
  /* XML allows no control characters in any form. */
  for (gsize i = 0; i < length; i++)
    g_assert_true ((guchar) data[i] >= 0x20 || data[i] == '\n');
  g_assert_null (g_strstr_len (data, (gssize) length, "&#x1;"));
  g_markup_parse_context_free (context);
  return svg;
}

static void
test_svg (void)
{
  g_autoptr (MndMap) map = new_map ();
  g_autoptr (MndScene) scene = mnd_scene_new (map);
  MndPictureOptions options = MND_PICTURE_OPTIONS_INIT;
  g_autoptr (GBytes) bytes = NULL;
  MndRect extents = mnd_scene_get_extents (scene);
  Svg svg;

  options.note = "Made for a test";
  bytes = write_picture (scene, MND_PICTURE_SVG, &options);
  svg = read_svg (bytes);
  g_assert_true (svg.has_language && svg.inside);
  g_assert_cmpuint (svg.n_actors, ==, 3);
  g_assert_cmpuint (svg.n_paths, >, 20);
  g_assert_cmpuint (svg.n_text, >, 20);
  g_assert_cmpfloat (svg.width, >, extents.width);
  g_assert_cmpfloat (svg.height, >, extents.height);
  g_assert_nonnull (strstr (svg.text->str, LONGEST));
  g_assert_nonnull (strstr (svg.text->str, "A <b>\"&\""));
  g_assert_nonnull (strstr (svg.text->str, "Office of the"));
  g_assert_nonnull (strstr (svg.text->str, "Sierra Leone & neighbours"));
  g_assert_nonnull (strstr (svg.text->str, "Made for a test"));
  g_assert_nonnull (strstr (svg.text->str, "oversees"));
  g_string_free (svg.text, TRUE);
}

/* --- PNG */

static guint32
read_big_endian (const guchar *data)
{
  return (guint32) data[0] << 24 | (guint32) data[1] << 16 | (guint32) data[2] << 8 | data[3];
}

static void
read_png (GBytes *bytes, double *width, double *height)
{
  gsize length;
  const guchar *data = g_bytes_get_data (bytes, &length);

  g_assert_cmpmem (data, 8, "\211PNG\r\n\032\n", 8);
  g_assert_cmpmem (data + 12, 4, "IHDR", 4);
  g_assert_cmpmem (data + length - 8, 4, "IEND", 4);
  *width = read_big_endian (data + 16);
  *height = read_big_endian (data + 20);
}

static void
test_png (void)
{
  g_autoptr (MndMap) map = new_map ();
  g_autoptr (MndScene) scene = mnd_scene_new (map);
  g_autoptr (GBytes) twice = write_picture (scene, MND_PICTURE_PNG, NULL);
  MndPictureOptions options = MND_PICTURE_OPTIONS_INIT;
  g_autoptr (GBytes) once = NULL, bare = NULL, svg_bytes = write_picture (scene, MND_PICTURE_SVG, NULL);
  MndRect extents = mnd_scene_get_extents (scene);
  double width, height, half_width, half_height;
  Svg svg = read_svg (svg_bytes);

  options.scale = 1;
  once = write_picture (scene, MND_PICTURE_PNG, &options);
  read_png (twice, &width, &height);
  read_png (once, &half_width, &half_height);
  g_assert_cmpfloat_with_epsilon (width, 2 * half_width, 1);
  g_assert_cmpfloat_with_epsilon (half_width, svg.width, 1);
  g_assert_cmpfloat_with_epsilon (half_height, svg.height, 1);

  /* Without a legend the page is the drawing and its margin. */
  options.legend = FALSE;
  bare = write_picture (scene, MND_PICTURE_PNG, &options);
  read_png (bare, &width, &height);
  g_assert_cmpfloat_with_epsilon (width - extents.width, height - extents.height, 2);
  g_assert_cmpfloat (height, <, half_height);
  g_string_free (svg.text, TRUE);
}

/* A map too large for a picture at that scale gets a smaller one, not an error. */
static void
test_huge_png (void)
{
  g_autoptr (MndMap) map = new_map ();
  g_autoptr (MndScene) scene = mnd_scene_new (map);
  g_autoptr (GBytes) bytes = NULL;
  double width, height;

  fixture_actor (map, "police", "Far", 40000, 300);
  bytes = write_picture (scene, MND_PICTURE_PNG, NULL);
  read_png (bytes, &width, &height);
  g_assert_cmpfloat (width, <=, 32767);
  g_assert_cmpfloat (width, >, 10000);
  g_assert_cmpfloat (width * height, <=, MND_PICTURE_MAX_PIXELS);
}

/* --- PDF */

static gboolean
has_bytes (GBytes *bytes, const char *text)
{
  gsize length, n = strlen (text);
  const char *data = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i + n <= length; i++)
    if (memcmp (data + i, text, n) == 0)
      return TRUE;
  return FALSE;
}

static void
test_pdf (void)
{
  g_autoptr (MndMap) map = new_map ();
  g_autoptr (MndScene) scene = mnd_scene_new (map);
  MndPictureOptions options = MND_PICTURE_OPTIONS_INIT;
  g_autoptr (GBytes) bytes = NULL;

  options.title = "Chart";
  options.language = "pt-BR";
  options.created = "2026-01-31T12:00:00Z";
  bytes = write_picture (scene, MND_PICTURE_PDF, &options);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), 5, "%PDF-", 5);
  g_assert_true (has_bytes (bytes, "/Lang (pt-BR)"));
  g_assert_true (has_bytes (bytes, "/Title (Chart)"));
  g_assert_true (has_bytes (bytes, "20260131120000"));

  /* What is no language does not get into the file. */
  options.language = "en) /JS (alert";
  g_clear_pointer (&bytes, g_bytes_unref);
  bytes = write_picture (scene, MND_PICTURE_PDF, &options);
  g_assert_false (has_bytes (bytes, "alert"));
}

static void
test_pdf_text (void)
{
  g_autoptr (MndMap) map = new_map ();
  g_autoptr (MndScene) scene = mnd_scene_new (map);
  g_autoptr (GBytes) bytes = write_picture (scene, MND_PICTURE_PDF, NULL);
  g_autofree char *text = NULL;

  if (!pdf_text_can ())
    return;
  text = pdf_text_dup (bytes);
  g_assert_nonnull (strstr (text, "Sierra Leone & neighbours"));
  g_assert_nonnull (strstr (text, "Presidential Affairs"));
  g_assert_nonnull (strstr (text, "Office of the"));
  g_assert_nonnull (strstr (text, "oversees"));
}

/* Readers follow the table of objects from the end of the file: each offset must lead to its object. */
static void
test_pdf_table (void)
{
  g_autoptr (MndMap) map = new_map ();
  g_autoptr (MndScene) scene = mnd_scene_new (map);
  g_autoptr (GBytes) bytes = write_picture (scene, MND_PICTURE_PDF, NULL);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *tail = g_strndup (data + length - 40, 40);
  const char *start = strstr (tail, "startxref\n");
  guint64 table, offset, number;

  g_assert_nonnull (start);
  table = g_ascii_strtoull (start + 10, NULL, 10);
  g_assert_cmpmem (data + table, 5, "xref\n", 5);
  number = g_ascii_strtoull (data + table + 5, NULL, 10);
  offset = g_ascii_strtoull (strchr (data + table + 5, '\n') + 1, NULL, 10);
  g_assert_cmpuint (g_ascii_strtoull (data + offset, NULL, 10), ==, number);
  g_assert_nonnull (g_strstr_len (data + offset, (gssize) (length - offset), "/Type /Catalog"));
}

/* --- all */

static void
test_same_bytes (void)
{
  g_autoptr (MndMap) map = new_map ();
  g_autoptr (MndScene) scene = mnd_scene_new (map), other = mnd_scene_new (map);

  for (guint format = MND_PICTURE_SVG; format <= MND_PICTURE_PNG; format++)
    {
      g_autoptr (GBytes) first = write_picture (scene, (MndPictureFormat) format, NULL);
      g_autoptr (GBytes) second = write_picture (other, (MndPictureFormat) format, NULL);
      g_assert_true (g_bytes_equal (first, second));
    }
}

static void
test_date_line (void)
{
  g_autoptr (MndMap) map = new_map ();
  g_autoptr (MndScene) scene = mnd_scene_new (map);
  g_autoptr (GBytes) bytes = NULL;
  MndDate date;
  Svg svg;

  g_assert_true (mnd_date_parse ("2005-12-31", &date));
  mnd_scene_set_date (scene, TRUE, mnd_date_get_first_day (&date));
  bytes = write_picture (scene, MND_PICTURE_SVG, NULL);
  svg = read_svg (bytes);
  g_assert_nonnull (strstr (svg.text->str, "As of 31 December 2005"));
  g_string_free (svg.text, TRUE);
}

static void
test_empty (void)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  g_autoptr (MndScene) scene = mnd_scene_new (map);

  for (guint format = MND_PICTURE_SVG; format <= MND_PICTURE_PNG; format++)
    {
      g_autoptr (GBytes) bytes = write_picture (scene, (MndPictureFormat) format, NULL);
      g_assert_cmpuint (g_bytes_get_size (bytes), >, 60);
    }
}

static void
test_cannot_write (void)
{
  g_autoptr (MndMap) map = new_map ();
  g_autoptr (MndScene) scene = mnd_scene_new (map);

  for (guint format = MND_PICTURE_SVG; format <= MND_PICTURE_PNG; format++)
    {
      guint8 small[64];
      g_autoptr (GOutputStream) stream = g_memory_output_stream_new (small, sizeof small, NULL, NULL);
      g_autoptr (GError) error = NULL;
      g_assert_false (mnd_picture_write (scene, (MndPictureFormat) format, stream, NULL, &error));
      g_assert_error (error, MND_SCENE_ERROR, MND_SCENE_ERROR_WRITE);
    }
}

static void
test_formats (void)
{
  static const struct
  {
    const char *name;
    int format;
    const char *mime_type;
  } rows[] = {
    { "a.svg", MND_PICTURE_SVG, "image/svg+xml" },
    { "b.PDF", MND_PICTURE_PDF, "application/pdf" },
    { "c.d.Png", MND_PICTURE_PNG, "image/png" },
    { "svg", -1, NULL },
    { "a.svg.zip", -1, NULL },
    { "", -1, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      MndPictureFormat format;
      gboolean known = mnd_picture_format_from_name (rows[i].name, &format);
      g_assert_cmpint (known, ==, rows[i].format >= 0);
      if (known)
        g_assert_cmpint ((int) format, ==, rows[i].format);
      if (known)
        g_assert_cmpstr (mnd_picture_format_get_mime_type (format), ==, rows[i].mime_type);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/svg", test_svg);
  g_test_add_func ("/picture/png", test_png);
  g_test_add_func ("/picture/huge-png", test_huge_png);
  g_test_add_func ("/picture/pdf", test_pdf);
  g_test_add_func ("/picture/pdf-text", test_pdf_text);
  g_test_add_func ("/picture/pdf-table", test_pdf_table);
  g_test_add_func ("/picture/same-bytes", test_same_bytes);
  g_test_add_func ("/picture/date-line", test_date_line);
  g_test_add_func ("/picture/empty", test_empty);
  g_test_add_func ("/picture/cannot-write", test_cannot_write);
  g_test_add_func ("/picture/formats", test_formats);
  return g_test_run ();
}
