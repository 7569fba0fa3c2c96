/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of an actor; see the header. Each column stands in exactly one of the spans below; a test counts them. */
#include "desktop/mnd-actor-page.h"

#include "desktop/mnd-links-group.h"
#include "desktop/mnd-page.h"
#include "desktop/mnd-questions-group.h"
#include "desktop/mnd-records-sorts.h"

#include <glib/gi18n.h>

static const char *const names[] = { "name", "acronym", "alias", NULL };
static const char *const notes[] = { "description", "note", "private_note", NULL };

/* Only a coordination body has the columns of one. */
static void
show_body_cb (MndSubject *body, GtkWidget *section)
{
  gtk_widget_set_visible (section, mnd_subject_find_record (body) != NULL);
}

static void
follow_actor_cb (MndSubject *body, MndSubject *subject)
{
  mnd_subject_set_id (body, mnd_subject_get_id (subject));
}

static void
add_body (GtkBox *page, MndSubject *subject)
{
  g_autoptr (MndSubject) body = mnd_subject_new (mnd_subject_get_view (subject), MND_TABLE_BODY);
  MndSection *section = mnd_page_add_section (page, body, "body", C_ ("section", "Coordination"), NULL,
                                              MND_BODY_MECHANISM, MND_BODY_N_COLUMNS - 1);

  g_signal_connect_object (subject, "refresh", G_CALLBACK (follow_actor_cb), body, G_CONNECT_SWAPPED);
  g_signal_connect_object (body, "refresh", G_CALLBACK (show_body_cb), section, 0);
  g_object_set_data_full (G_OBJECT (section), "mnd-subject", g_object_ref (body), g_object_unref);
  show_body_cb (body, GTK_WIDGET (section));
}

GtkWidget *
mnd_actor_page_new (MndSubject *subject)
{
  GtkWidget *page = mnd_page_new (subject);
  GtkBox *box = GTK_BOX (page);

  mnd_page_add_section (box, subject, "names", C_ ("section", "Names"), names, 1, 0);
  mnd_page_add_section (box, subject, "facets", C_ ("section", "What it is"), NULL, MND_ACTOR_KIND, MND_ACTOR_END);
  add_body (box, subject);
  if (mnd_subject_get_findings (subject) != NULL)
    gtk_box_append (box, mnd_questions_group_new (subject));
  mnd_page_add_findings (box, subject);
  gtk_box_append (box, mnd_links_group_new (subject));
  mnd_page_add_records (box, subject, &mnd_records_mandates);
  mnd_page_add_records (box, subject, &mnd_records_supported);
  mnd_page_add_records (box, subject, &mnd_records_evidence);
  mnd_page_add_section (box, subject, "notes", C_ ("section", "Notes"), notes, 1, 0);
  mnd_page_add_section (box, subject, "means", C_ ("section", "Means"), NULL, MND_ACTOR_STAFF, MND_ACTOR_BUDGET_YEAR);
  mnd_page_add_section (box, subject, "power", C_ ("section", "Power and reform"), NULL, MND_ACTOR_INFLUENCE,
                        MND_ACTOR_WILL);
  mnd_page_add_section (box, subject, "record", C_ ("section", "Record"), NULL, MND_ACTOR_IDENTIFIERS,
                        MND_ACTOR_N_COLUMNS - 1);
  return page;
}

GtkWidget *
mnd_actor_page_find_questions (GtkWidget *page)
{
  g_return_val_if_fail (GTK_IS_BOX (page), NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (page); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (MND_IS_QUESTIONS_GROUP (child))
      return child;
  return NULL;
}

gboolean
mnd_actor_page_focus_question (GtkWidget *page)
{
  GtkWidget *questions = mnd_actor_page_find_questions (page);

  return questions != NULL && mnd_questions_group_focus_open (MND_QUESTIONS_GROUP (questions));
}
