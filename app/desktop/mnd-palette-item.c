/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a line of the palette stands for; see the header. */
#include "desktop/mnd-palette-item.h"

#include "desktop/mnd-palette-search.h"
#include "model/mnd-catalogue.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>

struct _MndPaletteItem
{
  GObject parent_instance;
  const MndCommand *command;
  char *word;
  MndRecord *record;
  gboolean enabled;
  char *title;
  const char *detail;
  char *key;
  char *folded; /* a line for each name */
};

G_DEFINE_FINAL_TYPE (MndPaletteItem, mnd_palette_item, G_TYPE_OBJECT)

static gboolean
is_name (const char *property)
{
  return g_str_equal (property, "name") || g_str_equal (property, "acronym") || g_str_equal (property, "alias");
}

/* All names of a record in all languages. */
static char *
dup_names (MndMap *map, const MndId *id)
{
  GPtrArray *texts = mnd_map_get_referring (map, MND_TABLE_TEXT, MND_TEXT_OWNER, id);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    {
      MndRecord *text = texts->pdata[i];

      if (!is_name (mnd_record_get_text (text, MND_TEXT_PROPERTY)))
        continue;
      g_string_append (names, mnd_record_get_text (text, MND_TEXT_VALUE));
      g_string_append_c (names, '\n');
    }
  return g_string_free (names, FALSE);
}

static void
mnd_palette_item_finalize (GObject *object)
{
  MndPaletteItem *self = MND_PALETTE_ITEM (object);

  g_clear_object (&self->record);
  g_free (self->word);
  g_free (self->title);
  g_free (self->key);
  g_free (self->folded);
  G_OBJECT_CLASS (mnd_palette_item_parent_class)->finalize (object);
}

static void
mnd_palette_item_class_init (MndPaletteItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_palette_item_finalize;
}

static void
mnd_palette_item_init (MndPaletteItem *self)
{
}

MndPaletteItem *
mnd_palette_item_new_command (const MndCommand *command, const char *word, gboolean enabled)
{
  MndPaletteItem *self;

  g_return_val_if_fail (command != NULL, NULL);

  self = g_object_new (MND_TYPE_PALETTE_ITEM, NULL);
  self->command = command;
  self->word = g_strdup (word);
  self->enabled = enabled;
  self->title = mnd_command_dup_title (command, word);
  self->detail = mnd_command_get_group (command);
  self->key = mnd_command_dup_key (command);
  self->folded = mnd_text_fold (self->title);
  return self;
}

MndPaletteItem *
mnd_palette_item_new_record (MndMap *map, MndRecord *record, const char *const *languages)
{
  MndPaletteItem *self;
  const MndId *id;
  const char *name;
  g_autofree char *names = NULL;

  g_return_val_if_fail (MND_IS_MAP (map) && MND_IS_RECORD (record), NULL);

  id = mnd_record_get_id (record);
  name = mnd_map_get_name (map, id, languages);
  names = dup_names (map, id);
  self = g_object_new (MND_TYPE_PALETTE_ITEM, NULL);
  self->record = g_object_ref (record);
  self->enabled = TRUE;
  self->title = g_strdup (name != NULL ? name : _ ("No name"));
  self->detail = mnd_record_get_table (record) == MND_TABLE_ACTOR
                     ? mnd_catalogue_get_label (MND_VOCABULARY_KIND, mnd_record_get_text (record, MND_ACTOR_KIND))
                     : C_ ("palette", "Support");
  self->folded = mnd_text_fold (names);
  return self;
}

const MndCommand *
mnd_palette_item_get_command (MndPaletteItem *self)
{
  g_return_val_if_fail (MND_IS_PALETTE_ITEM (self), NULL);

  return self->command;
}

const char *
mnd_palette_item_get_word (MndPaletteItem *self)
{
  g_return_val_if_fail (MND_IS_PALETTE_ITEM (self), NULL);

  return self->word;
}

MndRecord *
mnd_palette_item_get_record (MndPaletteItem *self)
{
  g_return_val_if_fail (MND_IS_PALETTE_ITEM (self), NULL);

  return self->record;
}

gboolean
mnd_palette_item_get_enabled (MndPaletteItem *self)
{
  g_return_val_if_fail (MND_IS_PALETTE_ITEM (self), FALSE);

  return self->enabled;
}

const char *
mnd_palette_item_get_title (MndPaletteItem *self)
{
  g_return_val_if_fail (MND_IS_PALETTE_ITEM (self), NULL);

  return self->title;
}

const char *
mnd_palette_item_get_detail (MndPaletteItem *self)
{
  g_return_val_if_fail (MND_IS_PALETTE_ITEM (self), NULL);

  return self->detail;
}

const char *
mnd_palette_item_get_key (MndPaletteItem *self)
{
  g_return_val_if_fail (MND_IS_PALETTE_ITEM (self), NULL);

  return self->key;
}

guint
mnd_palette_item_rank (MndPaletteItem *self, const char *const *words)
{
  g_return_val_if_fail (MND_IS_PALETTE_ITEM (self) && words != NULL, 0);

  return mnd_palette_search_rank (self->folded, words, self->command != NULL);
}
