/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lenses: their text, and where an actor stands; see the header. Words of a vocabulary are bits, so that a rule is a
 * few comparisons. */
#include "model/mnd-lens-private.h"

#include "mnd-config.h"
#include "model/mnd-facets.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_WORD 32
#define MAX_TEXT (64 * 1024)
#define HEADER "lens 1"
#define OUTSIDE_WORD "-"

/* What a condition may ask. */
static const struct
{
  const char *word;
  MndVocabulary vocabulary;
  guint column; /* of the actor, where it is a facet of one word */
  const char *label;
} asked[MND_LENS_N_ASKED] = {
  [MND_LENS_ASKS_KIND] = { "kind", MND_VOCABULARY_KIND, MND_ACTOR_KIND, NC_ ("lens", "Kind") },
  [MND_LENS_ASKS_FUNCTION] = { "function", MND_VOCABULARY_FUNCTION, MND_ACTOR_FUNCTIONS, NC_ ("lens", "Function") },
  [MND_LENS_ASKS_MAIN] = { "main", MND_VOCABULARY_FUNCTION, MND_ACTOR_FUNCTIONS, NC_ ("lens", "Main function") },
  [MND_LENS_ASKS_BRANCH] = { "branch", MND_VOCABULARY_BRANCH, MND_ACTOR_BRANCH, NC_ ("lens", "Branch") },
  [MND_LENS_ASKS_STATEHOOD] = { "statehood", MND_VOCABULARY_STATEHOOD, MND_ACTOR_STATEHOOD, NC_ ("lens", "Statehood") },
  [MND_LENS_ASKS_STATUTORY] = { "statutory", MND_VOCABULARY_STATUTORY, MND_ACTOR_STATUTORY,
                                NC_ ("lens", "Statutory or not") },
  [MND_LENS_ASKS_ARMED] = { "armed", MND_VOCABULARY_ARMED, MND_ACTOR_ARMED, NC_ ("lens", "Armed or not") },
  [MND_LENS_ASKS_LEVEL] = { "level", MND_VOCABULARY_LEVEL, MND_ACTOR_LEVEL, NC_ ("lens", "Level") },
};

struct _MndLens
{
  GObject parent_instance;
  char *word;
  char *name;
  char *source;
  GArray *categories; /* MndLensCategory, whose texts are owned but for the tone */
  GArray *rules;      /* MndLensRule, whose reasons are owned */
};

G_DEFINE_FINAL_TYPE (MndLens, mnd_lens, G_TYPE_OBJECT)

static void
clear_category_cb (gpointer pointer)
{
  MndLensCategory *category = pointer;

  g_free ((char *) category->word);
  g_free ((char *) category->label);
}

GArray *
mnd_lens_new_categories (void)
{
  GArray *categories = g_array_new (FALSE, TRUE, sizeof (MndLensCategory));

  g_array_set_clear_func (categories, clear_category_cb);
  return categories;
}

static void
clear_rule_cb (gpointer pointer)
{
  g_free ((char *) ((MndLensRule *) pointer)->reason);
}

GArray *
mnd_lens_new_rules (void)
{
  GArray *rules = g_array_new (FALSE, TRUE, sizeof (MndLensRule));

  g_array_set_clear_func (rules, clear_rule_cb);
  return rules;
}

static void
mnd_lens_finalize (GObject *object)
{
  MndLens *self = MND_LENS (object);

  g_free (self->word);
  g_free (self->name);
  g_free (self->source);
  g_array_unref (self->categories);
  g_array_unref (self->rules);

  G_OBJECT_CLASS (mnd_lens_parent_class)->finalize (object);
}

static void
mnd_lens_class_init (MndLensClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mnd_lens_finalize;
}

static void
mnd_lens_init (MndLens *self)
{
  self->categories = mnd_lens_new_categories ();
  self->rules = mnd_lens_new_rules ();
}

/* --- statements; each says what is wrong, without the line */

static gboolean
refuse (GError **error, const char *what, const char *text)
{
  g_autofree char *cut = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), 2 * MAX_WORD));

  g_set_error (error, MND_MODEL_ERROR, MND_MODEL_ERROR_SYNTAX, "%s: %s", what, cut);
  return FALSE;
}

static gboolean
add_category (MndLens *self, const char *word, const char *tone, const char *label, GError **error)
{
  int index = mnd_catalogue_get_index (MND_VOCABULARY_FUNCTION, tone);
  MndLensCategory category;

  if (!mnd_lens_is_word (word) || mnd_lens_find_category (self, word) >= 0)
    return refuse (error, "This is no word for another category", word);
  if (index < 0 && !g_str_equal (tone, "none"))
    return refuse (error, "This is no function whose colour a category could have", tone);
  if (*label == '\0')
    return refuse (error, "The category has no name", word);
  if (self->categories->len == MND_LENS_MAX_CATEGORIES)
    return refuse (error, "There are too many categories", word);
  category.word = g_strdup (word);
  category.label = g_strdup (label);
  category.tone = index >= 0 ? mnd_catalogue_get_word (MND_VOCABULARY_FUNCTION, (guint) index) : NULL;
  g_array_append_val (self->categories, category);
  return TRUE;
}

static gboolean
read_condition (MndLensRule *rule, const char *text, GError **error)
{
  const char *equals = strchr (text, '=');
  g_auto (GStrv) words = NULL;
  guint64 mask = 0;
  guint i = 0;

  while (equals != NULL && i < G_N_ELEMENTS (asked)
         && !(strlen (asked[i].word) == (gsize) (equals - text)
              && strncmp (asked[i].word, text, (gsize) (equals - text)) == 0))
    i++;
  if (equals == NULL || i == G_N_ELEMENTS (asked) || rule->words[i] != 0)
    return refuse (error, "This is no condition", text);
  words = g_strsplit (equals + 1, ",", -1);
  for (char **word = words; *word != NULL; word++)
    {
      int index = mnd_catalogue_get_index (asked[i].vocabulary, *word);
      if (index < 0 || (mask & (G_GUINT64_CONSTANT (1) << index)) != 0)
        return refuse (error, "This condition holds a word that is none", text);
      mask |= G_GUINT64_CONSTANT (1) << index;
    }
  if (mask == 0)
    return refuse (error, "This is no condition", text);
  rule->words[i] = mask;
  return TRUE;
}

static gboolean
add_rule (MndLens *self, const char *category, const char *conditions, const char *reason, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (conditions, " ", -1);
  MndLensRule rule = { .category = mnd_lens_find_category (self, category) };

  if (rule.category < 0 && !g_str_equal (category, OUTSIDE_WORD))
    return refuse (error, "There is no such category", category);
  if (self->rules->len == MND_LENS_MAX_RULES)
    return refuse (error, "There are too many rules", category);
  for (char **part = parts; *part != NULL; part++)
    if (!read_condition (&rule, *part, error))
      return FALSE;
  if (parts[0] == NULL)
    return refuse (error, "The rule asks nothing", category);
  rule.reason = g_strdup (reason);
  g_array_append_val (self->rules, rule);
  return TRUE;
}

static gboolean
add_reason (MndLens *self, const char *reason, GError **error)
{
  MndLensRule *last = self->rules->len > 0 ? &g_array_index (self->rules, MndLensRule, self->rules->len - 1) : NULL;

  if (last == NULL || last->reason != NULL || *reason == '\0')
    return refuse (error, "The reason belongs to no rule", reason);
  last->reason = g_strdup (reason);
  return TRUE;
}

static gboolean
set_once (char **field, const char *text, GError **error)
{
  if (*field != NULL || *text == '\0')
    return refuse (error, "This is said twice, or is empty", text);
  *field = g_strdup (text);
  return TRUE;
}

static gboolean
read_statement (MndLens *self, const char *line, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (line, " ", 2);
  const char *rest = parts[0] != NULL && parts[1] != NULL ? parts[1] : "";
  g_auto (GStrv) words = g_strsplit (rest, " ", 3);
  guint n_words = g_strv_length (words);

  if (g_strcmp0 (parts[0], "name") == 0)
    return set_once (&self->name, rest, error);
  if (g_strcmp0 (parts[0], "source") == 0)
    return set_once (&self->source, rest, error);
  if (g_strcmp0 (parts[0], "reason") == 0)
    return add_reason (self, rest, error);
  if (g_strcmp0 (parts[0], "category") == 0 && n_words == 3)
    return add_category (self, words[0], words[1], words[2], error);
  if (g_strcmp0 (parts[0], "rule") == 0 && n_words >= 2)
    return add_rule (self, words[0], rest + strlen (words[0]) + 1, NULL, error);
  return refuse (error, "This is no statement", line);
}

MndLens *
mnd_lens_new_from_text (const char *word, const char *text, GError **error)
{
  g_autoptr (MndLens) self = g_object_new (MND_TYPE_LENS, NULL);
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (mnd_lens_is_word (word) && text != NULL, NULL);

  self->word = g_strdup (word);
  if (strlen (text) > MAX_TEXT || !g_utf8_validate (text, -1, NULL))
    {
      refuse (error, "The lens is too long or no text", word);
      return NULL;
    }
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean is_end = *lines[i] == '\0' && lines[i + 1] == NULL && i > 0;
      if (i == 0 ? g_str_equal (lines[i], HEADER) : is_end || read_statement (self, lines[i], error))
        continue;
      if (error != NULL && *error == NULL)
        refuse (error, "The lens is of a version that this program does not know", word);
      g_prefix_error (error, "Line %u of the lens: ", i + 1);
      return NULL;
    }
  if (self->name != NULL && self->categories->len > 0 && self->rules->len > 0)
    return g_steal_pointer (&self);
  refuse (error, "The lens has no name, no categories or no rules", word);
  return NULL;
}

/* --- built-in */

static const char *translate (const char *context, const char *text) G_GNUC_FORMAT (2);

static const char *
translate (const char *context, const char *text)
{
  return text != NULL ? g_dpgettext2 (MND_GETTEXT_DOMAIN, context, text) : NULL;
}

/* The words of a facet, each a category of its own. */
static void
add_facet (MndLens *self, const MndLensData *data)
{
  for (guint i = 0; i < mnd_catalogue_get_size (data->facet); i++)
    {
      const char *word = mnd_catalogue_get_word (data->facet, i);
      g_autofree char *condition = g_strconcat (data->condition, "=", word, NULL);
      gboolean good = add_category (self, word, data->tones[i], mnd_catalogue_get_label (data->facet, word), NULL)
                      && add_rule (self, word, condition, NULL, NULL);
      g_assert (good);
    }
}

static MndLens *
new_builtin (const MndLensData *data)
{
  MndLens *self = g_object_new (MND_TYPE_LENS, NULL);
  gboolean good = TRUE;

  self->word = g_strdup (data->word);
  self->name = g_strdup (translate ("lens", data->name));
  self->source = g_strdup (data->source);
  if (data->facet != MND_VOCABULARY_NONE)
    {
      add_facet (self, data);
      return self;
    }
  for (const MndLensCategory *category = data->categories; category->word != NULL; category++)
    good = good
           && add_category (self, category->word, category->tone != NULL ? category->tone : "none",
                            translate ("lens", category->label), NULL);
  for (const MndLensRuleData *rule = data->rules; rule->category != NULL; rule++)
    good = good && add_rule (self, rule->category, rule->conditions, translate ("lens", rule->reason), NULL);
  g_assert (good);
  return self;
}

static const MndLensData *
find_data (const char *word)
{
  for (guint i = 0; i < mnd_lens_n_data; i++)
    if (g_strcmp0 (mnd_lens_data[i].word, word) == 0)
      return &mnd_lens_data[i];
  return NULL;
}

static char *
dup_key (const char *word)
{
  return g_strconcat (MND_LENS_KEY_PREFIX, word, NULL);
}

MndLens *
mnd_lens_new_by_word (MndMap *map, const char *word)
{
  const MndLensData *data = find_data (word);
  g_autofree char *key = NULL;
  const char *text;

  g_return_val_if_fail (map == NULL || MND_IS_MAP (map), NULL);

  if (data != NULL)
    return new_builtin (data);
  if (map == NULL || !mnd_lens_is_word (word))
    return NULL;
  key = dup_key (word);
  text = mnd_map_get_setting (map, key);
  return text != NULL ? mnd_lens_new_from_text (word, text, NULL) : NULL;
}

gboolean
mnd_lens_is_builtin (const char *word)
{
  return find_data (word) != NULL;
}

gboolean
mnd_lens_is_word (const char *word)
{
  gsize length = word != NULL ? strlen (word) : 0;

  return length > 0 && length <= MAX_WORD && strspn (word, "abcdefghijklmnopqrstuvwxyz0123456789_") == length;
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Of the map's own: those whose text is a lens, or those whose text is none. */
static void
add_own_words (GPtrArray *words, MndMap *map, gboolean broken)
{
  MndRecordList *settings = mnd_map_get_records (map, MND_TABLE_MAP);

  for (guint i = 0; i < mnd_record_list_get_size (settings); i++)
    {
      const char *key = mnd_record_get_text (mnd_record_list_get (settings, i), MND_MAP_KEY);
      const char *word = g_str_has_prefix (key, MND_LENS_KEY_PREFIX) ? key + strlen (MND_LENS_KEY_PREFIX) : NULL;
      g_autoptr (MndLens) lens = NULL;
      if (word == NULL || mnd_lens_is_builtin (word))
        continue;
      lens = mnd_lens_new_by_word (map, word);
      if ((lens == NULL) == broken)
        g_ptr_array_add (words, g_strdup (word));
    }
  g_ptr_array_sort (words, compare_words);
}

char **
mnd_lens_dup_words (MndMap *map)
{
  GPtrArray *words = g_ptr_array_new ();

  add_own_words (words, map, FALSE);
  for (guint i = 0; i < mnd_lens_n_data; i++)
    g_ptr_array_insert (words, (int) i, g_strdup (mnd_lens_data[i].word));
  g_ptr_array_add (words, NULL);
  return (char **) g_ptr_array_free (words, FALSE);
}

char **
mnd_lens_dup_broken_words (MndMap *map)
{
  GPtrArray *words = g_ptr_array_new ();

  add_own_words (words, map, TRUE);
  g_ptr_array_add (words, NULL);
  return (char **) g_ptr_array_free (words, FALSE);
}

GError *
mnd_lens_find_problem (MndMap *map, const char *word)
{
  g_autoptr (MndLens) lens = NULL;
  g_autofree char *key = NULL;
  GError *problem = NULL;
  const char *text;

  g_return_val_if_fail (MND_IS_MAP (map), NULL);

  if (word == NULL || mnd_lens_is_builtin (word))
    return NULL;
  key = dup_key (word);
  text = mnd_map_get_setting (map, key);
  if (text != NULL && !mnd_lens_is_word (word))
    refuse (&problem, "This is no word for a lens", word);
  else
    lens = text != NULL ? mnd_lens_new_from_text (word, text, &problem) : NULL;
  return problem;
}

char *
mnd_lens_dup_free_word (MndMap *map, const char *word)
{
  g_return_val_if_fail (MND_IS_MAP (map) && mnd_lens_is_word (word), NULL);

  for (guint i = 2;; i++)
    {
      g_autofree char *end = g_strdup_printf ("_%u", i);
      g_autofree char *free_word = g_strdup_printf ("%.*s%s", (int) (MAX_WORD - strlen (end)), word, end);
      g_autofree char *key = dup_key (free_word);
      if (!mnd_lens_is_builtin (free_word) && mnd_map_get_setting (map, key) == NULL)
        return g_steal_pointer (&free_word);
    }
}

/* --- reading */

static void
append_conditions (GString *text, const MndLensRule *rule)
{
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      const char *before = "=";
      if (rule->words[i] == 0)
        continue;
      g_string_append_printf (text, " %s", asked[i].word);
      for (guint bit = 0; bit < mnd_catalogue_get_size (asked[i].vocabulary); bit++)
        {
          if ((rule->words[i] & (G_GUINT64_CONSTANT (1) << bit)) == 0)
            continue;
          g_string_append_printf (text, "%s%s", before, mnd_catalogue_get_word (asked[i].vocabulary, bit));
          before = ",";
        }
    }
}

char *
mnd_lens_write (const char *name, const char *source, const GArray *categories, const GArray *rules)
{
  GString *text = g_string_new (HEADER "\n");

  g_string_append_printf (text, "name %s\n", name);
  if (source != NULL)
    g_string_append_printf (text, "source %s\n", source);
  for (guint i = 0; i < categories->len; i++)
    {
      const MndLensCategory *category = &g_array_index (categories, MndLensCategory, i);
      g_string_append_printf (text, "category %s %s %s\n", category->word,
                              category->tone != NULL ? category->tone : "none", category->label);
    }
  for (guint i = 0; i < rules->len; i++)
    {
      const MndLensRule *rule = &g_array_index (rules, MndLensRule, i);
      const char *category =
          rule->category < 0 ? OUTSIDE_WORD : g_array_index (categories, MndLensCategory, rule->category).word;
      g_string_append_printf (text, "rule %s", category);
      append_conditions (text, rule);
      g_string_append (text, "\n");
      if (rule->reason != NULL)
        g_string_append_printf (text, "reason %s\n", rule->reason);
    }
  return g_string_free (text, FALSE);
}

char *
mnd_lens_dup_text_named (MndLens *self, const char *name)
{
  g_return_val_if_fail (MND_IS_LENS (self) && name != NULL && *name != '\0' && strchr (name, '\n') == NULL, NULL);

  return mnd_lens_write (name, self->source, self->categories, self->rules);
}

char *
mnd_lens_dup_text (MndLens *self)
{
  g_return_val_if_fail (MND_IS_LENS (self), NULL);

  return mnd_lens_dup_text_named (self, self->name);
}

const char *
mnd_lens_get_word (MndLens *self)
{
  g_return_val_if_fail (MND_IS_LENS (self), NULL);

  return self->word;
}

const char *
mnd_lens_get_name (MndLens *self)
{
  g_return_val_if_fail (MND_IS_LENS (self), NULL);

  return self->name;
}

const char *
mnd_lens_get_source (MndLens *self)
{
  g_return_val_if_fail (MND_IS_LENS (self), NULL);

  return self->source;
}

guint
mnd_lens_get_n_categories (MndLens *self)
{
  g_return_val_if_fail (MND_IS_LENS (self), 0);

  return self->categories->len;
}

const MndLensCategory *
mnd_lens_get_category (MndLens *self, guint i)
{
  g_return_val_if_fail (MND_IS_LENS (self) && i < self->categories->len, NULL);

  return &g_array_index (self->categories, MndLensCategory, i);
}

int
mnd_lens_find_category (MndLens *self, const char *word)
{
  g_return_val_if_fail (MND_IS_LENS (self), MND_LENS_OUTSIDE);

  for (guint i = 0; i < self->categories->len; i++)
    if (g_strcmp0 (mnd_lens_get_category (self, i)->word, word) == 0)
      return (int) i;
  return MND_LENS_OUTSIDE;
}

guint
mnd_lens_get_n_rules (MndLens *self)
{
  g_return_val_if_fail (MND_IS_LENS (self), 0);

  return self->rules->len;
}

const MndLensRule *
mnd_lens_get_rule (MndLens *self, guint i)
{
  g_return_val_if_fail (MND_IS_LENS (self) && i < self->rules->len, NULL);

  return &g_array_index (self->rules, MndLensRule, i);
}

/* --- what a condition asks */

MndVocabulary
mnd_lens_asked_get_vocabulary (MndLensAsked what)
{
  g_return_val_if_fail (what < MND_LENS_N_ASKED, MND_VOCABULARY_NONE);

  return asked[what].vocabulary;
}

const char *
mnd_lens_asked_get_label (MndLensAsked what)
{
  g_return_val_if_fail (what < MND_LENS_N_ASKED, NULL);

  return translate ("lens", asked[what].label);
}

char *
mnd_lens_asked_dup_words (MndLensAsked what, guint64 words)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (what < MND_LENS_N_ASKED, g_string_free (text, FALSE));

  for (guint bit = 0; bit < mnd_catalogue_get_size (asked[what].vocabulary); bit++)
    {
      const char *word = mnd_catalogue_get_word (asked[what].vocabulary, bit);
      if ((words & (G_GUINT64_CONSTANT (1) << bit)) == 0)
        continue;
      if (text->len > 0)
        g_string_append (text, translate ("list", ", "));
      g_string_append (text, mnd_catalogue_get_label (asked[what].vocabulary, word));
    }
  return g_string_free (text, FALSE);
}

/* --- where an actor stands */

static guint64
read_mask (MndRecord *actor, guint i)
{
  int index;

  if (i == MND_LENS_ASKS_FUNCTION)
    return mnd_actor_get_functions (actor);
  if (i == MND_LENS_ASKS_MAIN)
    return mnd_actor_get_main_function (actor);
  index = mnd_catalogue_get_index (asked[i].vocabulary, mnd_actor_get_facet (actor, asked[i].column));
  return index >= 0 ? G_GUINT64_CONSTANT (1) << index : 0;
}

MndLensPlace
mnd_lens_classify (MndLens *self, MndRecord *actor)
{
  guint64 masks[G_N_ELEMENTS (asked)] = { 0 };
  gboolean known[G_N_ELEMENTS (asked)] = { FALSE };

  g_return_val_if_fail (MND_IS_LENS (self) && MND_IS_RECORD (actor), ((MndLensPlace){ MND_LENS_OUTSIDE, -1 }));

  for (guint k = 0; k < self->rules->len; k++)
    {
      const MndLensRule *rule = &g_array_index (self->rules, MndLensRule, k);
      gboolean fits = TRUE;
      for (guint i = 0; fits && i < G_N_ELEMENTS (asked); i++)
        {
          if (rule->words[i] == 0)
            continue;
          if (!known[i])
            masks[i] = read_mask (actor, i);
          known[i] = TRUE;
          fits = (masks[i] & rule->words[i]) != 0;
        }
      if (fits)
        return (MndLensPlace){ rule->category, (int) k };
    }
  return (MndLensPlace){ MND_LENS_OUTSIDE, -1 };
}

char *
mnd_lens_dup_reason (MndLens *self, const MndLensPlace *place)
{
  g_autoptr (GPtrArray) conditions = NULL;
  const MndLensRule *rule;

  g_return_val_if_fail (MND_IS_LENS (self) && place != NULL && place->rule < (int) self->rules->len, NULL);

  if (place->rule < 0)
    return NULL;
  rule = mnd_lens_get_rule (self, (guint) place->rule);
  if (rule->reason != NULL)
    return g_strdup (rule->reason);
  conditions = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < MND_LENS_N_ASKED; i++)
    if (rule->words[i] != 0)
      {
        g_autofree char *words = mnd_lens_asked_dup_words ((MndLensAsked) i, rule->words[i]);
        g_ptr_array_add (conditions, g_strdup_printf (translate ("label: value", "%1$s: %2$s"),
                                                      translate ("lens", asked[i].label), words));
      }
  g_ptr_array_add (conditions, NULL);
  return g_strjoinv ("\n", (char **) conditions->pdata);
}
