/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A property in its languages; see the header. */
#include "desktop/mnd-texts-group.h"

#include "desktop/mnd-choice-button.h"
#include "desktop/mnd-content-row.h"
#include "desktop/mnd-keyed-box.h"
#include "desktop/mnd-language.h"
#include "model/mnd-hash.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>

struct _MndTextsGroup
{
  AdwBin parent_instance;
  MndSubject *subject;
  const char *property;
  GPtrArray *added; /* languages that the person added and that have no text yet */
  MndKeyedBox *rows;
  MndChoiceButton *add_button;
};

G_DEFINE_FINAL_TYPE (MndTextsGroup, mnd_texts_group, ADW_TYPE_BIN)

static gboolean
is_name (MndTextsGroup *self)
{
  return g_str_equal (self->property, "name");
}

static void
label_row (MndTextsGroup *self, MndContentRow *row, gboolean is_first)
{
  const char *property = mnd_catalogue_get_label (MND_VOCABULARY_PROPERTY, self->property);
  const char *tag = mnd_content_row_get_language (row);
  const char *language = g_str_equal (tag, MND_LANGUAGE_NONE) ? _ ("any language") : mnd_language_get_name (tag);
  /* Translators: a property and the language it is in, such as "Name (French)". */
  g_autofree char *both = g_strdup_printf (_ ("%1$s (%2$s)"), property, language);

  mnd_content_row_set_label (row, is_name (self) ? language : is_first ? property : both, both);
}

static void
show_row (MndTextsGroup *self, const char *language, int ordinal)
{
  g_autofree char *key = g_strdup_printf ("%s:%d", language, ordinal);
  gboolean is_first = FALSE;
  GtkWidget *row = mnd_keyed_box_find_next (self->rows, key);

  if (row == NULL)
    mnd_keyed_box_add (self->rows, key, row = mnd_content_row_new (self->subject, self->property, language, ordinal));
  is_first = gtk_widget_get_prev_sibling (row) == NULL;
  label_row (self, MND_CONTENT_ROW (row), is_first);
}

static void
show_language (MndTextsGroup *self, const char *language, GHashTable *shown)
{
  const MndId *owner = mnd_subject_get_id (self->subject);
  MndMap *map = mnd_subject_get_map (self->subject);

  if (!g_hash_table_add (shown, g_strdup (language)))
    return;
  show_row (self, language, 0);
  for (int ordinal = 1; mnd_map_find_text (map, owner, self->property, language, ordinal) != NULL; ordinal++)
    show_row (self, language, ordinal);
}

static void
show_present (MndTextsGroup *self, GHashTable *shown)
{
  GPtrArray *texts = mnd_map_get_referring (mnd_subject_get_map (self->subject), MND_TABLE_TEXT, MND_TEXT_OWNER,
                                            mnd_subject_get_id (self->subject));

  for (guint i = 0; i < texts->len; i++)
    {
      MndRecord *text = g_ptr_array_index (texts, i);
      if (g_str_equal (mnd_record_get_text (text, MND_TEXT_PROPERTY), self->property))
        show_language (self, mnd_record_get_text (text, MND_TEXT_LANGUAGE), shown);
    }
}

static gboolean
has_text (MndTextsGroup *self, const char *language)
{
  return mnd_map_find_text (mnd_subject_get_map (self->subject), mnd_subject_get_id (self->subject), self->property,
                            language, 0)
         != NULL;
}

static void
refresh_cb (MndTextsGroup *self)
{
  g_autoptr (GHashTable) shown = g_hash_table_new_full (mnd_hash_text, g_str_equal, g_free, NULL);
  g_auto (GStrv) own = NULL;

  if (mnd_subject_find_record (self->subject) == NULL)
    return;
  own = mnd_map_dup_languages (mnd_subject_get_map (self->subject));
  mnd_keyed_box_begin (self->rows);
  /* In the order of the map's languages, so that rows do not jump about. */
  for (char **language = own; *language != NULL; language++)
    if (is_name (self) || has_text (self, *language))
      show_language (self, *language, shown);
  show_present (self, shown);
  if (g_hash_table_size (shown) == 0)
    show_language (self, own[0], shown);
  for (guint i = 0; i < self->added->len; i++)
    show_language (self, g_ptr_array_index (self->added, i), shown);
  mnd_keyed_box_end (self->rows);
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), mnd_subject_may_edit (self->subject));
}

static void
leave_cb (MndTextsGroup *self)
{
  g_ptr_array_set_size (self->added, 0);
}

static GPtrArray *
choices_cb (gpointer user_data, const char **chosen)
{
  MndTextsGroup *self = user_data;
  GPtrArray *choices = mnd_choices_new ();

  mnd_choices_add_languages (choices, mnd_subject_get_map (self->subject));
  return choices;
}

static void
typed_cb (MndTextsGroup *self, const char *text)
{
  if (mnd_choices_is_language (text))
    mnd_texts_group_add_language (self, text);
}

static void
mnd_texts_group_finalize (GObject *object)
{
  MndTextsGroup *self = MND_TEXTS_GROUP (object);

  g_clear_object (&self->subject);
  g_ptr_array_unref (self->added);

  G_OBJECT_CLASS (mnd_texts_group_parent_class)->finalize (object);
}

static void
mnd_texts_group_class_init (MndTextsGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_texts_group_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "mnd-texts");
}

static void
mnd_texts_group_init (MndTextsGroup *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->added = g_ptr_array_new_with_free_func (g_free);
  self->rows = MND_KEYED_BOX (mnd_keyed_box_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->rows), TRUE);
  self->add_button = MND_CHOICE_BUTTON (mnd_choice_button_new (choices_cb, self));
  mnd_choice_button_set_icon (self->add_button, "list-add-symbolic");
  gtk_widget_add_css_class (GTK_WIDGET (self->add_button), "mnd-small");
  gtk_widget_add_css_class (GTK_WIDGET (self->add_button), "mnd-quiet");
  gtk_widget_set_valign (GTK_WIDGET (self->add_button), GTK_ALIGN_START);
  /* Translators: %s is the tag of a language, such as "de" or "sr-Latn", that was typed. */
  mnd_choice_button_set_offer (self->add_button, _ ("Language “%s”"));
  g_signal_connect_swapped (self->add_button, "chosen", G_CALLBACK (mnd_texts_group_add_language), self);
  g_signal_connect_swapped (self->add_button, "typed", G_CALLBACK (typed_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->add_button));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
mnd_texts_group_new (MndSubject *subject, const char *property)
{
  MndTextsGroup *self = g_object_new (MND_TYPE_TEXTS_GROUP, NULL);
  g_autofree char *name = NULL;

  self->subject = g_object_ref (subject);
  self->property = property;
  /* Translators: %s is a property, such as "Description". */
  name = g_strdup_printf (_ ("%s in another language"), mnd_catalogue_get_label (MND_VOCABULARY_PROPERTY, property));
  mnd_choice_button_set_name (self->add_button, name);
  g_signal_connect_object (subject, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (subject, "refresh", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  refresh_cb (self);
  return GTK_WIDGET (self);
}

void
mnd_texts_group_add_language (MndTextsGroup *self, const char *language)
{
  GtkWidget *row;

  g_return_if_fail (MND_IS_TEXTS_GROUP (self));

  g_ptr_array_add (self->added, g_strdup (language));
  refresh_cb (self);
  for (row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (g_str_equal (mnd_content_row_get_language (MND_CONTENT_ROW (row)), language))
      {
        gtk_widget_grab_focus (row);
        return;
      }
}
