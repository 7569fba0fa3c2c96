/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A category of a lens; see the header. */
#include "desktop/mnd-lens-category-row.h"

#include "desktop/mnd-choice-button.h"
#include "desktop/mnd-lens-editor-private.h"
#include "desktop/mnd-swatch.h"
#include "desktop/mnd-text-field.h"
#include "scene/mnd-scene-lens.h"

#include <glib/gi18n.h>

#define NO_TONE "none"

struct _MndLensCategoryRow
{
  AdwBin parent_instance;
  GtkWidget *swatch;
  GtkWidget *tone;
  MndTextField *name;
  GtkWidget *count;
  GtkWidget *up;
  GtkWidget *down;
  GtkWidget *remove;
  guint place;
  const char *shown_tone; /* of the catalogue; NULL: grey */
};

G_DEFINE_FINAL_TYPE (MndLensCategoryRow, mnd_lens_category_row, ADW_TYPE_BIN)

/* --- what the person does */

static GPtrArray *
list_tones_cb (gpointer user_data, const char **chosen)
{
  MndLensCategoryRow *self = user_data;
  GPtrArray *choices = mnd_choices_new ();

  for (guint i = 0; i < mnd_catalogue_get_size (MND_VOCABULARY_FUNCTION); i++)
    {
      const char *word = mnd_catalogue_get_word (MND_VOCABULARY_FUNCTION, i);
      mnd_choices_add (choices, word, mnd_catalogue_get_label (MND_VOCABULARY_FUNCTION, word), NULL,
                       _ ("In the colour of"));
    }
  mnd_choices_add (choices, NO_TONE, C_ ("colour of a category", "Grey"), NULL, NULL);
  *chosen = self->shown_tone != NULL ? self->shown_tone : NO_TONE;
  return choices;
}

static void
tone_cb (MndLensCategoryRow *self, const char *tone)
{
  g_autoptr (MndLensDraft) draft = mnd_lens_editor_begin (GTK_WIDGET (self));

  if (mnd_lens_draft_set_tone (draft, self->place, tone))
    mnd_lens_editor_commit (GTK_WIDGET (self), draft);
}

static void
name_cb (MndLensCategoryRow *self, const char *text)
{
  g_autoptr (MndLensDraft) draft = mnd_lens_editor_begin (GTK_WIDGET (self));

  if (!mnd_lens_draft_rename_category (draft, self->place, text) || !mnd_lens_editor_commit (GTK_WIDGET (self), draft))
    mnd_text_field_refuse (self->name);
}

static void
count_cb (MndLensCategoryRow *self)
{
  mnd_lens_editor_select (GTK_WIDGET (self), (int) self->place, -1);
}

/* What was moved keeps the keyboard: pressed again, it goes on. */
static void
move (MndLensCategoryRow *self, int by)
{
  g_autoptr (MndLensDraft) draft = mnd_lens_editor_begin (GTK_WIDGET (self));
  GtkWidget *there =
      by < 0 ? gtk_widget_get_prev_sibling (GTK_WIDGET (self)) : gtk_widget_get_next_sibling (GTK_WIDGET (self));
  MndLensCategoryRow *row = MND_LENS_CATEGORY_ROW (there);
  GtkWidget *button = by < 0 ? row->up : row->down;

  if (!mnd_lens_draft_move_category (draft, self->place, by) || !mnd_lens_editor_commit (GTK_WIDGET (self), draft))
    return;
  gtk_widget_grab_focus (gtk_widget_get_sensitive (button) ? button : by < 0 ? row->down : row->up);
}

static void
up_cb (MndLensCategoryRow *self)
{
  move (self, -1);
}

static void
down_cb (MndLensCategoryRow *self)
{
  move (self, 1);
}

static void
remove_cb (MndLensCategoryRow *self)
{
  g_autoptr (MndLensDraft) draft = mnd_lens_editor_begin (GTK_WIDGET (self));
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (self));
  GtkWidget *last = gtk_widget_get_prev_sibling (GTK_WIDGET (self));

  /* Rows stay and show the next one; the last of them goes. */
  if (mnd_lens_draft_remove_category (draft, self->place) && mnd_lens_editor_commit (GTK_WIDGET (self), draft))
    mnd_lens_category_row_focus_name (next != NULL ? MND_LENS_CATEGORY_ROW (self) : MND_LENS_CATEGORY_ROW (last));
}

static void
mnd_lens_category_row_class_init (MndLensCategoryRowClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "mnd-lens-row");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mnd_lens_category_row_init (MndLensCategoryRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->swatch = mnd_swatch_new (MND_ROLE_NONE);
  self->tone = mnd_choice_button_new (list_tones_cb, self);
  mnd_choice_button_set_icon (MND_CHOICE_BUTTON (self->tone), "pan-down-symbolic");
  mnd_choice_button_set_name (MND_CHOICE_BUTTON (self->tone), _ ("Colour of the category"));
  gtk_widget_add_css_class (self->tone, "mnd-small");
  self->name = MND_TEXT_FIELD (mnd_text_field_new (MND_TEXT_FIELD_WRAPPED));
  mnd_text_field_set_name (self->name, _ ("Name of the category"));
  self->count = mnd_lens_editor_create_count (G_CALLBACK (count_cb), self);
  self->up = mnd_lens_editor_create_button ("go-up-symbolic", _ ("Move up"), G_CALLBACK (up_cb), self);
  self->down = mnd_lens_editor_create_button ("go-down-symbolic", _ ("Move down"), G_CALLBACK (down_cb), self);
  self->remove = mnd_lens_editor_create_button ("edit-delete-symbolic", _ ("Remove the category and its rules"),
                                                G_CALLBACK (remove_cb), self);
  gtk_box_append (GTK_BOX (box), self->swatch);
  gtk_box_append (GTK_BOX (box), self->tone);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (box), self->count);
  gtk_box_append (GTK_BOX (box), self->up);
  gtk_box_append (GTK_BOX (box), self->down);
  gtk_box_append (GTK_BOX (box), self->remove);
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_swapped (self->tone, "chosen", G_CALLBACK (tone_cb), self);
  g_signal_connect_swapped (self->name, "entered", G_CALLBACK (name_cb), self);
}

GtkWidget *
mnd_lens_category_row_new (void)
{
  return g_object_new (MND_TYPE_LENS_CATEGORY_ROW, NULL);
}

void
mnd_lens_category_row_show (MndLensCategoryRow *self, MndLens *lens, guint place, guint count, gboolean may_edit)
{
  const MndLensCategory *category;
  guint n;

  g_return_if_fail (MND_IS_LENS_CATEGORY_ROW (self) && MND_IS_LENS (lens));

  category = mnd_lens_get_category (lens, place);
  n = mnd_lens_get_n_categories (lens);
  self->place = place;
  self->shown_tone = category->tone;
  g_object_set (self->swatch, "role", (int) mnd_lens_category_get_role (category), NULL);
  mnd_text_field_set_editable (self->name, may_edit);
  mnd_text_field_show (self->name, category->label);
  mnd_lens_editor_show_count (self->count, count);
  gtk_widget_set_visible (self->tone, may_edit);
  gtk_widget_set_visible (self->up, may_edit);
  gtk_widget_set_visible (self->down, may_edit);
  gtk_widget_set_visible (self->remove, may_edit);
  gtk_widget_set_sensitive (self->up, place > 0);
  gtk_widget_set_sensitive (self->down, place + 1 < n);
  gtk_widget_set_sensitive (self->remove, n > 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, category->label, -1);
}

void
mnd_lens_category_row_focus_name (MndLensCategoryRow *self)
{
  g_return_if_fail (MND_IS_LENS_CATEGORY_ROW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}
