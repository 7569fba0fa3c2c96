/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* R08 to R11. */
#include "rule-cases.h"

static const RuleCase r08[] = {
  { "not assessed", "actor fire civil_protection", "R08 unknown 3 fire" },
  { "armed", "actor slp police", "R08 unknown 5 slp" },
  { "local", "actor fire civil_protection level=local", "R08 unknown 2 fire" },
  { "assessed none",
    "actor fire civil_protection; assessment q1 subject=fire question=command answer=none;"
    "assessment q2 subject=fire question=membership answer=none; assessment q3 subject=fire question=support "
    "answer=none",
    "R08 gap 3 fire" },
  { "assessed in part", "actor fire civil_protection; assessment q1 subject=fire question=command answer=none",
    "R08 unknown 3 fire" },
  { "has a parent", "actor fire civil_protection; actor mia ministry; fire part_of mia", "" },
  { "is overseen", "actor fire civil_protection; actor sac audit; sac oversees fire", "" },
  { "has a seat", "actor fire civil_protection; actor nsc coordination_body; fire member_of nsc", "" },
  { "has support",
    "actor fire civil_protection; actor uk donor_government; support s; party p1 support=s actor=uk role=funder;"
    "party p2 support=s actor=fire role=beneficiary",
    "" },
  { "had support",
    "actor fire civil_protection; actor uk donor_government; support s end_date=2004;"
    "party p1 support=s actor=uk role=funder; party p2 support=s actor=fire role=beneficiary",
    "R08 unknown 3 fire" },
  { "cooperation is no tie", "actor fire civil_protection; actor lppb civil_society; fire cooperates_with lppb",
    "R08 unknown 3 fire" },
  { "not of the state", "actor ngo civil_society; actor ruf rebel_group; actor uk donor_government", "" },
  { "placeholder", "actor fire civil_protection placeholder=1", "" },
  { "planned",
    "actor fire civil_protection; actor mia ministry; fire part_of mia status=planned; mia commands fire end_date=2004",
    "R08 unknown 3 fire; R08 unknown 3 mia" },
  { "as planned", "actor fire civil_protection; actor mia ministry; fire part_of mia status=planned", "", NULL, TRUE },
  { "partial date", "actor fire civil_protection; actor mia ministry; fire part_of mia end_date=2005", "" },
  { "from one parent to the other that day",
    "actor fire civil_protection; actor mia ministry; actor mod ministry; fire part_of mia end_date=2005-12-31;"
    "fire part_of mod start_date=2005-12-31",
    "R08 unknown 3 mia" },
};

#define ARMY "actor army armed_forces; actor mod ministry; actor hos executive;"

static const RuleCase r09[] = {
  { "nobody above", "actor army armed_forces", "R09 unknown 5 army" },
  { "assessed none", "actor army armed_forces; assessment q subject=army question=command answer=none",
    "R09 gap 5 army" },
  { "found by assessment", "actor army armed_forces; assessment q subject=army question=command answer=found", "" },
  { "a civilian above", ARMY "hos commands army", "" },
  { "through others", ARMY "actor hq armed_forces; army part_of hq; hq reports_to mod", "" },
  { "only soldiers above", "actor army armed_forces; actor hq armed_forces; hq commands army", "R09 unknown 5 hq" },
  { "soldiers in a ring", "actor army armed_forces; actor hq armed_forces; hq commands army; army commands hq",
    "R09 unknown 5 army; R09 unknown 5 hq" },
  { "an armed executive is no civilian",
    "actor army armed_forces; actor junta head_of_state armed=yes; junta commands army", "R09 unknown 5 junta" },
  { "unarmed", "actor fire civil_protection", "" },
  { "not of the state", "actor ruf rebel_group", "" },
  { "placeholder", "actor army armed_forces placeholder=1", "" },
  { "two commands", ARMY "mod commands army; hos commands army", "R09 gap 5 army,hos,mod" },
  { "one above the other", ARMY "mod commands army; hos commands army; mod reports_to hos", "" },
  { "the head of state is above the ministry",
    "actor army armed_forces; actor mod ministry; actor hos head_of_state; mod commands army; hos commands army", "" },
  { "but not above a foreign force",
    "actor army armed_forces; actor mod ministry; actor hos head_of_state; actor imatt peace_operation;"
    "mod commands army; hos commands army; imatt commands army",
    "R09 gap 5 army,imatt,mod" },
  { "joint command", ARMY "mod commands army; hos commands army; mod cooperates_with hos", "R09 gap 1 army,hos,mod" },
  { "joint through a body",
    ARMY "actor nsc cabinet_security_council; mod commands army; hos commands army; mod member_of nsc; hos chairs nsc",
    "R09 gap 1 army,hos,mod" },
  { "succession on the same day", ARMY "mod commands army end_date=2005-12-31; hos commands army start_date=2005-12-31",
    "" },
  { "succession on the same day, seen from the day before",
    ARMY "mod commands army end_date=2005-12-31; hos commands army start_date=2005-12-31", "", "2005-12-30" },
  { "a day too long", ARMY "mod commands army end_date=2006-01-01; hos commands army start_date=2005-12-31",
    "R09 gap 5 army,hos,mod" },
  { "succession in a year of which no more is known",
    ARMY "mod commands army end_date=2005; hos commands army start_date=2005", "", "2005-06-30" },
  { "partial dates that must meet", ARMY "mod commands army end_date=2005; hos commands army start_date=2004",
    "R09 gap 5 army,hos,mod", "2005-06-30" },
  { "planned", ARMY "mod commands army; hos commands army status=planned", "" },
  { "as planned", ARMY "mod commands army; hos commands army status=planned", "R09 gap 5 army,hos,mod", NULL, TRUE },
  { "local",
    "actor guard police level=local; actor mod ministry; actor hos executive; mod commands guard;"
    "hos commands guard",
    "R09 gap 4 guard,hos,mod" },
};

/* After the coup of 18 August 2020 the ministry and its army went from one head to another on one day. */
#define MALI                                                                                                           \
  "actor army armed_forces; actor mod ministry; actor pres head_of_state; actor cnsp executive armed=yes "             \
  "start_date=2020-08-18;"                                                                                             \
  "mod commands army; pres commands mod end_date=2020-08-18; cnsp commands mod start_date=2020-08-18;"                 \
  "pres commands army end_date=2020-08-18; cnsp commands army start_date=2020-08-18;"

/* At no time is there a split command, which would be a gap. */
static const RuleCase mali[] = {
  { "the day before", MALI, "", "2020-08-17" },
  { "the day", MALI, "R09 unknown 5 cnsp", "2020-08-18" },
  { "the day after", MALI, "R09 unknown 5 cnsp", "2020-08-19" },
};

#define TWO "actor a police; actor b paramilitary; place p0 level=country; place p1 level=region parent=p0;"

static const RuleCase r10[] = {
  { "the same in the same place",
    TWO "mandate m1 actor=a function=provision place=p0; mandate m2 actor=b function=provision place=p0",
    "R10 gap 3 a,b" },
  { "a place within the other",
    TWO "mandate m1 actor=a function=provision place=p0; mandate m2 actor=b function=provision place=p1",
    "R10 gap 3 a,b" },
  { "two functions",
    TWO "mandate m1 actor=a function=provision place=p0; mandate m2 actor=b function=provision place=p1;"
        "mandate m3 actor=a function=justice place=p1; mandate m4 actor=b function=justice place=p0",
    "R10 gap 4 a,b" },
  { "another function",
    TWO "mandate m1 actor=a function=provision place=p0; mandate m2 actor=b function=justice place=p0", "" },
  { "another place",
    TWO "place p2 parent=p0; mandate m1 actor=a function=provision place=p1; mandate m2 actor=b function=provision "
        "place=p2",
    "" },
  { "no place", TWO "mandate m1 actor=a function=provision; mandate m2 actor=b function=provision", "" },
  { "they cooperate",
    TWO "mandate m1 actor=a function=provision place=p0; mandate m2 actor=b function=provision place=p0;"
        "b cooperates_with a",
    "" },
  { "one commands the other",
    TWO "mandate m1 actor=a function=provision place=p0; mandate m2 actor=b function=provision place=p0; a commands b",
    "" },
  { "they share a body",
    TWO "actor c coordination_body; mandate m1 actor=a function=provision place=p0;"
        "mandate m2 actor=b function=provision place=p0; a member_of c; b chairs c",
    "" },
  { "one law gives both",
    TWO "source law; mandate m1 actor=a function=provision place=p0 instrument=law;"
        "mandate m2 actor=b function=provision place=p0 instrument=law",
    "" },
  { "no provider",
    "actor a police; actor b ministry; place p0; mandate m1 actor=a function=provision place=p0;"
    "mandate m2 actor=b function=provision place=p0",
    "" },
  { "partial dates meet",
    TWO "mandate m1 actor=a function=provision place=p0 end_date=2005;"
        "mandate m2 actor=b function=provision place=p0 start_date=2005",
    "R10 gap 3 a,b", "2005-06-30" },
  { "one after the other",
    TWO "mandate m1 actor=a function=provision place=p0 end_date=2005-06-30;"
        "mandate m2 actor=b function=provision place=p0 start_date=2005-06-30",
    "", "2005-06-30" },
  { "cooperation is planned",
    TWO "mandate m1 actor=a function=provision place=p0; mandate m2 actor=b function=provision place=p0;"
        "b cooperates_with a status=planned",
    "R10 gap 3 a,b" },
  { "as planned",
    TWO "mandate m1 actor=a function=provision place=p0; mandate m2 actor=b function=provision place=p0;"
        "b cooperates_with a status=planned",
    "", NULL, TRUE },
};

static const RuleCase r11[] = {
  { "not assessed", "actor slp police", "R11 unknown 5 slp" },
  { "assessed none", "actor slp police; assessment q subject=slp question=mandate answer=none", "R11 gap 5 slp" },
  { "found by assessment", "actor slp police; assessment q subject=slp question=mandate answer=found", "" },
  { "in force", "actor slp police; mandate m actor=slp function=provision", "" },
  { "ended", "actor slp police; mandate m actor=slp function=provision end_date=2005-12-31", "R11 gap 5 slp" },
  { "ends with the year", "actor slp police; mandate m actor=slp function=provision end_date=2005", "" },
  { "not begun", "actor slp police; mandate m actor=slp function=provision start_date=2006", "R11 unknown 5 slp" },
  { "one ended, one in force",
    "actor slp police; mandate m actor=slp function=provision end_date=2005-12-31;"
    "mandate n actor=slp function=provision start_date=2005-12-31",
    "" },
  { "a body", "actor nsc coordination_body", "R11 unknown 4 nsc" },
  { "neither", "actor mia ministry; actor ruf rebel_group", "" },
  { "customary, unwritten", "actor kamajor community_security statehood=hybrid", "" },
  { "customary, ended",
    "actor kamajor community_security statehood=hybrid; mandate m actor=kamajor function=provision end_date=2002",
    "R11 gap 3 kamajor" },
  { "placeholder", "actor slp police placeholder=1", "" },
  { "one takes over from the other that day",
    "actor slp police; mandate m1 actor=slp function=provision end_date=2005-12-31;"
    "mandate m2 actor=slp function=provision start_date=2005-12-31",
    "" },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_rule_cases ("R08", r08, G_N_ELEMENTS (r08));
  add_rule_cases ("R09", r09, G_N_ELEMENTS (r09));
  add_rule_cases ("R09", mali, G_N_ELEMENTS (mali));
  add_rule_cases ("R10", r10, G_N_ELEMENTS (r10));
  add_rule_cases ("R11", r11, G_N_ELEMENTS (r11));

  return g_test_run ();
}
