/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gestures that draw: actors, links between them, support. What belongs to one gesture is one edit. */
#include "document/mnd-document-private.h"
#include "document/mnd-edit-private.h"
#include "document/mnd-edits.h"

#include <glib/gi18n.h>

static gboolean
require_draft (const MndActorDraft *draft, GError **error)
{
  return mnd_edit_require_word (MND_VOCABULARY_KIND, draft->kind, error) && mnd_edit_require_name (draft->name, error);
}

static MndId
insert_actor (MndDocument *self, MndChanges *changes, const MndActorDraft *draft)
{
  g_autofree char *acronym = g_strstrip (g_strdup (draft->acronym != NULL ? draft->acronym : ""));
  g_autofree char *place = g_strstrip (g_strdup (draft->place != NULL ? draft->place : ""));
  MndChange *actor;
  MndId id;

  actor = mnd_edit_insert (changes, MND_TABLE_ACTOR, &id);
  mnd_edit_set (actor, MND_ACTOR_KIND, mnd_value_text (draft->kind));
  if (*place != '\0')
    {
      MndId place_id = mnd_edit_ensure_place (self->map, changes, place);
      mnd_edit_set (actor, MND_ACTOR_PLACE, mnd_value_id (&place_id));
    }
  mnd_edit_insert_name (self->map, changes, &id, draft->name);
  if (*acronym != '\0')
    {
      g_autofree char *language = mnd_edit_dup_language (self->map);
      mnd_edit_insert_text (changes, &id, "acronym", language, acronym);
    }
  mnd_edit_insert_position (self->map, changes, &id, draft->x, draft->y);
  return id;
}

gboolean
mnd_document_add_actors (MndDocument *self, const MndActorDraft *drafts, guint n_drafts, MndId *ids, GError **error)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autofree MndId *fresh = g_new0 (MndId, n_drafts);
  g_autofree char *label = NULL;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && (drafts != NULL || n_drafts == 0), FALSE);

  for (guint i = 0; i < n_drafts; i++)
    {
      if (!require_draft (&drafts[i], error))
        return FALSE;
      fresh[i] = insert_actor (self, changes, &drafts[i]);
    }
  if (n_drafts == 1)
    /* Translators: the name of an edit, for undo; %s is the name of an actor. */
    label = g_strdup_printf (_ ("Add %s"), drafts[0].name);
  else
    /* Translators: the name of an edit, for undo. */
    label = g_strdup_printf (ngettext ("Add %u actor", "Add %u actors", n_drafts), n_drafts);
  if (!mnd_document_commit (self, "add-actor", label, changes, FALSE, error))
    return FALSE;
  for (guint i = 0; ids != NULL && i < n_drafts; i++)
    ids[i] = fresh[i];
  return TRUE;
}

gboolean
mnd_document_add_actor (MndDocument *self, const char *kind, const char *name, double x, double y, MndId *id,
                        GError **error)
{
  const MndActorDraft draft = { .kind = kind, .name = name, .x = x, .y = y };

  return mnd_document_add_actors (self, &draft, 1, id, error);
}

static gboolean
require_link (const char *kind, const char *mode, GError **error)
{
  if (!mnd_edit_require_word (MND_VOCABULARY_LINK_KIND, kind, error)
      || (mode != NULL && !mnd_edit_require_word (MND_VOCABULARY_MODE, mode, error)))
    return FALSE;
  return mode == NULL || mnd_catalogue_find_link_kind (kind)->has_mode
         || mnd_document_refuse (error, "Only oversight has a mode");
}

static MndId
insert_link (MndChanges *changes, const MndId *from, const MndId *to, const char *kind, const char *mode)
{
  MndChange *link;
  MndId id;

  link = mnd_edit_insert (changes, MND_TABLE_LINK, &id);
  mnd_edit_set (link, MND_LINK_FROM, mnd_value_id (from));
  mnd_edit_set (link, MND_LINK_TO, mnd_value_id (to));
  mnd_edit_set (link, MND_LINK_KIND, mnd_value_text (kind));
  mnd_edit_set (link, MND_LINK_MODE, mnd_value_text (mode));
  mnd_edit_set (link, MND_LINK_STATUS, mnd_value_text ("actual"));
  return id;
}

gboolean
mnd_document_connect (MndDocument *self, const MndId *from, const MndId *to, const char *kind, const char *mode,
                      MndId *id, GError **error)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autofree char *from_name = NULL;
  g_autofree char *to_name = NULL;
  g_autofree char *label = NULL;
  MndId link;

  g_return_val_if_fail (MND_IS_DOCUMENT (self), FALSE);

  if (!mnd_edit_require_row (self->map, MND_TABLE_ACTOR, from, error)
      || !mnd_edit_require_row (self->map, MND_TABLE_ACTOR, to, error) || !require_link (kind, mode, error))
    return FALSE;
  link = insert_link (changes, from, to, kind, mode);
  from_name = mnd_edit_dup_name_of (self->map, from);
  to_name = mnd_edit_dup_name_of (self->map, to);
  /* Translators: the name of an edit, for undo; both are names of actors. */
  label = g_strdup_printf (_ ("Connect %1$s to %2$s"), from_name, to_name);
  if (!mnd_document_commit (self, "connect", label, changes, FALSE, error))
    return FALSE;
  mnd_edit_give (id, &link);
  return TRUE;
}

gboolean
mnd_document_connect_new (MndDocument *self, const MndActorDraft *draft, const MndId *from, const MndId *to,
                          const char *kind, const char *mode, MndId *id, GError **error)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  const MndId *other = from != NULL ? from : to;
  g_autofree char *other_name = NULL;
  g_autofree char *label = NULL;
  MndId actor;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && draft != NULL, FALSE);
  g_return_val_if_fail ((from == NULL) != (to == NULL), FALSE);

  if (!require_draft (draft, error) || !mnd_edit_require_row (self->map, MND_TABLE_ACTOR, other, error)
      || !require_link (kind, mode, error))
    return FALSE;
  actor = insert_actor (self, changes, draft);
  insert_link (changes, from != NULL ? from : &actor, to != NULL ? to : &actor, kind, mode);
  other_name = mnd_edit_dup_name_of (self->map, other);
  /* Translators: the name of an edit, for undo: a new actor, and the actor that it is linked with. */
  label = g_strdup_printf (_ ("Add %1$s linked with %2$s"), draft->name, other_name);
  if (!mnd_document_commit (self, "connect-new", label, changes, FALSE, error))
    return FALSE;
  mnd_edit_give (id, &actor);
  return TRUE;
}

static gboolean
require_support (MndDocument *self, const MndSupportDraft *draft, GError **error)
{
  return mnd_edit_require_name (draft->name, error)
         && (draft->funder == NULL || mnd_edit_require_row (self->map, MND_TABLE_ACTOR, draft->funder, error))
         && (draft->beneficiary == NULL || mnd_edit_require_row (self->map, MND_TABLE_ACTOR, draft->beneficiary, error))
         && (draft->new_beneficiary == NULL || require_draft (draft->new_beneficiary, error))
         && (draft->field == NULL || mnd_edit_require_word (MND_VOCABULARY_FIELD, draft->field, error));
}

static void
insert_parties (MndDocument *self, MndChanges *changes, const MndId *support, const MndSupportDraft *draft)
{
  if (draft->funder != NULL)
    mnd_edit_insert_party (changes, support, draft->funder, "funder", NULL);
  if (draft->new_beneficiary != NULL)
    {
      MndId actor = insert_actor (self, changes, draft->new_beneficiary);
      mnd_edit_insert_party (changes, support, &actor, "beneficiary", NULL);
    }
  else if (draft->beneficiary != NULL)
    mnd_edit_insert_party (changes, support, draft->beneficiary, "beneficiary", NULL);
}

gboolean
mnd_document_draw_support (MndDocument *self, const MndSupportDraft *draft, MndId *id, GError **error)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autofree char *label = NULL;
  MndChange *support;
  MndId support_id;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && draft != NULL, FALSE);

  if (!require_support (self, draft, error))
    return FALSE;
  support = mnd_edit_insert (changes, MND_TABLE_SUPPORT, &support_id);
  mnd_edit_set (support, MND_SUPPORT_FIELDS, mnd_value_text (draft->field));
  mnd_edit_insert_name (self->map, changes, &support_id, draft->name);
  insert_parties (self, changes, &support_id, draft);
  if (draft->placement != NULL)
    mnd_edit_insert_position (self->map, changes, &support_id, draft->placement->x, draft->placement->y);
  /* Translators: the name of an edit, for undo; %s is the name of a support programme. */
  label = g_strdup_printf (_ ("Add support %s"), draft->name);
  if (!mnd_document_commit (self, "add-support", label, changes, FALSE, error))
    return FALSE;
  mnd_edit_give (id, &support_id);
  return TRUE;
}

gboolean
mnd_document_add_support (MndDocument *self, const char *name, const MndId *funder, const MndId *beneficiary,
                          const char *field, MndId *id, GError **error)
{
  const MndSupportDraft draft = { .name = name, .field = field, .funder = funder, .beneficiary = beneficiary };

  return mnd_document_draw_support (self, &draft, id, error);
}
