/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Links of an actor; see the header. */
#include "desktop/mnd-links-group.h"

#include "desktop/mnd-choice-button.h"
#include "desktop/mnd-describe.h"
#include "desktop/mnd-keyed-box.h"
#include "desktop/mnd-record-row.h"
#include "desktop/mnd-section.h"
#include "document/mnd-edits.h"

#include <glib/gi18n.h>

struct _MndLinksGroup
{
  AdwBin parent_instance;
  MndSubject *subject;
  MndSection *section;
  GtkLabel *oversight_label;
  MndKeyedBox *rows; /* headings, and rows of links under each */
  GtkWidget *add_buttons;
};

G_DEFINE_FINAL_TYPE (MndLinksGroup, mnd_links_group, ADW_TYPE_BIN)

static void
show_heading (MndLinksGroup *self, const char *kind, gboolean incoming)
{
  g_autofree char *key = g_strdup_printf ("%s:%s", incoming ? "in" : "out", kind);
  GtkWidget *label;

  if (mnd_keyed_box_find_next (self->rows, key) != NULL)
    return;
  label = gtk_label_new (incoming ? mnd_catalogue_get_inverse_label (kind)
                                  : mnd_catalogue_get_label (MND_VOCABULARY_LINK_KIND, kind));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "mnd-group");
  mnd_keyed_box_add (self->rows, key, label);
}

static void
show_link (MndLinksGroup *self, MndRecord *link, gboolean incoming)
{
  const MndId *id = mnd_record_get_id (link);
  g_autoptr (MndSubject) part = NULL;
  g_autofree char *key = NULL;
  char hex[MND_ID_TEXT_SIZE];

  key = g_strdup_printf ("%s:%s", incoming ? "in" : "out", mnd_id_format (id, hex));
  if (mnd_keyed_box_find_next (self->rows, key) != NULL)
    return;
  part = mnd_subject_new_part (self->subject, MND_TABLE_LINK, id);
  mnd_keyed_box_add (self->rows, key, mnd_record_row_new (part, incoming ? MND_LINK_TO : MND_LINK_FROM, NULL));
}

/* Those of one kind in one direction. Returns whether there are any; `under` is where the heading stands already. */
static gboolean
show_kind (MndLinksGroup *self, const char *kind, gboolean incoming, gboolean under)
{
  GPtrArray *links = mnd_map_get_referring (mnd_subject_get_map (self->subject), MND_TABLE_LINK,
                                            incoming ? MND_LINK_TO : MND_LINK_FROM, mnd_subject_get_id (self->subject));

  for (guint i = 0; i < links->len; i++)
    {
      MndRecord *link = g_ptr_array_index (links, i);
      if (!g_str_equal (mnd_record_get_text (link, MND_LINK_KIND), kind))
        continue;
      if (!under)
        show_heading (self, kind, incoming);
      under = TRUE;
      show_link (self, link, incoming);
    }
  return under;
}

static void
show_oversight (MndLinksGroup *self)
{
  g_autofree char *text =
      mnd_describe_dup_oversight (mnd_subject_get_map (self->subject), mnd_subject_get_id (self->subject));

  gtk_label_set_label (self->oversight_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->oversight_label), text != NULL);
}

static guint
count_links (MndLinksGroup *self)
{
  MndMap *map = mnd_subject_get_map (self->subject);
  const MndId *id = mnd_subject_get_id (self->subject);

  return mnd_map_get_referring (map, MND_TABLE_LINK, MND_LINK_FROM, id)->len
         + mnd_map_get_referring (map, MND_TABLE_LINK, MND_LINK_TO, id)->len;
}

static void
refresh_cb (MndLinksGroup *self)
{
  if (mnd_subject_find_record (self->subject) == NULL)
    return;
  mnd_keyed_box_begin (self->rows);
  for (guint i = 0; i < mnd_catalogue_get_size (MND_VOCABULARY_LINK_KIND); i++)
    {
      const char *kind = mnd_catalogue_get_word (MND_VOCABULARY_LINK_KIND, i);
      gboolean has_outgoing = show_kind (self, kind, FALSE, FALSE);
      /* A link without direction stands under one heading, whichever end it was drawn from. */
      show_kind (self, kind, TRUE, has_outgoing && mnd_catalogue_find_link_kind (kind)->symmetric);
    }
  mnd_keyed_box_end (self->rows);
  mnd_section_set_count (self->section, count_links (self));
  gtk_widget_set_visible (self->add_buttons, mnd_subject_may_edit (self->subject));
  show_oversight (self);
}

static void
connect_actors (MndLinksGroup *self, const MndId *from, const MndId *to)
{
  MndMap *map = mnd_subject_get_map (self->subject);
  MndRecord *one = mnd_map_find (map, MND_TABLE_ACTOR, from), *other = mnd_map_find (map, MND_TABLE_ACTOR, to);
  const char *kind, *mode;
  GError *error = NULL;
  gboolean done;

  if (one == NULL || other == NULL)
    return;
  mnd_catalogue_propose_link (mnd_record_get_text (one, MND_ACTOR_KIND), mnd_record_get_text (other, MND_ACTOR_KIND),
                              &kind, &mode);
  done = mnd_document_connect (mnd_subject_get_document (self->subject), from, to, kind, mode, NULL, &error);
  mnd_subject_check (self->subject, done, error);
}

static void
to_chosen_cb (MndLinksGroup *self, const char *key)
{
  MndId other;

  if (mnd_id_parse (key, &other))
    connect_actors (self, mnd_subject_get_id (self->subject), &other);
}

static void
from_chosen_cb (MndLinksGroup *self, const char *key)
{
  MndId other;

  if (mnd_id_parse (key, &other))
    connect_actors (self, &other, mnd_subject_get_id (self->subject));
}

static GPtrArray *
choices_cb (gpointer user_data, const char **chosen)
{
  MndLinksGroup *self = user_data;
  GPtrArray *choices = mnd_choices_new ();

  mnd_choices_add_records (choices, mnd_subject_get_map (self->subject), MND_TABLE_ACTOR,
                           mnd_subject_get_languages (self->subject));
  return choices;
}

static GtkWidget *
create_add_button (MndLinksGroup *self, const char *text, GCallback chosen)
{
  GtkWidget *button = mnd_choice_button_new (choices_cb, self);

  mnd_choice_button_set_text (MND_CHOICE_BUTTON (button), text, TRUE);
  g_signal_connect_swapped (button, "chosen", chosen, self);
  return button;
}

static void
mnd_links_group_finalize (GObject *object)
{
  g_clear_object (&MND_LINKS_GROUP (object)->subject);

  G_OBJECT_CLASS (mnd_links_group_parent_class)->finalize (object);
}

static void
mnd_links_group_class_init (MndLinksGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_links_group_finalize;
}

static void
mnd_links_group_init (MndLinksGroup *self)
{
  GtkBox *box;

  self->section = MND_SECTION (mnd_section_new ("links", C_ ("section", "Links")));
  box = mnd_section_get_box (self->section);
  self->oversight_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->oversight_label, 0);
  gtk_label_set_wrap (self->oversight_label, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->oversight_label), "mnd-summary");
  self->rows = MND_KEYED_BOX (mnd_keyed_box_new ());
  self->add_buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (self->add_buttons), create_add_button (self, _ ("Link to…"), G_CALLBACK (to_chosen_cb)));
  gtk_box_append (GTK_BOX (self->add_buttons), create_add_button (self, _ ("Link from…"), G_CALLBACK (from_chosen_cb)));
  gtk_box_append (box, GTK_WIDGET (self->oversight_label));
  gtk_box_append (box, GTK_WIDGET (self->rows));
  gtk_box_append (box, self->add_buttons);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->section));
}

GtkWidget *
mnd_links_group_new (MndSubject *actor)
{
  MndLinksGroup *self = g_object_new (MND_TYPE_LINKS_GROUP, NULL);

  self->subject = g_object_ref (actor);
  g_signal_connect_object (actor, "refresh", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  refresh_cb (self);
  return GTK_WIDGET (self);
}
