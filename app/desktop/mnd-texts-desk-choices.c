/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be asked of the table of texts, adding a language, and how far each language is. */
#include "desktop/mnd-texts-desk-private.h"

#include "desktop/mnd-choice-button.h"
#include "desktop/mnd-language.h"
#include "desktop/mnd-share-bar.h"
#include "desktop/mnd-wrap-layout.h"
#include "document/mnd-edits.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>

#define BAR_LENGTH 72 /* pixels */

/* --- choices */

static GPtrArray *
list_missing_cb (gpointer user_data, const char **chosen)
{
  MndTextsDesk *self = user_data;
  GPtrArray *choices = mnd_choices_new ();

  mnd_choices_add (choices, "", _ ("All texts"), NULL, NULL);
  for (guint i = 0; self->languages[i] != NULL; i++)
    if (!g_str_equal (self->languages[i], MND_LANGUAGE_NONE))
      mnd_choices_add (choices, self->languages[i], mnd_texts_desk_get_language_name (self->languages[i]),
                       self->languages[i], NULL);
  *chosen = self->missing != NULL ? self->missing : "";
  return choices;
}

/* Those that the map has. */
static GPtrArray *
list_properties_cb (gpointer user_data, const char **chosen)
{
  MndTextsDesk *self = user_data;
  GPtrArray *choices = mnd_choices_new ();

  mnd_choices_add (choices, "", _ ("All kinds of text"), NULL, NULL);
  for (guint i = 0; i < mnd_catalogue_get_size (MND_VOCABULARY_PROPERTY); i++)
    {
      const char *property = mnd_catalogue_get_word (MND_VOCABULARY_PROPERTY, i);
      if (mnd_text_rows_count (self->rows, self->languages[0], property).of > 0)
        mnd_choices_add (choices, property, mnd_catalogue_get_label (MND_VOCABULARY_PROPERTY, property), NULL, NULL);
    }
  *chosen = self->property != NULL ? self->property : "";
  return choices;
}

/* Whose texts there are. */
static GPtrArray *
list_tables_cb (gpointer user_data, const char **chosen)
{
  static const MndTable tables[] = { MND_TABLE_ACTOR, MND_TABLE_LINK,   MND_TABLE_SUPPORT,   MND_TABLE_MANDATE,
                                     MND_TABLE_PLACE, MND_TABLE_SOURCE, MND_TABLE_ASSESSMENT };
  MndTextsDesk *self = user_data;
  GPtrArray *choices = mnd_choices_new ();

  mnd_choices_add (choices, "", _ ("Of everything"), NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      const char *table = mnd_table_get_info (tables[i])->name;
      if (mnd_record_list_get_size (mnd_map_get_records (mnd_texts_desk_get_map (self), tables[i])) > 0)
        mnd_choices_add (choices, table, mnd_catalogue_get_label (MND_VOCABULARY_TABLE, table), NULL, NULL);
    }
  *chosen = self->table != NULL ? self->table : "";
  return choices;
}

static GPtrArray *
list_languages_cb (gpointer user_data, const char **chosen)
{
  GPtrArray *choices = mnd_choices_new ();

  mnd_choices_add_languages (choices, mnd_texts_desk_get_map (user_data));
  return choices;
}

static void
missing_cb (MndTextsDesk *self, const char *key)
{
  const MndTextsWish wish = { key, self->property, self->table, self->needle };

  mnd_texts_desk_set_wish (self, &wish);
}

static void
property_cb (MndTextsDesk *self, const char *key)
{
  const MndTextsWish wish = { self->missing, key, self->table, self->needle };

  mnd_texts_desk_set_wish (self, &wish);
}

static void
table_cb (MndTextsDesk *self, const char *key)
{
  const MndTextsWish wish = { self->missing, self->property, key, self->needle };

  mnd_texts_desk_set_wish (self, &wish);
}

static void
search_cb (MndTextsDesk *self)
{
  const MndTextsWish wish = { self->missing, self->property, self->table,
                              gtk_editable_get_text (GTK_EDITABLE (self->search)) };

  mnd_texts_desk_set_wish (self, &wish);
}

static void
add_cb (MndTextsDesk *self, const char *tag)
{
  g_auto (GStrv) own = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *more = NULL;
  g_autoptr (GError) error = NULL;

  if (self->view == NULL || !mnd_choices_is_language (tag))
    return;
  own = mnd_map_dup_languages (mnd_texts_desk_get_map (self));
  if (g_strv_contains ((const char *const *) own, tag))
    return;
  joined = g_strjoinv (" ", own);
  more = g_strdup_printf ("%s %s", joined, tag);
  if (!mnd_document_set_setting (mnd_view_get_document (self->view), MND_MAP_LANGUAGES, more, &error))
    mnd_desk_fail_edit (MND_DESK (self), error);
}

static GtkWidget *
create_choice (MndTextsDesk *self, MndChoicesFunc list, const char *name, GCallback chosen)
{
  GtkWidget *button = mnd_choice_button_new (list, self);

  mnd_choice_button_set_name (MND_CHOICE_BUTTON (button), name);
  g_signal_connect_swapped (button, "chosen", chosen, self);
  return button;
}

static GtkWidget *
create_icon_button (const char *icon, const char *action, const char *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

void
mnd_texts_desk_create_choices (MndTextsDesk *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *choices = mnd_wrap_box_new (3);

  self->missing_choice = create_choice (self, list_missing_cb, _ ("Missing in"), G_CALLBACK (missing_cb));
  self->property_choice = create_choice (self, list_properties_cb, _ ("Kind of text"), G_CALLBACK (property_cb));
  self->table_choice = create_choice (self, list_tables_cb, _ ("Of whom"), G_CALLBACK (table_cb));
  self->add_choice = create_choice (self, list_languages_cb, _ ("Add a language"), G_CALLBACK (add_cb));
  mnd_choice_button_set_text (MND_CHOICE_BUTTON (self->add_choice), _ ("Add a language…"), TRUE);
  mnd_choice_button_set_offer (MND_CHOICE_BUTTON (self->add_choice), _ ("Language “%s”"));
  g_signal_connect_swapped (self->add_choice, "typed", G_CALLBACK (add_cb), self);
  self->search = gtk_search_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->search), 18);
  g_object_set (self->search, "placeholder-text", _ ("Search in all languages"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search in all languages"), -1);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (search_cb), self);
  gtk_box_append (GTK_BOX (choices), self->missing_choice);
  gtk_box_append (GTK_BOX (choices), self->property_choice);
  gtk_box_append (GTK_BOX (choices), self->table_choice);
  gtk_box_append (GTK_BOX (choices), self->search);
  gtk_box_append (GTK_BOX (choices), self->add_choice);
  gtk_widget_set_hexpand (choices, TRUE);
  gtk_widget_set_valign (choices, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), choices);
  gtk_box_append (GTK_BOX (line), create_icon_button ("edit-copy-symbolic", "texts.copy",
                                                      _ ("Copy all that are listed, for a translator")));
  gtk_box_append (GTK_BOX (line), create_icon_button ("document-save-symbolic", "texts.export",
                                                      _ ("Export all that are listed, as a table")));
  gtk_box_append (GTK_BOX (line), mnd_sheet_create_columns_button (self->sheet));
  adw_bin_set_child (ADW_BIN (self->bar), line);
}

void
mnd_texts_desk_update_choices (MndTextsDesk *self)
{
  g_autofree char *missing =
      /* Translators: of texts; %s is a language, such as Français */
      self->missing != NULL ? g_strdup_printf (_ ("Missing in %s"), mnd_texts_desk_get_language_name (self->missing))
                            : g_strdup (_ ("All texts"));
  gboolean may_edit = !mnd_document_is_read_only (mnd_view_get_document (self->view));

  mnd_choice_button_set_text (MND_CHOICE_BUTTON (self->missing_choice), missing, FALSE);
  mnd_choice_button_set_text (MND_CHOICE_BUTTON (self->property_choice),
                              self->property != NULL ? mnd_catalogue_get_label (MND_VOCABULARY_PROPERTY, self->property)
                                                     : _ ("All kinds of text"),
                              FALSE);
  mnd_choice_button_set_text (MND_CHOICE_BUTTON (self->table_choice),
                              self->table != NULL ? mnd_catalogue_get_label (MND_VOCABULARY_TABLE, self->table)
                                                  : _ ("Of everything"),
                              FALSE);
  gtk_widget_set_visible (self->add_choice, may_edit);
}

/* --- how far each language is */

char *
mnd_texts_desk_dup_progress (MndTextsDesk *self, const char *language)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (MND_IS_TEXTS_DESK (self) && language != NULL, NULL);

  if (self->rows == NULL || !g_strv_contains ((const char *const *) self->languages, language))
    return NULL;
  for (guint i = 0; i < mnd_catalogue_get_size (MND_VOCABULARY_PROPERTY); i++)
    {
      const char *property = mnd_catalogue_get_word (MND_VOCABULARY_PROPERTY, i);
      MndTextCount count = mnd_text_rows_count (self->rows, language, property);
      if (count.of > 0)
        /* Translators: a kind of text, in how many of all cases it is said in a language: "Name: 86 of 90". */
        g_ptr_array_add (parts, g_strdup_printf (_ ("%1$s: %2$u of %3$u"),
                                                 mnd_catalogue_get_label (MND_VOCABULARY_PROPERTY, property),
                                                 count.said, count.of));
    }
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
language_clicked_cb (MndTextsDesk *self, GtkWidget *button)
{
  const char *language = g_object_get_data (G_OBJECT (button), "mnd-language");

  missing_cb (self, g_strcmp0 (self->missing, language) == 0 ? "" : language);
}

static GtkWidget *
create_language (MndTextsDesk *self, const char *language)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = gtk_label_new (mnd_texts_desk_get_language_name (language));
  GtkWidget *bar = mnd_share_bar_new ();
  MndTextCount count = mnd_text_rows_count (self->rows, language, self->property);
  /* Translators: so many texts of so many are said in a language */
  g_autofree char *words = g_strdup_printf (_ ("%1$u of %2$u"), count.said, count.of);
  g_autofree char *all = mnd_texts_desk_dup_progress (self, language);
  /* Translators: a language, and how many texts of each kind are said in it, read aloud: "Français: Name: 86 of 90" */
  g_autofree char *spoken =
      g_strdup_printf (C_ ("label: value", "%1$s: %2$s"), mnd_texts_desk_get_language_name (language), all);
  GtkWidget *label = gtk_label_new (words);

  mnd_share_bar_set_share (MND_SHARE_BAR (bar), count.of > 0 ? (double) count.said / count.of : 0);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  mnd_share_bar_set_length (MND_SHARE_BAR (bar), BAR_LENGTH);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "mnd-texts-language");
  if (g_strcmp0 (self->missing, language) == 0)
    gtk_widget_add_css_class (button, "mnd-asked");
  gtk_widget_set_tooltip_text (button, all);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (button), "mnd-language", g_strdup (language), g_free);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (language_clicked_cb), self);
  return button;
}

void
mnd_texts_desk_update_progress (MndTextsDesk *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->progress)) != NULL)
    gtk_box_remove (GTK_BOX (self->progress), child);
  for (guint i = 0; self->languages[i] != NULL; i++)
    if (!g_str_equal (self->languages[i], MND_LANGUAGE_NONE))
      gtk_box_append (GTK_BOX (self->progress), create_language (self, self->languages[i]));
}
