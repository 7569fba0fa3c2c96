/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder that calls the map's people by other names than the map does. */
#include "map-changes.h"
#include "map-folder-fixture.h"

#include <string.h>

static const struct
{
  const char *file, *find, *with;
} edits[] = {
  { "actors.csv", "parliament,Parliament,Parlement", "house,LOWER HOUSE," },
  { "links.csv", "parliament,police", "house,police" },
  { "actors.csv", "police,Police of Freeland,,FP", "constabulary,Police Force of Freeland,," },
  { "links.csv", "house,police", "house,constabulary" },
  { "links.csv", "donor,police", "donor,constabulary" },
  { "project_parties.csv", "training,police", "training,constabulary" },
};

static GFile *
edit_folder (void)
{
  g_autoptr (GFile) good = folder_get_good ();
  GFile *folder = folder_new ("edited");

  folder_copy (good, folder);
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autoptr (GString) text = folder_read_file (folder, edits[i].file);
      g_assert_cmpuint (g_string_replace (text, edits[i].find, edits[i].with, 1), ==, 1);
      folder_write_file (folder, edits[i].file, text->str, text->len);
    }
  return folder;
}

static MndRecord *
find_kind (MndMap *map, const char *kind)
{
  MndRecordList *actors = mnd_map_get_records (map, MND_TABLE_ACTOR);

  for (guint i = 0; i < mnd_record_list_get_size (actors); i++)
    if (g_str_equal (mnd_record_get_text (mnd_record_list_get (actors, i), MND_ACTOR_KIND), kind))
      return mnd_record_list_get (actors, i);
  return NULL;
}

/* An alias of the map is as good as a name; what is only similar is new, and said. */
static void
test_alias_and_likeness (void)
{
  g_autoptr (GFile) good = folder_get_good ();
  g_autoptr (MndMap) map = folder_load (good);
  GFile *folder = edit_folder ();
  g_autoptr (MndProposal) proposal = NULL;
  g_autoptr (GError) error = NULL;

  set_text (map, mnd_record_get_id (find_kind (map, "parliament")), "alias", "en", "Lower House");
  proposal = mnd_map_folder_read (folder, map, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mnd_proposal_get_counts (proposal, MND_TABLE_ACTOR)->n_matched, ==, 2);
  g_assert_cmpuint (mnd_proposal_get_counts (proposal, MND_TABLE_ACTOR)->n_new, ==, 1);
  g_assert_cmpuint (mnd_proposal_get_n_doubts (proposal), ==, 1);
  g_assert_cmpstr (mnd_proposal_get_doubt (proposal, 0)->reason, ==,
                   "the map has 'Police of Freeland', which is similar; this is taken for a new one");
  folder_delete (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map-folder-match/alias-and-likeness", test_alias_and_likeness);
  return g_test_run ();
}
