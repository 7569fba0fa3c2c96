/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes built from rows: the small words in which the gestures of mnd-edits.h are written. */
#include "document/mnd-document-private.h"
#include "document/mnd-edit-private.h"

#include "model/mnd-assessment.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>

MndChange *
mnd_edit_insert (MndChanges *changes, MndTable table, MndId *id)
{
  MndChange *change = mnd_changes_add (changes, table, MND_CHANGE_INSERT);
  MndId fresh = mnd_id_new ();

  g_assert (mnd_table_has_id (table));
  change->after[0] = mnd_value_id (&fresh);
  if (id != NULL)
    *id = fresh;
  return change;
}

MndChange *
mnd_edit_change (MndChanges *changes, MndRecord *record, MndChangeKind kind)
{
  MndTable table = mnd_record_get_table (record);
  MndChange *change = mnd_changes_add (changes, table, kind);
  const MndTableInfo *info = mnd_table_get_info (table);

  g_assert (kind != MND_CHANGE_INSERT);
  for (guint i = 0; i < info->n_columns && info->columns[i].key; i++)
    change->before[i] = mnd_value_copy (mnd_record_get_value (record, i));
  return change;
}

void
mnd_edit_set (MndChange *change, guint column, MndValue value)
{
  mnd_value_clear (&change->after[column]);
  change->after[column] = value;
}

MndChange *
mnd_edit_insert_text (MndChanges *changes, const MndId *owner, const char *property, const char *language,
                      const char *value)
{
  MndChange *text = mnd_changes_add (changes, MND_TABLE_TEXT, MND_CHANGE_INSERT);

  mnd_edit_set (text, MND_TEXT_OWNER, mnd_value_id (owner));
  mnd_edit_set (text, MND_TEXT_PROPERTY, mnd_value_text (property));
  mnd_edit_set (text, MND_TEXT_LANGUAGE, mnd_value_text (language));
  mnd_edit_set (text, MND_TEXT_ORDINAL, mnd_value_integer (0));
  mnd_edit_set (text, MND_TEXT_VALUE, mnd_value_text (value));
  return text;
}

char *
mnd_edit_dup_name_of (MndMap *map, const MndId *id)
{
  const char *name = id != NULL ? mnd_map_get_name (map, id, NULL) : NULL;

  return g_strdup (name != NULL ? name : C_ ("name", "unnamed"));
}

char *
mnd_edit_dup_name_in (MndMap *map, MndRecord *record, const char *const *languages)
{
  const char *from, *to;

  if (mnd_record_get_table (record) != MND_TABLE_LINK)
    return mnd_record_get_id (record) != NULL ? g_strdup (mnd_map_get_name (map, mnd_record_get_id (record), languages))
                                              : NULL;
  from = mnd_map_get_name (map, mnd_record_get_reference (record, MND_LINK_FROM), languages);
  to = mnd_map_get_name (map, mnd_record_get_reference (record, MND_LINK_TO), languages);
  /* Translators: a link, named by the two actors at its ends. */
  return g_strdup_printf (_ ("%1$s → %2$s"), from != NULL ? from : C_ ("name", "unnamed"),
                          to != NULL ? to : C_ ("name", "unnamed"));
}

/* Whom an assessment is about. */
static char *
dup_subject_name (MndMap *map, const MndId *subject)
{
  /* Translators: in the name of an edit, instead of an institution: "Record for the map as a whole: ..." */
  return subject != NULL ? mnd_edit_dup_name_of (map, subject) : g_strdup (C_ ("name", "the map as a whole"));
}

char *
mnd_edit_dup_assessment_label (MndMap *map, const MndId *subject, const char *question_word, const char *answer)
{
  g_autofree char *name = dup_subject_name (map, subject);

  /* Translators: the name of an edit, for undo: an institution, a question such as "Complaints", and what was found:
   * "Looked for, none found". */
  return g_strdup_printf (_ ("Record for %1$s: %2$s: %3$s"), name, mnd_assessment_get_label (question_word),
                          mnd_assessment_get_answer_label (question_word, answer));
}

/* It has no name: whom it is about, and what was asked. */
static char *
dup_assessment_name (MndMap *map, MndRecord *assessment)
{
  g_autofree char *subject = dup_subject_name (map, mnd_record_get_reference (assessment, MND_ASSESSMENT_SUBJECT));

  /* Translators: in the name of an edit: the record of a question such as "Complaints" about an institution */
  return g_strdup_printf (_ ("the record for %1$s: %2$s"), subject,
                          mnd_assessment_get_label (mnd_assessment_get_question_word (assessment)));
}

char *
mnd_edit_dup_name (MndMap *map, MndRecord *record)
{
  char *name = mnd_edit_dup_name_in (map, record, NULL);
  MndTable table = mnd_record_get_table (record);

  if (name != NULL)
    return name;
  if (table == MND_TABLE_ASSESSMENT)
    return dup_assessment_name (map, record);
  if (table == MND_TABLE_ACTOR || table == MND_TABLE_SUPPORT || table == MND_TABLE_PLACE || table == MND_TABLE_SOURCE)
    return g_strdup (C_ ("name", "unnamed"));
  return g_strdup (mnd_catalogue_get_label (MND_VOCABULARY_TABLE, mnd_table_get_info (table)->name));
}

char *
mnd_edit_dup_language (MndMap *map)
{
  g_auto (GStrv) languages = mnd_map_dup_languages (map);

  return g_strdup (languages[0]);
}

MndId
mnd_edit_ensure_view (MndMap *map, MndChanges *changes)
{
  MndRecord *view = mnd_map_find_main_view (map);
  MndId id;

  if (view != NULL)
    return *mnd_record_get_id (view);
  for (guint i = 0; i < mnd_changes_get_size (changes); i++)
    if (mnd_changes_get (changes, i)->table == MND_TABLE_VIEW)
      return *mnd_change_get_id (mnd_changes_get (changes, i));
  mnd_edit_set (mnd_edit_insert (changes, MND_TABLE_VIEW, &id), MND_VIEW_KIND, mnd_value_text ("map"));
  return id;
}

MndRecord *
mnd_edit_find_place (MndMap *map, const char *name)
{
  MndRecordList *records = mnd_map_get_records (map, MND_TABLE_PLACE);
  g_autofree char *wanted = mnd_text_fold (name);

  for (guint i = 0; i < mnd_record_list_get_size (records); i++)
    {
      MndRecord *record = mnd_record_list_get (records, i);
      GPtrArray *texts = mnd_map_get_referring (map, MND_TABLE_TEXT, MND_TEXT_OWNER, mnd_record_get_id (record));

      for (guint t = 0; t < texts->len; t++)
        {
          MndRecord *text = g_ptr_array_index (texts, t);
          g_autofree char *folded = mnd_text_fold (mnd_record_get_text (text, MND_TEXT_VALUE));
          if (g_str_equal (mnd_record_get_text (text, MND_TEXT_PROPERTY), "name") && g_str_equal (folded, wanted))
            return record;
        }
    }
  return NULL;
}

MndId
mnd_edit_ensure_place (MndMap *map, MndChanges *changes, const char *name)
{
  MndRecord *place = mnd_edit_find_place (map, name);
  MndId id;

  if (place != NULL)
    return *mnd_record_get_id (place);
  mnd_edit_insert (changes, MND_TABLE_PLACE, &id);
  mnd_edit_insert_name (map, changes, &id, name);
  return id;
}

void
mnd_edit_insert_name (MndMap *map, MndChanges *changes, const MndId *owner, const char *name)
{
  g_autofree char *language = mnd_edit_dup_language (map);
  g_autofree char *stripped = g_strstrip (g_strdup (name));

  mnd_edit_insert_text (changes, owner, "name", language, stripped);
}

void
mnd_edit_insert_position (MndMap *map, MndChanges *changes, const MndId *item, double x, double y)
{
  MndId view = mnd_edit_ensure_view (map, changes);
  MndChange *position = mnd_changes_add (changes, MND_TABLE_POSITION, MND_CHANGE_INSERT);

  mnd_edit_set (position, MND_POSITION_VIEW, mnd_value_id (&view));
  mnd_edit_set (position, MND_POSITION_ITEM, mnd_value_id (item));
  mnd_edit_set (position, MND_POSITION_X, mnd_value_real (x));
  mnd_edit_set (position, MND_POSITION_Y, mnd_value_real (y));
}

void
mnd_edit_insert_party (MndChanges *changes, const MndId *support, const MndId *actor, const char *role, MndId *id)
{
  MndChange *party = mnd_edit_insert (changes, MND_TABLE_PARTY, id);

  mnd_edit_set (party, MND_PARTY_SUPPORT, mnd_value_id (support));
  mnd_edit_set (party, MND_PARTY_ACTOR, mnd_value_id (actor));
  mnd_edit_set (party, MND_PARTY_ROLE, mnd_value_text (role));
}

gboolean
mnd_edit_require_word (MndVocabulary vocabulary, const char *word, GError **error)
{
  if (mnd_catalogue_has_word (vocabulary, word))
    return TRUE;
  return mnd_document_refuse (error, "“%s” is no %s", word != NULL ? word : "", mnd_catalogue_get_context (vocabulary));
}

gboolean
mnd_edit_require_row (MndMap *map, MndTable table, const MndId *id, GError **error)
{
  if (id != NULL && mnd_map_find (map, table, id) != NULL)
    return TRUE;
  g_set_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_GONE, "This %s is no longer in the map",
               mnd_table_get_info (table)->name);
  return FALSE;
}

gboolean
mnd_edit_require_name (const char *name, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name != NULL ? name : ""));

  return *stripped != '\0' || mnd_document_refuse (error, "A name is needed");
}

void
mnd_edit_give (MndId *to, const MndId *id)
{
  if (to != NULL)
    *to = *id;
}
