/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The checksum of the content; see the private header. */
#include "store/mnd-fingerprint-private.h"

#include <nettle/sha2.h>
#include <string.h>

static void
feed_value (struct sha256_ctx *sum, const MndValue *value)
{
  guint8 type = (guint8) value->type;
  guint64 word = 0;

  sha256_update (sum, 1, (const guint8 *) &type);
  switch (value->type)
    {
    case MND_VALUE_TEXT:
      word = GUINT64_TO_LE ((guint64) strlen (value->text));
      sha256_update (sum, sizeof word, (const guint8 *) &word);
      sha256_update (sum, strlen (value->text), (const guint8 *) value->text);
      return;
    case MND_VALUE_ID:
      sha256_update (sum, MND_ID_SIZE, value->id->bytes);
      return;
    case MND_VALUE_REAL:
      memcpy (&word, &value->real, sizeof word);
      break;
    case MND_VALUE_INTEGER:
      word = (guint64) value->integer;
      break;
    case MND_VALUE_UNDEFINED:
    case MND_VALUE_NULL:
    default:
      return;
    }
  word = GUINT64_TO_LE (word);
  sha256_update (sum, sizeof word, (const guint8 *) &word);
}

/* Not a column: the row is there. */
#define EXISTENCE 0xff

/* Hashes one cell behind the prefix (table and key) that all cells of its row share. */
static void
add_cell (MndFingerprint *self, struct sha256_ctx *sum, GByteArray *prefix, guint8 column, const MndValue *value,
          gboolean plus)
{
  guint64 words[4];

  sha256_init (sum);
  sha256_update (sum, prefix->len, prefix->data);
  sha256_update (sum, 1, (const guint8 *) &column);
  if (value != NULL)
    feed_value (sum, value);
  sha256_digest (sum, sizeof words, (guint8 *) words);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      guint64 word = GUINT64_FROM_LE (words[i]);

      self->words[i] += plus ? word : -word;
    }
}

/* What a column has where nobody said anything, so that appending one with a default leaves the checksum as it is. */
static gboolean
is_default (const MndColumn *column, const MndValue *value)
{
  return value->type == MND_VALUE_UNDEFINED || value->type == MND_VALUE_NULL
         || (column->type == MND_COLUMN_BOOLEAN && value->type == MND_VALUE_INTEGER && value->integer == 0);
}

static void
add_row (MndFingerprint *self, struct sha256_ctx *sum, GByteArray *prefix, const MndChange *change,
         const MndValue *values, gboolean plus)
{
  const MndTableInfo *info = mnd_table_get_info (change->table);

  if (change->kind != MND_CHANGE_UPDATE)
    add_cell (self, sum, prefix, EXISTENCE, NULL, plus);
  for (guint i = 0; i < info->n_columns; i++)
    if (!info->columns[i].key && !is_default (&info->columns[i], &values[i]))
      add_cell (self, sum, prefix, (guint8) i, &values[i], plus);
}

static void
set_prefix (GByteArray *prefix, const MndChange *change)
{
  const MndTableInfo *info = mnd_table_get_info (change->table);
  guint8 table = (guint8) change->table;

  g_byte_array_set_size (prefix, 0);
  g_byte_array_append (prefix, &table, 1);
  for (guint i = 0; i < info->n_columns && info->columns[i].key; i++)
    {
      const MndValue *key = mnd_change_get_key (change, i);
      gint64 integer = GINT64_TO_LE (key->type == MND_VALUE_INTEGER ? key->integer : 0);

      if (key->type == MND_VALUE_ID)
        g_byte_array_append (prefix, key->id->bytes, MND_ID_SIZE);
      else if (key->type == MND_VALUE_TEXT)
        g_byte_array_append (prefix, (const guint8 *) key->text, (guint) strlen (key->text) + 1);
      else
        g_byte_array_append (prefix, (const guint8 *) &integer, sizeof integer);
    }
}

void
mnd_fingerprint_apply (MndFingerprint *self, MndChanges *changes)
{
  struct sha256_ctx sum;
  g_autoptr (GByteArray) prefix = g_byte_array_new ();

  for (guint i = 0; i < mnd_changes_get_size (changes); i++)
    {
      const MndChange *change = mnd_changes_get (changes, i);

      set_prefix (prefix, change);
      if (change->kind != MND_CHANGE_INSERT)
        add_row (self, &sum, prefix, change, change->before, FALSE);
      if (change->kind != MND_CHANGE_DELETE)
        add_row (self, &sum, prefix, change, change->after, TRUE);
    }
}

char *
mnd_fingerprint_format (const MndFingerprint *self, char *text)
{
  g_snprintf (text, MND_FINGERPRINT_TEXT_SIZE,
              "%016" G_GINT64_MODIFIER "x%016" G_GINT64_MODIFIER "x%016" G_GINT64_MODIFIER "x%016" G_GINT64_MODIFIER
              "x",
              self->words[0], self->words[1], self->words[2], self->words[3]);
  return text;
}

gboolean
mnd_fingerprint_parse (const char *text, MndFingerprint *self)
{
  if (text == NULL || strlen (text) != MND_FINGERPRINT_TEXT_SIZE - 1)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (self->words); i++)
    {
      g_autofree char *part = g_strndup (text + 16 * i, 16);
      if (!g_ascii_string_to_unsigned (part, 16, 0, G_MAXUINT64, &self->words[i], NULL))
        return FALSE;
    }
  return TRUE;
}
