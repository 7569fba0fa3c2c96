/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is listed handed on: as a file for spreadsheets, and for paper. What is confidential stays here. */
#include "desktop/mnd-table-desk-private.h"

#include "analysis/mnd-state.h"
#include "desktop/mnd-compat.h"
#include "document/mnd-printouts.h"
#include "document/mnd-record-export.h"
#include "model/mnd-format.h"

#include <glib/gi18n.h>

/* What of a table may go out: as it is listed, without what is confidential. */
typedef struct
{
  MndRecordTable *table; /* set to what is open */
  GPtrArray *rows;
  GArray *columns; /* guint */
  guint n_secret;
} Excerpt;

/* The table speaks of everything again. */
static void
excerpt_clear (Excerpt *excerpt)
{
  if (excerpt->table != NULL)
    mnd_record_table_set_open_only (excerpt->table, FALSE);
  g_clear_pointer (&excerpt->rows, g_ptr_array_unref);
  g_clear_pointer (&excerpt->columns, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Excerpt, excerpt_clear)

static void
take_excerpt (MndTableDesk *self, Excerpt *excerpt)
{
  MndTablePage *page = mnd_table_desk_get_page (self);
  g_autoptr (GPtrArray) rows = mnd_table_page_dup_rows (page);

  excerpt->table = mnd_table_page_get_table (page);
  excerpt->columns = mnd_table_page_dup_columns (page);
  excerpt->rows = g_ptr_array_new_with_free_func (g_object_unref);
  mnd_record_table_set_open_only (excerpt->table, TRUE);
  for (guint i = 0; i < rows->len; i++)
    if (mnd_record_table_is_open (excerpt->table, g_ptr_array_index (rows, i)))
      g_ptr_array_add (excerpt->rows, g_object_ref (g_ptr_array_index (rows, i)));
    else
      excerpt->n_secret++;
}

static gboolean
shows_something (MndTableDesk *self)
{
  MndTablePage *page = mnd_table_desk_get_page (self);

  return page != NULL && g_list_model_get_n_items (mnd_sheet_get_shown (mnd_table_page_get_sheet (page))) > 0;
}

static void
tell_secret (MndTableDesk *self, guint n_secret)
{
  g_autofree char *text = NULL;

  if (n_secret == 0)
    return;
  text =
      g_strdup_printf (ngettext ("%u confidential row was left out.", "%u confidential rows were left out.", n_secret),
                       n_secret);
  mnd_desk_tell (MND_DESK (self), text);
}

/* --- as MndDesk has it */

static gboolean
export_table (MndDesk *desk, GFile *target, GError **error)
{
  MndTableDesk *self = MND_TABLE_DESK (desk);
  MndDocument *document = mnd_view_get_document (mnd_findings_get_view (self->findings));
  g_auto (Excerpt) excerpt = { NULL };

  take_excerpt (self, &excerpt);
  if (!mnd_document_export_records (document, excerpt.table, excerpt.rows,
                                    (const guint *) (gpointer) excerpt.columns->data, excerpt.columns->len, target,
                                    error))
    return FALSE;
  tell_secret (self, excerpt.n_secret);
  return TRUE;
}

static char *
dup_day (MndRecordTable *table)
{
  int day = mnd_record_table_get_day (table);
  MndDate date;

  if (day == MND_ALL_TIMES)
    return NULL;
  date = mnd_date_from_day (day);
  return mnd_format_dup_date (&date);
}

static MndPrintout *
create_printout (MndDesk *desk)
{
  MndTableDesk *self = MND_TABLE_DESK (desk);
  g_auto (Excerpt) excerpt = { NULL };
  g_autofree char *day = NULL;
  MndPrintoutTopic topic = { .what = mnd_records_kind_get_label (self->kind) };
  MndView *view;

  if (self->findings == NULL || !shows_something (self))
    return NULL;
  view = mnd_findings_get_view (self->findings);
  take_excerpt (self, &excerpt);
  topic.day = day = dup_day (excerpt.table);
  topic.is_filtered = !mnd_view_get_fades (view);
  return mnd_view_new_table_printout (view,
                                      mnd_document_list_records (excerpt.table, excerpt.rows,
                                                                 (const guint *) (gpointer) excerpt.columns->data,
                                                                 excerpt.columns->len),
                                      &topic);
}

void
mnd_table_desk_init_export (MndDeskInterface *iface)
{
  iface->create_printout = create_printout;
  iface->export_table = export_table;
}

/* --- the button */

/* The person may have closed the map while the dialog was open. */
static void
export_to_cb (GFile *file, gpointer user_data)
{
  g_autoptr (MndTableDesk) self = user_data;
  g_autoptr (GError) error = NULL;

  if (file != NULL && self->findings != NULL && shows_something (self)
      && !mnd_desk_export_table (MND_DESK (self), file, &error))
    mnd_desk_fail_export (MND_DESK (self), error);
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *name =
      g_strconcat (mnd_records_kind_get_label (mnd_table_desk_get_kind (MND_TABLE_DESK (widget))), ".xlsx", NULL);
  const MndChooseTask task = {
    .kind = MND_CHOOSE_SAVE,
    .title = _ ("Export Table"),
    .accept = C_ ("button", "_Export"),
    .name = name,
    .filter_name = _ ("Spreadsheets (.xlsx, .csv)"),
    .filter_globs = "*.xlsx *.csv",
  };

  mnd_choose_file (GTK_WINDOW (gtk_widget_get_root (widget)), &task, export_to_cb, g_object_ref (widget));
}

void
mnd_table_desk_install_export_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "table.export", NULL, export_cb);
}
