/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of commands, and what is made from its rows; see the header. */
#include "desktop/mnd-commands.h"

#include "desktop/mnd-findings-model.h"
#include "desktop/mnd-language.h"
#include "desktop/mnd-view-switch.h"
#include "document/mnd-arrange.h"
#include "model/mnd-lens.h"
#include "model/mnd-locale.h"
#include "model/mnd-text.h"
#include "scene/mnd-alignment.h"
#include "scene/mnd-scene-group.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>
#include <string.h>

/* The place of an engine among the others: of the two hierarchies from side to side, that one comes first which runs as
 * the person reads. */
static MndLayoutEngine
get_engine_at (int place)
{
  if (!mnd_locale_is_rtl () || (place != MND_LAYOUT_ENGINE_HIERARCHY_LR && place != MND_LAYOUT_ENGINE_HIERARCHY_RL))
    return (MndLayoutEngine) place;
  return place == MND_LAYOUT_ENGINE_HIERARCHY_LR ? MND_LAYOUT_ENGINE_HIERARCHY_RL : MND_LAYOUT_ENGINE_HIERARCHY_LR;
}

static char **
dup_engines (MndScene *scene)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (int place = 0; place < MND_LAYOUT_N_ENGINES; place++)
    if (mnd_document_can_arrange (scene, get_engine_at (place)))
      g_strv_builder_add (words, mnd_layout_engine_get_name (get_engine_at (place)));
  return g_strv_builder_end (words);
}

/* How large a selection may be is seen when it is laid out. */
static char **
dup_all_engines (MndScene *scene)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (int place = 0; place < MND_LAYOUT_N_ENGINES; place++)
    g_strv_builder_add (words, mnd_layout_engine_get_name (get_engine_at (place)));
  return g_strv_builder_end (words);
}

static const char *
get_engine_label (const char *word)
{
  MndLayoutEngine engine;

  return mnd_layout_engine_from_name (word, &engine) ? mnd_arrange_get_label (engine) : word;
}

/* Where there is but one, there is nothing to choose. */
static char **
dup_languages (MndScene *scene)
{
  char **languages = mnd_map_dup_languages (mnd_scene_get_map (scene));

  if (g_strv_length (languages) > 1)
    return languages;
  g_strfreev (languages);
  return g_new0 (char *, 1);
}

static char **
dup_second_languages (MndScene *scene)
{
  g_auto (GStrv) languages = dup_languages (scene);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  if (languages[0] != NULL)
    g_strv_builder_add (words, MND_LANGUAGE_CHOICE_NONE);
  g_strv_builder_addv (words, (const char **) languages);
  return g_strv_builder_end (words);
}

static char **
dup_group_bys (MndScene *scene)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (int by = 0; by < MND_N_GROUP_BYS; by++)
    g_strv_builder_add (words, mnd_group_by_get_word ((MndGroupBy) by));
  return g_strv_builder_end (words);
}

static const char *
get_group_by_label (const char *word)
{
  static const char *const labels[MND_N_GROUP_BYS] = {
    [MND_GROUP_BY_NONE] = NC_ ("group by", "Nothing"),
    [MND_GROUP_BY_FUNCTION] = NC_ ("group by", "Function"),
    [MND_GROUP_BY_BRANCH] = NC_ ("group by", "Branch"),
    [MND_GROUP_BY_LEVEL] = NC_ ("group by", "Level"),
    [MND_GROUP_BY_STATEHOOD] = NC_ ("group by", "Statehood"),
    [MND_GROUP_BY_PLACE] = NC_ ("group by", "Place"),
    /* Translators: an institution with all its parts */
    [MND_GROUP_BY_PARENT] = NC_ ("group by", "Institution They Are Part Of"),
    [MND_GROUP_BY_LENS] = NC_ ("group by", "Category of the Lens"),
  };
  MndGroupBy by;

  return mnd_group_by_from_word (word, &by) ? g_dpgettext2 (NULL, "group by", labels[by]) : word;
}

static char **
dup_alignments (MndScene *scene)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (MndAlignment alignment = 0; alignment < MND_N_ALIGNMENTS; alignment++)
    g_strv_builder_add (words, mnd_alignment_get_name (alignment));
  return g_strv_builder_end (words);
}

static const char *
get_alignment_label (const char *word)
{
  static const char *const labels[MND_N_ALIGNMENTS] = {
    /* Translators: where reading begins: left, or right in Arabic */
    [MND_ALIGNMENT_START] = NC_ ("align", "At the Start"),
    [MND_ALIGNMENT_CENTER] = NC_ ("align", "In a Column"),
    [MND_ALIGNMENT_END] = NC_ ("align", "At the End"),
    [MND_ALIGNMENT_TOP] = NC_ ("align", "At the Top"),
    [MND_ALIGNMENT_MIDDLE] = NC_ ("align", "In a Row"),
    [MND_ALIGNMENT_BOTTOM] = NC_ ("align", "At the Bottom"),
    /* Translators: the gaps between what is selected become equal, from left to right */
    [MND_ALIGNMENT_ACROSS] = NC_ ("align", "Equal Gaps Across"),
    [MND_ALIGNMENT_DOWN] = NC_ ("align", "Equal Gaps Down"),
  };
  MndAlignment alignment;

  return mnd_alignment_from_name (word, &alignment) ? g_dpgettext2 (NULL, "align", labels[alignment]) : word;
}

static char **
dup_group_styles (MndScene *scene)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (int style = 0; style < MND_N_GROUP_STYLES; style++)
    g_strv_builder_add (words, mnd_group_style_get_word ((MndGroupStyle) style));
  return g_strv_builder_end (words);
}

static const char *
get_group_style_label (const char *word)
{
  MndGroupStyle style;

  if (!mnd_group_style_from_word (word, &style))
    return word;
  return style == MND_GROUP_STYLE_LANES ? C_ ("group style", "Lanes") : C_ ("group style", "Boxes");
}

static char **
dup_verdicts (MndScene *scene)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; i < mnd_catalogue_get_size (MND_VOCABULARY_VERDICT); i++)
    g_strv_builder_add (words, mnd_catalogue_get_word (MND_VOCABULARY_VERDICT, i));
  return g_strv_builder_end (words);
}

static const char *
get_verdict_label (const char *word)
{
  return mnd_catalogue_get_label (MND_VOCABULARY_VERDICT, word);
}

static char **
dup_findings_bys (MndScene *scene)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (int by = 0; by < MND_N_FINDINGS_BYS; by++)
    g_strv_builder_add (words, mnd_findings_by_get_word ((MndFindingsBy) by));
  return g_strv_builder_end (words);
}

static const char *
get_findings_by_label (const char *word)
{
  static const char *const labels[MND_N_FINDINGS_BYS] = {
    [MND_FINDINGS_BY_RULE] = NC_ ("findings by", "Rule"),
    [MND_FINDINGS_BY_INSTITUTION] = NC_ ("findings by", "Institution"),
    /* Translators: a kind of trouble in reform, such as coordination or ownership */
    [MND_FINDINGS_BY_CHALLENGE] = NC_ ("findings by", "Challenge"),
  };
  MndFindingsBy by;

  return mnd_findings_by_from_word (word, &by) ? g_dpgettext2 (NULL, "findings by", labels[by]) : word;
}

static char **
dup_views (MndScene *scene)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  guint n;
  const MndViewChoice *views = mnd_view_choices_get (&n);

  for (guint i = 0; i < n; i++)
    g_strv_builder_add (words, views[i].name);
  return g_strv_builder_end (words);
}

#define NO_LENS "none"

static char **
dup_lenses (MndScene *scene)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) all = mnd_lens_dup_words (mnd_scene_get_map (scene));

  g_strv_builder_add (words, NO_LENS);
  g_strv_builder_addv (words, (const char **) all);
  return g_strv_builder_end (words);
}

/* A lens of the map's own goes by its word: what it is called, only its map knows. */
static const char *
get_lens_label (const char *word)
{
  g_autoptr (MndLens) lens = mnd_lens_new_by_word (NULL, word);

  if (g_str_equal (word, NO_LENS))
    return C_ ("lens", "No lens");
  return lens != NULL ? g_intern_string (mnd_lens_get_name (lens)) : word;
}

/* --- languages of the program */

static char **
dup_program_languages (MndScene *scene)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_add (builder, "");
  g_strv_builder_addv (builder, (const char **) mnd_locale_get_languages ());
  return g_strv_builder_end (builder);
}

static const char *
get_program_language_label (const char *word)
{
  return word[0] != '\0' ? mnd_language_get_name (word) : C_ ("language", "As the desktop");
}

static const MndCommand commands[] = {
  { NC_ ("shortcuts", "Map"), NC_ ("shortcuts", "_New Map"), "app.new-map", { "<Control>n" } },
  { NC_ ("shortcuts", "Map"), NC_ ("shortcuts", "_Open…"), "win.open", { "<Control>o" } },
  { NC_ ("shortcuts", "Map"), NC_ ("shortcuts", "Open the Sample"), "win.open-sample", { NULL } },
  { NC_ ("shortcuts", "Map"), NC_ ("shortcuts", "_Import Folder…"), "win.import-folder", { NULL } },
  { NC_ ("shortcuts", "Map"), NC_ ("shortcuts", "Save Now"), "win.save", { "<Control>s" } },
  { NC_ ("shortcuts", "Map"), NC_ ("shortcuts", "Save _As…"), "win.save-as", { "<Control><Shift>s" } },
  { NC_ ("shortcuts", "Map"), NC_ ("shortcuts", "_Duplicate…"), "win.duplicate", { NULL } },
  { NC_ ("shortcuts", "Map"), NC_ ("shortcuts", "Rena_me File…"), "win.rename-file", { NULL } },
  { NC_ ("shortcuts", "Map"), NC_ ("shortcuts", "Export Cop_y…"), "win.export-copy", { NULL } },
  { NC_ ("shortcuts", "Map"), NC_ ("shortcuts", "_Export Picture…"), "win.export-picture", { "<Control>e" } },
  { NC_ ("shortcuts", "Map"), NC_ ("shortcuts", "Export _View…"), "win.export-view", { "<Control><Shift>e" } },
  { NC_ ("shortcuts", "Map"), NC_ ("shortcuts", "Export _Redacted Copy…"), "win.export-redacted", { NULL } },
  { NC_ ("shortcuts", "Map"), NC_ ("shortcuts", "Export _Folder…"), "win.export-folder", { NULL } },
  { NC_ ("shortcuts", "Map"), NC_ ("shortcuts", "Export _Interview Guide…"), "win.export-guide", { NULL } },
  { NC_ ("shortcuts", "Map"), NC_ ("shortcuts", "P_rint…"), "win.print", { "<Control>p" } },
  { NC_ ("shortcuts", "Map"), NC_ ("shortcuts", "Keep Mine"), "win.keep-mine", { NULL } },
  { NC_ ("shortcuts", "Map"), NC_ ("shortcuts", "Take Theirs"), "win.take-theirs", { NULL } },
  { NC_ ("shortcuts", "Map"), NC_ ("shortcuts", "See What Differs"), "win.see-differences", { NULL } },
  { NC_ ("shortcuts", "Map"), NC_ ("shortcuts", "Edit Here"), "win.edit-here", { NULL } },

  { NC_ ("shortcuts", "Drawing"), NC_ ("shortcuts", "Add Actor"), "win.add-actor", { "a" }, TRUE },
  { NC_ ("shortcuts", "Drawing"), NC_ ("shortcuts", "Link From the Selected Actor"), "win.link", { "l" }, TRUE },
  { NC_ ("shortcuts", "Drawing"), NC_ ("shortcuts", "Support From the Selected Actor"), "win.support", { "s" }, TRUE },
  { NC_ ("shortcuts", "Drawing"), NC_ ("shortcuts", "Assess the _Next Question"), "win.assess", { "q" }, TRUE },
  { NC_ ("shortcuts", "Drawing"), NC_ ("shortcuts", "_Pin in Place"), "win.pin", { "p" }, TRUE },
  { NC_ ("shortcuts", "Drawing"), NC_ ("shortcuts", "_Unpin"), "win.unpin", { "<Shift>p" }, TRUE },
  { NC_ ("shortcuts", "Drawing"),
    /* Translators: %s is how what is selected is lined up: "Align: in a Column" */
    NC_ ("shortcuts", "Align: %s"),
    "win.align",
    { NULL },
    .dup_words = dup_alignments,
    .get_word_label = get_alignment_label },
  { NC_ ("shortcuts", "Drawing"), NC_ ("shortcuts", "Align in a _Column"), "win.align-column", { "v" }, TRUE },
  { NC_ ("shortcuts", "Drawing"), NC_ ("shortcuts", "Align in a _Row"), "win.align-row", { "h" }, TRUE },
  { NC_ ("shortcuts", "Drawing"), NC_ ("shortcuts", "Cu_t"), "win.cut", { "<Control>x" }, TRUE },
  { NC_ ("shortcuts", "Drawing"), NC_ ("shortcuts", "_Copy"), "win.copy", { "<Control>c" }, TRUE },
  { NC_ ("shortcuts", "Drawing"), NC_ ("shortcuts", "_Paste"), "win.paste", { "<Control>v" }, TRUE },
  { NC_ ("shortcuts", "Drawing"), NC_ ("shortcuts", "_Double What Is Selected"), "win.double", { "<Control>d" }, TRUE },
  { NC_ ("shortcuts", "Drawing"), NC_ ("shortcuts", "Rename"), "win.rename", { "F2" }, TRUE },
  { NC_ ("shortcuts", "Drawing"), NC_ ("shortcuts", "Delete"), "win.delete", { "Delete", "KP_Delete" }, TRUE },
  { NC_ ("shortcuts", "Drawing"), NC_ ("shortcuts", "Undo"), "win.undo", { "<Control>z" }, TRUE },
  { NC_ ("shortcuts", "Drawing"), NC_ ("shortcuts", "Redo"), "win.redo", { "<Control><Shift>z", "<Control>y" }, TRUE },
  { NC_ ("shortcuts", "Drawing"), NC_ ("shortcuts", "Select All"), "win.select-all", { "<Control>a" }, TRUE },
  { NC_ ("shortcuts", "Drawing"), NC_ ("shortcuts", "Cancel, or Select Nothing"), "win.cancel", { "Escape" }, TRUE },
  { NC_ ("shortcuts", "Drawing"),
    /* Translators: %s is how: "Lay Out: Circles" */
    NC_ ("shortcuts", "Lay Out: %s"),
    "win.arrange",
    { NULL },
    .dup_words = dup_engines,
    .get_word_label = get_engine_label },
  { NC_ ("shortcuts", "Drawing"),
    /* Translators: the same without a look at where things are now */
    NC_ ("shortcuts", "Lay Out Afresh: %s"),
    "win.arrange-afresh",
    { NULL },
    .dup_words = dup_engines,
    .get_word_label = get_engine_label },
  { NC_ ("shortcuts", "Drawing"),
    /* Translators: the same for what is selected only */
    NC_ ("shortcuts", "Lay Out Selection: %s"),
    "win.arrange-selection",
    { NULL },
    .dup_words = dup_all_engines,
    .get_word_label = get_engine_label },
  { NC_ ("shortcuts", "Drawing"), NC_ ("shortcuts", "Stop Laying Out"), "win.cancel-arrange", { NULL } },

  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "Find"), "win.find", { "<Control>f" } },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "Find a _Command…"), "win.palette", { "<Control>k" } },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "_Findings"), "win.show-findings", { "<Control><Shift>f" } },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "Next Finding"), "win.next-finding", { "F4" } },
  { NC_ ("shortcuts", "Looking around"),
    NC_ ("shortcuts", "Previous Finding"),
    "win.previous-finding",
    { "<Shift>F4" } },
  { NC_ ("shortcuts", "Looking around"),
    /* Translators: %s is what a person holds of the finding that is selected: "Finding: Not a problem" */
    NC_ ("shortcuts", "Finding: %s"),
    "win.verdict",
    { NULL },
    .dup_words = dup_verdicts,
    .get_word_label = get_verdict_label },
  { NC_ ("shortcuts", "Looking around"),
    /* Translators: %s is by what: "Group Findings By: Rule" */
    NC_ ("shortcuts", "Group Findings By: %s"),
    "win.findings-by",
    { NULL },
    .dup_words = dup_findings_bys,
    .get_word_label = get_findings_by_label },
  { NC_ ("shortcuts", "Looking around"),
    NC_ ("shortcuts", "What the _Plans Would Change"),
    "win.findings-plans",
    { NULL } },
  { NC_ ("shortcuts", "Looking around"),
    NC_ ("shortcuts", "_Hide Settled Findings"),
    "win.findings-hide-settled",
    { NULL } },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "Choose the _Day…"), "win.choose-day", { "<Control>j" } },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "All Times"), "win.all-times", { NULL } },
  { NC_ ("shortcuts", "Looking around"),
    /* Translators: %s is a view of the map: "View: Overlaps" */
    NC_ ("shortcuts", "View: %s"),
    "win.view",
    { NULL },
    .dup_words = dup_views,
    .get_word_label = mnd_view_choice_get_label },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "The Map Itself"), "win.show-map", { "<Control>1" } },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "_Scorecards"), "win.show-scorecards", { "<Control>7" } },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "_Table"), "win.show-table", { "<Control>2" } },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "_Overlaps"), "win.show-overlaps", { "<Control>8" } },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "_Balance"), "win.show-balance", { "<Control>9" } },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "_Matrix"), "win.show-matrix", { "<Control>3" } },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "_Time"), "win.show-time", { "<Control>4" } },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "_Grid"), "win.show-grid", { "<Control>5" } },
  /* Translators: a view of the map: one institution in the middle, and around it all that it is tied to */
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "_Neighbourhood"), "win.show-ego", { "<Control>6" } },
  /* Translators: by which chain of links one institution reaches another one */
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "_Path Between Two Actors…"), "win.path", { NULL } },
  { NC_ ("shortcuts", "Looking around"),
    NC_ ("shortcuts", "_Translations"),
    "win.show-texts",
    { "<Control><Shift>t" } },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "_History"), "win.show-history", { "<Control>h" } },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "Name This _Point…"), "win.name-point", { "<Control>b" } },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "_Compare with File…"), "win.compare-file", { NULL } },
  { NC_ ("shortcuts", "Looking around"),
    NC_ ("shortcuts", "End Co_mparison"),
    "win.stop-compare",
    { NULL },
    .hides = TRUE },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "Show the Whole Map"), "win.fit", { "0", "KP_0" }, TRUE },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "True Size"), "win.zoom-original", { "1", "KP_1" }, TRUE },
  { NC_ ("shortcuts", "Looking around"),
    NC_ ("shortcuts", "Zoom In"),
    "win.zoom-in",
    { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { NC_ ("shortcuts", "Looking around"),
    NC_ ("shortcuts", "Zoom Out"),
    "win.zoom-out",
    { "<Control>minus", "<Control>KP_Subtract" } },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "_Labels on Links"), "win.link-labels", { "t" }, TRUE },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "Highlight _Neighbours"), "win.neighbourhood", { NULL } },
  /* Translators: of who has open findings, on the map */
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "_Marks of Findings"), "win.marks", { NULL } },
  /* Translators: a small picture of the whole map in the corner of a part of it */
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "_Minimap"), "win.minimap", { NULL } },
  { NC_ ("shortcuts", "Looking around"),
    /* Translators: %s is through what the map is seen: "Lens: OECD list" */
    NC_ ("shortcuts", "Lens: %s"),
    "win.lens",
    { NULL },
    .dup_words = dup_lenses,
    .get_word_label = get_lens_label },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "Choose the _Lens…"), "win.choose-lens", { "<Control>l" } },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "Look Into the Lens"), "win.edit-lens", { NULL } },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "Copy the Lens"), "win.copy-lens", { NULL } },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "Delete the Lens"), "win.delete-lens", { NULL } },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "_Filter…"), "win.filter", { "<Control><Shift>l" } },
  /* Translators: a slider of days at the foot of the map */
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "_Time Slider"), "win.time-bar", { "<Control>t" } },
  { NC_ ("shortcuts", "Looking around"),
    NC_ ("shortcuts", "To the Next Change"),
    "win.next-change",
    { "<Alt>Page_Down" } },
  { NC_ ("shortcuts", "Looking around"),
    NC_ ("shortcuts", "To the Last Change"),
    "win.last-change",
    { "<Alt>Page_Up" } },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "Play Through Time"), "win.play", { NULL } },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "Show All of the Legend"), "win.show-all", { NULL } },
  { NC_ ("shortcuts", "Looking around"),
    /* Translators: %s is what actors have in common: "Group By: Function" */
    NC_ ("shortcuts", "Group By: %s"),
    "win.group-by",
    { NULL },
    .dup_words = dup_group_bys,
    .get_word_label = get_group_by_label },
  { NC_ ("shortcuts", "Looking around"),
    /* Translators: %s is how groups are drawn: "Groups as: Lanes" */
    NC_ ("shortcuts", "Groups as: %s"),
    "win.group-style",
    { NULL },
    .dup_words = dup_group_styles,
    .get_word_label = get_group_style_label },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "_Fold or Unfold Groups"), "win.fold", { "g" }, TRUE },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "Fold _All Groups"), "win.fold-all", { NULL } },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "_Unfold All Groups"), "win.unfold-all", { NULL } },
  { NC_ ("shortcuts", "Looking around"),
    /* Translators: %s is a language, of names on the map: "Language of Content: French" */
    NC_ ("shortcuts", "Language of Content: %s"),
    "win.content-language",
    { NULL },
    .dup_words = dup_languages,
    .get_word_label = mnd_language_get_name },
  { NC_ ("shortcuts", "Looking around"),
    /* Translators: %s is a language, of the names that stand beneath the first ones on the map */
    NC_ ("shortcuts", "Second Language Beneath: %s"),
    "win.second-language",
    { NULL },
    .dup_words = dup_second_languages,
    .get_word_label = mnd_language_get_choice_name },
  { NC_ ("shortcuts", "Looking around"),
    NC_ ("shortcuts", "Names in the Next Language"),
    "win.next-language",
    { "n" },
    TRUE },
  { NC_ ("shortcuts", "Looking around"), NC_ ("shortcuts", "Add a _Language…"), "win.add-language", { NULL } },

  { NC_ ("shortcuts", "Window"), NC_ ("shortcuts", "Show or Hide the List"), "win.show-sidebar", { "F9" } },
  { NC_ ("shortcuts", "Window"),
    NC_ ("shortcuts", "Show or Hide the Details"),
    "win.show-inspector",
    { "<Control>F9" } },
  { NC_ ("shortcuts", "Window"), NC_ ("shortcuts", "Main Menu"), "win.menu", { "F10" } },
  { NC_ ("shortcuts", "Window"), NC_ ("shortcuts", "New Window"), "app.new-window", { NULL } },
  { NC_ ("shortcuts", "Window"),
    NC_ ("shortcuts", "New _Window on This Map"),
    "win.open-beside",
    { "<Control><Shift>n" } },
  { NC_ ("shortcuts", "Window"), NC_ ("shortcuts", "Preference_s"), "win.preferences", { "<Control>comma" } },
  { NC_ ("shortcuts", "Window"),
    /* Translators: %s is a language in which the program speaks, or "As the desktop" */
    NC_ ("shortcuts", "Language: %s"),
    "app.language",
    { NULL },
    .dup_words = dup_program_languages,
    .get_word_label = get_program_language_label },
  { NC_ ("shortcuts", "Window"), NC_ ("shortcuts", "_Keyboard Shortcuts"), "win.shortcuts", { "<Control>question" } },
  { NC_ ("shortcuts", "Window"), NC_ ("shortcuts", "_About Mandate"), "app.about", { NULL } },
  { NC_ ("shortcuts", "Window"), NC_ ("shortcuts", "Close the Window"), "win.close", { "<Control>w" } },
  { NC_ ("shortcuts", "Window"), NC_ ("shortcuts", "Quit"), "app.quit", { "<Control>q" } },
};

const MndCommand *
mnd_commands_get (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (commands);
  return commands;
}

const MndCommand *
mnd_commands_find (const char *action)
{
  g_return_val_if_fail (action != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].action, action))
      return &commands[i];
  return NULL;
}

const char *
mnd_command_get_group (const MndCommand *command)
{
  g_return_val_if_fail (command != NULL, NULL);

  return g_dpgettext2 (NULL, "shortcuts", command->group);
}

static const char *
get_title (const MndCommand *command)
{
  return g_dpgettext2 (NULL, "shortcuts", command->title);
}

/* Also the Latin letter in brackets that some languages put behind: "保存(_S)". Free with g_free(). */
static char *
dup_without_mnemonic (const char *title)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = title; *p != '\0'; p++)
    {
      if (p[0] == '(' && p[1] == '_' && p[2] != '\0' && p[3] == ')')
        p += 3;
      else if (p[0] != '_')
        g_string_append_c (plain, *p);
    }
  return g_string_free (plain, FALSE);
}

char *
mnd_command_dup_title (const MndCommand *command, const char *word)
{
  g_autofree char *plain = NULL;
  /* A translated format is not handed to printf(). */
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (command != NULL, NULL);

  plain = dup_without_mnemonic (get_title (command));
  if (command->dup_words == NULL)
    return g_steal_pointer (&plain);
  parts = g_strsplit (plain, "%s", 2);
  return g_strjoinv (word != NULL ? command->get_word_label (word) : "", parts);
}

char *
mnd_command_dup_key (const MndCommand *command)
{
  guint key = 0;
  GdkModifierType modifiers = 0;

  g_return_val_if_fail (command != NULL, NULL);

  if (command->keys[0] == NULL)
    return NULL;
  gtk_accelerator_parse (command->keys[0], &key, &modifiers);
  return gtk_accelerator_get_label (key, modifiers);
}

GMenuModel *
mnd_commands_create_section (const char *const *actions, guint n_actions)
{
  GMenu *section = g_menu_new ();

  g_return_val_if_fail (actions != NULL, G_MENU_MODEL (section));

  for (guint i = 0; i < n_actions; i++)
    {
      const MndCommand *command = mnd_commands_find (actions[i]);
      g_autoptr (GMenuItem) item = NULL;

      g_assert (command != NULL);
      item = g_menu_item_new (get_title (command), command->action);
      if (command->hides)
        g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
      g_menu_append_item (section, item);
    }
  return G_MENU_MODEL (section);
}

GMenuModel *
mnd_commands_create_choices (const char *action, MndScene *scene)
{
  const MndCommand *command = mnd_commands_find (action);
  g_auto (GStrv) words = NULL;
  GMenu *menu = g_menu_new ();

  g_return_val_if_fail (command != NULL && command->dup_words != NULL, G_MENU_MODEL (menu));

  words = scene != NULL ? command->dup_words (scene) : g_new0 (char *, 1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (command->get_word_label (words[i]), NULL);

      g_menu_item_set_action_and_target (item, action, "s", words[i]);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}
