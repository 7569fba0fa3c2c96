/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the map; see the header. */
#include "desktop/mnd-map-page.h"

#include "desktop/mnd-languages-group.h"
#include "desktop/mnd-page.h"
#include "desktop/mnd-rates-group.h"
#include "desktop/mnd-setting-row.h"

#include <glib/gi18n.h>

#define LANGUAGES_KEY "mnd-languages" /* of a page: the group */

static void
add_settings (GtkBox *page, MndSubject *subject)
{
  GtkWidget *section = mnd_section_new ("map", C_ ("section", "Map"));
  GtkBox *box = mnd_section_get_box (MND_SECTION (section));

  gtk_box_append (box, mnd_setting_row_new (subject, MND_MAP_COUNTRY, C_ ("map", "Country")));
  gtk_box_append (box, mnd_setting_row_new (subject, MND_MAP_PERIOD, C_ ("map", "Period")));
  /* Translators: the day that the map speaks of, such as 2005-12-31. */
  gtk_box_append (box, mnd_setting_row_new (subject, MND_MAP_AS_OF, C_ ("map", "As of")));
  gtk_box_append (box, mnd_setting_row_new (subject, MND_MAP_CURRENCY, C_ ("map", "Base currency")));
  gtk_box_append (box, mnd_rates_group_new (subject));
  gtk_box_append (page, section);
}

static void
add_titles (GtkBox *page, MndSubject *subject)
{
  GtkWidget *section = mnd_section_new ("titles", C_ ("section", "Title and languages"));
  GtkWidget *languages = mnd_languages_group_new (subject);

  gtk_box_append (mnd_section_get_box (MND_SECTION (section)), languages);
  g_object_set_data (G_OBJECT (page), LANGUAGES_KEY, languages);
  gtk_box_append (page, section);
}

static guint
count (MndSubject *subject, MndTable table)
{
  return mnd_record_list_get_size (mnd_map_get_records (mnd_subject_get_map (subject), table));
}

static char *
dup_counts (MndSubject *subject)
{
  guint actors = count (subject, MND_TABLE_ACTOR), links = count (subject, MND_TABLE_LINK);
  guint supports = count (subject, MND_TABLE_SUPPORT), sources = count (subject, MND_TABLE_SOURCE);
  g_autofree char *actors_text = g_strdup_printf (ngettext ("%u actor", "%u actors", actors), actors);
  g_autofree char *links_text = g_strdup_printf (ngettext ("%u link", "%u links", links), links);
  g_autofree char *supports_text =
      g_strdup_printf (ngettext ("%u support programme", "%u support programmes", supports), supports);
  g_autofree char *sources_text = g_strdup_printf (ngettext ("%u source", "%u sources", sources), sources);

  return g_strjoin ("\n", actors_text, links_text, supports_text, sources_text, NULL);
}

static void
show_counts_cb (MndSubject *subject, GtkLabel *label)
{
  g_autofree char *text = dup_counts (subject);

  gtk_label_set_label (label, text);
}

static void
show_hint_cb (MndSubject *subject, GtkLabel *label)
{
  gboolean is_empty = count (subject, MND_TABLE_ACTOR) == 0;

  if (mnd_subject_may_edit (subject))
    gtk_label_set_label (label,
                         is_empty ? _ ("The map is empty. Press A, or double-click on the map, to add the first actor.")
                                  : _ ("Select an actor, a link or support to see and edit all of it here."));
  else
    gtk_label_set_label (label, is_empty ? _ ("The map is empty.")
                                         : _ ("Select an actor, a link or support to see all of it here."));
}

static GtkWidget *
create_label (MndSubject *subject, GCallback show)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "mnd-summary");
  g_signal_connect_object (subject, "refresh", show, label, 0);
  return label;
}

static void
add_counts (GtkBox *page, MndSubject *subject)
{
  GtkWidget *section = mnd_section_new ("contents", C_ ("section", "Contents"));
  GtkWidget *label = create_label (subject, G_CALLBACK (show_counts_cb));

  show_counts_cb (subject, GTK_LABEL (label));
  gtk_box_append (mnd_section_get_box (MND_SECTION (section)), label);
  gtk_box_append (page, section);
}

GtkWidget *
mnd_map_page_new (MndSubject *subject)
{
  GtkWidget *page = mnd_page_new (subject);
  GtkWidget *hint = create_label (subject, G_CALLBACK (show_hint_cb));

  show_hint_cb (subject, GTK_LABEL (hint));
  gtk_widget_add_css_class (hint, "dim-label");
  gtk_box_append (GTK_BOX (page), hint);
  add_titles (GTK_BOX (page), subject);
  add_settings (GTK_BOX (page), subject);
  add_counts (GTK_BOX (page), subject);
  return page;
}

void
mnd_map_page_start_adding_language (GtkWidget *page)
{
  GtkWidget *languages = g_object_get_data (G_OBJECT (page), LANGUAGES_KEY);

  mnd_section_set_folded (MND_SECTION (gtk_widget_get_ancestor (languages, MND_TYPE_SECTION)), FALSE);
  mnd_languages_group_start_adding (MND_LANGUAGES_GROUP (languages));
}
