/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Matches and decisions; the changes are made in -changes.c. */
#include "exchange/mnd-plan-private.h"

struct _MndPlan
{
  GObject parent_instance;
  MndOffer *offer;
  MndMap *map;
  GArray *items;       /* of MndPlanItem */
  GHashTable *by_item; /* MndOfferItem -> its place and one */
  gboolean keep;
};

G_DEFINE_FINAL_TYPE (MndPlan, mnd_plan, G_TYPE_OBJECT)

static void
item_clear_cb (gpointer data)
{
  g_array_unref (((MndPlanItem *) data)->matches);
}

static void
mnd_plan_finalize (GObject *object)
{
  MndPlan *self = MND_PLAN (object);

  g_array_unref (self->items);
  g_hash_table_unref (self->by_item);
  g_object_unref (self->offer);
  g_object_unref (self->map);

  G_OBJECT_CLASS (mnd_plan_parent_class)->finalize (object);
}

static void
mnd_plan_class_init (MndPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_plan_finalize;
}

static void
mnd_plan_init (MndPlan *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (MndPlanItem));
  g_array_set_clear_func (self->items, item_clear_cb);
  self->by_item = g_hash_table_new (NULL, NULL);
}

char *
mnd_plan_dup_local (MndOffer *offer, const MndOfferItem *item)
{
  if (item->key == NULL || g_str_equal (item->key, MND_OFFER_FILE_KEY))
    return NULL;
  return g_strdup_printf ("file=%s#%s", mnd_offer_get_file (offer), item->key);
}

/* What a query asks by, taken from the texts of the item. */
static char **
dup_texts (const MndOfferItem *item, const char *property, const char *other)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < item->texts->len; i++)
    {
      const MndOfferText *text = &g_array_index (item->texts, MndOfferText, i);
      if (g_str_equal (text->property, property) || g_strcmp0 (text->property, other) == 0)
        g_strv_builder_add (builder, text->value);
    }
  return g_strv_builder_end (builder);
}

static char *
dup_identifiers (const MndOfferItem *item)
{
  int column = mnd_table_find_column (item->table, "identifiers");
  const char *own = column >= 0 ? mnd_offer_item_get_text (item, (guint) column) : NULL;
  const char *code = item->table == MND_TABLE_PLACE ? mnd_offer_item_get_text (item, MND_PLACE_CODE) : NULL;
  const char *url = item->table == MND_TABLE_SOURCE ? mnd_offer_item_get_text (item, MND_SOURCE_URL) : NULL;

  if (code != NULL)
    return g_strconcat ("code=", code, NULL);
  if (url != NULL)
    return own != NULL ? g_strconcat (own, "\nurl=", url, NULL) : g_strconcat ("url=", url, NULL);
  return g_strdup (own);
}

/* A file that this program has written gives the keys of the rows. */
static MndRecord *
find_by_key (MndMap *map, const MndOfferItem *item)
{
  MndId id;

  return item->key != NULL && mnd_id_parse (item->key, &id) ? mnd_map_find (map, item->table, &id) : NULL;
}

/* What the file says of the actor's kind; a guess contradicts nobody. */
static const char *
find_kind (const MndOfferItem *item)
{
  const MndOfferCell *cell = item->table == MND_TABLE_ACTOR ? mnd_offer_item_get_cell (item, MND_ACTOR_KIND) : NULL;

  return cell != NULL && !cell->is_assumed ? cell->value.text : NULL;
}

static gboolean
has_assumed_name (const MndOfferItem *item)
{
  for (guint i = 0; i < item->texts->len; i++)
    if (g_array_index (item->texts, MndOfferText, i).is_assumed)
      return TRUE;
  return FALSE;
}

static GArray *
find_matches (MndPlan *self, MndMatcher *matcher, const MndOfferItem *item)
{
  g_auto (GStrv) names = dup_texts (item, "name", "alias");
  g_auto (GStrv) acronyms = dup_texts (item, "acronym", NULL);
  g_autofree char *identifiers = dup_identifiers (item);
  g_autofree char *local = mnd_plan_dup_local (self->offer, item);
  MndRecord *record = find_by_key (self->map, item);
  GArray *matches;

  if (record != NULL)
    {
      matches = g_array_new (FALSE, FALSE, sizeof (MndMatch));
      g_array_append_val (matches, ((MndMatch){ record, MND_MATCH_IDENTIFIER, TRUE, 1 }));
      return matches;
    }
  matches = mnd_matcher_find (matcher, &(MndMatchQuery){ item->table, identifiers, local, (const char *const *) names,
                                                         (const char *const *) acronyms, find_kind (item) });
  if (has_assumed_name (item) && matches->len > 0
      && g_array_index (matches, MndMatch, 0).reason != MND_MATCH_IDENTIFIER)
    g_array_set_size (matches, 0);
  return matches;
}

static void
plan_item (MndPlan *self, MndMatcher *matcher, const MndOfferItem *item)
{
  MndPlanItem planned = { .item = item, .matches = find_matches (self, matcher, item), .decision = MND_PLAN_NEW };

  if (item->is_mention)
    planned.decision = MND_PLAN_LEAVE_OUT;
  if (planned.matches->len > 0)
    {
      const MndMatch *best = &g_array_index (planned.matches, MndMatch, 0);
      planned.decision = best->is_certain ? MND_PLAN_MATCH : MND_PLAN_ASK;
      planned.record = best->is_certain ? best->record : NULL;
    }
  g_array_append_val (self->items, planned);
  g_hash_table_insert (self->by_item, (gpointer) item, GUINT_TO_POINTER (self->items->len));
}

/* Two items of the file that would be one row of the map: by an identifier they may, by a name it wants a look. */
static void
doubt_twofold (MndPlan *self)
{
  g_autoptr (GHashTable) firsts = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      MndPlanItem *item = &g_array_index (self->items, MndPlanItem, i);
      MndPlanItem *first;
      if (item->decision != MND_PLAN_MATCH)
        continue;
      first = g_hash_table_lookup (firsts, item->record);
      if (first == NULL)
        {
          g_hash_table_insert (firsts, item->record, item);
          continue;
        }
      first->is_twofold = item->is_twofold = TRUE;
    }
  for (guint i = 0; i < self->items->len; i++)
    {
      MndPlanItem *item = &g_array_index (self->items, MndPlanItem, i);
      if (!item->is_twofold || g_array_index (item->matches, MndMatch, 0).reason == MND_MATCH_IDENTIFIER)
        continue;
      item->decision = MND_PLAN_ASK;
      item->record = NULL;
      g_array_index (item->matches, MndMatch, 0).is_certain = FALSE;
    }
}

static gboolean
needs_decision (const MndOfferItem *item)
{
  return !item->is_refused
         && (item->table == MND_TABLE_ACTOR || item->table == MND_TABLE_SUPPORT || item->table == MND_TABLE_PLACE
             || item->table == MND_TABLE_SOURCE);
}

/* The file itself, which new and changed rows cite. */
static void
describe_file (MndOffer *offer)
{
  MndOfferItem *item = mnd_offer_find (offer, MND_TABLE_SOURCE, MND_OFFER_FILE_KEY);

  if (item != NULL)
    return;
  item = mnd_offer_add (offer, MND_TABLE_SOURCE, MND_OFFER_FILE_KEY);
  if (item == NULL)
    return;
  mnd_offer_set (offer, item, MND_SOURCE_KIND, "dataset");
  mnd_offer_identify (offer, item, "file", mnd_offer_get_file (offer));
  mnd_offer_say (offer, item, "name", NULL, mnd_offer_get_file (offer));
}

MndPlan *
mnd_plan_new (MndOffer *offer, MndMap *into)
{
  g_autoptr (MndMatcher) matcher = NULL;
  MndPlan *self;

  g_return_val_if_fail (MND_IS_OFFER (offer) && MND_IS_MAP (into), NULL);

  self = g_object_new (MND_TYPE_PLAN, NULL);
  self->offer = g_object_ref (offer);
  self->map = g_object_ref (into);
  matcher = mnd_matcher_new (into);
  describe_file (offer);
  for (guint i = 0; i < mnd_offer_get_n_items (offer); i++)
    if (needs_decision (mnd_offer_get_item (offer, i)))
      plan_item (self, matcher, mnd_offer_get_item (offer, i));
  doubt_twofold (self);
  return self;
}

MndOffer *
mnd_plan_get_offer (MndPlan *self)
{
  g_return_val_if_fail (MND_IS_PLAN (self), NULL);

  return self->offer;
}

MndMap *
mnd_plan_get_map (MndPlan *self)
{
  g_return_val_if_fail (MND_IS_PLAN (self), NULL);

  return self->map;
}

void
mnd_plan_set_keep (MndPlan *self, gboolean keep)
{
  g_return_if_fail (MND_IS_PLAN (self));

  self->keep = keep;
}

gboolean
mnd_plan_keeps (MndPlan *self)
{
  return self->keep;
}

const MndPlanItem *
mnd_plan_find (MndPlan *self, const MndOfferItem *item)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_item, item));

  return place != 0 ? &g_array_index (self->items, MndPlanItem, place - 1) : NULL;
}

guint
mnd_plan_get_n_items (MndPlan *self)
{
  g_return_val_if_fail (MND_IS_PLAN (self), 0);

  return self->items->len;
}

const MndPlanItem *
mnd_plan_get_item (MndPlan *self, guint i)
{
  g_return_val_if_fail (MND_IS_PLAN (self) && i < self->items->len, NULL);

  return &g_array_index (self->items, MndPlanItem, i);
}

guint
mnd_plan_count (MndPlan *self, MndPlanDecision decision)
{
  guint n = 0;

  g_return_val_if_fail (MND_IS_PLAN (self), 0);

  for (guint i = 0; i < self->items->len; i++)
    n += g_array_index (self->items, MndPlanItem, i).decision == decision;
  return n;
}

void
mnd_plan_decide (MndPlan *self, guint i, MndPlanDecision decision, MndRecord *record)
{
  MndPlanItem *item;

  g_return_if_fail (MND_IS_PLAN (self) && i < self->items->len);
  g_return_if_fail ((decision == MND_PLAN_MATCH) == (record != NULL));
  item = &g_array_index (self->items, MndPlanItem, i);
  g_return_if_fail (!item->item->is_mention || decision != MND_PLAN_NEW);
  g_return_if_fail (record == NULL || mnd_record_get_table (record) == item->item->table);

  item->decision = decision;
  item->record = record;
}

void
mnd_plan_decide_rest (MndPlan *self, MndPlanDecision decision)
{
  g_return_if_fail (MND_IS_PLAN (self));

  for (guint i = 0; i < self->items->len; i++)
    {
      const MndPlanItem *item = &g_array_index (self->items, MndPlanItem, i);
      MndPlanDecision possible = item->item->is_mention && decision == MND_PLAN_NEW ? MND_PLAN_LEAVE_OUT : decision;
      if (item->decision == MND_PLAN_ASK)
        mnd_plan_decide (self, i, possible,
                         possible == MND_PLAN_MATCH ? g_array_index (item->matches, MndMatch, 0).record : NULL);
    }
}
