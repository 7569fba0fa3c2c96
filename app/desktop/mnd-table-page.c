/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One kind of record on the screen: which rows are listed, and how they follow the map and its view. */
#include "desktop/mnd-table-page-private.h"

#include "analysis/mnd-state.h"
#include "model/mnd-facets.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (MndTablePage, mnd_table_page, ADW_TYPE_BIN)

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_TOLD,
  SIGNAL_PROBLEM,
  SIGNAL_COUNTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- which rows */

gboolean
mnd_table_page_is_left_out (MndTablePage *self, gpointer row)
{
  GHashTable *left_out = mnd_view_get_left_out (self->view);
  const MndId *id = left_out != NULL ? mnd_record_table_get_id (self->table, row) : NULL;

  return id != NULL && g_hash_table_contains (left_out, id);
}

static gboolean
contains (MndTablePage *self, const char *text)
{
  g_autofree char *folded = text != NULL ? mnd_text_fold (text) : NULL;

  return folded != NULL && strstr (folded, self->needle) != NULL;
}

static gboolean
is_hit (MndTablePage *self, gpointer row)
{
  g_autofree char *title = NULL;

  if (MND_IS_RECORD (row) && mnd_map_text_matches (self->map, mnd_record_get_id (row), self->needle))
    return TRUE;
  if (MND_IS_RECORD (row) && mnd_record_get_table (row) == MND_TABLE_SOURCE)
    return contains (self, mnd_record_get_text (row, MND_SOURCE_AUTHOR));
  if (MND_IS_FINDING (row) && contains (self, mnd_rule_get_name (mnd_finding_get_rule (row))))
    return TRUE;
  title = mnd_record_table_dup_title (self->table, row);
  return contains (self, title);
}

static gboolean
filter_cb (gpointer row, gpointer user_data)
{
  MndTablePage *self = user_data;

  if (self->day != MND_ALL_TIMES && MND_IS_RECORD (row) && !mnd_map_shows_on (self->map, row, self->day))
    return FALSE;
  if (!mnd_view_get_fades (self->view) && mnd_table_page_is_left_out (self, row))
    return FALSE;
  return self->needle == NULL || is_hit (self, row);
}

/* Findings are of three lists, which stay the same for as long as there is an analysis. */
static GListModel *
list_findings (MndAnalysis *analysis)
{
  GListStore *lists = g_list_store_new (G_TYPE_LIST_MODEL);

  for (int state = MND_FINDING_GAP; state <= MND_FINDING_NOTE; state++)
    g_list_store_append (lists, mnd_analysis_get_findings (analysis, (MndFindingState) state));
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (lists)));
}

static void
ensure_rows (MndTablePage *self, MndAnalysis *analysis)
{
  MndTable table = mnd_records_kind_get_table (mnd_record_table_get_kind (self->table));

  if (self->rows != NULL || (table == MND_TABLE_NONE && analysis == NULL))
    return;
  self->rows = table == MND_TABLE_NONE ? list_findings (analysis)
                                       : g_object_ref (G_LIST_MODEL (mnd_map_get_records (self->map, table)));
  mnd_sheet_set_rows (self->sheet, self->rows);
}

/* --- following */

static int
get_day (MndTablePage *self)
{
  const char *date = mnd_view_get_date (self->view);
  MndDate parsed;

  return date != NULL && mnd_date_parse (date, &parsed) ? mnd_date_get_last_day (&parsed) : MND_ALL_TIMES;
}

static gboolean
is_asleep (MndTablePage *self)
{
  self->is_stale = self->view == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self));
  return self->is_stale;
}

/* All findings and verdicts are counted for it: not for each edit. */
static void
take_findings (MndTablePage *self)
{
  mnd_record_table_set_analysis (self->table, mnd_findings_get_latest (self->findings));
}

static void
take_settings (MndTablePage *self)
{
  self->day = get_day (self);
  mnd_record_table_set_languages (self->table, mnd_view_get_languages (self->view));
  mnd_record_table_set_day (self->table, self->day);
  if (mnd_record_table_update_columns (self->table))
    mnd_sheet_take_columns (self->sheet, mnd_table_page_create_columns (self));
  ensure_rows (self, mnd_findings_get_latest (self->findings));
}

/* What cells say may be other than before, but the same rows are listed. */
static void
reread (MndTablePage *self)
{
  if (is_asleep (self))
    return;
  take_settings (self);
  mnd_sheet_refresh (self->sheet);
  g_signal_emit (self, signals[SIGNAL_COUNTED], 0);
}

static void
refresh (MndTablePage *self)
{
  if (is_asleep (self))
    return;
  take_findings (self);
  reread (self);
}

/* Other rows are listed. */
static void
refilter (MndTablePage *self)
{
  if (is_asleep (self))
    return;
  take_findings (self);
  take_settings (self);
  mnd_sheet_refilter (self->sheet);
  mnd_sheet_refresh (self->sheet);
  g_signal_emit (self, signals[SIGNAL_COUNTED], 0);
}

static gboolean
is_about_places_only (MndChanges *changes)
{
  for (guint i = 0; i < mnd_changes_get_size (changes); i++)
    if (mnd_changes_get (changes, i)->table != MND_TABLE_POSITION)
      return FALSE;
  return TRUE;
}

static void
map_changed_cb (MndTablePage *self, MndChanges *changes)
{
  if (mnd_changes_touch (changes, MND_TABLE_VERDICT))
    refresh (self);
  else if (!is_about_places_only (changes))
    reread (self);
}

static void
activated_cb (MndTablePage *self, GObject *row)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, row);
}

static void
told_cb (MndTablePage *self, const char *sentence)
{
  g_signal_emit (self, signals[SIGNAL_TOLD], 0, sentence);
}

static void
problem_cb (MndTablePage *self, const GError *error)
{
  g_signal_emit (self, signals[SIGNAL_PROBLEM], 0, error);
}

static void
counted_cb (MndTablePage *self)
{
  g_signal_emit (self, signals[SIGNAL_COUNTED], 0);
}

/* --- overrides */

static void
mnd_table_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mnd_table_page_parent_class)->map (widget);
  if (MND_TABLE_PAGE (widget)->is_stale)
    refilter (MND_TABLE_PAGE (widget));
}

static void
mnd_table_page_dispose (GObject *object)
{
  MndTablePage *self = MND_TABLE_PAGE (object);

  if (self->view != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->view, self);
      g_signal_handlers_disconnect_by_data (self->findings, self);
      g_signal_handlers_disconnect_by_data (self->map, self);
      g_signal_handlers_disconnect_by_data (mnd_view_get_document (self->view), self);
      mnd_sheet_set_rows (self->sheet, NULL);
      mnd_sheet_set_view (self->sheet, NULL);
    }
  /* The sheet asks for what cells say until it is gone. */
  G_OBJECT_CLASS (mnd_table_page_parent_class)->dispose (object);
  g_clear_object (&self->rows);
  g_clear_object (&self->table);
  g_clear_object (&self->map);
  g_clear_object (&self->view);
  g_clear_object (&self->findings);
}

static void
mnd_table_page_finalize (GObject *object)
{
  g_free (MND_TABLE_PAGE (object)->needle);
  g_free (MND_TABLE_PAGE (object)->chosen);

  G_OBJECT_CLASS (mnd_table_page_parent_class)->finalize (object);
}

static void
mnd_table_page_class_init (MndTablePageClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mnd_table_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = mnd_table_page_finalize;
  GTK_WIDGET_CLASS (klass)->map = mnd_table_page_map;

  signals[SIGNAL_ACTIVATED] =
      g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_OBJECT);
  signals[SIGNAL_TOLD] =
      g_signal_new ("told", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_PROBLEM] =
      g_signal_new ("problem", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[SIGNAL_COUNTED] = g_signal_new ("counted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mnd_table_page_init (MndTablePage *self)
{
  self->is_stale = TRUE;
}

static void
follow (MndTablePage *self)
{
  g_signal_connect_swapped (self->map, "changed", G_CALLBACK (map_changed_cb), self);
  g_signal_connect_swapped (self->view, "notify::languages", G_CALLBACK (refresh), self);
  g_signal_connect_swapped (self->view, "notify::date", G_CALLBACK (refilter), self);
  g_signal_connect_swapped (self->view, "notify::left-out", G_CALLBACK (refilter), self);
  g_signal_connect_swapped (self->view, "notify::fades", G_CALLBACK (refilter), self);
  g_signal_connect_swapped (mnd_view_get_document (self->view), "notify::file", G_CALLBACK (refresh), self);
  g_signal_connect_swapped (self->findings, "updated", G_CALLBACK (refresh), self);
}

GtkWidget *
mnd_table_page_new (MndRecordsKind kind, MndFindings *findings)
{
  MndTablePage *self;
  GtkWidget *sheet;
  g_autofree char *name = NULL;

  g_return_val_if_fail (kind < MND_N_RECORDS && MND_IS_FINDINGS (findings), NULL);

  self = g_object_new (MND_TYPE_TABLE_PAGE, NULL);
  self->findings = g_object_ref (findings);
  self->view = g_object_ref (mnd_findings_get_view (findings));
  self->map = g_object_ref (mnd_document_get_map (mnd_view_get_document (self->view)));
  self->table = mnd_record_table_new (kind, self->map);
  name = g_strconcat ("table-", mnd_records_kind_get_word (kind), NULL);
  sheet = mnd_sheet_new (name, mnd_records_kind_get_label (kind), &mnd_table_page_funcs, self);
  self->sheet = MND_SHEET (sheet);
  adw_bin_set_child (ADW_BIN (self), sheet);
  mnd_sheet_take_columns (self->sheet, mnd_table_page_create_columns (self));
  mnd_sheet_set_filter (self->sheet, filter_cb, self);
  mnd_sheet_set_view (self->sheet, self->view);
  g_signal_connect_swapped (sheet, "activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (sheet, "told", G_CALLBACK (told_cb), self);
  g_signal_connect_swapped (sheet, "problem", G_CALLBACK (problem_cb), self);
  g_signal_connect_object (mnd_sheet_get_shown (self->sheet), "items-changed", G_CALLBACK (counted_cb), self,
                           G_CONNECT_SWAPPED);
  follow (self);
  return GTK_WIDGET (self);
}

MndSheet *
mnd_table_page_get_sheet (MndTablePage *self)
{
  g_return_val_if_fail (MND_IS_TABLE_PAGE (self), NULL);

  return self->sheet;
}

MndRecordTable *
mnd_table_page_get_table (MndTablePage *self)
{
  g_return_val_if_fail (MND_IS_TABLE_PAGE (self), NULL);

  return self->table;
}

void
mnd_table_page_set_needle (MndTablePage *self, const char *needle)
{
  g_autofree char *folded = NULL;

  g_return_if_fail (MND_IS_TABLE_PAGE (self));

  folded = needle != NULL && *needle != '\0' ? mnd_text_fold (needle) : NULL;
  if (g_strcmp0 (self->needle, folded) == 0)
    return;
  g_free (self->needle);
  self->needle = g_steal_pointer (&folded);
  refilter (self);
}

guint
mnd_table_page_count_all (MndTablePage *self)
{
  g_return_val_if_fail (MND_IS_TABLE_PAGE (self), 0);

  return self->rows != NULL ? g_list_model_get_n_items (self->rows) : 0;
}

GPtrArray *
mnd_table_page_dup_rows (MndTablePage *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *shown;

  g_return_val_if_fail (MND_IS_TABLE_PAGE (self), rows);

  shown = mnd_sheet_get_shown (self->sheet);
  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    g_ptr_array_add (rows, g_list_model_get_item (shown, i));
  return rows;
}

GArray *
mnd_table_page_dup_columns (MndTablePage *self)
{
  g_return_val_if_fail (MND_IS_TABLE_PAGE (self), NULL);

  return mnd_sheet_dup_shown_columns (self->sheet);
}
