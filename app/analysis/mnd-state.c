/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Making G(D). Links of an actor are chained through the array of links, in the order of their keys: a chain is made in
 * the same pass, and a link comes or goes later at the cost of its two chains.
 */
#include "analysis/mnd-state-private.h"

#include "analysis/mnd-aid.h"
#include "analysis/mnd-namesakes.h"
#include "model/mnd-text.h"

static gint8
find_term (MndVocabulary vocabulary, MndRecord *record, guint column, const char *fallback)
{
  const char *word = mnd_record_get_text (record, column);

  if (word == NULL)
    word = fallback;
  return word != NULL ? (gint8) mnd_catalogue_get_index (vocabulary, word) : MND_UNSAID;
}

static guint
add_actor (MndState *self, const MndId *id)
{
  const MndStateActor actor = { .id = *id,
                                .first_out = MND_NOTHING,
                                .first_in = MND_NOTHING,
                                .first_above = MND_NOTHING,
                                .first_below = MND_NOTHING,
                                .first_overseer = MND_NOTHING,
                                .first_party = MND_NOTHING };
  guint place = self->n_actors;

  g_array_append_val (self->actor_array, actor);
  self->actors = (MndStateActor *) self->actor_array->data;
  self->n_actors = self->actor_array->len;
  g_hash_table_insert (self->actor_by_id, g_memdup2 (id, sizeof *id), GUINT_TO_POINTER (place + 1));
  return place;
}

guint
mnd_state_read_actor (MndState *self, MndRecord *record)
{
  const MndId *id = mnd_record_get_id (record);
  guint place = mnd_state_find_actor (self, id);
  const char *functions = mnd_record_get_text (record, MND_ACTOR_FUNCTIONS);
  const MndKind *kind = mnd_catalogue_find_kind (mnd_record_get_text (record, MND_ACTOR_KIND));
  static const MndKind unknown = { NULL };
  const MndKind *brings = kind != NULL ? kind : &unknown;
  MndStateActor *actor;

  if (place == MND_NOTHING)
    place = add_actor (self, id);
  actor = &self->actors[place];
  actor->record = record;
  actor->kind = kind;
  actor->functions = functions != NULL ? mnd_functions_parse (functions) : brings->functions;
  actor->branch = find_term (MND_VOCABULARY_BRANCH, record, MND_ACTOR_BRANCH, brings->branch);
  actor->statehood = find_term (MND_VOCABULARY_STATEHOOD, record, MND_ACTOR_STATEHOOD, brings->statehood);
  actor->statutory = find_term (MND_VOCABULARY_STATUTORY, record, MND_ACTOR_STATUTORY, brings->statutory);
  actor->armed = find_term (MND_VOCABULARY_ARMED, record, MND_ACTOR_ARMED, brings->armed);
  actor->level = find_term (MND_VOCABULARY_LEVEL, record, MND_ACTOR_LEVEL, brings->level);
  actor->exists = mnd_state_includes (self, record);
  actor->placeholder = mnd_record_get_boolean (record, MND_ACTOR_PLACEHOLDER);
  return place;
}

/* TRUE where `link` fills in who it ties together. */
static gboolean
read_link (MndState *self, MndRecord *record, MndStateLink *link)
{
  const char *status = mnd_record_get_text (record, MND_LINK_STATUS);
  const char *formality = mnd_record_get_text (record, MND_LINK_FORMALITY);

  link->planned = g_strcmp0 (status, "planned") == 0;
  if ((link->planned && !self->as_planned) || !mnd_state_includes (self, record))
    return FALSE;
  link->from = mnd_state_find_actor (self, mnd_record_get_reference (record, MND_LINK_FROM));
  link->to = mnd_state_find_actor (self, mnd_record_get_reference (record, MND_LINK_TO));
  if (!mnd_state_shows (self, link->from) || !mnd_state_shows (self, link->to) || link->from == link->to)
    return FALSE;
  link->id = *mnd_record_get_id (record);
  link->record = record;
  link->relation = find_term (MND_VOCABULARY_LINK_KIND, record, MND_LINK_KIND, NULL);
  link->mode = find_term (MND_VOCABULARY_MODE, record, MND_LINK_MODE, NULL);
  link->informal = g_strcmp0 (formality, "informal") == 0;
  link->covers_subordinates = mnd_record_get_boolean (record, MND_LINK_COVERS_SUBORDINATES);
  link->autonomy_guaranteed = mnd_record_get_boolean (record, MND_LINK_AUTONOMY_GUARANTEED);
  link->dormant = mnd_record_get_boolean (record, MND_LINK_DORMANT);
  return link->relation != MND_UNSAID;
}

static guint
find_room (MndState *self)
{
  guint place = self->free_link;

  if (place != MND_NOTHING)
    self->free_link = self->links[place].next_out;
  else
    {
      place = self->link_array->len;
      g_array_set_size (self->link_array, place + 1);
      self->links = (MndStateLink *) self->link_array->data;
      self->n_links = self->link_array->len;
    }
  return place;
}

/* The chains that a link stands in: where each begins, and which member of the link goes on. */
typedef struct
{
  guint *first;
  gsize next; /* offset in MndStateLink */
} Chain;

#define MAX_CHAINS 4

static guint *
get_next (MndState *self, const Chain *chain, guint link)
{
  return (guint *) ((char *) &self->links[link] + chain->next);
}

static guint
list_chains (MndState *self, guint place, Chain chains[MAX_CHAINS])
{
  const MndStateLink *link = &self->links[place];
  guint n = 0;

  chains[n++] = (Chain){ &self->actors[link->from].first_out, G_STRUCT_OFFSET (MndStateLink, next_out) };
  chains[n++] = (Chain){ &self->actors[link->to].first_in, G_STRUCT_OFFSET (MndStateLink, next_in) };
  if (mnd_relation_is_oversight (link->relation))
    chains[n++] = (Chain){ &self->actors[link->to].first_overseer, G_STRUCT_OFFSET (MndStateLink, next_above) };
  else if (mnd_relation_is_hierarchy (link->relation))
    {
      chains[n++] = (Chain){ &self->actors[mnd_state_get_lower (self, place)].first_above,
                             G_STRUCT_OFFSET (MndStateLink, next_above) };
      chains[n++] = (Chain){ &self->actors[mnd_state_get_upper (self, place)].first_below,
                             G_STRUCT_OFFSET (MndStateLink, next_below) };
    }
  return n;
}

void
mnd_state_put_link (MndState *self, MndRecord *record)
{
  MndStateLink link = { 0 };
  Chain chains[MAX_CHAINS];
  guint place, n;

  if (!read_link (self, record, &link))
    return;
  place = find_room (self);
  self->links[place] = link;
  n = list_chains (self, place, chains);
  for (guint i = 0; i < n; i++)
    {
      guint *at = chains[i].first;
      while (*at != MND_NOTHING && mnd_id_compare (&self->links[*at].id, &link.id) < 0)
        at = get_next (self, &chains[i], *at);
      *get_next (self, &chains[i], place) = *at;
      *at = place;
    }
}

void
mnd_state_drop_link (MndState *self, guint place)
{
  Chain chains[MAX_CHAINS];
  guint n = list_chains (self, place, chains);

  for (guint i = 0; i < n; i++)
    {
      guint *at = chains[i].first;
      while (*at != place)
        at = get_next (self, &chains[i], *at);
      *at = *get_next (self, &chains[i], place);
    }
  self->links[place].record = NULL;
  self->links[place].next_out = self->free_link;
  self->free_link = place;
}

static gboolean
is_in_force (MndState *self, MndRecord *support)
{
  const char *status = mnd_record_get_text (support, MND_SUPPORT_STATUS);

  if (g_strcmp0 (status, "suspended") == 0 || g_strcmp0 (status, "cancelled") == 0
      || (g_strcmp0 (status, "planned") == 0 && !self->as_planned))
    return FALSE;
  return mnd_state_includes (self, support);
}

static void
read_parties (MndState *self, guint place)
{
  MndStateSupport *support = &g_array_index (self->support_array, MndStateSupport, place);
  GPtrArray *rows =
      mnd_map_get_referring (self->map, MND_TABLE_PARTY, MND_PARTY_SUPPORT, mnd_record_get_id (support->record));

  support->first_party = self->party_array->len;
  for (guint i = 0; i < rows->len; i++)
    {
      MndRecord *row = g_ptr_array_index (rows, i);
      MndStateParty party = { .record = row, .support = place, .next = MND_NOTHING };
      party.actor = mnd_state_find_actor (self, mnd_record_get_reference (row, MND_PARTY_ACTOR));
      party.role = find_term (MND_VOCABULARY_ROLE, row, MND_PARTY_ROLE, NULL);
      if (party.actor != MND_NOTHING)
        g_array_append_val (self->party_array, party);
    }
  support->n_parties = self->party_array->len - support->first_party;
}

void
mnd_state_read_supports (MndState *self)
{
  MndRecordList *rows = mnd_map_get_records (self->map, MND_TABLE_SUPPORT);

  g_array_set_size (self->support_array, 0);
  g_array_set_size (self->party_array, 0);
  for (guint i = 0; i < self->n_actors; i++)
    self->actors[i].first_party = MND_NOTHING;
  for (guint i = 0; i < mnd_record_list_get_size (rows); i++)
    {
      MndRecord *row = mnd_record_list_get (rows, i);
      MndStateSupport support = { .id = *mnd_record_get_id (row),
                                  .record = row,
                                  .interval = mnd_record_get_interval (row) };
      if (!is_in_force (self, row))
        continue;
      support.fields = mnd_support_get_fields (row);
      g_array_append_val (self->support_array, support);
      read_parties (self, self->support_array->len - 1);
    }
  self->supports = (MndStateSupport *) self->support_array->data;
  self->n_supports = self->support_array->len;
  self->parties = (MndStateParty *) self->party_array->data;
  self->n_parties = self->party_array->len;
  for (guint i = self->n_parties; i-- > 0;)
    {
      guint *first = &self->actors[self->parties[i].actor].first_party;
      self->parties[i].next = *first;
      *first = i;
    }
}

MndState *
mnd_state_new (MndMap *map, int day, gboolean as_planned)
{
  MndState *self = g_new0 (MndState, 1);
  MndRecordList *actors, *links;

  g_return_val_if_fail (MND_IS_MAP (map), NULL);

  self->map = g_object_ref (map);
  self->day = day;
  self->as_planned = as_planned;
  self->languages = mnd_map_dup_languages (map);
  self->free_link = MND_NOTHING;
  self->actor_by_id = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
  actors = mnd_map_get_records (map, MND_TABLE_ACTOR);
  links = mnd_map_get_records (map, MND_TABLE_LINK);
  self->actor_array = g_array_sized_new (FALSE, FALSE, sizeof (MndStateActor), mnd_record_list_get_size (actors));
  self->link_array = g_array_sized_new (FALSE, FALSE, sizeof (MndStateLink), mnd_record_list_get_size (links));
  self->support_array = g_array_new (FALSE, FALSE, sizeof (MndStateSupport));
  self->party_array = g_array_new (FALSE, FALSE, sizeof (MndStateParty));
  for (guint i = 0; i < mnd_record_list_get_size (actors); i++)
    mnd_state_read_actor (self, mnd_record_list_get (actors, i));
  /* From the last one: each then goes to the head of its chains. */
  for (guint i = mnd_record_list_get_size (links); i-- > 0;)
    mnd_state_put_link (self, mnd_record_list_get (links, i));
  mnd_state_read_supports (self);
  return self;
}

void
mnd_state_free (MndState *self)
{
  g_clear_pointer (&self->idle_walks, g_ptr_array_unref);
  g_clear_pointer (&self->namesakes, mnd_namesakes_free);
  g_array_unref (self->actor_array);
  g_array_unref (self->link_array);
  g_array_unref (self->support_array);
  g_array_unref (self->party_array);
  g_hash_table_unref (self->actor_by_id);
  g_strfreev (self->languages);
  g_object_unref (self->map);
  g_free (self);
}

const MndNamesakes *
mnd_state_get_namesakes (MndState *self)
{
  if (self->namesakes == NULL)
    self->namesakes = mnd_namesakes_new (self);
  return self->namesakes;
}

guint
mnd_state_find_actor (const MndState *self, const MndId *id)
{
  guint place = id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->actor_by_id, id)) : 0;

  return place > 0 ? place - 1 : MND_NOTHING;
}
