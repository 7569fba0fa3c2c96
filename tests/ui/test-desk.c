/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The views beside the map: switching, the overlap desk and the balance in the real window, on the sample. */
#include "window-driver.h"

#include "analysis/mnd-donor-overlaps.h"
#include "desktop/mnd-balance-desk.h"
#include "desktop/mnd-overlap-desk-private.h"
#include "desktop/mnd-window-private.h"
#include "document/mnd-edits.h"
#include "document/mnd-overlap-export.h"

#include <glib/gstdio.h>
#include <string.h>

/* In the sample donors overlap in that year, and not in 2005. */
#define YEAR "2009"

static char *
dup_view_state (MndWindow *window)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (window), "view");

  return g_variant_dup_string (state, NULL);
}

typedef struct
{
  MndWindow *window;
  const char *name;
} Shown;

static gboolean
is_shown (gpointer data)
{
  Shown *shown = data;
  g_autofree char *state = dup_view_state (shown->window);
  GtkStack *views = GTK_STACK (shown->window->views);

  return g_str_equal (gtk_stack_get_visible_child_name (views), shown->name) && g_str_equal (state, shown->name)
         && gtk_widget_get_mapped (gtk_stack_get_visible_child (views));
}

static void
wait_shown (MndWindow *window, const char *name)
{
  Shown shown = { window, name };

  driver_wait (is_shown, &shown, name);
}

/* --- switching */

static void
test_switch (void)
{
  MndWindow *window = driver_open_sample (NULL);

  /* What nobody has looked at is not there. */
  g_assert_null (mnd_window_find_desk (window, "overlaps"));
  g_assert_null (mnd_window_find_desk (window, "balance"));
  wait_shown (window, "map");
  driver_press ("ctrl+8");
  wait_shown (window, "overlaps");
  g_assert_nonnull (mnd_window_find_desk (window, "overlaps"));
  g_assert_null (mnd_window_find_desk (window, "balance"));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (window->canvas)));
  g_assert_false (gtk_widget_get_mapped (window->arrange_button));
  driver_press ("ctrl+9");
  wait_shown (window, "balance");
  driver_press ("ctrl+1");
  wait_shown (window, "map");
  g_action_group_activate_action (G_ACTION_GROUP (window), "view", g_variant_new_string ("overlaps"));
  wait_shown (window, "overlaps");
  g_action_group_activate_action (G_ACTION_GROUP (window), "view", g_variant_new_string ("nonsense"));
  wait_shown (window, "overlaps");
  driver_activate (window, "win.add-actor");
  wait_shown (window, "map");
  driver_close_windows ();
}

static gboolean
is_menu_shown (gpointer data)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (MND_WINDOW (data)->view_switch));

  return !gtk_widget_get_child_visible (row) && gtk_widget_get_child_visible (gtk_widget_get_next_sibling (row));
}

/* Where there is no room for buttons the views are in a menu. */
static void
test_narrow (void)
{
  MndWindow *window = driver_open_sample (NULL);
  GtkWidget *view_switch = GTK_WIDGET (window->view_switch);
  int height = gtk_widget_get_height (view_switch);
  int least;

  /* How wide a screen is needed for all of them follows from the words: the switch alone is asked. */
  gtk_widget_measure (gtk_widget_get_first_child (view_switch), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                      NULL);
  gtk_widget_allocate (view_switch, least, height, -1, NULL);
  g_assert_false (is_menu_shown (window));
  gtk_widget_allocate (view_switch, least - 1, height, -1, NULL);
  g_assert_true (is_menu_shown (window));
  g_object_set (window, "default-width", 360, "default-height", 600, NULL);
  gtk_widget_set_visible (window->sidebar, FALSE);
  gtk_widget_set_visible (window->details, FALSE);
  driver_wait (is_menu_shown, window, "a menu in a narrow window");
  driver_activate (window, "win.show-overlaps");
  wait_shown (window, "overlaps");
  driver_activate (window, "win.show-balance");
  wait_shown (window, "balance");
  driver_settle (window);
  driver_close_windows ();
}

/* --- overlaps */

static gboolean
has_overlaps (gpointer data)
{
  MndWindow *window = data;

  return mnd_window_find_desk (window, "overlaps") != NULL
         && mnd_overlap_desk_get_shown (mnd_window_find_desk (window, "overlaps"))->len > 0;
}

static MndWindow *
open_overlaps (void)
{
  MndWindow *window = driver_open_sample (NULL);

  mnd_view_set_date (window->view, YEAR);
  driver_activate (window, "win.show-overlaps");
  wait_shown (window, "overlaps");
  driver_wait (has_overlaps, window, "overlaps in " YEAR);
  return window;
}

static MndState *
get_state (MndWindow *window)
{
  return mnd_analysis_get_state (mnd_findings_get_analysis (window->findings));
}

static void
test_overlaps (void)
{
  MndWindow *window = open_overlaps ();
  MndOverlapDesk *desk = mnd_window_find_desk (window, "overlaps");
  g_autoptr (GPtrArray) all = mnd_overlaps_list (get_state (window));
  g_autofree char *before = mnd_overlap_desk_dup_text (desk);
  MndOverlap *overlap = g_ptr_array_index (mnd_overlap_desk_get_shown (desk), 0);
  g_autofree char *text = NULL;
  g_autofree char *who = NULL;

  g_assert_cmpuint (mnd_overlap_desk_get_shown (desk)->len, ==, all->len);
  g_assert_nonnull (strstr (before, "Choose an overlap"));
  mnd_overlap_desk_choose (desk, overlap);
  g_assert_true (mnd_overlap_is_same (mnd_overlap_desk_get_chosen (desk), overlap));
  text = mnd_overlap_desk_dup_text (desk);
  who = mnd_overlap_dup_sentence (overlap, MND_OVERLAP_WHO, mnd_document_get_map (window->document), NULL);
  g_assert_true (g_str_has_prefix (text, who));
  g_assert_nonnull (strstr (text, "Open the Finding"));
  /* One selection for all views. */
  g_assert_cmpuint (mnd_view_get_n_selected (window->view), ==, 2);
  g_assert_true (mnd_view_is_selected (window->view, mnd_overlap_get_support (overlap, 1)));
  driver_close_windows ();
}

static void
test_wishes (void)
{
  MndWindow *window = open_overlaps ();
  MndOverlapDesk *desk = mnd_window_find_desk (window, "overlaps");
  guint n_all = mnd_overlap_desk_get_shown (desk)->len;
  MndOverlap *first = g_ptr_array_index (mnd_overlap_desk_get_shown (desk), 0);
  MndOverlapWish wish = *mnd_overlap_desk_get_wish (desk);
  g_autofree char *text = NULL;
  int months = G_MAXINT;

  for (guint i = 0; i < n_all; i++)
    {
      MndOverlap *overlap = g_ptr_array_index (mnd_overlap_desk_get_shown (desk), i);
      g_assert_cmpint (mnd_overlap_get_months (overlap), <=, months);
      months = mnd_overlap_get_months (overlap);
    }
  wish.donor = g_array_index (mnd_overlap_get_donors (first, 0), MndId, 0);
  wish.has_donor = TRUE;
  for (int group = 0; group < MND_OVERLAP_N_GROUPS; group++)
    {
      wish.group = (MndOverlapGroup) group;
      wish.sort = (MndOverlapSort) (group % MND_OVERLAP_N_SORTS);
      mnd_overlap_desk_set_wish (desk, &wish);
      g_assert_cmpuint (mnd_overlap_desk_get_shown (desk)->len, >, 0);
      g_assert_cmpuint (mnd_overlap_desk_get_shown (desk)->len, <=, n_all);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (desk->selection)), >=,
                        mnd_overlap_desk_get_shown (desk)->len + (group != MND_OVERLAP_GROUP_NONE));
    }
  text = mnd_overlap_desk_dup_text (desk);
  g_assert_nonnull (strstr (text, "With whom it overlaps"));
  g_assert_nonnull (strstr (text, "Bodies"));
  wish.field = 8; /* 4c */
  wish.has_donor = FALSE;
  mnd_overlap_desk_set_wish (desk, &wish);
  g_assert_cmpuint (mnd_overlap_desk_get_shown (desk)->len, ==, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (desk->pages)), ==, "filtered");
  gtk_widget_activate_action (GTK_WIDGET (desk), "overlap.clear", NULL);
  g_assert_cmpuint (mnd_overlap_desk_get_shown (desk)->len, ==, n_all);
  driver_close_windows ();
}

static void
test_institution (void)
{
  MndWindow *window = open_overlaps ();
  MndOverlapDesk *desk = mnd_window_find_desk (window, "overlaps");
  MndOverlapWish wish = *mnd_overlap_desk_get_wish (desk);
  MndRecord *police = driver_find_actor (window, "Sierra Leone Police");
  g_autofree char *text = NULL;

  wish.institution = *mnd_record_get_id (police);
  wish.has_institution = TRUE;
  mnd_overlap_desk_set_wish (desk, &wish);
  text = mnd_overlap_desk_dup_text (desk);
  g_assert_true (g_str_has_prefix (text, "Sierra Leone Police\nWho supports it, with its parts\n"));
  driver_close_windows ();
}

static gboolean
has_one_less (gpointer data)
{
  MndWindow *window = data;

  return mnd_overlap_desk_get_shown (mnd_window_find_desk (window, "overlaps"))->len
         < GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (window), "n"));
}

static gboolean
has_all_again (gpointer data)
{
  return !has_one_less (data);
}

/* An edit anywhere shows here, and so does its undo; the day is the window's. */
static void
test_follows (void)
{
  MndWindow *window = open_overlaps ();
  MndOverlapDesk *desk = mnd_window_find_desk (window, "overlaps");
  MndOverlap *overlap = g_ptr_array_index (mnd_overlap_desk_get_shown (desk), 0);
  MndMap *map = mnd_document_get_map (window->document);
  MndRecord *support = mnd_map_find (map, MND_TABLE_SUPPORT, mnd_overlap_get_support (overlap, 0));
  g_autoptr (GError) error = NULL;

  g_object_set_data (G_OBJECT (window), "n", GUINT_TO_POINTER (mnd_overlap_desk_get_shown (desk)->len));
  mnd_overlap_desk_choose (desk, overlap);
  g_assert_true (mnd_document_set_value_from_text (window->document, support, MND_SUPPORT_STATUS, "cancelled", &error));
  g_assert_no_error (error);
  driver_wait (has_one_less, window, "one less after an edit");
  g_assert_null (mnd_overlap_desk_get_chosen (desk));
  driver_activate (window, "win.undo");
  driver_wait (has_all_again, window, "all after the undo");
  mnd_view_set_date (window->view, "2005-12-31");
  driver_wait (has_one_less, window, "none in 2005");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (desk->pages)), ==, "none");
  driver_close_windows ();
}

static void
test_show_on_map (void)
{
  MndWindow *window = open_overlaps ();
  MndOverlap *overlap = g_ptr_array_index (mnd_overlap_desk_get_shown (mnd_window_find_desk (window, "overlaps")), 0);
  GHashTable *light;

  mnd_overlap_desk_choose (mnd_window_find_desk (window, "overlaps"), overlap);
  gtk_widget_activate_action (GTK_WIDGET (mnd_window_find_desk (window, "overlaps")), "overlap.show", NULL);
  wait_shown (window, "map");
  light = mnd_view_get_spotlight (window->view);
  g_assert_nonnull (light);
  for (guint side = 0; side < 2; side++)
    {
      g_assert_true (g_hash_table_contains (light, mnd_overlap_get_support (overlap, side)));
      g_assert_true (g_hash_table_contains (light, &g_array_index (mnd_overlap_get_donors (overlap, side), MndId, 0)));
    }
  g_assert_true (g_hash_table_contains (light, mnd_overlap_get_beneficiary (overlap)));
  driver_close_windows ();
}

/* --- handing on */

typedef struct
{
  char *text;
  gboolean is_read;
} Clip;

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Clip *clip = user_data;

  clip->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  clip->is_read = TRUE;
}

static gboolean
is_read (gpointer data)
{
  return ((Clip *) data)->is_read;
}

static char *
read_clipboard (MndWindow *window)
{
  Clip clip = { NULL, FALSE };

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (window)), NULL, read_cb, &clip);
  driver_wait (is_read, &clip, "the clipboard");
  return clip.text;
}

static void
test_copy (void)
{
  MndWindow *window = open_overlaps ();
  const GPtrArray *shown = mnd_overlap_desk_get_shown (mnd_window_find_desk (window, "overlaps"));
  g_autofree char *expected =
      mnd_overlap_dup_agenda (g_ptr_array_index (shown, 1), mnd_document_get_map (window->document), NULL);
  g_autofree char *one = NULL;
  g_autofree char *all = NULL;

  mnd_overlap_desk_choose (mnd_window_find_desk (window, "overlaps"), g_ptr_array_index (shown, 1));
  gtk_widget_activate_action (GTK_WIDGET (mnd_window_find_desk (window, "overlaps")), "overlap.copy", NULL);
  one = read_clipboard (window);
  g_assert_cmpstr (one, ==, expected);
  gtk_widget_activate_action (GTK_WIDGET (mnd_window_find_desk (window, "overlaps")), "overlap.copy-all", NULL);
  all = read_clipboard (window);
  g_assert_true (g_str_has_prefix (all, "1. "));
  g_assert_nonnull (strstr (all, expected));
  driver_close_windows ();
}

static void
test_export (void)
{
  MndWindow *window = open_overlaps ();
  const GPtrArray *shown = mnd_overlap_desk_get_shown (mnd_window_find_desk (window, "overlaps"));
  g_autofree char *folder = g_dir_make_tmp ("mandate-desk-XXXXXX", NULL);
  g_autofree char *csv = g_build_filename (folder, "overlaps.csv", NULL);
  g_autofree char *txt = g_build_filename (folder, "overlaps.txt", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "none", "overlaps.csv", NULL);
  g_autoptr (GFile) to_csv = g_file_new_for_path (csv), to_txt = g_file_new_for_path (txt);
  g_autoptr (GFile) to_nowhere = g_file_new_for_path (nowhere);
  g_autofree char *table = NULL, *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (mnd_document_export_overlaps (window->document, shown, NULL, to_csv, &error));
  g_assert_true (mnd_document_export_overlaps (window->document, shown, NULL, to_txt, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (csv, &table, NULL, NULL));
  g_assert_true (g_file_get_contents (txt, &text, NULL, NULL));
  lines = g_strsplit (table, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, shown->len + 2);
  g_assert_true (g_str_has_prefix (text, "1. "));
  g_assert_false (mnd_document_export_overlaps (window->document, shown, NULL, to_nowhere, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_remove (csv);
  g_remove (txt);
  g_rmdir (folder);
  driver_close_windows ();
}

/* --- balance */

static gboolean
has_balance (gpointer data)
{
  return mnd_window_find_desk (MND_WINDOW (data), "balance") != NULL
         && mnd_balance_desk_get_balance (mnd_window_find_desk (MND_WINDOW (data), "balance")) != NULL;
}

static MndWindow *
open_balance (void)
{
  MndWindow *window = driver_open_sample (NULL);

  driver_activate (window, "win.show-balance");
  wait_shown (window, "balance");
  driver_wait (has_balance, window, "the balance");
  return window;
}

static gboolean
has_coded (gpointer data)
{
  return mnd_balance_desk_get_balance (mnd_window_find_desk (MND_WINDOW (data), "balance"))
             ->n_support[MND_AXIS_ACCOUNTABILITY]
         == 1;
}

static void
test_balance (void)
{
  MndWindow *window = open_balance ();
  MndBalanceDesk *desk = mnd_window_find_desk (window, "balance");
  const MndBalance *balance = mnd_balance_desk_get_balance (desk);
  guint n = balance->items->len;
  MndMap *map = mnd_document_get_map (window->document);
  MndRecord *support;
  g_autofree char *sentence = g_strdup_printf ("Support to the whole sector as of 31 December 2005: %u programmes.", n);
  g_autofree char *heading = g_strdup_printf ("%u programmes are counted here", n);
  g_autoptr (GError) error = NULL;

  driver_wait_shown (window, sentence);
  driver_wait_shown (window, "No programme says yet");
  support = mnd_map_find (map, MND_TABLE_SUPPORT, &g_array_index (balance->items, MndBalanceItem, 0).support);
  g_assert_true (
      mnd_document_set_value_from_text (window->document, support, MND_SUPPORT_AXIS, "accountability", &error));
  g_assert_no_error (error);
  driver_wait (has_coded, window, "what was coded");
  driver_wait_shown (window, "Accountability has 100% of the programmes that are coded");
  g_object_set (desk, "part", "accountability", NULL);
  driver_wait_shown (window, "1 programme is counted here");
  gtk_widget_activate_action (GTK_WIDGET (desk), "balance.all", NULL);
  driver_wait_shown (window, heading);
  driver_close_windows ();
}

static void
test_scopes (void)
{
  MndWindow *window = open_balance ();
  MndBalanceDesk *desk = mnd_window_find_desk (window, "balance");
  guint n = mnd_balance_desk_get_balance (desk)->items->len;
  MndBalanceWish wish = { .is_institution = TRUE };

  wish.actor = *mnd_record_get_id (driver_find_actor (window, "Sierra Leone Police"));
  mnd_balance_desk_set_wish (desk, &wish);
  g_assert_cmpuint (mnd_balance_desk_get_balance (desk)->items->len, <, n);
  driver_wait_shown (window, "Support to Sierra Leone Police as of 31 December 2005: ");
  wish.actor = *mnd_record_get_id (driver_find_actor (window, "Government of the United Kingdom"));
  wish.is_institution = FALSE;
  wish.is_donor = TRUE;
  wish.year = 2003;
  mnd_balance_desk_set_wish (desk, &wish);
  driver_wait_shown (window, "Support by Government of the United Kingdom in 2003: ");
  wish.actor = *mnd_record_get_id (driver_find_actor (window, "All People's Congress"));
  mnd_balance_desk_set_wish (desk, &wish);
  driver_wait_shown (window, "No support to weigh");
  driver_close_windows ();
}

/* --- right to left */

static gboolean
is_mirrored (gpointer data)
{
  MndOverlapDesk *desk = mnd_window_find_desk (MND_WINDOW (data), "overlaps");
  graphene_rect_t list, page;

  return gtk_widget_compute_bounds (desk->list, GTK_WIDGET (desk), &list)
         && gtk_widget_compute_bounds (desk->page, GTK_WIDGET (desk), &page)
         && list.origin.x >= page.origin.x + page.size.width;
}

static void
test_mirrored (void)
{
  MndWindow *window;

  /* The toolkit takes the direction from the language when it starts. */
  driver_get_application ();
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  window = open_overlaps ();
  mnd_overlap_desk_choose (mnd_window_find_desk (window, "overlaps"),
                           g_ptr_array_index (mnd_overlap_desk_get_shown (mnd_window_find_desk (window, "overlaps")),
                                              0));
  driver_wait (is_mirrored, window, "the list on the right");
  driver_activate (window, "win.show-balance");
  wait_shown (window, "balance");
  driver_wait (has_balance, window, "the balance");
  driver_settle (window);
  driver_close_windows ();
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* --- an empty map */

static void
test_empty (void)
{
  MndWindow *window;

  g_action_group_activate_action (G_ACTION_GROUP (driver_get_application ()), "new-map", NULL);
  driver_wait_windows (1);
  window = MND_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (driver_get_application ())));
  driver_activate (window, "win.show-overlaps");
  wait_shown (window, "overlaps");
  driver_wait_shown (window, "No support on this day");
  driver_activate (window, "win.show-balance");
  wait_shown (window, "balance");
  driver_wait_shown (window, "No support to weigh");
  driver_close_windows ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/desk/switch", test_switch);
  g_test_add_func ("/desk/narrow", test_narrow);
  g_test_add_func ("/desk/overlaps", test_overlaps);
  g_test_add_func ("/desk/wishes", test_wishes);
  g_test_add_func ("/desk/institution", test_institution);
  g_test_add_func ("/desk/follows", test_follows);
  g_test_add_func ("/desk/show-on-map", test_show_on_map);
  g_test_add_func ("/desk/copy", test_copy);
  g_test_add_func ("/desk/export", test_export);
  g_test_add_func ("/desk/balance", test_balance);
  g_test_add_func ("/desk/scopes", test_scopes);
  g_test_add_func ("/desk/mirrored", test_mirrored);
  g_test_add_func ("/desk/empty", test_empty);

  return g_test_run ();
}
