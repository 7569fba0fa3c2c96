/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mandate-cli ego MAP ACTOR [--behind] [--as-of DATE] [--json] */
#include "cli/mnd-cli.h"

#include "analysis/mnd-as-of.h"
#include "analysis/mnd-ego.h"
#include "analysis/mnd-path.h"
#include "cli/mnd-cli-json.h"
#include "model/mnd-date.h"

#include <glib/gi18n.h>

typedef struct
{
  char *as_of;
  gboolean behind;
  gboolean json;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->as_of);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Whom the tie leads to. */
static guint
get_end (const MndEgo *ego, const MndEgoTie *tie)
{
  return tie->through != MND_NOTHING ? tie->through : ego->actor;
}

static void
print_text (const MndState *state, const MndEgo *ego)
{
  const MndNames names = { state->map, NULL };
  int role = -1;

  g_print ("%s\n", mnd_names_get (&names, &state->actors[ego->actor].id));
  for (guint i = 0; i < mnd_ego_get_size (ego); i++)
    {
      const MndEgoTie *tie = mnd_ego_get (ego, i);
      g_autofree char *sentence = mnd_tie_dup_sentence (state, tie->actor, get_end (ego, tie), &tie->tie, &names);

      if ((int) tie->role != role)
        g_print ("%s\n", mnd_ego_role_get_label (tie->role));
      role = (int) tie->role;
      g_print ("  %s%s%s\n", sentence, tie->tie.planned ? ", " : "",
               tie->tie.planned ? mnd_catalogue_get_label (MND_VOCABULARY_LINK_STATUS, "planned") : "");
    }
}

static void
add_row (JsonBuilder *builder, const MndState *state, const char *member, const MndId *id)
{
  json_builder_set_member_name (builder, member);
  mnd_cli_json_add_row (builder, state->map, id);
}

static void
add_tie (JsonBuilder *builder, const MndState *state, const MndEgoTie *tie)
{
  json_builder_begin_object (builder);
  mnd_cli_json_add_word (builder, "role", mnd_ego_role_get_word (tie->role));
  add_row (builder, state, "actor", &state->actors[tie->actor].id);
  if (tie->through != MND_NOTHING)
    add_row (builder, state, "through", &state->actors[tie->through].id);
  add_row (builder, state, "row", mnd_record_get_id (mnd_tie_get_record (state, &tie->tie)));
  json_builder_set_member_name (builder, "behind");
  json_builder_add_boolean_value (builder, tie->is_behind);
  json_builder_set_member_name (builder, "planned");
  json_builder_add_boolean_value (builder, tie->tie.planned);
  json_builder_end_object (builder);
}

static void
print_json (const MndState *state, const MndEgo *ego)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const MndDate date = mnd_date_from_day (state->day);
  char day[MND_DATE_TEXT_SIZE];
  g_autofree char *json = NULL;

  json_builder_begin_object (builder);
  add_row (builder, state, "actor", &state->actors[ego->actor].id);
  mnd_cli_json_add_word (builder, "as_of", mnd_date_format (&date, day));
  json_builder_set_member_name (builder, "ties");
  json_builder_begin_array (builder);
  for (guint i = 0; i < mnd_ego_get_size (ego); i++)
    add_tie (builder, state, mnd_ego_get (ego, i));
  json_builder_end_array (builder);
  json = mnd_cli_json_end (builder);
  g_print ("%s\n", json);
}

static MndCliStatus
run (MndDocument *document, const Options *options, const char *word)
{
  MndMap *map = mnd_document_get_map (document);
  MndRecord *actor = mnd_cli_find_actor (map, word);
  g_autoptr (MndState) state = NULL;
  g_autoptr (MndEgo) ego = NULL;

  if (actor == NULL)
    return MND_CLI_USAGE;
  state = mnd_state_new (map, mnd_as_of_get_day (map, options->as_of), TRUE);
  ego = mnd_ego_new (state, mnd_state_find_actor (state, mnd_record_get_id (actor)), options->behind);
  if (options->json)
    print_json (state, ego);
  else
    print_text (state, ego);
  return MND_CLI_FINE;
}

MndCliStatus
mnd_cli_ego (int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "behind", 0, 0, G_OPTION_ARG_NONE, &options.behind, N_ ("Show also who commands, contains or pays those around"),
      NULL },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &options.as_of,
      N_ ("What existed on that day (the map’s own day, or today, where it is not said)"), N_ ("DATE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_ ("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) words = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (MndDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (!mnd_cli_parse (argc, argv, entries, "MAP ACTOR",
                      _ ("Lists who oversees, commands, supports and meets one actor, and the other way round."), 2,
                      &words))
    return MND_CLI_USAGE;
  if (options.as_of != NULL && !mnd_date_is_valid (options.as_of))
    return mnd_cli_refuse_date (options.as_of);
  file = g_file_new_for_commandline_arg (words[0]);
  document = mnd_document_open (file, TRUE, NULL, &error);
  if (document == NULL)
    return mnd_cli_fail (words[0], error);
  return run (document, &options, words[1]);
}
