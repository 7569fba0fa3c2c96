/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lens and filter in a row; see the header. */
#include "desktop/mnd-reading-bar.h"

#include "desktop/mnd-choice-button.h"
#include "desktop/mnd-keeping.h"
#include "desktop/mnd-lens-changes-button.h"
#include "desktop/mnd-wrap-layout.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define SPACING 6
#define NO_LENS ""

struct _MndReadingBar
{
  AdwBin parent_instance;
  GtkWidget *row;
  GtkWidget *lens;
  GtkWidget *changes;
  GtkWidget *edit;
  GtkWidget *add;
  GtkWidget *hide;
  GtkWidget *clear;
  GPtrArray *chips; /* GtkWidget, borrowed */
  MndFindings *findings;
  MndView *view; /* its; NULL: nothing is open */
};

static void keeping_init (MndKeepingInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MndReadingBar, mnd_reading_bar, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (MND_TYPE_KEEPING, keeping_init))

static MndMap *
get_map (MndReadingBar *self)
{
  return mnd_document_get_map (mnd_view_get_document (self->view));
}

/* --- the lens */

static GPtrArray *
list_lenses (gpointer user_data, const char **chosen)
{
  MndReadingBar *self = user_data;
  GPtrArray *choices = mnd_choices_new ();
  g_auto (GStrv) words = mnd_lens_dup_words (get_map (self));
  g_auto (GStrv) broken = mnd_lens_dup_broken_words (get_map (self));

  *chosen = mnd_view_get_lens (self->view) != NULL ? mnd_view_get_lens (self->view) : NO_LENS;
  mnd_choices_add (choices, NO_LENS, C_ ("lens", "No lens"), NULL, NULL);
  for (char **word = words; *word != NULL; word++)
    {
      g_autoptr (MndLens) lens = mnd_lens_new_by_word (get_map (self), *word);
      const char *source = mnd_lens_get_source (lens);
      const char *group = !mnd_lens_is_builtin (*word) ? _ ("Of this map")
                          : source != NULL             ? _ ("From the literature")
                                                       : _ ("By one property");
      mnd_choices_add (choices, *word, mnd_lens_get_name (lens), source, group);
    }
  for (char **word = broken; *word != NULL; word++)
    mnd_choices_add (choices, *word, *word, _ ("cannot be read"), _ ("Of this map"));
  return choices;
}

/* One that cannot be read says so where it would be looked into. */
static void
lens_chosen_cb (MndReadingBar *self, const char *word)
{
  mnd_view_set_lens (self->view, *word != '\0' ? word : NULL);
  if (*word != '\0' && mnd_view_find_lens (self->view) == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-lens", NULL);
}

/* --- chips */

static void
take_filter (MndReadingBar *self, MndFilter *filter)
{
  mnd_view_set_filter (self->view, filter);
  g_object_unref (filter);
}

static void
add_places (GPtrArray *choices, MndMap *map, const char *group)
{
  MndRecordList *places = mnd_map_get_records (map, MND_TABLE_PLACE);

  for (guint i = 0; i < mnd_record_list_get_size (places); i++)
    {
      const char *name = mnd_map_get_name (map, mnd_record_get_id (mnd_record_list_get (places, i)), NULL);
      g_autofree char *key = g_strconcat (mnd_filter_chip_get_word (MND_FILTER_PLACE), "=", name, NULL);
      if (name != NULL)
        mnd_choices_add (choices, key, name, NULL, group);
    }
}

/* All that can be asked for, one thing a line; what is in the filter already says so. */
static void
add_values (MndReadingBar *self, GPtrArray *choices, MndFilterChip chip)
{
  MndVocabulary vocabulary = mnd_filter_chip_get_vocabulary (chip);
  MndFilter *filter = mnd_view_get_filter (self->view);
  const char *group = mnd_filter_chip_get_label (chip);

  if (chip == MND_FILTER_PLACE)
    add_places (choices, get_map (self), group);
  for (guint i = 0; vocabulary != MND_VOCABULARY_NONE && i < mnd_catalogue_get_size (vocabulary); i++)
    {
      const char *word = mnd_catalogue_get_word (vocabulary, i);
      g_autofree char *key = g_strconcat (mnd_filter_chip_get_word (chip), "=", word, NULL);
      mnd_choices_add (choices, key, mnd_catalogue_get_label (vocabulary, word),
                       mnd_filter_has_value (filter, chip, word) ? C_ ("filter", "passes") : NULL, group);
    }
}

static GPtrArray *
list_values (gpointer user_data, const char **chosen)
{
  MndReadingBar *self = user_data;
  GPtrArray *choices = mnd_choices_new ();

  for (int chip = 0; chip < MND_FILTER_TEXT; chip++)
    add_values (self, choices, (MndFilterChip) chip);
  return choices;
}

static GPtrArray *
list_chip_values (gpointer user_data, const char **chosen)
{
  GtkWidget *button = user_data;
  MndReadingBar *self = MND_READING_BAR (gtk_widget_get_ancestor (button, MND_TYPE_READING_BAR));
  GPtrArray *choices = mnd_choices_new ();

  add_values (self, choices, (MndFilterChip) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "mnd-chip")));
  return choices;
}

/* `key` as add_values() makes it. */
static void
value_chosen_cb (MndReadingBar *self, const char *key)
{
  g_auto (GStrv) sides = g_strsplit (key, "=", 2);

  for (int chip = 0; chip < MND_N_FILTER_CHIPS; chip++)
    if (g_str_equal (sides[0], mnd_filter_chip_get_word ((MndFilterChip) chip)))
      take_filter (self, mnd_filter_new_toggled (mnd_view_get_filter (self->view), (MndFilterChip) chip, sides[1]));
}

static void
text_typed_cb (MndReadingBar *self, const char *text)
{
  take_filter (self, mnd_filter_new_toggled (mnd_view_get_filter (self->view), MND_FILTER_TEXT, text));
}

static void
drop_chip_cb (GtkWidget *button, gpointer user_data)
{
  MndReadingBar *self = MND_READING_BAR (user_data);
  int chip = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "mnd-chip"));

  gtk_widget_grab_focus (self->add);
  take_filter (self, mnd_filter_new_with (mnd_view_get_filter (self->view), (MndFilterChip) chip, NULL));
}

static GtkWidget *
create_chip_face (MndReadingBar *self, MndFilterChip chip, const char *text)
{
  GtkWidget *label;

  if (mnd_filter_chip_get_vocabulary (chip) != MND_VOCABULARY_NONE)
    {
      GtkWidget *anchor = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      GtkWidget *face = mnd_choice_button_new (list_chip_values, anchor);

      g_object_set_data (G_OBJECT (anchor), "mnd-chip", GINT_TO_POINTER (chip));
      mnd_choice_button_set_text (MND_CHOICE_BUTTON (face), text, FALSE);
      mnd_choice_button_set_name (MND_CHOICE_BUTTON (face), text);
      g_signal_connect_object (face, "chosen", G_CALLBACK (value_chosen_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (anchor), face);
      return anchor;
    }
  label = gtk_label_new (text);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_set_margin_start (label, SPACING);
  return label;
}

static GtkWidget *
create_chip (MndReadingBar *self, MndFilterChip chip)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *drop = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *text = mnd_filter_dup_chip_words (mnd_view_get_filter (self->view), chip);
  /* Translators: takes a chip off the filter; %s is the chip: "Kind: Police" */
  g_autofree char *name = g_strdup_printf (_ ("Remove %s"), text);

  gtk_widget_add_css_class (box, "mnd-chip");
  gtk_widget_add_css_class (drop, "flat");
  gtk_widget_add_css_class (drop, "circular");
  gtk_widget_set_valign (drop, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (drop, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (drop), "mnd-chip", GINT_TO_POINTER (chip));
  g_signal_connect_object (drop, "clicked", G_CALLBACK (drop_chip_cb), self, 0);
  gtk_box_append (GTK_BOX (box), create_chip_face (self, chip, text));
  gtk_box_append (GTK_BOX (box), drop);
  return box;
}

/* --- as the view says */

static void
fill_chips (MndReadingBar *self)
{
  for (guint i = 0; i < self->chips->len; i++)
    gtk_box_remove (GTK_BOX (self->row), g_ptr_array_index (self->chips, i));
  g_ptr_array_set_size (self->chips, 0);
  for (int chip = MND_FILTER_TEXT; chip >= 0; chip--)
    if (mnd_filter_get_values (mnd_view_get_filter (self->view), (MndFilterChip) chip) != NULL)
      {
        GtkWidget *widget = create_chip (self, (MndFilterChip) chip);
        gtk_box_insert_child_after (GTK_BOX (self->row), widget, self->edit);
        g_ptr_array_add (self->chips, widget);
      }
}

static void
update (MndReadingBar *self)
{
  MndLens *lens = self->view != NULL ? mnd_view_find_lens (self->view) : NULL;
  gboolean filters = self->view != NULL && mnd_filter_is_active (mnd_view_get_filter (self->view));
  /* Translators: through which lens the map is seen: "Lens: OECD list" */
  g_autofree char *text = lens != NULL ? g_strdup_printf (_ ("Lens: %s"), mnd_lens_get_name (lens)) : NULL;

  mnd_choice_button_set_text (MND_CHOICE_BUTTON (self->lens), text != NULL ? text : C_ ("button", "Lens"), FALSE);
  mnd_choice_button_set_name (MND_CHOICE_BUTTON (self->lens), text != NULL ? text : C_ ("button", "Lens"));
  gtk_widget_set_visible (self->changes, lens != NULL);
  gtk_widget_set_visible (self->edit, lens != NULL);
  gtk_widget_set_visible (self->hide, lens != NULL || filters);
  gtk_widget_set_visible (self->clear, lens != NULL || filters);
  if (lens != NULL || filters)
    gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  if (self->view != NULL)
    fill_chips (self);
}

static void
clear_cb (MndReadingBar *self)
{
  g_autoptr (MndFilter) none = mnd_filter_new ();

  gtk_widget_grab_focus (self->add);
  mnd_view_set_lens (self->view, NULL);
  for (int chip = 0; chip < MND_FILTER_HIDE; chip++)
    take_filter (self, mnd_filter_new_with (mnd_view_get_filter (self->view), (MndFilterChip) chip, NULL));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
mnd_reading_bar_dispose (GObject *object)
{
  mnd_reading_bar_set_findings (MND_READING_BAR (object), NULL);
  G_OBJECT_CLASS (mnd_reading_bar_parent_class)->dispose (object);
}

static void
mnd_reading_bar_finalize (GObject *object)
{
  g_ptr_array_unref (MND_READING_BAR (object)->chips);
  G_OBJECT_CLASS (mnd_reading_bar_parent_class)->finalize (object);
}

/* Lens and filter are the view's. */
static void
take_over (MndKeeping *keeping, MndKeeping *old)
{
  gtk_widget_set_visible (GTK_WIDGET (keeping), gtk_widget_get_visible (GTK_WIDGET (old)));
}

static void
keeping_init (MndKeepingInterface *iface)
{
  iface->take_over = take_over;
}

static void
mnd_reading_bar_class_init (MndReadingBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mnd_reading_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = mnd_reading_bar_finalize;
}

static void
mnd_reading_bar_init (MndReadingBar *self)
{
  self->chips = g_ptr_array_new ();
  self->row = mnd_wrap_box_new (SPACING);
  self->lens = mnd_choice_button_new (list_lenses, self);
  self->changes = mnd_lens_changes_button_new ();
  self->edit = gtk_button_new_from_icon_name ("document-edit-symbolic");
  self->add = mnd_choice_button_new (list_values, self);
  self->hide = gtk_toggle_button_new_with_label (_ ("Hide the rest"));
  self->clear = gtk_button_new_with_label (_ ("Show everything"));
  mnd_choice_button_set_text (MND_CHOICE_BUTTON (self->add), C_ ("button", "Filter"), FALSE);
  mnd_choice_button_set_name (MND_CHOICE_BUTTON (self->add), _ ("Add to the filter"));
  /* Translators: %s is what was typed */
  mnd_choice_button_set_offer (MND_CHOICE_BUTTON (self->add), _ ("Only what has “%s” in its name or notes"));
  gtk_widget_add_css_class (self->hide, "toggle");
  gtk_widget_add_css_class (self->clear, "flat");
  gtk_widget_add_css_class (self->edit, "flat");
  gtk_widget_set_tooltip_text (self->edit, _ ("Look into the lens, or change it"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->edit), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Look into the lens, or change it"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->edit), "win.edit-lens");
  gtk_widget_set_tooltip_text (self->hide, _ ("What lens and filter leave out is not there at all, instead of pale"));
  gtk_box_append (GTK_BOX (self->row), self->lens);
  gtk_box_append (GTK_BOX (self->row), self->changes);
  gtk_box_append (GTK_BOX (self->row), self->edit);
  gtk_box_append (GTK_BOX (self->row), self->add);
  gtk_box_append (GTK_BOX (self->row), self->hide);
  gtk_box_append (GTK_BOX (self->row), self->clear);
  adw_bin_set_child (ADW_BIN (self), self->row);
  gtk_widget_add_css_class (GTK_WIDGET (self), "mnd-desk-bar");
  gtk_widget_add_css_class (GTK_WIDGET (self), "mnd-reading-bar");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect_object (self->lens, "chosen", G_CALLBACK (lens_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->add, "chosen", G_CALLBACK (value_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->add, "typed", G_CALLBACK (text_typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->clear, "clicked", G_CALLBACK (clear_cb), self, G_CONNECT_SWAPPED);
  update (self);
}

void
mnd_reading_bar_set_findings (MndReadingBar *self, MndFindings *findings)
{
  g_return_if_fail (MND_IS_READING_BAR (self));

  if (self->findings == findings)
    return;
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (self->view, self);
  g_set_object (&self->findings, findings);
  g_clear_object (&self->view);
  if (self->changes != NULL)
    mnd_lens_changes_button_set_findings (MND_LENS_CHANGES_BUTTON (self->changes), findings);
  if (findings == NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }
  self->view = g_object_ref (mnd_findings_get_view (findings));
  g_signal_connect_object (self->view, "notify::lens", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::filter", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_object_bind_property (self->view, "fades", self->hide, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  update (self);
}

void
mnd_reading_bar_choose_filter (MndReadingBar *self)
{
  g_return_if_fail (MND_IS_READING_BAR (self) && self->view != NULL);

  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  mnd_choice_button_popup (MND_CHOICE_BUTTON (self->add));
}

void
mnd_reading_bar_choose_lens (MndReadingBar *self)
{
  g_return_if_fail (MND_IS_READING_BAR (self) && self->view != NULL);

  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  mnd_choice_button_popup (MND_CHOICE_BUTTON (self->lens));
}
