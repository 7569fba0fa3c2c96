/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The day of the findings; see the header. */
#include "desktop/mnd-day-button.h"

#include "desktop/mnd-finding-words.h"
#include "model/mnd-format.h"
#include "model/mnd-typed.h"

#include <glib/gi18n.h>

struct _MndDayButton
{
  AdwBin parent_instance;
  GtkWidget *button;
  GtkLabel *label;
  GtkWidget *popover;
  GtkWidget *entry;
  GtkWidget *problem;
  GtkWidget *all_times;
  MndFindings *findings;
};

G_DEFINE_FINAL_TYPE (MndDayButton, mnd_day_button, ADW_TYPE_BIN)

static MndView *
get_view (MndDayButton *self)
{
  return mnd_findings_get_view (self->findings);
}

static void
update (MndDayButton *self)
{
  g_autofree char *day =
      self->findings != NULL ? mnd_finding_words_dup_day (mnd_findings_get_day (self->findings)) : NULL;
  /* Translators: %s is a day: "As of 31 December 2005" */
  g_autofree char *text = g_strdup_printf (_ ("As of %s"), day != NULL ? day : "");

  gtk_label_set_label (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (self->button)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_sensitive (self->all_times, self->findings != NULL && mnd_view_get_date (get_view (self)) != NULL);
}

static void
set_problem (MndDayButton *self, gboolean problem)
{
  gtk_widget_set_visible (self->problem, problem);
  if (problem)
    gtk_widget_add_css_class (self->entry, "error");
  else
    gtk_widget_remove_css_class (self->entry, "error");
}

static void
shown_cb (MndDayButton *self)
{
  g_autofree char *date =
      self->findings != NULL ? mnd_format_dup_date_text (mnd_view_get_date (get_view (self))) : NULL;

  set_problem (self, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), date != NULL ? date : "");
  gtk_widget_grab_focus (self->entry);
}

static void
entered_cb (MndDayButton *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  char plain[MND_DATE_TEXT_SIZE];
  MndDate date;

  if (self->findings == NULL)
    return;
  if (*text != '\0' && !mnd_typed_parse_date (text, &date))
    {
      set_problem (self, TRUE);
      return;
    }
  mnd_view_set_date (get_view (self), *text != '\0' ? mnd_date_format (&date, plain) : NULL);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
all_times_cb (MndDayButton *self)
{
  if (self->findings != NULL)
    mnd_view_set_date (get_view (self), NULL);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
mnd_day_button_dispose (GObject *object)
{
  mnd_day_button_set_findings (MND_DAY_BUTTON (object), NULL);
  G_OBJECT_CLASS (mnd_day_button_parent_class)->dispose (object);
}

static void
mnd_day_button_class_init (MndDayButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mnd_day_button_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-day-button.ui");
  gtk_widget_class_bind_template_child (widget_class, MndDayButton, button);
  gtk_widget_class_bind_template_child (widget_class, MndDayButton, label);
  gtk_widget_class_bind_template_child (widget_class, MndDayButton, popover);
  gtk_widget_class_bind_template_child (widget_class, MndDayButton, entry);
  gtk_widget_class_bind_template_child (widget_class, MndDayButton, problem);
  gtk_widget_class_bind_template_child (widget_class, MndDayButton, all_times);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_times_cb);
}

static void
mnd_day_button_init (MndDayButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

GtkWidget *
mnd_day_button_new (void)
{
  return g_object_new (MND_TYPE_DAY_BUTTON, NULL);
}

void
mnd_day_button_set_findings (MndDayButton *self, MndFindings *findings)
{
  g_return_if_fail (MND_IS_DAY_BUTTON (self));
  g_return_if_fail (findings == NULL || MND_IS_FINDINGS (findings));

  if (self->findings == findings)
    return;
  if (self->findings != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->findings, self);
      g_signal_handlers_disconnect_by_data (get_view (self), self);
    }
  g_set_object (&self->findings, findings);
  if (findings == NULL)
    return;
  g_signal_connect_swapped (findings, "notify::day", G_CALLBACK (update), self);
  g_signal_connect_swapped (get_view (self), "notify::date", G_CALLBACK (update), self);
  update (self);
}

void
mnd_day_button_popup (MndDayButton *self)
{
  g_return_if_fail (MND_IS_DAY_BUTTON (self));

  gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));
}
