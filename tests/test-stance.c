/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Actors placed by power and stance: one edit for both values, what is said of it, and where they stood at snapshots.
 */
#include "document/mnd-stance-history.h"

#include "document-fixture.h"
#include "document/mnd-history.h"

#include <string.h>

static const MndStanceChoice usual = MND_STANCE_CHOICE_INIT;

static gint64
get (MndDocument *document, const MndId *id, guint column)
{
  return mnd_record_get_integer (fixture_find (document, MND_TABLE_ACTOR, id), column, MND_STANCE_NO_VALUE);
}

static void
place (MndDocument *document, const MndId *id, gint64 stance, gint64 influence)
{
  const MndStancePlacement placement = { *id, { stance, influence } };
  g_autoptr (GError) error = NULL;

  assert_done (mnd_document_place_in_grid (document, &usual, &placement, 1, FALSE, &error), error);
}

static void
test_measures (void)
{
  MndStanceChoice choice = MND_STANCE_CHOICE_INIT;
  MndStanceMeasure found;

  for (guint i = 0; i < MND_STANCE_N_MEASURES; i++)
    {
      g_assert_true (mnd_stance_measure_from_word (mnd_stance_measure_get_word ((MndStanceMeasure) i), &found));
      g_assert_cmpuint (found, ==, i);
    }
  g_assert_false (mnd_stance_measure_from_word ("staff", &found));
  mnd_stance_choice_set (&choice, MND_STANCE_UP, MND_STANCE_WILL);
  g_assert_cmpuint (choice.axes[MND_STANCE_ACROSS], ==, MND_STANCE_REFORM);
  /* Nothing stands on both axes: they change places. */
  mnd_stance_choice_set (&choice, MND_STANCE_UP, MND_STANCE_REFORM);
  g_assert_cmpuint (choice.axes[MND_STANCE_ACROSS], ==, MND_STANCE_WILL);
}

/* Both values are one undo, and none of it is left. */
static void
test_place (void)
{
  g_autoptr (MndDocument) document = fixture_new_document ();
  g_autoptr (GError) error = NULL;
  MndId police = fixture_add_actor (document, "police", "Police");
  gint64 before = mnd_document_count_history (document, NULL);

  place (document, &police, 2, 5);
  g_assert_cmpint (get (document, &police, MND_ACTOR_STANCE), ==, 2);
  g_assert_cmpint (get (document, &police, MND_ACTOR_INFLUENCE), ==, 5);
  g_assert_cmpstr (mnd_document_get_undo_label (document), ==, "Place Police in the grid");
  place (document, &police, 2, 5);
  g_assert_cmpint (mnd_document_count_history (document, NULL), ==, before + 1);
  place (document, &police, MND_STANCE_NO_VALUE, MND_STANCE_NO_VALUE);
  g_assert_cmpstr (mnd_document_get_undo_label (document), ==, "Take Police out of the grid");
  g_assert_cmpint (get (document, &police, MND_ACTOR_STANCE), ==, MND_STANCE_NO_VALUE);
  fixture_assert_same_as_disk (document);
  assert_done (mnd_document_undo (document, &error), error);
  g_assert_cmpint (get (document, &police, MND_ACTOR_STANCE), ==, 2);
  assert_done (mnd_document_undo (document, &error), error);
  g_assert_cmpint (get (document, &police, MND_ACTOR_INFLUENCE), ==, MND_STANCE_NO_VALUE);
  g_assert_cmpint (get (document, &police, MND_ACTOR_STANCE), ==, MND_STANCE_NO_VALUE);
}

static void
test_place_several (void)
{
  g_autoptr (MndDocument) document = fixture_new_document ();
  g_autoptr (GError) error = NULL;
  const MndStancePlacement placements[] = {
    { fixture_add_actor (document, "police", "Police"), { -1, 3 } },
    { fixture_add_actor (document, "police", "Army"), { 0, 4 } },
  };
  gint64 before = mnd_document_count_history (document, NULL);

  assert_done (mnd_document_place_in_grid (document, &usual, placements, 2, FALSE, &error), error);
  g_assert_cmpint (mnd_document_count_history (document, NULL), ==, before + 1);
  g_assert_cmpstr (mnd_document_get_undo_label (document), ==, "Place 2 actors in the grid");
  assert_done (mnd_document_undo (document, &error), error);
  for (guint i = 0; i < G_N_ELEMENTS (placements); i++)
    g_assert_cmpint (get (document, &placements[i].actor, MND_ACTOR_INFLUENCE), ==, MND_STANCE_NO_VALUE);
}

/* Steps of the same actor are one undo, those of another are not. */
static void
test_steps (void)
{
  g_autoptr (MndDocument) document = fixture_new_document ();
  g_autoptr (GError) error = NULL;
  MndStancePlacement placement = { fixture_add_actor (document, "police", "Police"), { 0, 3 } };
  MndId police = placement.actor, army = fixture_add_actor (document, "police", "Army");
  gint64 before = mnd_document_count_history (document, NULL);

  for (guint i = 0; i < 3; i++)
    {
      placement.values[MND_STANCE_ACROSS] = i;
      assert_done (mnd_document_place_in_grid (document, &usual, &placement, 1, TRUE, &error), error);
    }
  g_assert_cmpint (mnd_document_count_history (document, NULL), ==, before + 1);
  placement.actor = army;
  assert_done (mnd_document_place_in_grid (document, &usual, &placement, 1, TRUE, &error), error);
  g_assert_cmpint (mnd_document_count_history (document, NULL), ==, before + 2);
  assert_done (mnd_document_undo (document, &error), error);
  assert_done (mnd_document_undo (document, &error), error);
  g_assert_cmpint (get (document, &police, MND_ACTOR_STANCE), ==, MND_STANCE_NO_VALUE);
}

/* Nothing of it happens where one of them cannot be. */
static void
test_refused (void)
{
  g_autoptr (MndDocument) document = fixture_new_document ();
  const MndStancePlacement good = { fixture_add_actor (document, "police", "Police"), { 1, 3 } };
  const struct
  {
    MndStancePlacement placement;
    int code;
  } cases[] = {
    { { good.actor, { 3, 3 } }, MND_DOCUMENT_ERROR_INVALID },
    { { good.actor, { 0, 0 } }, MND_DOCUMENT_ERROR_INVALID },
    { { mnd_id_new (), { 0, 3 } }, MND_DOCUMENT_ERROR_GONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const MndStancePlacement both[] = { good, cases[i].placement };
      g_autoptr (GError) error = NULL;
      g_assert_false (mnd_document_place_in_grid (document, &usual, both, 2, FALSE, &error));
      g_assert_error (error, MND_DOCUMENT_ERROR, cases[i].code);
      g_assert_cmpint (get (document, &good.actor, MND_ACTOR_STANCE), ==, MND_STANCE_NO_VALUE);
    }
}

static void
test_words (void)
{
  g_autoptr (MndDocument) document = fixture_new_document ();
  g_autoptr (MndView) view = mnd_view_new (document);
  MndId police = fixture_add_actor (document, "police", "Police");
  const struct
  {
    gint64 stance, influence;
    const char *words;
  } cases[] = {
    { 1, 5, "Police. Influence: 5 (much). Stance on reform: +1" },
    { -2, 3, "Police. Influence: 3. Stance on reform: −2 (against reform)" },
    { MND_STANCE_NO_VALUE, 3, "Police. Influence: 3. Stance on reform: not assessed" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MndStanceGrid) grid = NULL;
      g_autofree char *words = NULL, *title = NULL;
      place (document, &police, cases[i].stance, cases[i].influence);
      grid = mnd_stance_new_grid (view, &usual);
      words = mnd_stance_dup_words (grid, 0);
      title = mnd_stance_dup_tray_title (grid);
      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpstr (title, ==, i == 2 ? "Not assessed: 1" : "Not assessed: 0");
      g_assert_cmpuint (grid->hints->len, ==, 2);
    }
}

/* The view's day, filter, languages and lens are those of the grid. */
static void
test_view (void)
{
  g_autoptr (MndDocument) document = fixture_new_sample ();
  g_autoptr (MndView) view = mnd_view_new (document);
  const char *const date = "2000-06-30";
  guint n = mnd_record_list_get_size (mnd_map_get_records (mnd_document_get_map (document), MND_TABLE_ACTOR));
  g_autoptr (MndFilter) filter = mnd_filter_new_from_text ("function=oversight", NULL);
  guint n_then = 0, n_passing = 0;

  for (guint i = 0; i < n; i++)
    {
      MndRecord *actor =
          mnd_record_list_get (mnd_map_get_records (mnd_document_get_map (document), MND_TABLE_ACTOR), i);
      mnd_view_set_date (view, date);
      n_then += mnd_view_shows (view, actor);
      mnd_view_set_date (view, NULL);
      n_passing += mnd_filter_passes (filter, mnd_document_get_map (document), actor);
    }
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (MndStanceGrid) grid = NULL;
      mnd_view_set_date (view, i == 1 ? date : NULL);
      mnd_view_set_filter (view, i == 2 ? filter : NULL);
      mnd_view_set_fades (view, FALSE);
      grid = mnd_stance_new_grid (view, &usual);
      g_assert_cmpuint (mnd_stance_grid_get_n_chips (grid), ==, i == 0 ? n : i == 1 ? n_then : n_passing);
    }
  g_assert_cmpuint (n_then, <, n);
  g_assert_cmpuint (n_passing, <, n);
}

/* --- history */

static void
read_all (MndStanceHistory *history)
{
  mnd_stance_history_ask (history);
  while (mnd_stance_history_is_reading (history))
    g_main_context_iteration (NULL, TRUE);
}

static void
name_snapshot (MndDocument *document, const char *name)
{
  g_autoptr (GError) error = NULL;

  assert_done (mnd_document_set_snapshot (document, NULL, name, &error), error);
}

/* "-2/5 Baseline, 0/4 Now" of an actor; empty: it has no trail. Free with g_free(). */
static char *
dup_trail (MndView *view, MndStanceHistory *history, const MndId *id)
{
  g_autoptr (MndStanceGrid) grid = mnd_stance_new_grid (view, &usual);
  GString *text = g_string_new (NULL);

  mnd_stance_history_add_points (history, &usual, grid);
  for (guint i = 0; i < grid->trails->len; i++)
    {
      const MndStanceTrail *trail = g_ptr_array_index (grid->trails, i);
      if (!mnd_id_equal (&mnd_stance_grid_get_chip (grid, trail->chip)->id, id))
        continue;
      for (guint k = 0; k < trail->points->len; k++)
        {
          const MndStancePoint *point = &g_array_index (trail->points, MndStancePoint, k);
          g_string_append_printf (text, "%s%d/%d %s", k > 0 ? ", " : "",
                                  (int) mnd_stance_grid_get_value (grid, 0, point->steps[0]),
                                  (int) mnd_stance_grid_get_value (grid, 1, point->steps[1]), point->label);
        }
    }
  return g_string_free (text, FALSE);
}

static void
assert_trail (MndView *view, MndStanceHistory *history, const MndId *id, const char *trail)
{
  g_autofree char *text = dup_trail (view, history, id);

  g_assert_cmpstr (text, ==, trail);
}

/* Named points of the history are points of the trail; what came later or was undone is none. */
static void
test_history (void)
{
  g_autoptr (MndDocument) document = fixture_new_document ();
  g_autoptr (MndView) view = mnd_view_new (document);
  g_autoptr (MndStanceHistory) history = mnd_stance_history_new (document);
  g_autoptr (GError) error = NULL;
  MndId police = fixture_add_actor (document, "police", "Police"), army;
  MndRecord *record;

  name_snapshot (document, "Empty");
  place (document, &police, -2, 5);
  name_snapshot (document, "Baseline");
  army = fixture_add_actor (document, "police", "Army");
  place (document, &police, 0, 4);
  place (document, &army, 1, 1);
  name_snapshot (document, "Second");
  place (document, &police, 2, 4);
  g_assert_false (mnd_stance_history_is_reading (history));
  read_all (history);
  g_assert_cmpuint (mnd_stance_history_get_n_snapshots (history), ==, 3);
  assert_trail (view, history, &police, "-2/5 Baseline, 0/4 Second");
  assert_trail (view, history, &army, "1/1 Second");
  /* It follows what is undone, named and deleted. */
  assert_done (mnd_document_undo (document, &error), error);
  assert_done (mnd_document_undo (document, &error), error);
  read_all (history);
  g_assert_cmpuint (mnd_stance_history_get_n_snapshots (history), ==, 2);
  assert_trail (view, history, &police, "-2/5 Baseline");
  assert_done (mnd_document_redo (document, &error), error);
  name_snapshot (document, "Other");
  read_all (history);
  assert_trail (view, history, &police, "-2/5 Baseline, 0/4 Other");
  record = fixture_find (document, MND_TABLE_ACTOR, &army);
  assert_done (mnd_document_delete (document, &record, 1, &error), error);
  read_all (history);
  assert_trail (view, history, &army, "");
  assert_done (mnd_document_undo (document, &error), error);
  read_all (history);
  assert_trail (view, history, &army, "1/1 Other");
}

/* It may be told to stop at any time, and goes on where it is asked again. */
static void
test_stop (void)
{
  g_autoptr (MndDocument) document = fixture_new_document ();
  MndStanceHistory *history = mnd_stance_history_new (document);

  fixture_add_actor (document, "police", "Police");
  name_snapshot (document, "Baseline");
  mnd_stance_history_ask (history);
  g_assert_true (mnd_stance_history_is_reading (history));
  mnd_stance_history_stop (history);
  g_assert_false (mnd_stance_history_is_reading (history));
  fixture_add_actor (document, "police", "Army");
  g_assert_false (mnd_stance_history_is_reading (history));
  read_all (history);
  g_assert_cmpuint (mnd_stance_history_get_n_snapshots (history), ==, 1);
  mnd_stance_history_ask (history);
  name_snapshot (document, "Second");
  g_assert_true (mnd_stance_history_is_reading (history));
  g_object_unref (history);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stance/measures", test_measures);
  g_test_add_func ("/stance/place", test_place);
  g_test_add_func ("/stance/place-several", test_place_several);
  g_test_add_func ("/stance/steps", test_steps);
  g_test_add_func ("/stance/refused", test_refused);
  g_test_add_func ("/stance/words", test_words);
  g_test_add_func ("/stance/view", test_view);
  g_test_add_func ("/stance/history", test_history);
  g_test_add_func ("/stance/stop", test_stop);
  return g_test_run ();
}
