/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A workshop: somebody draws a sector while others speak. Twenty actors and thirty links with their kinds, in the order
 * in which a person would, once with the keyboard alone and once with the mouse, by real events and without a dialog.
 * MANDATE_WORKSHOP_SHOTS names a folder for pictures of what came out.
 */
#include "window-driver.h"

#include "desktop/mnd-canvas-private.h"
#include "model/mnd-text.h"

#include <string.h>

typedef enum
{
  ADD,
  LINK, /* from the actor that was added last */
} Doing;

typedef struct
{
  Doing doing;
  const char *name;  /* of the new actor; or whom it is linked with ... */
  const char *typed; /* ... of which so much is typed. For ADD what is typed as its kind; NULL where the name says it */
  const char *kind;  /* that comes out */
  const char *mode;
  gboolean turned;      /* the other one is the beginning of the link */
  const char *say_kind; /* what is typed to have that kind; NULL where it is proposed */
} Step;

/* clang-format off */
static const Step steps[] = {
  { ADD, "Parliament", NULL, "parliament" },
  { ADD, "Ministry of Defence", NULL, "ministry" },
  { LINK, "Parliament", "parl", "oversees", "parliamentary", TRUE },
  { ADD, "Armed Forces", NULL, "armed_forces" },
  { LINK, "Ministry of Defence", "ministry", "reports_to", NULL },
  { LINK, "Parliament", "parl", "oversees", "parliamentary", TRUE },
  { ADD, "Ministry of the Interior", NULL, "ministry" },
  { LINK, "Parliament", "parl", "oversees", "parliamentary", TRUE },
  { ADD, "Police", NULL, "police" },
  { LINK, "Ministry of the Interior", "int", "reports_to", NULL },
  { LINK, "Armed Forces", "arm", "cooperates_with", NULL },
  { ADD, "Office of the President", NULL, "executive" },
  { LINK, "Armed Forces", "arm", "commands", NULL, FALSE, "com" },
  { LINK, "Ministry of Defence", "def", "appoints", NULL, FALSE, "app" },
  { LINK, "Ministry of the Interior", "int", "appoints", NULL, FALSE, "app" },
  { ADD, "National Security Council", NULL, "cabinet_security_council" },
  { LINK, "Office of the President", "pres", "chairs", NULL, TRUE, "chairs" },
  { LINK, "Ministry of Defence", "def", "member_of", NULL, TRUE, "mem" },
  { LINK, "Ministry of the Interior", "int", "member_of", NULL, TRUE, "mem" },
  { ADD, "Parliamentary Committee on Defence", NULL, "parliamentary_committee" },
  { LINK, "Parliament", "parl", "part_of", NULL, FALSE, "part" },
  { LINK, "Ministry of Defence", "ministry", "oversees", "parliamentary" },
  { ADD, "Ombudsman", NULL, "ombudsman" },
  { LINK, "Police", "pol", "hears_complaints", NULL, FALSE, "hears" },
  { LINK, "Armed Forces", "arm", "hears_complaints", NULL, FALSE, "hears" },
  { ADD, "Audit Service", NULL, "audit" },
  { LINK, "Ministry of Defence", "ministry", "oversees", "audit" },
  { LINK, "Ministry of the Interior", "int", "oversees", "audit" },
  { ADD, "Supreme Court", NULL, "judiciary" },
  { LINK, "Police", "pol", "oversees", "judicial" },
  { ADD, "Prison Service", NULL, "corrections" },
  { LINK, "Ministry of the Interior", "int", "reports_to", NULL },
  { ADD, "Human Rights Commission", NULL, "human_rights_commission" },
  { LINK, "Prison Service", "pri", "oversees", "complaints" },
  { ADD, "Anti-Corruption Commission", NULL, "anti_corruption" },
  { LINK, "Police", "pol", "oversees", "independent" },
  { ADD, "Intelligence Service", NULL, "intelligence" },
  { LINK, "Office of the President", "pres", "reports_to", NULL },
  { LINK, "National Security Council", "nat", "advises", NULL, FALSE, "adv" },
  { ADD, "Border Guard", NULL, "border_customs" },
  { LINK, "Ministry of the Interior", "interior", "reports_to", NULL },
  { ADD, "Coast Guard", NULL, "coast_guard" },
  { LINK, "Armed Forces", "arm", "part_of", NULL, FALSE, "part" },
  { ADD, "Womens Organisation", NULL, "womens_organisation" },
  { LINK, "Police", "pol", "oversees", "civil_society" },
  { ADD, "Radio Kanal", "med", "media" },
  { LINK, "Parliament", "parl", "cooperates_with", NULL },
  { ADD, "United Kingdom", "donor", "donor_government" },
  { LINK, "Police", "pol", "funds", NULL },
  { LINK, "Ministry of Defence", "ministry", "funds", NULL },
};
/* clang-format on */

typedef struct
{
  MndWindow *window;
  GtkWidget *canvas;
  const char *last; /* actor */
  guint n_actors;
  guint n_links;
  guint keys_for_actors; /* besides the letters of the names */
  guint keys_for_links;
} Workshop;

static gboolean
asks_name (gpointer data)
{
  GtkWidget *entry = driver_look_for (data, MND_TYPE_NAME_ENTRY);

  return entry != NULL && gtk_widget_get_mapped (entry)
         && GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (entry))));
}

static GtkWidget *
find_popover (gpointer window)
{
  GtkWidget *popover = driver_look_for (window, MND_TYPE_LINK_POPOVER);

  return popover != NULL && gtk_widget_get_mapped (popover) ? popover : NULL;
}

/* Mapped comes before it has its size. */
static gboolean
asks_kind (gpointer data)
{
  GtkWidget *popover = find_popover (data);

  return popover != NULL && gtk_widget_get_height (popover) > 0;
}

static gboolean
is_back_on_map (gpointer data)
{
  return find_popover (data) == NULL && driver_look_for (data, MND_TYPE_NAME_ENTRY) == NULL
         && mnd_canvas_has_map_focus (MND_CANVAS (driver_find (data, MND_TYPE_CANVAS)));
}

static gboolean
has_all (gpointer data)
{
  Workshop *workshop = data;

  return driver_count (workshop->window, MND_TABLE_ACTOR) == workshop->n_actors
         && driver_count (workshop->window, MND_TABLE_LINK) == workshop->n_links;
}

static void
wait_done (Workshop *workshop, const char *what)
{
  driver_wait (has_all, workshop, what);
  driver_wait (is_back_on_map, workshop->window, "the map to have the keyboard again");
  g_assert_cmpuint (driver_count_windows (), ==, 1);
}

static const char *
get_name (MndMap *map, MndRecord *link, guint column)
{
  return mnd_map_get_name (map, mnd_record_get_reference (link, column), NULL);
}

static gboolean
is_there (MndMap *map, const char *from, const char *to, const Step *step)
{
  MndRecordList *links = mnd_map_get_records (map, MND_TABLE_LINK);

  for (guint i = 0; i < mnd_record_list_get_size (links); i++)
    {
      MndRecord *link = mnd_record_list_get (links, i);
      if (g_str_equal (get_name (map, link, MND_LINK_FROM), from) && g_str_equal (get_name (map, link, MND_LINK_TO), to)
          && g_str_equal (mnd_record_get_text (link, MND_LINK_KIND), step->kind)
          && g_strcmp0 (mnd_record_get_text (link, MND_LINK_MODE), step->mode) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
check_map (Workshop *workshop)
{
  MndMap *map = mnd_document_get_map (mnd_window_get_document (workshop->window));
  const char *last = NULL;

  g_assert_cmpuint (driver_count (workshop->window, MND_TABLE_ACTOR), ==, 20);
  g_assert_cmpuint (driver_count (workshop->window, MND_TABLE_LINK), ==, 30);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      const Step *step = &steps[i];
      if (step->doing == LINK)
        {
          if (!is_there (map, step->turned ? step->name : last, step->turned ? last : step->name, step))
            g_error ("no link %s between %s and %s", step->kind, last, step->name);
          continue;
        }
      last = step->name;
      g_assert_cmpstr (mnd_record_get_text (driver_find_actor (workshop->window, last), MND_ACTOR_KIND), ==,
                       step->kind);
    }
}

static void
take_picture (Workshop *workshop, const char *name)
{
  const char *folder = g_getenv ("MANDATE_WORKSHOP_SHOTS");
  g_autofree char *path = NULL;
  g_autoptr (GSubprocess) import = NULL;
  g_autoptr (GError) error = NULL;

  if (folder == NULL)
    return;
  path = g_build_filename (folder, name, NULL);
  driver_settle (workshop->window);
  import = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "import", "-window", "root", path, NULL);
  g_assert_no_error (error);
  g_subprocess_wait_check (import, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Workshop *workshop)
{
  *workshop = (Workshop){ .window = driver_open_window () };
  mnd_window_start (workshop->window);
  workshop->canvas = driver_find (GTK_WIDGET (workshop->window), MND_TYPE_CANVAS);
  driver_wait_mapped (workshop->canvas);
  gtk_widget_grab_focus (workshop->canvas);
  driver_wait (is_back_on_map, workshop->window, "the map to have the keyboard");
}

/* --- with the keyboard */

static void
press_for (guint *keys, const char *key)
{
  driver_press (key);
  ++*keys;
}

static void
add_by_keys (Workshop *workshop, const Step *step)
{
  press_for (&workshop->keys_for_actors, "a");
  driver_wait (asks_name, workshop->window, "an entry on the map");
  driver_type (step->name);
  if (step->typed != NULL)
    {
      press_for (&workshop->keys_for_actors, "Tab");
      driver_type (step->typed);
      workshop->keys_for_actors += strlen (step->typed);
    }
  press_for (&workshop->keys_for_actors, "Return");
  workshop->n_actors++;
  wait_done (workshop, step->name);
}

static void
link_by_keys (Workshop *workshop, const Step *step)
{
  press_for (&workshop->keys_for_links, "l");
  driver_wait (asks_name, workshop->window, "an entry for the other end");
  driver_type (step->typed);
  press_for (&workshop->keys_for_links, "Return");
  driver_wait (asks_kind, workshop->window, "the question of what kind of link");
  if (step->turned)
    press_for (&workshop->keys_for_links, "Left");
  if (step->say_kind != NULL)
    {
      driver_type (step->say_kind);
      workshop->keys_for_links += strlen (step->say_kind);
    }
  press_for (&workshop->keys_for_links, "Return");
  workshop->n_links++;
  wait_done (workshop, step->name);
}

static void
test_by_keys (void)
{
  Workshop workshop;

  set_up (&workshop);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i].doing == ADD)
      add_by_keys (&workshop, &steps[i]);
    else
      link_by_keys (&workshop, &steps[i]);
  check_map (&workshop);
  g_test_message ("keys besides names: %u for %u actors, %u for %u links", workshop.keys_for_actors, workshop.n_actors,
                  workshop.keys_for_links, workshop.n_links);
  take_picture (&workshop, "workshop-keys.png");
  driver_close_windows ();
}

/* --- with the mouse */

/* A place of the map, in pixels of the canvas. */
static MndPoint
to_view (Workshop *workshop, MndPoint place)
{
  return mnd_viewport_to_view (MND_CANVAS (workshop->canvas)->viewport, place);
}

static const MndSceneNode *
find_node (Workshop *workshop, const char *name)
{
  return mnd_scene_find_node (mnd_canvas_get_scene (MND_CANVAS (workshop->canvas)),
                              mnd_record_get_id (driver_find_actor (workshop->window, name)));
}

#define PATIENCE (3 * G_USEC_PER_SEC)

typedef struct
{
  Workshop *workshop;
  double x;
  double y;
  gint64 since;
} DoubleClick;

/* On a machine that is behind, the display may still give the first press to a popover that is just going: whoever sees
 * nothing come double-clicks again. */
static gboolean
has_been_asked (gpointer data)
{
  DoubleClick *click = data;

  if (asks_name (click->workshop->window))
    return TRUE;
  if (g_get_monotonic_time () - click->since > PATIENCE)
    {
      driver_click_at (click->workshop->canvas, click->x, click->y, 2);
      click->since = g_get_monotonic_time ();
    }
  return FALSE;
}

/* Five in a row, in sight as far as the window goes. */
static void
add_by_mouse (Workshop *workshop, const Step *step)
{
  double width = gtk_widget_get_width (workshop->canvas), height = gtk_widget_get_height (workshop->canvas);
  guint row = workshop->n_actors / 5, column = workshop->n_actors % 5;
  DoubleClick click = { workshop, width * (column + 0.5) / 5, height * (row * 0.21 + 0.1), 0 };

  driver_wait (has_been_asked, &click, "an entry on the map");
  driver_type (step->name);
  if (step->typed != NULL)
    {
      driver_press ("Tab");
      driver_type (step->typed);
    }
  driver_press ("Return");
  workshop->last = step->name;
  workshop->n_actors++;
  wait_done (workshop, step->name);
}

/* The one of the four that is nearest to where the link goes, and is not under another actor. */
static MndPoint
find_handle (Workshop *workshop, const MndSceneNode *node, MndPoint to)
{
  MndPoint handles[4], best = { 0, 0 };
  double best_distance = G_MAXDOUBLE;
  MndHit hit;

  mnd_scene_node_get_handles (node, handles);
  for (guint i = 0; i < G_N_ELEMENTS (handles); i++)
    if (mnd_point_distance (handles[i], to) < best_distance
        && mnd_scene_hit (mnd_canvas_get_scene (MND_CANVAS (workshop->canvas)), handles[i], 0, &hit)
        && hit.kind == MND_HIT_HANDLE && mnd_id_equal (mnd_record_get_id (hit.record), node->id))
      {
        best = handles[i];
        best_distance = mnd_point_distance (best, to);
      }
  g_assert_cmpfloat (best_distance, <, G_MAXDOUBLE);
  return to_view (workshop, best);
}

typedef struct
{
  const char *text;
  GtkWidget *found;
} Look;

static void
look_cb (GtkWidget *widget, gpointer data)
{
  Look *look = data;

  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), look->text))
    look->found = widget;
}

typedef struct
{
  MndLinkPopover *popover;
  const char *kind;
} Choice;

static gboolean
has_kind (gpointer data)
{
  Choice *choice = data;

  return g_str_equal (mnd_link_popover_get_kind (choice->popover), choice->kind);
}

/* What the kind brings with it moves the button below. */
static void
choose_kind_by_mouse (Workshop *workshop, const char *kind)
{
  Choice choice = { MND_LINK_POPOVER (find_popover (workshop->window)), kind };
  Look look = { mnd_catalogue_get_label (MND_VOCABULARY_LINK_KIND, kind), NULL };

  driver_visit (find_popover (workshop->window), look_cb, &look);
  g_assert_nonnull (look.found);
  driver_click_when_lit (look.found);
  driver_wait (has_kind, &choice, kind);
  driver_settle_widget (GTK_WIDGET (choice.popover));
}

static void
find_button_cb (GtkWidget *widget, gpointer data)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "suggested-action"))
    *(GtkWidget **) data = widget;
}

static void
connect_by_mouse (Workshop *workshop)
{
  GtkWidget *button = NULL;

  driver_visit (find_popover (workshop->window), find_button_cb, &button);
  g_assert_nonnull (button);
  driver_click_when_lit (button);
}

static void
link_by_mouse (Workshop *workshop, const Step *step)
{
  const MndSceneNode *from = find_node (workshop, step->turned ? step->name : workshop->last);
  const MndSceneNode *to = find_node (workshop, step->turned ? workshop->last : step->name);
  MndPoint middle = mnd_rect_get_center (&to->rect);
  MndPoint start = find_handle (workshop, from, middle), end = to_view (workshop, middle);

  driver_drag (workshop->canvas, start.x, start.y, end.x, end.y);
  driver_wait (asks_kind, workshop->window, "the question of what kind of link");
  driver_settle_widget (find_popover (workshop->window));
  if (step->say_kind != NULL)
    choose_kind_by_mouse (workshop, step->kind);
  connect_by_mouse (workshop);
  workshop->n_links++;
  wait_done (workshop, step->name);
}

static void
test_by_mouse (void)
{
  Workshop workshop;

  set_up (&workshop);
  driver_activate (workshop.window, "win.show-sidebar");
  driver_activate (workshop.window, "win.show-inspector");
  driver_settle (workshop.window);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i].doing == ADD)
      add_by_mouse (&workshop, &steps[i]);
    else
      link_by_mouse (&workshop, &steps[i]);
  check_map (&workshop);
  take_picture (&workshop, "workshop-mouse.png");
  driver_close_windows ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workshop/keys", test_by_keys);
  g_test_add_func ("/workshop/mouse", test_by_mouse);
  return g_test_run ();
}
