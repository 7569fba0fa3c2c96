/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One cell of a row: what SQLite can hold in our tables and nothing more. A plain struct; whoever holds one clears it.
 */
#pragma once

#include "model/mnd-id.h"

#include <glib.h>

typedef enum
{
  MND_VALUE_UNDEFINED, /* in a change: this column is not part of it */
  MND_VALUE_NULL,
  MND_VALUE_INTEGER,
  MND_VALUE_REAL,
  MND_VALUE_TEXT,
  MND_VALUE_ID,
} MndValueType;

typedef struct
{
  MndValueType type;
  union
  {
    gint64 integer;
    double real;
    char *text; /* owned */
    MndId *id;  /* owned */
  };
} MndValue;

/* Each makes a value that owns what it holds. A NULL text or id makes MND_VALUE_NULL. */
MndValue mnd_value_null (void);
MndValue mnd_value_integer (gint64 integer);
MndValue mnd_value_real (double real);
MndValue mnd_value_text (const char *text);
MndValue mnd_value_take_text (char *text);
MndValue mnd_value_id (const MndId *id);

MndValue mnd_value_copy (const MndValue *value);
void mnd_value_clear (MndValue *value);
gboolean mnd_value_equal (const MndValue *a, const MndValue *b);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MndValue, mnd_value_clear)
