/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grid of power and stance in the real window, on the sample: actors placed by hand and by keys as one edit, the
 * tray, trails between snapshots, and selection, filter and languages that are those of the map. */
#include "desktop/mnd-grid-desk-private.h"
#include "desktop/mnd-stance-board-private.h"
#include "desktop/mnd-window-private.h"
#include "document/mnd-edits.h"
#include "document/mnd-history.h"
#include "document/mnd-printouts.h"
#include "model/mnd-locale.h"
#include "window-driver.h"

#include <glib/gstdio.h>
#include <string.h>

#define POLICE "Sierra Leone Police"
#define ARMY "Republic of Sierra Leone Armed Forces"

static const MndStanceChoice usual = MND_STANCE_CHOICE_INIT;

static MndGridDesk *
get_desk (MndWindow *window)
{
  return mnd_window_find_desk (window, "grid");
}

static MndStanceBoard *
get_board (MndWindow *window)
{
  return mnd_grid_desk_get_board (get_desk (window));
}

static gboolean
has_grid (gpointer data)
{
  return get_desk (data) != NULL && gtk_widget_get_mapped (GTK_WIDGET (get_desk (data)))
         && mnd_stance_board_get_grid (get_board (data)) != NULL;
}

static void
show_grid (MndWindow *window)
{
  driver_press ("ctrl+5");
  driver_wait (has_grid, window, "the grid");
  driver_settle (window);
  gtk_widget_grab_focus (GTK_WIDGET (get_desk (window)));
}

static MndWindow *
open_grid (void)
{
  MndWindow *window = driver_open_sample (NULL);
  const MndGridDeskWish wish = { MND_STANCE_CHOICE_INIT, MND_STANCE_TRAILS_SELECTED };

  show_grid (window);
  /* What an earlier case left. */
  mnd_grid_desk_set_wish (get_desk (window), &wish);
  driver_settle (window);
  return window;
}

static void
place (MndWindow *window, const char *name, gint64 stance, gint64 influence)
{
  const MndStancePlacement placement = { *mnd_record_get_id (driver_find_actor (window, name)), { stance, influence } };
  g_autoptr (GError) error = NULL;

  mnd_document_place_in_grid (window->document, &usual, &placement, 1, FALSE, &error);
  g_assert_no_error (error);
}

static guint
find_chip (MndWindow *window, const char *name)
{
  guint chip = mnd_stance_grid_find (mnd_stance_board_get_grid (get_board (window)),
                                     mnd_record_get_id (driver_find_actor (window, name)));

  g_assert_cmpuint (chip, !=, MND_STANCE_NOWHERE);
  return chip;
}

typedef struct
{
  MndWindow *window;
  const char *name;
  gint64 stance, influence; /* MND_STANCE_NO_VALUE: none */
} Stands;

static gboolean
stands (gpointer data)
{
  const Stands *where = data;
  MndRecord *actor = driver_find_actor (where->window, where->name);

  return mnd_record_get_integer (actor, MND_ACTOR_STANCE, MND_STANCE_NO_VALUE) == where->stance
         && mnd_record_get_integer (actor, MND_ACTOR_INFLUENCE, MND_STANCE_NO_VALUE) == where->influence;
}

static void
wait_stands (MndWindow *window, const char *name, gint64 stance, gint64 influence)
{
  driver_wait (stands, &(Stands){ window, name, stance, influence }, name);
  driver_settle (window);
}

static void
drag (MndWindow *window, const GdkRectangle *from, const GdkRectangle *to)
{
  driver_drag (GTK_WIDGET (get_board (window)), from->x + from->width / 2.0, from->y + from->height / 2.0,
               to->x + to->width / 2.0, to->y + to->height / 2.0);
}

/* From the tray into a cell, to another cell and back: each is one edit, and one undo takes it back whole. */
static void
test_drag (void)
{
  MndWindow *window = open_grid ();
  MndStanceBoard *board = get_board (window);
  gint64 before = mnd_document_count_history (window->document, NULL);
  GdkRectangle from, to;
  guint chip;

  place (window, POLICE, MND_STANCE_NO_VALUE, 3);
  driver_settle (window);
  chip = find_chip (window, POLICE);
  g_assert_cmpint (mnd_stance_grid_get_part (board->grid, chip), ==, MND_STANCE_TRAY);
  /* Of whom something is known stands first in the tray, in sight. */
  from = mnd_stance_board_get_chip_area (board, chip);
  to = mnd_stance_board_get_cell_area (board, (const int[]){ 3, 3 });
  drag (window, &from, &to);
  wait_stands (window, POLICE, 1, 4);
  g_assert_cmpint (mnd_document_count_history (window->document, NULL), ==, before + 2);
  g_assert_true (mnd_view_is_selected (window->view, mnd_record_get_id (driver_find_actor (window, POLICE))));

  from = mnd_stance_board_get_chip_area (board, find_chip (window, POLICE));
  to = mnd_stance_board_get_cell_area (board, (const int[]){ 0, 4 });
  drag (window, &from, &to);
  wait_stands (window, POLICE, -2, 5);
  driver_press ("ctrl+z");
  wait_stands (window, POLICE, 1, 4);
  from = mnd_stance_board_get_chip_area (board, find_chip (window, POLICE));
  to = mnd_stance_board_get_tray_area (board);
  drag (window, &from, &to);
  wait_stands (window, POLICE, MND_STANCE_NO_VALUE, MND_STANCE_NO_VALUE);
  g_assert_cmpint (mnd_stance_grid_get_part (board->grid, find_chip (window, POLICE)), ==, MND_STANCE_TRAY);
  driver_press ("ctrl+z");
  wait_stands (window, POLICE, 1, 4);
  driver_press ("ctrl+z");
  wait_stands (window, POLICE, MND_STANCE_NO_VALUE, 3);
  driver_close_windows ();
}

/* All that are selected come along. */
static void
test_drag_several (void)
{
  MndWindow *window = open_grid ();
  MndStanceBoard *board = get_board (window);
  MndId ids[2];
  GdkRectangle from, to;

  place (window, POLICE, 1, 3);
  place (window, ARMY, -1, 3);
  driver_settle (window);
  ids[0] = *mnd_record_get_id (driver_find_actor (window, POLICE));
  ids[1] = *mnd_record_get_id (driver_find_actor (window, ARMY));
  mnd_view_select_many (window->view, ids, G_N_ELEMENTS (ids), FALSE);
  from = mnd_stance_board_get_chip_area (board, find_chip (window, POLICE));
  to = mnd_stance_board_get_cell_area (board, (const int[]){ 4, 4 });
  drag (window, &from, &to);
  wait_stands (window, POLICE, 2, 5);
  wait_stands (window, ARMY, 2, 5);
  driver_press ("ctrl+z");
  wait_stands (window, POLICE, 1, 3);
  wait_stands (window, ARMY, -1, 3);
  driver_close_windows ();
}

/* Alt and arrows go on by cells; steps that follow each other are one undo. */
static void
test_keys (void)
{
  MndWindow *window = open_grid ();
  MndStanceBoard *board = get_board (window);

  place (window, POLICE, 0, 3);
  driver_settle (window);
  mnd_stance_board_move_to (board, find_chip (window, POLICE));
  g_assert_cmpstr (mnd_stance_board_get_words (board), ==, POLICE ". Influence: 3. Stance on reform: 0");
  driver_press ("alt+Up");
  wait_stands (window, POLICE, 0, 4);
  driver_press ("alt+Right");
  wait_stands (window, POLICE, 1, 4);
  g_assert_cmpuint (mnd_stance_board_get_chip (board), ==, find_chip (window, POLICE));
  driver_press ("alt+Right");
  wait_stands (window, POLICE, 2, 4);
  g_assert_cmpstr (mnd_stance_board_get_words (board), ==, POLICE ". Influence: 4. Stance on reform: +2 (for reform)");
  driver_press ("ctrl+z");
  wait_stands (window, POLICE, 0, 3);
  driver_press ("BackSpace");
  wait_stands (window, POLICE, MND_STANCE_NO_VALUE, MND_STANCE_NO_VALUE);
  g_assert_cmpstr (mnd_document_get_undo_label (window->document), ==, "Take " POLICE " out of the grid");
  driver_close_windows ();
}

static gboolean
is_carried (gpointer data)
{
  return get_board (data)->is_carried;
}

static gboolean
is_at_rest (gpointer data)
{
  return !is_carried (data);
}

/* Whoever is in the tray is carried: nothing is edited until Enter. */
static void
test_carry (void)
{
  MndWindow *window = open_grid ();
  MndStanceBoard *board = get_board (window);
  gint64 before = mnd_document_count_history (window->document, NULL);

  mnd_stance_board_move_to (board, find_chip (window, POLICE));
  driver_press ("alt+Up");
  driver_wait (is_carried, window, "the carried chip");
  driver_press ("Up");
  driver_press ("Right");
  driver_press ("Escape");
  driver_wait (is_at_rest, window, "that it is left");
  g_assert_cmpint (mnd_document_count_history (window->document, NULL), ==, before);
  driver_press ("alt+Up");
  driver_wait (is_carried, window, "the carried chip");
  g_assert_cmpstr (mnd_stance_board_get_words (board), ==, "Place " POLICE " here? Influence: 3. Stance on reform: 0");
  driver_press ("Up");
  driver_press ("Left");
  driver_press ("Return");
  wait_stands (window, POLICE, -1, 4);
  g_assert_cmpint (mnd_document_count_history (window->document, NULL), ==, before + 1);
  driver_close_windows ();
}

static gboolean
has_menu (gpointer data)
{
  return get_desk (data)->menu != NULL && gtk_widget_get_mapped (get_desk (data)->menu);
}

/* The menu sets one measure and leaves the other one. */
static void
test_menu (void)
{
  MndWindow *window = open_grid ();
  MndGridDesk *desk = get_desk (window);

  mnd_stance_board_move_to (get_board (window), find_chip (window, POLICE));
  driver_press ("shift+F10");
  driver_wait (has_menu, window, "the menu");
  gtk_popover_popdown (GTK_POPOVER (desk->menu));
  gtk_widget_activate_action (GTK_WIDGET (desk), "grid.set", "(ui)", MND_STANCE_UP, 4);
  wait_stands (window, POLICE, MND_STANCE_NO_VALUE, 5);
  gtk_widget_activate_action (GTK_WIDGET (desk), "grid.set", "(ui)", MND_STANCE_ACROSS, 0);
  wait_stands (window, POLICE, -2, 5);
  gtk_widget_activate_action (GTK_WIDGET (desk), "grid.set", "(ui)", MND_STANCE_UP, MND_STANCE_UNSAID);
  wait_stands (window, POLICE, -2, MND_STANCE_NO_VALUE);
  gtk_widget_activate_action (GTK_WIDGET (desk), "grid.take-out", NULL);
  wait_stands (window, POLICE, MND_STANCE_NO_VALUE, MND_STANCE_NO_VALUE);
  gtk_widget_set_visible (window->details, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (desk), "grid.inspect", NULL);
  g_assert_true (gtk_widget_get_visible (window->details));
  gtk_widget_activate_action (GTK_WIDGET (desk), "grid.show-on-map", NULL);
  driver_wait_mapped (GTK_WIDGET (window->canvas));
  g_assert_true (mnd_view_is_selected (window->view, mnd_record_get_id (driver_find_actor (window, POLICE))));
  driver_close_windows ();
}

static gboolean
is_one_selected (gpointer data)
{
  return mnd_view_get_n_selected (MND_WINDOW (data)->view) == 1;
}

/* A click selects, on the map too; what is selected there has the keyboard here. The filter and the lens count. */
static void
test_view (void)
{
  MndWindow *window = open_grid ();
  MndStanceBoard *board = get_board (window);
  g_autoptr (MndFilter) nobody = mnd_filter_new_from_text ("text=nobody%20is%20called%20this", NULL);
  const char *const french[] = { "fr", NULL };
  GdkRectangle area;
  guint chip;

  place (window, POLICE, 1, 4);
  driver_settle (window);
  chip = find_chip (window, POLICE);
  area = mnd_stance_board_get_chip_area (board, chip);
  driver_click_at (GTK_WIDGET (board), area.x + area.width / 2.0, area.y + area.height / 2.0, 1);
  driver_wait (is_one_selected, window, "the selection");
  g_assert_true (mnd_view_is_selected (window->view, mnd_record_get_id (driver_find_actor (window, POLICE))));
  mnd_view_select (window->view, mnd_record_get_id (driver_find_actor (window, ARMY)));
  g_assert_cmpuint (mnd_stance_board_get_chip (board), ==, find_chip (window, ARMY));

  mnd_view_set_languages (window->view, french);
  g_assert_nonnull (strstr (mnd_stance_grid_get_chip (board->grid, find_chip (window, POLICE))->name, "Police"));
  g_assert_cmpstr (mnd_stance_grid_get_chip (board->grid, find_chip (window, POLICE))->name, !=, POLICE);
  mnd_view_set_languages (window->view, NULL);
  mnd_view_set_lens (window->view, "oecd");
  g_assert_cmpuint (mnd_stance_grid_get_n_chips (board->grid), >, 0);
  mnd_view_set_lens (window->view, NULL);

  mnd_view_set_fades (window->view, TRUE);
  mnd_view_set_filter (window->view, nobody);
  g_assert_true (mnd_stance_grid_get_chip (board->grid, 0)->is_pale);
  mnd_view_set_fades (window->view, FALSE);
  driver_wait_shown (window, "No actors to place");
  mnd_view_set_filter (window->view, NULL);
  g_assert_cmpuint (mnd_stance_grid_get_n_chips (board->grid), ==, driver_count (window, MND_TABLE_ACTOR));
  driver_close_windows ();
}

static gboolean
has_snapshots (gpointer data)
{
  return mnd_stance_history_get_n_snapshots (get_desk (data)->history) == 2
         && !mnd_stance_history_is_reading (get_desk (data)->history);
}

static void
name_snapshot (MndWindow *window, const char *name)
{
  g_autoptr (GError) error = NULL;

  mnd_document_set_snapshot (window->document, NULL, name, &error);
  g_assert_no_error (error);
}

/* From snapshot to snapshot, of what is selected or of all. */
static void
test_trails (void)
{
  MndWindow *window = open_grid ();
  MndStanceBoard *board = get_board (window);
  MndGridDeskWish wish = *mnd_grid_desk_get_wish (get_desk (window));
  MndStanceTrail *trail;

  place (window, POLICE, -2, 2);
  name_snapshot (window, "Baseline");
  place (window, POLICE, -1, 3);
  name_snapshot (window, "Second round");
  place (window, POLICE, 1, 4);
  driver_wait (has_snapshots, window, "the snapshots");
  g_assert_cmpuint (board->grid->trails->len, ==, 1);
  trail = g_ptr_array_index (board->grid->trails, 0);
  g_assert_cmpuint (trail->chip, ==, find_chip (window, POLICE));
  g_assert_cmpuint (trail->points->len, ==, 2);
  g_assert_cmpstr (g_array_index (trail->points, MndStancePoint, 0).label, ==, "Baseline");
  g_assert_cmpstr (g_array_index (trail->points, MndStancePoint, 1).label, ==, "Second round");
  g_assert_true (board->look.has_trails && board->look.trails != NULL);
  wish.trails = MND_STANCE_TRAILS_ALL;
  mnd_grid_desk_set_wish (get_desk (window), &wish);
  g_assert_true (board->look.has_trails && board->look.trails == NULL);
  driver_settle (window);
  wish.trails = MND_STANCE_TRAILS_NONE;
  mnd_grid_desk_set_wish (get_desk (window), &wish);
  g_assert_false (board->look.has_trails);
  driver_close_windows ();
}

/* Another measure on an axis is remembered for the next window; the same on both axes cannot be. */
static void
test_choices (void)
{
  MndWindow *window = open_grid ();
  MndGridDeskWish wish = *mnd_grid_desk_get_wish (get_desk (window));

  driver_wait_shown (window, "Nobody stands in the grid yet");
  mnd_stance_choice_set (&wish.axes, MND_STANCE_UP, MND_STANCE_WILL);
  mnd_stance_choice_set (&wish.axes, MND_STANCE_ACROSS, MND_STANCE_CAPACITY);
  wish.trails = MND_STANCE_TRAILS_ALL;
  mnd_grid_desk_set_wish (get_desk (window), &wish);
  driver_wait_shown (window, "Up: Will");
  driver_wait_shown (window, "Across: Capacity");
  driver_wait_shown (window, "Trails: Of all");
  driver_close_windows ();
  window = driver_open_sample (NULL);
  show_grid (window);
  g_assert_cmpuint (mnd_grid_desk_get_wish (get_desk (window))->axes.axes[MND_STANCE_UP], ==, MND_STANCE_WILL);
  g_assert_cmpuint (mnd_grid_desk_get_wish (get_desk (window))->axes.axes[MND_STANCE_ACROSS], ==, MND_STANCE_CAPACITY);
  g_assert_cmpuint (mnd_grid_desk_get_wish (get_desk (window))->trails, ==, MND_STANCE_TRAILS_ALL);
  driver_close_windows ();
}

static gboolean
speaks (gpointer tag)
{
  return g_str_equal (mnd_locale_get_language (), tag);
}

static void
switch_to (MndWindow *window, const char *tag)
{
  g_action_group_change_action_state (G_ACTION_GROUP (driver_get_application ()), "language",
                                      g_variant_new_string (tag));
  driver_wait (speaks, (gpointer) tag, "the language");
  driver_settle (window);
}

static gboolean
has_keyboard (gpointer data)
{
  return has_grid (data) && gtk_widget_get_focus_child (GTK_WIDGET (get_board (data))) != NULL;
}

/* What was chosen, and who has the keyboard, stays so when the program speaks another language; and mirrors. */
static void
test_language (void)
{
  MndWindow *window = open_grid ();
  MndGridDeskWish wish = *mnd_grid_desk_get_wish (get_desk (window));
  static const char *const tags[] = { "ar", "en" };

  mnd_stance_choice_set (&wish.axes, MND_STANCE_UP, MND_STANCE_OPENNESS);
  wish.trails = MND_STANCE_TRAILS_NONE;
  mnd_grid_desk_set_wish (get_desk (window), &wish);
  mnd_stance_board_move_to (get_board (window), find_chip (window, ARMY));
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      switch_to (window, tags[i]);
      driver_wait (has_keyboard, window, "the keyboard in the grid");
      g_assert_cmpuint (mnd_grid_desk_get_wish (get_desk (window))->axes.axes[MND_STANCE_UP], ==, MND_STANCE_OPENNESS);
      g_assert_cmpuint (mnd_grid_desk_get_wish (get_desk (window))->trails, ==, MND_STANCE_TRAILS_NONE);
      g_assert_cmpuint (mnd_stance_board_get_chip (get_board (window)), ==, find_chip (window, ARMY));
      g_assert_cmpint (get_board (window)->grid->mirrored, ==, i == 0);
    }
  driver_close_windows ();
}

/* Each format, with everybody's name in it. */
static void
test_export (void)
{
  static const char *const endings[] = { "svg", "pdf", "png" };
  static const char *const starts[] = { "<?xml", "%PDF", "\x89PNG" };
  MndWindow *window = open_grid ();

  place (window, POLICE, 1, 4);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autoptr (MndPrintout) printout = mnd_desk_create_printout (MND_DESK (get_desk (window)));
      g_autofree char *folder = g_dir_make_tmp ("mandate-test-XXXXXX", NULL), *text = NULL;
      g_autofree char *name = g_strconcat ("grid.", endings[i], NULL);
      g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
      g_autoptr (GError) error = NULL;
      g_assert_true (mnd_document_export_printout (window->document, printout, NULL, file, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, &error));
      g_assert_true (g_str_has_prefix (text, starts[i]));
      g_assert_true (i != 0 || (strstr (text, "Could block reform") != NULL && strstr (text, "Not assessed") != NULL));
      g_assert_true (g_file_delete (file, NULL, &error));
      g_rmdir (folder);
    }
  driver_close_windows ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/grid-desk/drag", test_drag);
  g_test_add_func ("/grid-desk/drag-several", test_drag_several);
  g_test_add_func ("/grid-desk/keys", test_keys);
  g_test_add_func ("/grid-desk/carry", test_carry);
  g_test_add_func ("/grid-desk/menu", test_menu);
  g_test_add_func ("/grid-desk/view", test_view);
  g_test_add_func ("/grid-desk/trails", test_trails);
  g_test_add_func ("/grid-desk/choices", test_choices);
  g_test_add_func ("/grid-desk/language", test_language);
  g_test_add_func ("/grid-desk/export", test_export);
  return g_test_run ();
}
