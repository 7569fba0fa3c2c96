/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lenses as rows of the table `map`; see the header. */
#include "document/mnd-edits-lens.h"

#include "document/mnd-document-private.h"
#include "document/mnd-edit-private.h"
#include "model/mnd-lens.h"

#include <glib/gi18n.h>
#include <string.h>

static MndRecord *
find_row (MndMap *map, const char *word)
{
  g_autofree char *key = g_strconcat (MND_LENS_KEY_PREFIX, word, NULL);
  MndRecordList *settings = mnd_map_get_records (map, MND_TABLE_MAP);

  for (guint i = 0; i < mnd_record_list_get_size (settings); i++)
    if (g_str_equal (mnd_record_get_text (mnd_record_list_get (settings, i), MND_MAP_KEY), key))
      return mnd_record_list_get (settings, i);
  return NULL;
}

static gboolean
write_text (MndDocument *self, const char *word, const char *text, const char *label, GError **error)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  MndRecord *row = find_row (self->map, word);

  if (row != NULL && g_strcmp0 (mnd_record_get_text (row, MND_MAP_VALUE), text) == 0)
    return TRUE;
  if (text == NULL)
    mnd_edit_change (changes, row, MND_CHANGE_DELETE);
  else if (row != NULL)
    mnd_edit_set (mnd_edit_change (changes, row, MND_CHANGE_UPDATE), MND_MAP_VALUE, mnd_value_text (text));
  else
    {
      g_autofree char *key = g_strconcat (MND_LENS_KEY_PREFIX, word, NULL);
      MndChange *change = mnd_changes_add (changes, MND_TABLE_MAP, MND_CHANGE_INSERT);
      mnd_edit_set (change, MND_MAP_KEY, mnd_value_text (key));
      mnd_edit_set (change, MND_MAP_VALUE, mnd_value_text (text));
    }
  return mnd_document_commit (self, "set-lens", label, changes, FALSE, error);
}

static gboolean
refuse (GError **error, MndDocumentError code, const char *message)
{
  g_set_error_literal (error, MND_DOCUMENT_ERROR, (int) code, message);
  return FALSE;
}

gboolean
mnd_document_copy_lens (MndDocument *self, const char *word, const char *name, char **copy, GError **error)
{
  g_autoptr (MndLens) lens = NULL;
  g_autofree char *stripped = NULL;
  g_autofree char *free_word = NULL;
  g_autofree char *text = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && word != NULL && name != NULL, FALSE);

  lens = mnd_lens_new_by_word (self->map, word);
  stripped = g_strstrip (g_strdup (name));
  if (lens == NULL)
    return refuse (error, MND_DOCUMENT_ERROR_GONE, _ ("There is no such lens"));
  if (*stripped == '\0' || strchr (stripped, '\n') != NULL || !g_utf8_validate (stripped, -1, NULL))
    return refuse (error, MND_DOCUMENT_ERROR_INVALID, _ ("A lens needs a name of one line"));
  free_word = mnd_lens_dup_free_word (self->map, word);
  text = mnd_lens_dup_text_named (lens, stripped);
  /* Translators: what is undone; %s is the name of a lens */
  label = g_strdup_printf (_ ("Copy lens %s"), mnd_lens_get_name (lens));
  if (!write_text (self, free_word, text, label, error))
    return FALSE;
  if (copy != NULL)
    *copy = g_steal_pointer (&free_word);
  return TRUE;
}

gboolean
mnd_document_set_lens (MndDocument *self, const char *word, const char *text, GError **error)
{
  g_autoptr (MndLens) lens = NULL;
  g_autoptr (GError) why = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && word != NULL && text != NULL, FALSE);

  if (!mnd_lens_is_word (word) || mnd_lens_is_builtin (word))
    return refuse (error, MND_DOCUMENT_ERROR_INVALID, _ ("A lens that is built in cannot be changed; copy it first"));
  lens = mnd_lens_new_from_text (word, text, &why);
  if (lens == NULL)
    return refuse (error, MND_DOCUMENT_ERROR_INVALID, why->message);
  /* Translators: what is undone; %s is the name of a lens */
  label = g_strdup_printf (_ ("Change lens %s"), mnd_lens_get_name (lens));
  return write_text (self, word, text, label, error);
}

gboolean
mnd_document_delete_lens (MndDocument *self, const char *word, GError **error)
{
  g_autoptr (MndLens) lens = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && word != NULL, FALSE);

  if (mnd_lens_is_builtin (word) || find_row (self->map, word) == NULL)
    return refuse (error, MND_DOCUMENT_ERROR_GONE, _ ("There is no such lens"));
  lens = mnd_lens_new_by_word (self->map, word);
  /* Translators: what is undone; %s is the name of a lens */
  label = g_strdup_printf (_ ("Delete lens %s"), lens != NULL ? mnd_lens_get_name (lens) : word);
  return write_text (self, word, NULL, label, error);
}
