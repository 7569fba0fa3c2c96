/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys of rows; see the header. */
#include "model/mnd-id.h"

#include "model/mnd-hash.h"
#include "model/mnd-random-private.h"

#include <string.h>
#include <time.h>

MndId
mnd_id_new (void)
{
  struct timespec now;
  MndId id;
  guint64 ms;
  guint32 fraction;

  mnd_random_fill (id.bytes, sizeof id.bytes);
  clock_gettime (CLOCK_REALTIME, &now);
  ms = (guint64) now.tv_sec * 1000 + (guint64) now.tv_nsec / 1000000;
  fraction =
      (guint32) (((guint64) (now.tv_nsec % 1000000) << 20) / 1000000); /* 20 bits of the millisecond: about 1 ns */

  for (int i = 0; i < 6; i++)
    id.bytes[i] = (guint8) (ms >> (8 * (5 - i)));
  id.bytes[6] = (guint8) (0x70 | (fraction >> 16));
  id.bytes[7] = (guint8) (fraction >> 8);
  id.bytes[8] = (guint8) (0x80 | ((fraction >> 2) & 0x3f));
  return id;
}

MndId
mnd_id_new_after (const MndId *previous)
{
  MndId id = mnd_id_new ();
  guint carry = 1;

  g_return_val_if_fail (previous != NULL, id);

  if (mnd_id_compare (&id, previous) > 0)
    return id;
  /* The moment after the previous one: counts up the bits of the time and leaves those of version and variant. */
  for (int i = 8; i >= 0 && carry != 0; i--)
    {
      guint mask = i == 8 ? 0x3f : i == 6 ? 0x0f : 0xff;
      guint sum = (previous->bytes[i] & mask) + carry;
      id.bytes[i] = (guint8) ((previous->bytes[i] & ~mask) | (sum & mask));
      carry = sum > mask;
      if (carry == 0)
        memcpy (id.bytes, previous->bytes, (gsize) i);
    }
  return id;
}

gboolean
mnd_id_equal (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, MND_ID_SIZE) == 0;
}

guint
mnd_id_hash (gconstpointer id)
{
  return (guint) mnd_hash_bytes (id, MND_ID_SIZE);
}

int
mnd_id_compare (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, MND_ID_SIZE);
}

char *
mnd_id_format (const MndId *id, char *text)
{
  static const char digits[] = "0123456789abcdef";

  for (int i = 0; i < MND_ID_SIZE; i++)
    {
      text[2 * i] = digits[id->bytes[i] >> 4];
      text[2 * i + 1] = digits[id->bytes[i] & 15];
    }
  text[2 * MND_ID_SIZE] = '\0';
  return text;
}

gboolean
mnd_id_parse (const char *text, MndId *id)
{
  MndId parsed;

  g_return_val_if_fail (text != NULL && id != NULL, FALSE);

  if (strlen (text) != 2 * MND_ID_SIZE)
    return FALSE;
  for (int i = 0; i < MND_ID_SIZE; i++)
    {
      int high = g_ascii_xdigit_value (text[2 * i]);
      int low = g_ascii_xdigit_value (text[2 * i + 1]);
      if (high < 0 || low < 0)
        return FALSE;
      parsed.bytes[i] = (guint8) (high << 4 | low);
    }
  *id = parsed;
  return TRUE;
}
