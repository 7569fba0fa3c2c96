/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an earlier run left, as rows; see the header. */
#include "desktop/mnd-recovered-list.h"

#include "desktop/mnd-compat.h"
#include "document/mnd-recovery.h"
#include "model/mnd-format.h"

#include <glib/gi18n.h>

struct _MndRecoveredList
{
  GtkWidget parent_instance;
  GtkWidget *box;
  GtkWidget *list;
  GPtrArray *found; /* of MndLeftOver, one a row; NULL: not looked yet */
  GCancellable *looking;
};

G_DEFINE_FINAL_TYPE (MndRecoveredList, mnd_recovered_list, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_title (const MndLeftOver *left_over)
{
  return left_over->title != NULL && left_over->title[0] != '\0' ? left_over->title : _ ("Untitled Map");
}

static char *
dup_file_name (const char *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);

  return g_file_get_basename (file);
}

/* When it was edited, and why no file brings it back. Free with g_free(). */
static char *
dup_story (const MndLeftOver *left_over)
{
  g_autofree char *when = left_over->edited > 0 ? mnd_format_dup_time (left_over->edited) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *why = NULL;

  if (left_over->uri != NULL)
    {
      name = dup_file_name (left_over->uri);
      /* Translators: %s is the name of a file */
      why = g_strdup_printf (_ ("its file “%s” has gone"), name);
    }
  else if (left_over->origin != NULL)
    {
      name = dup_file_name (left_over->origin);
      /* Translators: a map that was set aside when the other state of its file was taken; %s is the name of that file
       */
      why = g_strdup_printf (_ ("set aside from “%s”"), name);
    }
  else
    {
      why = g_strdup (_ ("in no file yet"));
    }
  /* Translators: date and time, and why the map stands in no file: "edited 22 Nov 2026, 14:30 · in no file yet" */
  return when != NULL ? g_strdup_printf (_ ("edited %1$s · %2$s"), when, why) : g_steal_pointer (&why);
}

typedef struct
{
  MndRecoveredList *list;
  char *name;
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->list);
  g_free (question->name);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
discard_answered_cb (const char *answer, gpointer user_data)
{
  g_autoptr (Question) question = user_data;

  if (!g_str_equal (answer, "discard"))
    return;
  mnd_recovery_discard (question->name, NULL); /* what cannot be deleted is in the list again */
  mnd_recovered_list_refresh (question->list);
}

static void
discard_clicked_cb (GtkButton *button, gpointer user_data)
{
  MndRecoveredList *self = MND_RECOVERED_LIST (user_data);
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);
  const MndLeftOver *left_over = self->found->pdata[gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row))];
  const MndAskAnswer answers[] = { { "cancel", C_ ("button", "_Cancel"), MND_ANSWER_PLAIN },
                                   { "discard", C_ ("button", "_Discard"), MND_ANSWER_DESTRUCTIVE },
                                   { NULL, NULL, MND_ANSWER_PLAIN } };
  /* Translators: %s is the title of a map. */
  g_autofree char *heading = g_strdup_printf (_ ("Discard “%s”?"), get_title (left_over));
  Question *question = g_new0 (Question, 1);

  question->list = g_object_ref (self);
  question->name = g_strdup (left_over->name);
  mnd_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), heading,
           _ ("It stands in no file. What you discard cannot be brought back."), answers, discard_answered_cb,
           question);
}

static GtkWidget *
make_discard_button (MndRecoveredList *self, const char *title)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: %s is the title of a map. */
  g_autofree char *label = g_strdup_printf (_ ("Discard “%s”"), title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, C_ ("button", "Discard…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (discard_clicked_cb), self);
  return button;
}

static void
add_row (MndRecoveredList *self, const MndLeftOver *left_over)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *story = dup_story (left_over);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), get_title (left_over));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), story);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_discard_button (self, get_title (left_over)));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, get_title (left_over),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, story, -1);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *found = mnd_recovery_list_finish (result, &error);
  MndRecoveredList *self = user_data;
  GtkListBoxRow *row;

  if (found == NULL)
    return; /* cancelled: the widget may have gone */
  g_clear_object (&self->looking);
  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = found;
  for (guint i = 0; i < found->len; i++)
    add_row (self, found->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self), found->len > 0);
}

static void
row_activated_cb (MndRecoveredList *self, GtkListBoxRow *row)
{
  const MndLeftOver *left_over = self->found->pdata[gtk_list_box_row_get_index (row)];

  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, left_over->name, get_title (left_over));
}

static void
mnd_recovered_list_dispose (GObject *object)
{
  MndRecoveredList *self = MND_RECOVERED_LIST (object);

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (mnd_recovered_list_parent_class)->dispose (object);
}

static void
mnd_recovered_list_class_init (MndRecoveredListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mnd_recovered_list_dispose;
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-recovered-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MndRecoveredList, box);
  gtk_widget_class_bind_template_child (widget_class, MndRecoveredList, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
mnd_recovered_list_init (MndRecoveredList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
mnd_recovered_list_refresh (MndRecoveredList *self)
{
  g_return_if_fail (MND_IS_RECOVERED_LIST (self));

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();
  mnd_recovery_list_async (self->looking, listed_cb, self);
}
