/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Overlaps as things of their own; what is said of them is in mnd-overlap-words.c. */
#include "analysis/mnd-overlap.h"

#include "analysis/mnd-donor-overlaps.h"
#include "analysis/mnd-overlap-search.h"
#include "analysis/mnd-rule.h"

struct _MndOverlap
{
  GObject parent_instance;

  MndId support[2];
  GArray *donors[2]; /* MndId */
  GArray *sums[2];   /* MndSum, or NULL */
  MndId beneficiary;
  guint fields;
  MndInterval interval;
  char since[MND_DATE_TEXT_SIZE]; /* "" where it is not known */
  char until[MND_DATE_TEXT_SIZE];
  int months;
  guint resources;
  MndId place;
  gboolean has_place;
  gboolean is_coordinated;
  GArray *bodies; /* MndId */
  GArray *others; /* MndId */
};

G_DEFINE_FINAL_TYPE (MndOverlap, mnd_overlap, G_TYPE_OBJECT)

static void
mnd_overlap_finalize (GObject *object)
{
  MndOverlap *self = MND_OVERLAP (object);

  for (guint side = 0; side < 2; side++)
    {
      g_array_unref (self->donors[side]);
      g_clear_pointer (&self->sums[side], g_array_unref);
    }
  g_array_unref (self->bodies);
  g_array_unref (self->others);

  G_OBJECT_CLASS (mnd_overlap_parent_class)->finalize (object);
}

static void
mnd_overlap_class_init (MndOverlapClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_overlap_finalize;
}

static void
mnd_overlap_init (MndOverlap *self)
{
}

/* --- from a search */

static int
compare_ids_cb (gconstpointer a, gconstpointer b)
{
  return mnd_id_compare (a, b);
}

static gboolean
has_id (const GArray *ids, const MndId *id)
{
  for (guint i = 0; i < ids->len; i++)
    if (mnd_id_equal (&g_array_index (ids, MndId, i), id))
      return TRUE;
  return FALSE;
}

/* Places of actors become ids, by key. */
static GArray *
dup_ids (const MndState *state, const GArray *places)
{
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (MndId), places->len);

  for (guint i = 0; i < places->len; i++)
    g_array_append_val (ids, state->actors[g_array_index (places, guint, i)].id);
  g_array_sort (ids, compare_ids_cb);
  return ids;
}

/* Donors (MndId) of all support to an institution and its parts. */
static GArray *
list_donors_to (MndState *state, guint institution)
{
  g_autoptr (GArray) supports = mnd_state_list_support_to (state, institution);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (MndId));

  for (guint i = 0; i < supports->len; i++)
    {
      g_autoptr (GArray) donors =
          mnd_state_list_parties (state, g_array_index (supports, guint, i), MND_BIT (MND_PARTY_ROLE_FUNDER), TRUE);
      for (guint k = 0; k < donors->len; k++)
        {
          const MndId *id = &state->actors[g_array_index (donors, guint, k)].id;
          if (!has_id (ids, id))
            g_array_append_vals (ids, id, 1);
        }
    }
  g_array_sort (ids, compare_ids_cb);
  return ids;
}

static void
take_others (MndOverlap *self, const GArray *touching)
{
  self->others = g_array_new (FALSE, FALSE, sizeof (MndId));
  for (guint i = 0; i < touching->len; i++)
    {
      const MndId *id = &g_array_index (touching, MndId, i);
      if (!has_id (self->donors[0], id) && !has_id (self->donors[1], id))
        g_array_append_vals (self->others, id, 1);
    }
}

/* The words of the later start and of the earlier end. */
static void
take_dates (MndOverlap *self, const MndStateSupport *a, const MndStateSupport *b)
{
  MndRecord *later = a->interval.from >= b->interval.from ? a->record : b->record;
  MndRecord *earlier = a->interval.to <= b->interval.to ? a->record : b->record;
  const char *since = mnd_record_get_text (later, MND_SUPPORT_START);
  const char *until = mnd_record_get_text (earlier, MND_SUPPORT_END);

  g_strlcpy (self->since, since != NULL ? since : "", sizeof self->since);
  g_strlcpy (self->until, until != NULL ? until : "", sizeof self->until);
}

static MndOverlap *
make_overlap (const MndOverlapSearch *search, const MndOverlapPair *pair, const GArray *touching)
{
  MndOverlap *self = g_object_new (MND_TYPE_OVERLAP, NULL);
  MndState *state = search->state;
  const guint support[2] = { pair->a, pair->b };
  const MndId *place = mnd_overlap_search_find_place (search, pair);
  g_autoptr (GArray) bodies = mnd_overlap_search_list_bodies (search, pair);

  for (guint side = 0; side < 2; side++)
    {
      g_autoptr (GArray) donors = mnd_state_list_parties (state, support[side], MND_BIT (MND_PARTY_ROLE_FUNDER), TRUE);
      self->support[side] = state->supports[support[side]].id;
      self->donors[side] = dup_ids (state, donors);
      self->sums[side] = mnd_support_list_commitments (state->map, state->supports[support[side]].record);
    }
  self->beneficiary = state->actors[pair->beneficiary].id;
  self->fields = pair->fields;
  self->interval = mnd_overlap_search_get_interval (search, pair);
  take_dates (self, &state->supports[pair->a], &state->supports[pair->b]);
  self->months = mnd_overlap_search_count_months (search, pair);
  self->resources = mnd_overlap_search_get_resources (search, pair);
  self->has_place = place != NULL;
  if (place != NULL)
    self->place = *place;
  self->is_coordinated = pair->is_raised;
  self->bodies = dup_ids (state, bodies);
  take_others (self, touching);
  return self;
}

static int
compare_overlaps_cb (gconstpointer a, gconstpointer b)
{
  const MndOverlap *left = *(MndOverlap *const *) a, *right = *(MndOverlap *const *) b;
  int order = left->is_coordinated - right->is_coordinated;

  if (order == 0)
    order = mnd_id_compare (&left->support[0], &right->support[0]);
  return order != 0 ? order : mnd_id_compare (&left->support[1], &right->support[1]);
}

GPtrArray *
mnd_overlaps_list (MndState *state)
{
  GPtrArray *overlaps = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) touching = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  g_autoptr (MndOverlapSearch) search = NULL;
  const MndParameter *least_days = mnd_rule_get_parameter (mnd_rule_find ("R14"), 0);

  g_return_val_if_fail (state != NULL, overlaps);

  search = mnd_overlap_search_new (state, (int) mnd_parameter_get_value (least_days, state->map));
  for (guint i = 0; i < search->pairs->len; i++)
    {
      const MndOverlapPair *pair = &g_array_index (search->pairs, MndOverlapPair, i);
      gpointer key = GUINT_TO_POINTER (pair->beneficiary + 1);
      GArray *donors = g_hash_table_lookup (touching, key);
      if (donors == NULL)
        {
          donors = list_donors_to (state, pair->beneficiary);
          g_hash_table_insert (touching, key, donors);
        }
      g_ptr_array_add (overlaps, make_overlap (search, pair, donors));
    }
  g_ptr_array_sort (overlaps, compare_overlaps_cb);
  return overlaps;
}

/* --- */

const MndId *
mnd_overlap_get_support (MndOverlap *self, guint side)
{
  g_return_val_if_fail (MND_IS_OVERLAP (self) && side < 2, NULL);

  return &self->support[side];
}

const GArray *
mnd_overlap_get_donors (MndOverlap *self, guint side)
{
  g_return_val_if_fail (MND_IS_OVERLAP (self) && side < 2, NULL);

  return self->donors[side];
}

gboolean
mnd_overlap_has_donor (MndOverlap *self, guint side, const MndId *donor)
{
  g_return_val_if_fail (MND_IS_OVERLAP (self) && side < 2 && donor != NULL, FALSE);

  return has_id (self->donors[side], donor);
}

const GArray *
mnd_overlap_get_sums (MndOverlap *self, guint side)
{
  g_return_val_if_fail (MND_IS_OVERLAP (self) && side < 2, NULL);

  return self->sums[side];
}

const MndId *
mnd_overlap_get_beneficiary (MndOverlap *self)
{
  g_return_val_if_fail (MND_IS_OVERLAP (self), NULL);

  return &self->beneficiary;
}

guint
mnd_overlap_get_fields (MndOverlap *self)
{
  g_return_val_if_fail (MND_IS_OVERLAP (self), 0);

  return self->fields;
}

const MndInterval *
mnd_overlap_get_interval (MndOverlap *self)
{
  g_return_val_if_fail (MND_IS_OVERLAP (self), NULL);

  return &self->interval;
}

const char *
mnd_overlap_get_since (MndOverlap *self)
{
  g_return_val_if_fail (MND_IS_OVERLAP (self), NULL);

  return self->since[0] != '\0' ? self->since : NULL;
}

const char *
mnd_overlap_get_until (MndOverlap *self)
{
  g_return_val_if_fail (MND_IS_OVERLAP (self), NULL);

  return self->until[0] != '\0' ? self->until : NULL;
}

int
mnd_overlap_get_months (MndOverlap *self)
{
  g_return_val_if_fail (MND_IS_OVERLAP (self), -1);

  return self->months;
}

guint
mnd_overlap_get_resources (MndOverlap *self)
{
  g_return_val_if_fail (MND_IS_OVERLAP (self), 0);

  return self->resources;
}

const MndId *
mnd_overlap_get_place (MndOverlap *self)
{
  g_return_val_if_fail (MND_IS_OVERLAP (self), NULL);

  return self->has_place ? &self->place : NULL;
}

gboolean
mnd_overlap_is_coordinated (MndOverlap *self)
{
  g_return_val_if_fail (MND_IS_OVERLAP (self), FALSE);

  return self->is_coordinated;
}

const GArray *
mnd_overlap_get_bodies (MndOverlap *self)
{
  g_return_val_if_fail (MND_IS_OVERLAP (self), NULL);

  return self->bodies;
}

const GArray *
mnd_overlap_get_others (MndOverlap *self)
{
  g_return_val_if_fail (MND_IS_OVERLAP (self), NULL);

  return self->others;
}

gboolean
mnd_overlap_is_same (MndOverlap *self, MndOverlap *other)
{
  g_return_val_if_fail (MND_IS_OVERLAP (self) && MND_IS_OVERLAP (other), FALSE);

  return mnd_id_equal (&self->support[0], &other->support[0]) && mnd_id_equal (&self->support[1], &other->support[1]);
}

gboolean
mnd_overlap_is_found (MndOverlap *self, MndFinding *finding)
{
  g_return_val_if_fail (MND_IS_OVERLAP (self) && MND_IS_FINDING (finding), FALSE);

  return g_str_equal (mnd_rule_get_id (mnd_finding_get_rule (finding)), "R14")
         && mnd_finding_has_subject (finding, &self->support[0])
         && mnd_finding_has_subject (finding, &self->support[1]);
}
