/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Matrices: what stands in which cell, totals that count nothing twice, what empty cells say, and in which order. */
#include "rule-cases.h"

#include "analysis/mnd-field-shares.h"
#include "analysis/mnd-matrix.h"
#include "analysis/mnd-rates.h"
#include "analysis/mnd-topic.h"

#include <string.h>

/* "uk", "2b"; "*" several together, "?" nobody named. */
static void
append_head (GString *text, const MndMatrixHead *head, const char *name)
{
  MndVocabulary vocabulary;

  if (head->kind == MND_MATRIX_FIELD)
    mnd_topic_find (&head->id, &vocabulary, &name);
  g_string_append (text, head->kind == MND_MATRIX_TOGETHER ? "*" : head->kind == MND_MATRIX_UNSAID ? "?" : name);
}

/* "2+1" programmes and links, "!" the money of one is not known, and money. */
static void
append_total (GString *text, const MndMatrixTotal *total)
{
  g_string_append_printf (text, "%u", total->n_support);
  if (total->n_links > 0)
    g_string_append_printf (text, "+%u", total->n_links);
  for (guint i = 0; i < total->n_unknown; i++)
    g_string_append_c (text, '!');
  for (guint i = 0; total->sums != NULL && i < total->sums->len; i++)
    {
      const MndSum *sum = &g_array_index (total->sums, MndSum, i);
      g_string_append_printf (text, " %d%s", (int) sum->amount, sum->currency);
    }
}

/* Cells in the order of the matrix, then totals of rows, of columns, and of all; and empty cells that say something. */
static char *
print (const MndMatrix *matrix, MndMap *map)
{
  const MndNames names = { map, NULL };
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < mnd_matrix_get_n_rows (matrix); row++)
    for (guint column = 0; column < mnd_matrix_get_n_columns (matrix); column++)
      {
        const MndMatrixCell *cell = mnd_matrix_find_cell (matrix, row, column);
        MndMatrixEmpty empty = cell == NULL ? mnd_matrix_get_empty (matrix, row, column) : MND_MATRIX_BLANK;
        if (cell == NULL && empty == MND_MATRIX_BLANK)
          continue;
        append_head (text, mnd_matrix_get_row (matrix, row), mnd_matrix_get_row_name (matrix, row, &names));
        g_string_append_c (text, '/');
        append_head (text, mnd_matrix_get_column (matrix, column), mnd_matrix_get_column_name (matrix, column, &names));
        if (cell == NULL)
          g_string_append (text, empty == MND_MATRIX_NONE ? " none" : " open");
        else
          {
            g_string_append_c (text, ' ');
            append_total (text, &cell->total);
            if (cell->is_inherited)
              g_string_append (text, " from above");
            if (cell->n_overlaps > 0)
              g_string_append_printf (text, " overlaps %u/%u", cell->n_uncoordinated, cell->n_overlaps);
          }
        g_string_append (text, "; ");
      }
  g_string_append (text, "= ");
  append_total (text, &matrix->total);
  return g_string_free (text, FALSE);
}

static char *
print_totals (const MndMatrix *matrix, MndMap *map)
{
  const MndNames names = { map, NULL };
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < mnd_matrix_get_n_rows (matrix); row++)
    {
      append_head (text, mnd_matrix_get_row (matrix, row), mnd_matrix_get_row_name (matrix, row, &names));
      g_string_append_c (text, ' ');
      append_total (text, &mnd_matrix_get_row (matrix, row)->total);
      g_string_append (text, "; ");
    }
  g_string_append (text, "| ");
  for (guint column = 0; column < mnd_matrix_get_n_columns (matrix); column++)
    {
      if (mnd_matrix_get_column (matrix, column)->n_cells == 0)
        continue;
      append_head (text, mnd_matrix_get_column (matrix, column), mnd_matrix_get_column_name (matrix, column, &names));
      g_string_append_c (text, ' ');
      append_total (text, &mnd_matrix_get_column (matrix, column)->total);
      g_string_append (text, "; ");
    }
  return g_string_free (text, FALSE);
}

static char *
print_order (const MndMatrix *matrix, MndMap *map)
{
  const MndNames names = { map, NULL };
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < mnd_matrix_get_n_rows (matrix); row++)
    g_string_append_printf (text, "%s ", mnd_matrix_get_row_name (matrix, row, &names));
  g_string_append (text, "|");
  for (guint column = 0; column < mnd_matrix_get_n_columns (matrix); column++)
    g_string_append_printf (text, " %s", mnd_matrix_get_column_name (matrix, column, &names));
  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *name;
  MndMatrixWish wish;
  const char *rows;
  const char *expected;
  const char *totals; /* NULL: not looked at */
  const char *day;    /* NULL: 2005-12-31; "": all times */
  gboolean as_planned;
} Case;

#define WHO                                                                                                            \
  "actor uk donor_government; actor dfid donor_government; dfid part_of uk; actor usa donor_government;"               \
  "actor slp other; actor par parliament;"
#define GIVES(name, fields, donor, institution)                                                                        \
  "support " name " fields=" fields "; party " name "f support=" name " actor=" donor " role=funder;"                  \
  "party " name "b support=" name " actor=" institution " role=beneficiary;"
#define MONEY(name, support, amount, currency)                                                                         \
  "money " name " support=" support " kind=commitment amount=" amount " currency=" currency ";"
#define FIELD                                                                                                          \
  {                                                                                                                    \
    MND_MATRIX_DONOR_FIELD, MND_MATRIX_COMMITMENTS, 0                                                                  \
  }
#define INSTITUTION                                                                                                    \
  {                                                                                                                    \
    MND_MATRIX_DONOR_INSTITUTION, MND_MATRIX_COMMITMENTS, 0                                                            \
  }
#define OVERSIGHT                                                                                                      \
  {                                                                                                                    \
    MND_MATRIX_OVERSIGHT, MND_MATRIX_COMMITMENTS, 0                                                                    \
  }
#define BODIES                                                                                                         \
  {                                                                                                                    \
    MND_MATRIX_BODY_MEMBER, MND_MATRIX_COMMITMENTS, 0                                                                  \
  }
/* Whoever has asked a donor leaves no field open. */
#define ASKED(name, donor) "assessment " name " subject=" donor " question=support answer=none date=2005;"

static const Case cases[] = {
  { "departments are their donor", INSTITUTION,
    WHO GIVES ("s1", "2b", "dfid", "slp") GIVES ("s2", "2b", "uk", "slp") MONEY ("m1", "s1", "500", "GBP")
        MONEY ("m2", "s2", "70", "GBP"),
    "uk/slp 2 570GBP; = 2 570GBP", "uk 2 570GBP; | slp 2 570GBP; " },
  { "currencies are never added", INSTITUTION,
    WHO GIVES ("s1", "2b", "uk", "slp") MONEY ("m1", "s1", "500", "GBP") MONEY ("m2", "s1", "70", "USD"),
    "uk/slp 1 500GBP 70USD; = 1 500GBP 70USD", NULL },
  { "committed and disbursed are never added",
    { MND_MATRIX_DONOR_INSTITUTION, MND_MATRIX_DISBURSEMENTS, 0 },
    WHO GIVES ("s1", "2b", "uk", "slp")
        MONEY ("m1", "s1", "500", "GBP") "money m2 support=s1 kind=disbursement amount=30 currency=GBP;",
    "uk/slp 1 30GBP; = 1 30GBP",
    NULL },
  { "an amount without its currency is not known", INSTITUTION,
    WHO GIVES ("s1", "2b", "uk", "slp")
        MONEY ("m1", "s1", "500", "GBP") "money m2 support=s1 kind=commitment amount=30;",
    "uk/slp 1!; = 1!", NULL },
  { "several donors", INSTITUTION,
    WHO GIVES ("s1", "2b", "uk", "slp") "party s1g support=s1 actor=usa role=funder;" MONEY ("m1", "s1", "500", "GBP"),
    "uk/slp 1!; usa/slp 1!; */slp 1 500GBP; = 1 500GBP", "uk 1!; usa 1!; * 1 500GBP; | slp 1 500GBP; " },
  { "several donors who say what is whose", INSTITUTION,
    WHO GIVES ("s1", "2b", "dfid", "slp") "party s1g support=s1 actor=usa role=funder;"
                                          "money m1 support=s1 kind=commitment amount=500 currency=GBP from_actor=dfid;"
                                          "money m2 support=s1 kind=commitment amount=40 currency=GBP from_actor=usa;",
    "uk/slp 1 500GBP; usa/slp 1 40GBP; = 1 540GBP", NULL },
  { "several institutions", INSTITUTION,
    WHO GIVES ("s1", "2b", "uk", "slp") "party s1c support=s1 actor=par role=beneficiary;" MONEY ("m1", "s1", "500",
                                                                                                  "GBP"),
    "uk/par 1!; uk/slp 1!; uk/* 1 500GBP; = 1 500GBP", "uk 1 500GBP; | par 1!; slp 1!; * 1 500GBP; " },
  { "nobody is named", INSTITUTION, WHO "support s1 fields=2b;" MONEY ("m1", "s1", "500", "GBP"),
    "?/? 1 500GBP; = 1 500GBP", NULL },
  { "said by a link", INSTITUTION,
    WHO GIVES ("s1", "2b", "uk", "slp") "usa funds slp; dfid funds slp; par funds slp; uk funds usa",
    "uk/slp 1+1!; usa/slp 0+1; = 1+2!", NULL },
  { "parts tell of the whole", INSTITUTION,
    WHO GIVES ("s1", "2b", "uk", "slp") GIVES ("s2", "2b", "uk", "slp") GIVES ("s3", "2b", "uk", "par")
        MONEY ("m1", "s1", "900", "GBP") MONEY ("m2", "s2", "300", "GBP")
            MONEY ("m3", "s3", "200", "GBP") "s2.parent=s1; s3.parent=s1",
    "uk/par 1 200GBP; uk/slp 1 300GBP; = 2 500GBP", "uk 2 500GBP; | par 1 200GBP; slp 1 300GBP; " },
  { "parts of parts", INSTITUTION,
    WHO GIVES ("s1", "2b", "uk", "slp") GIVES ("s2", "2b", "uk", "slp") GIVES ("s3", "2b", "uk", "par")
        MONEY ("m1", "s1", "900", "GBP") MONEY ("m3", "s3", "200", "GBP") "s2.parent=s1; s3.parent=s2",
    "uk/par 1 200GBP; = 1 200GBP", NULL },
  { "parts that do not say how much", INSTITUTION,
    WHO GIVES ("s1", "2b", "uk", "slp") GIVES ("s2", "2b", "uk", "slp") MONEY ("m1", "s1", "900", "GBP") "s2.parent=s1",
    "uk/slp 2! 900GBP; = 2! 900GBP", NULL },
  { "parts that are over", INSTITUTION,
    WHO GIVES ("s1", "2b", "uk", "slp") GIVES ("s2", "2b", "uk", "slp") MONEY ("m1", "s1", "900", "GBP")
        MONEY ("m2", "s2", "300", "GBP") "s2.parent=s1; s2.end_date=2004",
    "uk/slp 1 900GBP; = 1 900GBP", NULL },
  { "in a ring", INSTITUTION, WHO GIVES ("s1", "2b", "uk", "slp") MONEY ("m1", "s1", "900", "GBP") "s1.parent=s1",
    "uk/slp 1 900GBP; = 1 900GBP", NULL },
  { "all times", INSTITUTION,
    WHO GIVES ("s1", "2b", "uk", "slp") GIVES ("s2", "2b", "uk", "slp") MONEY ("m1", "s1", "900", "GBP")
        MONEY ("m2", "s2", "300", "GBP") "s1.end_date=2004; s2.start_date=2009",
    "uk/slp 2 1200GBP; = 2 1200GBP", NULL, "" },
  { "a year is its last day", INSTITUTION,
    WHO GIVES ("s1", "2b", "uk", "slp") GIVES ("s2", "2b", "uk", "slp") "s1.end_date=2004-06-30; s2.start_date=2004-12",
    "uk/slp 1!; = 1!", NULL, "2004" },
  { "planned", INSTITUTION, WHO GIVES ("s1", "2b", "uk", "slp") "s1.status=planned", "uk/slp 1!; = 1!", NULL, NULL,
    TRUE },
  { "not yet planned", INSTITUTION, WHO GIVES ("s1", "2b", "uk", "slp") "s1.status=planned", "= 0", NULL },
  { "nobody has asked the forces", INSTITUTION,
    "actor uk donor_government; actor slp police; actor rsl armed_forces; actor cor corrections;" GIVES (
        "s1", "2b", "uk", "slp") "assessment a1 subject=rsl question=support answer=none date=2005;",
    "uk/cor open; uk/rsl none; uk/slp 1!; = 1!", NULL },
  { "somebody has asked the donor", INSTITUTION,
    "actor uk donor_government; actor slp police; actor cor corrections;" GIVES ("s1", "2b", "uk", "slp")
        ASKED ("a1", "uk"),
    "uk/cor none; uk/slp 1!; = 1!", NULL },
  { "overlap", INSTITUTION,
    WHO GIVES ("s1", "2b", "uk", "slp") GIVES ("s2", "2b", "usa", "slp") "s1.start_date=2004; s2.start_date=2004",
    "uk/slp 1! overlaps 1/1; usa/slp 1! overlaps 1/1; = 2!!", NULL },
  { "overlap that is raised", INSTITUTION,
    WHO GIVES ("s1", "2b", "uk", "slp")
        GIVES ("s2", "2b", "usa",
               "slp") "s1.start_date=2004; s2.start_date=2004;"
                      "actor jt coordination_body; body jt fields=2b; dfid member_of jt; usa chairs jt",
    "uk/slp 1! overlaps 0/1; usa/slp 1! overlaps 0/1; = 2!!", NULL },

  { "fields share money and count each", FIELD,
    WHO GIVES ("s1", "2b=60,3=40", "uk", "slp") MONEY ("m1", "s1", "1001", "GBP") ASKED ("a1", "uk"),
    "uk/1a none; uk/1b none; uk/1c none; uk/2a none; uk/2b 1 601GBP; uk/3 1 400GBP; uk/4a none; uk/4b none; "
    "uk/4c none; = 1 1001GBP",
    "uk 1 1001GBP; | 2b 1 601GBP; 3 1 400GBP; " },
  { "fields without shares", FIELD,
    WHO GIVES ("s1", "2a,2b,3", "uk", "slp") MONEY ("m1", "s1", "100", "GBP") ASKED ("a1", "uk"),
    "uk/1a none; uk/1b none; uk/1c none; uk/2a 1 34GBP; uk/2b 1 33GBP; uk/3 1 33GBP; uk/4a none; uk/4b none; "
    "uk/4c none; = 1 100GBP",
    NULL },
  { "shares that do not reach the whole, and no field", FIELD,
    "actor uk donor_government; actor slp other;" GIVES ("s1", "2b=60", "uk", "slp") MONEY ("m1", "s1", "100", "GBP")
        ASKED ("a1", "uk") "support s2; party s2f support=s2 actor=uk role=funder;",
    "uk/1a none; uk/1b none; uk/1c none; uk/2a none; uk/2b 1 60GBP; uk/3 none; uk/4a none; uk/4b none; uk/4c none; "
    "uk/? 2! 40GBP; = 2! 100GBP",
    "uk 2! 100GBP; | 2b 1 60GBP; ? 2! 40GBP; " },
  { "nobody has asked the donor about fields", FIELD, WHO GIVES ("s1", "2b", "uk", "slp"),
    "uk/1a open; uk/1b open; uk/1c open; uk/2a open; uk/2b 1!; uk/3 open; uk/4a open; uk/4b open; uk/4c open; = 1!",
    NULL },
  { "several donors in a field", FIELD,
    WHO GIVES ("s1", "2b", "uk", "slp") "party s1g support=s1 actor=usa role=funder;" MONEY ("m1", "s1", "500", "GBP")
        ASKED ("a1", "uk") ASKED ("a2", "usa") "support s2 fields=4a;" MONEY ("m2", "s2", "30", "GBP"),
    "uk/1a none; uk/1b none; uk/1c none; uk/2a none; uk/2b 1!; uk/3 none; uk/4a none; uk/4b none; uk/4c none; "
    "usa/1a none; usa/1b none; usa/1c none; usa/2a none; usa/2b 1!; usa/3 none; usa/4a none; usa/4b none; "
    "usa/4c none; */2b 1 500GBP; ?/4a 1 30GBP; = 2 530GBP",
    "uk 1!; usa 1!; * 1 500GBP; ? 1 30GBP; | 2b 1 500GBP; 4a 1 30GBP; " },
  { "one base currency", INSTITUTION,
    WHO GIVES ("s1", "2b", "uk", "slp") MONEY ("m1", "s1", "1001", "GBP") MONEY ("m2", "s1", "500", "USD")
        MONEY ("m3", "s1", "7", "EUR")
            MONEY ("m4", "s1", "100",
                   "JPY") "set base_currency USD; set base_year 2004; set rate.GBP 1.85; set rate.JPY 0.0091",
    "uk/slp 1 7EUR 2443USD; = 1 7EUR 2443USD", NULL },

  { "who oversees", OVERSIGHT,
    "actor slp police; actor mia ministry; actor aud audit; slp part_of mia; mia oversees slp mode=executive;"
    "aud oversees mia mode=audit;",
    "aud/mia 0+1; aud/slp open; mia/slp 0+1; = 0+2", "aud 0+1; mia 0+1; | mia 0+1; slp 0+1; " },
  { "oversight that covers what stands below", OVERSIGHT,
    "actor slp police; actor mia ministry; actor aud audit; slp part_of mia;"
    "aud oversees mia mode=audit covers_subordinates=1;",
    "aud/mia 0+1; aud/slp 0+1 from above; = 0+1", NULL },
  { "one mode",
    { MND_MATRIX_OVERSIGHT, MND_MATRIX_COMMITMENTS, MND_BIT (MND_MODE_AUDIT) },
    "actor slp police; actor cor corrections; actor mia ministry; actor aud audit; mia oversees slp mode=executive;"
    "aud oversees slp mode=audit; assessment a1 subject=cor question=audit answer=none date=2005",
    "aud/cor none; aud/slp 0+1; = 0+1",
    NULL },
  { "another audits", OVERSIGHT,
    "actor slp police; actor aud audit; actor aui audit; actor oth other; aud oversees slp mode=audit;"
    "aui oversees oth mode=audit",
    "aud/slp 0+1; aui/oth 0+1; = 0+2", NULL },

  { "who sits where", BODIES,
    "actor jt coordination_body; actor jtt coordination_body; actor uk donor_government; actor slp police;"
    "uk chairs jt; slp member_of jt; uk secretariat_of jt; assessment a1 subject=jtt question=membership answer=none "
    "date=2005",
    "jt/slp 0+1; jt/uk 0+2; jtt/slp none; jtt/uk none; = 0+3", "jt 0+3; jtt 0; | slp 0+1; uk 0+2; " },
  { "nobody has asked who sits there", BODIES,
    "actor jt coordination_body; actor jtt coordination_body; actor slp police; slp member_of jt",
    "jt/slp 0+1; jtt/slp open; = 0+1", NULL },
  { "a council that is no body by kind", BODIES, "actor par parliament; actor slp police; slp member_of par",
    "par/slp 0+1; = 0+1", NULL },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (MndMap) map = map_from_text (test->rows);
  int day =
      test->day != NULL && *test->day == '\0' ? MND_ALL_TIMES : day_of (test->day != NULL ? test->day : "2005-12-31");
  g_autoptr (MndState) state = mnd_state_new (map, day, test->as_planned);
  g_autoptr (MndMatrix) matrix = mnd_matrix_new (state, &test->wish);
  g_autofree char *found = print (matrix, map);
  g_autofree char *totals = print_totals (matrix, map);

  g_assert_cmpstr (found, ==, test->expected);
  if (test->totals != NULL)
    g_assert_cmpstr (totals, ==, test->totals);
}

static void
test_rates (void)
{
  static const struct
  {
    const char *rate;
    gint64 amount;
    const char *from;
    gint64 expected; /* -1: it cannot be told */
  } rates[] = {
    { "1.85", 100, "GBP", 185 },
    { "0.5", 1, "GBP", 1 },
    { "0.5", -1, "GBP", -1 },
    { "0.49", 1, "GBP", 0 },
    { "2", G_MAXINT64 / 2 + 1, "GBP", -1 },
    { "999999999999999", G_MAXINT64, "GBP", -1 },
    { "0", 100, "GBP", -1 },
    { "-2", 100, "GBP", -1 },
    { "1,5", 100, "GBP", -1 },
    { "", 100, "GBP", -1 },
    { "1.", 100, "GBP", 100 },
    { "2", 100, "JPY", 20000 },
    { "2", 1000, "TND", 200 },
    { "2", 100, "USD", 100 },
    { "2", 100, "EUR", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rates); i++)
    {
      g_autofree char *rows =
          g_strdup_printf ("set base_currency USD; set rate.%s %s",
                           g_str_equal (rates[i].from, "EUR") ? "CHF" : rates[i].from, rates[i].rate);
      g_autoptr (MndMap) map = map_from_text (rows);
      MndSum sum = { .amount = rates[i].amount };
      g_strlcpy (sum.currency, rates[i].from, sizeof sum.currency);
      g_assert_true (mnd_rates_convert (map, &sum) == (rates[i].expected != -1 || rates[i].amount == -1));
      g_assert_cmpint (sum.amount, ==,
                       rates[i].expected != -1 || rates[i].amount == -1 ? rates[i].expected : rates[i].amount);
    }
}

static void
test_division (void)
{
  static const struct
  {
    const char *fields;
    gint64 amount;
    gint64 expected[MND_FIELD_N_PARTS];
  } shares[] = {
    { "", 7, { [MND_FIELD_UNSAID] = 7 } },
    { "3", 7, { [MND_FIELD_JUSTICE] = 7 } },
    { "2a,2b", 7, { [MND_FIELD_ARMY] = 4, [MND_FIELD_POLICE] = 3 } },
    { "2a,2b", -7, { [MND_FIELD_ARMY] = -4, [MND_FIELD_POLICE] = -3 } },
    { "2a=33.33,2b=33.33,3=33.34", 100, { [MND_FIELD_ARMY] = 33, [MND_FIELD_POLICE] = 33, [MND_FIELD_JUSTICE] = 34 } },
    { "2a=80,2b=80", 10, { [MND_FIELD_ARMY] = 5, [MND_FIELD_POLICE] = 5 } },
    { "2a=0,2b=0", 10, { [MND_FIELD_UNSAID] = 10 } },
    { "1a=25,1b", 8, { [MND_FIELD_CONTROL] = 2, [MND_FIELD_BUDGET] = 4, [MND_FIELD_UNSAID] = 2 } },
    { "2a=50,2b=50", G_MAXINT64, { [MND_FIELD_ARMY] = G_MAXINT64 / 2 + 1, [MND_FIELD_POLICE] = G_MAXINT64 / 2 } },
    { "2a,2b", 0, { 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      g_autofree char *rows = g_strdup_printf ("support s1 fields=%s", shares[i].fields);
      g_autoptr (MndMap) map = map_from_text (rows);
      MndId id = id_of ("s1");
      gint64 parts[MND_FIELD_N_PARTS];
      mnd_support_divide (mnd_map_find (map, MND_TABLE_SUPPORT, &id), shares[i].amount, parts);
      for (guint field = 0; field < MND_FIELD_N_PARTS; field++)
        g_assert_cmpint (parts[field], ==, shares[i].expected[field]);
    }
}

/* Two groups of three by three, entangled by name. */
static void
test_orders (void)
{
  static const char *const rows =
      "actor a donor_government; actor b donor_government; actor c donor_government; actor d donor_government;"
      "actor p other; actor q other; actor r other; actor s other; a funds p; c funds p; a funds r; c funds r;"
      "a funds s; b funds q; d funds q; support s1; party f1 support=s1 actor=b role=funder;"
      "party f2 support=s1 actor=q role=beneficiary; money m1 support=s1 kind=commitment amount=5 currency=GBP";
  static const struct
  {
    MndMatrixOrder order;
    const char *currency;
    const char *expected;
  } orders[] = {
    { MND_MATRIX_BY_NAME, NULL, "a b c d | p q r s" },
    { MND_MATRIX_BY_TOTAL, NULL, "a b c d | q p r s" },
    { MND_MATRIX_BY_TOTAL, "GBP", "b a c d | q p r s" },
    { MND_MATRIX_BY_CLUSTER, NULL, "a c b d | s p r q" },
  };
  static const MndMatrixWish wish = INSTITUTION;

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (MndMap) map = map_from_text (rows);
      g_autoptr (MndState) state = mnd_state_new (map, day_of ("2005"), FALSE);
      g_autoptr (MndMatrix) matrix = mnd_matrix_new (state, &wish);
      const MndNames names = { map, NULL };
      g_autofree char *found = NULL;
      g_autofree char *again = NULL;
      mnd_matrix_sort (matrix, orders[i].order, orders[i].currency, &names);
      found = print_order (matrix, map);
      g_assert_cmpstr (found, ==, orders[i].expected);
      /* Whatever was before. */
      mnd_matrix_sort (matrix, MND_MATRIX_BY_TOTAL, "GBP", &names);
      mnd_matrix_sort (matrix, orders[i].order, orders[i].currency, &names);
      again = print_order (matrix, map);
      g_assert_cmpstr (again, ==, found);
    }
}

static char *
print_without (MndState *state, MndMatrixWish wish, const char *left_out, guint *n)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
  g_auto (GStrv) names = g_strsplit (left_out, " ", -1);
  g_autoptr (MndMatrix) matrix = NULL;

  for (char **name = names; *name != NULL; name++)
    {
      MndId id = id_of (*name);
      g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
    }
  /* As a filter does: a link goes with its end. */
  for (guint i = 0; i < state->n_links; i++)
    if (g_hash_table_contains (ids, &state->actors[state->links[i].to].id))
      g_hash_table_add (ids, g_memdup2 (&state->links[i].id, sizeof (MndId)));
  wish.left_out = ids;
  matrix = mnd_matrix_new (state, &wish);
  g_assert_null (matrix->wish.left_out);
  *n = matrix->n_left_out;
  return print (matrix, state->map);
}

/* What a filter leaves out is not counted, and how much that is is known. */
static void
test_left_out (void)
{
  static const MndMatrixWish by_field = FIELD, oversight = OVERSIGHT;
  g_autoptr (MndMap) map =
      map_from_text (WHO GIVES ("s1", "2b", "uk", "slp")
                         GIVES ("s2", "2b", "usa", "slp") "s1.start_date=2004; s2.start_date=2004; actor police police;"
                                                          "par oversees police mode=parliamentary");
  g_autoptr (MndState) state = mnd_state_new (map, day_of ("2005-12-31"), FALSE);
  g_autofree char *all = NULL, *one = NULL, *none = NULL, *overseen = NULL;
  guint n;

  all = print_without (state, by_field, "par", &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_nonnull (strstr (all, "uk/2b 1!"));
  g_assert_nonnull (strstr (all, "= 2!!"));
  one = print_without (state, by_field, "s1", &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_null (strstr (one, "uk/"));
  g_assert_nonnull (strstr (one, "usa/2b 1!"));
  g_assert_nonnull (strstr (one, "= 1!"));
  none = print_without (state, by_field, "s1 s2", &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_null (strstr (none, "/2b 1"));
  overseen = print_without (state, oversight, "police", &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_null (strstr (overseen, "police"));
}

static void
test_words (void)
{
  g_autoptr (MndMap) map =
      map_from_text (WHO GIVES ("s1", "2b", "uk", "slp") MONEY ("m1", "s1", "2714800000", "GBP")
                         GIVES ("s2", "2b", "usa", "slp") "s1.start_date=2004; s2.start_date=2004");
  g_autoptr (MndState) state = mnd_state_new (map, day_of ("2005-12-31"), FALSE);
  static const MndMatrixWish wish = INSTITUTION;
  g_autoptr (MndMatrix) matrix = mnd_matrix_new (state, &wish);
  const MndNames names = { map, NULL };
  g_autofree char *cell = mnd_matrix_dup_cell_words (matrix, 0, 0, &names);
  const MndSum sum = { "GBP", 2714800000 };
  g_autofree char *amount = mnd_sum_format (&sum);
  g_autofree char *expected =
      g_strdup_printf ("uk × slp: 1 programme; %s committed; 1 overlap; 1 raised in no body", amount);
  g_autofree char *other = mnd_matrix_dup_cell_words (matrix, 1, 0, &names);
  g_autofree char *note = mnd_matrix_dup_money_note (matrix);
  g_autofree char *day = mnd_matrix_dup_day_words (matrix);

  g_assert_cmpstr (cell, ==, expected);
  g_assert_cmpstr (other, ==, "usa × slp: 1 programme; 1 amount not known here; 1 overlap; 1 raised in no body");
  g_assert_true (g_str_has_prefix (note, "Amounts are commitments"));
  g_assert_nonnull (strstr (note, "no base currency"));
  g_assert_cmpstr (day, ==, "As of 31 December 2005");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/matrix/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/matrix/rates", test_rates);
  g_test_add_func ("/matrix/division", test_division);
  g_test_add_func ("/matrix/orders", test_orders);
  g_test_add_func ("/matrix/left-out", test_left_out);
  g_test_add_func ("/matrix/words", test_words);
  return g_test_run ();
}
