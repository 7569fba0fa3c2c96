/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The top of a page; see the header. */
#include "desktop/mnd-heading.h"

#include "desktop/mnd-describe.h"
#include "desktop/mnd-language.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>

struct _MndHeading
{
  AdwBin parent_instance;
  MndSubject *subject;
  GtkLabel *title_label;
  GtkLabel *second_label; /* the same in a second language */
  GtkLabel *tag_label;    /* in which language the title is, where it is missing in the wanted one */
  GtkLabel *details_label;
};

G_DEFINE_FINAL_TYPE (MndHeading, mnd_heading, ADW_TYPE_BIN)

static void
show (MndHeading *self, const char *title, const char *details)
{
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->details_label, details != NULL ? details : "");
  gtk_widget_set_visible (GTK_WIDGET (self->details_label), details != NULL);
}

static void
show_languages (MndHeading *self, const char *second, const char *language)
{
  const char *const *wanted = mnd_subject_get_languages (self->subject);
  g_autofree char *missing = language != NULL ? mnd_language_dup_missing (wanted[0]) : NULL;

  gtk_label_set_label (self->second_label, second != NULL ? second : "");
  gtk_widget_set_visible (GTK_WIDGET (self->second_label), second != NULL);
  gtk_label_set_label (self->tag_label, language != NULL ? language : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->tag_label), missing);
  gtk_widget_set_visible (GTK_WIDGET (self->tag_label), language != NULL);
}

static void
show_map (MndHeading *self)
{
  MndMap *map = mnd_subject_get_map (self->subject);
  const char *title = mnd_map_get_title (map, mnd_subject_get_languages (self->subject));

  show (self, title != NULL ? title : _ ("Map without a title"), mnd_map_get_setting (map, MND_MAP_PERIOD));
  show_languages (self, mnd_map_find_second_title (map, title, mnd_subject_get_second_language (self->subject)), NULL);
}

static void
refresh_cb (MndHeading *self)
{
  MndMap *map = mnd_subject_get_map (self->subject);
  const MndId *id = mnd_subject_get_id (self->subject);
  g_autofree char *title = NULL;
  g_autofree char *details = NULL;

  if (mnd_subject_get_table (self->subject) == MND_TABLE_MAP)
    {
      show_map (self);
      return;
    }
  if (mnd_subject_find_record (self->subject) == NULL)
    return;
  title = mnd_describe_dup_title (self->subject, 0);
  details = mnd_describe_dup_details (self->subject, 0);
  show (self, title, details);
  show_languages (self, mnd_map_find_second_name (map, id, title, mnd_subject_get_second_language (self->subject)),
                  mnd_map_find_fallback (map, id, mnd_subject_get_languages (self->subject)));
}

static void
mnd_heading_finalize (GObject *object)
{
  g_clear_object (&MND_HEADING (object)->subject);

  G_OBJECT_CLASS (mnd_heading_parent_class)->finalize (object);
}

static void
mnd_heading_class_init (MndHeadingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_heading_finalize;
}

static GtkLabel *
create_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
mnd_heading_init (MndHeading *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (box, "mnd-title");
  self->title_label = create_label (line, "title-3");
  self->tag_label = create_label (line, "mnd-tag");
  gtk_widget_add_css_class (GTK_WIDGET (self->tag_label), "dim-label");
  gtk_label_set_wrap (self->tag_label, FALSE);
  gtk_widget_set_valign (GTK_WIDGET (self->tag_label), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), line);
  self->second_label = create_label (box, "dim-label");
  self->details_label = create_label (box, "dim-label");
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
mnd_heading_new (MndSubject *subject)
{
  MndHeading *self = g_object_new (MND_TYPE_HEADING, NULL);

  self->subject = g_object_ref (subject);
  g_signal_connect_object (subject, "refresh", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  refresh_cb (self);
  return GTK_WIDGET (self);
}
