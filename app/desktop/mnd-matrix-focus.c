/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cell that has the keyboard; see the header. */
#include "desktop/mnd-matrix-focus.h"

struct _MndMatrixFocus
{
  GtkWidget parent_instance;
  char *words;
};

G_DEFINE_FINAL_TYPE (MndMatrixFocus, mnd_matrix_focus, GTK_TYPE_WIDGET)

static void
mnd_matrix_focus_finalize (GObject *object)
{
  g_free (MND_MATRIX_FOCUS (object)->words);

  G_OBJECT_CLASS (mnd_matrix_focus_parent_class)->finalize (object);
}

static void
mnd_matrix_focus_class_init (MndMatrixFocusClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_matrix_focus_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "mnd-matrix-focus");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
mnd_matrix_focus_init (MndMatrixFocus *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
mnd_matrix_focus_new (void)
{
  return g_object_new (MND_TYPE_MATRIX_FOCUS, NULL);
}

void
mnd_matrix_focus_set_words (MndMatrixFocus *self, const char *words)
{
  g_return_if_fail (MND_IS_MATRIX_FOCUS (self) && words != NULL);

  g_free (self->words);
  self->words = g_strdup (words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

const char *
mnd_matrix_focus_get_words (MndMatrixFocus *self)
{
  g_return_val_if_fail (MND_IS_MATRIX_FOCUS (self), NULL);

  return self->words;
}
