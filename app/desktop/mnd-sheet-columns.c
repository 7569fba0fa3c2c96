/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which columns of a sheet are shown, how wide and in which order: chosen in menus and by dragging, remembered between
 * runs under the name of the sheet. */
#include "desktop/mnd-sheet-private.h"

#include "desktop/mnd-compat.h"
#include "desktop/mnd-settings.h"

#include <glib/gi18n.h>
#include <string.h>

/* Dragging the edge of a column tells of each pixel. */
#define REMEMBER_AFTER 400 /* ms */
#define LEAST_WIDTH 40
#define ROOM_BESIDE_TITLE 38 /* the edges of a title and its arrow */
#define MOST_WIDTH 2000

static GtkColumnViewColumn *
get_view_column (MndSheet *self, guint column)
{
  return g_ptr_array_index (self->view_columns, column);
}

/* How wide it is, or would be. */
static int
get_width (MndSheet *self, guint column)
{
  GtkColumnViewColumn *view_column = get_view_column (self, column);

  return gtk_column_view_column_get_visible (view_column)
             ? gtk_column_view_column_get_fixed_width (view_column)
             : GPOINTER_TO_INT (g_object_get_data (G_OBJECT (view_column), "mnd-width"));
}

/* Rows of the toolkit are as wide as all columns together, those too that are hidden, and then lie beside their titles
 * where reading begins at the right: a hidden column has no width. */
static void
set_shown (MndSheet *self, guint column, gboolean is_shown, int width)
{
  GtkColumnViewColumn *view_column = get_view_column (self, column);

  g_object_set_data (G_OBJECT (view_column), "mnd-width", GINT_TO_POINTER (width));
  gtk_column_view_column_set_visible (view_column, is_shown);
  gtk_column_view_column_set_fixed_width (view_column, is_shown ? width : -1);
}

static guint
find_column (MndSheet *self, gconstpointer view_column)
{
  guint column;

  return g_ptr_array_find (self->view_columns, view_column, &column) ? column : G_MAXUINT;
}

static guint
find_by_name (MndSheet *self, const char *name)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_str_equal (mnd_sheet_get_column (self, i)->name, name))
      return i;
  return G_MAXUINT;
}

/* All of them, in the order in which they stand. */
static GArray *
list_all (MndSheet *self)
{
  GListModel *model = gtk_column_view_get_columns (self->list);
  GArray *all = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkColumnViewColumn) view_column = g_list_model_get_item (model, i);
      guint column = find_column (self, view_column);
      if (column != G_MAXUINT)
        g_array_append_val (all, column);
    }
  return all;
}

GArray *
mnd_sheet_dup_shown_columns (MndSheet *self)
{
  GArray *shown = list_all (self);

  for (guint i = shown->len; i > 0; i--)
    if (!gtk_column_view_column_get_visible (get_view_column (self, g_array_index (shown, guint, i - 1))))
      g_array_remove_index (shown, i - 1);
  return shown;
}

/* --- remembering: "name:width" of a column that is shown, "-name:width" of one that is not, in their order; and
 * "=name:up" or "=name:down" of the one by which it is sorted */

static char *
dup_memory (MndSheet *self, guint column)
{
  GtkColumnViewColumn *view_column = get_view_column (self, column);

  return g_strdup_printf ("%s%s:%d", gtk_column_view_column_get_visible (view_column) ? "" : "-",
                          mnd_sheet_get_column (self, column)->name, get_width (self, column));
}

static char *
dup_order_memory (MndSheet *self, const char *sorted)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_str_equal (mnd_sheet_get_column (self, i)->title, sorted + 1))
      return g_strdup_printf ("=%s:%s", mnd_sheet_get_column (self, i)->name, *sorted == '-' ? "down" : "up");
  return NULL;
}

/* Of several it is the one that is another than before. */
static void
follow_order (MndSheet *self)
{
  g_autoptr (GPtrArray) sorted = mnd_list_sort_columns (self->list);

  for (guint i = 0; i < sorted->len; i++)
    if (self->sorted_by == NULL
        || !g_ptr_array_find_with_equal_func (self->sorted_by, g_ptr_array_index (sorted, i), g_str_equal, NULL))
      {
        g_free (self->order);
        self->order = dup_order_memory (self, g_ptr_array_index (sorted, i));
      }
  g_clear_pointer (&self->sorted_by, g_ptr_array_unref);
  self->sorted_by = g_steal_pointer (&sorted);
}

/* What is remembered of all sheets, without this one. */
static void
copy_others (MndSheet *self, GVariant *all, GVariantBuilder *builder)
{
  GVariantIter iter;
  const char *name;
  GVariant *columns;

  g_variant_iter_init (&iter, all);
  while (g_variant_iter_next (&iter, "{&s@as}", &name, &columns))
    {
      if (!g_str_equal (name, self->name))
        g_variant_builder_add (builder, "{s@as}", name, columns);
      g_variant_unref (columns);
    }
}

void
mnd_sheet_remember_columns (MndSheet *self)
{
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (GVariant) before = NULL;
  g_autoptr (GArray) all = NULL;
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{sas}"));

  if (self->remember_timer == 0)
    return;
  g_clear_handle_id (&self->remember_timer, g_source_remove);
  settings = mnd_settings_dup ();
  if (settings == NULL)
    return;
  follow_order (self);
  before = g_settings_get_value (settings, "sheets");
  copy_others (self, before, &builder);
  all = list_all (self);
  g_variant_builder_open (&builder, G_VARIANT_TYPE ("{sas}"));
  g_variant_builder_add (&builder, "s", self->name);
  g_variant_builder_open (&builder, G_VARIANT_TYPE ("as"));
  for (guint i = 0; i < all->len; i++)
    {
      g_autofree char *memory = dup_memory (self, g_array_index (all, guint, i));
      g_variant_builder_add (&builder, "s", memory);
    }
  if (self->order != NULL)
    g_variant_builder_add (&builder, "s", self->order);
  g_variant_builder_close (&builder);
  g_variant_builder_close (&builder);
  g_settings_set_value (settings, "sheets", g_variant_builder_end (&builder));
}

static gboolean
remember_cb (gpointer user_data)
{
  mnd_sheet_remember_columns (user_data);
  return G_SOURCE_REMOVE;
}

static void update_actions (MndSheet *self);

static void
columns_changed_cb (MndSheet *self)
{
  if (self->is_arranging)
    return;
  g_clear_handle_id (&self->remember_timer, g_source_remove);
  self->remember_timer = g_timeout_add (REMEMBER_AFTER, remember_cb, self);
  update_actions (self);
}

void
mnd_sheet_watch_columns (MndSheet *self)
{
  GListModel *model = gtk_column_view_get_columns (self->list);

  g_signal_handlers_disconnect_by_data (model, self);
  g_signal_connect_swapped (model, "items-changed", G_CALLBACK (columns_changed_cb), self);
  g_signal_handlers_disconnect_by_func (gtk_column_view_get_sorter (self->list), columns_changed_cb, self);
  g_signal_connect_object (gtk_column_view_get_sorter (self->list), "changed", G_CALLBACK (columns_changed_cb), self,
                           G_CONNECT_SWAPPED);
  for (guint i = 0; i < self->view_columns->len; i++)
    {
      g_signal_connect_object (get_view_column (self, i), "notify::visible", G_CALLBACK (columns_changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (get_view_column (self, i), "notify::fixed-width", G_CALLBACK (columns_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  follow_order (self);
  mnd_sheet_fill_menus (self);
}

static void
move_column (MndSheet *self, guint column, guint position)
{
  g_autoptr (GtkColumnViewColumn) there = g_list_model_get_item (gtk_column_view_get_columns (self->list), position);
  g_autoptr (GtkColumnViewColumn) view_column = g_object_ref (get_view_column (self, column));

  /* All its cells are made anew. */
  if (there != view_column)
    gtk_column_view_insert_column (self->list, position, view_column);
}

/* So that the title fits in whatever language, with the arrow of a column that is sorted. */
static int
get_title_width (MndSheet *self, const char *title)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), title);
  PangoAttrList *bold = pango_attr_list_new ();
  int width;

  pango_attr_list_insert (bold, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, bold);
  pango_attr_list_unref (bold);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width + ROOM_BESIDE_TITLE;
}

static void
arrange_as_described (MndSheet *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const MndSheetColumn *column = mnd_sheet_get_column (self, i);
      move_column (self, i, i);
      set_shown (self, i, !column->is_hidden, MAX (column->width, get_title_width (self, column->title)));
    }
}

static void
sort_as_described (MndSheet *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (mnd_sheet_get_column (self, i)->leads)
      {
        mnd_sheet_sort_by (self, mnd_sheet_get_column (self, i)->name, TRUE);
        return;
      }
  if (self->columns->len > 0)
    mnd_sheet_sort_by (self, mnd_sheet_get_column (self, 0)->name, FALSE);
}

static void
arrange_column (MndSheet *self, const char *memory, guint *position)
{
  gboolean is_hidden = *memory == '-';
  g_auto (GStrv) parts = g_strsplit (memory + is_hidden, ":", 2);
  guint column = parts[0] != NULL ? find_by_name (self, parts[0]) : G_MAXUINT;
  gint64 width = parts[0] != NULL && parts[1] != NULL ? g_ascii_strtoll (parts[1], NULL, 10) : 0;

  if (column == G_MAXUINT)
    return;
  move_column (self, column, (*position)++);
  set_shown (self, column, !is_hidden,
             width > 0 ? (int) CLAMP (width, LEAST_WIDTH, MOST_WIDTH) : get_width (self, column));
}

static void
sort_as_remembered (MndSheet *self, const char *memory)
{
  g_auto (GStrv) parts = g_strsplit (memory, ":", 2);

  if (parts[0] != NULL && parts[1] != NULL && find_by_name (self, parts[0]) != G_MAXUINT)
    mnd_sheet_sort_by (self, parts[0], g_str_equal (parts[1], "down"));
}

/* What a file of settings says is not believed. */
static void
arrange_one (MndSheet *self, const char *memory, guint *position)
{
  if (*memory == '=')
    sort_as_remembered (self, memory + 1);
  else
    arrange_column (self, memory, position);
}

void
mnd_sheet_arrange_columns (MndSheet *self)
{
  g_autoptr (GSettings) settings = mnd_settings_dup ();
  g_autoptr (GVariant) all = settings != NULL ? g_settings_get_value (settings, "sheets") : NULL;
  g_autofree const char **memory = NULL;
  guint position = 0;

  arrange_as_described (self);
  sort_as_described (self);
  if (all == NULL || !g_variant_lookup (all, self->name, "^a&s", &memory))
    return;
  for (guint i = 0; memory[i] != NULL; i++)
    arrange_one (self, memory[i], &position);
}

/* --- actions and menus */

static void
show_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  MndSheet *self = user_data;
  guint column = find_by_name (self, g_action_get_name (G_ACTION (action)) + strlen ("show-"));

  if (column != G_MAXUINT)
    set_shown (self, column, g_variant_get_boolean (state), get_width (self, column));
}

static void
sort_cb (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  gboolean descending = g_str_equal (g_action_get_name (G_ACTION (action)), "sort-down");

  mnd_sheet_sort_by (user_data, g_variant_get_string (target, NULL), descending);
}

/* Over columns that are hidden, too: what is seen moves by one. */
static void
shift_cb (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  MndSheet *self = user_data;
  int step = g_str_equal (g_action_get_name (G_ACTION (action)), "later") ? 1 : -1;
  guint column = find_by_name (self, g_variant_get_string (target, NULL));
  g_autoptr (GArray) all = list_all (self);
  int from = 0, to;

  for (guint i = 0; i < all->len; i++)
    if (g_array_index (all, guint, i) == column)
      from = (int) i;
  for (to = from + step; to >= 0 && to < (int) all->len; to += step)
    if (gtk_column_view_column_get_visible (get_view_column (self, g_array_index (all, guint, to))))
      break;
  if (column != G_MAXUINT && to >= 0 && to < (int) all->len)
    move_column (self, column, (guint) to);
}

static void
reset_cb (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  arrange_as_described (user_data);
}

static const GActionEntry entries[] = {
  { .name = "sort-up", .activate = sort_cb, .parameter_type = "s" },
  { .name = "sort-down", .activate = sort_cb, .parameter_type = "s" },
  { .name = "earlier", .activate = shift_cb, .parameter_type = "s" },
  { .name = "later", .activate = shift_cb, .parameter_type = "s" },
  { .name = "reset", .activate = reset_cb },
};

/* The last column that is shown stays. */
static void
update_actions (MndSheet *self)
{
  g_autoptr (GArray) shown = mnd_sheet_dup_shown_columns (self);

  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autofree char *name = g_strconcat ("show-", mnd_sheet_get_column (self, i)->name, NULL);
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);
      gboolean is_shown = gtk_column_view_column_get_visible (get_view_column (self, i));

      g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (is_shown));
      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), !is_shown || shown->len > 1);
    }
}

static void
remake_actions (MndSheet *self)
{
  g_auto (GStrv) before = g_action_group_list_actions (G_ACTION_GROUP (self->actions));

  for (char **name = before; *name != NULL; name++)
    g_action_map_remove_action (G_ACTION_MAP (self->actions), *name);
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autofree char *name = g_strconcat ("show-", mnd_sheet_get_column (self, i)->name, NULL);
      g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (name, NULL, g_variant_new_boolean (TRUE));
      g_signal_connect (action, "change-state", G_CALLBACK (show_cb), self);
      g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
    }
  update_actions (self);
}

static void
append (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, target != NULL ? "s" : NULL, target);
  g_menu_append_item (menu, item);
}

/* Which are shown, and back to what was. */
static void
fill_columns (MndSheet *self, GMenu *menu)
{
  g_autoptr (GMenu) names = g_menu_new ();
  g_autoptr (GMenu) more = g_menu_new ();

  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autofree char *action = g_strconcat ("sheet.show-", mnd_sheet_get_column (self, i)->name, NULL);
      append (names, mnd_sheet_get_column (self, i)->title, action, NULL);
    }
  append (more, _ ("_Reset Columns"), "sheet.reset", NULL);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (names));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
}

static GMenuModel *
create_column_menu (MndSheet *self, const char *name)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) order = g_menu_new ();
  g_autoptr (GMenu) place = g_menu_new ();
  g_autoptr (GMenu) columns = g_menu_new ();
  g_autofree char *show = g_strconcat ("sheet.show-", name, NULL);

  append (order, _ ("Sort _Upwards"), "sheet.sort-up", name);
  append (order, _ ("Sort _Downwards"), "sheet.sort-down", name);
  /* Translators: of a column of a table: one place towards where reading begins */
  append (place, _ ("Move _Earlier"), "sheet.earlier", name);
  append (place, _ ("Move _Later"), "sheet.later", name);
  /* Translators: the columns of a table */
  fill_columns (self, columns);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (place));
  g_menu_append_submenu (place, C_ ("menu", "_Columns"), G_MENU_MODEL (columns));
  return G_MENU_MODEL (menu);
}

void
mnd_sheet_fill_menus (MndSheet *self)
{
  remake_actions (self);
  g_menu_remove_all (self->menu);
  fill_columns (self, self->menu);
  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autoptr (GMenuModel) menu = create_column_menu (self, mnd_sheet_get_column (self, i)->name);
      gtk_column_view_column_set_header_menu (get_view_column (self, i), menu);
    }
}

void
mnd_sheet_show_column_menu (MndSheet *self, MndSheetCell *cell)
{
  GMenuModel *menu = gtk_column_view_column_get_header_menu (get_view_column (self, mnd_sheet_cell_get_column (cell)));
  graphene_rect_t bounds;

  if (self->popover == NULL)
    {
      self->popover = gtk_popover_menu_new_from_model (NULL);
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->popover), menu);
  if (gtk_widget_compute_bounds (GTK_WIDGET (cell), GTK_WIDGET (self), &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (self->popover),
                                 &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                                                  (int) bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

GtkWidget *
mnd_sheet_create_columns_button (MndSheet *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  g_return_val_if_fail (MND_IS_SHEET (self), button);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (self->menu));
  gtk_widget_insert_action_group (button, "sheet", G_ACTION_GROUP (self->actions));
  gtk_widget_set_tooltip_text (button, C_ ("button", "Columns"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (button)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("button", "Columns"), -1);
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}
