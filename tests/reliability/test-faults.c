/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Each thing a store can be asked for is done by a child in which the n-th call to the system, or the n-th allocation
 * of SQLite, fails: n = 1, 2, 3 ... until it passes untouched. The child then ends without closing anything. Whatever
 * happened was said in a sentence, and working copy and user's file are whole. (GLib ends the program when it has no
 * memory; that is a kill, and has a campaign of its own.)
 */
#include "reliability/campaign.h"
#include "reliability/fail-nth.h"
#include "reliability/script.h"

#include "old-map.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define ALLOCATIONS 1000 /* that a full run makes fail of each operation, evenly spread; some have 24,000 */
#define MAP "files/map.mandate"
#define NEW_MAP "files/new.mandate"
#define PROBES 4 /* faults a small run tries of each kind */

/* --- SQLite's memory */

static struct
{
  sqlite3_mem_methods methods;
  gboolean armed;
  guint n_calls, nth, n_failed;
} memory;

static gboolean
memory_is_due (void)
{
  if (!memory.armed || ++memory.n_calls != memory.nth)
    return FALSE;
  memory.n_failed++;
  return TRUE;
}

static void *
allocate_cb (int size)
{
  return memory_is_due () ? NULL : memory.methods.xMalloc (size);
}

static void *
reallocate_cb (void *block, int size)
{
  return memory_is_due () ? NULL : memory.methods.xRealloc (block, size);
}

static void
watch_memory (void)
{
  sqlite3_mem_methods methods;

  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_GETMALLOC, &memory.methods), ==, SQLITE_OK);
  methods = memory.methods;
  methods.xMalloc = allocate_cb;
  methods.xRealloc = reallocate_cb;
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_MALLOC, &methods), ==, SQLITE_OK);
  /* Small allocations come from here too, and not from a pool made at the beginning. */
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_LOOKASIDE, 0, 0), ==, SQLITE_OK);
}

/* --- the child */

typedef struct
{
  const char *name;
  gboolean opens; /* what is to fail is the opening itself */
  gboolean clean; /* begins without a working copy */
  gboolean old;   /* file and working copy are of an earlier schema */
  gboolean (*run) (Script *script, GError **error);
} Operation;

static GFile *
get_file (const char *name)
{
  g_autofree char *path = campaign_dup_path (name);

  return g_file_new_for_path (path);
}

static gboolean
run_open (Script *script, GError **error)
{
  g_autoptr (GFile) file = get_file (MAP);

  return script_open (script, file, MND_STORE_OPEN_DEFAULT, error);
}

static gboolean
run_commit (Script *script, GError **error)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  return script_commit (script, random, 100, FALSE, error);
}

static gboolean
run_merge (Script *script, GError **error)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (8);

  return script_commit (script, random, 100, TRUE, error);
}

static gboolean
run_publish (Script *script, GError **error)
{
  return mnd_store_publish (script->store, NULL, MND_PUBLISH_DEFAULT, NULL, error);
}

static gboolean
run_publish_keeping (Script *script, GError **error)
{
  return mnd_store_publish (script->store, NULL, MND_PUBLISH_KEEP_PREVIOUS, NULL, error);
}

static gboolean
run_save_as (Script *script, GError **error)
{
  g_autoptr (GFile) file = get_file (NEW_MAP);

  return mnd_store_publish (script->store, file, MND_PUBLISH_ADOPT, NULL, error);
}

static gboolean
run_close (Script *script, GError **error)
{
  script_close (script, FALSE);
  return TRUE;
}

static const Operation operations[] = {
  { "commit", FALSE, FALSE, FALSE, run_commit },   { "merge", FALSE, FALSE, FALSE, run_merge },
  { "undo", FALSE, FALSE, FALSE, script_undo },    { "redo", FALSE, FALSE, FALSE, script_redo },
  { "publish", FALSE, FALSE, FALSE, run_publish }, { "publish-keeping", FALSE, FALSE, FALSE, run_publish_keeping },
  { "save-as", FALSE, FALSE, FALSE, run_save_as }, { "close", FALSE, FALSE, FALSE, run_close },
  { "resume", TRUE, FALSE, FALSE, run_open },      { "open", TRUE, TRUE, FALSE, run_open },
  { "resume-old", TRUE, FALSE, TRUE, run_open },   { "open-old", TRUE, TRUE, TRUE, run_open },
};

/* One line: calls, failed calls, what the error was or "-", the checksum of what the store holds or "-". */
static void
report (Script *script, guint n_calls, guint n_failed, const GError *error)
{
  g_autofree char *checksum = script->store != NULL ? script_dup_checksum (script, NULL) : NULL;
  g_autofree char *message =
      error != NULL ? g_strdup_printf ("%s: %s", g_quark_to_string (error->domain), error->message) : g_strdup ("-");

  g_strdelimit (message, "\n\t", ' ');
  printf ("%u\t%u\t%s\t%s\n", n_calls, n_failed, checksum != NULL ? checksum : "-", message);
  fflush (stdout);
}

/* `code` 0: memory instead of the system. */
static int
suffer (const char *name, guint nth, int code, gboolean lasting)
{
  g_autofree char *root = campaign_dup_path (NULL);
  g_autoptr (GError) error = NULL;
  const Operation *operation = operations;
  Script script = { NULL, NULL };
  guint n_calls, n_failed;

  while (!g_str_equal (operation->name, name))
    operation++;
  if (code == 0)
    watch_memory ();
  if (!operation->opens)
    {
      run_open (&script, &error);
      g_assert_no_error (error);
    }
  memory.nth = nth;
  memory.armed = code == 0;
  fail_nth_arm (root, code != 0 ? nth : 0, code, lasting);
  operation->run (&script, &error);
  n_calls = fail_nth_disarm (&n_failed);
  memory.armed = FALSE;
  if (code == 0)
    report (&script, memory.n_calls, memory.n_failed, error);
  else
    report (&script, n_calls, n_failed, error);
  /* The store goes on working: every other time something more goes in before the end. */
  if (script.store != NULL && nth % 2 == 1)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (9);
      g_clear_error (&error);
      script_commit (&script, random, 200, FALSE, &error);
      g_assert_no_error (error);
      report (&script, 0, 0, NULL);
    }
  _exit (0);
}

/* --- the parent */

typedef struct
{
  char *published; /* checksum of what stands in the user's file */
  char *edited;    /* of what stands in the working copy */
  guint n_faults, n_errors;
} Campaign;

static void
prepare_own (Campaign *self)
{
  g_autofree char *root = campaign_dup_path (NULL);
  g_autofree char *clean = g_strconcat (root, "-clean", NULL);
  g_autofree char *dirty = g_strconcat (root, "-dirty", NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GFile) file = get_file (MAP);
  g_autoptr (GError) error = NULL;
  Script script = { NULL, NULL };

  script_create (&script, &error);
  for (guint i = 1; i <= 6 && error == NULL; i++)
    script_commit (&script, random, i, FALSE, &error);
  g_assert_no_error (error);
  mnd_store_publish (script.store, file, MND_PUBLISH_ADOPT, NULL, &error);
  g_assert_no_error (error);
  self->published = script_dup_checksum (&script, &error);
  script_close (&script, FALSE);
  campaign_copy (root, clean);

  script_open (&script, file, MND_STORE_OPEN_DEFAULT, &error);
  for (guint i = 7; i <= 10 && error == NULL; i++)
    script_commit (&script, random, i, FALSE, &error);
  g_assert_no_error (error);
  script_undo (&script, &error);
  self->edited = script_dup_checksum (&script, &error);
  g_assert_no_error (error);
  script_close (&script, FALSE);
  campaign_copy (root, dirty);
}

/* The content of the map as it is opened now. */
static char *
dup_checksum (MndStoreOpenFlags flags)
{
  g_autoptr (GFile) file = get_file (MAP);
  g_autoptr (GError) error = NULL;
  Script script = { NULL, NULL };
  char *checksum;

  script_open (&script, file, flags, &error);
  g_assert_no_error (error);
  checksum = script_dup_checksum (&script, &error);
  g_assert_no_error (error);
  script_close (&script, TRUE);
  return checksum;
}

static void
prepare_old (Campaign *self)
{
  g_autofree char *root = campaign_dup_path (NULL);
  g_autofree char *clean = g_strconcat (root, "-clean", NULL);
  g_autofree char *dirty = g_strconcat (root, "-dirty", NULL);
  g_autoptr (GFile) file = get_file (MAP);

  old_map_copy (file);
  campaign_copy (root, clean);
  self->published = dup_checksum (MND_STORE_OPEN_PRIVATE);
  old_map_leave_over (file);
  campaign_copy (root, dirty);
  self->edited = dup_checksum (MND_STORE_OPEN_DEFAULT);
}

static void
prepare (Campaign *self, const Operation *operation)
{
  g_autofree char *files = campaign_dup_path ("files");
  g_autofree char *state = campaign_dup_path ("state");

  campaign_remove (files);
  campaign_remove (state);
  g_assert_cmpint (g_mkdir (files, 0700), ==, 0);
  if (operation->old)
    prepare_old (self);
  else
    prepare_own (self);
}

static void
restore (const Operation *operation)
{
  g_autofree char *root = campaign_dup_path (NULL);
  g_autofree char *template = g_strconcat (root, operation->clean ? "-clean" : "-dirty", NULL);

  campaign_remove (root);
  campaign_copy (template, root);
}

static void
remove_templates (Campaign *self)
{
  g_autofree char *root = campaign_dup_path (NULL);
  g_autofree char *clean = g_strconcat (root, "-clean", NULL);
  g_autofree char *dirty = g_strconcat (root, "-dirty", NULL);

  campaign_remove (clean);
  campaign_remove (dirty);
  g_free (self->published);
  g_free (self->edited);
}

/* What the user's file holds; NULL where there is none. */
static char *
dup_file_checksum (const char *name)
{
  g_autoptr (GFile) file = get_file (name);
  g_autoptr (GError) error = NULL;
  Script script = { NULL, NULL };
  char *checksum;

  if (!g_file_query_exists (file, NULL))
    return NULL;
  script_open (&script, file, MND_STORE_OPEN_PRIVATE, &error);
  g_assert_no_error (error);
  checksum = script_dup_checksum (&script, &error);
  script_close (&script, TRUE);
  return checksum;
}

static void
check_files (Campaign *self)
{
  g_autofree char *found = dup_file_checksum (MAP);
  g_autofree char *made = dup_file_checksum (NEW_MAP);

  g_assert_nonnull (found);
  g_assert_true (g_str_equal (found, self->published) || g_str_equal (found, self->edited));
  g_assert_true (made == NULL || g_str_equal (made, self->edited));
}

/* Opens what is there and compares it with the last that the child saw. An edit that was said to have failed may have
 * reached the disk all the same; it is the one above what the child saw. */
static void
check_working_copy (Campaign *self, const Operation *operation, gboolean failed, const char *held)
{
  gboolean moved = g_str_equal (operation->name, "save-as") && !failed;
  g_autoptr (GFile) file = get_file (moved ? NEW_MAP : MAP);
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;
  Script script = { NULL, NULL };

  script_open (&script, file, MND_STORE_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_null (mnd_store_get_damaged_copy (script.store));
  found = script_dup_checksum (&script, &error);
  if (g_strcmp0 (found, held) != 0)
    {
      g_clear_pointer (&found, g_free);
      (g_str_equal (operation->name, "undo") ? script_redo : script_undo) (&script, &error);
      g_assert_no_error (error);
      found = script_dup_checksum (&script, &error);
    }
  g_assert_cmpstr (found, ==, held);
  script_is_sound (&script, &error);
  g_assert_no_error (error);
  script_walk (&script, NULL, &error);
  g_assert_no_error (error);
  script_close (&script, TRUE);
}

/* A fault; FALSE where none was left to make fail. `n_calls` is how many there were. */
static gboolean
fail_once (Campaign *self, const Operation *operation, guint nth, int code, gboolean lasting, guint *n_calls)
{
  g_autofree char *nth_text = g_strdup_printf ("%u", nth);
  g_autofree char *code_text = g_strdup_printf ("%d", code);
  const char *const arguments[] = { "--child", operation->name, nth_text, code_text, lasting ? "1" : "0", NULL };
  const char *held = operation->clean ? self->published : self->edited;
  g_autofree char *said = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) words = NULL;
  CampaignChild child;
  gboolean failed;
  int status;

  restore (operation);
  campaign_child_start (&child, arguments);
  said = campaign_child_read (&child);
  status = campaign_child_wait (&child);
  lines = g_strsplit (g_strchomp (said), "\n", -1);
  words = g_strsplit (lines[0] != NULL ? lines[0] : "", "\t", 4);
  if (status != 0 || g_strv_length (words) != 4)
    {
      g_test_message ("%s, call %u: the child ended with status %d and said: %s", operation->name, nth, status, said);
      g_test_fail ();
      return FALSE;
    }
  *n_calls = (guint) g_ascii_strtoull (words[0], NULL, 10);
  if (g_str_equal (words[1], "0"))
    return FALSE;
  g_test_message ("%s, %s %u fails%s: %s", operation->name, code == 0 ? "allocation" : "call", nth,
                  lasting ? " and all after it" : "", words[3]);
  self->n_faults++;
  failed = !g_str_equal (words[3], "-");
  self->n_errors += failed;
  if (failed)
    g_assert_true (g_str_has_prefix (words[3], "mnd - store - error") || g_str_has_prefix (words[3], "g-io-error"));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) last = g_strsplit (lines[i], "\t", 4);
      if (!g_str_equal (last[2], "-"))
        held = g_intern_string (last[2]);
    }
  check_files (self);
  check_working_copy (self, operation, failed, held);
  g_assert_cmpuint (campaign_count_working_copies (), ==, 0);
  return TRUE;
}

static void
run_kind (Campaign *self, const Operation *operation, int code, gboolean lasting)
{
  guint n_calls = 0, step;

  fail_once (self, operation, 0, code, lasting, &n_calls);
  step = campaign_pick (MAX (1, n_calls / PROBES), code == 0 ? MAX (1, n_calls / ALLOCATIONS) : 1);
  for (guint nth = 1; !g_test_failed () && fail_once (self, operation, nth, code, lasting, &n_calls); nth += step)
    continue;
}

static void
test_calls (gconstpointer data)
{
  const Operation *operation = data;
  Campaign self = { NULL };

  prepare (&self, operation);
  run_kind (&self, operation, EIO, FALSE);
  run_kind (&self, operation, ENOSPC, TRUE);
  if (campaign_is_full ())
    {
      run_kind (&self, operation, EIO, TRUE);
      run_kind (&self, operation, ENOSPC, FALSE);
    }
  campaign_say ("%s: %u calls to the system made to fail, %u of them ended it with a sentence; broken maps: %s",
                operation->name, self.n_faults, self.n_errors, g_test_failed () ? "SOME" : "0");
  remove_templates (&self);
}

static void
test_memory (gconstpointer data)
{
  const Operation *operation = data;
  Campaign self = { NULL };

  prepare (&self, operation);
  run_kind (&self, operation, 0, FALSE);
  campaign_say ("%s: %u allocations made to fail, %u of them ended it with a sentence; broken maps: %s",
                operation->name, self.n_faults, self.n_errors, g_test_failed () ? "SOME" : "0");
  remove_templates (&self);
}

int
main (int argc, char **argv)
{
  if (argc == 6 && g_str_equal (argv[1], "--child"))
    return suffer (argv[2], (guint) g_ascii_strtoull (argv[3], NULL, 10), (int) g_ascii_strtoll (argv[4], NULL, 10),
                   g_str_equal (argv[5], "1"));
  campaign_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
    {
      g_autofree char *calls = g_strdup_printf ("/reliability/faults/calls/%s", operations[i].name);
      g_autofree char *allocations = g_strdup_printf ("/reliability/faults/memory/%s", operations[i].name);
      g_test_add_data_func (calls, &operations[i], test_calls);
      g_test_add_data_func (allocations, &operations[i], test_memory);
    }
  return campaign_run ();
}
