/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Findings in words; see the header. */
#include "desktop/mnd-finding-words.h"

#include "analysis/mnd-names.h"
#include "model/mnd-date.h"

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
  GDate date;
  char text[MND_DATE_TEXT_SIZE];

  g_date_clear (&date, 1);
  if (day <= 0 || !g_date_valid_julian ((guint32) day))
    return NULL;
  g_date_set_julian (&date, (guint32) day);
  mnd_date_format (&(MndDate){ (gint16) g_date_get_year (&date), (guint8) g_date_get_month (&date),
                               (guint8) g_date_get_day (&date) },
                   text);
  return mnd_names_dup_date (text);
}

char *
mnd_finding_words_dup_record_date (MndFindings *findings)
{
  const MndDate today = mnd_date_get_today ();
  int day = mnd_findings_get_day (findings);
  GDate date;

  g_date_clear (&date, 1);
  if (day < 1 || day >= mnd_date_get_first_day (&today))
    return NULL;
  g_date_set_julian (&date, (guint32) day);
  return g_strdup_printf ("%04u-%02u-%02u", (guint) g_date_get_year (&date), (guint) g_date_get_month (&date),
                          (guint) g_date_get_day (&date));
}

char *
mnd_finding_words_dup_coverage (double share)
{
  /* Translators: of all questions about institutions those that somebody has looked into, in percent */
  return g_strdup_printf (C_ ("legend", "%.0f%% assessed"), floor (share * 100));
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
