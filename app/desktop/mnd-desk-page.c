/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences on one thing; see the header. */
#include "desktop/mnd-desk-page.h"

#include "desktop/mnd-wrap-layout.h"

/* Longer lines are hard to read; what is left stays free at their end. */
#define MOST_WIDTH 640

struct _MndDeskPage
{
  GtkWidget parent_instance;
  GtkWidget *box;
  GtkWidget *buttons; /* NULL until there is one */
};

G_DEFINE_FINAL_TYPE (MndDeskPage, mnd_desk_page, GTK_TYPE_WIDGET)

static GtkWidget *
add_label (MndDeskPage *self, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (self->box), label);
  return label;
}

static GtkSizeRequestMode
mnd_desk_page_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mnd_desk_page_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  int size = orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0 ? MIN (for_size, MOST_WIDTH) : -1;

  gtk_widget_measure (MND_DESK_PAGE (widget)->box, orientation, size, minimum, natural, NULL, NULL);
}

static void
mnd_desk_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int used = MIN (width, MOST_WIDTH);

  gtk_widget_size_allocate (MND_DESK_PAGE (widget)->box,
                            &(GtkAllocation){ mirrored ? width - used : 0, 0, used, height }, baseline);
}

static void
mnd_desk_page_dispose (GObject *object)
{
  g_clear_pointer (&MND_DESK_PAGE (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (mnd_desk_page_parent_class)->dispose (object);
}

static void
mnd_desk_page_class_init (MndDeskPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mnd_desk_page_dispose;
  widget_class->get_request_mode = mnd_desk_page_get_request_mode;
  widget_class->measure = mnd_desk_page_measure;
  widget_class->size_allocate = mnd_desk_page_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "mnd-desk-page");
}

static void
mnd_desk_page_init (MndDeskPage *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
mnd_desk_page_new (void)
{
  return g_object_new (MND_TYPE_DESK_PAGE, NULL);
}

void
mnd_desk_page_clear (MndDeskPage *self)
{
  GtkWidget *child;

  g_return_if_fail (MND_IS_DESK_PAGE (self));

  self->buttons = NULL;
  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
}

void
mnd_desk_page_add_title (MndDeskPage *self, const char *text)
{
  g_return_if_fail (MND_IS_DESK_PAGE (self) && text != NULL);

  add_label (self, text, "title-4");
}

void
mnd_desk_page_add_heading (MndDeskPage *self, const char *text)
{
  g_return_if_fail (MND_IS_DESK_PAGE (self) && text != NULL);

  gtk_widget_set_margin_top (add_label (self, text, "caption-heading"), 9);
}

void
mnd_desk_page_add_text (MndDeskPage *self, const char *text)
{
  g_return_if_fail (MND_IS_DESK_PAGE (self));

  if (text != NULL)
    add_label (self, text, NULL);
}

static GtkWidget *
set_action (GtkWidget *button, const char *action, GVariant *target)
{
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static void
append_row (MndDeskPage *self, GtkWidget *button)
{
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "mnd-desk-row");
  gtk_box_append (GTK_BOX (self->box), button);
}

void
mnd_desk_page_add_row (MndDeskPage *self, const char *text, const char *action, GVariant *target)
{
  g_return_if_fail (MND_IS_DESK_PAGE (self) && text != NULL && action != NULL);

  append_row (self, set_action (gtk_button_new_with_label (text), action, target));
}

void
mnd_desk_page_add_choice (MndDeskPage *self, const char *text, gboolean is_chosen, const char *action, GVariant *target)
{
  GtkWidget *button;

  g_return_if_fail (MND_IS_DESK_PAGE (self) && text != NULL && action != NULL);

  button = gtk_toggle_button_new_with_label (text);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), is_chosen);
  append_row (self, set_action (button, action, target));
}

void
mnd_desk_page_add_button (MndDeskPage *self, const char *label, const char *action, GVariant *target)
{
  g_return_if_fail (MND_IS_DESK_PAGE (self) && label != NULL && action != NULL);

  if (self->buttons == NULL)
    {
      self->buttons = mnd_wrap_box_new (6);
      gtk_widget_set_margin_top (self->buttons, 15);
      gtk_box_append (GTK_BOX (self->box), self->buttons);
    }
  gtk_box_append (GTK_BOX (self->buttons), set_action (gtk_button_new_with_label (label), action, target));
}

static void
scroll_to (MndDeskPage *self, GtkWidget *widget)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  double x, y;

  if (scrolled != NULL && gtk_widget_translate_coordinates (widget, GTK_WIDGET (self), 0, 0, &x, &y))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)), y);
}

gboolean
mnd_desk_page_reveal (MndDeskPage *self, const char *heading)
{
  g_return_val_if_fail (MND_IS_DESK_PAGE (self) && heading != NULL, FALSE);

  for (GtkWidget *child = gtk_widget_get_first_child (self->box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LABEL (child) && g_str_equal (gtk_label_get_label (GTK_LABEL (child)), heading))
      {
        GtkWidget *row = gtk_widget_get_next_sibling (child);
        if (row != NULL)
          gtk_widget_grab_focus (row);
        scroll_to (self, child);
        return TRUE;
      }
  return FALSE;
}

void
mnd_desk_page_focus_row (MndDeskPage *self, guint n)
{
  g_return_if_fail (MND_IS_DESK_PAGE (self));

  for (GtkWidget *child = gtk_widget_get_first_child (self->box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child) && n-- == 0)
      {
        gtk_widget_grab_focus (child);
        return;
      }
}

static void
collect (GtkWidget *widget, GString *text)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_label (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, text);
}

char *
mnd_desk_page_dup_text (MndDeskPage *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (MND_IS_DESK_PAGE (self), g_string_free (text, FALSE));

  collect (self->box, text);
  return g_string_free (text, FALSE);
}

void
mnd_desk_name_status (AdwStatusPage *status)
{
  g_return_if_fail (ADW_IS_STATUS_PAGE (status));

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (status))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, adw_status_page_get_title (status), -1);
}
