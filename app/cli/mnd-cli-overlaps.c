/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mandate-cli overlaps MAP [--as-of DATE] [--as-planned] [--donor ID] [--csv|--json]
 * [-o FILE.xlsx|.csv|.pdf|.svg|.png] */
#include "cli/mnd-cli.h"

#include "analysis/mnd-as-of.h"
#include "analysis/mnd-donor-overlaps.h"
#include "analysis/mnd-names.h"
#include "cli/mnd-cli-json.h"
#include "document/mnd-listings.h"
#include "document/mnd-overlap-export.h"
#include "exchange/mnd-overlap-table.h"
#include "model/mnd-date.h"
#include "model/mnd-format.h"
#include "model/mnd-money.h"

#include <glib/gi18n.h>
#include <stdio.h>

typedef struct
{
  char *as_of;
  char *donor;
  char *output;
  gboolean as_planned;
  gboolean csv;
  gboolean json;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->as_of);
  g_free (options->donor);
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

typedef struct
{
  MndState *state;
  GPtrArray *overlaps; /* those to be told */
  guint donor;         /* MND_NOTHING: all of them */
  MndDonorOverlaps *view;
} Answer;

static void
answer_clear (Answer *answer)
{
  g_clear_pointer (&answer->view, mnd_donor_overlaps_free);
  g_clear_pointer (&answer->overlaps, g_ptr_array_unref);
  g_clear_pointer (&answer->state, mnd_state_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, answer_clear)

static void
keep_those_of (Answer *answer, const MndId *donor)
{
  for (guint i = answer->overlaps->len; i > 0; i--)
    {
      MndOverlap *overlap = g_ptr_array_index (answer->overlaps, i - 1);
      if (!mnd_overlap_has_donor (overlap, 0, donor) && !mnd_overlap_has_donor (overlap, 1, donor))
        g_ptr_array_remove_index (answer->overlaps, i - 1);
    }
}

/* FALSE where there is no such donor. */
static gboolean
find_answer (Answer *answer, MndMap *map, const Options *options)
{
  MndRecord *donor = options->donor != NULL ? mnd_cli_json_find_actor (map, options->donor) : NULL;

  answer->state = mnd_state_new (map, mnd_as_of_get_day (map, options->as_of), options->as_planned);
  answer->overlaps = mnd_overlaps_list (answer->state);
  answer->donor = MND_NOTHING;
  if (options->donor == NULL)
    return TRUE;
  if (donor == NULL)
    return FALSE;
  answer->donor = mnd_state_get_donor (answer->state, mnd_state_find_actor (answer->state, mnd_record_get_id (donor)));
  answer->view = mnd_donor_overlaps_new (answer->state, answer->overlaps, answer->donor);
  keep_those_of (answer, &answer->state->actors[answer->donor].id);
  return TRUE;
}

/* --- as text */

static void
print_bodies (MndMap *map, const char *label, const GArray *bodies)
{
  const MndNames names = { map, NULL };

  for (guint i = 0; i < bodies->len; i++)
    mnd_cli_print_value (label, mnd_names_get (&names, &g_array_index (bodies, MndId, i)));
}

static void
print_donor (const Answer *answer)
{
  MndMap *map = answer->state->map;
  const MndNames names = { map, NULL };

  mnd_cli_print_value (C_ ("label", "For"), mnd_names_get (&names, &answer->state->actors[answer->donor].id));
  for (guint i = 0; i < answer->view->partners->len; i++)
    {
      g_autofree char *text = mnd_overlap_partner_dup_text (g_ptr_array_index (answer->view->partners, i), map, NULL);
      g_print ("  %s\n", text);
    }
  print_bodies (map, _ ("No seat in"), answer->view->absent);
  print_bodies (map, _ ("Sits in"), answer->view->seats);
}

static void
print_text (const Answer *answer)
{
  const MndDate date = mnd_date_from_day (answer->state->day);
  g_autofree char *size = mnd_format_dup_count (answer->overlaps->len);
  g_autofree char *day = mnd_format_dup_date (&date);

  mnd_cli_print_value (answer->state->as_planned ? _ ("As planned on") : _ ("As of"), day);
  if (answer->view != NULL)
    print_donor (answer);
  mnd_cli_print_value (C_ ("label", "Overlaps"), size);
  for (guint i = 0; i < answer->overlaps->len; i++)
    {
      g_autofree char *item =
          mnd_overlap_dup_agenda (g_ptr_array_index (answer->overlaps, i), answer->state->map, NULL);
      g_print ("\n%u. %s", i + 1, item);
    }
}

/* --- as a table */

static void
print_csv (const Answer *answer)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);

  /* It grows as it has to. */
  mnd_overlap_table_write (answer->overlaps, MND_OVERLAP_TABLE_CSV, answer->state->map, NULL, stream, NULL, NULL);
  fwrite (g_memory_output_stream_get_data (memory), 1, g_memory_output_stream_get_data_size (memory), stdout);
}

/* --- as JSON */

static void
add_rows (JsonBuilder *builder, MndMap *map, const char *member, const GArray *ids)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < ids->len; i++)
    mnd_cli_json_add_row (builder, map, &g_array_index (ids, MndId, i));
  json_builder_end_array (builder);
}

/* NULL: not known. */
static void
add_sums (JsonBuilder *builder, const char *member, const GArray *sums)
{
  json_builder_set_member_name (builder, member);
  if (sums == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_array (builder);
  for (guint i = 0; i < sums->len; i++)
    {
      const MndSum *sum = &g_array_index (sums, MndSum, i);
      g_autofree char *amount = mnd_money_format (sum->amount, sum->currency);
      json_builder_begin_object (builder);
      mnd_cli_json_add_word (builder, "currency", sum->currency);
      mnd_cli_json_add_word (builder, "amount", amount);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_bits (JsonBuilder *builder, const char *member, MndVocabulary vocabulary, guint bits)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < mnd_catalogue_get_size (vocabulary); i++)
    if ((bits & MND_BIT (i)) != 0)
      json_builder_add_string_value (builder, mnd_catalogue_get_word (vocabulary, i));
  json_builder_end_array (builder);
}

static void
add_months (JsonBuilder *builder, int months)
{
  json_builder_set_member_name (builder, "months");
  if (months >= 0)
    json_builder_add_int_value (builder, months);
  else
    json_builder_add_null_value (builder);
}

static void
add_sides (JsonBuilder *builder, MndMap *map, MndOverlap *overlap)
{
  json_builder_set_member_name (builder, "sides");
  json_builder_begin_array (builder);
  for (guint side = 0; side < 2; side++)
    {
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "support");
      mnd_cli_json_add_row (builder, map, mnd_overlap_get_support (overlap, side));
      add_rows (builder, map, "donors", mnd_overlap_get_donors (overlap, side));
      add_sums (builder, "commitments", mnd_overlap_get_sums (overlap, side));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_overlap (JsonBuilder *builder, MndMap *map, MndOverlap *overlap)
{
  const MndId *place = mnd_overlap_get_place (overlap);
  g_autofree char *text = mnd_overlap_dup_agenda (overlap, map, NULL);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "coordinated");
  json_builder_add_boolean_value (builder, mnd_overlap_is_coordinated (overlap));
  add_sides (builder, map, overlap);
  json_builder_set_member_name (builder, "institution");
  mnd_cli_json_add_row (builder, map, mnd_overlap_get_beneficiary (overlap));
  add_bits (builder, "fields", MND_VOCABULARY_FIELD, mnd_overlap_get_fields (overlap));
  mnd_cli_json_add_word (builder, "since", mnd_overlap_get_since (overlap));
  mnd_cli_json_add_word (builder, "until", mnd_overlap_get_until (overlap));
  add_months (builder, mnd_overlap_get_months (overlap));
  add_bits (builder, "resources", MND_VOCABULARY_RESOURCE, mnd_overlap_get_resources (overlap));
  json_builder_set_member_name (builder, "place");
  if (place != NULL)
    mnd_cli_json_add_row (builder, map, place);
  else
    json_builder_add_null_value (builder);
  add_rows (builder, map, "bodies", mnd_overlap_get_bodies (overlap));
  add_rows (builder, map, "other_donors", mnd_overlap_get_others (overlap));
  mnd_cli_json_add_word (builder, "text", text);
  json_builder_end_object (builder);
}

static void
add_donor (JsonBuilder *builder, const Answer *answer)
{
  MndMap *map = answer->state->map;

  json_builder_set_member_name (builder, "donor");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "actor");
  mnd_cli_json_add_row (builder, map, &answer->state->actors[answer->donor].id);
  mnd_cli_json_add_number (builder, "support", answer->view->n_support);
  json_builder_set_member_name (builder, "partners");
  json_builder_begin_array (builder);
  for (guint i = 0; i < answer->view->partners->len; i++)
    {
      const MndOverlapPartner *partner = g_ptr_array_index (answer->view->partners, i);
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "actor");
      mnd_cli_json_add_row (builder, map, &partner->donor);
      mnd_cli_json_add_number (builder, "overlaps", partner->n_overlaps);
      mnd_cli_json_add_number (builder, "uncoordinated", partner->n_uncoordinated);
      add_months (builder, partner->months);
      add_sums (builder, "commitments", partner->sums);
      mnd_cli_json_add_number (builder, "without_amount", partner->n_unknown);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  add_rows (builder, map, "not_in", answer->view->absent);
  add_rows (builder, map, "sits_in", answer->view->seats);
  json_builder_end_object (builder);
}

static void
print_json (const Answer *answer)
{
  const MndDate date = mnd_date_from_day (answer->state->day);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *json = NULL;
  char day[MND_DATE_TEXT_SIZE];

  json_builder_begin_object (builder);
  mnd_cli_json_add_word (builder, "as_of", mnd_date_format (&date, day));
  json_builder_set_member_name (builder, "as_planned");
  json_builder_add_boolean_value (builder, answer->state->as_planned);
  if (answer->view != NULL)
    add_donor (builder, answer);
  json_builder_set_member_name (builder, "overlaps");
  json_builder_begin_array (builder);
  for (guint i = 0; i < answer->overlaps->len; i++)
    add_overlap (builder, answer->state->map, g_ptr_array_index (answer->overlaps, i));
  json_builder_end_array (builder);
  json = mnd_cli_json_end (builder);
  g_print ("%s\n", json);
}

/* --- */

/* CSV is what other programs read: it has more, and in English. */
static MndCliStatus
write_overlaps (MndDocument *document, const Answer *answer, const char *output)
{
  const MndDate date = mnd_date_from_day (answer->state->day);
  const MndNames names = { answer->state->map, NULL };
  g_autofree char *day = mnd_format_dup_date (&date);
  /* Translators: %s is a date. */
  g_autofree char *as_of = g_strdup_printf (_ ("As of %s"), day);
  const MndPrintoutTopic topic = { .what = C_ ("view", "Overlaps"), .day = as_of };
  g_autoptr (GFile) target = g_file_new_for_commandline_arg (output);
  g_autoptr (GError) error = NULL;

  if (!g_str_has_suffix (output, ".csv"))
    return mnd_cli_write_listing (document, mnd_listing_new_of_overlaps (answer->overlaps, &names), &topic, output);
  if (!mnd_document_export_overlaps (document, answer->overlaps, NULL, target, &error))
    return mnd_cli_fail (output, error);
  return MND_CLI_FINE;
}

static MndCliStatus
run (MndDocument *document, const Options *options)
{
  MndMap *map = mnd_document_get_map (document);
  g_auto (Answer) answer = { NULL };

  if (!find_answer (&answer, map, options))
    return mnd_cli_refuse_actor (options->donor);
  if (options->output != NULL)
    return write_overlaps (document, &answer, options->output);
  if (options->csv)
    print_csv (&answer);
  else if (options->json)
    print_json (&answer);
  else
    print_text (&answer);
  return MND_CLI_FINE;
}

MndCliStatus
mnd_cli_overlaps (int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &options.as_of,
      N_ ("What existed on that day (the map’s own day, or today, where it is not said)"), N_ ("DATE") },
    { "as-planned", 0, 0, G_OPTION_ARG_NONE, &options.as_planned, N_ ("Planned links and support count"), NULL },
    { "donor", 0, 0, G_OPTION_ARG_STRING, &options.donor, N_ ("Only those of this donor, and how it looks from there"),
      N_ ("ID") },
    { "csv", 0, 0, G_OPTION_ARG_NONE, &options.csv, N_ ("Print a table for spreadsheets"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_ ("Print JSON"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_ ("Write a table or a picture: FILE.xlsx, .csv, .pdf, .svg or .png"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) words = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (MndDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (!mnd_cli_parse (argc, argv, entries, "MAP",
                      _ ("Says which donors do the same in the same institution, and where it could be raised."), 1,
                      &words))
    return MND_CLI_USAGE;
  if (options.as_of != NULL && !mnd_date_is_valid (options.as_of))
    return mnd_cli_refuse_date (options.as_of);
  if (options.csv + options.json + (options.output != NULL) > 1)
    return mnd_cli_refuse_usage (_ ("choose one of --csv, --json and -o"));
  if (mnd_cli_check_output (options.output) != MND_CLI_FINE)
    return MND_CLI_USAGE;
  file = g_file_new_for_commandline_arg (words[0]);
  document = mnd_document_open (file, TRUE, NULL, &error);
  if (document == NULL)
    return mnd_cli_fail (words[0], error);
  return run (document, &options);
}
