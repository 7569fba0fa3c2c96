/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding the schema first, because GSettings ends the program where there is none. */
#include "desktop/mnd-settings.h"

#include "mnd-config.h"

GSettings *
mnd_settings_dup (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source == NULL)
    return NULL;
  schema = g_settings_schema_source_lookup (source, MND_APP_ID, TRUE);
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

GFile *
mnd_settings_dup_folder (GSettings *settings, const char *key, GFile *beside)
{
  g_autofree char *uri = settings != NULL ? g_settings_get_string (settings, key) : NULL;
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  if (uri != NULL && uri[0] != '\0')
    return g_file_new_for_uri (uri);
  if (beside != NULL && g_file_has_parent (beside, NULL))
    return g_file_get_parent (beside);
  return g_file_new_for_path (documents != NULL ? documents : g_get_home_dir ());
}

void
mnd_settings_set_folder_of (GSettings *settings, const char *key, GFile *file)
{
  g_autoptr (GFile) folder = NULL;
  g_autofree char *uri = NULL;

  g_return_if_fail (G_IS_FILE (file));

  if (settings == NULL)
    return;
  folder = g_file_get_parent (file);
  if (folder == NULL)
    return;
  uri = g_file_get_uri (folder);
  g_settings_set_string (settings, key, uri);
}
