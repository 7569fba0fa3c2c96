/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The balance of effectiveness and accountability: what it counts, what it leaves unknown, whose support it is. */
#include "rule-cases.h"

#include "analysis/mnd-balance.h"

/* The DRC programme GB-1-113961: commitments in pence. */
#define PROGRAMME                                                                                                      \
  "actor dfid donor_government; actor pnc police; support p start_date=2009;"                                          \
  "support p1 parent=p; money m1 support=p1 kind=commitment amount=65029500 currency=GBP;"                             \
  "support p2 parent=p axis=effectiveness; money m2 support=p2 kind=commitment amount=2974983600 currency=GBP;"        \
  "support p3 parent=p axis=accountability; money m3 support=p3 kind=commitment amount=701000000 currency=GBP;"        \
  "support p4 parent=p axis=accountability; money m4 support=p4 kind=commitment amount=1330000000 currency=GBP;"       \
  "support p5 parent=p; money m5 support=p5 kind=commitment amount=466500000 currency=GBP;"                            \
  "support p6 parent=p axis=effectiveness; money m6 support=p6 kind=commitment amount=498986800 currency=GBP;"         \
  "support p7 parent=p; money m7 support=p7 kind=commitment amount=10500000 currency=GBP;"                             \
  "support p8 parent=p; money m8 support=p8 kind=commitment amount=23000000 currency=GBP;"

static void
test_programme (void)
{
  g_autoptr (MndMap) map = map_from_text (PROGRAMME "money m0 support=p kind=commitment amount=100 currency=GBP");
  g_autoptr (MndState) state = mnd_state_new (map, day_of ("2012"), FALSE);
  MndBalanceScope scope = { MND_NOTHING, MND_NOTHING, 0 };
  g_autoptr (MndBalance) balance = mnd_balance_new (state, &scope);
  const MndBalanceMoney *pounds = mnd_balance_find_money (balance, "GBP");

  g_assert_nonnull (pounds);
  g_assert_cmpint (pounds->amounts[MND_AXIS_ACCOUNTABILITY], ==, 2031000000);
  g_assert_cmpint (pounds->amounts[MND_AXIS_EFFECTIVENESS], ==, 3473970400);
  g_assert_cmpint (pounds->amounts[MND_BALANCE_UNCODED], ==, 565029500);
  g_assert_cmpfloat_with_epsilon (mnd_balance_get_money_share (pounds, TRUE), 0.369, 0.0005);
  g_assert_cmpfloat_with_epsilon (mnd_balance_get_money_share (pounds, FALSE), 0.335, 0.0005);
  g_assert_cmpfloat (mnd_balance_get_count_share (balance, TRUE), ==, 0.5);
  g_assert_cmpfloat (mnd_balance_get_count_share (balance, FALSE), ==, 0.25);
  g_assert_cmpuint (balance->n_unknown[MND_BALANCE_UNCODED], ==, 0);
}

#define SUPPORT                                                                                                        \
  "actor uk donor_government; actor dfid donor_government; dfid part_of uk; actor usa donor_government;"               \
  "actor slp police; actor par parliament;"                                                                            \
  "support s1 axis=effectiveness start_date=2004 end_date=2006; party a1 support=s1 actor=dfid role=funder;"           \
  "party a2 support=s1 actor=slp role=beneficiary;"                                                                    \
  "money m1 support=s1 kind=commitment amount=1000 currency=GBP value_date=2004-02;"                                   \
  "money m2 support=s1 kind=commitment amount=500 currency=GBP value_date=2005;"                                       \
  "support s2 axis=accountability start_date=2005; party b1 support=s2 actor=uk role=funder;"                          \
  "party b2 support=s2 actor=usa role=funder; party b3 support=s2 actor=par role=beneficiary;"                         \
  "money m3 support=s2 kind=commitment amount=400 currency=USD from_actor=usa;"                                        \
  "money m4 support=s2 kind=commitment amount=600 currency=GBP;"                                                       \
  "support s3 axis=both start_date=2005; party c1 support=s3 actor=usa role=funder;"                                   \
  "party c2 support=s3 actor=slp role=beneficiary; party c3 support=s3 actor=par role=beneficiary;"                    \
  "money m5 support=s3 kind=commitment amount=800 currency=USD;"                                                       \
  "support s4 axis=accountability status=planned start_date=2005; party d1 support=s4 actor=uk role=funder;"

/* Effectiveness, accountability, both, uncoded; counts, of which unknown; money. */
static char *
print (const MndBalance *balance)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MND_BALANCE_N_PARTS; i++)
    g_string_append_printf (text, "%u(%u) ", balance->n_support[i], balance->n_unknown[i]);
  for (guint i = 0; i < balance->money->len; i++)
    {
      const MndBalanceMoney *money = &g_array_index (balance->money, MndBalanceMoney, i);
      g_string_append_printf (text, "%s", money->currency);
      for (guint k = 0; k < MND_BALANCE_N_PARTS; k++)
        g_string_append_printf (text, " %d", (int) money->amounts[k]);
      g_string_append (text, "; ");
    }
  return g_string_free (text, FALSE);
}

static void
test_scopes (void)
{
  static const struct
  {
    const char *institution, *donor;
    int year;
    const char *day;
    gboolean as_planned;
    const char *expected;
  } cases[] = {
    { NULL, NULL, 0, "2005", FALSE, "1(0) 1(0) 1(0) 0(0) GBP 1500 600 0 0; USD 0 400 800 0; " },
    { NULL, NULL, 0, "2007", FALSE, "0(0) 1(0) 1(0) 0(0) GBP 0 600 0 0; USD 0 400 800 0; " },
    { NULL, NULL, 0, "2003", FALSE, "0(0) 0(0) 0(0) 0(0) " },
    { NULL, NULL, 0, "2005", TRUE, "1(0) 2(1) 1(0) 0(0) GBP 1500 600 0 0; USD 0 400 800 0; " },
    { "slp", NULL, 0, "2005", FALSE, "1(0) 0(0) 1(1) 0(0) GBP 1500 0 0 0; " },
    { NULL, "uk", 0, "2005", FALSE, "1(0) 1(1) 0(0) 0(0) GBP 1500 0 0 0; " },
    { NULL, "usa", 0, "2005", FALSE, "0(0) 1(0) 1(0) 0(0) USD 0 400 800 0; " },
    { "slp", "uk", 0, "2005", FALSE, "1(0) 0(0) 0(0) 0(0) GBP 1500 0 0 0; " },
    { NULL, NULL, 2004, "2005", FALSE, "1(0) 0(0) 0(0) 0(0) GBP 1000 0 0 0; " },
    { NULL, NULL, 2005, "2003", FALSE, "1(0) 1(1) 1(1) 0(0) GBP 500 0 0 0; " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MndMap) map = map_from_text (SUPPORT);
      g_autoptr (MndState) state = mnd_state_new (map, day_of (cases[i].day), cases[i].as_planned);
      MndBalanceScope scope = { MND_NOTHING, MND_NOTHING, cases[i].year };
      g_autoptr (MndBalance) balance = NULL;
      g_autofree char *found = NULL;
      MndId id;

      if (cases[i].institution != NULL)
        {
          id = id_of (cases[i].institution);
          scope.institution = mnd_state_find_actor (state, &id);
        }
      if (cases[i].donor != NULL)
        {
          id = id_of (cases[i].donor);
          scope.donor = mnd_state_find_actor (state, &id);
        }
      balance = mnd_balance_new (state, &scope);
      found = print (balance);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

/* The parts are those of the shares, and who is counted is told. */
static void
test_parts (void)
{
  g_autoptr (MndMap) map = map_from_text (PROGRAMME "set rule.R22.amber 50; set rule.R22.red 35");
  g_autoptr (MndState) state = mnd_state_new (map, day_of ("2012"), FALSE);
  MndBalanceScope scope = { MND_NOTHING, MND_NOTHING, 0 };
  g_autoptr (MndBalance) balance = mnd_balance_new (state, &scope);
  const MndBalanceMoney *pounds = mnd_balance_find_money (balance, "GBP");
  double low, very_low;

  g_assert_cmpuint (balance->items->len, ==, 8);
  for (guint i = 0; i < balance->items->len; i++)
    {
      const MndBalanceItem *item = &g_array_index (balance->items, MndBalanceItem, i);
      MndRecord *row = mnd_map_find (map, MND_TABLE_SUPPORT, &item->support);
      int axis = mnd_record_get_term (row, MND_SUPPORT_AXIS, MND_VOCABULARY_AXIS);
      g_assert_cmpuint (item->part, ==, axis == MND_UNSAID ? MND_BALANCE_UNCODED : (guint) axis);
      g_assert_true (item->is_known);
    }
  g_assert_cmpfloat (mnd_balance_get_count_part (balance, MND_AXIS_EFFECTIVENESS, TRUE), ==, 0.5);
  g_assert_cmpfloat (mnd_balance_get_count_part (balance, MND_BALANCE_UNCODED, FALSE), ==, 0.5);
  g_assert_cmpfloat (mnd_balance_get_count_part (balance, MND_BALANCE_UNCODED, TRUE), ==, -1);
  g_assert_cmpfloat_with_epsilon (mnd_balance_get_money_part (pounds, MND_AXIS_EFFECTIVENESS, TRUE), 0.631, 0.0005);
  mnd_balance_get_thresholds (map, &low, &very_low);
  g_assert_cmpfloat (low, ==, 0.5);
  g_assert_cmpfloat (very_low, ==, 0.35);
  g_assert_cmpint (mnd_balance_weigh (map, 0.5), ==, MND_BALANCE_FINE);
  g_assert_cmpint (mnd_balance_weigh (map, 0.369), ==, MND_BALANCE_LOW);
  g_assert_cmpint (mnd_balance_weigh (map, 0.335), ==, MND_BALANCE_VERY_LOW);
  g_assert_cmpint (mnd_balance_weigh (map, -1), ==, MND_BALANCE_NO_LEVEL);
}

static void
test_left_out (void)
{
  g_autoptr (MndMap) map =
      map_from_text ("actor slp police; support s1 axis=effectiveness; support s2 axis=accountability");
  g_autoptr (MndState) state = mnd_state_new (map, MND_ALL_TIMES, FALSE);
  g_autoptr (GHashTable) left_out = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  MndId id = id_of ("s1");
  MndBalanceScope scope = { MND_NOTHING, MND_NOTHING, 0 };
  g_autoptr (MndBalance) all = mnd_balance_new (state, &scope);
  g_autoptr (MndBalance) rest = NULL;

  g_hash_table_add (left_out, &id);
  scope.left_out = left_out;
  rest = mnd_balance_new (state, &scope);
  g_assert_cmpuint (all->items->len, ==, 2);
  g_assert_cmpuint (all->n_left_out, ==, 0);
  g_assert_cmpuint (rest->items->len, ==, 1);
  g_assert_cmpuint (rest->n_left_out, ==, 1);
}

static void
test_nothing (void)
{
  g_autoptr (MndMap) map = map_from_text ("actor slp police");
  g_autoptr (MndState) state = mnd_state_new (map, day_of ("2005"), FALSE);
  MndBalanceScope scope = { MND_NOTHING, MND_NOTHING, 0 };
  g_autoptr (MndBalance) balance = mnd_balance_new (state, &scope);

  g_assert_null (mnd_balance_find_money (balance, "GBP"));
  g_assert_cmpfloat (mnd_balance_get_count_share (balance, TRUE), ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/balance/programme", test_programme);
  g_test_add_func ("/balance/scopes", test_scopes);
  g_test_add_func ("/balance/parts", test_parts);
  g_test_add_func ("/balance/left-out", test_left_out);
  g_test_add_func ("/balance/nothing", test_nothing);

  return g_test_run ();
}
