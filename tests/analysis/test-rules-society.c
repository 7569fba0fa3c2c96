/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* R29 to R33: armed groups, the influential, disarmament, civil society and women, private security. */
#include "rule-cases.h"

static const RuleCase r29[] = {
  { "a rebel group alone", "actor ruf rebel_group", "R29 unknown 4 ruf" },
  { "assessed none", "actor ruf rebel_group; assessment q subject=ruf question=membership answer=none",
    "R29 gap 4 ruf" },
  { "contesting is no contact", "actor ruf rebel_group; actor rslaf armed_forces; ruf contests rslaf",
    "R29 unknown 4 ruf" },
  { "cooperates with the state", "actor ruf rebel_group; actor rslaf armed_forces; ruf cooperates_with rslaf", "" },
  { "cooperates with another group", "actor ruf rebel_group; actor cdf militia; ruf cooperates_with cdf",
    "R29 unknown 4 cdf; R29 unknown 4 ruf" },
  { "in disarmament", "actor ruf rebel_group; support s1 fields=4a; party p1 support=s1 actor=ruf role=beneficiary",
    "" },
  { "in other support", "actor ruf rebel_group; support s1 fields=2a; party p1 support=s1 actor=ruf role=beneficiary",
    "R29 unknown 4 ruf" },
  { "statutory", "actor ruf rebel_group statutory=yes", "" },
  { "unarmed", "actor ruf rebel_group armed=no", "" },
  { "a placeholder", "actor ruf rebel_group placeholder=1", "" },
  { "dissolved that year", "actor ruf rebel_group end_date=2005", "R29 unknown 4 ruf" },
  { "dissolved that day", "actor ruf rebel_group end_date=2005-12-31", "" },
  { "planned", "actor ruf rebel_group; actor rslaf armed_forces; ruf cooperates_with rslaf status=planned",
    "R29 unknown 4 ruf" },
  { "as planned", "actor ruf rebel_group; actor rslaf armed_forces; ruf cooperates_with rslaf status=planned", "", NULL,
    TRUE },
  { "contact until that day",
    "actor ruf rebel_group; actor rslaf armed_forces; ruf cooperates_with rslaf end_date=2005-12-31",
    "R29 unknown 4 ruf" },
  { "contact until some day of the year",
    "actor ruf rebel_group; actor rslaf armed_forces; ruf cooperates_with rslaf end_date=2005", "" },
};

static const RuleCase r30[] = {
  { "left out", "actor apc political_party influence=4 stance=0", "R30 unknown 4 apc" },
  { "against, and assessed",
    "actor apc political_party influence=5 stance=-1; assessment q subject=apc question=membership answer=none",
    "R30 gap 5 apc" },
  { "in favour", "actor apc political_party influence=5 stance=1", "" },
  { "nobody knows its stance", "actor apc political_party influence=5", "" },
  { "less influential", "actor apc political_party influence=3 stance=-2", "" },
  { "in parliament", "actor apc political_party influence=5 stance=-2; actor par parliament; apc member_of par", "" },
  { "in parliament one day",
    "actor apc political_party influence=5 stance=-2; actor par parliament; apc member_of par status=planned",
    "R30 unknown 5 apc" },
  { "as planned",
    "actor apc political_party influence=5 stance=-2; actor par parliament; apc member_of par status=planned", "", NULL,
    TRUE },
  { "partial date",
    "actor apc political_party influence=5 stance=-2; actor par parliament; apc member_of par end_date=2005", "" },
  { "in parliament until that day",
    "actor apc political_party influence=5 stance=-2; actor par parliament; apc member_of par end_date=2005-12-31",
    "R30 unknown 5 apc" },
  { "in dialogue", "actor apc political_party influence=5 stance=-2; actor hos head_of_state; apc cooperates_with hos",
    "" },
};

#define DDR                                                                                                            \
  "actor ruf rebel_group; actor wb multilateral; actor uk donor_government; actor slp police;"                         \
  "support d1 fields=4a; party a1 support=d1 actor=wb role=funder; party a2 support=d1 actor=ruf role=beneficiary;"    \
  "support s1 fields=2b; party b1 support=s1 actor=uk role=funder; party b2 support=s1 actor=slp role=beneficiary;"

static const RuleCase r31[] = {
  { "apart", DDR, "R31 gap 3 d1" },
  { "the same donor", DDR "party a3 support=d1 actor=uk role=funder", "" },
  { "a common body", DDR "actor jt coordination_body; wb member_of jt; uk member_of jt", "" },
  { "a body of its own", DDR "actor jt coordination_body; wb member_of jt", "R31 gap 3 d1" },
  { "nothing else to meet", DDR "s1.status=cancelled", "" },
  { "over", DDR "d1.end_date=2004", "" },
  { "planned", DDR "actor jt coordination_body; wb member_of jt; uk member_of jt status=planned", "R31 gap 3 d1" },
  { "as planned", DDR "actor jt coordination_body; wb member_of jt; uk member_of jt status=planned", "", NULL, TRUE },
  { "partial date", DDR "d1.end_date=2005", "R31 gap 3 d1" },
  { "until that day", DDR "d1.end_date=2005-12-31", "" },
  { "the same team",
    DDR "actor un peace_operation; party a4 support=d1 actor=un role=implementer; party b4 support=s1 actor=un "
        "role=implementer",
    "" },
};

#define BODY "actor jt coordination_body; actor mia ministry; mia chairs jt;"

static const RuleCase r32[] = {
  { "a body without society", BODY, "R32 unknown 2 jt" },
  { "assessed", BODY "assessment q subject=jt question=membership answer=found", "R32 gap 2 jt" },
  { "with society", BODY "actor cgg civil_society; cgg member_of jt", "" },
  { "no seat is known", "actor jt coordination_body", "" },
  { "nobody asks women", "actor slp police", "R32 unknown 2 womens_organisation" },
  { "women are there, and not asked", "actor slp police; actor mar womens_organisation",
    "R32 unknown 2 womens_organisation" },
  { "women oversee", "actor slp police; actor mar womens_organisation; mar oversees slp", "" },
  { "gender is no aim",
    "support s1 gender_marker=0; support s2 gender_marker=0; support s3 gender_marker=0; support s4",
    "R32 gap 2 sector" },
  { "not reported is not nought", "support s1 gender_marker=0; support s2; support s3; support s4", "" },
  { "gender is an aim of one in four",
    "support s1 gender_marker=0; support s2 gender_marker=0; support s3 gender_marker=0; support s4 gender_marker=1",
    "" },
  { "planned", BODY "actor cgg civil_society; cgg member_of jt status=planned", "R32 unknown 2 jt" },
  { "as planned", BODY "actor cgg civil_society; cgg member_of jt status=planned", "", NULL, TRUE },
  { "partial date", BODY "actor cgg civil_society; cgg member_of jt end_date=2005", "" },
  { "a seat handed over",
    BODY "actor cgg civil_society; cgg member_of jt end_date=2005-12-31; actor net civil_society; net member_of jt "
         "start_date=2005-12-31",
    "" },
  { "a seat until that day", BODY "actor cgg civil_society; cgg member_of jt end_date=2005-12-31", "R32 unknown 2 jt" },
  { "a community of states", "actor ecowas regional_organisation; actor mia ministry; mia member_of ecowas", "" },
};

static const RuleCase r33[] = {
  { "nobody licenses it", "actor psc private_security", "R33 unknown 3 psc" },
  { "armed", "actor psc private_security armed=yes", "R33 unknown 4 psc" },
  { "unarmed", "actor psc private_security armed=no", "R33 unknown 2 psc" },
  { "assessed",
    "actor psc private_security; assessment q subject=psc question=executive answer=none;"
    "assessment r subject=psc question=mandate answer=none",
    "R33 gap 3 psc" },
  { "overseen", "actor psc private_security; actor ons executive; ons oversees psc mode=executive", "" },
  { "advises only", "actor psc private_security functions=support", "" },
  { "oversight is planned",
    "actor psc private_security; actor ons executive; ons oversees psc mode=executive status=planned",
    "R33 unknown 3 psc" },
  { "as planned", "actor psc private_security; actor ons executive; ons oversees psc mode=executive status=planned", "",
    NULL, TRUE },
  { "partial date", "actor psc private_security; actor ons executive; ons oversees psc mode=executive end_date=2005",
    "" },
  { "licensed until that day",
    "actor psc private_security; actor ons executive; ons oversees psc mode=executive end_date=2005-12-31",
    "R33 unknown 3 psc" },
  { "handed over",
    "actor psc private_security; actor ons executive; ons oversees psc mode=executive end_date=2005-12-31; actor mia "
    "ministry; mia oversees psc mode=executive start_date=2005-12-31",
    "" },
  { "covered with its group",
    "actor psc private_security; actor grp company; psc part_of grp; actor ons executive; ons oversees grp "
    "mode=executive covers_subordinates=1",
    "" },
  { "its group is overseen",
    "actor psc private_security; actor grp company; psc part_of grp; actor ons executive; ons oversees grp "
    "mode=executive",
    "R33 unknown 3 psc" },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_rule_cases ("R29", r29, G_N_ELEMENTS (r29));
  add_rule_cases ("R30", r30, G_N_ELEMENTS (r30));
  add_rule_cases ("R31", r31, G_N_ELEMENTS (r31));
  add_rule_cases ("R32", r32, G_N_ELEMENTS (r32));
  add_rule_cases ("R33", r33, G_N_ELEMENTS (r33));

  return g_test_run ();
}
