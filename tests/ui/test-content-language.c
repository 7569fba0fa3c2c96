/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of the content in the real window: the button, its menu, the second language, and searching in one
 * language while another is shown. */
#include "window-driver.h"

#include "desktop/mnd-view-memory.h"
#include "desktop/mnd-window-private.h"
#include "document/mnd-edits.h"

#include "model/mnd-text.h"

#include <string.h>

static GtkMenuButton *
get_button (MndWindow *window)
{
  return GTK_MENU_BUTTON (driver_find (GTK_WIDGET (window->language_button), GTK_TYPE_MENU_BUTTON));
}

static void
choose (MndWindow *window, const char *action, const char *word)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), action, g_variant_new_string (word));
}

static void
assert_state (MndWindow *window, const char *action, const char *wanted)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (window), action);

  g_assert_cmpstr (g_variant_get_string (state, NULL), ==, wanted);
}

static void
assert_name (MndWindow *window, const char *wanted)
{
  GtkWidget *toggle = gtk_widget_get_first_child (GTK_WIDGET (get_button (window)));

  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (get_button (window))), ==, wanted);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, wanted);
}

/* What the items of a menu say, section after section, one a line. */
static void
append_items (GString *items, GMenuModel *menu)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *label = NULL;

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label))
        g_string_append_printf (items, "%s\n", label);
      if (section != NULL)
        append_items (items, section);
    }
}

static gboolean
is_popped_up_cb (gpointer data)
{
  GtkPopover *popover = gtk_menu_button_get_popover (get_button (data));

  return popover != NULL && gtk_widget_get_mapped (GTK_WIDGET (popover));
}

static void
test_button (void)
{
  MndWindow *window = driver_open_sample (NULL);
  g_autoptr (GString) items = g_string_new (NULL);

  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_button (window))));
  g_assert_cmpstr (gtk_menu_button_get_label (get_button (window)), ==, "EN");
  assert_name (window, "Names in \342\201\250English\342\201\251");
  driver_click (GTK_WIDGET (get_button (window)), 1);
  driver_wait (is_popped_up_cb, window, "the menu of languages");
  append_items (items, gtk_menu_button_get_menu_model (get_button (window)));
  g_assert_nonnull (strstr (items->str, "\342\201\250English\342\201\251, 120 of 120 names\n"));
  g_assert_nonnull (strstr (items->str, "\342\201\250Français\342\201\251, 89 of 120 names\n"));
  g_assert_nonnull (strstr (items->str, "\342\201\250العربية\342\201\251, 82 of 120 names\n"));
  g_assert_nonnull (strstr (items->str, "Second Language Beneath\nNone\nFrançais\nالعربية\n"));
  g_assert_nonnull (strstr (items->str, "Add a _Language…\n"));
  driver_press ("Escape");
  choose (window, "content-language", "fr");
  driver_wait_shown (window, "Bureau du Médiateur");
  g_assert_cmpstr (gtk_menu_button_get_label (get_button (window)), ==, "FR");
  assert_name (window, "Names in \342\201\250Français\342\201\251");
  assert_state (window, "content-language", "fr");
  driver_close_windows ();
}

/* The key goes round. */
static void
test_next (void)
{
  static const char *const tags[] = { "FR", "ع", "EN" };
  MndWindow *window = driver_open_sample (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      driver_activate (window, "win.next-language");
      g_assert_cmpstr (gtk_menu_button_get_label (get_button (window)), ==, tags[i]);
    }
  driver_close_windows ();
}

static void
test_second (void)
{
  MndWindow *window = driver_open_sample (NULL);
  MndView *view = mnd_window_get_view (window);
  MndScene *scene = mnd_canvas_get_scene (window->canvas);
  const MndId *id = mnd_record_get_id (driver_find_actor (window, "Parliament of Sierra Leone"));
  double before = mnd_scene_find_node (scene, id)->rect.height;

  choose (window, "second-language", "ar");
  g_assert_cmpstr (mnd_view_get_second_language (view), ==, "ar");
  g_assert_cmpfloat (mnd_scene_find_node (scene, id)->rect.height, >, before);
  assert_name (window, "Names in \342\201\250English\342\201\251 and, beneath, in \342\201\250العربية\342\201\251");
  /* Nothing is shown twice. */
  choose (window, "second-language", "en");
  g_assert_cmpstr (mnd_view_get_second_language (view), ==, "ar");
  /* What was beneath comes up, and the other goes there. */
  choose (window, "content-language", "ar");
  g_assert_cmpstr (mnd_view_get_second_language (view), ==, "en");
  assert_state (window, "second-language", "en");
  choose (window, "second-language", "none");
  g_assert_null (mnd_view_get_second_language (view));
  driver_close_windows ();
}

/* The boxes of the sample stand close to one another. */
static void
test_overlaps_are_told (void)
{
  MndWindow *window = driver_open_sample (NULL);

  choose (window, "second-language", "fr");
  g_assert_cmpuint (mnd_scene_count_overlapping (mnd_canvas_get_scene (window->canvas)), >, 0);
  driver_wait_shown (window, "boxes overlap now");
  g_assert_true (driver_shows (window, "Lay Out"));
  driver_close_windows ();
}

static void
test_lost_language (void)
{
  MndWindow *window = driver_open_sample (NULL);
  MndView *view = mnd_window_get_view (window);
  g_autofree char *language = NULL;

  choose (window, "content-language", "fr");
  choose (window, "second-language", "ar");
  g_assert_true (mnd_document_set_setting (mnd_window_get_document (window), MND_MAP_LANGUAGES, "en", NULL));
  language = mnd_view_dup_language (view);
  g_assert_cmpstr (language, ==, "en");
  g_assert_null (mnd_view_get_second_language (view));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (window->language_button)));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "next-language"));
  driver_close_windows ();
}

static gboolean
is_asking_cb (gpointer data)
{
  GtkWidget *chooser = driver_look_for (GTK_WIDGET (MND_WINDOW (data)->inspector), GTK_TYPE_POPOVER);

  return chooser != NULL && gtk_widget_get_mapped (chooser);
}

static void
test_add (void)
{
  MndWindow *window = driver_open_sample (NULL);

  mnd_view_select_all (mnd_window_get_view (window));
  gtk_widget_set_visible (window->details, FALSE);
  driver_activate (window, "win.add-language");
  driver_wait (is_asking_cb, window, "the choice of a language");
  driver_close_windows ();
}

static gboolean
has_hit_cb (gpointer data)
{
  GHashTable *hits = mnd_view_get_hits (mnd_window_get_view (data));

  return hits != NULL
         && g_hash_table_contains (hits, mnd_record_get_id (driver_find_actor (data, "Office of the Ombudsman")));
}

/* What is looked for is found in whatever language it has a name. */
static void
test_search (void)
{
  MndWindow *window = driver_open_sample (NULL);
  GHashTable *hits;

  gtk_editable_set_text (GTK_EDITABLE (driver_find (GTK_WIDGET (window->outline), GTK_TYPE_SEARCH_ENTRY)),
                         "bureau du mediateur");
  driver_wait (has_hit_cb, window, "what has that name in French");
  hits = mnd_view_get_hits (mnd_window_get_view (window));
  g_assert_false (
      g_hash_table_contains (hits, mnd_record_get_id (driver_find_actor (window, "Audit Service Sierra Leone"))));
  driver_close_windows ();
}

static void
test_memory (void)
{
  MndWindow *window = driver_open_sample (NULL);
  MndView *view = mnd_window_get_view (window);
  g_autoptr (MndView) other = mnd_view_new (mnd_window_get_document (window));
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/freeland.mandate");
  g_autoptr (GFile) unknown = g_file_new_for_path ("/nowhere/elsewhere.mandate");
  g_autofree char *language = NULL, *again = NULL, *plain = NULL;

  g_assert_nonnull (window->settings);
  choose (window, "content-language", "ar");
  choose (window, "second-language", "fr");
  mnd_view_memory_keep (window->settings, file, view);
  mnd_view_memory_restore (window->settings, file, other);
  language = mnd_view_dup_language (other);
  g_assert_cmpstr (language, ==, "ar");
  g_assert_cmpstr (mnd_view_get_second_language (other), ==, "fr");
  mnd_view_set_second_language (view, NULL);
  mnd_view_memory_keep (window->settings, file, view);
  mnd_view_memory_restore (window->settings, file, other);
  g_assert_null (mnd_view_get_second_language (other));
  /* Another map, no file, no settings: the language of the interface. */
  mnd_view_memory_restore (window->settings, unknown, other);
  again = mnd_view_dup_language (other);
  g_assert_cmpstr (again, ==, "en");
  mnd_view_set_languages (other, NULL);
  mnd_view_memory_restore (NULL, NULL, other);
  plain = mnd_view_dup_language (other);
  g_assert_cmpstr (plain, ==, "en");
  driver_close_windows ();
}

static gboolean
is_said_cb (gpointer data)
{
  return driver_shows (NULL, data);
}

static void
test_export (void)
{
  MndWindow *window = driver_open_sample (NULL);
  const MndExportOptions options = { .second_language = "en" };
  g_autofree char *folder = g_dir_make_tmp ("mandate-languages-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "map.svg", NULL);
  g_autofree char *french = g_build_filename (folder, "map-fr.svg", NULL), *text = NULL;
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/proc/no/such/map.svg");

  mnd_window_export_languages (window, target, MND_PICTURE_SVG, &options);
  driver_wait_shown (window, "Exported 3 files, one for each language");
  g_assert_true (g_file_get_contents (french, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "Bureau du Médiateur"));
  g_assert_nonnull (strstr (text, "Ombudsman"));
  /* Another time it would write over them. */
  mnd_window_export_languages (window, target, MND_PICTURE_SVG, &options);
  driver_wait (is_said_cb, (gpointer) "is there already", "that nothing was written");
  mnd_window_export_languages (window, nowhere, MND_PICTURE_SVG, &options);
  driver_wait_shown (window, "Nothing Was Exported");
  driver_close_windows ();
}

int
main (int argc, char *argv[])
{
  g_setenv ("GTK_A11Y", "test", TRUE); /* names as a screen reader would hear them */
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content-language/button", test_button);
  g_test_add_func ("/content-language/next", test_next);
  g_test_add_func ("/content-language/second", test_second);
  g_test_add_func ("/content-language/overlaps", test_overlaps_are_told);
  g_test_add_func ("/content-language/lost", test_lost_language);
  g_test_add_func ("/content-language/add", test_add);
  g_test_add_func ("/content-language/search", test_search);
  g_test_add_func ("/content-language/memory", test_memory);
  g_test_add_func ("/content-language/export", test_export);
  return g_test_run ();
}
