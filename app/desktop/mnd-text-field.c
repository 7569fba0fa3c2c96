/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text edited in place; see the header. Holds a GtkText or a GtkTextView. */
#include "desktop/mnd-text-field.h"

#include "desktop/mnd-keeping.h"

/* Pixels between the edge and the text. */
#define SIDE_MARGIN 6
#define TOP_MARGIN 3
#define MIN_WIDTH 60
#define NATURAL_WIDTH 160

struct _MndTextField
{
  AdwBin parent_instance;
  MndTextFieldShape shape;
  GtkWidget *text;       /* GtkText or GtkTextView */
  GtkLabel *placeholder; /* over a GtkTextView; NULL for GtkText */
  char *shown;           /* what was shown last, and Escape brings back */
  gboolean is_dirty;
  gboolean is_refused;
  gboolean is_showing; /* the text changes because we change it */
};

static void keeping_init (MndKeepingInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MndTextField, mnd_text_field, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (MND_TYPE_KEEPING, keeping_init))

enum
{
  SIGNAL_ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_text (MndTextField *self, const char *text)
{
  if (GTK_IS_TEXT_VIEW (self->text))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->text), text);
}

/* What is entered is undone on the map: the field's own undo is for what is half typed, and must not stand before it.
 */
static void
forget_typing (MndTextField *self)
{
  if (GTK_IS_TEXT_VIEW (self->text))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
      gtk_text_buffer_set_enable_undo (buffer, FALSE);
      gtk_text_buffer_set_enable_undo (buffer, TRUE);
      return;
    }
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->text), FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->text), TRUE);
}

static void
mark_refused (MndTextField *self, gboolean is_refused)
{
  self->is_refused = is_refused;
  if (is_refused)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_STATE_INVALID,
                               is_refused ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* A text view knows its height only once it has been laid out, a frame too late for a list: ours follows from the text.
 */
static void
measure_lines_cb (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                  int *minimum_baseline, int *natural_baseline)
{
  MndTextField *self = MND_TEXT_FIELD (widget);
  g_autofree char *text = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  int height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  text = mnd_text_field_dup_text (self);
  layout = gtk_widget_create_pango_layout (self->text, text);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, PANGO_SCALE * MAX (1, (for_size < 0 ? NATURAL_WIDTH : for_size) - 2 * SIDE_MARGIN));
  pango_layout_get_pixel_size (layout, NULL, &height);
  *minimum = *natural = height + 2 * TOP_MARGIN;
}

static void
allocate_lines_cb (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation){ 0, 0, width, MAX (height, least) }, -1);
}

static GtkSizeRequestMode
get_lines_mode_cb (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
changed_cb (MndTextField *self)
{
  g_autofree char *text = NULL;

  if (GTK_IS_TEXT_VIEW (self->text))
    gtk_widget_queue_resize (GTK_WIDGET (self));
  if (self->placeholder != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->placeholder),
                            gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)))
                                == 0);
  if (self->is_showing)
    return;
  text = mnd_text_field_dup_text (self);
  self->is_dirty = self->is_refused || !g_str_equal (text, self->shown);
}

static void
focus_left_cb (MndTextField *self)
{
  mnd_text_field_commit (self);
}

static gboolean
key_pressed_cb (MndTextField *self, guint keyval, guint keycode, GdkModifierType state)
{
  gboolean is_return = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;

  if (keyval == GDK_KEY_Escape && (self->is_dirty || self->is_refused))
    {
      g_autofree char *before = g_strdup (self->shown);
      mnd_text_field_reset (self);
      mnd_text_field_show (self, before);
      /* Whoever marked the text as wrong hears that it is right again. */
      g_signal_emit (self, signals[SIGNAL_ENTERED], 0, before);
      return GDK_EVENT_STOP;
    }
  if (is_return && (self->shape != MND_TEXT_FIELD_LINES || (state & GDK_CONTROL_MASK) != 0))
    {
      mnd_text_field_commit (self);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

static void
listen (MndTextField *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  /* A window that closes keeps what has the focus a little longer than this. */
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->text, focus);
  gtk_widget_add_controller (self->text, keys);
}

/* A text view has no placeholder of its own. */
static GtkWidget *
create_lines (MndTextField *self)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkTextBuffer *buffer;

  self->text = gtk_text_view_new ();
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->text), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->text), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self->text), SIDE_MARGIN);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self->text), SIDE_MARGIN);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self->text), TOP_MARGIN);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (self->text), TOP_MARGIN);
  gtk_widget_set_layout_manager (GTK_WIDGET (self),
                                 gtk_custom_layout_new (get_lines_mode_cb, measure_lines_cb, allocate_lines_cb));
  self->placeholder = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_halign (GTK_WIDGET (self->placeholder), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self->placeholder), GTK_ALIGN_START);
  gtk_widget_set_can_target (GTK_WIDGET (self->placeholder), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->placeholder), "mnd-placeholder");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->text);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (self->placeholder));
  g_signal_connect_object (buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return overlay;
}

static GtkWidget *
create_line (MndTextField *self)
{
  self->text = gtk_text_new ();
  gtk_text_set_propagate_text_width (GTK_TEXT (self->text), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->text), 4);
  g_signal_connect_object (self->text, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self->text;
}

static gboolean
mnd_text_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MND_TEXT_FIELD (widget)->text);
}

static void
mnd_text_field_dispose (GObject *object)
{
  MndTextField *self = MND_TEXT_FIELD (object);

  /* Losing the focus while going away must enter nothing: there may be nobody left to enter it for. */
  self->is_dirty = FALSE;

  G_OBJECT_CLASS (mnd_text_field_parent_class)->dispose (object);
}

static void
mnd_text_field_finalize (GObject *object)
{
  g_free (MND_TEXT_FIELD (object)->shown);

  G_OBJECT_CLASS (mnd_text_field_parent_class)->finalize (object);
}

/* What was refused waits to be mended. */
static void
take_over (MndKeeping *keeping, MndKeeping *old)
{
  g_autofree char *text = NULL;

  if (!MND_TEXT_FIELD (old)->is_refused)
    return;
  text = mnd_text_field_dup_text (MND_TEXT_FIELD (old));
  mnd_text_field_type (MND_TEXT_FIELD (keeping), text);
  mnd_text_field_refuse (MND_TEXT_FIELD (keeping));
}

static void
keeping_init (MndKeepingInterface *iface)
{
  iface->take_over = take_over;
}

static void
mnd_text_field_class_init (MndTextFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mnd_text_field_dispose;
  object_class->finalize = mnd_text_field_finalize;
  widget_class->grab_focus = mnd_text_field_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "mnd-field");

  signals[SIGNAL_ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
mnd_text_field_init (MndTextField *self)
{
  self->shown = g_strdup ("");
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

GtkWidget *
mnd_text_field_new (MndTextFieldShape shape)
{
  MndTextField *self = g_object_new (MND_TYPE_TEXT_FIELD, NULL);

  self->shape = shape;
  adw_bin_set_child (ADW_BIN (self), shape == MND_TEXT_FIELD_LINE ? create_line (self) : create_lines (self));
  listen (self);
  return GTK_WIDGET (self);
}

char *
mnd_text_field_dup_text (MndTextField *self)
{
  GtkTextIter start, end;
  GtkTextBuffer *buffer;

  g_return_val_if_fail (MND_IS_TEXT_FIELD (self), NULL);

  if (GTK_IS_TEXT (self->text))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text)));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

void
mnd_text_field_set_editable (MndTextField *self, gboolean editable)
{
  g_return_if_fail (MND_IS_TEXT_FIELD (self));

  if (GTK_IS_TEXT_VIEW (self->text))
    {
      gtk_text_view_set_editable (GTK_TEXT_VIEW (self->text), editable);
      gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (self->text), editable);
    }
  else
    gtk_editable_set_editable (GTK_EDITABLE (self->text), editable);
  if (editable)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "mnd-fixed");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "mnd-fixed");
}

void
mnd_text_field_show (MndTextField *self, const char *text)
{
  g_autofree char *now = NULL;

  g_return_if_fail (MND_IS_TEXT_FIELD (self));

  if (text == NULL)
    text = "";
  if (self->is_dirty || self->is_refused)
    return;
  if (!g_str_equal (text, self->shown))
    {
      g_free (self->shown);
      self->shown = g_strdup (text);
    }
  now = mnd_text_field_dup_text (self);
  if (g_str_equal (now, text)) /* keeps the caret where it is */
    return;
  self->is_showing = TRUE;
  set_text (self, text);
  forget_typing (self);
  self->is_showing = FALSE;
}

void
mnd_text_field_type (MndTextField *self, const char *text)
{
  g_return_if_fail (MND_IS_TEXT_FIELD (self));

  set_text (self, text);
}

void
mnd_text_field_commit (MndTextField *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (MND_IS_TEXT_FIELD (self));

  if (!self->is_dirty)
    return;
  text = g_strstrip (mnd_text_field_dup_text (self));
  if (self->shape == MND_TEXT_FIELD_WRAPPED)
    g_strdelimit (text, "\r\n", ' ');
  self->is_dirty = FALSE;
  mark_refused (self, FALSE);
  forget_typing (self);
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0, text);
}

void
mnd_text_field_reset (MndTextField *self)
{
  g_return_if_fail (MND_IS_TEXT_FIELD (self));

  self->is_dirty = FALSE;
  mark_refused (self, FALSE);
}

void
mnd_text_field_refuse (MndTextField *self)
{
  g_return_if_fail (MND_IS_TEXT_FIELD (self));

  mark_refused (self, TRUE);
}

void
mnd_text_field_set_name (MndTextField *self, const char *name)
{
  g_return_if_fail (MND_IS_TEXT_FIELD (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
mnd_text_field_set_placeholder (MndTextField *self, const char *placeholder)
{
  g_return_if_fail (MND_IS_TEXT_FIELD (self));

  if (GTK_IS_TEXT (self->text))
    gtk_text_set_placeholder_text (GTK_TEXT (self->text), placeholder);
  else
    gtk_label_set_label (self->placeholder, placeholder);
}
