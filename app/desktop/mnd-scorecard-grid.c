/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grid of scorecards: sizes, scrolling, and what is chosen. Keys and pointer are in -input.c; painting is the
 * scene's. */
#include "desktop/mnd-scorecard-grid-private.h"

#include "desktop/mnd-keeping.h"
#include "desktop/mnd-screen-style.h"

static void scrollable_init (GtkScrollableInterface *iface);
static void keeping_init (MndKeepingInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MndScorecardGrid, mnd_scorecard_grid, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, scrollable_init)
                                   G_IMPLEMENT_INTERFACE (MND_TYPE_KEEPING, keeping_init))

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static void
scrollable_init (GtkScrollableInterface *iface)
{
}

/* --- scrolling */

static void
place (MndScorecardGrid *self, double y)
{
  GtkAdjustment *across = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  GtkAdjustment *down = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double page = MAX (self->frame.height, 1), height = 0;

  if (self->sheet != NULL)
    height = mnd_card_sheet_get_height (self->sheet, self->frame.width);
  self->frame.y = CLAMP (y, 0, MAX (height - page, 0));
  self->placing = TRUE;
  if (across != NULL)
    gtk_adjustment_configure (across, 0, 0, self->frame.width, 1, 1, self->frame.width);
  if (down != NULL)
    gtk_adjustment_configure (down, self->frame.y, 0, MAX (height, page), 24, page * 0.9, page);
  self->placing = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
mnd_scorecard_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MndScorecardGrid *self = MND_SCORECARD_GRID (widget);
  GdkRectangle area = { 0, 0, 1, 1 };

  self->frame.width = width;
  self->frame.height = height;
  self->frame.mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  place (self, self->frame.y);
  mnd_scorecard_grid_get_area (self, self->card, self->item, &area);
  mnd_grid_focus_allocate (&self->focus, &area);
}

static void
mnd_scorecard_grid_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                            int *minimum_baseline, int *natural_baseline)
{
  mnd_grid_focus_measure (&MND_SCORECARD_GRID (widget)->focus, orientation);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 200 : 120;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 600 : 400;
}

static void
mnd_scorecard_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MndScorecardGrid *self = MND_SCORECARD_GRID (widget);
  MndCardLook look = MND_CARD_LOOK_INIT;
  cairo_t *cr;

  if (self->sheet == NULL)
    return;
  look.style = mnd_screen_style_get ();
  look.selection = self->selection;
  look.card = self->card;
  look.item = self->item;
  look.has_focus = gtk_widget_get_focus_child (widget) != NULL;
  look.hover_card = self->hover_card;
  look.hover_item = self->hover_item;
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) self->frame.width, (float) self->frame.height));
  mnd_card_painter_paint (self->sheet, cr, &self->frame, &look, NULL);
  cairo_destroy (cr);
}

/* --- what is chosen */

static gboolean
has_items (MndScorecardGrid *self)
{
  return self->sheet != NULL && mnd_card_sheet_get_n_items (self->sheet) > 0;
}

/* NULL where there is nothing. Free with g_free(). */
static char *
dup_words (MndScorecardGrid *self)
{
  return has_items (self) && self->dup_words != NULL ? self->dup_words (self->card, self->item, self->words_data)
                                                     : NULL;
}

void
mnd_scorecard_grid_get_area (MndScorecardGrid *self, guint card, guint item, GdkRectangle *area)
{
  MndRect rect;

  g_return_if_fail (MND_IS_SCORECARD_GRID (self) && area != NULL);

  if (!has_items (self) || card >= mnd_card_sheet_get_n_cards (self->sheet)
      || item >= mnd_card_sheet_get_n_items (self->sheet))
    return;
  rect = mnd_card_sheet_get_item_rect (self->sheet, &self->frame, card, item);
  *area = (GdkRectangle){ (int) rect.x, (int) rect.y, (int) rect.width, (int) rect.height };
}

/* The whole card where it has room. */
static void
scroll_to_chosen (MndScorecardGrid *self)
{
  MndRect card = mnd_card_sheet_get_card_rect (self->sheet, &self->frame, self->card);
  MndRect item = mnd_card_sheet_get_item_rect (self->sheet, &self->frame, self->card, self->item);
  MndRect *rect = card.height <= self->frame.height ? &card : &item;

  if (rect->y < 0)
    place (self, self->frame.y + rect->y - 12);
  else if (rect->y + rect->height > self->frame.height)
    place (self, self->frame.y + rect->y + rect->height - self->frame.height + 12);
}

void
mnd_scorecard_grid_choose (MndScorecardGrid *self, guint card, guint item)
{
  g_autofree char *words = NULL;

  g_return_if_fail (MND_IS_SCORECARD_GRID (self));

  if (!has_items (self) || card >= mnd_card_sheet_get_n_cards (self->sheet)
      || item >= mnd_card_sheet_get_n_items (self->sheet) || (card == self->card && item == self->item))
    return;
  self->card = card;
  self->item = item;
  self->card_id = mnd_card_sheet_get_card (self->sheet, card)->id;
  scroll_to_chosen (self);
  words = dup_words (self);
  mnd_grid_focus_move (&self->focus, words);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit_by_name (self, "chosen");
}

static gboolean
mnd_scorecard_grid_grab_focus (GtkWidget *widget)
{
  MndScorecardGrid *self = MND_SCORECARD_GRID (widget);

  return has_items (self) && mnd_grid_focus_grab (&self->focus);
}

/* --- the object */

static void
scrolled_cb (MndScorecardGrid *self)
{
  if (self->placing)
    return;
  self->frame.y = gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_adjustment (MndScorecardGrid *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustments[orientation], self);
  g_clear_object (&self->adjustments[orientation]);
  if (adjustment == NULL)
    return;
  self->adjustments[orientation] = g_object_ref_sink (adjustment);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
mnd_scorecard_grid_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MndScorecardGrid *self = MND_SCORECARD_GRID (object);

  if (id == PROP_HADJUSTMENT || id == PROP_VADJUSTMENT)
    g_value_set_object (value, self->adjustments[id - PROP_HADJUSTMENT]);
  else if (id == PROP_HSCROLL_POLICY || id == PROP_VSCROLL_POLICY)
    g_value_set_enum (value, (int) self->policies[id - PROP_HSCROLL_POLICY]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mnd_scorecard_grid_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MndScorecardGrid *self = MND_SCORECARD_GRID (object);

  if (id == PROP_HADJUSTMENT || id == PROP_VADJUSTMENT)
    set_adjustment (self, (GtkOrientation) (id - PROP_HADJUSTMENT), g_value_get_object (value));
  else if (id == PROP_HSCROLL_POLICY || id == PROP_VSCROLL_POLICY)
    self->policies[id - PROP_HSCROLL_POLICY] = (guint) g_value_get_enum (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mnd_scorecard_grid_dispose (GObject *object)
{
  MndScorecardGrid *self = MND_SCORECARD_GRID (object);

  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  self->sheet = NULL;
  mnd_grid_focus_end (&self->focus);

  G_OBJECT_CLASS (mnd_scorecard_grid_parent_class)->dispose (object);
}

/* What was chosen is known by its card and place; the sheet of the other one may be gone. */
static void
take_over (MndKeeping *keeping, MndKeeping *old_keeping)
{
  MndScorecardGrid *self = MND_SCORECARD_GRID (keeping), *old = MND_SCORECARD_GRID (old_keeping);
  guint card = self->sheet != NULL ? mnd_card_sheet_find (self->sheet, &old->card_id) : MND_CARD_NOWHERE;

  if (card != MND_CARD_NOWHERE)
    mnd_scorecard_grid_choose (self, card, old->item);
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

static void
mnd_scorecard_grid_class_init (MndScorecardGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mnd_scorecard_grid_dispose;
  object_class->get_property = mnd_scorecard_grid_get_property;
  object_class->set_property = mnd_scorecard_grid_set_property;
  widget_class->measure = mnd_scorecard_grid_measure;
  widget_class->size_allocate = mnd_scorecard_grid_size_allocate;
  widget_class->snapshot = mnd_scorecard_grid_snapshot;
  widget_class->grab_focus = mnd_scorecard_grid_grab_focus;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  g_signal_new ("chosen", MND_TYPE_SCORECARD_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("answered", MND_TYPE_SCORECARD_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                G_TYPE_UINT);
  g_signal_new ("activated", MND_TYPE_SCORECARD_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "mnd-scorecard-grid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
mnd_scorecard_grid_init (MndScorecardGrid *self)
{
  self->hover_card = self->hover_item = MND_CARD_NOWHERE;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  mnd_grid_focus_start (&self->focus, GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  mnd_screen_style_follow (GTK_WIDGET (self));
  mnd_scorecard_grid_add_controllers (self);
}

GtkWidget *
mnd_scorecard_grid_new (void)
{
  return g_object_new (MND_TYPE_SCORECARD_GRID, NULL);
}

void
mnd_scorecard_grid_set_words (MndScorecardGrid *self, MndCardWords words, gpointer user_data)
{
  g_return_if_fail (MND_IS_SCORECARD_GRID (self));

  self->dup_words = words;
  self->words_data = user_data;
}

/* Another checklist has other items; a heading is passed over where it is the first. */
static guint
keep_item (MndScorecardGrid *self)
{
  guint n_items = mnd_card_sheet_get_n_items (self->sheet);

  return self->item < n_items ? self->item : n_items - 1;
}

void
mnd_scorecard_grid_show (MndScorecardGrid *self, MndCardSheet *sheet)
{
  g_autofree char *words = NULL;
  guint card;

  g_return_if_fail (MND_IS_SCORECARD_GRID (self));

  self->sheet = sheet;
  self->hover_card = self->hover_item = MND_CARD_NOWHERE;
  if (has_items (self))
    {
      card = mnd_card_sheet_find (sheet, &self->card_id);
      self->card = card != MND_CARD_NOWHERE ? card : MIN (self->card, mnd_card_sheet_get_n_cards (sheet) - 1);
      self->card_id = mnd_card_sheet_get_card (sheet, self->card)->id;
      self->item = keep_item (self);
      place (self, self->frame.y);
      words = dup_words (self);
      mnd_grid_focus_set_words (&self->focus, words);
    }
  mnd_grid_focus_let (&self->focus, has_items (self));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
mnd_scorecard_grid_set_selection (MndScorecardGrid *self, GHashTable *selection)
{
  g_return_if_fail (MND_IS_SCORECARD_GRID (self));

  self->selection = selection;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

guint
mnd_scorecard_grid_get_card (MndScorecardGrid *self)
{
  g_return_val_if_fail (MND_IS_SCORECARD_GRID (self), 0);

  return self->card;
}

guint
mnd_scorecard_grid_get_item (MndScorecardGrid *self)
{
  g_return_val_if_fail (MND_IS_SCORECARD_GRID (self), 0);

  return self->item;
}

const char *
mnd_scorecard_grid_get_words (MndScorecardGrid *self)
{
  g_return_val_if_fail (MND_IS_SCORECARD_GRID (self), NULL);

  return mnd_grid_focus_get_words (&self->focus);
}
