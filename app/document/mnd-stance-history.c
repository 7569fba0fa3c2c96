/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading snapshots for their measures; see the header. A snapshot is not loaded: what differs between it and the map
 * of now says where everybody stood. What it held never changes, so each is read once. */
#include "document/mnd-stance-history.h"

#include "document/mnd-document-private.h"
#include "document/mnd-history.h"
#include "document/mnd-printouts.h"
#include "model/mnd-format.h"
#include "model/mnd-locale.h"
#include "scene/mnd-stance-printout.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  MndId edit;
  char *name;
  GHashTable *steps; /* MndId -> gint8[MND_STANCE_N_MEASURES], values or UNSAID; NULL: not read yet */
} Snapshot;

#define UNSAID G_MININT8

struct _MndStanceHistory
{
  GObject parent_instance;
  MndDocument *document;
  GPtrArray *snapshots; /* Snapshot, the oldest first */
  guint reading;        /* the source, while there is something to read */
  gboolean is_asked;
  gboolean is_stale; /* which there are has to be looked up */
};

G_DEFINE_FINAL_TYPE (MndStanceHistory, mnd_stance_history, G_TYPE_OBJECT)

static void
snapshot_free (gpointer data)
{
  Snapshot *snapshot = data;

  g_free (snapshot->name);
  g_clear_pointer (&snapshot->steps, g_hash_table_unref);
  g_free (snapshot);
}

/* --- which there are */

/* With what was read of it, which goes over. */
static Snapshot *
make_snapshot (const MndHistoryEntry *entry, GPtrArray *before)
{
  Snapshot *snapshot = g_new0 (Snapshot, 1);

  snapshot->edit = entry->id;
  snapshot->name = g_strdup (entry->snapshot);
  for (guint i = 0; i < before->len; i++)
    {
      Snapshot *known = g_ptr_array_index (before, i);
      if (mnd_id_equal (&known->edit, &entry->id))
        snapshot->steps = g_steal_pointer (&known->steps);
    }
  return snapshot;
}

/* Those on the way to where the map stands: what lies ahead or on another branch was never before. */
static void
list_snapshots (MndStanceHistory *self)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->snapshots);
  g_autoptr (GPtrArray) entries = mnd_document_list_history (self->document, NULL);

  self->is_stale = FALSE;
  self->snapshots = g_ptr_array_new_with_free_func (snapshot_free);
  for (guint i = entries != NULL ? entries->len : 0; i > 0; i--)
    {
      const MndHistoryEntry *entry = g_ptr_array_index (entries, i - 1);
      if (entry->snapshot != NULL && entry->is_done)
        g_ptr_array_add (self->snapshots, make_snapshot (entry, before));
    }
}

/* --- what was so then */

static void
read_actor (Snapshot *snapshot, MndRecord *actor)
{
  gint8 *values = NULL;

  for (guint i = 0; i < MND_STANCE_N_MEASURES; i++)
    {
      guint column = mnd_stance_measure_get_column ((MndStanceMeasure) i);
      gint8 value = (gint8) mnd_record_get_integer (actor, column, UNSAID);
      if (value != UNSAID && values == NULL)
        {
          values = g_new (gint8, MND_STANCE_N_MEASURES);
          memset (values, UNSAID, MND_STANCE_N_MEASURES);
        }
      if (values != NULL)
        values[i] = value;
    }
  if (values != NULL)
    g_hash_table_insert (snapshot->steps, g_memdup2 (mnd_record_get_id (actor), sizeof (MndId)), values);
}

static void
take_back (Snapshot *snapshot, const MndChange *change)
{
  const MndId *id = mnd_change_get_id (change);
  gint8 *values = g_hash_table_lookup (snapshot->steps, id);

  if (change->kind == MND_CHANGE_DELETE)
    {
      g_hash_table_remove (snapshot->steps, id);
      return;
    }
  for (guint i = 0; i < MND_STANCE_N_MEASURES; i++)
    {
      const MndValue *value = &change->after[mnd_stance_measure_get_column ((MndStanceMeasure) i)];
      if (value->type == MND_VALUE_UNDEFINED)
        continue;
      if (values == NULL)
        {
          values = g_new (gint8, MND_STANCE_N_MEASURES);
          memset (values, UNSAID, MND_STANCE_N_MEASURES);
          g_hash_table_insert (snapshot->steps, g_memdup2 (id, sizeof *id), values);
        }
      values[i] = value->type == MND_VALUE_INTEGER ? (gint8) value->integer : UNSAID;
    }
}

/* One that cannot be read is one of which nothing is known. */
static void
read_snapshot (MndStanceHistory *self, Snapshot *snapshot)
{
  g_autoptr (MndChanges) way = mnd_store_list_way (self->document->store, &snapshot->edit, NULL);
  MndRecordList *actors = mnd_map_get_records (self->document->map, MND_TABLE_ACTOR);

  snapshot->steps = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, g_free);
  if (way == NULL)
    return;
  for (guint i = 0; i < mnd_record_list_get_size (actors); i++)
    read_actor (snapshot, mnd_record_list_get (actors, i));
  for (guint i = 0; i < mnd_changes_get_size (way); i++)
    if (mnd_changes_get (way, i)->table == MND_TABLE_ACTOR)
      take_back (snapshot, mnd_changes_get (way, i));
}

static Snapshot *
find_unread (MndStanceHistory *self)
{
  for (guint i = 0; i < self->snapshots->len; i++)
    if (((Snapshot *) g_ptr_array_index (self->snapshots, i))->steps == NULL)
      return g_ptr_array_index (self->snapshots, i);
  return NULL;
}

/* --- one thing at a time */

static gboolean
read_cb (gpointer user_data)
{
  MndStanceHistory *self = MND_STANCE_HISTORY (user_data);
  Snapshot *unread;

  if (self->is_stale)
    list_snapshots (self);
  unread = find_unread (self);
  if (unread != NULL)
    {
      read_snapshot (self, unread);
      return G_SOURCE_CONTINUE;
    }
  self->reading = 0;
  g_signal_emit_by_name (self, "changed");
  return G_SOURCE_REMOVE;
}

static void
read_on (MndStanceHistory *self)
{
  if (self->is_asked && self->is_stale && self->reading == 0)
    self->reading = g_idle_add_full (G_PRIORITY_LOW, read_cb, self, NULL);
}

/* Where the history has no name in it, an edit brings none. Undo may pass one, and so may what is done again. */
static void
map_changed_cb (MndStanceHistory *self)
{
  self->is_stale = self->is_stale || self->snapshots->len > 0;
  read_on (self);
}

static void
named_cb (MndStanceHistory *self)
{
  self->is_stale = TRUE;
  read_on (self);
}

/* --- the object */

static void
mnd_stance_history_dispose (GObject *object)
{
  MndStanceHistory *self = MND_STANCE_HISTORY (object);

  mnd_stance_history_stop (self);
  if (self->document != NULL)
    {
      g_signal_handlers_disconnect_by_data (mnd_document_get_map (self->document), self);
      g_signal_handlers_disconnect_by_data (self->document, self);
    }
  g_clear_object (&self->document);

  G_OBJECT_CLASS (mnd_stance_history_parent_class)->dispose (object);
}

static void
mnd_stance_history_finalize (GObject *object)
{
  g_clear_pointer (&MND_STANCE_HISTORY (object)->snapshots, g_ptr_array_unref);

  G_OBJECT_CLASS (mnd_stance_history_parent_class)->finalize (object);
}

static void
mnd_stance_history_class_init (MndStanceHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mnd_stance_history_dispose;
  G_OBJECT_CLASS (klass)->finalize = mnd_stance_history_finalize;
  g_signal_new ("changed", MND_TYPE_STANCE_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mnd_stance_history_init (MndStanceHistory *self)
{
  self->snapshots = g_ptr_array_new_with_free_func (snapshot_free);
  self->is_stale = TRUE;
}

MndStanceHistory *
mnd_stance_history_new (MndDocument *document)
{
  MndStanceHistory *self;

  g_return_val_if_fail (MND_IS_DOCUMENT (document), NULL);

  self = g_object_new (MND_TYPE_STANCE_HISTORY, NULL);
  self->document = g_object_ref (document);
  g_signal_connect_swapped (mnd_document_get_map (document), "changed", G_CALLBACK (map_changed_cb), self);
  g_signal_connect_swapped (document, "snapshots-changed", G_CALLBACK (named_cb), self);
  return self;
}

void
mnd_stance_history_ask (MndStanceHistory *self)
{
  g_return_if_fail (MND_IS_STANCE_HISTORY (self));

  self->is_asked = TRUE;
  read_on (self);
}

void
mnd_stance_history_stop (MndStanceHistory *self)
{
  g_return_if_fail (MND_IS_STANCE_HISTORY (self));

  self->is_asked = FALSE;
  self->is_stale = self->is_stale || self->reading != 0;
  g_clear_handle_id (&self->reading, g_source_remove);
}

gboolean
mnd_stance_history_is_reading (MndStanceHistory *self)
{
  g_return_val_if_fail (MND_IS_STANCE_HISTORY (self), FALSE);

  return self->reading != 0;
}

guint
mnd_stance_history_get_n_snapshots (MndStanceHistory *self)
{
  g_return_val_if_fail (MND_IS_STANCE_HISTORY (self), 0);

  return self->snapshots->len;
}

static void
add_point (MndStanceGrid *grid, const MndStanceChoice *choice, const Snapshot *snapshot, const MndId *actor)
{
  const gint8 *values = snapshot->steps != NULL ? g_hash_table_lookup (snapshot->steps, actor) : NULL;
  int steps[MND_STANCE_N_AXES];

  for (guint axis = 0; values != NULL && axis < MND_STANCE_N_AXES; axis++)
    {
      gint8 said = values[choice->axes[axis]];
      g_auto (MndValue) value = said == UNSAID ? mnd_value_null () : mnd_value_integer (said);
      steps[axis] = mnd_stance_grid_get_step (grid, axis, &value);
    }
  if (values != NULL)
    mnd_stance_grid_add_point (grid, actor, steps, snapshot->name);
}

void
mnd_stance_history_add_points (MndStanceHistory *self, const MndStanceChoice *choice, MndStanceGrid *grid)
{
  g_return_if_fail (MND_IS_STANCE_HISTORY (self) && choice != NULL && grid != NULL);

  /* By actor, so that trails are in the order of names. */
  for (guint chip = 0; chip < mnd_stance_grid_get_n_chips (grid); chip++)
    for (guint i = 0; i < self->snapshots->len; i++)
      add_point (grid, choice, g_ptr_array_index (self->snapshots, i), &mnd_stance_grid_get_chip (grid, chip)->id);
}

/* --- on paper */

/* "As of 31 December 2005"; NULL: of all times. */
static char *
dup_day (MndView *view)
{
  g_autofree char *date = mnd_format_dup_date_text (mnd_view_get_date (view));

  if (date == NULL)
    return NULL;
  /* Translators: %s is a date, such as 31 December 2005: the day for which the map is shown. */
  return g_strdup_printf (_ ("As of %s"), date);
}

MndPrintout *
mnd_view_new_stance_printout (MndView *view, const MndStanceChoice *choice, MndStanceHistory *history,
                              GHashTable *trails)
{
  g_autofree char *day = NULL, *title = NULL, *what = NULL;
  MndPrintoutTopic topic = { .is_filtered = TRUE };
  MndPrintout *printout;
  MndStanceGrid *grid;

  g_return_val_if_fail (MND_IS_VIEW (view) && choice != NULL, NULL);

  grid = mnd_stance_new_grid (view, choice);
  if (history != NULL)
    mnd_stance_history_add_points (history, choice, grid);
  day = dup_day (view);
  title = mnd_stance_dup_tray_title (grid);
  /* Translators: two measures of actors, which are the axes of a grid: “Influence and Stance on reform”. */
  what = g_strdup_printf (C_ ("grid axes", "%1$s and %2$s"), grid->axes[MND_STANCE_UP].label,
                          grid->axes[MND_STANCE_ACROSS].label);
  topic.what = what;
  topic.day = day;
  topic.legend =
      grid->trails->len > 0 && history != NULL ? C_ ("grid", "Lines show where actors stood at snapshots.") : NULL;
  printout = mnd_stance_printout_new (grid, title, mnd_locale_is_rtl (), history != NULL, trails);
  mnd_view_describe_printout (view, printout, &topic);
  return printout;
}
