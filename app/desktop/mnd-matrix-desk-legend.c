/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands below the matrix: what its marks mean, of which day it is, and which money it counts. */
#include "desktop/mnd-matrix-desk-private.h"

#include "desktop/mnd-wrap-layout.h"

static void
add (GtkWidget *box, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), label);
}

void
mnd_matrix_desk_update_legend (MndMatrixDesk *self)
{
  GtkWidget *box = mnd_wrap_box_new (12);
  const MndMatrixScale scale = mnd_matrix_make_scale (self->matrix, mnd_matrix_desk_get_currency (self));
  g_auto (GStrv) lines = mnd_matrix_dup_legend (self->matrix, &scale);
  g_autofree char *text = mnd_matrix_dup_note (self->matrix);

  for (guint i = 0; lines[i] != NULL; i++)
    add (box, lines[i]);
  adw_bin_set_child (ADW_BIN (self->legend), box);
  gtk_label_set_label (GTK_LABEL (self->note), text);
  gtk_widget_set_tooltip_text (self->note, text);
}
