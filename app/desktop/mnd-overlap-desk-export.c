/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Overlaps handed on: to the clipboard as text for an agenda, onto paper and to files as a table. */
#include "desktop/mnd-overlap-desk-private.h"

#include "desktop/mnd-finding-words.h"
#include "desktop/mnd-view-switch.h"
#include "document/mnd-listings.h"
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

static MndPrintout *
create_printout (MndDesk *desk)
{
  MndOverlapDesk *self = MND_OVERLAP_DESK (desk);
  MndPrintoutTopic topic = { .what = mnd_view_choice_get_label ("overlaps") };
  MndNames names;
  g_autofree char *day = NULL, *as_of = NULL;

  if (self->findings == NULL || self->shown->len == 0)
    return NULL;
  names = (MndNames){ mnd_overlap_desk_get_map (self), mnd_overlap_desk_get_languages (self) };
  day = mnd_finding_words_dup_day (mnd_findings_get_day (self->findings));
  /* Translators: %s is a date. */
  as_of = g_strdup_printf (_ ("As of %s"), day);
  topic.day = as_of;
  return mnd_view_new_table_printout (mnd_findings_get_view (self->findings),
                                      mnd_listing_new_of_overlaps (self->shown, &names), &topic);
}

/* CSV is what other programs read: it has more, and in English. */
static gboolean
export_table (MndDesk *desk, GFile *target, GError **error)
{
  MndOverlapDesk *self = MND_OVERLAP_DESK (desk);
  MndDocument *document = mnd_view_get_document (mnd_findings_get_view (self->findings));
  const MndNames names = { mnd_overlap_desk_get_map (self), mnd_overlap_desk_get_languages (self) };
  g_autoptr (MndListing) listing = mnd_listing_new_of_overlaps (self->shown, &names);
  g_autofree char *name = g_file_get_basename (target);

  if (g_str_has_suffix (name, ".csv"))
    return mnd_document_export_overlaps (document, self->shown, names.languages, target, error);
  return mnd_document_export_listing (document, listing, mnd_view_choice_get_label ("overlaps"), target, error);
}

void
mnd_overlap_desk_init_export (MndDeskInterface *iface)
{
  iface->create_printout = create_printout;
  iface->export_table = export_table;
}

void
mnd_overlap_desk_install_export_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "overlap.copy", NULL, copy_cb);
  gtk_widget_class_install_action (klass, "overlap.copy-all", NULL, copy_all_cb);
}
