/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of (URI, language, second language), the latest first; see the header. */
#include "desktop/mnd-view-memory.h"

#include "model/mnd-locale.h"
#include "model/mnd-text.h"

#define KEY "map-languages"
#define TYPE "a(sss)"
#define MOST 48

/* Borrowed from `rows`. FALSE where the map was never looked at. */
static gboolean
find (GVariant *rows, const char *uri, const char **language, const char **second)
{
  GVariantIter iter;
  const char *own;

  g_variant_iter_init (&iter, rows);
  while (g_variant_iter_next (&iter, "(&s&s&s)", &own, language, second))
    if (g_str_equal (own, uri))
      return TRUE;
  return FALSE;
}

void
mnd_view_memory_restore (GSettings *settings, GFile *file, MndView *view)
{
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;
  g_autoptr (GVariant) rows = settings != NULL ? g_settings_get_value (settings, KEY) : NULL;
  g_auto (GStrv) own = NULL;
  const char *language, *second;

  g_return_if_fail (MND_IS_VIEW (view));

  if (rows == NULL || uri == NULL || !find (rows, uri, &language, &second))
    {
      mnd_view_choose_language (view, mnd_locale_get_language ());
      return;
    }
  own = mnd_map_dup_languages (mnd_document_get_map (mnd_view_get_document (view)));
  mnd_view_choose_language (view, language);
  mnd_view_set_second_language (view, g_strv_contains ((const char *const *) own, second) ? second : NULL);
}

void
mnd_view_memory_keep (GSettings *settings, GFile *file, MndView *view)
{
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;
  g_autofree char *now = NULL;
  g_autoptr (GVariant) rows = NULL;
  GVariantBuilder builder;
  GVariantIter iter;
  const char *own, *language, *second;
  guint n = 1;

  g_return_if_fail (MND_IS_VIEW (view));

  if (settings == NULL || uri == NULL)
    return;
  now = mnd_view_dup_language (view);
  second = mnd_view_get_second_language (view);
  rows = g_settings_get_value (settings, KEY);
  g_variant_builder_init (&builder, G_VARIANT_TYPE (TYPE));
  g_variant_builder_add (&builder, "(sss)", uri, now, second != NULL ? second : "");
  g_variant_iter_init (&iter, rows);
  while (n < MOST && g_variant_iter_next (&iter, "(&s&s&s)", &own, &language, &second))
    if (!g_str_equal (own, uri))
      {
        g_variant_builder_add (&builder, "(sss)", own, language, second);
        n++;
      }
  g_settings_set_value (settings, KEY, g_variant_builder_end (&builder));
}
