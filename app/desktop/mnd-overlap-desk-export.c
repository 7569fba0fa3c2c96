/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Overlaps handed on: to the clipboard as text for an agenda, to a file as a table or as text. */
#include "desktop/mnd-overlap-desk-private.h"

#include "desktop/mnd-compat.h"
#include "document/mnd-overlap-export.h"

#include <glib/gi18n.h>

static void
copy (MndOverlapDesk *self, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MndOverlapDesk *self = MND_OVERLAP_DESK (widget);
  g_autofree char *text = NULL;

  if (self->chosen == NULL)
    return;
  text = mnd_overlap_dup_agenda (self->chosen, mnd_overlap_desk_get_map (self), mnd_overlap_desk_get_languages (self));
  copy (self, text);
}

static void
copy_all_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MndOverlapDesk *self = MND_OVERLAP_DESK (widget);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->shown->len; i++)
    {
      g_autofree char *item =
          mnd_overlap_dup_agenda (g_ptr_array_index (self->shown, i), mnd_overlap_desk_get_map (self),
                                  mnd_overlap_desk_get_languages (self));
      g_string_append_printf (text, "%s%u. %s", i > 0 ? "\n" : "", i + 1, item);
    }
  copy (self, text->str);
  g_string_free (text, TRUE);
}

/* The person may have closed the map while the dialog was open. */
static void
export_to_cb (GFile *file, gpointer user_data)
{
  g_autoptr (MndOverlapDesk) self = user_data;
  g_autoptr (GError) error = NULL;

  if (file == NULL || self->findings == NULL)
    return;
  if (!mnd_document_export_overlaps (mnd_view_get_document (mnd_findings_get_view (self->findings)), self->shown,
                                     mnd_overlap_desk_get_languages (self), file, &error))
    mnd_desk_fail_export (MND_DESK (self), error);
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const MndChooseTask task = {
    .kind = MND_CHOOSE_SAVE,
    .title = _ ("Export Overlaps"),
    .accept = C_ ("button", "_Export"),
    .name = _ ("overlaps.csv"),
    .filter_name = _ ("Tables (.csv) and text (.txt)"),
    .filter_globs = "*.csv *.txt",
  };

  mnd_choose_file (GTK_WINDOW (gtk_widget_get_root (widget)), &task, export_to_cb, g_object_ref (widget));
}

void
mnd_overlap_desk_install_export_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "overlap.copy", NULL, copy_cb);
  gtk_widget_class_install_action (klass, "overlap.copy-all", NULL, copy_all_cb);
  gtk_widget_class_install_action (klass, "overlap.export", NULL, export_cb);
}
