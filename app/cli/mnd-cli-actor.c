/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom a word of the command line means. */
#include "cli/mnd-cli.h"

#include "cli/mnd-cli-json.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>

static gboolean
is_called (MndMap *map, const MndId *actor, const char *folded)
{
  GPtrArray *texts = mnd_map_get_referring (map, MND_TABLE_TEXT, MND_TEXT_OWNER, actor);

  for (guint i = 0; i < texts->len; i++)
    {
      const char *property = mnd_record_get_text (texts->pdata[i], MND_TEXT_PROPERTY);
      g_autofree char *own = mnd_text_fold (mnd_record_get_text (texts->pdata[i], MND_TEXT_VALUE));
      if ((g_str_equal (property, "name") || g_str_equal (property, "acronym") || g_str_equal (property, "alias"))
          && g_str_equal (own, folded))
        return TRUE;
    }
  return FALSE;
}

MndRecord *
mnd_cli_find_actor (MndMap *map, const char *word)
{
  MndRecord *found = mnd_cli_json_find_actor (map, word);
  MndRecordList *actors = mnd_map_get_records (map, MND_TABLE_ACTOR);
  g_autofree char *folded = mnd_text_fold (word);

  if (found != NULL)
    return found;
  for (guint i = 0; i < mnd_record_list_get_size (actors); i++)
    {
      MndRecord *actor = mnd_record_list_get (actors, i);
      if (!is_called (map, mnd_record_get_id (actor), folded))
        continue;
      if (found != NULL)
        {
          /* Translators: %s is the word that was typed. */
          mnd_cli_refuse_usage (_ ("several actors are called “%s”: write the identifier of one"), word);
          return NULL;
        }
      found = actor;
    }
  if (found == NULL)
    mnd_cli_refuse_actor (word);
  return found;
}
