/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the campaigns share; see the header. */
#include "reliability/campaign.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <poll.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define FULL "full"
#define MEMORY_FOLDER "/dev/shm"

static void
take_full (int *argc, char ***argv)
{
  int kept = 0;

  for (int i = 0; i < *argc; i++)
    if (g_str_equal ((*argv)[i], "--full"))
      g_setenv ("MANDATE_CAMPAIGN", FULL, TRUE);
    else
      (*argv)[kept++] = (*argv)[i];
  (*argv)[kept] = NULL;
  *argc = kept;
}

/* In memory where TMPDIR does not say otherwise: what reached the kernel survives any kill, so the flushing of a disk
 * would only take time. */
static char *
make_home (void)
{
  gboolean memory = g_getenv ("TMPDIR") == NULL && g_access (MEMORY_FOLDER, W_OK) == 0;
  char *root = g_build_filename (memory ? MEMORY_FOLDER : g_get_tmp_dir (), "mandate-campaign-XXXXXX", NULL);

  g_assert_nonnull (g_mkdtemp (root));
  return root;
}

char *
campaign_make_home (void)
{
  g_autofree char *root = make_home ();
  g_autofree char *state = g_build_filename (root, "state", NULL);

  g_setenv ("MANDATE_CAMPAIGN_HOME", root, TRUE);
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  return g_steal_pointer (&root);
}

void
campaign_init (int *argc, char ***argv)
{
  g_autofree char *root = campaign_make_home ();

  take_full (argc, argv);
  g_test_init (argc, argv, NULL);
  g_test_set_nonfatal_assertions ();
}

void
campaign_init_child (void)
{
  g_assert_nonnull (g_getenv ("MANDATE_CAMPAIGN_HOME"));
}

int
campaign_run (void)
{
  g_autofree char *root = campaign_dup_path (NULL);
  int status = g_test_run ();

  campaign_remove (root);
  return status;
}

gboolean
campaign_is_full (void)
{
  return g_strcmp0 (g_getenv ("MANDATE_CAMPAIGN"), FULL) == 0;
}

guint
campaign_pick (guint small, guint full)
{
  return campaign_is_full () ? full : small;
}

guint32
campaign_get_seed (void)
{
  return campaign_is_full () ? (guint32) g_test_rand_int () : 20261122;
}

void
campaign_say (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_test_message ("campaign: %s", text);
}

char *
campaign_dup_path (const char *name)
{
  return g_build_filename (g_getenv ("MANDATE_CAMPAIGN_HOME"), name, NULL);
}

void
campaign_remove (const char *path)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    folder = g_dir_open (path, 0, NULL);
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);
      campaign_remove (inner);
    }
  g_remove (path);
}

void
campaign_copy (const char *from, const char *to)
{
  const char *const command[] = { "cp", "-a", from, to, NULL };
  int status = -1;

  g_assert_true (
      g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
}

guint
campaign_count_working_copies (void)
{
  g_autofree char *maps = g_build_filename (g_get_user_state_dir (), "mandate", "maps", NULL);
  g_autoptr (GDir) folder = g_dir_open (maps, 0, NULL);
  guint n = 0;

  while (folder != NULL && g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

void
campaign_child_start (CampaignChild *child, const char *const *arguments)
{
  g_autoptr (GPtrArray) command = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (command, g_strdup ("/proc/self/exe")); /* whatever the path is called from here */
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (command, g_strdup (arguments[i]));
  g_ptr_array_add (command, NULL);
  g_spawn_async_with_pipes (NULL, (char **) command->pdata, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &child->pid,
                            &child->input, &child->output, NULL, &error);
  g_assert_no_error (error);
}

int
campaign_child_wait (CampaignChild *child)
{
  int status = 0;
  GPid waited;

  if (child->input >= 0)
    close (child->input);
  close (child->output);
  child->input = child->output = -1;
  do
    waited = waitpid (child->pid, &status, 0);
  while (waited < 0 && errno == EINTR);
  g_assert_cmpint (waited, ==, child->pid);
  g_spawn_close_pid (child->pid);
  return status;
}

char *
campaign_child_read (CampaignChild *child)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char buffer[4096];
  gssize size;

  while ((size = read (child->output, buffer, sizeof buffer)) > 0 || (size < 0 && errno == EINTR))
    if (size > 0)
      g_string_append_len (text, buffer, size);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
campaign_child_read_line (CampaignChild *child, guint seconds, gboolean *late)
{
  g_autoptr (GString) line = g_string_new (NULL);
  struct pollfd wait = { .fd = child->output, .events = POLLIN };
  char letter;

  *late = FALSE;
  for (;;)
    {
      int ready = poll (&wait, 1, (int) seconds * 1000);
      if (ready < 0 && errno == EINTR)
        continue;
      if (ready == 0)
        *late = TRUE;
      if (ready <= 0 || read (child->output, &letter, 1) != 1)
        return NULL;
      if (letter == '\n')
        return g_string_free (g_steal_pointer (&line), FALSE);
      g_string_append_c (line, letter);
    }
}
