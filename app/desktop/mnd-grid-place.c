/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What has the keyboard; see the header. */
#include "desktop/mnd-grid-place.h"

struct _MndGridPlace
{
  GtkWidget parent_instance;
  char *words;
};

G_DEFINE_FINAL_TYPE (MndGridPlace, mnd_grid_place, GTK_TYPE_WIDGET)

static void
mnd_grid_place_finalize (GObject *object)
{
  g_free (MND_GRID_PLACE (object)->words);

  G_OBJECT_CLASS (mnd_grid_place_parent_class)->finalize (object);
}

static void
mnd_grid_place_class_init (MndGridPlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_grid_place_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "mnd-grid-place");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
mnd_grid_place_init (MndGridPlace *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
mnd_grid_place_new (void)
{
  return g_object_new (MND_TYPE_GRID_PLACE, NULL);
}

void
mnd_grid_place_set_words (MndGridPlace *self, const char *words)
{
  g_return_if_fail (MND_IS_GRID_PLACE (self) && words != NULL);

  g_free (self->words);
  self->words = g_strdup (words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

const char *
mnd_grid_place_get_words (MndGridPlace *self)
{
  g_return_val_if_fail (MND_IS_GRID_PLACE (self), NULL);

  return self->words;
}
