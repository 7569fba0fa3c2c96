/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The languages of the content as commands of the window, and that they are as they were left. The language of the
 * interface is another matter. */
#include "desktop/mnd-window-private.h"

#include "desktop/mnd-language.h"
#include "desktop/mnd-settings.h"
#include "desktop/mnd-view-memory.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* Boxes that lie on one another because words are longer now stay there until somebody wants them laid out anew. */
static void
tell_overlaps (MndWindow *self, guint before)
{
  MndScene *scene = mnd_canvas_get_scene (self->canvas);
  guint n = scene != NULL ? mnd_scene_count_overlapping (scene) : 0;
  g_autofree char *text = NULL;
  AdwToast *toast;

  if (n <= before)
    return;
  text = g_strdup_printf (ngettext ("%u box overlaps now", "%u boxes overlap now", n), n);
  toast = adw_toast_new (text);
  for (int engine = 0; engine < MND_LAYOUT_N_ENGINES; engine++)
    if (mnd_document_can_arrange (scene, (MndLayoutEngine) engine))
      {
        adw_toast_set_button_label (toast, _ ("_Lay Out"));
        adw_toast_set_action_name (toast, "win.arrange");
        adw_toast_set_action_target (toast, "s", mnd_layout_engine_get_name ((MndLayoutEngine) engine));
        break;
      }
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->toasts), toast);
}

static guint
count_overlapping (MndWindow *self)
{
  MndScene *scene = mnd_canvas_get_scene (self->canvas);

  return scene != NULL ? mnd_scene_count_overlapping (scene) : 0;
}

/* The one that was beneath comes up and the other takes its place, rather than that one of them is lost. */
static void
set_language (MndWindow *self, const char *language)
{
  const char *languages[] = { language, NULL };
  g_autofree char *before = mnd_view_dup_language (self->view);
  guint n_overlapping = count_overlapping (self);

  if (g_strcmp0 (mnd_view_get_second_language (self->view), language) == 0)
    mnd_view_set_second_language (self->view, before);
  mnd_view_set_languages (self->view, languages);
  tell_overlaps (self, n_overlapping);
}

static void
content_language_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  set_language (MND_WINDOW (user_data), g_variant_get_string (parameter, NULL));
}

static void
second_language_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MndWindow *self = MND_WINDOW (user_data);
  const char *language = g_variant_get_string (parameter, NULL);
  g_autofree char *first = mnd_view_dup_language (self->view);
  guint n_overlapping = count_overlapping (self);

  if (g_str_equal (language, first))
    return;
  mnd_view_set_second_language (self->view, g_str_equal (language, MND_LANGUAGE_CHOICE_NONE) ? NULL : language);
  tell_overlaps (self, n_overlapping);
}

static void
next_language_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MndWindow *self = MND_WINDOW (user_data);
  g_auto (GStrv) languages = mnd_map_dup_languages (mnd_document_get_map (self->document));
  g_autofree char *now = mnd_view_dup_language (self->view);
  guint i = 0;

  while (languages[i] != NULL && !g_str_equal (languages[i], now))
    i++;
  set_language (self, languages[i] != NULL && languages[i + 1] != NULL ? languages[i + 1] : languages[0]);
}

static void
add_language_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MndWindow *self = MND_WINDOW (user_data);

  mnd_window_show_view (self, "map");
  mnd_view_select (self->view, NULL);
  gtk_widget_set_visible (self->details, TRUE);
  mnd_inspector_add_language (self->inspector);
}

static const GActionEntry entries[] = {
  { .name = "content-language", .activate = content_language_cb, .parameter_type = "s", .state = "''" },
  { .name = "second-language",
    .activate = second_language_cb,
    .parameter_type = "s",
    .state = "'" MND_LANGUAGE_CHOICE_NONE "'" },
  { .name = "next-language", .activate = next_language_cb },
  { .name = "add-language", .activate = add_language_cb },
};

static GSimpleAction *
get_action (MndWindow *self, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name));
}

void
mnd_window_add_language_actions (MndWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

void
mnd_window_update_language_actions (MndWindow *self)
{
  g_auto (GStrv) languages = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_simple_action_set_enabled (get_action (self, entries[i].name), self->document != NULL);
  if (self->document == NULL)
    return;
  languages = mnd_map_dup_languages (mnd_document_get_map (self->document));
  g_simple_action_set_enabled (get_action (self, "next-language"), g_strv_length (languages) > 1);
  g_simple_action_set_enabled (get_action (self, "add-language"), !mnd_document_is_read_only (self->document));
}

/* A language may have gone from the map, by undo too. */
static void
drop_lost (MndWindow *self)
{
  g_auto (GStrv) languages = mnd_map_dup_languages (mnd_document_get_map (self->document));
  g_autofree char *first = mnd_view_dup_language (self->view);
  const char *second = mnd_view_get_second_language (self->view);

  if (second != NULL && !g_strv_contains ((const char *const *) languages, second))
    mnd_view_set_second_language (self->view, NULL);
  if (!g_strv_contains ((const char *const *) languages, first))
    mnd_view_choose_language (self->view, first);
}

void
mnd_window_update_languages (MndWindow *self)
{
  g_autofree char *first = mnd_view_dup_language (self->view);
  const char *second = mnd_view_get_second_language (self->view);

  g_simple_action_set_state (get_action (self, "content-language"), g_variant_new_string (first));
  g_simple_action_set_state (get_action (self, "second-language"),
                             g_variant_new_string (second != NULL ? second : MND_LANGUAGE_CHOICE_NONE));
  mnd_window_update_language_actions (self);
}

void
mnd_window_follow_map_languages (MndWindow *self)
{
  drop_lost (self);
  mnd_window_update_languages (self);
}

static void
changed_cb (MndWindow *self)
{
  mnd_window_update_languages (self);
  mnd_view_memory_keep (self->settings, mnd_window_get_file (self), self->view);
}

void
mnd_window_start_languages (MndWindow *self)
{
  mnd_view_memory_restore (self->settings, mnd_window_get_file (self), self->view);
  mnd_window_follow_map_languages (self);
  g_signal_connect_object (self->view, "notify::languages", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::second-language", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  mnd_language_button_set_view (self->language_button, self->view);
}

/* --- pictures in all languages */

typedef struct
{
  MndWindow *window;
  GPtrArray *files;
  guint n_waiting;
  GError *error; /* the first; NULL: all is well */
} Pictures;

static void
finish_pictures (Pictures *pictures)
{
  guint n = pictures->files->len;
  g_autofree char *text =
      g_strdup_printf (ngettext ("Exported %u file, in its language", "Exported %u files, one for each language", n),
                       n);

  if (pictures->error == NULL)
    mnd_window_toast (pictures->window, text);
  else
    {
      mnd_export_take_back (pictures->files, n);
      mnd_window_tell_problem (pictures->window, MND_TRIED_EXPORT, pictures->error);
    }
  g_clear_error (&pictures->error);
  g_ptr_array_unref (pictures->files);
  g_object_unref (pictures->window);
  g_free (pictures);
}

static void
picture_exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Pictures *pictures = user_data;

  mnd_document_export_finish (MND_DOCUMENT (source), result, pictures->error == NULL ? &pictures->error : NULL);
  if (--pictures->n_waiting == 0)
    finish_pictures (pictures);
}

void
mnd_window_export_languages (MndWindow *self, GFile *target, MndPictureFormat format, const MndExportOptions *options)
{
  g_auto (GStrv) languages = NULL;
  g_autoptr (GError) error = NULL;
  MndExportOptions own = *options;
  GPtrArray *files;
  Pictures *pictures;

  g_return_if_fail (MND_IS_WINDOW (self) && self->document != NULL && G_IS_FILE (target));

  languages = mnd_map_dup_languages (mnd_document_get_map (self->document));
  files = mnd_export_list_files (target, (const char *const *) languages, &error);
  if (files == NULL)
    {
      mnd_window_toast (self, error->message);
      return;
    }
  mnd_settings_set_folder_of (self->settings, "export-folder", target);
  pictures = g_new0 (Pictures, 1);
  pictures->window = g_object_ref (self);
  pictures->files = files;
  pictures->n_waiting = files->len;
  for (guint i = 0; i < files->len; i++)
    {
      const char *wanted[] = { languages[i], NULL };

      own.languages = wanted;
      mnd_document_export_picture_async (self->document, files->pdata[i], format, &own, NULL, picture_exported_cb,
                                         pictures);
    }
}
