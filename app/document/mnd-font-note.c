/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scene of its own tries every name. */
#include "document/mnd-font-note.h"

#include "model/mnd-format.h"
#include "scene/mnd-scene.h"

#include <glib/gi18n.h>

char *
mnd_font_note_dup (MndMap *map, const char *const *languages, const char *second_language)
{
  g_autoptr (MndScene) scene = NULL;
  g_autofree char *count = NULL;
  const char *example;
  guint n;

  g_return_val_if_fail (MND_IS_MAP (map), NULL);

  scene = mnd_scene_new_in_languages (map, languages);
  mnd_scene_set_second_language (scene, second_language);
  n = mnd_scene_count_undrawable (scene, &example);
  if (n == 0)
    return NULL;
  count = mnd_format_dup_count (n);
  /* Translators: %1$s is how many names, %2$s is one of them. */
  return g_strdup_printf (ngettext ("%1$s name has letters that no installed font can draw: “%2$s”. Install a font for "
                                    "its script.",
                                    "%1$s names have letters that no installed font can draw, such as “%2$s”. Install "
                                    "fonts for their scripts.",
                                    n),
                          count, example);
}
