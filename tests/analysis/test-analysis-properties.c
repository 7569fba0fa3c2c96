/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What holds of all rules on random maps: the order of rows does not matter, nor an actor that nothing is tied to; an
 * update says what a full run says; and of a monotone rule the witness alone proves the finding.
 */
#include "analysis/mnd-guide-item.h"
#include "rule-cases.h"

#define N_ACTORS 30
#define N_LINKS 70
#define N_MAPS 25
#define N_EDITS 40

static const char *const kinds[] = { "police",        "armed_forces",     "ministry",        "parliament",
                                     "audit",         "ombudsman",        "intelligence",    "coordination_body",
                                     "executive",     "donor_government", "multilateral",    "militia",
                                     "civil_society", "judiciary",        "private_security" };
static const char *const relations[] = {
  "oversees", "commands", "part_of",          "reports_to", "appoints", "funds",           "member_of",
  "chairs",   "oversees", "hears_complaints", "part_of",    "commands", "cooperates_with", "secretariat_of"
};
static const char *const endings[] = { "",
                                       "",
                                       "",
                                       " covers_subordinates=1",
                                       " mode=audit",
                                       " mode=executive",
                                       " formality=informal",
                                       " status=planned",
                                       " dormant=1",
                                       " autonomy_guaranteed=1",
                                       " start_date=2005",
                                       " end_date=2004-12-31" };
static const char *const fields[] = { "1a", "2a", "2b", "3" };

static const char *
pick (GRand *random, const char *const *words, guint n)
{
  return words[g_rand_int_range (random, 0, (gint32) n)];
}

static guint
pick_actor (GRand *random)
{
  return (guint) g_rand_int_range (random, 0, N_ACTORS);
}

static void
add_line (GPtrArray *lines, char *line)
{
  g_ptr_array_add (lines, line);
}

static gboolean
equal_lines_cb (gconstpointer a, gconstpointer b)
{
  return g_str_equal (a, b);
}

static void
add_link (GRand *random, GPtrArray *lines)
{
  g_autofree char *line =
      g_strdup_printf ("a%u %s a%u%s", pick_actor (random), pick (random, relations, G_N_ELEMENTS (relations)),
                       pick_actor (random), pick (random, endings, G_N_ELEMENTS (endings)));

  if (!g_ptr_array_find_with_equal_func (lines, line, equal_lines_cb, NULL))
    add_line (lines, g_steal_pointer (&line));
}

/* Lines about actors first, in `n_fixed`; the others may come and go. */
static GPtrArray *
make_lines (GRand *random, guint *n_fixed)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  add_line (lines, g_strdup ("set rule.R13.coverage 0"));
  add_line (lines, g_strdup ("place p0 level=country"));
  add_line (lines, g_strdup ("place p1 level=region parent=p0"));
  for (guint i = 0; i < N_ACTORS; i++)
    add_line (lines, g_strdup_printf ("actor a%u %s", i, pick (random, kinds, G_N_ELEMENTS (kinds))));
  for (guint i = 0; i < 6; i++)
    add_line (lines, g_strdup_printf ("support s%u fields=%s axis=effectiveness start_date=200%u", i,
                                      pick (random, fields, G_N_ELEMENTS (fields)), i));
  *n_fixed = lines->len;
  for (guint i = 0; i < N_LINKS; i++)
    add_link (random, lines);
  for (guint i = 0; i < 8; i++)
    {
      add_line (lines,
                g_strdup_printf ("mandate m%u actor=a%u function=provision place=p%u", i, pick_actor (random), i % 2));
      add_line (lines, g_strdup_printf ("assessment q%u subject=a%u question=%s answer=none", i, pick_actor (random),
                                        i % 2 ? "audit" : "command"));
      add_line (lines, g_strdup_printf ("assessment k%u subject=a%u question=checklist item=sedra_norms.%u answer=%s",
                                        i, pick_actor (random), i % 3 + 1, i % 2 ? "partly" : "none"));
      add_line (lines, g_strdup_printf ("assessment z%u question=checklist item=assessment_tasks.%u answer=found", i,
                                        i % 3 + 1));
      add_line (lines, g_strdup_printf ("party f%u support=s%u actor=a%u role=funder", i, i % 6, pick_actor (random)));
      add_line (lines,
                g_strdup_printf ("party b%u support=s%u actor=a%u role=beneficiary", i, i % 6, pick_actor (random)));
      add_line (lines,
                g_strdup_printf ("citation c%u claim=a%u claim_table=actor confidence=low", i, pick_actor (random)));
    }
  return lines;
}

static char *
join (GPtrArray *lines)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) g_ptr_array_index (lines, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
get_findings (const char *rows)
{
  g_autoptr (MndMap) map = map_from_text (rows);
  g_autoptr (MndAnalysis) analysis = analyse (map, NULL, FALSE, NULL);

  return findings_to_long_text (analysis, map);
}

static void
shuffle (GRand *random, GPtrArray *lines)
{
  for (guint i = lines->len; i > 1; i--)
    {
      guint k = (guint) g_rand_int_range (random, 0, (gint32) i);
      gpointer line = lines->pdata[i - 1];
      lines->pdata[i - 1] = lines->pdata[k];
      lines->pdata[k] = line;
    }
}

static void
test_row_order (void)
{
  for (guint seed = 0; seed < N_MAPS; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      guint n_fixed;
      g_autoptr (GPtrArray) lines = make_lines (random, &n_fixed);
      g_autofree char *rows = join (lines), *shuffled = NULL, *found = NULL, *again = NULL;

      shuffle (random, lines);
      shuffled = join (lines);
      found = get_findings (rows);
      again = get_findings (shuffled);
      g_assert_cmpuint (strlen (found), >, 0);
      g_assert_cmpstr (found, ==, again);
    }
}

/* As g_assert_cmpstr(), but tells of the first line that differs and not of all. */
static void
assert_same_lines (const char *found, const char *expected)
{
  g_auto (GStrv) left = g_strsplit (found, "\n", -1);
  g_auto (GStrv) right = g_strsplit (expected, "\n", -1);
  guint i = 0;

  while (left[i] != NULL && right[i] != NULL && g_str_equal (left[i], right[i]))
    i++;
  g_assert_cmpstr (left[i], ==, right[i]);
}

/* The text without findings that speak of the stranger; and, where it counts among the sector's actors, without those
 * of R19, which counts them. */
static char *
leave_out (const char *found, const char *stranger, gboolean counts)
{
  g_auto (GStrv) parts = g_strsplit (found, "; R", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (char **part = parts; *part != NULL; part++)
    if (strstr (*part, stranger) == NULL && !(counts && g_str_has_prefix (*part, "19 ")))
      g_string_append_printf (text, "%s\n", **part == 'R' ? *part + 1 : *part);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_stranger (void)
{
  static const char *const strangers[] = { "company", "police", "media", "ministry", "coordination_body" };

  for (guint seed = 0; seed < N_MAPS; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      guint n_fixed;
      g_autoptr (GPtrArray) lines = make_lines (random, &n_fixed);
      g_autofree char *rows = join (lines);
      g_autofree char *more = g_strdup_printf ("%sactor stranger %s", rows, strangers[seed % G_N_ELEMENTS (strangers)]);
      g_autofree char *found = get_findings (rows), *again = get_findings (more);
      gboolean counts = seed % G_N_ELEMENTS (strangers) != 0;
      g_autofree char *before = leave_out (found, "stranger", counts);
      g_autofree char *after = leave_out (again, "stranger", counts);

      assert_same_lines (before, after);
    }
}

static void
assert_up_to_date (MndAnalysis *analysis, MndMap *map, const char *what)
{
  g_autoptr (MndAnalysis) anew = analyse (map, NULL, FALSE, NULL);
  g_autofree char *updated = findings_to_long_text (analysis, map);
  g_autofree char *expected = findings_to_long_text (anew, map);

  if (!g_str_equal (updated, expected))
    g_test_message ("after: %s", what);
  g_assert_cmpstr (updated, ==, expected);
  g_assert_cmpfloat (mnd_coverage_get_share (mnd_analysis_get_coverage (analysis)), ==,
                     mnd_coverage_get_share (mnd_analysis_get_coverage (anew)));
  g_assert_cmpuint (mnd_analysis_count_questions (analysis), ==, count_guide (anew));
}

/* A line comes or goes, or an actor becomes another. */
static MndChanges *
edit (GRand *random, MndMap *map, GPtrArray *lines, guint n_fixed, gboolean *is_there, char **what)
{
  static const char *const columns[] = {
    "kind=police",         "kind=ministry", "armed=yes",     "armed=no",        "branch=executive",
    "level=local",         "placeholder=1", "placeholder=0", "end_date=2004",   "end_date=",
    "start_date=2010",     "start_date=",   "branch=",       "kind=parliament", "statehood=hybrid",
    "functions=oversight", "name=Other",    "name=A1",       "name=Ministry",   "acronym=M.",
    "acronym=m",           "capacity=1",    "capacity=",     "identifiers=x=1", "statutory=no",
    "statutory=yes",       "end_date=2009"
  };
  guint i = (guint) g_rand_int_range (random, (gint32) n_fixed, (gint32) lines->len);

  if (g_rand_int_range (random, 0, 3) == 0)
    {
      *what = g_strdup_printf ("a%u.%s", pick_actor (random), pick (random, columns, G_N_ELEMENTS (columns)));
      return map_set (map, *what);
    }
  *what = g_strdup_printf ("%s%s", is_there[i] ? "-" : "", (const char *) g_ptr_array_index (lines, i));
  is_there[i] = !is_there[i];
  return map_apply_text (map, *what);
}

static void
test_update (void)
{
  for (guint seed = 0; seed < N_MAPS; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      guint n_fixed;
      g_autoptr (GPtrArray) lines = make_lines (random, &n_fixed);
      g_autofree char *rows = join (lines);
      g_autofree gboolean *is_there = g_new (gboolean, lines->len);
      g_autoptr (MndMap) map = map_from_text (rows);
      g_autoptr (MndAnalysis) analysis = analyse (map, NULL, FALSE, NULL);

      for (guint i = 0; i < lines->len; i++)
        is_there[i] = TRUE;
      for (guint i = 0; i < N_EDITS; i++)
        {
          g_autofree char *what = NULL;
          g_autoptr (MndChanges) changes = edit (random, map, lines, n_fixed, is_there, &what);
          mnd_analysis_mark (analysis, changes);
          /* Now and then two edits wait. */
          if (g_rand_int_range (random, 0, 4) == 0)
            continue;
          mnd_analysis_update (analysis);
          assert_up_to_date (analysis, map, what);
        }
    }
}

/* --- witnesses */

static gboolean
is_in_witness (MndFinding *finding, const MndId *id)
{
  return id == NULL || mnd_finding_has_witness (finding, id);
}

/* A row of the witness, or one that ties two of them: a party, a body, a name, a place around. */
static gboolean
belongs (MndFinding *finding, MndRecord *row)
{
  switch ((int) mnd_record_get_table (row))
    {
    case MND_TABLE_PARTY:
      return is_in_witness (finding, mnd_record_get_reference (row, MND_PARTY_SUPPORT))
             && is_in_witness (finding, mnd_record_get_reference (row, MND_PARTY_ACTOR));
    case MND_TABLE_MONEY:
      return is_in_witness (finding, mnd_record_get_reference (row, MND_MONEY_SUPPORT));
    case MND_TABLE_BODY:
      return is_in_witness (finding, mnd_record_get_reference (row, MND_BODY_ACTOR));
    case MND_TABLE_TEXT:
      return is_in_witness (finding, mnd_record_get_reference (row, MND_TEXT_OWNER));
    case MND_TABLE_MAP:
    case MND_TABLE_PLACE:
      return TRUE;
    default:
      return is_in_witness (finding, mnd_record_get_id (row));
    }
}

static MndMap *
copy_witness (MndMap *map, MndFinding *finding)
{
  g_autoptr (MndChanges) rows = mnd_changes_new ();
  g_autoptr (GError) error = NULL;
  MndMap *copy = mnd_map_new ();

  for (int table = 0; table < MND_N_TABLES; table++)
    {
      MndRecordList *list = mnd_map_get_records (map, (MndTable) table);
      for (guint i = 0; i < mnd_record_list_get_size (list); i++)
        {
          MndRecord *record = mnd_record_list_get (list, i);
          MndChange *change;
          if (!belongs (finding, record))
            continue;
          change = mnd_changes_add (rows, (MndTable) table, MND_CHANGE_INSERT);
          for (guint k = 0; k < mnd_table_get_info ((MndTable) table)->n_columns; k++)
            change->after[k] = mnd_value_copy (mnd_record_get_value (record, k));
        }
    }
  mnd_map_apply (copy, rows, &error);
  g_assert_no_error (error);
  return copy;
}

static void
assert_sufficient (MndMap *map, MndFinding *finding)
{
  const char *rule = mnd_rule_get_id (mnd_finding_get_rule (finding));
  g_autoptr (MndMap) copy = copy_witness (map, finding);
  g_autoptr (MndAnalysis) analysis = analyse (copy, NULL, FALSE, rule);
  MndFindingList *list = mnd_analysis_get_findings (analysis, mnd_finding_get_state (finding));
  g_autofree char *text = mnd_finding_dup_text (finding, map, NULL);
  gboolean is_there = FALSE;

  for (guint i = 0; i < mnd_finding_list_get_size (list); i++)
    is_there |= mnd_finding_is_same (finding, mnd_finding_list_get (list, i));
  if (!is_there)
    g_test_message ("%s: %s", rule, text);
  g_assert_true (is_there);
}

static void
test_witness (void)
{
  guint n = 0;

  for (guint seed = 0; seed < 4 * N_MAPS; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      guint n_fixed;
      g_autoptr (GPtrArray) lines = make_lines (random, &n_fixed);
      g_autofree char *rows = join (lines);
      g_autoptr (MndMap) map = map_from_text (rows);
      g_autoptr (MndAnalysis) analysis = analyse (map, NULL, FALSE, NULL);
      MndFindingList *list = mnd_analysis_get_findings (analysis, MND_FINDING_GAP);

      for (guint i = 0; i < mnd_finding_list_get_size (list); i++)
        {
          MndFinding *finding = mnd_finding_list_get (list, i);
          if (!mnd_rule_is_monotone (mnd_finding_get_rule (finding)))
            continue;
          assert_sufficient (map, finding);
          n++;
        }
    }
  g_assert_cmpuint (n, >, N_MAPS); /* it has tried some */
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/row-order", test_row_order);
  g_test_add_func ("/analysis/stranger", test_stranger);
  g_test_add_func ("/analysis/random-update", test_update);
  g_test_add_func ("/analysis/witness", test_witness);

  return g_test_run ();
}
