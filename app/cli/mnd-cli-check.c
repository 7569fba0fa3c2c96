/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mandate-cli check MAP [--as-of DATE] [--as-planned] [--rules R01,R14] [--json] [--fail-on SEVERITY] */
#include "cli/mnd-cli-check.h"

#include "analysis/mnd-as-of.h"
#include "cli/mnd-cli.h"
#include "model/mnd-date.h"
#include "model/mnd-format.h"

#include <glib/gi18n.h>
#include <math.h>

#define MAX_SEVERITY 5

typedef struct
{
  char *as_of;
  char *rules;
  char *fail_on;
  gboolean as_planned;
  gboolean json;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->as_of);
  g_free (options->rules);
  g_free (options->fail_on);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* What the options mean. */
typedef struct
{
  char **rules;   /* NULL: all */
  guint severity; /* 0: whatever is found is fine */
} Wanted;

static void
wanted_clear (Wanted *wanted)
{
  g_strfreev (wanted->rules);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wanted, wanted_clear)

static MndCliStatus
read_rules (const char *words, Wanted *wanted)
{
  wanted->rules = g_strsplit (words, ",", -1);
  if (wanted->rules[0] == NULL)
    /* Translators: %s is the word that was typed. */
    return mnd_cli_refuse_usage (_ ("there is no rule “%s”"), words);
  for (char **rule = wanted->rules; *rule != NULL; rule++)
    if (mnd_rule_find (g_strstrip (*rule)) == NULL)
      /* Translators: %s is the word that was typed. */
      return mnd_cli_refuse_usage (_ ("there is no rule “%s”"), *rule);
  return MND_CLI_FINE;
}

/* Wrong words are found before anything is read. */
static MndCliStatus
read_options (const Options *options, Wanted *wanted)
{
  guint64 severity = 0;

  if (options->as_of != NULL && !mnd_date_is_valid (options->as_of))
    return mnd_cli_refuse_date (options->as_of);
  if (options->fail_on != NULL && !g_ascii_string_to_unsigned (options->fail_on, 10, 1, MAX_SEVERITY, &severity, NULL))
    /* Translators: %1$s is the word that was typed, %2$d the highest severity. */
    return mnd_cli_refuse_usage (_ ("“%1$s” is no severity: write a number from 1 to %2$d"), options->fail_on,
                                 MAX_SEVERITY);
  wanted->severity = (guint) severity;
  return options->rules != NULL ? read_rules (options->rules, wanted) : MND_CLI_FINE;
}

char *
mnd_cli_check_format_day (const MndCliCheck *check, char *text)
{
  const MndDate date = mnd_date_from_day (check->day);

  return mnd_date_format (&date, text);
}

/* "4 · Medium · R01 · No independent oversight of ... has been found." */
static void
print_finding (const MndCliCheck *check, MndFinding *finding)
{
  g_autofree char *text = mnd_finding_dup_text (finding, check->map, NULL);
  const char *verdict = mnd_verdicts_get_word (check->verdicts, finding);
  int confidence = mnd_finding_get_confidence (finding);
  const char *word = confidence >= 0 ? mnd_catalogue_get_word (MND_VOCABULARY_CONFIDENCE, (guint) confidence) : NULL;

  g_print ("%u · %s · %s · %s", mnd_finding_get_severity (finding),
           word != NULL ? mnd_catalogue_get_label (MND_VOCABULARY_CONFIDENCE, word) : "–",
           mnd_rule_get_id (mnd_finding_get_rule (finding)), text);
  if (!g_str_equal (verdict, "open"))
    g_print (" [%s]", mnd_catalogue_get_label (MND_VOCABULARY_VERDICT, verdict));
  g_print ("\n");
}

static void
print_findings (const MndCliCheck *check, MndFindingState state, const char *title)
{
  MndFindingList *list = mnd_analysis_get_findings (check->analysis, state);
  g_autofree char *size = mnd_format_dup_count (mnd_finding_list_get_size (list));

  g_print ("\n");
  mnd_cli_print_value (title, size);
  for (guint i = 0; i < mnd_finding_list_get_size (list); i++)
    print_finding (check, mnd_finding_list_get (list, i));
}

static void
print_text (const MndCliCheck *check)
{
  const MndCoverage *coverage = mnd_analysis_get_coverage (check->analysis);
  guint n_answered = mnd_coverage_get_n_found (coverage) + mnd_coverage_get_n_none (coverage);
  /* Rounded down, as the window does: 100 % is all. */
  g_autofree char *percent = mnd_format_dup_percent (floor (100 * mnd_coverage_get_share (coverage)) / 100, 0);
  const MndDate date = mnd_date_from_day (check->day);
  g_autofree char *day = mnd_format_dup_date (&date);

  mnd_cli_print_value (check->as_planned ? _ ("As planned on") : _ ("As of"), day);
  /* Translators: how many questions are answered, of how many, and the share in percent. */
  g_print (_ ("Coverage: %1$u of %2$u questions answered (%3$s)\n"), n_answered, mnd_coverage_get_n_asked (coverage),
           percent);
  /* Each line: severity, confidence, rule, sentence. */
  print_findings (check, MND_FINDING_GAP, C_ ("heading", "Findings"));
  print_findings (check, MND_FINDING_UNKNOWN, _ ("Not known yet"));
  print_findings (check, MND_FINDING_NOTE, _ ("Notes on the data"));
}

static gboolean
has_grave_finding (const MndCliCheck *check, guint severity)
{
  MndFindingList *list = mnd_analysis_get_findings (check->analysis, MND_FINDING_GAP);

  for (guint i = 0; i < mnd_finding_list_get_size (list); i++)
    {
      MndFinding *finding = mnd_finding_list_get (list, i);
      if (mnd_finding_get_severity (finding) >= severity && !mnd_verdicts_is_settled (check->verdicts, finding))
        return TRUE;
    }
  return FALSE;
}

static MndCliStatus
run (MndMap *map, const Options *options, const Wanted *wanted)
{
  g_autoptr (MndAnalysis) analysis = mnd_analysis_new (map);
  g_autoptr (MndVerdicts) verdicts = mnd_verdicts_new (map);
  const MndCliCheck check = { map, analysis, verdicts, mnd_as_of_get_day (map, options->as_of), options->as_planned };

  mnd_analysis_run (analysis, check.day, options->as_planned, (const char *const *) wanted->rules);
  if (options->json)
    {
      g_autofree char *json = mnd_cli_check_dup_json (&check);
      g_print ("%s\n", json);
    }
  else
    print_text (&check);
  return wanted->severity > 0 && has_grave_finding (&check, wanted->severity) ? MND_CLI_FOUND : MND_CLI_FINE;
}

MndCliStatus
mnd_cli_check (int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  g_auto (Wanted) wanted = { 0 };
  const GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &options.as_of,
      N_ ("What existed on that day (where it is not said: the map’s own, else today)"), N_ ("DATE") },
    { "as-planned", 0, 0, G_OPTION_ARG_NONE, &options.as_planned, N_ ("Planned links and support count"), NULL },
    { "rules", 0, 0, G_OPTION_ARG_STRING, &options.rules, N_ ("Only these: R01,R14"), N_ ("RULES") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_ ("Print JSON"), NULL },
    { "fail-on", 0, 0, G_OPTION_ARG_STRING, &options.fail_on,
      N_ ("Exit with 1 where a finding of at least this severity (1 to 5) is neither accepted nor held to be no "
          "problem"),
      N_ ("SEVERITY") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) words = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (MndDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (!mnd_cli_parse (argc, argv, entries, "MAP", _ ("Says what follows from a map: findings, unknowns, notes."), 1,
                      &words)
      || read_options (&options, &wanted) != MND_CLI_FINE)
    return MND_CLI_USAGE;
  file = g_file_new_for_commandline_arg (words[0]);
  document = mnd_document_open (file, TRUE, NULL, &error);
  if (document == NULL)
    return mnd_cli_fail (words[0], error);
  return run (mnd_document_get_map (document), &options, &wanted);
}
