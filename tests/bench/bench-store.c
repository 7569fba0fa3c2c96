/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* open-10k: a file of 10,000 actors and 25,000 links, checked, copied and read into the model, beside reading the same
 * rows with plain SQLite into structs. edit: one edit from the document to disk and model among 10,000 actors, beside
 * the flush of one 4 KiB write. undo: taking back the deletion of a hub with 500 links, beside deleting it. */
#include "bench.h"

#include "document/mnd-edits.h"
#include "model/mnd-change.h"
#include "store/mnd-store.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#define ACTORS 10000
#define HUB_LINKS 500
#define EDITS 40

static double
get_seconds (void)
{
  return (double) g_get_monotonic_time () / G_USEC_PER_SEC;
}

static void
add_text (MndChanges *rows, const MndId *owner, const char *language, char *value)
{
  MndChange *text = mnd_changes_add (rows, MND_TABLE_TEXT, MND_CHANGE_INSERT);

  text->after[MND_TEXT_OWNER] = mnd_value_id (owner);
  text->after[MND_TEXT_PROPERTY] = mnd_value_text ("name");
  text->after[MND_TEXT_LANGUAGE] = mnd_value_text (language);
  text->after[MND_TEXT_ORDINAL] = mnd_value_integer (0);
  text->after[MND_TEXT_VALUE] = mnd_value_take_text (value);
}

static void
add_actor (MndChanges *rows, const MndId *view, guint i, MndId *id)
{
  static const char *const kinds[] = { "police", "ministry", "parliament", "civil_society", "donor_government" };
  MndChange *actor = mnd_changes_add (rows, MND_TABLE_ACTOR, MND_CHANGE_INSERT);
  MndChange *position = mnd_changes_add (rows, MND_TABLE_POSITION, MND_CHANGE_INSERT);

  *id = mnd_id_new ();
  actor->after[MND_ACTOR_ID] = mnd_value_id (id);
  actor->after[MND_ACTOR_KIND] = mnd_value_text (kinds[i % G_N_ELEMENTS (kinds)]);
  actor->after[MND_ACTOR_START] = mnd_value_text ("1998");
  position->after[MND_POSITION_VIEW] = mnd_value_id (view);
  position->after[MND_POSITION_ITEM] = mnd_value_id (id);
  position->after[MND_POSITION_X] = mnd_value_real (i % 100 * 200);
  position->after[MND_POSITION_Y] = mnd_value_real (i / 100 * 100);
  add_text (rows, id, "en", g_strdup_printf ("Institution number %u", i));
  add_text (rows, id, "fr", g_strdup_printf ("Institution numéro %u", i));
}

static void
add_link (MndChanges *rows, const MndId *from, const MndId *to)
{
  MndChange *link = mnd_changes_add (rows, MND_TABLE_LINK, MND_CHANGE_INSERT);
  MndId id = mnd_id_new ();

  link->after[MND_LINK_ID] = mnd_value_id (&id);
  link->after[MND_LINK_FROM] = mnd_value_id (from);
  link->after[MND_LINK_TO] = mnd_value_id (to);
  link->after[MND_LINK_KIND] = mnd_value_text ("oversees");
  link->after[MND_LINK_STATUS] = mnd_value_text ("actual");
}

/* The first actor is a hub with HUB_LINKS links of its own. */
static MndChanges *
make_sector (MndId *hub)
{
  MndChanges *rows = mnd_changes_new ();
  g_autofree MndId *ids = g_new (MndId, ACTORS);
  g_autofree BenchLink *links = NULL;
  MndChange *view = mnd_changes_add (rows, MND_TABLE_VIEW, MND_CHANGE_INSERT);
  MndId view_id = mnd_id_new ();
  guint n_links;

  view->after[MND_VIEW_ID] = mnd_value_id (&view_id);
  view->after[MND_VIEW_KIND] = mnd_value_text ("map");
  for (guint i = 0; i < ACTORS; i++)
    add_actor (rows, &view_id, i, &ids[i]);
  links = bench_make_sector (ACTORS, &n_links);
  for (guint i = 0; i < n_links - HUB_LINKS; i++)
    if (links[i].from != 0 && links[i].to != 0)
      add_link (rows, &ids[links[i].from], &ids[links[i].to]);
  for (guint i = 0; i < HUB_LINKS; i++)
    add_link (rows, &ids[0], &ids[1 + i]);
  *hub = ids[0];
  return rows;
}

typedef struct
{
  int type;
  union
  {
    gint64 integer;
    double real;
    void *bytes;
  };
} Cell;

static void
read_cell (sqlite3_stmt *rows, int i, Cell *cell)
{
  cell->type = sqlite3_column_type (rows, i);
  if (cell->type == SQLITE_INTEGER)
    cell->integer = sqlite3_column_int64 (rows, i);
  else if (cell->type == SQLITE_FLOAT)
    cell->real = sqlite3_column_double (rows, i);
  else if (cell->type != SQLITE_NULL)
    cell->bytes = g_memdup2 (sqlite3_column_blob (rows, i), (gsize) sqlite3_column_bytes (rows, i));
}

/* Reads every content row into a struct of its own, and frees them after the clock stopped. */
static double
time_plain (const char *path)
{
  double start = get_seconds (), seconds;
  g_autoptr (GPtrArray) structs = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) bytes = g_ptr_array_new_with_free_func (g_free);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  for (int table = 0; table < MND_N_TABLES; table++)
    {
      const MndTableInfo *info = mnd_table_get_info ((MndTable) table);
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\"", info->name);
      sqlite3_stmt *rows = NULL;

      g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &rows, NULL), ==, SQLITE_OK);
      while (sqlite3_step (rows) == SQLITE_ROW)
        {
          Cell *cells = g_new (Cell, info->n_columns);
          g_ptr_array_add (structs, cells);
          for (guint i = 0; i < info->n_columns; i++)
            {
              read_cell (rows, (int) i, &cells[i]);
              if (cells[i].type == SQLITE_TEXT || cells[i].type == SQLITE_BLOB)
                g_ptr_array_add (bytes, cells[i].bytes);
            }
        }
      sqlite3_finalize (rows);
    }
  sqlite3_close (db);
  seconds = get_seconds () - start;
  return seconds;
}

static double
time_open (GFile *file)
{
  double start = get_seconds (), seconds;
  g_autoptr (MndMap) map = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MndStore) store = mnd_store_open (file, MND_STORE_OPEN_DEFAULT, &map, NULL, &error);

  seconds = get_seconds () - start;
  g_assert_no_error (error);
  mnd_store_close (store, FALSE);
  return seconds;
}

static void
bench_open (GFile *file)
{
  double ours[BENCH_RUNS], plain[BENCH_RUNS];

  for (guint i = 0; i < BENCH_RUNS; i++)
    {
      plain[i] = time_plain (g_file_peek_path (file));
      ours[i] = time_open (file);
    }
  bench_report ("open-10k", bench_median (ours, BENCH_RUNS), bench_median (plain, BENCH_RUNS), "s");
}

static double
time_flush (int descriptor)
{
  static const char page[4096];
  double start = get_seconds ();

  g_assert_cmpint (pwrite (descriptor, page, sizeof page, 0), ==, sizeof page);
  g_assert_cmpint (fdatasync (descriptor), ==, 0);
  return get_seconds () - start;
}

static void
bench_edit (MndDocument *document, const char *folder, const MndId *actor)
{
  g_autofree char *path = g_build_filename (folder, "flush", NULL);
  int descriptor = g_open (path, O_CREAT | O_RDWR | O_CLOEXEC, 0600);
  double ours[EDITS], flush[EDITS];

  g_assert_cmpint (descriptor, >=, 0);
  for (guint i = 0; i < EDITS; i++)
    {
      g_autofree char *note = g_strdup_printf ("Note %u", i);
      g_autoptr (GError) error = NULL;
      double start;

      flush[i] = time_flush (descriptor);
      start = get_seconds ();
      mnd_document_set_text (document, actor, "note", "en", note, &error);
      ours[i] = get_seconds () - start;
      g_assert_no_error (error);
    }
  close (descriptor);
  bench_report ("edit", bench_median (ours, EDITS) * 1000, bench_median (flush, EDITS) * 1000, "ms");
}

static void
bench_undo (MndDocument *document, const MndId *hub)
{
  double undo[BENCH_RUNS], delete[BENCH_RUNS];

  for (guint i = 0; i < BENCH_RUNS; i++)
    {
      MndRecord *record = mnd_map_find (mnd_document_get_map (document), MND_TABLE_ACTOR, hub);
      g_autoptr (GError) error = NULL;
      double start = get_seconds ();

      mnd_document_delete (document, &record, 1, &error);
      g_assert_no_error (error);
      delete[i] = get_seconds () - start;
      start = get_seconds ();
      mnd_document_undo (document, &error);
      g_assert_no_error (error);
      undo[i] = get_seconds () - start;
    }
  bench_report ("undo", bench_median (undo, BENCH_RUNS) * 1000, bench_median (delete, BENCH_RUNS) * 1000, "ms");
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("mandate-bench-XXXXXX", NULL);
  g_autofree char *state = g_build_filename (folder, "state", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "sector.mandate", NULL);
  g_autoptr (MndChanges) rows = NULL;
  g_autoptr (MndMap) map = NULL;
  g_autoptr (MndStore) store = NULL;
  g_autoptr (MndDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  MndId hub;

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  rows = make_sector (&hub);
  store = mnd_store_create (rows, &map, &error);
  g_assert_no_error (error);
  mnd_store_publish (store, file, MND_PUBLISH_ADOPT, NULL, &error);
  g_assert_no_error (error);
  mnd_store_close (store, FALSE);
  bench_open (file);
  document = mnd_document_open (file, FALSE, NULL, &error);
  g_assert_no_error (error);
  bench_edit (document, folder, &hub);
  bench_undo (document, &hub);
  mnd_document_close (document, TRUE);
  return 0;
}
