/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scorecards in the real window, on a copy of the sample: answered by keys, one step to undo each, with evidence, and
 * one selection, filter and day with the map. */
#include "desktop/mnd-scorecard-desk.h"
#include "desktop/mnd-scorecard-grid.h"
#include "desktop/mnd-scorecard-page.h"
#include "desktop/mnd-window-private.h"
#include "document/mnd-edits.h"
#include "model/mnd-text.h"
#include "window-driver.h"

#include <glib/gstdio.h>
#include <string.h>

static MndScorecardDesk *
get_desk (MndWindow *window)
{
  return mnd_window_find_desk (window, "scorecards");
}

static gboolean
has_cards (gpointer data)
{
  MndScorecardDesk *desk = get_desk (data);

  return desk != NULL && gtk_widget_get_mapped (GTK_WIDGET (desk)) && mnd_scorecard_desk_get_cards (desk) != NULL;
}

static MndScorecardGrid *
get_grid (MndWindow *window)
{
  return MND_SCORECARD_GRID (driver_find (GTK_WIDGET (get_desk (window)), MND_TYPE_SCORECARD_GRID));
}

/* With the keyboard in the first item. */
static MndWindow *
open_cards (void)
{
  MndWindow *window = driver_open_sample (NULL);

  driver_press ("ctrl+7");
  driver_wait (has_cards, window, "the scorecards");
  driver_settle (window);
  gtk_widget_grab_focus (GTK_WIDGET (get_desk (window)));
  return window;
}

static void
choose_checklist (MndWindow *window, const char *word)
{
  MndScorecardDeskWish wish = *mnd_scorecard_desk_get_wish (get_desk (window));

  wish.checklist = mnd_checklist_find (word);
  mnd_scorecard_desk_set_wish (get_desk (window), &wish);
}

/* --- conditions */

typedef struct
{
  MndWindow *window;
  guint card, item;
} Place;

static gboolean
is_at (gpointer data)
{
  const Place *place = data;
  MndScorecardGrid *grid = get_grid (place->window);

  return mnd_scorecard_grid_get_card (grid) == place->card && mnd_scorecard_grid_get_item (grid) == place->item;
}

static void
wait_at (MndWindow *window, guint card, guint item)
{
  Place place = { window, card, item };

  driver_wait (is_at, &place, "the keyboard's item");
}

typedef struct
{
  MndWindow *window;
  guint card;
  const char *totals; /* "2 1 1 1 2" */
} Standing;

static gboolean
stands (gpointer data)
{
  const Standing *standing = data;
  const MndScorecards *cards = mnd_scorecard_desk_get_cards (get_desk (standing->window));
  const guint *totals = mnd_scorecards_get (cards, standing->card)->totals;
  g_autofree char *text = g_strdup_printf ("%u %u %u %u %u", totals[0], totals[1], totals[2], totals[3], totals[4]);

  return g_str_equal (text, standing->totals);
}

static void
wait_standing (MndWindow *window, guint card, const char *totals)
{
  Standing standing = { window, card, totals };

  driver_wait (stands, &standing, totals);
}

/* --- tests */

/* A whole card by the keyboard alone; each answer is one step back. */
static void
test_seven (void)
{
  static const struct
  {
    const char *key;
    const char *totals;
  } steps[] = {
    { "1", "1 0 0 0 6" }, { "2", "1 1 0 0 5" }, { "3", "1 1 1 0 4" }, { "4", "1 1 1 1 3" },
    { "f", "2 1 1 1 2" }, { "n", "2 1 2 1 1" }, { "u", "2 1 2 2 0" },
  };
  MndWindow *window = open_cards ();
  guint before = driver_count (window, MND_TABLE_ASSESSMENT);

  wait_at (window, 0, 0);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      wait_at (window, 0, i);
      driver_press (steps[i].key);
      wait_standing (window, 0, steps[i].totals);
      driver_press ("Down");
    }
  g_assert_cmpuint (driver_count (window, MND_TABLE_ASSESSMENT), ==, before + G_N_ELEMENTS (steps));
  for (guint i = G_N_ELEMENTS (steps); i-- > 0;)
    {
      driver_press ("ctrl+z");
      wait_standing (window, 0, i > 0 ? steps[i - 1].totals : "0 0 0 0 7");
    }
  g_assert_cmpuint (driver_count (window, MND_TABLE_ASSESSMENT), ==, before);
  driver_close_windows ();
}

/* What a screen reader says follows; another answer of the same day takes its place; Delete withdraws it. */
static void
test_answer_again (void)
{
  MndWindow *window = open_cards ();
  guint before = driver_count (window, MND_TABLE_ASSESSMENT);

  wait_at (window, 0, 0);
  driver_press ("3");
  wait_standing (window, 0, "0 0 1 0 6");
  g_assert_nonnull (strstr (mnd_scorecard_grid_get_words (get_grid (window)), " · Accountability · Not met · "));
  driver_press ("1");
  wait_standing (window, 0, "1 0 0 0 6");
  g_assert_cmpuint (driver_count (window, MND_TABLE_ASSESSMENT), ==, before + 1);
  driver_press ("Delete");
  wait_standing (window, 0, "0 0 0 0 7");
  g_assert_cmpuint (driver_count (window, MND_TABLE_ASSESSMENT), ==, before);
  g_assert_nonnull (strstr (mnd_scorecard_grid_get_words (get_grid (window)), " · Not assessed"));
  driver_press ("Delete");
  driver_press ("ctrl+z");
  wait_standing (window, 0, "1 0 0 0 6");
  driver_close_windows ();
}

static void
test_moving (void)
{
  MndWindow *window = open_cards ();
  MndScorecardDeskWish wish = *mnd_scorecard_desk_get_wish (get_desk (window));
  const MndScorecards *cards = mnd_scorecard_desk_get_cards (get_desk (window));
  guint last = cards->cards->len - 1;

  wait_at (window, 0, 0);
  driver_press ("Right");
  wait_at (window, 1, 0);
  g_assert_true (
      mnd_view_is_selected (window->view,
                            &mnd_scorecards_get (mnd_scorecard_desk_get_cards (get_desk (window)), 1)->subject));
  driver_press ("End");
  wait_at (window, 1, 6);
  driver_press ("ctrl+End");
  wait_at (window, last, 6);
  driver_press ("Down");
  driver_press ("ctrl+Home");
  wait_at (window, 0, 0);
  driver_press ("Up");
  driver_press ("Left");
  wait_at (window, 0, 0);
  wish.is_compact = TRUE;
  mnd_scorecard_desk_set_wish (get_desk (window), &wish);
  driver_settle (window);
  for (guint i = 1; i <= 7; i++)
    {
      driver_press ("Right");
      wait_at (window, i / 7, i % 7);
    }
  driver_press ("ctrl+plus");
  driver_press ("Left");
  wait_at (window, 0, 0);
  g_assert_false (mnd_scorecard_desk_get_wish (get_desk (window))->is_compact);
  driver_close_windows ();
}

static gboolean
is_in_note (gpointer data)
{
  GtkWidget *page = driver_find (GTK_WIDGET (get_desk (data)), MND_TYPE_SCORECARD_PAGE);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (data));

  return focus != NULL && GTK_IS_TEXT_VIEW (focus) && gtk_widget_is_ancestor (focus, page);
}

static MndRecord *
find_answer (MndWindow *window)
{
  MndRecordList *all = mnd_map_get_records (mnd_document_get_map (window->document), MND_TABLE_ASSESSMENT);

  for (guint i = 0; i < mnd_record_list_get_size (all); i++)
    if (mnd_record_get_text (mnd_record_list_get (all, i), MND_ASSESSMENT_ITEM) != NULL)
      return mnd_record_list_get (all, i);
  g_assert_not_reached ();
}

/* Some answer has this note. */
static gboolean
is_noted (MndWindow *window, const char *note)
{
  MndMap *map = mnd_document_get_map (window->document);
  MndRecordList *all = mnd_map_get_records (map, MND_TABLE_ASSESSMENT);

  for (guint i = 0; i < mnd_record_list_get_size (all); i++)
    if (g_strcmp0 (mnd_map_get_text (map, mnd_record_get_id (mnd_record_list_get (all, i)), "note", NULL), note) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_note (gpointer data)
{
  return is_noted (data, "Seen");
}

/* What is typed is in the field, and not yet in the map. */
static gboolean
has_half (gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (data));
  GtkTextBuffer *buffer = GTK_IS_TEXT_VIEW (focus) ? gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)) : NULL;

  return buffer != NULL && gtk_text_buffer_get_char_count (buffer) == 4;
}

static gboolean
has_evidence (gpointer data)
{
  const MndScorecards *cards = mnd_scorecard_desk_get_cards (get_desk (data));

  return mnd_scorecard_get_item (mnd_scorecards_get (cards, 0), 0)->n_evidence > 0;
}

/* Enter leads to what is said of the answer; a source that is named anywhere shows here. */
static void
test_evidence (void)
{
  MndWindow *window = open_cards ();
  MndRecordList *sources = mnd_map_get_records (mnd_document_get_map (window->document), MND_TABLE_SOURCE);
  g_autoptr (GError) error = NULL;

  wait_at (window, 0, 0);
  driver_press ("2");
  wait_standing (window, 0, "0 1 0 0 6");
  driver_wait_shown (window, "No source speaks for this answer yet.");
  driver_press ("Return");
  driver_wait (is_in_note, window, "the keyboard beside the cards");
  driver_type ("Seen");
  driver_press ("Tab");
  driver_wait (has_note, window, "the note");
  driver_press ("Escape");
  driver_press ("Down");
  wait_at (window, 0, 1);
  driver_press ("3");
  wait_standing (window, 0, "0 1 1 0 5");
  driver_press ("Return");
  driver_wait (is_in_note, window, "the keyboard beside the cards");
  driver_type ("Half");
  driver_wait (has_half, window, "what is typed");
  g_assert_false (is_noted (window, "Half"));
  mnd_scorecard_grid_choose (get_grid (window), 1, 3);
  wait_at (window, 1, 3);
  g_assert_true (is_noted (window, "Half"));
  g_assert_true (
      mnd_view_is_selected (window->view,
                            &mnd_scorecards_get (mnd_scorecard_desk_get_cards (get_desk (window)), 1)->subject));
  g_assert_true (mnd_document_cite (window->document, find_answer (window),
                                    mnd_record_get_id (mnd_record_list_get (sources, 0)), NULL, NULL, &error));
  g_assert_no_error (error);
  driver_wait (has_evidence, window, "the evidence");
  driver_close_windows ();
}

/* Of the map: a phase and its tasks, which are answered, and the heading, which is not. */
static void
test_process (void)
{
  MndWindow *window = open_cards ();
  guint before = driver_count (window, MND_TABLE_ASSESSMENT);

  choose_checklist (window, "sedra_phases");
  driver_settle (window);
  wait_standing (window, 0, "0 0 0 0 7");
  g_assert_cmpuint (mnd_scorecard_desk_get_cards (get_desk (window))->cards->len, ==, 1);
  wait_at (window, 0, 0);
  driver_press ("1");
  driver_press ("Down");
  wait_at (window, 0, 1);
  g_assert_cmpuint (driver_count (window, MND_TABLE_ASSESSMENT), ==, before);
  driver_press ("1");
  wait_standing (window, 0, "1 0 0 0 6");
  driver_press ("Down");
  driver_press ("2");
  wait_standing (window, 0, "1 1 0 0 5");
  driver_wait_shown (window, "Under way");
  g_assert_cmpuint (mnd_scorecard_get_item (mnd_scorecards_get (mnd_scorecard_desk_get_cards (get_desk (window)), 0), 0)
                        ->totals[MND_SCORE_PARTLY],
                    ==, 1);
  driver_close_windows ();
}

static gboolean
is_at_police (gpointer data)
{
  MndWindow *window = data;
  const MndScorecards *cards = mnd_scorecard_desk_get_cards (get_desk (window));
  guint at = mnd_scorecard_grid_get_card (get_grid (window));

  return at < cards->cards->len
         && mnd_id_equal (&mnd_scorecards_get (cards, at)->subject,
                          mnd_record_get_id (driver_find_actor (window, "Sierra Leone Police")));
}

static gboolean
has_nobody (gpointer data)
{
  return mnd_scorecard_desk_get_cards (get_desk (data))->cards->len == 0;
}

/* Selection, day and filter are those of the map. */
static void
test_shared (void)
{
  static const char *const kinds[] = { "media", NULL };
  MndWindow *window = open_cards ();
  g_autoptr (MndFilter) filter = NULL;
  const MndId police = *mnd_record_get_id (driver_find_actor (window, "Sierra Leone Police"));

  wait_at (window, 0, 0);
  mnd_view_select (window->view, &police);
  driver_wait (is_at_police, window, "the card of what is selected");
  driver_press ("1");
  wait_standing (window, mnd_scorecard_grid_get_card (get_grid (window)), "1 0 0 0 6");
  mnd_view_set_date (window->view, "2004");
  wait_standing (window, mnd_scorecard_grid_get_card (get_grid (window)), "0 0 0 0 7");
  driver_wait_shown (window, "Other answers");
  driver_press ("3");
  wait_standing (window, mnd_scorecard_grid_get_card (get_grid (window)), "0 0 1 0 6");
  mnd_view_set_date (window->view, "2005");
  wait_standing (window, mnd_scorecard_grid_get_card (get_grid (window)), "1 0 0 0 6");
  filter = mnd_filter_new_with (mnd_view_get_filter (window->view), MND_FILTER_KIND, kinds);
  mnd_view_set_filter (window->view, filter);
  driver_wait (has_nobody, window, "cards that the filter leaves out");
  driver_wait_shown (window, "Nobody to ask");
  mnd_view_set_filter (window->view, NULL);
  driver_wait (is_at_police, window, "the card again");
  driver_close_windows ();
}

static void
test_export (void)
{
  MndWindow *window = open_cards ();
  MndDesk *desk = MND_DESK (get_desk (window));
  g_autofree char *folder = g_dir_make_tmp ("scorecards-XXXXXX", NULL);
  g_autofree char *csv = g_build_filename (folder, "s.csv", NULL);
  g_autofree char *svg = g_build_filename (folder, "s.svg", NULL);
  g_autofree char *text = NULL;
  g_autofree char *picture = NULL;
  g_autoptr (GFile) table = g_file_new_for_path (csv);
  g_autoptr (GFile) drawing = g_file_new_for_path (svg);
  g_autoptr (MndPrintout) printout = NULL;
  g_autoptr (GError) error = NULL;

  wait_at (window, 0, 0);
  driver_press ("3");
  wait_standing (window, 0, "0 0 1 0 6");
  g_assert_true (mnd_desk_export_table (desk, table, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (csv, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, ".1,Accountability,none,"));
  printout = mnd_desk_create_printout (desk);
  g_assert_true (mnd_document_export_printout (window->document, printout, NULL, drawing, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (svg, &picture, NULL, NULL));
  g_assert_nonnull (strstr (picture, "Seven principles of good governance"));
  g_assert_nonnull (strstr (picture, "Sierra Leone Police"));
  g_assert_nonnull (strstr (picture, "Not met"));
  g_unlink (csv);
  g_unlink (svg);
  g_rmdir (folder);
  driver_close_windows ();
}

static gboolean
is_on_button (gpointer data)
{
  GtkWidget *page = driver_find (GTK_WIDGET (get_desk (data)), MND_TYPE_SCORECARD_PAGE);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (data));

  return GTK_IS_BUTTON (focus) && gtk_widget_is_ancestor (focus, page);
}

/* The same keys answer beside the cards, and Delete never reaches the actor. */
static void
test_beside (void)
{
  MndWindow *window = open_cards ();
  guint n_actors = driver_count (window, MND_TABLE_ACTOR);

  wait_at (window, 0, 0);
  driver_press ("Down");
  wait_at (window, 0, 1);
  g_assert_cmpuint (mnd_view_get_n_selected (window->view), ==, 1);
  driver_press ("Return");
  driver_wait (is_on_button, window, "the keyboard on a button");
  driver_press ("3");
  wait_standing (window, 0, "0 0 1 0 6");
  driver_press ("Delete");
  wait_standing (window, 0, "0 0 0 0 7");
  driver_press ("Delete");
  driver_press ("2");
  wait_standing (window, 0, "0 1 0 0 6");
  g_assert_cmpuint (driver_count (window, MND_TABLE_ACTOR), ==, n_actors);
  driver_close_windows ();
}

static void
test_closing (void)
{
  MndWindow *window = open_cards ();

  wait_at (window, 0, 0);
  driver_press ("1");
  wait_standing (window, 0, "1 0 0 0 6");
  mnd_desk_set_findings (MND_DESK (get_desk (window)), NULL);
  g_assert_null (mnd_scorecard_desk_get_cards (get_desk (window)));
  g_assert_null (mnd_desk_create_printout (MND_DESK (get_desk (window))));
  driver_close_windows ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scorecard-desk/seven", test_seven);
  g_test_add_func ("/scorecard-desk/answer-again", test_answer_again);
  g_test_add_func ("/scorecard-desk/moving", test_moving);
  g_test_add_func ("/scorecard-desk/evidence", test_evidence);
  g_test_add_func ("/scorecard-desk/process", test_process);
  g_test_add_func ("/scorecard-desk/shared", test_shared);
  g_test_add_func ("/scorecard-desk/export", test_export);
  g_test_add_func ("/scorecard-desk/beside", test_beside);
  g_test_add_func ("/scorecard-desk/closing", test_closing);

  return g_test_run ();
}
