/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells of rows; see the header. */
#include "model/mnd-value.h"

MndValue
mnd_value_null (void)
{
  return (MndValue){ .type = MND_VALUE_NULL };
}

MndValue
mnd_value_integer (gint64 integer)
{
  return (MndValue){ .type = MND_VALUE_INTEGER, .integer = integer };
}

MndValue
mnd_value_real (double real)
{
  return (MndValue){ .type = MND_VALUE_REAL, .real = real };
}

MndValue
mnd_value_text (const char *text)
{
  return mnd_value_take_text (g_strdup (text));
}

MndValue
mnd_value_take_text (char *text)
{
  if (text == NULL)
    return mnd_value_null ();
  return (MndValue){ .type = MND_VALUE_TEXT, .text = text };
}

MndValue
mnd_value_id (const MndId *id)
{
  if (id == NULL)
    return mnd_value_null ();
  return (MndValue){ .type = MND_VALUE_ID, .id = g_memdup2 (id, sizeof *id) };
}

MndValue
mnd_value_copy (const MndValue *value)
{
  g_return_val_if_fail (value != NULL, mnd_value_null ());

  switch (value->type)
    {
    case MND_VALUE_TEXT:
      return mnd_value_text (value->text);
    case MND_VALUE_ID:
      return mnd_value_id (value->id);
    case MND_VALUE_UNDEFINED:
    case MND_VALUE_NULL:
    case MND_VALUE_INTEGER:
    case MND_VALUE_REAL:
    default:
      return *value;
    }
}

void
mnd_value_clear (MndValue *value)
{
  if (value->type == MND_VALUE_TEXT)
    g_free (value->text);
  else if (value->type == MND_VALUE_ID)
    g_free (value->id);
  value->type = MND_VALUE_UNDEFINED;
}

gboolean
mnd_value_equal (const MndValue *a, const MndValue *b)
{
  if (a->type != b->type)
    return FALSE;
  switch (a->type)
    {
    case MND_VALUE_INTEGER:
      return a->integer == b->integer;
    case MND_VALUE_REAL:
      return a->real == b->real || (a->real != a->real && b->real != b->real);
    case MND_VALUE_TEXT:
      return g_str_equal (a->text, b->text);
    case MND_VALUE_ID:
      return mnd_id_equal (a->id, b->id);
    case MND_VALUE_UNDEFINED:
    case MND_VALUE_NULL:
    default:
      return TRUE;
    }
}
