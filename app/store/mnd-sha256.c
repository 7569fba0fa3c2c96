/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SHA-256; see the private header. Names of variables are those of the standard. */
#include "store/mnd-sha256-private.h"

#include <string.h>

static const guint32 K[64] = {
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static inline guint32
rotate (guint32 word, guint n)
{
  return word >> n | word << (32 - n);
}

static inline guint32
load_word (const guint8 *bytes)
{
  guint32 word;

  memcpy (&word, bytes, sizeof word);
  return GUINT32_FROM_BE (word);
}

/* One round; instead of moving the eight words along, the caller renames them. */
static inline void
run_round (guint32 a, guint32 b, guint32 c, guint32 *d, guint32 e, guint32 f, guint32 g, guint32 *h, guint32 kw)
{
  guint32 t1 = *h + (rotate (e, 6) ^ rotate (e, 11) ^ rotate (e, 25)) + ((e & f) ^ (~e & g)) + kw;
  guint32 t2 = (rotate (a, 2) ^ rotate (a, 13) ^ rotate (a, 22)) + ((a & b) ^ (a & c) ^ (b & c));

  *d += t1;
  *h = t1 + t2;
}

static void
take_block (guint32 state[8], const guint8 *block)
{
  guint32 a = state[0], b = state[1], c = state[2], d = state[3];
  guint32 e = state[4], f = state[5], g = state[6], h = state[7];
  guint32 w[64];

  for (guint i = 0; i < 16; i++)
    w[i] = load_word (block + 4 * i);
  for (guint i = 16; i < 64; i++)
    w[i] = w[i - 16] + (rotate (w[i - 15], 7) ^ rotate (w[i - 15], 18) ^ (w[i - 15] >> 3)) + w[i - 7]
           + (rotate (w[i - 2], 17) ^ rotate (w[i - 2], 19) ^ (w[i - 2] >> 10));
  for (guint i = 0; i < 64; i += 8)
    {
      run_round (a, b, c, &d, e, f, g, &h, K[i] + w[i]);
      run_round (h, a, b, &c, d, e, f, &g, K[i + 1] + w[i + 1]);
      run_round (g, h, a, &b, c, d, e, &f, K[i + 2] + w[i + 2]);
      run_round (f, g, h, &a, b, c, d, &e, K[i + 3] + w[i + 3]);
      run_round (e, f, g, &h, a, b, c, &d, K[i + 4] + w[i + 4]);
      run_round (d, e, f, &g, h, a, b, &c, K[i + 5] + w[i + 5]);
      run_round (c, d, e, &f, g, h, a, &b, K[i + 6] + w[i + 6]);
      run_round (b, c, d, &e, f, g, h, &a, K[i + 7] + w[i + 7]);
    }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
  state[5] += f;
  state[6] += g;
  state[7] += h;
}

void
mnd_sha256_begin (MndSha256 *self)
{
  static const guint32 first[8] = { 0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                    0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19 };

  memcpy (self->state, first, sizeof first);
  self->size = 0;
}

void
mnd_sha256_update (MndSha256 *self, gconstpointer bytes, gsize size)
{
  const guint8 *at = bytes;
  gsize filled = self->size % MND_SHA256_BLOCK;

  self->size += size;
  while (filled + size >= MND_SHA256_BLOCK)
    {
      gsize part = MND_SHA256_BLOCK - filled;

      memcpy (self->block + filled, at, part);
      take_block (self->state, self->block);
      at += part;
      size -= part;
      filled = 0;
    }
  if (size > 0)
    memcpy (self->block + filled, at, size);
}

void
mnd_sha256_finish (MndSha256 *self, guint8 digest[MND_SHA256_SIZE])
{
  guint64 bits = GUINT64_TO_BE (self->size * 8);
  gsize filled = self->size % MND_SHA256_BLOCK;

  self->block[filled++] = 0x80;
  if (filled > MND_SHA256_BLOCK - sizeof bits)
    {
      memset (self->block + filled, 0, MND_SHA256_BLOCK - filled);
      take_block (self->state, self->block);
      filled = 0;
    }
  memset (self->block + filled, 0, MND_SHA256_BLOCK - sizeof bits - filled);
  memcpy (self->block + MND_SHA256_BLOCK - sizeof bits, &bits, sizeof bits);
  take_block (self->state, self->block);
  for (guint i = 0; i < G_N_ELEMENTS (self->state); i++)
    {
      guint32 word = GUINT32_TO_BE (self->state[i]);
      memcpy (digest + i * sizeof word, &word, sizeof word);
    }
}
