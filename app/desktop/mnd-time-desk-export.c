/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The map over time as a file. */
#include "desktop/mnd-time-desk-private.h"

#include "desktop/mnd-compat.h"
#include "document/mnd-printouts.h"

#include <glib/gi18n.h>

/* The person may have closed the map while the dialog was open. */
static void
export_to_cb (GFile *file, gpointer user_data)
{
  g_autoptr (MndTimeDesk) self = user_data;
  g_autoptr (MndPrintout) printout = NULL;
  g_autoptr (GError) error = NULL;

  if (file == NULL || self->chart == NULL)
    return;
  printout =
      mnd_view_new_chronology_printout (self->view, &self->wish, mnd_time_grid_get_frame (MND_TIME_GRID (self->grid)),
                                        mnd_view_get_date (self->view) != NULL ? mnd_time_desk_get_day (self) : 0);
  if (!mnd_document_export_printout (mnd_view_get_document (self->view), printout, NULL, file, &error))
    mnd_desk_fail_export (MND_DESK (self), error);
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const MndChooseTask task = {
    .kind = MND_CHOOSE_SAVE,
    .title = _ ("Export the Picture"),
    .accept = C_ ("button", "_Export"),
    .name = _ ("time.svg"),
    .filter_name = _ ("Pictures (.svg, .pdf, .png)"),
    .filter_globs = "*.svg *.pdf *.png",
  };

  mnd_choose_file (GTK_WINDOW (gtk_widget_get_root (widget)), &task, export_to_cb, g_object_ref (widget));
}

void
mnd_time_desk_install_export_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "time.export", NULL, export_cb);
}
