/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is called the same; see the header. */
#include "analysis/mnd-namesakes.h"

#include "model/mnd-text.h"

#include <string.h>

typedef struct
{
  char *key;
  GArray *actors; /* guint; never empty */
} Group;

/* One an actor, by its place. */
typedef struct
{
  Group *groups[MND_NAMESAKES_N_KEYS]; /* NULL where it has no such name */
} Keys;

struct _MndNamesakes
{
  GHashTable *groups; /* key -> Group (owned) */
  GArray *keys;       /* Keys */
};

static char *
dup_ascii_core (const char *name)
{
  char *core = g_malloc (strlen (name) + 1);
  char *end = core;

  for (; *name != '\0'; name++)
    if (g_ascii_isalnum (*name))
      *end++ = g_ascii_tolower (*name);
  *end = '\0';
  return core;
}

char *
mnd_namesakes_dup_core (const char *name)
{
  g_autofree char *folded = NULL;
  g_autoptr (GString) core = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  if (g_str_is_ascii (name))
    return dup_ascii_core (name);
  folded = mnd_text_fold (name);
  core = g_string_new (NULL);
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (core, g_utf8_get_char (p));
  return g_string_free (g_steal_pointer (&core), FALSE);
}

static void
group_free (Group *group)
{
  g_free (group->key);
  g_array_unref (group->actors);
  g_free (group);
}

/* The first two keys are no names in another language. */
#define FIRST_OTHER 2

/* In the map's second language, third and so on; NULL where the map or the actor has none. */
static const char *
find_other_name (const MndState *state, const MndId *actor, guint which)
{
  MndRecord *text;

  if (which + 1 >= g_strv_length (state->languages))
    return NULL;
  text = mnd_map_find_text (state->map, actor, "name", state->languages[which + 1], 0);
  return text != NULL ? mnd_record_get_text (text, MND_TEXT_VALUE) : NULL;
}

/* "ministryofdefence", "police:slp"; NULL where it has none. */
static char *
dup_key (const MndState *state, guint actor, guint i)
{
  const MndStateActor *a = &state->actors[actor];
  const char *const *languages = (const char *const *) state->languages;
  const char *name;
  g_autofree char *core = NULL;

  if (a->record == NULL || (i == 1 && a->kind == NULL))
    return NULL;
  if (i >= FIRST_OTHER)
    name = find_other_name (state, &a->id, i - FIRST_OTHER);
  else
    name = i == 0 ? mnd_map_get_name (state->map, &a->id, languages)
                  : mnd_map_get_text (state->map, &a->id, "acronym", languages);
  core = name != NULL ? mnd_namesakes_dup_core (name) : NULL;
  if (core == NULL || *core == '\0')
    return NULL;
  return i != 1 ? g_steal_pointer (&core) : g_strconcat (a->kind->word, ":", core, NULL);
}

static Group *
ensure_group (MndNamesakes *self, const char *key)
{
  Group *group = g_hash_table_lookup (self->groups, key);

  if (group != NULL)
    return group;
  group = g_new (Group, 1);
  group->key = g_strdup (key);
  group->actors = g_array_new (FALSE, FALSE, sizeof (guint));
  g_hash_table_insert (self->groups, group->key, group);
  return group;
}

static void
leave (MndNamesakes *self, Group *group, guint actor)
{
  for (guint i = 0; i < group->actors->len; i++)
    if (g_array_index (group->actors, guint, i) == actor)
      {
        g_array_remove_index_fast (group->actors, i);
        break;
      }
  if (group->actors->len == 0)
    g_hash_table_remove (self->groups, group->key);
}

static void
touch_all (const Group *group, GArray *touched)
{
  if (group != NULL && touched != NULL)
    g_array_append_vals (touched, group->actors->data, group->actors->len);
}

/* By one of the keys before the i-th. */
static gboolean
is_known_by (MndNamesakes *self, guint actor, guint i, const char *key)
{
  const Keys *keys = &g_array_index (self->keys, Keys, actor);

  for (guint k = 0; k < i; k++)
    if (keys->groups[k] != NULL && g_str_equal (keys->groups[k]->key, key))
      return TRUE;
  return FALSE;
}

static void
read_key (MndNamesakes *self, const MndState *state, guint actor, guint i, GArray *touched)
{
  Group **group = &g_array_index (self->keys, Keys, actor).groups[i];
  g_autofree char *key = dup_key (state, actor, i);

  /* Called so in two languages, it is still one. */
  if (key != NULL && i >= FIRST_OTHER && is_known_by (self, actor, i, key))
    g_clear_pointer (&key, g_free);
  touch_all (*group, touched);
  if (*group != NULL && g_strcmp0 ((*group)->key, key) == 0)
    return;
  if (*group != NULL)
    leave (self, *group, actor);
  *group = key != NULL ? ensure_group (self, key) : NULL;
  if (*group != NULL)
    g_array_append_val ((*group)->actors, actor);
  touch_all (*group, touched);
}

MndNamesakes *
mnd_namesakes_new (const MndState *state)
{
  MndNamesakes *self;

  g_return_val_if_fail (state != NULL, NULL);

  self = g_new (MndNamesakes, 1);
  self->groups = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) group_free);
  self->keys = g_array_new (FALSE, TRUE, sizeof (Keys));
  for (guint i = 0; i < state->n_actors; i++)
    mnd_namesakes_read (self, state, i, NULL);
  return self;
}

void
mnd_namesakes_free (MndNamesakes *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->groups);
  g_array_unref (self->keys);
  g_free (self);
}

void
mnd_namesakes_read (MndNamesakes *self, const MndState *state, guint actor, GArray *touched)
{
  g_return_if_fail (self != NULL && state != NULL && actor < state->n_actors);

  if (self->keys->len <= actor)
    g_array_set_size (self->keys, actor + 1);
  for (guint i = 0; i < MND_NAMESAKES_N_KEYS; i++)
    read_key (self, state, actor, i, touched);
}

const GArray *
mnd_namesakes_get (const MndNamesakes *self, guint actor, guint i)
{
  const Group *group;

  g_return_val_if_fail (self != NULL && i < MND_NAMESAKES_N_KEYS, NULL);

  if (actor >= self->keys->len)
    return NULL;
  group = g_array_index (self->keys, Keys, actor).groups[i];
  return group != NULL ? group->actors : NULL;
}
