/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changing a lens beside the map: each change is one edit that the map shows and that undo takes back. */
#include "window-driver.h"

#include "desktop/mnd-choice-button.h"
#include "desktop/mnd-lens-category-row.h"
#include "desktop/mnd-lens-rule-row.h"
#include "desktop/mnd-text-field.h"
#include "desktop/mnd-window-private.h"
#include "document/mnd-document-private.h"
#include "document/mnd-edit-private.h"
#include "model/mnd-locale.h"
#include "scene/mnd-scene-lens.h"

#include <string.h>

static gboolean
has_editor (gpointer data)
{
  return gtk_widget_get_mapped (GTK_WIDGET (((MndWindow *) data)->lens_editor));
}

static gboolean
has_no_editor (gpointer data)
{
  return !has_editor (data);
}

static void
set_lens (MndWindow *window, const char *word)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), "lens", g_variant_new_string (word));
}

/* A copy of the two pillars, open in the editor. */
static MndWindow *
open_copy (void)
{
  MndWindow *window = driver_open_sample (NULL);

  set_lens (window, "pillars");
  driver_activate (window, "win.copy-lens");
  driver_wait (has_editor, window, "the editor");
  driver_settle (window);
  g_assert_cmpstr (mnd_view_get_lens (window->view), ==, "pillars_2");
  return window;
}

typedef struct
{
  GType type;
  GPtrArray *found;
} Search;

static void
collect_cb (GtkWidget *widget, gpointer data)
{
  Search *search = data;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, search->type))
    g_ptr_array_add (search->found, widget);
}

static GtkWidget *
find_nth (GtkWidget *root, GType type, guint n)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  Search search = { type, found };

  driver_visit (root, collect_cb, &search);
  g_assert_cmpuint (n, <, found->len);
  return g_ptr_array_index (found, n);
}

static GtkWidget *
get_editor (MndWindow *window)
{
  return GTK_WIDGET (window->lens_editor);
}

static GtkWidget *
get_category (MndWindow *window, guint i)
{
  return find_nth (get_editor (window), MND_TYPE_LENS_CATEGORY_ROW, i);
}

static GtkWidget *
get_rule (MndWindow *window, guint i)
{
  return find_nth (get_editor (window), MND_TYPE_LENS_RULE_ROW, i);
}

typedef struct
{
  const char *tooltip;
  GtkWidget *found;
} Named;

static void
find_named_cb (GtkWidget *widget, gpointer data)
{
  Named *named = data;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), named->tooltip) == 0)
    named->found = widget;
}

static GtkWidget *
find_button (GtkWidget *root, const char *tooltip)
{
  Named named = { tooltip, NULL };

  driver_visit (root, find_named_cb, &named);
  g_assert_nonnull (named.found);
  return named.found;
}

static void
click (GtkWidget *root, const char *tooltip)
{
  g_signal_emit_by_name (find_button (root, tooltip), "clicked");
}

static void
type (GtkWidget *root, guint nth, const char *text)
{
  MndTextField *field = MND_TEXT_FIELD (find_nth (root, MND_TYPE_TEXT_FIELD, nth));

  mnd_text_field_type (field, text);
  mnd_text_field_commit (field);
}

/* What the chooser would tell, whose own test is elsewhere. */
static void
choose (GtkWidget *root, guint nth, const char *key)
{
  g_signal_emit_by_name (find_nth (root, MND_TYPE_CHOICE_BUTTON, nth), "chosen", key);
}

static MndLens *
get_lens (MndWindow *window)
{
  return mnd_view_find_lens (window->view);
}

/* Nothing but the lens differs, and undo brings the old one back. */
static void
assert_one_step (MndWindow *window, const char *before)
{
  g_autofree char *after = mnd_lens_dup_text (get_lens (window));
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_cmpstr (before, !=, after);
  g_assert_true (mnd_scene_get_lens (mnd_canvas_get_scene (window->canvas)) == get_lens (window));
  driver_activate (window, "win.undo");
  undone = mnd_lens_dup_text (get_lens (window));
  g_assert_cmpstr (undone, ==, before);
  driver_activate (window, "win.redo");
  redone = mnd_lens_dup_text (get_lens (window));
  g_assert_cmpstr (redone, ==, after);
}

static void
name_lens (MndWindow *window)
{
  type (get_editor (window), 0, "Our two pillars");
}

static void
say_source (MndWindow *window)
{
  type (get_editor (window), 1, "Workshop of May");
}

static void
name_category (MndWindow *window)
{
  type (get_category (window, 1), 0, "Those who guard");
}

static void
colour_category (MndWindow *window)
{
  choose (get_category (window, 1), 0, "justice");
}

static void
grey_category (MndWindow *window)
{
  choose (get_category (window, 1), 0, "none");
}

static void
add_category (MndWindow *window)
{
  click (get_editor (window), "Add a category");
}

static void
move_category (MndWindow *window)
{
  click (get_category (window, 0), "Move down");
}

static void
remove_category (MndWindow *window)
{
  click (get_category (window, 1), "Remove the category and its rules");
}

/* Militias stand in the newest category, before any other rule is asked. */
static void
add_rule (MndWindow *window)
{
  g_signal_emit_by_name (gtk_widget_get_ancestor (find_button (get_editor (window), "Add a rule"),
                                                  MND_TYPE_CHOICE_BUTTON),
                         "chosen", "0=militia");
}

static void
put_elsewhere (MndWindow *window)
{
  choose (get_rule (window, 0), 0, "0");
}

static void
put_outside (MndWindow *window)
{
  choose (get_rule (window, 0), 0, "outside");
}

/* The first choice of a rule is its category, then there is one for each thing that can be asked. */
static void
add_word (MndWindow *window)
{
  choose (get_rule (window, 0), 1 + MND_LENS_ASKS_KIND, "0=police");
}

static void
ask_more (MndWindow *window)
{
  choose (get_rule (window, 0), 1 + MND_LENS_N_ASKED, "7=local");
}

static void
ask_less (MndWindow *window)
{
  click (get_rule (window, 0), "Remove Statehood: State");
}

static void
say_why (MndWindow *window)
{
  type (get_rule (window, 0), 0, "So we agreed.");
}

static void
move_rule (MndWindow *window)
{
  click (get_rule (window, 1), "Try the rule earlier");
}

static void
remove_rule (MndWindow *window)
{
  click (get_rule (window, 2), "Remove the rule");
}

static void
test_changes (void)
{
  static const struct
  {
    void (*change) (MndWindow *window);
    const char *has; /* in the text of the lens */
    const char *lost;
  } cases[] = {
    { name_lens, "name Our two pillars\n", "(copy)" },
    { say_source, "source Workshop of May\n", "International Alert" },
    { name_category, " Those who guard\n", "State institutions that ensure safety" },
    { colour_category, "category producers justice", "category producers provision" },
    { grey_category, "category producers none", "category producers justice" },
    { add_category, "category category_3 none New category\n", NULL },
    { move_category, NULL, NULL },
    { put_elsewhere, "rule producers kind=corrections statehood=state", "rule control kind=corrections" },
    { put_outside, "rule - kind=corrections statehood=state", "rule producers kind=corrections" },
    { add_word, "kind=police,corrections statehood=state", NULL },
    { ask_more, "statehood=state level=local", NULL },
    { ask_less, "kind=police,corrections level=local", NULL },
    { say_why, "reason So we agreed.", "among the authorities for control.\nrule control main=justice" },
    { move_rule, NULL, NULL },
    { remove_rule, NULL, NULL },
    { add_rule, "\nrule category_3 kind=militia\n", NULL },
    { remove_category, NULL, "category control" },
  };
  MndWindow *window = open_copy ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *before = mnd_lens_dup_text (get_lens (window));
      g_autofree char *after = NULL;

      g_test_message ("case %u", i);
      cases[i].change (window);
      assert_one_step (window, before);
      after = mnd_lens_dup_text (get_lens (window));
      g_assert_true (cases[i].has == NULL || strstr (after, cases[i].has) != NULL);
      g_assert_true (cases[i].lost == NULL || strstr (after, cases[i].lost) == NULL);
    }
  driver_close_windows ();
}

/* As many as there are in the map, and they can be selected. */
static void
test_counts (void)
{
  MndWindow *window = open_copy ();
  MndRecordList *actors = mnd_map_get_records (mnd_document_get_map (window->document), MND_TABLE_ACTOR);
  guint n = 0, n_outside = 0;
  g_autofree char *select = NULL;
  g_autofree char *outside = NULL;

  for (guint i = 0; i < mnd_record_list_get_size (actors); i++)
    {
      MndLensPlace place = mnd_lens_classify (get_lens (window), mnd_record_list_get (actors, i));
      n += place.category == 0;
      n_outside += place.category < 0;
    }
  g_assert_cmpuint (n, >, 1);
  select = g_strdup_printf ("Select %u actors", n);
  click (get_category (window, 0), select);
  g_assert_cmpuint (mnd_view_get_n_selected (window->view), ==, n);
  outside = g_strdup_printf ("%u actors stand outside the frame", n_outside);
  g_assert_true (driver_shows (window, outside));
  /* Another day, other actors. */
  mnd_view_set_date (window->view, "1998-06");
  g_assert_false (driver_shows (window, outside));
  mnd_view_set_date (window->view, NULL);
  g_assert_true (driver_shows (window, outside));
  driver_close_windows ();
}

/* Empty names are refused and stay to be mended; the lens is as it was. */
static void
test_refused (void)
{
  MndWindow *window = open_copy ();
  g_autofree char *before = mnd_lens_dup_text (get_lens (window));
  g_autofree char *after = NULL;

  type (get_editor (window), 0, " ");
  type (get_category (window, 0), 0, "");
  after = mnd_lens_dup_text (get_lens (window));
  g_assert_cmpstr (before, ==, after);
  g_assert_true (gtk_widget_has_css_class (find_nth (get_editor (window), MND_TYPE_TEXT_FIELD, 0), "error"));
  g_assert_true (gtk_widget_has_css_class (find_nth (get_category (window, 0), MND_TYPE_TEXT_FIELD, 0), "error"));
  /* Another lens has nothing refused. */
  set_lens (window, "oecd");
  g_assert_false (gtk_widget_has_css_class (find_nth (get_editor (window), MND_TYPE_TEXT_FIELD, 0), "error"));
  driver_close_windows ();
}

static void
test_delete (void)
{
  MndWindow *window = open_copy ();

  driver_activate (window, "win.delete-lens");
  g_assert_null (get_lens (window));
  driver_wait_shown (window, "“Two pillars (copy)” deleted");
  driver_wait_shown (window, "The map is seen through no lens.");
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "delete-lens"));
  driver_activate (window, "win.undo");
  g_assert_nonnull (get_lens (window));
  driver_wait_shown (window, "Categories");
  driver_close_windows ();
}

/* By keyboard: from no lens to the copy and its name, and away. */
static void
test_keys (void)
{
  MndWindow *window = driver_open_sample (NULL);

  driver_activate (window, "win.edit-lens");
  driver_wait (has_editor, window, "the editor");
  driver_wait_shown (window, "The map is seen through no lens.");
  set_lens (window, "pillars");
  driver_wait_shown (window, "This lens is built in and stays as it is.");
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "delete-lens"));
  driver_activate (window, "win.copy-lens");
  driver_settle (window);
  driver_press ("ctrl+a");
  driver_type ("Mine");
  driver_press ("Return");
  driver_wait_shown (window, "Lens: Mine");
  driver_press ("Escape");
  driver_wait (has_no_editor, window, "it to close");
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

/* Everything around the map is made anew, and the editor is there again with the same lens. */
static void
test_language (void)
{
  MndWindow *window = open_copy ();
  MndLensEditor *before = window->lens_editor;

  switch_to (window, "ar");
  driver_wait (has_editor, window, "the editor in another language");
  g_assert_true (window->lens_editor != before);
  name_lens (window);
  g_assert_cmpstr (mnd_lens_get_name (get_lens (window)), ==, "Our two pillars");
  switch_to (window, "en");
  driver_close_windows ();
}

/* A row that another program wrote, or a later version: it says so, and can be deleted. */
static void
test_broken (void)
{
  MndWindow *window = open_copy ();
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  MndChange *change = mnd_changes_add (changes, MND_TABLE_MAP, MND_CHANGE_INSERT);
  g_autoptr (GError) error = NULL;

  mnd_edit_set (change, MND_MAP_KEY, mnd_value_text ("lens.later"));
  mnd_edit_set (change, MND_MAP_VALUE, mnd_value_text ("lens 2\nname From the future\n"));
  g_assert_true (mnd_document_commit (window->document, "import", "Import", changes, FALSE, &error));
  g_assert_no_error (error);
  set_lens (window, "later");
  driver_wait_shown (window, "The lens “later” in this file cannot be read.");
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "copy-lens"));
  driver_activate (window, "win.delete-lens");
  driver_wait_shown (window, "“later” deleted");
  driver_wait_shown (window, "The map is seen through no lens.");
  driver_close_windows ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lens-editor/changes", test_changes);
  g_test_add_func ("/lens-editor/counts", test_counts);
  g_test_add_func ("/lens-editor/refused", test_refused);
  g_test_add_func ("/lens-editor/delete", test_delete);
  g_test_add_func ("/lens-editor/keys", test_keys);
  g_test_add_func ("/lens-editor/language", test_language);
  g_test_add_func ("/lens-editor/broken", test_broken);

  return g_test_run ();
}
