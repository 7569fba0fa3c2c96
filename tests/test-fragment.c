/* SPDX-FileCopyrightText: 2026 The Mandate authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A piece of a map goes to another one whole, and what is no such piece does not come in. */
#include "document-fixture.h"

#include "document/mnd-fragment.h"
#include "model/mnd-text.h"

#include <string.h>

typedef struct
{
  MndDocument *document;
  MndMap *map;
  MndDocument *other;
  MndMap *other_map;
  MndId donor, police, parliament, support, source;
} Fixture;

static MndRecord *
find (Fixture *fixture, MndTable table, const MndId *id)
{
  return fixture_find (fixture->document, table, id);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (MndValue) yes = mnd_value_integer (1);
  MndId mandate, link;

  fixture->document = fixture_new_document ();
  fixture->map = mnd_document_get_map (fixture->document);
  fixture->other = fixture_new_document ();
  fixture->other_map = mnd_document_get_map (fixture->other);
  fixture->donor = fixture_add_actor (fixture->document, "donor_government", "Donor");
  fixture->police = fixture_add_actor (fixture->document, "police", "Police");
  fixture->parliament = fixture_add_actor (fixture->document, "parliament", "Parliament");
  assert_done (mnd_document_set_place (fixture->document, find (fixture, MND_TABLE_ACTOR, &fixture->police), "Freetown",
                                       &error),
               error);
  assert_done (mnd_document_set_text (fixture->document, &fixture->police, "name", "fr", "La police", &error), error);
  assert_done (mnd_document_set_value (fixture->document, find (fixture, MND_TABLE_ACTOR, &fixture->police),
                                       MND_ACTOR_CONFIDENTIAL, &yes, &error),
               error);
  assert_done (mnd_document_add_support (fixture->document, "Training", &fixture->donor, &fixture->police, "2b",
                                         &fixture->support, &error),
               error);
  assert_done (mnd_document_add_money (fixture->document, &fixture->support, "commitment", 500, "EUR", NULL, &error),
               error);
  assert_done (mnd_document_connect (fixture->document, &fixture->parliament, &fixture->police, "oversees",
                                     "parliamentary", &link, &error),
               error);
  assert_done (mnd_document_add_source (fixture->document, "law", "Police Act", &fixture->source, &error), error);
  assert_done (mnd_document_cite (fixture->document, find (fixture, MND_TABLE_LINK, &link), &fixture->source, "high",
                                  NULL, &error),
               error);
  assert_done (mnd_document_add_mandate (fixture->document, &fixture->police, "provision", "Keeps order", &mandate,
                                         &error),
               error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  fixture_assert_same_as_disk (fixture->document);
  fixture_assert_same_as_disk (fixture->other);
  mnd_document_close (fixture->document, TRUE);
  mnd_document_close (fixture->other, TRUE);
  g_object_unref (fixture->document);
  g_object_unref (fixture->other);
}

static guint
count (MndMap *map, MndTable table)
{
  return mnd_record_list_get_size (mnd_map_get_records (map, table));
}

static const struct
{
  MndTable table;
  guint n;
} all_rows[] = {
  { MND_TABLE_ACTOR, 3 }, { MND_TABLE_LINK, 1 },     { MND_TABLE_SUPPORT, 1 },  { MND_TABLE_PARTY, 2 },
  { MND_TABLE_MONEY, 1 }, { MND_TABLE_MANDATE, 1 },  { MND_TABLE_PLACE, 1 },    { MND_TABLE_SOURCE, 1 },
  { MND_TABLE_TEXT, 8 },  { MND_TABLE_CITATION, 1 }, { MND_TABLE_POSITION, 3 },
};

static void
test_to_another_map (Fixture *fixture, gconstpointer data)
{
  const MndId items[] = { fixture->donor, fixture->police, fixture->parliament };
  g_autoptr (GBytes) fragment = mnd_document_copy (fixture->document, items, G_N_ELEMENTS (items));
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) error = NULL;
  MndRecord *police = NULL;

  assert_done (mnd_document_paste (fixture->other, fragment, NULL, &ids, &error), error);
  g_assert_cmpuint (ids->len, ==, 4);
  g_assert_cmpstr (mnd_document_get_undo_label (fixture->other), ==, "Paste 4 items");
  for (guint i = 0; i < G_N_ELEMENTS (all_rows); i++)
    {
      g_assert_cmpuint (count (fixture->map, all_rows[i].table), ==, all_rows[i].n);
      g_assert_cmpuint (count (fixture->other_map, all_rows[i].table), ==, all_rows[i].n);
    }
  for (guint i = 0; i < ids->len; i++)
    {
      const MndId *id = &g_array_index (ids, MndId, i);
      g_assert_null (mnd_map_find_any (fixture->map, id));
      if (g_strcmp0 (mnd_map_get_name (fixture->other_map, id, NULL), "Police") == 0)
        police = mnd_map_find (fixture->other_map, MND_TABLE_ACTOR, id);
    }
  /* What must not leave in a shared copy is known for that here too. */
  g_assert_nonnull (police);
  g_assert_true (mnd_record_get_boolean (police, MND_ACTOR_CONFIDENTIAL));
  g_assert_cmpstr (mnd_map_get_name (fixture->other_map, mnd_record_get_id (police), (const char *[]){ "fr", NULL }),
                   ==, "La police");
  assert_done (mnd_document_undo (fixture->other, &error), error);
  g_assert_cmpuint (count (fixture->other_map, MND_TABLE_TEXT), ==, 0);
  g_assert_cmpuint (count (fixture->other_map, MND_TABLE_POSITION), ==, 0);
}

/* Places and sources are the same ones, in this map and when it comes to the other one again. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  const MndId items[] = { fixture->police, fixture->parliament };
  g_autoptr (GBytes) fragment = mnd_document_copy (fixture->document, items, G_N_ELEMENTS (items));
  g_autoptr (GError) error = NULL;

  assert_done (mnd_document_paste (fixture->other, fragment, NULL, NULL, &error), error);
  assert_done (mnd_document_paste (fixture->other, fragment, NULL, NULL, &error), error);
  g_assert_cmpuint (count (fixture->other_map, MND_TABLE_ACTOR), ==, 4);
  g_assert_cmpuint (count (fixture->other_map, MND_TABLE_PLACE), ==, 1);
  g_assert_cmpuint (count (fixture->other_map, MND_TABLE_SOURCE), ==, 1);
  g_assert_cmpuint (count (fixture->other_map, MND_TABLE_CITATION), ==, 2);
  /* Support of somebody who is not among them stays behind. */
  g_assert_cmpuint (count (fixture->other_map, MND_TABLE_SUPPORT), ==, 0);
  assert_done (mnd_document_duplicate (fixture->document, items, G_N_ELEMENTS (items), NULL, &error), error);
  g_assert_cmpstr (mnd_document_get_undo_label (fixture->document), ==, "Duplicate 2 items");
  g_assert_cmpuint (count (fixture->map, MND_TABLE_ACTOR), ==, 5);
  g_assert_cmpuint (count (fixture->map, MND_TABLE_LINK), ==, 2);
  g_assert_cmpuint (count (fixture->map, MND_TABLE_SOURCE), ==, 1);
  g_assert_cmpuint (count (fixture->map, MND_TABLE_PLACE), ==, 1);
}

static void
test_place (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) fragment = mnd_document_copy (fixture->document, &fixture->police, 1);
  const MndPoint at = { 700, -300 };
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) error = NULL;
  MndRecord *position;

  assert_done (mnd_document_paste (fixture->other, fragment, &at, &ids, &error), error);
  position =
      mnd_map_get_referring (fixture->other_map, MND_TABLE_POSITION, MND_POSITION_ITEM, &g_array_index (ids, MndId, 0))
          ->pdata[0];
  g_assert_cmpfloat_with_epsilon (mnd_record_get_real (position, MND_POSITION_X), 700, 1);
  g_assert_cmpfloat_with_epsilon (mnd_record_get_real (position, MND_POSITION_Y), -300, 1);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  const MndId items[] = { fixture->police, fixture->parliament };
  g_autofree char *names = mnd_document_copy_names (fixture->document, items, 2, NULL);
  g_autofree char *french = mnd_document_copy_names (fixture->document, items, 1, (const char *[]){ "fr", NULL });

  g_assert_cmpstr (names, ==, "Police\nParliament\n");
  g_assert_cmpstr (french, ==, "La police\n");
}

/* Keys of the hostile fragments. */
#define A "[byte 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]"
#define B "[byte 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]"
#define ACTOR(key) "('actor', [('id', <" key ">), ('kind', <'police'>)])"

static const struct
{
  const char *rows;
  gboolean is_good;
} fragments[] = {
  { "[" ACTOR (A) "]", TRUE },
  { "[" ACTOR (A) ", " ACTOR (B) "]", TRUE },
  { "[]", FALSE },
  { "[('actor', [])]", FALSE },
  { "[('actor', [('id', <" A ">)])]", FALSE },                       /* no kind */
  { "[('actor', [('id', <" A ">), ('kind', <'wizard'>)])]", FALSE }, /* no word */
  { "[('actor', [('id', <" A ">), ('kind', <int64 5>)])]", FALSE },
  { "[('actor', [('id', <[byte 1, 2]>), ('kind', <'police'>)])]", FALSE }, /* a short key */
  { "[('actor', [('id', <'me'>), ('kind', <'police'>)])]", FALSE },
  { "[('actor', [('id', <" A ">), ('kind', <'police'>), ('kind', <'police'>)])]", FALSE }, /* twice */
  { "[('actor', [('id', <" A ">), ('kind', <'police'>), ('magic', <'yes'>)])]", FALSE },
  { "[('actor', [('id', <" A ">), ('kind', <'police'>), ('staff', <int64 -5>)])]", FALSE },
  { "[('actor', [('id', <" A ">), ('kind', <'police'>), ('start', <'tomorrow'>)])]", FALSE },
  { "[('actor', [('id', <" A ">), ('kind', <'police'>), ('place', <" B ">)])]", FALSE }, /* not there */
  { "[('actor', [('id', <" A ">), ('kind', <'police'>), ('place', <" A ">)])]", FALSE }, /* of another table */
  { "[('actor', [('id', <" A ">), ('kind', <<'police'>>)])]", FALSE },                   /* nested */
  { "[" ACTOR (A) ", " ACTOR (A) "]", FALSE },                                           /* one key twice */
  { "[" ACTOR (A) ", ('history', [])]", FALSE },
  { "[" ACTOR (A) ", ('view', [('id', <" B ">), ('kind', <'map'>)])]", FALSE },
  { "[" ACTOR (A) ", ('position', [('item', <" A ">), ('x', <double 1>), ('y', <double inf>)])]", FALSE },
  { "[" ACTOR (A) ", ('text', [('owner', <" B ">), ('property', <'name'>), ('language', <'en'>),"
                  " ('ordinal', <int64 0>), ('value', <'x'>)])]",
    FALSE },
  { "[" ACTOR (A) ", ('link', [('id', <" B ">), ('from_actor', <" A ">), ('to_actor', <" A ">), ('kind', <'funds'>),"
                  " ('mode', <'audit'>)])]",
    FALSE },
};

static void
test_hostile (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (fragments); i++)
    {
      g_autoptr (GVariant) rows = g_variant_parse (G_VARIANT_TYPE ("a(sa(sv))"), fragments[i].rows, NULL, NULL, NULL);
      g_autoptr (GVariant) fragment = g_variant_ref_sink (g_variant_new ("(u@a(sa(sv)))", 1, rows));
      g_autoptr (GBytes) bytes = g_variant_get_data_as_bytes (fragment);
      guint before = count (fixture->other_map, MND_TABLE_ACTOR);
      g_autoptr (GError) error = NULL;

      if (mnd_document_paste (fixture->other, bytes, NULL, NULL, &error) != fragments[i].is_good)
        g_error ("%s: %s", fragments[i].rows, error != NULL ? error->message : "taken");
      if (fragments[i].is_good)
        continue;
      g_assert_error (error, MND_DOCUMENT_ERROR, MND_DOCUMENT_ERROR_INVALID);
      g_assert_cmpuint (count (fixture->other_map, MND_TABLE_ACTOR), ==, before);
    }
}

/* No byte of a good one can be changed so that more than another good one comes of it. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) good = mnd_document_copy (fixture->document, &fixture->police, 1);
  gsize size = 0;
  const guint8 *bytes = g_bytes_get_data (good, &size);

  for (gsize i = 0; i < size; i += 7)
    {
      g_autofree guint8 *changed = g_memdup2 (bytes, size);
      g_autoptr (GBytes) bad = NULL;
      g_autoptr (GError) error = NULL;

      changed[i] ^= (guint8) (1 + i % 255);
      bad = g_bytes_new (changed, size);
      if (mnd_document_paste (fixture->other, bad, NULL, NULL, &error))
        continue;
      g_assert_nonnull (error);
    }
  for (gsize length = 0; length < size; length += 13)
    {
      g_autoptr (GBytes) cut = g_bytes_new (bytes, length);

      g_assert_false (mnd_document_paste (fixture->other, cut, NULL, NULL, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, test) g_test_add ("/fragment/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("to-another-map", test_to_another_map);
  ADD ("again", test_again);
  ADD ("place", test_place);
  ADD ("names", test_names);
  ADD ("hostile", test_hostile);
  ADD ("damaged", test_damaged);
  return g_test_run ();
}
