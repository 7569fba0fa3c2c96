/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A rule of a lens; see the header. There is a chip for each thing that can be asked, and those are shown that are. */
#include "desktop/mnd-lens-rule-row.h"

#include "desktop/mnd-choice-button.h"
#include "desktop/mnd-lens-editor-private.h"
#include "desktop/mnd-swatch.h"
#include "desktop/mnd-text-field.h"
#include "desktop/mnd-wrap-layout.h"
#include "scene/mnd-scene-lens.h"

#include <glib/gi18n.h>
#include <string.h>

#define SPACING 3
#define OUTSIDE_KEY "outside"

typedef struct
{
  GtkWidget *box;
  GtkWidget *words; /* MndChoiceButton */
  GtkWidget *drop;
} Chip;

struct _MndLensRuleRow
{
  AdwBin parent_instance;
  GtkWidget *swatch;
  GtkWidget *category;
  GtkWidget *count;
  GtkWidget *up;
  GtkWidget *down;
  GtkWidget *remove;
  Chip chips[MND_LENS_N_ASKED];
  GtkWidget *add;
  MndTextField *reason;
  guint place;
  MndLens *lens;    /* as it was shown last */
  char *chosen_key; /* what a list of choices has marked, while it is open */
};

G_DEFINE_FINAL_TYPE (MndLensRuleRow, mnd_lens_rule_row, ADW_TYPE_BIN)

static const MndLensRule *
get_rule (MndLensRuleRow *self)
{
  return mnd_lens_get_rule (self->lens, self->place);
}

/* --- lists */

static void
add_words (GPtrArray *choices, MndLensAsked asked, guint64 fits, const char *group)
{
  MndVocabulary vocabulary = mnd_lens_asked_get_vocabulary (asked);

  for (guint i = 0; i < mnd_catalogue_get_size (vocabulary); i++)
    {
      const char *word = mnd_catalogue_get_word (vocabulary, i);
      g_autofree char *key = g_strdup_printf ("%d=%s", (int) asked, word);
      gboolean does_fit = (fits & (G_GUINT64_CONSTANT (1) << i)) != 0;
      mnd_choices_add (choices, key, mnd_catalogue_get_label (vocabulary, word),
                       does_fit ? C_ ("rule of a lens", "fits") : NULL, group);
    }
}

GPtrArray *
mnd_lens_list_conditions (void)
{
  GPtrArray *choices = mnd_choices_new ();

  for (int asked = 0; asked < MND_LENS_N_ASKED; asked++)
    add_words (choices, (MndLensAsked) asked, 0, mnd_lens_asked_get_label ((MndLensAsked) asked));
  return choices;
}

gboolean
mnd_lens_parse_condition (const char *key, MndLensAsked *asked, const char **word)
{
  const char *equals;
  guint64 number;

  g_return_val_if_fail (key != NULL && asked != NULL && word != NULL, FALSE);

  equals = strchr (key, '=');
  number = g_ascii_strtoull (key, NULL, 10);
  if (equals == NULL || number >= MND_LENS_N_ASKED)
    return FALSE;
  *asked = (MndLensAsked) number;
  *word = equals + 1;
  return TRUE;
}

static GPtrArray *
list_categories_cb (gpointer user_data, const char **chosen)
{
  MndLensRuleRow *self = user_data;
  GPtrArray *choices = mnd_choices_new ();
  int category = get_rule (self)->category;

  for (guint i = 0; i < mnd_lens_get_n_categories (self->lens); i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i);
      mnd_choices_add (choices, key, mnd_lens_get_category (self->lens, i)->label, NULL, NULL);
    }
  mnd_choices_add (choices, OUTSIDE_KEY, C_ ("lens", "Outside the frame"), NULL, NULL);
  g_free (self->chosen_key);
  self->chosen_key = category >= 0 ? g_strdup_printf ("%d", category) : g_strdup (OUTSIDE_KEY);
  *chosen = self->chosen_key;
  return choices;
}

/* What is not asked yet: the rest is behind the chips. */
static GPtrArray *
list_more_cb (gpointer user_data, const char **chosen)
{
  MndLensRuleRow *self = user_data;
  GPtrArray *choices = mnd_choices_new ();

  for (int asked = 0; asked < MND_LENS_N_ASKED; asked++)
    if (get_rule (self)->words[asked] == 0)
      add_words (choices, (MndLensAsked) asked, 0, mnd_lens_asked_get_label ((MndLensAsked) asked));
  return choices;
}

static GPtrArray *
list_chip_words_cb (gpointer user_data, const char **chosen)
{
  GtkWidget *box = user_data;
  MndLensRuleRow *self = MND_LENS_RULE_ROW (gtk_widget_get_ancestor (box, MND_TYPE_LENS_RULE_ROW));
  GPtrArray *choices = mnd_choices_new ();

  for (int asked = 0; asked < MND_LENS_N_ASKED; asked++)
    if (self->chips[asked].box == box)
      add_words (choices, (MndLensAsked) asked, get_rule (self)->words[asked], NULL);
  return choices;
}

/* --- what the person does */

static void
category_cb (MndLensRuleRow *self, const char *key)
{
  g_autoptr (MndLensDraft) draft = mnd_lens_editor_begin (GTK_WIDGET (self));
  int category = g_str_equal (key, OUTSIDE_KEY) ? MND_LENS_OUTSIDE : (int) g_ascii_strtoll (key, NULL, 10);

  if (mnd_lens_draft_set_rule_category (draft, self->place, category))
    mnd_lens_editor_commit (GTK_WIDGET (self), draft);
}

static void
word_cb (MndLensRuleRow *self, const char *key)
{
  g_autoptr (MndLensDraft) draft = mnd_lens_editor_begin (GTK_WIDGET (self));
  MndLensAsked asked;
  const char *word;

  if (mnd_lens_parse_condition (key, &asked, &word) && mnd_lens_draft_toggle_word (draft, self->place, asked, word))
    mnd_lens_editor_commit (GTK_WIDGET (self), draft);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
drop_cb (MndLensRuleRow *self, GtkWidget *drop)
{
  g_autoptr (MndLensDraft) draft = mnd_lens_editor_begin (GTK_WIDGET (self));

  for (int asked = 0; asked < MND_LENS_N_ASKED; asked++)
    if (self->chips[asked].drop == drop && mnd_lens_draft_drop_condition (draft, self->place, (MndLensAsked) asked))
      {
        gtk_widget_grab_focus (self->add);
        mnd_lens_editor_commit (GTK_WIDGET (self), draft);
      }
}

static void
reason_cb (MndLensRuleRow *self, const char *text)
{
  g_autoptr (MndLensDraft) draft = mnd_lens_editor_begin (GTK_WIDGET (self));

  if (!mnd_lens_draft_set_reason (draft, self->place, text) || !mnd_lens_editor_commit (GTK_WIDGET (self), draft))
    mnd_text_field_refuse (self->reason);
}

static void
count_cb (MndLensRuleRow *self)
{
  mnd_lens_editor_select (GTK_WIDGET (self), -1, (int) self->place);
}

/* What was moved keeps the keyboard: pressed again, it goes on. */
static void
move (MndLensRuleRow *self, int by)
{
  g_autoptr (MndLensDraft) draft = mnd_lens_editor_begin (GTK_WIDGET (self));
  GtkWidget *there =
      by < 0 ? gtk_widget_get_prev_sibling (GTK_WIDGET (self)) : gtk_widget_get_next_sibling (GTK_WIDGET (self));
  MndLensRuleRow *row = MND_LENS_RULE_ROW (there);
  GtkWidget *button = by < 0 ? row->up : row->down;

  if (!mnd_lens_draft_move_rule (draft, self->place, by) || !mnd_lens_editor_commit (GTK_WIDGET (self), draft))
    return;
  gtk_widget_grab_focus (gtk_widget_get_sensitive (button) ? button : by < 0 ? row->down : row->up);
}

static void
up_cb (MndLensRuleRow *self)
{
  move (self, -1);
}

static void
down_cb (MndLensRuleRow *self)
{
  move (self, 1);
}

static void
remove_cb (MndLensRuleRow *self)
{
  g_autoptr (MndLensDraft) draft = mnd_lens_editor_begin (GTK_WIDGET (self));
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (self));
  GtkWidget *last = gtk_widget_get_prev_sibling (GTK_WIDGET (self));

  /* Rows stay and show the next one; the last of them goes. */
  if (mnd_lens_draft_remove_rule (draft, self->place) && mnd_lens_editor_commit (GTK_WIDGET (self), draft))
    gtk_widget_grab_focus (next != NULL ? self->category : MND_LENS_RULE_ROW (last)->category);
}

/* --- its parts */

static GtkWidget *
create_head (MndLensRuleRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->swatch = mnd_swatch_new (MND_ROLE_NONE);
  self->category = mnd_choice_button_new (list_categories_cb, self);
  mnd_choice_button_set_name (MND_CHOICE_BUTTON (self->category), _ ("Where the rule puts an actor"));
  gtk_widget_set_hexpand (self->category, TRUE);
  gtk_widget_set_halign (self->category, GTK_ALIGN_START);
  self->count = mnd_lens_editor_create_count (G_CALLBACK (count_cb), self);
  self->up = mnd_lens_editor_create_button ("go-up-symbolic", _ ("Try the rule earlier"), G_CALLBACK (up_cb), self);
  self->down = mnd_lens_editor_create_button ("go-down-symbolic", _ ("Try the rule later"), G_CALLBACK (down_cb), self);
  self->remove =
      mnd_lens_editor_create_button ("edit-delete-symbolic", _ ("Remove the rule"), G_CALLBACK (remove_cb), self);
  gtk_box_append (GTK_BOX (box), self->swatch);
  gtk_box_append (GTK_BOX (box), self->category);
  gtk_box_append (GTK_BOX (box), self->count);
  gtk_box_append (GTK_BOX (box), self->up);
  gtk_box_append (GTK_BOX (box), self->down);
  gtk_box_append (GTK_BOX (box), self->remove);
  return box;
}

static Chip
create_chip (MndLensRuleRow *self)
{
  Chip chip = { .box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0) };

  chip.words = mnd_choice_button_new (list_chip_words_cb, chip.box);
  chip.drop = gtk_button_new_from_icon_name ("window-close-symbolic");
  gtk_widget_add_css_class (chip.box, "mnd-lens-chip");
  gtk_widget_add_css_class (chip.drop, "flat");
  gtk_widget_add_css_class (chip.drop, "circular");
  gtk_widget_set_valign (chip.drop, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (chip.words, "chosen", G_CALLBACK (word_cb), self);
  g_signal_connect_swapped (chip.drop, "clicked", G_CALLBACK (drop_cb), self);
  gtk_box_append (GTK_BOX (chip.box), chip.words);
  gtk_box_append (GTK_BOX (chip.box), chip.drop);
  return chip;
}

static GtkWidget *
create_conditions (MndLensRuleRow *self)
{
  GtkWidget *box = mnd_wrap_box_new (SPACING);

  for (guint i = 0; i < MND_LENS_N_ASKED; i++)
    {
      self->chips[i] = create_chip (self);
      gtk_box_append (GTK_BOX (box), self->chips[i].box);
    }
  self->add = mnd_choice_button_new (list_more_cb, self);
  mnd_choice_button_set_icon (MND_CHOICE_BUTTON (self->add), "list-add-symbolic");
  mnd_choice_button_set_name (MND_CHOICE_BUTTON (self->add), _ ("Ask something more"));
  gtk_widget_add_css_class (self->add, "mnd-small");
  g_signal_connect_swapped (self->add, "chosen", G_CALLBACK (word_cb), self);
  gtk_box_append (GTK_BOX (box), self->add);
  return box;
}

static void
mnd_lens_rule_row_finalize (GObject *object)
{
  MndLensRuleRow *self = MND_LENS_RULE_ROW (object);

  g_clear_object (&self->lens);
  g_free (self->chosen_key);

  G_OBJECT_CLASS (mnd_lens_rule_row_parent_class)->finalize (object);
}

static void
mnd_lens_rule_row_class_init (MndLensRuleRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_lens_rule_row_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "mnd-lens-row");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mnd_lens_rule_row_init (MndLensRuleRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), create_head (self));
  gtk_box_append (GTK_BOX (box), create_conditions (self));
  self->reason = MND_TEXT_FIELD (mnd_text_field_new (MND_TEXT_FIELD_WRAPPED));
  mnd_text_field_set_name (self->reason, _ ("Why the rule puts them there"));
  mnd_text_field_set_placeholder (self->reason, C_ ("rule of a lens", "Why?"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->reason));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "mnd-lens-rule");
  g_signal_connect_swapped (self->category, "chosen", G_CALLBACK (category_cb), self);
  g_signal_connect_swapped (self->reason, "entered", G_CALLBACK (reason_cb), self);
}

GtkWidget *
mnd_lens_rule_row_new (void)
{
  return g_object_new (MND_TYPE_LENS_RULE_ROW, NULL);
}

/* --- as the lens says */

static void
show_chips (MndLensRuleRow *self, const MndLensRule *rule, gboolean may_edit)
{
  guint n = 0;

  for (guint i = 0; i < MND_LENS_N_ASKED; i++)
    n += rule->words[i] != 0;
  for (guint i = 0; i < MND_LENS_N_ASKED; i++)
    {
      const Chip *chip = &self->chips[i];
      const char *label = mnd_lens_asked_get_label ((MndLensAsked) i);
      g_autofree char *words = mnd_lens_asked_dup_words ((MndLensAsked) i, rule->words[i]);
      g_autofree char *text = g_strdup_printf (C_ ("label: value", "%1$s: %2$s"), label, words);
      /* Translators: takes a condition off a rule; %s is the condition: "Kind: Police" */
      g_autofree char *name = g_strdup_printf (_ ("Remove %s"), text);
      gtk_widget_set_visible (chip->box, rule->words[i] != 0);
      mnd_choice_button_set_text (MND_CHOICE_BUTTON (chip->words), text, FALSE);
      gtk_widget_set_sensitive (chip->words, may_edit);
      gtk_widget_set_visible (chip->drop, may_edit && n > 1);
      gtk_widget_set_tooltip_text (chip->drop, name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (chip->drop), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
  gtk_widget_set_visible (self->add, may_edit && n < MND_LENS_N_ASKED);
}

static void
show_category (MndLensRuleRow *self, const MndLensRule *rule)
{
  const MndLensCategory *category =
      rule->category >= 0 ? mnd_lens_get_category (self->lens, (guint) rule->category) : NULL;
  MndRole role = category != NULL ? mnd_lens_category_get_role (category) : MND_ROLE_NONE;

  g_object_set (self->swatch, "role", (int) role, NULL);
  gtk_widget_set_visible (self->swatch, category != NULL);
  mnd_choice_button_set_text (MND_CHOICE_BUTTON (self->category),
                              category != NULL ? category->label : C_ ("lens", "Outside the frame"), category == NULL);
}

void
mnd_lens_rule_row_show (MndLensRuleRow *self, MndLens *lens, guint place, guint count, gboolean may_edit)
{
  const MndLensRule *rule;
  g_autofree char *name = NULL;

  g_return_if_fail (MND_IS_LENS_RULE_ROW (self) && MND_IS_LENS (lens));

  g_set_object (&self->lens, lens);
  self->place = place;
  rule = get_rule (self);
  /* Translators: of a lens; %u is its place in the order in which rules are tried */
  name = g_strdup_printf (_ ("Rule %u"), place + 1);
  show_category (self, rule);
  show_chips (self, rule, may_edit);
  mnd_text_field_set_editable (self->reason, may_edit);
  mnd_text_field_show (self->reason, rule->reason);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), may_edit || rule->reason != NULL);
  mnd_lens_editor_show_count (self->count, count);
  gtk_widget_set_sensitive (self->category, may_edit);
  gtk_widget_set_visible (self->up, may_edit);
  gtk_widget_set_visible (self->down, may_edit);
  gtk_widget_set_visible (self->remove, may_edit);
  gtk_widget_set_sensitive (self->up, place > 0);
  gtk_widget_set_sensitive (self->down, place + 1 < mnd_lens_get_n_rules (lens));
  gtk_widget_set_sensitive (self->remove, mnd_lens_get_n_rules (lens) > 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
