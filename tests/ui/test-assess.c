/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Assessing in the window: a whole institution by one key a question, and what the map and the list say of findings. */
#include "window-driver.h"

#include "desktop/mnd-about-group.h"
#include "desktop/mnd-canvas-private.h"
#include "desktop/mnd-outline-cell.h"
#include "desktop/mnd-outline-group.h"
#include "desktop/mnd-question-row.h"
#include "desktop/mnd-questions-group.h"
#include "desktop/mnd-window-private.h"
#include "document/mnd-edits.h"
#include "model/mnd-text.h"
#include "scene/mnd-scene-marks.h"

#define DAY "2005-12-31"

/* --- questions */

typedef struct
{
  MndQuestion question;
  MndQuestionRow *row;
} Wanted;

static void
find_row_cb (GtkWidget *widget, gpointer data)
{
  Wanted *wanted = data;

  if (MND_IS_QUESTION_ROW (widget) && mnd_question_row_get_question (MND_QUESTION_ROW (widget)) == wanted->question)
    wanted->row = MND_QUESTION_ROW (widget);
}

/* NULL where the selected actor does not raise it. */
static MndQuestionRow *
find_row (MndWindow *window, MndQuestion question)
{
  Wanted wanted = { question, NULL };

  driver_visit (GTK_WIDGET (window->inspector), find_row_cb, &wanted);
  return wanted.row;
}

static MndAnswer
get_answer (MndWindow *window, MndQuestion question)
{
  MndQuestionRow *row = find_row (window, question);

  g_assert_nonnull (row);
  return mnd_question_row_get_answer (row);
}

/* The question that has the focus; MND_N_QUESTIONS: none has. */
static MndQuestion
get_focused (MndWindow *window)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, MND_TYPE_QUESTION_ROW) : NULL;

  return row != NULL ? mnd_question_row_get_question (MND_QUESTION_ROW (row)) : MND_N_QUESTIONS;
}

static void
select_actor (MndWindow *window, const char *name)
{
  mnd_view_select (window->view, mnd_record_get_id (driver_find_actor (window, name)));
}

static gboolean
is_on_question (gpointer data)
{
  return get_focused (data) != MND_N_QUESTIONS;
}

static gboolean
is_current (gpointer data)
{
  gboolean current = FALSE;

  g_object_get (MND_WINDOW (data)->findings, "is-current", &current, NULL);
  return current;
}

/* The sample as of the day of its findings, with this actor selected and the map in focus. */
static MndWindow *
open_with (const char *name)
{
  MndWindow *window = driver_open_sample (NULL);

  mnd_view_set_date (window->view, DAY);
  select_actor (window, name);
  driver_wait (is_current, window, "findings");
  gtk_widget_grab_focus (GTK_WIDGET (window->canvas));
  driver_settle (window);
  return window;
}

/* Selects whoever has most to ask about it. */
static void
select_unknown (MndWindow *window)
{
  MndAnalysis *analysis = mnd_findings_get_analysis (window->findings);
  const MndState *state = mnd_analysis_get_state (analysis);
  guint best = 0, most = 0;

  for (guint actor = 0; actor < state->n_actors; actor++)
    {
      guint n =
          (guint) __builtin_popcount (mnd_coverage_get_answers (mnd_analysis_get_coverage (analysis), actor).open);
      if (n > most)
        best = actor;
      most = MAX (most, n);
    }
  g_assert_cmpuint (most, >, 3);
  mnd_view_select (window->view, &state->actors[best].id);
  gtk_widget_grab_focus (GTK_WIDGET (window->canvas));
  driver_settle (window);
}

static guint
count_assessments (MndWindow *window)
{
  return driver_count (window, MND_TABLE_ASSESSMENT);
}

typedef struct
{
  MndWindow *window;
  guint n;
} Count;

static gboolean
has_count (gpointer data)
{
  const Count *count = data;

  return count_assessments (count->window) == count->n;
}

static void
press_and_wait (MndWindow *window, const char *key, guint n)
{
  driver_press (key);
  driver_wait (has_count, &(Count){ window, n }, key);
}

static const char *
get_last_answer (MndWindow *window, MndQuestion question)
{
  MndMap *map = mnd_document_get_map (window->document);
  GPtrArray *records = mnd_map_get_referring (map, MND_TABLE_ASSESSMENT, MND_ASSESSMENT_SUBJECT,
                                              mnd_record_get_id (mnd_view_get_focus (window->view)));
  const char *word = mnd_catalogue_get_word (MND_VOCABULARY_QUESTION, question);

  for (guint i = records->len; i-- > 0;)
    if (g_str_equal (mnd_record_get_text (records->pdata[i], MND_ASSESSMENT_QUESTION), word))
      return mnd_record_get_text (records->pdata[i], MND_ASSESSMENT_ANSWER);
  return NULL;
}

/* From the map by one key, then one key a question: each is recorded, and the focus goes on to the next open one. */
static void
test_keys (void)
{
  static const struct
  {
    const char *key;
    const char *answer;
  } keys[] = { { "n", "none" }, { "f", "found" }, { "u", "unclear" } };
  MndWindow *window = open_with ("Sierra Leone Police");
  guint n = count_assessments (window);
  const char *name;

  select_unknown (window);
  name = mnd_map_get_name (mnd_document_get_map (window->document),
                           mnd_record_get_id (mnd_view_get_focus (window->view)), NULL);
  driver_press ("q");
  driver_wait (is_on_question, window, "the focus on a question");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      MndQuestion question = get_focused (window);
      g_assert_true (mnd_question_row_is_open (find_row (window, question)));
      press_and_wait (window, keys[i].key, ++n);
      g_assert_cmpstr (get_last_answer (window, question), ==, keys[i].answer);
      g_assert_cmpint (get_focused (window), !=, question);
      g_assert_true (mnd_question_row_is_open (find_row (window, get_focused (window))));
    }
  g_assert_nonnull (strstr (mnd_document_get_undo_label (window->document), name));
  driver_close_windows ();
}

/* Delete takes the record back and not the actor; with nothing to take back it does nothing. */
static void
test_take_back (void)
{
  MndWindow *window = open_with ("Sierra Leone Police");
  guint n = count_assessments (window), n_actors = driver_count (window, MND_TABLE_ACTOR);
  MndQuestion question;

  driver_press ("q");
  driver_wait (is_on_question, window, "the focus on a question");
  question = get_focused (window);
  press_and_wait (window, "n", n + 1);
  gtk_widget_child_focus (GTK_WIDGET (find_row (window, question)), GTK_DIR_TAB_FORWARD);
  g_assert_cmpint (get_answer (window, question), ==, MND_ANSWER_NONE);
  press_and_wait (window, "Delete", n);
  g_assert_nonnull (strstr (mnd_document_get_undo_label (window->document), "the record for Sierra Leone Police"));
  g_assert_cmpint (get_answer (window, question), ==, MND_ANSWER_NOT_ASSESSED);
  g_assert_cmpint (get_focused (window), ==, question);
  driver_press ("Delete");
  /* The key after it says that it came through. */
  press_and_wait (window, "u", n + 1);
  g_assert_cmpint (get_answer (window, question), ==, MND_ANSWER_UNCLEAR);
  g_assert_cmpuint (driver_count (window, MND_TABLE_ACTOR), ==, n_actors);
  driver_close_windows ();
}

/* What is recorded while the map is shown as of a day is of that day, and so counts for it. */
static void
test_date (void)
{
  MndWindow *window = open_with ("Sierra Leone Police");
  MndQuestionRow *row = find_row (window, MND_QUESTION_JUDICIAL);
  MndRecordList *list = mnd_map_get_records (mnd_document_get_map (window->document), MND_TABLE_ASSESSMENT);
  guint n = count_assessments (window);
  MndRecord *record = NULL;

  g_assert_true (mnd_question_row_is_open (row));
  mnd_question_row_answer (row, MND_ANSWER_NONE);
  g_assert_cmpuint (count_assessments (window), ==, n + 1);
  for (guint i = 0; i < mnd_record_list_get_size (list); i++)
    if (g_strcmp0 (mnd_record_get_text (mnd_record_list_get (list, i), MND_ASSESSMENT_QUESTION), "judicial") == 0)
      record = mnd_record_list_get (list, i);
  g_assert_cmpstr (mnd_record_get_text (record, MND_ASSESSMENT_DATE), ==, DAY);
  /* The same again on the same day is no news; another day is. */
  mnd_question_row_answer (row, MND_ANSWER_NONE);
  g_assert_cmpuint (count_assessments (window), ==, n + 1);
  g_assert_cmpint (get_answer (window, MND_QUESTION_JUDICIAL), ==, MND_ANSWER_NONE);
  g_assert_true (driver_shows (window, "Looked for, none found · 31 Dec 2005"));
  mnd_view_set_date (window->view, "2006-12-31");
  driver_wait (is_current, window, "findings");
  mnd_question_row_answer (row, MND_ANSWER_NONE);
  g_assert_cmpuint (count_assessments (window), ==, n + 2);
  driver_close_windows ();
}

/* What the map answers is shown with by whom, leads there, and is not asked again. */
static void
test_found_on_map (void)
{
  MndWindow *window = open_with ("Sierra Leone Police");
  MndRecord *police = driver_find_actor (window, "Sierra Leone Police");
  MndRecord *overseer = driver_find_actor (window, "Ministry of Defence");
  g_autoptr (GError) error = NULL;
  MndQuestionRow *row;
  guint n = count_assessments (window);

  mnd_document_connect (window->document, mnd_record_get_id (overseer), mnd_record_get_id (police), "oversees",
                        "judicial", NULL, &error);
  g_assert_no_error (error);
  driver_wait (is_current, window, "findings");
  row = find_row (window, MND_QUESTION_JUDICIAL);
  g_assert_cmpint (mnd_question_row_get_answer (row), ==, MND_ANSWER_FOUND);
  mnd_question_row_answer (row, MND_ANSWER_NONE);
  g_assert_cmpuint (count_assessments (window), ==, n);
  g_assert_true (driver_shows (window, "Ministry of Defence"));
  driver_close_windows ();
}

/* A second press of the key finds the next institution where this one is done. */
static void
test_goes_on (void)
{
  MndWindow *window = open_with ("Sierra Leone Police");
  MndRecord *first = mnd_view_get_focus (window->view);

  for (guint question = 0; question < MND_N_QUESTIONS; question++)
    {
      MndQuestionRow *row = find_row (window, (MndQuestion) question);
      if (row != NULL && mnd_question_row_is_open (row))
        mnd_question_row_answer (row, MND_ANSWER_FOUND);
    }
  g_assert_false (mnd_inspector_focus_question (window->inspector));
  driver_activate (window, "win.assess");
  driver_wait (is_on_question, window, "the focus on a question");
  g_assert_true (mnd_view_get_focus (window->view) != first);
  g_assert_true (mnd_question_row_is_open (find_row (window, get_focused (window))));
  driver_close_windows ();
}

/* In the fields of a record that is unfolded, letters are letters. */
static void
test_typing (void)
{
  MndWindow *window = open_with ("Sierra Leone Police");
  guint n = count_assessments (window);
  MndQuestion question;

  driver_press ("q");
  driver_wait (is_on_question, window, "the focus on a question");
  question = get_focused (window);
  press_and_wait (window, "n", ++n);
  gtk_widget_child_focus (GTK_WIDGET (find_row (window, question)), GTK_DIR_TAB_FORWARD);
  driver_press ("Return");
  driver_wait_shown (window, "Note");
  driver_type ("fun");
  driver_settle (window);
  g_assert_cmpuint (count_assessments (window), ==, n);
  g_assert_cmpint (get_answer (window, question), ==, MND_ANSWER_NONE);
  mnd_inspector_commit (window->inspector);
  driver_close_windows ();
}

static void
count_focusable_cb (GtkWidget *widget, gpointer data)
{
  guint *n = data;

  *n += GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "mnd-answer") && gtk_widget_get_mapped (widget);
}

/* A ministry raises no questions. */
static void
test_where_not (void)
{
  MndWindow *window = open_with ("Ministry of Defence");
  guint n = 0;

  g_assert_false (gtk_widget_get_visible (driver_find (GTK_WIDGET (window->inspector), MND_TYPE_QUESTIONS_GROUP)));
  select_actor (window, "Sierra Leone Police");
  driver_settle (window);
  driver_visit (GTK_WIDGET (window->inspector), count_focusable_cb, &n);
  g_assert_cmpuint (n, >, 0);
  driver_close_windows ();
}

/* --- findings */

static guint
count_marks (MndWindow *window)
{
  MndScene *scene = mnd_canvas_get_scene (window->canvas);
  guint n = 0;

  for (guint i = 0; i < mnd_scene_get_n_nodes (scene); i++)
    n += mnd_scene_get_gravity (scene, mnd_scene_get_node (scene, i)) != MND_GRAVITY_NONE;
  return n;
}

static gboolean
has_marks (gpointer data)
{
  return count_marks (data) > 0;
}

static gboolean
has_no_marks (gpointer data)
{
  return count_marks (data) == 0;
}

static gboolean
has_coverage (gpointer data)
{
  return mnd_scene_get_coverage (mnd_canvas_get_scene (MND_WINDOW (data)->canvas)) > 0;
}

/* Who has open findings is marked, by the gravest; a command hides all of it, and what is new comes by itself. */
static void
test_marks (void)
{
  MndWindow *window = open_with ("Sierra Leone Police");
  MndScene *scene = mnd_canvas_get_scene (window->canvas);

  driver_wait (has_marks, window, "marks");
  for (guint i = 0; i < mnd_scene_get_n_nodes (scene); i++)
    {
      const MndSceneNode *node = mnd_scene_get_node (scene, i);
      if (!node->is_support)
        g_assert_cmpuint (mnd_scene_get_mark (scene, node->id), ==,
                          mnd_findings_get_severity (window->findings, node->id));
    }
  driver_activate (window, "win.marks");
  driver_wait (has_no_marks, window, "no marks");
  if (window->settings != NULL)
    g_assert_false (g_settings_get_boolean (window->settings, "show-marks"));
  driver_activate (window, "win.marks");
  driver_wait (has_marks, window, "marks again");
  driver_close_windows ();
}

/* Whoever cannot see the mark hears of it. */
static void
test_said (void)
{
  MndWindow *window = open_with ("Sierra Leone Police");
  MndScene *scene = mnd_canvas_get_scene (window->canvas);
  const MndId *id = mnd_record_get_id (mnd_view_get_focus (window->view));
  g_autofree char *label = NULL;
  g_autofree char *expected = g_strdup_printf ("; %u open finding", mnd_findings_count (window->findings, id));

  driver_wait (has_marks, window, "marks");
  label = mnd_canvas_dup_label (window->canvas, mnd_scene_find_node (scene, id));
  g_assert_nonnull (strstr (label, expected));
  driver_close_windows ();
}

static void
find_finding_cb (GtkWidget *widget, gpointer data)
{
  GtkWidget **button = data;

  if (*button == NULL && GTK_IS_ACTIONABLE (widget)
      && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "win.show-finding") == 0)
    *button = widget;
}

static gboolean
shows_findings (gpointer data)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (MND_WINDOW (data)->side_pages)), "findings") == 0
         && mnd_view_get_spotlight (MND_WINDOW (data)->view) != NULL;
}

/* Activating a finding about the actor shows it among all findings. */
static void
test_leads_to_finding (void)
{
  MndWindow *window = open_with ("Sierra Leone Police");
  GtkWidget *button = NULL;

  driver_visit (GTK_WIDGET (window->inspector), find_finding_cb, &button);
  g_assert_nonnull (button);
  gtk_widget_activate (button);
  driver_wait (shows_findings, window, "the finding in the list");
  driver_close_windows ();
}

/* The canvas says how much has been assessed, and one more answer is more. */
static void
test_coverage (void)
{
  MndWindow *window = open_with ("Sierra Leone Police");
  MndScene *scene = mnd_canvas_get_scene (window->canvas);
  double before;

  driver_wait (has_coverage, window, "coverage");
  before = mnd_scene_get_coverage (scene);
  mnd_question_row_answer (find_row (window, MND_QUESTION_JUDICIAL), MND_ANSWER_NONE);
  driver_wait (is_current, window, "findings");
  g_assert_cmpfloat (mnd_scene_get_coverage (scene), >, before);
  driver_close_windows ();
}

static gboolean
shows_about (gpointer data)
{
  GtkWidget *group = driver_look_for (GTK_WIDGET (MND_WINDOW (data)->inspector), MND_TYPE_ABOUT_GROUP);

  return group != NULL && gtk_widget_get_visible (group);
}

/* The inspector has a row for each finding about the actor, with its sentence. */
static void
test_about (void)
{
  MndWindow *window = open_with ("Sierra Leone Police");
  const MndId *id = mnd_record_get_id (mnd_view_get_focus (window->view));
  g_autoptr (GPtrArray) about = mnd_findings_dup_about (window->findings, MND_FINDING_GAP, id);

  g_assert_cmpuint (about->len, >, 0);
  driver_wait (shows_about, window, "findings about it");
  for (guint i = 0; i < about->len; i++)
    {
      g_autofree char *text = mnd_finding_dup_text (about->pdata[i], mnd_document_get_map (window->document),
                                                    mnd_view_get_languages (window->view));
      g_assert_true (driver_shows (window, text));
    }
  driver_close_windows ();
}

static void
find_marked_cb (GtkWidget *widget, gpointer data)
{
  guint *n = data;

  if (MND_IS_OUTLINE_CELL (widget) && gtk_widget_get_mapped (widget))
    n[0]++;
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && gtk_widget_has_css_class (widget, "mnd-open"))
    n[1]++;
}

static gboolean
list_has_marks (gpointer data)
{
  guint n[2] = { 0 };

  driver_visit (GTK_WIDGET (MND_WINDOW (data)->outline), find_marked_cb, n);
  return n[1] > 0 && n[1] < n[0];
}

/* The list has a number behind who has open findings, and behind nobody else. */
static void
test_list (void)
{
  MndWindow *window = open_with ("Sierra Leone Police");

  driver_wait (list_has_marks, window, "marks in the list");
  driver_close_windows ();
}

static void
add_number_cb (GtkWidget *widget, gpointer data)
{
  guint *sum = data;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && gtk_widget_has_css_class (widget, "mnd-open"))
    *sum += (guint) g_ascii_strtoull (gtk_label_get_label (GTK_LABEL (widget)), NULL, 10);
}

static gboolean
headings_have_sums (gpointer data)
{
  MndWindow *window = data;
  MndRecordList *actors = mnd_map_get_records (mnd_document_get_map (window->document), MND_TABLE_ACTOR);
  guint sum = 0, expected = 0;

  for (guint i = 0; i < mnd_record_list_get_size (actors); i++)
    expected += mnd_findings_count (window->findings, mnd_record_get_id (mnd_record_list_get (actors, i)));
  driver_visit (GTK_WIDGET (window->outline), add_number_cb, &sum);
  return expected > 0 && sum == expected;
}

/* Where groups are folded their headings say what nobody sees below. */
static void
test_folded_list (void)
{
  MndWindow *window = open_with ("Sierra Leone Police");

  driver_wait (list_has_marks, window, "marks in the list");
  for (guint group = 0; group < MND_OUTLINE_N_GROUPS; group++)
    gtk_widget_activate_action (driver_find (GTK_WIDGET (window->outline), MND_TYPE_OUTLINE_CELL), "outline.toggle",
                                "u", group);
  driver_wait (headings_have_sums, window, "the sums of all groups");
  driver_close_windows ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/assess/keys", test_keys);
  g_test_add_func ("/assess/take-back", test_take_back);
  g_test_add_func ("/assess/date", test_date);
  g_test_add_func ("/assess/found-on-map", test_found_on_map);
  g_test_add_func ("/assess/goes-on", test_goes_on);
  g_test_add_func ("/assess/typing", test_typing);
  g_test_add_func ("/assess/where-not", test_where_not);
  g_test_add_func ("/findings/marks", test_marks);
  g_test_add_func ("/findings/said", test_said);
  g_test_add_func ("/findings/leads-to-finding", test_leads_to_finding);
  g_test_add_func ("/findings/coverage", test_coverage);
  g_test_add_func ("/findings/about", test_about);
  g_test_add_func ("/findings/list", test_list);
  g_test_add_func ("/findings/folded-list", test_folded_list);
  return g_test_run ();
}
