/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fields of a source where it is cited; see the header. */
#include "desktop/mnd-source-group.h"

#include "desktop/mnd-column-rows.h"
#include "desktop/mnd-texts-group.h"

#include <glib/gi18n.h>

struct _MndSourceGroup
{
  AdwBin parent_instance;
  MndSubject *citation;
  MndSubject *source; /* NULL where the citation has none */
};

G_DEFINE_FINAL_TYPE (MndSourceGroup, mnd_source_group, ADW_TYPE_BIN)

static GtkWidget *
create_fields (MndSubject *source)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  /* Translators: over the fields of a source, where it is cited */
  GtkWidget *heading = gtk_label_new (_ ("The source, wherever it is cited"));

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_widget_add_css_class (heading, "mnd-group");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), mnd_texts_group_new (source, "name"));
  mnd_column_rows_append (GTK_BOX (box), source, MND_SOURCE_KIND, MND_SOURCE_N_COLUMNS - 1);
  return box;
}

/* The citation may have become one of another source. */
static void
refresh_cb (MndSourceGroup *self)
{
  MndRecord *citation = mnd_subject_find_record (self->citation);
  const MndId *id = citation != NULL ? mnd_record_get_reference (citation, MND_CITATION_SOURCE) : NULL;

  if (citation == NULL || (self->source != NULL && id != NULL && mnd_id_equal (mnd_subject_get_id (self->source), id)))
    return;
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->source);
  if (id == NULL)
    return;
  self->source = mnd_subject_new_part (self->citation, MND_TABLE_SOURCE, id);
  adw_bin_set_child (ADW_BIN (self), create_fields (self->source));
}

static void
mnd_source_group_dispose (GObject *object)
{
  MndSourceGroup *self = MND_SOURCE_GROUP (object);

  g_clear_object (&self->source);
  g_clear_object (&self->citation);
  G_OBJECT_CLASS (mnd_source_group_parent_class)->dispose (object);
}

static void
mnd_source_group_class_init (MndSourceGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mnd_source_group_dispose;
}

static void
mnd_source_group_init (MndSourceGroup *self)
{
}

GtkWidget *
mnd_source_group_new (MndSubject *citation)
{
  MndSourceGroup *self;

  g_return_val_if_fail (MND_IS_SUBJECT (citation) && mnd_subject_get_table (citation) == MND_TABLE_CITATION, NULL);

  self = g_object_new (MND_TYPE_SOURCE_GROUP, NULL);
  self->citation = g_object_ref (citation);
  g_signal_connect_object (citation, "refresh", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  refresh_cb (self);
  return GTK_WIDGET (self);
}
