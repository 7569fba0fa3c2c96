/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gestures that add something to the map. */
#include "document/mnd-document-private.h"
#include "document/mnd-edit-private.h"
#include "document/mnd-edits.h"

#include "model/mnd-text.h"

#include <glib/gi18n.h>

static gboolean
require_word (MndVocabulary vocabulary, const char *word, GError **error)
{
  if (mnd_catalogue_has_word (vocabulary, word))
    return TRUE;
  return mnd_document_refuse (error, "“%s” is no %s", word != NULL ? word : "", mnd_catalogue_get_context (vocabulary));
}

static gboolean
require_row (MndDocument *self, MndTable table, const MndId *id, GError **error)
{
  if (id != NULL && mnd_map_find (self->map, table, id) != NULL)
    return TRUE;
  g_set_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_GONE, "This %s is no longer in the map",
               mnd_table_get_info (table)->name);
  return FALSE;
}

static gboolean
require_name (const char *name, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name != NULL ? name : ""));

  return *stripped != '\0' || mnd_document_refuse (error, "A name is needed");
}

static void
give (MndId *to, const MndId *id)
{
  if (to != NULL)
    *to = *id;
}

static void
insert_position (MndDocument *self, MndChanges *changes, const MndId *item, double x, double y)
{
  MndId view = mnd_edit_ensure_view (self->map, changes);
  MndChange *position = mnd_changes_add (changes, MND_TABLE_POSITION, MND_CHANGE_INSERT);

  mnd_edit_set (position, MND_POSITION_VIEW, mnd_value_id (&view));
  mnd_edit_set (position, MND_POSITION_ITEM, mnd_value_id (item));
  mnd_edit_set (position, MND_POSITION_X, mnd_value_real (x));
  mnd_edit_set (position, MND_POSITION_Y, mnd_value_real (y));
}

static void
insert_name (MndDocument *self, MndChanges *changes, const MndId *owner, const char *name)
{
  g_autofree char *language = mnd_edit_dup_language (self->map);
  g_autofree char *stripped = g_strstrip (g_strdup (name));

  mnd_edit_insert_text (changes, owner, "name", language, stripped);
}

gboolean
mnd_document_add_actor (MndDocument *self, const char *kind, const char *name, double x, double y, MndId *id,
                        GError **error)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autofree char *label = NULL;
  MndId actor;

  g_return_val_if_fail (MND_IS_DOCUMENT (self), FALSE);

  if (!require_word (MND_VOCABULARY_KIND, kind, error) || !require_name (name, error))
    return FALSE;
  mnd_edit_set (mnd_edit_insert (changes, MND_TABLE_ACTOR, &actor), MND_ACTOR_KIND, mnd_value_text (kind));
  insert_name (self, changes, &actor, name);
  insert_position (self, changes, &actor, x, y);
  /* Translators: the name of an edit, for undo; %s is the name of an actor. */
  label = g_strdup_printf (_ ("Add %s"), name);
  if (!mnd_document_commit (self, "add-actor", label, changes, FALSE, error))
    return FALSE;
  give (id, &actor);
  return TRUE;
}

gboolean
mnd_document_connect (MndDocument *self, const MndId *from, const MndId *to, const char *kind, const char *mode,
                      MndId *id, GError **error)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autofree char *from_name = NULL;
  g_autofree char *to_name = NULL;
  g_autofree char *label = NULL;
  MndChange *link;
  MndId link_id;

  g_return_val_if_fail (MND_IS_DOCUMENT (self), FALSE);

  if (!require_row (self, MND_TABLE_ACTOR, from, error) || !require_row (self, MND_TABLE_ACTOR, to, error)
      || !require_word (MND_VOCABULARY_LINK_KIND, kind, error)
      || (mode != NULL && !require_word (MND_VOCABULARY_MODE, mode, error)))
    return FALSE;
  if (mode != NULL && !mnd_catalogue_find_link_kind (kind)->has_mode)
    return mnd_document_refuse (error, "Only oversight has a mode");
  link = mnd_edit_insert (changes, MND_TABLE_LINK, &link_id);
  mnd_edit_set (link, MND_LINK_FROM, mnd_value_id (from));
  mnd_edit_set (link, MND_LINK_TO, mnd_value_id (to));
  mnd_edit_set (link, MND_LINK_KIND, mnd_value_text (kind));
  mnd_edit_set (link, MND_LINK_MODE, mnd_value_text (mode));
  mnd_edit_set (link, MND_LINK_STATUS, mnd_value_text ("actual"));
  from_name = mnd_edit_dup_name_of (self->map, from);
  to_name = mnd_edit_dup_name_of (self->map, to);
  /* Translators: the name of an edit, for undo; both are names of actors. */
  label = g_strdup_printf (_ ("Connect %1$s to %2$s"), from_name, to_name);
  if (!mnd_document_commit (self, "connect", label, changes, FALSE, error))
    return FALSE;
  give (id, &link_id);
  return TRUE;
}

static void
insert_party (MndChanges *changes, const MndId *support, const MndId *actor, const char *role, MndId *id)
{
  MndChange *party = mnd_edit_insert (changes, MND_TABLE_PARTY, id);

  mnd_edit_set (party, MND_PARTY_SUPPORT, mnd_value_id (support));
  mnd_edit_set (party, MND_PARTY_ACTOR, mnd_value_id (actor));
  mnd_edit_set (party, MND_PARTY_ROLE, mnd_value_text (role));
}

gboolean
mnd_document_add_support (MndDocument *self, const char *name, const MndId *funder, const MndId *beneficiary,
                          const char *field, MndId *id, GError **error)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autofree char *label = NULL;
  MndChange *support;
  MndId support_id;

  g_return_val_if_fail (MND_IS_DOCUMENT (self), FALSE);

  if (!require_name (name, error) || (funder != NULL && !require_row (self, MND_TABLE_ACTOR, funder, error))
      || (beneficiary != NULL && !require_row (self, MND_TABLE_ACTOR, beneficiary, error))
      || (field != NULL && !require_word (MND_VOCABULARY_FIELD, field, error)))
    return FALSE;
  support = mnd_edit_insert (changes, MND_TABLE_SUPPORT, &support_id);
  mnd_edit_set (support, MND_SUPPORT_FIELDS, mnd_value_text (field));
  insert_name (self, changes, &support_id, name);
  if (funder != NULL)
    insert_party (changes, &support_id, funder, "funder", NULL);
  if (beneficiary != NULL)
    insert_party (changes, &support_id, beneficiary, "beneficiary", NULL);
  /* Translators: the name of an edit, for undo; %s is the name of a support programme. */
  label = g_strdup_printf (_ ("Add support %s"), name);
  if (!mnd_document_commit (self, "add-support", label, changes, FALSE, error))
    return FALSE;
  give (id, &support_id);
  return TRUE;
}

gboolean
mnd_document_add_party (MndDocument *self, const MndId *support, const MndId *actor, const char *role, MndId *id,
                        GError **error)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autofree char *actor_name = NULL;
  g_autofree char *support_name = NULL;
  g_autofree char *label = NULL;
  MndId party;

  g_return_val_if_fail (MND_IS_DOCUMENT (self), FALSE);

  if (!require_row (self, MND_TABLE_SUPPORT, support, error) || !require_row (self, MND_TABLE_ACTOR, actor, error)
      || !require_word (MND_VOCABULARY_ROLE, role, error))
    return FALSE;
  insert_party (changes, support, actor, role, &party);
  actor_name = mnd_edit_dup_name_of (self->map, actor);
  support_name = mnd_edit_dup_name_of (self->map, support);
  /* Translators: the name of an edit, for undo: an actor becomes a party of a support programme. */
  label = g_strdup_printf (_ ("Add %1$s to %2$s"), actor_name, support_name);
  if (!mnd_document_commit (self, "add-party", label, changes, FALSE, error))
    return FALSE;
  give (id, &party);
  return TRUE;
}

gboolean
mnd_document_add_source (MndDocument *self, const char *kind, const char *title, MndId *id, GError **error)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autofree char *label = NULL;
  MndId source;

  g_return_val_if_fail (MND_IS_DOCUMENT (self), FALSE);

  if (!require_word (MND_VOCABULARY_SOURCE_KIND, kind, error) || !require_name (title, error))
    return FALSE;
  mnd_edit_set (mnd_edit_insert (changes, MND_TABLE_SOURCE, &source), MND_SOURCE_KIND, mnd_value_text (kind));
  insert_name (self, changes, &source, title);
  /* Translators: the name of an edit, for undo; %s is the title of a source. */
  label = g_strdup_printf (_ ("Add source %s"), title);
  if (!mnd_document_commit (self, "add-source", label, changes, FALSE, error))
    return FALSE;
  give (id, &source);
  return TRUE;
}

gboolean
mnd_document_cite (MndDocument *self, MndRecord *claim, const MndId *source, const char *confidence, MndId *id,
                   GError **error)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  MndChange *citation;
  MndTable table;
  MndId citation_id;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && MND_IS_RECORD (claim), FALSE);
  g_return_val_if_fail (mnd_record_get_id (claim) != NULL, FALSE);

  table = mnd_record_get_table (claim);
  if (!require_row (self, table, mnd_record_get_id (claim), error)
      || (source != NULL && !require_row (self, MND_TABLE_SOURCE, source, error))
      || (confidence != NULL && !require_word (MND_VOCABULARY_CONFIDENCE, confidence, error)))
    return FALSE;
  if (source == NULL && confidence == NULL)
    return mnd_document_refuse (error, "Evidence needs a source or a confidence");
  citation = mnd_edit_insert (changes, MND_TABLE_CITATION, &citation_id);
  mnd_edit_set (citation, MND_CITATION_CLAIM, mnd_value_id (mnd_record_get_id (claim)));
  mnd_edit_set (citation, MND_CITATION_CLAIM_TABLE, mnd_value_text (mnd_table_get_info (table)->name));
  mnd_edit_set (citation, MND_CITATION_SOURCE, mnd_value_id (source));
  mnd_edit_set (citation, MND_CITATION_CONFIDENCE, mnd_value_text (confidence));
  name = mnd_edit_dup_name (self->map, claim);
  /* Translators: the name of an edit, for undo; %s is what the evidence is for. */
  label = g_strdup_printf (_ ("Add evidence to %s"), name);
  if (!mnd_document_commit (self, "cite", label, changes, FALSE, error))
    return FALSE;
  give (id, &citation_id);
  return TRUE;
}

gboolean
mnd_document_add_mandate (MndDocument *self, const MndId *actor, const char *function, const char *wording, MndId *id,
                          GError **error)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autofree char *language = mnd_edit_dup_language (self->map);
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  MndChange *mandate;
  MndId mandate_id;

  g_return_val_if_fail (MND_IS_DOCUMENT (self), FALSE);

  if (!require_row (self, MND_TABLE_ACTOR, actor, error)
      || (function != NULL && !require_word (MND_VOCABULARY_FUNCTION, function, error)))
    return FALSE;
  mandate = mnd_edit_insert (changes, MND_TABLE_MANDATE, &mandate_id);
  mnd_edit_set (mandate, MND_MANDATE_ACTOR, mnd_value_id (actor));
  mnd_edit_set (mandate, MND_MANDATE_FUNCTION, mnd_value_text (function));
  if (wording != NULL && *wording != '\0')
    mnd_edit_insert_text (changes, &mandate_id, "wording", language, wording);
  name = mnd_edit_dup_name_of (self->map, actor);
  /* Translators: the name of an edit, for undo; %s is the name of an actor. */
  label = g_strdup_printf (_ ("Add a mandate to %s"), name);
  if (!mnd_document_commit (self, "add-mandate", label, changes, FALSE, error))
    return FALSE;
  give (id, &mandate_id);
  return TRUE;
}

gboolean
mnd_document_add_money (MndDocument *self, const MndId *support, const char *kind, gint64 minor, const char *currency,
                        MndId *id, GError **error)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  MndChange *money;
  MndId money_id;

  g_return_val_if_fail (MND_IS_DOCUMENT (self), FALSE);

  if (!require_row (self, MND_TABLE_SUPPORT, support, error) || !require_word (MND_VOCABULARY_MONEY_KIND, kind, error))
    return FALSE;
  money = mnd_edit_insert (changes, MND_TABLE_MONEY, &money_id);
  mnd_edit_set (money, MND_MONEY_SUPPORT, mnd_value_id (support));
  mnd_edit_set (money, MND_MONEY_KIND, mnd_value_text (kind));
  mnd_edit_set (money, MND_MONEY_AMOUNT, mnd_value_integer (minor));
  mnd_edit_set (money, MND_MONEY_CURRENCY, mnd_value_text (currency));
  name = mnd_edit_dup_name_of (self->map, support);
  /* Translators: the name of an edit, for undo; %s is the name of a support programme. */
  label = g_strdup_printf (_ ("Add an amount to %s"), name);
  if (!mnd_document_commit (self, "add-money", label, changes, FALSE, error))
    return FALSE;
  give (id, &money_id);
  return TRUE;
}
