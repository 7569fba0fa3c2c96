/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts of the entry on the canvas; see the header. */
#include "desktop/mnd-name-part.h"

#include <glib/gi18n.h>

MndNamePart
mnd_name_part_get (MndNameEntryMode mode, int i)
{
  static const MndNamePart parts[][MND_NAME_N_PARTS] = {
    [MND_NAME_ENTRY_ADD] = { MND_NAME_PART_NAME, MND_NAME_PART_KIND, MND_NAME_PART_ACRONYM, MND_NAME_PART_PLACE },
    [MND_NAME_ENTRY_RENAME] = { MND_NAME_PART_NAME },
    [MND_NAME_ENTRY_PICK] = { MND_NAME_PART_NAME, MND_NAME_PART_KIND, MND_NAME_PART_ACRONYM, MND_NAME_PART_PLACE },
    [MND_NAME_ENTRY_SUPPORT] = { MND_NAME_PART_NAME, MND_NAME_PART_FIELD, MND_NAME_PART_BENEFICIARY },
  };

  return i >= 0 && i < MND_NAME_N_PARTS ? parts[mode][i] : MND_NAME_PART_NONE;
}

int
mnd_name_part_find (MndNameEntryMode mode, MndNamePart part)
{
  for (int i = 0; i < MND_NAME_N_PARTS; i++)
    if (mnd_name_part_get (mode, i) == part)
      return i;
  return -1;
}

static const char *
get_question_of_mode (MndNameEntryMode mode)
{
  switch (mode)
    {
    case MND_NAME_ENTRY_RENAME:
      return C_ ("entry", "Name");
    case MND_NAME_ENTRY_PICK:
      return _ ("Link to which actor?");
    case MND_NAME_ENTRY_SUPPORT:
      return _ ("Name of the new support");
    case MND_NAME_ENTRY_ADD:
    default:
      return _ ("Name of the new actor");
    }
}

const char *
mnd_name_part_get_question (MndNameEntryMode mode, MndNamePart part)
{
  switch (part)
    {
    case MND_NAME_PART_KIND:
      return C_ ("entry", "Kind");
    case MND_NAME_PART_ACRONYM:
      return C_ ("entry", "Acronym");
    case MND_NAME_PART_PLACE:
      return C_ ("entry", "Place");
    case MND_NAME_PART_FIELD:
      return _ ("Field of support");
    case MND_NAME_PART_BENEFICIARY:
      /* Translators: in an empty entry: the actor that a support programme is for */
      return _ ("For which actor?");
    case MND_NAME_PART_NONE:
    case MND_NAME_PART_NAME:
    default:
      return get_question_of_mode (mode);
    }
}
