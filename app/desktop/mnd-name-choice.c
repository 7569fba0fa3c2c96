/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A kind or an actor, for a list; see the header. */
#include "desktop/mnd-name-choice.h"

struct _MndNameChoice
{
  GObject parent_instance;
  const char *kind;
  MndRecord *actor;
  char *title;
};

G_DEFINE_FINAL_TYPE (MndNameChoice, mnd_name_choice, G_TYPE_OBJECT)

static void
mnd_name_choice_finalize (GObject *object)
{
  MndNameChoice *self = MND_NAME_CHOICE (object);

  g_clear_object (&self->actor);
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
mnd_name_choice_new_kind (const char *kind)
{
  MndNameChoice *self = g_object_new (MND_TYPE_NAME_CHOICE, NULL);

  self->kind = kind;
  self->title = g_strdup (mnd_catalogue_get_label (MND_VOCABULARY_KIND, kind));
  return self;
}

MndNameChoice *
mnd_name_choice_new_actor (MndRecord *actor, const char *name)
{
  MndNameChoice *self = g_object_new (MND_TYPE_NAME_CHOICE, NULL);

  self->actor = g_object_ref (actor);
  self->kind = g_intern_string (mnd_record_get_text (actor, MND_ACTOR_KIND));
  self->title = g_strdup (name);
  return self;
}

const char *
mnd_name_choice_get_kind (MndNameChoice *self)
{
  g_return_val_if_fail (MND_IS_NAME_CHOICE (self), NULL);

  return self->kind;
}

MndRecord *
mnd_name_choice_get_actor (MndNameChoice *self)
{
  g_return_val_if_fail (MND_IS_NAME_CHOICE (self), NULL);

  return self->actor;
}

const char *
mnd_name_choice_get_title (MndNameChoice *self)
{
  g_return_val_if_fail (MND_IS_NAME_CHOICE (self), NULL);

  return self->title;
}
