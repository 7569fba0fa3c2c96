/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A part of a whole; see the header. */
#include "desktop/mnd-share-row.h"

#include <glib/gi18n.h>

struct _MndShareRow
{
  GtkWidget parent_instance;
  GtkWidget *button;
  GtkWidget *title;
  GtkWidget *words;
  GtkWidget *bar;
};

G_DEFINE_FINAL_TYPE (MndShareRow, mnd_share_row, GTK_TYPE_WIDGET)

static void
mnd_share_row_dispose (GObject *object)
{
  g_clear_pointer (&MND_SHARE_ROW (object)->button, gtk_widget_unparent);

  G_OBJECT_CLASS (mnd_share_row_parent_class)->dispose (object);
}

static void
mnd_share_row_class_init (MndShareRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mnd_share_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
create_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  return label;
}

static void
mnd_share_row_init (MndShareRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->title = create_label ("heading");
  self->bar = mnd_share_bar_new ();
  self->words = create_label ("caption");
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->words), 1);
  gtk_label_set_justify (GTK_LABEL (self->words), GTK_JUSTIFY_RIGHT);
  gtk_box_append (GTK_BOX (line), self->title);
  gtk_box_append (GTK_BOX (line), self->words);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), self->bar);
  self->button = gtk_toggle_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), box);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "mnd-share-row");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

GtkWidget *
mnd_share_row_new (const char *title, const char *style)
{
  MndShareRow *self = g_object_new (MND_TYPE_SHARE_ROW, NULL);

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_widget_add_css_class (self->bar, style);
  return GTK_WIDGET (self);
}

void
mnd_share_row_set_action (MndShareRow *self, const char *action, GVariant *target)
{
  g_return_if_fail (MND_IS_SHARE_ROW (self) && action != NULL);

  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
}

void
mnd_share_row_set_words (MndShareRow *self, double share, const char *words)
{
  g_autofree char *name = NULL;

  g_return_if_fail (MND_IS_SHARE_ROW (self) && words != NULL);

  /* Translators: what a bar stands for and what it says, read aloud: "Accountability: 12 programmes, 30 % of all" */
  name = g_strdup_printf (C_ ("label: value", "%1$s: %2$s"), gtk_label_get_label (GTK_LABEL (self->title)), words);
  gtk_label_set_label (GTK_LABEL (self->words), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  mnd_share_bar_set_share (MND_SHARE_BAR (self->bar), share);
}
