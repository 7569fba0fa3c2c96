/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of history for people; see the header. */
#include "store/mnd-history-entry.h"

void
mnd_history_entry_free (MndHistoryEntry *entry)
{
  g_free (entry->author);
  g_free (entry->label);
  g_free (entry->snapshot);
  g_free (entry);
}
