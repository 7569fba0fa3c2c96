/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the cells of the desk of texts say, and what entering something there does. */
#include "desktop/mnd-texts-desk-private.h"

#include "document/mnd-edits.h"
#include "model/mnd-assessment.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>

static char *
dup_name (MndTextsDesk *self, const MndId *id)
{
  const char *name =
      id != NULL ? mnd_map_get_name (mnd_texts_desk_get_map (self), id, mnd_texts_desk_get_content_languages (self))
                 : NULL;

  return g_strdup (name != NULL ? name : C_ ("name", "unnamed"));
}

char *
mnd_texts_desk_dup_owner (MndTextsDesk *self, MndTextRow *row)
{
  MndRecord *subject = mnd_text_row_find_subject (row);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (subject == NULL)
    subject = mnd_text_row_find_owner (row);
  if (subject == NULL)
    return g_strdup ("");
  /* Of the map as a whole. */
  if (mnd_record_get_table (subject) == MND_TABLE_ASSESSMENT)
    return g_strdup (mnd_assessment_get_label (mnd_assessment_get_question_word (subject)));
  if (mnd_record_get_table (subject) != MND_TABLE_LINK)
    return dup_name (self, mnd_record_get_id (subject));
  from = dup_name (self, mnd_record_get_reference (subject, MND_LINK_FROM));
  to = dup_name (self, mnd_record_get_reference (subject, MND_LINK_TO));
  /* Translators: a link, named by the two actors at its ends. */
  return g_strdup_printf (_ ("%1$s → %2$s"), from, to);
}

char *
mnd_texts_desk_dup_what (MndTextRow *row)
{
  const char *label = mnd_catalogue_get_label (MND_VOCABULARY_PROPERTY, mnd_text_row_get_property (row));
  int number = mnd_text_row_get_ordinal (row) + 1;

  /* Translators: the second of several texts of a kind, and so on: "Other name 2" */
  return number == 1 ? g_strdup (label) : g_strdup_printf (_ ("%1$s %2$d"), label, number);
}

static void
read_text (MndTextsDesk *self, MndTextRow *row, const char *language, MndSheetValue *value)
{
  MndRecord *text = mnd_text_row_find_text (row, language);

  value->text =
      g_strdup (text != NULL ? mnd_record_get_text (text, MND_TEXT_VALUE) : mnd_text_row_get_fallback (row, language));
  value->is_faint = text == NULL;
  value->is_secret = text != NULL && mnd_record_get_boolean (text, MND_TEXT_CONFIDENTIAL);
}

static void
read_cb (gpointer item, guint column, MndSheetValue *value, gpointer user_data)
{
  MndTextsDesk *self = user_data;
  MndTextRow *row = item;

  switch (column)
    {
    case MND_TEXTS_OWNER:
      value->text = mnd_texts_desk_dup_owner (self, row);
      value->is_secret = mnd_text_row_is_confidential (row);
      return;
    case MND_TEXTS_KIND:
      value->text = g_strdup (mnd_text_row_get_owner_kind (row));
      return;
    case MND_TEXTS_WHAT:
      value->text = mnd_texts_desk_dup_what (row);
      return;
    default:
      read_text (self, row, self->languages[column - MND_TEXTS_N_FIXED], value);
    }
}

static gboolean
may_edit_cb (gpointer item, guint column, gpointer user_data)
{
  MndTextsDesk *self = user_data;

  return column >= MND_TEXTS_N_FIXED && self->view != NULL
         && !mnd_document_is_read_only (mnd_view_get_document (self->view));
}

static gboolean
enter_cb (const MndSheetEntry *entries, guint n_entries, gpointer user_data, GError **error)
{
  MndTextsDesk *self = user_data;
  g_autoptr (GArray) drafts = g_array_new (FALSE, FALSE, sizeof (MndTextDraft));

  for (guint i = 0; i < n_entries; i++)
    {
      MndTextRow *row = entries[i].row;
      const MndTextDraft draft = {
        .owner = *mnd_text_row_get_owner (row),
        .property = mnd_text_row_get_property (row),
        .language = self->languages[entries[i].column - MND_TEXTS_N_FIXED],
        .ordinal = mnd_text_row_get_ordinal (row),
        .value = entries[i].text,
      };
      g_array_append_val (drafts, draft);
    }
  return mnd_document_set_texts (mnd_view_get_document (self->view), (const MndTextDraft *) (gpointer) drafts->data,
                                 drafts->len, error);
}

static const MndId *
get_id_cb (gpointer item, gpointer user_data)
{
  MndRecord *subject = mnd_text_row_find_subject (item);

  return subject != NULL ? mnd_record_get_id (subject) : NULL;
}

/* "Name, Sierra Leone Police". */
static char *
dup_title_cb (gpointer item, gpointer user_data)
{
  g_autofree char *what = mnd_texts_desk_dup_what (item);
  g_autofree char *owner = mnd_texts_desk_dup_owner (user_data, item);

  /* Translators: a kind of text and whose it is, read aloud: "Name, Sierra Leone Police" */
  return g_strdup_printf (_ ("%1$s, %2$s"), what, owner);
}

const MndSheetFuncs mnd_texts_desk_funcs = {
  .read = read_cb,
  .may_edit = may_edit_cb,
  .enter = enter_cb,
  .get_id = get_id_cb,
  .dup_title = dup_title_cb,
};
