/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bar under the header; see the header file. */
#include "desktop/mnd-banner.h"

struct _MndBanner
{
  GtkWidget parent_instance;
  GtkWidget *revealer;
  GtkWidget *text;
  GtkWidget *buttons;
};

G_DEFINE_FINAL_TYPE (MndBanner, mnd_banner, GTK_TYPE_WIDGET)

static void
mnd_banner_dispose (GObject *object)
{
  g_clear_pointer (&MND_BANNER (object)->revealer, gtk_widget_unparent);
  G_OBJECT_CLASS (mnd_banner_parent_class)->dispose (object);
}

static void
mnd_banner_class_init (MndBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mnd_banner_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, MndBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, MndBanner, text);
  gtk_widget_class_bind_template_child (widget_class, MndBanner, buttons);
}

static void
mnd_banner_init (MndBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_button (MndBanner *self, const MndBannerButton *button)
{
  GtkWidget *widget = gtk_button_new_with_label (button->label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), button->action);
  gtk_widget_set_tooltip_text (widget, button->tooltip);
  gtk_box_append (GTK_BOX (self->buttons), widget);
}

void
mnd_banner_show (MndBanner *self, const char *text, const MndBannerButton *buttons)
{
  GtkWidget *child;

  g_return_if_fail (MND_IS_BANNER (self) && text != NULL && buttons != NULL);

  while ((child = gtk_widget_get_first_child (self->buttons)) != NULL)
    gtk_box_remove (GTK_BOX (self->buttons), child);
  for (; buttons->label != NULL; buttons++)
    add_button (self, buttons);
  gtk_label_set_label (GTK_LABEL (self->text), text);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
}

void
mnd_banner_hide (MndBanner *self)
{
  g_return_if_fail (MND_IS_BANNER (self));

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
}
