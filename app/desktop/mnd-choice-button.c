/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A button that pops up a chooser; see the header. */
#include "desktop/mnd-choice-button.h"

#include "desktop/mnd-chooser.h"

#include <glib/gi18n.h>

struct _MndChoiceButton
{
  AdwBin parent_instance;
  GtkWidget *button;
  GtkWidget *chooser; /* NULL until it is first opened */
  GtkLabel *label;
  char *name;
  const char *offer;
  MndChoicesFunc choices;
  gpointer user_data;
};

G_DEFINE_FINAL_TYPE (MndChoiceButton, mnd_choice_button, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_TYPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update_name (MndChoiceButton *self)
{
  const char *text = self->label != NULL ? gtk_label_get_label (self->label) : "";
  g_autofree char *name = NULL;

  if (self->name != NULL && *text != '\0')
    /* Translators: a property and its value, read aloud: "Kind: Police". */
    name = g_strdup_printf (C_ ("label: value", "%1$s: %2$s"), self->name, text);
  else
    name = g_strdup (self->name != NULL ? self->name : text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
chosen_cb (MndChoiceButton *self, const char *key)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, key);
}

static void
typed_cb (MndChoiceButton *self, const char *text)
{
  g_signal_emit (self, signals[SIGNAL_TYPED], 0, text);
}

static void
create_chooser (MndChoiceButton *self)
{
  self->chooser = mnd_chooser_new ();
  gtk_widget_set_parent (self->chooser, GTK_WIDGET (self));
  g_signal_connect_object (self->chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chooser, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
}

static void
clicked_cb (MndChoiceButton *self)
{
  const char *chosen = NULL;
  GPtrArray *choices;

  if (self->chooser == NULL)
    create_chooser (self);
  choices = self->choices (self->user_data, &chosen);
  mnd_chooser_set_offer (MND_CHOOSER (self->chooser), self->offer);
  mnd_chooser_take_choices (MND_CHOOSER (self->chooser), choices, chosen);
  gtk_popover_popup (GTK_POPOVER (self->chooser));
}

static gboolean
mnd_choice_button_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MND_CHOICE_BUTTON (widget)->button);
}

static void
mnd_choice_button_dispose (GObject *object)
{
  g_clear_pointer (&MND_CHOICE_BUTTON (object)->chooser, gtk_widget_unparent);

  G_OBJECT_CLASS (mnd_choice_button_parent_class)->dispose (object);
}

static void
mnd_choice_button_finalize (GObject *object)
{
  g_free (MND_CHOICE_BUTTON (object)->name);

  G_OBJECT_CLASS (mnd_choice_button_parent_class)->finalize (object);
}

static void
mnd_choice_button_class_init (MndChoiceButtonClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mnd_choice_button_dispose;
  G_OBJECT_CLASS (klass)->finalize = mnd_choice_button_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = mnd_choice_button_grab_focus;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "mnd-choice");

  signals[SIGNAL_CHOSEN] =
      g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_TYPED] =
      g_signal_new ("typed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
mnd_choice_button_init (MndChoiceButton *self)
{
  self->button = gtk_button_new ();
  gtk_widget_add_css_class (self->button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (clicked_cb), self);
  adw_bin_set_child (ADW_BIN (self), self->button);
}

GtkWidget *
mnd_choice_button_new (MndChoicesFunc choices, gpointer user_data)
{
  MndChoiceButton *self = g_object_new (MND_TYPE_CHOICE_BUTTON, NULL);

  self->choices = choices;
  self->user_data = user_data;
  return GTK_WIDGET (self);
}

void
mnd_choice_button_set_text (MndChoiceButton *self, const char *text, gboolean is_dim)
{
  g_return_if_fail (MND_IS_CHOICE_BUTTON (self));

  if (self->label == NULL)
    {
      self->label = GTK_LABEL (gtk_label_new (NULL));
      gtk_label_set_xalign (self->label, 0);
      gtk_label_set_wrap (self->label, TRUE);
      gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
      gtk_button_set_child (GTK_BUTTON (self->button), GTK_WIDGET (self->label));
    }
  gtk_label_set_label (self->label, text);
  if (is_dim)
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), "dim-label");
  update_name (self);
}

const char *
mnd_choice_button_get_text (MndChoiceButton *self)
{
  g_return_val_if_fail (MND_IS_CHOICE_BUTTON (self), NULL);

  return self->label != NULL ? gtk_label_get_label (self->label) : NULL;
}

void
mnd_choice_button_set_icon (MndChoiceButton *self, const char *icon_name)
{
  g_return_if_fail (MND_IS_CHOICE_BUTTON (self));

  self->label = NULL;
  gtk_button_set_icon_name (GTK_BUTTON (self->button), icon_name);
}

void
mnd_choice_button_set_name (MndChoiceButton *self, const char *name)
{
  g_return_if_fail (MND_IS_CHOICE_BUTTON (self));

  g_free (self->name);
  self->name = g_strdup (name);
  gtk_widget_set_tooltip_text (self->button, self->label == NULL ? name : NULL);
  update_name (self);
}

void
mnd_choice_button_set_offer (MndChoiceButton *self, const char *offer)
{
  g_return_if_fail (MND_IS_CHOICE_BUTTON (self));

  self->offer = offer;
}

void
mnd_choice_button_popup (MndChoiceButton *self)
{
  g_return_if_fail (MND_IS_CHOICE_BUTTON (self));

  clicked_cb (self);
}
