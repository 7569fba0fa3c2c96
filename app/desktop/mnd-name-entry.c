/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The entry on the canvas with the list under it; see the header. */
#include "desktop/mnd-name-entry.h"

#include "desktop/mnd-kind-guess.h"
#include "desktop/mnd-name-choice.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* An actor of the map is offered from so many letters on; so many of them at most. */
#define MIN_LETTERS 2
#define MAX_ACTORS_ADD 4
#define MAX_ACTORS_PICK 40

struct _MndNameEntry
{
  GtkWidget parent_instance;
  GtkWidget *box;
  GtkEntry *entry;
  GtkWidget *scroller;
  GtkListBox *list;

  MndNameEntryMode mode;
  MndMap *map;
  char **languages;
  gboolean has_except;
  MndId except;
  char *fallback; /* kind */
  char *text;     /* as the getter gives it */
  GListStore *choices;

  gboolean filling;        /* the entry changes by our own hand */
  gboolean kind_is_chosen; /* by hand: what is typed changes it no more */
  char *chosen_kind;
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

static MndNameChoice *
get_selected (MndNameEntry *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row == NULL ? NULL : g_object_get_data (G_OBJECT (row), "choice");
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_row_cb (gpointer item, gpointer user_data)
{
  MndNameChoice *choice = item;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), make_label (mnd_name_choice_get_title (choice), NULL));
  if (mnd_name_choice_get_actor (choice) != NULL)
    {
      const char *kind = mnd_catalogue_get_label (MND_VOCABULARY_KIND, mnd_name_choice_get_kind (choice));
      GtkWidget *detail = make_label (kind, "caption");
      gtk_widget_add_css_class (detail, "dim-label");
      gtk_box_append (GTK_BOX (box), detail);
    }
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "choice", g_object_ref (choice), g_object_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mnd_name_choice_get_title (choice), -1);
  return row;
}

static void
make_header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  gboolean is_actor = mnd_name_choice_get_actor (g_object_get_data (G_OBJECT (row), "choice")) != NULL;
  gboolean was_actor =
      before != NULL && mnd_name_choice_get_actor (g_object_get_data (G_OBJECT (before), "choice")) != NULL;
  GtkWidget *heading;

  if (before != NULL && is_actor == was_actor)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  heading = make_label (is_actor ? _ ("Already on the map") : _ ("New actor"), "caption-heading");
  gtk_widget_add_css_class (heading, "dim-label");
  gtk_widget_set_margin_start (heading, 9);
  gtk_widget_set_margin_top (heading, 6);
  gtk_widget_set_margin_bottom (heading, 2);
  gtk_list_box_row_set_header (row, heading);
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

static void
append_kinds (MndNameEntry *self)
{
  const char *fallback = self->kind_is_chosen ? self->chosen_kind : self->fallback;
  g_autoptr (GPtrArray) kinds = mnd_kind_guess_list (self->text, fallback);

  if (self->kind_is_chosen)
    {
      guint place;
      for (place = 0; place < kinds->len && strcmp (kinds->pdata[place], self->chosen_kind) != 0; place++)
        ;
      if (place < kinds->len)
        g_ptr_array_insert (kinds, 0, g_ptr_array_steal_index (kinds, place));
    }
  for (guint i = 0; i < kinds->len; i++)
    {
      g_autoptr (MndNameChoice) choice = mnd_name_choice_new_kind (kinds->pdata[i]);
      g_list_store_append (self->choices, choice);
    }
}

typedef enum
{
  FIT_BEGINNING, /* the name begins with what is typed */
  FIT_WORD,      /* a word of it does */
  FIT_OTHER,     /* it stands inside, or in an acronym, an alias, a note */
} Fit;

typedef struct
{
  MndRecord *actor;
  const char *name;
  Fit fit;
} Found;

static Fit
get_fit (const char *name, const char *needle)
{
  g_autofree char *folded = mnd_text_fold (name);
  const char *place = strstr (folded, needle);

  if (place == folded)
    return FIT_BEGINNING;
  for (; place != NULL; place = strstr (place + 1, needle))
    if (place[-1] == ' ' || place[-1] == '(' || place[-1] == '-')
      return FIT_WORD;
  return FIT_OTHER;
}

static int
compare_found (gconstpointer a, gconstpointer b)
{
  const Found *first = a, *second = b;

  if (first->fit != second->fit)
    return first->fit < second->fit ? -1 : 1;
  return g_utf8_collate (first->name, second->name);
}

/* How many. For a new actor only those whose name is like it, as a warning that it may be there already. */
static guint
append_actors (MndNameEntry *self, guint most)
{
  g_autofree char *needle = mnd_text_fold (self->text);
  MndRecordList *actors = mnd_map_get_records (self->map, MND_TABLE_ACTOR);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));

  if (self->mode == MND_NAME_ENTRY_ADD && g_utf8_strlen (self->text, -1) < MIN_LETTERS)
    return 0;
  for (guint i = 0; i < mnd_record_list_get_size (actors); i++)
    {
      Found row = { .actor = mnd_record_list_get (actors, i) };
      const MndId *id = mnd_record_get_id (row.actor);
      row.name = mnd_map_get_name (self->map, id, (const char *const *) self->languages);
      if (row.name == NULL || (self->has_except && mnd_id_equal (id, &self->except))
          || (*needle != '\0' && !mnd_map_text_matches (self->map, id, needle)))
        continue;
      row.fit = get_fit (row.name, needle);
      if (row.fit != FIT_OTHER || self->mode == MND_NAME_ENTRY_PICK)
        g_array_append_val (found, row);
    }
  g_array_sort (found, compare_found);
  g_array_set_size (found, MIN (found->len, most));
  for (guint i = 0; i < found->len; i++)
    {
      const Found *row = &g_array_index (found, Found, i);
      g_autoptr (MndNameChoice) choice = mnd_name_choice_new_actor (row->actor, row->name);
      g_list_store_append (self->choices, choice);
    }
  return found->len;
}

/* The likeliest stands first and is selected, so that Enter takes it. */
static void
fill_choices (MndNameEntry *self)
{
  guint n_actors = 0;

  if (self->mode == MND_NAME_ENTRY_RENAME)
    return;
  g_list_store_remove_all (self->choices);
  if (self->mode == MND_NAME_ENTRY_PICK)
    n_actors = append_actors (self, MAX_ACTORS_PICK);
  if (self->mode == MND_NAME_ENTRY_ADD || *self->text != '\0')
    append_kinds (self);
  if (self->mode == MND_NAME_ENTRY_ADD)
    append_actors (self, MAX_ACTORS_ADD);
  select_row (self, 0);
  gtk_widget_set_visible (self->scroller, n_actors > 0 || g_list_model_get_n_items (G_LIST_MODEL (self->choices)) > 0);
}

static void
read_text (MndNameEntry *self)
{
  g_free (self->text);
  self->text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

static const char *
find_best_kind (MndNameEntry *self)
{
  g_autoptr (GPtrArray) kinds = mnd_kind_guess_list (self->text, self->fallback);

  return kinds->pdata[0];
}

/* Not in the handler of the change itself: the entry sets its cursor after that. */
static gboolean
complete_cb (gpointer data)
{
  MndNameEntry *self = data;
  GtkEditable *editable = GTK_EDITABLE (self->entry);
  const char *typed = gtk_editable_get_text (editable);
  int length = (int) g_utf8_strlen (typed, -1);
  g_autofree char *rest = NULL;

  self->complete_source = 0;
  if (gtk_editable_get_position (editable) != length)
    return G_SOURCE_REMOVE;
  rest = mnd_kind_guess_complete (typed, find_best_kind (self));
  if (rest == NULL)
    return G_SOURCE_REMOVE;
  self->filling = TRUE;
  gtk_editable_insert_text (editable, rest, -1, &(int){ length });
  gtk_editable_select_region (editable, length, -1);
  self->filling = FALSE;
  read_text (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (MndNameEntry *self)
{
  glong length = g_utf8_strlen (gtk_editable_get_text (GTK_EDITABLE (self->entry)), -1);
  gboolean longer = length > self->typed_length;

  self->typed_length = length;
  if (self->filling || self->map == NULL)
    return;
  read_text (self);
  fill_choices (self);
  if (longer && self->mode == MND_NAME_ENTRY_ADD && self->complete_source == 0)
    self->complete_source = g_idle_add_full (G_PRIORITY_HIGH, complete_cb, self, NULL);
}

static void
activate_cb (MndNameEntry *self)
{
  mnd_name_entry_accept (self);
}

static void
row_activated_cb (MndNameEntry *self, GtkListBoxRow *row)
{
  gtk_list_box_select_row (self->list, row);
  mnd_name_entry_accept (self);
}

static void
choose_kind_of_row (MndNameEntry *self)
{
  MndNameChoice *choice = get_selected (self);

  self->kind_is_chosen = choice != NULL && mnd_name_choice_get_actor (choice) == NULL;
  g_free (self->chosen_kind);
  self->chosen_kind = self->kind_is_chosen ? g_strdup (mnd_name_choice_get_kind (choice)) : NULL;
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
  return GDK_EVENT_STOP;
}

static gboolean
entry_key_cb (GtkEventControllerKey *key, guint keyval, guint code, GdkModifierType state, gpointer user_data)
{
  GtkWidget *entry = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (key));
  MndNameEntry *self = MND_NAME_ENTRY (gtk_widget_get_ancestor (entry, MND_TYPE_NAME_ENTRY));
  gboolean has_list = self->mode != MND_NAME_ENTRY_RENAME;

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
      if (has_list && gtk_list_box_get_selected_row (self->list) != NULL)
        gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (self->list)));
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
      gtk_entry_grab_focus_without_selecting (self->entry);
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
  g_free (self->text);
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
  gtk_widget_class_bind_template_child (widget_class, MndNameEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, MndNameEntry, scroller);
  gtk_widget_class_bind_template_child (widget_class, MndNameEntry, list);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_key_cb);
  gtk_widget_class_set_css_name (widget_class, "mndnameentry");
}

static void
mnd_name_entry_init (MndNameEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->text = g_strdup ("");
  self->choices = g_list_store_new (MND_TYPE_NAME_CHOICE);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->choices), make_row_cb, NULL, NULL);
  gtk_list_box_set_header_func (self->list, make_header_cb, NULL, NULL);
}

GtkWidget *
mnd_name_entry_new (void)
{
  return g_object_new (MND_TYPE_NAME_ENTRY, NULL);
}

static const char *
get_question (MndNameEntryMode mode)
{
  switch (mode)
    {
    case MND_NAME_ENTRY_RENAME:
      return _ ("Name");
    case MND_NAME_ENTRY_PICK:
      return _ ("Link to which actor?");
    case MND_NAME_ENTRY_ADD:
    default:
      return _ ("Name of the new actor");
    }
}

void
mnd_name_entry_start (MndNameEntry *self, MndNameEntryMode mode, MndMap *map, const char *const *languages,
                      const char *text, const char *kind, const MndId *except)
{
  g_return_if_fail (MND_IS_NAME_ENTRY (self) && MND_IS_MAP (map) && text != NULL);

  self->mode = mode;
  g_set_object (&self->map, map);
  g_strfreev (self->languages);
  self->languages = g_strdupv ((char **) languages);
  g_free (self->fallback);
  self->fallback = g_strdup (kind);
  self->kind_is_chosen = FALSE;
  self->has_except = except != NULL;
  if (except != NULL)
    self->except = *except;
  gtk_entry_set_placeholder_text (self->entry, get_question (mode));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, get_question (mode), -1);
  gtk_widget_set_visible (self->scroller, mode != MND_NAME_ENTRY_RENAME);
  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->filling = FALSE;
  read_text (self);
  fill_choices (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

MndNameEntryMode
mnd_name_entry_get_mode (MndNameEntry *self)
{
  g_return_val_if_fail (MND_IS_NAME_ENTRY (self), MND_NAME_ENTRY_ADD);

  return self->mode;
}

const char *
mnd_name_entry_get_text (MndNameEntry *self)
{
  const char *label;

  g_return_val_if_fail (MND_IS_NAME_ENTRY (self), "");

  /* "parliament" is meant as "Parliament". */
  label = self->mode == MND_NAME_ENTRY_RENAME ? NULL
                                              : mnd_kind_guess_find_label (self->text, mnd_name_entry_get_kind (self));
  return label == NULL ? self->text : label;
}

void
mnd_name_entry_set_text (MndNameEntry *self, const char *text)
{
  g_return_if_fail (MND_IS_NAME_ENTRY (self) && text != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

const char *
mnd_name_entry_get_kind (MndNameEntry *self)
{
  MndNameChoice *choice;

  g_return_val_if_fail (MND_IS_NAME_ENTRY (self), NULL);

  choice = get_selected (self);
  return choice == NULL ? self->fallback : mnd_name_choice_get_kind (choice);
}

MndRecord *
mnd_name_entry_get_actor (MndNameEntry *self)
{
  MndNameChoice *choice;

  g_return_val_if_fail (MND_IS_NAME_ENTRY (self), NULL);

  choice = get_selected (self);
  return choice == NULL ? NULL : mnd_name_choice_get_actor (choice);
}

void
mnd_name_entry_set_upwards (MndNameEntry *self, gboolean upwards)
{
  g_return_if_fail (MND_IS_NAME_ENTRY (self));

  gtk_box_reorder_child_after (GTK_BOX (self->box), upwards ? GTK_WIDGET (self->entry) : self->scroller,
                               upwards ? self->scroller : GTK_WIDGET (self->entry));
}

void
mnd_name_entry_accept (MndNameEntry *self)
{
  g_return_if_fail (MND_IS_NAME_ENTRY (self));

  g_signal_emit (self, signals[SIGNAL_ACCEPTED], 0);
}
