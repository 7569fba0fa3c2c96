/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Lines that end at folded groups. Whatever runs between the same two ends becomes one line that says how much of what
 * it holds in which direction; where that is one link only, it is drawn as that link. Links within a folded group are
 * folded away with it.
 */
#include "scene/mnd-scene-private.h"

#include "model/mnd-facets.h"

#include <glib/gi18n.h>
#include <math.h>

#define LEAST_WIDTH 2.2
#define MOST_WIDTH 7.0

/* A link, or the part of somebody in support. */
typedef struct
{
  MndRecord *record;
  MndRecord *party; /* NULL: a link, or support of two */
  const MndId *id;
  const char *kind;
  MndSceneNode *from;
  MndSceneNode *to;
} Tie;

typedef struct
{
  MndScene *scene;
  GHashTable *seen;    /* set of MndId: ties that are there already */
  GHashTable *strands; /* MndFan-like key to Strand */
  GPtrArray *order;    /* Strand, as found */
} Work;

/* All ties between the same two ends. */
typedef struct
{
  MndSceneNode *ends[2]; /* by id, the key */
  GArray *ties;          /* Tie */
} Strand;

static guint
hash_strand (gconstpointer pointer)
{
  const Strand *strand = pointer;

  return g_direct_hash (strand->ends[0]) * 31 + g_direct_hash (strand->ends[1]);
}

static gboolean
equal_strands (gconstpointer a, gconstpointer b)
{
  const Strand *first = a, *second = b;

  return first->ends[0] == second->ends[0] && first->ends[1] == second->ends[1];
}

static void
strand_free (gpointer pointer)
{
  Strand *strand = pointer;

  g_array_unref (strand->ties);
  g_free (strand);
}

/* What is drawn for an actor: itself, or the group that it is folded into; NULL where it is not shown. */
static MndSceneNode *
find_end (MndScene *self, const MndId *actor)
{
  const MndSceneGroup *group = g_hash_table_lookup (self->memberships, actor);

  return group != NULL && group->folded ? group->box : g_hash_table_lookup (self->nodes_by_id, actor);
}

static void
add_tie (Work *work, const Tie *tie)
{
  Strand key, *strand;
  gboolean in_order;

  if (tie->from == NULL || tie->to == NULL || tie->from == tie->to
      || !g_hash_table_add (work->seen, (gpointer) tie->id))
    return;
  in_order = mnd_id_compare (tie->from->id, tie->to->id) < 0;
  key = (Strand){ { in_order ? tie->from : tie->to, in_order ? tie->to : tie->from }, NULL };
  strand = g_hash_table_lookup (work->strands, &key);
  if (strand == NULL)
    {
      strand = g_memdup2 (&key, sizeof key);
      strand->ties = g_array_new (FALSE, FALSE, sizeof (Tie));
      g_hash_table_add (work->strands, strand);
      g_ptr_array_add (work->order, strand);
    }
  g_array_append_val (strand->ties, *tie);
}

static void
collect_links (Work *work, const MndId *actor, guint column)
{
  MndScene *self = work->scene;
  GPtrArray *links = mnd_map_get_referring (self->map, MND_TABLE_LINK, column, actor);

  for (guint i = 0; i < links->len; i++)
    {
      MndRecord *link = g_ptr_array_index (links, i);
      if (mnd_scene_shows (self, link))
        add_tie (work, &(Tie){
                           .record = link,
                           .id = mnd_record_get_id (link),
                           .kind = mnd_record_get_text (link, MND_LINK_KIND),
                           .from = find_end (self, mnd_record_get_reference (link, MND_LINK_FROM)),
                           .to = find_end (self, mnd_record_get_reference (link, MND_LINK_TO)),
                       });
    }
}

static void
collect_support (Work *work, const MndId *actor)
{
  MndScene *self = work->scene;
  GPtrArray *parties = mnd_map_get_referring (self->map, MND_TABLE_PARTY, MND_PARTY_ACTOR, actor);

  for (guint i = 0; i < parties->len; i++)
    {
      MndRecord *party = g_ptr_array_index (parties, i);
      const char *role = mnd_record_get_text (party, MND_PARTY_ROLE);
      gboolean outward = g_strcmp0 (role, "beneficiary") == 0;
      const MndId *id = mnd_record_get_reference (party, MND_PARTY_SUPPORT), *funder, *beneficiary;
      MndRecord *support = mnd_map_find (self->map, MND_TABLE_SUPPORT, id);
      MndSceneNode *node = g_hash_table_lookup (self->nodes_by_id, id), *end = find_end (self, actor);
      if (!mnd_scene_shows (self, support))
        continue;
      if (mnd_support_is_pair (self->map, support, &funder, &beneficiary))
        add_tie (work, &(Tie){ support, NULL, mnd_record_get_id (support), "support", find_end (self, funder),
                               find_end (self, beneficiary) });
      else
        add_tie (work,
                 &(Tie){ support, party, mnd_record_get_id (party), role, outward ? node : end, outward ? end : node });
    }
}

/* --- one line of many */

static MndFamily
family_of (const char *kind)
{
  static const struct
  {
    const char *kind;
    MndFamily family;
  } families[] = {
    { "oversees", MND_FAMILY_OVERSIGHT },
    { "hears_complaints", MND_FAMILY_OVERSIGHT },
    { "commands", MND_FAMILY_COMMAND },
    { "reports_to", MND_FAMILY_COMMAND },
    { "appoints", MND_FAMILY_COMMAND },
    { "part_of", MND_FAMILY_COMMAND },
    { "advises", MND_FAMILY_COOPERATION },
    { "member_of", MND_FAMILY_COOPERATION },
    { "chairs", MND_FAMILY_COOPERATION },
    { "secretariat_of", MND_FAMILY_COOPERATION },
    { "cooperates_with", MND_FAMILY_COOPERATION },
    { "funds", MND_FAMILY_MONEY },
    { "contests", MND_FAMILY_CONFLICT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    if (g_strcmp0 (families[i].kind, kind) == 0)
      return families[i].family;
  return MND_FAMILY_SUPPORT;
}

static const char *
label_of_family (MndFamily family)
{
  switch (family)
    {
    case MND_FAMILY_OVERSIGHT:
      return C_ ("links", "Oversight");
    case MND_FAMILY_COMMAND:
      return C_ ("links", "Command");
    case MND_FAMILY_COOPERATION:
      return C_ ("links", "Cooperation");
    case MND_FAMILY_MONEY:
      return C_ ("links", "Money");
    case MND_FAMILY_CONFLICT:
      return C_ ("links", "Conflict");
    case MND_FAMILY_SUPPORT:
    case MND_N_FAMILIES:
    default:
      return C_ ("links", "Support");
    }
}

static MndSceneBundle *
bundle_new (const Strand *strand, const MndSceneNode *from)
{
  MndSceneBundle *bundle = g_new0 (MndSceneBundle, 1);

  bundle->records = g_ptr_array_new_with_free_func (g_object_unref);
  bundle->ids = g_ptr_array_new_with_free_func (g_free);
  bundle->labels = g_ptr_array_new ();
  bundle->n = strand->ties->len;
  for (guint i = 0; i < strand->ties->len; i++)
    {
      const Tie *tie = &g_array_index (strand->ties, Tie, i);
      const MndLinkKind *kind = mnd_catalogue_find_link_kind (tie->kind);
      MndFamily family = family_of (tie->kind);
      if (!g_ptr_array_find (bundle->records, tie->record, NULL))
        g_ptr_array_add (bundle->records, g_object_ref (tie->record));
      g_ptr_array_add (bundle->ids, g_memdup2 (tie->id, sizeof *tie->id));
      if (kind != NULL && kind->symmetric)
        bundle->mutual[family]++;
      else if (tie->from == from)
        bundle->onward[family]++;
      else
        bundle->backward[family]++;
    }
  return bundle;
}

void
mnd_scene_bundle_free (MndSceneBundle *bundle)
{
  g_ptr_array_unref (bundle->records);
  g_ptr_array_unref (bundle->ids);
  g_ptr_array_unref (bundle->labels);
  g_free (bundle);
}

/* Arrows as they stand on the page, onward and back. */
static void
find_arrows (const MndSceneLine *line, const char **onward, const char **backward, const char **both)
{
  MndPoint from = mnd_rect_get_center (&line->from->rect), to = mnd_rect_get_center (&line->to->rect);
  gboolean level = fabs (to.x - from.x) >= fabs (to.y - from.y);
  gboolean forth = level ? to.x >= from.x : to.y >= from.y;
  const char *plus = level ? "\342\206\222" : "\342\206\223", *minus = level ? "\342\206\220" : "\342\206\221";

  *onward = forth ? plus : minus;
  *backward = forth ? minus : plus;
  *both = level ? "\342\206\224" : "\342\206\225";
}

void
mnd_scene_label_bundle (MndScene *self, MndSceneLine *line)
{
  MndSceneBundle *bundle = line->bundle;
  const char *onward, *backward, *both;

  find_arrows (line, &onward, &backward, &both);
  g_ptr_array_set_size (bundle->labels, 0);
  for (guint family = 0; family < MND_N_FAMILIES; family++)
    {
      /* Numbers and arrows first, in the direction of the page and not of the script. */
      g_autoptr (GString) text = g_string_new ("\342\201\246");
      if (bundle->onward[family] > 0)
        g_string_append_printf (text, "%s%u ", onward, bundle->onward[family]);
      if (bundle->backward[family] > 0)
        g_string_append_printf (text, "%s%u ", backward, bundle->backward[family]);
      if (bundle->mutual[family] > 0)
        g_string_append_printf (text, "%s%u ", both, bundle->mutual[family]);
      if (bundle->onward[family] + bundle->backward[family] + bundle->mutual[family] == 0)
        continue;
      g_string_append_printf (text, "\342\201\251%s", label_of_family ((MndFamily) family));
      bundle->families[bundle->labels->len] = (MndFamily) family;
      g_ptr_array_add (bundle->labels, mnd_scene_ensure_line_label (self, text->str));
    }
}

double
mnd_scene_bundle_get_width (const MndSceneLine *line)
{
  return MIN (LEAST_WIDTH + log2 (line->bundle->n) * 0.9, MOST_WIDTH);
}

double
mnd_scene_bundle_get_head_length (const MndSceneLine *line)
{
  return MND_STYLE_HEAD_LENGTH + 1.2 * mnd_scene_bundle_get_width (line);
}

static gboolean
has_any (const guint counts[MND_N_FAMILIES])
{
  for (guint family = 0; family < MND_N_FAMILIES; family++)
    if (counts[family] > 0)
      return TRUE;
  return FALSE;
}

gboolean
mnd_scene_bundle_has_onward (const MndSceneBundle *bundle)
{
  return has_any (bundle->onward);
}

gboolean
mnd_scene_bundle_has_backward (const MndSceneBundle *bundle)
{
  return has_any (bundle->backward);
}

static int
compare_ties (gconstpointer a, gconstpointer b)
{
  return mnd_id_compare (((const Tie *) a)->id, ((const Tie *) b)->id);
}

static MndSceneLine *
make_line (MndScene *self, const Tie *tie, guint n)
{
  MndSceneLine *line;

  if (mnd_record_get_table (tie->record) == MND_TABLE_LINK)
    line = mnd_scene_make_link (self, tie->record, tie->from, tie->to);
  else if (tie->party == NULL)
    line = mnd_scene_make_pair (self, tie->record, tie->from, tie->to);
  else
    line = mnd_scene_make_tie (self, tie->record, tie->from->is_support ? tie->from : tie->to, tie->party,
                               tie->from->is_support ? tie->to : tie->from);
  if (n > 1)
    {
      line->line_kind = MND_LINE_BUNDLE;
      line->dash = MND_DASH_SOLID;
      line->mode = NULL;
    }
  return line;
}

static void
add_strand (MndScene *self, Strand *strand)
{
  const Tie *first;
  MndSceneLine *line;

  g_array_sort (strand->ties, compare_ties);
  first = &g_array_index (strand->ties, Tie, 0);
  line = make_line (self, first, strand->ties->len);
  line->bundle = bundle_new (strand, line->from);
  mnd_scene_add_line (self, line);
}

void
mnd_scene_add_bundles (MndScene *self)
{
  Work work = {
    .scene = self,
    .seen = g_hash_table_new (mnd_id_hash, mnd_id_equal),
    .strands = g_hash_table_new (hash_strand, equal_strands),
    .order = g_ptr_array_new_with_free_func (strand_free),
  };

  for (guint i = 0; i < self->groups->len; i++)
    {
      const MndSceneGroup *group = g_ptr_array_index (self->groups, i);
      for (guint k = 0; group->folded && k < group->members->len; k++)
        {
          const MndId *actor = &g_array_index (group->members, MndSceneMember, k).id;
          collect_links (&work, actor, MND_LINK_FROM);
          collect_links (&work, actor, MND_LINK_TO);
          collect_support (&work, actor);
        }
    }
  for (guint i = 0; i < work.order->len; i++)
    add_strand (self, g_ptr_array_index (work.order, i));
  g_hash_table_unref (work.strands);
  g_hash_table_unref (work.seen);
  g_ptr_array_unref (work.order);
}
