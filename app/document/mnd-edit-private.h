/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes built from rows: the small words in which the gestures of mnd-edits.h are written. */
#pragma once

#include "document/mnd-edits.h"

/* An insert of a row with a fresh id (tables with one id as key). */
MndChange *mnd_edit_insert (MndChanges *changes, MndTable table, MndId *id);
/* An update or delete of the record's row, with its key filled in. */
MndChange *mnd_edit_change (MndChanges *changes, MndRecord *record, MndChangeKind kind);
void mnd_edit_set (MndChange *change, guint column, MndValue value);
/* A row of the table `text`, the first of its kind. */
MndChange *mnd_edit_insert_text (MndChanges *changes, const MndId *owner, const char *property, const char *language,
                                 const char *value);
/* A text as it is to be from now on; empty: gone. Language and value are the draft's and not NULL. */
void mnd_edit_set_text (MndMap *map, MndChanges *changes, const MndTextDraft *draft, const char *value);
/* What a person says of a finding, as mnd_document_give_verdict(). Adds nothing where that is said already. */
gboolean mnd_edit_add_verdict (MndDocument *document, MndChanges *changes, MndFinding *finding, const char *verdict,
                               const char *reason, const char *reply, GError **error);
/* "Change Level of Parliament". Free with g_free(). */
char *mnd_edit_dup_change_label (MndMap *map, MndRecord *record, guint column);
/* A mode without oversight would be nonsense: it goes with the kind. */
void mnd_edit_follow_link_kind (MndChange *change, MndRecord *record, guint column, const MndValue *value);
/* The name of a row for labels: of actor, support, place, source; of a link that of its ends. Free with g_free(). */
char *mnd_edit_dup_name (MndMap *map, MndRecord *record);
/* The same in a language, for any map; NULL where the row has no name. */
char *mnd_edit_dup_name_in (MndMap *map, MndRecord *record, const char *const *languages);
char *mnd_edit_dup_name_of (MndMap *map, const MndId *id);
/* "Record for Police: Complaints: Found": `subject` NULL is the map, the question a word of mnd-assessment.h. */
char *mnd_edit_dup_assessment_label (MndMap *map, const MndId *subject, const char *question_word, const char *answer);
/* The map's main language. Free with g_free(). */
char *mnd_edit_dup_language (MndMap *map);
/* The id of the main view; where there is none, one is added to `changes`. */
MndId mnd_edit_ensure_view (MndMap *map, MndChanges *changes);
/* The place that has this name in any language, but for case and accents; NULL where there is none. */
MndRecord *mnd_edit_find_place (MndMap *map, const char *name);
/* The same; where there is none, one is added to `changes`. */
MndId mnd_edit_ensure_place (MndMap *map, MndChanges *changes, const char *name);
/* In the main language, without space around it. */
void mnd_edit_insert_name (MndMap *map, MndChanges *changes, const MndId *owner, const char *name);
/* In the main view. */
void mnd_edit_insert_position (MndMap *map, MndChanges *changes, const MndId *item, double x, double y);
/* `id` may be NULL. */
void mnd_edit_insert_party (MndChanges *changes, const MndId *support, const MndId *actor, const char *role, MndId *id);

/* What an edit may be refused for, as a sentence (MND_DOCUMENT_ERROR). */
gboolean mnd_edit_require_word (MndVocabulary vocabulary, const char *word, GError **error);
gboolean mnd_edit_require_row (MndMap *map, MndTable table, const MndId *id, GError **error);
gboolean mnd_edit_require_name (const char *name, GError **error);
/* A value against its column's type and vocabulary, but not whether what it refers to is there. */
gboolean mnd_edit_check_value (const MndColumn *column, const MndValue *value, GError **error);
/* A text that may be empty. */
gboolean mnd_edit_check_text (const char *text, GError **error);
gboolean mnd_edit_require_date (const char *date, GError **error);
/* One column of an assessment against the others. */
gboolean mnd_edit_check_assessment (MndRecord *assessment, guint column, const MndValue *value, GError **error);
/* `to` may be NULL. */
void mnd_edit_give (MndId *to, const MndId *id);
