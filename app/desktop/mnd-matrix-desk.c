/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The matrix on the screen, and how it follows the map. What can be chosen is in -choices.c, what is in a cell in
 * -cell.c, what the marks mean in -legend.c. */
#include "desktop/mnd-matrix-desk-private.h"

#include "desktop/mnd-desk-page.h"
#include "desktop/mnd-keeping.h"

#include <glib/gi18n.h>

static void desk_init (MndDeskInterface *iface);
static void keeping_init (MndKeepingInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MndMatrixDesk, mnd_matrix_desk, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (MND_TYPE_DESK, desk_init)
                                   G_IMPLEMENT_INTERFACE (MND_TYPE_KEEPING, keeping_init))

MndNames
mnd_matrix_desk_get_names (MndMatrixDesk *self)
{
  MndView *view = mnd_findings_get_view (self->findings);

  return (MndNames){ mnd_document_get_map (mnd_view_get_document (view)), mnd_view_get_languages (view) };
}

const char *
mnd_matrix_desk_get_currency (MndMatrixDesk *self)
{
  return *self->wish.currency != '\0' ? self->wish.currency : NULL;
}

static gboolean
has_currency (const MndMatrix *matrix, const char *currency)
{
  for (guint i = 0; i < matrix->currencies->len; i++)
    if (g_str_equal (g_array_index (matrix->currencies, MndSum, i).currency, currency))
      return TRUE;
  return FALSE;
}

static void
drop_matrix (MndMatrixDesk *self)
{
  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  mnd_matrix_grid_show (MND_MATRIX_GRID (self->grid), NULL, NULL, NULL);
  g_clear_pointer (&self->matrix, mnd_matrix_free);
}

static void
say_nothing (MndMatrixDesk *self)
{
  static const char *const texts[] = {
    [MND_MATRIX_OVERSIGHT] = N_ ("Nobody oversees anybody on this day, and there is nobody of whom it could be asked. "
                                 "Draw a link on the map, or choose another day."),
    [MND_MATRIX_DONOR_INSTITUTION] = N_ ("No donor supports anybody on this day. Select a donor on the map and press S "
                                         "to add what it supports, or choose another day."),
    [MND_MATRIX_DONOR_FIELD] = N_ ("No donor supports anything on this day. Select a donor on the map and press S to "
                                   "add what it supports, or choose another day."),
    [MND_MATRIX_BODY_MEMBER] = N_ ("Nobody sits in a body on this day. Draw a link to a body on the map, or choose "
                                   "another day."),
  };

  adw_status_page_set_description (ADW_STATUS_PAGE (self->nothing),
                                   self->matrix->n_left_out > 0
                                       ? _ ("Whatever would stand here is left out by the filter.")
                                       : _ (texts[self->wish.matrix.kind]));
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), "nothing");
}

static void
show_selection (MndMatrixDesk *self)
{
  if (self->matrix != NULL)
    mnd_matrix_grid_set_selection (MND_MATRIX_GRID (self->grid),
                                   mnd_view_get_selection (mnd_findings_get_view (self->findings)));
}

MndMatrix *
mnd_matrix_desk_create_matrix (MndMatrixDesk *self, MndState *state, const MndMatrixWish *wish)
{
  MndMatrixWish filtered = *wish;

  filtered.left_out = mnd_view_get_left_out (mnd_findings_get_view (self->findings));
  return mnd_matrix_new (state, &filtered);
}

static void
refresh (MndMatrixDesk *self)
{
  MndState *state;
  MndNames names;

  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self)) || self->findings == NULL;
  if (self->is_stale)
    return;
  drop_matrix (self);
  names = mnd_matrix_desk_get_names (self);
  state = mnd_findings_get_state (self->findings);
  self->matrix = mnd_matrix_desk_create_matrix (self, state, &self->wish.matrix);
  if (!has_currency (self->matrix, self->wish.currency))
    *self->wish.currency = '\0';
  mnd_matrix_sort (self->matrix, self->wish.order, mnd_matrix_desk_get_currency (self), &names);
  mnd_matrix_desk_update_choices (self);
  if (mnd_matrix_get_n_rows (self->matrix) == 0 || mnd_matrix_get_n_columns (self->matrix) == 0)
    {
      say_nothing (self);
      return;
    }
  mnd_matrix_grid_show (MND_MATRIX_GRID (self->grid), self->matrix, &names, mnd_matrix_desk_get_currency (self));
  show_selection (self);
  mnd_matrix_desk_update_legend (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), "matrix");
}

static void
refresh_cb (MndDesk *desk)
{
  refresh (MND_MATRIX_DESK (desk));
}

static void
moved_cb (MndMatrixDesk *self)
{
  mnd_desk_queue (MND_DESK (self), refresh_cb);
}

static void
activated_cb (MndMatrixDesk *self, guint row, guint column)
{
  mnd_matrix_desk_open_cell (self, row, column);
}

static void
head_activated_cb (MndMatrixDesk *self, gboolean of_rows, guint place)
{
  const MndMatrixHead *head =
      of_rows ? mnd_matrix_get_row (self->matrix, place) : mnd_matrix_get_column (self->matrix, place);

  if (head->kind == MND_MATRIX_ACTOR)
    mnd_view_select (mnd_findings_get_view (self->findings), &head->id);
}

static void
mnd_matrix_desk_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mnd_matrix_desk_parent_class)->map (widget);
  if (MND_MATRIX_DESK (widget)->is_stale)
    refresh (MND_MATRIX_DESK (widget));
}

static gboolean
mnd_matrix_desk_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MND_MATRIX_DESK (widget)->grid);
}

static void
mnd_matrix_desk_dispose (GObject *object)
{
  MndMatrixDesk *self = MND_MATRIX_DESK (object);
  GtkWidget *child;

  mnd_desk_set_findings (MND_DESK (self), NULL);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mnd_matrix_desk_parent_class)->dispose (object);
}

static void
mnd_matrix_desk_finalize (GObject *object)
{
  MndMatrixDesk *self = MND_MATRIX_DESK (object);

  g_clear_pointer (&self->matrix, mnd_matrix_free);
  g_free (self->chosen_key);

  G_OBJECT_CLASS (mnd_matrix_desk_parent_class)->finalize (object);
}

static void
take_over (MndKeeping *keeping, MndKeeping *old)
{
  mnd_matrix_desk_set_wish (MND_MATRIX_DESK (keeping), &MND_MATRIX_DESK (old)->wish);
}

static void
set_findings (MndDesk *desk, MndFindings *findings)
{
  MndMatrixDesk *self = MND_MATRIX_DESK (desk);
  MndView *view;

  if (self->findings == findings)
    return;
  if (self->findings != NULL)
    {
      mnd_desk_unqueue (desk);
      g_signal_handlers_disconnect_by_data (self->findings, self);
      g_signal_handlers_disconnect_by_data (mnd_findings_get_view (self->findings), self);
      mnd_matrix_grid_set_selection (MND_MATRIX_GRID (self->grid), NULL);
      drop_matrix (self);
      *self->wish.currency = '\0';
    }
  g_set_object (&self->findings, findings);
  if (findings == NULL)
    return;
  view = mnd_findings_get_view (findings);
  g_signal_connect_swapped (findings, "moved", G_CALLBACK (moved_cb), self);
  g_signal_connect_swapped (view, "notify::left-out", G_CALLBACK (moved_cb), self);
  g_signal_connect_swapped (view, "notify::languages", G_CALLBACK (refresh), self);
  g_signal_connect_swapped (view, "selection-changed", G_CALLBACK (show_selection), self);
  refresh (self);
}

static void
desk_init (MndDeskInterface *iface)
{
  iface->set_findings = set_findings;
  mnd_matrix_desk_init_export (iface);
}

static void
keeping_init (MndKeepingInterface *iface)
{
  iface->take_over = take_over;
}

static void
mnd_matrix_desk_class_init (MndMatrixDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mnd_matrix_desk_dispose;
  object_class->finalize = mnd_matrix_desk_finalize;
  widget_class->map = mnd_matrix_desk_map;
  widget_class->grab_focus = mnd_matrix_desk_grab_focus;

  g_type_ensure (MND_TYPE_MATRIX_GRID);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-matrix-desk.ui");
  gtk_widget_class_bind_template_child (widget_class, MndMatrixDesk, filters);
  gtk_widget_class_bind_template_child (widget_class, MndMatrixDesk, pages);
  gtk_widget_class_bind_template_child (widget_class, MndMatrixDesk, grid);
  gtk_widget_class_bind_template_child (widget_class, MndMatrixDesk, legend);
  gtk_widget_class_bind_template_child (widget_class, MndMatrixDesk, note);
  gtk_widget_class_bind_template_child (widget_class, MndMatrixDesk, nothing);
  mnd_matrix_desk_install_cell_actions (widget_class);
}

static void
mnd_matrix_desk_init (MndMatrixDesk *self)
{
  self->is_stale = TRUE;
  self->wish.matrix.kind = MND_MATRIX_DONOR_FIELD;
  gtk_widget_init_template (GTK_WIDGET (self));
  mnd_desk_name_status (ADW_STATUS_PAGE (self->nothing));
  g_signal_connect_swapped (self->grid, "activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (self->grid, "head-activated", G_CALLBACK (head_activated_cb), self);
  mnd_matrix_desk_create_choices (self);
}

GtkWidget *
mnd_matrix_desk_new (void)
{
  return g_object_new (MND_TYPE_MATRIX_DESK, NULL);
}

const MndMatrixDeskWish *
mnd_matrix_desk_get_wish (MndMatrixDesk *self)
{
  g_return_val_if_fail (MND_IS_MATRIX_DESK (self), NULL);

  return &self->wish;
}

void
mnd_matrix_desk_set_wish (MndMatrixDesk *self, const MndMatrixDeskWish *wish)
{
  g_return_if_fail (MND_IS_MATRIX_DESK (self) && wish != NULL);

  self->wish = *wish;
  refresh (self);
}

const MndMatrix *
mnd_matrix_desk_get_matrix (MndMatrixDesk *self)
{
  g_return_val_if_fail (MND_IS_MATRIX_DESK (self), NULL);

  return self->matrix;
}
