/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column of sections; see the header. */
#include "desktop/mnd-page.h"

#include "desktop/mnd-about-group.h"
#include "desktop/mnd-column-rows.h"
#include "desktop/mnd-heading.h"
#include "desktop/mnd-texts-group.h"

GtkWidget *
mnd_page_new (MndSubject *subject)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (page, "mnd-page");
  gtk_box_append (GTK_BOX (page), mnd_heading_new (subject));
  return page;
}

MndSection *
mnd_page_add_section (GtkBox *page, MndSubject *subject, const char *id, const char *title,
                      const char *const *properties, guint first, guint last)
{
  GtkWidget *section = mnd_section_new (id, title);
  GtkBox *box = mnd_section_get_box (MND_SECTION (section));

  for (guint i = 0; properties != NULL && properties[i] != NULL; i++)
    gtk_box_append (box, mnd_texts_group_new (subject, properties[i]));
  if (first <= last)
    mnd_column_rows_append (box, subject, first, last);
  gtk_box_append (page, section);
  return MND_SECTION (section);
}

void
mnd_page_add_records (GtkBox *page, MndSubject *subject, const MndRecordsSort *sort)
{
  gtk_box_append (page, mnd_records_group_new (subject, sort));
}

void
mnd_page_add_findings (GtkBox *page, MndSubject *subject)
{
  if (mnd_subject_get_findings (subject) != NULL)
    gtk_box_append (page, mnd_about_group_new (subject));
}
