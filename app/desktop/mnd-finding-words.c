/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Findings in words; see the header. */
#include "desktop/mnd-finding-words.h"

#include "analysis/mnd-names.h"
#include "model/mnd-date.h"
#include "model/mnd-format.h"

#include <glib/gi18n.h>
#include <math.h>

char *
mnd_finding_words_dup_severity (guint severity)
{
  /* Translators: how grave a finding is: 5 is the gravest */
  return g_strdup_printf (_ ("Severity %u of 5"), severity);
}

const char *
mnd_finding_words_get_confidence (int confidence)
{
  static const char *const words[] = { NC_ ("finding", "Low confidence"), NC_ ("finding", "Medium confidence"),
                                       NC_ ("finding", "High confidence") };

  if (confidence < 0 || confidence >= (int) G_N_ELEMENTS (words))
    return C_ ("finding", "Confidence not stated");
  return g_dpgettext2 (NULL, "finding", words[confidence]);
}

char *
mnd_finding_words_dup_day (int day)
{
  MndDate date;

  if (day <= 0 || !g_date_valid_julian ((guint32) day))
    return NULL;
  date = mnd_date_from_day (day);
  return mnd_format_dup_date (&date);
}

char *
mnd_finding_words_dup_record_date (MndFindings *findings)
{
  const MndDate today = mnd_date_get_today ();
  int day = mnd_findings_get_day (findings);
  MndDate date;

  if (day < 1 || day >= mnd_date_get_first_day (&today))
    return NULL;
  date = mnd_date_from_day (day);
  return mnd_date_format (&date, g_malloc (MND_DATE_TEXT_SIZE));
}

char *
mnd_finding_words_dup_coverage (double share)
{
  g_autofree char *percent = mnd_format_dup_percent (floor (share * 100) / 100, 0);

  /* Translators: of all questions about institutions those that somebody has looked into, in percent */
  return g_strdup_printf (C_ ("legend", "%s assessed"), percent);
}

gboolean
mnd_finding_words_asks_again (MndFindings *findings, MndFinding *finding)
{
  MndRecord *given = mnd_findings_find_verdict (findings, finding);

  return given != NULL && !g_str_equal (mnd_record_get_text (given, MND_VERDICT_VERDICT), "open")
         && g_str_equal (mnd_findings_get_verdict (findings, finding), "open");
}

const char *
mnd_finding_words_get_verdict (MndFindings *findings, MndFinding *finding)
{
  const char *word = mnd_findings_get_verdict (findings, finding);

  if (!g_str_equal (word, "open"))
    return mnd_catalogue_get_label (MND_VOCABULARY_VERDICT, word);
  return mnd_finding_words_asks_again (findings, finding) ? C_ ("verdict", "Look again") : NULL;
}
