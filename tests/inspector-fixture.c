/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An inspector for tests; see the header. */
#include "inspector-fixture.h"

#include "document-fixture.h"

static void
problem_cb (Inspector *self)
{
  self->n_problems++;
}

void
inspector_set_up (Inspector *self, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  self->document = mnd_document_new ("Test", "en", &error);
  g_assert_no_error (error);
  self->map = mnd_document_get_map (self->document);
  assert_done (mnd_document_set_setting (self->document, MND_MAP_LANGUAGES, "en fr", &error), error);
  self->police = fixture_add_actor (self->document, "police", "Police");
  self->parliament = fixture_add_actor (self->document, "parliament", "Parliament");
  assert_done (mnd_document_connect (self->document, &self->parliament, &self->police, "oversees", "parliamentary",
                                     &self->link, &error),
               error);
  assert_done (mnd_document_add_support (self->document, "Training", NULL, &self->police, "2b", &self->support, &error),
               error);
  self->view = mnd_view_new (self->document);
  self->inspector = MND_INSPECTOR (mnd_inspector_new ());
  g_signal_connect_swapped (self->inspector, "problem", G_CALLBACK (problem_cb), self);
  self->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->inspector));
  mnd_inspector_set_view (self->inspector, self->view);
}

void
inspector_tear_down (Inspector *self, gconstpointer user_data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->view);
  mnd_document_close (self->document, TRUE);
  g_assert_finalize_object (self->document);
}

MndRecord *
inspector_find_record (Inspector *self, MndTable table, const MndId *id)
{
  return fixture_find (self->document, table, id);
}

GtkWidget *
find_widget (GtkWidget *root, WidgetFunc func, gpointer user_data)
{
  if (func (root, user_data))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, func, user_data);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_of_type (GtkWidget *widget, gpointer type)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), (GType) type);
}

GtkWidget *
find_typed (GtkWidget *root, GType type)
{
  return find_widget (root, is_of_type, (gpointer) type);
}

typedef struct
{
  MndTable table;
  guint column;
} Place;

static gboolean
is_row (GtkWidget *widget, gpointer user_data)
{
  const Place *place = user_data;
  MndColumnRow *row = MND_IS_COLUMN_ROW (widget) ? MND_COLUMN_ROW (widget) : NULL;

  return row != NULL && mnd_subject_get_table (mnd_column_row_get_subject (row)) == place->table
         && mnd_column_row_get_column (row) == place->column;
}

MndColumnRow *
find_row (Inspector *self, MndTable table, guint column)
{
  GtkWidget *row = find_widget (GTK_WIDGET (self->inspector), is_row, &(Place){ table, column });

  return row != NULL ? MND_COLUMN_ROW (row) : NULL;
}

static gboolean
is_content (GtkWidget *widget, gpointer user_data)
{
  const char *const *wanted = user_data;

  return MND_IS_CONTENT_ROW (widget) && gtk_widget_get_mapped (widget)
         && g_str_equal (mnd_content_row_get_property (MND_CONTENT_ROW (widget)), wanted[0])
         && g_str_equal (mnd_content_row_get_language (MND_CONTENT_ROW (widget)), wanted[1]);
}

MndContentRow *
find_content (Inspector *self, const char *property, const char *language)
{
  const char *wanted[] = { property, language };
  GtkWidget *row;

  gtk_window_present (GTK_WINDOW (self->window));
  row = find_widget (GTK_WIDGET (self->inspector), is_content, wanted);
  return row != NULL ? MND_CONTENT_ROW (row) : NULL;
}

static gboolean
is_label (GtkWidget *widget, gpointer user_data)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget)
         && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), user_data);
}

gboolean
shows_text (GtkWidget *root, const char *text)
{
  return find_widget (root, is_label, (gpointer) text) != NULL;
}

void
type_into (gpointer row, const char *text)
{
  GtkWidget *field = find_typed (GTK_WIDGET (row), MND_TYPE_TEXT_FIELD);

  g_assert_nonnull (field);
  mnd_text_field_type (MND_TEXT_FIELD (field), text);
}

void
enter_into (gpointer row, const char *text)
{
  type_into (row, text);
  mnd_text_field_commit (MND_TEXT_FIELD (find_typed (GTK_WIDGET (row), MND_TYPE_TEXT_FIELD)));
}

void
assert_field_shows (gpointer row, const char *text)
{
  g_autofree char *shown =
      mnd_text_field_dup_text (MND_TEXT_FIELD (find_typed (GTK_WIDGET (row), MND_TYPE_TEXT_FIELD)));

  g_assert_cmpstr (shown, ==, text);
}

void
undo (Inspector *self)
{
  g_autoptr (GError) error = NULL;

  assert_done (mnd_document_undo (self->document, &error), error);
}
