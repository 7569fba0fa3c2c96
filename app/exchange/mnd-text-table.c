/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts as CSV; see the header. */
#include "exchange/mnd-text-table.h"

#include "analysis/mnd-names.h"
#include "exchange/mnd-csv-writer.h"
#include "model/mnd-assessment.h"

/* The key of whose text it is, what that is, what it is called, which text, and the how manieth where there are
 * several. */
static const char *const header[] = { "id", "table", "owner", "property", "number" };

static gboolean
write_header (MndCsvWriter *writer, const char *const *languages, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (header); i++)
    g_ptr_array_add (cells, (gpointer) header[i]);
  for (guint i = 0; languages[i] != NULL; i++)
    g_ptr_array_add (cells, (gpointer) languages[i]);
  g_ptr_array_add (cells, NULL);
  return mnd_csv_writer_write_row (writer, (const char *const *) cells->pdata, cancellable, error);
}

/* A link has no name: its two ends, as they stand in a file. */
static char *
dup_owner (MndRecord *owner, const MndNames *names)
{
  if (mnd_record_get_table (owner) == MND_TABLE_ASSESSMENT)
    return g_strdup (mnd_assessment_get_question_word (owner));
  if (mnd_record_get_table (owner) != MND_TABLE_LINK)
    return g_strdup (mnd_names_get (names, mnd_record_get_id (owner)));
  return g_strdup_printf ("%s > %s", mnd_names_get (names, mnd_record_get_reference (owner, MND_LINK_FROM)),
                          mnd_names_get (names, mnd_record_get_reference (owner, MND_LINK_TO)));
}

static gboolean
write_row (MndCsvWriter *writer, MndTextRow *row, const MndNames *names, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  MndRecord *owner = mnd_text_row_find_owner (row), *subject = mnd_text_row_find_subject (row);
  g_autofree char *name = NULL;
  g_autofree char *number = g_strdup_printf ("%d", mnd_text_row_get_ordinal (row) + 1);
  char id[MND_ID_TEXT_SIZE];

  if (owner == NULL)
    return TRUE;
  name = dup_owner (subject != NULL ? subject : owner, names);
  g_ptr_array_add (cells, mnd_id_format (mnd_text_row_get_owner (row), id));
  g_ptr_array_add (cells, (gpointer) mnd_table_get_info (mnd_record_get_table (owner))->name);
  g_ptr_array_add (cells, name);
  g_ptr_array_add (cells, (gpointer) mnd_text_row_get_property (row));
  g_ptr_array_add (cells, number);
  for (guint i = 0; names->languages[i] != NULL; i++)
    {
      const char *text = mnd_text_row_get_text (row, names->languages[i]);
      g_ptr_array_add (cells, (gpointer) (text != NULL ? text : ""));
    }
  g_ptr_array_add (cells, NULL);
  return mnd_csv_writer_write_row (writer, (const char *const *) cells->pdata, cancellable, error);
}

gboolean
mnd_text_table_write (const GPtrArray *rows, MndMap *map, const char *const *languages, GOutputStream *stream,
                      GCancellable *cancellable, GError **error)
{
  const MndNames names = { map, languages };
  g_autoptr (MndCsvWriter) writer = NULL;

  g_return_val_if_fail (rows != NULL && MND_IS_MAP (map), FALSE);
  g_return_val_if_fail (languages != NULL && G_IS_OUTPUT_STREAM (stream), FALSE);

  writer = mnd_csv_writer_new (stream);
  if (!write_header (writer, languages, cancellable, error))
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    if (!write_row (writer, g_ptr_array_index (rows, i), &names, cancellable, error))
      return FALSE;
  return TRUE;
}
