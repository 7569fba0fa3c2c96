/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What rows are about; see the header. */
#include "desktop/mnd-subject.h"

struct _MndSubject
{
  GObject parent_instance;
  MndView *view;
  MndFindings *findings; /* of a part: its whole's */
  MndSubject *whole;     /* NULL for one that listens to the map itself */
  MndTable table;
  gboolean has_id;
  MndId id;
};

G_DEFINE_FINAL_TYPE (MndSubject, mnd_subject, G_TYPE_OBJECT)

enum
{
  SIGNAL_LEAVE,
  SIGNAL_REFRESH,
  SIGNAL_PROBLEM,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
refresh (MndSubject *self)
{
  g_signal_emit (self, signals[SIGNAL_REFRESH], 0);
}

/* Where things stand is on the canvas and in no row: dragging must not make every row read again. */
static gboolean
is_about_places_only (MndChanges *changes)
{
  for (guint i = 0; i < mnd_changes_get_size (changes); i++)
    if (mnd_changes_get (changes, i)->table != MND_TABLE_POSITION)
      return FALSE;
  return TRUE;
}

static void
map_changed_cb (MndSubject *self, MndChanges *changes)
{
  if (!is_about_places_only (changes))
    refresh (self);
}

static void
mnd_subject_dispose (GObject *object)
{
  MndSubject *self = MND_SUBJECT (object);

  g_clear_object (&self->view);
  g_clear_object (&self->findings);
  g_clear_object (&self->whole);

  G_OBJECT_CLASS (mnd_subject_parent_class)->dispose (object);
}

static void
mnd_subject_class_init (MndSubjectClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mnd_subject_dispose;

  signals[SIGNAL_LEAVE] = g_signal_new ("leave", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REFRESH] = g_signal_new ("refresh", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_PROBLEM] =
      g_signal_new ("problem", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
mnd_subject_init (MndSubject *self)
{
}

MndSubject *
mnd_subject_new (MndView *view, MndTable table)
{
  MndSubject *self = g_object_new (MND_TYPE_SUBJECT, NULL);

  self->view = g_object_ref (view);
  self->table = table;
  g_signal_connect_object (mnd_subject_get_map (self), "changed", G_CALLBACK (map_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::languages", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::second-language", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  /* With a file of its own a map that was only read may be edited. */
  g_signal_connect_object (mnd_subject_get_document (self), "notify::file", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  return self;
}

MndSubject *
mnd_subject_new_part (MndSubject *parent, MndTable table, const MndId *id)
{
  MndSubject *self = g_object_new (MND_TYPE_SUBJECT, NULL);

  self->view = g_object_ref (parent->view);
  self->whole = g_object_ref (parent);
  self->table = table;
  self->id = *id;
  self->has_id = TRUE;
  g_signal_connect_object (parent, "leave", G_CALLBACK (mnd_subject_commit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (parent, "refresh", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  return self;
}

MndView *
mnd_subject_get_view (MndSubject *self)
{
  return self->view;
}

MndDocument *
mnd_subject_get_document (MndSubject *self)
{
  return mnd_view_get_document (self->view);
}

MndMap *
mnd_subject_get_map (MndSubject *self)
{
  return mnd_document_get_map (mnd_subject_get_document (self));
}

MndTable
mnd_subject_get_table (MndSubject *self)
{
  return self->table;
}

const char *
mnd_subject_get_second_language (MndSubject *self)
{
  g_return_val_if_fail (MND_IS_SUBJECT (self), NULL);

  return mnd_view_get_second_language (self->view);
}

const char *const *
mnd_subject_get_languages (MndSubject *self)
{
  return mnd_view_get_languages (self->view);
}

MndFindings *
mnd_subject_get_findings (MndSubject *self)
{
  g_return_val_if_fail (MND_IS_SUBJECT (self), NULL);

  while (self->whole != NULL)
    self = self->whole;
  return self->findings;
}

void
mnd_subject_set_findings (MndSubject *self, MndFindings *findings)
{
  g_return_if_fail (MND_IS_SUBJECT (self) && self->whole == NULL);
  g_return_if_fail (findings == NULL || MND_IS_FINDINGS (findings));

  g_set_object (&self->findings, findings);
}

const MndId *
mnd_subject_get_id (MndSubject *self)
{
  g_return_val_if_fail (MND_IS_SUBJECT (self), NULL);

  return self->has_id ? &self->id : NULL;
}

MndRecord *
mnd_subject_find_record (MndSubject *self)
{
  g_return_val_if_fail (MND_IS_SUBJECT (self), NULL);

  return self->has_id ? mnd_map_find (mnd_subject_get_map (self), self->table, &self->id) : NULL;
}

gboolean
mnd_subject_may_edit (MndSubject *self)
{
  g_return_val_if_fail (MND_IS_SUBJECT (self), FALSE);

  return !mnd_document_is_read_only (mnd_subject_get_document (self));
}

void
mnd_subject_set_id (MndSubject *self, const MndId *id)
{
  g_return_if_fail (MND_IS_SUBJECT (self));
  g_return_if_fail (self->whole == NULL);

  if (self->has_id == (id != NULL) && (id == NULL || mnd_id_equal (id, &self->id)))
    return;
  mnd_subject_commit (self);
  self->has_id = id != NULL;
  if (id != NULL)
    self->id = *id;
  refresh (self);
}

void
mnd_subject_commit (MndSubject *self)
{
  g_return_if_fail (MND_IS_SUBJECT (self));

  g_signal_emit (self, signals[SIGNAL_LEAVE], 0);
}

gboolean
mnd_subject_check (MndSubject *self, gboolean done, GError *error)
{
  g_autoptr (GError) own = error;
  MndSubject *top = self;

  g_return_val_if_fail (MND_IS_SUBJECT (self), done);

  if (done || own == NULL)
    return done;
  while (top->whole != NULL)
    top = top->whole;
  g_signal_emit (top, signals[SIGNAL_PROBLEM], 0, own);
  return FALSE;
}
