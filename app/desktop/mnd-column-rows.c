/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which type of row a column gets; see the header. */
#include "desktop/mnd-column-rows.h"

#include "desktop/mnd-boolean-row.h"
#include "desktop/mnd-entry-row.h"
#include "desktop/mnd-reference-row.h"
#include "desktop/mnd-scale-row.h"
#include "desktop/mnd-shares-row.h"
#include "desktop/mnd-word-row.h"
#include "desktop/mnd-words-row.h"

/* More steps than these are typed. */
#define MAX_STEPS 5

static GType
find_row_type (const MndColumn *column)
{
  switch (column->type)
    {
    case MND_COLUMN_ID:
      return MND_TYPE_REFERENCE_ROW;
    case MND_COLUMN_WORD:
      return MND_TYPE_WORD_ROW;
    case MND_COLUMN_WORDS:
      return MND_TYPE_WORDS_ROW;
    case MND_COLUMN_SHARES:
      return MND_TYPE_SHARES_ROW;
    case MND_COLUMN_BOOLEAN:
      return MND_TYPE_BOOLEAN_ROW;
    case MND_COLUMN_INTEGER:
      return column->maximum - MAX_STEPS < column->minimum ? MND_TYPE_SCALE_ROW : MND_TYPE_ENTRY_ROW;
    case MND_COLUMN_TEXT:
    case MND_COLUMN_DATE:
    case MND_COLUMN_REAL:
    default:
      return MND_TYPE_ENTRY_ROW;
    }
}

GtkWidget *
mnd_column_rows_create (MndSubject *subject, guint column)
{
  const MndColumn *info = mnd_table_get_column (mnd_subject_get_table (subject), column);

  return info->label != NULL ? mnd_column_row_create (find_row_type (info), subject, column) : NULL;
}

void
mnd_column_rows_append (GtkBox *box, MndSubject *subject, guint first, guint last)
{
  for (guint column = first; column <= last; column++)
    {
      GtkWidget *row = mnd_column_rows_create (subject, column);
      if (row != NULL)
        gtk_box_append (box, row);
    }
}
