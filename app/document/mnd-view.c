/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window shows of a map; see the header. */
#include "document/mnd-view-private.h"

#include "model/mnd-date.h"
#include "model/mnd-text.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (MndView, mnd_view, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_LANGUAGES,
  PROP_SECOND_LANGUAGE,
  PROP_DATE,
  PROP_LINK_LABELS,
  PROP_GROUP_BY,
  PROP_GROUP_STYLE,
  PROP_FOLDED,
  PROP_LENS,
  PROP_FILTER,
  PROP_LEFT_OUT,
  PROP_FADES,
  PROP_HIDDEN,
  PROP_HITS,
  PROP_SPOTLIGHT,
  PROP_COMPARISON,
  N_PROPERTIES
};

enum
{
  SIGNAL_SELECTION_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static gboolean
is_selectable (MndRecord *record)
{
  MndTable table = record != NULL ? mnd_record_get_table (record) : MND_TABLE_NONE;

  return table == MND_TABLE_ACTOR || table == MND_TABLE_LINK || table == MND_TABLE_SUPPORT;
}

static MndRecord *
find_selectable (MndView *self, const MndId *id)
{
  MndRecord *record = mnd_map_find_any (mnd_document_get_map (self->document), id);

  return is_selectable (record) ? record : NULL;
}

static void
emit_changed (MndView *self)
{
  g_signal_emit (self, signals[SIGNAL_SELECTION_CHANGED], 0);
}

static void
add (MndView *self, const MndId *id)
{
  if (find_selectable (self, id) == NULL)
    return;
  g_hash_table_add (self->selection, g_memdup2 (id, sizeof *id));
  self->focus = *id;
}

/* The focus is the oldest of the selected where the last one left: a table of ids is walked in another order in each
 * run. */
static void
refocus (MndView *self)
{
  const MndId *oldest = NULL;
  GHashTableIter iter;
  gpointer id;

  if (g_hash_table_contains (self->selection, &self->focus))
    return;
  g_hash_table_iter_init (&iter, self->selection);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (oldest == NULL || mnd_id_compare (id, oldest) < 0)
      oldest = id;
  if (oldest != NULL)
    self->focus = *oldest;
}

static gboolean
is_gone_cb (gpointer id, gpointer value, gpointer user_data)
{
  return find_selectable (user_data, id) == NULL;
}

static void
map_changed_cb (MndMap *map, MndChanges *changes, MndView *self)
{
  mnd_view_refresh_reading (self, changes);
  if (g_hash_table_foreach_remove (self->selection, is_gone_cb, self) == 0)
    return;
  refocus (self);
  emit_changed (self);
}

static void
mnd_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MndView *self = MND_VIEW (object);

  switch (id)
    {
    case PROP_LANGUAGES:
      g_value_set_boxed (value, self->languages);
      break;
    case PROP_SECOND_LANGUAGE:
      g_value_set_string (value, self->second_language);
      break;
    case PROP_DATE:
      g_value_set_string (value, self->date);
      break;
    case PROP_LINK_LABELS:
      g_value_set_boolean (value, self->link_labels);
      break;
    case PROP_GROUP_BY:
      g_value_set_string (value, mnd_group_by_get_word (self->group_by));
      break;
    case PROP_GROUP_STYLE:
      g_value_set_string (value, mnd_group_style_get_word (self->group_style));
      break;
    case PROP_FOLDED:
      g_value_set_boxed (value, self->folded);
      break;
    case PROP_LENS:
      g_value_set_string (value, self->lens_word);
      break;
    case PROP_FILTER:
      g_value_set_object (value, self->filter);
      break;
    case PROP_LEFT_OUT:
      g_value_set_boxed (value, self->left_out);
      break;
    case PROP_FADES:
      g_value_set_boolean (value, self->fades);
      break;
    case PROP_HIDDEN:
      g_value_set_boxed (value, mnd_view_get_hidden (self));
      break;
    case PROP_HITS:
      g_value_set_boxed (value, self->hits);
      break;
    case PROP_SPOTLIGHT:
      g_value_set_boxed (value, self->spotlight);
      break;
    case PROP_COMPARISON:
      g_value_set_object (value, self->comparison);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* Words that are none change nothing: they come from menus and settings. */
static void
set_group_by_word (MndView *self, const char *word)
{
  MndGroupBy by;

  if (mnd_group_by_from_word (word, &by))
    mnd_view_set_group_by (self, by);
}

static void
set_group_style_word (MndView *self, const char *word)
{
  MndGroupStyle style;

  if (mnd_group_style_from_word (word, &style))
    mnd_view_set_group_style (self, style);
}

static void
mnd_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MndView *self = MND_VIEW (object);

  switch (id)
    {
    case PROP_LANGUAGES:
      mnd_view_set_languages (self, g_value_get_boxed (value));
      break;
    case PROP_SECOND_LANGUAGE:
      mnd_view_set_second_language (self, g_value_get_string (value));
      break;
    case PROP_DATE:
      mnd_view_set_date (self, g_value_get_string (value));
      break;
    case PROP_LINK_LABELS:
      mnd_view_set_link_labels (self, g_value_get_boolean (value));
      break;
    case PROP_GROUP_BY:
      set_group_by_word (self, g_value_get_string (value));
      break;
    case PROP_GROUP_STYLE:
      set_group_style_word (self, g_value_get_string (value));
      break;
    case PROP_LENS:
      mnd_view_set_lens (self, g_value_get_string (value));
      break;
    case PROP_FILTER:
      mnd_view_set_filter (self, g_value_get_object (value));
      break;
    case PROP_FADES:
      mnd_view_set_fades (self, g_value_get_boolean (value));
      break;
    case PROP_HIDDEN:
      mnd_view_set_hidden (self, g_value_get_boxed (value));
      break;
    case PROP_HITS:
      mnd_view_set_hits (self, g_value_get_boxed (value));
      break;
    case PROP_SPOTLIGHT:
      mnd_view_set_spotlight (self, g_value_get_boxed (value));
      break;
    case PROP_COMPARISON:
      mnd_view_set_comparison (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mnd_view_finalize (GObject *object)
{
  MndView *self = MND_VIEW (object);

  if (self->document != NULL)
    g_signal_handler_disconnect (mnd_document_get_map (self->document), self->changed_handler);
  mnd_view_clear_reading (self);
  g_clear_object (&self->document);
  g_clear_object (&self->comparison);
  g_clear_pointer (&self->hits, g_hash_table_unref);
  g_clear_pointer (&self->spotlight, g_hash_table_unref);
  g_strfreev (self->languages);
  g_free (self->second_language);
  g_free (self->date);
  g_hash_table_unref (self->selection);
  g_hash_table_unref (self->folded);

  G_OBJECT_CLASS (mnd_view_parent_class)->finalize (object);
}

static void
mnd_view_class_init (MndViewClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mnd_view_get_property;
  object_class->set_property = mnd_view_set_property;
  object_class->finalize = mnd_view_finalize;

  properties[PROP_LANGUAGES] = g_param_spec_boxed ("languages", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_SECOND_LANGUAGE] = g_param_spec_string ("second-language", NULL, NULL, NULL, flags);
  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL, flags);
  properties[PROP_LINK_LABELS] = g_param_spec_boolean ("link-labels", NULL, NULL, FALSE, flags);
  properties[PROP_GROUP_BY] =
      g_param_spec_string ("group-by", NULL, NULL, mnd_group_by_get_word (MND_GROUP_BY_NONE), flags);
  properties[PROP_GROUP_STYLE] =
      g_param_spec_string ("group-style", NULL, NULL, mnd_group_style_get_word (MND_GROUP_STYLE_BOXES), flags);
  properties[PROP_FOLDED] = g_param_spec_boxed ("folded", NULL, NULL, G_TYPE_HASH_TABLE,
                                                G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LENS] = g_param_spec_string ("lens", NULL, NULL, NULL, flags);
  properties[PROP_FILTER] = g_param_spec_object ("filter", NULL, NULL, MND_TYPE_FILTER, flags);
  properties[PROP_LEFT_OUT] = g_param_spec_boxed ("left-out", NULL, NULL, G_TYPE_HASH_TABLE,
                                                  G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FADES] = g_param_spec_boolean ("fades", NULL, NULL, TRUE, flags);
  properties[PROP_HIDDEN] = g_param_spec_boxed ("hidden", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_HITS] = g_param_spec_boxed ("hits", NULL, NULL, G_TYPE_HASH_TABLE, flags);
  properties[PROP_SPOTLIGHT] = g_param_spec_boxed ("spotlight", NULL, NULL, G_TYPE_HASH_TABLE, flags);
  properties[PROP_COMPARISON] = g_param_spec_object ("comparison", NULL, NULL, MND_TYPE_COMPARISON, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[SIGNAL_SELECTION_CHANGED] = g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mnd_view_init (MndView *self)
{
  mnd_view_init_reading (self);
  self->selection = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
  self->folded = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
}

MndView *
mnd_view_new (MndDocument *document)
{
  MndView *self;

  g_return_val_if_fail (MND_IS_DOCUMENT (document), NULL);

  self = g_object_new (MND_TYPE_VIEW, NULL);
  self->document = g_object_ref (document);
  self->changed_handler =
      g_signal_connect (mnd_document_get_map (document), "changed", G_CALLBACK (map_changed_cb), self);
  return self;
}

MndDocument *
mnd_view_get_document (MndView *self)
{
  g_return_val_if_fail (MND_IS_VIEW (self), NULL);

  return self->document;
}

const char *const *
mnd_view_get_languages (MndView *self)
{
  g_return_val_if_fail (MND_IS_VIEW (self), NULL);

  return (const char *const *) self->languages;
}

static gboolean
same_words (const char *const *a, const char *const *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_strv_equal (a, b);
}

void
mnd_view_set_languages (MndView *self, const char *const *languages)
{
  g_return_if_fail (MND_IS_VIEW (self));

  if (same_words ((const char *const *) self->languages, languages))
    return;
  g_strfreev (self->languages);
  self->languages = g_strdupv ((char **) languages);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANGUAGES]);
}

const char *
mnd_view_get_second_language (MndView *self)
{
  g_return_val_if_fail (MND_IS_VIEW (self), NULL);

  return self->second_language;
}

void
mnd_view_set_second_language (MndView *self, const char *language)
{
  g_return_if_fail (MND_IS_VIEW (self));

  if (g_strcmp0 (self->second_language, language) == 0)
    return;
  g_free (self->second_language);
  self->second_language = g_strdup (language);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECOND_LANGUAGE]);
}

void
mnd_view_choose_language (MndView *self, const char *wanted)
{
  g_autofree char *language = NULL;

  g_return_if_fail (MND_IS_VIEW (self) && wanted != NULL);

  language = mnd_map_dup_language_near (mnd_document_get_map (self->document), wanted);
  mnd_view_set_languages (self, (const char *[]){ language, NULL });
}

char *
mnd_view_dup_language (MndView *self)
{
  g_auto (GStrv) own = NULL;

  g_return_val_if_fail (MND_IS_VIEW (self), NULL);

  if (self->languages != NULL && self->languages[0] != NULL)
    return g_strdup (self->languages[0]);
  own = mnd_map_dup_languages (mnd_document_get_map (self->document));
  return g_strdup (own[0]);
}

const char *
mnd_view_get_date (MndView *self)
{
  g_return_val_if_fail (MND_IS_VIEW (self), NULL);

  return self->date;
}

void
mnd_view_set_date (MndView *self, const char *date)
{
  g_return_if_fail (MND_IS_VIEW (self));
  g_return_if_fail (date == NULL || mnd_date_is_valid (date));

  if (g_strcmp0 (self->date, date) == 0)
    return;
  g_free (self->date);
  self->date = g_strdup (date);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

gboolean
mnd_view_get_link_labels (MndView *self)
{
  g_return_val_if_fail (MND_IS_VIEW (self), FALSE);

  return self->link_labels;
}

void
mnd_view_set_link_labels (MndView *self, gboolean link_labels)
{
  g_return_if_fail (MND_IS_VIEW (self));

  if (self->link_labels == !!link_labels)
    return;
  self->link_labels = !!link_labels;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LINK_LABELS]);
}

MndGroupBy
mnd_view_get_group_by (MndView *self)
{
  g_return_val_if_fail (MND_IS_VIEW (self), MND_GROUP_BY_NONE);

  return self->group_by;
}

void
mnd_view_set_group_by (MndView *self, MndGroupBy by)
{
  g_return_if_fail (MND_IS_VIEW (self) && by < MND_N_GROUP_BYS);

  if (self->group_by == by)
    return;
  self->group_by = by;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GROUP_BY]);
}

MndGroupStyle
mnd_view_get_group_style (MndView *self)
{
  g_return_val_if_fail (MND_IS_VIEW (self), MND_GROUP_STYLE_BOXES);

  return self->group_style;
}

void
mnd_view_set_group_style (MndView *self, MndGroupStyle style)
{
  g_return_if_fail (MND_IS_VIEW (self) && style < MND_N_GROUP_STYLES);

  if (self->group_style == style)
    return;
  self->group_style = style;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GROUP_STYLE]);
}

GHashTable *
mnd_view_get_folded (MndView *self)
{
  g_return_val_if_fail (MND_IS_VIEW (self), NULL);

  return self->folded;
}

void
mnd_view_fold (MndView *self, const MndId *groups, guint n_groups, gboolean folded)
{
  gboolean changed = FALSE;

  g_return_if_fail (MND_IS_VIEW (self) && (groups != NULL || n_groups == 0));

  for (guint i = 0; i < n_groups; i++)
    if (folded && !g_hash_table_contains (self->folded, &groups[i]))
      changed = g_hash_table_add (self->folded, g_memdup2 (&groups[i], sizeof groups[i]));
    else if (!folded)
      changed = g_hash_table_remove (self->folded, &groups[i]) || changed;
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

void
mnd_view_apply_groups (MndView *self, MndScene *scene)
{
  g_return_if_fail (MND_IS_VIEW (self) && MND_IS_SCENE (scene));

  mnd_scene_set_groups (scene, self->group_by, self->group_style);
  mnd_scene_set_folded (scene, self->folded);
}

GHashTable *
mnd_view_get_hits (MndView *self)
{
  g_return_val_if_fail (MND_IS_VIEW (self), NULL);

  return self->hits;
}

void
mnd_view_set_hits (MndView *self, GHashTable *hits)
{
  g_return_if_fail (MND_IS_VIEW (self));

  if (self->hits == hits)
    return;
  g_clear_pointer (&self->hits, g_hash_table_unref);
  self->hits = hits != NULL ? g_hash_table_ref (hits) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HITS]);
}

GHashTable *
mnd_view_get_spotlight (MndView *self)
{
  g_return_val_if_fail (MND_IS_VIEW (self), NULL);

  return self->spotlight;
}

void
mnd_view_set_spotlight (MndView *self, GHashTable *spotlight)
{
  g_return_if_fail (MND_IS_VIEW (self));

  if (self->spotlight == spotlight)
    return;
  g_clear_pointer (&self->spotlight, g_hash_table_unref);
  self->spotlight = spotlight != NULL ? g_hash_table_ref (spotlight) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPOTLIGHT]);
}

MndComparison *
mnd_view_get_comparison (MndView *self)
{
  g_return_val_if_fail (MND_IS_VIEW (self), NULL);

  return self->comparison;
}

void
mnd_view_set_comparison (MndView *self, MndComparison *comparison)
{
  g_return_if_fail (MND_IS_VIEW (self));
  g_return_if_fail (comparison == NULL || MND_IS_COMPARISON (comparison));

  if (g_set_object (&self->comparison, comparison))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPARISON]);
}

GHashTable *
mnd_view_get_selection (MndView *self)
{
  g_return_val_if_fail (MND_IS_VIEW (self), NULL);

  return self->selection;
}

guint
mnd_view_get_n_selected (MndView *self)
{
  g_return_val_if_fail (MND_IS_VIEW (self), 0);

  return g_hash_table_size (self->selection);
}

MndRecord *
mnd_view_get_focus (MndView *self)
{
  g_return_val_if_fail (MND_IS_VIEW (self), NULL);

  return g_hash_table_size (self->selection) > 0 ? find_selectable (self, &self->focus) : NULL;
}

gboolean
mnd_view_is_selected (MndView *self, const MndId *id)
{
  g_return_val_if_fail (MND_IS_VIEW (self) && id != NULL, FALSE);

  return g_hash_table_contains (self->selection, id);
}

void
mnd_view_select (MndView *self, const MndId *id)
{
  g_return_if_fail (MND_IS_VIEW (self));

  mnd_view_select_many (self, id, id != NULL ? 1 : 0, FALSE);
}

void
mnd_view_toggle (MndView *self, const MndId *id)
{
  g_return_if_fail (MND_IS_VIEW (self) && id != NULL);

  if (g_hash_table_remove (self->selection, id))
    refocus (self);
  else
    add (self, id);
  emit_changed (self);
}

void
mnd_view_select_many (MndView *self, const MndId *ids, guint n_ids, gboolean extend)
{
  gboolean same;

  g_return_if_fail (MND_IS_VIEW (self) && (ids != NULL || n_ids == 0));

  same = !extend && n_ids == g_hash_table_size (self->selection);
  for (guint i = 0; same && i < n_ids; i++)
    same = g_hash_table_contains (self->selection, &ids[i]);
  if (same)
    return;
  if (!extend)
    g_hash_table_remove_all (self->selection);
  for (guint i = 0; i < n_ids; i++)
    add (self, &ids[i]);
  emit_changed (self);
}

void
mnd_view_select_all (MndView *self)
{
  static const MndTable tables[] = { MND_TABLE_ACTOR, MND_TABLE_SUPPORT, MND_TABLE_LINK };

  g_return_if_fail (MND_IS_VIEW (self));

  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    {
      MndRecordList *records = mnd_map_get_records (mnd_document_get_map (self->document), tables[t]);
      for (guint i = 0; i < mnd_record_list_get_size (records); i++)
        add (self, mnd_record_get_id (mnd_record_list_get (records, i)));
    }
  emit_changed (self);
}

GPtrArray *
mnd_view_dup_selected (MndView *self, MndTable table)
{
  MndRecordList *records;
  GPtrArray *selected = g_ptr_array_new ();

  g_return_val_if_fail (MND_IS_VIEW (self), selected);

  records = mnd_map_get_records (mnd_document_get_map (self->document), table);
  for (guint i = 0; g_hash_table_size (self->selection) > 0 && i < mnd_record_list_get_size (records); i++)
    {
      MndRecord *record = mnd_record_list_get (records, i);
      if (g_hash_table_contains (self->selection, mnd_record_get_id (record)))
        g_ptr_array_add (selected, record);
    }
  return selected;
}
