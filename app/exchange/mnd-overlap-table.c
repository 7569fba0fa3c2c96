/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Overlaps as CSV and as text; see the header. */
#include "exchange/mnd-overlap-table.h"

#include "analysis/mnd-names.h"
#include "exchange/mnd-csv-writer.h"
#include "model/mnd-money.h"

#include <string.h>

static const char *const header[] = { "coordinated", "donors_a",  "support_a",     "commitments_a",
                                      "donors_b",    "support_b", "commitments_b", "institution",
                                      "fields",      "since",     "until",         "months",
                                      "resources",   "place",     "bodies",        "other_donors",
                                      NULL };

static char *
join (GPtrArray *items)
{
  g_ptr_array_add (items, NULL);
  return g_strjoinv ("; ", (char **) items->pdata);
}

static char *
dup_actors (const GArray *ids, const MndNames *names)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (items, (gpointer) mnd_names_get (names, &g_array_index (ids, MndId, i)));
  return join (items);
}

/* Plain decimals, for other programs to reckon with: "27148000 GBP". */
static char *
dup_sums (const GArray *sums)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; sums != NULL && i < sums->len; i++)
    {
      const MndSum *sum = &g_array_index (sums, MndSum, i);
      g_autofree char *amount = mnd_money_format (sum->amount, sum->currency);
      g_ptr_array_add (items, g_strdup_printf ("%s %s", amount, sum->currency));
    }
  return join (items);
}

static char *
dup_words (MndVocabulary vocabulary, guint bits)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < mnd_catalogue_get_size (vocabulary); i++)
    if ((bits & MND_BIT (i)) != 0)
      g_ptr_array_add (items, (gpointer) mnd_catalogue_get_word (vocabulary, i));
  return join (items);
}

static void
add_side (GPtrArray *cells, MndOverlap *overlap, guint side, const MndNames *names)
{
  g_ptr_array_add (cells, dup_actors (mnd_overlap_get_donors (overlap, side), names));
  g_ptr_array_add (cells, g_strdup (mnd_names_get (names, mnd_overlap_get_support (overlap, side))));
  g_ptr_array_add (cells, dup_sums (mnd_overlap_get_sums (overlap, side)));
}

static GPtrArray *
dup_cells (MndOverlap *overlap, const MndNames *names)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);
  const char *since = mnd_overlap_get_since (overlap), *until = mnd_overlap_get_until (overlap);
  const MndId *place = mnd_overlap_get_place (overlap);
  int months = mnd_overlap_get_months (overlap);

  g_ptr_array_add (cells, g_strdup (mnd_overlap_is_coordinated (overlap) ? "yes" : "no"));
  add_side (cells, overlap, 0, names);
  add_side (cells, overlap, 1, names);
  g_ptr_array_add (cells, g_strdup (mnd_names_get (names, mnd_overlap_get_beneficiary (overlap))));
  g_ptr_array_add (cells, dup_words (MND_VOCABULARY_FIELD, mnd_overlap_get_fields (overlap)));
  g_ptr_array_add (cells, g_strdup (since != NULL ? since : ""));
  g_ptr_array_add (cells, g_strdup (until != NULL ? until : ""));
  g_ptr_array_add (cells, months >= 0 ? g_strdup_printf ("%d", months) : g_strdup (""));
  g_ptr_array_add (cells, dup_words (MND_VOCABULARY_RESOURCE, mnd_overlap_get_resources (overlap)));
  g_ptr_array_add (cells, g_strdup (place != NULL ? mnd_names_get (names, place) : ""));
  g_ptr_array_add (cells, dup_actors (mnd_overlap_get_bodies (overlap), names));
  g_ptr_array_add (cells, dup_actors (mnd_overlap_get_others (overlap), names));
  g_ptr_array_add (cells, NULL);
  return cells;
}

static gboolean
write_csv (const GPtrArray *overlaps, const MndNames *names, GOutputStream *stream, GCancellable *cancellable,
           GError **error)
{
  g_autoptr (MndCsvWriter) writer = mnd_csv_writer_new (stream);

  if (!mnd_csv_writer_write_row (writer, header, cancellable, error))
    return FALSE;
  for (guint i = 0; i < overlaps->len; i++)
    {
      g_autoptr (GPtrArray) cells = dup_cells (g_ptr_array_index (overlaps, i), names);
      if (!mnd_csv_writer_write_row (writer, (const char *const *) cells->pdata, cancellable, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_text (const GPtrArray *overlaps, const MndNames *names, GOutputStream *stream, GCancellable *cancellable,
            GError **error)
{
  for (guint i = 0; i < overlaps->len; i++)
    {
      g_autofree char *item = mnd_overlap_dup_agenda (g_ptr_array_index (overlaps, i), names->map, names->languages);
      g_autofree char *text = g_strdup_printf ("%s%u. %s", i > 0 ? "\n" : "", i + 1, item);
      if (!g_output_stream_write_all (stream, text, strlen (text), NULL, cancellable, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
mnd_overlap_table_write (const GPtrArray *overlaps, MndOverlapTableFormat format, MndMap *map,
                         const char *const *languages, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  const MndNames names = { map, languages };

  g_return_val_if_fail (overlaps != NULL && MND_IS_MAP (map) && G_IS_OUTPUT_STREAM (stream), FALSE);

  if (format == MND_OVERLAP_TABLE_TEXT)
    return write_text (overlaps, &names, stream, cancellable, error);
  return write_csv (overlaps, &names, stream, cancellable, error);
}
