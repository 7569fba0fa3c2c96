/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* R01 to R07. */
#include "rule-cases.h"

#define NONE_INDEPENDENT                                                                                               \
  "assessment q1 subject=slp question=parliamentary answer=none;"                                                      \
  "assessment q2 subject=slp question=audit answer=none;"                                                              \
  "assessment q3 subject=slp question=judicial answer=none;"                                                           \
  "assessment q4 subject=slp question=complaints answer=none;"

static const RuleCase r01[] = {
  { "not assessed", "actor slp police", "R01 unknown 5 slp" },
  { "assessed none", "actor slp police;" NONE_INDEPENDENT, "R01 gap 5 slp" },
  { "unarmed and local", "actor slp civil_protection level=local;" NONE_INDEPENDENT, "R01 gap 3 slp" },
  { "by mode", "actor slp police; actor sac audit; sac oversees slp mode=audit", "" },
  { "by branch", "actor slp police; actor reg regulator; reg oversees slp", "" },
  { "complaints are heard", "actor slp police; actor omb ombudsman; omb hears_complaints slp", "" },
  { "found by assessment", "actor slp police; assessment q subject=slp question=audit answer=found", "" },
  { "unclear is not found", "actor slp police; assessment q subject=slp question=audit answer=unclear",
    "R01 unknown 5 slp" },
  { "executive oversight is not independent", "actor slp police; actor mia ministry; mia oversees slp mode=executive",
    "R01 unknown 5 slp" },
  { "society makes it lighter", "actor slp police; actor cgg civil_society; cgg oversees slp mode=civil_society",
    "R01 unknown 4 slp" },
  { "newspapers are society", "actor slp police; actor awoko media; awoko hears_complaints slp", "R01 unknown 4 slp" },
  { "a department of its own is not independent",
    "actor slp police; actor cdiid complaints_body; cdiid part_of slp; cdiid hears_complaints slp",
    "R01 unknown 5 slp" },
  { "the ministry's oversight does not reach it",
    "actor slp police; actor mia ministry; slp part_of mia; actor sac audit; sac oversees mia mode=audit",
    "R01 unknown 4 slp" },
  { "unless the link covers subordinates",
    "actor slp police; actor mia ministry; slp part_of mia; actor sac audit;"
    "sac oversees mia mode=audit covers_subordinates=1",
    "" },
  { "by command too",
    "actor slp police; actor mia ministry; mia commands slp; actor sac audit;"
    "sac oversees mia mode=audit covers_subordinates=1",
    "" },
  { "but not by report",
    "actor slp police; actor mia ministry; slp reports_to mia; actor sac audit;"
    "sac oversees mia mode=audit covers_subordinates=1",
    "R01 unknown 5 slp" },
  { "planned oversight does not count",
    "actor slp police; actor sac audit; sac oversees slp mode=audit status=planned start_date=2010",
    "R01 unknown 5 slp" },
  { "but is a remedy where it comes soon",
    "actor slp police; actor sac audit; sac oversees slp mode=audit status=planned start_date=2006-06",
    "R01 unknown 4 slp" },
  { "as planned", "actor slp police; actor sac audit; sac oversees slp mode=audit status=planned start_date=2006-06",
    "", "2007-01-01", TRUE },
  { "partial date counts all year", "actor slp police; actor sac audit; sac oversees slp start_date=2005", "",
    "2005-01-01" },
  { "before it began", "actor slp police; actor sac audit; sac oversees slp start_date=2005", "R01 unknown 5 slp",
    "2004-12-31" },
  { "ended on that day", "actor slp police; actor sac audit; sac oversees slp end_date=2005-12-31",
    "R01 unknown 5 slp" },
  { "succession on the same day",
    "actor slp police; actor sac audit; actor omb ombudsman; sac oversees slp end_date=2005-12-31;"
    "omb oversees slp start_date=2005-12-31",
    "" },
  { "placeholder", "actor slp police placeholder=1", "" },
  { "armed group", "actor ruf rebel_group", "" },
  { "foreign force", "actor unamsil peace_operation", "" },
  { "dissolved", "actor slp police end_date=2004", "" },
  { "assessed later",
    "actor slp police;"
    "assessment q1 subject=slp question=parliamentary answer=none date=2010;"
    "assessment q2 subject=slp question=audit answer=none date=2010;"
    "assessment q3 subject=slp question=judicial answer=none date=2010;"
    "assessment q4 subject=slp question=complaints answer=none date=2010",
    "R01 gap 5 slp" },
  { "the latest assessment until then counts",
    "actor slp police;" NONE_INDEPENDENT "assessment q5 subject=slp question=audit answer=unclear date=2005-06;"
    "assessment q6 subject=slp question=audit answer=none date=2010",
    "R01 unknown 5 slp" },
};

static const RuleCase r02[] = {
  { "executive alone", "actor lc customary_justice; actor mlg ministry; mlg oversees lc mode=executive",
    "R02 unknown 3 lc" },
  { "assessed none", "actor slp police; actor mia ministry; mia oversees slp mode=executive;" NONE_INDEPENDENT,
    "R02 gap 5 slp" },
  { "executive by branch", "actor lc customary_justice; actor mlg ministry; mlg oversees lc", "R02 unknown 3 lc" },
  { "internal counts as executive",
    "actor slp police; actor cd complaints_body; cd part_of slp; cd oversees slp mode=internal", "R02 unknown 5 slp" },
  { "no oversight at all", "actor slp police", "" },
  { "a court too",
    "actor lc customary_justice; actor mlg ministry; actor court judiciary; mlg oversees lc;"
    "court oversees lc mode=judicial",
    "" },
  { "society too",
    "actor slp police; actor mia ministry; actor cgg civil_society; mia oversees slp;"
    "cgg oversees slp mode=civil_society",
    "" },
  { "law pending",
    "actor slp police; actor mia ministry; actor par parliament; mia oversees slp;"
    "par oversees slp mode=parliamentary status=planned start_date=2006",
    "R02 unknown 4 slp" },
  { "as planned",
    "actor slp police; actor mia ministry; actor par parliament; mia oversees slp;"
    "par oversees slp mode=parliamentary status=planned",
    "", NULL, TRUE },
  { "partial date", "actor lc customary_justice; actor mlg ministry; mlg oversees lc start_date=2005",
    "R02 unknown 3 lc", "2005-01-01" },
  { "handed over",
    "actor lc customary_justice; actor mlg ministry; actor court judiciary;"
    "mlg oversees lc end_date=2005-12-31; court oversees lc mode=judicial start_date=2005-12-31",
    "" },
  { "covered by the ministry's",
    "actor slp police; actor mia ministry; actor hos head_of_state; slp part_of mia;"
    "hos oversees mia mode=executive covers_subordinates=1",
    "R02 unknown 5 slp" },
  { "not covered",
    "actor slp police; actor mia ministry; actor hos head_of_state; slp part_of mia;"
    "hos oversees mia mode=executive",
    "" },
};

#define ALL_MODES                                                                                                      \
  "actor slp police; actor par parliament; actor sac audit; actor court judiciary; actor omb ombudsman;"               \
  "par oversees slp; sac oversees slp; court oversees slp;"

static const RuleCase r05[] = {
  { "nobody", "actor slp police", "R05 unknown 4 slp" },
  { "one missing", ALL_MODES, "R05 unknown 2 slp" },
  { "assessed none", ALL_MODES "assessment q subject=slp question=complaints answer=none", "R05 gap 2 slp" },
  { "none missing", ALL_MODES "omb oversees slp", "" },
  { "some assessed, some not", "actor slp police; assessment q subject=slp question=complaints answer=none",
    "R05 gap 2 slp; R05 unknown 4 slp" },
  { "one body serves two modes",
    "actor slp police; actor par parliament; actor court judiciary; actor omb ombudsman; par oversees slp;"
    "court oversees slp; omb oversees slp; omb oversees slp mode=audit",
    "" },
  { "by custom", ALL_MODES "omb oversees slp formality=informal", "R05 gap 1 slp" },
  { "by law and by custom", ALL_MODES "omb oversees slp; omb hears_complaints slp formality=informal", "" },
  { "another kind", "actor fire civil_protection", "" },
  { "a unit of a force", ALL_MODES "omb oversees slp; actor fsu police; fsu part_of slp", "" },
  { "covered by the ministry's",
    "actor slp police; actor mia ministry; actor par parliament; actor sac audit; actor court judiciary;"
    "actor omb ombudsman; slp part_of mia; par oversees mia covers_subordinates=1;"
    "sac oversees mia covers_subordinates=1; court oversees mia covers_subordinates=1;"
    "omb oversees mia covers_subordinates=1",
    "" },
  { "not covered",
    "actor slp police; actor mia ministry; actor par parliament; actor sac audit; actor court judiciary;"
    "actor omb ombudsman; slp part_of mia; par oversees mia; sac oversees mia; court oversees mia; omb oversees mia",
    "R05 unknown 4 slp" },
  { "planned", ALL_MODES "omb oversees slp mode=complaints status=planned start_date=2006", "R05 unknown 1 slp" },
  { "as planned", ALL_MODES "omb oversees slp mode=complaints status=planned start_date=2006", "", "2006", TRUE },
  { "partial date", ALL_MODES "omb oversees slp start_date=2006", "R05 unknown 2 slp" },
  { "succession",
    ALL_MODES "actor cb complaints_body; omb oversees slp end_date=2005-12-31;"
              "cb oversees slp start_date=2005-12-31",
    "" },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_rule_cases ("R01", r01, G_N_ELEMENTS (r01));
  add_rule_cases ("R02", r02, G_N_ELEMENTS (r02));
  add_rule_cases ("R05", r05, G_N_ELEMENTS (r05));

  return g_test_run ();
}
