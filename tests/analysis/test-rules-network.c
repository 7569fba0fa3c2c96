/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* R13. */
#include "rule-cases.h"

/* Parliament oversees the army by way of one committee, and donors meet in one group. */
#define ALONE                                                                                                          \
  "set rule.R13.coverage 0; actor army armed_forces; actor poc parliamentary_committee; actor par parliament;"         \
  "actor mod ministry; mod oversees army mode=executive; poc oversees mod; par oversees poc;"

static const RuleCase r13[] = {
  { "one line", ALONE, "R13 gap 2 mod; R13 gap 2 poc" },
  { "two lines", ALONE "actor sac audit; sac oversees army; par oversees sac", "" },
  { "a second overseer", ALONE "actor sac audit; sac oversees army", "" },
  { "no overseer to lose",
    "set rule.R13.coverage 0; actor army armed_forces; actor mod ministry; actor hos head_of_state;"
    "mod oversees army; hos oversees mod",
    "" },
  { "a donor's only table",
    "set rule.R13.coverage 0; actor uk donor_government; actor fund trust_fund; actor grp coordination_body;"
    "uk member_of fund; fund member_of grp",
    "R13 gap 2 fund" },
  { "a donor with two tables",
    "set rule.R13.coverage 0; actor uk donor_government; actor fund trust_fund; actor grp coordination_body;"
    "actor two coordination_body; uk member_of fund; fund member_of grp; uk member_of two",
    "" },
  { "the more, the graver",
    "set rule.R13.coverage 0; actor poc parliamentary_committee; actor m ministry; poc oversees m; actor par "
    "parliament;"
    "par oversees poc; actor a police; actor b police; actor c police; actor d police; m oversees a; m oversees b;"
    "m oversees c; m oversees d",
    "R13 gap 4 m; R13 gap 4 poc" },
  { "where the rest is what is lost",
    "set rule.R13.coverage 0; actor a police; actor b ministry; actor c ministry; actor x parliament;"
    "b oversees a; b oversees c; x oversees c",
    "R13 gap 2 b; R13 gap 2 c" },
  { "too little is assessed",
    "actor army armed_forces; actor poc parliamentary_committee; actor par parliament;"
    "actor mod ministry; mod oversees army mode=executive; poc oversees mod; par oversees poc",
    "" },
  { "enough is assessed",
    "set rule.R13.coverage 9; actor army armed_forces; actor poc parliamentary_committee; actor par parliament; actor "
    "mod ministry; mod oversees army mode=executive; poc oversees mod; par oversees poc; mandate m actor=army "
    "function=provision",
    "R13 gap 2 mod; R13 gap 2 poc" },
  { "placeholders are no cut",
    "set rule.R13.coverage 0; actor army armed_forces; actor mod ministry placeholder=1;"
    "actor par parliament; mod oversees army mode=executive; par oversees mod",
    "" },
  { "a planned second overseer", ALONE "actor sac audit; sac oversees army status=planned",
    "R13 gap 2 mod; R13 gap 2 poc" },
  { "as planned", ALONE "actor sac audit; sac oversees army status=planned", "", NULL, TRUE },
  { "partial date",
    "set rule.R13.coverage 0; actor army armed_forces; actor mod ministry; actor par parliament;"
    "mod oversees army mode=executive end_date=2005; par oversees mod",
    "R13 gap 2 mod" },
  { "ended",
    "set rule.R13.coverage 0; actor army armed_forces; actor mod ministry; actor par parliament;"
    "mod oversees army mode=executive end_date=2005-12-31; par oversees mod",
    "" },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_rule_cases ("R13", r13, G_N_ELEMENTS (r13));

  return g_test_run ();
}
