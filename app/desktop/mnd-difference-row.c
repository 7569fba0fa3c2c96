/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Differences as rows of a list; see the header. */
#include "desktop/mnd-difference-row.h"

#include "model/mnd-format.h"

#include <glib/gi18n.h>

struct _MndDifferenceRow
{
  GObject parent_instance;
  MndComparison *comparison;
  char **languages;
  const MndDifference *difference; /* NULL: a heading */
  MndDifferenceGroup group;
  guint count;
};

G_DEFINE_FINAL_TYPE (MndDifferenceRow, mnd_difference_row, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_IS_HEADING,
  PROP_GROUP,
  PROP_TITLE,
  PROP_DETAIL,
  PROP_COUNT,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static const char *
get_heading (MndDifferenceGroup group)
{
  switch (group)
    {
    case MND_DIFFERENCES_ADDED:
      return C_ ("differences", "Added");
    case MND_DIFFERENCES_REMOVED:
      return C_ ("differences", "Removed");
    case MND_DIFFERENCES_MOVED:
      return C_ ("differences", "Moved");
    case MND_DIFFERENCES_CHANGED:
    case MND_N_DIFFERENCE_GROUPS:
    default:
      return C_ ("differences", "Changed");
    }
}

static const char *const *
get_languages (MndDifferenceRow *self)
{
  return (const char *const *) self->languages;
}

static char *
dup_title (MndDifferenceRow *self)
{
  if (self->difference == NULL)
    return g_strdup (get_heading (self->group));
  return mnd_comparison_dup_subject (self->comparison, self->difference, get_languages (self));
}

/* That it was added says the heading; here stands what it is. */
static char *
dup_detail (MndDifferenceRow *self)
{
  if (self->difference == NULL || self->group == MND_DIFFERENCES_MOVED)
    return NULL;
  if (self->group == MND_DIFFERENCES_CHANGED)
    return mnd_comparison_dup_detail (self->comparison, self->difference, get_languages (self));
  return g_strdup (mnd_catalogue_get_label (MND_VOCABULARY_TABLE, mnd_table_get_info (self->difference->table)->name));
}

static void
mnd_difference_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MndDifferenceRow *self = MND_DIFFERENCE_ROW (object);

  switch (id)
    {
    case PROP_IS_HEADING:
      g_value_set_boolean (value, self->difference == NULL);
      break;
    case PROP_GROUP:
      g_value_set_int (value, (int) self->group);
      break;
    case PROP_TITLE:
      g_value_take_string (value, dup_title (self));
      break;
    case PROP_DETAIL:
      g_value_take_string (value, dup_detail (self));
      break;
    case PROP_COUNT:
      g_value_take_string (value, mnd_format_dup_count (self->count));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mnd_difference_row_finalize (GObject *object)
{
  MndDifferenceRow *self = MND_DIFFERENCE_ROW (object);

  g_object_unref (self->comparison);
  g_strfreev (self->languages);
  G_OBJECT_CLASS (mnd_difference_row_parent_class)->finalize (object);
}

static void
mnd_difference_row_class_init (MndDifferenceRowClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mnd_difference_row_get_property;
  object_class->finalize = mnd_difference_row_finalize;

  properties[PROP_IS_HEADING] = g_param_spec_boolean ("is-heading", NULL, NULL, FALSE, flags);
  properties[PROP_GROUP] = g_param_spec_int ("group", NULL, NULL, 0, MND_N_DIFFERENCE_GROUPS - 1, 0, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  properties[PROP_COUNT] = g_param_spec_string ("count", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mnd_difference_row_init (MndDifferenceRow *self)
{
}

static MndDifferenceGroup
get_group (const MndDifference *difference)
{
  if (difference->kind == MND_DIFFERENCE_ADDED)
    return MND_DIFFERENCES_ADDED;
  if (difference->kind == MND_DIFFERENCE_REMOVED)
    return MND_DIFFERENCES_REMOVED;
  return mnd_difference_is_move (difference) ? MND_DIFFERENCES_MOVED : MND_DIFFERENCES_CHANGED;
}

/* `difference` NULL: a heading over `count` rows. Owned by the array. */
static void
add_row (GPtrArray *rows, MndComparison *comparison, const char *const *languages, MndDifferenceGroup group,
         const MndDifference *difference, guint count)
{
  MndDifferenceRow *self = g_object_new (MND_TYPE_DIFFERENCE_ROW, NULL);

  self->comparison = g_object_ref (comparison);
  self->languages = g_strdupv ((char **) languages);
  self->difference = difference;
  self->group = group;
  self->count = count;
  g_ptr_array_add (rows, self);
}

GListModel *
mnd_difference_row_list (MndComparison *comparison, const char *const *languages)
{
  GListStore *list = g_list_store_new (MND_TYPE_DIFFERENCE_ROW);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  guint counts[MND_N_DIFFERENCE_GROUPS] = { 0 };
  GPtrArray *differences;

  g_return_val_if_fail (MND_IS_COMPARISON (comparison), G_LIST_MODEL (list));

  differences = mnd_comparison_get_differences (comparison);
  for (guint i = 0; i < differences->len; i++)
    counts[get_group (differences->pdata[i])]++;
  for (guint group = 0; group < MND_N_DIFFERENCE_GROUPS; group++)
    {
      if (counts[group] == 0)
        continue;
      add_row (rows, comparison, languages, (MndDifferenceGroup) group, NULL, counts[group]);
      for (guint i = 0; i < differences->len; i++)
        if (get_group (differences->pdata[i]) == group)
          add_row (rows, comparison, languages, (MndDifferenceGroup) group, differences->pdata[i], 0);
    }
  g_list_store_splice (list, 0, 0, rows->pdata, rows->len);
  return G_LIST_MODEL (list);
}

const MndDifference *
mnd_difference_row_get_difference (MndDifferenceRow *self)
{
  g_return_val_if_fail (MND_IS_DIFFERENCE_ROW (self), NULL);

  return self->difference;
}

char *
mnd_difference_row_dup_description (MndDifferenceRow *self)
{
  g_autofree char *title = NULL;
  g_autofree char *detail = NULL;

  g_return_val_if_fail (MND_IS_DIFFERENCE_ROW (self), NULL);

  title = dup_title (self);
  detail = dup_detail (self);
  if (self->difference == NULL)
    /* Translators: a group of differences and how many are in it: "Actors, 12" */
    return g_strdup_printf (C_ ("outline", "%1$s, %2$u"), title, self->count);
  return g_strjoin (C_ ("list", ", "), get_heading (self->group), title, detail, NULL);
}
