/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The canvas as an object: which view it follows, its properties and signals, and moving the map as a whole. */
#include "desktop/mnd-canvas-private.h"

#include "desktop/mnd-screen-style.h"
#include "model/mnd-date.h"
#include "model/mnd-text.h"
#include "scene/mnd-scene-hidden.h"

#include <glib/gi18n.h>

#define REVEAL_MARGIN 48.0

G_DEFINE_FINAL_TYPE (MndCanvas, mnd_canvas, GTK_TYPE_WIDGET)

enum
{
  PROP_SCALE = 1,
  PROP_BUSY,
  PROP_ASKING,
  PROP_NEIGHBOURHOOD,
  PROP_MARKS,
  PROP_SCENE,
  N_PROPERTIES
};

enum
{
  SIGNAL_PROBLEM,
  SIGNAL_ACTIVATE_ITEM,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

MndDocument *
mnd_canvas_get_document (MndCanvas *self)
{
  return self->view == NULL ? NULL : mnd_view_get_document (self->view);
}

void
mnd_canvas_take_problem (MndCanvas *self, GError *error)
{
  g_autoptr (GError) taken = error;

  if (!g_error_matches (taken, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[SIGNAL_PROBLEM], 0, taken);
}

void
mnd_canvas_emit_activate (MndCanvas *self, MndRecord *record)
{
  if (record != NULL)
    g_signal_emit (self, signals[SIGNAL_ACTIVATE_ITEM], 0, record);
}

void
mnd_canvas_set_busy (MndCanvas *self, gboolean busy)
{
  if (self->busy == busy)
    return;
  self->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

const char *
mnd_canvas_get_name (MndCanvas *self, const MndId *id)
{
  const char *name = mnd_map_get_name (mnd_scene_get_map (self->scene), id, mnd_scene_get_languages (self->scene));

  return name == NULL ? _ ("No name") : name;
}

const MndSceneNode *
mnd_canvas_find_focus_node (MndCanvas *self)
{
  MndRecord *focus = self->view == NULL ? NULL : mnd_view_get_focus (self->view);

  return focus == NULL ? NULL : mnd_scene_find_node (self->scene, mnd_record_get_id (focus));
}

GHashTable *
mnd_canvas_new_id_set (void)
{
  return g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
}

void
mnd_canvas_add_id (GHashTable *set, const MndId *id)
{
  g_hash_table_add (set, g_memdup2 (id, sizeof *id));
}

/* Of one selected item the links stand out too; with several it would be noise. */
static GHashTable *
dup_neighbourhood (MndCanvas *self)
{
  const MndSceneNode *node = mnd_canvas_find_focus_node (self);
  GHashTable *lines;

  if (node == NULL || mnd_view_get_n_selected (self->view) != 1)
    return NULL;
  lines = mnd_canvas_new_id_set ();
  for (guint i = 0; i < node->touches->len; i++)
    mnd_canvas_add_id (lines, ((const MndSceneLine *) node->touches->pdata[i])->id);
  return lines;
}

static void
read_selection (MndCanvas *self)
{
  GHashTableIter iter;
  gpointer id;

  g_clear_pointer (&self->selection, g_hash_table_unref);
  g_clear_pointer (&self->traced, g_hash_table_unref);
  self->selection = mnd_canvas_new_id_set ();
  g_hash_table_iter_init (&iter, mnd_view_get_selection (self->view));
  while (g_hash_table_iter_next (&iter, &id, NULL))
    mnd_canvas_add_id (self->selection, id);
  self->traced = dup_neighbourhood (self);
}

static void
read_languages (MndCanvas *self)
{
  mnd_scene_set_languages (self->scene, mnd_view_get_languages (self->view));
  mnd_scene_set_second_language (self->scene, mnd_view_get_second_language (self->view));
}

static void
read_date (MndCanvas *self)
{
  const char *text = mnd_view_get_date (self->view);
  MndDate date;

  if (text != NULL && mnd_date_parse (text, &date))
    mnd_scene_set_date (self->scene, TRUE, mnd_date_get_last_day (&date));
  else
    mnd_scene_set_date (self->scene, FALSE, 0);
}

static void
read_link_labels (MndCanvas *self)
{
  mnd_scene_set_link_labels (self->scene, mnd_view_get_link_labels (self->view));
}

/* Lens, filter and what is switched off in the legend. */
static void
read_reading (MndCanvas *self)
{
  mnd_view_apply_reading (self->view, self->scene);
}

/* Colours and who is in the frame go over to the other ones. */
static void
lens_changed_cb (MndCanvas *self)
{
  mnd_canvas_start_fade (self);
  read_reading (self);
}

/* What the row means is hidden, or shown again. */
static void
row_clicked_cb (MndCanvas *self, int row)
{
  MndLegend *legend = mnd_legend_panel_get_legend (self->legend_panel);
  g_autofree char *name = legend != NULL ? mnd_legend_row_dup_name (mnd_legend_get_row (legend, (guint) row)) : NULL;

  if (name != NULL && self->view != NULL)
    mnd_view_toggle_hidden (self->view, name);
}

static void
read_appearance (MndCanvas *self)
{
  if (self->scene != NULL)
    mnd_scene_set_appearance (self->scene, mnd_screen_style_get_appearance ());
  mnd_legend_panel_set_style (self->legend_panel, mnd_canvas_get_style (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
mnd_canvas_create_legend (MndCanvas *self)
{
  self->legend_panel = MND_LEGEND_PANEL (mnd_legend_panel_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->legend_panel), GTK_WIDGET (self));
  mnd_legend_panel_set_style (self->legend_panel, mnd_canvas_get_style (self));
  g_signal_connect_swapped (self->legend_panel, "notify::hovered-row", G_CALLBACK (mnd_canvas_read_highlight), self);
  g_signal_connect_swapped (self->legend_panel, "row-clicked", G_CALLBACK (row_clicked_cb), self);
}

void
mnd_canvas_read_legend (MndCanvas *self)
{
  g_autoptr (MndLegend) legend = self->scene == NULL ? NULL : mnd_legend_new_compared (self->scene, self->tints);

  mnd_legend_panel_set_legend (self->legend_panel, legend);
}

static gboolean
read_legend_cb (gpointer data)
{
  MndCanvas *self = data;

  self->legend_idle = 0;
  mnd_canvas_read_legend (self);
  return G_SOURCE_REMOVE;
}

/* It counts all there is, which several edits in a row need not wait for. */
void
mnd_canvas_queue_legend (MndCanvas *self)
{
  if (self->legend_idle == 0)
    self->legend_idle = g_idle_add_full (G_PRIORITY_LOW, read_legend_cb, self, NULL);
}

static void
scene_changed_cb (MndCanvas *self, const MndRect *damage)
{
  const MndRect *parts;
  guint n_parts;

  read_selection (self);
  mnd_canvas_read_comparison (self);
  parts = mnd_scene_get_damage (self->scene, &n_parts);
  mnd_canvas_queue_part (self, damage != NULL ? parts : NULL, n_parts);
  mnd_canvas_forget_reading_order (self);
  mnd_canvas_queue_items (self);
  mnd_canvas_queue_legend (self);
  mnd_canvas_update_hover (self);
  mnd_canvas_read_highlight (self);
  mnd_canvas_update_actions (self);
}

static void
comparison_changed_cb (MndCanvas *self)
{
  mnd_canvas_read_comparison (self);
  mnd_canvas_read_highlight (self);
  mnd_canvas_queue_picture (self);
  mnd_canvas_queue_legend (self);
}

static void
selection_changed_cb (MndCanvas *self)
{
  read_selection (self);
  mnd_canvas_queue_picture (self);
  self->selection_serial = self->serial;
  /* Until the button is up again it may be the beginning of a drag. */
  if (self->gesture == MND_GESTURE_NONE)
    mnd_canvas_read_highlight (self);
  mnd_canvas_follow_focus (self);
  mnd_canvas_queue_items (self);
  mnd_canvas_update_actions (self);
}

static void
viewport_changed_cb (MndCanvas *self)
{
  double scale = mnd_viewport_get_scale (self->viewport);

  gtk_widget_queue_draw (GTK_WIDGET (self));
  mnd_canvas_queue_items (self);
  if ((self->name_entry != NULL || self->link_pending) && !self->allocating)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  if (self->told_scale == scale)
    return;
  self->told_scale = scale;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCALE]);
}

static void
appearance_changed_cb (MndCanvas *self)
{
  read_appearance (self);
}

static void
fit_now (MndCanvas *self)
{
  MndPoint offset;
  double scale;

  self->fit_wanted = FALSE;
  if (mnd_canvas_find_fit (self, &scale, &offset))
    mnd_viewport_set_transform (self->viewport, scale, offset);
}

static void
mnd_canvas_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                    int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : 180;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 640 : 480;
}

static gboolean
settle_cb (gpointer data)
{
  MndCanvas *self = data;

  self->settle_idle = 0;
  if (self->scene == NULL)
    return G_SOURCE_REMOVE;
  mnd_canvas_fold_legend (self);
  if (self->fit_wanted)
    fit_now (self);
  return G_SOURCE_REMOVE;
}

/* What depends on the size and changes what others show: not during an allocation, but before anything is drawn. */
static void
queue_settle (MndCanvas *self)
{
  if (self->settle_idle == 0)
    self->settle_idle = g_idle_add_full (G_PRIORITY_HIGH, settle_cb, self, NULL);
}

/* All have their size: what is settled here still makes it into this frame, with another round of layout. Until that is
 * drawn the painters are at work already. */
static void
layout_cb (MndCanvas *self)
{
  if (self->settle_idle == 0)
    return;
  g_clear_handle_id (&self->settle_idle, g_source_remove);
  settle_cb (self);
  if (self->scene != NULL)
    mnd_canvas_request_picture (self);
}

static void
mnd_canvas_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mnd_canvas_parent_class)->realize (widget);
  g_signal_connect_object (gtk_widget_get_frame_clock (widget), "layout", G_CALLBACK (layout_cb), widget,
                           G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}

static void
mnd_canvas_unrealize (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_frame_clock (widget), layout_cb, widget);
  GTK_WIDGET_CLASS (mnd_canvas_parent_class)->unrealize (widget);
}

static void
mnd_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MndCanvas *self = MND_CANVAS (widget);

  self->allocating = TRUE;
  mnd_viewport_set_size (self->viewport, width, height);
  if (self->fit_wanted && self->scene != NULL)
    queue_settle (self);
  mnd_canvas_allocate_legend (self, width, height);
  mnd_canvas_allocate_items (self);
  mnd_canvas_allocate_asked (self, width, height);
  self->allocating = FALSE;
}

static void
mnd_canvas_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  MndCanvas *self = MND_CANVAS (object);

  switch (id)
    {
    case PROP_SCALE:
      g_value_set_double (value, mnd_canvas_get_scale (self));
      return;
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      return;
    case PROP_ASKING:
      g_value_set_boolean (value, self->name_entry != NULL);
      return;
    case PROP_NEIGHBOURHOOD:
      g_value_set_boolean (value, self->neighbourhood);
      return;
    case PROP_MARKS:
      g_value_set_boolean (value, self->marks);
      return;
    case PROP_SCENE:
      g_value_set_object (value, self->scene);
      return;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
mnd_canvas_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  if (id == PROP_NEIGHBOURHOOD)
    mnd_canvas_set_neighbourhood (MND_CANVAS (object), g_value_get_boolean (value));
  else if (id == PROP_MARKS)
    mnd_canvas_set_marks (MND_CANVAS (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
drop_child (gpointer child)
{
  gtk_widget_unparent (child);
}

static void
mnd_canvas_dispose (GObject *object)
{
  MndCanvas *self = MND_CANVAS (object);

  mnd_canvas_set_view (self, NULL);
  g_signal_handlers_disconnect_by_data (adw_style_manager_get_default (), self);
  g_clear_object (&self->renderer);
  if (self->viewport != NULL)
    g_signal_handlers_disconnect_by_data (self->viewport, self);
  g_clear_pointer (&self->legend_panel, drop_child);
  g_clear_pointer (&self->link_popover, drop_child);
  g_clear_pointer (&self->menu, drop_child);
  g_clear_pointer (&self->floats, g_array_unref);
  G_OBJECT_CLASS (mnd_canvas_parent_class)->dispose (object);
}

static void
mnd_canvas_finalize (GObject *object)
{
  MndCanvas *self = MND_CANVAS (object);

  g_clear_object (&self->findings);
  g_clear_object (&self->viewport);
  g_array_unref (self->damage);
  g_clear_pointer (&self->items, g_hash_table_unref);
  mnd_canvas_clear_draft (self);
  g_free (self->last_kind);
  g_free (self->cursor);
  G_OBJECT_CLASS (mnd_canvas_parent_class)->finalize (object);
}

static void
mnd_canvas_class_init (MndCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = mnd_canvas_dispose;
  object_class->finalize = mnd_canvas_finalize;
  object_class->get_property = mnd_canvas_get_property;
  object_class->set_property = mnd_canvas_set_property;
  widget_class->realize = mnd_canvas_realize;
  widget_class->unrealize = mnd_canvas_unrealize;
  widget_class->measure = mnd_canvas_measure;
  widget_class->size_allocate = mnd_canvas_size_allocate;
  widget_class->snapshot = mnd_canvas_snapshot;
  widget_class->focus = mnd_canvas_focus;
  widget_class->grab_focus = mnd_canvas_grab_focus;

  properties[PROP_SCALE] =
      g_param_spec_double ("scale", NULL, NULL, MND_VIEWPORT_MIN_SCALE, MND_VIEWPORT_MAX_SCALE, 1.0, flags);
  properties[PROP_NEIGHBOURHOOD] =
      g_param_spec_boolean ("neighbourhood", NULL, NULL, TRUE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_MARKS] = g_param_spec_boolean ("marks", NULL, NULL, TRUE,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  properties[PROP_ASKING] = g_param_spec_boolean ("asking", NULL, NULL, FALSE, flags);
  properties[PROP_SCENE] = g_param_spec_object ("scene", NULL, NULL, MND_TYPE_SCENE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[SIGNAL_PROBLEM] =
      g_signal_new ("problem", MND_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[SIGNAL_ACTIVATE_ITEM] = g_signal_new ("activate-item", MND_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                                NULL, G_TYPE_NONE, 1, MND_TYPE_RECORD);
  mnd_canvas_install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "mndcanvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_BOX);
}

static void
mnd_canvas_init (MndCanvas *self)
{
  AdwStyleManager *style_manager = adw_style_manager_get_default ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, C_ ("canvas", "Map"), -1);

  self->viewport = mnd_viewport_new ();
  g_signal_connect_swapped (self->viewport, "changed", G_CALLBACK (viewport_changed_cb), self);
  self->renderer = mnd_scene_renderer_new (0);
  self->damage = g_array_new (FALSE, FALSE, sizeof (MndRect));
  g_signal_connect_swapped (self->renderer, "ready", G_CALLBACK (gtk_widget_queue_draw), self);
  self->items = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
  self->floats = mnd_canvas_new_floats ();
  mnd_canvas_create_legend (self);
  self->neighbourhood = TRUE;
  self->marks = TRUE;
  g_signal_connect_swapped (style_manager, "notify::dark", G_CALLBACK (appearance_changed_cb), self);
  g_signal_connect_swapped (style_manager, "notify::high-contrast", G_CALLBACK (appearance_changed_cb), self);
  mnd_canvas_add_controllers (self);
  mnd_canvas_add_keys (self);
  mnd_canvas_update_actions (self);
}

GtkWidget *
mnd_canvas_new (void)
{
  return g_object_new (MND_TYPE_CANVAS, NULL);
}

static void
drop_view (MndCanvas *self)
{
  mnd_canvas_cancel (self);
  mnd_canvas_stop_kinetic (self);
  mnd_canvas_stop_animation (self);
  mnd_canvas_stop_fade (self);
  mnd_canvas_drop_ghost (self);
  mnd_canvas_clear_items (self);
  mnd_canvas_forget_reading_order (self);
  for (guint slot = 0; slot < MND_N_RENDER_SLOTS; slot++)
    mnd_scene_renderer_forget (self->renderer, slot);
  g_clear_handle_id (&self->legend_idle, g_source_remove);
  g_clear_handle_id (&self->settle_idle, g_source_remove);
  self->fit_wanted = FALSE;
  mnd_legend_panel_set_legend (self->legend_panel, NULL);
  g_clear_pointer (&self->selection, g_hash_table_unref);
  g_clear_pointer (&self->traced, g_hash_table_unref);
  mnd_canvas_drop_highlight (self);
  g_clear_pointer (&self->tints, g_hash_table_unref);
  self->hover_kind = MND_HIT_NOTHING;
  self->has_requested = FALSE;
  g_signal_handlers_disconnect_by_data (self->scene, self);
  g_signal_handlers_disconnect_by_data (self->view, self);
  g_clear_object (&self->scene);
  g_clear_object (&self->view);
}

void
mnd_canvas_set_view (MndCanvas *self, MndView *view)
{
  g_return_if_fail (MND_IS_CANVAS (self));

  if (self->view == view)
    return;
  if (self->view != NULL)
    drop_view (self);
  if (view == NULL)
    {
      if (!gtk_widget_in_destruction (GTK_WIDGET (self)))
        mnd_canvas_update_actions (self);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCENE]);
      return;
    }
  self->view = g_object_ref (view);
  self->scene = mnd_document_take_scene (mnd_view_get_document (view));
  read_languages (self);
  read_date (self);
  read_link_labels (self);
  read_reading (self);
  mnd_canvas_read_groups (self);
  read_appearance (self);
  read_selection (self);
  mnd_canvas_read_comparison (self);
  mnd_canvas_read_findings (self);
  mnd_canvas_read_legend (self);
  g_signal_connect_swapped (self->scene, "changed", G_CALLBACK (scene_changed_cb), self);
  g_signal_connect_swapped (view, "selection-changed", G_CALLBACK (selection_changed_cb), self);
  g_signal_connect_swapped (view, "notify::languages", G_CALLBACK (read_languages), self);
  g_signal_connect_swapped (view, "notify::second-language", G_CALLBACK (read_languages), self);
  g_signal_connect_swapped (view, "notify::date", G_CALLBACK (read_date), self);
  g_signal_connect_swapped (view, "notify::link-labels", G_CALLBACK (read_link_labels), self);
  g_signal_connect_swapped (view, "notify::group-by", G_CALLBACK (mnd_canvas_read_groups), self);
  g_signal_connect_swapped (view, "notify::group-style", G_CALLBACK (mnd_canvas_read_groups), self);
  g_signal_connect_swapped (view, "notify::folded", G_CALLBACK (mnd_canvas_read_groups), self);
  g_signal_connect_swapped (view, "notify::lens", G_CALLBACK (lens_changed_cb), self);
  g_signal_connect_swapped (view, "notify::left-out", G_CALLBACK (read_reading), self);
  g_signal_connect_swapped (view, "notify::fades", G_CALLBACK (read_reading), self);
  g_signal_connect_swapped (view, "notify::hidden", G_CALLBACK (read_reading), self);
  g_signal_connect_swapped (view, "notify::hits", G_CALLBACK (mnd_canvas_read_highlight), self);
  g_signal_connect_swapped (view, "notify::spotlight", G_CALLBACK (mnd_canvas_read_spotlight), self);
  g_signal_connect_swapped (view, "notify::comparison", G_CALLBACK (comparison_changed_cb), self);
  mnd_canvas_queue_picture (self);
  mnd_canvas_queue_items (self);
  mnd_canvas_update_actions (self);
  mnd_canvas_fit (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCENE]);
}

MndView *
mnd_canvas_get_view (MndCanvas *self)
{
  g_return_val_if_fail (MND_IS_CANVAS (self), NULL);

  return self->view;
}

MndScene *
mnd_canvas_get_scene (MndCanvas *self)
{
  g_return_val_if_fail (MND_IS_CANVAS (self), NULL);

  return self->scene;
}

MndViewport *
mnd_canvas_get_viewport (MndCanvas *self)
{
  g_return_val_if_fail (MND_IS_CANVAS (self), NULL);

  return self->viewport;
}

MndSceneRenderer *
mnd_canvas_get_renderer (MndCanvas *self)
{
  g_return_val_if_fail (MND_IS_CANVAS (self), NULL);

  return self->renderer;
}

void
mnd_canvas_fit (MndCanvas *self)
{
  g_return_if_fail (MND_IS_CANVAS (self));

  if (self->scene == NULL)
    return;
  mnd_canvas_stop_kinetic (self);
  self->fit_wanted = TRUE;
  if (mnd_viewport_get_width (self->viewport) > 0)
    queue_settle (self);
}

static MndPoint
get_middle (MndCanvas *self)
{
  return (MndPoint){ mnd_viewport_get_width (self->viewport) / 2, mnd_viewport_get_height (self->viewport) / 2 };
}

void
mnd_canvas_zoom_by (MndCanvas *self, double factor)
{
  g_return_if_fail (MND_IS_CANVAS (self) && factor > 0);

  mnd_viewport_zoom_by (self->viewport, factor, get_middle (self));
}

void
mnd_canvas_zoom_to (MndCanvas *self, double scale)
{
  g_return_if_fail (MND_IS_CANVAS (self) && scale > 0);

  mnd_viewport_zoom_to (self->viewport, scale, get_middle (self));
}

double
mnd_canvas_get_scale (MndCanvas *self)
{
  g_return_val_if_fail (MND_IS_CANVAS (self), 1.0);

  return mnd_viewport_get_scale (self->viewport);
}

void
mnd_canvas_center_on (MndCanvas *self, const MndId *id)
{
  MndRect rect;

  g_return_if_fail (MND_IS_CANVAS (self) && id != NULL);

  if (self->scene == NULL || !mnd_scene_find_item (self->scene, id, &rect))
    return;
  /* Who goes to it wants to see it. */
  if (mnd_scene_is_hidden (self->scene, id))
    mnd_view_set_hidden (self->view, NULL);
  mnd_canvas_stop_kinetic (self);
  if (mnd_canvas_get_scale (self) < MND_CANVAS_READABLE_SCALE)
    mnd_viewport_zoom_to (self->viewport, MND_CANVAS_READABLE_SCALE, get_middle (self));
  mnd_viewport_center_on (self->viewport, mnd_rect_get_center (&rect));
}

void
mnd_canvas_center_on_point (MndCanvas *self, MndPoint point)
{
  g_return_if_fail (MND_IS_CANVAS (self));

  if (self->scene == NULL)
    return;
  mnd_canvas_stop_kinetic (self);
  mnd_viewport_center_on (self->viewport, point);
}

void
mnd_canvas_reveal (MndCanvas *self, const MndId *id)
{
  MndRect rect;

  g_return_if_fail (MND_IS_CANVAS (self) && id != NULL);

  if (self->scene == NULL || !mnd_scene_find_item (self->scene, id, &rect))
    return;
  if (mnd_scene_find_node (self->scene, id) != NULL && mnd_canvas_get_scale (self) < MND_CANVAS_READABLE_SCALE)
    {
      mnd_viewport_zoom_to (self->viewport, MND_CANVAS_READABLE_SCALE, get_middle (self));
      mnd_viewport_center_on (self->viewport, mnd_rect_get_center (&rect));
    }
  mnd_canvas_reveal_rect (self, &rect, REVEAL_MARGIN);
}

gboolean
mnd_canvas_cancel (MndCanvas *self)
{
  gboolean closed;

  g_return_val_if_fail (MND_IS_CANVAS (self), FALSE);

  closed = mnd_canvas_close_asked (self);
  return mnd_canvas_cancel_gesture (self) || closed;
}
