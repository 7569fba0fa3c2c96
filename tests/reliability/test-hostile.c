/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Files that were damaged or tampered with are opened by a child, one after the other. Each is refused with one
 * sentence, or opened with the content of the good map; what its history then says may be undone or refused. No file
 * ends or holds up the child, and none leaves anything behind.
 */
#include "reliability/campaign.h"
#include "reliability/hostile-files.h"
#include "reliability/script.h"

#include "old-map.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define MAP "files/map.mandate"
#define TRIED "files/tried.mandate"
#define RANDOM 10 /* files of each kind that is drawn at random; 60 in the full campaign */
#define STEPS 4   /* backward and forward in the history of a file that opens */
#define WATCH 20  /* seconds after which a file holds up the child */

/* --- the child */

/* Walks through a history that may not fit the map; what it refuses must leave the content alone. */
static gboolean
exercise (Script *script)
{
  gboolean good = TRUE;

  for (int direction = 0; direction < 2 && good; direction++)
    for (int i = 0; i < STEPS; i++)
      {
        g_autoptr (GError) error = NULL;
        g_autofree char *before = script_dup_checksum (script, NULL);
        g_autofree char *after = NULL;

        if ((direction == 0 ? script_undo : script_redo) (script, &error))
          continue;
        after = script_dup_checksum (script, NULL);
        good = error->domain == MND_STORE_ERROR && g_strcmp0 (before, after) == 0;
        break;
      }
  return good && script_is_sound (script, NULL);
}

static void
try_one (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *checksum = NULL;
  Script script = { NULL, NULL };
  guint n_left;

  if (script_open (&script, file, MND_STORE_OPEN_DEFAULT, &error))
    {
      checksum = script_dup_checksum (&script, NULL);
      if (!exercise (&script))
        g_clear_pointer (&checksum, g_free);
      script_close (&script, TRUE);
    }
  n_left = campaign_count_working_copies ();
  if (error == NULL)
    printf ("%u opened %s\n", n_left, checksum != NULL ? checksum : "unsound");
  else
    printf ("%u refused %s %d %s\n", n_left, error->domain == MND_STORE_ERROR ? "store" : "other", error->code,
            g_strdelimit (error->message, "\n", ' '));
  fflush (stdout);
}

static int
serve (void)
{
  char path[4096];

  while (fgets (path, sizeof path, stdin) != NULL)
    try_one (g_strchomp (path));
  return 0;
}

/* --- the parent */

typedef struct
{
  CampaignChild child;
  gboolean running;
  char *good;
  guint n_tried, n_refused, n_opened;
} Campaign;

static void
make_good (Campaign *self, GFile *file)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_autoptr (GError) error = NULL;
  Script script = { NULL, NULL };

  script_create (&script, &error);
  for (guint i = 1; i <= 14 && error == NULL; i++)
    script_commit (&script, random, i, FALSE, &error);
  g_assert_no_error (error);
  script_undo (&script, &error);
  mnd_store_publish (script.store, file, MND_PUBLISH_ADOPT, NULL, &error);
  g_assert_no_error (error);
  self->good = script_dup_checksum (&script, &error);
  script_close (&script, FALSE);
}

/* A map of an earlier schema: it takes another way in, which a small run tries with every fourth file. */
static void
make_old (Campaign *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  Script script = { NULL, NULL };

  old_map_copy (file);
  script_open (&script, file, MND_STORE_OPEN_PRIVATE, &error);
  g_assert_no_error (error);
  self->good = script_dup_checksum (&script, &error);
  script_close (&script, TRUE);
}

static void
start_child (Campaign *self)
{
  const char *const arguments[] = { "--child", NULL };

  campaign_child_start (&self->child, arguments);
  self->running = TRUE;
}

static void
end_child (Campaign *self)
{
  int status;

  if (!self->running)
    return;
  close (self->child.input);
  self->child.input = -1;
  status = campaign_child_wait (&self->child);
  g_assert_cmpint (status, ==, 0);
  self->running = FALSE;
}

static void
lose_child (Campaign *self, const char *name, gboolean late)
{
  int status;

  if (late)
    kill (self->child.pid, SIGKILL);
  status = campaign_child_wait (&self->child);
  self->running = FALSE;
  g_test_message ("%s: the child %s (status %d)", name, late ? "was held up" : "ended", status);
  g_test_fail ();
}

static void
judge (Campaign *self, const HostileFile *file, const char *answer)
{
  g_auto (GStrv) words = g_strsplit (answer, " ", 5);
  g_autoptr (GString) problem = g_string_new (NULL);

  if (!g_str_equal (words[0], "0"))
    g_string_append (problem, "left a working copy; ");
  if (g_str_equal (words[1], "opened"))
    {
      self->n_opened++;
      if (!g_str_equal (words[2], self->good))
        g_string_append (problem, "opened with another content; ");
    }
  else
    {
      int code = g_str_equal (words[2], "store") ? atoi (words[3]) : -1;
      self->n_refused++;
      if (code != MND_STORE_ERROR_CORRUPT && code != MND_STORE_ERROR_NOT_A_MAP && code != MND_STORE_ERROR_NEWER)
        g_string_append (problem, "refused for the wrong reason; ");
      if (g_strv_length (words) < 5 || *words[4] == '\0')
        g_string_append (problem, "refused without a sentence; ");
    }
  if (problem->len > 0 || campaign_is_full () || g_test_verbose ())
    g_test_message ("%s: %s%s", file->name, problem->str, answer);
  if (problem->len > 0)
    g_test_fail ();
}

static void
try_file (Campaign *self, const HostileFile *file)
{
  g_autofree char *map = campaign_dup_path (MAP);
  g_autofree char *tried = campaign_dup_path (TRIED);
  g_autofree char *line = g_strconcat (tried, "\n", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *answer = NULL;
  gboolean late;
  gsize size;

  g_assert_true (g_file_get_contents (map, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (tried, bytes, (gssize) size, NULL));
  file->make (tried, file->variant);
  if (!self->running)
    start_child (self);
  g_assert_cmpint (write (self->child.input, line, strlen (line)), ==, (gssize) strlen (line));
  answer = campaign_child_read_line (&self->child, WATCH, &late);
  self->n_tried++;
  if (answer != NULL)
    judge (self, file, answer);
  else
    lose_child (self, file->name, late);
}

static void
test_hostile (gconstpointer is_old)
{
  g_autoptr (GPtrArray) files = hostile_files_list (campaign_pick (RANDOM, 6 * RANDOM));
  g_autofree char *folder = campaign_dup_path ("files");
  g_autofree char *path = campaign_dup_path (MAP);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  guint step = is_old != NULL ? campaign_pick (4, 1) : 1;
  Campaign self = { .running = FALSE };

  campaign_remove (folder);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  if (is_old != NULL)
    make_old (&self, file);
  else
    make_good (&self, file);
  for (guint i = 0; i < files->len; i += step)
    try_file (&self, files->pdata[i]);
  end_child (&self);
  campaign_say ("%s: %u hostile files tried, %u refused with a sentence, %u opened with nothing changed; "
                "crashed, held up or opened in part: %s",
                is_old != NULL ? "schema 1" : "our schema", self.n_tried, self.n_refused, self.n_opened,
                g_test_failed () ? "SOME" : "0");
  g_assert_cmpuint (self.n_tried, >=, 300 / step);
  g_free (self.good);
}

int
main (int argc, char **argv)
{
  if (argc == 2 && g_str_equal (argv[1], "--child"))
    return serve ();
  campaign_init (&argc, &argv);
  g_test_add_data_func ("/reliability/hostile/own", NULL, test_hostile);
  g_test_add_data_func ("/reliability/hostile/old", "old", test_hostile);
  return campaign_run ();
}
