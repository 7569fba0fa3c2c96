/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The board of stances: its two parts, and where the keyboard is. Keys and clicks are in -input.c, dragging in -drag.c;
 * painting is the scene's. */
#include "desktop/mnd-stance-board-private.h"

#include "desktop/mnd-keeping.h"

#include <glib/gi18n.h>

#define MOST_TRAY_HEIGHT 130
#define LEAST_TRAY_HEIGHT 56

static void keeping_init (MndKeepingInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MndStanceBoard, mnd_stance_board, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (MND_TYPE_KEEPING, keeping_init))

/* --- places */

static MndPoint
translate (GtkWidget *from, GtkWidget *to, MndPoint point)
{
  MndPoint translated = point;

  gtk_widget_translate_coordinates (from, to, point.x, point.y, &translated.x, &translated.y);
  return translated;
}

static gboolean
is_within (GtkWidget *widget, MndPoint point)
{
  return gtk_widget_get_mapped (widget) && point.x >= 0 && point.y >= 0 && point.x < gtk_widget_get_width (widget)
         && point.y < gtk_widget_get_height (widget);
}

gboolean
mnd_stance_board_find_part (MndStanceBoard *self, MndPoint point, MndStancePart *part, MndPoint *in_part)
{
  for (guint i = 0; i < MND_STANCE_N_PARTS; i++)
    {
      MndPoint in_sight = translate (GTK_WIDGET (self), self->scrollers[i], point);
      /* The words of the axis lie above what is scrolled. */
      if (!is_within (self->scrollers[i], in_sight)
          || (i == MND_STANCE_GRID
              && in_sight.y >= gtk_widget_get_height (self->scrollers[i]) - MND_STANCE_FOOT_HEIGHT))
        continue;
      *part = (MndStancePart) i;
      *in_part = translate (GTK_WIDGET (self), self->panes[i], point);
      return TRUE;
    }
  return FALSE;
}

guint
mnd_stance_board_find_chip (MndStanceBoard *self, MndPoint point)
{
  MndStancePart part;
  MndPoint in_part;

  if (self->grid == NULL || !mnd_stance_board_find_part (self, point, &part, &in_part))
    return MND_STANCE_NOWHERE;
  return mnd_stance_grid_find_chip_at (self->grid, part, in_part);
}

static GdkRectangle
get_area (MndStanceBoard *self, MndStancePart part, const MndRect *rect)
{
  MndPoint corner = translate (self->panes[part], GTK_WIDGET (self), (MndPoint){ rect->x, rect->y });

  return (GdkRectangle){ (int) corner.x, (int) corner.y, (int) rect->width, (int) rect->height };
}

/* --- what is drawn */

void
mnd_stance_board_queue_draw (MndStanceBoard *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  for (guint i = 0; i < MND_STANCE_N_PARTS; i++)
    gtk_widget_queue_draw (self->panes[i]);
}

static void
mnd_stance_board_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GTK_WIDGET_CLASS (mnd_stance_board_parent_class)->snapshot (widget, snapshot);
  mnd_stance_board_snapshot_dragged (MND_STANCE_BOARD (widget), snapshot);
}

/* --- the keyboard's chip */

static char *
dup_focus_words (MndStanceBoard *self)
{
  if (self->grid == NULL || self->dup_words == NULL || self->look.focus >= mnd_stance_grid_get_n_chips (self->grid))
    return NULL;
  return self->dup_words (self->look.focus, self->is_carried ? self->target : NULL, self->words_data);
}

static MndStancePane *
get_focus_pane (MndStanceBoard *self)
{
  return MND_STANCE_PANE (self->panes[mnd_stance_grid_get_part (self->grid, self->look.focus)]);
}

static gboolean
has_keyboard (MndStanceBoard *self)
{
  return gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
}

void
mnd_stance_board_move_to (MndStanceBoard *self, guint chip)
{
  g_autofree char *words = NULL;
  gboolean grab;

  g_return_if_fail (MND_IS_STANCE_BOARD (self));

  if (self->grid == NULL || chip >= mnd_stance_grid_get_n_chips (self->grid))
    return;
  grab = has_keyboard (self);
  self->look.focus = chip;
  self->chip_id = mnd_stance_grid_get_chip (self->grid, chip)->id;
  words = dup_focus_words (self);
  mnd_stance_pane_move_to (get_focus_pane (self), chip, words, grab);
  for (guint i = 0; i < MND_STANCE_N_PARTS; i++)
    if (MND_STANCE_PANE (self->panes[i]) != get_focus_pane (self))
      mnd_stance_pane_leave (MND_STANCE_PANE (self->panes[i]));
  mnd_stance_board_queue_draw (self);
}

void
mnd_stance_board_name_focus (MndStanceBoard *self)
{
  g_autofree char *words = dup_focus_words (self);
  MndGridFocus *focus = mnd_stance_pane_get_focus (get_focus_pane (self));

  /* The other place takes its turn, so that it is said. */
  mnd_grid_focus_move (focus, words);
  gtk_widget_queue_allocate (GTK_WIDGET (get_focus_pane (self)));
}

static gboolean
mnd_stance_board_grab_focus (GtkWidget *widget)
{
  MndStanceBoard *self = MND_STANCE_BOARD (widget);

  if (self->grid == NULL || self->look.focus >= mnd_stance_grid_get_n_chips (self->grid))
    return FALSE;
  return mnd_stance_pane_grab (get_focus_pane (self));
}

/* On the same actor, also where the grid comes later. */
static void
take_over (MndKeeping *keeping, MndKeeping *old)
{
  MndStanceBoard *self = MND_STANCE_BOARD (keeping);

  self->chip_id = MND_STANCE_BOARD (old)->chip_id;
  if (self->grid != NULL)
    mnd_stance_board_move_to (self, mnd_stance_grid_find (self->grid, &self->chip_id));
}

static gboolean
take_focus (MndKeeping *keeping, MndKeeping *old, GtkWidget *focus)
{
  return gtk_widget_grab_focus (GTK_WIDGET (keeping));
}

static void
keeping_init (MndKeepingInterface *iface)
{
  iface->take_over = take_over;
  iface->take_focus = take_focus;
}

/* --- the object */

static GtkWidget *
create_part (MndStanceBoard *self, MndStancePart part, const char *name)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->panes[part] = mnd_stance_pane_new (part, &self->look);
  self->scrollers[part] = scroller;
  gtk_scrolled_window_set_overlay_scrolling (GTK_SCROLLED_WINDOW (scroller), FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->panes[part]);
  mnd_stance_pane_set_adjustment (MND_STANCE_PANE (self->panes[part]),
                                  gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
  for (guint i = 0; i < 2; i++)
    gtk_accessible_update_property (GTK_ACCESSIBLE (i == 0 ? scroller : self->panes[part]),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return scroller;
}

static void
create_tray (MndStanceBoard *self)
{
  GtkWidget *scroller = create_part (self, MND_STANCE_TRAY, C_ ("grid", "Not assessed"));

  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_TRAY_HEIGHT);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), LEAST_TRAY_HEIGHT);
  self->tray_title = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->tray_title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->tray_title), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->tray_title, "mnd-stance-tray-title");
  self->tray_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->tray_box, "mnd-stance-tray");
  gtk_box_append (GTK_BOX (self->tray_box), self->tray_title);
  gtk_box_append (GTK_BOX (self->tray_box), scroller);
  gtk_widget_set_parent (self->tray_box, GTK_WIDGET (self));
}

static void
mnd_stance_board_dispose (GObject *object)
{
  GtkWidget *child;

  mnd_stance_board_cancel (MND_STANCE_BOARD (object));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mnd_stance_board_parent_class)->dispose (object);
}

static void
mnd_stance_board_class_init (MndStanceBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mnd_stance_board_dispose;
  widget_class->snapshot = mnd_stance_board_snapshot;
  widget_class->grab_focus = mnd_stance_board_grab_focus;

  g_signal_new ("activated", MND_TYPE_STANCE_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                G_TYPE_UINT);
  g_signal_new ("chosen", MND_TYPE_STANCE_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT,
                G_TYPE_BOOLEAN);
  g_signal_new ("dropped", MND_TYPE_STANCE_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_UINT,
                G_TYPE_INT, G_TYPE_INT);
  g_signal_new ("stepped", MND_TYPE_STANCE_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_UINT,
                G_TYPE_INT, G_TYPE_INT);
  g_signal_new ("menu", MND_TYPE_STANCE_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_UINT,
                G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "mnd-stance-board");
}

static void
mnd_stance_board_init (MndStanceBoard *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *scroller;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->look = (MndStanceLook) MND_STANCE_LOOK_INIT;
  self->dragged = MND_STANCE_NOWHERE;
  scroller = create_part (self, MND_STANCE_GRID, C_ ("view", "Grid"));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
  create_tray (self);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  mnd_stance_board_add_controllers (self);
  mnd_stance_board_add_drag (self);
}

GtkWidget *
mnd_stance_board_new (void)
{
  return g_object_new (MND_TYPE_STANCE_BOARD, NULL);
}

void
mnd_stance_board_set_words (MndStanceBoard *self, MndStanceWords words, gpointer user_data)
{
  g_return_if_fail (MND_IS_STANCE_BOARD (self));

  self->dup_words = words;
  self->words_data = user_data;
}

/* The chip of the same actor, else the first. */
static guint
find_focus (MndStanceBoard *self)
{
  guint chip = mnd_stance_grid_find (self->grid, &self->chip_id);

  return chip != MND_STANCE_NOWHERE ? chip : mnd_stance_grid_find_next (self->grid, MND_STANCE_NOWHERE, 1);
}

void
mnd_stance_board_show (MndStanceBoard *self, MndStanceGrid *grid, const char *tray_title)
{
  gboolean had_keyboard;

  g_return_if_fail (MND_IS_STANCE_BOARD (self) && (grid == NULL || tray_title != NULL));

  mnd_stance_board_cancel (self);
  had_keyboard = has_keyboard (self);
  self->grid = grid;
  self->look.focus = self->look.hover = MND_STANCE_NOWHERE;
  for (guint i = 0; i < MND_STANCE_N_PARTS; i++)
    mnd_stance_pane_show (MND_STANCE_PANE (self->panes[i]), grid);
  gtk_label_set_label (GTK_LABEL (self->tray_title), tray_title != NULL ? tray_title : "");
  if (grid == NULL)
    return;
  mnd_stance_board_move_to (self, find_focus (self));
  /* It may have gone over into the other part. */
  if (had_keyboard)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

MndStanceGrid *
mnd_stance_board_get_grid (MndStanceBoard *self)
{
  g_return_val_if_fail (MND_IS_STANCE_BOARD (self), NULL);

  return self->grid;
}

void
mnd_stance_board_trails_changed (MndStanceBoard *self)
{
  g_return_if_fail (MND_IS_STANCE_BOARD (self));

  self->look.has_trails =
      self->trails != MND_STANCE_TRAILS_NONE && (self->trails == MND_STANCE_TRAILS_ALL || self->look.selection != NULL);
  self->look.trails = self->trails == MND_STANCE_TRAILS_SELECTED ? self->look.selection : NULL;
  if (self->grid != NULL && self->grid->width > 0)
    mnd_stance_grid_place_trails (self->grid, self->look.trails);
  mnd_stance_board_queue_draw (self);
}

void
mnd_stance_board_set_selection (MndStanceBoard *self, GHashTable *selection)
{
  g_return_if_fail (MND_IS_STANCE_BOARD (self));

  self->look.selection = selection;
  mnd_stance_board_trails_changed (self);
}

void
mnd_stance_board_set_trails (MndStanceBoard *self, MndStanceTrails trails)
{
  g_return_if_fail (MND_IS_STANCE_BOARD (self) && trails < MND_STANCE_N_TRAILS);

  self->trails = trails;
  mnd_stance_board_trails_changed (self);
}

guint
mnd_stance_board_get_chip (MndStanceBoard *self)
{
  g_return_val_if_fail (MND_IS_STANCE_BOARD (self), MND_STANCE_NOWHERE);

  return self->look.focus;
}

const char *
mnd_stance_board_get_words (MndStanceBoard *self)
{
  g_return_val_if_fail (MND_IS_STANCE_BOARD (self) && self->grid != NULL, NULL);

  return mnd_grid_focus_get_words (mnd_stance_pane_get_focus (get_focus_pane (self)));
}

GdkRectangle
mnd_stance_board_get_chip_area (MndStanceBoard *self, guint chip)
{
  g_return_val_if_fail (MND_IS_STANCE_BOARD (self) && self->grid != NULL, (GdkRectangle){ 0 });

  return get_area (self, mnd_stance_grid_get_part (self->grid, chip),
                   &mnd_stance_grid_get_chip (self->grid, chip)->rect);
}

GdkRectangle
mnd_stance_board_get_cell_area (MndStanceBoard *self, const int steps[MND_STANCE_N_AXES])
{
  MndRect rect;

  g_return_val_if_fail (MND_IS_STANCE_BOARD (self) && self->grid != NULL, (GdkRectangle){ 0 });

  rect = mnd_stance_grid_get_cell_rect (self->grid, steps);
  return get_area (self, MND_STANCE_GRID, &rect);
}

GdkRectangle
mnd_stance_board_get_tray_area (MndStanceBoard *self)
{
  GtkWidget *scroller;
  MndPoint corner;

  g_return_val_if_fail (MND_IS_STANCE_BOARD (self), (GdkRectangle){ 0 });

  scroller = self->scrollers[MND_STANCE_TRAY];
  corner = translate (scroller, GTK_WIDGET (self), (MndPoint){ 0, 0 });
  return (GdkRectangle){ (int) corner.x, (int) corner.y, gtk_widget_get_width (scroller),
                         gtk_widget_get_height (scroller) };
}
