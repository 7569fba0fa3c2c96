/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * SHA-256 (FIPS 180-4) of very many small things. GChecksum, which serves everywhere else, makes a hex text of every
 * digest in memory of its own: for the checksum of the content, which is a sum of some 200,000 digests of a few dozen
 * bytes in a large map, that takes several times as long as the hashing.
 */
#pragma once

#include <glib.h>

#define MND_SHA256_SIZE 32
#define MND_SHA256_BLOCK 64

typedef struct
{
  guint32 state[8];
  guint64 size; /* bytes so far */
  guint8 block[MND_SHA256_BLOCK];
} MndSha256;

void mnd_sha256_begin (MndSha256 *self);
void mnd_sha256_update (MndSha256 *self, gconstpointer bytes, gsize size);
/* After this only begin() makes sense. */
void mnd_sha256_finish (MndSha256 *self, guint8 digest[MND_SHA256_SIZE]);
