/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gestures that add what says more of what is drawn: parties, sources, evidence, mandates, money. */
#include "document/mnd-document-private.h"
#include "document/mnd-edit-private.h"
#include "document/mnd-edits.h"

#include "model/mnd-text.h"

#include <glib/gi18n.h>

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

  if (!mnd_edit_require_row (self->map, MND_TABLE_SUPPORT, support, error)
      || !mnd_edit_require_row (self->map, MND_TABLE_ACTOR, actor, error)
      || !mnd_edit_require_word (MND_VOCABULARY_ROLE, role, error))
    return FALSE;
  mnd_edit_insert_party (changes, support, actor, role, &party);
  actor_name = mnd_edit_dup_name_of (self->map, actor);
  support_name = mnd_edit_dup_name_of (self->map, support);
  /* Translators: the name of an edit, for undo: an actor becomes a party of a support programme. */
  label = g_strdup_printf (_ ("Add %1$s to %2$s"), actor_name, support_name);
  if (!mnd_document_commit (self, "add-party", label, changes, FALSE, error))
    return FALSE;
  mnd_edit_give (id, &party);
  return TRUE;
}

gboolean
mnd_document_add_source (MndDocument *self, const char *kind, const char *title, MndId *id, GError **error)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autofree char *label = NULL;
  MndId source;

  g_return_val_if_fail (MND_IS_DOCUMENT (self), FALSE);

  if (!mnd_edit_require_word (MND_VOCABULARY_SOURCE_KIND, kind, error) || !mnd_edit_require_name (title, error))
    return FALSE;
  mnd_edit_set (mnd_edit_insert (changes, MND_TABLE_SOURCE, &source), MND_SOURCE_KIND, mnd_value_text (kind));
  mnd_edit_insert_name (self->map, changes, &source, title);
  /* Translators: the name of an edit, for undo; %s is the title of a source. */
  label = g_strdup_printf (_ ("Add source %s"), title);
  if (!mnd_document_commit (self, "add-source", label, changes, FALSE, error))
    return FALSE;
  mnd_edit_give (id, &source);
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
  if (!mnd_edit_require_row (self->map, table, mnd_record_get_id (claim), error)
      || (source != NULL && !mnd_edit_require_row (self->map, MND_TABLE_SOURCE, source, error))
      || (confidence != NULL && !mnd_edit_require_word (MND_VOCABULARY_CONFIDENCE, confidence, error)))
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
  mnd_edit_give (id, &citation_id);
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

  if (!mnd_edit_require_row (self->map, MND_TABLE_ACTOR, actor, error)
      || (function != NULL && !mnd_edit_require_word (MND_VOCABULARY_FUNCTION, function, error)))
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
  mnd_edit_give (id, &mandate_id);
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

  if (!mnd_edit_require_row (self->map, MND_TABLE_SUPPORT, support, error)
      || !mnd_edit_require_word (MND_VOCABULARY_MONEY_KIND, kind, error))
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
  mnd_edit_give (id, &money_id);
  return TRUE;
}
