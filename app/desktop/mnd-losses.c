/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counts in words; see the header. */
#include "desktop/mnd-losses.h"

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
