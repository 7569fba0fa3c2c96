/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The items of an offer and what is said of them; see the header. */
#include "exchange/mnd-offer-private.h"

#include "model/mnd-hash.h"

#include <string.h>

/* Progress is kept as a whole number, which every machine writes at once. */
#define PROGRESS_PARTS 10000

struct _MndOffer
{
  GObject parent_instance;
  char *file;
  guint row;
  gboolean is_line;
  GPtrArray *items;                 /* of MndOfferItem, owned */
  GHashTable *by_key[MND_N_TABLES]; /* key (borrowed) -> MndOfferItem; made when first needed */
  guint n_rows[MND_N_TABLES];
  guint n_refused[MND_N_TABLES + 1]; /* the last one: of no table */
  guint n_doubtful[MND_N_TABLES + 1];
  GPtrArray *problems; /* of MndProblem */
  GPtrArray *doubts;   /* likewise */
  gboolean is_full;    /* that has been said */
  int progress;        /* atomic */
};

G_DEFINE_FINAL_TYPE (MndOffer, mnd_offer, G_TYPE_OBJECT)

static void
cell_clear_cb (gpointer data)
{
  mnd_value_clear (&((MndOfferCell *) data)->value);
}

static void
text_clear_cb (gpointer data)
{
  MndOfferText *text = data;

  g_free (text->property);
  g_free (text->language);
  g_free (text->value);
}

static void
item_free_cb (gpointer data)
{
  MndOfferItem *item = data;

  g_free (item->key);
  g_free (item->locator);
  g_array_unref (item->cells);
  g_array_unref (item->texts);
  g_free (item);
}

static void
problem_free_cb (gpointer data)
{
  mnd_problem_free (data);
}

static void
mnd_offer_finalize (GObject *object)
{
  MndOffer *self = MND_OFFER (object);

  for (int table = 0; table < MND_N_TABLES; table++)
    g_clear_pointer (&self->by_key[table], g_hash_table_unref);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->doubts);
  g_free (self->file);

  G_OBJECT_CLASS (mnd_offer_parent_class)->finalize (object);
}

static void
mnd_offer_class_init (MndOfferClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_offer_finalize;
}

static void
mnd_offer_init (MndOffer *self)
{
  self->items = g_ptr_array_new_with_free_func (item_free_cb);
  self->problems = g_ptr_array_new_with_free_func (problem_free_cb);
  self->doubts = g_ptr_array_new_with_free_func (problem_free_cb);
}

MndOffer *
mnd_offer_new (const char *file)
{
  MndOffer *self;

  g_return_val_if_fail (file != NULL, NULL);

  self = g_object_new (MND_TYPE_OFFER, NULL);
  self->file = g_utf8_make_valid (file, -1);
  return self;
}

const char *
mnd_offer_get_file (MndOffer *self)
{
  g_return_val_if_fail (MND_IS_OFFER (self), NULL);

  return self->file;
}

void
mnd_offer_stand_at_row (MndOffer *self, guint row)
{
  g_return_if_fail (MND_IS_OFFER (self));

  self->row = row;
  self->is_line = FALSE;
}

void
mnd_offer_stand_at_line (MndOffer *self, guint line)
{
  g_return_if_fail (MND_IS_OFFER (self));

  self->row = line;
  self->is_line = TRUE;
}

void
mnd_offer_stand_at (MndOffer *self, const MndOfferItem *item)
{
  self->row = item->row;
}

void
mnd_offer_count_row (MndOffer *self, MndTable table)
{
  g_return_if_fail (MND_IS_OFFER (self));
  g_return_if_fail (table >= 0 && table < MND_N_TABLES);

  self->n_rows[table]++;
}

static MndProblem *
make_problem (MndOffer *self, MndExchangeError code, guint row, const char *column, char *reason)
{
  return self->is_line ? mnd_problem_new_at_line (code, self->file, row, column, reason)
                       : mnd_problem_new (code, self->file, row, column, reason);
}

static void
keep (GPtrArray *problems, MndProblem *problem)
{
  if (problems->len < MND_OFFER_MAX_PROBLEMS)
    g_ptr_array_add (problems, problem);
  else
    mnd_problem_free (problem);
}

void
mnd_offer_refuse (MndOffer *self, MndOfferItem *item, MndTable table, MndExchangeError code, const char *column,
                  const char *format, ...)
{
  va_list arguments;
  char *reason;

  g_return_if_fail (MND_IS_OFFER (self));

  if (item != NULL && item->is_refused)
    return;
  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (item != NULL)
    item->is_refused = TRUE;
  self->n_refused[table >= 0 ? table : MND_N_TABLES]++;
  keep (self->problems, make_problem (self, code, item != NULL ? item->row : self->row, column, reason));
}

void
mnd_offer_doubt (MndOffer *self, MndTable table, const char *column, const char *format, ...)
{
  va_list arguments;
  char *reason;

  g_return_if_fail (MND_IS_OFFER (self));

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  self->n_doubtful[table >= 0 ? table : MND_N_TABLES]++;
  keep (self->doubts, make_problem (self, MND_EXCHANGE_ERROR_VALUE, self->row, column, reason));
}

static gboolean
check_key (MndOffer *self, MndTable table, const char *key)
{
  const char *name = mnd_table_get_info (table)->name;

  if (*key == '\0')
    mnd_offer_refuse (self, NULL, table, MND_EXCHANGE_ERROR_REFERENCE, NULL, "the %s has no id", name);
  else if (strlen (key) > MND_OFFER_MAX_KEY)
    mnd_offer_refuse (self, NULL, table, MND_EXCHANGE_ERROR_LIMIT, NULL, "the id of the %s has more than %d bytes",
                      name, MND_OFFER_MAX_KEY);
  else if (!g_utf8_validate (key, -1, NULL))
    mnd_offer_refuse (self, NULL, table, MND_EXCHANGE_ERROR_MALFORMED, NULL, "the id of the %s is no UTF-8", name);
  else if (mnd_offer_find (self, table, key) != NULL)
    mnd_offer_refuse (self, NULL, table, MND_EXCHANGE_ERROR_REFERENCE, NULL, "the id '%s' stands there twice", key);
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_space (MndOffer *self, MndTable table)
{
  if (self->items->len < MND_OFFER_MAX_ITEMS)
    return TRUE;
  if (!self->is_full)
    mnd_offer_refuse (self, NULL, table, MND_EXCHANGE_ERROR_LIMIT, NULL, "there are more than %d rows",
                      MND_OFFER_MAX_ITEMS);
  self->is_full = TRUE;
  return FALSE;
}

MndOfferItem *
mnd_offer_mention (MndOffer *self, MndTable table, const char *key)
{
  MndOfferItem *item;

  g_return_val_if_fail (MND_IS_OFFER (self) && key != NULL, NULL);

  item = mnd_offer_find (self, table, key);
  if (item != NULL)
    return item;
  item = mnd_offer_add (self, table, key);
  if (item != NULL)
    item->is_mention = TRUE;
  return item;
}

/* What was only spoken of so far, and stands here. */
static MndOfferItem *
take_mention (MndOffer *self, MndTable table, const char *key)
{
  MndOfferItem *item = key != NULL ? mnd_offer_find (self, table, key) : NULL;

  if (item == NULL || !item->is_mention)
    return NULL;
  item->is_mention = FALSE;
  item->row = self->row;
  return item;
}

MndOfferItem *
mnd_offer_add (MndOffer *self, MndTable table, const char *key)
{
  MndOfferItem *item;

  g_return_val_if_fail (MND_IS_OFFER (self), NULL);
  g_return_val_if_fail (table >= 0 && table < MND_N_TABLES, NULL);

  item = take_mention (self, table, key);
  if (item != NULL)
    return item;
  if (!check_space (self, table) || (key != NULL && !check_key (self, table, key)))
    return NULL;
  item = g_new0 (MndOfferItem, 1);
  item->table = table;
  item->key = g_strdup (key);
  item->row = self->row;
  item->cells = g_array_new (FALSE, FALSE, sizeof (MndOfferCell));
  item->texts = g_array_new (FALSE, FALSE, sizeof (MndOfferText));
  g_array_set_clear_func (item->cells, cell_clear_cb);
  g_array_set_clear_func (item->texts, text_clear_cb);
  g_ptr_array_add (self->items, item);
  if (key == NULL)
    return item;
  if (self->by_key[table] == NULL)
    self->by_key[table] = g_hash_table_new (mnd_hash_text, g_str_equal);
  g_hash_table_insert (self->by_key[table], item->key, item);
  return item;
}

void
mnd_offer_locate (MndOfferItem *item, const char *locator)
{
  g_return_if_fail (item != NULL);

  g_free (item->locator);
  item->locator = g_strdup (locator);
}

void
mnd_offer_set_progress (MndOffer *self, double fraction)
{
  g_return_if_fail (MND_IS_OFFER (self));

  g_atomic_int_set (&self->progress, (int) (CLAMP (fraction, 0, 1) * PROGRESS_PARTS));
}

double
mnd_offer_get_progress (MndOffer *self)
{
  g_return_val_if_fail (MND_IS_OFFER (self), 0);

  return (double) g_atomic_int_get (&self->progress) / PROGRESS_PARTS;
}

guint
mnd_offer_get_n_items (MndOffer *self)
{
  g_return_val_if_fail (MND_IS_OFFER (self), 0);

  return self->items->len;
}

MndOfferItem *
mnd_offer_get_item (MndOffer *self, guint i)
{
  g_return_val_if_fail (MND_IS_OFFER (self) && i < self->items->len, NULL);

  return g_ptr_array_index (self->items, i);
}

MndOfferItem *
mnd_offer_find (MndOffer *self, MndTable table, const char *key)
{
  g_return_val_if_fail (MND_IS_OFFER (self), NULL);
  g_return_val_if_fail (table >= 0 && table < MND_N_TABLES && key != NULL, NULL);

  return self->by_key[table] != NULL ? g_hash_table_lookup (self->by_key[table], key) : NULL;
}

guint
mnd_offer_get_n_rows (MndOffer *self, MndTable table)
{
  g_return_val_if_fail (MND_IS_OFFER (self), 0);
  g_return_val_if_fail (table >= 0 && table < MND_N_TABLES, 0);

  return self->n_rows[table];
}

guint
mnd_offer_get_n_offered (MndOffer *self, MndTable table)
{
  guint n = 0;

  g_return_val_if_fail (MND_IS_OFFER (self), 0);

  for (guint i = 0; i < self->items->len; i++)
    {
      const MndOfferItem *item = g_ptr_array_index (self->items, i);
      if (item->table == table && !item->is_refused && !item->is_mention)
        n++;
    }
  return n;
}

guint
mnd_offer_get_n_refused (MndOffer *self, MndTable table)
{
  g_return_val_if_fail (MND_IS_OFFER (self) && table < MND_N_TABLES, 0);

  return self->n_refused[table >= 0 ? table : MND_N_TABLES];
}

guint
mnd_offer_get_n_doubtful (MndOffer *self, MndTable table)
{
  g_return_val_if_fail (MND_IS_OFFER (self) && table < MND_N_TABLES, 0);

  return self->n_doubtful[table >= 0 ? table : MND_N_TABLES];
}

guint
mnd_offer_get_n_problems (MndOffer *self)
{
  g_return_val_if_fail (MND_IS_OFFER (self), 0);

  return self->problems->len;
}

const MndProblem *
mnd_offer_get_problem (MndOffer *self, guint i)
{
  g_return_val_if_fail (MND_IS_OFFER (self) && i < self->problems->len, NULL);

  return g_ptr_array_index (self->problems, i);
}

guint
mnd_offer_get_n_doubts (MndOffer *self)
{
  g_return_val_if_fail (MND_IS_OFFER (self), 0);

  return self->doubts->len;
}

const MndProblem *
mnd_offer_get_doubt (MndOffer *self, guint i)
{
  g_return_val_if_fail (MND_IS_OFFER (self) && i < self->doubts->len, NULL);

  return g_ptr_array_index (self->doubts, i);
}
