/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What follows from the map, beside it: lists, light on the map, verdicts and answers, by actions and by keys. */
#include "window-driver.h"

#include "desktop/mnd-canvas-private.h"
#include "desktop/mnd-day-button.h"
#include "desktop/mnd-finding-page.h"
#include "desktop/mnd-findings-cell.h"
#include "desktop/mnd-text-field.h"
#include "desktop/mnd-window-private.h"
#include "document/mnd-edits.h"

/* --- a window with findings in it */

static gboolean
is_current (gpointer data)
{
  gboolean current = FALSE;

  g_object_get (mnd_window_get_findings (data), "is-current", &current, NULL);
  return current;
}

static void
wait_current (MndWindow *window)
{
  driver_wait (is_current, window, "the findings of what is on the map now");
}

/* What an earlier case chose is remembered. */
static MndWindow *
open_findings (void)
{
  MndWindow *window = driver_open_sample (NULL);

  g_object_set (window->findings_panel, "group-by", "rule", "hide-settled", FALSE, "show-plans", FALSE, NULL);
  driver_activate (window, "win.show-findings");
  wait_current (window);
  driver_settle (window);
  return window;
}

static MndFindingsModel *
get_model (MndWindow *window, MndFindingState state)
{
  return mnd_findings_pane_get_model (mnd_findings_panel_get_pane (window->findings_panel, state));
}

static guint
count_rows (MndWindow *window, MndFindingState state)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_model (window, state)));
}

/* The finding of a rule; fails the test where there is none. */
static MndFinding *
find_finding (MndWindow *window, MndFindingState state, const char *rule)
{
  MndFindingList *list =
      mnd_analysis_get_findings (mnd_findings_get_analysis (mnd_window_get_findings (window)), state);

  for (guint i = 0; i < mnd_finding_list_get_size (list); i++)
    if (g_str_equal (mnd_rule_get_id (mnd_finding_get_rule (mnd_finding_list_get (list, i))), rule))
      return mnd_finding_list_get (list, i);
  g_error ("no finding of %s", rule);
}

static guint
count_found (MndWindow *window, MndFindingState state)
{
  return mnd_finding_list_get_size (
      mnd_analysis_get_findings (mnd_findings_get_analysis (mnd_window_get_findings (window)), state));
}

/* How many are listed, settled ones or not. */
static guint
count_listed (MndWindow *window)
{
  return mnd_findings_model_get_n_findings (get_model (window, MND_FINDING_GAP));
}

/* Whether the switch says so many. */
static gboolean
says_open (MndWindow *window, guint n)
{
  g_autofree char *text = g_strdup_printf ("%u", n);

  return g_str_equal (gtk_label_get_label (window->findings_count), text);
}

static MndFinding *
choose (MndWindow *window, const char *rule)
{
  MndFinding *finding = find_finding (window, MND_FINDING_GAP, rule);

  g_assert_true (mnd_findings_panel_show_finding (window->findings_panel, finding));
  return finding;
}

static const char *
get_rule (MndWindow *window)
{
  MndFindingsRow *row = mnd_findings_panel_get_selected (window->findings_panel);

  return row != NULL && mnd_findings_row_get_finding (row) != NULL
             ? mnd_rule_get_id (mnd_finding_get_rule (mnd_findings_row_get_finding (row)))
             : "none";
}

typedef struct
{
  MndWindow *window;
  const char *text;
} Wanted;

static gboolean
has_rule (gpointer data)
{
  Wanted *wanted = data;

  return g_str_equal (get_rule (wanted->window), wanted->text);
}

static void
wait_rule (MndWindow *window, const char *rule)
{
  Wanted wanted = { window, rule };

  driver_wait (has_rule, &wanted, rule);
}

static const char *
get_verdict (MndWindow *window, const char *rule)
{
  return mnd_findings_get_verdict (mnd_window_get_findings (window), find_finding (window, MND_FINDING_GAP, rule));
}

/* Of rule R09. */
static gboolean
has_verdict (gpointer data)
{
  Wanted *wanted = data;

  return g_str_equal (get_verdict (wanted->window, "R09"), wanted->text);
}

static void
wait_verdict (MndWindow *window, const char *verdict)
{
  Wanted wanted = { window, verdict };

  driver_wait (has_verdict, &wanted, verdict);
  wait_current (window);
}

static MndFindingPage *
get_page (MndWindow *window)
{
  return MND_FINDING_PAGE (driver_find (GTK_WIDGET (window->inspector), MND_TYPE_FINDING_PAGE));
}

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
  MndWindow *window = open_findings ();
  guint n_unknown;

  g_assert_cmpuint (count_found (window, MND_FINDING_GAP), >, 5);
  g_assert_true (says_open (window, count_found (window, MND_FINDING_GAP)));
  g_assert_cmpuint (count_listed (window), ==, count_found (window, MND_FINDING_GAP));
  g_assert_cmpuint (mnd_findings_model_get_n_findings (get_model (window, MND_FINDING_UNKNOWN)), >, 50);
  g_assert_true (driver_shows (window, "As of 31 December 2005"));
  g_assert_true (driver_shows (window, "38% assessed"));
  g_assert_true (driver_shows (window, "Dependent overseer"));
  g_assert_true (driver_shows (window, "on which it itself depends"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window->findings_panel), "findings.page", "s", "note"));
  driver_settle (window);
  g_assert_false (driver_shows (window, "Dependent overseer"));
  n_unknown = mnd_findings_model_get_n_findings (get_model (window, MND_FINDING_UNKNOWN));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window->findings_panel), "findings.page", "s", "unknown"));
  /* Counted or read, it is the same. */
  g_assert_cmpuint (mnd_findings_model_get_n_findings (get_model (window, MND_FINDING_UNKNOWN)), ==, n_unknown);
  driver_wait_shown (window, "Who ");
  check_narrow (window);
  driver_close_windows ();
}

/* All titles, one after the other. */
static char *
dup_headings (MndWindow *window)
{
  GString *headings = g_string_new (NULL);
  MndFindingsModel *model = get_model (window, MND_FINDING_GAP);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    if (mnd_findings_row_is_heading (mnd_findings_model_get_row (model, i)))
      g_string_append_printf (headings, "%s|", mnd_findings_row_get_title (mnd_findings_model_get_row (model, i)));
  return g_string_free (headings, FALSE);
}

static void
test_group_by (void)
{
  MndWindow *window = open_findings ();
  g_autofree char *by_rule = dup_headings (window);
  g_autofree char *by_institution = NULL;
  g_autofree char *by_challenge = NULL;

  /* What has the gravest comes first. */
  g_assert_true (g_str_has_prefix (by_rule, "Dependent overseer|"));
  choose (window, "R09");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.findings-by", "s", "institution"));
  by_institution = dup_headings (window);
  g_assert_true (g_str_has_prefix (by_institution, "1a Democratic control"));
  g_assert_nonnull (strstr (by_institution, "|Republic of Sierra Leone Armed Forces|"));
  /* Whatever they stand under, it is the same one that is selected, and each counts once. */
  g_assert_cmpstr (get_rule (window), ==, "R09");
  g_assert_cmpuint (count_listed (window), ==, count_found (window, MND_FINDING_GAP));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.findings-by", "s", "challenge"));
  by_challenge = dup_headings (window);
  g_assert_cmpstr (by_challenge, !=, by_rule);
  g_assert_cmpstr (get_rule (window), ==, "R09");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.findings-by", "s", "nonsense"));
  g_assert_cmpstr (get_rule (window), ==, "R09");
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
  MndWindow *window = open_findings ();

  driver_press ("ctrl+k");
  driver_type ("group findings institution");
  driver_press ("Return");
  driver_wait (is_by_institution, window, "findings by institution");
  driver_press ("F4");
  wait_rule (window, "R21");
  driver_close_windows ();
}

static void
test_fold (void)
{
  MndWindow *window = open_findings ();
  guint n = count_rows (window, MND_FINDING_GAP);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window->findings_panel), "findings.toggle", "s", "R21"));
  g_assert_cmpuint (count_rows (window, MND_FINDING_GAP), <, n);
  g_assert_cmpuint (count_listed (window), ==, count_found (window, MND_FINDING_GAP));
  /* Going to one of them unfolds it. */
  choose (window, "R21");
  g_assert_cmpuint (count_rows (window, MND_FINDING_GAP), ==, n);
  g_assert_cmpstr (get_rule (window), ==, "R21");
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
  MndWindow *window = open_findings ();
  MndFinding *finding = choose (window, "R28");
  g_autoptr (GError) error = NULL;
  guint changes = 0;

  g_signal_connect (get_model (window, MND_FINDING_GAP), "items-changed", G_CALLBACK (count_changes_cb), &changes);
  mnd_document_add_actor (mnd_window_get_document (window), "media", "A Newspaper", 0, 0, NULL, &error);
  g_assert_no_error (error);
  wait_current (window);
  g_assert_cmpuint (changes, ==, 0);
  g_assert_true (mnd_findings_row_get_finding (mnd_findings_panel_get_selected (window->findings_panel)) == finding);
  /* A name that is another one is another sentence in the same row. */
  mnd_document_set_text (mnd_window_get_document (window),
                         mnd_record_get_id (
                             driver_find_actor (window, "International Military Advisory and Training Team")),
                         "name", NULL, "The Trainers", &error);
  g_assert_no_error (error);
  wait_current (window);
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
  g_assert_cmpstr (get_rule (window), ==, "none");
  mnd_document_add_actor (mnd_window_get_document (window), "media", "A Newspaper", 0, 0, NULL, NULL);
  wait_current (window);
  driver_wait_shown (window, "Nothing found as of");
  driver_close_windows ();
}

/* --- the day */

static void
test_day (void)
{
  MndWindow *window = open_findings ();
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
  wait_current (window);
  g_assert_cmpuint (mnd_findings_model_get_n_findings (get_model (window, MND_FINDING_GAP)), ==,
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

/* --- the light */

static gboolean
is_lit (MndWindow *window, const MndId *id)
{
  GHashTable *lit = window->canvas->highlighted;

  return lit != NULL && mnd_view_get_spotlight (window->view) != NULL && g_hash_table_contains (lit, id);
}

static void
test_spotlight (void)
{
  MndWindow *window = open_findings ();
  const MndId *army, *cabinet;

  army = mnd_record_get_id (driver_find_actor (window, "Republic of Sierra Leone Armed Forces"));
  cabinet = mnd_record_get_id (driver_find_actor (window, "Cabinet of Sierra Leone"));
  g_assert_null (mnd_view_get_spotlight (window->view));
  choose (window, "R09");
  g_assert_true (is_lit (window, army));
  g_assert_false (is_lit (window, cabinet));
  g_assert_true (driver_shows (window, "is commanded at the same time by"));
  g_assert_true (driver_shows (window, "Severity 5 of 5"));
  g_assert_true (driver_shows (window, "Medium confidence"));
  g_assert_true (driver_shows (window, "What it rests on"));
  /* Whom one goes to stays in the light; who is not in it ends it. */
  mnd_view_select (window->view, army);
  g_assert_true (is_lit (window, army));
  mnd_view_select (window->view, cabinet);
  g_assert_null (mnd_view_get_spotlight (window->view));
  choose (window, "R04");
  g_assert_nonnull (mnd_view_get_spotlight (window->view));
  g_assert_cmpuint (mnd_view_get_n_selected (window->view), ==, 0);
  driver_activate (window, "win.cancel");
  g_assert_null (mnd_view_get_spotlight (window->view));
  choose (window, "R09");
  /* With another list beside the map it goes. */
  driver_activate (window, "win.find");
  g_assert_null (mnd_view_get_spotlight (window->view));
  driver_close_windows ();
}

static gboolean
is_dark (gpointer data)
{
  return mnd_view_get_spotlight (MND_WINDOW (data)->view) == NULL;
}

static gboolean
is_light (gpointer data)
{
  return !is_dark (data);
}

static gboolean
has_inspector_focus (gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (data));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (MND_WINDOW (data)->inspector));
}

/* Arrows, F4, Enter and Escape alone. */
static void
test_keys (void)
{
  MndWindow *window = open_findings ();

  driver_press ("F4");
  wait_rule (window, "R04");
  driver_press ("F4");
  wait_rule (window, "R09");
  driver_press ("shift+F4");
  wait_rule (window, "R04");
  driver_press ("ctrl+shift+f");
  driver_press ("Down");
  driver_press ("Down");
  wait_rule (window, "R09");
  g_assert_true (is_light (window));
  driver_press ("Escape");
  driver_wait (is_dark, window, "the light to go out");
  driver_press ("Return");
  driver_wait (is_light, window, "the light to come back");
  driver_wait (has_inspector_focus, window, "the keyboard to be in the page");
  driver_close_windows ();
}

static void
test_witness_links (void)
{
  MndWindow *window = open_findings ();
  GtkWidget *button;
  MndRecord *focus;

  choose (window, "R09");
  driver_settle (window);
  button = driver_find (driver_find (GTK_WIDGET (get_page (window)), g_type_from_name ("MndWitnessGroup")),
                        g_type_from_name ("MndKeyedBox"));
  button = gtk_widget_get_first_child (button);
  g_signal_emit_by_name (button, "clicked");
  focus = mnd_view_get_focus (window->view);
  g_assert_nonnull (focus);
  g_assert_true (g_hash_table_contains (mnd_view_get_spotlight (window->view), mnd_record_get_id (focus)));
  driver_close_windows ();
}

/* --- verdicts */

static void
find_label_cb (GtkWidget *widget, gpointer data)
{
  Wanted *wanted = data;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
      && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), wanted->text))
    wanted->text = "";
}

static gboolean
is_shown_in (GtkWidget *root, const char *text)
{
  Wanted wanted = { NULL, text };

  driver_visit (root, find_label_cb, &wanted);
  return *wanted.text == '\0';
}

static void
test_verdict_by_key (void)
{
  MndWindow *window = open_findings ();
  g_autofree char *badge = NULL;

  choose (window, "R09");
  mnd_findings_panel_focus_list (window->findings_panel);
  driver_press ("2");
  wait_verdict (window, "confirmed");
  /* In the list too. */
  g_object_get (mnd_findings_panel_get_selected (window->findings_panel), "badge", &badge, NULL);
  g_assert_cmpstr (badge, ==, "Confirmed");
  g_assert_true (is_shown_in (GTK_WIDGET (window->findings_panel), "Confirmed"));
  g_assert_true (says_open (window, count_found (window, MND_FINDING_GAP)));
  driver_press ("4");
  wait_verdict (window, "accepted");
  g_assert_true (says_open (window, count_found (window, MND_FINDING_GAP) - 1));
  driver_press ("ctrl+z");
  wait_verdict (window, "confirmed");
  driver_press ("ctrl+z");
  wait_verdict (window, "open");
  g_assert_true (says_open (window, count_found (window, MND_FINDING_GAP)));
  g_assert_cmpuint (driver_count (window, MND_TABLE_VERDICT), ==, 0);
  driver_close_windows ();
}

static void
test_verdict_action (void)
{
  MndWindow *window = open_findings ();

  choose (window, "R09");
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "verdict"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.verdict", "s", "not_a_problem"));
  wait_verdict (window, "not_a_problem");
  g_object_set (window->findings_panel, "hide-settled", TRUE, NULL);
  g_assert_cmpuint (count_listed (window), ==, count_found (window, MND_FINDING_GAP) - 1);
  g_assert_cmpuint (mnd_findings_model_get_n_hidden (get_model (window, MND_FINDING_GAP)), ==, 1);
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "verdict"));
  g_object_set (window->findings_panel, "hide-settled", FALSE, NULL);
  g_assert_cmpuint (count_listed (window), ==, count_found (window, MND_FINDING_GAP));
  driver_close_windows ();
}

static void
collect_fields_cb (GtkWidget *widget, gpointer data)
{
  if (MND_IS_TEXT_FIELD (widget))
    g_ptr_array_add (data, widget);
}

static MndRecord *
get_given (MndWindow *window)
{
  MndRecordList *verdicts =
      mnd_map_get_records (mnd_document_get_map (mnd_window_get_document (window)), MND_TABLE_VERDICT);

  g_assert_cmpuint (mnd_record_list_get_size (verdicts), ==, 1);
  return mnd_record_list_get (verdicts, 0);
}

/* On the page: what is half typed counts for the finding it was typed for, and stays with whatever verdict is given. */
static void
test_verdict_on_page (void)
{
  MndWindow *window = open_findings ();
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();

  choose (window, "R09");
  driver_visit (GTK_WIDGET (get_page (window)), collect_fields_cb, fields);
  g_assert_cmpuint (fields->len, ==, 2);
  mnd_text_field_type (fields->pdata[0], "Training posts only");
  choose (window, "R04");
  wait_current (window);
  g_assert_cmpstr (mnd_record_get_text (get_given (window), MND_VERDICT_REASON), ==, "Training posts only");
  g_assert_cmpstr (mnd_record_get_text (get_given (window), MND_VERDICT_RULE), ==, "R09");
  choose (window, "R09");
  mnd_text_field_type (fields->pdata[1], "We agree.");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.verdict", "s", "accepted"));
  wait_verdict (window, "accepted");
  g_assert_cmpstr (mnd_record_get_text (get_given (window), MND_VERDICT_REASON), ==, "Training posts only");
  g_assert_cmpstr (mnd_record_get_text (get_given (window), MND_VERDICT_REPLY), ==, "We agree.");
  g_assert_true (driver_shows (window, "Said on"));
  driver_close_windows ();
}

/* What a verdict rested on is another thing now. */
static void
test_asks_again (void)
{
  MndWindow *window = open_findings ();
  MndRecord *ministry = driver_find_actor (window, "Ministry of Defence");
  g_autoptr (GError) error = NULL;

  choose (window, "R09");
  mnd_findings_panel_give_verdict (window->findings_panel, "accepted");
  wait_verdict (window, "accepted");
  mnd_document_set_value_from_text (mnd_window_get_document (window), ministry, MND_ACTOR_STATUTORY, "contested",
                                    &error);
  g_assert_no_error (error);
  wait_verdict (window, "open");
  driver_wait_shown (window, "Look again");
  g_assert_true (driver_shows (window, "What that rested on has changed since"));
  g_assert_true (says_open (window, count_found (window, MND_FINDING_GAP)));
  driver_close_windows ();
}

static void
test_gone (void)
{
  MndWindow *window = open_findings ();
  MndRecord *team = driver_find_actor (window, "International Military Advisory and Training Team");
  g_autoptr (GError) error = NULL;

  choose (window, "R09");
  g_assert_true (mnd_document_delete (mnd_window_get_document (window), &team, 1, &error));
  wait_current (window);
  driver_wait_shown (window, "It is not so as of 31 December 2005.");
  g_assert_cmpstr (get_rule (window), ==, "none");
  g_assert_true (mnd_document_undo (mnd_window_get_document (window), NULL));
  wait_current (window);
  g_assert_false (driver_shows (window, "It is not so as of"));
  driver_close_windows ();
}

static void
test_show_finding (void)
{
  MndWindow *window = open_findings ();
  MndFinding *finding = find_finding (window, MND_FINDING_GAP, "R09");
  g_autofree char *subjects = mnd_finding_dup_subjects (finding);

  driver_activate (window, "win.find");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-finding", "(ss)", "R99", subjects));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (window->side_pages)), ==, "actors");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-finding", "(ss)", "R09", subjects));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (window->side_pages)), ==, "findings");
  g_assert_cmpstr (get_rule (window), ==, "R09");
  g_assert_nonnull (mnd_view_get_spotlight (window->view));
  g_assert_true (mnd_finding_page_get_finding (get_page (window)) == finding);
  driver_close_windows ();
}

static void
test_menu (void)
{
  MndWindow *window = open_findings ();
  GtkWidget *menu;

  choose (window, "R09");
  driver_settle (window);
  mnd_findings_panel_focus_list (window->findings_panel);
  driver_press ("shift+F10");
  menu = gtk_widget_get_last_child (GTK_WIDGET (window->findings_panel));
  g_assert_true (GTK_IS_POPOVER_MENU (menu));
  driver_wait_mapped (menu);
  gtk_popover_popdown (GTK_POPOVER (menu));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window->findings_panel), "findings.mark", "u", 2));
  wait_verdict (window, "confirmed");
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
  MndFindingsModel *model = get_model (window, MND_FINDING_GAP);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    n += mnd_findings_row_get_effect (mnd_findings_model_get_row (model, i)) == effect;
  return n;
}

static void
test_plans (void)
{
  MndWindow *window = open_findings ();
  MndFindingsModel *model = get_model (window, MND_FINDING_GAP);
  MndFindingsRow *opening = NULL;

  connect_planned (window, "Ministry of Defence", "International Military Advisory and Training Team");
  connect_planned (window, "Ministry of Finance", "Sierra Leone Police");
  connect_planned (window, "Government of the United Kingdom", "Sierra Leone Police");
  wait_current (window);
  g_assert_cmpuint (count_effect (window, MND_FINDINGS_EFFECT_CLOSES), ==, 0);
  driver_activate (window, "win.findings-plans");
  g_assert_cmpuint (count_effect (window, MND_FINDINGS_EFFECT_CLOSES), ==, 1);
  g_assert_cmpuint (count_effect (window, MND_FINDINGS_EFFECT_OPENS), ==, 1);
  driver_wait_shown (window, "would close");
  choose (window, "R09");
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
  wait_current (window);
  g_assert_true (mnd_findings_panel_get_selected (window->findings_panel) == opening);
  driver_activate (window, "win.findings-plans");
  g_assert_cmpuint (count_effect (window, MND_FINDINGS_EFFECT_OPENS), ==, 0);
  driver_close_windows ();
}

/* --- questions */

static gboolean
asks_less (gpointer data)
{
  Wanted *wanted = data;

  return g_strtod (wanted->text, NULL)
         > mnd_findings_model_get_n_findings (get_model (wanted->window, MND_FINDING_UNKNOWN));
}

static void
test_answer (void)
{
  MndWindow *window = open_findings ();
  MndFindingsModel *model = get_model (window, MND_FINDING_UNKNOWN);
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
  wait_current (window);
  g_assert_cmpuint (mnd_findings_model_get_n_findings (model), ==, n);
  driver_close_windows ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    return 77;

  g_test_add_func ("/findings/lists", test_lists);
  g_test_add_func ("/findings/group-by", test_group_by);
  g_test_add_func ("/findings/keys-after-grouping", test_keys_after_grouping);
  g_test_add_func ("/findings/fold", test_fold);
  g_test_add_func ("/findings/keeps", test_keeps);
  g_test_add_func ("/findings/empty", test_empty);
  g_test_add_func ("/findings/day", test_day);
  g_test_add_func ("/findings/spotlight", test_spotlight);
  g_test_add_func ("/findings/keys", test_keys);
  g_test_add_func ("/findings/witness-links", test_witness_links);
  g_test_add_func ("/findings/verdict-by-key", test_verdict_by_key);
  g_test_add_func ("/findings/verdict-action", test_verdict_action);
  g_test_add_func ("/findings/verdict-on-page", test_verdict_on_page);
  g_test_add_func ("/findings/asks-again", test_asks_again);
  g_test_add_func ("/findings/gone", test_gone);
  g_test_add_func ("/findings/show-finding", test_show_finding);
  g_test_add_func ("/findings/menu", test_menu);
  g_test_add_func ("/findings/plans", test_plans);
  g_test_add_func ("/findings/answer", test_answer);

  return g_test_run ();
}
