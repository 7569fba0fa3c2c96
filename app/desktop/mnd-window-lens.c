/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lenses of a map's own as commands of the window: copying, changing, deleting. The one that is seen through is meant.
 */
#include "desktop/mnd-window-private.h"

#include "document/mnd-edits-lens.h"

#include <glib/gi18n.h>

#define EDITOR_PAGE "lens"

static void
show_editor (MndWindow *self)
{
  mnd_window_show_side_page (self, EDITOR_PAGE);
  gtk_widget_grab_focus (GTK_WIDGET (self->lens_editor));
}

static void
edit_lens_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  show_editor (MND_WINDOW (user_data));
}

/* The copy is seen through at once, so that what is changed of it shows. */
static void
copy_lens_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MndWindow *self = MND_WINDOW (user_data);
  MndLens *lens = mnd_view_find_lens (self->view);
  /* Translators: the name of a copy; %s is the name of a lens */
  g_autofree char *name = g_strdup_printf (_ ("%s (copy)"), mnd_lens_get_name (lens));
  g_autofree char *word = NULL;
  g_autoptr (GError) error = NULL;

  if (!mnd_document_copy_lens (self->document, mnd_lens_get_word (lens), name, &word, &error))
    {
      mnd_window_tell_problem (self, MND_TRIED_EDIT, error);
      return;
    }
  mnd_view_set_lens (self->view, word);
  show_editor (self);
}

/* The view keeps its word, so that the lens is there again when this is undone. */
static void
delete_lens_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MndWindow *self = MND_WINDOW (user_data);
  MndLens *lens = mnd_view_find_lens (self->view);
  g_autofree char *word = g_strdup (mnd_view_get_lens (self->view));
  g_autofree char *name = g_strdup (lens != NULL ? mnd_lens_get_name (lens) : word);
  g_autoptr (GError) error = NULL;

  if (mnd_document_delete_lens (self->document, word, &error))
    mnd_window_tell_deleted (self, name, 1);
  else
    mnd_window_tell_problem (self, MND_TRIED_EDIT, error);
}

static void
closed_cb (MndWindow *self)
{
  mnd_window_show_actors (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
problem_cb (MndWindow *self, const GError *error)
{
  mnd_window_tell_problem (self, MND_TRIED_EDIT, error);
}

static const GActionEntry entries[] = {
  { .name = "edit-lens", .activate = edit_lens_cb },
  { .name = "copy-lens", .activate = copy_lens_cb },
  { .name = "delete-lens", .activate = delete_lens_cb },
};

void
mnd_window_add_lens_actions (MndWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

static void
set_enabled (MndWindow *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)), enabled);
}

/* It is of the map's own, readable or not. */
static gboolean
has_own_lens (MndWindow *self)
{
  const char *word = mnd_view_get_lens (self->view);
  g_autoptr (GError) problem = NULL;

  if (word == NULL || mnd_lens_is_builtin (word))
    return FALSE;
  problem = mnd_lens_find_problem (mnd_document_get_map (self->document), word);
  return problem != NULL || mnd_view_find_lens (self->view) != NULL;
}

void
mnd_window_update_lens_actions (MndWindow *self)
{
  gboolean may_edit = self->view != NULL && !mnd_document_is_read_only (self->document);

  set_enabled (self, "edit-lens", self->view != NULL);
  set_enabled (self, "copy-lens", may_edit && mnd_view_find_lens (self->view) != NULL);
  set_enabled (self, "delete-lens", may_edit && has_own_lens (self));
}

void
mnd_window_connect_lens_editor (MndWindow *self)
{
  g_signal_connect_swapped (self->lens_editor, "closed", G_CALLBACK (closed_cb), self);
  g_signal_connect_swapped (self->lens_editor, "problem", G_CALLBACK (problem_cb), self);
}
