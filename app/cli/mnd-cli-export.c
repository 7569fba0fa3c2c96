/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mandate-cli export MAP -o FILE.svg|.pdf|.png|FOLDER/ [--layout ENGINE] [--language xx|--all-languages]
 * [--second-language xx] [--as-of DATE] [--group-by FACET [--lanes] [--fold]] [--lens LENS] [--filter FILTER] [--hide]
 * [--labels] [--marks] */
#include "cli/mnd-cli.h"

#include "document/mnd-export.h"
#include "document/mnd-font-note.h"
#include "model/mnd-date.h"
#include "model/mnd-lens.h"
#include "model/mnd-text.h"
#include "scene/mnd-scene-lens.h"

#include <glib/gi18n.h>

typedef struct
{
  char *output;
  char *layout;
  char *language;
  char *second_language;
  gboolean all_languages;
  char *as_of;
  char *group_by;
  char *lens;
  char *filter;
  gboolean hide;
  gboolean lanes;
  gboolean fold;
  gboolean labels;
  gboolean marks;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->output);
  g_free (options->layout);
  g_free (options->language);
  g_free (options->second_language);
  g_free (options->as_of);
  g_free (options->group_by);
  g_free (options->lens);
  g_free (options->filter);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
is_folder (const char *output)
{
  return g_str_has_suffix (output, G_DIR_SEPARATOR_S) || g_file_test (output, G_FILE_TEST_IS_DIR);
}

/* Wrong words are found before anything is read. */
static MndCliStatus
check (const Options *options, MndPictureFormat *format)
{
  MndLayoutEngine engine;
  MndGroupBy by;

  if (options->output == NULL)
    return mnd_cli_refuse_usage (_ ("say with -o which file or folder to write"));
  if (options->all_languages && (options->language != NULL || is_folder (options->output)))
    return mnd_cli_refuse_usage (_ ("--all-languages is for a picture, and without --language"));
  if (options->layout != NULL && !mnd_layout_engine_from_name (options->layout, &engine))
    /* Translators: %s is the word that was typed. */
    return mnd_cli_refuse_usage (_ ("there is no layout “%s”"), options->layout);
  if (options->as_of != NULL && !mnd_date_is_valid (options->as_of))
    return mnd_cli_refuse_date (options->as_of);
  if (options->group_by != NULL && !mnd_group_by_from_word (options->group_by, &by))
    /* Translators: %s is the word that was typed. */
    return mnd_cli_refuse_usage (_ ("actors cannot be grouped by “%s”"), options->group_by);
  if (!is_folder (options->output) && !mnd_picture_format_from_name (options->output, format))
    /* Translators: %s is the path that was typed. */
    return mnd_cli_refuse_usage (_ ("“%s” is neither a folder nor does it end in .svg, .pdf or .png"), options->output);
  return MND_CLI_FINE;
}

/* Every group, on this scene and for the picture. */
static void
fold_all (MndScene *scene, GHashTable *folded)
{
  for (guint i = 0; i < mnd_scene_get_n_groups (scene); i++)
    g_hash_table_add (folded, g_memdup2 (&mnd_scene_get_group (scene, i)->id, sizeof (MndId)));
  mnd_scene_set_folded (scene, folded);
}

static gboolean
export_picture (MndDocument *document, GFile *target, MndPictureFormat format, const Options *options,
                MndFilter *filter, const char *language, GError **error)
{
  const char *languages[] = { language, NULL };
  g_autoptr (MndScene) scene = mnd_scene_new (mnd_document_get_map (document));
  g_autoptr (MndLens) lens =
      options->lens != NULL ? mnd_lens_new_by_word (mnd_document_get_map (document), options->lens) : NULL;
  g_autofree char *note = NULL;
  g_autoptr (GHashTable) folded = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
  MndExportOptions export = { .languages = language != NULL ? languages : NULL,
                              .second_language = options->second_language,
                              .as_of = options->as_of,
                              .lens = options->lens,
                              .filter = filter,
                              .hides = options->hide,
                              .link_labels = options->labels,
                              .marks = options->marks,
                              .group_style = options->lanes ? MND_GROUP_STYLE_LANES : MND_GROUP_STYLE_BOXES };

  if (options->group_by != NULL)
    {
      mnd_group_by_from_word (options->group_by, &export.group_by);
      mnd_scene_set_lens (scene, lens);
      mnd_scene_set_groups (scene, export.group_by, export.group_style);
    }
  if (options->fold)
    fold_all (scene, folded);
  export.folded = folded;
  if (options->layout != NULL)
    {
      mnd_scene_set_languages (scene, export.languages);
      mnd_scene_set_second_language (scene, export.second_language);
      if (!mnd_cli_arrange (document, scene, options->layout, error))
        return FALSE;
      export.routes = scene;
    }
  if (!mnd_document_export_picture (document, target, format, &export, NULL, error))
    return FALSE;
  note = mnd_font_note_dup (mnd_document_get_map (document), export.languages, export.second_language);
  if (note != NULL)
    g_printerr ("%s\n", note);
  return TRUE;
}

/* All of them, or none. */
static gboolean
export_all (MndDocument *document, GFile *target, MndPictureFormat format, const Options *options, MndFilter *filter,
            GError **error)
{
  g_auto (GStrv) languages = mnd_map_dup_languages (mnd_document_get_map (document));
  g_autoptr (GPtrArray) files = mnd_export_list_files (target, (const char *const *) languages, error);

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      g_autofree char *name = g_file_get_basename (files->pdata[i]);
      if (export_picture (document, files->pdata[i], format, options, filter, languages[i], error))
        continue;
      mnd_export_take_back (files, i);
      g_prefix_error (error, "%s: ", name);
      return FALSE;
    }
  return files != NULL;
}

MndCliStatus
mnd_cli_export (int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("FILE.svg, .pdf or .png, or a folder for CSV"),
      N_ ("FILE") },
    { "layout", 0, 0, G_OPTION_ARG_STRING, &options.layout,
      N_ ("Lay the picture out anew: dot, dot-lr, dot-rl, neato, sfdp, fdp, twopi, circo"), N_ ("ENGINE") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &options.language, N_ ("The language of names, where they have it"),
      N_ ("CODE") },
    { "second-language", 0, 0, G_OPTION_ARG_STRING, &options.second_language,
      N_ ("The language of names beneath the first ones"), N_ ("CODE") },
    { "all-languages", 0, 0, G_OPTION_ARG_NONE, &options.all_languages,
      N_ ("One file for each language of the map: MAP-fr.pdf and so on"), NULL },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &options.as_of, N_ ("What existed on that day"), N_ ("DATE") },
    { "group-by", 0, 0, G_OPTION_ARG_STRING, &options.group_by,
      N_ ("Frame actors that have this in common: function, branch, level, statehood, place, parent, lens"),
      N_ ("FACET") },
    { "lens", 0, 0, G_OPTION_ARG_STRING, &options.lens,
      N_ ("See the map through a lens; mandate-cli info --lenses lists them"), N_ ("LENS") },
    { "filter", 0, 0, G_OPTION_ARG_STRING, &options.filter,
      N_ ("Only what passes, such as kind=police+militia,level=national"), N_ ("FILTER") },
    { "hide", 0, 0, G_OPTION_ARG_NONE, &options.hide, N_ ("What lens and filter leave out is not drawn at all"), NULL },
    { "lanes", 0, 0, G_OPTION_ARG_NONE, &options.lanes, N_ ("Groups are lanes across the map"), NULL },
    { "fold", 0, 0, G_OPTION_ARG_NONE, &options.fold, N_ ("Each group is one box"), NULL },
    { "labels", 0, 0, G_OPTION_ARG_NONE, &options.labels, N_ ("Kind and mode are written on the links"), NULL },
    { "marks", 0, 0, G_OPTION_ARG_NONE, &options.marks, N_ ("Who has open findings has a mark"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) words = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) target = NULL;
  g_autoptr (MndDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MndFilter) filter = NULL;
  MndPictureFormat format = MND_PICTURE_SVG;
  gboolean good;

  if (!mnd_cli_parse (argc, argv, entries, "MAP -o FILE.svg|.pdf|.png|FOLDER/",
                      _ ("Writes a map as a picture or as CSV files."), 1, &words)
      || check (&options, &format) != MND_CLI_FINE)
    return MND_CLI_USAGE;
  if (options.filter != NULL && (filter = mnd_filter_new_from_text (options.filter, &error)) == NULL)
    return mnd_cli_refuse_usage ("%s", error->message);
  file = g_file_new_for_commandline_arg (words[0]);
  target = g_file_new_for_commandline_arg (options.output);
  document = mnd_document_open (file, TRUE, NULL, &error);
  if (document == NULL)
    return mnd_cli_fail (words[0], error);
  if (is_folder (options.output))
    good = mnd_document_export_folder (document, target, NULL, &error);
  else if (options.all_languages)
    good = export_all (document, target, format, &options, filter, &error);
  else
    good = export_picture (document, target, format, &options, filter, options.language, &error);
  return good ? MND_CLI_FINE : mnd_cli_fail (options.output, error);
}
