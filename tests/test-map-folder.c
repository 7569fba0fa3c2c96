/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The map folder there and back: the sample, and what a map says beyond it. */
#include "map-folder-fixture.h"

#include "model/mnd-facets.h"
#include "model/mnd-text.h"

#include <string.h>

static guint
size_of (MndMap *map, MndTable table)
{
  return mnd_record_list_get_size (mnd_map_get_records (map, table));
}

static MndRecord *
find_by_name (MndMap *map, MndTable table, const char *name)
{
  MndRecordList *records = mnd_map_get_records (map, table);

  for (guint i = 0; i < mnd_record_list_get_size (records); i++)
    {
      MndRecord *record = mnd_record_list_get (records, i);
      if (g_strcmp0 (mnd_map_get_name (map, mnd_record_get_id (record), NULL), name) == 0)
        return record;
    }
  g_error ("There is no %s", name);
}

static void
test_sample_counts (void)
{
  g_autoptr (GFile) folder = folder_get_sample ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MndProposal) proposal = mnd_map_folder_read (folder, NULL, NULL, &error);
  static const struct
  {
    MndTable table;
    guint n;
  } wanted[] = {
    { MND_TABLE_ACTOR, 90 },   { MND_TABLE_LINK, 200 }, { MND_TABLE_SUPPORT, 30 }, { MND_TABLE_PARTY, 114 },
    { MND_TABLE_SOURCE, 153 }, { MND_TABLE_MONEY, 14 }, { MND_TABLE_VIEW, 1 },     { MND_TABLE_MANDATE, 87 },
  };

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      const MndProposalCounts *counts = mnd_proposal_get_counts (proposal, wanted[i].table);
      g_assert_cmpuint (counts->n_new, ==, wanted[i].n);
      g_assert_cmpuint (counts->n_matched, ==, 0);
      g_assert_cmpuint (counts->n_refused, ==, 0);
    }
  g_assert_cmpuint (mnd_proposal_get_n_problems (proposal), ==, 0);
  g_assert_cmpuint (mnd_proposal_get_n_doubts (proposal), ==, 0);
  g_assert_cmpstr (mnd_proposal_get_title (proposal), ==, "Sierra Leone");
  g_assert_cmpstrv (mnd_proposal_get_languages (proposal), ((const char *[]){ "en", "fr", "ar", NULL }));
}

static void
test_sample_there_and_back (void)
{
  g_autoptr (GFile) sample = folder_get_sample ();
  g_autoptr (MndMap) map = folder_load (sample);
  GFile *folder = folder_new ("out");

  folder_write (map, folder);
  folder_assert_same (sample, folder);
  g_assert_cmpuint (folder_count_entries (folder), ==, FOLDER_N_FILES);
  folder_delete (folder);
}

static void
test_sample_facts (void)
{
  g_autoptr (GFile) sample = folder_get_sample ();
  g_autoptr (MndMap) map = folder_load (sample);
  MndRecord *president = find_by_name (map, MND_TABLE_ACTOR, "President of Sierra Leone");
  const MndId *id = mnd_record_get_id (president);
  GPtrArray *mandates = mnd_map_get_referring (map, MND_TABLE_MANDATE, MND_MANDATE_ACTOR, id);
  const MndId *mandate;
  const MndId *place = mnd_record_get_reference (president, MND_ACTOR_PLACE);

  g_assert_cmpstr (mnd_record_get_text (president, MND_ACTOR_IDENTIFIERS), ==, "map-folder=president");
  g_assert_null (mnd_record_get_text (president, MND_ACTOR_STATEHOOD));
  g_assert_null (mnd_record_get_text (president, MND_ACTOR_LEVEL));
  g_assert_cmpstr (mnd_map_get_name (map, id, (const char *[]){ "ar", NULL }), ==, "رئيس جمهورية سيراليون");
  g_assert_cmpstr (mnd_map_get_name (map, place, NULL), ==, "Sierra Leone");
  g_assert_cmpuint (mnd_map_get_referring (map, MND_TABLE_ACTOR, MND_ACTOR_PLACE, place)->len, ==, 60);
  g_assert_cmpuint (mandates->len, ==, 1);
  mandate = mnd_record_get_id (g_ptr_array_index (mandates, 0));
  g_assert_cmpstr (mnd_record_get_text (g_ptr_array_index (mandates, 0), MND_MANDATE_FUNCTION), ==, "management");
  g_assert_cmpstr (mnd_map_get_text (map, mandate, "basis", NULL), ==, "Constitution of 1991");
  g_assert_cmpuint (mnd_map_get_referring (map, MND_TABLE_CITATION, MND_CITATION_CLAIM, id)->len, ==, 3);
  g_assert_cmpint (mnd_map_get_confidence (map,
                                           mnd_record_get_id (
                                               mnd_record_list_get (mnd_map_get_records (map, MND_TABLE_LINK), 0))),
                   ==, 2);
  g_assert_nonnull (mnd_map_find_main_view (map));
}

/* Every value of the map is of the type that its column has, and what must be there is. */
static void
test_rows_are_sound (void)
{
  g_autoptr (GFile) sample = folder_get_sample ();
  g_autoptr (MndMap) map = folder_load (sample);

  for (int table = 0; table < MND_N_TABLES; table++)
    for (guint i = 0; i < size_of (map, (MndTable) table); i++)
      for (guint c = 0; c < mnd_table_get_info ((MndTable) table)->n_columns; c++)
        {
          const MndColumn *column = mnd_table_get_column ((MndTable) table, c);
          const MndValue *value =
              mnd_record_get_value (mnd_record_list_get (mnd_map_get_records (map, (MndTable) table), i), c);
          g_assert_cmpint (value->type, !=, MND_VALUE_UNDEFINED);
          if (column->required)
            g_assert_cmpint (value->type, !=, MND_VALUE_NULL);
          if (value->type == MND_VALUE_TEXT && column->type == MND_COLUMN_WORD)
            g_assert_true (mnd_catalogue_has_word (column->vocabulary, value->text));
          if (value->type == MND_VALUE_ID && column->references >= 0)
            g_assert_nonnull (mnd_map_find (map, column->references, value->id));
        }
}

static void
test_reading_twice_changes_nothing (void)
{
  g_autoptr (GFile) sample = folder_get_sample ();
  g_autoptr (MndMap) map = folder_load (sample);
  g_autoptr (GError) error = NULL;
  g_autoptr (MndProposal) again = mnd_map_folder_read (sample, map, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (mnd_changes_get_size (mnd_proposal_get_changes (again)), ==, 0);
  g_assert_cmpuint (mnd_proposal_get_counts (again, MND_TABLE_ACTOR)->n_matched, ==, 90);
  g_assert_cmpuint (mnd_proposal_get_counts (again, MND_TABLE_LINK)->n_matched, ==, 200);
  g_assert_cmpuint (mnd_proposal_get_counts (again, MND_TABLE_SUPPORT)->n_matched, ==, 30);
  g_assert_cmpuint (mnd_proposal_get_counts (again, MND_TABLE_PARTY)->n_matched, ==, 114);
  g_assert_cmpuint (mnd_proposal_get_counts (again, MND_TABLE_SOURCE)->n_matched, ==, 153);
  for (int table = 0; table < MND_N_TABLES; table++)
    {
      g_assert_cmpuint (mnd_proposal_get_counts (again, (MndTable) table)->n_new, ==, 0);
      g_assert_cmpuint (mnd_proposal_get_counts (again, (MndTable) table)->n_changed, ==, 0);
    }
}

/* Folder, file, what to find there, what to put in its place. */
static void
replace (GFile *folder, const char *file, const char *find, const char *with)
{
  g_autoptr (GString) text = folder_read_file (folder, file);

  g_assert_cmpuint (g_string_replace (text, find, with, 1), ==, 1);
  folder_write_file (folder, file, text->str, text->len);
}

static const MndChange *
find_change (MndProposal *proposal, MndTable table, MndChangeKind kind)
{
  MndChanges *changes = mnd_proposal_get_changes (proposal);

  for (guint i = 0; i < mnd_changes_get_size (changes); i++)
    if (mnd_changes_get (changes, i)->table == table && mnd_changes_get (changes, i)->kind == kind)
      return mnd_changes_get (changes, i);
  return NULL;
}

/* Each cell that is edited makes one changed row, and the map then prints the edited folder. */
static void
test_edited_cells (void)
{
  static const struct
  {
    const char *file, *find, *with;
    MndTable table;
  } cases[] = {
    { "actors.csv", "Parlement", "Assemblée", MND_TABLE_ACTOR },
    { "actors.csv", "FP,police,state", "FPF,police,state", MND_TABLE_ACTOR },
    { "actors.csv", "FP,police,state", "FP,police,non_statutory", MND_TABLE_ACTOR },
    { "actors.csv", "FP,police,state", "FP,police,civil_society", MND_TABLE_ACTOR },
    { "actors.csv", "FP,police,state,national", "FP,coast_guard,state,local", MND_TABLE_ACTOR },
    { "actors.csv", "national,Freeland,1964-05", "national,Port,1964-05", MND_TABLE_ACTOR },
    { "actors.csv", "1964-05", "1964-06-01", MND_TABLE_ACTOR },
    { "actors.csv", "Makes law", "Makes laws", MND_TABLE_ACTOR },
    { "actors.csv", "Keeps order,s1;s2", "Keeps the peace,s1;s2", MND_TABLE_ACTOR },
    { "actors.csv", "donor,Donorland,,,", "donor,Donorland,Donlande,,", MND_TABLE_ACTOR },
    { "actors.csv", "international,Donorland,,,,,,", "international,Donorland,,,Treaty,,,s2", MND_TABLE_ACTOR },
    { "links.csv", "parliamentary,formal", "parliamentary,informal", MND_TABLE_LINK },
    { "links.csv", "Hearings,high", "Hearings,medium", MND_TABLE_LINK },
    { "links.csv", ",low,", ",high,", MND_TABLE_LINK },
    { "links.csv", ",low,", ",low,s1", MND_TABLE_LINK },
    { "links.csv", "2005-06", "2006", MND_TABLE_LINK },
    { "links.csv", "Hearings", "Monthly hearings", MND_TABLE_LINK },
    { "projects.csv", "1500000", "1500000.50", MND_TABLE_SUPPORT },
    { "projects.csv", "GBP,2b", "XXX,2a", MND_TABLE_SUPPORT },
    { "projects.csv", "2b,institutional", "\"2b=60,3=40\",\"political,economic\"", MND_TABLE_SUPPORT },
    { "projects.csv", "Police training,PT", "Police school,PS", MND_TABLE_SUPPORT },
    { "sources.csv", "Police Act", "The Police Act", MND_TABLE_SOURCE },
    { "sources.csv", "document,Review", "dataset,Review", MND_TABLE_SOURCE },
    { "sources.csv", ",2009,", ",2010-03,", MND_TABLE_SOURCE },
  };
  g_autoptr (GFile) good = folder_get_good ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GFile *folder = folder_new ("edited"), *out = folder_new ("out");
      g_autoptr (MndMap) map = folder_load (good);
      g_autoptr (GError) error = NULL;
      g_autoptr (MndProposal) proposal = NULL;
      const MndProposalCounts *counts;

      g_test_message ("%s: %s", cases[i].file, cases[i].with);
      folder_copy (good, folder);
      replace (folder, cases[i].file, cases[i].find, cases[i].with);
      proposal = mnd_map_folder_read (folder, map, NULL, &error);
      g_assert_no_error (error);
      counts = mnd_proposal_get_counts (proposal, cases[i].table);
      g_assert_cmpuint (counts->n_new, ==, 0);
      g_assert_cmpuint (counts->n_changed, ==, 1);
      g_assert_true (mnd_map_apply (map, mnd_proposal_get_changes (proposal), &error));
      g_assert_no_error (error);
      folder_write (map, out);
      folder_assert_same (folder, out);
      folder_delete (folder);
      folder_delete (out);
    }
}

/* An update has its key and what changes on both sides, and nothing else. */
static void
test_shape_of_update (void)
{
  g_autoptr (GFile) good = folder_get_good ();
  g_autoptr (MndMap) map = folder_load (good);
  GFile *folder = folder_new ("edited");
  g_autoptr (MndProposal) proposal = NULL;
  const MndChange *change;

  folder_copy (good, folder);
  replace (folder, "actors.csv", "1964-05", "1965");
  proposal = mnd_map_folder_read (folder, map, NULL, NULL);
  g_assert_cmpuint (mnd_changes_get_size (mnd_proposal_get_changes (proposal)), ==, 1);
  change = find_change (proposal, MND_TABLE_ACTOR, MND_CHANGE_UPDATE);
  for (guint i = 0; i < MND_ACTOR_N_COLUMNS; i++)
    {
      gboolean in = i == MND_ACTOR_ID || i == MND_ACTOR_START;
      g_assert_cmpint (change->before[i].type != MND_VALUE_UNDEFINED, ==, in);
      g_assert_cmpint (change->after[i].type != MND_VALUE_UNDEFINED, ==, in);
    }
  g_assert_cmpstr (change->before[MND_ACTOR_START].text, ==, "1964-05");
  g_assert_cmpstr (change->after[MND_ACTOR_START].text, ==, "1965");
  folder_delete (folder);
}

/* A map made by hand, whose rows have no id of a folder, is matched by name in any language, however it is
 * written, and by acronym. */
static void
test_match_by_name (void)
{
  g_autoptr (GFile) good = folder_get_good ();
  g_autoptr (MndMap) map = folder_load (good);
  GFile *folder = folder_new ("edited");
  g_autoptr (MndProposal) proposal = NULL;
  g_autoptr (GError) error = NULL;

  folder_copy (good, folder);
  replace (folder, "actors.csv", "parliament,Parliament,Parlement", "house,The House,PARLÉMENT");
  replace (folder, "links.csv", "parliament,police", "house,police");
  replace (folder, "actors.csv", "police,Police of Freeland", "constabulary,The Constabulary");
  replace (folder, "links.csv", "house,police", "house,constabulary");
  replace (folder, "links.csv", "donor,police", "donor,constabulary");
  replace (folder, "project_parties.csv", "training,police", "training,constabulary");
  proposal = mnd_map_folder_read (folder, map, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mnd_proposal_get_counts (proposal, MND_TABLE_ACTOR)->n_matched, ==, 3);
  g_assert_cmpuint (mnd_proposal_get_counts (proposal, MND_TABLE_ACTOR)->n_new, ==, 0);
  g_assert_cmpuint (mnd_proposal_get_counts (proposal, MND_TABLE_LINK)->n_matched, ==, 2);
  g_assert_cmpuint (mnd_proposal_get_n_doubts (proposal), ==, 1);
  g_assert_cmpstr (mnd_proposal_get_doubt (proposal, 0)->column, ==, "acronym");
  g_assert_cmpuint (mnd_proposal_get_doubt (proposal, 0)->row, ==, 3);
  g_assert_cmpuint (mnd_proposal_get_counts (proposal, MND_TABLE_ACTOR)->n_doubtful, ==, 1);
  folder_delete (folder);
}

static void
test_ambiguous_name_is_new (void)
{
  g_autoptr (GFile) good = folder_get_good ();
  GFile *twice = folder_new ("twice"), *folder = folder_new ("other");
  g_autoptr (MndMap) map = NULL;
  g_autoptr (MndProposal) proposal = NULL;

  folder_copy (good, twice);
  replace (twice, "actors.csv", "donor,Donorland,", "donor,Parliament,");
  map = folder_load (twice);
  folder_copy (good, folder);
  replace (folder, "actors.csv", "parliament,Parliament,Parlement", "assembly,Parliament,");
  replace (folder, "links.csv", "parliament,police", "assembly,police");
  proposal = mnd_map_folder_read (folder, map, NULL, NULL);
  g_assert_cmpuint (mnd_proposal_get_counts (proposal, MND_TABLE_ACTOR)->n_new, ==, 1);
  g_assert_cmpuint (mnd_proposal_get_counts (proposal, MND_TABLE_ACTOR)->n_doubtful, ==, 1);
  folder_delete (twice);
  folder_delete (folder);
}

/* An empty cell says nothing. */
static void
test_empty_cells_clear_nothing (void)
{
  g_autoptr (GFile) good = folder_get_good ();
  g_autoptr (MndMap) map = folder_load (good);
  GFile *folder = folder_new ("empty");
  g_autoptr (MndProposal) proposal = NULL;

  folder_copy (good, folder);
  replace (folder, "actors.csv", "FP,police,state,national,Freeland,1964-05,,Police Act,,Keeps order,s1;s2",
           ",police,,,,,,,,,");
  replace (folder, "links.csv", "parliamentary,formal,1991,,Constitution,Hearings,high,s1;s2", ",,,,,,,");
  replace (folder, "projects.csv", "PT,2000,2005,1500000,GBP,2b,institutional,main,bilateral,A note,s2", ",,,,,,,,,,");
  proposal = mnd_map_folder_read (folder, map, NULL, NULL);
  g_assert_cmpuint (mnd_changes_get_size (mnd_proposal_get_changes (proposal)), ==, 0);
  folder_delete (folder);
}

static void
set_column (MndMap *map, MndRecord *record, guint column, MndValue value)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  MndChange *change = mnd_changes_add (changes, mnd_record_get_table (record), MND_CHANGE_UPDATE);

  change->before[0] = mnd_value_id (mnd_record_get_id (record));
  change->after[0] = mnd_value_id (mnd_record_get_id (record));
  change->before[column] = mnd_value_copy (mnd_record_get_value (record, column));
  change->after[column] = value;
  g_assert_true (mnd_map_apply (map, changes, NULL));
}

/* What the five tables cannot say stands in columns of its own, and is read again. */
static void
test_extra_columns (void)
{
  g_autoptr (GFile) good = folder_get_good ();
  g_autoptr (MndMap) map = folder_load (good);
  g_autoptr (MndMap) back = NULL;
  GFile *folder = folder_new ("a"), *again = folder_new ("b");
  MndRecord *police = find_by_name (map, MND_TABLE_ACTOR, "Police of Freeland");
  MndRecord *link = mnd_record_list_get (mnd_map_get_records (map, MND_TABLE_LINK), 0);
  MndRecord *support = mnd_record_list_get (mnd_map_get_records (map, MND_TABLE_SUPPORT), 0);

  set_column (map, police, MND_ACTOR_CONFIDENTIAL, mnd_value_integer (1));
  set_column (map, police, MND_ACTOR_STATEHOOD, mnd_value_text ("hybrid"));
  set_column (map, police, MND_ACTOR_STATUTORY, mnd_value_text ("contested"));
  set_column (map, police, MND_ACTOR_STANCE, mnd_value_integer (-2));
  set_column (map, police, MND_ACTOR_FUNCTIONS, mnd_value_text ("provision,justice"));
  set_column (map, link, MND_LINK_STATUS, mnd_value_text ("planned"));
  set_column (map, link, MND_LINK_LAST_EXERCISED, mnd_value_text ("2004-02-29"));
  set_column (map, support, MND_SUPPORT_GENDER_MARKER, mnd_value_integer (0));
  folder_write (map, folder);
  back = folder_load (folder);
  folder_write (back, again);
  folder_assert_same (folder, again);
  police = find_by_name (back, MND_TABLE_ACTOR, "Police of Freeland");
  link = mnd_record_list_get (mnd_map_get_records (back, MND_TABLE_LINK), 0);
  support = mnd_record_list_get (mnd_map_get_records (back, MND_TABLE_SUPPORT), 0);
  g_assert_true (mnd_record_get_boolean (police, MND_ACTOR_CONFIDENTIAL));
  g_assert_cmpstr (mnd_record_get_text (police, MND_ACTOR_STATEHOOD), ==, "hybrid");
  g_assert_cmpstr (mnd_record_get_text (police, MND_ACTOR_STATUTORY), ==, "contested");
  g_assert_cmpint (mnd_record_get_integer (police, MND_ACTOR_STANCE, 9), ==, -2);
  g_assert_cmpstr (mnd_record_get_text (police, MND_ACTOR_FUNCTIONS), ==, "provision,justice");
  g_assert_cmpstr (mnd_record_get_text (link, MND_LINK_STATUS), ==, "planned");
  g_assert_cmpstr (mnd_record_get_text (link, MND_LINK_LAST_EXERCISED), ==, "2004-02-29");
  g_assert_cmpint (mnd_record_get_integer (support, MND_SUPPORT_GENDER_MARKER, 9), ==, 0);
  folder_delete (folder);
  folder_delete (again);
}

/* Each status of the folder with each kind of actor comes back, and each mixture of facets does. */
static void
test_every_status_of_every_kind (void)
{
  static const char *const statuses[] = { "state", "non_state_statutory", "non_statutory", "civil_society",
                                          "international" };
  g_autoptr (GFile) good = folder_get_good ();
  GFile *folder = folder_new ("kinds"), *out = folder_new ("out");
  g_autoptr (GString) text =
      g_string_new ("id,name_en,acronym,kind,status,level,territory,founded,dissolved,legal_basis,"
                    "mandate,description,source_ids\r\n"
                    "parliament,P,,parliament,state,national,,,,,,,\r\n"
                    "police,Q,,police,state,national,,,,,,,\r\n"
                    "donor,D,,donor_government,international,international,,,,,,,\r\n");
  g_autoptr (MndMap) map = NULL;

  for (guint i = 0; i < mnd_catalogue_get_size (MND_VOCABULARY_KIND); i++)
    for (guint j = 0; j < G_N_ELEMENTS (statuses); j++)
      for (guint k = 0; k < mnd_catalogue_get_size (MND_VOCABULARY_LEVEL); k++)
        g_string_append_printf (text, "a%u-%u-%u,A,,%s,%s,%s,,,,,,,\r\n", i, j, k,
                                mnd_catalogue_get_word (MND_VOCABULARY_KIND, i), statuses[j],
                                mnd_catalogue_get_word (MND_VOCABULARY_LEVEL, k));
  folder_copy (good, folder);
  folder_write_file (folder, "actors.csv", text->str, text->len);
  map = folder_load (folder);
  folder_write (map, out);
  folder_assert_same (folder, out);
  folder_delete (folder);
  folder_delete (out);
}

static void
test_hybrid_kind_keeps_its_default (void)
{
  g_autoptr (GFile) sample = folder_get_sample ();
  g_autoptr (MndMap) map = folder_load (sample);
  MndRecordList *actors = mnd_map_get_records (map, MND_TABLE_ACTOR);
  guint n_state = 0, n_hybrid = 0;

  for (guint i = 0; i < mnd_record_list_get_size (actors); i++)
    {
      MndRecord *actor = mnd_record_list_get (actors, i);
      const char *statehood = mnd_actor_get_facet (actor, MND_ACTOR_STATEHOOD);
      if (g_str_equal (mnd_record_get_text (actor, MND_ACTOR_KIND), "customary_justice"))
        {
          n_state += g_str_equal (statehood, "state");
          n_hybrid += g_str_equal (statehood, "hybrid");
        }
    }
  g_assert_cmpuint (n_state, ==, 1);
  g_assert_cmpuint (n_hybrid, ==, 1);
}

/* Rows without an id get one from acronym or name: unique, and the same each time. */
static void
test_made_ids (void)
{
  g_autoptr (GFile) good = folder_get_good ();
  g_autoptr (MndMap) map = folder_load (good);
  g_autoptr (MndMap) back = NULL;
  MndRecordList *actors = mnd_map_get_records (map, MND_TABLE_ACTOR);
  GFile *folder = folder_new ("a"), *again = folder_new ("b");
  g_autoptr (GString) text = NULL;

  for (guint i = 0; i < 3; i++)
    set_column (map, mnd_record_list_get (actors, i), MND_ACTOR_IDENTIFIERS,
                i == 1 ? mnd_value_text ("iati=XM-1\nmap-folder=parliament") : mnd_value_null ());
  folder_write (map, folder);
  text = folder_read_file (folder, "actors.csv");
  g_assert_nonnull (strstr (text->str, "\r\nparliament-2,Parliament,"));
  g_assert_nonnull (strstr (text->str, "\r\nparliament,Police of Freeland,"));
  g_assert_nonnull (strstr (text->str, "\r\ndonorland,Donorland,"));
  back = folder_load (folder);
  folder_write (back, again);
  folder_assert_same (folder, again);
  folder_delete (folder);
  folder_delete (again);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Property, language and value of all texts, sorted: owners have other keys in another map. */
static GPtrArray *
list_texts (MndMap *map)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < size_of (map, MND_TABLE_TEXT); i++)
    {
      MndRecord *text = mnd_record_list_get (mnd_map_get_records (map, MND_TABLE_TEXT), i);
      g_ptr_array_add (list, g_strjoin ("|", mnd_record_get_text (text, MND_TEXT_PROPERTY),
                                        mnd_record_get_text (text, MND_TEXT_LANGUAGE),
                                        mnd_record_get_text (text, MND_TEXT_VALUE), NULL));
    }
  g_ptr_array_sort (list, compare_texts);
  return list;
}

static void
assert_same_texts (MndMap *a, MndMap *b)
{
  g_autoptr (GPtrArray) one = list_texts (a);
  g_autoptr (GPtrArray) other = list_texts (b);

  g_assert_cmpuint (one->len, ==, other->len);
  for (guint i = 0; i < one->len; i++)
    g_assert_cmpstr (g_ptr_array_index (one, i), ==, g_ptr_array_index (other, i));
}

static void
add_commitment (MndMap *map, MndRecord *support, gint64 minor, const char *currency)
{
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  MndChange *change = mnd_changes_add (changes, MND_TABLE_MONEY, MND_CHANGE_INSERT);
  MndId id = mnd_id_new ();

  change->after[MND_MONEY_ID] = mnd_value_id (&id);
  change->after[MND_MONEY_SUPPORT] = mnd_value_id (mnd_record_get_id (support));
  change->after[MND_MONEY_KIND] = mnd_value_text ("commitment");
  change->after[MND_MONEY_AMOUNT] = mnd_value_integer (minor);
  change->after[MND_MONEY_CURRENCY] = mnd_value_text (currency);
  g_assert_true (mnd_map_apply (map, changes, NULL));
}

/* Several commitments are written as their sum in the first one's currency, and no folder replaces them. */
static void
test_several_commitments (void)
{
  g_autoptr (GFile) good = folder_get_good ();
  g_autoptr (MndMap) map = folder_load (good);
  MndRecord *support = mnd_record_list_get (mnd_map_get_records (map, MND_TABLE_SUPPORT), 0);
  GFile *folder = folder_new ("out");
  g_autoptr (GString) text = NULL;
  g_autoptr (MndProposal) same = NULL;
  g_autoptr (MndProposal) other = NULL;

  add_commitment (map, support, 50, "GBP");
  add_commitment (map, support, 70000, "USD");
  folder_write (map, folder);
  text = folder_read_file (folder, "projects.csv");
  g_assert_nonnull (strstr (text->str, ",1500000.50,GBP,"));
  same = mnd_map_folder_read (folder, map, NULL, NULL);
  g_assert_cmpuint (mnd_changes_get_size (mnd_proposal_get_changes (same)), ==, 0);
  g_assert_cmpuint (mnd_proposal_get_n_doubts (same), ==, 0);
  other = mnd_map_folder_read (good, map, NULL, NULL);
  g_assert_cmpuint (mnd_changes_get_size (mnd_proposal_get_changes (other)), ==, 0);
  g_assert_cmpuint (mnd_proposal_get_n_doubts (other), ==, 1);
  g_assert_cmpstr (mnd_proposal_get_doubt (other, 0)->column, ==, "amount");

  add_commitment (map, support, G_MAXINT64, "GBP");
  folder_write (map, folder);
  g_string_free (g_steal_pointer (&text), TRUE);
  text = folder_read_file (folder, "projects.csv");
  g_assert_nonnull (strstr (text->str, ",92233720368547758.07,GBP,"));
  folder_delete (folder);
}

/* A row that nobody has named yet leaves and comes back all the same. */
static void
test_nameless_actors (void)
{
  g_autoptr (MndMap) map = mnd_map_new ();
  g_autoptr (MndProposal) proposal = NULL;
  GFile *folder = folder_new ("out");
  g_autoptr (GString) text = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (MndChanges) changes = mnd_changes_new ();
      MndChange *change = mnd_changes_add (changes, MND_TABLE_ACTOR, MND_CHANGE_INSERT);
      MndId id = mnd_id_new ();
      change->after[MND_ACTOR_ID] = mnd_value_id (&id);
      change->after[MND_ACTOR_KIND] = mnd_value_text ("police");
      g_assert_true (mnd_map_apply (map, changes, NULL));
    }
  folder_write (map, folder);
  text = folder_read_file (folder, "actors.csv");
  g_assert_nonnull (strstr (text->str, "\r\nactor,,,police,state,national,"));
  g_assert_nonnull (strstr (text->str, "\r\nactor-2,,,police,state,national,"));
  proposal = mnd_map_folder_read (folder, NULL, NULL, NULL);
  g_assert_cmpuint (mnd_proposal_get_counts (proposal, MND_TABLE_ACTOR)->n_new, ==, 2);
  g_assert_cmpuint (mnd_proposal_get_counts (proposal, MND_TABLE_ACTOR)->n_doubtful, ==, 2);
  folder_delete (folder);
}

/* Seeded nasty texts in every free column come back as they were. */
static void
test_nasty_texts (void)
{
  static const char *const pieces[] = { "\"", ",",    "\r\n",         "\n", "\r", "'",  "=1+2", "+",
                                        "-",  "@SUM", "\t",           ";",  " ",  "ً",   "مجلس", "\342\200\217",
                                        "😀",  "é",    "\357\273\277", "a",  "|",  "\\", "\"\"" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260101);
  g_autoptr (GFile) good = folder_get_good ();
  GFile *first = folder_new ("first"), *second = folder_new ("second");
  g_autoptr (MndMap) map = folder_load (good);
  g_autoptr (MndMap) back = NULL;
  MndRecordList *texts = mnd_map_get_records (map, MND_TABLE_TEXT);

  for (guint round = 0; round < 50; round++)
    {
      g_autoptr (MndChanges) changes = mnd_changes_new ();
      g_clear_object (&back);
      for (guint i = 0; i < mnd_record_list_get_size (texts); i++)
        {
          MndChange *change = mnd_changes_add (changes, MND_TABLE_TEXT, MND_CHANGE_UPDATE);
          g_autoptr (GString) value = g_string_new (NULL);
          for (int n = g_rand_int_range (rand, 1, 8); n > 0; n--)
            g_string_append (value, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
          for (guint c = 0; c < MND_TEXT_VALUE; c++)
            change->before[c] = mnd_value_copy (mnd_record_get_value (mnd_record_list_get (texts, i), c));
          change->after[MND_TEXT_VALUE] = mnd_value_text (value->str);
        }
      g_assert_true (mnd_map_apply (map, changes, NULL));
      folder_write (map, first);
      back = folder_load (first);
      g_assert_cmpuint (size_of (back, MND_TABLE_TEXT), ==, mnd_record_list_get_size (texts));
      assert_same_texts (map, back);
      folder_write (back, second);
      folder_assert_same (first, second);
    }
  folder_delete (first);
  folder_delete (second);
}

static void
test_title_and_languages (void)
{
  g_autoptr (GFile) good = folder_get_good ();
  GFile *folder = folder_new ("côte-d'or_2");
  g_autoptr (MndProposal) proposal = NULL;
  g_autoptr (MndMap) map = mnd_map_new ();

  folder_copy (good, folder);
  replace (folder, "actors.csv", "name_en,name_fr", "name_fr,name_pt-BR");
  proposal = mnd_map_folder_read (folder, NULL, NULL, NULL);
  g_assert_cmpstr (mnd_proposal_get_title (proposal), ==, "Côte D'or 2");
  g_assert_cmpstrv (mnd_proposal_get_languages (proposal), ((const char *[]){ "fr", "pt-BR", NULL }));
  mnd_proposal_set_title (proposal, "Elsewhere");
  g_assert_true (mnd_map_apply (map, mnd_proposal_get_changes (proposal), NULL));
  g_assert_cmpstr (mnd_map_get_title (map, NULL), ==, "Elsewhere");
  g_assert_cmpstr (mnd_map_get_setting (map, MND_MAP_LANGUAGES), ==, "fr pt-BR");
  g_clear_object (&proposal);

  /* Another team's folder in English brings a language and leaves the title. */
  proposal = mnd_map_folder_read (good, map, NULL, NULL);
  g_assert_cmpstr (mnd_proposal_get_title (proposal), ==, "Elsewhere");
  g_assert_true (mnd_map_apply (map, mnd_proposal_get_changes (proposal), NULL));
  g_assert_cmpstr (mnd_map_get_setting (map, MND_MAP_LANGUAGES), ==, "fr pt-BR en");
  g_assert_cmpstr (mnd_map_get_title (map, NULL), ==, "Elsewhere");
  folder_delete (folder);
}

/* Texts that the map has in another language alone are written, and reading that back adds nothing. */
static void
test_map_in_other_language (void)
{
  g_autoptr (GFile) good = folder_get_good ();
  g_autoptr (MndMap) map = folder_load (good);
  GFile *folder = folder_new ("out");
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  g_autoptr (MndProposal) proposal = NULL;
  MndChange *change = mnd_changes_add (changes, MND_TABLE_MAP, MND_CHANGE_UPDATE);

  change->before[MND_MAP_KEY] = mnd_value_text (MND_MAP_LANGUAGES);
  change->after[MND_MAP_VALUE] = mnd_value_text ("ar fr");
  g_assert_true (mnd_map_apply (map, changes, NULL));
  folder_write (map, folder);
  proposal = mnd_map_folder_read (folder, map, NULL, NULL);
  g_assert_nonnull (proposal);
  g_assert_cmpuint (mnd_proposal_get_counts (proposal, MND_TABLE_ACTOR)->n_matched, ==, 3);
  g_assert_cmpuint (mnd_proposal_get_counts (proposal, MND_TABLE_ACTOR)->n_changed, ==, 0);
  g_assert_cmpuint (mnd_proposal_get_counts (proposal, MND_TABLE_TEXT)->n_new, ==, 0);
  folder_delete (folder);
}

static void
test_header_only (void)
{
  g_autoptr (GFile) good = folder_get_good ();
  GFile *folder = folder_new ("empty"), *out = folder_new ("out");
  g_autoptr (MndMap) map = NULL;

  for (guint i = 0; i < FOLDER_N_FILES; i++)
    {
      g_autoptr (GString) text = folder_read_file (good, folder_files[i]);
      folder_write_file (folder, folder_files[i], text->str, (gsize) (strstr (text->str, "\r\n") - text->str) + 2);
    }
  map = folder_load (folder);
  g_assert_cmpuint (size_of (map, MND_TABLE_ACTOR), ==, 0);
  g_assert_cmpuint (size_of (map, MND_TABLE_VIEW), ==, 1);
  g_assert_cmpstr (mnd_map_get_setting (map, MND_MAP_LANGUAGES), ==, "en");
  folder_write (map, out);
  folder_delete (folder);
  folder_delete (out);
}

/* A link may stand twice, a party is written once. */
static void
test_repetitions (void)
{
  g_autoptr (GFile) good = folder_get_good ();
  GFile *folder = folder_new ("twice"), *out = folder_new ("out");
  g_autoptr (GString) links = folder_read_file (good, "links.csv");
  g_autoptr (GString) parties = NULL;
  g_autoptr (MndProposal) proposal = NULL;
  g_autoptr (MndMap) map = mnd_map_new ();
  g_autoptr (MndChanges) changes = mnd_changes_new ();
  MndRecord *party;
  MndChange *change;
  MndId id = mnd_id_new ();

  folder_copy (good, folder);
  g_string_append (links, "donor,police,funds,,informal,2000,2005-06,,,low,\r\n");
  folder_write_file (folder, "links.csv", links->str, links->len);
  proposal = mnd_map_folder_read (folder, NULL, NULL, NULL);
  g_assert_cmpuint (mnd_proposal_get_counts (proposal, MND_TABLE_LINK)->n_new, ==, 3);
  g_assert_cmpuint (mnd_proposal_get_n_doubts (proposal), ==, 1);
  g_assert_cmpuint (mnd_proposal_get_doubt (proposal, 0)->row, ==, 4);
  g_assert_cmpstr (mnd_proposal_get_doubt (proposal, 0)->reason, ==, "the same link stands in row 3");
  g_assert_true (mnd_map_apply (map, mnd_proposal_get_changes (proposal), NULL));

  party = mnd_record_list_get (mnd_map_get_records (map, MND_TABLE_PARTY), 0);
  change = mnd_changes_add (changes, MND_TABLE_PARTY, MND_CHANGE_INSERT);
  for (guint i = 1; i < MND_PARTY_N_COLUMNS; i++)
    change->after[i] = mnd_value_copy (mnd_record_get_value (party, i));
  change->after[0] = mnd_value_id (&id);
  g_assert_true (mnd_map_apply (map, changes, NULL));
  folder_write (map, out);
  folder_assert_same (folder, out);
  folder_delete (folder);
  folder_delete (out);
}

static void
test_cancelled (void)
{
  g_autoptr (GFile) good = folder_get_good ();
  g_autoptr (MndMap) map = folder_load (good);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) read_error = NULL;
  g_autoptr (GError) write_error = NULL;
  GFile *parent = folder_new ("out");
  g_autoptr (GFile) folder = g_file_get_child (parent, "new");

  g_cancellable_cancel (cancellable);
  g_assert_null (mnd_map_folder_read (good, NULL, cancellable, &read_error));
  g_assert_error (read_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (mnd_map_folder_write (map, folder, cancellable, &write_error));
  g_assert_error (write_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_query_exists (folder, NULL));
  folder_delete (parent);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map-folder/sample/counts", test_sample_counts);
  g_test_add_func ("/map-folder/sample/there-and-back", test_sample_there_and_back);
  g_test_add_func ("/map-folder/sample/facts", test_sample_facts);
  g_test_add_func ("/map-folder/sample/rows-are-sound", test_rows_are_sound);
  g_test_add_func ("/map-folder/sample/hybrid", test_hybrid_kind_keeps_its_default);
  g_test_add_func ("/map-folder/again/changes-nothing", test_reading_twice_changes_nothing);
  g_test_add_func ("/map-folder/again/edited-cells", test_edited_cells);
  g_test_add_func ("/map-folder/again/shape-of-update", test_shape_of_update);
  g_test_add_func ("/map-folder/again/by-name", test_match_by_name);
  g_test_add_func ("/map-folder/again/ambiguous-name", test_ambiguous_name_is_new);
  g_test_add_func ("/map-folder/again/empty-cells", test_empty_cells_clear_nothing);
  g_test_add_func ("/map-folder/extra-columns", test_extra_columns);
  g_test_add_func ("/map-folder/every-status-of-every-kind", test_every_status_of_every_kind);
  g_test_add_func ("/map-folder/made-ids", test_made_ids);
  g_test_add_func ("/map-folder/several-commitments", test_several_commitments);
  g_test_add_func ("/map-folder/nameless-actors", test_nameless_actors);
  g_test_add_func ("/map-folder/nasty-texts", test_nasty_texts);
  g_test_add_func ("/map-folder/title-and-languages", test_title_and_languages);
  g_test_add_func ("/map-folder/other-language", test_map_in_other_language);
  g_test_add_func ("/map-folder/header-only", test_header_only);
  g_test_add_func ("/map-folder/repetitions", test_repetitions);
  g_test_add_func ("/map-folder/cancelled", test_cancelled);
  return g_test_run ();
}
