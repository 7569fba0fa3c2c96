/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several selected things; see the header. */
#include "desktop/mnd-many-page.h"

#include "desktop/mnd-keyed-box.h"
#include "desktop/mnd-record-row.h"
#include "document/mnd-edits.h"

#include <glib/gi18n.h>

/* More lines than these nobody reads; the canvas shows them all. */
#define MAX_LINES 100

struct _MndManyPage
{
  AdwBin parent_instance;
  MndSubject *subject;
  GtkLabel *title_label;
  GtkLabel *counts_label;
  GtkWidget *actions;
  MndKeyedBox *rows;
};

G_DEFINE_FINAL_TYPE (MndManyPage, mnd_many_page, ADW_TYPE_BIN)

static void
show_row (MndManyPage *self, MndRecord *record)
{
  g_autoptr (MndSubject) part = NULL;
  char key[MND_ID_TEXT_SIZE];

  if (mnd_keyed_box_get_size (self->rows) >= MAX_LINES)
    return;
  mnd_id_format (mnd_record_get_id (record), key);
  if (mnd_keyed_box_find_next (self->rows, key) != NULL)
    return;
  part = mnd_subject_new_part (self->subject, mnd_record_get_table (record), mnd_record_get_id (record));
  mnd_keyed_box_add (self->rows, key, mnd_record_row_new (part, 0, NULL));
}

static char *
dup_counts (guint actors, guint links, guint supports)
{
  g_autofree char *actors_text = g_strdup_printf (ngettext ("%u actor", "%u actors", actors), actors);
  g_autofree char *links_text = g_strdup_printf (ngettext ("%u link", "%u links", links), links);
  g_autofree char *supports_text =
      g_strdup_printf (ngettext ("%u support programme", "%u support programmes", supports), supports);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (actors > 0)
    g_strv_builder_add (builder, actors_text);
  if (links > 0)
    g_strv_builder_add (builder, links_text);
  if (supports > 0)
    g_strv_builder_add (builder, supports_text);
  parts = g_strv_builder_end (builder);
  return g_strjoinv (" · ", parts);
}

static void
set_pinned (MndManyPage *self, gboolean pinned)
{
  GHashTable *selection = mnd_view_get_selection (mnd_subject_get_view (self->subject));
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (MndId));
  GHashTableIter iter;
  GError *error = NULL;
  gpointer id;
  gboolean done;

  g_hash_table_iter_init (&iter, selection);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_vals (ids, id, 1);
  done = mnd_document_set_pinned (mnd_subject_get_document (self->subject), (const MndId *) (gpointer) ids->data,
                                  ids->len, pinned, &error);
  mnd_subject_check (self->subject, done, error);
}

static void
pin_clicked_cb (MndManyPage *self)
{
  set_pinned (self, TRUE);
}

static void
unpin_clicked_cb (MndManyPage *self)
{
  set_pinned (self, FALSE);
}

static void
delete_clicked_cb (MndManyPage *self)
{
  static const MndTable tables[] = { MND_TABLE_ACTOR, MND_TABLE_LINK, MND_TABLE_SUPPORT };
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  GError *error = NULL;
  gboolean done;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    g_ptr_array_extend_and_steal (records, mnd_view_dup_selected (mnd_subject_get_view (self->subject), tables[i]));
  if (records->len == 0)
    return;
  done = mnd_document_delete (mnd_subject_get_document (self->subject), (MndRecord *const *) records->pdata,
                              records->len, &error);
  mnd_subject_check (self->subject, done, error);
}

static void
show_actions_cb (MndManyPage *self)
{
  gtk_widget_set_visible (self->actions, mnd_subject_may_edit (self->subject));
}

static void
mnd_many_page_finalize (GObject *object)
{
  g_clear_object (&MND_MANY_PAGE (object)->subject);

  G_OBJECT_CLASS (mnd_many_page_parent_class)->finalize (object);
}

static void
mnd_many_page_class_init (MndManyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mnd_many_page_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-many-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MndManyPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, MndManyPage, counts_label);
  gtk_widget_class_bind_template_child (widget_class, MndManyPage, actions);
  gtk_widget_class_bind_template_child (widget_class, MndManyPage, rows);
  gtk_widget_class_bind_template_callback (widget_class, pin_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, unpin_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
}

static void
mnd_many_page_init (MndManyPage *self)
{
  g_type_ensure (MND_TYPE_KEYED_BOX);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mnd_many_page_new (MndSubject *subject)
{
  MndManyPage *self = g_object_new (MND_TYPE_MANY_PAGE, NULL);

  self->subject = g_object_ref (subject);
  g_signal_connect_object (subject, "refresh", G_CALLBACK (show_actions_cb), self, G_CONNECT_SWAPPED);
  show_actions_cb (self);
  mnd_many_page_refresh (self);
  return GTK_WIDGET (self);
}

void
mnd_many_page_refresh (MndManyPage *self)
{
  static const MndTable tables[] = { MND_TABLE_ACTOR, MND_TABLE_SUPPORT, MND_TABLE_LINK };
  MndView *view = mnd_subject_get_view (self->subject);
  guint n[G_N_ELEMENTS (tables)] = { 0 }, total = mnd_view_get_n_selected (view);
  g_autofree char *title = g_strdup_printf (ngettext ("%u selected", "%u selected", total), total);
  g_autofree char *counts = NULL;

  mnd_keyed_box_begin (self->rows);
  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    {
      g_autoptr (GPtrArray) records = mnd_view_dup_selected (view, tables[t]);
      n[t] = records->len;
      for (guint i = 0; i < records->len; i++)
        show_row (self, g_ptr_array_index (records, i));
    }
  mnd_keyed_box_end (self->rows);
  counts = dup_counts (n[0], n[2], n[1]);
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->counts_label, counts);
}
