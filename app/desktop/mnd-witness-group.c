/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The witness of a finding; see the header. */
#include "desktop/mnd-witness-group.h"

#include "desktop/mnd-describe.h"
#include "desktop/mnd-keyed-box.h"
#include "desktop/mnd-section.h"
#include "model/mnd-assessment.h"
#include "model/mnd-format.h"

#include <glib/gi18n.h>

/* More is a number: whoever wants to see them looks at the map. */
#define MAX_ROWS 40
#define MAX_SOURCES 3 /* of a row */

struct _MndWitnessGroup
{
  AdwBin parent_instance;
  MndSubject *subject;
  MndFinding *finding; /* NULL: none */
  MndSection *section;
  MndKeyedBox *rows;
  GtkLabel *more;
};

G_DEFINE_FINAL_TYPE (MndWitnessGroup, mnd_witness_group, ADW_TYPE_BIN)

static gboolean
is_drawn (MndRecord *record)
{
  MndTable table = mnd_record_get_table (record);

  return table == MND_TABLE_ACTOR || table == MND_TABLE_LINK || table == MND_TABLE_SUPPORT;
}

/* Itself, or the first drawn row that it refers to: the actor of a mandate, the support of a sum. NULL: none. */
static MndRecord *
find_drawn (MndWitnessGroup *self, MndRecord *record)
{
  const MndTableInfo *info = mnd_table_get_info (mnd_record_get_table (record));

  if (is_drawn (record))
    return record;
  for (guint column = 0; column < info->n_columns; column++)
    {
      const MndColumn *definition = &info->columns[column];
      const MndId *id;
      MndRecord *other;

      if (definition->type != MND_COLUMN_ID || definition->references == MND_TABLE_NONE)
        continue;
      id = mnd_record_get_reference (record, column);
      other = id != NULL ? mnd_map_find_any (mnd_subject_get_map (self->subject), id) : NULL;
      if (other != NULL && is_drawn (other))
        return other;
    }
  return NULL;
}

/* --- in words */

static char *
dup_assessment_title (MndRecord *record)
{
  g_autofree char *date = mnd_format_dup_short_date_text (mnd_record_get_text (record, MND_ASSESSMENT_DATE));
  const char *word = mnd_assessment_get_question_word (record);
  const char *question = mnd_assessment_get_label (word);
  const char *answer = mnd_assessment_get_answer_label (word, mnd_record_get_text (record, MND_ASSESSMENT_ANSWER));

  if (date == NULL)
    /* Translators: a question and what came out when somebody looked: "Audit: looked for, none found" */
    return g_strdup_printf (C_ ("witness", "%1$s: %2$s"), question, answer);
  /* Translators: the same with the day: "Audit: looked for, none found · 3 Nov 2005" */
  return g_strdup_printf (C_ ("witness", "%1$s: %2$s · %3$s"), question, answer, date);
}

static char *
dup_title (MndSubject *part, MndRecord *record)
{
  switch ((int) mnd_record_get_table (record))
    {
    case MND_TABLE_ASSESSMENT:
      return dup_assessment_title (record);
    case MND_TABLE_ACTOR:
    case MND_TABLE_LINK:
    case MND_TABLE_SUPPORT:
    case MND_TABLE_PARTY:
    case MND_TABLE_MONEY:
    case MND_TABLE_MANDATE:
    case MND_TABLE_CITATION:
    case MND_TABLE_SOURCE:
      return mnd_describe_dup_title (part, MND_LINK_ID);
    default:
      return g_strdup (
          mnd_catalogue_get_label (MND_VOCABULARY_TABLE, mnd_table_get_info (mnd_record_get_table (record))->name));
    }
}

/* What it says, then on a line each where that comes from. */
static char *
dup_details (MndWitnessGroup *self, MndSubject *part, MndRecord *record)
{
  GPtrArray *citations = mnd_map_get_referring (mnd_subject_get_map (self->subject), MND_TABLE_CITATION,
                                                MND_CITATION_CLAIM, mnd_record_get_id (record));
  g_autofree char *details = mnd_describe_dup_details (part, MND_LINK_ID);
  GString *lines = g_string_new (details);

  for (guint i = 0; i < MIN (citations->len, MAX_SOURCES); i++)
    {
      g_autoptr (MndSubject) citation = mnd_subject_new_part (self->subject, MND_TABLE_CITATION,
                                                              mnd_record_get_id (g_ptr_array_index (citations, i)));
      g_autofree char *source = mnd_describe_dup_title (citation, MND_CITATION_CLAIM);
      g_autofree char *place = mnd_describe_dup_details (citation, MND_CITATION_CLAIM);

      if (lines->len > 0)
        g_string_append_c (lines, '\n');
      if (place != NULL)
        /* Translators: where a statement comes from: the source, then the page and how sure it is */
        g_string_append_printf (lines, C_ ("witness", "Source: %1$s · %2$s"), source, place);
      else
        /* Translators: the same where neither is known */
        g_string_append_printf (lines, C_ ("witness", "Source: %s"), source);
    }
  if (citations->len > MAX_SOURCES)
    {
      guint n_more = citations->len - MAX_SOURCES;

      g_string_append_c (lines, '\n');
      g_string_append_printf (lines, ngettext ("and %u source more", "and %u sources more", n_more), n_more);
    }
  return g_string_free (lines, FALSE);
}

/* --- rows */

static void
clicked_cb (MndWitnessGroup *self, GtkWidget *button)
{
  MndId id;
  MndRecord *record;

  if (!mnd_id_parse (gtk_widget_get_name (button), &id))
    return;
  record = mnd_map_find_any (mnd_subject_get_map (self->subject), &id);
  record = record != NULL ? find_drawn (self, record) : NULL;
  if (record != NULL)
    mnd_view_select (mnd_subject_get_view (self->subject), mnd_record_get_id (record));
}

static GtkWidget *
create_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static GtkWidget *
create_row (MndWitnessGroup *self, const char *key)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *details;

  create_label (box);
  details = create_label (box);
  gtk_widget_add_css_class (details, "caption");
  gtk_widget_add_css_class (details, "dim-label");
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_name (button, key);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "mnd-record");
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
show_row (MndWitnessGroup *self, MndRecord *record)
{
  g_autoptr (MndSubject) part =
      mnd_subject_new_part (self->subject, mnd_record_get_table (record), mnd_record_get_id (record));
  g_autofree char *title = dup_title (part, record);
  g_autofree char *details = dup_details (self, part, record);
  char key[MND_ID_TEXT_SIZE];
  GtkWidget *row = mnd_keyed_box_find_next (self->rows, mnd_id_format (mnd_record_get_id (record), key));
  GtkWidget *label;
  g_autofree char *name = g_strjoin (*details != '\0' ? ", " : "", title, details, NULL);

  if (row == NULL)
    {
      row = create_row (self, key);
      mnd_keyed_box_add (self->rows, key, row);
    }
  label = gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (row)));
  gtk_label_set_label (GTK_LABEL (label), title);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (label)), details);
  gtk_widget_set_visible (gtk_widget_get_next_sibling (label), *details != '\0');
  gtk_widget_set_sensitive (row, find_drawn (self, record) != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
mnd_witness_group_refresh (MndWitnessGroup *self)
{
  guint n_witness, n_shown = 0, n_there = 0;
  g_autofree char *more = NULL;

  g_return_if_fail (MND_IS_WITNESS_GROUP (self));

  n_witness = self->finding != NULL ? mnd_finding_get_n_witness (self->finding) : 0;
  mnd_keyed_box_begin (self->rows);
  for (guint i = 0; i < n_witness; i++)
    {
      MndRecord *record =
          mnd_map_find_any (mnd_subject_get_map (self->subject), mnd_finding_get_witness (self->finding, i));
      if (record == NULL)
        continue;
      n_there++;
      if (n_shown == MAX_ROWS)
        continue;
      show_row (self, record);
      n_shown++;
    }
  mnd_keyed_box_end (self->rows);
  more = g_strdup_printf (ngettext ("and %u more", "and %u more", n_there - n_shown), n_there - n_shown);
  gtk_label_set_label (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_there > n_shown);
  mnd_section_set_count (self->section, n_there);
  gtk_widget_set_visible (GTK_WIDGET (self), n_there > 0);
}

/* --- the widget */

static void
mnd_witness_group_finalize (GObject *object)
{
  g_clear_object (&MND_WITNESS_GROUP (object)->subject);
  g_clear_object (&MND_WITNESS_GROUP (object)->finding);
  G_OBJECT_CLASS (mnd_witness_group_parent_class)->finalize (object);
}

static void
mnd_witness_group_class_init (MndWitnessGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_witness_group_finalize;
}

static void
mnd_witness_group_init (MndWitnessGroup *self)
{
  self->section = MND_SECTION (mnd_section_new ("witness", C_ ("section", "What it rests on")));
  self->rows = MND_KEYED_BOX (mnd_keyed_box_new ());
  self->more = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->more, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->more), "mnd-summary");
  gtk_widget_add_css_class (GTK_WIDGET (self->more), "dim-label");
  gtk_box_append (mnd_section_get_box (self->section), GTK_WIDGET (self->rows));
  gtk_box_append (mnd_section_get_box (self->section), GTK_WIDGET (self->more));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->section));
}

GtkWidget *
mnd_witness_group_new (MndSubject *subject)
{
  MndWitnessGroup *self;

  g_return_val_if_fail (MND_IS_SUBJECT (subject), NULL);

  self = g_object_new (MND_TYPE_WITNESS_GROUP, NULL);
  self->subject = g_object_ref (subject);
  return GTK_WIDGET (self);
}

void
mnd_witness_group_set_finding (MndWitnessGroup *self, MndFinding *finding)
{
  g_return_if_fail (MND_IS_WITNESS_GROUP (self));
  g_return_if_fail (finding == NULL || MND_IS_FINDING (finding));

  g_set_object (&self->finding, finding);
  mnd_witness_group_refresh (self);
}
