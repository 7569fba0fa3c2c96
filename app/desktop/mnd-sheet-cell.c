/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One cell; see the header. */
#include "desktop/mnd-sheet-private.h"

#include "desktop/mnd-chooser.h"

#include <glib/gi18n.h>
#include <string.h>

/* A text of more letters, or of several lines, is edited in a window of its own. */
#define LONG_TEXT 60
#define WINDOW_WIDTH 380
#define WINDOW_HEIGHT 200

struct _MndSheetCell
{
  GtkWidget parent_instance;
  MndSheet *sheet; /* borrowed: it holds the cell */
  guint column;
  GtkListItem *item;
  GtkWidget *label;
  GtkWidget *lock;   /* NULL until it is first needed */
  GtkWidget *editor; /* GtkText, GtkPopover or MndChooser; NULL */
  GtkWidget *typed;  /* GtkText or GtkTextView */
  gboolean is_ending;
  gboolean is_unnamed; /* it says something else than its name, for screen readers, does */
};

G_DEFINE_FINAL_TYPE (MndSheetCell, mnd_sheet_cell, GTK_TYPE_WIDGET)

/* --- what it says */

static gboolean
is_rtl_script (GUnicodeScript script)
{
  static const GUnicodeScript scripts[] = {
    G_UNICODE_SCRIPT_ARABIC, G_UNICODE_SCRIPT_HEBREW, G_UNICODE_SCRIPT_SYRIAC,  G_UNICODE_SCRIPT_THAANA,
    G_UNICODE_SCRIPT_NKO,    G_UNICODE_SCRIPT_ADLAM,  G_UNICODE_SCRIPT_MANDAIC,
  };

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    if (scripts[i] == script)
      return TRUE;
  return FALSE;
}

/* By the first letter; `fallback` where there is none. */
static GtkTextDirection
get_direction_of (const char *text, GtkTextDirection fallback)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return is_rtl_script (g_unichar_get_script (g_utf8_get_char (p))) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR;
  return fallback;
}

static void
set_class (GtkWidget *widget, const char *name, gboolean has)
{
  if (has)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* Each text begins where its own script begins. */
static void
show_text (MndSheetCell *self, const MndSheetValue *value)
{
  const char *text = value->text != NULL ? value->text : "";
  GtkTextDirection direction = get_direction_of (text, gtk_widget_get_direction (GTK_WIDGET (self)));
  g_autofree char *line = g_strdelimit (g_strdup (text), "\r\n\t", ' ');

  if (gtk_widget_get_direction (self->label) != direction)
    gtk_widget_set_direction (self->label, direction);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->label), line);
  set_class (self->label, "mnd-faint", value->is_faint);
  set_class (self->label, "mnd-quiet-cell", value->is_quiet);
}

static void
show_lock (MndSheetCell *self, gboolean is_secret)
{
  if (self->lock == NULL && !is_secret)
    return;
  if (self->lock == NULL)
    {
      self->lock = gtk_image_new_from_icon_name ("changes-prevent-symbolic");
      gtk_widget_add_css_class (self->lock, "mnd-sheet-lock");
      gtk_widget_set_halign (self->lock, GTK_ALIGN_END);
      gtk_widget_set_valign (self->lock, GTK_ALIGN_CENTER);
      gtk_widget_set_parent (self->lock, GTK_WIDGET (self));
    }
  gtk_widget_set_visible (self->lock, is_secret);
  gtk_widget_set_margin_end (self->label, is_secret ? 18 : 0);
}

/* "French of Sierra Leone Police: Police de la Sierra Leone". */
static void
say_value (MndSheetCell *self, gpointer row, const MndSheetValue *value)
{
  const char *column = mnd_sheet_get_column (self->sheet, self->column)->title;
  g_autofree char *title = self->sheet->funcs->dup_title (row, self->sheet->user_data);
  const char *text = value->text != NULL && !value->is_faint ? value->text : C_ ("sheet", "empty");
  /* Translators: a cell of a table, read aloud: its column, what its row is, and what it says:
   * "Level, Sierra Leone Police: national". */
  g_autofree char *name = g_strdup_printf (_ ("%1$s, %2$s: %3$s"), column, title, text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_READ_ONLY,
                                  !mnd_sheet_may_edit (self->sheet, row, self->column), -1);
}

void
mnd_sheet_cell_say_name (MndSheetCell *self)
{
  g_auto (MndSheetValue) value = { NULL };
  gpointer row = mnd_sheet_cell_get_row (self);

  if (!self->is_unnamed || row == NULL)
    return;
  self->is_unnamed = FALSE;
  mnd_sheet_read (self->sheet, row, self->column, &value);
  say_value (self, row, &value);
}

void
mnd_sheet_cell_refresh (MndSheetCell *self)
{
  g_auto (MndSheetValue) value = { NULL };
  gpointer row = mnd_sheet_cell_get_row (self);

  if (row == NULL)
    return;
  mnd_sheet_read (self->sheet, row, self->column, &value);
  show_text (self, &value);
  show_lock (self, value.is_secret);
  self->is_unnamed = TRUE;
  mnd_sheet_name_cells (self->sheet);
}

static gboolean
query_tooltip_cb (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer user_data)
{
  MndSheetCell *self = MND_SHEET_CELL (widget);
  g_auto (MndSheetValue) value = { NULL };

  if (self->item == NULL || self->editor != NULL)
    return FALSE;
  mnd_sheet_read (self->sheet, mnd_sheet_cell_get_row (self), self->column, &value);
  if (value.text == NULL || g_utf8_strlen (value.text, -1) < 24)
    return FALSE;
  gtk_tooltip_set_text (tooltip, value.text);
  return TRUE;
}

void
mnd_sheet_cell_set_item (MndSheetCell *self, GtkListItem *item)
{
  g_return_if_fail (MND_IS_SHEET_CELL (self));

  if (item == NULL && self->editor != NULL)
    mnd_sheet_cell_end (self, FALSE, MND_SHEET_AWAY);
  self->item = item;
  mnd_sheet_cell_refresh (self);
}

/* --- editing */

static char *
dup_typed (MndSheetCell *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (GTK_IS_TEXT (self->typed))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->typed)));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->typed));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static gboolean
key_pressed_cb (MndSheetCell *self, guint key, guint code, GdkModifierType state)
{
  gboolean is_return = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;

  if (key == GDK_KEY_Escape)
    mnd_sheet_cell_end (self, FALSE, MND_SHEET_STAY);
  else if (is_return && (state & GDK_SHIFT_MASK) == 0)
    mnd_sheet_cell_end (self, TRUE, MND_SHEET_DOWN);
  else if (key == GDK_KEY_Tab || key == GDK_KEY_KP_Tab)
    mnd_sheet_cell_end (self, TRUE, MND_SHEET_ON);
  else if (key == GDK_KEY_ISO_Left_Tab)
    mnd_sheet_cell_end (self, TRUE, MND_SHEET_BACK);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
focus_left_cb (MndSheetCell *self)
{
  mnd_sheet_cell_end (self, TRUE, MND_SHEET_AWAY);
}

static void
listen (MndSheetCell *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->typed, keys);
}

static void
listen_for_leaving (MndSheetCell *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->typed, focus);
}

static void
name_editor (MndSheetCell *self, GtkWidget *editor, gpointer row)
{
  g_autofree char *title = self->sheet->funcs->dup_title (row, self->sheet->user_data);
  /* Translators: a field of a table, read aloud: its column, and what its row is. */
  g_autofree char *name =
      g_strdup_printf (_ ("%1$s, %2$s"), mnd_sheet_get_column (self->sheet, self->column)->title, title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (editor), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
edit_line (MndSheetCell *self, const MndSheetValue *value)
{
  self->editor = self->typed = gtk_text_new ();
  gtk_text_set_propagate_text_width (GTK_TEXT (self->typed), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->typed), 3);
  gtk_text_set_placeholder_text (GTK_TEXT (self->typed), value->is_faint ? value->text : NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->typed), value->is_faint || value->text == NULL ? "" : value->text);
  gtk_widget_set_parent (self->editor, GTK_WIDGET (self));
  gtk_widget_set_child_visible (self->label, FALSE);
  listen (self);
  gtk_widget_grab_focus (self->typed);
  listen_for_leaving (self);
}

static void
closed_cb (MndSheetCell *self)
{
  mnd_sheet_cell_end (self, TRUE, MND_SHEET_STAY);
}

static void
edit_lines (MndSheetCell *self, const MndSheetValue *value)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *hint = gtk_label_new (_ ("Enter takes it, Shift+Enter begins a new line"));

  self->typed = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->typed), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->typed), FALSE);
  if (!value->is_faint && value->text != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->typed)), value->text, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->typed);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (scroller, MAX (WINDOW_WIDTH, gtk_widget_get_width (GTK_WIDGET (self))), WINDOW_HEIGHT);
  if (value->is_faint)
    {
      GtkWidget *said = gtk_label_new (value->text);
      gtk_label_set_wrap (GTK_LABEL (said), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (said), 50);
      gtk_label_set_lines (GTK_LABEL (said), 8);
      gtk_label_set_ellipsize (GTK_LABEL (said), PANGO_ELLIPSIZE_END);
      gtk_label_set_xalign (GTK_LABEL (said), 0);
      gtk_widget_add_css_class (said, "dim-label");
      gtk_box_append (GTK_BOX (box), said);
    }
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_widget_add_css_class (hint, "caption");
  gtk_widget_add_css_class (hint, "dim-label");
  gtk_widget_add_css_class (scroller, "mnd-sheet-lines");
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), hint);
  self->editor = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->editor), box);
  gtk_widget_set_parent (self->editor, GTK_WIDGET (self));
  listen (self);
  g_signal_connect_object (self->editor, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->editor));
  gtk_widget_grab_focus (self->typed);
}

static void
chosen_cb (MndSheetCell *self, const char *key)
{
  const MndSheetEntry entry = { mnd_sheet_cell_get_row (self), self->column, key };

  if (entry.row != NULL)
    mnd_sheet_enter (self->sheet, &entry, 1);
  mnd_sheet_cell_end (self, FALSE, MND_SHEET_STAY);
}

static void
chooser_closed_cb (MndSheetCell *self)
{
  mnd_sheet_cell_end (self, FALSE, MND_SHEET_STAY);
}

static void
edit_choice (MndSheetCell *self, gpointer row)
{
  const char *chosen = NULL;
  GPtrArray *choices = self->sheet->funcs->list_choices (row, self->column, &chosen, self->sheet->user_data);

  self->editor = mnd_chooser_new ();
  gtk_widget_set_parent (self->editor, GTK_WIDGET (self));
  mnd_chooser_take_choices (MND_CHOOSER (self->editor), choices, chosen);
  g_signal_connect_object (self->editor, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "closed", G_CALLBACK (chooser_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->editor));
}

static gboolean
is_long (const MndSheetValue *value)
{
  return value->text != NULL && (strchr (value->text, '\n') != NULL || g_utf8_strlen (value->text, -1) > LONG_TEXT);
}

void
mnd_sheet_cell_edit (MndSheetCell *self)
{
  g_auto (MndSheetValue) value = { NULL };
  const MndSheetColumn *column;
  gpointer row;

  g_return_if_fail (MND_IS_SHEET_CELL (self));

  row = mnd_sheet_cell_get_row (self);
  if (row == NULL || self->editor != NULL || !mnd_sheet_may_edit (self->sheet, row, self->column))
    return;
  column = mnd_sheet_get_column (self->sheet, self->column);
  mnd_sheet_read (self->sheet, row, self->column, &value);
  if (column->kind == MND_SHEET_CHOICE)
    edit_choice (self, row);
  else if (column->kind == MND_SHEET_TEXT && is_long (&value))
    edit_lines (self, &value);
  else
    edit_line (self, &value);
  gtk_widget_add_css_class (GTK_WIDGET (self), "mnd-editing");
  name_editor (self, self->typed != NULL ? self->typed : self->editor, row);
}

void
mnd_sheet_cell_type (MndSheetCell *self, const char *text)
{
  g_return_if_fail (MND_IS_SHEET_CELL (self) && text != NULL);

  mnd_sheet_cell_edit (self);
  if (self->typed == NULL)
    return;
  if (GTK_IS_TEXT_VIEW (self->typed))
    {
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->typed)), text, -1);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->typed), text);
  gtk_editable_set_position (GTK_EDITABLE (self->typed), -1);
}

gboolean
mnd_sheet_cell_is_editing (MndSheetCell *self)
{
  g_return_val_if_fail (MND_IS_SHEET_CELL (self), FALSE);

  return self->editor != NULL;
}

GtkWidget *
mnd_sheet_cell_get_editor (MndSheetCell *self)
{
  g_return_val_if_fail (MND_IS_SHEET_CELL (self), NULL);

  return self->typed;
}

/* A popover that goes closes once more, and a field that loses the focus ends once more. */
static void
remove_editor (MndSheetCell *self)
{
  g_autoptr (GtkWidget) editor = g_object_ref (self->editor);

  g_signal_handlers_disconnect_by_data (editor, self);
  self->editor = self->typed = NULL;
  gtk_widget_unparent (editor);
  gtk_widget_set_child_visible (self->label, TRUE);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "mnd-editing");
}

/* What was shown for want of it stays unsaid where nothing was typed. */
static void
enter_typed (MndSheetCell *self, gpointer row, const char *typed)
{
  g_auto (MndSheetValue) value = { NULL };
  const MndSheetEntry entry = { row, self->column, typed };

  mnd_sheet_read (self->sheet, row, self->column, &value);
  if (g_strcmp0 (value.is_faint || value.text == NULL ? "" : value.text, typed) != 0)
    mnd_sheet_enter (self->sheet, &entry, 1);
}

void
mnd_sheet_cell_end (MndSheetCell *self, gboolean enters, MndSheetThen then)
{
  g_autofree char *typed = NULL;
  g_autoptr (GObject) row = NULL;
  guint position;

  g_return_if_fail (MND_IS_SHEET_CELL (self));

  if (self->editor == NULL || self->is_ending)
    return;
  self->is_ending = TRUE;
  row = self->item != NULL ? g_object_ref (mnd_sheet_cell_get_row (self)) : NULL;
  position = mnd_sheet_cell_get_position (self);
  typed = enters && self->typed != NULL ? dup_typed (self) : NULL;
  if (then != MND_SHEET_AWAY)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  remove_editor (self);
  self->is_ending = FALSE;
  if (typed != NULL && row != NULL)
    enter_typed (self, row, typed);
  if (then == MND_SHEET_DOWN || then == MND_SHEET_ON || then == MND_SHEET_BACK)
    mnd_sheet_go_on (self->sheet, position, self->column, then);
}

/* --- overrides */

static void
mnd_sheet_cell_dispose (GObject *object)
{
  MndSheetCell *self = MND_SHEET_CELL (object);

  if (self->editor != NULL)
    remove_editor (self);
  g_clear_pointer (&self->lock, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (mnd_sheet_cell_parent_class)->dispose (object);
}

static gboolean
mnd_sheet_cell_focus (GtkWidget *widget, GtkDirectionType direction)
{
  MndSheetCell *self = MND_SHEET_CELL (widget);

  if (self->typed != NULL || gtk_widget_has_focus (widget))
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

static void
mnd_sheet_cell_class_init (MndSheetCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mnd_sheet_cell_dispose;
  widget_class->focus = mnd_sheet_cell_focus;
  gtk_widget_class_set_css_name (widget_class, "mnd-cell");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
mnd_sheet_cell_init (MndSheetCell *self)
{
  self->label = gtk_inscription_new (NULL);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (self->label), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (self->label), 2);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

GtkWidget *
mnd_sheet_cell_new (MndSheet *sheet, guint column)
{
  MndSheetCell *self = g_object_new (MND_TYPE_SHEET_CELL, NULL);

  self->sheet = sheet;
  self->column = column;
  if (mnd_sheet_get_column (sheet, column)->kind == MND_SHEET_NUMBER)
    gtk_inscription_set_xalign (GTK_INSCRIPTION (self->label), 1);
  return GTK_WIDGET (self);
}

guint
mnd_sheet_cell_get_column (MndSheetCell *self)
{
  g_return_val_if_fail (MND_IS_SHEET_CELL (self), 0);

  return self->column;
}

guint
mnd_sheet_cell_get_position (MndSheetCell *self)
{
  g_return_val_if_fail (MND_IS_SHEET_CELL (self), GTK_INVALID_LIST_POSITION);

  return self->item != NULL ? gtk_list_item_get_position (self->item) : GTK_INVALID_LIST_POSITION;
}

gpointer
mnd_sheet_cell_get_row (MndSheetCell *self)
{
  g_return_val_if_fail (MND_IS_SHEET_CELL (self), NULL);

  return self->item != NULL ? gtk_list_item_get_item (self->item) : NULL;
}
