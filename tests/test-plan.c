/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From an offer to one edit: what is matched, what is asked, what changes, and that nothing does the second time. */
#include "map-changes.h"
#include "map-folder-fixture.h"
#include "offer-fixture.h"

#include "exchange/mnd-plan.h"
#include "model/mnd-text.h"

#include <string.h>

#define GRAPHML(body)                                                                                                  \
  "<graphml><key id='l' for='node' attr.name='label' attr.type='string'/>"                                             \
  "<key id='k' for='node' attr.name='kind' attr.type='string'/>"                                                       \
  "<key id='s' for='node' attr.name='staff' attr.type='int'/>"                                                         \
  "<key id='n' for='node' attr.name='note' attr.type='string'/>"                                                       \
  "<key id='r' for='edge' attr.name='relation' attr.type='string'/>"                                                   \
  "<key id='d' for='edge' attr.name='start' attr.type='string'/><graph edgedefault='directed'>" body                   \
  "</graph></graphml>"

static guint
size_of (MndMap *map, MndTable table)
{
  return mnd_record_list_get_size (mnd_map_get_records (map, table));
}

static const MndProposalCounts *
counts_of (MndProposal *proposal, MndTable table)
{
  return mnd_proposal_get_counts (proposal, table);
}

/* Plans the offer, decides what is asked, applies the edit. */
static void
import_offer (MndOffer *offer, MndMap *map, MndPlanDecision rest)
{
  g_autoptr (MndPlan) plan = mnd_plan_new (offer, map);
  g_autoptr (MndProposal) proposal = NULL;

  mnd_plan_decide_rest (plan, rest);
  proposal = mnd_plan_propose (plan);
  apply (map, mnd_proposal_get_changes (proposal));
}

static void
assert_changes_nothing (MndOffer *offer, MndMap *map)
{
  g_autoptr (MndPlan) plan = mnd_plan_new (offer, map);
  g_autoptr (MndProposal) proposal = NULL;

  mnd_plan_decide_rest (plan, MND_PLAN_LEAVE_OUT);
  proposal = mnd_plan_propose (plan);
  g_assert_cmpuint (mnd_changes_get_size (mnd_proposal_get_changes (proposal)), ==, 0);
}

static MndRecord *
find_actor (MndMap *map, const char *name)
{
  MndRecordList *records = mnd_map_get_records (map, MND_TABLE_ACTOR);

  for (guint i = 0; i < mnd_record_list_get_size (records); i++)
    {
      MndRecord *record = mnd_record_list_get (records, i);
      if (g_strcmp0 (mnd_map_get_name (map, mnd_record_get_id (record), NULL), name) == 0)
        return record;
    }
  g_error ("There is no %s", name);
}

static MndMap *
make_map (void)
{
  MndMap *map = mnd_map_new ();
  MndId police = add_actor (map, "police"), ministry = add_actor (map, "ministry");

  set_setting (map, MND_MAP_LANGUAGES, "en fr");
  set_text (map, &police, "name", "en", "Freeland Police");
  set_text (map, &police, "acronym", "en", "FP");
  set_text (map, &police, "note", "en", "Founded long ago");
  set_column (map, MND_TABLE_ACTOR, &police, MND_ACTOR_STAFF, mnd_value_integer (500));
  set_text (map, &ministry, "name", "en", "Ministry of Defence");
  set_text (map, &ministry, "alias", "en", "Defence Ministry");
  return map;
}

static const char first_graph[] = GRAPHML (
    "<node id='1'><data key='l'>Freeland Police</data><data key='s'>600</data><data key='n'>Other words</data></node>"
    "<node id='2'><data key='l'>Defence Ministry</data></node>"
    "<node id='3'><data key='l'>Women for Peace</data><data key='k'>womens_organisation</data></node>"
    "<edge id='a' source='2' target='1'><data key='r'>commands</data><data key='d'>2004</data></edge>"
    "<edge id='b' source='3' target='1'/><edge id='c' source='3' target='1'/>");

static void
test_one_edit (void)
{
  g_autoptr (MndMap) map = make_map ();
  g_autoptr (MndOffer) offer = offer_load_text (MND_FORMAT_GRAPHML, "first.graphml", first_graph);
  g_autoptr (MndPlan) plan = mnd_plan_new (offer, map);
  g_autoptr (MndProposal) proposal = mnd_plan_propose (plan);
  MndRecord *police = find_actor (map, "Freeland Police"), *women;
  const MndId *source;

  g_assert_cmpuint (counts_of (proposal, MND_TABLE_ACTOR)->n_new, ==, 1);
  g_assert_cmpuint (counts_of (proposal, MND_TABLE_ACTOR)->n_matched, ==, 2);
  g_assert_cmpuint (counts_of (proposal, MND_TABLE_ACTOR)->n_changed, ==, 1);
  g_assert_cmpuint (counts_of (proposal, MND_TABLE_LINK)->n_new, ==, 3);
  g_assert_cmpuint (counts_of (proposal, MND_TABLE_SOURCE)->n_new, ==, 1);
  g_assert_cmpuint (mnd_plan_count (plan, MND_PLAN_ASK), ==, 0);
  apply (map, mnd_proposal_get_changes (proposal));

  /* What the file says is taken, what it only assumes is not, the map's note stays. */
  g_assert_cmpint (mnd_record_get_integer (police, MND_ACTOR_STAFF, 0), ==, 600);
  g_assert_cmpstr (mnd_record_get_text (police, MND_ACTOR_KIND), ==, "police");
  g_assert_cmpstr (mnd_map_get_text (map, mnd_record_get_id (police), "note", NULL), ==, "Founded long ago");
  g_assert_cmpstr (mnd_record_get_text (find_actor (map, "Ministry of Defence"), MND_ACTOR_KIND), ==, "ministry");
  women = find_actor (map, "Women for Peace");
  g_assert_cmpstr (mnd_record_get_text (women, MND_ACTOR_KIND), ==, "womens_organisation");
  g_assert_cmpstr (mnd_record_get_text (women, MND_ACTOR_IDENTIFIERS), ==, "file=first.graphml#3");
  g_assert_null (mnd_record_get_text (police, MND_ACTOR_IDENTIFIERS));

  /* New and changed rows cite the file, others do not. */
  g_assert_cmpuint (size_of (map, MND_TABLE_SOURCE), ==, 1);
  source = mnd_record_get_id (mnd_record_list_get (mnd_map_get_records (map, MND_TABLE_SOURCE), 0));
  g_assert_cmpstr (mnd_map_get_name (map, source, NULL), ==, "first.graphml");
  g_assert_cmpuint (mnd_map_get_referring (map, MND_TABLE_CITATION, MND_CITATION_SOURCE, source)->len, ==, 5);

  /* Parallel links stay two. */
  g_assert_cmpuint (mnd_map_get_referring (map, MND_TABLE_LINK, MND_LINK_FROM, mnd_record_get_id (women))->len, ==, 2);
  assert_changes_nothing (offer, map);
}

static void
test_keep (void)
{
  g_autoptr (MndMap) map = make_map ();
  g_autoptr (MndOffer) offer = offer_load_text (MND_FORMAT_GRAPHML, "first.graphml", first_graph);
  g_autoptr (MndPlan) plan = mnd_plan_new (offer, map);
  g_autoptr (MndProposal) proposal = NULL;

  mnd_plan_set_keep (plan, TRUE);
  proposal = mnd_plan_propose (plan);
  g_assert_cmpuint (counts_of (proposal, MND_TABLE_ACTOR)->n_changed, ==, 0);
  apply (map, mnd_proposal_get_changes (proposal));
  g_assert_cmpint (mnd_record_get_integer (find_actor (map, "Freeland Police"), MND_ACTOR_STAFF, 0), ==, 500);
}

/* What is in doubt is left out with all that hangs on it, until somebody decides. */
static void
test_decisions (void)
{
  g_autoptr (MndMap) map = make_map ();
  g_autoptr (MndOffer) offer =
      offer_load_text (MND_FORMAT_GRAPHML, "second.graphml",
                       GRAPHML ("<node id='1'><data key='l'>Freeland Police Force</data></node>"
                                "<node id='2'><data key='l'>Defence Ministry</data></node>"
                                "<edge source='2' target='1'><data key='r'>commands</data></edge>"));
  g_autoptr (MndPlan) plan = mnd_plan_new (offer, map);
  g_autoptr (MndProposal) asked = mnd_plan_propose (plan);
  g_autoptr (MndProposal) left = NULL;
  g_autoptr (MndProposal) fresh = NULL;
  g_autoptr (MndProposal) matched = NULL;
  MndRecord *police = find_actor (map, "Freeland Police");

  g_assert_cmpuint (mnd_plan_count (plan, MND_PLAN_ASK), ==, 1);
  g_assert_true (g_array_index (mnd_plan_get_item (plan, 0)->matches, MndMatch, 0).record == police);
  g_assert_cmpuint (mnd_changes_get_size (mnd_proposal_get_changes (asked)), ==, 0);
  g_assert_cmpuint (counts_of (asked, MND_TABLE_ACTOR)->n_doubtful, ==, 1);
  g_assert_cmpuint (counts_of (asked, MND_TABLE_LINK)->n_new, ==, 0);
  g_assert_cmpuint (counts_of (asked, MND_TABLE_LINK)->n_doubtful, ==, 1);

  mnd_plan_decide (plan, 0, MND_PLAN_LEAVE_OUT, NULL);
  left = mnd_plan_propose (plan);
  g_assert_cmpuint (mnd_changes_get_size (mnd_proposal_get_changes (left)), ==, 0);
  g_assert_cmpuint (counts_of (left, MND_TABLE_ACTOR)->n_doubtful, ==, 0);
  g_assert_cmpuint (counts_of (left, MND_TABLE_LINK)->n_doubtful, ==, 0);

  mnd_plan_decide (plan, 0, MND_PLAN_NEW, NULL);
  fresh = mnd_plan_propose (plan);
  g_assert_cmpuint (counts_of (fresh, MND_TABLE_ACTOR)->n_new, ==, 1);
  g_assert_cmpuint (counts_of (fresh, MND_TABLE_LINK)->n_new, ==, 1);

  mnd_plan_decide (plan, 0, MND_PLAN_MATCH, police);
  matched = mnd_plan_propose (plan);
  g_assert_cmpuint (counts_of (matched, MND_TABLE_ACTOR)->n_new, ==, 0);
  g_assert_cmpuint (counts_of (matched, MND_TABLE_LINK)->n_new, ==, 1);
  apply (map, mnd_proposal_get_changes (matched));
  /* Its name is an alias now, by which it is found the next time. */
  g_assert_cmpstr (mnd_map_get_text (map, mnd_record_get_id (police), "alias", NULL), ==, "Freeland Police Force");
  g_assert_cmpstr (mnd_map_get_name (map, mnd_record_get_id (police), NULL), ==, "Freeland Police");
  assert_changes_nothing (offer, map);
}

/* Two nodes of one name are not one row without being asked; once they are two rows they stay two. */
static void
test_twofold (void)
{
  g_autoptr (MndMap) map = make_map ();
  g_autoptr (MndOffer) offer = offer_load_text (MND_FORMAT_GRAPHML, "two.graphml",
                                                GRAPHML ("<node id='1'><data key='l'>Freeland Police</data></node>"
                                                         "<node id='2'><data key='l'>Freeland Police</data></node>"
                                                         "<node id='3'><data key='l'>Twin</data></node>"
                                                         "<node id='4'><data key='l'>Twin</data></node>"));
  g_autoptr (MndPlan) plan = mnd_plan_new (offer, map);
  g_autoptr (MndProposal) both = NULL;

  g_assert_cmpuint (mnd_plan_count (plan, MND_PLAN_ASK), ==, 2);
  g_assert_true (mnd_plan_get_item (plan, 0)->is_twofold);
  mnd_plan_decide_rest (plan, MND_PLAN_MATCH);
  both = mnd_plan_propose (plan);
  g_assert_cmpuint (counts_of (both, MND_TABLE_ACTOR)->n_matched, ==, 2);
  g_assert_cmpuint (counts_of (both, MND_TABLE_ACTOR)->n_new, ==, 2);
  apply (map, mnd_proposal_get_changes (both));
  g_assert_cmpuint (size_of (map, MND_TABLE_ACTOR), ==, 4);
  assert_changes_nothing (offer, map);
}

/* Ids that stand for names are no names: "n0" of one file is not "n0" of another, but in the same file it is. */
static void
test_nameless (void)
{
  g_autoptr (MndMap) map = make_map ();
  g_autoptr (MndOffer) one =
      offer_load_text (MND_FORMAT_GRAPHML, "one.graphml", GRAPHML ("<node id='n0'/><node id='***'/>"));
  g_autoptr (MndOffer) other = offer_load_text (MND_FORMAT_GRAPHML, "other.graphml", GRAPHML ("<node id='n0'/>"));

  import_offer (one, map, MND_PLAN_MATCH);
  import_offer (other, map, MND_PLAN_MATCH);
  g_assert_cmpuint (size_of (map, MND_TABLE_ACTOR), ==, 5);
  assert_changes_nothing (one, map);
  assert_changes_nothing (other, map);
}

/* A kind that the file says makes a namesake doubtful; one that is only guessed does not. */
static void
test_kinds (void)
{
  g_autoptr (MndMap) map = make_map ();
  g_autoptr (MndOffer) said =
      offer_load_text (MND_FORMAT_GRAPHML, "a.graphml",
                       GRAPHML ("<node id='1'><data key='l'>Freeland Police</data><data key='k'>media</data></node>"));
  g_autoptr (MndOffer) guessed = offer_load_text (MND_FORMAT_GRAPHML, "a.graphml",
                                                  GRAPHML ("<node id='1'><data key='l'>Freeland Police</data></node>"));
  g_autoptr (MndPlan) asked = mnd_plan_new (said, map);
  g_autoptr (MndPlan) matched = NULL;

  set_column (map, MND_TABLE_ACTOR, mnd_record_get_id (find_actor (map, "Freeland Police")), MND_ACTOR_KIND,
              mnd_value_text ("ministry"));
  matched = mnd_plan_new (guessed, map);
  g_assert_cmpuint (mnd_plan_count (asked, MND_PLAN_ASK), ==, 1);
  g_assert_cmpuint (mnd_plan_count (matched, MND_PLAN_MATCH), ==, 1);
}

/* Keys of rows, as a file of our own has them. */
static void
test_own_keys (void)
{
  g_autoptr (MndMap) map = make_map ();
  char police[MND_ID_TEXT_SIZE], ministry[MND_ID_TEXT_SIZE];
  g_autofree char *text = NULL;
  g_autoptr (MndOffer) offer = NULL;
  g_autoptr (MndPlan) plan = NULL;

  mnd_id_format (mnd_record_get_id (find_actor (map, "Freeland Police")), police);
  mnd_id_format (mnd_record_get_id (find_actor (map, "Ministry of Defence")), ministry);
  text = g_strdup_printf (GRAPHML ("<node id='%s'><data key='l'>Gendarmes</data></node><node id='%s'/>"), police,
                          ministry);
  offer = offer_load_text (MND_FORMAT_GRAPHML, "own.graphml", text);
  plan = mnd_plan_new (offer, map);
  g_assert_cmpuint (mnd_plan_count (plan, MND_PLAN_MATCH), ==, 2);
}

/* --- support, as readers of aid data offer it */

static MndOfferItem *
offer_actor (MndOffer *offer, const char *key, const char *name)
{
  MndOfferItem *item = mnd_offer_add (offer, MND_TABLE_ACTOR, key);

  mnd_offer_assume (offer, item, MND_ACTOR_KIND, "other");
  mnd_offer_say (offer, item, "name", NULL, name);
  return item;
}

static void
offer_party (MndOffer *offer, const char *support, const char *actor, const char *role)
{
  MndOfferItem *item = mnd_offer_add (offer, MND_TABLE_PARTY, NULL);

  mnd_offer_refer (offer, item, MND_PARTY_SUPPORT, support);
  mnd_offer_refer (offer, item, MND_PARTY_ACTOR, actor);
  mnd_offer_set (offer, item, MND_PARTY_ROLE, role);
}

static void
offer_money (MndOffer *offer, const char *support, const char *kind, const char *amount, const char *date)
{
  MndOfferItem *item = mnd_offer_add (offer, MND_TABLE_MONEY, NULL);

  mnd_offer_refer (offer, item, MND_MONEY_SUPPORT, support);
  mnd_offer_set (offer, item, MND_MONEY_KIND, kind);
  mnd_offer_set_money (offer, item, MND_MONEY_AMOUNT, amount, "GBP");
  mnd_offer_set (offer, item, MND_MONEY_DATE, date);
}

static MndOfferItem *
offer_support (MndOffer *offer, const char *key, const char *name, const char *parent)
{
  MndOfferItem *item = mnd_offer_add (offer, MND_TABLE_SUPPORT, key);

  mnd_offer_identify (offer, item, "iati", key);
  mnd_offer_say (offer, item, "name", NULL, name);
  mnd_offer_refer (offer, item, MND_SUPPORT_PARENT, parent);
  return item;
}

static MndOffer *
make_aid (const char *last_amount)
{
  MndOffer *offer = mnd_offer_new ("aid.xml");
  MndOfferItem *place = mnd_offer_add (offer, MND_TABLE_PLACE, "north");
  MndOfferItem *source = mnd_offer_add (offer, MND_TABLE_SOURCE, "report"), *citation;

  mnd_offer_say (offer, place, "name", "fr", "Le Nord");
  mnd_offer_set (offer, source, MND_SOURCE_KIND, "document");
  mnd_offer_say (offer, source, "name", NULL, "Report");
  offer_actor (offer, "dfid", "Department for Development");
  offer_actor (offer, "fp", "FP");
  offer_support (offer, "P", "Programme", NULL);
  offer_support (offer, "P-1", "Police training", "P");
  mnd_offer_refer (offer, mnd_offer_find (offer, MND_TABLE_SUPPORT, "P-1"), MND_SUPPORT_PLACE, "north");
  offer_party (offer, "P-1", "dfid", "funder");
  offer_party (offer, "P-1", "fp", "beneficiary");
  offer_money (offer, "P-1", "commitment", "1000", "2010-01-01");
  offer_money (offer, "P-1", "disbursement", "10", "2010-02-01");
  offer_money (offer, "P-1", "disbursement", "10", "2010-02-01");
  offer_money (offer, "P-1", "disbursement", last_amount, "2010-03-01");
  citation = mnd_offer_add (offer, MND_TABLE_CITATION, NULL);
  mnd_offer_set (offer, citation, MND_CITATION_CLAIM_TABLE, "support");
  mnd_offer_refer (offer, citation, MND_CITATION_CLAIM, "P-1");
  mnd_offer_refer (offer, citation, MND_CITATION_SOURCE, "report");
  mnd_offer_set (offer, citation, MND_CITATION_QUOTE, "for the police");
  mnd_offer_finish (offer);
  g_assert_cmpuint (mnd_offer_get_n_problems (offer), ==, 0);
  return offer;
}

static void
test_support (void)
{
  g_autoptr (MndMap) map = make_map ();
  g_autoptr (MndOffer) offer = make_aid ("20");
  g_autoptr (MndOffer) mended = make_aid ("25");
  g_autoptr (MndPlan) plan = NULL;
  g_autoptr (MndProposal) proposal = NULL;
  MndRecord *part;

  import_offer (offer, map, MND_PLAN_MATCH);
  g_assert_cmpuint (size_of (map, MND_TABLE_ACTOR), ==, 3);
  g_assert_cmpuint (size_of (map, MND_TABLE_SUPPORT), ==, 2);
  g_assert_cmpuint (size_of (map, MND_TABLE_MONEY), ==, 4);
  g_assert_cmpuint (size_of (map, MND_TABLE_PARTY), ==, 2);
  g_assert_cmpuint (size_of (map, MND_TABLE_PLACE), ==, 1);
  part = mnd_record_list_get (mnd_map_get_records (map, MND_TABLE_SUPPORT), 1);
  g_assert_cmpstr (mnd_record_get_text (part, MND_SUPPORT_IDENTIFIERS), ==, "iati=P-1");
  g_assert_nonnull (mnd_record_get_reference (part, MND_SUPPORT_PARENT));
  g_assert_nonnull (mnd_record_get_reference (part, MND_SUPPORT_PLACE));
  g_assert_cmpuint (mnd_map_get_referring (map, MND_TABLE_PARTY, MND_PARTY_ACTOR,
                                           mnd_record_get_id (find_actor (map, "Freeland Police")))
                        ->len,
                    ==, 1);
  assert_changes_nothing (offer, map);

  /* An amount that was mended is the same money, and two alike stay two. */
  plan = mnd_plan_new (mended, map);
  proposal = mnd_plan_propose (plan);
  g_assert_cmpuint (counts_of (proposal, MND_TABLE_MONEY)->n_matched, ==, 4);
  g_assert_cmpuint (counts_of (proposal, MND_TABLE_MONEY)->n_changed, ==, 1);
  g_assert_cmpuint (counts_of (proposal, MND_TABLE_MONEY)->n_new, ==, 0);
}

/* The file and the map may each be right alone; together they would go round. */
static void
test_parents_do_not_go_round (void)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  g_autoptr (MndOffer) offer = mnd_offer_new ("a.xml");
  g_autoptr (MndPlan) plan = NULL;
  g_autoptr (MndProposal) proposal = NULL;
  MndId upper = add_row (map, MND_TABLE_SUPPORT, MND_SUPPORT_IDENTIFIERS, mnd_value_text ("iati=U"));
  MndId lower = add_row (map, MND_TABLE_SUPPORT, MND_SUPPORT_IDENTIFIERS, mnd_value_text ("iati=L"));

  set_column (map, MND_TABLE_SUPPORT, &lower, MND_SUPPORT_PARENT, mnd_value_id (&upper));
  offer_support (offer, "U", "Upper", "N");
  offer_support (offer, "N", "New one between", "L");
  offer_support (offer, "L", "Lower", NULL);
  mnd_offer_finish (offer);
  plan = mnd_plan_new (offer, map);
  proposal = mnd_plan_propose (plan);
  apply (map, mnd_proposal_get_changes (proposal));
  g_assert_cmpuint (counts_of (proposal, MND_TABLE_SUPPORT)->n_doubtful, ==, 1);
  for (guint i = 0; i < size_of (map, MND_TABLE_SUPPORT); i++)
    {
      MndRecord *record = mnd_record_list_get (mnd_map_get_records (map, MND_TABLE_SUPPORT), i);
      for (guint n = 0; record != NULL; n++)
        {
          const MndId *parent = mnd_record_get_reference (record, MND_SUPPORT_PARENT);
          g_assert_cmpuint (n, <, 4);
          record = parent != NULL ? mnd_map_find (map, MND_TABLE_SUPPORT, parent) : NULL;
        }
    }
}

/* What a file only speaks of is a row that the map has, or nothing; what it says of it changes nothing. */
static void
test_mentions (void)
{
  g_autoptr (MndMap) map = make_map ();
  g_autoptr (MndOffer) offer = mnd_offer_new ("a.xml");
  MndId whole = add_row (map, MND_TABLE_SUPPORT, MND_SUPPORT_IDENTIFIERS, mnd_value_text ("iati=W"));
  MndOfferItem *mention = mnd_offer_mention (offer, MND_TABLE_SUPPORT, "W");
  MndRecord *part;

  mnd_offer_identify (offer, mention, "iati", "W");
  mnd_offer_say (offer, mention, "name", NULL, "Not its name");
  mnd_offer_mention (offer, MND_TABLE_SUPPORT, "later");
  mnd_offer_mention (offer, MND_TABLE_SUPPORT, "nowhere");
  mnd_offer_mention (offer, MND_TABLE_ACTOR, "nobody");
  offer_support (offer, "P", "Part", "W");
  offer_support (offer, "Q", "Another part", "nowhere");
  offer_support (offer, "R", "Part of what comes", "later");
  offer_support (offer, "later", "It comes", NULL);
  offer_party (offer, "P", "nobody", "funder");
  mnd_offer_finish (offer);
  g_assert_cmpuint (mnd_offer_get_n_problems (offer), ==, 0);
  g_assert_cmpuint (mnd_offer_get_n_offered (offer, MND_TABLE_SUPPORT), ==, 4);
  import_offer (offer, map, MND_PLAN_NEW);
  g_assert_cmpuint (size_of (map, MND_TABLE_SUPPORT), ==, 5);
  g_assert_cmpuint (size_of (map, MND_TABLE_PARTY), ==, 0);
  g_assert_null (mnd_map_get_name (map, &whole, NULL));
  g_assert_cmpuint (mnd_map_get_referring (map, MND_TABLE_SUPPORT, MND_SUPPORT_PARENT, &whole)->len, ==, 1);
  part = g_ptr_array_index (mnd_map_get_referring (map, MND_TABLE_SUPPORT, MND_SUPPORT_PARENT, &whole), 0);
  g_assert_cmpstr (mnd_map_get_name (map, mnd_record_get_id (part), NULL), ==, "Part");
  assert_changes_nothing (offer, map);
}

/* What is known better than the file has it stays; languages and identifiers are added. */
static void
test_nothing_is_lost (void)
{
  g_autoptr (MndMap) map = make_map ();
  g_autoptr (MndOffer) offer = mnd_offer_new ("a.csv");
  MndRecord *police = find_actor (map, "Freeland Police");
  const MndId *id = mnd_record_get_id (police);
  MndOfferItem *item = offer_actor (offer, "x", "Freeland Police");

  set_column (map, MND_TABLE_ACTOR, id, MND_ACTOR_START, mnd_value_text ("1964-05-02"));
  set_column (map, MND_TABLE_ACTOR, id, MND_ACTOR_IDENTIFIERS, mnd_value_text ("map-folder=fp"));
  mnd_offer_set (offer, item, MND_ACTOR_START, "1964");
  mnd_offer_set (offer, item, MND_ACTOR_LEVEL, "");
  mnd_offer_identify (offer, item, "iati", "FL-POL");
  mnd_offer_say (offer, item, "name", "es", "Policía de Freeland");
  mnd_offer_finish (offer);
  import_offer (offer, map, MND_PLAN_LEAVE_OUT);
  g_assert_cmpstr (mnd_record_get_text (police, MND_ACTOR_START), ==, "1964-05-02");
  g_assert_cmpstr (mnd_record_get_text (police, MND_ACTOR_IDENTIFIERS), ==, "map-folder=fp\niati=FL-POL");
  g_assert_cmpstr (mnd_map_get_text (map, id, "name", (const char *[]){ "es", NULL }), ==, "Policía de Freeland");
  g_assert_cmpstr (mnd_map_get_setting (map, MND_MAP_LANGUAGES), ==, "en fr es");
  assert_changes_nothing (offer, map);
}

/* The sample finds its own people by name, acronym and in other languages, and nobody else. */
static void
test_into_the_sample (void)
{
  g_autoptr (GFile) folder = folder_get_sample ();
  g_autoptr (MndMap) map = folder_load (folder);
  g_autoptr (MndOffer) offer =
      offer_load_text (MND_FORMAT_GRAPHML, "gov.graphml",
                       GRAPHML ("<node id='a'><data key='l'>Sierra Leone Police</data></node>"
                                "<node id='b'><data key='l'>ONS</data></node>"
                                "<node id='c'><data key='l'>Ministry of Agriculture</data></node>"
                                "<node id='d'><data key='l'>رئيس جمهورية سيراليون</data></node>"
                                "<edge source='d' target='c'><data key='r'>appoints</data></edge>"));
  g_autoptr (MndPlan) plan = mnd_plan_new (offer, map);
  static const MndPlanDecision wanted[] = { MND_PLAN_MATCH, MND_PLAN_MATCH, MND_PLAN_NEW, MND_PLAN_MATCH };

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    g_assert_cmpint (mnd_plan_get_item (plan, i)->decision, ==, wanted[i]);
  import_offer (offer, map, MND_PLAN_LEAVE_OUT);
  g_assert_cmpuint (size_of (map, MND_TABLE_ACTOR), ==, 91);
  assert_changes_nothing (offer, map);
}

static void
test_corpus_twice (gconstpointer path)
{
  g_autoptr (GFile) file = offer_find_corpus (path);
  g_autoptr (MndMap) map = mnd_map_new ();
  g_autoptr (MndOffer) offer = mnd_offer_new ("corpus");
  g_autoptr (GError) error = NULL;

  if (file == NULL)
    return;
  g_assert_true (mnd_offer_read (offer, file, mnd_format_guess (file), NULL, NULL, &error));
  g_assert_no_error (error);
  import_offer (offer, map, MND_PLAN_NEW);
  g_assert_cmpuint (size_of (map, MND_TABLE_ACTOR), ==, mnd_offer_get_n_offered (offer, MND_TABLE_ACTOR));
  g_assert_cmpuint (size_of (map, MND_TABLE_LINK), ==, mnd_offer_get_n_offered (offer, MND_TABLE_LINK));
  assert_changes_nothing (offer, map);
}

int
main (int argc, char **argv)
{
  static const char *const files[] = {
    "gexf/graphology_arctic.gexf",
    "graphml/sfm-mali-324-command-chain-yed.graphml",
    "graphml/graphology_mixed_multigraph.graphml",
    "graphml/notiel_player_type.graphml",
    "gexf/graphology_missing_nodes.gexf",
  };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/one-edit", test_one_edit);
  g_test_add_func ("/plan/keep", test_keep);
  g_test_add_func ("/plan/decisions", test_decisions);
  g_test_add_func ("/plan/twofold", test_twofold);
  g_test_add_func ("/plan/nameless", test_nameless);
  g_test_add_func ("/plan/kinds", test_kinds);
  g_test_add_func ("/plan/own-keys", test_own_keys);
  g_test_add_func ("/plan/support", test_support);
  g_test_add_func ("/plan/parents-do-not-go-round", test_parents_do_not_go_round);
  g_test_add_func ("/plan/mentions", test_mentions);
  g_test_add_func ("/plan/nothing-is-lost", test_nothing_is_lost);
  g_test_add_func ("/plan/into-the-sample", test_into_the_sample);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat ("/plan/corpus-twice/", files[i], NULL);
      g_test_add_data_func (path, files[i], test_corpus_twice);
    }
  return g_test_run ();
}
