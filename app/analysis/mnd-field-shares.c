/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dividing among fields; see the header. Shares are kept as whole millionths of a percent, so that nothing is lost. */
#include "analysis/mnd-field-shares.h"

#include <string.h>

#define WHOLE (100 * (gint64) 1000000)

/* Returns what all weights together are parts of. */
static gint64
read_weights (MndRecord *support, gint64 *weights)
{
  const char *text = mnd_record_get_text (support, MND_SUPPORT_FIELDS);
  g_auto (GStrv) words = g_strsplit (text != NULL ? text : "", ",", -1);
  gint64 n_words = g_strv_length (words), sum = 0;

  for (char **word = words; *word != NULL; word++)
    {
      char *equals = strchr (*word, '=');
      double percent = equals != NULL ? CLAMP (g_ascii_strtod (equals + 1, NULL), 0, 100) : 0;
      int field;
      if (equals != NULL)
        *equals = '\0';
      field = mnd_catalogue_get_index (MND_VOCABULARY_FIELD, *word);
      if (field >= 0)
        weights[field] += equals != NULL ? (gint64) (percent * 1e6 + 0.5) * n_words : WHOLE;
    }
  for (guint i = 0; i < MND_N_FIELDS; i++)
    sum += weights[i];
  weights[MND_FIELD_UNSAID] = MAX (n_words * WHOLE - sum, 0);
  if (sum == 0)
    weights[MND_FIELD_UNSAID] = WHOLE;
  return sum + weights[MND_FIELD_UNSAID];
}

void
mnd_support_divide (MndRecord *support, gint64 amount, gint64 *parts)
{
  gint64 weights[MND_FIELD_N_PARTS] = { 0 }, lost[MND_FIELD_N_PARTS], whole, left = amount < 0 ? -amount : amount;
  gint64 sign = amount < 0 ? -1 : 1;

  g_return_if_fail (MND_IS_RECORD (support) && parts != NULL);

  whole = read_weights (support, weights);
  for (guint i = 0; i < MND_FIELD_N_PARTS; i++)
    {
      __int128 product = (__int128) (amount * sign) * weights[i];
      parts[i] = (gint64) (product / whole);
      lost[i] = (gint64) (product % whole);
    }
  for (guint i = 0; i < MND_FIELD_N_PARTS; i++)
    left -= parts[i];
  for (; left > 0; left--)
    {
      guint most = 0;
      for (guint i = 1; i < MND_FIELD_N_PARTS; i++)
        if (lost[i] > lost[most])
          most = i;
      parts[most]++;
      lost[most] = -1;
    }
  for (guint i = 0; i < MND_FIELD_N_PARTS; i++)
    parts[i] *= sign;
}
