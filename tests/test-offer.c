/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an offer takes, what it refuses, and what it says about it. */
#include "offer-fixture.h"

#include "exchange/mnd-offer-words.h"

#include <string.h>

/* Cells and what is kept of them; `kept` NULL: nothing, and a doubt. */
static const struct
{
  MndTable table;
  guint column;
  const char *text;
  const char *kept;
} cells[] = {
  { MND_TABLE_ACTOR, MND_ACTOR_LEVEL, "national", "national" },
  { MND_TABLE_ACTOR, MND_ACTOR_LEVEL, " National ", "national" },
  { MND_TABLE_ACTOR, MND_ACTOR_LEVEL, "galactic", NULL },
  { MND_TABLE_ACTOR, MND_ACTOR_START, "2004-02", "2004-02" },
  { MND_TABLE_ACTOR, MND_ACTOR_START, "2004-02-30", NULL },
  { MND_TABLE_ACTOR, MND_ACTOR_START, "1.2.2004", NULL },
  { MND_TABLE_ACTOR, MND_ACTOR_STAFF, "12", "12" },
  { MND_TABLE_ACTOR, MND_ACTOR_STAFF, "12.0", "12" },
  { MND_TABLE_ACTOR, MND_ACTOR_STAFF, "-1", NULL },
  { MND_TABLE_ACTOR, MND_ACTOR_STAFF, "many", NULL },
  { MND_TABLE_ACTOR, MND_ACTOR_STANCE, "-2", "-2" },
  { MND_TABLE_ACTOR, MND_ACTOR_STANCE, "3", NULL },
  { MND_TABLE_ACTOR, MND_ACTOR_FUNCTIONS, "oversight,justice", "oversight,justice" },
  { MND_TABLE_ACTOR, MND_ACTOR_FUNCTIONS, "oversight,oversight", NULL },
  { MND_TABLE_ACTOR, MND_ACTOR_PLACEHOLDER, "TRUE", "1" },
  { MND_TABLE_ACTOR, MND_ACTOR_PLACEHOLDER, "perhaps", NULL },
  { MND_TABLE_SUPPORT, MND_SUPPORT_FIELDS, "1a=60,2b=40", "1a=60,2b=40" },
  { MND_TABLE_SUPPORT, MND_SUPPORT_FIELDS, "1a=60,2b=60", NULL },
  { MND_TABLE_SUPPORT, MND_SUPPORT_FIELDS, "1a,1a", NULL },
  { MND_TABLE_SUPPORT, MND_SUPPORT_FIELDS, "9z", NULL },
  { MND_TABLE_ACTOR, MND_ACTOR_IDENTIFIERS, "\xff", NULL },
  { MND_TABLE_ACTOR, MND_ACTOR_BUDGET_CURRENCY, "GBP", "GBP" },
  { MND_TABLE_ACTOR, MND_ACTOR_BUDGET_CURRENCY, "pounds", NULL },
  { MND_TABLE_ACTOR, MND_ACTOR_BUDGET, "1000", NULL },
};

static void
test_cells (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autoptr (MndOffer) offer = mnd_offer_new ("a.csv");
      MndOfferItem *item = mnd_offer_add (offer, cells[i].table, "k");
      gboolean is_good = mnd_offer_set (offer, item, cells[i].column, cells[i].text);
      const MndOfferCell *cell = mnd_offer_item_get_cell (item, cells[i].column);
      g_autofree char *kept = NULL;
      g_test_message ("%s", cells[i].text);
      if (cell != NULL && cell->value.type == MND_VALUE_INTEGER)
        kept = g_strdup_printf ("%" G_GINT64_FORMAT, cell->value.integer);
      else if (cell != NULL)
        kept = g_strdup (cell->value.text);
      g_assert_cmpstr (kept, ==, cells[i].kept);
      g_assert_cmpint (is_good, ==, cells[i].kept != NULL);
      g_assert_cmpuint (mnd_offer_get_n_doubts (offer), ==, cells[i].kept == NULL);
      g_assert_false (item->is_refused);
    }
}

/* The table cannot do without it: the item goes, and what needs it, and so on; what does not need it stays. */
static void
test_references (void)
{
  g_autoptr (MndOffer) offer = mnd_offer_new ("a.csv");
  MndOfferItem *good, *bad, *link, *party, *support;

  mnd_offer_stand_at_row (offer, 2);
  good = mnd_offer_add (offer, MND_TABLE_ACTOR, "good");
  mnd_offer_set (offer, good, MND_ACTOR_KIND, "police");
  mnd_offer_refer (offer, good, MND_ACTOR_PLACE, "nowhere");
  mnd_offer_stand_at_row (offer, 3);
  bad = mnd_offer_add (offer, MND_TABLE_ACTOR, "bad");
  g_assert_false (mnd_offer_set (offer, bad, MND_ACTOR_KIND, "wizard"));
  support = mnd_offer_add (offer, MND_TABLE_SUPPORT, "s");
  party = mnd_offer_add (offer, MND_TABLE_PARTY, NULL);
  mnd_offer_refer (offer, party, MND_PARTY_SUPPORT, "s");
  mnd_offer_refer (offer, party, MND_PARTY_ACTOR, "bad");
  mnd_offer_set (offer, party, MND_PARTY_ROLE, "funder");
  mnd_offer_stand_at_row (offer, 4);
  link = mnd_offer_add (offer, MND_TABLE_LINK, NULL);
  mnd_offer_set (offer, link, MND_LINK_KIND, "commands");
  mnd_offer_set (offer, link, MND_LINK_STATUS, "actual");
  mnd_offer_refer (offer, link, MND_LINK_FROM, "good");
  mnd_offer_refer (offer, link, MND_LINK_TO, "later");
  mnd_offer_set (offer, mnd_offer_add (offer, MND_TABLE_ACTOR, "later"), MND_ACTOR_KIND, "ministry");
  mnd_offer_finish (offer);

  g_assert_false (good->is_refused);
  g_assert_null (mnd_offer_item_get_cell (good, MND_ACTOR_PLACE));
  g_assert_true (bad->is_refused);
  g_assert_true (party->is_refused);
  g_assert_false (support->is_refused);
  g_assert_false (link->is_refused);
  g_assert_true (offer_has_problem (offer, "a.csv, row 3, column kind: 'wizard' is not a word that is known here"));
  g_assert_true (offer_has_problem (offer, "a.csv, row 3, column actor: the file has no 'bad' that is taken"));
  g_assert_true (offer_has_doubt (offer, "a.csv, row 2, column place"));
  g_assert_cmpuint (mnd_offer_get_n_offered (offer, MND_TABLE_ACTOR), ==, 2);
  g_assert_cmpuint (mnd_offer_get_n_refused (offer, MND_TABLE_ACTOR), ==, 1);
}

static void
test_missing_kind_and_double_key (void)
{
  g_autoptr (MndOffer) offer = mnd_offer_new ("a.csv");
  MndOfferItem *kindless = mnd_offer_add (offer, MND_TABLE_ACTOR, "a");
  g_autofree char *long_key = g_strnfill (MND_OFFER_MAX_KEY + 1, 'k');

  g_assert_null (mnd_offer_add (offer, MND_TABLE_ACTOR, "a"));
  g_assert_nonnull (mnd_offer_add (offer, MND_TABLE_SUPPORT, "a"));
  g_assert_null (mnd_offer_add (offer, MND_TABLE_ACTOR, ""));
  g_assert_null (mnd_offer_add (offer, MND_TABLE_ACTOR, long_key));
  g_assert_null (mnd_offer_add (offer, MND_TABLE_ACTOR, "\xc3"));
  mnd_offer_finish (offer);
  g_assert_true (kindless->is_refused);
  g_assert_cmpuint (mnd_offer_get_n_problems (offer), ==, 5);
}

static MndOfferItem *
add_part (MndOffer *offer, const char *key, const char *parent)
{
  MndOfferItem *item = mnd_offer_add (offer, MND_TABLE_SUPPORT, key);

  mnd_offer_refer (offer, item, MND_SUPPORT_PARENT, parent);
  return item;
}

static void
test_rings_and_dates (void)
{
  g_autoptr (MndOffer) offer = mnd_offer_new ("a.csv");
  MndOfferItem *self = add_part (offer, "self", "self"), *a = add_part (offer, "a", "b");
  MndOfferItem *b = add_part (offer, "b", "c"), *c = add_part (offer, "c", "a"), *in = add_part (offer, "in", "a");
  guint n_whole = 0;

  mnd_offer_set (offer, in, MND_SUPPORT_START, "2005");
  mnd_offer_set (offer, in, MND_SUPPORT_END, "2004-12-31");
  mnd_offer_finish (offer);
  g_assert_null (mnd_offer_item_get_cell (self, MND_SUPPORT_PARENT));
  n_whole += mnd_offer_item_get_cell (a, MND_SUPPORT_PARENT) == NULL;
  n_whole += mnd_offer_item_get_cell (b, MND_SUPPORT_PARENT) == NULL;
  n_whole += mnd_offer_item_get_cell (c, MND_SUPPORT_PARENT) == NULL;
  g_assert_cmpuint (n_whole, ==, 1);
  g_assert_cmpstr (mnd_offer_item_get_text (in, MND_SUPPORT_PARENT), ==, "a");
  g_assert_null (mnd_offer_item_get_cell (in, MND_SUPPORT_END));
  g_assert_cmpuint (mnd_offer_get_n_doubts (offer), ==, 3);
}

static void
test_money_and_texts (void)
{
  g_autoptr (MndOffer) offer = mnd_offer_new ("a.xml");
  MndOfferItem *support = mnd_offer_add (offer, MND_TABLE_SUPPORT, "s");
  MndOfferItem *money = mnd_offer_add (offer, MND_TABLE_MONEY, NULL);
  g_autofree char *long_text = g_strnfill (MND_OFFER_MAX_TEXT + 1, 'x');

  mnd_offer_stand_at_line (offer, 7);
  g_assert_true (mnd_offer_set_money (offer, money, MND_MONEY_AMOUNT, "29749836.50", "GBP"));
  g_assert_cmpint (mnd_offer_item_get_cell (money, MND_MONEY_AMOUNT)->value.integer, ==, 2974983650);
  g_assert_true (mnd_offer_set_money (offer, money, MND_MONEY_AMOUNT, "5", "XOF"));
  g_assert_cmpint (mnd_offer_item_get_cell (money, MND_MONEY_AMOUNT)->value.integer, ==, 5);
  g_assert_cmpstr (mnd_offer_item_get_text (money, MND_MONEY_CURRENCY), ==, "XOF");
  g_assert_false (mnd_offer_set_money (offer, money, MND_MONEY_AMOUNT, "1,000", "GBP"));
  g_assert_false (mnd_offer_set_money (offer, money, MND_MONEY_AMOUNT, "1", "pounds"));
  g_assert_true (mnd_offer_set_money (offer, money, MND_MONEY_AMOUNT, "", NULL));
  g_assert_cmpuint (mnd_offer_get_n_doubts (offer), ==, 2);

  g_assert_true (mnd_offer_say (offer, support, "name", "fr", " Appui à la\n  police "));
  g_assert_true (mnd_offer_say (offer, support, "name", "fr", "Appui à la police"));
  g_assert_true (mnd_offer_say (offer, support, "note", "not a language", "Two\nlines"));
  g_assert_false (mnd_offer_say (offer, support, "note", NULL, long_text));
  g_assert_cmpuint (support->texts->len, ==, 2);
  g_assert_cmpstr (mnd_offer_item_find_text (support, "name"), ==, "Appui à la police");
  g_assert_cmpstr (mnd_offer_item_find_text (support, "note"), ==, "Two\nlines");
  g_assert_null (g_array_index (support->texts, MndOfferText, 1).language);
  g_assert_true (mnd_offer_say (offer, support, "description", "EN", "In English"));
  g_assert_cmpstr (g_array_index (support->texts, MndOfferText, 2).language, ==, "en");
  g_assert_true (mnd_offer_say (offer, support, "description", "PT-BR", "In Portuguese"));
  g_assert_cmpstr (g_array_index (support->texts, MndOfferText, 3).language, ==, "pt-BR");

  g_assert_true (mnd_offer_identify (offer, support, "iati", "GB-1-113961"));
  g_assert_true (mnd_offer_identify (offer, support, "x", "2"));
  g_assert_false (mnd_offer_identify (offer, support, "x", "2\n3"));
  g_assert_cmpstr (mnd_offer_item_get_text (support, MND_SUPPORT_IDENTIFIERS), ==, "iati=GB-1-113961\nx=2");
  g_assert_true (offer_has_doubt (offer, "a.xml, line 7, column note"));
}

static void
test_problems_are_bounded (void)
{
  g_autoptr (MndOffer) offer = mnd_offer_new ("a.csv");

  for (guint i = 0; i < 3 * MND_OFFER_MAX_PROBLEMS; i++)
    mnd_offer_refuse (offer, NULL, MND_TABLE_LINK, MND_EXCHANGE_ERROR_VALUE, NULL, "no %u", i);
  g_assert_cmpuint (mnd_offer_get_n_problems (offer), ==, MND_OFFER_MAX_PROBLEMS);
  g_assert_cmpuint (mnd_offer_get_n_refused (offer, MND_TABLE_LINK), ==, 3 * MND_OFFER_MAX_PROBLEMS);
  mnd_offer_set_progress (offer, 7);
  g_assert_cmpfloat (mnd_offer_get_progress (offer), ==, 1);
  mnd_offer_set_progress (offer, 0.25);
  g_assert_cmpfloat (mnd_offer_get_progress (offer), ==, 0.25);
}

static void
test_words (void)
{
  static const struct
  {
    const char *text;
    const char *kind;
    gboolean is_inverse;
  } links[] = {
    { "commands", "commands", FALSE },
    { "Oversees", "oversees", FALSE },
    { "overseen by", "oversees", TRUE },
    { "part_of", "part_of", FALSE },
    { "Has as member", "member_of", TRUE },
    { "hears complaints about", "hears_complaints", FALSE },
    { "oversight", "oversees", FALSE },
    { "likes", NULL, FALSE },
    { "", NULL, FALSE },
  };
  static const struct
  {
    const char *text, *start, *end;
    gboolean is_time;
  } times[] = {
    { "2010-05- (N) to 2018-02- (Y)", "2010-05", "2018-02", TRUE },
    { "2010 to 2018-02-03", "2010", "2018-02-03", TRUE },
    { "2010 \342\200\223 ", "2010", NULL, TRUE },
    { " to 2018", NULL, "2018", TRUE },
    { "2020-12-19 (N) to None (N)", "2020-12-19", NULL, TRUE },
    { "to", NULL, NULL, FALSE },
    { "2010", NULL, NULL, FALSE },
    { "2010-13 to 2011", NULL, NULL, FALSE },
    { "2010 to 2011 or so", NULL, NULL, FALSE },
    { "reports to 2011", NULL, NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      gboolean is_inverse;
      g_test_message ("%s", links[i].text);
      g_assert_cmpstr (mnd_words_find_link_kind (links[i].text, &is_inverse), ==, links[i].kind);
      g_assert_cmpint (is_inverse, ==, links[i].is_inverse);
    }
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *start = NULL;
      g_autofree char *end = NULL;
      g_test_message ("%s", times[i].text);
      g_assert_cmpint (mnd_words_find_dates (times[i].text, &start, &end), ==, times[i].is_time);
      g_assert_cmpstr (start, ==, times[i].start);
      g_assert_cmpstr (end, ==, times[i].end);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/offer/cells", test_cells);
  g_test_add_func ("/offer/references", test_references);
  g_test_add_func ("/offer/missing-kind-and-double-key", test_missing_kind_and_double_key);
  g_test_add_func ("/offer/rings-and-dates", test_rings_and_dates);
  g_test_add_func ("/offer/money-and-texts", test_money_and_texts);
  g_test_add_func ("/offer/problems-are-bounded", test_problems_are_bounded);
  g_test_add_func ("/offer/words", test_words);
  return g_test_run ();
}
