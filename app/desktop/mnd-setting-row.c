/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A setting of the map; see the header. */
#include "desktop/mnd-setting-row.h"

#include "analysis/mnd-rates.h"
#include "desktop/mnd-text-field.h"
#include "document/mnd-edits.h"
#include "model/mnd-format.h"
#include "model/mnd-money.h"
#include "model/mnd-typed.h"

#include <glib/gi18n.h>

struct _MndSettingRow
{
  AdwBin parent_instance;
  MndSubject *subject;
  char *key;
  GtkLabel *label;
  MndTextField *field;
  GtkLabel *message;
};

G_DEFINE_FINAL_TYPE (MndSettingRow, mnd_setting_row, ADW_TYPE_BIN)

static gboolean
is_date (MndSettingRow *self)
{
  return g_str_equal (self->key, MND_MAP_AS_OF);
}

static void
refresh_cb (MndSettingRow *self)
{
  const char *setting = mnd_map_get_setting (mnd_subject_get_map (self->subject), self->key);
  g_autofree char *day = is_date (self) ? mnd_format_dup_date_text (setting) : NULL;

  mnd_text_field_set_editable (self->field, mnd_subject_may_edit (self->subject));
  mnd_text_field_show (self->field, day != NULL ? day : setting);
}

static void
show_message (MndSettingRow *self, const char *message)
{
  gtk_label_set_label (self->message, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);
}

static void
leave_cb (MndSettingRow *self)
{
  mnd_text_field_commit (self->field);
  mnd_text_field_reset (self->field);
  show_message (self, NULL);
}

static char *
dup_rate (const char *text, const char **message)
{
  g_autofree char *rate = mnd_typed_dup_decimal (text);

  if (rate != NULL && mnd_rates_is_rate (rate))
    return g_steal_pointer (&rate);
  *message = _ ("Not a rate. Write a number above zero.");
  return NULL;
}

/* In the notation of files; NULL where it cannot be the setting, and why. */
static char *
dup_plain (MndSettingRow *self, const char *text, const char **message)
{
  MndDate date;

  if (*text == '\0')
    return g_strdup ("");
  if (is_date (self))
    {
      if (mnd_typed_parse_date (text, &date))
        return mnd_date_format (&date, g_malloc (MND_DATE_TEXT_SIZE));
      *message = _ ("Not a date. Write a year, a month or a day: 2004, 2004-05 or 2004-05-17.");
      return NULL;
    }
  if (g_str_has_prefix (self->key, MND_MAP_RATE))
    return dup_rate (text, message);
  if (g_str_equal (self->key, MND_MAP_CURRENCY) && !mnd_money_is_currency (text))
    *message = _ ("Not a currency. Write its three capital letters, such as EUR.");
  else if (g_str_equal (self->key, MND_MAP_YEAR) && (!mnd_typed_parse_date (text, &date) || date.month != 0))
    *message = _ ("Not a year. Write its four digits, such as 2005.");
  return *message == NULL ? g_strdup (text) : NULL;
}

static void
entered_cb (MndSettingRow *self, const char *text)
{
  const char *message = NULL;
  g_autofree char *plain = dup_plain (self, text, &message);
  GError *error = NULL;
  gboolean done;

  show_message (self, message);
  if (plain == NULL)
    {
      mnd_text_field_refuse (self->field);
      return;
    }
  done = mnd_document_set_setting (mnd_subject_get_document (self->subject), self->key, plain, &error);
  if (!done)
    mnd_text_field_refuse (self->field);
  mnd_subject_check (self->subject, done, error);
  refresh_cb (self);
}

static void
mnd_setting_row_finalize (GObject *object)
{
  MndSettingRow *self = MND_SETTING_ROW (object);

  g_clear_object (&self->subject);
  g_free (self->key);

  G_OBJECT_CLASS (mnd_setting_row_parent_class)->finalize (object);
}

static void
mnd_setting_row_class_init (MndSettingRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_setting_row_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "mnd-row");
}

static GtkLabel *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_add_css_class (label, "caption");
  return GTK_LABEL (label);
}

static void
mnd_setting_row_init (MndSettingRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->label = create_label ("dim-label");
  gtk_label_set_max_width_chars (self->label, 1);
  gtk_widget_set_size_request (GTK_WIDGET (self->label), 100, -1);
  gtk_widget_set_valign (GTK_WIDGET (self->label), GTK_ALIGN_START);
  self->field = MND_TEXT_FIELD (mnd_text_field_new (MND_TEXT_FIELD_WRAPPED));
  mnd_text_field_set_placeholder (self->field, "–");
  self->message = create_label ("error");
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->field));
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->message));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
mnd_setting_row_new (MndSubject *subject, const char *key, const char *label)
{
  MndSettingRow *self = g_object_new (MND_TYPE_SETTING_ROW, NULL);

  self->subject = g_object_ref (subject);
  self->key = g_strdup (key);
  gtk_label_set_label (self->label, label);
  mnd_text_field_set_name (self->field, label);
  g_signal_connect_swapped (self->field, "entered", G_CALLBACK (entered_cb), self);
  g_signal_connect_object (subject, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (subject, "refresh", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  refresh_cb (self);
  return GTK_WIDGET (self);
}
