/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A part that folds; see the header. */
#include "desktop/mnd-section.h"

#include "desktop/mnd-keeping.h"
#include "desktop/mnd-settings.h"
#include "model/mnd-format.h"

#define KEY_FOLDED "inspector-folded"

struct _MndSection
{
  AdwBin parent_instance;
  char *id;
  GSettings *settings; /* NULL where the program is not installed */
  GtkWidget *heading;
  GtkImage *arrow;
  GtkLabel *title_label;
  GtkLabel *summary_label;
  AdwBin *suffix;
  GtkBox *box;
};

static void keeping_init (MndKeepingInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MndSection, mnd_section, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (MND_TYPE_KEEPING, keeping_init))

static void
show_folded (MndSection *self, gboolean folded)
{
  gtk_widget_set_visible (GTK_WIDGET (self->box), !folded);
  gtk_image_set_from_icon_name (self->arrow, folded ? "pan-end-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_STATE_EXPANDED, !folded, -1);
}

static void
remember (MndSection *self, gboolean folded)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) before = NULL;
  g_auto (GStrv) after = NULL;

  if (self->settings == NULL)
    return;
  before = g_settings_get_strv (self->settings, KEY_FOLDED);
  for (char **id = before; *id != NULL; id++)
    if (!g_str_equal (*id, self->id))
      g_strv_builder_add (builder, *id);
  if (folded)
    g_strv_builder_add (builder, self->id);
  after = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, KEY_FOLDED, (const char *const *) after);
}

static void
recall_cb (MndSection *self)
{
  g_auto (GStrv) folded = g_settings_get_strv (self->settings, KEY_FOLDED);

  show_folded (self, g_strv_contains ((const char *const *) folded, self->id));
}

static void
heading_clicked_cb (MndSection *self)
{
  mnd_section_set_folded (self, !mnd_section_get_folded (self));
}

static void
mnd_section_finalize (GObject *object)
{
  MndSection *self = MND_SECTION (object);

  g_free (self->id);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (mnd_section_parent_class)->finalize (object);
}

static void
take_over (MndKeeping *keeping, MndKeeping *old)
{
  show_folded (MND_SECTION (keeping), mnd_section_get_folded (MND_SECTION (old)));
}

static void
keeping_init (MndKeepingInterface *iface)
{
  iface->take_over = take_over;
}

static void
mnd_section_class_init (MndSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mnd_section_finalize;
  gtk_widget_class_set_css_name (widget_class, "mnd-section");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-section.ui");
  gtk_widget_class_bind_template_child (widget_class, MndSection, heading);
  gtk_widget_class_bind_template_child (widget_class, MndSection, arrow);
  gtk_widget_class_bind_template_child (widget_class, MndSection, title_label);
  gtk_widget_class_bind_template_child (widget_class, MndSection, summary_label);
  gtk_widget_class_bind_template_child (widget_class, MndSection, suffix);
  gtk_widget_class_bind_template_child (widget_class, MndSection, box);
  gtk_widget_class_bind_template_callback (widget_class, heading_clicked_cb);
}

static void
mnd_section_init (MndSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mnd_section_new (const char *id, const char *title)
{
  MndSection *self = g_object_new (MND_TYPE_SECTION, NULL);

  self->id = g_strdup (id);
  gtk_label_set_label (self->title_label, title);
  mnd_section_set_summary (self, NULL);
  show_folded (self, FALSE);
  self->settings = mnd_settings_dup ();
  if (self->settings != NULL)
    {
      g_signal_connect_object (self->settings, "changed::" KEY_FOLDED, G_CALLBACK (recall_cb), self, G_CONNECT_SWAPPED);
      recall_cb (self);
    }
  return GTK_WIDGET (self);
}

GtkBox *
mnd_section_get_box (MndSection *self)
{
  g_return_val_if_fail (MND_IS_SECTION (self), NULL);

  return self->box;
}

void
mnd_section_set_summary (MndSection *self, const char *summary)
{
  g_autofree char *name = NULL;

  g_return_if_fail (MND_IS_SECTION (self));

  gtk_label_set_label (self->summary_label, summary != NULL ? summary : "");
  name = g_strjoin (summary != NULL ? ", " : "", gtk_label_get_label (self->title_label),
                    summary != NULL ? summary : "", NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
mnd_section_set_count (MndSection *self, guint count)
{
  g_autofree char *summary = mnd_format_dup_count (count);

  mnd_section_set_summary (self, count > 0 ? summary : NULL);
}

void
mnd_section_set_suffix (MndSection *self, GtkWidget *suffix)
{
  g_return_if_fail (MND_IS_SECTION (self));

  adw_bin_set_child (self->suffix, suffix);
}

gboolean
mnd_section_get_folded (MndSection *self)
{
  g_return_val_if_fail (MND_IS_SECTION (self), FALSE);

  return !gtk_widget_get_visible (GTK_WIDGET (self->box));
}

void
mnd_section_set_folded (MndSection *self, gboolean folded)
{
  g_return_if_fail (MND_IS_SECTION (self));

  show_folded (self, folded);
  remember (self, folded);
}
