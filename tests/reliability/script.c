/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person at work, as a program; see the header. */
#include "reliability/script.h"

#include "map-edits.h"

#include <string.h>

#define LONGEST_NOTE 12000

gboolean
script_create (Script *script, GError **error)
{
  g_autoptr (MndChanges) content = mnd_changes_new ();
  MndChange *title = mnd_changes_add (content, MND_TABLE_MAP, MND_CHANGE_INSERT);
  MndId id;

  title->after[MND_MAP_KEY] = mnd_value_text ("title");
  title->after[MND_MAP_VALUE] = mnd_value_text ("Campaign");
  add_actor (content, "parliament", "Parliament", &id);
  add_actor (content, "police", "Police", &id);
  script->store = mnd_store_create (content, &script->map, error);
  return script->store != NULL;
}

gboolean
script_open (Script *script, GFile *file, MndStoreOpenFlags flags, GError **error)
{
  script->map = NULL;
  script->store = mnd_store_open (file, flags, &script->map, NULL, error);
  return script->store != NULL;
}

void
script_close (Script *script, gboolean discard)
{
  if (script->store != NULL)
    mnd_store_close (script->store, discard);
  g_clear_object (&script->store);
  g_clear_object (&script->map);
}

static const MndId *
pick_actor (Script *script, GRand *random)
{
  MndRecordList *actors = mnd_map_get_records (script->map, MND_TABLE_ACTOR);
  guint size = mnd_record_list_get_size (actors);

  g_assert (size > 0);
  return mnd_record_get_id (mnd_record_list_get (actors, (guint) g_rand_int_range (random, 0, (gint32) size)));
}

static void
add_actor_with_link (Script *script, GRand *random, const char *name, MndChanges *changes)
{
  MndId actor, link;
  const MndId *other = pick_actor (script, random);

  add_actor (changes, "ministry", name, &actor);
  add_link (changes, other, &actor, "oversees", &link);
}

static void
add_note (Script *script, GRand *random, guint number, MndChanges *changes)
{
  MndChange *text = mnd_changes_add (changes, MND_TABLE_TEXT, MND_CHANGE_INSERT);
  gsize length = (gsize) g_rand_int_range (random, 1, LONGEST_NOTE);

  text->after[MND_TEXT_OWNER] = mnd_value_id (pick_actor (script, random));
  text->after[MND_TEXT_PROPERTY] = mnd_value_text ("note");
  text->after[MND_TEXT_LANGUAGE] = mnd_value_text ("en");
  text->after[MND_TEXT_ORDINAL] = mnd_value_integer (number);
  text->after[MND_TEXT_VALUE] = mnd_value_take_text (g_strnfill (length, (char) ('a' + number % 26)));
}

static void
change_all (Script *script, guint number, MndChanges *changes)
{
  MndRecordList *actors = mnd_map_get_records (script->map, MND_TABLE_ACTOR);

  for (guint i = 0; i < mnd_record_list_get_size (actors); i++)
    change_column (changes, MND_TABLE_ACTOR, mnd_record_get_id (mnd_record_list_get (actors, i)), MND_ACTOR_STAFF,
                   mnd_value_integer (number * 1000 + i));
}

static void
remove_rows (GPtrArray *records, MndChanges *changes)
{
  for (guint i = 0; i < records->len; i++)
    delete_row (changes, mnd_record_get_table (records->pdata[i]), mnd_record_get_id (records->pdata[i]));
}

static void
remove_texts (Script *script, const MndId *owner, MndChanges *changes)
{
  MndRecordList *texts = mnd_map_get_records (script->map, MND_TABLE_TEXT);

  for (guint i = 0; i < mnd_record_list_get_size (texts); i++)
    {
      MndRecord *text = mnd_record_list_get (texts, i);
      MndChange *change;
      if (!mnd_id_equal (mnd_record_get_reference (text, MND_TEXT_OWNER), owner))
        continue;
      change = mnd_changes_add (changes, MND_TABLE_TEXT, MND_CHANGE_DELETE);
      for (guint column = 0; column <= MND_TEXT_ORDINAL; column++)
        change->before[column] = mnd_value_copy (mnd_record_get_value (text, column));
    }
}

/* One of a checklist, about an actor or the map. */
static void
add_answer (Script *script, GRand *random, guint number, MndChanges *changes)
{
  MndChange *answer = mnd_changes_add (changes, MND_TABLE_ASSESSMENT, MND_CHANGE_INSERT);
  MndId id = mnd_id_new ();

  answer->after[MND_ASSESSMENT_ID] = mnd_value_id (&id);
  answer->after[MND_ASSESSMENT_SUBJECT] = mnd_value_id (number % 2 == 0 ? pick_actor (script, random) : NULL);
  answer->after[MND_ASSESSMENT_QUESTION] = mnd_value_text (MND_QUESTION_CHECKLIST);
  answer->after[MND_ASSESSMENT_ANSWER] = mnd_value_text (MND_ANSWER_OF_CHECKLISTS);
  answer->after[MND_ASSESSMENT_ITEM] = mnd_value_take_text (g_strdup_printf ("sedra_norms.%u", number % 15 + 1));
}

/* An actor with all that hangs on it. No actor is linked to itself here. */
static void
remove_actor (Script *script, GRand *random, MndChanges *changes)
{
  const MndId *actor = pick_actor (script, random);

  remove_texts (script, actor, changes);
  remove_rows (mnd_map_get_referring (script->map, MND_TABLE_LINK, MND_LINK_FROM, actor), changes);
  remove_rows (mnd_map_get_referring (script->map, MND_TABLE_LINK, MND_LINK_TO, actor), changes);
  remove_rows (mnd_map_get_referring (script->map, MND_TABLE_ASSESSMENT, MND_ASSESSMENT_SUBJECT, actor), changes);
  delete_row (changes, MND_TABLE_ACTOR, actor);
}

static gboolean
take_in (Script *script, gboolean good, MndChanges **done, GError **error)
{
  return good && mnd_map_apply (script->map, *done, error);
}

gboolean
script_commit (Script *script, GRand *random, guint number, gboolean merge, GError **error)
{
  g_autofree char *label = g_strdup_printf ("Step %u", number);
  const MndEditInfo info = { label, "step", "Campaign", merge };
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autoptr (MndChanges) done = NULL;
  guint n_actors = mnd_record_list_get_size (mnd_map_get_records (script->map, MND_TABLE_ACTOR));

  switch (g_rand_int_range (random, 0, 8))
    {
    case 0:
      change_all (script, number, changes);
      break;
    case 1:
    case 2:
      add_note (script, random, number, changes);
      break;
    case 3:
      if (n_actors > 4)
        {
          remove_actor (script, random, changes);
          break;
        }
      add_actor_with_link (script, random, label, changes);
      break;
    case 4:
      add_answer (script, random, number, changes);
      break;
    default:
      add_actor_with_link (script, random, label, changes);
      break;
    }
  return take_in (script, mnd_store_commit (script->store, &info, changes, &done, error), &done, error);
}

gboolean
script_undo (Script *script, GError **error)
{
  g_autoptr (MndChanges) done = NULL;

  return take_in (script, mnd_store_undo (script->store, &done, error), &done, error);
}

gboolean
script_redo (Script *script, GError **error)
{
  g_autoptr (MndChanges) done = NULL;

  return take_in (script, mnd_store_redo (script->store, &done, error), &done, error);
}

char *
script_dup_checksum (Script *script, GError **error)
{
  g_autofree char *content = mnd_store_dup_content_text (script->store, error);

  return content != NULL ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, content, -1) : NULL;
}

/* The number of rows of each table says whether map and disk agree; that each cell does is the monkey test's business.
 */
static gboolean
has_same_rows (MndMap *a, MndMap *b)
{
  for (int table = 0; table < MND_N_TABLES; table++)
    if (mnd_record_list_get_size (mnd_map_get_records (a, (MndTable) table))
        != mnd_record_list_get_size (mnd_map_get_records (b, (MndTable) table)))
      return FALSE;
  return TRUE;
}

gboolean
script_is_sound (Script *script, GError **error)
{
  g_autoptr (MndMap) fresh = NULL;

  if (!mnd_store_quick_check (script->store, error))
    return FALSE;
  fresh = mnd_store_load (script->store, error);
  if (fresh == NULL)
    return FALSE;
  if (has_same_rows (fresh, script->map))
    return TRUE;
  g_set_error_literal (error, MND_STORE_ERROR, MND_STORE_ERROR_CORRUPT, "The map in memory is not the one on disk");
  return FALSE;
}

static gboolean
walk_to_end (Script *script, gboolean (*step) (Script *, GError **), guint *n_steps, GError **error)
{
  g_autoptr (GError) failure = NULL;

  for (*n_steps = 0; step (script, &failure); (*n_steps)++)
    continue;
  if (g_error_matches (failure, MND_STORE_ERROR, MND_STORE_ERROR_NOTHING))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
script_walk (Script *script, guint *n_undone, GError **error)
{
  g_autofree char *before = script_dup_checksum (script, error);
  g_autofree char *after = NULL;
  guint n_back = 0;

  if (before == NULL || !walk_to_end (script, script_undo, &n_back, error))
    return FALSE;
  for (guint i = 0; i < n_back; i++)
    if (!script_redo (script, error))
      return FALSE;
  if (n_undone != NULL)
    *n_undone = n_back;
  after = script_dup_checksum (script, error);
  if (after == NULL || g_str_equal (before, after))
    return after != NULL;
  g_set_error_literal (error, MND_STORE_ERROR, MND_STORE_ERROR_CORRUPT,
                       "Undoing and redoing everything gives another content");
  return FALSE;
}
