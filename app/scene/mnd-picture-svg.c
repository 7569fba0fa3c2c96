/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A picture as SVG. Shapes are drawn by cairo. Text is not, for cairo makes drawings of letters of it: it is written
 * here as text, line by line where and as wide as Pango measured it, so that it can be searched, read aloud, translated
 * and edited. Each node's text stands in a group with a title that holds the whole name.
 */
#include "scene/mnd-picture-private.h"

#include "model/mnd-catalogue.h"
#include "model/mnd-text.h"

#include <cairo-svg.h>
#include <math.h>
#include <string.h>

typedef struct
{
  const MndPictureFile *file;
  GString *text; /* elements so far */
} Writer;

/* Numbers the same in every language, no longer than they need to be. */
static void
append_number (GString *string, double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  double rounded = round (number * 100) / 100;

  g_ascii_formatd (digits, sizeof digits, "%.2f", rounded == 0 ? 0 : rounded);
  if (g_str_has_suffix (digits, ".00"))
    digits[strlen (digits) - 3] = '\0';
  g_string_append (string, digits);
}

static void
append_attribute (GString *string, const char *name, double number)
{
  g_string_append_printf (string, " %s=\"", name);
  append_number (string, number);
  g_string_append_c (string, '"');
}

static void
append_text (GString *string, const char *text, gsize length)
{
  g_autofree char *part = g_strndup (text, length);
  g_autofree char *clean = mnd_label_dup_clean (part); /* XML knows no control characters, not even escaped */
  g_autofree char *escaped = g_markup_escape_text (clean, -1);

  g_string_append (string, escaped);
}

/* NULL: the same as that of what it stands in. */
static void
append_language (GString *string, const char *language)
{
  if (language == NULL)
    return;
  g_string_append (string, " xml:lang=\"");
  append_text (string, language, strlen (language));
  g_string_append_c (string, '"');
}

/* Names of columns stand upright where there is no room for them. */
static void
append_turn (GString *string, double angle, double x, double y)
{
  g_string_append (string, " transform=\"rotate(");
  append_number (string, angle);
  g_string_append_c (string, ' ');
  append_number (string, x);
  g_string_append_c (string, ' ');
  append_number (string, y);
  g_string_append (string, ")\"");
}

static void
write_line_cb (cairo_t *cr, const MndLabelLine *line, double x, double baseline, const MndColor *color, gpointer data)
{
  Writer *writer = data;
  cairo_matrix_t matrix;
  double center = x + line->width / 2, y = baseline, scale, angle;

  if (line->length == 0)
    return;
  cairo_get_matrix (cr, &matrix);
  cairo_matrix_transform_point (&matrix, &center, &y);
  scale = hypot (matrix.xx, matrix.yx);
  angle = atan2 (matrix.yx, matrix.xx) * 180 / G_PI;
  g_string_append (writer->text, "<text");
  append_attribute (writer->text, "x", center);
  append_attribute (writer->text, "y", y);
  append_attribute (writer->text, "font-size", line->size * scale);
  append_attribute (writer->text, "textLength", line->width * scale);
  if (fabs (angle) > 0.01)
    append_turn (writer->text, angle, center, y);
  g_string_append_printf (writer->text, "%s%s fill=\"#%02x%02x%02x\">", line->bold ? " font-weight=\"bold\"" : "",
                          line->rtl ? " direction=\"rtl\"" : "", (guint) (color->r * 255 + 0.5),
                          (guint) (color->g * 255 + 0.5), (guint) (color->b * 255 + 0.5));
  append_text (writer->text, line->text, line->length);
  g_string_append (writer->text, "</text>\n");
}

/* The whole name and what it is: what a pointer that rests on the node shows, and a reader for the blind reads. */
static void
append_title (Writer *writer, MndScene *scene, const MndSceneNode *node)
{
  const char *name = mnd_map_get_name (mnd_scene_get_map (scene), node->id, mnd_scene_get_languages (scene));
  const char *kind = node->is_support ? mnd_catalogue_get_label (MND_VOCABULARY_TABLE, "support")
                                      : mnd_catalogue_get_label (MND_VOCABULARY_KIND,
                                                                 mnd_record_get_text (node->record, MND_ACTOR_KIND));

  g_string_append (writer->text, "<title>");
  if (name != NULL)
    append_text (writer->text, name, strlen (name));
  g_string_append (writer->text, "</title><desc>");
  append_text (writer->text, kind, strlen (kind));
  g_string_append (writer->text, "</desc>");
}

static void
open_node_cb (cairo_t *cr, MndScene *scene, const MndSceneNode *node, gpointer data)
{
  Writer *writer = data;
  cairo_matrix_t matrix;
  double x = node->rect.x, y = node->rect.y;

  cairo_get_matrix (cr, &matrix);
  cairo_matrix_transform_point (&matrix, &x, &y);
  g_string_append_printf (writer->text, "<g class=\"%s\"", node->is_support ? "support" : "actor");
  append_language (writer->text, node->language);
  g_string_append_c (writer->text, '>');
  append_title (writer, scene, node);
  /* Seen by the pointer alone, so that the title shows over the whole box. */
  g_string_append (writer->text, "<rect fill=\"none\" pointer-events=\"all\"");
  append_attribute (writer->text, "x", x);
  append_attribute (writer->text, "y", y);
  append_attribute (writer->text, "width", node->rect.width);
  append_attribute (writer->text, "height", node->rect.height);
  g_string_append (writer->text, "/>\n");
}

static void
close_node_cb (cairo_t *cr, const MndSceneNode *node, gpointer data)
{
  Writer *writer = data;

  g_string_append (writer->text, "</g>\n");
}

/* Cairo's drawing without its root element, and without the name of its first group, which counts up from file to file.
 */
static char *
dup_body (const GByteArray *drawing)
{
  g_autofree char *text = g_strndup ((const char *) drawing->data, drawing->len);
  char *root = strstr (text, "<svg");
  char *start = root != NULL ? strchr (root, '>') : NULL;
  char *end = g_strrstr (text, "</svg>");
  char *group, *name_end;

  if (start == NULL || end == NULL || end < start)
    return NULL;
  *end = '\0';
  group = strstr (start + 1, "<g id=\"surface");
  name_end = group != NULL ? strchr (group, '>') : NULL;
  if (name_end == NULL)
    return g_strdup (start + 1);
  group[2] = '\0';
  return g_strconcat (start + 1, name_end, NULL);
}

static GBytes *
assemble (const Writer *writer, const char *body)
{
  const MndPictureFile *file = writer->file;
  GString *svg = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
                               "xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\" role=\"img\"");

  append_language (svg, file->language);
  g_string_append (svg, " width=\"");
  append_number (svg, file->width);
  g_string_append (svg, "pt\" height=\"");
  append_number (svg, file->height);
  g_string_append (svg, "pt\" viewBox=\"0 0 ");
  append_number (svg, file->width);
  g_string_append_c (svg, ' ');
  append_number (svg, file->height);
  g_string_append (svg, "\">\n");
  if (file->title != NULL)
    {
      g_string_append (svg, "<title>");
      append_text (svg, file->title, strlen (file->title));
      g_string_append (svg, "</title>\n");
    }
  g_string_append (svg, body);
  g_string_append (svg, "<g font-family=\"" MND_STYLE_FONTS "\" text-anchor=\"middle\" "
                        "lengthAdjust=\"spacingAndGlyphs\">\n");
  g_string_append_len (svg, writer->text->str, (gssize) writer->text->len);
  g_string_append (svg, "</g>\n</svg>\n");
  return g_string_free_to_bytes (svg);
}

GBytes *
mnd_picture_file_dup_svg (const MndPictureFile *file, GError **error)
{
  g_autoptr (GByteArray) drawing = g_byte_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *body = NULL;
  Writer writer = { file, text };
  MndTextSink sink = { write_line_cb, open_node_cb, close_node_cb, &writer };
  cairo_surface_t *surface =
      cairo_svg_surface_create_for_stream (mnd_picture_file_write_cb, drawing, file->width, file->height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  file->paint (file->data, 0, cr, &sink);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!mnd_picture_file_check (status, error))
    return NULL;
  body = dup_body (drawing);
  if (body == NULL)
    {
      g_set_error_literal (error, MND_SCENE_ERROR, MND_SCENE_ERROR_WRITE, "The picture cannot be drawn: no SVG came");
      return NULL;
    }
  return assemble (&writer, body);
}
