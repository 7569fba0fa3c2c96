/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Words in every script: which way they run, where each of their parts comes to stand, and that fonts have them. What
 * fonts are installed is asked of fontconfig's own program; scripts for which there is none are skipped by name.
 */
#include "scene-fixture.h"
#include "scene/mnd-label.h"
#include "scene/mnd-legend-sample.h"
#include "scene/mnd-painter-private.h"
#include "scene/mnd-picture.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#define SIZE 10.0
#define FORCES "قوات"
#define MISSION "بعثة"
#define COUNCIL_START "مجلس الدفاع"
#define COUNCIL COUNCIL_START " والأمن الوطني"
#define SHALOM "משטרה"
#define MIXED FORCES " (AF) 2" /* short enough for one line of a box */
#define PLAIN_MIXED FORCES " AF 2"
#define ELLIPSIS "…"

static MndLabel *
make_label (const char *text, const char *detail, double width)
{
  PangoContext *context = mnd_label_create_context ();
  MndLabel *label = mnd_label_new (context, &(MndLabelTask){ .text = text,
                                                             .detail = detail,
                                                             .size = SIZE,
                                                             .detail_size = SIZE - 2,
                                                             .min_width = width,
                                                             .max_width = width,
                                                             .max_lines = 1 });

  g_object_unref (context);
  return label;
}

/* Where a part of the only line begins, from the left, in points; the part is there once. */
static double
find_left (const MndLabel *label, const char *part)
{
  const MndLabelLine *line = mnd_label_get_line (label, 0);
  const char *found = g_strstr_len (line->text, line->length, part);
  int start, end;

  g_assert_nonnull (found);
  pango_layout_line_index_to_x (line->line, (int) (found - line->text) + line->line->start_index, FALSE, &start);
  pango_layout_line_index_to_x (line->line,
                                (int) (g_utf8_prev_char (found + strlen (part)) - line->text) + line->line->start_index,
                                TRUE, &end);
  return MIN (start, end) / (double) PANGO_SCALE;
}

/* --- directions */

static void
test_directions (void)
{
  static const struct
  {
    const char *text;
    gboolean rtl;
    const char *parts[4]; /* as they follow one another on paper, from the left */
  } rows[] = {
    { FORCES " (RSLAF) 2002", TRUE, { "2002", "RSLAF", FORCES } },
    { "UNAMSIL " MISSION, FALSE, { "UNAMSIL", MISSION } },
    { SHALOM " 7", TRUE, { "7", SHALOM } },
    { "2002 " FORCES, TRUE, { FORCES, "2002" } }, /* a number has no direction: the word decides */
    { FORCES ".", TRUE, { ".", FORCES } },
    { "Police.", FALSE, { "Police", "." } },
    { "12, 13", FALSE, { "12", "13" } },
    { "Kono (" FORCES ")", FALSE, { "Kono", "(", FORCES, ")" } },
    { "(" FORCES ") " MISSION, TRUE, { MISSION, FORCES } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (MndLabel) label = make_label (rows[i].text, NULL, 400);
      double before = -1;
      g_assert_cmpuint (mnd_label_get_n_lines (label), ==, 1);
      g_assert_cmpint (mnd_label_get_line (label, 0)->rtl, ==, rows[i].rtl);
      g_assert_cmpint (mnd_label_is_rtl (label), ==, rows[i].rtl);
      for (guint part = 0; part < 4 && rows[i].parts[part] != NULL; part++)
        {
          double left = find_left (label, rows[i].parts[part]);
          g_assert_cmpfloat (left, >, before);
          before = left;
        }
    }
}

/* Each paragraph runs as its own words do. */
static void
test_detail (void)
{
  g_autoptr (MndLabel) label = make_label (FORCES, "RSLAF (2002)", 400);

  g_assert_cmpuint (mnd_label_get_n_lines (label), ==, 2);
  g_assert_true (mnd_label_get_line (label, 0)->rtl);
  g_assert_false (mnd_label_get_line (label, 1)->rtl);
  g_assert_true (mnd_label_get_line (label, 1)->is_detail);
}

/* What is cut is cut at the end of reading, and no letter loses its marks. */
static void
test_ellipsis (void)
{
  static const struct
  {
    const char *text;
    gboolean at_left;
  } rows[] = {
    { FORCES " " MISSION " " FORCES " " MISSION " " FORCES, TRUE },
    { FORCES " Republic of Sierra Leone Armed Forces", TRUE },
    { "UNAMSIL " MISSION " " FORCES " " MISSION " " FORCES, FALSE },
    { "Republic of Sierra Leone Armed Forces", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (MndLabel) label = make_label (rows[i].text, NULL, 70);
      double left;
      g_assert_true (mnd_label_is_cut_off (label));
      left = find_left (label, ELLIPSIS);
      if (rows[i].at_left)
        g_assert_cmpfloat (left, <, 1);
      else
        g_assert_cmpfloat (left, >, mnd_label_get_width (label) / 2);
    }
}

static void
test_ellipsis_keeps_letters (void)
{
  /* Letters of which each is written as two characters. */
  const char *marked = "किकिकिकिकिकिकिकिकिकिकिकिकिकिकि";

  for (double width = 30; width < 60; width++)
    {
      g_autoptr (MndLabel) label = make_label (marked, NULL, width);
      const MndLabelLine *line = mnd_label_get_line (label, 0);
      gsize letters = line->length - strlen (ELLIPSIS);
      g_assert_true (mnd_label_is_cut_off (label));
      g_assert_cmpuint (letters % strlen ("कि"), ==, 0);
    }
}

/* --- files */

static MndScene *
new_scene (MndMap **map, const char *language)
{
  const char *languages[] = { language, NULL };
  MndId forces, mission, council, liaison;
  MndScene *scene;

  *map = fixture_new ();
  forces = fixture_actor (*map, "armed_forces", "Forces", 0, 0);
  mission = fixture_actor (*map, "intergovernmental", "Mission", 300, 100);
  fixture_text (*map, &forces, "name", "ar", MIXED);
  council = fixture_actor (*map, "cabinet_security_council", "Council", 300, -100);
  fixture_text (*map, &council, "name", "ar", COUNCIL);
  liaison = fixture_actor (*map, "armed_forces", "Liaison", 0, -100);
  fixture_text (*map, &liaison, "name", "ar", PLAIN_MIXED);
  fixture_link (*map, &mission, &forces, "oversees");
  fixture_setting (*map, MND_MAP_TITLE, "Chart");
  fixture_setting (*map, MND_MAP_TITLE ".ar", MISSION);
  scene = mnd_scene_new (*map);
  mnd_scene_set_languages (scene, languages);
  return scene;
}

static char *
dup_picture (MndScene *scene, MndPictureFormat format, gboolean legend, gsize *length)
{
  MndPictureOptions options = MND_PICTURE_OPTIONS_INIT;
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  options.legend = legend;
  mnd_picture_write (scene, format, stream, &options, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  if (length != NULL)
    *length = g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream));
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  return g_memdup2 (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
}

/* The element that ends in this text. */
static char *
dup_element (const char *svg, const char *text)
{
  g_autofree char *end = g_strdup_printf (">%s</text>", text);
  const char *found = strstr (svg, end);
  const char *start;

  g_assert_nonnull (found);
  start = g_strrstr_len (svg, found - svg, "<text");
  g_assert_nonnull (start);
  return g_strndup (start, (gsize) (found - start));
}

/* Words stand in the order in which they are read, and say which way they run and in which language they are. */
static void
test_svg (void)
{
  g_autoptr (MndMap) map = NULL;
  g_autoptr (MndScene) scene = new_scene (&map, "ar");
  gsize length;
  g_autofree char *bytes = dup_picture (scene, MND_PICTURE_SVG, TRUE, &length);
  g_autofree char *svg = g_strndup (bytes, length);
  g_autofree char *forces = dup_element (svg, MIXED);
  g_autofree char *mission = dup_element (svg, "Mission");

  g_assert_nonnull (strstr (forces, "direction=\"rtl\""));
  g_assert_null (strstr (mission, "direction"));
  g_assert_nonnull (strstr (svg, "xml:lang=\"ar\""));
  g_assert_nonnull (strstr (svg, "<g class=\"actor\" xml:lang=\"en\">"));
}

static char *
dup_pdf_text (const char *pdf, gsize length)
{
  g_autofree char *folder = g_dir_make_tmp ("mnd-scripts-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "map.pdf", NULL);
  const char *argv[] = { "pdftotext", path, "-", NULL };
  char *text = NULL;

  g_file_set_contents (path, pdf, (gssize) length, NULL);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, NULL);
  g_remove (path);
  g_rmdir (folder);
  return text;
}

/* Text without the marks that tell readers which way it runs, and with letters for forms of letters. */
static char *
dup_plain (const char *text)
{
  g_autofree char *letters = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  GString *plain = g_string_new (NULL);

  for (const char *at = letters; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      if (!(c >= 0x200e && c <= 0x200f) && !(c >= 0x202a && c <= 0x202e) && !(c >= 0x2066 && c <= 0x2069))
        g_string_append_unichar (plain, c);
    }
  return g_string_free (plain, FALSE);
}

/* A reader sees glyphs from left to right and turns the words of other languages back by itself. What it makes of signs
 * between words of both directions is its own guess. */
static void
test_pdf (void)
{
  g_autoptr (MndMap) map = NULL;
  g_autoptr (MndScene) scene = new_scene (&map, "ar");
  gsize length;
  g_autofree char *bytes = dup_picture (scene, MND_PICTURE_PDF, FALSE, &length);
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *text = NULL;
  g_autofree char *plain = NULL;

  if (program == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  text = dup_pdf_text (bytes, length);
  plain = dup_plain (text);
  g_assert_nonnull (strstr (plain, PLAIN_MIXED));
  g_assert_nonnull (strstr (plain, COUNCIL_START));
  g_assert_nonnull (strstr (plain, "Mission"));
}

/* --- mirrored */

/* Dark pixels of a strip of a picture, as sums over its columns. */
static GArray *
sum_columns (cairo_surface_t *surface, int left, int width)
{
  GArray *sums = g_array_new (FALSE, TRUE, sizeof (int));
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface), height = cairo_image_surface_get_height (surface);

  g_array_set_size (sums, (guint) width);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      g_array_index (sums, int, x) += data[y * stride + (left + x) * 4 + 3];
  return sums;
}

static cairo_surface_t *
draw_sample (MndSample sample, gboolean mirrored)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 60, 24);
  cairo_t *cr = cairo_create (surface);

  sample.mirrored = mirrored;
  mnd_sample_draw (&sample, cr, (MndPoint){ 30, 12 }, mnd_style_get (MND_APPEARANCE_LIGHT));
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* An arrow that points where reading goes points to the other side. */
static void
test_mirrored_samples (void)
{
  static const MndSample samples[] = {
    { .kind = MND_SAMPLE_LINE, .word = "oversees" },
    { .kind = MND_SAMPLE_LINE, .word = "funds" },
    { .kind = MND_SAMPLE_BUNDLE },
    { .kind = MND_SAMPLE_COVERAGE, .coverage = 0.3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      cairo_surface_t *plain = draw_sample (samples[i], FALSE), *mirrored = draw_sample (samples[i], TRUE);
      g_autoptr (GArray) first = sum_columns (plain, 0, 60), second = sum_columns (mirrored, 0, 60);
      int same = 0, all = 0;
      for (int x = 0; x < 60; x++)
        {
          g_assert_cmpint (abs (g_array_index (first, int, x) - g_array_index (second, int, 59 - x)), <=,
                           64); /* of 255 a pixel */
          same += abs (g_array_index (first, int, x) - g_array_index (second, int, x));
          all += g_array_index (first, int, x);
        }
      g_assert_cmpint (all, >, 0);
      g_assert_cmpint (same, >, all / 20); /* and it is not the same both ways */
      cairo_surface_destroy (plain);
      cairo_surface_destroy (mirrored);
    }
}

/* Where the dark columns of a picture's lower part begin and end: its legend and small print. */
static void
find_ink (MndScene *scene, double *left, double *right)
{
  gsize length;
  g_autofree char *bytes = dup_picture (scene, MND_PICTURE_SVG, TRUE, &length);
  g_autofree char *svg = g_strndup (bytes, length);
  const char *at = strstr (svg, "width=\"");
  double width = g_ascii_strtod (at + strlen ("width=\""), NULL);
  g_autofree char *heading = dup_element (svg, "Function");
  double x = g_ascii_strtod (strstr (heading, " x=\"") + 4, NULL);
  double own = g_ascii_strtod (strstr (heading, "textLength=\"") + strlen ("textLength=\""), NULL);

  *left = x - own / 2;
  *right = width - x - own / 2;
}

/* The legend of a page in a language that runs from right to left begins at the right. */
static void
test_mirrored_page (void)
{
  static const char *const languages[] = { "en", "ar" };
  double left[2], right[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (MndMap) map = NULL;
      g_autoptr (MndScene) scene = new_scene (&map, languages[i]);
      find_ink (scene, &left[i], &right[i]);
    }
  g_assert_cmpfloat (left[0], <, right[0]);
  g_assert_cmpfloat (fabs (left[0] - right[1]), <, 0.5);
}

/* --- fonts */

/* FALSE where fontconfig knows no font with that letter; a failure where it cannot be asked. */
static gboolean
has_font (const char *text)
{
  g_autofree char *pattern = g_strdup_printf (":charset=%x", g_utf8_get_char (text));
  const char *argv[] = { "fc-list", pattern, "family", NULL };
  g_autofree char *fonts = NULL;
  int status = -1;

  return g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &fonts, NULL, &status, NULL)
         && status == 0 && *fonts != '\0';
}

typedef struct
{
  const char *script;
  const char *language;
  const char *name;
} Script;

static const Script scripts[] = {
  { "latin", "fr", "Médiateur de la République" },
  { "cyrillic", "ru", "Омбудсмен" },
  { "greek", "el", "Αστυνομία" },
  { "arabic", "ar", "أمين المظالم" },
  { "han", "zh-CN", "国家安全委员会" },
  { "hebrew", "he", "נציב תלונות" },
  { "devanagari", "hi", "राष्ट्रीय पुलिस" },
  { "ethiopic", "am", "ፖሊስ ኮሚሽን" },
  { "georgian", "ka", "პოლიცია" },
  { "khmer", "km", "នគរបាល" },
  { "burmese", "my", "မြန်မာနိုင်ငံရဲတပ်ဖွဲ့" },
  { "tibetan", "bo", "ཉེན་རྟོག་པ" },
  { "nko", "nqo", "ߞߍߟߟߊ߫" },
  { "tifinagh", "ber", "ⵜⴰⵎⵓⵔⵜ" },
};

static void
test_script (gconstpointer data)
{
  const Script *script = data;
  g_autoptr (MndLabel) label = NULL, bold = NULL;
  PangoContext *context;

  if (!has_font (script->name))
    {
      g_autofree char *reason = g_strdup_printf ("no font has the script %s", script->script);
      g_test_skip (reason);
      return;
    }
  context = mnd_label_create_context ();
  label = mnd_label_new (context, &(MndLabelTask){ .text = script->name,
                                                   .size = SIZE,
                                                   .min_width = 200,
                                                   .max_width = 200,
                                                   .max_lines = 2,
                                                   .language = script->language });
  bold = mnd_label_new_line (context, script->name, SIZE, TRUE);
  g_object_unref (context);
  g_assert_cmpuint (mnd_label_count_unknown (label), ==, 0);
  g_assert_cmpuint (mnd_label_count_unknown (bold), ==, 0);
  g_assert_cmpfloat (mnd_label_get_width (label), >, SIZE);
}

/* The same character looks different in Chinese, simplified, and in Japanese. */
static void
test_han (void)
{
  static const char *const languages[] = { "zh-CN", "ja" };
  const char *argv[] = { "fc-list", "Noto Sans CJK SC", NULL };
  g_autofree char *fonts = NULL;
  g_autofree char *first = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &fonts, NULL, NULL, NULL);
  if (fonts == NULL || *fonts == '\0')
    {
      g_test_skip ("the font that has both is not installed");
      return;
    }
  for (guint i = 0; i < 2; i++)
    {
      PangoContext *context = mnd_label_create_context ();
      const MndLabelTask task = {
        .text = "\351\252\250", .size = SIZE, .max_width = 100, .max_lines = 1, .language = languages[i]
      };
      g_autoptr (MndLabel) label = mnd_label_new (context, &task);
      PangoLayoutRun *run = mnd_label_get_line (label, 0)->line->runs->data;
      PangoFontDescription *font = pango_font_describe (run->item->analysis.font);
      const char *family = pango_font_description_get_family (font);

      /* Another font may come before this one, but not the same for both. */
      g_test_message ("%s: %s", languages[i], family);
      g_assert_cmpstr (family, !=, first);
      g_assert_false (i == 0 && g_str_has_suffix (family, " JP"));
      if (i == 0)
        first = g_strdup (family);
      pango_font_description_free (font);
      g_object_unref (context);
    }
}

static void
test_undrawable (void)
{
  g_autoptr (MndMap) map = fixture_new ();
  g_autoptr (MndScene) scene = NULL;
  const char *example = "";

  fixture_actor (map, "police", "Police", 0, 0);
  scene = mnd_scene_new (map);
  g_assert_cmpuint (mnd_scene_count_undrawable (scene, &example), ==, 0);
  g_assert_null (example);
  fixture_actor (map, "police", "\364\217\277\275 Watch", 0, 200); /* a character that nobody may define */
  g_assert_cmpuint (mnd_scene_count_undrawable (scene, &example), ==, 1);
  g_assert_cmpstr (example, ==, "\364\217\277\275 Watch");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scripts/directions", test_directions);
  g_test_add_func ("/scripts/detail", test_detail);
  g_test_add_func ("/scripts/ellipsis", test_ellipsis);
  g_test_add_func ("/scripts/ellipsis-keeps-letters", test_ellipsis_keeps_letters);
  g_test_add_func ("/scripts/svg", test_svg);
  g_test_add_func ("/scripts/pdf", test_pdf);
  g_test_add_func ("/scripts/mirrored-samples", test_mirrored_samples);
  g_test_add_func ("/scripts/mirrored-page", test_mirrored_page);
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/scripts/fonts/%s", scripts[i].script);
      g_test_add_data_func (path, &scripts[i], test_script);
    }
  g_test_add_func ("/scripts/han", test_han);
  g_test_add_func ("/scripts/undrawable", test_undrawable);
  return g_test_run ();
}
