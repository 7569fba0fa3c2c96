/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Bringing G(D) up to date, and telling whom that touches. Rows that are gone are known by the copies of their keys;
 * their records are not looked at.
 */
#include "analysis/mnd-state-private.h"

#include "analysis/mnd-namesakes.h"
#include "model/mnd-text.h"

static void
touch (MndTouched *touched, guint actor)
{
  if (actor != MND_NOTHING)
    g_array_append_val (touched->actors, actor);
}

static void
touch_deep (MndTouched *touched, guint actor)
{
  touch (touched, actor);
  if (actor != MND_NOTHING)
    g_array_append_val (touched->deep, actor);
}

static void
touch_id (MndState *self, MndTouched *touched, const MndId *id)
{
  touch (touched, mnd_state_find_actor (self, id));
}

/*
 * Both ends of a link. Deep is the one whose position it changes: the lower one, the overseen one, the one who takes a
 * seat; of other links the one at which it points, and both of those who cooperate.
 */
static void
touch_ends (MndTouched *touched, guint from, guint to, int relation)
{
  const guint from_deep = MND_BIT (MND_RELATION_PART_OF) | MND_BIT (MND_RELATION_REPORTS_TO)
                          | MND_BIT (MND_RELATION_MEMBER_OF) | MND_BIT (MND_RELATION_CHAIRS)
                          | MND_BIT (MND_RELATION_SECRETARIAT_OF);

  touch (touched, from);
  touch (touched, to);
  touched->relations |= MND_BIT (relation);
  if ((from_deep & MND_BIT (relation)) != 0)
    touch_deep (touched, from);
  else
    touch_deep (touched, to);
  if (relation == MND_RELATION_COOPERATES_WITH)
    touch_deep (touched, from);
}

static void
touch_link (MndState *self, MndTouched *touched, guint place)
{
  const MndStateLink *link = &self->links[place];

  touch_ends (touched, link->from, link->to, link->relation);
}

/* A row that may not be in force: rules look at what is planned, too. */
static void
touch_link_row (MndState *self, MndTouched *touched, MndRecord *row)
{
  int relation = mnd_catalogue_get_index (MND_VOCABULARY_LINK_KIND, mnd_record_get_text (row, MND_LINK_KIND));

  if (relation >= 0)
    touch_ends (touched, mnd_state_find_actor (self, mnd_record_get_reference (row, MND_LINK_FROM)),
                mnd_state_find_actor (self, mnd_record_get_reference (row, MND_LINK_TO)), relation);
}

/* Those who see what an actor is: who is tied to it, and all below those that it oversees. */
static void
touch_neighbours (MndState *self, MndTouched *touched, guint actor)
{
  for (MND_EACH_OUT (self, link, actor))
    {
      touch (touched, self->links[link].to);
      if (mnd_relation_is_oversight (self->links[link].relation))
        touch_deep (touched, self->links[link].to);
    }
  for (MND_EACH_IN (self, link, actor))
    touch (touched, self->links[link].from);
  for (MND_EACH_PARTY (self, party, actor))
    {
      const MndStateSupport *support = &self->supports[self->parties[party].support];
      for (guint i = 0; i < support->n_parties; i++)
        touch (touched, self->parties[support->first_party + i].actor);
    }
}

/* Where a column is part of the change, what it was; else, for a row that is still there, what it is. */
static const MndId *
get_old_reference (MndState *self, const MndChange *change, guint column)
{
  const MndValue *before = &change->before[column];
  MndRecord *record;

  if (before->type == MND_VALUE_ID)
    return before->id;
  record = mnd_map_find (self->map, change->table, mnd_change_get_id (change));
  return record != NULL ? mnd_record_get_reference (record, column) : NULL;
}

static guint
find_link_in (MndState *self, guint from, const MndId *id)
{
  if (from == MND_NOTHING)
    return MND_NOTHING;
  for (MND_EACH_OUT (self, link, from))
    if (mnd_id_equal (&self->links[link].id, id))
      return link;
  return MND_NOTHING;
}

static guint
find_link_anywhere (MndState *self, const MndId *id)
{
  for (guint i = 0; i < self->n_links; i++)
    if (self->links[i].record != NULL && mnd_id_equal (&self->links[i].id, id))
      return i;
  return MND_NOTHING;
}

static void
take_out (MndState *self, MndTouched *touched, guint place)
{
  if (place == MND_NOTHING)
    return;
  touch_link (self, touched, place);
  mnd_state_drop_link (self, place);
}

/* A link that was not in force: all that is known of it is in the change. */
static void
touch_lost_link (MndState *self, MndTouched *touched, const MndChange *change)
{
  const MndValue *kind = &change->before[MND_LINK_KIND];
  int relation = kind->type == MND_VALUE_TEXT ? mnd_catalogue_get_index (MND_VOCABULARY_LINK_KIND, kind->text) : -1;

  if (relation >= 0 && change->before[MND_LINK_FROM].type == MND_VALUE_ID
      && change->before[MND_LINK_TO].type == MND_VALUE_ID)
    touch_ends (touched, mnd_state_find_actor (self, change->before[MND_LINK_FROM].id),
                mnd_state_find_actor (self, change->before[MND_LINK_TO].id), relation);
  else
    touched->all = TRUE;
}

/* What it was called, and is called now, says who may be the same. */
static void
update_names (MndState *self, MndTouched *touched, guint actor)
{
  if (actor == MND_NOTHING)
    return;
  touch (touched, actor);
  if (self->namesakes != NULL)
    mnd_namesakes_read (self->namesakes, self, actor, touched->actors);
}

static void
update_link (MndState *self, MndTouched *touched, const MndChange *change)
{
  const MndId *id = mnd_change_get_id (change);
  MndRecord *record = mnd_map_find (self->map, MND_TABLE_LINK, id);
  const MndId *old = get_old_reference (self, change, MND_LINK_FROM);
  guint place = old != NULL ? find_link_in (self, mnd_state_find_actor (self, old), id) : find_link_anywhere (self, id);
  guint from;

  take_out (self, touched, place);
  touch_id (self, touched, old);
  if (record == NULL)
    {
      if (place == MND_NOTHING)
        touch_lost_link (self, touched, change);
      return;
    }
  /* An actor that has just come into being has brought its links along. */
  from = mnd_state_find_actor (self, mnd_record_get_reference (record, MND_LINK_FROM));
  take_out (self, touched, find_link_in (self, from, id));
  mnd_state_put_link (self, record);
  touch_link_row (self, touched, record);
  if (change->before[MND_LINK_TO].type == MND_VALUE_ID)
    touch_id (self, touched, change->before[MND_LINK_TO].id);
}

static void
drop_links (MndState *self, MndTouched *touched, guint actor)
{
  while (self->actors[actor].first_out != MND_NOTHING)
    {
      touch_link (self, touched, self->actors[actor].first_out);
      mnd_state_drop_link (self, self->actors[actor].first_out);
    }
  while (self->actors[actor].first_in != MND_NOTHING)
    {
      touch_link (self, touched, self->actors[actor].first_in);
      mnd_state_drop_link (self, self->actors[actor].first_in);
    }
}

static void
put_links (MndState *self, MndTouched *touched, guint actor)
{
  static const guint ends[] = { MND_LINK_FROM, MND_LINK_TO };

  for (guint end = 0; end < G_N_ELEMENTS (ends); end++)
    {
      GPtrArray *rows = mnd_map_get_referring (self->map, MND_TABLE_LINK, ends[end], &self->actors[actor].id);
      for (guint i = 0; i < rows->len; i++)
        {
          MndRecord *row = g_ptr_array_index (rows, i);
          guint from = mnd_state_find_actor (self, mnd_record_get_reference (row, MND_LINK_FROM));
          if (find_link_in (self, from, mnd_record_get_id (row)) == MND_NOTHING)
            mnd_state_put_link (self, row);
          touch_link_row (self, touched, row);
        }
    }
}

/* Links that have to lie within its time, also those that are not in force. */
static void
touch_links_to (MndState *self, MndTouched *touched, guint actor)
{
  GPtrArray *rows = mnd_map_get_referring (self->map, MND_TABLE_LINK, MND_LINK_TO, &self->actors[actor].id);

  for (guint i = 0; i < rows->len; i++)
    touch_id (self, touched, mnd_record_get_reference (rows->pdata[i], MND_LINK_FROM));
}

static guint
list_columns (const MndChange *change)
{
  guint columns = 0, n = mnd_table_get_info (change->table)->n_columns;

  if (change->kind != MND_CHANGE_UPDATE)
    return G_MAXUINT;
  for (guint i = 0; i < n; i++)
    if (change->after[i].type != MND_VALUE_UNDEFINED)
      columns |= MND_BIT (i);
  return columns;
}

static gboolean
has_other_time (const MndChange *change)
{
  return change->kind == MND_CHANGE_INSERT || change->after[MND_ACTOR_START].type != MND_VALUE_UNDEFINED
         || change->after[MND_ACTOR_END].type != MND_VALUE_UNDEFINED;
}

static void
update_actor (MndState *self, MndTouched *touched, const MndChange *change)
{
  const MndId *id = mnd_change_get_id (change);
  MndRecord *record = mnd_map_find (self->map, MND_TABLE_ACTOR, id);
  guint place = mnd_state_find_actor (self, id);
  gboolean was_shown = mnd_state_shows (self, place);

  if (record == NULL)
    {
      if (place == MND_NOTHING)
        return;
      drop_links (self, touched, place);
      self->actors[place].record = NULL;
      self->actors[place].exists = FALSE;
      update_names (self, touched, place);
      return;
    }
  place = mnd_state_read_actor (self, record);
  touch_deep (touched, place);
  if (was_shown && !self->actors[place].exists)
    drop_links (self, touched, place);
  else if (!was_shown && self->actors[place].exists)
    put_links (self, touched, place);
  touch_neighbours (self, touched, place);
  if (has_other_time (change))
    touch_links_to (self, touched, place);
  update_names (self, touched, place);
}

static void
touch_support (MndState *self, MndTouched *touched, const MndId *id)
{
  for (guint i = 0; i < self->n_supports; i++)
    {
      const MndStateSupport *support = &self->supports[i];
      for (guint k = 0; mnd_id_equal (&support->id, id) && k < support->n_parties; k++)
        touch (touched, self->parties[support->first_party + k].actor);
    }
}

/* Rows that speak of one actor. */
static void
update_about (MndState *self, MndTouched *touched, const MndChange *change, guint column)
{
  if (change->before[column].type == MND_VALUE_ID)
    touch_id (self, touched, change->before[column].id);
  if (change->after[column].type == MND_VALUE_ID)
    touch_id (self, touched, change->after[column].id);
  else if (change->kind == MND_CHANGE_UPDATE)
    touch_id (self, touched, get_old_reference (self, change, column));
  else if (change->kind == MND_CHANGE_DELETE && change->before[column].type == MND_VALUE_UNDEFINED)
    touched->all = TRUE;
}

/* What is cited says how sure a finding is. */
static void
touch_claim (MndState *self, MndTouched *touched, const MndId *claim)
{
  MndRecord *row = claim != NULL ? mnd_map_find_any (self->map, claim) : NULL;

  if (row == NULL)
    return;
  switch ((int) mnd_record_get_table (row))
    {
    case MND_TABLE_ACTOR:
      touch_deep (touched, mnd_state_find_actor (self, claim));
      touch_neighbours (self, touched, mnd_state_find_actor (self, claim));
      break;
    case MND_TABLE_LINK:
      touch_link_row (self, touched, row);
      break;
    case MND_TABLE_SUPPORT:
      touch_support (self, touched, claim);
      break;
    case MND_TABLE_PARTY:
      touch_support (self, touched, mnd_record_get_reference (row, MND_PARTY_SUPPORT));
      break;
    case MND_TABLE_MONEY:
      touch_support (self, touched, mnd_record_get_reference (row, MND_MONEY_SUPPORT));
      break;
    case MND_TABLE_MANDATE:
      touch_id (self, touched, mnd_record_get_reference (row, MND_MANDATE_ACTOR));
      break;
    case MND_TABLE_ASSESSMENT:
      touch_id (self, touched, mnd_record_get_reference (row, MND_ASSESSMENT_SUBJECT));
      break;
    default:
      touched->all = TRUE;
      break;
    }
}

static void
update_citation (MndState *self, MndTouched *touched, const MndChange *change)
{
  if (change->before[MND_CITATION_CLAIM].type == MND_VALUE_ID)
    touch_claim (self, touched, change->before[MND_CITATION_CLAIM].id);
  if (change->after[MND_CITATION_CLAIM].type == MND_VALUE_ID)
    touch_claim (self, touched, change->after[MND_CITATION_CLAIM].id);
  else if (change->kind == MND_CHANGE_UPDATE)
    touch_claim (self, touched, get_old_reference (self, change, MND_CITATION_CLAIM));
  else if (change->before[MND_CITATION_CLAIM].type != MND_VALUE_ID)
    touched->all = TRUE;
}

static void
update_row (MndState *self, MndTouched *touched, const MndChange *change)
{
  touched->tables |= MND_BIT (change->table);
  switch ((int) change->table)
    {
    case MND_TABLE_LINK:
      update_link (self, touched, change);
      break;
    case MND_TABLE_TEXT:
      update_names (self, touched, mnd_state_find_actor (self, mnd_change_get_key (change, MND_TEXT_OWNER)->id));
      break;
    case MND_TABLE_MANDATE:
      update_about (self, touched, change, MND_MANDATE_ACTOR);
      break;
    case MND_TABLE_BODY:
      update_about (self, touched, change, MND_BODY_ACTOR);
      break;
    case MND_TABLE_ASSESSMENT:
      update_about (self, touched, change, MND_ASSESSMENT_SUBJECT);
      break;
    case MND_TABLE_CITATION:
      update_citation (self, touched, change);
      break;
    case MND_TABLE_MAP:
      g_strfreev (self->languages);
      self->languages = mnd_map_dup_languages (self->map);
      g_clear_pointer (&self->namesakes, mnd_namesakes_free); /* names are asked for in these languages */
      touched->all = TRUE;
      break;
    case MND_TABLE_SUPPORT:
      touched->support_columns |= list_columns (change);
      break;
    case MND_TABLE_NEED:
    case MND_TABLE_PLACE:
      touched->all = TRUE;
      break;
    case MND_TABLE_SOURCE:
      /* A new one is cited by nobody yet; what cited one that goes is told by its citations. */
      touched->all |= change->kind == MND_CHANGE_UPDATE;
      break;
    default:
      break;
    }
}

static void
touch_supports (MndState *self, MndTouched *touched, MndChanges *changes)
{
  for (guint i = 0; i < mnd_changes_get_size (changes); i++)
    {
      const MndChange *change = mnd_changes_get (changes, i);
      const MndId *id;

      if (change->table == MND_TABLE_SUPPORT)
        id = mnd_change_get_id (change);
      else if (change->table == MND_TABLE_PARTY)
        id = get_old_reference (self, change, MND_PARTY_SUPPORT);
      else if (change->table == MND_TABLE_MONEY)
        id = get_old_reference (self, change, MND_MONEY_SUPPORT);
      else
        continue;
      if (id != NULL)
        touch_support (self, touched, id);
      else
        touched->all = TRUE;
    }
}

/* Support is few: it is read anew as a whole. Whom it touched before and whom it touches now are both touched. */
static void
update_supports (MndState *self, MndTouched *touched, MndChanges *changes)
{
  touch_supports (self, touched, changes);
  mnd_state_read_supports (self);
  touch_supports (self, touched, changes);
}

MndTouched *
mnd_touched_new (void)
{
  MndTouched *touched = g_new0 (MndTouched, 1);

  touched->actors = g_array_new (FALSE, FALSE, sizeof (guint));
  touched->deep = g_array_new (FALSE, FALSE, sizeof (guint));
  return touched;
}

MndTouched *
mnd_state_update (MndState *self, MndChanges *changes)
{
  MndTouched *touched = mnd_touched_new ();
  const guint supports = MND_BIT (MND_TABLE_SUPPORT) | MND_BIT (MND_TABLE_PARTY) | MND_BIT (MND_TABLE_MONEY);
  guint n = mnd_changes_get_size (changes);

  /* Actors first: links find their ends. */
  for (guint i = 0; i < n; i++)
    if (mnd_changes_get (changes, i)->table == MND_TABLE_ACTOR)
      {
        touched->tables |= MND_BIT (MND_TABLE_ACTOR);
        touched->columns |= list_columns (mnd_changes_get (changes, i));
        update_actor (self, touched, mnd_changes_get (changes, i));
      }
  for (guint i = 0; i < n; i++)
    update_row (self, touched, mnd_changes_get (changes, i));
  if ((touched->tables & supports) != 0)
    update_supports (self, touched, changes);
  return touched;
}

void
mnd_touched_free (MndTouched *touched)
{
  g_array_unref (touched->actors);
  g_array_unref (touched->deep);
  g_free (touched);
}
