/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The checksum of the content; see the private header. */
#include "store/mnd-fingerprint-private.h"

#include <string.h>

static void
feed_value (GChecksum *checksum, const MndValue *value)
{
  guint8 type = (guint8) value->type;
  guint64 word = 0;

  g_checksum_update (checksum, &type, 1);
  switch (value->type)
    {
    case MND_VALUE_TEXT:
      word = GUINT64_TO_LE ((guint64) strlen (value->text));
      g_checksum_update (checksum, (const guchar *) &word, sizeof word);
      g_checksum_update (checksum, (const guchar *) value->text, (gssize) strlen (value->text));
      return;
    case MND_VALUE_ID:
      g_checksum_update (checksum, value->id->bytes, MND_ID_SIZE);
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
  g_checksum_update (checksum, (const guchar *) &word, sizeof word);
}

static void
add_digest (MndFingerprint *self, GChecksum *checksum, gboolean plus)
{
  guint64 words[4];
  gsize size = sizeof words;

  g_checksum_get_digest (checksum, (guint8 *) words, &size);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      guint64 word = GUINT64_FROM_LE (words[i]);
      self->words[i] += plus ? word : -word;
    }
}

/* `keyed` is the checksum of table and key; each cell goes on from a copy of it. */
static void
add_row (MndFingerprint *self, const MndChange *change, GChecksum *keyed, const MndValue *values, gboolean plus)
{
  const MndTableInfo *info = mnd_table_get_info (change->table);

  for (guint i = 0; i < info->n_columns; i++)
    {
      g_autoptr (GChecksum) cell = NULL;
      guint8 column = (guint8) i;

      if (values[i].type == MND_VALUE_UNDEFINED || values[i].type == MND_VALUE_NULL)
        continue;
      if (change->kind == MND_CHANGE_UPDATE && info->columns[i].key)
        continue;
      cell = g_checksum_copy (keyed);
      g_checksum_update (cell, &column, 1);
      feed_value (cell, &values[i]);
      add_digest (self, cell, plus);
    }
}

void
mnd_fingerprint_apply (MndFingerprint *self, MndChanges *changes)
{
  for (guint i = 0; i < mnd_changes_get_size (changes); i++)
    {
      const MndChange *change = mnd_changes_get (changes, i);
      const MndTableInfo *info = mnd_table_get_info (change->table);
      g_autoptr (GChecksum) keyed = g_checksum_new (G_CHECKSUM_SHA256);

      g_checksum_update (keyed, (const guchar *) info->name, (gssize) strlen (info->name) + 1);
      for (guint column = 0; column < info->n_columns && info->columns[column].key; column++)
        feed_value (keyed, mnd_change_get_key (change, column));
      if (change->kind != MND_CHANGE_INSERT)
        add_row (self, change, keyed, change->before, FALSE);
      if (change->kind != MND_CHANGE_DELETE)
        add_row (self, change, keyed, change->after, TRUE);
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
