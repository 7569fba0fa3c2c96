/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What goes, in words; see the header. */
#include "desktop/mnd-losses.h"

#include "desktop/mnd-describe.h"

#include <glib/gi18n.h>

char *
mnd_losses_dup_count (MndTable table, guint n)
{
  switch ((int) table)
    {
    case MND_TABLE_ACTOR:
      return g_strdup_printf (ngettext ("%u actor", "%u actors", n), n);
    case MND_TABLE_LINK:
      return g_strdup_printf (ngettext ("%u link", "%u links", n), n);
    case MND_TABLE_SUPPORT:
      return g_strdup_printf (ngettext ("%u support programme", "%u support programmes", n), n);
    case MND_TABLE_PARTY:
      return g_strdup_printf (ngettext ("%u part in support", "%u parts in support", n), n);
    case MND_TABLE_MONEY:
      return g_strdup_printf (ngettext ("%u amount of money", "%u amounts of money", n), n);
    case MND_TABLE_MANDATE:
      return g_strdup_printf (ngettext ("%u mandate", "%u mandates", n), n);
    case MND_TABLE_BODY:
      return g_strdup_printf (ngettext ("%u coordination body", "%u coordination bodies", n), n);
    case MND_TABLE_PLACE:
      return g_strdup_printf (ngettext ("%u place", "%u places", n), n);
    case MND_TABLE_TEXT:
      return g_strdup_printf (ngettext ("%u name or note", "%u names and notes", n), n);
    case MND_TABLE_SOURCE:
      return g_strdup_printf (ngettext ("%u source", "%u sources", n), n);
    case MND_TABLE_CITATION:
      return g_strdup_printf (ngettext ("%u citation", "%u citations", n), n);
    case MND_TABLE_ASSESSMENT:
      return g_strdup_printf (ngettext ("%u assessment", "%u assessments", n), n);
    case MND_TABLE_VERDICT:
      return g_strdup_printf (ngettext ("%u verdict", "%u verdicts", n), n);
    case MND_TABLE_NEED:
      return g_strdup_printf (ngettext ("%u need", "%u needs", n), n);
    default:
      return NULL;
    }
}

static char *
dup_history (MndDocument *document)
{
  gint64 n = mnd_document_count_history (document, NULL);

  if (n <= 0)
    return NULL;
  return g_strdup_printf (ngettext ("The history: %u edit, and who made it", "The history: %u edits, and who made them",
                                    (gulong) n),
                          (guint) n);
}

char *
mnd_losses_dup_text (MndDocument *document)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  guint counts[MND_N_TABLES];
  char *history;

  g_return_val_if_fail (MND_IS_DOCUMENT (document), NULL);

  mnd_document_preview_redaction (document, counts);
  for (int table = 0; table < MND_N_TABLES; table++)
    {
      char *line = counts[table] > 0 ? mnd_losses_dup_count ((MndTable) table, counts[table]) : NULL;
      if (line != NULL)
        g_ptr_array_add (lines, line);
    }
  if (lines->len == 0)
    g_ptr_array_add (lines, g_strdup (_ ("Nothing is marked confidential, and there are no private notes.")));
  history = dup_history (document);
  if (history != NULL)
    g_ptr_array_add (lines, history);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* A text by what it belongs to, all else by itself. */
static char *
dup_title (MndView *view, MndRecord *record)
{
  gboolean is_text = mnd_record_get_table (record) == MND_TABLE_TEXT;
  MndMap *map = mnd_document_get_map (mnd_view_get_document (view));
  MndRecord *item = is_text ? mnd_map_find_any (map, mnd_record_get_reference (record, MND_TEXT_OWNER)) : record;
  g_autoptr (MndSubject) subject = NULL;

  if (item == NULL)
    return NULL;
  subject = mnd_subject_new (view, mnd_record_get_table (item));
  mnd_subject_set_id (subject, mnd_record_get_id (item));
  return mnd_describe_dup_title (subject, 0);
}

static char *
dup_line (MndView *view, MndRecord *record)
{
  MndTable table = mnd_record_get_table (record);
  g_autofree char *title = dup_title (view, record);
  const char *sort =
      table == MND_TABLE_TEXT
          ? mnd_catalogue_get_label (MND_VOCABULARY_PROPERTY, mnd_record_get_text (record, MND_TEXT_PROPERTY))
          : mnd_catalogue_get_label (MND_VOCABULARY_TABLE, mnd_table_get_info (table)->name);

  /* Translators: what a redacted copy leaves behind: its sort and its name, such as "Actor: Army" or, for a note, whose
   * it is: "Private note: Army" */
  return g_strdup_printf (C_ ("stays behind", "%1$s: %2$s"), sort, title != NULL ? title : "");
}

char **
mnd_losses_dup_names (MndView *view, guint max)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GPtrArray) records = NULL;

  g_return_val_if_fail (MND_IS_VIEW (view), NULL);

  records = mnd_document_dup_redacted (mnd_view_get_document (view));
  for (guint i = 0; i < MIN (records->len, max); i++)
    {
      g_autofree char *line = dup_line (view, g_ptr_array_index (records, i));
      g_strv_builder_add (builder, line);
    }
  if (records->len > max)
    {
      guint more = records->len - max;
      g_autofree char *line = g_strdup_printf (ngettext ("and %u more", "and %u more", more), more);
      g_strv_builder_add (builder, line);
    }
  return g_strv_builder_end (builder);
}
