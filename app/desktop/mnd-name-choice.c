/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A word or a record, for a list; see the header. */
#include "desktop/mnd-name-choice.h"

struct _MndNameChoice
{
  GObject parent_instance;
  const char *word;
  MndRecord *record;
  char *title;
};

G_DEFINE_FINAL_TYPE (MndNameChoice, mnd_name_choice, G_TYPE_OBJECT)

static void
mnd_name_choice_finalize (GObject *object)
{
  MndNameChoice *self = MND_NAME_CHOICE (object);

  g_clear_object (&self->record);
  g_free (self->title);
  G_OBJECT_CLASS (mnd_name_choice_parent_class)->finalize (object);
}

static void
mnd_name_choice_class_init (MndNameChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_name_choice_finalize;
}

static void
mnd_name_choice_init (MndNameChoice *self)
{
}

MndNameChoice *
mnd_name_choice_new_word (MndVocabulary vocabulary, const char *word)
{
  MndNameChoice *self = g_object_new (MND_TYPE_NAME_CHOICE, NULL);

  self->word = word;
  self->title = g_strdup (mnd_catalogue_get_label (vocabulary, word));
  return self;
}

MndNameChoice *
mnd_name_choice_new_record (MndRecord *record, const char *name)
{
  MndNameChoice *self = g_object_new (MND_TYPE_NAME_CHOICE, NULL);

  self->record = g_object_ref (record);
  self->title = g_strdup (name);
  return self;
}

const char *
mnd_name_choice_get_word (MndNameChoice *self)
{
  g_return_val_if_fail (MND_IS_NAME_CHOICE (self), NULL);

  return self->word;
}

MndRecord *
mnd_name_choice_get_record (MndNameChoice *self)
{
  g_return_val_if_fail (MND_IS_NAME_CHOICE (self), NULL);

  return self->record;
}

gboolean
mnd_name_choice_is_actor (MndNameChoice *self)
{
  g_return_val_if_fail (MND_IS_NAME_CHOICE (self), FALSE);

  return self->record != NULL && mnd_record_get_table (self->record) == MND_TABLE_ACTOR;
}

const char *
mnd_name_choice_get_title (MndNameChoice *self)
{
  g_return_val_if_fail (MND_IS_NAME_CHOICE (self), NULL);

  return self->title;
}
