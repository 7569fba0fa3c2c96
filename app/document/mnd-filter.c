/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What passes; see the header. Words are bits, and needles are folded once. */
#include "document/mnd-filter.h"

#include "document/mnd-document.h"
#include "model/mnd-facets.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define MOST_PLACES 32 /* a chain of places longer than this is a circle */

struct _MndFilter
{
  GObject parent_instance;
  char **values[MND_N_FILTER_CHIPS];  /* sorted; NULL: no such chip */
  guint64 masks[MND_N_FILTER_CHIPS];  /* of vocabularies */
  char **needles[MND_N_FILTER_CHIPS]; /* folded, of free text */
};

G_DEFINE_FINAL_TYPE (MndFilter, mnd_filter, G_TYPE_OBJECT)

static const struct
{
  const char *word;
  const char *label;
  MndVocabulary vocabulary;
} chips[MND_N_FILTER_CHIPS] = {
  [MND_FILTER_KIND] = { "kind", NC_ ("filter", "Kind"), MND_VOCABULARY_KIND },
  [MND_FILTER_FUNCTION] = { "function", NC_ ("filter", "Function"), MND_VOCABULARY_FUNCTION },
  [MND_FILTER_BRANCH] = { "branch", NC_ ("filter", "Branch"), MND_VOCABULARY_BRANCH },
  [MND_FILTER_LEVEL] = { "level", NC_ ("filter", "Level"), MND_VOCABULARY_LEVEL },
  [MND_FILTER_PLACE] = { "place", NC_ ("filter", "Place"), MND_VOCABULARY_NONE },
  [MND_FILTER_STATUS] = { "status", NC_ ("filter", "Actual or planned"), MND_VOCABULARY_LINK_STATUS },
  [MND_FILTER_FORMALITY] = { "formality", NC_ ("filter", "Formal or informal"), MND_VOCABULARY_FORMALITY },
  [MND_FILTER_CONFIDENCE] = { "confidence", NC_ ("filter", "Confidence"), MND_VOCABULARY_CONFIDENCE },
  [MND_FILTER_TEXT] = { "text", NC_ ("filter", "Text"), MND_VOCABULARY_NONE },
  [MND_FILTER_HIDE] = { "hide", NC_ ("filter", "Hidden in the legend"), MND_VOCABULARY_NONE },
};

static void
mnd_filter_finalize (GObject *object)
{
  MndFilter *self = MND_FILTER (object);

  for (guint chip = 0; chip < MND_N_FILTER_CHIPS; chip++)
    {
      g_strfreev (self->values[chip]);
      g_strfreev (self->needles[chip]);
    }

  G_OBJECT_CLASS (mnd_filter_parent_class)->finalize (object);
}

static void
mnd_filter_class_init (MndFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_filter_finalize;
}

static void
mnd_filter_init (MndFilter *self)
{
}

static gboolean
is_value (MndFilterChip chip, const char *value)
{
  if (chips[chip].vocabulary != MND_VOCABULARY_NONE)
    return mnd_catalogue_has_word (chips[chip].vocabulary, value);
  return *value != '\0' && g_utf8_validate (value, -1, NULL);
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* In an order of their own, so that the same filter has the same text. */
static void
set_values (MndFilter *self, MndFilterChip chip, const char *const *values)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  g_autoptr (GPtrArray) needles = g_ptr_array_new ();

  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    if (is_value (chip, values[i]) && !g_ptr_array_find_with_equal_func (kept, values[i], g_str_equal, NULL))
      g_ptr_array_add (kept, (gpointer) values[i]);
  if (kept->len == 0)
    return;
  g_ptr_array_sort (kept, compare_values);
  g_ptr_array_add (kept, NULL);
  self->values[chip] = g_strdupv ((char **) kept->pdata);
  for (guint i = 0; self->values[chip][i] != NULL; i++)
    if (chips[chip].vocabulary != MND_VOCABULARY_NONE)
      self->masks[chip] |= G_GUINT64_CONSTANT (1)
                           << mnd_catalogue_get_index (chips[chip].vocabulary, self->values[chip][i]);
    else
      g_ptr_array_add (needles, mnd_text_fold (self->values[chip][i]));
  g_ptr_array_add (needles, NULL);
  self->needles[chip] = (char **) g_ptr_array_free (g_steal_pointer (&needles), FALSE);
}

MndFilter *
mnd_filter_new (void)
{
  return g_object_new (MND_TYPE_FILTER, NULL);
}

MndFilter *
mnd_filter_new_with (MndFilter *self, MndFilterChip chip, const char *const *values)
{
  MndFilter *other;

  g_return_val_if_fail (MND_IS_FILTER (self) && chip < MND_N_FILTER_CHIPS, NULL);

  other = mnd_filter_new ();
  for (guint i = 0; i < MND_N_FILTER_CHIPS; i++)
    set_values (other, (MndFilterChip) i, i == chip ? values : (const char *const *) self->values[i]);
  return other;
}

MndFilter *
mnd_filter_new_toggled (MndFilter *self, MndFilterChip chip, const char *value)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  gboolean found = FALSE;

  g_return_val_if_fail (MND_IS_FILTER (self) && chip < MND_N_FILTER_CHIPS && value != NULL, NULL);

  for (guint i = 0; self->values[chip] != NULL && self->values[chip][i] != NULL; i++)
    if (g_str_equal (self->values[chip][i], value))
      found = TRUE;
    else
      g_ptr_array_add (values, self->values[chip][i]);
  if (!found)
    g_ptr_array_add (values, (gpointer) value);
  g_ptr_array_add (values, NULL);
  return mnd_filter_new_with (self, chip, (const char *const *) values->pdata);
}

/* --- as text */

static int
find_chip (const char *word)
{
  for (int chip = 0; chip < MND_N_FILTER_CHIPS; chip++)
    if (g_str_equal (chips[chip].word, word))
      return chip;
  return -1;
}

static gboolean
read_term (MndFilter *self, const char *term)
{
  g_auto (GStrv) sides = g_strsplit (term, "=", 2);
  g_auto (GStrv) values = NULL;
  int chip = sides[0] != NULL && sides[1] != NULL ? find_chip (sides[0]) : -1;

  if (chip < 0 || self->values[chip] != NULL)
    return FALSE;
  values = g_strsplit (sides[1], "+", -1);
  for (char **value = values; *value != NULL; value++)
    {
      char *plain = g_uri_unescape_string (*value, NULL);
      if (plain == NULL || !is_value ((MndFilterChip) chip, plain))
        {
          g_free (plain);
          return FALSE;
        }
      g_free (*value);
      *value = plain;
    }
  set_values (self, (MndFilterChip) chip, (const char *const *) values);
  return self->values[chip] != NULL;
}

MndFilter *
mnd_filter_new_from_text (const char *text, GError **error)
{
  g_autoptr (MndFilter) self = mnd_filter_new ();
  g_auto (GStrv) terms = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  terms = g_strsplit (text, ",", -1);
  for (char **term = terms; *term != NULL; term++)
    if (!read_term (self, *term))
      {
        /* Translators: %s is what somebody typed: "kind=polic" */
        g_set_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID, _ ("“%s” is no part of a filter"), *term);
        return NULL;
      }
  return g_steal_pointer (&self);
}

char *
mnd_filter_dup_text (MndFilter *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (MND_IS_FILTER (self), NULL);

  for (guint chip = 0; chip < MND_N_FILTER_CHIPS; chip++)
    for (guint i = 0; self->values[chip] != NULL && self->values[chip][i] != NULL; i++)
      {
        if (i == 0)
          g_string_append_printf (text, "%s%s=", text->len > 0 ? "," : "", chips[chip].word);
        else
          g_string_append_c (text, '+');
        g_string_append_uri_escaped (text, self->values[chip][i], "/", TRUE);
      }
  return g_string_free (text, FALSE);
}

/* --- reading */

const char *const *
mnd_filter_get_values (MndFilter *self, MndFilterChip chip)
{
  g_return_val_if_fail (MND_IS_FILTER (self) && chip < MND_N_FILTER_CHIPS, NULL);

  return (const char *const *) self->values[chip];
}

gboolean
mnd_filter_has_value (MndFilter *self, MndFilterChip chip, const char *value)
{
  const char *const *values = mnd_filter_get_values (self, chip);

  return values != NULL && g_strv_contains (values, value);
}

gboolean
mnd_filter_is_active (MndFilter *self)
{
  g_return_val_if_fail (MND_IS_FILTER (self), FALSE);

  for (guint chip = 0; chip < MND_N_FILTER_CHIPS; chip++)
    if (chip != MND_FILTER_HIDE && self->values[chip] != NULL)
      return TRUE;
  return FALSE;
}

gboolean
mnd_filter_equal (MndFilter *self, MndFilter *other)
{
  g_autofree char *mine = NULL;
  g_autofree char *others = NULL;

  g_return_val_if_fail (MND_IS_FILTER (self) && MND_IS_FILTER (other), FALSE);

  mine = mnd_filter_dup_text (self);
  others = mnd_filter_dup_text (other);
  return g_str_equal (mine, others);
}

/* --- what passes */

/* A word that is not there passes no chip that asks for one. */
static gboolean
passes_word (MndFilter *self, MndFilterChip chip, const char *word)
{
  int index;

  if (self->values[chip] == NULL)
    return TRUE;
  index = mnd_catalogue_get_index (chips[chip].vocabulary, word);
  return index >= 0 && (self->masks[chip] & (G_GUINT64_CONSTANT (1) << index)) != 0;
}

static gboolean
has_text (MndFilter *self, MndMap *map, MndRecord *record)
{
  for (char **needle = self->needles[MND_FILTER_TEXT]; *needle != NULL; needle++)
    if (mnd_map_text_matches (map, mnd_record_get_id (record), *needle))
      return TRUE;
  return FALSE;
}

static gboolean
is_called (MndFilter *self, MndMap *map, const MndId *place)
{
  GPtrArray *texts = mnd_map_get_referring (map, MND_TABLE_TEXT, MND_TEXT_OWNER, place);

  for (guint i = 0; i < texts->len; i++)
    {
      MndRecord *text = g_ptr_array_index (texts, i);
      g_autofree char *folded = NULL;
      if (g_strcmp0 (mnd_record_get_text (text, MND_TEXT_PROPERTY), "name") != 0)
        continue;
      folded = mnd_text_fold (mnd_record_get_text (text, MND_TEXT_VALUE));
      if (g_strv_contains ((const char *const *) self->needles[MND_FILTER_PLACE], folded))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_in_place (MndFilter *self, MndMap *map, MndRecord *actor)
{
  const MndId *place = mnd_record_get_reference (actor, MND_ACTOR_PLACE);

  for (guint i = 0; place != NULL && i < MOST_PLACES; i++)
    {
      MndRecord *record = mnd_map_find (map, MND_TABLE_PLACE, place);
      if (is_called (self, map, place))
        return TRUE;
      place = record != NULL ? mnd_record_get_reference (record, MND_PLACE_PARENT) : NULL;
    }
  return FALSE;
}

/* All that is asked of actors, but for text. */
static gboolean
actor_fits (MndFilter *self, MndMap *map, MndRecord *actor)
{
  return passes_word (self, MND_FILTER_KIND, mnd_record_get_text (actor, MND_ACTOR_KIND))
         && passes_word (self, MND_FILTER_BRANCH, mnd_actor_get_facet (actor, MND_ACTOR_BRANCH))
         && passes_word (self, MND_FILTER_LEVEL, mnd_actor_get_facet (actor, MND_ACTOR_LEVEL))
         && (self->values[MND_FILTER_FUNCTION] == NULL
             || (mnd_actor_get_functions (actor) & self->masks[MND_FILTER_FUNCTION]) != 0)
         && (self->values[MND_FILTER_PLACE] == NULL || is_in_place (self, map, actor));
}

static gboolean
actor_passes (MndFilter *self, MndMap *map, MndRecord *actor)
{
  return actor_fits (self, map, actor) && (self->values[MND_FILTER_TEXT] == NULL || has_text (self, map, actor));
}

static gboolean
is_sure (MndFilter *self, MndMap *map, MndRecord *record)
{
  int confidence;

  if (self->values[MND_FILTER_CONFIDENCE] == NULL)
    return TRUE;
  confidence = mnd_map_get_confidence (map, mnd_record_get_id (record));
  return confidence >= 0 && (self->masks[MND_FILTER_CONFIDENCE] & (G_GUINT64_CONSTANT (1) << confidence)) != 0;
}

static gboolean
asks_of_actors (MndFilter *self)
{
  return self->values[MND_FILTER_KIND] != NULL || self->values[MND_FILTER_FUNCTION] != NULL
         || self->values[MND_FILTER_BRANCH] != NULL || self->values[MND_FILTER_LEVEL] != NULL
         || self->values[MND_FILTER_PLACE] != NULL;
}

/* Its own text, or that of a party. */
static gboolean
support_passes (MndFilter *self, MndMap *map, MndRecord *support)
{
  GPtrArray *parties = mnd_map_get_referring (map, MND_TABLE_PARTY, MND_PARTY_SUPPORT, mnd_record_get_id (support));
  gboolean planned = g_strcmp0 (mnd_record_get_text (support, MND_SUPPORT_STATUS), "planned") == 0;
  gboolean has_words = self->values[MND_FILTER_TEXT] == NULL || has_text (self, map, support);

  if (!passes_word (self, MND_FILTER_STATUS, planned ? "planned" : "actual") || !is_sure (self, map, support))
    return FALSE;
  if (has_words && !asks_of_actors (self))
    return TRUE;
  for (guint i = 0; i < parties->len; i++)
    {
      MndRecord *actor = mnd_map_find (map, MND_TABLE_ACTOR,
                                       mnd_record_get_reference (g_ptr_array_index (parties, i), MND_PARTY_ACTOR));
      if (actor != NULL && (has_words ? actor_fits (self, map, actor) : actor_passes (self, map, actor)))
        return TRUE;
    }
  return FALSE;
}

/* What is not said is formal and actual, as a link is drawn. */
static gboolean
link_fits (MndFilter *self, MndMap *map, MndRecord *link)
{
  const char *status = mnd_record_get_text (link, MND_LINK_STATUS);
  const char *formality = mnd_record_get_text (link, MND_LINK_FORMALITY);

  return passes_word (self, MND_FILTER_STATUS, status != NULL ? status : "actual")
         && passes_word (self, MND_FILTER_FORMALITY, formality != NULL ? formality : "formal")
         && is_sure (self, map, link);
}

static gboolean
end_passes (MndFilter *self, MndMap *map, MndRecord *link, guint end)
{
  MndRecord *actor = mnd_map_find (map, MND_TABLE_ACTOR, mnd_record_get_reference (link, end));

  return actor != NULL && actor_passes (self, map, actor);
}

gboolean
mnd_filter_passes (MndFilter *self, MndMap *map, MndRecord *record)
{
  g_return_val_if_fail (MND_IS_FILTER (self) && MND_IS_MAP (map) && MND_IS_RECORD (record), FALSE);

  switch ((int) mnd_record_get_table (record))
    {
    case MND_TABLE_ACTOR:
      return actor_passes (self, map, record);
    case MND_TABLE_SUPPORT:
      return support_passes (self, map, record);
    case MND_TABLE_LINK:
      return link_fits (self, map, record) && end_passes (self, map, record, MND_LINK_FROM)
             && end_passes (self, map, record, MND_LINK_TO);
    default:
      return TRUE;
    }
}

static gboolean
has_end_in (MndRecord *link, GHashTable *set)
{
  return g_hash_table_contains (set, mnd_record_get_reference (link, MND_LINK_FROM))
         || g_hash_table_contains (set, mnd_record_get_reference (link, MND_LINK_TO));
}

GHashTable *
mnd_filter_dup_left_out (MndFilter *self, MndMap *map)
{
  static const MndTable tables[] = { MND_TABLE_ACTOR, MND_TABLE_SUPPORT, MND_TABLE_LINK };
  GHashTable *set;

  g_return_val_if_fail (MND_IS_FILTER (self) && MND_IS_MAP (map), NULL);

  if (!mnd_filter_is_active (self))
    return NULL;
  set = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    {
      MndRecordList *records = mnd_map_get_records (map, tables[t]);
      for (guint i = 0; i < mnd_record_list_get_size (records); i++)
        {
          MndRecord *record = mnd_record_list_get (records, i);
          /* Actors are known by now: each is asked once and not for each of its links. */
          gboolean passes = tables[t] == MND_TABLE_LINK ? link_fits (self, map, record) && !has_end_in (record, set)
                                                        : mnd_filter_passes (self, map, record);
          if (!passes)
            g_hash_table_add (set, g_memdup2 (mnd_record_get_id (record), sizeof (MndId)));
        }
    }
  if (g_hash_table_size (set) > 0)
    return set;
  g_hash_table_unref (set);
  return NULL;
}

const char *
mnd_filter_chip_get_word (MndFilterChip chip)
{
  g_return_val_if_fail (chip < MND_N_FILTER_CHIPS, NULL);

  return chips[chip].word;
}

const char *
mnd_filter_chip_get_label (MndFilterChip chip)
{
  g_return_val_if_fail (chip < MND_N_FILTER_CHIPS, NULL);

  return g_dpgettext2 (NULL, "filter", chips[chip].label);
}

MndVocabulary
mnd_filter_chip_get_vocabulary (MndFilterChip chip)
{
  g_return_val_if_fail (chip < MND_N_FILTER_CHIPS, MND_VOCABULARY_NONE);

  return chips[chip].vocabulary;
}

static const char *
label_value (MndFilterChip chip, const char *value)
{
  MndVocabulary vocabulary = mnd_filter_chip_get_vocabulary (chip);

  return vocabulary != MND_VOCABULARY_NONE ? mnd_catalogue_get_label (vocabulary, value) : value;
}

char *
mnd_filter_dup_chip_words (MndFilter *self, MndFilterChip chip)
{
  const char *const *values = mnd_filter_get_values (self, chip);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    g_ptr_array_add (labels, (gpointer) label_value (chip, values[i]));
  g_ptr_array_add (labels, NULL);
  joined = g_strjoinv (C_ ("list", ", "), (char **) labels->pdata);
  /* Translators: a chip of the filter: what is asked for, and what passes: "Kind: Police, Militia" */
  return g_strdup_printf (_ ("%1$s: %2$s"), mnd_filter_chip_get_label (chip), joined);
}
