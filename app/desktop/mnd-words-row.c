/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several words of a vocabulary; see the header. Functions of an actor that are not set show, dim, what its kind
 * brings. */
#include "desktop/mnd-words-row.h"

#include "desktop/mnd-wrap-layout.h"
#include "model/mnd-facets.h"

#include <glib/gi18n.h>
#include <string.h>

struct _MndWordsRow
{
  MndColumnRow parent_instance;
  GtkWidget *box;
  GtkWidget **toggles; /* one a word of the vocabulary */
  gboolean is_showing; /* toggles change because we change them */
};

G_DEFINE_FINAL_TYPE (MndWordsRow, mnd_words_row, MND_TYPE_COLUMN_ROW)

static gboolean
has_default (MndRecord *record, guint column)
{
  return mnd_record_get_table (record) == MND_TABLE_ACTOR && column == MND_ACTOR_FUNCTIONS;
}

static void
toggled_cb (MndWordsRow *self)
{
  MndColumnRow *row = MND_COLUMN_ROW (self);
  MndVocabulary vocabulary = mnd_column_row_get_info (row)->vocabulary;
  g_autoptr (GString) words = g_string_new (NULL);
  g_auto (MndValue) value = mnd_value_null ();

  if (self->is_showing)
    return;
  for (guint i = 0; i < mnd_catalogue_get_size (vocabulary); i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggles[i])))
      g_string_append_printf (words, "%s%s", words->len > 0 ? "," : "", mnd_catalogue_get_word (vocabulary, i));
  if (words->len > 0)
    value = mnd_value_text (words->str);
  mnd_column_row_enter (row, &value);
  mnd_column_row_refresh (row);
}

static void
show_words (MndWordsRow *self, const char *words, gboolean is_own)
{
  MndVocabulary vocabulary = mnd_column_row_get_info (MND_COLUMN_ROW (self))->vocabulary;
  g_auto (GStrv) parts = g_strsplit (words != NULL ? words : "", ",", -1);

  self->is_showing = TRUE;
  for (guint i = 0; i < mnd_catalogue_get_size (vocabulary); i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggles[i]),
                                  g_strv_contains ((const char *const *) parts,
                                                   mnd_catalogue_get_word (vocabulary, i)));
  self->is_showing = FALSE;
  if (is_own)
    gtk_widget_remove_css_class (self->box, "mnd-default");
  else
    gtk_widget_add_css_class (self->box, "mnd-default");
}

static void
mnd_words_row_refresh (MndColumnRow *row, MndRecord *record)
{
  guint column = mnd_column_row_get_column (row);
  const char *own = mnd_record_get_text (record, column);
  g_autofree char *given = NULL;

  gtk_widget_set_sensitive (MND_WORDS_ROW (row)->box, mnd_subject_may_edit (mnd_column_row_get_subject (row)));
  if (own == NULL && has_default (record, column))
    given = mnd_functions_format (mnd_actor_get_functions (record));
  show_words (MND_WORDS_ROW (row), own != NULL ? own : given, own != NULL || given == NULL);
  mnd_column_row_set_is_own (row, own != NULL && has_default (record, column));
}

static void
add_toggle (MndWordsRow *self, guint i, const char *label)
{
  GtkWidget *toggle = gtk_toggle_button_new_with_label (label);
  /* Translators: a property and its value, read aloud: "Kind: Police". */
  g_autofree char *name =
      g_strdup_printf (C_ ("label: value", "%1$s: %2$s"), mnd_column_row_get_label (MND_COLUMN_ROW (self)), label);

  gtk_widget_add_css_class (toggle, "mnd-chip");
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (toggle, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_box_append (GTK_BOX (self->box), toggle);
  self->toggles[i] = toggle;
}

static void
mnd_words_row_constructed (GObject *object)
{
  MndWordsRow *self = MND_WORDS_ROW (object);
  MndVocabulary vocabulary;

  G_OBJECT_CLASS (mnd_words_row_parent_class)->constructed (object);

  vocabulary = mnd_column_row_get_info (MND_COLUMN_ROW (self))->vocabulary;
  self->toggles = g_new0 (GtkWidget *, mnd_catalogue_get_size (vocabulary));
  for (guint i = 0; i < mnd_catalogue_get_size (vocabulary); i++)
    add_toggle (self, i, mnd_catalogue_get_label (vocabulary, mnd_catalogue_get_word (vocabulary, i)));
}

static void
mnd_words_row_finalize (GObject *object)
{
  g_free (MND_WORDS_ROW (object)->toggles);

  G_OBJECT_CLASS (mnd_words_row_parent_class)->finalize (object);
}

static void
mnd_words_row_class_init (MndWordsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = mnd_words_row_constructed;
  G_OBJECT_CLASS (klass)->finalize = mnd_words_row_finalize;
  MND_COLUMN_ROW_CLASS (klass)->refresh = mnd_words_row_refresh;
}

static void
mnd_words_row_init (MndWordsRow *self)
{
  self->box = mnd_wrap_box_new (4);
  gtk_widget_add_css_class (self->box, "mnd-chips");
  mnd_column_row_set_content (MND_COLUMN_ROW (self), self->box, TRUE);
}
