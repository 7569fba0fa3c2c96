/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Pages as PDF, drawn by cairo. Cairo cannot say in which language a document is, which readers for the blind want to
 * know; so the document's catalog is written once more, with the language, at the end: what PDF calls an incremental
 * update.
 */
#include "scene/mnd-picture-private.h"

#include <cairo-pdf.h>
#include <string.h>

/* No side of a page is longer in readers that go by the letter of PDF 1.4. */
#define MAX_SIDE 14400.0

/* The last place of `needle`; NULL where there is none. */
static const char *
find_last (const char *text, gsize length, const char *needle)
{
  gsize n = strlen (needle);

  for (gsize i = length >= n ? length - n + 1 : 0; i-- > 0;)
    if (memcmp (text + i, needle, n) == 0)
      return text + i;
  return NULL;
}

/* The number that follows `key` in the text up to `end`; -1 where there is none. */
static gint64
number_after (const char *text, const char *end, const char *key)
{
  const char *found = g_strstr_len (text, end - text, key);

  return found != NULL ? g_ascii_strtoll (found + strlen (key), NULL, 10) : -1;
}

/* BCP 47 is letters, digits and hyphens; whatever else comes in is no language. */
static gboolean
is_language (const char *language)
{
  return language != NULL && *language != '\0'
         && strspn (language, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") == strlen (language);
}

static void
append_language (GByteArray *bytes, const char *language)
{
  const char *text = (const char *) bytes->data;
  const char *end = text + bytes->len;
  const char *trailer = find_last (text, bytes->len, "trailer");
  const char *catalog, *catalog_end;
  g_autofree char *heading = NULL;
  g_autoptr (GString) update = NULL;
  gint64 root, size, info, previous;
  gsize start;

  if (trailer == NULL || !is_language (language))
    return;
  root = number_after (trailer, end, "/Root ");
  size = number_after (trailer, end, "/Size ");
  info = number_after (trailer, end, "/Info ");
  previous = number_after (trailer, end, "startxref\n");
  heading = g_strdup_printf ("\n%" G_GINT64_FORMAT " 0 obj\n<<", root);
  catalog = find_last (text, bytes->len, heading);
  catalog_end = catalog != NULL ? g_strstr_len (catalog, end - catalog, "endobj") : NULL;
  if (root < 0 || size < 0 || info < 0 || previous < 0 || catalog_end == NULL)
    return;
  catalog += strlen (heading);
  update = g_string_new (heading + 1);
  g_string_append_printf (update, " /Lang (%s)\n", language);
  g_string_append_len (update, catalog, catalog_end - catalog);
  g_string_append (update, "endobj\n");
  start = bytes->len + update->len;
  g_string_append_printf (update,
                          "xref\n%" G_GINT64_FORMAT " 1\n%010u 00000 n \ntrailer\n<< /Size %" G_GINT64_FORMAT
                          "\n   /Root %" G_GINT64_FORMAT " 0 R\n   /Info %" G_GINT64_FORMAT
                          " 0 R\n   /Prev %" G_GINT64_FORMAT "\n>>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          root, bytes->len, size, root, info, previous, start);
  g_byte_array_append (bytes, (const guint8 *) update->str, (guint) update->len);
}

static void
describe (cairo_surface_t *surface, const MndPictureFile *file)
{
  g_autofree char *title = file->title != NULL ? mnd_label_dup_clean (file->title) : NULL;

  if (title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Mandate");
  /* An empty date is left out; none at all would be today's, and no two files the same. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, file->created != NULL ? file->created : "");
}

GBytes *
mnd_picture_file_dup_pdf (const MndPictureFile *file, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  double scale = MIN (1.0, MAX_SIDE / MAX (file->width, file->height));
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (mnd_picture_file_write_cb, bytes, file->width * scale, file->height * scale);
  cairo_t *cr;
  cairo_status_t status;

  /* Later versions may pack the table of objects, which append_language() has to read. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  describe (surface, file);
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  for (guint page = 0; page < file->n_pages; page++)
    {
      cairo_save (cr);
      file->paint (file->data, page, cr, NULL);
      cairo_restore (cr);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!mnd_picture_file_check (status, error))
    return NULL;
  append_language (bytes, file->language);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
