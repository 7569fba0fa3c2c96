/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* R03, R04, R06 and R07. */
#include "rule-cases.h"

static const RuleCase r03[] = {
  { "two oversee each other", "actor a ministry; actor b police; a oversees b; b oversees a mode=internal",
    "R03 gap 4 a,b" },
  { "three in a circle",
    "actor a ministry; actor b police; actor c executive; a commands b; b commands c; c oversees a",
    "R03 gap 3 a,b,c" },
  { "not quite a circle",
    "actor a ministry; actor b police; actor c executive; a commands b; b commands c; a oversees c", "" },
  { "checks between branches are wanted",
    "actor a ministry; actor b parliament; a oversees b; b oversees a mode=parliamentary", "" },
  { "audit is no such link", "actor a ministry; actor b executive; a oversees b; b oversees a mode=audit", "" },
  { "the shortest circle is told",
    "actor a ministry; actor b police; actor c executive; actor d executive; a commands b; b commands c; c commands d;"
    "d commands a; c commands b",
    "R03 gap 4 b,c" },
  { "two circles apart",
    "actor a ministry; actor b police; actor c executive; actor d executive; a commands b; b commands a; c commands d;"
    "d commands c",
    "R03 gap 4 a,b; R03 gap 4 c,d" },
  { "of equals the first by key",
    "actor a ministry; actor b police; actor c executive; b commands c; c commands b; a commands b; b commands a;",
    "R03 gap 4 a,b" },
  { "partial dates meet",
    "actor a ministry; actor b police; a commands b end_date=2005; b commands a start_date=2005-06", "R03 gap 4 a,b",
    "2005-06-30" },
  { "one after the other",
    "actor a ministry; actor b police; a commands b end_date=2005-06-30; b commands a start_date=2005-06-30", "",
    "2005-06-30" },
  { "planned", "actor a ministry; actor b police; a commands b; b commands a status=planned", "" },
  { "as planned", "actor a ministry; actor b police; a commands b; b commands a status=planned", "R03 gap 4 a,b", NULL,
    TRUE },
};

static const RuleCase r04[] = {
  { "police investigate themselves",
    "actor slp police; actor cdiid complaints_body; cdiid part_of slp; cdiid hears_complaints slp",
    "R04 gap 5 cdiid,slp" },
  { "it stands alone", "actor slp police; actor cdiid complaints_body; cdiid hears_complaints slp", "" },
  { "commanded by it", "actor slp police; actor omb ombudsman; omb oversees slp; slp commands omb",
    "R04 gap 5 omb,slp" },
  { "reports to it", "actor slp police; actor omb ombudsman; omb oversees slp; omb reports_to slp",
    "R04 gap 5 omb,slp" },
  { "appointed by it", "actor slp police; actor omb ombudsman; omb oversees slp; slp appoints omb",
    "R04 gap 5 omb,slp" },
  { "paid by it", "actor slp police; actor omb ombudsman; omb oversees slp; slp funds omb", "R04 gap 5 omb,slp" },
  { "under a part of it",
    "actor slp police; actor hq police; actor omb ombudsman; omb oversees slp; omb part_of hq; hq part_of slp",
    "R04 gap 5 omb,slp" },
  { "under its ministry",
    "actor slp police; actor mia ministry; actor omb ombudsman; slp part_of mia; omb oversees slp; mia appoints omb",
    "R04 gap 5 omb,slp" },
  { "under another ministry",
    "actor slp police; actor mia ministry; actor moj ministry; actor omb ombudsman; slp part_of mia; omb oversees slp;"
    "moj appoints omb",
    "" },
  { "under who commands it, which is no ministry",
    "actor slp police; actor hos head_of_state; actor omb ombudsman; hos commands slp; omb oversees slp;"
    "hos appoints omb",
    "" },
  { "an executive overseer may depend",
    "actor slp police; actor mia ministry; mia oversees slp mode=executive; mia reports_to slp", "" },
  { "autonomy is guaranteed",
    "actor slp police; actor omb ombudsman; omb oversees slp; slp funds omb autonomy_guaranteed=1", "" },
  { "autonomy is guaranteed in one way only",
    "actor slp police; actor omb ombudsman; omb oversees slp; slp funds omb autonomy_guaranteed=1;"
    "slp appoints omb",
    "R04 gap 5 omb,slp" },
  { "autonomy in the line",
    "actor slp police; actor omb ombudsman; omb oversees slp; omb part_of slp autonomy_guaranteed=1", "" },
  { "told once for two modes",
    "actor slp police; actor omb ombudsman; omb oversees slp; omb hears_complaints slp; slp funds omb",
    "R04 gap 5 omb,slp" },
  { "oversight of the ministry that covers it",
    "actor slp police armed=no level=local; actor mia ministry level=local; actor omb ombudsman; slp part_of mia;"
    "omb oversees mia covers_subordinates=1; slp funds omb",
    "R04 gap 3 omb,slp" },
  { "and that does not",
    "actor slp police; actor mia ministry; actor omb ombudsman; slp part_of mia; omb oversees mia; slp funds omb", "" },
  { "partial date", "actor slp police; actor omb ombudsman; omb oversees slp; slp funds omb start_date=2005",
    "R04 gap 5 omb,slp", "2005-01-01" },
  { "no longer", "actor slp police; actor omb ombudsman; omb oversees slp; slp funds omb end_date=2005-12-31", "" },
  { "planned", "actor slp police; actor omb ombudsman; omb oversees slp; slp funds omb status=planned", "" },
  { "as planned", "actor slp police; actor omb ombudsman; omb oversees slp; slp funds omb status=planned",
    "R04 gap 5 omb,slp", NULL, TRUE },
};

#define OVERSEEN "actor slp police; actor dc executive;"

static const RuleCase r06[] = {
  { "dormant", OVERSEEN "dc oversees slp formality=formal dormant=1", "R06 gap 5 dc,slp" },
  { "long ago", OVERSEEN "dc oversees slp formality=formal last_exercised=2003-12-30", "R06 gap 5 dc,slp" },
  { "just within", OVERSEEN "dc oversees slp formality=formal last_exercised=2003-12-31", "" },
  { "partial date reaches to its end", OVERSEEN "dc oversees slp formality=formal last_exercised=2003", "" },
  { "a longer time is allowed",
    OVERSEEN "dc oversees slp formality=formal last_exercised=2003-01; set rule.R06.months 36", "" },
  { "not recorded", OVERSEEN "dc oversees slp formality=formal", "R06 unknown 5 dc,slp" },
  { "not recorded, of a ministry", "actor mod ministry; actor dc executive; dc oversees mod formality=formal", "" },
  { "dormant, of a ministry", "actor mod ministry; actor dc executive; dc oversees mod formality=formal dormant=1",
    "R06 gap 4 dc,mod" },
  { "by custom", OVERSEEN "dc oversees slp formality=informal dormant=1", "" },
  { "it has just begun", OVERSEEN "dc oversees slp formality=formal start_date=2005", "" },
  { "one of two is exercised",
    OVERSEEN "dc oversees slp mode=executive dormant=1; dc oversees slp mode=budget last_exercised=2005", "" },
  { "two on paper, told once",
    OVERSEEN "dc oversees slp mode=executive dormant=1; dc oversees slp mode=budget last_exercised=2001",
    "R06 gap 5 dc,slp" },
  { "planned", OVERSEEN "dc oversees slp dormant=1 status=planned", "" },
  { "as planned", OVERSEEN "dc oversees slp dormant=1 status=planned", "", NULL, TRUE },
  { "ended", OVERSEEN "dc oversees slp dormant=1 end_date=2005-12-31", "" },
  { "handed over",
    OVERSEEN "actor nsc executive; dc oversees slp dormant=1 end_date=2005-12-31;"
             "nsc oversees slp start_date=2005-12-31",
    "" },
  { "what covers subordinates is told of the one above",
    "actor slp police; actor mia ministry; actor dc executive; slp part_of mia;"
    "dc oversees mia dormant=1 covers_subordinates=1",
    "R06 gap 4 dc,mia" },
};

#define SIX                                                                                                            \
  "actor a police; actor b police; actor c police; actor d police; actor e police; actor f police;"                    \
  "actor big executive; actor one executive; actor two executive; actor six executive; actor ten executive;"           \
  "actor x1 executive; actor x2 executive; actor x3 executive; actor x4 executive; actor x5 executive;"                \
  "one oversees a; two oversees a; six oversees b; ten oversees b; x1 oversees c; x2 oversees d; x3 oversees e;"       \
  "x4 oversees f; x5 oversees f;"
#define FIVE "big oversees a; big oversees b; big oversees c; big oversees d; big oversees e;"

static const RuleCase r07[] = {
  { "five, and others one", SIX FIVE, "R07 gap 2 big" },
  { "four are not so many", SIX "big oversees a; big oversees b; big oversees c; big oversees d", "" },
  { "two links to one count once",
    SIX "big oversees a; big oversees b; big oversees c; big oversees d;"
        "big hears_complaints d",
    "" },
  { "complaints count", SIX "big oversees a; big oversees b; big oversees c; big oversees d; big hears_complaints e",
    "R07 gap 2 big" },
  { "all are as busy",
    "actor a police; actor b police; actor c police; actor d police; actor e police;"
    "actor big executive;" FIVE,
    "" },
  { "more are allowed", SIX FIVE "set rule.R07.least 6", "" },
  { "fewer are too many", SIX "big oversees a; big oversees b; big oversees c; set rule.R07.least 3", "R07 gap 2 big" },
  { "planned", SIX "big oversees a; big oversees b; big oversees c; big oversees d; big oversees e status=planned",
    "" },
  { "as planned", SIX "big oversees a; big oversees b; big oversees c; big oversees d; big oversees e status=planned",
    "R07 gap 2 big", NULL, TRUE },
  { "partial date", SIX "big oversees a; big oversees b; big oversees c; big oversees d; big oversees e end_date=2005",
    "R07 gap 2 big" },
  { "handed over",
    SIX "big oversees a; big oversees b; big oversees c; big oversees d; big oversees e end_date=2005-12-31", "" },
  { "by design",
    "actor a police; actor b police; actor c police; actor d police; actor e police; actor big audit;"
    "actor x1 executive; actor x2 executive; actor x3 executive; actor x4 executive; actor x5 executive;"
    "actor x6 executive; actor x7 executive; actor x8 executive; actor x9 executive;"
    "x1 oversees a; x2 oversees a; x3 oversees a; x4 oversees a; x5 oversees a; x6 oversees a;"
    "x7 oversees a; x8 oversees a; x9 oversees a;" FIVE,
    "R07 gap 1 big" },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_rule_cases ("R03", r03, G_N_ELEMENTS (r03));
  add_rule_cases ("R04", r04, G_N_ELEMENTS (r04));
  add_rule_cases ("R06", r06, G_N_ELEMENTS (r06));
  add_rule_cases ("R07", r07, G_N_ELEMENTS (r07));

  return g_test_run ();
}
