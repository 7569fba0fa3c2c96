/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* actors.csv: names in several languages, one word for several facets, a mandate and a place of its own. */
#include "exchange/mnd-map-folder-private.h"

/* The word that the draft's column will hold: what the map has, as long as nothing else was set. */
static const char *
own_word (MndFolderDraft *actor, guint column)
{
  return actor->record != NULL ? mnd_record_get_text (actor->record, column) : NULL;
}

static void
read_status (MndFolderDraft *actor, const MndKind *kind)
{
  const char *status = mnd_folder_get_cell (actor->reading, "status");
  const char *own_branch = own_word (actor, MND_ACTOR_BRANCH);
  const char *statehood, *statutory, *branch;

  if (*status == '\0')
    return;
  if (!mnd_folder_is_status (status))
    {
      mnd_folder_refuse (actor->reading, MND_EXCHANGE_ERROR_VOCABULARY, "status", "the word '%s' is not known here",
                         status);
      return;
    }
  if (kind == NULL
      || (actor->record != NULL
          && g_str_equal (status, mnd_folder_get_status (kind, own_word (actor, MND_ACTOR_STATEHOOD),
                                                         own_word (actor, MND_ACTOR_STATUTORY), own_branch))))
    return;
  mnd_folder_read_status (status, kind, &statehood, &statutory, &branch);
  mnd_folder_draft_set (actor, MND_ACTOR_STATEHOOD, mnd_value_text (statehood));
  if (g_str_equal (status, "state") || g_str_equal (status, "international"))
    return;
  /* An actor that the map has as civil, and the folder as under a statute: it has to be said aloud. */
  if (statutory == NULL && g_strcmp0 (own_branch, "civil") == 0 && !g_str_equal (status, "civil_society"))
    statutory = kind->statutory;
  mnd_folder_draft_set (actor, MND_ACTOR_STATUTORY, mnd_value_text (statutory));
  mnd_folder_draft_set_text (actor, MND_ACTOR_BRANCH, branch);
}

static void
read_level (MndFolderDraft *actor, const MndKind *kind)
{
  const char *level = mnd_folder_read_word (actor->reading, "level", MND_VOCABULARY_LEVEL);
  const char *own = own_word (actor, MND_ACTOR_LEVEL);

  if (level == NULL || kind == NULL)
    return;
  if (actor->record != NULL && g_strcmp0 (own != NULL ? own : kind->level, level) == 0)
    return;
  mnd_folder_draft_set (actor, MND_ACTOR_LEVEL, mnd_value_text (g_strcmp0 (level, kind->level) == 0 ? NULL : level));
}

/* The place of this name: one of the map, or one that an earlier row made, or a new one. */
static const MndId *
find_place (MndFolderReading *reading, const char *name)
{
  MndFolderDraft place;

  if (g_hash_table_lookup (reading->places, name) == NULL)
    {
      place = mnd_folder_draft_part (reading, MND_TABLE_PLACE, NULL);
      mnd_folder_draft_say (&place, "name", mnd_folder_get_language (reading), name);
      g_hash_table_insert (reading->places, g_strdup (name), g_memdup2 (&place.id, sizeof place.id));
    }
  return g_hash_table_lookup (reading->places, name);
}

static void
read_territory (MndFolderDraft *actor)
{
  MndFolderReading *reading = actor->reading;
  const char *name = mnd_folder_get_cell (reading, "territory");
  const char *const languages[] = { mnd_folder_get_language (reading), NULL };
  const MndId *now = actor->record != NULL ? mnd_record_get_reference (actor->record, MND_ACTOR_PLACE) : NULL;

  if (*name == '\0' || (now != NULL && g_strcmp0 (mnd_map_get_name (reading->map, now, languages), name) == 0))
    return;
  mnd_folder_draft_set (actor, MND_ACTOR_PLACE, mnd_value_id (find_place (reading, name)));
}

static void
read_names (MndFolderDraft *actor)
{
  MndFolderReading *reading = actor->reading;
  gboolean has_name = *mnd_folder_get_cell (reading, "acronym") != '\0';

  for (guint i = 0; i < reading->languages->len; i++)
    {
      const char *language = g_ptr_array_index (reading->languages, i);
      g_autofree char *column = g_strconcat ("name_", language, NULL);
      const char *name = mnd_folder_get_cell (reading, column);
      if (*name == '\0')
        continue;
      has_name = TRUE;
      g_hash_table_add (reading->spoken, (gpointer) language);
      mnd_folder_draft_say (actor, "name", language, name);
    }
  if (!has_name)
    mnd_folder_doubt (reading, NULL, "the actor has no name");
}

/* The mandate that the folder speaks of: the first one. */
static MndRecord *
find_mandate (MndMap *map, MndRecord *actor)
{
  GPtrArray *mandates;

  if (actor == NULL)
    return NULL;
  mandates = mnd_map_get_referring (map, MND_TABLE_MANDATE, MND_MANDATE_ACTOR, mnd_record_get_id (actor));
  return mandates->len > 0 ? g_ptr_array_index (mandates, 0) : NULL;
}

static void
read_mandate (MndFolderDraft *actor, const MndKind *kind)
{
  MndFolderReading *reading = actor->reading;
  const char *wording = mnd_folder_get_cell (reading, "mandate");
  const char *basis = mnd_folder_get_cell (reading, "legal_basis");
  MndRecord *record = find_mandate (reading->map, actor->record);
  MndFolderDraft mandate;

  if (*wording == '\0' && *basis == '\0')
    return;
  mandate = mnd_folder_draft_part (reading, MND_TABLE_MANDATE, record);
  if (record == NULL)
    {
      g_autofree char *function = kind != NULL ? mnd_functions_format (kind->main_function) : NULL;
      mnd_folder_draft_set (&mandate, MND_MANDATE_ACTOR, mnd_value_id (&actor->id));
      mnd_folder_draft_set_text (&mandate, MND_MANDATE_FUNCTION, function);
    }
  mnd_folder_draft_say_here (&mandate, "wording", wording);
  mnd_folder_draft_say_here (&mandate, "basis", basis);
  actor->is_changed |= mandate.is_changed;
}

static void
read_actor (MndFolderReading *reading)
{
  MndFolderDraft actor = mnd_folder_draft_row (reading);
  const char *word = mnd_folder_read_word (reading, "kind", MND_VOCABULARY_KIND);
  const MndKind *kind = mnd_catalogue_find_kind (word);
  const char *start, *end;

  if (*mnd_folder_get_cell (reading, "kind") == '\0')
    mnd_folder_refuse (reading, MND_EXCHANGE_ERROR_VOCABULARY, "kind", "the actor has no kind");
  mnd_folder_draft_set_text (&actor, MND_ACTOR_KIND, word);
  read_names (&actor);
  mnd_folder_draft_say_here (&actor, "acronym", mnd_folder_get_cell (reading, "acronym"));
  mnd_folder_draft_say_here (&actor, "description", mnd_folder_get_cell (reading, "description"));
  read_status (&actor, kind);
  read_level (&actor, kind);
  read_territory (&actor);
  mnd_folder_read_dates (reading, "founded", "dissolved", &start, &end);
  mnd_folder_draft_set_text (&actor, MND_ACTOR_START, start);
  mnd_folder_draft_set_text (&actor, MND_ACTOR_END, end);
  read_mandate (&actor, kind);
  mnd_folder_draft_cite (&actor, NULL);
  mnd_folder_draft_read_extras (&actor);
  mnd_folder_draft_end (&actor);
}

static char *
print_name (MndFolderWriting *writing, MndRecord *actor, const char *column)
{
  const char *language = column + sizeof "name_" - 1;
  MndRecord *name = mnd_map_find_text (writing->map, mnd_record_get_id (actor), "name", language, 0);

  return name != NULL ? g_strdup (mnd_record_get_text (name, MND_TEXT_VALUE)) : NULL;
}

static const char *
status_of (MndRecord *actor)
{
  const MndKind *kind = mnd_catalogue_find_kind (mnd_record_get_text (actor, MND_ACTOR_KIND));

  return mnd_folder_get_status (kind, mnd_record_get_text (actor, MND_ACTOR_STATEHOOD),
                                mnd_record_get_text (actor, MND_ACTOR_STATUTORY),
                                mnd_record_get_text (actor, MND_ACTOR_BRANCH));
}

static char *
print_status (MndFolderWriting *writing, MndRecord *actor, const char *column)
{
  return g_strdup (status_of (actor));
}

/* Only where reading the status again would not bring it back. */
static char *
print_facet (MndFolderWriting *writing, MndRecord *actor, const char *column)
{
  const MndKind *kind = mnd_catalogue_find_kind (mnd_record_get_text (actor, MND_ACTOR_KIND));
  guint place = (guint) mnd_table_find_column (MND_TABLE_ACTOR, column);
  const char *own = mnd_record_get_text (actor, place);
  const char *statehood, *statutory, *branch, *said;

  mnd_folder_read_status (status_of (actor), kind, &statehood, &statutory, &branch);
  said = place == MND_ACTOR_STATEHOOD ? statehood : place == MND_ACTOR_STATUTORY ? statutory : branch;
  return g_strcmp0 (own, said) == 0 ? NULL : g_strdup (own);
}

static char *
print_level (MndFolderWriting *writing, MndRecord *actor, const char *column)
{
  return g_strdup (mnd_actor_get_facet (actor, MND_ACTOR_LEVEL));
}

static char *
print_territory (MndFolderWriting *writing, MndRecord *actor, const char *column)
{
  const MndId *place = mnd_record_get_reference (actor, MND_ACTOR_PLACE);

  return place != NULL ? g_strdup (mnd_folder_get_text (writing, place, "name")) : NULL;
}

static char *
print_founded (MndFolderWriting *writing, MndRecord *actor, const char *column)
{
  return g_strdup (mnd_record_get_text (actor, MND_ACTOR_START));
}

static char *
print_dissolved (MndFolderWriting *writing, MndRecord *actor, const char *column)
{
  return g_strdup (mnd_record_get_text (actor, MND_ACTOR_END));
}

static char *
print_mandate (MndFolderWriting *writing, MndRecord *actor, const char *column)
{
  MndRecord *mandate = find_mandate (writing->map, actor);
  const char *property = g_str_equal (column, "mandate") ? "wording" : "basis";

  return mandate != NULL ? g_strdup (mnd_folder_get_text (writing, mnd_record_get_id (mandate), property)) : NULL;
}

static const MndFolderColumn columns[] = {
  { "id", mnd_folder_print_slug, FALSE },
  { MND_FOLDER_NAMES, print_name, FALSE },
  { "acronym", mnd_folder_print_text, FALSE },
  { "kind", mnd_folder_print_column, FALSE },
  { "status", print_status, FALSE },
  { "level", print_level, FALSE },
  { "territory", print_territory, FALSE },
  { "founded", print_founded, FALSE },
  { "dissolved", print_dissolved, FALSE },
  { "legal_basis", print_mandate, FALSE },
  { "mandate", print_mandate, FALSE },
  { "description", mnd_folder_print_text, FALSE },
  { "source_ids", mnd_folder_print_sources, FALSE },
  { "functions", mnd_folder_print_column, TRUE },
  { "branch", print_facet, TRUE },
  { "statehood", print_facet, TRUE },
  { "statutory", print_facet, TRUE },
  { "armed", mnd_folder_print_column, TRUE },
  { "staff", mnd_folder_print_column, TRUE },
  { "influence", mnd_folder_print_column, TRUE },
  { "stance", mnd_folder_print_column, TRUE },
  { "openness", mnd_folder_print_column, TRUE },
  { "capacity", mnd_folder_print_column, TRUE },
  { "will", mnd_folder_print_column, TRUE },
  { "placeholder", mnd_folder_print_column, TRUE },
  { "confidential", mnd_folder_print_column, TRUE },
};

const MndFolderFileInfo mnd_folder_actors = { "actors.csv", MND_TABLE_ACTOR, columns, G_N_ELEMENTS (columns),
                                              read_actor };
