/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A block of cells as text, as spreadsheets put it on the clipboard: a line a row, a tab between cells, quotes around a
 * cell that has a tab, a quote at its beginning, or several lines.
 */
#pragma once

#include <glib.h>

/* The rows, each a GStrv of its cells; an end of line at the very end makes no row. Free with g_ptr_array_unref(). */
GPtrArray *mnd_block_parse (const char *text);
/* Appends a cell; `is_first`: of its row. */
void mnd_block_append_cell (GString *text, const char *cell, gboolean is_first);
