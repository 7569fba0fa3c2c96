/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grid of power and stance on the screen, and how it follows map and view. What can be chosen is in -choices.c,
 * what a hand does in -edit.c. */
#include "desktop/mnd-grid-desk-private.h"

#include "desktop/mnd-desk-page.h"
#include "desktop/mnd-keeping.h"

#include <glib/gi18n.h>

static void desk_init (MndDeskInterface *iface);
static void keeping_init (MndKeepingInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MndGridDesk, mnd_grid_desk, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (MND_TYPE_DESK, desk_init)
                                   G_IMPLEMENT_INTERFACE (MND_TYPE_KEEPING, keeping_init))

/* --- as map and view say */

static gboolean
is_anybody_placed (MndGridDesk *self)
{
  return self->grid->tray->len < mnd_stance_grid_get_n_chips (self->grid);
}

static void
show_selection (MndGridDesk *self)
{
  MndRecord *focus;
  guint chip;

  if (self->grid == NULL)
    return;
  focus = mnd_view_get_focus (self->view);
  mnd_stance_board_set_selection (MND_STANCE_BOARD (self->board), mnd_view_get_selection (self->view));
  chip = focus != NULL ? mnd_stance_grid_find (self->grid, mnd_record_get_id (focus)) : MND_STANCE_NOWHERE;
  if (chip != MND_STANCE_NOWHERE && chip != mnd_stance_board_get_chip (MND_STANCE_BOARD (self->board)))
    mnd_stance_board_move_to (MND_STANCE_BOARD (self->board), chip);
}

/* Snapshots are read only while somebody wants to see them. */
static void
follow_history (MndGridDesk *self)
{
  if (self->history == NULL)
    return;
  if (!self->is_stale && self->wish.trails != MND_STANCE_TRAILS_NONE)
    mnd_stance_history_ask (self->history);
  else
    mnd_stance_history_stop (self->history);
}

static void
drop_grid (MndGridDesk *self)
{
  mnd_stance_board_show (MND_STANCE_BOARD (self->board), NULL, NULL);
  g_clear_pointer (&self->grid, mnd_stance_grid_free);
}

static void
refresh (MndGridDesk *self)
{
  MndStanceBoard *board = MND_STANCE_BOARD (self->board);
  g_autofree char *title = NULL;
  MndStanceGrid *grid;

  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self)) || self->view == NULL;
  follow_history (self);
  if (self->is_stale)
    return;
  grid = mnd_stance_new_grid (self->view, &self->wish.axes);
  mnd_stance_history_add_points (self->history, &self->wish.axes, grid);
  title = mnd_stance_dup_tray_title (grid);
  mnd_stance_board_show (board, grid, title);
  g_clear_pointer (&self->grid, mnd_stance_grid_free);
  self->grid = grid;
  mnd_stance_board_set_selection (board, mnd_view_get_selection (self->view));
  mnd_grid_desk_update_choices (self);
  gtk_widget_set_visible (self->hint, !is_anybody_placed (self));
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages),
                                    mnd_stance_grid_get_n_chips (grid) > 0 ? "grid" : "nothing");
}

static void
map_changed_cb (MndGridDesk *self)
{
  refresh (self);
}

static char *
dup_words_cb (guint chip, const int *steps, gpointer user_data)
{
  MndGridDesk *self = MND_GRID_DESK (user_data);
  MndStanceGrid *grid = mnd_stance_board_get_grid (MND_STANCE_BOARD (self->board));

  return steps != NULL ? mnd_stance_dup_target_words (grid, chip, steps) : mnd_stance_dup_words (grid, chip);
}

/* --- overrides */

static void
mnd_grid_desk_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mnd_grid_desk_parent_class)->map (widget);
  if (MND_GRID_DESK (widget)->is_stale)
    refresh (MND_GRID_DESK (widget));
}

static void
mnd_grid_desk_unmap (GtkWidget *widget)
{
  MndGridDesk *self = MND_GRID_DESK (widget);

  GTK_WIDGET_CLASS (mnd_grid_desk_parent_class)->unmap (widget);
  self->is_stale = TRUE;
  follow_history (self);
}

static gboolean
mnd_grid_desk_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MND_GRID_DESK (widget)->board);
}

static void
mnd_grid_desk_dispose (GObject *object)
{
  MndGridDesk *self = MND_GRID_DESK (object);
  GtkWidget *child;

  mnd_desk_set_findings (MND_DESK (self), NULL);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mnd_grid_desk_parent_class)->dispose (object);
}

static void
mnd_grid_desk_finalize (GObject *object)
{
  g_clear_pointer (&MND_GRID_DESK (object)->grid, mnd_stance_grid_free);

  G_OBJECT_CLASS (mnd_grid_desk_parent_class)->finalize (object);
}

static void
let_go (MndGridDesk *self)
{
  g_signal_handlers_disconnect_by_data (mnd_document_get_map (mnd_view_get_document (self->view)), self);
  g_signal_handlers_disconnect_by_data (self->view, self);
  g_signal_handlers_disconnect_by_data (self->history, self);
  g_clear_object (&self->history);
  drop_grid (self);
  mnd_stance_board_set_selection (MND_STANCE_BOARD (self->board), NULL);
}

static void
set_findings (MndDesk *desk, MndFindings *findings)
{
  static const char *const readings[] = { "languages", "left-out", "fades", "lens", "date" };
  MndGridDesk *self = MND_GRID_DESK (desk);
  MndView *view = findings != NULL ? mnd_findings_get_view (findings) : NULL;

  if (self->view == view)
    return;
  if (self->view != NULL)
    let_go (self);
  g_set_object (&self->view, view);
  if (view == NULL)
    return;
  self->history = mnd_stance_history_new (mnd_view_get_document (view));
  g_signal_connect_swapped (self->history, "changed", G_CALLBACK (refresh), self);
  g_signal_connect_swapped (mnd_document_get_map (mnd_view_get_document (view)), "changed", G_CALLBACK (map_changed_cb),
                            self);
  g_signal_connect_swapped (view, "selection-changed", G_CALLBACK (show_selection), self);
  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_autofree char *signal = g_strconcat ("notify::", readings[i], NULL);
      g_signal_connect_swapped (view, signal, G_CALLBACK (refresh), self);
    }
  refresh (self);
}

static MndPrintout *
create_printout (MndDesk *desk)
{
  MndGridDesk *self = MND_GRID_DESK (desk);
  gboolean has_trails = self->wish.trails != MND_STANCE_TRAILS_NONE;

  if (self->view == NULL || self->grid == NULL || mnd_stance_grid_get_n_chips (self->grid) == 0)
    return NULL;
  return mnd_view_new_stance_printout (self->view, &self->wish.axes, has_trails ? self->history : NULL,
                                       self->wish.trails == MND_STANCE_TRAILS_SELECTED
                                           ? mnd_view_get_selection (self->view)
                                           : NULL);
}

static void
desk_init (MndDeskInterface *iface)
{
  iface->set_findings = set_findings;
  iface->create_printout = create_printout;
}

static void
take_over (MndKeeping *keeping, MndKeeping *old)
{
  mnd_grid_desk_set_wish (MND_GRID_DESK (keeping), &MND_GRID_DESK (old)->wish);
}

static void
keeping_init (MndKeepingInterface *iface)
{
  iface->take_over = take_over;
}

static void
mnd_grid_desk_class_init (MndGridDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mnd_grid_desk_dispose;
  object_class->finalize = mnd_grid_desk_finalize;
  widget_class->map = mnd_grid_desk_map;
  widget_class->unmap = mnd_grid_desk_unmap;
  widget_class->grab_focus = mnd_grid_desk_grab_focus;

  g_type_ensure (MND_TYPE_STANCE_BOARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-grid-desk.ui");
  gtk_widget_class_bind_template_child (widget_class, MndGridDesk, filters);
  gtk_widget_class_bind_template_child (widget_class, MndGridDesk, pages);
  gtk_widget_class_bind_template_child (widget_class, MndGridDesk, board);
  gtk_widget_class_bind_template_child (widget_class, MndGridDesk, hint);
  gtk_widget_class_bind_template_child (widget_class, MndGridDesk, nothing);
  mnd_grid_desk_install_actions (widget_class);
}

static void
mnd_grid_desk_init (MndGridDesk *self)
{
  self->is_stale = TRUE;
  self->wish = (MndGridDeskWish){ MND_STANCE_CHOICE_INIT, MND_STANCE_TRAILS_SELECTED };
  gtk_widget_init_template (GTK_WIDGET (self));
  mnd_desk_name_status (ADW_STATUS_PAGE (self->nothing));
  mnd_stance_board_set_words (MND_STANCE_BOARD (self->board), dup_words_cb, self);
  mnd_grid_desk_recall (self);
  mnd_stance_board_set_trails (MND_STANCE_BOARD (self->board), self->wish.trails);
  mnd_grid_desk_connect_board (self);
  mnd_grid_desk_create_choices (self);
}

GtkWidget *
mnd_grid_desk_new (void)
{
  return g_object_new (MND_TYPE_GRID_DESK, NULL);
}

const MndGridDeskWish *
mnd_grid_desk_get_wish (MndGridDesk *self)
{
  g_return_val_if_fail (MND_IS_GRID_DESK (self), NULL);

  return &self->wish;
}

void
mnd_grid_desk_set_wish (MndGridDesk *self, const MndGridDeskWish *wish)
{
  g_return_if_fail (MND_IS_GRID_DESK (self) && wish != NULL && wish->trails < MND_STANCE_N_TRAILS);

  self->wish = *wish;
  mnd_grid_desk_remember (self);
  mnd_stance_board_set_trails (MND_STANCE_BOARD (self->board), wish->trails);
  mnd_grid_desk_update_choices (self);
  refresh (self);
}

MndStanceBoard *
mnd_grid_desk_get_board (MndGridDesk *self)
{
  g_return_val_if_fail (MND_IS_GRID_DESK (self), NULL);

  return MND_STANCE_BOARD (self->board);
}
