/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A child opens a map and works on it: edits, undo, redo, publishing. It says what it begins and, once the call has
 * returned, what it finished. It is killed at a random moment, and then everything it had finished must be there.
 */
#include "reliability/campaign.h"
#include "reliability/script.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define KILLS 50
#define KILLS_FULL 1000
#define KILLS_A_MAP 10 /* then a new map, so that walking through history stays short */
#define COPIES "copies"
#define COPY "copy.mandate"
#define LONGEST_LIFE 60000 /* microseconds */

/* --- the child */

static void
tell (const char *what, guint number, const char *rest)
{
  printf ("%s %u %s\n", what, number, rest);
  fflush (stdout);
}

static void
tell_finished (Script *script, guint number)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *checksum = script_dup_checksum (script, &error);
  g_autofree char *state = NULL;

  g_assert_no_error (error);
  state = g_strdup_printf ("%s %" G_GINT64_FORMAT, checksum, mnd_store_count_history (script->store, &error));
  g_assert_no_error (error);
  tell ("finished", number, state);
}

static void
published_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  mnd_store_publish_finish (MND_STORE (store), result, &error);
  g_assert_no_error (error);
  *(guint *) user_data -= 1;
}

/* A copy that is not the map's own file, in another folder, with the one before it beside. */
static gboolean
publish_copy (Script *script, GError **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (mnd_store_get_file (script->store));
  g_autoptr (GFile) copy = g_file_resolve_relative_path (folder, COPIES "/" COPY);

  return mnd_store_publish (script->store, copy, MND_PUBLISH_KEEP_PREVIOUS, NULL, error);
}

/* One thing out of what a person does; what it is called goes to the parent first. */
static void
work (Script *script, GRand *random, guint number, guint *n_publishing)
{
  g_autoptr (GError) error = NULL;
  int draw = g_rand_int_range (random, 0, 20);

  if (draw < 4 && mnd_store_get_undo_label (script->store) != NULL)
    {
      tell ("begin", number, "undo");
      script_undo (script, &error);
    }
  else if (draw < 7 && mnd_store_get_redo_label (script->store) != NULL)
    {
      tell ("begin", number, "redo");
      script_redo (script, &error);
    }
  else if (draw < 8)
    {
      tell ("begin", number, "copy");
      publish_copy (script, &error);
    }
  else if (draw < 9)
    {
      tell ("begin", number, "publish");
      mnd_store_publish (script->store, NULL, FALSE, NULL, &error);
    }
  else if (draw < 11)
    {
      /* In a thread of its own: the edits that follow meet it. */
      tell ("begin", number, "publish");
      *n_publishing += 1;
      mnd_store_publish_async (script->store, NULL, FALSE, NULL, published_cb, n_publishing);
    }
  else
    {
      gboolean merge = draw < 13;
      tell ("begin", number, merge ? "merge" : "commit");
      script_commit (script, random, number, merge, &error);
    }
  g_assert_no_error (error);
  tell_finished (script, number);
}

/* Ends only by being killed. */
static G_GNUC_NORETURN void
live (const char *path, guint32 seed, guint number)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (GError) error = NULL;
  Script script = { NULL, NULL };
  guint n_publishing = 0;

  campaign_init_child ();
  tell ("begin", number, "open");
  script_open (&script, file, MND_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  tell_finished (&script, number);
  for (;;)
    {
      work (&script, random, ++number, &n_publishing);
      while (g_main_context_iteration (NULL, FALSE))
        continue;
    }
}

/* --- the parent */

typedef struct
{
  GRand *random;
  char *path;
  GFile *file;
  char *known;          /* checksum of what was there when the last thing was finished */
  GHashTable *finished; /* every checksum that a finished state had */
  gint64 n_history;
  guint number;
  guint n_kills, n_finished, n_commits, n_in_flight, n_recovered, n_strays;
} Campaign;

static void
remember (Campaign *self, const char *checksum)
{
  g_free (self->known);
  self->known = g_strdup (checksum);
  g_hash_table_add (self->finished, g_strdup (checksum));
}

static void
begin_map (Campaign *self)
{
  g_autofree char *folder = campaign_dup_path ("files");
  g_autofree char *copies = campaign_dup_path ("files/" COPIES);
  g_autofree char *checksum = NULL;
  g_autoptr (GError) error = NULL;
  Script script = { NULL, NULL };

  campaign_remove (folder);
  g_assert_cmpint (g_mkdir_with_parents (copies, 0700), ==, 0);
  g_hash_table_remove_all (self->finished);
  script_create (&script, &error);
  g_assert_no_error (error);
  mnd_store_publish (script.store, self->file, TRUE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_chmod (self->path, 0600), ==, 0);
  checksum = script_dup_checksum (&script, &error);
  remember (self, checksum);
  script_close (&script, FALSE);
  self->n_history = 0;
}

/* What the child said: the last thing it had begun and not finished, or NULL. */
static char *
read_report (Campaign *self, const char *report)
{
  g_auto (GStrv) lines = g_strsplit (report, "\n", -1);
  g_autofree char *begun = NULL;

  /* The last piece is empty or was cut off by the kill. */
  for (guint i = 0; lines[i] != NULL && lines[i + 1] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", 4);
      g_assert_cmpuint (g_strv_length (words), >=, 3);
      self->number = (guint) g_ascii_strtoull (words[1], NULL, 10);
      if (g_str_equal (words[0], "begin"))
        {
          g_free (begun);
          begun = g_strdup (words[2]);
          continue;
        }
      g_assert_cmpstr (words[0], ==, "finished");
      self->n_finished++;
      self->n_commits += g_str_equal (begun, "commit") || g_str_equal (begun, "merge");
      self->n_history = g_ascii_strtoll (words[3], NULL, 10);
      g_clear_pointer (&begun, g_free);
      remember (self, words[2]);
    }
  return g_steal_pointer (&begun);
}

/* What was in the middle may have got through: then one step back stands what was finished; or the edit has become one
 * with the one before, and that has its name. */
static void
check_in_flight (Campaign *self, Script *script, const char *begun)
{
  gint64 n_history = mnd_store_count_history (script->store, NULL);
  gboolean merged = g_strcmp0 (begun, "merge") == 0 && n_history == self->n_history;
  gboolean undo = g_strcmp0 (begun, "undo") != 0;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;

  self->n_in_flight++;
  self->n_history += (g_strcmp0 (begun, "commit") == 0 || g_strcmp0 (begun, "merge") == 0) && !merged;
  if (merged)
    {
      g_autofree char *label = g_strdup_printf ("Step %u", self->number);
      g_assert_cmpstr (mnd_store_get_undo_label (script->store), ==, label);
      return;
    }
  g_assert_true (begun != NULL && !g_str_equal (begun, "open") && !g_str_equal (begun, "publish")
                 && !g_str_equal (begun, "copy"));
  (undo ? script_undo : script_redo) (script, &error);
  g_assert_no_error (error);
  before = script_dup_checksum (script, &error);
  g_assert_cmpstr (before, ==, self->known);
  (undo ? script_redo : script_undo) (script, &error);
  g_assert_no_error (error);
}

static void
check_working_copy (Campaign *self, Script *script, const char *begun)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  script_open (script, self->file, MND_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  self->n_recovered += mnd_store_was_recovered (script->store);
  found = script_dup_checksum (script, &error);
  g_assert_no_error (error);
  if (!g_str_equal (found, self->known))
    check_in_flight (self, script, begun);
  remember (self, found);
  g_assert_cmpint (mnd_store_count_history (script->store, NULL), ==, self->n_history);
  script_is_sound (script, &error);
  g_assert_no_error (error);
  script_walk (script, NULL, &error);
  g_assert_no_error (error);
}

/* A whole map, one that was there once. */
static void
check_map (Campaign *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;
  Script script = { NULL, NULL };

  script_open (&script, file, MND_STORE_OPEN_PRIVATE, &error);
  g_assert_no_error (error);
  found = script_dup_checksum (&script, &error);
  g_assert_true (g_hash_table_contains (self->finished, found));
  script_walk (&script, NULL, &error);
  g_assert_no_error (error);
  script_close (&script, TRUE);
}

/* The user's file, as private as it was, and its copies. */
static void
check_files (Campaign *self)
{
  static const char *const copies[] = { COPY, COPY "~" };
  g_autofree char *folder = campaign_dup_path ("files/" COPIES);
  GStatBuf info;

  check_map (self, self->file);
  g_assert_cmpint (g_stat (self->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    {
      g_autoptr (GFile) copy = g_file_new_build_filename (folder, copies[i], NULL);
      if (g_file_query_exists (copy, NULL))
        check_map (self, copy);
    }
}

/* What a kill leaves beside the user's file and beside copies goes when a map is opened again. */
static guint
count_strays (void)
{
  static const char *const folders[] = { "files", "files/" COPIES };
  static const char *const known[] = { "map.mandate", COPIES, COPY, COPY "~", NULL };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = campaign_dup_path (folders[i]);
      g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
      const char *name;

      while ((name = g_dir_read_name (dir)) != NULL)
        n += !g_strv_contains (known, name);
    }
  return n;
}

static void
kill_once (Campaign *self)
{
  g_autofree char *seed = g_strdup_printf ("%u", g_rand_int (self->random));
  g_autofree char *number = g_strdup_printf ("%u", self->number);
  const char *const arguments[] = { "--child", self->path, seed, number, NULL };
  gboolean opened = g_rand_int_range (self->random, 0, 4) > 0;
  g_autoptr (GString) report = g_string_new (NULL);
  g_autofree char *rest = NULL;
  g_autofree char *begun = NULL;
  CampaignChild child;
  gboolean late;
  int status;

  campaign_child_start (&child, arguments);
  for (int i = 0; opened && i < 2; i++)
    {
      g_autofree char *line = campaign_child_read_line (&child, 60, &late);
      g_assert_nonnull (line);
      g_string_append_printf (report, "%s\n", line);
    }
  g_usleep ((gulong) g_rand_int_range (self->random, 0, LONGEST_LIFE));
  kill (child.pid, SIGKILL);
  rest = campaign_child_read (&child);
  status = campaign_child_wait (&child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  g_string_append (report, rest);
  begun = read_report (self, report->str);
  self->n_kills++;

  g_test_message ("kill %u in the middle of: %s", self->n_kills, begun != NULL ? begun : "nothing");
  {
    Script script = { NULL, NULL };
    g_autoptr (GError) error = NULL;

    self->n_strays += count_strays ();
    check_working_copy (self, &script, begun);
    g_assert_cmpuint (count_strays (), ==, 0);
    check_files (self);
    /* Nobody but the child wrote the file: no false alarm may hold up publishing. */
    if (g_rand_boolean (self->random))
      mnd_store_publish (script.store, NULL, FALSE, NULL, &error);
    g_assert_no_error (error);
    script_close (&script, FALSE);
  }
  g_assert_cmpuint (campaign_count_working_copies (), <=, 1);
}

static void
test_kill (void)
{
  Campaign self = { NULL };
  guint n_kills = campaign_pick (KILLS, KILLS_FULL);

  self.random = g_rand_new_with_seed (campaign_get_seed ());
  self.finished = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.path = campaign_dup_path ("files/map.mandate");
  self.file = g_file_new_for_path (self.path);
  for (guint i = 0; i < n_kills && !g_test_failed (); i++)
    {
      if (i % KILLS_A_MAP == 0)
        {
          g_autofree char *state = campaign_dup_path ("state");
          campaign_remove (state);
          begin_map (&self);
        }
      kill_once (&self);
    }
  campaign_say (
      "%u kills, %u things finished before them (%u edits), %u that were in the middle got through, "
      "%u times work was recovered, %u temporary files stood beside the map or a copy and were cleared; lost edits: %s",
      self.n_kills, self.n_finished, self.n_commits, self.n_in_flight, self.n_recovered, self.n_strays,
      g_test_failed () ? "SOME" : "0");
  g_rand_free (self.random);
  g_hash_table_unref (self.finished);
  g_object_unref (self.file);
  g_free (self.path);
  g_free (self.known);
}

int
main (int argc, char **argv)
{
  if (argc == 5 && g_str_equal (argv[1], "--child"))
    live (argv[2], (guint32) g_ascii_strtoull (argv[3], NULL, 10), (guint) g_ascii_strtoull (argv[4], NULL, 10));
  campaign_init (&argc, &argv);
  g_test_add_func ("/reliability/kill", test_kill);
  return campaign_run ();
}
