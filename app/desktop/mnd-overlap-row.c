/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of the list of overlaps; see the header. */
#include "desktop/mnd-overlap-row.h"

#include "analysis/mnd-names.h"
#include "model/mnd-format.h"

#include <glib/gi18n.h>
#include <string.h>

struct _MndOverlapRow
{
  GObject parent_instance;
  MndOverlap *overlap;  /* NULL: a heading */
  GListStore *children; /* of a heading */
  char *title;
  char *detail;
  char *place;
};

G_DEFINE_FINAL_TYPE (MndOverlapRow, mnd_overlap_row, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_DETAIL,
  PROP_PLACE,
  PROP_IS_HEADING,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
mnd_overlap_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MndOverlapRow *self = MND_OVERLAP_ROW (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;
    case PROP_PLACE:
      g_value_set_string (value, self->place);
      break;
    case PROP_IS_HEADING:
      g_value_set_boolean (value, self->overlap == NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mnd_overlap_row_finalize (GObject *object)
{
  MndOverlapRow *self = MND_OVERLAP_ROW (object);

  g_clear_object (&self->overlap);
  g_clear_object (&self->children);
  g_free (self->title);
  g_free (self->detail);
  g_free (self->place);

  G_OBJECT_CLASS (mnd_overlap_row_parent_class)->finalize (object);
}

static void
mnd_overlap_row_class_init (MndOverlapRowClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mnd_overlap_row_get_property;
  object_class->finalize = mnd_overlap_row_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  properties[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, NULL, flags);
  properties[PROP_IS_HEADING] = g_param_spec_boolean ("is-heading", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mnd_overlap_row_init (MndOverlapRow *self)
{
}

/* --- what is wished for */

static gboolean
is_wished (const MndOverlapWish *wish, MndOverlap *overlap)
{
  if (wish->nowhere && mnd_overlap_is_coordinated (overlap))
    return FALSE;
  if (wish->field != MND_UNSAID && (mnd_overlap_get_fields (overlap) & MND_BIT (wish->field)) == 0)
    return FALSE;
  if (wish->has_institution && !mnd_id_equal (mnd_overlap_get_beneficiary (overlap), &wish->institution))
    return FALSE;
  return !wish->has_donor || mnd_overlap_has_donor (overlap, 0, &wish->donor)
         || mnd_overlap_has_donor (overlap, 1, &wish->donor);
}

/* What both commit, where it can be added up. */
static GArray *
dup_total (MndOverlap *overlap)
{
  const GArray *one = mnd_overlap_get_sums (overlap, 0), *other = mnd_overlap_get_sums (overlap, 1);
  g_autoptr (GArray) total = g_array_new (FALSE, FALSE, sizeof (MndSum));

  for (guint i = 0; one != NULL && i < one->len; i++)
    mnd_sums_add (total, &g_array_index (one, MndSum, i));
  for (guint i = 0; other != NULL && i < other->len; i++)
    mnd_sums_add (total, &g_array_index (other, MndSum, i));
  return total->len > 0 ? g_steal_pointer (&total) : NULL;
}

static int
compare_money (MndOverlap *a, MndOverlap *b)
{
  g_autoptr (GArray) left = dup_total (a), right = dup_total (b);
  const MndSum *of_left = left != NULL ? &g_array_index (left, MndSum, 0) : NULL;
  const MndSum *of_right = right != NULL ? &g_array_index (right, MndSum, 0) : NULL;
  int order;

  if (of_left == NULL || of_right == NULL)
    return (of_left == NULL) - (of_right == NULL);
  order = strcmp (of_left->currency, of_right->currency);
  return order != 0 ? order : (of_left->amount < of_right->amount) - (of_left->amount > of_right->amount);
}

static int
compare_fields (guint a, guint b)
{
  int left = g_bit_nth_lsf (a, -1), right = g_bit_nth_lsf (b, -1);

  return left - right;
}

typedef struct
{
  MndOverlapSort sort;
  MndNames names;
} Order;

/* What is equal stays in the order that it had. */
static int
compare_wished_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  MndOverlap *left = *(MndOverlap *const *) a, *right = *(MndOverlap *const *) b;
  const Order *order = data;

  switch (order->sort)
    {
    case MND_OVERLAP_SORT_MONEY:
      return compare_money (left, right);
    case MND_OVERLAP_SORT_FIELD:
      return compare_fields (mnd_overlap_get_fields (left), mnd_overlap_get_fields (right));
    case MND_OVERLAP_SORT_INSTITUTION:
      return mnd_format_compare (mnd_names_get (&order->names, mnd_overlap_get_beneficiary (left)),
                                 mnd_names_get (&order->names, mnd_overlap_get_beneficiary (right)));
    case MND_OVERLAP_SORT_TIME:
    case MND_OVERLAP_N_SORTS:
    default:
      return mnd_overlap_get_months (right) - mnd_overlap_get_months (left);
    }
}

GPtrArray *
mnd_overlap_wish_apply (const MndOverlapWish *wish, const GPtrArray *overlaps, MndMap *map,
                        const char *const *languages)
{
  GPtrArray *wished = g_ptr_array_new_with_free_func (g_object_unref);
  Order order = { wish->sort, { map, languages } };

  g_return_val_if_fail (overlaps != NULL && MND_IS_MAP (map), wished);

  for (guint i = 0; i < overlaps->len; i++)
    if (is_wished (wish, g_ptr_array_index (overlaps, i)))
      g_ptr_array_add (wished, g_object_ref (g_ptr_array_index (overlaps, i)));
  g_ptr_array_sort_with_data (wished, compare_wished_cb, &order);
  return wished;
}

/* --- lines */

static char *
dup_place (MndOverlap *overlap, const MndNames *names)
{
  const GArray *bodies = mnd_overlap_get_bodies (overlap);
  const char *first = bodies->len > 0 ? mnd_names_get (names, &g_array_index (bodies, MndId, 0)) : NULL;

  if (!mnd_overlap_is_coordinated (overlap))
    return g_strdup (first != NULL ? _ ("Raised nowhere yet") : _ ("Raised nowhere, and no body for it"));
  if (bodies->len > 1)
    /* Translators: %1$s is a body, %2$u how many others. */
    return g_strdup_printf (ngettext ("Raised in %1$s and %2$u other", "Raised in %1$s and %2$u others",
                                      bodies->len - 1),
                            first, bodies->len - 1);
  /* Translators: %s is a coordination body. */
  return g_strdup_printf (_ ("Raised in %s"), first);
}

static char *
dup_detail (MndOverlap *overlap, const MndNames *names)
{
  g_autofree char *fields = mnd_names_dup_labels (MND_VOCABULARY_FIELD, mnd_overlap_get_fields (overlap));
  g_autoptr (GArray) total = dup_total (overlap);
  g_autofree char *sums = mnd_sums_format (total);
  int months = mnd_overlap_get_months (overlap);
  g_autofree char *time = months < 0 ? g_strdup (_ ("time not known"))
                                     : g_strdup_printf (ngettext ("%d month", "%d months", (gulong) months), months);
  gboolean is_partial = mnd_overlap_get_sums (overlap, 0) == NULL || mnd_overlap_get_sums (overlap, 1) == NULL;
  g_autofree char *money = sums == NULL ? g_strdup (_ ("amounts not known"))
                           : is_partial
                               /* Translators: %s is a sum of money of one of two programmes. */
                               ? g_strdup_printf (_ ("%s and an amount not known"), sums)
                               : g_strdup (sums);

  return mnd_format_join (
      (const char *[]){ mnd_names_get (names, mnd_overlap_get_beneficiary (overlap)), fields, time, money, NULL });
}

static MndOverlapRow *
create_overlap_row (MndOverlap *overlap, const MndNames *names)
{
  MndOverlapRow *self = g_object_new (MND_TYPE_OVERLAP_ROW, NULL);
  g_autofree char *one = mnd_overlap_dup_donor_names (overlap, 0, names->map, names->languages);
  g_autofree char *other = mnd_overlap_dup_donor_names (overlap, 1, names->map, names->languages);

  self->overlap = g_object_ref (overlap);
  /* Translators: two donors beside each other. */
  self->title = g_strdup_printf (_ ("%1$s – %2$s"), one, other);
  self->detail = dup_detail (overlap, names);
  self->place = dup_place (overlap, names);
  return self;
}

/* Takes the title. */
static MndOverlapRow *
create_heading (char *title)
{
  MndOverlapRow *self = g_object_new (MND_TYPE_OVERLAP_ROW, NULL);

  self->title = title;
  self->children = g_list_store_new (MND_TYPE_OVERLAP_ROW);
  return self;
}

static void
add_under (GHashTable *headings, const char *title, MndOverlapRow *row)
{
  MndOverlapRow *heading = g_hash_table_lookup (headings, title);

  if (heading == NULL)
    {
      heading = create_heading (g_strdup (title));
      g_hash_table_insert (headings, heading->title, heading);
    }
  g_list_store_append (heading->children, row);
}

static void
add_under_donors (GHashTable *headings, MndOverlapRow *row, const MndNames *names)
{
  for (guint side = 0; side < 2; side++)
    {
      const GArray *donors = mnd_overlap_get_donors (row->overlap, side);
      for (guint i = 0; i < donors->len; i++)
        add_under (headings, mnd_names_get (names, &g_array_index (donors, MndId, i)), row);
    }
}

static void
add_under_fields (GHashTable *headings, MndOverlapRow *row)
{
  guint fields = mnd_overlap_get_fields (row->overlap);

  for (guint i = 0; i < mnd_catalogue_get_size (MND_VOCABULARY_FIELD); i++)
    if ((fields & MND_BIT (i)) != 0)
      add_under (headings,
                 mnd_catalogue_get_label (MND_VOCABULARY_FIELD, mnd_catalogue_get_word (MND_VOCABULARY_FIELD, i)), row);
}

static int
compare_headings_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const MndOverlapRow *left = a, *right = b;

  return mnd_format_compare (left->title, right->title);
}

static GListStore *
bind_headings (GHashTable *headings)
{
  GListStore *roots = g_list_store_new (MND_TYPE_OVERLAP_ROW);
  GHashTableIter iter;
  gpointer heading;

  g_hash_table_iter_init (&iter, headings);
  while (g_hash_table_iter_next (&iter, NULL, &heading))
    {
      MndOverlapRow *row = heading;
      guint n = g_list_model_get_n_items (G_LIST_MODEL (row->children));
      row->detail = g_strdup_printf (ngettext ("%u overlap", "%u overlaps", n), n);
      g_list_store_insert_sorted (roots, row, compare_headings_cb, NULL);
    }
  return roots;
}

GListModel *
mnd_overlap_row_list (const MndOverlapWish *wish, const GPtrArray *wished, MndMap *map, const char *const *languages)
{
  g_autoptr (GHashTable) headings = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  g_autoptr (GListStore) plain = g_list_store_new (MND_TYPE_OVERLAP_ROW);
  const MndNames names = { map, languages };

  g_return_val_if_fail (wish != NULL && wished != NULL && MND_IS_MAP (map), NULL);

  for (guint i = 0; i < wished->len; i++)
    {
      g_autoptr (MndOverlapRow) row = create_overlap_row (g_ptr_array_index (wished, i), &names);
      if (wish->group == MND_OVERLAP_GROUP_DONOR)
        add_under_donors (headings, row, &names);
      else if (wish->group == MND_OVERLAP_GROUP_FIELD)
        add_under_fields (headings, row);
      else if (wish->group == MND_OVERLAP_GROUP_INSTITUTION)
        add_under (headings, mnd_names_get (&names, mnd_overlap_get_beneficiary (row->overlap)), row);
      else
        g_list_store_append (plain, row);
    }
  if (wish->group != MND_OVERLAP_GROUP_NONE)
    return G_LIST_MODEL (bind_headings (headings));
  return G_LIST_MODEL (g_steal_pointer (&plain));
}

/* --- */

MndOverlap *
mnd_overlap_row_get_overlap (MndOverlapRow *self)
{
  g_return_val_if_fail (MND_IS_OVERLAP_ROW (self), NULL);

  return self->overlap;
}

GListModel *
mnd_overlap_row_get_children (MndOverlapRow *self)
{
  g_return_val_if_fail (MND_IS_OVERLAP_ROW (self), NULL);

  return self->children != NULL ? G_LIST_MODEL (self->children) : NULL;
}

char *
mnd_overlap_row_dup_description (MndOverlapRow *self)
{
  g_return_val_if_fail (MND_IS_OVERLAP_ROW (self), NULL);

  return mnd_format_join (
      (const char *[]){ self->title, self->detail, self->overlap != NULL ? self->place : NULL, NULL });
}
