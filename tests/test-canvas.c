/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hand and keyboard on the canvas: what is selected, moved, drawn, named and linked by them. */
#include "canvas-fixture.h"

#include "model/mnd-text.h"

static void
test_click_selects (Stage *stage, gconstpointer data)
{
  stage_click (stage, stage_find (stage, &stage->police, 0, 0), 0);
  g_assert_true (mnd_view_is_selected (stage->view, &stage->police));
  stage_click (stage, stage_find (stage, &stage->ministry, 0, 0), 0);
  g_assert_cmpuint (mnd_view_get_n_selected (stage->view), ==, 1);
  stage_click (stage, stage_find (stage, &stage->police, 0, 0), GDK_CONTROL_MASK);
  g_assert_cmpuint (mnd_view_get_n_selected (stage->view), ==, 2);
  stage_click (stage, stage_find (stage, &stage->police, 0, 0), GDK_CONTROL_MASK);
  g_assert_false (mnd_view_is_selected (stage->view, &stage->police));
  g_assert_true (mnd_view_is_selected (stage->view, &stage->ministry));
  stage_click (stage, stage_find_empty (stage), GDK_SHIFT_MASK);
  g_assert_cmpuint (mnd_view_get_n_selected (stage->view), ==, 1);
  stage_click (stage, stage_find_empty (stage), 0);
  g_assert_cmpuint (mnd_view_get_n_selected (stage->view), ==, 0);
}

static void
activated_cb (MndCanvas *canvas, MndRecord *record, MndRecord **activated)
{
  *activated = record;
}

static void
test_double_click_activates (Stage *stage, gconstpointer data)
{
  MndPoint at = stage_find (stage, &stage->police, 0, 0);
  MndRecord *activated = NULL;

  g_signal_connect (stage->canvas, "activate-item", G_CALLBACK (activated_cb), &activated);
  stage_click (stage, at, 0);
  g_assert_null (activated);
  mnd_canvas_press (stage->canvas, at, GDK_BUTTON_PRIMARY, 2, 0);
  mnd_canvas_release (stage->canvas, at);
  g_assert_true (activated == fixture_find (stage->document, MND_TABLE_ACTOR, &stage->police));
  g_assert_true (mnd_view_is_selected (stage->view, &stage->police));
}

/* Presses that follow each other soon, but were elsewhere, belong to a drag or are too many. */
static void
test_no_double_click (Stage *stage, gconstpointer data)
{
  MndPoint police = stage_find (stage, &stage->police, 0, 0), parliament = stage_find (stage, &stage->parliament, 0, 0);
  MndRecord *activated = NULL;

  g_signal_connect (stage->canvas, "activate-item", G_CALLBACK (activated_cb), &activated);
  /* Elsewhere. */
  stage_click (stage, police, 0);
  mnd_canvas_press (stage->canvas, parliament, GDK_BUTTON_PRIMARY, 2, 0);
  mnd_canvas_release (stage->canvas, parliament);
  g_assert_null (activated);
  g_assert_true (mnd_view_is_selected (stage->view, &stage->parliament));
  /* After a drag that ended where it began. */
  stage_start_drag (stage, parliament, (MndPoint){ parliament.x + 60, parliament.y }, 0);
  mnd_canvas_drag (stage->canvas, parliament);
  mnd_canvas_release (stage->canvas, parliament);
  mnd_canvas_press (stage->canvas, parliament, GDK_BUTTON_PRIMARY, 2, 0);
  mnd_canvas_release (stage->canvas, parliament);
  g_assert_null (activated);
  /* The third of three; with a fourth there are two pairs. */
  mnd_canvas_press (stage->canvas, parliament, GDK_BUTTON_PRIMARY, 2, 0);
  mnd_canvas_release (stage->canvas, parliament);
  g_assert_nonnull (activated);
  activated = NULL;
  mnd_canvas_press (stage->canvas, parliament, GDK_BUTTON_PRIMARY, 2, 0);
  mnd_canvas_release (stage->canvas, parliament);
  g_assert_null (activated);
}

static gboolean
has_no_ghost (Stage *stage)
{
  return stage->canvas->moved == NULL;
}

static void
test_drag_is_one_edit (Stage *stage, gconstpointer data)
{
  MndPoint from = stage_find (stage, &stage->police, 0, 0);
  gint64 history = stage_count_history (stage);

  stage_start_drag (stage, from, (MndPoint){ from.x + 40, from.y + 90 }, 0);
  stage_assert_place (stage, &stage->police, 300, 0);
  g_assert_cmpint (stage_count_history (stage), ==, history);
  mnd_canvas_release (stage->canvas, (MndPoint){ from.x + 50, from.y + 100 });
  stage_assert_place (stage, &stage->police, 350, 100);
  stage_assert_place (stage, &stage->parliament, 0, 0);
  g_assert_cmpint (stage_count_history (stage), ==, history + 1);
  /* What was dragged is shown where it was let go until the picture has it. */
  g_assert_nonnull (stage->canvas->moved);
  stage_wait (stage, has_no_ghost);
  g_assert_true (stage_is_painted (stage));
  stage_undo (stage);
  stage_assert_place (stage, &stage->police, 300, 0);
}

static void
test_drag_takes_all_selected (Stage *stage, gconstpointer data)
{
  MndPoint from = stage_find (stage, &stage->police, 0, 0);

  stage_click (stage, stage_find (stage, &stage->ministry, 0, 0), 0);
  stage_click (stage, from, GDK_CONTROL_MASK);
  mnd_viewport_zoom_to (stage->canvas->viewport, 0.5, from);
  stage_drag (stage, from, (MndPoint){ from.x - 20, from.y + 30 }, 0);
  stage_assert_place (stage, &stage->police, 260, 60);
  stage_assert_place (stage, &stage->ministry, -40, 310);
  stage_assert_place (stage, &stage->parliament, 0, 0);
  g_assert_cmpuint (mnd_view_get_n_selected (stage->view), ==, 2);
  stage_undo (stage);
  stage_assert_place (stage, &stage->ministry, 0, 250);
  stage_assert_place (stage, &stage->police, 300, 0);
}

static void
test_small_movement_is_a_click (Stage *stage, gconstpointer data)
{
  MndPoint from = stage_find (stage, &stage->police, 0, 0);
  gint64 history = stage_count_history (stage);

  stage_drag (stage, from, (MndPoint){ from.x + 2, from.y + 2 }, 0);
  g_assert_cmpint (stage_count_history (stage), ==, history);
  g_assert_true (mnd_view_is_selected (stage->view, &stage->police));
}

static void
test_cancel_ends_a_drag (Stage *stage, gconstpointer data)
{
  MndPoint from = stage_find (stage, &stage->police, 0, 0), to = { from.x + 80, from.y + 80 };
  gint64 history = stage_count_history (stage);

  g_assert_false (mnd_canvas_cancel (stage->canvas));
  stage_start_drag (stage, from, to, 0);
  g_assert_true (mnd_canvas_cancel (stage->canvas));
  mnd_canvas_drag (stage->canvas, (MndPoint){ to.x + 10, to.y });
  mnd_canvas_release (stage->canvas, to);
  stage_assert_place (stage, &stage->police, 300, 0);
  g_assert_cmpint (stage_count_history (stage), ==, history);
  g_assert_null (stage->canvas->moved);
}

static void
test_what_is_dragged_may_go (Stage *stage, gconstpointer data)
{
  MndPoint from = stage_find (stage, &stage->police, 0, 0), to = { from.x + 80, from.y + 80 };
  MndRecord *police = fixture_find (stage->document, MND_TABLE_ACTOR, &stage->police);
  g_autoptr (GError) error = NULL;
  gint64 history;

  stage_start_drag (stage, from, to, 0);
  assert_done (mnd_document_delete (stage->document, &police, 1, &error), error);
  history = stage_count_history (stage);
  mnd_canvas_release (stage->canvas, to);
  g_assert_cmpint (stage_count_history (stage), ==, history);
  g_assert_null (stage->canvas->moved);
}

static void
test_band (Stage *stage, gconstpointer data)
{
  MndPoint corner = stage_find (stage, &stage->parliament, -120, -60);

  stage_drag (stage, corner, stage_find (stage, &stage->police, 120, 60), 0);
  g_assert_cmpuint (mnd_view_get_n_selected (stage->view), ==, 2);
  g_assert_true (mnd_view_is_selected (stage->view, &stage->parliament));
  g_assert_true (mnd_view_is_selected (stage->view, &stage->police));
  stage_drag (stage, stage_find (stage, &stage->ministry, -130, 60), stage_find (stage, &stage->ministry, 130, -60),
              GDK_SHIFT_MASK);
  g_assert_cmpuint (mnd_view_get_n_selected (stage->view), ==, 3);
  stage_drag (stage, corner, stage_find (stage, &stage->parliament, -110, -50), 0);
  g_assert_cmpuint (mnd_view_get_n_selected (stage->view), ==, 0);
}

static void
test_middle_button_pans (Stage *stage, gconstpointer data)
{
  MndPoint from = stage_find (stage, &stage->police, 0, 0);
  MndPoint before = mnd_viewport_get_offset (stage->canvas->viewport), after;
  gint64 history = stage_count_history (stage);

  mnd_canvas_press (stage->canvas, from, GDK_BUTTON_MIDDLE, 1, 0);
  mnd_canvas_drag (stage->canvas, (MndPoint){ from.x + 30, from.y - 10 });
  mnd_canvas_release (stage->canvas, (MndPoint){ from.x + 33, from.y - 12 });
  after = mnd_viewport_get_offset (stage->canvas->viewport);
  g_assert_cmpfloat_with_epsilon (after.x, before.x + 33, 1e-6);
  g_assert_cmpfloat_with_epsilon (after.y, before.y - 12, 1e-6);
  g_assert_cmpint (stage_count_history (stage), ==, history);
  g_assert_cmpuint (mnd_view_get_n_selected (stage->view), ==, 0);
}

static void
test_wheel (Stage *stage, gconstpointer data)
{
  MndViewport *viewport = stage->canvas->viewport;
  MndPoint at = { 333, 222 };
  MndPoint map = mnd_viewport_to_map (viewport, at), offset;
  double scale = mnd_canvas_get_scale (stage->canvas);

  mnd_canvas_scroll (stage->canvas, at, 0, -2, TRUE, 0);
  g_assert_cmpfloat (mnd_canvas_get_scale (stage->canvas), >, scale * 1.2);
  g_assert_cmpfloat_with_epsilon (mnd_point_distance (mnd_viewport_to_map (viewport, at), map), 0, 1e-6);
  mnd_canvas_scroll (stage->canvas, at, 0, 2, TRUE, 0);
  g_assert_cmpfloat_with_epsilon (mnd_canvas_get_scale (stage->canvas), scale, 1e-6);
  offset = mnd_viewport_get_offset (viewport);
  mnd_canvas_scroll (stage->canvas, at, 0, 1, TRUE, GDK_SHIFT_MASK);
  g_assert_cmpfloat (mnd_viewport_get_offset (viewport).x, <, offset.x);
  g_assert_cmpfloat_with_epsilon (mnd_viewport_get_offset (viewport).y, offset.y, 1e-6);
  offset = mnd_viewport_get_offset (viewport);
  mnd_canvas_scroll (stage->canvas, at, 7, 11, FALSE, 0);
  g_assert_cmpfloat_with_epsilon (mnd_viewport_get_offset (viewport).x, offset.x - 7, 1e-6);
  g_assert_cmpfloat_with_epsilon (mnd_viewport_get_offset (viewport).y, offset.y - 11, 1e-6);
  g_assert_cmpfloat_with_epsilon (mnd_canvas_get_scale (stage->canvas), scale, 1e-6);
  mnd_canvas_scroll (stage->canvas, at, 0, -20, FALSE, GDK_CONTROL_MASK);
  g_assert_cmpfloat (mnd_canvas_get_scale (stage->canvas), >, scale);
}

static void
test_link_by_handle (Stage *stage, gconstpointer data)
{
  MndRecord *link;

  stage_start_drag (stage, stage_find_handle (stage, &stage->parliament), stage_find (stage, &stage->police, 0, 0), 0);
  g_assert_true (stage->canvas->has_target);
  mnd_canvas_release (stage->canvas, stage_find (stage, &stage->police, 0, 0));
  g_assert_true (stage->canvas->link_pending);
  g_assert_cmpstr (mnd_link_popover_get_kind (stage->canvas->link_popover), ==, "oversees");
  g_assert_cmpstr (mnd_link_popover_get_mode (stage->canvas->link_popover), ==, "parliamentary");
  g_assert_cmpuint (stage_count (stage, MND_TABLE_LINK), ==, 0);
  mnd_link_popover_choose (stage->canvas->link_popover);
  g_assert_false (stage->canvas->link_pending);
  g_assert_cmpuint (stage_count (stage, MND_TABLE_LINK), ==, 1);
  link = mnd_record_list_get (mnd_map_get_records (mnd_document_get_map (stage->document), MND_TABLE_LINK), 0);
  g_assert_true (mnd_id_equal (mnd_record_get_reference (link, MND_LINK_FROM), &stage->parliament));
  g_assert_true (mnd_id_equal (mnd_record_get_reference (link, MND_LINK_TO), &stage->police));
  g_assert_cmpstr (mnd_record_get_text (link, MND_LINK_KIND), ==, "oversees");
  g_assert_cmpstr (mnd_record_get_text (link, MND_LINK_MODE), ==, "parliamentary");
  g_assert_true (mnd_view_is_selected (stage->view, &stage->parliament));
  stage_undo (stage);
  g_assert_cmpuint (stage_count (stage, MND_TABLE_LINK), ==, 0);
}

static void
test_link_of_another_kind (Stage *stage, gconstpointer data)
{
  MndRecord *link;

  stage_drag (stage, stage_find_handle (stage, &stage->parliament), stage_find (stage, &stage->police, 0, 0), 0);
  mnd_link_popover_set_kind (stage->canvas->link_popover, "appoints");
  g_assert_null (mnd_link_popover_get_mode (stage->canvas->link_popover));
  mnd_link_popover_choose (stage->canvas->link_popover);
  link = mnd_record_list_get (mnd_map_get_records (mnd_document_get_map (stage->document), MND_TABLE_LINK), 0);
  g_assert_cmpstr (mnd_record_get_text (link, MND_LINK_KIND), ==, "appoints");
  g_assert_null (mnd_record_get_text (link, MND_LINK_MODE));
}

static void
test_link_may_be_left (Stage *stage, gconstpointer data)
{
  MndPoint handle = stage_find_handle (stage, &stage->parliament);
  gint64 history = stage_count_history (stage);

  stage_drag (stage, handle, stage_find (stage, &stage->police, 0, 0), 0);
  g_assert_true (mnd_canvas_cancel (stage->canvas));
  g_assert_false (stage->canvas->link_pending);
  /* Back on the actor itself, and on its way. */
  stage_drag (stage, handle, stage_find (stage, &stage->parliament, 0, 0), 0);
  g_assert_false (stage->canvas->link_pending);
  g_assert_null (stage->canvas->name_entry);
  stage_start_drag (stage, handle, stage_find (stage, &stage->police, 0, 0), 0);
  g_assert_true (mnd_canvas_cancel (stage->canvas));
  mnd_canvas_release (stage->canvas, stage_find (stage, &stage->police, 0, 0));
  g_assert_false (stage->canvas->link_pending);
  g_assert_cmpint (stage_count_history (stage), ==, history);
}

static void
test_link_by_keyboard (Stage *stage, gconstpointer data)
{
  /* With nothing selected, it asks for both ends. */
  mnd_canvas_start_link (stage->canvas);
  g_assert_nonnull (stage->canvas->name_entry);
  mnd_name_entry_set_text (stage->canvas->name_entry, "parl");
  mnd_name_entry_accept (stage->canvas->name_entry);
  g_assert_true (mnd_view_is_selected (stage->view, &stage->parliament));
  g_assert_nonnull (stage->canvas->name_entry);
  mnd_name_entry_set_text (stage->canvas->name_entry, "poli");
  g_assert_true (mnd_name_entry_get_actor (stage->canvas->name_entry)
                 == fixture_find (stage->document, MND_TABLE_ACTOR, &stage->police));
  mnd_name_entry_accept (stage->canvas->name_entry);
  g_assert_true (stage->canvas->link_pending);
  g_assert_cmpuint (stage_count (stage, MND_TABLE_ACTOR), ==, 3);
  mnd_link_popover_choose (stage->canvas->link_popover);
  g_assert_cmpuint (stage_count (stage, MND_TABLE_LINK), ==, 1);
  /* A press elsewhere leaves a link that nobody finished. */
  mnd_canvas_start_link (stage->canvas);
  mnd_name_entry_set_text (stage->canvas->name_entry, "minis");
  stage_click (stage, stage_find_empty (stage), 0);
  g_assert_null (stage->canvas->name_entry);
  g_assert_false (stage->canvas->link_pending);
}

static void
test_add (Stage *stage, gconstpointer data)
{
  MndPoint empty = stage_find_empty (stage), there = mnd_viewport_to_map (stage->canvas->viewport, empty);
  MndRecord *actor;

  stage_click (stage, empty, 0);
  mnd_canvas_press (stage->canvas, empty, GDK_BUTTON_PRIMARY, 2, 0);
  mnd_canvas_release (stage->canvas, empty);
  g_assert_nonnull (stage->canvas->name_entry);
  mnd_name_entry_set_text (stage->canvas->name_entry, "  Sierra Leone Police ");
  g_assert_cmpstr (mnd_name_entry_get_kind (stage->canvas->name_entry), ==, "police");
  mnd_name_entry_accept (stage->canvas->name_entry);
  actor = mnd_view_get_focus (stage->view);
  g_assert_nonnull (actor);
  g_assert_cmpstr (mnd_record_get_text (actor, MND_ACTOR_KIND), ==, "police");
  g_assert_cmpstr (mnd_map_get_name (mnd_document_get_map (stage->document), mnd_record_get_id (actor), NULL), ==,
                   "Sierra Leone Police");
  stage_assert_place (stage, mnd_record_get_id (actor), there.x, there.y);
  /* The next one that says nothing of its kind has the last. */
  mnd_canvas_start_add_actor (stage->canvas);
  mnd_name_entry_set_text (stage->canvas->name_entry, "Xyz");
  g_assert_cmpstr (mnd_name_entry_get_kind (stage->canvas->name_entry), ==, "police");
  g_assert_true (mnd_canvas_cancel (stage->canvas));
  g_assert_cmpuint (stage_count (stage, MND_TABLE_ACTOR), ==, 4);
}

static void
test_add_ends_with_a_press_elsewhere (Stage *stage, gconstpointer data)
{
  mnd_canvas_start_add_actor (stage->canvas);
  stage_click (stage, stage_find_empty (stage), 0);
  g_assert_null (stage->canvas->name_entry);
  g_assert_cmpuint (stage_count (stage, MND_TABLE_ACTOR), ==, 3);
  /* What was typed is not lost. */
  mnd_canvas_start_add_actor (stage->canvas);
  mnd_name_entry_set_text (stage->canvas->name_entry, "Court of Appeal");
  stage_click (stage, stage_find_empty (stage), 0);
  g_assert_cmpuint (stage_count (stage, MND_TABLE_ACTOR), ==, 4);
}

static void
test_add_finds_what_is_there (Stage *stage, gconstpointer data)
{
  gint64 history = stage_count_history (stage);

  mnd_view_select (stage->view, &stage->police);
  mnd_canvas_start_link (stage->canvas);
  mnd_name_entry_set_text (stage->canvas->name_entry, "ministry");
  g_assert_nonnull (mnd_name_entry_get_actor (stage->canvas->name_entry));
  mnd_name_entry_set_text (stage->canvas->name_entry, "police");
  /* Not the one the link comes from. */
  g_assert_null (mnd_name_entry_get_actor (stage->canvas->name_entry));
  g_assert_true (mnd_canvas_cancel (stage->canvas));
  g_assert_cmpint (stage_count_history (stage), ==, history);
}

static const char *
get_name (Stage *stage, const MndId *id, const char *language)
{
  MndRecord *text = mnd_map_find_text (mnd_document_get_map (stage->document), id, "name", language, 0);

  return text == NULL ? NULL : mnd_record_get_text (text, MND_TEXT_VALUE);
}

static void
test_rename (Stage *stage, gconstpointer data)
{
  const char *french[] = { "fr", "en", NULL };
  gint64 history = stage_count_history (stage);

  mnd_canvas_start_rename (stage->canvas);
  g_assert_null (stage->canvas->name_entry);
  mnd_view_select (stage->view, &stage->police);
  mnd_canvas_start_rename (stage->canvas);
  g_assert_cmpstr (mnd_name_entry_get_text (stage->canvas->name_entry), ==, "Police");
  mnd_name_entry_accept (stage->canvas->name_entry);
  g_assert_cmpint (stage_count_history (stage), ==, history);
  mnd_canvas_start_rename (stage->canvas);
  mnd_name_entry_set_text (stage->canvas->name_entry, "Police Force");
  mnd_name_entry_accept (stage->canvas->name_entry);
  g_assert_cmpstr (get_name (stage, &stage->police, "en"), ==, "Police Force");
  mnd_view_set_languages (stage->view, french);
  mnd_canvas_start_rename (stage->canvas);
  mnd_name_entry_set_text (stage->canvas->name_entry, "Gendarmerie");
  mnd_name_entry_accept (stage->canvas->name_entry);
  g_assert_cmpstr (get_name (stage, &stage->police, "fr"), ==, "Gendarmerie");
  g_assert_cmpstr (get_name (stage, &stage->police, "en"), ==, "Police Force");
  /* A name is not taken away by an empty entry. */
  mnd_canvas_start_rename (stage->canvas);
  mnd_name_entry_set_text (stage->canvas->name_entry, " ");
  mnd_name_entry_accept (stage->canvas->name_entry);
  g_assert_cmpstr (get_name (stage, &stage->police, "fr"), ==, "Gendarmerie");
}

static void
test_nudges_are_one_undo (Stage *stage, gconstpointer data)
{
  MndPoint offset = mnd_viewport_get_offset (stage->canvas->viewport);
  gint64 history = stage_count_history (stage);

  mnd_canvas_nudge (stage->canvas, 12, 0);
  g_assert_cmpfloat (mnd_viewport_get_offset (stage->canvas->viewport).x, <, offset.x);
  g_assert_cmpint (stage_count_history (stage), ==, history);
  mnd_view_select (stage->view, &stage->police);
  mnd_canvas_nudge (stage->canvas, 12, 0);
  mnd_canvas_nudge (stage->canvas, 12, 0);
  mnd_canvas_nudge (stage->canvas, 0, 1);
  stage_assert_place (stage, &stage->police, 324, 1);
  stage_undo (stage);
  stage_assert_place (stage, &stage->police, 300, 0);
}

static void
test_pin (Stage *stage, gconstpointer data)
{
  mnd_view_select (stage->view, &stage->police);
  gtk_widget_activate_action (GTK_WIDGET (stage->canvas), "canvas.pin", NULL);
  g_assert_true (mnd_scene_find_node (stage->canvas->scene, &stage->police)->pinned);
  g_assert_false (mnd_scene_find_node (stage->canvas->scene, &stage->ministry)->pinned);
  gtk_widget_activate_action (GTK_WIDGET (stage->canvas), "canvas.unpin", NULL);
  g_assert_false (mnd_scene_find_node (stage->canvas->scene, &stage->police)->pinned);
}

static void
test_tab_walks_in_reading_order (Stage *stage, gconstpointer data)
{
  const MndId *order[] = { &stage->parliament, &stage->police, &stage->ministry };

  gtk_widget_grab_focus (GTK_WIDGET (stage->canvas));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_assert_true (gtk_widget_child_focus (GTK_WIDGET (stage->canvas), GTK_DIR_TAB_FORWARD));
      g_assert_true (mnd_view_is_selected (stage->view, order[i]));
      g_assert_cmpuint (mnd_view_get_n_selected (stage->view), ==, 1);
      g_assert_true (mnd_canvas_has_map_focus (stage->canvas));
    }
  g_assert_false (mnd_canvas_walk (stage->canvas, 1));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (stage->canvas), GTK_DIR_TAB_BACKWARD));
  g_assert_true (mnd_view_is_selected (stage->view, &stage->police));
}

static void
test_alt_arrows_walk_links (Stage *stage, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  assert_done (mnd_document_connect (stage->document, &stage->parliament, &stage->police, "oversees", NULL, NULL,
                                     &error),
               error);
  mnd_view_select (stage->view, &stage->parliament);
  g_assert_false (mnd_canvas_walk_links (stage->canvas, 0, 1));
  g_assert_false (mnd_canvas_walk_links (stage->canvas, -1, 0));
  g_assert_true (mnd_canvas_walk_links (stage->canvas, 1, 0));
  g_assert_true (mnd_view_is_selected (stage->view, &stage->police));
  g_assert_true (mnd_canvas_walk_links (stage->canvas, -1, 0));
  g_assert_true (mnd_view_is_selected (stage->view, &stage->parliament));
}

static gboolean
has_three_items (Stage *stage)
{
  return g_hash_table_size (stage->canvas->items) == 3;
}

static void
test_items_are_named (Stage *stage, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  assert_done (mnd_document_connect (stage->document, &stage->parliament, &stage->police, "oversees", NULL, NULL,
                                     &error),
               error);
  label = mnd_canvas_dup_label (stage->canvas, mnd_scene_find_node (stage->canvas->scene, &stage->police));
  g_assert_cmpstr (label, ==, "Police, Police, Provision; overseen by 1, oversees 0, 1 connection; 2 of 3");
  stage_wait (stage, has_three_items);
  g_assert_nonnull (g_hash_table_lookup (stage->canvas->items, &stage->police));
}

static gboolean
is_fitted (Stage *stage)
{
  return !stage->canvas->fit_wanted;
}

static void
test_reveal (Stage *stage, gconstpointer data)
{
  MndRect visible;

  mnd_viewport_set_transform (stage->canvas->viewport, 0.1, (MndPoint){ -5000, -5000 });
  mnd_canvas_reveal (stage->canvas, &stage->police);
  visible = mnd_viewport_get_visible (stage->canvas->viewport);
  g_assert_true (mnd_rect_contains (&visible, stage_get_place (stage, &stage->police)));
  g_assert_cmpfloat (mnd_canvas_get_scale (stage->canvas), >, 0.5);
  mnd_viewport_set_transform (stage->canvas->viewport, 8, (MndPoint){ -5000, -5000 });
  mnd_canvas_fit (stage->canvas);
  stage_wait (stage, is_fitted);
  visible = mnd_viewport_get_visible (stage->canvas->viewport);
  for (guint i = 0; i < mnd_scene_get_n_nodes (stage->canvas->scene); i++)
    g_assert_true (mnd_rect_contains_rect (&visible, &mnd_scene_get_node (stage->canvas->scene, i)->rect));
  g_assert_cmpfloat (mnd_canvas_get_scale (stage->canvas), <=, 1.0);
}

static void
test_hover (Stage *stage, gconstpointer data)
{
  mnd_canvas_drag (stage->canvas, stage_find (stage, &stage->police, 0, 0));
  g_assert_cmpint (stage->canvas->hover_kind, ==, MND_HIT_ACTOR);
  mnd_canvas_drag (stage->canvas, stage_find_handle (stage, &stage->police));
  g_assert_cmpint (stage->canvas->hover_kind, ==, MND_HIT_HANDLE);
  g_assert_cmpstr (stage->canvas->cursor, ==, "crosshair");
  mnd_canvas_leave (stage->canvas);
  g_assert_cmpint (stage->canvas->hover_kind, ==, MND_HIT_NOTHING);
  g_assert_null (stage->canvas->cursor);
}

static void
test_picture_follows (Stage *stage, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MndPlacement place = { stage->police, 40, 90 };
  const MndRenderPicture *picture;
  MndRect visible;

  assert_done (mnd_document_move (stage->document, &place, 1, &error), error);
  g_assert_false (stage_is_painted (stage));
  stage_wait (stage, stage_is_painted);
  mnd_viewport_pan (stage->canvas->viewport, 700, -450);
  mnd_view_select (stage->view, &stage->ministry);
  stage_wait (stage, stage_is_painted);
  picture = mnd_scene_renderer_get_picture (stage->canvas->renderer, MND_RENDER_MAP);
  visible = mnd_viewport_get_visible (stage->canvas->viewport);
  g_assert_true (mnd_rect_contains_rect (&picture->rect, &visible));
}

static void
test_another_view (Stage *stage, gconstpointer data)
{
  g_autoptr (MndDocument) other = fixture_new_document ();
  g_autoptr (MndView) view = mnd_view_new (other);

  mnd_canvas_start_add_actor (stage->canvas);
  stage_start_drag (stage, stage_find (stage, &stage->police, 0, 0), stage_find_empty (stage), 0);
  mnd_canvas_set_view (stage->canvas, view);
  g_assert_null (stage->canvas->name_entry);
  g_assert_null (stage->canvas->moved);
  g_assert_true (mnd_scene_get_map (mnd_canvas_get_scene (stage->canvas)) == mnd_document_get_map (other));
  stage_wait (stage, stage_is_painted);
  mnd_canvas_set_view (stage->canvas, NULL);
  g_assert_null (mnd_canvas_get_scene (stage->canvas));
  stage_click (stage, (MndPoint){ 10, 10 }, 0);
  mnd_canvas_fit (stage->canvas);
  mnd_canvas_start_add_actor (stage->canvas);
  g_assert_null (stage->canvas->name_entry);
  mnd_document_close (other, TRUE);
}

/* --- layouts, on the sample with the real worker */

static gboolean
is_at_rest (Stage *stage)
{
  return !stage->canvas->busy && stage->canvas->places == NULL;
}

static void
test_arrange (Stage *stage, gconstpointer data)
{
  g_autofree char *before = fixture_dup_map_text (mnd_document_get_map (stage->document));
  g_autofree char *after = NULL, *undone = NULL;
  gint64 history = stage_count_history (stage);
  MndRect visible, extents;

  mnd_canvas_arrange (stage->canvas, MND_LAYOUT_ENGINE_SFDP, NULL);
  g_assert_true (stage->canvas->busy);
  stage_wait (stage, is_at_rest);
  g_assert_cmpuint (stage->problems->len, ==, 0);
  g_assert_cmpint (stage_count_history (stage), ==, history + 1);
  after = fixture_dup_map_text (mnd_document_get_map (stage->document));
  g_assert_cmpstr (before, !=, after);
  /* All of it was in sight, and is again. */
  visible = mnd_viewport_get_visible (stage->canvas->viewport);
  extents = mnd_scene_get_extents (stage->canvas->scene);
  g_assert_true (mnd_rect_contains_rect (&visible, &extents));
  stage_undo (stage);
  undone = fixture_dup_map_text (mnd_document_get_map (stage->document));
  g_assert_cmpstr (before, ==, undone);
}

/* Only what is selected moves, and neither does the view. */
static void
test_arrange_selection (Stage *stage, gconstpointer data)
{
  MndScene *scene = stage->canvas->scene;
  g_autoptr (GHashTable) before = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, g_free);
  gint64 history = stage_count_history (stage);
  guint n_moved = 0;
  MndPoint offset;

  mnd_canvas_arrange (stage->canvas, MND_LAYOUT_ENGINE_SFDP, NULL);
  stage_wait (stage, is_at_rest);
  offset = mnd_viewport_get_offset (stage->canvas->viewport);
  for (guint i = 0; i < 20; i++)
    {
      const MndSceneLine *line = mnd_scene_get_line (scene, i);
      const MndId ends[2] = { *line->from->id, *line->to->id };
      mnd_view_select_many (stage->view, ends, 2, TRUE);
    }
  for (guint i = 0; i < mnd_scene_get_n_nodes (scene); i++)
    {
      const MndSceneNode *node = mnd_scene_get_node (scene, i);
      g_hash_table_insert (before, g_memdup2 (node->id, sizeof (MndId)), g_memdup2 (&node->rect, sizeof (MndRect)));
    }
  mnd_canvas_arrange_selection (stage->canvas, MND_LAYOUT_ENGINE_TWOPI, NULL);
  g_assert_true (stage->canvas->busy);
  stage_wait (stage, is_at_rest);
  g_assert_cmpuint (stage->problems->len, ==, 0);
  g_assert_cmpint (stage_count_history (stage), ==, history + 2);
  for (guint i = 0; i < mnd_scene_get_n_nodes (scene); i++)
    {
      const MndSceneNode *node = mnd_scene_get_node (scene, i);
      gboolean moved = !mnd_rect_equal (&node->rect, g_hash_table_lookup (before, node->id));

      n_moved += moved;
      g_assert_true (!moved || mnd_view_is_selected (stage->view, node->id));
    }
  g_assert_cmpuint (n_moved, >, 2);
  g_assert_cmpfloat (mnd_point_distance (mnd_viewport_get_offset (stage->canvas->viewport), offset), <, 1e-9);
}

static void
test_arrange_cancelled (Stage *stage, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gint64 history = stage_count_history (stage);

  mnd_canvas_arrange (stage->canvas, MND_LAYOUT_ENGINE_SFDP, cancellable);
  g_cancellable_cancel (cancellable);
  stage_wait (stage, is_at_rest);
  g_assert_cmpint (stage_count_history (stage), ==, history);
  g_assert_cmpuint (stage->problems->len, ==, 0);
}

static void
test_arrange_without_worker (Stage *stage, gconstpointer data)
{
  g_autofree char *worker = g_strdup (g_getenv ("MANDATE_LAYOUT_WORKER"));
  gint64 history = stage_count_history (stage);

  /* The painter is at rest: nothing reads the environment meanwhile. */
  stage_wait (stage, stage_is_painted);
  g_setenv ("MANDATE_LAYOUT_WORKER", "/nonexistent/worker", TRUE);
  mnd_canvas_arrange (stage->canvas, MND_LAYOUT_ENGINE_SFDP, NULL);
  stage_wait (stage, is_at_rest);
  stage_wait (stage, stage_is_painted);
  g_setenv ("MANDATE_LAYOUT_WORKER", worker, TRUE);
  g_assert_cmpuint (stage->problems->len, ==, 1);
  g_ptr_array_set_size (stage->problems, 0);
  g_assert_cmpint (stage_count_history (stage), ==, history);
}

/* An edit makes the painter give up, and yet there is a picture in the end. */
static void
test_edits_while_painting (Stage *stage, gconstpointer data)
{
  mnd_view_select (stage->view, mnd_scene_get_node (stage->canvas->scene, 0)->id);
  for (guint i = 0; i < 60; i++)
    {
      mnd_canvas_nudge (stage->canvas, i % 2 == 0 ? 3 : -3, 1);
      for (guint n = 0; n < i % 7; n++)
        g_main_context_iteration (NULL, FALSE);
    }
  stage_wait (stage, stage_is_painted);
}

static void
test_legend (Stage *stage, gconstpointer data)
{
  g_assert_null (stage->canvas->highlighted);
  g_object_set (stage->canvas->legend_panel, "expanded", TRUE, NULL);
  g_assert_cmpint (mnd_legend_panel_get_hovered_row (stage->canvas->legend_panel), ==, -1);
  mnd_view_set_date (stage->view, "1900");
  stage_wait (stage, stage_is_painted);
  g_assert_cmpuint (mnd_scene_get_n_nodes (stage->canvas->scene), <, stage_count (stage, MND_TABLE_ACTOR));
  mnd_view_set_date (stage->view, NULL);
  g_assert_cmpuint (mnd_scene_get_n_nodes (stage->canvas->scene), >=, stage_count (stage, MND_TABLE_ACTOR));
}

typedef void (*Case) (Stage *stage, gconstpointer data);

static const struct
{
  const char *path;
  Case run;
} cases[] = {
  { "/canvas/click-selects", test_click_selects },
  { "/canvas/double-click-activates", test_double_click_activates },
  { "/canvas/no-double-click", test_no_double_click },
  { "/canvas/drag-is-one-edit", test_drag_is_one_edit },
  { "/canvas/drag-takes-all-selected", test_drag_takes_all_selected },
  { "/canvas/small-movement-is-a-click", test_small_movement_is_a_click },
  { "/canvas/cancel-ends-a-drag", test_cancel_ends_a_drag },
  { "/canvas/what-is-dragged-may-go", test_what_is_dragged_may_go },
  { "/canvas/band", test_band },
  { "/canvas/middle-button-pans", test_middle_button_pans },
  { "/canvas/wheel", test_wheel },
  { "/canvas/link-by-handle", test_link_by_handle },
  { "/canvas/link-of-another-kind", test_link_of_another_kind },
  { "/canvas/link-may-be-left", test_link_may_be_left },
  { "/canvas/link-by-keyboard", test_link_by_keyboard },
  { "/canvas/add", test_add },
  { "/canvas/add-ends-with-a-press-elsewhere", test_add_ends_with_a_press_elsewhere },
  { "/canvas/add-finds-what-is-there", test_add_finds_what_is_there },
  { "/canvas/rename", test_rename },
  { "/canvas/nudges-are-one-undo", test_nudges_are_one_undo },
  { "/canvas/pin", test_pin },
  { "/canvas/tab-walks-in-reading-order", test_tab_walks_in_reading_order },
  { "/canvas/alt-arrows-walk-links", test_alt_arrows_walk_links },
  { "/canvas/items-are-named", test_items_are_named },
  { "/canvas/reveal", test_reveal },
  { "/canvas/hover", test_hover },
  { "/canvas/picture-follows", test_picture_follows },
  { "/canvas/another-view", test_another_view },
}, sample_cases[] = {
  { "/canvas/sample/arrange", test_arrange },
  { "/canvas/sample/arrange-selection", test_arrange_selection },
  { "/canvas/sample/arrange-cancelled", test_arrange_cancelled },
  { "/canvas/sample/arrange-without-worker", test_arrange_without_worker },
  { "/canvas/sample/edits-while-painting", test_edits_while_painting },
  { "/canvas/sample/legend", test_legend },
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
  for (guint i = 0; i < G_N_ELEMENTS (sample_cases); i++)
    g_test_add (sample_cases[i].path, Stage, NULL, stage_set_up_sample, sample_cases[i].run, stage_tear_down);
  return g_test_run ();
}
