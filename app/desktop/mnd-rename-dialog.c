/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Another name for the map's file; see the header. */
#include "desktop/mnd-rename-dialog.h"

#include "desktop/mnd-sentence.h"

#include <glib/gi18n.h>
#include <string.h>

#define ENDING ".mandate"

struct _MndRenameDialog
{
  AdwWindow parent_instance;
  GtkWidget *rename_button;
  GtkWidget *name;
  GtkWidget *problem;
  MndDocument *document;
};

G_DEFINE_FINAL_TYPE (MndRenameDialog, mnd_rename_dialog, ADW_TYPE_WINDOW)

/* With the ending of a map; NULL where no file can be called so. Free with g_free(). */
static char *
dup_wanted (MndRenameDialog *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));

  if (name[0] == '\0' || name[0] == '.' || strchr (name, '/') != NULL)
    return NULL;
  return g_str_has_suffix (name, ENDING) ? g_steal_pointer (&name) : g_strconcat (name, ENDING, NULL);
}

/* Under the entry: what is wrong with the name; NULL: what a rename leaves as it is. */
static void
say (MndRenameDialog *self, const char *problem)
{
  gtk_label_set_label (GTK_LABEL (self->problem),
                       problem != NULL ? problem
                                       : _ ("The file stays in its folder. The title of the map stays as it is."));
  gtk_widget_remove_css_class (self->problem, problem != NULL ? "dim-label" : "error");
  gtk_widget_add_css_class (self->problem, problem != NULL ? "error" : "dim-label");
}

static void
changed_cb (MndRenameDialog *self)
{
  g_autofree char *name = dup_wanted (self);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->name));
  gboolean is_empty = typed[strspn (typed, " ")] == '\0';

  gtk_widget_set_sensitive (self->rename_button, name != NULL);
  say (self, name != NULL || is_empty ? NULL : _ ("The name of a map’s file has no “/” in it and begins with no dot."));
}

static void
tell (MndRenameDialog *self, const GError *error)
{
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    text = g_strdup (_ ("There is another file of that name. Take another name."));
  else
    text = mnd_sentence_dup_reason (MND_TRIED_SAVE, error);
  say (self, text);
  gtk_widget_grab_focus (self->name);
}

static void
rename_clicked_cb (MndRenameDialog *self)
{
  g_autofree char *name = dup_wanted (self);
  g_autofree char *now = g_file_get_basename (mnd_document_get_file (self->document));
  g_autoptr (GError) error = NULL;

  if (name == NULL)
    return;
  if (g_str_equal (name, now) || mnd_document_rename_file (self->document, name, NULL, &error))
    gtk_window_close (GTK_WINDOW (self));
  else
    tell (self, error);
}

static void
mnd_rename_dialog_finalize (GObject *object)
{
  g_clear_object (&MND_RENAME_DIALOG (object)->document);
  G_OBJECT_CLASS (mnd_rename_dialog_parent_class)->finalize (object);
}

static void
mnd_rename_dialog_class_init (MndRenameDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mnd_rename_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/mandate/Mandate/mnd-rename-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MndRenameDialog, rename_button);
  gtk_widget_class_bind_template_child (widget_class, MndRenameDialog, name);
  gtk_widget_class_bind_template_child (widget_class, MndRenameDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, rename_clicked_cb);
}

static void
mnd_rename_dialog_init (MndRenameDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
mnd_rename_dialog_present (MndWindow *window)
{
  MndRenameDialog *self;
  g_autofree char *name = NULL;

  g_return_if_fail (MND_IS_WINDOW (window) && mnd_window_get_document (window) != NULL);
  g_return_if_fail (mnd_document_get_file (mnd_window_get_document (window)) != NULL);

  self = g_object_new (MND_TYPE_RENAME_DIALOG, "transient-for", window, NULL);
  self->document = g_object_ref (mnd_window_get_document (window));
  name = g_file_get_basename (mnd_document_get_file (self->document));
  if (g_str_has_suffix (name, ENDING))
    name[strlen (name) - strlen (ENDING)] = '\0';
  gtk_editable_set_text (GTK_EDITABLE (self->name), name);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (self->name);
}
