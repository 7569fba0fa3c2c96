/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* D1 to D7: what is doubtful in the data itself. Notes, never findings about the sector. */
#include "analysis/mnd-rules-private.h"

#include "analysis/mnd-namesakes.h"
#include "model/mnd-assessment.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>
#include <string.h>

static MndFinding *
new_note (MndSink *sink)
{
  return mnd_finding_new (mnd_sink_get_rule (sink), MND_FINDING_NOTE, (int) mnd_sink_get_rule (sink)->base_severity);
}

static void
take_pair (MndSink *sink, const MndId *a, const MndId *b)
{
  MndFinding *finding = new_note (sink);
  gboolean a_first = mnd_id_compare (a, b) < 0;

  mnd_finding_add_subject (finding, a_first ? a : b);
  mnd_finding_add_subject (finding, a_first ? b : a);
  mnd_sink_take (sink, finding);
}

/* --- D1 */

/* What data sets write where they name nobody, as mnd_namesakes_dup_core() has it. */
static const char *const pseudo[] = {
  "other",
  "others",
  "unknown",
  "notspecified",
  "unspecified",
  "various",
  "multiple",
  "na",
  "tbd",
  "tobedetermined",
  "ngo",
  "ngos",
  "government",
  "donor",
  "donors",
  "recipientgovernment",
  "donorgovernment",
  "thirdcountrygovernment",
  "publicsector",
  "privatesector",
  "internationalngo",
  "nationalngo",
  "centralgovernment",
  "localgovernment",
  "otherpublicentitiesinrecipientcountry",
  "otherpublicentitiesindonorcountry",
  NULL,
};

static void
find_pseudo (MndSink *sink, MndState *state, guint actor)
{
  const MndStateActor *a = &state->actors[actor];
  const char *name = mnd_map_get_name (state->map, &a->id, (const char *const *) state->languages);
  g_autofree char *core = name != NULL ? mnd_namesakes_dup_core (name) : NULL;
  MndFinding *finding;

  if (a->placeholder || core == NULL || !g_strv_contains (pseudo, core))
    return;
  finding = new_note (sink);
  mnd_finding_add_subject (finding, &a->id);
  mnd_sink_take (sink, finding);
}

static char *
say_pseudo (MndFinding *finding, const MndNames *names)
{
  return g_strdup_printf (_ ("“%s” names a class of organisations, and may stand for several; marking it as a "
                             "placeholder keeps it out of findings."),
                          mnd_names_get (names, mnd_finding_get_role (finding, 0)));
}

/* --- D2 */

static gboolean
is_turned_round (const char *start, const char *end)
{
  MndDate from, to;

  return mnd_date_parse (start, &from) && mnd_date_parse (end, &to)
         && mnd_date_get_last_day (&to) < mnd_date_get_first_day (&from);
}

/* `row` is of that actor, or its own. */
static MndFinding *
new_wrong_dates (MndSink *sink, MndRecord *row, gboolean is_turned)
{
  MndFinding *finding = new_note (sink);

  mnd_finding_add_subject (finding, mnd_record_get_id (row));
  if (mnd_record_get_table (row) == MND_TABLE_LINK)
    {
      mnd_finding_add_mention (finding, mnd_record_get_reference (row, MND_LINK_FROM));
      mnd_finding_add_mention (finding, mnd_record_get_reference (row, MND_LINK_TO));
    }
  if (mnd_record_get_table (row) == MND_TABLE_MANDATE)
    mnd_finding_add_mention (finding, mnd_record_get_reference (row, MND_MANDATE_ACTOR));
  mnd_finding_add_number (finding, is_turned);
  return finding;
}

/* TRUE where it has been said. */
static gboolean
take_turned (MndSink *sink, MndRecord *row, guint start, guint end)
{
  if (!is_turned_round (mnd_record_get_text (row, start), mnd_record_get_text (row, end)))
    return FALSE;
  mnd_sink_take (sink, new_wrong_dates (sink, row, TRUE));
  return TRUE;
}

/* A link at a time at which one of its ends was not there at all. */
static gboolean
is_lost (const MndState *state, MndRecord *link, guint from)
{
  guint to = mnd_state_find_actor (state, mnd_record_get_reference (link, MND_LINK_TO));
  MndInterval interval, of_from, of_to;

  if (to == MND_NOTHING || state->actors[to].record == NULL)
    return FALSE;
  interval = mnd_record_get_interval (link);
  of_from = mnd_record_get_interval (state->actors[from].record);
  of_to = mnd_record_get_interval (state->actors[to].record);
  return !mnd_interval_overlaps (&interval, &of_from) || !mnd_interval_overlaps (&interval, &of_to);
}

static void
find_wrong_dates (MndSink *sink, MndState *state, guint actor)
{
  const MndId *id = &state->actors[actor].id;
  GPtrArray *links = mnd_map_get_referring (state->map, MND_TABLE_LINK, MND_LINK_FROM, id);
  GPtrArray *mandates = mnd_map_get_referring (state->map, MND_TABLE_MANDATE, MND_MANDATE_ACTOR, id);

  take_turned (sink, state->actors[actor].record, MND_ACTOR_START, MND_ACTOR_END);
  for (guint i = 0; i < mandates->len; i++)
    take_turned (sink, mandates->pdata[i], MND_MANDATE_START, MND_MANDATE_END);
  for (guint i = 0; i < links->len; i++)
    {
      MndRecord *link = links->pdata[i];
      if (mnd_record_get_text (link, MND_LINK_START) == NULL && mnd_record_get_text (link, MND_LINK_END) == NULL)
        continue;
      if (!take_turned (sink, link, MND_LINK_START, MND_LINK_END) && is_lost (state, link, actor))
        mnd_sink_take (sink, new_wrong_dates (sink, link, FALSE));
    }
}

static void
find_wrong_dates_of_support (MndSink *sink, MndState *state)
{
  MndRecordList *rows = mnd_map_get_records (state->map, MND_TABLE_SUPPORT);

  for (guint i = 0; i < mnd_record_list_get_size (rows); i++)
    take_turned (sink, mnd_record_list_get (rows, i), MND_SUPPORT_START, MND_SUPPORT_END);
}

static char *
say_wrong_dates (MndFinding *finding, const MndNames *names)
{
  guint n = mnd_finding_get_n_mentions (finding);
  const char *one =
      mnd_names_get (names, n > 0 ? mnd_finding_get_mention (finding, 0) : mnd_finding_get_role (finding, 0));
  const char *other = n > 1 ? mnd_names_get (names, mnd_finding_get_mention (finding, 1)) : NULL;

  if (mnd_finding_get_number (finding, 0) == 0)
    /* Translators: both are actors. */
    return g_strdup_printf (_ ("A link between %1$s and %2$s lies in a time at which one of them did not exist."), one,
                            other);
  if (other != NULL)
    /* Translators: both are actors. */
    return g_strdup_printf (_ ("A link between %1$s and %2$s ends before it begins."), one, other);
  if (n == 1)
    return g_strdup_printf (_ ("A mandate of %s ends before it begins."), one);
  return g_strdup_printf (_ ("%s ends before it begins."), one);
}

/* --- D3 */

static void
look_for_counted_parts (MndSink *sink, MndState *state)
{
  MndRecordList *rows = mnd_map_get_records (state->map, MND_TABLE_SUPPORT);

  for (guint i = 0; i < mnd_record_list_get_size (rows); i++)
    {
      MndRecord *part = mnd_record_list_get (rows, i);
      const MndId *parent = mnd_record_get_reference (part, MND_SUPPORT_PARENT);
      MndRecord *whole = parent != NULL ? mnd_map_find (state->map, MND_TABLE_SUPPORT, parent) : NULL;
      MndSum sum;
      if (whole != NULL && mnd_support_get_commitment (state->map, part, &sum)
          && mnd_support_get_commitment (state->map, whole, &sum))
        take_pair (sink, mnd_record_get_id (part), parent);
    }
}

/* Under each key the row with the smallest key comes first, whatever the order of rows. */
static void
add_keyed (GHashTable *by_key, const char *key, MndRecord *row)
{
  GPtrArray *rows = g_hash_table_lookup (by_key, key);

  if (rows == NULL)
    {
      rows = g_ptr_array_new ();
      g_hash_table_insert (by_key, g_strdup (key), rows);
    }
  if (!g_ptr_array_find (rows, row, NULL))
    g_ptr_array_add (rows, row);
}

static int
compare_rows_cb (gconstpointer a, gconstpointer b)
{
  return mnd_id_compare (mnd_record_get_id (*(MndRecord *const *) a), mnd_record_get_id (*(MndRecord *const *) b));
}

/* The first of those under one key with each of the others, none twice. */
static void
take_keyed (MndSink *sink, GHashTable *by_key)
{
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, by_key);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      GPtrArray *rows = value;
      g_ptr_array_sort (rows, compare_rows_cb);
      for (guint i = 1; i < rows->len; i++)
        {
          const MndId *first = mnd_record_get_id (rows->pdata[0]), *other = mnd_record_get_id (rows->pdata[i]);
          char one[MND_ID_TEXT_SIZE], two[MND_ID_TEXT_SIZE];
          if (g_hash_table_add (said, g_strconcat (mnd_id_format (first, one), mnd_id_format (other, two), NULL)))
            take_pair (sink, first, other);
        }
    }
}

static void
add_identifiers (GHashTable *by_key, MndRecordList *rows, guint column)
{
  for (guint i = 0; i < mnd_record_list_get_size (rows); i++)
    {
      MndRecord *row = mnd_record_list_get (rows, i);
      const char *text = mnd_record_get_text (row, column);
      g_auto (GStrv) lines = text != NULL ? g_strsplit (text, "\n", -1) : NULL;
      for (guint k = 0; lines != NULL && lines[k] != NULL; k++)
        if (*g_strstrip (lines[k]) != '\0')
          {
            g_autofree char *key = g_strdup_printf ("%d %s", mnd_record_get_table (row), lines[k]);
            add_keyed (by_key, key, row);
          }
    }
}

static void
find_counted_twice (MndSink *sink, MndState *state, guint anchor)
{
  g_autoptr (GHashTable) by_key =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  look_for_counted_parts (sink, state);
  add_identifiers (by_key, mnd_map_get_records (state->map, MND_TABLE_ACTOR), MND_ACTOR_IDENTIFIERS);
  add_identifiers (by_key, mnd_map_get_records (state->map, MND_TABLE_SUPPORT), MND_SUPPORT_IDENTIFIERS);
  take_keyed (sink, by_key);
}

static char *
say_counted_twice (MndFinding *finding, const MndNames *names)
{
  /* Translators: both are programmes. */
  return g_strdup_printf (_ ("“%1$s” and “%2$s” may be counted twice: they share an identifier, or one is part of the "
                             "other and both have commitments."),
                          mnd_names_get (names, mnd_finding_get_role (finding, 0)),
                          mnd_names_get (names, mnd_finding_get_role (finding, 1)));
}

/* --- D4 */

enum
{
  SUM_SHARES = 1 << 0,
  SUM_CURRENCY = 1 << 1,
  SUM_DATE = 1 << 2,
};

static gboolean
are_shares_wrong (MndRecord *support)
{
  const char *text = mnd_record_get_text (support, MND_SUPPORT_FIELDS);
  g_auto (GStrv) words = text != NULL ? g_strsplit (text, ",", -1) : NULL;
  double sum = 0;
  gboolean has_share = FALSE;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      const char *equals = strchr (words[i], '=');
      has_share |= equals != NULL;
      sum += equals != NULL ? g_ascii_strtod (equals + 1, NULL) : 0;
    }
  return has_share && (sum < 99.5 || sum > 100.5);
}

static void
find_wrong_sums (MndSink *sink, MndState *state, guint anchor)
{
  MndRecordList *rows = mnd_map_get_records (state->map, MND_TABLE_SUPPORT);

  for (guint i = 0; i < mnd_record_list_get_size (rows); i++)
    {
      MndRecord *support = mnd_record_list_get (rows, i);
      GPtrArray *money =
          mnd_map_get_referring (state->map, MND_TABLE_MONEY, MND_MONEY_SUPPORT, mnd_record_get_id (support));
      guint wrong = are_shares_wrong (support) ? SUM_SHARES : 0;
      MndFinding *finding;
      for (guint k = 0; k < money->len; k++)
        wrong |= (mnd_record_get_text (money->pdata[k], MND_MONEY_CURRENCY) == NULL ? SUM_CURRENCY : 0)
                 | (mnd_record_get_text (money->pdata[k], MND_MONEY_DATE) == NULL ? SUM_DATE : 0);
      if (wrong == 0)
        continue;
      finding = new_note (sink);
      mnd_finding_add_subject (finding, mnd_record_get_id (support));
      mnd_finding_add_number (finding, wrong);
      mnd_sink_take (sink, finding);
    }
}

static char *
say_wrong_sums (MndFinding *finding, const MndNames *names)
{
  guint wrong = (guint) mnd_finding_get_number (finding, 0);
  const char *items[3];
  guint n = 0;
  g_autofree char *list = NULL;

  if ((wrong & SUM_SHARES) != 0)
    items[n++] = _ ("shares of fields that do not make 100 %");
  if ((wrong & SUM_CURRENCY) != 0)
    items[n++] = _ ("an amount without a currency");
  if ((wrong & SUM_DATE) != 0)
    items[n++] = _ ("an amount without a date");
  list = mnd_names_dup_list (items, n);
  /* Translators: %1$s is a programme, %2$s a list such as "an amount without a date". */
  return g_strdup_printf (_ ("%1$s has %2$s."), mnd_names_get (names, mnd_finding_get_role (finding, 0)), list);
}

/* --- D5 */

enum
{
  STALE_MONTHS,
};

static const MndParameter stale_parameters[] = {
  [STALE_MONTHS] = { "rule.D5.months", 24, 1, 240, NC_ ("unit", "months"),
                     NC_ ("parameter", "Age of a source that may be out of date") },
  { .key = NULL },
};

static void
look_for_contradictions (MndSink *sink, MndState *state, guint actor)
{
  GPtrArray *rows =
      mnd_map_get_referring (state->map, MND_TABLE_ASSESSMENT, MND_ASSESSMENT_SUBJECT, &state->actors[actor].id);

  for (guint i = 0; i < rows->len; i++)
    for (guint k = i + 1; k < rows->len; k++)
      {
        MndRecord *a = rows->pdata[i], *b = rows->pdata[k];
        MndFinding *finding;
        if (g_strcmp0 (mnd_assessment_get_question_word (a), mnd_assessment_get_question_word (b)) != 0
            || g_strcmp0 (mnd_record_get_text (a, MND_ASSESSMENT_DATE), mnd_record_get_text (b, MND_ASSESSMENT_DATE))
                   != 0
            || g_strcmp0 (mnd_record_get_text (a, MND_ASSESSMENT_ANSWER),
                          mnd_record_get_text (b, MND_ASSESSMENT_ANSWER))
                   == 0)
          continue;
        finding = new_note (sink);
        mnd_finding_add_subject (finding, &state->actors[actor].id);
        mnd_finding_add_subject (finding, mnd_record_get_id (a));
        mnd_finding_add_subject (finding, mnd_record_get_id (b));
        mnd_finding_add_word (finding, mnd_assessment_get_question_word (a));
        mnd_sink_take (sink, finding);
      }
}

/* The last day of the newest source that is cited for it; MND_DAY_LAST where none is dated. */
static int
get_newest_source (const MndState *state, const MndId *claim)
{
  GPtrArray *citations = mnd_map_get_referring (state->map, MND_TABLE_CITATION, MND_CITATION_CLAIM, claim);
  int newest = MND_DAY_FIRST;

  for (guint i = 0; i < citations->len; i++)
    {
      const MndId *id = mnd_record_get_reference (citations->pdata[i], MND_CITATION_SOURCE);
      MndRecord *source = id != NULL ? mnd_map_find (state->map, MND_TABLE_SOURCE, id) : NULL;
      MndDate date;
      if (source != NULL && mnd_date_parse (mnd_record_get_text (source, MND_SOURCE_DATE), &date))
        newest = MAX (newest, mnd_date_get_last_day (&date));
    }
  return newest == MND_DAY_FIRST ? MND_DAY_LAST : newest;
}

static void
find_stale (MndSink *sink, MndState *state, guint actor)
{
  int oldest = mnd_rules_shift_day (state, -(int) mnd_sink_get_parameter (sink, STALE_MONTHS));
  MndFinding *finding = NULL;
  guint n = 0;

  look_for_contradictions (sink, state, actor);
  for (MND_EACH_OUT (state, link, actor))
    {
      const MndStateLink *l = &state->links[link];
      /* What something is part of rarely changes without a sign. */
      if (l->relation == MND_RELATION_PART_OF || mnd_record_get_interval (l->record).to != MND_DAY_LAST
          || get_newest_source (state, &l->id) >= oldest)
        continue;
      if (finding == NULL)
        finding = new_note (sink);
      mnd_finding_add_witness (finding, &l->id);
      n++;
    }
  if (finding == NULL)
    return;
  mnd_finding_add_subject (finding, &state->actors[actor].id);
  mnd_finding_add_number (finding, n);
  mnd_sink_take (sink, finding);
}

static char *
say_stale (MndFinding *finding, const MndNames *names)
{
  const char *name = mnd_names_get (names, mnd_finding_get_role (finding, 0));
  gulong n, months = (gulong) mnd_finding_get_parameter (finding, STALE_MONTHS);
  g_autofree char *time = g_strdup_printf (ngettext ("%lu month", "%lu months", months), months);

  if (mnd_finding_get_n_numbers (finding) == 0)
    /* Translators: %1$s is an institution, %2$s a question such as "Audit". */
    return g_strdup_printf (_ ("Two assessments of %1$s answer the same question of the same date differently: %2$s."),
                            name, mnd_assessment_get_label (mnd_finding_get_word (finding, 0)));
  n = (gulong) mnd_finding_get_number (finding, 0);
  /* Translators: %2$s is an actor, %3$s a time such as "24 months". */
  return g_strdup_printf (ngettext ("%1$lu link from %2$s has no end, and its newest source is more than %3$s old.",
                                    "%1$lu links from %2$s have no end, and their newest source is more than %3$s old.",
                                    n),
                          n, name, time);
}

/* --- D6 */

static gboolean
exist_together (MndRecord *a, MndRecord *b)
{
  MndInterval of_a = mnd_record_get_interval (a), of_b = mnd_record_get_interval (b);

  return mnd_interval_overlaps (&of_a, &of_b);
}

static gboolean
is_first (const MndState *state, guint actor, const GArray *namesakes)
{
  for (guint i = 0; i < namesakes->len; i++)
    if (mnd_id_compare (&state->actors[g_array_index (namesakes, guint, i)].id, &state->actors[actor].id) < 0)
      return FALSE;
  return TRUE;
}

static gboolean
is_among (const MndNamesakes *namesakes, guint actor, const GArray *const said[MND_NAMESAKES_N_KEYS])
{
  for (guint i = 0; i < MND_NAMESAKES_N_KEYS; i++)
    for (guint key = 0; said[i] != NULL && key < MND_NAMESAKES_N_KEYS; key++)
      if (mnd_namesakes_get (namesakes, actor, key) == said[i])
        return TRUE;
  return FALSE;
}

/* Same name but for case, accents and signs, in any language; or the same acronym and kind. The first of them with each
 * of the others.
 */
static void
find_duplicates (MndSink *sink, MndState *state, guint actor)
{
  const MndNamesakes *namesakes = mnd_state_get_namesakes (state);
  const GArray *said[MND_NAMESAKES_N_KEYS] = { NULL }; /* those with whom it has been said by another key */

  for (guint key = 0; key < MND_NAMESAKES_N_KEYS; key++)
    {
      const GArray *same = mnd_namesakes_get (namesakes, actor, key);
      if (same == NULL || same->len < 2 || !is_first (state, actor, same))
        continue;
      for (guint i = 0; i < same->len; i++)
        {
          guint other = g_array_index (same, guint, i);
          if (other != actor && !is_among (namesakes, other, said)
              && exist_together (state->actors[actor].record, state->actors[other].record))
            take_pair (sink, &state->actors[actor].id, &state->actors[other].id);
        }
      said[key] = same;
    }
}

static char *
say_duplicates (MndFinding *finding, const MndNames *names)
{
  /* Translators: both are actors. */
  return g_strdup_printf (_ ("“%1$s” and “%2$s” may be the same actor entered twice."),
                          mnd_names_get (names, mnd_finding_get_role (finding, 0)),
                          mnd_names_get (names, mnd_finding_get_role (finding, 1)));
}

/* --- D7 */

enum
{
  SOURCE_LEAST,
};

static const MndParameter source_parameters[] = {
  [SOURCE_LEAST] = { "rule.D7.least", 3, 2, 100, NC_ ("unit", "claims"),
                     NC_ ("parameter", "Fewest claims that should have a second source") },
  { .key = NULL },
};

/* FALSE where a second source is cited. */
static gboolean
add_source (const MndState *state, const MndId *claim, const MndId **source, guint *n_claims)
{
  GPtrArray *citations = mnd_map_get_referring (state->map, MND_TABLE_CITATION, MND_CITATION_CLAIM, claim);

  for (guint i = 0; i < citations->len; i++)
    {
      const MndId *cited = mnd_record_get_reference (citations->pdata[i], MND_CITATION_SOURCE);
      if (cited == NULL || (*source != NULL && !mnd_id_equal (*source, cited)))
        return FALSE;
      *source = cited;
    }
  *n_claims += citations->len > 0;
  return TRUE;
}

static void
find_single_source (MndSink *sink, MndState *state, guint actor)
{
  const MndId *source = NULL;
  guint n_claims = 0;
  MndFinding *finding;

  if (!(mnd_state_is_provider (state, actor) || mnd_state_is_body (state, actor))
      || !add_source (state, &state->actors[actor].id, &source, &n_claims))
    return;
  for (MND_EACH_OUT (state, link, actor))
    if (!add_source (state, &state->links[link].id, &source, &n_claims))
      return;
  for (MND_EACH_IN (state, back, actor))
    if (!add_source (state, &state->links[back].id, &source, &n_claims))
      return;
  if (n_claims < mnd_sink_get_parameter (sink, SOURCE_LEAST))
    return;
  finding = new_note (sink);
  mnd_finding_add_subject (finding, &state->actors[actor].id);
  mnd_finding_add_mention (finding, source);
  mnd_finding_add_number (finding, n_claims);
  mnd_sink_take (sink, finding);
}

static char *
say_single_source (MndFinding *finding, const MndNames *names)
{
  gulong n = (gulong) mnd_finding_get_number (finding, 0);

  /* Translators: %1$s is an actor, %3$s a source. */
  return g_strdup_printf (ngettext ("%2$lu claim about %1$s rests on one source: %3$s.",
                                    "All %2$lu claims about %1$s rest on one source: %3$s.", n),
                          mnd_names_get (names, mnd_finding_get_role (finding, 0)), n,
                          mnd_names_get (names, mnd_finding_get_mention (finding, 0)));
}

/* --- */

/* Those anchored at an actor look no further than its links, and those who are called the same. */
#define NOTE(number, anchor_, relations_, reads_, name_, help_, evaluate_, text_, parameters_, ...)                    \
  {                                                                                                                    \
    .id = number, .version = 1, .name = name_, .help = help_, .challenge = MND_CHALLENGE_QUALITY, .base_severity = 1,  \
    .anchor = MND_ANCHOR_##anchor_, .reach = MND_ANCHOR_##anchor_ == MND_ANCHOR_MAP ? MND_REACH_MAP : MND_REACH_LINKS, \
    .relations = relations_, .reads = reads_, .evaluate = evaluate_, .dup_text = text_, .parameters = parameters_,     \
    __VA_ARGS__                                                                                                        \
  }

const MndRule mnd_rules_notes[] = {
  NOTE (
      "D1", ACTOR, MND_RELATIONS_NONE, MND_BIT (MND_TABLE_TEXT), N_ ("Pseudo-organisation"),
      N_ ("Aid data name classes such as “Recipient Government” or “Other” where nobody is named; taken for one actor "
          "they become a hub that does not exist."),
      find_pseudo, say_pseudo, NULL),
  NOTE ("D2", ANY_ACTOR, 0, MND_BIT (MND_TABLE_MANDATE), N_ ("Dates contradict"),
        N_ ("Something ends before it begins, or a link lies in a time at which one of its ends did not exist."),
        find_wrong_dates, say_wrong_dates, NULL, .evaluate_supports = find_wrong_dates_of_support),
  NOTE (
      "D3", MAP, MND_RELATIONS_NONE, MND_BIT (MND_TABLE_SUPPORT) | MND_BIT (MND_TABLE_MONEY), N_ ("Counted twice"),
      N_ ("A programme and its parts both with amounts, or two rows with one identifier, from two files perhaps, make "
          "sums too large."),
      find_counted_twice, say_counted_twice, NULL, .columns = MND_COLUMNS_STANDING | MND_BIT (MND_ACTOR_IDENTIFIERS),
      .support_columns =
          MND_SUPPORT_COLUMNS_STANDING | MND_BIT (MND_SUPPORT_PARENT) | MND_BIT (MND_SUPPORT_IDENTIFIERS)),
  NOTE ("D4", MAP, MND_RELATIONS_NONE, MND_BIT (MND_TABLE_SUPPORT) | MND_BIT (MND_TABLE_MONEY),
        N_ ("Shares and amounts incomplete"),
        N_ ("Shares of fields should make 100 %, and an amount says little without its currency and date."),
        find_wrong_sums, say_wrong_sums, NULL),
  NOTE ("D5", ACTOR, 0, MND_BIT (MND_TABLE_ASSESSMENT) | MND_BIT (MND_TABLE_SOURCE),
        N_ ("Claims contradict or are stale"),
        N_ ("Two answers to one question, or a link without an end whose newest source is old, should be asked again."),
        find_stale, say_stale, stale_parameters),
  NOTE (
      "D6", ANY_ACTOR, MND_RELATIONS_NONE, MND_BIT (MND_TABLE_TEXT), N_ ("Likely duplicates"),
      N_ ("Two actors with one name, but for case, accents and signs, or with one acronym and kind, at the same time."),
      find_duplicates, say_duplicates, NULL),
  NOTE ("D7", ACTOR, 0, MND_BIT (MND_TABLE_SOURCE), N_ ("Rests on one source"),
        N_ ("All that the map says of an institution, and so each finding about it, rests on one source; a second one "
            "would make it firmer."),
        find_single_source, say_single_source, source_parameters),
  { .id = NULL },
};
