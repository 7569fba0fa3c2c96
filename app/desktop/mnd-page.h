/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The page of one subject: a heading, sections, and what stands in them. Which sections an actor, a link or a support
 * has is said in mnd-actor-page.h, mnd-link-page.h and mnd-support-page.h; a page is a plain column of them.
 */
#pragma once

#include "desktop/mnd-records-group.h"
#include "desktop/mnd-section.h"

/* A column with the heading of the subject. */
GtkWidget *mnd_page_new (MndSubject *subject);
/* A section with the texts of `properties` (NULL-terminated, may be NULL), then the columns `first` to `last` of the
 * subject's table; none where `first` is after `last`. Static arguments. */
MndSection *mnd_page_add_section (GtkBox *page, MndSubject *subject, const char *id, const char *title,
                                  const char *const *properties, guint first, guint last);
void mnd_page_add_records (GtkBox *page, MndSubject *subject, const MndRecordsSort *sort);
/* What was found about the subject; nothing where it has no findings to ask. */
void mnd_page_add_findings (GtkBox *page, MndSubject *subject);
