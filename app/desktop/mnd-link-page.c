/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of a link; see the header. Each column stands in exactly one of the spans below; a test counts them. */
#include "desktop/mnd-link-page.h"

#include "desktop/mnd-column-row.h"
#include "desktop/mnd-column-rows.h"
#include "desktop/mnd-page.h"
#include "desktop/mnd-records-sorts.h"

#include <glib/gi18n.h>

static const char *const notes[] = { "basis", "note", "private_note", NULL };

/* Only some kinds of link have a mode. */
static void
show_mode_cb (MndSubject *subject, GtkWidget *row)
{
  MndRecord *link = mnd_subject_find_record (subject);
  const MndLinkKind *kind =
      link != NULL ? mnd_catalogue_find_link_kind (mnd_record_get_text (link, MND_LINK_KIND)) : NULL;

  gtk_widget_set_visible (row, kind != NULL && kind->has_mode);
}

static void
follow_kind (MndSection *section, MndSubject *subject)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (mnd_section_get_box (section)));

  while (row != NULL && mnd_column_row_get_column (MND_COLUMN_ROW (row)) != MND_LINK_MODE)
    row = gtk_widget_get_next_sibling (row);
  g_signal_connect_object (subject, "refresh", G_CALLBACK (show_mode_cb), row, 0);
  show_mode_cb (subject, row);
}

GtkWidget *
mnd_link_page_new (MndSubject *subject)
{
  GtkWidget *page = mnd_page_new (subject);
  GtkBox *box = GTK_BOX (page);
  MndSection *section;

  section = mnd_page_add_section (box, subject, "link", C_ ("section", "Link"), NULL, MND_LINK_FROM, MND_LINK_END);
  follow_kind (section, subject);
  mnd_page_add_section (box, subject, "practice", C_ ("section", "In practice"), NULL, MND_LINK_COVERS_SUBORDINATES,
                        MND_LINK_DORMANT);
  mnd_page_add_findings (box, subject);
  mnd_page_add_records (box, subject, &mnd_records_evidence);
  mnd_page_add_section (box, subject, "notes", C_ ("section", "Notes"), notes, 1, 0);
  mnd_page_add_section (box, subject, "record", C_ ("section", "Record"), NULL, MND_LINK_CONFIDENTIAL,
                        MND_LINK_N_COLUMNS - 1);
  return page;
}
