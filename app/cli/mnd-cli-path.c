/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mandate-cli path MAP FROM TO [--relations LIST] [--either-way] [--as-of DATE] [--as-planned] [--most NUMBER]
 * [--json]. Exit status 1: there is no such chain. */
#include "cli/mnd-cli.h"

#include "analysis/mnd-as-of.h"
#include "analysis/mnd-path.h"
#include "cli/mnd-cli-json.h"
#include "model/mnd-date.h"
#include "model/mnd-format.h"

#include <glib/gi18n.h>

#define USUAL_MOST 5
#define GREATEST_MOST 100

typedef struct
{
  char *relations;
  char *as_of;
  int most;
  gboolean either_way;
  gboolean as_planned;
  gboolean json;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->relations);
  g_free (options->as_of);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

typedef struct
{
  MndState *state;
  MndPathWish wish;
  guint from;
  guint to;
  GPtrArray *paths;
  gboolean has_planned; /* there is one with what is planned, and none without */
} Answer;

static void
answer_clear (Answer *answer)
{
  g_clear_pointer (&answer->paths, g_ptr_array_unref);
  g_clear_pointer (&answer->state, mnd_state_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, answer_clear)

/* --- as text */

static void
print_none (const Answer *answer)
{
  g_print ("%s\n", _ ("No chain of such ties leads there on this day."));
  if (answer->has_planned)
    g_print ("%s\n", _ ("With what is planned there would be one."));
}

static void
print_text (const Answer *answer)
{
  const MndNames names = { answer->state->map, NULL };

  if (answer->paths->len == 0)
    print_none (answer);
  for (guint i = 0; i < answer->paths->len; i++)
    {
      g_autofree char *sentence =
          mnd_path_dup_sentence (g_ptr_array_index (answer->paths, i), answer->state, &answer->wish, &names);
      g_print ("%s\n", sentence);
    }
}

/* --- as JSON */

static void
add_boolean (JsonBuilder *builder, const char *member, gboolean value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_boolean_value (builder, value);
}

static void
add_actor (JsonBuilder *builder, const Answer *answer, const char *member, guint actor)
{
  json_builder_set_member_name (builder, member);
  mnd_cli_json_add_row (builder, answer->state->map, &answer->state->actors[actor].id);
}

static void
add_tie (JsonBuilder *builder, const Answer *answer, const MndTie *tie)
{
  const MndState *state = answer->state;

  json_builder_begin_object (builder);
  mnd_cli_json_add_word (builder, "relation",
                         tie->link != MND_NOTHING ? mnd_catalogue_get_word (MND_VOCABULARY_LINK_KIND,
                                                                            (guint) state->links[tie->link].relation)
                                                  : "support");
  json_builder_set_member_name (builder, "row");
  mnd_cli_json_add_row (builder, state->map, mnd_record_get_id (mnd_tie_get_record (state, tie)));
  add_boolean (builder, "onward", tie->away);
  add_boolean (builder, "planned", tie->planned);
  json_builder_end_object (builder);
}

static void
add_step (JsonBuilder *builder, const Answer *answer, const MndPath *path, guint step)
{
  g_autoptr (GArray) ties = mnd_path_dup_ties (path, answer->state, step, &answer->wish);

  json_builder_begin_object (builder);
  add_actor (builder, answer, "from", path->actors[step]);
  add_actor (builder, answer, "to", path->actors[step + 1]);
  json_builder_set_member_name (builder, "ties");
  json_builder_begin_array (builder);
  for (guint i = 0; i < ties->len; i++)
    add_tie (builder, answer, &g_array_index (ties, MndTie, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_path (JsonBuilder *builder, const Answer *answer, const MndPath *path)
{
  const MndNames names = { answer->state->map, NULL };
  g_autofree char *sentence = mnd_path_dup_sentence (path, answer->state, &answer->wish, &names);

  json_builder_begin_object (builder);
  mnd_cli_json_add_number (builder, "length", path->n_actors - 1);
  add_boolean (builder, "planned", mnd_path_is_planned (path, answer->state, &answer->wish));
  mnd_cli_json_add_word (builder, "sentence", sentence);
  json_builder_set_member_name (builder, "steps");
  json_builder_begin_array (builder);
  for (guint step = 0; step + 1 < path->n_actors; step++)
    add_step (builder, answer, path, step);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (const Answer *answer)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const MndDate date = mnd_date_from_day (answer->state->day);
  char day[MND_DATE_TEXT_SIZE];
  g_autofree char *json = NULL;

  json_builder_begin_object (builder);
  add_actor (builder, answer, "from", answer->from);
  add_actor (builder, answer, "to", answer->to);
  mnd_cli_json_add_word (builder, "as_of", mnd_date_format (&date, day));
  add_boolean (builder, "as_planned", answer->state->as_planned);
  add_boolean (builder, "either_way", !answer->wish.onward);
  json_builder_set_member_name (builder, "relations");
  json_builder_begin_array (builder);
  for (guint i = 0; i < MND_N_TIE_FAMILIES; i++)
    if ((answer->wish.families & MND_BIT (i)) != 0)
      json_builder_add_string_value (builder, mnd_tie_family_get_word ((MndTieFamily) i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "chains");
  json_builder_begin_array (builder);
  for (guint i = 0; i < answer->paths->len; i++)
    add_path (builder, answer, g_ptr_array_index (answer->paths, i));
  json_builder_end_array (builder);
  add_boolean (builder, "only_with_planned", answer->has_planned);
  json = mnd_cli_json_end (builder);
  g_print ("%s\n", json);
}

/* --- */

/* Both stand at the same places in another state of the map. */
static gboolean
has_planned (const Answer *answer)
{
  g_autoptr (MndState) planned = mnd_state_new (answer->state->map, answer->state->day, TRUE);
  g_autoptr (GPtrArray) paths = mnd_state_dup_paths (planned, answer->from, answer->to, &answer->wish, 1);

  return paths->len > 0;
}

static MndCliStatus
run (MndDocument *document, const Options *options, const MndPathWish *wish, const char *from, const char *to)
{
  MndMap *map = mnd_document_get_map (document);
  MndRecord *one = mnd_cli_find_actor (map, from);
  MndRecord *other = one != NULL ? mnd_cli_find_actor (map, to) : NULL;
  g_auto (Answer) answer = { .wish = *wish };

  if (one == NULL || other == NULL)
    return MND_CLI_USAGE;
  if (one == other)
    return mnd_cli_refuse_usage (_ ("FROM and TO are the same actor"));
  answer.state = mnd_state_new (map, mnd_as_of_get_day (map, options->as_of), options->as_planned);
  answer.from = mnd_state_find_actor (answer.state, mnd_record_get_id (one));
  answer.to = mnd_state_find_actor (answer.state, mnd_record_get_id (other));
  answer.paths = mnd_state_dup_paths (answer.state, answer.from, answer.to, wish, (guint) options->most);
  answer.has_planned = answer.paths->len == 0 && !options->as_planned && has_planned (&answer);
  if (options->json)
    print_json (&answer);
  else
    print_text (&answer);
  return answer.paths->len > 0 ? MND_CLI_FINE : MND_CLI_NONE;
}

static MndCliStatus
read_relations (const char *words, guint *families)
{
  g_auto (GStrv) parts = g_strsplit (words, ",", -1);

  *families = 0;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      MndTieFamily family;
      if (g_str_equal (parts[i], "all"))
        *families = MND_ALL_TIE_FAMILIES;
      else if (mnd_tie_family_from_word (parts[i], &family))
        *families |= MND_BIT (family);
      else
        /* Translators: %s is the word that was typed; the others are typed as they are. */
        return mnd_cli_refuse_usage (_ ("“%s” is none of oversight, command, money, meeting, rest and all"), parts[i]);
    }
  return MND_CLI_FINE;
}

/* Wrong words are found before anything is read. */
static MndCliStatus
check (const Options *options, MndPathWish *wish)
{
  if (options->relations != NULL && read_relations (options->relations, &wish->families) != MND_CLI_FINE)
    return MND_CLI_USAGE;
  if (options->as_of != NULL && !mnd_date_is_valid (options->as_of))
    return mnd_cli_refuse_date (options->as_of);
  if (options->most < 1 || options->most > GREATEST_MOST)
    /* Translators: %d is the greatest number of chains that are listed. */
    return mnd_cli_refuse_usage (_ ("--most is a number from 1 to %d"), GREATEST_MOST);
  wish->onward = !options->either_way;
  return MND_CLI_FINE;
}

MndCliStatus
mnd_cli_path (int argc, char **argv)
{
  g_auto (Options) options = { .most = USUAL_MOST };
  const GOptionEntry entries[] = {
    { "relations", 0, 0, G_OPTION_ARG_STRING, &options.relations,
      N_ ("Which ties count, joined by commas: oversight, command, money, meeting, rest, all (the default)"),
      N_ ("LIST") },
    { "either-way", 0, 0, G_OPTION_ARG_NONE, &options.either_way,
      N_ ("Follow ties also against the way in which they lead"), NULL },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &options.as_of,
      N_ ("What existed on that day (the map’s own day, or today, where it is not said)"), N_ ("DATE") },
    { "as-planned", 0, 0, G_OPTION_ARG_NONE, &options.as_planned, N_ ("Planned links and support count"), NULL },
    { "most", 0, 0, G_OPTION_ARG_INT, &options.most, N_ ("How many chains at most (5)"), N_ ("NUMBER") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_ ("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) words = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (MndDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  MndPathWish wish = { MND_ALL_TIE_FAMILIES, TRUE };

  if (!mnd_cli_parse (argc, argv, entries, "MAP FROM TO",
                      _ ("Finds the shortest chains of ties by which one actor reaches another one. FROM and TO are "
                         "names, acronyms or identifiers. Exit status 1: there is none."),
                      3, &words)
      || check (&options, &wish) != MND_CLI_FINE)
    return MND_CLI_USAGE;
  file = g_file_new_for_commandline_arg (words[0]);
  document = mnd_document_open (file, TRUE, NULL, &error);
  if (document == NULL)
    return mnd_cli_fail (words[0], error);
  return run (document, &options, &wish, words[1], words[2]);
}
