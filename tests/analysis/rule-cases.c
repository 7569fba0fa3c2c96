/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of cases for rules; see the header. */
#include "rule-cases.h"

#include "analysis/mnd-guide-item.h"
#include "analysis/mnd-topic.h"
#include "model/mnd-text.h"

#define N_STATES 3

int
day_of (const char *text)
{
  MndDate date;

  g_assert_true (mnd_date_parse (text, &date));
  return mnd_date_get_last_day (&date);
}

MndAnalysis *
analyse (MndMap *map, const char *day, gboolean as_planned, const char *rules)
{
  MndAnalysis *analysis = mnd_analysis_new (map);
  g_auto (GStrv) ids = rules != NULL ? g_strsplit (rules, ",", -1) : NULL;

  mnd_analysis_run (analysis, day_of (day != NULL ? day : "2005-12-31"), as_planned, (const char *const *) ids);
  return analysis;
}

/* The name; of rows without one that which the test gave them, of topics their word. */
static char *
dup_label (MndMap *map, const MndId *id)
{
  const char *name = mnd_map_get_name (map, id, NULL);
  char hex[MND_ID_TEXT_SIZE];
  MndVocabulary vocabulary;

  if (name != NULL)
    return g_strdup (name);
  if (mnd_topic_find (id, &vocabulary, &name))
    return g_strdup (name != NULL ? name : "sector");
  if (g_ascii_isalpha (id->bytes[0]))
    return g_strndup ((const char *) id->bytes, MND_ID_SIZE);
  return g_strdup (mnd_id_format (id, hex));
}

static void
append_names (GString *text, MndMap *map, MndFinding *finding, guint n,
              const MndId *(*get) (MndFinding *finding, guint i))
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = dup_label (map, get (finding, i));
      g_string_append_printf (text, "%s%s", i > 0 ? "," : "", label);
    }
}

static void
append_finding (GString *text, MndMap *map, MndFinding *finding, gboolean is_long)
{
  g_autofree char *sentence = mnd_finding_dup_text (finding, map, NULL);

  g_assert_nonnull (sentence);
  g_assert_true (g_str_has_suffix (sentence, "."));
  g_string_append_printf (text, "%s%s %s %u ", text->len > 0 ? "; " : "",
                          mnd_rule_get_id (mnd_finding_get_rule (finding)),
                          mnd_finding_state_get_word (mnd_finding_get_state (finding)),
                          mnd_finding_get_severity (finding));
  append_names (text, map, finding, mnd_finding_get_n_subjects (finding), mnd_finding_get_subject);
  if (!is_long)
    return;
  g_string_append_printf (text, " [%d %d %x] ", mnd_finding_get_confidence (finding), mnd_finding_get_since (finding),
                          mnd_finding_get_questions (finding));
  append_names (text, map, finding, mnd_finding_get_n_witness (finding), mnd_finding_get_witness);
  g_string_append_printf (text, " %s", sentence);
}

static char *
print (MndAnalysis *analysis, MndMap *map, gboolean is_long)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint state = 0; state < N_STATES; state++)
    {
      MndFindingList *list = mnd_analysis_get_findings (analysis, (MndFindingState) state);
      for (guint i = 0; i < mnd_finding_list_get_size (list); i++)
        append_finding (text, map, mnd_finding_list_get (list, i), is_long);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
findings_to_text (MndAnalysis *analysis, MndMap *map)
{
  return print (analysis, map, FALSE);
}

char *
findings_to_long_text (MndAnalysis *analysis, MndMap *map)
{
  return print (analysis, map, TRUE);
}

typedef struct
{
  const char *rule;
  const RuleCase *rule_case;
} Case;

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (MndMap) map = map_from_text (c->rule_case->rows);
  g_autoptr (MndAnalysis) analysis = analyse (map, c->rule_case->day, c->rule_case->as_planned, c->rule);
  g_autofree char *found = findings_to_text (analysis, map);

  g_assert_cmpstr (found, ==, c->rule_case->found);
}

void
add_rule_cases (const char *rule, const RuleCase *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strdup_printf ("/%s/%s", rule, cases[i].name);
      Case *c = g_new (Case, 1);
      c->rule = rule;
      c->rule_case = &cases[i];
      g_test_add_data_func_full (path, c, test_case, g_free);
    }
}

guint
count_guide (MndAnalysis *analysis)
{
  g_autoptr (GListModel) guide = mnd_analysis_list_guide (analysis);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (guide); i++)
    {
      g_autoptr (MndGuideItem) item = g_list_model_get_item (guide, i);
      n += (guint) __builtin_popcount (mnd_guide_item_get_questions (item))
           + g_list_model_get_n_items (mnd_guide_item_get_unknowns (item));
    }
  return n;
}
