/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lens of a view, taken apart; see the header. Rows are kept and shown anew, so that the keyboard stays where it is
 * and nothing half typed is lost. */
#include "desktop/mnd-lens-editor-private.h"

#include "analysis/mnd-as-of.h"
#include "desktop/mnd-choice-button.h"
#include "desktop/mnd-lens-category-row.h"
#include "desktop/mnd-lens-rule-row.h"
#include "desktop/mnd-text-field.h"
#include "document/mnd-edits-lens.h"
#include "model/mnd-facets.h"
#include "model/mnd-format.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>

/* More names than this nobody reads. */
#define MOST_LISTED 100

struct _MndLensEditor
{
  GtkWidget parent_instance;
  GtkWidget *pages;
  GtkWidget *problem;
  GtkWidget *detail;
  GtkWidget *builtin;
  GtkWidget *name_place;
  GtkWidget *source_place;
  GtkWidget *categories;
  GtkWidget *add_category;
  GtkWidget *rules;
  GtkWidget *add_rule_place;
  GtkWidget *outside_title;
  GtkWidget *outside;
  GtkWidget *delete_button;
  MndTextField *name;
  MndTextField *source;
  GtkWidget *add_rule;
  MndView *view;
  char *shown_word; /* of the lens that is shown */
  gboolean is_stale;
};

G_DEFINE_FINAL_TYPE (MndLensEditor, mnd_lens_editor, GTK_TYPE_WIDGET)

static MndMap *
get_map (MndLensEditor *self)
{
  return mnd_document_get_map (mnd_view_get_document (self->view));
}

static gboolean
may_edit (MndLensEditor *self)
{
  return !mnd_document_is_read_only (mnd_view_get_document (self->view))
         && !mnd_lens_is_builtin (mnd_view_get_lens (self->view));
}

/* --- who stands where */

static int
compare_named_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  MndLensEditor *self = user_data;
  const char *const *languages = mnd_view_get_languages (self->view);
  const char *one = mnd_map_get_name (get_map (self), mnd_record_get_id (*(MndRecord *const *) a), languages);
  const char *other = mnd_map_get_name (get_map (self), mnd_record_get_id (*(MndRecord *const *) b), languages);

  return mnd_format_compare (one != NULL ? one : "", other != NULL ? other : "");
}

typedef void (*ActorFunc) (MndRecord *actor, const MndLensPlace *place, gpointer data);

/* For all actors that there are on the view's day. */
static void
place_actors (MndLensEditor *self, MndLens *lens, ActorFunc func, gpointer data)
{
  MndRecordList *actors = mnd_map_get_records (get_map (self), MND_TABLE_ACTOR);
  const char *date = mnd_view_get_date (self->view);
  int day = mnd_as_of_get_day (get_map (self), date);

  for (guint i = 0; i < mnd_record_list_get_size (actors); i++)
    {
      MndRecord *actor = mnd_record_list_get (actors, i);
      MndLensPlace place;
      if (date != NULL && !mnd_record_exists_on (actor, day))
        continue;
      place = mnd_lens_classify (lens, actor);
      func (actor, &place, data);
    }
}

static void
count_cb (MndRecord *actor, const MndLensPlace *place, gpointer data)
{
  MndLensTally *tally = data;

  if (place->rule >= 0)
    g_array_index (tally->rules, guint, place->rule)++;
  if (place->category >= 0)
    g_array_index (tally->categories, guint, place->category)++;
  else
    g_ptr_array_add (tally->outside, actor);
}

static void
tally_init (MndLensTally *tally, MndLensEditor *self, MndLens *lens)
{
  tally->rules = g_array_new (FALSE, TRUE, sizeof (guint));
  tally->categories = g_array_new (FALSE, TRUE, sizeof (guint));
  tally->outside = g_ptr_array_new ();
  g_array_set_size (tally->rules, mnd_lens_get_n_rules (lens));
  g_array_set_size (tally->categories, mnd_lens_get_n_categories (lens));
  place_actors (self, lens, count_cb, tally);
  g_ptr_array_sort_with_data (tally->outside, compare_named_cb, self);
}

static void
tally_clear (MndLensTally *tally)
{
  g_array_unref (tally->rules);
  g_array_unref (tally->categories);
  g_ptr_array_unref (tally->outside);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MndLensTally, tally_clear)

/* --- as the lens says */

/* There are as many as there should be. */
static void
fit_rows (GtkWidget *box, guint n, GtkWidget *(*create) (void) )
{
  GtkWidget *child = gtk_widget_get_first_child (box);

  for (guint i = 0; i < n; i++)
    {
      if (child == NULL)
        gtk_box_append (GTK_BOX (box), create ());
      else
        child = gtk_widget_get_next_sibling (child);
    }
  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);
      gtk_box_remove (GTK_BOX (box), child);
      child = next;
    }
}

static void
show_rows (MndLensEditor *self, MndLens *lens, const MndLensTally *tally)
{
  gboolean editable = may_edit (self);
  GtkWidget *child;
  guint i = 0;

  fit_rows (self->categories, mnd_lens_get_n_categories (lens), mnd_lens_category_row_new);
  fit_rows (self->rules, mnd_lens_get_n_rules (lens), mnd_lens_rule_row_new);
  for (child = gtk_widget_get_first_child (self->categories); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      mnd_lens_category_row_show (MND_LENS_CATEGORY_ROW (child), lens, i, g_array_index (tally->categories, guint, i),
                                  editable);
      i++;
    }
  i = 0;
  for (child = gtk_widget_get_first_child (self->rules); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      mnd_lens_rule_row_show (MND_LENS_RULE_ROW (child), lens, i, g_array_index (tally->rules, guint, i), editable);
      i++;
    }
}

static void
add_outside (MndLensEditor *self, MndRecord *actor)
{
  const char *name = mnd_map_get_name (get_map (self), mnd_record_get_id (actor), mnd_view_get_languages (self->view));
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (name != NULL ? name : C_ ("name", "unnamed"));
  char hex[MND_ID_TEXT_SIZE];

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "mnd-desk-row");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "lens.select");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", mnd_id_format (mnd_record_get_id (actor), hex));
  gtk_box_append (GTK_BOX (self->outside), button);
}

static void
show_outside (MndLensEditor *self, const GPtrArray *outside)
{
  GtkWidget *child;
  g_autofree char *title = outside->len > 0
                               ? g_strdup_printf (ngettext ("%u actor stands outside the frame",
                                                            "%u actors stand outside the frame", outside->len),
                                                  outside->len)
                               : g_strdup (_ ("Nobody stands outside the frame"));

  gtk_label_set_label (GTK_LABEL (self->outside_title), title);
  while ((child = gtk_widget_get_first_child (self->outside)) != NULL)
    gtk_box_remove (GTK_BOX (self->outside), child);
  for (guint i = 0; i < MIN (outside->len, MOST_LISTED); i++)
    add_outside (self, g_ptr_array_index (outside, i));
  if (outside->len > MOST_LISTED)
    {
      guint n = outside->len - MOST_LISTED;
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n), n);
      gtk_box_append (GTK_BOX (self->outside), gtk_label_new (more));
    }
}

/* What is half typed or was refused was of the lens before. */
static void
begin_lens (MndLensEditor *self, const char *word)
{
  g_free (self->shown_word);
  self->shown_word = g_strdup (word);
  mnd_text_field_reset (self->name);
  mnd_text_field_reset (self->source);
  fit_rows (self->categories, 0, mnd_lens_category_row_new);
  fit_rows (self->rules, 0, mnd_lens_rule_row_new);
}

static void
show_lens (MndLensEditor *self, MndLens *lens)
{
  g_auto (MndLensTally) tally = { NULL };
  gboolean editable = may_edit (self);

  if (g_strcmp0 (self->shown_word, mnd_lens_get_word (lens)) != 0)
    begin_lens (self, mnd_lens_get_word (lens));
  tally_init (&tally, self, lens);
  gtk_widget_set_visible (self->builtin, mnd_lens_is_builtin (mnd_lens_get_word (lens)));
  gtk_widget_set_visible (self->delete_button, editable);
  gtk_widget_set_visible (self->add_category, editable);
  gtk_widget_set_visible (self->add_rule, editable);
  gtk_widget_set_sensitive (self->add_category, mnd_lens_get_n_categories (lens) < MND_LENS_MAX_CATEGORIES);
  gtk_widget_set_sensitive (self->add_rule, mnd_lens_get_n_rules (lens) < MND_LENS_MAX_RULES);
  mnd_text_field_set_editable (self->name, editable);
  mnd_text_field_set_editable (self->source, editable);
  mnd_text_field_show (self->name, mnd_lens_get_name (lens));
  mnd_text_field_show (self->source, mnd_lens_get_source (lens));
  show_rows (self, lens, &tally);
  show_outside (self, tally.outside);
}

/* FALSE where nothing is broken. */
static gboolean
show_problem (MndLensEditor *self)
{
  g_autoptr (GError) problem = mnd_lens_find_problem (get_map (self), mnd_view_get_lens (self->view));
  g_autofree char *text = NULL;

  if (problem == NULL)
    return FALSE;
  /* Translators: %s is the word by which the file knows the lens */
  text = g_strdup_printf (_ ("The lens “%s” in this file cannot be read. It may come from another program, or from a "
                             "later version of this one. The map is whole without it."),
                          mnd_view_get_lens (self->view));
  gtk_label_set_label (GTK_LABEL (self->problem), text);
  gtk_label_set_label (GTK_LABEL (self->detail), problem->message);
  return TRUE;
}

static void
refresh (MndLensEditor *self)
{
  MndLens *lens;

  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self)) || self->view == NULL;
  if (self->is_stale)
    return;
  lens = mnd_view_find_lens (self->view);
  if (lens != NULL)
    show_lens (self, lens);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), lens != NULL          ? "lens"
                                                             : show_problem (self) ? "broken"
                                                                                   : "none");
}

/* --- edits */

static MndLensEditor *
get_editor (GtkWidget *inside)
{
  return MND_LENS_EDITOR (gtk_widget_get_ancestor (inside, MND_TYPE_LENS_EDITOR));
}

MndLensDraft *
mnd_lens_editor_begin (GtkWidget *inside)
{
  return mnd_lens_draft_new (mnd_view_find_lens (get_editor (inside)->view));
}

gboolean
mnd_lens_editor_commit (GtkWidget *inside, MndLensDraft *draft)
{
  MndLensEditor *self = get_editor (inside);
  g_autofree char *text = mnd_lens_draft_dup_text (draft);
  g_autofree char *word = g_strdup (mnd_view_get_lens (self->view));
  g_autoptr (GError) error = NULL;

  if (mnd_document_set_lens (mnd_view_get_document (self->view), word, text, &error))
    return TRUE;
  g_signal_emit_by_name (self, "problem", error);
  return FALSE;
}

static void
name_cb (MndLensEditor *self, const char *text)
{
  g_autoptr (MndLensDraft) draft = mnd_lens_editor_begin (GTK_WIDGET (self));

  if (!mnd_lens_draft_set_name (draft, text) || !mnd_lens_editor_commit (GTK_WIDGET (self), draft))
    mnd_text_field_refuse (self->name);
}

static void
source_cb (MndLensEditor *self, const char *text)
{
  g_autoptr (MndLensDraft) draft = mnd_lens_editor_begin (GTK_WIDGET (self));

  mnd_lens_draft_set_source (draft, text);
  if (!mnd_lens_editor_commit (GTK_WIDGET (self), draft))
    mnd_text_field_refuse (self->source);
}

static void
add_category_cb (MndLensEditor *self)
{
  g_autoptr (MndLensDraft) draft = mnd_lens_editor_begin (GTK_WIDGET (self));

  if (mnd_lens_draft_add_category (draft, _ ("New category")) && mnd_lens_editor_commit (GTK_WIDGET (self), draft))
    mnd_lens_category_row_focus_name (MND_LENS_CATEGORY_ROW (gtk_widget_get_last_child (self->categories)));
}

static GPtrArray *
list_conditions_cb (gpointer user_data, const char **chosen)
{
  return mnd_lens_list_conditions ();
}

/* It is tried first, so that it takes whom it asks for, and puts them into the newest category. */
static void
add_rule_cb (MndLensEditor *self, const char *key)
{
  g_autoptr (MndLensDraft) draft = mnd_lens_editor_begin (GTK_WIDGET (self));
  MndLens *lens = mnd_view_find_lens (self->view);
  guint n = mnd_lens_get_n_rules (lens);
  MndLensAsked asked;
  const char *word;

  if (!mnd_lens_parse_condition (key, &asked, &word)
      || !mnd_lens_draft_add_rule (draft, (int) mnd_lens_get_n_categories (lens) - 1, asked, word))
    return;
  mnd_lens_draft_move_rule (draft, n, -(int) n);
  mnd_lens_editor_commit (GTK_WIDGET (self), draft);
}

typedef struct
{
  int category, rule;
  GArray *ids; /* MndId */
} Taken;

static void
collect_cb (MndRecord *actor, const MndLensPlace *place, gpointer data)
{
  Taken *taken = data;

  if (taken->category >= 0 ? place->category == taken->category : place->rule == taken->rule)
    g_array_append_vals (taken->ids, mnd_record_get_id (actor), 1);
}

void
mnd_lens_editor_select (GtkWidget *inside, int category, int rule)
{
  MndLensEditor *self = get_editor (inside);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (MndId));
  Taken taken = { category, rule, ids };

  place_actors (self, mnd_view_find_lens (self->view), collect_cb, &taken);
  mnd_view_select_many (self->view, (const MndId *) ids->data, ids->len, FALSE);
}

static void
select_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MndId id;

  if (mnd_id_parse (g_variant_get_string (parameter, NULL), &id))
    mnd_view_select (MND_LENS_EDITOR (widget)->view, &id);
}

static void
close_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit_by_name (widget, "closed");
}

/* --- parts of rows */

GtkWidget *
mnd_lens_editor_create_button (const char *icon_name, const char *name, GCallback clicked_cb, gpointer row)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "mnd-small");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", clicked_cb, row, G_CONNECT_SWAPPED);
  return button;
}

GtkWidget *
mnd_lens_editor_create_count (GCallback clicked_cb, gpointer row)
{
  GtkWidget *button = gtk_button_new_with_label ("");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "mnd-small");
  gtk_widget_add_css_class (button, "numeric");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", clicked_cb, row, G_CONNECT_SWAPPED);
  return button;
}

void
mnd_lens_editor_show_count (GtkWidget *button, guint count)
{
  g_autofree char *number = mnd_format_dup_count (count);
  /* Translators: what a button beside a number does */
  g_autofree char *name = g_strdup_printf (ngettext ("Select %u actor", "Select %u actors", count), count);

  gtk_button_set_label (GTK_BUTTON (button), number);
  gtk_widget_set_sensitive (button, count > 0);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* --- overrides */

static void
mnd_lens_editor_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mnd_lens_editor_parent_class)->map (widget);
  if (MND_LENS_EDITOR (widget)->is_stale)
    refresh (MND_LENS_EDITOR (widget));
}

static gboolean
mnd_lens_editor_grab_focus (GtkWidget *widget)
{
  MndLensEditor *self = MND_LENS_EDITOR (widget);

  if (self->view != NULL && mnd_view_find_lens (self->view) != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->name));
  return gtk_widget_child_focus (self->pages, GTK_DIR_TAB_FORWARD);
}

static void
mnd_lens_editor_dispose (GObject *object)
{
  GtkWidget *child;

  mnd_lens_editor_set_view (MND_LENS_EDITOR (object), NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mnd_lens_editor_parent_class)->dispose (object);
}

static void
mnd_lens_editor_finalize (GObject *object)
{
  g_free (MND_LENS_EDITOR (object)->shown_word);

  G_OBJECT_CLASS (mnd_lens_editor_parent_class)->finalize (object);
}

static void
mnd_lens_editor_class_init (MndLensEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mnd_lens_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = mnd_lens_editor_finalize;
  widget_class->map = mnd_lens_editor_map;
  widget_class->grab_focus = mnd_lens_editor_grab_focus;

  g_signal_new ("problem", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  g_signal_new ("closed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-lens-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, MndLensEditor, pages);
  gtk_widget_class_bind_template_child (widget_class, MndLensEditor, problem);
  gtk_widget_class_bind_template_child (widget_class, MndLensEditor, detail);
  gtk_widget_class_bind_template_child (widget_class, MndLensEditor, builtin);
  gtk_widget_class_bind_template_child (widget_class, MndLensEditor, name_place);
  gtk_widget_class_bind_template_child (widget_class, MndLensEditor, source_place);
  gtk_widget_class_bind_template_child (widget_class, MndLensEditor, categories);
  gtk_widget_class_bind_template_child (widget_class, MndLensEditor, add_category);
  gtk_widget_class_bind_template_child (widget_class, MndLensEditor, rules);
  gtk_widget_class_bind_template_child (widget_class, MndLensEditor, add_rule_place);
  gtk_widget_class_bind_template_child (widget_class, MndLensEditor, outside_title);
  gtk_widget_class_bind_template_child (widget_class, MndLensEditor, outside);
  gtk_widget_class_bind_template_child (widget_class, MndLensEditor, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, add_category_cb);
  gtk_widget_class_install_action (widget_class, "lens.select", "s", select_cb);
  gtk_widget_class_install_action (widget_class, "lens.close", NULL, close_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "lens.close", NULL);
}

static void
mnd_lens_editor_init (MndLensEditor *self)
{
  self->is_stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->name = MND_TEXT_FIELD (mnd_text_field_new (MND_TEXT_FIELD_WRAPPED));
  self->source = MND_TEXT_FIELD (mnd_text_field_new (MND_TEXT_FIELD_WRAPPED));
  self->add_rule = mnd_choice_button_new (list_conditions_cb, self);
  mnd_text_field_set_name (self->name, _ ("Name of the lens"));
  mnd_text_field_set_name (self->source, _ ("Source of the lens"));
  mnd_text_field_set_placeholder (self->source, "–");
  mnd_choice_button_set_icon (MND_CHOICE_BUTTON (self->add_rule), "list-add-symbolic");
  mnd_choice_button_set_name (MND_CHOICE_BUTTON (self->add_rule), _ ("Add a rule"));
  gtk_widget_add_css_class (self->add_rule, "mnd-small");
  adw_bin_set_child (ADW_BIN (self->name_place), GTK_WIDGET (self->name));
  adw_bin_set_child (ADW_BIN (self->source_place), GTK_WIDGET (self->source));
  adw_bin_set_child (ADW_BIN (self->add_rule_place), self->add_rule);
  g_signal_connect_swapped (self->name, "entered", G_CALLBACK (name_cb), self);
  g_signal_connect_swapped (self->source, "entered", G_CALLBACK (source_cb), self);
  g_signal_connect_swapped (self->add_rule, "chosen", G_CALLBACK (add_rule_cb), self);
}

void
mnd_lens_editor_set_view (MndLensEditor *self, MndView *view)
{
  g_return_if_fail (MND_IS_LENS_EDITOR (self));
  g_return_if_fail (view == NULL || MND_IS_VIEW (view));

  if (self->view == view)
    return;
  if (self->view != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->view, self);
      g_signal_handlers_disconnect_by_data (get_map (self), self);
    }
  g_set_object (&self->view, view);
  if (view == NULL)
    return;
  g_signal_connect_object (view, "notify::lens", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::date", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::languages", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_map (self), "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  refresh (self);
}
