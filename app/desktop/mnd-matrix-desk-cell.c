/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is in a cell: its words, and the programmes and links in it, each of which can be selected. */
#include "desktop/mnd-matrix-desk-private.h"

#include "desktop/mnd-desk-page.h"

#include <glib/gi18n.h>

/* More than this nobody reads in a popover. */
#define MOST_LISTED 100

static char *
dup_support_words (const MndMatrixDesk *self, const MndNames *names, const MndId *id)
{
  MndRecord *support = mnd_map_find (names->map, MND_TABLE_SUPPORT, id);
  g_autoptr (GArray) sums =
      mnd_support_list_money (names->map, support, mnd_matrix_money_get_word (self->wish.matrix.money));
  g_autofree char *amount = mnd_sums_format (sums);

  if (amount == NULL)
    return g_strdup (mnd_names_get (names, id));
  /* Translators: a programme and how much it is. */
  return g_strdup_printf (C_ ("matrix cell", "%1$s · %2$s"), mnd_names_get (names, id), amount);
}

static char *
dup_link_words (const MndNames *names, const MndId *id)
{
  MndRecord *link = mnd_map_find (names->map, MND_TABLE_LINK, id);

  /* Translators: a link of the map: who, what ("oversees"), whom. */
  return g_strdup_printf (C_ ("matrix cell", "%1$s %2$s %3$s"),
                          mnd_names_get (names, mnd_record_get_reference (link, MND_LINK_FROM)),
                          mnd_catalogue_get_label (MND_VOCABULARY_LINK_KIND, mnd_record_get_text (link, MND_LINK_KIND)),
                          mnd_names_get (names, mnd_record_get_reference (link, MND_LINK_TO)));
}

static void
add_items (MndMatrixDesk *self, MndDeskPage *page, const MndMatrixCell *cell)
{
  const MndNames names = mnd_matrix_desk_get_names (self);
  const MndMatrixItem *items = mnd_matrix_get_items (self->matrix, cell);
  char hex[MND_ID_TEXT_SIZE];

  for (guint i = 0; i < MIN (cell->n_items, MOST_LISTED); i++)
    {
      g_autofree char *text = NULL;
      /* The map may have changed since; what is new comes with the next matrix. */
      if (mnd_map_find_any (names.map, &items[i].id) == NULL)
        continue;
      text =
          items[i].is_support ? dup_support_words (self, &names, &items[i].id) : dup_link_words (&names, &items[i].id);
      mnd_desk_page_add_row (page, text, "matrix.select", g_variant_new_string (mnd_id_format (&items[i].id, hex)));
    }
  if (cell->n_items > MOST_LISTED)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", cell->n_items - MOST_LISTED),
                                               cell->n_items - MOST_LISTED);
      mnd_desk_page_add_text (page, more);
    }
}

static GtkWidget *
create_page (MndMatrixDesk *self, guint row, guint column)
{
  gboolean is_total = row == mnd_matrix_get_n_rows (self->matrix) || column == mnd_matrix_get_n_columns (self->matrix);
  const MndMatrixCell *cell = is_total ? NULL : mnd_matrix_find_cell (self->matrix, row, column);
  g_autofree char *words = mnd_matrix_grid_dup_words (MND_MATRIX_GRID (self->grid), row, column);
  GtkWidget *page = mnd_desk_page_new (), *scroller;

  mnd_desk_page_add_text (MND_DESK_PAGE (page), words);
  if (cell == NULL)
    return page;
  if (mnd_matrix_kind_has_money (self->wish.matrix.kind) && cell->bits != 0)
    {
      g_autofree char *fields = mnd_matrix_dup_bits_words (self->matrix, cell->bits);
      mnd_desk_page_add_text (MND_DESK_PAGE (page), fields);
    }
  mnd_desk_page_add_heading (MND_DESK_PAGE (page), C_ ("matrix cell", "In this cell"));
  add_items (self, MND_DESK_PAGE (page), cell);
  mnd_desk_page_add_button (MND_DESK_PAGE (page), _ ("Show on the Map"), "matrix.show", NULL);
  scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 420);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), page);
  return scroller;
}

/* Its tooltip would say the same over it. */
static void
closed_cb (MndMatrixDesk *self)
{
  gtk_widget_set_has_tooltip (self->grid, TRUE);
  gtk_widget_grab_focus (self->grid);
}

static void
ensure_popover (MndMatrixDesk *self)
{
  if (self->popover != NULL)
    return;
  self->popover = gtk_popover_new ();
  gtk_widget_set_size_request (self->popover, 340, -1);
  gtk_widget_add_css_class (self->popover, "mnd-matrix-popover");
  gtk_widget_set_parent (self->popover, self->grid);
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (closed_cb), self);
}

void
mnd_matrix_desk_open_cell (MndMatrixDesk *self, guint row, guint column)
{
  GdkRectangle area;

  if (self->matrix == NULL)
    return;
  ensure_popover (self);
  gtk_popover_set_child (GTK_POPOVER (self->popover), create_page (self, row, column));
  mnd_matrix_grid_get_area (MND_MATRIX_GRID (self->grid), row, column, &area);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &area);
  gtk_widget_set_has_tooltip (self->grid, FALSE);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

/* --- actions */

static void
select_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MndMatrixDesk *self = MND_MATRIX_DESK (widget);
  MndId id;

  if (self->findings != NULL && mnd_id_parse (g_variant_get_string (parameter, NULL), &id))
    mnd_view_select (mnd_findings_get_view (self->findings), &id);
}

/* All that is in the cell, on the map. */
static void
show_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MndMatrixDesk *self = MND_MATRIX_DESK (widget);
  MndMatrixGrid *grid = MND_MATRIX_GRID (self->grid);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (MndId));
  const MndMatrixCell *cell;

  if (self->matrix == NULL || mnd_matrix_grid_get_row (grid) >= mnd_matrix_get_n_rows (self->matrix)
      || mnd_matrix_grid_get_column (grid) >= mnd_matrix_get_n_columns (self->matrix))
    return;
  cell = mnd_matrix_find_cell (self->matrix, mnd_matrix_grid_get_row (grid), mnd_matrix_grid_get_column (grid));
  for (guint i = 0; cell != NULL && i < cell->n_items; i++)
    g_array_append_val (ids, mnd_matrix_get_items (self->matrix, cell)[i].id);
  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  mnd_view_select_many (mnd_findings_get_view (self->findings), (const MndId *) ids->data, ids->len, FALSE);
  gtk_widget_activate_action (widget, "win.view", "s", "map");
}

void
mnd_matrix_desk_install_cell_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "matrix.select", "s", select_cb);
  gtk_widget_class_install_action (klass, "matrix.show", NULL, show_cb);
}
