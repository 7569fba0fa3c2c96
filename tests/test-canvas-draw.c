/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawing on the canvas as fast as people talk: new actors with what is said of them, their links, support. */
#include "canvas-fixture.h"

#include "model/mnd-text.h"

#include <string.h>

static MndRecord *
get_only_link (Stage *stage)
{
  g_assert_cmpuint (stage_count (stage, MND_TABLE_LINK), ==, 1);
  return mnd_record_list_get (mnd_map_get_records (mnd_document_get_map (stage->document), MND_TABLE_LINK), 0);
}

static void
test_link_to_a_new_actor (Stage *stage, gconstpointer data)
{
  MndPoint empty = stage_find_empty (stage), there = mnd_viewport_to_map (stage->canvas->viewport, empty);
  gint64 history = stage_count_history (stage);
  MndRecord *actor;

  stage_drag (stage, stage_find_handle (stage, &stage->parliament), empty, 0);
  g_assert_nonnull (stage->canvas->name_entry);
  mnd_name_entry_set_text (stage->canvas->name_entry, "National Prison Service");
  mnd_name_entry_accept (stage->canvas->name_entry);
  g_assert_null (stage->canvas->name_entry);
  g_assert_true (stage->canvas->link_pending);
  g_assert_cmpuint (stage_count (stage, MND_TABLE_ACTOR), ==, 3);
  mnd_link_popover_choose (stage->canvas->link_popover);
  actor =
      fixture_find (stage->document, MND_TABLE_ACTOR, mnd_record_get_reference (get_only_link (stage), MND_LINK_TO));
  stage_assert_place (stage, mnd_record_get_id (actor), there.x, there.y);
  g_assert_cmpstr (mnd_record_get_text (actor, MND_ACTOR_KIND), ==, "corrections");
  /* One gesture, one undo. */
  g_assert_cmpint (stage_count_history (stage), ==, history + 1);
  g_assert_cmpstr (mnd_document_get_undo_label (stage->document), ==,
                   "Add National Prison Service linked with Parliament");
  stage_undo (stage);
  g_assert_cmpuint (stage_count (stage, MND_TABLE_ACTOR), ==, 3);
  g_assert_cmpuint (stage_count (stage, MND_TABLE_LINK), ==, 0);
}

/* Who leaves the question of the kind leaves all of it. */
static void
test_new_actor_of_a_link_may_be_left (Stage *stage, gconstpointer data)
{
  gint64 history = stage_count_history (stage);

  mnd_view_select (stage->view, &stage->police);
  mnd_canvas_start_link (stage->canvas);
  mnd_name_entry_set_text (stage->canvas->name_entry, "Xyz");
  mnd_name_entry_accept (stage->canvas->name_entry);
  g_assert_true (stage->canvas->link_pending);
  g_assert_true (mnd_canvas_cancel (stage->canvas));
  g_assert_cmpint (stage_count_history (stage), ==, history);
  g_assert_null (stage->canvas->link_draft.name);
}

/* Beside the one it is linked with, and not upon it or another. */
static void
test_new_actor_of_a_link_has_room (Stage *stage, gconstpointer data)
{
  const MndSceneNode *police, *other;
  MndRecord *actor;

  mnd_view_select (stage->view, &stage->police);
  mnd_canvas_start_link (stage->canvas);
  mnd_name_entry_set_text (stage->canvas->name_entry, "Xyz");
  mnd_name_entry_accept (stage->canvas->name_entry);
  mnd_link_popover_choose (stage->canvas->link_popover);
  actor =
      fixture_find (stage->document, MND_TABLE_ACTOR, mnd_record_get_reference (get_only_link (stage), MND_LINK_TO));
  police = mnd_scene_find_node (stage->canvas->scene, &stage->police);
  other = mnd_scene_find_node (stage->canvas->scene, mnd_record_get_id (actor));
  g_assert_false (mnd_rect_intersects (&police->rect, &other->rect));
  g_assert_cmpfloat (mnd_point_distance (mnd_rect_get_center (&police->rect), mnd_rect_get_center (&other->rect)), <,
                     250);
}

static void
test_link_turned_around (Stage *stage, gconstpointer data)
{
  MndRecord *link;

  stage_drag (stage, stage_find_handle (stage, &stage->police), stage_find (stage, &stage->parliament, 0, 0), 0);
  g_assert_cmpstr (mnd_link_popover_get_kind (stage->canvas->link_popover), !=, "oversees");
  mnd_link_popover_turn (stage->canvas->link_popover);
  g_assert_cmpstr (mnd_link_popover_get_mode (stage->canvas->link_popover), ==, "parliamentary");
  mnd_link_popover_choose (stage->canvas->link_popover);
  link = get_only_link (stage);
  g_assert_true (mnd_id_equal (mnd_record_get_reference (link, MND_LINK_FROM), &stage->parliament));
  g_assert_true (mnd_id_equal (mnd_record_get_reference (link, MND_LINK_TO), &stage->police));
  /* The hand goes on from where it began. */
  g_assert_true (mnd_view_is_selected (stage->view, &stage->police));
}

static void
test_kind_of_link_is_typed (Stage *stage, gconstpointer data)
{
  static const struct
  {
    const char *typed;
    const char *kind;
    const char *mode;
  } cases[] = {
    { "com", "commands", NULL },    { "part", "part_of", NULL },       { "MEM", "member_of", NULL },
    { "aud", "oversees", "audit" }, { "jud", "oversees", "judicial" }, { "hears", "hears_complaints", NULL },
  };
  MndLinkPopover *popover;

  stage_drag (stage, stage_find_handle (stage, &stage->parliament), stage_find (stage, &stage->police, 0, 0), 0);
  popover = stage->canvas->link_popover;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (mnd_link_popover_seek (popover, cases[i].typed));
      g_assert_cmpstr (mnd_link_popover_get_kind (popover), ==, cases[i].kind);
      g_assert_cmpstr (mnd_link_popover_get_mode (popover), ==, cases[i].mode);
    }
  g_assert_false (mnd_link_popover_seek (popover, "xx"));
  g_assert_cmpstr (mnd_link_popover_get_kind (popover), ==, "hears_complaints");
}

static void
test_add_with_more (Stage *stage, gconstpointer data)
{
  MndMap *map = mnd_document_get_map (stage->document);
  gint64 history = stage_count_history (stage);
  MndNameEntry *entry;
  MndRecord *actor;

  mnd_canvas_start_add_actor (stage->canvas);
  entry = stage->canvas->name_entry;
  mnd_name_entry_set_text (entry, "Office of the Ombudsman");
  g_assert_true (mnd_name_entry_go (entry, 1));
  mnd_name_entry_set_text (entry, "min");
  g_assert_cmpstr (mnd_name_entry_get_kind (entry), ==, "ministry");
  mnd_name_entry_set_text (entry, "ombuds");
  g_assert_true (mnd_name_entry_go (entry, 1));
  mnd_name_entry_set_text (entry, "OO");
  g_assert_true (mnd_name_entry_go (entry, 1));
  mnd_name_entry_set_text (entry, "Freetown");
  /* Around, and not before the first. */
  g_assert_true (mnd_name_entry_go (entry, 1));
  g_assert_cmpstr (mnd_name_entry_get_text (entry), ==, "Office of the Ombudsman");
  g_assert_false (mnd_name_entry_go (entry, -1));
  mnd_name_entry_accept (entry);
  actor = mnd_view_get_focus (stage->view);
  g_assert_cmpstr (mnd_record_get_text (actor, MND_ACTOR_KIND), ==, "ombudsman");
  g_assert_cmpstr (mnd_map_get_short_name (map, mnd_record_get_id (actor), NULL), ==, "OO");
  g_assert_cmpstr (mnd_map_get_name (map, mnd_record_get_reference (actor, MND_ACTOR_PLACE), NULL), ==, "Freetown");
  g_assert_cmpint (stage_count_history (stage), ==, history + 1);
}

/* What is said of a new actor is not asked of one that is there. */
static void
test_no_more_of_what_is_there (Stage *stage, gconstpointer data)
{
  mnd_view_select (stage->view, &stage->police);
  mnd_canvas_start_link (stage->canvas);
  mnd_name_entry_set_text (stage->canvas->name_entry, "parl");
  g_assert_nonnull (mnd_name_entry_get_actor (stage->canvas->name_entry));
  g_assert_false (mnd_name_entry_go (stage->canvas->name_entry, 1));
  mnd_name_entry_set_text (stage->canvas->name_entry, "Office of the Prosecutor");
  g_assert_true (mnd_name_entry_go (stage->canvas->name_entry, 1));
  mnd_name_entry_set_text (stage->canvas->name_entry, "prosec");
  mnd_name_entry_accept (stage->canvas->name_entry);
  g_assert_cmpstr (stage->canvas->link_draft.kind, ==, "prosecution");
  mnd_canvas_cancel (stage->canvas);
  /* Another name is only that. */
  mnd_canvas_start_rename (stage->canvas);
  g_assert_false (mnd_name_entry_go (stage->canvas->name_entry, 1));
}

static void
test_support_by_keyboard (Stage *stage, gconstpointer data)
{
  MndMap *map = mnd_document_get_map (stage->document);
  gint64 history = stage_count_history (stage);
  MndNameEntry *entry;
  MndRecord *support;

  mnd_canvas_start_support (stage->canvas);
  g_assert_null (stage->canvas->name_entry);
  mnd_view_select (stage->view, &stage->ministry);
  mnd_canvas_start_support (stage->canvas);
  entry = stage->canvas->name_entry;
  mnd_name_entry_set_text (entry, "Police training");
  g_assert_true (mnd_name_entry_go (entry, 1));
  g_assert_null (mnd_name_entry_get_field (entry));
  mnd_name_entry_set_text (entry, "2b");
  g_assert_true (mnd_name_entry_go (entry, 1));
  g_assert_null (mnd_name_entry_get_actor (entry));
  mnd_name_entry_set_text (entry, "poli");
  g_assert_cmpstr (mnd_name_entry_get_field (entry), ==, "2b");
  mnd_name_entry_accept (entry);
  support = mnd_view_get_focus (stage->view);
  g_assert_cmpint (mnd_record_get_table (support), ==, MND_TABLE_SUPPORT);
  g_assert_cmpstr (mnd_map_get_name (map, mnd_record_get_id (support), NULL), ==, "Police training");
  g_assert_cmpstr (mnd_record_get_text (support, MND_SUPPORT_FIELDS), ==, "2b");
  g_assert_cmpuint (stage_count (stage, MND_TABLE_PARTY), ==, 2);
  g_assert_cmpint (stage_count_history (stage), ==, history + 1);
  /* Another one of the same funder, for somebody new. */
  mnd_canvas_start_support (stage->canvas);
  entry = stage->canvas->name_entry;
  mnd_name_entry_set_text (entry, "Prison reform");
  g_assert_true (mnd_name_entry_go (entry, 1));
  g_assert_true (mnd_name_entry_go (entry, 1));
  mnd_name_entry_set_text (entry, "Prison Service of the North");
  mnd_name_entry_accept (entry);
  g_assert_cmpuint (stage_count (stage, MND_TABLE_ACTOR), ==, 4);
  g_assert_cmpuint (stage_count (stage, MND_TABLE_PARTY), ==, 4);
  g_assert_null (mnd_record_get_text (mnd_view_get_focus (stage->view), MND_SUPPORT_FIELDS));
  g_assert_cmpint (stage_count_history (stage), ==, history + 2);
}

/* A name is enough; it is a box then, with a place. */
static void
test_support_of_a_name (Stage *stage, gconstpointer data)
{
  MndRecord *support;

  mnd_view_select (stage->view, &stage->ministry);
  mnd_canvas_start_support (stage->canvas);
  mnd_name_entry_set_text (stage->canvas->name_entry, "Advice");
  mnd_name_entry_accept (stage->canvas->name_entry);
  support = mnd_view_get_focus (stage->view);
  g_assert_cmpint (mnd_record_get_table (support), ==, MND_TABLE_SUPPORT);
  g_assert_true (mnd_scene_find_node (stage->canvas->scene, mnd_record_get_id (support))->placed);
  /* Without one it is nothing. */
  mnd_canvas_start_support (stage->canvas);
  mnd_name_entry_accept (stage->canvas->name_entry);
  g_assert_null (stage->canvas->name_entry);
  g_assert_cmpuint (stage_count (stage, MND_TABLE_SUPPORT), ==, 1);
}

static void
test_drag_at_the_edge (Stage *stage, gconstpointer data)
{
  MndPoint from = stage_find (stage, &stage->ministry, 0, 0);
  MndPoint to = { from.x, gtk_widget_get_height (GTK_WIDGET (stage->canvas)) + 5 };
  double y;

  stage_start_drag (stage, from, from, 0);
  mnd_canvas_drag (stage->canvas, (MndPoint){ from.x + 40, from.y });
  g_assert_false (mnd_canvas_pan_at_edge (stage->canvas, 1));
  mnd_canvas_drag (stage->canvas, to);
  y = stage->canvas->ghost_offset.y;
  g_assert_true (mnd_canvas_pan_at_edge (stage->canvas, 1));
  /* The map went up under the hand, and what is dragged went down on it. */
  g_assert_cmpfloat (stage->canvas->ghost_offset.y, >, y + 300);
  y = stage->canvas->ghost_offset.y;
  mnd_canvas_release (stage->canvas, to);
  stage_assert_place (stage, &stage->ministry, 0, 250 + y);
}

static void
test_thrown_map_goes_on (Stage *stage, gconstpointer data)
{
  MndPoint from = stage_find_empty (stage);

  mnd_canvas_press (stage->canvas, from, GDK_BUTTON_MIDDLE, 1, 0);
  for (int i = 1; i <= 10; i++)
    mnd_canvas_drag (stage->canvas, (MndPoint){ from.x - 30 * i, from.y });
  mnd_canvas_release (stage->canvas, (MndPoint){ from.x - 300, from.y });
  g_assert_cmpuint (stage->canvas->kinetic_tick, !=, 0);
  g_assert_cmpfloat (stage->canvas->kinetic_velocity.x, <, 0);
  /* A press holds it. */
  stage_click (stage, from, 0);
  g_assert_cmpuint (stage->canvas->kinetic_tick, ==, 0);
}

static void
test_align (Stage *stage, gconstpointer data)
{
  gint64 history = stage_count_history (stage);

  mnd_view_select (stage->view, &stage->police);
  mnd_canvas_align (stage->canvas, MND_ALIGNMENT_CENTER);
  g_assert_cmpint (stage_count_history (stage), ==, history);
  mnd_view_toggle (stage->view, &stage->ministry);
  mnd_canvas_align (stage->canvas, MND_ALIGNMENT_MIDDLE);
  stage_assert_place (stage, &stage->ministry, 0, stage_get_place (stage, &stage->police).y);
  stage_assert_place (stage, &stage->parliament, 0, 0);
  g_assert_cmpstr (mnd_document_get_undo_label (stage->document), ==, "Align 2 items");
  g_assert_cmpint (stage_count_history (stage), ==, history + 1);
  mnd_view_select_all (stage->view);
  gtk_widget_activate_action (GTK_WIDGET (stage->canvas), "canvas.align", "s", "across");
  g_assert_cmpstr (mnd_document_get_undo_label (stage->document), ==, "Distribute 3 items");
}

static void
test_duplicate (Stage *stage, gconstpointer data)
{
  gint64 history = stage_count_history (stage);
  g_autoptr (GError) error = NULL;

  mnd_canvas_duplicate (stage->canvas);
  g_assert_cmpint (stage_count_history (stage), ==, history);
  assert_done (mnd_document_connect (stage->document, &stage->parliament, &stage->police, "oversees", NULL, NULL,
                                     &error),
               error);
  mnd_view_select_all (stage->view);
  mnd_canvas_duplicate (stage->canvas);
  g_assert_cmpuint (stage_count (stage, MND_TABLE_ACTOR), ==, 6);
  g_assert_cmpuint (stage_count (stage, MND_TABLE_LINK), ==, 2);
  /* The new ones are selected, so that they can be moved away at once. */
  g_assert_cmpuint (mnd_view_get_n_selected (stage->view), ==, 3);
  g_assert_false (mnd_view_is_selected (stage->view, &stage->police));
  g_assert_cmpint (stage_count_history (stage), ==, history + 2);
}

static gboolean
has_six (Stage *stage)
{
  return stage_count (stage, MND_TABLE_ACTOR) == 6;
}

/* Through the clipboard of the display, as a fragment. */
static void
test_copy_and_paste (Stage *stage, gconstpointer data)
{
  g_assert_false (mnd_canvas_copy (stage->canvas));
  mnd_view_select_all (stage->view);
  g_assert_true (mnd_canvas_copy (stage->canvas));
  /* With the pointer on the map, it comes there. */
  mnd_canvas_drag (stage->canvas, stage_find (stage, &stage->ministry, 200, 100));
  mnd_canvas_paste (stage->canvas);
  stage_wait (stage, has_six);
  g_assert_cmpuint (mnd_view_get_n_selected (stage->view), ==, 3);
  g_assert_cmpstr (mnd_document_get_undo_label (stage->document), ==, "Paste 3 items");
  stage_undo (stage);
  g_assert_cmpuint (stage_count (stage, MND_TABLE_ACTOR), ==, 3);
}

static void
names_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

/* Other programs get the names. */
static void
test_copied_names (Stage *stage, gconstpointer data)
{
  g_autofree char *names = NULL;

  mnd_view_select (stage->view, &stage->police);
  g_assert_true (mnd_canvas_copy (stage->canvas));
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (stage->canvas)), NULL, names_read_cb, &names);
  while (names == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (names, ==, "Police\n");
}

static void
test_paste_lines (Stage *stage, gconstpointer data)
{
  MndMap *map = mnd_document_get_map (stage->document);
  gint64 history = stage_count_history (stage);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (stage->canvas)),
                          "  Coast Guard \r\n\nAudit Service\nXyz\n");
  mnd_canvas_paste (stage->canvas);
  stage_wait (stage, has_six);
  g_assert_cmpint (stage_count_history (stage), ==, history + 1);
  g_assert_cmpstr (mnd_document_get_undo_label (stage->document), ==, "Add 3 actors");
  for (guint i = 0; i < 6; i++)
    {
      MndRecord *actor = mnd_record_list_get (mnd_map_get_records (map, MND_TABLE_ACTOR), i);
      const char *name = mnd_map_get_name (map, mnd_record_get_id (actor), NULL);
      if (g_str_equal (name, "Coast Guard"))
        g_assert_cmpstr (mnd_record_get_text (actor, MND_ACTOR_KIND), ==, "coast_guard");
      if (g_str_equal (name, "Xyz"))
        g_assert_cmpstr (mnd_record_get_text (actor, MND_ACTOR_KIND), ==, "other");
    }
  g_assert_cmpuint (mnd_view_get_n_selected (stage->view), ==, 3);
  mnd_canvas_paste_text (stage->canvas, " \n\n", NULL);
  g_assert_cmpint (stage_count_history (stage), ==, history + 1);
}

/* Whoever pastes more than is taken at once is told. */
static void
test_paste_too_many (Stage *stage, gconstpointer data)
{
  guint before = stage_count (stage, MND_TABLE_ACTOR);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < 500; i++)
    g_string_append_printf (text, "Unit %u\n", i);
  mnd_canvas_paste_text (stage->canvas, text->str, NULL);
  g_assert_cmpuint (stage_count (stage, MND_TABLE_ACTOR), ==, before + 500);
  g_assert_cmpuint (stage->problems->len, ==, 0);
  g_string_append (text, "One more");
  mnd_canvas_paste_text (stage->canvas, text->str, NULL);
  g_assert_cmpuint (stage_count (stage, MND_TABLE_ACTOR), ==, before + 1000);
  g_assert_cmpuint (stage->problems->len, ==, 1);
  g_assert_error ((GError *) stage->problems->pdata[0], MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID);
  g_assert_nonnull (strstr (((GError *) stage->problems->pdata[0])->message, "500"));
  g_ptr_array_set_size (stage->problems, 0);
  g_string_free (text, TRUE);
}

static void
test_paste_nonsense (Stage *stage, gconstpointer data)
{
  g_autoptr (GBytes) nonsense = g_bytes_new_static ("nonsense", 8);
  gint64 history = stage_count_history (stage);

  mnd_canvas_paste_fragment (stage->canvas, nonsense, NULL);
  g_assert_cmpuint (stage->problems->len, ==, 1);
  g_ptr_array_set_size (stage->problems, 0);
  g_assert_cmpint (stage_count_history (stage), ==, history);
}

static const struct
{
  const char *path;
  void (*run) (Stage *stage, gconstpointer data);
} cases[] = {
  { "/canvas-draw/link-to-a-new-actor", test_link_to_a_new_actor },
  { "/canvas-draw/new-actor-of-a-link-may-be-left", test_new_actor_of_a_link_may_be_left },
  { "/canvas-draw/new-actor-of-a-link-has-room", test_new_actor_of_a_link_has_room },
  { "/canvas-draw/link-turned-around", test_link_turned_around },
  { "/canvas-draw/kind-of-link-is-typed", test_kind_of_link_is_typed },
  { "/canvas-draw/add-with-more", test_add_with_more },
  { "/canvas-draw/no-more-of-what-is-there", test_no_more_of_what_is_there },
  { "/canvas-draw/support-by-keyboard", test_support_by_keyboard },
  { "/canvas-draw/support-of-a-name", test_support_of_a_name },
  { "/canvas-draw/drag-at-the-edge", test_drag_at_the_edge },
  { "/canvas-draw/thrown-map-goes-on", test_thrown_map_goes_on },
  { "/canvas-draw/align", test_align },
  { "/canvas-draw/duplicate", test_duplicate },
  { "/canvas-draw/copy-and-paste", test_copy_and_paste },
  { "/canvas-draw/copied-names", test_copied_names },
  { "/canvas-draw/paste-lines", test_paste_lines },
  { "/canvas-draw/paste-nonsense", test_paste_nonsense },
  { "/canvas-draw/paste-too-many", test_paste_too_many },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, Stage, NULL, stage_set_up, cases[i].run, stage_tear_down);
  return g_test_run ();
}
