/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The map for keyboard and screen reader: the order in which Tab goes, walking along links, and the widgets that stand
 * for what is visible. The widgets are few (MAX_ITEMS) and follow a moment after the map has come to rest.
 */
#include "desktop/mnd-canvas-private.h"

#include "scene/mnd-scene-hidden.h"

#include "model/mnd-facets.h"

#include <glib/gi18n.h>
#include <math.h>

#define MAX_ITEMS 300
#define REVEAL_MARGIN 32.0 /* pixels */
#define ITEMS_DELAY 150    /* milliseconds */
/* Nodes whose middles differ by less than this many points in height stand in one row. */
#define ROW_HEIGHT 40.0

static int
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  const MndSceneNode *first = *(const MndSceneNode *const *) a, *second = *(const MndSceneNode *const *) b;
  gboolean rtl = GPOINTER_TO_INT (data);
  MndPoint p = mnd_rect_get_center (&first->rect), q = mnd_rect_get_center (&second->rect);
  double rows = floor (p.y / ROW_HEIGHT) - floor (q.y / ROW_HEIGHT);

  if (rows != 0)
    return rows < 0 ? -1 : 1;
  if (p.x != q.x)
    return (p.x < q.x) != rtl ? -1 : 1;
  return mnd_id_compare (first->id, second->id);
}

static GPtrArray *
get_reading_order (MndCanvas *self)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (self->reading_order != NULL)
    return self->reading_order;
  self->reading_order = g_ptr_array_new ();
  for (guint i = 0; i < mnd_scene_get_n_nodes (self->scene); i++)
    if (!mnd_scene_is_hidden (self->scene, mnd_scene_get_node (self->scene, i)->id))
      g_ptr_array_add (self->reading_order, (gpointer) mnd_scene_get_node (self->scene, i));
  for (guint i = 0; i < mnd_scene_get_n_groups (self->scene); i++)
    if (mnd_scene_get_group (self->scene, i)->box != NULL)
      g_ptr_array_add (self->reading_order, mnd_scene_get_group (self->scene, i)->box);
  g_ptr_array_sort_with_data (self->reading_order, compare_places, GINT_TO_POINTER (rtl));
  self->reading_places = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < self->reading_order->len; i++)
    g_hash_table_insert (self->reading_places, self->reading_order->pdata[i], GUINT_TO_POINTER (i + 1));
  return self->reading_order;
}

void
mnd_canvas_forget_reading_order (MndCanvas *self)
{
  g_clear_pointer (&self->reading_order, g_ptr_array_unref);
  g_clear_pointer (&self->reading_places, g_hash_table_unref);
}

/* -1 where it is not shown. */
static int
find_in_order (MndCanvas *self, const MndId *id)
{
  const MndSceneNode *node = mnd_canvas_find_node_or_box (self, id);

  if (node == NULL)
    return -1;
  get_reading_order (self);
  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (self->reading_places, node)) - 1;
}

static void
append_comma (GString *label)
{
  /* Translators: what stands between two parts of a list, but for the last two: "A, B and C". */
  g_string_append (label, C_ ("list", ", "));
}

static void
append_functions (GString *label, MndFunctions functions)
{
  for (guint i = 0; i < mnd_catalogue_get_size (MND_VOCABULARY_FUNCTION); i++)
    if (functions & (1u << i))
      {
        append_comma (label);
        g_string_append (label, mnd_catalogue_get_label (MND_VOCABULARY_FUNCTION,
                                                         mnd_catalogue_get_word (MND_VOCABULARY_FUNCTION, i)));
      }
}

static void
append_links (GString *label, const MndSceneNode *node)
{
  guint overseen = 0, oversees = 0;

  for (guint i = 0; i < node->touches->len; i++)
    {
      const MndSceneLine *line = node->touches->pdata[i];
      if (g_strcmp0 (line->kind, "oversees") != 0)
        continue;
      overseen += line->to == node;
      oversees += line->from == node;
    }
  mnd_canvas_append_stop (label);
  /* Translators: read aloud after an actor's name; the number is of actors */
  g_string_append_printf (label, _ ("overseen by %u"), overseen);
  append_comma (label);
  /* Translators: likewise, right after "overseen by" */
  g_string_append_printf (label, _ ("oversees %u"), oversees);
  append_comma (label);
  /* Translators: likewise: all links and support that an actor has */
  g_string_append_printf (label, ngettext ("%u connection", "%u connections", node->touches->len), node->touches->len);
}

void
mnd_canvas_append_stop (GString *label)
{
  /* Translators: between what an item of the map is and what is around it: "Police, Provision; overseen by 2". */
  g_string_append (label, C_ ("list", "; "));
}

char *
mnd_canvas_dup_label (MndCanvas *self, const MndSceneNode *node)
{
  GString *label = g_string_new (mnd_canvas_get_end_name (self, node));
  int place = find_in_order (self, node->id);

  append_comma (label);
  if (node->record == NULL)
    {
      guint n_members = node->group->members->len;
      /* Translators: read aloud after the name of a group of actors that is shown as one box */
      g_string_append_printf (label, ngettext ("folded group of %u actor", "folded group of %u actors", n_members),
                              n_members);
    }
  else if (node->is_support)
    /* Translators: read aloud after the name of a support programme */
    g_string_append_printf (label, ngettext ("support with %u party", "support with %u parties", node->touches->len),
                            node->touches->len);
  else
    {
      const char *kind = mnd_record_get_text (node->record, MND_ACTOR_KIND);
      g_string_append (label, mnd_catalogue_get_label (MND_VOCABULARY_KIND, kind));
      append_functions (label, mnd_actor_get_functions (node->record));
      append_links (label, node);
      mnd_canvas_append_findings (self, label, node);
    }
  mnd_canvas_append_stop (label);
  /* Translators: read aloud at the end: the third of six items on the map */
  g_string_append_printf (label, _ ("%1$d of %2$u"), place + 1, get_reading_order (self)->len);
  return g_string_free (label, FALSE);
}

static GtkWidget *
ensure_item (MndCanvas *self, const MndSceneNode *node)
{
  GtkWidget *item = g_hash_table_lookup (self->items, node->id);
  g_autofree char *label = mnd_canvas_dup_label (self, node);

  if (item == NULL)
    {
      item = mnd_canvas_item_new (node->id);
      gtk_widget_set_parent (item, GTK_WIDGET (self));
      g_hash_table_insert (self->items, g_memdup2 (node->id, sizeof *node->id), item);
    }
  mnd_canvas_item_set_label (MND_CANVAS_ITEM (item), label);
  mnd_canvas_item_set_selected (MND_CANVAS_ITEM (item), mnd_view_is_selected (self->view, node->id));
  return item;
}

static gboolean
is_wanted (MndCanvas *self, const MndSceneNode *node, const MndRect *visible, guint *n_visible)
{
  if (node == NULL)
    return FALSE;
  if (self->has_focus_item && mnd_id_equal (&self->focus_item, node->id))
    return TRUE;
  return mnd_rect_intersects (&node->rect, visible) && (*n_visible)++ < MAX_ITEMS;
}

static gboolean
update_items_cb (gpointer data)
{
  MndCanvas *self = data;
  MndRect visible = mnd_viewport_get_visible (self->viewport);
  GPtrArray *order = get_reading_order (self);
  guint n_visible = 0;
  GHashTableIter iter;
  gpointer id, item;

  self->items_timeout = 0;
  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, &id, &item))
    if (!is_wanted (self, mnd_canvas_find_node_or_box (self, id), &visible, &n_visible))
      {
        gtk_widget_unparent (item);
        g_hash_table_iter_remove (&iter);
      }
  n_visible = 0;
  for (guint i = 0; i < order->len && n_visible < MAX_ITEMS; i++)
    if (is_wanted (self, order->pdata[i], &visible, &n_visible))
      ensure_item (self, order->pdata[i]);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

void
mnd_canvas_queue_items (MndCanvas *self)
{
  if (self->items_timeout == 0 && self->scene != NULL)
    self->items_timeout = g_timeout_add (ITEMS_DELAY, update_items_cb, self);
}

void
mnd_canvas_clear_items (MndCanvas *self)
{
  GHashTableIter iter;
  gpointer item;

  g_clear_handle_id (&self->items_timeout, g_source_remove);
  self->has_focus_item = FALSE;
  if (self->items == NULL)
    return;
  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    {
      gtk_widget_unparent (item);
      g_hash_table_iter_remove (&iter);
    }
}

void
mnd_canvas_allocate_items (MndCanvas *self)
{
  GHashTableIter iter;
  gpointer id, item;

  if (self->scene == NULL)
    return;
  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, &id, &item))
    {
      const MndSceneNode *node = mnd_canvas_find_node_or_box (self, id);
      MndRect view;
      if (node == NULL)
        continue;
      view = mnd_viewport_rect_to_view (self->viewport, &node->rect);
      gtk_widget_size_allocate (item,
                                &(GtkAllocation){ (int) CLAMP (view.x, -1e6, 1e6), (int) CLAMP (view.y, -1e6, 1e6),
                                                  MAX ((int) view.width, 1), MAX ((int) view.height, 1) },
                                -1);
    }
}

gboolean
mnd_canvas_has_map_focus (MndCanvas *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);

  return focus == GTK_WIDGET (self)
         || (MND_IS_CANVAS_ITEM (focus) && gtk_widget_get_parent (focus) == GTK_WIDGET (self));
}

static gboolean
focus_node (MndCanvas *self, const MndSceneNode *node)
{
  self->has_focus_item = TRUE;
  self->focus_item = *node->id;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return gtk_widget_grab_focus (ensure_item (self, node));
}

/* What the keyboard goes to, it selects: the inspector, Delete and the rest then mean it. */
static gboolean
go_to (MndCanvas *self, const MndSceneNode *node)
{
  MndId id = *node->id;

  self->has_focus_item = TRUE;
  self->focus_item = id;
  if (node->record == NULL)
    mnd_canvas_select_group (self, &id);
  else
    mnd_view_select (self->view, &id);
  /* As far as it takes, and no closer: who walks wants to see where. */
  mnd_canvas_reveal_rect (self, &node->rect, REVEAL_MARGIN);
  node = mnd_canvas_find_node_or_box (self, &id);
  return node != NULL && focus_node (self, node);
}

gboolean
mnd_canvas_walk (MndCanvas *self, int step)
{
  GPtrArray *order;
  int place = -1;

  if (self->scene == NULL)
    return FALSE;
  order = get_reading_order (self);
  if (self->has_focus_item)
    place = find_in_order (self, &self->focus_item);
  if (place < 0)
    place = step > 0 ? -1 : (int) order->len;
  place += step;
  if (place < 0 || place >= (int) order->len)
    return FALSE;
  return go_to (self, order->pdata[place]);
}

gboolean
mnd_canvas_walk_links (MndCanvas *self, double x, double y)
{
  const MndSceneNode *node = self->scene == NULL ? NULL : mnd_canvas_find_focus_node (self);
  const MndSceneNode *best = NULL;
  double best_cost = G_MAXDOUBLE;
  MndPoint center;

  if (node == NULL)
    return mnd_canvas_walk (self, 1);
  center = mnd_rect_get_center (&node->rect);
  for (guint i = 0; i < node->touches->len; i++)
    {
      const MndSceneLine *line = node->touches->pdata[i];
      const MndSceneNode *other = line->from == node ? line->to : line->from;
      MndPoint there = mnd_rect_get_center (&other->rect);
      double dx = there.x - center.x, dy = there.y - center.y;
      double along = dx * x + dy * y, across = fabs (dx * y - dy * x);
      /* What lies more to the side than ahead is another key's. */
      if (other == node || mnd_scene_is_hidden (self->scene, line->id) || along <= 0 || across > along * 1.8)
        continue;
      if (along + 2 * across < best_cost)
        {
          best_cost = along + 2 * across;
          best = other;
        }
    }
  return best != NULL && go_to (self, best);
}

void
mnd_canvas_follow_focus (MndCanvas *self)
{
  const MndSceneNode *node = mnd_canvas_find_focus_node (self);
  gboolean on_map = mnd_canvas_has_map_focus (self);

  if (node == NULL)
    {
      self->has_focus_item = FALSE;
      if (on_map)
        gtk_widget_grab_focus (GTK_WIDGET (self));
      return;
    }
  self->has_focus_item = TRUE;
  self->focus_item = *node->id;
  if (on_map)
    focus_node (self, node);
}

gboolean
mnd_canvas_grab_focus (GtkWidget *widget)
{
  MndCanvas *self = MND_CANVAS (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  const MndSceneNode *node = self->scene == NULL ? NULL : mnd_canvas_find_focus_node (self);

  if (node != NULL)
    return focus_node (self, node);
  if (root == NULL)
    return FALSE;
  gtk_root_set_focus (root, widget);
  return TRUE;
}

static gboolean
focus_legend (MndCanvas *self, GtkDirectionType direction)
{
  GtkWidget *panel = GTK_WIDGET (self->legend_panel);

  return gtk_widget_get_visible (panel) && gtk_widget_child_focus (panel, direction);
}

/* Tab goes through the items, then to the legend, then out; Shift+Tab the other way. */
gboolean
mnd_canvas_focus (GtkWidget *widget, GtkDirectionType direction)
{
  MndCanvas *self = MND_CANVAS (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);
  gboolean forward = direction == GTK_DIR_TAB_FORWARD;

  if (focus != NULL && self->name_entry != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->name_entry)))
    return gtk_widget_child_focus (GTK_WIDGET (self->name_entry), direction);
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->legend_panel)))
    return focus_legend (self, direction) || (direction == GTK_DIR_TAB_BACKWARD && gtk_widget_grab_focus (widget));
  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return !mnd_canvas_has_map_focus (self) && gtk_widget_grab_focus (widget);
  if (mnd_canvas_has_map_focus (self))
    return mnd_canvas_walk (self, forward ? 1 : -1) || (forward && focus_legend (self, direction));
  /* From outside. */
  if (!forward && focus_legend (self, direction))
    return TRUE;
  return gtk_widget_grab_focus (widget);
}
