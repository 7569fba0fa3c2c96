/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The five files of a map folder, in the order in which they are read. */
#include "exchange/mnd-map-folder-private.h"

const MndFolderFileInfo *
mnd_folder_get_file (MndFolderFile file)
{
  static const MndFolderFileInfo *const files[MND_N_FOLDER_FILES] = {
    [MND_FOLDER_SOURCES] = &mnd_folder_sources, [MND_FOLDER_ACTORS] = &mnd_folder_actors,
    [MND_FOLDER_LINKS] = &mnd_folder_links,     [MND_FOLDER_PROJECTS] = &mnd_folder_projects,
    [MND_FOLDER_PARTIES] = &mnd_folder_parties,
  };

  g_assert (file >= 0 && file < MND_N_FOLDER_FILES);

  return files[file];
}
