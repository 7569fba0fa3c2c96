/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A finding; see the header. What few findings have (numbers, words, mentions) is made when the first one comes. */
#include "analysis/mnd-rules-private.h"

#include <string.h>

struct _MndFinding
{
  GObject parent_instance;
  const MndRule *rule;
  guint rule_place;
  MndFindingState state;
  guint severity;
  int confidence;
  int since;
  guint questions;
  guint anchor;
  GArray *subjects; /* MndId, sorted */
  GArray *roles;    /* the same as they were added */
  GArray *witness;  /* MndId, sorted */
  GArray *mentions; /* MndId; NULL for none, as the next two */
  GArray *numbers;
  GPtrArray *words;
  double parameters[MND_RULE_MAX_PARAMETERS];
  char *name; /* of the first role, for the order alone */
};

G_DEFINE_FINAL_TYPE (MndFinding, mnd_finding, G_TYPE_OBJECT)

static void
mnd_finding_finalize (GObject *object)
{
  MndFinding *self = MND_FINDING (object);

  g_array_unref (self->subjects);
  g_array_unref (self->roles);
  g_array_unref (self->witness);
  g_clear_pointer (&self->mentions, g_array_unref);
  g_clear_pointer (&self->numbers, g_array_unref);
  g_clear_pointer (&self->words, g_ptr_array_unref);
  g_free (self->name);

  G_OBJECT_CLASS (mnd_finding_parent_class)->finalize (object);
}

static void
mnd_finding_class_init (MndFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_finding_finalize;
}

static void
mnd_finding_init (MndFinding *self)
{
  self->subjects = g_array_new (FALSE, FALSE, sizeof (MndId));
  self->roles = g_array_new (FALSE, FALSE, sizeof (MndId));
  self->witness = g_array_new (FALSE, FALSE, sizeof (MndId));
  self->since = MND_DAY_FIRST;
  self->confidence = -1;
}

/* --- making one */

MndFinding *
mnd_finding_new (const MndRule *rule, MndFindingState state, int severity)
{
  MndFinding *self = g_object_new (MND_TYPE_FINDING, NULL);

  self->rule = rule;
  self->rule_place = mnd_rule_get_place (rule);
  self->state = state;
  self->severity = (guint) CLAMP (severity, 1, 5);
  return self;
}

void
mnd_finding_add_subject (MndFinding *self, const MndId *id)
{
  g_array_append_val (self->roles, *id);
  g_array_append_val (self->subjects, *id);
  g_array_append_val (self->witness, *id);
}

void
mnd_finding_add_topic (MndFinding *self, MndVocabulary vocabulary, const char *word)
{
  MndId id = mnd_topic_get_id (vocabulary, word);

  g_array_append_val (self->roles, id);
  g_array_append_val (self->subjects, id);
}

void
mnd_finding_add_witness (MndFinding *self, const MndId *id)
{
  g_array_append_val (self->witness, *id);
}

void
mnd_finding_set_questions (MndFinding *self, guint questions)
{
  self->questions = questions;
}

void
mnd_finding_add_number (MndFinding *self, double number)
{
  if (self->numbers == NULL)
    self->numbers = g_array_new (FALSE, FALSE, sizeof (double));
  g_array_append_val (self->numbers, number);
}

void
mnd_finding_add_word (MndFinding *self, const char *word)
{
  if (self->words == NULL)
    self->words = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->words, g_strdup (word));
}

void
mnd_finding_add_mention (MndFinding *self, const MndId *id)
{
  if (self->mentions == NULL)
    self->mentions = g_array_new (FALSE, FALSE, sizeof (MndId));
  g_array_append_val (self->mentions, *id);
}

static void
sort_ids (GArray *ids)
{
  guint n = 0;

  g_array_sort (ids, mnd_id_compare);
  for (guint i = 0; i < ids->len; i++)
    if (n == 0 || !mnd_id_equal (&g_array_index (ids, MndId, n - 1), &g_array_index (ids, MndId, i)))
      g_array_index (ids, MndId, n++) = g_array_index (ids, MndId, i);
  g_array_set_size (ids, n);
}

/* One pass over the witness: the weakest claim, and the day on which the last of them began. */
static void
weigh_witness (MndFinding *self, MndMap *map)
{
  for (guint i = 0; i < self->witness->len; i++)
    {
      const MndId *id = &g_array_index (self->witness, MndId, i);
      MndRecord *row = mnd_map_find_any (map, id);
      int confidence = mnd_map_get_confidence (map, id);

      if (confidence >= 0 && (self->confidence < 0 || confidence < self->confidence))
        self->confidence = confidence;
      if (row != NULL)
        self->since = MAX (self->since, mnd_record_get_interval (row).from);
    }
}

void
mnd_finding_finish (MndFinding *self, const MndState *state, guint anchor, const double *parameters)
{
  g_return_if_fail (self->subjects->len > 0);

  sort_ids (self->subjects);
  sort_ids (self->witness);
  weigh_witness (self, state->map);
  self->anchor = anchor;
  memcpy (self->parameters, parameters, sizeof self->parameters);
  mnd_finding_read_name (self, state);
}

void
mnd_finding_read_name (MndFinding *self, const MndState *state)
{
  g_free (self->name);
  self->name = g_strdup (
      mnd_map_get_name (state->map, &g_array_index (self->roles, MndId, 0), (const char *const *) state->languages));
}

/* --- order */

static int
compare_ids (GArray *a, GArray *b)
{
  guint n = MIN (a->len, b->len);

  for (guint i = 0; i < n; i++)
    {
      int order = mnd_id_compare (&g_array_index (a, MndId, i), &g_array_index (b, MndId, i));
      if (order != 0)
        return order;
    }
  return (a->len > b->len) - (a->len < b->len);
}

int
mnd_finding_compare (MndFinding *a, MndFinding *b)
{
  int order;

  if (a->severity != b->severity)
    return a->severity > b->severity ? -1 : 1;
  if (a->rule_place != b->rule_place)
    return a->rule_place < b->rule_place ? -1 : 1;
  order = g_strcmp0 (a->name, b->name);
  if (order == 0)
    order = compare_ids (a->subjects, b->subjects);
  return order != 0 ? order : (a->state > b->state) - (a->state < b->state);
}

static gboolean
equal_ids (GArray *a, GArray *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return compare_ids (a, b) == 0;
}

static gboolean
equal_numbers (GArray *a, GArray *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return a->len == b->len && memcmp (a->data, b->data, a->len * sizeof (double)) == 0;
}

static gboolean
equal_words (GPtrArray *a, GPtrArray *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!g_str_equal (a->pdata[i], b->pdata[i]))
      return FALSE;
  return TRUE;
}

gboolean
mnd_finding_equal (MndFinding *a, MndFinding *b)
{
  return mnd_finding_is_same (a, b) && a->severity == b->severity && a->confidence == b->confidence
         && a->since == b->since && a->questions == b->questions && g_strcmp0 (a->name, b->name) == 0
         && a->anchor == b->anchor && memcmp (a->parameters, b->parameters, sizeof a->parameters) == 0
         && equal_ids (a->roles, b->roles) && equal_ids (a->witness, b->witness) && equal_ids (a->mentions, b->mentions)
         && equal_numbers (a->numbers, b->numbers) && equal_words (a->words, b->words);
}

gboolean
mnd_finding_is_same (MndFinding *self, MndFinding *other)
{
  return self->rule == other->rule && self->state == other->state && compare_ids (self->subjects, other->subjects) == 0;
}

/* --- reading one */

const MndRule *
mnd_finding_get_rule (MndFinding *self)
{
  g_return_val_if_fail (MND_IS_FINDING (self), NULL);

  return self->rule;
}

MndFindingState
mnd_finding_get_state (MndFinding *self)
{
  g_return_val_if_fail (MND_IS_FINDING (self), MND_FINDING_NOTE);

  return self->state;
}

const char *
mnd_finding_state_get_word (MndFindingState state)
{
  static const char *const words[] = { "gap", "unknown", "note" };

  g_return_val_if_fail (state < G_N_ELEMENTS (words), NULL);

  return words[state];
}

guint
mnd_finding_get_severity (MndFinding *self)
{
  g_return_val_if_fail (MND_IS_FINDING (self), 1);

  return self->severity;
}

int
mnd_finding_get_confidence (MndFinding *self)
{
  g_return_val_if_fail (MND_IS_FINDING (self), -1);

  return self->confidence;
}

static const MndId *
get_id (GArray *ids, guint i)
{
  g_return_val_if_fail (ids != NULL && i < ids->len, NULL);

  return &g_array_index (ids, MndId, i);
}

static gboolean
has_id (GArray *ids, const MndId *id)
{
  return g_array_binary_search (ids, id, mnd_id_compare, NULL);
}

guint
mnd_finding_get_n_subjects (MndFinding *self)
{
  return self->subjects->len;
}

const MndId *
mnd_finding_get_subject (MndFinding *self, guint i)
{
  return get_id (self->subjects, i);
}

gboolean
mnd_finding_has_subject (MndFinding *self, const MndId *id)
{
  return has_id (self->subjects, id);
}

const MndId *
mnd_finding_get_role (MndFinding *self, guint i)
{
  return get_id (self->roles, i);
}

guint
mnd_finding_get_n_witness (MndFinding *self)
{
  return self->witness->len;
}

const MndId *
mnd_finding_get_witness (MndFinding *self, guint i)
{
  return get_id (self->witness, i);
}

gboolean
mnd_finding_has_witness (MndFinding *self, const MndId *id)
{
  return has_id (self->witness, id);
}

guint
mnd_finding_get_questions (MndFinding *self)
{
  return self->questions;
}

int
mnd_finding_get_since (MndFinding *self)
{
  return self->since;
}

double
mnd_finding_get_parameter (MndFinding *self, guint i)
{
  g_return_val_if_fail (i < MND_RULE_MAX_PARAMETERS, 0);

  return self->parameters[i];
}

guint
mnd_finding_get_n_numbers (MndFinding *self)
{
  return self->numbers != NULL ? self->numbers->len : 0;
}

double
mnd_finding_get_number (MndFinding *self, guint i)
{
  g_return_val_if_fail (i < mnd_finding_get_n_numbers (self), 0);

  return g_array_index (self->numbers, double, i);
}

const char *
mnd_finding_get_word (MndFinding *self, guint i)
{
  g_return_val_if_fail (self->words != NULL && i < self->words->len, NULL);

  return g_ptr_array_index (self->words, i);
}

guint
mnd_finding_get_n_mentions (MndFinding *self)
{
  return self->mentions != NULL ? self->mentions->len : 0;
}

const MndId *
mnd_finding_get_mention (MndFinding *self, guint i)
{
  return get_id (self->mentions, i);
}

guint
mnd_finding_get_anchor (MndFinding *self)
{
  return self->anchor;
}

char *
mnd_finding_dup_subjects (MndFinding *self)
{
  g_autoptr (GString) subjects = g_string_new (NULL);
  char text[MND_ID_TEXT_SIZE];

  g_return_val_if_fail (MND_IS_FINDING (self), NULL);

  for (guint i = 0; i < self->subjects->len; i++)
    g_string_append_printf (subjects, "%s%s", i > 0 ? "," : "",
                            mnd_id_format (&g_array_index (self->subjects, MndId, i), text));
  return g_string_free (g_steal_pointer (&subjects), FALSE);
}

/* Dates, numbers and prose may be mended without asking the person again. */
static gboolean
is_part_of_witness (const MndColumn *column)
{
  switch (column->type)
    {
    case MND_COLUMN_ID:
    case MND_COLUMN_WORD:
    case MND_COLUMN_WORDS:
    case MND_COLUMN_SHARES:
    case MND_COLUMN_BOOLEAN:
      return !g_str_equal (column->name, "confidential");
    default:
      return FALSE;
    }
}

static void
add_row (GString *said, MndRecord *row)
{
  MndTable table = mnd_record_get_table (row);
  const MndTableInfo *info = mnd_table_get_info (table);
  char text[MND_ID_TEXT_SIZE];

  g_string_append (said, info->name);
  for (guint i = 0; i < info->n_columns; i++)
    {
      const MndValue *value = mnd_record_get_value (row, i);
      if (value->type == MND_VALUE_NULL || !is_part_of_witness (&info->columns[i]))
        continue;
      g_string_append_printf (said, "\n%s=", info->columns[i].name);
      if (value->type == MND_VALUE_ID)
        g_string_append (said, mnd_id_format (value->id, text));
      else if (value->type == MND_VALUE_TEXT)
        g_string_append (said, value->text);
      else if (value->type == MND_VALUE_INTEGER)
        g_string_append_printf (said, "%" G_GINT64_FORMAT, value->integer);
    }
  g_string_append (said, "\n\n");
}

char *
mnd_finding_dup_witness_checksum (MndFinding *self, MndMap *map)
{
  g_autoptr (GString) said = g_string_new (NULL);

  g_return_val_if_fail (MND_IS_FINDING (self) && MND_IS_MAP (map), NULL);

  g_string_printf (said, "%s %u %s\n", self->rule->id, self->rule->version, mnd_finding_state_get_word (self->state));
  for (guint i = 0; i < self->witness->len; i++)
    {
      MndRecord *row = mnd_map_find_any (map, &g_array_index (self->witness, MndId, i));
      if (row == NULL)
        return NULL;
      add_row (said, row);
    }
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, said->str, (gssize) said->len);
}

char *
mnd_finding_dup_text (MndFinding *self, MndMap *map, const char *const *languages)
{
  const MndNames names = { map, languages };

  g_return_val_if_fail (MND_IS_FINDING (self) && MND_IS_MAP (map), NULL);

  return self->rule->dup_text (self, &names);
}
