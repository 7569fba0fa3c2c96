/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One word of a vocabulary; see the header. A facet of an actor that is not set shows, dim, what its kind brings. */
#include "desktop/mnd-word-row.h"

#include "desktop/mnd-choice-button.h"
#include "model/mnd-assessment.h"
#include "model/mnd-facets.h"

#include <glib/gi18n.h>

struct _MndWordRow
{
  MndColumnRow parent_instance;
  MndChoiceButton *button;
};

G_DEFINE_FINAL_TYPE (MndWordRow, mnd_word_row, MND_TYPE_COLUMN_ROW)

/* What holds where the row itself says nothing; NULL: nothing. */
static const char *
find_default (MndRecord *record, guint column)
{
  if (mnd_record_get_table (record) != MND_TABLE_ACTOR || mnd_record_get_text (record, column) != NULL)
    return NULL;
  return mnd_actor_get_facet (record, column);
}

static gboolean
is_facet (MndRecord *record, const MndColumn *column)
{
  return mnd_record_get_table (record) == MND_TABLE_ACTOR && !column->required;
}

static const char *
get_label (MndRecord *record, guint column, const char *word)
{
  if (mnd_record_get_table (record) == MND_TABLE_ASSESSMENT && column == MND_ASSESSMENT_ANSWER)
    return mnd_assessment_get_answer_label (mnd_assessment_get_question_word (record), word);
  return mnd_catalogue_get_label (mnd_table_get_column (mnd_record_get_table (record), column)->vocabulary, word);
}

/* Some words of assessments stand with some others only. */
static void
add_words_of_assessment (GPtrArray *choices, MndRecord *assessment, guint column)
{
  MndVocabulary vocabulary = mnd_table_get_column (MND_TABLE_ASSESSMENT, column)->vocabulary;

  for (guint i = 0; i < mnd_catalogue_get_size (vocabulary); i++)
    {
      const char *word = mnd_catalogue_get_word (vocabulary, i);
      if (mnd_assessment_takes_word (assessment, column, word))
        mnd_choices_add (choices, word, get_label (assessment, column, word), NULL, NULL);
    }
}

static GPtrArray *
choices_cb (gpointer user_data, const char **chosen)
{
  MndColumnRow *row = user_data;
  const MndColumn *info = mnd_column_row_get_info (row);
  MndRecord *record = mnd_subject_find_record (mnd_column_row_get_subject (row));
  GPtrArray *choices = mnd_choices_new ();

  if (!info->required)
    mnd_choices_add (choices, "", record != NULL && is_facet (record, info) ? _ ("As its kind") : _ ("Not stated"),
                     NULL, NULL);
  if (record != NULL && mnd_record_get_table (record) == MND_TABLE_ASSESSMENT)
    add_words_of_assessment (choices, record, mnd_column_row_get_column (row));
  else
    mnd_choices_add_words (choices, info->vocabulary);
  if (record != NULL)
    *chosen = mnd_record_get_text (record, mnd_column_row_get_column (row));
  if (*chosen == NULL)
    *chosen = "";
  return choices;
}

static void
chosen_cb (MndColumnRow *row, const char *key)
{
  g_auto (MndValue) value = mnd_value_text (*key != '\0' ? key : NULL);

  mnd_column_row_enter (row, &value);
}

static void
mnd_word_row_refresh (MndColumnRow *row, MndRecord *record)
{
  MndWordRow *self = MND_WORD_ROW (row);
  const MndColumn *info = mnd_column_row_get_info (row);
  const char *own = mnd_record_get_text (record, mnd_column_row_get_column (row));
  const char *given = find_default (record, mnd_column_row_get_column (row));
  g_autofree char *text = NULL;

  if (own != NULL)
    text = g_strdup (get_label (record, mnd_column_row_get_column (row), own));
  else if (given != NULL)
    /* Translators: the value of a property that was not set, but follows from what kind of actor it is. */
    text = g_strdup_printf (_ ("%s · from kind"), mnd_catalogue_get_label (info->vocabulary, given));
  else
    text = g_strdup ("–");
  mnd_choice_button_set_text (self->button, text, own == NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), mnd_subject_may_edit (mnd_column_row_get_subject (row)));
  mnd_column_row_set_is_own (row, own != NULL && is_facet (record, info));
}

static void
mnd_word_row_constructed (GObject *object)
{
  MndWordRow *self = MND_WORD_ROW (object);

  G_OBJECT_CLASS (mnd_word_row_parent_class)->constructed (object);

  mnd_choice_button_set_name (self->button, mnd_column_row_get_label (MND_COLUMN_ROW (self)));
}

static void
mnd_word_row_class_init (MndWordRowClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = mnd_word_row_constructed;
  MND_COLUMN_ROW_CLASS (klass)->refresh = mnd_word_row_refresh;
}

static void
mnd_word_row_init (MndWordRow *self)
{
  self->button = MND_CHOICE_BUTTON (mnd_choice_button_new (choices_cb, self));
  g_signal_connect_swapped (self->button, "chosen", G_CALLBACK (chosen_cb), self);
  mnd_column_row_set_content (MND_COLUMN_ROW (self), GTK_WIDGET (self->button), FALSE);
}
