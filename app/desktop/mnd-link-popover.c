/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads as a sentence from top to bottom: who, what, in which way, whom; see the header. */
#include "desktop/mnd-link-popover.h"

#include "model/mnd-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* Letters that follow each other later than this begin a new word. In milliseconds. */
#define TYPING_PAUSE 1500

struct _MndLinkPopover
{
  GtkPopover parent_instance;
  GtkLabel *from;
  GtkLabel *to;
  GtkWidget *scroller;
  GtkListBox *kinds;
  GtkWidget *mode_box;
  GtkDropDown *modes; /* the first one is "not stated" */
  GtkWidget *connect;

  char *names[2]; /* of the ends as they were given */
  char *kinds_of_ends[2];
  gboolean turned;
  GString *typed;
  guint32 typed_time;
};

G_DEFINE_FINAL_TYPE (MndLinkPopover, mnd_link_popover, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
kind_selected_cb (MndLinkPopover *self)
{
  const char *kind = mnd_link_popover_get_kind (self);
  const MndLinkKind *info = kind == NULL ? NULL : mnd_catalogue_find_link_kind (kind);

  gtk_widget_set_visible (self->mode_box, info != NULL && info->has_mode);
}

static void
choose_cb (MndLinkPopover *self)
{
  mnd_link_popover_choose (self);
}

static void
turn_cb (MndLinkPopover *self)
{
  mnd_link_popover_turn (self);
}

static gboolean
type_letter (MndLinkPopover *self, guint32 time, gunichar letter)
{
  if (time - self->typed_time > TYPING_PAUSE)
    g_string_truncate (self->typed, 0);
  self->typed_time = time;
  g_string_append_unichar (self->typed, letter);
  if (!mnd_link_popover_seek (self, self->typed->str))
    gtk_widget_error_bell (GTK_WIDGET (self));
  return GDK_EVENT_STOP;
}

/* Before the list and the buttons: to them letters and these arrows mean nothing. */
static gboolean
key_cb (GtkEventControllerKey *key, guint keyval, guint code, GdkModifierType state, gpointer user_data)
{
  MndLinkPopover *self = MND_LINK_POPOVER (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (key)));
  gunichar letter = gdk_keyval_to_unicode (keyval);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (g_unichar_isgraph (letter) || (keyval == GDK_KEY_space && self->typed->len > 0))
    return type_letter (self, gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (key)), letter);
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      mnd_link_popover_turn (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Delete:
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* The list fills before it has a size, so that only now can what is selected be brought into sight. */
static void
mnd_link_popover_map (GtkWidget *widget)
{
  MndLinkPopover *self = MND_LINK_POPOVER (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->kinds);

  GTK_WIDGET_CLASS (mnd_link_popover_parent_class)->map (widget);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
mnd_link_popover_finalize (GObject *object)
{
  MndLinkPopover *self = MND_LINK_POPOVER (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->names); i++)
    {
      g_free (self->names[i]);
      g_free (self->kinds_of_ends[i]);
    }
  g_string_free (self->typed, TRUE);
  G_OBJECT_CLASS (mnd_link_popover_parent_class)->finalize (object);
}

static void
mnd_link_popover_class_init (MndLinkPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mnd_link_popover_finalize;
  widget_class->map = mnd_link_popover_map;
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", MND_TYPE_LINK_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-link-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, MndLinkPopover, from);
  gtk_widget_class_bind_template_child (widget_class, MndLinkPopover, to);
  gtk_widget_class_bind_template_child (widget_class, MndLinkPopover, scroller);
  gtk_widget_class_bind_template_child (widget_class, MndLinkPopover, kinds);
  gtk_widget_class_bind_template_child (widget_class, MndLinkPopover, mode_box);
  gtk_widget_class_bind_template_child (widget_class, MndLinkPopover, modes);
  gtk_widget_class_bind_template_child (widget_class, MndLinkPopover, connect);
  gtk_widget_class_bind_template_callback (widget_class, kind_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, turn_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

static void
fill_kinds (MndLinkPopover *self)
{
  for (guint i = 0; i < mnd_catalogue_get_size (MND_VOCABULARY_LINK_KIND); i++)
    {
      const char *word = mnd_catalogue_get_word (MND_VOCABULARY_LINK_KIND, i);
      GtkWidget *label = gtk_label_new (mnd_catalogue_get_label (MND_VOCABULARY_LINK_KIND, word));
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_list_box_append (self->kinds, label);
    }
}

static void
fill_modes (MndLinkPopover *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  /* Translators: the way in which one actor oversees another */
  gtk_string_list_append (labels, _ ("Not stated"));
  for (guint i = 0; i < mnd_catalogue_get_size (MND_VOCABULARY_MODE); i++)
    gtk_string_list_append (labels, mnd_catalogue_get_label (MND_VOCABULARY_MODE,
                                                             mnd_catalogue_get_word (MND_VOCABULARY_MODE, i)));
  gtk_drop_down_set_model (self->modes, G_LIST_MODEL (labels));
}

static void
mnd_link_popover_init (MndLinkPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->typed = g_string_new (NULL);
  fill_kinds (self);
  fill_modes (self);
}

GtkWidget *
mnd_link_popover_new (void)
{
  return g_object_new (MND_TYPE_LINK_POPOVER, NULL);
}

static void
show_end (GtkLabel *label, const char *name)
{
  gtk_label_set_label (label, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), name);
}

static void
propose (MndLinkPopover *self)
{
  const char *kind, *mode;

  show_end (self->from, self->names[self->turned]);
  show_end (self->to, self->names[!self->turned]);
  mnd_catalogue_propose_link (self->kinds_of_ends[self->turned], self->kinds_of_ends[!self->turned], &kind, &mode);
  mnd_link_popover_set_kind (self, kind);
  mnd_link_popover_set_mode (self, mode);
}

void
mnd_link_popover_set_ends (MndLinkPopover *self, const char *from_name, const char *from_kind, const char *to_name,
                           const char *to_kind)
{
  const char *names[] = { from_name, to_name }, *kinds[] = { from_kind, to_kind };

  g_return_if_fail (MND_IS_LINK_POPOVER (self) && from_name != NULL && to_name != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_free (self->names[i]);
      self->names[i] = g_strdup (names[i]);
      g_free (self->kinds_of_ends[i]);
      self->kinds_of_ends[i] = g_strdup (kinds[i]);
    }
  self->turned = FALSE;
  g_string_truncate (self->typed, 0);
  propose (self);
}

gboolean
mnd_link_popover_get_turned (MndLinkPopover *self)
{
  g_return_val_if_fail (MND_IS_LINK_POPOVER (self), FALSE);

  return self->turned;
}

void
mnd_link_popover_turn (MndLinkPopover *self)
{
  g_return_if_fail (MND_IS_LINK_POPOVER (self));

  self->turned = !self->turned;
  propose (self);
}

/* NULL where no label, or (`within`) no word of one, begins with what is typed. */
static const char *
find_word (MndVocabulary vocabulary, const char *typed, gboolean within)
{
  for (guint i = 0; i < mnd_catalogue_get_size (vocabulary); i++)
    {
      const char *word = mnd_catalogue_get_word (vocabulary, i);
      for (const char *at = mnd_catalogue_get_label (vocabulary, word); at != NULL;
           at = within ? strchr (at, ' ') : NULL)
        {
          at += *at == ' ';
          if (mnd_text_skip (at, typed) != NULL)
            return word;
        }
    }
  return NULL;
}

gboolean
mnd_link_popover_seek (MndLinkPopover *self, const char *typed)
{
  const char *kind, *mode = NULL;

  g_return_val_if_fail (MND_IS_LINK_POPOVER (self) && typed != NULL, FALSE);

  kind = find_word (MND_VOCABULARY_LINK_KIND, typed, FALSE);
  if (kind == NULL)
    kind = find_word (MND_VOCABULARY_LINK_KIND, typed, TRUE);
  if (kind == NULL)
    mode = find_word (MND_VOCABULARY_MODE, typed, FALSE);
  if (kind == NULL && mode == NULL)
    return FALSE;
  mnd_link_popover_set_kind (self, kind != NULL ? kind : "oversees");
  if (mode != NULL)
    mnd_link_popover_set_mode (self, mode);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (self->kinds)));
  return TRUE;
}

const char *
mnd_link_popover_get_kind (MndLinkPopover *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (MND_IS_LINK_POPOVER (self), NULL);

  row = gtk_list_box_get_selected_row (self->kinds);
  return row == NULL ? NULL : mnd_catalogue_get_word (MND_VOCABULARY_LINK_KIND, gtk_list_box_row_get_index (row));
}

const char *
mnd_link_popover_get_mode (MndLinkPopover *self)
{
  const MndLinkKind *info;
  const char *kind;
  guint place;

  g_return_val_if_fail (MND_IS_LINK_POPOVER (self), NULL);

  kind = mnd_link_popover_get_kind (self);
  info = kind == NULL ? NULL : mnd_catalogue_find_link_kind (kind);
  place = gtk_drop_down_get_selected (self->modes);
  if (info == NULL || !info->has_mode || place == 0 || place == GTK_INVALID_LIST_POSITION)
    return NULL;
  return mnd_catalogue_get_word (MND_VOCABULARY_MODE, place - 1);
}

void
mnd_link_popover_set_kind (MndLinkPopover *self, const char *kind)
{
  int place;

  g_return_if_fail (MND_IS_LINK_POPOVER (self) && kind != NULL);

  place = mnd_catalogue_get_index (MND_VOCABULARY_LINK_KIND, kind);
  if (place >= 0)
    gtk_list_box_select_row (self->kinds, gtk_list_box_get_row_at_index (self->kinds, place));
}

void
mnd_link_popover_set_mode (MndLinkPopover *self, const char *mode)
{
  g_return_if_fail (MND_IS_LINK_POPOVER (self));

  gtk_drop_down_set_selected (self->modes,
                              mode == NULL ? 0 : (guint) (mnd_catalogue_get_index (MND_VOCABULARY_MODE, mode) + 1));
}

void
mnd_link_popover_choose (MndLinkPopover *self)
{
  const char *kind;

  g_return_if_fail (MND_IS_LINK_POPOVER (self));

  kind = mnd_link_popover_get_kind (self);
  if (kind != NULL)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, kind, mnd_link_popover_get_mode (self));
  gtk_popover_popdown (GTK_POPOVER (self));
}
