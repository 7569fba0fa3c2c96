/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A button that pops up a chooser; see the header. */
#include "desktop/mnd-choice-button.h"

#include "desktop/mnd-chooser.h"

struct _MndChoiceButton
{
  AdwBin parent_instance;
  GtkMenuButton *button;
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

/* The name stands on the button inside: that is what has the focus. */
static void
update_name (MndChoiceButton *self)
{
  GtkWidget *inner = gtk_widget_get_first_child (GTK_WIDGET (self->button));
  const char *text = self->label != NULL ? gtk_label_get_label (self->label) : "";
  g_autofree char *name = NULL;

  if (self->name == NULL)
    return;
  name = *text != '\0' ? g_strdup_printf ("%s: %s", self->name, text) : g_strdup (self->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (inner != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (inner), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
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

/* Called before each time it pops up; the chooser itself is made the first time. */
static void
create_popup_cb (GtkMenuButton *button, gpointer user_data)
{
  MndChoiceButton *self = user_data;
  GtkWidget *chooser = GTK_WIDGET (gtk_menu_button_get_popover (button));
  const char *chosen = NULL;
  GPtrArray *choices;

  if (chooser == NULL)
    {
      chooser = mnd_chooser_new ();
      g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (chooser, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
      gtk_menu_button_set_popover (button, chooser);
    }
  choices = self->choices (self->user_data, &chosen);
  mnd_chooser_set_offer (MND_CHOOSER (chooser), self->offer);
  mnd_chooser_take_choices (MND_CHOOSER (chooser), choices, chosen);
}

static gboolean
mnd_choice_button_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MND_CHOICE_BUTTON (widget)->button));
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
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

GtkWidget *
mnd_choice_button_new (MndChoicesFunc choices, gpointer user_data)
{
  MndChoiceButton *self = g_object_new (MND_TYPE_CHOICE_BUTTON, NULL);

  self->choices = choices;
  self->user_data = user_data;
  gtk_menu_button_set_create_popup_func (self->button, create_popup_cb, self, NULL);
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
      gtk_menu_button_set_child (self->button, GTK_WIDGET (self->label));
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
  gtk_menu_button_set_icon_name (self->button, icon_name);
}

void
mnd_choice_button_set_name (MndChoiceButton *self, const char *name)
{
  g_return_if_fail (MND_IS_CHOICE_BUTTON (self));

  g_free (self->name);
  self->name = g_strdup (name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), self->label == NULL ? name : NULL);
  update_name (self);
}

void
mnd_choice_button_set_offer (MndChoiceButton *self, const char *offer)
{
  g_return_if_fail (MND_IS_CHOICE_BUTTON (self));

  self->offer = offer;
}
