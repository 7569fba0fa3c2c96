/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * mandate-cli import FOLDER -o MAP [--title TITLE] [--as-of DATE]
 * mandate-cli import FILE|FOLDER --into MAP [--format FORMAT] [--links KIND] [--accept certain|all] [--json]
 */
#include "cli/mnd-cli-json.h"
#include "cli/mnd-cli.h"

#include "document/mnd-edits.h"
#include "document/mnd-import.h"
#include "exchange/mnd-map-folder.h"
#include "exchange/mnd-offer-reader.h"
#include "exchange/mnd-plan.h"
#include "model/mnd-date.h"

#include <glib/gi18n.h>

typedef struct
{
  char *output;
  char *title;
  char *as_of;
  char *into;
  char *format;
  char *links;
  char *accept;
  gboolean json;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->output);
  g_free (options->title);
  g_free (options->as_of);
  g_free (options->into);
  g_free (options->format);
  g_free (options->links);
  g_free (options->accept);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static MndCliStatus
make_map (const Options *options, const char *path)
{
  g_autoptr (GFile) folder = g_file_new_for_commandline_arg (path);
  g_autoptr (GFile) map = g_file_new_for_commandline_arg (options->output);
  g_autoptr (MndDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  document = mnd_document_new_from_folder (folder, options->title, NULL, &error);
  if (document == NULL)
    return mnd_cli_fail (path, error);
  if ((options->as_of != NULL && !mnd_document_set_setting (document, MND_MAP_AS_OF, options->as_of, &error))
      || !mnd_document_save (document, map, MND_PUBLISH_ADOPT, NULL, &error))
    {
      mnd_document_close (document, TRUE);
      return mnd_cli_fail (options->output, error);
    }
  mnd_document_close (document, FALSE);
  return MND_CLI_FINE;
}

/* --- into a map that is there */

/* What is in doubt is left out, or taken for the likeliest. */
static MndProposal *
propose_file (GFile *file, MndFormat format, MndMap *map, const Options *options, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (MndOffer) offer = mnd_offer_new (name);
  g_autoptr (MndPlan) plan = NULL;

  if (!mnd_offer_read (offer, file, format, options->links, NULL, error))
    return NULL;
  plan = mnd_plan_new (offer, map);
  if (g_strcmp0 (options->accept, "all") == 0)
    mnd_plan_decide_rest (plan, MND_PLAN_MATCH);
  return mnd_plan_propose (plan);
}

static gboolean
says_anything (const MndProposalCounts *counts)
{
  return counts->n_new + counts->n_matched + counts->n_doubtful + counts->n_refused > 0;
}

static void
print_counts (MndProposal *proposal)
{
  for (int table = 0; table < MND_N_TABLES; table++)
    {
      const MndProposalCounts *counts = mnd_proposal_get_counts (proposal, (MndTable) table);
      g_autofree char *text = NULL;
      if (table == MND_TABLE_TEXT || table == MND_TABLE_MAP || !says_anything (counts))
        continue;
      text =
          /* Translators: %1$u to %5$u count rows of a file, by what they are to the map that it is read into; doubtful
           * ones wait for somebody to decide. */
          g_strdup_printf (_ ("%1$u new, %2$u matched, %3$u of them changed, %4$u doubtful, %5$u refused"),
                           counts->n_new, counts->n_matched, counts->n_changed, counts->n_doubtful, counts->n_refused);
      mnd_cli_print_value (mnd_catalogue_get_label (MND_VOCABULARY_TABLE, mnd_table_get_info ((MndTable) table)->name),
                           text);
    }
  for (guint i = 0; i < mnd_proposal_get_n_problems (proposal); i++)
    {
      g_autofree char *text = mnd_problem_format (mnd_proposal_get_problem (proposal, i));
      mnd_cli_print_value (C_ ("import", "Refused"), text);
    }
  for (guint i = 0; i < mnd_proposal_get_n_doubts (proposal); i++)
    {
      g_autofree char *text = mnd_problem_format (mnd_proposal_get_doubt (proposal, i));
      mnd_cli_print_value (C_ ("import", "Doubtful"), text);
    }
}

static void
add_problems (JsonBuilder *builder, const char *member, MndProposal *proposal, guint n,
              const MndProblem *(*get) (MndProposal *, guint))
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      const MndProblem *problem = get (proposal, i);
      json_builder_begin_object (builder);
      mnd_cli_json_add_word (builder, "file", problem->file);
      mnd_cli_json_add_number (builder, problem->is_line ? "line" : "row", problem->row);
      mnd_cli_json_add_word (builder, "column", problem->column);
      mnd_cli_json_add_word (builder, "reason", problem->reason);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (MndProposal *proposal)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  for (int table = 0; table < MND_N_TABLES; table++)
    {
      const MndProposalCounts *counts = mnd_proposal_get_counts (proposal, (MndTable) table);
      if (!says_anything (counts))
        continue;
      json_builder_set_member_name (builder, mnd_table_get_info ((MndTable) table)->name);
      json_builder_begin_object (builder);
      mnd_cli_json_add_number (builder, "new", counts->n_new);
      mnd_cli_json_add_number (builder, "matched", counts->n_matched);
      mnd_cli_json_add_number (builder, "changed", counts->n_changed);
      mnd_cli_json_add_number (builder, "doubtful", counts->n_doubtful);
      mnd_cli_json_add_number (builder, "refused", counts->n_refused);
      json_builder_end_object (builder);
    }
  add_problems (builder, "problems", proposal, mnd_proposal_get_n_problems (proposal), mnd_proposal_get_problem);
  add_problems (builder, "doubts", proposal, mnd_proposal_get_n_doubts (proposal), mnd_proposal_get_doubt);
  text = mnd_cli_json_end (builder);
  g_print ("%s\n", text);
}

/* Closes the document. */
static MndCliStatus
import_into (MndDocument *document, GFile *file, MndFormat format, const char *path, const Options *options)
{
  MndMap *map = mnd_document_get_map (document);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (MndProposal) proposal = NULL;
  g_autoptr (GError) error = NULL;

  proposal = format != MND_FORMAT_NONE ? propose_file (file, format, map, options, &error)
                                       : mnd_map_folder_read (file, map, NULL, &error);
  if (proposal == NULL)
    {
      mnd_document_close (document, TRUE);
      return mnd_cli_fail (path, error);
    }
  if (!mnd_document_import (document, proposal, name, &error)
      || !mnd_document_save (document, NULL, FALSE, NULL, &error))
    {
      mnd_document_close (document, TRUE);
      return mnd_cli_fail (options->into, error);
    }
  mnd_document_close (document, FALSE);
  if (options->json)
    print_json (proposal);
  else
    print_counts (proposal);
  return MND_CLI_FINE;
}

static MndCliStatus
open_and_import (const Options *options, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GFile) target = g_file_new_for_commandline_arg (options->into);
  gboolean is_folder = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY;
  MndFormat format = options->format != NULL ? mnd_format_find (options->format) : mnd_format_guess (file);
  g_autoptr (MndDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (format == MND_FORMAT_NONE && (options->format != NULL || !is_folder))
    return mnd_cli_refuse_usage (_ ("say with --format what the file is: graphml or gexf"));
  if (options->accept != NULL && !g_str_equal (options->accept, "certain") && !g_str_equal (options->accept, "all"))
    return mnd_cli_refuse_usage (_ ("--accept is certain or all"));
  if (options->links != NULL && mnd_catalogue_find_link_kind (options->links) == NULL)
    /* Translators: %s is a word that somebody typed after --links. */
    return mnd_cli_refuse_usage (_ ("there is no kind of link “%s”"), options->links);
  document = mnd_document_open (target, FALSE, NULL, &error);
  if (document == NULL)
    return mnd_cli_fail (options->into, error);
  return import_into (document, file, format, path, options);
}

MndCliStatus
mnd_cli_import (int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("The map to write"), N_ ("MAP") },
    { "title", 't', 0, G_OPTION_ARG_STRING, &options.title, N_ ("The map’s title; else the folder’s name"),
      N_ ("TITLE") },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &options.as_of, N_ ("The day that the map speaks of"), N_ ("DATE") },
    { "into", 0, 0, G_OPTION_ARG_FILENAME, &options.into, N_ ("The map to add to, instead of writing a new one"),
      N_ ("MAP") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format,
      N_ ("graphml or gexf; else by the ending of the file’s name"), N_ ("FORMAT") },
    { "links", 0, 0, G_OPTION_ARG_STRING, &options.links,
      N_ ("What an edge is that says nothing of itself: a kind of link"), N_ ("KIND") },
    { "accept", 0, 0, G_OPTION_ARG_STRING, &options.accept,
      N_ ("certain leaves out whom the map may have under another name; all takes the likeliest"), "certain|all" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_ ("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) words = NULL;

  if (!mnd_cli_parse (argc, argv, entries, "FOLDER -o MAP | FILE --into MAP",
                      _ ("Makes a map of a folder of CSV files, or adds a file to a map."), 1, &words))
    return MND_CLI_USAGE;
  if ((options.output == NULL) == (options.into == NULL))
    return mnd_cli_refuse_usage (_ ("say with -o which map to write, or with --into which to add to"));
  if (options.as_of != NULL && !mnd_date_is_valid (options.as_of))
    return mnd_cli_refuse_date (options.as_of);
  return options.into != NULL ? open_and_import (&options, words[0]) : make_map (&options, words[0]);
}
