/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of a support; see the header. Each column stands in exactly one of the spans below; a test counts them. */
#include "desktop/mnd-support-page.h"

#include "desktop/mnd-page.h"
#include "desktop/mnd-records-sorts.h"

#include <glib/gi18n.h>

static const char *const names[] = { "name", "acronym", NULL };
static const char *const notes[] = { "description", "note", "private_note", NULL };

GtkWidget *
mnd_support_page_new (MndSubject *subject)
{
  GtkWidget *page = mnd_page_new (subject);
  GtkBox *box = GTK_BOX (page);

  mnd_page_add_section (box, subject, "names", C_ ("section", "Names"), names, 1, 0);
  mnd_page_add_section (box, subject, "support-facets", C_ ("section", "What it is"), NULL, MND_SUPPORT_START,
                        MND_SUPPORT_AXIS);
  mnd_page_add_findings (box, subject);
  mnd_page_add_records (box, subject, &mnd_records_parties);
  mnd_page_add_records (box, subject, &mnd_records_money);
  mnd_page_add_records (box, subject, &mnd_records_evidence);
  mnd_page_add_section (box, subject, "support-kind", C_ ("section", "How it helps"), NULL, MND_SUPPORT_LEVELS,
                        MND_SUPPORT_PARENT);
  mnd_page_add_section (box, subject, "notes", C_ ("section", "Notes"), notes, 1, 0);
  mnd_page_add_section (box, subject, "record", C_ ("section", "Record"), NULL, MND_SUPPORT_IDENTIFIERS,
                        MND_SUPPORT_N_COLUMNS - 1);
  return page;
}
