/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The neighbourhood in the real window, on the sample: it follows the selection, mouse and keys go from one to the
 * next, and a chain from parliament to the intelligence service is found, drawn and put on the map. */
#include "desktop/mnd-ego-chart-private.h"
#include "desktop/mnd-ego-desk-private.h"
#include "desktop/mnd-keeping.h"
#include "desktop/mnd-window-private.h"
#include "document/mnd-edits.h"
#include "window-driver.h"

#include <string.h>

#define POLICE "Sierra Leone Police"
#define PARLIAMENT "Parliament of Sierra Leone"
#define SERVICE "Central Intelligence and Security Unit"

static MndEgoDesk *
get_desk (MndWindow *window)
{
  return mnd_window_find_desk (window, "ego");
}

static MndEgoChart *
get_chart (MndWindow *window)
{
  return MND_EGO_CHART (get_desk (window)->chart);
}

static gboolean
has_desk (gpointer data)
{
  MndEgoDesk *desk = get_desk (data);

  return desk != NULL && gtk_widget_get_mapped (GTK_WIDGET (desk)) && !desk->is_stale;
}

static const MndId *
id_of (MndWindow *window, const char *name)
{
  return mnd_record_get_id (driver_find_actor (window, name));
}

typedef struct
{
  MndWindow *window;
  const MndId *id;
} Wanted;

static gboolean
is_in_the_middle (gpointer data)
{
  const Wanted *wanted = data;
  const MndId *center = mnd_ego_desk_get_center (get_desk (wanted->window));

  return center != NULL && mnd_id_equal (center, wanted->id);
}

static gboolean
is_selected (gpointer data)
{
  const Wanted *wanted = data;

  return mnd_view_is_selected (wanted->window->view, wanted->id);
}

static gboolean
is_still (gpointer data)
{
  return get_chart (data)->places == NULL && get_chart (data)->animation == NULL;
}

static MndWindow *
open_with (const char *name)
{
  MndWindow *window = driver_open_sample (NULL);

  if (name != NULL)
    mnd_view_select (window->view, id_of (window, name));
  driver_press ("ctrl+6");
  driver_wait (has_desk, window, "the neighbourhood");
  driver_settle (window);
  return window;
}

static char *
dup_text (MndWindow *window)
{
  return mnd_desk_page_dup_text (MND_DESK_PAGE (get_desk (window)->page));
}

static void
assert_says (MndWindow *window, const char *words)
{
  g_autofree char *text = dup_text (window);

  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in\n%s", words, text);
}

/* In the middle of a node, in pixels. */
static void
click (MndWindow *window, const MndId *id, int times)
{
  MndRect rect;

  driver_wait (is_still, window, "everybody at his place");
  driver_settle (window);
  g_assert_true (mnd_ego_chart_find (get_chart (window), id, &rect));
  driver_click_at (GTK_WIDGET (get_chart (window)), rect.x + rect.width / 2, rect.y + rect.height / 2, times);
}

/* --- */

static void
test_nobody (void)
{
  MndWindow *window = open_with (NULL);

  g_assert_null (mnd_ego_desk_get_center (get_desk (window)));
  g_assert_true (driver_shows (window, "Nobody in the middle"));
  mnd_view_select (window->view, id_of (window, POLICE));
  driver_wait (is_in_the_middle, &(Wanted){ window, id_of (window, POLICE) }, "who is selected");
  g_assert_false (driver_shows (window, "Nobody in the middle"));
  driver_close_windows ();
}

/* The list says what the picture shows. */
static void
test_list (void)
{
  MndWindow *window = open_with (POLICE);
  MndScene *scene = mnd_ego_picture_get_scene (mnd_ego_chart_get_picture (get_chart (window)));

  assert_says (window, POLICE "\nOverseen by\n");
  assert_says (window, PARLIAMENT " · oversees · parliamentary\n");
  for (guint i = 0; i < mnd_scene_get_n_nodes (scene); i++)
    {
      g_autofree char *words = mnd_ego_desk_dup_words (mnd_scene_get_node (scene, i)->id, get_desk (window));
      g_auto (GStrv) parts = g_strsplit (words, " · ", 2);
      assert_says (window, parts[0]);
    }
  for (guint i = 0; i < mnd_scene_get_n_lines (scene); i++)
    {
      g_autofree char *words = mnd_ego_desk_dup_words (mnd_scene_get_line (scene, i)->id, get_desk (window));
      g_assert_cmpuint (strlen (words), >, 0);
    }
  driver_close_windows ();
}

/* A click selects and leaves the middle; a double click brings it there; Alt and Left goes back. */
static void
test_mouse (void)
{
  MndWindow *window = open_with (POLICE);
  const MndId *police = id_of (window, POLICE), *parliament = id_of (window, PARLIAMENT);

  click (window, parliament, 1);
  driver_wait (is_selected, &(Wanted){ window, parliament }, "who was clicked");
  g_assert_true (is_in_the_middle (&(Wanted){ window, police }));
  g_assert_true (g_hash_table_contains (get_chart (window)->selection, parliament));
  click (window, parliament, 2);
  driver_wait (is_in_the_middle, &(Wanted){ window, parliament }, "who was double-clicked");
  driver_wait (is_still, window, "everybody at his place");
  driver_press ("alt+Left");
  driver_wait (is_in_the_middle, &(Wanted){ window, police }, "who was there before");
  g_assert_true (mnd_view_is_selected (window->view, police));
  driver_close_windows ();
}

static gboolean
has_left_the_middle (gpointer data)
{
  MndWindow *window = data;
  const MndId *place = mnd_ego_chart_get_place (get_chart (window));

  return place != NULL && !mnd_id_equal (place, mnd_ego_desk_get_center (get_desk (window)));
}

/* Arrows go to a neighbour, Enter brings it to the middle. */
static void
test_keys (void)
{
  MndWindow *window = open_with (POLICE);
  MndEgoChart *chart = get_chart (window);
  MndId place;

  gtk_widget_grab_focus (GTK_WIDGET (chart));
  g_assert_nonnull (strstr (mnd_grid_focus_get_words (&chart->focus), POLICE));
  driver_press ("Up");
  driver_wait (has_left_the_middle, window, "a neighbour above");
  place = *mnd_ego_chart_get_place (chart);
  driver_wait (is_selected, &(Wanted){ window, &place }, "it selected");
  g_assert_cmpfloat (mnd_scene_find_node (mnd_ego_chart_get_scene (chart), &place)->rect.y, <, 0);
  driver_press ("Return");
  driver_wait (is_in_the_middle, &(Wanted){ window, &place }, "it in the middle");
  driver_close_windows ();
}

/* What is done elsewhere shows here. */
static void
test_edit (void)
{
  MndWindow *window = open_with (POLICE);
  g_autoptr (GError) error = NULL;
  MndId id;

  g_assert_true (mnd_document_connect (window->document, id_of (window, SERVICE), id_of (window, POLICE), "contests",
                                       NULL, &id, &error));
  g_assert_no_error (error);
  assert_says (window, SERVICE " · contests\n");
  driver_press ("ctrl+z");
  driver_settle (window);
  {
    g_autofree char *text = dup_text (window);
    g_assert_null (strstr (text, SERVICE " · contests\n"));
  }
  mnd_view_set_date (window->view, "2016");
  assert_says (window, "Independent Police Complaints Board · hears complaints about\n");
  mnd_view_set_date (window->view, "2005");
  {
    g_autofree char *text = dup_text (window);
    g_assert_null (strstr (text, "Independent Police Complaints Board"));
  }
  driver_close_windows ();
}

static gboolean
has_behind (gpointer data)
{
  return MND_EGO_DESK (data)->behind;
}

static void
test_behind (void)
{
  MndWindow *window = open_with (POLICE);
  MndEgoDesk *desk = get_desk (window);
  guint before = mnd_scene_get_n_nodes (mnd_ego_chart_get_scene (get_chart (window)));

  driver_click_when_lit (desk->behind_choice);
  driver_wait (has_behind, desk, "who stands behind");
  driver_wait (is_still, window, "everybody at his place");
  g_assert_cmpuint (mnd_scene_get_n_nodes (mnd_ego_chart_get_scene (get_chart (window))), >, before);
  driver_close_windows ();
}

/* --- chains */

static gboolean
has_chains (gpointer data)
{
  MndEgoDesk *desk = get_desk (data);

  return desk != NULL && !desk->is_stale && desk->paths != NULL && desk->paths->len > 0;
}

static gboolean
has_spotlight (gpointer data)
{
  return mnd_view_get_spotlight (MND_WINDOW (data)->view) != NULL;
}

/* Two selected on the map: the way leads to the one selected last, and onto the map. */
static void
test_path (void)
{
  MndWindow *window = driver_open_sample (NULL);
  MndEgoDesk *desk;

  mnd_view_set_date (window->view, "2005-12-31");
  mnd_view_select (window->view, id_of (window, PARLIAMENT));
  mnd_view_toggle (window->view, id_of (window, SERVICE));
  driver_activate (window, "win.path");
  driver_wait (has_chains, window, "chains");
  desk = get_desk (window);
  g_assert_cmpuint (desk->paths->len, ==, MND_EGO_DESK_CHAINS);
  assert_says (window, "From " PARLIAMENT " to " SERVICE "\n");
  assert_says (window, "is part of " PARLIAMENT ";");
  g_assert_cmpuint (mnd_scene_get_n_nodes (mnd_ego_chart_get_scene (get_chart (window))), ==, 3);
  gtk_widget_activate_action (GTK_WIDGET (desk), "ego.chain", "u", 4);
  g_assert_cmpuint (desk->chain, ==, 4);
  g_assert_cmpuint (mnd_scene_get_n_nodes (mnd_ego_chart_get_scene (get_chart (window))), >, 3);
  gtk_widget_activate_action (GTK_WIDGET (desk), "ego.chain", "u", 0);
  gtk_widget_activate_action (GTK_WIDGET (desk), "ego.on-map", NULL);
  driver_wait (has_spotlight, window, "the chain on the map");
  /* Three actors and two links. */
  g_assert_cmpuint (g_hash_table_size (mnd_view_get_spotlight (window->view)), ==, 5);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (window->canvas)));
  driver_close_windows ();
}

static gboolean
goes_either_way (gpointer data)
{
  return !mnd_ego_desk_get_wish (data)->onward;
}

static gboolean
has_no_target (gpointer data)
{
  return !MND_EGO_DESK (data)->has_target;
}

static void
test_no_path (void)
{
  MndWindow *window = open_with (SERVICE);
  MndEgoDesk *desk = get_desk (window);
  const MndPathWish wish = { MND_BIT (MND_FAMILY_OF_OVERSIGHT), TRUE };

  mnd_ego_desk_set_wish (desk, &wish);
  mnd_ego_desk_set_target (desk, id_of (window, PARLIAMENT));
  assert_says (window, "No chain of such ties leads there on this day, nor with what is planned.");
  assert_says (window, "There is one with all ties, followed either way.");
  g_assert_null (mnd_ego_chart_get_picture (get_chart (window)));
  driver_settle (window);
  gtk_widget_grab_focus (desk->either_way);
  driver_press ("space");
  driver_wait (goes_either_way, desk, "ties followed either way");
  /* The way back leads to the neighbourhood. */
  driver_press ("alt+Left");
  driver_wait (has_no_target, desk, "the neighbourhood");
  assert_says (window, SERVICE "\n");
  driver_close_windows ();
}

static void
test_planned_path (void)
{
  MndWindow *window = open_with (SERVICE);
  g_autoptr (GError) error = NULL;
  const MndPathWish wish = { MND_BIT (MND_FAMILY_OF_OVERSIGHT), TRUE };
  MndId id;

  g_assert_true (mnd_document_connect (window->document, id_of (window, SERVICE), id_of (window, PARLIAMENT),
                                       "oversees", NULL, &id, &error));
  g_assert_no_error (error);
  g_assert_true (
      mnd_document_set_value_from_text (window->document,
                                        mnd_map_find (mnd_document_get_map (window->document), MND_TABLE_LINK, &id),
                                        MND_LINK_STATUS, "planned", &error));
  g_assert_no_error (error);
  mnd_ego_desk_set_wish (get_desk (window), &wish);
  mnd_ego_desk_set_target (get_desk (window), id_of (window, PARLIAMENT));
  assert_says (window, "With what is planned there is:");
  g_assert_cmpuint (get_desk (window)->paths->len, ==, 1);
  driver_close_windows ();
}

static gboolean
has_popover (gpointer data)
{
  GtkWidget *popover = driver_look_for (GTK_WIDGET (get_desk (data)), GTK_TYPE_POPOVER);

  return popover != NULL && gtk_widget_get_mapped (popover);
}

static gboolean
has_no_popover (gpointer data)
{
  return !has_popover (data);
}

/* With one selected, the person is asked to whom. */
static void
test_ask (void)
{
  MndWindow *window = driver_open_sample (NULL);

  mnd_view_select (window->view, id_of (window, PARLIAMENT));
  driver_activate (window, "win.path");
  driver_wait (has_desk, window, "the neighbourhood");
  driver_wait (has_popover, window, "a list to choose from");
  driver_press ("Escape");
  driver_wait (has_no_popover, window, "no list any more");
  driver_close_windows ();
}

/* The window is built anew when the program speaks another language: the desk in its place shows the same. */
static void
test_keeps (void)
{
  MndWindow *window = open_with (POLICE);
  MndEgoDesk *desk = get_desk (window), *other = g_object_ref_sink (MND_EGO_DESK (mnd_ego_desk_new ()));
  const MndPathWish wish = { MND_BIT (MND_FAMILY_OF_MONEY), FALSE };

  mnd_ego_desk_set_center (desk, id_of (window, PARLIAMENT));
  mnd_ego_desk_set_wish (desk, &wish);
  mnd_ego_desk_set_target (desk, id_of (window, SERVICE));
  mnd_desk_set_findings (MND_DESK (other), window->findings);
  g_assert_null (mnd_ego_desk_get_center (other));
  MND_KEEPING_GET_IFACE (other)->take_over (MND_KEEPING (other), MND_KEEPING (desk));
  g_assert_true (mnd_id_equal (mnd_ego_desk_get_center (other), id_of (window, PARLIAMENT)));
  g_assert_true (other->has_target && mnd_id_equal (&other->target, id_of (window, SERVICE)));
  g_assert_cmpuint (mnd_ego_desk_get_wish (other)->families, ==, wish.families);
  g_assert_false (mnd_ego_desk_get_wish (other)->onward);
  g_assert_cmpuint (other->visited->len, ==, 1);
  mnd_desk_set_findings (MND_DESK (other), NULL);
  g_object_unref (other);
  driver_close_windows ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ego-desk/nobody", test_nobody);
  g_test_add_func ("/ego-desk/list", test_list);
  g_test_add_func ("/ego-desk/mouse", test_mouse);
  g_test_add_func ("/ego-desk/keys", test_keys);
  g_test_add_func ("/ego-desk/edit", test_edit);
  g_test_add_func ("/ego-desk/behind", test_behind);
  g_test_add_func ("/ego-desk/path", test_path);
  g_test_add_func ("/ego-desk/no-path", test_no_path);
  g_test_add_func ("/ego-desk/planned-path", test_planned_path);
  g_test_add_func ("/ego-desk/ask", test_ask);
  g_test_add_func ("/ego-desk/keeps", test_keeps);
  return g_test_run ();
}
