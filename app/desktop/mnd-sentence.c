/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Errors by domain and code, each with its sentence. */
#include "desktop/mnd-sentence.h"

#include "document/mnd-arrange.h"

#include <glib/gi18n.h>

char *
mnd_sentence_dup_heading (MndTried tried, const char *name)
{
  switch (tried)
    {
    case MND_TRIED_OPEN:
      /* Translators: a heading; %s is the name of a file. */
      return name != NULL ? g_strdup_printf (_ ("“%s” Cannot Be Opened"), name) : g_strdup (_ ("Map Cannot Be Opened"));
    case MND_TRIED_SAVE:
      /* Translators: a heading; %s is the name of a file. */
      return name != NULL ? g_strdup_printf (_ ("“%s” Was Not Saved"), name) : g_strdup (_ ("Map Was Not Saved"));
    case MND_TRIED_EXPORT:
      return g_strdup (_ ("Nothing Was Exported"));
    case MND_TRIED_PRINT:
      return g_strdup (_ ("Nothing Was Printed"));
    case MND_TRIED_IMPORT:
      /* Translators: a heading; %s is the name of a folder. */
      return name != NULL ? g_strdup_printf (_ ("“%s” Cannot Be Imported"), name)
                          : g_strdup (_ ("Nothing Was Imported"));
    case MND_TRIED_ARRANGE:
      return g_strdup (_ ("Layout Failed"));
    case MND_TRIED_EDIT:
    default:
      return g_strdup (_ ("That Did Not Work"));
    }
}

static const char *
find_store_reason (MndTried tried, int code)
{
  switch (code)
    {
    case MND_STORE_ERROR_NOT_FOUND:
      return _ ("There is no such file any more. It may have been moved or renamed.");
    case MND_STORE_ERROR_NOT_A_MAP:
      return _ ("This is not a Mandate map. A folder of tables is brought in with Import Folder.");
    case MND_STORE_ERROR_NEWER:
      return _ ("It was made by a newer version of Mandate. Update Mandate, then open it again.");
    case MND_STORE_ERROR_CORRUPT:
      return _ ("The file is damaged. It was left as it is: look for an older copy of it.");
    case MND_STORE_ERROR_BUSY:
      return _ ("Another program is using this map. Close it there, then try again.");
    case MND_STORE_ERROR_FULL:
      return _ ("The disk is full. Make room, then try again. Your edits are kept until then.");
    case MND_STORE_ERROR_READ_ONLY:
      if (tried == MND_TRIED_EDIT)
        return _ ("This map is open for reading. Save it under another name to edit it.");
      return tried == MND_TRIED_OPEN
                 ? _ ("You may not read this file. Ask its owner, or take a copy of it.")
                 : _ ("You may not write to this file. Your edits are kept: save them in another place.");
    case MND_STORE_ERROR_CHANGED:
      return _ ("Somebody else changed the file meanwhile. Nothing was overwritten: save your map as a copy.");
    case MND_STORE_ERROR_REFUSED:
      return _ ("That would break a rule of the map. Nothing was changed.");
    case MND_STORE_ERROR_NOTHING:
      return _ ("There is nothing to undo.");
    default:
      return NULL;
    }
}

static const char *
find_layout_reason (int code)
{
  switch (code)
    {
    case MND_LAYOUT_ERROR_CRASHED:
    case MND_LAYOUT_ERROR_GARBAGE:
      return _ ("The layout stopped before it was done. The map stays as it was: try again, or take another layout.");
    case MND_LAYOUT_ERROR_TIMEOUT:
      return _ ("The layout took too long. The map stays as it was: take another layout.");
    case MND_LAYOUT_ERROR_MISSING:
      return _ ("The layout program is missing. Install Mandate again.");
    case MND_LAYOUT_ERROR_REFUSED:
      return _ ("The map is too large for this layout. Take another one.");
    default:
      return NULL;
    }
}

static const char *
find_system_reason (MndTried tried, const GError *error)
{
  if (tried == MND_TRIED_SAVE
      && (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
          || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY)))
    return _ ("Its folder is no longer there. Your edits are kept: bring the folder back, or save them in another "
              "place.");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    return _ ("There is no such file or folder any more.");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return _ ("You have no permission for this file or folder. Take another place.");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return _ ("The disk is full. Make room, then try again.");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    return _ ("The place is read-only. Take another place.");
  return NULL;
}

char *
mnd_sentence_dup_reason (MndTried tried, const GError *error)
{
  const char *reason = NULL;

  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain == MND_STORE_ERROR)
    reason = find_store_reason (tried, error->code);
  else if (error->domain == MND_LAYOUT_ERROR)
    reason = find_layout_reason (error->code);
  else
    reason = find_system_reason (tried, error);
  if (reason != NULL)
    return g_strdup (reason);
  if (tried == MND_TRIED_SAVE)
    /* Translators: the text after the colon is the technical reason */
    return g_strdup_printf (_ ("Your edits are kept. The reason given: %s"), error->message);
  return g_strdup (error->message);
}

char *
mnd_sentence_dup_short (MndTried tried, const GError *error)
{
  g_autofree char *heading = mnd_sentence_dup_heading (tried, NULL);
  g_autofree char *reason = mnd_sentence_dup_reason (tried, error);

  /* An edit's own words say all there is. */
  if (tried == MND_TRIED_EDIT)
    return g_steal_pointer (&reason);
  /* Translators: what did not work, and why: "Map Was Not Saved: The disk is full." */
  return g_strdup_printf (C_ ("heading: reason", "%1$s: %2$s"), heading, reason);
}
