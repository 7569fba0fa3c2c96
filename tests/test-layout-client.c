/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The client against workers that fail in every way, and against the real one after each. MND_TEST_STUB and
 * MND_TEST_WORKER name the two programs. */

#include "layout/mnd-layout-client.h"
#include "stubs/layout-maps.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>

#define UNUSED_TIME_LIMIT 100000

typedef struct
{
  gboolean done;
  MndLayoutResult *result;
  GError *error;
} Outcome;

static void
outcome_clear (Outcome *outcome)
{
  g_clear_object (&outcome->result);
  g_clear_error (&outcome->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

static void
use_worker (const char *variable, const char *mode)
{
  const char *path = g_getenv (variable);

  g_assert_nonnull (path);
  g_setenv ("MANDATE_LAYOUT_WORKER", path, TRUE);
  if (mode != NULL)
    g_setenv ("MND_STUB", mode, TRUE);
}

static void
use_stub (const char *mode)
{
  use_worker ("MND_TEST_STUB", mode);
}

static void
use_real (void)
{
  use_worker ("MND_TEST_WORKER", NULL);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Outcome *outcome = data;

  g_assert_false (outcome->done);
  outcome->done = TRUE;
  outcome->result = mnd_layout_client_layout_finish (MND_LAYOUT_CLIENT (source), result, &outcome->error);
  g_assert_true ((outcome->result == NULL) == (outcome->error != NULL));
}

static void
wait_for (Outcome *outcome)
{
  while (!outcome->done)
    g_main_context_iteration (NULL, TRUE);
}

static void
ask (MndLayoutClient *client, Outcome *outcome, guint n_nodes, GCancellable *cancellable)
{
  g_autoptr (MndLayoutRequest) request = layout_map_new (LAYOUT_MAP_SECTOR, MND_LAYOUT_ENGINE_FDP, n_nodes, 1);

  mnd_layout_client_layout_async (client, request, cancellable, done_cb, outcome);
}

static void
assert_works (MndLayoutClient *client)
{
  g_auto (Outcome) outcome = { 0 };

  ask (client, &outcome, 20, NULL);
  g_assert_true (mnd_layout_client_get_busy (client));
  wait_for (&outcome);
  g_assert_no_error (outcome.error);
  g_assert_false (mnd_layout_client_get_busy (client));
  g_assert_cmpuint (mnd_layout_result_get_n_nodes (outcome.result), ==, 20);
}

static void
test_works_again_and_again (void)
{
  g_autoptr (MndLayoutClient) client = mnd_layout_client_new ();

  use_real ();
  for (guint i = 0; i < 3; i++)
    assert_works (client);
}

/* One way to fail: what the stub does, how it must be reported, and whether the time limit has to help. */
typedef struct
{
  const char *mode;
  MndLayoutError code;
  guint time_limit;
  guint n_nodes;
} Failure;

static const Failure failures[] = {
  { "crash-at-start", MND_LAYOUT_ERROR_CRASHED, UNUSED_TIME_LIMIT, 20 },
  { "crash", MND_LAYOUT_ERROR_CRASHED, UNUSED_TIME_LIMIT, 20 },
  { "truncated", MND_LAYOUT_ERROR_CRASHED, UNUSED_TIME_LIMIT, 20 },
  { "hang", MND_LAYOUT_ERROR_TIMEOUT, 50, 20 },
  { "deaf", MND_LAYOUT_ERROR_TIMEOUT, 50, 20 },
  /* More than a pipe holds: whoever waits to write it never comes to the time limit. */
  { "deaf", MND_LAYOUT_ERROR_TIMEOUT, 50, 5000 },
  { "crash-at-start", MND_LAYOUT_ERROR_CRASHED, UNUSED_TIME_LIMIT, 5000 },
  { "garbage", MND_LAYOUT_ERROR_GARBAGE, UNUSED_TIME_LIMIT, 20 },
  { "too-long", MND_LAYOUT_ERROR_GARBAGE, UNUSED_TIME_LIMIT, 20 },
  { "unreadable", MND_LAYOUT_ERROR_GARBAGE, UNUSED_TIME_LIMIT, 20 },
  { "wrong-counts", MND_LAYOUT_ERROR_GARBAGE, UNUSED_TIME_LIMIT, 20 },
  { "wrong-edges", MND_LAYOUT_ERROR_GARBAGE, UNUSED_TIME_LIMIT, 20 },
  { "nan", MND_LAYOUT_ERROR_GARBAGE, UNUSED_TIME_LIMIT, 20 },
  { "far", MND_LAYOUT_ERROR_GARBAGE, UNUSED_TIME_LIMIT, 20 },
  { "unasked", MND_LAYOUT_ERROR_GARBAGE, UNUSED_TIME_LIMIT, 20 },
  { "request", MND_LAYOUT_ERROR_GARBAGE, UNUSED_TIME_LIMIT, 20 },
  { "refuse-badly", MND_LAYOUT_ERROR_GARBAGE, UNUSED_TIME_LIMIT, 20 },
  { "refuse", MND_LAYOUT_ERROR_REFUSED, UNUSED_TIME_LIMIT, 20 },
};

static void
test_failure (gconstpointer data)
{
  const Failure *failure = data;
  g_autoptr (MndLayoutClient) client = mnd_layout_client_new ();
  g_auto (Outcome) outcome = { 0 };

  use_stub (failure->mode);
  mnd_layout_client_set_time_limit (client, failure->time_limit);
  ask (client, &outcome, failure->n_nodes, NULL);
  wait_for (&outcome);
  g_assert_error (outcome.error, MND_LAYOUT_ERROR, (int) failure->code);
  g_assert_false (mnd_layout_client_get_busy (client));

  /* A refusal is a word like any other: that worker goes on. All others are gone. */
  if (failure->code == MND_LAYOUT_ERROR_REFUSED)
    g_clear_object (&client);
  if (client == NULL)
    client = mnd_layout_client_new ();
  use_real ();
  mnd_layout_client_set_time_limit (client, 0);
  assert_works (client);
}

static void
test_stale_answer (void)
{
  g_autoptr (MndLayoutClient) client = mnd_layout_client_new ();

  use_stub ("stale");
  assert_works (client);
}

/* What comes unasked between two requests costs the worker its place, and nobody else notices. */
static void
test_answer_while_idle (void)
{
  g_autoptr (MndLayoutClient) client = mnd_layout_client_new ();

  use_stub ("twice");
  assert_works (client);
  for (guint i = 0; i < 20; i++)
    g_main_context_iteration (NULL, FALSE);
  g_assert_false (mnd_layout_client_get_busy (client));
}

static void
test_missing (void)
{
  g_autoptr (MndLayoutClient) client = mnd_layout_client_new ();
  g_auto (Outcome) missing = { 0 };
  g_auto (Outcome) no_program = { 0 };
  g_autofree char *text = g_build_filename (g_get_tmp_dir (), "mandate-layout-test-XXXXXX", NULL);
  int fd = g_mkstemp_full (text, 0, 0700);

  g_setenv ("MANDATE_LAYOUT_WORKER", "/nowhere/mandate-layout", TRUE);
  ask (client, &missing, 20, NULL);
  g_assert_false (mnd_layout_client_get_busy (client));
  wait_for (&missing);
  g_assert_error (missing.error, MND_LAYOUT_ERROR, MND_LAYOUT_ERROR_MISSING);

  /* Executable by its mode, but no program. */
  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_setenv ("MANDATE_LAYOUT_WORKER", text, TRUE);
  ask (client, &no_program, 20, NULL);
  wait_for (&no_program);
  g_assert_true (g_error_matches (no_program.error, MND_LAYOUT_ERROR, MND_LAYOUT_ERROR_MISSING)
                 || g_error_matches (no_program.error, MND_LAYOUT_ERROR, MND_LAYOUT_ERROR_CRASHED));
  g_unlink (text);

  use_real ();
  assert_works (client);
}

static void
test_found_in_build_tree (void)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  g_unsetenv ("MANDATE_LAYOUT_WORKER");
  path = mnd_layout_client_dup_worker_path (&error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_EXECUTABLE));
  g_assert_true (g_str_has_suffix (path, "/mandate-layout"));
}

static void
test_bad_request (void)
{
  g_autoptr (MndLayoutClient) client = mnd_layout_client_new ();
  g_autoptr (MndLayoutRequest) request = mnd_layout_request_new (MND_LAYOUT_ENGINE_FDP);
  MndLayoutNode node = { .width = -1, .height = 20, .lane = -1 };
  g_auto (Outcome) outcome = { 0 };

  use_real ();
  mnd_layout_request_add_node (request, &node);
  mnd_layout_client_layout_async (client, request, NULL, done_cb, &outcome);
  wait_for (&outcome);
  g_assert_error (outcome.error, MND_LAYOUT_ERROR, MND_LAYOUT_ERROR_REFUSED);
  assert_works (client);
}

static gboolean
cancel_cb (gpointer data)
{
  g_cancellable_cancel (G_CANCELLABLE (data));

  return G_SOURCE_REMOVE;
}

/* The process id the stub wrote, once it did. */
static pid_t
wait_for_pid (const char *path)
{
  g_autofree char *text = NULL;

  while (!g_file_get_contents (path, &text, NULL, NULL) || *text == '\0')
    {
      g_clear_pointer (&text, g_free);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }

  return (pid_t) g_ascii_strtoll (text, NULL, 10);
}

static void
wait_for_death (pid_t pid)
{
  g_assert_cmpint (pid, >, 1);
  while (kill (pid, 0) == 0)
    g_usleep (1000);
  g_assert_cmpint (errno, ==, ESRCH);
}

static char *
make_pid_path (void)
{
  g_autofree char *folder = g_dir_make_tmp ("mandate-layout-test-XXXXXX", NULL);
  char *path = g_build_filename (folder, "pid", NULL);

  g_setenv ("MND_STUB_PID", path, TRUE);

  return path;
}

static void
remove_pid_path (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_unsetenv ("MND_STUB_PID");
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_cancel (void)
{
  g_autoptr (MndLayoutClient) client = mnd_layout_client_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (Outcome) outcome = { 0 };
  g_autofree char *path = make_pid_path ();
  pid_t pid;

  use_stub ("hang");
  ask (client, &outcome, 20, cancellable);
  pid = wait_for_pid (path);
  g_assert_false (outcome.done);
  g_idle_add (cancel_cb, cancellable);
  wait_for (&outcome);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (mnd_layout_client_get_busy (client));
  wait_for_death (pid);
  remove_pid_path (path);

  use_real ();
  assert_works (client);
}

static void
test_cancelled_before (void)
{
  g_autoptr (MndLayoutClient) client = mnd_layout_client_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (Outcome) outcome = { 0 };

  use_real ();
  g_cancellable_cancel (cancellable);
  ask (client, &outcome, 20, cancellable);
  g_assert_false (outcome.done);
  wait_for (&outcome);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_works (client);
}

static void
test_time_limit_kills (void)
{
  g_autoptr (MndLayoutClient) client = mnd_layout_client_new ();
  g_auto (Outcome) outcome = { 0 };
  g_autofree char *path = make_pid_path ();
  pid_t pid;

  use_stub ("hang");
  mnd_layout_client_set_time_limit (client, 500);
  ask (client, &outcome, 20, NULL);
  wait_for (&outcome);
  g_assert_error (outcome.error, MND_LAYOUT_ERROR, MND_LAYOUT_ERROR_TIMEOUT);
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      pid = wait_for_pid (path);
      wait_for_death (pid);
    }
  remove_pid_path (path);
}

static void
test_second_replaces_first (void)
{
  g_autoptr (MndLayoutClient) client = mnd_layout_client_new ();
  g_auto (Outcome) first = { 0 };
  g_auto (Outcome) second = { 0 };

  use_stub ("hang");
  ask (client, &first, 20, NULL);
  for (guint i = 0; i < 5; i++)
    g_main_context_iteration (NULL, FALSE);
  use_real ();
  ask (client, &second, 30, NULL);
  wait_for (&first);
  g_assert_error (first.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  wait_for (&second);
  g_assert_no_error (second.error);
  g_assert_cmpuint (mnd_layout_result_get_n_nodes (second.result), ==, 30);
}

static void
test_many_replace_each_other (void)
{
  enum
  {
    N = 8,
  };
  g_autoptr (MndLayoutClient) client = mnd_layout_client_new ();
  Outcome outcomes[N] = { 0 };

  use_real ();
  for (guint i = 0; i < N; i++)
    ask (client, &outcomes[i], 10 + i, NULL);
  for (guint i = 0; i < N; i++)
    {
      wait_for (&outcomes[i]);
      if (i + 1 < N)
        g_assert_error (outcomes[i].error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      else
        g_assert_cmpuint (mnd_layout_result_get_n_nodes (outcomes[i].result), ==, 10 + i);
      outcome_clear (&outcomes[i]);
    }
}

/* A request made from within the callback of the one it follows. */
typedef struct
{
  Outcome first;
  Outcome second;
} Pair;

static void
ask_again_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Pair *pair = data;

  done_cb (source, result, &pair->first);
  use_real ();
  ask (MND_LAYOUT_CLIENT (source), &pair->second, 25, NULL);
}

static void
test_ask_from_callback (void)
{
  g_autoptr (MndLayoutClient) client = mnd_layout_client_new ();
  g_autoptr (MndLayoutRequest) request = layout_map_new (LAYOUT_MAP_STAR, MND_LAYOUT_ENGINE_TWOPI, 9, 1);
  g_auto (Outcome) third = { 0 };
  Pair pair = { 0 };

  use_stub ("hang");
  mnd_layout_client_layout_async (client, request, NULL, ask_again_cb, &pair);
  for (guint i = 0; i < 5; i++)
    g_main_context_iteration (NULL, FALSE);
  use_real ();
  /* The second is asked as soon as the first hears that the third replaced it, and so replaces the third. */
  ask (client, &third, 30, NULL);
  wait_for (&third);
  wait_for (&pair.second);
  g_assert_error (pair.first.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_no_error (pair.second.error);
  outcome_clear (&pair.first);
  outcome_clear (&pair.second);
}

static void
test_dispose_while_running (void)
{
  MndLayoutClient *client = mnd_layout_client_new ();
  gpointer watched = client;
  g_auto (Outcome) outcome = { 0 };
  g_autofree char *path = make_pid_path ();
  pid_t pid;

  use_stub ("hang");
  g_object_add_weak_pointer (G_OBJECT (client), &watched);
  ask (client, &outcome, 20, NULL);
  pid = wait_for_pid (path);
  g_object_run_dispose (G_OBJECT (client));
  wait_for (&outcome);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  wait_for_death (pid);
  remove_pid_path (path);
  g_object_unref (client);
  while (watched != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Whoever lets go of the client still gets the answer; then the client goes, and its worker too. */
static void
test_unref_while_running (void)
{
  MndLayoutClient *client = mnd_layout_client_new ();
  gpointer watched = client;
  g_auto (Outcome) outcome = { 0 };

  use_real ();
  g_object_add_weak_pointer (G_OBJECT (client), &watched);
  ask (client, &outcome, 20, NULL);
  g_object_unref (client);
  wait_for (&outcome);
  g_assert_no_error (outcome.error);
  while (watched != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer data)
{
  (*(guint *) data)++;
}

static void
test_properties (void)
{
  g_autoptr (MndLayoutClient) client = mnd_layout_client_new ();
  guint n_changes = 0, limit = 0, n_busy = 0;
  gboolean busy = TRUE;

  g_signal_connect (client, "notify::time-limit", G_CALLBACK (count_cb), &n_changes);
  g_signal_connect (client, "notify::busy", G_CALLBACK (count_cb), &n_busy);
  g_assert_cmpuint (mnd_layout_client_get_time_limit (client), ==, 0);
  g_object_set (client, "time-limit", 1234u, NULL);
  g_object_set (client, "time-limit", 1234u, NULL);
  g_object_get (client, "time-limit", &limit, "busy", &busy, NULL);
  g_assert_cmpuint (limit, ==, 1234);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_false (busy);

  use_real ();
  mnd_layout_client_set_time_limit (client, 0);
  assert_works (client);
  g_assert_cmpuint (n_busy, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/client/works", test_works_again_and_again);
  for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
    {
      g_autofree char *path = g_strdup_printf ("/layout/client/%s-%u", failures[i].mode, failures[i].n_nodes);
      g_test_add_data_func (path, &failures[i], test_failure);
    }
  g_test_add_func ("/layout/client/stale-answer", test_stale_answer);
  g_test_add_func ("/layout/client/answer-while-idle", test_answer_while_idle);
  g_test_add_func ("/layout/client/missing", test_missing);
  g_test_add_func ("/layout/client/found-in-build-tree", test_found_in_build_tree);
  g_test_add_func ("/layout/client/bad-request", test_bad_request);
  g_test_add_func ("/layout/client/cancel", test_cancel);
  g_test_add_func ("/layout/client/cancelled-before", test_cancelled_before);
  g_test_add_func ("/layout/client/time-limit-kills", test_time_limit_kills);
  g_test_add_func ("/layout/client/second-replaces-first", test_second_replaces_first);
  g_test_add_func ("/layout/client/many-replace-each-other", test_many_replace_each_other);
  g_test_add_func ("/layout/client/ask-from-callback", test_ask_from_callback);
  g_test_add_func ("/layout/client/dispose-while-running", test_dispose_while_running);
  g_test_add_func ("/layout/client/unref-while-running", test_unref_while_running);
  g_test_add_func ("/layout/client/properties", test_properties);

  return g_test_run ();
}
