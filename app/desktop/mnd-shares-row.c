/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words with shares; see the header. A share may be missing, and nothing demands that they add up to a hundred. */
#include "desktop/mnd-shares-row.h"

#include "desktop/mnd-choice-button.h"
#include "desktop/mnd-keyed-box.h"
#include "desktop/mnd-text-field.h"
#include "model/mnd-typed.h"

#include <glib/gi18n.h>
#include <string.h>

struct _MndSharesRow
{
  MndColumnRow parent_instance;
  MndKeyedBox *lines;
  MndChoiceButton *add_button;
};

G_DEFINE_FINAL_TYPE (MndSharesRow, mnd_shares_row, MND_TYPE_COLUMN_ROW)

static char **
dup_parts (MndSharesRow *self)
{
  MndRecord *record = mnd_subject_find_record (mnd_column_row_get_subject (MND_COLUMN_ROW (self)));
  const char *text =
      record != NULL ? mnd_record_get_text (record, mnd_column_row_get_column (MND_COLUMN_ROW (self))) : NULL;

  return g_strsplit (text != NULL ? text : "", ",", -1);
}

static gboolean
is_about (const char *part, const char *word)
{
  gsize length = strlen (word);

  return strncmp (part, word, length) == 0 && (part[length] == '\0' || part[length] == '=');
}

/* Sets the share of a word; NULL: without one. `keep` FALSE takes the word out. */
static gboolean
enter_share (MndSharesRow *self, const char *word, const char *share, gboolean keep)
{
  g_auto (GStrv) parts = dup_parts (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *own = share != NULL ? g_strdup_printf ("%s=%s", word, share) : g_strdup (word);
  g_autofree char *text = NULL;
  g_auto (GStrv) entered = NULL;
  g_auto (MndValue) value = mnd_value_null ();
  gboolean found = FALSE;

  for (char **part = parts; *part != NULL; part++)
    {
      gboolean is_own = is_about (*part, word);
      found = found || is_own;
      if (!is_own)
        g_strv_builder_add (builder, *part);
      else if (keep)
        g_strv_builder_add (builder, own);
    }
  if (!found && keep)
    g_strv_builder_add (builder, own);
  entered = g_strv_builder_end (builder);
  text = g_strjoinv (",", entered);
  if (*text != '\0')
    value = mnd_value_text (text);
  return mnd_column_row_enter (MND_COLUMN_ROW (self), &value);
}

static void
share_entered_cb (MndSharesRow *self, const char *text, MndTextField *field)
{
  const char *word = g_object_get_data (G_OBJECT (field), "mnd-word");
  g_autofree char *share = NULL;
  gint64 percent = 0;

  if (*text != '\0' && (!mnd_typed_parse_percent (text, &percent) || percent < 0 || percent > 100))
    {
      mnd_column_row_set_message (MND_COLUMN_ROW (self), _ ("A share is a whole number from 0 to 100."));
      mnd_text_field_refuse (field);
      return;
    }
  share = *text != '\0' ? g_strdup_printf ("%" G_GINT64_FORMAT, percent) : NULL;
  enter_share (self, word, share, TRUE);
}

static void
remove_clicked_cb (MndSharesRow *self, GtkWidget *button)
{
  enter_share (self, g_object_get_data (G_OBJECT (button), "mnd-word"), NULL, FALSE);
}

static GtkWidget *
create_share_field (MndSharesRow *self, const char *word, const char *label)
{
  GtkWidget *field = mnd_text_field_new (MND_TEXT_FIELD_LINE);
  /* Translators: %s is an activity field such as "2b Police"; what follows is typed as a percentage. */
  g_autofree char *name = g_strdup_printf (_ ("Share of %s, in percent"), label);

  mnd_text_field_set_name (MND_TEXT_FIELD (field), name);
  mnd_text_field_set_placeholder (MND_TEXT_FIELD (field), "%");
  gtk_widget_set_hexpand (field, FALSE);
  gtk_widget_set_size_request (field, 52, -1);
  g_object_set_data_full (G_OBJECT (field), "mnd-word", g_strdup (word), g_free);
  g_signal_connect_swapped (field, "entered", G_CALLBACK (share_entered_cb), self);
  return field;
}

static GtkWidget *
create_line (MndSharesRow *self, const char *word)
{
  const char *label = mnd_catalogue_get_label (mnd_column_row_get_info (MND_COLUMN_ROW (self))->vocabulary, word);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *text = gtk_label_new (label);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  GtkWidget *field = create_share_field (self, word, label);
  g_autofree char *name = g_strdup_printf (C_ ("inspector", "Remove %s"), label);

  gtk_widget_add_css_class (line, "mnd-line");
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "mnd-small");
  gtk_widget_add_css_class (button, "mnd-quiet");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "mnd-word", g_strdup (word), g_free);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_clicked_cb), self);
  gtk_box_append (GTK_BOX (line), text);
  gtk_box_append (GTK_BOX (line), field);
  gtk_box_append (GTK_BOX (line), button);
  g_object_set_data (G_OBJECT (line), "mnd-field", field);
  g_object_set_data (G_OBJECT (line), "mnd-remove", button);
  return line;
}

static GPtrArray *
choices_cb (gpointer user_data, const char **chosen)
{
  GPtrArray *choices = mnd_choices_new ();

  mnd_choices_add_words (choices, mnd_column_row_get_info (user_data)->vocabulary);
  return choices;
}

static void
chosen_cb (MndSharesRow *self, const char *key)
{
  g_auto (GStrv) parts = dup_parts (self);

  for (char **part = parts; *part != NULL; part++)
    if (is_about (*part, key))
      return;
  enter_share (self, key, NULL, TRUE);
}

static void
mnd_shares_row_refresh (MndColumnRow *row, MndRecord *record)
{
  MndSharesRow *self = MND_SHARES_ROW (row);
  gboolean may_edit = mnd_subject_may_edit (mnd_column_row_get_subject (row));
  g_auto (GStrv) parts = dup_parts (self);

  mnd_keyed_box_begin (self->lines);
  for (char **part = parts; *part != NULL; part++)
    {
      char *share = strchr (*part, '=');
      GtkWidget *line;

      if (share != NULL)
        *share++ = '\0';
      line = mnd_keyed_box_find_next (self->lines, *part);
      if (line == NULL)
        mnd_keyed_box_add (self->lines, *part, line = create_line (self, *part));
      mnd_text_field_set_editable (g_object_get_data (G_OBJECT (line), "mnd-field"), may_edit);
      mnd_text_field_show (g_object_get_data (G_OBJECT (line), "mnd-field"), share);
      gtk_widget_set_visible (g_object_get_data (G_OBJECT (line), "mnd-remove"), may_edit);
    }
  mnd_keyed_box_end (self->lines);
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), may_edit);
}

static void
mnd_shares_row_leave (MndColumnRow *row)
{
  for (GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (MND_SHARES_ROW (row)->lines)), *next; line != NULL;
       line = next)
    {
      MndTextField *field = g_object_get_data (G_OBJECT (line), "mnd-field");
      next = gtk_widget_get_next_sibling (line);
      mnd_text_field_commit (field);
      mnd_text_field_reset (field);
    }
}

static void
mnd_shares_row_constructed (GObject *object)
{
  MndSharesRow *self = MND_SHARES_ROW (object);
  g_autofree char *name = NULL;

  G_OBJECT_CLASS (mnd_shares_row_parent_class)->constructed (object);

  /* Translators: %s is the name of a property, such as "Field". */
  name = g_strdup_printf (C_ ("inspector", "Add to %s"), mnd_column_row_get_label (MND_COLUMN_ROW (self)));
  mnd_choice_button_set_name (self->add_button, name);
}

static void
mnd_shares_row_class_init (MndSharesRowClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = mnd_shares_row_constructed;
  MND_COLUMN_ROW_CLASS (klass)->refresh = mnd_shares_row_refresh;
  MND_COLUMN_ROW_CLASS (klass)->leave = mnd_shares_row_leave;
}

static void
mnd_shares_row_init (MndSharesRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->lines = MND_KEYED_BOX (mnd_keyed_box_new ());
  self->add_button = MND_CHOICE_BUTTON (mnd_choice_button_new (choices_cb, self));
  mnd_choice_button_set_text (self->add_button, C_ ("button", "Add…"), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self->add_button), GTK_ALIGN_START);
  g_signal_connect_swapped (self->add_button, "chosen", G_CALLBACK (chosen_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->lines));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->add_button));
  mnd_column_row_set_content (MND_COLUMN_ROW (self), box, TRUE);
}
