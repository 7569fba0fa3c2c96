/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of the catalogues in the build directory, read without gettext: what a test expects of the program in a
 * language does not depend on what the program did to get there. */
#pragma once

#include <glib.h>

typedef struct _CatalogueWords CatalogueWords;

/* For a tag ("zh-CN"); English has no catalogue and every word in it is its own. */
CatalogueWords *catalogue_words_new (const char *tag);
void catalogue_words_free (CatalogueWords *words);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CatalogueWords, catalogue_words_free)

/* Context NULL: none. Fails the test where the catalogue has no such text. Valid as long as the words are. */
const char *catalogue_words_get (CatalogueWords *words, const char *context, const char *text);
/* "%" and what follows it in a format stands for anything: TRUE where the text could have been made of this format. */
gboolean catalogue_words_made (CatalogueWords *words, const char *format, const char *text);
