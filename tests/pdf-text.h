/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reader of a PDF sees, by the program pdftotext. */
#pragma once

#include <glib.h>

/* FALSE where the program is not installed; the test is marked as skipped then. */
gboolean pdf_text_can (void);
/* Lines are joined by spaces; a form feed stands after each page. Free with g_free(). */
char *pdf_text_dup (GBytes *bytes);
/* How often it stands there. */
guint pdf_text_count (const char *text, const char *what);
