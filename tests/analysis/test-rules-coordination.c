/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* R14, R16 to R20: overlaps, donors outside, bodies that are weak, missing or owned. */
#include "rule-cases.h"

#define TWO                                                                                                            \
  "actor uk donor_government; actor dfid donor_government; dfid part_of uk; actor usa donor_government;"               \
  "actor slp police; actor fsu police; fsu part_of slp;"
#define BOTH                                                                                                           \
  TWO "support s1 fields=2b,3 start_date=2004; party a1 support=s1 actor=dfid role=funder;"                            \
      "party a2 support=s1 actor=slp role=beneficiary;"                                                                \
      "support s2 fields=2b start_date=2005; party b1 support=s2 actor=usa role=funder;"                               \
      "party b2 support=s2 actor=slp role=beneficiary;"

static const RuleCase r14[] = {
  { "two donors, one institution", BOTH, "R14 gap 2 s1,s2" },
  { "one part of the other's institution",
    TWO
    "support s1 fields=2b start_date=2004; party a1 support=s1 actor=dfid role=funder; party a2 support=s1 actor=fsu "
    "role=beneficiary; support s2 fields=2b start_date=2004; party b1 support=s2 actor=usa role=funder;"
    "party b2 support=s2 actor=slp role=beneficiary",
    "R14 gap 2 s1,s2" },
  { "two parts of one institution",
    TWO "actor cid police; cid part_of slp; support s1 fields=2b start_date=2004; party a1 support=s1 actor=dfid "
        "role=funder;"
        "party a2 support=s1 actor=fsu role=beneficiary; support s2 fields=2b start_date=2004;"
        "party b1 support=s2 actor=usa role=funder; party b2 support=s2 actor=cid role=beneficiary",
    "" },
  { "two departments of one donor", BOTH "-party b1; party b3 support=s2 actor=uk role=funder", "" },
  { "different fields", BOTH "s2.fields=2a", "" },
  { "co-funded", BOTH "party b3 support=s2 actor=uk role=funder", "" },
  { "parent and child", BOTH "s2.parent=s1", "" },
  { "a common body", BOTH "actor jt coordination_body; dfid member_of jt; usa chairs jt", "" },
  { "a common body for the field",
    BOTH "actor jt coordination_body; body jt fields=2b; dfid member_of jt; usa member_of jt", "" },
  { "a common body for another field",
    BOTH "actor jt coordination_body; body jt fields=2a; dfid member_of jt; usa member_of jt", "R14 gap 2 s1,s2" },
  { "only one of them in the body", BOTH "actor jt coordination_body; dfid member_of jt", "R14 gap 2 s1,s2" },
  { "89 days", BOTH "s1.end_date=2005-12-31; s2.start_date=2005-10-03", "", "2005-12-30" },
  { "90 days", BOTH "s1.end_date=2005-12-31; s2.start_date=2005-10-02", "R14 gap 2 s1,s2", "2005-12-30" },
  { "one after the other", BOTH "s1.end_date=2005-12-31; s2.start_date=2005-12-31", "" },
  { "graver with the same resource and place",
    BOTH "place p0 level=country; place p1 parent=p0; s1.resources=training,money; s2.resources=training; s1.place=p0;"
         "s2.place=p1",
    "R14 gap 4 s1,s2" },
  { "both large",
    BOTH "support s3; money m1 support=s1 kind=commitment amount=500 currency=GBP;"
         "money m2 support=s2 kind=commitment amount=600 currency=GBP;"
         "money m3 support=s3 kind=commitment amount=100 currency=GBP;"
         "support s4; money m4 support=s4 kind=commitment amount=100 currency=GBP",
    "R14 gap 3 s1,s2" },
  { "planned", BOTH "s2.status=planned", "" },
  { "as planned", BOTH "s2.status=planned", "R14 gap 2 s1,s2", NULL, TRUE },
  { "no date is known", BOTH "s2.start_date=", "" },
  { "an end alone is known", BOTH "s2.start_date=; s2.end_date=2007", "R14 gap 2 s1,s2" },
  { "no donor known", BOTH "-party b1", "" },
  { "a placeholder gets it", BOTH "slp.placeholder=1", "" },
};

static const RuleCase r16[] = {
  { "nobody has looked", BOTH "assessment q subject=usa question=membership answer=none",
    "R16 gap 3 usa; R16 unknown 3 uk" },
  { "a department sits somewhere", BOTH "actor jt coordination_body; dfid member_of jt", "R16 unknown 3 usa" },
  { "a body for another field",
    BOTH "actor jt coordination_body; body jt fields=4a; dfid member_of jt; usa member_of jt",
    "R16 unknown 3 uk; R16 unknown 3 usa" },
  { "informal contact", BOTH "actor jt coordination_body; dfid member_of jt; usa cooperates_with dfid",
    "R16 unknown 2 usa" },
  { "support has ended", BOTH "s1.end_date=2005; s2.end_date=2005", "", "2006" },
  { "a small donor", BOTH "set rule.R16.share 60; actor jt coordination_body; dfid member_of jt", "R16 unknown 2 usa" },
  { "a planned seat", BOTH "actor jt coordination_body; dfid member_of jt status=planned",
    "R16 unknown 3 uk; R16 unknown 3 usa" },
  { "a planned seat, as planned", BOTH "actor jt coordination_body; dfid member_of jt status=planned",
    "R16 unknown 3 usa", NULL, TRUE },
  { "planned support", BOTH "s2.status=planned", "R16 unknown 3 uk" },
  { "a seat until some day of the year", BOTH "actor jt coordination_body; dfid member_of jt end_date=2005",
    "R16 unknown 3 usa" },
  { "a seat until that day", BOTH "actor jt coordination_body; dfid member_of jt end_date=2005-12-31",
    "R16 unknown 3 uk; R16 unknown 3 usa" },
  { "a seat handed over to a department",
    BOTH "actor jt coordination_body; uk member_of jt end_date=2005-12-31; dfid member_of jt start_date=2005-12-31",
    "R16 unknown 3 usa" },
};

static const RuleCase r17[] = {
  { "donors alone", TWO "actor jt coordination_body; uk chairs jt; usa member_of jt", "R17 unknown 4 jt" },
  { "assessed",
    TWO "actor jt coordination_body; uk chairs jt; usa member_of jt;"
        "assessment q subject=jt question=membership answer=found",
    "R17 gap 4 jt" },
  { "a ministry is a member", TWO "actor jt coordination_body; actor mia ministry; uk chairs jt; mia member_of jt",
    "R17 unknown 3 jt" },
  { "a ministry chairs", TWO "actor jt coordination_body; actor mia ministry; mia chairs jt; uk member_of jt", "" },
  { "the police are not the executive", TWO "actor jt coordination_body; uk member_of jt; slp chairs jt",
    "R17 unknown 4 jt" },
  { "nobody from abroad", TWO "actor jt coordination_body; slp member_of jt", "" },
  { "handed over",
    TWO "actor jt coordination_body; actor mia ministry; uk chairs jt end_date=2005-12-31; uk member_of jt;"
        "mia chairs jt start_date=2005-12-31",
    "" },
  { "planned", TWO "actor jt coordination_body; actor mia ministry; uk member_of jt; mia chairs jt status=planned",
    "R17 unknown 4 jt" },
  { "as planned", TWO "actor jt coordination_body; actor mia ministry; uk member_of jt; mia chairs jt status=planned",
    "", NULL, TRUE },
  { "partial date", TWO "actor jt coordination_body; actor mia ministry; uk member_of jt; mia chairs jt end_date=2005",
    "" },
  { "a member until that day",
    TWO "actor jt coordination_body; actor mia ministry; uk chairs jt; mia member_of jt end_date=2005-12-31",
    "R17 unknown 4 jt" },
};

#define TABLE                                                                                                          \
  "actor jt coordination_body; actor mia ministry; actor mod ministry; actor mof ministry;"                            \
  "mia chairs jt; mod member_of jt; mof member_of jt;"
#define LOOKED "assessment q subject=jt question=membership answer=found;"

static const RuleCase r18[] = {
  { "nothing is wrong", TABLE LOOKED "body jt last_met=2005-09 secretariat=mia funded=1", "" },
  { "nobody has looked", TABLE, "R18 unknown 1 jt" },
  { "has not met", TABLE LOOKED "body jt last_met=2005-05 secretariat=mia funded=1", "R18 gap 1 jt" },
  { "met in that year", TABLE LOOKED "body jt last_met=2005 secretariat=mia funded=1", "" },
  { "has not met, as the map has it",
    TABLE LOOKED "body jt last_met=2005-09 secretariat=mia funded=1; set rule.R18.months 2", "R18 gap 1 jt" },
  { "two members",
    "actor jt coordination_body; actor mia ministry; mia chairs jt;" LOOKED
    "body jt last_met=2005-12 secretariat=mia funded=1",
    "R18 gap 1 jt" },
  { "perhaps two members",
    "actor jt coordination_body; actor mia ministry; mia chairs jt;"
    "body jt last_met=2005-12 secretariat=mia funded=1",
    "" },
  { "too many members", TABLE "set rule.R18.most 2; body jt last_met=2005-12 secretariat=mia funded=1",
    "R18 gap 1 jt" },
  { "all of it", "actor jt coordination_body; body jt last_met=2004 funded=0;" LOOKED, "R18 gap 4 jt" },
  { "a secretariat by link", TABLE LOOKED "body jt last_met=2005-12 funded=1; mia secretariat_of jt", "" },
  { "a planned member",
    TABLE LOOKED "mof.end_date=2005-01-01; actor moj ministry; moj member_of jt status=planned; body jt "
                 "last_met=2005-12 secretariat=mia funded=1",
    "R18 gap 1 jt" },
  { "as planned",
    TABLE LOOKED "mof.end_date=2005-01-01; actor moj ministry; moj member_of jt status=planned; body jt "
                 "last_met=2005-12 secretariat=mia funded=1",
    "", NULL, TRUE },
  { "a seat handed over",
    TABLE LOOKED "mof.end_date=2005-12-31; actor moj ministry; moj member_of jt start_date=2005-12-31; body jt "
                 "last_met=2005-12 secretariat=mia funded=1",
    "" },
  { "a seat until some day of the year",
    TABLE LOOKED "mof.end_date=2005; body jt last_met=2005-12 secretariat=mia funded=1", "" },
  { "a community of states", "actor ecowas regional_organisation", "" },
  { "a community of states that sits here", "actor ecowas regional_organisation; body ecowas last_met=2005-12",
    "R18 unknown 1 ecowas" },
};

static const RuleCase r19[] = {
  { "two ministries and no body", "actor mia ministry; actor mod ministry", "R19 unknown 2 ministerial" },
  { "one ministry", "actor mia ministry", "" },
  { "a body says so", "actor mia ministry; actor mod ministry; actor jt coordination_body; body jt layers=ministerial",
    "" },
  { "its members show it",
    "actor mia ministry; actor mod ministry; actor jt coordination_body; mia member_of jt; mod member_of jt", "" },
  { "somebody has looked",
    "actor mia ministry; actor mod ministry; actor jt coordination_body; mia member_of jt;" LOOKED,
    "R19 gap 2 ministerial" },
  { "donors and society", "actor uk donor_government; actor cgg civil_society", "R19 unknown 2 donor_civil" },
  { "two departments are one donor", "actor uk donor_government; actor dfid donor_government; dfid part_of uk", "" },
  { "two donors", "actor uk donor_government; actor usa donor_government", "R19 unknown 2 donor_donor" },
  { "planned",
    "actor mia ministry; actor mod ministry; actor jt coordination_body; mia member_of jt; mod member_of jt "
    "status=planned",
    "R19 unknown 2 ministerial" },
  { "as planned",
    "actor mia ministry; actor mod ministry; actor jt coordination_body; mia member_of jt; mod member_of jt "
    "status=planned",
    "", NULL, TRUE },
  { "partial date",
    "actor mia ministry; actor mod ministry; actor jt coordination_body; mia member_of jt; mod member_of jt "
    "end_date=2005",
    "" },
  { "a member until that day",
    "actor mia ministry; actor mod ministry; actor jt coordination_body; mia member_of jt; mod member_of jt "
    "end_date=2005-12-31",
    "R19 unknown 2 ministerial" },
  { "one ministry takes over from the other",
    "actor mia ministry end_date=2005-12-31; actor mod ministry start_date=2005-12-31", "" },
};

#define LEAD BOTH "actor jt coordination_body; body jt fields=2b;"

static const RuleCase r20[] = {
  { "most by count", LEAD "support s3 fields=2b; party c1 support=s3 actor=uk role=funder; dfid chairs jt",
    "R20 gap 3 uk,2b" },
  { "half is not most", LEAD "dfid chairs jt", "" },
  { "most by money",
    LEAD "money m1 support=s1 kind=commitment amount=400 currency=GBP;"
         "money m2 support=s2 kind=commitment amount=100 currency=GBP; uk secretariat_of jt",
    "R20 gap 3 uk,2b" },
  { "in two currencies money says nothing",
    LEAD "money m1 support=s1 kind=commitment amount=400 currency=GBP;"
         "money m2 support=s2 kind=commitment amount=100 currency=USD; uk secretariat_of jt",
    "" },
  { "an amount that is not known is not nought",
    LEAD "money m1 support=s1 kind=commitment amount=400 currency=GBP; uk secretariat_of jt", "" },
  { "only a member", LEAD "support s3 fields=2b; party c1 support=s3 actor=uk role=funder; dfid member_of jt", "" },
  { "another body too",
    LEAD "support s3 fields=2b; party c1 support=s3 actor=uk role=funder; dfid chairs jt;"
         "actor jt2 coordination_body; body jt2 fields=2b",
    "" },
  { "planned support",
    LEAD "support s3 fields=2b status=planned; party c1 support=s3 actor=uk role=funder; dfid chairs jt", "" },
  { "as planned", LEAD "support s3 fields=2b status=planned; party c1 support=s3 actor=uk role=funder; dfid chairs jt",
    "R20 gap 3 uk,2b", NULL, TRUE },
  { "partial date", LEAD "support s3 fields=2b; party c1 support=s3 actor=uk role=funder; dfid chairs jt end_date=2005",
    "R20 gap 3 uk,2b" },
  { "the chair is handed over",
    LEAD "support s3 fields=2b; party c1 support=s3 actor=uk role=funder; dfid chairs jt end_date=2005-12-31; usa "
         "chairs jt start_date=2005-12-31",
    "" },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_rule_cases ("R14", r14, G_N_ELEMENTS (r14));
  add_rule_cases ("R16", r16, G_N_ELEMENTS (r16));
  add_rule_cases ("R17", r17, G_N_ELEMENTS (r17));
  add_rule_cases ("R18", r18, G_N_ELEMENTS (r18));
  add_rule_cases ("R19", r19, G_N_ELEMENTS (r19));
  add_rule_cases ("R20", r20, G_N_ELEMENTS (r20));

  return g_test_run ();
}
