/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The matrix on paper and as a table. */
#include "desktop/mnd-matrix-desk-private.h"

#include "document/mnd-matrix-export.h"

static MndPrintout *
create_printout (MndDesk *desk)
{
  MndMatrixDesk *self = MND_MATRIX_DESK (desk);

  if (self->matrix == NULL || mnd_matrix_get_n_rows (self->matrix) == 0 || mnd_matrix_get_n_columns (self->matrix) == 0)
    return NULL;
  return mnd_view_new_matrix_printout (mnd_findings_get_view (self->findings), self->matrix,
                                       mnd_matrix_desk_get_currency (self));
}

static gboolean
export_table (MndDesk *desk, GFile *target, GError **error)
{
  MndMatrixDesk *self = MND_MATRIX_DESK (desk);

  return mnd_document_export_matrix (mnd_view_get_document (mnd_findings_get_view (self->findings)), self->matrix,
                                     mnd_matrix_desk_get_names (self).languages, target, error);
}

void
mnd_matrix_desk_init_export (MndDeskInterface *iface)
{
  iface->create_printout = create_printout;
  iface->export_table = export_table;
}
