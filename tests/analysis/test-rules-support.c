/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* R15 and R21 to R28: gaps, shares, balance, chains, dependence, cliffs, second looks and stand-ins. */
#include "rule-cases.h"

#define DONORS                                                                                                         \
  "actor uk donor_government; actor dfid donor_government; dfid part_of uk; actor usa donor_government;"               \
  "actor slp police;"
/* One programme of dfid for the police. */
#define S1                                                                                                             \
  DONORS "support s1 fields=2b start_date=2003 end_date=2008; party a1 support=s1 actor=dfid role=funder;"             \
         "party a2 support=s1 actor=slp role=beneficiary;"
#define S2                                                                                                             \
  "support s2 fields=2b start_date=2004; party b1 support=s2 actor=uk role=funder;"                                    \
  "party b2 support=s2 actor=slp role=beneficiary;"
#define S3                                                                                                             \
  "support s3 fields=2b start_date=2005; party c1 support=s3 actor=usa role=funder;"                                   \
  "party c2 support=s3 actor=slp role=beneficiary;"

static const RuleCase r15[] = {
  { "a need and nothing", "actor slp police; need n1 actor=slp field=2b priority=4", "R15 unknown 4 n1,slp" },
  { "assessed none",
    "actor slp police; need n1 actor=slp field=2b priority=5; assessment q subject=slp question=support answer=none",
    "R15 gap 5 n1,slp" },
  { "less pressing", "actor slp police; need n1 actor=slp field=2b priority=3", "" },
  { "supported", S1 "need n1 actor=slp field=2b priority=4", "" },
  { "supported in another field", S1 "need n1 actor=slp field=3 priority=4", "R15 unknown 4 n1,slp" },
  { "planned support counts", S1 "s1.status=planned; need n1 actor=slp field=2b priority=4", "" },
  { "cancelled support does not", S1 "s1.status=cancelled; need n1 actor=slp field=2b priority=4",
    "R15 unknown 4 n1,slp" },
  { "support that is over", S1 "s1.end_date=2005-06; need n1 actor=slp field=2b priority=4", "R15 unknown 4 n1,slp" },
  { "a place", "place p0 level=local; need n1 place=p0 field=2b priority=4", "R15 unknown 4 n1,p0" },
  { "a place with support around",
    S1 "place p0 level=country; place p1 parent=p0; s1.place=p0; need n1 place=p1 field=2b priority=4", "" },
  { "willing and weak", "actor slp police capacity=2 will=3", "R15 unknown 3 slp" },
  { "willing and able", "actor slp police capacity=3 will=3", "" },
  { "weak and unwilling", "actor slp police capacity=1 will=2", "" },
  { "willing, weak and supported", S1 "slp.capacity=1; slp.will=5", "" },
  { "support that ends that day", S1 "s1.end_date=2005-12-31; need n1 actor=slp field=2b priority=4",
    "R15 unknown 4 n1,slp" },
  { "support that others take over that day",
    S1 S2 "s1.end_date=2005-12-31; s2.start_date=2005-12-31; need n1 actor=slp field=2b priority=4", "" },
  { "partial date", S1 "s1.end_date=2005; need n1 actor=slp field=2b priority=4", "" },
};

static const RuleCase r21[] = {
  { "one donor, by departments", S1 S2 "support s3 fields=2b; party c1 support=s3 actor=uk role=funder",
    "R21 gap 2 sector; R21 gap 2 2b" },
  { "two programmes are few", S1 S2, "" },
  { "two of three are not so much", S1 S2 S3, "" },
  { "by money they are",
    S1 S2 S3 "money m1 support=s1 kind=commitment amount=80000 currency=GBP;"
             "money m2 support=s2 kind=commitment amount=10000 currency=GBP;"
             "money m3 support=s3 kind=commitment amount=10000 currency=GBP",
    "R21 gap 2 sector; R21 gap 2 2b" },
  { "an institution with another donor than the sector",
    S1 S2 "support s4 fields=2a; party c1 support=s4 actor=uk role=funder;"
          "support s5 fields=2a; party c2 support=s5 actor=uk role=funder;"
          "support s6 fields=1a; party c3 support=s6 actor=uk role=funder;"
          "support s7 fields=1a; party c4 support=s7 actor=uk role=funder;"
          "support s8 fields=1b; party c5 support=s8 actor=uk role=funder;"
          "support s9 fields=1b; party c6 support=s9 actor=uk role=funder;"
          "actor ons ministry; support t1 fields=4a; party d1 support=t1 actor=usa role=funder;"
          "party e1 support=t1 actor=ons role=beneficiary;"
          "support t2 fields=4b; party d2 support=t2 actor=usa role=funder;"
          "party e2 support=t2 actor=ons role=beneficiary;"
          "support t3 fields=4c; party d3 support=t3 actor=usa role=funder;"
          "party e3 support=t3 actor=ons role=beneficiary",
    "R21 gap 2 sector; R21 gap 2 ons" },
  { "not where one amount is not known",
    S1 S2 S3 "money m1 support=s1 kind=commitment amount=80000 currency=GBP;"
             "money m2 support=s2 kind=commitment amount=10000 currency=GBP",
    "" },
  { "not in two currencies",
    S1 S2 S3 "money m1 support=s1 kind=commitment amount=80000 currency=GBP;"
             "money m2 support=s2 kind=commitment amount=10000 currency=GBP;"
             "money m3 support=s3 kind=commitment amount=10000 currency=USD",
    "" },
  { "who funds together shares",
    S1 S2 "support s3 fields=2b; party c1 support=s3 actor=uk role=funder;"
          "party c2 support=s3 actor=usa role=funder",
    "R21 gap 2 sector; R21 gap 2 2b" },
  { "planned", S1 S2 "support s3 fields=2b status=planned; party c1 support=s3 actor=uk role=funder", "" },
  { "as planned", S1 S2 "support s3 fields=2b status=planned; party c1 support=s3 actor=uk role=funder",
    "R21 gap 2 sector; R21 gap 2 2b", NULL, TRUE },
  { "partial date",
    S1 S2 "support s3 fields=2b status=planned; party c1 support=s3 actor=uk role=funder; s3.status=; s3.end_date=2005",
    "R21 gap 2 sector; R21 gap 2 2b" },
  { "until that day",
    S1 S2
    "support s3 fields=2b status=planned; party c1 support=s3 actor=uk role=funder; s3.status=; s3.end_date=2005-12-31",
    "" },
};

static const RuleCase r22[] = {
  { "effectiveness alone", S1 "s1.axis=effectiveness", "R22 gap 4 slp" },
  { "overseen by parliament", S1 "s1.axis=effectiveness; actor par parliament; par oversees slp", "R22 gap 3 slp" },
  { "both", S1 "s1.axis=both", "" },
  { "one for accountability", S1 S2 "s1.axis=effectiveness; s2.axis=accountability", "" },
  { "one nobody has coded", S1 S2 "s1.axis=effectiveness", "R22 unknown 4 slp" },
  { "nobody has coded anything", S1 S2, "" },
  { "the sector",
    S1 S2 S3 "s1.axis=effectiveness; s2.axis=effectiveness; s3.axis=effectiveness; actor par parliament;"
             "par oversees slp",
    "R22 gap 4 sector; R22 gap 3 slp" },
  { "the sector by money",
    S1 S2 S3 "s1.axis=effectiveness; s2.axis=accountability; s3.axis=effectiveness;"
             "money m1 support=s1 kind=commitment amount=65 currency=GBP;"
             "money m2 support=s2 kind=commitment amount=25 currency=GBP;"
             "money m3 support=s3 kind=commitment amount=10 currency=GBP",
    "R22 gap 3 sector" },
  { "not where one amount is not known",
    S1 S2 S3 "s1.axis=effectiveness; s2.axis=accountability; s3.axis=effectiveness;"
             "money m1 support=s1 kind=commitment amount=75 currency=GBP;"
             "money m2 support=s2 kind=commitment amount=25 currency=GBP",
    "" },
  { "a third is enough", S1 S2 S3 "s1.axis=effectiveness; s2.axis=accountability; s3.axis=effectiveness", "" },
  { "planned", S1 "s1.axis=effectiveness; s1.status=planned", "" },
  { "as planned", S1 "s1.axis=effectiveness; s1.status=planned", "R22 gap 4 slp", NULL, TRUE },
  { "partial date", S1 "s1.axis=effectiveness; s1.end_date=2005", "R22 gap 4 slp" },
  { "until that day", S1 "s1.axis=effectiveness; s1.end_date=2005-12-31", "" },
  { "overseen through its ministry",
    S1 "s1.axis=effectiveness; actor mia ministry; slp part_of mia; actor par parliament; par oversees mia "
       "covers_subordinates=1",
    "R22 gap 3 slp" },
  { "its ministry is overseen",
    S1 "s1.axis=effectiveness; actor mia ministry; slp part_of mia; actor par parliament; par oversees mia",
    "R22 gap 4 slp" },
};

#define FIVE                                                                                                           \
  "support d1 dimensions=institutional; support d2 dimensions=institutional; support d3 dimensions=institutional;"     \
  "support d4 dimensions=societal,economic;"

static const RuleCase r23[] = {
  { "nothing political", FIVE "support d5 dimensions=institutional", "R23 gap 2 political" },
  { "all are there", FIVE "support d5 dimensions=political", "" },
  { "four are few", FIVE, "" },
  { "most are not coded",
    FIVE "support d5 dimensions=institutional; support d6; support d7; support d8; support d9;"
         "support d10; support d11",
    "" },
  { "planned", FIVE "support d5 dimensions=institutional status=planned", "" },
  { "as planned", FIVE "support d5 dimensions=institutional status=planned", "R23 gap 2 political", NULL, TRUE },
  { "partial date", FIVE "support d5 dimensions=institutional end_date=2005", "R23 gap 2 political" },
  { "until that day", FIVE "support d5 dimensions=institutional end_date=2005-12-31", "" },
};

#define CHAIN "actor law prosecution capacity=2; actor court judiciary capacity=2; actor gaol corrections capacity=1;"

static const RuleCase r24[] = {
  { "police, and no prosecution", S1 CHAIN, "R24 unknown 3 law" },
  { "assessed none", S1 CHAIN "assessment q subject=law question=support answer=none", "R24 gap 3 law" },
  { "the next but one is no gap", S1 "actor court judiciary capacity=2", "" },
  { "able", S1 CHAIN "law.capacity=3", "" },
  { "nobody knows how able", S1 CHAIN "law.capacity=", "" },
  { "supported; then the court", S1 CHAIN "party a3 support=s1 actor=law role=beneficiary", "R24 unknown 3 court" },
  { "prisons are lighter",
    S1 CHAIN "party a3 support=s1 actor=law role=beneficiary; party a4 support=s1 actor=court role=beneficiary",
    "R24 unknown 2 gaol" },
  { "in another place", S1 CHAIN "place p0 level=local; place p1 level=local; slp.place=p0; law.place=p1", "" },
  { "planned", S1 CHAIN "support s5 fields=3 status=planned; party a5 support=s5 actor=law role=beneficiary",
    "R24 unknown 3 law" },
  { "as planned", S1 CHAIN "support s5 fields=3 status=planned; party a5 support=s5 actor=law role=beneficiary",
    "R24 unknown 3 court", NULL, TRUE },
  { "partial date", S1 CHAIN "s1.end_date=2005", "R24 unknown 3 law" },
  { "until that day", S1 CHAIN "s1.end_date=2005-12-31", "" },
};

#define BUDGET "slp.budget=1000; slp.budget_currency=GBP;"

static const RuleCase r25[] = {
  { "no budget is known", S1, "R25 unknown 3 slp" },
  { "nothing from abroad", "actor slp police", "" },
  { "aid to the head of state is the country's", S1 "slp.kind=head_of_state", "" },
  { "half and more",
    S1 BUDGET "s1.start_date=2005-01-01; s1.end_date=2006-01-01;"
              "money m1 support=s1 kind=commitment amount=1100 currency=GBP",
    "R25 gap 3 slp" },
  { "less than half",
    S1 BUDGET "s1.start_date=2005-01-01; s1.end_date=2006-01-01;"
              "money m1 support=s1 kind=commitment amount=900 currency=GBP",
    "" },
  { "spread over two years",
    S1 BUDGET "s1.start_date=2005-01-01; s1.end_date=2007-01-01;"
              "money m1 support=s1 kind=commitment amount=1500 currency=GBP",
    "" },
  { "three quarters",
    S1 BUDGET "s1.start_date=2005-01-01; s1.end_date=2006-01-01;"
              "money m1 support=s1 kind=commitment amount=3100 currency=GBP",
    "R25 gap 4 slp" },
  { "on budget",
    S1 BUDGET "s1.start_date=2005-01-01; s1.end_date=2006-01-01;"
              "money m1 support=s1 kind=commitment amount=600 currency=GBP on_budget=1",
    "R25 gap 3 slp" },
  { "recurrent",
    S1 BUDGET "s1.start_date=2005-01-01; s1.end_date=2006-01-01;"
              "money m1 support=s1 kind=commitment amount=400 currency=GBP recurrent=1",
    "R25 gap 3 slp" },
  { "off budget",
    S1 BUDGET "s1.start_date=2005-01-01; s1.end_date=2006-01-01;"
              "money m1 support=s1 kind=commitment amount=500 currency=GBP on_budget=0",
    "R25 gap 3 slp" },
  { "an amount that is not known is unknown", S1 BUDGET, "R25 unknown 3 slp" },
  { "another currency is unknown",
    S1 BUDGET "s1.start_date=2005-01-01; s1.end_date=2006-01-01;"
              "money m1 support=s1 kind=commitment amount=1100 currency=USD",
    "R25 unknown 3 slp" },
  { "what is not split is unknown",
    S1 BUDGET "s1.start_date=2005-01-01; s1.end_date=2006-01-01; actor cid police;"
              "party a3 support=s1 actor=cid role=beneficiary;"
              "money m1 support=s1 kind=commitment amount=1100 currency=GBP",
    "R25 unknown 3 cid; R25 unknown 3 slp" },
  { "planned", S1 "s1.status=planned", "" },
  { "as planned", S1 "s1.status=planned", "R25 unknown 3 slp", NULL, TRUE },
  { "partial date", S1 "s1.end_date=2005", "R25 unknown 3 slp" },
  { "until that day", S1 "s1.end_date=2005-12-31", "" },
};

static const RuleCase r26[] = {
  { "all of it ends", S1 "s1.end_date=2007-06-30", "R26 gap 3 slp" },
  { "it ends later", S1 "s1.end_date=2007-07-02", "" },
  { "partial date", S1 "s1.end_date=2007", "" },
  { "partial date within", S1 "s1.end_date=2006", "R26 gap 3 slp" },
  { "half of it ends", S1 S2 "s1.end_date=2006", "R26 gap 3 slp" },
  { "a third of it ends", S1 S2 S3 "s1.end_date=2006", "" },
  { "a successor",
    S1 "s1.end_date=2006; support s4 status=planned start_date=2007;"
       "party d2 support=s4 actor=slp role=beneficiary",
    "" },
  { "no end is known", S2 DONORS, "" },
  { "planned", S1 "s1.end_date=2006; s1.status=planned", "" },
  { "as planned", S1 "s1.end_date=2006; s1.status=planned", "R26 gap 3 slp", NULL, TRUE },
  { "over that day", S1 "s1.end_date=2005-12-31", "" },
};

static const RuleCase r27[] = {
  { "armed forces, effectiveness",
    S1 "actor rslaf armed_forces; party a3 support=s1 actor=rslaf role=beneficiary; s1.flow_type=oda;"
       "s1.axis=effectiveness",
    "R27 gap 2 s1" },
  { "armed forces, accountability",
    S1 "actor rslaf armed_forces; party a3 support=s1 actor=rslaf role=beneficiary; s1.flow_type=oda;"
       "s1.axis=accountability",
    "" },
  { "not reported as assistance",
    S1 "actor rslaf armed_forces; party a3 support=s1 actor=rslaf role=beneficiary; s1.axis=effectiveness", "" },
  { "police", S1 "s1.flow_type=oda; s1.axis=effectiveness", "" },
  { "arms", S1 "s1.flow_type=oda; s1.resources=training,lethal_equipment", "R27 gap 2 s1" },
  { "intelligence", S1 "actor cisu intelligence; party a3 support=s1 actor=cisu role=beneficiary; s1.flow_type=oda",
    "R27 gap 2 s1" },
  { "planned",
    S1 "actor rslaf armed_forces; party a3 support=s1 actor=rslaf role=beneficiary; s1.flow_type=oda; "
       "s1.axis=effectiveness; s1.status=planned",
    "" },
  { "as planned",
    S1 "actor rslaf armed_forces; party a3 support=s1 actor=rslaf role=beneficiary; s1.flow_type=oda; "
       "s1.axis=effectiveness; s1.status=planned",
    "R27 gap 2 s1", NULL, TRUE },
  { "partial date",
    S1 "actor rslaf armed_forces; party a3 support=s1 actor=rslaf role=beneficiary; s1.flow_type=oda; "
       "s1.axis=effectiveness; s1.end_date=2005",
    "R27 gap 2 s1" },
  { "until that day",
    S1 "actor rslaf armed_forces; party a3 support=s1 actor=rslaf role=beneficiary; s1.flow_type=oda; "
       "s1.axis=effectiveness; s1.end_date=2005-12-31",
    "" },
};

static const RuleCase r28[] = {
  { "a year and more", S2 DONORS "s2.modality=embedded_officials; s2.start_date=2004-12", "R28 unknown 3 s2,slp" },
  { "not yet a year", S2 DONORS "s2.modality=embedded_officials; s2.start_date=2005-01", "" },
  { "with an end", S1 "s1.modality=embedded_officials", "" },
  { "no start is known", S2 DONORS "s2.modality=embedded_officials; s2.start_date=", "" },
  { "advisers", S2 DONORS "s2.modality=technical_assistance", "" },
  { "command from abroad", DONORS "link l1 from_actor=uk kind=commands to_actor=slp status=actual start_date=2000",
    "R28 gap 3 l1,slp" },
  { "command from abroad that ends",
    DONORS "link l1 from_actor=uk kind=commands to_actor=slp status=actual start_date=2000 end_date=2008", "" },
  { "advice from abroad", DONORS "uk advises slp start_date=2000", "" },
  { "planned", S2 DONORS "s2.modality=embedded_officials; s2.start_date=2004-12; s2.status=planned", "" },
  { "as planned", S2 DONORS "s2.modality=embedded_officials; s2.start_date=2004-12; s2.status=planned",
    "R28 unknown 3 s2,slp", NULL, TRUE },
  { "command from abroad until that day", DONORS "uk commands slp start_date=2000 end_date=2005-12-31", "" },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_rule_cases ("R15", r15, G_N_ELEMENTS (r15));
  add_rule_cases ("R21", r21, G_N_ELEMENTS (r21));
  add_rule_cases ("R22", r22, G_N_ELEMENTS (r22));
  add_rule_cases ("R23", r23, G_N_ELEMENTS (r23));
  add_rule_cases ("R24", r24, G_N_ELEMENTS (r24));
  add_rule_cases ("R25", r25, G_N_ELEMENTS (r25));
  add_rule_cases ("R26", r26, G_N_ELEMENTS (r26));
  add_rule_cases ("R27", r27, G_N_ELEMENTS (r27));
  add_rule_cases ("R28", r28, G_N_ELEMENTS (r28));

  return g_test_run ();
}
