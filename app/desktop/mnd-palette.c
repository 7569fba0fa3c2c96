/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The palette: what there is, what of it fits, and doing it; see the header. */
#include "desktop/mnd-palette.h"

#include "desktop/mnd-palette-search.h"
#include "model/mnd-format.h"

#include <glib/gi18n.h>
#include <string.h>

/* More is not read; another letter helps more. */
#define MAX_LINES 40

typedef enum
{
  SECTION_COMMANDS,
  SECTION_PLACES,
  SECTION_DISABLED,
} Section;

typedef struct
{
  MndPaletteItem *item; /* borrowed */
  guint rank;
} Found;

struct _MndPalette
{
  GtkWidget parent_instance;
  GtkWidget *box;
  GtkWidget *entry;
  GtkWidget *scroller;
  GtkListBox *list;
  GtkWidget *nothing;
  GPtrArray *items;     /* MndPaletteItem; NULL: closed */
  gboolean has_places;  /* actors and support are among them: once something is typed */
  MndView *view;        /* both as long as it is open */
  GtkWidget *had_focus; /* weak */
  GtkGesture *outside;  /* clicks in the window, as long as it is open; borrowed */
};

G_DEFINE_FINAL_TYPE (MndPalette, mnd_palette, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_GO_TO,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- what there is */

/* The window's or the application's; and the name without its prefix. */
static GActionGroup *
find_group (MndPalette *self, const MndCommand *command, const char **name)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  *name = strchr (command->action, '.') + 1;
  if (!g_str_has_prefix (command->action, "app."))
    return G_ACTION_GROUP (root);
  return G_ACTION_GROUP (gtk_window_get_application (GTK_WINDOW (root)));
}

static gboolean
can_run (MndPalette *self, const MndCommand *command)
{
  const char *name;
  GActionGroup *group = find_group (self, command, &name);

  return g_action_group_has_action (group, name) && g_action_group_get_action_enabled (group, name);
}

static void
add_command (MndPalette *self, const MndCommand *command, MndScene *scene)
{
  g_auto (GStrv) words = NULL;

  if (command->dup_words == NULL)
    {
      g_ptr_array_add (self->items, mnd_palette_item_new_command (command, NULL, can_run (self, command)));
      return;
    }
  words = scene != NULL ? command->dup_words (scene) : g_new0 (char *, 1);
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (self->items, mnd_palette_item_new_command (command, words[i], can_run (self, command)));
}

/* Itself is not in it. */
static void
add_commands (MndPalette *self, MndScene *scene)
{
  guint n;
  const MndCommand *commands = mnd_commands_get (&n);

  for (guint i = 0; i < n; i++)
    if (!g_str_equal (commands[i].action, "win.palette"))
      add_command (self, &commands[i], scene);
}

static void
add_places (MndPalette *self)
{
  static const MndTable tables[] = { MND_TABLE_ACTOR, MND_TABLE_SUPPORT };
  MndMap *map;

  if (self->has_places || self->view == NULL)
    return;
  self->has_places = TRUE;
  map = mnd_document_get_map (mnd_view_get_document (self->view));
  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    {
      MndRecordList *records = mnd_map_get_records (map, tables[t]);

      for (guint i = 0; i < mnd_record_list_get_size (records); i++)
        g_ptr_array_add (self->items, mnd_palette_item_new_record (map, mnd_record_list_get (records, i),
                                                                   mnd_view_get_languages (self->view)));
    }
}

/* --- what of it fits */

static Section
get_section (MndPaletteItem *item)
{
  if (!mnd_palette_item_get_enabled (item))
    return SECTION_DISABLED;
  return mnd_palette_item_get_command (item) != NULL ? SECTION_COMMANDS : SECTION_PLACES;
}

/* The best first, what cannot be done now last; commands stay in their order, names come by alphabet. */
static int
compare_found (gconstpointer a, gconstpointer b)
{
  const Found *first = a, *second = b;
  gboolean first_off = !mnd_palette_item_get_enabled (first->item);
  gboolean second_off = !mnd_palette_item_get_enabled (second->item);

  if (first_off != second_off)
    return first_off ? 1 : -1;
  if (first->rank != second->rank)
    return first->rank > second->rank ? -1 : 1;
  if (get_section (first->item) != SECTION_PLACES || get_section (second->item) != SECTION_PLACES)
    return (int) get_section (first->item) - (int) get_section (second->item);
  return mnd_format_compare (mnd_palette_item_get_title (first->item), mnd_palette_item_get_title (second->item));
}

static GArray *
find_items (MndPalette *self, const char *typed)
{
  g_auto (GStrv) words = mnd_palette_search_dup_words (typed);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Found));

  if (words[0] != NULL)
    add_places (self);
  for (guint i = 0; i < self->items->len; i++)
    {
      Found hit = { self->items->pdata[i], mnd_palette_item_rank (self->items->pdata[i], (const char *const *) words) };

      if (hit.rank > 0 && (words[0] != NULL || mnd_palette_item_get_command (hit.item) != NULL))
        g_array_append_val (found, hit);
    }
  /* Merging keeps the order of what is alike. */
  g_array_sort (found, compare_found);
  return found;
}

/* --- lines */

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
name_row (GtkWidget *row, MndPaletteItem *item)
{
  const char *key = mnd_palette_item_get_key (item);
  g_autofree char *name =
      g_strjoin (C_ ("list", ", "), mnd_palette_item_get_title (item), mnd_palette_item_get_detail (item), key, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_DISABLED,
                               !mnd_palette_item_get_enabled (item), -1);
}

static GtkWidget *
make_row (MndPaletteItem *item)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = make_label (mnd_palette_item_get_title (item), NULL);
  GtkWidget *detail = make_label (mnd_palette_item_get_detail (item), "caption");
  const char *key = mnd_palette_item_get_key (item);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (detail, "dim-label");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), detail);
  if (key != NULL)
    gtk_box_append (GTK_BOX (box), make_label (key, "mnd-keys"));
  if (!mnd_palette_item_get_enabled (item))
    gtk_widget_add_css_class (box, "mnd-off");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  name_row (row, item);
  g_object_set_data_full (G_OBJECT (row), "mnd-item", g_object_ref (item), g_object_unref);
  return row;
}

/* NULL where `row` is. */
static MndPaletteItem *
get_item (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), "mnd-item") : NULL;
}

static const char *
get_heading (Section section)
{
  switch (section)
    {
    case SECTION_COMMANDS:
      return C_ ("palette", "Do");
    case SECTION_PLACES:
      return C_ ("palette", "Go to");
    case SECTION_DISABLED:
    default:
      /* Translators: heading over commands that cannot be used at the moment */
      return C_ ("palette", "Not now");
    }
}

static void
update_header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  Section section = get_section (get_item (row));
  GtkWidget *label;

  if (before != NULL && get_section (get_item (before)) == section)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = make_label (get_heading (section), "caption-heading");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "mnd-group");
  gtk_list_box_row_set_header (row, label);
}

static void
select_row (MndPalette *self, int place)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, place);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  graphene_rect_t bounds;

  if (row == NULL)
    return;
  gtk_list_box_select_row (self->list, row);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
  if (place == 0)
    gtk_adjustment_set_value (adjustment, 0);
  else if (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

/* Sections follow one another in the order of their best. */
static void
append_section (MndPalette *self, GArray *found, Section section, guint *n_lines)
{
  for (guint i = 0; i < found->len && *n_lines < MAX_LINES; i++)
    {
      MndPaletteItem *item = g_array_index (found, Found, i).item;

      if (get_section (item) != section)
        continue;
      gtk_list_box_append (self->list, make_row (item));
      ++*n_lines;
    }
}

static void
clear_lines (MndPalette *self)
{
  GtkWidget *row;

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static void
fill (MndPalette *self)
{
  g_autoptr (GArray) found = find_items (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  Section best = found->len > 0 ? get_section (g_array_index (found, Found, 0).item) : SECTION_COMMANDS;
  guint n_lines = 0;

  clear_lines (self);
  if (best == SECTION_PLACES)
    append_section (self, found, SECTION_PLACES, &n_lines);
  append_section (self, found, SECTION_COMMANDS, &n_lines);
  if (best != SECTION_PLACES)
    append_section (self, found, SECTION_PLACES, &n_lines);
  append_section (self, found, SECTION_DISABLED, &n_lines);
  gtk_widget_set_visible (self->scroller, n_lines > 0);
  gtk_widget_set_visible (self->nothing, n_lines == 0);
  select_row (self, 0);
}

/* --- doing it */

static void
run (MndPalette *self, GtkListBoxRow *row)
{
  g_autoptr (MndPaletteItem) item = row != NULL ? g_object_ref (get_item (row)) : NULL;
  const MndCommand *command;
  const char *word;

  if (item == NULL || !mnd_palette_item_get_enabled (item))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  mnd_palette_close (self);
  command = mnd_palette_item_get_command (item);
  if (command == NULL)
    {
      g_signal_emit (self, signals[SIGNAL_GO_TO], 0, mnd_palette_item_get_record (item));
      return;
    }
  word = mnd_palette_item_get_word (item);
  gtk_widget_activate_action_variant (GTK_WIDGET (self), command->action,
                                      word != NULL ? g_variant_new_string (word) : NULL);
}

static void
row_activated_cb (MndPalette *self, GtkListBoxRow *row)
{
  run (self, row);
}

static void
activate_cb (MndPalette *self)
{
  if (self->items != NULL)
    run (self, gtk_list_box_get_selected_row (self->list));
}

static void
changed_cb (MndPalette *self)
{
  if (self->items != NULL)
    fill (self);
}

static void
move (MndPalette *self, int step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL)
    select_row (self, MAX (gtk_list_box_row_get_index (row) + step, 0));
}

/* The keyboard stays in the entry while the arrows go through the list. */
static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, gpointer user_data)
{
  MndPalette *self = MND_PALETTE (user_data);

  switch (key)
    {
    case GDK_KEY_Escape:
      mnd_palette_close (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
      move (self, 8);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
      move (self, -8);
      return GDK_EVENT_STOP;
    case GDK_KEY_Tab:
    case GDK_KEY_ISO_Left_Tab:
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* What has the keyboard now keeps it. */
static void
leave_cb (GtkEventControllerFocus *controller, gpointer user_data)
{
  MndPalette *self = MND_PALETTE (user_data);

  g_clear_weak_pointer (&self->had_focus);
  mnd_palette_close (self);
}

/* A click elsewhere is for what lies there. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  MndPalette *self = MND_PALETTE (user_data);
  GtkWidget *root = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *clicked = gtk_widget_pick (root, x, y, GTK_PICK_DEFAULT);

  if (clicked == NULL || (clicked != GTK_WIDGET (self) && !gtk_widget_is_ancestor (clicked, GTK_WIDGET (self))))
    mnd_palette_close (self);
}

static void
watch_outside (MndPalette *self)
{
  self->outside = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->outside), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (self->outside), GTK_PHASE_CAPTURE);
  g_signal_connect (self->outside, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                             GTK_EVENT_CONTROLLER (self->outside));
}

static void
unwatch_outside (MndPalette *self)
{
  GtkGesture *outside = g_steal_pointer (&self->outside);

  if (outside == NULL)
    return;
  g_signal_handlers_disconnect_by_data (outside, self);
  gtk_widget_remove_controller (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (outside)),
                                GTK_EVENT_CONTROLLER (outside));
}

static void
mnd_palette_dispose (GObject *object)
{
  MndPalette *self = MND_PALETTE (object);

  g_clear_weak_pointer (&self->had_focus);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->view);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (mnd_palette_parent_class)->dispose (object);
}

static void
mnd_palette_class_init (MndPaletteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mnd_palette_dispose;
  signals[SIGNAL_GO_TO] = g_signal_new ("go-to", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, MND_TYPE_RECORD);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-palette.ui");
  gtk_widget_class_bind_template_child (widget_class, MndPalette, box);
  gtk_widget_class_bind_template_child (widget_class, MndPalette, entry);
  gtk_widget_class_bind_template_child (widget_class, MndPalette, scroller);
  gtk_widget_class_bind_template_child (widget_class, MndPalette, list);
  gtk_widget_class_bind_template_child (widget_class, MndPalette, nothing);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_set_css_name (widget_class, "mndpalette");
}

static void
mnd_palette_init (MndPalette *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header_cb, NULL, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
mnd_palette_new (void)
{
  return g_object_new (MND_TYPE_PALETTE, NULL);
}

void
mnd_palette_open (MndPalette *self, MndView *view, MndScene *scene)
{
  g_return_if_fail (MND_IS_PALETTE (self) && (view == NULL || MND_IS_VIEW (view)));

  if (self->items != NULL)
    {
      mnd_palette_close (self);
      return;
    }
  g_set_weak_pointer (&self->had_focus, gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));
  g_set_object (&self->view, view);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->has_places = FALSE;
  add_commands (self, scene);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  watch_outside (self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  fill (self);
  gtk_widget_grab_focus (self->entry);
}

void
mnd_palette_close (MndPalette *self)
{
  g_return_if_fail (MND_IS_PALETTE (self));

  if (self->items == NULL)
    return;
  unwatch_outside (self);
  clear_lines (self);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->view);
  if (self->had_focus != NULL && gtk_widget_get_mapped (self->had_focus))
    gtk_widget_grab_focus (self->had_focus);
  g_clear_weak_pointer (&self->had_focus);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
