/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The open map: its life, the way of every edit, and publishing in the pauses. */
#include "document/mnd-document-private.h"
#include "document/mnd-edit-private.h"
#include "document/mnd-import.h"

#include "exchange/mnd-map-folder.h"
#include "model/mnd-text.h"

#include "mnd-config.h"

#include <glib/gi18n.h>

/* So long after the last edit the user's file is written. */
#define PUBLISH_PAUSE_MS 2000

G_DEFINE_FINAL_TYPE (MndDocument, mnd_document, G_TYPE_OBJECT)
G_DEFINE_QUARK (mnd - document - error - quark, mnd_document_error)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_FILE,
  PROP_SAVE_STATE,
  PROP_FILE_STATE,
  N_PROPERTIES
};

enum
{
  SIGNAL_PROBLEM,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

GType
mnd_save_state_get_type (void)
{
  static const GEnumValue values[] = {
    { MND_SAVE_STATE_UNTITLED, "MND_SAVE_STATE_UNTITLED", "untitled" },
    { MND_SAVE_STATE_PENDING, "MND_SAVE_STATE_PENDING", "pending" },
    { MND_SAVE_STATE_SAVING, "MND_SAVE_STATE_SAVING", "saving" },
    { MND_SAVE_STATE_SAVED, "MND_SAVE_STATE_SAVED", "saved" },
    { MND_SAVE_STATE_FAILED, "MND_SAVE_STATE_FAILED", "failed" },
    { 0, NULL, NULL },
  };
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("MndSaveState", values));
  return type;
}

GType
mnd_file_state_get_type (void)
{
  static const GEnumValue values[] = {
    { MND_FILE_STATE_SAME, "MND_FILE_STATE_SAME", "same" },
    { MND_FILE_STATE_CHANGED, "MND_FILE_STATE_CHANGED", "changed" },
    { MND_FILE_STATE_GONE, "MND_FILE_STATE_GONE", "gone" },
    { 0, NULL, NULL },
  };
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("MndFileState", values));
  return type;
}

/* The state as it follows from what is known, where no publish failed. */
static MndSaveState
current_state (MndDocument *self)
{
  if (self->n_saving > 0)
    return MND_SAVE_STATE_SAVING;
  if (mnd_store_get_file (self->store) == NULL)
    return MND_SAVE_STATE_UNTITLED;
  return mnd_store_is_dirty (self->store) ? MND_SAVE_STATE_PENDING : MND_SAVE_STATE_SAVED;
}

static void
set_state (MndDocument *self, MndSaveState state)
{
  if (self->save_state == state)
    return;
  self->save_state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVE_STATE]);
}

static void
published_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  MndDocument *self = MND_DOCUMENT (source);
  g_autoptr (GError) error = NULL;

  if (!mnd_document_save_finish (self, result, &error))
    g_signal_emit (self, signals[SIGNAL_PROBLEM], 0, error);
}

static gboolean
publish_cb (gpointer user_data)
{
  MndDocument *self = user_data;

  self->publish_timer = 0;
  if (mnd_store_is_dirty (self->store))
    mnd_document_save_async (self, NULL, FALSE, NULL, published_cb, NULL);
  return G_SOURCE_REMOVE;
}

/* After each edit: what can be undone is another, and the file is to be written when the person pauses. */
void
mnd_document_touched (MndDocument *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_LABEL]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_LABEL]);
  set_state (self, current_state (self));
  g_clear_handle_id (&self->publish_timer, g_source_remove);
  if (mnd_store_get_file (self->store) != NULL)
    self->publish_timer = g_timeout_add (PUBLISH_PAUSE_MS, publish_cb, self);
}

/* Puts into the model what is on disk already. It fits by construction; were it not to, the model is read anew in no
 * state to go on, so that this is a fault of the program and says so. */
gboolean
mnd_document_take (MndDocument *self, MndChanges *done, GError **error)
{
  if (mnd_changes_get_size (done) == 0)
    {
      mnd_document_touched (self);
      return TRUE;
    }
  if (!mnd_map_apply (self->map, done, error))
    return FALSE;
  if (mnd_changes_touch (done, MND_TABLE_MAP))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  mnd_document_touched (self);
  return TRUE;
}

gboolean
mnd_document_may_edit (MndDocument *self, GError **error)
{
  if (!self->read_only)
    return TRUE;
  g_set_error_literal (error, MND_STORE_ERROR, MND_STORE_ERROR_READ_ONLY,
                       "This map is open for reading; save it under another name to edit it");
  return FALSE;
}

gboolean
mnd_document_commit (MndDocument *self, const char *kind, const char *label, MndChanges *changes, gboolean merge,
                     GError **error)
{
  MndEditInfo info = { .label = label, .kind = kind, .author = self->author, .merge = merge };
  g_autoptr (MndChanges) done = NULL;

  g_return_val_if_fail (self->store != NULL, FALSE);

  return mnd_document_may_edit (self, error) && mnd_store_commit (self->store, &info, changes, &done, error)
         && mnd_document_take (self, done, error);
}

gboolean
mnd_document_refuse (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID, message);
  return FALSE;
}

static void
mnd_document_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MndDocument *self = MND_DOCUMENT (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, mnd_document_get_title (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, mnd_document_get_undo_label (self));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, mnd_document_get_redo_label (self));
      break;
    case PROP_FILE:
      g_value_set_object (value, mnd_document_get_file (self));
      break;
    case PROP_SAVE_STATE:
      g_value_set_enum (value, (gint) self->save_state);
      break;
    case PROP_FILE_STATE:
      g_value_set_enum (value, (gint) self->file_state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mnd_document_dispose (GObject *object)
{
  mnd_document_close (MND_DOCUMENT (object), FALSE);

  G_OBJECT_CLASS (mnd_document_parent_class)->dispose (object);
}

static void
mnd_document_finalize (GObject *object)
{
  MndDocument *self = MND_DOCUMENT (object);

  g_clear_object (&self->scene);
  g_clear_object (&self->map);
  g_clear_object (&self->reading);
  g_free (self->author);

  G_OBJECT_CLASS (mnd_document_parent_class)->finalize (object);
}

static void
mnd_document_class_init (MndDocumentClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mnd_document_get_property;
  object_class->dispose = mnd_document_dispose;
  object_class->finalize = mnd_document_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_SAVE_STATE] =
      g_param_spec_enum ("save-state", NULL, NULL, MND_TYPE_SAVE_STATE, MND_SAVE_STATE_UNTITLED, flags);
  properties[PROP_FILE_STATE] =
      g_param_spec_enum ("file-state", NULL, NULL, MND_TYPE_FILE_STATE, MND_FILE_STATE_SAME, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_signal_new ("snapshots-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_PROBLEM] = g_signal_new ("problem", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
mnd_document_init (MndDocument *self)
{
}

void
mnd_document_set_file_state (MndDocument *self, MndFileState state)
{
  if (self->file_state == state)
    return;
  self->file_state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE_STATE]);
}

void
mnd_document_update_save_state (MndDocument *self)
{
  if (self->store != NULL && self->save_state != MND_SAVE_STATE_FAILED)
    set_state (self, current_state (self));
}

void
mnd_document_file_changed (MndDocument *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
  set_state (self, current_state (self));
}

MndDocument *
mnd_document_take_opened (MndStore *store, MndMap *map)
{
  MndDocument *self = g_object_new (MND_TYPE_DOCUMENT, NULL);

  self->store = store;
  self->map = map;
  self->save_state = current_state (self);
  mnd_document_watch (self);
  return self;
}

static MndDocument *
create (MndChanges *content, GError **error)
{
  g_autoptr (MndMap) map = NULL;
  MndStore *store = mnd_store_create (content, &map, error);

  return store != NULL ? mnd_document_take_opened (store, g_steal_pointer (&map)) : NULL;
}

static void
insert_setting (MndChanges *changes, const char *key, const char *value)
{
  MndChange *setting = mnd_changes_add (changes, MND_TABLE_MAP, MND_CHANGE_INSERT);

  mnd_edit_set (setting, MND_MAP_KEY, mnd_value_text (key));
  mnd_edit_set (setting, MND_MAP_VALUE, mnd_value_text (value));
}

MndDocument *
mnd_document_new (const char *title, const char *language, GError **error)
{
  g_autoptr (MndChanges) content = mnd_changes_new ();
  MndChange *view;

  g_return_val_if_fail (language != NULL, NULL);

  if (title != NULL && *title != '\0')
    insert_setting (content, MND_MAP_TITLE, title);
  insert_setting (content, MND_MAP_LANGUAGES, language);
  view = mnd_edit_insert (content, MND_TABLE_VIEW, NULL);
  mnd_edit_set (view, MND_VIEW_KIND, mnd_value_text ("map"));
  return create (content, error);
}

MndDocument *
mnd_document_new_from_folder (GFile *folder, const char *title, GCancellable *cancellable, GError **error)
{
  g_autoptr (MndChanges) nothing = mnd_changes_new ();
  g_autoptr (MndProposal) proposal = NULL;
  g_autoptr (MndDocument) self = NULL;
  g_autofree char *name = g_file_get_basename (folder);

  proposal = mnd_map_folder_read (folder, NULL, cancellable, error);
  if (proposal == NULL)
    return NULL;
  if (title != NULL)
    mnd_proposal_set_title (proposal, title);
  self = create (nothing, error);
  if (self == NULL)
    return NULL;
  if (mnd_document_import (self, proposal, name, error))
    return g_steal_pointer (&self);
  mnd_document_close (self, TRUE);
  return NULL;
}

MndDocument *
mnd_document_open (GFile *file, gboolean private_copy, GCancellable *cancellable, GError **error)
{
  g_autoptr (MndMap) map = NULL;
  MndStore *store =
      mnd_store_open (file, private_copy ? MND_STORE_OPEN_PRIVATE : MND_STORE_OPEN_DEFAULT, &map, cancellable, error);

  return store != NULL ? mnd_document_take_opened (store, g_steal_pointer (&map)) : NULL;
}

MndMap *
mnd_document_get_map (MndDocument *self)
{
  g_return_val_if_fail (MND_IS_DOCUMENT (self), NULL);

  return self->map;
}

MndScene *
mnd_document_take_scene (MndDocument *self)
{
  g_return_val_if_fail (MND_IS_DOCUMENT (self), NULL);

  return self->scene != NULL ? g_steal_pointer (&self->scene) : mnd_scene_new (self->map);
}

GFile *
mnd_document_get_file (MndDocument *self)
{
  g_return_val_if_fail (MND_IS_DOCUMENT (self), NULL);

  return self->store != NULL ? mnd_store_get_file (self->store) : NULL;
}

const char *
mnd_document_get_title (MndDocument *self)
{
  g_return_val_if_fail (MND_IS_DOCUMENT (self), NULL);

  return mnd_map_get_title (self->map, NULL);
}

MndSaveState
mnd_document_get_save_state (MndDocument *self)
{
  g_return_val_if_fail (MND_IS_DOCUMENT (self), MND_SAVE_STATE_UNTITLED);

  return self->save_state;
}

gboolean
mnd_document_was_recovered (MndDocument *self)
{
  g_return_val_if_fail (MND_IS_DOCUMENT (self), FALSE);

  return mnd_store_was_recovered (self->store);
}

gboolean
mnd_document_is_read_only (MndDocument *self)
{
  g_return_val_if_fail (MND_IS_DOCUMENT (self), TRUE);

  return self->read_only;
}

GFile *
mnd_document_get_reading (MndDocument *self)
{
  g_return_val_if_fail (MND_IS_DOCUMENT (self), NULL);

  return self->reading;
}

gboolean
mnd_document_is_newer (MndDocument *self)
{
  g_return_val_if_fail (MND_IS_DOCUMENT (self) && self->store != NULL, FALSE);

  return mnd_store_is_newer (self->store);
}

MndFileState
mnd_document_get_file_state (MndDocument *self)
{
  g_return_val_if_fail (MND_IS_DOCUMENT (self), MND_FILE_STATE_SAME);

  return self->file_state;
}

void
mnd_document_set_keep_previous (MndDocument *self, gboolean keep_previous)
{
  g_return_if_fail (MND_IS_DOCUMENT (self));

  self->keep_previous = keep_previous;
}

void
mnd_document_set_author (MndDocument *self, const char *author)
{
  g_return_if_fail (MND_IS_DOCUMENT (self));

  g_free (self->author);
  self->author = g_strdup (author);
}

int
mnd_document_get_schema (MndDocument *self)
{
  g_return_val_if_fail (MND_IS_DOCUMENT (self), 0);

  return mnd_store_get_schema (self->store);
}

gint64
mnd_document_count_history (MndDocument *self, GError **error)
{
  g_return_val_if_fail (MND_IS_DOCUMENT (self), -1);

  return mnd_store_count_history (self->store, error);
}

gboolean
mnd_document_undo (MndDocument *self, GError **error)
{
  g_autoptr (MndChanges) done = NULL;

  g_return_val_if_fail (MND_IS_DOCUMENT (self), FALSE);

  return mnd_document_may_edit (self, error) && mnd_store_undo (self->store, &done, error)
         && mnd_document_take (self, done, error);
}

gboolean
mnd_document_redo (MndDocument *self, GError **error)
{
  g_autoptr (MndChanges) done = NULL;

  g_return_val_if_fail (MND_IS_DOCUMENT (self), FALSE);

  return mnd_document_may_edit (self, error) && mnd_store_redo (self->store, &done, error)
         && mnd_document_take (self, done, error);
}

const char *
mnd_document_get_undo_label (MndDocument *self)
{
  g_return_val_if_fail (MND_IS_DOCUMENT (self), NULL);

  return self->store != NULL ? mnd_store_get_undo_label (self->store) : NULL;
}

const char *
mnd_document_get_redo_label (MndDocument *self)
{
  g_return_val_if_fail (MND_IS_DOCUMENT (self), NULL);

  return self->store != NULL ? mnd_store_get_redo_label (self->store) : NULL;
}

/* What a publish leaves behind: whose file it is, and whether it went well. */
static void
after_publish (MndDocument *self, const GError *failure, MndPublishFlags flags)
{
  if (self->store == NULL)
    return;
  if (failure == NULL && (flags & MND_PUBLISH_ADOPT) != 0)
    {
      self->read_only = FALSE; /* it has a file of its own now */
      g_clear_object (&self->reading);
      mnd_store_part_left_over (mnd_store_get_file (self->store));
      mnd_document_watch (self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
    }
  if (g_error_matches (failure, MND_STORE_ERROR, MND_STORE_ERROR_CHANGED))
    mnd_document_set_file_state (self, MND_FILE_STATE_CHANGED);
  else if (self->file_state != MND_FILE_STATE_SAME)
    mnd_document_look (self);
  set_state (self, failure == NULL || self->n_saving > 0 ? current_state (self) : MND_SAVE_STATE_FAILED);
}

/* What is only read is never written over: another program has it, or there is more in it than is known here. */
static gboolean
may_write (MndDocument *self, GFile *target, GError **error)
{
  if (self->reading == NULL || target == NULL || !g_file_equal (target, self->reading))
    return TRUE;
  g_set_error_literal (error, MND_STORE_ERROR, MND_STORE_ERROR_READ_ONLY,
                       "This map is open for reading; it cannot be written over");
  return FALSE;
}

/* Keeping what was there is a wish about the map's own file. */
static MndPublishFlags
add_own_flags (MndDocument *self, GFile *target, MndPublishFlags flags)
{
  return target == NULL && self->keep_previous ? flags | MND_PUBLISH_KEEP_PREVIOUS : flags;
}

gboolean
mnd_document_save (MndDocument *self, GFile *target, MndPublishFlags flags, GCancellable *cancellable, GError **error)
{
  GError *failure = NULL;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && self->store != NULL, FALSE);

  if (!may_write (self, target, error))
    return FALSE;
  g_clear_handle_id (&self->publish_timer, g_source_remove);
  mnd_store_publish (self->store, target, add_own_flags (self, target, flags), cancellable, &failure);
  after_publish (self, failure, flags);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  MndDocument *self = g_task_get_source_object (task);
  GError *error = NULL;

  mnd_store_publish_finish (MND_STORE (source), result, &error);
  self->n_saving--;
  after_publish (self, error, (MndPublishFlags) GPOINTER_TO_INT (g_task_get_task_data (task)));
  if (error == NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
mnd_document_save_async (MndDocument *self, GFile *target, MndPublishFlags flags, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  GError *error = NULL;

  g_return_if_fail (MND_IS_DOCUMENT (self) && self->store != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  if (!may_write (self, target, &error))
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  g_clear_handle_id (&self->publish_timer, g_source_remove);
  g_task_set_task_data (task, GINT_TO_POINTER (flags), NULL);
  self->n_saving++;
  set_state (self, MND_SAVE_STATE_SAVING);
  mnd_store_publish_async (self->store, target, add_own_flags (self, target, flags), cancellable, saved_cb, task);
}

gboolean
mnd_document_save_finish (MndDocument *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
mnd_document_close (MndDocument *self, gboolean discard)
{
  g_return_if_fail (MND_IS_DOCUMENT (self));

  g_clear_handle_id (&self->publish_timer, g_source_remove);
  mnd_document_unwatch (self);
  if (self->arranging != NULL)
    g_cancellable_cancel (self->arranging);
  g_clear_object (&self->arranging);
  g_clear_object (&self->layout);
  if (self->store == NULL)
    return;
  mnd_store_close (self->store, discard);
  g_clear_object (&self->store);
}
