/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes of one row and its texts, of which an edit has each once, whoever asks for it. */
#include "exchange/mnd-plan-private.h"

#include "model/mnd-text.h"

#include <string.h>

static MndChange *
get_update (MndPlanWork *work, MndPlanRow *row)
{
  MndChange *change = g_hash_table_lookup (work->updates, row->record);
  const MndTableInfo *info = mnd_table_get_info (row->item->table);

  if (change != NULL)
    return change;
  change = mnd_changes_add (mnd_proposal_get_changes (work->proposal), row->item->table, MND_CHANGE_UPDATE);
  for (guint i = 0; i < info->n_columns && info->columns[i].key; i++)
    {
      change->before[i] = mnd_value_copy (mnd_record_get_value (row->record, i));
      change->after[i] = mnd_value_copy (mnd_record_get_value (row->record, i));
    }
  g_hash_table_insert (work->updates, row->record, change);
  return change;
}

/* What the row holds, as far as the edit has come. */
static const MndValue *
get_now (MndPlanWork *work, const MndPlanRow *row, guint column)
{
  const MndChange *change = row->record != NULL ? g_hash_table_lookup (work->updates, row->record) : row->change;

  if (change != NULL && change->after[column].type != MND_VALUE_UNDEFINED)
    return &change->after[column];
  return mnd_record_get_value (row->record, column);
}

/* Takes the value. */
static void
set (MndPlanWork *work, MndPlanRow *row, guint column, MndValue value)
{
  if (row->record != NULL)
    {
      if (mnd_value_equal (get_now (work, row, column), &value))
        {
          mnd_value_clear (&value);
          return;
        }
      row->change = get_update (work, row);
      mnd_value_clear (&row->change->before[column]);
      row->change->before[column] = mnd_value_copy (mnd_record_get_value (row->record, column));
      row->is_changed = TRUE;
    }
  mnd_value_clear (&row->change->after[column]);
  row->change->after[column] = value;
}

/* "2018" says nothing against "2018-05". */
static gboolean
is_vaguer (const MndColumn *column, const MndValue *value, const MndValue *now)
{
  return column->type == MND_COLUMN_DATE && now->type == MND_VALUE_TEXT && g_str_has_prefix (now->text, value->text);
}

/* A row of the map keeps what it has where the file only assumes, and the ends of a link it was found by. */
static gboolean
may_set (MndPlanWork *work, const MndPlanRow *row, const MndOfferCell *cell, const MndValue *value)
{
  const MndColumn *column = mnd_table_get_column (row->item->table, cell->column);
  const MndValue *now;

  if (row->record == NULL)
    return TRUE;
  now = get_now (work, row, cell->column);
  if (cell->is_assumed || column->key || is_vaguer (column, value, now))
    return FALSE;
  if (row->item->table == MND_TABLE_LINK && (cell->column == MND_LINK_FROM || cell->column == MND_LINK_TO))
    return FALSE;
  return now->type == MND_VALUE_NULL || !mnd_plan_keeps (work->plan);
}

/* The parent of a support or place, as far as the edit has come. */
static const MndId *
find_parent (MndPlanWork *work, MndTable table, const MndId *id)
{
  const MndId *said = g_hash_table_lookup (work->parents, id);
  MndRecord *record = mnd_map_find (work->map, table, id);

  if (said != NULL || record == NULL)
    return said;
  return mnd_record_get_reference (record, table == MND_TABLE_SUPPORT ? MND_SUPPORT_PARENT : MND_PLACE_PARENT);
}

/* FALSE where the row would become part of itself; the map and the file may each be right alone. */
static gboolean
may_have_parent (MndPlanWork *work, const MndPlanRow *row, const MndId *parent)
{
  const MndId *up = parent;

  for (guint n = 0; up != NULL && n < MND_OFFER_MAX_ITEMS; n++)
    {
      if (mnd_id_equal (up, &row->id))
        {
          mnd_proposal_take_doubt (work->proposal, row->item->table,
                                   mnd_problem_new (MND_EXCHANGE_ERROR_REFERENCE, mnd_offer_get_file (work->offer),
                                                    row->item->row, "parent",
                                                    g_strdup ("in the map it is the other way round; that stays")));
          return FALSE;
        }
      up = find_parent (work, row->item->table, up);
    }
  g_hash_table_insert (work->parents, g_memdup2 (&row->id, sizeof row->id), g_memdup2 (parent, sizeof *parent));
  return TRUE;
}

static gboolean
is_parent (const MndOfferItem *item, guint column)
{
  return (item->table == MND_TABLE_SUPPORT && column == MND_SUPPORT_PARENT)
         || (item->table == MND_TABLE_PLACE && column == MND_PLACE_PARENT);
}

/* Lines that are not there yet are added; none is ever taken away. */
static void
add_identifier (MndPlanWork *work, MndPlanRow *row, const char *line)
{
  guint column = (guint) mnd_table_find_column (row->item->table, "identifiers");
  const MndValue *now = get_now (work, row, column);
  g_auto (GStrv) lines = g_strsplit (now->type == MND_VALUE_TEXT ? now->text : "", "\n", -1);

  if (*line == '\0' || g_strv_contains ((const char *const *) lines, line))
    return;
  set (work, row, column,
       now->type == MND_VALUE_TEXT ? mnd_value_take_text (g_strconcat (now->text, "\n", line, NULL))
                                   : mnd_value_text (line));
}

/* What the file calls its rows is kept with those that it brings and those that it is unlike by name. */
static void
write_identifiers (MndPlanWork *work, MndPlanRow *row, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  g_autofree char *local = mnd_plan_dup_local (work->offer, row->item);
  MndId id;

  for (guint i = 0; lines[i] != NULL; i++)
    add_identifier (work, row, lines[i]);
  if (local != NULL && row->record == NULL && lines[0] == NULL && !mnd_id_parse (row->item->key, &id))
    add_identifier (work, row, local);
}

static void
write_cells (MndPlanWork *work, MndPlanRow *row)
{
  const MndOfferItem *item = row->item;
  int identifiers = mnd_table_find_column (item->table, "identifiers");

  for (guint i = 0; i < item->cells->len; i++)
    {
      const MndOfferCell *cell = &g_array_index (item->cells, MndOfferCell, i);
      MndValue value;
      if ((int) cell->column == identifiers)
        continue;
      value = mnd_plan_resolve (work, item, cell);
      if (value.type == MND_VALUE_UNDEFINED || !may_set (work, row, cell, &value)
          || (is_parent (item, cell->column) && !may_have_parent (work, row, value.id)))
        mnd_value_clear (&value);
      else
        set (work, row, cell->column, value);
    }
  if (identifiers >= 0)
    write_identifiers (work, row, mnd_offer_item_get_text (item, (guint) identifiers));
}

/* --- texts */

static gboolean
is_name (const char *property)
{
  return g_str_equal (property, "name") || g_str_equal (property, "alias") || g_str_equal (property, "acronym");
}

static char *
dup_said_key (const MndPlanRow *row, const char *property, const char *text)
{
  char id[MND_ID_TEXT_SIZE];
  g_autofree char *lower = g_utf8_casefold (text, -1);

  return g_strdup_printf ("%s\n%s\n%s", mnd_id_format (&row->id, id), property, lower);
}

/* TRUE where the row is called so already: an acronym by its acronyms and names, a name by its names. */
static gboolean
is_called (MndPlanWork *work, const MndPlanRow *row, const char *name)
{
  GPtrArray *texts =
      row->record != NULL ? mnd_map_get_referring (work->map, MND_TABLE_TEXT, MND_TEXT_OWNER, &row->id) : NULL;
  g_autofree char *wanted = g_utf8_casefold (name, -1);
  g_autofree char *key = dup_said_key (row, "name", name);

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    {
      MndRecord *text = g_ptr_array_index (texts, i);
      g_autofree char *own = NULL;
      if (!is_name (mnd_record_get_text (text, MND_TEXT_PROPERTY)))
        continue;
      own = g_utf8_casefold (mnd_record_get_text (text, MND_TEXT_VALUE), -1);
      if (g_str_equal (own, wanted))
        return TRUE;
    }
  return !g_hash_table_add (work->said, g_steal_pointer (&key));
}

/* The first ordinal that is free, counting what the edit has used. */
static int
take_ordinal (MndPlanWork *work, const MndPlanRow *row, const char *property, const char *language)
{
  g_autofree char *key = dup_said_key (row, property, language);
  int ordinal = GPOINTER_TO_INT (g_hash_table_lookup (work->ordinals, key));

  while (row->record != NULL && mnd_map_find_text (work->map, &row->id, property, language, ordinal) != NULL)
    ordinal++;
  g_hash_table_insert (work->ordinals, g_steal_pointer (&key), GINT_TO_POINTER (ordinal + 1));
  return ordinal;
}

static gboolean
has_text (MndPlanWork *work, const MndPlanRow *row, const char *property, const char *language)
{
  g_autofree char *key = dup_said_key (row, property, language);

  if (g_hash_table_contains (work->ordinals, key))
    return TRUE;
  return row->record != NULL && mnd_map_find_text (work->map, &row->id, property, language, 0) != NULL;
}

static void
say (MndPlanWork *work, MndPlanRow *row, const char *property, const char *language, const char *value)
{
  MndChange *change = mnd_proposal_insert (work->proposal, MND_TABLE_TEXT, NULL);

  change->after[MND_TEXT_OWNER] = mnd_value_id (&row->id);
  change->after[MND_TEXT_PROPERTY] = mnd_value_text (property);
  change->after[MND_TEXT_LANGUAGE] = mnd_value_text (language);
  change->after[MND_TEXT_ORDINAL] = mnd_value_integer (take_ordinal (work, row, property, language));
  change->after[MND_TEXT_VALUE] = mnd_value_text (value);
  row->is_changed = TRUE;
  if (!g_hash_table_contains (work->spoken, language))
    g_hash_table_add (work->spoken, g_strdup (language));
}

/* A second name or acronym in a language is an alias; of other texts the map's is the one that stays. */
static void
write_text (MndPlanWork *work, MndPlanRow *row, const MndOfferText *text)
{
  const char *language = text->language != NULL ? text->language : work->language;
  const char *property = text->property;

  if (text->is_assumed && row->record != NULL)
    return;
  if (is_name (property))
    {
      if (!is_called (work, row, text->value))
        say (work, row, has_text (work, row, property, language) ? "alias" : property, language, text->value);
      return;
    }
  if (row->record != NULL && text->language == NULL && mnd_map_get_text (work->map, &row->id, property, NULL) != NULL)
    language = NULL;
  if (language != NULL && !has_text (work, row, property, language))
    say (work, row, property, language, text->value);
  else if (row->record != NULL && g_strcmp0 (mnd_map_get_text (work->map, &row->id, property, NULL), text->value) != 0)
    work->n_kept_texts++;
}

void
mnd_plan_write (MndPlanWork *work, MndPlanRow *row)
{
  const MndId *id = mnd_table_has_id (row->item->table) ? &row->id : NULL;

  if (row->record == NULL)
    {
      row->change = mnd_proposal_insert (work->proposal, row->item->table, id);
      row->is_changed = TRUE;
    }
  write_cells (work, row);
  for (guint i = 0; i < row->item->texts->len; i++)
    write_text (work, row, &g_array_index (row->item->texts, MndOfferText, i));
}

/* --- the file as a source */

static gboolean
is_claim (MndTable table)
{
  return table == MND_TABLE_ACTOR || table == MND_TABLE_LINK || table == MND_TABLE_SUPPORT
         || table == MND_TABLE_MANDATE;
}

static gboolean
cites (MndPlanWork *work, const MndPlanRow *row, const MndId *source)
{
  GPtrArray *citations = mnd_map_get_referring (work->map, MND_TABLE_CITATION, MND_CITATION_CLAIM, &row->id);

  for (guint i = 0; i < citations->len; i++)
    {
      const MndId *cited = mnd_record_get_reference (g_ptr_array_index (citations, i), MND_CITATION_SOURCE);
      if (cited != NULL && mnd_id_equal (cited, source))
        return TRUE;
    }
  return FALSE;
}

void
mnd_plan_cite_file (MndPlanWork *work, MndPlanRow *row)
{
  const MndOfferItem *file = mnd_offer_find (work->offer, MND_TABLE_SOURCE, MND_OFFER_FILE_KEY);
  const MndPlanRow *source = file != NULL ? g_hash_table_lookup (work->by_item, file) : NULL;
  const char *locator = row->item->locator != NULL ? row->item->locator : row->item->key;
  g_autofree char *once = NULL;
  MndChange *citation;
  MndId id;

  if (source == NULL || !is_claim (row->item->table) || !row->is_changed || cites (work, row, &source->id))
    return;
  once = dup_said_key (row, "citation", "");
  if (!g_hash_table_add (work->said, g_steal_pointer (&once)))
    return;
  id = mnd_proposal_make_id (work->proposal);
  citation = mnd_proposal_insert (work->proposal, MND_TABLE_CITATION, &id);
  citation->after[MND_CITATION_CLAIM] = mnd_value_id (&row->id);
  citation->after[MND_CITATION_CLAIM_TABLE] = mnd_value_text (mnd_table_get_info (row->item->table)->name);
  citation->after[MND_CITATION_SOURCE] = mnd_value_id (&source->id);
  mnd_value_clear (&citation->after[MND_CITATION_LOCATOR]);
  citation->after[MND_CITATION_LOCATOR] = mnd_value_text (locator);
}
