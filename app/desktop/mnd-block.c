/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks of cells; see the header. */
#include "desktop/mnd-block.h"

#include <string.h>

/* What stands between quotes, where a quote is written twice. Returns what follows. */
static const char *
read_quoted (const char *p, GString *cell)
{
  for (; *p != '\0'; p++)
    {
      if (*p == '"' && p[1] != '"')
        return p + 1;
      if (*p == '"')
        p++;
      g_string_append_c (cell, *p);
    }
  return p;
}

static gboolean
ends_cell (char c)
{
  return c == '\0' || c == '\t' || c == '\n' || c == '\r';
}

/* A quote that opens a cell and is not closed before the text ends is a quote. */
static gboolean
is_quoted (const char *p)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  if (*p != '"')
    return FALSE;
  p = read_quoted (p + 1, cell);
  return p[-1] == '"' && ends_cell (*p);
}

static const char *
read_cell (const char *p, GString *cell)
{
  if (is_quoted (p))
    return read_quoted (p + 1, cell);
  for (; !ends_cell (*p); p++)
    g_string_append_c (cell, *p);
  return p;
}

static const char *
skip_line_end (const char *p)
{
  if (p[0] == '\r' && p[1] == '\n')
    return p + 2;
  return *p == '\0' ? p : p + 1;
}

GPtrArray *
mnd_block_parse (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  const char *p = text;

  g_return_val_if_fail (text != NULL, rows);

  while (*p != '\0')
    {
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
      gboolean goes_on;
      do
        {
          g_autoptr (GString) cell = g_string_new (NULL);
          p = read_cell (p, cell);
          g_strv_builder_add (row, cell->str);
          goes_on = *p == '\t';
          p = goes_on ? p + 1 : skip_line_end (p);
        }
      while (goes_on);
      g_ptr_array_add (rows, g_strv_builder_end (row));
    }
  return rows;
}

void
mnd_block_append_cell (GString *text, const char *cell, gboolean is_first)
{
  g_return_if_fail (text != NULL && cell != NULL);

  if (!is_first)
    g_string_append_c (text, '\t');
  if (*cell != '"' && strpbrk (cell, "\t\r\n") == NULL)
    {
      g_string_append (text, cell);
      return;
    }
  g_string_append_c (text, '"');
  for (const char *p = cell; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *p);
    }
  g_string_append_c (text, '"');
}
