/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The matrix as a file. */
#include "desktop/mnd-matrix-desk-private.h"

#include "desktop/mnd-compat.h"
#include "document/mnd-matrix-export.h"

#include <glib/gi18n.h>

/* The person may have closed the map while the dialog was open. */
static void
export_to_cb (GFile *file, gpointer user_data)
{
  g_autoptr (MndMatrixDesk) self = user_data;
  g_autoptr (GError) error = NULL;

  if (file == NULL || self->matrix == NULL)
    return;
  if (!mnd_document_export_matrix (mnd_view_get_document (mnd_findings_get_view (self->findings)), self->matrix,
                                   mnd_matrix_desk_get_names (self).languages, file, &error))
    mnd_desk_fail_export (MND_DESK (self), error);
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const MndChooseTask task = {
    .kind = MND_CHOOSE_SAVE,
    .title = _ ("Export Matrix"),
    .accept = C_ ("button", "_Export"),
    .name = _ ("matrix.xlsx"),
    .filter_name = _ ("Spreadsheets (.xlsx) and tables (.csv)"),
    .filter_globs = "*.xlsx *.csv",
  };

  mnd_choose_file (GTK_WINDOW (gtk_widget_get_root (widget)), &task, export_to_cb, g_object_ref (widget));
}

void
mnd_matrix_desk_install_export_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "matrix.export", NULL, export_cb);
}
