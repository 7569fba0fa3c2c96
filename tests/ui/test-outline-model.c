/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list behind the outline: its groups, its search, its selection, and that edits lead where reading anew would. */
#include "desktop/mnd-outline-model.h"
#include "document/mnd-edits.h"
#include "model/mnd-facets.h"

#include <adwaita.h>

typedef struct
{
  MndDocument *document;
  MndView *view;
  MndOutlineModel *model;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->document = mnd_document_new ("Test", "en", &error);
  g_assert_no_error (error);
  fixture->view = mnd_view_new (fixture->document);
  fixture->model = mnd_outline_model_new (fixture->view);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->model);
  g_object_unref (fixture->view);
  mnd_document_close (fixture->document, TRUE);
  g_object_unref (fixture->document);
}

static MndId
add (Fixture *fixture, const char *kind, const char *name)
{
  g_autoptr (GError) error = NULL;
  MndId id;

  mnd_document_add_actor (fixture->document, kind, name, 0, 0, &id, &error);
  g_assert_no_error (error);
  return id;
}

/* "Oversight(1): Parliament; ..." as a person reads it from the top. */
static char *
dup_text (MndOutlineModel *model)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (MndOutlineRow) row = g_list_model_get_item (G_LIST_MODEL (model), i);
      g_autofree char *count = NULL;

      if (mnd_outline_row_get_record (row) != NULL)
        {
          g_string_append_printf (text, " %s;", mnd_outline_row_get_label (row));
          continue;
        }
      g_object_get (row, "count", &count, NULL);
      g_string_append_printf (text, "%s(%s):", mnd_outline_row_get_label (row), count);
    }
  return g_string_free (text, FALSE);
}

static void
check_text (MndOutlineModel *model, const char *wanted)
{
  g_autofree char *text = dup_text (model);

  g_assert_cmpstr (text, ==, wanted);
}

static void
test_groups (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MndId police, parliament;

  check_text (fixture->model, "");
  police = add (fixture, "police", "Police");
  parliament = add (fixture, "parliament", "Parliament");
  add (fixture, "police", "Gendarmerie");
  mnd_document_add_support (fixture->document, "Training", NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  check_text (fixture->model, "Oversight(1): Parliament;Provision(2): Gendarmerie; Police;Support(1): Training;");

  mnd_document_set_text (fixture->document, &police, "name", NULL, "A Police", &error);
  g_assert_no_error (error);
  check_text (fixture->model, "Oversight(1): Parliament;Provision(2): A Police; Gendarmerie;Support(1): Training;");
  g_assert_true (mnd_document_undo (fixture->document, NULL));
  check_text (fixture->model, "Oversight(1): Parliament;Provision(2): Gendarmerie; Police;Support(1): Training;");

  mnd_view_select (fixture->view, &parliament);
  MndRecord *record = mnd_view_get_focus (fixture->view);
  mnd_document_delete (fixture->document, &record, 1, &error);
  g_assert_no_error (error);
  check_text (fixture->model, "Provision(2): Gendarmerie; Police;Support(1): Training;");
}

/* A list that grows as it is made is whole as soon as anybody wants more of it. */
static void
test_limit (Fixture *fixture, gconstpointer data)
{
  MndId police = add (fixture, "police", "Police");

  add (fixture, "parliament", "Parliament");
  mnd_outline_model_set_limit (fixture->model, 3);
  check_text (fixture->model, "Oversight(1): Parliament;Provision(1):");
  g_assert_cmpuint (mnd_outline_model_get_n_shown (fixture->model), ==, 2);
  g_assert_cmpuint (mnd_outline_model_find_position (fixture->model, &police), ==, 3);
  check_text (fixture->model, "Oversight(1): Parliament;Provision(1): Police;");

  mnd_outline_model_set_limit (fixture->model, 1);
  check_text (fixture->model, "Oversight(1):");
  add (fixture, "police", "Gendarmerie");
  check_text (fixture->model, "Oversight(1): Parliament;Provision(2): Gendarmerie; Police;");

  mnd_outline_model_set_limit (fixture->model, 1);
  mnd_outline_model_set_needle (fixture->model, "gendarmerie");
  check_text (fixture->model, "Provision(1): Gendarmerie;");
}

static void
test_close_group (Fixture *fixture, gconstpointer data)
{
  MndId police = add (fixture, "police", "Police");
  g_autoptr (MndOutlineRow) heading = NULL;
  guint group;

  add (fixture, "parliament", "Parliament");
  heading = g_list_model_get_item (G_LIST_MODEL (fixture->model), 2);
  group = mnd_outline_row_get_group (heading);
  mnd_outline_model_toggle_group (fixture->model, group);
  check_text (fixture->model, "Oversight(1): Parliament;Provision(1):");
  /* What is looked for opens its group, also by a search. */
  mnd_outline_model_set_needle (fixture->model, "police");
  check_text (fixture->model, "Provision(1): Police;");
  mnd_outline_model_set_needle (fixture->model, NULL);
  check_text (fixture->model, "Oversight(1): Parliament;Provision(1):");
  g_assert_cmpuint (mnd_outline_model_find_position (fixture->model, &police), ==, 3);
  check_text (fixture->model, "Oversight(1): Parliament;Provision(1): Police;");
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MndId police = add (fixture, "police", "Police");
  MndId army = add (fixture, "paramilitary", "Army");
  g_autoptr (GHashTable) hits = NULL;

  add (fixture, "parliament", "Assembly");
  mnd_document_set_text (fixture->document, &army, "name", "fr", "Armée de métier", &error);
  mnd_document_set_text (fixture->document, &police, "note", NULL, "Not the army.", &error);
  g_assert_no_error (error);
  g_assert_true (mnd_outline_model_set_needle (fixture->model, "ARMEE"));
  g_assert_false (mnd_outline_model_set_needle (fixture->model, "armée"));
  g_assert_cmpuint (mnd_outline_model_get_n_shown (fixture->model), ==, 1);
  mnd_outline_model_set_needle (fixture->model, "army");
  g_assert_cmpuint (mnd_outline_model_get_n_shown (fixture->model), ==, 2);
  /* The one that is called so goes before the one whose note says so. */
  g_assert_cmpuint (mnd_outline_model_find_best (fixture->model), ==,
                    mnd_outline_model_find_position (fixture->model, &army));
  hits = mnd_outline_model_dup_hits (fixture->model);
  g_assert_cmpuint (g_hash_table_size (hits), ==, 2);
  g_assert_true (g_hash_table_contains (hits, &army) && g_hash_table_contains (hits, &police));
  g_assert_cmpuint (mnd_outline_model_find_place (fixture->model, &army), ==, 1);
  g_assert_cmpuint (mnd_outline_model_find_place (fixture->model, &police), ==, 2);
  mnd_outline_model_set_needle (fixture->model, "xyz");
  g_assert_cmpuint (mnd_outline_model_find_place (fixture->model, &police), ==, 0);
  g_assert_cmpuint (mnd_outline_model_get_n_shown (fixture->model), ==, 0);
  g_assert_cmpuint (mnd_outline_model_find_best (fixture->model), ==, GTK_INVALID_LIST_POSITION);
  g_assert_cmpuint (mnd_outline_model_find_position (fixture->model, &army), ==, GTK_INVALID_LIST_POSITION);
  mnd_outline_model_set_needle (fixture->model, "");
  g_assert_null (mnd_outline_model_dup_hits (fixture->model));
  g_assert_cmpuint (mnd_outline_model_get_n_shown (fixture->model), ==, 3);
}

static void
test_next (Fixture *fixture, gconstpointer data)
{
  guint first, second;

  g_assert_cmpuint (mnd_outline_model_find_next (fixture->model, GTK_INVALID_LIST_POSITION, TRUE), ==,
                    GTK_INVALID_LIST_POSITION);
  add (fixture, "police", "Police");
  add (fixture, "parliament", "Parliament");
  first = mnd_outline_model_find_next (fixture->model, GTK_INVALID_LIST_POSITION, TRUE);
  second = mnd_outline_model_find_next (fixture->model, first, TRUE);
  g_assert_cmpuint (first, ==, 1);
  g_assert_cmpuint (second, ==, 3);
  g_assert_cmpuint (mnd_outline_model_find_next (fixture->model, second, TRUE), ==, first);
  g_assert_cmpuint (mnd_outline_model_find_next (fixture->model, second, FALSE), ==, first);
  g_assert_cmpuint (mnd_outline_model_find_next (fixture->model, first, FALSE), ==, second);
  g_assert_cmpuint (mnd_outline_model_find_next (fixture->model, GTK_INVALID_LIST_POSITION, FALSE), ==, second);
}

static void
count_cb (GtkSelectionModel *model, guint position, guint n, gpointer data)
{
  ++*(guint *) data;
}

static void
test_selection (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (fixture->model);
  g_autoptr (GtkBitset) all = NULL;
  MndId police = add (fixture, "police", "Police");
  MndId parliament = add (fixture, "parliament", "Parliament");
  guint n_told = 0;

  g_signal_connect (model, "selection-changed", G_CALLBACK (count_cb), &n_told);
  mnd_view_select (fixture->view, &police);
  g_assert_cmpuint (n_told, ==, 1);
  g_assert_true (gtk_selection_model_is_selected (model, 3));
  g_assert_false (gtk_selection_model_is_selected (model, 1));

  g_assert_true (gtk_selection_model_select_item (model, 1, FALSE));
  g_assert_cmpuint (mnd_view_get_n_selected (fixture->view), ==, 2);
  g_assert_true (gtk_selection_model_select_item (model, 1, TRUE));
  g_assert_cmpuint (mnd_view_get_n_selected (fixture->view), ==, 1);
  g_assert_true (mnd_view_is_selected (fixture->view, &parliament));
  /* A heading is nothing to select. */
  g_assert_false (gtk_selection_model_select_item (model, 0, TRUE));
  g_assert_true (mnd_view_is_selected (fixture->view, &parliament));

  gtk_selection_model_select_all (model);
  all = gtk_selection_model_get_selection (model);
  g_assert_cmpuint (gtk_bitset_get_size (all), ==, 2);
  gtk_selection_model_unselect_item (model, 3);
  g_assert_false (mnd_view_is_selected (fixture->view, &police));
  gtk_selection_model_unselect_all (model);
  g_assert_cmpuint (mnd_view_get_n_selected (fixture->view), ==, 0);
}

/* --- many edits lead where reading anew leads, and each is told as what it is */

static void
mirror_cb (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  GPtrArray *mirror = data;

  if (removed > 0)
    g_ptr_array_remove_range (mirror, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (mirror, (int) (position + i), g_list_model_get_item (model, position + i));
}

static MndRecord *
pick (MndDocument *document, MndTable table)
{
  MndRecordList *records = mnd_map_get_records (mnd_document_get_map (document), table);
  guint n = mnd_record_list_get_size (records);

  return n > 0 ? mnd_record_list_get (records, (guint) g_test_rand_int_range (0, (int) n)) : NULL;
}

static void
edit_at_random (Fixture *fixture)
{
  static const char *const kinds[] = { "police", "parliament", "paramilitary", "ministry", "judiciary", "implementer" };
  MndRecord *actor = pick (fixture->document, MND_TABLE_ACTOR);
  g_autofree char *name = g_strdup_printf ("Name %d", g_test_rand_int_range (0, 40));
  g_auto (MndValue) kind = mnd_value_text (kinds[g_test_rand_int_range (0, G_N_ELEMENTS (kinds))]);

  switch (g_test_rand_int_range (0, 7))
    {
    case 0:
    case 1:
      add (fixture, kinds[g_test_rand_int_range (0, G_N_ELEMENTS (kinds))], name);
      break;
    case 2:
      mnd_document_add_support (fixture->document, name, NULL, NULL, NULL, NULL, NULL);
      break;
    case 3:
      if (actor != NULL)
        mnd_document_delete (fixture->document, &actor, 1, NULL);
      break;
    case 4:
      if (actor != NULL)
        mnd_document_set_text (fixture->document, mnd_record_get_id (actor), "name", NULL, name, NULL);
      break;
    case 5:
      if (actor != NULL)
        mnd_document_set_value (fixture->document, actor, MND_ACTOR_KIND, &kind, NULL);
      break;
    default:
      mnd_document_undo (fixture->document, NULL);
    }
}

static void
test_many_edits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) mirror = g_ptr_array_new_with_free_func (g_object_unref);

  g_signal_connect (fixture->model, "items-changed", G_CALLBACK (mirror_cb), mirror);
  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (MndOutlineModel) fresh = NULL;
      g_autofree char *wanted = NULL;

      if (i == 100)
        mnd_outline_model_set_needle (fixture->model, "3");
      if (i == 200)
        mnd_outline_model_set_needle (fixture->model, NULL);
      edit_at_random (fixture);
      fresh = mnd_outline_model_new (fixture->view);
      if (i >= 100 && i < 200)
        mnd_outline_model_set_needle (fresh, "3");
      wanted = dup_text (fresh);
      check_text (fixture->model, wanted);
      g_assert_cmpuint (mirror->len, ==, g_list_model_get_n_items (G_LIST_MODEL (fixture->model)));
      for (guint k = 0; k < mirror->len; k++)
        {
          g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (fixture->model), k);

          g_assert_true (row == mirror->pdata[k]);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/outline-model/groups", Fixture, NULL, set_up, test_groups, tear_down);
  g_test_add ("/outline-model/limit", Fixture, NULL, set_up, test_limit, tear_down);
  g_test_add ("/outline-model/close-group", Fixture, NULL, set_up, test_close_group, tear_down);
  g_test_add ("/outline-model/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/outline-model/next", Fixture, NULL, set_up, test_next, tear_down);
  g_test_add ("/outline-model/selection", Fixture, NULL, set_up, test_selection, tear_down);
  g_test_add ("/outline-model/many-edits", Fixture, NULL, set_up, test_many_edits, tear_down);

  return g_test_run ();
}
