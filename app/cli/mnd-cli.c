/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the commands share: reading their words, saying what went wrong, waiting for a layout. */
#include "cli/mnd-cli.h"

#include "document/mnd-recovery.h"

#include "mnd-config.h"

#include <glib/gi18n.h>

gboolean
mnd_cli_parse (int argc, char **argv, const GOptionEntry *entries, const char *synopsis, const char *summary,
               guint n_words, char ***words)
{
  g_autofree char *parameters = g_strdup_printf ("%s %s", argv[0], synopsis);
  g_autoptr (GOptionContext) context = g_option_context_new (parameters);
  g_auto (GStrv) left = g_new0 (char *, (gsize) argc + 1);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < argc; i++)
    left[i] = g_strdup (argv[i]);
  g_option_context_set_summary (context, summary);
  g_option_context_set_translation_domain (context, MND_GETTEXT_DOMAIN);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, MND_GETTEXT_DOMAIN);
  g_set_prgname ("mandate-cli");
  if (!g_option_context_parse_strv (context, &left, &error))
    {
      mnd_cli_refuse_usage ("%s", error->message);
      return FALSE;
    }
  if (g_strv_length (left) != n_words + 1)
    {
      /* Translators: %s is how a command is written: "info MAP [--json]". */
      mnd_cli_refuse_usage (_ ("write: mandate-cli %s"), parameters);
      return FALSE;
    }
  *words = g_strdupv (left + 1);
  return TRUE;
}

static void
say (const char *sentence)
{
  g_printerr ("mandate-cli: %s\n", sentence);
}

MndCliStatus
mnd_cli_refuse_usage (const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  say (sentence);
  return MND_CLI_USAGE;
}

MndCliStatus
mnd_cli_refuse_date (const char *word)
{
  /* Translators: %s is the word that was typed. */
  return mnd_cli_refuse_usage (_ ("“%s” is no date: write 2004, 2004-05 or 2004-05-31"), word);
}

MndCliStatus
mnd_cli_refuse_actor (const char *word)
{
  /* Translators: %s is the word that was typed. */
  return mnd_cli_refuse_usage (_ ("there is no actor “%s” in this map"), word);
}

/* A sentence for what a caller can tell apart; NULL where the error's own words say more. */
static const char *
get_sentence (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    return _ ("there is no such file or folder");
  if (error->domain != MND_STORE_ERROR)
    return NULL;
  switch (error->code)
    {
    case MND_STORE_ERROR_NOT_A_MAP:
      return _ ("this file is not a map");
    case MND_STORE_ERROR_BUSY:
      return _ ("the map is open in another window or program");
    case MND_STORE_ERROR_FULL:
      return _ ("there is no room left on the disk");
    case MND_STORE_ERROR_READ_ONLY:
      return _ ("this file or its folder may not be written");
    case MND_STORE_ERROR_CHANGED:
      return _ ("somebody else has written this file since it was read");
    default:
      return NULL;
    }
}

/* Who has the map, where that is what is wrong; else NULL. */
static char *
dup_busy_sentence (const char *path, const GError *error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *program = NULL;
  g_autofree char *host = NULL;
  int pid = 0;

  if (!g_error_matches (error, MND_STORE_ERROR, MND_STORE_ERROR_BUSY)
      || !mnd_recovery_find_holder (file, &program, &pid, &host))
    return NULL;
  /* Translators: a program, the number of its process, and the name of the computer */
  return g_strdup_printf (_ ("the map is open in %1$s (process %2$d on %3$s)"), program, pid, host);
}

void
mnd_cli_print_value (const char *label, const char *value)
{
  /* Translators: a label and what it says: "Actors: 90". Write the space before the colon where your language has one.
   */
  g_print (C_ ("label: value", "%1$s: %2$s"), label, value);
  g_print ("\n");
}

MndCliStatus
mnd_cli_fail (const char *path, const GError *error)
{
  g_autofree char *busy = dup_busy_sentence (path, error);
  const char *sentence = busy != NULL ? busy : get_sentence (error);
  /* Translators: a file and what went wrong with it: "map.mandate: it is not there" */
  g_autofree char *line =
      g_strdup_printf (C_ ("heading: reason", "%1$s: %2$s"), path, sentence != NULL ? sentence : error->message);

  say (line);
  return MND_CLI_CANNOT;
}

typedef struct
{
  GMainLoop *loop;
  gboolean good;
  GError **error;
} Wait;

static void
arranged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Wait *wait = user_data;

  wait->good = mnd_document_arrange_finish (MND_DOCUMENT (source), result, wait->error);
  g_main_loop_quit (wait->loop);
}

gboolean
mnd_cli_arrange (MndDocument *document, MndScene *scene, const char *engine_name, GError **error)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Wait wait = { loop, FALSE, error };
  MndLayoutEngine engine;

  if (!mnd_layout_engine_from_name (engine_name, &engine))
    {
      g_set_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID, "There is no layout “%s”", engine_name);
      return FALSE;
    }
  mnd_document_arrange_async (document, scene, engine, NULL, NULL, arranged_cb, &wait);
  g_main_loop_run (loop);
  return wait.good;
}
