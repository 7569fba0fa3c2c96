/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The flat list of the outline: groups, each a heading and its rows, and the view's selection over them. */
#include "desktop/mnd-outline-model.h"

#include "desktop/mnd-language.h"
#include "desktop/mnd-outline-group.h"
#include "model/mnd-facets.h"
#include "model/mnd-text.h"

#include <glib/gi18n.h>

/* An edit of more rows than this is read anew as a whole. */
#define MANY_ROWS 64

typedef struct
{
  MndOutlineRow *heading;
  GPtrArray *rows;  /* all of them, sorted; owns */
  GPtrArray *shown; /* of these; borrowed */
  gboolean closed;
} OutlineGroup;

struct _MndOutlineModel
{
  GObject parent_instance;
  MndView *view;
  MndMap *map;
  OutlineGroup groups[MND_OUTLINE_N_GROUPS];
  guint limit;            /* so many rows at most */
  GHashTable *rows_by_id; /* MndId of the record -> MndOutlineRow, borrowed */
  char *needle;           /* folded; NULL: everything */
  gboolean has_day;
  int day;
};

static void list_model_init (GListModelInterface *iface);
static void selection_model_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MndOutlineModel, mnd_outline_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, selection_model_init))

/* --- places in the flat list */

static gboolean
is_open (MndOutlineModel *self, MndOutlineGroup group)
{
  return self->needle != NULL || !self->groups[group].closed;
}

/* Heading and rows; nothing where no row is shown. */
static guint
get_group_size (MndOutlineModel *self, MndOutlineGroup group)
{
  guint n = self->groups[group].shown->len;

  if (n == 0)
    return 0;
  return is_open (self, group) ? n + 1 : 1;
}

static guint
get_group_start (MndOutlineModel *self, MndOutlineGroup group)
{
  guint start = 0;

  for (guint i = 0; i < group; i++)
    start += get_group_size (self, i);
  return start;
}

/* Borrowed; NULL behind the end. */
static MndOutlineRow *
find_row_at (MndOutlineModel *self, guint position)
{
  for (guint i = 0; i < MND_OUTLINE_N_GROUPS; i++)
    {
      guint size = get_group_size (self, i);

      if (position < size)
        return position == 0 ? self->groups[i].heading : self->groups[i].shown->pdata[position - 1];
      position -= size;
    }
  return NULL;
}

static int
compare_rows (MndOutlineRow *a, MndOutlineRow *b)
{
  int order = strcmp (mnd_outline_row_get_key (a), mnd_outline_row_get_key (b));

  if (order != 0)
    return order;
  return mnd_id_compare (mnd_record_get_id (mnd_outline_row_get_record (a)),
                         mnd_record_get_id (mnd_outline_row_get_record (b)));
}

static int
compare_rows_cb (gconstpointer a, gconstpointer b)
{
  return compare_rows (*(MndOutlineRow **) a, *(MndOutlineRow **) b);
}

/* Where `row` stands in a sorted array, or where it would. */
static guint
find_place (GPtrArray *rows, MndOutlineRow *row)
{
  guint low = 0, high = rows->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare_rows (rows->pdata[middle], row) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
update_heading (MndOutlineModel *self, MndOutlineGroup group)
{
  mnd_outline_row_set_heading (self->groups[group].heading, self->groups[group].shown->len, is_open (self, group));
}

static void
tell_changed (MndOutlineModel *self, guint position, guint removed, guint added)
{
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

/* --- reading rows */

/* What the name is in a second language, and that it is missing in the first. */
static void
read_languages (MndOutlineModel *self, MndOutlineRow *row, const char *name)
{
  const MndId *id = mnd_record_get_id (mnd_outline_row_get_record (row));
  const char *const *languages = mnd_view_get_languages (self->view);
  const char *language = mnd_map_find_fallback (self->map, id, languages);
  g_autofree char *missing = language != NULL ? mnd_language_dup_missing (languages[0]) : NULL;

  mnd_outline_row_set_languages (row,
                                 mnd_map_find_second_name (self->map, id, name,
                                                           mnd_view_get_second_language (self->view)),
                                 language, missing);
}

static void
read_row (MndOutlineModel *self, MndOutlineRow *row)
{
  MndRecord *record = mnd_outline_row_get_record (row);
  const MndId *id = mnd_record_get_id (record);
  const char *const *languages = mnd_view_get_languages (self->view);
  const char *name = mnd_map_get_name (self->map, id, languages);
  const char *acronym = mnd_map_get_text (self->map, id, "acronym", languages);

  if (g_strcmp0 (name, acronym) == 0)
    acronym = NULL;
  mnd_outline_row_set_label (row, name != NULL ? name : C_ ("outline", "Without a name"), acronym);
  read_languages (self, row, name);
}

static gboolean
should_show (MndOutlineModel *self, MndOutlineRow *row)
{
  MndRecord *record = mnd_outline_row_get_record (row);
  GHashTable *left_out = mnd_view_get_left_out (self->view);

  if (self->has_day && !mnd_map_shows_on (self->map, record, self->day))
    return FALSE;
  if (left_out != NULL && g_hash_table_contains (left_out, mnd_record_get_id (record)))
    return FALSE;
  return self->needle == NULL || mnd_map_text_matches (self->map, mnd_record_get_id (record), self->needle);
}

static MndOutlineRow *
make_row (MndOutlineModel *self, MndRecord *record)
{
  MndOutlineGroup group = mnd_outline_group_find (self->map, record);
  MndOutlineRow *row = mnd_outline_row_new (record, group, (int) mnd_outline_group_get_role (group));

  read_row (self, row);
  mnd_outline_row_set_shown (row, should_show (self, row));
  g_hash_table_insert (self->rows_by_id, (gpointer) mnd_record_get_id (record), row);
  return row;
}

static void
insert_row (MndOutlineModel *self, MndRecord *record)
{
  MndOutlineRow *row = make_row (self, record);
  MndOutlineGroup group = mnd_outline_row_get_group (row);
  OutlineGroup *own = &self->groups[group];
  guint place;

  g_ptr_array_insert (own->rows, (int) find_place (own->rows, row), row);
  if (!mnd_outline_row_get_shown (row))
    return;
  place = find_place (own->shown, row);
  g_ptr_array_insert (own->shown, (int) place, row);
  update_heading (self, group);
  if (own->shown->len == 1)
    tell_changed (self, get_group_start (self, group), 0, get_group_size (self, group));
  else if (is_open (self, group))
    tell_changed (self, get_group_start (self, group) + 1 + place, 0, 1);
}

static void
remove_row (MndOutlineModel *self, MndOutlineRow *row)
{
  MndOutlineGroup group = mnd_outline_row_get_group (row);
  OutlineGroup *own = &self->groups[group];
  guint start = get_group_start (self, group);
  guint size = get_group_size (self, group);

  g_hash_table_remove (self->rows_by_id, mnd_record_get_id (mnd_outline_row_get_record (row)));
  if (mnd_outline_row_get_shown (row))
    {
      guint place = find_place (own->shown, row);

      g_ptr_array_remove_index (own->shown, place);
      update_heading (self, group);
      if (own->shown->len == 0)
        tell_changed (self, start, size, 0);
      else if (is_open (self, group))
        tell_changed (self, start + 1 + place, 1, 0);
    }
  g_ptr_array_remove_index (own->rows, find_place (own->rows, row));
}

/* One actor or support may have come, gone or become another. */
static void
refresh (MndOutlineModel *self, const MndId *id)
{
  MndRecord *record = mnd_map_find_any (self->map, id);
  MndOutlineRow *row = g_hash_table_lookup (self->rows_by_id, id);
  MndTable table = record != NULL ? mnd_record_get_table (record) : MND_TABLE_NONE;

  if (row != NULL)
    remove_row (self, row);
  if (table == MND_TABLE_ACTOR || table == MND_TABLE_SUPPORT)
    insert_row (self, record);
}

static void
filter_groups (MndOutlineModel *self)
{
  for (guint i = 0; i < MND_OUTLINE_N_GROUPS; i++)
    {
      OutlineGroup *group = &self->groups[i];

      g_ptr_array_set_size (group->shown, 0);
      for (guint k = 0; k < group->rows->len; k++)
        {
          MndOutlineRow *row = group->rows->pdata[k];

          mnd_outline_row_set_shown (row, should_show (self, row));
          if (mnd_outline_row_get_shown (row))
            g_ptr_array_add (group->shown, row);
        }
      update_heading (self, i);
    }
}

static void
read_table (MndOutlineModel *self, MndTable table)
{
  MndRecordList *records = mnd_map_get_records (self->map, table);

  for (guint i = 0; i < mnd_record_list_get_size (records); i++)
    {
      MndOutlineRow *row = make_row (self, mnd_record_list_get (records, i));

      g_ptr_array_add (self->groups[mnd_outline_row_get_group (row)].rows, row);
    }
}

static void
rebuild (MndOutlineModel *self)
{
  guint before = g_list_model_get_n_items (G_LIST_MODEL (self));

  g_hash_table_remove_all (self->rows_by_id);
  for (guint i = 0; i < MND_OUTLINE_N_GROUPS; i++)
    {
      g_ptr_array_set_size (self->groups[i].shown, 0);
      g_ptr_array_set_size (self->groups[i].rows, 0);
    }
  read_table (self, MND_TABLE_ACTOR);
  read_table (self, MND_TABLE_SUPPORT);
  for (guint i = 0; i < MND_OUTLINE_N_GROUPS; i++)
    g_ptr_array_sort (self->groups[i].rows, compare_rows_cb);
  filter_groups (self);
  tell_changed (self, 0, before, g_list_model_get_n_items (G_LIST_MODEL (self)));
}

/* --- following the view */

/* The actor or support that shows what a change touches; NULL where none does. */
static const MndId *
find_touched (const MndChange *change)
{
  switch (change->table)
    {
    case MND_TABLE_ACTOR:
    case MND_TABLE_SUPPORT:
      return mnd_change_get_id (change);
    case MND_TABLE_TEXT:
      return mnd_change_get_key (change, MND_TEXT_OWNER)->id;
    case MND_TABLE_BODY:
      return mnd_change_get_key (change, MND_BODY_ACTOR)->id;
    default:
      return NULL;
    }
}

static void
changed_cb (MndMap *map, MndChanges *changes, gpointer user_data)
{
  MndOutlineModel *self = MND_OUTLINE_MODEL (user_data);
  g_autoptr (GHashTable) touched = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  GHashTableIter iter;
  gpointer id;

  /* The main language may be another one. */
  if (mnd_changes_touch (changes, MND_TABLE_MAP))
    {
      rebuild (self);
      return;
    }
  mnd_outline_model_set_limit (self, G_MAXUINT);
  for (guint i = 0; i < mnd_changes_get_size (changes); i++)
    if ((id = (gpointer) find_touched (mnd_changes_get (changes, i))) != NULL)
      g_hash_table_add (touched, id);
  if (g_hash_table_size (touched) > MANY_ROWS)
    {
      rebuild (self);
      return;
    }
  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    refresh (self, id);
}

static void
read_date (MndOutlineModel *self)
{
  const char *text = mnd_view_get_date (self->view);
  MndDate date;

  self->has_day = text != NULL && mnd_date_parse (text, &date);
  self->day = self->has_day ? mnd_date_get_last_day (&date) : 0;
}

static void
filter_anew (MndOutlineModel *self)
{
  guint before = g_list_model_get_n_items (G_LIST_MODEL (self));

  filter_groups (self);
  tell_changed (self, 0, before, g_list_model_get_n_items (G_LIST_MODEL (self)));
}

static void
date_cb (MndOutlineModel *self)
{
  read_date (self);
  filter_anew (self);
}

static void
selection_changed_cb (MndOutlineModel *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self));

  if (n > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0, n);
}

/* --- GListModel */

static GType
get_item_type (GListModel *model)
{
  return MND_TYPE_OUTLINE_ROW;
}

static guint
get_n_items (GListModel *model)
{
  MndOutlineModel *self = MND_OUTLINE_MODEL (model);

  return MIN (get_group_start (self, MND_OUTLINE_N_GROUPS), self->limit);
}

static gpointer
get_item (GListModel *model, guint position)
{
  MndOutlineRow *row = find_row_at (MND_OUTLINE_MODEL (model), position);

  return row != NULL ? g_object_ref (row) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* --- GtkSelectionModel: all of it is the view's */

/* NULL for headings and behind the end. */
static const MndId *
find_id_at (MndOutlineModel *self, guint position)
{
  MndOutlineRow *row = find_row_at (self, position);
  MndRecord *record = row != NULL ? mnd_outline_row_get_record (row) : NULL;

  return record != NULL ? mnd_record_get_id (record) : NULL;
}

static gboolean
is_selected (GtkSelectionModel *model, guint position)
{
  MndOutlineModel *self = MND_OUTLINE_MODEL (model);
  const MndId *id = find_id_at (self, position);

  return id != NULL && mnd_view_is_selected (self->view, id);
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model, guint position, guint n)
{
  GtkBitset *selected = gtk_bitset_new_empty ();

  for (guint i = position; i < position + n; i++)
    if (is_selected (model, i))
      gtk_bitset_add (selected, i);
  return selected;
}

static gboolean
select_item (GtkSelectionModel *model, guint position, gboolean unselect_rest)
{
  MndOutlineModel *self = MND_OUTLINE_MODEL (model);
  const MndId *id = find_id_at (self, position);

  if (id == NULL)
    return FALSE;
  if (unselect_rest)
    mnd_view_select (self->view, id);
  else
    mnd_view_select_many (self->view, id, 1, TRUE);
  return TRUE;
}

static gboolean
unselect_item (GtkSelectionModel *model, guint position)
{
  MndOutlineModel *self = MND_OUTLINE_MODEL (model);
  const MndId *id = find_id_at (self, position);

  if (id == NULL)
    return FALSE;
  if (mnd_view_is_selected (self->view, id))
    mnd_view_toggle (self->view, id);
  return TRUE;
}

static gboolean
select_range (GtkSelectionModel *model, guint position, guint n, gboolean unselect_rest)
{
  MndOutlineModel *self = MND_OUTLINE_MODEL (model);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (MndId));

  for (guint i = position; i < position + n; i++)
    {
      const MndId *id = find_id_at (self, i);

      if (id != NULL)
        g_array_append_val (ids, *id);
    }
  mnd_view_select_many (self->view, (const MndId *) ids->data, ids->len, !unselect_rest);
  return TRUE;
}

static gboolean
select_all (GtkSelectionModel *model)
{
  return select_range (model, 0, g_list_model_get_n_items (G_LIST_MODEL (model)), TRUE);
}

static gboolean
unselect_all (GtkSelectionModel *model)
{
  mnd_view_select (MND_OUTLINE_MODEL (model)->view, NULL);
  return TRUE;
}

static gboolean
set_selection (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  MndOutlineModel *self = MND_OUTLINE_MODEL (model);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (model));
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (MndId));

  for (guint i = 0; i < n; i++)
    {
      const MndId *id = find_id_at (self, i);

      if (id == NULL)
        continue;
      if (gtk_bitset_contains (mask, i) ? gtk_bitset_contains (selected, i) : mnd_view_is_selected (self->view, id))
        g_array_append_val (ids, *id);
    }
  mnd_view_select_many (self->view, (const MndId *) ids->data, ids->len, FALSE);
  return TRUE;
}

static void
selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = is_selected;
  iface->get_selection_in_range = get_selection_in_range;
  iface->select_item = select_item;
  iface->unselect_item = unselect_item;
  iface->select_range = select_range;
  iface->select_all = select_all;
  iface->unselect_all = unselect_all;
  iface->set_selection = set_selection;
}

static void
mnd_outline_model_finalize (GObject *object)
{
  MndOutlineModel *self = MND_OUTLINE_MODEL (object);

  for (guint i = 0; i < MND_OUTLINE_N_GROUPS; i++)
    {
      g_clear_object (&self->groups[i].heading);
      g_ptr_array_unref (self->groups[i].shown);
      g_ptr_array_unref (self->groups[i].rows);
    }
  g_hash_table_unref (self->rows_by_id);
  g_free (self->needle);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (mnd_outline_model_parent_class)->finalize (object);
}

static void
mnd_outline_model_class_init (MndOutlineModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_outline_model_finalize;
}

static void
mnd_outline_model_init (MndOutlineModel *self)
{
  self->limit = G_MAXUINT;
  self->rows_by_id = g_hash_table_new (mnd_id_hash, mnd_id_equal);
  for (guint i = 0; i < MND_OUTLINE_N_GROUPS; i++)
    {
      self->groups[i].heading =
          mnd_outline_row_new_heading (mnd_outline_group_get_heading (i), i, (int) mnd_outline_group_get_role (i));
      self->groups[i].rows = g_ptr_array_new_with_free_func (g_object_unref);
      self->groups[i].shown = g_ptr_array_new ();
      mnd_outline_row_set_members (self->groups[i].heading, self->groups[i].shown);
    }
}

MndOutlineModel *
mnd_outline_model_new (MndView *view)
{
  MndOutlineModel *self;

  g_return_val_if_fail (MND_IS_VIEW (view), NULL);

  self = g_object_new (MND_TYPE_OUTLINE_MODEL, NULL);
  self->view = g_object_ref (view);
  self->map = mnd_document_get_map (mnd_view_get_document (view));
  g_signal_connect_object (self->map, "changed", G_CALLBACK (changed_cb), self, 0);
  g_signal_connect_object (view, "notify::languages", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::second-language", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::date", G_CALLBACK (date_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::left-out", G_CALLBACK (filter_anew), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  read_date (self);
  rebuild (self);
  return self;
}

gboolean
mnd_outline_model_set_needle (MndOutlineModel *self, const char *needle)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (MND_IS_OUTLINE_MODEL (self), FALSE);

  folded = needle != NULL && needle[0] != '\0' ? mnd_text_fold (needle) : NULL;
  if (g_strcmp0 (folded, self->needle) == 0)
    return FALSE;
  mnd_outline_model_set_limit (self, G_MAXUINT);
  g_free (self->needle);
  self->needle = g_steal_pointer (&folded);
  filter_anew (self);
  return TRUE;
}

void
mnd_outline_model_set_limit (MndOutlineModel *self, guint limit)
{
  guint before, after;

  g_return_if_fail (MND_IS_OUTLINE_MODEL (self));

  before = g_list_model_get_n_items (G_LIST_MODEL (self));
  self->limit = limit;
  after = g_list_model_get_n_items (G_LIST_MODEL (self));
  tell_changed (self, MIN (before, after), before - MIN (before, after), after - MIN (before, after));
}

void
mnd_outline_model_toggle_group (MndOutlineModel *self, guint group)
{
  guint start, before;

  g_return_if_fail (MND_IS_OUTLINE_MODEL (self));
  g_return_if_fail (group < MND_OUTLINE_N_GROUPS);

  mnd_outline_model_set_limit (self, G_MAXUINT);
  start = get_group_start (self, group);
  before = get_group_size (self, group);
  self->groups[group].closed = !self->groups[group].closed;
  update_heading (self, group);
  if (before > 0 && get_group_size (self, group) != before)
    tell_changed (self, start + 1, before - 1, get_group_size (self, group) - 1);
}

void
mnd_outline_model_take_groups (MndOutlineModel *self, MndOutlineModel *other)
{
  g_return_if_fail (MND_IS_OUTLINE_MODEL (self) && MND_IS_OUTLINE_MODEL (other));

  for (guint group = 0; group < MND_OUTLINE_N_GROUPS; group++)
    if (self->groups[group].closed != other->groups[group].closed)
      mnd_outline_model_toggle_group (self, group);
}

guint
mnd_outline_model_find_position (MndOutlineModel *self, const MndId *id)
{
  MndOutlineRow *row;
  MndOutlineGroup group;

  g_return_val_if_fail (MND_IS_OUTLINE_MODEL (self), GTK_INVALID_LIST_POSITION);
  g_return_val_if_fail (id != NULL, GTK_INVALID_LIST_POSITION);

  row = g_hash_table_lookup (self->rows_by_id, id);
  if (row == NULL || !mnd_outline_row_get_shown (row))
    return GTK_INVALID_LIST_POSITION;
  group = mnd_outline_row_get_group (row);
  mnd_outline_model_set_limit (self, G_MAXUINT);
  if (!is_open (self, group))
    mnd_outline_model_toggle_group (self, group);
  return get_group_start (self, group) + 1 + find_place (self->groups[group].shown, row);
}

guint
mnd_outline_model_find_next (MndOutlineModel *self, guint position, gboolean forward)
{
  guint n, start;

  g_return_val_if_fail (MND_IS_OUTLINE_MODEL (self), GTK_INVALID_LIST_POSITION);

  n = g_list_model_get_n_items (G_LIST_MODEL (self));
  start = position != GTK_INVALID_LIST_POSITION ? position : forward ? n - 1 : 0;
  for (guint i = 1; i <= n; i++)
    {
      guint next = (forward ? start + i : start + n - i) % n;

      if (find_id_at (self, next) != NULL)
        return next;
    }
  return GTK_INVALID_LIST_POSITION;
}

guint
mnd_outline_model_find_place (MndOutlineModel *self, const MndId *id)
{
  MndOutlineRow *row;
  guint place = 1;

  g_return_val_if_fail (MND_IS_OUTLINE_MODEL (self) && id != NULL, 0);

  row = g_hash_table_lookup (self->rows_by_id, id);
  if (row == NULL || !mnd_outline_row_get_shown (row))
    return 0;
  for (guint i = 0; i < mnd_outline_row_get_group (row); i++)
    place += self->groups[i].shown->len;
  return place + find_place (self->groups[mnd_outline_row_get_group (row)].shown, row);
}

GHashTable *
mnd_outline_model_dup_hits (MndOutlineModel *self)
{
  GHashTable *hits;

  g_return_val_if_fail (MND_IS_OUTLINE_MODEL (self), NULL);

  if (self->needle == NULL)
    return NULL;
  hits = g_hash_table_new_full (mnd_id_hash, mnd_id_equal, g_free, NULL);
  for (guint i = 0; i < MND_OUTLINE_N_GROUPS; i++)
    for (guint k = 0; k < self->groups[i].shown->len; k++)
      {
        const MndId *id = mnd_record_get_id (mnd_outline_row_get_record (self->groups[i].shown->pdata[k]));

        g_hash_table_add (hits, g_memdup2 (id, sizeof *id));
      }
  return hits;
}

guint
mnd_outline_model_find_best (MndOutlineModel *self)
{
  guint n;

  g_return_val_if_fail (MND_IS_OUTLINE_MODEL (self), GTK_INVALID_LIST_POSITION);

  n = self->needle != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self)) : 0;
  for (guint i = 0; i < n; i++)
    {
      MndOutlineRow *row = find_row_at (self, i);
      g_autofree char *folded = mnd_text_fold (mnd_outline_row_get_label (row));

      if (mnd_outline_row_get_record (row) != NULL && strstr (folded, self->needle) != NULL)
        return i;
    }
  return mnd_outline_model_find_next (self, GTK_INVALID_LIST_POSITION, TRUE);
}

guint
mnd_outline_model_get_n_shown (MndOutlineModel *self)
{
  guint n = 0;

  g_return_val_if_fail (MND_IS_OUTLINE_MODEL (self), 0);

  for (guint i = 0; i < MND_OUTLINE_N_GROUPS; i++)
    n += self->groups[i].shown->len;
  return n;
}
