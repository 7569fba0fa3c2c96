/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A checksum of the content, since SQLite keeps none: the sum, as four words of 64 bits, of the SHA-256 of every row's
 * key and of every cell that says something (neither NULL nor a switch that is off), each with table and key before it.
 * A sum does not depend on the order, so each edit brings it up to date from its own changes.
 */
#pragma once

#include "model/mnd-change.h"

typedef struct
{
  guint64 words[4];
} MndFingerprint;

#define MND_FINGERPRINT_TEXT_SIZE 65

void mnd_fingerprint_apply (MndFingerprint *fingerprint, MndChanges *changes);
/* 64 hex digits; `text` has room for MND_FINGERPRINT_TEXT_SIZE bytes. Returns `text`. */
char *mnd_fingerprint_format (const MndFingerprint *fingerprint, char *text);
gboolean mnd_fingerprint_parse (const char *text, MndFingerprint *fingerprint);
