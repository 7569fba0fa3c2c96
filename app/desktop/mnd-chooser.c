/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list to choose from; see the header. Only as many lines are made as a person would look through. */
#include "desktop/mnd-chooser.h"

#include "model/mnd-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_LINES 60
#define MIN_FOR_SEARCH 9

struct _MndChooser
{
  GtkPopover parent_instance;
  GtkEditable *search_entry;
  GtkWidget *scroller;
  GtkListBox *list;
  GtkLabel *rest_label;
  GPtrArray *choices; /* MndChoice */
  char **folded;      /* what is searched of each choice */
  char *chosen;
  const char *offer;
};

G_DEFINE_FINAL_TYPE (MndChooser, mnd_chooser, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_TYPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
create_group_label (const char *group)
{
  GtkWidget *label = gtk_label_new (group);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "mnd-group");
  return label;
}

static GtkWidget *
create_line (const MndChoice *choice, gboolean is_chosen)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (choice->label);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 34);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  if (choice->detail != NULL)
    {
      GtkWidget *detail = gtk_label_new (choice->detail);
      gtk_label_set_ellipsize (GTK_LABEL (detail), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (detail), 14);
      gtk_widget_add_css_class (detail, "dim-label");
      gtk_widget_add_css_class (detail, "caption");
      gtk_box_append (GTK_BOX (box), detail);
    }
  if (is_chosen)
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, choice->label, -1);
  g_object_set_data_full (G_OBJECT (row), "mnd-key", g_strdup (choice->key), g_free);
  g_object_set_data_full (G_OBJECT (row), "mnd-group", g_strdup (choice->group), g_free);
  return row;
}

static void
append_offer (MndChooser *self, const char *text)
{
  GtkWidget *row = gtk_list_box_row_new ();
  /* A translated format is not handed to printf(). */
  g_auto (GStrv) parts = g_strsplit (self->offer, "%s", 2);
  g_autofree char *line = g_strjoinv (text, parts);
  GtkWidget *label = gtk_label_new (line);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 34);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, line, -1);
  g_object_set_data_full (G_OBJECT (row), "mnd-typed", g_strdup (text), g_free);
  gtk_list_box_append (self->list, row);
}

static void
clear_lines (MndChooser *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
}

static void
show_rest (MndChooser *self, guint n_found, gboolean has_offer)
{
  g_autofree char *text = NULL;

  if (n_found > MAX_LINES)
    text = g_strdup_printf (ngettext ("%u more: type to find it", "%u more: type to find them", n_found - MAX_LINES),
                            n_found - MAX_LINES);
  else if (n_found == 0 && !has_offer)
    text = g_strdup (_ ("Nothing found"));
  gtk_label_set_label (self->rest_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->rest_label), text != NULL);
}

static void
fill (MndChooser *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (self->search_entry)));
  g_autofree char *needle = mnd_text_fold (typed);
  gboolean has_offer = self->offer != NULL && *typed != '\0';
  guint n_found = 0;

  clear_lines (self);
  for (guint i = 0; i < self->choices->len; i++)
    {
      const MndChoice *choice = g_ptr_array_index (self->choices, i);
      if (*needle != '\0' && strstr (self->folded[i], needle) == NULL)
        continue;
      has_offer = has_offer && !g_str_equal (choice->label, typed);
      if (n_found++ < MAX_LINES)
        gtk_list_box_append (self->list, create_line (choice, g_strcmp0 (choice->key, self->chosen) == 0));
    }
  if (has_offer)
    append_offer (self, typed);
  show_rest (self, n_found, has_offer);
}

static void
update_header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const char *group = g_object_get_data (G_OBJECT (row), "mnd-group");
  const char *previous = before != NULL ? g_object_get_data (G_OBJECT (before), "mnd-group") : NULL;

  if (group != NULL && g_strcmp0 (group, previous) != 0)
    gtk_list_box_row_set_header (row, create_group_label (group));
  else
    gtk_list_box_row_set_header (row, NULL);
}

static void
choose (MndChooser *self, GtkListBoxRow *row)
{
  g_autofree char *key = g_strdup (g_object_get_data (G_OBJECT (row), "mnd-key"));
  g_autofree char *typed = g_strdup (g_object_get_data (G_OBJECT (row), "mnd-typed"));
  g_autoptr (MndChooser) held = g_object_ref (self);

  gtk_popover_popdown (GTK_POPOVER (self));
  if (typed != NULL)
    g_signal_emit (self, signals[SIGNAL_TYPED], 0, typed);
  else
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, key);
}

static void
row_activated_cb (MndChooser *self, GtkListBoxRow *row)
{
  choose (self, row);
}

static void
search_changed_cb (MndChooser *self)
{
  if (self->choices != NULL)
    fill (self);
}

/* Enter takes the first line, so that typing two letters and Enter is enough. */
static void
search_activate_cb (MndChooser *self)
{
  GtkListBoxRow *first;

  fill (self);
  first = gtk_list_box_get_row_at_index (self->list, 0);
  if (first != NULL)
    choose (self, first);
}

static void
stop_search_cb (MndChooser *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
mnd_chooser_show (GtkWidget *widget)
{
  MndChooser *self = MND_CHOOSER (widget);

  GTK_WIDGET_CLASS (mnd_chooser_parent_class)->show (widget);

  if (gtk_widget_get_visible (GTK_WIDGET (self->search_entry)))
    gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
mnd_chooser_finalize (GObject *object)
{
  MndChooser *self = MND_CHOOSER (object);

  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_strfreev (self->folded);
  g_free (self->chosen);

  G_OBJECT_CLASS (mnd_chooser_parent_class)->finalize (object);
}

static void
mnd_chooser_class_init (MndChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mnd_chooser_finalize;
  widget_class->show = mnd_chooser_show;

  signals[SIGNAL_CHOSEN] =
      g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_TYPED] =
      g_signal_new ("typed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, MndChooser, search_entry);
  gtk_widget_class_bind_template_child (widget_class, MndChooser, scroller);
  gtk_widget_class_bind_template_child (widget_class, MndChooser, list);
  gtk_widget_class_bind_template_child (widget_class, MndChooser, rest_label);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
mnd_chooser_init (MndChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header_cb, NULL, NULL);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search_entry), GTK_WIDGET (self->list));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search_entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("label", "Search"), -1);
}

GtkWidget *
mnd_chooser_new (void)
{
  return g_object_new (MND_TYPE_CHOOSER, NULL);
}

void
mnd_chooser_take_choices (MndChooser *self, GPtrArray *choices, const char *chosen)
{
  g_autoptr (GStrvBuilder) folded = g_strv_builder_new ();

  g_return_if_fail (MND_IS_CHOOSER (self));
  g_return_if_fail (choices != NULL);

  g_clear_pointer (&self->choices, g_ptr_array_unref);
  self->choices = choices;
  for (guint i = 0; i < choices->len; i++)
    {
      const MndChoice *choice = g_ptr_array_index (choices, i);
      g_autofree char *all = g_strjoin ("\n", choice->label, choice->detail != NULL ? choice->detail : "", NULL);
      g_autofree char *part = mnd_text_fold (all);
      g_strv_builder_add (folded, part);
    }
  g_strfreev (self->folded);
  self->folded = g_strv_builder_end (folded);
  g_free (self->chosen);
  self->chosen = g_strdup (chosen);
  gtk_editable_set_text (self->search_entry, "");
  gtk_widget_set_visible (GTK_WIDGET (self->search_entry), self->offer != NULL || choices->len >= MIN_FOR_SEARCH);
  fill (self);
}

void
mnd_chooser_set_offer (MndChooser *self, const char *offer)
{
  g_return_if_fail (MND_IS_CHOOSER (self));

  self->offer = offer;
  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (self->search_entry), 0);
}
