/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The names of a table's rows by everything under which they are looked for. For similar names: from each word to the
 * names that have it, and from each word with one letter left out to the word, so that a wrong letter is found without
 * looking at every word.
 */
#include "model/mnd-matcher-private.h"

#include "model/mnd-hash.h"
#include "model/mnd-text.h"

#include <math.h>
#include <string.h>

#define LOCAL_WEIGHT 0.3 /* of the words of places and of the country */
#define LEAST_WEIGHT 0.1
#define MIN_NAMES 20 /* with fewer it means nothing how many of them have a word */
#define COMMON 50    /* a word that more than every fiftieth has says less */
#define STRONG 0.25  /* lighter words alone make no match */
#define MAX_POSTINGS 2000
#define MIN_STEM 5
#define MAX_STEMS 20
#define MIN_LETTERS 4 /* of a word that may have a wrong letter */
#define MAX_LETTERS 24
#define MAX_NAME 500 /* bytes */

#define RATE_LETTER 0.85
#define RATE_STEM 0.8
#define RATE_ABBREVIATED 0.9

typedef struct
{
  MndRecord *record;
  double weight;   /* of all its words */
  GArray *words;   /* guint, of tokens; freed once all names are there */
  guint64 numbers; /* a sum over its numbers */
} Name;

typedef struct
{
  char *text;
  double weight;
  gboolean is_number;
  GArray *names; /* guint */
} Token;

struct _MndNameIndex
{
  GHashTable *keys; /* sort and key -> GPtrArray of MndRecord */
  GArray *names;    /* of Name */
  GPtrArray *tokens;
  GHashTable *token_numbers; /* text (borrowed) -> its number and one */
  GHashTable *shortened;     /* text with a letter left out -> GArray of guint */
  GPtrArray *sorted;         /* of Token, by text */
  GHashTable *local;         /* words of places */
  /* of the question that is answered */
  GArray *shared;  /* double, one a name: the weight of what it shares */
  GArray *stamps;  /* guint, one a name: the last word that it shares */
  GArray *strong;  /* gboolean, one a name */
  GArray *touched; /* guint: names that share something */
};

static void
array_unref_cb (gpointer data)
{
  g_array_unref (data);
}

static void
records_unref_cb (gpointer data)
{
  g_ptr_array_unref (data);
}

static void
token_free_cb (gpointer data)
{
  Token *token = data;

  g_free (token->text);
  g_array_unref (token->names);
  g_free (token);
}

static void
name_clear_cb (gpointer data)
{
  g_clear_pointer (&((Name *) data)->words, g_array_unref);
}

static void
put (MndNameIndex *self, MndIndexSort sort, char *key, MndRecord *record)
{
  g_autofree char *whole = key != NULL ? g_strdup_printf ("%c%s", (int) sort, key) : NULL;
  GPtrArray *records;

  g_free (key);
  if (whole == NULL)
    return;
  records = g_hash_table_lookup (self->keys, whole);
  if (records == NULL)
    {
      records = g_ptr_array_new ();
      g_hash_table_insert (self->keys, g_steal_pointer (&whole), records);
    }
  /* A row is put in with all it is called before the next one. */
  if (records->len == 0 || g_ptr_array_index (records, records->len - 1) != record)
    g_ptr_array_add (records, record);
}

static guint
get_token (MndNameIndex *self, const MndNameWord *word)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->token_numbers, word->text));
  Token *token;

  if (number != 0)
    return number - 1;
  token = g_new0 (Token, 1);
  token->text = g_strdup (word->text);
  token->is_number = word->is_number;
  token->names = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (self->tokens, token);
  g_hash_table_insert (self->token_numbers, token->text, GUINT_TO_POINTER (self->tokens->len));
  return self->tokens->len - 1;
}

/* The same for the same numbers in whatever order. */
static guint64
sum_numbers (GArray *words)
{
  guint64 sum = 0;

  for (guint i = 0; i < words->len; i++)
    {
      const MndNameWord *word = &g_array_index (words, MndNameWord, i);
      if (word->is_number)
        sum += g_ascii_strtoull (word->text, NULL, 10) * 2654435761u + 1;
    }
  return sum;
}

static void
put_words (MndNameIndex *self, const char *text, MndRecord *record)
{
  g_autoptr (GArray) words = NULL;
  Name name = { .record = record };

  if (strlen (text) > MAX_NAME)
    return;
  words = mnd_name_split (text);
  name.words = g_array_new (FALSE, FALSE, sizeof (guint));
  name.numbers = sum_numbers (words);
  for (guint i = 0; i < words->len; i++)
    {
      guint number = get_token (self, &g_array_index (words, MndNameWord, i));
      g_array_append_val (name.words, number);
      g_array_append_val (((Token *) g_ptr_array_index (self->tokens, number))->names, self->names->len);
    }
  g_array_append_val (self->names, name);
}

static void
put_text (MndNameIndex *self, MndRecord *record, const char *property, const char *value)
{
  gboolean is_name = g_str_equal (property, "name");

  if (g_str_equal (property, "acronym"))
    put (self, MND_INDEX_ACRONYM, mnd_name_dup_acronym (value), record);
  if (!is_name && !g_str_equal (property, "alias"))
    return;
  put (self, is_name ? MND_INDEX_NAME : MND_INDEX_ALIAS, mnd_name_dup_exact (value), record);
  put (self, MND_INDEX_FOLDED, mnd_name_dup_folded (value), record);
  if (mnd_name_is_acronym (value))
    put (self, MND_INDEX_ACRONYM, mnd_name_dup_acronym (value), record);
  put (self, MND_INDEX_INITIALS, mnd_name_dup_initials (value, TRUE), record);
  put (self, MND_INDEX_INITIALS, mnd_name_dup_initials (value, FALSE), record);
  put_words (self, value, record);
}

static void
put_identifiers (MndNameIndex *self, MndRecord *record)
{
  MndTable table = mnd_record_get_table (record);
  int column = mnd_table_find_column (table, "identifiers");
  const char *own = NULL;

  if (column >= 0)
    own = mnd_record_get_text (record, (guint) column);
  if (own != NULL)
    {
      g_auto (GStrv) lines = g_strsplit (own, "\n", -1);
      for (guint i = 0; lines[i] != NULL; i++)
        if (*lines[i] != '\0')
          put (self, MND_INDEX_IDENTIFIER, g_strdup (lines[i]), record);
    }
  if (table == MND_TABLE_PLACE && mnd_record_get_text (record, MND_PLACE_CODE) != NULL)
    put (self, MND_INDEX_IDENTIFIER, g_strconcat ("code=", mnd_record_get_text (record, MND_PLACE_CODE), NULL), record);
  if (table == MND_TABLE_SOURCE && mnd_record_get_text (record, MND_SOURCE_URL) != NULL)
    put (self, MND_INDEX_IDENTIFIER, g_strconcat ("url=", mnd_record_get_text (record, MND_SOURCE_URL), NULL), record);
}

static void
put_record (MndNameIndex *self, MndMap *map, MndRecord *record)
{
  GPtrArray *texts = mnd_map_get_referring (map, MND_TABLE_TEXT, MND_TEXT_OWNER, mnd_record_get_id (record));

  put_identifiers (self, record);
  for (guint i = 0; i < texts->len; i++)
    {
      MndRecord *text = g_ptr_array_index (texts, i);
      put_text (self, record, mnd_record_get_text (text, MND_TEXT_PROPERTY),
                mnd_record_get_text (text, MND_TEXT_VALUE));
    }
}

static void
learn_local (MndNameIndex *self, const char *text)
{
  g_autoptr (GArray) words = mnd_name_split (text);

  for (guint i = 0; i < words->len; i++)
    g_hash_table_add (self->local, g_strdup (g_array_index (words, MndNameWord, i).text));
}

static void
learn_places (MndNameIndex *self, MndMap *map)
{
  MndRecordList *places = mnd_map_get_records (map, MND_TABLE_PLACE);
  const char *title = mnd_map_get_setting (map, MND_MAP_TITLE);
  const char *country = mnd_map_get_setting (map, MND_MAP_COUNTRY);

  for (guint i = 0; i < mnd_record_list_get_size (places); i++)
    {
      const MndId *id = mnd_record_get_id (mnd_record_list_get (places, i));
      GPtrArray *texts = mnd_map_get_referring (map, MND_TABLE_TEXT, MND_TEXT_OWNER, id);
      for (guint j = 0; j < texts->len; j++)
        learn_local (self, mnd_record_get_text (g_ptr_array_index (texts, j), MND_TEXT_VALUE));
    }
  if (country != NULL)
    learn_local (self, country);
  if (title != NULL)
    learn_local (self, title);
}

static double
weigh (MndNameIndex *self, const char *word, guint n_having)
{
  double weight = mnd_name_get_word_weight (word);
  double n = self->names->len;

  if (g_hash_table_contains (self->local, word))
    weight = MIN (weight, LOCAL_WEIGHT);
  if (n >= MIN_NAMES && n_having > 3 && n_having > n / COMMON)
    weight = MIN (weight, MAX (log (n / n_having) / log (COMMON), LEAST_WEIGHT));
  return weight;
}

/* Calls for the word with each of its letters left out. */
static void
shorten (MndNameIndex *self, const char *word, void (*func) (MndNameIndex *, const char *, gpointer), gpointer data)
{
  glong n = g_utf8_strlen (word, -1);

  if (n < MIN_LETTERS || n > MAX_LETTERS)
    return;
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *begin = g_strndup (word, (gsize) (p - word));
      g_autofree char *without = g_strconcat (begin, g_utf8_next_char (p), NULL);
      func (self, without, data);
    }
}

static void
remember_shortened_cb (MndNameIndex *self, const char *text, gpointer data)
{
  guint number = GPOINTER_TO_UINT (data);
  GArray *numbers = g_hash_table_lookup (self->shortened, text);

  if (numbers == NULL)
    {
      numbers = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->shortened, g_strdup (text), numbers);
    }
  g_array_append_val (numbers, number);
}

static int
compare_tokens_cb (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(Token *const *) a)->text, (*(Token *const *) b)->text);
}

/* Once all names are there it is known how much each word says. */
static void
finish (MndNameIndex *self)
{
  for (guint i = 0; i < self->tokens->len; i++)
    {
      Token *token = g_ptr_array_index (self->tokens, i);
      token->weight = weigh (self, token->text, token->names->len);
      g_ptr_array_add (self->sorted, token);
      if (!token->is_number)
        shorten (self, token->text, remember_shortened_cb, GUINT_TO_POINTER (i));
    }
  g_ptr_array_sort (self->sorted, compare_tokens_cb);
  for (guint i = 0; i < self->names->len; i++)
    {
      Name *name = &g_array_index (self->names, Name, i);
      for (guint j = 0; j < name->words->len; j++)
        name->weight += ((Token *) g_ptr_array_index (self->tokens, g_array_index (name->words, guint, j)))->weight;
      g_clear_pointer (&name->words, g_array_unref);
    }
  g_array_set_size (self->shared, self->names->len);
  g_array_set_size (self->stamps, self->names->len);
  g_array_set_size (self->strong, self->names->len);
}

MndNameIndex *
mnd_name_index_new (MndMap *map, MndTable table)
{
  MndNameIndex *self = g_new0 (MndNameIndex, 1);
  MndRecordList *records = mnd_map_get_records (map, table);

  self->keys = g_hash_table_new_full (mnd_hash_text, g_str_equal, g_free, records_unref_cb);
  self->names = g_array_new (FALSE, FALSE, sizeof (Name));
  g_array_set_clear_func (self->names, name_clear_cb);
  self->tokens = g_ptr_array_new_with_free_func (token_free_cb);
  self->token_numbers = g_hash_table_new (mnd_hash_text, g_str_equal);
  self->shortened = g_hash_table_new_full (mnd_hash_text, g_str_equal, g_free, array_unref_cb);
  self->sorted = g_ptr_array_new ();
  self->local = g_hash_table_new_full (mnd_hash_text, g_str_equal, g_free, NULL);
  self->shared = g_array_new (FALSE, TRUE, sizeof (double));
  self->stamps = g_array_new (FALSE, TRUE, sizeof (guint));
  self->strong = g_array_new (FALSE, TRUE, sizeof (gboolean));
  self->touched = g_array_new (FALSE, FALSE, sizeof (guint));

  if (table != MND_TABLE_PLACE)
    learn_places (self, map);
  for (guint i = 0; i < mnd_record_list_get_size (records); i++)
    put_record (self, map, mnd_record_list_get (records, i));
  finish (self);
  return self;
}

void
mnd_name_index_free (MndNameIndex *self)
{
  g_hash_table_unref (self->keys);
  g_array_unref (self->names);
  g_hash_table_unref (self->token_numbers);
  g_hash_table_unref (self->shortened);
  g_hash_table_unref (self->local);
  g_ptr_array_unref (self->sorted);
  g_ptr_array_unref (self->tokens);
  g_array_unref (self->shared);
  g_array_unref (self->stamps);
  g_array_unref (self->strong);
  g_array_unref (self->touched);
  g_free (self);
}

GPtrArray *
mnd_name_index_find (MndNameIndex *self, MndIndexSort sort, const char *key)
{
  g_autofree char *whole = key != NULL ? g_strdup_printf ("%c%s", (int) sort, key) : NULL;

  return whole != NULL ? g_hash_table_lookup (self->keys, whole) : NULL;
}

double
mnd_name_index_weigh (MndNameIndex *self, const char *word)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->token_numbers, word));

  return number != 0 ? ((const Token *) g_ptr_array_index (self->tokens, number - 1))->weight : weigh (self, word, 0);
}

/* --- similar names */

typedef struct
{
  double weight;  /* of the word that is asked for; 1 where it is in no name as it is written */
  gboolean by_it; /* it says enough to make a match */
  guint stamp;
  double heaviest; /* of the words that it was taken for */
} Asked;

/* Every name with this word shares it, if it does not share a better one already. */
static void
share (MndNameIndex *self, Asked *asked, const Token *token, double rate)
{
  double weight = MIN (asked->weight, token->weight) * rate;
  gboolean is_strong = asked->by_it && token->weight >= STRONG;

  asked->heaviest = MAX (asked->heaviest, token->weight);
  if (token->names->len > MAX_POSTINGS && token->weight < STRONG)
    return;
  for (guint i = 0; i < token->names->len; i++)
    {
      guint number = g_array_index (token->names, guint, i);
      if (g_array_index (self->stamps, guint, number) == asked->stamp)
        continue;
      if (g_array_index (self->stamps, guint, number) == 0)
        g_array_append_val (self->touched, number);
      g_array_index (self->stamps, guint, number) = asked->stamp;
      g_array_index (self->shared, double, number) += weight;
      g_array_index (self->strong, gboolean, number) |= is_strong;
    }
}

/* One letter more, less, another, or two in the wrong order. */
static gboolean
is_one_letter_off (const char *a, const char *b)
{
  const char *end_a = a + strlen (a), *end_b = b + strlen (b);
  glong left_a, left_b;

  while (*a != '\0' && g_utf8_get_char (a) == g_utf8_get_char (b))
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
    }
  while (end_a > a && end_b > b
         && g_utf8_get_char (g_utf8_prev_char (end_a)) == g_utf8_get_char (g_utf8_prev_char (end_b)))
    {
      end_a = g_utf8_prev_char (end_a);
      end_b = g_utf8_prev_char (end_b);
    }
  left_a = g_utf8_strlen (a, end_a - a);
  left_b = g_utf8_strlen (b, end_b - b);
  if (left_a == 2 && left_b == 2)
    return g_utf8_get_char (a) == g_utf8_get_char (g_utf8_next_char (b))
           && g_utf8_get_char (b) == g_utf8_get_char (g_utf8_next_char (a));
  return left_a <= 1 && left_b <= 1;
}

typedef struct
{
  Asked *asked;
  const char *word;
} Wrong;

static void
share_shortened_cb (MndNameIndex *self, const char *text, gpointer data)
{
  const Wrong *wrong = data;
  GArray *numbers = g_hash_table_lookup (self->shortened, text);
  guint whole = GPOINTER_TO_UINT (g_hash_table_lookup (self->token_numbers, text));

  for (guint i = 0; numbers != NULL && i < numbers->len; i++)
    {
      const Token *token = g_ptr_array_index (self->tokens, g_array_index (numbers, guint, i));
      if (is_one_letter_off (wrong->word, token->text))
        share (self, wrong->asked, token, RATE_LETTER);
    }
  if (whole != 0 && g_utf8_strlen (text, -1) >= MIN_LETTERS)
    share (self, wrong->asked, g_ptr_array_index (self->tokens, whole - 1), RATE_LETTER);
}

/* The first token that is not before the text. */
static guint
find_sorted (MndNameIndex *self, const char *text)
{
  guint low = 0, high = self->sorted->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      if (strcmp (((Token *) g_ptr_array_index (self->sorted, middle))->text, text) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Words that begin with it, and words that it begins with. */
static void
share_stems (MndNameIndex *self, Asked *asked, const MndNameWord *word)
{
  glong n = g_utf8_strlen (word->text, -1);
  guint at = find_sorted (self, word->text), n_shared = 0;

  for (; n >= (word->is_abbreviated ? 2 : MIN_STEM) && at < self->sorted->len && n_shared < MAX_STEMS; at++, n_shared++)
    {
      const Token *token = g_ptr_array_index (self->sorted, at);
      if (!g_str_has_prefix (token->text, word->text))
        break;
      share (self, asked, token, word->is_abbreviated ? RATE_ABBREVIATED : RATE_STEM);
    }
  for (glong length = n - 1; length >= MIN_STEM; length--)
    {
      g_autofree char *stem = g_utf8_substring (word->text, 0, length);
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->token_numbers, stem));
      if (number != 0)
        share (self, asked, g_ptr_array_index (self->tokens, number - 1), RATE_STEM);
    }
}

/* The weight of the word: its own, or that of the word that it is written for. */
static double
share_word (MndNameIndex *self, const MndNameWord *word, guint stamp)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->token_numbers, word->text));
  const Token *token = number != 0 ? g_ptr_array_index (self->tokens, number - 1) : NULL;
  double weight = token != NULL ? token->weight : weigh (self, word->text, 0);
  Asked asked = { weight, weight >= STRONG, stamp, 0 };
  Wrong wrong = { &asked, word->text };

  if (token != NULL)
    share (self, &asked, token, 1);
  if (word->is_number)
    return weight;
  shorten (self, word->text, share_shortened_cb, &wrong);
  share_stems (self, &asked, word);
  return token == NULL && asked.heaviest > 0 ? asked.heaviest : weight;
}

void
mnd_name_index_find_similar (MndNameIndex *self, const char *text, MndSimilarFunc func, gpointer data)
{
  g_autoptr (GArray) words = NULL;
  double weight = 0;
  guint64 numbers;

  if (strlen (text) > MAX_NAME)
    return;
  words = mnd_name_split (text);
  numbers = sum_numbers (words);
  for (guint i = 0; i < words->len; i++)
    weight += share_word (self, &g_array_index (words, MndNameWord, i), i + 1);
  for (guint i = 0; i < self->touched->len; i++)
    {
      guint number = g_array_index (self->touched, guint, i);
      const Name *name = &g_array_index (self->names, Name, number);
      double score = MIN (2 * g_array_index (self->shared, double, number) / (weight + name->weight), 1);
      if (g_array_index (self->strong, gboolean, number) && name->numbers == numbers && score >= MND_MATCHER_SIMILAR)
        func (name->record, score, data);
      g_array_index (self->shared, double, number) = 0;
      g_array_index (self->stamps, guint, number) = 0;
      g_array_index (self->strong, gboolean, number) = FALSE;
    }
  g_array_set_size (self->touched, 0);
}
