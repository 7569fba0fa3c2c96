/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One text in its languages; see the header. */
#include "model/mnd-text-row.h"

#include "model/mnd-text.h"

struct _MndTextRow
{
  GObject parent_instance;
  MndMap *map; /* borrowed */
  MndId owner;
  int property; /* in MND_VOCABULARY_PROPERTY */
  int ordinal;
};

G_DEFINE_FINAL_TYPE (MndTextRow, mnd_text_row, G_TYPE_OBJECT)

static void
mnd_text_row_class_init (MndTextRowClass *klass)
{
}

static void
mnd_text_row_init (MndTextRow *self)
{
}

MndTextRow *
mnd_text_row_new (MndMap *map, const MndId *owner, const char *property, int ordinal)
{
  MndTextRow *self;

  g_return_val_if_fail (MND_IS_MAP (map) && owner != NULL, NULL);
  g_return_val_if_fail (mnd_catalogue_has_word (MND_VOCABULARY_PROPERTY, property), NULL);

  self = g_object_new (MND_TYPE_TEXT_ROW, NULL);
  self->map = map;
  self->owner = *owner;
  self->property = mnd_catalogue_get_index (MND_VOCABULARY_PROPERTY, property);
  self->ordinal = ordinal;
  return self;
}

const MndId *
mnd_text_row_get_owner (MndTextRow *self)
{
  g_return_val_if_fail (MND_IS_TEXT_ROW (self), NULL);

  return &self->owner;
}

const char *
mnd_text_row_get_property (MndTextRow *self)
{
  g_return_val_if_fail (MND_IS_TEXT_ROW (self), NULL);

  return mnd_catalogue_get_word (MND_VOCABULARY_PROPERTY, (guint) self->property);
}

int
mnd_text_row_get_ordinal (MndTextRow *self)
{
  g_return_val_if_fail (MND_IS_TEXT_ROW (self), 0);

  return self->ordinal;
}

int
mnd_text_row_compare (MndTextRow *a, MndTextRow *b)
{
  int order = mnd_id_compare (&a->owner, &b->owner);

  if (order != 0)
    return order;
  return a->property != b->property ? a->property - b->property : a->ordinal - b->ordinal;
}

/* --- what is said */

typedef gboolean (*TextTest) (MndRecord *text, gconstpointer data);

static MndRecord *
find_first (MndTextRow *self, TextTest test, gconstpointer data)
{
  GPtrArray *texts = mnd_map_get_referring (self->map, MND_TABLE_TEXT, MND_TEXT_OWNER, &self->owner);
  const char *property = mnd_text_row_get_property (self);

  for (guint i = 0; i < texts->len; i++)
    {
      MndRecord *text = g_ptr_array_index (texts, i);
      if (mnd_record_get_integer (text, MND_TEXT_ORDINAL, 0) == self->ordinal
          && g_str_equal (mnd_record_get_text (text, MND_TEXT_PROPERTY), property) && test (text, data))
        return text;
    }
  return NULL;
}

static gboolean
is_in_language (MndRecord *text, gconstpointer language)
{
  return g_str_equal (mnd_record_get_text (text, MND_TEXT_LANGUAGE), language);
}

static gboolean
is_any (MndRecord *text, gconstpointer data)
{
  return TRUE;
}

static gboolean
is_secret (MndRecord *text, gconstpointer data)
{
  return mnd_record_get_boolean (text, MND_TEXT_CONFIDENTIAL);
}

MndRecord *
mnd_text_row_find_text (MndTextRow *self, const char *language)
{
  g_return_val_if_fail (MND_IS_TEXT_ROW (self) && language != NULL, NULL);

  return find_first (self, is_in_language, language);
}

const char *
mnd_text_row_get_text (MndTextRow *self, const char *language)
{
  MndRecord *text = mnd_text_row_find_text (self, language);

  return text != NULL ? mnd_record_get_text (text, MND_TEXT_VALUE) : NULL;
}

const char *
mnd_text_row_get_fallback (MndTextRow *self, const char *language)
{
  MndRecord *text = mnd_text_row_find_text (self, MND_LANGUAGE_NONE);
  g_auto (GStrv) own = NULL;

  if (text == NULL)
    own = mnd_map_dup_languages (self->map);
  for (guint i = 0; text == NULL && own[i] != NULL; i++)
    text = g_str_equal (own[i], language) ? NULL : mnd_text_row_find_text (self, own[i]);
  if (text == NULL)
    text = find_first (self, is_any, NULL);
  return text != NULL ? mnd_record_get_text (text, MND_TEXT_VALUE) : NULL;
}

MndTextState
mnd_text_row_get_state (MndTextRow *self, const char *language)
{
  g_return_val_if_fail (MND_IS_TEXT_ROW (self) && language != NULL, MND_TEXT_MISSING);

  if (mnd_text_row_find_text (self, language) != NULL)
    return MND_TEXT_SAID;
  return mnd_text_row_find_text (self, MND_LANGUAGE_NONE) != NULL ? MND_TEXT_FOR_ALL : MND_TEXT_MISSING;
}

gboolean
mnd_text_row_is_empty (MndTextRow *self)
{
  g_return_val_if_fail (MND_IS_TEXT_ROW (self), TRUE);

  return find_first (self, is_any, NULL) == NULL;
}

/* --- whose it is */

MndRecord *
mnd_text_row_find_owner (MndTextRow *self)
{
  g_return_val_if_fail (MND_IS_TEXT_ROW (self), NULL);

  return mnd_map_find_any (self->map, &self->owner);
}

static gboolean
is_confidential (MndRecord *record)
{
  int column = record != NULL ? mnd_table_find_column (mnd_record_get_table (record), "confidential") : -1;

  return column >= 0 && mnd_record_get_boolean (record, (guint) column);
}

gboolean
mnd_text_row_is_confidential (MndTextRow *self)
{
  g_return_val_if_fail (MND_IS_TEXT_ROW (self), TRUE);

  return g_str_equal (mnd_text_row_get_property (self), "private_note") || find_first (self, is_secret, NULL) != NULL
         || is_confidential (mnd_text_row_find_owner (self)) || is_confidential (mnd_text_row_find_subject (self));
}

MndRecord *
mnd_text_row_find_subject (MndTextRow *self)
{
  MndRecord *owner = mnd_text_row_find_owner (self);
  const MndId *subject = NULL;

  switch (owner != NULL ? (int) mnd_record_get_table (owner) : MND_TABLE_NONE)
    {
    case MND_TABLE_ACTOR:
    case MND_TABLE_LINK:
    case MND_TABLE_SUPPORT:
      return owner;
    case MND_TABLE_MANDATE:
      subject = mnd_record_get_reference (owner, MND_MANDATE_ACTOR);
      break;
    case MND_TABLE_ASSESSMENT:
      subject = mnd_record_get_reference (owner, MND_ASSESSMENT_SUBJECT);
      break;
    case MND_TABLE_NEED:
      subject = mnd_record_get_reference (owner, MND_NEED_ACTOR);
      break;
    case MND_TABLE_MONEY:
      subject = mnd_record_get_reference (owner, MND_MONEY_SUPPORT);
      break;
    case MND_TABLE_PARTY:
      subject = mnd_record_get_reference (owner, MND_PARTY_SUPPORT);
      break;
    default:
      break;
    }
  return subject != NULL ? mnd_map_find_any (self->map, subject) : NULL;
}

const char *
mnd_text_row_get_owner_kind (MndTextRow *self)
{
  MndRecord *owner = mnd_text_row_find_owner (self);

  if (owner == NULL)
    return "?";
  if (mnd_record_get_table (owner) == MND_TABLE_ACTOR)
    return mnd_catalogue_get_label (MND_VOCABULARY_KIND, mnd_record_get_text (owner, MND_ACTOR_KIND));
  if (mnd_record_get_table (owner) == MND_TABLE_LINK)
    return mnd_catalogue_get_label (MND_VOCABULARY_LINK_KIND, mnd_record_get_text (owner, MND_LINK_KIND));
  return mnd_catalogue_get_label (MND_VOCABULARY_TABLE, mnd_table_get_info (mnd_record_get_table (owner))->name);
}
