/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that can be confidential can be marked so by hand: actors, links, support, sources, citations, notes. */
#include "inspector-fixture.h"

#include "document-fixture.h"
#include "desktop/mnd-record-row.h"
#include "desktop/mnd-source-group.h"
#include "document/mnd-edits.h"
#include "document/mnd-redact.h"
#include "model/mnd-text.h"

static void
tick (gpointer row)
{
  GtkWidget *check = find_typed (row, GTK_TYPE_CHECK_BUTTON);

  g_assert_nonnull (check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
}

static void
assert_marked (Inspector *self, MndTable table, const MndId *id, guint column)
{
  g_assert_true (mnd_record_get_boolean (inspector_find_record (self, table, id), column));
}

/* Not on a page that lies behind the one shown. */
static gboolean
says_confidential (GtkWidget *widget, gpointer data)
{
  if (!GTK_IS_LABEL (widget) || !g_str_has_suffix (gtk_label_get_text (GTK_LABEL (widget)), "confidential"))
    return FALSE;
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (!gtk_widget_get_child_visible (widget))
      return FALSE;
  return TRUE;
}

static void
test_items (Inspector *self, gconstpointer data)
{
  const struct
  {
    MndTable table;
    const MndId *id;
    guint column;
  } items[] = {
    { MND_TABLE_ACTOR, &self->police, MND_ACTOR_CONFIDENTIAL },
    { MND_TABLE_LINK, &self->link, MND_LINK_CONFIDENTIAL },
    { MND_TABLE_SUPPORT, &self->support, MND_SUPPORT_CONFIDENTIAL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      mnd_view_select (self->view, items[i].id);
      tick (find_row (self, items[i].table, items[i].column));
      assert_marked (self, items[i].table, items[i].id, items[i].column);
      /* And it is seen without looking for it. */
      g_assert_true (find_widget (GTK_WIDGET (self->inspector), says_confidential, NULL) != NULL);
    }
  g_assert_cmpuint (self->n_problems, ==, 0);
}

static gboolean
is_row_of (GtkWidget *widget, gpointer id)
{
  return MND_IS_RECORD_ROW (widget)
         && mnd_id_equal (mnd_subject_get_id (mnd_record_row_get_subject (MND_RECORD_ROW (widget))), id);
}

/* Cites a source for the police and unfolds the citation. */
static MndId
cite (Inspector *self, const char *title, MndId *citation)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *row;
  MndId source;

  assert_done (mnd_document_add_source (self->document, "interview", title, &source, &error), error);
  assert_done (mnd_document_cite (self->document, inspector_find_record (self, MND_TABLE_ACTOR, &self->police), &source,
                                  NULL, citation, &error),
               error);
  mnd_view_select (self->view, &self->police);
  row = find_widget (GTK_WIDGET (self->inspector), is_row_of, citation);
  g_assert_nonnull (row);
  mnd_record_row_open (MND_RECORD_ROW (row));
  return source;
}

static void
test_source (Inspector *self, gconstpointer data)
{
  guint counts[MND_N_TABLES];
  MndId citation, source = cite (self, "A major", &citation);

  tick (find_row (self, MND_TABLE_SOURCE, MND_SOURCE_CONFIDENTIAL));
  assert_marked (self, MND_TABLE_SOURCE, &source, MND_SOURCE_CONFIDENTIAL);
  /* With its citation it stays behind. */
  mnd_document_preview_redaction (self->document, counts);
  g_assert_cmpuint (counts[MND_TABLE_SOURCE], ==, 1);
  g_assert_cmpuint (counts[MND_TABLE_CITATION], ==, 1);
  tick (find_row (self, MND_TABLE_CITATION, MND_CITATION_CONFIDENTIAL));
  assert_marked (self, MND_TABLE_CITATION, &citation, MND_CITATION_CONFIDENTIAL);
  g_assert_cmpuint (self->n_problems, ==, 0);
}

/* The fields are those of the source that is cited now. */
static void
test_another_source (Inspector *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MndId citation, other;
  g_auto (MndValue) value = { 0 };

  cite (self, "A major", &citation);
  assert_done (mnd_document_add_source (self->document, "document", "The law", &other, &error), error);
  value = mnd_value_id (&other);
  assert_done (mnd_document_set_value (self->document, inspector_find_record (self, MND_TABLE_CITATION, &citation),
                                       MND_CITATION_SOURCE, &value, &error),
               error);
  enter_into (find_row (self, MND_TABLE_SOURCE, MND_SOURCE_PUBLISHER), "Parliament");
  g_assert_cmpstr (mnd_record_get_text (inspector_find_record (self, MND_TABLE_SOURCE, &other), MND_SOURCE_PUBLISHER),
                   ==, "Parliament");
  mnd_value_clear (&value);
  value = mnd_value_null ();
  assert_done (mnd_document_set_value (self->document, inspector_find_record (self, MND_TABLE_CITATION, &citation),
                                       MND_CITATION_SOURCE, &value, &error),
               error);
  g_assert_null (find_row (self, MND_TABLE_SOURCE, MND_SOURCE_PUBLISHER));
  g_assert_cmpuint (self->n_problems, ==, 0);
}

static void
test_note (Inspector *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *row, *lock;

  assert_done (mnd_document_set_text (self->document, &self->police, "note", "en", "Ask the major", &error), error);
  assert_done (mnd_document_set_text (self->document, &self->police, "private_note", "en", "Mine", &error), error);
  mnd_view_select (self->view, &self->police);
  row = GTK_WIDGET (find_content (self, "note", "en"));
  lock = find_typed (row, GTK_TYPE_TOGGLE_BUTTON);
  g_assert_nonnull (lock);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (lock), TRUE);
  g_assert_true (
      mnd_record_get_boolean (mnd_map_find_text (self->map, &self->police, "note", "en", 0), MND_TEXT_CONFIDENTIAL));
  undo (self);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (lock)));
  /* A private note is one without a mark; a name is no note; where there is no text there is nothing to mark. */
  g_assert_null (find_typed (GTK_WIDGET (find_content (self, "private_note", "en")), GTK_TYPE_TOGGLE_BUTTON));
  g_assert_null (find_typed (GTK_WIDGET (find_content (self, "name", "en")), GTK_TYPE_TOGGLE_BUTTON));
  assert_done (mnd_document_set_text (self->document, &self->police, "note", "en", "", &error), error);
  row = GTK_WIDGET (find_content (self, "note", "en"));
  g_assert_false (gtk_widget_get_visible (find_typed (row, GTK_TYPE_TOGGLE_BUTTON)));
  g_assert_cmpuint (self->n_problems, ==, 0);
}

int
main (int argc, char **argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }
  adw_init ();
  g_test_add ("/confidential/items", Inspector, NULL, inspector_set_up, test_items, inspector_tear_down);
  g_test_add ("/confidential/source", Inspector, NULL, inspector_set_up, test_source, inspector_tear_down);
  g_test_add ("/confidential/another-source", Inspector, NULL, inspector_set_up, test_another_source,
              inspector_tear_down);
  g_test_add ("/confidential/note", Inspector, NULL, inspector_set_up, test_note, inspector_tear_down);
  return g_test_run ();
}
