/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells of a table of records that nobody enters: counts of what refers to a row, names of who takes part, and what a
 * finding says. */
#include "analysis/mnd-record-table-private.h"

#include "analysis/mnd-state.h"
#include "model/mnd-format.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define BETWEEN "; "

static gboolean
counts (MndRecordTable *self, MndRecord *record)
{
  return mnd_record_table_may_name (self, mnd_record_get_id (record))
         && (self->day == MND_ALL_TIMES || mnd_map_shows_on (self->map, record, self->day));
}

static gboolean
is_oversight (MndRecord *link)
{
  return mnd_relation_is_oversight (
      mnd_catalogue_get_index (MND_VOCABULARY_LINK_KIND, mnd_record_get_text (link, MND_LINK_KIND)));
}

/* Actors, not links: who audits and who inspects may be one and the same. Plans oversee nobody yet. */
static guint
count_overseers (MndRecordTable *self, MndRecord *actor)
{
  GPtrArray *links = mnd_map_get_referring (self->map, MND_TABLE_LINK, MND_LINK_TO, mnd_record_get_id (actor));
  g_autoptr (GHashTable) overseers = NULL;

  for (guint i = 0; i < links->len; i++)
    {
      MndRecord *link = g_ptr_array_index (links, i);
      if (!is_oversight (link) || !counts (self, link)
          || g_strcmp0 (mnd_record_get_text (link, MND_LINK_STATUS), "actual") != 0)
        continue;
      if (overseers == NULL)
        overseers = g_hash_table_new (mnd_id_hash, mnd_id_equal);
      g_hash_table_add (overseers, (gpointer) mnd_record_get_reference (link, MND_LINK_FROM));
    }
  return overseers != NULL ? g_hash_table_size (overseers) : 0;
}

static guint
count_counting (MndRecordTable *self, GPtrArray *records)
{
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    n += counts (self, g_ptr_array_index (records, i)) != FALSE;
  return n;
}

/* A link to itself is one. */
static guint
count_links (MndRecordTable *self, MndRecord *actor)
{
  const MndId *id = mnd_record_get_id (actor);
  GPtrArray *out = mnd_map_get_referring (self->map, MND_TABLE_LINK, MND_LINK_FROM, id);
  guint n = count_counting (self, out)
            + count_counting (self, mnd_map_get_referring (self->map, MND_TABLE_LINK, MND_LINK_TO, id));

  for (guint i = 0; i < out->len; i++)
    if (mnd_id_equal (mnd_record_get_reference (g_ptr_array_index (out, i), MND_LINK_TO), id)
        && counts (self, g_ptr_array_index (out, i)))
      n--;
  return n;
}

/* Support, not parts: who gives and carries out the same takes part once. Parties of one support stand together. */
static guint
count_support (MndRecordTable *self, MndRecord *actor)
{
  GPtrArray *parties = mnd_map_get_referring (self->map, MND_TABLE_PARTY, MND_PARTY_ACTOR, mnd_record_get_id (actor));
  g_autoptr (GHashTable) support = NULL;

  for (guint i = 0; i < parties->len; i++)
    {
      const MndId *id = mnd_record_get_reference (g_ptr_array_index (parties, i), MND_PARTY_SUPPORT);
      MndRecord *record = mnd_map_find (self->map, MND_TABLE_SUPPORT, id);
      if (record == NULL || !counts (self, record))
        continue;
      if (support == NULL)
        support = g_hash_table_new (mnd_id_hash, mnd_id_equal);
      g_hash_table_add (support, (gpointer) id);
    }
  return support != NULL ? g_hash_table_size (support) : 0;
}

/* --- names */

/* By name, none twice. */
static char *
dup_names (MndRecordTable *self, GPtrArray *ids)
{
  const MndNames names = { self->map, (const char *const *) self->languages };
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < ids->len; i++)
    {
      const char *name = mnd_names_get (&names, g_ptr_array_index (ids, i));
      if (mnd_record_table_may_name (self, g_ptr_array_index (ids, i))
          && !g_ptr_array_find_with_equal_func (items, name, g_str_equal, NULL))
        g_ptr_array_add (items, (gpointer) name);
    }
  if (items->len == 0)
    return NULL;
  g_ptr_array_add (items, NULL);
  return g_strjoinv (BETWEEN, (char **) items->pdata);
}

static char *
dup_parties (MndRecordTable *self, MndRecord *support, const char *role)
{
  g_autoptr (GPtrArray) parties = mnd_support_dup_parties (self->map, support, role);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < parties->len; i++)
    g_ptr_array_add (ids, (gpointer) mnd_record_get_reference (g_ptr_array_index (parties, i), MND_PARTY_ACTOR));
  return dup_names (self, ids);
}

static char *
dup_sources (MndRecordTable *self, MndRecord *record)
{
  GPtrArray *citations =
      mnd_map_get_referring (self->map, MND_TABLE_CITATION, MND_CITATION_CLAIM, mnd_record_get_id (record));
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < citations->len; i++)
    {
      const MndId *source = mnd_record_get_reference (g_ptr_array_index (citations, i), MND_CITATION_SOURCE);
      if (source != NULL && mnd_record_table_may_name (self, mnd_record_get_id (g_ptr_array_index (citations, i))))
        g_ptr_array_add (ids, (gpointer) source);
    }
  return dup_names (self, ids);
}

static char *
dup_subjects (MndRecordTable *self, MndFinding *finding)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < mnd_finding_get_n_subjects (finding); i++)
    g_ptr_array_add (ids, (gpointer) mnd_finding_get_subject (finding, i));
  return dup_names (self, ids);
}

/* --- words */

static const char *
get_state_label (MndFindingState state)
{
  switch (state)
    {
    case MND_FINDING_UNKNOWN:
      /* Translators: what a line of the table of findings is: something to be asked */
      return C_ ("finding state", "Question");
    case MND_FINDING_NOTE:
      /* Translators: what a line of the table of findings is: a note on the quality of the data */
      return C_ ("finding state", "Data note");
    case MND_FINDING_GAP:
    default:
      return C_ ("finding state", "Finding");
    }
}

static int
get_confidence (MndRecordTable *self, gpointer row)
{
  return MND_IS_FINDING (row) ? mnd_finding_get_confidence (row)
                              : mnd_map_get_confidence (self->map, mnd_record_get_id (row));
}

/* By how sure, and not by the letters of the word. */
static void
read_confidence (MndRecordTable *self, gpointer row, MndCell *cell)
{
  int confidence = get_confidence (self, row);

  if (confidence < 0)
    return;
  cell->number = confidence;
  cell->text =
      g_strdup (mnd_catalogue_get_label (MND_VOCABULARY_CONFIDENCE,
                                         mnd_catalogue_get_word (MND_VOCABULARY_CONFIDENCE, (guint) confidence)));
}

/* "R01 Nobody oversees it". */
static char *
dup_rule (MndFinding *finding)
{
  const MndRule *rule = mnd_finding_get_rule (finding);

  return g_strdup_printf ("%s %s", mnd_rule_get_id (rule), mnd_rule_get_name (rule));
}

static char *
dup_since (MndFinding *finding)
{
  int day = mnd_finding_get_since (finding);
  MndDate date;

  if (day < 1 || !g_date_valid_julian ((guint32) day))
    return NULL;
  date = mnd_date_from_day (day);
  return mnd_date_format (&date, g_malloc (MND_DATE_TEXT_SIZE));
}

/* --- */

static void
read_finding (MndRecordTable *self, MndFinding *finding, const MndRecordColumn *column, MndCell *cell)
{
  g_autofree char *since = NULL;

  switch (column->derived)
    {
    case MND_DERIVED_RULE:
      cell->text = dup_rule (finding);
      return;
    case MND_DERIVED_ABOUT:
      cell->text = dup_subjects (self, finding);
      return;
    case MND_DERIVED_SENTENCE:
      cell->text = mnd_finding_dup_text (finding, self->map, (const char *const *) self->languages);
      return;
    case MND_DERIVED_STATE:
      cell->text = g_strdup (get_state_label (mnd_finding_get_state (finding)));
      cell->number = mnd_finding_get_state (finding);
      return;
    case MND_DERIVED_SEVERITY:
      mnd_cell_take_number (cell, mnd_finding_get_severity (finding));
      return;
    case MND_DERIVED_CONFIDENCE:
      read_confidence (self, finding, cell);
      return;
    case MND_DERIVED_SINCE:
    default:
      since = dup_since (finding);
      mnd_cell_take_date (cell, since);
    }
}

static void
read_findings_count (MndRecordTable *self, MndRecord *record, MndCell *cell)
{
  if (self->n_findings != NULL)
    mnd_cell_take_number (cell, GPOINTER_TO_UINT (g_hash_table_lookup (self->n_findings, mnd_record_get_id (record))));
}

static void
read_record (MndRecordTable *self, MndRecord *record, const MndRecordColumn *column, MndCell *cell)
{
  switch (column->derived)
    {
    case MND_DERIVED_OVERSEERS:
      mnd_cell_take_number (cell, count_overseers (self, record));
      return;
    case MND_DERIVED_LINKS:
      mnd_cell_take_number (cell, count_links (self, record));
      return;
    case MND_DERIVED_SUPPORT:
      mnd_cell_take_number (cell, count_support (self, record));
      return;
    case MND_DERIVED_FINDINGS:
      read_findings_count (self, record, cell);
      return;
    case MND_DERIVED_CONFIDENCE:
      read_confidence (self, record, cell);
      return;
    case MND_DERIVED_CITATIONS:
      mnd_cell_take_number (cell, mnd_map_get_referring (self->map, MND_TABLE_CITATION, MND_CITATION_SOURCE,
                                                         mnd_record_get_id (record))
                                      ->len);
      return;
    case MND_DERIVED_SOURCES:
      cell->text = dup_sources (self, record);
      return;
    case MND_DERIVED_PARTIES:
    default:
      cell->text = dup_parties (self, record, column->property);
    }
}

void
mnd_record_table_read_derived (MndRecordTable *self, gpointer row, const MndRecordColumn *column, MndCell *cell)
{
  if (MND_IS_FINDING (row))
    read_finding (self, row, column, cell);
  else
    read_record (self, row, column, cell);
}

char *
mnd_record_table_dup_plain_derived (MndRecordTable *self, gpointer row, const MndRecordColumn *column)
{
  g_auto (MndCell) cell = { .number = NAN };
  int confidence;

  if (column->derived == MND_DERIVED_RULE)
    return g_strdup (mnd_rule_get_id (mnd_finding_get_rule (row)));
  if (column->derived == MND_DERIVED_STATE)
    return g_strdup (mnd_finding_state_get_word (mnd_finding_get_state (row)));
  if (column->derived == MND_DERIVED_SINCE)
    return dup_since (row);
  if (column->derived == MND_DERIVED_CONFIDENCE)
    {
      confidence = get_confidence (self, row);
      return confidence < 0 ? NULL : g_strdup (mnd_catalogue_get_word (MND_VOCABULARY_CONFIDENCE, (guint) confidence));
    }
  mnd_record_table_read_derived (self, row, column, &cell);
  if (cell.text == NULL || column->kind != MND_CELL_NUMBER)
    return g_steal_pointer (&cell.text);
  return g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) cell.number);
}
