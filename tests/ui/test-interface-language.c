/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Goes through the whole program in one language, named by the argument, and looks at all that it says there: nothing
 * is cut off in a window of 1280 by 800. In the language of build-aux/pseudo-locale (qps), which is made here, there is
 * also nothing left that is not translated.
 */
#include "cut-off.h"
#include "plain-words.h"
#include "spoken-texts.h"
#include "window-tour.h"

#include "analysis/mnd-rule.h"
#include "desktop/mnd-commands.h"
#include "desktop/mnd-sentence.h"
#include "document/mnd-history.h"
#include "model/mnd-locale.h"
#include "model/mnd-scheme.h"

#include <locale.h>

#define PSEUDO "qps"
/* So much is said of one stop. */
#define MAX_TOLD 4000

typedef struct
{
  Tour tour;
  PlainWords *words;
  gboolean is_pseudo;
  GHashTable *told; /* what was said to be wrong: once is enough */
} Check;

typedef struct
{
  Check *check;
  const TourStop *stop;
} Case;

static void
tell (Check *check, GtkWidget *widget, const char *what, const char *text)
{
  if (!g_hash_table_add (check->told, g_strdup (text != NULL ? text : what)) || check->tour.found->len > MAX_TOLD)
    return;
  g_string_append_printf (check->tour.found, "\n%s: “%s”", what, text != NULL ? text : "");
  for (int i = 0; widget != NULL && i < 6; i++, widget = gtk_widget_get_parent (widget))
    g_string_append_printf (check->tour.found, " < %s", G_OBJECT_TYPE_NAME (widget));
}

/* --- what is said */

/* The toolkit's own texts are translated by its own catalogues, which the pseudo-locale is not: buttons of a window,
 * the button that clears an entry, the pages about the program, and what a list that drops down has besides our
 * choices. */
static gboolean
is_of_toolkit (GtkWidget *widget)
{
  static const char *const types[] = { "GtkWindowControls", "AdwAboutWindow", "AdwAboutDialog", "GtkEmojiChooser",
                                       "GtkFileChooserDialog" };

  if (GTK_IS_IMAGE (widget) && GTK_IS_SEARCH_ENTRY (gtk_widget_get_parent (widget)))
    return TRUE;
  if (!GTK_IS_DROP_DOWN (widget) && gtk_widget_get_ancestor (widget, GTK_TYPE_DROP_DOWN) != NULL)
    return TRUE;
  for (GtkWidget *outer = widget; outer != NULL; outer = gtk_widget_get_parent (outer))
    for (guint i = 0; i < G_N_ELEMENTS (types); i++)
      if (g_str_equal (G_OBJECT_TYPE_NAME (outer), types[i]))
        return TRUE;
  return FALSE;
}

static void
check_text_cb (GtkWidget *widget, const char *what, const char *text, gpointer data)
{
  Check *check = data;
  g_autofree char *plain = plain_words_dup_first (check->words, text);
  g_autofree char *said = NULL;

  if (plain == NULL || is_of_toolkit (widget))
    return;
  said = g_strdup_printf ("“%s” in a %s", plain, what);
  tell (check, widget, said, text);
}

/* --- what is seen */

static void
check_size_cb (GtkWidget *widget, gpointer data)
{
  Check *check = data;
  g_autofree char *reason = cut_off_concerns (widget) ? cut_off_dup_reason (widget) : NULL;
  g_autofree char *name = NULL;

  if (reason == NULL)
    return;
  name = spoken_dup_name (widget);
  /* A name of the map may be of any length, and so may the name of a file. */
  if (GTK_IS_LABEL (widget) && plain_words_has_content (check->words, gtk_label_get_text (GTK_LABEL (widget))))
    return;
  tell (check, widget, reason, name);
}

/* --- what the person wrote, who may write anything */

static void
allow_history (Check *check, MndDocument *document)
{
  g_autoptr (GPtrArray) history = mnd_document_list_history (document, NULL);

  /* The oldest was made with the sample, in English. */
  for (guint i = 0; history != NULL && i < history->len; i++)
    {
      const MndHistoryEntry *entry = history->pdata[i];
      plain_words_allow (check->words, entry->snapshot);
      plain_words_allow (check->words, entry->author);
      if (i + 1 == history->len)
        plain_words_allow (check->words, entry->label);
    }
}

static void
allow_content (Check *check)
{
  MndDocument *document = mnd_window_get_document (check->tour.window);
  GFile *file = mnd_window_get_file (check->tour.window);

  if (document != NULL)
    {
      plain_words_allow_map (check->words, mnd_document_get_map (document));
      allow_history (check, document);
    }
  if (file != NULL)
    {
      g_autofree char *name = g_file_get_basename (file);
      g_autofree char *path = g_file_get_parse_name (file);
      plain_words_allow (check->words, name);
      plain_words_allow (check->words, path);
    }
}

static void
look_cb (Tour *tour, gpointer data)
{
  Check *check = data;
  GListModel *windows = gtk_window_get_toplevels ();

  allow_content (check);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (!gtk_widget_get_mapped (window))
        continue;
      if (check->is_pseudo)
        spoken_visit (window, check_text_cb, check);
      driver_visit (window, check_size_cb, check);
    }
}

static void
end_case (Check *check)
{
  if (check->tour.found->len > 0)
    g_test_fail_printf ("%s", check->tour.found->str);
  g_string_truncate (check->tour.found, 0);
}

static void
test_stop (gconstpointer data)
{
  const Case *tested = data;

  tested->stop->run (&tested->check->tour, look_cb, tested->check);
  end_case (tested->check);
}

/* --- words that no window shows all of */

static void
check_word (Check *check, const char *what, const char *text)
{
  g_autofree char *plain = plain_words_dup_first (check->words, text);

  if (plain != NULL)
    g_string_append_printf (check->tour.found, "\n“%s” in a %s: “%s”", plain, what, text);
}

static void
test_catalogue (gconstpointer data)
{
  Check *check = (Check *) data;

  for (MndVocabulary vocabulary = MND_VOCABULARY_NONE + 1; vocabulary < MND_N_VOCABULARIES; vocabulary++)
    for (guint i = 0; i < mnd_catalogue_get_size (vocabulary); i++)
      {
        const char *word = mnd_catalogue_get_word (vocabulary, i);
        check_word (check, mnd_catalogue_get_context (vocabulary), mnd_catalogue_get_label (vocabulary, word));
        if (vocabulary == MND_VOCABULARY_LINK_KIND)
          check_word (check, "inverse", mnd_catalogue_get_inverse_label (word));
      }
  for (guint i = 0; i < mnd_rule_get_count (); i++)
    {
      check_word (check, "name of a rule", mnd_rule_get_name (mnd_rule_get_nth (i)));
      check_word (check, "reason of a rule", mnd_rule_get_help (mnd_rule_get_nth (i)));
    }
  for (MndChallenge challenge = 0; challenge < MND_N_CHALLENGES; challenge++)
    check_word (check, "challenge", mnd_challenge_get_name (challenge));
  end_case (check);
}

static void
test_sentences (gconstpointer data)
{
  Check *check = (Check *) data;
  const GQuark domains[] = { G_IO_ERROR, MND_STORE_ERROR, MND_DOCUMENT_ERROR };

  for (guint d = 0; d < G_N_ELEMENTS (domains); d++)
    for (int code = 0; code < 48; code++)
      for (MndTried tried = MND_TRIED_OPEN; tried <= MND_TRIED_ARRANGE; tried++)
        {
          g_autoptr (GError) error = g_error_new_literal (domains[d], code, "123");
          g_autofree char *heading = mnd_sentence_dup_heading (tried, NULL);
          g_autofree char *reason = mnd_sentence_dup_reason (tried, error);
          g_autofree char *line = mnd_sentence_dup_short (tried, error);
          check_word (check, "heading", heading);
          check_word (check, "reason", reason);
          check_word (check, "toast", line);
        }
  end_case (check);
}

static void
test_commands (gconstpointer data)
{
  Check *check = (Check *) data;
  guint n;
  const MndCommand *commands = mnd_commands_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = mnd_command_dup_title (&commands[i], NULL);
      check_word (check, "group of commands", mnd_command_get_group (&commands[i]));
      check_word (check, "command", title);
    }
  end_case (check);
}

/* Without this the rest would find nothing either. */
static void
test_finds (gconstpointer data)
{
  Check *check = (Check *) data;
  static const char *const wrong[] = { "Actors", "⟦Vîéŵ: Map~~⟧", "⟦Ñåmé~⟧ of", "Add ⟦Ñåmé~⟧" };
  static const char *const right[] = { "⟦Ñåmé~⟧", "⟦Ûñdô (Ctrl+Z)~~⟧", "⟦Vîéŵ: ⟦Måp~⟧~~⟧", "90", "⟦%u åçtôrš~⟧" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *found = plain_words_dup_first (check->words, wrong[i]);
      g_assert_nonnull (found);
    }
  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    {
      g_autofree char *found = plain_words_dup_first (check->words, right[i]);
      g_assert_cmpstr (found, ==, NULL);
    }
  g_assert_true (g_str_has_prefix (mnd_catalogue_get_label (MND_VOCABULARY_KIND, "police"), "⟦"));
}

/* The catalogue of the language that nobody speaks, of the source as it is now. */
static void
make_pseudo_locale (void)
{
  g_autofree char *folder = g_dir_make_tmp ("mandate-locale-XXXXXX", NULL);
  g_autofree char *program = g_build_filename (MND_SOURCE_ROOT, "build-aux", "pseudo-locale", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) made = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, folder, PSEUDO, NULL);

  g_assert_no_error (error);
  g_subprocess_wait_check (made, NULL, &error);
  g_assert_no_error (error);
  g_setenv ("MANDATE_LOCALE_DIR", folder, TRUE);
}

static void
add_stops (Check *check, GPtrArray *cases)
{
  guint n;
  const TourStop *stops = tour_get_stops (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/interface/%s/%s", g_getenv ("LANGUAGE"), stops[i].name);
      Case *made = g_new (Case, 1);

      *made = (Case){ check, &stops[i] };
      g_ptr_array_add (cases, made);
      g_test_add_data_func (path, made, test_stop);
    }
}

/* A stop where something is wrong is no reason not to go on to the next one. */
static void
start_test (int argc, char **argv)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) arguments = NULL;
  g_autofree char **changed = NULL;

  for (int i = 0; i < argc; i++)
    g_strv_builder_add (builder, argv[i]);
  g_strv_builder_add (builder, "-k");
  arguments = g_strv_builder_end (builder);
  argc++;
  changed = g_memdup2 (arguments, ((gsize) argc + 1) * sizeof (char *));
  g_test_init (&argc, &changed, NULL);
}

int
main (int argc, char **argv)
{
  const char *language = argc > 1 && argv[1][0] != '-' ? argv[1] : PSEUDO;
  Check check = { .is_pseudo = g_str_equal (language, PSEUDO) };
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *state = g_dir_make_tmp ("mandate-tour-XXXXXX", NULL);
  int status;

  /* What is left over by others is none of this program's. */
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_setenv ("GTK_A11Y", "test", TRUE);
  g_setenv ("LANGUAGE", language, TRUE);
  if (check.is_pseudo)
    make_pseudo_locale ();
  mnd_locale_start ();
  start_test (argc, argv);
  check.words = plain_words_new ();
  for (const char *const *word = tour_get_words (); *word != NULL; word++)
    plain_words_allow (check.words, *word);
  check.tour.found = g_string_new (NULL);
  check.told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  plain_words_allow (check.words, g_get_real_name ());
  /* Titles of publications are quoted as they are. */
  for (guint i = 0; i < mnd_scheme_get_count (); i++)
    plain_words_allow (check.words, mnd_scheme_get_nth (i)->source);
  if (check.is_pseudo)
    {
      g_test_add_data_func ("/interface/qps/finds-what-is-plain", &check, test_finds);
      g_test_add_data_func ("/interface/qps/catalogue", &check, test_catalogue);
      g_test_add_data_func ("/interface/qps/sentences", &check, test_sentences);
      g_test_add_data_func ("/interface/qps/commands", &check, test_commands);
    }
  add_stops (&check, cases);
  status = g_test_run ();
  tour_end (&check.tour);
  g_string_free (check.tour.found, TRUE);
  g_hash_table_unref (check.told);
  plain_words_free (check.words);
  return status;
}
