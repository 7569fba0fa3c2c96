/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row with a choice; see the header. */
#include "desktop/mnd-name-row.h"

struct _MndNameRow
{
  GtkListBoxRow parent_instance;
  MndNameChoice *choice;
};

G_DEFINE_FINAL_TYPE (MndNameRow, mnd_name_row, GTK_TYPE_LIST_BOX_ROW)

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  /* Some languages take more room for a kind than the entry above has. */
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, css_class);
      gtk_widget_add_css_class (label, "dim-label");
    }
  return label;
}

static void
mnd_name_row_finalize (GObject *object)
{
  g_clear_object (&MND_NAME_ROW (object)->choice);
  G_OBJECT_CLASS (mnd_name_row_parent_class)->finalize (object);
}

static void
mnd_name_row_class_init (MndNameRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_name_row_finalize;
}

static void
mnd_name_row_init (MndNameRow *self)
{
}

GtkWidget *
mnd_name_row_new (MndNameChoice *choice)
{
  MndNameRow *self = g_object_new (MND_TYPE_NAME_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->choice = g_object_ref (choice);
  gtk_box_append (GTK_BOX (box), make_label (mnd_name_choice_get_title (choice), NULL));
  if (mnd_name_choice_is_actor (choice))
    {
      const char *kind = mnd_record_get_text (mnd_name_choice_get_record (choice), MND_ACTOR_KIND);
      gtk_box_append (GTK_BOX (box), make_label (mnd_catalogue_get_label (MND_VOCABULARY_KIND, kind), "caption"));
    }
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mnd_name_choice_get_title (choice), -1);
  return GTK_WIDGET (self);
}

MndNameChoice *
mnd_name_row_get_choice (MndNameRow *self)
{
  g_return_val_if_fail (MND_IS_NAME_ROW (self), NULL);

  return self->choice;
}

void
mnd_name_row_set_heading (MndNameRow *self, const char *heading)
{
  GtkWidget *label;

  g_return_if_fail (MND_IS_NAME_ROW (self));

  if (heading == NULL)
    {
      gtk_list_box_row_set_header (GTK_LIST_BOX_ROW (self), NULL);
      return;
    }
  label = make_label (heading, "caption-heading");
  gtk_widget_set_margin_start (label, 9);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 2);
  gtk_list_box_row_set_header (GTK_LIST_BOX_ROW (self), label);
}
