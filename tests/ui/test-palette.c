/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of commands and the palette over it, in the real window and by real keys. */
#include "window-driver.h"

#include "desktop/mnd-commands.h"
#include "desktop/mnd-palette-search.h"
#include "desktop/mnd-palette.h"
#include "desktop/mnd-window-private.h"
#include "model/mnd-text.h"

#include <string.h>

/* --- the table */

static GActionGroup *
get_group (MndWindow *window, const char *action)
{
  return g_str_has_prefix (action, "app.") ? G_ACTION_GROUP (driver_get_application ()) : G_ACTION_GROUP (window);
}

static void
check_keys (const MndCommand *command, GHashTable *seen)
{
  for (guint k = 0; k < G_N_ELEMENTS (command->keys) && command->keys[k] != NULL; k++)
    {
      guint key;
      GdkModifierType modifiers;

      g_assert_true (gtk_accelerator_parse (command->keys[k], &key, &modifiers));
      /* One key, one meaning; and what a person may type gives way to typing. */
      g_assert_true (g_hash_table_add (seen, gtk_accelerator_name (key, modifiers)));
      if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) == 0 && gdk_keyval_to_unicode (key) != 0)
        g_assert_true (command->yields);
    }
}

static void
test_every_row_has_an_action (void)
{
  MndWindow *window = driver_open_sample (NULL);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n;
  const MndCommand *commands = mnd_commands_get (&n);

  g_assert_cmpuint (n, >, 40);
  for (guint i = 0; i < n; i++)
    {
      GActionGroup *group = get_group (window, commands[i].action);
      g_autofree char *title = mnd_command_dup_title (&commands[i], NULL);

      g_test_message ("%s", commands[i].action);
      g_assert_true (g_action_group_has_action (group, commands[i].action + 4));
      g_assert_true ((g_action_group_get_action_parameter_type (group, commands[i].action + 4) != NULL)
                     == (commands[i].dup_words != NULL));
      g_assert_null (strpbrk (title, "_%"));
      g_assert_true (g_hash_table_add (titles, g_steal_pointer (&title)));
      g_assert_true (mnd_commands_find (commands[i].action) == &commands[i]);
      check_keys (&commands[i], keys);
    }
  driver_close_windows ();
}

/* Actions that nobody looks for by name, and why. */
static const char *const internal[] = {
  "start",          /* the button of the first page; app.new-map is it for everybody */
  "reopen",         /* a button of the page that says why a map did not open */
  "cancel-opening", /* the button while a map opens */
  "dismiss-banner", /* the button of the bar it is about */
  "copy-details",   /* the button of the message it is about */
  "show-finding",   /* buttons beside what it is about */
  "side-page",      /* the three buttons over the list; Find, Findings and History lead to each */
};

static void
check_has_row (const char *prefix, GActionGroup *group)
{
  g_auto (GStrv) actions = g_action_group_list_actions (group);

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_autofree char *action = g_strconcat (prefix, actions[i], NULL);
      gboolean is_internal = FALSE;

      for (guint k = 0; k < G_N_ELEMENTS (internal); k++)
        is_internal = is_internal || g_str_equal (actions[i], internal[k]);
      g_test_message ("%s", action);
      /* One or the other: what has got a name is no longer internal. */
      g_assert_true ((mnd_commands_find (action) != NULL) != is_internal);
    }
}

static void
test_every_action_has_a_row (void)
{
  MndWindow *window = driver_open_sample (NULL);

  check_has_row ("win.", G_ACTION_GROUP (window));
  check_has_row ("app.", G_ACTION_GROUP (driver_get_application ()));
  for (guint i = 0; i < G_N_ELEMENTS (internal); i++)
    g_assert_true (g_action_group_has_action (G_ACTION_GROUP (window), internal[i]));
  driver_close_windows ();
}

/* --- what fits */

static guint
rank (const char *names, const char *typed, gboolean loose)
{
  g_autofree char *folded = mnd_text_fold (names);
  g_auto (GStrv) words = mnd_palette_search_dup_words (typed);

  return mnd_palette_search_rank (folded, (const char *const *) words, loose);
}

static void
test_search (void)
{
  static const struct
  {
    const char *names;
    const char *typed;
    gboolean loose;
    gboolean fits;
  } cases[] = {
    { "Export Picture…", "", FALSE, TRUE },
    { "Export Picture…", "  pic  EXP ", FALSE, TRUE },
    { "Export Picture…", "pic exq", FALSE, FALSE },
    { "Export Picture…", "ep", FALSE, FALSE },
    { "Export Picture…", "ep", TRUE, TRUE },
    { "Export Picture…", "xp", TRUE, TRUE },
    { "Export Picture…", "xi", TRUE, FALSE },
    { "Export Picture…", "epz", TRUE, FALSE },
    { "Forces armées\nFA", "armees", FALSE, TRUE },
    { "Forces armees\nFA", "armées", FALSE, TRUE },
    { "Forces armées\nFA", "fa forces", FALSE, TRUE },
    /* Letters of two names are not those of one. */
    { "Forces\nArmy", "fy", TRUE, FALSE },
    { "القوات المسلحة", "المسلحة", FALSE, TRUE },
  };
  static const char *const better[][3] = {
    /* names, what is typed, and names that fit it less */
    { "SLP\nSierra Leone Police", "slp", "SLPP\nSierra Leone People's Party" },
    { "Rename", "rename", "Rename File…" },
    { "Audit\nAudit Service", "audit service", "Audit Service Board" },
    { "Police", "pol", "Sierra Leone Police" },
    { "Sierra Leone Police", "pol", "Metropolis" },
    { "Metropolis", "pol", "Pilot of the Line" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s: %s", cases[i].names, cases[i].typed);
      g_assert_true ((rank (cases[i].names, cases[i].typed, cases[i].loose) > 0) == cases[i].fits);
    }
  for (guint i = 0; i < G_N_ELEMENTS (better); i++)
    {
      g_test_message ("%s", better[i][0]);
      g_assert_cmpuint (rank (better[i][0], better[i][1], TRUE), >, rank (better[i][2], better[i][1], TRUE));
      g_assert_cmpuint (rank (better[i][2], better[i][1], TRUE), >, 0);
    }
}

/* --- the palette */

typedef struct
{
  MndWindow *window;
  const char *title; /* of the line that is selected */
} Wanted;

static GtkListBox *
get_list (MndWindow *window)
{
  return GTK_LIST_BOX (driver_find (GTK_WIDGET (window->palette), GTK_TYPE_LIST_BOX));
}

static MndPaletteItem *
get_item (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), "mnd-item") : NULL;
}

static gboolean
has_selected (gpointer data)
{
  Wanted *wanted = data;
  MndPaletteItem *item = get_item (gtk_list_box_get_selected_row (get_list (wanted->window)));

  return item != NULL && g_str_equal (mnd_palette_item_get_title (item), wanted->title);
}

static void
wait_selected (MndWindow *window, const char *title)
{
  Wanted wanted = { window, title };

  driver_wait (has_selected, &wanted, title);
}

static gboolean
is_closed (gpointer data)
{
  return !gtk_widget_get_mapped (GTK_WIDGET (((MndWindow *) data)->palette));
}

static void
open_palette (MndWindow *window)
{
  driver_press ("ctrl+k");
  driver_wait_mapped (GTK_WIDGET (window->palette));
}

static gboolean
shows_labels (gpointer data)
{
  return mnd_view_get_link_labels (mnd_window_get_view (data));
}

static gboolean
has_french (gpointer data)
{
  const char *const *languages = mnd_view_get_languages (mnd_window_get_view (data));

  return languages != NULL && g_strcmp0 (languages[0], "fr") == 0;
}

static gboolean
is_arranged (gpointer data)
{
  const char *label = mnd_document_get_undo_label (mnd_window_get_document (data));

  return label != NULL && strstr (label, "Circles") != NULL;
}

static void
test_runs (void)
{
  MndWindow *window = driver_open_sample (NULL);

  open_palette (window);
  driver_type ("links lab");
  wait_selected (window, "Labels on Links");
  driver_press ("Return");
  driver_wait (shows_labels, window, "labels");
  driver_wait (is_closed, window, "the palette to go");
  /* The keyboard is where it was. */
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (window->canvas)));
  open_palette (window);
  driver_type ("francais");
  wait_selected (window, "Language of Content: Français");
  driver_press ("Return");
  driver_wait (has_french, window, "French");
  open_palette (window);
  driver_type ("lay out circ");
  wait_selected (window, "Lay Out: Circles");
  driver_press ("Return");
  driver_wait (is_arranged, window, "the map to be laid out");
  driver_close_windows ();
}

static gboolean
has_selected_record (gpointer data)
{
  return mnd_view_get_n_selected (mnd_window_get_view (data)) == 1;
}

static void
test_goes_to_actors (void)
{
  MndWindow *window = driver_open_sample (NULL);
  MndRecord *police = driver_find_actor (window, "Sierra Leone Police");

  open_palette (window);
  /* By acronym; and by a name in another language. */
  driver_type ("slp");
  wait_selected (window, "Sierra Leone Police");
  driver_press ("Return");
  driver_wait (has_selected_record, window, "the police to be selected");
  g_assert_true (mnd_view_get_focus (window->view) == police);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_WIDGET (window->canvas))
                 || gtk_widget_has_focus (GTK_WIDGET (window->canvas)));
  driver_wait (is_closed, window, "the palette to go");
  open_palette (window);
  driver_type ("leone audit serv");
  wait_selected (window, "Audit Service Sierra Leone");
  driver_press ("Escape");
  driver_wait (is_closed, window, "the palette to go");
  g_assert_true (mnd_view_get_focus (window->view) == police);
  driver_close_windows ();
}

/* What cannot be done stands last, whatever fits better, and does nothing. */
static void
test_disabled (void)
{
  MndWindow *window = driver_open_sample (NULL);
  gboolean was_off = FALSE;
  GtkListBoxRow *row;

  open_palette (window);
  wait_selected (window, "New Map");
  driver_type ("undo");
  for (int i = 0; (row = gtk_list_box_get_row_at_index (get_list (window), i)) != NULL; i++)
    {
      gboolean is_off = !mnd_palette_item_get_enabled (get_item (row));

      g_assert_true (is_off || !was_off);
      was_off = is_off;
    }
  wait_selected (window, "Undo");
  driver_press ("Return");
  driver_settle (window);
  g_assert_false (is_closed (window));
  driver_press ("ctrl+k");
  driver_wait (is_closed, window, "the same key to close it");
  driver_close_windows ();
}

static void
test_arrows_and_clicks (void)
{
  MndWindow *window = driver_open_sample (NULL);

  open_palette (window);
  driver_press ("Down");
  wait_selected (window, "Open…");
  driver_press ("Up");
  driver_press ("Up");
  wait_selected (window, "New Map");
  driver_type ("zzzzzz");
  driver_settle (window);
  g_assert_null (gtk_list_box_get_row_at_index (get_list (window), 0));
  g_assert_true (driver_shows (window, "No command and no actor is called so."));
  /* A click on the map is for the map. */
  driver_click_at (GTK_WIDGET (window->canvas), 5, gtk_widget_get_height (GTK_WIDGET (window->canvas)) / 2.0, 1);
  driver_wait (is_closed, window, "the palette to go");
  open_palette (window);
  driver_type ("labels on");
  wait_selected (window, "Labels on Links");
  driver_settle (window);
  driver_click (GTK_WIDGET (gtk_list_box_get_selected_row (get_list (window))), 1);
  driver_wait (shows_labels, window, "labels");
  driver_close_windows ();
}

static void
test_without_a_map (void)
{
  MndWindow *window = driver_open_window ();

  open_palette (window);
  driver_type ("sample");
  wait_selected (window, "Open the Sample");
  driver_press ("ctrl+a");
  driver_type ("lay out");
  /* There is nothing to lay out. */
  wait_selected (window, "Stop Laying Out");
  driver_press ("Escape");
  driver_wait (is_closed, window, "the palette to go");
  driver_close_windows ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/commands/every-row-has-an-action", test_every_row_has_an_action);
  g_test_add_func ("/commands/every-action-has-a-row", test_every_action_has_a_row);
  g_test_add_func ("/palette/search", test_search);
  g_test_add_func ("/palette/runs", test_runs);
  g_test_add_func ("/palette/goes-to-actors", test_goes_to_actors);
  g_test_add_func ("/palette/disabled", test_disabled);
  g_test_add_func ("/palette/arrows-and-clicks", test_arrows_and_clicks);
  g_test_add_func ("/palette/without-a-map", test_without_a_map);

  return g_test_run ();
}
