/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asking pdftotext; see the header. */
#include "pdf-text.h"

#include <glib/gstdio.h>
#include <string.h>

gboolean
pdf_text_can (void)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");

  if (program == NULL)
    g_test_skip ("pdftotext is not installed");
  return program != NULL;
}

char *
pdf_text_dup (GBytes *bytes)
{
  g_autofree char *path = NULL;
  char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  gconstpointer data = g_bytes_get_data (bytes, &length);
  int file = g_file_open_tmp ("mandate-XXXXXX.pdf", &path, &error);
  const char *argv[] = { "pdftotext", path, "-", NULL };
  int status;

  g_assert_no_error (error);
  g_close (file, NULL);
  g_file_set_contents (path, data, (gssize) length, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_unlink (path);
  return g_strdelimit (text, "\n", ' ');
}

guint
pdf_text_count (const char *text, const char *what)
{
  guint n = 0;

  for (const char *found = strstr (text, what); found != NULL; found = strstr (found + strlen (what), what))
    n++;
  return n;
}
