/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mandate-cli balance MAP [--as-of DATE|--year YEAR] [--as-planned] [--donor ID] [--institution ID] [--json]
 * [-o FILE.xlsx|.csv|.pdf|.svg|.png] */
#include "cli/mnd-cli.h"

#include "analysis/mnd-as-of.h"
#include "cli/mnd-cli-json.h"
#include "document/mnd-listings.h"
#include "model/mnd-date.h"
#include "model/mnd-format.h"

#include <glib/gi18n.h>

typedef struct
{
  char *as_of;
  char *year;
  char *donor;
  char *institution;
  char *output;
  gboolean as_planned;
  gboolean json;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->as_of);
  g_free (options->year);
  g_free (options->donor);
  g_free (options->institution);
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Of a department: its donor. MND_NOTHING where there is no such actor. */
static guint
find_actor (MndState *state, const char *word, gboolean as_donor)
{
  MndRecord *actor = mnd_cli_json_find_actor (state->map, word);
  guint place = actor != NULL ? mnd_state_find_actor (state, mnd_record_get_id (actor)) : MND_NOTHING;

  return place != MND_NOTHING && as_donor ? mnd_state_get_donor (state, place) : place;
}

static void
print_text (const MndBalance *balance, MndState *state, int year)
{
  const MndDate date = mnd_date_from_day (state->day);
  g_autofree char *day = mnd_format_dup_date (&date);
  g_autofree char *of_year = g_strdup_printf ("%d", year);
  g_autofree char *unknown = mnd_balance_dup_unknown_words (balance);
  MndBalanceLevel level;
  g_autofree char *words = mnd_balance_dup_level_words (balance, state->map, &level);

  mnd_cli_print_value (year != 0 ? _ ("In the year") : _ ("As of"), year != 0 ? of_year : day);
  g_print ("%s\n", words);
  for (guint part = 0; part < MND_BALANCE_N_PARTS; part++)
    {
      g_autofree char *count = mnd_balance_dup_count_words (balance, part);
      mnd_cli_print_value (mnd_balance_part_get_label (part), count);
      for (guint i = 0; i < balance->money->len; i++)
        {
          g_autofree char *money =
              mnd_balance_dup_money_words (&g_array_index (balance->money, MndBalanceMoney, i), part);
          g_print ("  %s\n", money);
        }
    }
  if (unknown != NULL)
    g_print ("%s\n", unknown);
}

static void
print_json (const MndBalance *balance, MndState *state, int year)
{
  const MndDate date = mnd_date_from_day (state->day);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *json = NULL;
  char day[MND_DATE_TEXT_SIZE];

  json_builder_begin_object (builder);
  if (year != 0)
    mnd_cli_json_add_number (builder, "year", year);
  else
    mnd_cli_json_add_word (builder, "as_of", mnd_date_format (&date, day));
  json_builder_set_member_name (builder, "as_planned");
  json_builder_add_boolean_value (builder, state->as_planned);
  json_builder_set_member_name (builder, "balance");
  mnd_cli_json_add_balance (builder, balance);
  json = mnd_cli_json_end (builder);
  g_print ("%s\n", json);
}

static MndCliStatus
write_balance (MndDocument *document, const MndBalance *balance, MndState *state, int year, const char *output)
{
  const MndDate date = year != 0 ? (MndDate){ .year = year } : mnd_date_from_day (state->day);
  const MndNames names = { state->map, NULL };
  MndBalanceLevel level;
  g_autofree char *day = mnd_format_dup_date (&date);
  /* Translators: %s is a date. */
  g_autofree char *as_of = g_strdup_printf (_ ("As of %s"), day);
  g_autofree char *weight = mnd_balance_dup_level_words (balance, state->map, &level);
  const MndPrintoutTopic topic = { .what = C_ ("view", "Balance"),
                                   .day = year != 0 ? day : as_of,
                                   .legend = level != MND_BALANCE_NO_LEVEL ? weight : NULL };

  return mnd_cli_write_listing (document, mnd_listing_new_of_balance (balance, &names), &topic, output);
}

static MndCliStatus
run (MndDocument *document, const Options *options, int year)
{
  MndMap *map = mnd_document_get_map (document);
  g_autoptr (MndState) state = mnd_state_new (map, mnd_as_of_get_day (map, options->as_of), options->as_planned);
  MndBalanceScope scope = { MND_NOTHING, MND_NOTHING, year };
  g_autoptr (MndBalance) balance = NULL;

  if (options->donor != NULL)
    scope.donor = find_actor (state, options->donor, TRUE);
  if (options->institution != NULL)
    scope.institution = find_actor (state, options->institution, FALSE);
  if (options->donor != NULL && scope.donor == MND_NOTHING)
    return mnd_cli_refuse_actor (options->donor);
  if (options->institution != NULL && scope.institution == MND_NOTHING)
    return mnd_cli_refuse_actor (options->institution);
  balance = mnd_balance_new (state, &scope);
  if (options->output != NULL)
    return write_balance (document, balance, state, year, options->output);
  if (options->json)
    print_json (balance, state, year);
  else
    print_text (balance, state, year);
  return MND_CLI_FINE;
}

MndCliStatus
mnd_cli_balance (int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &options.as_of,
      N_ ("What existed on that day (the map’s own day, or today, where it is not said)"), N_ ("DATE") },
    { "year", 0, 0, G_OPTION_ARG_STRING, &options.year, N_ ("All of a year instead"), N_ ("YEAR") },
    { "as-planned", 0, 0, G_OPTION_ARG_NONE, &options.as_planned, N_ ("Planned links and support count"), NULL },
    { "donor", 0, 0, G_OPTION_ARG_STRING, &options.donor, N_ ("Only support by this donor"), N_ ("ID") },
    { "institution", 0, 0, G_OPTION_ARG_STRING, &options.institution, N_ ("Only support to this institution"),
      N_ ("ID") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_ ("Print JSON"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_ ("Write a table or a picture: FILE.xlsx, .csv, .pdf, .svg or .png"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) words = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (MndDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  MndDate year = { .year = 0 };

  if (!mnd_cli_parse (argc, argv, entries, "MAP",
                      _ ("Weighs support that makes forces effective against support that makes them accountable."), 1,
                      &words))
    return MND_CLI_USAGE;
  if (options.as_of != NULL && !mnd_date_is_valid (options.as_of))
    return mnd_cli_refuse_date (options.as_of);
  if (options.year != NULL && (!mnd_date_parse (options.year, &year) || year.month != 0))
    /* Translators: %s is the word that was typed. */
    return mnd_cli_refuse_usage (_ ("“%s” is no year"), options.year);
  if (options.year != NULL && options.as_of != NULL)
    return mnd_cli_refuse_usage (_ ("choose one of --as-of and --year"));
  if (options.output != NULL && options.json)
    return mnd_cli_refuse_usage (_ ("choose one of --json and -o"));
  if (mnd_cli_check_output (options.output) != MND_CLI_FINE)
    return MND_CLI_USAGE;
  file = g_file_new_for_commandline_arg (words[0]);
  document = mnd_document_open (file, TRUE, NULL, &error);
  if (document == NULL)
    return mnd_cli_fail (words[0], error);
  return run (document, &options, year.year);
}
