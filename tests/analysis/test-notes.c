/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* D1 to D7: what is doubtful in the data. */
#include "rule-cases.h"

static const RuleCase d1[] = {
  { "a class", "actor Other. other", "D1 note 1 Other." },
  { "a class that is marked", "actor Other. other placeholder=1", "" },
  { "a name", "actor slp police", "" },
};

static const RuleCase d2[] = {
  { "an actor", "actor slp police start_date=2004 end_date=2003", "D2 note 1 slp" },
  { "an actor within a year", "actor slp police start_date=2004-06 end_date=2004", "" },
  { "a link",
    "actor slp police; actor mia ministry; link l1 from_actor=mia kind=oversees to_actor=slp status=actual "
    "start_date=2004 end_date=2003",
    "D2 note 1 l1" },
  { "a link after the actor",
    "actor slp police; actor mia ministry end_date=2003; link l1 from_actor=mia kind=oversees to_actor=slp "
    "status=actual start_date=2004",
    "D2 note 1 l1" },
  { "a link in the actor's last year",
    "actor slp police; actor mia ministry end_date=2003; link l1 from_actor=mia kind=oversees to_actor=slp "
    "status=actual start_date=2003",
    "" },
  { "support", "support s1 start_date=2004-05-02 end_date=2004-05-01", "D2 note 1 s1" },
  { "a mandate", "actor slp police; mandate m1 actor=slp start_date=2004 end_date=2003", "D2 note 1 m1" },
};

static const RuleCase d3[] = {
  { "a part and the whole",
    "support s1; support s2 parent=s1; money m1 support=s1 kind=commitment amount=5 currency=GBP;"
    "money m2 support=s2 kind=commitment amount=5 currency=GBP",
    "D3 note 1 s1,s2" },
  { "a part alone", "support s1; support s2 parent=s1; money m2 support=s2 kind=commitment amount=5 currency=GBP", "" },
  { "one identifier", "support s1 identifiers=iati=X; support s2 identifiers=iati=X", "D3 note 1 s1,s2" },
  { "two identifiers", "support s1 identifiers=iati=X; support s2 identifiers=iati=Y", "" },
  { "one identifier of an actor and of support", "actor s1 police identifiers=a=X; support s2 identifiers=a=X", "" },
};

static const RuleCase d4[] = {
  { "shares make 90", "support s1 fields=1a=60,2b=30", "D4 note 1 s1" },
  { "shares make 100", "support s1 fields=1a=60,2b=40", "" },
  { "no shares", "support s1 fields=1a,2b", "" },
  { "no currency", "support s1; money m1 support=s1 kind=commitment amount=5 value_date=2004", "D4 note 1 s1" },
  { "no date", "support s1; money m1 support=s1 kind=commitment amount=5 currency=GBP", "D4 note 1 s1" },
  { "all is there", "support s1; money m1 support=s1 kind=commitment amount=5 currency=GBP value_date=2004", "" },
};

#define LINKED "actor slp police; actor mia ministry; link l1 from_actor=mia kind=oversees to_actor=slp status=actual;"

static const RuleCase d5[] = {
  { "an old source", LINKED "source q date=2003-11; citation c1 claim=l1 claim_table=link source=q", "D5 note 1 mia" },
  { "24 months are not old", LINKED "source q date=2003-12; citation c1 claim=l1 claim_table=link source=q", "" },
  { "a newer one too",
    LINKED "source q date=2003; citation c1 claim=l1 claim_table=link source=q; source r date=2005;"
           "citation c2 claim=l1 claim_table=link source=r",
    "" },
  { "what it is part of", LINKED "l1.kind=part_of; source q date=2003; citation c1 claim=l1 claim_table=link source=q",
    "" },
  { "no source", LINKED, "" },
  { "with an end", LINKED "l1.end_date=2008; source q date=2003; citation c1 claim=l1 claim_table=link source=q", "" },
  { "two answers of one day",
    "actor slp police; assessment a subject=slp question=audit answer=none date=2005;"
    "assessment b subject=slp question=audit answer=found date=2005",
    "D5 note 1 a,b,slp" },
  { "two answers of one day to one question of a checklist",
    "actor slp police; assessment a subject=slp question=checklist item=sedra_norms.1 answer=none date=2005;"
    "assessment b subject=slp question=checklist item=sedra_norms.1 answer=partly date=2005",
    "D5 note 1 a,b,slp" },
  { "two answers of one day to two questions of a checklist",
    "actor slp police; assessment a subject=slp question=checklist item=sedra_norms.1 answer=none date=2005;"
    "assessment b subject=slp question=checklist item=sedra_norms.2 answer=partly date=2005",
    "" },
  { "two answers of two days",
    "actor slp police; assessment a subject=slp question=audit answer=none date=2004;"
    "assessment b subject=slp question=audit answer=found date=2005",
    "" },
};

static const RuleCase d6[] = {
  { "one name", "actor SLP police; actor S.L.P. ministry", "D6 note 1 S.L.P.,SLP" },
  { "but for an accent", "actor armee armed_forces; actor Armée. armed_forces", "D6 note 1 Armée.,armee" },
  { "two names", "actor slp police; actor sla police", "" },
  { "one after the other", "actor SLP police end_date=2004; actor S.L.P. police start_date=2005", "" },
  { "one acronym and kind", "actor a police; actor b police; a.acronym=SLP; b.acronym=S.L.P.", "D6 note 1 a,b" },
  { "one acronym of two kinds", "actor a police; actor b ministry; a.acronym=SLP; b.acronym=SLP", "" },
  { "by name and acronym, told once", "actor SLP police; actor slp police; SLP.acronym=x; slp.acronym=X",
    "D6 note 1 SLP,slp" },
  { "one name in another language",
    "set languages en fr ar; actor a ministry; actor b police; a.name@ar=الشرطة; b.name@ar=شُرطه", "D6 note 1 a,b" },
  { "one name in two languages, told once",
    "set languages en fr; actor SLP police; actor slp police; SLP.name@fr=La-police; slp.name@fr=La-Police",
    "D6 note 1 SLP,slp" },
  { "a name of one in the language of another",
    "set languages en fr; actor police ministry; actor b police; b.name@fr=Police", "D6 note 1 b,police" },
  { "one actor called so in two languages", "set languages en fr; actor police police; police.name@fr=Police", "" },
  { "a language that is none of the map's", "actor a ministry; actor b police; a.name@ar=x; b.name@ar=x", "" },
};

static const RuleCase d7[] = {
  { "three claims, one source",
    LINKED "link l2 from_actor=mia kind=funds to_actor=slp status=actual; source q;"
           "citation c1 claim=l1 claim_table=link source=q; citation c2 claim=l2 claim_table=link source=q;"
           "citation c3 claim=slp claim_table=actor source=q",
    "D7 note 1 slp" },
  { "two claims",
    LINKED "source q; citation c1 claim=l1 claim_table=link source=q;"
           "citation c3 claim=slp claim_table=actor source=q",
    "" },
  { "two sources",
    LINKED "link l2 from_actor=mia kind=funds to_actor=slp status=actual; source q; source r;"
           "citation c1 claim=l1 claim_table=link source=q; citation c2 claim=l2 claim_table=link source=r;"
           "citation c3 claim=slp claim_table=actor source=q",
    "" },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_rule_cases ("D1", d1, G_N_ELEMENTS (d1));
  add_rule_cases ("D2", d2, G_N_ELEMENTS (d2));
  add_rule_cases ("D3", d3, G_N_ELEMENTS (d3));
  add_rule_cases ("D4", d4, G_N_ELEMENTS (d4));
  add_rule_cases ("D5", d5, G_N_ELEMENTS (d5));
  add_rule_cases ("D6", d6, G_N_ELEMENTS (d6));
  add_rule_cases ("D7", d7, G_N_ELEMENTS (d7));

  return g_test_run ();
}
