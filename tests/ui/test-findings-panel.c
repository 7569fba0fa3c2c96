/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lists of findings beside the map: groups, folds, the day, plans, and questions that are answered there. */
#include "findings-driver.h"

#include "desktop/mnd-day-button.h"
#include "desktop/mnd-window-private.h"
#include "document/mnd-edits.h"

/* --- the lists */

static void
check_narrow (MndWindow *window)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (window->findings_panel), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 240);
}

static void
test_lists (void)
{
  MndWindow *window = findings_open ();
  guint n_unknown;

  g_assert_cmpuint (findings_count (window, MND_FINDING_GAP), >, 5);
  g_assert_true (findings_says_open (window, findings_count (window, MND_FINDING_GAP)));
  g_assert_cmpuint (findings_count_listed (window), ==, findings_count (window, MND_FINDING_GAP));
  g_assert_cmpuint (mnd_findings_model_get_n_findings (findings_get_model (window, MND_FINDING_UNKNOWN)), >, 50);
  g_assert_true (driver_shows (window, "As of 31 December 2005"));
  g_assert_true (driver_shows (window, "38% assessed"));
  g_assert_true (driver_shows (window, "Dependent overseer"));
  g_assert_true (driver_shows (window, "on which it itself depends"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window->findings_panel), "findings.page", "s", "note"));
  driver_settle (window);
  g_assert_false (driver_shows (window, "Dependent overseer"));
  n_unknown = mnd_findings_model_get_n_findings (findings_get_model (window, MND_FINDING_UNKNOWN));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window->findings_panel), "findings.page", "s", "unknown"));
  /* Counted or read, it is the same. */
  g_assert_cmpuint (mnd_findings_model_get_n_findings (findings_get_model (window, MND_FINDING_UNKNOWN)), ==,
                    n_unknown);
  driver_wait_shown (window, "Who ");
  check_narrow (window);
  driver_close_windows ();
}

/* All titles, one after the other. */
static char *
dup_headings (MndWindow *window)
{
  GString *headings = g_string_new (NULL);
  MndFindingsModel *model = findings_get_model (window, MND_FINDING_GAP);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    if (mnd_findings_row_is_heading (mnd_findings_model_get_row (model, i)))
      g_string_append_printf (headings, "%s|", mnd_findings_row_get_title (mnd_findings_model_get_row (model, i)));
  return g_string_free (headings, FALSE);
}

static void
test_group_by (void)
{
  MndWindow *window = findings_open ();
  g_autofree char *by_rule = dup_headings (window);
  g_autofree char *by_institution = NULL;
  g_autofree char *by_challenge = NULL;

  /* What has the gravest comes first. */
  g_assert_true (g_str_has_prefix (by_rule, "Dependent overseer|"));
  findings_choose (window, "R09");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.findings-by", "s", "institution"));
  by_institution = dup_headings (window);
  g_assert_true (g_str_has_prefix (by_institution, "1a Democratic control"));
  g_assert_nonnull (strstr (by_institution, "|Republic of Sierra Leone Armed Forces|"));
  /* Whatever they stand under, it is the same one that is selected, and each counts once. */
  g_assert_cmpstr (findings_get_rule (window), ==, "R09");
  g_assert_cmpuint (findings_count_listed (window), ==, findings_count (window, MND_FINDING_GAP));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.findings-by", "s", "challenge"));
  by_challenge = dup_headings (window);
  g_assert_cmpstr (by_challenge, !=, by_rule);
  g_assert_cmpstr (findings_get_rule (window), ==, "R09");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.findings-by", "s", "nonsense"));
  g_assert_cmpstr (findings_get_rule (window), ==, "R09");
  driver_close_windows ();
}

static gboolean
is_by_institution (gpointer data)
{
  g_autofree char *by = NULL;

  g_object_get (MND_WINDOW (data)->findings_panel, "group-by", &by, NULL);
  return g_str_equal (by, "institution");
}

/* Another order of rows takes the keyboard nowhere. */
static void
test_keys_after_grouping (void)
{
  MndWindow *window = findings_open ();

  driver_press ("ctrl+k");
  driver_type ("group findings institution");
  driver_press ("Return");
  driver_wait (is_by_institution, window, "findings by institution");
  driver_press ("F4");
  findings_wait_rule (window, "R21");
  driver_close_windows ();
}

static guint
count_rows (MndWindow *window, MndFindingState state)
{
  return g_list_model_get_n_items (G_LIST_MODEL (findings_get_model (window, state)));
}

static void
test_fold (void)
{
  MndWindow *window = findings_open ();
  guint n = count_rows (window, MND_FINDING_GAP);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window->findings_panel), "findings.toggle", "s", "R21"));
  g_assert_cmpuint (count_rows (window, MND_FINDING_GAP), <, n);
  g_assert_cmpuint (findings_count_listed (window), ==, findings_count (window, MND_FINDING_GAP));
  /* Going to one of them unfolds it. */
  findings_choose (window, "R21");
  g_assert_cmpuint (count_rows (window, MND_FINDING_GAP), ==, n);
  g_assert_cmpstr (findings_get_rule (window), ==, "R21");
  driver_close_windows ();
}

static void
count_changes_cb (GListModel *model, guint position, guint removed, guint added, guint *changes)
{
  *changes += removed + added;
}

/* An edit that touches no finding touches no row. */
static void
test_keeps (void)
{
  MndWindow *window = findings_open ();
  MndFinding *finding = findings_choose (window, "R28");
  g_autoptr (GError) error = NULL;
  guint changes = 0;

  g_signal_connect (findings_get_model (window, MND_FINDING_GAP), "items-changed", G_CALLBACK (count_changes_cb),
                    &changes);
  mnd_document_add_actor (mnd_window_get_document (window), "media", "A Newspaper", 0, 0, NULL, &error);
  g_assert_no_error (error);
  findings_wait (window);
  g_assert_cmpuint (changes, ==, 0);
  g_assert_true (mnd_findings_row_get_finding (mnd_findings_panel_get_selected (window->findings_panel)) == finding);
  /* A name that is another one is another sentence in the same row. */
  mnd_document_set_text (mnd_window_get_document (window),
                         mnd_record_get_id (
                             driver_find_actor (window, "International Military Advisory and Training Team")),
                         "name", NULL, "The Trainers", &error);
  g_assert_no_error (error);
  findings_wait (window);
  driver_wait_shown (window, "The Trainers has held command");
  g_assert_true (mnd_findings_row_get_finding (mnd_findings_panel_get_selected (window->findings_panel)) == finding);
  driver_close_windows ();
}

static void
test_empty (void)
{
  MndWindow *window = driver_open_window ();

  driver_activate (window, "win.start");
  driver_activate (window, "win.show-findings");
  driver_wait_shown (window, "No actors yet.");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (window->findings_count)));
  g_assert_false (driver_shows (window, "assessed"));
  /* Without a selection nothing can be said of it. */
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "verdict"));
  driver_activate (window, "win.next-finding");
  g_assert_cmpstr (findings_get_rule (window), ==, "none");
  mnd_document_add_actor (mnd_window_get_document (window), "media", "A Newspaper", 0, 0, NULL, NULL);
  findings_wait (window);
  driver_wait_shown (window, "Nothing found as of");
  driver_close_windows ();
}

/* --- the day */

static void
test_day (void)
{
  MndWindow *window = findings_open ();
  GtkWidget *button = driver_find (GTK_WIDGET (window->findings_panel), MND_TYPE_DAY_BUTTON);
  GtkWidget *entry;

  driver_activate (window, "win.choose-day");
  entry = driver_find (button, GTK_TYPE_ENTRY);
  driver_wait_mapped (entry);
  driver_type ("2002-13");
  driver_press ("Return");
  driver_wait_shown (window, "Not a date.");
  g_assert_null (mnd_view_get_date (window->view));
  gtk_editable_set_text (GTK_EDITABLE (entry), " 2002 ");
  driver_press ("Return");
  driver_wait_shown (window, "As of 31 December 2002");
  g_assert_cmpstr (mnd_view_get_date (window->view), ==, "2002");
  findings_wait (window);
  g_assert_cmpuint (mnd_findings_model_get_n_findings (findings_get_model (window, MND_FINDING_GAP)), ==,
                    mnd_finding_list_get_size (
                        mnd_analysis_get_findings (mnd_findings_get_analysis (mnd_window_get_findings (window)),
                                                   MND_FINDING_GAP)));
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "all-times"));
  driver_activate (window, "win.all-times");
  g_assert_null (mnd_view_get_date (window->view));
  driver_wait_shown (window, "As of 31 December 2005");
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "all-times"));
  driver_close_windows ();
}

/* --- plans */

static void
connect_planned (MndWindow *window, const char *from, const char *to)
{
  MndDocument *document = mnd_window_get_document (window);
  g_autoptr (GError) error = NULL;
  MndId id;

  mnd_document_connect (document, mnd_record_get_id (driver_find_actor (window, from)),
                        mnd_record_get_id (driver_find_actor (window, to)), "commands", NULL, &id, &error);
  g_assert_no_error (error);
  mnd_document_set_value_from_text (document, mnd_map_find (mnd_document_get_map (document), MND_TABLE_LINK, &id),
                                    MND_LINK_STATUS, "planned", &error);
  g_assert_no_error (error);
}

static guint
count_effect (MndWindow *window, MndFindingsEffect effect)
{
  MndFindingsModel *model = findings_get_model (window, MND_FINDING_GAP);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    n += mnd_findings_row_get_effect (mnd_findings_model_get_row (model, i)) == effect;
  return n;
}

static void
test_plans (void)
{
  MndWindow *window = findings_open ();
  MndFindingsModel *model = findings_get_model (window, MND_FINDING_GAP);
  MndFindingsRow *opening = NULL;

  connect_planned (window, "Ministry of Defence", "International Military Advisory and Training Team");
  connect_planned (window, "Ministry of Finance", "Sierra Leone Police");
  connect_planned (window, "Government of the United Kingdom", "Sierra Leone Police");
  findings_wait (window);
  g_assert_cmpuint (count_effect (window, MND_FINDINGS_EFFECT_CLOSES), ==, 0);
  driver_activate (window, "win.findings-plans");
  g_assert_cmpuint (count_effect (window, MND_FINDINGS_EFFECT_CLOSES), ==, 1);
  g_assert_cmpuint (count_effect (window, MND_FINDINGS_EFFECT_OPENS), ==, 1);
  driver_wait_shown (window, "would close");
  findings_choose (window, "R09");
  g_assert_cmpint (mnd_findings_row_get_effect (mnd_findings_panel_get_selected (window->findings_panel)), ==,
                   MND_FINDINGS_EFFECT_CLOSES);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    if (mnd_findings_row_get_effect (mnd_findings_model_get_row (model, i)) == MND_FINDINGS_EFFECT_OPENS)
      {
        opening = mnd_findings_model_get_row (model, i);
        mnd_findings_pane_select (mnd_findings_panel_get_pane (window->findings_panel, MND_FINDING_GAP), i);
      }
  driver_wait_shown (window, "would open");
  driver_wait_shown (window, "It is not so as of 31 December 2005.");
  /* Nothing can be said of it yet, and an edit elsewhere leaves it where it is. */
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "verdict"));
  mnd_document_add_actor (mnd_window_get_document (window), "media", "A Newspaper", 0, 0, NULL, NULL);
  findings_wait (window);
  g_assert_true (mnd_findings_panel_get_selected (window->findings_panel) == opening);
  driver_activate (window, "win.findings-plans");
  g_assert_cmpuint (count_effect (window, MND_FINDINGS_EFFECT_OPENS), ==, 0);
  driver_close_windows ();
}

/* --- questions */

typedef struct
{
  MndWindow *window;
  const char *text;
} Wanted;

static gboolean
asks_less (gpointer data)
{
  Wanted *wanted = data;

  return g_strtod (wanted->text, NULL)
         > mnd_findings_model_get_n_findings (findings_get_model (wanted->window, MND_FINDING_UNKNOWN));
}

static void
test_answer (void)
{
  MndWindow *window = findings_open ();
  MndFindingsModel *model = findings_get_model (window, MND_FINDING_UNKNOWN);
  MndFindingsPane *pane = mnd_findings_panel_get_pane (window->findings_panel, MND_FINDING_UNKNOWN);
  guint n = mnd_findings_model_get_n_findings (model), n_records = driver_count (window, MND_TABLE_ASSESSMENT);
  g_autofree char *before = g_strdup_printf ("%u", n);
  Wanted wanted = { window, before };
  MndRecordList *records =
      mnd_map_get_records (mnd_document_get_map (mnd_window_get_document (window)), MND_TABLE_ASSESSMENT);
  MndQuestion question;
  MndId actor;

  g_object_set (window->findings_panel, "page", "unknown", NULL);
  driver_settle (window);
  do
    g_assert_true (mnd_findings_pane_step (pane, TRUE));
  while (!mnd_findings_row_get_question (mnd_findings_pane_get_selected (pane), &actor, &question));
  /* The actor itself stands on the map and in the inspector. */
  g_assert_true (mnd_view_is_selected (window->view, &actor));
  g_assert_null (mnd_view_get_spotlight (window->view));
  g_assert_true (driver_shows (window, "What has come out?"));
  check_narrow (window);
  mnd_findings_pane_focus (pane);
  driver_press ("2");
  driver_wait (asks_less, &wanted, "one question less");
  g_assert_cmpuint (driver_count (window, MND_TABLE_ASSESSMENT), ==, n_records + 1);
  /* For the day that is looked at, so that it counts there. */
  g_assert_cmpstr (mnd_record_get_text (mnd_record_list_get (records, n_records), MND_ASSESSMENT_DATE), ==,
                   "2005-12-31");
  g_assert_cmpstr (mnd_record_get_text (mnd_record_list_get (records, n_records), MND_ASSESSMENT_ANSWER), ==, "none");
  g_assert_true (mnd_document_undo (mnd_window_get_document (window), NULL));
  findings_wait (window);
  g_assert_cmpuint (mnd_findings_model_get_n_findings (model), ==, n);
  driver_close_windows ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings/lists", test_lists);
  g_test_add_func ("/findings/group-by", test_group_by);
  g_test_add_func ("/findings/keys-after-grouping", test_keys_after_grouping);
  g_test_add_func ("/findings/fold", test_fold);
  g_test_add_func ("/findings/keeps", test_keeps);
  g_test_add_func ("/findings/empty", test_empty);
  g_test_add_func ("/findings/day", test_day);
  g_test_add_func ("/findings/plans", test_plans);
  g_test_add_func ("/findings/answer", test_answer);

  return g_test_run ();
}
