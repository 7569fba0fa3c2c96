/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A finding that was chosen: its light on the map, its page, its witness, and verdicts on it by keys and by actions. */
#include "findings-driver.h"

#include "desktop/mnd-canvas-private.h"
#include "desktop/mnd-finding-page.h"
#include "desktop/mnd-text-field.h"
#include "desktop/mnd-window-private.h"
#include "document/mnd-edits.h"

typedef struct
{
  MndWindow *window;
  const char *text;
} Wanted;

static const char *
get_verdict (MndWindow *window, const char *rule)
{
  return mnd_findings_get_verdict (mnd_window_get_findings (window), findings_find (window, MND_FINDING_GAP, rule));
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
  findings_wait (window);
}

static MndFindingPage *
get_page (MndWindow *window)
{
  return MND_FINDING_PAGE (driver_find (GTK_WIDGET (window->inspector), MND_TYPE_FINDING_PAGE));
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
  MndWindow *window = findings_open ();
  const MndId *army, *cabinet;

  army = mnd_record_get_id (driver_find_actor (window, "Republic of Sierra Leone Armed Forces"));
  cabinet = mnd_record_get_id (driver_find_actor (window, "Cabinet of Sierra Leone"));
  g_assert_null (mnd_view_get_spotlight (window->view));
  findings_choose (window, "R09");
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
  findings_choose (window, "R04");
  g_assert_nonnull (mnd_view_get_spotlight (window->view));
  g_assert_cmpuint (mnd_view_get_n_selected (window->view), ==, 0);
  driver_activate (window, "win.cancel");
  g_assert_null (mnd_view_get_spotlight (window->view));
  findings_choose (window, "R09");
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
  MndWindow *window = findings_open ();

  driver_press ("F4");
  findings_wait_rule (window, "R04");
  driver_press ("F4");
  findings_wait_rule (window, "R09");
  driver_press ("shift+F4");
  findings_wait_rule (window, "R04");
  driver_press ("ctrl+shift+f");
  driver_press ("Down");
  driver_press ("Down");
  findings_wait_rule (window, "R09");
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
  MndWindow *window = findings_open ();
  GtkWidget *button;
  MndRecord *focus;

  findings_choose (window, "R09");
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
  MndWindow *window = findings_open ();
  g_autofree char *badge = NULL;

  findings_choose (window, "R09");
  mnd_findings_panel_focus_list (window->findings_panel);
  driver_press ("2");
  wait_verdict (window, "confirmed");
  /* In the list too. */
  g_object_get (mnd_findings_panel_get_selected (window->findings_panel), "badge", &badge, NULL);
  g_assert_cmpstr (badge, ==, "Confirmed");
  g_assert_true (is_shown_in (GTK_WIDGET (window->findings_panel), "Confirmed"));
  g_assert_true (findings_says_open (window, findings_count (window, MND_FINDING_GAP)));
  driver_press ("4");
  wait_verdict (window, "accepted");
  g_assert_true (findings_says_open (window, findings_count (window, MND_FINDING_GAP) - 1));
  driver_press ("ctrl+z");
  wait_verdict (window, "confirmed");
  driver_press ("ctrl+z");
  wait_verdict (window, "open");
  g_assert_true (findings_says_open (window, findings_count (window, MND_FINDING_GAP)));
  g_assert_cmpuint (driver_count (window, MND_TABLE_VERDICT), ==, 0);
  driver_close_windows ();
}

static void
test_verdict_action (void)
{
  MndWindow *window = findings_open ();

  findings_choose (window, "R09");
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "verdict"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.verdict", "s", "not_a_problem"));
  wait_verdict (window, "not_a_problem");
  g_object_set (window->findings_panel, "hide-settled", TRUE, NULL);
  g_assert_cmpuint (findings_count_listed (window), ==, findings_count (window, MND_FINDING_GAP) - 1);
  g_assert_cmpuint (mnd_findings_model_get_n_hidden (findings_get_model (window, MND_FINDING_GAP)), ==, 1);
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "verdict"));
  g_object_set (window->findings_panel, "hide-settled", FALSE, NULL);
  g_assert_cmpuint (findings_count_listed (window), ==, findings_count (window, MND_FINDING_GAP));
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
  MndWindow *window = findings_open ();
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();

  findings_choose (window, "R09");
  driver_visit (GTK_WIDGET (get_page (window)), collect_fields_cb, fields);
  g_assert_cmpuint (fields->len, ==, 2);
  mnd_text_field_type (fields->pdata[0], "Training posts only");
  findings_choose (window, "R04");
  findings_wait (window);
  g_assert_cmpstr (mnd_record_get_text (get_given (window), MND_VERDICT_REASON), ==, "Training posts only");
  g_assert_cmpstr (mnd_record_get_text (get_given (window), MND_VERDICT_RULE), ==, "R09");
  findings_choose (window, "R09");
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
  MndWindow *window = findings_open ();
  MndRecord *ministry = driver_find_actor (window, "Ministry of Defence");
  g_autoptr (GError) error = NULL;

  findings_choose (window, "R09");
  mnd_findings_panel_give_verdict (window->findings_panel, "accepted");
  wait_verdict (window, "accepted");
  mnd_document_set_value_from_text (mnd_window_get_document (window), ministry, MND_ACTOR_STATUTORY, "contested",
                                    &error);
  g_assert_no_error (error);
  wait_verdict (window, "open");
  driver_wait_shown (window, "Look again");
  g_assert_true (driver_shows (window, "What that rested on has changed since"));
  g_assert_true (findings_says_open (window, findings_count (window, MND_FINDING_GAP)));
  driver_close_windows ();
}

static void
test_gone (void)
{
  MndWindow *window = findings_open ();
  MndRecord *team = driver_find_actor (window, "International Military Advisory and Training Team");
  g_autoptr (GError) error = NULL;

  findings_choose (window, "R09");
  g_assert_true (mnd_document_delete (mnd_window_get_document (window), &team, 1, &error));
  findings_wait (window);
  driver_wait_shown (window, "It is not so as of 31 December 2005.");
  g_assert_cmpstr (findings_get_rule (window), ==, "none");
  g_assert_true (mnd_document_undo (mnd_window_get_document (window), NULL));
  findings_wait (window);
  g_assert_false (driver_shows (window, "It is not so as of"));
  driver_close_windows ();
}

static void
test_show_finding (void)
{
  MndWindow *window = findings_open ();
  MndFinding *finding = findings_find (window, MND_FINDING_GAP, "R09");
  g_autofree char *subjects = mnd_finding_dup_subjects (finding);

  driver_activate (window, "win.find");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-finding", "(ss)", "R99", subjects));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (window->side_pages)), ==, "actors");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-finding", "(ss)", "R09", subjects));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (window->side_pages)), ==, "findings");
  g_assert_cmpstr (findings_get_rule (window), ==, "R09");
  g_assert_nonnull (mnd_view_get_spotlight (window->view));
  g_assert_true (mnd_finding_page_get_finding (get_page (window)) == finding);
  driver_close_windows ();
}

static void
test_menu (void)
{
  MndWindow *window = findings_open ();
  GtkWidget *menu;

  findings_choose (window, "R09");
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/finding/spotlight", test_spotlight);
  g_test_add_func ("/finding/keys", test_keys);
  g_test_add_func ("/finding/witness-links", test_witness_links);
  g_test_add_func ("/finding/verdict-by-key", test_verdict_by_key);
  g_test_add_func ("/finding/verdict-action", test_verdict_action);
  g_test_add_func ("/finding/verdict-on-page", test_verdict_on_page);
  g_test_add_func ("/finding/asks-again", test_asks_again);
  g_test_add_func ("/finding/gone", test_gone);
  g_test_add_func ("/finding/show-finding", test_show_finding);
  g_test_add_func ("/finding/menu", test_menu);

  return g_test_run ();
}
