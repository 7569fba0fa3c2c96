/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A lens taken apart; see the header. */
#include "model/mnd-lens-draft.h"

#include "model/mnd-lens-private.h"

#include <string.h>

#define NO_WORD "none"

struct _MndLensDraft
{
  char *name;
  char *source;       /* NULL: none */
  GArray *categories; /* MndLensCategory */
  GArray *rules;      /* MndLensRule */
};

static MndLensCategory *
get_category (MndLensDraft *self, guint i)
{
  return &g_array_index (self->categories, MndLensCategory, i);
}

static MndLensRule *
get_rule (MndLensDraft *self, guint i)
{
  return &g_array_index (self->rules, MndLensRule, i);
}

/* One line; NULL where nothing is in it. */
static char *
dup_line (const char *text)
{
  char *line = g_strdup (text != NULL ? text : "");

  g_strdelimit (line, "\r\n\t", ' ');
  g_strstrip (line);
  if (*line != '\0' && g_utf8_validate (line, -1, NULL))
    return line;
  g_free (line);
  return NULL;
}

/* Takes the text. */
static void
set_text (const char **field, char *text)
{
  g_free ((char *) *field);
  *field = text;
}

MndLensDraft *
mnd_lens_draft_new (MndLens *lens)
{
  MndLensDraft *self;

  g_return_val_if_fail (MND_IS_LENS (lens), NULL);

  self = g_new0 (MndLensDraft, 1);
  self->name = g_strdup (mnd_lens_get_name (lens));
  self->source = g_strdup (mnd_lens_get_source (lens));
  self->categories = mnd_lens_new_categories ();
  self->rules = mnd_lens_new_rules ();
  for (guint i = 0; i < mnd_lens_get_n_categories (lens); i++)
    {
      MndLensCategory category = *mnd_lens_get_category (lens, i);
      category.word = g_strdup (category.word);
      category.label = g_strdup (category.label);
      g_array_append_val (self->categories, category);
    }
  for (guint i = 0; i < mnd_lens_get_n_rules (lens); i++)
    {
      MndLensRule rule = *mnd_lens_get_rule (lens, i);
      rule.reason = g_strdup (rule.reason);
      g_array_append_val (self->rules, rule);
    }
  return self;
}

void
mnd_lens_draft_free (MndLensDraft *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->source);
  g_array_unref (self->categories);
  g_array_unref (self->rules);
  g_free (self);
}

char *
mnd_lens_draft_dup_text (MndLensDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return mnd_lens_write (self->name, self->source, self->categories, self->rules);
}

gboolean
mnd_lens_draft_set_name (MndLensDraft *self, const char *name)
{
  char *line;

  g_return_val_if_fail (self != NULL && name != NULL, FALSE);

  line = dup_line (name);
  if (line == NULL)
    return FALSE;
  g_free (self->name);
  self->name = line;
  return TRUE;
}

void
mnd_lens_draft_set_source (MndLensDraft *self, const char *source)
{
  g_return_if_fail (self != NULL);

  g_free (self->source);
  self->source = dup_line (source);
}

/* --- categories */

static gboolean
has_word (MndLensDraft *self, const char *word)
{
  for (guint i = 0; i < self->categories->len; i++)
    if (g_str_equal (get_category (self, i)->word, word))
      return TRUE;
  return FALSE;
}

static char *
dup_free_word (MndLensDraft *self)
{
  for (guint i = self->categories->len + 1;; i++)
    {
      g_autofree char *word = g_strdup_printf ("category_%u", i);
      if (!has_word (self, word))
        return g_steal_pointer (&word);
    }
}

gboolean
mnd_lens_draft_add_category (MndLensDraft *self, const char *label)
{
  MndLensCategory category = { NULL };

  g_return_val_if_fail (self != NULL && label != NULL, FALSE);

  if (self->categories->len >= MND_LENS_MAX_CATEGORIES)
    return FALSE;
  category.label = dup_line (label);
  if (category.label == NULL)
    return FALSE;
  category.word = dup_free_word (self);
  g_array_append_val (self->categories, category);
  return TRUE;
}

gboolean
mnd_lens_draft_rename_category (MndLensDraft *self, guint category, const char *label)
{
  char *line;

  g_return_val_if_fail (self != NULL && category < self->categories->len && label != NULL, FALSE);

  line = dup_line (label);
  if (line != NULL)
    set_text (&get_category (self, category)->label, line);
  return line != NULL;
}

gboolean
mnd_lens_draft_set_tone (MndLensDraft *self, guint category, const char *tone)
{
  int index;

  g_return_val_if_fail (self != NULL && category < self->categories->len, FALSE);

  index = mnd_catalogue_get_index (MND_VOCABULARY_FUNCTION, tone);
  if (index < 0 && tone != NULL && !g_str_equal (tone, NO_WORD))
    return FALSE;
  get_category (self, category)->tone =
      index >= 0 ? mnd_catalogue_get_word (MND_VOCABULARY_FUNCTION, (guint) index) : NULL;
  return TRUE;
}

static gboolean
may_move (const GArray *array, guint from, int by)
{
  gint64 to = (gint64) from + by;

  return by != 0 && from < array->len && to >= 0 && to < array->len;
}

/* Bytes only: who owns the texts does not change. */
static void
move_element (GArray *array, guint size, guint from, guint to)
{
  g_autofree char *moved = g_memdup2 (array->data + (gsize) from * size, size);

  if (from < to)
    memmove (array->data + (gsize) from * size, array->data + (gsize) (from + 1) * size, (gsize) (to - from) * size);
  else
    memmove (array->data + (gsize) (to + 1) * size, array->data + (gsize) to * size, (gsize) (from - to) * size);
  memcpy (array->data + (gsize) to * size, moved, size);
}

/* Where a place is after another one went from `from` to `to`. */
static int
follow_move (int place, int from, int to)
{
  if (place == from)
    return to;
  if (from < to && place > from && place <= to)
    return place - 1;
  if (from > to && place >= to && place < from)
    return place + 1;
  return place;
}

gboolean
mnd_lens_draft_move_category (MndLensDraft *self, guint category, int by)
{
  int to = (int) category + by;

  g_return_val_if_fail (self != NULL && category < self->categories->len, FALSE);

  if (!may_move (self->categories, category, by))
    return FALSE;
  move_element (self->categories, sizeof (MndLensCategory), category, (guint) to);
  for (guint i = 0; i < self->rules->len; i++)
    get_rule (self, i)->category = follow_move (get_rule (self, i)->category, (int) category, to);
  return TRUE;
}

gboolean
mnd_lens_draft_remove_category (MndLensDraft *self, guint category)
{
  guint n_rules = 0;

  g_return_val_if_fail (self != NULL && category < self->categories->len, FALSE);

  for (guint i = 0; i < self->rules->len; i++)
    n_rules += get_rule (self, i)->category == (int) category;
  if (self->categories->len == 1 || n_rules == self->rules->len)
    return FALSE;
  for (guint i = self->rules->len; i-- > 0;)
    if (get_rule (self, i)->category == (int) category)
      g_array_remove_index (self->rules, i);
  for (guint i = 0; i < self->rules->len; i++)
    get_rule (self, i)->category -= get_rule (self, i)->category > (int) category;
  g_array_remove_index (self->categories, category);
  return TRUE;
}

/* --- rules */

static gboolean
is_place (MndLensDraft *self, int category)
{
  return category == MND_LENS_OUTSIDE || (category >= 0 && category < (int) self->categories->len);
}

/* 0: there is no such word. */
static guint64
find_bit (MndLensAsked asked, const char *word)
{
  int index = mnd_catalogue_get_index (mnd_lens_asked_get_vocabulary (asked), word);

  return index >= 0 ? G_GUINT64_CONSTANT (1) << index : 0;
}

gboolean
mnd_lens_draft_add_rule (MndLensDraft *self, int category, MndLensAsked asked, const char *word)
{
  MndLensRule rule = { .category = category };

  g_return_val_if_fail (self != NULL && asked < MND_LENS_N_ASKED, FALSE);

  rule.words[asked] = find_bit (asked, word);
  if (rule.words[asked] == 0 || !is_place (self, category) || self->rules->len >= MND_LENS_MAX_RULES)
    return FALSE;
  g_array_append_val (self->rules, rule);
  return TRUE;
}

gboolean
mnd_lens_draft_set_rule_category (MndLensDraft *self, guint rule, int category)
{
  g_return_val_if_fail (self != NULL && rule < self->rules->len, FALSE);

  if (!is_place (self, category))
    return FALSE;
  get_rule (self, rule)->category = category;
  return TRUE;
}

static gboolean
asks_nothing_else (const MndLensRule *rule, MndLensAsked asked)
{
  for (guint i = 0; i < MND_LENS_N_ASKED; i++)
    if (i != asked && rule->words[i] != 0)
      return FALSE;
  return TRUE;
}

gboolean
mnd_lens_draft_toggle_word (MndLensDraft *self, guint rule, MndLensAsked asked, const char *word)
{
  MndLensRule *changed;
  guint64 bit;

  g_return_val_if_fail (self != NULL && rule < self->rules->len && asked < MND_LENS_N_ASKED, FALSE);

  changed = get_rule (self, rule);
  bit = find_bit (asked, word);
  if (bit == 0 || (changed->words[asked] == bit && asks_nothing_else (changed, asked)))
    return FALSE;
  changed->words[asked] ^= bit;
  return TRUE;
}

gboolean
mnd_lens_draft_drop_condition (MndLensDraft *self, guint rule, MndLensAsked asked)
{
  MndLensRule *changed;

  g_return_val_if_fail (self != NULL && rule < self->rules->len && asked < MND_LENS_N_ASKED, FALSE);

  changed = get_rule (self, rule);
  if (asks_nothing_else (changed, asked))
    return FALSE;
  changed->words[asked] = 0;
  return TRUE;
}

gboolean
mnd_lens_draft_set_reason (MndLensDraft *self, guint rule, const char *reason)
{
  g_return_val_if_fail (self != NULL && rule < self->rules->len, FALSE);

  set_text (&get_rule (self, rule)->reason, dup_line (reason));
  return TRUE;
}

gboolean
mnd_lens_draft_move_rule (MndLensDraft *self, guint rule, int by)
{
  g_return_val_if_fail (self != NULL && rule < self->rules->len, FALSE);

  if (!may_move (self->rules, rule, by))
    return FALSE;
  move_element (self->rules, sizeof (MndLensRule), rule, (guint) ((int) rule + by));
  return TRUE;
}

gboolean
mnd_lens_draft_remove_rule (MndLensDraft *self, guint rule)
{
  g_return_val_if_fail (self != NULL && rule < self->rules->len, FALSE);

  if (self->rules->len == 1)
    return FALSE;
  g_array_remove_index (self->rules, rule);
  return TRUE;
}
