/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gestures that change what is said in a language: one text, or many of them at once. */
#include "document/mnd-document-private.h"
#include "document/mnd-edit-private.h"
#include "document/mnd-edits.h"

#include "model/mnd-text.h"

#include <glib/gi18n.h>

static char *
dup_text_label (MndDocument *self, const MndTextDraft *draft, const char *main_language)
{
  MndRecord *owner = mnd_map_find_any (self->map, &draft->owner);
  g_autofree char *name = owner != NULL ? mnd_edit_dup_name (self->map, owner) : mnd_edit_dup_name_of (self->map, NULL);
  const char *property = mnd_catalogue_get_label (MND_VOCABULARY_PROPERTY, draft->property);

  if (draft->language != NULL && !g_str_equal (draft->language, main_language))
    /* Translators: the name of an edit, for undo: a property such as "Name", the tag of a language such as "fr", and
     * what has it. */
    return g_strdup_printf (_ ("Change %1$s (%2$s) of %3$s"), property, draft->language, name);
  if (g_str_equal (draft->property, "name"))
    /* Translators: the name of an edit, for undo; %s is what is renamed. */
    return g_strdup_printf (_ ("Rename %s"), name);
  return g_strdup_printf (_ ("Change %1$s of %2$s"), property, name);
}

static gboolean
check_draft (MndDocument *self, const MndTextDraft *draft, const char *value, GError **error)
{
  if (mnd_map_find_any (self->map, &draft->owner) != NULL)
    return mnd_edit_check_text (value, error);
  g_set_error_literal (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_GONE,
                       "What this text belongs to is no longer in the map");
  return FALSE;
}

void
mnd_edit_set_text (MndMap *map, MndChanges *changes, const MndTextDraft *draft, const char *value)
{
  MndRecord *text = mnd_map_find_text (map, &draft->owner, draft->property, draft->language, draft->ordinal);
  MndChange *change;

  if (g_strcmp0 (text != NULL ? mnd_record_get_text (text, MND_TEXT_VALUE) : "", value) == 0)
    return;
  if (text != NULL && *value == '\0')
    {
      mnd_edit_change (changes, text, MND_CHANGE_DELETE);
      return;
    }
  if (text == NULL)
    {
      change = mnd_edit_insert_text (changes, &draft->owner, draft->property, draft->language, value);
      mnd_edit_set (change, MND_TEXT_ORDINAL, mnd_value_integer (draft->ordinal));
      return;
    }
  mnd_edit_set (mnd_edit_change (changes, text, MND_CHANGE_UPDATE), MND_TEXT_VALUE, mnd_value_text (value));
}

gboolean
mnd_document_set_texts (MndDocument *self, const MndTextDraft *drafts, guint n_drafts, GError **error)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autofree char *main_language = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && (drafts != NULL || n_drafts == 0), FALSE);

  main_language = mnd_edit_dup_language (self->map);
  for (guint i = 0; i < n_drafts; i++)
    {
      MndTextDraft draft = drafts[i];
      g_autofree char *value = g_strstrip (g_strdup (draft.value != NULL ? draft.value : ""));
      g_return_val_if_fail (mnd_catalogue_has_word (MND_VOCABULARY_PROPERTY, draft.property), FALSE);
      if (!check_draft (self, &draft, value, error))
        return FALSE;
      draft.language = draft.language != NULL ? draft.language : main_language;
      mnd_edit_set_text (self->map, changes, &draft, value);
    }
  if (mnd_changes_get_size (changes) == 0)
    return TRUE;
  label = n_drafts == 1
              ? dup_text_label (self, drafts, main_language)
              /* Translators: the name of an edit, for undo: texts in several languages. */
              : g_strdup_printf (ngettext ("Change %u text", "Change %u texts", mnd_changes_get_size (changes)),
                                 mnd_changes_get_size (changes));
  return mnd_document_commit (self, "set-text", label, changes, FALSE, error);
}

gboolean
mnd_document_set_text (MndDocument *self, const MndId *owner, const char *property, const char *language,
                       const char *value, GError **error)
{
  MndTextDraft draft = { .property = property, .language = language, .value = value };

  g_return_val_if_fail (owner != NULL, FALSE);

  draft.owner = *owner;
  return mnd_document_set_texts (self, &draft, 1, error);
}
