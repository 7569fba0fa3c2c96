/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The entries on the canvas with the list under them; see the header. */
#include "desktop/mnd-name-entry.h"

#include "model/mnd-kind-guess.h"
#include "desktop/mnd-name-choices.h"
#include "desktop/mnd-name-row.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* An actor of the map is offered from so many letters on; so many of them at most. */
#define MIN_LETTERS 2
#define MAX_ACTORS_ADD 4
#define MAX_ACTORS_PICK 40
#define MAX_PLACES 8

struct _MndNameEntry
{
  GtkWidget parent_instance;
  GtkWidget *box;
  GtkWidget *parts;
  GtkWidget *pair; /* the third and fourth beside each other */
  GtkEntry *first;
  GtkEntry *second;
  GtkEntry *third;
  GtkEntry *fourth;
  GtkWidget *scroller;
  GtkListBox *list;

  MndNameEntryMode mode;
  MndMap *map;
  char **languages;
  gboolean has_except;
  MndId except;
  char *fallback;                        /* kind */
  char *texts[MND_NAME_N_PARTS];         /* as typed and completed, without space around */
  int current;                           /* the part that has the keyboard, or had it last */
  MndNameChoice *kept[MND_NAME_N_PARTS]; /* what was chosen in the others */
  GListStore *choices;

  gboolean filling;   /* an entry changes by our own hand */
  gboolean is_open;   /* more than the name is asked: a new actor is meant */
  char *chosen_kind;  /* by hand: what is typed changes it no more */
  glong typed_length; /* letters, after the last change */
  guint complete_source;
};

G_DEFINE_FINAL_TYPE (MndNameEntry, mnd_name_entry, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACCEPTED,
  SIGNAL_CANCELLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static MndNamePart
get_part (MndNameEntry *self, int i)
{
  return mnd_name_part_get (self->mode, i);
}

static int
find_part (MndNameEntry *self, MndNamePart part)
{
  return mnd_name_part_find (self->mode, part);
}

/* Where an actor of the map may be chosen. */
static int
get_actor_part (MndNameEntry *self)
{
  return MAX (find_part (self, MND_NAME_PART_BENEFICIARY), 0);
}

static GtkEntry *
get_entry (MndNameEntry *self, int i)
{
  GtkEntry *entries[MND_NAME_N_PARTS] = { self->first, self->second, self->third, self->fourth };

  return entries[i];
}

static int
find_entry (MndNameEntry *self, GtkWidget *widget)
{
  for (int i = 0; i < MND_NAME_N_PARTS; i++)
    if (GTK_WIDGET (get_entry (self, i)) == widget)
      return i;
  g_assert_not_reached ();
}

static MndNameChoice *
get_selected (MndNameEntry *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row == NULL ? NULL : mnd_name_row_get_choice (MND_NAME_ROW (row));
}

static MndNameChoice *
get_choice (MndNameEntry *self, int i)
{
  return i == self->current ? get_selected (self) : self->kept[i];
}

/* --- the list */

/* NULL: the entry says it already. */
static const char *
get_heading (MndNameEntry *self, MndNameChoice *choice)
{
  switch (get_part (self, self->current))
    {
    case MND_NAME_PART_NAME:
    case MND_NAME_PART_BENEFICIARY:
      return mnd_name_choice_is_actor (choice) ? _ ("Already on the map") : _ ("New actor");
    case MND_NAME_PART_NONE:
    case MND_NAME_PART_KIND:
    case MND_NAME_PART_ACRONYM:
    case MND_NAME_PART_PLACE:
    case MND_NAME_PART_FIELD:
    default:
      return NULL;
    }
}

static GtkWidget *
make_row_cb (gpointer item, gpointer user_data)
{
  return mnd_name_row_new (item);
}

static void
make_header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  MndNameEntry *self = user_data;
  const char *heading = get_heading (self, mnd_name_row_get_choice (MND_NAME_ROW (row)));
  const char *last = before == NULL ? NULL : get_heading (self, mnd_name_row_get_choice (MND_NAME_ROW (before)));

  mnd_name_row_set_heading (MND_NAME_ROW (row), heading != last ? heading : NULL);
}

static void
select_row (MndNameEntry *self, int place)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, place);
  graphene_rect_t bounds;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  if (row == NULL)
    return;
  gtk_list_box_select_row (self->list, row);
  if (place == 0)
    gtk_adjustment_set_value (adjustment, 0);
  else if (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

static MndNameQuery
make_query (MndNameEntry *self)
{
  return (MndNameQuery){ .map = self->map,
                         .languages = (const char *const *) self->languages,
                         .except = self->has_except ? &self->except : NULL,
                         .text = self->texts[self->current] };
}

static void
offer_actor (MndNameEntry *self, const MndNameQuery *query)
{
  mnd_name_choices_append_actors (self->choices, query, MAX_ACTORS_PICK, FALSE);
  if (*query->text != '\0')
    mnd_name_choices_append_kinds (self->choices, query, self->fallback, self->chosen_kind);
}

/* For a new actor those whose name is like it stand last, as a warning that it may be there already. */
static void
offer_for_name (MndNameEntry *self, const MndNameQuery *query)
{
  if (self->mode == MND_NAME_ENTRY_PICK && !self->is_open)
    offer_actor (self, query);
  else if (self->mode == MND_NAME_ENTRY_ADD || self->mode == MND_NAME_ENTRY_PICK)
    {
      mnd_name_choices_append_kinds (self->choices, query, self->fallback, self->chosen_kind);
      if (!self->is_open && g_utf8_strlen (query->text, -1) >= MIN_LETTERS)
        mnd_name_choices_append_actors (self->choices, query, MAX_ACTORS_ADD, TRUE);
    }
}

/* The chosen kind goes before all until something is typed that means another. */
static void
offer_kinds (MndNameEntry *self, const MndNameQuery *query)
{
  const char *kind = mnd_name_entry_get_kind (self);
  gboolean is_typed = strcmp (query->text, mnd_catalogue_get_label (MND_VOCABULARY_KIND, kind)) != 0;
  MndNameQuery all = *query;

  all.text = "";
  if (!is_typed || mnd_name_choices_append_words (self->choices, query, MND_VOCABULARY_KIND) == 0)
    mnd_name_choices_append_kinds (self->choices, &all, self->fallback, kind);
}

/* The likeliest stands first and is selected, so that Enter takes it; what may stay empty waits for a word. */
static void
fill_choices (MndNameEntry *self)
{
  const MndNameQuery query = make_query (self);
  MndNamePart part = get_part (self, self->current);

  g_list_store_remove_all (self->choices);
  if (part == MND_NAME_PART_NAME)
    offer_for_name (self, &query);
  else if (part == MND_NAME_PART_KIND)
    offer_kinds (self, &query);
  else if (part == MND_NAME_PART_PLACE)
    mnd_name_choices_append_places (self->choices, &query, MAX_PLACES);
  else if (part == MND_NAME_PART_FIELD)
    mnd_name_choices_append_words (self->choices, &query, MND_VOCABULARY_FIELD);
  else if (part == MND_NAME_PART_BENEFICIARY)
    offer_actor (self, &query);
  if (part == MND_NAME_PART_NAME || part == MND_NAME_PART_KIND || (part != MND_NAME_PART_PLACE && *query.text != '\0'))
    select_row (self, 0);
  gtk_widget_set_visible (self->scroller, g_list_model_get_n_items (G_LIST_MODEL (self->choices)) > 0);
}

/* --- what is typed */

static void
read_text (MndNameEntry *self, int i)
{
  g_free (self->texts[i]);
  self->texts[i] = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (get_entry (self, i)))));
}

static void
put_text (MndNameEntry *self, int i, const char *text)
{
  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (get_entry (self, i)), text);
  gtk_editable_set_position (GTK_EDITABLE (get_entry (self, i)), -1);
  self->filling = FALSE;
  self->typed_length = g_utf8_strlen (text, -1);
  read_text (self, i);
}

static char *
dup_rest_of_place (MndNameEntry *self, const char *typed)
{
  g_autoptr (MndNameChoice) first = g_list_model_get_item (G_LIST_MODEL (self->choices), 0);
  const char *rest = first == NULL || *typed == '\0' ? NULL : mnd_text_skip (mnd_name_choice_get_title (first), typed);

  return rest == NULL || *rest == '\0' ? NULL : g_strdup (rest);
}

static char *
dup_rest (MndNameEntry *self, const char *typed)
{
  g_autoptr (GPtrArray) kinds = NULL;

  if (get_part (self, self->current) == MND_NAME_PART_PLACE)
    return dup_rest_of_place (self, typed);
  kinds = mnd_kind_guess_list (self->texts[self->current], self->fallback);
  return mnd_kind_guess_complete (typed, kinds->pdata[0]);
}

/* Not in the handler of the change itself: the entry sets its cursor after that. */
static gboolean
complete_cb (gpointer data)
{
  MndNameEntry *self = data;
  GtkEditable *editable = GTK_EDITABLE (get_entry (self, self->current));
  const char *typed = gtk_editable_get_text (editable);
  int length = (int) g_utf8_strlen (typed, -1);
  g_autofree char *rest = NULL;

  self->complete_source = 0;
  if (gtk_editable_get_position (editable) != length)
    return G_SOURCE_REMOVE;
  rest = dup_rest (self, typed);
  if (rest == NULL)
    return G_SOURCE_REMOVE;
  self->filling = TRUE;
  gtk_editable_insert_text (editable, rest, -1, &(int){ length });
  gtk_editable_select_region (editable, length, -1);
  self->filling = FALSE;
  read_text (self, self->current);
  return G_SOURCE_REMOVE;
}

static gboolean
completes (MndNameEntry *self)
{
  MndNamePart part = get_part (self, self->current);

  return part == MND_NAME_PART_PLACE || (part == MND_NAME_PART_NAME && self->mode == MND_NAME_ENTRY_ADD);
}

static void
choose_kind_of_row (MndNameEntry *self)
{
  MndNameChoice *choice = get_selected (self);
  MndNamePart part = get_part (self, self->current);

  if (part == MND_NAME_PART_PLACE || part == MND_NAME_PART_FIELD
      || (part == MND_NAME_PART_NAME && self->mode == MND_NAME_ENTRY_SUPPORT))
    return;
  g_free (self->chosen_kind);
  self->chosen_kind = choice == NULL ? NULL : g_strdup (mnd_name_choice_get_word (choice));
}

static void
changed_cb (MndNameEntry *self, GtkEditable *editable)
{
  glong length = g_utf8_strlen (gtk_editable_get_text (editable), -1);
  gboolean longer = length > self->typed_length;

  self->typed_length = length;
  if (self->filling || self->map == NULL)
    return;
  self->current = find_entry (self, GTK_WIDGET (editable));
  read_text (self, self->current);
  fill_choices (self);
  if (get_part (self, self->current) == MND_NAME_PART_KIND)
    choose_kind_of_row (self);
  if (longer && completes (self) && self->complete_source == 0)
    self->complete_source = g_idle_add_full (G_PRIORITY_HIGH, complete_cb, self, NULL);
}

/* --- from one part to the next */

/* What was chosen in the current part stays when the list turns to another. */
static void
keep_choice (MndNameEntry *self)
{
  MndNameChoice *choice = get_selected (self);
  MndNamePart part = get_part (self, self->current);

  g_clear_object (&self->kept[self->current]);
  if (choice != NULL)
    self->kept[self->current] = g_object_ref (choice);
  if (choice != NULL
      && (part == MND_NAME_PART_KIND || part == MND_NAME_PART_FIELD
          || (part == MND_NAME_PART_BENEFICIARY && mnd_name_choice_is_actor (choice))))
    put_text (self, self->current, mnd_name_choice_get_title (choice));
}

static void
focus_entered_cb (GtkEventControllerFocus *focus, MndNameEntry *self)
{
  int i = find_entry (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus)));

  if (i == self->current || self->map == NULL)
    return;
  keep_choice (self);
  self->current = i;
  self->typed_length = g_utf8_strlen (self->texts[i], -1);
  fill_choices (self);
}

static void
ask (GtkEntry *entry, const char *question)
{
  gtk_entry_set_placeholder_text (entry, question);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, question, -1);
}

static void
show_parts (MndNameEntry *self, gboolean all)
{
  for (int i = 1; i < MND_NAME_N_PARTS; i++)
    {
      GtkEntry *entry = get_entry (self, i);
      MndNamePart part = get_part (self, i);
      const char *question;
      gtk_widget_set_visible (GTK_WIDGET (entry), all && part != MND_NAME_PART_NONE);
      if (part == MND_NAME_PART_NONE)
        continue;
      question = mnd_name_part_get_question (self->mode, part);
      ask (entry, question);
      gtk_widget_set_tooltip_text (GTK_WIDGET (entry), question);
    }
  gtk_widget_set_visible (self->pair, gtk_widget_get_visible (GTK_WIDGET (self->third)));
}

/* An actor of the map has its kind and the rest already. */
static void
open_parts (MndNameEntry *self)
{
  if (self->is_open || self->mode == MND_NAME_ENTRY_SUPPORT)
    return;
  self->is_open = TRUE;
  show_parts (self, TRUE);
  put_text (self, MAX (find_part (self, MND_NAME_PART_KIND), 0),
            mnd_catalogue_get_label (MND_VOCABULARY_KIND, mnd_name_entry_get_kind (self)));
}

gboolean
mnd_name_entry_go (MndNameEntry *self, int step)
{
  int next;

  g_return_val_if_fail (MND_IS_NAME_ENTRY (self), FALSE);

  next = self->current + step;
  if (step > 0 && get_part (self, next) == MND_NAME_PART_NONE && self->current > 0)
    next = 0;
  if (get_part (self, next) == MND_NAME_PART_NONE
      || (!self->is_open && mnd_name_entry_get_actor (self) != NULL && self->mode != MND_NAME_ENTRY_SUPPORT))
    return FALSE;
  open_parts (self);
  return gtk_widget_grab_focus (GTK_WIDGET (get_entry (self, next)));
}

static void
activate_cb (MndNameEntry *self)
{
  mnd_name_entry_accept (self);
}

/* With the pointer: the name is all there is, or this part is answered and the next may follow. */
static void
row_activated_cb (MndNameEntry *self, GtkListBoxRow *row)
{
  gtk_list_box_select_row (self->list, row);
  if (self->current == 0)
    {
      mnd_name_entry_accept (self);
      return;
    }
  choose_kind_of_row (self);
  put_text (self, self->current, mnd_name_choice_get_title (get_selected (self)));
  gtk_entry_grab_focus_without_selecting (get_entry (self, self->current));
}

static void
cancel (MndNameEntry *self)
{
  g_signal_emit (self, signals[SIGNAL_CANCELLED], 0);
}

static gboolean
move_selection (MndNameEntry *self, int step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int place = row == NULL ? -1 : gtk_list_box_row_get_index (row);

  select_row (self, MAX (place + step, 0));
  choose_kind_of_row (self);
  if (get_part (self, self->current) == MND_NAME_PART_PLACE && get_selected (self) != NULL)
    put_text (self, self->current, mnd_name_choice_get_title (get_selected (self)));
  return GDK_EVENT_STOP;
}

static gboolean
entry_key_cb (GtkEventControllerKey *key, guint keyval, guint code, GdkModifierType state, MndNameEntry *self)
{
  gboolean has_list = gtk_widget_get_visible (self->scroller);

  switch (keyval)
    {
    case GDK_KEY_Escape:
      cancel (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return has_list ? move_selection (self, 1) : GDK_EVENT_PROPAGATE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return has_list ? move_selection (self, -1) : GDK_EVENT_PROPAGATE;
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
    case GDK_KEY_ISO_Left_Tab:
      mnd_name_entry_go (self, keyval == GDK_KEY_ISO_Left_Tab || (state & GDK_SHIFT_MASK) != 0 ? -1 : 1);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
list_key_cb (GtkEventControllerKey *key, guint keyval, guint code, GdkModifierType state, gpointer user_data)
{
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (key));
  MndNameEntry *self = MND_NAME_ENTRY (gtk_widget_get_ancestor (list, MND_TYPE_NAME_ENTRY));

  switch (keyval)
    {
    case GDK_KEY_Escape:
      cancel (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Tab:
    case GDK_KEY_ISO_Left_Tab:
      choose_kind_of_row (self);
      gtk_entry_grab_focus_without_selecting (get_entry (self, self->current));
      return GDK_EVENT_STOP;
    default:
      /* A letter that means nothing here must not reach the window, where it may begin something else. */
      return keyval != GDK_KEY_space && (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) == 0
             && g_unichar_isprint (gdk_keyval_to_unicode (keyval));
    }
}

static void
mnd_name_entry_dispose (GObject *object)
{
  MndNameEntry *self = MND_NAME_ENTRY (object);

  g_clear_handle_id (&self->complete_source, g_source_remove);
  g_clear_object (&self->map);
  g_clear_object (&self->choices);
  for (int i = 0; i < MND_NAME_N_PARTS; i++)
    g_clear_object (&self->kept[i]);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (mnd_name_entry_parent_class)->dispose (object);
}

static void
mnd_name_entry_finalize (GObject *object)
{
  MndNameEntry *self = MND_NAME_ENTRY (object);

  g_strfreev (self->languages);
  g_free (self->fallback);
  g_free (self->chosen_kind);
  for (int i = 0; i < MND_NAME_N_PARTS; i++)
    g_free (self->texts[i]);
  G_OBJECT_CLASS (mnd_name_entry_parent_class)->finalize (object);
}

static void
mnd_name_entry_class_init (MndNameEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mnd_name_entry_dispose;
  G_OBJECT_CLASS (klass)->finalize = mnd_name_entry_finalize;
  signals[SIGNAL_ACCEPTED] =
      g_signal_new ("accepted", MND_TYPE_NAME_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CANCELLED] =
      g_signal_new ("cancelled", MND_TYPE_NAME_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-name-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, MndNameEntry, box);
  gtk_widget_class_bind_template_child (widget_class, MndNameEntry, parts);
  gtk_widget_class_bind_template_child (widget_class, MndNameEntry, pair);
  gtk_widget_class_bind_template_child (widget_class, MndNameEntry, first);
  gtk_widget_class_bind_template_child (widget_class, MndNameEntry, second);
  gtk_widget_class_bind_template_child (widget_class, MndNameEntry, third);
  gtk_widget_class_bind_template_child (widget_class, MndNameEntry, fourth);
  gtk_widget_class_bind_template_child (widget_class, MndNameEntry, scroller);
  gtk_widget_class_bind_template_child (widget_class, MndNameEntry, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_key_cb);
  gtk_widget_class_set_css_name (widget_class, "mndnameentry");
}

static void
connect_entry (MndNameEntry *self, GtkEntry *entry)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (activate_cb), self);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect (key, "key-pressed", G_CALLBACK (entry_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (entry), key);
  g_signal_connect (focus, "enter", G_CALLBACK (focus_entered_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
}

static void
mnd_name_entry_init (MndNameEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->choices = g_list_store_new (MND_TYPE_NAME_CHOICE);
  for (int i = 0; i < MND_NAME_N_PARTS; i++)
    {
      self->texts[i] = g_strdup ("");
      connect_entry (self, get_entry (self, i));
    }
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->choices), make_row_cb, NULL, NULL);
  gtk_list_box_set_header_func (self->list, make_header_cb, self, NULL);
}

GtkWidget *
mnd_name_entry_new (void)
{
  return g_object_new (MND_TYPE_NAME_ENTRY, NULL);
}

void
mnd_name_entry_start (MndNameEntry *self, MndNameEntryMode mode, MndMap *map, const char *const *languages,
                      const char *text, const char *kind, const MndId *except, const char *question)
{
  g_return_if_fail (MND_IS_NAME_ENTRY (self) && MND_IS_MAP (map) && text != NULL);

  self->mode = mode;
  g_set_object (&self->map, map);
  g_strfreev (self->languages);
  self->languages = g_strdupv ((char **) languages);
  g_free (self->fallback);
  self->fallback = g_strdup (kind);
  g_clear_pointer (&self->chosen_kind, g_free);
  self->has_except = except != NULL;
  if (except != NULL)
    self->except = *except;
  self->is_open = FALSE;
  self->current = 0;
  for (int i = 0; i < MND_NAME_N_PARTS; i++)
    {
      g_clear_object (&self->kept[i]);
      put_text (self, i, i == 0 ? text : "");
    }
  ask (self->first, question != NULL ? question : mnd_name_part_get_question (mode, MND_NAME_PART_NAME));
  show_parts (self, mode == MND_NAME_ENTRY_SUPPORT);
  fill_choices (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->first));
  gtk_editable_select_region (GTK_EDITABLE (self->first), 0, -1);
}

MndNameEntryMode
mnd_name_entry_get_mode (MndNameEntry *self)
{
  g_return_val_if_fail (MND_IS_NAME_ENTRY (self), MND_NAME_ENTRY_ADD);

  return self->mode;
}

/* Who writes capitals means them. */
static gboolean
has_capitals (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isupper (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

const char *
mnd_name_entry_get_text (MndNameEntry *self)
{
  const char *label;

  g_return_val_if_fail (MND_IS_NAME_ENTRY (self), "");

  if (self->mode == MND_NAME_ENTRY_RENAME || self->mode == MND_NAME_ENTRY_SUPPORT || has_capitals (self->texts[0]))
    return self->texts[0];
  /* "parliament" is meant as "Parliament". */
  label = mnd_kind_guess_find_label (self->texts[0], mnd_name_entry_get_kind (self));
  return label == NULL ? self->texts[0] : label;
}

void
mnd_name_entry_set_text (MndNameEntry *self, const char *text)
{
  GtkEditable *editable;

  g_return_if_fail (MND_IS_NAME_ENTRY (self) && text != NULL);

  editable = GTK_EDITABLE (get_entry (self, self->current));
  gtk_editable_set_text (editable, text);
  gtk_editable_set_position (editable, -1);
}

const char *
mnd_name_entry_get_kind (MndNameEntry *self)
{
  MndNameChoice *choice;
  const char *word;

  g_return_val_if_fail (MND_IS_NAME_ENTRY (self), NULL);

  if (self->chosen_kind != NULL)
    return self->chosen_kind;
  choice = get_choice (self, get_actor_part (self));
  word = choice == NULL ? NULL : mnd_name_choice_get_word (choice);
  return word == NULL ? self->fallback : word;
}

static const char *
get_said (MndNameEntry *self, MndNamePart part)
{
  int i = find_part (self, part);

  return i < 0 ? "" : self->texts[i];
}

const char *
mnd_name_entry_get_acronym (MndNameEntry *self)
{
  g_return_val_if_fail (MND_IS_NAME_ENTRY (self), "");

  return get_said (self, MND_NAME_PART_ACRONYM);
}

const char *
mnd_name_entry_get_place (MndNameEntry *self)
{
  g_return_val_if_fail (MND_IS_NAME_ENTRY (self), "");

  return get_said (self, MND_NAME_PART_PLACE);
}

MndRecord *
mnd_name_entry_get_actor (MndNameEntry *self)
{
  int i;
  MndNameChoice *choice;

  g_return_val_if_fail (MND_IS_NAME_ENTRY (self), NULL);

  i = get_actor_part (self);
  choice = self->is_open ? NULL : get_choice (self, i);
  return choice == NULL || *self->texts[i] == '\0' ? NULL : mnd_name_choice_get_record (choice);
}

const char *
mnd_name_entry_get_field (MndNameEntry *self)
{
  int i;
  MndNameChoice *choice;

  g_return_val_if_fail (MND_IS_NAME_ENTRY (self), NULL);

  i = find_part (self, MND_NAME_PART_FIELD);
  choice = i < 0 || *self->texts[i] == '\0' ? NULL : get_choice (self, i);
  return choice == NULL ? NULL : mnd_name_choice_get_word (choice);
}

const char *
mnd_name_entry_get_beneficiary (MndNameEntry *self)
{
  g_return_val_if_fail (MND_IS_NAME_ENTRY (self), "");

  return mnd_name_entry_get_actor (self) != NULL ? "" : get_said (self, MND_NAME_PART_BENEFICIARY);
}

void
mnd_name_entry_set_upwards (MndNameEntry *self, gboolean upwards)
{
  g_return_if_fail (MND_IS_NAME_ENTRY (self));

  gtk_box_reorder_child_after (GTK_BOX (self->box), upwards ? self->parts : self->scroller,
                               upwards ? self->scroller : self->parts);
}

void
mnd_name_entry_accept (MndNameEntry *self)
{
  g_return_if_fail (MND_IS_NAME_ENTRY (self));

  g_signal_emit (self, signals[SIGNAL_ACCEPTED], 0);
}
