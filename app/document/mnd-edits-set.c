/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gestures that change what is there: columns, texts, places, settings. Values are checked before they reach the store,
 * so that a person reads a sentence and not a constraint. */
#include "document/mnd-document-private.h"
#include "document/mnd-edit-private.h"
#include "document/mnd-edits.h"

#include "model/mnd-date.h"
#include "model/mnd-money.h"
#include "model/mnd-text.h"

#include "mnd-config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define LONGEST_TEXT 1000000

gboolean
mnd_edit_require_date (const char *date, GError **error)
{
  return mnd_date_is_valid (date)
         || mnd_document_refuse (error, "“%s” is no date: write 2004, 2004-05 or 2004-05-31", date);
}

gboolean
mnd_edit_check_text (const char *text, GError **error)
{
  return (g_utf8_validate (text, -1, NULL) && strlen (text) <= LONGEST_TEXT)
         || mnd_document_refuse (error, "This text is too long, or not text");
}

static gboolean
is_shares (MndVocabulary vocabulary, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  for (char **part = parts; *part != NULL; part++)
    {
      char *share = strchr (*part, '=');
      guint64 percent;

      if (share != NULL)
        {
          *share++ = '\0';
          if (!g_ascii_string_to_unsigned (share, 10, 0, 100, &percent, NULL))
            return FALSE;
        }
      if (!mnd_catalogue_has_word (vocabulary, *part))
        return FALSE;
    }
  return parts[0] != NULL;
}

static gboolean
check_text (const MndColumn *column, const char *text, GError **error)
{
  switch (column->type)
    {
    case MND_COLUMN_WORD:
      return mnd_catalogue_has_word (column->vocabulary, text)
             || mnd_document_refuse (error, "“%s” is no %s", text, mnd_catalogue_get_context (column->vocabulary));
    case MND_COLUMN_WORDS:
      return mnd_catalogue_has_words (column->vocabulary, text)
             || mnd_document_refuse (error, "“%s” is no list of %s", text,
                                     mnd_catalogue_get_context (column->vocabulary));
    case MND_COLUMN_SHARES:
      return is_shares (column->vocabulary, text) || mnd_document_refuse (error, "“%s” is no list of shares", text);
    case MND_COLUMN_DATE:
      return mnd_edit_require_date (text, error);
    case MND_COLUMN_TEXT:
      if (g_str_has_suffix (column->name, "currency") && !mnd_money_is_currency (text))
        return mnd_document_refuse (error, "“%s” is no currency: write three capital letters, such as EUR", text);
      return mnd_edit_check_text (text, error) && (*text != '\0' || mnd_document_refuse (error, "This text is empty"));
    case MND_COLUMN_ID:
    case MND_COLUMN_INTEGER:
    case MND_COLUMN_REAL:
    case MND_COLUMN_BOOLEAN:
    default:
      return mnd_document_refuse (error, "“%s” cannot stand here", text);
    }
}

gboolean
mnd_edit_check_value (const MndColumn *column, const MndValue *value, GError **error)
{
  gboolean is_number = column->type == MND_COLUMN_INTEGER || column->type == MND_COLUMN_BOOLEAN;

  switch (value->type)
    {
    case MND_VALUE_NULL:
      return !column->required || mnd_document_refuse (error, "This cannot be empty");
    case MND_VALUE_INTEGER:
      return (is_number && value->integer >= column->minimum && value->integer <= column->maximum)
             || mnd_document_refuse (error, "This number must be between %" G_GINT64_FORMAT " and %" G_GINT64_FORMAT,
                                     column->minimum, column->maximum);
    case MND_VALUE_REAL:
      return (column->type == MND_COLUMN_REAL && isfinite (value->real))
             || mnd_document_refuse (error, "This is no number");
    case MND_VALUE_TEXT:
      return check_text (column, value->text, error);
    case MND_VALUE_ID:
      return column->type == MND_COLUMN_ID || mnd_document_refuse (error, "A key cannot stand here");
    case MND_VALUE_UNDEFINED:
    default:
      return mnd_document_refuse (error, "There is no value");
    }
}

static gboolean
check_value (MndDocument *self, MndRecord *record, guint i, const MndValue *value, GError **error)
{
  const MndColumn *column = mnd_table_get_column (mnd_record_get_table (record), i);

  if (!mnd_edit_check_value (column, value, error))
    return FALSE;
  if (mnd_record_get_table (record) == MND_TABLE_ASSESSMENT && !mnd_edit_check_assessment (record, i, value, error))
    return FALSE;
  if (value->type != MND_VALUE_ID)
    return TRUE;
  return (column->references == MND_TABLE_ANY ? mnd_map_find_any (self->map, value->id) != NULL
                                              : mnd_map_find (self->map, column->references, value->id) != NULL)
         || mnd_document_refuse (error, "This is no longer in the map");
}

/* A record stays alive while a widget holds it, also when its row is long gone. */
static gboolean
require_present (MndDocument *self, MndRecord *record, GError **error)
{
  MndTable table = mnd_record_get_table (record);
  const MndId *id = mnd_record_get_id (record);

  if (id == NULL || mnd_map_find (self->map, table, id) == record)
    return TRUE;
  g_set_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_GONE, "This %s is no longer in the map",
               mnd_table_get_info (table)->name);
  return FALSE;
}

char *
mnd_edit_dup_change_label (MndMap *map, MndRecord *record, guint column)
{
  const MndColumn *info = mnd_table_get_column (mnd_record_get_table (record), column);
  const char *what = info->label != NULL ? g_dpgettext2 (MND_GETTEXT_DOMAIN, "column", info->label) : info->name;
  g_autofree char *name = mnd_edit_dup_name (map, record);

  /* Translators: the name of an edit, for undo: the first is a property such as "Level", the second whose it is. */
  return g_strdup_printf (_ ("Change %1$s of %2$s"), what, name);
}

void
mnd_edit_follow_link_kind (MndChange *change, MndRecord *record, guint column, const MndValue *value)
{
  const MndLinkKind *kind;

  if (mnd_record_get_table (record) != MND_TABLE_LINK || column != MND_LINK_KIND)
    return;
  kind = mnd_catalogue_find_link_kind (value->text);
  if (!kind->has_mode)
    mnd_edit_set (change, MND_LINK_MODE, mnd_value_null ());
}

gboolean
mnd_document_set_value (MndDocument *self, MndRecord *record, guint column, const MndValue *value, GError **error)
{
  const MndColumn *info;
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autofree char *label = NULL;
  MndChange *change;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && MND_IS_RECORD (record) && value != NULL, FALSE);

  info = mnd_table_get_column (mnd_record_get_table (record), column);
  g_return_val_if_fail (info != NULL && !info->key, FALSE);

  if (mnd_value_equal (value, mnd_record_get_value (record, column)))
    return TRUE;
  if (!require_present (self, record, error) || !check_value (self, record, column, value, error))
    return FALSE;
  change = mnd_edit_change (changes, record, MND_CHANGE_UPDATE);
  mnd_edit_set (change, column, mnd_value_copy (value));
  mnd_edit_follow_link_kind (change, record, column, value);
  label = mnd_edit_dup_change_label (self->map, record, column);
  return mnd_document_commit (self, "set-value", label, changes, FALSE, error);
}

gboolean
mnd_document_set_value_from_text (MndDocument *self, MndRecord *record, guint column, const char *text, GError **error)
{
  const MndColumn *info;
  g_autofree char *stripped = NULL;
  g_auto (MndValue) value = { .type = MND_VALUE_NULL };

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && MND_IS_RECORD (record), FALSE);

  info = mnd_table_get_column (mnd_record_get_table (record), column);
  stripped = g_strstrip (g_strdup (text != NULL ? text : ""));
  if (*stripped == '\0')
    return mnd_document_set_value (self, record, column, &value, error);
  if (info->type == MND_COLUMN_INTEGER || info->type == MND_COLUMN_BOOLEAN)
    {
      gint64 integer;
      if (!g_ascii_string_to_signed (stripped, 10, G_MININT64, G_MAXINT64, &integer, NULL))
        return mnd_document_refuse (error, "“%s” is no whole number", stripped);
      value = mnd_value_integer (integer);
    }
  else if (info->type == MND_COLUMN_REAL)
    {
      char *end = NULL;
      value = mnd_value_real (g_ascii_strtod (stripped, &end));
      if (*end != '\0')
        return mnd_document_refuse (error, "“%s” is no number", stripped);
    }
  else
    value = mnd_value_take_text (g_steal_pointer (&stripped));
  return mnd_document_set_value (self, record, column, &value, error);
}

static guint
place_column (MndTable table)
{
  switch ((int) table)
    {
    case MND_TABLE_ACTOR:
      return MND_ACTOR_PLACE;
    case MND_TABLE_SUPPORT:
      return MND_SUPPORT_PLACE;
    case MND_TABLE_MANDATE:
      return MND_MANDATE_PLACE;
    default:
      return 0;
    }
}

gboolean
mnd_document_set_place (MndDocument *self, MndRecord *record, const char *name, GError **error)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autofree char *stripped = g_strstrip (g_strdup (name != NULL ? name : ""));
  g_autofree char *label = NULL;
  MndRecord *place;
  guint column;
  MndId id;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && MND_IS_RECORD (record), FALSE);

  column = place_column (mnd_record_get_table (record));
  g_return_val_if_fail (column != 0, FALSE);

  place = *stripped != '\0' ? mnd_edit_find_place (self->map, stripped) : NULL;
  if (*stripped == '\0' || place != NULL)
    {
      g_auto (MndValue) value = mnd_value_id (place != NULL ? mnd_record_get_id (place) : NULL);
      return mnd_document_set_value (self, record, column, &value, error);
    }
  if (!require_present (self, record, error))
    return FALSE;
  id = mnd_edit_ensure_place (self->map, changes, stripped);
  mnd_edit_set (mnd_edit_change (changes, record, MND_CHANGE_UPDATE), column, mnd_value_id (&id));
  label = mnd_edit_dup_change_label (self->map, record, column);
  return mnd_document_commit (self, "set-place", label, changes, FALSE, error);
}

static MndRecord *
find_setting (MndMap *map, const char *key)
{
  MndRecordList *settings = mnd_map_get_records (map, MND_TABLE_MAP);

  for (guint i = 0; i < mnd_record_list_get_size (settings); i++)
    if (g_str_equal (mnd_record_get_text (mnd_record_list_get (settings, i), MND_MAP_KEY), key))
      return mnd_record_list_get (settings, i);
  return NULL;
}

gboolean
mnd_document_set_setting (MndDocument *self, const char *key, const char *value, GError **error)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autofree char *stripped = g_strstrip (g_strdup (value != NULL ? value : ""));
  MndRecord *setting;
  MndChange *change;

  g_return_val_if_fail (MND_IS_DOCUMENT (self) && key != NULL && *key != '\0', FALSE);

  setting = find_setting (self->map, key);
  if (g_strcmp0 (setting != NULL ? mnd_record_get_text (setting, MND_MAP_VALUE) : "", stripped) == 0)
    return TRUE;
  if (g_str_equal (key, MND_MAP_AS_OF) && *stripped != '\0' && !mnd_edit_require_date (stripped, error))
    return FALSE;
  if (setting == NULL)
    {
      change = mnd_changes_add (changes, MND_TABLE_MAP, MND_CHANGE_INSERT);
      mnd_edit_set (change, MND_MAP_KEY, mnd_value_text (key));
      mnd_edit_set (change, MND_MAP_VALUE, mnd_value_text (stripped));
    }
  else if (*stripped == '\0')
    mnd_edit_change (changes, setting, MND_CHANGE_DELETE);
  else
    mnd_edit_set (mnd_edit_change (changes, setting, MND_CHANGE_UPDATE), MND_MAP_VALUE, mnd_value_text (stripped));
  return mnd_document_commit (self, "set-setting", _ ("Change the map’s properties"), changes, FALSE, error);
}
