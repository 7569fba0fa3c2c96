/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SHA-256 of very many small things gives what GLib's gives, whatever the length and the pieces. */
#include "store/mnd-sha256-private.h"

#include <string.h>

#define LONGEST 300

static void
assert_same (MndSha256 *sum, const guint8 *bytes, gsize size)
{
  g_autoptr (GChecksum) reference = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 found[MND_SHA256_SIZE], expected[MND_SHA256_SIZE];
  gsize digest_size = sizeof expected;

  mnd_sha256_finish (sum, found);
  g_checksum_update (reference, bytes, (gssize) size);
  g_checksum_get_digest (reference, expected, &digest_size);
  g_assert_cmpmem (found, sizeof found, expected, digest_size);
}

static void
fill (guint8 *bytes)
{
  for (guint i = 0; i < LONGEST; i++)
    bytes[i] = (guint8) g_test_rand_int ();
}

/* All lengths around the ends of blocks, one sum after the other in the same place. */
static void
test_lengths (void)
{
  guint8 bytes[LONGEST];
  MndSha256 sum;

  fill (bytes);
  for (gsize size = 0; size <= LONGEST; size++)
    {
      mnd_sha256_begin (&sum);
      mnd_sha256_update (&sum, bytes, size);
      assert_same (&sum, bytes, size);
    }
}

static void
test_pieces (void)
{
  guint8 bytes[LONGEST];
  MndSha256 sum;

  fill (bytes);
  for (guint run = 0; run < 200; run++)
    {
      gsize done = 0;

      mnd_sha256_begin (&sum);
      while (done < LONGEST)
        {
          gsize size = (gsize) g_test_rand_int_range (0, 100);
          size = MIN (size, LONGEST - done);
          mnd_sha256_update (&sum, bytes + done, size);
          done += size;
        }
      assert_same (&sum, bytes, LONGEST);
    }
}

/* The example of the standard. */
static void
test_known (void)
{
  static const guint8 expected[] = { 0xba, 0x78, 0x16, 0xbf, 0x8f, 0x01, 0xcf, 0xea, 0x41, 0x41, 0x40,
                                     0xde, 0x5d, 0xae, 0x22, 0x23, 0xb0, 0x03, 0x61, 0xa3, 0x96, 0x17,
                                     0x7a, 0x9c, 0xb4, 0x10, 0xff, 0x61, 0xf2, 0x00, 0x15, 0xad };
  guint8 found[MND_SHA256_SIZE];
  MndSha256 sum;

  mnd_sha256_begin (&sum);
  mnd_sha256_update (&sum, "abc", 3);
  mnd_sha256_finish (&sum, found);
  g_assert_cmpmem (found, sizeof found, expected, sizeof expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sha256/known", test_known);
  g_test_add_func ("/sha256/lengths", test_lengths);
  g_test_add_func ("/sha256/pieces", test_pieces);
  return g_test_run ();
}
